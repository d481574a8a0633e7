"""A coin sentence: its numbers, and the coin each of them counts.

"5,398 BTC", "total ETH holdings increased to 859,853", "BTC: 1,020", "24,000 bitcoin (precisely 23,996)": the number
and the name may stand either way round. What the words say of the amounts is asked in the rooms above.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from importlib.resources import files

from datmon.any_case import AnyCase
from datmon.coin_counts import GROUPED, STOCK_BEFORE, amounts_in
from datmon.coin_phrases import (
    BEFORE_COIN,
    BOUGHT_KIND,
    CLAUSE,
    COIN_LABEL,
    DECIMAL_COMMA,
    DOLLARS_FIRST,
    EQUIVALENTS,
    FOREIGN,
    IN_FULL,
    LABEL_FIRST,
    NOT_COINS,
    OTHER_THING,
    PARENTHESIS,
    PRECISELY,
    SYMBOL_FIRST,
    TICKER,
    TRAILING_HEDGE,
    YEAR,
)
from datmon.coins import symbol_of
from datmon.held_phrases import ENDED_AT, FROM_TO, GROWN, GROWN_BY, HOLDINGS, HOLDS, STOCK_OF, SUMMED_UP
from datmon.holders import Names
from datmon.passages import Sentence
from datmon.quantities import SCALE_WORDS, Amount, Precision, in_us_dollars
from datmon.trade_phrases import BUYS, LENDER_SELLS, PURCHASE_OF

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
_REACH: int = _LIMITS["reach"]["verb"]
_NEAR_STOCK: int = _LIMITS["reach"]["stock"]
_BRACKETED = 90  # characters before coins in brackets in which their dollars stand
_ROUNDING: Decimal = _LIMITS["agreement"]["rounding"]
# Between the numbers of two days told one after the other: "387.2 as of June 30, 2025 and 519.4 as of July 31, 2025".
AND_ANOTHER_DAY = AnyCase(
    r"\b(?:held|holds?|holdings?|treasury|owned|reserves?)\b[^.;$]{0,60}?\d(?:[^.;$]|\.\d){0,40}?\b(?:as of|as at"
    r"|at)\s[A-Za-z]{3,9}\.?\s\d{1,2}(?:,\s20\d\d)?,?"
    r"\s+and\s+(?:approximately\s+|about\s+)?$",
)
_ENDS = re.compile(
    r"\s*(?:[.!;]|$|in total\b|in all\b|coins\b|tokens\b"
    r"|(?:over|during|in)\sthe\s(?:past\s|last\s)?(?:week|month|quarter|period)\b|(?:as of|as at|at|on)\s[A-Z])"
)
ITS_DAY = re.compile(
    r"(?:\s[A-Za-z]{2,12})?\s(?:as of|as at|at)\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}\b|\d{1,2}\s[A-Z][a-z]{2,8}\b"
    r"|(?:the )?date (?:hereof|of this)\b|today\b)"
)
_EQUIVALENTS_COUNTED = "the amount counts equivalents of the coin"
# Before a coin whose number stands behind "of": "Total SOL of 2,389,205". Must not match "Total revenue from ".
_TOTAL_BEFORE = re.compile(r"(?:^|[\s|•●])(?:total|aggregate)\s$", re.IGNORECASE)
# Behind a number that is none of the whole. Must match " lower than", " was sold", " in rewards"; must not match " at".
_NOT_THE_WHOLE = re.compile(
    r"\s(?:lower|higher|more|less|fewer|in (?:staking )?rewards"
    r"|(?:was|were) (?:sold|mined|produced|earned|bought|acquired))\b"
)
# Between that coin and its number. Must match " of ", " now amounts to "; must not match " sold was ".
_IS_NOW = re.compile(
    r"\sof\s|\s(?:has\s)?(?:now\s)?(?:amounts? to|stands? at|stood at|is|was|reached|comes to)(?:\snow)?\s"
    r"(?:approximately\s|about\s)?",
    re.IGNORECASE,
)
# Behind coins that their lender sold. Must match " pledged as collateral", " collateral"; must not match " mined".
_BOUND = re.compile(r"\s(?:pledged|posted|of collateral|collateral|held as collateral)\b", re.IGNORECASE)
# An item of a list that is a stock and its number. Must match "; aggregate ETH holdings 152,400.", ", total BTC held
# 1,214;". Must not match "our ETH holdings 5% above".
_ITEM_BEFORE = re.compile(
    r"(?:^|[;,:.(]\s)(?:and\s)?(?:(?:our|total|aggregate|combined|current|closing|ending)\s){0,2}$", re.I
)
_ITEM_HOLDINGS = re.compile(
    r"\s(?:holdings|holding|held|treasury|balance|position)(?:\snow)?\s(?:approximately\s|about\s|~)?", re.I
)
# A coin of a list of what is owned and its number in coins. Must match "cash of $43 million, bitcoin of 13,011 coins
# valued at", "our ether of 2,000 tokens, carried at"; must not match "purchases of bitcoin of 200 coins valued at".
_LISTED_BEFORE = re.compile(
    r"(?:^|[;,:]\s|\d\sand\s|(?:million|billion|[MBK])\sand\s|\b(?:our|its|holds?|held|includ\w+)\s)$", re.I
)
_OF_SO_MANY = re.compile(r"\s(?:\([A-Z]{2,6}\)\s)?of\s(?:approximately\s|about\s|~)?", re.IGNORECASE)
_COINS_WORTH = re.compile(
    r"\s(?:coins|tokens),?\s(?:valued|worth|carried|measured|with an? (?:fair|market) value)\b", re.I
)
_AND_EQUIVALENTS = re.compile(r"\s(?:and|or|&)\s(?:its\s|liquid\s)?")  # between a coin and its "SOL equivalents"
_EQUIVALENTS = re.compile(r"[ -]equivalents?\b")
_ITEM_BEHIND = re.compile(r"\s?(?:tokens|coins)?\s*(?:[;)]|\.(?:\s|$)|$)")
_SIGNS = ("₿", "Ξ", "◎")  # of coins, written before their numbers
# Behind a part whose coin is named with the whole: "400 of the 650 BTC produced". Must not match " of the BTC".
OF_MORE = re.compile(r"\s+of\s+(?:the|our|its|these|those)\s+\d[\d,.]*\s+\$?(?P<coin>[A-Za-z]\w*)")
# A count in the measure of one coin, of what are several. Must match "On a BTC-equivalent basis, ", "The ETH equivalent
# of our tokens was ", "in SOL equivalents, ". Must not match "5 BTC-equivalent", "SOL and SOL equivalents", "cash
# equivalents".
_IN_EQUIVALENTS = re.compile(
    r"(?<!\d\s)(?<!and\s)(?<!or\s)(?<!&\s)(?<!\w)\$?(?P<coin>[A-Za-z]{3,10})[ -]equivalents?\b"
)
# A count of shares behind a coin's name: "bitcoin holdings and the Assumed Diluted Shares Outstanding, which were".
_SHARE_COUNT = re.compile(r"\bshares\s+(?:issued and\s+)?outstanding\b", re.IGNORECASE)


class Role(StrEnum):
    """What happened to the coins."""

    HELD = "held"
    BOUGHT = "bought"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount with the coin it counts, from `start` to `end`, the coin's name included where it stands beside it.

    `role` is given by the words before the number where the coin stands among them ("BTC held: "), else None.
    """

    amount: Amount
    asset: str
    start: int
    end: int
    doubt: str
    role: Role | None


# What parts a verb from its number. Must match ", on November 20, 2025, ", ", through its subsidiary, "; must not match
# ", and sold 5 BTC, ", ", which paid $5, ".
_INSERTED = re.compile(
    r",\s(?:on|as of|as at|at|in|during|through|via|effective)\s(?:[^,;.:$\d]|\d{1,2}(?=,\s20\d\d)"
    r"|(?<=[a-z]\s)\d{1,2}(?=,)"
    r"|,(?=\s20\d\d)|20\d\d){2,60},(?=\s)"
)


# Between coins named together. Must match " and ", ") and our ", " tokens & "; must not match " and 5 ".
_AND_THEN = re.compile(
    r"s?(?:\s(?:tokens|coins))?(?:\s\([A-Z$]{2,6}\)|\))?,?\s(?:and|&|or)\s(?:our\s|its\s)?\$?", re.IGNORECASE
)
# Before dollars with their coins in brackets. Must match the end of "held bitcoin worth "; must not match "held shares
# worth " (whose word is no coin).
_COIN_WORTH = re.compile(
    r"(?<=\s)\$?(?P<coin>[A-Za-z]{2,12})\s(?:worth|valued at|with an?\s(?:\w+\s)?value of)\s"
    r"(?:approximately\s|about\s)?$",
    re.IGNORECASE,
)
# Behind the name of a network: a token of it. Must match " aUSDC tokens", " USDT tokens"; must not match " tokens".
_ANOTHER_TOKEN = re.compile(r"\s(?P<word>[\w-]*[A-Z][\w-]*)\s(?:tokens|coins)\b")
_MONEY = r"(?<![\w$])(?:(?-i:[A-Z]{1,3}\s?)?\$|[£€¥])\s?\d[\d.,]{0,16}(?:\s?(?:million|billion|thousand|[MKBm])\b)?"
_AND_CASH = r"cash(?:\s(?:and|&)\s(?:cash\s)?equivalents|\son hand|\sreserves)?"
# The cash told before coins in one breath. Must match "$41.3 million in cash and " before a count, "cash of $5 million
# and ", "no debt, £4 million of unrestricted cash, "; must not match "$4 million in cash to buy ", "cash flow of $5
# million and ".
_CASH_BESIDE = re.compile(
    rf"(?:(?:no|zero)\s(?:outstanding\s)?debt,\s)?(?:(?:approximately|about|roughly|some)\s)?"
    rf"(?:{_MONEY}\s(?:in|of)\s(?:\w+\s){{0,2}}?{_AND_CASH}|(?:(?:unrestricted|unencumbered|available"
    rf"|total)\s)?{_AND_CASH}\sof\s{_MONEY})"
    r"(?:,?\s(?:and|plus|&|along with|as well as|together with|alongside)|,)"
    r"(?=(?:\s(?:approximately|about|roughly|nearly|over))?\s*$)",
    re.IGNORECASE,
)


def without_cash(before: str) -> str:
    """Words before a number, cash told right before it in the same list blanked: "held $15.6 million in cash and "."""
    return _CASH_BESIDE.sub(lambda match: " " * len(match[0]), before) if "cash" in before else before


def _without_insertions(before: str) -> str:
    """Words before a number, the insertions between commas blanked: "purchased, on November 20, 2025, 15 BTC".

    Cash told before the coins is blanked, too: "held $15.6 million in cash and 905 BTC".
    """
    before = without_cash(before)
    return _INSERTED.sub(lambda match: " " * len(match[0]), before) if before.count(",") > 1 else before


class CoinSentence:
    """The numbers of one sentence and the coins they count; places count in the sentence."""

    def __init__(self, sentence: Sentence, named: list[tuple[int, int, str]], names: Names) -> None:
        self.sentence = sentence
        self.text = in_us_dollars(sentence.text)
        self.amounts = amounts_in(self.text)
        self.names = names
        self.coins = named

    def _counted(self, amount: Amount) -> Counted | None:
        if amount.currency or amount.value <= 0 or YEAR.match(self.text[amount.start : amount.end]):
            return None
        part = OF_MORE.match(self.text, amount.end)
        if part is not None and (symbol := symbol_of(part["coin"])) is not None:
            return Counted(amount, symbol, amount.start, amount.end, "", None)
        found = self._beside_coin(amount)
        if found is not None and not found.doubt and self._in_equivalents(found):
            return replace(found, doubt=_EQUIVALENTS_COUNTED)
        return found

    def _in_equivalents(self, found: Counted) -> bool:
        """Whether the words before an amount make it a sum of several coins: "On a BTC-equivalent basis, … 2,210 BTC".

        Not modelled: sums told before their measure ("2,210 in all, in BTC equivalents").
        """
        if "quivalent" not in self.text:
            return False
        told = _IN_EQUIVALENTS.finditer(self.text, 0, found.amount.start)
        return any(
            symbol_of(match["coin"]) == found.asset and ";" not in self.text[match.end() : found.amount.start]
            for match in told
        )

    def _listed_worth(self, amount: Amount) -> Counted | None:
        """The amount of a coin in a list of what is owned: "cash of $43 million, bitcoin of 13,011 coins valued at"."""
        worth = _COINS_WORTH.match(self.text, amount.end)
        coin = next((each for each in reversed(self.coins) if each[1] <= amount.start), None) if worth else None
        if coin is None or not _OF_SO_MANY.fullmatch(self.text, coin[1], amount.start):
            return None
        listed = _LISTED_BEFORE.search(self.text, max(0, coin[0] - 24), coin[0])
        return Counted(amount, coin[2], amount.start, amount.end, "", Role.HELD) if listed else None

    def _beside_coin(self, amount: Amount) -> Counted | None:
        listed = self._listed_worth(amount)
        if listed is not None:
            return listed
        before: tuple[int, int, str] | None = None
        for coin in self.coins:
            start, end, symbol = coin
            if start >= amount.end:
                if start - amount.end <= 24 and BEFORE_COIN.match(self.text[amount.end : start]):
                    return self._followed(amount, symbol, end)
                if BOUGHT_KIND.match(self.text[amount.end : start]) and self._is_bought(amount):
                    return self._followed(amount, symbol, end)
                if DECIMAL_COMMA.match(self.text[amount.end : start]):
                    doubt = "a comma that may part decimals or thousands"
                    return Counted(amount, symbol, amount.start, end, doubt, None)
                break
            before = coin
        return self._named_before(amount, before) or self._unknown(amount)

    def _is_bought(self, amount: Amount) -> bool:
        before = self._before(amount, 0)
        return BUYS.search(before) is not None or PURCHASE_OF.search(before) is not None

    def _unknown(self, amount: Amount) -> Counted | None:
        """An amount of a coin that is not known, said among those that are; it is listed, never guessed."""
        ticker = TICKER.match(self.text[amount.end : amount.end + 20])
        if ticker is None:
            return None
        end, doubt = amount.end + ticker.end(), f"a coin that is not known: {ticker['ticker']}"
        return Counted(amount, ticker["ticker"], amount.start, end, doubt, None)

    def _followed(self, amount: Amount, symbol: str, end: int) -> Counted | None:
        after = self.text[end : end + 60]
        another = _ANOTHER_TOKEN.match(after)
        seized = _BOUND.match(after) and LENDER_SELLS.search(self._before(amount, 0))
        other = OTHER_THING.match(after) and not seized
        if other or (another is not None and symbol_of(another["word"]) != symbol):
            return None
        doubt = ""
        equivalents = EQUIVALENTS.match(after)
        if equivalents is not None:
            if symbol_of(equivalents["coin"] or "") != symbol:
                doubt = _EQUIVALENTS_COUNTED
            elif amount.precision in (Precision.EXACT, Precision.ROUNDED):
                amount = replace(amount, precision=Precision.APPROXIMATE)
        if GROUPED.search(self.text[max(0, amount.start - 8) : amount.end]):
            doubt = "digits that blanks may group"
        return Counted(self._precisely(self._with_letter(amount), end), symbol, amount.start, end, doubt, None)

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

    def _named_before(self, amount: Amount, coin: tuple[int, int, str] | None) -> Counted | None:
        """The amount of "total ETH holdings increased to 859,853", where the coin stands before the number."""
        if coin is None or NOT_COINS.match(self.text[amount.end : amount.end + 20]):
            return None
        start, end, symbol = coin
        if _SHARE_COUNT.search(self.text, end, amount.start) or self._is_one_of_several(coin):
            return None
        between = self.text[end : amount.start].rstrip("$~≈ ")
        label = COIN_LABEL.fullmatch(f"{between} ") if amount.start - end <= _REACH else None
        if label is not None:
            flow = label["flow"]
            role = Role.HELD if flow is None else Role.SOLD if flow.lower() == "sold" else Role.BOUGHT
            return Counted(amount, symbol, amount.start, amount.end, "", role)
        if SYMBOL_FIRST.fullmatch(self.text, end, amount.start) and self.text[start:end] in (symbol, *_SIGNS):
            return Counted(amount, symbol, start, amount.end, "", None)
        if self._is_labelled(end, amount.start):
            return Counted(amount, symbol, self.coins[0][0], amount.end, "", None)
        return self._of_named_stock(amount, coin)

    def _is_one_of_several(self, coin: tuple[int, int, str]) -> bool:
        """Whether a coin is the last of several named together, whose number is of none alone: "BTC and ETH held"."""
        before = next((each for each in reversed(self.coins) if each[1] <= coin[0] and each[2] != coin[2]), None)
        return before is not None and _AND_THEN.fullmatch(self.text, before[1], coin[0]) is not None

    def _of_named_stock(self, amount: Amount, coin: tuple[int, int, str]) -> Counted | None:
        """The amount of a stock whose coin was named before: "holdings of BTC were 553", "it had grown to 3,301"."""
        start, end, symbol = coin
        beside = (each for each in self.coins if each[1] < start and each[2] == symbol)
        first = next((each[0] for each in beside if _AND_EQUIVALENTS.fullmatch(self.text, each[1], start)), start)
        if first < start and (behind := _EQUIVALENTS.match(self.text, end)):
            end = behind.end()
        stock = STOCK_OF.search(self.text[max(0, first - _NEAR_STOCK) : first])
        total = _TOTAL_BEFORE.search(self.text[max(0, start - 24) : start])
        whole = total and not _NOT_THE_WHOLE.match(self.text, amount.end)
        if whole and _IS_NOW.fullmatch(self.text, end, amount.start):
            return Counted(amount, symbol, amount.start, amount.end, "", Role.HELD)
        if self._is_grown(amount):
            return Counted(amount, symbol, amount.start, amount.end, "", Role.HELD)
        if stock is not None and HOLDINGS.search(self._before(amount, 0)):
            return Counted(amount, symbol, amount.start, amount.end, "", None)
        item = _ITEM_BEFORE.search(self.text, max(0, start - 24), start) and _ITEM_BEHIND.match(self.text, amount.end)
        if item and _ITEM_HOLDINGS.fullmatch(self.text, end, amount.start):
            return Counted(amount, symbol, amount.start, amount.end, "", Role.HELD)
        return None

    def _is_grown(self, amount: Amount) -> bool:
        """Whether a number tells again the stock of the one coin named: "by July 31, it had grown to 3,301"."""
        alone = len({symbol for _, _, symbol in self.coins}) == 1
        before = self._before(amount, 0)
        stock = HOLDS.search(before) or ENDED_AT.search(before) or GROWN_BY.search(before) or FROM_TO.search(before)
        if alone and (stock or SUMMED_UP.search(before)) and _ENDS.match(self.text, amount.end):
            return True
        return alone and bool(
            (GROWN.search(before) and STOCK_BEFORE.search(self.text, 0, amount.start))
            or (AND_ANOTHER_DAY.search(before) and ITS_DAY.match(self.text, amount.end))
        )

    def _is_labelled(self, end: int, number: int) -> bool:
        """Whether an item of a list is a coin and its number: "BTC: 1,020", "Bitcoin (BTC): 1,020"."""
        if not self.sentence.lead or not LABEL_FIRST.fullmatch(self.text, end, number):
            return False
        named = [each for each in self.coins if each[1] <= end]
        within = self.text[named[0][1] : named[-1][0]].strip() if len(named) > 1 else ""
        return not self.text[: named[0][0]].strip() and len({each[2] for each in named}) == 1 and within in ("", "(")

    def _before(self, amount: Amount | Counted, low: int) -> str:
        """The words that govern an amount: those before it, or before the dollars it stands behind in brackets."""
        before = _without_insertions(self.text[max(low, amount.start - _REACH) : amount.start]).rstrip("$~≈ ")
        worth = self._dollars_first(amount) if "(" in before[-16:] else None
        if worth is None:
            return f"{before} "
        before = before[: max(0, worth - max(low, amount.start - _REACH))]
        valued = _COIN_WORTH.search(before)
        return before[: valued.start("coin")] if valued and symbol_of(valued["coin"]) is not None else before

    def _clause_before(self, place: int) -> str:
        before = PARENTHESIS.sub(" ", self.text[:place])
        ends = [match.end() for match in CLAUSE.finditer(before)]
        return before[ends[-1] if ends else 0 :].strip()

    def _dollars_first(self, amount: Amount | Counted) -> int | None:
        """Where the dollars stand that coins in brackets are worth: "$124.7 million in bitcoin (1,340 BTC)"."""
        low = max(0, amount.start - _BRACKETED)
        match = DOLLARS_FIRST.search(self.text[low : amount.start])
        if match is None or (match["coin"] is not None and symbol_of(match["coin"]) is None):
            return None
        return low + match.start()

    def _dollars(self, tail: range) -> Iterator[Amount]:
        for amount in self.amounts:
            foreign = FOREIGN.search(self.text[max(0, amount.start - 2) : amount.start])
            if amount.currency and amount.start in tail and not foreign:
                yield amount

    def _words_before(self, amount: Amount, tail: range) -> str:
        return TRAILING_HEDGE.sub("", self.text[tail.start : amount.start].rstrip() + " ")

    def _placed(self, amount: Amount) -> Amount:
        return replace(amount, start=amount.start + self.sentence.start, end=amount.end + self.sentence.start)
