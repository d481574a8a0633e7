"""Coin prices: what the words behind (or before) an amount of coins say it cost, brought or is worth."""

import re
import tomllib
from datetime import date
from decimal import Decimal
from importlib.resources import files
from itertools import pairwise

from datmon.any_case import AnyCase
from datmon.coin_phrases import DAY_WORDS, EQUIVALENTS, TRAILING_HEDGE
from datmon.coin_sentence import CoinSentence, Counted, Role
from datmon.coins import coins, symbol_of
from datmon.held_phrases import FROM_TO, GROWN_BY
from datmon.price_phrases import (
    AT_PRICE,
    AVERAGE,
    AVERAGE_OF_ITS,
    BRACKETED_COST,
    COMPARED,
    COST,
    COST_OF_ITS,
    DATED_LATER,
    IN_ALL,
    IN_BRACKETS,
    LED_BY_AVERAGE,
    MARKET_VALUE,
    MARKET_VALUE_OF,
    ON_AVERAGE,
    OR_IN_ALL,
    PAID,
    PER_COIN,
    PER_SHARE,
    PROCEEDS,
    RESPECTIVELY,
    SAID_OF_ITS,
    SHARES,
    VALUE_BEFORE,
    VALUE_BEHIND,
    WORTH,
)
from datmon.quantities import Amount
from datmon.trade_phrases import BUYS, DEPLOYED, PAYS, SALE_FROM

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
_REACH: int = _LIMITS["reach"]["verb"]
_PROVES: Decimal = _LIMITS["agreement"]["proves"]
_BEFORE_WORTH = 40  # characters before dollars in which they may be called a value
# Between coins held and dollars: what was paid for a part of them. Must match ", of which 95.0 were bought during the
# quarter for". Must not match ", of which 95 are pledged, at a cost of".
_PART_BOUGHT = re.compile(
    r"\b(?:of which|of these|of those|of them|including)\s(?:approximately\s|about\s|an additional\s)?\d[\d,.]*"
    r"(?:\s(?!and\b)\w{2,12}){0,4}?\s(?:purchased|acquired|bought|added)\b",
    re.IGNORECASE,
)
# Between coins and dollars, a deed on other coins. Must match " after purchasing another 54", " and bought 12 more";
# must not match " bought for", " acquired in 2024 at".
_ANOTHER_DEED = AnyCase(
    r"\b(?:after|following|and|including|by|with)\s(?:\w+\s){0,3}?(?:purchas|acquir|buy|bought|add|sell|sold|picking"
    r"|snapping)\w*\s"
    r"(?:an?\s|another\s|a further\s|an additional\s|up\s|about\s|approximately\s){0,3}\d",
)

# Between two dollars of a list. Must match " and ", ", and approximately ". Must not match " or an average of ".
_NEXT_OF_LIST = re.compile(r"(?:,?\sand|,)\s(?:(?:approximately|about|roughly|around)\s|~\s?)?(?:US)?", re.IGNORECASE)
# Must match ", respectively", " per coin, respectively". Must not match " and ", ", of which".
_RESPECTIVELY_BEHIND = re.compile(r"(?:\s(?:in cash|per (?:coin|token|unit)))?,?\srespectively\b", re.IGNORECASE)
# Must match " at average prices of ", ", at a weighted average price of ". Must not match " for an aggregate of ".
_AVERAGES = re.compile(r"\baverage\s(?:\w+\s){0,3}?(?:prices?|costs?)\b[^$]{0,40}$", re.IGNORECASE)
# Before the cost of all that was ever bought. Must match "a cumulative outlay of "; must not match "a total cost of ".
_CUMULATIVE = re.compile(r"\b(?:cumulative|all-time|total (?:investment|outlay|spend) to date)\b", re.IGNORECASE)
# Behind dollars for one coin. Must match " each", " apiece", " per bitcoin", "/BTC", " per coin". Must not match " per
# share", " a year".
_EACH = re.compile(
    r"\s?(?:\(?USD\)?\s)?(?:each\b(?! of\b)|apiece\b"
    r"|(?:per|/)\s?(?:whole\s)?(?:coin|token|unit|\$?(?P<coin>[A-Za-z]{2,12}))\b)",
    re.IGNORECASE,
)
# Before dollars that may be for one coin. Must match " at ", " at a price of ", "for a purchase price of ". Must not
# match " at an aggregate price of ", " for ".
_AT = re.compile(r"\bat\s(?:an?\s(?:\w+\s)?price\sof\s)?\s*$", re.IGNORECASE)
# Before such an "at": the price is the market's or another deed's. Must match " as bitcoin traded", " with BTC".
# Must not match " on October 27, 2025", " from its treasury".
_MARKET_TOLD = re.compile(
    r"\b(?:trad\w+|clos\w+|market|spot|price[sd]?|while|when|as|after|before|with|and|strike|exercis\w+|conver\w+|share"
    r"|shares|stock|offering|valu\w+|stood|exchange|held|hold\w*)\b",
    re.IGNORECASE,
)
_CAN_BE_EACH = re.compile(
    r"\bat\s+$|(?<!aggregate )(?<!total )(?<!combined )(?<!aggregate purchase )(?<!total purchase )\bprice\sof\s+$",
    re.IGNORECASE,
)
# Between coins and dollars: what was not so. Must match " sold in May would have brought"; must not match " sold for".
_SUPPOSED = AnyCase(r"\b(?:would|could|might|should)\b")
# Between coins and dollars, a part of them counted. Must match ", including 120 for "; must not match ", with fees".
_PART_COUNTED = re.compile(r"\b(?:including|of which|among them|of these)\s[^$\d]{0,24}\d[\d,.]*\s(?!%)", re.IGNORECASE)


class PricedSentence(CoinSentence):
    """A coin sentence that is asked for the money told of an amount."""

    def _prices(self, role: Role, found: Counted, tail: range) -> tuple[Amount | None, Amount | None]:
        """What the amount cost (or brought) and its average price; of a stock that grew these are not told."""
        before = self._before(found, 0)
        if role is Role.HELD and (GROWN_BY.search(before) or FROM_TO.search(before)):
            return self._cost_so_far(found, tail), None
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
        if cost is not None and self._is_of_each(cost):
            cost, average = None, average or cost
        if cost is None and role is Role.HELD:
            cost = self._cost_of_its(found, average)
        if average is None and (role is not Role.HELD or cost is not None):
            average = self._plain_price(tail)
        if role is not Role.HELD:
            cost, average = self._of_deed(found, cost, average, tail)
        return self._proved(found, cost, average, tail)

    def _of_deed(
        self, found: Counted, cost: Amount | None, average: Amount | None, tail: range
    ) -> tuple[Amount | None, Amount | None]:
        """The money of a trade, that which is told before it, in brackets or only as a price added."""
        average = average or self._led_by_average(found)
        if cost is None:
            cost = self._in_brackets(found, average) if average is not None else self._bracketed_behind(found)
        return (cost, average) if average is not None else self._told_apart(found, cost, tail)

    def _led_by_average(self, found: Counted) -> Amount | None:
        """The average at the head of a sentence: "At an average price of $221.06, Acme purchased 91,872 SOL"."""
        led = LED_BY_AVERAGE.match(self.text[: found.start].rstrip("~≈ "))
        return next(self._dollars(range(led.start("average"), led.end("average"))), None) if led else None

    def _in_brackets(self, found: Counted, average: Amount) -> Amount | None:
        """The cost in brackets behind a price that bears it out: "at $108,960 per coin (about $1.0 million)"."""
        said = IN_BRACKETS.match(self.text, average.end)
        whole = next(self._dollars(range(said.end(), said.end() + 1)), None) if said else None
        if whole is None or self.text[whole.end : whole.end + 1] != ")":
            return None
        units = found.amount
        slack = (whole.step + units.step * average.value + average.step * units.value) / 2 + _PROVES * whole.value
        return whole if abs(units.value * average.value - whole.value) <= slack else None

    def _bracketed_behind(self, found: Counted) -> Amount | None:
        """The dollars of millions in brackets right behind coins that were traded: "bought 60 BTC (US$5.5 million)"."""
        said = BRACKETED_COST.match(self.text, found.end)
        whole = next(self._dollars(range(said.end(), said.end() + 1)), None) if said else None
        return whole if whole is not None and whole.scaled and self.text[whole.end : whole.end + 1] == ")" else None

    def _cost_of_its(self, found: Counted, average: Amount | None) -> Amount | None:
        """The cost that words before coins lead up to: "the total cost of our 905 BTC was $88.0 million"."""
        before = self._before(found, 0)
        if AVERAGE_OF_ITS.search(before):
            return self._or_in_all(average)
        return self._said_of_its(found) if COST_OF_ITS.search(before) else None

    def _cost_so_far(self, found: Counted, tail: range) -> Amount | None:
        """The cost of a stock that grew, where it is called that of all: "representing a cumulative outlay of"."""
        cost = self._priced(COST, tail, None)
        return cost if cost and _CUMULATIVE.search(self.text, found.end, cost.start) else None

    def _proved(
        self, found: Counted, cost: Amount | None, average: Amount | None, tail: range
    ) -> tuple[Amount | None, Amount | None]:
        """The cost and the average, one of them by the sum alone: dollars that units x average = cost singles out."""
        if (cost is None) == (average is None) or RESPECTIVELY.search(self.text, tail.start):
            return cost, average
        for each in self._dollars(tail):
            whole, one = (cost, each) if cost is not None else (each, average)
            if each not in (cost, average) and whole and one and self._is_product(found, whole, one):
                named_worth = WORTH.search(self.text, max(tail.start, each.start - _BEFORE_WORTH), each.start)
                return (cost, average) if named_worth else (whole, one)
        return cost, average

    @staticmethod
    def _is_product(found: Counted, whole: Amount, one: Amount) -> bool:
        """Whether a sum is so many coins at so much each, within the digits of the three and half a percent."""
        units = found.amount
        slack = (whole.step + units.step * one.value + one.step * units.value) / 2
        near = abs(units.value * one.value - whole.value) <= slack + _PROVES * whole.value / 4
        return near and slack <= _PROVES * whole.value

    def _is_of_each(self, amount: Amount) -> bool:
        """Whether dollars are said to be for one coin: "for $114,200 each", "for $114,200 per bitcoin"."""
        behind = _EACH.match(self.text, amount.end)
        return behind is not None and (behind["coin"] is None or symbol_of(behind["coin"]) is not None)

    def _told_apart(self, found: Counted, cost: Amount | None, tail: range) -> tuple[Amount | None, Amount | None]:
        """Dollars behind "at a price of" that can only be the price of one coin: for 64.2 BTC, $114,200."""
        if cost is not None and _CAN_BE_EACH.search(self._words_before(cost, tail)) and self._only_of_one(found, cost):
            return None, cost
        for each in self._dollars(tail):
            if each is not cost and self._is_at(each, tail) and self._only_of_one(found, each):
                return cost, each if self._is_of_coins(each, tail) else None
        return cost, None

    @staticmethod
    def _only_of_one(found: Counted, amount: Amount) -> bool:
        """Whether one coin has traded at so much, and none at that over the number of coins."""
        coin = coins().get(found.asset)
        if coin is None or amount.scaled or not coin.plausible_cost(amount.value, date.max):
            return False
        return coin.plausible_cost(amount.value / found.amount.value, date.max) is False

    def _deployed(self, found: Counted) -> Amount | None:
        """What "used $30.2 million of the proceeds to purchase" says was paid; None where the words tell two sums."""
        before = self._before(found, 0)
        match = PAYS.search(before) or SALE_FROM.search(before) or DEPLOYED.search(before)
        if match is None:
            return None
        low = max(0, found.start - _REACH)
        group = next(name for name in ("paid", "paid2", "paid3", "paid4") if match.groupdict().get(name) is not None)
        paid = list(self._dollars(range(low + match.start(group), low + match.end(group))))
        return paid[0] if len(paid) == 1 else None

    def _averaged(self, found: Counted) -> Amount | None:
        """The average that stands before the coins: "by $10 million at an average price of $108,884 … for 90 BTC"."""
        before = self._before(found, 0)
        if AVERAGE_OF_ITS.search(before):
            return self._said_of_its(found)
        match = PAYS.search(before)
        if match is None or match["average"] is None:
            return None
        low = max(0, found.start - _REACH)
        return next(self._dollars(range(low + match.start("average"), low + match.end("average"))), None)

    def _said_of_its(self, found: Counted) -> Amount | None:
        """The average of "the average cost of our 512 ETH is $3,120": the dollars right behind the verb."""
        said = SAID_OF_ITS.match(self.text, found.end)
        return next(self._dollars(range(said.end(), said.end() + 1)), None) if said else None

    def _or_in_all(self, average: Amount | None) -> Amount | None:
        """The cost right behind an average: "the average cost of our 512 ETH is $3,120 per ETH, or $1.6 million"."""
        said = OR_IN_ALL.match(self.text, average.end) if average else None
        return next(self._dollars(range(said.end(), said.end() + 1)), None) if said else None

    def _is_at(self, amount: Amount, tail: range) -> bool:
        """Whether coins were traded "at" these dollars, and not "as bitcoin traded at" them."""
        before = self._words_before(amount, tail)
        at = _AT.search(before)
        return at is not None and _MARKET_TOLD.search(before[: at.start()]) is None

    def _bracketed(self, found: Counted) -> Amount | None:
        """The dollars before coins in brackets: "holds $124.7 million in bitcoin (1,340 BTC)"."""
        low = self._dollars_first(found) if "(" in self.text[max(0, found.start - 16) : found.start] else None
        return None if low is None else next(self._dollars(range(low, found.start)), None)

    def _worth(self, found: Counted, tail: range) -> Amount | None:
        """What coins held are said to be worth: "valued at", "with a fair market value of"; a price a coin is not."""
        for amount in self._dollars(tail):
            words = TRAILING_HEDGE.sub("", self.text[found.end : amount.start].rstrip() + " ")
            words = EQUIVALENTS.sub("", words)
            valued = VALUE_BEFORE.match(words) and VALUE_BEHIND.match(self.text[amount.end : amount.end + 60])
            if valued or MARKET_VALUE.search(words) or MARKET_VALUE_OF.search(words):
                alone = valued or not PER_COIN.match(self.text[amount.end : amount.end + 20])
                return amount if alone and not RESPECTIVELY.search(self.text, amount.end) else None
        return None

    def _paired_worths(self, low: int, count: int) -> list[Amount | None]:
        dollars = list(self._dollars(range(low, len(self.text))))
        told = "espective" in self.text and len(dollars) == count and WORTH.search(self.text[low : dollars[0].start])
        return list(dollars) if told else [None] * count

    def _paired_prices(self, role: Role, low: int, count: int) -> list[tuple[Amount | None, Amount | None]]:
        """The cost (or proceeds) and average price of so many amounts, told one by one behind them all, in order."""
        dollars = list(self._dollars(range(low, len(self.text))))
        groups = [dollars[place : place + count] for place in range(0, len(dollars), count)]
        costs: list[Amount | None] = [None] * count
        averages: list[Amount | None] = [None] * count
        for place, group in enumerate(groups):
            if len(group) < count or not self._are_respective(group):
                return [(None, None)] * count
            words = self._words_before(group[0], range(groups[place - 1][-1].end if place else low, len(self.text)))
            if _AVERAGES.search(words):
                averages = list(group)
            elif (PROCEEDS if role is Role.SOLD else COST).search(words):
                costs = list(group)
        return list(zip(costs, averages, strict=True))

    def _are_respective(self, group: list[Amount]) -> bool:
        """Whether dollars stand one behind the other, with "respectively" behind the last."""
        joined = all(_NEXT_OF_LIST.fullmatch(self.text[a.end : b.start]) for a, b in pairwise(group))
        return joined and _RESPECTIVELY_BEHIND.match(self.text, group[-1].end) is not None

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
            or _SUPPOSED.search(between) or _PART_COUNTED.search(between)
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

    def _is_cost(self, found: Counted, cost: Amount) -> bool:
        """Whether the words between the coins and the dollars speak of what they cost, not of what they are worth."""
        dollars = [each.end for each in self._dollars(range(found.end, cost.start))]
        between = self.text[dollars[-1] if dollars else found.end : cost.start]
        if dollars and not WORTH.search(self.text[found.end : dollars[-1]]):
            between = self.text[found.end : cost.start]
        behind = DAY_WORDS.sub("DAY", self.text[cost.end : cost.end + 60])
        redated = DATED_LATER.match(behind) and DAY_WORDS.search(self.text[: found.start])
        of_a_part = _PART_BOUGHT.search(self.text[found.end : cost.start]) is not None
        got = self.text[cost.start - 4 : cost.start] == "for " and BUYS.search(self._before(found, 0))
        paid = PAID.search(between) or got
        return bool(paid) and not WORTH.search(between) and not redated and not of_a_part
