"""Buybacks without cash: a programme at a discount that free cash does not pay for, or that loans on coins do."""

from datetime import date
from decimal import Decimal

from datmon.cash_needs import owed_by_name
from datmon.exposure import Exposure
from datmon.figures import Figure, Missing, derive, total
from datmon.instruments import Instrument
from datmon.quantities import RATIO, USD
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict

NAME = "buyback_pressure"


def judge(firm: Exposure) -> Verdict:
    """Whether the firm has approved buying back more shares than its free cash pays for, or borrowed to do it.

    Formula  (1) measured = max(0, free cash - restricted cash where known) / left of the programme; restricted cash is
                 told now within the cash, now beside it: what is surely free is counted
             (2) under basic mNAV of `discount_below`, or where that is unknown: near under `near`, watch under `watch`
             (3) pressure = (what the cash does not pay for + loans on coins taken since the programme began) / coins;
                 of `near_of_coins` or more: near, while (2) says watch or such loans were taken
             (4) cash unknown: watch, and said, with a known discount; near or watch by the loans of (3); else unknown
             (5) no programme known, or less left than `least_of_coins` of the coins and no such loans: clear
    Source   buyback_pressure.toml
    Not modelled: programmes announced and never used
    """
    watch = in_force(parameters(NAME), "watch", firm.rules_on)
    left, mnav, loans = firm.needs.buyback_left, firm.valuation.mnav_basic, _loans(firm)
    if _at_premium(firm, mnav) or (_is_trifle(firm, left) and _is_trifle(firm, loans)):
        return Verdict(NAME, watch.clause, Status.CLEAR, left, watch, "")
    measured, pressure = _measured(firm), _pressure(firm, loans)
    status, met = _status(firm, measured, pressure, loans)
    if status is Status.CLEAR or status is Status.UNKNOWN:
        return Verdict(NAME, watch.clause, status, measured, watch, "", evidence=(("left", left),))
    return Verdict(
        NAME, met.clause, status, measured, met, _reason(left, measured, loans), cure="end the programme",
        evidence=(("left", left), ("free cash", firm.needs.free_cash), ("basic mNAV", mnav), ("loans", loans)),
        pressure=pressure,
    )  # fmt: skip


def _status(firm: Exposure, measured: Figure, pressure: Figure, loans: Figure) -> tuple[Status, Parameter]:
    rows, day = parameters(NAME), firm.rules_on
    near, watch, large = (in_force(rows, name, day) for name in ("near", "watch", "near_of_coins"))
    borrowed = not isinstance(loans, Missing) and not _is_trifle(firm, loans)
    is_short = measured.value is not None and measured.value < watch.value
    if measured.value is not None and measured.value < near.value and not _is_trifle(firm, firm.needs.buyback_left):
        return Status.NEAR, near
    if (is_short or borrowed) and pressure.value is not None and pressure.value >= large.value:
        return Status.NEAR, large
    if is_short or borrowed:
        return Status.WATCH, watch
    if isinstance(measured, Missing):
        return (Status.UNKNOWN if isinstance(firm.valuation.mnav_basic, Missing) else Status.WATCH), watch
    return Status.CLEAR, watch


def _loans(firm: Exposure) -> Figure:
    """The loans on coins taken since the programme was first told of, still owed and not covered by cash in lien."""
    began = firm.asked.known("buyback_authorised_usd")
    since = [row for row in owed_by_name(firm.sheet) if began and _is_for(row, firm, began[0].day)]
    if not since:
        return Missing("loans for buybacks", "no loan on coins is known since a programme began")
    loans = total("loans", "loans on coins taken since", USD, {row.label: row.principal for row in since})
    if isinstance(firm.sheet.restricted_cash, Missing):
        return loans
    return derive(
        "loans for buybacks", "max(0, loans on coins taken since - restricted cash)", USD,
        lambda loans, restricted: max(Decimal(0), loans - restricted),
        {"loans": loans, "restricted": firm.sheet.restricted_cash},
    )  # fmt: skip


def _is_for(row: Instrument, firm: Exposure, began: date) -> bool:
    held = {position.asset for position in firm.valuation.positions}
    if not row.secured or row.is_repaid_in_coins or dict(row.fact.terms).get("pledged_asset") not in held:
        return False
    return row.issued is not None and row.issued >= began


def _is_trifle(firm: Exposure, amount: Figure) -> bool:
    """Whether the amount is nothing, or not known to be there, or a trifle of the coins."""
    coins = firm.valuation.coin_value
    if isinstance(amount, Missing) or amount.value <= 0:
        return True
    least = in_force(parameters(NAME), "least_of_coins", firm.rules_on).value
    return not isinstance(coins, Missing) and amount.value < least * coins.value


def _at_premium(firm: Exposure, mnav: Figure) -> bool:
    below = in_force(parameters(NAME), "discount_below", firm.rules_on)
    return not isinstance(mnav, Missing) and mnav.value >= below.value


def _surely_free(firm: Exposure) -> Figure:
    if isinstance(firm.sheet.restricted_cash, Missing):
        return firm.needs.free_cash
    return derive(
        "cash surely free", "max(0, free cash - restricted cash)", USD,
        lambda cash, restricted: max(Decimal(0), cash - restricted),
        {"cash": firm.needs.free_cash, "restricted": firm.sheet.restricted_cash},
    )  # fmt: skip


def _measured(firm: Exposure) -> Figure:
    return derive(
        "free cash to buyback", "cash surely free / left of the programme", RATIO, lambda cash, left: cash / left,
        {"cash": _surely_free(firm), "left": firm.needs.buyback_left},
    )  # fmt: skip


def _pressure(firm: Exposure, loans: Figure) -> Figure:
    """(3): what of the programme presses on the coins, as a share of them; never more than all of them."""
    inputs = {"left": firm.needs.buyback_left, "cash": _surely_free(firm)}
    unpaid = derive(
        "buyback beyond cash", "max(0, left - cash surely free)", USD, lambda left, cash: max(Decimal(0), left - cash),
        inputs,
    )  # fmt: skip
    parts = {"unpaid": unpaid, "loans": loans}
    known = {name: part for name, part in parts.items() if not isinstance(part, Missing)}

    def share(coins: Decimal, **amounts: Decimal) -> Decimal:
        return min(Decimal(1), sum(amounts.values(), Decimal(0)) / coins)

    name, formula = "buyback to coins", f"min(1, ({' + '.join(known)}) / coin value)"
    if not known:
        return unpaid
    return derive(name, formula, RATIO, share, {"coins": firm.valuation.coin_value, **known})


def _reason(left: Figure, measured: Figure, loans: Figure) -> str:
    parts = []
    if left.value:
        covered = "cash is not known" if isinstance(measured, Missing) else f"free cash is {measured.value:.0%} of it"
        parts.append(f"{_millions(left)} of a buyback are left, {covered}")
    if loans.value:
        parts.append(f"{_millions(loans)} were borrowed on coins since it began")
    return "; ".join(parts)


def _millions(amount: Figure) -> str:
    return f"{amount.value / 10**6:,.0f} million" if amount.value is not None else "some"


RULE = Rule(NAME, "buybacks without cash", judge)
