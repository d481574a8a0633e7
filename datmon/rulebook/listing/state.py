"""How far a matter under a listing rule has come, with its clocks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from datmon.fact import Fact
from datmon.rulebook.parameters import Parameter

_CONFIDENCES = ("low", "medium", "high")


class Stage(StrEnum):
    """Where a security stands under one rule, from calm to gone.

    A flag is a row with evidence of what an exchange may act on as it sees fit: never a verdict.
    """

    COMPLIANT = "compliant"
    REGAINED = "regained"
    UNKNOWN = "unknown"
    FLAG = "flag"
    COUNTING = "counting"
    EXPECTED_NOTICE = "expected_notice"
    PERIOD_1 = "period_1"
    PERIOD_2 = "period_2"
    DETERMINATION = "determination"
    HEARING = "hearing"
    SUSPENDED = "suspended"

    @property
    def severity(self) -> int:
        """0 while nothing counts against the security; larger is further."""
        return max(0, _STAGES.index(self) - _STAGES.index(Stage.FLAG))

    @property
    def is_open(self) -> bool:
        """Whether a deficiency is open: notified, or due to be."""
        return self.severity > Stage.COUNTING.severity


_STAGES = tuple(Stage)


def weakest(*confidences: str) -> str:
    """The least of the confidences high, medium and low."""
    return min(confidences, key=_CONFIDENCES.index)


def in_number(count: int, noun: str) -> str:
    """So many of the things: "1 session", "2 sessions"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class ListingState:
    """One rule's state of one security at the end of a day.

    `days_below` counts the consecutive sessions below the minimum that end with the last close, `days_below_at_most`
    the same if every close that leaves the bid in doubt was below it (`uncertain_closes` of them); `expected_notice` is
    the first session on which the exchange would write: computed, and while counting only if the run goes on; it stays
    the computed day once a letter is stated, None where none had been computed by then.
    `notice` is the day of the letter, `notice_stated` whether a document says so. Deadlines are those a document states
    (`deadline_stated`), else computed; `deadline_2` is None where no second period can follow; `plan_due` is the day by
    which a plan is to be submitted, where the rule wants one. `cure_period` is False where the rule grants none, and
    while no deficiency is open where the next letter would bring none; None where that is not known, or the period is
    over; `cure_why` says why. `cure_run` counts the consecutive sessions at or above the minimum inside the period, or
    since its cure began. `days_below` is None where the rule counts no sessions, or what it counts is not known.
    `confidence` is medium or low where a judgement rests on a reading of the rule that no text confirms, on closes that
    were carried or leave the bid in doubt, or on a letter nobody told of; `findings` say which. Where the rule
    averages, `average` is the mean over its sessions.
    `evidence` are the notices and splits the state rests on.
    """

    rule: str
    clause: str
    stage: Stage
    as_of: date
    days_below: int | None = None
    days_below_at_most: int | None = None
    uncertain_closes: int = 0
    below_since: date | None = None
    expected_notice: date | None = None
    notice: date | None = None
    notice_stated: bool = False
    deadline_1: date | None = None
    deadline_2: date | None = None
    deadline_stated: bool = False
    plan_due: date | None = None
    determination: date | None = None
    suspension: date | None = None
    cure_period: bool | None = None
    cure_why: str = ""
    cure_run: int = 0
    closes_left: int | None = None
    average: Decimal | None = None
    confidence: str = "high"
    reason: str = ""
    findings: tuple[str, ...] = ()
    evidence: tuple[Fact, ...] = ()
    rules: tuple[Parameter, ...] = ()

    @property
    def deadline(self) -> date | None:
        """The deadline that runs now; None where none does, or no longer."""
        first = self.stage in (Stage.EXPECTED_NOTICE, Stage.PERIOD_1)
        deadline = self.deadline_1 if first else self.deadline_2 if self.stage is Stage.PERIOD_2 else None
        return None if deadline is None or deadline < self.as_of else deadline
