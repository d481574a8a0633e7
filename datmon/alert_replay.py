"""The replay of alerts: which would have been raised day by day from tables of facts, and which came to nothing.

Each day is asked with both clocks at its end; the record goes from day to day as it does in a home. An alert about a
firm is true where a sale or a letter was announced that day or later, within the days that alarms are followed up
(outcomes.toml); it is late where the firm's only such events were before it.
"""

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.alert import Alert, Key, Standing
from datmon.alert_raising import raised
from datmon.alert_rules import AlertRule
from datmon.alert_settings import alert_settings
from datmon.alert_signals import Signal, signals
from datmon.errors import BadInput
from datmon.monitor import Monitor, clocks_of
from datmon.monitor.alerting import alert_rules_of, seen_by
from datmon.outcomes import Outcome, outcome_kinds, parts_of, replay_rules
from datmon.replay import curated_home, curated_outcomes

if TYPE_CHECKING:
    from datmon.fact import Fact

_A_DAY = timedelta(days=1)
_LONGEST = 3_700  # days
_CHUNK = 4  # days a process is handed at a time


class Came(StrEnum):
    """What came of the firm an alert was about."""

    TRUE = "true"
    LATE = "late"
    FALSE = "false"
    DATA = "data"  # it was about the data, not the firm


@dataclass(frozen=True, slots=True)
class ReplayedAlert:
    """An alert, what came of it, and, where it was true, the event and how many days later it was announced."""

    alert: Alert
    came: Came
    outcome: Outcome | None = None

    @property
    def lead_days(self) -> int | None:
        """Days from the alert to the announcement; None where there was none."""
        return (self.outcome.announced - self.alert.as_of).days if self.outcome else None


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How a rule did: alerts raised, and what came of them; the mean lead of the true ones, in days."""

    rule: str
    raised: int
    true: int
    late: int
    false: int
    data: int
    mean_lead_days: float | None


def alerts_replay(
    curated: Path | str,
    *,
    first: date,
    last: date,
    rules: Path | str | None = None,
    workers: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> tuple[ReplayedAlert, ...]:
    """The alerts from `first` to `last`, in order; what stood the day before `first` is known and not told.

    `curated` is a folder of tables, as for `backtest`; `rules` a file of rules, default datmon's own. `workers` are the
    processes that look at days, default one a core; `progress` gets the number of days done.

    Raises BadInput when the days are none or too many, the folder has no such tables, or the rules have a mistake.
    """
    if not 0 <= (last - first).days <= _LONGEST:
        raise BadInput(f"The days from {first} to {last} are none, or too many; give a --from that is before --to.")
    folder, asked = Path(curated), alert_rules_of(alert_settings(Path(rules) if rules else None, None))
    outcomes = curated_outcomes(folder)
    days = [first - _A_DAY + timedelta(days=number) for number in range((last - first).days + 2)]
    seen = _seen(folder, days, asked, workers or os.cpu_count() or 1, progress or _silent)
    about = {rule.name: rule.is_about for rule in asked}
    return tuple(_scored(alert, about[alert.rule], outcomes) for alert in _raised(days, seen, asked))


def _silent(_: int) -> None:
    pass


def _raised(days: Sequence[date], seen: Mapping[date, Sequence[Signal]], rules: Sequence[AlertRule]) -> Iterator[Alert]:
    standing: dict[Key, Standing] = {}
    first_looks: tuple[str, ...] = tuple(rule.name for rule in rules)
    for day in days:
        clocks = clocks_of(day)
        found = raised(seen[day], rules, standing, first_looks, clocks.as_of, clocks.known_at)
        standing |= found.standing
        first_looks = ()
        yield from found.alerts


# looking ------------------------------------------------------------------------------------------------------


_own = contextlib.ExitStack()  # of a process that looks at days: what it keeps open
_looking: list[Callable[[date], tuple[Signal, ...]]] = []  # and how it looks


def _seen(
    folder: Path, days: Sequence[date], rules: Sequence[AlertRule], workers: int, progress: Callable[[int], None]
) -> dict[date, tuple[Signal, ...]]:
    """The signals of each day: no day needs another one's."""
    found: dict[date, tuple[Signal, ...]] = {}
    with contextlib.ExitStack() as stack:
        told: Iterator[tuple[Signal, ...]]
        if workers == 1:
            told = map(stack.enter_context(_looker(folder, rules)), days)
        else:
            pool = stack.enter_context(ProcessPoolExecutor(workers, initializer=_begin, initargs=(folder, rules)))
            told = pool.map(_look, days, chunksize=_CHUNK)
        for day, row in zip(days, told, strict=True):
            found[day] = row
            progress(len(found))
    return found


def _begin(folder: Path, rules: Sequence[AlertRule]) -> None:
    """Open a home for as long as this process lives."""
    _looking.append(_own.enter_context(_looker(folder, rules)))


def _look(day: date) -> tuple[Signal, ...]:
    return _looking[-1](day)


@contextlib.contextmanager
def _looker(folder: Path, rules: Sequence[AlertRule]) -> Iterator[Callable[[date], tuple[Signal, ...]]]:
    """What gives the signals of a day, over a home in memory."""
    with curated_home(folder) as kept:
        monitor = _InMemory(kept.home)
        yield lambda day: signals(seen_by(monitor, clocks_of(day), None), rules)


class _InMemory(Monitor):
    """A monitor that asks its home once for all facts, and each day only looks at which were known."""

    _all: "Sequence[Fact] | None" = None

    def facts_known(self, known_at: datetime) -> "Sequence[Fact]":
        """The facts known by the instant."""
        if self._all is None:
            self._all = self.home.store.facts()
        return [fact for fact in self._all if fact.known_at <= known_at]


# scoring ------------------------------------------------------------------------------------------------------


def _scored(alert: Alert, is_about: str, outcomes: Iterable[Outcome]) -> ReplayedAlert:
    if is_about == "data":
        return ReplayedAlert(alert, Came.DATA)
    kinds = {part for kind in outcome_kinds() for part in parts_of(kind)}
    own = sorted(
        (row for row in outcomes if row.issuer == alert.issuer and row.kind in kinds), key=lambda row: row.announced
    )
    until = alert.as_of + timedelta(days=replay_rules().alarm_days)
    coming = next((row for row in own if alert.as_of <= row.announced <= until), None)
    if coming is not None:
        return ReplayedAlert(alert, Came.TRUE, coming)
    return ReplayedAlert(alert, Came.LATE if own and own[0].announced < alert.as_of else Came.FALSE)


def rule_counts(replayed: Iterable[ReplayedAlert]) -> tuple[RuleCount, ...]:
    """How each rule did, in the order of its first alert."""
    by_rule: dict[str, list[ReplayedAlert]] = {}
    for row in replayed:
        by_rule.setdefault(row.alert.rule, []).append(row)
    return tuple(_count(rule, rows) for rule, rows in by_rule.items())


def _count(rule: str, rows: Sequence[ReplayedAlert]) -> RuleCount:
    came = [row.came for row in rows]
    leads = [row.lead_days for row in rows if row.lead_days is not None]
    return RuleCount(
        rule=rule,
        raised=len(rows),
        true=came.count(Came.TRUE),
        late=came.count(Came.LATE),
        false=came.count(Came.FALSE),
        data=came.count(Came.DATA),
        mean_lead_days=sum(leads) / len(leads) if leads else None,
    )
