"""A wire's page of one press release: which part of it is the release, and when it was published.

Around the release stand navigation, other firms' headlines and share prices, none of which the issuer says. So only
the headline and the release's own element are rendered; all other characters of the source are passed over. The text is
shorter, but its map still leads to the bytes as served.

Reads       GlobeNewswire, PR Newswire, Business Wire, ACCESS Newswire, Newsfile (wire_page.toml)
Not modelled: a release's own tail about other companies; pages whose text is put in by scripts
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from datmon.calendars import end_of_day, find_days, from_eastern
from datmon.plain_text import Layout, decode, render

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

LARGEST_PAGE = 3 * 1024 * 1024  # bytes; a wire's page is under half a megabyte, and a slow parser reads it
MOST_TAGS = 40_000
_HEAD = 400_000  # characters in which a page says when it was published

# The page's own address: <link rel="canonical" href="…">, <meta property="og:url" content="…">.
_ADDRESS = re.compile(
    r"<(?:link|meta)\b[^<>]{0,300}?(?:canonical|og:url)[^<>]{0,300}?https?://(?P<host>[\w.-]{4,80})[/\"']",
    re.IGNORECASE,
)
# Where pages say when: JSON-LD, meta tags, <time datetime="…">, in this order.
_INSTANTS = (
    re.compile(r"\"datePublished\"\s*:\s*\"(?P<instant>[\dT:.+Z -]{10,35})\"", re.IGNORECASE),
    re.compile(
        r"<meta\b[^<>]{0,120}?(?:article:published_time|datePublished|DC\.date\.issued)[^<>]{0,40}?content\s*=\s*[\"']"
        r"(?P<instant>[\dT:.+Z -]{10,35})[\"']",
        re.IGNORECASE,
    ),
    re.compile(r"<time\b[^<>]{0,200}?\bdatetime\s*=\s*[\"'](?P<instant>[\dT:.+Z -]{10,35})[\"']", re.IGNORECASE),
)
# "Nov 24, 2025, 08:30 ET", "November 24, 2025 08:30 AM Eastern Standard Time".
_CLOCK = re.compile(
    r"^\s{0,3},?\s{0,3}(?P<hour>\d{1,2}):(?P<minute>\d\d)\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?:ET|EST|EDT|Eastern)\b"
)
# A start tag with its attributes, or the beginning of a comment; a tag never holds "<", which keeps the search linear.
_OPENING = re.compile(
    r"<(?:(?P<tag>[A-Za-z][A-Za-z0-9-]{0,20})(?=[\s/>])(?P<attributes>(?:[^<>\"']++|\"[^<\"]*+\"|'[^<']*+')*+)>|!--)"
)
_NAMED = re.compile(r"\b(?:class|id|itemprop)\s*=", re.IGNORECASE)
_SWALLOWED = {"!--": "-->", "script": "</script", "style": "</style", "template": "</template"}
_REPEATS = 3
_TAG = "</?{name}(?=[\\s/>])[^<>]*>"


@dataclass(frozen=True, slots=True)
class WirePage:
    """A release on a wire's page: the wire, the spans of the source that are headline and release, when published.

    Spans count characters of the decoded source, in reading order. `published` is None where the page does not say.
    """

    wire: str
    spans: tuple[tuple[int, int], ...]
    title: str
    published: datetime | None


@dataclass(frozen=True, slots=True)
class _Wire:
    name: str
    hosts: tuple[str, ...]
    mark: bytes
    body: tuple[str, ...]
    plain: tuple[str, ...]


@cache
def _wires() -> tuple[_Wire, ...]:
    rows = tomllib.loads(files("datmon").joinpath("wire_page.toml").read_text("utf-8"))["wire"]
    return tuple(
        _Wire(row["name"], tuple(row["hosts"]), row["mark"].encode(), tuple(row["body"]), tuple(row["plain"]))
        for row in rows
    )


def wire_page(content: bytes) -> WirePage | None:
    """The release on a wire's page; None where the bytes are no such page."""
    if len(content) > LARGEST_PAGE or not any(wire.mark in content for wire in _wires()):
        return None
    source = decode(content)[0]
    selectors = list(_selectors(source))
    found = _article(source, selectors) if selectors and source.count("<") <= MOST_TAGS else None
    if found is None:
        return None
    wire, headline, article = found
    spans = tuple(sorted(span for span in (headline, article) if span is not None))
    title = render(source[slice(*headline)].encode()).text if headline else ""
    return WirePage(wire, spans, title, _published(source))


def article_layout(content: bytes) -> Layout | None:
    """The layout of a wire page's headline and release alone, its map leading to the whole page's bytes; else None."""
    page = wire_page(content)
    if page is None:
        return None
    source, encoding, lead = decode(content)
    masked = "".join(_masked(source, page.spans))
    return replace(render(masked.encode("utf-8", "replace")), encoding=encoding, lead=lead)


def _masked(source: str, spans: tuple[tuple[int, int], ...]) -> Iterator[str]:
    """The source with every character outside the spans made blank, a break of line between the spans."""
    place = 0
    for start, end in spans:
        if start > place:
            yield _blank(start - place)
        yield source[max(start, place) : end]
        place = max(place, end)


def _blank(length: int) -> str:
    """So many characters without text; a tag among them ends the line."""
    return "<p>".rjust(length) if length > len("<p>") else " " * length


# the release's element -------------------------------------------------------------------------------------------


def _selectors(source: str) -> Iterator[tuple[str, str]]:
    """(wire, selector) to try: those only one wire has, and the common ones where the page's address is the wire's."""
    address = _ADDRESS.search(source, 0, _HEAD)
    host = address["host"].lower() if address else ""
    for wire in _wires():
        known = any(host == name or host.endswith(f".{name}") for name in wire.hosts)
        marked = known or wire.mark.decode() in source
        for selector in (*(wire.body if marked else ()), *(wire.plain if known else ())):
            yield wire.name, selector


def _article(
    source: str, selectors: list[tuple[str, str]]
) -> tuple[str, tuple[int, int] | None, tuple[int, int]] | None:
    """The wire, the headline's span where it stands outside the release, and the release's span."""
    from bs4 import BeautifulSoup  # noqa: PLC0415 - slow to import, and few documents are wire pages

    page = BeautifulSoup("".join(_skeleton(source)), "html.parser")
    for wire, selector in selectors:
        spans = [_span(source, element) for element in page.select(selector, limit=_REPEATS)]
        span = max(spans, key=lambda each: each[1] - each[0], default=None)  # pages repeat it for other releases
        if span is not None:
            return wire, _headline(source, page, span), span
    return None


def _skeleton(source: str) -> Iterator[str]:
    """The elements that a selector or a headline may mean, each alone with its place, without text or nesting.

    The tree's builder takes more than linear time on broken markup; of this there is none left.
    """
    place = 0
    for _ in range(MOST_TAGS):
        match = _OPENING.search(source, place)
        if match is None:
            return
        place = match.end()
        name = (match["tag"] or "!--").lower()
        if name in _SWALLOWED:
            end = source.find(_SWALLOWED[name], place)
            place = len(source) if end < 0 else end
        elif name in ("h1", "article") or _NAMED.search(match["attributes"]):
            yield f"<{name} data-at='{match.start()}' {match['attributes'].rstrip('/ ')}></{name}>"


def _headline(source: str, page: "BeautifulSoup", article: tuple[int, int]) -> tuple[int, int] | None:
    heading = page.select_one("h1")
    span = _span(source, heading) if heading is not None else None
    return span if span and not article[0] <= span[0] < article[1] else None


def _span(source: str, element: "Tag") -> tuple[int, int]:
    """An element's characters, from its start tag to its end tag, or to the end of the page."""
    start, depth = int(str(element["data-at"])), 0
    for match in re.compile(_TAG.format(name=re.escape(element.name)), re.IGNORECASE).finditer(source, start):
        depth += -1 if match[0][1] == "/" else not match[0].endswith("/>")
        if depth <= 0:
            return start, match.end()
    return start, len(source)


# the instant -----------------------------------------------------------------------------------------------------


def _published(source: str) -> datetime | None:
    """When the page says it was published; an instant without a zone is New York's."""
    head = source[:_HEAD]
    for pattern in _INSTANTS:
        match = pattern.search(head)
        instant = _instant(match["instant"].strip()) if match else None
        if instant is not None:
            return instant
    return _written(head)


def _instant(text: str) -> datetime | None:
    try:
        if len(text) == len("2025-11-24"):
            return end_of_day(date.fromisoformat(text))  # known by then at the latest
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (from_eastern(instant) if instant.tzinfo is None else instant.astimezone(UTC)).replace(microsecond=0)


def _written(source: str) -> datetime | None:
    """The instant of "Nov 24, 2025, 08:30 ET" in the page's words."""
    for _, end, day in find_days(source):
        match = _CLOCK.match(source[end : end + 40])
        if match is None:
            continue
        hour, minute = int(match["hour"]), int(match["minute"])
        if match["half"] and match["half"][0] in "pP" and hour < 12:
            hour += 12
        if match["half"] and match["half"][0] in "aA" and hour == 12:
            hour = 0
        if hour < 24 and minute < 60:
            return from_eastern(datetime.combine(day, time(hour, minute)))
    return None
