"""Releases from the wires into the home: an early signal that is opted into, ranked below what is filed.

The feeds are those of the issuers' rows. A release is fetched once and kept like a filing; it must lie on the wire's
own hosts, be a page that datmon can tell the release of, and name the issuer. It is known from the instant the wire
gives it, the later one where feed and page differ, and never from one after it was fetched. When the same text is
filed, the two are linked: the earlier instant stands, and the later document says it again.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from datmon.arrivals import SourceReport, Visit
from datmon.documents import Filing, layout_of
from datmon.errors import DatmonError, FetchTrouble
from datmon.release_links import rules, runs, shared_text
from datmon.submission import safe_name
from datmon.web import Page, Web
from datmon.wire_feed import Item, Wire, limits, read_items, wires
from datmon.wire_page import LARGEST_PAGE, wire_page

if TYPE_CHECKING:
    from datmon.corpus import FilingSource
    from datmon.home import Home
    from datmon.issuers import Issuer, Issuers
    from datmon.reading import Read

SOURCE = "wires"
FORM = "RELEASE"
_OK = 200
_LAST_SECOND = time(23, 59, 59)
# Words at the end of a company's name that a release may leave out.
_COMPANY_WORDS = re.compile(r"[,.]?\s+(?:inc|corp|corporation|company|ltd|limited|plc|holdings|group)\.?\Z", re.I)
_PUNCTUATION = re.compile(r"[^\w\s]+")
# The ticker where releases name it: must match "(NASDAQ: ACME)", "(NYSE American: “ACME”)"; not "ACME" in a sentence.
_LISTED = r"(?i:nasdaq|nyse|tsx|otc|cboe|cse|aim|lse)[^()]{{0,60}}:\s{{0,2}}[“\"']?{ticker}\b"
# Which documents can be a release: EX-99.1 of an 8-K or 6-K, or the form itself.
_CARRIES = re.compile(r"(?:EX-99(?:\.\d{1,3})?|8-K|6-K)(?:/A)?\Z")


@dataclass(frozen=True, slots=True)
class WireOrder:
    """What is asked of the wires: releases since that day; `now` is the instant of asking."""

    since: date
    now: datetime


@dataclass(slots=True)
class _Tally:
    """What was asked, found and refused so far."""

    requests: int = 0
    known: int = 0
    refused: dict[str, str] = field(default_factory=dict)  # why an earlier run could do nothing with a release
    failures: list[tuple[str, str]] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)

    def fail(self, where: str, reason: str) -> None:
        self.failures.append((where, reason))


def sync_wires(
    home: "Home",
    issuers: "Issuers",
    order: WireOrder,
    web: Web,
    read: "Read",
    version: str,
    told: Callable[[str], None] | None = None,
) -> SourceReport:
    """Fetch the releases that the issuers' feeds name and the home lacks, read them, and link them to what was filed.

    `read` and `version` are the readers, as for an ingest; `told` gets each ticker beforehand. One feed or release that
    fails is told of in the report and stops no other.
    """
    from datmon.intake import ingest_sources  # noqa: PLC0415 - SQLAlchemy waits until something is taken in

    tally = _Tally(refused={row.accession: row.reason for row in home.store.failures() if row.accession})
    sources = _wanted(home, issuers, order, web, version, tally, told or (lambda _: None))
    report = ingest_sources(home, sources, read, version=version, workers=1)
    home.store.note_visits(tally.visits)
    link_releases(home, order.since)
    failures = (*tally.failures, *report.failures)
    return SourceReport(SOURCE, tally.requests, report.new, tally.known, failures)


def _wanted(
    home: "Home",
    issuers: "Issuers",
    order: WireOrder,
    web: Web,
    version: str,
    tally: _Tally,
    told: Callable[[str], None],
) -> "Iterator[FilingSource]":
    """The releases to read: from the web those that are new, from the archive those that older readers read."""
    kept = {filing.accession for filing in home.store.filings() if filing.form == FORM}
    done = home.store.read_by(version)
    for issuer in issuers.values():
        for key, feed in issuer.feeds.items():
            told(issuer.ticker)
            before = len(tally.failures)
            for item in _items(issuer, key, feed, order, web, tally):
                accession = accession_of(issuer.ticker, item.address)
                if accession in done or tally.refused.get(accession) in _refusals(issuer):
                    tally.known += 1
                elif accession in kept:
                    yield _from_archive(home, accession)
                else:
                    yield from _fetched(home, issuer, wires()[key], item, accession, order, web, tally)
            tally.visits.append(_visit(issuer, key, order, tally.failures[before:]))


def accession_of(ticker: str, address: str) -> str:
    """The accession of a release: whose it is and where it lies, so that it is fetched once."""
    return f"release:{hashlib.sha256(f'{ticker} {address}'.encode()).hexdigest()[:16]}"


def _visit(issuer: "Issuer", key: str, order: WireOrder, failures: Iterable[tuple[str, str]]) -> Visit:
    reason = next((why for _, why in failures), "")
    return Visit(f"{SOURCE} {key}", issuer.ticker, order.now, None if reason else order.now, reason)


# feeds ----------------------------------------------------------------------------------------------------------


def _items(issuer: "Issuer", key: str, feed: str, order: WireOrder, web: Web, tally: _Tally) -> list[Item]:
    """The releases of one feed since the order's day; those without an instant are taken, their pages will say."""
    wire = wires().get(key)
    where = f"{issuer.ticker} {key}"
    if wire is None or not wire.serves(feed):
        tally.fail(where, f"{feed} is no address of a wire that datmon knows; known are {', '.join(wires())}.")
        return []
    try:
        tally.requests += 1
        page = web.get(feed, limits()["feed_bytes"], allowed=wire.serves)
        if page.status != _OK:
            raise FetchTrouble(f"{wire.name} answers HTTP {page.status} for the feed {feed}; mend the issuer's row.")
        found = read_items(page.content, feed, wire)
    except DatmonError as error:
        tally.fail(where, str(error))
        return []
    for what, why in found.refused:
        tally.fail(f"{where}: {what}", why)
    newest = max((item.published for item in found.items if item.published is not None), default=None)
    if newest is not None and order.now - newest > timedelta(days=limits()["silent_days"]):
        tally.fail(where, f"The newest release of the feed is of {newest.date()}; the firm may have left {wire.name}.")
    first = datetime.combine(order.since, time.min, tzinfo=UTC)
    return [item for item in found.items if item.published is None or item.published >= first]


# releases -------------------------------------------------------------------------------------------------------


def _fetched(
    home: "Home", issuer: "Issuer", wire: Wire, item: Item, accession: str, order: WireOrder, web: Web, tally: _Tally
) -> "Iterator[FilingSource]":
    """The release of an item, fetched; none, with the reason told, where it is not one of the issuer's.

    A page that will never do is remembered with its reason, and not fetched again.
    """
    from datmon.store import Failure  # noqa: PLC0415 - SQLAlchemy, as above

    try:
        tally.requests += 1
        page = web.get(item.address, LARGEST_PAGE, allowed=lambda address: wire.release_address(address) is not None)
        yield _source(issuer, item, accession, page, order)
    except DatmonError as error:
        tally.fail(item.address, str(error))
        if str(error) in _refusals(issuer):
            home.store.add_failure(Failure(item.address, issuer.ticker, str(error), accession), "")


_NO_RELEASE = "The page shows no release; it was not read."
_UNDATED = "Neither the feed nor the page says when the release came out; it was not read."


def _refusals(issuer: "Issuer") -> tuple[str, ...]:
    """Why a release of the issuer will not do however often it is fetched; by other names it may."""
    return _NO_RELEASE, _UNDATED, _not_named(issuer)


def _not_named(issuer: "Issuer") -> str:
    names_said = ", ".join((issuer.name, *issuer.former_names))
    return f"The release does not name {names_said}; it was not read."


def _source(issuer: "Issuer", item: Item, accession: str, page: Page, order: WireOrder) -> "FilingSource":
    """The release as a filing.

    Raises FetchTrouble when the page is no release of the issuer, or nobody says when it came out.
    """
    if page.status != _OK:
        raise FetchTrouble(f"The page (HTTP {page.status}) shows no release; it was not read.")
    found = wire_page(page.content)
    if found is None:
        raise FetchTrouble(_NO_RELEASE)
    if not names(issuer, layout_of(page.content).text):
        raise FetchTrouble(_not_named(issuer))
    known_at = known_since(item.published, found.published, order.now)
    if known_at is None:
        raise FetchTrouble(_UNDATED)
    filing = Filing(accession, issuer.ticker, FORM, known_at, address=item.address, filer=issuer.name)
    return _as_source(filing, _name(item.address), page.content)


def _as_source(filing: Filing, name: str, content: bytes) -> "FilingSource":
    from datmon.corpus import Contents, FilingSource, LoadedDocument  # noqa: PLC0415 - pydantic, as above

    document = LoadedDocument(name, FORM, content)
    return FilingSource(filing, filing.address or filing.accession, lambda: Contents((document,)))


def _from_archive(home: "Home", accession: str) -> "FilingSource":
    """A release that is kept already, for readers that have not read it."""
    (stored, *_) = home.store.documents(accession)
    return _as_source(stored.filing, stored.kept.name, home.archive.get(stored.kept.sha256))


def _name(address: str) -> str:
    last = PurePosixPath(urlsplit(address).path).name
    return safe_name(last if "." in last else f"{last}.html")


def names(issuer: "Issuer", text: str) -> bool:
    """Whether a release's text names the issuer: by a name it bears or bore, or by its ticker beside an exchange."""
    folded = _folded(text)
    for name in (issuer.name, *issuer.former_names):
        short = _COMPANY_WORDS.sub("", name)
        if _folded(short if " " in short else name) in folded:  # "Strategy" alone is a word, "Strategy Inc" a firm
            return True
    return any(
        re.search(_LISTED.format(ticker=re.escape(ticker)), text) for ticker in (issuer.ticker, *issuer.former_tickers)
    )


def _folded(text: str) -> str:
    """The words in lower case, between single blanks, without punctuation."""
    return f" {' '.join(_PUNCTUATION.sub('', text.casefold()).split())} "


def known_since(feed: datetime | None, page: datetime | None, fetched: datetime) -> datetime | None:
    """The instant a release was public, from what feed and page say; None where neither says.

    A page that gives a day only, its last second, gives way to the feed's instant of that day. Where both give an
    instant the later one counts, for nothing may be known too early; none lies after the fetch.
    """
    if page is not None and feed is not None and page.time() == _LAST_SECOND and page.date() == feed.date():
        page = None
    said = [instant for instant in (feed, page) if instant is not None]
    return min(max(said), fetched.replace(microsecond=0)) if said else None


# links ----------------------------------------------------------------------------------------------------------


def link_releases(home: "Home", since: date) -> int:
    """Link the releases that came out since that day to the filed documents of their text; how many links are new.

    To be called when either has come in. Only documents of the same issuer, filed within the days of
    release_links.toml, are compared.
    """
    linked = home.store.links()
    done = {release.partition("/")[0] for release, _ in linked}
    first = datetime.combine(since, time.min, tzinfo=UTC)
    releases = [filing for filing in home.store.filings() if filing.form == FORM and filing.known_at >= first]
    found: dict[tuple[str, str], Decimal] = {}
    for release in releases:
        if release.accession not in done:
            found.update(_same_text(home, release))
    home.store.note_links(found)
    return len(found)


def _same_text(home: "Home", release: Filing) -> Iterator[tuple[tuple[str, str], Decimal]]:
    window = rules()["window"]
    first = release.known_at - timedelta(days=window["days_before"])
    last = release.known_at + timedelta(days=window["days_after"])
    filed = [row for row in home.store.filings(issuer=release.issuer, known_by=last) if row.known_at >= first]
    filed = [row for row in filed if not row.accession.startswith(("release:", "curated:"))]
    if not filed:
        return
    for stored in home.store.documents(release.accession):
        ours = runs(home.document(stored.key).text)
        for filing in filed:
            for other in home.store.documents(filing.accession):
                share = shared_text(ours, runs(home.document(other.key).text)) if _may_be(other.kept.kind) else None
                if share is not None:
                    yield (stored.key, other.key), share


def _may_be(kind: str) -> bool:
    return _CARRIES.match(kind) is not None
