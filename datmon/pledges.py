"""Pledges: loans on pledged coins, how far they are drawn against them, and at which coin prices more must be posted.

A loan is measured on the coins pledged to it, not on all coins. What a term sheet does not tell is bounded by what
lenders usually ask, and says so: a hidden level gives an interval of prices, not silence.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet, Position
from datmon.cash_needs import owed_by_name
from datmon.errors import BadInput
from datmon.figures import Derived, Figure, Missing, Stated, derive
from datmon.instruments import Instrument
from datmon.prices import coin_price
from datmon.quantities import RATIO, parse_number
from datmon.questions import Question
from datmon.valuation import Valuation, ValuedPosition


@dataclass(frozen=True, slots=True)
class Level:
    """A loan-to-value ratio at which a lender acts: as stated, or between what lenders usually ask."""

    low: Decimal
    high: Decimal
    is_stated: bool

    @property
    def words(self) -> str:
        """The level in words."""
        return f"{self.low:.0%}, as stated" if self.is_stated else f"{self.low:.0%} to {self.high:.0%}, not stated"


@dataclass(frozen=True, slots=True)
class Pledge:
    """One loan on coins: the loan (USD), the coins pledged to it, their loan-to-value, and the prices that matter.

    `call_price` is the coin price below which more coins or cash must be posted; `last_price` the one at which all
    coins of the kind are posted and the loan can only be met by selling. Where levels are not stated, both are taken at
    the middle and bounded by the interval.
    """

    instrument: Instrument
    asset: str
    loan: Figure
    pledged: Figure
    loan_to_value: Figure
    call: Level
    close: Level
    call_price: Figure
    close_price: Figure
    last_price: Figure

    @property
    def health_factor(self) -> Figure:
        """How many times over the collateral, at the level it is closed at, covers the loan; at one it is closed."""
        level = self.close.low
        return derive(
            "health factor", f"{level.normalize():f} / loan-to-value", RATIO, lambda ratio: level / ratio,
            {"ratio": self.loan_to_value},
        )  # fmt: skip

    @property
    def is_on_chain(self) -> bool:
        """Whether anyone may close it the moment its health factor falls to one, without a call before."""
        return self.instrument.kind in _rules()["on_chain"]["kinds"]


def pledges(sheet: BalanceSheet, valuation: Valuation, asked: Question) -> tuple[Pledge, ...]:
    """The firm's loans on pledged coins, the one with the highest loan-to-value first.

    Where only the collateral asked for at the start is told ("250 % of the loan"), the coins pledged are estimated at
    the coin's price of the day the loan was taken.

    Loans repaid in coins are left out: their collateral is what they claim. The coins a loan leaves free can be posted
    to one loan only; where there are several, each is told as if they were free for it.

    Not modelled: haircuts within a pool of several coins, rehypothecation, accrued interest.
    """
    rows = {row.asset: row for row in valuation.positions}
    positions = {row.asset: row for row in sheet.positions}
    secured = [row for row in owed_by_name(sheet) if row.secured and not row.is_repaid_in_coins]
    found = []
    for row in secured:
        asset = dict(row.fact.terms).get("pledged_asset", "")
        if asset in rows:
            alone = sum(dict(other.fact.terms).get("pledged_asset") == asset for other in secured) == 1
            pledged = _pledged(row, positions[asset], asked, alone=alone)
            found.append(_pledge(row, positions[asset], rows[asset], pledged))
    return tuple(sorted(found, key=lambda row: row.loan_to_value.value or Decimal(0), reverse=True))


def _pledge(row: Instrument, position: Position, valued: ValuedPosition, pledged: Figure) -> Pledge:
    asset, call, close = position.asset, _level(row, "ltv_margin_call", "call"), _level(row, "ltv_liquidation", "close")
    if close.is_stated and not call.is_stated:
        call = close  # no call before it is closed: an on-chain loan warns nobody
    loan_to_value = derive(
        f"loan-to-value on pledged {asset}", "loan / (pledged coins x price)", RATIO,
        lambda loan, pledged, price: loan / (pledged * price),
        {"loan": row.principal, "pledged": pledged, "price": valued.price}, timeless=("loan", "pledged"),
    )  # fmt: skip
    return Pledge(
        instrument=row,
        asset=asset,
        loan=row.principal,
        pledged=pledged,
        loan_to_value=loan_to_value,
        call=call,
        close=close,
        call_price=_price(f"price of a margin call on {asset}", row.principal, pledged, call),
        close_price=_price(f"price of liquidation of {asset}", row.principal, pledged, close),
        last_price=_price(f"price at which all {asset} are posted", row.principal, _postable(position, pledged), call),
    )


def _price(name: str, loan: Figure, units: Figure, level: Level) -> Figure:
    """The coin price at which the loan stands at the level on so many coins."""
    middle = (level.low + level.high) / 2
    bounds = None
    if not level.is_stated and loan.value is not None and units.value:
        bounds = (loan.value / (units.value * level.high), loan.value / (units.value * level.low))

    def price(loan: Decimal, units: Decimal) -> Decimal:
        return loan / (units * middle)

    if units.value is not None and units.value <= 0:
        return Missing(name, "no coins are held")
    return derive(
        name, "loan / (coins x level)", "USD/coin", price, {"loan": loan, "units": units}, f"level {level.words}",
        estimated=not level.is_stated, bounds=bounds, timeless=("loan",),
    )  # fmt: skip


def _level(row: Instrument, term: str, usual: str) -> Level:
    stated = _number(row, term)
    if stated is not None:
        return Level(stated, stated, is_stated=True)
    hidden = _rules()["hidden"][usual]
    begun = _number(row, "ltv_initial")
    low = hidden["low"] if begun is None else max(hidden["low"], min(begun, hidden["high"]))
    return Level(low, hidden["high"], is_stated=False)


def _pledged(row: Instrument, position: Position, asked: Question, *, alone: bool) -> Figure:
    """The coins pledged to the loan: by its terms or, for the only loan on the coin, by the sheet's newer count.

    Coins are released against repayment: fewer than the terms say, while nothing tells of a repayment, are those of
    another loan or another time, and do not stand beside the amount of the terms.
    """
    units = _number(row, "pledged_units")
    counted = position.pledged
    if alone and not isinstance(counted, Missing):
        newer = units is None or counted.as_of >= row.basis
        if newer and (units is None or counted.value >= units or isinstance(row.principal, Derived)):
            return counted
    if units is None:
        return _at_inception(row, position.asset, asked)
    return _in_terms(row, position.asset, units)


def _in_terms(row: Instrument, asset: str, units: Decimal) -> Figure:
    """The coins the terms name, of the day they were told for."""
    told = replace(
        row.fact, measure="restricted_or_pledged_units", asset=asset, value=units, unit=asset, as_of=row.basis,
        note=f"pledged by the terms of the {row.kind}",
    )  # fmt: skip
    return Stated(told)


def _at_inception(row: Instrument, asset: str, asked: Question) -> Figure:
    """The coins that made up the loan-to-value ratio of the start, at the price of that day: an estimate."""
    name, begun = f"pledged {asset}", _number(row, "ltv_initial")
    if not begun or row.issued is None:
        return Missing(name, f"the terms of the {row.kind} do not tell how many are pledged")
    price = coin_price(asked.ledger, asset, row.issued, asked.known_at)
    return derive(
        name, f"loan / ({begun.normalize():f} x price of {row.issued})", asset,
        lambda loan, price: loan / (begun * price), {"loan": row.principal, "price": price},
        "what was asked for at the start; what was posted or released since is not told", estimated=True,
    )  # fmt: skip


def _postable(position: Position, pledged: Figure) -> Figure:
    """All coins of the kind; Missing where more are pledged than were counted, for the count is of an earlier time."""
    if position.units.value is not None and pledged.value is not None and pledged.value > position.units.value:
        held, asset = position.units.value, position.asset
        why = f"{pledged.value:,f} {asset} are pledged, more than the {held:,f} that were counted"
        return Missing(f"{position.asset} held", why)
    return position.units


def _number(row: Instrument, term: str) -> Decimal | None:
    try:
        return parse_number(dict(row.fact.terms).get(term, ""))
    except BadInput:
        return None


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("pledges.toml").read_text("utf-8"), parse_float=Decimal)
