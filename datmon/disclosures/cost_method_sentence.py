"""Cost method: how a report says the cost of the coins it sells is told.

Reads       "The Company uses a first-in, first-out methodology to assign costs to cryptocurrency assets"; "gains are
            the price less the carrying value, using the specific identification method"
Returns     One fact a document, of the end of its period: FIFO, specific identification or average cost
Does not    read what inventory, securities or stock are measured at, the cost of mining, average prices paid
Source      ASC 350-60-50-1(a): the method used to determine the cost basis of crypto assets
"""

import re
from collections.abc import Iterator

from datmon.coins import find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import sentences_with, speaks_of
from datmon.passages import Sentence
from datmon.report_days import period_end

NAME = "cost_method_sentence"
_KINDS = ("10-K", "10-Q", "20-F", "40-F", "6-K")
_WORDS = keywords(
    "irst-in", "irst in", "irst In", "IRST-IN", "FIFO", "pecific identif", "pecifically identif", "verage cost"
)

# What a method is called. Must match "first-in, first-out", "First In-First Out", "FIFO", "specific identification of
# each unit", "weighted average cost method". Must not match "average cost of mining", "average cost per coin".
_METHODS = {
    "FIFO": re.compile(r"\bfirst[- ]in,?[- –]?\s?(?:and )?first[- ]out\b|\bFIFO\b", re.IGNORECASE),
    "specific identification": re.compile(r"\bspecific(?:ally)? identif(?:ication|ied|ying)\b", re.IGNORECASE),
    "average cost": re.compile(
        r"\baverage[- ]cost(?:ing)? (?:method|methodology|formula|flow|convention)"
        r"|\b(?:on|using|by) (?:the |a |an )?(?:moving |weighted[- ])?average[- ]cost\b(?! (?:of|per)\b)",
        re.IGNORECASE,
    ),
}
_COINS = re.compile(
    r"\b(?:digital|crypto(?:currency)?|virtual)[- ](?:assets?|currenc\w+|coins?|tokens?)|\btokens?\b", re.IGNORECASE
)
# What the method is of. Must match "assign costs to", "gains and losses", "the cost basis of", "upon disposal".
_OF_COST = re.compile(
    r"\bcosts?\b|\bgains?\b|\bloss(?:es)?\b|\bdispos\w+|\bsales?\b|\bsold\b|\bcarrying\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\binventor(?:y|ies)\b|\bsecurities\b|\binvestments? in (?:equity|marketable)|\btreasury (?:stock|shares)\b"
    r"|\bmay (?:use|elect|choose)\b|\bcost of mining\b|\bincome tax|\btax purposes\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a report names a way to tell costs at all."""
    return document.filing.form.upper().startswith(_KINDS) and speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield the method the report states for its coins; Unread where it states two."""
    told: dict[str, Sentence] = {}
    for sentence in sentences_with(document, *_WORDS):
        method = method_in(" ".join(sentence.text.split()))
        if method is not None:
            told.setdefault(method, sentence)
    day = period_end(document)
    for method, sentence in told.items():
        span = sentence.start, sentence.end
        if len(told) > 1:
            yield Unread(cite(document, *span), STYLE.reader, "several cost methods are stated", "cost_method")
        elif day is None:
            yield Unread(cite(document, *span), STYLE.reader, "no period is given", "cost_method")
        else:
            yield stated(document, "cost_method", method, span, STYLE.reader, as_of=day)


def method_in(sentence: str) -> str | None:
    """The cost method a sentence states of coins; None where it states none, or of something else."""
    of_coins = _COINS.search(sentence) is not None or bool(find_coins(sentence))
    if not of_coins or not _OF_COST.search(sentence) or _OTHER.search(sentence):
        return None
    named = [name for name, pattern in _METHODS.items() if pattern.search(sentence)]
    return named[0] if len(named) == 1 else None


STYLE = Style(NAME, 1, recognises, read)
