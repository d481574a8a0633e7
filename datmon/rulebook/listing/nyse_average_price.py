"""NYSE's price test: an average close under a dollar over thirty sessions, and six calendar months to lift it.

Clauses  (1) 802.01C: the average closing price of thirty consecutive sessions below $1.00
         (2) six calendar months from the receipt of the notice
         (3) cured on the last session of a calendar month in the period, or the last of the period: the close of that
             session and the average of the thirty that end with it both at or above the minimum
         (4) none after a reverse split within a year, or splits of 200:1 in all within two: suspended at once
Not modelled: the shareholder vote on a reverse split that lets the period run to the next annual meeting
"""

from collections.abc import Sequence
from datetime import date

from datmon.rulebook.listing.clocks.average import AverageClock
from datmon.rulebook.listing.clocks.matter_clock import Terms
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Security, Venue
from datmon.rulebook.listing.state import ListingState

NAME = "nyse_average_price"
VENUES = (Venue.NYSE,)
MINIMUM = "minimum_average"
CLAUSES = ("802.01C",)


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for, from one pass through the closes."""
    clock = AverageClock(Terms(NAME, CLAUSES, MINIMUM), numbers_of(NAME, switched_on), security)
    return closes_walked(security, days, clock)
