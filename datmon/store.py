"""Facts in a database: append-only, one transaction a filing, the same answer whatever the order of ingestion.

SQLite in the home folder by default, PostgreSQL where a team points the address at one; the tables hold text and
integers only (Decimals as written, instants as fixed-width UTC), so that both keep every digit and sort alike.
A filing read again by a newer version of the readers is appended as a new run, and its facts stand for the older ones.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Row,
    Select,
    Table,
    Text,
    UniqueConstraint,
    case,
    create_engine,
    delete,
    event,
    func,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DataError,
    IntegrityError,
    NoSuchModuleError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateIndex, CreateTable

from datmon.archive import KeptDocument
from datmon.arrivals import Arrival, Visit
from datmon.calendars import instant_text, parse_instant
from datmon.documents import Filing
from datmon.errors import BadDocument, StoreTrouble, UnknownName
from datmon.fact import Citation, Fact, Reading, Unread
from datmon.quantities import Precision

SCHEMA = "3"  # raise it when a table changes; a store of another schema is refused, never altered in silence

IN_MEMORY = "sqlite://"
_PATIENCE = 60_000  # milliseconds that a writer waits for another one
_ATTEMPTS = 5
_ROWS_AT_ONCE = 2_000

# What to do where SQLite says these words.
_NEXT_STEPS = {
    "disk is full": "; make room and run again",
    "readonly database": "; make it writable, or copy it and give the copy with --home",
    "unable to open": "; make its folder readable and writable, or give another with --home",
}

_tables = MetaData()

_about = Table("about", _tables, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

_filings = Table(
    "filings",
    _tables,
    Column("accession", Text, primary_key=True),
    Column("issuer", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("known_at", Text, nullable=False),
    Column("filed", Text),
    Column("period", Text),
    Column("items", Text, nullable=False),
    Column("address", Text),
)

_runs = Table(
    "runs",
    _tables,
    Column("run_id", Integer, primary_key=True, autoincrement=True),
    Column("accession", Text, ForeignKey("filings.accession"), nullable=False),
    Column("version", Text, nullable=False),
    Column("status", Text, nullable=False),  # complete, or partial where a document was refused
    Column("facts", Integer, nullable=False),
    Column("unread", Integer, nullable=False),
    UniqueConstraint("accession", "version", name="runs_once_a_version"),
)

_documents = Table(
    "documents",
    _tables,
    Column("run_id", Integer, ForeignKey("runs.run_id"), primary_key=True),
    Column("document", Text, primary_key=True),  # accession/name, as citations say it
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Index("documents_by_key", "document"),
)

_facts = Table(
    "facts",
    _tables,
    Column("run_id", Integer, ForeignKey("runs.run_id"), primary_key=True),
    Column("fact_id", Text, primary_key=True),
    Column("issuer", Text, nullable=False),
    Column("measure", Text, nullable=False),
    Column("asset", Text),
    Column("share_class", Text),
    Column("value", Text, nullable=False),
    Column("value_kind", Text, nullable=False),  # number, flag or text
    Column("unit", Text, nullable=False),
    Column("as_of", Text),
    Column("period_start", Text),
    Column("period_end", Text),
    Column("known_at", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("quote_start", Integer, nullable=False),
    Column("quote_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("xbrl_id", Text),
    Column("xbrl_context", Text),
    Column("reader", Text, nullable=False),
    Column("fact_precision", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("confidence", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("terms", Text, nullable=False),
    Column("corroborated_by", Text, nullable=False),
    Index("facts_by_subject", "issuer", "measure", "known_at"),
)

_unread = Table(
    "unread",
    _tables,
    Column("run_id", Integer, ForeignKey("runs.run_id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("quote_start", Integer, nullable=False),
    Column("quote_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("xbrl_id", Text),
    Column("xbrl_context", Text),
    Column("reader", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("measure", Text),
)

_failures = Table(
    "failures",
    _tables,
    Column("failure_id", Integer, primary_key=True, autoincrement=True),
    Column("source", Text, nullable=False),
    Column("accession", Text),
    Column("name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("version", Text, nullable=False),
    Index("failures_by_source", "source"),
)

_arrivals = Table(
    "arrivals",
    _tables,
    Column("accession", Text, primary_key=True),
    Column("cik", Integer, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("listed_at", Text, nullable=False),  # as received, Eastern or UTC
    Column("accepted_at", Text),
    Column("available_at", Text),
    Column("fetched_at", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("stopped", Integer, nullable=False),
)

_visits = Table(
    "visits",
    _tables,
    Column("source", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("tried_at", Text, nullable=False),
    Column("succeeded_at", Text),
    Column("reason", Text, nullable=False),
    Column("brought", Integer, nullable=False),
    Column("covered_from", Text),
)

_links = Table(
    "links",
    _tables,
    Column("release", Text, primary_key=True),  # document keys: a wire's release, and the filed document of its text
    Column("filed", Text, primary_key=True),
    Column("share", Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was handed over and could not be read: where it lay, its name, and why; listed, never lost.

    `source` is the path or address as given. `accession` is None where not even that could be told.
    """

    source: str
    name: str
    reason: str
    accession: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of a filing by one version of the readers. `complete` is False where a document was refused."""

    number: int
    accession: str
    version: str
    complete: bool
    facts: int
    unread: int


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of the store: its filing, and what finds its bytes in the archive."""

    filing: Filing
    kept: KeptDocument

    @property
    def key(self) -> str:
        """Accession and file name: what a citation points to."""
        return f"{self.filing.accession}/{self.kept.name}"


class Store:
    """The facts database at an SQLAlchemy address; tables are made when it is first opened.

    Raises StoreTrouble when the database cannot be opened, or is of another schema.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._where = self._engine.url.render_as_string(hide_password=True)
        with self._trouble("opened"):
            self._make_tables()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    # writing --------------------------------------------------------------------------------------------------

    def add_filing(
        self,
        filing: Filing,
        documents: Sequence[KeptDocument],
        readings: Iterable[Reading],
        version: str,
        *,
        source: str = "",
        failures: Sequence[Failure] = (),
        complete: bool = True,
    ) -> bool:
        """Append what was read of a filing, all or nothing; False where this version had read it already.

        `failures` are its documents that could not be read and what was odd in it; they stand in place of earlier
        ones of the same `source` or accession. Where a document was refused the run is not `complete`: a complete
        run of another version stays the one that counts.
        """
        facts, unread = _sorted_out(readings)
        run: dict[str, object] = {
            "accession": filing.accession,
            "version": version,
            "status": "complete" if complete else "partial",
            "facts": len(facts),
            "unread": len(unread),
        }
        with self._trouble("written"):
            for _ in range(_ATTEMPTS):
                known = self._knows(filing.accession)
                if self.has(filing.accession, version):
                    return False
                try:
                    with self._engine.begin() as connection:
                        if not known:
                            connection.execute(insert(_filings), _filing_row(filing))
                        _append(connection, run, filing, documents, facts, unread)
                        _list_failures(connection, source, filing.accession, failures, version)
                    return True
                except IntegrityError:  # another process wrote this filing in between: look again
                    continue
                except DataError as error:  # a text the database cannot hold, such as one with a NUL in it
                    raise BadDocument(f"{filing.accession} holds text that the database cannot keep.") from error
        raise StoreTrouble(f"{filing.accession} could not be added to {self._where}: its rows contradict the store's.")

    def add_failure(self, failure: Failure, version: str) -> None:
        """List what could not be read at all, in place of an earlier failure of the same source."""
        with self._trouble("written"), self._engine.begin() as connection:
            _list_failures(connection, failure.source, failure.accession, (failure,), version)

    def add_arrival(self, arrival: Arrival) -> bool:
        """Note what was fetched, after its bytes are in the archive; False where it had arrived before."""
        with self._trouble("written"):
            try:
                with self._engine.begin() as connection:
                    connection.execute(insert(_arrivals), _arrival_row(arrival))
            except IntegrityError:  # another process brought it at the same moment: the first one stays
                return False
        return True

    def note_visits(self, visits: Iterable[Visit]) -> None:
        """Remember when each source was last asked about each subject, and last with success."""
        with self._trouble("written"):
            for visit in visits:
                for attempt in range(_ATTEMPTS):
                    try:
                        with self._engine.begin() as connection:
                            _note_visit(connection, visit)
                        break
                    except IntegrityError:  # another process noted the first visit in between
                        if attempt == _ATTEMPTS - 1:
                            raise

    # asking ---------------------------------------------------------------------------------------------------

    def arrivals(self) -> list[Arrival]:
        """Every submission that was fetched, in the order of its fetching."""
        query = select(_arrivals).order_by(_arrivals.c.fetched_at, _arrivals.c.accession)
        return [_arrival(row) for row in self._rows(query)]

    def arrived(self, accession: str) -> bool:
        """Whether the submission was fetched, by this process or another one."""
        return bool(self._rows(select(_arrivals.c.cik).where(_arrivals.c.accession == accession)))

    def accessions(self) -> set[str]:
        """Every filing that was fetched or read."""
        both = (select(_arrivals.c.accession), select(_filings.c.accession))
        return {row.accession for query in both for row in self._rows(query)}

    def note_links(self, links: Mapping[tuple[str, str], Decimal]) -> None:
        """Remember which filed document has the text of which release: (release, filed) by key, and the share of it."""
        known = self.links()
        rows = [
            {"release": release, "filed": filed, "share": str(share)}
            for (release, filed), share in links.items()
            if (release, filed) not in known
        ]
        if rows:
            with self._trouble("written"), self._engine.begin() as connection:
                connection.execute(insert(_links), rows)

    def links(self) -> set[tuple[str, str]]:
        """The releases and the filed documents that have their text, by document key."""
        return {(row.release, row.filed) for row in self._rows(select(_links))}

    def visits(self) -> list[Visit]:
        """When each source was last asked about each subject, by source and subject."""
        rows = self._rows(select(_visits).order_by(_visits.c.source, _visits.c.subject))
        return [_visit(row) for row in rows]

    def has(self, accession: str, version: str) -> bool:
        """Whether that version of the readers has read the filing."""
        where = (_runs.c.accession == accession) & (_runs.c.version == version)
        return bool(self._rows(select(_runs.c.run_id).where(where)))

    def read_by(self, version: str) -> set[str]:
        """The accessions that version of the readers has read."""
        return {row.accession for row in self._rows(select(_runs.c.accession).where(_runs.c.version == version))}

    def facts(
        self,
        issuer: str | None = None,
        measure: str | None = None,
        known_by: datetime | None = None,
        *,
        source: str | None = None,
        run: int | None = None,
    ) -> list[Fact]:
        """The current facts, those known by the instant where one is given, always in the same order.

        Current are those of each filing's latest complete run; give `run` for the facts of one run, superseded or not.
        """
        query = select(_facts).where(_of_run(_facts, run))
        for column, value in ((_facts.c.issuer, issuer), (_facts.c.measure, measure), (_facts.c.source, source)):
            query = query if value is None else query.where(column == value)
        if known_by is not None:
            query = query.where(_facts.c.known_at <= instant_text(known_by))
        rows = sorted(self._rows(query), key=_fact_order)
        return [_fact(row) for row in rows]

    def unread(self, accession: str | None = None, known_by: datetime | None = None) -> list[Unread]:
        """The passages that looked like disclosures and could not be read, in the current runs, in a fixed order."""
        query = select(_unread).where(_of_run(_unread, None))
        if accession is not None or known_by is not None:
            query = query.join(_runs, _runs.c.run_id == _unread.c.run_id).join(_filings)
        if accession is not None:
            query = query.where(_filings.c.accession == accession)
        if known_by is not None:
            query = query.where(_filings.c.known_at <= instant_text(known_by))
        rows = sorted(self._rows(query), key=lambda row: (row.document, row.quote_start, row.reader, row.reason))
        return [Unread(_citation(row), row.reader, row.reason, row.measure) for row in rows]

    def issuers(self) -> list[str]:
        """Every issuer of a filing or a fact, in alphabetical order."""
        filed = {row.issuer for row in self._rows(select(_filings.c.issuer).distinct())}
        stated = {row.issuer for row in self._rows(select(_facts.c.issuer).distinct())}
        return sorted(filed | stated)

    def filings(self, issuer: str | None = None, known_by: datetime | None = None) -> list[Filing]:
        """The filings that were read, by the instant they became known."""
        query = select(_filings)
        if issuer is not None:
            query = query.where(_filings.c.issuer == issuer)
        if known_by is not None:
            query = query.where(_filings.c.known_at <= instant_text(known_by))
        rows = sorted(self._rows(query), key=lambda row: (row.known_at, row.accession))
        return [_filing(row) for row in rows]

    def document(self, key: str) -> StoredDocument:
        """The document a citation names, as the filing's current run read it.

        Raises UnknownName when there is none.
        """
        found = self._stored(_documents.c.document == key)
        if not found:
            raise UnknownName(f"The store holds no document {key!r}; ingest its filing first.")
        return found[0]

    def documents(self, accession: str) -> list[StoredDocument]:
        """The documents of a filing, in the filing's order."""
        return self._stored(_filings.c.accession == accession)

    def runs(self, accession: str | None = None) -> list[Run]:
        """Every reading of the filing, or of all filings, oldest first."""
        query = select(_runs).order_by(_runs.c.run_id)
        rows = self._rows(query if accession is None else query.where(_runs.c.accession == accession))
        return [
            Run(row.run_id, row.accession, row.version, row.status == "complete", row.facts, row.unread) for row in rows
        ]

    def failures(self) -> list[Failure]:
        """What could not be read, in a fixed order."""
        rows = self._rows(select(_failures))
        found = [Failure(row.source, row.name, row.reason, row.accession) for row in rows]
        return sorted(found, key=lambda failure: (failure.source, failure.name, failure.reason))

    # inside ---------------------------------------------------------------------------------------------------

    def _stored(self, condition: ColumnElement[bool]) -> list[StoredDocument]:
        query = (
            select(_documents, *(column.label(f"of_{column.name}") for column in _filings.c))
            .join(_runs, _runs.c.run_id == _documents.c.run_id)
            .join(_filings, _filings.c.accession == _runs.c.accession)
            .where(condition, _of_run(_documents, None))
            .order_by(_documents.c.position)
        )
        return [
            StoredDocument(_filing(row, "of_"), KeptDocument(row.name, row.kind, row.sha256, row.size))
            for row in self._rows(query)
        ]

    def _knows(self, accession: str) -> bool:
        return bool(self._rows(select(_filings.c.accession).where(_filings.c.accession == accession)))

    def _rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        with self._trouble("read"), self._engine.connect() as connection:
            return connection.execute(query).all()

    def _make_tables(self) -> None:
        for attempt in range(_ATTEMPTS):
            try:
                with self._engine.begin() as connection:
                    _create(connection)
                break
            except (IntegrityError, OperationalError):  # another process makes them at the same moment
                if attempt == _ATTEMPTS - 1:
                    raise
        found = self._rows(select(_about.c.value).where(_about.c.name == "schema"))[0].value
        if found != SCHEMA:
            raise StoreTrouble(
                f"{self._where} was made by another version of datmon (schema {found}, this one has {SCHEMA}); "
                "ingest into a new home, or use that version."
            )

    @contextmanager
    def _trouble(self, doing: str) -> Iterator[None]:
        """Every database error as one sentence."""
        try:
            yield
        except SQLAlchemyError as error:
            cause = str(getattr(error, "orig", None) or error).strip().splitlines()[0][:200]
            next_step = next((step for words, step in _NEXT_STEPS.items() if words in cause), "")
            raise StoreTrouble(f"The facts database {self._where} cannot be {doing}: {cause}{next_step}.") from error


# opening ------------------------------------------------------------------------------------------------------


def _engine(url: str) -> Engine:
    """The engine of the address; "postgresql://" means psycopg 3, and SQLite waits for other writers."""
    if url.startswith(("postgres://", "postgresql://")):
        url = "postgresql+psycopg://" + url.partition("://")[2]
    try:
        address = make_url(url)
        if address.get_backend_name() != "sqlite":
            return create_engine(address, pool_pre_ping=True)
        if address.database in (None, "", ":memory:"):
            engine = create_engine(address, poolclass=StaticPool, connect_args={"check_same_thread": False})
        else:
            engine = create_engine(address, connect_args={"timeout": _PATIENCE / 1000})
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreTrouble(
            "The database address is not one SQLAlchemy knows; write it like sqlite:///facts.sqlite "
            "or postgresql://user@host/name."
        ) from error
    except ImportError as error:
        raise StoreTrouble(f"The database needs a driver ({error}); install datmon[postgres].") from error
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={_PATIENCE}",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _create(connection: Connection) -> None:
    """Every table, where they are not all there: to ask first keeps locks off a store that others are writing to.

    The schema's row is written last: a store whose maker was killed half way is made whole by the next one.
    """
    if inspect(connection).has_table(_about.name) and connection.execute(select(_about)).all():
        return
    for table in _tables.sorted_tables:
        connection.execute(CreateTable(table, if_not_exists=True))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index, if_not_exists=True))
    connection.execute(insert(_about), {"name": "schema", "value": SCHEMA})


# appending ----------------------------------------------------------------------------------------------------


def _sorted_out(readings: Iterable[Reading]) -> tuple[list[Fact], list[Unread]]:
    """The facts, each once, and the unread passages, in the order of reading."""
    facts: dict[str, Fact] = {}
    unread: list[Unread] = []
    for reading in readings:
        if isinstance(reading, Fact):
            facts.setdefault(reading.fact_id, reading)
        else:
            unread.append(reading)
    return list(facts.values()), unread


def _append(
    connection: Connection,
    run: dict[str, object],
    filing: Filing,
    documents: Sequence[KeptDocument],
    facts: Sequence[Fact],
    unread: Sequence[Unread],
) -> None:
    number = connection.execute(insert(_runs), run).inserted_primary_key
    assert number is not None  # noqa: S101 - an inserted row has its key
    mark = {"run_id": number[0]}
    _insert_all(connection, _documents, documents, lambda at, item: mark | _document_row(filing, at, item))
    _insert_all(connection, _facts, facts, lambda _, fact: mark | _fact_row(fact))
    _insert_all(connection, _unread, unread, lambda at, item: mark | _unread_row(at, item))


Item = TypeVar("Item")


def _insert_all(
    connection: Connection, table: Table, items: Sequence[Item], row: Callable[[int, Item], dict[str, object]]
) -> None:
    for start in range(0, len(items), _ROWS_AT_ONCE):
        some = items[start : start + _ROWS_AT_ONCE]
        connection.execute(insert(table), [row(start + at, item) for at, item in enumerate(some)])


def _list_failures(
    connection: Connection, source: str, accession: str | None, failures: Sequence[Failure], version: str
) -> None:
    """The failures of this source as they now are."""
    if source:
        connection.execute(delete(_failures).where(_failures.c.source == source))
    if accession is not None:
        connection.execute(delete(_failures).where(_failures.c.accession == accession))
    for failure in failures:
        row = {"source": failure.source, "accession": failure.accession, "name": failure.name}
        connection.execute(insert(_failures), row | {"reason": failure.reason, "version": version})


def _note_visit(connection: Connection, visit: Visit) -> None:
    """The visit in place of the last one; a try that failed leaves the success before it."""
    mine = (_visits.c.source == visit.source) & (_visits.c.subject == visit.subject)
    row = _visit_row(visit)
    kept = () if visit.succeeded_at is not None else ("succeeded_at", "covered_from")
    changed = {name: value for name, value in row.items() if name not in kept}
    if connection.execute(update(_visits).where(mine), changed).rowcount == 0:
        connection.execute(insert(_visits), row)


# rows and records ---------------------------------------------------------------------------------------------


def _current() -> Select[tuple[int]]:
    """The run of each filing that counts: its latest complete one, else its latest."""
    complete = func.max(case((_runs.c.status == "complete", _runs.c.run_id)))
    return select(func.coalesce(complete, func.max(_runs.c.run_id))).group_by(_runs.c.accession)


def _of_run(table: Table, run: int | None) -> ColumnElement[bool]:
    return table.c.run_id.in_(_current()) if run is None else table.c.run_id == run


def _filing_row(filing: Filing) -> dict[str, object]:
    return {
        "accession": filing.accession,
        "issuer": filing.issuer,
        "form": filing.form,
        "known_at": instant_text(filing.known_at),
        "filed": _day_text(filing.filed),
        "period": _day_text(filing.period),
        "items": json.dumps(filing.items),
        "address": filing.address,
    }


def _filing(row: Row[Any], prefix: str = "") -> Filing:
    values = row._mapping
    return Filing(
        accession=values[prefix + "accession"],
        issuer=values[prefix + "issuer"],
        form=values[prefix + "form"],
        known_at=_instant(values[prefix + "known_at"]),
        filed=_day(values[prefix + "filed"]),
        period=_day(values[prefix + "period"]),
        items=tuple(json.loads(values[prefix + "items"])),
        address=values[prefix + "address"],
    )


def _arrival_row(arrival: Arrival) -> dict[str, object]:
    return {
        "accession": arrival.accession,
        "cik": arrival.cik,
        "issuer": arrival.issuer,
        "form": arrival.form,
        "source": arrival.source,
        "address": arrival.address,
        "listed_at": arrival.listed_at,
        "accepted_at": _instant_text(arrival.accepted_at),
        "available_at": _instant_text(arrival.available_at),
        "fetched_at": _instant_text(arrival.fetched_at),
        "sha256": arrival.sha256,
        "size": arrival.size,
        "stopped": int(arrival.stopped),
    }


def _arrival(row: Row[Any]) -> Arrival:
    return Arrival(
        accession=row.accession,
        cik=row.cik,
        issuer=row.issuer,
        form=row.form,
        source=row.source,
        address=row.address,
        listed_at=row.listed_at,
        accepted_at=_instant_or_none(row.accepted_at),
        available_at=_instant_or_none(row.available_at),
        fetched_at=_instant(row.fetched_at),
        sha256=row.sha256,
        size=row.size,
        stopped=bool(row.stopped),
    )


def _visit_row(visit: Visit) -> dict[str, object]:
    return {
        "source": visit.source,
        "subject": visit.subject,
        "tried_at": instant_text(visit.tried_at),
        "succeeded_at": _instant_text(visit.succeeded_at),
        "reason": visit.reason,
        "brought": visit.brought,
        "covered_from": _day_text(visit.covered_from),
    }


def _visit(row: Row[Any]) -> Visit:
    return Visit(
        source=row.source,
        subject=row.subject,
        tried_at=_instant(row.tried_at),
        succeeded_at=_instant_or_none(row.succeeded_at),
        reason=row.reason,
        brought=row.brought,
        covered_from=_day(row.covered_from),
    )


def _document_row(filing: Filing, position: int, kept: KeptDocument) -> dict[str, object]:
    return {
        "document": f"{filing.accession}/{kept.name}",
        "position": position,
        "name": kept.name,
        "kind": kept.kind,
        "sha256": kept.sha256,
        "size": kept.size,
    }


def _fact_row(fact: Fact) -> dict[str, object]:
    kind = "number" if isinstance(fact.value, Decimal) else "flag" if isinstance(fact.value, bool) else "text"
    return _citation_row(fact.citation) | {
        "fact_id": fact.fact_id,
        "issuer": fact.issuer,
        "measure": fact.measure,
        "asset": fact.asset,
        "share_class": fact.share_class,
        "value": str(fact.value),
        "value_kind": kind,
        "unit": fact.unit,
        "as_of": _day_text(fact.as_of),
        "period_start": _day_text(fact.period_start),
        "period_end": _day_text(fact.period_end),
        "known_at": instant_text(fact.known_at),
        "reader": fact.reader,
        "fact_precision": fact.precision.value,
        "source": fact.source,
        "confidence": fact.confidence,
        "note": fact.note,
        "terms": json.dumps(fact.terms, ensure_ascii=False) if fact.terms else "",
        "corroborated_by": json.dumps(fact.corroborated_by, ensure_ascii=False) if fact.corroborated_by else "",
    }


def _unread_row(position: int, unread: Unread) -> dict[str, object]:
    return _citation_row(unread.citation) | {
        "position": position,
        "reader": unread.reader,
        "reason": unread.reason,
        "measure": unread.measure,
    }


def _citation_row(citation: Citation) -> dict[str, object]:
    return {
        "document": citation.document,
        "quote_start": citation.start,
        "quote_end": citation.end,
        "quote": citation.quote,
        "xbrl_id": citation.xbrl_id,
        "xbrl_context": citation.xbrl_context,
    }


def _fact_order(row: Row[Any]) -> tuple[str, ...]:
    return row.issuer, row.measure, row.asset or "", row.as_of or row.period_end, row.known_at, row.fact_id


def _fact(row: Row[Any]) -> Fact:
    return Fact(
        issuer=row.issuer,
        measure=row.measure,
        asset=row.asset,
        value=_value(row.value, row.value_kind),
        unit=row.unit,
        known_at=_instant(row.known_at),
        citation=_citation(row),
        reader=row.reader,
        as_of=_day(row.as_of),
        period_start=_day(row.period_start),
        period_end=_day(row.period_end),
        share_class=row.share_class,
        precision=Precision(row.fact_precision),
        source=row.source,
        confidence=row.confidence,
        note=row.note,
        terms=tuple((name, value) for name, value in json.loads(row.terms)) if row.terms else (),
        corroborated_by=tuple(json.loads(row.corroborated_by)) if row.corroborated_by else (),
    )


def _citation(row: Row[Any]) -> Citation:
    return Citation(row.document, row.quote_start, row.quote_end, row.quote, row.xbrl_id, row.xbrl_context)


def _value(text: str, kind: str) -> Decimal | bool | str:
    if kind == "number":
        return Decimal(text)
    return text == "True" if kind == "flag" else text


def _instant_text(instant: datetime | None) -> str | None:
    return None if instant is None else instant_text(instant)


def _instant_or_none(text: str | None) -> datetime | None:
    return None if text is None else _instant(text)


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@lru_cache(maxsize=4096)
def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@lru_cache(maxsize=4096)
def _instant(text: str) -> datetime:
    return parse_instant(text)
