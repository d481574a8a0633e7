"""Table days: which column of a release's table is the current one, and what day or month it speaks of.

Releases set months ("October 2025", "Oct-25"), days ("As of November 16, 2025") or nothing over their columns, the
month or the year before beside them, and changes in percent. Only the latest column is the present.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from datmon.calendars import find_days
from datmon.passages import Window, window_of
from datmon.stock_days import Clock
from datmon.tables import TableNumber

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Must match "October 2025", "Oct-25", "Oct. 2025", "Oct ’25", "October". Must not match "October 31", "May the".
_MONTH = re.compile(
    r"\b(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{0,6})\b\.?(?![\s-]\d{1,2},)"
    r"(?:[\s-]*(?:[’'](?P<short>\d\d)|(?P<year>20\d\d)|-(?P<short2>\d\d))\b)?"
)
# A column that is not the present: changes, totals of a year, what was before.
_COMPARISON = re.compile(
    r"%|\b(?:change|variance|delta|increase|decrease|growth|prior|previous|last|year[- ]over|month[- ]over|y/y|m/m"
    r"|yoy|mom"
    r"|qoq|ytd|year[- ]to[- ]date|cumulative|inception|target|guidance|fiscal|quarter|three months|six months|nine "
    r"months"
    r"|twelve months|year ended|average|comment)\b|\bQ[1-4]\b|\bFY",
    re.IGNORECASE,
)


def window_over(number: TableNumber, clock: Clock) -> Window | None:
    """The days the words over a number name: a day ("As of …"), a month, a window; None where they name none."""
    heading = number.heading
    if not heading or _COMPARISON.search(heading):
        return None
    days = {day for _, _, day in find_days(heading)}
    if len(days) == 1:
        return Window(None, days.pop())
    if days:
        return window_of(heading, clock.filed)
    return _month_over(heading, clock)


def _month_over(heading: str, clock: Clock) -> Window | None:
    months = list(_MONTH.finditer(heading))
    if len(months) != 1:
        return None
    match = months[0]
    number = _MONTHS.index(match["month"].lower()) + 1
    short = match["short"] or match["short2"]
    if match["year"] or short:
        year = int(match["year"] or f"20{short}")
    else:
        year = clock.filed.year - (number > clock.filed.month)
    end = _month_end(year, number)
    return Window(end.replace(day=1), end) if end <= clock.latest else None


def current(row: Sequence[TableNumber], clock: Clock, caption: str) -> tuple[TableNumber, Window] | None:
    """The row's present number and the days it is of; None where that is not certain.

    With no days over the columns a row has one number, and the words before the table or the release give the day.
    """
    dated = [(number, window) for number in row if (window := window_over(number, clock)) is not None]
    if dated:
        latest = max(window.end for _, window in dated)
        fitting = [(number, window) for number, window in dated if window.end == latest]
        if len(fitting) != 1 or latest > clock.latest or (clock.month_end and latest < clock.month_end):
            return None
        return fitting[0]
    plain = [number for number in row if not number.percent and not _COMPARISON.search(number.heading)]
    if len(plain) != 1 or any(
        number.value is not None for number in row if number is not plain[0] and not number.percent
    ):
        return None
    return _undated(plain[0], clock, caption)


def _undated(number: TableNumber, clock: Clock, caption: str) -> tuple[TableNumber, Window] | None:
    days = {day for _, _, day in find_days(caption) if day <= clock.latest}
    if len(days) == 1:
        return number, Window(None, days.pop())
    window = window_of(caption, clock.filed) if days else None
    if window is not None:
        return number, window
    if days or clock.periodic:
        return None
    if clock.month_end is not None:
        return number, Window(clock.month_end.replace(day=1), clock.month_end)
    return number, Window(None, clock.announced)


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
