"""All debt repaid in cash, beyond cash, over coins: what would be left to pay from coins if it all fell due."""

from decimal import Decimal

from datmon.balance_sheet import BalanceSheet
from datmon.exposure import Exposure
from datmon.figures import Missing, derive
from datmon.quantities import USD
from datmon.rulebook.parameters import in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import ratio

NAME = "debt_cover"


def judge(firm: Exposure) -> Verdict:
    """How much of the coins all lenders together could ask for after the cash is spent.

    Formula  (1) measured = max(0, debt repaid in cash - cash) / coin value; without known cash the whole debt, which
                 is an upper bound: clear where even that is under `watch`, else unknown
             (2) watch from `watch`, and no more: who can ask for it is judged by secured_debt_cover, when by due_dates
             (3) so much debt that other assets must stand behind it: as (2), without pressure on the coins
             (4) debt or coin value unknown: unknown
             (5) no coins are held: clear, for none can be sold
    Source   debt_cover.toml, row by row
    Not modelled: cash that is pledged, preferred dividends, burn
    """
    sheet, valuation = firm.sheet, firm.valuation
    net = derive("debt beyond cash", "max(0, debt - cash)", USD, _beyond, {"debt": sheet.cash_debt, "cash": sheet.cash})
    known_cash = not isinstance(net, Missing)
    owed = net if known_cash else sheet.cash_debt
    measured = ratio("debt beyond cash to coins", "debt beyond cash / coin value", owed, valuation.coins_in_time)  # (1)
    watch = in_force(parameters(NAME), "watch", firm.rules_on)
    if valuation.holds_no_coins:  # (5)
        return Verdict(NAME, watch.clause, Status.CLEAR, valuation.coin_value, watch, "no coins are held")
    if isinstance(measured, Missing):
        reason = f"debt over coins is not known: {measured.reason}"
        return Verdict(NAME, watch.clause, Status.UNKNOWN, measured, watch, reason)  # (4)
    status = Status.CLEAR if measured.value < watch.value else Status.WATCH  # (2)
    if not known_cash and status is not Status.CLEAR:
        status = Status.UNKNOWN
    reason = _reason(sheet, measured.value, known_cash)
    evidence = (("debt", sheet.cash_debt), ("cash", sheet.cash), ("basic mNAV", valuation.mnav_basic))
    pressure = None if isinstance(valuation.coin_cover, Missing) else measured  # (3)
    return Verdict(NAME, watch.clause, status, measured, watch, reason, evidence=evidence, pressure=pressure)


def _beyond(debt: Decimal, cash: Decimal) -> Decimal:
    return max(Decimal(0), debt - cash)


def _reason(sheet: BalanceSheet, share: Decimal, known_cash: bool) -> str:
    if sheet.cash_debt.value == 0:
        return "no debt" if sheet.debt.value == 0 else "no debt that is repaid in cash"
    if not known_cash:
        return f"debt is {share:.0%} of the coins; cash is not known"
    return f"debt beyond cash is {share:.0%} of the coins" if share > 0 else "cash covers all debt"


RULE = Rule(NAME, "all debt beyond cash, over all coins", judge)
