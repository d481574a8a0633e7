"""Report days: the day a periodic report is of, and the day a sentence of its notes speaks of without saying it.

"Of them, 900 bitcoin were pledged" is of the day the sentence before it names; "the carrying basis is $70,000 per
bitcoin", where the paragraph names no time at all, of the balance sheet's day. What the report tells of the time after
it ("subsequent events") has no day unless it says one.
"""

import re
from datetime import date
from functools import lru_cache

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.documents import Document
from datmon.passages import Sentence, Window, as_of_day
from datmon.stock_days import Clock

_COVER = 20_000  # characters of a report that hold its cover
_BEFORE = 1_200  # characters of a paragraph before a sentence in which its day may stand
_HEADINGS = 3_000  # characters before a paragraph in which its note's heading is looked for
# Must match the period a report's cover names: "For the quarterly period ended September 30, 2025".
_PERIOD_ENDED = re.compile(r"\b(?:period|year|quarter|months)s? ended:?\s", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as of|as at|at)\s+$", re.IGNORECASE)
# A time other than the balance sheet's. Must match "in 2024", "during the quarter", "in July", "subsequent to".
_ANOTHER_TIME = re.compile(
    r"(?<!due )(?<!due in )\b(?:19|20)\d\d\b(?! (?:[\w-]+ ){0,3}?(?:[Nn]otes|[Dd]ebentures)\b)"
    r"|\b(?:during|since|until|subsequent\w*|previous\w*|prior|former\w*|initially|originally"
    r"|later|earlier"
    r"|last|next|will|would|may|might|could|if|expects?|intends?|plans?|begun|began"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
# Must match "in 2024", "during fiscal 2024", "for the year 2024". Must not match "in May 2024", "Notes due 2029".
_A_YEAR = AnyCase(
    r"\b(?:in|during|for|throughout|of|since|by|until|and|or)\s+(?:the\s+)?(?:fiscal\s+|calendar\s+"
    r"|full\s+)?(?:year\s+)?(?:FY\s?)?"
    r"(?P<year>20\d\d)\b",
)
_THE_YEAR = re.compile(
    r"\b(?:during|in|for|throughout|over) the (?:fiscal |full )?year\b(?! ended| ending)", re.IGNORECASE
)
_THE_QUARTER = re.compile(
    r"\b(?:during|in|for|throughout|over) the (?:fiscal )?quarter\b(?! ended| ending)", re.IGNORECASE
)
# The months a quarterly report is of. Must match "during the nine months the Company". Must not match "in the six
# months to May", "in the three months before".
_THE_MONTHS = re.compile(
    r"\b(?:during|in|for|over) the (?P<count>three|six|nine)[- ]months?(?: period)?\b"
    r"(?!,? (?:ended|ending|to|from|prior|before|after|following|through|since|preceding|of)\b)",
    re.IGNORECASE,
)
_COUNTS = {"three": 3, "six": 6, "nine": 9}
# Must match "during the fourth quarter", "in the third quarter of 2025". Must not match "the fourth quarter dividend".
_NUMBERED = re.compile(
    r"\b(?:during|in|for|throughout|over) the (?P<number>first|second|third|fourth) quarter\b"
    r"(?: of (?:fiscal )?(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_NUMBERS = {3: "first", 6: "second", 9: "third", 12: "fourth"}
# Must match "at year-end", "at the end of the quarter", "ended the year with", "at period end". Must not match "at
# prior year end".
_AT_END = re.compile(
    r"\b(?:at|as of|as at|by) (?:(?:the|our) )?(?:fiscal )?(?:year|quarter|period)[- ]end\b"
    r"|\b(?:at|by) the end of the (?:fiscal )?(?:year|quarter|period)\b"
    r"|\b(?:ended|closed|finished) the (?:fiscal )?(?:year|quarter) with\b"
    r"|(?<!prior )(?<!previous )(?<!last )(?<!preceding )\b(?:year|quarter|period)[- ]end (?:balance|holdings|position"
    r"|treasury)\b",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"\bfiscal\b|\bFY", re.IGNORECASE)
_SHORTER = re.compile(r"\b(?:quarters?|months?|half|Q[1-4]|weeks?|since|prior|previous)\b", re.IGNORECASE)
_LATER_EVENTS = re.compile(r"\bsubsequent events?\b|\brecent developments\b", re.IGNORECASE)
# Must match "Note 5. Debt", "5. Digital Assets", "LIQUIDITY". Must not match "5 bitcoin were sold in the quarter.".
_HEADING = re.compile(r"^(?:(?i:note|item)\s+\w{1,4}|\d{1,2}[.)–—-])[.:)–—-]?\s.{0,90}$|^[A-Z][A-Z &’'-]{5,80}$")


@lru_cache(maxsize=1)
def period_end(document: Document) -> date | None:
    """The last day of a report's period: as the filing says, else as its cover does; None where neither tells."""
    if document.filing.period:
        return document.filing.period
    match = _PERIOD_ENDED.search(document.text, 0, _COVER)
    days = find_days(document.text[match.end() : match.end() + 60]) if match else []
    return days[0][2] if days else None


def note_day(document: Document, clock: Clock, sentence: Sentence, place: int) -> date | None:
    """The day of a stock at a place of a periodic report's sentence: told in it or before it, or the report's end."""
    day = paragraph_day(document, clock, sentence, place)
    if day is not None:
        return day
    before = _paragraph_before(document.text, sentence.start)
    words = f"{before} {_clause(sentence.text, place)}"
    if find_days(words) or _ANOTHER_TIME.search(words) or _is_of_later(document.text, sentence.start):
        return None
    return period_end(document)


def paragraph_day(document: Document, clock: Clock, sentence: Sentence, place: int) -> date | None:
    """The day of a stock at a place of a sentence: told in it, else "as of" the day its paragraph last named."""
    for text, end in ((sentence.text, place), (sentence.lead, len(sentence.lead))):
        day = as_of_day(text, end, clock.filed)
        if day is not None:
            return day
    if _ANOTHER_TIME.search(_clause(sentence.text, place)):
        return None
    before = _paragraph_before(document.text, sentence.start)
    told = [day for start, _, day in find_days(before) if _AS_OF.search(before[max(0, start - 8) : start])]
    return told[-1] if told else None


def _clause(text: str, place: int) -> str:
    return text[text.rfind(";", 0, place) + 1 :]


def period_named(document: Document, text: str) -> Window | None:
    """The report's own period where a sentence means it; None where it means another time, or more than one.

    In an annual report of 2024 "in 2024" and "during the year", in a quarterly one "during the quarter".
    """
    form, end = document.filing.form.upper(), period_end(document)
    if end is None or find_days(text):
        return None
    if form.startswith("10-Q"):
        if _A_YEAR.search(text):
            return None
        months = {_COUNTS[match["count"].lower()] for match in _THE_MONTHS.finditer(text)}
        if _THE_QUARTER.search(text):
            months.add(3)
        return Window(_first_day(end, months.pop()), end) if len(months) == 1 else None
    years = {match["year"] for match in _A_YEAR.finditer(text)}
    fiscal = end.month == 12 or _FISCAL.search(text) is not None
    named = years == {str(end.year)} and fiscal and not _SHORTER.search(text)
    if named or (not years and _THE_YEAR.search(text) and not _SHORTER.search(text)):
        return Window(_first_day(end, 12), end)
    return None


def numbered_quarter(document: Document, text: str) -> Window | None:
    """A report's last three months where a sentence calls them by their number: "during the fourth quarter".

    A year's fourth quarter is its last; in a quarterly report a number is the calendar's unless a fiscal one is told.
    """
    end = period_end(document)
    if end is None or find_days(text):
        return None
    named = {(match["number"].lower(), match["year"] or str(end.year)) for match in _NUMBERED.finditer(text)}
    years = {match["year"] for match in _A_YEAR.finditer(text)} - {str(end.year)}
    if len(named) != 1 or years or _FISCAL.search(text):
        return None
    number, year = named.pop()
    own = _NUMBERS.get(end.month) if document.filing.form.upper().startswith("10-Q") else "fourth"
    return Window(_first_day(end, 3), end) if number == own and year == str(end.year) else None


def end_named(document: Document, text: str) -> date | None:
    """The report's end where a sentence says "at year-end" or "ended the quarter with"; None with another day."""
    first = text[: text.find("(")] if "(" in text else text  # "(2023: 804)" compares
    return (
        period_end(document) if _AT_END.search(first) and not _A_YEAR.search(first) and not find_days(first) else None
    )


def _first_day(end: date, months: int) -> date:
    """The first day of so many months that end with a month's end."""
    month = end.month - months + 1
    return date(end.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _paragraph_before(text: str, start: int) -> str:
    return text[max(text.rfind("\n", 0, start) + 1, start - _BEFORE) : start]


def _is_of_later(text: str, start: int) -> bool:
    """Whether the last heading over a place is of what happened after the period."""
    low = max(0, start - _HEADINGS)
    for line in reversed(text[low:start].split("\n")[:-1]):
        if _LATER_EVENTS.search(line) and len(line) < 120:
            return True
        if _HEADING.match(line) and " | " not in line:
            return False
    return False
