"""Figures: a number that was stated, a number derived from others, or a number that is missing and why.

Missingness is propagated here, in `derive`, and nowhere else. A derived figure names its formula and inputs, so that
any number can be explained down to the quotes it rests on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, DivisionByZero, InvalidOperation

from datmon.fact import Fact
from datmon.ledger import Gap


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


@dataclass(frozen=True, slots=True)
class Derived:
    """A number computed from others by a named formula; as old as its oldest input, known since its latest."""

    name: str
    formula: str
    value: Decimal
    unit: str
    inputs: tuple[tuple[str, "Stated | Derived"], ...]
    note: str = ""

    @property
    def as_of(self) -> date:
        """The oldest day among the inputs."""
        return min(figure.as_of for _, figure in self.inputs)

    @property
    def known_at(self) -> datetime:
        """The latest instant among the inputs."""
        return max(figure.known_at for _, figure in self.inputs)


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
) -> Derived | Missing:
    """The figure `compute(**values of inputs)`; Missing when any input is, with the first reason carried on.

    A division by zero is Missing too, not infinite: the reason names the formula.
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
    return Derived(name, formula, value, unit, tuple(known.items()), note)


def total(name: str, formula: str, unit: str, parts: Mapping[str, Figure]) -> Derived | Missing:
    """The sum of the parts; Missing when any part is, or when there are none."""
    return derive(name, formula, unit, lambda **values: sum(values.values(), Decimal(0)), parts)


def figure_of(name: str, answer: Fact | Gap) -> Stated | Missing:
    """The ledger's answer as a figure: the fact as stated, or missing for the reason the gap gives."""
    return Missing(name, answer.reason) if isinstance(answer, Gap) else Stated(answer)
