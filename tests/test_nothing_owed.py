"""Nothing owed, and what is not nothing; written by eye."""

from datetime import UTC, date, datetime
from html import escape

import pytest

from datmon.documents import Filing, open_document
from datmon.nothing_owed import debts_of_nothing

FILED = date(2025, 11, 12)
RESULTS = "Acme today reported results for the third quarter ended September 30, 2025."


def days_of_nothing(*parts: str, form: str = "RELEASE", period: date | None = None) -> list[str]:
    known = datetime(FILED.year, FILED.month, FILED.day, 13, tzinfo=UTC)
    filing = Filing(
        "0000000001-25-000007", "ACME", form, known, filed=FILED, period=period, filer="Acme Holdings, Inc."
    )
    body = "".join(f"<p>{escape(part)}</p>" for part in parts)
    document = open_document(filing, "acme.htm", form, f"<html><body>{body}</body></html>".encode())
    return [str(day) for _, day in debts_of_nothing(document)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme has no outstanding debt, and none of its 3,050 bitcoin are encumbered.",
        "Acme now owns 276,418 ZEC at an average of $331 a coin and has $9.1 million in cash and no debt to support "
        "further purchases.",
        "We remain entirely debt-free and hold 2,200 SOL.",
        "Our balance sheet carries no debt and $14.0 million of cash.",
        "Acme holds 610 bitcoin, US$4.4 million of cash and no borrowings.",
        "The Company has no debt and no preferred stock outstanding.",
        "Acme has no outstanding indebtedness for borrowed money.",
        "Acme owes nothing to any lender.",
        "Acme is now completely free of debt.",
        "With the repayment, Acme no longer has any outstanding debt.",
        "Acme has neither debt nor preferred stock outstanding.",
        "“With $6.3 million of cash and zero debt, we can keep buying,” said the CEO of Acme.",
        "• No debt",
        "Total debt: none",
        "Zero debt; 100% of our ether is staked.",
    ],
)
def test_a_firm_that_owes_nothing_says_so_of_the_day_of_its_release(sentence: str) -> None:
    assert days_of_nothing(sentence) == ["2025-11-12"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Northwind has no debt.",
        "A company that has no debt can wait.",
        "Acme acquired Harlan Mining, which has $4 million of cash and no debt.",
        "Acme’s manager, Harlan Partners, has no debt.",
        "Our Canadian joint venture has no debt.",
        "The new mine has no debt and yields 20 BTC a month.",
        "With 905 BTC and no debt, Northwind is well placed.",
        "Acme has no debt maturing before 2028.",
        "Acme has no debt other than a mortgage.",
        "The Company has no outstanding debt under its revolving facility.",
        "Acme has no bank debt.",
        "Acme has no debt covenants to observe.",
        "Net debt: none",
        "Upon closing, the combined company is expected to have no debt.",
        "We aim to hold 5,000 BTC with no debt.",
        "We began the year with no debt.",
        "Acme seeks to become free of debt.",
        "Acme is not free of debt.",
        "Acme has no debt capacity left.",
        "A year ago we had no debt.",
        "We have built one of the larger ether positions and have done so with no debt.",
        "We purchased 410 BTC with cash and no debt.",
        "The offering closed with no debt issued.",
    ],
)
def test_less_than_all_debt_or_anothers_or_a_wish_is_not_nothing(sentence: str) -> None:
    assert days_of_nothing(sentence) == []


def test_the_day_is_the_one_told() -> None:
    assert days_of_nothing("As of November 10, 2025:", "• 310 BTC held", "• Debt outstanding: $0") == ["2025-11-10"]
    beside = "Cash was USD 2.9 million at the end of October, and the Group has no interest-bearing debt."
    assert days_of_nothing(beside) == ["2025-10-31"]


def test_the_present_of_a_release_of_results_may_be_either_day() -> None:
    assert days_of_nothing(RESULTS, "The Company has no debt.") == []
    assert days_of_nothing(RESULTS, "The Company currently has no debt.") == ["2025-11-12"]
    closed = "We closed the third quarter with cash of $18.6 million and 1,422 bitcoin, and no long-term debt."
    assert days_of_nothing(RESULTS, closed) == ["2025-09-30"]


def test_the_day_of_one_clause_is_not_that_of_the_next() -> None:
    assert days_of_nothing("The cash was $4.1 million on October 25, 2025, and the Company has no debt.") == []


def test_in_a_report_the_day_must_be_named() -> None:
    end = date(2025, 9, 30)
    none = "There were no borrowings outstanding at September 30, 2025."
    assert days_of_nothing(none, form="10-Q", period=end) == ["2025-09-30"]
    assert days_of_nothing("We have no debt.", form="10-Q", period=end) == []
    assert days_of_nothing("At September 30, 2025 we had no long-term debt.", form="10-Q", period=end) == []
