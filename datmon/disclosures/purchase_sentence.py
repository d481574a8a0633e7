"""Coins bought and sold, as a sentence or a bullet says it, with what was paid and the average price.

Reads       "during the period between December 9, 2024 and December 15, 2024, the Company acquired approximately 15,350
            bitcoins for approximately $1.5 billion in cash, at an average price of approximately $100,386 per bitcoin";
            "On December 22, 2022, … sold approximately 704 bitcoins for cash proceeds of approximately $11.8 million"
Days        The window the sentence (or the words that lead its list) names; the day of the announcement where none is
            named; no fact where a quarter or year is named without its days
Does not    read plans and agreements to buy, coins mined, earned, pledged or borrowed
Sign        Sales are positive: units given, proceeds received
Source      Form 8-K Items 7.01 and 8.01, their exhibits, Form 6-K, releases; the prose of periodic reports
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from datmon.coin_clauses import CoinClause, Role, agrees, clauses_of, plausible_paid, plausible_trade
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.passages import SLACK, Window, announced_on, as_of_day, filed_on, window_of
from datmon.quantities import Amount, Precision

NAME = "purchase_sentence"
MOST = 400  # passages of one document; a hostile one repeats without end
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_MEASURES = {
    Role.BOUGHT: ("purchase_units", "purchase_cost_usd", "purchase_avg_price_usd"),
    Role.SOLD: ("sale_units", "sale_proceeds_usd", "sale_avg_price_usd"),
}
# A span of time without its days; also a trade told before, or a sum of trades since an unnamed day.
_UNTOLD = re.compile(
    r"\b(?:first|second|third|fourth|this|the|prior|previous|last) (?:fiscal |calendar )?(?:quarter|half|year|month)\b"
    r"|\bpreviously (?:announced|disclosed|reported)\b|\bin 20\d\d\b|\bQ[1-4]\b|\byear[- ]to[- ]date\b|\bto date\b"
    r"|\bsince\b|\bmonth[- ]to[- ]date\b|\bquarter[- ]to[- ]date\b",
    re.IGNORECASE,
)
# A quarter of the calendar's year, as the report's own period bears out.
_QUARTER = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth) (?:fiscal )?quarter of (?:fiscal (?:year "
    r")?)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_NO_DISCLOSURE = ("a plan", "an upper", "a part")  # doubts that make the passage no disclosure of a trade at all


@dataclass(frozen=True, slots=True)
class _Trade:
    """A purchase or sale, its days, and whether the text names them."""

    clause: CoinClause
    window: Window | None
    named: bool


def recognises(document: Document) -> bool:
    """Whether the document says that an amount of a coin was bought or sold."""
    return any(clause.role is not Role.HELD for clause in clauses_of(document))


def read(document: Document) -> Iterator[Reading]:
    """Yield what was bought and sold, each trade once, and the passages that name a trade but leave a doubt."""
    found = list(islice(_trades(document), MOST))
    for trade in found:
        if _said_better(trade, found):
            continue
        reason = trade.clause.doubt or _doubt(trade, filed_on(document))
        if reason:
            yield Unread(cite(document, *trade.clause.span), STYLE.reader, reason, _MEASURES[trade.clause.role][0])
        else:
            yield from _facts(document, trade)


def _trades(document: Document) -> Iterator[_Trade]:
    periodic = document.filing.form.upper().startswith(_PERIODIC)
    filed, announced = filed_on(document), None if periodic else announced_on(document)
    for clause in clauses_of(document):
        if clause.role is not Role.HELD and not clause.doubt.startswith(_NO_DISCLOSURE):
            window, named = _window(clause, filed, announced)
            if periodic and document.filing.period:
                window, named = _within(document.filing.period, window, clause.sentence.text) or (window, named)
            yield _Trade(clause, window, named)


def _within(period: date, window: Window | None, text: str) -> tuple[Window, bool] | None:
    """The days of a trade that only the report's own period gives: "since May 12", "in the first quarter of 2021"."""
    quarter = _QUARTER.search(text) if window is None else None
    if quarter and (int(quarter["year"]), _ORDINALS[quarter["ordinal"].lower()] * 3) == (period.year, period.month):
        return Window(date(period.year, period.month - 2, 1), period), True
    if window and window.start and window.start < period < window.end and _SINCE.search(text):
        return Window(window.start, period), True
    return None


def _window(clause: CoinClause, filed: date, announced: date | None) -> tuple[Window | None, bool]:
    """The days of a trade and whether the text names them; else the day of the announcement, where there is one."""
    sentence = clause.sentence
    window = window_of(sentence.text, filed) or window_of(sentence.lead, filed)
    if window is not None:
        return window, True
    day = as_of_day(sentence.text, clause.units.start - sentence.start, filed)
    if day is not None:
        return Window(None, day), True
    if announced is None or _UNTOLD.search(sentence.text) or _UNTOLD.search(sentence.lead):
        return None, False
    return Window(None, announced), False


def _said_better(trade: _Trade, found: list[_Trade]) -> bool:
    """Whether another sentence tells the same trade with its days or its price, or the same before this one."""
    for other in found:
        if other is trade:
            continue
        if _same(trade, other) and _told(other) > _told(trade):
            return True
    return False


def _same(one: _Trade, other: _Trade) -> bool:
    slack = max(one.clause.units.step, other.clause.units.step)
    return (
        one.clause.asset == other.clause.asset
        and one.clause.role is other.clause.role
        and not other.clause.doubt
        and abs(one.clause.units.value - other.clause.units.value) <= slack
    )


def _told(trade: _Trade) -> tuple[bool, bool, int]:
    clause = trade.clause
    window = trade.named and trade.window is not None and trade.window.start is not None
    return window, trade.named, (clause.cost is not None) + (clause.average is not None)


def _doubt(trade: _Trade, filed: date) -> str:
    if trade.window is None:
        return "the days of the trade are not given"
    if trade.window.end > filed + SLACK:
        return "the day lies after the filing"
    if not plausible_paid(trade.clause, trade.window.end):
        return "a price per coin at which no coin of that kind has traded"
    if trade.clause.units.precision is Precision.AT_LEAST:
        return "a bound, not a count"
    return ""


def _facts(document: Document, trade: _Trade) -> Iterator[Reading]:
    clause, window = trade.clause, trade.window
    assert window is not None  # noqa: S101 - _doubt made sure
    units, paid, average = _MEASURES[clause.role]
    rows: list[tuple[str, Amount | None]] = [(units, clause.units)]
    if agrees(clause) and plausible_trade(clause, window.end):
        rows += [(paid, clause.cost), (average, clause.average)]
    else:
        yield Unread(cite(document, *clause.span), STYLE.reader, "units, amount and average price do not agree", paid)
    for measure, amount in rows:
        if amount is not None:
            yield stated(
                document, measure, amount.value, clause.span, STYLE.reader, asset=clause.asset,
                period=(window.start, window.end), precision=amount.precision,
            )  # fmt: skip


STYLE = Style(NAME, 3, recognises, read)
