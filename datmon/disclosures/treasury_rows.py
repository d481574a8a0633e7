"""A treasury set as rows of a table: what is measured in the first cell, then its number, periods over the columns.

Reads       Metric                     | October 2025 | September 2025 | % Change
            Bitcoin Held (1)           | 12,703       | 12,600         | 1%
            - Sold                     | (17.3)       | (14.5)         |             under "Bitcoin"
            SUI Holdings (USD)         | ~$344 million                               two columns
            Bitcoin (BTC)              | 2,123 BTC    | 2,087 BTC                    under "Digital Asset Holdings"
            Total consideration        | £4.2 million (US$5.6 million)               of which the US dollars
Days        over the column, in the label ("at period-end"), in the words before the table, else as the release reports
Which       the latest column, of two currencies the one in US dollars; what was before and changes in percent are left
Does not    read labels with words that are not the field's (unread), plans, a scale that may be meant for coins,
            tables of periodic reports
Source      Releases, Form 8-K and 6-K exhibits
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, partial
from itertools import islice

from datmon.calendars import find_days
from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import find_coins, is_stablecoin, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.holders import issuer_names
from datmon.line_days import LineDays, line_days
from datmon.line_items import (
    HELD,
    Label,
    LineItem,
    counted_of,
    implausible,
    kind_of,
    label_of,
    limits,
    line_items,
    measure_of,
    units_of,
)
from datmon.line_values import line_value
from datmon.measures import measure as measure_named
from datmon.passages import Window
from datmon.quantities import Precision
from datmon.table_days import present_column
from datmon.tables import HEDGE, Table, TableNumber, scale_note, tables_of

NAME = "treasury_rows"
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_WORDS = (
    "hold",
    "held",
    "hodl",
    "treasury",
    "acquired",
    "purchase",
    "sold",
    "staked",
    "cash",
    "cost",
    "value",
    "outstanding",
)
_ONE = Decimal(1)
# Must match "(US$118,790)", "(approximately US$1.2 million)". Must not match "(incl. US$5)", "($5)".
_US_BEHIND = re.compile(
    r"^(?:(?:yen|JPY|won|KRW|euros?|kronor|SEK|pounds|reais)(?:\sper\s[A-Za-z]{2,12})?\s)?\((?:approx(?:imately"
    r"|\.)? |c\. ?|~ ?)?(?P<dollars>(?:US ?\$|USD ?\$?)\s?\d[^()]{0,40})\)$"
)
# A cell that is the unit of its row. Must match "US$ million", "'000", "BTC", "#", "units", "R$ m". Must not match "$",
# "USD" (the currency of the digits behind), "Q3", "n.a.", "October".
_UNIT_CELL = re.compile(
    r"(?:(?:US\s?\$|\$|USD|RMB|[A-Z]{1,2}\$|[€£¥])\s?)?(?:[’']?000s?|thousands?|millions?|billions?|k|m|mm|mn|bn)$"
    r"|(?:units?|coins?|tokens?|number|no\.|#|shares|(?!USD|RMB|CAD|EUR|GBP|HKD|CNY|JPY)[A-Z]{3,5})$"
)
_ADJACENT = 80  # characters between two tables that are one statement and the next
_BEFORE = 300  # characters before a table in which its coin and its subject may be named
_AIM = re.compile(
    r"\b(?:targets?|guidance|goals?|forecast|project(?:ed|ion)s?|pro[- ]forma|planned|illustrative|hypothetical"
    r"|as adjusted|sensitivit\w+|scenarios?|strike|expir\w+|vesting|plans?|outlook|roadmap"
    r"|assum\w+|customers?|clients?|users?(?! metrics)|assets under)\b"
)  # in small letters
# The head of a column of coins. Must match "Digital Asset", "Token". Must not match "Asset class", "Metric".
_OF_ASSETS = re.compile(
    r"(?:digital |crypto |treasury )?(?:assets?|tokens?|coins?|cryptocurrenc(?:y|ies))", re.IGNORECASE
)
_OF_PRICES = re.compile(
    r"\b(?:prices?|rates?|values?|volumes?|yields?|costs?|staked|rewards?|mined|usd|dollars?)\b|\$", re.I
)
# Over the labels of a table, its day. Must match "As of October 31, 2025", "(as at September 11, 2025)". Must not match
# "Bitcoin as of October 31".
_AS_OF_FIRST = re.compile(r"\W*as (?:of|at)\s(?:\w+\s)?(?:[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])", re.IGNORECASE)
_BARE = "COIN"  # a label that names a coin and nothing else: of what, the row or heading directly above must say
_DOLLARS = re.compile(r"\$|\bUSD?\b|\bdollars?\b", re.IGNORECASE)
_US = ("US$", "USD")
# What may stand behind a count. Must match "COIN", "tokens", "common shares", "(incl. 6,000 restaked)". Must not match
# "yen", "EH", "per COIN".
_COUNTED_UNIT = re.compile(
    r"^(?:\(|(?:COIN|tokens?|coins?|units?|(?:common |ordinary )?shares?|ADSs?)(?![\w-]))", re.IGNORECASE
)
# What a scale may spare. Must match "except per share and bitcoin data", "except for number of tokens".
# A stock that opens or closes a roll-forward. Must match "Balance, September 30, 2024", "Balance at June 30, 2025",
# "Opening holdings, July 1". Must not match "Unbalanced".
_BALANCE = re.compile(
    r"\W*(?:(?:opening|closing|beginning|ending|total|net)\s)?(?:\w+\s){0,2}?(?:balances?|holdings|(?:bitcoin|coins|tokens)"
    r"\sheld)\b|as (?:of|at)\s",
    re.IGNORECASE,
)
# A label that says in what it counts: "Bitcoin held (units)", "Holdings (BTC)", "# of tokens".
_UNIT_MARK = re.compile(
    r"\((?:in\s)?(?:units?|coins?|tokens?|number|no\.|#|[A-Z]{3,5}(?<!USD)(?<!RMB)(?<!CAD))\)|^#", re.ASCII
)
# Must match "Total assets |", "TOTAL LIABILITIES AND EQUITY | $". Must not match "Total digital assets |".
_SUM_OF_ALL = {
    "assets": re.compile(
        r"^total (?:\w+ )?assets\b(?<!digital assets)(?<!crypto assets)", re.IGNORECASE | re.MULTILINE
    ),
    "owed": re.compile(
        r"^total (?:\w+ )?(?:liabilities|(?:(?:share|stock)holders[’'] )?(?:equity|deficit))\b",
        re.IGNORECASE | re.MULTILINE,
    ),
}
# A scale of dollars alone. Must match "dollar amounts in thousands", "$ in millions". Must not match "in thousands".
_OF_DOLLARS = re.compile(r"\bdollars?\b|\$|\bUSD\b", re.IGNORECASE)
_PROVED = Decimal("0.01")  # so near a price times a count comes to its sum, rounded in thousands
_COUNT_WORDS = frozenset("tokens token coins coin units count number quantity".split())
_COUNTED = re.compile(r"\b(?:bitcoins?|btc|ether|eth|coins?|tokens?|units|digital assets?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A measure read off a row: its coin, value, number and days."""

    measure: str
    asset: str | None
    value: Decimal
    number: TableNumber
    window: Window

    @property
    def key(self) -> tuple[str, str | None, date]:
        """What must be said once in a table."""
        return self.measure, self.asset, self.window.end


@dataclass(frozen=True, slots=True)
class _Doubt:
    number: TableNumber
    reason: str
    measure: str


@dataclass(frozen=True, slots=True)
class _Section:
    """What the words over a row say: whether held, bought or sold, and of which coin."""

    kind: str | None
    coin: str | None
    near: bool = True  # whether nothing else stands between


def recognises(document: Document) -> bool:
    """Whether a release has a table; reports with statements of their own are left."""
    return not document.filing.form.upper().startswith(_PERIODIC) and bool(document.layout.tables)


def read(document: Document) -> Iterator[Reading]:
    """Yield the present of each table's rows, and rows that leave a doubt."""
    reader = _Reader(document)
    before = 0, _ONE
    for table in islice(_about_coins(document), limits()["most_tables"]):
        rows = _with_scale_before(table, before)
        before = table.end, max((number.scale for row in rows for number in row), default=_ONE)
        if 0 < len(rows) <= limits()["most_rows"] and not _is_aim(table):
            yield from _readings(document, table, list(reader.entries(table, rows)))


def _is_aim(table: Table) -> bool:
    """Whether the first rows of a table or the line before it speak of what is planned, or of others' coins."""
    head = (cell.text for row in table.rows[:2] for cell in row)
    return _AIM.search("\n".join((*head, _last(table.caption))).lower()) is not None


def _with_scale_before(table: Table, before: tuple[int, Decimal]) -> list[list[TableNumber]]:
    """The rows of a table; one that says no scale and goes on a table directly before it has that table's for its sums.

    Statements are set as one table a statement, "(in thousands)" over the first alone.
    """
    end, scale = before
    rows = _turned([_with_unit(list(map(_in_us_dollars, row)), table) for row in table.number_rows()], table)
    says = any(number.scale_from != "none" or _is_whole_sum(number) for row in rows for number in row)
    if says or scale == 1 or not 0 <= table.start - end <= _ADJACENT:
        return rows
    return [[number._replace(scale=scale, scale_from="caption") for number in row] for row in rows]


def _in_us_dollars(number: TableNumber) -> TableNumber:
    """A sum in another currency with its US dollars in brackets behind it is those: "£88,120 (US$118,790)"."""
    told = _US_BEHIND.match(number.words) if number.foreign or number.words[:1].isalpha() else None
    value = line_value(told["dollars"]) if told else None
    if value is None or not value.money:
        return number
    return number._replace(value=value.value, currency="US$", scale=_ONE, scale_from="cell", scale_words="", words="")


def _with_unit(row: list[TableNumber], table: Table) -> list[TableNumber]:
    """A row whose second cell is its unit has it in its label: "Bitcoin value | US$ million | 131.0"."""
    cells = table.rows[row[0].row]
    unit = cells[1].text.strip() if len(cells) > 2 and cells[1].column < row[0].column else ""
    if not unit or not row[0].label or not _UNIT_CELL.match(unit):
        return row
    label, note = f"{row[0].label} ({unit})", scale_note(f"({unit})")
    if note is None:
        return [number._replace(label=label, scale=_ONE, scale_from="label", scale_words=unit) for number in row]
    return [number._replace(label=label, scale=note.factor, scale_from="label", scale_words=unit) for number in row]


def _is_whole_sum(number: TableNumber) -> bool:
    return number.currency is not None and abs(number.value or Decimal(0)) >= limits()["largest_in_thousands"]


def _turned(rows: list[list[TableNumber]], table: Table) -> list[list[TableNumber]]:
    """One row of numbers without a label under one row of headings: each heading is its number's label."""
    if len(rows) != 1 or rows[0][0].label or len(table.header_rows) != 1:
        return rows
    named = [number for number in rows[0] if _names(number.heading)]
    if len(named) * 2 <= len(rows[0]):
        return []
    return [[number._replace(label=number.heading, header=())] for number in rows[0]]


def _names(heading: str) -> bool:
    return any(not item.doubt for item in line_items(label_of(heading[: limits()["longest"]]), HELD))


def _about_coins(document: Document) -> Iterator[Table]:
    """The tables that speak of a treasury and of a coin, in their words or those before them; no grid is built."""
    for table in tables_of(document):
        coins_named = may_name_coin(document.text, max(0, table.start - _BEFORE), table.end)  # soon known
        if coins_named and table.holds(*_WORDS, before=_BEFORE) and not table.is_item:
            yield table


def _headed(table: Table) -> str:
    """What the first cells of a table say of its day: "As of October 31, 2025" over the labels; "" elsewhere."""
    first = table.rows[0][0].text if table.rows and table.rows[0] else ""
    return first if _AS_OF_FIRST.match(first) else ""


def _last(caption: str) -> str:
    return caption.rsplit("\n", 1)[-1][-200:]


# rows ------------------------------------------------------------------------------------------------------------


class _Reader:
    """Reads the rows of a document's tables."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def days(self) -> LineDays:
        """What the document knows of its days, worked out when a label is met."""
        return line_days(self.document)

    @cached_property
    def sole(self) -> str | None:
        """The one coin its opening names."""
        head = {symbol for _, _, symbol in find_coins(self.document.text[: limits()["opening"]])}
        return head.pop() if len(head) == 1 else None

    def entries(self, table: Table, rows: Sequence[Sequence[TableNumber]]) -> Iterator[_Entry | _Doubt]:
        """What the rows of a table say, top to bottom; a row that counts coins says what the rows below it are of."""
        section, last = _captioned(table), 0
        over, stretches = section, _stretches(rows)
        for row in rows:
            for words in _headings(table, last, row[0].row):
                section = _section(words, over)
            last = row[0].row + 1
            label = label_of(row[0].label) if 0 < len(row[0].label) <= limits()["longest"] else None
            if label is None or _AIM.search(row[0].label.lower()):
                continue
            bare = label.words == _BARE and not section.near
            items = line_items(label, None if bare else section.kind, partial(issuer_names, self.document))
            if items:
                found = self._row(table, row, label, items, section)
                yield from (_within(each, stretches.get(row[0].row)) for each in found)
            section = _remembered(label, items, section)

    def _row(
        self, table: Table, row: Sequence[TableNumber], label: Label, items: tuple[LineItem, ...], section: _Section
    ) -> Iterator[_Entry | _Doubt]:
        for numbers in _by_coin(row):
            found = present_column(numbers, self.days.clock, self.days.told)
            if found is not None:
                yield from self._number(table, found, label, items, section)

    def _number(
        self, table: Table, found: tuple[TableNumber, Window | None], label: Label, items: tuple[LineItem, ...],
        section: _Section,
    ) -> Iterator[_Entry | _Doubt]:  # fmt: skip
        number, window = found
        if items[0].doubt and label.words != _BARE and section.kind is None and _is_day(number, window):
            items = line_items(label, HELD, partial(issuer_names, self.document)) or items
        if label.words == _BARE and _OF_PRICES.search(number.heading) and number.currency is None:
            return
        if number.words and number.currency is None and not _COUNTED_UNIT.match(_named(number.words)):
            return
        money = _is_money(number, label)
        measure = measure_of(items, _worth(number, money), money=money, counts=number.words)
        if _counts_coins(measure) and number.currency is None and _is_balance_sheet(table) and not _says_units(number):
            return
        if measure is None and number.currency is None and number.scale > 1:
            measure = measure_of(items, _worth(number, True), money=True)
        if measure is None:
            if items[0].doubt and label.coins and not money:
                yield _Doubt(number, items[0].doubt, "holdings_units")
            return
        yield self._entry(table, number, window, label, measure, section)

    def _entry(
        self, table: Table, number: TableNumber, over: Window | None, label: Label, measure: str, section: _Section
    ) -> _Entry | _Doubt:
        asset = self._asset(table, number, label, section) if measure_named(measure).per_asset else None
        reason = self._doubt(table, number, label, measure, asset)
        window = None if reason else self._window(table, number, over, label, measure)
        if window is None or window.end > self.days.clock.latest:
            return _Doubt(number, reason or "no day is given", measure)
        scaled = measure_named(measure).unit == "USD" or number.scale_from == "label"
        value = _worth(number, scaled)
        if implausible(measure, asset, value, window.end):
            return _Doubt(number, "no price the coin has had that year", measure)
        return _Entry(measure, asset, value, number, window)

    def _doubt(self, table: Table, number: TableNumber, label: Label, measure: str, asset: str | None) -> str:
        """Why a number may not be the measure its label names; "" where nothing speaks against it."""
        named = measure_named(measure)
        if named.per_asset and (asset is None or is_stablecoin(asset)):
            return "the coin is not told"
        others = number.foreign_scale or (counts_in_other_dollars(self.document) and number.currency not in _US)
        if named.unit.startswith("USD") and others:
            return "the dollars are another country's"
        spared = named.unit == "coins" and _OF_DOLLARS.search(number.scale_words) and _is_priced(table, number)
        if named.unit != "USD" and not spared and not _is_unscaled(number, named.unit, label):
            return "a scale that may not be meant for it"
        return "a small sum without a scale" if named.unit == "USD" and _may_be_thousands(number) else ""

    def _asset(self, table: Table, number: TableNumber, label: Label, section: _Section) -> str | None:
        """The coin of a row: its label's, number's, column's or section's, or the only one of the table or release."""
        if label.coins:
            return label.coins[0] if len(label.coins) == 1 else None
        for words in (number.words, number.heading):
            named = {symbol for _, _, symbol in find_coins(words)}
            if named:
                return named.pop() if len(named) == 1 else None
        if section.coin is not None:
            return section.coin
        within = {symbol for _, _, symbol in find_coins(table.text[:4_000])}
        if within:
            return within.pop() if len(within) == 1 else None
        return self.sole

    def _window(
        self, table: Table, number: TableNumber, over: Window | None, label: Label, measure: str
    ) -> Window | None:
        if measure_named(measure).kind == "flow":
            days = self.days.within(table.start)
            if over is not None:
                period = days.told.period
                return period if over.start is None and period is not None and period.end == over.end else over
            return days.flow(label, number.label, "", _last(table.caption))
        if over is not None and not any(sign.isdigit() for sign in label.time):
            return Window(None, over.end)
        day = self.days.stock(label, "", _headed(table) or _last(table.caption))
        return None if day is None else Window(None, day)


def _stretches(rows: Sequence[Sequence[TableNumber]]) -> dict[int, Window]:
    """The rows between two balances, each of a day that its words name, with the days from the one to the other."""
    found: dict[int, Window] = {}
    opened: date | None = None
    between: list[int] = []
    for row in rows:
        days = {day for _, _, day in find_days(row[0].label)} if _BALANCE.match(row[0].label) else set()
        if len(days) != 1:
            between.append(row[0].row)
            continue
        closed = days.pop()
        if opened is not None and opened < closed:
            found |= dict.fromkeys(between, Window(opened + timedelta(days=opened.day != 1), closed))
        opened, between = closed, []
    return found


def _within(found: _Entry | _Doubt, stretch: Window | None) -> _Entry | _Doubt:
    """What was bought or sold between two balances is of the days between them."""
    if stretch is None or isinstance(found, _Doubt) or measure_named(found.measure).kind != "flow":
        return found
    return replace(found, window=stretch)


def _counts_coins(measure: str | None) -> bool:
    return measure is not None and measure_named(measure).unit == "coins"


def _says_units(number: TableNumber) -> bool:
    return bool(number.words) or _UNIT_MARK.search(number.label) is not None


def _is_balance_sheet(table: Table) -> bool:
    """Whether a table sums up assets and what is owed: its numbers are money, the sign printed on few of them."""
    return all(_SUM_OF_ALL[side].search(table.text) is not None for side in ("assets", "owed"))


def _is_day(number: TableNumber, window: Window | None) -> bool:
    """Whether a single day stands over a number, so that it is of what there was and not of what was done."""
    return window is not None and window.start is None and bool(find_days(number.heading))


def _named(words: str) -> str:
    """The words behind a number, coins' names in them as COIN."""
    found = find_coins(words)
    return f"COIN{words[found[0][1] :]}" if found and found[0][0] == 0 else words


def _by_coin(row: Sequence[TableNumber]) -> list[list[TableNumber]]:
    """The numbers of a row, those under one coin's name each for themselves where coins stand over the columns."""
    columns: dict[str, list[TableNumber]] = {}
    for number in row:
        named = {symbol for _, _, symbol in find_coins(number.heading)}
        columns.setdefault(named.pop() if len(named) == 1 else "", []).append(number)
    return [numbers for coin, numbers in columns.items() if coin] if len(columns) > 1 else [list(row)]


def _headings(table: Table, first: int, last: int) -> Iterator[str]:
    """The rows between two rows of numbers that are words in one cell."""
    for row in table.rows[first:last]:
        if len(row) == 1:
            yield row[0].text


def _captioned(table: Table) -> _Section:
    """What the last line before a table says of its rows; of a list of assets by day, its whole sentence."""
    caption = _last(table.caption)
    section = _section(caption, _Section(None, None))
    head = next((cell.text for row in table.rows[:1] for cell in row), "")
    if section.kind is None and _OF_ASSETS.fullmatch(head.strip()) and not _OF_PRICES.search(caption):
        return _Section(kind_of(label_of(caption).words), section.coin)
    return section


def _section(words: str, over: _Section) -> _Section:
    label = label_of(words[: limits()["longest"]])
    kind, coin = kind_of(label.words), label.coins[0] if len(label.coins) == 1 else None
    return _Section(kind or over.kind, coin or (None if label.coins else over.coin))


def _remembered(label: Label, items: tuple[LineItem, ...], section: _Section) -> _Section:
    kind = counted_of(label, items)
    coin = label.coins[0] if kind and len(label.coins) == 1 else section.coin
    return _Section(kind or section.kind, coin, near=bool(items))


def _is_money(number: TableNumber, label: Label) -> bool:
    if number.currency is not None:
        return number.currency in ("$", *_US)
    return label.dollars or (_DOLLARS.search(number.heading) is not None and not number.words)


def _is_unscaled(number: TableNumber, unit: str, label: Label) -> bool:
    """Whether no scale is over a count, one that spares it ("except share and bitcoin data"), or its label's own.

    Reads "SUI tokens (millions)". Does not read "Bitcoin (in thousands)", which may be dollars.
    """
    own = number.scale_from == "label"
    if number.scale == 1 or (unit == "shares" and own) or (unit == "USD/coin" and not own):
        return True  # of a price the coin's own prices tell
    if not own and _UNIT_MARK.search(number.label):
        return True
    if number.scale_from == "label" and unit == "coins":
        return not label.dollars and "$" not in number.scale_words and not _COUNT_WORDS.isdisjoint(label.words.split())
    spared = re.search(r"\bexcept\b(.*)", number.scale_words, re.IGNORECASE)
    if spared is None:
        return False
    return "share" in spared[1].lower() if unit == "shares" else _COUNTED.search(spared[1]) is not None


def _is_priced(table: Table, count: TableNumber) -> bool:
    """Whether a count under a scale of dollars, times a price there, is a sum there: so it has no scale itself."""
    below = [each for each in table.numbers if each.column == count.column and each.currency and each.value]
    if count.currency or not count.value:
        return False
    sums = [each.value * count.scale for each in below if each.value]
    return any(
        abs(count.value * price.value - whole) <= _PROVED * whole for price in below for whole in sums if price.value
    )


def _may_be_thousands(number: TableNumber) -> bool:
    """Whether a sum is so small, and in so plain digits, that its "in thousands" may stand elsewhere."""
    plain = number.scale == 1 and number.scale_from == "none"
    return plain and abs(number.value or Decimal(0)) < limits()["least_plain_sum"]


def _worth(number: TableNumber, scaled: bool) -> Decimal:
    value = number.scaled if scaled else number.value
    return abs(value) if value is not None and not number.percent else Decimal(0)


# readings --------------------------------------------------------------------------------------------------------


def _readings(document: Document, table: Table, found: list[_Entry | _Doubt]) -> Iterator[Reading]:
    same: dict[tuple[str, str | None, date], list[_Entry]] = {}
    for each in found:
        if isinstance(each, _Doubt):
            yield Unread(cite(document, *_span(table, each.number)), STYLE.reader, each.reason, each.measure)
        else:
            same.setdefault(each.key, []).append(each)
    for (measure, _, _), twins in same.items():
        if len({twin.value for twin in twins}) > 1:
            place = _span(table, twins[0].number)[0], _span(table, twins[-1].number)[1]
            yield Unread(cite(document, *place), STYLE.reader, "two rows for one thing", measure)
        elif _disproved(twins[0], same):
            reason = "no price the coin has had that year"
            yield Unread(cite(document, *_span(table, twins[0].number)), STYLE.reader, reason, measure)
        else:
            yield _fact(document, table, twins[0])


def _disproved(entry: _Entry, same: Mapping[tuple[str, str | None, date], list[_Entry]]) -> bool:
    """Whether a sum over the coins it is of, counted in the same table, is no price the coin can have had."""
    counted = same.get((units_of(entry.measure) or "", entry.asset, entry.window.end), [])
    return bool(counted) and implausible(entry.measure, entry.asset, entry.value, entry.window.end, counted[0].value)


def _fact(document: Document, table: Table, entry: _Entry) -> Fact:
    flow = measure_named(entry.measure).kind == "flow"
    rounded = Precision.ROUNDED if entry.number.scale != 1 or entry.number.step > 1 else Precision.EXACT
    hedged = HEDGE.match(document.text[entry.number.start : entry.number.end]) is not None
    return stated(
        document, entry.measure, entry.value, _span(table, entry.number), STYLE.reader, asset=entry.asset,
        source="table", as_of=None if flow else entry.window.end,
        period=(entry.window.start, entry.window.end) if flow else None,
        precision=Precision.APPROXIMATE if hedged else rounded,
    )  # fmt: skip


def _span(table: Table, number: TableNumber) -> tuple[int, int]:
    return table.rows[number.row][0].start, number.end


STYLE = Style(NAME, 11, recognises, read)
