"""Coin clauses: what a sentence says was done with an amount of a coin, and at what price.

"held an aggregate of approximately 439,000 bitcoins, which were acquired at an aggregate purchase price of …" is an
amount (439,000 BTC), a role (held), a cost and an average. The role is given by the words that govern the number
directly; a number that no known verb governs is not read. Doubt is carried along as a reason, so that a style can say
why a passage was not read.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache, partial
from importlib.resources import files
from itertools import chain, islice

from datmon.coin_phrases import (
    ACCUMULATED,
    ADDED,
    ADDITIONAL,
    ADDITIONS,
    AS_OF_HEAD,
    ASKS_BOUGHT,
    ASKS_HELD,
    ASKS_SOLD,
    AT_PRICE,
    AVERAGE,
    BEFORE_COIN,
    BEFORE_DONE,
    BETWEEN,
    BOUNDARY,
    BRINGS,
    BUYS,
    BY_NOW,
    CLAIM,
    CLAUSE,
    COIN_LABEL,
    COMPARED,
    COMPARED_BEFORE,
    COMPRISED,
    COST,
    DATED_LATER,
    DAY_WORDS,
    DAYLIKE,
    DECIMAL_COMMA,
    DEPLOYED,
    DOLLARS_FIRST,
    DONE_AT,
    DONE_BEHIND,
    DONE_IN,
    DONE_TO,
    EARLIER,
    EARLIER_BEHIND,
    ENDED_AT,
    ENDED_WITH,
    EQUIVALENTS,
    FLOW_LABEL,
    FLOW_TOTAL,
    FOR_OTHERS,
    FOREIGN,
    FROM_TO,
    FULL_STOP,
    GONE,
    GROWN,
    GROWN_BY,
    HAS,
    HAS_NOW,
    HEAD,
    HEDGE,
    HELD_AFTER,
    HELD_BY_OTHERS,
    HOLDINGS,
    HOLDS,
    IN_ALL,
    IN_FULL,
    IN_TREASURY,
    ITS_STOCK,
    LABEL_FIRST,
    LABELLED,
    LEAD_BUYS,
    LEAD_HOLDS,
    LEAVES,
    LEFT_FOR,
    LIST,
    MARKET_VALUE,
    MARKET_VALUE_OF,
    NONE_BEHIND,
    NONE_HELD,
    NOT_COINS,
    NOT_HELD_BEHIND,
    ON_AVERAGE,
    ON_BOOKS,
    OTHER_THING,
    PAID,
    PARENTHESIS,
    PART,
    PAYS,
    PER_COIN,
    PER_SHARE,
    PLAN,
    PRECISELY,
    PROCEEDS,
    PURCHASE_DONE,
    PURCHASE_OF,
    PURCHASED_BEHIND,
    PURPOSE,
    RESPECTIVE,
    RESPECTIVELY,
    SALE_DONE,
    SALE_FROM,
    SALE_OF,
    SELLS,
    SHARES,
    SOLD_BESIDE,
    STOCK_BEHIND,
    STOCK_OF,
    SYMBOL_FIRST,
    THROUGH_FUND,
    TICKER,
    TO_DATE,
    TOTAL,
    TRAILING_HEDGE,
    TWO_DAYS,
    TWO_NUMBERS,
    VALUE_BEFORE,
    VALUE_BEHIND,
    WHOLE_OF,
    WORTH,
    YEAR,
)
from datmon.coins import begins_coin, coins, find_coins, is_stablecoin, symbol_of
from datmon.documents import Document
from datmon.holders import (
    Names,
    issuer_names,
    opens_with_another,
    opens_with_filer,
    stock_is_anothers,
    subject_is_anothers,
)
from datmon.passages import Sentence, filed_on, find_loose_days, sentences_around
from datmon.quantities import SCALE_WORDS, Amount, Precision, find_amounts, in_us_dollars
from datmon.report_scales import counts_in_thousands
from datmon.spelled_numbers import find_spelled, spelled_ends

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
MOST: int = _LIMITS["bounds"]["amounts"]
_LARGEST: int = _LIMITS["bounds"]["largest_usd"]
_REACH: int = _LIMITS["reach"]["verb"]
_NEAR_STOCK: int = _LIMITS["reach"]["stock"]
_LABEL = 120  # characters of a line's own label
_BRACKETED = 90  # characters before coins in brackets in which their dollars stand
_REPORTS = ("10-Q", "10-K", "20-F", "40-F")  # long reports write their counts in digits
_ROUNDING: Decimal = _LIMITS["agreement"]["rounding"]

# A number that no currency stands before: at its first digit, so that the search leaps from digit to digit. It counts
# where a coin's name follows, or where the words before it ("holdings of", "held:", "increased to") can end at a stock.
# Must match "5,398 BTC", "held: 94", "increased to 859,853". Must not match "$5,398", "| 5,398 | 12", "2,903" inside
# "5,398,2,903", "10-K".
_AMOUNT = re.compile(
    r"[0-9](?<![A-Za-z0-9_.,/-].)(?<![$€£¥].)(?<!\$ .)"
    r"(?:(?P<after_words>(?<=(?:to|at|of|as|is|re|ly|ut|ow|ed|ds|ls|es|ch|ps|ts|er|ss) .)|(?<=[:~=–—)₿Ξ◎-] .)"
    r"|(?<=[:~≈₿Ξ◎].)|(?<=[A-Z][A-Z] .))[0-9,.]*+"
    r"(?:\s(?:million|thousand)|[KMBkmb]\b)?"
    r"|[0-9,.]*+(?:\s(?:million|thousand|billion|trillion)|[KMBkmb]\b)?(?=[\s-]{1,2}[A-Za-z$(]))"
)
# The word behind a number that may be a coin's name; what may stand between is BEFORE_COIN's.
_COIN_BEHIND = re.compile(rf"(?:[\s-]{{1,2}}(?:{BETWEEN}))?[\s-]{{0,2}}\$?(?P<word>[A-Za-z]\w*)", re.IGNORECASE)
# A cheap look in small letters for any word that governs an amount, before the patterns that must end at it are tried;
# each begins with a letter of its own, so that the search leaps.
_GOVERNS = re.compile(
    r"(?:hold|held|own|possess|maintain|custod|hodl|acqui|purchas|bought|buy|sold|sell|dispos|liquidat|monetiz|sale"
    r"|treasur|reserve|hoard|stash|trove|parted|loaded|divest|stockpile|position|balance|stack|token count|portfolio"
    r"|inventory|on hand|bring|brought|tak|rais"
    r"|push|has\b|had\b|have\b|with\b|report|end|clos|exit|finish|accumul|amass|deploy|invest|spent|used|utili|allocat"
    r"|add|increas|expand|grew|disposition|compris|consist|composed|leav|pick|snapp|scoop|count|its\b(?<!\wits)"
    r"|our\b(?<!\wour)"
    r"|’s\b|'s\b|paid|pays|lift|boost|carries|control|sits on|convert|exchang|rotat|swap|generat"
    r"|received|reali[sz]ed|obtained|netted|it\b(?<!\wit))"
)
# "12 703 BTC": whether the blank groups digits or parts two numbers is not certain.
_GROUPED = re.compile(r"(?<![\d.,/-])\d{1,3}[ \u202f’']\d{3}$")
# The infinitive of "used $5 million to purchase", which is no plan.
_DONE_TO = re.compile(
    r"\b(?:used|deployed|invested|spent|utili[sz]ed|allocated)\b(?:[^.;]|\.\d){0,140}?\bto\s+(?:acquire|purchase"
    r"|buy)\b",
    re.IGNORECASE,
)
_STOCK_BEFORE = re.compile(
    r"[HhTtOoRrBbPpSsIiAaCc](?:taked|estricted|ledged|ollateral|old|eld|reasur|wn|eserve|alance|osition|tack|oard|tash"
    r"|rove|nventory"
    r"|oken|cqui|urchas|ought|n hand|ODL)"
)
# Between the numbers of two days told one after the other: "387.2 as of June 30, 2025 and 519.4 as of July 31, 2025".
_AND_ANOTHER_DAY = re.compile(
    r"\b(?:held|holds?|holdings?|treasury|owned|reserves?)\b[^.;$]{0,60}?\d(?:[^.;$]|\.\d){0,40}?\b(?:as of|as at"
    r"|at)\s[A-Za-z]{3,9}\.?\s\d{1,2}(?:,\s20\d\d)?,?"
    r"\s+and\s+(?:approximately\s+|about\s+)?$",
    re.IGNORECASE,
)
# Before "digital assets comprised" at a sentence's head: a day and nothing else.
_ONLY_DAY = re.compile(r"(?:at|as of|as at) [A-Z][a-z]+ \d{1,2}(?:, 20\d\d)?,\s*(?:total |the |our )?", re.IGNORECASE)
_ANOTHERS = "the holder named is not the issuer"
_US = re.compile(r"\b(?:we|our|us|the (?:company|group|registrant|issuer))\b", re.IGNORECASE)
# Between two purchases of one coin: "50 BTC on November 19 and another 25 BTC".
_MORE = re.compile(r"\b(?:another|a further|an additional)\s+$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:[.!;]|$|in total\b|in all\b|coins\b|tokens\b"
    r"|(?:over|during|in)\sthe\s(?:past\s|last\s)?(?:week|month|quarter|period)\b)"
)
# Before a clause, what it came after: no word on the coins. Must match "Following the contribution above, "; must not
# match "Of the contribution, ", "Following the 5,000 contributed, ".
_FOLLOWING = re.compile(r"^\s*(?:following|after)\s[^.,;:$\d]{3,70},\s", re.IGNORECASE)
# Between coins held and dollars: what was paid for a part of them. Must match ", of which 95.0 were bought during the
# quarter for". Must not match ", of which 95 are pledged, at a cost of".
_PART_BOUGHT = re.compile(
    r"\b(?:of which|of these|of those|of them|including)\s(?:approximately\s|about\s|an additional\s)?\d[\d,.]*"
    r"(?:\s(?!and\b)\w{2,12}){0,4}?\s(?:purchased|acquired|bought|added)\b",
    re.IGNORECASE,
)
_ITS_DAY = re.compile(r"(?:\s[A-Za-z]{2,12})?\s(?:as of|as at|at)\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\b")
# Must match " at quarter-end", " held at year end"; must not match " at the end".
_ITS_END = re.compile(r"(?:\s[A-Za-z]{2,12})?\sat\s(?:month|quarter|year|period)[- ]end\b")
# Before a number, what was bought or lent: no holding. Must match "first purchase of ", "a loan of "; must not match
# "holdings of ".
_DEED_OF = re.compile(
    r"\b(?:purchases?|acquisitions?|buys?|sales?|disposals?|loans?|grants?|awards?)\s+of\s[^.;:$\d]{0,30}$",
    re.IGNORECASE,
)
# A word that may name a firm. Must match "Northwind", "Acme’s"; must not match "bitcoin".
_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z&-]*")
# Before a coin whose number stands behind "of": "Total SOL of 2,389,205". Must not match "Total revenue from ".
_TOTAL_BEFORE = re.compile(r"(?:^|[\s|•●])(?:total|aggregate)\s$", re.IGNORECASE)
# Coins without their name. Must match "93 coins", "12.9 million tokens", "5,000 of the coins". Must not match "5,000
# BTC tokens", "3 coinbase", "500 million governance tokens".
_UNNAMED = re.compile(
    r"[0-9](?<![\w.,$].)[\d,.]{0,18}(?:\s(?:million|thousand|billion))?\s(?:(?:more|new|additional)\s)?(?P<word>coins"
    r"|tokens)\b"
    r"(?!\s(?:offered|issued|listed|traded|per\b|in circulation|outstanding))"
)
# Behind a goal. Must match " by 2027", " by the end of 2026", " in treasury by year-end 2026"; must not match " by
# December 31, 2024".
_BY_YEAR = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:[a-z]+\s){0,3}?by\s(?:the end of\s|year[- ]end\s|early\s|late\s|mid-)?20[2-9]\d\b",
    re.IGNORECASE,
)
# Between coins and dollars, a deed on other coins. Must match " after purchasing another 54", " and bought 12 more";
# must not match " bought for", " acquired in 2024 at".
_ANOTHER_DEED = re.compile(
    r"\b(?:after|following|and|including|by|with)\s(?:\w+\s){0,3}?(?:purchas|acquir|buy|bought|add|sell|sold|picking"
    r"|snapping)\w*\s"
    r"(?:an?\s|another\s|a further\s|an additional\s|up\s|about\s|approximately\s){0,3}\d",
    re.IGNORECASE,
)
_SIGNS = ("₿", "Ξ", "◎")  # of coins, written before their numbers
# Behind a part whose coin is named with the whole: "400 of the 650 BTC produced". Must not match " of the BTC".
_OF_MORE = re.compile(r"\s+of\s+(?:the|our|its|these|those)\s+\d[\d,.]*\s+\$?(?P<coin>[A-Za-z]\w*)")
_LABEL_ENDS = frozenset(":–—-)")
# "BTC ", "Bitcoin: ", "Ether (ETH) – ": a coin's name right before a number.
_COIN_BEFORE = re.compile(r"(?P<word>[A-Za-z]\w*)\)?\s?[:–—-]?\s$")
_NONE, _HOLD = (" any ", " no ", " zero "), ("hold", "holds", "held", "own", "owns", "owned")
# A number at the very head of a bullet: nothing but a hedge before it.
_BARE = re.compile(rf"(?:\s|{HEDGE}|a total of|total of|total|yes[,:.]|today,)*", re.IGNORECASE)
# "by Northwind was completed"; must not match "by the Company", "by us".
_BY_OTHERS = re.compile(r"\bby\b(?! (?:us|our|the company|the group)\b)", re.IGNORECASE)
# "had total holdings of": the subject of the verb has the stock.
_OWNED_STOCK = re.compile(
    r"\b(?:has|have|had|holds?|held|maintain(?:s|ed)?|reports?|reported)\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE
)


# A document's word on its dollars. Must match "All amounts are in Canadian dollars unless otherwise stated",
# "(expressed in Australian dollars)", "Dollar amounts are Canadian unless indicated", "all figures in Canadian funds".
# Must not match "a loan of five million Canadian dollars", "C$ means Canadian dollars"; where US dollars are named in
# the same words too, _US_DOLLARS says so.
_OTHER_DOLLARS = (
    "anadian ", "ANADIAN ", "ustralian dollar", "ong Kong dollar", "ingapore dollar", "ew Zealand dollar", "in CAD",
)  # fmt: skip
_DECLARED = re.compile(
    r"\b(?:all|amounts?|figures?|currenc(?:y|ies)|expressed|presented|stated|reported|denominated|unless|except)\b"
    r"[^.\n]{0,120}?\b(?:(?:in|are|to)\s+(?:thousands of |millions of )?"
    r"(?:(?:Canadian|Australian|Hong Kong|Singapore|New Zealand) (?:dollars|currency|funds)|CAD\b)"
    r"|are\s+(?:all\s+)?(?:Canadian|Australian)\b(?=,?\s+(?:dollars\s+)?(?:unless|except|save)|\.|\)))",
    re.IGNORECASE,
)
_US_DOLLARS = re.compile(r"\b(?:US|U\.S\.|United States) dollars|\bUSD\b|\bUS\$")
_US_BEHIND = re.compile(r"\s?(?:USD|US dollars|U\.S\. dollars)\b")


class Role(StrEnum):
    """What happened to the coins."""

    HELD = "held"
    BOUGHT = "bought"
    SOLD = "sold"


# A count of shares behind a coin's name: "bitcoin holdings and the Assumed Diluted Shares Outstanding, which were".
_SHARE_COUNT = re.compile(r"\bshares\s+(?:issued and\s+)?outstanding\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CoinClause:
    """An amount of a coin and what the sentence says of it; places count in the document's text.

    `cost` is what was paid (or received) for the amount, `average` the average price per coin, `worth` what coins held
    are said to be worth that day, all in USD as stated.
    `doubt` is why the clause may not be taken at its word ("a plan …", "the holder named is not the issuer"), "" where
    nothing speaks against it. `total` says the words call the amount a total. `day` is set where the sentence gives
    each of two numbers its own day ("As of June 30, 2025 and 2024, we held 320.5 and 110 bitcoin, respectively").
    `behind` are later sentences that gave some of its money (`coin_topics`).
    """

    role: Role
    asset: str
    units: Amount
    cost: Amount | None
    average: Amount | None
    worth: Amount | None
    sentence: Sentence
    doubt: str
    total: bool
    day: date | None = None
    behind: tuple[Sentence, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """The span to quote: the whole sentence."""
        return self.sentence.start, self.sentence.end

    def span_of(self, amount: Amount) -> tuple[int, int]:
        """The span to quote for one of its amounts: the sentence that gives it, its own or one `behind` it."""
        giving = next((each for each in self.behind if each.start <= amount.start < each.end), self.sentence)
        return giving.start, giving.end


@lru_cache(maxsize=1)
def coin_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences and bullets of a document that give an amount of a coin, in reading order."""
    spelled = () if document.filing.form.upper().startswith(_REPORTS) else _spelled(document.text)
    places = chain(_amounts_of_coins(document.text), spelled)
    return tuple(sentences_around(document, islice(places, MOST)))


@lru_cache(maxsize=1)
def clauses_of(document: Document) -> tuple[CoinClause, ...]:
    """What a document's sentences say was held, bought or sold, in reading order."""
    names = partial(issuer_names, document)
    sentences: Iterable[Sentence] = coin_sentences(document)
    sole = _sole_symbol(document, coin_sentences(document))
    if sole is not None:
        sentences = _with_unnamed(document, coin_sentences(document))
    found = [clause for sentence in sentences for clause in coin_clauses(sentence, names, sole)]
    priced = any(clause.cost or clause.average or clause.worth for clause in found)
    if priced and counts_in_other_dollars(document):
        found = [_in_us_dollars(document.text, clause) for clause in found]
    if priced and counts_in_thousands(document):
        found = [_in_whole_dollars(clause, filed_on(document)) for clause in found]
    return tuple(found)


def _sole_symbol(document: Document, sentences: Iterable[Sentence]) -> str | None:
    """The one coin that a release counts, which "93 coins" and "12.9 million tokens" then are; None elsewhere."""
    if document.filing.form.upper().startswith(_REPORTS) or not _has_unnamed(document.text):
        return None
    symbols = {symbol for sentence in sentences for _, _, symbol in find_coins(sentence.text)}
    coined = {symbol for symbol in symbols if not is_stablecoin(symbol)}
    return coined.pop() if len(coined) == 1 else None


def _has_unnamed(text: str) -> bool:
    return (" coins" in text or " tokens" in text) and _UNNAMED.search(text) is not None


def _with_unnamed(document: Document, sentences: tuple[Sentence, ...]) -> list[Sentence]:
    """The sentences, and those that count coins without their name."""
    known = {sentence.start for sentence in sentences}
    places = (match.start() for match in islice(_UNNAMED.finditer(document.text), MOST))
    more = [each for each in sentences_around(document, places) if each.start not in known]
    return sorted((*sentences, *more), key=lambda each: each.start)


@lru_cache(maxsize=1)
def counts_in_other_dollars(document: Document) -> bool:
    """Whether a document says that its dollars are another country's: "All amounts are in Canadian dollars"."""
    text = document.text
    if not any(word in text for word in _OTHER_DOLLARS):
        return False
    said = _DECLARED.search(text)
    return said is not None and _US_DOLLARS.search(said[0]) is None


def is_us_dollars(text: str, amount: Amount) -> bool:
    """Whether an amount says itself that its dollars are those of the United States."""
    return text.startswith("US", amount.start) or _US_BEHIND.match(text, amount.end) is not None


def _in_whole_dollars(clause: CoinClause, filed: date) -> CoinClause:
    """The clause of a document in thousands without the money that is a price of its coins only as thousands."""
    coin, units = coins().get(clause.asset), clause.units.value

    def whole(amount: Amount | None) -> Amount | None:
        if amount is None or amount.scaled or coin is None or not units:
            return amount
        price = amount.value / units
        thousands = coin.plausible_cost(price, filed) is False and coin.plausible_cost(price * 1_000, filed) is True
        return None if thousands else amount

    return replace(clause, cost=whole(clause.cost), worth=whole(clause.worth))


def _in_us_dollars(text: str, clause: CoinClause) -> CoinClause:
    """The clause without the money that a document counts in another country's dollars."""
    cost, average, worth = (
        amount if amount is not None and is_us_dollars(text, amount) else None
        for amount in (clause.cost, clause.average, clause.worth)
    )
    return replace(clause, cost=cost, average=average, worth=worth)


def _amounts_of_coins(text: str) -> Iterator[int]:
    """Where a number stands that may count coins: with a coin's name behind it, or in words for a stock before it."""
    for match in _AMOUNT.finditer(text):
        behind = _COIN_BEHIND.match(text, match.end())
        named = behind is not None and begins_coin(behind["word"])
        after_words = not named and match["after_words"] is not None
        if named or (after_words and _follows_a_stock(text, match.start()) and not YEAR.match(match[0])):
            yield match.start()
    for word in _NONE:
        yield from _nones(text, word)


def _spelled(text: str) -> Iterator[int]:
    """Where a number in words stands before a coin's name: "two hundred twelve bitcoin"."""
    for place, end in spelled_ends(text):
        behind = _COIN_BEHIND.match(text, end)
        if behind is not None and begins_coin(behind["word"]):
            yield place


def _nones(text: str, word: str) -> Iterator[int]:
    """Where a coin stands that may be said not to be held: "holds no BTC", "no longer held any bitcoin"."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if text.endswith(_HOLD, place - 5, place):
            behind = _COIN_BEHIND.match(text, end - 1)
            if behind is not None and begins_coin(behind["word"]):
                yield end
        place = text.find(word, end)


def _follows_a_stock(text: str, place: int) -> bool:
    """Whether the words before a place speak of a stock and of a coin, or a coin's symbol stands right before it."""
    last = text[place - 2]
    if last.isupper():
        return begins_coin(text[text.rfind(" ", max(0, place - 24), place - 1) + 1 : place - 1])
    if last in _LABEL_ENDS:
        label = _COIN_BEFORE.search(text, max(0, place - 24), place)
        if label is not None and begins_coin(label["word"]):
            return True
    if not _STOCK_BEFORE.search(text, max(0, place - _NEAR_STOCK), place):
        return False
    return bool(find_coins(text[max(0, text.rfind("\n", 0, place), place - _REACH) : place]))


def coin_clauses(sentence: Sentence, names: Names = frozenset, sole: str | None = None) -> list[CoinClause]:
    """The amounts of coins a sentence says were held, bought or sold, in reading order.

    `names` answers what the document calls its issuer (`issuer_names`); a holder of another name is a doubt. `sole` is
    the one coin that "93 coins" are, where the document counts no other.
    """
    named = find_coins(sentence.text)
    if sole is not None and {symbol for _, _, symbol in named} <= {sole}:
        unnamed = (match.span("word") for match in _UNNAMED.finditer(sentence.text))
        named = sorted((*named, *((start, end, sole) for start, end in unnamed)))
    return list(_Reader(sentence, named, names).read()) if named else []


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
    for amount in _amounts_in(text) if named else ():
        if amount.currency or amount.value <= 0:
            continue
        behind = _COIN_BEHIND.match(text, amount.end)
        coin = next((each for each in named if behind and each[0] == behind.start("word")), None)
        if coin and not _GROUPED.search(text[max(0, amount.start - 8) : amount.end]):
            found.append(CoinAmount(amount, coin[2], text[amount.end : coin[0]].strip(" -$").lower(), coin[1]))
    return found


def _amounts_in(text: str) -> list[Amount]:
    """The numbers of a sentence, in digits or in words, in reading order."""
    spelled = find_spelled(text) if any(True for _ in _spelled(text)) else []
    if not spelled:
        return find_amounts(text)
    digits = (each for each in find_amounts(text) if not any(word.start <= each.start < word.end for word in spelled))
    return sorted((*digits, *spelled), key=lambda each: each.start)


def agrees(clause: CoinClause) -> bool:
    """Whether units x average = cost within what the rounding of the three allows; True where one is not stated."""
    if clause.cost is None or clause.average is None:
        return True
    units, average, cost = clause.units, clause.average, clause.cost
    slack = (cost.step + units.step * average.value + average.step * units.value) / 2 + _ROUNDING * cost.value
    return abs(units.value * average.value - cost.value) <= slack


def plausible_trade(clause: CoinClause, day: date) -> bool:
    """Whether the coin can have traded at the stated average that year; True where that is not known."""
    coin = coins().get(clause.asset)
    return coin is None or clause.average is None or coin.plausible_price(clause.average.value, day) is not False


def plausible_cost(clause: CoinClause, day: date) -> bool:
    """Whether the stated average cost is a price the coin has had in some year up to that day's."""
    coin = coins().get(clause.asset)
    if coin is None or clause.average is None:
        return True
    bands = [(low, high) for year, low, high in coin.bands if year <= day.year]
    return not bands or min(bands)[0] <= clause.average.value <= max(high for _, high in bands)


def plausible_worth(clause: CoinClause, day: date) -> bool:
    """Whether worth / units is a price the coin can have had that year; True where that is not known."""
    coin = coins().get(clause.asset)
    if coin is None or clause.worth is None:
        return True
    return coin.plausible_price(clause.worth.value / clause.units.value, day) is not False


def plausible_paid(clause: CoinClause, day: date) -> bool:
    """Whether cost / units is a price the coin has had in some year up to that day's; True where an average is told."""
    coin = coins().get(clause.asset)
    if coin is None or clause.cost is None or clause.average is not None or coin.stablecoin:
        return True
    return coin.plausible_cost(clause.cost.value / clause.units.value, day) is not False


@dataclass(frozen=True, slots=True)
class _Counted:
    """An amount with the coin it counts, from `start` to `end`, the coin's name included where it stands beside it.

    `role` is given by the words before the number where the coin stands among them ("BTC held: "), else None.
    """

    amount: Amount
    asset: str
    start: int
    end: int
    doubt: str
    role: Role | None


def _both_days(first: str, second: str) -> tuple[date, date] | None:
    """The days of "June 30, 2025" and "2024", or "December 31, 2024"; None where either is no day."""
    found = [find_loose_days(text, date.max) for text in (first, first[:-4] + second if second.isdigit() else second)]
    return (found[0][0].day, found[1][0].day) if all(found) else None


def _is_beyond(found: _Counted) -> bool:
    """Whether so many coins would be worth more than any firm, even at the lowest price: a misread letter or scale."""
    coin = coins().get(found.asset)
    return coin is not None and bool(coin.bands) and found.amount.value * coin.bands[-1][1] > _LARGEST


def _asked_role(question: str) -> Role | None:
    """What the number that answers a question is: coins held, bought or sold; None where it asks for something else."""
    if CLAIM.search(question):
        return None
    if ASKS_BOUGHT.match(question):
        return Role.BOUGHT
    if ASKS_SOLD.match(question):
        return Role.SOLD
    return Role.HELD if ASKS_HELD.match(question) else None


def _asks_of_another(question: str, names: Names) -> bool:
    """Whether a question names somebody who is not the filer: "How many bitcoin does Northwind hold?"."""
    named = {word.lower() for word in _CAPITALISED.findall(question[1:]) if not find_coins(word)}
    return bool(named - DAYLIKE - names() - {"company", "group", "i"})


# Verbs, whose subject holds; then nouns, whose owner does.
_VERBS = (
    BUYS,
    PURCHASE_OF,
    PAYS,
    SELLS,
    SALE_FROM,
    SALE_OF,
    HOLDS,
    ACCUMULATED,
    DEPLOYED,
    ENDED_WITH,
    LEAVES,
    HAS,
    ADDED,
)
_STOCKS = (HOLDINGS, FROM_TO, GROWN_BY, BRINGS, COMPRISED, ITS_STOCK)


class _Reader:
    """Reads one sentence; places count in the sentence until a clause is made."""

    def __init__(self, sentence: Sentence, named: list[tuple[int, int, str]], names: Names) -> None:
        self.sentence = sentence
        self.text = in_us_dollars(sentence.text)
        self.amounts = _amounts_in(self.text)
        self.names = names
        self.coins = named

    def read(self) -> Iterator[CoinClause]:
        yield from self._none_held()
        paired = RESPECTIVE.search(self.text) if len(self.coins) > 1 else None
        if paired:
            yield from self._paired(paired)
            return
        days = TWO_DAYS.search(self.text) if "espectively" in self.text else None
        if days:
            yield from self._by_day(days)
            return
        told = list(self._of_one_holder())
        yield from (clause for clause in self._with_worths(told) if not is_stablecoin(clause.asset))

    def _with_worths(self, told: list[CoinClause]) -> list[CoinClause]:
        """Holdings with the values that stand behind them all, one by one: "…, valued at $27 and $36, respectively"."""
        if len(told) < 2 or "espectively" not in self.text:
            return told
        alone = all(each.role is Role.HELD and not (each.cost or each.average or each.worth) for each in told)
        worths = self._paired_worths(told[-1].units.end - self.sentence.start, len(told)) if alone else []
        if not any(worths):
            return told
        return [
            replace(each, worth=self._placed(worth) if worth else None)
            for each, worth in zip(told, worths, strict=True)
        ]

    def _of_one_holder(self) -> Iterator[CoinClause]:
        """The amounts of `_listed`: what follows another's is that other's, until the filer is named."""
        before: CoinClause | None = None
        for each in self._listed():
            clause, end = each, before.units.end - self.sentence.start if before else 0
            between = self.text[end : clause.units.start - self.sentence.start]
            if before is not None and before.doubt == _ANOTHERS and not clause.doubt and not self._names_filer(between):
                clause = replace(clause, doubt=_ANOTHERS)
            yield clause
            before = clause

    def _names_filer(self, text: str) -> bool:
        words = (word.strip(".,’'") for word in text.split())
        return _US.search(text) is not None or any(
            word[:1].isupper() and word.lower() in self.names() for word in words
        )

    def _listed(self) -> Iterator[CoinClause]:
        """The amounts one by one, each with the role of the words before it, or of the list it goes on."""
        beside = [match.span() for match in COMPARED_BEFORE.finditer(self.text)]
        counted = [
            found
            for amount in self.amounts
            if not any(low < amount.start < high for low, high in beside)
            and (found := self._counted(amount)) is not None
        ]
        role: Role | None = None
        before: _Counted | None = None
        unpriced = False  # an amount of this list had no price of its own: a price told later is of all together
        for index, found in enumerate(counted):
            low = before.end if before else 0
            governed = self._role(found, low) or self._again(role, before, found)
            listed = governed is None and before is not None and self._continues(before, found)
            if governed is None and not listed:
                role = None
            role = governed or role
            if role is not None:
                high = counted[index + 1].start if index + 1 < len(counted) else len(self.text)
                clause = self._clause(role, found, low, high)
                if listed and unpriced:
                    clause = replace(clause, cost=None, average=None, worth=None)
                unpriced = clause.cost is None and clause.average is None and clause.worth is None
                yield clause
            before = found

    def _again(self, role: Role | None, before: _Counted | None, found: _Counted) -> Role | None:
        """The role of the same coin's number of another day behind a semicolon: "held 94 BTC; 81 BTC at June 30"."""
        if role is not Role.HELD or before is None or before.asset != found.asset:
            return None
        alone = self.text[before.end : found.start].rpartition(";")
        told = _ITS_DAY.match(self.text, found.end) or _ITS_END.match(self.text, found.end)
        return role if alone[1] and told and _BARE.fullmatch(alone[2].removeprefix(" and")) else None

    def _none_held(self) -> Iterator[CoinClause]:
        """Coins said not to be held: "holds zero BTC", "no longer held any bitcoin"; zero is what is stated."""
        for start, end, symbol in self.coins:
            before = self.text[max(0, start - _REACH) : start]
            match = NONE_HELD.search(before)
            if match is None or not NONE_BEHIND.match(self.text[end : end + 60]):
                continue
            verb = start - len(before) + match.start("verb")
            amount = Amount(Decimal(0), verb, end, Precision.EXACT, Decimal(1), currency=False, scaled=False)
            found = _Counted(amount, symbol, verb, end, "", Role.HELD)
            doubt = "a plan or a condition, not what is" if PLAN.search(self._governing(found)) else ""
            if not doubt and subject_is_anothers(self.text, verb, self.names):
                doubt = _ANOTHERS
            yield CoinClause(
                Role.HELD, symbol, self._placed(amount), None, None, None, self.sentence, doubt, total=False
            )

    def _by_day(self, days: re.Match[str]) -> Iterator[CoinClause]:
        """Two numbers of one coin for two days: "As of June 30, 2025 and 2024, we held 320.5 and 110 bitcoin"."""
        pair = self._pair_of_days(days)
        told = _both_days(days["first"], days["second"])
        if pair is None or told is None:
            for clause in self._listed():
                yield replace(clause, doubt=clause.doubt or "several days side by side")
            return
        one, other = pair
        worths = self._paired_worths(other.end, 2)
        doubt = other.doubt or self._doubt(Role.HELD, one, self._governing(one), 0)
        for number, day, worth in zip((one.amount, other.amount), told, worths, strict=True):
            yield CoinClause(
                Role.HELD, one.asset, self._placed(number), None, None, self._placed(worth) if worth else None,
                self.sentence, doubt, total=False, day=day,
            )  # fmt: skip

    def _pair_of_days(self, days: re.Match[str]) -> tuple[_Counted, _Counted] | None:
        """The two numbers of a sentence that names two days, where it has two, of one coin, and says they were held."""
        counts = [each for each in self.amounts if not each.currency and not days.start() <= each.start < days.end()]
        if len(counts) != 2 or len({symbol for _, _, symbol in self.coins}) != 1:
            return None
        first, second = counts
        other = self._counted(second) if TWO_NUMBERS.match(self.text[first.end : second.start]) else None
        if other is None:
            return None
        one = replace(other, amount=first, start=first.start)
        return (one, other) if self._role(one, 0) is Role.HELD else None

    def _paired(self, match: re.Match[str]) -> Iterator[CoinClause]:
        """Coins and their numbers one by one: "holdings of BTC and ETH were 553.2 and 9,900.9"."""
        low, high = match.span("numbers")
        numbers = [amount for amount in self.amounts if low <= amount.start < high and not amount.currency]
        symbols = [symbol for start, _, symbol in self.coins if match.start("coins") <= start < match.end("coins")]
        if not 1 < len(symbols) == len(numbers) == len(set(symbols)):
            return
        worths = self._paired_worths(high, len(numbers))
        doubt = "a plan or a condition, not what is" if PLAN.search(self.text[: match.start()]) else ""
        for symbol, number, worth in zip(symbols, numbers, worths, strict=True):
            yield CoinClause(
                Role.HELD, symbol, self._placed(number), None, None, self._placed(worth) if worth else None,
                self.sentence, doubt, False,
            )  # fmt: skip

    def _paired_worths(self, low: int, count: int) -> list[Amount | None]:
        dollars = list(self._dollars(range(low, len(self.text))))
        told = "espectively" in self.text and len(dollars) == count and WORTH.search(self.text[low : dollars[0].start])
        return list(dollars) if told else [None] * count

    # the amount and its coin ---------------------------------------------------------------------------------

    def _counted(self, amount: Amount) -> _Counted | None:
        if amount.currency or amount.value <= 0 or YEAR.match(self.text[amount.start : amount.end]):
            return None
        part = _OF_MORE.match(self.text, amount.end)
        if part is not None and (symbol := symbol_of(part["coin"])) is not None:
            return _Counted(amount, symbol, amount.start, amount.end, "", None)
        before: tuple[int, int, str] | None = None
        for coin in self.coins:
            start, end, symbol = coin
            if start >= amount.end:
                if start - amount.end <= 24 and BEFORE_COIN.match(self.text[amount.end : start]):
                    return self._followed(amount, symbol, end)
                if DECIMAL_COMMA.match(self.text[amount.end : start]):
                    doubt = "a comma that may part decimals or thousands"
                    return _Counted(amount, symbol, amount.start, end, doubt, None)
                break
            before = coin
        return self._named_before(amount, before) or self._unknown(amount)

    def _unknown(self, amount: Amount) -> _Counted | None:
        """An amount of a coin that is not known, said among those that are; it is listed, never guessed."""
        ticker = TICKER.match(self.text[amount.end : amount.end + 12])
        if ticker is None:
            return None
        end, doubt = amount.end + ticker.end(), f"a coin that is not known: {ticker['ticker']}"
        return _Counted(amount, ticker["ticker"], amount.start, end, doubt, None)

    def _followed(self, amount: Amount, symbol: str, end: int) -> _Counted | None:
        after = self.text[end : end + 60]
        if OTHER_THING.match(after):
            return None
        doubt = ""
        equivalents = EQUIVALENTS.match(after)
        if equivalents is not None:
            if symbol_of(equivalents["coin"] or "") != symbol:
                doubt = "the amount counts equivalents of the coin"
            elif amount.precision in (Precision.EXACT, Precision.ROUNDED):
                amount = replace(amount, precision=Precision.APPROXIMATE)
        if _GROUPED.search(self.text[max(0, amount.start - 8) : amount.end]):
            doubt = "digits that blanks may group"
        return _Counted(self._precisely(self._with_letter(amount), end), symbol, amount.start, end, doubt, None)

    def _precisely(self, amount: Amount, end: int) -> Amount:
        """The exact number that brackets behind the coin's name give: "24,000 bitcoin (precisely 23,996)"."""
        match = PRECISELY.match(self.text, end) or IN_FULL.match(self.text, end)
        exact = next((each for each in self.amounts if match and each.start == match.start("number")), None)
        if exact is None or match is None:
            return amount
        full = match.re is IN_FULL
        slack = amount.step if full else _ROUNDING * amount.value
        if abs(exact.value - amount.value) > slack or (full and exact.step >= amount.step):
            return amount
        return replace(exact, start=amount.start, end=amount.end)

    def _with_letter(self, amount: Amount) -> Amount:
        """The amount of "12.3k ETH": a small letter is a scale where a coin follows it."""
        letter = self.text[amount.end - 1]
        if amount.scaled or letter not in SCALE_WORDS:
            return amount
        scale = SCALE_WORDS[letter]
        rounded = replace(amount, value=amount.value * scale, step=amount.step * scale, scaled=True)
        return replace(rounded, precision=Precision.ROUNDED) if amount.precision is Precision.EXACT else rounded

    def _named_before(self, amount: Amount, coin: tuple[int, int, str] | None) -> _Counted | None:
        """The amount of "total ETH holdings increased to 859,853", where the coin stands before the number."""
        if coin is None or NOT_COINS.match(self.text[amount.end : amount.end + 20]):
            return None
        start, end, symbol = coin
        if _SHARE_COUNT.search(self.text, end, amount.start):
            return None
        between = self.text[end : amount.start].rstrip("$~≈ ")
        label = COIN_LABEL.fullmatch(f"{between} ") if amount.start - end <= _REACH else None
        if label is not None:
            flow = label["flow"]
            role = Role.HELD if flow is None else Role.SOLD if flow.lower() == "sold" else Role.BOUGHT
            return _Counted(amount, symbol, amount.start, amount.end, "", role)
        if SYMBOL_FIRST.fullmatch(self.text, end, amount.start) and self.text[start:end] in (symbol, *_SIGNS):
            return _Counted(amount, symbol, start, amount.end, "", None)
        if self._is_labelled(end, amount.start):
            return _Counted(amount, symbol, self.coins[0][0], amount.end, "", None)
        return self._of_named_stock(amount, coin)

    def _of_named_stock(self, amount: Amount, coin: tuple[int, int, str]) -> _Counted | None:
        """The amount of a stock whose coin was named before: "holdings of BTC were 553", "it had grown to 3,301"."""
        start, end, symbol = coin
        stock = STOCK_OF.search(self.text[max(0, start - _NEAR_STOCK) : start])
        if _TOTAL_BEFORE.search(self.text[max(0, start - 24) : start]) and self.text[end : amount.start] == " of ":
            return _Counted(amount, symbol, amount.start, amount.end, "", Role.HELD)
        if self._is_grown(amount):
            return _Counted(amount, symbol, amount.start, amount.end, "", Role.HELD)
        if stock is not None and HOLDINGS.search(self._before(amount, 0)):
            return _Counted(amount, symbol, amount.start, amount.end, "", None)
        return None

    def _is_grown(self, amount: Amount) -> bool:
        """Whether a number tells again the stock of the one coin named: "by July 31, it had grown to 3,301"."""
        alone = len({symbol for _, _, symbol in self.coins}) == 1
        before = self._before(amount, 0)
        stock = HOLDS.search(before) or ENDED_AT.search(before) or GROWN_BY.search(before) or FROM_TO.search(before)
        if alone and stock and _ENDS.match(self.text, amount.end):
            return True
        return alone and bool(
            (GROWN.search(before) and _STOCK_BEFORE.search(self.text, 0, amount.start))
            or (_AND_ANOTHER_DAY.search(before) and _ITS_DAY.match(self.text, amount.end))
        )

    def _is_labelled(self, end: int, number: int) -> bool:
        """Whether an item of a list is a coin and its number: "BTC: 1,020", "Bitcoin (BTC): 1,020"."""
        if not self.sentence.lead or not LABEL_FIRST.fullmatch(self.text, end, number):
            return False
        named = [each for each in self.coins if each[1] <= end]
        within = self.text[named[0][1] : named[-1][0]].strip() if len(named) > 1 else ""
        return not self.text[: named[0][0]].strip() and len({each[2] for each in named}) == 1 and within in ("", "(")

    def _before(self, amount: Amount | _Counted, low: int) -> str:
        """The words that govern an amount: those before it, or before the dollars it stands behind in brackets."""
        before = self.text[max(low, amount.start - _REACH) : amount.start].rstrip("$~≈ ")
        worth = self._dollars_first(amount) if "(" in before[-16:] else None
        return before[: max(0, worth - max(low, amount.start - _REACH))] if worth is not None else f"{before} "

    def _dollars_first(self, amount: Amount | _Counted) -> int | None:
        """Where the dollars stand that coins in brackets are worth: "$124.7 million in bitcoin (1,340 BTC)"."""
        low = max(0, amount.start - _BRACKETED)
        match = DOLLARS_FIRST.search(self.text[low : amount.start])
        if match is None or (match["coin"] is not None and symbol_of(match["coin"]) is None):
            return None
        return low + match.start()

    # the role ------------------------------------------------------------------------------------------------

    def _role(self, found: _Counted, low: int) -> Role | None:
        if found.role is not None:
            return found.role
        if not _GOVERNS.search(self._before(found, 0).lower()):
            return self._bare_role(found)
        return self._governed_role(found, self._before(found, low)) or self._bare_role(found)

    def _governed_role(self, found: _Counted, near: str) -> Role | None:
        """The role that the verb or noun right before a number gives it."""
        before = self._before(found, 0)
        if BUYS.search(near) or PURCHASE_OF.search(near) or PAYS.search(before):
            by_now = TO_DATE.search(before) or (AS_OF_HEAD.match(self.text) and BY_NOW.search(before))
            return Role.HELD if by_now and TOTAL.search(before[-60:]) else Role.BOUGHT
        if SELLS.search(near) or SALE_OF.search(near) or SALE_FROM.search(before):
            return Role.SOLD
        named = self._named_flow(found, near)
        if named is not None or self._is_held(found, near):
            return named or Role.HELD
        bought = DEPLOYED.search(near) or (ADDED.search(near) and self._is_priced(found))
        return Role.BOUGHT if bought else None

    def _named_flow(self, found: _Counted, near: str) -> Role | None:
        """The role that a noun gives: "purchases in the week totaled", "the sale of 50 BTC … generated"."""
        total = FLOW_TOTAL.search(near)
        if total is not None:
            return Role.SOLD if total["verb"].lower().startswith(("sale", "disposal")) else Role.BOUGHT
        if ADDITIONS.search(near) and PURCHASED_BEHIND.match(self.text[found.end : found.end + 60]):
            return Role.BOUGHT
        label = FLOW_LABEL.match(near) if found.start < _LABEL and ":" in near else None
        if label is not None:
            return Role.SOLD if label["verb"].lower() in ("sold", "sales") else Role.BOUGHT
        for pattern, role in ((PURCHASE_DONE, Role.BOUGHT), (SALE_DONE, Role.SOLD)):
            if pattern.search(near) and self._is_done_behind(found):
                return role
        return None

    def _is_done_behind(self, found: _Counted) -> bool:
        match = DONE_BEHIND.match(self.text[found.end : found.end + _REACH])
        return match is not None and not PLAN.search(match[0]) and not _BY_OTHERS.search(match[0])

    def _is_priced(self, found: _Counted) -> bool:
        tail = range(found.end, min(len(self.text), found.end + _REACH))
        return self._priced(COST, tail, None) is not None or self._priced(AVERAGE, tail, None) is not None

    def _is_held(self, found: _Counted, near: str) -> bool:
        stock = None if PURCHASE_DONE.search(near) or SALE_DONE.search(near) else HOLDINGS.search(near)
        if stock is not None and GONE.search(near[: stock.start("stock")]):
            return False
        if LEAVES.search(near):
            return not LEFT_FOR.match(self.text[found.end : found.end + 40])
        labelled = LABELLED.search(near)
        return (
            stock is not None
            or (labelled is not None and not _DEED_OF.search(labelled[0]))
            or any(pattern.search(near) for pattern in (HOLDS, BRINGS, ENDED_WITH, ENDED_AT))
            or self._is_comprised(near)
            or (ACCUMULATED.search(near) is not None and not ADDITIONAL.search(near[-60:]))
            or self._has_changed(found)
            or self._is_had(near, found.start, self.text[found.end : found.end + 80])
        )

    def _is_comprised(self, near: str) -> bool:
        """Whether digital assets of the filer's consist of the coins: its own by a word, or named at the very head."""
        assets = COMPRISED.search(near)
        if assets is None:
            return False
        own = assets["owner"] or ON_BOOKS.search(assets["of"])
        before = self.text[: self.text.find(assets["stock"])]
        return bool(own or not before.strip() or _ONLY_DAY.fullmatch(before))

    def _has_changed(self, found: _Counted) -> bool:
        """Whether a stock went from another number to this one, or this one is of another day than the one before."""
        before = self._before(found, 0)
        another = _AND_ANOTHER_DAY.search(before) and _ITS_DAY.match(self.text, found.end)
        return bool(FROM_TO.search(before) or GROWN_BY.search(before) or another)

    def _is_had(self, near: str, start: int, after: str) -> bool:
        """Whether a weak verb or "our" before an amount and the words behind it say that it is held."""
        whole = WHOLE_OF.search(near) or WHOLE_OF.search(self.text[max(0, start - _NEAR_STOCK) : start])
        return bool(
            (whole and not NOT_HELD_BEHIND.match(after))
            or (ITS_STOCK.search(near) and (STOCK_BEHIND.match(after) or HELD_AFTER.match(after)))
            or (HAS.search(near) and IN_TREASURY.match(after))
            or (HAS_NOW.search(near) and FULL_STOP.match(after))
        )

    def _bare_role(self, found: _Counted) -> Role | None:
        """The role of a number that no verb before it governs: "1,250 BTC held in treasury", or a list's lead's."""
        head = self.text[: found.start].strip(" ~$")
        if HEAD.fullmatch(head) or HEAD.fullmatch(f"{head} "):
            role = self._passive_role(found) or self._participle_role(found)
            if role is not None:
                return role
        done = DONE_IN.match(self.text, found.end, found.end + 110)
        if done is not None and BEFORE_DONE.search(head) and not self._is_done_by_another(found, done):
            return Role.SOLD if done["verb"].lower() == "sold" else Role.BOUGHT
        lead = self.sentence.lead
        if not lead or not _BARE.fullmatch(self.text[: found.start].rstrip("$~ ")):
            return None
        if lead.endswith("?"):
            return None if _asks_of_another(lead, self.names) else _asked_role(lead)
        if LEAD_BUYS.search(lead):
            return Role.BOUGHT
        return Role.HELD if LEAD_HOLDS.search(lead) else None

    def _participle_role(self, found: _Counted) -> Role | None:
        """The role of coins told of by a participle at a bullet's head: "9.6 BTC liquidated at an average of"."""
        done = DONE_AT.match(self.text, found.end, found.end + 110)
        if done is None or _BY_OTHERS.search(done[0]):
            return None
        return Role.BOUGHT if done["verb"].lower() in ("purchased", "acquired", "bought") else Role.SOLD

    def _is_done_by_another(self, found: _Counted, done: re.Match[str]) -> bool:
        """Whether coins "bought on November 6" are another's, whom the words before or behind name."""
        clause = self._clause_before(found.start)
        return _BY_OTHERS.search(done[0]) is not None or opens_with_another(clause, self.names)

    def _passive_role(self, found: _Counted) -> Role | None:
        """The role that the words behind an amount at a sentence's head give it: "… are held", "… were purchased"."""
        after = self.text[found.end : found.end + 110]
        if HELD_AFTER.match(after[:60]):
            return Role.HELD
        done = DONE_TO.match(after)
        if done is None or (done["verb"].lower().startswith("added") and not self._is_priced(found)):
            return None
        return Role.SOLD if done["verb"].lower().startswith(("sold", "liquidated", "disposed")) else Role.BOUGHT

    def _continues(self, before: _Counted, found: _Counted) -> bool:
        """Whether an amount goes on a list: "1,805 BTC, 31 ETH and 50,000 SOL"."""
        gap = COMPARED_BEFORE.sub("", self.text[before.end : found.start])
        again = before.asset == found.asset and not _MORE.search(gap)
        return not again and bool(LIST.match(gap)) and not PART.search(_MORE.sub("", gap))

    # the clause and what speaks against it -------------------------------------------------------------------

    def _clause(self, role: Role, found: _Counted, low: int, high: int) -> CoinClause:
        governing = self._governing(found)
        cost, average = self._prices(role, found, range(found.end, high))
        worth = self._worth(found, range(found.end, high)) if role is Role.HELD else None
        beside = self._bracketed(found) if cost is None and worth is None else None
        if beside is not None and role is Role.HELD:
            worth = None if PAID.search(governing) else beside
        elif beside is not None:
            cost = beside
        return CoinClause(
            role=role,
            asset=found.asset,
            units=self._placed(found.amount),
            cost=self._placed(cost) if cost else None,
            average=self._placed(average) if average else None,
            worth=self._placed(worth) if worth else None,
            sentence=self.sentence,
            doubt=found.doubt or self._doubt(role, found, governing, low),
            total=bool(TOTAL.search(governing[-80:])),
        )

    def _bracketed(self, found: _Counted) -> Amount | None:
        """The dollars before coins in brackets: "holds $124.7 million in bitcoin (1,340 BTC)"."""
        low = self._dollars_first(found) if "(" in self.text[max(0, found.start - 16) : found.start] else None
        return None if low is None else next(self._dollars(range(low, found.start)), None)

    def _governing(self, found: _Counted) -> str:
        """The clause before an amount, from its last boundary on."""
        before = self.text[max(0, found.start - _REACH) : found.start]
        ends = [match.end() for match in BOUNDARY.finditer(before)]
        return before[ends[-1] if ends else 0 :]

    def _doubt(self, role: Role, found: _Counted, governing: str, low: int) -> str:
        if found.amount.precision is Precision.AT_MOST:
            return "an upper bound, not an amount"
        if _is_beyond(found):
            return "more than all coins of that kind are worth"
        if PLAN.search(PURPOSE.sub(" ", _DONE_TO.sub(" ", governing))):
            return "a plan or a condition, not what is"
        if _BY_YEAR.match(self.text, found.end) or "e.g." in governing:
            return "a plan or a condition, not what is"
        own = _FOLLOWING.sub(" ", governing[max(0, len(governing) - (found.start - low)) :])
        if PART.search(_MORE.sub("", own)):
            return "a part, a comparison or another's coins"
        return self._holders_doubt(role, found)

    def _holders_doubt(self, role: Role, found: _Counted) -> str:
        """What speaks against taking the coins as held by the filer, itself, today."""
        if CLAIM.search(self.text[max(0, found.start - _REACH) : found.start]):
            return "a claim by others"
        if role is Role.HELD and self._is_set_beside(found):
            return "another day's holding, told for comparison"
        if (
            self._other_holder(found)
            or FOR_OTHERS.match(self.text[found.end : found.end + 240])
            or self._is_held_by_others(found)
        ):
            return _ANOTHERS
        if THROUGH_FUND.match(self.text[found.end : found.end + 110]):
            return "shares in a fund, not coins"
        before = self._before(found, 0)
        acquired = BUYS.search(before) or PURCHASE_OF.search(before) or ACCUMULATED.search(before)
        if role is Role.HELD and acquired and SOLD_BESIDE.search(self.text):
            return "what was acquired, beside what was sold, is not what is held"
        return ""

    def _is_held_by_others(self, found: _Counted) -> bool:
        match = HELD_BY_OTHERS.match(self.text[found.end : found.end + 110])
        return match is not None and (match["name"] is None or match["name"].lower() not in self.names())

    def _other_holder(self, found: _Counted) -> bool:
        """Whether the subject of the verb, or the owner of the stock, that governs an amount is another."""
        before = self._before(found, 0)
        shift = max(0, found.start - _REACH)
        for pattern in _VERBS:
            match = pattern.search(before)
            if match is not None:
                return self._deed_is_anothers(match[0].lower(), shift + match.start(), found)
        for pattern in _STOCKS:
            match = pattern.search(before)
            if match is not None:
                place = match.start("stock") if "stock" in pattern.groupindex else match.end()
                owned = _OWNED_STOCK.search(before[:place])
                if owned is not None:
                    return subject_is_anothers(self.text, shift + owned.start(), self.names)
                return stock_is_anothers(self.text, shift + place, before[place:].partition(" ")[2], self.names)
        return False

    def _deed_is_anothers(self, words: str, place: int, found: _Counted) -> bool:
        """Whether the words at a place that govern an amount are of another's deed: by its subject, or its owner."""
        clause = self._clause_before(place)
        if words.startswith(("with", "leav")):
            behind = self.text[found.end :].partition(",")[2].strip()
            return not opens_with_filer(clause, self.names) or opens_with_another(behind, self.names)
        if words.startswith(("proceeds", "after", "following", "through", "was ", "were ", "has been", "have been")):
            owned = stock_is_anothers(self.text, place, "", self.names)
            return owned or opens_with_another(clause, self.names)
        if words.startswith(("acquiring", "purchasing", "buying")) and opens_with_another(clause, self.names):
            return True
        return subject_is_anothers(self.text, place, self.names)

    def _clause_before(self, place: int) -> str:
        before = PARENTHESIS.sub(" ", self.text[:place])
        ends = [match.end() for match in CLAUSE.finditer(before)]
        return before[ends[-1] if ends else 0 :].strip()

    def _is_set_beside(self, found: _Counted) -> bool:
        """Whether a holding is another day's, told for comparison: "a year earlier it held"."""
        before = self.text[: found.start]
        if (brings := BRINGS.search(before[-_REACH:])) is not None:
            before = brings[0]
        clause = before[max(before.rfind(";"), before.rfind(". ")) + 1 :]
        return bool(EARLIER.search(clause) or EARLIER_BEHIND.match(self.text[found.end : found.end + 40]))

    # prices --------------------------------------------------------------------------------------------------

    def _prices(self, role: Role, found: _Counted, tail: range) -> tuple[Amount | None, Amount | None]:
        """What the amount cost (or brought) and its average price; of a stock that grew these are not told."""
        before = self._before(found, 0)
        if role is Role.HELD and (GROWN_BY.search(before) or FROM_TO.search(before)):
            return None, None
        average = self._priced(AVERAGE, tail, None) or self._averaged(found)
        cost = self._priced(PROCEEDS if role is Role.SOLD else COST, tail, average)
        if cost is not None and RESPECTIVELY.search(self.text, cost.end, tail.stop):
            return None, None
        if cost is None:
            cost = self._deployed(found)
        if role is not Role.HELD and cost is None:
            cost = next(
                (each for each in self._dollars(tail) if IN_ALL.match(self.text[each.end : each.end + 20])), None
            )
        if role is Role.HELD and cost is not None and cost.start > found.start and not self._is_cost(found, cost):
            cost = None
        if average is None and (role is not Role.HELD or cost is not None):
            average = self._plain_price(tail)
        return cost, average

    def _deployed(self, found: _Counted) -> Amount | None:
        """What "used $30.2 million of the proceeds to purchase" says was paid; None where the words tell two sums."""
        before = self._before(found, 0)
        match = PAYS.search(before) or SALE_FROM.search(before) or DEPLOYED.search(before)
        if match is None:
            return None
        low = max(0, found.start - _REACH)
        group = next(name for name in ("paid", "paid2", "paid3") if match.groupdict().get(name) is not None)
        paid = list(self._dollars(range(low + match.start(group), low + match.end(group))))
        return paid[0] if len(paid) == 1 else None

    def _averaged(self, found: _Counted) -> Amount | None:
        """The average that stands before the coins: "by $10 million at an average price of $108,884 … for 90 BTC"."""
        match = PAYS.search(self._before(found, 0))
        if match is None or match["average"] is None:
            return None
        low = max(0, found.start - _REACH)
        return next(self._dollars(range(low + match.start("average"), low + match.end("average"))), None)

    def _worth(self, found: _Counted, tail: range) -> Amount | None:
        """What coins held are said to be worth: "valued at", "with a fair market value of"; a price a coin is not."""
        for amount in self._dollars(tail):
            words = TRAILING_HEDGE.sub("", self.text[found.end : amount.start].rstrip() + " ")
            valued = VALUE_BEFORE.match(words) and VALUE_BEHIND.match(self.text[amount.end : amount.end + 60])
            if valued or MARKET_VALUE.search(words) or MARKET_VALUE_OF.search(words):
                alone = valued or not PER_COIN.match(self.text[amount.end : amount.end + 20])
                return amount if alone and not RESPECTIVELY.search(self.text, amount.end) else None
        return None

    def _priced(self, words: re.Pattern[str], tail: range, excluding: Amount | None) -> Amount | None:
        """The first dollar amount of the tail that the words stand before."""
        for amount in self._dollars(tail):
            if amount is not excluding and words.search(self._words_before(amount, tail)):
                return amount if self._is_of_coins(amount, tail) else None
        return None

    def _is_of_coins(self, amount: Amount, tail: range) -> bool:
        """Whether dollars are of these coins: not a share's price, nor a figure set beside."""
        between = self.text[tail.start : amount.start]
        return not (
            SHARES.search(between) or COMPARED.search(between) or _ANOTHER_DEED.search(between)
            or PER_SHARE.match(self.text[amount.end : amount.end + 40])
        )  # fmt: skip

    def _plain_price(self, tail: range) -> Amount | None:
        """The price of "at $3,120 per ETH" behind a trade; behind a holding only where its cost is told too."""
        for amount in self._dollars(tail):
            if AT_PRICE.search(self._words_before(amount, tail)):
                behind = self.text[amount.end : amount.end + 40]
                coin = PER_COIN.match(behind[:20]) or ON_AVERAGE.match(behind)
                return amount if coin and self._is_of_coins(amount, tail) else None
        return None

    def _dollars(self, tail: range) -> Iterator[Amount]:
        for amount in self.amounts:
            foreign = FOREIGN.search(self.text[max(0, amount.start - 2) : amount.start])
            if amount.currency and amount.start in tail and not foreign:
                yield amount

    def _words_before(self, amount: Amount, tail: range) -> str:
        return TRAILING_HEDGE.sub("", self.text[tail.start : amount.start].rstrip() + " ")

    def _is_cost(self, found: _Counted, cost: Amount) -> bool:
        """Whether the words between the coins and the dollars speak of what they cost, not of what they are worth."""
        dollars = [each.end for each in self._dollars(range(found.end, cost.start))]
        between = self.text[dollars[-1] if dollars else found.end : cost.start]
        if dollars and not WORTH.search(self.text[found.end : dollars[-1]]):
            between = self.text[found.end : cost.start]
        behind = DAY_WORDS.sub("DAY", self.text[cost.end : cost.end + 60])
        redated = DATED_LATER.match(behind) and DAY_WORDS.search(self.text[: found.start])
        of_a_part = _PART_BOUGHT.search(self.text[found.end : cost.start]) is not None
        return bool(PAID.search(between)) and not WORTH.search(between) and not redated and not of_a_part

    def _placed(self, amount: Amount) -> Amount:
        return replace(amount, start=amount.start + self.sentence.start, end=amount.end + self.sentence.start)
