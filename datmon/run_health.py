"""How the last run of a home went, when the next is due, and whether one was missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from datmon.calendars import instant_text
from datmon.run_lock import rules
from datmon.run_log import BEGUN, RUN, Failures, Logged, LogLine, place_of
from datmon.run_schedule import RunSchedule
from datmon.run_steps import OUTCOMES, PARTLY

NEVER, RUNNING, KILLED, UNFINISHED, MISSED = "never", "running", "killed", "unfinished", "missed"
_SUCCESSES = (OUTCOMES[0], OUTCOMES[PARTLY])


@dataclass(frozen=True, slots=True)
class RunHealth:
    """How the runs of a home stand.

    `state` is never, done, partly, failed, stopped, killed, running, unfinished (whether it still runs cannot be seen
    by this user) or missed; `outcome` is the same of the last run alone, whatever was missed since. `last_success` is
    when a run last ended done or partly, None where the log knows of none. `missed` counts the runs that were due and
    did not begin since the last one, `missed_since` is when the first of them was due. `half_lines` counts lines of
    the log that were cut off. Instants are UTC.
    """

    state: str
    outcome: str
    started: datetime | None = None
    ended: datetime | None = None
    last_success: datetime | None = None
    failures: Failures = ()
    schedule: RunSchedule | None = None
    next_due: datetime | None = None
    missed: int = 0
    missed_since: datetime | None = None
    half_lines: int = 0

    @property
    def is_known(self) -> bool:
        """Whether there ever was a run, or one is due."""
        return self.started is not None or self.schedule is not None

    def as_row(self) -> dict[str, Any]:
        """The runs as a row of `datmon health`, beside the sources."""
        return {
            "ticker": None,
            "source": "runs",
            "state": self.state,
            "last_success": self.last_success,
            "last_try": self.started,
            "reason": "; ".join(_sentences(self)[1:]) or None,
            "filings": None,
            "last_filing": None,
            "usual_gap_days": None,
            "silent_days": None,
        }

    def __str__(self) -> str:
        """Lines for people."""
        return "\n".join(_sentences(self))


def run_health(logged: Logged, schedule: RunSchedule | None, held: bool | None, now: datetime) -> RunHealth:
    """How the runs stand, by their log, their schedule, and whether the home's lock is held (None: not known)."""
    begun = next((line for line in reversed(logged.lines) if _is(line, BEGUN)), None)
    theirs = [line for line in logged.lines if begun is not None and line.run == begun.run]
    end = next((line for line in reversed(theirs) if line.step == RUN and line.outcome != BEGUN), None)
    outcome = end.outcome if end else _without_end(begun, held)
    started = begun.started if begun else None
    due = _missed(schedule, started, now) if outcome != RUNNING else ()
    ended = next((line.ended for line in reversed(logged.lines) if _is(line, *_SUCCESSES)), None)
    return RunHealth(
        state=MISSED if due else outcome,
        outcome=outcome,
        started=started,
        ended=end.ended if end else None,
        last_success=ended,
        failures=tuple((place_of(line.step, where), why) for line in theirs for where, why in line.failures),
        schedule=schedule,
        next_due=schedule.timetable.next_due(now) if schedule else None,
        missed=len(due),
        missed_since=due[0] if due else None,
        half_lines=logged.half_lines,
    )


def _is(line: LogLine, *outcomes: str) -> bool:
    return line.step == RUN and line.outcome in outcomes


def _without_end(begun: LogLine | None, held: bool | None) -> str:
    if begun is None:
        return NEVER
    return UNFINISHED if held is None else RUNNING if held else KILLED


_MOST_MISSED = 400
_MOST_TOLD = 5  # failures, of which the log has more


def _missed(schedule: RunSchedule | None, started: datetime | None, now: datetime) -> Sequence[datetime]:
    """The instants at which runs were due and after which none has begun, those of the last minutes left out."""
    if schedule is None:
        return ()
    by = now - timedelta(minutes=rules()["missed"]["grace_minutes"])
    since = max(schedule.since, started) if started else schedule.since
    found: list[datetime] = []
    due = schedule.timetable.last_due(by)
    while due > since and len(found) < _MOST_MISSED:
        found.insert(0, due)
        due = schedule.timetable.last_due(due - timedelta(seconds=1))
    return found


def _sentences(health: RunHealth) -> list[str]:
    lines = [_last_run(health)]
    lines += [f"failed: {where}: {why}" for where, why in health.failures[:_MOST_TOLD]]
    if len(health.failures) > _MOST_TOLD:
        lines.append(f"failed: {len(health.failures) - _MOST_TOLD} more, listed in the run log")
    if health.missed and health.missed_since:
        runs = "1 run was" if health.missed == 1 else f"{health.missed} runs were"
        lines.append(f"missed: {runs} due since {instant_text(health.missed_since)} and did not begin")
    if health.schedule and health.next_due:
        lines.append(f"next run: {instant_text(health.next_due)}, {health.schedule}")
    if health.half_lines:
        lines.append(f"run log: {health.half_lines} lines were cut off or are none, and are passed over")
    return lines


def _last_run(health: RunHealth) -> str:
    if health.started is None:
        return "last run: none is known"
    begun = instant_text(health.started)
    if health.ended is not None:
        return f"last run: {health.outcome}, {begun} to {instant_text(health.ended)}"
    words = {
        RUNNING: f"at work since {begun}",
        KILLED: f"begun {begun} and killed before its end; the next one goes on from what it kept",
    }
    return f"last run: {words.get(health.outcome, f'begun {begun}; whether it is still at work cannot be seen')}"
