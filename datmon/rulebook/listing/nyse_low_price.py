"""NYSE's discretion over an abnormally low price: a flag with its closes, never a verdict.

Clauses  (1) 802.01D: a price that is abnormally low, by no number of the rule; trading may be suspended at once
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Security, Venue
from datmon.rulebook.listing.state import ListingState, Stage, in_number

NAME = "nyse_low_price"
VENUES = (Venue.NYSE,)
MINIMUM = ""
CLAUSES = ("802.01D",)


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """A flag at the end of each of the days asked for on which the last close is low; nothing to say on others."""
    states = closes_walked(security, days, _LowClose(numbers_of(NAME, switched_on)))
    return tuple(state for state in states if state.stage is Stage.FLAG)


class _LowClose:
    """The run of closes at or below the level of the flag."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.low: list[date] = []
        self.close = Decimal(0)

    @property
    def is_open(self) -> bool:
        """Never: a flag is no matter."""
        return False

    def step(self, day: date, close: Decimal) -> None:
        """(1) A session closes at that price."""
        self.close = close
        if close <= self.numbers.needed("abnormally_low", day):
            self.low.append(day)
        else:
            self.low.clear()

    def pass_to(self, day: date) -> None:
        """A day ends; nothing depends on it."""

    def interrupt(self) -> None:
        """No run is known to go on."""
        self.low.clear()

    def state(self, as_of: date, last_close: date) -> ListingState:
        """A flag while the last close is low."""
        level = self.numbers.needed("abnormally_low", last_close)
        run = in_number(len(self.low), "close")
        held = f"{run} at {level} USD or less, the last {self.close:f}; the rule names no number"
        return ListingState(
            NAME,
            CLAUSES[0],
            Stage.FLAG if self.low else Stage.COMPLIANT,
            as_of,
            days_below=len(self.low),
            days_below_at_most=len(self.low),
            below_since=self.low[0] if self.low else None,
            reason=held if self.low else f"the last close is above {level} USD",
            rules=self.numbers.in_effect(as_of),
        )
