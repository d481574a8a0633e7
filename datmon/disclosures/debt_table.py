"""Principal of debt as the table of a note on it sums it up, proved by its own arithmetic.

Reads                                     | Principal | Unamortized costs | Carrying amount
            Convertible notes due 2030    | $ 500,000 | $ (9,310)         | $ 490,690
            Term loan                     |    20,000 |        —          |    20,000
            Total                         | $ 520,000 | $ (9,310)         | $ 510,690
            and, a day to a column, "Principal | $ 100,000 / Less: unamortized discount | (2,300) / Net carrying amount
            | $ 97,700", "Total principal | 520,000"
Proves      The rows of the principal's column add up to its total; or principal and what is taken off lead to the net
            amount printed below or beside it
Returns     debt_principal_usd on the column's day, else the day over the table, else the end of the report's period
Does not    read carrying amounts, original principal, maturities by year, capacity, debts of others, pro forma tables;
            where two tables prove different sums for one day, both are unread
Source      Rule 5-02.22 of Regulation S-X; ASC 470-10-50, 835-30-45; notes on debt of Forms 10-Q, 10-K, 20-F, 40-F
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate

from datmon.calendars import find_days
from datmon.coin_clauses import counts_in_other_dollars
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.passages import filed_on
from datmon.quantities import Precision
from datmon.report_days import period_end
from datmon.report_scales import counts_in_thousands, tagged_scales
from datmon.statements import is_anothers, latest_day, plain, state_day
from datmon.tables import Table, TableNumber, tables_holding

NAME = "debt_table"
_IN_TABLE = keywords("principal", "face ")
MEASURE = "debt_principal_usd"
_OLDEST = timedelta(days=140)
_CURRENT = timedelta(days=3)
_LONGEST = 40  # rows; a longer table is a statement
_CAPTION = 400  # characters before a table in which its day may stand
_SMALLEST = 10_000  # dollars; less is the number of a note

_WORDS = keywords("rincipal", "RINCIPAL", "ace value", "ace amount")
_DEBT = re.compile(
    r"\b(?:notes?|loans?|debentures?|bonds?|debt|borrowings?|credit|facilit(?:y|ies)|term|revolv\w+|mortgages?|financing"
    r"|line)\b",
    re.IGNORECASE,
)
# Must match "Principal", "Outstanding principal amount", "Face value". Must not match "Original principal", "Principal
# repaid", "Principal and interest".
_PRINCIPAL = re.compile(r"\b(?:principal|face (?:value|amount))\b", re.IGNORECASE)
_NOT_PRINCIPAL = re.compile(
    r"\b(?:original\w*|initial\w*|interest|repa(?:id|y\w*)|converted|conversion|maturit\w+|redeemed|issued|discounts?|net|per"
    r"|payments?|future|receivables?|lent|available|commit\w*|capacity|percent\w*|purchased|repurchased|less)\b|%",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(?:grand )?totals?\b(?!.*\b(?:net|carrying|current|non-?current|long-term|short-term)\b)", re.IGNORECASE
)
# A row that states the principal, under a day: "Principal amount", "Total principal outstanding".
_PRINCIPAL_ROW = re.compile(
    r"^(?:total |aggregate |gross |outstanding |unpaid |remaining )*(?:principal|face (?:value|amount)|debt principal)"
    r"(?: amounts?| balance| value)?(?: outstanding| due| owed)?(?: (?:of|on|for) (?:the )?[^|]{1,60})?$",
    re.IGNORECASE,
)
_TAKEN_OFF = re.compile(
    r"\b(?:unamorti[sz]ed|discounts?|issuance|issue costs?|debt costs?|premium|deferred|financing costs?)\b", re.I
)
_NET = re.compile(r"\b(?:net|carrying)\b", re.IGNORECASE)
_NO_NOTE = re.compile(r"\b(?:receivable|investments?|issued to us|held by us|customers?|lent)\b", re.IGNORECASE)
_STATED_FOR = re.compile(r"\b(?:as of|as at|at)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Principal:
    """A proved sum of principal: its number in the table and its day."""

    table: Table
    number: TableNumber
    day: date


def recognises(document: Document) -> bool:
    """Whether a text has words of principal."""
    return speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield the proved principal of the present day; where tables prove different sums, say so."""
    if counts_in_other_dollars(document):
        return
    found = [
        each
        for table in tables_holding(
            document, _IN_TABLE, ("note", "loan", "debenture", "debt", "borrow", "bond"), before=_CAPTION
        )
        if len(table.rows) <= _LONGEST and not is_anothers(table) and not _NO_NOTE.search(table.header_text)
        for each in _of_table(document, table)
    ]
    sums = {(each.number.value, each.day) for each in found}
    for each in found[:1] if len(sums) == 1 else found:
        value = _dollars(document, each.number)
        span = each.table.rows[each.number.row][0].start, each.number.end
        if len(sums) > 1 or value is None:
            reason = "several tables of principal" if len(sums) > 1 else "no words over the table say its scale"
            yield Unread(cite(document, *span), STYLE.reader, reason, MEASURE)
            continue
        precision = Precision.EXACT if value == each.number.value else Precision.ROUNDED
        yield stated(document, MEASURE, value, span, STYLE.reader, as_of=each.day, source="table", precision=precision)


def _of_table(document: Document, table: Table) -> Iterator[_Principal]:
    number = _in_column(document, table) or _in_row(document, table)
    if number is not None and number.value and number.value > 0:
        day = _day(document, table, number)
        if day is not None:
            yield _Principal(table, number, day)


# a column of principal -------------------------------------------------------------------------------------------


def _in_column(document: Document, table: Table) -> TableNumber | None:
    """The total of the present column of principal, or its one row where the net amount stands beside it."""
    columns: dict[tuple[str, ...], list[TableNumber]] = {}
    for number in table.numbers:
        heading = number.heading
        if _PRINCIPAL.search(heading) and not _NOT_PRINCIPAL.search(heading) and not number.percent:
            columns.setdefault(number.header, []).append(number)
    present = [numbers for numbers in columns.values() if _is_present(document, numbers[0])]
    if len(present) != 1:
        return None
    numbers = [number for number in present[0] if not number.foreign]
    totals = [number for number in numbers if _TOTAL.match(number.label)]
    parts = [number for number in numbers if number not in totals]
    if len(totals) == 1 and len(parts) > 1:
        summed = sum((number.value or Decimal(0) for number in parts if number.row < totals[0].row), Decimal(0))
        return totals[0] if totals[0].value == summed else None
    if not totals and len(parts) == 1 and _DEBT.search(parts[0].label) and _leads_to_net(table, parts[0]):
        return parts[0]
    return None


def _is_present(document: Document, number: TableNumber) -> bool:
    days = {day for _, _, day in find_days(number.heading)}
    return not days or (len(days) == 1 and _is_current(document, days.pop()))


def _leads_to_net(table: Table, principal: TableNumber) -> bool:
    """Whether the numbers beside the principal, added one by one, come to another beside them: the net amount."""
    row = [number.value or Decimal(0) for number in table.numbers if number.row == principal.row and not number.percent]
    place = row.index(principal.value or Decimal(0))
    beside = row[place + 1 :]
    sums = list(accumulate(beside[:-1], initial=principal.value or Decimal(0)))[1:]
    return any(total == net for total, net in zip(sums, beside[1:], strict=True))


# a row of principal ----------------------------------------------------------------------------------------------


def _in_row(document: Document, table: Table) -> TableNumber | None:
    """The one row of principal in the present column, where what is taken off below leads to the net amount."""
    day = latest_day(document, table)
    fitting = [number for number in table.numbers if not number.percent and not number.foreign]
    if day is not None and _is_current(document, day):
        fitting = [number for number in fitting if state_day(number) == day]
    elif any(number.heading for number in fitting):
        return None
    places = [place for place, number in enumerate(fitting) if _is_principal_row(number)]
    if len(places) != 1 or len({number.row for number in fitting}) != len(fitting):
        return None
    chosen, before, behind = fitting[places[0]], fitting[: places[0]], fitting[places[0] + 1 :]
    if chosen.label.lower().startswith("total") and len(before) > 1:
        return chosen if sum((each.value or Decimal(0) for each in before), Decimal(0)) == chosen.value else None
    total = chosen.value or Decimal(0)
    for number in behind:
        if _NET.search(number.label) and not _TAKEN_OFF.search(number.label.partition(",")[0]):
            return chosen if number.value == total else None
        if not _TAKEN_OFF.search(number.label):
            return None
        total += number.value or Decimal(0)
    return None


def _is_principal_row(number: TableNumber) -> bool:
    return _PRINCIPAL_ROW.match(plain(number.label)) is not None and not _NOT_PRINCIPAL.search(number.label)


# day and dollars -------------------------------------------------------------------------------------------------


def _day(document: Document, table: Table, number: TableNumber) -> date | None:
    """The day over the number, over the table, or the end of the period a report is of."""
    over = {day for _, _, day in find_days(number.heading)}
    if over:
        return over.pop() if len(over) == 1 else None
    caption = table.caption[-_CAPTION:]
    told = {day for start, _, day in find_days(caption) if _STATED_FOR.search(caption[max(0, start - 7) : start])}
    if told:
        day = told.pop() if len(told) == 1 else None
        return day if day is not None and _is_current(document, day) else None
    periodic = document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))
    named = [day for _, _, day in find_days(caption)]
    current = not named or any(_is_current(document, day) for day in named)
    return period_end(document) if periodic and current else None


def _is_current(document: Document, day: date) -> bool:
    period = period_end(document)
    if document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F")) and period is not None:
        return abs(day - period) <= _CURRENT
    return timedelta(0) <= filed_on(document) - day <= _OLDEST


def _dollars(document: Document, number: TableNumber) -> Decimal | None:
    """The number in dollars; None where neither words nor a tag tell whether it is in thousands."""
    value = number.scaled
    if value is None or number.scale_from != "none" or not counts_in_thousands(document):
        return value if value is not None and value >= _SMALLEST else None
    scale = tagged_scales(document).get(number.start)
    return None if scale is None else (number.value or Decimal(0)) * scale


STYLE = Style(NAME, 1, recognises, read)
