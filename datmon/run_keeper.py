"""A schedule kept by a process of datmon's own, for machines without systemd and cron: APScheduler 3.x.

Each run is a process of its own, as systemd and cron would begin it, so that it has its own lock, log and end.
"""

import signal
import subprocess
import threading
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from types import FrameType
from typing import TYPE_CHECKING, Any

from datmon.calendars import instant_text
from datmon.errors import BadInput
from datmon.run_lock import rules
from datmon.timetable import Timetable

if TYPE_CHECKING:
    from apscheduler.triggers.cron import CronTrigger

Told = Callable[[str], None]


def trigger(timetable: Timetable) -> "CronTrigger":
    """APScheduler's trigger of the timetable."""
    from apscheduler.triggers.cron import CronTrigger  # noqa: PLC0415 - an extra; asked for when it is used

    return CronTrigger(hour=timetable.at.hour, minute=timetable.at.minute, second=0, timezone=timetable.zone)


def late_by() -> timedelta:
    """How late a run may still begin."""
    return timedelta(hours=rules()["serve"]["late_hours"])


class RunKeeper:
    """Begins the command when the timetable says so, until it is asked to end.

    Raises BadInput where APScheduler is not installed.
    """

    def __init__(self, command: Sequence[str], timetable: Timetable, told: Told) -> None:
        self._command, self._timetable, self._told = tuple(command), timetable, told
        self._scheduler = _scheduler(timetable)
        self._ending = threading.Event()
        self._beginning = threading.Lock()
        self._telling = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None

    def serve(self, first: datetime | None = None) -> None:
        """Keep the schedule until SIGTERM or Ctrl-C; a run at work is asked to end, and waited for.

        `first` is when a run that was missed is made up for. To be called in the main thread.
        """
        kept: dict[str, Any] = {
            "coalesce": True,
            "max_instances": 1,
            "misfire_grace_time": int(late_by().total_seconds()),
        }
        daily = self._scheduler.add_job(self._run, trigger(self._timetable), id="run", **kept)
        if first is not None:
            self._scheduler.add_job(self._run, "date", run_date=first, id="made up", **kept)
        before = {number: signal.signal(number, self._end) for number in (signal.SIGTERM, signal.SIGINT)}
        self._scheduler.start()
        self._tell(f"next run: {instant_text(daily.next_run_time)}")
        try:
            while not self._ending.wait(1.0):  # a wait without end would keep signals off on some systems
                continue
        finally:
            self._let_end()
            self._scheduler.shutdown()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _tell(self, line: str) -> None:
        with self._telling:  # two threads do not write into each other's line
            self._told(line)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self._ending.set()

    def _run(self) -> None:
        with self._beginning:
            if self._ending.is_set():
                return
            self._tell("a run begins")
            begun = subprocess.Popen(self._command, stdin=subprocess.DEVNULL)  # noqa: S603 - datmon's own command
            self._running = begun
        self._tell(f"a run ended with exit code {begun.wait()}")

    def _let_end(self) -> None:
        """Ask the run at work to end, and wait a while for it; a run that does not is killed, which it survives."""
        with self._beginning:
            running = self._running
        if running is None or running.poll() is not None:
            return
        running.send_signal(signal.SIGTERM)
        try:
            running.wait(rules()["serve"]["ending_seconds"])
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _scheduler(timetable: Timetable) -> Any:
    try:
        from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415 - an extra, as above
    except ImportError as error:
        raise BadInput(
            "serve-schedule needs APScheduler; install datmon[schedule], or use datmon schedule --install."
        ) from error
    return BackgroundScheduler(timezone=timetable.zone)
