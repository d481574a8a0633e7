"""Filings from EDGAR into the home: what is wanted, fetched once, kept before it is read, read while more is fetched.

The order of writing makes it safe to kill: a submission's bytes go into the archive, then a row says that they arrived,
then readers take them. Whatever was cut off in between is done by the next run, from the archive where it can be. Two
runs on one home leave each other's filings alone and share one pace.
"""

import gzip
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from queue import Queue
from typing import Literal, Protocol

from datmon import corpus, wanted
from datmon.archive import FolderArchive
from datmon.arrivals import POLLS, Arrival, SourceReport, Visit
from datmon.calendars import EASTERN
from datmon.corpus import FilingSource, Overrides, Source, UnreadableSource
from datmon.edgar import Edgar, Fetched, Lost, Stopped, kept_part
from datmon.edgar_answers import Company, Listed, is_whole
from datmon.errors import BadDocument, BadInput, DatmonError, FetchTrouble
from datmon.home import Home
from datmon.intake import IngestReport, ingest_sources
from datmon.issuers import Issuer
from datmon.locks import Claims
from datmon.reading import Read
from datmon.settings import EdgarSettings
from datmon.store import Failure
from datmon.submission import Submission, split

SOURCE = "edgar"
CLAIMS_FILE = "edgar-claims.lock"
_FEED_PAGE = 100
_FRIDAY = 4
_GZIP_LEVEL = 1  # a tenth of the bytes for a hundredth of a second
_LOOK_AGAIN = 0.2  # seconds between looks at what another process is fetching

Route = Literal["auto", "poll", "index"]


# what goes in and comes out -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Watched:
    """A company to sync: the name its filings are kept under, its EDGAR numbers, and its row where it has one."""

    name: str
    ciks: tuple[int, ...]
    issuer: Issuer | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What to bring: filings of these companies, filed since that day, of `forms` where these are named."""

    companies: tuple[Watched, ...]
    since: date
    forms: tuple[str, ...] = ()
    route: Route = "auto"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync is: companies listed, filings wanted, fetched and read; `waiting` says why nothing happens."""

    companies: int = 0
    listed: int = 0
    wanted: int = 0
    fetched: int = 0
    read: int = 0
    waiting: str = ""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did. `failures` are (where, why); `known` counts wanted filings that were there already.

    `route` is how EDGAR was asked what is new: poll or index. `complete` counts the companies that were asked about and
    of which nothing failed.
    """

    route: str = "poll"
    companies: int = 0
    complete: int = 0
    wanted: int = 0
    known: int = 0
    fetched: int = 0
    requests: int = 0
    again: int = 0
    blocks: int = 0
    seconds: float = 0.0
    reading: IngestReport = field(default_factory=IngestReport)
    failures: tuple[tuple[str, str], ...] = ()
    others: tuple[SourceReport, ...] = ()

    @property
    def all_failures(self) -> tuple[tuple[str, str], ...]:
        """What could not be listed, fetched or read, by whichever source, as (where, why)."""
        elsewhere = (failure for other in self.others for failure in other.failures)
        return (*self.failures, *self.reading.failures, *elsewhere)

    @property
    def exit_code(self) -> int:
        """0 where all went well, 2 where a part did, 1 where nothing did."""
        if not self.all_failures:
            return 0
        elsewhere = any(other.brought or other.known for other in self.others)
        did = self.complete or self.fetched or self.known or self.reading.new or elsewhere
        return 2 if did else 1

    def __str__(self) -> str:
        """Lines for people."""
        by = "each company's listing" if self.route == "poll" else "the daily index"
        lines = [
            f"{self.companies} companies by {by}: {self.wanted} filings wanted, {self.known} known, "
            f"{self.fetched} fetched, {len(self.failures)} failures",
            f"{self.requests} requests in {self.seconds:.1f} s, {self.again} asked again, {self.blocks} blocks",
            str(self.reading),
        ]
        return "\n".join([*lines, *map(str, self.others)])


class Carrier(Protocol):
    """Who brings the submissions that are wanted."""

    @property
    def name(self) -> str:
        """The source as the arrivals name it."""
        ...

    def bring(self, filings: Iterable[Listed]) -> Iterator[Fetched | Lost]:
        """Each submission whole, or why it did not come."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads what was fetched: the pure function, its version, and where it runs."""

    read: Read
    version: str
    workers: int | None = None
    executor: Executor | None = None


# the run ------------------------------------------------------------------------------------------------------


def sync(
    home: Home,
    wish: Wish,
    reader: Reader,
    edgar: Edgar,
    *,
    settings: EdgarSettings,
    now: Callable[[], datetime],
    carrier: Carrier | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> SyncReport:
    """Bring what is wanted and not yet there, and read it.

    `carrier` brings the submissions, EDGAR itself where nobody else is named; listings come from EDGAR always.

    Raises BadInput when the home is in memory; StoreTrouble when it cannot be written.
    """
    if home.folder is None:
        raise BadInput("A home in memory cannot be synced; give a folder with --home.")
    began = time.monotonic()
    if isinstance(home.archive, FolderArchive):
        home.archive.tidy()
    board = _Board(progress)
    edgar.told = lambda why: board.show(waiting=why)
    board.show(companies=len(wish.companies))
    found = _find(home, wish, edgar, now, board)
    with closing(Claims(home.folder / CLAIMS_FILE)) as claims:
        desk = _Desk(home, carrier or edgar, settings, claims, found, board)
        report = desk.run(reader)
    _note(home, wish, found)
    failures = (*found.failures, *desk.failures)
    return SyncReport(
        route=found.route,
        companies=len(wish.companies),
        complete=len(found.asked_at.keys() - found.failed.keys()),
        wanted=found.wanted,
        known=found.wanted - len(found.fresh) + desk.by_others,
        fetched=desk.fetched,
        requests=edgar.counts.requests,
        again=edgar.counts.again,
        blocks=edgar.counts.blocks,
        seconds=time.monotonic() - began,
        reading=report,
        failures=failures,
    )


class _Board:
    """The progress so far, shown whenever it changes, by whichever thread."""

    def __init__(self, show: Callable[[Progress], None] | None) -> None:
        self._show, self._at, self._lock = show, Progress(), threading.Lock()

    def show(self, *, one_more: str = "", **changes: int | str) -> None:
        with self._lock:
            counted = {one_more: getattr(self._at, one_more) + 1} if one_more else {}
            self._at = replace(self._at, **counted, **changes)  # type: ignore[arg-type]
            if self._show is not None:
                self._show(self._at)


# finding out what is new --------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Found:
    """What is wanted: how many filings, those of them not in the home in the order to fetch; what went wrong.

    `asked_at` is when each company was asked about, by its name; a company of `failed` was not, or not in full.
    """

    route: str
    wanted: int = 0
    fresh: list[Listed] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    asked_at: dict[str, datetime] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    failures: list[tuple[str, str]] = field(default_factory=list)


def _find(home: Home, wish: Wish, edgar: Edgar, now: Callable[[], datetime], board: _Board) -> _Found:
    """The filings to fetch, by the route that was asked for, or the shorter one."""
    noted = home.store.visits()
    visits = {visit.subject: visit for visit in noted if visit.source == SOURCE}
    polls = {visit.subject: visit for visit in noted if visit.source == POLLS}
    known = home.store.accessions()
    listed = None
    if wish.route == "index" or (wish.route == "auto" and _may_ask_index(wish, polls, now())):
        listed = _by_index(wish, visits, edgar, now)
    if listed is None and wish.route == "index":
        raise BadInput(
            "The daily index cannot answer: it needs a complete sync a few days ago at most, and an index of every day "
            "since; sync with --route poll."
        )
    found = _by_poll(wish, visits, edgar, now, board) if listed is None else listed
    found.names = {cik: company.name for company in wish.companies for cik in company.ciks}
    mine = {filing.accession: filing for filing in found.fresh if _is_wanted(wish, filing, found.names)}
    found.wanted = len(mine)
    found.fresh = wanted.in_order(filing for accession, filing in mine.items() if accession not in known)
    board.show(wanted=len(found.fresh))
    return found


def _is_wanted(wish: Wish, filing: Listed, names: Collection[int]) -> bool:
    """Whether it is of a company, a form and a day that were asked for; a company's own list of forms counts."""
    if filing.cik not in names:
        return False
    row = next((company.issuer for company in wish.companies if filing.cik in company.ciks), None)
    return wanted.is_wanted(filing, wish.since, wish.forms or (row.forms if row is not None else ()))


def _by_poll(wish: Wish, visits: dict[str, Visit], edgar: Edgar, now: Callable[[], datetime], board: _Board) -> _Found:
    """Every company's own listing."""
    found = _Found("poll")

    def ask(company: Watched) -> tuple[Watched, datetime, list[Listed], str]:
        asked_at = now()
        try:
            return company, asked_at, _listing(edgar, company, _needed(company, wish, visits)), ""
        except Stopped:
            raise
        except FetchTrouble as error:
            return company, asked_at, [], str(error)

    try:
        for company, asked_at, filings, trouble in edgar.many(ask, wish.companies):
            found.fresh += filings
            found.asked_at[company.name] = asked_at
            if trouble:
                found.failed[company.name] = trouble
                found.failures.append((company.name, trouble))
            board.show(one_more="listed", waiting="")
    except Stopped as stopped:
        _stop(found, wish, stopped)
    return found


def _stop(found: _Found, wish: Wish, stopped: Stopped) -> None:
    """Nothing more can be asked: what was not is said once."""
    for company in wish.companies:
        if company.name not in found.asked_at:
            found.failed[company.name] = str(stopped)
    found.failures.append((SOURCE, str(stopped)))


def _needed(company: Watched, wish: Wish, visits: dict[str, Visit]) -> date:
    """From which filing day on the listing is needed: what an earlier sync covered is not asked for again."""
    visit = visits.get(company.name)
    if wish.forms or not _covers(visit, wish.since) or visit is None or visit.succeeded_at is None:
        return wish.since
    return max(wish.since, visit.succeeded_at.date() - timedelta(days=wanted.table()["route"]["overlap_days"]))


def _covers(visit: Visit | None, since: date) -> bool:
    """Whether nothing from that day up to the visit's success is missing."""
    return (
        visit is not None
        and visit.succeeded_at is not None
        and visit.covered_from is not None
        and visit.covered_from <= since
    )


def _listing(edgar: Edgar, company: Watched, since: date) -> list[Listed]:
    """The filings of all the company's EDGAR numbers.

    Raises FetchTrouble when EDGAR has no such number, or says that it is another company's.
    """
    filings: list[Listed] = []
    for place, cik in enumerate(company.ciks):
        listed = edgar.company(cik, since)
        if listed is None:
            raise FetchTrouble(
                f"{edgar.called} has no company of number {cik}; mend the row of {company.name}, or its CIK."
            )
        if place == 0:
            _check(company, listed)
        filings += listed.filings
    return filings


def _check(company: Watched, listed: Company) -> None:
    wrong = (
        company.issuer.contradicted_by(listed.tickers, (listed.name, *listed.former_names)) if company.issuer else ""
    )
    if wrong:
        raise FetchTrouble(wrong)


# the daily index ----------------------------------------------------------------------------------------------


def _may_ask_index(wish: Wish, polls: dict[str, Visit], at: datetime) -> bool:
    """Whether the index spares requests, and each company's own listing was asked for lately enough."""
    rules = wanted.table()["route"]
    asked = [polls[company.name].succeeded_at for company in wish.companies if company.name in polls]
    lately = [when for when in asked if when is not None and at - when < timedelta(days=rules["days_between_polls"])]
    return len(wish.companies) >= rules["least_companies"] and len(lately) == len(wish.companies)


def _by_index(wish: Wish, visits: dict[str, Visit], edgar: Edgar, now: Callable[[], datetime]) -> _Found | None:
    """What EDGAR's daily index and feed say is new for all companies at once; None where they cannot tell.

    Raises FetchTrouble when the index was asked for by name and did not come.
    """
    at = now()
    covered = [visits.get(company.name) for company in wish.companies]
    ends = [visit.succeeded_at for visit in covered if visit is not None and visit.succeeded_at is not None]
    if wish.forms or not ends or not all(_covers(visit, wish.since) for visit in covered):
        return None
    try:
        filings = _since(min(ends), at, edgar)
    except FetchTrouble:
        if wish.route == "index":
            raise
        return None  # each company's listing tells the same; where EDGAR refuses, the polling says so
    if filings is None:
        return None
    return _Found("index", fresh=filings, asked_at={company.name: at for company in wish.companies})


def _since(covered: datetime, at: datetime, edgar: Edgar) -> list[Listed] | None:
    """All filings of all companies since then; None where a day has no index and the feed does not reach back."""
    today, filings = at.astimezone(EASTERN).date(), list[Listed]()
    days = _weekdays(covered.astimezone(EASTERN).date(), today)
    if len(days) > wanted.table()["route"]["most_days"]:
        return None
    for day in days:
        built = day < today or at.astimezone(EASTERN).hour >= wanted.table()["route"]["index_hour"]
        index = edgar.daily_index(day) if built else None
        if index is None and day < today:
            return None  # a holiday, or an index that is late: the listings know
        rows = list(index) if index is not None else _of_feed(max(covered, _midnight(day)), edgar)
        if rows is None:
            return None
        filings += rows
    return filings


def _weekdays(first: date, last: date) -> list[date]:
    days = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    return [day for day in days if day.weekday() <= _FRIDAY]


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=EASTERN)


def _of_feed(since: datetime, edgar: Edgar) -> list[Listed] | None:
    """What the feed of current filings has since then; None where it does not reach back so far in a few pages."""
    rules = wanted.table()["route"]
    until = since - timedelta(minutes=rules["feed_late_minutes"])
    filings: list[Listed] = []
    for page in range(rules["most_feed_pages"]):
        entries = edgar.current(start=page * _FEED_PAGE, count=_FEED_PAGE)
        for entry in entries:
            day = entry.updated.astimezone(EASTERN).date()
            filings.append(Listed(entry.cik, entry.accession, entry.form, day, listed_at=entry.updated.isoformat()))
        if len(entries) < _FEED_PAGE or entries[-1].updated <= until:
            return filings
    return None


# fetching and reading -----------------------------------------------------------------------------------------


class _Desk:
    """Where what is fetched is kept, noted, and handed to the readers."""

    def __init__(
        self,
        home: Home,
        carrier: Carrier,
        settings: EdgarSettings,
        claims: Claims,
        found: _Found,
        board: _Board,
    ) -> None:
        self._home, self._carrier, self._settings = home, carrier, settings
        self._claims, self._found, self._board = claims, found, board
        self._arrived: Queue[Arrival | None] = Queue()
        self._trouble: BaseException | None = None
        self._leaving = threading.Event()
        self.fetched = self.by_others = 0
        self.failures: list[tuple[str, str]] = []

    def run(self, reader: Reader) -> IngestReport:
        """Fetch in a thread of its own; read here, first what an earlier run left unread."""
        pending = unread_arrivals(self._home, reader.version)
        fetching = threading.Thread(target=self._fetch, daemon=True)
        fetching.start()
        try:
            report = ingest_sources(
                self._home,
                self._sources(pending),
                reader.read,
                version=reader.version,
                executor=reader.executor,
                workers=reader.workers,
                progress=lambda so_far: self._board.show(read=so_far.new + so_far.failed),
            )
        finally:
            self._leaving.set()
        fetching.join()
        if self._trouble is not None:
            raise self._trouble
        return report

    def _sources(self, pending: Sequence[Arrival]) -> Iterator[Source]:
        for arrival in pending:
            yield source_of(self._home, arrival)
        while (next_one := self._arrived.get()) is not None:
            yield source_of(self._home, next_one)

    def _fetch(self) -> None:
        try:
            if self._found.fresh:
                for got in self._carrier.bring(self._to_fetch()):
                    self._take(got)
        except FetchTrouble as trouble:
            self._fail(SOURCE, str(trouble))
        except BaseException as error:  # raised again by whoever waits for this thread
            self._trouble = error
        finally:
            self._arrived.put(None)

    def _to_fetch(self) -> Iterator[Listed]:
        """The filings one by one, as they are asked for; those another process is fetching come last, if at all."""
        theirs: list[Listed] = []
        for listed in self._found.fresh:
            if not self._claims.take(listed.accession):
                theirs.append(listed)
            elif self._is_new(listed):
                yield listed
        for listed in theirs:
            while not self._claims.take(listed.accession) and not self._leaving.wait(_LOOK_AGAIN):
                continue
            if self._is_new(listed):
                yield listed

    def _is_new(self, listed: Listed) -> bool:
        """Whether it is still to be fetched; where not, the claim is let go of."""
        if not self._home.store.arrived(listed.accession):
            return True
        self._claims.leave(listed.accession)
        self.by_others += 1
        return False

    def _take(self, got: Fetched | Lost) -> None:
        try:
            if isinstance(got, Lost):
                self._lose(got.listed, got.reason)
            else:
                self._keep(got)
        finally:
            self._claims.leave(got.listed.accession)
        self._board.show(one_more="fetched", waiting="")

    def _keep(self, got: Fetched) -> None:
        """Bytes first, then the row that says so, then the readers."""
        try:
            submission = checked(got)
        except BadDocument as error:
            self._lose(got.listed, str(error))
            return
        kept = kept_part(got.content, self._settings.submission)
        arrival = Arrival(
            accession=submission.accession,
            cik=got.listed.cik,
            issuer=self._found.names[got.listed.cik],
            form=submission.form,
            source=self._carrier.name,
            address=got.address,
            listed_at=got.listed.listed_at,
            accepted_at=submission.accepted,
            available_at=got.available_at,
            fetched_at=got.fetched_at,
            sha256=self._home.archive.put(gzip.compress(kept, _GZIP_LEVEL, mtime=0)),
            size=len(kept),
            stopped=got.stopped,
        )
        if self._home.store.add_arrival(arrival):
            self.fetched += 1
            self._arrived.put(arrival)
        else:
            self.by_others += 1

    def _lose(self, listed: Listed, reason: str) -> None:
        name = self._found.names[listed.cik]
        self._found.failed.setdefault(name, reason)
        self._home.store.add_failure(Failure(listed.path, name, reason, listed.accession), "")
        self._fail(f"{name} {listed.accession}", reason)

    def _fail(self, where: str, reason: str) -> None:
        self.failures.append((where, reason))
        if where == SOURCE:
            for name in self._found.asked_at:
                self._found.failed.setdefault(name, reason)


def unread_arrivals(home: Home, version: str) -> list[Arrival]:
    """What was fetched and this version of the readers has not read, in the order of its fetching."""
    done = home.store.read_by(version)
    return [arrival for arrival in home.store.arrivals() if arrival.accession not in done]


def read_arrived(home: Home, reader: Reader) -> IngestReport:
    """Read from the archive, without asking anybody, what was fetched and these readers have not read."""
    sources = (source_of(home, arrival) for arrival in unread_arrivals(home, reader.version))
    return ingest_sources(
        home, sources, reader.read, version=reader.version, executor=reader.executor, workers=reader.workers
    )


def checked(got: Fetched) -> Submission:
    """The submission in the bytes that came.

    Raises BadDocument when they were cut, or are another submission than the one that was asked for.
    """
    if not got.stopped and not is_whole(got.content):
        raise BadDocument(f"{got.address} came without its end; it was not kept.")
    submission = split(got.content)
    if submission.accession != got.listed.accession:
        raise BadDocument(f"{got.address} holds {submission.accession}; it was not kept.")
    if submission.cut:
        raise BadDocument(f"{got.address}: {submission.cut[0]}; it was not kept.")
    return submission


def source_of(home: Home, arrival: Arrival) -> Source:
    """The filing that arrived, from the archive, for the readers."""
    try:
        content = gzip.decompress(home.archive.get(arrival.sha256))
        source = corpus.submission_source(content, arrival.address, Overrides(issuer=arrival.issuer))
    except (DatmonError, OSError, EOFError) as error:
        return UnreadableSource(arrival.address, str(error))
    return FilingSource(replace(source.filing, address=arrival.address), source.origin, source.load)


def _note(home: Home, wish: Wish, found: _Found) -> None:
    """When each company was last asked about, and whether nothing of it is missing."""
    visits = []
    for company in wish.companies:
        asked_at, reason = found.asked_at.get(company.name), found.failed.get(company.name, "")
        if asked_at is None or wish.forms:
            continue  # not asked about, or not about everything
        succeeded = None if reason else asked_at
        since = min([wish.since, *_covered_before(home, company, wish.since)])
        visits.append(Visit(SOURCE, company.name, asked_at, succeeded, reason, covered_from=since))
        if found.route == "poll" and not reason:
            visits.append(Visit(POLLS, company.name, asked_at, asked_at))
    home.store.note_visits(visits)


def covered(home: Home, names: Iterable[str], since: date) -> dict[str, date]:
    """Of these companies, those of which nothing filed since that day is missing, and up to which day."""
    asked = set(names)
    return {
        visit.subject: max(since, visit.succeeded_at.date())
        for visit in home.store.visits()
        if visit.source == SOURCE and visit.subject in asked and visit.succeeded_at and _covers(visit, since)
    }


def _covered_before(home: Home, company: Watched, since: date) -> list[date]:
    """An earlier first day that is still covered, where no days between the two syncs were left out."""
    mine = [visit for visit in home.store.visits() if (visit.source, visit.subject) == (SOURCE, company.name)]
    return [
        visit.covered_from
        for visit in mine
        if visit.covered_from is not None and visit.succeeded_at is not None and since <= visit.succeeded_at.date()
    ]
