"""Report scales: whether a report counts its money in thousands, and what its tags say of a number that stands bare.

A table without a note of its own, and a sentence of the notes ("a fair value of $73,302"), are in the report's
thousands as often as not. The words do not tell; a tag under the number does, else nothing may be assumed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.inline_xbrl import locate
from datmon.keywords import holds, keywords, looked_for, places_of, spans_in_any_case
from datmon.quantities import Amount, Precision
from datmon.tables import IN_SCALE_NOTES, SCALE_NOTE
from datmon.tagged_numbers import inline_report

_LEAD = 12  # characters before such a word in which stands what opens a note
# What stands before the word: "(in thousands", "US$’000", "RMB millions". Must not be "tens of thousands", "$5,000".
_OPENINGS = ("in", "$", "(", "us", "u.s.", "usd", "rmb", "cad", "eur", "hkd", "€", "£", "¥", "‘", "’", "'", "`")
_NEAR = 80  # characters; a note is shorter up to its word
_BEFORE, _BEHIND = 140, 120  # characters around the word of scale in a sentence about all amounts
_HEADING = 400  # characters of a heading and the note under it
_THOUSAND, _MILLION = Decimal(1_000), Decimal(1_000_000)
_LARGEST = 10_000_000  # a bare number of this size is in dollars, whatever the report says of all
_OF_ALL_SCALES = (("n thousands of", Decimal(1_000)), ("n millions of", Decimal(1_000_000)))
# Must match "All amounts are in thousands of United States dollars unless otherwise noted", "All dollar amounts are
# expressed in thousands of U.S. dollars, except". Must not match "(in thousands)", "in thousands of Canadian dollars".
_OF_ALL = re.compile(
    r"\b(?:all|dollar|monetary)\b(?:\s\w+){0,3}?\s(?:amounts?|figures?|references?|values?)\b[^."
    r"|]{0,70}?\bin (?:thousands|millions) of "
    r"(?:U\.?S\.?|United States) ?dollars?\b[^|]{0,50}?\b(?:unless|except)\b",
    re.IGNORECASE,
)
# The same in brackets under a title of statements made abroad, whose notes count as the statements do. Must match
# "(Unaudited – expressed in thousands of United States dollars, except share amounts)", "(Amounts in thousands of US$,
# except for number of shares)". Must not match "(in thousands)", "(in thousands of US$)".
_OF_STATEMENTS = re.compile(
    r"\([^()\n]{0,60}?\b(?:expressed|stated|presented|amounts?|figures?)\b[^()\n]{0,30}?\bin (?:thousands|millions) of "
    r"(?:U\.?S\.?|United States) ?(?:dollars?\b|\$)[^()\n]{0,60}\b(?:unless|except)\b",
    re.IGNORECASE,
)
_ABROAD = ("6-K", "20-F", "40-F")
# The heading of the notes and the line under it. Must match "NOTES TO CONDENSED CONSOLIDATED FINANCIAL STATEMENTS
# (Unaudited)\n(Dollars in thousands, except per share amounts)". Must not match a balance sheet's own "(in thousands)".
_HEADS_NOTES = keywords("Notes to ", "NOTES TO ", "Notes To ")
_NOTES_HEADING = re.compile(
    r"\n(?:selected |explanatory )?notes to (?:the )?(?:[\w-]+ ){0,4}(?:financial )?statements"
    r"(?: ?\(unaudited\))?[ \u00a0]*(?:\n\(?unaudited\)?[ \u00a0]*)?\n?[ \u00a0]*"
    r"(?P<note>\([^()\n]{0,30}\bin (?:thousands|millions)\b[^()\n]{0,140}\)"
    r"|\([^()\n]{0,30}[’']000s?[^()\n]{0,140}\))[ \u00a0]*\n",
    re.IGNORECASE,
)
_SCALES = keywords("thousand", "million", "housands", "illions", "000")


@lru_cache(maxsize=1)
def counts_in_thousands(document: Document) -> bool:
    """Whether some heading of the document says that amounts are in thousands or in millions."""
    text = document.text
    if not holds(text, *_SCALES):
        return False
    return any(SCALE_NOTE.search(text, max(0, place - _NEAR), place + _NEAR) for place in _places(text))


def _places(text: str) -> Iterator[int]:
    """Where the words stand of which every note has one, behind what can open a note: the pattern is slow to fail."""
    spans = spans_in_any_case(text, *IN_SCALE_NOTES)
    if spans is None:
        lowered = text.lower()
        if len(lowered) != len(text):  # small letters of another length stand elsewhere
            yield from range(0, len(text), _NEAR)
            return
        spans = [(place, place) for word in IN_SCALE_NOTES for place in looked_for(lowered, word)]
    for place, _ in spans:
        if text[max(0, place - _LEAD) : place].rstrip().lower().endswith(_OPENINGS):
            yield place


def is_bare(document: Document, amount: Amount) -> bool:
    """Whether an amount in prose may be in the document's thousands: it has no word of scale of its own."""
    return not amount.scaled and counts_in_thousands(document)


def of_all_amounts(document: Document, amount: Amount) -> Amount | None:
    """A bare amount in prose in the scale the report says all its amounts are in; None where it says none of all."""
    scale = _scale_of_all(document)
    if scale is None or amount.value >= _LARGEST:
        return None
    return counted_in(amount, scale)


def counted_in(amount: Amount, scale: Decimal) -> Amount:
    """A bare amount that is meant in thousands or in millions, in whole dollars."""
    return replace(
        amount, value=amount.value * scale, step=amount.step * scale, scaled=True, precision=Precision.ROUNDED
    )


@lru_cache(maxsize=1)
def _scale_of_all(document: Document) -> Decimal | None:
    text, found = document.text, set()
    abroad = document.filing.form.upper().startswith(_ABROAD)
    for word, scale in _OF_ALL_SCALES:
        place = text.find(word)
        while place >= 0:
            around = max(0, place - _BEFORE), place + _BEHIND
            if _OF_ALL.search(text, *around) or (abroad and _OF_STATEMENTS.search(text, *around)):
                found.add(scale)
            place = text.find(word, place + len(word))
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def notes_scale(document: Document) -> tuple[int, Decimal] | None:
    """Where the notes begin whose heading says the scale of all their tables' dollars, and that scale; else None."""
    found = []
    for place in (each for word in _HEADS_NOTES for each in places_of(document.text, word)):
        match = _NOTES_HEADING.match(document.text, max(0, document.text.rfind("\n", 0, place)), place + _HEADING)
        if match is not None:
            found.append((match.end(), _MILLION if "million" in match["note"].lower() else _THOUSAND))
    return found[0] if found and len({scale for _, scale in found}) == 1 else None


@lru_cache(maxsize=1)
def tagged_scales(document: Document) -> Mapping[int, Decimal]:
    """What each tagged number is multiplied by, by where its first digit stands; empty without tags."""
    if b"ix:nonFraction" not in document.content:
        return {}
    try:
        report = inline_report(document)
    except BadDocument:
        return {}
    places = locate(report, document.layout, None)
    return {places[fact.order][0]: Decimal(10) ** fact.scale for fact in report.facts if fact.order in places}
