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
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from datmon.errors import BadDocument

LARGEST_DOCUMENT = 64 * 1024 * 1024  # bytes; the largest real periodic report seen is 4.1 MB

# A tag never holds "<" in its attributes (XML forbids it), which keeps the search linear on hostile input.
_TOKEN = re.compile(
    r"<(?:(?P<close>/)?(?P<tag>[A-Za-z][^\s/<>]*)(?P<attributes>(?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
    r"|(?P<comment>!--)|(?P<cdata>!\[CDATA\[)|(?P<declaration>[!?][^<>]*+>))"
)
# Tags that follow each other with nothing but blanks between: most of a filing's markup, and mostly seen before.
_BLANKS = r"(?:\s|&#160;|&nbsp;|&#xa0;)"
_PLAIN_TAG = r"<(?!/?ix:)(?:/?[A-Za-z]|[!?])[^<>]*+>"
_RUN = re.compile(rf"(</?ix:[^<>]*+>|{_PLAIN_TAG}(?:{_BLANKS}*+{_PLAIN_TAG})*+)")
# What is not for reading, from its opening tag on: a self-closed one is silent by itself.
_SILENT = re.compile(r"<(?P<name>script|style|noscript|template|ix:header)\b[^<>]*+(?<!/)>", re.IGNORECASE)
_LONGEST_KEPT_RUN = 4_000  # characters of a run that is worth remembering
# Runs that break the one-to-one map: folded white space and character references. A single blank breaks nothing.
_BREAK = re.compile(
    r"(?P<blank>(?:[\s\x00\xa0\u2000-\u200b\u202f\ufeff]{2,}|[^\S ]|[\x00\xa0\u2000-\u200b\u202f\ufeff]))"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_breaks = _BREAK.search
_ATTRIBUTE = re.compile(r"([A-Za-z_:][-\w:.]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_PLAIN_COMMENT = re.compile(r"<!--[^<>]*+(?<=--)>")
_HEADER_END = re.compile(r"</ix:header\s*>", re.IGNORECASE)
_EDGE = " |\n\t"

_BLOCKS = frozenset(
    "p div br tr table h1 h2 h3 h4 h5 h6 li ul ol hr title section article header footer dl dt dd blockquote "
    "center pre body html head caption thead tbody tfoot".split()
)
_SWALLOWED = frozenset(("script", "style", "noscript", "template"))


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


@dataclass(slots=True)
class CellSpan:
    """A table cell's span of text and how many columns and rows it covers."""

    start: int
    end: int
    colspan: int
    rowspan: int
    heading: bool


@dataclass(slots=True)
class TableSpan:
    """A table's span of text and its rows of cells, in reading order."""

    start: int
    end: int = 0
    rows: list[list[CellSpan]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Layout:
    """Readable text with the map back to the source, table spans and inline XBRL marks.

    `text_at` and `source_at` are the starts of runs that map one to one; between runs lies folded or made-up text.
    """

    text: str
    encoding: str
    lead: int  # bytes of a byte order mark
    text_at: "array[int]"
    source_at: "array[int]"
    tables: tuple[TableSpan, ...]
    marks: tuple[Mark, ...]

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
    return {match[1]: html.unescape(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE.finditer(source)}


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
    return Layout(
        text="".join(renderer.pieces),
        encoding=encoding,
        lead=lead,
        text_at=renderer.text_at,
        source_at=renderer.source_at,
        tables=tuple(renderer.finished_tables()),
        marks=tuple(renderer.marks),
    )


def _rendered(source: str) -> "_Renderer":
    renderer = _Renderer(source)
    try:
        renderer.run_by_run()
    except _Irregular:
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


# What a tag does to the state: the method and its argument.
_Operation = tuple[Callable[["_Renderer", Any, int], int | None], Any]


class _Renderer:
    """One pass over the markup; state is the text so far and the open tables, cells and marks.

    Regular markup is taken run of tags by run of tags, each distinct run understood once; what is irregular is taken
    tag by tag. Both do the same operations in the same order.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.text_at: array[int] = array("q")
        self.source_at: array[int] = array("q")
        self.marks: list[Mark] = []
        self._open_marks: list[tuple[str, str, int]] = []
        self._tables: list[TableSpan] = []
        self._table: TableSpan | None = None  # the innermost open table, and its open cell
        self._cell: CellSpan | None = None
        self._outer: list[tuple[TableSpan | None, CellSpan | None]] = []
        self._pending = ""  # separator owed before the next text: "", " ", " | ", "\n"
        self._pre = 0 if "<" in source[:4096] else 1
        self._header_unclosed = False

    def finished_tables(self) -> list[TableSpan]:
        """The tables in order of their start, spans trimmed of made-up separators."""
        while self._table is not None:
            self._table_closes("", 0)
        text = "".join(self.pieces)
        for table in self._tables:
            for row in table.rows:
                for cell in row:
                    if cell.start < cell.end:
                        cell.start, cell.end = _trimmed(text, cell.start, cell.end)
        self.marks = [Mark(mark.element, mark.written, *_trimmed(text, mark.start, mark.end)) for mark in self.marks]
        return sorted(self._tables, key=lambda table: table.start)

    # run by run --------------------------------------------------------------------------------------------

    def run_by_run(self) -> None:
        """Read regular markup.

        Raises _Irregular when it is not; the state is then of no use.
        """
        source = self.source
        if "<![CDATA[" in source or source.count("<!--") != len(_PLAIN_COMMENT.findall(source)):
            raise _Irregular
        programs: dict[str, tuple[_Operation, ...]] = {}
        tags: dict[str, tuple[_Operation, ...]] = {}
        for start, end in _spoken(source):
            parts = _RUN.split(source[start:end])
            self._perform(parts, start, programs, tags)

    def _perform(
        self,
        parts: list[str],
        place: int,
        programs: dict[str, tuple[_Operation, ...]],
        tags: dict[str, tuple[_Operation, ...]],
    ) -> None:
        """Take texts and runs of tags turn by turn; `programs` and `tags` remember what each run and tag does."""
        known = programs.get
        texts = iter(parts)
        for text in texts:
            if text:
                self._text(place, place + len(text))
                place += len(text)
            run = next(texts, "")
            place += len(run)
            program = known(run)
            if program is None:
                program = _program(run, tags)
                if len(run) < _LONGEST_KEPT_RUN and run[:4] != "<ix:":
                    programs[run] = program
            for operation, argument in program:
                operation(self, argument, 0)

    # tag by tag --------------------------------------------------------------------------------------------

    def tag_by_tag(self) -> None:
        """Read any markup, however irregular."""
        place, source, search = 0, self.source, _TOKEN.search
        while match := search(source, place):
            start = match.start()
            if start > place:
                self._text(place, start)
            place = match.end()
            if match["tag"] is not None:
                place = self._tag(match, place)
            elif match["comment"]:
                place = self._after("-->", place)
            elif match["cdata"]:
                place = self._cdata(place)
        if place < len(source):
            self._text(place, len(source))

    def _tag(self, match: re.Match[str], place: int) -> int:
        written = match["tag"].lower(), bool(match["close"]), match["attributes"]
        for operation, argument in _operations(*written):
            further = operation(self, argument, place)
            if further is not None:
                return further
        return place

    def _after(self, ending: str, place: int) -> int:
        found = self.source.find(ending, place)
        return len(self.source) if found < 0 else found + len(ending)

    def _cdata(self, place: int) -> int:
        end = self._after("]]>", place)
        self._text(place, max(place, end - 3))
        return end

    # what tags do ------------------------------------------------------------------------------------------

    def _swallow(self, name: str, place: int) -> int:
        closing = re.compile(f"</{name}\\s*>", re.IGNORECASE).search(self.source, place)
        return closing.end() if closing else len(self.source)

    def _header_opens(self, _: Any, place: int) -> int | None:
        closing = None if self._header_unclosed else _HEADER_END.search(self.source, place)
        self._header_unclosed = closing is None  # looked for once only: hostile input repeats the opening
        return closing.end() if closing else None

    def _mark_opens(self, element: tuple[str, str], _: int) -> None:
        self._open_marks.append((*element, self.length))

    def _mark_stands(self, element: tuple[str, str], _: int) -> None:
        self.marks.append(Mark(*element, self.length, self.length))

    def _mark_closes(self, name: str, _: int) -> None:
        opened = self._open_marks
        for index in range(len(opened) - 1, max(-1, len(opened) - 64), -1):
            if opened[index][0] == name:
                _name, attributes, start = opened.pop(index)
                self.marks.append(Mark(name, attributes, start, self.length))
                return

    def _table_opens(self, _: Any, __: int) -> None:
        self._outer.append((self._table, self._cell))
        self._table, self._cell = TableSpan(self.length), None
        self._tables.append(self._table)

    def _table_closes(self, _: Any, __: int) -> None:
        if self._table is not None:
            self._cell_closes("", 0)
            self._table.end = self.length
            self._table, self._cell = self._outer.pop()

    def _row_opens(self, _: Any, __: int) -> None:
        if self._table is not None:
            self._cell_closes("", 0)
            self._table.rows.append([])

    def _cell_opens(self, spans: tuple[int, int, bool], _: int) -> None:
        table = self._table
        if table is None:
            return
        if self._cell is not None:
            self._cell_closes("", 0)
        if not table.rows:
            table.rows.append([])
        self._cell = cell = CellSpan(self.length, self.length, *spans)
        table.rows[-1].append(cell)
        if self._pending != "\n":
            self._pending = " | "

    def _cell_closes(self, _: Any, __: int) -> None:
        cell = self._cell
        if cell is not None:
            cell.end = self.length
            self._cell = None
            if self._pending != "\n":
                self._pending = " | "

    def _break(self, _: Any, __: int) -> None:
        if self._cell is not None:
            self._pending = self._pending or " "
        else:
            self._pending = "\n"

    def _pre_opens(self, _: Any, __: int) -> None:
        self._pre += 1

    def _pre_closes(self, _: Any, __: int) -> None:
        self._pre = max(0, self._pre - 1)

    def _blank(self, _: Any, __: int) -> None:
        self._pending = self._pending or " "

    # text --------------------------------------------------------------------------------------------------

    def _text(self, start: int, end: int) -> None:
        text = self.source[start:end]
        if self._pre > 0:
            self._put(text, start)
            return
        trailing = text[-1].isspace()
        if text[0].isspace():
            self._pending = self._pending or " "
            text = text.lstrip()
            start = end - len(text)
        if text:
            self._words(text.rstrip() if trailing else text, start)
            if trailing:
                self._pending = self._pending or " "

    def _words(self, text: str, place: int) -> None:
        """Text without blanks at its ends: as it stands, or broken where blanks fold and references are resolved."""
        if _breaks(text) is None:
            self._put(text, place)
            return
        low = 0
        for match in _BREAK.finditer(text):
            start, end = match.span()
            if start > low:
                self._between_breaks(text[low:start], place + low)
            low = end
            if match["blank"]:
                self._pending = self._pending or " "
            else:
                self._reference(match[0], place + start)
        if low < len(text):
            self._between_breaks(text[low:], place + low)

    def _between_breaks(self, text: str, place: int) -> None:
        """Text that may have a blank at either end, which folds with what stands there."""
        if text[0] == " ":
            self._pending = self._pending or " "
            text, place = text[1:], place + 1
        if text and text[-1] == " ":
            self._put(text[:-1], place)
            self._pending = " "
        elif text:
            self._put(text, place)

    def _reference(self, reference: str, place: int) -> None:
        value = html.unescape(reference)
        if not value.strip("\xa0\u2002\u2003\u2009\u200b \n\t"):
            self._pending = self._pending or " "
        else:
            self._put(value, place)

    def _put(self, text: str, place: int) -> None:
        if self._pending:
            self._separate(text)
        length = self.length
        self.text_at.append(length)
        self.source_at.append(place)
        self.pieces.append(text)
        self.length = length + len(text)

    def _separate(self, text: str) -> None:
        separator, self._pending = self._pending, ""
        if not self.pieces:
            return
        if separator == " | ":
            before = self.pieces[-1][-1:]
            if before in "$(€£":
                separator = " "
            elif text[0] in ")%":
                separator = ""
        self.pieces.append(separator)
        self.length += len(separator)


def _program(run: str, tags: dict[str, tuple[_Operation, ...]]) -> tuple[_Operation, ...]:
    """What the tags of a run do, one after the other; `tags` remembers what each tag does.

    Raises _Irregular when a tag of the run is not a whole tag by itself.
    """
    if run.startswith("<ix:"):
        return _operations_of(run[:-1])
    program: list[_Operation] = []
    for written in run.split(">"):
        operations = tags.get(written)
        if operations is None:
            operations = tags[written] = _operations_of(written) if written else ()
        if operations:
            program += operations
    return tuple(program)


def _spoken(source: str) -> Iterator[tuple[int, int]]:
    """The stretches of the source between scripts, styles and hidden headers, whose tags stay with the stretches."""
    place = 0
    while match := _SILENT.search(source, place):
        yield place, match.end()
        closing = re.compile(f"</{match['name']}\\s*>", re.IGNORECASE).search(source, match.end())
        if closing is None and match["name"].lower() == "ix:header":
            raise _Irregular
        place = closing.end() if closing else len(source)
    yield place, len(source)


def _operations_of(written: str) -> tuple[_Operation, ...]:
    """What a tag and the blanks before it do."""
    blanks, _, tag = written.partition("<")
    before: list[_Operation] = [(_Renderer._blank, "")] if blanks else []
    if tag[0] in "!?":
        return tuple(before)
    if tag.count('"') % 2 or "'" in tag:
        match = _TOKEN.fullmatch(f"<{tag}>")
        if match is None or match["tag"] is None:
            raise _Irregular
    closes = tag[0] == "/"
    name, *attributes = tag[closes:].split(None, 1)
    standing = not attributes and name.endswith("/")
    what = _operations(name.rstrip("/").lower(), closes, attributes[0] if attributes else "/" * standing)
    return (*before, *(row for row in what if row[0] not in _JUMPS))


def _operations(name: str, closes: bool, attributes: str) -> list[_Operation]:
    """What one tag does to the state."""
    if name.startswith("ix:"):
        return _mark_operations(name, closes, attributes)
    if name in _SWALLOWED:
        return [] if closes or attributes.endswith("/") else [(_Renderer._swallow, name)]
    operations: list[_Operation] = []
    if name in ("td", "th"):
        cell = (_Renderer._cell_closes, "") if closes else (_Renderer._cell_opens, _cell_spans(name, attributes))
        operations.append(cell)
    elif name in _TABLE_PARTS:
        operations.append((_TABLE_PARTS[name][closes], ""))
    if name in _BLOCKS:
        operations.append((_Renderer._break, ""))
    if name == "pre":
        operations.append((_Renderer._pre_closes if closes else _Renderer._pre_opens, ""))
    return operations


def _mark_operations(name: str, closes: bool, attributes: str) -> list[_Operation]:
    if closes:
        return [(_Renderer._mark_closes, name)]
    if name == "ix:header":
        return [(_Renderer._header_opens, "")]
    standing = attributes.endswith("/")
    return [(_Renderer._mark_stands if standing else _Renderer._mark_opens, (name, attributes))]


# What reads on elsewhere: run by run, `_spoken` has cut these out before.
_JUMPS = (_Renderer._swallow, _Renderer._header_opens)
_TABLE_PARTS: dict[str, tuple[Callable[[_Renderer, Any, int], int | None], ...]] = {
    "tr": (_Renderer._row_opens, _Renderer._cell_closes),
    "table": (_Renderer._table_opens, _Renderer._table_closes),
}


def _cell_spans(name: str, attributes: str) -> tuple[int, int, bool]:
    """Columns and rows of a cell, and whether it is a heading."""
    if "span" not in attributes.lower():
        return 1, 1, name == "th"
    spans = {key.lower(): value for key, value in attributes_of(attributes).items()}
    return _span(spans, "colspan"), _span(spans, "rowspan"), name == "th"


def _span(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(name, "1").strip()
    return min(max(int(value), 1), 200) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
