"""Own shares bought back over a few days or weeks, as a release sets them in a table with a row for the whole.

Reads       Date        | Shares repurchased | Average price per share | Amount
            November 10 | 120,000            | $ 7.02                  | $ 842,400
            November 11 | 180,000            | $ 7.24                  | $ 1,303,200
            Week total  | 300,000            | $ 7.15                  | $ 2,145,600
Returns     buyback_shares and buyback_usd of the row of the total; of a table without one the only row, or each row
            that names its window, all ending on one day ("Program to date (since October 20, 2025)")
Days        the window the words before the table name, else from the first to the last day of the rows, else the period
            the release reports on, else the day it speaks
Does not    read tables of Item 703 in periodic reports, shares sold or issued, averages, what is left of a programme,
            several rows without a total (unread)
Source      Releases, Form 8-K and 6-K exhibits
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.line_days import line_days
from datmon.line_items import limits
from datmon.mentions import speaks_of
from datmon.passages import Window, find_loose_days, window_of
from datmon.quantities import Precision
from datmon.tables import Table, TableNumber, tables_holding

NAME = "buyback_update_table"
_IN_TABLE = keywords("repurchase", "buyback", "buy-back", "bought back")
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_BOUGHT_BACK = keywords("epurchase", "uyback", "uy-back", "ought back")
_CAPTION = 400  # characters before a table in which its subject may be named

# Must match "repurchased", "share buyback", "bought back". Must not match "repurchase agreement for securities sold".
_BACK = re.compile(r"\brepurchased?s?\b|\bbuy-?backs?\b|\bbought back\b|\bshare purchases\b", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:(?:grand|week(?:ly)?|month(?:ly)?|period|programme?)\s)?(?:sub)?totals?\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b|\bto date\b|\binception\b", re.IGNORECASE)
_SHARES = re.compile(r"\bshares\b|\bADSs\b|\bquantity\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"\b(?:amount|consideration|spent|cost|value|(?:total|aggregate) (?:price|purchase price))\b", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:average|avg\.?|weighted|per share|remaining|left|yet be|authori[sz]ed|outstanding|to date|cumulative|sold"
    r"|issued|nav)\b|%",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a release or current report has a table and speaks of shares bought back."""
    periodic = document.filing.form.upper().startswith(_PERIODIC)
    return not periodic and bool(document.layout.tables) and speaks_of(document, *_BOUGHT_BACK)


def read(document: Document) -> Iterator[Reading]:
    """Yield the total of each table of own shares bought, or the table as unread."""
    for table in tables_holding(document, ("shares", "ads"), _IN_TABLE, before=_CAPTION):
        rows = table.number_rows()
        if 0 < len(rows) <= limits()["most_rows"] and _BACK.search(f"{table.caption[-_CAPTION:]} {table.header_text}"):
            yield from _table(document, table, rows)


def _table(document: Document, table: Table, rows: Sequence[Sequence[TableNumber]]) -> Iterator[Reading]:
    counted = [row for row in rows if any(_is_shares(number) for number in row)]
    totals = [row for row in counted if _TOTAL.match(row[0].label)]
    chosen = totals if totals else counted
    if not counted:
        return
    if len(chosen) != 1 and not totals and (windows := _windows_of_rows(document, counted)):
        for row, named in zip(counted, windows, strict=True):
            yield from _row(document, table, row, named)
        return
    if len(chosen) != 1:
        span = counted[0][0].start, counted[-1][-1].end
        yield Unread(cite(document, *span), STYLE.reader, "several rows and no one total", "buyback_shares")
        return
    window = _window(document, table, [row[0].label for row in counted])
    if window is not None:
        yield from _row(document, table, chosen[0], window)


def _windows_of_rows(document: Document, rows: Sequence[Sequence[TableNumber]]) -> list[Window] | None:
    """The window each row names: the week's, and that of the programme to date; None where one names none or two share.

    "Program to date (since October 20, 2025)" ends with the latest of the others.
    """
    days = line_days(document)
    named: list[Window | date | None] = []
    for row in rows:
        label, window = row[0].label, window_of(row[0].label, days.clock.filed)
        since = find_loose_days(label, days.clock.filed) if _SINCE.search(label) else []
        told = window if window is not None and window.start is not None and not since else None
        named.append(since[0].day if len(since) == 1 else told)
    ends = {each.end for each in named if isinstance(each, Window)}
    if len(ends) != 1 or None in named or len(set(map(str, named))) < len(named):
        return None
    end = ends.pop()
    windows = [each if isinstance(each, Window) else Window(each, end) for each in named if each is not None]
    return windows if end <= days.clock.latest and all(each.start and each.start < end for each in windows) else None


def _row(document: Document, table: Table, row: Sequence[TableNumber], window: Window) -> Iterator[Reading]:
    for measure, numbers in (
        ("buyback_shares", [number for number in row if _is_shares(number)]),
        ("buyback_usd", [number for number in row if _is_amount(number)]),
    ):
        if len(numbers) == 1 and numbers[0].scaled:
            yield _fact(document, table, numbers[0], measure, window)


def _is_shares(number: TableNumber) -> bool:
    over = number.heading
    return bool(
        number.value and number.value > 0 and number.currency is None and not number.percent
        and _SHARES.search(over) and not _NOT.search(over) and not _AMOUNT.search(over)
    )  # fmt: skip


def _is_amount(number: TableNumber) -> bool:
    over = number.heading
    return bool(
        number.value and number.currency in ("$", "US$", "USD") and _AMOUNT.search(over) and not _NOT.search(over)
    )


def _window(document: Document, table: Table, labels: list[str]) -> Window | None:
    """The days of the whole table."""
    days = line_days(document)
    filed = days.clock.filed
    for line in reversed(table.caption.splitlines()):
        window = window_of(line, filed)
        if window is not None and window.start is not None:
            return window if window.end <= days.clock.latest else None
    named: list[date] = [each.day for label in labels for each in find_loose_days(label, filed)]
    if named:
        return Window(min(named), max(named)) if max(named) <= days.clock.latest else None
    return days.told.period or Window(None, days.clock.announced)


def _fact(document: Document, table: Table, number: TableNumber, measure: str, window: Window) -> Reading:
    assert number.scaled is not None  # noqa: S101 - the caller passes numbers only
    return stated(
        document, measure, number.scaled, (table.rows[number.row][0].start, number.end), STYLE.reader, source="table",
        period=(window.start, window.end),
        precision=Precision.EXACT if number.scale == 1 and number.step <= 1 else Precision.ROUNDED,
    )  # fmt: skip


STYLE = Style(NAME, 3, recognises, read)
