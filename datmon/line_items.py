"""Line items: what the label of a line, a bullet or a table's row names, whatever layout it stands in.

One grammar serves all layouts. A label is taken apart (coins, days, footnote marks), and what is left must be words the
field uses for one measure and no others: an unknown word is a doubt, a word of `never` makes it another thing. The
words stand in line_items.toml. Labels as "Average Purchase Price" say of whose coins only by the heading or the line
above them; that is the `kind` of the list: what is held, was bought, or was sold.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from datmon.coins import coins, find_coins
from datmon.measures import measure as measure_named

Names = Callable[[], frozenset[str]]

HELD, BOUGHT, SOLD, OWN = "held", "bought", "sold", "own shares"

_FOOTNOTE = re.compile(
    r"(?:\(\d{1,2}\)|\([a-z]\)|\[\d{1,2}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=[a-z]{3})\d{1,2}(?![\w.]))(?:,\s?\d)?", re.IGNORECASE
)
# A firm's name that has a word for a stock. Must match "Holdings, Inc.", "Holding Ltd", "Holdings (NASDAQ: ACME)". Must
# not match "Holdings (BTC)", "Total holdings".
_FIRM = re.compile(
    r"\bHoldings?(?:,?\s(?:Inc|Ltd|Limited|Corp|Corporation|Group|Company|Co|PLC|plc|LLC|LP|AG|SE|AB)\b\.?"
    r"|(?=\s\((?:NASDAQ|Nasdaq|NYSE|OTC|TSX|CSE|LSE|AMEX)))"
)
# The price that a label's worth is at, or that its coins were bought at. Must match " at $187.10 per SOL", " (average
# price $193.85)". Must not match " ($ in millions)", " (US$)".
_PRICED = re.compile(
    r"\s\((?:[^()$]{0,30}\s)?(?:US)?\$\d[\d.,]*[^()]{0,20}\)"
    r"|\s(?:at|@|based on)\s(?:(?:an?|the)\s)?(?:(?:closing|spot|market|reference)\s)?(?:price of\s)?(?:US)?\$\d[\d.,]*"
    r"(?:\s?(?:per|/|a)\s?\$?[A-Za-z]+)?"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"(?:{_MONTH}\s\d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}})?(?:,?\s20\d\d)?"
    rf"|\d{{1,2}}\s{_MONTH}(?:\s20\d\d)?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|20\d\d-\d\d-\d\d)"
)
_SPAN = r"(?:week|month|quarter|year|three months|six months|nine months|period)"
# The time of a label. Must match "as of July 31", "in July", "at period-end", "(week end)", "during the quarter",
# "for the month ended October 31, 2025". Must not match "may", "held".
_TIME = re.compile(
    r"\(?\b(?:(?:as of|as at|at|on|in|for|during|through|by|since|this|the|of)\s+){0,2}"
    r"(?:(?:the\s)?(?:close of business|end of(?: day)?)\s(?:on\s)?)?"
    rf"(?:(?:the\s)?(?:{_SPAN}\s(?:ended|ending|of)\s)?{_DAY}"
    rf"|(?:the\s)?(?:month\sof\s)?{_MONTH}\s(?:of\s)?20\d\d|(?<=in\s){_MONTH}|(?<=for\s){_MONTH}|(?<=during\s){_MONTH}"
    rf"|(?:the\s)?{_SPAN}[\s-]?end(?:ed)?\b|end of (?:the\s)?{_SPAN}"
    rf"|(?<=during\s)(?:the\s)?{_SPAN}|(?<=in\s)(?:the\s)?{_SPAN}|(?<=this\s){_SPAN}|Q[1-4](?:\s20\d\d)?)\)?",
    re.IGNORECASE,
)
# Parts that a count includes. Must match "(incl. collateral)". Must not match "(excluding restricted)".
_INCLUDING = re.compile(
    r"\(?\b(?:incl\.?|including|inclusive of|includes)\s[^()]{0,50}\)?"
    r"|,?\s?\bwith (?:all )?(?:transaction )?fees(?: and expenses)?\b"
    r"|[,(]\s*(?:all )?(?:transaction )?(?:fees?|costs|expenses|commissions)(?: and (?:fees|expenses|costs))?"
    r" (?:included|incl\.?)\)?",
    re.IGNORECASE,
)
_EQUIVALENTS = re.compile(r"\bCOIN(?: tokens?)? (?:and|&|\+|/) COIN[- ]?equivalents?\b")
_SAME = re.compile(r"\bCOIN(?: COIN)+\b")
# Must match "(in thousands)", "(US$ million)", "($M)", "(millions)", "(millions of tokens)". Must not match "(incl.
# 5 million)", "million".
_SCALE = re.compile(
    r"\((?:in\s)?(?:(?:US\s?)?\$|USD|RMB|[A-Z]{1,2}\$|[€£¥])?\s?(?:[’'‘]?000s?|thousands?|millions?|billions?|mm?|mn"
    r"|bn|k)"
    r"(?:\s(?:of\s)?(?:tokens|coins|units|dollars|COIN|US\$|USD|\$))?(?:, except[^()]*)?\)"
    r"|,?\s(?:US)?\$\s?(?:millions?|thousands?|m|mm|mn|k)$"
    r"|\(?\b(?:(?:usd|us\$|\$)\s)?in (?:thousands|millions|billions|US\$ ?|\$ ?)(?:\b|(?=\)))[^()]*\)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z#%][\w&’'/-]*|%|#|&|\+")


@dataclass(frozen=True, slots=True)
class Label:
    """A label taken apart: its words in small letters with COIN for coins, the coins, and its words for time."""

    words: str
    coins: tuple[str, ...]
    time: str
    dollars: bool
    equivalents: bool


@dataclass(frozen=True, slots=True)
class LineItem:
    """What a label names: a measure for a plain number, one for dollars, "" for none; `doubt` says why neither."""

    number: str
    money: str
    kind: str | None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Item:
    measures: Mapping[str | None, str]
    money: Mapping[str | None, str]
    says: re.Pattern[str]
    bars: re.Pattern[str] | None
    words: frozenset[str]
    row: Mapping[str, Any]


@cache
def _grammar() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("line_items.toml").read_text("utf-8"))


def limits() -> Mapping[str, int]:
    """The sizes within which labels and their numbers are read."""
    found: Mapping[str, int] = _grammar()["limits"]
    return found


def _phrases(phrases: Collection[str]) -> re.Pattern[str]:
    parts: list[str] = []
    for opens, group in groupby(phrases, key=lambda phrase: phrase[0] == "^"):
        listed = list(group)
        parts.extend(listed if opens else [rf"(?<![\w-])(?:{'|'.join(listed)})(?![\w-])"])
    return re.compile("|".join(parts))


@cache
def _kinds() -> Mapping[str, re.Pattern[str]]:
    return {kind: _phrases(words) for kind, words in _grammar()["kinds"].items()}


@cache
def _never() -> frozenset[str]:
    return frozenset(_grammar()["never"]["words"].split())


@cache
def _never_phrases() -> re.Pattern[str]:
    return _phrases(_grammar()["never"]["phrases"])


@cache
def _items() -> tuple[_Item, ...]:
    filling = frozenset(_grammar()["filling"]["words"].split())
    return tuple(_item(row, filling) for row in _grammar()["item"])


def _item(row: Mapping[str, Any], filling: frozenset[str]) -> _Item:
    kinds = "|".join(phrase for kind in (HELD, BOUGHT, SOLD) for phrase in _grammar()["kinds"][kind])
    money = row.get("money", "")
    held, bought, sold = money if isinstance(money, list) else (money, money, money)
    measure = row["measure"]
    return _Item(
        {None: measure, HELD: measure, BOUGHT: row.get("bought", measure), SOLD: row.get("sold", measure)},
        {None: held, HELD: held, BOUGHT: bought, SOLD: sold},
        _phrases([kinds if phrase == "KIND" else phrase for phrase in row["says"]]),
        _phrases(row["bars"]) if "bars" in row else None,
        filling | frozenset(row["with"].split()),
        row,
    )  # fmt: skip


# Behind a stock, when it is counted: once the deed is done. Must match " after the purchase", " following this sale".
# Must not match " after tax", " following the offering".
_AFTERWARDS = re.compile(
    r"(?<=\w)\s(?:after|following)\s(?:the|this|these|such)\s(?:latest\s)?(?:purchases?|acquisitions?|transactions?|sales?|trades?"
    r"|period|week|month)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def label_of(text: str) -> Label:
    """A label taken apart."""
    text = " ".join(_FOOTNOTE.sub(" ", text.replace("\u2019", "'")).split())
    text = _FIRM.sub(" ", text) if "olding" in text else text
    text = _PRICED.sub(" ", text) if "$" in text else text
    dollars = re.search(r"\bUSD?\b|\$|\bdollars?\b", text) is not None
    coins = find_coins(text)
    for start, end, _ in reversed(coins):
        text = f"{text[:start]} COIN {text[end:]}"
    for symbol in {symbol for _, _, symbol in coins}:  # "Sui (SUI)": a word that is a name only beside its symbol
        text = re.sub(rf"\b{re.escape(symbol)}\b", "COIN", text, flags=re.IGNORECASE)
    time = " ".join(match[0] for match in _TIME.finditer(text))
    text = _SCALE.sub(" ", _INCLUDING.sub(" ", _TIME.sub(" ", _AFTERWARDS.sub(" ", text))))
    words = " ".join(word if word == "COIN" else word.lower() for word in _WORD.findall(text.replace("'s", "")))
    words = words.replace("COINs", "COIN")
    equivalents = _EQUIVALENTS.search(words) is not None
    words = _SAME.sub("COIN", _EQUIVALENTS.sub("COIN", words))
    return Label(words, tuple(dict.fromkeys(symbol for _, _, symbol in coins)), time, dollars, equivalents)


def plain_label(text: str) -> str:
    """A label without its footnote marks and signs."""
    return " ".join(_FOOTNOTE.sub("", text).split()).strip(" :–—-")


def counted_of(label: Label, items: Collection[LineItem]) -> str | None:
    """What the lines below one that counts coins or own shares are of; None where it counts neither."""
    if any(item.number == "buyback_shares" for item in items):
        return OWN
    units = any(item.number and measure_named(item.number).unit == "coins" for item in items)
    return kind_of(label.words) if units else None


def kind_of(words: str) -> str | None:
    """Whether words speak of what is held, was bought or was sold; None where they speak of none or of several."""
    named = _kinds_in(words)
    return named[0] if len(named) == 1 else None


@lru_cache(maxsize=1024)
def _kinds_in(words: str) -> tuple[str, ...]:
    """The kinds words speak of; "acquired for the treasury" and "sold from reserves" speak of the trade alone."""
    for phrase in _grammar()["kinds"]["neither"]:
        words = re.sub(phrase, " ", words)
    traded = any(_kinds()[kind].search(words) for kind in (BOUGHT, SOLD))
    if traded:
        words = _kinds()["place"].sub(" ", words)
    return tuple(kind for kind in (HELD, BOUGHT, SOLD) if _kinds()[kind].search(words))


def line_items(label: Label, kind: str | None = None, own: Names = frozenset) -> tuple[LineItem, ...]:
    """What a label may name, likeliest first, `kind` being that of its list and `own` the issuer's names."""
    found = (_named(item, label, kind, own) for item in _items_said(label.words))
    return tuple(each for each in found if each is not None)


@lru_cache(maxsize=1024)  # tables and lists ask for the same labels
def _items_said(label: str) -> tuple[_Item, ...]:
    """The items whose words a label has; none where it is of another thing, or says too much."""
    words = label.split()
    barred = not words or len(words) > limits()["most_words"] or not _never().isdisjoint(words)
    if barred or _never_phrases().search(label):
        return ()
    return tuple(item for item in _items() if item.says.search(label))


def _named(item: _Item, label: Label, kind: str | None, own: Names) -> LineItem | None:
    """What one item of the grammar makes of a label; None where the label is of another thing."""
    kinds = _kinds_in(label.words)
    of = kinds[0] if len(kinds) == 1 else None if kinds else kind
    barred = item.bars is not None and item.bars.search(label.words)
    if barred or item.row.get("needs", of) != of or of in item.row.get("never_kind", ()):
        return None
    rest = item.says.sub(" ", label.words).split()
    strange = [word for word in rest if word not in item.words and word not in "&+#"]
    if strange and not own().issuperset(strange):
        return LineItem("", "", of, f"a word in the label that is not the field's: {strange[0]}")
    if len(set(item.measures.values())) == 1:
        return _line_item(item, label, None)
    if of is None and (kinds or not _stands_alone(item, label)):
        return LineItem("", "", of, "whether it was held, bought or sold is not told")
    return _line_item(item, label, of)


def _line_item(item: _Item, label: Label, of: str | None) -> LineItem | None:
    """The measures of an item for what is held, bought or sold; of own shares only what the grammar says of them."""
    if of == OWN:
        return LineItem("", item.row["own"], of) if "own" in item.row else None
    measure, money = item.measures[of], item.money[of]
    if measure_named(measure).unit in ("USD", "USD/coin", "USD/share"):
        return LineItem("", measure, of)
    worth = money == "holdings_fair_value_usd" and not label.dollars
    return LineItem("" if label.dollars else measure, "" if worth else money, of)


def _stands_alone(item: _Item, label: Label) -> bool:
    """Whether a label of a price, a cost or a count says what it is of without its list."""
    phrases = item.row.get("alone", ())
    return bool(phrases) and _phrases(phrases).search(label.words) is not None


def measure_of(items: Collection[LineItem], value: Decimal, *, money: bool, counts: str = "") -> str | None:
    """The first measure that a number fits: dollars are marked as such, coins and shares are not; else None.

    `counts` is the unit written behind the number.
    """
    for item in items:
        measure = item.money if money else item.number
        if measure and value > 0 and _may_be(measure, value, counts.lower()):
            return measure
    return None


def _may_be(measure: str, value: Decimal, counts: str) -> bool:
    unit = measure_named(measure).unit
    if unit == "USD":
        return value >= limits()["least_sum"]
    shares = "share" in counts or "ads" in counts or "stock" in counts
    if unit == "shares":
        return value >= limits()["least_shares"] and (shares or not counts)
    return not shares


# What a sum is the worth, the cost or the proceeds of.
_UNITS_OF = {
    "holdings_fair_value_usd": "holdings_units",
    "holdings_cost_usd": "holdings_units",
    "purchase_cost_usd": "purchase_units",
    "sale_proceeds_usd": "sale_units",
}


def units_of(measure: str) -> str | None:
    """The count of coins of which a sum is the worth, the cost or the proceeds; None where it is of none."""
    return _UNITS_OF.get(measure)


def implausible(measure: str, asset: str | None, value: Decimal, day: date, units: Decimal | None = None) -> bool:
    """Whether a price, or a sum over its `units`, is none that the coin has had: that year, or up to then as a cost."""
    coin, price = coins().get(asset or ""), measure_named(measure).unit == "USD/coin"
    if coin is None or not (price or units):
        return False
    plausible = coin.plausible_cost if measure in ("avg_cost_usd", "holdings_cost_usd") else coin.plausible_price
    return plausible(value if price or not units else value / units, day) is False
