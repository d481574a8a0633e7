"""Nasdaq's proposals for firms of less than five million: nothing is judged unless their rows are switched on.

Clauses  (1) SR-NASDAQ-2025-069: a numeric deficiency, and market value under the minimum on ten sessions
         (2) proposed 5450(a)(3), 5550(a)(6): market value under the minimum on thirty sessions
         (3) both: suspended and delisted at once, without a period
Not modelled: deficiencies other than the bid price and those that documents tell of, for (1)
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.bid_price import BesideBidPrice
from datmon.rulebook.listing.clocks.matter import Bar, Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, Terms
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import NASDAQ, Security
from datmon.rulebook.listing.state import ListingState, Stage, in_number, weakest
from datmon.rulebook.parameters import Parameter

NAME = "nasdaq_least_value"
VENUES = NASDAQ
MINIMUM = ""
CLAUSES = ("5450(a)(3)", "5550(a)(6)")
_NO_PERIOD = Bar("the rule as proposed grants no period")


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for; none while no row is switched on and in effect."""
    numbers = numbers_of(NAME, switched_on)
    judged = [day for day in days if numbers.row("accelerated.value", day) or numbers.row("floor.value", day)]
    return closes_walked(security, judged, LeastValueClock(numbers, security))


class LeastValueClock(BesideBidPrice):
    """The clock on a market value of less than five million."""

    def __init__(self, numbers: Numbers, security: Security) -> None:
        super().__init__(Terms(NAME, CLAUSES, "floor.value"), numbers, security)
        self.value: Decimal | None = None

    def minimum_row(self, day: date) -> Parameter | None:
        """The row in effect: the one without a deficiency beside it where both are."""
        return self.numbers.row("floor.value", day) or self.numbers.row("accelerated.value", day)

    def measured(self, day: date, close: Decimal) -> Decimal | None:
        """The market value of the session."""
        shares = self.security.shares_on(day)
        self.value = None if shares is None else close * shares
        return self.value

    def is_due(self, day: date) -> bool:
        """(1), (2) The run is long enough under a rule in effect."""
        accelerated, floor = self.numbers.at("accelerated.closes", day), self.numbers.at("floor.closes", day)
        if floor is not None and len(self.below) >= floor:
            return True
        return accelerated is not None and len(self.below) >= accelerated and self._is_deficient(day)

    def _is_deficient(self, day: date) -> bool:
        notices = (notice for notice in self.security.notices if notice.known <= day)
        return self.bid_price.is_in_period(day) or any(notice.clause not in CLAUSES for notice in notices)

    def barred(self, letter: date) -> Bar:
        """(3) There is no period."""
        return _NO_PERIOD

    def noticed(self, letter: date) -> Matter:
        """(3) A determination with immediate suspension."""
        suspension = self.suspended_after(letter)
        return Matter(letter, bar=_NO_PERIOD, determination=letter, suspension=suspension, stays=False)

    def is_cured(self, day: date) -> bool:
        """(3) Nothing cures it."""
        return False

    def state(self, as_of: date, last_close: date) -> ListingState:
        """The state, which rests on a rule that may not be in force."""
        state = super().state(as_of, last_close)
        said = "the rule is switched on, though whether it is in force is not known"
        return replace(state, confidence=weakest(state.confidence, "low"), findings=(*state.findings, said))

    def calm(self, as_of: date, last_close: date) -> Fields:
        """The market value and its run; two rules count it, so there is no one distance."""
        if self.value is None:
            return {"stage": Stage.UNKNOWN, "reason": "the number of shares is not known"}
        if not self.below:
            return {"reason": f"a market value of {self.value:,.0f} USD is enough"}
        run = in_number(len(self.below), "session")
        return {"stage": Stage.COUNTING, "reason": f"{run} of a market value under it"}
