"""Debt that was issued; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.issued_debt_sentence import STYLE


def test_the_fixture_of_a_closed_offering() -> None:
    assert case_agrees(STYLE, "closed_offering", date(2025, 11, 24))


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "On November 20, 2025, the Company entered into an agreement under which the Lender issued a $205.0 "
            "million term "
            "loan to the Borrower.",
            ["debt_principal_usd 205000000 2025-11-20"],
        ),
        (
            "On November 20, 2025, the Company issued $100 million aggregate principal amount of convertible notes.",
            ["debt_principal_usd 100000000 2025-11-20"],
        ),
        (
            "As of June 30, 2025, Acme had $3.909 billion aggregate indebtedness, consisting of notes.",
            ["debt_principal_usd 3909000000 2025-06-30"],
        ),
    ],
)
def test_debt_is_read(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence) == facts


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The Company has priced an offering of $550 million aggregate principal amount of notes.", "priced"),
        ("The Company intends to redeem $500.0 million aggregate principal amount of notes issued.", "to be redeemed"),
        ("After giving effect to the offering, Acme had $4.274 billion aggregate indebtedness.", "pro forma"),
        ("The purchasers may buy up to $100 million aggregate principal amount of notes.", "an option"),
        ("The offering was upsized to a total of $800 million in aggregate principal amount.", "upsized, not closed"),
    ],
)
def test_debt_not_yet_issued_is_passed_over(sentence: str, why: str) -> None:
    assert said(STYLE, sentence) == [], why


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
