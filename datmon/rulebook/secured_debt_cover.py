"""Secured debt repaid in cash over coins: the number that told best which firms were made to sell."""

from datetime import date
from decimal import Decimal

from datmon.balance_sheet import BalanceSheet
from datmon.cash_needs import Due
from datmon.exposure import Exposure
from datmon.figures import Figure, Missing, derive
from datmon.quantities import USD
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import Valuation, ratio

NAME = "secured_debt_cover"


def judge(firm: Exposure) -> Verdict:
    """How much of the coins the secured lenders could ask for.

    Formula  (1) measured = max(0, secured debt repaid in cash - restricted cash, where known) / coin value
             (2) imminent from `imminent`, or from `near` with basic mNAV under `issuance_shut_below`, which is told as
                 debt over market cap above their quotient: so a lower coin price never helps
             (3) near from `near`; watch from `watch`
             (4) with basic mNAV of `issuance_open_from` or more, no higher than watch, where the debt is under `watch`
                 of the market cap too: so much can be raised
             (5) secured part unknown: clear where even the whole debt stays under `watch`, else unknown
             (6) no coins are held: clear, for none can be sold
    Source   secured_debt_cover.toml, row by row
    Not modelled: loan to value on the pledged coins alone, put and maturity dates, covenants (when stated)
    """
    sheet, valuation = firm.sheet, firm.valuation
    owed = _beyond_restricted_cash(sheet)
    measured = ratio("secured debt to coins", "secured cash debt / coin value", owed, valuation.coins_in_time)  # (1)
    watch = in_force(parameters(NAME), "watch", firm.rules_on)
    if valuation.holds_no_coins:  # (6)
        return Verdict(NAME, watch.clause, Status.CLEAR, valuation.coin_value, watch, "no coins are held")
    if isinstance(measured, Missing):
        return _bounded(measured, valuation, watch)  # (5)
    status, met = _status(measured, valuation.mnav_basic, firm.rules_on)
    reason = f"secured debt repaid in cash is {measured.value:.0%} of the coins"
    due = next((due for due in firm.needs.dues if due.instrument.secured and due.day is not None), None)
    if status is not Status.CLEAR:
        reason = "; ".join([reason, *_beside(firm, due)])
    evidence = (("basic mNAV", valuation.mnav_basic), *((("due", due.amount),) if due else ()))
    return Verdict(
        NAME, met.clause, status, measured, met, reason, cure=_cure(status), evidence=evidence, pressure=measured
    )


def _beside(firm: Exposure, due: Due | None) -> list[str]:
    """What lenders and readers ask next: when secured debt may be asked for, and whether there is cash for it."""
    unknown = ["cash is not known"] if isinstance(firm.needs.free_cash, Missing) else []
    return ([due.words] if due else []) + unknown


def _beyond_restricted_cash(sheet: BalanceSheet) -> Figure:
    """The secured debt that cash held as collateral does not cover; the whole where no restricted cash is known."""
    covered = derive(
        "secured debt beyond restricted cash", "max(0, secured cash debt - restricted cash)", USD,
        lambda debt, cash: max(Decimal(0), debt - cash),
        {"debt": sheet.secured_cash_debt, "cash": sheet.restricted_cash},
    )  # fmt: skip
    return sheet.secured_cash_debt if isinstance(covered, Missing) else covered


def _status(measured: Figure, mnav: Figure, on: date) -> tuple[Status, Parameter]:
    """(2) to (4): the status and the parameter that decided it."""
    rows = parameters(NAME)
    imminent, near, watch, shut, opened = (
        in_force(rows, name, on) for name in ("imminent", "near", "watch", "issuance_shut_below", "issuance_open_from")
    )
    share, premium = measured.value, mnav.value
    assert share is not None  # noqa: S101 - the caller has checked
    if share < watch.value:
        return Status.CLEAR, watch
    of_market_cap = share / premium if premium else None
    if premium and premium >= opened.value and share < watch.value * premium:
        return Status.WATCH, opened
    if share >= imminent.value:
        return Status.IMMINENT, imminent
    if share >= near.value:
        is_shut = of_market_cap is not None and of_market_cap > near.value / shut.value
        return (Status.IMMINENT, shut) if is_shut else (Status.NEAR, near)
    return Status.WATCH, watch


def _bounded(measured: Missing, valuation: Valuation, watch: Parameter) -> Verdict:
    """(5): the secured part is at most the whole."""
    whole = valuation.debt_to_coins
    if not isinstance(whole, Missing) and whole.value < watch.value:
        reason = f"all debt is {whole.value:.0%} of the coins, so its secured part is no more"
        return Verdict(NAME, watch.clause, Status.CLEAR, whole, watch, reason, pressure=whole)
    reason = f"secured debt over coins is not known: {measured.reason}"
    return Verdict(NAME, watch.clause, Status.UNKNOWN, measured, watch, reason)


def _cure(status: Status) -> str:
    return "" if status is Status.CLEAR else "repay, convert, or a higher coin price"


RULE = Rule(NAME, "secured debt repaid in cash, over all coins", judge)
