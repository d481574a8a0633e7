"""The valuation: what the coins are worth, what they cost, and what the market pays for them.

Losses are negative; an mNAV below one means the shares trade under the coins. Every field is a figure that can be
explained; one missing input makes a field missing, never smaller.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet, Position, preferred_owed
from datmon.dilution import basic_count
from datmon.figures import Derived, Figure, Missing, derive, total
from datmon.prices import Prices
from datmon.quantities import RATIO, USD
from datmon.share_counts import in_shares_of
from datmon.vintages import raised_since

PERCENT = "%"
NO_COINS_KNOWN = "no coins are known to be held"
NO_COINS = "no coins are held: their value is zero"
CLAIMS_COME_TO_MORE = "claims come to more than coins and cash: nothing is left to compare with"


@dataclass(frozen=True, slots=True)
class ValuedPosition:
    """One coin at its price: units, cost and average as on the sheet; price, value and unrealized result in USD."""

    asset: str
    units: Figure
    cost: Figure
    avg_cost: Figure
    price: Figure
    value: Figure
    unrealized: Figure


@dataclass(frozen=True, slots=True)
class Valuation:
    """A firm's treasury at market prices, USD.

    `unrealized` is negative for a loss; `unrealized_pct` is 100 times its ratio to cost.

    `coins_in_time` is the coin value where it may be set against debt and market cap: missing where debt was raised
    since the coins were counted. `coin_cover` is the same as cover of all debt: missing where other assets must be.

    Formula  mnav_basic = market cap / coins in time
             mnav_enterprise = (market cap + debt + preferred owed - cash) / coins in time
             mnav_net = market cap / (coins in time + cash - debt - preferred owed); missing where that is not above 0
             debt_to_coins = debt / coin cover
    """

    issuer: str
    as_of: date
    known_at: datetime
    positions: tuple[ValuedPosition, ...]
    coin_value: Figure
    cost: Figure
    unrealized: Figure
    unrealized_pct: Figure
    shares: Figure
    share_price: Figure
    market_cap: Figure
    mnav_basic: Figure
    mnav_enterprise: Figure
    mnav_net: Figure
    debt: Figure
    debt_to_coins: Figure
    cash: Figure
    preferred: Figure
    coins_in_time: Figure
    coin_cover: Figure

    def fields(self) -> dict[str, Figure]:
        """The figures by the names a table prints them under."""
        return {
            "coin_value_usd": self.coin_value,
            "cost_usd": self.cost,
            "unrealized_usd": self.unrealized,
            "unrealized_pct": self.unrealized_pct,
            "shares": self.shares,
            "share_price_usd": self.share_price,
            "market_cap_usd": self.market_cap,
            "mnav_basic": self.mnav_basic,
            "mnav_enterprise": self.mnav_enterprise,
            "mnav_net": self.mnav_net,
            "debt_usd": self.debt,
            "debt_to_coins": self.debt_to_coins,
            "cash_usd": self.cash,
            "preferred_usd": self.preferred,
        }

    @property
    def holds_no_coins(self) -> bool:
        """Whether the firm is known to hold none: stated, not merely unknown."""
        return self.coin_value.value == 0 and all(row.units.value == 0 for row in self.positions)

    @property
    def missing(self) -> dict[str, str]:
        """Why each field that is missing is missing."""
        return {name: figure.reason for name, figure in self.fields().items() if isinstance(figure, Missing)}


def value(sheet: BalanceSheet, prices: Prices) -> Valuation:
    """The sheet at these prices.

    Not modelled: haircuts on locked coins, coins behind liquid-staking tokens, dilution.
    """
    positions = tuple(_valued(position, prices) for position in sheet.positions)
    coin_value = _coin_value(positions)
    current = _still_current(sheet, coin_value)
    cover = _cover(sheet, current)
    costed = _largest_first(_costed(positions, coin_value))
    cost = _over("cost", positions, costed, {row.asset: row.cost for row in costed})
    unrealized = _over("unrealized result", positions, costed, {row.asset: row.unrealized for row in costed})
    shares = basic_count(sheet)
    share_price = price_of_day(sheet, prices.share)
    market_cap = capitalization(shares, share_price)
    claims = Claims(sheet.debt, preferred_owed(sheet), sheet.cash)
    return Valuation(
        issuer=sheet.issuer,
        as_of=sheet.as_of,
        known_at=sheet.known_at,
        positions=positions,
        coin_value=coin_value,
        cost=cost,
        unrealized=unrealized,
        unrealized_pct=_percent(unrealized, cost),
        shares=shares,
        share_price=share_price,
        market_cap=market_cap,
        mnav_basic=ratio("basic mNAV", "market cap / coin value", market_cap, current),
        mnav_enterprise=enterprise("enterprise mNAV", market_cap, claims, current),
        mnav_net=over_net_assets("mNAV net of claims", market_cap, net_assets(current, claims)),
        debt=sheet.debt,
        debt_to_coins=ratio("debt to coins", "debt / coin value", sheet.debt, cover),
        cash=sheet.cash,
        preferred=sheet.preferred,
        coins_in_time=current,
        coin_cover=cover,
    )


def price_of_day(sheet: BalanceSheet, price: Figure) -> Figure:
    """The price of a share as it trades on the sheet's day: a close from before a split is moved by it."""
    if isinstance(price, Missing):
        return price
    return in_shares_of(
        "share price", price, sheet.share_units, price.as_of, sheet.as_of, in_ads=True, per_share=True
    )  # fmt: skip


def capitalization(shares: Figure, price: Figure) -> Derived | Missing:
    """Market cap in USD: shares and price of one day's shares."""
    return derive(
        "market cap", "shares x share price", USD, lambda shares, price: shares * price,
        {"shares": shares, "price": price},
    )  # fmt: skip


def ratio(name: str, formula: str, part: Figure, whole: Figure) -> Derived | Missing:
    """The part over the whole; Missing where the coins that make up the whole are worth nothing."""
    if whole.value == 0:
        return Missing(name, NO_COINS)
    return derive(name, formula, RATIO, lambda part, whole: part / whole, {"part": part, "whole": whole})


@dataclass(frozen=True, slots=True)
class Claims:
    """What goes before common shares beside the coins, and the cash that pays it: USD, amounts owed positive."""

    debt: Figure
    preferred: Figure
    cash: Figure


def enterprise(name: str, market_cap: Figure, claims: Claims, coins: Figure) -> Derived | Missing:
    """Enterprise value over the coins; Missing where the coins are worth nothing."""
    if coins.value == 0:
        return Missing(name, NO_COINS)
    return derive(
        name, "(market cap + debt + preferred - cash) / coin value", RATIO,
        lambda market_cap, debt, preferred, cash, coin_value: (market_cap + debt + preferred - cash) / coin_value,
        {
            "market_cap": market_cap, "debt": claims.debt, "preferred": claims.preferred, "cash": claims.cash,
            "coin_value": coins,
        },
    )  # fmt: skip


def net_assets(coins: Figure, claims: Claims) -> Derived | Missing:
    """What is left of coins and cash for common shares, USD; below zero where claims come to more."""
    return derive(
        "net assets", "coin value + cash - debt - preferred", USD,
        lambda coins, cash, debt, preferred: coins + cash - debt - preferred,
        {"coins": coins, "cash": claims.cash, "debt": claims.debt, "preferred": claims.preferred},
    )  # fmt: skip


def over_net_assets(name: str, market_cap: Figure, left: Figure) -> Derived | Missing:
    """Market cap over net assets; Missing where nothing is left for common shares."""
    if left.value is not None and left.value <= 0:
        return Missing(name, CLAIMS_COME_TO_MORE)
    return ratio(name, "market cap / net assets", market_cap, left)


def _valued(position: Position, prices: Prices) -> ValuedPosition:
    asset = position.asset
    price = prices.coins.get(asset, Missing(f"price of {asset}", f"no coin price of {asset} was known by then"))
    worth = derive(
        f"value of {asset}", "units x price", USD, lambda units, price: units * price,
        {"units": position.units, "price": price},
    )  # fmt: skip
    result = derive(
        f"unrealized result on {asset}", "value - cost", USD, lambda value, cost: value - cost,
        {"value": worth, "cost": position.cost},
    )  # fmt: skip
    return ValuedPosition(asset, position.units, position.cost, position.avg_cost, price, worth, result)


def _coin_value(positions: Sequence[ValuedPosition]) -> Figure:
    if not positions:
        return Missing("coin value", NO_COINS_KNOWN)
    return total("coin value", "sum of the positions", USD, {row.asset: row.value for row in positions})


def _still_current(sheet: BalanceSheet, coin_value: Figure) -> Figure:
    """The coin value, missing where debt of its size was raised after the coins were counted."""
    if sheet.coins_counted is None:
        return coin_value
    why = raised_since(sheet.debt_when_counted, sheet.debt, coin_value, sheet.coins_counted, sheet.as_of)
    return Missing("coin value", why) if why else coin_value


def _cover(sheet: BalanceSheet, coin_value: Figure) -> Figure:
    """The coin value, missing where the debt is so much larger that other assets must stand behind it."""
    if isinstance(coin_value, Missing) or isinstance(sheet.debt, Missing) or coin_value.value <= 0:
        return coin_value
    cash = sheet.cash.value
    limit = _rules()["debt"]["most_without_cash" if cash is None else "most_beyond_cash"]
    beyond = sheet.debt.value - (cash or Decimal(0))
    if beyond <= limit * coin_value.value:
        return coin_value
    known = "no cash is known" if cash is None else "cash taken off"
    reason = f"debt is {beyond / coin_value.value:.0%} of the coins, {known}: other assets must stand behind it"
    return Missing("coin cover", reason)


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("valuation.toml").read_text("utf-8"), parse_float=Decimal)


def may_leave_out() -> Decimal:
    """The share of the coin value that coins without a cost may make up and be left out of the cost."""
    return Decimal(_rules()["cost_may_leave_out_share"])


def _costed(positions: Sequence[ValuedPosition], coin_value: Figure) -> tuple[ValuedPosition, ...]:
    """The positions a total cost must cover: all but those without a cost that are too small to matter together."""
    without = [row for row in positions if isinstance(row.cost, Missing)]
    values = [row.value.value for row in without]
    worth = sum((number for number in values if number is not None), Decimal(0))
    if isinstance(coin_value, Missing) or None in values or worth > coin_value.value * may_leave_out():
        return tuple(positions)
    return tuple(row for row in positions if row not in without)


def _largest_first(positions: Sequence[ValuedPosition]) -> list[ValuedPosition]:
    """By value, so that the coin that matters most gives the reason where a sum is missing."""
    unvalued = [row for row in positions if isinstance(row.value, Missing)]
    valued = [row for row in positions if row.value.value is not None]
    return unvalued + sorted(valued, key=lambda row: row.value.value, reverse=True)  # type: ignore[arg-type,return-value]


def _over(
    name: str, positions: Sequence[ValuedPosition], costed: Sequence[ValuedPosition], parts: Mapping[str, Figure]
) -> Figure:
    """The sum over the costed positions, with a note on those left out."""
    if not positions:
        return Missing(name, NO_COINS_KNOWN)
    left_out = ", ".join(row.asset for row in positions if row not in costed)
    note = f"leaves out {left_out}: no cost is known, and the coins are a trifle of the whole" if left_out else ""
    return derive(name, "sum of the positions", USD, lambda **values: sum(values.values(), Decimal(0)), parts, note)


def _percent(unrealized: Figure, cost: Figure) -> Figure:
    return derive(
        "unrealized result in per cent", "100 x unrealized / cost", PERCENT,
        lambda unrealized, cost: 100 * unrealized / cost, {"unrealized": unrealized, "cost": cost},
    )  # fmt: skip
