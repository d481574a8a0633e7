"""What the steps of a run came to, from what the commands they call report."""

from collections import Counter
from collections.abc import Callable, Sized
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from datmon.arrivals import SourceReport
from datmon.errors import DatmonError
from datmon.run_steps import StepReport

if TYPE_CHECKING:  # pydantic and SQLAlchemy wait until something is taken in
    from datmon.fetching import SyncReport
    from datmon.intake import ImportReport, IngestReport

T = TypeVar("T")


def skipped(name: str, why: str) -> StepReport:
    """A step that had nothing to do, and why."""
    return StepReport(name, "skipped", why)


def of_sync(name: str, report: "SyncReport") -> StepReport:
    """What a sync from EDGAR came to."""
    counts = {
        "companies": report.companies,
        "wanted": report.wanted,
        "known": report.known,
        "fetched": report.fetched,
        "requests": report.requests,
        "read": report.reading.new,
        "facts": report.reading.facts,
        "unread": report.reading.unread,
    }
    outcome = {0: "done", 1: "failed", 2: "partly"}[report.exit_code]
    said = f"{report.wanted} filings wanted, {report.known} known, {report.fetched} fetched, {report.reading}"
    return StepReport(name, outcome, said, counts, report.all_failures)


def of_source(name: str, report: SourceReport) -> StepReport:
    """What another source brought."""
    counts = {"new": report.brought, "known": report.known, "requests": report.requests}
    outcome = "done" if not report.failures else "partly" if report.brought or report.known else "failed"
    return StepReport(name, outcome, str(report), counts, report.failures)


class Alerting(Protocol):
    """What a look at the alert rules reports."""

    @property
    def raised(self) -> Sized:
        """The alerts."""
        ...

    @property
    def sent(self) -> int:
        """Messages."""
        ...

    @property
    def held(self) -> int:
        """Messages that wait for the end of quiet hours."""
        ...

    @property
    def failures(self) -> tuple[tuple[str, str], ...]:
        """Which channel failed, and why."""
        ...

    @property
    def note(self) -> str:
        """Why nothing was looked at; empty where it was."""
        ...


def of_alerts(report: Alerting) -> StepReport:
    """What a look at the alert rules came to."""
    if report.note and not report.failures:
        return skipped("alerts", report.note)
    counts = {"raised": len(report.raised), "sent": report.sent, "held": report.held}
    return StepReport("alerts", "partly" if report.failures else "done", str(report), counts, report.failures)


@dataclass(slots=True)
class ReadTally:
    """What a run read of what had been fetched before, of folders and of tables; one that fails stops no other."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[tuple[str, str]] = field(default_factory=list)

    def guarded(self, where: str, call: Callable[[], T]) -> T | None:
        """What the call returns, None where it failed, which is then told of."""
        try:
            return call()
        except (DatmonError, OSError) as error:
            self.failures.append((where, str(error)))
            return None

    def filings(self, where: str, call: "Callable[[], IngestReport]") -> None:
        """Count what was read."""
        report = self.guarded(where, call)
        if report is not None:
            self.counts.update(read=report.new, facts=report.facts, unread=report.unread, known=report.skipped)
            self.failures += report.failures

    def table(self, where: str, call: "Callable[[], ImportReport]") -> None:
        """Count what was imported."""
        report = self.guarded(where, call)
        if report is not None:
            self.counts.update(tables=int(not report.already), facts=report.facts, known=int(report.already))

    def report(self) -> StepReport:
        """The step, skipped where nothing was new and nothing failed."""
        new = self.counts["read"] + self.counts["tables"]
        if not new and not self.failures:
            return skipped("read", "nothing is new")
        said = f"{self.counts['read']} filings read, {self.counts['tables']} tables imported: "
        said += f"{self.counts['facts']} facts, {self.counts['unread']} passages unread"
        outcome = "done" if not self.failures else "partly" if new or self.counts["known"] else "failed"
        return StepReport("read", outcome, said, dict(self.counts), tuple(self.failures))
