"""What the heading over a place of a release says of its time: "Full Year 2025 Highlights", "Subsequent Events".

A release of results tells its items under headings; the time that an item leaves unsaid is that of its section and not
always the period in the title. Periodic reports are read by their notes (`report_days`) and have no sections here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from datmon.any_case import AnyCase
from datmon.documents import Document
from datmon.headings import TITLE, lines_over
from datmon.passages import Window, announced_on, before_comparison, filed_on, find_loose_days, window_of
from datmon.reported_periods import Reported, named_periods, period_during, reported

_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_QUARTER = 3  # months
_COUNTS = {"three": 3, "six": 6, "nine": 9, "twelve": 12}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

# The month a heading names. Must match "October 2025 Update", "Update for October 2025". Must not match "October 31".
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s20\d\d\b"
)
# Words that make a short line a heading. Must match "Third quarter highlights", "Events after the period", "October
# 2025 update", "Recent developments:". Must not match "Joe Doe named treasurer".
_NOUN = AnyCase(
    r"\b(?:highlights?|results?|updates?|summary|events?|developments?|overview|activit(?:y|ies)|review|quarter|year"
    r"|months?|period|outlook|guidance|achievements|progress|milestones|metrics|performance|operations|liquidity"
    r"|position|sheet|q[1-4]|h[12]|[1-4]q\d\d)\b",
)
# After what is reported on. Must match "Subsequent Events", "Post-quarter highlights", "Events after the end of the
# period", "Since quarter end". Must not match "Third Quarter and Subsequent Highlights", which is of both.
_AFTER = AnyCase(
    r"\bsubsequent\b|\bpost[- ](?:quarter|period|year|month|balance|reporting|half|q[1-4])|\bevents? (?:after|since)\b"
    r"|\b(?:after|since|following) (?:the )?(?:end of |close of )?(?:the )?(?:[a-z]+ ){0,2}(?:quarter|period"
    r"|year|month|half|balance)",
)
_BOTH = AnyCase(r"\band\b|&|,|/|\bquarter\b|\bq[1-4]\b")  # between what is reported on and what came after
# Of a time without its days. Must match "Recent Developments", "Third Quarter and Recent Highlights", "Year-to-date".
_LOOSE = AnyCase(
    r"\b(?:recent(?:ly)?|latest|to[- ]date|outlook|guidance|priorities|looking ahead|next steps|roadmap"
    r"|inception|targets?|goals?|pro forma)\b",
)
# Where another part of a release begins whose time the headings above it do not tell. Must match "About Acme",
# "Financial Results", "Forward-Looking Statements".
_ANEW = AnyCase(
    r"^(?:about\b|forward[- ]looking|contacts?\b|investor|media|conference call|webcast|non-gaap|use of|cautionary"
    r"|source|disclaimer|financial (?:results|review|summary|highlights|performance|position)|results of operations"
    r"|balance sheet|liquidity|condensed|consolidated|item \d)",
)
# The periods a heading names. Must match "Third Quarter", "Q3", "Full Year", "First Nine Months", "Annual". Must not
# match "Year-over-year growth", "Year-end holdings".
_KIND = AnyCase(
    r"\b(?:(?P<count>three|six|nine|twelve)[- ]months?"
    r"|(?P<quarter>quarter(?:ly)?|q[1-4](?:\d\d)?|[1-4]q(?:\d\d)?)"
    r"|(?P<year>(?<!over )(?<!over-)year(?![- ](?:over|to))|annual)"
    r"|(?P<half>half|h[12])"
    r"|(?P<month>month(?:ly)?))(?![a-z\d]|[- ]end\b)",
)
_YEAR = re.compile(r"\b(?:FY\s?)?(?P<year>20\d\d)\b")
_NUMBERED = AnyCase(
    r"\b(?:(?P<word>first|second|third|fourth)[- ](?:(?P<half>half)|quarter)|q(?P<digit>[1-4])|(?P<digit2>[1-4])q)"
    r"(?![a-z])",
)
_FISCAL = AnyCase(r"\bfiscal\b|\bfy\s?\d")


def section_told(document: Document, place: int) -> Reported | None:
    """What the section of a place reports on; None where no heading over it tells a time.

    Its period is None where the heading speaks of a time without its days ("Recent Developments").
    """
    if document.filing.form.upper().startswith(_PERIODIC):
        return None
    return _section(document, document.text.rfind("\n", 0, place) + 1)


def told_in(document: Document, place: int) -> Reported:
    """What a place's section reports on, else what the document does."""
    return section_told(document, place) or reported(document)


@lru_cache(maxsize=256)  # of the lines of one list, asked by several styles
def _section(document: Document, line: int) -> Reported | None:
    told = reported(document)
    for heading in lines_over(document.text, line):
        if TITLE.search(heading):
            return None
        if not any(words.search(heading) for words in (_NOUN, _ANEW, _LOOSE, _MONTH)):
            continue
        if _ANEW.search(heading) and not _KIND.search(heading):
            return None
        found = _told_by(document, heading, told)
        if found is not None:
            return found if found.period is not None or told.months or _KIND.search(heading) else None
    return None


def _told_by(document: Document, heading: str, told: Reported) -> Reported | None:
    """What a heading says its section is of; None where it says nothing of time."""
    after = _AFTER.search(heading)
    if _LOOSE.search(heading) or (after and _BOTH.search(heading[: after.start()])):
        return replace(told, period=None)
    if after:
        return _after(document, told)
    heading = before_comparison(heading, 0)
    filed = filed_on(document)
    spoken = _KIND.search(heading) is not None
    if not spoken and (find_loose_days(heading, filed) or not _YEAR.search(heading)):
        return None
    window = _window(heading, told, filed)
    if window is not None and window == told.period:
        return told
    return Reported(window, _length(window), None) if window is not None else replace(told, period=None)


def _after(document: Document, told: Reported) -> Reported:
    """From the day after the period until the release speaks; without days where that period is not told."""
    announced = announced_on(document)
    if told.period is None or told.period.end >= announced or not told.months:
        return replace(told, period=None)
    return Reported(Window(told.period.end + timedelta(days=1), announced), None, announced)


def _window(heading: str, told: Reported, filed: date) -> Window | None:
    """The days a heading names; None where it names several periods, or one that is not over or not known."""
    kinds = set(_kinds(heading))
    if len(kinds) > 1:
        return None
    months = kinds.pop() if kinds else None
    if told.fiscal or _FISCAL.search(heading):
        return told.period if months is not None and months == told.months else None
    named = {window for _, _, window in named_periods(heading)}
    month = _MONTH.search(heading)
    dated = window_of(f"in {month[0]}" if month else heading, filed) if not named else None
    if dated is not None and dated.start is not None:
        named = {dated}
    if not named:
        spoken = period_during(heading, told) if told.period is None else _up_to_end(heading, months, told)
        spoken = spoken or _calendar_year(heading, months)
        named = {spoken} if spoken is not None else named
    window = named.pop() if len(named) == 1 else None
    return window if window is not None and window.end <= filed else None


def _kinds(heading: str) -> Iterator[int]:
    """The lengths in months of the periods a heading names."""
    for match in _KIND.finditer(heading):
        if match["count"]:
            yield _COUNTS[match["count"].lower()]
        else:
            yield 12 if match["year"] else 6 if match["half"] else 1 if match["month"] else 3


def _up_to_end(heading: str, months: int | None, told: Reported) -> Window | None:
    """The period of a length that ends with what is reported on: "Third Quarter Highlights", "First Nine Months"."""
    if months is None or told.period is None:
        return None
    end = told.period.end
    own = months == told.months or months in told.beside
    if not own and (months == 1 or (end + timedelta(days=1)).day != 1 or _is_part_of_another(months, end)):
        return None
    years = {int(match["year"]) for match in _YEAR.finditer(heading)}
    if years - {end.year} or _is_of_another(heading, end):
        return None
    first = end.year * 12 + end.month - months
    return Window(date(first // 12, first % 12 + 1, 1), end)


def _is_part_of_another(months: int, end: date) -> bool:
    """Whether so many months up to a day are no whole part of its calendar year from January on, nor a quarter."""
    return end.month % _QUARTER != 0 or months not in (_QUARTER, end.month)


def _calendar_year(heading: str, months: int | None) -> Window | None:
    """The calendar's year of "2025 Highlights"; None for a heading that names a part of one."""
    years = {int(match["year"]) for match in _YEAR.finditer(heading)}
    if months not in (None, 12) or len(years) != 1:
        return None
    return Window(date(min(years), 1, 1), date(min(years), 12, 31))


def _is_of_another(heading: str, end: date) -> bool:
    """Whether a heading numbers another quarter or half than the one that ends with a day."""
    numbered = _NUMBERED.search(heading)
    if numbered is None:
        return False
    number = _ORDINALS.get((numbered["word"] or "").lower()) or int(numbered["digit"] or numbered["digit2"])
    return end.month != number * (6 if numbered["half"] else _QUARTER)


def _length(window: Window) -> int | None:
    """The whole months of a window, None where it is no number of them."""
    if window.start is None:
        return None
    months = (window.end.year - window.start.year) * 12 + window.end.month - window.start.month + 1
    return months if window.start.day == 1 and (window.end + timedelta(days=1)).day == 1 else None
