"""Which column of a release's table is the present one, and of what days."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Filing, open_document
from datmon.passages import Window
from datmon.reported_periods import reported
from datmon.stock_days import clock_of
from datmon.table_days import current, day_of_label, present_column
from datmon.tables import tables_of


def present(header: str, row: str, title: str = "") -> tuple[str, Window] | None:
    """The present number of a table's last row, as printed, and its days."""
    cells = ("".join(f"<td>{cell}</td>" for cell in line.split("|")) for line in (header, row))
    body = f"<p>{title}</p><table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"
    filing = Filing("0000000001-25-000007", "ACME", "8-K", datetime(2025, 11, 4, 13, tzinfo=UTC))
    document = open_document(filing, "acme.htm", "8-K", f"<html>{body}</html>".encode())
    (table,) = tables_of(document)
    found = current(table.number_rows()[-1], clock_of(document), table.caption)
    return (str(found[0].value), found[1]) if found else None


OCTOBER = Window(date(2025, 10, 1), date(2025, 10, 31))


@pytest.mark.parametrize(
    ("header", "row", "value", "window"),
    [
        ("Metric|October 2025|September 2025", "BTC held|5|4", "5", OCTOBER),
        ("Metric|Sep-25|Oct-25|% change", "BTC held|4|5|25%", "5", OCTOBER),
        ("Metric|Oct. ’25|Oct. ’24", "BTC held|5|3", "5", OCTOBER),
        (
            "Metric|As of October 31, 2025|As of September 30, 2025",
            "BTC held|5|4",
            "5",
            Window(None, date(2025, 10, 31)),
        ),
        ("Metric|10/31/2025|9/30/2025", "BTC held|5|4", "5", Window(None, date(2025, 10, 31))),
        ("Metric|October|September", "BTC held|5|4", "5", OCTOBER),
        ("Metric|Value", "BTC held|5", "5", Window(None, date(2025, 11, 4))),
    ],
)
def test_the_latest_column_is_the_present(header: str, row: str, value: str, window: Window) -> None:
    assert present(header, row) == (value, window)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Metric|Q3 2025|Q2 2025", "BTC held|5|4"),
        ("Metric|This|That", "BTC held|5|4"),
        ("Metric|Prior month", "BTC held|5"),
        ("Metric|December 31, 2027", "BTC held|5"),
    ],
)
def test_without_certainty_there_is_no_present(header: str, row: str) -> None:
    assert present(header, row) is None


def test_a_monthly_update_dates_a_table_without_days() -> None:
    title = "Acme Announces October 2025 Bitcoin Production Update"
    assert present("Metric|Value", "BTC held|5", title) == ("5", OCTOBER)


@pytest.mark.parametrize(
    ("label", "window"),
    [
        ("October 2025", OCTOBER),
        ("Oct-25", OCTOBER),
        ("As of November 2, 2025 (1)", Window(None, date(2025, 11, 2))),
        ("Through November 2, 2025 total", None),
        ("October 2025 purchases", None),
        ("Bitcoin", None),
    ],
)
def test_a_label_is_a_day_only_where_it_says_nothing_else(label: str, window: Window | None) -> None:
    filing = Filing("0000000001-25-000007", "ACME", "8-K", datetime(2025, 11, 4, 13, tzinfo=UTC))
    clock = clock_of(open_document(filing, "acme.htm", "8-K", b"<p>x</p>"))
    assert day_of_label(label, clock) == window


def shown(header: str, row: str, title: str = "") -> tuple[str, Window | None] | None:
    """The present column of a table's last row, as printed, and the days over it."""
    cells = ("".join(f"<td>{cell}</td>" for cell in line.split("|")) for line in (header, row))
    body = f"<p>{title}</p><table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"
    filing = Filing("0000000001-25-000001", "ACME", "8-K", datetime(2025, 11, 4, 13, tzinfo=UTC))
    document = open_document(filing, "acme.htm", "8-K", f"<html>{body}</html>".encode())
    (table,) = tables_of(document)
    found = present_column(table.number_rows()[-1], clock_of(document), reported(document))
    return (str(found[0].value), found[1]) if found else None


WEEK, QUARTER = Window(date(2025, 10, 20), date(2025, 10, 26)), Window(date(2025, 7, 1), date(2025, 9, 30))


@pytest.mark.parametrize(
    ("header", "row", "title", "found"),
    [
        ("|Week ended October 26|Week ended October 19", "ETH bought|5|4", "", ("5", WEEK)),
        ("|Oct 20-26, 2025|Oct 13-19, 2025", "ETH bought|5|4", "", ("5", WEEK)),
        ("|Three Months Ended September 30, 2025|October 2025", "BTC sold|5|4", "", ("4", OCTOBER)),
        ("|Q3 2025|Q2 2025", "BTC held|5|4", "Third Quarter 2025 Results", ("5", QUARTER)),
        ("|September 30, 2025 (RMB)|September 30, 2025 (US$)", "Cash|9|5", "", ("5", Window(None, date(2025, 9, 30)))),
        ("|Current|Prior month", "BTC held|5|4", "", ("5", None)),
        ("|Oct 26|Oct 19", "BTC held|5|4", "", ("5", Window(None, date(2025, 10, 26)))),
    ],
)
def test_the_present_column_is_found_by_what_stands_over_it(
    header: str, row: str, title: str, found: tuple[str, Window | None]
) -> None:
    assert shown(header, row, title) == found


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("|Q3 2025|Q2 2025", "BTC held|5|4"),  # no quarter is reported on
        ("|Week of October 20, 2025|Week of October 13, 2025", "ETH bought|5|4"),  # from then, or up to then?
        ("|This|That", "BTC held|5|4"),
        ("|Year to date", "BTC sold|5"),
    ],
)
def test_a_column_in_doubt_is_not_the_present_one(header: str, row: str) -> None:
    assert shown(header, row) is None
