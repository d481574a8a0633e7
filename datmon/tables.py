"""Tables as a reader sees them: cells on a grid, headers over columns, numbers put together again.

A filing's table is typeset, not data: "$", the digits and ")" stand in cells of their own, a header spans columns, the
scale stands in the header, the caption, the row's label or the cell. This room undoes the typesetting once, so that a
style reads "the number under these words in this row" and nothing else. Linear in the number of cells; spans are never
expanded; a cell that holds another table is layout and has no text of its own. A report has a hundred tables and a
style needs a few of them: a grid is only built when it is first looked at.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

from datmon.documents import Document
from datmon.keywords import keywords, spans_in_any_case
from datmon.plain_text import Layout, TableSpan
from datmon.quantities import CELL_NUMBER, SCALE_WORDS, read_cell, step_of

WIDEST = 512  # grid columns; real tables stay under 80, what lies beyond is not read
LONGEST_CELL = 2_000  # characters; a longer cell is prose set in a table
CAPTION = 600  # characters before a table that may belong to it
CAPTION_LINES = 4
SHIFT = 2  # spacer columns a header may stand beside its numbers

ScaleFrom = Literal["cell", "label", "section", "header", "caption", "none"]

# Must match "(in thousands)", "(in '000s)", "(in thousands, except per share data)", "($ in millions)", "($000)",
# "(millions)", "(Dollars in thousands)", "US$’000", "RMB'000", "US$ thousands", "(US$ million)", "($M)", "(USD m)".
# Must not match "a million bitcoin", "thousands of holders", "$ 000", "(M)", "$5 million".
SCALE_NOTE = re.compile(
    r"(?:(?:\bdollars?(?: amounts)?\s|\$\s)?\bin\s+(?:US\s?|U\.S\.\s?)?(?:\$\s?|USD\s)?"
    r"(?P<word>thousand|million|billion|trillion)s\b"
    r"|\bin\s+\$?\s?[‘’'`]?(?P<zeros>000(?:,000)?)[‘’'`]?s?\b"
    r"|\((?:US)?\$?\s?[‘’'`]?(?P<zeros2>000(?:,000)?)[‘’'`]?s?\)"
    r"|\((?:US)?\$?\s?(?P<word2>thousand|million|billion|trillion)s?\)"
    r"|(?:\$|\bUSD)\s?(?P<letter>(?-i:MM|M|mm|mn|m|K|k|bn|B))(?![\w’'.])"
    r"|(?:(?:[$€£¥]|\b(?:RMB|USD|CAD|EUR|HKD))\s?|(?<![\w,.’'`]))[‘’'`](?P<zeros3>000)s?\b(?![,.\d])"
    r"|(?:\b(?:R|C|CA|A|HK|S|NT)\$|[$€£¥]|\b(?:RMB|USD|CAD|EUR|HKD))\s?(?P<word3>thousand|million|billion)s?\b)"
    r"(?P<rest>[^()]{0,120})",
    re.IGNORECASE,
)
# One of these stands in every such note of a whole document; in a label or a heading one of those below.
IN_SCALE_NOTES = keywords("thousands", "millions", "billions", "trillions", "000")
_IN_LABELS = ("thousand", "million", "billion", "trillion", "000", "$m", "$ m", "usd", "$k", "$ k", "$b", "$ b")
# Must match "-", "—", "$ -", "$—", "–(2)". Must not match "-5", "N/A".
NIL = re.compile(r"^(?:US)?\$?\s*[-\u2010-\u2015\u2212]{1,3}\s*(?:\(\d{1,2}\)|[*†‡])*$")
# A currency that stands before the digits: "$", "US$", "RMB", "C$".
CURRENCY = re.compile(r"^(?P<currency>(?:US|C|CAD|A|HK|S|NT|R)?\$|US\$|USD|RMB|CNY|HKD|JPY|EUR|GBP|[€£¥₩])\s*")
# Must match "RMB", "(in HK$)", "€ thousand", "C$", "Cost (CAD)". Must not match "US$", "CAD model", "Euronext".
FOREIGN = re.compile(
    r"\b(?:RMB|CNY|Renminbi|HKD|JPY|Yen|EUR|Euros?|GBP|KRW|SGD|AUD|NTD?\$|CHF|SEK|NOK|DKK|ISK|ILS|NIS|BRL|ZAR|THB|MYR)\b"
    r"|(?<![A-Z])(?:HK|C|A|S|R)\$|[€£¥₩]"
    r"|\((?:in\s)?(?:CAD|CDN)\b|\bC(?:AD|DN)\s?\$"
)
_DOLLARS = frozenset(("$", "US$", "USD"))
# Must match "1,354,500 MSTR Shares", "$2.37 billion of MSTR Shares", "4,614 BTC", "1.2M AVAX". Must not match "2028
# Convertible Notes" (the first cell of a row is never tried), "30 September 2025", "2023 Q3", "10-K", "12.5 x 3".
NUMBER_AND_WORDS = re.compile(
    r"^(?P<figure>(?:(?:US)?\$\s?)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:\s(?:thousand|million|billion|trillion)|(?-i:[kKMB]))?)\s(?P<rest>(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
    r"|Oct|Nov|Dec)[a-z]*\.?\s\d{4})(?!Q[1-4]$)"
    r"(?:of\s)?[A-Za-z][\w .,’'()/-]{0,60})$",
    re.IGNORECASE,
)
# A hedge before a number: "~$344 million", "approx. 12,000". Must not match "c.o.d.", "about us".
HEDGE = re.compile(r"^(?:[~≈∼]|(?:approximately|approx\.?|about|circa|c\.)\s)\s?(?=[^\s\d]{0,4}\s?\d)", re.IGNORECASE)
# A number with a remark behind it: "435,159 (incl. 6,000 restaked)", "1,250 BTC ($150.2 million)". Must not match "2025
# (unaudited)", "(1,234)", "12 (RMB)".
REMARK = re.compile(
    r"^(?!(?:19|20)\d\d\s)(?P<figure>[^()]{0,40}\d[^()]{0,20}?)\s?\((?P<remark>(?:incl|excl|of which|net of|up|down"
    r"|as of|as at|vs|versus|approx|equivalent|~|≈|(?:(?:US|HK|CA?|A|S)?\$|[£€¥]|RMB|CAD|GBP|EUR|HKD)\s?\d)"
    r"[^()]{0,120})\)$",
    re.IGNORECASE,
)
# Digits parted by a slip or by thin spaces: "598, 800". Must not match "10, 20", "5, 8000".
PARTED = re.compile(r"(?<=\d),\s(?=\d{3}(?:\D|$))|(?<=\d)[\u2007\u2009\u202f](?=\d{3}(?:\D|$))")
# "Nil", "nil (sold)". Must not match "Nilson", "none of".
NIL_WORD = re.compile(r"^nil(?:\s\([^()]{1,40}\))?$", re.IGNORECASE)
# Must match a footnote mark in a cell of its own: "(2)", "(a)", "*". Must not match "(1,234)", "(12".
FOOTNOTE = re.compile(r"^(?:\(\d\)|\([a-z]\)|[*†‡]+)$")
_OPENING = frozenset(("(", "$(", "$ ("))
_CLOSING = frozenset((")", "%", ")%", "%)", ") %"))
_YEAR = re.compile(r"^(?:19[89]\d|20\d\d)(?:\s?\(\w\))?$")
# Over a column: debts by their year. Must match "2029 Notes", "2030 Convertible Notes". Must not match "2029 | 5".
_YEARS_NOTES = re.compile(
    r"^20\d\d (?:[A-Z][\w-]*,? ){0,3}(?:Notes?|Bonds?|Debentures?|Loans?)(?: due 20\d\d)?(?:\s?\(\w\))?$"
)
_CENTURIES = ("19", "20")
# What every number or nil has in it.
# How an item of a list or a footnote begins that is set as a table. Must match "• | regulatory", "(a) | In the",
# "(iv) | for". Must not match "BTC | 5", "$ | 5".
_ITEM = re.compile(r"(?:[^\w\s$€£¥|]{1,2}|o|\(?(?:[ivx]{1,4}|\d{1,2}|[a-z])[.)])\s?\| ")
_NUMERIC = re.compile(r"[\d\-\u2010-\u2015\u2212]")
_LONGEST_FIGURE = 200  # characters; a longer cell is words
_LONGEST_CURRENCY = 12
_HEADER_ROWS = 24  # rows over a column that are looked at; more are a page set as a table
_ONE = Decimal(1)


class Cell(NamedTuple):  # light tuples: a report has ten thousand cells
    """A cell that has text: where it stands in the document's text and on the grid (row and column count from 0)."""

    text: str
    start: int
    end: int
    row: int
    column: int
    colspan: int
    rowspan: int
    heading: bool

    @property
    def last_column(self) -> int:
        """The last grid column the cell covers."""
        return self.column + self.colspan - 1

    def covers(self, column: int) -> bool:
        """Whether the cell stands over that grid column."""
        return self.column <= column <= self.last_column


_new_cell: Callable[[type[Cell], tuple[object, ...]], Cell] = tuple.__new__  # twice as fast as by call


@dataclass(frozen=True, slots=True)
class Scale:
    """What a note such as "(in thousands, except per share data)" multiplies by, and the words that limit it."""

    factor: Decimal
    words: str


class TableNumber(NamedTuple):
    """A number of a table: one cell, or "$ | 531.9 | )" put together.

    `value` has the sign of brackets and a scale word of its own cell applied; None is an explicit nil ("-", "—").
    `scale` is the nearest note's factor, `scale_from` where that note stands: the row's label, then its section, then a
    header, then the caption ("cell" where the cell has its own word); `scale_words` is the note. A caption's scale is a
    claim about money: whether it holds for coins or shares too is for the reader to decide. `header` is the text of the
    header cells over the number, top to bottom; `label` the row's first words; `section` the nearest row above that is
    only words; `words` what follows the number in its cell ("MSTR Shares"); `step` the worth of the last written digit.
    """

    value: Decimal | None
    start: int
    end: int
    row: int
    column: int
    last_column: int
    label: str
    section: str
    header: tuple[str, ...]
    scale: Decimal
    scale_from: ScaleFrom
    scale_words: str
    currency: str | None
    percent: bool
    words: str
    step: Decimal

    @property
    def nil(self) -> bool:
        """Whether the table prints a dash here."""
        return self.value is None

    @property
    def scaled(self) -> Decimal | None:
        """The value times its scale; None for a nil."""
        return None if self.value is None else self.value * self.scale

    @property
    def foreign(self) -> bool:
        """Whether the amount is in another currency than the US dollar, by its cell or the words over its column.

        A bare "$" in a column of Canadian dollars is one of those.
        """
        if self.currency is not None and self.currency != "$":
            return self.currency not in _DOLLARS
        return any(map(_names_other_money, self.header))

    @property
    def foreign_scale(self) -> bool:
        """Whether the scale of the table or section is one of another currency ("R$ million"), and its label says none.

        Counts stand in such tables too, which have no currency.
        """
        if self.currency in _DOLLARS - {"$"} or any(word in self.label for word in ("US$", "USD", "U.S. dollar")):
            return False
        return FOREIGN.search(self.scale_words) is not None

    @property
    def heading(self) -> str:
        """The header texts in one line, top to bottom."""
        return " ".join(self.header)


@lru_cache(maxsize=1024)  # a header stands over many numbers
def _names_other_money(text: str) -> bool:
    return FOREIGN.search(text) is not None and "US$" not in text and "USD" not in text


_new_number: Callable[[type[TableNumber], tuple[object, ...]], TableNumber] = tuple.__new__


class Table:
    """One table: its span of text, the words just before it, its cells by row, and its numbers in reading order.

    All but the span is worked out when it is first asked for.
    """

    def __init__(self, page: "_Page", index: int, before: "Table | None") -> None:
        self._page = page  # and never all tables, so that nothing holds itself
        self._index = index
        self._before = before
        self.start = page.spans[index].start
        self.end = page.spans[index].end

    @property
    def text(self) -> str:
        """The table's text, cells parted by " | " and rows by line ends, nested tables included."""
        return self._page.text[self.start : self.end]

    def holds(self, *words: str, before: int = 0) -> bool:
        """Whether the table's text, or the `before` characters ahead of it, has one of the words; no grid is built.

        The words are in small letters, and are found in any case and inside other words too ("coin" in "Bitcoin").
        """
        part = self._page.lowered[max(0, self.start - before) : self.end]
        for word in words:  # noqa: SIM110 - a plain loop: asked of every table by every style
            if word in part:
                return True
        return False

    @cached_property
    def is_item(self) -> bool:
        """Whether it is one line that a mark opens: an item of a list, or a footnote, set as a table."""
        text = self.text.strip()
        return "\n" not in text and _ITEM.match(text) is not None

    @cached_property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells with text by row, each placed on the grid."""
        return tuple(self._each_row())

    @cached_property
    def _placed(self) -> tuple[list[tuple[Cell, ...]], Iterator[tuple[Cell, ...]]]:
        """The rows that are placed already, and those to come."""
        return [], self._page.grid(self._index)

    def _each_row(self) -> Iterator[tuple[Cell, ...]]:
        """The rows from the first on, placed as far as they are asked for."""
        placed, coming = self._placed
        index = 0
        while True:
            if index == len(placed):
                row = next(coming, None)
                if row is None:
                    return
                placed.append(row)
            yield placed[index]
            index += 1

    @cached_property
    def caption(self) -> str:
        """The last lines before the table, back to a table of numbers before it."""
        text, place = self._page.text, self.start
        floor = max(0, place - CAPTION)
        before = self._before
        if before is not None and floor < before.end <= place and before.has_numbers:
            floor = before.end
        for _ in range(CAPTION_LINES + 1):
            place = text.rfind("\n", floor, place)
            if place < 0:
                return text[floor : self.start].strip()
        return text[place + 1 : self.start].strip()

    @cached_property
    def has_numbers(self) -> bool:
        """Whether any cell is a number under or beside its words."""
        reading = _read_rows(self._page.text, self._each_row())
        return any(_numbers_of(groups) for _, groups, names in reading if not names)

    @cached_property
    def header_rows(self) -> tuple[int, ...]:
        """The indices of the rows that only name columns."""
        return tuple(self._built.header_rows)

    @cached_property
    def numbers(self) -> tuple[TableNumber, ...]:
        """The numbers in reading order."""
        return tuple(number for line in self._built.lines for number in line.numbers)

    @cached_property
    def _builder(self) -> "_Builder":
        reading = _read_rows(self._page.text, self._each_row())
        return _Builder(self._placed[0], reading, self.caption)

    @cached_property
    def _built(self) -> "_Builder":
        self._builder.build()
        return self._builder

    @property
    def cells(self) -> Iterator[Cell]:
        """All cells with text, in reading order."""
        return (cell for row in self.rows for cell in row)

    @property
    def header_text(self) -> str:
        """The words of all header rows, in reading order."""
        return " ".join(cell.text for index in self.header_rows for cell in self.rows[index])

    def number_rows(self) -> tuple[tuple[TableNumber, ...], ...]:
        """The rows that hold numbers, each as its numbers left to right."""
        return tuple(tuple(group) for _, group in groupby(self.numbers, key=lambda number: number.row))

    def number_at(self, start: int, end: int) -> TableNumber | None:
        """The number whose text covers that span; None where none does. No row below it is read."""
        line = self._builder.line_at(start)
        for number in line.numbers if line is not None else ():
            if number.start <= start and number.end >= end:
                return number
        return None


def tables_of(source: Document | Layout) -> tuple[Table, ...]:
    """The tables of a document in reading order, those that only set the page left with whatever cells have text."""
    return _sheet_of(source).tables


def tables_holding(source: Document | Layout, *groups: Sequence[str], before: int = 0) -> Iterator[Table]:
    """The tables that hold a word of every group, as `Table.holds` has it, items of lists left; no grid is built."""
    sheet = _sheet_of(source)
    rest, known = [], []
    for words in sorted(groups, key=len):  # most tables hold none of a few words; the coins have hundreds
        spans = spans_in_any_case(sheet.text, *words) if sheet.tables else []
        if spans is None:
            rest.append(words)
        elif spans:
            known.append(spans)
        else:
            return iter(())
    tables: Sequence[Table] = sheet.tables
    for spans in known:
        tables = [table for table in tables if _stands_in(spans, table.start - before, table.end)]
    return (
        table for table in tables if all(table.holds(*words, before=before) for words in rest) and not table.is_item
    )


def _stands_in(spans: list[tuple[int, int]], low: int, high: int) -> bool:
    """Whether one of the sorted spans lies between two places."""
    index, last = bisect_left(spans, (low,)), len(spans)
    while index < last and spans[index][0] < high:
        if spans[index][1] <= high:
            return True
        index += 1
    return False


def table_at(source: Document | Layout, place: int) -> Table | None:
    """The innermost table that covers that place of the text; None in prose."""
    return _sheet_of(source).innermost(place)


def _sheet_of(source: Document | Layout) -> "_Sheet":
    return _of_document(source) if isinstance(source, Document) else _Sheet(source)


@lru_cache(maxsize=1)
def _of_document(document: Document) -> "_Sheet":
    return _Sheet(document.layout)


@lru_cache(maxsize=8192)  # labels and headings come again and again
def scale_note(text: str) -> Scale | None:
    """The scale the text declares ("(in thousands)" -> 1,000); the last note counts, None where there is none."""
    found, lowered = None, text.lower()
    if not any(word in lowered for word in _IN_LABELS):
        return None
    for match in SCALE_NOTE.finditer(text):
        word, zeros = (
            match["word"] or match["word2"] or match["word3"] or match["letter"],
            match["zeros"] or match["zeros2"] or match["zeros3"],
        )
        factor = SCALE_WORDS[word.lower()] if word else Decimal(1_000_000 if "," in zeros else 1_000)
        found = Scale(factor, match[0].strip())
    return found


class _Page:
    """A text with its tables' spans."""

    def __init__(self, layout: Layout) -> None:
        self.text = layout.text
        self.spans = layout.tables
        self.starts = [span.start for span in layout.tables]

    @cached_property
    def lowered(self) -> str:
        """The text in small letters, place by place; as it is where small letters would take more room."""
        lowered = self.text.lower()
        return lowered if len(lowered) == len(self.text) else self.text

    def grid(self, index: int) -> Iterator[tuple[Cell, ...]]:
        """The rows with their cells placed: a cell of an earlier row that reaches down pushes others to the right."""
        taken_until: dict[int, int] = {}
        span, following = self.spans[index], index + 1
        nests = following < len(self.starts) and self.starts[following] < span.end
        nesting = _Nesting(self.spans, self.starts, index) if nests else None
        return (_place(self.text, row, number, taken_until, nesting) for number, row in enumerate(span.each_row()))


class _Sheet:
    """All tables of one text, and which of them is around a place."""

    def __init__(self, layout: Layout) -> None:
        self._page = _Page(layout)
        self.text = layout.text
        self.tables = tuple(self._tables())

    def _tables(self) -> Iterator[Table]:
        before = None
        for index in range(len(self._page.spans)):
            before = Table(self._page, index, before)
            yield before

    @cached_property
    def _outer(self) -> list[int]:
        """For each table the one around it, or -1."""
        outer: list[int] = []
        open_tables: list[int] = []
        for index, span in enumerate(self._page.spans):
            while open_tables and self._page.spans[open_tables[-1]].end <= span.start:
                open_tables.pop()
            outer.append(open_tables[-1] if open_tables else -1)
            open_tables.append(index)
        return outer

    def innermost(self, place: int) -> Table | None:
        index = bisect_right(self._page.starts, place) - 1
        while index >= 0 and self._page.spans[index].end <= place:
            index = self._outer[index]
        return self.tables[index] if index >= 0 else None


@dataclass(frozen=True, slots=True)
class _Nesting:
    """Answers whether a cell of one table, by its span of text, holds another table."""

    tables: tuple[TableSpan, ...]
    starts: list[int]
    index: int

    def holds_table(self, start: int, end: int) -> bool:
        last = bisect_left(self.starts, end) - 1
        return last > self.index and self.tables[last].end > start


def _place(
    text: str,
    row: list[tuple[int, int, int, int, bool]],
    number: int,
    taken_until: dict[int, int],
    nesting: _Nesting | None,
) -> tuple[Cell, ...]:
    placed, column = [], 0
    for start, end, colspan, rowspan, heading in row:
        while taken_until and taken_until.get(column, 0) > number:
            column += 1
        if column >= WIDEST:
            break
        if rowspan > 1:
            taken_until.update(dict.fromkeys(range(column, column + colspan), number + rowspan))
        if 0 < end - start <= LONGEST_CELL and not (nesting is not None and nesting.holds_table(start, end)):
            written = text[start:end], start, end, number, column, colspan, rowspan, heading
            placed.append(_new_cell(Cell, written))
        column += colspan
    return tuple(placed)


# A row with text: its index, its cells put together, and whether it only names columns.
_Row = tuple[int, list["_Group"], bool]


def _read_rows(text: str, rows: Iterable[tuple[Cell, ...]]) -> Iterator[_Row]:
    first, years_named = True, False
    for index, row in enumerate(rows):
        if row:
            groups = list(_groups(text, row))
            again = not years_named or scale_note(_label(groups)) is not None
            names = _names_columns(groups, first=first and again)
            years_named = years_named or (names and any(group.is_number for group in groups))
            first = first and (names or not _numbers_of(groups))
            yield index, groups, names


def _numbers_of(groups: list["_Group"]) -> list["_Group"]:
    """The groups that are numbers of the table; a year in the first column is the row's label."""
    numbers = [group for group in groups if group.is_number]
    if numbers and numbers[0].column == 0 and numbers[0].text == _label(groups):
        del numbers[0]
    return numbers


class _Builder:
    """Turns rows into numbers, from the top as far as asked for: which rows name columns, and what stands over others.

    `rows` are those of the grid, which grow as `reading` goes on.
    """

    def __init__(self, rows: list[tuple[Cell, ...]], reading: Iterator[_Row], caption: str) -> None:
        self.rows = rows
        self.reading = reading
        self.header_rows: list[int] = []
        self.lines: list[_Line] = []
        self.over = _Over(rows, scale_note(caption))
        self._starts: list[int] = []

    def build(self) -> None:
        """Read all rows that are left."""
        for row in self.reading:
            self._take(row)

    def line_at(self, place: int) -> "_Line | None":
        """The row of numbers around that place of the text, if there is one; rows are read until one begins behind."""
        while not self._starts or self._starts[-1] <= place:
            row = next(self.reading, None)
            if row is None:
                break
            self._take(row)
        index = bisect_right(self._starts, place) - 1
        return self.lines[index] if index >= 0 else None

    def _take(self, row: _Row) -> None:
        index, groups, names = row
        if names:
            self._note_header(index, self.rows[index])
        elif numbers := _numbers_of(groups):
            self.lines.append(_Line(groups, numbers, self.over))
            self._starts.append(groups[0].start)

    def _note_header(self, index: int, row: tuple[Cell, ...]) -> None:
        over, seen_numbers = self.over, bool(self.lines)
        if seen_numbers and len(row) == 1 and row[0].column == 0:
            self.over = replace(over, section=row[0].text, section_scale=scale_note(row[0].text))
            return
        self.header_rows.append(index)
        wide_scale = (scale_note(row[0].text) if row[0].column == 0 else None) or over.wide_scale
        if not seen_numbers:
            top, latest = (*over.top, index), over.latest
        elif over.latest and over.latest[-1] == index - 1:
            top, latest = over.top, (*over.latest, index)
        else:
            top, latest = over.top, (index,)
        self.over = replace(over, top=top, latest=latest, wide_scale=wide_scale, headers={})


class _Line:
    """A row of numbers and what stands over it; its numbers are put together when they are asked for."""

    def __init__(self, groups: list["_Group"], numbers: list["_Group"], over: "_Over") -> None:
        self._groups = groups
        self._numbers = numbers
        self._over = over

    @cached_property
    def numbers(self) -> tuple[TableNumber, ...]:
        """The numbers, left to right."""
        return tuple(self._over.numbers(self._groups, self._numbers))


@dataclass(frozen=True, slots=True)
class _Over:
    """What stands over a row and beside it: header rows, the section, the scales; the same down to the next of them."""

    rows: list[tuple[Cell, ...]]
    wide_scale: Scale | None
    section: str = ""
    section_scale: Scale | None = None
    top: tuple[int, ...] = ()  # header rows above the first numbers
    latest: tuple[int, ...] = ()  # the last header rows met further down
    headers: dict[tuple[int, int, int, frozenset[int]], tuple[tuple[str, ...], Scale | None]] = field(
        default_factory=dict
    )

    def numbers(self, groups: list["_Group"], numbers: list["_Group"]) -> Iterator[TableNumber]:
        """The numbers of a row under these."""
        label = _label(groups)
        label_scale = scale_note(label)
        columns = frozenset(group.column for group in groups if group.is_number)
        moved = self._moved_on(groups, numbers)
        for group in numbers:
            header, header_scale = self._header(moved.get(group.column, group), columns)
            scale, source, words = self._scale(group, label_scale, header_scale)
            yield _new_number(TableNumber, (
                group.value, group.start, group.end, group.row, group.column, group.last_column, label, self.section,
                header, scale, source, words, group.currency, group.percent, group.words, group.step,
            ))  # fmt: skip

    def _moved_on(self, groups: list["_Group"], numbers: list["_Group"]) -> dict[int, "_Group"]:
        """The numbers of a row, by column, at the headings they belong to, where "$" cells of its own moved it on.

        Only where the last one stands behind all headings, and there are as many headings as numbers.
        """
        over = (self.rows[index] for index in reversed((*self.top, *self.latest)))
        heads = next((row for row in over if len(row) >= _FEWEST_MOVED), ())
        if not heads or groups[-1].column <= heads[-1].last_column:
            return {}
        named = [cell for cell in heads if cell.column > 0]
        apart = any(group.first_column < group.column for group in numbers)
        if (
            not apart
            or len(named) != len(numbers)
            or len(named) < _FEWEST_MOVED
            or any(cell.colspan > 1 for cell in named)
        ):
            return {}
        return {
            group.column: group._replace(first_column=cell.column, column=cell.column, last_column=cell.last_column)
            for group, cell in zip(numbers, named, strict=True)
        }

    def _header(self, group: "_Group", columns: frozenset[int]) -> tuple[tuple[str, ...], Scale | None]:
        """The texts over a number and the lowest scale note in them, the same down to the next header."""
        key = (group.first_column, group.column, group.last_column, columns)
        known = self.headers.get(key)
        if known is None:
            texts = tuple(self._texts_over(group, columns))
            scale = next((note for text in reversed(texts) if (note := scale_note(text))), None)
            known = self.headers[key] = texts, scale
        return known

    def _texts_over(self, group: "_Group", columns: frozenset[int]) -> Iterator[str]:
        for index in (*self.top[-_HEADER_ROWS:], *self.latest[-_HEADER_ROWS:]):
            cell = _cell_over(self.rows[index], group) or _cell_beside(self.rows[index], group, columns)
            if cell is not None:
                yield cell.text

    def _scale(self, group: "_Group", label: Scale | None, header: Scale | None) -> tuple[Decimal, ScaleFrom, str]:
        if group.own_scale:
            return _ONE, "cell", ""
        if label:
            return label.factor, "label", label.words
        if self.section_scale:
            return self.section_scale.factor, "section", self.section_scale.words
        if header:
            return header.factor, "header", header.words
        if self.wide_scale:
            return self.wide_scale.factor, "caption", self.wide_scale.words
        return _ONE, "none", ""


def _cell_over(row: tuple[Cell, ...], group: "_Group") -> Cell | None:
    """The header cell over the digits, else over the "$" or the ")" that belong to them."""
    for column in (group.column, group.first_column, group.last_column):
        for cell in row:
            if cell.covers(column) and not (cell.column == 0 and column > 0 and cell.colspan == 1):
                return cell
    return None


def _cell_beside(row: tuple[Cell, ...], group: "_Group", columns: frozenset[int]) -> Cell | None:
    """The header cell a spacer column or two away, where it stands over no other number of the row.

    Headers are shifted so where a label reaches down over two header rows that do not leave room for it.
    """
    near = [
        (abs(cell.column - group.column), -cell.column, cell)
        for cell in row
        if cell.column > 0 and abs(cell.column - group.column) <= SHIFT and not columns & _span(cell)
    ]
    return min(near, key=lambda each: each[:2])[2] if near else None


def _span(cell: Cell) -> set[int]:
    return set(range(cell.column, cell.last_column + 1))


_FEWEST_MOVED = 2  # numbers of a row: one alone may stand under nothing


class _Figure(NamedTuple):
    """What a cell's text says as a number; `is_number` is false where it says none."""

    is_number: bool = False
    value: Decimal | None = None
    own_scale: bool = False
    currency: str | None = None
    percent: bool = False
    words: str = ""
    step: Decimal = _ONE


_NO_FIGURE = _Figure()


class _Group(NamedTuple):
    """Cells of one row that read as one: a number with its "$" and ")", or plain words."""

    text: str
    start: int
    end: int
    row: int
    first_column: int
    column: int
    last_column: int
    is_number: bool
    value: Decimal | None
    own_scale: bool
    currency: str | None
    percent: bool
    words: str
    step: Decimal


_new_group: Callable[[type[_Group], tuple[object, ...]], _Group] = tuple.__new__


def _groups(text: str, row: tuple[Cell, ...]) -> Iterator[_Group]:
    index, count = 0, len(row)
    while index < count:
        low = index
        while index + 1 < count and _opens(row[index].text):
            index += 1
        digits = row[index]
        while index + 1 < count and row[index + 1].text in _CLOSING:
            index += 1
        first, last = row[low], row[index]
        shown = first.text if low == index else text[first.start : last.end]
        figure = _figure(shown, digits.column > 0) if len(shown) <= _LONGEST_FIGURE else _NO_FIGURE
        where = shown, first.start, last.end, digits.row, first.column, digits.column, last.last_column
        group = _new_group(_Group, where + figure)
        index += 1
        if group.is_number and index < count and _is_mark(row[index], group):
            index += 1
        yield group


@lru_cache(maxsize=2048)
def _opens(text: str) -> bool:
    if text in _OPENING:
        return True
    short = len(text) <= _LONGEST_CURRENCY and not text[0].isdigit()
    currency = CURRENCY.match(text) if short else None
    return bool(currency and (currency.end() == len(text) or text[currency.end() :] in _OPENING))


def _is_mark(cell: Cell, group: _Group) -> bool:
    """Whether the cell behind a number is its footnote mark: it touches the number and no number follows it closely."""
    return cell.column == group.last_column + 1 and cell.colspan == 1 and bool(FOOTNOTE.match(cell.text))


@lru_cache(maxsize=8192)
def _figure(text: str, beside_words: bool) -> _Figure:
    """The number a short text is, `beside_words` where it does not stand in the first column."""
    if not _NUMERIC.search(text):
        return _Figure(True) if beside_words and NIL_WORD.match(text) else _NO_FIGURE
    text, remark = text.replace(" | ", " "), ""
    if beside_words:
        text, remark = _bared(text)
    if NIL.match(text):
        return _Figure(True, currency="$" if "$" in text else None)
    currency, name, words = CURRENCY.match(text), None, ""
    if currency:
        name = currency["currency"]
        text = text[currency.end() :] if name not in ("$", "US$") else text
    beside = NUMBER_AND_WORDS.match(text) if beside_words and not CELL_NUMBER.match(text) else None
    if beside:
        text, words = beside["figure"], beside["rest"]
    match, value = CELL_NUMBER.match(text), read_cell(text)
    if match is None or value is None:
        return _NO_FIGURE
    scale, step = match["scale"], step_of(match["number"].replace(",", ""))
    step = step * SCALE_WORDS[scale.lower()] if scale else step
    return _Figure(True, value, bool(scale), name, bool(match["percent"]), f"{words} {remark}".strip(), step)


def _bared(text: str) -> tuple[str, str]:
    """A cell's number without its hedge and its remark, and the remark."""
    text = PARTED.sub(",", HEDGE.sub("", text))
    remarked = REMARK.match(text)
    return (remarked["figure"].strip(), f"({remarked['remark']})") if remarked else (text, "")


def _names_columns(groups: list[_Group], *, first: bool) -> bool:
    """Whether a row has no numbers, or only years that stand over columns (labelled: the first such row alone)."""
    numbers = [group for group in groups if group.is_number]
    if not numbers:
        return True
    years = all(
        group.text.startswith(_CENTURIES) and (_YEAR.match(group.text) or _YEARS_NOTES.match(group.text))
        for group in numbers
    )
    return years and (len(numbers) > 1 or numbers[0].column > 0) and (first or not _label(groups))


def _label(groups: list[_Group]) -> str:
    """The words a row begins with; a year in the first column counts as words when numbers follow."""
    first = groups[0]
    if not first.is_number:
        return first.text
    if first.column == 0 and len(groups) > 1 and _YEAR.match(first.text):
        return first.text
    return ""
