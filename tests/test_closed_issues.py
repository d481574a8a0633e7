"""Issues of debt that closed, and why one may not be the filer's debt; written by eye."""

from datetime import UTC, date, datetime

import pytest

from datmon.closed_issues import closed_issues
from datmon.documents import Filing, open_document

FILED = date(2025, 11, 24)
ANOTHERS = "the issuer of the debt named is another"
NOT_DRAWN = "an agreement whose loan is not said to be drawn"


def issues(sentence: str, form: str = "8-K") -> list[tuple[str, str, str]]:
    """Principal, day and doubt of each issue a report of Acme tells of."""
    filing = Filing("0000000001-25-000007", "ACME", form, datetime(2025, 11, 24, 13, tzinfo=UTC), filed=FILED)
    opening = "<p>Acme Holdings, Inc. (NASDAQ: ACME) (“Acme” or the “Company”)</p>"
    document = open_document(filing, "acme.htm", form, f"<html><body>{opening}<p>{sentence}</p></body></html>".encode())
    return [(f"{each.amount.value:f}", str(each.day), each.doubt) for each in closed_issues(document)]


@pytest.mark.parametrize(
    ("sentence", "principal"),
    [
        ("On November 6, 2025, the Company entered into a loan agreement for $8,000,000 with Elmstead.", "8000000"),
        ("On November 6, 2025, Elmstead made a term loan to us in the principal amount of $8,000,000.", "8000000"),
        ("On November 6, 2025, Acme Holdings, Inc. closed an $8,000,000 senior secured note.", "8000000"),
        ("On November 6, 2025, the Borrower drew down a loan of $8,000,000.", "8000000"),
    ],
)  # fmt: skip
def test_what_the_filer_owes(sentence: str, principal: str) -> None:
    assert issues(sentence) == [(principal, "2025-11-06", "")]


@pytest.mark.parametrize(
    ("sentence", "doubt"),
    [
        ("On November 6, 2025, Fernhill Compute Corp. issued $8,000,000 principal amount of notes.", ANOTHERS),
        ("On November 6, 2025, our manager issued $8,000,000 aggregate principal amount of notes.", ANOTHERS),
        ("On November 6, 2025, the Company provided an $8,000,000 loan to Fernhill Compute.", ANOTHERS),
        ("On November 6, 2025, Elmstead and Fernhill entered into a loan agreement for $8,000,000.", ANOTHERS),
        ("On November 6, 2025, the Company entered into a credit facility for $8,000,000.", NOT_DRAWN),
    ],
)  # fmt: skip
def test_why_it_may_not_be_the_filers_debt(sentence: str, doubt: str) -> None:
    assert issues(sentence) == [("8000000", "2025-11-06", doubt)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On November 6, 2025, the Company entered into a credit facility of up to $8,000,000.",
        "On November 6, 2025, the Company signed a term sheet for a loan of $8,000,000.",
        "In June 2023, the Company entered into a loan agreement in the amount of $8,000,000.",
        "On November 6, 2025, the Company repaid a loan of $8,000,000.",
    ],
)
def test_what_is_no_closing(sentence: str) -> None:
    assert issues(sentence) == []


def test_only_current_reports_tell_of_closings() -> None:
    sentence = "On November 6, 2025, the Company entered into a loan agreement for $8,000,000 with Elmstead."
    assert issues(sentence, "10-Q") == []


def test_the_day_an_option_was_exercised_is_not_that_of_the_closing() -> None:
    told = "closed the sale of $575 million of convertible notes due 2031, with $75 million under the option that was "
    assert issues(f"Acme {told}exercised in full on November 19, 2025.") == [("575000000", "2025-11-24", "")]
    assert issues("On November 20, 2025 Acme closed the sale of $575 million of convertible notes due 2031.") == [
        ("575000000", "2025-11-20", "")
    ]
