"""What the notes of a periodic report say in a sentence of the coins held: their average cost, cost and fair value.

Reads       "The Company has a carrying basis of approximately $71,000 per bitcoin held."; "its average acquisition
            price was $3,780 per ETH"; "The cost of this bitcoin was $378.6 million, or an average of $117,069 per
            bitcoin"; "Digital assets at cost were $480,000,000"; "The fair value of cryptocurrencies
            at December 31, 2024 was approximately US$79.3 million"; "held 300 bitcoin with a carrying value of $34.8
            million and cost of $28.8 million": a carrying value above cost is a fair value
Asset       the one coin the sentence names; for "digital assets" the one coin the whole report speaks of
Day         as for holdings, else the paragraph's, else the report's own end (`report_days`); "at both dates" is the
            report's end. In a report of a foreign issuer on Form 6-K only a day that is told
Scale       bare dollars of a report in thousands are thousands where only so they make a price of the coins counted
Does not    read prices of one coin, averages of a period's purchases, sales or production, parts (pledged, received,
            a custodian's), others' coins, other currencies; without a word of scale a small amount in a report in
            thousands (unread)
Source      ASC 350-60-50; IAS 38; notes and Items 2 and 7 of Forms 10-Q, 10-K, 20-F and 40-F
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import islice

from datmon.any_case import AnyCase
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coin_counts import coin_amounts
from datmon.coins import coin_words, coins, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import Names, issuer_names, stock_is_anothers
from datmon.keywords import keywords, places_of
from datmon.mentions import mentioned, names_another, speaks_of
from datmon.passages import Sentence, before_comparison, names_two_days, sentences_around
from datmon.quantities import Amount, Precision, find_amounts, words_before
from datmon.report_days import note_day, paragraph_day, period_end
from datmon.report_scales import is_bare, of_all_amounts
from datmon.stock_days import Clock, clock_of
from datmon.treasury_coins import sole_coin

NAME = "coin_note_sentence"
MOST = 200
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_CURRENT = ("6-K", "8-K")
_THOUSAND = Decimal(1_000)
_REACH = 150  # characters before the dollars in which the words that name them stand
_SMALLEST = 1_000_000  # dollars; a bare amount below it may be in thousands, whatever the report says of its tables
# Origin of the numbers above: choices of this project.

# Words without which no sentence is looked at, found without a pattern: a report is long.
_KEYS = keywords(
    "verage ",
    "ost basis",
    "arrying basis",
    " at cost",
    "air value",
    "arket value",
    "arrying ",
    "alued at ",
    " worth ",
    "ost of ",
)
_THINGS = (
    r"(?:digital|crypto|virtual)[ -]?(?:assets?|currenc(?:y|ies)|tokens?)|crypto(?:currenc(?:y|ies)|assets?)|tokens"
)
_HEDGED = r"\s*(?:approximately|approx\.?|about|an aggregate of|a total of|~)?\s*$"
_IS = r"\s+(?:was|were|is|are|of|totaled|totalled|amounted to)"
_DAYED = (
    r"(?:,?\s+(?:as of|as at|at|on)\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+20\d\d)?|(?:that|such) (?:date|day)"
    r"|(?:period|quarter|year)[- ]end),?)?"
)
# Must match "average acquisition price was", "average cost of SOL held, including fees, was", "carrying basis of",
# "weighted average cost basis per bitcoin of". Must not match "average price", which needs "held" or an owner.
_AVERAGE = re.compile(
    r"\b(?P<owner>(?:our|its"
    r"|the Company[’']s)\s+)?(?P<noun>(?:weighted[- ])?average\s+(?:[\w()-]+\s+){0,3}?(?:price|cost(?: basis)?|basis)"
    rf"|(?:cost|carrying) basis)(?P<more>[^.;:$\d]{{0,120}}?){_DAYED}(?:{_IS}){_HEDGED}",
    re.IGNORECASE,
)
# Between a cost and its average. Must match ", or an average of $", " (an average purchase price of approximately $",
# ", representing a weighted average cost of $". Must not match " and an average hash price of $".
_APPOSED = re.compile(
    r"^,?\s*\(?(?:or|and|at|representing|equal to|equivalent to|equating to|which is|being|i\.e\.,?"
    r"|reflecting)?\s*(?:an?|its)\s+"
    r"(?:approximate\s+)?(?:weighted[- ])?average(?:\s+(?:purchase |acquisition )?(?:price|cost)(?: basis)?)?\s+of"
    rf"{_HEDGED}",
    re.IGNORECASE,
)
# Between a cost and what it is a coin: ", or $82,332 per bitcoin". Must not match ", and sold at $82,332 per bitcoin".
_OR_EACH = re.compile(rf"^,?\s*\(?(?:or|i\.e\.,?|representing|equating to|equal to|being){_HEDGED}", re.IGNORECASE)
_A_COIN = re.compile(
    rf"^\s*(?:on average,?\s)?(?:per|for each|a|each)\s(?:of (?:the|our|its) [\d,.]{{1,16}}\s)?(?:coin|token|unit"
    rf"|{'|'.join(map(re.escape, coin_words()))})\b",
    re.IGNORECASE,
)
# Must match "at both dates", "at each reporting date". Must not match "at the date".
_BOTH_DAYS = re.compile(
    r"\b(?:at|as of|on) (?:both|each)(?: of (?:the|these|those))?(?: (?:balance sheet|reporting|period|year|quarter))?"
    r"[- ](?:dates?|ends?|periods)\b",
    re.IGNORECASE,
)
# Must match " of our bitcoin", " of the Company’s ETH". Must not match " of the shares".
_OWN_BEHIND = re.compile(rf"^\s+of (?:our|its|the Company[’']s) (?:{'|'.join(map(re.escape, coin_words()))})s?\b", re.I)
_PER_COIN = re.compile(r"^\s*(?:on average,?\s)?(?:per|for each|a|each)\b", re.IGNORECASE)
# The coins counted in the words for their worth: "of our 1,200 bitcoin", "of the 1,200 bitcoin held".
_COUNTED = r"(?:(?:(?:our|its|the|all)\s+)+(?:approximately\s+)?\d[\d,]{0,14}(?:\.\d{1,8})?\s+)?"
# Must match "cost basis of our bitcoin was", "had an aggregate cost basis of", "and cost of" behind coins held.
_COST = re.compile(
    rf"\b(?:(?<!at )(?:aggregate |total |original )*cost(?: basis)?"
    rf"(?P<more>\s+of\s+{_COUNTED}[^.;:$\d]{{1,60}}?)?{_DAYED}(?:{_IS})"
    rf"|(?P<thing>{_THINGS}|{{coin}}s?)(?: held)?,? at cost{_DAYED}(?:{_IS})){_HEDGED}".replace(
        "{coin}", f"(?:{'|'.join(map(re.escape, coin_words()))})"
    ),
    re.IGNORECASE,
)
# Must match "the fair value of our bitcoin at December 31, 2024 was", "with a market value of", "a carrying value of".
_VALUE = re.compile(
    r"\b(?P<noun>(?:fair|market|carrying)(?: market)? (?:value|amount))(?P<more>\s+of\s+(?:(?:our|its|the|all"
    r"|Company[’']s)\s+)*"
    rf"{_COUNTED}[^.;:$\d]{{1,60}}?)?{_DAYED}(?:{_IS}){_HEDGED}|\b(?:valued at|worth){_HEDGED}",
    re.IGNORECASE,
)
# A number of coins held right before "with a fair value of": "held approximately 304.5 bitcoin with a".
_COINS_WITH = re.compile(
    r"\b(?:with|at|having|had|and|,)\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:aggregate\s+|total\s+|current\s+)*$"
    r"|\b(?:versus|against|compared (?:with|to))\s(?:an?|the|its|our)\s(?:(?:aggregate|total|original|purchase"
    r"|acquisition)\s)*$",
    re.IGNORECASE,
)
# Must match the end of "held 1,152 BTC in its treasury", "total of 94 bitcoin,".
_OWN_COINS = re.compile(
    r"\d\s[A-Za-z()$ ]{2,30}(?: in (?:its|our|the) (?:corporate )?treasury)?,?\s*(?:which (?:is|was|were|are)\s+)?$"
)
_HOLDS = re.compile(
    r"\b(?:held|hold|holds|owned|owns|own|had|holdings?|treasury|consist\w*|compris\w*)\b", re.IGNORECASE
)
# The same where a balance sheet or its assets hold them. Must match "the balance sheet included ", "total assets at
# quarter-end include"; must not match "our current assets include" (a part may be no current one).
_STANDS = re.compile(
    r"\b(?:balance sheet|(?:total|our|its|digital) assets|liquidity|resources)\b[^;:]{0,70}?"
    r"\s(?:includ\w+|show\w*|report\w*)\b",
    re.IGNORECASE,
)
# What makes it no statement of all coins held.
_NOT = AnyCase(
    r"\b(?:pledg\w*|collateral\w*|restrict\w*|receivables?|payable|loan\w*|lent|lender\w*|borrow\w*|sold|sale"
    r"|sales|dispos\w*|mined"
    r"|mining|miners?|produc\w*|earn\w*|reward\w*|stak\w*|deposit\w*|customers?|clients?|users?|safeguard\w*"
    r"|custodial|third[- ]part(?:y|ies)"
    r"|shares?|stock|warrants?|notes?|equity|securities|fund|ETFs?|trust|options?|single|one (?:bitcoin|ether)"
    r"|change[sd]?|increase[sd]?"
    r"|decrease[sd]?|gains?|loss(?:es)?|impair\w*|principal market|subsidiar\w+|joint ventures?|investees?"
    r"|affiliates?|transfer\w*"
    r"|would|will|may|could|if|hypothetical|purchased (?:during|in)|acquired (?:during|in)|received|contributed"
    r"|contribution"
    r"|directly|power|kilowatt|energy|electricity|hash\w*|per share|unless|electricit\w+|reclassif\w+|quoted)\b",
)
_TRADE = re.compile(
    r"\b(?:purchased|acquired|bought)\s+(?:an?\s|approximately\s|additional\s)*[\d,.]+\s", re.IGNORECASE
)
_HELD = AnyCase(r"\b(?:held|hold|holds|owned|owns)\b")
_FLOW = re.compile(
    r"\b(?:during|in) the (?:quarter|period|year|month|(?:three|six|nine|twelve) months)\b|\bmonths ended\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;•]|\.\s|,\s+(?:meaning|so) that\s")
_OWN = re.compile(r"\b(?:our|its|we|the (?:company|group)|this|these|those|such|their)\b", re.IGNORECASE)
_COMPARED = AnyCase(r"\b(?:compared|versus|vs|(?:up|down) from|peers?)\b")
_FOREIGN = re.compile(r"(?:[A-TV-Z]|[A-Z]{2})$")


# What coins at a revalued amount would be carried at under the cost model (IAS 38.124(a)(iii)). Must match "Had it
# been carried at historical cost, its carrying amount at 30 June 2025 would have been "; must not match "If the price
# fell by 10%, the carrying amount would have been ".
_COST_MODEL = AnyCase(
    r"\b(?:had|if|were)\b[^.;$]{0,80}?\b(?:carried|measured|stated|recogni[sz]ed|accounted for|valued|applied)\b"
    r"[^.;$]{0,40}?\bcost\b[^.;$]{0,60}?\b(?:carrying (?:amount|value)|cost)s?\b[^.;$]{0,80}?"
    r"\bwould (?:have been|be|have amounted to)\s$",
)
# The same told the other way round. Must match "the carrying amount of the bitcoin would have been " with " had they
# been measured under the cost model" behind the dollars; must not match " had the price fallen".
_WOULD_BE = re.compile(
    r"\bcarrying (?:amount|value)s?\b[^.;$]{0,90}?\bwould (?:have been|be|have amounted to)\s$", re.IGNORECASE
)
_COST_MODEL_BEHIND = re.compile(
    r"(?:\s(?:million|thousand))?,?\s(?:had|if|were)\b[^.;$]{0,60}?\b(?:carried|measured|stated|recogni[sz]ed"
    r"|accounted for"
    r"|valued)\b[^.;$]{0,30}?\bcost\b",
    re.IGNORECASE,
)


_OF_BEFORE = re.compile(r"\s\((?:[A-Z][a-z]+ )?(?:\d{1,2}, )?20\d\d:[^()]{1,40}\)")  # another year's, in brackets


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement: which measure, its dollars, and where the words that name them begin."""

    measure: str
    amount: Amount
    place: int


def recognises(document: Document) -> bool:
    """Whether a periodic or current report has words for what coins cost or are worth."""
    return document.filing.form.upper().startswith(_PERIODIC + _CURRENT) and speaks_of(document, *_KEYS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what the sentences say of all coins held, and the passages that say it in doubt."""
    clock, names = clock_of(document), partial(issuer_names, document)
    for sentence in sentences_around(document, islice(sorted(_places(document.text)), MOST)):
        for said in _said_in(sentence, names):
            asset = _asset_of(document, sentence, said)
            if asset is not None and (clock.periodic or _is_told(document, clock, sentence, said)):
                yield _reading(document, sentence, asset, said, clock)


def _is_told(document: Document, clock: Clock, sentence: Sentence, said: _Said) -> bool:
    """Whether a current report tells the day of what is said of its own coins, and compares it with nothing."""
    before = sentence.text[: said.amount.start]
    if not _OWN.search(before) or _COMPARED.search(before) or names_another(document, sentence.text):
        return False
    return _day(document, clock, sentence, said) is not None


def _places(text: str) -> Iterator[int]:
    """Where words for a cost or a worth stand with dollars close behind; the words alone are in every note."""
    for word in _KEYS:
        for place in places_of(text, word):
            dollars = text.find("$", place, place + _REACH)
            line = text[place:dollars] if dollars >= 0 else "\n"
            if "\n" not in line and " | " not in line:
                yield place


def _asset_of(document: Document, sentence: Sentence, said: _Said) -> str | None:
    """The one coin of the sentence, else the report's only one where the sentence says "digital assets"."""
    named = {symbol for _, _, symbol in find_coins(sentence.text)}
    if named:
        return named.pop() if len(named) == 1 else None
    words = sentence.text[max(0, said.place - _REACH) : said.amount.start]
    spoken = re.search(_THINGS, words, re.IGNORECASE) or _WOULD_BE.search(words)
    return sole_coin(document) if spoken else None


def _reading(document: Document, sentence: Sentence, asset: str, said: _Said, clock: Clock) -> Reading:
    day = _day(document, clock, sentence, said)
    span, note = (sentence.start, sentence.end), ""
    if day is not None and is_bare(document, said.amount) and _is_in_thousands(sentence, said, day):
        note = f"printed {said.amount.value:,} in a report in thousands, as its price shows"
        said = replace(said, amount=_times(said.amount, _THOUSAND))
    elif said.measure != "avg_cost_usd" and is_bare(document, said.amount):
        said = replace(said, amount=of_all_amounts(document, said.amount) or said.amount)
    doubt = _doubt(document, sentence, asset, said, day, clock)
    if doubt or day is None:
        return Unread(cite(document, *span), STYLE.reader, doubt or "no day is given", said.measure)
    return stated(
        document, said.measure, said.amount.value, span, STYLE.reader, asset=asset, as_of=day,
        precision=said.amount.precision, note=note,
    )  # fmt: skip


def _day(document: Document, clock: Clock, sentence: Sentence, said: _Said) -> date | None:
    """The day of what is said: in a report told or its end, in a current report only a day that is told."""
    if not clock.periodic:
        return paragraph_day(document, clock, sentence, said.amount.start)
    day = note_day(document, clock, sentence, said.amount.start)
    return day if not _BOTH_DAYS.search(sentence.text) else period_end(document)


def _times(amount: Amount, factor: Decimal) -> Amount:
    return replace(
        amount, value=amount.value * factor, step=amount.step * factor, scaled=True, precision=Precision.ROUNDED
    )


def _is_in_thousands(sentence: Sentence, said: _Said, day: date) -> bool:
    """Whether bare dollars over the one number of coins make a price only as thousands."""
    counted = coin_amounts(sentence)
    coin = coins().get(counted[0].asset) if len(counted) == 1 else None
    if coin is None or said.measure == "avg_cost_usd":
        return False
    price = said.amount.value / counted[0].amount.value
    likely = coin.plausible_cost if said.measure == "holdings_cost_usd" else coin.plausible_price
    return likely(price * _THOUSAND, day) is True and likely(price, day) is False


def _doubt(document: Document, sentence: Sentence, asset: str, said: _Said, day: date | None, clock: Clock) -> str:
    """Why a statement is not believed, "" where nothing speaks against it."""
    if day is None:
        return "no day is given"
    if day > clock.latest:
        return "the day lies after the filing"
    if names_two_days(sentence.text[: said.amount.start]):
        return "several days side by side"
    if counts_in_other_dollars(document) and not is_us_dollars(sentence.text, said.amount):
        return "dollars of another country"
    return _doubt_of_amount(document, sentence, asset, said, day)


def _doubt_of_amount(document: Document, sentence: Sentence, asset: str, said: _Said, day: date) -> str:
    """Why the dollars cannot be what they are called, "" where they can."""
    coin = coins().get(asset)
    if said.measure == "avg_cost_usd":
        traded = coin is None or coin.plausible_cost(said.amount.value, day) is not False
        return "" if traded else "an average cost at which no coin of that kind has traded"
    if is_bare(document, said.amount):
        return "dollars without a scale word in a report in thousands"
    return "" if _makes_a_price(sentence, said, day) else "a value at which no coin of that kind has traded"


def _makes_a_price(sentence: Sentence, said: _Said, day: date) -> bool:
    """Whether the dollars over the one number of coins the sentence counts are a price of theirs.

    Without one a small amount without a word of scale is not believed.
    """
    counted = coin_amounts(sentence)
    coin = coins().get(counted[0].asset) if len(counted) == 1 else None
    if coin is None:
        return said.amount.scaled or said.amount.value >= _SMALLEST
    price = said.amount.value / counted[0].amount.value
    likely = coin.plausible_cost if said.measure == "holdings_cost_usd" else coin.plausible_price
    return likely(price, day) is not False


def _said_in(sentence: Sentence, names: Names) -> Iterator[_Said]:
    text = sentence.text
    found: list[_Said] = []
    for amount in find_amounts(text):
        if not amount.currency or amount.value <= 0 or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
            continue
        if amount.start >= len(before_comparison(text, amount.start)) or _FOREIGN.search(text[: amount.start][-2:]):
            continue
        said = _named(text, amount) or _apposed(text, amount, found[-1] if found else None)
        if said is not None and not stock_is_anothers(text, amount.start, text[amount.end :], names):
            found.append(said)
    cost = next((said.amount.value for said in found if said.measure == "holdings_cost_usd"), None)
    for said in found:
        if said.measure == _CARRYING:
            if cost is not None and said.amount.value > cost:
                yield _Said("holdings_fair_value_usd", said.amount, said.place)
        else:
            yield said


_CARRYING = "carrying"  # a value that is a fair value only if it lies above cost


def _named(text: str, amount: Amount) -> _Said | None:
    """What the words before the dollars call them, None where they name nothing of all coins held."""
    low = max(0, amount.start - _REACH)
    before = words_before(text, amount, _REACH).removesuffix("US")
    lowered = before.lower()
    average = _AVERAGE.search(before) if mentioned(lowered, "average", "basis") else None
    if average is not None and _is_average(average, text, amount):
        return _Said("avg_cost_usd", amount, low + average.start()) if _of_all(text, low, average) else None
    if _PER_COIN.match(text[amount.end :]):
        return None
    modelled = _COST_MODEL.search(before)
    if modelled is not None or (_WOULD_BE.search(before) and _COST_MODEL_BEHIND.match(text, amount.end)):
        return _Said("holdings_cost_usd", amount, low + (modelled.start() if modelled else 0))
    for pattern, keys in ((_COST, ("cost",)), (_VALUE, ("value", "amount", "worth"))):
        match = _last(pattern, before) if mentioned(lowered, *keys) else None
        if match is None or not _of_all(text, low, match) or not _is_of_coins(text, low, match):
            continue
        measure = "holdings_cost_usd" if pattern is _COST else "holdings_fair_value_usd"
        carrying = (match.groupdict().get("noun") or "").lower().startswith("carrying")
        return _Said(_CARRYING if carrying else measure, amount, low + match.start())
    return None


def _apposed(text: str, amount: Amount, last: _Said | None) -> _Said | None:
    """The average that stands behind the cost it is of: "was $378.6 million, or an average of $117,069 per bitcoin"."""
    if last is None or last.measure != "holdings_cost_usd" or not _PER_COIN.match(text[amount.end :]):
        return None
    between = _OF_BEFORE.sub("", text[last.amount.end : amount.start]).removesuffix("US")
    apposed = _APPOSED.match(between) or (_OR_EACH.match(between) and _A_COIN.match(text[amount.end :]))
    return _Said("avg_cost_usd", amount, last.amount.end) if apposed else None


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The match that ends where the words do and begins last."""
    found = None
    place = 0
    while (match := pattern.search(before, place)) is not None:
        found, place = match, match.start() + 1
    return found


def _is_average(match: re.Match[str], text: str, amount: Amount) -> bool:
    """Whether it is an average of what is held: said per coin, or of coins held, or the filer's own average."""
    noun, more = match["noun"].lower(), match["more"]
    per_coin = _PER_COIN.match(text[amount.end :]) is not None or " per " in f" {more} "
    if "average" not in noun:
        return per_coin
    if "price" in noun and "acqui" not in noun and "purchase" not in noun:
        return False
    return per_coin or bool(match["owner"]) or _HOLDS.search(more) is not None or _OWN_BEHIND.match(more) is not None


def _of_all(text: str, low: int, match: re.Match[str]) -> bool:
    """Whether nothing in the statement or its clause makes it one of a part, a flow, or another's coins."""
    clause = _CLAUSE.split(text[max(0, low + match.start() - _REACH) : low + match.start()])[-1]
    behind = re.split(r"[.;,]", text[low + match.end() :], maxsplit=1)[0][:60]
    words = f"{clause} {match[0]}"
    if _TRADE.search(clause) and not _HELD.search(clause):
        return False
    return not (_NOT.search(words) or _FLOW.search(words) or _FLOW.search(behind))


def _is_of_coins(text: str, low: int, match: re.Match[str]) -> bool:
    """Whether what costs or is worth so much is coins: named with it, or counted as held right before it."""
    parts = match.groupdict()
    if parts.get("thing"):
        return True
    more = parts.get("more") or ""
    if match[0].lower().startswith(("valued", "worth")):
        clause = text[max(0, low + match.start() - _REACH) : low + match.start()]
        return _HOLDS.search(clause) is not None and _OWN_COINS.search(clause) is not None
    if more.strip():
        return bool(find_coins(more)) or re.search(_THINGS, more, re.IGNORECASE) is not None
    clause = _CLAUSE.split(text[max(0, low + match.start() - _REACH) : low + match.start()])[-1]
    stands = _HOLDS.search(clause) or _STANDS.search(clause)
    return stands is not None and _COINS_WITH.search(clause) is not None and bool(find_coins(clause))


STYLE = Style(NAME, 9, recognises, read)
