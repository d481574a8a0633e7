"""Principal that falls due: both sides of each horizon, with and without cash, and what issuance brings by then."""

from datetime import date

import pytest
from factories import exposed, instrument

from datmon.rulebook.due_dates import RULE
from datmon.rulebook.rule import Status, Verdict


def judged(maturity: str, *, cash: str | None = "0", mnav: str | None = "0.70", kind: str = "note") -> Verdict:
    note = instrument(kind, principal_usd="20000000", maturity=maturity)
    return RULE.judge(exposed(more=(note,), cash=cash, mnav=mnav))


@pytest.mark.parametrize(
    ("maturity", "status"),
    [
        ("2025-12-21", Status.IMMINENT),  # 30 days
        ("2025-12-22", Status.NEAR),
        ("2026-05-20", Status.NEAR),  # 180 days
        ("2026-05-21", Status.WATCH),
        ("2026-11-21", Status.WATCH),  # 365 days
        ("2026-11-22", Status.CLEAR),
    ],
)
def test_the_level_follows_the_days_to_the_date(maturity: str, status: Status) -> None:
    assert judged(maturity).status is status


def test_a_date_that_has_passed_is_imminent_while_no_repayment_is_told() -> None:
    verdict = judged("2025-11-15")
    assert verdict.status is Status.IMMINENT
    assert verdict.reason.startswith(
        "20.0 million are due: maturity of the note on 2025-11-15, repayment not told; cash"
    )
    assert judged("2025-11-15", cash="20000000").status is Status.CLEAR


def test_cash_that_covers_the_principal_clears_it_and_a_dollar_less_does_not() -> None:
    assert judged("2025-12-21", cash="20000000").status is Status.CLEAR
    verdict = judged("2025-12-21", cash="19999999")
    assert verdict.status is Status.IMMINENT
    assert (
        verdict.reason == "20.0 million are due: maturity of the note on 2025-12-21; cash and issuance do not cover it"
    )
    assert verdict.deadline == date(2025, 12, 21)


def test_issuance_counts_at_the_firms_own_gate_and_for_the_days_left() -> None:
    # a fifth of 100 million a year: 9.86 million in 180 days, half of it with the gate half open
    assert judged("2026-05-20", cash="10200000", mnav="1.00").status is Status.CLEAR
    assert judged("2026-05-20", cash="10100000", mnav="1.00").status is Status.NEAR
    assert judged("2026-05-20", cash="10200000", mnav="0.99").status is Status.NEAR
    assert judged("2026-05-20", cash="10200000", mnav=None).status is Status.NEAR


@pytest.mark.parametrize(("maturity", "status"), [("2025-12-21", Status.NEAR), ("2025-12-22", Status.WATCH)])
def test_unknown_cash_is_one_level_less_and_said(maturity: str, status: Status) -> None:
    verdict = judged(maturity, cash=None)
    assert verdict.status is status
    assert verdict.reason.endswith("cash is not known")


def test_a_repo_is_due_on_any_day_and_a_loan_on_a_chain_is_judged_by_its_collateral() -> None:
    repo = instrument("repo", principal_usd="20000000")
    assert RULE.judge(exposed(more=(repo,), cash="0")).status is Status.IMMINENT
    on_chain = instrument("defi_loan", principal_usd="20000000")
    assert RULE.judge(exposed(more=(on_chain,), cash="0")).status is Status.CLEAR
