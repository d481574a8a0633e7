"""A published definition: who says it, what it is made of, and the formula its family shares.

Definitions of one family are one formula with other parts: another share count, claims that are in or not. So two of
them can be told apart part by part. A part that a definition leaves out is no missing number: it is not asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from datmon.figures import Figure

Parts = Mapping[str, Figure]  # by slot; a slot that is not there is no part of the definition


@dataclass(frozen=True, slots=True)
class Given:
    """What definitions are made of: figures by input, and whether the firm is a treasury (None: not known)."""

    figures: Mapping[str, Figure]
    is_treasury: bool | None

    def __getitem__(self, name: str) -> Figure:
        return self.figures[name]


@dataclass(frozen=True, slots=True)
class Family:
    """Definitions of one thing: the unit, the slots in the order a bridge changes them, each with its words.

    `formula` gives the value from the slots' numbers; what is not part of a definition is not among them.
    """

    name: str
    unit: str
    words: str
    slots: Mapping[str, str]
    formula: Callable[[Mapping[str, Decimal]], Decimal]


@dataclass(frozen=True, slots=True)
class Definition:
    """One row of definitions.toml, and where it can be worked out from a sheet its family and its parts."""

    key: str
    family_name: str
    name: str
    publisher: str
    formula: str
    inputs: tuple[str, ...]
    source: str
    date: str
    note: str
    function: Callable[..., object]
    family: Family | None = None
    parts: Callable[[Given], Parts] | None = None

    @property
    def title(self) -> str:
        """The definition in words: "mNAV (Strategy (MSTR))"."""
        return f"{self.name} by {self.publisher}"
