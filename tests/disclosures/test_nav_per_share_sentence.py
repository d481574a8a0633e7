"""Net asset value per share as stated."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.nav_per_share_sentence import STYLE

TODAY = "2025-11-24"


def test_the_fixture_weekly_figure() -> None:
    assert case_agrees(STYLE, "weekly_figure", date(2025, 11, 20))


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("NAV per share: $14.20", "14.2"),
        ("NAV/share: ~$9.10", "9.1"),
        ("Net asset value per diluted share is $12.31.", "12.31"),
        ("Our NAV per share increased to $4.05 as of November 24, 2025.", "4.05"),
    ],
)
def test_the_stated_value_is_read(sentence: str, value: str) -> None:
    assert said(STYLE, sentence) == [f"nav_per_share {value} {TODAY}"]


@pytest.mark.parametrize(
    "sentence",
    ["mNAV of 1.2x", "NAV per share rose 12%.", "NAV of $3.5 billion per share class", "Book value per share of $3.10"],
)
def test_what_is_something_else_is_not(sentence: str) -> None:
    assert said(STYLE, sentence) == []


@pytest.mark.real
def test_no_value_is_read_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
