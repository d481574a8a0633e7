"""Notices under rules that are not judged here: late reports, votes, committees. What documents tell is all there is.

Clauses  as the notices name them, for instance 5250(c)(1) (periodic reports), 5635 (votes), 5605 (committees)
Not modelled: the periods these rules give; a deadline is shown where a document states one
"""

from collections.abc import Collection, Sequence
from datetime import date

from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import MatterClock, Terms
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Security
from datmon.rulebook.listing.state import ListingState, Stage

NAME = "stated_notice"


def walk(security: Security, days: Sequence[date], judged: Collection[str]) -> tuple[ListingState, ...]:
    """The state of each clause named in notices that no book of the shelf judges (`judged` are theirs)."""
    clauses = dict.fromkeys(notice.clause for notice in security.notices if notice.clause not in judged)
    return tuple(state for clause in clauses for state in _walk(security, sorted(set(days)), clause))


def _walk(security: Security, days: Sequence[date], clause: str) -> list[ListingState]:
    clock, states = _StatedClock(clause, security), []
    for day in days:
        clock.pass_to(day)
        if clock.matter is not None or clock.regained is not None:
            states.append(clock.state(day, day))
    return states


class _StatedClock(MatterClock):
    """A clock that only listens."""

    def __init__(self, clause: str, security: Security) -> None:
        super().__init__(Terms(NAME, (clause,), ""), numbers_of(NAME), security)

    def is_due(self, day: date) -> bool:
        """Never: only documents open a matter."""
        return False

    def noticed(self, letter: date) -> Matter:
        """A matter without a deadline of its own."""
        return Matter(letter)

    def is_cured(self, day: date) -> bool:
        """Never: only documents close it."""
        return False

    def granted(self, matter: Matter) -> str:
        """Nothing is known of the rule's periods."""
        return "as the notice says; the rule is not judged here"

    def deficiency(self) -> str:
        """What has happened, in words."""
        return "a notice"

    def in_words(self, stage: Stage, matter: Matter) -> str:
        """How far it has come."""
        if matter.deadline_1 is None and stage is Stage.PERIOD_1:
            return f"notice of {matter.letter}; no deadline is told"
        return super().in_words(stage, matter)
