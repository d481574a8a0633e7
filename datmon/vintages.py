"""Vintages: whether two lines of a balance sheet are of one time, so that one may be divided by the other.

A firm that turned treasury by a merger or a placement states its new coins the same day and its new shares a quarter
later. Dividing today's coins by the shell's share count gives an mNAV of 0.00, which describes no firm there ever was.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.fact import Fact
from datmon.figures import Figure, Missing
from datmon.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Stale:
    """A line that another has outrun: why, and the facts that show it."""

    reason: str
    facts: tuple[Fact, ...]


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("vintages.toml").read_text("utf-8"), parse_float=Decimal)


def stale_count(
    ledger: Ledger, issuer: str, asset: str, units: Figure, counts: Sequence[Fact], known_at: datetime
) -> Stale | None:
    """Whether the share counts are from before the coins: the coin grew by half since, or was not stated by then.

    `units` are the coins of the sheet's main position.
    """
    if isinstance(units, Missing) or units.value <= 0 or not counts:
        return None
    oldest = min(counts, key=lambda fact: fact.day)
    newer = (units.as_of - oldest.day).days
    held = ledger.known(issuer, "holdings_units", asset, oldest.day, known_at)
    then = held[-1].number if held else Decimal(0)
    rules = _rules()["count"]
    if newer < (rules["days"] if held else rules["days_unstated"]) or units.value < rules["grown"] * then:
        return None
    reason = (
        f"the share count of {oldest.day} is from before the coins: {then:,f} {asset} were stated by then,"
        f" {units.value:,f} for {units.as_of}"
    )
    return Stale(reason, (oldest, *held[-1:]))


def raised_since(debt_then: Figure, debt_now: Figure, coin_value: Figure, counted: date, as_of: date) -> str:
    """Why the coins counted that day are not what the debt stands against; empty where they may be.

    A debt that was not known on the day says nothing.
    """
    days, share = raised_limits()
    if isinstance(debt_then, Missing) or isinstance(debt_now, Missing) or isinstance(coin_value, Missing):
        return ""
    raised = debt_now.value - debt_then.value
    if (as_of - counted).days < days or raised <= 0 or raised < share * coin_value.value:
        return ""
    return raised_in_words(raised, counted)


def raised_limits() -> tuple[int, Decimal]:
    """How old a count of coins must be, in days, and how much of their value new debt must be, to be of two times."""
    rules = _rules()["coins"]
    return rules["days"], Decimal(rules["raised"])


def raised_in_words(raised: Decimal, counted: date) -> str:
    """Why the coins counted that day are not those that stand against the debt."""
    return f"{raised:,.0f} USD of debt were raised after the coins were counted on {counted}"
