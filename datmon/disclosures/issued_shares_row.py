"""Shares issued and outstanding, as the row of the share capital on a balance sheet without tags says it.

Reads       "Common stock, $0.001 par value; 500,000,000 shares authorized; 105,171,206 and 99,384,100 shares issued and
            outstanding at September 30, 2025 and December 31, 2024, respectively | 105 | 99"
            "Class A ordinary shares (par value of US$0.0001; … shares authorized, 31,500,000 issued and 31,200,000
            outstanding as of June 30, 2025)"
Returns     The count of the latest day of the balance sheet; one fact a class
Does not    read documents with tags, preferred and treasury shares, rows of more counts than they name days, counts in
            thousands
Source      Rule 5-02.29 of Regulation S-X; EX-99.1 of Forms 8-K and 6-K, reports before tags
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import islice

from datmon.calendars import find_days
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.keywords import keywords, places_of
from datmon.quantities import parse_number
from datmon.statements import is_anothers, is_untagged, latest_day
from datmon.tables import Table, table_at

NAME = "issued_shares_row"
MEASURE = "shares_outstanding"
MOST = 40  # rows looked at
SMALLEST = 10_000  # a smaller count is one in thousands, or of founders
_LONGEST = 1_200  # characters of a row's label

# Must match "shares issued and outstanding", "outstanding; 31,200,000" in a line of the share capital.
_AUTHORISED = re.compile(r"uthori[sz]ed[^\n|]{0,400}?\b[Oo]utstanding\b")
_AT_PAR = re.compile(r"ar value[^\n|]{0,400}?\b[Oo]utstanding\b")
_CAPITAL = keywords("uthori", "ar value")  # what each begins with
_PLACE = re.compile(rf"{_AUTHORISED.pattern}|{_AT_PAR.pattern}")
_OWN = re.compile(
    r"\b(?:common|ordinary|subordinate voting|capital) (?:stock|shares?)\b|\bshare capital\b", re.IGNORECASE
)
_NOT_OWN = re.compile(r"\b(?:preferred|preference|treasury|mezzanine|redeemable|warrants?)\b", re.IGNORECASE)
_CLASS = re.compile(r"\bclass ([A-Z])\b", re.IGNORECASE)
_FIGURE = r"(?<![\d,.$])(?:nil|none|\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d,.]*\d)(?!%)"
_PAIR = rf"(?P<a>{_FIGURE})(?:\s+(?:shares\s+)?(?:and|,|;|/)\s+(?P<b>{_FIGURE}))?"
# "105,171,206 and 99,384,100 shares issued and outstanding", "31,200,000 (ordinary) shares outstanding".
_BEFORE = re.compile(
    rf"{_PAIR},?\s+(?:Class [A-Z]\s+)?(?:(?:common|ordinary)\s+)?(?:shares?\s+)?(?:of (?:common|ordinary) \w+\s+)?"
    r"(?:were\s+|are\s+)?(?:issued(?:,| and)\s+(?:fully paid and\s+)?)?outstanding\b",
    re.IGNORECASE,
)
# "issued and outstanding: 105,171,206 and 99,384,100 shares", "issued and outstanding – 105,171,206".
_BEHIND = re.compile(rf"\boutstanding(?:\s+shares)?\s?(?:[:–—-]|shares of|,)\s?{_PAIR}\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a document without tags has words of a share capital."""
    text = document.text
    return is_untagged(document) and "utstanding" in text and _tells_of_capital(text)


def _tells_of_capital(text: str) -> bool:
    kinds = zip(_CAPITAL, (_AUTHORISED, _AT_PAR), strict=True)
    return any(pattern.match(text, place) for word, pattern in kinds for place in places_of(text, word))


def read(document: Document) -> Iterator[Reading]:
    """Yield the latest count of each class on the first balance sheet that counts it."""
    told: set[tuple[str | None, date]] = set()
    days: dict[int, date | None] = {}  # of each table's latest column
    for match in islice(_PLACE.finditer(document.text), MOST):
        table = table_at(document, match.start())
        if table is None:
            continue
        if table.start not in days:
            days[table.start] = None if is_anothers(table) else latest_day(document, table)
        day = days[table.start]
        if day is None:
            continue
        reading = _of_row(document, table, match.start(), day)
        if isinstance(reading, Fact) and (reading.share_class, reading.day) in told:
            continue
        if reading is not None:
            told |= {(reading.share_class, reading.day)} if isinstance(reading, Fact) else set()
            yield reading


def _of_row(document: Document, table: Table, place: int, day: date) -> Reading | None:
    cell = next((cell for cell in table.cells if cell.start <= place < cell.end), None)
    if cell is None or len(cell.text) > _LONGEST or not _OWN.search(cell.text) or _NOT_OWN.search(cell.text):
        return None
    classes = {match[1].upper() for match in _CLASS.finditer(cell.text)}
    counts = _counts(cell.text, table, day)
    if len(classes) > 1 or counts is None or counts < SMALLEST:
        reason = "the row's counts and days do not pair"
        return Unread(cite(document, cell.start, cell.end), STYLE.reader, reason, MEASURE)
    share_class = f"Class {classes.pop()}" if classes else None
    return stated(
        document, MEASURE, counts, (cell.start, cell.end), STYLE.reader, as_of=day, share_class=share_class,
        source="table",
    )  # fmt: skip


def _counts(text: str, table: Table, day: date) -> Decimal | None:
    """The count of that day: by the days the row names, in their order; else by the order of the columns."""
    found = list(_BEFORE.finditer(text)) or list(_BEHIND.finditer(text))
    named = [each for _, _, each in find_days(text)]
    pairs = [[_number(match["a"]), _number(match["b"])] if match["b"] else [_number(match["a"])] for match in found]
    flat = [count for pair in pairs for count in pair]
    days = list(dict.fromkeys(named))
    if len(set(flat)) == 1 and (not days or day in days):
        return flat[0]
    if len(flat) == 2 and len(days) == 2 and day in days:
        return flat[days.index(day)]
    columns = list(dict.fromkeys(each for number in table.numbers for _, _, each in find_days(number.heading)))
    if len(flat) == 2 and not days and len(columns) == 2 and day in columns:
        return flat[columns.index(day)]
    return None


def _number(text: str) -> Decimal | None:
    return parse_number(text) if text[0].isdigit() else Decimal(0)


STYLE = Style(NAME, 2, recognises, read)
