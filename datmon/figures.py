"""Figures: a number that was stated, a number derived from others, or a number that is missing and why.

Missingness is propagated here, in `derive`, and nowhere else. A derived figure names its formula and inputs, so that
any number can be explained down to the quotes it rests on.

How exact a number is goes with it: `exactness` is the worst of its inputs', `low` and `high` are what it can be where
inputs are rounded or bounded. A number asked for on a later day than its own is carried, and is shown with its age.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, DivisionByZero, InvalidOperation
from enum import StrEnum

from datmon.corroboration import rounding
from datmon.fact import Fact
from datmon.ledger import Gap
from datmon.quantities import Precision

_UNBOUNDED = Decimal("Infinity")


class Exactness(StrEnum):
    """How far a number can be trusted to be the true one, best first."""

    EXACT = "exact"
    ROUNDED = "rounded"  # stated with fewer digits than the true number has, or as a bound
    CARRIED = "carried"  # of an earlier day than the one it is used for
    ESTIMATED = "estimated"  # rests on an assumption, or on a source of low confidence


def worst(*classes: Exactness) -> Exactness:
    """The least exact of them."""
    order = tuple(Exactness)
    return max(classes, key=order.index, default=Exactness.EXACT)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as a document gives it."""

    fact: Fact

    @property
    def value(self) -> Decimal:
        """The stated value, in `unit`."""
        return self.fact.number

    @property
    def unit(self) -> str:
        """The fact's unit."""
        return self.fact.unit

    @property
    def as_of(self) -> date:
        """The day the number describes."""
        return self.fact.day

    @property
    def known_at(self) -> datetime:
        """When the public could know it."""
        return self.fact.known_at

    @property
    def exactness(self) -> Exactness:
        """How exactly the document gives it; of low confidence it is an estimate."""
        if self.fact.confidence == "low":
            return Exactness.ESTIMATED
        return Exactness.EXACT if self.fact.precision is Precision.EXACT else Exactness.ROUNDED

    @property
    def low(self) -> Decimal:
        """The least the true number can be, in `unit`; minus infinity where nothing bounds it."""
        precision = self.fact.precision
        if precision is Precision.AT_MOST:
            return -_UNBOUNDED
        return self.value if precision in _NOT_BELOW else self.value - rounding(self.fact)

    @property
    def high(self) -> Decimal:
        """The most the true number can be, in `unit`; infinity where nothing bounds it."""
        precision = self.fact.precision
        if precision is Precision.AT_LEAST:
            return _UNBOUNDED
        return self.value if precision in _NOT_ABOVE else self.value + rounding(self.fact)


_NOT_BELOW = (Precision.EXACT, Precision.AT_LEAST)
_NOT_ABOVE = (Precision.EXACT, Precision.AT_MOST)


@dataclass(frozen=True, slots=True)
class Derived:
    """A number computed from others by a named formula; as old as its oldest input, known since its latest.

    `estimated` says that it rests on an assumption, which the note names. `bounds` are the least and the most it can
    be, None where it is as exact as its value. Inputs named in `timeless` hold until changed (a split, a strike),
    and make it no older.
    """

    name: str
    formula: str
    value: Decimal
    unit: str
    inputs: tuple[tuple[str, "Stated | Derived"], ...]
    note: str = ""
    estimated: bool = False
    bounds: tuple[Decimal, Decimal] | None = None
    timeless: frozenset[str] = frozenset()

    @property
    def as_of(self) -> date:
        """The oldest day among the inputs that age."""
        ageing = [figure.as_of for label, figure in self.inputs if label not in self.timeless]
        return min(ageing or [figure.as_of for _, figure in self.inputs])

    @property
    def known_at(self) -> datetime:
        """The latest instant among the inputs."""
        return max(figure.known_at for _, figure in self.inputs)

    @property
    def exactness(self) -> Exactness:
        """The worst of the inputs'; estimated where the formula itself assumes something."""
        if self.estimated:
            return Exactness.ESTIMATED
        return worst(*(figure.exactness for _, figure in self.inputs))

    @property
    def low(self) -> Decimal:
        """The least the true number can be; minus infinity where nothing bounds it."""
        return self.value if self.bounds is None else self.bounds[0]

    @property
    def high(self) -> Decimal:
        """The most the true number can be; infinity where nothing bounds it."""
        return self.value if self.bounds is None else self.bounds[1]


@dataclass(frozen=True, slots=True)
class Missing:
    """A number that is not there: what was sought and why it was not found. Never zero."""

    name: str
    reason: str

    @property
    def value(self) -> None:
        """None: there is no number."""
        return None


Known = Stated | Derived
Figure = Stated | Derived | Missing


def derive(
    name: str,
    formula: str,
    unit: str,
    compute: Callable[..., Decimal],
    inputs: Mapping[str, Figure],
    note: str = "",
    *,
    estimated: bool = False,
    bounds: tuple[Decimal, Decimal] | None = None,
    timeless: Iterable[str] = (),
) -> Derived | Missing:
    """The figure `compute(**values of inputs)`; Missing when any input is, with the first reason carried on.

    A division by zero is Missing too, not infinite: the reason names the formula. Where inputs are rounded or bounded
    the figure's bounds are worked out, for which `compute` must rise or fall steadily with each of them; `bounds` gives
    them for an estimate that has its own.
    """
    known: dict[str, Known] = {}
    for label, figure in inputs.items():
        if isinstance(figure, Missing):
            return Missing(name, figure.reason)
        known[label] = figure
    if not known:
        return Missing(name, f"nothing to compute {formula} from")
    try:
        value = compute(**{label: figure.value for label, figure in known.items()})
    except (DivisionByZero, InvalidOperation, ZeroDivisionError):
        return Missing(name, f"{formula} divides by zero")
    spread = bounds or _bounds(compute, value, known)
    return Derived(name, formula, value, unit, tuple(known.items()), note, estimated, spread, frozenset(timeless))


def _bounds(
    compute: Callable[..., Decimal], value: Decimal, known: Mapping[str, Known]
) -> tuple[Decimal, Decimal] | None:
    """The least and the most the formula gives within the inputs' bounds; None where all of them are exact."""
    wide = {label: figure for label, figure in known.items() if figure.low != figure.high}
    if not wide:
        return None
    values = {label: figure.value for label, figure in known.items()}
    lowest, highest = dict(values), dict(values)
    try:
        for label, figure in wide.items():
            below, above = (compute(**{**values, label: end}) for end in (figure.low, figure.high))
            ends = (figure.low, figure.high) if below <= above else (figure.high, figure.low)
            lowest[label], highest[label] = ends
        return min(value, compute(**lowest)), max(value, compute(**highest))
    except (DivisionByZero, InvalidOperation, ZeroDivisionError):
        return -_UNBOUNDED, _UNBOUNDED


def total(name: str, formula: str, unit: str, parts: Mapping[str, Figure]) -> Derived | Missing:
    """The sum of the parts; Missing when any part is, or when there are none."""
    return derive(name, formula, unit, lambda **values: sum(values.values(), Decimal(0)), parts)


def figure_of(name: str, answer: Fact | Gap) -> Stated | Missing:
    """The ledger's answer as a figure: the fact as stated, or missing for the reason the gap gives."""
    return Missing(name, answer.reason) if isinstance(answer, Gap) else Stated(answer)


def exactness_on(figure: Known, day: date) -> Exactness:
    """How exact the number is for a later day than its own: carried where nothing is worse."""
    carried = Exactness.CARRIED if figure.as_of < day else Exactness.EXACT
    return worst(figure.exactness, carried)


def age_on(figure: Figure, day: date) -> int | None:
    """The days between the number's day and that one; None where it is missing."""
    return None if isinstance(figure, Missing) else (day - figure.as_of).days
