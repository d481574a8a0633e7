"""Nasdaq's market value of listed securities, which counts only where no other standard of size is met.

Clauses  (1) 5550(b), 5450(b): a deficiency only where none of the standards is met (`clocks.standards`)
         (2) 5550(b)(2), 5450(b)(2)(A): market value under the minimum on each of thirty consecutive sessions
         (3) 5810(c)(3)(C): 180 calendar days from the letter, ten consecutive sessions to cure, no second period
Formula  market value = close x shares outstanding as known that day, carried over splits
Not modelled: listed preferred shares; the Global Market's assets and revenue
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.all_days import AllDaysClock
from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, Terms
from datmon.rulebook.listing.clocks.standards import CLAUSES_OF_VALUE, Standards, standards_of
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import NASDAQ, Security, level_on
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.rulebook.parameters import Parameter

NAME = "nasdaq_listed_value"
VENUES = NASDAQ
MINIMUM = ""
CLAUSES = CLAUSES_OF_VALUE
_INCOME_UNKNOWN = "whether the standard of income (or of assets and revenue) is met is not known"


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for; unknown while no share count is known."""
    numbers = numbers_of(NAME, switched_on)
    return closes_walked(security, days, ListedValueClock(numbers, standards_of(security, switched_on)))


class ListedValueClock(AllDaysClock):
    """The clock on market value, whose letter waits while another standard is met or nobody knows."""

    def __init__(self, numbers: Numbers, standards: Standards) -> None:
        super().__init__(Terms(NAME, CLAUSES, "minimum_value"), numbers, standards.security)
        self.standards = standards
        self.value: Decimal | None = None

    def minimum_row(self, day: date) -> Parameter | None:
        """(2) The tier's minimum."""
        return self.standards.minimum_row(self.terms.minimum, day)

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The standards of the tier and the rule's own numbers."""
        return (*self.standards.rules_on(day), *super().rules_on(day))

    def measured(self, day: date, close: Decimal) -> Decimal | None:
        """(2) The market value of the session."""
        self.value = self.standards.value(day, close)
        return self.value

    def is_due(self, day: date) -> bool:
        """(1) Only where equity is known to be short and income is not known to be enough."""
        short = self.standards.meets_equity(day) is False and not self.standards.meets_income(day)
        return short and super().is_due(day)

    def noticed(self, letter: date) -> Matter:
        """(1) In doubt while the standard of income is not known; and by a share count, which may be old."""
        matter, count = super().noticed(letter), level_on(self.security.shares, letter)
        doubts = [matter.doubt, f"by the share count of {count.as_of}" if count else ""]
        doubts.append("" if self.standards.meets_income(letter) is not None else _INCOME_UNKNOWN)
        return replace(matter, doubt="; ".join(filter(None, doubts)))

    def calm(self, as_of: date, last_close: date) -> Fields:
        """What is met, or what is not known."""
        if self.value is None:
            return {"stage": Stage.UNKNOWN, "reason": "the number of shares is not known"}
        if not self.below:
            return {"reason": f"a market value of {self.value:,.0f} USD is enough"}
        equity, income = self.standards.meets_equity(as_of), self.standards.meets_income(as_of)
        if equity or income:
            return {"reason": f"{'equity' if equity else 'income'} is enough whatever the market value"}
        told = super().calm(as_of, last_close)
        if equity is None:
            why = f"{told['reason']} of market value; whether equity is enough is not known"
            return {"stage": Stage.UNKNOWN, "reason": why}
        return told | {"reason": f"{told['reason']} of market value"}
