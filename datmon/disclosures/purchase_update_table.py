"""The weekly table of coins bought and held: one row of numbers under "During Period … | As of …".

Reads       During Period August 18, 2025 to August 24, 2025         | As of August 24, 2025
            BTC Acquired | Aggregate Purchase Price (in millions) | …  | Aggregate BTC Holdings | … (in billions) | …
            3,081        | $ 356.9  | $ 115,829                        | 632,457 | $ 46.50 | $ 73,527
            in any order of columns, for any coin, dates in the header or the words before the table
Scale       a property of each column, or of the cell ("$ 1.92 billion"); never carried from column to column
Nothing     a dash or a zero in the purchase columns states no purchase and yields no fact
Checks      units x average = amount within rounding, else the row is unread; averages are prices the coin has had
Source      Form 8-K Item 8.01, releases
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from datmon.calendars import find_days
from datmon.coins import coins, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.mentions import mentioned
from datmon.passages import Window, announced_on, window_of
from datmon.quantities import Precision
from datmon.tables import Table, TableNumber, tables_holding

NAME = "purchase_update_table"

# Must match "BTC Acquired (1)", "ETH purchased", "Bitcoin Purchased During Period", "Tokens acquired".
_UNITS_BOUGHT = re.compile(r"\b(?:acquired|purchased|bought|additions|acquisitions)\b(?! price)", re.IGNORECASE)
# Must match "Aggregate BTC Holdings", "Total ETH held", "SOL Holdings"; tried after the price columns.
_UNITS_HELD = re.compile(r"\b(?:holdings?|held|owned)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:average|avg\.?|weighted[- ]average)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\b(?:purchase price|cost(?: basis)?|consideration|purchase amount|amount paid)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:market value|fair value|carrying|impairment|unrealized|gain|loss|lowest|highest|per share|yield|sold|staked"
    r"|mined|produced|restricted|pledged|proceeds|remaining|available)\b",
    re.IGNORECASE,
)
_DURING = re.compile(r"\b(?:during|period|week|between|from|quarter|month)\b", re.IGNORECASE)
_AS_OF = re.compile(r"\bas (?:of|at)\b", re.IGNORECASE)
_TOLERANCE = Decimal("0.02")

_BOUGHT_WORDS = ("cquired", "urchased", "ought", "dditions", "cquisitions", "ACQUIRED", "PURCHASED")
_BOUGHT_IN_TABLE = ("acquired", "purchased", "bought", "additions", "acquisitions")
_BOUGHT = ("purchase_units", "purchase_cost_usd", "purchase_avg_price_usd")
_HELD = ("holdings_units", "holdings_cost_usd", "avg_cost_usd")


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column states: its measure and its days."""

    measure: str
    window: Window


def recognises(document: Document) -> bool:
    """Whether some header speaks of coins acquired beside holdings."""
    text = document.text
    return " | " in text and mentioned(text, "verage", "AVERAGE", "vg") and mentioned(text, *_BOUGHT_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what each row of such a table states, or the row as unread with the reason."""
    announced = announced_on(document)
    for table in tables_holding(document, ("average", "avg"), _BOUGHT_IN_TABLE, ("hold", "held", "owned")):
        if _is_update(table):
            for row in table.number_rows():
                yield from _read_row(document, table, row, announced)


def _is_update(table: Table) -> bool:
    header = table.header_text
    return (
        len(header) < 1_500
        and bool(
            _UNITS_BOUGHT.search(header)
            and _UNITS_HELD.search(header)
            and _AVERAGE.search(header)
            and _AMOUNT.search(header)
        )
        and len(table.number_rows()) <= 12
    )


def _read_row(document: Document, table: Table, row: tuple[TableNumber, ...], announced: date) -> Iterator[Reading]:
    span = row[0].start, row[-1].end
    asset = _asset(table, row)
    columns = [(number, _column(table, number, announced)) for number in row]
    stated_here = [(number, column) for number, column in columns if column is not None]
    measures = [column.measure for _, column in stated_here]
    if asset is None or not stated_here or len(set(measures)) != len(measures):
        yield _unread(document, span, "coin, day or column of the table cannot be told")
        return
    values = {column.measure: number for number, column in stated_here}
    for group in (_BOUGHT, _HELD):
        reason = _disagreement(
            values, group, asset, next((c.window.end for _, c in stated_here if c.measure in group), announced)
        )
        if reason:
            yield _unread(document, span, reason)
            return
    for number, column in stated_here:
        if number.value:
            yield _fact(document, number, column, asset, span)


def _asset(table: Table, row: tuple[TableNumber, ...]) -> str | None:
    """The coin of the row's label, else of the header, else of the words before the table."""
    for text in (row[0].label, table.header_text, table.caption):
        found = {symbol for _, _, symbol in find_coins(text)}
        if len(found) == 1:
            return found.pop()
        if found:
            return None
    return None


def _column(table: Table, number: TableNumber, announced: date) -> _Column | None:
    own = number.header[-1] if number.header else ""
    measure = _measure(own, number)
    if measure is None:
        return None
    window = _window(table, number, announced, held=measure in _HELD)
    return _Column(measure, window) if window else None


def _measure(own: str, number: TableNumber) -> str | None:
    """The measure of a column, from its own words and, for prices, from the spanning header above it."""
    if not own or number.percent or _OTHER.search(own):
        return None
    above = " ".join(number.header[:-1])
    held = bool(_AS_OF.search(above) or _UNITS_HELD.search(above)) and not re.search(
        r"\bduring\b", above, re.IGNORECASE
    )
    if _AVERAGE.search(own):
        return "avg_cost_usd" if held or _UNITS_HELD.search(own) else "purchase_avg_price_usd"
    if _AMOUNT.search(own):
        return "holdings_cost_usd" if held or _UNITS_HELD.search(own) else "purchase_cost_usd"
    if _UNITS_HELD.search(own):
        return "holdings_units"
    return "purchase_units" if _UNITS_BOUGHT.search(own) else None


def _window(table: Table, number: TableNumber, announced: date, *, held: bool) -> Window | None:
    """The days of a column: of its own header, else of its row's label, else of the words before the table."""
    for text in (number.heading, number.label, table.header_text, table.caption):
        window = window_of(text, announced) if not held else None
        days = find_days(text)
        if window:
            return window
        if days and (held or len(days) == 1):
            as_of = [day for start, _, day in days if _AS_OF.search(text[max(0, start - 40) : start])]
            return Window(None, as_of[-1] if as_of else max(day for _, _, day in days))
    return None


def _disagreement(values: dict[str, TableNumber], group: tuple[str, str, str], asset: str, day: date) -> str:
    """Why units, amount and average of one group cannot all be right; "" where they agree or one is not stated."""
    units, amount, average = (values.get(name) for name in group)
    coin = coins().get(asset)
    if average and average.value and coin and group is _BOUGHT and coin.plausible_price(average.value, day) is False:
        return "no price the coin has had that year"
    if not (units and amount and average and units.value and amount.scaled and average.scaled):
        return ""
    product = units.value * average.scaled
    slack = (amount.step * amount.scale + average.step * units.value + units.step * average.scaled) / 2
    if abs(product - amount.scaled) > slack + _TOLERANCE * amount.scaled:
        return "units, amount and average price do not agree"
    return ""


def _fact(document: Document, number: TableNumber, column: _Column, asset: str, span: tuple[int, int]) -> Reading:
    units = column.measure in (_BOUGHT[0], _HELD[0])
    value = number.value if units and number.scale_from == "caption" else number.scaled
    assert value is not None  # noqa: S101 - the caller passes numbers only
    rounded = not units and column.measure.endswith("cost_usd") and number.scale * number.step > 1
    return stated(
        document, column.measure, value, span, STYLE.reader, asset=asset, source="table",
        as_of=column.window.end if column.measure in _HELD else None,
        period=None if column.measure in _HELD else (column.window.start, column.window.end),
        precision=Precision.ROUNDED if rounded or number.scale_from == "cell" else Precision.EXACT,
    )  # fmt: skip


def _unread(document: Document, span: tuple[int, int], reason: str) -> Unread:
    return Unread(cite(document, *span), STYLE.reader, reason, "holdings_units")


STYLE = Style(NAME, 1, recognises, read)
