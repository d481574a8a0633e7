"""The day a stock is stated for: told, of the month, of the announcement, or of none."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.passages import Sentence, Window
from datmon.stock_days import clock_of, quarter_end, quarter_named, stock_day, to_date

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
        ("As of the date of this report, it holds 5 BTC", "", FILED, True),
        ("By August 31, 2025 the treasury had grown to 5 BTC", "", date(2025, 8, 31), True),
        ("By August 31, 2025 the treasury will have grown to 5 BTC", "", FILED, False),
    ],
)
def test_the_day_of_a_stock(text: str, lead: str, day: date | None, named: bool) -> None:
    sentence = Sentence(text, 0, len(text), lead)
    assert stock_day(clock_of(document()), sentence, text.index("5 BTC")) == (day, named)


QUARTER = Window(date(2025, 7, 1), date(2025, 9, 30))
RESULTS = "Results for the quarter ended September 30, 2025."


@pytest.mark.parametrize(
    "text",
    [
        "In Q3 2025 it sold 5",
        "in the third quarter of 2025",
        "3Q 2025",
        "for the third-quarter 2025",
        "in the third quarter",
    ],
)
def test_a_quarter_by_its_name_is_the_calendars_where_the_release_names_its_last_day(text: str) -> None:
    assert quarter_named(document(RESULTS), text) == QUARTER


@pytest.mark.parametrize(
    ("body", "text", "why"),
    [
        ("A release.", "In Q3 2025", "the release does not name the last day"),
        (f"{RESULTS} Fiscal 2026 began in July.", "In Q3 2025", "a year of the firm's own"),
        (RESULTS, "In Q4 2025", "a quarter that has not ended"),
        (f"{RESULTS} As of March 31, 2025.", "In Q1 2025", "not the last quarter"),
        (RESULTS, "In Q2 2025 and Q3 2025", "two quarters"),
        (RESULTS, "in the third quarter of fiscal 2025", "a year of the firm's own"),
        (RESULTS, "in the second quarter", "not the last quarter"),
    ],
)
def test_a_quarter_that_may_be_another_is_not_told(body: str, text: str, why: str) -> None:
    assert quarter_named(document(body), text) is None, why


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Year-to-date it bought 5", Window(date(2025, 1, 1), FILED)),
        ("YTD purchases", Window(date(2025, 1, 1), FILED)),
        ("month-to-date", Window(date(2025, 11, 1), FILED)),
        ("fiscal year-to-date", None),
        ("quarter-to-date", None),
        ("to date", None),
    ],
)
def test_a_sum_to_date_begins_with_the_year_or_month(text: str, window: Window | None) -> None:
    assert to_date(text, FILED) == window


def test_the_end_of_a_quarter_is_a_day_of_a_release_and_not_of_a_report() -> None:
    sentence = Sentence("We ended the third quarter of 2025 with 5 BTC", 0, 45)
    release, report = document(RESULTS), document(RESULTS, form="10-Q")
    assert quarter_end(release, clock_of(release), sentence) == date(2025, 9, 30)
    assert quarter_end(report, clock_of(report), sentence) is None


def test_a_monthly_update_speaks_of_its_months_end() -> None:
    clock = clock_of(document("Acme Announces October 2025 Bitcoin Production Update"))
    sentence = Sentence("BTC held: 5", 0, 11)
    assert stock_day(clock, sentence, 10) == (date(2025, 10, 31), False)


def test_the_present_of_a_periodic_report_has_no_day() -> None:
    sentence = Sentence("It now holds 5 BTC", 0, 18)
    assert stock_day(clock_of(document(form="10-Q")), sentence, 13) == (None, False)
