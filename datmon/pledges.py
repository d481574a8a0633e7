"""Pledges: loans on pledged coins, how far they are drawn against them, and at which coin prices more must be posted.

A loan is measured on the coins pledged to it, not on all coins. What a term sheet does not tell is bounded by what
lenders usually ask, and says so: a hidden level gives an interval of prices, not silence.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from operator import attrgetter
from typing import Any

from datmon.balance_sheet import BalanceSheet, Position
from datmon.calendars import EASTERN
from datmon.cash_needs import owed_by_name
from datmon.errors import BadInput
from datmon.figures import Derived, Figure, Known, Missing, Stated, derive, total
from datmon.instruments import Instrument
from datmon.prices import coin_price
from datmon.quantities import RATIO, USD, parse_number
from datmon.questions import Question
from datmon.valuation import Valuation, ValuedPosition

_WITH_COLLATERAL = "+collateral"  # a coin counted with what lenders hold of it: "SOL+collateral"


@dataclass(frozen=True, slots=True)
class Level:
    """A loan-to-value ratio at which a lender acts: as stated, or between what lenders usually ask."""

    low: Decimal
    high: Decimal
    is_stated: bool
    source: str = ""

    @property
    def words(self) -> str:
        """The level in words."""
        return f"{self.low:.0%}, as stated" if self.is_stated else f"{self.low:.0%} to {self.high:.0%}, not stated"

    @property
    def origin(self) -> str:
        """The level in words, and where one that is not stated comes from."""
        return f"level {self.words}" + (f" ({self.source})" if self.source else "")


@dataclass(frozen=True, slots=True)
class Pledge:
    """One loan on coins: the loan (USD), the coins pledged to it, their loan-to-value, and the prices that matter.

    `exposed` is the part of the loan that restricted cash does not secure, where such cash is known. `call_price` is
    the coin price below which more coins or cash must be posted; `last_price` the one at which all coins of the kind
    are posted, to this loan and the others on them, so that they can only be met by selling. Where levels are not
    stated, both are taken at the middle and bounded by the interval.
    """

    instrument: Instrument
    asset: str
    loan: Figure
    exposed: Figure
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
    def cure_hours(self) -> Decimal | None:
        """The hours there are to post more after a call; None where that is not told."""
        return _number(self.instrument, "cure_hours")

    @property
    def is_on_chain(self) -> bool:
        """Whether anyone may close it the moment its health factor falls to one, without a call before."""
        return self.instrument.kind in _rules()["on_chain"]["kinds"]


def pledges(sheet: BalanceSheet, valuation: Valuation, asked: Question) -> tuple[Pledge, ...]:
    """The firm's loans on pledged coins, the one with the highest loan-to-value first.

    Where only the collateral asked for at the start is told ("250 % of the loan"), the coins pledged are estimated at
    the coin's price of the day the loan was taken.

    Loans repaid in coins are left out: their collateral is what they claim. Loans on coins of one kind share what is
    left free of it.

    Not modelled: haircuts within a pool of several coins, rehypothecation, accrued interest.
    """
    rows = {row.asset: row for row in valuation.positions}
    positions = {row.asset: row for row in sheet.positions}
    secured = [row for row in owed_by_name(sheet) if row.secured and not row.is_repaid_in_coins]
    by_asset: dict[str, list[Pledge]] = {asset: [] for asset in rows}
    for row in secured:
        asset = dict(row.fact.terms).get("pledged_asset", "")
        if asset in rows:
            alone = sum(dict(other.fact.terms).get("pledged_asset") == asset for other in secured) == 1
            pledged = _pledged(row, positions[asset], asked, alone=alone)
            by_asset[asset].append(_pledge(row, rows[asset], pledged))
    covered = _covered([row for loans in by_asset.values() for row in loans], sheet.restricted_cash)
    found = [
        row for asset, loans in by_asset.items() for row in _posted(covered(loans), positions[asset], asked, sheet.debt)
    ]
    return tuple(sorted(found, key=lambda row: row.loan_to_value.value or Decimal(0), reverse=True))


def _pledge(row: Instrument, valued: ValuedPosition, pledged: Figure) -> Pledge:
    asset, call, close = valued.asset, _level(row, "ltv_margin_call", "call"), _level(row, "ltv_liquidation", "close")
    if close.is_stated and (not call.is_stated or call.low > close.low):
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
        exposed=row.principal,
        pledged=pledged,
        loan_to_value=loan_to_value,
        call=call,
        close=close,
        call_price=_price(f"price of a margin call on {asset}", row.principal, pledged, call),
        close_price=_price(f"price of liquidation of {asset}", row.principal, pledged, close),
        last_price=Missing(f"price at which all {asset} are posted", "not worked out yet"),
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
        name, "loan / (coins x level)", "USD/coin", price, {"loan": loan, "units": units}, level.origin,
        estimated=not level.is_stated, bounds=bounds, timeless=("loan",),
    )  # fmt: skip


def _level(row: Instrument, term: str, usual: str) -> Level:
    stated = _number(row, term)
    if stated is not None:
        return Level(stated, stated, is_stated=True)
    hidden = _rules()["hidden"][usual]
    begun = _number(row, "ltv_initial")
    if not begun:
        return Level(hidden["low"], hidden["high"], is_stated=False, source=hidden["source"])
    least = min(hidden["low"], begun * hidden.get("least_over_start", 1 / begun))
    source = hidden["source"] if least == hidden["low"] else f"{hidden['least_source']}; {hidden['source']}"
    return Level(max(least, min(begun, hidden["high"])), hidden["high"], is_stated=False, source=source)


def _pledged(row: Instrument, position: Position, asked: Question, *, alone: bool) -> Figure:
    """The coins pledged to the loan: by its terms or, for the only loan on the coin, by the sheet's newer count.

    Coins are released against repayment: fewer than the terms say, while nothing tells of a repayment, are those of
    another loan or another time, and do not stand beside the amount of the terms.
    """
    units = _number(row, "pledged_units")
    counted = position.pledged
    if alone and not isinstance(counted, Missing):
        newer = units is None or counted.as_of >= _told_on(row)
        if newer and (units is None or counted.value >= units or isinstance(row.principal, Derived)):
            return counted
    if units is None:
        return _at_inception(row, position.asset, asked)
    return _in_terms(row, position.asset, units)


def _told_on(row: Instrument) -> date:
    """The day the terms were told; the day in whose shares they count tells nothing of coins."""
    return row.fact.known_at.astimezone(EASTERN).date()


def _in_terms(row: Instrument, asset: str, units: Decimal) -> Figure:
    """The coins the terms name, of the day they were told for."""
    told = replace(
        row.fact, measure="restricted_or_pledged_units", asset=asset, value=units, unit=asset, as_of=_told_on(row),
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


# all coins posted ---------------------------------------------------------------------------------------------------


def _covered(loans: Sequence[Pledge], restricted: Figure) -> Callable[[Sequence[Pledge]], Sequence[Pledge]]:
    """Takes off each loan its part of the restricted cash, which secures the loans off chain by their size."""
    owed = {row.instrument.label: row.loan for row in loans if row.loan.value is not None and not row.is_on_chain}

    def beyond(restricted: Decimal, loan: Decimal, **others: Decimal) -> Decimal:
        whole = loan + sum(others.values(), Decimal(0))
        return max(Decimal(0), loan * (1 - restricted / whole)) if whole else loan

    def taken_off(row: Pledge) -> Pledge:
        if row.instrument.label not in owed or not restricted.value:
            return row
        others = {label: loan for label, loan in owed.items() if label != row.instrument.label}
        inputs = {"restricted": restricted, "loan": row.loan, **others}
        formula = "loan x (1 - restricted cash / all loans on coins)"
        return replace(row, exposed=derive("loan beyond restricted cash", formula, USD, beyond, inputs))

    return lambda rows: [taken_off(row) for row in rows]


def _posted(loans: Sequence[Pledge], position: Position, asked: Question, debt: Figure) -> Sequence[Pledge]:
    """The loans with the price at which all coins of their kind are posted to them."""
    if not loans:
        return loans
    coins, is_sure = _postable(loans, position, asked), not isinstance(debt, Missing)
    last = _last_price(loans, position.asset, coins, is_sure=is_sure or len(loans) == 1)
    return [replace(row, last_price=last) for row in loans]


def _last_price(loans: Sequence[Pledge], asset: str, coins: Figure, *, is_sure: bool) -> Figure:
    """The price at which all coins carry all the loans, each at its own level: no coin is posted twice.

    `is_sure` False says that newer loans may have repaid older ones: all of them together are the most.
    """
    name = f"price at which all {asset} are posted"
    known = [row for row in loans if row.exposed.value is not None]
    if not known:
        return next(Missing(name, row.exposed.reason) for row in loans if isinstance(row.exposed, Missing))
    if isinstance(coins, Missing) or coins.value <= 0:
        return Missing(name, coins.reason if isinstance(coins, Missing) else "no coins are held")
    if not any(row.exposed.value for row in known):
        return Missing(name, "restricted cash covers the loans on coins")
    levels = {row.instrument.label: (row.call.low + row.call.high) / 2 for row in known}

    def price(coins: Decimal, **loans: Decimal) -> Decimal:
        return sum((loan / levels[label] for label, loan in loans.items()), Decimal(0)) / coins

    formula = "loan / (coins x level)" if len(known) == 1 else "sum of loan / level, over the coins"
    doubts = ([_UNKNOWN] if len(known) < len(loans) else []) + ([] if is_sure else [_REPAID])
    words = list(dict.fromkeys(row.call.origin for row in known))
    return derive(
        name, formula, "USD/coin", price, {"coins": coins, **{row.instrument.label: row.exposed for row in known}},
        "; ".join(words + doubts), estimated=bool(doubts) or not all(row.call.is_stated for row in known),
        bounds=_between(known, coins, is_sure=is_sure), timeless=levels,
    )  # fmt: skip


_UNKNOWN = "at least: the amount of a loan is not known"
_REPAID = "at most: what newer loans repaid of older ones is not told"


def _between(loans: Sequence[Pledge], coins: Known, *, is_sure: bool) -> tuple[Decimal, Decimal] | None:
    """The least and the most the price can be, by the levels and the count; None where both are exact."""
    if is_sure and coins.low == coins.high and all(row.call.is_stated for row in loans):
        return None
    least, most = (
        [(row.exposed.value or Decimal(0)) / level(row.call) for row in loans]
        for level in (attrgetter("high"), attrgetter("low"))
    )
    low = sum(least, Decimal(0)) if is_sure else max(least)
    return low / coins.high, sum(most, Decimal(0)) / coins.low if coins.low > 0 else Decimal("Infinity")


def _postable(loans: Sequence[Pledge], position: Position, asked: Question) -> Figure:
    """All coins of the kind: by the wider count that takes in what lenders hold, where one is told, else as held.

    Where more are pledged than were counted, what is pledged, and at the most those counted beside it: the count is of
    an earlier time or leaves out what lenders hold.
    """
    asset, held = position.asset, position.units
    wide = asked.figure(f"{asset} held, with what lenders hold", "holdings_units", f"{asset}{_WITH_COLLATERAL}")
    if not isinstance(wide, Missing) and (isinstance(held, Missing) or wide.as_of >= held.as_of):
        return wide
    told = {row.instrument.label: row.pledged for row in loans if not isinstance(row.pledged, Missing)}
    pledged = total(f"{asset} pledged", "sum of what is pledged", asset, told)
    if isinstance(pledged, Missing) or isinstance(held, Missing) or pledged.value <= held.value:
        return held
    return derive(
        f"{asset} that can be posted", "what is pledged", asset, lambda pledged: pledged, {"pledged": pledged},
        f"more than the {held.value:,f} {asset} that were counted", estimated=True,
        bounds=(pledged.value, pledged.value + held.value),
    )  # fmt: skip


def _number(row: Instrument, term: str) -> Decimal | None:
    try:
        return parse_number(dict(row.fact.terms).get(term, ""))
    except BadInput:
        return None


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("pledges.toml").read_text("utf-8"), parse_float=Decimal)
