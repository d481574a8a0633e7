"""Which column of a release's table is the present one, and of what days."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Filing, open_document
from datmon.passages import Window
from datmon.stock_days import clock_of
from datmon.table_days import current
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
