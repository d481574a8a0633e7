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
from functools import lru_cache, partial
from importlib.resources import files
from itertools import accumulate

from datmon.coin_counts import UNNAMED, coin_sentences, sole_symbol, with_unnamed
from datmon.coin_doubts import ANOTHERS, OF_LISTS, DoubtedSentence
from datmon.coin_phrases import (
    COMPARED_BEFORE,
    NUMBERS_TOGETHER,
    RESPECTIVE,
    RESPECTIVE_FIRST,
    TOTAL,
    TWO_DAYS,
    TWO_NUMBERS,
)
from datmon.coin_roles import BARE
from datmon.coin_sentence import ITS_DAY, OF_MORE, Counted, Role
from datmon.coins import coins, find_coins, is_stablecoin
from datmon.documents import Document
from datmon.doubt_phrases import PLAN
from datmon.held_phrases import NONE_BEHIND, NONE_HELD, NONE_WORDS
from datmon.holders import Names, issuer_names, opens_with_another, stock_is_anothers, subject_is_anothers
from datmon.keywords import holds, keywords, spans_in_any_case
from datmon.passages import Sentence, filed_on, find_loose_days
from datmon.price_phrases import PAID
from datmon.quantities import Amount, Precision
from datmon.report_scales import counted_in, counts_in_thousands
from datmon.section_doubts import doubt_over

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
_REACH: int = _LIMITS["reach"]["verb"]
_ROUNDING: Decimal = _LIMITS["agreement"]["rounding"]
_US = re.compile(r"\b(?:we|our|us|the (?:company|group|registrant|issuer))\b", re.IGNORECASE)
# Must match " at quarter-end", " held at year end"; must not match " at the end".
_ITS_END = re.compile(r"(?:\s[A-Za-z]{2,12})?\sat\s(?:month|quarter|year|period)[- ]end\b")
# A document's word on its dollars. Must match "All amounts are in Canadian dollars unless otherwise stated",
# "(expressed in Australian dollars)", "Dollar amounts are Canadian unless indicated", "all figures in Canadian funds".
# Must not match "a loan of five million Canadian dollars", "C$ means Canadian dollars"; where US dollars are named in
# the same words too, _US_DOLLARS says so.
_OTHER_DOLLARS = keywords(
    "anadian ", "ANADIAN ", "ustralian dollar", "ong Kong dollar", "ingapore dollar", "ew Zealand dollar", "in CAD",
)  # fmt: skip
_COUNTRIES = keywords("canadian", "australian", "hong kong", "singapore", "new zealand", "cad")
_BEFORE, _BEHIND = 220, 80  # characters around them in which the dollars of all amounts are declared
_DECLARED = re.compile(
    r"\b(?:all|amounts?|figures?|currenc(?:y|ies)|expressed|presented|stated|reported|denominated|unless|except)\b"
    r"[^.\n]{0,120}?\b(?:(?:in|are|to)\s+(?:thousands of |millions of )?"
    r"(?:(?:Canadian|Australian|Hong Kong|Singapore|New Zealand) (?:dollars|currency|funds)|CAD\b)"
    r"|are\s+(?:all\s+)?(?:Canadian|Australian)\b(?=,?\s+(?:dollars\s+)?(?:unless|except|save)|\.|\)))",
    re.IGNORECASE,
)
_US_DOLLARS = re.compile(r"\b(?:US|U\.S\.|United States) dollars|\bUSD\b|\bUS\$")
_US_BEHIND = re.compile(r"\s?(?:USD|US dollars|U\.S\. dollars)\b")

# Between an amount and its parts. Must match " in two tranches of ", " through three trades: "; must not match " and
# in two days ".
_TRANCHES = re.compile(
    r"\b(?:in|across|over|through|via) (?:two|three|four|five|six|several|multiple|\d)\s(?:\w+\s)?(?:tranches|lots"
    r"|purchases|acquisitions|trades|transactions|blocks|orders|buys|sales|instal?lments|steps)\b"
    r"(?:\s\([^()]{0,20}|\sof|,|:|\s[–—-])\s*(?:of\s)?(?:about\s|approximately\s)?$",
    re.IGNORECASE,
)


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
def clauses_of(document: Document) -> tuple[CoinClause, ...]:
    """What a document's sentences say was held, bought or sold, in reading order."""
    names = partial(issuer_names, document)
    sentences: Iterable[Sentence] = coin_sentences(document)
    sole = sole_symbol(document, coin_sentences(document))
    if sole is not None:
        sentences = with_unnamed(document, coin_sentences(document))
    found = [clause for sentence in sentences for clause in coin_clauses(sentence, names, sole)]
    found = [_placed(document, clause) for clause in found]
    priced = any(clause.cost or clause.average or clause.worth for clause in found)
    if priced and counts_in_other_dollars(document):
        found = [_in_us_dollars(document.text, clause) for clause in found]
    if priced and counts_in_thousands(document):
        found = [_in_whole_dollars(clause, filed_on(document)) for clause in found]
    return tuple(found)


def _placed(document: Document, clause: CoinClause) -> CoinClause:
    """A clause with the doubt of what stands over it, or of who says it."""
    reason = "" if clause.doubt else doubt_over(document, clause.sentence.start, clause.sentence.end)
    return replace(clause, doubt=reason) if reason else clause


@lru_cache(maxsize=1)
def counts_in_other_dollars(document: Document) -> bool:
    """Whether a document says that its dollars are another country's: "All amounts are in Canadian dollars"."""
    text = document.text
    if not holds(text, *_OTHER_DOLLARS):
        return False
    spans = spans_in_any_case(text, *_COUNTRIES)
    parts = [(0, len(text))] if spans is None else [(max(0, low - _BEFORE), high + _BEHIND) for low, high in spans]
    said = min((said for part in parts if (said := _DECLARED.search(text, *part))), key=re.Match.start, default=None)
    return said is not None and _US_DOLLARS.search(said[0]) is None


def is_us_dollars(text: str, amount: Amount) -> bool:
    """Whether an amount says itself that its dollars are those of the United States."""
    return text.startswith("US", amount.start) or _US_BEHIND.match(text, amount.end) is not None


def _in_whole_dollars(clause: CoinClause, filed: date) -> CoinClause:
    """The clause of a document in thousands, money that is a price of its coins only as thousands in whole dollars."""
    coin, units = coins().get(clause.asset), clause.units.value

    def whole(amount: Amount | None) -> Amount | None:
        if amount is None or amount.scaled or coin is None or not units:
            return amount
        price = amount.value / units
        thousands = coin.plausible_cost(price, filed) is False and coin.plausible_cost(price * 1_000, filed) is True
        return counted_in(amount, Decimal(1_000)) if thousands else amount

    return replace(clause, cost=whole(clause.cost), worth=whole(clause.worth))


def _in_us_dollars(text: str, clause: CoinClause) -> CoinClause:
    """The clause without the money that a document counts in another country's dollars."""
    cost, average, worth = (
        amount if amount is not None and is_us_dollars(text, amount) else None
        for amount in (clause.cost, clause.average, clause.worth)
    )
    return replace(clause, cost=cost, average=average, worth=worth)


def coin_clauses(sentence: Sentence, names: Names = frozenset, sole: str | None = None) -> list[CoinClause]:
    """The amounts of coins a sentence says were held, bought or sold, in reading order.

    `names` answers what the document calls its issuer (`issuer_names`); a holder of another name is a doubt. `sole` is
    the one coin that "93 coins" are, where the document counts no other.
    """
    named = find_coins(sentence.text)
    if sole is not None and {symbol for _, _, symbol in named} <= {sole}:
        unnamed = (match.span("word") for match in UNNAMED.finditer(sentence.text))
        named = sorted((*named, *((start, end, sole) for start, end in unnamed)))
    return list(_Reader(sentence, named, names).read()) if named else []


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


def two_days(text: str) -> tuple[date, date] | None:
    """The two days a sentence tells numbers of one by one: "As of June 30, 2025 and 2024, …, respectively"."""
    days = TWO_DAYS.search(text) if "espectively" in text else None
    return _both_days(days["first"], days["second"]) if days else None


def _both_days(first: str, second: str) -> tuple[date, date] | None:
    """The days of "June 30, 2025" and "2024", or "December 31, 2024"; None where either is no day."""
    found = [find_loose_days(text, date.max) for text in (first, first[:-4] + second if second.isdigit() else second)]
    return (found[0][0].day, found[1][0].day) if all(found) else None


class _Reader(DoubtedSentence):
    """Reads one sentence: what is said of each amount; places count in the sentence until a clause is made."""

    def read(self) -> Iterator[CoinClause]:
        yield from self._none_held()
        several = len(self.coins) > 1 and " and " in self.text and NUMBERS_TOGETHER.search(self.text)
        paired = (RESPECTIVE.search(self.text) or RESPECTIVE_FIRST.search(self.text)) if several else None
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
        if len(told) < 2 or "espective" not in self.text:
            return told
        if told[0].role in (Role.BOUGHT, Role.SOLD):
            return self._with_prices(told)
        alone = all(each.role is Role.HELD and not (each.cost or each.average or each.worth) for each in told)
        worths = self._paired_worths(told[-1].units.end - self.sentence.start, len(told)) if alone else []
        if not any(worths):
            return told
        return [
            replace(each, worth=self._placed(worth) if worth else None)
            for each, worth in zip(told, worths, strict=True)
        ]

    def _with_prices(self, told: list[CoinClause]) -> list[CoinClause]:
        """Trades with the sums that stand behind them all: "bought 33 BTC and 310 ETH for $2 and $9, respectively"."""
        if any(each.role is not told[0].role or each.cost or each.average for each in told):
            return told
        prices = self._paired_prices(told[0].role, told[-1].units.end - self.sentence.start, len(told))
        return [
            replace(each, cost=self._placed(cost) if cost else None, average=self._placed(average) if average else None)
            for each, (cost, average) in zip(told, prices, strict=True)
        ]

    def _of_one_holder(self) -> Iterator[CoinClause]:
        """The amounts of `_listed`: what follows another's is that other's, until the filer is named."""
        before: CoinClause | None = None
        for each in self._listed():
            clause, end = each, before.units.end - self.sentence.start if before else 0
            between = self.text[end : clause.units.start - self.sentence.start]
            if before is not None and before.doubt == ANOTHERS and not clause.doubt and not self._names_filer(between):
                clause = replace(clause, doubt=ANOTHERS)
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
        counted = self._without_tranches(counted)
        role: Role | None = None
        before: Counted | None = None
        unpriced = False  # an amount of this list had no price of its own: a price told later is of all together
        led = ""  # what speaks against the whole list: its first amount's doubt
        for index, found in enumerate(counted):
            low = before.end if before else 0
            governed = self._role(found, low) or self._again(role, before, found)
            listed = governed is None and before is not None and self._goes_on(role, before, found)
            if governed is None and not listed:
                role = None
            role = governed or role
            if role is not None:
                high = self._next(counted, index)
                clause = self._clause(role, found, low, high)
                if listed and unpriced:
                    clause = replace(clause, cost=None, average=None, worth=None)
                clause = replace(clause, doubt=clause.doubt or led) if listed else clause
                led = clause.doubt if clause.doubt in OF_LISTS else ""
                unpriced = clause.cost is None and clause.average is None and clause.worth is None
                yield clause
            before = found

    def _next(self, counted: list[Counted], index: int) -> int:
        """Where the next amount stands, the whole that a part is told of passed over: "140 of the 150 BTC we mined"."""
        behind = counted[index + 1 :]
        if behind and OF_MORE.match(self.text, counted[index].amount.end):
            behind = behind[1:]
        return behind[0].start if behind else len(self.text)

    def _without_tranches(self, counted: list[Counted]) -> list[Counted]:
        """The amounts but the parts that "in two tranches of 12 BTC and 8 BTC" adds up to the one before them."""
        for index, whole in enumerate(counted[:-2]):
            rest = counted[index + 1 :]
            if len({whole.asset, *(each.asset for each in rest)}) > 1 or not _TRANCHES.search(
                self.text, whole.end, rest[0].start
            ):
                continue
            sums = list(accumulate(each.amount.value for each in rest))
            if whole.amount.value in sums[1:]:
                return counted[: index + 1] + rest[sums.index(whole.amount.value) + 1 :]
        return counted

    def _again(self, role: Role | None, before: Counted | None, found: Counted) -> Role | None:
        """The role of the same coin's number of another day behind a semicolon: "held 94 BTC; 81 BTC at June 30"."""
        if role is not Role.HELD or before is None or before.asset != found.asset:
            return None
        alone = self.text[before.end : found.start].rpartition(";")
        told = ITS_DAY.match(self.text, found.end) or _ITS_END.match(self.text, found.end)
        return role if alone[1] and told and BARE.fullmatch(alone[2].removeprefix(" and")) else None

    def _none_held(self) -> Iterator[CoinClause]:
        """Coins said not to be held: "holds zero BTC", "no longer held any bitcoin"; zero is what is stated."""
        for start, end, symbol in self.coins:
            before = self.text[max(0, start - _REACH) : start]
            match = NONE_HELD.search(before) if before.rstrip().lower().endswith(NONE_WORDS) else None
            if match is None or not NONE_BEHIND.match(self.text[end : end + 60]):
                continue
            verb = start - len(before) + match.start("verb")
            amount = Amount(Decimal(0), verb, end, Precision.EXACT, Decimal(1), currency=False, scaled=False)
            found = Counted(amount, symbol, verb, end, "", Role.HELD)
            doubt = "a plan or a condition, not what is" if PLAN.search(self._governing(found)) else ""
            if not doubt and subject_is_anothers(self.text, verb, self.names):
                doubt = ANOTHERS
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

    def _pair_of_days(self, days: re.Match[str]) -> tuple[Counted, Counted] | None:
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
        if stock_is_anothers(self.text, low, self.text[high:], self.names) or opens_with_another(self.text, self.names):
            doubt = ANOTHERS
        for symbol, number, worth in zip(symbols, numbers, worths, strict=True):
            yield CoinClause(
                Role.HELD, symbol, self._placed(number), None, None, self._placed(worth) if worth else None,
                self.sentence, doubt, False,
            )  # fmt: skip

    def _clause(self, role: Role, found: Counted, low: int, high: int) -> CoinClause:
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
