"""Preferred stock with the terms its closing states.

Reads       "completed its … offering of 7,300,000 shares of its 8.00% Series A Perpetual Strike Preferred Stock …
            liquidation preference of $100 per share … dividends at a fixed rate of 8.00% per annum"
Returns     An `instrument` of kind preferred: count, coupon (dividend a year over the liquidation preference), issued,
            liquidation_preference_per_share_usd, principal_usd (the liquidation preference of all, where it is stated),
            series; each only where it is stated, and stated once
Does not    read offers announced or priced, shares sold at the market, conversions, a document that closes two series
Sums        What is read here is shown and not summed
Source      Form 8-K Items 3.02, 3.03, 5.03 and 8.01, releases
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import sentences_with, speaks_of, speaks_of_filer
from datmon.passages import Sentence, announced_on, filed_on, find_loose_days
from datmon.quantities import Amount, Precision, find_amounts

NAME = "preferred_terms"
MEASURE = "instrument"

_WORDS = keywords("referred", "REFERRED")
_TOLD = keywords("ompleted", "losed", "losing", "issued and sold")
_TERMS = keywords("iquidation preference", "tated amount", "tated value", "ividends")
_DONE = keywords("ompleted", "losed", "onsummated", "issued and sold", "losing of", "ompletion of", "ettled")
_CLOSED = re.compile(
    r"\b(?:completed|closed|consummated|issued and sold|closing of|completion of|settled)\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PLAN = re.compile(
    r"\b(?:intends?|expects?|expected|proposed|will|would|could|(?-i:may)|subject to|upon|if|agreed to|priced"
    r"|pricing|at-the-market|ATM"
    r"|conversion of|converted|exchange|up to|prior to)\b",
    re.IGNORECASE,
)
# "8.00% Series A Perpetual Strike Preferred Stock", "Variable Rate Series A Perpetual Stretch Preferred Stock".
_SERIES = re.compile(
    r"(?:(?P<rate>\d{1,2}(?:\.\d{1,4})?)\s?%\s+)?(?:Cumulative\s+)?(?P<series>[Ss]eries\s+[A-Z0-9][\w-]{0,3})\b(?P<name>(?:\s+[A-Za-z][\w-]+){0,5}?)\s+[Pp]referred\s+(?:[Ss]tock|[Ss]hares)"
)
_OF_PREFERRED = re.compile(
    r"^\s*(?:newly[- ]issued\s+)?shares\s+of\s+(?:the Company[’']s|its|our|a|the)?\s*(?:[^.;$]"
    r"|\.(?=\d)){0,90}?\bpreferred\b",
    re.IGNORECASE,
)
_DIVIDEND = re.compile(
    r"\bdividends?\b[^.;%]{0,120}\brate\b[^.;%]{0,40}?(?P<percent>\d{1,2}(?:\.\d{1,4})?)\s?%\s*(?:per (?:annum|year)"
    r"|annually)",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:maximum|up to|not (?:to )?exceed|exceeding|default|increas\w+)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:liquidation preference|stated (?:amount"
    r"|value))\b[^.;$]{0,60}\b(?:of|is|equal "
    r"to)\s+(?:initially\s+)?\$\s?(?P<price>\d[\d,]*(?:\.\d+)?)\s*per\s+(?:share|preferred)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:aggregate|total)\s+(?:initial\s+)?(?:liquidation preference|stated (?:amount"
    r"|value))\s+of\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
SMALLEST = 1_000  # shares


def recognises(document: Document) -> bool:
    """Whether a current report speaks of preferred stock and of something that closed."""
    current = document.filing.form.upper().startswith(("8-K", "6-K"))
    return current and speaks_of(document, *_WORDS) and speaks_of(document, *_TOLD)


def read(document: Document) -> Iterator[Reading]:
    """Yield the one series whose issue closed with its terms; two are unread."""
    beside = (word for word in _WORDS if speaks_of(document, word))
    told = [each for word in beside for each in sentences_with(document, *_DONE, beside=word)]
    found = [(sentence, count) for sentence in told if (count := _count(document, sentence)) is not None]
    if not found:
        return
    sentences = list(sentences_with(document, *_WORDS, *_TERMS))
    sentence, count = found[0]
    if len({each.value for _, each in found}) > 1 or len({name for each, _ in found for name in _names(each.text)}) > 1:
        reason = "several issues of preferred stock, whose terms are not told apart"
        yield Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, MEASURE)
        return
    day = _day(document, sentence)
    terms = _terms(sentence, [each.text for each in sentences])
    fact = stated(document, MEASURE, "preferred", (sentence.start, sentence.end), STYLE.reader, as_of=day)
    known = {"count": f"{count.value.normalize():f}", "currency": "USD", "issued": day.isoformat()}
    yield replace(fact, terms=tuple((known | terms).items()))


def _count(document: Document, sentence: Sentence) -> Amount | None:
    """The preferred shares a sentence says were issued; None for what is planned, offered or sold at the market."""
    text = sentence.text
    closed = _CLOSED.search(text)
    if closed is None or not speaks_of_filer(document, text):
        return None
    for amount in find_amounts(text):
        if (
            amount.currency
            or amount.value < SMALLEST
            or amount.start < closed.start()
            or amount.precision is Precision.AT_MOST
        ):
            continue
        before = re.sub(r"\bpreviously announced\b", "", text[: amount.start])
        if _OF_PREFERRED.match(text[amount.end :]) and not _PLAN.search(before):
            return amount
    return None


def _names(text: str) -> list[str]:
    return [match["series"].title() for match in _SERIES.finditer(text)]


def _day(document: Document, sentence: Sentence) -> date:
    days = [
        found.day for found in find_loose_days(sentence.text, filed_on(document)) if found.day <= filed_on(document)
    ]
    return days[0] if days else announced_on(document)


def _terms(sentence: Sentence, texts: list[str]) -> dict[str, str]:
    series = _SERIES.search(sentence.text)
    percent, money = [text for text in texts if "%" in text], [text for text in texts if "$" in text]
    rates = [_share(match["rate"]) for text in percent for match in _SERIES.finditer(text) if match["rate"]]
    rates += [
        _share(match["percent"])
        for text in percent
        for match in _DIVIDEND.finditer(text)
        if not _LIMIT.search(match[0])
    ]
    each = (match["price"].replace(",", "") for text in money for match in _EACH.finditer(text))
    return (
        ({"series": series["series"].title()} if series else {})
        | _one("coupon", rates)
        | _one("liquidation_preference_per_share_usd", each)
        | _one("principal_usd", (value for text in texts for value in _in_all(text)))
    )


def _in_all(text: str) -> Iterator[str]:
    for amount in find_amounts(text) if "$" in text else ():
        if amount.currency and _IN_ALL.search(text[: amount.start]):
            yield f"{amount.value.normalize():f}"


def _one(name: str, found: Iterable[str]) -> dict[str, str]:
    """The term where all that was found is one value."""
    distinct = set(found)
    return {name: distinct.pop()} if len(distinct) == 1 else {}


def _share(percent: str) -> str:
    return f"{(Decimal(percent) / 100).normalize():f}"


STYLE = Style(NAME, 2, recognises, read)
