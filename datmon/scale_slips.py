"""Scale slips: numbers a filer tagged or tabled a thousand times too large or too small, and the proof of it.

Reads    "ETH | 10,000 | $ 38,000 | $ 41,440" under "(in thousands)", the units tagged with scale 3: 10,000,000 ETH.
A slip is claimed only where two identities are broken by the number as stated and whole at a thousandth (or a thousand
times) of it, and nothing else bears the stated number out. The fact stays as stated; what it should be is derived.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from datmon.corroboration import agree, rounding
from datmon.fact import Fact
from datmon.identities import Close, covering, is_cost, is_price, net_of, odd_price, price_behind, rolls_forward
from datmon.quantities import Precision

THOUSAND = Decimal(1000)
_FACTORS = (1 / THOUSAND, THOUSAND)
_SCALED = ("ixbrl", "table")  # prose writes its thousands out; only tags and tables carry a scale apart from the number
_UNITS, _COST, _AVERAGE, _FAIR = "holdings_units", "holdings_cost_usd", "avg_cost_usd", "holdings_fair_value_usd"
_MAY_SLIP = (_UNITS, _COST, _FAIR)
_MOST_IN_A_FILING = 40  # facts of one coin and day; a filing with more contradicts itself and proves nothing
_NEIGHBOURS = 64  # other days looked at; a firm that states its coins daily proves nothing more with the rest


@dataclass(frozen=True, slots=True)
class Proof:
    """One identity that is broken by the number as stated and whole at the factor: in words, and by which facts."""

    identity: str
    words: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ScaleSlip:
    """A fact that is off by a thousand: the true number is its number times `factor`; at least two proofs."""

    fact: Fact
    factor: Decimal
    proofs: tuple[Proof, ...]

    @property
    def corrected(self) -> Decimal:
        """What the number should be, in the fact's unit."""
        return self.fact.number * self.factor

    @property
    def formula(self) -> str:
        """How the corrected number comes from the stated one."""
        return "stated / 1,000" if self.factor < 1 else "stated x 1,000"

    @property
    def words(self) -> str:
        """The slip and its proofs in a sentence."""
        size = "large" if self.factor < 1 else "small"
        proofs = "; ".join(proof.words for proof in self.proofs)
        what = f"{self.fact.measure} of {self.fact.asset}"
        return f"{what} for {self.fact.day}, stated as {self.fact.number:,f}, is 1,000 times too {size}: {proofs}"


def scale_slips(facts: Iterable[Fact], close: Close | None = None) -> tuple[ScaleSlip, ...]:
    """The slips that two identities prove among these facts; where two numbers could have slipped, none."""
    by_coin: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.asset is not None and isinstance(fact.value, Decimal) and fact.precision is not Precision.AT_MOST:
            by_coin[fact.issuer, fact.asset].append(fact)
    return tuple(slip for rows in by_coin.values() for slip in _of_coin(rows, close))


def _of_coin(rows: Sequence[Fact], close: Close | None) -> Iterator[ScaleSlip]:
    said = _Said(rows)
    for filing in said.filings.values():
        if len(filing) > _MOST_IN_A_FILING:
            continue
        found = []
        for fact in filing:
            if fact.measure in _MAY_SLIP and fact.source in _SCALED and fact.number > 0:
                found += [slip for factor in _FACTORS if (slip := _slip(fact, factor, filing, said, close))]
        if len({slip.fact.measure for slip in found}) == 1:
            yield from found


class _Said:
    """What is said of one coin: by day, and by filing and day."""

    def __init__(self, rows: Sequence[Fact]) -> None:
        self.rows = rows
        self.days: dict[tuple[str, date], list[Fact]] = defaultdict(list)
        self.filings: dict[tuple[str, date], list[Fact]] = defaultdict(list)
        for fact in rows:
            self.days[fact.measure, fact.day].append(fact)
            self.filings[_accession(fact), fact.day].append(fact)
        self.totals = sorted((fact for fact in rows if fact.measure == _UNITS), key=lambda fact: fact.day)


def _slip(fact: Fact, factor: Decimal, filing: Sequence[Fact], said: _Said, close: Close | None) -> ScaleSlip | None:
    if _is_borne_out(fact, factor, said):
        return None
    proofs = (
        *_by_price(fact, factor, filing, close),
        *_by_cost(fact, factor, filing),
        *_by_restatement(fact, factor, said.days[fact.measure, fact.day]),
        *_by_roll_forward(fact, factor, said),
    )
    each = tuple({proof.identity: proof for proof in reversed(proofs)}.values())
    return ScaleSlip(fact, factor, each[::-1]) if len(each) > 1 else None


def _is_borne_out(fact: Fact, factor: Decimal, said: _Said) -> bool:
    """Whether another filing, or prose, says the number as stated, or counts of other days are nearer to it."""
    same = [other for other in said.days[fact.measure, fact.day] if other is not fact and agree(fact, other)]
    if any(_accession(other) != _accession(fact) or other.source not in _SCALED for other in same):
        return True
    others = [row for row in said.totals if _accession(row) != _accession(fact) and row.number > 0]
    if fact.measure != _UNITS or not others:
        return False
    nearest = min(others[-_NEIGHBOURS:], key=lambda other: (abs(other.day - fact.day), other.fact_id))
    return _apart(fact.number, nearest.number) < _apart(fact.number * factor, nearest.number)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    return max(one / other, other / one)


# proofs ---------------------------------------------------------------------------------------------------------


def _by_price(fact: Fact, factor: Decimal, filing: Sequence[Fact], close: Close | None) -> Iterator[Proof]:
    """Fair value over units is a price only at the factor."""
    partner = {_UNITS: _FAIR, _FAIR: _UNITS}.get(fact.measure)
    for other in filing:
        if other.measure == partner:
            units, fair = (fact, other) if fact.measure == _UNITS else (other, fact)
            stated = price_behind(units, fair)
            if stated is not None:
                true = stated / factor if fact is units else stated * factor
                coin, day = fact.asset or "", fact.day
                if odd_price(coin, day, stated, close) and is_price(coin, day, true, close):
                    words = f"fair value over units is {true:,.2f} per {coin}, not {stated:,.2f}"
                    yield Proof("price", words, (other,))


def _by_cost(fact: Fact, factor: Decimal, filing: Sequence[Fact]) -> Iterator[Proof]:
    """Units at the stated average come to the stated cost only at the factor."""
    if fact.measure not in (_UNITS, _COST):
        return
    named: Mapping[str, list[Fact]] = {name: [] for name in (_UNITS, _COST, _AVERAGE)}
    for other in filing:
        if other.measure in named and other.measure != fact.measure:
            named[other.measure].append(other)
    times = factor if fact.measure == _UNITS else 1 / factor
    for average in named[_AVERAGE]:
        for other in named[_COST if fact.measure == _UNITS else _UNITS]:
            units, cost = (fact, other) if fact.measure == _UNITS else (other, fact)
            if not is_cost(units, average, cost) and is_cost(units, average, cost, times):
                yield Proof("cost", f"cost over units is the stated average {average.number:,f}", (other, average))


def _by_restatement(fact: Fact, factor: Decimal, same_day: Iterable[Fact]) -> Iterator[Proof]:
    """Another place says the number that the factor gives."""
    for other in same_day:
        if other is not fact and _reaches(other, fact, factor) and not agree(other, fact):
            yield Proof("restatement", f"{other.citation.document} says {other.number:,f}", (other,))


def _reaches(other: Fact, fact: Fact, factor: Decimal) -> bool:
    """Whether the other number is the corrected one, to its printed digits or a thousandth of it."""
    corrected = fact.number * factor
    slack = max(rounding(fact) * factor, corrected / THOUSAND)
    return other.precision is not Precision.AT_LEAST and abs(other.number - corrected) <= slack


def _by_roll_forward(fact: Fact, factor: Decimal, said: _Said) -> Iterator[Proof]:
    """The count before, changed by what was bought and sold since, comes to this one only at the factor."""
    if fact.measure != _UNITS:
        return
    before = [old for old in said.totals if old.day < fact.day][-_NEIGHBOURS:]
    flows = [*said.days["purchase_units", fact.day], *said.days["sale_units", fact.day]]
    for old in before if flows else ():
        bought, sold = (covering(flows, name, old.day, fact.day) for name in ("purchase_units", "sale_units"))
        change = net_of(bought, sold)
        if change is None or rolls_forward(old.number, change, fact.number):
            continue
        if rolls_forward(old.number, change, fact.number * factor):
            words = f"{old.number:,f} of {old.day} and {change:+,f} since come to it"
            yield Proof("roll_forward", words, (old, *bought, *sold))


def _accession(fact: Fact) -> str:
    return fact.citation.document.partition("/")[0]
