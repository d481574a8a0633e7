"""The one composition, from filings and tables to a ranking: a list of calls; each public function is one command.

Nothing here computes. `open` gives a monitor over a home folder, or over the embedded demonstration; the other
functions take it first, then what is asked, then both clocks.
"""

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datmon.calendars import end_of_day, parse_day, parse_instant
from datmon.errors import BadInput, UnknownName
from datmon.figures import Derived, Figure, Stated

if TYPE_CHECKING:
    from datmon.arrivals import SourceReport
    from datmon.balance_sheet import BalanceSheet
    from datmon.corpus import FilingSource
    from datmon.definition_bridge import Bridge
    from datmon.delisting_clock import DelistingClock
    from datmon.discovery import Discovery
    from datmon.documents import Filing
    from datmon.edgar import Edgar
    from datmon.exposure import Exposure, ListingMatter
    from datmon.fact import Fact, Unread
    from datmon.fetching import Carrier, Progress, Route, SyncReport, Watched
    from datmon.findings import Finding
    from datmon.firm_standing import Standing
    from datmon.freshness import Freshness
    from datmon.histories import History
    from datmon.home import Home
    from datmon.inspection import Inspection
    from datmon.intake import ImportReport, IngestReport
    from datmon.issuers import AdsRatio, Issuers
    from datmon.ledger import Ledger
    from datmon.rank_changes import Change
    from datmon.ranking import RankRow
    from datmon.reading import ReadFiling
    from datmon.rulebook import Verdict
    from datmon.rules_in_force import RuleRow
    from datmon.settings import EdgarSettings
    from datmon.share_lenses import FirmSeen
    from datmon.valuation import Valuation
    from datmon.wanted import Plan
    from datmon.web import Web

DEMONSTRATION = "demonstration"
_A_MONTH = timedelta(days=30)
_MINER = "miner"
_TABLES = ("ranking", "valuation", "standing", "holdings", "facts", "unread", "conflicts")
# What people call a field, and the field they mean.
_CALLED = {
    "unrealized_loss": "unrealized_usd",
    "unrealized_gain": "unrealized_usd",
    "unrealized": "unrealized_usd",
    "coin_value": "coin_value_usd",
    "cost": "cost_usd",
    "mnav": "mnav_basic",
    "debt": "debt_usd",
    "cash": "cash_usd",
    "market_cap": "market_cap_usd",
    "share_price": "share_price_usd",
}


@dataclass(frozen=True, slots=True)
class Clocks:
    """Both clocks of a question: the day the numbers describe, and the instant by which they were public."""

    as_of: date
    known_at: datetime


@dataclass(slots=True)
class Monitor:
    """A home and what is asked of it. `day` is the demonstration's own day, None for a home.

    `own_issuers` are datmon's issuers and the user's; None means datmon's alone.
    """

    home: "Home"
    day: date | None = None
    own_issuers: "Issuers | None" = field(default=None, repr=False)
    _ledgers: dict[datetime, "Ledger"] = field(default_factory=dict, repr=False)

    def ledger(self, known_at: datetime) -> "Ledger":
        """The facts known by the instant, indexed; kept for further questions about the same instant."""
        if known_at not in self._ledgers:
            from datmon.ledger import Ledger

            self._ledgers = {known_at: Ledger(self.facts_known(known_at), self.forms(known_at))}
        return self._ledgers[known_at]

    def facts_known(self, known_at: datetime) -> "Sequence[Fact]":
        """The facts known by the instant, each told by whoever told it first."""
        from datmon.corroboration import told_first

        return told_first(self.home.store.facts(known_by=known_at), self.home.store.links())

    def forms(self, known_at: datetime) -> dict[str, str]:
        """The form of each filing known by the instant."""
        return {filing.accession: filing.form for filing in self.home.store.filings(known_by=known_at)}

    @property
    def issuers(self) -> "Issuers":
        """The issuers that are watched."""
        from datmon.issuers import issuers

        return issuers() if self.own_issuers is None else self.own_issuers

    def close(self) -> None:
        """Let go of the database. A monitor is a context manager, too."""
        self.home.close()

    def __enter__(self) -> "Monitor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def forget(self) -> None:
        """Drop what was indexed: called after facts came in."""
        self._ledgers.clear()


def clocks_of(as_of: str | date, known_at: str | datetime | None = None) -> Clocks:
    """Both clocks from text or records; `known_at` defaults to the end of the as-of day.

    Raises BadInput when the day is an instant, or the instant has no zone.
    """
    day = parse_day(as_of) if isinstance(as_of, str) else as_of
    if isinstance(day, datetime):
        raise BadInput(f"as_of is a day, not the instant {day}; give its date().")
    if known_at is None:
        return Clocks(day, end_of_day(day))
    instant = parse_instant(known_at) if isinstance(known_at, str) else known_at
    if instant.tzinfo is None:
        raise BadInput(f"known_at {instant} has no zone; give it in UTC.")
    return Clocks(day, instant.astimezone(UTC))


# opening ------------------------------------------------------------------------------------------------------


def open(
    home: Path | str | None = None,
    *,
    demo: bool = False,
    database_url: str | None = None,
    issuers: Path | str | None = None,
    reading: bool = False,
) -> Monitor:
    """A monitor over the home folder (default: DATMON_HOME, else the user data folder), or over the demonstration.

    `database_url` (default: DATMON_DATABASE_URL) points at another database than the home's own SQLite file. `issuers`
    (default: DATMON_ISSUERS, else issuers.toml in the home) is a file that adds to datmon's list of issuers. With
    `reading` nothing is made: a home that is not there is empty.

    Raises StoreTrouble when the home cannot be made or opened; BadInput when a row of the file cannot be used.
    """
    if demo:
        return _demonstration()
    from datmon.home import at_folder
    from datmon.watchlist import watched

    folder = Path(home or os.environ.get("DATMON_HOME") or _user_folder()).expanduser()
    at = at_folder(folder, database_url or os.environ.get("DATMON_DATABASE_URL") or None, reading=reading)
    return Monitor(at, own_issuers=watched(Path(issuers) if issuers else None, folder))


def _user_folder() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("datmon", appauthor=False)


def demonstration_folder() -> Path:
    """Where the embedded demonstration lies: in the installed package, or in fixtures/ of a checkout."""
    packaged = Path(str(files("datmon"))) / DEMONSTRATION
    return packaged if packaged.is_dir() else packaged.parent.parent / "fixtures" / DEMONSTRATION


def _demonstration() -> Monitor:
    """The demonstration, read afresh through the same pipeline into a home in memory."""
    from datmon.home import in_memory

    folder = demonstration_folder()
    about = tomllib.loads((folder / "demonstration.toml").read_text("utf-8"))
    monitor = Monitor(in_memory(), about["as_of"])
    ingest(monitor, folder, workers=1)
    for table in about["tables"]:
        import_(monitor, folder / table)
    return monitor


# taking in ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Labels:
    """What a bare file cannot say of itself: issuer, form, acceptance (New York time, or an instant with a zone)."""

    ticker: str | None = None
    form: str | None = None
    accepted: str | None = None


UNLABELLED = Labels()


def ingest(
    monitor: Monitor,
    *paths: Path | str,
    workers: int | None = None,
    labels: Labels = UNLABELLED,
    bounds: Clocks | None = None,
    progress: Callable[[int], None] | None = None,
) -> "IngestReport":
    """Read filings into the home: files, submissions, corpus folders. Those read before are skipped.

    `bounds` passes over filings accepted later or about a later period. `progress` gets the number of filings done.

    Raises BadInput when a path or label is wrong, before anything is read.
    """
    from datmon import intake
    from datmon.disclosures import READERS, read_filing

    _some(paths)
    report = intake.ingest(
        monitor.home,
        [Path(path) for path in paths],
        read_filing,
        version=READERS,
        workers=workers,
        overrides=_overrides(labels),
        name_issuer=monitor.issuers.ticker_of,
        wanted=partial(_is_wanted, bounds) if bounds else None,
        progress=(lambda now: progress(now.new + now.skipped + now.failed)) if progress else None,
    )
    monitor.forget()
    return report


# fetching -----------------------------------------------------------------------------------------------------


def sync(
    monitor: Monitor,
    *tickers: str,
    now: Callable[[], datetime],
    since: date | None = None,
    forms: Sequence[str] = (),
    via: str = "edgar",
    route: "Route" = "auto",
    workers: int | None = None,
    wires: bool = False,
    prices: bool = False,
    progress: "Callable[[Progress], None] | None" = None,
) -> "SyncReport":
    """Bring the filings of these issuers (default: all watched) from EDGAR into the home, and read them.

    What the home has is not fetched again. `forms` restricts to these, `via` names who fetches the submissions (edgar
    or sec-edgar-downloader), `route` how EDGAR is asked what is new (poll, index; auto takes the shorter one). `wires`
    and `prices` bring releases and prices afterwards. `now` is the clock.

    Raises BadInput when nobody has said who is asking, a ticker is known to nobody, a form is none that is fetched, or
    `since` lies ahead; StoreTrouble.
    """
    from datmon import wanted
    from datmon.disclosures import READERS, read_filing
    from datmon.edgar import Edgar
    from datmon.fetching import Reader, Wish
    from datmon.fetching import sync as synced
    from datmon.settings import edgar_settings

    wanted.check_forms(forms)
    _check_begun(since, now())
    settings = edgar_settings(monitor.home.folder)
    with Edgar(settings, monitor.home.folder, now=now) as edgar:
        wish = Wish(_watched(monitor, tickers, edgar), since or wanted.default_since(), tuple(forms), route)
        report = synced(
            monitor.home,
            wish,
            Reader(read_filing, READERS, workers),
            edgar,
            settings=settings,
            now=now,
            carrier=_carrier(via, edgar, settings, monitor.home.folder, now),
            progress=progress,
        )
    rows = [ticker for ticker in tickers if monitor.issuers.current_ticker(ticker.upper()) in monitor.issuers]
    asked = bool(rows) or not tickers  # a company without a row has no feeds, and no coin of which it is known
    others = [sync_wires(monitor, *rows, now=now, since=since)] if wires and asked else []
    others += [sync_prices(monitor, *rows, now=now, since=since)] if prices and asked else []
    _link_releases(monitor, now().date())
    monitor.forget()
    return replace(report, others=tuple(others)) if others else report


def sync_wires(
    monitor: Monitor,
    *tickers: str,
    now: Callable[[], datetime],
    since: date | None = None,
    web: "Web | None" = None,
    progress: Callable[[str], None] | None = None,
) -> "SourceReport":
    """Bring the releases that the feeds of these issuers (default: all watched) name, and read them.

    Releases since that day (default: 30 days ago); each is linked to the filed document of its text. `progress` gets
    each ticker before it is asked about. `now` is the clock.
    """
    from datmon.disclosures import READERS, read_filing
    from datmon.newswire import WireOrder
    from datmon.newswire import sync_wires as synced

    at = now()
    _check_begun(since, at)
    order = WireOrder(since or at.date() - _A_MONTH, at)
    with web or _web(monitor) as asked:
        report = synced(monitor.home, _rows(monitor, tickers), order, asked, read_filing, READERS, progress)
    monitor.forget()
    return report


def sync_prices(
    monitor: Monitor,
    *tickers: str,
    now: Callable[[], datetime],
    since: date | None = None,
    until: date | None = None,
    coin_sources: Sequence[str] = (),
    share_sources: Sequence[str] = (),
    currencies: Sequence[str] = (),
    web: "Web | None" = None,
    progress: Callable[[str], None] | None = None,
) -> "SourceReport":
    """Bring the prices that the home lacks of the coins and shares of these issuers (default: those of the home).

    For the days from `since` (default: 30 days ago) to `until` (default: today); sources are asked in the order given,
    else in that of market_data.toml. `progress` gets each name before it is asked about. `now` is the clock.

    Raises FetchTrouble when a source is asked for that there is not.
    """
    from datmon.price_intake import PriceOrder
    from datmon.price_intake import sync_prices as synced

    at = now()
    _check_begun(since, at)
    first, last = since or at.date() - _A_MONTH, until or at.date()
    if first > last:
        raise BadInput(f"The days from {first} to {last} are none; give a --since that is not after --until.")
    order = PriceOrder(first, last, at, coin_sources, share_sources, currencies)
    with web or _web(monitor) as asked:
        report = synced(monitor.home, _rows(monitor, tickers, of_home=True), order, asked, progress)
    monitor.forget()
    return report


def discover(
    monitor: Monitor,
    *,
    now: Callable[[], datetime],
    search: bool = True,
    progress: Callable[[str], None] | None = None,
) -> "Discovery":
    """Companies that file concepts of crypto assets, or are found by full-text search, and have no row of issuers.

    They are proposed, never added; `discovery.as_rows` writes them as rows to be filled in. `now` is the clock.

    Raises BadInput when nobody has said who is asking.
    """
    from datmon.discovery import discover as found
    from datmon.edgar import Edgar
    from datmon.settings import edgar_settings

    with Edgar(edgar_settings(monitor.home.folder), monitor.home.folder, now=now) as edgar:
        return found(edgar, monitor.issuers, now().date(), search=search, told=progress)


def _check_begun(since: date | None, now: datetime) -> None:
    """That the first day asked for has begun somewhere.

    Raises BadInput when it has not.
    """
    if since is not None and since > now.date() + timedelta(days=1):
        raise BadInput(f"--since {since} lies in the future, of which nothing was filed; give a day that was.")


def _rows(monitor: Monitor, tickers: Sequence[str], *, of_home: bool = False) -> "Issuers":
    """The rows of these tickers; without any, those the home has something of where that is asked, else all.

    Raises BadInput when a ticker has no row.
    """
    from datmon.issuers import Issuers

    rows = monitor.issuers
    asked = [rows.current_ticker(ticker.upper()) for ticker in tickers]
    for ticker in asked:
        if ticker not in rows:
            raise BadInput(f"{ticker!r} has no row of issuers; add one to a file and give it with --issuers.")
    if not asked and of_home:
        asked = [ticker for ticker in monitor.home.store.issuers() if ticker in rows]
    return Issuers(rows[ticker] for ticker in dict.fromkeys(asked)) if asked else rows


def _web(monitor: Monitor) -> "Web":
    from importlib.metadata import version

    from datmon.settings import edgar_settings
    from datmon.web import Web

    return Web(f"datmon/{version('datmon')} {edgar_settings(monitor.home.folder).user_agent or ''}".strip())


def _link_releases(monitor: Monitor, today: date) -> None:
    """Link the releases of the last month to what has been filed since they came."""
    from datmon.newswire import link_releases

    link_releases(monitor.home, today - _A_MONTH)


def _watched(monitor: Monitor, tickers: Sequence[str], edgar: "Edgar") -> "tuple[Watched, ...]":
    """The companies of these tickers or CIKs, asking EDGAR for those that no row of issuers has; default all rows.

    Raises BadInput when nobody knows one of them.
    """
    from datmon.fetching import Watched

    rows = monitor.issuers
    if not tickers:
        return tuple(Watched(row.ticker, row.ciks, row) for row in rows.values() if row.ciks)
    found: dict[str, Watched] = {}
    theirs: dict[str, int] = {}
    for asked in dict.fromkeys(ticker.upper() for ticker in tickers):
        digits = asked.removeprefix("CIK")
        name = rows.ticker_of(int(digits)) if digits.isdigit() and len(digits) <= 10 else rows.current_ticker(asked)
        row = rows.get(name)
        if row is not None and row.ciks:
            found[name] = Watched(name, row.ciks, row)
        elif digits.isdigit() and len(digits) <= 10:
            found[name] = Watched(name, (int(digits),))
        else:
            theirs = theirs or edgar.tickers()
            if asked not in theirs:
                raise BadInput(f"Neither datmon's issuers nor EDGAR's tickers of today have {asked!r}; give its CIK.")
            found[name] = Watched(name, (theirs[asked],), row)
    return tuple(found.values())


def _carrier(
    via: str, edgar: "Edgar", settings: "EdgarSettings", folder: Path | None, now: Callable[[], datetime]
) -> "Carrier":
    if via == edgar.name:
        return edgar
    if via == "sec-edgar-downloader":
        from datmon.downloader import DownloaderCarrier
        from datmon.edgar import Turns

        return DownloaderCarrier(
            settings.contact(folder),
            Turns(edgar),
            settings.url,
            now=now,
            longest=settings.patience.whole_answer_seconds,
        )
    raise BadInput(f"Nobody fetches by the name {via!r}; give edgar or sec-edgar-downloader.")


def plan_sync(
    monitor: Monitor,
    *tickers: str,
    today: date,
    since: date | None = None,
    companies: int | None = None,
    forms: Sequence[str] = (),
) -> "Plan":
    """How many requests a sync would take, and how long at the allowed rate, without asking anybody.

    Counted are the companies named, else `companies` of which nothing is known, else all watched. What the home has of
    a company is not counted again; what is expected of the rest is assumed as fetching.toml says. `forms` are checked,
    and the plan is that of all forms.

    Raises BadInput as `sync` does.
    """
    from datmon import fetching, wanted
    from datmon.settings import edgar_settings

    wanted.check_forms(forms)
    _check_begun(since, end_of_day(today))
    day = since or wanted.default_since()
    names = tuple(dict.fromkeys(ticker.upper() for ticker in tickers))
    if not names and companies is None:
        names = tuple(row.ticker for row in monitor.issuers.values() if row.ciks)
    covered = fetching.covered(monitor.home, names, day) if names else {}
    windows = [covered.get(name, day) for name in names] or [day] * (companies or 0)
    return wanted.plan(windows, day, today, edgar_settings(monitor.home.folder).pace.requests_per_second)


def health(monitor: Monitor, *tickers: str, now: datetime) -> "list[Freshness]":
    """How fresh each source of each company is, and which companies are silent by their own cadence.

    Raises UnknownName when a ticker is neither watched nor in the home.
    """
    from datmon.freshness import freshness

    store = monitor.home.store
    watched = [row.ticker for row in monitor.issuers.values() if row.ciks]
    rows = freshness(store.visits(), store.filings(), watched, now)
    asked = _named(monitor, sorted({row.subject for row in rows}), tickers)
    return [row for row in rows if not asked or row.subject in asked]


def import_(
    monitor: Monitor, path: Path | str, *, bounds: Clocks | None = None, basis: date | None = None
) -> "ImportReport":
    """Bring a curated table (CSV of facts, instruments, coin prices or share prices) into the home: all rows or none.

    `basis` is the day in whose shares a table of instruments states all counts and strikes; without it each row is in
    the shares of the day it was known. The splits must be in the home by then: they tell which rows it matters for.

    Raises BadInput naming file, line and column of a bad row, or where the table was imported before without the basis.
    """
    from datmon import intake

    report = intake.import_table(
        monitor.home,
        Path(path),
        wanted=partial(_is_asked, bounds) if bounds else None,
        restated=_on_basis(monitor, basis) if basis else None,
    )
    monitor.forget()
    return report


def _on_basis(monitor: Monitor, basis: date) -> "Callable[[Fact], Fact]":
    from datmon.splits import on_basis, splits_of

    told = [*monitor.home.store.facts(measure="split_ratio"), *monitor.home.store.facts(measure="ads_ratio")]

    def restated(fact: "Fact") -> "Fact":
        own = [split for split in told if split.issuer == fact.issuer]
        return on_basis(fact, splits_of(own, monitor.issuers.get(fact.issuer)), basis)

    return restated


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a reading without a home did: filings, facts, unread passages, and failures as (where, reason)."""

    filings: int
    facts: int
    unread: int
    failed: int
    failures: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """One line for people."""
        line = f"{self.filings} filings read: {self.facts} facts, {self.unread} passages unread"
        return line + (f"; {len(self.failures)} failures, the first: {self.failures[0][1]}" if self.failures else "")


def read(
    *paths: Path | str,
    out: Path | str,
    workers: int | None = None,
    labels: Labels = UNLABELLED,
    bounds: Clocks | None = None,
    issuers: Path | str | None = None,
    progress: Callable[[int], None] | None = None,
) -> ReadReport:
    """Read filings without a home and write what was read to `out`, one JSON object a filing, whole or not at all.

    A filing that could not be read has a line, too, without facts.

    Raises BadInput when a path or label is wrong.
    """
    from datmon import intake
    from datmon.disclosures import read_filing
    from datmon.exports import write_atomically
    from datmon.fact import Fact
    from datmon.frames import prediction_line

    sources, failures = _sources(paths, labels, bounds, issuers)
    failed, lines, stated, unreadable = len(failures), [], 0, 0
    for done, result in enumerate(intake.read_sources(sources, read_filing, workers=workers), 1):
        readings = [row for row in result.readings if bounds is None or _is_asked(bounds, row)]
        lines.append(prediction_line(result.filing, [document.name for document in result.documents], readings))
        told = sum(isinstance(row, Fact) for row in readings)
        stated, unreadable = stated + told, unreadable + len(readings) - told
        failed += result.failure is not None
        failures += _failures_of(result)
        if progress:
            progress(done)
    write_atomically(Path(out), "".join(lines))
    return ReadReport(len(lines), stated, unreadable, failed, tuple(failures))


def _sources(
    paths: Sequence[Path | str], labels: Labels, bounds: Clocks | None, issuers: Path | str | None
) -> "tuple[list[FilingSource], list[tuple[str, str]]]":
    """The filings at the paths within the bounds, and what lies there and is none, as (where, reason)."""
    from datmon import intake
    from datmon.corpus import FilingSource
    from datmon.watchlist import watched

    _some(paths)
    name_issuer = watched(Path(issuers) if issuers else None).ticker_of
    found = list(intake.sources_at([Path(path) for path in paths], _overrides(labels), name_issuer))
    failures = [(source.origin, source.reason) for source in found if not isinstance(source, FilingSource)]
    sources = [source for source in found if isinstance(source, FilingSource)]
    return [source for source in sources if bounds is None or _is_wanted(bounds, source.filing)], failures


def _failures_of(result: "ReadFiling") -> list[tuple[str, str]]:
    whole = [(result.origin, result.failure)] if result.failure else []
    return whole + [(f"{result.filing.accession}/{name}", why) for name, why in result.refused]


def _some(paths: Sequence[Path | str]) -> None:
    if not paths:
        raise BadInput("No path was given; name a file, a submission or a corpus folder.")


def _overrides(labels: Labels) -> Any:
    from datmon.calendars import from_eastern
    from datmon.corpus import Overrides

    accepted = None
    if labels.accepted:
        try:
            written = datetime.fromisoformat(labels.accepted)
        except ValueError as error:
            raise BadInput(
                f"--accepted {labels.accepted!r} is not a time; write it like 2025-11-21T16:05:00."
            ) from error
        accepted = from_eastern(written) if written.tzinfo is None else parse_instant(labels.accepted)
    return Overrides(issuer=labels.ticker, form=labels.form, accepted=accepted)


def _is_wanted(bounds: Clocks, filing: "Filing") -> bool:
    """Whether the filing was public by then and is about that day or an earlier one."""
    return filing.known_at <= bounds.known_at and (filing.period is None or filing.period <= bounds.as_of)


def _is_asked(bounds: Clocks, reading: Any) -> bool:
    """Whether a fact was public by then and describes that day or an earlier one; a passage unread always is."""
    from datmon.fact import Fact

    if not isinstance(reading, Fact):
        return True
    return reading.known_at <= bounds.known_at and reading.day <= bounds.as_of


# asking -------------------------------------------------------------------------------------------------------


def facts(monitor: Monitor, *tickers: str, measure: str | None = None, clocks: Clocks | None = None) -> "list[Fact]":
    """The facts of the home, in a fixed order: those about days up to `as_of` that were public by `known_at`.

    Raises UnknownName when a ticker has no fact, or the measure is none.
    """
    from datmon.measures import measure as measure_named

    if measure is not None:
        measure_named(measure)
    known_by = clocks.known_at if clocks else None
    found: list[Fact] = []
    for ticker in _asked_for(monitor, tickers) or (None,):
        found += monitor.home.store.facts(issuer=ticker, measure=measure, known_by=known_by)
    return [fact for fact in found if clocks is None or fact.day <= clocks.as_of]


def _asked_for(monitor: Monitor, tickers: Sequence[str]) -> tuple[str, ...]:
    """The tickers as the filings and tables of the home have them.

    Raises UnknownName when the home has nothing of one of them.
    """
    return _named(monitor, monitor.home.store.issuers(), tickers) if tickers else ()


def unread(monitor: Monitor, *tickers: str, clocks: Clocks | None = None) -> "list[Unread]":
    """The passages that look like disclosures and could not be read, with the reasons."""
    store = monitor.home.store
    known_by = clocks.known_at if clocks else None
    rows = store.unread(known_by=known_by)
    if not tickers:
        return rows
    asked = _asked_for(monitor, tickers)
    theirs = {filing.accession for ticker in asked for filing in store.filings(issuer=ticker)}
    return [row for row in rows if row.citation.document.partition("/")[0] in theirs]


def conflicts(monitor: Monitor, *tickers: str, clocks: Clocks) -> "list[Finding]":
    """The facts that disagree, or break an identity, among what was known."""
    from datmon.balance_sheet import findings_on

    ledger = monitor.ledger(clocks.known_at)
    asked = _named(monitor, ledger.issuers, tickers) or ledger.issuers
    return [finding for ticker in asked for finding in findings_on(ledger, ticker, clocks.known_at)]


def sheet(monitor: Monitor, ticker: str, *, clocks: Clocks) -> "BalanceSheet":
    """What the firm was known to hold and owe.

    Raises UnknownName when the home has no fact about it.
    """
    from datmon import balance_sheet

    ledger = monitor.ledger(clocks.known_at)
    ticker = _one_named(monitor, ledger.issuers, ticker)
    return balance_sheet.sheet(ledger, ticker, clocks.as_of, clocks.known_at, _ads_ratios(monitor, ticker))


def value(monitor: Monitor, *tickers: str, clocks: Clocks) -> "list[Valuation]":
    """The treasuries at market prices: of the tickers, or of every firm that is known to hold coins.

    Raises UnknownName when the home has no fact about a ticker.
    """
    return [valuation for _, valuation in _valued(monitor, tickers, clocks)]


def history(monitor: Monitor, *tickers: str, first: date, last: date) -> "History":
    """The treasuries on every day from `first` to `last`: of the tickers, or of every firm that held coins in them.

    Each day knows only what was known by its end. Numbers are float64, missing ones NaN with a reason;
    `history_frames.history_frame` makes a pandas frame of it.

    Raises UnknownName when the home has no fact about a ticker by the last day; BadInput when the days are none, or
    too many.
    """
    from datmon.change_days import Span
    from datmon.histories import history as told

    span = Span(first, last)
    span.check()
    ledger = monitor.ledger(end_of_day(last))
    named = _named(monitor, ledger.issuers, tickers)
    firms = named or [name for name in ledger.issuers if ledger.assets(name, last, end_of_day(last))]
    return told(ledger, firms, span, {name: _ads_ratios(monitor, name) for name in firms})


def lenses(monitor: Monitor, *tickers: str, clocks: Clocks) -> "list[FirmSeen]":
    """The firms by each way of counting their shares: the count with its day and instruments, mNAVs, NAV per share.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon.issuance import issued_since
    from datmon.share_lenses import FirmSeen, through_lenses

    ledger, found = monitor.ledger(clocks.known_at), []
    for firm, valuation in _valued(monitor, tickers, clocks):
        seen = through_lenses(firm, valuation, issued_since(ledger, firm, valuation))
        found.append(FirmSeen(firm.issuer, firm.as_of, firm.known_at, seen))
    return found


def standing(monitor: Monitor, ticker: str, *, clocks: Clocks) -> "Standing":
    """One firm in full: crypto NAV, who is paid from coins and cash, break-even coin prices, realized losses.

    Raises UnknownName when the home has no fact about the ticker.
    """
    from datmon import firm_standing
    from datmon.balance_sheet import question_of
    from datmon.cost_basis import cost_history

    ((firm, valuation),) = _valued(monitor, (ticker,), clocks)
    asked = question_of(monitor.ledger(clocks.known_at), firm.issuer, clocks.as_of, clocks.known_at)
    histories = [cost_history(asked, position.asset) for position in firm.positions]
    return firm_standing.standing(firm, valuation, histories)


def bridge(monitor: Monitor, ticker: str, first: str, second: str, *, clocks: Clocks) -> "Bridge":
    """Why two published definitions of a firm differ: the parts of the first replaced one by one by the second's.

    Raises UnknownName when the home has no fact about the ticker or a definition is none; BadInput when the two
    measure different things.
    """
    from datmon.definition_bridge import bridge as bridged
    from datmon.definition_bridge import given_by
    from datmon.definitions import definition_named
    from datmon.figures import figure_of
    from datmon.issuance import issued_since
    from datmon.share_lenses import through_lenses

    ends = definition_named(first), definition_named(second)
    ((firm, valuation),) = _valued(monitor, (ticker,), clocks)
    ledger, row = monitor.ledger(clocks.known_at), monitor.issuers.get(firm.issuer)
    issued = issued_since(ledger, firm, valuation)
    seen = {each.lens: each for each in through_lenses(firm, valuation, issued)}
    income = ledger.latest(firm.issuer, "continuing_income_usd", None, clocks.as_of, clocks.known_at)
    given = given_by(
        firm, valuation, seen, issued, figure_of("income", income), is_treasury=row.kind == "treasury" if row else None
    )
    return bridged(firm, given, *ends)


def rank(monitor: Monitor, *tickers: str, clocks: Clocks, with_miners: bool = False) -> "list[RankRow]":
    """The firms by nearness to forced selling, with reasons; `tickers` picks rows, their rank is that among all.

    Miners sell what they produce: they are ranked apart, after the others, or among them `with_miners`. A firm that is
    asked for and of which no coins are known is ranked by itself, at the end.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon import ranking

    named = _named(monitor, monitor.ledger(clocks.known_at).issuers, tickers)
    rows = ranking.rank(_exposed(monitor, (), clocks), _apart(monitor, with_miners=with_miners))
    ranked = [row for row in rows if not named or row.issuer in named]
    without_coins = [ticker for ticker in named if ticker not in {row.issuer for row in ranked}]
    return ranked + (list(ranking.rank(_exposed(monitor, without_coins, clocks))) if without_coins else [])


def forced(monitor: Monitor, *tickers: str, clocks: Clocks) -> "list[Exposure]":
    """The firms as the rules look at them: what falls due, what is pledged, and at which coin price they must sell.

    Of the tickers, or of every firm that is known to hold coins.

    Raises UnknownName when the home has no fact about a ticker.
    """
    return _exposed(monitor, tickers, clocks)


def diff(monitor: Monitor, *tickers: str, first: Clocks, second: Clocks, with_miners: bool = False) -> "list[Change]":
    """What moved the firms in the ranking between two questions, and why: kind of input by kind of input.

    Raises BadInput where the second question is earlier than the first; UnknownName as `rank` does.
    """
    from datmon import ranking
    from datmon.ledger import Ledger
    from datmon.rank_changes import Kind, changes, parted

    if (first.as_of, first.known_at) > (second.as_of, second.known_at) or first.known_at > second.known_at:
        raise BadInput(f"{second.as_of} is not later than {first.as_of}; name the earlier day first.")
    before, after = monitor.facts_known(first.known_at), monitor.facts_known(second.known_at)
    forms = monitor.forms(second.known_at)
    apart = _apart(monitor, with_miners=with_miners)
    start = ranking.rank(_exposed_from(monitor, Ledger(before, forms), (), _Asked(first, first)), apart)
    steps = []
    for kind, facts in parted(before, after).items():
        sheet_day = first.as_of if kind is Kind.PRICE else second.as_of
        asked = _Asked(
            Clocks(sheet_day, second.known_at), second, second.as_of if kind is Kind.RULE else first.as_of
        )  # fmt: skip
        steps.append((kind, ranking.rank(_exposed_from(monitor, Ledger(facts, forms), (), asked), apart)))
    named = _named(monitor, Ledger(after, forms).issuers, tickers)
    return [change for change in changes(start, steps) if not named or change.issuer in named]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The clocks of sheets and of prices, and the day whose rules judge; None: the sheets' own."""

    sheets: Clocks
    prices: Clocks
    rules_on: date | None = None


def _apart(monitor: Monitor, *, with_miners: bool) -> tuple[str, ...]:
    return () if with_miners else tuple(row.ticker for row in monitor.issuers.values() if row.kind == _MINER)


def _exposed(monitor: Monitor, tickers: Sequence[str], clocks: Clocks) -> "list[Exposure]":
    ledger = monitor.ledger(clocks.known_at)
    return _exposed_from(monitor, ledger, tickers, _Asked(clocks, clocks))


def _exposed_from(monitor: Monitor, ledger: "Ledger", tickers: Sequence[str], at: _Asked) -> "list[Exposure]":
    from datmon.balance_sheet import question_of
    from datmon.exposure import exposure

    found = []
    for firm, valued in _valued_from(monitor, ledger, tickers, at):
        asked = question_of(ledger, firm.issuer, firm.as_of, firm.known_at)
        matter = _listing_matter(monitor, ledger, firm.issuer, at.prices)
        found.append(replace(exposure(firm, valued, asked, matter), judged_on=at.rules_on))
    return found


def _listing_matter(monitor: Monitor, ledger: "Ledger", ticker: str, clocks: Clocks) -> "ListingMatter | None":
    """The delisting clock in short, of a firm with a notice or with low closes: most firms need none."""
    from datmon.rulebook.listing_matter import may_press

    if ticker not in monitor.issuers:
        return None
    prices = ledger.known(ticker, "share_price_usd", None, clocks.as_of, clocks.known_at)
    closes = [fact.number for fact in prices if fact.confidence != "low"]
    notices = ledger.known(ticker, "delisting_notice", None, clocks.as_of, clocks.known_at)
    if not notices and not may_press(closes, clocks.as_of):
        return None
    from datmon.delisting_clock import matter_of

    return matter_of(_clock_of(monitor, ledger, ticker, clocks, frozenset()))


def _valued(monitor: Monitor, tickers: Sequence[str], clocks: Clocks) -> "list[tuple[BalanceSheet, Valuation]]":
    return _valued_from(monitor, monitor.ledger(clocks.known_at), tickers, _Asked(clocks, clocks))


def _valued_from(
    monitor: Monitor, ledger: "Ledger", tickers: Sequence[str], at: _Asked
) -> "list[tuple[BalanceSheet, Valuation]]":
    from datmon import balance_sheet, valuation
    from datmon.prices import prices_for

    pairs = []
    for ticker in _named(monitor, ledger.issuers, tickers) or ledger.issuers:
        ratios = _ads_ratios(monitor, ticker)
        firm = balance_sheet.sheet(ledger, ticker, at.sheets.as_of, at.sheets.known_at, ratios)
        if firm.positions or tickers:
            coins = [position.asset for position in firm.positions]
            prices = prices_for(ledger, ticker, coins, at.prices.as_of, at.prices.known_at)
            pairs.append((firm, valuation.value(firm, prices)))
    return pairs


def _ads_ratios(monitor: Monitor, ticker: str) -> "tuple[AdsRatio, ...]":
    row = monitor.issuers.get(ticker)
    return row.ads_ratios if row else ()


def _named(monitor: Monitor, known: Sequence[str], tickers: Iterable[str]) -> tuple[str, ...]:
    """The tickers as the facts have them: as written, in capitals, or by the ticker a former one has become.

    Raises UnknownName when nothing is known of one of them.
    """
    return tuple(_one_named(monitor, known, ticker) for ticker in tickers)


def _one_named(monitor: Monitor, known: Sequence[str], ticker: str) -> str:
    for candidate in (ticker, ticker.upper(), monitor.issuers.current_ticker(ticker.upper())):
        if candidate in known:
            return candidate
    if {ticker, ticker.upper()} & set(monitor.home.store.issuers()):
        raise UnknownName(f"Nothing was known of {ticker!r} by then; the home has of it only what came later.")
    listed = ", ".join(known[:40]) or "none yet; ingest filings first, or ask with --demo"
    raise UnknownName(f"Nothing is known of {ticker!r} by then; known are {listed}.")


# listings -----------------------------------------------------------------------------------------------------


def listing(monitor: Monitor, *tickers: str, clocks: Clocks, switched_on: Iterable[str] = ()) -> "list[DelistingClock]":
    """The delisting clocks of the tickers, or of every firm with facts and a row: the one that has come furthest first.

    `switched_on` names rules of unknown outcome that shall judge ("nasdaq_least_value.floor").

    Raises UnknownName when the home has no fact about a ticker, or a name is none of a rule that is held back.
    """
    from datmon.rules_in_force import check_switched_on

    names = frozenset(switched_on)
    check_switched_on(names)
    ledger = monitor.ledger(clocks.known_at)
    asked = _named(monitor, ledger.issuers, tickers) or [name for name in ledger.issuers if name in monitor.issuers]
    found = [_clock_of(monitor, ledger, ticker, clocks, names) for ticker in asked]
    return found if tickers else sorted(found, key=lambda clock: (-clock.severity, clock.ticker))


def _clock_of(
    monitor: Monitor, ledger: "Ledger", ticker: str, clocks: Clocks, switched_on: frozenset[str]
) -> "DelistingClock":
    from datmon.delisting_clock import clock_on, clock_without_venue
    from datmon.listed_securities import listed

    if ticker not in monitor.issuers:
        return clock_without_venue(ticker, clocks.as_of)
    firm = listed(ledger, monitor.issuers[ticker], clocks.as_of, clocks.known_at)
    return clock_on(firm.security, clocks.as_of, switched_on, firm.left_out)


def listing_of_closes(
    closes: Path | str,
    venue: str,
    *,
    as_of: date,
    splits: Path | str | None = None,
    notice: date | None = None,
    switched_on: Iterable[str] = (),
) -> "DelistingClock":
    """The delisting clock of one's own closes, a CSV file with columns date and close (USD, as traded).

    `splits` is a CSV file with columns effective_date, ratio_new, ratio_old; `notice` the day of the exchange's letter
    about the price; `venue` one of nasdaq-gs, nasdaq-gm, nasdaq-cm, nyse, nyse-american.

    Raises BadInput naming file and line where a row cannot be used, where the closes were adjusted for a split, where
    none is as old as `as_of`, or the venue's rules are not modelled.
    """
    from datmon.close_files import LARGEST, read_closes, read_splits
    from datmon.corpus import bytes_of
    from datmon.delisting_clock import clock_of_closes
    from datmon.rules_in_force import check_switched_on

    names = frozenset(switched_on)
    check_switched_on(names)
    prices = read_closes(str(closes), bytes_of(Path(closes), LARGEST))
    if prices[0].day > as_of:
        raise BadInput(f"{closes} has no close up to {as_of}; its first is of {prices[0].day}.")
    acted = read_splits(str(splits), bytes_of(Path(splits), LARGEST)) if splits else ()
    return clock_of_closes(prices, venue, as_of, acted, notice, names)


def rules(
    on: date, *, since: date | None = None, switched_on: Iterable[str] = (), exchange: str | None = None
) -> "list[RuleRow]":
    """The numbers of the rules in force on the day, and those held back; with `since` what took effect after it.

    `exchange` is nasdaq, nyse, nyse-american, or other for what is of none.

    Raises UnknownName when a name to switch on is none of a rule that is held back, or the exchange is not known.
    """
    from datmon.rules_in_force import rules_on

    return list(rules_on(on, since, frozenset(switched_on), exchange))


# checking -----------------------------------------------------------------------------------------------------


def check(
    monitor: Monitor | None,
    *paths: Path | str,
    clocks: Clocks,
    workers: int | None = None,
    labels: Labels = UNLABELLED,
    issuers: Path | str | None = None,
    progress: Callable[[int], None] | None = None,
) -> "Inspection":
    """What each style read and left: facts, passages unread, conflicts and broken identities.

    Asked of the monitor's home; or, where paths are given, of those filings alone, read afresh and kept nowhere.

    Raises BadInput when a path or label is wrong, or neither a home nor a path is given.
    """
    from datmon.disclosures import STYLES
    from datmon.inspection import inspect

    if paths:
        taken = _read_afresh(paths, clocks, workers, labels, issuers, progress)
    elif monitor is not None:
        taken = _taken_in(monitor, clocks)
    else:
        raise BadInput("Nothing to check was given; name a home, or files, submissions or a corpus folder.")
    findings = _findings(taken.ledger, clocks)
    return inspect(taken.facts, taken.unread, findings, [style.name for style in STYLES], taken.failures)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was read, of a home or of paths."""

    ledger: "Ledger"
    facts: "list[Fact]"
    unread: "list[Unread]"
    failures: list[tuple[str, str]]


def _taken_in(monitor: Monitor, clocks: Clocks) -> _Taken:
    failures = [(failure.source, failure.reason) for failure in monitor.home.store.failures()]
    ledger = monitor.ledger(clocks.known_at)
    return _Taken(ledger, facts(monitor, clocks=clocks), unread(monitor, clocks=clocks), failures)


def _read_afresh(
    paths: Sequence[Path | str],
    clocks: Clocks,
    workers: int | None,
    labels: Labels,
    issuers: Path | str | None,
    progress: Callable[[int], None] | None,
) -> _Taken:
    """The filings at the paths, read and kept nowhere."""
    from datmon import intake
    from datmon.corpus import FilingSource
    from datmon.disclosures import read_filing
    from datmon.fact import Fact, Unread
    from datmon.ledger import Ledger
    from datmon.watchlist import watched

    name_issuer = watched(Path(issuers) if issuers else None).ticker_of
    found = list(intake.sources_at([Path(path) for path in paths], _overrides(labels), name_issuer))
    failures = [(source.origin, source.reason) for source in found if not isinstance(source, FilingSource)]
    named = [source for source in found if isinstance(source, FilingSource)]
    sources = [source for source in named if _is_wanted(clocks, source.filing)]
    readings: list[Fact | Unread] = []
    for done, result in enumerate(intake.read_sources(sources, read_filing, workers=workers), 1):
        readings += [row for row in result.readings if _is_asked(clocks, row)]
        failures += [(result.origin, result.failure)] if result.failure else []
        failures += [(f"{result.filing.accession}/{name}", why) for name, why in result.refused]
        if progress:
            progress(done)
    stated = [row for row in readings if isinstance(row, Fact)]
    ledger = Ledger(stated, {source.filing.accession: source.filing.form for source in sources})
    return _Taken(ledger, stated, [row for row in readings if isinstance(row, Unread)], failures)


def _findings(ledger: "Ledger", clocks: Clocks) -> "list[Finding]":
    """The findings about every issuer, those about later days left out."""
    from datmon.balance_sheet import findings_on

    found = [finding for issuer in ledger.issuers for finding in findings_on(ledger, issuer, clocks.known_at)]
    return [finding for finding in found if all(fact.day <= clocks.as_of for fact in finding.facts)]


# explaining ---------------------------------------------------------------------------------------------------


def explain(monitor: Monitor, ticker: str, field_name: str, *, clocks: Clocks) -> tuple[str, ...]:
    """Where a number comes from, line by line: formula, figures, quotes, accessions; each quote is looked up again.

    `field_name` is a field of `value`, a word people use for one ("unrealized_loss", "mnav"), "rank" or "listing".

    Raises UnknownName when there is no such field.
    """
    from datmon.explanation import explain as explained

    ticker = _one_named(monitor, monitor.ledger(clocks.known_at).issuers, ticker)
    if field_name == "rank":
        return _explain_rank(monitor, ticker, clocks)
    if field_name == "listing":
        return _explain_listing(monitor, ticker, clocks)
    (valuation,) = value(monitor, ticker, clocks=clocks)
    fields = valuation.fields()
    name = _CALLED.get(field_name, field_name)
    if name not in fields:
        fields |= _seen_figures(monitor, ticker, clocks) | standing(monitor, ticker, clocks=clocks).fields()
    if name not in fields:
        raise UnknownName(_no_such_field(field_name, fields))
    lines = explained(fields[name], f"{ticker} {name}", clocks.as_of)
    return (*lines, *_checked(monitor, stated_in(fields[name])))


def _no_such_field(name: str, fields: Iterable[str]) -> str:
    """The sentence for a field that is none: those spelled alike, and where all are listed."""
    from difflib import get_close_matches

    alike = get_close_matches(name.lower(), [*_CALLED, *fields, "rank", "listing"], 3)
    meant = f"did you mean {' or '.join(alike)}?" if alike else "try coin_value_usd, mnav_basic, rank or listing."
    return f"{name!r} is no field; {meant} All stand in datmon value, lenses and standing with --json."


def _seen_figures(monitor: Monitor, ticker: str, clocks: Clocks) -> dict[str, Figure]:
    from datmon.share_lenses import named_figures

    (firm,) = lenses(monitor, ticker, clocks=clocks)
    return named_figures(firm.seen)


def _explain_rank(monitor: Monitor, ticker: str, clocks: Clocks) -> tuple[str, ...]:
    """Every verdict with what it asks, what it measured and on which evidence, the reasons of the level first."""
    from datmon.explanation import explain as explained

    (row,) = rank(monitor, ticker, clocks=clocks)
    among = " of the miners" if row.apart else ""
    gate = row.exposure.gate
    lines = [f"{ticker} is number {row.rank}{among}: {row.level}; issuance is {gate.gate} ({gate.why})"]
    figures: list[Figure] = []
    for verdict in sorted(row.verdicts, key=lambda verdict: verdict.status.severity):
        lines += [f"{verdict.rule}: {verdict.status}" + (f"; {verdict.reason}" if verdict.reason else "")]
        lines += [f"  {line}" for line in _asked_by(verdict)]
        for name, figure in (("measured", verdict.measured), *verdict.evidence):
            figures.append(figure)
            lines += [f"  {line}" for line in explained(figure, name, clocks.as_of)]
    return (*lines, *_checked(monitor, (fact for figure in figures for fact in stated_in(figure))))


def _asked_by(verdict: "Verdict") -> "Iterable[str]":
    """The clause, the number that was met, where it comes from, and what would end the verdict."""
    if verdict.clause:
        yield f"clause: {verdict.clause}"
    row = verdict.required
    if row is not None:
        yield f"asked: {row.name} {row.value.normalize():f} {row.unit}, {row.status} ({row.source})"
    if verdict.deadline is not None:
        yield f"by: {verdict.deadline}"
    if verdict.cure:
        yield f"ends with: {verdict.cure}"


def _explain_listing(monitor: Monitor, ticker: str, clocks: Clocks) -> tuple[str, ...]:
    from datmon.explanation import source_lines

    (clock,) = listing(monitor, ticker, clocks=clocks)
    lines = [f"{ticker} on {clock.venue}" + (f": {clock.reason}" if clock.reason else "")]
    for rule in clock.rules:
        lines.append(f"{rule.state.rule} ({rule.state.clause}): {rule.state.stage}; {rule.state.reason}")
        lines += [f"  {finding}" for finding in rule.state.findings]
        lines += [f"  {line}" for fact in rule.state.evidence for line in source_lines(fact)]
    return (*lines, *_checked(monitor, (fact for rule in clock.rules for fact in rule.state.evidence)))


def _checked(monitor: Monitor, facts: "Iterable[Fact]") -> tuple[str, ...]:
    """One line that says whether every quote stands in its archived document at its offsets."""
    cited = {fact.fact_id: fact for fact in facts}.values()
    wrong = [fact for fact in cited if not fact.citation.holds_in(monitor.home.document(fact.citation.document).text)]
    if wrong:
        return tuple(f"NOT FOUND: {fact.citation.document} does not say so at its offsets" for fact in wrong)
    return (f"checked: {len(cited)} of {len(cited)} quotes found in their documents at their offsets",) if cited else ()


def stated_in(figure: Figure) -> "Iterable[Fact]":
    """The facts a figure rests on."""
    if isinstance(figure, Stated):
        yield figure.fact
    elif isinstance(figure, Derived):
        for _, part in figure.inputs:
            yield from stated_in(part)


# exporting ----------------------------------------------------------------------------------------------------


def export(monitor: Monitor, out: Path | str, *, tables: Sequence[str] = (), clocks: Clocks) -> list[Path]:
    """Write the tables as CSV files named after table and day, each whole or not at all; the files written.

    Raises BadInput when a table is not one of ranking, valuation, standing, holdings, facts, unread, conflicts.
    """
    from datmon import exports

    unknown = [name for name in tables if name not in _TABLES]
    if unknown:
        raise BadInput(f"{unknown[0]!r} is no table; tables are {', '.join(_TABLES)}.")
    made = {name: _table(monitor, name, clocks) for name in tables or _TABLES}
    return exports.write_tables(Path(out), clocks.as_of.isoformat(), made)


def _table(monitor: Monitor, name: str, clocks: Clocks) -> str:
    from datmon import frames

    makers: Mapping[str, Callable[[], tuple[Sequence[Any], Iterable[Any]]]] = {
        "ranking": lambda: (frames.RANKING, map(frames.ranking_row, rank(monitor, clocks=clocks))),
        "valuation": lambda: (frames.VALUATION, map(frames.valuation_row, value(monitor, clocks=clocks))),
        "standing": lambda: (
            frames.STANDING,
            [
                row
                for valuation in value(monitor, clocks=clocks)
                for row in frames.standing_rows(standing(monitor, valuation.issuer, clocks=clocks))
            ],
        ),
        "holdings": lambda: (
            frames.HOLDINGS,
            [row for valuation in value(monitor, clocks=clocks) for row in frames.holding_rows(valuation)],
        ),
        "facts": lambda: (frames.FACTS, map(frames.fact_row, facts(monitor, clocks=clocks))),
        "unread": lambda: (frames.UNREAD, map(frames.unread_row, unread(monitor, clocks=clocks))),
        "conflicts": lambda: (frames.FINDINGS, map(frames.finding_row, conflicts(monitor, clocks=clocks))),
    }
    return frames.csv_text(*makers[name]())
