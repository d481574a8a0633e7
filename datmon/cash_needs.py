"""Cash needs: what a firm has to pay in cash, by when, and the cash it has to pay it with; USD.

Principal falls due at maturity, on the day a holder may put it, or any day where a lender may call it. Converts in the
money are paid in shares and debts repaid in coins claim coins: neither needs cash. What is not known of the charges is
named, so that a sum is never taken for the whole.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet
from datmon.dilution import Lens, count
from datmon.figures import Derived, Figure, Missing, derive, total
from datmon.instruments import USD_PER_SHARE, Instrument
from datmon.quantities import USD
from datmon.questions import Question

YEAR = 365  # days a year's charges are spread over
_BURN, _INTEREST, _DIVIDENDS = "operations", "interest", "preferred dividends"


@dataclass(frozen=True, slots=True)
class Due:
    """Principal that falls due in cash: `day` None means any day; `what` is maturity, put or on demand.

    `is_overdue` says that the day has passed and that nothing tells of a repayment.
    """

    instrument: Instrument
    what: str
    day: date | None
    amount: Figure
    is_overdue: bool = False

    @property
    def words(self) -> str:
        """The due in words: "put of the convertible issued 2025-07-07 due 2028-07-07, 2027-01-07"."""
        kind = self.instrument.kind.replace("_", " ")
        if self.day is None:
            return f"{kind} due on demand"
        return f"{self.what} of the {kind} on {self.day}{', repayment not told' if self.is_overdue else ''}"


@dataclass(frozen=True, slots=True)
class CashNeeds:
    """What has to be paid in cash and what there is to pay it with, USD.

    `charges` is a year's interest, preferred dividends and cash used by operations, as far as they are known;
    `unknown_charges` names those that are not. `free_cash` is cash without what the firm has earmarked (restricted
    cash is no part of it), on the day it was counted; `cash_left` what the charges since then leave of it, as if
    nothing had been raised. `buyback_left` and `atm_left` are what is left of the programmes. `dues` are oldest first,
    those of any day before all others; `undated` debts are owed in cash on a day that is not told. `preferred_to_par`
    is the price of the preferred stock over its liquidation preference: below 1 new preferred brings less than par.
    """

    free_cash: Figure
    cash_left: Figure
    charges: Figure
    unknown_charges: tuple[str, ...]
    months_of_cover: Figure
    buyback_left: Figure
    atm_left: Figure
    preferred_to_par: Figure
    dues: tuple[Due, ...]
    undated: tuple[Instrument, ...] = ()

    def due_within(self, since: date, days: int) -> tuple[Due, ...]:
        """The dues of any day, what is overdue, and those of the days after `since` up to so many days later."""
        return tuple(due for due in self.dues if due.day is None or (due.day - since).days <= days)


def cash_needs(sheet: BalanceSheet, share_price: Figure, asked: Question) -> CashNeeds:
    """The sheet's cash needs; the share price decides which converts are paid in shares.

    Not modelled: make-whole premiums, taxes, working capital, leases.
    """
    free = _free_cash(sheet, asked)
    charges, unknown = _charges(sheet, asked)
    left = _cash_left(free, charges, sheet.as_of)
    owed = _owed_in_cash(_with_overdue(sheet), share_price)
    dues = _dated(owed, sheet.as_of)
    dated = {due.instrument.fact.fact_id for due in dues}
    return CashNeeds(
        free_cash=free,
        cash_left=left,
        charges=charges,
        unknown_charges=unknown,
        months_of_cover=_months(left, charges),
        buyback_left=_left(asked, "buyback"),
        atm_left=asked.figure("left of at-the-market programmes", "atm_remaining_usd"),
        preferred_to_par=asked.figure("preferred over par", "preferred_price_to_par"),
        dues=tuple(sorted(dues, key=lambda due: (due.day or date.min, due.instrument.label))),
        undated=tuple(row for row in owed if row.fact.fact_id not in dated),
    )


# cash -----------------------------------------------------------------------------------------------------------


def _free_cash(sheet: BalanceSheet, asked: Question) -> Figure:
    """Cash less what is earmarked; Missing where it was counted before the money for the coins was raised."""
    why = _outrun(sheet, asked)
    if why:
        return Missing("free cash", why)
    if isinstance(sheet.earmarked_cash, Missing):
        return sheet.cash
    return derive(
        "free cash", "max(0, cash - earmarked cash)", USD, lambda cash, earmarked: max(Decimal(0), cash - earmarked),
        {"cash": sheet.cash, "earmarked": sheet.earmarked_cash},
    )  # fmt: skip


def _cash_left(free: Figure, charges: Figure, as_of: date) -> Figure:
    """Free cash less the charges of the days since it was counted, never below nothing."""
    days = 0 if isinstance(free, Missing) else (as_of - free.as_of).days
    if not days or charges.value is None or charges.value <= 0:
        return free
    return derive(
        "free cash left", f"max(0, free cash - charges x {days} / {YEAR})", USD,
        lambda cash, charges: max(Decimal(0), cash - charges * days / YEAR), {"cash": free, "charges": charges},
        "as if nothing had been raised since it was counted", estimated=True,
    )  # fmt: skip


def _outrun(sheet: BalanceSheet, asked: Question) -> str:
    """Why the cash is of another time than the coins; empty where it is not."""
    rules, cash = _rules()["outrun"], sheet.cash
    if isinstance(cash, Missing) or (sheet.as_of - cash.as_of).days < rules["days"]:
        return ""
    for row in sheet.positions:
        then = asked.of(cash.as_of).known("holdings_units", row.asset)
        held = then[-1].number if then else Decimal(0)
        if row.units.value and row.units.value >= rules["grown"] * held:
            return f"cash of {cash.as_of} is from before the {row.asset} were bought: {held:,f} were stated by then"
    return ""


def _charges(sheet: BalanceSheet, asked: Question) -> tuple[Figure, tuple[str, ...]]:
    """A year's charges as far as known, and the names of those that are not."""
    parts = {
        _BURN: _yearly(asked.figure("cash used by operations", "quarterly_burn_usd")),
        _INTEREST: _interest(sheet, asked),
        _DIVIDENDS: _dividends(sheet, asked),
    }
    unknown = tuple(name for name, figure in parts.items() if isinstance(figure, Missing))
    known = {name.replace(" ", "_"): figure for name, figure in parts.items() if name not in unknown}
    if not known:
        return Missing("fixed charges", f"nothing is known of {', '.join(unknown)}"), unknown
    note = f"at least: nothing is known of {' and '.join(unknown)}" if unknown else ""
    whole = total("fixed charges", "a year's operations + interest + preferred dividends", USD, known)
    return (whole if isinstance(whole, Missing) or not note else _noted(whole, known, note)), unknown


def _noted(whole: Figure, parts: Mapping[str, Figure], note: str) -> Figure:
    return derive("fixed charges", "those of a year that are known", USD, _sum, parts, note)


def _sum(**parts: Decimal) -> Decimal:
    return sum(parts.values(), Decimal(0))


def _yearly(burn: Figure) -> Figure:
    return derive("cash used by operations", "4 x a quarter's", USD, lambda burn: 4 * burn, {"burn": burn})


def _interest(sheet: BalanceSheet, asked: Question) -> Figure:
    """A year's interest: as stated, none where no debt is owed, else the coupons of the debts known by name."""
    stated = asked.figure("interest", "annual_interest_usd")
    if not isinstance(stated, Missing):
        return stated
    if sheet.debt.value == 0:
        return derive("interest", "no debt, no interest", USD, lambda debt: debt, {"debt": sheet.debt})
    owed = [row for row in owed_by_name(sheet) if not row.is_repaid_in_coins]
    if not owed or any(row.coupon is None for row in owed):
        return Missing("interest", stated.reason)
    coupons = {row.label: row.coupon or Decimal(0) for row in owed}

    def due(**principals: Decimal) -> Decimal:
        return sum((coupons[label] * amount for label, amount in principals.items()), Decimal(0))

    return derive("interest", "sum of principal x coupon", USD, due, {row.label: row.principal for row in owed})


def _dividends(sheet: BalanceSheet, asked: Question) -> Figure:
    """A year's preferred dividends: as stated, none where no preferred stock is outstanding."""
    stated = asked.figure("preferred dividends", "annual_preferred_dividend_usd")
    if isinstance(stated, Missing) and sheet.preferred.value == 0:
        return derive(
            "preferred dividends", "no preferred, no dividend", USD, lambda held: held, {"held": sheet.preferred}
        )
    return stated


def _months(left: Figure, charges: Figure) -> Figure:
    if charges.value is not None and charges.value <= 0:
        return Missing("months of cover", "operations bring in as much as is to be paid")
    return derive(
        "months of cover", "12 x free cash left / a year's charges", "months",
        lambda cash, charges: 12 * cash / charges, {"cash": left, "charges": charges},
    )  # fmt: skip


def _left(asked: Question, programme: str) -> Figure:
    """What is left of a programme: as stated, else what was authorised less what was used since."""
    name = f"left of the {programme}"
    stated = asked.figure(name, f"{programme}_remaining_usd")
    authorised = asked.figure(name, f"{programme}_authorised_usd")
    if not isinstance(stated, Missing) and (isinstance(authorised, Missing) or authorised.as_of <= stated.as_of):
        return stated
    used = asked.figure(name, f"{programme}_used_usd")
    if isinstance(authorised, Missing) or isinstance(used, Missing) or used.as_of < authorised.as_of:
        return authorised
    return derive(
        name, "max(0, authorised - used)", USD, lambda authorised, used: max(Decimal(0), authorised - used),
        {"authorised": authorised, "used": used},
    )  # fmt: skip


# principal ------------------------------------------------------------------------------------------------------


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("cash_needs.toml").read_text("utf-8"), parse_float=Decimal)


def owed_by_name(sheet: BalanceSheet) -> tuple[Instrument, ...]:
    """The debts known by name that can still be owed: from the newest on, until they come to the stated total.

    What is then left of the total is owed on the newest of the others, which is partly drawn or partly repaid. All of
    them where no total is known, or one that newer debts have outrun.
    """
    debts = [row for row in sheet.instruments if row.is_debt and row.is_counted]
    newest = sorted(debts, key=_begun, reverse=True)
    if isinstance(sheet.debt, Missing):
        return tuple(newest)
    slack = sheet.debt.value * _rules()["named"]["may_exceed_total_by"]
    room = sheet.debt.value
    taken: list[Instrument] = []
    over: list[Instrument] = []
    for row in newest:
        fits = isinstance(row.principal, Missing) or row.principal.value <= room + slack
        (taken if fits else over).append(row)
        room -= (row.principal.value or Decimal(0)) if fits else Decimal(0)
    return (*taken, _partly(over[0], sheet.debt, taken)) if over and room > slack else tuple(taken)


def _begun(row: Instrument) -> tuple[date, str]:
    return row.issued or row.fact.day, row.fact.fact_id


def _partly(row: Instrument, debt: Figure, taken: Sequence[Instrument]) -> Instrument:
    """The debt with what the total leaves for it as its principal."""

    def left(**amounts: Decimal) -> Decimal:
        whole = amounts.pop("total")
        return whole - sum(amounts.values(), Decimal(0))

    others = {other.label: other.principal for other in taken if not isinstance(other.principal, Missing)}
    name = f"owed on the {row.kind}"
    principal = derive(
        name, "total debt - debts known by name", USD, left, {"total": debt, **others}, "partly drawn or repaid",
        estimated=True,
    )  # fmt: skip
    return replace(row, principal=principal)


def _owed_in_cash(sheet: BalanceSheet, share_price: Figure) -> Sequence[Instrument]:
    """The debts known by name without those that are paid in coins or, at that share price, in shares."""
    used = count(sheet, Lens.DILUTED, _after_a_fall(share_price)).used
    in_shares = {effect.instrument.fact.fact_id for effect in used if effect.shares.value}  # what is unknown is due
    return [row for row in owed_by_name(sheet) if not row.is_repaid_in_coins and row.fact.fact_id not in in_shares]


def _with_overdue(sheet: BalanceSheet) -> BalanceSheet:
    """The sheet with the debts whose day has passed since the debt was last stated, and of which nothing more is told.

    A total of their day or later has them in it or tells that they were repaid.
    """
    days, debt = _rules()["overdue"]["days"], sheet.debt
    since = date.min if isinstance(debt, Missing) else debt.as_of
    overdue = [
        row for row in sheet.matured
        if row.is_debt and not row.outcome and since < (row.maturity or date.min)
        and (sheet.as_of - (row.maturity or date.min)).days <= days
    ]  # fmt: skip
    rest = tuple(row for row in sheet.matured if row not in overdue)
    if not overdue:
        return sheet
    if isinstance(debt, Derived):  # the sum of the others, which leaves them no room
        sheet = replace(sheet, debt=Missing("debt", "no total is stated"))
    return replace(sheet, instruments=(*sheet.instruments, *overdue), matured=rest)


def _after_a_fall(share_price: Figure) -> Figure:
    """The price at which a convert has to be in the money still to count as paid in shares."""
    kept = 1 - _rules()["in_shares"]["after_fall"]
    return derive(
        "share price after a fall", f"{kept} x share price", USD_PER_SHARE, lambda price: kept * price,
        {"price": share_price},
    )  # fmt: skip


def _dated(owed: Iterable[Instrument], as_of: date) -> Sequence[Due]:
    """The next date of each: the put where it lies ahead, else the maturity; debts of no known date are left out."""
    on_demand = _rules()["on_demand"]["kinds"]
    dues = []
    for row in owed:
        if row.put_date is not None and row.put_date >= as_of:
            dues.append(Due(row, "put", row.put_date, row.principal))
        elif row.maturity is not None:
            dues.append(Due(row, "maturity", row.maturity, row.principal, is_overdue=row.maturity < as_of))
        elif row.kind in on_demand:
            dues.append(Due(row, "on demand", None, row.principal))
    return dues
