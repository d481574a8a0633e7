"""NYSE American's equity by years of losses.

Clauses  (1) 1003(a)(i): equity under $2 million with losses in two of the three newest fiscal years
         (2) 1003(a)(ii): under $4 million with losses in three of the four newest
         (3) 1003(a)(iii): under $6 million with losses in the five newest
         (4) 1003(a): exempt by size; only its market capitalization is read, so a firm of that size is not judged
         (5) 1009(b): a plan 30 days after the letter, and up to 18 months
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from datmon.rulebook.listing.clocks.average import Average
from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Terms
from datmon.rulebook.listing.clocks.reports import ReportClock
from datmon.rulebook.listing.clocks.standards import newest_years
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Level, Security, Venue, level_on
from datmon.rulebook.listing.state import ListingState
from datmon.sessions import months_after

NAME = "american_equity"
VENUES = (Venue.NYSE_AMERICAN,)
MINIMUM = ""
CLAUSES = ("1003(a)(i)", "1003(a)(ii)", "1003(a)(iii)", "1003(a)")
_TESTS = (("two_of_three", 3, 2), ("three_of_four", 4, 3), ("five", 5, 5))  # the years looked at, the losses among them


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for; unknown while no equity is known."""
    return closes_walked(security, days, AmericanEquityClock(numbers_of(NAME, switched_on), security))


class AmericanEquityClock(ReportClock):
    """The clock on equity and losses, with the market capitalization that may exempt."""

    def __init__(self, numbers: Numbers, security: Security) -> None:
        super().__init__(Terms(NAME, CLAUSES, "minimum_equity.two_of_three"), numbers, security)
        self.value = Average()

    def count(self, day: date, close: Decimal) -> None:
        """(4) The session's market capitalization."""
        shares = self.security.shares_on(day)
        if shares is None:
            self.value.clear()
        else:
            self.value.add(close * shares, self.numbers.count("average_closes", day))

    def interrupt(self) -> None:
        """An average over a gap is none."""
        self.value.clear()

    def reported(self, day: date) -> Level | None:
        """The newest equity known."""
        return level_on(self.security.equity, day)

    def shortfall(self, day: date) -> str | None:
        """(1) to (4) The first test that fails; None where losses or size are not known."""
        equity = self.reported(day)
        if equity is None:
            return None
        answers = [self._fails(name, years, losses, equity, day) for name, years, losses in _TESTS]
        failed = next((answer for answer in answers if answer), None)
        if failed is None:
            return None if None in answers else ""
        return None if self._may_be_exempt(day) else failed

    def _fails(self, name: str, years: int, losses: int, equity: Level, day: date) -> str | None:
        minimum = self.numbers.needed(f"minimum_equity.{name}", day)
        if equity.value >= minimum:
            return ""
        results = newest_years(self.security.income, day, years)
        lost = sum(year.value < 0 for year in results)
        if lost < losses:
            return None if lost + years - len(results) >= losses else ""
        return f"equity of {equity.value:,.0f} USD on {equity.as_of}, losses in {lost} of {len(results)} years"

    def _may_be_exempt(self, day: date) -> bool:
        mean = self.value.mean
        return mean is None or mean >= self.numbers.needed("exempt_market_value", day)

    def noticed(self, letter: date) -> Matter:
        """(5) A plan is due first; the deadline is the end of the longest one."""
        plan = letter + timedelta(days=self.numbers.count("plan_days", letter))
        return Matter(letter, deadline_1=months_after(letter, self.numbers.count("plan_months", letter)), plan_due=plan)

    def not_known(self, day: date) -> str:
        """What is missing for a judgement."""
        if self.reported(day) is None:
            return "stockholders' equity is not known"
        return "equity is short; whether losses of so many years, or an exemption by size, is not known"
