"""Cash alone, in releases; sums with coins and cash that moved are not it."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.cash_sentence import STYLE

TODAY = "2025-11-24"


def test_the_fixture_liquidity_of_a_release() -> None:
    assert case_agrees(STYLE, "liquidity_of_a_release", date(2025, 11, 12))


def test_two_amounts_for_one_day_are_said_and_not_chosen() -> None:
    found = said(STYLE, "Acme has cash of $5.2 million.", "Cash: $7.4 million")
    assert found == ["? two amounts of cash for one day", f"cash_usd 5200000 {TODAY}"]


def test_a_rounding_of_the_same_cash_is_no_second_amount() -> None:
    found = said(
        STYLE, "As of October 31, 2025, we had cash of $5 million.", "Cash was $5,214,000 at October 31, 2025."
    )
    assert found == ["cash_usd 5214000 2025-10-31"]


@pytest.mark.parametrize("joined", ["crypto and cash", "cash and bitcoin", "cash, BTC and investments"])
def test_a_sum_with_coins_is_not_cash(joined: str) -> None:
    assert said(STYLE, f"As of October 31, 2025, we had {joined} of $5 million.") == []


@pytest.mark.real
def test_no_cash_is_read_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
