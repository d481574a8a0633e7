"""Statements without tags: the present column, its day or period, its dollars and their scale."""

import re
from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.statements import Statement, ended_periods, has_row, periods, plain, states

FILED = date(2025, 11, 10)


def _document(*tables: tuple[str, tuple[tuple[str, ...], ...]], filed: date = FILED) -> Document:
    body = ""
    for title, rows in tables:
        cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        body += f"<p>{title}</p><table>{cells}</table>"
    known = datetime(filed.year, filed.month, filed.day, 21, tzinfo=UTC)
    filing = Filing("0000000001-25-000001", "TST", "6-K", known, filed=filed)
    intro = "<p>Acme reports results for the quarter ended September 30, 2025.</p>"
    return open_document(filing, "t.htm", "EX-99.1", f"<html><body>{intro}{body}</body></html>".encode())


def _state(title: str, *rows: tuple[str, ...]) -> Statement | None:
    return next(states(_document((title, rows)), ("cash",)), None)


def _period(title: str, *rows: tuple[str, ...]) -> Statement | None:
    return next(periods(_document((title, rows)), ("revenue",)), None)


DAYS = [
    pytest.param(("", "September 30, 2025", "December 31, 2024"), id="days"),
    pytest.param(("", "31 December 2024", "30 September 2025"), id="the other way round, the day first"),
    pytest.param(("Notes", "As of September 30, 2025 (unaudited)", "As of December 31, 2024"), id="words around"),
]


@pytest.mark.parametrize("head", DAYS)
def test_the_latest_day_is_the_present(head: tuple[str, ...]) -> None:
    present = next(index for index, cell in enumerate(head) if "September" in cell)
    row = tuple("41,200" if index == present else "7" for index in range(3))
    sheet = _state("Balance sheets (in thousands)", head, ("Cash", *row[1:]))
    assert sheet is not None and sheet.window.end == date(2025, 9, 30)
    assert [sheet.value_of(line) for line in sheet.lines] == [41_200_000]


OTHERS = [
    pytest.param("Pro forma balance sheets", ("", "September 30, 2025"), id="pro forma"),
    pytest.param("Balance sheets of our investee", ("", "September 30, 2025"), id="an investee's"),
    pytest.param("Balance sheets", ("", "September 30, 2024"), id="too old"),
    pytest.param("Balance sheets", ("", "Three months ended September 30, 2025"), id="a period is no state"),
    pytest.param("Balance sheets", ("", "Change since September 30, 2025"), id="a change is no state"),
    pytest.param("Balance sheets", ("", "December 31, 2025"), id="not yet come"),
    pytest.param("Balance sheets (expressed in Canadian dollars)", ("", "September 30, 2025"), id="other dollars"),
    pytest.param("Balance sheets (£’000)", ("", "September 30, 2025"), id="pounds"),
]


@pytest.mark.parametrize(("title", "head"), OTHERS)
def test_what_is_no_present_state_in_dollars_has_no_lines(title: str, head: tuple[str, ...]) -> None:
    assert _state(title, head, ("Cash", "41,200")) is None


def test_a_row_is_looked_for_in_tables_alone() -> None:
    row = re.compile(r"\nCash \| \d")
    assert has_row(_document(("Balance", (("", "2025"), ("Cash", "5")))), row, ("cash",))
    assert has_row(_document(("Balance", (("Cash", "5"),))), row, ("cash",))
    assert not has_row(_document(("Balance", (("Debt", "5"),)), ("Cash | 5", (("Debt", "5"),))), row, ("cash",))


def test_prose_before_a_table_is_not_its_title() -> None:
    prose = "A loss of US$5.4 million was recorded in discontinued operations, and the equity method is no longer used."
    assert _state(prose, ("", "September 30, 2025 (US$)"), ("Cash", "41,200,330")) is not None


def test_of_two_currencies_the_dollar_column_is_read() -> None:
    head = ("(in thousands)", "December 31, 2024 (RMB)", "September 30, 2025 (RMB)", "September 30, 2025 (US$)")
    sheet = _state("Selected data", head, ("Cash", "1", "82,450", "11,510"))
    assert sheet is not None and [sheet.value_of(line) for line in sheet.lines] == [11_510_000]


PERIODS = [
    pytest.param("Operations", ("", "Three months ended September 30, 2025", "Nine months ended September 30, 2025"),
                 (7, 3), id="the shortest of those that end last"),
    pytest.param("Operations", ("Three months ended September 30,", "2025", "2024"), (7, 3), id="in the corner"),
    pytest.param("For the nine months ended September 30, 2025 and 2024", ("", "2025", "2024"), (1, 9),
                 id="in the title, the year over the column"),
    pytest.param("Operations", ("", "Q3 2025", "Q2 2025"), (7, 3), id="a quarter by its name"),
    pytest.param("Operations", ("", "Quarter ended 30 September 2025", "Year ended 31 December 2024"), (7, 3),
                 id="a quarter ended"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "head", "told"), PERIODS)
def test_the_present_period_is_told_over_its_column(title: str, head: tuple[str, ...], told: tuple[int, int]) -> None:
    found = _period(f"{title} (in thousands)", head, ("Revenue", "60", "50"))
    assert found is not None and found.window.start == date(2025, told[0], 1)
    assert found.window.end == date(2025, 9, 30)
    assert [found.value_of(line) for line in found.lines] == [60_000]


NO_PERIODS = [
    pytest.param(("", "September 30, 2025"), id="a day"),
    pytest.param(("", "2025"), id="a year alone"),
    pytest.param(("", "Three months ended September 30, 2025 pro forma"), id="pro forma"),
    pytest.param(("", "Q3 FY2025"), id="a fiscal quarter"),
    pytest.param(("", "Three months ended September 30, 2024"), id="the year before"),
]


@pytest.mark.parametrize("head", NO_PERIODS)
def test_what_is_no_present_period_has_no_lines(head: tuple[str, ...]) -> None:
    assert _period("Operations (in thousands)", head, ("Revenue", "60")) is None


def test_a_small_statement_without_a_note_has_no_dollars() -> None:
    sheet = _state("Balance sheets", ("", "September 30, 2025"), ("Cash", "41,200"), ("Total assets", "900,000"))
    assert sheet is not None and [sheet.value_of(line) for line in sheet.lines] == [None, None]
    large = _state("Balance sheets", ("", "September 30, 2025"), ("Cash", "41,200"), ("Total assets", "9,900,000"))
    assert large is not None and large.value_of(large.lines[0]) == 41_200


def test_a_table_right_behind_one_with_a_note_is_of_its_scale() -> None:
    head = ("", "September 30, 2025")
    first = ("Balance sheets (in thousands)", (head, ("Total assets", "900,000")))
    both = _document(first, ("Detail", (head, ("Cash", "41,200"))))
    sheet = next(states(both, ("cash",)))
    assert sheet.value_of(sheet.lines[0]) == 41_200_000


def test_a_label_is_bared_of_notes() -> None:
    assert plain("Cash and cash equivalents (Note 5):") == "Cash and cash equivalents"
    assert plain("Digital assets, note 4") == "Digital assets"
    assert plain("Bitcoin*") == "Bitcoin"


def test_periods_are_found_in_words() -> None:
    text = "for the three months ended June 30, 2025 and the year ended December 31, 2024"
    assert [(window.start, window.end) for window in ended_periods(text)] == [
        (date(2025, 4, 1), date(2025, 6, 30)),
        (date(2024, 1, 1), date(2024, 12, 31)),
    ]
