"""Shares outstanding in words; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.cover_shares import STYLE


@pytest.mark.parametrize(
    ("form", "sentence", "facts"),
    [
        (
            "10-Q",
            "As of November 5, 2025, there were 281,083,382 shares of the registrant’s common stock, $0.001 par "
            "value per "
            "share, outstanding.",
            ["shares_outstanding 281083382 2025-11-05"],
        ),
        (
            "10-K",
            "The number of shares outstanding of the registrant’s common stock as of November 3, 2025 was 10,165,500.",
            ["shares_outstanding 10165500 2025-11-03"],
        ),
        (
            "424B5",
            "The number is based on 345,816,827 shares of our common stock outstanding as of February 21, 2025, and "
            "excludes 5,000,000 shares issuable upon exercise of options.",
            ["shares_outstanding 345816827 2025-02-21"],
        ),
        (
            "10-K",
            "As of November 1, 2025, 50,000,000 ordinary shares were issued and outstanding.",
            ["shares_outstanding 50000000 2025-11-01"],
        ),
        (
            "10-K",
            "As of March 22, 2025, there were 14,349,106 shares of Class A common stock and no shares of Class "
            "B common "
            "stock outstanding.",
            ["shares_outstanding Class A 14349106 2025-03-22"],
        ),
    ],
)
def test_counts_are_read(form: str, sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence, form=form) == facts


@pytest.mark.parametrize(
    ("form", "sentence", "why"),
    [
        ("424B5", "There will be 292,318,008 shares of common stock outstanding immediately after this offering "
        "as of May 1, "
         "2025.", "pro forma"),
        ("10-Q", "As of May 1, 2025, 10,000,000 shares of preferred stock were outstanding.", "another class of paper"),
        ("8-K", "As of June 30, 2025, there were 19,640,250 shares of class B common stock outstanding.", "one "
        "class only"),
        ("424B5", "As of May 1, 2025, options for 5,000,000 shares of common stock were outstanding.", "options"),
        ("10-K", "The aggregate market value of the common stock held by non-affiliates outstanding as of June "
        "30, 2025 was "
         "$257,400,000.", "dollars"),
        ("10-Q", "Weighted average common shares outstanding as of June 30, 2025: 1,000,000.", "an average"),
    ],
)  # fmt: skip
def test_other_counts_are_passed_over(form: str, sentence: str, why: str) -> None:
    assert said(STYLE, sentence, form=form) == [], why


def test_the_fixture_of_two_classes() -> None:
    assert case_agrees(STYLE, "two_classes", date(2025, 11, 3), form="10-Q")


@pytest.mark.real
@pytest.mark.parametrize("kind", ["8k", "424b", "s3"])
def test_no_false_fact_in_the_real_filings(shared: Path, kind: str) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, kind) == []
