"""What was spent on a coin, said in a sentence of a release that does not count the coins.

Reads       "The Company invested approximately $4.0 million in AVAX during the month"; "deployed $12.5 million into
            bitcoin"; "bought $3.1 million of ETH in October"; "purchases of bitcoin in October totaled $9.9 million";
            and the average price, there or in the next sentence: "The purchases were made at an average price of $9"
Returns     purchase_cost_usd and purchase_avg_price_usd in the days the sentence names
Does not    read sentences that count coins (purchase_sentence), plans, sums to date, others' coins, machines, funds and
            firms with a coin's name; nothing where a counted purchase of the coin tells what it cost
Sign        Positive: paid
Source      Monthly updates, results, Form 8-K Items 7.01 and 8.01 and their exhibits, Form 6-K, releases
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coin_counts import coin_amounts
from datmon.coin_sentence import Role
from datmon.coin_topics import completed_clauses
from datmon.coins import find_coins, is_stablecoin, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import issuer_names, opens_with_another
from datmon.keywords import keywords, places_of
from datmon.mentions import names_another, speaks_of
from datmon.passages import Sentence, Window, announced_on, filed_on, sentences_around
from datmon.quantities import Amount, Precision, find_amounts, in_us_dollars, words_before
from datmon.reported_periods import reported
from datmon.told_days import speaks_of_a_stretch, window_told

NAME = "coin_spend_sentence"
MEASURE, AVERAGE = "purchase_cost_usd", "purchase_avg_price_usd"
MOST = 60  # places looked at
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_WORDS = keywords(
    "xpanded ",
    "ncreased ",
    "nvested ",
    "eployed ",
    "pent ",
    "urchased ",
    "cquired ",
    "ought ",
    "urchases of ",
    "urchase of ",
    "cquisition of ",
)
_REACH = 120  # characters before the dollars

_HEDGED = (
    r"\s*(?:approximately|about|around|roughly|nearly|a total of|an aggregate of|another|an additional"
    r"|a further|~)?\s*$"
)
# A coin and nothing of its name's. Must match "AVAX during", "bitcoin.", "BTC in October". Must not match "bitcoin
# mining", "Ethereum infrastructure", "BTC-backed", "Solana ETFs".
_COIN = (
    r"(?:(?:additional|more|its|our|the|further)\s)?\$?(?P<coin>[A-Za-z]{2,12})(?:\s(?:tokens|coins))?"
    r"(?=\s*[.,;)]|\s*$|\s(?:during|in|at|from|between|over|through|throughout|on|using|with|as|and|for|to|funded|this"
    r"|financed|under|by|out)\b)"
)
# Must match "invested ", "has deployed approximately "; must not match "plans to invest ".
_SPENT = re.compile(rf"\b(?:invested|deployed|spent|put){_HEDGED}", re.IGNORECASE)
_ON_COINS = re.compile(
    rf"^\s(?:(?:of|in)\s(?:(?:its|our|the)\s)?(?:[\w-]+\s){{0,2}}?(?:cash|proceeds|capital|funds)\s)?"
    r"(?:(?:in|into|on|towards?|for)\s(?:(?:the\s)?(?:purchases?|acquisitions?)\sof\s|(?:purchas|acquir|buy)ing\s)?"
    rf"|to\s(?:purchase|acquire|buy)\s){_COIN}",
    re.IGNORECASE,
)
# Must match "purchased " with " of bitcoin"; must not match "purchased " with " of mining machines".
_BOUGHT = re.compile(
    rf"\b(?:purchased|acquired|bought|announced? the (?:purchase|acquisition) of){_HEDGED}", re.IGNORECASE
)
_OF_COINS = re.compile(rf"^\s(?:worth\s)?(?:of|in)\s{_COIN}", re.IGNORECASE)
# Must match "Purchases of bitcoin in the quarter totaled "; must not match "purchases of bitcoin and machines were ".
_PURCHASES = re.compile(
    r"\bpurchases of (?:our )?\$?(?P<coin>[A-Za-z]{2,12})(?:\s(?:tokens|coins))?(?:\s(?:in|during|for"
    r"|over)\s[^.;:$\d]{2,40})?"
    rf"\s(?:totaled|totalled|were|was|amounted to|came to){_HEDGED}",
    re.IGNORECASE,
)
# Must match "expanded its bitcoin treasury by another ", "increased its bitcoin purchases for its treasury by ". Must
# not match "expanded its bitcoin mining capacity by ".
_GREW = re.compile(
    r"\b(?:expanded|increased|grew|boosted|enlarged)\s(?:its|our"
    r"|the Company[’']s)\s(?:total\s)?\$?(?P<coin>[A-Za-z]{2,12})\s(?:treasury"
    r"|holdings?|position|reserves?|purchases|acquisitions|investments?)(?:\s(?:in|for) (?:its |our )?[\w ]{2,24}?)?"
    rf"\sby{_HEDGED}",
    re.IGNORECASE,
)
# The next sentence, up to the price. Must match "The additional purchases were made at a weighted average price of ".
# Must not match "Earlier purchases were made at an average price of ".
_THEY_WERE_MADE = re.compile(
    r"\s*(?:The|These|This|Those)\s(?:(?:additional|new|latest|recent)\s)?(?:purchases?|acquisitions?|coins|tokens|bitcoins?)"
    r"\s(?:was|were)\s(?:(?:made|completed|executed|acquired|purchased|bought)\s)?(?:at|for)\san?\s(?:weighted[- ])?"
    rf"average\s(?:purchase\s)?(?:price|cost)(?:\sper\s\w+)?\sof{_HEDGED[:-1]}",
    re.IGNORECASE,
)
# Between what was spent and the average price. Must match " at a weighted average price of approximately ".
_AT_AVERAGE = re.compile(
    rf"(?:\s(?:of|in|on|into)\s\$?\w{{2,12}})?,?\s(?:at|for) an? (?:weighted[- ])?average (?:purchase )?(?:price|cost)"
    rf"(?: per \w+)? of{_HEDGED[:-1]}",
    re.IGNORECASE,
)
# News of one purchase. Must match "has expanded its bitcoin treasury by", "announced it has bought $"; must not match
# "has invested $31 million" (which may be all so far).
_NEWS = re.compile(
    r"\b(?:has|have|today)\s(?:expanded|increased|grown|purchased|bought|acquired)\b[^.;$]{0,90}?\$"
    r"|\bannounce[sd]?\b[^.;$]{0,60}?\b(?:purchase|acquisition|purchased|bought|acquired)\b[^.;$]{0,20}?\$",
    re.IGNORECASE,
)
# What makes it no sum spent in the days told.
_NOT = re.compile(
    r"\b(?:will|would|(?-i:may)|might|could|should|shall|expects?|expected|plans?|planned|intends?|if|upon|up to|not|no"
    r"|to date|so far|since|inception|customers?|clients?|compared|versus|prior|last|previous|cumulative(?:ly)?"
    r"|options?"
    r"|cost basis|in exchange|shares of|warrants?|loans?|hypothetical|funds? (?:hold|own)|on behalf)\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether a release or current report speaks of what was bought or spent."""
    return not document.filing.form.upper().startswith(_PERIODIC) and speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what was spent on coins in days that are told, and the passages that tell none."""
    others, names = counts_in_other_dollars(document), partial(issuer_names, document)
    places = (place for word in _WORDS for place in places_of(document.text, word))
    for sentence in sentences_around(document, islice(sorted(places), MOST)):
        text = in_us_dollars(sentence.text)
        if "$" not in text or _coin_of(text) is None or coin_amounts(sentence) or _NOT.search(text):
            continue
        if opens_with_another(text, names) or names_another(document, text):
            continue
        for measure, amount, asset in _spent(text):
            if (not others or is_us_dollars(sentence.text, amount)) and not _is_counted(document, asset):
                yield _reading(document, sentence, (sentence.start, sentence.end), measure, amount, asset)
                yield from _average_behind(document, sentence, asset) if measure == MEASURE else ()


def _spent(text: str) -> Iterator[tuple[str, Amount, str]]:
    """The dollars of a sentence spent on its one coin, with their measure, and the average price told behind them."""
    asset = _coin_of(text)
    if asset is None:
        return
    spent: Amount | None = None
    for amount in find_amounts(text):
        if not amount.currency or amount.value <= 0 or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
            continue
        before, behind = words_before(text, amount, _REACH).removesuffix("US"), text[amount.end : amount.end + _REACH]
        told = (
            (_SPENT.search(before) and _ON_COINS.match(behind))
            or (_BOUGHT.search(before) and _OF_COINS.match(behind))
            or _PURCHASES.search(before)
            or _GREW.search(before)
        )
        if told and symbol_of(told["coin"]) == asset:
            spent = amount
            yield MEASURE, amount, asset
        elif spent is not None and _AT_AVERAGE.fullmatch(text, spent.end, amount.start):
            yield AVERAGE, amount, asset


def _coin_of(text: str) -> str | None:
    """The one coin a sentence names, None where it names several or a stablecoin."""
    named = {symbol for _, _, symbol in find_coins(text)}
    return named.pop() if len(named) == 1 and not is_stablecoin(*named) else None


def _average_behind(document: Document, sentence: Sentence, asset: str) -> Iterator[Reading]:
    """The average price that the next sentence tells of what was bought."""
    behind = document.text[sentence.end : sentence.end + 2 * _REACH].partition("\n")[0]
    made = _THEY_WERE_MADE.match(behind)
    for price in find_amounts(behind) if made else ():
        if made and price.currency and price.start - made.end() in (0, 1):
            yield _reading(document, sentence, (sentence.start, sentence.end + price.end), AVERAGE, price, asset)


def _is_counted(document: Document, asset: str) -> bool:
    """Whether a purchase of the coin is counted elsewhere with its cost, which this sum may repeat in other digits."""
    return any(
        clause.asset == asset and clause.role is Role.BOUGHT and clause.cost is not None
        for clause in completed_clauses(document)
    )


def _window(document: Document, text: str) -> Window | None:
    """The days of a purchase: told in its sentence; of news of one, up to the announcement; else None."""
    window = window_told(document, text)
    news = window is None and _NEWS.search(text) is not None and reported(document).months is None
    return Window(None, announced_on(document)) if news and not speaks_of_a_stretch(text) else window


def _reading(
    document: Document, sentence: Sentence, span: tuple[int, int], measure: str, amount: Amount, asset: str
) -> Reading:
    window = _window(document, sentence.text)
    if window is None or window.end > filed_on(document):
        return Unread(cite(document, *span), STYLE.reader, "the days of the purchase are not given", measure)
    return stated(
        document, measure, amount.value, span, STYLE.reader, asset=asset, period=(window.start, window.end),
        precision=amount.precision,
    )  # fmt: skip


STYLE = Style(NAME, 3, recognises, read)
