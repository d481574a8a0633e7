"""Numbers with a unit, and numbers as people write them: "$4.2 million", "(1,234)", "approximately 439,000"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from datmon.errors import BadInput

USD = "USD"
SHARES = "shares"
RATIO = "ratio"


class Precision(StrEnum):
    """How exactly a text gives a number; an exact one wins over the others about the same thing."""

    EXACT = "exact"
    ROUNDED = "rounded"  # "4.285 million", "$1.5 billion"
    APPROXIMATE = "approximate"  # "approximately 439,000"
    AT_LEAST = "at_least"  # "more than 1,000"
    AT_MOST = "at_most"  # "up to 100": never a holding


@dataclass(frozen=True, slots=True)
class Quantity:
    """A decimal number and its unit (USD, shares, a coin symbol, USD/BTC, ratio). Negative means a loss or outflow."""

    value: Decimal
    unit: str

    def __post_init__(self) -> None:
        if not isinstance(self.value, Decimal) or not self.value.is_finite():
            raise BadInput(f"A quantity needs a finite Decimal, not {self.value!r}.")
        if not self.unit:
            raise BadInput(f"The quantity {self.value} has no unit; every number carries one.")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number found in text: value with its scale word applied, where it stands, and how exactly it was given.

    `step` is the worth of the last written digit (10,000,000 for "$1.54 billion"): half of it is the rounding.
    """

    value: Decimal
    start: int
    end: int
    precision: Precision
    step: Decimal
    currency: bool
    scaled: bool


SCALE_WORDS = {
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    # written against the digits: "$53.7M", "$1.2B", "£4.1m", "$2bn", "$15MM", "3.6M ETH"
    "k": Decimal(1_000),
    "m": Decimal(1_000_000),
    "mm": Decimal(1_000_000),
    "mn": Decimal(1_000_000),
    "b": Decimal(1_000_000_000),
    "bn": Decimal(1_000_000_000),
    "t": Decimal(1_000_000_000_000),
    "tn": Decimal(1_000_000_000_000),
}
_SMALL_LETTERS = frozenset("kmbt")  # a scale only behind money: "$5m"; "5m" alone may be metres

_HEDGES = {
    "approximately": Precision.APPROXIMATE,
    "about": Precision.APPROXIMATE,
    "around": Precision.APPROXIMATE,
    "roughly": Precision.APPROXIMATE,
    "nearly": Precision.APPROXIMATE,
    "almost": Precision.APPROXIMATE,
    "more than": Precision.AT_LEAST,
    "over": Precision.AT_LEAST,
    "at least": Precision.AT_LEAST,
    "in excess of": Precision.AT_LEAST,
    "exceeding": Precision.AT_LEAST,
    "exceeded": Precision.AT_LEAST,
    "exceeds": Precision.AT_LEAST,
    "exceed": Precision.AT_LEAST,
    "surpassed": Precision.AT_LEAST,
    "surpasses": Precision.AT_LEAST,
    "surpassing": Precision.AT_LEAST,
    "up to": Precision.AT_MOST,
    "as many as": Precision.AT_MOST,
    "a maximum of": Precision.AT_MOST,
    "less than": Precision.AT_MOST,
}

# Must match "$1.5 billion", "439,000", "4.2 million", "1,056.69", "$53.7M", "3.6M".
# Must not match inside "99.1.2", "10-K", "4:00", "5 p.m." or an accession number; "B" alone is never billion ("53,822
# BTC"). The first digit comes first, so that the search leaps from digit to digit.
_SCALE = (
    r"(?P<scale>(?:thousand|million|billion|trillion)(?=s?\b)|(?<=\d)(?-i:K|M|MM|B|T|mm|mn|bn|tn|k|m|b|t)(?![\w]))s?"
)
_NUMBER_IN_TEXT = re.compile(
    r"\d(?<![\w.,/-].)(?<!\d:.)(?P<rest>\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d*(?:\.\d+)?)(?!\d)(?!,\d{3})(?!\.\d)(?!-\d)"
    r"(?!:\d\d)(?!\s?[ap](?:\.\s?m\b|m\b))"
    rf"(?:\s?{_SCALE})?",
    re.IGNORECASE,
)
# What may stand before the number: "approximately $", "up to an aggregate of ", "US$ ", "USD ". Must not match "AUSD ".
_BEFORE_NUMBER = re.compile(
    # in small letters
    r"(?:\b(?P<hedge>approximately|about|around|roughly|nearly|almost|more than|over|at least|in excess of"
    r"|exceed(?:ing|ed|s)?|surpass(?:ed|es|ing)|up to|as many as|a maximum of|less than)\s+(?:an aggregate of\s+"
    r"|a total of\s+)?)?(?:(?P<about>[~≈])\s?)?"
    r"(?P<currency>(?:us\s?)?\$\s?|\busd\s?\$?)?\Z"
)
_LONGEST_HEDGE = 48
# How everything it finds ends, in small letters: where nothing ends so, it is not searched for. Keep the two in step.
_LEADS = (
    *"approximately about around roughly nearly almost over exceeding exceeded exceeds exceed surpassed".split(),
    *"surpasses surpassing $ usd ~ ≈".split(),
    *("more than", "less than", "at least", "up to", "as many as", "excess of", "maximum of"),
    *("aggregate of", "total of"),
)
_BEFORE_A_SIGN = (*_LEADS, "us")  # how what a "$" goes on ends: "approximately $", "US$", "USD $"

# A whole table cell that is one number: "(1,234)", "$ 531.9", "1.92 billion", "7,330(2)", "1,354,500 MSTR Shares"
# is not one (words follow). Footnote marks behind the number are dropped.
CELL_NUMBER = re.compile(
    r"^(?P<open>\()?\s*(?P<minus>[-\u2212\u2013](?=\s?[$\d]))?\s*(?P<currency>(?:US)?\$)?\s*(?P<open2>\()?\s*"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"\s*(?:(?P<scale>thousand|million|billion|trillion|(?<=\d)(?-i:k|K|M|MM|B|bn|mn"
    r"|mm))s?)?\s*(?P<close>\))?\s*(?P<percent>%)?"
    r"\s*(?:[*\u2020\u2021]|\(\d{1,2}\)|\([a-z]\))*\s*$",
    re.IGNORECASE,
)


# The sum of which dollars in brackets are the translation. Must match the end of "of RMB66.1 million (", "€4,500 (or ".
# Must not match "of $4.5 million (", "RMB66.1 million of cash (".
_TRANSLATED = re.compile(
    r"(?:\b(?:RMB|CNY|HKD|CAD|AUD|SGD|EUR|GBP|JPY|KRW|CHF|BRL|INR|SEK|NOK|DKK|THB|ZAR|PLN|TRY|NIS|ILS|TWD|MYR|PHP)"
    r"|(?:HK|CAN|CA|C|AU|A|S|R|NT|CDN|Cdn|CAD|AUD|HKD|SGD)\s?\$|[€£¥₩])\s?\d[\d,.]{0,20}"
    r"(?:\s?(?:thousand|million|billion))?\s?\(?(?:approximately |or )?\Z"
)
# The same, with the dollars behind it; a bare "$" that is translated into US$ is another country's. Must match
# "R$14.4 million (" before "US$2.7 million)", "$5.7 million (" before "US$4.1 million)". Must not match "US$5 million
# (", "$5.7 million (C$7.8 million)".
_SUM_TRANSLATED = re.compile(
    r"(?<![\w$])(?:(?:RMB|CNY|HKD|CAD|AUD|SGD|EUR|GBP|JPY|KRW|CHF|BRL|INR|SEK|NOK|DKK|THB|ZAR|PLN|TRY|NIS|ILS|TWD|MYR"
    r"|PHP|MXN)\s?\$?|(?:HK|CAN|CA|C|AU|A|S|R|NT|NZ|MX|(?:CDN|Cdn|CAD|AUD|HKD|SGD|NZD)\s?)?\$\s?"
    r"|[€£¥₩]\s?)"
    r"\d[\d,.]{0,20}(?:\s?(?:thousand|million|billion|[KMB]|bn|mn)\b)?(?:\s?\(?(?:CAD|CDN|Cdn|AUD|HKD|SGD)\)?)?\s?"
    r"(?:\(|,?\sor\s)(?=(?:approximately |about |around |or |equivalent to |~){0,2}(?:US\s?\$|USD\s?\$?)\s?\d)"
    r"|(?<!\w)(?:(?:RMB|CNY|EUR|GBP|JPY|KRW|CHF|BRL|INR|SEK|NOK|DKK|THB|ZAR|PLN|TRY|NIS|ILS|TWD|MYR|PHP)\s?"
    r"|[€£¥₩]\s?)\d[\d,.]{0,20}"
    r"(?:\s?(?:thousand|million|billion|[KMB]|bn|mn)\b)?\s?\((?=(?:approximately |about |around |or |~){0,2}\$\s?\d)"
    r"|(?<![\w$])(?:HK|CAN|CA|C|AU|A|S|R|(?:CDN|Cdn|CAD|AUD|HKD|SGD)\s?)\$\s?\d[\d,.]{0,20}\s(?:per|each|a)"
    r"\s\$?[A-Za-z]{2,12}\s\((?=(?:approximately |about |around |or |~){0,2}(?:US\s?\$|USD\s?\$?)\s?\d)"
    r"|(?<!\w)(?:(?:RMB|CNY|EUR|GBP|JPY|KRW|CHF|BRL|INR|SEK|NOK|DKK|PLN|TRY|ILS|TWD)\s?|[€£¥₩]\s?)\d[\d,.]{0,20}\s(?:per|each|a)"
    r"\s\$?[A-Za-z]{2,12}\s\((?=(?:approximately |about |around |or |~){0,2}(?:US\s?|USD\s?)?\$\s?\d)"
    r"|(?<![\w$])\$\s?\d[\d,.]{0,20}(?:\s?(?:thousand|million|billion|[KMB]|bn|mn))?\s(?:CAD|CDN|Cdn|AUD|HKD|SGD)\s?"
    r"\((?=(?:approximately |about |around |or |~){0,2}(?:US)?\$\s?\d)"
)
# Behind dollars: those of another country. Must match " CAD", " (CAD)", " Canadian dollars", " in Australian dollars".
# Must not match " Canadian subsidiaries", " (CAD 1.9 million)", " USD".
_OTHER_DOLLARS_BEHIND = re.compile(
    r"\s?\(?(?:in\s)?(?:(?:CAD|CDN|Cdn|AUD|NZD|HKD|SGD|TWD|MXN)\b(?!\s?\$?\d)"
    r"|(?:Canadian|Australian|New Zealand|Hong Kong|Singapore)(?=\s(?:dollars|funds|currency)\b|[.,;)]|$))"
)
_OTHER_MONEY = ("€", "£", "¥", "₩", "RMB", "CNY", "EUR", "GBP", "JPY", "KRW", "CHF", "BRL", "INR", "SEK", "NOK", "DKK",
    "THB", "ZAR", "PLN", "TRY", "NIS", "ILS", "TWD", "MYR", "PHP", "CAD", "AUD", "HKD", "SGD",
)  # fmt: skip
# No exponents: "1e999999999" would be a number too large to print.
PLAIN_NUMBER = re.compile(r"^[-+]?\d{1,30}(?:\.\d{1,30})?$|^[-+]?\.\d{1,30}$", re.ASCII)


def parse_number(text: str) -> Decimal:
    """The plain decimal in `text`, commas allowed ("1,056.69").

    Raises BadInput when there is no finite number.
    """
    digits = text.replace(",", "").strip()
    if not PLAIN_NUMBER.match(digits):
        raise BadInput(f"{text[:60]!r} is not a number; write digits with an optional decimal point.")
    return Decimal(digits)


def find_amounts(text: str, offset: int = 0) -> list[Amount]:
    """The numbers a sentence gives, in reading order, with `offset` added to their places."""
    if offset:
        return [_amount_of(text, match, offset) for match in _NUMBER_IN_TEXT.finditer(text)]
    return list(_amounts_in(text))


def first_amount(text: str) -> Amount | None:
    """The first number that a text gives; None where it gives none."""
    match = _NUMBER_IN_TEXT.search(text)
    return None if match is None else _amount_of(text, match, 0)


@lru_cache(maxsize=512)  # a sentence is read by several styles
def _amounts_in(text: str) -> tuple[Amount, ...]:
    return tuple(_amount_of(text, match, 0) for match in _NUMBER_IN_TEXT.finditer(text))


def _amount_of(text: str, match: re.Match[str], offset: int) -> Amount:
    start, end = match.span()
    digits = text[start : match.end("rest")].replace(",", "")
    hedge, currency, about = _lead(text[max(0, start - _LONGEST_HEDGE) : start])
    word = match["scale"]
    if word in _SMALL_LETTERS and not currency:
        word = None
    value, step = +Decimal(digits), step_of(digits)  # to the digits that arithmetic keeps
    if word:
        scale = SCALE_WORDS[word.lower()]
        value, step = value * scale, step * scale
    if hedge:
        precision = _HEDGES[re.sub(r"\s+", " ", hedge)]
    elif about:
        precision = Precision.APPROXIMATE
    else:
        precision = Precision.ROUNDED if word else Precision.EXACT
    dollars = bool(currency) and not _OTHER_DOLLARS_BEHIND.match(text, end)
    start -= len(currency or "")
    return Amount(value, start + offset, end + offset, precision, step, dollars, bool(word))


def _lead(before: str) -> tuple[str | None, str | None, str | None]:
    """The hedge, the currency and the sign for "about" that the words before a number end with, in small letters."""
    before = before.lower()
    if before.endswith("$") and not before[:-1].rstrip().endswith(_BEFORE_A_SIGN):
        return None, "$", None  # as most dollars stand
    lead = _BEFORE_NUMBER.search(before) if before.rstrip().endswith(_LEADS) else None
    return (lead["hedge"], lead["currency"], lead["about"]) if lead else (None, None, None)


def words_before(text: str, amount: Amount, reach: int) -> str:
    """At most `reach` characters before an amount, without the same sum in another currency: "of RMB66.1 million ("."""
    before = text[max(0, amount.start - reach) : amount.start]
    translated = _TRANSLATED.search(before) if before.rstrip().endswith(("(", "(approximately", "or")) else None
    return before[: translated.start()] if translated else before


def in_us_dollars(text: str) -> str:
    """A text of the same length without sums of which US dollars in brackets are the translation."""
    if "US" not in text:
        for mark in _OTHER_MONEY:  # a plain loop: asked of every sentence with dollars
            if mark in text:
                break
        else:
            return text
    return _SUM_TRANSLATED.sub(lambda match: " " * len(match[0]), text)


def step_of(digits: str) -> Decimal:
    """The worth of the last written digit: "1.54" -> 0.01, "439" -> 1."""
    return _step(len(digits.partition(".")[2]))


@lru_cache(maxsize=64)
def _step(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def read_cell(text: str) -> Decimal | None:
    """The number a table cell holds, brackets meaning negative; None where the cell is not one number."""
    match = CELL_NUMBER.match(text)
    if match is None:
        return None
    value = Decimal(match["number"].replace(",", ""))
    if match["scale"]:
        value *= SCALE_WORDS[match["scale"].lower()]
    negative = match["open"] or match["open2"] or match["minus"]
    return -value if negative else value
