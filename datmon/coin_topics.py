"""Coin topics: what the sentences after one that counts coins say of the same coins, their cost and their worth.

"… picked up 41.6 bitcoin between August 4 and August 11. The coins cost roughly $4.9 million in total, or $117,812
apiece" is one purchase told in two sentences. A sentence that counts coins sets the topic; what follows completes it
only where units x average = total proves which coins are meant, or where its subject names them and one deed alone
stands right before it. Everything else is left to the sentence that says it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache, partial
from itertools import islice

from datmon.any_case import AnyCase
from datmon.coin_clauses import CoinClause, clauses_of, counts_in_other_dollars, is_us_dollars
from datmon.coin_phrases import DAY_WORDS, FOREIGN
from datmon.coin_sentence import Role
from datmon.coins import find_coins
from datmon.documents import Document
from datmon.doubt_phrases import PLAN
from datmon.holders import deed_is_anothers, issuer_names, opens_with_another
from datmon.keywords import holds, keywords
from datmon.passages import Sentence, sentences_around
from datmon.price_phrases import COMPARED, PER_SHARE
from datmon.quantities import Amount, Precision, find_amounts, in_us_dollars

_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")  # their notes say each thing whole
_REACH = 1_200  # characters behind a topic in which it goes on
_TOPICS = 12  # topics before a sentence that are tried
_TOLERANCE = Decimal("0.002")  # of the sum: averages are told with or without fees
_YEARS = range(2009, 2100)
MOST = 400  # places looked at

# Behind dollars that are for one coin. Must match " apiece", " per coin", " for each token", " a coin", "/BTC". Must
# not match " per share", " a year", " in all".
_EACH = re.compile(
    r"^\s*(?:apiece\b|each\b|(?:per|a|for each|for every|for one|/)\s?(?:whole\s)?\$?(?P<of>coin|token|unit|piece"
    r"|[A-Za-z]{2,12})\b)",
    re.IGNORECASE,
)
# Before dollars that are for one coin. Must match "average price was ", "blended cost is ", "On average ", "an average
# of ". Must not match "above-average ".
_AVERAGE = re.compile(
    r"(?<!-)\b(?:average|averag(?:es|ed|ing)|blended|unit (?:cost|price)|price (?:paid )?per (?:coin|token"
    r"|unit))\b[^.;$\d]{0,60}$",
    re.IGNORECASE,
)
# Before the price of the day. Must match "At the closing price of ", "based on a spot price of ". Must not match
# "purchase price of ".
_MARKET_PRICE = re.compile(
    r"\b(?:closing|market|spot|reference|prevailing|current|last|day[’']s)\s(?:\w+\s){0,2}?price[^.;$\d]{0,50}$"
    r"|\b(?:based on|using|at) (?:an?|the) (?!purchas|exercis|conver|acquisition|average|offer|share|strike|unit)"
    r"\$?\w{2,12}"
    r"(?:\s(?:token|coin))? price of\s(?:about\s|approximately\s)?$"
    r"|^\W*at\s$",
    re.IGNORECASE,
)
# Must match "the year-end balance had a value of ", "They were worth ", "were valued at ". Must not match "cost ".
_VALUE = re.compile(r"\b(?:worth|valued|value)\b[^.;$\d]{0,50}$", re.IGNORECASE)
# Must match "The coins cost roughly ", "has spent ", "The Company paid ", "for an aggregate of ", "about ". Must not
# match "revenue of ".
_COST = re.compile(
    r"\b(?:costs?|paid|pay|spent|spending|invested|deployed|put|outlay|consideration|price|acquired|bought|purchased"
    r"|for|total(?:ing|ling|ed|led)?|aggregate|or|so|about|approximately|cost basis)\b[^.;$\d]{0,50}$|^\W*,?\s*$",
    re.IGNORECASE,
)
# Must match "The sale brought ", "Net proceeds were ", "yielding ". Must not match "paid ".
_PROCEEDS = re.compile(
    r"\b(?:brought(?: in)?|fetched|yield(?:ed|ing)|generat(?:ed|ing)|proceeds|received|receiving|reali[sz]ed|raised"
    r"|netted|sold)\b[^.;$\d]{0,50}$",
    re.IGNORECASE,
)
# What speaks of a share, a machine, a loan: other things that have a price. Must match "per share"; must not match
# "coin".
_OTHER = AnyCase(
    r"\b(?:shares?|stock|warrants?|ADSs?|notes?|loans?|machines?|miners?|hash\w*|revenues?|income|loss(?:es)?|gains?"
    r"|offering|placement|debt|facility|interest|dividends?|cash and|customers?|pledged|collateral)\b",
)
# A verb with a payer. Must match "has spent", "paid". Must not match "cost", "paid for by".
_PAYS = re.compile(
    r"\b(?:(?:has|have|had)\s)?(?:paid|spent|invested|deployed|put|pays|spends)\b(?!\s(?:was|were|is|per|by)\b)",
    re.IGNORECASE,
)
# The subject that is the coins, or the deed, told right before. Must match "The coins cost ", "These tokens were bought
# for ", "The purchase price was ", "The average price was ", "They were worth ", "Net proceeds were ". Must not match
# "The Company paid ", "The new miners cost ".
_SUBJECT = re.compile(
    r"^\W*(?:(?:all\s(?:of\s)?)?(?:the|these|those|its|our)\s(?:[\d,.]+\s|new\s|newly bought\s)?(?:coins|tokens|COIN)\s"
    r"(?:were\s(?:bought|purchased|acquired|sold|valued|worth)\b|are\s(?:valued|worth)\b|cost\b|brought\b|fetched\b"
    r"|had\b|have\b)"
    r"|(?:the|its|our|this)\s(?:(?:latest|new|total|aggregate)\s)*(?:purchase|acquisition|buy|sale|trade)\s"
    r"(?:cost|was made (?:at|for)|brought|fetched|generated|yielded|raised|price|consideration)\b"
    r"|(?:the|its|our|total|aggregate|the total|the aggregate|the average|average)\s(?:purchase\s|acquisition\s|sale\s"
    r"|selling\s|transaction\s|unit\s|market\s)?"
    r"(?:price|consideration|cost|outlay)(?:\spaid|\sreceived|\sper\s\w+)?\s(?:was|came to|amounted to|totaled"
    r"|totalled)\b"
    r"|(?:they|these)\s(?:were|are)\s(?:valued at|worth)\b"
    r"|(?:they|these|the coins|the tokens|the COIN)\s(?:had|have|carried|carry)\san?\s(?:\w+\s){0,2}?(?:fair "
    r"|market )?value\b"
    r"|(?!(?:its|our)\smarket\svalue\s(?!of))(?:the|their|its|our)\s(?:(?:total|aggregate|current"
    r"|fair|market|combined|estimated)\s){0,3}value"
    r"(?:\sof\s(?:these|those|this|that|the|its|our|all(?: of)?(?: the| these| our| its)?)\s(?:coins|tokens|holdings"
    r"|assets|COIN|position|treasury)(?:\s(?:tokens|holdings|coins|treasury))?)?(?:,?\s(?:at|on|as of|as at)"
    r"\s(?:that|the same|such)\s(?:date|day),?)?\s(?:was|is|were|stood at|amounted to|totaled|came to)\b"
    r"|(?:the|those|these)\s(?:coins|tokens|COIN)\s(?:was|had been|have been|has been)\s(?:bought|purchased|acquired"
    r"|accumulated|sold|valued|worth)\b"
    r"|(?:based on|at|using)\san?\s(?:\w+\s)?(?:\w+\s)?price\sof\s(?:about\s|approximately\s)?(?:US)?\$[\d.,]*\d"
    r"(?:\sper\s\w+)?,\s(?:the|these|those|its|our)\s(?:coins|tokens|COIN)\s(?:was|were|is|are)\s(?:valued|worth)\b"
    r"|(?:the|its|our)\saverage\s(?:purchase\s|acquisition\s|entry\s)?(?:price|cost)\sof\s(?:the|our|its|these|all)\s"
    r"(?:entire\s|whole\s|total\s)?(?:coins|tokens|holdings?|COIN|position|treasury)\s(?:was|is|stood at|stands at)\b"
    r"|(?:net|gross|total|the)?\s?(?:net\s|gross\s)?proceeds\s(?:of the sale\s)?(?:were|was|came to|amounted to"
    r"|totaled|totalled)\b)",
    re.IGNORECASE,
)
# A subject so plainly the deed that it may be told in the paragraph before. Must match "The tokens were acquired at",
# "The purchase was made at", "These coins were bought for". Must not match "The coins had a value of", "The price was".
_DEED_TOLD = AnyCase(
    r"^\W*(?:the|these|those|this|its|our)\s(?:new\s|latest\s)?(?:[a-z]{2,12}\s(?:tokens\s|coins\s)?"
    r"(?:was|were|has been|have been)\s(?:purchased|acquired|bought|sold)|(?:purchases?|acquisition|sale)\s"
    r"(?:was|were)\s(?:made|executed|completed))\b"
)
# The average of all that is held, told right behind it. Must match "Its average cost is ", "The weighted average
# acquisition cost per token is ", "Our blended cost basis stands at ". Must not match "Its average hash cost is ".
_AVERAGE_HELD = re.compile(
    r"^\W*(?:the|its|our|their)\s(?:(?:weighted|overall|current|all-in|total)[\s-])?(?:average|blended(?:\saverage)?)\s"
    r"(?:(?:purchase|acquisition|entry|unit|buy-in|buying|COIN)\s)?(?:price|cost)(?:\sbasis)?(?:\spaid)?"
    r"(?:\s(?:per|for each|for a)\s(?:coin|token|unit|COIN))?\s(?:is|was|stands at|stood at|remains|works out at)\b"
    r"|^\W*in (?:total|all),?\s(?:we|the company|it)\s(?:has|have|had)?\s?(?:invested|spent|paid)\s"
    r"(?:about\s|approximately\s)?(?:USD\s|(?:US)?\$)[\d.,]*\d(?:\s(?:million|billion|thousand))?+"
    r"(?:\s(?:for|in|on)\s(?:them|it|the (?:coins|tokens|COIN)))?[.,;]?(?:\s|$)(?!in\b|on\b|for\b)"
    r"|^\W*(?:we|the company|it)\s(?:paid|has paid|have paid)\san average of\b",
    re.IGNORECASE,
)


# Must match "value at that date was", "worth on such date". Must not match "at that time".
_THAT_DAYS = keywords("that date", "that day", "the same date", "the same day", "such date", "such day")
_THAT_DATE = re.compile(r"\b(?:at|on|as of|as at) (?:that|the same|such) (?:date|day)\b", re.IGNORECASE)
# Behind a purchase that is all there is. Must match " These are the only digital assets in our possession", " This is
# our first and only purchase to date", " The Company held no bitcoin before". Must not match " These are the only
# purchases in May", " The Company held no debt before".
_ALL_THERE_IS = re.compile(
    r"[^\S\n]*(?:(?:these|those|they|this)\s(?:are|is|constitute|represent)\s(?:currently\s)?(?:(?:the|our"
    r"|its)\s(?:first and\s)?only"
    r"|all(?: of)?(?: the| our| its)?)\s(?:\w+\s)?(?:digital assets?|crypto\w*|coins|tokens|bitcoin|holdings)\b"
    r"(?!\s(?:bought|purchased|acquired|sold|transaction))"
    r"|(?:the company|we|it)\s(?:held|owned|had held|had owned)\sno\s(?:other\s)?(?:digital assets?|crypto\w*|coins"
    r"|tokens|bitcoin)\s"
    r"(?:before|prior to|previously|until then)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Money:
    """The dollars of a sentence that go on a topic: those for one coin, those for all, and what they are."""

    each: Amount | None
    whole: Amount | None
    valued: bool
    received: bool


@lru_cache(maxsize=1)
def completed_clauses(document: Document) -> tuple[CoinClause, ...]:
    """The clauses of a document (`clauses_of`), with the cost, average and worth that the sentences behind them add."""
    clauses = clauses_of(document)
    topics = [clause for clause in clauses if not clause.doubt and clause.units.value > 0]
    periodic = document.filing.form.upper().startswith(_PERIODIC)
    if not topics or (periodic and not holds(document.text, *_THAT_DAYS)):
        return clauses
    clauses = clauses if periodic else _with_holdings(document, clauses)
    topics = [clause for clause in clauses if not clause.doubt and clause.units.value > 0]
    added: dict[int, CoinClause] = {}
    before: tuple[_Money, Sentence] | None = None
    for sentence in _following(document, clauses, topics):
        money = _money(document, sentence)
        if money is None or (periodic and not _is_worth_that_date(sentence, money)):
            before = None
            continue
        joined = _joined(document, before, money, sentence)
        topic = _topic_of(document, sentence, joined, topics) if joined else None
        told = joined if joined and topic else money
        topic = topic or _topic_of(document, sentence, money, topics)
        if topic is not None:
            giving = (before[1], sentence) if before and told is joined else (sentence,)
            added[id(topic)] = _completed(added.get(id(topic), topic), told, giving)
        before = money, sentence
    return tuple(added.get(id(clause), clause) for clause in clauses)


def _with_holdings(document: Document, clauses: tuple[CoinClause, ...]) -> tuple[CoinClause, ...]:
    """The clauses, and the holdings that a next sentence makes of a purchase: "These are the only digital assets"."""
    found: list[CoinClause] = []
    for clause in clauses:
        found.append(clause)
        if clause.role is Role.BOUGHT and not clause.doubt and _ALL_THERE_IS.match(document.text, clause.sentence.end):
            found.append(replace(clause, role=Role.HELD, total=True))
    return tuple(found)


def _following(document: Document, clauses: Iterable[CoinClause], topics: list[CoinClause]) -> Iterator[Sentence]:
    """The sentences with dollars shortly behind a topic that count no coins themselves."""
    counted = {clause.sentence.start for clause in clauses}
    found = sentences_around(document, islice(_dollars_behind(document.text, topics), MOST))
    return (sentence for sentence in found if sentence.start not in counted)


def _dollars_behind(text: str, topics: list[CoinClause]) -> Iterator[int]:
    end = 0
    for topic in topics:
        low, high = max(end, topic.sentence.end), topic.sentence.end + _REACH
        for sign in ("$", "USD "):
            place = text.find(sign, low, high)
            while place >= 0:
                yield place
                place = text.find(sign, place + 1, high)
        end = max(end, high)


def _money(document: Document, sentence: Sentence) -> _Money | None:
    """The dollars for one coin and for all that a sentence gives; None where it gives others, or too many."""
    text = in_us_dollars(sentence.text)
    amounts = [each for each in find_amounts(text) if each.currency]
    if not 1 <= len(amounts) <= 3 or PLAN.search(text[: amounts[-1].end]):
        return None
    each = whole = None
    valued = received = False
    low = 0
    for amount in amounts:
        before, behind, low = text[low : amount.start], text[amount.end : amount.end + 40], amount.end
        if not _may_be_of_coins(document, text, amount, before, behind):
            return None
        unit = _EACH.match(behind)
        if _is_of_one(unit) if unit else _AVERAGE.search(before):
            each, valued = each or amount, valued or bool(_VALUE.search(DAY_WORDS.sub("", before)))
        elif unit is None and _MARKET_PRICE.search(before):
            each, valued = each or amount, True
        elif whole is not None:
            return None
        elif _VALUE.search(before):
            whole, valued = amount, True
        elif _PROCEEDS.search(before):
            whole, received = amount, True
        elif _COST.search(before):
            whole = amount
        else:
            return None
    return _Money(
        _placed(each, sentence) if each else None, _placed(whole, sentence) if whole else None, valued, received
    )


def _is_worth_that_date(sentence: Sentence, money: _Money) -> bool:
    """Whether dollars with their scale word are what coins were worth on the day told right before."""
    whole = money.valued and money.whole is not None and money.each is None and money.whole.scaled
    return whole and _THAT_DATE.search(sentence.text) is not None


def _joined(
    document: Document, before: tuple[_Money, Sentence] | None, money: _Money, sentence: Sentence
) -> _Money | None:
    """The dollars for one coin and for all, where the sentence before gives the one and this one the other."""
    if before is None or document.text[before[1].end : sentence.start].strip():
        return None
    first = before[0]
    each, whole = first.each or money.each, first.whole or money.whole
    twice = (first.each and money.each) or (first.whole and money.whole) or not (each and whole)
    if twice:
        return None
    return _Money(each, whole, first.valued or money.valued, first.received or money.received)


def _may_be_of_coins(document: Document, text: str, amount: Amount, before: str, behind: str) -> bool:
    foreign = FOREIGN.search(text[max(0, amount.start - 2) : amount.start])
    if foreign or (counts_in_other_dollars(document) and not is_us_dollars(text, amount)):
        return False
    if amount.precision in (Precision.AT_LEAST, Precision.AT_MOST) or amount.value <= 0:
        return False
    return not (PER_SHARE.match(behind) or COMPARED.search(before) or _OTHER.search(before))


def _is_of_one(unit: re.Match[str]) -> bool:
    return unit["of"] is None or _is_coin(unit["of"])


def _is_coin(word: str) -> bool:
    return word.lower() in ("coin", "token", "unit", "piece") or bool(find_coins(word))


def _topic_of(document: Document, sentence: Sentence, money: _Money, topics: list[CoinClause]) -> CoinClause | None:
    """The clause that a sentence's dollars complete: the one they fit by units x average, or the one right before."""
    ends = [topic.sentence.end for topic in topics]
    last = bisect_right(ends, sentence.start)
    near = [topic for topic in topics[max(0, last - _TOPICS) : last] if sentence.start - topic.sentence.end <= _REACH]
    named = {symbol for _, _, symbol in find_coins(sentence.text)}
    near = [topic for topic in near if named <= {topic.asset} and _takes(topic, money)]
    if not near or _is_anothers(document, sentence.text):
        return None
    if money.each is not None and money.whole is not None:
        fitting = [topic for topic in near if _fits(topic, money.each, money.whole)]
        return fitting[-1] if fitting and all(_is_one_count(each, fitting[-1]) for each in fitting) else None
    beside = [topic for topic in near if not _parted(document.text, topic, sentence)]
    if not beside and _DEED_TOLD.match(sentence.text):  # of the title, or of the paragraph before
        traded = [topic for topic in near if topic.role is not Role.HELD]
        beside = traded[-1:] if all(_is_one_count(each, traded[-1]) for each in traded) else []
    alone = len(beside) == 1 and not _counts_more(beside[0])
    return beside[0] if alone and _names_them(sentence.text, beside[0]) else None


def _is_anothers(document: Document, text: str) -> bool:
    """Whether a sentence speaks of what another paid: "Northwind, our largest peer, paid"."""
    paid = _PAYS.search(text)
    by_another = paid is not None and deed_is_anothers(document, text, paid.start())
    return by_another or opens_with_another(text, partial(issuer_names, document))


def _fits(topic: CoinClause, each: Amount, whole: Amount) -> bool:
    """Whether units x average is the sum, within what the digits of the three allow."""
    slack = (whole.step + topic.units.step * each.value + each.step * topic.units.value) / 2 + _TOLERANCE * whole.value
    return abs(topic.units.value * each.value - whole.value) <= slack


def _is_one_count(one: CoinClause, other: CoinClause) -> bool:
    """Whether two topics are one count of one coin, given the rounding of either."""
    slack = max(one.units.step, other.units.step)
    return one.asset == other.asset and abs(one.units.value - other.units.value) <= slack


def _takes(topic: CoinClause, money: _Money) -> bool:
    """Whether dollars of that kind can be said of a topic: worth of coins held, proceeds of coins sold, else cost."""
    if money.valued:
        return topic.role is Role.HELD and topic.worth is None
    if money.received or topic.role is Role.SOLD:
        alone = money.each is not None and money.whole is None
        return topic.role is Role.SOLD and topic.cost is None and (money.received or alone)
    return topic.cost is None and (topic.average is None or money.each is None)


def _parted(text: str, topic: CoinClause, sentence: Sentence) -> bool:
    """Whether anything but blanks stands between a topic's sentence and the one that may go on it."""
    between = text[topic.sentence.end : sentence.start]
    return bool(between.strip()) or "\n" in between


def _counts_more(topic: CoinClause) -> bool:
    """Whether a topic's sentence counts other coins too: "lifted its stash by 2,400 to 31,750 ETH"."""
    words = DAY_WORDS.sub(" ", topic.sentence.text)
    found = (each for each in find_amounts(words) if not each.currency and not words.startswith("%", each.end))
    counts = {each.value for each in found if not _is_year(each.value)}
    return bool(counts - {topic.units.value})


def _is_year(value: Decimal) -> bool:
    return value in _YEARS


def _names_them(text: str, topic: CoinClause) -> bool:
    for start, end, symbol in reversed(find_coins(text)):
        if symbol == topic.asset:
            text = text[:start] + "COIN" + text[end:]
    of_all = topic.role is Role.HELD and _AVERAGE_HELD.match(text) is not None
    return of_all or _SUBJECT.match(text) is not None


def _completed(topic: CoinClause, money: _Money, giving: tuple[Sentence, ...]) -> CoinClause:
    behind = (*topic.behind, *giving)
    if money.valued:
        return replace(topic, worth=topic.worth or money.whole, behind=behind)
    return replace(topic, cost=topic.cost or money.whole, average=topic.average or money.each, behind=behind)


def _placed(amount: Amount, sentence: Sentence) -> Amount:
    return replace(amount, start=amount.start + sentence.start, end=amount.end + sentence.start)
