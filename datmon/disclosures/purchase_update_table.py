"""The table of coins bought and held that a treasury company files every week, in all its layouts.

Reads       one row of numbers (or one a coin, a week, a purchase) under "During Period … to …" and "As of …": coins
            acquired (or sold), what was paid in all and on average, coins held, what they cost in all and on average;
            the same with the measures in rows and the periods or the coins in columns, or with purchases and holdings
            in rows and coins, price and cost in columns; columns in any order, for any coin; days in the header, the
            row's label or the words before the table
Scale       a property of each column, or of the cell; never carried from column to column
Nothing     a dash or a zero in the purchase columns states no purchase and yields no fact
Since       a row of all purchases since inception is the holding, where as many coins are held as were bought
Checks      units x average = amount within rounding, else the row is unread; averages are prices the coin has had
Source      Form 8-K Item 8.01, releases
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.coins import coins, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.passages import Window, announced_on, window_of
from datmon.quantities import SCALE_WORDS, Precision
from datmon.tables import Table, TableNumber, tables_holding

NAME = "purchase_update_table"
_IN_TABLE = keywords("average", "avg")

# Must match "BTC Acquired (1)", "ETH purchased", "Bitcoin Purchased During Period", "Tokens acquired".
_UNITS_BOUGHT = re.compile(r"\b(?:acquired|purchased|bought|additions|acquisitions)\b(?! price)", re.IGNORECASE)
# Must match "Aggregate BTC Holdings", "Total ETH held", "SOL Holdings"; tried after the price columns.
_UNITS_HELD = AnyCase(r"\b(?:holdings?|held|owned)\b")
# Must match "BTC Sold". Must not match "Shares Sold".
_UNITS_SOLD = re.compile(r"(?<!shares )\bsold\b", re.IGNORECASE)
_SALE_AMOUNT = re.compile(
    r"\b(?:sales? price|sales? proceeds|proceeds from sales?|sales? consideration)\b", re.IGNORECASE
)
_AVERAGE = re.compile(r"\b(?:average|avg\.?|weighted[- ]average)\b", re.IGNORECASE)
_AMOUNT = AnyCase(r"\b(?:purchase price|cost(?: basis)?|consideration|purchase amount|amount paid)\b")
_OTHER = AnyCase(
    r"\b(?:market value|fair value|carrying|impairment|unrealized|gain|loss|lowest|highest|per share|yield|sold|staked"
    r"|mined|produced|restricted|pledged|proceeds|remaining|available)\b",
)
# A header over several columns that only dates them: "During Period November 17, 2025 to November 23, 2025", "As of …".
_BAND = re.compile(r"\b(?:during|as (?:of|at)|weeks? ended|for the (?:week|period)|period)\b", re.IGNORECASE)
# "Purchase price ($M)": a scale the header gives as a letter.
_LETTER_SCALE = re.compile(
    r"\(\s?(?:in\s+)?(?:US)?\$?\s?(?P<letter>MM?|mm|mn|B|bn|K)\s?\)|\$(?P<letter2>MM?|mm|B|bn)\b"
)
# "492.10 billion yen", "(in euros)": neither coins nor dollars.
_OTHER_MONEY = AnyCase(r"\b(?:yen|JPY|euros?|EUR|won|KRW|RMB|HK\$|pounds?|GBP|CAD|AUD)\b")
_DURING = re.compile(r"\bduring\b", re.IGNORECASE)
_INCEPTION = re.compile(r"\b(?:inception|to date|cumulative|all[- ]time)\b", re.IGNORECASE)
_AS_OF = re.compile(r"\bas (?:of|at)\b", re.IGNORECASE)
_TOLERANCE = Decimal("0.02")

_AVERAGE_WORDS = keywords("verage", "AVERAGE", "vg")
_BOUGHT_WORDS = keywords(
    "cquired", "urchased", "ought", "dditions", "cquisitions", "ACQUIRED", "PURCHASED", " Sold", " sold"
)
_BOUGHT_IN_TABLE = ("acquired", "purchased", "bought", "additions", "acquisitions", "sold")
_BOUGHT = ("purchase_units", "purchase_cost_usd", "purchase_avg_price_usd")
_SOLD = ("sale_units", "sale_proceeds_usd", "sale_avg_price_usd")
_HELD = ("holdings_units", "holdings_cost_usd", "avg_cost_usd")
_HELD_FOR = dict(zip(_BOUGHT, _HELD, strict=True))
_LONGEST_HEADER = 1_500  # characters; a longer header is a page set as a table
_COST = re.compile(r"\b(?:total|aggregate)\s+(?:cost|paid|amount)\b", re.IGNORECASE)
_QUANTITY = re.compile(r"\b(?:units|tokens?|coins?|quantity|amount|number)\b", re.IGNORECASE)
_MOST_CROSSED = 4
_MOST_ROWS = 14
_MOST_COLUMNS = 16


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column states: its measure and its days."""

    measure: str
    window: Window


def recognises(document: Document) -> bool:
    """Whether some table may speak of coins acquired beside holdings."""
    return " | " in document.text and speaks_of(document, *_AVERAGE_WORDS) and speaks_of(document, *_BOUGHT_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what each row of such a table states, or the row as unread with the reason."""
    announced = announced_on(document)
    for table in tables_holding(document, _IN_TABLE, _BOUGHT_IN_TABLE, ("hold", "held", "owned")):
        rows = table.number_rows()
        if not rows or len(rows) > _MOST_ROWS or max(map(len, rows)) > _MOST_COLUMNS:
            continue
        if _tells_all(table.header_text):
            for row in rows:
                yield from _read_row(document, table, row, announced)
        elif _is_turned(table):
            yield from _read_turned(document, table, announced)
        elif _is_crossed(table):
            yield from _read_crossed(document, table, announced)
    yield from _read_halves(document, announced)


def _tells_all(words: str) -> bool:
    """Whether words name coins bought and held, an amount and an average."""
    patterns = (_UNITS_HELD, _AVERAGE, _AMOUNT)
    traded = _UNITS_BOUGHT.search(words) or _UNITS_SOLD.search(words)
    return bool(traded) and len(words) < _LONGEST_HEADER and all(pattern.search(words) for pattern in patterns)


# purchases in a table, holdings in another ------------------------------------------------------------------------


def _read_halves(document: Document, announced: date) -> Iterator[Reading]:
    """What tables state that tell of purchases alone, or of holdings alone: coins, amount and average that agree."""
    for table in tables_holding(document, _IN_TABLE, (*_BOUGHT_IN_TABLE, "hold", "held", "owned")):
        rows, header = table.number_rows(), table.header_text
        held, bought = _UNITS_HELD.search(header), _UNITS_BOUGHT.search(header)
        if bool(held) == bool(bought) or not rows or len(rows) > _MOST_ROWS or len(header) >= _LONGEST_HEADER:
            continue
        for row in rows:
            yield from _read_half(document, row, announced, _HELD if held else _BOUGHT)


def _read_half(
    document: Document, row: tuple[TableNumber, ...], announced: date, names: tuple[str, str, str]
) -> Iterator[Reading]:
    """What a row of three columns states, its days in its label; nothing where one is missing or they disagree."""
    places = [_half_column(number, names) for number in row] if len(row) >= len(names) else []
    if sorted(place for place in places if place is not None) != [0, 1, 2]:
        return
    window = _window((row[0].label,), announced, held=names is _HELD)
    if window is None or (names is not _HELD and window.start is None):
        return
    found = [(number, _Column(names[place], window)) for number, place in zip(row, places, strict=True)
             if place is not None]  # fmt: skip
    asset = _asset(next(number.header[-1] for number, column in found if column.measure == names[0]))
    if asset is None or any(not number.value for number, _ in found) or _reason(found, asset, announced):
        return
    for number, column in found:
        yield _fact(document, number, column, asset, (row[0].start, row[-1].end))


def _half_column(number: TableNumber, names: tuple[str, str, str]) -> int | None:
    """What a column of such a table counts: 0 coins, 1 what they cost, 2 their average; None for anything else."""
    own = number.header[-1] if number.header else ""
    if (
        not own
        or number.percent
        or number.foreign
        or _OTHER.search(own)
        or _OTHER_MONEY.search(f"{own} {number.words}")
    ):
        return None
    if _AVERAGE.search(own):
        return 2
    if _AMOUNT.search(own):
        return 1
    units = _UNITS_HELD if names is _HELD else _UNITS_BOUGHT
    return 0 if units.search(own) and not number.currency else None


# measures in columns ---------------------------------------------------------------------------------------------


def _read_row(document: Document, table: Table, row: tuple[TableNumber, ...], announced: date) -> Iterator[Reading]:
    span = row[0].start, row[-1].end
    asset = _asset(row[0].label, table.header_text, table.caption)
    columns = [(number, _column(table, number, announced)) for number in row]
    stated_here = _settled([(number, column) for number, column in columns if column is not None], row[0].label)
    measures = [column.measure for _, column in stated_here]
    if asset is None or not stated_here or len(set(measures)) != len(measures):
        yield _unread(document, span, "coin, day or column of the table cannot be told")
        return
    reason = _reason(stated_here, asset, announced)
    if reason:
        yield _unread(document, span, reason)
        return
    for number, column in stated_here:
        if number.value:
            yield _fact(document, number, column, asset, span)


def _settled(found: list[tuple[TableNumber, _Column]], label: str) -> list[tuple[TableNumber, _Column]]:
    """The columns with prices told apart: of two alike, the one behind the coins held is of the coins held.

    In a row since inception, the coins bought are the coins held, where they are as many.
    """
    held = next((number for number, column in found if column.measure == _HELD[0]), None)
    bought = next((number for number, column in found if column.measure == _BOUGHT[0]), None)
    if _INCEPTION.search(label):
        whole = held is None or (bought is not None and bought.value == held.value)
        return [
            (number, _Column(_HELD_FOR.get(column.measure, column.measure), column.window))
            for number, column in found
            if column.measure in _HELD or (whole and (held is None or number is not bought))
        ]
    measures = [column.measure for _, column in found]
    return [
        (number, _Column(_HELD_FOR[column.measure], column.window))
        if held is not None and number.column > held.column and measures.count(column.measure) > 1
        and column.measure in _BOUGHT[1:]
        else (number, column)
        for number, column in found
    ]  # fmt: skip


def _asset(*texts: str) -> str | None:
    """The coin of the first of the texts that names one; None where it names several."""
    for text in texts:
        found = {symbol for _, _, symbol in find_coins(text)}
        if len(found) == 1:
            return found.pop()
        if found:
            return None
    return None


def _column(table: Table, number: TableNumber, announced: date) -> _Column | None:
    own = next((text for text in reversed(number.header) if not _is_band(text)), "")
    band = _band(table, number)
    above = " ".join((*(text for text in number.header if text != own), band))
    measure = _measure(own, above, number)
    if measure is None:
        return None
    # Its own words and the band right over it come first: a second block of the table has days of its own.
    own_days = own, band, number.heading, number.label
    wide_days = table.header_text, table.caption
    held = measure in _HELD
    window = _window(own_days, announced, held=held) or (None if held else _flow_window(wide_days, announced))
    window = window or _window(wide_days, announced, held=held)
    return _Column(measure, window) if window else None


def _flow_window(texts: tuple[str, ...], announced: date) -> Window | None:
    """The first window with both its days in the texts: it tells of a flow more than a day of what is held does."""
    found = (window_of(text, announced) for text in texts)
    return next((window for window in found if window is not None and window.start is not None), None)


def _band(table: Table, number: TableNumber) -> str:
    """The dating header a number stands under: the nearest one to its left, however far its cell was meant to reach."""
    for index in reversed([index for index in table.header_rows if index < number.row]):
        bands = [cell for cell in table.rows[index] if cell.column <= number.column and _is_band(cell.text)]
        if bands:
            return bands[-1].text
    return ""


def _is_band(text: str) -> bool:
    named = any(pattern.search(text) for pattern in (_UNITS_BOUGHT, _AVERAGE, _AMOUNT, _UNITS_HELD))
    return not named and _BAND.search(text) is not None


def _measure(own: str, above: str, number: TableNumber) -> str | None:
    """The measure of a column, from its own words and, for prices, from the spanning header above it."""
    if not own or number.percent or number.foreign or _OTHER_MONEY.search(f"{own} {number.words}"):
        return None
    if _SALE_AMOUNT.search(own) or _UNITS_SOLD.search(own) or _OTHER.search(own):
        return _sale(own, number)
    of_holdings = _AS_OF.search(above) or _UNITS_HELD.search(above)
    names = _HELD if _UNITS_HELD.search(own) or (of_holdings and not _DURING.search(above)) else _BOUGHT
    if _AVERAGE.search(own):
        return names[2]
    if _AMOUNT.search(own):
        return names[1]
    if _UNITS_HELD.search(own):
        return None if number.currency else names[0]
    return _BOUGHT[0] if _UNITS_BOUGHT.search(own) and not number.currency else None


def _sale(own: str, number: TableNumber) -> str | None:
    """The measure of a column of coins sold; None for columns that are about neither purchases, sales nor holdings."""
    if _SALE_AMOUNT.search(own):
        return _SOLD[2] if _AVERAGE.search(own) else _SOLD[1]
    units = _UNITS_SOLD.search(own) and not (number.currency or _AVERAGE.search(own) or _AMOUNT.search(own))
    return _SOLD[0] if units else None


def _window(texts: tuple[str, ...], announced: date, *, held: bool) -> Window | None:
    """The days of a column: of its own header, else of its row's label, else of the words before the table."""
    for text in texts:
        window = window_of(text, announced) if not held else None
        days = find_days(text)
        if window:
            return window
        if days and (held or len(days) == 1):
            as_of = [day for start, _, day in days if _AS_OF.search(text[max(0, start - 40) : start])]
            return Window(None, as_of[-1] if as_of else max(day for _, _, day in days))
    return None


# measures in rows ------------------------------------------------------------------------------------------------


def _is_turned(table: Table) -> bool:
    """Whether the rows name the measures, and the columns periods or coins."""
    labels = " | ".join(dict.fromkeys(number.label for number in table.numbers))
    return _tells_all(labels)


def _read_turned(document: Document, table: Table, announced: date) -> Iterator[Reading]:
    """What each coin's numbers state, row by row; numbers whose days are not told are passed over."""
    bought_in = next(
        (
            n.label
            for n in table.numbers
            if _UNITS_BOUGHT.search(n.label) and _window((n.label,), announced, held=False)
        ),
        "",
    )
    labels = " | ".join(dict.fromkeys(number.label for number in table.numbers))
    found: dict[str, list[tuple[TableNumber, _Column]]] = {}
    for number in table.numbers:
        asset = _asset(number.heading, number.label, labels, table.header_text, table.caption)
        column = _turned_column(table, number, bought_in, announced)
        if asset is not None and column is not None:
            found.setdefault(asset, []).append((number, column))
    for asset, numbers in found.items():
        yield from _read_coin(document, table, asset, numbers, announced)


def _read_coin(
    document: Document, table: Table, asset: str, numbers: list[tuple[TableNumber, _Column]], announced: date
) -> Iterator[Reading]:
    """What one coin's numbers state, column by column where there are several periods of one measure."""
    by_days: dict[object, list[tuple[TableNumber, _Column]]] = {}
    for number, column in numbers:
        by_days.setdefault((column.measure in _HELD, column.window), []).append((number, column))
    for group in by_days.values():
        measures = [column.measure for _, column in group]
        reason = _reason(group, asset, announced)
        if len(set(measures)) != len(measures):
            reason = "coin, day or column of the table cannot be told"
        if reason:
            yield _unread(document, (group[0][0].start, group[-1][0].end), reason)
            continue
        for number, column in group:
            if number.value:
                span = table.rows[number.row][0].start, number.end
                yield _fact(document, number, column, asset, span)


def _turned_column(table: Table, number: TableNumber, bought_in: str, announced: date) -> _Column | None:
    measure = _measure(number.label, number.heading, number)
    if measure is None:
        return None
    texts = (number.heading, number.label, *(() if measure in _HELD else (bought_in,)), table.caption)
    window = _window(texts, announced, held=measure in _HELD)
    if window is None or (measure not in _HELD and window.start is None):
        return None
    return _Column(measure, window)


def _is_crossed(table: Table) -> bool:
    """Whether the rows tell what was done (purchased, held) and the columns what is counted (coins, price, cost)."""
    header, labels = table.header_text, {number.label for number in table.numbers}
    done = any(_UNITS_BOUGHT.search(label) for label in labels) and any(_UNITS_HELD.search(label) for label in labels)
    counted = _AVERAGE.search(header) and (_AMOUNT.search(header) or _COST.search(header)) and find_coins(header)
    return bool(done and counted) and len(labels) <= _MOST_CROSSED and len(header) < _LONGEST_HEADER


def _read_crossed(document: Document, table: Table, announced: date) -> Iterator[Reading]:
    """What the rows of purchases and of holdings state, each in the columns of coins, average price and cost."""
    for row in table.number_rows():
        held, bought = _UNITS_HELD.search(row[0].label), _UNITS_BOUGHT.search(row[0].label)
        names = _HELD if held else _BOUGHT
        asset = _asset(row[0].label, table.header_text, table.caption)
        texts = (row[0].heading, row[0].label, table.header_text, table.caption)
        window = _window(texts, announced, held=bool(held))
        if bool(held) == bool(bought) or asset is None or window is None or (not held and window.start is None):
            continue
        found = [(number, _Column(names[place], window)) for number in row if (place := _counted(number)) is not None]
        measures = [column.measure for _, column in found]
        span = row[0].start, row[-1].end
        reason = "several columns of one kind" if len(set(measures)) != len(measures) else ""
        reason = reason or _reason(found, asset, announced)
        if reason:
            yield _unread(document, span, reason)
            continue
        for number, column in found:
            if number.value:
                yield _fact(document, number, column, asset, span)


def _counted(number: TableNumber) -> int | None:
    """What a column counts: 0 coins, 1 what they cost in all, 2 their average price; None for anything else."""
    own = number.header[-1] if number.header else ""
    if not own or number.percent or number.foreign or _OTHER.search(own):
        return None
    if _AVERAGE.search(own):
        return 2
    if _AMOUNT.search(own) or _COST.search(own):
        return 1
    return 0 if not number.currency and (find_coins(own) or _QUANTITY.search(own)) else None


# checks and facts ------------------------------------------------------------------------------------------------


def _reason(found: list[tuple[TableNumber, _Column]], asset: str, announced: date) -> str:
    """Why the numbers of a row cannot all be right; "" where they agree."""
    values = {column.measure: number for number, column in found}
    for group in (_BOUGHT, _SOLD, _HELD):
        day = next((column.window.end for _, column in found if column.measure in group), announced)
        reason = _disagreement(values, group, asset, day)
        if reason:
            return reason
    return ""


def _disagreement(values: dict[str, TableNumber], group: tuple[str, str, str], asset: str, day: date) -> str:
    """Why units, amount and average of one group cannot all be right; "" where they agree or one is not stated."""
    units, amount, average = (values.get(name) for name in group)
    coin = coins().get(asset)
    if average and average.value and coin and group is not _HELD and coin.plausible_price(average.value, day) is False:
        return "no price the coin has had that year"
    if not (units and amount and average and units.value and amount.value and average.value):
        return ""
    paid, price = amount.value * _scale(amount), average.value * _scale(average)
    product = units.value * price
    slack = (amount.step * _scale(amount) + average.step * units.value + units.step * price) / 2
    if abs(product - paid) > slack + _TOLERANCE * paid:
        return "units, amount and average price do not agree"
    return ""


def _scale(number: TableNumber) -> Decimal:
    """What a number's column multiplies it by, a letter in its header ("($M)") included."""
    if number.scale != 1 or number.scale_from != "none":
        return number.scale
    letter = _LETTER_SCALE.search(number.header[-1] if number.header else number.label)
    word = (letter["letter"] or letter["letter2"]).lower() if letter else ""
    return SCALE_WORDS.get(word, Decimal(1))


def _fact(document: Document, number: TableNumber, column: _Column, asset: str, span: tuple[int, int]) -> Reading:
    units = column.measure in (_BOUGHT[0], _SOLD[0], _HELD[0])
    assert number.value is not None  # noqa: S101 - the caller passes numbers only
    scale = Decimal(1) if units and number.scale_from == "caption" else _scale(number)
    value = number.value * scale
    rounded = not units and column.measure.endswith(("cost_usd", "proceeds_usd")) and scale * number.step > 1
    return stated(
        document, column.measure, value, span, STYLE.reader, asset=asset, source="table",
        as_of=column.window.end if column.measure in _HELD else None,
        period=None if column.measure in _HELD else (column.window.start, column.window.end),
        precision=Precision.ROUNDED if rounded or number.scale_from == "cell" else Precision.EXACT,
    )  # fmt: skip


def _unread(document: Document, span: tuple[int, int], reason: str) -> Unread:
    return Unread(cite(document, *span), STYLE.reader, reason, "holdings_units")


STYLE = Style(NAME, 4, recognises, read)
