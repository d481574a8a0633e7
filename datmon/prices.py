"""Prices: closes of coins and shares, which are facts like any other, with their age in the open.

A close answers on its day and for a few days after; older than that the price is missing, not stale.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing, Stated
from datmon.ledger import MARKET, Gap, Ledger


@dataclass(frozen=True, slots=True)
class Prices:
    """What a firm's coins and its share closed at: USD per coin, USD per share."""

    coins: Mapping[str, Figure]
    share: Figure


def prices_for(ledger: Ledger, issuer: str, coins: Iterable[str], as_of: date, known_at: datetime) -> Prices:
    """The closes of these coins and of the issuer's share."""
    closes = {coin: coin_price(ledger, coin, as_of, known_at) for coin in coins}
    return Prices(closes, share_price(ledger, issuer, as_of, known_at))


def coin_price(ledger: Ledger, coin: str, as_of: date, known_at: datetime) -> Figure:
    """The coin's close on the day, or the last one within the days of prices.toml; USD per coin, else Missing."""
    answer = ledger.latest(MARKET, "coin_price_usd", coin, as_of, known_at)
    return _aged(f"price of {coin}", answer, as_of, _oldest("coin"))


def share_price(ledger: Ledger, issuer: str, as_of: date, known_at: datetime) -> Figure:
    """The share's (or ADS's) unadjusted close on the day, or the last one within the days of prices.toml; USD."""
    answer = ledger.latest(issuer, "share_price_usd", None, as_of, known_at)
    return _aged("share price", answer, as_of, _oldest("share"))


@cache
def _oldest(kind: str) -> int:
    rules = tomllib.loads(files("datmon").joinpath("prices.toml").read_text("utf-8"))
    return int(rules["oldest_close_days"][kind])


def _aged(name: str, answer: Fact | Gap, as_of: date, oldest: int) -> Figure:
    if isinstance(answer, Gap):
        return Missing(name, answer.reason)
    age = (as_of - answer.day).days
    if age > oldest:
        return Missing(name, f"the last {name} is of {answer.day}, {age} days before {as_of}")
    close = Stated(answer)
    if age == 0:
        return close
    days = "day" if age == 1 else "days"
    return Derived(name, "last close", close.value, close.unit, (("close", close),), f"{age} {days} before {as_of}")
