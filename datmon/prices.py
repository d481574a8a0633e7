"""Prices: closes of coins and shares, which are facts like any other, with their age in the open.

A close answers on its day and for a few days after; older than that the price is missing, not stale. On a day of
trading a coin is taken at the instant the share closed, where that price is known: both are then of one time.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.coins import coins as known_coins
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing, Stated, derive, figure_of
from datmon.ledger import MARKET, Gap, Ledger


@dataclass(frozen=True, slots=True)
class Prices:
    """What a firm's coins and its share closed at: USD per coin, USD per share."""

    coins: Mapping[str, Figure]
    share: Figure


def prices_for(ledger: Ledger, issuer: str, coins: Iterable[str], as_of: date, known_at: datetime) -> Prices:
    """The closes of these coins and of the issuer's share."""
    closes = {coin: price_or_look_through(ledger, issuer, coin, as_of, known_at) for coin in coins}
    return Prices(closes, share_price(ledger, issuer, as_of, known_at))


def coin_price(ledger: Ledger, coin: str, as_of: date, known_at: datetime) -> Figure:
    """The coin's price on the day, or the last one within the days of prices.toml; USD per coin, else Missing.

    Of one day, the price at the share's close goes before the close of the day in UTC, which is hours later.
    """
    daily = ledger.latest(MARKET, "coin_price_usd", coin, as_of, known_at)
    at_close = ledger.latest(MARKET, "coin_price_at_share_close_usd", coin, as_of, known_at)
    answer = at_close if _day_of(at_close) >= _day_of(daily) and _day_of(at_close) > date.min else daily
    return _aged(f"price of {coin}", answer, as_of, oldest_close_days("coin"))


def price_or_look_through(ledger: Ledger, issuer: str, coin: str, as_of: date, known_at: datetime) -> Figure:
    """The coin's price; of a liquid-staking or wrapped token without one, that of the coins behind it.

    How many coins are behind one token is what the issuer says.

    Formula: coins behind one token x price of the coin
    """
    own = coin_price(ledger, coin, as_of, known_at)
    behind = known_coins()[coin].underlying if coin in known_coins() else None
    if not isinstance(own, Missing) or behind is None:
        return own
    rate = figure_of(f"{behind} behind one {coin}", ledger.latest(issuer, "look_through_rate", coin, as_of, known_at))
    inputs = {"rate": rate, "price": coin_price(ledger, behind, as_of, known_at)}
    through = derive(
        f"price of {coin}", f"{behind} behind one {coin} x price of {behind}", f"USD/{coin}", _product, inputs
    )
    return own if isinstance(rate, Missing) else through


def _product(rate: Decimal, price: Decimal) -> Decimal:
    return rate * price


def share_price(ledger: Ledger, issuer: str, as_of: date, known_at: datetime) -> Figure:
    """The share's (or ADS's) unadjusted close on the day, or the last one within the days of prices.toml; USD."""
    answer = ledger.latest(issuer, "share_price_usd", None, as_of, known_at)
    return _aged("share price", answer, as_of, oldest_close_days("share"))


def coin_volume(ledger: Ledger, coin: str, as_of: date, known_at: datetime) -> Figure:
    """The mean of what the coin was traded for a day, over the days of prices.toml as far as they are known; USD."""
    since = as_of - timedelta(days=_volume_days())
    known = ledger.known(MARKET, "coin_volume_usd", coin, as_of, known_at)
    days = {fact.day.isoformat(): Stated(fact) for fact in known if fact.day > since}
    if not days:
        return Missing(
            f"volume of {coin}", f"no volume of {coin} was known by then; import one (date, asset, volume_usd)"
        )

    def mean(**volumes: Decimal) -> Decimal:
        return sum(volumes.values(), Decimal(0)) / len(volumes)

    return derive(f"volume of {coin} a day", f"mean of {len(days)} days", "USD", mean, days)


@cache
def _volume_days() -> int:
    return int(tomllib.loads(files("datmon").joinpath("prices.toml").read_text("utf-8"))["volume"]["days"])


def dollars_for(ledger: Ledger, currency: str, as_of: date, known_at: datetime) -> Figure:
    """US dollars for one unit of the currency, by the euro rates of one day; Missing where they are too old.

    Formula: dollars per euro / units of the currency per euro
    """
    name, formula = f"rate of {currency}", "dollars per euro / units per euro"
    dollars = _per_euro(ledger, "USD", as_of, known_at)
    if currency == "EUR":
        return dollars
    units = _per_euro(ledger, currency, as_of, known_at)
    if not isinstance(dollars, Missing) and not isinstance(units, Missing) and dollars.as_of != units.as_of:
        return Missing(name, f"the rates of USD and {currency} are of different days")
    rates = {"dollars": dollars, "units": units}
    return derive(name, formula, f"USD/{currency}", lambda dollars, units: dollars / units, rates)


def _per_euro(ledger: Ledger, currency: str, as_of: date, known_at: datetime) -> Figure:
    answer = ledger.latest(MARKET, "currency_per_euro", currency, as_of, known_at)
    return _aged(f"rate of {currency}", answer, as_of, oldest_close_days("currency"))


def _day_of(answer: Fact | Gap) -> date:
    """The day of a price, or of those in dispute; the first of all days where there is none."""
    facts = answer.facts if isinstance(answer, Gap) else (answer,)
    return max((fact.day for fact in facts), default=date.min)


@cache
def oldest_close_days(kind: str) -> int:
    """How many days the last close of a coin, a share or a currency may be old and still be its price."""
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
