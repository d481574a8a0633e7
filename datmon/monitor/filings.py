"""Filings and curated tables into a home, or filings read without one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datmon.calendars import parse_instant
from datmon.errors import BadInput
from datmon.monitor.clocks import Clocks
from datmon.monitor.monitored_home import Monitor

if TYPE_CHECKING:
    from datmon.corpus import FilingSource, Overrides
    from datmon.documents import Filing
    from datmon.fact import Fact
    from datmon.intake import ImportReport, IngestReport
    from datmon.reading import ReadFiling


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
        overrides=overrides(labels),
        name_issuer=monitor.issuers.ticker_of,
        wanted=partial(is_wanted, bounds) if bounds else None,
        progress=(lambda now: progress(now.new + now.skipped + now.failed)) if progress else None,
    )
    monitor.forget()
    return report


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
        wanted=partial(is_asked, bounds) if bounds else None,
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
        readings = [row for row in result.readings if bounds is None or is_asked(bounds, row)]
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
    found = list(intake.sources_at([Path(path) for path in paths], overrides(labels), name_issuer))
    failures = [(source.origin, source.reason) for source in found if not isinstance(source, FilingSource)]
    sources = [source for source in found if isinstance(source, FilingSource)]
    return [source for source in sources if bounds is None or is_wanted(bounds, source.filing)], failures


def _failures_of(result: "ReadFiling") -> list[tuple[str, str]]:
    whole = [(result.origin, result.failure)] if result.failure else []
    return whole + [(f"{result.filing.accession}/{name}", why) for name, why in result.refused]


def _some(paths: Sequence[Path | str]) -> None:
    if not paths:
        raise BadInput("No path was given; name a file, a submission or a corpus folder.")


def overrides(labels: Labels) -> "Overrides":
    """What the labels say in place of the file.

    Raises BadInput when the acceptance is no time.
    """
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


def is_wanted(bounds: Clocks, filing: "Filing") -> bool:
    """Whether the filing was public by then and is about that day or an earlier one."""
    return filing.known_at <= bounds.known_at and (filing.period is None or filing.period <= bounds.as_of)


def is_asked(bounds: Clocks, reading: Any) -> bool:
    """Whether a fact was public by then and describes that day or an earlier one; a passage unread always is."""
    from datmon.fact import Fact

    if not isinstance(reading, Fact):
        return True
    return reading.known_at <= bounds.known_at and reading.day <= bounds.as_of
