"""Trading sessions of the US exchanges: which days count where a rule counts closes, and how calendar deadlines roll.

Sessions are those of the New York Stock Exchange's calendar (exchange_calendars), which Nasdaq and NYSE American share:
half days count, holidays and unscheduled closures do not. The days without trading stand in sessions.toml, so that
counting sessions takes no time; when a session ends is asked of the calendar itself, which is made once.
"""

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.errors import BadInput

_CALENDAR = "XNYS"
_FIRST, _LAST = date(2015, 1, 1), date(2031, 12, 31)  # wide enough for any look-back and any second period
_SATURDAY = 5


@cache
def _calendar() -> Any:
    import exchange_calendars  # noqa: PLC0415 - costs most of a second

    return exchange_calendars.get_calendar(_CALENDAR, start=_FIRST.isoformat(), end=_LAST.isoformat())


@cache
def all_sessions() -> tuple[date, ...]:
    """Every session from 2015 to 2031, oldest first."""
    rows = tomllib.loads(files("datmon").joinpath("sessions.toml").read_text("utf-8"))["closed"]
    closed = {date.fromisoformat(f"{year}-{day}") for year, days in rows.items() for day in days}
    days = (_FIRST + timedelta(days=number) for number in range((_LAST - _FIRST).days + 1))
    return tuple(day for day in days if day.weekday() < _SATURDAY and day not in closed)


def closing_instant(day: date) -> datetime | None:
    """When the day's session ends, UTC: 16:00 in New York, 13:00 on half days; None where there is no session.

    Raises BadInput when the day is outside 2015 to 2031.
    """
    if not is_session(day):
        return None
    closing: datetime = _calendar().session_close(day.isoformat()).to_pydatetime()
    return closing.astimezone(UTC)


def is_session(day: date) -> bool:
    """Whether the exchanges traded, or will trade, that day.

    Raises BadInput when the day is outside 2015 to 2031.
    """
    sessions = all_sessions()
    place = bisect_left(sessions, _within(day))
    return place < len(sessions) and sessions[place] == day


def session_after(day: date, count: int = 1) -> date:
    """The `count`-th session after the day, the day itself not counted.

    Raises BadInput when it would be outside 2015 to 2031.
    """
    sessions = all_sessions()
    return _at(sessions, bisect_right(sessions, _within(day)) + count - 1, day)


def session_back(day: date, count: int) -> date:
    """The `count`-th session counting back from the day, the day itself counted where it is a session.

    Raises BadInput when it would be outside 2015 to 2031.
    """
    sessions = all_sessions()
    return _at(sessions, bisect_right(sessions, _within(day)) - count, day)


def sessions_between(first: date, last: date) -> tuple[date, ...]:
    """The sessions from the first day to the last, both included; none where the last is before the first.

    Raises BadInput when a day is outside 2015 to 2031.
    """
    sessions = all_sessions()
    return sessions[bisect_left(sessions, _within(first)) : bisect_right(sessions, _within(last))]


def is_last_session_of_month(day: date) -> bool:
    """Whether the day is a session and the next one falls in another month."""
    return is_session(day) and session_after(day).month != day.month


def roll_weekend(day: date) -> date:
    """The day, or the Monday after it where it falls on a weekend; holidays are not rolled.

    Source: deadlines that Nasdaq's notices state: 180 days that end on Saturday 2025-10-11 are stated as Monday the
    13th, while a period that ended on Memorial Day 2023 was stated as that day.
    """
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= _SATURDAY else day


def months_after(day: date, months: int) -> date:
    """The same day of the month that many calendar months later; the month's last day where there is no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    for number in range(day.day, 27, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    return date(year, month, min(day.day, 28))


def _within(day: date) -> date:
    if not _FIRST <= day <= _LAST:
        raise BadInput(f"The session calendar goes from {_FIRST} to {_LAST}; {day} is outside it.")
    return day


def _at(sessions: Sequence[date], place: int, asked: date) -> date:
    if not 0 <= place < len(sessions):
        raise BadInput(f"The session calendar goes from {_FIRST} to {_LAST}; counting from {asked} leaves it.")
    return sessions[place]
