"""Principal of debt as the table of a note on it sums it up, proved by its own arithmetic.

Reads                                     | Principal | Unamortized costs | Carrying amount
            Convertible notes due 2030    | $ 500,000 | $ (9,310)         | $ 490,690
            Term loan                     |    20,000 |        —          |    20,000
            Total                         | $ 520,000 | $ (9,310)         | $ 510,690
            and, a day to a column, "Principal | $ 100,000 / Less: unamortized discount | (2,300) / Net carrying amount
            | $ 97,700", "Principal | … / Accrued interest | … / Total | …", "Total principal | 520,000"; a series of
            notes to a column and their total in the last
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

from datmon.any_case import AnyCase
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
from datmon.report_scales import counts_in_thousands, notes_scale, tagged_scales
from datmon.statements import is_anothers, latest_day, plain, state_day
from datmon.tables import Table, TableNumber, tables_holding

NAME = "debt_table"
_IN_TABLE = keywords("principal", "face ", "unamorti", "deferred financing", "issuance cost", "discount", "nominal")
MEASURE = "debt_principal_usd"
_OLDEST = timedelta(days=140)
_CURRENT = timedelta(days=3)
_LONGEST = 40  # rows; a longer table is a statement
_CAPTION = 400  # characters before a table in which its day may stand
_SMALLEST = 10_000  # dollars; less is the number of a note

_WORDS = keywords(
    "rincipal", "RINCIPAL", "ace value", "ace amount", "namorti", "eferred financing", "ebt discount", "ominal value",
    "ominal amount",
)  # fmt: skip
_DEBT = re.compile(
    r"\b(?:notes?|loans?|debentures?|bonds?|debt|borrowings?|credit|facilit(?:y|ies)|term|revolv\w+|mortgages?|financing"
    r"|line)\b",
    re.IGNORECASE,
)
# Must match "Principal", "Outstanding principal amount", "Face value". Must not match "Original principal", "Principal
# repaid", "Principal and interest".
_PRINCIPAL = re.compile(r"\b(?:principal|(?:face|nominal) (?:value|amount))\b", re.IGNORECASE)
_NOT_PRINCIPAL = AnyCase(
    r"\b(?:original\w*|initial\w*|interest|repa(?:id|y\w*)|converted|conversion|maturit\w+|redeemed|issued|discounts?|net|per"
    r"|payments?|future|receivables?|lent|available|commit\w*|capacity|percent\w*|purchased|repurchased|less)\b|%",
)
_TOTAL = re.compile(
    r"^(?:grand )?totals?\b(?!.*\b(?:net|carrying|current|non-?current|long-term|short-term)\b)", re.IGNORECASE
)
# A row that states the principal, under a day: "Principal amount", "Total principal outstanding".
_PRINCIPAL_ROW = re.compile(
    r"^(?:total |aggregate |gross |outstanding |unpaid |remaining )*(?:principal|(?:face|nominal) (?:value|amount)"
    r"|debt principal)"
    r"(?: amounts?| balance| value)?(?: outstanding| due| owed)?(?: (?:of|on|for) (?:the )?[^|]{1,60}"
    r"| ?[-–—] ?(?:[\w-]+ ){0,3}(?:notes?|loans?|debentures?|bonds?)(?: payable)?)?$",
    re.IGNORECASE,
)
# What is owed beside the principal, and the row that sums both. Must match "Accrued interest", "Interest paid". Must
# not match "Interest rate".
_INTEREST = re.compile(r"\binterest\b(?! rate)", re.IGNORECASE)
_SUM = re.compile(r"$|^(?:sub-?)?totals?\b", re.IGNORECASE)
# A row that sums debts; it is principal where costs are taken off below it. Must match "Total debt outstanding", "Total
# notes payable", "Gross debt". Must not match "Total debt, net", "Total liabilities".
_GROSS = re.compile(
    r"^(?:(?:grand )?total|gross|sub-?total)(?:,| (?!net\b)(?:[\w-]+ ){0,3}?(?:debt|notes|loans|borrowings"
    r"|debentures|indebtedness)"
    r"(?: payable| outstanding| obligations?)*)?(?:,? gross)?$",
    re.IGNORECASE,
)
_TAKEN_OFF = re.compile(
    r"\b(?:unamorti[sz]ed|discounts?|issuance|issue costs?|debt costs?|premium|deferred|financing (?:costs?|fees?))\b",
    re.I,
)
# The day at the end of a row's words. Must match ", at December 31, 2025", " as of 30 June 2025".
_ITS_DAY = re.compile(r",? (?:at|as of|as at) (?:[A-Z][a-z]{2,8} \d{1,2},?|\d{1,2} [A-Z][a-z]{2,8}) 20\d\d$")
_NET = re.compile(r"\b(?:net|carrying|book value)\b", re.IGNORECASE)
_NO_NOTE = AnyCase(r"\b(?:receivable|investments?|issued to us|held by us|customers?|lent)\b")
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
        value = _dollars(document, each.table, each.number)
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
    totals = [number for number in numbers if _TOTAL.match(number.label)] or _unnamed_total(table, numbers)
    parts = [number for number in numbers if number not in totals]
    if len(totals) == 1 and len(parts) > 1:
        summed = sum((number.value or Decimal(0) for number in parts if number.row < totals[0].row), Decimal(0))
        return totals[0] if totals[0].value == summed else None
    if not totals and len(parts) == 1 and _DEBT.search(parts[0].label) and _leads_to_net(table, parts[0]):
        return parts[0]
    return None


def _unnamed_total(table: Table, numbers: list[TableNumber]) -> list[TableNumber]:
    """The last number of a column where its row has no words and no other row has none: the sum under a line."""
    bare = [number for number in numbers if not number.label]
    last = table.number_rows()[-1][0].row
    return bare if len(numbers) > 1 and len(bare) == 1 and bare[0].row == last else []


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
        fitting = _of_all_series(fitting)
    places = [place for place, number in enumerate(fitting) if _is_principal_row(number)]
    places = places or _gross_rows(fitting)
    if len(places) != 1 or len({number.row for number in fitting}) != len(fitting):
        return None
    chosen, before, behind = fitting[places[0]], fitting[: places[0]], fitting[places[0] + 1 :]
    if chosen.label.lower().startswith("total") and len(before) > 1 and _is_principal_row(chosen):
        return chosen if sum((each.value or Decimal(0) for each in before), Decimal(0)) == chosen.value else None
    return chosen if _leads_to_sum(chosen, behind) else None


def _leads_to_sum(principal: TableNumber, behind: list[TableNumber]) -> bool:
    """Whether the rows below a principal, what is taken off and interest, come to a net amount or a sum below them."""
    total, with_interest = principal.value or Decimal(0), False
    for number in behind:
        net = _NET.search(number.label) and not _TAKEN_OFF.search(number.label.partition(",")[0])
        if net or (with_interest and _SUM.match(number.label)):
            return number.value == total
        is_interest = _INTEREST.search(number.label) is not None
        if not is_interest and not _TAKEN_OFF.search(number.label):
            return False
        with_interest = with_interest or is_interest
        total += number.value or Decimal(0)
    return False


def _of_all_series(numbers: list[TableNumber]) -> list[TableNumber]:
    """The numbers of the column that sums the others, each a series of notes, or of the one series there is."""
    heads = list(dict.fromkeys(number.heading for number in numbers))
    if len(heads) == 1:
        return numbers if _DEBT.search(heads[0]) and not _NOT_PRINCIPAL.search(heads[0]) else []
    if not _TOTAL.match(heads[-1]) or not all(_DEBT.search(head) for head in heads[:-1]):
        return []
    for row in {number.row for number in numbers}:
        *series, total = (number for number in numbers if number.row == row)
        if total.heading != heads[-1] or sum((each.value or Decimal(0) for each in series), Decimal(0)) != total.value:
            return []
    return [number for number in numbers if number.heading == heads[-1]]


def _gross_rows(numbers: list[TableNumber]) -> list[int]:
    """The row that sums the debts above it, where the next one takes off what is not yet amortized."""
    found = []
    for place, number in enumerate(numbers[:-1]):
        above = sum((each.value or Decimal(0) for each in numbers[:place]), Decimal(0))
        summed = place > 1 and above == number.value and all(_DEBT.search(each.label) for each in numbers[:place])
        behind = numbers[place + 1]
        taken_off = _TAKEN_OFF.search(behind.label) and behind.value is not None and behind.value < 0
        if summed and taken_off and _GROSS.match(plain(number.label)):
            found.append(place)
    return found


def _is_principal_row(number: TableNumber) -> bool:
    words = plain(_ITS_DAY.sub("", number.label.strip(" :")))
    return _PRINCIPAL_ROW.match(words) is not None and not _NOT_PRINCIPAL.search(number.label)


# day and dollars -------------------------------------------------------------------------------------------------


def _day(document: Document, table: Table, number: TableNumber) -> date | None:
    """The day over the number, over the table, or the end of the period a report is of."""
    over = {day for _, _, day in find_days(number.heading)}
    over = over or {day for _, _, day in find_days(number.label)}
    if over:
        day = over.pop() if len(over) == 1 else None
        return day if day is not None and _is_current(document, day) else None
    caption = table.caption[-_CAPTION:]
    told = _stated_for(caption.rstrip().rpartition("\n")[2]) or _stated_for(caption)
    if told:
        day = told.pop() if len(told) == 1 else None
        return day if day is not None and _is_current(document, day) else None
    periodic = document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))
    named = [day for _, _, day in find_days(caption)]
    current = not named or any(_is_current(document, day) for day in named)
    return period_end(document) if periodic and current else None


def _stated_for(words: str) -> set[date]:
    """The days that words say something is of: "as of September 30, 2025"."""
    return {day for start, _, day in find_days(words) if _STATED_FOR.search(words[max(0, start - 7) : start])}


def _is_current(document: Document, day: date) -> bool:
    period = period_end(document)
    if document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F")) and period is not None:
        return abs(day - period) <= _CURRENT
    return timedelta(0) <= filed_on(document) - day <= _OLDEST


def _tagged_scale(document: Document, table: Table, number: TableNumber) -> Decimal | None:
    """What a tag multiplies the number by, or else the tags of all others in its column that have one."""
    tagged = tagged_scales(document)
    if not tagged or number.start in tagged:
        return tagged.get(number.start)
    column = (each.start for each in table.numbers if each.header == number.header)
    scales = {tagged[start] for start in column if start in tagged}
    return scales.pop() if len(scales) == 1 else None


def _dollars(document: Document, table: Table, number: TableNumber) -> Decimal | None:
    """The number in dollars; None where neither words nor a tag tell whether it is in thousands."""
    value = number.scaled
    if value is None or number.scale_from != "none" or not counts_in_thousands(document):
        return value if value is not None and value >= _SMALLEST else None
    scale, notes = _tagged_scale(document, table, number), notes_scale(document)
    if scale is None and notes is not None and number.start > notes[0]:
        scale = notes[1]
    return None if scale is None else (number.value or Decimal(0)) * scale


STYLE = Style(NAME, 3, recognises, read)
