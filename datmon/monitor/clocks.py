"""The two clocks of every question: the day the numbers describe, and the instant by which they were public."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from datmon.calendars import end_of_day, parse_day, parse_instant
from datmon.errors import BadInput


@dataclass(frozen=True, slots=True)
class Clocks:
    """Both clocks of a question: the day the numbers describe, and the instant by which they were public."""

    as_of: date
    known_at: datetime


def clocks_of(as_of: str | date, known_at: str | datetime | None = None) -> Clocks:
    """Both clocks from text or records; `known_at` defaults to the end of the as-of day.

    Raises BadInput when the day is an instant, or the instant has no zone.
    """
    day = parse_day(as_of) if isinstance(as_of, str) else as_of
    if isinstance(day, datetime):
        raise BadInput(f"as_of is a day, not the instant {day}; give its date().")
    if known_at is None:
        return Clocks(day, end_of_day(day))
    instant = parse_instant(known_at) if isinstance(known_at, str) else known_at
    if instant.tzinfo is None:
        raise BadInput(f"known_at {instant} has no zone; give it in UTC.")
    return Clocks(day, instant.astimezone(UTC))
