"""The clock of rules on reported numbers: a letter after a report that falls short, a plan, a later report that cures.

Nasdaq's equity standard and NYSE American's run on it.
"""

from dataclasses import replace
from datetime import date, timedelta

from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, MatterClock
from datmon.rulebook.listing.security import Level
from datmon.rulebook.listing.state import Stage


class ReportClock(MatterClock):
    """One rule's clock on reports. `shortfall` says what is wrong in words; empty is nothing, None not known."""

    def shortfall(self, day: date) -> str | None:
        """Why the newest report known that day falls short; empty where it does not, None where that is not known."""
        raise NotImplementedError

    def reported(self, day: date) -> Level | None:
        """The newest report known that day."""
        raise NotImplementedError

    def is_due(self, day: date) -> bool:
        """The newest report falls short, and came after the last matter was over."""
        report = self.reported(day)
        return bool(self.shortfall(day)) and report is not None and report.known > (self.over or date.min)

    def noticed(self, letter: date) -> Matter:
        """A plan is due first; the deadline is the end of the longest period the staff may give."""
        matter = super().noticed(letter)
        plan = letter + timedelta(days=self.numbers.count("plan_days", letter))
        return replace(matter, plan_due=plan)

    def has_recovered(self, day: date) -> bool:
        """The newest report known does not fall short."""
        return self.shortfall(day) == ""

    def is_cured(self, day: date) -> bool:
        """A report that became public after the letter no longer falls short."""
        report, matter = self.reported(day), self.matter
        return matter is not None and report is not None and report.known > matter.letter and self.shortfall(day) == ""

    def deficiency(self) -> str:
        """What has happened, in words."""
        return "the newest report falls short"

    def granted(self, matter: Matter) -> str:
        """The period is the staff's to give."""
        return f"a plan is due on {matter.plan_due}; the staff may give until the deadline, and may give less"

    def open(self, as_of: date, matter: Matter) -> Fields:
        """What the state tells of the open matter, with what the report says."""
        told, short = super().open(as_of, matter), self.shortfall(as_of)
        return told | {"reason": f"{told['reason']}; {short}"} if short else told

    def calm(self, as_of: date, last_close: date) -> Fields:
        """Compliant by the newest report, or not known."""
        short = self.shortfall(as_of)
        if short is None:
            return {"stage": Stage.UNKNOWN, "reason": self.not_known(as_of)}
        return {} if self.regained else {"reason": "the newest report does not fall short"}

    def not_known(self, day: date) -> str:
        """Why nothing can be judged."""
        return "stockholders' equity is not known" if self.reported(day) is None else "a standard is not known"
