"""Filings into the home: named, skipped if read before, read on every core, written by one hand.

Reading happens elsewhere (`reading`) and comes back as facts; only this process touches the archive and the database,
one transaction a filing. Killed at any moment and run again, it ends in the same store. One hostile filing is listed as
a failure and stops nothing.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.archive import KeptDocument
from datmon.documents import Filing
from datmon.errors import BadInput, DatmonError
from datmon.fact import Fact
from datmon.reading import Read, ReadFiling
from datmon.reading import read_sources as read_sources  # noqa: PLC0414 - callers who know intake ask it here

if TYPE_CHECKING:  # pydantic and SQLAlchemy wait until something is taken in
    from datmon.corpus import FilingSource, NameIssuer, Overrides, Source
    from datmon.home import Home

Wanted = Callable[[Filing], bool]


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did: filings new, skipped (read before, or not asked for) and failed; facts and unread passages.

    `failures` are (where, reason) of whole filings and of single documents, in the order met.
    """

    new: int = 0
    skipped: int = 0
    failed: int = 0
    facts: int = 0
    unread: int = 0
    failures: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """One line for people."""
        line = (
            f"{self.new} filings read, {self.skipped} skipped, {self.failed} failed: "
            f"{self.facts} facts, {self.unread} passages unread"
        )
        return line + (f"; {len(self.failures)} failures, the first: {self.failures[0][1]}" if self.failures else "")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: the table's accession, facts that are new, facts that earlier tables had already said.

    `restated` counts the rows to which a basis was given that the table itself does not name.
    """

    name: str
    accession: str
    facts: int
    known: int = 0
    already: bool = False
    restated: int | None = None

    def __str__(self) -> str:
        """One line for people."""
        if self.already:
            return f"{self.name}: imported before, nothing changed"
        known = f", {self.known} known already" if self.known else ""
        based = "" if self.restated is None else f", {self.restated} of them of firms whose shares split since"
        return f"{self.name}: {self.facts} facts imported{known}{based}"


Progress = Callable[[IngestReport], None]


# filings into the home ----------------------------------------------------------------------------------------


def ingest(
    home: "Home",
    paths: Iterable[Path],
    read: Read,
    *,
    version: str,
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
    overrides: "Overrides | None" = None,
    name_issuer: "NameIssuer | None" = None,
    wanted: Wanted | None = None,
) -> IngestReport:
    """Read the filings at the paths into the home; those this `version` has read are skipped before any parsing.

    `read` must be picklable and pure. `executor` is used as it is given; without one, many filings are read by
    `workers` processes (default one a core) and a few in this process. `wanted` passes over filings by what is known
    of them before reading. `progress` is called with the report so far after each filing.

    Raises BadInput when a path or option is wrong, before anything is read; StoreTrouble when the home fails.
    """
    return ingest_sources(
        home,
        sources_at(paths, overrides, name_issuer),
        read,
        version=version,
        executor=executor,
        workers=workers,
        progress=progress,
        wanted=wanted,
    )


def sources_at(
    paths: Iterable[Path], overrides: "Overrides | None" = None, name_issuer: "NameIssuer | None" = None
) -> "Iterator[Source]":
    """The filings at all the paths, checked before the first is given out."""
    from datmon import corpus  # noqa: PLC0415 - pydantic stays out of the processes that only read

    said, name = overrides or corpus.NOTHING_SAID, name_issuer or corpus.cik_name
    return chain.from_iterable([corpus.filings_at(path, said, name) for path in paths])


def ingest_sources(
    home: "Home",
    sources: "Iterable[Source]",
    read: Read,
    *,
    version: str,
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
    wanted: Wanted | None = None,
) -> IngestReport:
    """The same for filings that are named already, such as those fetched from EDGAR."""
    tally = _Tally(progress)
    unread = _still_unread(home, sources, version, wanted, tally)
    for result in read_sources(unread, read, executor=executor, workers=workers):
        tally.count(result, _keep(home, result, version))
    return tally.report


def _still_unread(
    home: "Home", sources: "Iterable[Source]", version: str, wanted: Wanted | None, tally: "_Tally"
) -> "Iterator[FilingSource]":
    """The filings to read; the others are counted as skipped or failed on the way."""
    from datmon.corpus import FilingSource  # noqa: PLC0415 - as above
    from datmon.store import Failure  # noqa: PLC0415 - SQLAlchemy, as above

    done = home.store.read_by(version)
    for source in sources:
        if not isinstance(source, FilingSource):
            home.store.add_failure(Failure(source.origin, Path(source.origin).name, source.reason), version)
            tally.fail(source.origin, source.reason)
        elif source.filing.accession in done or (wanted is not None and not wanted(source.filing)):
            tally.skip()
        else:
            done.add(source.filing.accession)
            yield source


def _keep(home: "Home", result: ReadFiling, version: str) -> bool:
    """Bytes into the archive, then facts into the database; False where another process was faster, or it failed."""
    from datmon.store import Failure  # noqa: PLC0415 - SQLAlchemy, as above

    accession = result.filing.accession
    if result.failure is not None:
        home.store.add_failure(Failure(result.origin, accession, result.failure, accession), version)
        return False
    kept = [KeptDocument(d.name, d.kind, home.archive.put(d.content), len(d.content)) for d in result.documents]
    return home.store.add_filing(
        result.filing,
        kept,
        result.readings,
        version,
        source=result.origin,
        failures=[Failure(result.origin, name, why, accession) for name, why in (*result.refused, *result.notes)],
        complete=not result.refused,
    )


@dataclass(slots=True)
class _Tally:
    """The report as it grows."""

    progress: Progress | None
    report: IngestReport = field(default_factory=IngestReport)

    def skip(self) -> None:
        self._now(replace(self.report, skipped=self.report.skipped + 1))

    def fail(self, where: str, reason: str) -> None:
        failures = (*self.report.failures, (where, reason))
        self._now(replace(self.report, failed=self.report.failed + 1, failures=failures))

    def count(self, result: ReadFiling, kept: bool) -> None:
        if result.failure is not None:
            self.fail(result.origin, result.failure)
            return
        if not kept:
            self.skip()
            return
        facts = sum(isinstance(reading, Fact) for reading in result.readings)
        odd = tuple((f"{result.filing.accession}/{name}", reason) for name, reason in result.refused)
        now = self.report
        self._now(
            replace(
                now,
                new=now.new + 1,
                facts=now.facts + facts,
                unread=now.unread + len(result.readings) - facts,
                failures=now.failures + odd,
            )
        )

    def _now(self, report: IngestReport) -> None:
        self.report = report
        if self.progress is not None:
            self.progress(report)


# curated tables -----------------------------------------------------------------------------------------------

# A table of instruments may be given in the shares of one day: splits come before it, and facts, which tell ADS ratios.
_PLACES = {"splits": 0, "instruments": 2}
_AMID = 1
# A header of more bytes than this is none.
_LONGEST_HEADER = 65_536


def tables_under(paths: Iterable[Path]) -> tuple[list[Path], list[tuple[str, str]]]:
    """The tables to import, splits first and instruments last; and the CSV files of folders that are none, and why.

    A file that is named is asked for as it is: whether it is a table shows when it is imported.

    Raises BadInput where a folder has no table.
    """
    tables: list[tuple[int, Path]] = []
    left_out: list[tuple[str, str]] = []
    for path in paths:
        if not path.is_dir():
            tables.append((_place(_kind_of_file(path)), path))
            continue
        found = [(kind, file) for file in sorted(path.glob("*.csv")) if (kind := _kind_of_file(file, left_out))]
        if not found:
            raise BadInput(f"{path} holds no CSV file that datmon takes; name a folder or file of tables.")
        tables += [(_place(kind), file) for kind, file in found]
    return [path for _, path in sorted(tables, key=lambda table: table[0])], left_out


def _place(kind: str | None) -> int:
    return _PLACES.get(kind or "", _AMID)


def _kind_of_file(file: Path, left_out: list[tuple[str, str]] | None = None) -> str | None:
    from datmon.corpus import beginning_of  # noqa: PLC0415 - as above
    from datmon.curated import kind_of  # noqa: PLC0415

    try:
        return kind_of(file.name, beginning_of(file, _LONGEST_HEADER))
    except DatmonError as error:
        if left_out is not None:
            left_out.append((file.name, str(error)))
        return None


def import_table(
    home: "Home",
    path: Path,
    *,
    wanted: Callable[[Fact], bool] | None = None,
    restated: Callable[[Fact], Fact] | None = None,
) -> ImportReport:
    """Bring a curated table (CSV) into the home: all its rows, or none.

    The same bytes again change nothing; a row that an earlier table had word for word is not said twice. `restated`
    gives each row's fact what was said of the table as a whole.

    Raises BadInput naming file, line and column of a bad row; or that the table was imported without what is said now.
    """
    from datmon.corpus import bytes_of  # noqa: PLC0415 - as above
    from datmon.plain_text import LARGEST_DOCUMENT  # noqa: PLC0415

    content = bytes_of(path, LARGEST_DOCUMENT)
    return import_content(home, path.name, content, origin=str(path), wanted=wanted, restated=restated)


def import_content(
    home: "Home",
    name: str,
    content: bytes,
    *,
    origin: str = "",
    wanted: Callable[[Fact], bool] | None = None,
    restated: Callable[[Fact], Fact] | None = None,
) -> ImportReport:
    """The same for a table that is no file, such as prices that were fetched; `origin` says where it came from.

    Raises BadInput naming line and column of a bad row.
    """
    from datmon.curated import READER, accession_of, read_table  # noqa: PLC0415 - as above

    accession = accession_of(name, content)
    if home.store.has(accession, READER):
        if restated is not None:
            raise BadInput(f"{name} was imported before; the basis of a table is taken once: use a new home for it.")
        return ImportReport(name, accession, 0, already=True)
    document, facts = read_table(name, content)
    based = None
    if restated is not None:
        as_written, facts = facts, [restated(fact) for fact in facts]
        based = sum(fact is not other for fact, other in zip(facts, as_written, strict=True))
    ours, others = _said_by_tables(home, accession, facts)
    asked = [fact for fact in facts if wanted is None or wanted(fact) or fact.fact_id in ours]
    fresh = [fact for fact in asked if _saying(fact) not in others]
    new = sum(fact.fact_id not in ours for fact in fresh)
    kept = KeptDocument(document.name, document.kind, home.archive.put(document.content), len(document.content))
    version = READER if len(asked) == len(facts) else f"{READER} {len(fresh)} rows"
    if not new or not home.store.add_filing(document.filing, [kept], fresh, version, source=origin):
        return ImportReport(name, accession, 0, len(asked))
    return ImportReport(name, accession, new, len(asked) - new, restated=based)


def _said_by_tables(home: "Home", accession: str, asked: Iterable[Fact]) -> tuple[set[str], set[tuple[object, ...]]]:
    """The ids of the facts that this table gave already, and what all other tables say of what it is about."""
    issuers, measures = {fact.issuer for fact in asked}, {fact.measure for fact in asked}
    issuer, measure = (names.pop() if len(names) == 1 else None for names in (issuers, measures))
    facts = home.store.facts(issuer, measure, source="curated")  # of one coin among many a small part
    ours = {fact.fact_id for fact in facts if fact.citation.document.startswith(f"{accession}/")}
    return ours, {_saying(fact) for fact in facts if fact.fact_id not in ours}


def _saying(fact: Fact) -> tuple[object, ...]:
    """All that a curated fact says, wherever it stands."""
    return (*fact.subject, fact.value, fact.day, fact.known_at, fact.confidence, fact.note, fact.terms)
