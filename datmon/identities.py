"""Identities: what true readings of one firm's numbers keep, and by how much they may miss.

    (1) units x average cost = aggregate cost
    (2) fair value / units = a price the coin had
    (3) previous holdings + purchases - sales = new holdings

Each is asked of facts, at the values they state or at others: a factor of a thousand shows as an identity that is
broken as stated and whole at a thousandth.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.coins import coins
from datmon.corroboration import rounding
from datmon.fact import Fact

Close = Callable[[str, date], Fact | None]
"""The closing price of a coin on a day, where one is known."""


@cache
def tolerances() -> Mapping[str, Any]:
    """How far each identity may be off, from identities.toml."""
    return tomllib.loads(files("datmon").joinpath("identities.toml").read_text("utf-8"), parse_float=Decimal)


def is_cost(units: Fact, average: Fact, cost: Fact, times: Decimal = Decimal(1)) -> bool:
    """(1): whether the units, taken `times` as many, at the average come to the cost."""
    gap = abs(cost.number - times * units.number * average.number)
    slack = cost.number * tolerances()["cost_identity"]["share"] + rounding(cost)
    slack += times * (rounding(units) * average.number + rounding(average) * units.number)
    return bool(gap <= slack)


def price_behind(units: Fact, fair_value: Fact) -> Decimal | None:
    """The price per coin that the fair value gives the units, USD; None where there are no units."""
    return fair_value.number / units.number if units.number > 0 else None


def odd_price(asset: str, day: date, price: Decimal, close: Close | None) -> str:
    """(2): why the coin cannot have had that price on the day; empty where nothing speaks against it."""
    if _in_band(asset, day, price) is False:
        return "no price of that year"
    known = close(asset, day) if close else None
    if known is not None and not _near_close(price, known):
        return f"the close was {known.number:,f}"
    return ""


def is_price(asset: str, day: date, price: Decimal, close: Close | None) -> bool:
    """(2): whether something known says that the coin had that price on the day, and nothing speaks against it."""
    known = _in_band(asset, day, price) is not None or (close is not None and close(asset, day) is not None)
    return known and not odd_price(asset, day, price, close)


def rolls_forward(old: Decimal, change: Decimal, new: Decimal) -> bool:
    """(3): whether the holdings of one day, changed by what was bought and sold, are those of a later one."""
    level = old + change
    slack: Decimal = tolerances()["roll_forward"]["share"]
    return abs(new - level) <= slack * max(new, abs(level))


def covering(rows: Iterable[Fact], name: str, before: date, after: date) -> list[Fact]:
    """The flows of that measure from the day of the earlier total (or the next) to the day of the later one."""
    starts = (before, before + timedelta(days=1))
    return [fact for fact in rows if fact.measure == name and fact.period_end == after and fact.period_start in starts]


def net_of(bought: Iterable[Fact], sold: Iterable[Fact]) -> Decimal | None:
    """What the flows change the holdings by; None where two statements of one flow differ, or none is given."""
    ups, downs = {fact.number for fact in bought}, {fact.number for fact in sold}
    if len(ups) > 1 or len(downs) > 1 or not ups | downs:
        return None
    return sum(ups, Decimal(0)) - sum(downs, Decimal(0))


def _in_band(asset: str, day: date, price: Decimal) -> bool | None:
    coin = coins().get(asset)
    return None if coin is None else coin.plausible_price(price, day)


def _near_close(price: Decimal, close: Fact) -> bool:
    band = tolerances()["fair_value_price"]
    return bool(band["low"] <= price / close.number <= band["high"])
