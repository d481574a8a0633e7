"""Cash, as a release says it in a sentence or a bullet: alone, not summed with coins or securities.

Reads       "had cash and cash equivalents of $21.9 million as of April 30, 2023"; "… and unencumbered cash of $607
            million"; "• Cash: $398 million"; "As of October 31, 2025, we had $150.2 million in cash"
Does not    read "total crypto and cash holdings", "cash, cash equivalents and investments", cash paid or raised,
            restricted cash, plans; periodic reports, whose statements say it exactly
Source      Releases, Form 8-K and 6-K and their exhibits
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.passages import Sentence, before_comparison, names_two_days, sentences_around
from datmon.quantities import Amount, Precision, find_amounts
from datmon.stock_days import clock_of, stock_day

NAME = "cash_sentence"
MOST = 200
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")

# A mention of cash with dollars near it, found without looking at the rest.
_NEAR = re.compile(
    r"[Cc]ash\b(?=[^\n]{0,90}?\$\s?\d)|\$\s?\d[\d,.]*(?:\s(?:million|billion))?\s(?:in|of)\s(?=[^\n]{0,30}?\b[Cc]ash\b)"
)
_CASH = r"cash(?:,?\s+(?:and|&)\s+(?:cash\s+)?equivalents)?"
_KIND = r"(?:(?:total|available|unencumbered|unrestricted|corporate|aggregate|current|additional)\s+){0,2}"
# Before the dollars: "cash and cash equivalents of", "unencumbered cash of", "Cash: ", "cash balance stood at".
_BEFORE = re.compile(
    rf"(?P<kind>{_KIND}){_CASH}(?:\s+(?:balances?|position|on hand|reserves?))?(?:\s+\([^()]{{0,40}}\))?"
    r"(?:,?\s+as of [^.;:$]{4,30}?,?)?\s*"
    r"(?:(?:of|totaled|totalled|totaling|was|were|is|stood at|stands at|amounted to)\s+|:\s*|[-–—]\s*)"
    r"(?:approximately\s+|about\s+|over\s+|more than\s+|~\s?)?$",
    re.IGNORECASE,
)
# Behind them: "in cash and cash equivalents", "of cash on hand". Must not match "in cash and bitcoin", "in cash flow".
_BEHIND = re.compile(
    rf"^\s*(?:in|of)\s+{_KIND}{_CASH}(?:\s+(?:on hand|on (?:its|our|the) balance sheet|balances?|reserves?))?"
    r"(?!\s*(?:,|and|&|\+|plus)\s*(?:[\w-]+\s+){0,3}?(?:bitcoin|btc|crypto|digital|stable|usdc|securities|investments?|"
    r"receivable|marketable|short|treasur|restricted|tokens?|eth|sol|liquid))"
    r"(?!\s+(?:flows?|proceeds|consideration|dividends?|used|provided|per|from|at closing|payments?))",
    re.IGNORECASE,
)
# The words that make it a stock.
_HAS = re.compile(
    r"\b(?:had|has|have|held|holds?|maintain(?:s|ed)?|(?:along|together|quarter|month|year) with|includ(?:es?|ed|ing)"
    r"|compris\w+|consist\w*|composed|end(?:ed|s)|"
    r"clos(?:ed|es)|report(?:s|ed)|and|plus|total(?:s|ed)?)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
# Cash joined with something else into one sum: "crypto and cash", "bitcoin, cash", "stablecoins + cash"; but a coin
# with its own number before ("192 BTC and cash of $5 million") is another item of the list.
_JOINED = re.compile(
    r"(?P<counted>\d\s(?:million\s)?(?:[\w-]+\s)?)?\b(?:crypto\w*|bitcoins?|btc|eth|ether(?:eum)?|sol|digital assets?"
    r"|assets"
    r"|securities|investments?|stablecoins?|usdc|tokens?|coins?|(?-i:holdings)|restricted)\s*(?:\([^()]{0,40}\))?"
    r"(?P<join>,?\s*(?:and|&|\+|plus|/)|,)?\s*(?:its\s+|our\s+)?$",
    re.IGNORECASE,
)
# What joins in behind: "cash and cash equivalents and restricted cash of", "cash, BTC and investments of".
_WITH_MORE = re.compile(
    r"\bcash(?:,?\s+(?:and|&)\s+(?:cash\s+)?equivalents)?\s*(?:,|and|&|\+|plus|/)\s*(?!cash equivalents"
    r"|equivalents)[a-z]",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:will|would|may|could|should|expects?|pro forma|plans?|intends?|if|upon|up to|net cash|used in|provided by"
    r"|raised|for|paid"
    r"|proceeds|operating|restricted|customers?|clients?|per share|no|not|without|burn|dividends?|non-cash|target"
    r"|credit facility)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"(?:[A-TV-Z]|[A-Z]{2})$")


def recognises(document: Document) -> bool:
    """Whether a release or current report speaks of cash and dollars together."""
    return not document.filing.form.upper().startswith(_PERIODIC) and _NEAR.search(document.text) is not None


def read(document: Document) -> Iterator[Reading]:
    """Yield cash by its day; what differs for one day is left unread."""
    found: dict[date, tuple[Amount, Sentence]] = {}
    clock = clock_of(document)
    for sentence in sentences_around(document, _places(document.text)):
        for amount in _cash_of(sentence):
            day, _ = stock_day(clock, sentence, sentence.start + amount.start)
            if day is None or day > clock.latest or names_two_days(sentence.text):
                yield Unread(cite(document, sentence.start, sentence.end), STYLE.reader, "no day is given", "cash_usd")
            elif day in found and not _same(found[day][0], amount):
                yield Unread(
                    cite(document, sentence.start, sentence.end),
                    STYLE.reader,
                    "two amounts of cash for one day",
                    "cash_usd",
                )
            elif day not in found or amount.step < found[day][0].step:
                found[day] = amount, sentence
    for day, (amount, sentence) in found.items():
        yield stated(
            document, "cash_usd", amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
            precision=amount.precision,
        )  # fmt: skip


def _places(text: str) -> Iterator[int]:
    return (match.start() for match in islice(_NEAR.finditer(text), MOST))


def _cash_of(sentence: Sentence) -> Iterator[Amount]:
    """The dollars of a sentence that are the firm's cash and nothing else."""
    text = sentence.text
    for amount in find_amounts(text):
        if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST) or amount.value <= 0:
            continue
        before, behind = text[max(0, amount.start - 160) : amount.start], text[amount.end : amount.end + 80]
        if amount.start >= len(before_comparison(text, 0)) or _FOREIGN.search(before[-2:]):
            continue
        if _named_before(before) or (_BEHIND.match(behind) and _is_stock(before)):
            yield amount


def _named_before(before: str) -> bool:
    match = _BEFORE.search(before)
    if match is None or _WITH_MORE.search(before[match.start() :]):
        return False
    return not _is_joined(before[: match.start()]) and not _NOT.search(_clause(before[: match.start()]))


def _is_joined(words: str) -> bool:
    joined = _JOINED.search(words.rstrip() if words.rstrip().endswith(("restricted", "Restricted")) else words)
    if joined is None:
        return False
    return not (joined["counted"] and joined["join"])


def _is_stock(before: str) -> bool:
    clause = _clause(before)
    return bool(_HAS.search(clause)) and not _NOT.search(clause)


def _clause(before: str) -> str:
    return re.split(r"[;•]|,\s+(?:but|while|which)\s|\.\s", before)[-1]


def _same(one: Amount, other: Amount) -> bool:
    return abs(one.value - other.value) <= max(one.step, other.step)


STYLE = Style(NAME, 1, recognises, read)
