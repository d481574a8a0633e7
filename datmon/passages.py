"""Passages: the sentences and bullets of a document's prose, and the days they speak of.

Filings are lines of text once the markup is gone. Here they become sentences with their places, bullets keep the words
that introduce them, and a sentence's words for time ("during the period between December 9, 2024 and December 15,
2024", "as of November 9", "for the week ended") become days. Rows of data tables are left to `tables`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from datmon.any_case import AnyCase
from datmon.calendars import EASTERN, day_ending, find_days
from datmon.documents import Document
from datmon.keywords import looked_for

LONGEST_SENTENCE = 3_000  # characters; what is longer is not a sentence
LONGEST_LINE = 60_000  # characters; what is longer is no paragraph
LONGEST_LIST = 40  # lines between a list's lead and an item of it
_PLAIN = 25  # a text of so few lines to a blank line is plain text, its lines wrapped
_FURNISHED = 3  # lines of page furniture between the halves of a sentence
_WRAPPED = 150  # a line this long that ends in mid-sentence runs on over a page break
_LONGEST_QUESTION = 300  # characters
_MARK = 4  # characters of a line in which its mark stands
_NEAR = 40  # a list stands directly below its lead
SLACK = timedelta(days=45)
_LONGEST_MONTH, _LONGEST_TITLE = 16, 320  # characters of a month before its year, of a title from there on
_BEFORE_DAY = 130  # characters before the end of a day in which it is called the report's
_LATEST_NEWS = timedelta(days=15)  # a release is dated at most so long before it is filed

_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
_NUMBER_OF = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}

# Must match "• | text", "● text", "- text", "(i) | text", "A: text". Must not match "-5", "Date: | May 1".
BULLET = re.compile(
    r"^(?:[•●▪◦·○■♦►\u2023\uf0b7]|[-–*o](?=[\s|])|(?:[QA]|Question|Answer):(?=\s)|\(?(?:[ivx]{1,4}|\d{1,2}"
    r"|[a-z])[.)](?=\s))"
    r"\s*(?:\|\s*)?"
)
# A page's own furniture between two halves of a sentence: "12", "F-4", "Table of Contents".
_FURNITURE = re.compile(r"^(?:[A-Z]{1,2}-)?\d{1,3}$|^table of contents$|^\(?continued\)?$", re.IGNORECASE)
_ENDS = frozenset('.:;!?”"*☐☒')  # of a paragraph that was not cut; no page's furniture ends so
# A full stop, question or exclamation mark before a new sentence; not after "Inc.", "U.S.", "No.", "a.m.", "approx.".
# The mark comes first, so that the search leaps from mark to mark.
_STOP = re.compile(
    r"[.!?](?=[”\"’)\s])(?<![ .]\w.)(?<!\b[A-Z].)(?<!Inc.)(?<!Corp.)(?<!Ltd.)(?<!Co.)(?<!No.)(?<!Mr.)(?<!Ms.)(?<!Dr.)"
    r"(?<!St.)(?<!Pte.)(?<!Pty.)(?<!Sdn.)(?<!Bhd.)"
    r"(?<!approx.)(?<!vs.)(?<!Jan.)(?<!Feb.)(?<!Mar.)(?<!Apr.)(?<!Aug.)(?<!Sept.)(?<!Sep.)(?<!Oct.)(?<!Nov.)(?<!Dec.)"
    r"(?<!avg.)(?<!Avg.)[”\"’)]{0,2}\s+(?=[A-Z“\"(•$\d])"
)
# Must match "November 9, 2025", "Nov. 9", "November 30th"; the year may be missing. Must not match "May 2025".
_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)"
    r"(?:\s?,?\s{1,3}(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
# Must match "23 October" without a year, its month in full. Must not match "23 October 2025", "2 may", "5 Marches".
_DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?P<month>January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b(?!,?\s+\d)"
)
# Must match "November 3 – 9, 2025", "November 3-9", "Nov. 3 through 9, 2025".
_SPAN = AnyCase(
    rf"\b(?P<month>{_MONTH})\.?\s{{1,3}}(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\s?(?:-|–|—|to|through|and)\s?"
    r"(?P<last>\d{1,2})(?:st|nd|rd|th)?\b(?:\s?,?\s{1,3}(?P<year>20\d\d)\b)?",
)
# What stands between the two days of a window.
_BETWEEN = re.compile(r"^\s*,?\s*(?:and|to|through|thru|until|till|-|–|—|up to)(?: and including)?\s*$", re.IGNORECASE)
_OPENS_WINDOW = re.compile(
    r"\b(?:between|from|period|dates?|week of|quarter|month|year|\()\s*(?:of\s*)?$", re.IGNORECASE
)
# Must match "week ended", "three months ended", "quarter ending", "month ended", "seven days ending".
_ENDED = re.compile(
    r"\b(?P<span>week|seven[- ]day period|seven days|month|quarter|fiscal quarter|year|fiscal year"
    r"|(?:three|six|nine|twelve)[- ]month(?:s| period))\s+(?:ended|ending|to)\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b[^,;.]{0,70}$", re.IGNORECASE)
# Must match "during November 2025", "in the month of October", "for October 2025", "of the October
# increase". Must not match "in May 3", "may", "the October meeting".
_MONTH_ALONE = re.compile(
    rf"\b(?:(?i:during|in|for|throughout|ended|closed(?: out)?|exited|finished|closing out)\s+(?:the month of\s+)?"
    rf"|(?i:the|our|its)\s(?=\w{{3,9}}\s(?:increase|purchase|buy|buying|addition|acquisition|sale)s?\b)"
    rf"|(?i:between|from)\s(?=(?:{_MONTH})(?:\s20\d\d)?\s(?:and|to|through|until)\s(?:{_MONTH})\b(?!\.?\s\d{{1,2}}\b)))"
    rf"(?P<month>{_MONTH})\b(?!\.?\s+\d{{1,2}}\b)"
    r"(?:\s+(?P<year>20\d\d)\b)?"
)
# Behind a month: "and November", "through November 2025", "and early November". Must not match "and November 3".
_MONTH_BEHIND = re.compile(
    rf"\s(?:and|to|through|until|-|–|—)\s(?:into\s)?(?P<part>(?i:early|mid|late"
    r"|the (?:first|early) (?:days|part|weeks?) of)[\s-])?"
    rf"(?P<month>{_MONTH})\b(?!\.?\s\d{{1,2}}\b)(?:\s(?P<year>20\d\d)\b)?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_AS_OF = re.compile(
    rf"\b(?:as of|as at)\s+{_WEEKDAY}"
    r"(?:(?:the )?(?:close of (?:business|trading)|market close|(?:morning|evening|afternoon|night) of)\s+(?:on\s+)?"
    r"|(?:the )?end of (?:day\s+)?(?:on\s+)?|month[- ]end,?\s+"
    r"|\d{1,2}:\d\d\s?[ap]\.?m\.?,?\s*\(?(?:[A-Z]{1,4}T|UTC|Eastern(?: Time)?)?\)?,?\s*(?:on\s+)?)?"
    rf"{_WEEKDAY}$",
    re.IGNORECASE,
)
# Must match "as of November 16, 2025", "week ended Nov. 9", "at October 31". Must not match "Acme May 5 Webcast".
_HEADING_DAY = re.compile(
    rf"\b(?:as of|as at|at|ended|ending|through)\s+(?:the close of business on\s+)?(?:{_MONTH})\.?\s+\d{{1,2}}\b",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"\b(?:at|on|through|ended|ending|dated)\s+{_WEEKDAY}$", re.IGNORECASE)
# Between the days of a list: "on November 12, November 14 and November 18, 2025".
_AND_ON = re.compile(r"\s?,\s|,?\s(?:and|&)\s(?:on\s)?", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|dated|effective)\s+$", re.IGNORECASE)
_COMPARISON = re.compile(  # one of its last words is looked for first: the pattern is slow to find nothing
    r"\b(?:up|down|increase[sd]?|decrease[sd]?|grew|rose|rising|growing)?\s*\bfrom\b|\bcompared\b|\bversus\b|\bvs\b",
    re.IGNORECASE,
)
_MONTHS_OF = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3, "year": 12, "fiscal": 3, "month": 1}
# "LAS VEGAS, Nov. 24, 2025 /PRNewswire/ --", "New York, NY, November 3, 2025 (GLOBE NEWSWIRE) –"
_DATELINE_END = re.compile(r"^\s*(?:/|\(|--|–|—|-\s)")
# Behind a day, another: no dateline but a span. Must match " – August 1, 2025", " - 9 May 2025". Must not match
# " – Acme".
_TO_ANOTHER = re.compile(
    r"\s*(?:--|–|—|-)\s?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d"
    r"|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_REPORT_DATE = re.compile(r"\bdate of (?:earliest event )?report(?:ed)?[^:]{0,40}:?\s*$", re.IGNORECASE)
# Must match "November 2025 Bitcoin Production and Mining Operation Update", "Unaudited October 2025 Update".
_MONTHLY = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<year>20\d\d)\s+(?:[\w&,-]{{1,30}}\s+){{0,7}}"
    r"(?:updates?|results|report|highlights|metrics)\b",
    re.IGNORECASE,
)
# The same without its year. Must match "March operating update:", "August at a glance". Must not match "March 3
# update", "may update", "the August 2024 report".
_MONTH_TITLE = re.compile(
    r"(?:^|\n|[.:–—-]\s)\W{0,3}(?:[A-Z]\w*\s){0,4}(?:January|February|March|April|May|June|July|August|September"
    r"|October"
    r"|November|December),?\s"
    r"(?:(?:[Bb]itcoin|[Oo]perat\w+|[Pp]roduction|[Mm]ining|[Tt]reasury|[Mm]onthly|[Uu]naudited|and|&)\s){0,4}"
    r"(?:[Uu]pdate|[Hh]ighlights|[Mm]etrics|[Ss]ummary|at a [Gg]lance|in [Rr]eview|by the [Nn]umbers)\b",
)
_MONTH_ENDED = (
    r"(?:\bmonth[- ]end\b|\bend of (?:the month|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b(?! \d)|\b(?:ended|closed|exited|finished) the month\b)"
)
# What is told of a month's end. Must match "Month-end treasury of", "holdings at month-end", "By the end of May our
# balance". Must not match "the market ended the month lower", "up from 875 BTC held at the end of May".
_BESIDE = r"(?:(?!\b(?:from|compared|versus|vs|than|against)\b)[^.;•\n])"
_MONTH_END_TOLD = re.compile(
    rf"(?:^|[.;•\n]){_BESIDE}{{0,120}}?(?:\b(?:held|holdings?|treasury|balance|reserves?)\b{_BESIDE}{{0,80}}?{_MONTH_ENDED}"
    rf"|{_MONTH_ENDED}[^.;•\n]{{0,30}}?\b(?:held|holdings?|treasury|balance|reserves?|with)\b)",
    re.IGNORECASE,
)
# News of another day than the month's end. Must match "today", "bought", "now holds", "will"; must not match "sold".
_NEWS = re.compile(
    r"\b(?:today|now|currently|this week|recent(?:ly)?|bought|buys|purchase[sd]?|acquire[sd]?|acquisitions?|will)\b",
    re.IGNORECASE,
)
_A_MONTH_NAMED = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?!\s\d{1,2}\b(?!,?\s?(?:BTC|[Bb]itcoin|ETH|coins)))"
)
# A production's own line, and a month's end told as a day of what is held. Must match "Bitcoin produced: 588", "BTC
# mined – 61.2". Must not match "Bitcoin sold: 366", "Machines produced: 5".
_PRODUCED = re.compile(
    r"\b(?:bitcoin|BTC|ETH|ether|coins|tokens)\s(?:\([A-Z]{2,5}\)\s)?(?:produced|mined|self-mined|production)"
    r"(?:\s\([^()]{1,30}\))?\s?[:–—|-]\s?[\d,.]+",
    re.IGNORECASE,
)
# Each with what stands in small letters wherever it does.
_UPDATE_WORDS = {
    _PRODUCED: ("produced", "mined", "production"),
    _MONTH_TITLE: ("update", "highlights", "metrics", "summary", "at a glance", "in review", "by the numbers"),
    _MONTH_END_TOLD: ("month-end", "month end", "end of", "the month"),
}
# Must match "during week 42", "in week 5". Must not match "in week 42-44", "week 2 of the trial".
_WEEK_NUMBER = AnyCase(r"\b(?:in|during|for|over) week (?P<week>\d{1,2})\b(?![-–—\d.]| (?:of|and|to|through)\b)")
_LAST_WEEK = re.compile(r"\b(?:(?<!the )last|during the previous|in the previous) week\b(?!\sof\b)", re.IGNORECASE)
_PAST_WEEK = re.compile(r"\b(?:in|over|during) the (?:past|last) (?:week|seven days|7 days)\b", re.IGNORECASE)
_WEEKS, _WEEK_OLD = 53, timedelta(days=20)
# Words of another stretch than a month. Must match "third quarter", "week ended", "Q3"; must not match "headquarters".
_OTHER_PERIOD = re.compile(r"\bquarter(?:ly)?\b|\bQ[1-4]\b|\bweek(?:ly)?\b|\bfiscal\b|\bhalf[- ]year", re.IGNORECASE)
_SOON = 20  # days of a month in which an update speaks of the month before
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
# A year behind a word and before another, the digits first, so that the search leaps to them. Must match "October 2025
# Update". Must not match "October 28, 2025", "12/31/2025 Update", "2025.".
_MONTH_AND_YEAR = re.compile(r"20\d\d(?<=[a-zA-Z.\s]\s.{4})\s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or bullet of the prose: text == document.text[start:end].

    `lead` is what introduces a bullet ("As of November 9, 2025, the Company's holdings were comprised of:") or the
    question that the paragraph answers ("How much bitcoin do you hold?"), else "".
    """

    text: str
    start: int
    end: int
    lead: str = ""


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day a text names and its place in it; `full` says the year was written."""

    start: int
    end: int
    day: date
    full: bool


@dataclass(frozen=True, slots=True)
class Window:
    """The days a flow covers: `start` is None where the text gives only the end (or the day of the event)."""

    start: date | None
    end: date


def sentences_around(document: Document, places: Iterable[int]) -> list[Sentence]:
    """The sentences that hold these places of the text, in reading order, each once; rows of data tables hold none.

    Only the lines around the places are looked at: a long report costs no more than what it says of them.
    """
    text, parting = document.text, _parting(document.text)
    found: list[Sentence] = []
    paragraph: _Paragraph | None = None
    for place in sorted(set(places)):
        if paragraph is None or not paragraph.start <= place < paragraph.end:
            paragraph = _paragraph_around(text, *_line_at(text, place, parting), parting)
            if paragraph is None:
                continue
        index = bisect_right(paragraph.starts, place) - 1
        sentence = paragraph.sentences[index] if index >= 0 else None
        if sentence is not None and place < sentence.end and not (found and found[-1] is sentence):
            found.append(sentence)
    return found


class _Paragraph(NamedTuple):
    start: int
    end: int
    starts: list[int]  # of its sentences
    sentences: list[Sentence]


@lru_cache(maxsize=4_096)  # several styles ask for one
def _paragraph_around(text: str, start: int, end: int, parting: str) -> _Paragraph | None:
    """The paragraph that a line is of, as its sentences; None in a table's row."""
    span = _paragraph_at(text, start, end, parting)
    if span is None:
        return None
    start, end, mark = span
    first = start + mark
    asked = _question_over(text, start, parting)
    listed = mark or _hangs(text[first:end]) or _goes_on_list(text, start)
    lead = asked or (_lead_over(text, start, parting) if listed else "")
    sentences = [Sentence(text[low:high], low, high, lead) for low, high in _split(text, first, end)]
    return _Paragraph(start, end, [each.start for each in sentences], sentences)


def _parting_of(text: str) -> str:
    """What parts the paragraphs: a line's end; a blank line where the text was plain."""
    blanks = text.count("\n\n")
    return "\n\n" if blanks and blanks * _PLAIN >= text.count("\n") else "\n"


_parting = lru_cache(maxsize=1)(_parting_of)  # of a whole document


def _line_at(text: str, place: int, parting: str) -> tuple[int, int]:
    low = text.rfind(parting, 0, place)
    high = text.find(parting, place)
    start = 0 if low < 0 else low + len(parting)
    end = len(text) if high < 0 else high
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start] == "\n":
        start += 1
    return start, end


def _paragraph_at(text: str, start: int, end: int, parting: str) -> tuple[int, int, int] | None:
    """The lines that read as one with a line, with the length of a bullet's mark; None in a table's row."""
    if end - start > LONGEST_LINE or _mark_of(text[start:end]) is None:
        return None
    while text[max(0, start - len(parting) - 1)] not in _ENDS:  # soon known, and nearly always so
        before = _line_before(text, start, parting)
        if before is None or not _runs_on(text[slice(*before)], text[start:end]):
            break
        start = before[0]
        if end - start > LONGEST_LINE:
            break
    while end - start >= _WRAPPED and text[end - 1] not in _ENDS:
        after = _line_after(text, end, parting)
        if after is None or not _runs_on(text[start:end], text[slice(*after)]):
            break
        end = after[1]
        if end - start > LONGEST_LINE:
            break
    mark = _mark_of(text[start:end])
    return None if mark is None or end - start - mark < 3 else (start, end, mark)


def _mark_of(line: str) -> int | None:
    """The length of a line's bullet, None where the line is a row of a table."""
    bullet = BULLET.match(line)
    mark = bullet.end() if bullet else 0
    return None if " | " in line[mark:] else mark


def _line_before(text: str, start: int, parting: str) -> tuple[int, int] | None:
    """The line before, page furniture passed over; None at the beginning and behind a table."""
    for _ in range(_FURNISHED):
        if start <= len(parting):
            return None
        low, high = _line_at(text, start - len(parting) - 1, parting)
        line = text[low:high]
        if not _FURNITURE.match(line):
            return None if high <= low or _mark_of(line) is None else (low, high)
        start = low
    return None


def _line_after(text: str, end: int, parting: str) -> tuple[int, int] | None:
    """The line after, page furniture passed over; None at the end and before a table."""
    for _ in range(_FURNISHED):
        place = text.find(parting, end)
        if place < 0 or place + len(parting) >= len(text):
            return None
        low, high = _line_at(text, place + len(parting), parting)
        line = text[low:high]
        if not _FURNITURE.match(line):
            return None if high <= low or _mark_of(line) is None else (low, high)
        end = max(high, end + 1)
    return None


def _marked_otherwise(one: str, other: str) -> bool:
    """Whether two items of lists are marked differently, so that one may lead the other: "(1)" over "(a)"."""
    first, second = one.lstrip("(")[:1], other.lstrip("(")[:1]
    return (first.isdigit(), first.isalpha()) != (second.isdigit(), second.isalpha())


def _lead_over(text: str, start: int, parting: str) -> str:
    """What leads the list a line belongs to: the line above it that ends in a colon, or a heading that names a day."""
    first = start
    for _ in range(LONGEST_LIST):
        if start <= len(parting):
            return ""
        low, high = _line_at(text, start - len(parting) - 1, parting)
        line = text[low : min(high, low + LONGEST_LINE)]
        mark = _mark_of(line)
        if mark is None or start - high > _NEAR or high - low > LONGEST_LINE or not line:
            return ""
        if not mark and (line.endswith(":") or _is_dated_heading(line)):
            return [text[one:other] for one, other in _split(text, low, high)][-1]
        if mark and line.endswith(":") and _marked_otherwise(line, text[first : first + _MARK]):
            return [text[one:other] for one, other in _split(text, low + mark, high)][-1]
        if not mark and not _hangs(line):
            return ""
        start = low
    return ""


def _question_over(text: str, start: int, parting: str) -> str:
    """The question right above the paragraph that answers it; "" elsewhere."""
    place = start - len(parting)
    if place <= 0 or not text.endswith(("?", "? ", "?”"), max(0, place - 2), place):
        return ""
    low, high = _line_at(text, place - 1, parting)
    line = text[low:high]
    mark = _mark_of(line) if high - low <= _LONGEST_QUESTION else None
    return "" if mark is None or start - high > _NEAR else line[mark:].strip(' “”"')


def _is_dated_heading(line: str) -> bool:
    """Whether a short line without a full stop names a day: "Treasury Update (as of November 16, 2025)"."""
    return len(line) < _WRAPPED and line[-1] not in ".!?" and _HEADING_DAY.search(line) is not None


def sentences_of_line(text: str, start: int, end: int) -> list[Sentence]:
    """The sentences of one line of a text, without what leads them; none in a row of a table."""
    end = start + len(text[start:end].rstrip())
    mark = _mark_of(text[start:end])
    if mark is None or end - start - mark < 3:
        return []
    return [Sentence(text[low:high], low, high) for low, high in _split(text, start + mark, end)]


def split_sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a rendered text; a line that ends in a colon leads the bullets below it."""
    lead, before = "", 0
    for start, end, mark in _paragraphs(text):
        first = start + mark
        listed = bool(mark) or _hangs(text[first:end]) or _goes_on_list(text, start)
        belongs = listed and start - before < _NEAR
        lead, before = lead if belongs else "", end
        last = None
        for low, high in _split(text, first, end):
            last = Sentence(text[low:high], low, high, lead)
            yield last
        if last is not None and not mark and last.text.rstrip().endswith(":"):
            lead = last.text


def _hangs(line: str) -> bool:
    """Whether a line without a mark still reads as one of a list: it begins with a figure, or is no full sentence."""
    return bool(line) and (line[0].isdigit() or line[0] in "$~" or line[0].islower() or line[-1] not in '.!?”":')


def _goes_on_list(text: str, start: int) -> bool:
    """Whether the line before a place ends as one of a list does that goes on: "… 4,912,660 HYPE; and"."""
    return text[max(0, start - _NEAR) : start].rstrip().endswith((";", "; and", ", and", "; or"))


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """Spans of lines that read as one, with the length of a bullet's mark; table rows are passed over."""
    pending: tuple[int, int, int] | None = None
    for start, end in _lines(text):
        line = text[start:end]
        if pending is not None:
            if _FURNITURE.match(line):
                continue
            if _runs_on(text[pending[0] : pending[1]], line):
                pending = (pending[0], end, pending[2])
                continue
            yield pending
            pending = None
        bullet = BULLET.match(line)
        mark = bullet.end() if bullet else 0
        if " | " in line[mark:] or end - start - mark < 3:
            continue
        pending = (start, end, mark)
    if pending is not None:
        yield pending


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Lines of rendered markup; blocks between blank lines where the text was plain."""
    pattern = r"(?:[^\n]++\n?)+" if _parting_of(text) == "\n\n" else r"[^\n]+"
    for match in re.finditer(pattern, text):
        end = match.start() + len(match[0].rstrip())
        if end > match.start():
            yield match.start(), end


def _runs_on(before: str, line: str) -> bool:
    """Whether a line goes on a paragraph that a page break cut: the paragraph has full sentences and stops in one."""
    cut = _WRAPPED <= len(before) < LONGEST_SENTENCE and before[-1] not in _ENDS
    if not cut or BULLET.match(line) or line.lower().startswith("item "):
        return False
    return line[0].islower() or (bool(_STOP.search(before)) and line[-1] == ".")


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of a paragraph's sentences; what is longer than any sentence is passed over."""
    low = start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end:
            high = match.start() + len(match[0].rstrip())
            if high - low <= LONGEST_SENTENCE:
                yield low, high
            low = match.end()
    if end - low <= LONGEST_SENTENCE:
        yield low, end


# days ------------------------------------------------------------------------------------------------------------


def filed_on(document: Document) -> date:
    """The day the document was filed or released: nothing it reports as done lies later."""
    return document.filing.filed or document.filing.known_at.astimezone(EASTERN).date()


def lies_ahead(day: date, document: Document) -> bool:
    """Whether a day lies so far behind the filing that no count of that day can be in it.

    The slack is for registers that know the filing's day only roughly (period end + 45 days).
    """
    return day > filed_on(document) + SLACK


@lru_cache(maxsize=1)
def announced_on(document: Document) -> date:
    """The day the document speaks: a release's dateline, else the report's date, else the day it was filed."""
    filed = filed_on(document)
    head = document.text[:6_000]
    years = {str(filed.year), str((filed - _LATEST_NEWS).year)}
    report = None
    for end in sorted(place + len(year) for year in years for place in looked_for(head, year)):
        lined = _DATELINE_END.match(head[end : end + 4])
        told = report is None and "report" in head[max(0, end - _BEFORE_DAY) : end].lower()
        start, day = (day_ending(head, end) if lined or told else None) or (end, date.min)
        if not filed - _LATEST_NEWS <= day <= filed:
            continue
        if lined and not _TO_ANOTHER.match(head, end) and not head.endswith("| ", 0, start):
            return day
        if told and _REPORT_DATE.search(head[max(0, start - 90) : start]):
            report = day
    return report or filed


@lru_cache(maxsize=1)
def reporting_month_end(document: Document) -> date | None:
    """The last day of the month a monthly update reports on ("October 2025 Production Update"), None elsewhere."""
    head = document.text[:3_000]
    years = (year.start() for year in _MONTH_AND_YEAR.finditer(head))
    titles = (_MONTHLY.search(head, max(0, year - _LONGEST_MONTH), year + _LONGEST_TITLE) for year in years)
    match = next(filter(None, titles), None)
    if match is None:
        return _month_just_over(document)
    return _month_end(int(match["year"]), _month_number(match["month"]))


def _month_just_over(document: Document) -> date | None:
    """The end of the one month that a release names, without its year, in words of a monthly update.

    "March operating update", "We sold no bitcoin in May" beside "month-end": the month right before the release.
    """
    head, filed = document.text[:3_000], filed_on(document)
    over = filed.replace(day=1) - timedelta(days=1)
    if filed.day > _SOON or document.filing.form.upper().startswith(_PERIODIC) or f"{over:%B}" not in head:
        return None
    told = set(_told_in(head))
    days = {each.day for each in find_loose_days(head, filed) if each.day < filed} if _PRODUCED in told else set()
    titled = _MONTH_TITLE in told or (_MONTH_END_TOLD in told and _NEWS.search(head) is None)
    named = {_month_number(match["month"]) for match in _A_MONTH_NAMED.finditer(head)} if titled else set()
    over_now = days == {over} or named == {over.month}
    return over if over_now and not _OTHER_PERIOD.search(head) else None


def _told_in(head: str) -> Iterator[re.Pattern[str]]:
    """The words of a monthly update that a text has."""
    said = head.lower()
    for pattern, words in _UPDATE_WORDS.items():
        if any(word in said for word in words) and pattern.search(head):
            yield pattern


def find_loose_days(text: str, latest: date) -> list[DayFound]:
    """The days a text names, also without a year ("as of November 9"): then the last such day up to `latest`."""
    return list(_loose_days(text, latest))


@lru_cache(maxsize=256)  # a sentence is read by several styles
def _loose_days(text: str, latest: date) -> tuple[DayFound, ...]:
    found = [DayFound(start, end, day, True) for start, end, day in find_days(text)]
    taken = {span.start for span in found}
    for match in _DAY.finditer(text):
        if match.start() in taken:
            continue
        if match["year"]:  # "November 21 2025", without its comma
            written = _day(int(match["year"]), _month_number(match["month"]), int(match["day"]))
            found += [DayFound(match.start(), match.end(), written, True)] if written else []
            continue
        following = next((each.day for each in found if 0 <= each.start - match.end() <= 12), None)
        day = _yearless(_month_number(match["month"]), int(match["day"]), following or latest)
        if day:
            found.append(DayFound(match.start(), match.end(), day, False))
    for match in _DAY_FIRST.finditer(text):
        day = _yearless(_month_number(match["month"]), int(match["day"]), latest)
        if day:
            found.append(DayFound(match.start(), match.end(), day, False))
    return tuple(sorted(found, key=lambda each: each.start))


def window_of(text: str, announced: date) -> Window | None:
    """The window a flow's sentence names, None where it names none.

    Reads "during the period between X and Y", "from X to Y", "X through Y", "November 3 – 9, 2025", "week ended Y",
    "quarter ended Y", "since X", "during November 2025", and last "On X".
    """
    span = _span_window(text, announced)
    if span:
        return span
    days = find_loose_days(text, announced)
    return (
        _pair(text, days)
        or _ended(text, days)
        or _since(text, days, announced)
        or _numbered_week(text, announced)
        or (None if _PAST_WEEK.search(text) else _month(text, announced))
        or _on(text, days)
    )


def as_of_day(text: str, place: int, announced: date) -> date | None:
    """The day a stock at `place` of the text is stated for: the "as of" before it, else the first one after it."""
    text = before_comparison(text, place)
    days = [each for each in find_loose_days(text, announced) if not _is_since(text, each)]
    dated = [each for each in days if _AS_OF.search(text[max(0, each.start - 60) : each.start])]
    dated = dated or [each for each in days if _AT_END.search(text[max(0, each.start - 24) : each.start])]
    dated = dated or [each for each in days if text[each.start - 1 : each.start] == "(" and text[each.end :][:1] == ")"]
    before = [each for each in dated if each.start < place]
    if before:
        return before[-1].day
    return dated[0].day if dated else None


def before_comparison(text: str, place: int) -> str:
    """The text up to where it turns, behind `place`, to an earlier figure ("…, up from 29,122 on June 30, 2025")."""
    behind = text[place:].lower()
    if not ("from" in behind or "compared" in behind or "versus" in behind or "vs" in behind):
        return text
    match = _COMPARISON.search(text, place)
    return text[: match.start()] if match else text


def names_two_days(text: str) -> bool:
    """Whether a text compares days side by side ("As of June 30, 2025 and December 31, 2024, … respectively")."""
    days = [(start, end) for start, end, _ in find_days(text)]
    pairs = pairwise(days)
    joined = any(re.fullmatch(r"\s*,?\s*(?:and|or)\s*", text[a[1] : b[0]]) for a, b in pairs)
    return joined and not re.search(r"\b(?:between|from)\b", text, re.IGNORECASE)


def _span_window(text: str, announced: date) -> Window | None:
    match = _SPAN.search(text)
    if match is None:
        return None
    month = _month_number(match["month"])
    end = (
        _day(int(match["year"]), month, int(match["last"]))
        if match["year"]
        else _yearless(month, int(match["last"]), announced)
    )
    start = _day(end.year, month, int(match["first"])) if end else None
    return Window(start, end) if start and end and start < end else None


def _pair(text: str, days: list[DayFound]) -> Window | None:
    for first, second in pairwise(days):
        between = text[first.end : second.start]
        if not _BETWEEN.match(between) or first.day >= second.day:
            continue
        if between.strip(" ,").lower() == "and" and not _OPENS_WINDOW.search(
            text[max(0, first.start - 20) : first.start]
        ):
            continue
        return Window(first.day, second.day)
    return None


def _ended(text: str, days: list[DayFound]) -> Window | None:
    for each in days:
        match = _ENDED.search(text[max(0, each.start - 50) : each.start])
        if match:
            return Window(_span_start(match["span"].lower(), each.day), each.day)
    return None


def _span_start(span: str, end: date) -> date:
    if span.startswith(("week", "seven")):
        return end - timedelta(days=6)
    months = 12 if span.endswith("year") else next((n for word, n in _MONTHS_OF.items() if span.startswith(word)), 1)
    month = end.month - months + 1
    return date(end.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _numbered_week(text: str, announced: date) -> Window | None:
    """The week of "during week 42", Monday to Sunday, where it ended lately or goes on (ISO 8601)."""
    match = _WEEK_NUMBER.search(text)
    if match is None or not 1 <= int(match["week"]) <= _WEEKS:
        return None
    for year in (announced.year, announced.year - 1):
        try:
            start = date.fromisocalendar(year, int(match["week"]), 1)
        except ValueError:  # a year of 52 weeks
            continue
        if timedelta(0) <= announced - start <= _WEEK_OLD:
            return Window(start, min(start + timedelta(days=6), announced))
    return None


def week_before(text: str, announced: date) -> Window | None:
    """The week before the one of the day, Monday to Sunday: "last week"; the seven days up to it: "the past week"."""
    if _PAST_WEEK.search(text):
        return Window(announced - timedelta(days=7), announced)
    if _LAST_WEEK.search(text) is None:
        return None
    monday = announced - timedelta(days=announced.weekday() + 7)
    return Window(monday, monday + timedelta(days=6))


def _since(text: str, days: list[DayFound], announced: date) -> Window | None:
    for each in days:
        if _is_since(text, each):
            return Window(each.day, as_of_day(text, each.start, announced) or announced)
    return None


def _is_since(text: str, found: DayFound) -> bool:
    return _SINCE.search(text[max(0, found.start - 80) : found.start]) is not None


def _month(text: str, announced: date) -> Window | None:
    match = _MONTH_ALONE.search(text)
    if match is None:
        return None
    month = _month_number(match["month"])
    last = _MONTH_BEHIND.match(text, match.end())
    if last is not None:
        year = int(last["year"]) if last["year"] else announced.year - (_month_number(last["month"]) > announced.month)
        began = int(match["year"]) if match["year"] else year - (month > _month_number(last["month"]))
        first, end = date(began, month, 1), _month_end(year, _month_number(last["month"]))
        if last["part"] and end < announced:
            return None  # no day ends "early October" once October is over
        return Window(first, min(end, announced))
    year = int(match["year"]) if match["year"] else announced.year - (month > announced.month)
    end = _month_end(year, month)
    if not match["year"] and end > announced:
        return Window(announced.replace(day=1), announced)
    return Window(end.replace(day=1), end)


def _on(text: str, days: list[DayFound]) -> Window | None:
    for index, each in enumerate(days):
        if _ON.search(text[max(0, each.start - 12) : each.start]):
            last = index
            while last + 1 < len(days) and _AND_ON.fullmatch(text, days[last].end, days[last + 1].start):
                last += 1
            return Window(each.day if each.day < days[last].day else None, days[last].day)
    return None


def _month_number(name: str) -> int:
    return _NUMBER_OF[name[:3].lower()]


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _yearless(month: int, day: int, latest: date) -> date | None:
    this = _day(latest.year, month, day)
    if this is not None and this <= latest:
        return this
    return _day(latest.year - 1, month, day)
