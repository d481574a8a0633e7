"""Reported periods: what stretch of time a release reports on, so that "during the quarter" has days.

A release says it once, in its title or its first sentences ("reports third quarter 2025 results", "for the month ended
July 31, 2025", "weekly treasury update as of August 10, 2025"), and then speaks of "the quarter", "month-end", "the
week". Here the first is read and the second is answered; where the first is not certain nothing is answered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.documents import Document
from datmon.keywords import keywords, looked_for
from datmon.mentions import mentioned
from datmon.passages import Window, filed_on, reporting_month_end

_OPENING = 9_000  # characters in which a release says what it reports on, cover page of the form included
_BEFORE_END = 48  # characters from "quarter of fiscal 2026, which" to "ended"
_PRICE_REACH = 90  # characters before "as of" in which a price is named
_LONGEST_DAY = 32  # characters of the longest way to write a day
_LATEST = timedelta(days=130)  # a period is reported on at most so long after its end
_LATEST_DAY = timedelta(days=45)  # an update speaks of a day at most so long before it is filed

_LAST_DAY = 12, 31  # of the calendar's year
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SPANS = {"week": 0, "month": 1, "three": 3, "quarter": 3, "six": 6, "nine": 9, "twelve": 12, "year": 12, "half": 6}
# Must match "quarter ended September 30, 2025", "three months ended", "month ending", "week ended"; "three and six
# months ended", whose first is the shorter.
_ENDS = keywords(" ended ", " ending ")
_ENDED = re.compile(
    r"\b(?:(?P<first>three|six)(?:[- ]months?)?,?\s(?:and|&)\s)?"
    r"(?P<span>week|month|quarter|(?:fiscal )?year|(?:three|six|nine|twelve)[- ]month(?:s| period)|half[- ]year)"
    r"(?:\sof\s(?:(?:its|our|the)\s)?(?:fiscal\s)?(?:year\s)?20\d\d)?(?:,?\s(?:which|that))?"
    r"\s+(?:ended|ending)\s+(?:on\s+)?(?=[A-Z0-9])",
    re.IGNORECASE,
)
# Must match "third quarter 2025", "third quarter of 2025", "Q3 2025", "3Q25", "2025 third quarter". Must not match
# "third quarter of fiscal 2026", "Q3 FY2026", "fiscal third quarter 2026", whose months depend on the firm.
_QUARTER = re.compile(
    r"(?<!fiscal )\b(?:(?P<word>first|second|third|fourth)[- ]quarter(?:,)?(?:\s+of)?\s+(?P<year>20\d\d)"
    r"|Q(?P<digit>[1-4])[\s,’']{0,2}(?:of\s)?(?P<year2>20\d\d)"
    r"|(?P<digit3>[1-4])Q[\s’']{0,2}(?P<year3>(?:20)?\d\d)"
    r"|(?P<year4>20\d\d)\s+(?P<word4>first|second|third|fourth)[- ]quarter)\b",
    re.IGNORECASE,
)
# A quarter and its year that end together, by the firm's own word. Must match "three months and year ended", "quarter
# and fiscal year ended". Must not match "quarter ended", "three and nine months ended".
_AND_YEAR_ENDED = re.compile(
    r"\b(?:three months|quarter),? (?:and|&) (?:the )?(?:full |fiscal )?(?:year|twelve months) ended\b", re.IGNORECASE
)
_HALF = re.compile(
    r"\b(?P<half>first|second)[- ]half(?:\s+of)?\s+(?P<year>20\d\d)\b|\bH(?P<h>[12])\s(?P<y>20\d\d)\b", re.IGNORECASE
)
_FULL_YEAR = re.compile(r"(?<!fiscal )\b(?:full[- ]year|calendar year|year[- ]end)\s+(?P<year>20\d\d)\b", re.IGNORECASE)
_YEARS = ("full year", "full-year", "calendar year", "year end", "year-end")  # how it begins, in small letters
_FISCAL = re.compile(r"\bfiscal\b|\bFY\s?\d", re.IGNORECASE)
# Must match "updates for September 2025", "for the month of October 2025". Must not match "for October 31, 2025".
_MONTH_TOLD = re.compile(
    r"\bfor\s+(?:the\s+month\s+of\s+)?(?P<month>January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\s+(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
# Must match "update as of August 31, 2025", "holdings (as of November 16, 2025)".
_AS_OF = re.compile(
    r"\b(?:as of|as at|(?:snapshot|update|statement|position) at)\s+"
    r"(?:(?!on\b|as\b)[\w:.]+,?\s+){0,6}?(?:on\s+)?(?=(?-i:[A-Z])[a-z]{2,8}\.?\s\d"
    r"|\d{1,2}[\s/](?-i:[A-Z\d])|20\d\d-)",
    re.IGNORECASE,
)
# Before "as of": a price, whose day is not that of an update. Must match "based on a price of $91,700 ", "at the
# closing price per ETH "; must not match "at an average price of $88 for $2 million. Holdings ".
_OF_PRICE = re.compile(
    r"\b(?:price|quotation|rate|spot)\b[^.;$]{0,50}\$\s?\d[\d,]*(?:\.\d+)?(?:\s(?:per|a|each)\s\w+)?,?\s(?:\w+\s){0,2}$"
    r"|\b(?:closing|spot|market|reference) prices?\s(?:of \w+ |per \w+ )?$",
    re.IGNORECASE,
)
# Must match "at quarter end", "month-end", "the end of the third quarter", "year-end", "exited the month with".
_END = AnyCase(
    r"\b(?P<unit>week|month|quarter|half|year|period)(?:[’']s)?[- ]end\b|\bend of (?:the|our|its|this) (?:fiscal "
    r"|reporting )?(?:(?P<ordinal2>first|second|third|fourth) )?"
    r"(?P<unit2>week|month|quarter|half|year|period)\b"
    r"|\b(?:ended|ending|closed|closing|exited|exiting|finished|finishing) the (?:fiscal )?"
    r"(?:(?P<ordinal3>first|second|third|fourth) )?(?P<unit3>week|month|quarter|half|year|period)\b",
)
# Must match "during the quarter", "in the month", "for the week", "over the period", "this quarter", "in the third
# quarter". Must not match "last quarter", "next month", "the prior quarter".
_DURING = re.compile(
    r"\b(?:during|in|for|over|throughout|within)\s+(?:the|this)\s+(?:(?P<ordinal>first|second|third|fourth)\s+"
    r"|(?:reported"
    r"|reporting|fiscal|entire|full)\s+)?(?:(?P<months>three|six|nine|twelve)[- ]months?|(?P<unit>week|month|quarter"
    r"|half|year|period))\b(?!\s+(?:ended|ending|of"
    r"|20\d\d|end\b))",
    re.IGNORECASE,
)
# Must match "subsequent to quarter end", "since the end of the period", "after quarter-end". Must not match "after the
# quarter's strong start", "since the beginning of the quarter".
_AFTER = re.compile(
    r"\b(?:subsequent to|after|following|since)\s+(?:the\s+)?(?:(?:fiscal|reporting|our|its)\s+)?(?:(?P<unit>week"
    r"|month|quarter"
    r"|half|year|period)[- ]end\b|end of (?:the |our |its )?(?:fiscal |reporting )?"
    r"(?:(?P<ordinal>first|second|third|fourth) )?(?P<unit2>week|month|quarter|half|year|period)\b)",
    re.IGNORECASE,
)
# A quarter told beside its year. Must match "fourth quarter and full year", "fourth quarter and year-end", "quarter and
# year ended", "full year and fourth quarter". Must not match "fourth quarter", "first quarter and full year outlook".
_QUARTER_AND_YEAR = re.compile(
    r"\b(?:(?:fourth|Q4|the|three)(?:[- ]quarter|[- ]months?)?(?:\s20\d\d)?,?\s(?:and|&)\s(?:the\s|its\s)?"
    r"(?:(?:full|fiscal|calendar|twelve)[- ])?(?:year|months)\b"
    r"|quarter\sand\s(?:the\s|full\s)?year\s(?:ended|ending)|(?:full[- ]year"
    r"|year)(?:\s20\d\d)?\sand\sfourth[- ]quarter)",
    re.IGNORECASE,
)
# Must match "three and nine months", "third quarter and nine months". Must not match "nine months".
_AND_MONTHS = re.compile(
    r"\b(?:three|quarter)(?:[- ]months?)?(?:\s20\d\d)?,?\s(?:and|&)\s(?:the\s)?(?:first\s)?(?P<count>six"
    r"|nine)[- ]months?\b",
    re.IGNORECASE,
)
_LAST_MONTH, _QUARTER_MONTHS, _YEAR = 12, 3, 12
# Before "as of": a figure told for comparison. Must match "For reference, the bitcoin held ", "compared to 6,942 ETH ",
# "As a reminder, we held 976 BTC ". Must not match "Compared with peers, we are small. Holdings ".
_REMINDED = re.compile(
    r"\b(?:for reference|as a reminder|by comparison|for comparison|compared|versus|vs|up from|down from|previously"
    r"|(?:increase|growth|rise)\s(?:of\s[\d.,]+%?\s)?(?:from|over))\b(?:[^.;]|\.\d)*$",
    re.IGNORECASE,
)
# Before the first day of a week. Must match "for the week of November 17, 2025", "the period from", "the week between".
_WEEK_OF = re.compile(
    r"\b(?:for|covering|during|over|to)\s(?:the|its)\s(?:one-week |weekly )?(?:week|period)\s(?:of|from"
    r"|between)\s(?=[A-Z0-9])"
)
_WEEK_LONG = tuple(map(timedelta, (4, 5, 6, 7)))
# Between the two days of a stretch. Must match " to ", " through ". Must not match ", ".
_UNTIL = re.compile(r"\s?(?:to|through|until|and|-|–|—)\s?", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:prior|previous|last|next|preceding|following|current|coming|same)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reported:
    """What a release reports on: a period of `months` (0 a week, None where none is told), or the state on `day`.

    `fiscal` says that it counts its quarters by a year of its own. `beside` are the lengths in months of other periods
    it reports on that end on the same day. `spoken` is the last quarter of the calendar's before it, where it reports
    on no period and yet names that quarter's last day or its number: what a letter's "year end" means.
    """

    period: Window | None
    months: int | None
    day: date | None
    fiscal: bool = False
    beside: tuple[int, ...] = ()
    spoken: Window | None = None

    @property
    def following_quarter(self) -> str:
        """The ordinal of the calendar's quarter behind the period; "" where quarters are the firm's own."""
        if self.fiscal or self.period is None or self.period.end.month % 3 or (self.months or 0) < 3:
            return ""
        return tuple(_QUARTERS)[self.period.end.month // 3 % 4]


UNTOLD = Reported(None, None, None)


@lru_cache(maxsize=1)
def reported(document: Document) -> Reported:
    """The period or day the release says it reports on."""
    opening, filed = document.text[:_OPENING], filed_on(document)
    head = _prose(opening[: _head_end(opening)])
    found = (
        _ended(head, filed) or _named(head, filed) or _month(document, head, filed) or _week(head, filed)
        or _ended(opening, filed)
    )  # fmt: skip
    day = _update_day(head, filed)
    if day is not None and _goes_on_until_later(opening, day, filed):
        day = None
    if found is None:
        return Reported(None, None, day, spoken=_spoken(document.text, filed) or _of_form(document))
    months, period = found
    fiscal = _speaks_fiscally(opening)
    year_too = months == _QUARTER_MONTHS and _AND_YEAR_ENDED.search(head) is not None
    beside = (_YEAR,) if year_too else () if fiscal else tuple(_beside(head, months, period))
    return Reported(period, months, day if day is not None and day > period.end else None, fiscal, beside)


def says_number(quarter: int, text: str) -> bool:
    """Whether a text names a quarter by its number: "the third quarter", "The Third Quarter", "Q3"."""
    word = tuple(_QUARTERS)[quarter - 1]
    if f"the {word} quarter" in text or f"he {word.title()} Quarter" in text:
        return True
    return f"Q{quarter}" in text and re.search(rf"\bQ{quarter}\b(?!\s?(?:FY|fiscal))", text) is not None


def _of_form(document: Document) -> Window | None:
    """The quarter that a foreign issuer's report on Form 6-K says on its form that it is for; else None."""
    end, filed = document.filing.period, filed_on(document)
    if end is None or not document.filing.form.upper().startswith("6-K") or end.month % _QUARTER_MONTHS:
        return None
    late = filed - end
    last = (end + timedelta(days=1)).day == 1 and timedelta(days=1) <= late <= _LATEST
    return Window(_start(end, _QUARTER_MONTHS), end) if last and not _FISCAL.search(document.text) else None


def _spoken(text: str, filed: date) -> Window | None:
    """The calendar's last whole quarter before a day, where a text names its last day or number and no fiscal year.

    The number is that of a firm's own year only where the two agree.
    """
    end = filed.replace(month=(filed.month - 1) // 3 * 3 + 1, day=1) - timedelta(days=1)
    named = f"{end:%B} {end.day}, {end.year}" in text or f"{end.day} {end:%B} {end.year}" in text
    named = named or says_number(end.month // _QUARTER_MONTHS, text)
    return Window(_start(end, 3), end) if named and not _speaks_fiscally(text) else None


def _speaks_fiscally(text: str) -> bool:
    return mentioned(text.lower(), "fiscal", "fy") and _FISCAL.search(text) is not None


def _beside(head: str, months: int, period: Window) -> Iterator[int]:
    """The lengths of the other periods ending on the same day that a title names: "fourth quarter and full year"."""
    if period.end.month == _LAST_MONTH and _QUARTER_AND_YEAR.search(head):
        yield 3 if months == _YEAR else _YEAR
    elif months == _QUARTER_MONTHS and (match := _AND_MONTHS.search(head)):
        yield _SPANS[match["count"].lower()]


def named_periods(text: str) -> list[tuple[int, int, Window]]:
    """The calendar quarters, halves and years a text names, as (start, end, window), in reading order.

    A text that speaks of fiscal periods names none: their months are the firm's own.
    """
    if _speaks_fiscally(text):
        return []
    found, lowered = [], text.lower()
    for match in _QUARTER.finditer(text) if "uarter" in text or "UARTER" in text or "Q" in text else ():
        word = match["word"] or match["digit"] or match["digit3"] or match["word4"]
        year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        found.append((match.start(), match.end(), _quarter(int(year) % 100 + 2000, _QUARTERS[word.lower()])))
    for match in _HALF.finditer(text) if mentioned(lowered, " half", "-half", "h1", "h2") else ():
        second = (match["half"] or match["h"]).lower() in ("second", "2")
        year = int(match["year"] or match["y"])
        found.append((match.start(), match.end(), _months(year, 7 if second else 1, 6)))
    for match in _FULL_YEAR.finditer(text) if mentioned(lowered, *_YEARS) else ():
        year = int(match["year"])
        found.append((match.start(), match.end(), _months(year, 1, 12)))
    return sorted(found, key=lambda each: each[0])


def period_end(text: str, told: Reported) -> date | None:
    """The day "at quarter end", "month-end" or "ended the quarter with" means in a text; None where it names none."""
    match = _END.search(text)
    if match is None or _ANOTHER.search(text[: match.start()]):
        return None
    unit = (match["unit"] or match["unit2"] or match["unit3"]).lower()
    number = _QUARTERS.get((match["ordinal2"] or match["ordinal3"] or "").lower())
    if told.period is None:
        meant = told.spoken is not None and _ends(unit, told.spoken.end)
        return told.spoken.end if told.spoken and meant and _is_numbered(number, told.spoken.end) else None
    if number is not None and (unit != "quarter" or told.fiscal or not _is_numbered(number, told.period.end)):
        return None
    same_day = unit == "quarter" and _SPANS["six"] <= (told.months or 0) and not told.fiscal
    end = told.period.end
    same_day = same_day or (unit == "year" and (end.month, end.day) == _LAST_DAY and not told.fiscal)
    return told.period.end if same_day or _fits(unit, told) else None


def _is_numbered(number: int | None, end: date) -> bool:
    """Whether a day ends the calendar's quarter of that number, where one is told."""
    return number is None or end.month == number * _QUARTER_MONTHS


def period_during(text: str, told: Reported) -> Window | None:
    """The window "during the quarter" or "in the month" means in a text; None where it names none."""
    match = _DURING.search(text)
    if match is None:
        return None
    unit = (match["unit"] or match["months"]).lower()
    if _is_of_following(match, told):
        return None
    if told.period is None:
        return _of_spoken(match, told) or (_ending(told.day, unit) if told.day is not None else None)
    if unit != "period" and _SPANS[unit] in told.beside:
        return Window(_start(told.period.end, _SPANS[unit]), told.period.end)
    return told.period if _fits(unit, told) else None


def _of_spoken(during: re.Match[str], told: Reported) -> Window | None:
    """The quarter "in the fourth quarter" means in a letter that names its last day; "the quarter" may be a later one.

    It is none later where that last day is the one day on which the letter's numbers stand.
    """
    unit = (during["unit"] or "").lower()
    if told.spoken is None or unit not in ("quarter", "year"):
        return None
    if unit == "year":
        return Window(_start(told.spoken.end, _YEAR), told.spoken.end) if _ends(unit, told.spoken.end) else None
    number = _QUARTERS.get((during["ordinal"] or "").lower())
    meant = told.day == told.spoken.end if number is None else told.spoken.end.month == number * 3
    return told.spoken if meant else None


def _ends(unit: str, day: date) -> bool:
    """Whether a quarter's last day is the end of such a unit of the calendar's."""
    return unit == "quarter" or (unit == "year" and day.month == _LAST_MONTH)


def _ending(day: date, unit: str) -> Window | None:
    """The week that ends with a day, or the month whose last day it is; None in other words."""
    if unit == "week":
        return Window(day - timedelta(days=6), day)
    return Window(day.replace(day=1), day) if unit == "month" and (day + timedelta(days=1)).day == 1 else None


def period_after(text: str, told: Reported, announced: date) -> Window | None:
    """The days "subsequent to quarter end" or "in the fourth quarter to date": from then on until the release speaks.

    None where the words are not there, or the period they mean is not told.
    """
    match = _AFTER.search(text)
    after = match is not None and _fits((match["unit"] or match["unit2"]).lower(), told)
    number = _QUARTERS.get((match["ordinal"] or "").lower()) if match is not None else None
    if number is not None and (told.fiscal or told.period is None or not _is_numbered(number, told.period.end)):
        return None
    if told.period is None or not (after or _is_of_following(_DURING.search(text), told)):
        return None
    return Window(told.period.end + timedelta(days=1), announced) if told.period.end < announced else None


def _fits(unit: str, told: Reported) -> bool:
    return unit == "period" or _SPANS[unit] == told.months or _SPANS[unit] in told.beside


def _is_of_following(during: re.Match[str] | None, told: Reported) -> bool:
    """Whether "in the fourth quarter" is told by the results of the third."""
    if during is None or not during["ordinal"] or (during["unit"] or "").lower() != "quarter":
        return False
    return during["ordinal"].lower() == told.following_quarter


def _ended(text: str, filed: date) -> tuple[int, Window] | None:
    """The first "quarter ended September 30, 2025" that can be the period; of several with one end the shortest."""
    found: list[tuple[int, Window]] = []
    for place in _places(text, _ENDS):
        near = _ENDED.finditer(text, max(0, place - _BEFORE_END), place + _LONGEST_DAY)
        match = next((each for each in near if each.start() <= place < each.end()), None)
        day = _day_at(text, match.end()) if match else None
        if match and day is not None and timedelta(0) <= filed - day <= _LATEST:
            span = match["first"] or match["span"]
            months = _SPANS[span.lower().replace("fiscal ", "").replace("-", " ").split()[0]]
            found.append((months, Window(_start(day, months), day)))
    ends = {window.end for _, window in found}
    return min(found, key=lambda each: each[0]) if len(ends) == 1 else None


def _week(text: str, filed: date) -> tuple[int, Window] | None:
    """The week a weekly update is for, by its first and last day; None where a text names none, or several."""
    found = set()
    for match in _WEEK_OF.finditer(text):
        named = text[match.end() : match.end() + 2 * _LONGEST_DAY]
        days = find_days(named)
        if len(days) > 1 and not days[0][0] and _UNTIL.fullmatch(named, days[0][1], days[1][0]):
            found.add(Window(days[0][2], days[1][2]))
    weeks = [each for each in found if each.start and each.end - each.start in _WEEK_LONG and each.end <= filed]
    return (0, weeks[0]) if len(found) == 1 and weeks and filed - weeks[0].end <= _LATEST_DAY else None


def _places(text: str, words: tuple[str, ...]) -> Iterator[int]:
    for word in words:
        yield from looked_for(text, word)  # of an opening: what is known of the whole text is kept


def _day_at(text: str, place: int) -> date | None:
    """The day that stands right at a place of a text; None where none does."""
    days = find_days(text[place : place + _LONGEST_DAY])
    return days[0][2] if days and days[0][0] == 0 else None


def _named(text: str, filed: date) -> tuple[int, Window] | None:
    """The quarter, half or year that the title and opening name, where they name one that ended shortly before."""
    windows = {
        window.end: window for _, _, window in named_periods(text) if timedelta(0) <= filed - window.end <= _LATEST
    }
    if len(windows) != 1:
        return None
    window = next(iter(windows.values()))
    assert window.start is not None  # noqa: S101 - named periods have both ends
    return (window.end.year * 12 + window.end.month) - (window.start.year * 12 + window.start.month) + 1, window


def _prose(text: str) -> str:
    """A text without the rows of its tables, which compare periods."""
    return "\n".join(line for line in text.splitlines() if " | " not in line)


def _head_end(text: str) -> int:
    """The end of the title and the first paragraphs: the lines up to the third long one."""
    seen = place = 0
    while seen < 3:
        end = text.find("\n", place)
        if end < 0:
            return len(text)
        seen += end - place > 200
        place = end + 1
    return place


def _month(document: Document, head: str, filed: date) -> tuple[int, Window] | None:
    """The month of a monthly update, from its title or as "for the month of October 2025" in its first sentences."""
    ends = {window.end for window in map(_month_of, _MONTH_TOLD.finditer(head))}
    ends = {end for end in ends if timedelta(0) <= filed - end <= _LATEST_DAY}
    end = ends.pop() if len(ends) == 1 else reporting_month_end(document)
    return None if end is None else (1, Window(end.replace(day=1), end))


def _month_of(match: re.Match[str]) -> Window:
    return _months(
        int(match["year"]),
        "jan feb mar apr may jun jul aug sep oct nov dec".split().index(match["month"][:3].lower()) + 1,
        1,
    )


def _update_day(text: str, filed: date) -> date | None:
    """The one day "as of" which the title and the first paragraphs speak."""
    days = {
        day for match in _AS_OF.finditer(text)
        if not _OF_PRICE.search(text, max(0, match.start() - _PRICE_REACH), match.start())
        and not _REMINDED.search(text, max(0, match.start() - _PRICE_REACH), match.start())
        and (day := _day_at(text, match.end())) is not None and timedelta(0) <= filed - day <= _LATEST_DAY
    }  # fmt: skip
    return days.pop() if len(days) == 1 else None


def _goes_on_until_later(text: str, day: date, filed: date) -> bool:
    """Whether a text tells of a stretch that ended after a day: what it says "as of" that day was so before."""
    days = find_days(text)
    return any(
        day < second[2] <= filed and first[2] < second[2] and _UNTIL.fullmatch(text, first[1], second[0])
        for first, second in pairwise(days)
    )


def _start(end: date, months: int) -> date:
    if months == 0:
        return end - timedelta(days=6)
    month = end.month - months + 1
    return date(end.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _quarter(year: int, number: int) -> Window:
    return _months(year, number * 3 - 2, 3)


def _months(year: int, first: int, count: int) -> Window:
    """The window of that many calendar months."""
    after = first - 1 + count
    return Window(date(year, first, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1))
