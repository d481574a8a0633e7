"""Of which day a labelled number is: its label's, its remark's, its list's, the release's."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.line_days import line_days
from datmon.line_items import label_of
from datmon.passages import Window

FILED = date(2025, 11, 10)


def release(*paragraphs: str) -> Document:
    """A release of Acme with these paragraphs."""
    filing = Filing("0000000001-25-000009", "ACME", "8-K", datetime(2025, 11, 10, 13, tzinfo=UTC), filed=FILED)
    body = "".join(f"<p>{part}</p>" for part in paragraphs)
    return open_document(filing, "acme.htm", "EX-99.1", f"<html><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    ("title", "label", "behind", "lead", "day"),
    [
        ("Acme", "BTC held as of October 31", "", "", date(2025, 10, 31)),
        ("Acme", "BTC held", " (as of November 7, 2025)", "", date(2025, 11, 7)),
        ("Acme", "BTC held", "", "Treasury (as of November 9, 2025)", date(2025, 11, 9)),
        ("Acme", "BTC held", "", "Highlights, week ended November 9, 2025", date(2025, 11, 9)),
        ("Acme", "BTC held", "", "", FILED),
        ("Acme October 2025 Production Update", "BTC held", "", "", date(2025, 10, 31)),
        ("Acme October 2025 Production Update", "BTC held at month end", "", "", date(2025, 10, 31)),
        ("Acme Reports Third Quarter 2025 Results", "BTC held at period-end", "", "", date(2025, 9, 30)),
        ("Acme Reports Third Quarter 2025 Results", "BTC held", "", "", None),  # then or now?
        ("Acme", "BTC held at quarter end", "", "", None),  # which quarter?
    ],
)
def test_the_nearest_words_give_a_stock_its_day(
    title: str, label: str, behind: str, lead: str, day: date | None
) -> None:
    assert line_days(release(title)).stock(label_of(label), behind, lead) == day


@pytest.mark.parametrize(
    ("title", "label", "lead", "window"),
    [
        ("Acme", "BTC sold in October 2025", "", Window(date(2025, 10, 1), date(2025, 10, 31))),
        ("Acme", "BTC bought", "Week ended November 9, 2025", Window(date(2025, 11, 3), date(2025, 11, 9))),
        ("Acme Reports Third Quarter 2025 Results", "BTC sold", "", Window(date(2025, 7, 1), date(2025, 9, 30))),
        ("Acme", "BTC bought", "", Window(None, FILED)),
        ("Acme", "BTC bought to date", "", None),  # a sum over more than one period
        ("Acme", "Cumulative BTC bought", "", None),
    ],
)
def test_the_nearest_words_give_a_trade_its_window(title: str, label: str, lead: str, window: Window | None) -> None:
    assert line_days(release(title)).flow(label_of(label), label, "", lead) == window


def test_a_trade_told_without_days_has_the_one_window_of_the_prose() -> None:
    prose = "Between November 3, 2025 and November 9, 2025, Acme purchased 45 BTC for $4.4 million."
    assert line_days(release("Acme", prose)).flow(label_of("BTC bought"), "BTC bought", "", "") == Window(
        date(2025, 11, 3), date(2025, 11, 9)
    )


def test_two_windows_of_the_prose_leave_a_trade_undated() -> None:
    prose = (
        "Between November 3, 2025 and November 9, 2025, Acme purchased 45 BTC for $4.4 million.",
        "Between October 1, 2025 and October 9, 2025, Acme purchased 40 BTC for $4.2 million.",
    )
    assert line_days(release("Acme", *prose)).flow(label_of("BTC bought"), "BTC bought", "", "") is None
