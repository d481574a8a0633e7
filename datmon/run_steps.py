"""The steps of a run, done one after the other, each logged, none spoiling the next.

A step that fails keeps its reason; the others are done all the same, with what the home has. Even a fault of datmon's
own ends its step only: a run is unattended, and its log says what to report.
"""

import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from datmon.calendars import instant_text
from datmon.errors import DatmonError
from datmon.run_log import BEGUN, RUN, Failures, LogLine, RunLog, cut, place_of, shortened

DONE = 0
FAILED = 1
PARTLY = 2
ALREADY_RUNNING = 3
OUTCOMES = {DONE: "done", FAILED: "failed", PARTLY: "partly"}
STOPPED = "stopped"

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class StepReport:
    """What a step came to. `outcome` is done, partly, failed or skipped; `failures` are (where, why)."""

    name: str
    outcome: str
    said: str
    counts: Mapping[str, int] = field(default_factory=dict)
    failures: Failures = ()

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.name}: {self.outcome}; {self.said}"


@dataclass(frozen=True, slots=True)
class Step:
    """A step by its name. `do` says what it came to; without a step that `is_needed` the run has failed."""

    name: str
    do: Callable[[], StepReport]
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run came to, step by step."""

    run: str
    steps: tuple[StepReport, ...]
    exit_code: int

    @property
    def failures(self) -> Failures:
        """What failed, as (where, why), each with its step."""
        return tuple((place_of(step.name, where), why) for step in self.steps for where, why in step.failures)

    def __str__(self) -> str:
        """One line for people."""
        told = ", ".join(f"{step.name} {step.outcome}" for step in self.steps)
        return f"run {OUTCOMES[self.exit_code]}: {told}"


def performed(
    steps: Sequence[Step],
    log: RunLog,
    now: Now,
    *,
    versions: Mapping[str, str],
    told: Callable[[StepReport], None] | None = None,
) -> RunReport:
    """Do the steps in order and log them; `told` gets each step's report when it is there. `now` is the clock.

    Raises StoreTrouble when the log cannot be written; what stops the run from outside, after it was logged.
    """
    began = now()
    run = f"{instant_text(began)}-{os.getpid()}"
    log.turn_over()
    log.append(LogLine(run, RUN, BEGUN, began, versions=versions, process=os.getpid()))
    reports: list[StepReport] = []
    try:
        for step in steps:
            reports.append(_logged(run, step, log, now))
            if told:
                told(reports[-1])
    except BaseException as error:
        log.append(LogLine(run, RUN, STOPPED, began, now(), f"stopped from outside: {type(error).__name__}"))
        raise
    report = RunReport(run, tuple(reports), exit_code_of(steps, reports))
    failed = len(report.failures)
    outcome = OUTCOMES[report.exit_code]
    log.append(LogLine(run, RUN, outcome, began, now(), str(report), failed=failed, exit_code=report.exit_code))
    return report


def _logged(run: str, step: Step, log: RunLog, now: Now) -> StepReport:
    began = now()
    report = _guarded(step)
    kept, failed = shortened(report.failures), len(report.failures)
    said = cut(report.said)
    log.append(LogLine(run, step.name, report.outcome, began, now(), said, report.counts, kept, failed))
    return report


def _guarded(step: Step) -> StepReport:
    try:
        return step.do()
    except (DatmonError, OSError) as error:
        reason = str(error) or type(error).__name__
    except Exception as error:  # the next step is not to suffer from it, nor the next run
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        reason = f"a fault of datmon's own, please report it: {type(error).__name__} at {where}: {error}"
    reason = " ".join(reason.split())
    return StepReport(step.name, "failed", reason, failures=((step.name, reason),))


def exit_code_of(steps: Sequence[Step], reports: Sequence[StepReport]) -> int:
    """0 where nothing failed; 1 where a needed step did, or nothing else was done; 2 where a part failed."""
    outcomes = {report.name: report.outcome for report in reports}
    if not any(report.failures for report in reports):
        return DONE
    if any(outcomes.get(step.name) == "failed" for step in steps if step.is_needed):
        return FAILED
    return PARTLY if {"done", "partly"} & set(outcomes.values()) else FAILED
