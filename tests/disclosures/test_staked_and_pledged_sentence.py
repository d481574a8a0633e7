"""Coins staked and coins bound, as parts of what is held."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.staked_and_pledged_sentence import STYLE

TODAY = "2025-11-24"


def test_the_fixture_parts_of_a_treasury() -> None:
    assert case_agrees(STYLE, "parts_of_a_treasury", date(2025, 11, 24))


@pytest.mark.parametrize(
    "sentence",
    [
        "As of November 20, 2025, 1,460 of the Company’s 3,275 bitcoin were pledged as collateral.",
        "As of November 20, 2025, we held 3,275 BTC, of which 1,460 were pledged.",
        "As of November 20, 2025, Acme had pledged 1,460 BTC.",
        "As of November 20, 2025, collateral for the notes, consisting of 1,460 BTC, stays with the trustee.",
        "Restricted bitcoin stood at 1,460 as of November 20, 2025.",
    ],
)
def test_what_is_pledged_is_read_and_the_whole_is_not(sentence: str) -> None:
    assert said(STYLE, sentence) == ["restricted_or_pledged_units BTC 1460 2025-11-20"]


@pytest.mark.parametrize(
    "sentence",
    [
        "All collateral, including approximately 69,080 bitcoins, has been released.",
        "The 500 BTC are unencumbered and unrestricted.",
        "Customers staked 3,000 ETH with us.",
        "Acme may pledge 500 BTC, which would then be restricted.",
    ],
)
def test_what_is_free_or_another_s_is_not(sentence: str) -> None:
    assert said(STYLE, sentence) == []


def test_an_undated_part_in_a_periodic_report_is_unread() -> None:
    assert said(STYLE, "ETH holdings include 10,460 ETH staked.", form="10-Q") == ["? no day is given"]


@pytest.mark.real
def test_no_false_part_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
