"""Locked discount: the discount to the market price at which a report values coins that are locked.

Reads       "locked tokens are computed by taking the number of locked tokens and discounting the spot price by 14%";
            "restricted SOL, valued at a discount for lack of marketability of 8.5%"
Returns     A share of the price (0.14), of the end of the report's period
Does not    read discounts at which locked coins were or will be bought, discounts on shares, ranges
Source      ASC 820-10-35-36B: restrictions that are a characteristic of the asset
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from datmon.any_case import AnyCase
from datmon.coins import find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import sentences_with, speaks_of
from datmon.passages import Sentence
from datmon.report_days import period_end
from datmon.treasury_coins import sole_coin

NAME = "locked_discount_sentence"
_WORDS = keywords("iscount")
_BOUND = keywords("ocked", "ock-up", "esting", "estricted")
_KINDS = ("10-K", "10-Q", "20-F", "40-F", "6-K")

# Must match "discounting the spot price by 14%", "discounted by 14%", "a 14% discount to", "discount for lack of
# marketability of 8.5%". Must not match "discount of between 10% and 15%", "114% discount".
_PERCENT = r"(?P<percent{0}>\d{{1,2}}(?:\.\d{{1,2}})?)\s?%(?!\s?(?:to|and|or|[-–])\s?\d)"
_DISCOUNT = re.compile(
    r"\bdiscount(?:ed|ing|s)?\b(?:(?!\bbetween\b)[^.;:%]|\.(?=\d)){0,70}?\b(?:by|of|at)\s+(?:approximately |about )?"
    + _PERCENT.format(1)
    + r"|(?<![\d.–-])\b"
    + _PERCENT.format(2)
    + r"\s+(?:valuation |marketability |liquidity )?discount\b",
    re.IGNORECASE,
)
# Must match "locked", "lock-up", "vesting", "restricted tokens". Must not match "unlocked", "restricted stock".
_LOCKED = AnyCase(r"\b(?:locked|lock-?up|vesting|unvested|restricted (?!stock|shares?\b|cash))")
_VALUED = re.compile(
    r"\b(?:fair value|valued?|valuing|valuation|marked|market(?:ed)? to|measured|marketability)\b", re.IGNORECASE
)
_BOUGHT = re.compile(r"\b(?:purchas\w+|acquir\w+|b(?:uy|ought)\w*)\b[^.;]{0,80}\bdiscount", re.IGNORECASE)
_SHARES = re.compile(r"\b(?:common stock|shares?|ADSs?|offering price)\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a report speaks of a discount and of something locked."""
    kind = document.filing.form.upper().startswith(_KINDS)
    return kind and speaks_of(document, *_WORDS) and speaks_of(document, *_BOUND)


def read(document: Document) -> Iterator[Reading]:
    """Yield the discount on locked coins; Unread where several are stated, or it is not certain of which coin."""
    told: dict[Decimal, Sentence] = {}
    for sentence in sentences_with(document, *_WORDS):
        share = discount_in(" ".join(sentence.text.split()))
        if share is not None:
            told.setdefault(share, sentence)
    day = period_end(document)
    for share, sentence in told.items():
        span, asset = (sentence.start, sentence.end), _coin(document, sentence)
        doubt = (
            "several discounts are stated"
            if len(told) > 1
            else ""
            if asset and day
            else "of which coin or day is not certain"
        )
        if doubt or day is None:
            yield Unread(cite(document, *span), STYLE.reader, doubt, "locked_discount")
        else:
            yield stated(document, "locked_discount", share, span, STYLE.reader, asset=asset, as_of=day)


def _coin(document: Document, sentence: Sentence) -> str | None:
    named = {symbol for _, _, symbol in find_coins(sentence.text)}
    return named.pop() if len(named) == 1 else sole_coin(document) if not named else None


def discount_in(sentence: str) -> Decimal | None:
    """The discount at which a sentence says locked coins are valued, as a share; None where it says none."""
    if not _LOCKED.search(sentence) or not _VALUED.search(sentence):
        return None
    if _BOUGHT.search(sentence) or _SHARES.search(sentence):
        return None
    found = {Decimal(match["percent1"] or match["percent2"]) for match in _DISCOUNT.finditer(sentence)}
    return found.pop() / 100 if len(found) == 1 else None


STYLE = Style(NAME, 1, recognises, read)
