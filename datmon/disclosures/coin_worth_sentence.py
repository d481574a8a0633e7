"""The dollars that coins are worth, where a sentence does not count the coins.

Reads       "owned $75.2 million of crypto assets consisting of SOL … at fair value"; "we held approximately $61 million
            worth of bitcoin"; "holds ETH valued at $38.1 million"; "Total assets … include $88.3 million of bitcoin at
            fair value"; "digital assets totaled $93.4 million, consisting of 910 BTC", a price of theirs;
            and the values of several coins told one by one:
            "the value of our BTC and ETH holdings was $60.6 million and $38.1 million, respectively"
Returns     holdings_fair_value_usd; holdings_cost_usd where coins told one by one have a "cost basis"
Day         as for holdings; in a periodic report as for its notes
Does not    read plans, bounds, parts (pledged, staked), others' coins, trades, revenue; dollars "of" or "in" a coin
            where they may be cost less impairment: before ASU 2023-08, or in a report without a word for a value
Source      Releases, Form 8-K and its exhibits, Form 6-K; notes and discussions of periodic reports
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from importlib.resources import files
from itertools import islice

from datmon.any_case import AnyCase
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coin_counts import coin_amounts
from datmon.coin_sentence import without_cash
from datmon.coins import coin_words, coins, find_coins, is_stablecoin, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import Names, issuer_names, opens_with_another, stock_is_anothers, subject_is_anothers
from datmon.keywords import keywords, places_of
from datmon.mentions import speaks_of
from datmon.passages import Sentence, before_comparison, names_two_days, sentences_around
from datmon.quantities import Amount, Precision, find_amounts, in_us_dollars
from datmon.report_days import note_day
from datmon.report_scales import is_bare
from datmon.stock_days import Clock, clock_of, day_above, stock_day

NAME = "coin_worth_sentence"
MOST = 300  # places looked at
_LIMITS = tomllib.loads(files("datmon.disclosures").joinpath("coin_worth_sentence.toml").read_text("utf-8"))
_SINCE: date = _LIMITS["carried_at_fair_value"]["since"]
_NEAR = 40  # characters around the words in which the dollars stand
_HAVING = ("eld ", "hold", "own", "compris", "consist", " with ", "nclud", "show", "report", "epresenting")
_WORTHS = ("alue", "worth", "cost", "olding", "reasury", "alance")
_REACH = 160  # characters before the dollars in which the words that name them stand
_LIST = 320  # characters before "respectively" in which the coins and their dollars stand

_ONE_BY_ONE = "espectively"
# Words without which no sentence is looked at, and how far before and behind them a coin's name stands.
_KEYS = {
    _ONE_BY_ONE: (_LIST, 0), " worth of ": (0, 60), "illion of ": (0, 120), "illion in ": (0, 40),
    " valued at ": (60, 0), " worth ": (60, 0), " value of ": (90, 0),
    "igital asset": (0, 200), "rypto asset": (0, 200),
    "ryptocurrenc": (0, 200),
}  # fmt: skip
keywords(*_KEYS)
_COIN = rf"(?:{'|'.join(map(re.escape, coin_words()))})s?(?:\s(?:tokens|coins|holdings))?(?:\s\([A-Z]{{2,6}}\))?"
_HEDGE = r"(?:approximately|approx\.?|about|around|roughly|nearly|some|an? (?:aggregate|total|combined) of|~)"
_HOLDS = (
    r"\b(?P<verb>(?:currently |now |also )?(?:held|holds?|holding|owned|owns?|compris(?:ed|es)(?: of)?"
    r"|consist(?:ed|s) of)"
    r"|(?:ended|closed|exited|finished)\s[^.;:$]{0,40}?\bwith)"
    r"(?:\s(?:also|now|currently|on (?:our|its|the) balance sheet|in (?:our|its|the) treasury))?"
)
# Before the dollars. Must match "the Company held ", "we now hold approximately "; must not match "held 5 BTC and ".
_HELD = re.compile(rf"{_HOLDS}\s+(?:{_HEDGE}\s)?$", re.IGNORECASE)
# The same with more between, where "worth of" stands behind: "held cash of $5 million and ".
_HELD_BEFORE = re.compile(rf"{_HOLDS}\s[^.;:]{{0,90}}?(?:{_HEDGE}\s)?$", re.IGNORECASE)
# Behind the dollars. Must match " worth of bitcoin", " of crypto assets consisting of SOL", " in ETH". Must not match
# " of bitcoin miners", " in bitcoin-backed loans", " of digital assets".
_OF_COIN = re.compile(
    rf"^\s(?P<of>worth of|of|in)\s(?:(?:our|its|the)\s)?(?:(?:digital|crypto)\s?(?:assets|currencies),?\s"
    rf"(?:comprised|consisting|composed|made up)\s(?:entirely\s|solely\s|exclusively\s)?of\s)?(?P<coin>{_COIN})\b"
    r"(?![ -](?:min\w+|backed|linked|related|denominated|machines?|rigs?|ATMs?|ETFs?|ETPs?|funds?|trusts?|futures"
    r"|options?|derivatives|shares|stock|treasury|loans?|notes?|collateral|receivables?|revenue|rewards?|equivalents?|hash\w*))",
    re.IGNORECASE,
)
# Before dollars "of bitcoin at fair value". Must match "Total assets of $120.0 million include ", "the balance sheet
# showed cash of $5 million and "; must not match "The increase includes ".
_STANDS_BEFORE = re.compile(
    r"\b(?:balance sheet|(?:total |digital |our |its )assets|treasury|liquidity|resources)\b[^;:]{0,110}?\s"
    rf"(?P<verb>include[sd]?|including|show(?:s|ed)|reported|consist(?:s|ed) of)\s[^.;:]{{0,90}}?(?:{_HEDGE}\s)?$",
    re.IGNORECASE,
)
# Before the dollars of all digital assets, and behind them the one coin they are. Must match "Digital assets totaled ",
# "held digital assets valued at "; must not match "cash and digital assets of ". Behind: ", consisting of 910 BTC"; not
# ", consisting of 910 BTC and 40 ETH".
_ALL_ASSETS = re.compile(
    r"(?<!\band\s)(?<!\bother\s)(?<!\bincluding\s)\b(?:(?:digital|crypto|cryptocurrency)[- ]?assets?"
    r"|(?:digital |crypto)currenc(?:y|ies))"
    r"(?:\s(?:holdings|treasury|portfolio))?"
    r"(?:\s(?:as of|as at|at|on)\s[A-Z][a-z]+\s\d{1,2},\s20\d\d,?)?\s(?:of|totaled|totaling|totalled|amounted to"
    r"|stood at|were valued at|valued at|worth|had a (?:fair|market) value of|with a (?:fair|market) value of)\s"
    rf"(?:{_HEDGE}\s)?$",
    re.IGNORECASE,
)
_OF_SO_MANY = re.compile(
    r"(?:\s(?:as of|as at|at|on)\s[A-Z][a-z]+\s\d{1,2},\s20\d\d)?,?\s"
    r"(?:entirely\s|solely\s)?(?:which\s)?(?:consist(?:ing|ed|s) of|compris(?:ing|ed|es)(?: of)?"
    r"|composed of|made up of|in the form of|representing)\s(?:approximately\s|about\s)?(?P<units>\d[\d,]*(?:\.\d+)?)\s"
    r"(?P<million>million\s)?"
    rf"(?P<coin>{_COIN})\b(?!,?\s(?:and|as well as|plus)\s(?:approximately\s)?\d|,\s\d)",
    re.IGNORECASE,
)
_AT_VALUE = re.compile(
    r",?\s(?:held |carried |measured |recorded |stated |marked )?at (?:its |their |estimated )?(?:fair|market) value\b",
    re.I,
)
# Before the dollars. Must match "holds ETH valued at ", "held bitcoin in its treasury with a fair value of ". Must not
# match "held 5 BTC valued at ", "shares valued at ".
_HELD_COIN = AnyCase(
    rf"{_HOLDS}\s(?:(?:our|its|the)\s)?(?P<coin>{_COIN})(?:\sin (?:our|its|the) (?:\w+\s)?(?:treasury|reserve"
    r"|account))?,?\s(?:which (?:is|was|were|are)\s)?(?:currently\s|then\s)?(?:valued at|worth|with (?:an?|the) "
    r"(?:aggregate\s|current\s"
    rf"|total\s|estimated\s|combined\s)?(?:fair|market|fair market) value of)\s(?:{_HEDGE}\s)?$",
)
_ASSETS = re.compile(r"\b(?:balance sheet|assets|treasury|liquidity|resources)\b", re.IGNORECASE)
_USD = rf"(?:{_HEDGE}\s)?(?:US)?\$\s?\d[\d,.]*(?:\s?(?:thousand|million|billion|[KMB])\b)?"
# Coins, and behind them as many dollars. Must match "BTC and ETH holdings were $60.6 million and $38.1 million,
# respectively"; must not match "BTC was $60.6 million and $38.1 million, respectively".
_LISTED = AnyCase(
    rf"(?P<coins>{_COIN}(?:,\s{_COIN}){{0,4}},?\sand\s(?:our\s|its\s)?{_COIN})\b(?P<between>[^;:$]{{1,120}}?)"
    rf"(?P<dollars>{_USD}(?:,\s{_USD}){{0,4}},?\sand\s{_USD}),?\s(?:[^.;:$]{{0,40}},?\s)?respectively",
)
_VALUED = re.compile(
    r"\b(?:fair|market)(?: market)? values?\b|\bvalues? of\b|\bvalued\b|\bworth\b|\bmark(?:ed)?[- ]to[- ]market\b", re.I
)
_COST = re.compile(r"\bcosts?(?: basis)?\b", re.IGNORECASE)
# Before the coins whose dollars are told one by one, of which nothing but the stock is said. Must match "Treasury
# holdings of ", "our balances of "; must not match "revenue in ".
_STOCK_OF = re.compile(
    r"\b(?:holdings?|treasury|balances?|reserves?|positions?)\s(?:of|in)\s(?:(?:our|its|the)\s)?$", re.I
)
_WERE = re.compile(r"^\s(?:[^.;:$\d]{0,50}\s)?(?:was|were|is|are|stood at|totaled|totalled)\b", re.IGNORECASE)
# What makes it no worth of all the coins held.
_NOT = re.compile(
    r"\b(?:customers?|clients?|users?|pledg\w+|collateral\w*|loan\w*|lent|lend\w*|borrow\w*|receivables?|payables?|would"
    r"|will|may|might|could|should|if|plans?|planned|intend\w*|expect\w*|target\w*|goal|aims?|up to|sold|sales?|sell\w*"
    r"|purchas\w+|bought|buy\w*|acqui\w+|mined|produc\w+|earn\w*|revenues?|rewards?|gains?|loss(?:es)?|impair\w+|chang\w+"
    r"|increas\w+|decreas\w+|shares?|stock|ETFs?|trusts?|funds?|futures|options?|hedg\w+|derivatives?|stak\w+|restricted"
    r"|locked|third[- ]part\w+|counterpart\w+|deposit\w*|average|per|price[ds]?|pro forma|hypothetical\w*|donat\w+"
    r"|transfer\w*|contribut\w+|not|never|no longer|affiliates?|subsidiar\w+|peers?|compan(?:y|ies) that)\b",
    re.IGNORECASE,
)
_DAY_DIGITS = re.compile(r"\b[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s20\d\d)?|\b20\d\d\b")
_YEARS = re.compile(r"\b(20\d\d)\b")
_CLAUSE = re.compile(r"[;•]|\.\s")


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement: which measure of which coin, and its dollars.

    `plain` says that no word calls them a value, `all` that they are those of all digital assets, counted behind them.
    """

    measure: str
    asset: str
    amount: Amount
    plain: bool = False
    all: bool = False


def recognises(document: Document) -> bool:
    """Whether the document has words for a worth of coins, and dollars."""
    return speaks_of(document, *_KEYS) and "$" in document.text


def read(document: Document) -> Iterator[Reading]:
    """Yield what coins are said to be worth, and the passages that say it in doubt."""
    clock, names = clock_of(document), partial(issuer_names, document)
    for sentence in sentences_around(document, islice(sorted(_places(document.text)), MOST)):
        told = list(_said_in(sentence, names, periodic=clock.periodic))
        counted = {each.asset for each in coin_amounts(sentence)} if told else set()
        for said in told:
            other = counts_in_other_dollars(document) and not is_us_dollars(sentence.text, said.amount)
            if (said.asset in counted and not said.all) or is_stablecoin(said.asset) or other:
                continue
            reading = _reading(document, sentence, said, clock)
            if reading is not None:
                yield reading


def _places(text: str) -> Iterator[int]:
    """Where words for a worth stand with dollars and a coin near them."""
    for key, (before, behind) in _KEYS.items():
        for place in places_of(text, key):
            near = max(0, place - before), place + len(key) + behind
            around = max(0, place - max(before, _NEAR)), place + len(key) + _NEAR
            if may_name_coin(text, *near) and text.find("$", *around) >= 0 and _says_worth(text, key, *near):
                yield place


def _says_worth(text: str, key: str, low: int, high: int) -> bool:
    """Whether words for a worth, a cost or a stock stand before "respectively", words for having before the others."""
    if key == _ONE_BY_ONE:
        return any(text.find(word, low, high) >= 0 for word in _WORTHS)
    return any(text.find(word, max(0, low - _REACH), low) >= 0 or text.find(word, low, high) >= 0 for word in _HAVING)


def _reading(document: Document, sentence: Sentence, said: _Said, clock: Clock) -> Reading | None:
    """The fact, or why it is none; None for dollars that no word calls a value where they may be something else."""
    day, span = _day(document, clock, sentence, said), (sentence.start, sentence.end)
    if said.plain and (clock.periodic or day is None or day < _SINCE):
        return None
    doubt = "no day is given" if day is None else "the day lies after the filing" if day > clock.latest else ""
    if is_bare(document, said.amount):
        doubt = "dollars without a scale word in a report in thousands"
    elif names_two_days(sentence.text[: said.amount.start]):
        doubt = "several days side by side"
    if doubt or day is None:
        return Unread(cite(document, *span), STYLE.reader, doubt, said.measure)
    return stated(
        document, said.measure, said.amount.value, span, STYLE.reader, asset=said.asset, as_of=day,
        precision=said.amount.precision,
    )  # fmt: skip


def _day(document: Document, clock: Clock, sentence: Sentence, said: _Said) -> date | None:
    if clock.periodic:
        return note_day(document, clock, sentence, said.amount.start)
    day, named = stock_day(clock, sentence, sentence.start + said.amount.start)
    return day if named or day != clock.announced else day_above(clock, sentence) or day


def _said_in(sentence: Sentence, names: Names, *, periodic: bool) -> Iterator[_Said]:
    text = in_us_dollars(sentence.text)
    several = _ONE_BY_ONE in text and len({symbol for _, _, symbol in find_coins(text)}) > 1
    listed = _LISTED.search(text) if several else None
    if listed is not None:
        yield from _one_by_one(text, listed, names, periodic=periodic)
        return
    for amount in find_amounts(text):
        bounded = amount.precision in (Precision.AT_MOST, Precision.AT_LEAST)
        if amount.currency and amount.value > 0 and not bounded and _is_own(text, amount):
            yield from _of_all_assets(text, amount, names) or _of_one_coin(text, amount, names)


def _is_own(text: str, amount: Amount) -> bool:
    """Whether an amount is the sentence's own, and not what it is compared with."""
    return amount.start < len(before_comparison(text, amount.start))


def _of_all_assets(text: str, amount: Amount, names: Names) -> list[_Said]:
    """The worth of digital assets that are so many of one coin, where it makes a price of theirs."""
    before, behind = text[max(0, amount.start - _REACH) : amount.start], _OF_SO_MANY.match(text, amount.end)
    assets = _ALL_ASSETS.search(before) if behind else None
    if assets is None or behind is None:
        return []
    coin = coins().get(find_coins(behind["coin"])[0][2])
    units = Decimal(behind["units"].replace(",", "")) * (1_000_000 if behind["million"] else 1)
    clause = _CLAUSE.split(before)[-1] + _CLAUSE.split(text[behind.end() :])[0][:60]
    year = next((date(int(each), 7, 1) for each in _YEARS.findall(text)), None)
    priced = coin is not None and units > 0 and coin.plausible_price(amount.value / units, year or _SINCE) is True
    if not priced or coin is None or _NOT.search(clause) or stock_is_anothers(text, amount.start, "", names):
        return []
    if opens_with_another(text, names):
        return []
    return [_Said("holdings_fair_value_usd", coin.symbol, amount, _VALUED.search(text) is None, all=True)]


def _of_one_coin(text: str, amount: Amount, names: Names) -> Iterator[_Said]:
    """The worth of a coin that stands right behind its dollars, or right before them."""
    before = without_cash(text[max(0, amount.start - _REACH) : amount.start])
    behind = text[amount.end : amount.end + _REACH]
    of_coin = _OF_COIN.match(behind)
    worth = of_coin is not None and of_coin["of"].lower() == "worth of"
    held = _HELD_COIN.search(before)
    if held is None and of_coin is not None:
        held = (_HELD_BEFORE if worth else _HELD).search(before)
        stands = held is None and _AT_VALUE.match(behind, of_coin.end()) is not None
        held = _STANDS_BEFORE.search(before) if stands else held
    if held is None:
        return
    coin = held["coin"] if "coin" in held.groupdict() else of_coin["coin"] if of_coin else ""
    low = max(0, amount.start - _REACH)
    clause = _CLAUSE.split(before)[-1] + _CLAUSE.split(behind)[0][:80]
    if _NOT.search(clause) or _is_anothers(text, low + held.start("verb"), names):
        return
    plain = not worth and _VALUED.search(text) is None
    yield from (_Said("holdings_fair_value_usd", symbol, amount, plain) for _, _, symbol in find_coins(coin)[:1])


def _is_anothers(text: str, verb: int, names: Names) -> bool:
    """Whether who holds the coins at a verb is another: by the owner of a balance sheet or its assets, or by name."""
    if _ASSETS.search(text, 0, verb):
        return stock_is_anothers(text, verb, "", names) or opens_with_another(text, names)
    return subject_is_anothers(text, verb, names)


def _one_by_one(text: str, listed: re.Match[str], names: Names, *, periodic: bool) -> Iterator[_Said]:
    """The values of several coins: "the value of our BTC and ETH was $60.6 million and $38.1 million, respectively"."""
    symbols = list(dict.fromkeys(symbol for _, _, symbol in find_coins(listed["coins"])))
    low, high = listed.span("dollars")
    amounts = [each for each in find_amounts(text) if each.currency and low <= each.start < high]
    before, between = _CLAUSE.split(text[: listed.start()])[-1], listed["between"]
    words = f"{before} {between}"
    if len(symbols) != len(amounts) or any(map(str.isdigit, _DAY_DIGITS.sub("", between))) or _NOT.search(words):
        return
    cost = _COST.search(words) is not None
    stock = not periodic and _STOCK_OF.search(before) is not None and _WERE.match(between) is not None
    if not (cost or stock or _VALUED.search(words)) or (cost and _VALUED.search(words)):
        return
    if stock_is_anothers(text, low, text[high:], names) or opens_with_another(text, names):
        return
    measure = "holdings_cost_usd" if cost else "holdings_fair_value_usd"
    for symbol, amount in zip(symbols, amounts, strict=True):
        yield _Said(measure, symbol, amount)


STYLE = Style(NAME, 3, recognises, read)
