"""Coin clauses: what a sentence says was done with an amount of a coin, and at what price.

"held an aggregate of approximately 439,000 bitcoins, which were acquired at an aggregate purchase price of …" is an
amount (439,000 BTC), a role (held), a cost and an average. The role is given by the words that govern the number
directly; a number that no known verb governs is not read. Doubt is carried along as a reason, so that a style can say
why a passage was not read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache, partial
from itertools import islice

from datmon.coin_phrases import (
    ACCUMULATED,
    ADDED,
    ADDITIONAL,
    ADVERBIAL,
    ADVERBS,
    AT_PRICE,
    AVERAGE,
    BEFORE_COIN,
    BETWEEN,
    BOUNDARY,
    BRINGS,
    BUYS,
    CAPITALS,
    CLAIM,
    CLAUSE,
    COMPARED,
    COORDINATED,
    COST,
    DATED_LATER,
    DAY_WORDS,
    DAYLIKE,
    DEPLOYED,
    EARLIER,
    EARLIER_BEHIND,
    ENDED_WITH,
    ENDS_DAY,
    EQUIVALENTS,
    FINITE,
    FOREIGN,
    FROM_TO,
    FULL_STOP,
    HAS,
    HAS_NOW,
    HEDGE,
    HELD_AFTER,
    HOLDINGS,
    HOLDS,
    IN_TREASURY,
    ITS_OWN,
    LABEL,
    LABELLED,
    LEAD_BUYS,
    LEAD_HOLDS,
    LIST,
    MARKET_VALUE,
    MARKET_VALUE_OF,
    NAME_FIRST,
    NOT_COINS,
    OBJECT,
    ODD,
    OTHER_THING,
    OTHERS_STOCK,
    OWNER,
    PAID,
    PARENTHESIS,
    PART,
    PER_COIN,
    PER_SHARE,
    PLAN,
    PROCEEDS,
    PURCHASE_OF,
    RELATIVE,
    RESPECTIVE,
    RESPECTIVELY,
    SALE_OF,
    SELF,
    SELF_FIRST,
    SELLS,
    SHARES,
    SOLD_BESIDE,
    THROUGH_FUND,
    TICKER,
    TIMES,
    TO_DATE,
    TOTAL,
    TRAILING_HEDGE,
    VERB_FIRST,
    WHOLLY_OWNED,
    WITH_SUBSIDIARIES,
    WORTH,
    YEAR,
    coin_flows,
    coin_holdings,
)
from datmon.coins import begins_coin, coins, find_coins
from datmon.documents import Document
from datmon.passages import Sentence, sentences_around
from datmon.quantities import Amount, Precision, find_amounts

MOST = 2_000  # amounts of coins in one document; a hostile one repeats without end
_OPENING_REACH = 600  # characters before a verb in which its subject stands
_INSERTIONS = 6  # insertions between a subject and its verb
_REACH = 260  # characters before an amount in which its verb may stand
_HEAD = 3_000  # characters in which a release names its issuer with the exchange; later names are others'
_ROUNDING = Decimal("0.03")  # units x average may miss the stated cost by this much beyond the digits given

# A number that no currency stands before: at its first digit, so that the search leaps from digit to digit. It counts
# where a coin's name follows, or where the words before it ("holdings of", "held:", "increased to") can end at a stock.
# Must match "5,398 BTC", "held: 94", "increased to 859,853". Must not match "$5,398", "| 5,398 | 12", "2,903" inside
# "5,398,2,903", "10-K".
_AMOUNT = re.compile(
    r"[0-9](?<![\w.,/-].)(?<![$€£¥].)(?<!\$ .)"
    r"(?:(?P<after_words>(?<=(?:to|at|of|as|is|re|ly|ut|ow|ed|ds|ls|es|ch|ps|ts|er|ss) .)|(?<=[:~=–—)-] .)"
    r"|(?<=[:~≈].))[0-9,.]*+"
    r"(?:\s(?:million|thousand))?"
    r"|[0-9,.]*+(?:\s(?:million|thousand|billion|trillion))?(?=[\s-]{1,2}[A-Za-z$(]))"
)
# The word behind a number that may be a coin's name; what may stand between is BEFORE_COIN's.
_COIN_BEHIND = re.compile(rf"(?:[\s-]{{1,2}}(?:{BETWEEN}))?[\s-]{{0,2}}\$?(?P<word>[A-Za-z]\w*)", re.IGNORECASE)
# A cheap look for any word that governs an amount, before the patterns that must end at it are tried.
_GOVERNS = re.compile(
    r"(?:hold|held|own|possess|maintain|custod|hodl|acqui|purchas|bought|buy|sold|sell|dispos|liquidat|monetiz|sale"
    r"|treasur|reserve|stockpile|position|balance|stack|token count|portfolio|inventory|on hand|bring|brought|tak|rais"
    r"|push|has\b|had\b|have\b|with\b|report|end|clos|exit|finish|accumul|amass|deploy|invest|spent|used|utili|allocat"
    r"|add|increas|expand|grew|disposition)",
    re.IGNORECASE,
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
    r"[HhTtOoRrBbPpSsIiAaCc](?:taked|estricted|ledged|ollateral|old|eld|reasur|wn|eserve|alance|osition|tack|nventory"
    r"|oken|cqui|urchas|ought|n hand|ODL)"
)
_NEAR_STOCK = 130
# A number at the very head of a bullet: nothing but a hedge before it.
_BARE = re.compile(rf"(?:\s|{HEDGE}|a total of|total of|total)*", re.IGNORECASE)
_OPENING = re.compile(r"(?:approximately|about|total of|a total of)?", re.IGNORECASE)
_COVER_NAME = re.compile(r"\n\(Exact name of registrant", re.IGNORECASE)
_DEFINED = re.compile(r"[“\"]([A-Z][\w.&’' -]{1,40})[,.]?[”\"]")
# Must match "Acme Holdings, Inc. (NASDAQ: ACME) … today announced", "Acme Ltd (TSXV: ACM) … reports". Must not match
# "Note (see: Item 1)", "behind Strategy Inc. (NASDAQ: MSTR), which owns".
_LISTED_NAME = re.compile(
    r"((?:[A-Z][\w.&’'-]{0,30},?\s){1,5})\(?\((?:[A-Z][A-Za-z0-9 .&/-]{1,24}):\s?\$?([A-Z0-9][A-Z0-9.-]{0,7})\b"
)
_LISTED = re.compile(
    r"((?:[A-Z][\w.&’'-]{0,30},?\s){1,5})\(?\((?:[A-Z][A-Za-z0-9 .&/-]{1,24}):\s?\$?([A-Z0-9][A-Z0-9.-]{0,7})\b"
    r"(?=[^\n]{0,400}\b(?:today|announce[sd]?|report(?:s|ed)|provide[sd]?|disclose[sd]?)\b)"
)
_OURSELVES = frozenset(
    ("company", "we", "it", "our", "group", "registrant", "issuer", "corporation", "trust", "partnership")
)
_EMPTY = frozenset("inc corp ltd limited plc llc the holdings technologies of and".split())


Names = Callable[[], frozenset[str]]


class Role(StrEnum):
    """What happened to the coins."""

    HELD = "held"
    BOUGHT = "bought"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class CoinClause:
    """An amount of a coin and what the sentence says of it; places count in the document's text.

    `cost` is what was paid (or received) for the amount, `average` the average price per coin, `worth` what coins held
    are said to be worth that day, all in USD as stated.
    `doubt` is why the clause may not be taken at its word ("a plan …", "the holder named is not the issuer"), "" where
    nothing speaks against it. `total` says the words call the amount a total.
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

    @property
    def span(self) -> tuple[int, int]:
        """The span to quote: the whole sentence."""
        return self.sentence.start, self.sentence.end


@lru_cache(maxsize=1)
def coin_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences and bullets of a document that give an amount of a coin, in reading order."""
    return tuple(sentences_around(document, islice(_amounts_of_coins(document.text), MOST)))


@lru_cache(maxsize=1)
def clauses_of(document: Document) -> tuple[CoinClause, ...]:
    """What a document's sentences say was held, bought or sold, in reading order."""
    names = partial(issuer_names, document)
    return tuple(clause for sentence in coin_sentences(document) for clause in coin_clauses(sentence, names))


def _amounts_of_coins(text: str) -> Iterator[int]:
    """Where a number stands that may count coins: with a coin's name behind it, or in words for a stock before it."""
    for match in _AMOUNT.finditer(text):
        behind = _COIN_BEHIND.match(text, match.end())
        named = behind is not None and begins_coin(behind["word"])
        after_words = not named and match["after_words"] is not None
        if named or (after_words and _ends_a_stock(text, match.start()) and not YEAR.match(match[0])):
            yield match.start()


def _ends_a_stock(text: str, place: int) -> bool:
    """Whether the words before a place speak of a stock and of a coin."""
    if not _STOCK_BEFORE.search(text, max(0, place - _NEAR_STOCK), place):
        return False
    return bool(find_coins(text[max(0, text.rfind("\n", 0, place), place - _REACH) : place]))


def coin_clauses(sentence: Sentence, names: Names = frozenset) -> list[CoinClause]:
    """The amounts of coins a sentence says were held, bought or sold, in reading order.

    `names` answers what the document calls its issuer (`issuer_names`); a holder of another name is a doubt.
    """
    named = find_coins(sentence.text)
    return list(_Reader(sentence, named, names).read()) if named else []


@lru_cache(maxsize=1)
def issuer_names(document: Document) -> frozenset[str]:
    """What a document calls its issuer, in lower-case words: the registrant on the cover and the terms it defines.

    Reads 'STRATEGY INC (Exact name of registrant…', 'Acme Holdings (NASDAQ: ACME) ("Acme" or the "Company")'.
    """
    text = document.text[:60_000]
    found = set(_words(document.filing.issuer))
    listed = _LISTED.search(text[:_HEAD])
    for match in _LISTED_NAME.finditer(text[:_HEAD]):
        if match[2] == document.filing.issuer.upper():
            found.update(_words(match[1]))
    for match in _COVER_NAME.finditer(text):
        found.update(_words(text[max(text.rfind("\n", 0, match.start()) + 1, match.start() - 80) : match.start()]))
    for match in (*_DEFINED.finditer(text), *([listed] if listed else [])):
        found.update(word for part in match.groups() for word in _words(part))
    return frozenset(found)


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
    for amount in find_amounts(text) if named else ():
        if amount.currency or amount.value <= 0:
            continue
        behind = _COIN_BEHIND.match(text, amount.end)
        coin = next((each for each in named if behind and each[0] == behind.start("word")), None)
        if coin and not _GROUPED.search(text[max(0, amount.start - 8) : amount.end]):
            found.append(CoinAmount(amount, coin[2], text[amount.end : coin[0]].strip(" -$").lower(), coin[1]))
    return found


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


def subject_is_anothers(text: str, verb: int, names: Names) -> bool:
    """Whether the subject of the verb at a place of a sentence is anyone but the filer; False where it has none.

    The filer is "we", "the Company", a name of the issuer (`names`), its wholly owned subsidiary; a label or a bullet
    without a subject speaks of the filer. All else is another: "Bitcoin miners worldwide", "Avalon, our manager,".
    """
    before = DAY_WORDS.sub("DAY", PARENTHESIS.sub(" ", text[max(0, verb - _OPENING_REACH) : verb]))
    words = _without_adverbs(WITH_SUBSIDIARIES.sub(" ", before))
    relative = RELATIVE.search(words + " ")
    if relative is not None:
        return not _is_antecedent(words[: relative.start()].rstrip(" ,"), names)
    ends = [match.end() for match in CLAUSE.finditer(words)]
    clause = words[ends[-1] if ends else 0 :].strip()
    if ends and clause.lower() in ("it", "they") and _opens_with_another(words[: ends[-1]], names):
        return True
    return _another_in(clause, names)


def stock_is_anothers(text: str, stock: int, after: str, names: Names) -> bool:
    """Whether the stock that a noun at a place of a sentence names ("holdings", "treasury") is said to be another's."""
    before = DAY_WORDS.sub("DAY", PARENTHESIS.sub(" ", text[max(0, stock - _OPENING_REACH) : stock]))
    ends = [match.end() for match in CLAUSE.finditer(before)]
    clause = before[ends[-1] if ends else 0 :]
    owners = [(match["name"] or match["plural"]).lower() for match in OWNER.finditer(clause)]
    owners = [owner for owner in owners if owner not in TIMES]
    if owners:
        return not any(owner in _OURSELVES or owner in names() for owner in owners[-1:])
    if ITS_OWN.search(clause) and _opens_with_another(clause, names):
        return True
    behind = re.match(r"of\b[^.;:$\d]{0,50}", after)
    return bool(OTHERS_STOCK.search(clause[-60:]) or (behind and OTHERS_STOCK.search(behind[0])))


def _opens_with_another(clause: str, names: Names) -> bool:
    """Whether the first subject of a clause is a name that is not the issuer's."""
    for part in clause.split(","):
        words = part.strip()
        if words and not ADVERBIAL.match(words):
            match = NAME_FIRST.match(words)
            return match is not None and not _opens_with_name(words, names) and not find_coins(match["name"])
    return False


def _without_adverbs(words: str) -> str:
    return ADVERBS.sub("", words.rstrip()).rstrip()


def _is_antecedent(words: str, names: Names) -> bool:
    """Whether a relative clause hangs on the filer, its treasury or its wholly owned subsidiary, or on coins."""
    noun = re.split(r",|\band\b", words)[-1].strip()
    found = find_coins(noun[-30:])
    of_coins = bool(found) and found[-1][1] >= len(noun[-30:]) - 8
    own = re.search(r"\b(?:our|its|[’']s)\s+(?:[\w-]+\s+){0,3}(?:treasury|reserve|balance sheet)$", words)
    return of_coins or own is not None or WHOLLY_OWNED.search(words) is not None or _names_filer(noun, names, True)


def _another_in(clause: str, names: Names) -> bool:
    """Whether the clause before a verb has a subject that is not the filer; insertions between commas are left out."""
    for _ in range(_INSERTIONS):
        clause = _without_adverbs(clause)
        if not clause:
            return False
        if COORDINATED.search(clause):
            return not _opens_with_filer(clause, names)
        if not clause.endswith(","):
            break
        head, comma, inserted = clause[:-1].rpartition(",")
        if not comma or _opens_with_filer(inserted, names, strictly=True):
            return not _opens_with_filer(clause, names)
        clause = head
    return not _names_filer(clause.rpartition(",")[2].strip(), names, False)


def _opens_with_filer(clause: str, names: Names, *, strictly: bool = False) -> bool:
    """Whether the first subject of a clause is the filer, or (unless `strictly`) it opens with a verb or has none."""
    for part in clause.split(","):
        words = part.strip()
        if SELF_FIRST.search(words) or _opens_with_name(words, names):
            return not strictly or FINITE.search(words) is not None
        if not words or ADVERBIAL.match(words):
            continue
        return not strictly and VERB_FIRST.match(words) is not None
    return not strictly


def _opens_with_name(words: str, names: Names) -> bool:
    for word in re.split(r"\s+", words)[:6]:
        bare = word.strip(".,’'").lower()
        if bare in DAYLIKE:
            continue
        return bare in names() and word[:1].isupper()
    return False


def _names_filer(noun: str, names: Names, as_object: bool) -> bool:
    """Whether a subject is the filer, or only a label ("Total BTC") or a day.

    `as_object` lets the words before it govern it ("shares of the Company, which").
    """
    plain = noun
    for start, end, _ in reversed(find_coins(noun)):
        plain = plain[:start] + "COIN" + plain[end:]
    if LABEL.match(re.sub(r"[\d,.]+", " ", plain)) or WHOLLY_OWNED.search(noun):
        return True
    own = SELF.search(noun)
    if own is not None:
        pronoun = own["self"].lower() in ("we", "it")
        return as_object or _governs_itself(noun[: own.start("self")], pronoun)
    capitals = CAPITALS.search(noun)
    if capitals is None:
        return ENDS_DAY.search(noun) is not None and ADVERBIAL.match(noun) is not None
    words = [bare for word in capitals[0].split() if (bare := word.strip(".,’'").lower()) not in DAYLIKE]
    if not words:
        return ADVERBIAL.match(noun) is not None
    ours = words[0] in names() and not any(word in ODD and word not in names() for word in words)
    return ours and (as_object or _governs_itself(noun[: capitals.start()], False))


def _governs_itself(before: str, pronoun: bool) -> bool:
    """Whether a subject is not the object of the words before it; "and we", or "…ed … and the Company", begins anew."""
    governing = OBJECT.search(before)
    if governing is None or (governing[0].strip().lower() == "of" and before.strip().lower() == "as of"):
        return True
    return governing[0].strip().lower() == "and" and (pronoun or FINITE.search(before) is not None)


def _words(name: str) -> Iterator[str]:
    for word in re.split(r"[\s,]+", name.lower()):
        bare = word.strip(".’'")
        if len(bare) > 1 and bare not in _EMPTY:
            yield bare


@dataclass(frozen=True, slots=True)
class _Counted:
    """An amount with the coin it counts, and the end of the coin's name.

    `role` is given by the words before the number where the coin stands among them ("BTC held: "), else None.
    """

    amount: Amount
    asset: str
    end: int
    doubt: str
    role: Role | None


# Verbs, whose subject holds; then nouns, whose owner does.
_VERBS = (BUYS, PURCHASE_OF, SELLS, SALE_OF, HOLDS, ACCUMULATED, DEPLOYED, ENDED_WITH, HAS, ADDED)
_STOCKS = (HOLDINGS, FROM_TO, BRINGS)


class _Reader:
    """Reads one sentence; places count in the sentence until a clause is made."""

    def __init__(self, sentence: Sentence, named: list[tuple[int, int, str]], names: Names) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.amounts = find_amounts(self.text)
        self.names = names
        self.coins = named

    def read(self) -> Iterator[CoinClause]:
        paired = RESPECTIVE.search(self.text) if len(self.coins) > 1 else None
        if paired:
            yield from self._paired(paired)
            return
        counted = [found for amount in self.amounts if (found := self._counted(amount)) is not None]
        role: Role | None = None
        before: _Counted | None = None
        unpriced = False  # an amount of this list had no price of its own: a price told later is of all together
        for index, found in enumerate(counted):
            low = before.end if before else 0
            governed = self._role(found, low)
            listed = governed is None and before is not None and self._continues(before, found)
            if governed is None and not listed:
                role = None
            role = governed or role
            if role is not None:
                high = counted[index + 1].amount.start if index + 1 < len(counted) else len(self.text)
                clause = self._clause(role, found, low, high)
                if listed and unpriced:
                    clause = replace(clause, cost=None, average=None, worth=None)
                unpriced = clause.cost is None and clause.average is None and clause.worth is None
                yield clause
            before = found

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
        told = "respectively" in self.text and len(dollars) == count and WORTH.search(self.text[low : dollars[0].start])
        return list(dollars) if told else [None] * count

    # the amount and its coin ---------------------------------------------------------------------------------

    def _counted(self, amount: Amount) -> _Counted | None:
        if amount.currency or amount.value <= 0 or YEAR.match(self.text[amount.start : amount.end]):
            return None
        for start, end, symbol in self.coins:
            if start >= amount.end:
                if start - amount.end <= 24 and BEFORE_COIN.match(self.text[amount.end : start]):
                    return self._followed(amount, symbol, end)
                break
        return self._named_before(amount) or self._unknown(amount)

    def _unknown(self, amount: Amount) -> _Counted | None:
        """An amount of a coin that is not known, said among those that are; it is listed, never guessed."""
        ticker = TICKER.match(self.text[amount.end : amount.end + 12])
        if ticker is None:
            return None
        end = amount.end + ticker.end()
        return _Counted(amount, ticker["ticker"], end, f"a coin that is not known: {ticker['ticker']}", None)

    def _followed(self, amount: Amount, symbol: str, end: int) -> _Counted | None:
        after = self.text[end : end + 60]
        if OTHER_THING.match(after):
            return None
        doubt = "the amount counts equivalents with the coin itself" if EQUIVALENTS.match(after) else ""
        if _GROUPED.search(self.text[max(0, amount.start - 8) : amount.end]):
            doubt = "digits that blanks may group"
        return _Counted(amount, symbol, end, doubt, None)

    def _named_before(self, amount: Amount) -> _Counted | None:
        """The amount of "total ETH holdings increased to 859,853", where the coin stands before the number."""
        if NOT_COINS.match(self.text[amount.end : amount.end + 20]):
            return None
        if self.coins[0][0] > amount.start:
            return None
        before = self._before(amount, 0)
        match = coin_holdings().search(before)
        role = Role.HELD
        if match is None and (match := coin_flows().search(before)):
            role = Role.SOLD if match["flow"].lower() == "sold" else Role.BOUGHT
        symbols = find_coins(match[1]) if match else []
        return _Counted(amount, symbols[0][2], amount.end, "", role) if symbols else None

    def _before(self, amount: Amount, low: int) -> str:
        return self.text[max(low, amount.start - _REACH) : amount.start].rstrip("$~≈ ") + " "

    # the role ------------------------------------------------------------------------------------------------

    def _role(self, found: _Counted, low: int) -> Role | None:
        if found.role is not None:
            return found.role
        if not _GOVERNS.search(self._before(found.amount, 0)):
            return self._bare_role(found)
        return self._governed_role(found, self._before(found.amount, low)) or self._bare_role(found)

    def _governed_role(self, found: _Counted, near: str) -> Role | None:
        """The role that the verb or noun right before a number gives it."""
        if BUYS.search(near) or PURCHASE_OF.search(near):
            whole = TO_DATE.search(self._before(found.amount, 0)) and TOTAL.search(near[-60:])
            return Role.HELD if whole else Role.BOUGHT
        if SELLS.search(near) or SALE_OF.search(near):
            return Role.SOLD
        if self._is_held(found, near):
            return Role.HELD
        bought = DEPLOYED.search(near) or (ADDED.search(near) and self._is_priced(found))
        return Role.BOUGHT if bought else None

    def _is_priced(self, found: _Counted) -> bool:
        tail = range(found.end, min(len(self.text), found.end + _REACH))
        return self._priced(COST, tail, None) is not None or self._priced(AVERAGE, tail, None) is not None

    def _is_held(self, found: _Counted, near: str) -> bool:
        if any(pattern.search(near) for pattern in (HOLDS, HOLDINGS, BRINGS, LABELLED, ENDED_WITH)):
            return True
        if ACCUMULATED.search(near) and not ADDITIONAL.search(near[-60:]):
            return True
        if FROM_TO.search(self._before(found.amount, 0)):
            return True
        after = self.text[found.end : found.end + 80]
        return bool(
            (HAS.search(near) and IN_TREASURY.match(after)) or (HAS_NOW.search(near) and FULL_STOP.match(after))
        )

    def _bare_role(self, found: _Counted) -> Role | None:
        """The role of a number that no verb before it governs: "1,250 BTC held in treasury", or a list's lead's."""
        head = self.text[: found.amount.start].strip(" ~$")
        if _OPENING.fullmatch(head) and HELD_AFTER.match(self.text[found.end : found.end + 60]):
            return Role.HELD
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
        worth = self._worth(found, range(found.end, high)) if role is Role.HELD else None
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

    def _governing(self, found: _Counted) -> str:
        """The clause before an amount, from its last boundary on."""
        before = self.text[max(0, found.amount.start - _REACH) : found.amount.start]
        ends = [match.end() for match in BOUNDARY.finditer(before)]
        return before[ends[-1] if ends else 0 :]

    def _doubt(self, role: Role, found: _Counted, governing: str, low: int) -> str:
        if found.amount.precision is Precision.AT_MOST:
            return "an upper bound, not an amount"
        if PLAN.search(_DONE_TO.sub(" ", governing)):
            return "a plan or a condition, not what is"
        own = governing[max(0, len(governing) - (found.amount.start - low)) :]
        if PART.search(own):
            return "a part, a comparison or another's coins"
        return self._holders_doubt(role, found)

    def _holders_doubt(self, role: Role, found: _Counted) -> str:
        """What speaks against taking the coins as held by the filer, itself, today."""
        if CLAIM.search(self.text[max(0, found.amount.start - _REACH) : found.amount.start]):
            return "a claim by others"
        if role is Role.HELD and self._is_set_beside(found):
            return "another day's holding, told for comparison"
        if self._other_holder(found):
            return "the holder named is not the issuer"
        if THROUGH_FUND.match(self.text[found.end : found.end + 110]):
            return "shares in a fund, not coins"
        before = self._before(found.amount, 0)
        acquired = BUYS.search(before) or PURCHASE_OF.search(before) or ACCUMULATED.search(before)
        if role is Role.HELD and acquired and SOLD_BESIDE.search(self.text):
            return "what was acquired, beside what was sold, is not what is held"
        return ""

    def _other_holder(self, found: _Counted) -> bool:
        """Whether the subject of the verb, or the owner of the stock, that governs an amount is another."""
        before = self._before(found.amount, 0)
        shift = max(0, found.amount.start - _REACH)
        for pattern in _VERBS:
            match = pattern.search(before)
            if match is not None:
                return subject_is_anothers(self.text, shift + match.start(), self.names)
        for pattern in _STOCKS:
            match = pattern.search(before)
            if match is not None:
                place = match.start("stock") if "stock" in pattern.groupindex else match.end()
                return stock_is_anothers(self.text, shift + place, before[place:].partition(" ")[2], self.names)
        return False

    def _is_set_beside(self, found: _Counted) -> bool:
        """Whether a holding is another day's, told for comparison: "a year earlier it held"."""
        before = self.text[: found.amount.start]
        clause = before[max(before.rfind(";"), before.rfind(". ")) + 1 :]
        return bool(EARLIER.search(clause) or EARLIER_BEHIND.match(self.text[found.end : found.end + 40]))

    # prices --------------------------------------------------------------------------------------------------

    def _prices(self, role: Role, found: _Counted, tail: range) -> tuple[Amount | None, Amount | None]:
        """What the amount cost (or brought) and its average price."""
        average = self._priced(AVERAGE, tail, None)
        cost = self._priced(PROCEEDS if role is Role.SOLD else COST, tail, average)
        if cost is not None and RESPECTIVELY.search(self.text, cost.end, tail.stop):
            return None, None
        if role is Role.BOUGHT and cost is None:
            cost = self._deployed(found)
        if role is Role.HELD and cost is not None and not self._is_cost(found, cost):
            cost = None
        if average is None and (role is not Role.HELD or cost is not None):
            average = self._plain_price(tail)
        return cost, average

    def _deployed(self, found: _Counted) -> Amount | None:
        """What "used $30.2 million of the proceeds to purchase" says was paid; None where the words tell two sums."""
        match = DEPLOYED.search(self._before(found.amount, 0))
        if match is None:
            return None
        low = max(0, found.amount.start - _REACH)
        paid = list(self._dollars(range(low + match.start("paid"), low + match.end("paid"))))
        return paid[0] if len(paid) == 1 else None

    def _worth(self, found: _Counted, tail: range) -> Amount | None:
        """What coins held are said to be worth: "valued at", "with a fair market value of"; a price a coin is not."""
        for amount in self._dollars(tail):
            words = TRAILING_HEDGE.sub("", self.text[found.end : amount.start].rstrip() + " ")
            if MARKET_VALUE.search(words) or MARKET_VALUE_OF.search(words):
                alone = not PER_COIN.match(self.text[amount.end : amount.end + 20])
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
            SHARES.search(between) or COMPARED.search(between)
            or PER_SHARE.match(self.text[amount.end : amount.end + 40])
        )  # fmt: skip

    def _plain_price(self, tail: range) -> Amount | None:
        """The price of "at $3,120 per ETH" behind a trade; behind a holding only where its cost is told too."""
        for amount in self._dollars(tail):
            if AT_PRICE.search(self._words_before(amount, tail)):
                coin = PER_COIN.match(self.text[amount.end : amount.end + 20]) and self._is_of_coins(amount, tail)
                return amount if coin else None
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
        behind = DAY_WORDS.sub("DAY", self.text[cost.end : cost.end + 60])
        redated = DATED_LATER.match(behind) and DAY_WORDS.search(self.text[: found.amount.start])
        return bool(PAID.search(between)) and not WORTH.search(between) and not redated

    def _placed(self, amount: Amount) -> Amount:
        return replace(amount, start=amount.start + self.sentence.start, end=amount.end + self.sentence.start)
