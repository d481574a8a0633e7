"""Coin clauses: what a sentence says was done with an amount of a coin, and at what price.

"held an aggregate of approximately 439,000 bitcoins, which were acquired at an aggregate purchase price of …" is an
amount (439,000 BTC), a role (held), a cost and an average. The role is given by the words that govern the number
directly; a number that no known verb governs is not read. Doubt is carried along as a reason, so that a style can say
why a passage was not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from datmon.coin_phrases import (
    AT_PRICE,
    AVERAGE,
    BEFORE_COIN,
    BOUNDARY,
    BRINGS,
    BUYS,
    COST,
    EQUIVALENTS,
    FOREIGN,
    FROM_TO,
    HAS,
    HEDGE,
    HELD_AFTER,
    HOLDINGS,
    HOLDS,
    IN_TREASURY,
    LABELLED,
    LEAD_BUYS,
    LEAD_HOLDS,
    LIST,
    NAMED,
    NOT_COINS,
    OTHER_THING,
    PAID,
    PART,
    PER_COIN,
    PLAN,
    PROCEEDS,
    PROPER,
    PURCHASE_OF,
    RELATIVE,
    SALE_OF,
    SELLS,
    TO_DATE,
    TOTAL,
    TRAILING_HEDGE,
    VERB,
    WORTH,
    YEAR,
    coin_holdings,
)
from datmon.coins import coins, find_coins
from datmon.documents import Document
from datmon.passages import Sentence
from datmon.quantities import Amount, Precision, find_amounts

_REACH = 260  # characters before an amount in which its verb may stand
_HEAD = 3_000  # characters in which a release names its issuer with the exchange; later names are others'
_ROUNDING = Decimal("0.03")  # units x average may miss the stated cost by this much beyond the digits given

# A number at the very head of a bullet: nothing but a hedge before it.
_BARE = re.compile(rf"(?:\s|{HEDGE}|a total of|total of|total)*", re.IGNORECASE)
_OPENING = re.compile(r"(?:approximately|about|total of|a total of)?", re.IGNORECASE)
_COVER_NAME = re.compile(r"([^\n]{3,80})\n\(Exact name of registrant", re.IGNORECASE)
_DEFINED = re.compile(r"[“\"]([A-Z][\w.&’' -]{1,40})[,.]?[”\"]")
# Must match "Acme Holdings, Inc. (NASDAQ: ACME) … today announced", "Acme Ltd (TSXV: ACM) … reports". Must not match
# "Note (see: Item 1)", "behind Strategy Inc. (NASDAQ: MSTR), which owns".
_LISTED = re.compile(
    r"((?:[A-Z][\w.&’'-]{0,30},?\s){1,5})\(?\((?:[A-Z][A-Za-z0-9 .&/-]{1,24}):\s?\$?([A-Z0-9][A-Z0-9.-]{0,7})\b"
    r"(?=[^\n]{0,400}\b(?:today|announce[sd]?|report(?:s|ed)|provide[sd]?|disclose[sd]?)\b)"
)
_OURSELVES = frozenset(("company", "we", "group", "registrant", "issuer", "corporation", "trust", "partnership"))
_EMPTY = frozenset("inc corp ltd limited plc llc the holdings technologies of and".split())


class Role(StrEnum):
    """What happened to the coins."""

    HELD = "held"
    BOUGHT = "bought"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class CoinClause:
    """An amount of a coin and what the sentence says of it; places count in the document's text.

    `cost` is what was paid (or received) for the amount, `average` the average price per coin, both in USD as stated.
    `doubt` is why the clause may not be taken at its word ("a plan …", "the holder named is not the issuer"), "" where
    nothing speaks against it. `total` says the words call the amount a total.
    """

    role: Role
    asset: str
    units: Amount
    cost: Amount | None
    average: Amount | None
    sentence: Sentence
    doubt: str
    total: bool

    @property
    def span(self) -> tuple[int, int]:
        """The span to quote: the whole sentence."""
        return self.sentence.start, self.sentence.end


def coin_clauses(sentence: Sentence, names: frozenset[str] = frozenset()) -> list[CoinClause]:
    """The amounts of coins a sentence says were held, bought or sold, in reading order.

    `names` are what the document calls its issuer (`issuer_names`); a holder of another name is a doubt.
    """
    amounts = find_amounts(sentence.text)
    return list(_Reader(sentence, amounts, names).read()) if amounts else []


def issuer_names(document: Document) -> frozenset[str]:
    """What a document calls its issuer, in lower-case words: the registrant on the cover and the terms it defines.

    Reads 'STRATEGY INC (Exact name of registrant…', 'Acme Holdings (NASDAQ: ACME) ("Acme" or the "Company")'.
    """
    text = document.text[:60_000]
    found = set(_words(document.filing.issuer))
    listed = _LISTED.search(text[:_HEAD])
    for match in (*_COVER_NAME.finditer(text), *_DEFINED.finditer(text), *([listed] if listed else [])):
        found.update(word for part in match.groups() for word in _words(part))
    return frozenset(found)


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


def _words(name: str) -> Iterator[str]:
    for word in re.split(r"[\s,]+", name.lower()):
        bare = word.strip(".’'")
        if len(bare) > 1 and bare not in _EMPTY:
            yield bare


@dataclass(frozen=True, slots=True)
class _Counted:
    """An amount with the coin it counts, and the end of the coin's name; `named_after` says the coin follows it."""

    amount: Amount
    asset: str
    end: int
    doubt: str
    named_after: bool


class _Reader:
    """Reads one sentence; places count in the sentence until a clause is made."""

    def __init__(self, sentence: Sentence, amounts: list[Amount], names: frozenset[str]) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.amounts = amounts
        self.names = names
        self.coins = find_coins(self.text)

    def read(self) -> Iterator[CoinClause]:
        counted = [found for amount in self.amounts if (found := self._counted(amount)) is not None]
        role: Role | None = None
        before: _Counted | None = None
        for index, found in enumerate(counted):
            low = before.end if before else 0
            governed = self._role(found, low)
            if governed is None and not (before and self._continues(before, found)):
                role = None
            role = governed or role
            if role is not None:
                high = counted[index + 1].amount.start if index + 1 < len(counted) else len(self.text)
                yield self._clause(role, found, low, high)
            before = found

    # the amount and its coin ---------------------------------------------------------------------------------

    def _counted(self, amount: Amount) -> _Counted | None:
        if amount.currency or amount.value <= 0 or YEAR.match(self.text[amount.start : amount.end]):
            return None
        for start, end, symbol in self.coins:
            if start >= amount.end:
                if start - amount.end <= 24 and BEFORE_COIN.match(self.text[amount.end : start]):
                    return self._followed(amount, symbol, end)
                break
        return self._named_before(amount)

    def _followed(self, amount: Amount, symbol: str, end: int) -> _Counted | None:
        after = self.text[end : end + 60]
        if OTHER_THING.match(after):
            return None
        doubt = "the amount counts equivalents with the coin itself" if EQUIVALENTS.match(after) else ""
        return _Counted(amount, symbol, end, doubt, True)

    def _named_before(self, amount: Amount) -> _Counted | None:
        """The amount of "total ETH holdings increased to 859,853", where the coin stands before the number."""
        if NOT_COINS.match(self.text[amount.end : amount.end + 20]):
            return None
        match = coin_holdings().search(self._before(amount, 0))
        symbols = find_coins(match[1]) if match else []
        return _Counted(amount, symbols[0][2], amount.end, "", False) if symbols else None

    def _before(self, amount: Amount, low: int) -> str:
        return self.text[max(low, amount.start - _REACH) : amount.start].rstrip("$~≈ ") + " "

    # the role ------------------------------------------------------------------------------------------------

    def _role(self, found: _Counted, low: int) -> Role | None:
        if not found.named_after:
            return Role.HELD
        near = self._before(found.amount, low)
        if BUYS.search(near) or PURCHASE_OF.search(near):
            whole = TO_DATE.search(self._before(found.amount, 0)) and TOTAL.search(near[-60:])
            return Role.HELD if whole else Role.BOUGHT
        if SELLS.search(near) or SALE_OF.search(near):
            return Role.SOLD
        return Role.HELD if self._is_held(found, near) else self._lead_role(found)

    def _is_held(self, found: _Counted, near: str) -> bool:
        if any(pattern.search(near) for pattern in (HOLDS, HOLDINGS, BRINGS, LABELLED)):
            return True
        if FROM_TO.search(self._before(found.amount, 0)):
            return True
        after = self.text[found.end : found.end + 60]
        if HAS.search(near) and IN_TREASURY.match(after):
            return True
        head = self.text[: found.amount.start].strip(" ~$")
        return bool(_OPENING.fullmatch(head) and HELD_AFTER.match(after))

    def _lead_role(self, found: _Counted) -> Role | None:
        """The role a list's lead gives a bullet that begins with its number."""
        lead = self.sentence.lead
        if not lead or not _BARE.fullmatch(self.text[: found.amount.start].rstrip("$~ ")):
            return None
        if LEAD_BUYS.search(lead):
            return Role.BOUGHT
        return Role.HELD if LEAD_HOLDS.search(lead) else None

    def _continues(self, before: _Counted, found: _Counted) -> bool:
        """Whether an amount goes on a list: "1,805 BTC, 31 ETH and 50,000 SOL"."""
        gap = self.text[before.end : found.amount.start]
        return before.asset != found.asset and bool(LIST.match(gap)) and not PART.search(gap)

    # the clause and what speaks against it -------------------------------------------------------------------

    def _clause(self, role: Role, found: _Counted, low: int, high: int) -> CoinClause:
        governing = self._governing(found)
        cost, average = self._prices(role, found, range(found.end, high))
        return CoinClause(
            role=role,
            asset=found.asset,
            units=self._placed(found.amount),
            cost=self._placed(cost) if cost else None,
            average=self._placed(average) if average else None,
            sentence=self.sentence,
            doubt=found.doubt or self._doubt(found, governing, low),
            total=bool(TOTAL.search(governing[-80:])),
        )

    def _governing(self, found: _Counted) -> str:
        """The clause before an amount, from its last boundary on."""
        before = self.text[max(0, found.amount.start - _REACH) : found.amount.start]
        ends = [match.end() for match in BOUNDARY.finditer(before)]
        return before[ends[-1] if ends else 0 :]

    def _doubt(self, found: _Counted, governing: str, low: int) -> str:
        if found.amount.precision is Precision.AT_MOST:
            return "an upper bound, not an amount"
        if PLAN.search(governing):
            return "a plan or a condition, not what is"
        own = governing[max(0, len(governing) - (found.amount.start - low)) :]
        if PART.search(own):
            return "a part, a comparison or another's coins"
        if self._other_holder(found, governing):
            return "the holder named is not the issuer"
        return ""

    def _other_holder(self, found: _Counted, governing: str) -> bool:
        verb = VERB.search(governing)
        if verb is None or not self.names:
            return False
        subject = NAMED.search(governing[: verb.start()])
        if subject is not None:
            return not self._is_issuer(subject["name"])
        return self._is_anothers_clause(found, governing, verb.start())

    def _is_issuer(self, words: str) -> bool:
        return any(word in self.names or word in _OURSELVES for word in _words(words))

    def _is_anothers_clause(self, found: _Counted, governing: str, verb: int) -> bool:
        """Whether a "which owns" or "who holds" hangs on a name that is not the issuer's."""
        start = found.amount.start - len(governing)
        before = self.text[max(0, start - 90) : start + verb]
        relative = RELATIVE.search(before)
        if relative is None:
            return False
        names = PROPER.findall(before[: relative.start()])
        return bool(names) and not any(self._is_issuer(name) for name in names[-3:])

    # prices --------------------------------------------------------------------------------------------------

    def _prices(self, role: Role, found: _Counted, tail: range) -> tuple[Amount | None, Amount | None]:
        """What the amount cost (or brought) and its average price."""
        average = self._priced(AVERAGE, tail, None)
        cost = self._priced(PROCEEDS if role is Role.SOLD else COST, tail, average)
        if role is Role.HELD and cost is not None and not self._is_cost(found, cost):
            cost = None
        if average is None and (role is not Role.HELD or cost is not None):
            average = self._plain_price(tail)
        return cost, average

    def _priced(self, words: re.Pattern[str], tail: range, excluding: Amount | None) -> Amount | None:
        """The first dollar amount of the tail that the words stand before."""
        for amount in self._dollars(tail):
            if amount is not excluding and words.search(self._words_before(amount, tail)):
                return amount
        return None

    def _plain_price(self, tail: range) -> Amount | None:
        """The price of "at $3,120 per ETH" behind a trade; behind a holding only where its cost is told too."""
        for amount in self._dollars(tail):
            if AT_PRICE.search(self._words_before(amount, tail)):
                return amount if PER_COIN.match(self.text[amount.end : amount.end + 20]) else None
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
        between = self.text[found.end : cost.start]
        return bool(PAID.search(between)) and not WORTH.search(between)

    def _placed(self, amount: Amount) -> Amount:
        return replace(amount, start=amount.start + self.sentence.start, end=amount.end + self.sentence.start)
