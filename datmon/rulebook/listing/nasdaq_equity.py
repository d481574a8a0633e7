"""Nasdaq's equity standard, which counts only where no other standard of size is met.

Clauses  (1) 5550(b), 5450(b): a deficiency only where none of the standards is met (`clocks.standards`)
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
from datmon.rulebook.listing.clocks.matter_clock import Terms
from datmon.rulebook.listing.clocks.reports import ReportClock
from datmon.rulebook.listing.clocks.standards import CLAUSES_OF_EQUITY, Standards, standards_of
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import NASDAQ, Level, Security, level_on
from datmon.rulebook.listing.state import ListingState
from datmon.rulebook.parameters import Parameter

NAME = "nasdaq_equity"
VENUES = NASDAQ
MINIMUM = ""
CLAUSES = (*CLAUSES_OF_EQUITY, "5550(b)", "5450(b)")


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
        self.value: Decimal | None = None

    def minimum_row(self, day: date) -> Parameter | None:
        """(2) The tier's minimum."""
        return self.standards.minimum_row(self.terms.minimum, day)

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The standards of the tier and the rule's own numbers."""
        return (*self.standards.rules_on(day), *super().rules_on(day))

    def count(self, day: date, close: Decimal) -> None:
        """The market value of the session, for the standard beside this one."""
        self.value = self.standards.value(day, close)

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
        least = self.standards.minimum("minimum_value", day)
        if self.value is None or least is None:
            return None
        if self.value >= least:
            return ""
        return f"equity of {equity.value:,.0f} USD on {equity.as_of} and a market value of {self.value:,.0f} USD"

    def noticed(self, letter: date) -> Matter:
        """(3), (4) In doubt while the standard of income is not known."""
        matter = super().noticed(letter)
        if self.standards.meets_income(letter) is None:
            return replace(matter, doubt="whether the standard of income is met is not known")
        return matter

    def not_known(self, day: date) -> str:
        """Which standard is not known."""
        return "stockholders' equity is not known" if self.reported(day) is None else "market value is not known"
