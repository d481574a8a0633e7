"""The SGML container EDGAR serves for a whole submission, taken apart: header fields and documents.

One request brings the trusted acceptance clock, the 8-K items and every exhibit. The documents are found by plain byte
search, so that a container of 24 MB costs a few milliseconds; graphics, archives and PDF are named and measured but
not copied. A container that was cut short still gives its whole documents.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath

from datmon.calendars import from_eastern
from datmon.errors import BadDocument

LARGEST_HEADER = 4 * 1024 * 1024  # bytes; a header of many co-registrants is tens of kilobytes

_MOST_NOTES = 50  # a container made to be odd everywhere says so often enough

_OPEN, _MARK = b"<DOCUMENT>", b"DOCUMENT>"
_WRAPPING = (b"<TEXT>\n", b"<TEXT>\r\n")
_TEXT, _TEXT_END = b"<TEXT>", b"</TEXT>"
_LONGEST_TOP = 16 * 1024  # bytes before <TEXT>: type, sequence, file name, description
_ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}")
# The first line of a uuencoded file: must match "begin 644 logo.jpg", must not match "begin with the table".
_UUENCODED = re.compile(rb"begin [0-7]{3} \S")
# What a file name keeps of what the filer wrote; everything else becomes "_".
_NOT_IN_NAMES = re.compile(r"[^\w. ()+,&'@=-]")
# Header blocks whose company the filing is about; others (filed by, reporting owner) only sent it.
_SUBJECTS = frozenset(("FILER", "SUBJECT COMPANY", "ISSUER", "FILED FOR"))
_TEXT_NAMES = frozenset((".htm", ".html", ".txt", ""))


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a submission as the container holds it.

    `content` is the bytes between <TEXT> and </TEXT> without the <XBRL> wrapper; empty where `readable` is False
    (graphics, PDF, archives, XML, spreadsheets), and `size` then says how many bytes were passed over.
    """

    kind: str
    sequence: int
    name: str
    description: str
    content: bytes
    size: int
    readable: bool


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission's header and its documents, in the container's order.

    `accepted` is UTC, None where the header has no acceptance time (before 2002). `items` are 8-K item numbers; a
    title datmon has no number for stays as written. `filers` are (CIK, name) of the companies it is about. `cut`
    says which documents are not whole and were left out; `notes` what else was odd: a file name that was a path.
    """

    accession: str
    form: str
    accepted: datetime | None
    filed: date | None
    period: date | None
    items: tuple[str, ...]
    filers: tuple[tuple[int, str], ...]
    documents: tuple[Part, ...]
    cut: tuple[str, ...]
    notes: tuple[str, ...]


def is_container(content: bytes) -> bool:
    """Whether these bytes begin like an SGML submission container rather than like a document."""
    return any(mark in content[:4096] for mark in (b"<SEC-DOCUMENT>", b"<SEC-HEADER>", b"<IMS-DOCUMENT>"))


def split(content: bytes) -> Submission:
    """The submission these bytes hold.

    Raises BadDocument when there is no header, so that nothing says whose or when it is.
    Source: EDGAR's full-submission text file; `<ACCEPTANCE-DATETIME>` is New York time.
    """
    header, end = _header_text(content)
    cut: list[str] = []
    notes: list[str] = []
    fields, filers = _fields(header)
    accession = _ACCESSION.search(_first(fields, "ACCESSION NUMBER") or header[:400])
    form = _first(fields, "CONFORMED SUBMISSION TYPE")
    if accession is None or not form:
        raise BadDocument("The submission's header names no accession number and form; fetch the filing again.")
    documents = tuple(_parts(content, end, cut, notes))
    return Submission(
        accession=accession[0],
        form=form,
        accepted=_instant(_first(fields, "ACCEPTANCE-DATETIME")),
        filed=_day(_first(fields, "FILED AS OF DATE")),
        period=_day(_first(fields, "CONFORMED PERIOD OF REPORT")),
        items=tuple(item_number(title) for title in fields.get("ITEM INFORMATION", ())),
        filers=filers,
        documents=documents,
        cut=tuple(cut),
        notes=tuple(notes),
    )


def item_number(title: str) -> str:
    """The number of the 8-K item of that title ("Other Events" -> "8.01"); the title itself where it is unknown."""
    letters = _letters(title)
    for beginning, number in _item_titles():
        if letters.startswith(beginning):
            return number
    return title


def safe_name(name: str) -> str:
    """The file name with nothing in it that a path could be made of: no folder, no control sign, no leading dot."""
    last = PurePosixPath(name.replace("\\", "/").replace("\x00", "_")).name
    return _NOT_IN_NAMES.sub("_", last).lstrip(".")[-180:].strip() or "unnamed"


# the header ---------------------------------------------------------------------------------------------------


def _header_text(content: bytes) -> tuple[str, int]:
    """The header as text and where it ends; it ends at the first document where its closing tag is missing."""
    if not is_container(content):
        raise BadDocument("The file is not an EDGAR submission: it has no <SEC-HEADER>.")
    first = content.find(_OPEN)
    end = len(content) if first < 0 else first
    return content[: min(end, LARGEST_HEADER)].decode("utf-8", "replace"), end


def _fields(header: str) -> tuple[dict[str, list[str]], tuple[tuple[int, str], ...]]:
    """Every "KEY: value" and "<KEY>value" of the header, and the companies of its FILER blocks."""
    fields: dict[str, list[str]] = {}
    filers: dict[int, str] = {}
    block, name = "", ""
    for line in header.splitlines():
        key, _, value = line.lstrip("<").partition(">" if line.startswith("<") else ":")
        key, value = key.strip().upper(), value.strip()
        if not value:
            block = key if line[:1].isalpha() else block
            continue
        fields.setdefault(key, []).append(value)
        if key == "COMPANY CONFORMED NAME":
            name = value
        elif key == "CENTRAL INDEX KEY" and block in _SUBJECTS and _is_number(value):
            filers.setdefault(int(value), name)
    return fields, tuple(filers.items())


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 10


def _first(fields: dict[str, list[str]], key: str) -> str:
    return fields.get(key, [""])[0]


def _instant(text: str) -> datetime | None:
    try:
        return from_eastern(datetime.strptime(text[:14], "%Y%m%d%H%M%S"))  # noqa: DTZ007 - New York time, made UTC
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text[:8], "%Y%m%d").date()  # noqa: DTZ007 - a calendar day has no zone
    except ValueError:
        return None


@cache
def _item_titles() -> tuple[tuple[str, str], ...]:
    """(beginning of the title in letters only, item number), from form_8k_items.toml."""
    table = tomllib.loads(files("datmon").joinpath("form_8k_items.toml").read_text("utf-8"))
    return tuple((_letters(title), number) for number, titles in table["items"].items() for title in titles)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))


# the documents ------------------------------------------------------------------------------------------------


def _parts(content: bytes, start: int, cut: list[str], notes: list[str]) -> list[Part]:
    """The whole documents from `start` on; one that is cut is left out and told of."""
    parts: list[Part] = []
    names: set[str] = set()
    number, opened, wrapped = 0, -1, False
    for place, opening in _marks(content, start):
        if opening and opened >= 0 and content.endswith(_WRAPPING, opened, place):
            wrapped = True  # the text is a document with fields of its own: it ends with its own tag, then ours
        elif opening:
            if opened >= 0:
                _say(cut, f"document {number} is cut short and was not read")
            number, opened, wrapped = number + 1, place + len(_OPEN), False
        elif wrapped:
            wrapped = False
        elif opened >= 0:
            part = _part(content, opened, place, number, names, notes)
            if part is None:
                _say(cut, f"document {number} has no <TEXT> and was not read")
            else:
                parts.append(part)
            opened = -1
    if opened >= 0:
        _say(cut, f"document {number} is cut short and was not read")
    return parts


def _marks(content: bytes, start: int) -> Iterator[tuple[int, bool]]:
    """Where lines begin with <DOCUMENT> (True) or </DOCUMENT> (False), in one pass over the bytes."""
    place = content.find(_MARK, start)
    while place >= 0:
        if content.startswith(b"\n<", place - 2):
            yield place - 1, True
        elif content.startswith(b"\n</", place - 3):
            yield place - 3, False
        place = content.find(_MARK, place + len(_MARK))


def _say(notes: list[str], note: str) -> None:
    if len(notes) < _MOST_NOTES:
        notes.append(note)


def _part(content: bytes, begin: int, end: int, number: int, names: set[str], notes: list[str]) -> Part | None:
    text = content.find(_TEXT, begin, min(end, begin + _LONGEST_TOP))
    if text < 0:
        return None
    top = _top(content[begin:text])
    sequence = int(top["SEQUENCE"]) if _is_number(top.get("SEQUENCE", "")) else number
    name = _name(top.get("FILENAME", ""), sequence, names, notes)
    closing = content.rfind(_TEXT_END, text, end)
    low, high = _inside(content, text + len(_TEXT), closing if closing >= 0 else end)
    low, high, wrapper = _unwrapped(content, low, high)
    readable = wrapper != b"PDF" and _is_text(name, content[low : low + 64])
    kind, description = top.get("TYPE", "").upper(), top.get("DESCRIPTION", "")
    return Part(kind, sequence, name, description, content[low:high] if readable else b"", high - low, readable)


def _top(lines: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines.decode("utf-8", "replace").splitlines():
        key, _, value = line.strip().lstrip("<").partition(">")
        found.setdefault(key.upper(), value.strip())
    return found


def _name(written: str, sequence: int, names: set[str], notes: list[str]) -> str:
    """A plain file name, unlike the others of the submission; noted where it is not what the container says."""
    name = safe_name(written) if written else f"document-{sequence}.txt"
    if name in names:
        name = safe_name(f"{len(names) + 1}-{name}")
    if written and name != written:
        _say(notes, f"file name {written[:80]!r} is kept as {name!r}")
    names.add(name)
    return name


def _inside(content: bytes, low: int, high: int) -> tuple[int, int]:
    """The span without one line end on either side."""
    for line_end in (b"\r\n", b"\n"):
        if content.startswith(line_end, low, high):
            low += len(line_end)
            break
    for line_end in (b"\r\n", b"\n"):
        if content.endswith(line_end, low, high):
            high -= len(line_end)
            break
    return low, high


def _unwrapped(content: bytes, low: int, high: int) -> tuple[int, int, bytes]:
    """The span inside an <XBRL>, <PDF> or <XML> wrapper, and the wrapper's name."""
    for wrapper in (b"XBRL", b"PDF", b"XML"):
        if content.startswith(b"<" + wrapper + b">", low, high):
            closing = content.rfind(b"</" + wrapper + b">", low, high)
            inner = _inside(content, low + len(wrapper) + 2, closing if closing >= 0 else high)
            return *inner, wrapper
    return low, high, b""


def _is_text(name: str, beginning: bytes) -> bool:
    return PurePosixPath(name.lower()).suffix in _TEXT_NAMES and _UUENCODED.match(beginning) is None
