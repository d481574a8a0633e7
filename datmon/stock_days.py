"""Stock days: which day a number in a sentence is stated for, when the sentence says it and when it does not.

A filing gives a stock's day in the sentence ("as of November 9, 2025"), in the words over its list, by the window of
a purchase told beside it, or not at all: a release that says "now holds" speaks of the day it is published, a monthly
update of its month's end, a periodic report of neither.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.documents import Document
from datmon.passages import (
    SLACK,
    Sentence,
    Window,
    announced_on,
    as_of_day,
    before_comparison,
    filed_on,
    find_loose_days,
    reporting_month_end,
    sentences_around,
    window_of,
)
from datmon.reported_periods import Reported, period_end, reported, says_number
from datmon.section_days import told_in

_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
# Words that put a stock at the present: "now holds", "currently", "brings its total to", "BTC held: ".
_PRESENT = AnyCase(
    r"\b(?:now|currently|today|to date|holds?|hodls?|owns?|brings?|bringing|takes?|raises|pushes|lifted|serves?"
    r"|secures?|totals?|stands? at"
    r"|carries|controls|sits on|retains?|keeps?"
    r"|lifts?|boosts?|increas(?:ed|es|ing)|gr[eo]wn?|grows|rose|climbed|stood|totall?ed|expand(?:ed|s|ing)|reach(?:ed"
    r"|es)?|exceeds?|surpass(?:ed"
    r"|es)|total|hits|tops"
    r"|climbs|rises|swells|reports|has|have|is|are|in treasury|includes?|consists?|comprises?|comprised)\b"
    r"|\b(?:held|holdings?|treasury|position|hodl|owned|on hand|staked|balance|cash|equivalents|share|value|pledged"
    r"|collateral|cost|restricted|locked)(?:\s+\$?\w{2,12}|\s+(?:after|following)\s+the\s+\w+)?\s*[:–—]"
    r"|\b(?:our|its) (?:total )?\d[\d,.]* \w{2,12} (?:were|was) (?:acquired|purchased|bought)\b"
    r"|\bat (?:current|today[’']s|recent) (?:market )?(?:prices|values|price)\b|\bremains?\b"
    r"|(?:^\W?|\b(?:launches|debuts|begins|starts|opens|enters)\b[^.;]{0,40}?\s)with\b[^.;]{0,60}"
    r"\b(?:on|in) (?:our|its) (?:balance sheet|treasury)\b",
)
# In a report of results the present must be meant: "now holds", "as of today". Must not match "holds".
_STRONG = re.compile(
    r"\b(?:now|currently|today|to date|at present|presently|current|bring(?:s|ing)|lifts|takes|raises"
    r"|this (?:purchase|acquisition)|remains?)\b",
    re.I,
)
# And the past is the period's end: "held", "increased to", "Total BTC held: ". Must not match "will hold".
_PAST = re.compile(
    r"\b(?:held|owned|increased|grew|rose|reached|totall?ed|stood|was|were|had|exceeded|decreased|declined"
    r"|expanded|comprised|consisted|ended|closed)\b"
    r"|[:–—]",
    re.I,
)
# In a periodic report the present tense may mean the period's end; "we currently hold" means the day it is filed.
_CURRENTLY = re.compile(r"\bcurrently (?:hold|own)s?\b", re.IGNORECASE)
_MONTH_END = re.compile(r"\bmonth[- ]end\b|\bend of the month\b", re.IGNORECASE)
# A day that is named and cannot be told: "at the reporting date", "at quarter end", "in the prior year".
_UNTOLD = re.compile(
    r"\b(?:reporting date|(?:month|quarter|half|year|period)[- ]end|(?:ended|closed|exited"
    r"|finished) the (?:fiscal )?(?:quarter|half"
    r"|year)|end of (?:the|our|its) (?:fiscal )?(?:quarter|year)"
    r"|prior (?:year|quarter|month)|previous(?:ly)?|at (?:the|that) time|date of this|formerly|last year|a year ago)\b",
    re.IGNORECASE,
)


# A quarter by its name. Must match "Q3 2025", "third quarter of 2025", "the third quarter 2025", "3Q 2025", "3Q25".
# Must not match "third quarter of fiscal 2025", "the third quarter".
_QUARTER = re.compile(
    r"\b(?:Q(?P<number>[1-4])|(?P<number2>[1-4])Q|(?P<ordinal>first|second|third|fourth)[ -]quarter)(?: of|,| in)?"
    r"\s+(?:calendar )?(?P<year>20\d\d)\b"
    r"|\b(?:Q(?P<number3>[1-4])|(?P<number4>[1-4])Q)\s?[’']?(?P<short>[2-4]\d)\b",
    re.IGNORECASE,
)
# Must match "in Q2,", "during 3Q". Must not match "Q2 2025", "3Q25", "Q2 FY26".
_QUARTER_ALONE = re.compile(
    r"\b(?:Q(?P<a>[1-4])|(?P<b>[1-4])Q|(?i:in|during|for|end of|ended|closed|exited|finished|ending|closing|exiting"
    r"|finishing) the"
    r" (?P<c>first|second|third|fourth)[ -]quarter)\b(?!\s?[’']?(?:\d|FY|of|fiscal))"
)
# Must match "in the June quarter". Must not match "June 30 quarter".
_MONTH_QUARTER = re.compile(r"\b(?P<month>March|June|September|December)[- ]quarter\b")
_ENDS = ("March", "June", "September", "December")
_ORDINALS = ("first", "second", "third", "fourth")
# When something else began. Must match "Since adopting its strategy in May", "since the launch of our treasury in June
# 2025". Must not match "since May 31, 2025".
_SINCE_A_DEED = re.compile(
    r"\bsince\s(?:[a-z][\w’'-]*\s){1,8}?in\s(?:early\s|late\s|mid-)?(?:January|February|March|April|May|June|July"
    r"|August"
    r"|September|October|November|December)\b(?:\s20\d\d)?(?!\s\d)",
    re.IGNORECASE,
)
# Behind the day of a price. Must match " closing price", ", 2025 spot prices"; must not match " we closed".
_PRICE_BEHIND = re.compile(r"(?:,?\s20\d\d)?(?:[’']s)?\s(?:[a-z]+\s){0,3}?(?:prices?|close|rates?|quotations?)\b")
# The end of a calendar year. Must match "closed out 2025 with", "ended the year 2025 holding", "at the end of 2025,".
# Must
# not match "ended 2025 above", "by the end of 2025".
_ENDED_YEAR = re.compile(
    r"\b(?:end(?:ed|ing)?|clos(?:ed|ing)|exit(?:ed|ing)|finish(?:ed|ing))(?:\sout)?"
    r"(?:(?:\sthe\syear)?\s(?P<year>20\d\d)|\sthe\syear)\s(?:with|at|holding|owning)\b"
    r"|\bat the end of (?:calendar )?(?:year )?(?P<year2>20\d\d)\b",
    re.IGNORECASE,
)
_YEAR_OVER = timedelta(days=100)  # so long after a year a release tells how it ended
# "ended the third quarter of 2025 with", "at the end of Q3 2025". Must not match "the quarter ended", "during Q3".
_ENDED_QUARTER = re.compile(
    r"\b(?:end(?:ed|ing)?|clos(?:ed|ing)|exit(?:ed|ing)|finish(?:ed|ing)|at the end of|at)\s+(?:the )?"
    r"(?:Q[1-4]|[1-4]Q|(?:first|second|third|fourth)[ -]quarter)\b",
    re.IGNORECASE,
)
# A year of the firm's own. Must match "fiscal 2025", "fiscal year 2025", "fiscal third quarter", "quarter of fiscal".
# Must not match "fiscal year ended December 31, 2024" (any firm's annual report).
_FISCAL = re.compile(
    r"\b[Ff]iscal (?:[Yy]ear )?(?:20|[’'])\d\d|\b[Ff]iscal (?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Qq]uarter)"
    r"|\b[Qq]uarter of (?:(?:its|our|the) )?[Ff]iscal|\bFY ?[’']?(?:20)?\d\d\b"
)
# Words for the end of what is reported on; `period_end` tells their day.
_END_NAMED = AnyCase(
    r"\b(?:week|month|quarter|half|year|period)(?:[’']s)?[- ]end\b"
    r"|\b(?:end of|end(?:ed|ing)|clos(?:ed|ing)|exit(?:ed|ing)|finish(?:ed|ing)) (?:the|our|its)\b",
)
# The day a document speaks. Must match "as of the date of this release", "at the date of this Current Report", "as of
# the date of this filing"; must not match "as of the date of the agreement".
_THIS_RELEASE = re.compile(
    r"\b(?:as of|as at|at) (?:the )?(?:date|time) (?:of|hereof)(?: this)? (?:press |news )?(?:release"
    r"|announcement|update|letter|circular|(?:current |quarterly |annual |interim "
    r"|half[- ]year(?:ly)? )?report(?: on form [\w-]{3,5})?|filing"
    r"|form [\w-]{3,5})\b"
    r"|\bas of this (?:writing|release|filing)\b",
    re.I,
)
# Must match "at the end of October 2025", "end of September"; must not match "at the end of October 3".
_END_OF_MONTH = re.compile(
    r"\b(?i:at|as of|by|as at) (?:the )?end of (?P<month>January|February|March|April|May|June|July|August"
    r"|September|October|November"
    r"|December)\b(?! \d{1,2}\b)(?:\s(?P<year>20\d\d))?"
)
# Must match "immediately after the Closing", "as of the Closing Date"; must not match "at the closing price".
_AT_CLOSING = re.compile(r"\b(?i:at|as of|upon|after|following|since) (?:the |such )?Closing(?: Date)?\b(?! [Pp]rice)")
# A number and its coin. Must match "1,604 Bitcoin ", "94 BTC, "; must not match "BTC ".
_NUMBER = re.compile(r"\d[\d,.]*(?:\s(?:million|thousand))?(?:\s\$?[A-Za-z]{2,12})?(?:\s(?:tokens|coins))?,?\s")
_CLOSING_DEFINED = re.compile(r"\(?(?:the\s)?[“\"](?:the )?Closing(?: Date)?[,.]?[”\"]")
# Must match "on such date", "as of that date", "at the same date". Must not match "the date of the loan", "to date".
_SAME_DAY = AnyCase(r"\b(?:on|as of|as at|at)\s(?:such|that|the same|said)\s(?:same\s)?(?:date|day)\b(?![’'])")
# A state that a deed told before left. Must match "Including this purchase, we", "Following the transfer of the
# collateral, the Company". Must not match "Following the release of results, we", "After careful review, we".
_AFTER_DEED = re.compile(
    r"\W*(?:(?:immediately )?(?:following|after|upon)|including|inclusive of|giving effect to|as a result of|with)\s"
    r"(?:this|these|the|such|that|its|our)\s(?:[\w-]+\s){0,2}?(?:purchases?|acquisitions?|transfers?|sales?"
    r"|transactions?"
    r"|closing|addition|pledge|exchange|contribution|disposal)\b[^.;:$\d]{0,50}?,\s",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|currently|today|presently)\b", re.IGNORECASE)
_ON = re.compile(r"\bon\s$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\n|\.\s(?=[A-Z])")
# What was done. Must match "completed the purchase", "entered into a loan"; must not match "announced".
_DEED = re.compile(
    r"\b(?:closed|completed|consummated|purchased|acquired|bought|sold|entered into|transferred|exchanged|disposed"
    r"|pledged|received|settled)\b",
    re.IGNORECASE,
)
_DEEDS_BACK = 1_200  # characters of a paragraph before a sentence in which the day of its deed may stand
_DEED_REACH = 4_000  # and of the document, where the paragraph names none
_DEED_OLD = timedelta(days=30)
_SENTENCES_BACK = 4  # sentences of a paragraph that may give the day of what goes on them
_PARAGRAPH = 600  # characters before a sentence that belong to its paragraph
# The day of something else than of coins. Must match "issued on July 7, 2025", "dated as of May 1, 2025". Must not
# match "acquired on July 7, 2025".
_OTHER_DAYS = AnyCase(
    r"\b(?:issued|dated|announced|signed|entered into|launched|approved|adopted|maturing|reported|filed|priced"
    r"|disclosed|amended"
    r"|commenced|declared effective)\s+(?:(?:by|at)\s(?:(?:the|its|our|an?)\s)?(?:[A-Za-z’'-]{2,20}\s){1,5}?)?"
    r"(?:as of|on|in)\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+20\d\d)?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s20\d\d)?)"
    r"|\b(?:borrowings?|loans?|facilit(?:y|ies)|agreements?|contracts?|notes?|lines?|credit|advances?|leases?)\s"
    r"(?:of\s(?:US)?\$[\d.,]+(?:\s(?:million|billion))?\s)?(?:(?:that|which)\s(?:was|were|we|it)\s)?(?:executed|closed"
    r"|completed|drawn(?: down)?|obtained|made|funded|taken out|received|concluded)\s(?:as of|on"
    r"|in)\s[A-Z][a-z]{2,8}\.?"
    r"\s\d{1,2}(?:,\s20\d\d)?",
)
# When other coins of the sentence were bought or sold. Must match "the 11,050 BNB acquired in the first batch on August
# 20, 2025", "5 BTC sold on May 2". Must not match "acquired on July 7, 2025", "held on July 7".
_TRADE_DAYS = re.compile(
    r"\d[\d,.]*(?:\s(?:million|thousand))?\s\$?[A-Za-z]{2,12}(?:\s(?:tokens|coins))?,?\s"
    r"(?:(?:(?:that|which)\s)?(?:was|were|we|it|the Company)\s)?(?:acquired|purchased|bought|sold)\b"
    r"[^.;,$\d]{0,40}?\s(?:on|in|between|during)\s+(?P<day>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+20\d\d)?)",
)
# What is said of the firm between its name and its verb. Must match "(the “Company”), a distributor that adopted a
# treasury policy in November 2024, said", "Inc., which merged on May 1, 2025, today". Must not match ", an aggregate of
# 41 BTC between May 1 and May 9, 2025, said", "held, as of May 1, 2025, the".
_APPOSITION = re.compile(
    r"(?<=[\w).’”\"]),\s(?:an?|the|which|who|whose|formerly|one)\s(?:[^,.;:$\d]|,\s(?=20\d\d)"
    r"|(?<=[A-Za-z.]\s)[\d]{1,2}(?=,\s20)"
    r"|20\d\d|\d(?!\d*[,.]\d)){5,240},\s(?=(?:(?:today|also|has|have|this|earlier)\s){0,3}"
    r"(?:said|announce[sd]?|announcing|reports?|reported|provide[sd]?|disclose[sd]?|publishe[sd]|released?|issued"
    r"|bought|purchased|acquired|sold|held|holds|owns|completed|confirmed|closed|today|discloses|is pleased)\b)"
)
# Right behind a number (and its coin): its own day. Must match "387.2 as of June 30, 2025", "94 BTC at June 30". Must
# not match "94 BTC, acquired at June prices".
_DAY_BEHIND = re.compile(
    r"[$\d][\d,.]*(?:\s(?:million|thousand))?(?:\s[A-Za-z$]{2,12})?(?:\s(?:tokens|coins))?(?:\s(?:held"
    r"|in treasury))?,?\s+"
    r"(?:as of|as at|at|on)\s+(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s20\d\d)?"
    r"|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s20\d\d)?)\b"
)
# Must match "By December 31, 2024 the treasury had grown to"; must not match "By December 31, 2024 we will hold".
_BY_THEN = re.compile(
    r"\bby\s(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s20\d\d),?\s(?![^.;]{0,60}\b(?:will|would|expects?|aims?|plans?)\b)"
    r"[^.;]{0,60}?\b(?:had|held|grew|stood|reached|totall?ed)\b",
    re.IGNORECASE,
)
# Must match ", compared with $0 at December 31, 2024, " before "and are". Must not match ", compared with $5 million a
# year ago, ", ", up from 5 BTC at June 30, 2025." (nothing goes on).
_COMPARED_WITHIN = re.compile(
    r",\s(?:as\s)?(?:compared\s(?:with|to)|versus|against|up from"
    r"|down from)\s[^;,$\d]{0,20}\$?[\d.,]{1,16}[^;,\d]{0,40}?"
    r"(?:as of|as at|at|on)\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s20\d\d)?,(?=\s[a-z])"
)
_COMPARES = re.compile(r"compared|versus|against|from")
# Must match "by July 31, it had grown to"; must not match "by 31 BTC".
_BY = re.compile(r"\bby\s+[A-Z][a-z]{2,8}\.?\s\d{1,2}\b(?:,\s20\d\d)?", re.IGNORECASE)
# Since the year's or the month's first day: "year-to-date", "YTD", "month to date".
_TO_DATE = re.compile(
    r"\b(?:(?P<year>year[- ]to[- ]date|YTD|since (?:the )?(?:beginning|start) of (?:the|this) (?:calendar )?year"
    r"|so far (?:this year|in 20\d\d))|(?P<month>month[- ]to[- ]date|MTD|since (?:the )?(?:beginning|start) of (?:the"
    r"|this)"
    r" month|so far this month))\b",
    re.IGNORECASE,
)

# Before a time that is of a ratio and not of a trade. Must match "achieved BTC Yield of 12.7% ", "up 40% ". Must not
# match "acquired 5,268 BTC ".
_OF_A_YIELD = re.compile(r"\b(?:[Yy]ield|[Gg]ain|[Rr]eturns?)\b[^.;,]{0,40}$|%\s(?:for (?:the\s)?)?$")

# Why something was done. Must match ", because in May the market fell", " although in July". Must not match " as of".
_REASON = AnyCase(
    r",?\s(?:because|although|even though|though|given that|whereas|in contrast (?:to|with))\s(?:[^.;]|\.\d){0,600}",
)
_TIME_TOLD = re.compile(
    r"\b(?:week|month|quarter|half|year|20\d\d|Q[1-4]|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b",
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
    document: Document

    @property
    def told(self) -> Reported:
        """What period or day the document says it reports on."""
        return reported(self.document)


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
        document=document,
    )


# What a sentence sets its number against. Must match "Compared to 966 BTC at the end of September, ", "Since the third
# quarter ended on September 30, 2025, ", "From 402 bitcoin at the end of June, ". Must not match "From June 2 to June
# 8, ".
_SET_AGAINST = re.compile(
    r"\W*(?:Compared (?:to|with)|Versus|Since|From [\d,.]+ [A-Za-z]+)\s(?:[^.;]|\.\d){3,90}?(?<!\d),\s(?=[A-Za-z])"
    r"|\W*(?:Compared (?:to|with)|Versus|Since|From [\d,.]+ [A-Za-z]+)\s(?:[^.;]|\.\d){3,90}?\d,\s(?=[A-Za-z])",
    re.IGNORECASE,
)
# Must match "1,031 BTC today", "1,622 bitcoin as of today". Must not match "1,031 BTC at today's prices".
_TODAY_BEHIND = re.compile(
    r"[\d,.]+(?: (?:million|billion))?\s\$?[A-Za-z]+\s(?:as of |as at )?(?:today|now)\b(?![’'])", re.IGNORECASE
)
# Must match "treasury now totals ", "on May 12, 2025 and holds ". Must not match "who holds ".
_NOW_HOLDS = re.compile(
    r"\bnow\s(?:totals?|holds?|owns?|stands? at|amounts? to|comprises?)\s(?:\w+\s){0,3}$"
    r"|\b20\d\d,?\sand\s(?:now\s|currently\s)?(?:holds?|owns?)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# Must match "1,005 bitcoin at the end of 2024". Must not match "1,005 bitcoin at the end of the year".
_AT_YEAR_END = re.compile(r"[\d,.]+\s\$?[A-Za-z]+\sat (?:the end of|year[- ]end) (?P<year>20\d\d)\b", re.IGNORECASE)
_TRADED = re.compile(r"\b(?:bought|purchased|acquired|added|sold|buying|purchase|acquisition|sale)\b", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"\b20\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_NEAR_VERB = 60  # characters between a verb and its number
_AS_OF_A_DAY = re.compile(r"\bas (?:of|at)\s(?:\w+day,?\s)?(?:[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z])")


def stock_day(clock: Clock, sentence: Sentence, place: int) -> tuple[date | None, bool]:
    """The day of a stock at `place` of the document, None where it is not told; and whether the text names the day."""
    told = _told_day(clock, sentence, place - sentence.start)
    if told is not None:
        return told, True
    text = sentence.text
    if _UNTOLD.search(text) or (clock.periodic and not _CURRENTLY.search(text)):
        return None, False
    spoken = _day_left(clock, sentence) or clock.month_end
    if spoken is not None or _QUARTER.search(text) or _ENDED_QUARTER.search(text):
        return spoken, False
    if clock.told.period is not None and clock.told.months and not _STRONG.search(text):
        section = told_in(clock.document, sentence.start)
        ended = section.period is not None and section.months and _PAST.search(text) and not clock.periodic
        return (section.period.end if section.period and ended else None), False
    return (clock.announced, False) if _PRESENT.search(text) or sentence.lead else (None, False)


def _day_left(clock: Clock, sentence: Sentence) -> date | None:
    """The day of what a deed left: "Following the transfer, the Company holds"; None where it speaks of now."""
    left = not clock.periodic and _AFTER_DEED.match(sentence.text) and not _NOW.search(sentence.text)
    return day_of_deed(clock.document, sentence.start, _DEED) if left else None


def quarter_end(document: Document, clock: Clock, sentence: Sentence) -> date | None:
    """The day of "ended the third quarter of 2025 with 7,080 BTC" in a release; None in other words."""
    ended = not clock.periodic and _ENDED_QUARTER.search(sentence.text)
    window = quarter_named(document, sentence.text) if ended else None
    return window.end if window else None


def quarter_named(document: Document, text: str) -> Window | None:
    """The quarter a sentence of a release names ("Q3 2025", "third quarter of 2025"), where it is the calendar's.

    A firm may count its quarters from another month. So the quarter must be the last whole one before the release, the
    release must name its last day, and nowhere speak of a fiscal year; else None.
    """
    named = {_quarter_of(match) for match in _QUARTER.finditer(text)} or set(_without_year(document, text))
    last = _last_quarter(document) if len(named) == 1 else None
    return last if last and (last.end.year, last.end.month) in named else None


def _quarter_of(match: re.Match[str]) -> tuple[int, int]:
    """The year and the last month of a quarter's name."""
    name = match["number"] or match["number2"] or match["number3"] or match["number4"] or match["ordinal"]
    number = int(name) if name.isdigit() else _ORDINALS.index(name.lower()) + 1
    return int(match["year"] or f"20{match['short']}"), number * 3


def _without_year(document: Document, text: str) -> Iterator[tuple[int, int]]:
    """The quarters a text names without their year ("in Q2", "in the June quarter"), as the last such one."""
    months = [
        (_ORDINALS.index(match["c"]) + 1 if match["c"] else int(match["a"] or match["b"])) * 3
        for match in _QUARTER_ALONE.finditer(text)
    ]
    months += [(_ENDS.index(match["month"]) + 1) * 3 for match in _MONTH_QUARTER.finditer(text)]
    filed = filed_on(document)
    return ((filed.year - (month >= filed.month), month) for month in months)


@lru_cache(maxsize=1)
def _last_quarter(document: Document) -> Window | None:
    """The last whole quarter before a release that names its last day or number and no fiscal year; else None.

    A report on Form 6-K names that day on its form.
    """
    filed, text = filed_on(document), document.text
    end = filed.replace(month=(filed.month - 1) // 3 * 3 + 1, day=1) - timedelta(days=1)
    spoken = f"{end:%B} {end.day}, {end.year}" in text or f"{end.day} {end:%B} {end.year}" in text
    spoken = spoken or (document.filing.period == end and document.filing.form.upper().startswith("6-K"))
    spoken = spoken or says_number(end.month // 3, text)
    return Window(end.replace(month=end.month - 2, day=1), end) if spoken and not _FISCAL.search(text) else None


def to_date(text: str, last: date) -> Window | None:
    """The window of a year-to-date or month-to-date sum up to its last day; None where no such words are there.

    Not modelled: a year to date that began with the firm's own fiscal year; a sentence that says "fiscal" has none.
    """
    match = next((each for each in _TO_DATE.finditer(text) if not _OF_A_YIELD.search(text[: each.start()])), None)
    if match is None or "iscal" in text:
        return None
    return Window(last.replace(month=1, day=1) if match["year"] else last.replace(day=1), last)


def day_before(clock: Clock, sentence: Sentence) -> date | None:
    """The day of the sentence before in the same paragraph, for one that goes on it: "Of these, 93 were pledged"."""
    before = sentence_before(clock.document, sentence)
    return as_of_day(before.text, len(before.text), clock.filed) if before else None


def sentence_before(document: Document, sentence: Sentence) -> Sentence | None:
    """The sentence before in the same paragraph; None for a paragraph's first."""
    low = document.text.rfind("\n", 0, sentence.start) + 1
    place = len(document.text[low : sentence.start].rstrip())
    before = sentences_around(document, [low + place - 1]) if place else []
    return before[0] if before else None


def without_reasons(text: str) -> str:
    """A sentence that told its time with the reason given behind it blanked, whose days are of something else."""
    reason = _REASON.search(text)
    if reason is None or not _TIME_TOLD.search(text, 0, reason.start()):
        return text
    return text[: reason.start()] + " " * len(reason[0]) + text[reason.end() :]


def own_days(text: str) -> str:
    """A sentence with the days of other things than coins blanked: "the notes issued on July 7, 2025".

    What is said of the firm between its name and its verb is blanked too: ", which closed its merger on May 1, 2025, ".
    """
    text = _OTHER_DAYS.sub(lambda match: " " * len(match[0]), _without_compared(without_reasons(text)))
    return _APPOSITION.sub(lambda match: " " * len(match[0]), text) if ", " in text and "20" in text else text


def _without_compared(text: str) -> str:
    """A sentence with an insertion that sets another day's figure beside blanked."""
    return _COMPARED_WITHIN.sub(lambda match: " " * len(match[0]), text) if _COMPARES.search(text) else text


def day_of_deed(document: Document, place: int, deed: re.Pattern[str]) -> date | None:
    """The day on which a deed told before a place was done: "On May 15, 2025, we closed …. After the closing, …".

    Of the paragraph, else of the document; None where several days have such a deed, or none lately.
    """
    low = document.text.rfind("\n", 0, place) + 1
    filed = filed_on(document)
    for start_at in (max(low, place - _DEEDS_BACK), max(0, place - _DEED_REACH)):
        text = document.text[start_at:place]
        days = {
            day for start, end, day in find_days(text)
            if _ON.search(text[max(0, start - 4) : start]) and timedelta(0) <= filed - day <= _DEED_OLD
            and deed.search(_SENTENCE_END.split(text[end : end + _DEEDS_BACK], maxsplit=1)[0])
        }  # fmt: skip
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _told_day(clock: Clock, sentence: Sentence, place: int) -> date | None:
    filed, text = clock.filed, _without_trades(own_days(_without_opening(sentence.text, place)), place)
    if _is_of_its_own_day(clock, text, place) or (not clock.periodic and _is_present(sentence.text, place)):
        return clock.filed if clock.periodic else clock.announced
    if _AT_CLOSING.search(text):
        closing = _closing_day(clock.document)
        if closing is not None:
            return closing
    own = _year_end_behind(text, place, filed) or _own_day(clock, text, place)
    if own is not None:
        return own
    day = as_of_day(text, place, filed) or as_of_day(sentence.lead, len(sentence.lead), filed)
    day = day or _day_by_then(text[:place], filed)
    if _SAME_DAY.search(text) and (day is None or day > filed):
        day = _day_in_paragraph(clock, sentence)
    if day is None and clock.month_end is not None and _MONTH_END.search(text):
        day = clock.month_end
    day = day or _year_end(clock, before_comparison(text, place))
    if day is not None:
        return day
    turned = _SINCE_A_DEED.sub(lambda match: " " * len(match[0]), before_comparison(text, place))
    month = _END_OF_MONTH.search(turned)
    if month is not None:
        turned = f"in {month['month']} {month['year'] or ''}"
    window = window_of(turned, filed) or window_of(sentence.lead, filed)
    if window is not None:
        return window.end
    # a report's end is `report_days`', a quarter's `quarter_end`
    by_name = clock.periodic or _QUARTER.search(turned) or _ENDED_QUARTER.search(turned)
    named = not by_name and (_END_NAMED.search(turned) or _END_NAMED.search(sentence.lead))
    told = period_end(turned, clock.told) or period_end(sentence.lead, clock.told) if named else None
    return told or (_last_day_beside(clock, turned) if named else None)


def _year_end_behind(text: str, place: int, filed: date) -> date | None:
    """The last day of the calendar's year named right behind a number: "1,005 bitcoin at the end of 2024"."""
    behind = _AT_YEAR_END.match(text, place)
    day = date(int(behind["year"]), 12, 31) if behind else None
    return day if day is not None and day <= filed else None


def _without_opening(text: str, place: int) -> str:
    """A sentence with what it sets its number against blanked, where it begins with that: "Compared to 966 BTC, "."""
    opening = _SET_AGAINST.match(text, 0, place)
    return " " * opening.end() + text[opening.end() :] if opening else text


def _is_present(text: str, place: int) -> bool:
    """Whether a number is told of now, beside another time: "from 50 BTC in May to 1,031 BTC today", "and holds"."""
    if _AS_OF_A_DAY.search(text) or _TRADED.search(text, 0, place) or not _OTHER_TIME.search(text, 0, place):
        return False
    before = text[max(0, place - _NEAR_VERB) : place]
    return _TODAY_BEHIND.match(text, place) is not None or _NOW_HOLDS.search(before) is not None


def _is_of_its_own_day(clock: Clock, text: str, place: int) -> bool:
    """Whether a number is told "as of the date of this report": in a report right behind it or before it."""
    low, high = _clause_around(text, place)
    number = _NUMBER.match(text, place)
    if _THIS_RELEASE.search(text, low, place) or (number and _THIS_RELEASE.match(text, number.end())):
        return True
    return not clock.periodic and _THIS_RELEASE.search(text, low, high) is not None


def _last_day_beside(clock: Clock, text: str) -> date | None:
    """The day of "at quarter end … at the September 30 closing price": the one day told, where it ends a month."""
    named = find_loose_days(text, clock.filed)
    priced = len(named) == 1 and _PRICE_BEHIND.match(text, named[0].end)
    last = named[0].day if priced else None
    return last if last and (last + timedelta(days=1)).day == 1 and last <= clock.filed else None


def day_above(clock: Clock, sentence: Sentence) -> date | None:
    """The day of the last sentence of the paragraph before one that names a day of a stock: what "are pledged" is of.

    A day told for comparison ("compared with $4 million as of June 30, 2025") is none.
    """
    before: Sentence | None = sentence
    for _ in range(_SENTENCES_BACK):
        before = sentence_before(clock.document, before) if before else None
        day = as_of_day(own_days(before.text), 0, clock.filed) if before else None
        if day is not None and day <= clock.filed:
            return day
    return None


def _clause_around(text: str, place: int) -> tuple[int, int]:
    """Where the clause of a place begins and ends: a semicolon parts it from what is said of other numbers."""
    high = text.find(";", place)
    return text.rfind(";", 0, place) + 1, high if high >= 0 else len(text)


def _without_trades(text: str, place: int) -> str:
    """A sentence with the days on which other coins than those at a place were bought or sold blanked."""
    for match in _TRADE_DAYS.finditer(text, 0, place):
        low, high = match.span("day")
        text = text[:low] + " " * (high - low) + text[high:]
    return text


def _year_end(clock: Clock, text: str) -> date | None:
    """The last day of the year that "closed out 2025 with" names in a release; None where it may be the firm's own."""
    ended = None if clock.periodic else _ENDED_YEAR.search(text)
    if ended is None or _FISCAL.search(clock.document.text):
        return None
    year = ended["year"] or ended["year2"]
    day = date(int(year) if year else clock.filed.year - 1, 12, 31)
    untold = clock.told.period is None or clock.told.period.end == day
    return day if day <= clock.filed and (year or (untold and clock.filed - day < _YEAR_OVER)) else None


def _day_in_paragraph(clock: Clock, sentence: Sentence) -> date | None:
    """The last day told before a sentence, in its paragraph or else shortly before: what "on such date" repeats."""
    before = clock.document.text[max(0, sentence.start - _PARAGRAPH) : sentence.start]
    lines = (line for line in reversed(before.split("\n")) if line)
    return next((day for line in lines if (day := as_of_day(line, len(line), clock.filed)) is not None), None)


def _day_by_then(text: str, filed: date) -> date | None:
    """The day of "By December 31, 2024 the treasury had grown to"; None in other words."""
    then = _BY_THEN.search(text)
    return next((each.day for each in find_loose_days(then["day"], filed)), None) if then else None


@lru_cache(maxsize=1)
def _closing_day(document: Document) -> date | None:
    """The day a document calls "the Closing" or "the Closing Date"; None where it defines none, or several."""
    text, days = document.text, set()
    for match in islice(_CLOSING_DEFINED.finditer(text), 8):
        before = text[max(0, match.start() - 160) : match.start()]
        found = find_days(before[max(before.rfind("\n"), 0) :])
        if found:
            days.add(found[-1][2])
    return days.pop() if len(days) == 1 else None


def _own_day(clock: Clock, text: str, place: int) -> date | None:
    """The day that stands right behind a number, or that its own clause gives where another clause gives another's.

    Reads "387.2 as of June 30, 2025 and 519.4 as of July 31, 2025"; "1,164 at quarter end; by July 31 it was 1,301".
    """
    behind = _DAY_BEHIND.match(text, place)
    if behind is not None:
        days = find_loose_days(behind["day"], clock.filed)
        if days:
            return days[0].day
    low, high = _clause_around(text, place)
    if low == 0 and high == len(text):
        return None
    clause = text[low:high]
    by = _BY.search(clause[: place - low])
    if by is not None:
        days = find_loose_days(by[0], clock.filed)
        return days[0].day if days else None
    if not clock.periodic and as_of_day(clause, place - low, clock.filed) is None and _END_NAMED.search(clause):
        return period_end(clause, clock.told)
    return None
