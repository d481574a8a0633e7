"""HTML as readable text, with a map from every character back to the bytes, and the places of cells and marks.

No HTML library keeps both the reading text and the offsets, and a citation needs them: this is the one pass over the
markup that everything else points into. It is linear in the input, keeps no tree, and never recurses, so that
hostile nesting costs nothing. Text rules: blocks end a line, cells of a row are parted by " | ", runs of white
space fold to one blank, scripts, styles, comments and the hidden XBRL header are left out.
"""

import codecs
import html
import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, groupby, islice
from typing import Any, NamedTuple

from datmon.errors import BadDocument

LARGEST_DOCUMENT = 64 * 1024 * 1024  # bytes; the largest real periodic report seen is 4.1 MB

# A tag never holds "<" in its attributes (XML forbids it), which keeps the search linear on hostile input.
_TOKEN = re.compile(
    r"<(?:(?P<close>/)?(?P<tag>[A-Za-z][^\s/<>]*)(?P<attributes>(?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
    r"|(?P<comment>!--)|(?P<cdata>!\[CDATA\[)|(?P<declaration>[!?][^<>]*+>))"
)
# Tags that follow each other with nothing but blanks between: most of a filing's markup, and mostly seen before.
# A tag here runs to the next ">", which is only true of regular markup; what it takes in is looked at afterwards.
_BLANKS = r"(?:\s*+(?:&(?:#160|nbsp|#xa0);\s*+)*+)"
_TAG = r"<[/!?A-Za-z][^>]*+>"
_RUN = re.compile(rf"({_TAG}(?:{_TAG}|{_BLANKS}{_TAG})*+)")
# What is not for reading, from its opening tag on: a self-closed one is silent by itself. Two letters are looked at
# first, which few other tags begin with.
_SILENT = re.compile(
    r"<(?=[sntiSNTI][ctoexCTOEX])(?P<name>(?i:script|style|noscript|template|ix:header))\b[^<>]*+(?<!/)>"
)
_LONGEST_KEPT_RUN = 2_000  # characters of a run that is worth remembering
_MOST_RUNS = 4_096  # that are remembered
_LONGEST_KEPT_TEXT = 200  # and of a text
_MOST_TAGS = 8192  # that are remembered
# White space other than a single blank: it folds, which breaks the one-to-one map.
_FOLDING = r"\x00\x09-\x0d\x1c-\x1f\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"
# Must match "&#160;", "&#x2014;", "&amp;". Must not match "&", "AT&T;" with nothing between.
_REFERENCE = re.compile(r"(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)")
# What breaks the map: folded white space and character references. One class in front, so that a search leaps.
_BREAK = re.compile(
    rf"([&{_FOLDING} ](?:(?<=&)(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});"
    rf"|(?<=[{_FOLDING}])[{_FOLDING} ]*+|(?<= )[{_FOLDING} ]++))"
)
_ATTRIBUTE = re.compile(r"([A-Za-z_:][-\w:.]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_HEADER_END = re.compile(r"</ix:header\s*>", re.IGNORECASE)
_EDGE = " |\n\t"

_BLOCKS = frozenset(
    "p div br tr table h1 h2 h3 h4 h5 h6 li ul ol hr title section article header footer dl dt dd blockquote "
    "center pre body html head caption thead tbody tfoot".split()
)
_MARK_NAMES = {name: f"ix:{name.lower()}" for name in ("nonFraction", "nonNumeric", "continuation")}  # as written
_SWALLOWED = frozenset(("script", "style", "noscript", "template"))
_SILENT_NAMES = (*_SWALLOWED, "ix:header")


class Mark(NamedTuple):  # a light tuple: a report has a thousand and more
    """An inline XBRL element as it stands in the text: element name, its attributes as written, its span of text."""

    element: str
    written: str
    start: int
    end: int

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by name, character references resolved."""
        return attributes_of(self.written)


_new_mark: Callable[[type[Mark], tuple[object, ...]], Mark] = tuple.__new__  # twice as fast as by call


class CellSpan(NamedTuple):
    """A table cell's span of text and how many columns and rows it covers."""

    start: int
    end: int
    colspan: int
    rowspan: int
    heading: bool


_new_cell: Callable[[type[CellSpan], tuple[object, ...]], CellSpan] = tuple.__new__
# A part of a table as its tags have it: a cell that opens (columns, rows, whether a heading), or one of these.
_Part = tuple[int, int, bool] | None
_ROW: _Part = (0, 0, False)
_CELL_END: _Part = None
_LAST: tuple[_Part, ...] = (_CELL_END,)


class TableSpan:
    """A table's span of text and its rows of cells, in reading order; the rows are worked out when first asked for."""

    __slots__ = ("_rows", "_text", "_text_ends", "end", "parts", "start")

    def __init__(self, start: int) -> None:
        self.start = start  # as counted in pieces of text, until the text is known
        self.end = start
        self.parts: list[tuple[int, tuple[_Part, ...]]] = []  # by how many pieces of text stand before them
        self._rows: list[list[CellSpan]] | None = None

    def stand_in(self, text: str, text_ends: "array[int]") -> None:
        """Take the whole document's text, and where it ends after so many pieces."""
        self.start, self.end = text_ends[self.start], text_ends[self.end]
        self._text, self._text_ends = text, text_ends

    @property
    def rows(self) -> list[list[CellSpan]]:
        """The cells by row, spans without made-up separators; a row without cells is one too."""
        if self._rows is None:
            self._rows = [[_new_cell(CellSpan, cell) for cell in row] for row in self.each_row()]
        return self._rows

    def each_row(self) -> Iterator[list[tuple[int, int, int, int, bool]]]:
        """The rows one after the other, each worked out when it is asked for; its cells as `CellSpan` has them."""
        text, text_ends = self._text, self._text_ends
        row: list[tuple[int, int, int, int, bool]] | None = None
        cell, start = _CELL_END, 0
        for place, parts in chain(((text_ends[count], parts) for count, parts in self.parts), ((self.end, _LAST),)):
            for part in parts:
                if cell is not None and row is not None:
                    padded = start < place and (text[start] in _EDGE or text[place - 1] in _EDGE)
                    span = _trimmed(text, start, place) if padded else (start, place)
                    row.append(span + cell)
                if part is _ROW:
                    if row is not None:
                        yield row
                    cell, row = _CELL_END, []
                else:
                    cell, start = part, place
                    row = [] if row is None and part is not None else row
        if row is not None:
            yield row


@dataclass(frozen=True, slots=True)
class Layout:
    """Readable text with the map back to the source, table spans and inline XBRL marks.

    `text_at` and `source_at` are the starts of runs that map one to one; between runs lies folded or made-up text.
    The marks stand in the order they open. `plain` is that all behind the hidden header is for reading, and every mark
    closes in its turn.
    """

    text: str
    encoding: str
    lead: int  # bytes of a byte order mark
    text_at: "array[int]"
    source_at: "array[int]"
    tables: tuple[TableSpan, ...]
    marks: tuple[Mark, ...]
    plain: bool = False

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the decoded source, in characters."""
        return self._source_place(start), self._source_place(end - 1) + 1 if end > start else self._source_place(start)

    def byte_span(self, content: bytes, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the bytes as served."""
        source = decode(content)[0]
        low, high = self.source_span(start, end)
        first = self.lead + len(source[:low].encode(self.encoding, "replace"))
        return first, first + len(source[low:high].encode(self.encoding, "replace"))

    def _source_place(self, place: int) -> int:
        run = bisect_right(self.text_at, place) - 1
        if run < 0:
            return 0
        return self.source_at[run] + place - self.text_at[run]


def decode(content: bytes) -> tuple[str, str, int]:
    """The source text, its encoding and the length of its byte order mark; unreadable bytes fall back to cp1252."""
    lead = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
    try:
        return content[lead:].decode("utf-8"), "utf-8", lead
    except UnicodeDecodeError:
        return content[lead:].decode("cp1252", "replace"), "cp1252", lead


def attributes_of(source: str) -> dict[str, str]:
    """The attributes of a start tag, names as written, character references resolved."""
    return {name: html.unescape(one or other or bare) for name, one, other, bare in _ATTRIBUTE.findall(source)}


def render(content: bytes) -> Layout:
    """The layout of an HTML (or plain text) document.

    Raises BadDocument when the document is larger than any filing or is binary noise.
    """
    if len(content) > LARGEST_DOCUMENT:
        raise BadDocument(f"The document has {len(content):,} bytes; more than {LARGEST_DOCUMENT:,} is not read.")
    if b"\x00" in content[:4096]:
        raise BadDocument("The document is binary, not HTML or text; datmon reads text documents only.")
    source, encoding, lead = decode(content)
    renderer = _rendered(source)
    text, tables, marks = renderer.finished()
    return Layout(text, encoding, lead, renderer.text_at, renderer.source_at, tables, marks, renderer.is_plain)


def _rendered(source: str) -> "_Renderer":
    for trusting in (True, False):
        renderer = _Renderer(source)
        try:
            renderer.run_by_run(trusting=trusting)
        except _Irregular:
            continue
        return renderer
    renderer = _Renderer(source)
    renderer.tag_by_tag()
    return renderer


def verbatim(content: bytes) -> Layout:
    """The layout of a text that is read as it stands (a CSV table): every character is its own place.

    Raises BadDocument when the text is larger than any filing or is binary noise.
    """
    if len(content) > LARGEST_DOCUMENT:
        raise BadDocument(f"The document has {len(content):,} bytes; more than {LARGEST_DOCUMENT:,} is not read.")
    if b"\x00" in content:
        raise BadDocument("The document is binary, not text; datmon reads text documents only.")
    source, encoding, lead = decode(content)
    return Layout(source, encoding, lead, array("q", [0]), array("q", [0]), (), ())


class _Irregular(Exception):
    """Markup that must be read tag by tag: comments with tags in them, ">" inside quotes, CDATA."""


# What is owed before the next text; a greater debt takes the place of a smaller one.
_NOTHING, _BLANK, _CELL_LINE, _LINE = range(4)
_SEPARATORS = ("", " ", " | ", "\n")
# Where the text stands: outside of tables, in a table between its cells, in a cell.
_OUTSIDE, _BETWEEN, _INSIDE = range(3)

_Operation = tuple[Callable[["_Renderer", Any], None], Any]


@dataclass(frozen=True, slots=True, eq=False)
class _Tag:
    """What a tag does: the part of a table it is, whether it ends a line, and what else; `blank` stands before it.

    Known by itself and not by what it says: tags that do the same are one object, so that runs are soon compared.
    """

    blank: bool = False
    table: bool = False  # opens or closes a table
    cell: bool = False  # begins or ends a row or a cell of one
    part: _Part = None
    breaks: bool = False
    operation: _Operation | None = None


_same_tag = lru_cache(maxsize=1024)(_Tag)


# What a run of tags does that opens and closes no table: where it leads to, what it owes, the parts of the table it is,
# what else is to do.
_Program = tuple[int, int, tuple[_Part, ...], tuple[_Operation, ...]]

# The programs of runs by where the text stands, and the tags of runs that open or close tables; documents of a filer
# share most of their runs.
_PROGRAMS: tuple[dict[str, _Program], ...] = ({}, {}, {})
_TABLED: dict[str, tuple[_Tag | tuple[_Tag, ...], ...]] = {}


class _Renderer:
    """One pass over the markup; state is the text so far and the open tables, cells and marks.

    Regular markup is taken run of tags by run of tags, each distinct run understood once; what is irregular is taken
    tag by tag. Both do the same in the same order.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.text_at: array[int] = array("q")
        self.source_at: array[int] = array("q")
        self._pieces: list[str] = []  # of the text, each behind what parts it from the one before
        self._places: list[int] = []  # of the pieces in the source; how many there are is where the text stands
        self._marks: list[tuple[str, str, int, int] | None] = []  # in the order they open; None until they close
        self._open_marks: list[tuple[int, str, str, int]] = []  # each with its place among them
        self._tables: list[TableSpan] = []
        self._table: TableSpan | None = None  # the innermost open table
        self._standing = _OUTSIDE
        self._outer: list[tuple[TableSpan | None, int]] = []
        self._owed = _NOTHING
        self._pre = 0 if "<" in source[:4096] else 1
        self._header_unclosed = False
        self._trusts = False  # that all that comes is for reading
        self._strays = False  # a mark's end where another mark, or none, is open

    def finished(self) -> tuple[str, tuple[TableSpan, ...], tuple[Mark, ...]]:
        """The text, the tables in order of their start, and the marks with spans without made-up separators."""
        while self._table is not None:
            self._table_closes()
        pieces = self._pieces
        pieces[:1] = [""][: len(pieces)]  # nothing stands before the first
        text = "".join(pieces)
        lengths = array("q", accumulate(map(len, pieces), initial=0))
        self.text_at, self.source_at, text_ends = lengths[1::2], array("q", self._places), lengths[::2]
        for table in self._tables:
            table.stand_in(text, text_ends)
        return text, tuple(self._tables), tuple(_marks_of(text, text_ends, filter(None, self._marks)))

    @property
    def is_plain(self) -> bool:
        """Whether it all was as trusted, and the marks stand in each other as elements do."""
        return self._trusts and not self._strays and not self._open_marks

    # run by run --------------------------------------------------------------------------------------------

    def run_by_run(self, *, trusting: bool = False) -> None:
        """Read regular markup; `trusting` that behind a hidden header all is for reading, which nearly always is true.

        Raises _Irregular when it is not; the state is then of no use.
        """
        source = self.source
        last = source.rfind(">") + 1  # behind it a search for a tag's end would run on in vain
        if source.find("<!", last) >= 0:
            raise _Irregular
        for start, end, trusted in _spoken(source, trusting=trusting):
            self._trusts = trusted
            parts = _RUN.split(source[start : min(end, last)])
            parts[-1] += source[max(start, last) : end]
            self._perform(parts, start)

    def _perform(self, parts: list[str], place: int) -> None:
        """Take texts and runs of tags turn by turn: the hot loop, in which nine in ten are taken without a call."""
        pieces, places, programs = self._pieces, self._places, _PROGRAMS
        parts.append("")
        starts = islice(accumulate(map(len, parts), initial=place), 0, None, 2)
        for text, run, start in zip(parts[::2], parts[1::2], starts, strict=False):
            if text:
                if self._pre or not text.isprintable() or "&" in text or "  " in text or " " in (text[0], text[-1]):
                    self._text(text, start)
                else:  # nothing breaks the map
                    pieces.append(self._separator(text) if self._owed else "")
                    pieces.append(text)
                    places.append(start)
            program = programs[self._standing].get(run)
            if program is None:
                self._take_run(run)
                continue
            self._standing, owed, cells, operations = program
            if owed > self._owed:  # noqa: PLR1730 - max() is a call, and this is the hot loop
                self._owed = owed
            if cells:
                self._table.parts.append((len(places), cells))  # type: ignore[union-attr]
            for operation, argument in operations:
                operation(self, argument)

    def _take_run(self, run: str) -> None:
        """Take a run that was not met before where the text stands, and remember what it does."""
        if "<ix:" in run:
            self._take_marked(run)
            return
        parts = _TABLED.get(run)
        if parts is not None:
            self._take(parts)
            return
        tags = tuple(filter(None, map(_tag_written, run.split(">"))))
        program = _program(self._standing, tags)
        if program is None:
            parts = _by_tables(tags)
            _keep(_TABLED, run, parts)
            self._take(parts)
        else:
            _keep(_PROGRAMS[self._standing], run, program)
            self._do(program)

    def _take_marked(self, run: str) -> None:
        """Take a run with marks, each of which has its own name: what stands around them may have been met before."""
        before, *marked = run.split("<ix:")
        if before.rfind("<") > before.rfind(">"):
            raise _Irregular
        self._take_again(before)
        for part in marked:
            inside, _, behind = part.partition(">")
            self._mark(inside)
            if behind:
                self._take_again(behind)

    def _mark(self, inside: str) -> None:
        """Take the opening tag of a mark, of which this is what stands between "<ix:" and ">"."""
        word, _, attributes = inside.partition(" ")
        name = _MARK_NAMES.get(word)
        if name is None or not attributes or attributes[0] in " \n\t\r" or not _is_regular(attributes):
            name, _, attributes = _tag_parts(f"ix:{inside}")
        if name.startswith("ix:header"):
            self._silences(None)
        if name == "ix:header":
            return
        if attributes.endswith("/"):
            self._mark_stands((name, attributes))
        else:
            self._mark_opens((name, attributes))

    def _take_again(self, run: str) -> None:
        program = _PROGRAMS[self._standing].get(run)
        if program is None:
            self._take_run(run)
        else:
            self._do(program)

    def _take(self, parts: Iterable[_Tag | tuple[_Tag, ...]]) -> None:
        """Take tags of which some open or close tables, each of which stands by itself."""
        for part in parts:
            if isinstance(part, tuple):
                program = _program(self._standing, part)
                assert program is not None  # noqa: S101 - of tags that open and close no table
                self._do(program)
                continue
            self._owe(_BLANK if part.blank else _NOTHING)
            if part.cell:
                self._table_opens()
            else:
                self._table_closes()
            self._owe(_BLANK if self._standing == _INSIDE else _LINE)

    def _do(self, program: _Program) -> None:
        self._standing, owed, cells, operations = program
        if owed > self._owed:  # noqa: PLR1730 - max() is a call
            self._owed = owed
        if cells:
            assert self._table is not None  # noqa: S101 - a program for a place in a table
            self._table.parts.append((len(self._places), cells))
        for operation, argument in operations:
            operation(self, argument)

    def _owe(self, owed: int) -> None:
        self._owed = max(self._owed, owed)

    # tag by tag --------------------------------------------------------------------------------------------

    def tag_by_tag(self) -> None:
        """Read any markup, however irregular."""
        place, source, search = 0, self.source, _TOKEN.search
        while match := search(source, place):
            start = match.start()
            if start > place:
                self._text(source[place:start], place)
            place = match.end()
            if match["tag"] is not None:
                place = self._tag(match, place)
            elif match["comment"]:
                place = self._after("-->", place - len("--"))
            elif match["cdata"]:
                place = self._cdata(place)
        if place < len(source):
            self._text(source[place:], place)

    def _tag(self, match: re.Match[str], place: int) -> int:
        name, closes, attributes = match["tag"].lower(), bool(match["close"]), match["attributes"].lstrip()
        if name in _SWALLOWED:
            return place if closes or attributes.endswith("/") else self._swallow(name, place)
        if name == "ix:header" and not closes:
            return self._header_opens(place)
        tag = _tag(name, closes, attributes)
        if tag is not None:
            self._take(_by_tables((tag,)))
        return place

    def _after(self, ending: str, place: int) -> int:
        found = self.source.find(ending, place)
        return len(self.source) if found < 0 else found + len(ending)

    def _cdata(self, place: int) -> int:
        end = self._after("]]>", place)
        if place < end - 3:
            self._text(self.source[place : end - 3], place)
        return end

    def _swallow(self, name: str, place: int) -> int:
        closing = re.compile(f"</{name}\\s*>", re.IGNORECASE).search(self.source, place)
        return closing.end() if closing else len(self.source)

    def _header_opens(self, place: int) -> int:
        closing = None if self._header_unclosed else _HEADER_END.search(self.source, place)
        self._header_unclosed = closing is None  # looked for once only: hostile input repeats the opening
        return closing.end() if closing else place

    def _silences(self, operation: _Operation | None) -> None:
        """What is not for reading may begin here."""
        if self._trusts:
            raise _Irregular
        if operation is not None:
            operation[0](self, operation[1])

    # what tags do ------------------------------------------------------------------------------------------

    def _mark_opens(self, element: tuple[str, str]) -> None:
        self._open_marks.append((len(self._marks), *element, len(self._places)))
        self._marks.append(None)

    def _mark_stands(self, element: tuple[str, str]) -> None:
        self._marks.append((*element, len(self._places), len(self._places)))

    def _mark_closes(self, name: str) -> None:
        opened = self._open_marks
        self._strays |= not opened or opened[-1][1] != name
        for index in range(len(opened) - 1, max(-1, len(opened) - 64), -1):
            if opened[index][1] == name:  # nearly always the first
                place, element, written, start = opened.pop(index)
                self._marks[place] = (element, written, start, len(self._places))
                return

    def _table_opens(self) -> None:
        self._outer.append((self._table, self._standing))
        self._table, self._standing = TableSpan(len(self._places)), _BETWEEN
        self._tables.append(self._table)

    def _table_closes(self) -> None:
        if self._table is not None:
            if self._standing == _INSIDE:
                self._owe(_CELL_LINE)
            self._table.end = len(self._places)
            self._table, self._standing = self._outer.pop()

    def _pre_opens(self, _: Any) -> None:
        self._pre += 1

    def _pre_closes(self, _: Any) -> None:
        self._pre = max(0, self._pre - 1)

    # text --------------------------------------------------------------------------------------------------

    def _text(self, text: str, place: int) -> None:
        if self._pre > 0:
            self._put(text, place)
            return
        folds, pieces, offsets, folds_behind = (_folded_again if len(text) < _LONGEST_KEPT_TEXT else _folded)(text)
        if folds and not self._owed:
            self._owed = _BLANK
        if pieces:
            self._pieces.append(self._separator(pieces[0]) if self._owed else "")
            self._pieces.extend(pieces)
            self._places.extend([place + offset for offset in offsets])
        if folds_behind and not self._owed:
            self._owed = _BLANK

    def _put(self, text: str, place: int) -> None:
        self._pieces.append(self._separator(text) if self._owed else "")
        self._pieces.append(text)
        self._places.append(place)

    def _separator(self, text: str) -> str:
        """What is owed before a text, which then is paid."""
        owed, self._owed = self._owed, _NOTHING
        if owed == _CELL_LINE and self._pieces:
            if self._pieces[-1][-1:] in "$(€£":
                return " "
            if text[0] in ")%":
                return ""
        return _SEPARATORS[owed]


def _folded(text: str) -> tuple[bool, list[str], list[int], bool]:
    """A text's pieces that map one to one, with what parts them, and their offsets; whether it begins and ends blank.

    References are resolved; white space folds to one blank.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    folds, blank, goes_on, place = False, False, False, 0
    text = text.replace("\n", " ")  # where it stands by itself it is a blank in its place, and the text goes on
    regular = text.isprintable() and "  " not in text
    for index, part in enumerate((_REFERENCE if regular else _BREAK).split(text)):
        resolved = index % 2 == 1
        piece = _character(part) if resolved else part.strip(" ")
        blank = blank or not piece or (not resolved and part[0] == " ") if part else blank
        if piece:
            if goes_on and resolved and not blank:
                pieces[-1] += piece  # behind the text it ends, as in the source
            else:
                if pieces:
                    pieces.append(" " if blank else "")
                else:
                    folds = blank
                pieces.append(piece)
                offsets.append(place + (not resolved and part[0] == " "))
            goes_on, blank = not resolved, not resolved and part[-1] == " "
        place += len(part)
    return folds, pieces, offsets, blank


_folded_again = lru_cache(maxsize=4096)(_folded)


def _keep(known: dict[str, Any], run: str, what: object) -> None:
    """Remember what a run of tags does, within bounds."""
    if len(run) < _LONGEST_KEPT_RUN:
        if len(known) >= _MOST_RUNS:
            known.clear()
        known[run] = what


def _by_tables(tags: Iterable[_Tag]) -> tuple[_Tag | tuple[_Tag, ...], ...]:
    """Tags with those between the ends of tables taken together."""
    parts: list[_Tag | tuple[_Tag, ...]] = []
    for opens_or_closes, group in groupby(tags, key=lambda tag: tag.table):
        together = tuple(group)
        parts.extend(together if opens_or_closes else (together,))
    return tuple(parts)


@lru_cache(maxsize=4096)  # filers differ in how tags look more than in what they do
def _program(standing: int, tags: tuple[_Tag, ...]) -> _Program | None:
    """What tags do, one after the other, where the text stands so; None where one opens or closes a table."""
    owed, operations, parts = _NOTHING, [], []
    for tag in tags:
        if tag.table:
            return None
        if tag.blank and not owed:
            owed = _BLANK
        if tag.cell and standing != _OUTSIDE:
            parts.append(tag.part)
            opens = tag.part is not None and tag.part is not _ROW
            if (opens or standing == _INSIDE) and owed < _CELL_LINE:
                owed = _CELL_LINE
            standing = _INSIDE if opens else _BETWEEN
        if tag.breaks:
            owed = max(owed, _BLANK if standing == _INSIDE else _LINE)
        if tag.operation is not None:
            operations.append(tag.operation)
    return standing, owed, tuple(parts), tuple(operations)


def _marks_of(text: str, text_ends: "array[int]", marks: Iterable[tuple[str, str, int, int]]) -> Iterator[Mark]:
    for element, written, opened, closed in marks:
        start, end = text_ends[opened], text_ends[closed]
        if start < end and (text[start] in _EDGE or text[end - 1] in _EDGE):
            start, end = _trimmed(text, start, end)
        yield _new_mark(Mark, (element, written, start, end))


def _spoken(source: str, *, trusting: bool) -> Iterator[tuple[int, int, bool]]:
    """The stretches of the source between scripts, styles and hidden headers, whose tags stay with the stretches.

    With `trusting` nothing is looked for behind the hidden header; the third is whether the stretch is taken so.
    """
    place, trusted = 0, False
    while not trusted and (match := _SILENT.search(source, place)):
        yield place, match.end(), False
        closing = re.compile(f"</{match['name']}\\s*>", re.IGNORECASE).search(source, match.end())
        is_header = match["name"].lower() == "ix:header"
        if closing is None and is_header:
            raise _Irregular
        place, trusted = closing.end() if closing else len(source), trusting and is_header
    yield place, len(source), trusted


@lru_cache(maxsize=512)
def _character(written: str) -> str:
    """The character a reference stands for; "" for white space, written as it is or as a reference."""
    value = html.unescape(written) if written[0] == "&" else ""
    return value if value.strip("\xa0\u2002\u2003\u2009\u200b \n\t") else ""


def _read_tag(written: str) -> _Tag | None:
    """What a tag of regular markup does, written up to its ">" and with the blanks before it; None for nothing.

    Raises _Irregular when it is not a whole tag by itself.
    """
    blanks, _, inside = written.partition("<")
    word, _, attributes = inside.partition(" ")
    known = _PLAIN_TAGS.get(word)
    if known is not None and "span" not in attributes.lower() and _is_regular(inside):
        return known[bool(blanks)]
    if not inside or inside[0] in "!?":
        if inside.startswith("![CDATA[") or "<" in inside or (inside[:3] == "!--" and inside[-2:] != "--"):
            raise _Irregular
        return _same_tag(blank=True) if blanks else None
    name, closes, attributes = _tag_parts(inside)
    tag = _tag(name, closes, attributes) if name not in _SWALLOWED and name != "ix:header" else None
    if name.startswith(_SILENT_NAMES) and not closes:
        tag = _Tag(operation=(_Renderer._silences, tag.operation if tag else None))
    return _behind_blanks(tag) if blanks else tag


def _behind_blanks(tag: _Tag | None) -> _Tag:
    if tag is None:
        return _same_tag(blank=True)
    return _same_tag(True, tag.table, tag.cell, tag.part, tag.breaks, tag.operation)


class _Understood(dict[str, _Tag | None]):
    """Tags by how they are written, each read once; documents of a filer share most of theirs."""

    def __missing__(self, written: str) -> _Tag | None:
        if len(self) >= _MOST_TAGS:
            self.clear()
        tag = self[written] = _read_tag(written)
        return tag


_tag_written = _Understood().__getitem__  # which takes half the time of an lru_cache


def _is_regular(inside: str) -> bool:
    """Whether a tag ends where it seems to: nothing in it but whole quotes."""
    return "<" not in inside and "'" not in inside and not inside.count('"') % 2


def _tag_parts(inside: str) -> tuple[str, bool, str]:
    """Name, whether it closes, and attributes of a tag, of which this is what stands between its brackets."""
    if not _is_regular(inside):
        match = _TOKEN.fullmatch(f"<{inside}>")
        if match is None or match["tag"] is None:
            raise _Irregular
    closes = inside[:1] == "/"
    first = inside[closes : closes + 1]
    if not first.isascii() or not first.isalpha():
        raise _Irregular
    word, *attributes = inside[closes:].split(None, 1)
    name, slash, more = word.partition("/")
    return name.lower(), closes, attributes[0] if attributes else slash + more


def _tag(name: str, closes: bool, attributes: str) -> _Tag | None:
    """What one tag does; None for nothing."""
    if name.startswith("ix:"):
        return _Tag(operation=_mark_operation(name, closes, attributes))
    if name == "table":
        return _same_tag(table=True, cell=not closes, breaks=True)
    if name in ("td", "th"):
        return _same_tag(cell=True, part=_CELL_END if closes else _cell_spans(name, attributes))
    if name == "tr":
        return _same_tag(cell=True, part=_CELL_END if closes else _ROW, breaks=True)
    if name == "pre":
        return _same_tag(breaks=True, operation=(_Renderer._pre_closes if closes else _Renderer._pre_opens, None))
    return _LINE_TAG if name in _BLOCKS else None


_LINE_TAG = _same_tag(breaks=True)


def _mark_operation(name: str, closes: bool, attributes: str) -> _Operation:
    if closes:
        return _Renderer._mark_closes, name
    return (_Renderer._mark_stands if attributes.endswith("/") else _Renderer._mark_opens), (name, attributes)


_COLUMNS = 'colspan="'


def _cell_spans(name: str, attributes: str) -> tuple[int, int, bool]:
    """Columns and rows of a cell, and whether it is a heading."""
    lowered = attributes.lower()
    if "span" not in lowered:
        return 1, 1, name == "th"
    columns = lowered[len(_COLUMNS) :].partition('"')[0] if lowered.startswith(_COLUMNS) else ""
    if columns.isdigit() and lowered.count("span") == 1:  # as most filers write it
        return _columns(columns), 1, name == "th"
    spans = {key.lower(): value for key, value in attributes_of(attributes).items()}
    return _span(spans, "colspan"), _span(spans, "rowspan"), name == "th"


def _span(attributes: dict[str, str], name: str) -> int:
    return _columns(attributes.get(name, "1"))


def _columns(value: str) -> int:
    value = value.strip()
    return min(max(int(value), 1), 200) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


# What most tags do whatever their attributes say but for columns, by how they begin; and the same behind blanks.
_PLAIN_TAGS: dict[str, tuple[_Tag | None, _Tag]] = {
    written: (tag, _behind_blanks(tag))
    for name in (*"span font a b i u s em sup sub strong img td th".split(), *(_BLOCKS - {"table", "pre"}))
    for closes, written in ((False, name), (True, f"/{name}"))
    for tag in (_tag(name, closes, ""),)
}
