"""When a run is due: a time of day on the clocks of one place, through the days on which these are changed.

A time that a day does not have (02:30 in New York when clocks go forward) is due at the instant it would have been; one
that a day has twice is due the first time.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from datmon.errors import BadInput

# Must match "22:30 America/New_York", "7:05 UTC", "06:00 Etc/GMT+5". Must not match "22:30", "24:00 UTC",
# "22:30 ../zone", "22.30 UTC".
_AT = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s+([A-Za-z][\w+-]{0,40}(?:/[A-Za-z][\w+-]{0,40}){0,2})", re.ASCII)
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Timetable:
    """Daily at that wall time of the zone, e.g. 22:30 in America/New_York."""

    at: time
    zone: ZoneInfo

    def __str__(self) -> str:
        """As it is written: 22:30 America/New_York."""
        return f"{self.at:%H:%M} {self.zone.key}"

    def due_on(self, day: date) -> datetime:
        """The UTC instant at which that day's run is due."""
        return datetime.combine(day, self.at, self.zone).astimezone(UTC)

    def next_due(self, after: datetime) -> datetime:
        """The first UTC instant after that one at which a run is due."""
        day = after.astimezone(self.zone).date()
        return next(due for count in range(-1, 3) if (due := self.due_on(day + count * _A_DAY)) > after)

    def last_due(self, by: datetime) -> datetime:
        """The last UTC instant at which a run was due, that one included."""
        day = by.astimezone(self.zone).date()
        return next(due for count in range(1, -3, -1) if (due := self.due_on(day + count * _A_DAY)) <= by)

    def day_of(self, instant: datetime) -> date:
        """The calendar day of the instant where the clocks hang."""
        return instant.astimezone(self.zone).date()

    def odd_days(self, year: int) -> tuple[date, ...]:
        """The days of the year that do not have this time, or have it twice: schedulers differ on them."""
        first = date(year, 1, 1)
        days = [first + count * _A_DAY for count in range((date(year + 1, 1, 1) - first).days)]
        return tuple(day for day in days if self._is_odd(day))

    def _is_odd(self, day: date) -> bool:
        moments = [datetime.combine(day, self.at, self.zone).replace(fold=fold) for fold in (0, 1)]
        return moments[0].utcoffset() != moments[1].utcoffset()


def timetable_of(text: str) -> Timetable:
    """The timetable that a text like "22:30 America/New_York" tells.

    Raises BadInput when it tells none, or the zone is unknown.
    """
    match = _AT.fullmatch(text.strip())
    if match is None:
        raise BadInput(f'{text[:60]!r} is no time of day with its zone; write it like "22:30 America/New_York".')
    try:
        zone = ZoneInfo(match[3])
    except (OSError, ValueError, LookupError) as error:
        raise BadInput(
            f"{match[3]!r} is no time zone that this machine knows; write one like America/New_York, Europe/London or "
            "UTC."
        ) from error
    return Timetable(time(int(match[1]), int(match[2])), zone)
