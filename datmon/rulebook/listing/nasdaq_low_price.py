"""Nasdaq's modified low-price requirement: ten closes at ten cents or less end the listing without a period.

Clauses  (1) 5810(c)(3)(A)(iii): a closing bid of $0.10 or less on ten consecutive sessions
         (2) until 2026-01-18 only inside a bid price compliance period, and a hearing stayed the suspension
         (3) from 2026-01-19 at any time, with immediate suspension
         (4) the rule names a run of ten sessions and no first one, so closes before the change count; it is applied to
             runs that end with a session on or after it
Not modelled: hearings panels
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.bid_price import BesideBidPrice
from datmon.rulebook.listing.clocks.matter import Bar, Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, Terms
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import NASDAQ, Security
from datmon.rulebook.listing.state import ListingState, in_number
from datmon.sessions import session_after

NAME = "nasdaq_low_price"
VENUES = NASDAQ
MINIMUM = "floor"
CLAUSES = ("5810(c)(3)(A)(iii)",)
_NO_PERIOD = Bar("the low-price rule grants no period")


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for, from one pass through the closes."""
    return closes_walked(security, days, LowPriceClock(numbers_of(NAME, switched_on), security))


class LowPriceClock(BesideBidPrice):
    """The clock on closes at the floor; the bid price's own clock goes along and is asked where its period matters."""

    side = "at or below the floor"

    def __init__(self, numbers: Numbers, security: Security) -> None:
        super().__init__(Terms(NAME, CLAUSES, MINIMUM), numbers, security)

    def counts_on(self, day: date) -> bool:
        """(2), (3) Whether a run counts that day: at any time, or only inside a compliance period."""
        return bool(self.numbers.at("at_any_time", day)) or self.bid_price.is_in_period(day)

    def is_below(self, value: Decimal, minimum: Decimal) -> bool:
        """(1) The floor itself is too low."""
        return value <= minimum

    def is_due(self, day: date) -> bool:
        """(2) to (4) The run is long enough, where it counts; of the earlier version all of it lies in the period."""
        if not super().is_due(day) or not self.counts_on(self.below[-1]):
            return False
        period = self.bid_price.matter
        if self.numbers.at("at_any_time", self.below[-1]) or period is None:
            return True
        return self.below[-self.numbers.count("deficiency_closes", day)] >= period.letter

    def barred(self, letter: date) -> Bar:
        """There is no period."""
        return _NO_PERIOD

    def noticed(self, letter: date) -> Matter:
        """(2), (3) A determination; only in the earlier version a hearing stays the suspension."""
        stays = not self.numbers.at("at_any_time", letter)
        suspension = self.suspended_after(letter)
        return Matter(letter, bar=_NO_PERIOD, determination=letter, suspension=suspension, stays=stays)

    def is_cured(self, day: date) -> bool:
        """Nothing cures it."""
        return False

    def calm(self, as_of: date, last_close: date) -> Fields:
        """How far the run is from the end, from the day the rule has a floor."""
        if not self.below:
            calm: Fields = {"cure_period": None, "cure_why": ""}  # far from a letter its bar is no news
            return calm if self.regained else calm | {"reason": "the last close is above the floor"}
        told = super().calm(as_of, last_close)
        if self.counts_on(last_close):
            return told
        why = f"{told['reason']}, which counts only inside a compliance period for the bid price"
        bites = self._sessions_until_it_bites(last_close)
        if bites is None:
            return told | {"closes_left": None, "expected_notice": None, "reason": why}
        days = tuple(session_after(last_close, count) for count in (bites, bites + 1))
        said = f"{why}; at any time from {days[0]}, so the run would end the listing in {in_number(bites, 'session')}"
        return told | {"closes_left": bites, "expected_notice": days[1], "reason": said}

    def _sessions_until_it_bites(self, last_close: date) -> int | None:
        """(4) In how many more sessions of the run the later version applies to it; None where none is in sight."""
        needed = self.numbers.count("deficiency_closes", last_close)
        least = max(1, needed - len(self.below))
        ahead = range(least, max(least, needed) + 1)
        return next((n for n in ahead if self.numbers.at("at_any_time", session_after(last_close, n))), None)
