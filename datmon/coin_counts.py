"""Coin counts: where a text counts coins, in digits or in words, with their name or without.

Only places and amounts are found here; what was done with the coins is read by `coin_clauses`.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial
from importlib.resources import files
from itertools import chain, islice

from datmon.coin_phrases import BETWEEN, YEAR
from datmon.coins import begins_coin, coin_beginnings, find_coins, is_stablecoin
from datmon.documents import Document
from datmon.keywords import keywords, places_of
from datmon.passages import Sentence, sentences_around
from datmon.quantities import Amount, find_amounts
from datmon.spelled_numbers import ends_in_sentence, find_spelled, spelled_ends

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
MOST: int = _LIMITS["bounds"]["amounts"]
_REACH: int = _LIMITS["reach"]["verb"]
_NEAR_STOCK: int = _LIMITS["reach"]["stock"]
_REPORTS = ("10-Q", "10-K", "20-F", "40-F")  # long reports write their counts in digits
# A number that no currency stands before: at its first digit, so that the search leaps from digit to digit. It counts
# where a coin's name follows, or where the words before it ("holdings of", "held:", "increased to") can end at a stock.
# Must match "5,398 BTC", "held: 94", "increased to 859,853". Must not match "$5,398", "| 5,398 | 12", "2,903" inside
# "5,398,2,903", "10-K".
_AMOUNT = re.compile(
    r"[0-9](?<![A-Za-z0-9_.,/-].)(?<![$€£¥].)(?<!\$ .)"
    r"(?:(?P<after_words>(?<=(?:to|at|of|as|is|re|se|rs|ly|ut|ow|ed|ds|ls|es|ch|ps|ts|er|ss) .)|(?<=[:~=–—)₿Ξ◎-] .)"
    r"|(?<=[:~≈₿Ξ◎].)|(?<=[A-Z][A-Z] .))[0-9,.]*+"
    r"(?:\s(?:million|thousand)|[KMBkmb]\b)?"
    r"|[0-9,.]*+(?:\s(?:million|thousand|billion|trillion)|[KMBkmb]\b)?(?=[\s-]{1,2}[A-Za-z$(]))"
)
# The word behind a number that may be a coin's name; what may stand between is BEFORE_COIN's.
_COIN_BEHIND = re.compile(rf"(?:[\s-]{{1,2}}(?:{BETWEEN}))?[\s-]{{0,2}}\$?(?P<word>[A-Za-z]\w*)", re.IGNORECASE)
# "12 703 BTC": whether the blank groups digits or parts two numbers is not certain.
GROUPED = re.compile(r"(?<![\d.,/-])\d{1,3}[ \u202f’']\d{3}$")
STOCK_BEFORE = re.compile(
    r"[HhTtOoRrBbPpSsIiAaCc](?:taked|estricted|ledged|ollateral|old|eld|reasur|wn|eserve|alance|osition|tack|oard|tash"
    r"|rove|nventory"
    r"|oken|cqui|urchas|ought|n hand|ODL|otal)"
)
# Coins without their name. Must match "93 coins", "12.9 million tokens", "5,000 of the coins". Must not match "5,000
# BTC tokens", "3 coinbase", "500 million governance tokens".
UNNAMED = re.compile(
    r"[0-9](?<![\w.,$].)[\d,.]{0,18}(?:\s(?:million|thousand|billion))?\s(?:(?:more|new|additional)\s)?(?P<word>coins"
    r"|tokens)\b"
    r"(?!\s(?:offered|issued|listed|traded|per\b|in circulation|outstanding))"
)
_UNNAMED_WORDS = keywords(" coins", " tokens")
_AROUND = 60  # characters around them: more than such a count and what may follow it take
_BESIDE = 64  # characters between a number and its coin's name: more than BETWEEN takes
_LONGEST_COUNT = 120  # characters of a number and what stands between it and its coin's name
# The mark of a footnote on what is counted. Must match "3 Bitcoins held do not include", "2 ETH held includes". Must
# not match "3 BTC were sold", "1,092 BTC held".
_FOOTNOTE = re.compile(
    r"\d{1,2} (?:[A-Z]\w+ )(?:(?:held|sold|produced|mined|purchased|holdings?|sales|balances?) )?(?:\([^()]{1,40}\) )?"
    r"(?:(?:do|does|did) not include|include[sd]?|exclude[sd]?|represents?|refers?|reflects?|comprises?|(?:is|are)"
    r" (?:defined|calculated|presented|based|shown|exclusive|inclusive))\b"
)
_LABEL_ENDS = frozenset(":–—-)")
# "BTC ", "Bitcoin: ", "Ether (ETH) – ": a coin's name right before a number.
_COIN_BEFORE = re.compile(r"(?P<word>[A-Za-z]\w*)\)?\s?[:–—-]?\s$")
_NONE = keywords(" any ", " no ", " zero ")
_HOLD = ("hold", "holds", "held", "own", "owns", "owned")


@lru_cache(maxsize=1)
def coin_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences and bullets of a document that give an amount of a coin, in reading order."""
    spelled = () if document.filing.form.upper().startswith(_REPORTS) else _spelled(document.text)
    places = chain(_amounts_of_coins(document.text), spelled)
    return tuple(sentences_around(document, islice(places, MOST)))


@dataclass(frozen=True, slots=True)
class CoinAmount:
    """A number with the coin it counts, whatever was done with it; places count in the sentence.

    `between` is what stands between the number and the coin's name ("staked"), `end` the end of the name.
    """

    amount: Amount
    asset: str
    between: str
    end: int


def coin_amounts(sentence: Sentence) -> list[CoinAmount]:
    """The numbers of a sentence that a coin's name follows closely, in reading order."""
    text, found = sentence.text, []
    named = find_coins(text)
    for amount in amounts_in(text) if named else ():
        if amount.currency or amount.value <= 0:
            continue
        behind = _COIN_BEHIND.match(text, amount.end)
        coin = next((each for each in named if behind and each[0] == behind.start("word")), None)
        if coin and not GROUPED.search(text[max(0, amount.start - 8) : amount.end]):
            found.append(CoinAmount(amount, coin[2], text[amount.end : coin[0]].strip(" -$").lower(), coin[1]))
    return found


def amounts_in(text: str) -> list[Amount]:
    """The numbers of a sentence, in digits or in words, in reading order."""
    spelled = find_spelled(text) if any(map(partial(_counts_coins, text), ends_in_sentence(text))) else []
    mark = _FOOTNOTE.match(text)
    found = [each for each in find_amounts(text) if each.start] if mark else find_amounts(text)
    if not spelled:
        return found
    digits = (each for each in found if not any(word.start <= each.start < word.end for word in spelled))
    return sorted((*digits, *spelled), key=lambda each: each.start)


def sole_symbol(document: Document, sentences: Iterable[Sentence]) -> str | None:
    """The one coin that a release counts, which "93 coins" and "12.9 million tokens" then are; None elsewhere."""
    if document.filing.form.upper().startswith(_REPORTS) or not _has_unnamed(document.text):
        return None
    symbols = {symbol for sentence in sentences for _, _, symbol in find_coins(sentence.text)}
    coined = {symbol for symbol in symbols if not is_stablecoin(symbol)}
    return coined.pop() if len(coined) == 1 else None


def with_unnamed(document: Document, sentences: tuple[Sentence, ...]) -> list[Sentence]:
    """The sentences, and those that count coins without their name."""
    known = {sentence.start for sentence in sentences}
    places = (match.start() for match in islice(UNNAMED.finditer(document.text), MOST))
    more = [each for each in sentences_around(document, places) if each.start not in known]
    return sorted((*sentences, *more), key=lambda each: each.start)


def _has_unnamed(text: str) -> bool:
    places = (place for word in _UNNAMED_WORDS for place in places_of(text, word))
    return any(UNNAMED.search(text, max(0, place - _AROUND), place + _AROUND) for place in places)


def _amounts_of_coins(text: str) -> Iterator[int]:
    """Where a number stands that may count coins: with a coin's name behind it, or in words for a stock before it."""
    places = coin_beginnings(text)
    for match in _numbers_near(text, places):
        start, end = match.span()
        following = places[index] if (index := bisect_left(places, end)) < len(places) else len(text)
        behind = _COIN_BEHIND.match(text, end) if following <= end + _BESIDE else None
        named = behind is not None and begins_coin(behind["word"])
        behind_coin = index > 0 and places[index - 1] >= start - _REACH
        after_words = behind_coin and not named and match["after_words"] is not None
        if named or (after_words and _follows_a_stock(text, start) and not YEAR.match(match[0])):
            yield start
    for word in _NONE:
        yield from _nones(text, word)


def _numbers_near(text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The numbers of a text that stand near places where coins' names can begin, which are in reading order."""
    spans: list[tuple[int, int]] = []
    for place in places:
        low = max(0, place - _LONGEST_COUNT)
        if spans and low <= spans[-1][1]:
            low = spans.pop()[0]
        spans.append((low, place + _REACH + 1))
    for low, high in spans:
        yield from _AMOUNT.finditer(text, low, high + _LONGEST_COUNT)


def _spelled(text: str) -> Iterator[int]:
    """Where a number in words stands before a coin's name in a document: "two hundred twelve bitcoin"."""
    return (place for place, end in spelled_ends(text) if _counts_coins(text, (place, end)))


def _counts_coins(text: str, number: tuple[int, int]) -> bool:
    """Whether a coin's name stands behind a number."""
    behind = _COIN_BEHIND.match(text, number[1])
    return behind is not None and begins_coin(behind["word"])


def _nones(text: str, word: str) -> Iterator[int]:
    """Where a coin stands that may be said not to be held: "holds no BTC", "no longer held any bitcoin"."""
    for place in places_of(text, word):
        if text.endswith(_HOLD, place - 5, place):
            end = place + len(word)
            behind = _COIN_BEHIND.match(text, end - 1)
            if behind is not None and begins_coin(behind["word"]):
                yield end


def _follows_a_stock(text: str, place: int) -> bool:
    """Whether the words before a place speak of a stock and of a coin, or a coin's symbol stands right before it."""
    last = text[place - 2]
    if last.isupper():
        return begins_coin(text[text.rfind(" ", max(0, place - 24), place - 1) + 1 : place - 1])
    if last in _LABEL_ENDS:
        label = _COIN_BEFORE.search(text, max(0, place - 24), place)
        if label is not None and begins_coin(label["word"]):
            return True
    if not STOCK_BEFORE.search(text, max(0, place - _NEAR_STOCK), place):
        return False
    return bool(find_coins(text[max(0, text.rfind("\n", 0, place), place - _REACH) : place]))
