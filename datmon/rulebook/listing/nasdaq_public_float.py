"""Nasdaq's market value of publicly held shares.

Clauses  (1) 5550(a)(5), 5450(b)(1)(C): close x publicly held shares under the minimum on each of thirty sessions
         (2) 5810(c)(3)(D): 180 calendar days from the letter, ten consecutive sessions to cure, no second period
Formula  market value = close x shares held by others than officers, directors and holders of a tenth; where that count
         is not known nothing is judged, and the value of all shares is told, which is the most it can be
Not modelled: the 15 million of the Global Market's other standards (shown, not judged)
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.all_days import AllDaysClock
from datmon.rulebook.listing.clocks.matter_clock import Fields, Terms
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import NASDAQ, Security
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.rulebook.parameters import Parameter

NAME = "nasdaq_public_float"
VENUES = NASDAQ
MINIMUM = ""
CLAUSES = ("5550(a)(5)", "5450(b)(1)(C)", "5450(b)(2)(C)", "5450(b)(3)(C)")


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for; unknown while no count of publicly held shares is."""
    return closes_walked(security, days, PublicFloatClock(numbers_of(NAME, switched_on), security))


class PublicFloatClock(AllDaysClock):
    """The clock on the value of publicly held shares."""

    def __init__(self, numbers: Numbers, security: Security) -> None:
        super().__init__(Terms(NAME, CLAUSES, "minimum_value"), numbers, security)
        self.value: Decimal | None = None
        self.at_most: Decimal | None = None

    def minimum_row(self, day: date) -> Parameter | None:
        """(1) The tier's minimum."""
        return self.numbers.row(f"{self.terms.minimum}.{self.security.venue_on(day)}", day)

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The rows of the tier."""
        return self.numbers.in_effect(day, self.security.venue_on(day))

    def measured(self, day: date, close: Decimal) -> Decimal | None:
        """(1) The value of the session."""
        public, shares = self.security.public_shares_on(day), self.security.shares_on(day)
        self.value = None if public is None else close * public
        self.at_most = None if shares is None else close * shares
        return self.value

    def calm(self, as_of: date, last_close: date) -> Fields:
        """What is met, or what is not known."""
        if self.value is None:
            worth = "" if self.at_most is None else f"; all shares are worth {self.at_most:,.0f} USD"
            why = f"the number of publicly held shares is not known{worth}"
            return {"stage": Stage.UNKNOWN, "reason": why}
        if self.below:
            return super().calm(as_of, last_close)
        return {"reason": f"publicly held shares worth {self.value:,.0f} USD are enough"}
