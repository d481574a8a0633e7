"""Nasdaq's equity standard, which counts only where no other standard of size is met.

Clauses  (1) 5550(b), 5450(b): a deficiency only where none of the standards is met (`clocks.standards`)
             and market value fails only after thirty sessions in a row
         (2) 5550(b)(1), 5450(b)(1)(A): equity of the latest periodic report under the minimum
         (3) 5810(c)(2)(A): a plan 45 calendar days after the letter
         (4) 5810(c)(2)(B): at the most 180 calendar days from the letter, as the staff sees fit
Not modelled: equity announced between reports; the Global Market's assets and revenue
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, Terms
from datmon.rulebook.listing.clocks.reports import ReportClock
from datmon.rulebook.listing.clocks.standards import CLAUSES_OF_EQUITY, Standards, standards_of
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import NASDAQ, Level, Security, level_on
from datmon.rulebook.listing.state import ListingState, in_number
from datmon.rulebook.parameters import Parameter

NAME = "nasdaq_equity"
VENUES = NASDAQ
MINIMUM = ""
CLAUSES = (*CLAUSES_OF_EQUITY, "5550(b)", "5450(b)")
_VALUE = "nasdaq_listed_value"  # whose numbers say how long a market value is under the minimum before it fails


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for; unknown while no equity is known."""
    numbers = numbers_of(NAME, switched_on)
    return closes_walked(security, days, EquityClock(numbers, standards_of(security, switched_on)))


class EquityClock(ReportClock):
    """The clock on equity, with the other standards beside it."""

    def __init__(self, numbers: Numbers, standards: Standards) -> None:
        super().__init__(Terms(NAME, CLAUSES, "minimum_equity"), numbers, standards.security)
        self.standards = standards
        self._value_numbers = numbers_of(_VALUE)
        self.value: Decimal | None = None
        self.above: list[date] = []
        self.below: list[date] = []
        self.met_before = False  # whether the run below is known to have begun

    def minimum_row(self, day: date) -> Parameter | None:
        """(2) The tier's minimum."""
        return self.standards.minimum_row(self.terms.minimum, day)

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The standards of the tier and the rule's own numbers."""
        return (*self.standards.rules_on(day), *super().rules_on(day))

    def count(self, day: date, close: Decimal) -> None:
        """The market value of the session, for the standard beside this one."""
        self.value, least = self.standards.value(day, close), self.standards.minimum("minimum_value", day)
        if self.value is None or least is None:
            self.interrupt()
            return
        enough = self.value >= least
        run, other = (self.above, self.below) if enough else (self.below, self.above)
        run.append(day)
        other.clear()
        self.met_before = self.met_before or enough

    def interrupt(self) -> None:
        """No run of market values is known to go on."""
        self.above.clear()
        self.below.clear()
        self.met_before = False

    def _value_failed(self) -> date | None:
        """(1) The session from which the standard of market value is not met; None where it is, or nobody knows."""
        if not self.below:
            return None
        needed = self._value_numbers.count("deficiency_closes", self.below[-1])
        return self.below[needed - 1] if len(self.below) >= needed else None

    def _meets_value(self) -> bool | None:
        if self._value_failed() is not None:
            return False
        return True if self.met_before else None

    def reported(self, day: date) -> Level | None:
        """(2) The newest equity known."""
        return level_on(self.security.equity, day)

    def shortfall(self, day: date) -> str | None:
        """(1), (2) Equity too small, and market value known not to make up for it."""
        equity, row = self.reported(day), self.minimum_row(day)
        if equity is None or row is None:
            return None
        if equity.value >= row.value or self.standards.meets_income(day):
            return ""
        meets = self._meets_value()
        if meets is not False:
            return "" if meets else None
        said = f"equity of {equity.value:,.0f} USD on {equity.as_of} and a market value of {self.value:,.0f} USD"
        return f"{said} after {len(self.below)} sessions under the minimum"

    def is_due(self, day: date) -> bool:
        """(1), (2) A report that falls short and came while no other standard was met."""
        report, failed = self.reported(day), self._value_failed()
        return super().is_due(day) and report is not None and failed is not None and report.known >= failed

    def is_cured(self, day: date) -> bool:
        """(1) A later report, or a market value that was enough for as long as its own rule wants."""
        letter = self.matter.letter if self.matter else day
        since = sum(session >= letter for session in self.above)
        return super().is_cured(day) or since >= self._value_numbers.count("cure_closes", day)

    def calm(self, as_of: date, last_close: date) -> Fields:
        """Which standard is met, or not known; a shortfall that came after the report is the other rule's."""
        report, row = self.reported(as_of), self.minimum_row(as_of)
        told = super().calm(as_of, last_close)
        if self.regained or "stage" in told or report is None or row is None or report.value >= row.value:
            return told
        said = f"equity of {report.value:,.0f} USD on {report.as_of} is short"
        if self.standards.meets_income(as_of):
            return {"reason": f"{said}; income is enough"}
        run = f"{in_number(len(self.below), 'session')} under the minimum"
        if self._value_failed():
            return {"reason": f"{said}, and so is market value since that report ({run}); the next report counts"}
        return {"reason": f"{said}; market value is enough until thirty sessions in a row are not ({run})"}

    def noticed(self, letter: date) -> Matter:
        """(3), (4) In doubt while the standard of income is not known."""
        matter = super().noticed(letter)
        if self.standards.meets_income(letter) is None:
            return replace(matter, doubt="whether the standard of income is met is not known")
        return matter

    def not_known(self, day: date) -> str:
        """Which standard is not known."""
        return "stockholders' equity is not known" if self.reported(day) is None else "market value is not known"
