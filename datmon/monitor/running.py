"""A run: sync, read, rank, export and alerts once, each step logged; and how the last one went."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.calendars import EASTERN
from datmon.errors import BadInput
from datmon.monitor.alerting import alerts
from datmon.monitor.clocks import Clocks
from datmon.monitor.exporting import export
from datmon.monitor.filings import import_, ingest
from datmon.monitor.monitored_home import Monitor
from datmon.monitor.nearness import rank
from datmon.monitor.sources import sync, sync_prices, sync_wires

if TYPE_CHECKING:
    from datmon.intake import IngestReport
    from datmon.run_health import RunHealth
    from datmon.run_plan import RunPlan
    from datmon.run_steps import RunReport, Step, StepReport

Now = Callable[[], datetime]


def run(
    monitor: Monitor,
    plan: "RunPlan | Path | str | None" = None,
    *,
    now: Now,
    clocks: Clocks | None = None,
    told: "Callable[[StepReport], None] | None" = None,
) -> "RunReport":
    """Sync, read, rank, export and send alerts once, as the plan says: a file, or one that was read.

    The default is run.toml in the home, where there is one. A step that fails spoils neither the next ones nor what was
    written before. Without `clocks` the day is that of the plan's zone (default: New York) when the run begins, and
    known is what was public when reading has ended. `told` gets each step's report; `now` is the clock.

    Raises AlreadyRunning where another run is at work in the home; BadInput where the plan cannot be used; StoreTrouble
    where the run's log cannot be written.
    """
    from datmon import run_lock
    from datmon.run_log import RunLog
    from datmon.run_steps import performed

    folder = _folder(monitor)
    found = _plan(plan, folder)
    with run_lock.held(folder):
        steps = _Round(monitor, found, now, clocks).steps()
        return performed(steps, RunLog(folder), now, versions=_versions(), told=told)


def last_run(monitor: Monitor, *, now: datetime) -> "RunHealth":
    """How the last run of the home went, when the next is due, and whether one was missed.

    Raises BadInput of a home without a folder; StoreTrouble when its log or schedule cannot be read.
    """
    from datmon import run_lock, run_schedule
    from datmon.run_health import run_health
    from datmon.run_log import RunLog

    folder = _folder(monitor)
    held = run_lock.is_held(folder)  # asked before the log is read: a run that ends in between is not called killed
    return run_health(RunLog(folder).read(), run_schedule.noted(folder), held, now)


def _folder(monitor: Monitor) -> Path:
    if monitor.home.folder is None:
        raise BadInput("The demonstration lives in memory and has no runs; name a home with --home.")
    return monitor.home.folder


def _plan(plan: "RunPlan | Path | str | None", folder: Path) -> "RunPlan":
    from datmon.run_plan import FILE, RunPlan, plan_of

    if isinstance(plan, RunPlan):
        return plan
    if plan is None:
        return plan_of(folder / FILE) if (folder / FILE).exists() else RunPlan()
    return plan_of(Path(plan))


def _versions() -> dict[str, str]:
    from importlib.metadata import version

    from datmon.disclosures import READERS
    from datmon.store import SCHEMA

    return {"datmon": version("datmon"), "readers": READERS, "store": SCHEMA}


@dataclass(slots=True)
class _Round:
    """The steps of one run over one home, and what they hand on: the clocks, once reading has ended."""

    monitor: Monitor
    plan: "RunPlan"
    now: Now
    clocks: Clocks | None
    has_read: bool = False

    def steps(self) -> "list[Step]":
        from datmon.run_reports import skipped
        from datmon.run_steps import Step

        begun = self.now()
        syncs = {"edgar": self._edgar, "wires": self._wires, "prices": self._prices}
        steps = [Step(f"sync {source}", syncs[source]) for source in dict.fromkeys(self.plan.sync.sources)]
        return [
            *(steps or [Step("sync", lambda: skipped("sync", "no source is to be asked"))]),
            Step("read", self._read),
            Step("rank", lambda: self._rank(self._asked(begun)), is_needed=True),
            Step("export", lambda: self._export(self._asked(begun)), is_needed=True),
            Step("alerts", lambda: self._alerts(self._asked(begun))),
        ]

    def _asked(self, begun: datetime) -> Clocks:
        """The clocks of all questions: the day on which the run began, and what is known once reading has ended."""
        if self.clocks is None:
            timetable = self.plan.timetable
            day = timetable.day_of(begun) if timetable else begun.astimezone(EASTERN).date()
            self.clocks = Clocks(day, self.now().replace(microsecond=0))
        return self.clocks

    def _edgar(self) -> "StepReport":
        from datmon.run_reports import of_sync

        wish = self.plan.sync
        report = sync(self.monitor, *wish.tickers, now=self.now, since=wish.since, workers=wish.workers)
        self.has_read = True
        return of_sync("sync edgar", report)

    def _wires(self) -> "StepReport":
        from datmon.run_reports import of_source

        return of_source(
            "sync wires", sync_wires(self.monitor, *self._rows(), now=self.now, since=self.plan.sync.since)
        )

    def _prices(self) -> "StepReport":
        from datmon.run_reports import of_source

        return of_source(
            "sync prices", sync_prices(self.monitor, *self._rows(), now=self.now, since=self.plan.sync.since)
        )

    def _rows(self) -> tuple[str, ...]:
        """The issuers named that have a row, for a company without one has no feeds and no coin that is known of it.

        Raises BadInput where issuers are named and none of them has a row.
        """
        named, issuers = self.plan.sync.tickers, self.monitor.issuers
        rows = tuple(name for name in named if issuers.current_ticker(name.upper()) in issuers)
        if named and not rows:
            raise BadInput(f"None of {', '.join(named)} has a row of issuers; add one, or leave out wires and prices.")
        return rows

    def _read(self) -> "StepReport":
        from datmon.intake import tables_under
        from datmon.run_reports import ReadTally

        tally, wish = ReadTally(), self.plan.read
        if not self.has_read:
            tally.filings("arrived filings", self._read_arrived)
        for path in wish.filings:
            tally.filings(str(path), partial(ingest, self.monitor, path, workers=self.plan.sync.workers))
        for path in wish.curated:
            for file in (tally.guarded(str(path), partial(tables_under, [path])) or ((), ()))[0]:
                tally.table(str(file), partial(import_, self.monitor, file))
        return tally.report()

    def _read_arrived(self) -> "IngestReport":
        from datmon.disclosures import READERS, read_filing
        from datmon.fetching import Reader, read_arrived

        report = read_arrived(self.monitor.home, Reader(read_filing, READERS, self.plan.sync.workers))
        self.monitor.forget()
        return report

    def _rank(self, clocks: Clocks) -> "StepReport":
        from datmon.run_reports import skipped
        from datmon.run_steps import StepReport

        levels = Counter(row.level.value for row in rank(self.monitor, clocks=clocks))
        if not levels:
            return skipped("rank", f"no firm is known to hold coins on {clocks.as_of}")
        told = ", ".join(f"{count} {level}" for level, count in levels.items())
        return StepReport("rank", "done", f"{levels.total()} firms as of {clocks.as_of}: {told}", dict(levels))

    def _export(self, clocks: Clocks) -> "StepReport":
        from datmon.run_reports import skipped
        from datmon.run_steps import StepReport

        wish = self.plan.export
        if wish.out is None:
            return skipped("export", "no folder is set; give --out, or out in [export] of the plan")
        if not self.monitor.home.store.issuers():
            return skipped("export", "the home is empty")
        made = export(self.monitor, wish.out, tables=wish.tables, formats=wish.formats, clocks=clocks)
        return StepReport("export", "done", f"{len(made.files)} files in {made.folder}", {"files": len(made.files)})

    def _alerts(self, clocks: Clocks) -> "StepReport":
        from datmon.run_reports import of_alerts, skipped

        if not self.monitor.home.store.issuers():
            return skipped("alerts", "the home is empty")
        return of_alerts(alerts(self.monitor, clocks=clocks, now=self.now, rules=self.plan.alerts.rules))
