"""Cash and restricted cash as a balance sheet without tags prints them: releases, 6-K exhibits, older reports.

Reads                                 | September 30, 2025 | December 31, 2024
            Cash and cash equivalents | $ 41,200           | $ 18,700            under "(in thousands)"
            Restricted cash           |    3,000           |    3,000
            Total assets              | $ 900,000          | $ 500,000
Returns     The column of the latest day the document can know; of columns in two currencies the one in US dollars
Does not    read documents with tags (they say it better), pro forma columns, balance sheets of others (parent,
            investee, trust), parts that stand beside each other (current and non-current restricted cash)
Source      Financial statements in EX-99.1 of Forms 8-K and 6-K, half-year reports, Forms 10-Q, 10-K, 20-F before tags
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from datmon.calendars import find_days
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, stated
from datmon.passages import filed_on
from datmon.tables import FOREIGN, Table, TableNumber, tables_holding

NAME = "balance_sheet_table"
_OLDEST = timedelta(days=200)  # a balance sheet is published at most so long after its day
_CAPTION = 300

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_NOTES = re.compile(r"\s*(?:,? ?note \d{1,2}|[*†‡]|\d{1,2})$", re.IGNORECASE)
# Must match "Cash and cash equivalents", "Cash, cash equivalents and restricted cash", "Cash and bank balances".
# Must not match "Cash held in trust", "Cash pledged", "Cash paid for interest", "Cash flows".
_CASH = re.compile(
    r"^(?:total )?cash(?:,? (?:and|&) (?:cash|bank|short-term)(?: equivalents?| balances?| deposits?)?"
    r"|,? cash equivalents?)?"
    r"(?:,? (?:and|including) restricted cash)?$",
    re.IGNORECASE,
)
_RESTRICTED = re.compile(r"^(?:total )?restricted cash(?: and (?:cash equivalents|deposits))?$", re.IGNORECASE)
_TOTAL = re.compile(r"^total assets$", re.IGNORECASE)
_ROWS = (("cash_usd", _CASH), ("restricted_cash_usd", _RESTRICTED))
_OTHER = re.compile(
    r"\bpro[- ]forma\b|\bas adjusted\b|\bparent(?: company)?[- ]only\b|\binvestees?\b|\bequity method\b|\bpredecessor\b"
    r"|\bvariable interest\b|\bVIEs?\b|\btrust account\b|\bcondensed consolidating\b|\bsegment|\bpurchase price\b"
    r"|\bassets acquired\b|\bcashflows?\b|\bcash flows\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a document without tags prints total assets."""
    return b"ix:nonFraction" not in document.content and (
        "otal assets" in document.text or "OTAL ASSETS" in document.text
    )


def read(document: Document) -> Iterator[Reading]:
    """Yield cash and restricted cash of the first balance sheet that can be read."""
    for table in tables_holding(document, ("total assets",), ("cash",), ("liabilities",)):
        day = _latest_day(document, table)
        if day is None or _OTHER.search(f"{table.caption[-_CAPTION:]} {table.header_text}"):
            continue
        found = list(_lines(document, table, day))
        if found:
            yield from found
            return


def _latest_day(document: Document, table: Table) -> date | None:
    filed = filed_on(document)
    days = {day for number in table.numbers for day in _days_over(number) if day <= filed}
    latest = max(days, default=None)
    return latest if latest is not None and filed - latest <= _OLDEST else None


def _days_over(number: TableNumber) -> set[date]:
    days = {day for _, _, day in find_days(number.heading)}
    return days if len(days) == 1 else set()


def _lines(document: Document, table: Table, day: date) -> Iterator[Reading]:
    """The lines that stand once, above the total, in dollars, and do not exceed it."""
    rows = [(_plain(row[0].label), _of_day(table, row, day)) for row in table.number_rows()]
    totals = [index for index, (label, _) in enumerate(rows) if _TOTAL.match(label)]
    if not totals:
        return
    total = rows[totals[0]][1]
    for measure, label in _ROWS:
        lines = [number for words, number in rows[: totals[0]] if label.match(words)]
        number = lines[0] if len(lines) == 1 else None
        if number is None or total is None or not number.scaled or not total.scaled or total.scaled < number.scaled:
            continue
        if number.scaled > 0:
            span = table.rows[number.row][0].start, number.end
            yield stated(document, measure, number.scaled, span, STYLE.reader, as_of=day, source="table")


def _of_day(table: Table, row: tuple[TableNumber, ...], day: date) -> TableNumber | None:
    """The row's one number of that day in dollars; None where there is none, or more."""
    fitting = [number for number in row if _days_over(number) == {day} and not number.percent]
    dollars = [number for number in fitting if any("US$" in text or "USD" in text for text in number.header)]
    fitting = dollars or fitting
    if len(fitting) != 1 or fitting[0].foreign:
        return None
    foreign = FOREIGN.search(f"{table.caption[-_CAPTION:]} {table.header_text}")
    return None if foreign and not dollars and fitting[0].currency not in ("$", "US$", "USD") else fitting[0]


def _plain(label: str) -> str:
    return _NOTES.sub("", " ".join(_BRACKETS.sub(" ", label).split()).rstrip(" :,"))


STYLE = Style(NAME, 1, recognises, read)
