"""The day a stock is stated for: told, of the month, of the announcement, or of none."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.passages import Sentence
from datmon.stock_days import clock_of, stock_day

FILED = date(2025, 11, 4)


def document(body: str = "", form: str = "8-K") -> Document:
    filing = Filing("0000000001-25-000007", "ACME", form, datetime(2025, 11, 4, 13, tzinfo=UTC), filed=FILED)
    return open_document(filing, "acme.htm", form, f"<p>{body or 'x'}</p>".encode())


@pytest.mark.parametrize(
    ("text", "lead", "day", "named"),
    [
        ("As of October 31, 2025, it held 5 BTC", "", date(2025, 10, 31), True),
        ("It now holds 5 BTC", "", FILED, False),
        ("5 BTC", "As of November 2, 2025, holdings were:", date(2025, 11, 2), True),
        ("At the end of the quarter it held 5 BTC", "", None, False),
        ("It held 5 BTC", "", None, False),
    ],
)
def test_the_day_of_a_stock(text: str, lead: str, day: date | None, named: bool) -> None:
    sentence = Sentence(text, 0, len(text), lead)
    assert stock_day(clock_of(document()), sentence, text.index("5 BTC")) == (day, named)


def test_a_monthly_update_speaks_of_its_months_end() -> None:
    clock = clock_of(document("Acme Announces October 2025 Bitcoin Production Update"))
    sentence = Sentence("BTC held: 5", 0, 11)
    assert stock_day(clock, sentence, 10) == (date(2025, 10, 31), False)


def test_the_present_of_a_periodic_report_has_no_day() -> None:
    sentence = Sentence("It now holds 5 BTC", 0, 18)
    assert stock_day(clock_of(document(form="10-Q")), sentence, 13) == (None, False)
