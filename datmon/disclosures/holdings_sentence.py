"""Coins held, as a sentence or a bullet says it, with their cost and average cost.

Reads       "As of December 15, 2024, the Company … held an aggregate of approximately 439,000 bitcoins, which were
            acquired at an aggregate purchase price of approximately $27.1 billion and an average purchase price …";
            "bringing its total holdings to 5,398 BTC"; "• 3,559,879 ETH" below "holdings are comprised of:"
Day         "as of" in the sentence or in the words that lead the list; the end of the window of a purchase told in the
            same sentence; the month's end in a monthly update; the announcement for "now holds"
Does not    read plans, parts ("of which 2,903 are pledged"), other holders, market prices per coin, bounds
Source      Form 8-K Items 7.01 and 8.01, their exhibits, Form 6-K, releases; the prose of periodic reports
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from itertools import groupby, islice

from datmon.coin_clauses import (
    CoinClause,
    agrees,
    counts_in_other_dollars,
    plausible_cost,
    plausible_paid,
    plausible_worth,
)
from datmon.coin_sentence import Role
from datmon.coin_topics import completed_clauses
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.line_days import trade_windows
from datmon.passages import names_two_days
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_days import end_named
from datmon.stock_days import Clock, clock_of, quarter_end, stock_day

NAME = "holdings_sentence"
_LIMITS = tomllib.loads(
    files("datmon.disclosures").joinpath("holdings_sentence.toml").read_text("utf-8"), parse_float=Decimal
)
MOST: int = _LIMITS["passages"]
_RECENT = timedelta(days=_LIMITS["recent_days"])
_ABOVE_BOUND: Decimal = _LIMITS["above_bound"]

# "of which approximately 175,721 are unencumbered": a number said to be a part, wherever it is said again.
_PART_OF = re.compile(r"of (?:which|these|those)\W+(?:approximately\s+|about\s+)?(?P<part>\d{1,3}(?:,\d{3})+|\d+)\b")
_FEWEST = 2  # coins that have a worth together
# Behind the last of several coins. Must match " BTC with an aggregate market value of approximately ", " ETH, worth a
# combined "; must not match " BTC, worth ", " BTC with a value of ".
_IN_ALL = re.compile(
    r"(?P<before>\s\$?[A-Za-z]{2,12}(?:\s(?:tokens|coins))?(?:\s\([\w, ]{2,24}\))?,?\s(?:(?:with|having|at"
    r"|for)\s)?(?:an?\s"
    r"|the\s)?"
    r"(?:worth (?:an? )?(?:combined|total|aggregate)|(?:aggregate|combined|total)\s(?:(?P<cost>(?:purchase price"
    r"|acquisition"
    r" cost|cost(?: basis)?|purchase cost))|(?:estimated\s)?(?:fair market|market|fair)?\s?value))\s(?:of\s|was\s)?"
    r"(?:approximately\s|about\s|roughly\s|~\s?)?)(?=(?:US)?\$\s?\d)",
    re.IGNORECASE,
)
_REPEATED = "said again elsewhere"
_BOUND = "a bound, not a count"
_NO_DISCLOSURE = ("a plan", "an upper", "a part")  # doubts that make the passage no disclosure of a holding at all


@dataclass(frozen=True, slots=True)
class _Held:
    """A holding, the day it is stated for, and whether the text gives that day."""

    clause: CoinClause
    day: date | None
    dated: bool

    @property
    def units(self) -> Amount:
        return self.clause.units


def recognises(document: Document) -> bool:
    """Whether the document says that an amount of a coin is held."""
    return any(clause.role is Role.HELD for clause in completed_clauses(document))


def read(document: Document) -> Iterator[Reading]:
    """Yield holdings with cost and average cost, and the passages that name a holding but leave a doubt."""
    clock, parts = clock_of(document), _parts(document)
    found = list(islice(_holdings(document), MOST))
    for held in found:
        reason = held.clause.doubt or _doubt(held, found, clock, parts)
        if reason == _REPEATED or reason.startswith(_NO_DISCLOSURE):
            continue
        if reason:
            yield _unread(document, held, reason)
        if reason == _BOUND:
            yield from _costs(document, held)
        elif not reason:
            yield from _facts(document, held)
    yield from _together(document, found)


def _together(document: Document, found: list[_Held]) -> Iterator[Reading]:
    """What the coins of a list are worth or cost in all: "5 ETH and 4 BTC with an aggregate value of $9 million"."""
    for _, group in groupby(found, key=lambda held: held.clause.sentence.start):
        listed = list(group)
        last, days = listed[-1], {held.day for held in listed}
        alone = not any(held.clause.doubt or held.clause.cost or held.clause.worth for held in listed)
        if len({held.clause.asset for held in listed}) < _FEWEST or len(days) > 1 or last.day is None or not alone:
            continue
        sentence = last.clause.sentence
        match = _IN_ALL.match(sentence.text, last.units.end - sentence.start)
        amounts = find_amounts(sentence.text[match.end("before") :]) if match else []
        if match is None or not amounts or amounts[0].start or counts_in_other_dollars(document):
            continue
        measure = "holdings_cost_usd" if match["cost"] else "holdings_fair_value_usd"
        yield stated(
            document, measure, amounts[0].value, last.clause.span, STYLE.reader, as_of=last.day,
            precision=amounts[0].precision,
        )  # fmt: skip


def _holdings(document: Document) -> Iterator[_Held]:
    clock = clock_of(document)
    for clause in completed_clauses(document):
        if clause.role is Role.HELD and clause.day is not None:
            yield _Held(clause, clause.day, dated=True)
        elif clause.role is Role.HELD:
            day, dated = stock_day(clock, clause.sentence, clause.units.start)
            if not dated and (ended := quarter_end(document, clock, clause.sentence)) is not None:
                day, dated = ended, True
            if day is None and clock.periodic and (ended := end_named(document, clause.sentence.text)) is not None:
                day, dated = ended, True
            yield _Held(clause, day, dated)


def _parts(document: Document) -> frozenset[Decimal]:
    return frozenset(Decimal(match["part"].replace(",", "")) for match in _PART_OF.finditer(document.text))


# what speaks against it ------------------------------------------------------------------------------------------


def _doubt(held: _Held, found: list[_Held], clock: Clock, parts: frozenset[Decimal]) -> str:
    clause = held.clause
    if held.units.value in parts:
        return "a part of another holding"
    if held.day is None:
        return "no day is given for the holding"
    if held.day > clock.latest:
        return "the day lies after the filing"
    if clause.day is None and names_two_days(clause.sentence.text[: held.units.start - clause.sentence.start]):
        return "several days side by side"
    if not plausible_paid(clause, held.day):
        return "a cost per coin at which no coin of that kind has traded"
    whole = [other for other in found if other.units.value not in parts]
    return _against_others(held, whole, clock) or (_BOUND if held.units.precision is Precision.AT_LEAST else "")


def _is_before_trades(clock: Clock, day: date) -> bool:
    """Whether coins were bought or sold after a day: what was held then is told for comparison."""
    return any(day < window.end <= clock.announced for _, window in trade_windows(clock.document))


def _against_others(held: _Held, found: list[_Held], clock: Clock) -> str:
    """Why the document's other holdings of the coin leave no room for this one, "" where they do."""
    others = [other for other in found if _rivals(held, other)]
    for other in others:
        assert other.day is not None  # noqa: S101 - rivals are dated
        if not held.dated and other.dated and _is_before_trades(clock, other.day):
            continue
        if not held.dated and other.dated and clock.announced - other.day <= _RECENT:
            return _REPEATED if _same(held, other) else "an undated holding beside a dated one"
    today = [other for other in others if other.day == held.day]
    if any(_rounds(held, other) for other in today):
        return _REPEATED
    different = {other.units.value for other in today if not _same(held, other)}
    if not different or (held.clause.total and not any(o.clause.total for o in today if not _same(held, o))):
        return ""
    if held.units.value == sum(different):
        return ""  # the whole of the parts named beside it
    if any(whole * 2 == sum(different) + held.units.value for whole in different):
        return "a part of the whole named beside it"
    return "two holdings for one day"


def _rivals(held: _Held, other: _Held) -> bool:
    return (
        other is not held
        and other.clause.asset == held.clause.asset
        and not other.clause.doubt
        and other.day is not None
    )


def _same(one: _Held, other: _Held) -> bool:
    """Whether two holdings are one number, given the rounding of either; a bound covers what lies just above it."""
    slack = max(one.units.step, other.units.step)
    difference = other.units.value - one.units.value
    if one.units.precision is Precision.AT_LEAST:
        return Decimal(0) <= difference <= one.units.value * _ABOVE_BOUND
    return abs(difference) <= slack


def _rounds(held: _Held, other: _Held) -> bool:
    """Whether `other` gives the exact number that `held` rounds."""
    rough = held.units.step > other.units.step or held.units.precision is Precision.AT_LEAST
    return rough and _same(held, other)


# facts -----------------------------------------------------------------------------------------------------------


def _facts(document: Document, held: _Held) -> Iterator[Reading]:
    clause, day = held.clause, held.day
    assert day is not None  # noqa: S101 - _doubt made sure
    yield _fact(document, "holdings_units", clause.units, held)
    yield from _costs(document, held)
    if clause.worth is not None:
        if plausible_worth(clause, day):
            yield _fact(document, "holdings_fair_value_usd", clause.worth, held)
        else:
            yield _unread(document, held, "a value at which no coin of that kind has traded")


def _costs(document: Document, held: _Held) -> Iterator[Reading]:
    """What the coins cost, in all and on average, where the three numbers agree."""
    clause, day = held.clause, held.day
    assert day is not None  # noqa: S101 - _doubt made sure
    if not agrees(clause):
        yield _unread(document, held, "units, cost and average do not agree")
    elif not plausible_cost(clause, day):
        yield _unread(document, held, "an average that is no price the coin has had")
    else:
        if clause.cost is not None:
            yield _fact(document, "holdings_cost_usd", clause.cost, held)
        if clause.average is not None:
            yield _fact(document, "avg_cost_usd", clause.average, held)


def _fact(document: Document, measure: str, amount: Amount, held: _Held) -> Reading:
    return stated(
        document, measure, amount.value, held.clause.span_of(amount), STYLE.reader, asset=held.clause.asset,
        as_of=held.day, precision=amount.precision,
    )  # fmt: skip


def _unread(document: Document, held: _Held, reason: str) -> Unread:
    return Unread(cite(document, *held.clause.span), STYLE.reader, reason, "holdings_units")


STYLE = Style(NAME, 16, recognises, read)
