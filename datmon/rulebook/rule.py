"""What a rule is, and the verdict it gives: how near a firm stands, measured against what, on which evidence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from datmon.exposure import Exposure
from datmon.figures import Figure
from datmon.rulebook.parameters import Parameter


class Status(StrEnum):
    """How near a firm stands to what a rule describes; unknown is no shade of clear."""

    BREACHED = "breached"  # a requirement that is stated for this firm is broken
    IMMINENT = "imminent"
    NEAR = "near"
    WATCH = "watch"
    UNKNOWN = "unknown"
    CLEAR = "clear"

    @property
    def severity(self) -> int:
        """0 for the worst; unknown stands before clear."""
        return list(Status).index(self)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of one firm, in a sentence, with the figure it measured and the parameter it met.

    `since` and `deadline` are set by rules with a clock; `cure` says what would end it. `evidence` names the figures
    beside the measured one that the verdict rests on. `pressure` is what the subject asks for as a share of the coins:
    by it firms of one level are ordered; where it is None nothing presses.
    """

    rule: str
    clause: str
    status: Status
    measured: Figure
    required: Parameter | None
    reason: str
    since: date | None = None
    deadline: date | None = None
    cure: str = ""
    evidence: tuple[tuple[str, Figure], ...] = ()
    pressure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One subject of the rulebook: its name, what it is about, and how it judges a firm."""

    name: str
    about: str
    judge: Callable[[Exposure], Verdict]
