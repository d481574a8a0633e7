"""A treasury set as a list: "label: value", line by line or bullet by bullet, under a heading or a lead.

Reads       Treasury dashboard (as of October 20, 2025)
            BNB held: 500,000
            Average acquisition cost: $860
            and "• Outstanding common shares: 164,373,479", "Total BTC holdings as of July 31: 12,703(1)",
            "Total Amount: £202,485,660 ($273,668,590)" under "Current Bitcoin Holdings", two labels in one line
Kind        "Average Purchase Price" or "Total" are of what the heading or the line above names: held, bought, sold
Day         in the label or behind the value, in the heading or lead of the list, the day or period the release reports
            on, else the day it speaks; a flow without a window has the day it is announced
Does not    read labels with words that are not the field's (unread), bounds, ranges, percentages, plans, other
            currencies without their US dollars, labels of several coins, lists of periodic reports
Source      Releases, Form 8-K and 6-K exhibits
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from itertools import islice

from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import find_coins, is_stablecoin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.holders import issuer_names
from datmon.keywords import looked_for
from datmon.line_days import LineDays, line_days
from datmon.line_items import (
    HELD,
    Label,
    LineItem,
    counted_of,
    implausible,
    kind_of,
    label_of,
    limits,
    line_items,
    measure_of,
    units_of,
)
from datmon.line_values import LineValue, line_value
from datmon.measures import measure as measure_named
from datmon.passages import BULLET, Window
from datmon.quantities import Precision, find_amounts, in_us_dollars, parse_number

NAME = "treasury_list"
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")

# A colon with a number behind it. Must match "held: 500,000", "Cash: approx. $221 million", "Amount: £2,487,572".
# Must not match "4:00 p.m.", "Contact: John".
_COLON = re.compile(
    r":(?:(?<!\d:)[ \u00a0]{0,3}|[ \u00a0]{1,3})(?:[A-Za-z]{2,13}\.?[ \u00a0]|[~≈<>≥]\s?|c\.\s?)?\(?(?:[A-Z]{2,3}\s?)?"
    r"[$£€¥₿Ξ]?\s?\d"
)
# A dash so. Must match "BTC held – 500,000", "Cash - $5 million". Must not match "2025 - 2026", "10,000 – 12,000".
_DASH = re.compile(
    r"[–—=-](?<=[A-Za-z)*\]]\s.)\s(?:[A-Za-z]{2,13}\.?[ \u00a0]|[~≈<>≥]\s?)?(?:[A-Z]{2,3}\s?)?[$£€¥₿Ξ]?\s?\d"
)
# A whole line that is a label and its value: "Total ETH holdings 598,800", "BTC held ..... 1,250 BTC". Must not match a
# line with a sign between, or with more words behind the number.
_WHOLE = re.compile(
    r"\n(?:[•●▪◦·■►*-]\s*|[ \u00a0]{1,12})?(?P<label>[A-Z][A-Za-z()&/’', -]{3,70}?|[A-Z]{2,6}(?= )|[₿Ξ◎](?=\s?\d))"
    r"(?:[ \u00a0]{1,40}|\s?\.{2,80}\s?|(?<=[₿Ξ◎]))"
    r"(?P<value>(?:~|≈|approx\. )?(?:(?:US)?\$|[A-Z]{3,4} )?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|[MBK]))?"
    r"(?:\s[A-Za-z]{2,8}){0,2})"
    r"(?=[ \u00a0]*(?:\n|$))"
)
_SHORTEST, _LONGEST_WHOLE = 4, 400  # characters of such a line
_DIGIT = re.compile(r"\d")
_BEHIND_DIGIT = 30  # characters: more than the scale and the words behind the last digit of its value
_SIGNS = ":–—=-"
# A line that is a number and nothing else. Must match "1,340", "$124.7M", "1,340 BTC". Must not match "2025", "12 | 5".
_VALUE_LINE = re.compile(
    r"\n[ \u00a0]{0,12}(?:~|≈)?(?:(?:US)?\$|[₿Ξ◎])?\s?\d[\d,]*(?:\.\d+)?"
    r"(?:\s?(?:million|billion|[KMBkm]))?(?:\s[A-Za-z]{2,8})?[ \u00a0]*(?=\n|\Z)"
)
# One piece of a line parted by strokes. Must match "BTC held: ~4,350", "Cash: $15.2M". Must not match "Cash", "$5".
_PIECE = re.compile(r"\W{0,3}[A-Z₿Ξ◎][^:|]{1,60}:\s?\S{0,14}\d")
_STEP = 2  # lines from a tile's number to the next one's
_FEWEST_TILES = 2
_LONGEST = 600  # characters of a line that are cited
# Where the label of a second value in a line begins. Must match ". Total", "; cash". Must not match "Inc. held".
_BREAK = re.compile(
    r"(?<=[a-z\d)%][.;])(?<!\bJan\.)(?<!\bFeb\.)(?<!\bMar\.)(?<!\bApr\.)(?<!\bAug\.)(?<!\bSept\.)(?<!\bSep\.)(?<!\bOct\.)"
    r"(?<!\bNov\.)(?<!\bDec\.)\s+(?=[A-Z\d])|;\s+|\s\|\s|[•●▪◦·■►]\s?"
)
# What is not the present, or not the firm's own: in a label, a heading, or the end of a lead.
_AIM = re.compile(
    r"\b(?:targets?|guidance|goals?|forecast|project(?:ed|ion)|pro forma|planned|illustrative|hypothetical|assum\w+"
    r"|example|expects?(?! to (?:report|announce|release|publish))|will|would|if|customers?|clients?|users?"
    r"|assets under|by (?:the end of )?20\d\d)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:plans?|outlook|roadmap|vision|ambitions?)\b", re.IGNORECASE)  # in a heading
# A lead that is nothing but a day: what it leads is a state of that day, of coins held. Must match "… As of November
# 19, 2025:", "As at market close on 30 June 2025:". Must not match "Since November 19, 2025:", "As of today, we
# bought:".
_STATE_OF_DAY = re.compile(
    r"(?:^|[.;]\s)As (?:of|at)\s(?:[a-z]+\s){0,5}"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s20\d\d|\d{1,2}\s[A-Z][a-z]{2,8}\s20\d\d)\s?:$"
)
# Behind dollars that are a worth. Must match "value based on", " in value"; must not match " value of notes".
_IN_VALUE = re.compile(r"\s*(?:in )?(?:market |fair )?value\b(?! of)", re.IGNORECASE)
# What all coins cost, behind the average. Must match " per SOL, or $281.6 million in aggregate", " (total cost $5
# million)". Must not match " per SOL, up from $5".
_ALL_COST = re.compile(
    r"(?:\s?(?:per|/|a|each)\s?\$?[A-Za-z]*)?(?:,\s|\s\()(?:or|for|total(?:ing|ling)?(?: cost(?: of)?)?|in total)\s"
    r"(?:a total of\s|an aggregate of\s|approximately\s|about\s)?"
    r"(?P<cost>(?:US)?\$\d[\d.,]*(?:\s?(?:million|billion|[MB]))?)"
)
_TOLERANCE = Decimal("0.01")
_ROUGHLY = Decimal("0.05")  # of an average: its cost may be rounded to a million
# What one coin cost, behind what all of them did. Must match " ($88,418/BTC)", ", or $95.10 per coin". Must not match "
# ($2.5 million)", " ($4.10 per share)".
_EACH = re.compile(
    r"^\s*(?:\(|,\s(?:or|i\.e\.,?|equivalent to|equal to|being|representing)\s)(?:approx(?:imately|\.)\s|~|about\s"
    r"|an average of\s|average\s)?(?:US)?\$\s?"
    r"(?P<price>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(?:/|per|a|each)\s?(?!share|ADS|day|month|year"
    r"|unit\b)[A-Za-z]{3,9}\b"
)
_AVERAGE_OF = {
    "holdings_cost_usd": "avg_cost_usd", "purchase_cost_usd": "purchase_avg_price_usd",
    "sale_proceeds_usd": "sale_avg_price_usd",
}  # fmt: skip
# What the dollars in the remark behind a count are: of all of it, of each.
_MONEY_OF = {
    "purchase_units": ("purchase_cost_usd", "purchase_avg_price_usd"), "buyback_shares": ("buyback_usd", ""),
    "sale_units": ("sale_proceeds_usd", "sale_avg_price_usd"), "holdings_units": ("holdings_cost_usd", "avg_cost_usd"),
}  # fmt: skip
# Must match ", for ", " at a total cost of ", ", acquired for approximately "; must not match ", worth ", " up from ".
_FOR_ALL = re.compile(
    r"^[\s,(]*(?:(?:acquired|purchased|bought|sold|repurchased)\s)?(?:for|at an? (?:(?:total"
    r"|aggregate)\s)?(?:purchase\s)?"
    r"(?:cost|price) of|(?:(?:total|aggregate|net)\s)?(?:cost|proceeds|consideration)(?: of|:)?|costing)\s"
    r"(?:an? (?:aggregate|total) of\s|approximately\s|about\s|~\s?|net proceeds of\s|a (?:total\s)?cost of\s)?$",
    re.IGNORECASE,
)
# Must match " (", ", or ", " at an average price of "; behind must stand " on average", " per BTC".
_FOR_ONE = re.compile(
    r"^[\s,();]*(?:(?:or|i\.e\.,?|and|at|averaging|acquired at|purchased at)\s)?(?:(?:an?|the)\s)?"
    r"(?P<average>(?:weighted[- ])?(?:average|avg\.?)(?:\s(?:purchase|acquisition|sale))?(?:\s(?:price"
    r"|cost))?(?: paid)?"
    r"(?:\sper\s\w+)?\s?(?:of|:)?\s?)?(?:approximately\s|about\s|~\s?)?$",
    re.IGNORECASE,
)
_EACH_BEHIND = re.compile(
    r"^\s?(?:on average|each\b|apiece\b|(?:/|per|a)\s?(?!share|ADS|year|month|day)\$?[A-Za-z]{3,9}\b)", re.IGNORECASE
)
_LEADS_IN = 120  # the last characters of a lead, which say what follows


@dataclass(frozen=True, slots=True)
class _Line:
    """A label with its value: where it stands, and the lines over it that are of its list."""

    label: str
    value: LineValue
    start: int
    end: int
    over: str
    signed: bool = True


@dataclass(frozen=True, slots=True)
class _List:
    """What a list has said so far: the words over it, what it is of, its coin, and the days its heading names."""

    lead: str
    kind: str | None
    coin: str | None


def recognises(document: Document) -> bool:
    """Whether a release or current report has a label with a number behind it."""
    text = document.text
    if document.filing.form.upper().startswith(_PERIODIC):
        return False
    signed = _COLON.search(text) or _VALUE_LINE.search(text)
    return signed is not None or any(next(found, None) for found in (_dashes(text), _whole_lines(text)))


def read(document: Document) -> Iterator[Reading]:
    """Yield what the lines state, line by line, and the labels that leave a doubt."""
    reader = _Reader(document)
    for line in islice(_lines(document.text), limits()["most_lines"]):
        yield from reader.readings(line)


# lines -----------------------------------------------------------------------------------------------------------


def _lines(text: str) -> Iterator[_Line]:
    """The labels with a value behind them, in reading order, each with the lines since the one before."""
    last, cards = 0, deque(_cards(text))
    for start, sign, value in islice(_places(text), limits()["most_places"]):
        while cards and cards[0].start < sign:
            card = cards.popleft()
            if card.start >= last:
                yield replace(card, over=text[last : card.start])
                last = card.end
        line = _line(text, start, sign, value, last) if sign >= last else None
        if line is not None:
            yield line
            last = line.end
    for card in cards:
        if card.start >= last:
            yield replace(card, over=text[last : card.start])
            last = card.end


def _cards(text: str) -> Iterator[_Line]:
    """Numbers alone in their lines with labels alone in theirs, all above or all below: a page's tiles."""
    run: list[tuple[int, int]] = []
    for match in islice(_VALUE_LINE.finditer(text), limits()["most_lines"]):
        if run and text.count("\n", run[-1][1], match.start() + 1) != _STEP:
            yield from _paired(text, run)
            run = []
        run.append((match.start() + 1, match.end()))
    yield from _paired(text, run)


def _paired(text: str, run: list[tuple[int, int]]) -> Iterator[_Line]:
    """The tiles of a run of lines that are numbers, where only one of the two orders gives labels of their kind."""
    if len(run) < _FEWEST_TILES:
        return
    above = [_label_line(text, text.rfind("\n", 0, max(0, start - 1)) + 1, start - 1) for start, _ in run]
    below = [_label_line(text, end + 1, text.find("\n", end + 1)) for _, end in run]
    tiles = [[tile for each, span in zip(run, labels, strict=True) if (tile := _tile(text, span, each))]
             for labels in (above, below)]  # fmt: skip
    more, fewer = sorted(tiles, key=len, reverse=True)
    if len(more) == len(run) and len(fewer) < len(more):
        yield from more


def _label_line(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a line that can be a label; None for a number, a sentence or a row of a table."""
    end = len(text) if end < 0 else end
    words = text[start:end]
    short = 0 < len(words) <= limits()["longest"] and " | " not in words
    return (start, end) if short and words[0].isalpha() and not words.rstrip().endswith((".", ":")) else None


def _tile(text: str, label: tuple[int, int] | None, number: tuple[int, int]) -> _Line | None:
    """A label and its number; None where the label names no measure that such a number fits."""
    value = line_value(text[slice(*number)])
    if label is None or value is None or value.rest.strip():
        return None
    items = line_items(label_of(text[slice(*label)]), HELD)
    counts = value.coin or value.unit
    if measure_of(items, value.value, money=value.money, counts=counts) is None:
        return None
    start, end = min(label[0], number[0]), max(label[1], number[1])
    return _Line(text[slice(*label)], value, start, end, "", signed=False)


def _places(text: str) -> list[tuple[int, int, int]]:
    """Where a label may begin, where it ends and where its value begins: at a colon, a dash, or the end of a line."""
    found = {match.start(): (0, match.start(), match.start() + 1) for match in _COLON.finditer(text)}
    found.update({match.start(): (0, match.start(), match.start() + 1) for match in _dashes(text)})
    for match in _whole_lines(text):
        found.setdefault(match.end("label"), (match.start("label"), match.end("label"), match.start("value")))
    return [found[place] for place in sorted(found)]


def _dashes(text: str) -> Iterator[re.Match[str]]:
    """The dashes between a label and its value, found sign by sign, which is faster than by one pattern."""
    for sign in "–—=-":
        for place in looked_for(text, sign):
            match = _DASH.match(text, place) if text[place + 1 : place + 2].isspace() else None
            if match:
                yield match


def _whole_lines(text: str) -> Iterator[re.Match[str]]:
    """The lines that are a label and its value; the pattern is tried on those that may end in a value."""
    end, beyond = text.find("\n"), 0
    for line in islice(text.split("\n"), 1, None):
        start, end = end, end + 1 + len(line)
        if start < beyond or not _SHORTEST <= len(line) <= _LONGEST_WHOLE or "|" in line:
            continue
        ending = line.rstrip()[-_BEHIND_DIGIT:]  # a value, or dots with the value below
        valued = (ending[-1:].isalnum() and _DIGIT.search(ending)) or ending.endswith("..")
        match = _WHOLE.match(text, start) if valued or text.startswith("..", end + 1) else None
        if match:
            beyond = match.end()
            yield match


def _line(text: str, start: int, sign: int, value: int, last: int) -> _Line | None:
    """The label before a sign and the value behind it; None where either is none."""
    farthest = min(len(text), value + _LONGEST)
    high = text.find("\n", value, farthest)
    high = farthest if high < 0 else high
    if " | " in text[value:high]:
        if not _is_piped(text, sign, high):
            return None
        high = text.find(" | ", value)
    found = line_value(text[value:high].lstrip())
    if found is None:
        return None
    start = max(start or _begun(text, sign), last)
    label = text[start:sign].strip()
    if not 0 < len(label) <= limits()["longest"]:
        return None
    behind = _BREAK.search(text, value, high)
    end = behind.start() if behind else high
    return _Line(label, found, start, start + len(text[start:end].rstrip()), text[last:start], text[sign] in _SIGNS)


def _is_piped(text: str, sign: int, high: int) -> bool:
    """Whether a line is labels with their values, parted by strokes: "BTC held: 4,350 | Average cost: $94,874"."""
    low = text.rfind("\n", max(0, sign - _LONGEST), sign) + 1
    return all(_PIECE.match(piece) for piece in text[low:high].split(" | "))


def _begun(text: str, sign: int) -> int:
    """Where the label before a sign begins: behind the last stop, bullet or line's end."""
    farthest = max(0, sign - limits()["longest"] - 2)
    low = max(text.rfind("\n", farthest, sign) + 1, farthest)
    start = max([low, *(match.end() for match in _BREAK.finditer(text, low, sign))])
    bullet = BULLET.match(text[start:sign])
    return start + (bullet.end() if bullet else 0)


class _Reader:
    """Reads a document's lines in order, and remembers what their list is of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.list = _List("", None, None)
        self.counted: dict[tuple[str, str | None], Decimal] = {}

    @cached_property
    def days(self) -> LineDays:
        """What the document knows of its days, worked out when a label is met."""
        return line_days(self.document)

    @cached_property
    def sole(self) -> str | None:
        """The one coin its opening names."""
        head = {symbol for _, _, symbol in find_coins(self.document.text[: limits()["opening"]])}
        return head.pop() if len(head) == 1 else None

    def readings(self, line: _Line) -> Iterator[Reading]:
        self._go_on(line.over)
        valued = line.value.money and _IN_VALUE.match(line.value.rest)
        label = label_of(f"{line.label} value" if valued else line.label)
        items = line_items(label, self.list.kind, partial(issuer_names, self.document))
        self._remember(label, items, line.value.coin)
        if not items or _is_aim(self.list.lead) or _AIM.search(line.label):
            return
        measure = measure_of(items, line.value.value, money=line.value.money, counts=line.value.coin or line.value.unit)
        if measure is None:
            doubt = items[0].doubt
            if doubt and line.signed and (label.coins or self.list.kind) and not line.value.money:
                yield self._unread(line, doubt, None)
            return
        yield self._reading(line, label, measure)
        for beside, value in _remarked(measure, line.value):
            yield self._reading(replace(line, value=value), label, beside)
        yield from self._cost_of_all(line, label, measure)
        average = _AVERAGE_OF.get(measure)
        each = _EACH.match(line.value.rest) if average else None
        if average and each:
            value = replace(line.value, value=parse_number(each["price"]), rest="", precision=Precision.EXACT)
            yield self._reading(replace(line, value=value), label, average)

    def _cost_of_all(self, line: _Line, label: Label, measure: str) -> Iterator[Reading]:
        """What all coins cost, told behind the average, where it is the coins counted before times that."""
        told = _ALL_COST.match(line.value.rest) if measure == "avg_cost_usd" else None
        whole = line_value(told["cost"]) if told else None
        units = self.counted.get(("holdings_units", self._asset(line, label)))
        if whole is None or not units:
            return
        if abs(units * line.value.value - whole.value) <= _TOLERANCE * whole.value:
            yield self._reading(replace(line, value=whole), label, "holdings_cost_usd")

    def _go_on(self, over: str) -> None:
        """Take in the lines between two labelled ones: a long one ends a list, a heading begins one."""
        lines = [each.strip() for each in over.split("\n") if each.strip()]
        if not lines:
            return
        lead = lines[-1][-limits()["lead"] :]
        prose = any(len(each) > limits()["heading"] for each in lines[:-1])
        held = HELD if _STATE_OF_DAY.search(lead) else None
        if len(lead) > limits()["heading"]:
            self.list = _List(lead, held, None)
            return
        label = label_of(lead)
        kind, coin = held or kind_of(label.words), label.coins[0] if len(label.coins) == 1 else None
        keeps = not prose and kind is None and coin is None and len(lines) < 3
        before = self.list if keeps else _List("", None, None)
        self.list = _List(
            lead if not keeps or not before.lead else f"{before.lead}\n{lead}", kind or before.kind, coin or before.coin
        )

    def _remember(self, label: Label, items: tuple[LineItem, ...], coin: str | None) -> None:
        """A line that counts coins says what the lines below it are of."""
        kind = counted_of(label, items) or (None if items else kind_of(label.words))
        named = label.coins if len(label.coins) == 1 else (coin,) if coin and kind else ()
        self.list = replace(self.list, kind=kind or self.list.kind, coin=named[0] if named else self.list.coin)

    def _reading(self, line: _Line, label: Label, measure: str) -> Reading:
        named = measure_named(measure)
        asset = self._asset(line, label) if named.per_asset else None
        if named.per_asset and (asset is None or is_stablecoin(asset)):
            return self._unread(line, "the coin is not told", measure)
        if line.value.money and counts_in_other_dollars(self.document) and not line.value.us:
            return self._unread(line, "the dollars are another country's", measure)
        window = self._window(line, label, measure)
        if window is None or window.end > self.days.clock.latest:
            return self._unread(line, "no day is given", measure)
        reason = self._impossible(measure, asset, line.value.value, window.end)
        if reason:
            return self._unread(line, reason, measure)
        self.counted[measure, asset] = line.value.value
        return self._fact(line, measure, asset, window)

    def _impossible(self, measure: str, asset: str | None, value: Decimal, day: date) -> str:
        """Why a number cannot be what its label says, by what the lines before it count; "" where it can."""
        units = self.counted.get((units_of(measure) or "", asset))
        if units == 0 and value:
            return "money of coins of which there were none"
        if implausible(measure, asset, value, day, units):
            return "no price the coin has had that year"
        paid = next((each for each, of in _AVERAGE_OF.items() if of == measure), "")
        bought, cost = self.counted.get((units_of(paid) or "", asset)), self.counted.get((paid, asset))
        if bought and cost and abs(cost / bought - value) > _ROUGHLY * value:
            return "units, amount and average price do not agree"
        return ""

    def _asset(self, line: _Line, label: Label) -> str | None:
        if line.value.coin is not None:
            return line.value.coin if not label.coins or label.coins == (line.value.coin,) else None
        if label.coins:
            return label.coins[0] if len(label.coins) == 1 else None
        return self.list.coin or self.sole

    def _window(self, line: _Line, label: Label, measure: str) -> Window | None:
        if measure_named(measure).kind == "flow":
            return self.days.within(line.start).flow(label, line.label, line.value.rest, self.list.lead)
        day = self.days.within(line.start).stock(label, line.value.rest, self.list.lead)
        return None if day is None else Window(None, day)

    def _fact(self, line: _Line, measure: str, asset: str | None, window: Window) -> Fact:
        flow = measure_named(measure).kind == "flow"
        return stated(
            self.document, measure, line.value.value, (line.start, line.end), STYLE.reader, asset=asset,
            as_of=None if flow else window.end, period=(window.start, window.end) if flow else None,
            precision=line.value.precision,
        )  # fmt: skip

    def _unread(self, line: _Line, reason: str, measure: str | None) -> Unread:
        return Unread(cite(self.document, line.start, line.end), STYLE.reader, reason, measure or "holdings_units")


def _remarked(measure: str, value: LineValue) -> Iterator[tuple[str, LineValue]]:
    """What the remark behind a count says of its money, in all and each: "341, for $39.5 million ($115,778 each)"."""
    whole, each = _MONEY_OF.get(measure, ("", ""))
    text, low, told = in_us_dollars(value.rest), 0, set[str]()
    if not whole or "$" not in text:
        return
    for amount in find_amounts(text):
        before, behind, low = text[low : amount.start], text[amount.end : amount.end + 16], amount.end
        one = _FOR_ONE.match(before)
        if not amount.currency or amount.precision in (Precision.AT_LEAST, Precision.AT_MOST):
            return
        of_one = one is not None and (one["average"] or _EACH_BEHIND.match(behind))
        named = each if of_one else whole if _FOR_ALL.match(before) and not _EACH_BEHIND.match(behind) else ""
        if not named or named in told:
            return
        told.add(named)
        yield named, replace(value, value=amount.value, precision=amount.precision, money=True)


def _is_aim(lead: str) -> bool:
    """Whether a heading or a lead speaks of what is planned or of others' coins."""
    heading = len(lead) <= limits()["heading"]
    return _AIM.search(lead[-_LEADS_IN:]) is not None or (heading and _PLAN.search(lead) is not None)


STYLE = Style(NAME, 10, recognises, read)
