"""Days and instants: what a number describes (`as_of`) and when the public could know it (`known_at`).

The core never asks what time it is. Days are `datetime.date`; instants are UTC `datetime`s to the second.
"""

import re
from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from datmon.errors import BadInput

EASTERN = ZoneInfo("America/New_York")

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}

# Must match "September 30, 2025", "Sept. 30, 2025", "September\n30, 2025", "JUNE 30, 2025", "30 September 2025",
# "12/31/2023". Must not match "Section 13", "1,500", "2025" alone.
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?)"
)
DATE_IN_TEXT = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s?,\s{{0,3}}(?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}})\s(?P<month2>{_MONTH})\s{{1,3}}(?P<year2>(?:19|20)\d\d)"
    r"|(?P<month3>\d{1,2})/(?P<day3>\d{1,2})/(?P<year3>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
# What every such day ends with; a search for it leaps from digit to digit.
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_SHORT = 1_000  # characters of a text whose days are remembered
_LONGEST_DAY = 32  # characters before the end of the year; "September   30th ,   2025" has 25


def parse_day(text: str) -> date:
    """The day written as YYYY-MM-DD.

    Raises BadInput naming the text when it is not such a day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{text!r} is not a day; write it as YYYY-MM-DD, e.g. 2025-11-21.") from error


def parse_instant(text: str) -> datetime:
    """The UTC instant written in ISO 8601; a day alone means its last second, no zone means UTC.

    Raises BadInput naming the text when it is not an instant.
    """
    try:
        if len(text) == len("2025-11-21"):
            return end_of_day(date.fromisoformat(text))
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{text!r} is not an instant; write it like 2025-11-21T21:00Z.") from error
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The last second of the day, UTC: the instant by which everything published that day is known."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=UTC)


def from_eastern(naive: datetime) -> datetime:
    """The UTC instant of a New York wall-clock time, as EDGAR stamps acceptance.

    Source: `<ACCEPTANCE-DATETIME>` of the SGML header is Eastern time without a zone.
    """
    return naive.replace(tzinfo=EASTERN).astimezone(UTC)


def instant_text(instant: datetime) -> str:
    """The instant as fixed-width text that sorts as time does: 2025-11-21T21:00:00Z."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def find_days(text: str) -> list[tuple[int, int, date]]:
    """The calendar days a US text names, as (start, end, day), in reading order; impossible days are passed over."""
    return list(_remembered_days(text) if len(text) <= _SHORT else _days_in(text))


def may_name_day(text: str) -> bool:
    """Whether a text holds a year: cheaper than `find_days`, and never False where it finds a day."""
    return _YEAR.search(text) is not None


def _days_in(text: str) -> tuple[tuple[int, int, date], ...]:
    found, place = [], 0
    for year in _YEAR.finditer(text):
        match = DATE_IN_TEXT.search(text, max(place, year.end() - _LONGEST_DAY), year.end() + 1)
        if match is not None:
            place = match.end()
            day = _day_of(match)
            if day is not None:
                found.append((match.start(), place, day))
    return tuple(found)


def day_ending(text: str, end: int) -> tuple[int, date] | None:
    """The start of the day that ends with a year, and the day; None where none ends at that place of the text."""
    place = max(0, end - _LONGEST_DAY)
    while (match := DATE_IN_TEXT.search(text, place, end + 1)) is not None:
        if match.end() == end:
            day = _day_of(match)
            return None if day is None else (match.start(), day)
        place = match.end()
    return None


_remembered_days = lru_cache(maxsize=512)(_days_in)  # a sentence is read by several styles


def _day_of(match: re.Match[str]) -> date | None:
    month = match["month"] or match["month2"]
    number = _MONTH_NUMBER[month[:3].lower()] if month else int(match["month3"])
    year = match["year"] or match["year2"] or match["year3"]
    day = match["day"] or match["day2"] or match["day3"]
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
