"""Stock days: which day a number in a sentence is stated for, when the sentence says it and when it does not.

A filing gives a stock's day in the sentence ("as of November 9, 2025"), in the words over its list, by the window of
a purchase told beside it, or not at all: a release that says "now holds" speaks of the day it is published, a monthly
update of its month's end, a periodic report of neither.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from datmon.documents import Document
from datmon.passages import (
    SLACK,
    Sentence,
    announced_on,
    as_of_day,
    before_comparison,
    filed_on,
    reporting_month_end,
    window_of,
)

_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
# Words that put a stock at the present: "now holds", "currently", "brings its total to", "BTC held: ".
_PRESENT = re.compile(
    r"\b(?:now|currently|today|to date|holds?|hodls?|owns?|brings?|bringing|totals?|stands? at"
    r"|increas(?:ed|es|ing)|grown|grows|expand(?:ed|s|ing)|reach(?:ed|es)?|exceeds?|surpass(?:ed|es)|total|hits|tops"
    r"|climbs|rises|swells|reports|has|have|is|are|in treasury|includes?|consists?|comprises?|comprised)\b"
    r"|\b(?:held|holdings?|treasury|position|hodl|owned|on hand|staked|balance|cash|equivalents|share|value|pledged"
    r"|collateral|cost|restricted|locked)(?:\s+\$?\w{2,12})?\s*[:–—]",
    re.IGNORECASE,
)
# In a periodic report the present tense may mean the period's end; "we currently hold" means the day it is filed.
_CURRENTLY = re.compile(r"\bcurrently (?:hold|own)s?\b", re.IGNORECASE)
_MONTH_END = re.compile(r"\bmonth[- ]end\b|\bend of the month\b", re.IGNORECASE)
# A day that is named and cannot be told: "at the reporting date", "at quarter end", "in the prior year".
_UNTOLD = re.compile(
    r"\b(?:reporting date|(?:quarter|year)[- ]end|end of (?:the|our|its) (?:fiscal )?(?:quarter|year)"
    r"|prior (?:year|quarter|month)|previous(?:ly)?|at (?:the|that) time|date of this|formerly|last year|a year ago)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """What a document knows of its time: when it speaks, when it was filed, the month it reports on.

    Nothing it counts lies after `latest`. `periodic` says that its present tense need not mean the day it is filed.
    """

    announced: date
    filed: date
    latest: date
    month_end: date | None
    periodic: bool


@lru_cache(maxsize=1)
def clock_of(document: Document) -> Clock:
    """The document's own time."""
    filed = filed_on(document)
    return Clock(
        announced=announced_on(document),
        filed=filed,
        latest=filed + SLACK,
        month_end=reporting_month_end(document),
        periodic=document.filing.form.upper().startswith(_PERIODIC),
    )


def stock_day(clock: Clock, sentence: Sentence, place: int) -> tuple[date | None, bool]:
    """The day of a stock at `place` of the document, None where it is not told; and whether the text names the day."""
    told = _told_day(clock, sentence, place - sentence.start)
    if told is not None:
        return told, True
    text = sentence.text
    if _UNTOLD.search(text) or (clock.periodic and not _CURRENTLY.search(text)):
        return None, False
    if clock.month_end is not None:
        return clock.month_end, False
    return (clock.announced, False) if _PRESENT.search(text) or sentence.lead else (None, False)


def _told_day(clock: Clock, sentence: Sentence, place: int) -> date | None:
    filed = clock.filed
    day = as_of_day(sentence.text, place, filed) or as_of_day(sentence.lead, len(sentence.lead), filed)
    if day is None and clock.month_end is not None and _MONTH_END.search(sentence.text):
        day = clock.month_end
    if day is not None:
        return day
    window = window_of(before_comparison(sentence.text, place), filed) or window_of(sentence.lead, filed)
    return window.end if window else None
