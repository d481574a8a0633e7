"""Told days: the day a sentence means where it writes none out, and the stretch of time it means by "the quarter".

A release says "at quarter end", "on the same day", "as of the date of this release", "in the third quarter of 2025":
words whose days stand elsewhere in it, or in what it reports on. Where they stand nowhere there is no day, and words
for a stretch that is not told ("in its second fiscal quarter", "subsequent to quarter end") keep the day of the
announcement from being taken for it.
"""

import re
from datetime import date, timedelta

from datmon.any_case import AnyCase
from datmon.documents import Document
from datmon.passages import (
    DayFound,
    Sentence,
    Window,
    announced_on,
    as_of_day,
    filed_on,
    find_loose_days,
    week_before,
    window_of,
)
from datmon.reported_periods import Reported, named_periods, period_after, period_during, period_end, reported
from datmon.stock_days import clock_of, quarter_end, to_date, without_reasons

_A_WEEK = timedelta(days=8)  # "the same week" is of no longer window
_BACK = 900  # characters back to the day that "the same day" repeats
_OPENING = 9_000  # characters in which a firm speaks of its fiscal year

# Must match "as of the same date", "on that date", "on the same day". Must not match "the date of the loan".
_SAME = re.compile(
    r"\b(?:as of|as at|at|on|of)\s+(?:(?:the|this) (?:same|said)|that|such)(?: same)? (?:date|day)\b", re.IGNORECASE
)
# Must match "as of today", "as of the date of this release", "as of the date hereof".
_TODAY = re.compile(
    r"\b(?:as of|as at|at|on) (?:today\b|(?:the )?date (?:hereof|of this (?:\w+ ){0,2}(?:release|report|letter"
    r"|announcement|filing|update|notice|form))\b|this date\b)",
    re.IGNORECASE,
)
# Must match "during the nine months", "in the six months". Must not match "twelve months from".
_MONTHS_TOLD = re.compile(
    r"\b(?:during|in|for|over) (?:the|these|this|its|our)(?: first)? (?P<count>three|six|nine|twelve)[- ]months?\b"
    r"(?! (?:from|before|of|to|ended|ending))",
    re.IGNORECASE,
)
_COUNTS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
_NOW = re.compile(r"\b(?:now|currently|presently|today)\b", re.IGNORECASE)
# Must match "as of", "as at". A day behind "on" or "at" may be that of an event the sentence tells beside.
_AS_OF = re.compile(r"\bas (?:of|at)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:prior|previous|preceding|last|earlier)\s+(?:fiscal\s+)?(?:week|month|quarter|half|year|period)\b",
    re.IGNORECASE,
)
# Must match "in the quarter", "second fiscal quarter", "subsequent to period end", "year-to-date", "during the month",
# "in fiscal 2025", "Q3". Must not match "quarterly", "in October 2025".
_STRETCH = AnyCase(
    r"\b(?:during|in|for|over) the (?:three|six|nine|twelve)[- ]months?\b(?! (?:from|before|of|to|ended|ending))|"
    r"\b(?:quarter|(?<!by )half(?! of (?:its|our|their|these|those)\b)"
    r"|fiscal|Q[1-4]|[1-4]Q\d\d"
    r"|semester|YTD|year[- ]to[- ]date|month[- ]to[- ]date"
    r"|subsequent to"
    r"|(?:during|in|over|for|after|since) (?:the|this|our|its) (?:\w+ )?(?:week|month|period|year))\b",
)
_FISCAL = re.compile(r"\b[Ff]iscal\b")
_AS_OF_DAY = re.compile(r"\b[Aa]s (?:of|at)\s(?=[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])")
_LONGEST_DAY = 32  # characters of the longest way to write a day
# A day of something else. Must match "approved on", "dated", "effective on". Must not match "repurchased on".
_OF_ELSE = AnyCase(
    r"\b(?:approv\w+|authori[sz]\w+|announced|adopted|dated|filed|establish\w+|entered into|effective|expires?"
    r"|due|matur\w+|effect|began|commenced|listed|exercised(?: in (?:full|part))?)\s+(?:as of\s+|on\s+)?$",
)


# Behind a day: what was done on it. Must match ", the Company entered into". Must not match ", the Company held".
_EVENT_BEHIND = re.compile(
    r"^,?\s(?:\([^()]{0,60}\),?\s)?[^.;]{0,70}?\b(?:entered|signed|issued(?!,? and outstanding)|amended|closed"
    r"|completed|executed|announced"
    r"|approved"
    r"|established|repaid|drew|borrowed|sold|acquired|purchased|priced|effected|commenced)\b",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"\bto date\b", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
# When a programme came to be, which is no day of what was done under it. Must match "program announced in September
# 2024", "the April 2025 Sales Agreement". Must not match "program, in September 2024".
_PROGRAMME_DAYS = re.compile(
    r"\b(?:program(?:me)?s?|plan|agreement|authori[sz]ation|facility|offering|prospectus supplement|buy-?back)\b"
    r"(?:\s(?:of|for) (?:up to )?(?:US)?\$[\d.,]+(?: (?:million|billion))?(?: of [\w ]{3,24})?)?"
    r"[^.;,$\d]{0,40}?\b(?:announced|approved|authori[sz]ed|adopted|established|entered into|dated|filed|initiated"
    r"|signed)\s+(?:by (?:the|its|our) (?:board(?: of directors)?|directors)\s+)?(?:as of |on |in )?"
    r"(?:the (?:first|second|third|fourth) (?:fiscal )?quarter(?: of (?:fiscal )?20\d\d)?|(?:early |mid-|late )?"
    rf"{_MONTH}(?:\s\d{{1,2}}\b)?(?:,?\s20\d\d)?|20\d\d)"
    rf"|\b(?:the|its|our|such)\s{_MONTH}(?:\s\d{{1,2}},)?\s20\d\d\s(?=(?:\w+[ -]){{0,3}}?(?:program|plan|sales"
    r"|agreement|ATM|at-the-market|facility|authori[sz]ation|repurchase|buy-?back))",
    re.IGNORECASE,
)
# Must match "through May 23, 2025", "up to and including May 23". Must not match "to May", "through its".
_UP_TO = re.compile(
    rf"(?<!ubsequent )(?<!rior )\b(?:through|until|till|to|up to)\s+(?:and including\s+)?(?={_MONTH}\s\d{{1,2}}\b)",
    re.IGNORECASE,
)
# Must match "had been repurchased by September 30", "had sold 188,000 shares by June 30". Must not match "be sold by".
_DONE_BY = re.compile(
    rf"\b(?:had|have|has|were|was)\s(?:been\s)?(?:repurchased|purchased|bought|sold|issued|acquired)\b[^.;]{{0,80}}?"
    rf"\bby\s+(?={_MONTH}\s\d{{1,2}}\b)",
    re.IGNORECASE,
)
_AT_A_DAY = re.compile(r"\b(?:as of|as at|at|on|through|until)\s+(?:\w+day,\s+)?$", re.IGNORECASE)
# Before the first day of a stretch. Must match "Since the launch of its strategy on ". Must not match "as of ".
_BEGAN = re.compile(r"\b(?:since|from)\s(?:the|its|our)\s[^.;,]{0,70}\son\s+$", re.IGNORECASE)
# A figure of another day told for comparison. Must match ", compared to $10.4 million as of December 31, 2024". Must
# not match "compared to peers".
_COMPARED = re.compile(
    r",?\s\(?(?:as )?(?:compared (?:to|with)|versus|vs\.?|up from|down from|(?:in|de)creased from|from)\s"
    r"(?:[^.;$\d]{0,60})?"
    rf"(?:US)?\$?[\d][\d.,]*(?:\s[\w’-]+){{0,4}}?\s(?:as of|as at|at|on)\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})"
    r",?\s20\d\d\)?",
    re.IGNORECASE,
)
# Must match "during the same period", "in that period", "in the same two weeks". Must not match "during the period".
_SAME_PERIOD = re.compile(
    r"\b(?:during|in|over|for|within)\s+(?:the same|that|such|this same|those)\s+(?:(?:two|three|four|several)[- ])?"
    r"(?:weeks?|period|time|fortnight|days)\b",
    re.I,
)


def stock_day_told(document: Document, sentence: Sentence, place: int) -> date | None:
    """The day of a stock at `place` of a sentence's text, by its words; None where they tell none.

    A day written out with "as of" is first, then the period's end, then "at" or "on" a day, "the same day", "today".
    """
    text, filed = sentence.text, filed_on(document)
    if speaks_of_today(text[:place]):
        return announced_on(document)
    day = as_of_day(text, place, filed)
    if day is not None and _AS_OF.search(text):
        return day
    if day is not None and any(_is_of_event(text, each) for each in _named(text, day, filed)):
        day = None
    told = reported(document)
    end = (
        None if _EARLIER.search(text) else period_end(text, told) or quarter_end(document, clock_of(document), sentence)
    )
    if end is not None or day is not None:
        return end or day
    if _SAME.search(text):
        return _day_before(document, sentence.start, filed)
    return announced_on(document) if _TODAY.search(text) else None


def present_day_told(document: Document, sentence: Sentence) -> date | None:
    """The day of a stock whose sentence gives none: of an update its day, of the rest the day it is published.

    None where the release reports on a quarter or more (its present may be the period's end), and where the sentence
    speaks of a stretch or of an earlier time.
    """
    text, told = sentence.text, reported(document)
    if _EARLIER.search(text) or _STRETCH.search(text):
        return None
    if _NOW.search(text):
        return spoken_on(document)
    return update_day(document, told)


def update_day(document: Document, told: Reported) -> date | None:
    """The day on which a release's numbers stand that give none; None in results of a quarter or more."""
    if told.day is not None:
        return told.day
    if told.period is not None:
        return told.period.end if (told.months or 0) <= 1 else None
    return spoken_on(document)


def spoken_on(document: Document) -> date | None:
    """The day a document speaks of as its present: announced, or the one later day "as of" which it gives numbers.

    The report date of a Form 8-K is that of its earliest event; None where several later days are told.
    """
    announced, filed = announced_on(document), filed_on(document)
    later: set[date] = set()
    for match in _AS_OF_DAY.finditer(document.text) if announced < filed else ():
        days = find_loose_days(document.text[match.end() : match.end() + _LONGEST_DAY], filed)
        later.update(each.day for each in days[:1] if not each.start and announced < each.day <= filed)
    if not later:
        return announced
    return later.pop() if len(later) == 1 else None


def window_told(document: Document, text: str) -> Window | None:
    """The days of a flow, by the words of its sentence; None where they tell none, or a stretch without days."""
    announced, text = announced_on(document), without_reasons(text)
    window = window_of(text, announced)
    if window is not None and window.start is not None:
        return window
    week = None if find_loose_days(text, announced) else week_before(text, announced)
    if week is not None:
        return week
    stretch = _STRETCH.search(text)
    if stretch is not None:
        return _stretch(document, text, announced)
    if window is not None and any(_OF_ELSE.search(text[: each.start]) for each in _named(text, window.end, announced)):
        return None
    return window


def same_day(document: Document, sentence: Sentence) -> date | None:
    """The day that "as of that date" repeats in a sentence that names none; None in other words."""
    text, filed = sentence.text, filed_on(document)
    if _SAME.search(text) is None or find_loose_days(text, filed):
        return None
    return _day_before(document, sentence.start, filed)


def speaks_of_today(before: str) -> bool:
    """Whether the words before a number say "as of the date of this report" and no other day "as of" which it is."""
    return _TODAY.search(before) is not None and len(_AS_OF.findall(before)) < 2


def without_programme_days(text: str) -> str:
    """A sentence with the days on which programmes and agreements came to be blanked, offsets kept."""
    return _PROGRAMME_DAYS.sub(_blank, text)


def up_to_day(text: str, announced: date) -> Window | None:
    """The window of a sum that ends on a day without a first one: "through May 23, 2025"; None in other words."""
    match = _UP_TO.search(text) or _DONE_BY.search(text)
    days = find_loose_days(text[match.end() : match.end() + 24], announced) if match else []
    return Window(None, days[0].day) if days and days[0].start == 0 and days[0].day <= announced else None


def same_period(document: Document, sentence: Sentence) -> Window | None:
    """The window "during the same period" repeats: the last with two ends told shortly before; None in other words."""
    said = _SAME_PERIOD.search(sentence.text)
    if said is None:
        return None
    longest = _A_WEEK if said[0].lower().endswith("week") else timedelta.max
    low = max(0, sentence.start - _BACK)
    for line in reversed(document.text[low : sentence.start].split("\n")):
        window = window_of(line, announced_on(document))
        if window is not None and window.start is not None and window.end - window.start <= longest:
            return window
    return None


def speaks_of_a_stretch(text: str) -> bool:
    """Whether a sentence speaks of a stretch of time by its name: "in the quarter", "subsequent to period end"."""
    return _STRETCH.search(text) is not None


def _is_of_event(text: str, found: DayFound) -> bool:
    """Whether a day is that of something done: "On July 1, 2025, the Company entered into", "effective August 5"."""
    return _OF_ELSE.search(text[: found.start]) is not None or _EVENT_BEHIND.match(text[found.end :]) is not None


def _stretch(document: Document, text: str, announced: date) -> Window | None:
    told = reported(document)
    after = period_after(text, told, announced) or _months_to_end(text, told)
    if after is not None:
        return after
    day = as_of_day(text, len(text), announced) if _AS_OF.search(text) else None
    if day is not None or _TO_DATE.search(text):
        return Window(None, day or announced)
    if _EARLIER.search(text) or re.search(r"\bsubsequent\b", text, re.IGNORECASE):
        return None
    named = [] if _FISCAL.search(document.text, 0, _OPENING) else named_periods(text)
    windows = {window for _, _, window in named}
    if len(windows) == 1:
        return windows.pop()
    if windows:
        return None
    during = period_during(text, told)
    return during or to_date(text, told.period.end if told.period else announced)


def _months_to_end(text: str, told: Reported) -> Window | None:
    """The months up to the end of what is reported on: "during the nine months"; None in other words."""
    match = _MONTHS_TOLD.search(text)
    if match is None or told.period is None or not told.months:
        return None
    last, back = told.period.end, _COUNTS[match["count"].lower()] - 1
    first = last.year * 12 + last.month - 1 - back
    return Window(date(first // 12, first % 12 + 1, 1), last)


def _named(text: str, day: date, announced: date) -> list[DayFound]:
    return [each for each in find_loose_days(text, announced) if each.day == day]


def _day_before(document: Document, start: int, filed: date) -> date | None:
    """The last day told with "as of", "on" or "at" shortly before a place: what "the same day" repeats.

    A day told for comparison ("compared to $10.4 million as of December 31, 2024") is none.
    """
    before = _COMPARED.sub(_blank, document.text[max(0, start - _BACK) : start])
    days = [
        each.day
        for each in find_loose_days(before, filed)
        if _AT_A_DAY.search(before[: each.start]) and not _BEGAN.search(before[: each.start])
    ]
    return days[-1] if days and days[-1] <= filed else None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
