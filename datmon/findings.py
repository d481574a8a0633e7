"""Findings: facts that disagree, and facts that break an identity a true reading would keep.

A finding is shown and never fatal. The facts it doubts are kept and marked; they do not feed a figure until another
fact explains them. Everything here judges only the facts it is given: hand it what was known by an instant.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise, product

from datmon.calendars import EASTERN
from datmon.corroboration import agree
from datmon.fact import Citation, Fact
from datmon.identities import (
    Close,
    covering,
    is_cost,
    is_price,
    net_of,
    odd_price,
    price_behind,
    rolls_forward,
    tolerances,
)
from datmon.ledger import stated_in_parts
from datmon.measures import measure
from datmon.quantities import Precision
from datmon.scale_slips import ScaleSlip, scale_slips

SPLITS = ("split_ratio",)
_NEAR = 16  # counts before and after a jump among which one may confirm it


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd about facts: its kind, a sentence, the facts it is about, and which of them it doubts.

    `kind` is conflict, scale_slip, cost_identity, fair_value_price, roll_forward, share_jump, stale_position
    or stale_count.
    """

    kind: str
    message: str
    facts: tuple[Fact, ...]
    doubted: tuple[Fact, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The quotes the finding rests on."""
        return tuple(fact.citation for fact in self.facts)


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
    Of the facts that break (1) or (2) together, the one is doubted that a proven factor of a thousand, or another
    statement of the same day, shows to be wrong; all of them where nothing tells which.
    """
    told = tuple(facts)
    facts = tuple(fact for fact in told if isinstance(fact.value, Decimal) and not isinstance(fact.value, bool))
    holdings = [fact for fact in facts if fact.asset is not None and fact.precision is not Precision.AT_MOST]
    slips = scale_slips(holdings, close)
    slipped = {slip.fact.fact_id for slip in slips}
    return (
        *map(_slip_finding, slips),
        *_within_filings(holdings, close, slipped),
        *_roll_forwards(holdings),
        *_share_jumps(told),
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

_MOST_IN_A_FILING = 40  # facts of one coin and day; a filing with more contradicts itself, which is a conflict


def _slip_finding(slip: ScaleSlip) -> Finding:
    facts = (slip.fact, *(fact for proof in slip.proofs for fact in proof.facts))
    return Finding("scale_slip", slip.words, facts, (slip.fact,))


def _within_filings(holdings: Sequence[Fact], close: Close | None, slipped: Set[str]) -> Iterator[Finding]:
    """(1) and (2): what one filing says of one coin on one day."""
    that_day: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in holdings:
        that_day[fact.subject, fact.day].append(fact)
    for rows in _grouped(holdings, lambda fact: (fact.issuer, fact.asset, fact.as_of, _accession(fact))):
        if len(rows) > _MOST_IN_A_FILING:
            continue
        for kind, parts, message, holds in _broken(rows, close):
            culprits = [part for part in parts if part.fact_id in slipped] or _culprits(parts, holds, that_day)
            yield Finding(kind, message, parts, tuple(culprits))


_Holds = Callable[..., bool]


def _broken(rows: Iterable[Fact], close: Close | None) -> Iterator[tuple[str, tuple[Fact, ...], str, _Holds]]:
    """The identities that facts of one filing break: kind, facts, sentence, and what would make them whole."""
    named: dict[str, list[Fact]] = defaultdict(list)
    for fact in rows:
        named[fact.measure].append(fact)
    for units in named["holdings_units"]:
        for average, cost in product(named["avg_cost_usd"], named["holdings_cost_usd"]):
            if not is_cost(units, average, cost):
                amounts = f"{units.number:,f} {units.asset} at {average.number:,f}"
                message = f"{amounts} is not the stated cost {cost.number:,f} of {units.day}"
                yield "cost_identity", (units, average, cost), message, is_cost
        for value in named["holdings_fair_value_usd"]:
            price = price_behind(units, value)
            why = odd_price(units.asset or "", units.day, price, close) if price is not None else ""
            if price is not None and why:
                message = f"fair value over units gives {price:,.2f} per {units.asset} on {units.day}: {why}"
                yield "fair_value_price", (units, value), message, partial(_is_priced, close)


def _is_priced(close: Close | None, units: Fact, value: Fact) -> bool:
    price = price_behind(units, value)
    return price is not None and is_price(units.asset or "", units.day, price, close)


def _culprits(parts: tuple[Fact, ...], holds: _Holds, that_day: Mapping[Hashable, Sequence[Fact]]) -> tuple[Fact, ...]:
    """The one fact in whose place another statement of the same day makes the identity whole; else all of them."""
    found = [
        part
        for place, part in enumerate(parts)
        if any(
            not agree(part, other) and holds(*parts[:place], other, *parts[place + 1 :])
            for other in that_day[part.subject, part.day][:_MOST_IN_A_FILING]
        )
    ]
    return tuple(found) if len(found) == 1 else parts


def _roll_forwards(holdings: Sequence[Fact]) -> Iterator[Finding]:
    """(3): each change of holdings that a stated flow covers from end to end."""
    for rows in _grouped(holdings, lambda fact: (fact.issuer, fact.asset)):
        totals: dict[date, list[Fact]] = defaultdict(list)
        flows: dict[date, list[Fact]] = defaultdict(list)
        for fact in rows:
            if fact.measure == "holdings_units":
                totals[fact.day].append(fact)
            elif fact.measure in ("purchase_units", "sale_units"):
                flows[fact.day].append(fact)
        for before, after in pairwise(sorted(totals)):
            bought = covering(flows[after], "purchase_units", before, after)
            sold = covering(flows[after], "sale_units", before, after)
            yield from _change(totals[before], totals[after], bought, sold)


def _change(
    first: Sequence[Fact], second: Sequence[Fact], bought: Sequence[Fact], sold: Sequence[Fact]
) -> Iterator[Finding]:
    """Broken where no pair of the totals stated for the two days fits the flows; disputed flows judge nothing."""
    change = net_of(bought, sold)
    if change is None:
        return
    levels = {old.number for old in first}
    for new in second:
        if not any(rolls_forward(old, change, new.number) for old in levels):
            message = (
                f"{new.asset} holdings go from {first[0].number:,f} to {new.number:,f} on {new.day},"
                f" but {change:+,f} was stated"
            )
            yield Finding("roll_forward", message, (*first, *bought[:1], *sold[:1], new), (new,))


def _share_jumps(facts: Sequence[Fact]) -> Iterator[Finding]:
    """(4): consecutive counts of one class that differ by the factor, unless explained or confirmed."""
    counts = [fact for fact in facts if fact.measure == "shares_outstanding" and fact.number > 0]
    causes: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.measure in tolerances()["share_jump"]["explained_by"] or fact.measure in SPLITS or _is_placed(fact):
            causes[fact.issuer].append(fact)
    for rows in _grouped(counts, lambda fact: fact.subject):
        ordered = sorted(rows, key=lambda fact: (fact.day, fact.known_at, fact.fact_id))
        for place, (before, after) in enumerate(pairwise(ordered)):
            near = ordered[max(0, place - _NEAR) : place + 2 + _NEAR]
            if _jumps(before, after) and not _explained(before, after, near, causes[after.issuer]):
                message = (
                    f"shares go from {before.number:,f} on {before.day} to {after.number:,f} on {after.day}"
                    " without a split or an offering"
                )
                yield Finding("share_jump", message, (before, after), () if _vouched(before, after) else (after,))


def _jumps(before: Fact, after: Fact) -> bool:
    factor = Decimal(tolerances()["share_jump"]["factor"])
    return max(before.number, after.number) > factor * min(before.number, after.number)


def _explained(before: Fact, after: Fact, counts: Iterable[Fact], causes: Iterable[Fact]) -> bool:
    """Whether money was raised, a split of that ratio took effect, or another document counts the same."""
    for fact in causes:
        if fact.measure in SPLITS:
            if _is_between(fact, before, after) and _is_split(fact, before, after):
                return True
            if _is_between(fact, after, before) and _is_split(fact, after, before):
                return True
        elif before.day < fact.day <= after.day:
            return True
    return any(not _jumps(other, after) and _accession(other) != _accession(after) for other in counts)


def _is_placed(fact: Fact) -> bool:
    """Whether it is a warrant or note whose day of issue is told: shares are placed together with such."""
    placed = tolerances()["share_jump"]["placed_with"]
    return fact.measure == "instrument" and fact.value in placed and "issued" in dict(fact.terms)


def _is_between(split: Fact, before: Fact, after: Fact) -> bool:
    """Whether the one count is in shares from before the split and the other in those after it, restated or later."""
    return max(before.day, _published(before)) < split.day <= max(after.day, _published(after))


def _published(fact: Fact) -> date:
    return fact.known_at.astimezone(EASTERN).date()


def _is_split(split: Fact, before: Fact, after: Fact) -> bool:
    """Whether the split alone makes the count before it the count after it: new shares for one old share."""
    ratio = split.number
    share = tolerances()["share_jump"]["split_share"]
    return ratio > 0 and abs(after.number - before.number * ratio) <= share * after.number


def _vouched(before: Fact, after: Fact) -> bool:
    """Whether a person looked the number up, or the filer tagged it and a slip of scale is out of the question."""
    rules = tolerances()["share_jump"]
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
