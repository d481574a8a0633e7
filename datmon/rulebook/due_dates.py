"""Due dates: principal to be repaid in cash by a day, against free cash and what issuance can bring by then."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from datmon.cash_needs import Due
from datmon.exposure import Exposure
from datmon.figures import Figure, Missing, derive, total
from datmon.funding_gate import Gate
from datmon.quantities import RATIO, USD
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict
from datmon.valuation import ratio

NAME = "due_dates"


def judge(firm: Exposure) -> Verdict:
    """Whether what falls due within a month, half a year or a year is covered.

    Formula  (1) measured = principal due within the days / (free cash + raised by issuance at the firm's own gate);
                 a gate that is unknown counts as shut
             (2) above one within `imminent` days: imminent; within `near` days: near; within `watch` days: watch
             (3) cash unknown while something is due within the days: one level less, never under watch, and said
             (4) nothing due within `watch` days: clear; dates of a debt unknown: no date is taken for it
    Source   due_dates.toml; a repo counts as due on any day until it is rolled
    Not modelled: refinancing, extensions, the coins themselves as a means to pay (that is what is asked)
    """
    rows = [in_force(parameters(NAME), name, firm.rules_on) for name in ("imminent", "near", "watch")]
    for row, status in zip(rows, (Status.IMMINENT, Status.NEAR, Status.WATCH), strict=True):
        dues = _due(firm, int(row.value))
        if dues:
            verdict = _verdict(firm, dues, row, status)
            if verdict is not None:
                return verdict
    dues = _due(firm, int(rows[-1].value))
    nothing = Missing("due within a year", "no principal is known to fall due within a year")
    reason = f"cash covers the {dues[0].words}" if dues else ""
    return Verdict(NAME, rows[-1].clause, Status.CLEAR, nothing, rows[-1], reason)


def _due(firm: Exposure, days: int) -> Sequence[Due]:
    """What falls due within the days; loans on a chain have no day and are judged by their collateral."""
    within = firm.needs.due_within(firm.sheet.as_of, days)
    return [due for due in within if due.day is not None or due.instrument.kind == "repo"]


def _verdict(firm: Exposure, dues: Sequence[Due], met: Parameter, status: Status) -> Verdict | None:
    owed = total("due", "sum of what falls due", USD, {due.instrument.label: due.amount for due in dues})
    measured = _measured(firm, owed, int(met.value))
    if measured.value is not None and measured.value <= 1:
        return None
    first = dues[0]
    amount = f"{owed.value / 10**6:,.1f} million" if owed.value is not None else "an amount that is not known"
    why = "cash is not known" if isinstance(measured, Missing) else "cash and issuance do not cover it"
    reason = f"{amount} are due: {first.words}; {why}"
    if isinstance(measured, Missing):
        status = Status.NEAR if status is Status.IMMINENT else Status.WATCH
    return Verdict(
        NAME, met.clause, status, measured, met, reason, deadline=first.day or firm.sheet.as_of + timedelta(days=1),
        cure="repay, extend or refinance", evidence=(("due", owed), ("free cash", firm.needs.cash_left)),
        pressure=ratio("principal due to coins", "due / coin value", owed, firm.valuation.coin_value),
    )  # fmt: skip


def _measured(firm: Exposure, owed: Figure, days: int) -> Figure:
    inputs = {"due": owed, "cash": firm.needs.cash_left}
    raised = firm.gate.raised(firm.gate.gate, days)
    if firm.gate.gate in (Gate.OPEN, Gate.HALF_OPEN) and not isinstance(raised, Missing):
        inputs["raised"] = raised

    def over(due: Decimal, cash: Decimal, raised: Decimal = Decimal(0)) -> Decimal:
        return due / max(Decimal(1), cash + raised)

    return derive("due over means", "due / (free cash + raised by issuance)", RATIO, over, inputs)


RULE = Rule(NAME, "principal that falls due", judge)
