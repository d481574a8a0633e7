"""The per-share yield table of a treasury company: coins held and basic shares on several days, side by side.

Reads                                     | 12/31/2023 | 9/30/2024 | 12/15/2024
            Total Bitcoin Holdings        |    189,150 |   252,220 |    439,000
            Shares Outstanding (in ‘000s) (1)
            Basic Shares Outstanding (2)  |    168,681 |   202,635 |    243,533
Returns     Each column under its own day; basic shares are all classes together; assumed-diluted counts are not read
Source      Form 8-K Item 7.01 ("BTC Yield KPI"), releases ("ETH per share", "SOL per share")
"""

import re
from collections.abc import Iterator
from datetime import date

from datmon.calendars import find_days
from datmon.coins import find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, stated
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.quantities import Precision
from datmon.tables import Table, TableNumber, tables_holding

NAME = "yield_table"
_IN_TABLE = keywords("basic shares outstanding")
_WORDS = keywords("asic Shares Outstanding", "asic shares outstanding", "BASIC SHARES")
# Must match "Basic Shares Outstanding(2)". Must not match "Assumed Diluted Shares Outstanding (3)", "Weighted average".
_BASIC = re.compile(r"^(?:total )?basic shares outstanding\b", re.IGNORECASE)
# Must match "Total Bitcoin Holdings", "Total ETH Holdings". Must not match "Bitcoin holdings growth".
_HOLDINGS = re.compile(
    r"^(?:total|aggregate)\s+.{1,20}\s+holdings\s*(?:\(\d\))?$|^.{1,20}\bholdings \(end of period\)$", re.IGNORECASE
)


def recognises(document: Document) -> bool:
    """Whether the document counts basic shares outstanding."""
    periodic = document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))
    return not periodic and speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield holdings and basic shares of tables that have both."""
    for table in tables_holding(document, _IN_TABLE, ("holdings",)):
        labels = {number.label for number in table.numbers}
        if any(_BASIC.match(label) for label in labels) and any(_HOLDINGS.match(label) for label in labels):
            for number in table.numbers:
                yield from _read_number(document, table, number)


def _read_number(document: Document, table: Table, number: TableNumber) -> Iterator[Reading]:
    day = _day(number)
    if day is None or not number.value or not number.scaled:
        return
    span = table.rows[number.row][0].start, number.end
    if _BASIC.match(number.label):
        yield stated(
            document, "shares_outstanding", number.scaled, span, STYLE.reader, as_of=day, source="table",
            precision=Precision.EXACT if number.scale == 1 else Precision.ROUNDED,
        )  # fmt: skip
    elif _HOLDINGS.match(number.label):
        coins = {symbol for _, _, symbol in find_coins(number.label)}
        if len(coins) == 1:
            yield stated(
                document, "holdings_units", number.value, span, STYLE.reader, asset=coins.pop(), as_of=day,
                source="table",
            )  # fmt: skip


def _day(number: TableNumber) -> date | None:
    days = [day for _, _, day in find_days(number.heading)]
    return days[-1] if len(set(days)) == 1 else None


STYLE = Style(NAME, 1, recognises, read)
