"""Covenants: how much debt lenders allow on all coins, pledged or not, and the coin price at which that is broken.

What a document tells of a limit without its number is bounded by those that were told in other cases.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet
from datmon.cash_needs import owed_by_name
from datmon.errors import BadInput
from datmon.figures import Figure, Missing, derive
from datmon.instruments import Instrument
from datmon.pledges import Level
from datmon.quantities import parse_number
from datmon.valuation import Valuation, ratio

TERM = "covenant_debt_to_coins"
HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Covenant:
    """One limit on debt over coins: its level, what stands now, and the fall of all coins that breaks it.

    `kept` is the part of today's coin prices at which the limit is met; above 1 it is broken. Where the level is not
    stated it is taken at the middle and bounded by the interval.
    """

    instrument: Instrument
    level: Level
    debt: Figure
    measured: Figure
    kept: Figure


def covenants(sheet: BalanceSheet, valuation: Valuation) -> tuple[Covenant, ...]:
    """The limits among the terms of debts that are still owed, the strictest first.

    Not modelled: limits on cash or net worth, baskets, what counts as debt under one text and not under another.
    """
    measured = ratio("debt to coins", "debt repaid in cash / coin value", sheet.cash_debt, valuation.coin_value)
    found = []
    for row in owed_by_name(sheet):
        level = _level(dict(row.fact.terms).get(TERM, ""))
        if level is not None and not row.is_repaid_in_coins:
            found.append(Covenant(row, level, sheet.cash_debt, measured, _kept(measured, level)))
    return tuple(sorted(found, key=lambda row: row.level.low))


def _level(text: str) -> Level | None:
    if text == HIDDEN:
        rows = _rules()["hidden"]
        return Level(rows["low"], rows["high"], is_stated=False, source=rows["source"])
    try:
        stated = parse_number(text)
    except BadInput:
        return None
    return Level(stated, stated, is_stated=True) if stated > 0 else None


def _kept(measured: Figure, level: Level) -> Figure:
    middle = (level.low + level.high) / 2
    bounds = None if level.is_stated or isinstance(measured, Missing) else _bounds(measured.value, level)
    return derive(
        "part of today's price at which the limit is met", "debt to coins / level", "ratio",
        lambda measured: measured / middle, {"measured": measured}, level.origin, estimated=not level.is_stated,
        bounds=bounds,
    )  # fmt: skip


def _bounds(measured: Decimal, level: Level) -> tuple[Decimal, Decimal]:
    return measured / level.high, measured / level.low


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("covenants.toml").read_text("utf-8"), parse_float=Decimal)
