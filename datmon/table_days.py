"""Table days: which column of a release's table is the current one, and what day or month it speaks of.

Releases set months ("October 2025", "Oct-25"), days ("As of November 16, 2025") or nothing over their columns, the
month or the year before beside them, and changes in percent. Only the latest column is the present.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from datmon.calendars import find_days
from datmon.passages import Window, as_of_day, find_loose_days, names_two_days, window_of
from datmon.reported_periods import UNTOLD, Reported, named_periods
from datmon.stock_days import Clock
from datmon.tables import TableNumber

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Must match "October 2025", "Oct-25", "Oct. 2025", "Oct ’25", "October". Must not match "October 31", "May the".
_MONTH = re.compile(
    r"(?<!\d-)\b(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{0,6})\b\.?(?![\s-]\d{1,2},)"
    r"(?:[\s-]*(?:[’'](?P<short>\d\d)|(?P<year>20\d\d)|-(?P<short2>\d\d))\b)?"
)
# A day with its year in two digits. Must match "30-Nov-25", "5-Oct-25". Must not match "Nov-25", "30-Nov".
_SHORT_DAY = re.compile(
    r"(?<![\d-])(?P<day>\d{1,2})-(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?P<year>[12]\d)(?![\d-])"
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

# More than a day or month in a label: "Through November", "2025 total". Must not match "(1)", "*"; "As of " is cut off.
_MORE = re.compile(r"[A-Za-z]{2,}|\d{3,}")
_AS_OF = re.compile(r"^\s*(?:as of|as at|at|on)\b", re.IGNORECASE)


def window_over(number: TableNumber, clock: Clock) -> Window | None:
    """The days the words over a number name: a day ("As of …"), a month, a window; None where they name none."""
    heading = number.heading
    if not heading or _COMPARISON.search(heading):
        return None
    days = {day for _, _, day in find_days(heading)} or _short_days(heading)
    if len(days) == 1:
        return Window(None, days.pop())
    if days:
        return window_of(heading, clock.filed)
    return _month_over(heading, clock)


def _short_days(heading: str) -> set[date]:
    """The days of "30-Nov-25", the year in two digits; an impossible one is none."""
    found = set()
    for match in _SHORT_DAY.finditer(heading):
        month = _MONTHS.index(match["month"].lower()) + 1
        year, day = 2000 + int(match["year"]), int(match["day"])
        if 1 <= day <= _month_end(year, month).day:
            found.add(date(year, month, day))
    return found


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


def day_of_label(label: str, clock: Clock) -> Window | None:
    """The day or month that a row's label is, and nothing else: "November 16, 2025", "October 2025", "Oct-25"."""
    label = _AS_OF.sub("", label)
    days = find_days(label)
    if len(days) == 1 and not _MORE.search(label[: days[0][0]] + label[days[0][1] :]):
        return Window(None, days[0][2])
    months = list(_MONTH.finditer(label))
    alone = len(months) == 1 and not _MORE.search(label[: months[0].start()] + label[months[0].end() :])
    return _month_over(label, clock) if alone else None


# Over a column: what was before the present. Must match "Prior week", "Last month". Must not match "Last price".
_BEFORE = re.compile(
    r"\b(?:prior|previous|preceding|last)\s+(?:week|month|quarter|period|update|report|year)\b|^(?:prior|previous)$"
    r"|\byear ago\b",
    re.IGNORECASE,
)
_WEEK_OF = re.compile(r"\bweek of\b", re.IGNORECASE)  # whether the day begins or ends it is not told
_LONGEST_MONTH = 40  # days
# What parts the sentence right over a table from those before it. Must match ". Holdings at", "\n". Must not match
# "Inc. at".
_LAST_SENTENCE = re.compile(r"\n|(?<=[a-z\d)]{2}[.!?])\s(?=[A-Z])")


def present_column(
    row: Sequence[TableNumber], clock: Clock, told: Reported = UNTOLD
) -> tuple[TableNumber, Window | None] | None:
    """The row's present number and the days over its column, None where no days stand there; None where it is in doubt.

    Of columns in several currencies the one in US dollars counts. A column that names a quarter counts where the
    release reports on that quarter.
    """
    row = _in_dollars([number for number in row if not number.percent])
    dated = [(number, window) for number in row if (window := _days_over(number, clock, told)) is not None]
    if not dated:
        plain = [number for number in row if not _COMPARISON.search(number.heading)]
        alone = len(plain) == 1 and all(
            number is plain[0] or number.nil or _BEFORE.search(number.heading) for number in row
        )
        return (plain[0], None) if alone else None
    latest = max(window.end for _, window in dated)
    fitting = [(number, window) for number, window in dated if window.end == latest]
    if latest > clock.latest or (clock.month_end and latest < clock.month_end):
        return None
    shortest = min(_length(window) for _, window in fitting)
    fitting = [(number, window) for number, window in fitting if _length(window) == shortest]
    return fitting[0] if len(fitting) == 1 and not fitting[0][0].nil else None


def _in_dollars(row: Sequence[TableNumber]) -> list[TableNumber]:
    """The row without amounts in other currencies, where some stand beside."""
    return [number for number in row if not number.foreign]


def _length(window: Window) -> int:
    return (window.end - window.start).days if window.start else 0


def _days_over(number: TableNumber, clock: Clock, told: Reported) -> Window | None:
    """The days over a column: as `window_over`, a week's, the quarter's reported on, or a day without its year."""
    heading = number.heading
    if _WEEK_OF.search(heading) or _BEFORE.search(heading):
        return None
    loose = {each.day for each in find_loose_days(heading, clock.filed)}
    window = window_of(heading, clock.filed) if loose else None
    if window is not None and window.start is not None:
        return window if _length(window) < _LONGEST_MONTH or told.period == window else None
    named = {window.end: window for _, _, window in named_periods(heading)}
    if named:
        only = next(iter(named.values()))
        return only if len(named) == 1 and told.period == only else None
    if loose and not _COMPARISON.search(heading):
        return Window(None, loose.pop()) if len(loose) == 1 else None
    return window_over(number, clock)


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
    last = _LAST_SENTENCE.split(caption.rstrip())[-1]
    days = {day for _, _, day in find_days(last) if day <= clock.latest}
    days = days or {day for _, _, day in find_days(caption) if day <= clock.latest}
    if len(days) == 1:
        return number, Window(None, days.pop())
    window = window_of(caption, clock.filed) or _stated(caption, clock) if days else None
    if window is not None:
        return number, window
    if days or clock.periodic:
        return None
    if clock.told.period is not None and (clock.told.months or 0) == 1:
        return number, clock.told.period
    if clock.month_end is not None:
        return number, Window(clock.month_end.replace(day=1), clock.month_end)
    return number, Window(None, clock.announced)


def _stated(caption: str, clock: Clock) -> Window | None:
    """The day that the last sentence with days calls the one of its figures: "as at December 31, 2025"."""
    for sentence in reversed(_LAST_SENTENCE.split(caption)):
        if find_days(sentence):
            day = None if names_two_days(sentence) else as_of_day(sentence, len(sentence), clock.filed)
            return Window(None, day) if day is not None and day <= clock.latest else None
    return None


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
