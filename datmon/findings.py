"""Findings: facts that disagree, and facts that break an identity a true reading would keep.

A finding is shown and never fatal. The facts it doubts are kept and marked; they do not feed a figure until another
fact explains them. Everything here judges only the facts it is given: hand it what was known by an instant.
"""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from datmon.coins import coins
from datmon.fact import Citation, Fact
from datmon.ledger import agree, rounding, stated_in_parts
from datmon.measures import measure
from datmon.quantities import Precision

Close = Callable[[str, date], Fact | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd about facts: its kind, a sentence, the facts it is about, and which of them it doubts.

    `kind` is conflict, cost_identity, fair_value_price, roll_forward, share_jump or stale_position.
    """

    kind: str
    message: str
    facts: tuple[Fact, ...]
    doubted: tuple[Fact, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The quotes the finding rests on."""
        return tuple(fact.citation for fact in self.facts)


@cache
def _tolerances() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("findings.toml").read_text("utf-8"), parse_float=Decimal)


def examine(facts: Iterable[Fact], close: Close | None = None) -> tuple[Finding, ...]:
    """Every finding about these facts: conflicts first, then broken identities.

    `close` gives the closing price of a coin on a day, where one is known.
    """
    facts = tuple(facts)
    return (*conflicts(facts), *identities(facts, close))


def doubts(findings: Iterable[Finding]) -> dict[str, str]:
    """The ids of the facts these findings doubt, each with the sentence that says why."""
    return {fact.fact_id: finding.message for finding in findings for fact in finding.doubted}


def doubted(facts: Iterable[Fact], close: Close | None = None) -> set[str]:
    """The ids of the facts that break an identity and are not explained by another of these facts."""
    return set(doubts(identities(facts, close)))


def conflicts(facts: Iterable[Fact]) -> tuple[Finding, ...]:
    """Facts of one subject and day that cannot all be true, all their quotes together.

    Amounts a document may state in parts (tranches, series) are no conflict, nor is a notice.
    """
    stated = (fact for fact in facts if measure(fact.measure).unit not in ("rule", "text"))
    return tuple(_conflict(rows) for rows in _grouped(stated, _subject_and_period) if _disagree(rows))


def identities(facts: Iterable[Fact], close: Close | None = None) -> tuple[Finding, ...]:
    """The identities these facts break.

    Formula  (1) units x average cost = aggregate cost, within one filing
             (2) fair value / units = a price the coin had that year, and near its close that day, within one filing
             (3) previous holdings + purchases - sales = new holdings, where a flow covers the time between
             (4) share counts jump only with a split or an offering, or where a second document says the same
    """
    facts = tuple(fact for fact in facts if isinstance(fact.value, Decimal) and not isinstance(fact.value, bool))
    holdings = [fact for fact in facts if fact.asset is not None and fact.precision is not Precision.AT_MOST]
    return (
        *_within_filings(holdings, close),
        *_roll_forwards(holdings),
        *_share_jumps(facts),
    )


# conflicts ------------------------------------------------------------------------------------------------------


def _subject_and_period(fact: Fact) -> Hashable:
    return fact.subject, fact.period_start, fact.day


def _disagree(rows: Sequence[Fact]) -> bool:
    if len(rows) < 2 or stated_in_parts(rows[0].measure) or rows[0].precision is Precision.AT_MOST:
        return False
    return any(not agree(rows[0], other) for other in rows[1:] if other.precision is not Precision.AT_MOST)


def _conflict(rows: Sequence[Fact]) -> Finding:
    amounts = " and ".join(sorted({_written(fact.value) for fact in rows}))
    first = rows[0]
    of_asset = f" of {first.asset}" if first.asset else ""
    return Finding("conflict", f"{first.measure}{of_asset} for {first.day} is stated as {amounts}", tuple(rows))


def _written(value: object) -> str:
    return f"{value:,f}" if isinstance(value, Decimal) else str(value)


# identities -----------------------------------------------------------------------------------------------------


def _within_filings(holdings: Iterable[Fact], close: Close | None) -> Iterator[Finding]:
    """(1) and (2): what one filing says of one coin on one day."""
    for rows in _grouped(holdings, lambda fact: (fact.issuer, fact.asset, fact.as_of, _accession(fact))):
        by_measure: dict[str, list[Fact]] = defaultdict(list)
        for fact in rows:
            by_measure[fact.measure].append(fact)
        for units in by_measure["holdings_units"]:
            yield from _against_cost(units, by_measure["holdings_cost_usd"], by_measure["avg_cost_usd"])
            yield from _against_price(units, by_measure["holdings_fair_value_usd"], close)


def _against_cost(units: Fact, costs: Sequence[Fact], averages: Sequence[Fact]) -> Iterator[Finding]:
    for cost in costs:
        for average in averages:
            gap = abs(cost.number - units.number * average.number)
            slack = cost.number * _tolerances()["cost_identity"]["share"] + rounding(cost)
            slack += rounding(units) * average.number + rounding(average) * units.number
            if gap > slack:
                message = (
                    f"{units.number:,f} {units.asset} at {average.number:,f} is not the stated cost {cost.number:,f}"
                    f" of {units.day}"
                )
                yield Finding("cost_identity", message, (units, average, cost), (units, average, cost))


def _against_price(units: Fact, values: Sequence[Fact], close: Close | None) -> Iterator[Finding]:
    for value in values if units.number > 0 else ():
        price = value.number / units.number
        why = _odd_price(units.asset or "", units.day, price, close)
        if why:
            message = f"fair value over units gives {price:,.2f} per {units.asset} on {units.day}: {why}"
            yield Finding("fair_value_price", message, (units, value), (units, value))


def _odd_price(asset: str, day: date, price: Decimal, close: Close | None) -> str:
    coin = coins().get(asset)
    if coin is not None and coin.plausible_price(price, day) is False:
        return "no price of that year"
    known = close(asset, day) if close else None
    band = _tolerances()["fair_value_price"]
    if known is not None and not band["low"] <= price / known.number <= band["high"]:
        return f"the close was {known.number:,f}"
    return ""


def _roll_forwards(holdings: Sequence[Fact]) -> Iterator[Finding]:
    """(3): each change of holdings that a stated flow covers from end to end."""
    for rows in _grouped(holdings, lambda fact: (fact.issuer, fact.asset)):
        totals = [fact for fact in rows if fact.measure == "holdings_units"]
        days = sorted({fact.day for fact in totals})
        for before, after in pairwise(days):
            first = [fact for fact in totals if fact.day == before]
            second = [fact for fact in totals if fact.day == after]
            bought = _covering(rows, "purchase_units", before, after)
            sold = _covering(rows, "sale_units", before, after)
            if bought or sold:
                yield from _change(first, second, bought, sold)


def _covering(rows: Iterable[Fact], name: str, before: date, after: date) -> list[Fact]:
    """The flows of that measure from the day of the earlier total (or the next) to the day of the later one."""
    starts = (before, before + timedelta(days=1))
    return [fact for fact in rows if fact.measure == name and fact.period_end == after and fact.period_start in starts]


def _change(
    first: Sequence[Fact], second: Sequence[Fact], bought: Sequence[Fact], sold: Sequence[Fact]
) -> Iterator[Finding]:
    """Broken where no pair of the totals stated for the two days fits the flows; disputed flows judge nothing."""
    if len({fact.number for fact in bought}) > 1 or len({fact.number for fact in sold}) > 1:
        return
    flows = (*bought[:1], *sold[:1])
    change = sum((fact.number for fact in bought[:1]), Decimal(0)) - sum((fact.number for fact in sold[:1]), Decimal(0))
    slack = _tolerances()["roll_forward"]["share"]
    for new in second:
        expected = [old.number + change for old in first]
        if all(abs(new.number - level) > slack * max(new.number, abs(level)) for level in expected):
            message = (
                f"{new.asset} holdings go from {first[0].number:,f} to {new.number:,f} on {new.day},"
                f" but {change:+,f} was stated"
            )
            yield Finding("roll_forward", message, (*first, *flows, new), (new,))


def _share_jumps(facts: Sequence[Fact]) -> Iterator[Finding]:
    """(4): consecutive counts of one class that differ by the factor, unless explained or confirmed."""
    counts = [fact for fact in facts if fact.measure == "shares_outstanding" and fact.number > 0]
    for rows in _grouped(counts, lambda fact: fact.subject):
        ordered = sorted(rows, key=lambda fact: (fact.day, fact.known_at, fact.fact_id))
        for before, after in pairwise(ordered):
            if _jumps(before, after) and not _explained(before, after, ordered, facts):
                message = (
                    f"shares go from {before.number:,f} on {before.day} to {after.number:,f} on {after.day}"
                    " without a split or an offering"
                )
                yield Finding("share_jump", message, (before, after), () if _vouched(before, after) else (after,))


def _jumps(before: Fact, after: Fact) -> bool:
    factor = Decimal(_tolerances()["share_jump"]["factor"])
    return max(before.number, after.number) > factor * min(before.number, after.number)


def _explained(before: Fact, after: Fact, counts: Iterable[Fact], facts: Iterable[Fact]) -> bool:
    causes = _tolerances()["share_jump"]["explained_by"]
    flows = any(fact.measure in causes and before.day < fact.day <= after.day for fact in facts)
    seconded = any(not _jumps(other, after) and _accession(other) != _accession(after) for other in counts)
    return flows or seconded


def _vouched(before: Fact, after: Fact) -> bool:
    """Whether a person looked the number up, or the filer tagged it and a slip of scale is out of the question."""
    rules = _tolerances()["share_jump"]
    if after.source == "curated":
        return after.confidence in rules["vouched"]
    low, high = sorted((before.number, after.number))
    return after.source == "ixbrl" and high < low * rules["scale_slip"]


def _accession(fact: Fact) -> str:
    return fact.citation.document.partition("/")[0]


def _grouped(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> Iterator[list[Fact]]:
    """The facts by key, groups in the order of their first fact."""
    groups: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[key(fact)].append(fact)
    yield from groups.values()
