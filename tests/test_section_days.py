"""What the heading over an item of a release says of its time."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.passages import Window
from datmon.section_days import section_told, told_in

Q3 = Window(date(2025, 7, 1), date(2025, 9, 30))
Q4 = Window(date(2025, 10, 1), date(2025, 12, 31))
Y2025 = Window(date(2025, 1, 1), date(2025, 12, 31))
THIRD = ("Acme Reports Third Quarter 2025 Results", "Results for the quarter ended September 30, 2025.")
YEAR = ("Acme Reports Fourth Quarter and Full Year 2025 Results", "For the quarter and year ended December 31, 2025.")
FISCAL = ("Acme Reports Fiscal Third Quarter 2026 Results", "Results for the fiscal quarter ended December 31, 2025.")
LETTER = ("To our shareholders", "It was a good time to buy.")
NOVEMBER, FEBRUARY = date(2025, 11, 12), date(2026, 2, 12)


def under(*lines: str, filed: date = NOVEMBER, form: str = "8-K") -> tuple[Document, int]:
    known = datetime(filed.year, filed.month, filed.day, 13, tzinfo=UTC)
    filing = Filing("0000000001-25-000007", "ACME", form, known, filed=filed)
    markup = "".join(f"<p>{line}</p>" for line in (*lines, "Hired a head of treasury.", "Sold 5 bitcoin"))
    document = open_document(filing, "acme.htm", form, markup.encode())
    return document, document.text.index("Sold 5")


@pytest.mark.parametrize(
    ("heading", "window"),
    [
        ("Third Quarter 2025 Highlights", Q3),
        ("Third Quarter Highlights", Q3),
        ("Q3 2025 Operational Highlights (unaudited)", Q3),
        ("Quarterly Highlights", Q3),
        ("Third quarter 2025 compared to third quarter 2024", Q3),
        ("Second Quarter 2025", Window(date(2025, 4, 1), date(2025, 6, 30))),
        ("First Nine Months of 2025", Window(date(2025, 1, 1), Q3.end)),
        ("Nine Months Ended September 30, 2025", Window(date(2025, 1, 1), Q3.end)),
        ("For the nine months ended September 30, 2025, the Company:", Window(date(2025, 1, 1), Q3.end)),
        ("Treasury Update for October 2025", Window(date(2025, 10, 1), date(2025, 10, 31))),
        ("October 2025 Update", Window(date(2025, 10, 1), date(2025, 10, 31))),
        ("2024 in Review", Window(date(2024, 1, 1), date(2024, 12, 31))),
        ("Subsequent Events", Window(date(2025, 10, 1), NOVEMBER)),
        ("Post-Quarter Highlights", Window(date(2025, 10, 1), NOVEMBER)),
        ("Since the end of the third quarter, the Company has:", Window(date(2025, 10, 1), NOVEMBER)),
        ("Events after the end of the period", Window(date(2025, 10, 1), NOVEMBER)),
    ],
)
def test_a_heading_tells_the_days_of_its_section(heading: str, window: Window) -> None:
    told = section_told(*under(*THIRD, "Revenue was $2 million.", heading))
    assert told is not None
    assert told.period == window


@pytest.mark.parametrize(
    ("heading", "why"),
    [
        ("Recent Developments", "before or after the quarter's end"),
        ("Third Quarter and Recent Business Highlights", "of both"),
        ("Third Quarter 2025 and Subsequent Highlights", "of both"),
        ("Third Quarter and Nine Months 2025 Highlights", "of two periods"),
        ("Year-to-date 2025 highlights:", "up to which day is not told"),
        ("2026 Outlook", "to come"),
        ("Full Year Highlights", "no year ends with the third quarter"),
    ],
)
def test_a_heading_without_days_leaves_its_section_without_any(heading: str, why: str) -> None:
    told = section_told(*under(*THIRD, "Third Quarter 2025 Highlights", "Revenue was $2 million.", heading))
    assert told is not None, why
    assert told.period is None, why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Treasury", "no time"),
        ("About Acme", "no time, and what stands above is of another part"),
        ("Financial Results", "no time, and begins anew"),
        ("Treasury as of November 9, 2025", "a day of stocks"),
        ("Joe Doe named Executive of the Year", "no heading"),
        ("Recent purchases brought 412 BTC", "an item"),
        ("The third quarter was our best.", "a sentence"),
    ],
)
def test_another_line_leaves_an_item_to_the_release(line: str, why: str) -> None:
    document, place = under(*THIRD, line)
    assert section_told(document, place) is None, why
    assert told_in(document, place).period == Q3, why


def test_quarter_and_year_of_one_release_are_told_apart() -> None:
    sections = ("Fourth Quarter 2025 Highlights", "Full Year 2025 Highlights", "2025 Highlights", "Annual Highlights")
    told = [told_in(*under(*YEAR, "Revenue was $2 million.", each, filed=FEBRUARY)).period for each in sections]
    assert told == [Q4, Y2025, Y2025, Y2025]


def test_a_firms_own_quarter_is_the_one_it_reports_on() -> None:
    assert told_in(*under(*FISCAL, "Third Quarter Highlights", filed=FEBRUARY)).period == Q4
    told = section_told(*under(*FISCAL, "Fiscal 2026 Highlights", filed=FEBRUARY))
    assert told is not None
    assert told.period is None


def test_a_letter_on_no_period_has_sections_of_a_year() -> None:
    told = section_told(*under(*LETTER, "2025 in Review", filed=FEBRUARY))
    assert told is not None
    assert told.period == Y2025
    assert section_told(*under(*LETTER, "Recent Developments", filed=FEBRUARY)) is None


def test_the_month_on_a_forms_cover_is_no_heading() -> None:
    assert section_told(*under("FORM 6-K", "For the month of August 2025", *THIRD)) is None


def test_a_periodic_report_has_no_sections() -> None:
    assert section_told(*under(*THIRD, "Subsequent Events", form="10-Q")) is None
