"""Days that words mean: "at quarter end", "on the same day", "as of today", "in the quarter"."""

from datetime import date

import pytest
from disclosures.prose_cases import document_of

from datmon.documents import Document
from datmon.passages import Sentence, Window
from datmon.told_days import speaks_of_a_stretch, stock_day_told, window_told

QUARTER = "Acme Reports Third Quarter 2025 Results for the quarter ended September 30, 2025."
BEFORE = "As of November 20, 2025, Acme held 40 BTC."


def placed(text: str, before: str = QUARTER) -> tuple[Document, Sentence]:
    """A document that says one sentence before another, and the other."""
    document = document_of(f"<p>{before}</p><p>{text}</p>")
    start = document.text.index(text)
    return document, Sentence(text, start, start + len(text))


@pytest.mark.parametrize(
    ("text", "before", "day"),
    [
        ("Cash was $5 million at quarter end.", QUARTER, date(2025, 9, 30)),
        ("Acme ended the third quarter of 2025 with $5 million.", QUARTER, date(2025, 9, 30)),
        ("Cash was $5 million on the same day.", BEFORE, date(2025, 11, 20)),
        ("Cash was $5 million as of today.", BEFORE, date(2025, 11, 24)),
        ("Cash was $5 million as of November 3, 2025.", QUARTER, date(2025, 11, 3)),
        ("40 shares were outstanding at quarter-end after the split of August 5, 2025.", QUARTER, date(2025, 9, 30)),
    ],
)
def test_a_stock_has_the_day_its_words_mean(text: str, before: str, day: date) -> None:
    assert stock_day_told(*placed(text, before), 0) == day


@pytest.mark.parametrize(
    ("text", "before", "why"),
    [
        ("Cash was $5 million at the end of the prior quarter.", QUARTER, "an earlier quarter"),
        (
            "On November 3, 2025 the Company entered into a loan, under which $5 million is owed.",
            QUARTER,
            "an event’s day",
        ),
        ("Cash was $5 million on the same day.", QUARTER, "no day was told before"),
        ("Cash was $5 million.", QUARTER, "no words for a day"),
    ],
)
def test_where_no_words_tell_it_there_is_no_day(text: str, before: str, why: str) -> None:
    assert stock_day_told(*placed(text, before), 0) is None, why


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Acme sold shares in the quarter.", Window(date(2025, 7, 1), date(2025, 9, 30))),
        ("In the second quarter of 2025 Acme sold shares.", Window(date(2025, 4, 1), date(2025, 6, 30))),
        ("As of November 3, 2025, Acme had sold shares in this quarter.", Window(None, date(2025, 11, 3))),
        ("On November 3, 2025 Acme sold shares.", Window(None, date(2025, 11, 3))),
        ("Subsequent to quarter end Acme sold shares.", Window(date(2025, 10, 1), date(2025, 11, 24))),
        ("In the fourth quarter to date Acme sold shares.", Window(date(2025, 10, 1), date(2025, 11, 24))),
    ],
)
def test_a_flow_has_the_days_its_words_mean(text: str, window: Window) -> None:
    assert window_told(placed(text)[0], text) == window


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Acme sold shares in its second fiscal quarter.", "the months are the firm’s own"),
        ("Acme sold shares in the prior quarter.", "an earlier quarter"),
        ("Under the program approved on November 3, 2025, Acme sold shares.", "the day of the approval"),
    ],
)
def test_a_stretch_without_days_has_none(text: str, why: str) -> None:
    assert window_told(placed(text)[0], text) is None, why


def test_quarterly_interest_is_no_stretch_of_time() -> None:
    assert not speaks_of_a_stretch("Interest is paid quarterly.")
    assert speaks_of_a_stretch("Interest was paid in the quarter.")
