"""What was read: facts, passages unread, facts that disagree, and what each style made of its documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.errors import BadInput
from datmon.monitor.clocks import Clocks
from datmon.monitor.filings import UNLABELLED, Labels, is_asked, is_wanted, overrides
from datmon.monitor.monitored_home import Monitor, known_names

if TYPE_CHECKING:
    from datmon.answers import Answer
    from datmon.fact import Fact, Unread
    from datmon.findings import Finding
    from datmon.firm_events import Event
    from datmon.framed_records import InspectionAnswer
    from datmon.ledger import Ledger


def facts(monitor: Monitor, *tickers: str, measure: str | None = None, clocks: Clocks | None = None) -> "Answer[Fact]":
    """The facts of the home, in a fixed order: those about days up to `as_of` that were public by `known_at`.

    Raises UnknownName when a ticker has no fact, or the measure is none.
    """
    from datmon.answers import answer
    from datmon.frames import fact_row
    from datmon.measures import measure as measure_named

    if measure is not None:
        measure_named(measure)
    known_by = clocks.known_at if clocks else None
    found: list[Fact] = []
    for ticker in _asked_for(monitor, tickers) or (None,):
        found += monitor.home.store.facts(issuer=ticker, measure=measure, known_by=known_by)
    return answer((fact for fact in found if clocks is None or fact.day <= clocks.as_of), "FACTS", fact_row)


def _asked_for(monitor: Monitor, tickers: Sequence[str]) -> tuple[str, ...]:
    """The tickers as the filings and tables of the home have them.

    Raises UnknownName when the home has nothing of one of them.
    """
    return known_names(monitor, monitor.home.store.issuers(), tickers) if tickers else ()


def unread(monitor: Monitor, *tickers: str, clocks: Clocks | None = None) -> "Answer[Unread]":
    """The passages that look like disclosures and could not be read, with the reasons."""
    from datmon.answers import answer
    from datmon.frames import unread_row

    store = monitor.home.store
    known_by = clocks.known_at if clocks else None
    rows = store.unread(known_by=known_by)
    if not tickers:
        return answer(rows, "UNREAD", unread_row)
    asked = _asked_for(monitor, tickers)
    theirs = {filing.accession for ticker in asked for filing in store.filings(issuer=ticker)}
    told = (row for row in rows if row.citation.document.partition("/")[0] in theirs)
    return answer(told, "UNREAD", unread_row)


def conflicts(monitor: Monitor, *tickers: str, clocks: Clocks) -> "Answer[Finding]":
    """The facts that disagree, or break an identity, among what was known."""
    from datmon.answers import answer
    from datmon.balance_sheet import findings_on
    from datmon.frames import finding_row

    ledger = monitor.ledger(clocks.known_at)
    asked = known_names(monitor, ledger.issuers, tickers) or ledger.issuers
    found = (finding for ticker in asked for finding in findings_on(ledger, ticker, clocks.known_at))
    return answer(found, "FINDINGS", finding_row)


def events(monitor: Monitor, *tickers: str, clocks: Clocks) -> "Answer[Event]":
    """What the firms did and were told: trades of coins, buybacks, issuance, splits, notices; each told once.

    Of the tickers, or of every firm; each with the passage that told of it first.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon.answers import answer
    from datmon.event_frames import event_row
    from datmon.firm_events import events as told

    return answer(told(facts(monitor, *tickers, clocks=clocks)), "EVENTS", event_row)


def check(
    monitor: Monitor | None,
    *paths: Path | str,
    clocks: Clocks,
    workers: int | None = None,
    labels: Labels = UNLABELLED,
    issuers: Path | str | None = None,
    progress: Callable[[int], None] | None = None,
) -> "InspectionAnswer":
    """What each style read and left: facts, passages unread, conflicts and broken identities.

    Asked of the monitor's home; or, where paths are given, of those filings alone, read afresh and kept nowhere.

    Raises BadInput when a path or label is wrong, or neither a home nor a path is given.
    """
    from datmon.disclosures import STYLES
    from datmon.framed_records import InspectionAnswer, framed
    from datmon.inspection import inspect

    if paths:
        taken = _read_afresh(paths, clocks, workers, labels, issuers, progress)
    elif monitor is not None:
        taken = _taken_in(monitor, clocks)
    else:
        raise BadInput("Nothing to check was given; name a home, or files, submissions or a corpus folder.")
    findings = _findings(taken.ledger, clocks)
    styles = [style.name for style in STYLES]
    return framed(InspectionAnswer, inspect(taken.facts, taken.unread, findings, styles, taken.failures))


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
    found = list(intake.sources_at([Path(path) for path in paths], overrides(labels), name_issuer))
    failures = [(source.origin, source.reason) for source in found if not isinstance(source, FilingSource)]
    named = [source for source in found if isinstance(source, FilingSource)]
    sources = [source for source in named if is_wanted(clocks, source.filing)]
    readings: list[Fact | Unread] = []
    for done, result in enumerate(intake.read_sources(sources, read_filing, workers=workers), 1):
        readings += [row for row in result.readings if is_asked(clocks, row)]
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
