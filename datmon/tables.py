"""Tables as a reader sees them: cells on a grid, headers over columns, numbers put together again.

A filing's table is typeset, not data: "$", the digits and ")" stand in cells of their own, a header spans columns, the
scale stands in the header, the caption, the row's label or the cell. This room undoes the typesetting once, so that a
style reads "the number under these words in this row" and nothing else. Linear in the number of cells; spans are never
expanded; a cell that holds another table is layout and has no text of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import Literal

from datmon.documents import Document
from datmon.plain_text import CellSpan, Layout, TableSpan
from datmon.quantities import CELL_NUMBER, SCALE_WORDS, read_cell, step_of

WIDEST = 512  # grid columns; real tables stay under 80, what lies beyond is not read
LONGEST_CELL = 2_000  # characters; a longer cell is prose set in a table
CAPTION = 600  # characters before a table that may belong to it
CAPTION_LINES = 4
SHIFT = 2  # spacer columns a header may stand beside its numbers

ScaleFrom = Literal["cell", "label", "section", "header", "caption", "none"]

# Must match "(in thousands)", "(in '000s)", "(in thousands, except per share data)", "($ in millions)", "($000)",
# "(millions)", "(Dollars in thousands)". Must not match "a million bitcoin", "thousands of holders".
SCALE_NOTE = re.compile(
    r"(?:\bin\s+(?:US\s?|U\.S\.\s?)?(?:\$\s?|USD\s)?(?P<word>thousand|million|billion|trillion)s\b"
    r"|\bin\s+\$?\s?[‘’'`]?(?P<zeros>000(?:,000)?)[‘’'`]?s?\b"
    r"|\((?:US)?\$?\s?[‘’'`]?(?P<zeros2>000(?:,000)?)[‘’'`]?s?\)"
    r"|\((?:US)?\$?\s?(?P<word2>thousand|million|billion|trillion)s\))"
    r"(?P<rest>[^()]{0,120})",
    re.IGNORECASE,
)
# Must match "-", "—", "$ -", "$—", "–(2)". Must not match "-5", "N/A".
NIL = re.compile(r"^(?:US)?\$?\s*[-\u2010-\u2015\u2212]{1,3}\s*(?:\(\d{1,2}\)|[*†‡])*$")
# A currency that stands before the digits: "$", "US$", "RMB", "C$".
CURRENCY = re.compile(r"^(?P<currency>(?:US|C|CAD|A|HK|S|NT|R)?\$|US\$|USD|RMB|CNY|HKD|JPY|EUR|GBP|[€£¥₩])\s*")
# Must match "1,354,500 MSTR Shares", "$2.37 billion of MSTR Shares", "4,614 BTC". Must not match "2028 Convertible
# Notes" (the first cell of a row is never tried), "30 September 2025", "10-K", "12.5 x 3".
NUMBER_AND_WORDS = re.compile(
    r"^(?P<figure>(?:(?:US)?\$\s?)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s(?:thousand|million|billion|trillion))?)"
    r"\s(?P<rest>(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{4})"
    r"(?:of\s)?[A-Za-z][\w .,’'()/-]{0,60})$",
    re.IGNORECASE,
)
# Must match a footnote mark in a cell of its own: "(2)", "(a)", "*". Must not match "(1,234)", "(12".
FOOTNOTE = re.compile(r"^(?:\(\d\)|\([a-z]\)|[*†‡]+)$")
_OPENING = frozenset(("(", "$(", "$ ("))
_CLOSING = frozenset((")", "%", ")%", "%)", ") %"))
_YEAR = re.compile(r"^(?:19[89]\d|20\d\d)(?:\s?\(\w\))?$")


@dataclass(frozen=True, slots=True)
class Cell:
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


@dataclass(frozen=True, slots=True)
class Scale:
    """What a note such as "(in thousands, except per share data)" multiplies by, and the words that limit it."""

    factor: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class TableNumber:
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
    def heading(self) -> str:
        """The header texts in one line, top to bottom."""
        return " ".join(self.header)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its span of text, the words just before it, its cells by row, and its numbers in reading order.

    `header_rows` are the indices of the rows that only name columns.
    """

    start: int
    end: int
    caption: str
    caption_start: int
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: tuple[int, ...]
    numbers: tuple[TableNumber, ...]

    @property
    def cells(self) -> Iterator[Cell]:
        """All cells with text, in reading order."""
        return (cell for row in self.rows for cell in row)

    @property
    def header_text(self) -> str:
        """The words of all header rows, in reading order."""
        return " ".join(cell.text for index in self.header_rows for cell in self.rows[index])

    def row_numbers(self, row: int) -> tuple[TableNumber, ...]:
        """The numbers of one row, left to right."""
        return tuple(number for number in self.numbers if number.row == row)

    def number_rows(self) -> tuple[tuple[TableNumber, ...], ...]:
        """The rows that hold numbers, each as its numbers left to right."""
        return tuple(tuple(group) for _, group in groupby(self.numbers, key=lambda number: number.row))


def tables_of(source: Document | Layout) -> tuple[Table, ...]:
    """The tables of a document in reading order, those that only set the page left with whatever cells have text."""
    return _of_document(source) if isinstance(source, Document) else _of_layout(source)


def scale_note(text: str) -> Scale | None:
    """The scale the text declares ("(in thousands)" -> 1,000); the last note counts, None where there is none."""
    found = None
    for match in SCALE_NOTE.finditer(text):
        word, zeros = match["word"] or match["word2"], match["zeros"] or match["zeros2"]
        factor = SCALE_WORDS[word.lower()] if word else Decimal(1_000_000 if "," in zeros else 1_000)
        found = Scale(factor, match[0].strip())
    return found


@lru_cache(maxsize=1)
def _of_document(document: Document) -> tuple[Table, ...]:
    return _of_layout(document.layout)


def _of_layout(layout: Layout) -> tuple[Table, ...]:
    starts = [span.start for span in layout.tables]
    finished: list[Table] = []
    for index, span in enumerate(layout.tables):
        rows = _grid(layout, span, _Nesting(layout.tables, starts, index))
        caption_start, caption_end = _caption(layout.text, span.start, finished)
        finished.append(_Builder(layout.text, rows, (caption_start, caption_end)).build(span))
    return tuple(finished)


@dataclass(frozen=True, slots=True)
class _Nesting:
    """Answers whether a cell of one table holds another table."""

    tables: tuple[TableSpan, ...]
    starts: list[int]
    index: int

    def holds_table(self, cell: CellSpan) -> bool:
        last = bisect_left(self.starts, cell.end) - 1
        return last > self.index and self.tables[last].end > cell.start


def _grid(layout: Layout, span: TableSpan, nesting: _Nesting) -> tuple[tuple[Cell, ...], ...]:
    """The rows with their cells placed: a cell of an earlier row that reaches down pushes others to the right."""
    taken_until: dict[int, int] = {}
    return tuple(_place(layout, row, number, taken_until, nesting) for number, row in enumerate(span.rows))


def _place(
    layout: Layout, row: list[CellSpan], number: int, taken_until: dict[int, int], nesting: _Nesting
) -> tuple[Cell, ...]:
    placed, column = [], 0
    for cell in row:
        while taken_until.get(column, 0) > number:
            column += 1
        if column >= WIDEST:
            break
        if cell.rowspan > 1:
            taken_until.update(dict.fromkeys(range(column, column + cell.colspan), number + cell.rowspan))
        if 0 < cell.end - cell.start <= LONGEST_CELL and not nesting.holds_table(cell):
            text = layout.text[cell.start : cell.end]
            placed.append(Cell(text, cell.start, cell.end, number, column, cell.colspan, cell.rowspan, cell.heading))
        column += cell.colspan
    return tuple(placed)


def _caption(text: str, start: int, before: list[Table]) -> tuple[int, int]:
    """The span of the last lines before a table, back to the table before it, if that one has numbers."""
    floor = max(0, start - CAPTION)
    if before and before[-1].numbers and before[-1].end <= start:
        floor = max(floor, before[-1].end)
    end, place = start, start
    for _ in range(CAPTION_LINES + 1):
        place = text.rfind("\n", floor, place)
        if place < 0:
            return floor, end
    return place + 1, end


class _Builder:
    """Turns placed rows into a table: which rows name columns, which cells make a number, what stands over it."""

    def __init__(self, text: str, rows: tuple[tuple[Cell, ...], ...], caption: tuple[int, int]) -> None:
        self.text = text
        self.rows = rows
        self.caption_span = caption
        self.caption = text[caption[0] : caption[1]].strip()
        self.header_rows: list[int] = []
        self.top: list[int] = []  # header rows above the first numbers
        self.latest: list[int] = []  # the last header rows met further down
        self.section = ""
        self.wide_scale = scale_note(self.caption)

    def build(self, span: TableSpan) -> Table:
        numbers: list[TableNumber] = []
        for index, row in enumerate(self.rows):
            if not row:
                continue
            groups = list(_groups(self.text, row))
            if _names_columns(groups, first=not numbers):
                self._note_header(index, row, seen_numbers=bool(numbers))
            else:
                numbers.extend(self._numbers(groups, _label(groups)))
        return Table(
            span.start, span.end, self.caption, self.caption_span[0], self.rows, tuple(self.header_rows), tuple(numbers)
        )

    def _note_header(self, index: int, row: tuple[Cell, ...], *, seen_numbers: bool) -> None:
        if seen_numbers and len(row) == 1 and row[0].column == 0:
            self.section = row[0].text
            return
        self.header_rows.append(index)
        stub = scale_note(row[0].text) if row[0].column == 0 else None
        self.wide_scale = stub or self.wide_scale
        if not seen_numbers:
            self.top.append(index)
        elif self.latest and self.latest[-1] == index - 1:
            self.latest.append(index)
        else:
            self.latest = [index]

    def _numbers(self, groups: list["_Group"], label: str) -> Iterator[TableNumber]:
        label_scale = scale_note(label)
        columns = frozenset(group.column for group in groups if group.is_number)
        for group in groups:
            if not group.is_number or (group.column == 0 and label == group.text):
                continue
            header = self._header(group, columns)
            scale, source, words = self._scale(group, label_scale, header)
            yield TableNumber(
                value=group.value, start=group.start, end=group.end, row=group.row, column=group.column,
                last_column=group.last_column, label=label, section=self.section, header=header, scale=scale,
                scale_from=source, scale_words=words, currency=group.currency, percent=group.percent,
                words=group.words, step=group.step,
            )  # fmt: skip

    def _header(self, group: "_Group", columns: frozenset[int]) -> tuple[str, ...]:
        texts = []
        for index in (*self.top, *self.latest):
            cell = _cell_over(self.rows[index], group) or _cell_beside(self.rows[index], group, columns)
            if cell is not None:
                texts.append(cell.text)
        return tuple(texts)

    def _scale(self, group: "_Group", label: Scale | None, header: tuple[str, ...]) -> tuple[Decimal, ScaleFrom, str]:
        if group.own_scale:
            return Decimal(1), "cell", ""
        if label:
            return label.factor, "label", label.words
        section = scale_note(self.section) if self.section else None
        if section:
            return section.factor, "section", section.words
        for text in reversed(header):
            note = scale_note(text)
            if note:
                return note.factor, "header", note.words
        if self.wide_scale:
            return self.wide_scale.factor, "caption", self.wide_scale.words
        return Decimal(1), "none", ""


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


@dataclass(slots=True)
class _Group:
    """Cells of one row that read as one: a number with its "$" and ")", or plain words."""

    text: str
    start: int
    end: int
    row: int
    first_column: int
    column: int
    last_column: int
    value: Decimal | None = None
    is_number: bool = False
    own_scale: bool = False
    currency: str | None = None
    percent: bool = False
    words: str = ""
    step: Decimal = Decimal(1)


def _groups(text: str, row: tuple[Cell, ...]) -> Iterator[_Group]:
    index = 0
    while index < len(row):
        low = index
        while index + 1 < len(row) and _opens(row[index].text):
            index += 1
        digits = row[index]
        while index + 1 < len(row) and row[index + 1].text in _CLOSING:
            index += 1
        group = _Group(
            text[row[low].start : row[index].end], row[low].start, row[index].end, digits.row,
            row[low].column, digits.column, row[index].last_column,
        )  # fmt: skip
        _read_group(group)
        index += 1
        if group.is_number and index < len(row) and _is_mark(row[index], group):
            index += 1
        yield group


def _opens(text: str) -> bool:
    currency = CURRENCY.match(text)
    return text in _OPENING or bool(currency and (currency.end() == len(text) or text[currency.end() :] in _OPENING))


def _is_mark(cell: Cell, group: _Group) -> bool:
    """Whether the cell behind a number is its footnote mark: it touches the number and no number follows it closely."""
    return cell.column == group.last_column + 1 and cell.colspan == 1 and bool(FOOTNOTE.match(cell.text))


def _read_group(group: _Group) -> None:
    text = group.text.replace(" | ", " ")
    if NIL.match(text):
        group.is_number = True
        group.currency = "$" if "$" in text else None
        return
    currency = CURRENCY.match(text)
    if currency:
        group.currency = currency["currency"]
        text = text[currency.end() :] if currency["currency"] not in ("$", "US$") else text
    words = NUMBER_AND_WORDS.match(text) if group.column > 0 else None
    if words and not CELL_NUMBER.match(text):
        text, group.words = words["figure"], words["rest"]
    _read_figure(group, text)


def _read_figure(group: _Group, text: str) -> None:
    match = CELL_NUMBER.match(text)
    value = read_cell(text)
    if match is None or value is None:
        group.words, group.currency = "", None
        return
    group.value, group.is_number = value, True
    group.own_scale, group.percent = bool(match["scale"]), bool(match["percent"])
    group.step = step_of(match["number"].replace(",", ""))
    if match["scale"]:
        group.step *= SCALE_WORDS[match["scale"].lower()]


def _names_columns(groups: list[_Group], *, first: bool) -> bool:
    """Whether a row has no numbers, or only years that stand over columns (with no label once numbers were seen)."""
    numbers = [group for group in groups if group.is_number]
    if not numbers:
        return True
    years = all(_YEAR.match(group.text) for group in numbers)
    return years and (len(numbers) > 1 or numbers[0].column > 0) and (first or not _label(groups))


def _label(groups: list[_Group]) -> str:
    """The words a row begins with; a year in the first column counts as words when numbers follow."""
    first = groups[0]
    if not first.is_number:
        return first.text
    if first.column == 0 and len(groups) > 1 and _YEAR.match(first.text):
        return first.text
    return ""
