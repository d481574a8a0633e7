"""Schedules: a run a day, begun by systemd, by cron, or by a process of datmon's own."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from datmon.calendars import EASTERN, instant_text

if TYPE_CHECKING:
    from datmon.systemd_timer import Systemd
    from datmon.timetable import Timetable

Keeper = Literal["systemd", "cron"]
_SERVE = "datmon serve-schedule"
_SET_HERE = (
    "DATMON_USER_AGENT",
    "DATMON_EDGAR_URL",
    "DATMON_EDGAR_RATE",
    "DATMON_EDGAR_BREAK_SECONDS",
    "DATMON_DATABASE_URL",
    "DATMON_COINGECKO_KEY",
)


@dataclass(frozen=True, slots=True)
class RunOrder:
    """What a scheduled run is told: the home, a plan, a folder for exports. Paths are made absolute."""

    home: Path
    config: Path | None = None
    out: Path | None = None
    issuers: Path | None = None
    offline: bool = False

    @property
    def command(self) -> tuple[str, ...]:
        """The command of one run, by this Python and away from the folder it is begun in."""
        paths = {"--home": self.home, "--config": self.config, "--out": self.out, "--issuers": self.issuers}
        words = [word for name, path in paths.items() if path for word in (name, str(path.expanduser().absolute()))]
        return (sys.executable, "-P", "-m", "datmon", "run", *words, *(["--offline"] if self.offline else []))


@dataclass(frozen=True, slots=True)
class ScheduleReport:
    """What a schedule is made of: each text by where it stands, what was done, and what is left to do or to know."""

    texts: tuple[tuple[str, str], ...] = ()
    done: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The texts under their places, then a line each."""
        shown = [f"# {place}\n{text}" for place, text in self.texts]
        return "\n".join([*shown, *self.done, *self.notes])


def schedule(
    order: RunOrder, at: str, by: Keeper, *, now: Callable[[], datetime], install: bool = True
) -> ScheduleReport:
    """Have systemd (the user's own) or cron begin a run daily at a time like "22:30 America/New_York".

    Installed twice, there is one. Without `install` the texts are only shown. `now` is the clock.

    Raises BadInput where the time or a path cannot be used; StoreTrouble where cron refuses.
    """
    from datmon import crontab, systemd_timer
    from datmon.timetable import timetable_of

    timetable = timetable_of(at)
    notes = list(_odd_days(timetable, now()))
    if by == "cron":
        lines = crontab.block(order.command, timetable)
        notes.append(crontab.NOT_HONOURED)
        texts: tuple[tuple[str, str], ...] = (("crontab", lines),)
        if install:
            crontab.install(lines)
    else:
        units = systemd_timer.units(order.command, timetable)
        home = _systemd()
        texts = tuple((str(home.folder / name), text) for name, text in units.items())
        notes.append("A user's units run while the user is logged in; loginctl enable-linger lets them run always.")
        if install:
            notes += [f"by hand: {words}" for words in systemd_timer.install(home, units)]
    done = _noted(order.home, timetable, by, now()) if install else ()
    return ScheduleReport(texts, done, (*notes, *_unseen()))


def unschedule(home: Path) -> ScheduleReport:
    """Take away what `schedule` installed, by systemd and cron, and forget the home's schedule; twice is no mistake.

    Raises BadInput, StoreTrouble where something cannot be taken away.
    """
    from datmon import crontab, run_schedule, systemd_timer

    files, by_hand = systemd_timer.remove(_systemd())
    done = [f"removed {file}" for file in files]
    done += ["removed the lines in the crontab"] if crontab.remove() else []
    done += [f"{home} has no schedule any more"] if run_schedule.forget(home) else []
    return ScheduleReport((), tuple(done or ["there was no schedule"]), tuple(f"by hand: {words}" for words in by_hand))


def serve_schedule(order: RunOrder, at: str, *, now: Callable[[], datetime], told: Callable[[str], None]) -> None:
    """Begin a run daily at that time until SIGTERM or Ctrl-C; one that was missed lately is made up for at once.

    `told` gets a line for people whenever something happens; `now` is the clock.

    Raises BadInput where the time cannot be used or APScheduler is not installed.
    """
    from datmon import run_lock, run_schedule
    from datmon.run_health import run_health
    from datmon.run_keeper import RunKeeper, late_by
    from datmon.run_log import RunLog
    from datmon.timetable import timetable_of

    timetable = timetable_of(at)
    keeper = RunKeeper(order.command, timetable, told)
    run_schedule.note(order.home, run_schedule.RunSchedule(timetable, _SERVE, now()))
    for line in _odd_days(timetable, now()):
        told(line)
    logged, held = RunLog(order.home).read(), run_lock.is_held(order.home)
    health = run_health(logged, run_schedule.noted(order.home), held, now())
    late = health.missed and timetable.last_due(now()) > now() - late_by()
    keeper.serve(first=now() if late else None)
    told("ended")


def _systemd() -> "Systemd":
    from datmon.systemd_timer import Systemd

    config = os.environ.get("XDG_CONFIG_HOME", "")
    return Systemd((Path(config) if config.startswith("/") else Path.home() / ".config") / "systemd" / "user")


def _noted(home: Path, timetable: "Timetable", by: str, now: datetime) -> tuple[str, ...]:
    from datmon import run_schedule

    run_schedule.note(home, run_schedule.RunSchedule(timetable, by, now))
    return (f"installed; next run: {instant_text(timetable.next_due(now))}",)


def _odd_days(timetable: "Timetable", now: datetime) -> Sequence[str]:
    year = now.astimezone(EASTERN).year
    days = [str(day) for day in (*timetable.odd_days(year), *timetable.odd_days(year + 1)) if day >= now.date()]
    if not days:
        return ()
    return (f"On {', '.join(days)} clocks are changed at that time: the run may come twice, late, or not at all.",)


def _unseen() -> tuple[str, ...]:
    """What is set for this shell, which a scheduled run will not see."""
    names = [name for name in _SET_HERE if os.environ.get(name, "").strip()]
    if not names:
        return ()
    return (
        f"A scheduled run does not see {', '.join(names)} of this shell: [edgar] in settings.toml of the home has "
        "user_agent and how EDGAR is asked; others are set with systemctl --user edit, or in the crontab.",
    )
