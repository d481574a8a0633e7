"""What period or day a release reports on, and what "the quarter", "month-end" and "since then" mean in it."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.passages import Window
from datmon.reported_periods import named_periods, period_after, period_during, period_end, reported

FILED = date(2025, 8, 7)
QUARTER = Window(date(2025, 4, 1), date(2025, 6, 30))
RESULTS = "Acme reported results for its fiscal quarter ended June 30, 2025."


def release(*lines: str, filed: date = FILED) -> Document:
    known = datetime(filed.year, filed.month, filed.day, 13, tzinfo=UTC)
    filing = Filing("0000000001-25-000007", "ACME", "8-K", known, filed=filed)
    return open_document(filing, "acme.htm", "8-K", "".join(f"<p>{line}</p>" for line in lines).encode())


@pytest.mark.parametrize(
    ("line", "months", "end"),
    [
        (RESULTS, 3, date(2025, 6, 30)),
        (
            "Results for the three and six months ended June 30, 2025 and the quarter ended June 30, 2025",
            3,
            QUARTER.end,
        ),
        ("Acme Announces Second Quarter 2025 Results", 3, date(2025, 6, 30)),
        ("Acme Reports Q2 2025 Results", 3, date(2025, 6, 30)),
        ("Acme Announces Results for the First Half of 2025", 6, date(2025, 6, 30)),
        ("Acme Reports July 2025 Treasury Update", 1, date(2025, 7, 31)),
        ("Metrics for the month of July 2025", 1, date(2025, 7, 31)),
        ("Treasury update for the week ended August 3, 2025", 0, date(2025, 8, 3)),
    ],
)
def test_a_release_says_what_it_reports_on(line: str, months: int, end: date) -> None:
    told = reported(release(line))
    assert told.period is not None
    assert (told.months, told.period.end) == (months, end)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Acme Acquires 500 BTC", "no period"),
        ("Acme Reports Fiscal Second Quarter 2025 Results", "the firm's own quarter, its last day not named"),
        ("Acme Announces Second Quarter 2023 Results", "long past"),
        ("Results for the quarter ended June 30, 2025 and the year ended July 31, 2025", "two ends"),
    ],
)
def test_what_may_be_another_period_is_not_told(line: str, why: str) -> None:
    assert reported(release(line)).period is None, why


def test_an_update_speaks_of_its_day() -> None:
    told = reported(release("Acme gave its treasury update as of August 3, 2025."))
    assert (told.period, told.day) == (None, date(2025, 8, 3))


@pytest.mark.parametrize(
    "text", ["at quarter end", "at the end of the quarter", "ended the quarter with", "period-end"]
)
def test_the_end_of_the_period_has_a_day(text: str) -> None:
    assert period_end(text, reported(release(RESULTS))) == date(2025, 6, 30)


@pytest.mark.parametrize("text", ["at month end", "at the prior quarter-end", "at year-end", "in the end"])
def test_another_end_has_none(text: str) -> None:
    assert period_end(text, reported(release(RESULTS))) is None


def test_during_the_quarter_is_the_period_and_during_the_month_is_not() -> None:
    told = reported(release(RESULTS))
    assert period_during("during the quarter", told) == QUARTER
    assert period_during("during the month", told) is None
    assert period_during("during the prior quarter", told) is None


def test_the_week_of_an_update_ends_on_its_day() -> None:
    told = reported(release("Weekly treasury update as of August 3, 2025"))
    assert period_during("during the week", told) == Window(date(2025, 7, 28), date(2025, 8, 3))


@pytest.mark.parametrize("text", ["Subsequent to quarter end", "since the end of the quarter", "after period-end"])
def test_what_follows_the_period_reaches_to_the_release(text: str) -> None:
    assert period_after(text, reported(release(RESULTS)), FILED) == Window(date(2025, 7, 1), FILED)


@pytest.mark.parametrize("text", ["after month-end", "after the quarter’s strong start", "since July"])
def test_what_follows_another_period_is_not_told(text: str) -> None:
    assert period_after(text, reported(release(RESULTS)), FILED) is None


def test_periods_are_named_in_reading_order_and_none_where_they_are_fiscal() -> None:
    assert [window.end for _, _, window in named_periods("Q2 2025 against Q2 2024")] == [QUARTER.end, date(2024, 6, 30)]
    assert named_periods("fiscal Q2 2025") == []
