"""Shares outstanding as a cover page or a prospectus says it in words, one fact a class.

Reads       "As of August 5, 2025, there were 281,083,382 shares of the registrant's common stock, $0.001 par value per
            share, outstanding"; "242,829,391 shares of our common stock outstanding as of December 31, 2023"; "the
            registrant had 267,468,000 and 19,640,250 shares of class A common stock and class B common stock
            outstanding, respectively"; "227,870,260 shares as of May 8, 2024" below the cover's question; in releases
            "24.6 million shares outstanding as of …", "Shares outstanding: 24,600,112 (as of …)"
Does not    read pro forma counts, weighted averages, shares to be outstanding after an offering, treasury shares
Source      Covers of Forms 10-K, 10-Q, 20-F; prospectus summaries ("The Offering")
"""

import re
from collections.abc import Iterator
from datetime import date

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, stated
from datmon.mentions import sentences_with, speaks_of_filer
from datmon.passages import Sentence, as_of_day, filed_on, lies_ahead, split_sentences
from datmon.quantities import Amount, Precision, find_amounts

NAME = "cover_shares"
MEASURE = "shares_outstanding"
COVER = 12_000  # characters of text in which a periodic report's cover ends
SMALLEST = 10_000  # a count below this is a lot, a ratio or a note

_OUTSTANDING = re.compile(r"\boutstanding\b", re.IGNORECASE)
_SHARES = re.compile(
    r"^\s*(?:shares?\b(?:,|\s+of)?|(?:Class [A-Z]\s+)?(?:ordinary|common) (?:shares?|stock)\b|ordinary shares?\b)",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\bclass\s+([A-Z])\b(?!\s+notes)", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?:common stock|common shares|ordinary shares|capital stock|class [A-Z]|shares as of|ADSs?)\b", re.IGNORECASE
)
_HAS = re.compile(r"\b(?:had|has|have)\b", re.IGNORECASE)
# A release's short way: "24.6 million shares outstanding as of", "Shares outstanding: 24,600,112 (as of …)".
_SHARES_OUTSTANDING = re.compile(r"^\s*(?:basic\s+)?shares\s+(?:issued and\s+)?outstanding\b", re.IGNORECASE)
_OUTSTANDING_WERE = re.compile(
    r"\b(?:shares (?:issued and )?outstanding|outstanding shares)\b[^.;$]{0,45}?(?:\bwas|\bwere|\bis|\btotal(?:l?ed"
    r"|s)|\bstood at|:)\s*$",
    re.IGNORECASE,
)
# What makes a count another count.
_OTHER = re.compile(
    r"\b(?:after (?:this|the) offering|immediately (?:after|following|prior)|pro forma|as adjusted|weighted"
    r"|will be|would be|to be outstanding|issuable|issued upon|upon (?:the )?"
    r"(?:exercise|conversion|vesting|approval|closing|completion)"
    r"|underlying|exercisable"
    r"|authori[sz]ed|reserved|treasury|unvested|options|warrants|preferred|depositary|beneficial|held by"
    r"|holders of record|non-affiliates?|quorum|entitled to vote|record date|repurchase\w*|tendered|votes?"
    r"|conver(?:ted|sion)s?|redemption)\b",
    re.IGNORECASE,
)
# Another firm's shares: "shares of stock outstanding of our subsidiary". Must not match "held by its affiliates".
_ANOTHERS = re.compile(
    r"\b(?:of|by|in)\s+(?:our|its|the Company[’']s|an?)\s+(?:[\w-]+\s+){0,3}(?:subsidiary|affiliate|manager|investee"
    r"|peer|joint venture|sponsor)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:weighted|pro forma|as adjusted|diluted)\b", re.IGNORECASE)
# A current report speaks of one class in passing; the count of all classes is on covers and in prospectuses.
_CURRENT = ("8-K", "6-K")
_BASED_ON = re.compile(r"\bbased on\s+$", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether some words speak of shares outstanding; inline XBRL covers are read from their tags as well."""
    return bool(_OUTSTANDING.search(document.text[: 8 * COVER]))


def read(document: Document) -> Iterator[Reading]:
    """Yield the count of each class with its day; a count without a day is not one."""
    announced = filed_on(document)
    told: set[tuple[str | None, date]] = set()
    for sentence in _sentences(document):
        if _HAS.search(sentence.text) and not (_periodic(document) or speaks_of_filer(document, sentence.text)):
            continue
        for amount, share_class, day in _counts(sentence, announced, on_cover=_periodic(document)):
            if (
                lies_ahead(day, document)
                or (share_class, day) in told
                or (share_class and document.filing.form.upper().startswith(_CURRENT))
            ):
                continue
            told.add((share_class, day))
            yield stated(
                document, MEASURE, amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
                share_class=share_class, precision=amount.precision,
            )  # fmt: skip


def _sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of a periodic report's cover; of another document those that speak of what is outstanding."""
    if not _periodic(document):
        return sentences_with(document, "utstanding", "UTSTANDING")
    text = document.text
    end = text.find("\n", COVER)
    return iter(list(split_sentences(text if end < 0 else text[:end])))


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


def _counts(sentence: Sentence, announced: date, *, on_cover: bool) -> Iterator[tuple[Amount, str | None, date]]:
    text = sentence.text
    if not (_OUTSTANDING.search(text) or (on_cover and re.search(r"\bshares as of\b", text))):
        return
    amounts = [amount for amount in find_amounts(text) if _counts_shares(text, amount)]
    if not _OWN.search(text) and (on_cover or len(amounts) != 1 or not _is_called_outstanding(text, amounts[0])):
        return
    classes = _classes(text, amounts)
    for amount, share_class in zip(amounts, classes, strict=True):
        if _another_count(text, amount, alone=len(amounts) == 1, on_cover=on_cover):
            continue
        day = as_of_day(text, amount.start, announced)
        if day is not None:
            yield _placed(amount, sentence.start), share_class, day


def _is_called_outstanding(text: str, amount: Amount) -> bool:
    """Whether the words next to a count call it the shares outstanding, without naming what shares."""
    return bool(
        _SHARES_OUTSTANDING.match(text[amount.end :])
        or _OUTSTANDING_WERE.search(text[max(0, amount.start - 90) : amount.start])
    )


def _counts_shares(text: str, amount: Amount) -> bool:
    if amount.currency or amount.value < SMALLEST or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
        return False
    after = text[amount.end : amount.end + 60]
    listed = re.match(r"^\s*(?:and|,)\s+[\d,]+\s+shares\b", after)
    counted = re.search(
        r"\b(?:outstanding|stock|shares)\b[^.$]{0,80}?\b(?:was|were|is|totaled|:)\s*$",
        text[max(0, amount.start - 140) : amount.start],
    )
    return bool(_SHARES.match(after) or listed or counted or _is_called_outstanding(text, amount))


def _another_count(text: str, amount: Amount, *, alone: bool, on_cover: bool) -> bool:
    """Whether the words next to the amount make it a count of something else than shares outstanding."""
    before = text[max(0, amount.start - 90) : amount.start]
    after = text[amount.end : amount.end + 110]
    if _NEVER.search(before) or _ANOTHERS.search(after):
        return True
    if _BASED_ON.search(before):
        before = ""
    after = re.split(r"\b(?:and (?:does|excludes)|which excludes|excluding|,? and does not|not including)\b", after)[0]
    near = before[-40:] if alone and not on_cover else before[-20:]
    if _OTHER.search(near) or _OTHER.search(after):
        return True
    if on_cover or _OUTSTANDING_WERE.search(text[max(0, amount.start - 90) : amount.start]):
        return False
    return not _OUTSTANDING.search(text[amount.start : amount.end + 110])


def _classes(text: str, amounts: list[Amount]) -> list[str | None]:
    """The class of each count: named behind it, or in the same order at the end ("respectively")."""
    named = [match[1].upper() for match in _CLASS.finditer(text)]
    if len(amounts) > 1 and "respectively" in text.lower():
        distinct = list(dict.fromkeys(named))
        return [f"Class {name}" for name in distinct] if len(distinct) == len(amounts) else [None] * len(amounts)
    found: list[str | None] = []
    for index, amount in enumerate(amounts):
        high = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        match = _CLASS.search(text, amount.end, high)
        found.append(f"Class {match[1].upper()}" if match else f"Class {named[0]}" if len(set(named)) == 1 else None)
    return found


def _placed(amount: Amount, shift: int) -> Amount:
    return Amount(
        amount.value, amount.start + shift, amount.end + shift, amount.precision, amount.step, amount.currency,
        amount.scaled,
    )  # fmt: skip


STYLE = Style(NAME, 3, recognises, read)
