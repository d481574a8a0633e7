"""Proceeds of coins sold, said in a sentence that does not count the coins.

Reads       "Sales of bitcoin equated to proceeds of approximately $14.3 million"; "proceeds from BTC sales in October
            totaled $14.3 million"; "generated $14.3 million in net proceeds from the sale of bitcoin"
Returns     sale_proceeds_usd in the days the sentence names, else the month the release reports on
Does not    read sentences that count coins (purchase_sentence), plans, sums to date, others' coins, several coins
Sign        Positive: proceeds received
Source      Monthly updates, Form 8-K Items 7.01 and 8.01 and their exhibits, Form 6-K, releases
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coin_counts import coin_amounts
from datmon.coins import find_coins, is_stablecoin, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import issuer_names, opens_with_another
from datmon.keywords import keywords, places_of
from datmon.mentions import speaks_of
from datmon.passages import Sentence, Window, filed_on, sentences_around
from datmon.quantities import Amount, Precision, find_amounts
from datmon.reported_periods import reported
from datmon.told_days import speaks_of_a_stretch, window_told

NAME = "sale_proceeds_sentence"
_WORD = keywords("roceeds")
MEASURE = "sale_proceeds_usd"
MOST = 60
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_REACH = 160

_COIN = (
    r"(?:\w+\s){0,2}?(?P<coin>\$?[A-Za-z]{2,10})(?!\s(?:miners?|mining|machines?|rigs?|ATMs?|options?|futures|ETFs?"
    r"|derivatives?|hash\w*|collateral|receivables?)\b)"
)
_HEDGED = r"\s*(?:approximately|about|around|roughly|nearly|a total of|an aggregate of|~)?\s*$"
# Before the dollars. Must match "Sales of bitcoin equated to proceeds of approximately ", "proceeds from BTC sales in
# October totaled ". Must not match "Sales of machines generated ", "sale of bitcoin for a loss of ".
_BEFORE = re.compile(
    rf"\b(?:sales?|dispositions?|monetization)\s+of\s+{_COIN}\b[^.;:$\d]{{0,50}}?\b(?:equated to|generated|produced"
    r"|resulted in|yielded|brought in|provided)\s+(?:(?:net|gross|total|cash|aggregate)\s+){0,2}(?:proceeds\s+of)?"
    rf"{_HEDGED}"
    rf"|\bproceeds\s+(?:of|from)\s+(?:the\s+|our\s+|its\s+)?(?:sales?\s+of\s+{_COIN.replace('coin', 'coin2')}\b"
    rf"|(?P<coin3>\$?[A-Za-z]{{2,10}})\s+sales?\b)[^.;:$]{{0,60}}?(?:\b(?:were|was|totaled|totalled|totaling|of"
    rf"|amounted to|came to)|:){_HEDGED}",
    re.IGNORECASE,
)
# Before and behind them. Must match "generated $" with " in net proceeds from the sale of bitcoin". Must not match
# "raised $" with " from the sale of notes".
_MADE = re.compile(rf"\b(?:generated|received|reali[sz]ed|obtained|raised|netted){_HEDGED}", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s+(?:(?:in|of)\s+(?:(?:net|gross|total|cash|aggregate)\s+){0,2}proceeds\s+)?from\s+(?:the\s+|our\s+|its\s+)?"
    rf"(?:sales?\s+of\s+{_COIN}\b|(?P<coin2>\$?[A-Za-z]{{2,10}})\s+sales?\b)",
    re.IGNORECASE,
)
# What makes it no sum received in the days told.
_NOT = re.compile(
    r"\b(?:will|would|may|could|should|shall|expects?|expected|plans?|planned|intends?|if|upon|up to|not|no|to date"
    r"|since|inception|customers?|clients?|compared|versus|prior|last|previous|cumulative(?:ly)?|forward|options?)\b"
)  # in small letters


def recognises(document: Document) -> bool:
    """Whether a release or current report speaks of proceeds, or of what was raised, and of dollars."""
    return not document.filing.form.upper().startswith(_PERIODIC) and speaks_of(document, *_WORD)


def read(document: Document) -> Iterator[Reading]:
    """Yield the proceeds of each sale told without its coins, and those whose days are not told."""
    others = counts_in_other_dollars(document)
    for sentence in sentences_around(document, islice(places_of(document.text, *_WORD), MOST)):
        if not may_name_coin(document.text, sentence.start, sentence.end):
            continue
        if _NOT.search(sentence.text.lower()) or coin_amounts(sentence):
            continue
        if opens_with_another(sentence.text, partial(issuer_names, document)):
            continue
        for amount, asset in _proceeds(sentence.text):
            if not others or is_us_dollars(sentence.text, amount):
                yield _reading(document, sentence, amount, asset)


def _proceeds(text: str) -> Iterator[tuple[Amount, str]]:
    """The dollars of a sentence that are the proceeds of a coin sold, each with the coin."""
    named = {symbol for _, _, symbol in find_coins(text)}
    asset = next(iter(named)) if len(named) == 1 else None
    if asset is None or is_stablecoin(asset):
        return
    for amount in find_amounts(text):
        if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
            continue
        before = text[max(0, amount.start - _REACH) : amount.start]
        told = _BEFORE.search(before) or (_MADE.search(before) and _BEHIND.match(text, amount.end))
        words = [name for name in told.groupdict().values() if name] if told else []
        if words and any(find_coins(word) for word in words):
            yield amount, asset


def _reading(document: Document, sentence: Sentence, amount: Amount, asset: str) -> Reading:
    window = _window(document, sentence.text)
    if window is None or window.end > filed_on(document):
        reason = "the days of the sale are not given"
        return Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, MEASURE)
    return stated(
        document, MEASURE, amount.value, (sentence.start, sentence.end), STYLE.reader, asset=asset,
        period=(window.start, window.end), precision=amount.precision,
    )  # fmt: skip


def _window(document: Document, text: str) -> Window | None:
    """The days of a sale: told in its sentence, else the month that the release reports on."""
    window = window_told(document, text)
    if window is not None or speaks_of_a_stretch(text):
        return window
    told = reported(document)
    return told.period if told.months == 1 else None


STYLE = Style(NAME, 4, recognises, read)
