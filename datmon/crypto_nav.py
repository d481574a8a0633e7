"""Crypto net asset value: what the coins come to at spot and with haircuts, and what stands beside them.

Strict NAV is the coins alone; expanded NAV adds cash and stakes in funds and companies. Cash that is restricted or
earmarked is shown and added to neither, and so are coins held for customers.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet
from datmon.coin_buckets import CoinBuckets
from datmon.figures import Figure, Missing, derive, total
from datmon.quantities import USD
from datmon.valuation import Valuation, ValuedPosition


@dataclass(frozen=True, slots=True)
class CoinValue:
    """One coin's value in USD: at spot, and with the locked units at their discount."""

    asset: str
    spot: Figure
    haircut: Figure


@dataclass(frozen=True, slots=True)
class CryptoNav:
    """A firm's crypto net asset value, USD, gross of what it owes.

    Formula  strict = coins at spot; strict_haircut = coins with locked units at their discount
             with_cash = strict + cash; expanded = strict + cash + stakes
    `restricted_cash` and `earmarked_cash` are in none of them.
    """

    coins: tuple[CoinValue, ...]
    strict: Figure
    strict_haircut: Figure
    with_cash: Figure
    expanded: Figure
    expanded_haircut: Figure
    restricted_cash: Figure
    earmarked_cash: Figure
    stakes: Figure

    def fields(self) -> dict[str, Figure]:
        """The figures by the names a table prints them under."""
        return {
            "nav_strict_usd": self.strict,
            "nav_strict_haircut_usd": self.strict_haircut,
            "nav_with_cash_usd": self.with_cash,
            "nav_expanded_usd": self.expanded,
            "nav_expanded_haircut_usd": self.expanded_haircut,
            "restricted_cash_usd": self.restricted_cash,
            "earmarked_cash_usd": self.earmarked_cash,
            "stakes_usd": self.stakes,
        }


def crypto_nav(sheet: BalanceSheet, valuation: Valuation) -> CryptoNav:
    """The coins of the sheet at the prices of the valuation, strict and expanded, at spot and with haircuts."""
    buckets = {row.asset: row.buckets for row in sheet.positions}
    coins = tuple(_coin_value(row, buckets[row.asset], sheet.as_of) for row in valuation.positions)
    strict = valuation.coin_value
    haircut = _sum("coins with haircuts", {row.asset: row.haircut for row in coins})
    beside = {"cash": sheet.cash, "stakes": sheet.stakes}
    return CryptoNav(
        coins=coins,
        strict=strict,
        strict_haircut=haircut,
        with_cash=total("coins and cash", "coins + cash", USD, {"coins": strict, "cash": sheet.cash}),
        expanded=total("expanded NAV", "coins + cash + stakes", USD, {"coins": strict, **beside}),
        expanded_haircut=total(
            "expanded NAV with haircuts", "coins + cash + stakes", USD, {"coins": haircut, **beside}
        ),
        restricted_cash=sheet.restricted_cash,
        earmarked_cash=sheet.earmarked_cash,
        stakes=sheet.stakes,
    )


def _sum(name: str, parts: Mapping[str, Figure]) -> Figure:
    return total(name, "sum of the positions", USD, parts) if parts else Missing(name, "no coins are known to be held")


def _coin_value(row: ValuedPosition, buckets: CoinBuckets, as_of: date) -> CoinValue:
    return CoinValue(row.asset, row.value, _with_haircut(row, buckets, as_of))


def _with_haircut(row: ValuedPosition, buckets: CoinBuckets, as_of: date) -> Figure:
    """The coin's value with its locked units at the holder's own discount, else at that of haircuts.toml."""
    name = f"value of {row.asset} with haircuts"
    locked = buckets["locked"]
    inputs = {"spot": row.value, "locked": locked, "price": row.price}
    if isinstance(locked, Missing):
        return Missing(name, locked.reason)
    if locked.value == 0:
        return row.value
    if not isinstance(buckets.locked_discount, Missing):
        formula = "spot - locked x price x the holder's discount"
        given = {**inputs, "discount": buckets.locked_discount}
        return derive(name, formula, USD, _less_discount, given, timeless=["discount"])
    found = haircut_of("locked", row.asset, as_of)
    if found is None:
        return Missing(name, f"no haircut on locked {row.asset} is known")
    formula = f"spot - locked x price x {found['discount']}"

    def compute(spot: Decimal, locked: Decimal, price: Decimal) -> Decimal:
        return _less_discount(spot, locked, price, found["discount"])

    return derive(name, formula, USD, compute, inputs, f"haircut of {found['source']}", estimated=True)


def _less_discount(spot: Decimal, locked: Decimal, price: Decimal, discount: Decimal) -> Decimal:
    return spot - locked * price * discount


def haircut_of(bucket: str, asset: str, on: date) -> Mapping[str, Any] | None:
    """The row of haircuts.toml in force on the day for coins of that bucket; None where there is none."""
    rows = [row for row in _rows() if (row["bucket"], row["asset"]) == (bucket, asset) and row["effective"] <= on]
    return max(rows, key=lambda row: row["effective"], default=None)


@cache
def _rows() -> Sequence[Mapping[str, Any]]:
    rows: Sequence[Mapping[str, Any]] = tomllib.loads(
        files("datmon").joinpath("haircuts.toml").read_text("utf-8"), parse_float=Decimal
    )["haircut"]
    return rows
