"""Own shares bought back month by month, as periodic reports set them in a table, and what is left of the programme.

Reads       Period | Total number of shares purchased | Average price paid per share | … as part of publicly announced
            plans or programs | Approximate dollar value of shares that may yet be purchased under the plans or
            programs, a row a month and a total
Returns     buyback_shares: the total of the shares bought under the programme, from the first day of the first month
            to the last of the last; buyback_remaining_usd: what the last month leaves, as of its end, where it is in
            dollars
Does not    read shares withheld for taxes (they stand beside the programme's column), average prices, a number of
            shares that may yet be purchased; months without a total row are unread
Source      Regulation S-K Item 703; Item 2(c) of Form 10-Q, Item 5 of Form 10-K
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.passages import Window, filed_on, window_of
from datmon.quantities import Precision
from datmon.tables import Table, TableNumber, tables_holding

NAME = "buyback_table"
_IN_TABLE = keywords("purchased")
_BOUGHT = keywords("urchased", "URCHASED")
_PRICES = keywords("average", "price paid")

# Must match "Total Number of Shares Purchased as Part of Publicly Announced Plans or Programs".
_SHARES = re.compile(r"\b(?:shares|ADSs|units)\b[^|]{0,40}\b(?:re)?purchased\b", re.IGNORECASE)
_PROGRAMME = re.compile(r"\bpublicly announced\b|\bpart of (?:the |a )?(?:plan|program)", re.IGNORECASE)
# Must match "Approximate dollar value of shares that may yet be purchased", "Maximum dollar value remaining".
_LEFT = re.compile(r"\b(?:may|can) yet be\b|\bremaining\b|\bavailable\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:average|price|withheld|employee)\b", re.IGNORECASE)
_DOLLARS = re.compile(r"\bdollar (?:value|amount)\b|\bvalue of shares\b|\bin dollars\b|\$", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:(?:grand )?total\b|(?:quarter|year|period)(?: total)?$)", re.IGNORECASE)
_MONTH = re.compile(
    r"^(?:Month\s+(?:of\s+)?)?(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s+(?P<year>20\d\d)$",
    re.IGNORECASE,
)
_YET_BE = keywords("ay yet be", "ay Yet Be", "AY YET BE", "ay Yet be")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def recognises(document: Document) -> bool:
    """Whether a periodic report has words of the table of its own purchases."""
    periodic = document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))
    return periodic and speaks_of(document, *_YET_BE, *_BOUGHT)


def read(document: Document) -> Iterator[Reading]:
    """Yield the shares bought under the programme and what is left of it, or the table as unread with the reason."""
    for table in tables_holding(document, _IN_TABLE, ("shares", "units", "adss"), _PRICES):
        months = [
            (row, window) for row in table.number_rows() if (window := _month(row[0].label, document)) is not None
        ]
        if months:
            yield from _read_months(document, table, months)


def _read_months(
    document: Document, table: Table, months: list[tuple[tuple[TableNumber, ...], Window]]
) -> Iterator[Reading]:
    first = min(w.start for _, w in months if w.start)
    window = Window(first.replace(day=1), max(w.end for _, w in months))
    alone = not any(_PROGRAMME.search(n.heading) for n in table.numbers)
    bought = [n for row, _ in months for n in row if _is_bought(n, alone=alone) and n.value]
    totals = [n for n in table.numbers if _TOTAL.match(n.label) and _is_bought(n, alone=alone) and n.value]
    if len(totals) == 1 and totals[0].scaled:
        yield _fact(document, table, totals[0], "buyback_shares", window)
    elif len(bought) == 1 and bought[0].scaled and len(totals) < 2:
        yield _fact(document, table, bought[0], "buyback_shares", window)
    elif bought:
        span = bought[0].start, bought[-1].end
        yield Unread(cite(document, *span), STYLE.reader, "months of purchases without one total", "buyback_shares")
    last = max(months, key=lambda month: month[1].end)[0]
    left = [number for number in last if _is_left(number)]
    if len(left) == 1 and left[0].value:
        yield _fact(document, table, left[0], "buyback_remaining_usd", window)


def _is_bought(number: TableNumber, *, alone: bool) -> bool:
    """Whether a number counts shares bought under the programme; `alone` where the table has no column for those."""
    heading = number.heading
    counted = _PROGRAMME.search(heading) or (alone and _SHARES.search(heading) and not _AVERAGE.search(heading))
    return bool(counted) and not (_LEFT.search(heading) or number.currency or number.percent)


def _is_left(number: TableNumber) -> bool:
    heading = number.heading
    return bool(_LEFT.search(heading)) and (
        number.currency is not None or (bool(_DOLLARS.search(heading)) and "number" not in heading.lower())
    )


def _month(label: str, document: Document) -> Window | None:
    """The days of a row's month: "July 1 – July 31, 2025", "July 2025"; None for anything longer or without days."""
    match = _MONTH.match(label.strip())
    if match:
        month, year = _MONTHS.index(match["month"].lower()) + 1, int(match["year"])
        end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return Window(end.replace(day=1), end)
    window = window_of(label, filed_on(document))
    if window is None or window.start is None or window.end - window.start > timedelta(days=40):
        return None
    return window


def _fact(document: Document, table: Table, number: TableNumber, measure: str, window: Window) -> Reading:
    assert number.scaled is not None  # noqa: S101 - the callers pass numbers only
    stock = measure == "buyback_remaining_usd"
    return stated(
        document, measure, number.scaled, (table.rows[number.row][0].start, number.end), STYLE.reader, source="table",
        as_of=window.end if stock else None, period=None if stock else (window.start, window.end),
        precision=Precision.EXACT if number.scale == 1 else Precision.ROUNDED,
    )  # fmt: skip


STYLE = Style(NAME, 3, recognises, read)
