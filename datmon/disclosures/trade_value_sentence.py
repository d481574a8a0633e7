"""What was paid for coins, or received for them, where a sentence of a report does not count the coins.

Reads       "During the year the Company purchased ETH for cash of $95.4 million"; "purchases of bitcoin of $95.4
            million"; "We used $95.4 million to purchase bitcoin"; "sold bitcoin for total proceeds of $12.1 million";
            "Proceeds from sales of bitcoin were $12.1 million in the nine months ended September 30, 2025"
Days        The report's own period, named by its length and last day or as "during the year"; no other
Does not    read sentences that count coins (purchase_sentence), plans, sums to date, comparatives, coins paid with
            shares, machines, others' coins; bare dollars of a report in thousands are unread
Sign        Positive: paid, received
Source      Notes and Items 2 and 7 of Forms 10-Q, 10-K, 20-F and 40-F
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import islice

from datmon.any_case import AnyCase
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coin_counts import coin_amounts
from datmon.coins import begins_coin, coin_words, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import issuer_names, opens_with_another
from datmon.keywords import keywords, places_of
from datmon.mentions import names_another
from datmon.passages import Sentence, Window, sentences_around
from datmon.quantities import Amount, Precision, find_amounts, words_before
from datmon.report_days import period_end, period_named
from datmon.report_scales import is_bare
from datmon.statements import ended_periods
from datmon.treasury_coins import coin_of, counts_several

NAME = "trade_value_sentence"
MOST = 80  # places looked at
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_REACH = 200  # characters before the dollars in which the words that name them stand
_LINE = 400  # characters around a place on its line in which dollars stand
_KEYS = keywords("urchas", "cqui", "old ", "ales of ", "ale of ", "ought ", "ispos")
_THINGS = ("digital", "crypto", "cryptocurrency", "cryptocurrencies", "virtual")

_COIN = (
    r"(?P<item>(?:(?:digital|crypto|virtual)[ -]?(?:assets?|currenc(?:y|ies)|tokens?)|cryptocurrenc(?:y|ies)"
    rf"|(?:{'|'.join(map(re.escape, coin_words()))})s?)(?: tokens?)?)\b"
    r"(?!\s(?:min\w+|machines?|rigs?|ATMs?|options?|futures|ETFs?|funds?|derivatives?|collateral|receivables?|loans?|shares"
    r"|treasury (?:compan|strateg)))"
)
_OWN = r"(?:(?:additional|our|its|the|treasury|some|of)\s+){0,2}"
_HEDGED = r"\s*(?:approximately|about|around|roughly|nearly|a total of|an aggregate of|~)?\s*$"
_SUM = rf"(?:of|for|was|were|totaled|totalled|totaling|totalling|amounted to|amounting to){_HEDGED}"
# What was done with a coin, behind one of the keys. Must match "urchased ETH", "ales of our bitcoin"; must not match
# "urchased shares".
_DONE = re.compile(
    r"(?:urchas(?:ed?|es|ing)|cquir(?:ed?|ing)|cquisitions?|old|ales?|ought|isposed|ispositions?|isposals?)\s+"
    rf"{_OWN}(?P<word>[A-Za-z]\w*)",
    re.IGNORECASE,
)
# Before the dollars. Must match "purchased ETH for cash of $", "purchases of bitcoin of $", "Cash used to purchase
# bitcoin was $". Must not match "purchased bitcoin miners for $", "to purchase bitcoin, of which $".
_BOUGHT = AnyCase(
    rf"\b(?:purchased|acquired|bought|(?:purchases?|acquisitions?)\s+of|(?:used|paid|spent)\s+(?:to\s+(?:purchase|acquire)"
    rf"|for\s+(?:the\s+)?(?:purchases?|acquisitions?)\s+of|on|for))\s+{_OWN}{_COIN}[^.;:$\d]{{0,50}}?\b{_SUM}",
)
# Must match "sold bitcoin for total proceeds of $", "Proceeds from sales of bitcoin were $". Must not match "sold
# bitcoin at a loss of $", "gain on sales of bitcoin of $".
_SOLD = re.compile(
    rf"\b(?:(?:sold|disposed of)\s+{_OWN}{_COIN}[^.;:$\d]{{0,40}}?\bfor\s+(?:[\w-]+\s+){{0,3}}?(?:(?:proceeds|cash"
    rf"|consideration)\s+of)?{_HEDGED}|proceeds\s+(?:of|from)\s+(?:the\s+)?(?:sales?|dispositions?|disposals?)\s+of\s+{_OWN}"
    rf"{_COIN.replace('<item>', '<item2>')}[^.;:$\d]{{0,50}}?\b{_SUM})",
    re.IGNORECASE,
)
# Around the dollars. Must match "used $" with " of cash to purchase bitcoin"; "received $" with " in net proceeds from
# the sale of bitcoin".
_SPENT = re.compile(rf"\b(?:used|spent|paid|deployed|invested){_HEDGED}", re.IGNORECASE)
_ON_COINS = re.compile(
    rf"^\s*(?:(?:of|in)\s+(?:(?:our|its|the)\s+)?(?:net\s+)?(?:cash|proceeds)\s+)?(?:to\s+(?:purchase|acquire|buy)"
    rf"|on|for)\s+(?:(?:the\s+)?(?:purchases?|acquisitions?)\s+of\s+)?{_OWN}{_COIN}",
    re.IGNORECASE,
)
_RECEIVED = re.compile(rf"\b(?:received|generated|reali[sz]ed|raised|obtained){_HEDGED}", re.IGNORECASE)
_FROM_COINS = re.compile(
    rf"^\s*(?:(?:of|in)\s+(?:[\w-]+\s+){{0,2}}?proceeds\s+)?from\s+(?:the\s+|our\s+|its\s+)?(?:sales?|dispositions?|disposals?)"
    rf"\s+of\s+{_OWN}{_COIN}",
    re.IGNORECASE,
)
# What makes it no money of the report's period.
_NOT = AnyCase(
    r"\b(?:will|would|may|might|could|should|shall|expects?|expected|plans?|planned|intends?|intended|if|up to|not|no"
    r"|to date|since|inception|subsequent\w*|customers?|clients?|users?|cumulative(?:ly)?|forward|options?|gains?"
    r"|loss(?:es)?|in exchange|shares?|stock|warrants?|non-?cash|payable|loans?|respectively|miners?|notes)\b",
)
# Money is nobody's name. Must match "Cash used", "Proceeds from". Must not match "Cashmere Corp. sold".
_MONEY_FIRST = re.compile(r"^(?:net )?(?:cash|proceeds|purchases?|sales?|funds)\b", re.IGNORECASE)
_COMPARED = AnyCase(r"\b(?:compared|versus|vs|against|prior|previous|same period|last year)\b")
_FOREIGN = re.compile(r"(?:[A-TV-Z]|[A-Z]{2})$")


def recognises(document: Document) -> bool:
    """Whether the document is a periodic report."""
    return document.filing.form.upper().startswith(_PERIODIC)


def read(document: Document) -> Iterator[Reading]:
    """Yield what was paid and received for coins in the report's period, once, and the passages that leave a doubt."""
    told: set[tuple[str, str | None, Window]] = set()
    for sentence in sentences_around(document, islice(sorted(_places(document.text)), MOST)):
        if coin_amounts(sentence) or _is_anothers(document, sentence.text):
            continue
        window = _window(document, sentence.text)
        for measure, amount, item in _trades(sentence.text):
            asset = coin_of(document, item)
            if window is None or (asset is None and (find_coins(item) or not counts_several(document))):
                continue
            if counts_in_other_dollars(document) and not is_us_dollars(sentence.text, amount):
                continue
            if (measure, asset, window) not in told:
                told.add((measure, asset, window))
                yield _reading(document, sentence, measure, amount, asset, window)


def _places(text: str) -> Iterator[int]:
    """Where words for a purchase or a sale stand right before a coin, with dollars near them."""
    for key in _KEYS:
        for place in places_of(text, key):
            done = _DONE.match(text, place)
            word = done["word"] if done else ""
            if word and (word.lower() in _THINGS or begins_coin(word)):
                low, high = text.rfind("\n", max(0, place - _LINE), place), text.find("\n", place, place + _LINE)
                if text.find("$", max(low, place - _LINE), high if high >= 0 else place + _LINE) >= 0:
                    yield place


def _trades(text: str) -> Iterator[tuple[str, Amount, str]]:
    """The dollars of a sentence that were paid or received for coins, each with the words for these."""
    for amount in find_amounts(text):
        if not amount.currency or amount.value <= 0 or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
            continue
        before, behind = words_before(text, amount, _REACH).removesuffix("US"), text[amount.end : amount.end + _REACH]
        if _FOREIGN.search(before[-2:]) or _COMPARED.search(text[: amount.start]):
            continue
        bought = _BOUGHT.search(before) or (_SPENT.search(before) and _ON_COINS.match(behind))
        sold = _SOLD.search(before) or (_RECEIVED.search(before) and _FROM_COINS.match(behind))
        found = sold or bought
        if found and not _NOT.search(f"{_clause(before)} {found[0]}"):
            parts = found.groupdict()
            measure = "sale_proceeds_usd" if sold else "purchase_cost_usd"
            yield measure, amount, parts["item"] or parts.get("item2") or ""


def _clause(before: str) -> str:
    return re.split(r"[;•]|\.\s", before)[-1]


def _is_anothers(document: Document, text: str) -> bool:
    if names_another(document, text):
        return True
    return not _MONEY_FIRST.match(text) and opens_with_another(text, partial(issuer_names, document))


def _window(document: Document, text: str) -> Window | None:
    """The report's period where a sentence names it and no other; None elsewhere."""
    named = set(ended_periods(text))
    window = named.pop() if len(named) == 1 else None if named else period_named(document, text)
    return window if window is not None and window.end == period_end(document) else None


def _reading(
    document: Document, sentence: Sentence, measure: str, amount: Amount, asset: str | None, window: Window
) -> Reading:
    span = sentence.start, sentence.end
    if is_bare(document, amount):
        return Unread(
            cite(document, *span), STYLE.reader, "dollars without a scale word in a report in thousands", measure
        )
    return stated(
        document, measure, amount.value, span, STYLE.reader, asset=asset, period=(window.start, window.end),
        precision=amount.precision,
    )  # fmt: skip


STYLE = Style(NAME, 2, recognises, read)
