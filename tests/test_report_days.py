"""The day a report is of, and what its sentences mean where they say none."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.passages import Sentence, Window
from datmon.report_days import end_named, note_day, numbered_quarter, paragraph_day, period_end, period_named
from datmon.stock_days import clock_of

END = date(2024, 12, 31)
YEAR, QUARTER = Window(date(2024, 1, 1), END), Window(date(2024, 10, 1), END)


def document(*paragraphs: str, form: str = "10-K") -> Document:
    filing = Filing(
        "0000000001-25-000007", "ACME", form, datetime(2025, 3, 14, 13, tzinfo=UTC), filed=date(2025, 3, 14)
    )
    body = "".join(f"<p>{each}</p>" for each in ("For the year ended December 31, 2024", *paragraphs))
    return open_document(filing, "acme.htm", form, f"<html><body>{body}</body></html>".encode())


def sentence_in(report: Document, text: str) -> Sentence:
    start = report.text.index(text)
    return Sentence(text, start, start + len(text))


def test_the_cover_says_what_day_the_report_is_of() -> None:
    assert period_end(document()) == END


def test_a_filing_that_says_its_period_needs_no_cover() -> None:
    known = datetime(2025, 3, 14, 13, tzinfo=UTC)
    filing = Filing("0000000001-25-000007", "ACME", "10-K", known, period=date(2024, 9, 30))
    assert period_end(open_document(filing, "acme.htm", "10-K", b"<p>No cover.</p>")) == date(2024, 9, 30)
    filing = Filing("0000000001-25-000007", "ACME", "10-K", known)
    assert period_end(open_document(filing, "acme.htm", "10-K", b"<p>No cover.</p>")) is None


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("At September 30, 2024 it held 4,081 bitcoin. ", date(2024, 9, 30)),
        ("It began to buy on July 17, 2024. At September 30, 2024 it held 4,081 bitcoin. ", date(2024, 9, 30)),
        ("It began to buy on July 17, 2024. ", None),  # an event's day is no balance's
        ("", None),
    ],
)
def test_of_them_means_the_day_its_paragraph_last_named(before: str, day: date | None) -> None:
    text = "Of them, 900 bitcoin were pledged."
    report = document(f"{before}{text}")
    sentence = sentence_in(report, text)
    assert paragraph_day(report, clock_of(report), sentence, 9) == day


@pytest.mark.parametrize(
    ("heading", "text", "day"),
    [
        ("5. Digital Assets", "The carrying basis is $70,000 per bitcoin.", END),
        ("Note 12. Subsequent Events", "The carrying basis is $70,000 per bitcoin.", None),
        ("5. Digital Assets", "In March the carrying basis was $70,000 per bitcoin.", None),
        ("5. Digital Assets", "The carrying basis would be $70,000 per bitcoin.", None),
        ("5. Digital Assets", "We began to buy in May; the carrying basis is $70,000 per bitcoin.", END),
    ],
)
def test_a_note_without_any_time_is_of_the_report_s_end(heading: str, text: str, day: date | None) -> None:
    report = document(heading, text)
    sentence = sentence_in(report, text)
    assert note_day(report, clock_of(report), sentence, text.index("$")) == day


@pytest.mark.parametrize(
    ("form", "text", "window"),
    [
        ("20-F", "In 2024, we sold 300 bitcoin.", YEAR),
        ("10-K", "During fiscal 2024 we sold 300 bitcoin.", YEAR),
        ("40-F", "In the year the Company sold 300 bitcoin.", YEAR),
        ("10-Q", "During the quarter we sold 300 bitcoin.", QUARTER),
        ("20-F", "In 2023, we sold 300 bitcoin.", None),
        ("20-F", "In 2023 and 2024 we sold 300 bitcoin.", None),
        ("20-F", "In the second quarter of 2024 we sold 300 bitcoin.", None),
        ("20-F", "On May 3, 2024, we sold 300 bitcoin.", None),
        ("10-Q", "In 2024, we sold 300 bitcoin.", None),  # more than the quarter, less than a year
    ],
)
def test_the_report_s_own_period_where_a_sentence_means_it(form: str, text: str, window: Window | None) -> None:
    assert period_named(document(form=form), text) == window


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bitcoin held at year-end: 859 (2023: 804)", END),
        ("We ended the year with cash of $5 million", END),
        ("Bitcoin held at the end of the quarter", END),
        ("Bitcoin held at year-end in 2023", None),
        ("Bitcoin held at year-end and on March 1, 2025", None),
        ("Bitcoin held at prior year-end", None),
    ],
)
def test_year_end_is_the_report_s_end(text: str, day: date | None) -> None:
    assert end_named(document(), text) == day


@pytest.mark.parametrize(
    ("form", "text", "window"),
    [
        ("10-K", "During the fourth quarter we bought", QUARTER),
        ("10-Q", "In the fourth quarter of 2024 we bought", QUARTER),
        ("10-K", "During the third quarter we bought", None),
        ("10-Q", "During the fourth quarter of 2023 we bought", None),
        ("10-Q", "During the fourth quarter of our fiscal year we bought", None),
        ("10-Q", "In the second quarter we bought, and in the fourth quarter we sold", None),
    ],
)
def test_a_report_s_last_quarter_by_its_number(form: str, text: str, window: Window | None) -> None:
    assert numbered_quarter(document(form=form), text) == window


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("During the nine months we bought", date(2024, 4, 1)),
        ("In the three months we bought", date(2024, 10, 1)),
        ("During the six months to May we bought", None),
        ("In the nine months of 2023 we bought", None),
        ("During the three months and in the nine months we bought", None),
    ],
)
def test_the_months_a_quarterly_report_is_of(text: str, first: date | None) -> None:
    window = period_named(document(form="10-Q"), text)
    assert window == (Window(first, END) if first else None)


def test_the_year_in_a_note_s_name_is_no_other_time() -> None:
    text = "The 400 bitcoin include 120 held as collateral for the 2028 convertible notes."
    report = document(text)
    assert note_day(report, clock_of(report), sentence_in(report, text), 4) == END
