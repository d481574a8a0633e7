"""Line values: the number that stands behind a label, as "approx. $221 million", "2,470 Bitcoin" or "12,703(1)".

A value is the first thing behind its label: a number with its currency, scale and unit, then nothing, a footnote mark
or a remark. What is a percentage, a range, a bound or a number of something else is no value. Money in another currency
counts only by its US dollars in brackets behind it.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from datmon.coins import find_coins, symbol_of
from datmon.quantities import Amount, Precision, first_amount

_REACH = 160  # characters behind a label in which its value stands
_UNIT_REACH = 40  # characters behind a number in which its unit stands
# A gap inside a number: "598, 800", "1 234 567" with thin or fixed spaces. Must not match "10, 20", "5, 8000".
_GAP = re.compile(r"[,\u00a0\u2007\u2009\u202f](?<=\d.)(?:(?<=,)\s|(?<!,))(?=\d{3}(?!\d))")
# A coin's symbol before its number: "BTC 12.6071". Must not match "USD 12" (no coin), "BTC: 12".
_SYMBOL = re.compile(r"\(?(?P<coin>[A-Z]{2,6})\s(?=\d)")
_ABOUT = re.compile(r"\b(?:approximately|approx|about|around|roughly|circa|ca?)\b|[~≈∼]", re.IGNORECASE)
# What may stand before the digits. Must match "approx. $", "~", "US$ ", "£", "over ". Must not match "net of $".
_BEFORE = re.compile(
    r"^\(?\s*(?P<bound>over|more than|at least|up to|less than|nearly|almost|>|<|≥)?\s*"
    r"(?:(?:approximately|approx\.?|about|around|roughly|circa|c\.|ca\.|~|≈|∼)\s*){0,2}"
    r"(?P<foreign>C\$|CA\$|A\$|HK\$|S\$|R\$|NT\$|CAD|HKD|AUD|SGD|RMB|CNY|JPY|EUR|GBP|CHF|KRW|[£€¥₩])?\s*"
    r"(?P<dollars>US\s?\$|USD\s?\$?|\$)?\s*[₿Ξ]?\s*$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(?:\s?\(\d{1,2}\)|\s?\([a-z]\)|\s?\[\d{1,2}\]|[*†‡§¹²³⁴⁵]+)*\s*", re.ASCII)
# Must match "tokens", "ordinary shares", "ADSs". Must not match "EH", "miners", "MW".
_COUNTED = re.compile(r"(?:(?:ordinary|common)\s)?(?:tokens?|coins?|units?|shares?|ADSs?)(?![\w-])", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_MORE = re.compile(r"\s(?:tokens?|coins?)\b", re.IGNORECASE)
# What may follow a value and its unit. Must match "", ", acquired at", "(incl. 6,000 SOL)", " as of October 31", "; ".
# Must not match " – 12,000", " to 12,000", "% of", " EH/s", "/ 5".
_REMARK = re.compile(
    r"^\s*(?:$|[.,;](?!\d)|\(|\[|\||[–—-](?!\s?[$~]?\d)\s|(?:as (?:of|at)|at|with|worth|valued|held|up|down|versus|vs"
    r"|compared|acquired|purchased|repurchased|outstanding|per|each|including|incl|of which|for|on|in|since|inclusive"
    r"|from|across|based|USD|US|(?:in )?(?:fair |market )?value(?! of))\b)",
    re.IGNORECASE,
)
# Must match " per Bitcoin ($112,189 per Bitcoin)", "(approx. US$1.2 million)". Must not match "(C$5)", "(12%)".
_IN_DOLLARS = re.compile(
    r"^(?:\s?(?:yen|JPY|won|KRW|euros?|kronor|SEK|pounds|reais)\b)?(?:\s*per\s[A-Za-z₿]+)?\s*[(\[]\s*(?:approximately\s|approx\.?\s|about\s|~\s?|≈\s?|c\.\s)?"
    r"(?P<dollars>(?:US\s?\$|USD\s?\$?|\$)\s?\d[^()]*)",
    re.IGNORECASE,
)


# Another currency by its name behind the digits. Must match " yen", " kronor"; must not match " euro-denominated".
_FOREIGN_BEHIND = re.compile(r"\s?(?:yen|JPY|won|KRW|euros?|kronor|SEK|pounds|reais)\b(?!-)")


@dataclass(frozen=True, slots=True)
class LineValue:
    """A number behind a label: dollars or a count, the coin or unit written behind it, how exactly it is given.

    `us` says that the dollars are marked as those of the United States; `rest` is what follows the number.
    """

    value: Decimal
    money: bool
    us: bool
    coin: str | None
    unit: str
    precision: Precision
    rest: str


def line_value(text: str) -> LineValue | None:
    """The value a text begins with; None where it begins with none, or with one that is not plainly a single number."""
    text = _GAP.sub(",", text[:_REACH]).replace(",,", ",")
    symbol = _SYMBOL.match(text)
    coin = symbol_of(symbol["coin"]) if symbol else None
    if symbol is not None and coin is not None:
        value = line_value(text[symbol.end() :])
        return replace(value, coin=coin) if value and not value.money and value.coin in (None, coin) else None
    amount = first_amount(text)
    if amount is None:
        return None
    before = _BEFORE.match(text[: _digits(text, amount)])
    if before is None or before["bound"]:
        return None
    foreign = before["foreign"] or _FOREIGN_BEHIND.match(text, amount.end)
    return _in_dollars(text, amount) if foreign else _value(text, amount, before["dollars"] or "")


def _digits(text: str, amount: Amount) -> int:
    """Where the digits of an amount begin, its currency passed over."""
    return next(place for place in range(amount.start, amount.end) if text[place].isdigit())


def _value(text: str, amount: Amount, dollars: str) -> LineValue | None:
    unit, coin, rest = _unit_of(text[amount.end :], money=bool(dollars))
    if amount.precision in (Precision.AT_MOST, Precision.AT_LEAST) or not _REMARK.match(rest):
        return None
    if not dollars and not unit and _YEAR.match(text[: amount.end].strip()):
        return None
    about = _ABOUT.search(text[: amount.start + 1]) is not None
    precision = Precision.APPROXIMATE if about else amount.precision
    return LineValue(amount.value, bool(dollars), dollars.upper().startswith("US"), coin, unit, precision, rest)


def _unit_of(behind: str, *, money: bool) -> tuple[str, str | None, str]:
    """The unit written behind a number, the coin it names, and what follows it; money has none."""
    marks = _MARKS.match(behind)
    start = marks.end() if marks else 0
    if money:
        return "", None, behind[start:]
    named = find_coins(behind[start : start + _UNIT_REACH])
    if named and named[0][0] == 0:
        end = start + named[0][1]
        more = _MORE.match(behind, end)
        return behind[start:end], named[0][2], _after(behind, more.end() if more else end)
    counted = _COUNTED.match(behind, start)
    if counted:
        return counted[0].lower(), None, _after(behind, counted.end())
    return "", None, behind[start:]


def _after(behind: str, end: int) -> str:
    marks = _MARKS.match(behind, end)
    return behind[marks.end() if marks else end :]


def _in_dollars(text: str, amount: Amount) -> LineValue | None:
    """The US dollars in brackets behind an amount in another currency."""
    match = _IN_DOLLARS.match(text[amount.end :])
    dollars = first_amount(match["dollars"]) if match else None
    if match is None or dollars is None:
        return None
    about = Precision.APPROXIMATE if _ABOUT.search(match[0]) else dollars.precision
    return LineValue(dollars.value, True, True, None, "", about, match["dollars"][dollars.end :])
