"""All debt repaid in cash, beyond cash, over coins: what would be left to pay from coins if it all fell due."""

from decimal import Decimal

from datmon.balance_sheet import BalanceSheet
from datmon.figures import Figure, Missing, derive
from datmon.quantities import USD
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import Valuation, ratio

NAME = "debt_cover"


def judge(sheet: BalanceSheet, valuation: Valuation) -> Verdict:
    """How much of the coins all lenders together could ask for after the cash is spent.

    Formula  (1) measured = max(0, debt repaid in cash - cash) / coin value; without known cash the whole debt, which
                 is an upper bound: clear where even that is under `watch`, else unknown
             (2) near from `near`, watch from `watch`; with basic mNAV of `issuance_open_from` or more, watch at most
             (3) debt or coin value unknown: unknown
             (4) no coins are held: clear, for none can be sold
    Source   debt_cover.toml, row by row
    Not modelled: when the debt is repaid, cash that is pledged, preferred dividends, burn
    """
    net = derive("debt beyond cash", "max(0, debt - cash)", USD, _beyond, {"debt": sheet.cash_debt, "cash": sheet.cash})
    known_cash = not isinstance(net, Missing)
    owed = net if known_cash else sheet.cash_debt
    measured = ratio("debt beyond cash to coins", "debt beyond cash / coin value", owed, valuation.coin_cover)  # (1)
    watch = in_force(parameters(NAME), "watch", sheet.as_of)
    if valuation.holds_no_coins:  # (4)
        return Verdict(NAME, watch.clause, Status.CLEAR, valuation.coin_value, watch, "no coins are held")
    if isinstance(measured, Missing):
        reason = f"debt over coins is not known: {measured.reason}"
        return Verdict(NAME, watch.clause, Status.UNKNOWN, measured, watch, reason)  # (3)
    status, met = _status(measured.value, valuation.mnav_basic, sheet)  # (2)
    if not known_cash and status is not Status.CLEAR:
        status, met = Status.UNKNOWN, watch
    reason = _reason(sheet.cash_debt, measured.value, known_cash)
    evidence = (("debt", sheet.cash_debt), ("cash", sheet.cash), ("basic mNAV", valuation.mnav_basic))
    return Verdict(NAME, met.clause, status, measured, met, reason, evidence=evidence)


def _beyond(debt: Decimal, cash: Decimal) -> Decimal:
    return max(Decimal(0), debt - cash)


def _status(share: Decimal, mnav: Figure, sheet: BalanceSheet) -> tuple[Status, Parameter]:
    near, watch, opened = (
        in_force(parameters(NAME), name, sheet.as_of) for name in ("near", "watch", "issuance_open_from")
    )
    if share < watch.value:
        return Status.CLEAR, watch
    if mnav.value is not None and mnav.value >= opened.value:
        return Status.WATCH, opened
    return (Status.NEAR, near) if share >= near.value else (Status.WATCH, watch)


def _reason(debt: Figure, share: Decimal, known_cash: bool) -> str:
    if debt.value == 0:
        return "no debt"
    if not known_cash:
        return f"debt is {share:.0%} of the coins; cash is not known"
    return f"debt beyond cash is {share:.0%} of the coins" if share > 0 else "cash covers all debt"


RULE = Rule(NAME, "all debt beyond cash, over all coins", judge)
