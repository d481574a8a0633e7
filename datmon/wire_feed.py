"""A wire's feed or list of releases: which releases there are, where, and when the wire says they came out.

Feeds are RSS, RDF or Atom; a page is any HTML with links. Everything in them is somebody else's: no entity is
expanded, no address is taken that is not a release on the wire's own hosts, titles are words without markup, and an
instant without a zone is none.
"""

import html
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from datmon.calendars import from_eastern
from datmon.errors import BadDocument

_MOST_LINKS = 20_000
_LONGEST_TEXT = 20_000
_LONGEST_TITLE = 300
_MARKUP = re.compile(r"<[^<>]{0,1000}>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
# A link of a page: must match <a class="x" href="/news-releases/a-302.html">; must not match <area href=…>.
_LINK = re.compile(
    r"<a\s[^<>]{0,2000}?\bhref\s*=\s*(?:\"(?P<double>[^\"<>]{1,1000})\"|'(?P<single>[^'<>]{1,1000})')", re.I
)
# New York's clock, named without saying whether it is summer: must match "13:00 ET", "1:00 PM Eastern".
_EASTERN = re.compile(r"\s(?:ET|Eastern)(?:\s(?:Standard|Daylight)?\s?Time)?\Z", re.I)
_UNKNOWN_ZONE = "-0000"  # RFC 5322: the instant is UTC, the writer's own zone is not told


@dataclass(frozen=True, slots=True)
class Wire:
    """A wire: its key in an issuer's row, its hosts, and the form of a release's path there."""

    key: str
    name: str
    hosts: tuple[str, ...]
    release: re.Pattern[str]

    def serves(self, address: str) -> bool:
        """Whether the address is on the wire's own hosts, by https, with nothing odd in it."""
        try:
            parts = urlsplit(address)
            plain = parts.port is None and parts.username is None and "\\" not in address
        except ValueError:
            return False
        return parts.scheme == "https" and plain and parts.hostname in self.hosts

    def release_address(self, address: str) -> str | None:
        """The release's own address without query and fragment; None where it is no release of the wire."""
        address = address.strip()
        if not self.serves(address):
            return None
        parts = urlsplit(address)
        match = self.release.match(parts.path)
        whole = match is not None and match.end() == len(parts.path) and ".." not in parts.path
        return f"https://{parts.hostname}{parts.path}" if whole else None


@dataclass(frozen=True, slots=True)
class Item:
    """A release as a feed names it; `published` is UTC, None where the feed gives no instant with a zone."""

    title: str
    address: str
    published: datetime | None


@dataclass(frozen=True, slots=True)
class Items:
    """The releases of a feed, in its order, and what in it was passed over, as (what, why)."""

    items: tuple[Item, ...]
    refused: tuple[tuple[str, str], ...] = ()


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("newswire.toml").read_text("utf-8"))


@cache
def wires() -> Mapping[str, Wire]:
    """The wires of newswire.toml by their keys."""
    return {
        row["key"]: Wire(row["key"], row["name"], tuple(row["hosts"]), re.compile(row["release"], re.ASCII))
        for row in _table()["wire"]
    }


def limits() -> Mapping[str, Any]:
    """The limits of newswire.toml."""
    found: Mapping[str, Any] = _table()["limits"]
    return found


def read_items(content: bytes, address: str, wire: Wire) -> Items:
    """The releases that a feed or a page at that address names.

    Raises BadDocument when it is neither, is too large, or declares entities.
    """
    if len(content) > limits()["feed_bytes"]:
        raise BadDocument(f"{address} is larger than a feed can be; it was not read.")
    beginning = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith(b"<!doctype html") or b"<html" in beginning:
        return _of_page(content.decode("utf-8", "replace"), address, wire)
    return _of_feed(content, address, wire)


# feeds ----------------------------------------------------------------------------------------------------------


def _of_feed(content: bytes, address: str, wire: Wire) -> Items:
    root, broken = _parsed(content, address)
    if root is None or _local(root) not in ("rss", "rdf", "feed"):
        raise BadDocument(f"{address} is no feed; mend the address in the issuer's row.")
    found: list[Item] = []
    refused: list[tuple[str, str]] = [(address, "the feed is not well-formed XML; it may be cut")] if broken else []
    entries = (element for element in root.iter() if _local(element) in ("item", "entry"))
    for _, element in zip(range(limits()["most_items"]), entries, strict=False):
        _take(element, wire, found, refused)
    return Items(tuple(found), tuple(refused))


def _parsed(content: bytes, address: str) -> tuple[Any, bool]:
    """The tree, and whether the XML was broken; nothing in it is expanded or fetched."""
    broken = False
    for recover in (False, True):
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            broken = True
            continue
        if root is not None and root.getroottree().docinfo.internalDTD is not None:
            raise BadDocument(f"{address} declares a document type with its own entities; such feeds are not read.")
        return root, broken
    return None, broken


def _take(element: Any, wire: Wire, found: list[Item], refused: list[tuple[str, str]]) -> None:
    """The item of an element, where its address is a release of the wire and not one that is there already."""
    parts: dict[str, Any] = {}
    for child in element:
        parts.setdefault(_local(child), child)
    title = plain_words(_text(parts.get("title")))
    written = _link(element, parts)
    address = wire.release_address(written)
    if address is None:
        refused.append((title or "an item without a title", f"{written[:120]!r} is no release on {wire.name}'s hosts"))
    elif all(item.address != address for item in found):
        stamps = (_text(parts.get(name)) for name in ("pubdate", "published", "date", "updated"))
        instants = (instant for stamp in stamps if (instant := feed_instant(stamp)) is not None)
        found.append(Item(title, address, next(instants, None)))


def _link(element: Any, parts: Mapping[str, Any]) -> str:
    """The address of an item: RSS writes it as text, Atom as an attribute, some feeds in the guid alone."""
    for child in element:
        if _local(child) == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            return str(child.get("href")).strip()
    guid = parts.get("guid")
    permanent = guid is not None and guid.get("isPermaLink", "true") == "true"
    return _text(parts.get("link")).strip() or (_text(guid).strip() if permanent else "")


def _local(element: Any) -> str:
    """The element's name in lower case without its namespace; empty for comments and the like."""
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _text(element: Any) -> str:
    """All text in an element, up to a length."""
    if element is None:
        return ""
    length, pieces = 0, []
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST_TEXT:
            break
    return "".join(pieces)[:_LONGEST_TEXT]


def plain_words(text: str) -> str:
    """A title as one line of words: markup, escaped once or twice, and control signs taken out."""
    for _ in range(2):
        text = html.unescape(text)
    return " ".join(_CONTROL.sub(" ", _MARKUP.sub(" ", text)).split())[:_LONGEST_TITLE]


def feed_instant(text: str) -> datetime | None:
    """The instant of "Mon, 24 Nov 2025 13:00 GMT" or "2025-11-24T08:00:00-05:00", UTC; None without a zone."""
    text = " ".join(text.split())[:60]
    eastern = _EASTERN.search(text)
    written = text[: eastern.start()] if eastern else text
    try:
        instant = datetime.fromisoformat(written)
    except ValueError:
        try:
            instant = parsedate_to_datetime(written)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    if instant.tzinfo is None:
        if not eastern and not text.endswith(_UNKNOWN_ZONE):
            return None
        instant = from_eastern(instant) if eastern else instant.replace(tzinfo=UTC)
    try:
        return instant.astimezone(UTC).replace(microsecond=0)
    except (OverflowError, ValueError):
        return None


# pages ----------------------------------------------------------------------------------------------------------


def _of_page(source: str, address: str, wire: Wire) -> Items:
    """The releases a page links to, on the wire's hosts; a page gives no instants."""
    found: dict[str, Item] = {}
    for link in _links(source):
        release = wire.release_address(_joined(address, html.unescape(link)))
        if release is not None and len(found) < limits()["most_items"]:
            found.setdefault(release, Item("", release, None))
    if not found:
        raise BadDocument(f"{address} links to no release on {wire.name}; mend the address in the issuer's row.")
    return Items(tuple(found.values()))


def _links(source: str) -> Iterator[str]:
    for _, match in zip(range(_MOST_LINKS), _LINK.finditer(source), strict=False):
        yield match["double"] or match["single"]


def _joined(address: str, link: str) -> str:
    try:
        return urljoin(address, link.strip())
    except ValueError:
        return ""
