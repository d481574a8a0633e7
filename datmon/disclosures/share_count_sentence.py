"""Shares outstanding of each class, as releases and foreign issuers' reports say them in one sentence.

Reads       "there were 31,500,000 Class A ordinary shares and 5,500,000 Class B ordinary shares issued and outstanding"
            with a day; "31,500,000 ordinary shares outstanding of Class A and 5,500,000 of Class B"; the answer to
            the cover's question, "as of the close of the period covered by the annual report: … Class A ordinary
            shares, par value …, and … Class B ordinary shares"; "the number of ordinary shares, being … as of …";
            "shares of common stock issued and outstanding were … at …"
Returns     One fact a class, of one sentence that counts several; of the day it names, of the close of the period, or,
            "immediately after the closing" that the document reports, of the day it speaks
Does not    read a class alone (a firm with classes that counts one of them speaks in passing), weighted averages,
            authorised or issuable shares, counts that will be, another firm's shares, ADSs
Source      Cover of Forms 20-F and 40-F; Form 6-K and 8-K and their exhibits
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, islice

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, stated
from datmon.keywords import keywords, places_of
from datmon.mentions import names_another
from datmon.passages import Sentence, as_of_day, filed_on, lies_ahead, sentences_around
from datmon.quantities import parse_number
from datmon.statements import is_untagged

NAME = "share_count_sentence"
MEASURE = "shares_outstanding"
MOST = 60  # places looked at
_COVER = 12_000  # characters in which a report's cover ends
_LONGEST = 2_000  # characters of a sentence that counts shares
_PERIODIC = ("20-F", "40-F")

_COUNT = r"(?P<count>\d{1,3}(?:,\d{3})+|\d{1,3})(?![\d,.]*\d)"
# Where a class is named, and where a count is called the whole: each begins with letters that are searched for quickly.
_NAMED = re.compile(r"lass\s[A-Z]\b")
_CALLED = re.compile(
    r"shares,?\s(?:issued\sand\soutstanding,?\s|outstanding,?\s|in\sissue,?\s)?(?:being|were|was|is|of|totaled"
    r"|stood\sat)\s\d"
    r"|stock\s(?:issued\sand\s)?outstanding\s(?:were|was|totaled|stood\sat)\s\d"
    r"|treasury(?:\sshares)?,?\s(?:was|were|is|stood\sat)\s\d"
)
_COUNTED_THINGS = keywords("shares", "stock issued", "stock outstanding", "treasury")  # what each begins with
# An answer that is a count and its day. Must match "A: 19,446,071 shares of common stock on May 31". Must not match
# "We sold 212,000 common shares on May 31".
_ANSWER = re.compile(
    rf"^(?:A[:.]\s*)?{_COUNT}\s(?:shares of (?:our |its )?(?:common stock|ordinary shares)|(?:common|ordinary) shares)"
    r"(?: outstanding)?,?\s(?:on|as of|as at|at)\s(?=[A-Z])"
)
_ASKED = re.compile(
    r"\bshare count\b|\bnumber of shares\b|\bshares\b[^?]{0,40}\b(?:outstanding|in issue|are there|exist"
    r"|do you have)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\d\s(?:shares of (?:common|ordinary)|(?:common|ordinary) shares)\b[^.\n]{0,24}\s(?:on|as of|at)\s[A-Z]"
)
_COUNTED = re.compile(r"\d[^.\n]{0,60}$")
_REACH = 600  # characters around a class's name in which a sentence says that its shares are outstanding
# Must match "31,500,000 Class A ordinary shares", "5,500,000 shares of Class B Common Stock", "5,500,000 of Class B".
# Must not match "8,900,000 Class A warrants", "one Class A share".
_CLASS = re.compile(
    rf"(?<![\d,.$])(?:{_COUNT})\s+(?:(?:issued(?: and outstanding)?|outstanding)\s+)?(?:shares\s+of\s+)?"
    r"(?:(?:our|its|the Company[’']s)\s+)?[Cc]lass\s+"
    r"(?P<class>[A-Z])\s+(?:(?:[Oo]rdinary|[Cc]ommon)\s+(?:[Ss]hares?|[Ss]tock)|[Ss]hares\b)"
    r"|(?<![\d,.$])(?P<count2>\d{1,3}(?:,\d{3})+)\s+(?:(?:ordinary|common)\s+shares?\s+(?:issued and\s+)?"
    r"(?:outstanding\s+)?)?of\s+[Cc]lass\s+(?P<class2>[A-Z])\b"
)
# Must match "the number of ordinary shares, being 31,500,000 as of", "shares of common stock issued and outstanding
# were 31,500,000 at".
_WHOLE = re.compile(
    rf"\b(?:(?:total |aggregate )?number of (?:issued and outstanding |outstanding |issued )?(?:ordinary|common) shares"
    rf"(?: issued and outstanding| outstanding| in issue)?,? (?:being|was|were|is|of|totaled|stood at)"
    rf"|shares of (?:our |its |the Company[’']s )?common stock (?:issued and )?outstanding"
    rf" (?:was|were|totaled|stood at)"
    rf"|(?:total )?number of (?:ordinary |common )?shares,? (?:outstanding,? )?(?:ex[- ]treasury"
    rf"|net of treasury(?: shares)?"
    rf"|excluding treasury(?: shares)?),? (?:was|were|is|stood at))"
    rf"\s+{_COUNT}(?=\s+(?:(?:ordinary |common )?shares\s+)?(?:as of|as at|at|on)\s)",
    re.IGNORECASE,
)
# Before a count that is of other shares, or a part. Must match "each ADS representing 2", "including 500,000".
_ANOTHER_COUNT = re.compile(
    r"\b(?:represent(?:s|ing|ed)?|including|excluding|of which|into|for|plus|underlying|purchase"
    r"|issue[ds]?|issuance of|sold|from|to|up to|authori[sz]ed)"
    r"\s+(?:(?:the|an aggregate of|approximately|about|of|additional)\s+)*$",
    re.IGNORECASE,
)
# Behind one that counts treasury shares too: "issued, of which … outstanding". Must not match "issued and outstanding".
_ISSUED_ALONE = re.compile(
    r"^\s*(?:were |are )?(?:issued(?! and outstanding|,? and (?:are|were) outstanding)|authori[sz]ed|reserved)\b", re.I
)
_DEPOSITARY = re.compile(r"\bADSs?\b|\bAmerican Depositary Shares?\b")  # no firm's name
_OUTSTANDING = AnyCase(r"\b(?:outstanding|in issue)\b")
_OTHER = AnyCase(
    r"\b(?:will|would|may|could|pro forma|as adjusted|weighted|assum\w+|authori[sz]ed share capital|issuable|underlying"
    r"|proposed|expected|if|resale|offered|repurchase\w*|vote[sd]? (?:for|against|cast)|quorum|present in person"
    r"|beneficially)\b",
)
_QUESTION = re.compile(r"close of the period covered by (?:the|this) annual report", re.IGNORECASE)
# Behind the day of a closing. Must match "(the “Closing Date”)", "…, consummated the merger", "…, closed an offering".
_CLOSED = re.compile(r"^\s*\((?:the )?[“\"]?Closing|\b(?:consummated|closed|completed)\b", re.IGNORECASE)
_LATEST = timedelta(days=30)  # a closing is reported at most so long after its day
_YEAR_ENDED = re.compile(r"\b(?:fiscal )?year ended:?\s+$", re.IGNORECASE)
_AFTER_CLOSING = re.compile(
    r"\bimmediately (?:after|following|upon) (?:the |giving effect to the )?(?:closing|completion|consummation)\b"
    r"[^.]{0,60}?\b(?:there (?:were|are|was)|had|has)\b|\bimmediately (?:after|following) the (?:closing|completion"
    r"|consummation),[^.]*\bare (?:issued and )?outstanding",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a document without tags counts shares of a class, or calls a count outstanding."""
    return is_untagged(document) and next(_places(document), None) is not None


def read(document: Document) -> Iterator[Reading]:
    """Yield the count of each class, and of the only one where none is named."""
    told: set[tuple[str | None, date]] = set()
    for sentence in sentences_around(document, _places(document)):
        other = _OTHER.search(sentence.text) and not _ANSWER.match(sentence.text)
        if len(sentence.text) > _LONGEST or other or _is_anothers(document, sentence.text):
            continue
        for value, share_class, place in _counts(sentence.text):
            day = _day(document, sentence, place)
            if day is None or lies_ahead(day, document) or (share_class, day) in told or day > filed_on(document):
                continue
            told.add((share_class, day))
            yield stated(
                document, MEASURE, value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
                share_class=share_class,
            )  # fmt: skip


def _places(document: Document) -> Iterator[int]:
    return islice(chain(_classes_counted(document.text), _wholes(document.text), _answers(document.text)), MOST)


def _answers(text: str) -> Iterator[int]:
    """Where a question for the shares is answered by their count and its day."""
    if "?" not in text:
        return
    for match in _ANSWERED.finditer(text):
        line = text.rfind("\n", 0, match.start())
        question = text[max(text.rfind("\n", 0, max(0, line)) + 1, line - _REACH) : max(0, line)]
        if question.rstrip().endswith("?") and _ASKED.search(question):
            yield match.start()


def _classes_counted(text: str) -> Iterator[int]:
    """Where a class is named behind a number, near words that say its shares are outstanding."""
    if "utstanding" not in text and "in issue" not in text:
        return
    for match in _NAMED.finditer(text):
        low, high = match.start() - _REACH, match.end() + _REACH
        near = text.find("utstanding", max(0, low), high) >= 0 or text.find("in issue", max(0, low), high) >= 0
        if near and _COUNTED.search(text[max(0, match.start() - 70) : match.start()]):
            yield match.start()


def _wholes(text: str) -> Iterator[int]:
    end = 0
    for place in sorted(place for word in _COUNTED_THINGS for place in places_of(text, word)):
        match = _CALLED.match(text, place) if place >= end else None
        if match:
            end = match.end()
            yield end - 1


def _is_anothers(document: Document, text: str) -> bool:
    return names_another(document, _DEPOSITARY.sub("", text))


def _counts(text: str) -> Iterator[tuple[Decimal, str | None, int]]:
    """The counts of a sentence that tells several classes, else the one count that it calls the whole."""
    answer = _ANSWER.match(text)
    if answer:
        yield parse_number(answer["count"]), None, answer.start("count")
    if answer or not (_OUTSTANDING.search(text) or _WHOLE.search(text)):
        return
    found = [
        (parse_number(match["count"] or match["count2"]), f"Class {match['class'] or match['class2']}", match.start())
        for match in _CLASS.finditer(text)
        if not _ANOTHER_COUNT.search(text[max(0, match.start() - 60) : match.start()])
        and not _ISSUED_ALONE.match(text[match.end() : match.end() + 40])
    ]
    names = [name for _, name, _ in found]
    if len(found) > 1 and len(set(names)) == len(names):
        yield from ((value, name, place) for value, name, place in found if value > 0)
        return
    whole = _WHOLE.search(text) if not found else None
    if whole:
        yield parse_number(whole["count"]), None, whole.start("count")


def _day(document: Document, sentence: Sentence, place: int) -> date | None:
    day = as_of_day(sentence.text, place, filed_on(document))
    if day is not None:
        return day
    if _QUESTION.search(sentence.text) and document.filing.form.upper().startswith(_PERIODIC):
        return _year_end(document)
    return _closing_day(document) if _AFTER_CLOSING.search(sentence.text) else None


def _closing_day(document: Document) -> date | None:
    """The day on which the report says that the deal was closed, where it names one, shortly before it is filed."""
    head, filed = document.text[:_COVER], filed_on(document)
    days = {
        day for start, end, day in find_days(head)
        if _CLOSED.search(head[end : end + _REACH].split("\n")[0].split(". ")[0])
        and head[max(0, start - 4) : start].lower().endswith(("on ", "n\n"))
        and timedelta(0) <= filed - day <= _LATEST
    }  # fmt: skip
    return days.pop() if len(days) == 1 else None


def _year_end(document: Document) -> date | None:
    """The end of the year a cover names."""
    if document.filing.period:
        return document.filing.period
    cover = document.text[:_COVER]
    days = {day for start, _, day in find_days(cover) if _YEAR_ENDED.search(cover[max(0, start - 30) : start])}
    return days.pop() if len(days) == 1 else None


STYLE = Style(NAME, 4, recognises, read)
