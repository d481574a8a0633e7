"""The schedule of a home: when its runs are due and who begins them, noted so that a missed one can be told of."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from datmon.calendars import instant_text, parse_instant
from datmon.errors import BadInput, StoreTrouble
from datmon.exports import write_atomically
from datmon.timetable import Timetable, timetable_of

FILE = "schedule.json"
_LARGEST = 65_536


@dataclass(frozen=True, slots=True)
class RunSchedule:
    """Runs are due by the timetable since that instant, begun by systemd, cron or serve-schedule."""

    timetable: Timetable
    keeper: str
    since: datetime

    def __str__(self) -> str:
        """One line for people."""
        return f"daily at {self.timetable}, by {self.keeper}"


def noted(folder: Path) -> RunSchedule | None:
    """The schedule of the home in this folder, None where there is none.

    Raises StoreTrouble when its file cannot be read.
    """
    file = folder / FILE
    try:
        with file.open("rb") as handle:
            row = json.loads(handle.read(_LARGEST))
        return RunSchedule(timetable_of(row["at"]), str(row["keeper"]), parse_instant(row["since"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, BadInput) as error:
        raise StoreTrouble(f"{file} cannot be read ({error}); remove it and install the schedule again.") from error


def note(folder: Path, schedule: RunSchedule) -> None:
    """Remember the schedule; one that is the same keeps the instant since which it holds.

    Raises BadInput when the folder cannot be written.
    """
    try:
        before = noted(folder)
    except StoreTrouble:
        before = None
    if before is not None and (before.timetable, before.keeper) == (schedule.timetable, schedule.keeper):
        return
    row = {"at": str(schedule.timetable), "keeper": schedule.keeper, "since": instant_text(schedule.since)}
    write_atomically(folder / FILE, json.dumps(row) + "\n")


def forget(folder: Path) -> bool:
    """Forget the schedule; False where there was none.

    Raises StoreTrouble when its file cannot be removed.
    """
    try:
        (folder / FILE).unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreTrouble(f"{folder / FILE} cannot be removed: {error.strerror or error}; mend it.") from error
    return True
