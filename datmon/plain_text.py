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
from dataclasses import dataclass, field

from datmon.errors import BadDocument

LARGEST_DOCUMENT = 64 * 1024 * 1024  # bytes; the largest real periodic report seen is 4.1 MB

# A tag never holds "<" in its attributes (XML forbids it), which keeps the search linear on hostile input.
_TOKEN = re.compile(
    r"<(?:(?P<close>/)?(?P<tag>[A-Za-z][^\s/<>]*)(?P<attributes>(?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>"
    r"|(?P<comment>!--)|(?P<cdata>!\[CDATA\[)|(?P<declaration>[!?][^<>]*+>))"
)
# Runs that break the one-to-one map: folded white space and character references.
_BREAK = re.compile(
    r"(?P<blank>[\s\x00\xa0\u2000-\u200b\u202f\ufeff]+)|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_ATTRIBUTE = re.compile(r"([A-Za-z_:][-\w:.]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_HEADER_END = re.compile(r"</ix:header\s*>", re.IGNORECASE)
_EDGE = " |\n\t"

_BLOCKS = frozenset(
    "p div br tr table h1 h2 h3 h4 h5 h6 li ul ol hr title section article header footer dl dt dd blockquote "
    "center pre body html head caption thead tbody tfoot".split()
)
_SWALLOWED = frozenset(("script", "style", "noscript", "template"))


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline XBRL element as it stands in the text: element name, its attributes, and its span of text."""

    element: str
    attributes: dict[str, str]
    start: int
    end: int


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
    renderer = _Renderer(source)
    renderer.run()
    return Layout(
        text="".join(renderer.pieces),
        encoding=encoding,
        lead=lead,
        text_at=renderer.text_at,
        source_at=renderer.source_at,
        tables=tuple(renderer.finished_tables()),
        marks=tuple(renderer.marks),
    )


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


class _Renderer:
    """One pass over the markup; state is the text so far and the open tables, cells and marks."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.text_at: array[int] = array("q")
        self.source_at: array[int] = array("q")
        self.marks: list[Mark] = []
        self._open_marks: list[tuple[str, str, int]] = []
        self._tables: list[TableSpan] = []
        self._open_tables: list[TableSpan] = []
        self._open_cells: list[CellSpan | None] = []
        self._pending = ""  # separator owed before the next text: "", " ", " | ", "\n"
        self._pre = 0 if "<" in source[:4096] else 1
        self._header_unclosed = False

    def run(self) -> None:
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

    def finished_tables(self) -> list[TableSpan]:
        """The tables in order of their start, spans trimmed of made-up separators."""
        while self._open_tables:
            self._close_table()
        text = "".join(self.pieces)
        for table in self._tables:
            for row in table.rows:
                for cell in row:
                    cell.start, cell.end = _trimmed(text, cell.start, cell.end)
        self.marks = [Mark(mark.element, mark.attributes, *_trimmed(text, mark.start, mark.end)) for mark in self.marks]
        return sorted(self._tables, key=lambda table: table.start)

    def _after(self, ending: str, place: int) -> int:
        found = self.source.find(ending, place)
        return len(self.source) if found < 0 else found + len(ending)

    def _cdata(self, place: int) -> int:
        end = self._after("]]>", place)
        self._text(place, max(place, end - 3))
        return end

    def _tag(self, match: re.Match[str], place: int) -> int:
        name = match["tag"].lower()
        if name.startswith("ix:"):
            return self._ix(name, match, place)
        if name in _SWALLOWED and not match["close"]:
            return self._swallow(name, match, place)
        if name in ("td", "th"):
            self._cell(name, match)
        elif name == "tr":
            self._row(closing=bool(match["close"]))
        elif name == "table":
            self._table(closing=bool(match["close"]))
        if name in _BLOCKS:
            self._break_line()
            self._pre += (not match["close"]) - bool(match["close"]) if name == "pre" and self._pre >= 0 else 0
        return place

    def _swallow(self, name: str, match: re.Match[str], place: int) -> int:
        if match["attributes"].endswith("/"):
            return place
        closing = re.compile(f"</{name}\\s*>", re.IGNORECASE).search(self.source, place)
        return closing.end() if closing else len(self.source)

    # inline XBRL -----------------------------------------------------------------------------------------

    def _ix(self, name: str, match: re.Match[str], place: int) -> int:
        if match["close"]:
            self._close_mark(name)
        elif name == "ix:header":
            return self._after_header(place)
        elif match["attributes"].endswith("/"):
            self._keep_mark(name, match["attributes"], self.length)
        else:
            self._open_marks.append((name, match["attributes"], self.length))
        return place

    def _after_header(self, place: int) -> int:
        closing = None if self._header_unclosed else _HEADER_END.search(self.source, place)
        self._header_unclosed = closing is None  # looked for once only: hostile input repeats the opening
        return closing.end() if closing else place

    def _close_mark(self, name: str) -> None:
        for index in range(len(self._open_marks) - 1, max(-1, len(self._open_marks) - 64), -1):
            if self._open_marks[index][0] == name:
                self._keep_mark(*self._open_marks.pop(index))
                return

    def _keep_mark(self, name: str, attributes: str, start: int) -> None:
        self.marks.append(Mark(name, attributes_of(attributes), start, self.length))

    # tables ----------------------------------------------------------------------------------------------

    def _table(self, *, closing: bool) -> None:
        if closing:
            if self._open_tables:
                self._close_table()
            return
        self._open_tables.append(TableSpan(self.length))
        self._open_cells.append(None)
        self._tables.append(self._open_tables[-1])

    def _close_table(self) -> None:
        self._close_cell()
        self._open_tables.pop().end = self.length
        self._open_cells.pop()

    def _row(self, *, closing: bool) -> None:
        if not self._open_tables:
            return
        self._close_cell()
        if not closing:
            self._open_tables[-1].rows.append([])

    def _cell(self, name: str, match: re.Match[str]) -> None:
        if not self._open_tables:
            return
        self._close_cell()
        if match["close"]:
            return
        table = self._open_tables[-1]
        if not table.rows:
            table.rows.append([])
        attributes = attributes_of(match["attributes"]) if "span" in match["attributes"].lower() else {}
        spans = {key.lower(): value for key, value in attributes.items()}
        cell = CellSpan(self.length, self.length, _span(spans, "colspan"), _span(spans, "rowspan"), name == "th")
        table.rows[-1].append(cell)
        self._open_cells[-1] = cell
        if self._pending != "\n":
            self._pending = " | "

    def _close_cell(self) -> None:
        cell = self._open_cells[-1]
        if cell is not None:
            cell.end = self.length
            self._open_cells[-1] = None
            if self._pending != "\n":
                self._pending = " | "

    # text ------------------------------------------------------------------------------------------------

    def _break_line(self) -> None:
        if self._open_cells and self._open_cells[-1] is not None:
            self._pending = self._pending or " "
        else:
            self._pending = "\n"

    def _text(self, start: int, end: int) -> None:
        if self._pre > 0:
            self._put(self.source[start:end], start)
            return
        source, place = self.source, start
        for match in _BREAK.finditer(source, start, end):
            low, high = match.span()
            if low > place:
                self._put(source[place:low], place)
            place = high
            if match["blank"]:
                self._pending = self._pending or " "
            else:
                self._reference(match[0], low)
        if place < end:
            self._put(source[place:end], place)

    def _reference(self, reference: str, place: int) -> None:
        value = html.unescape(reference)
        if not value.strip("\xa0\u2002\u2003\u2009\u200b \n\t"):
            self._pending = self._pending or " "
        else:
            self._put(value, place)

    def _put(self, text: str, place: int) -> None:
        if self._pending:
            self._separate(text)
        self.text_at.append(self.length)
        self.source_at.append(place)
        self.pieces.append(text)
        self.length += len(text)

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


def _span(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(name, "1").strip()
    return min(max(int(value), 1), 200) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
