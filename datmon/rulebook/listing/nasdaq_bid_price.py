"""Nasdaq's minimum bid price: thirty closes under a dollar, a letter, a period to cure it, or none at all.

Clauses  (1) 5450(a)(1), 5550(a)(2): a closing bid under the minimum on each of thirty consecutive sessions
         (2) 5810(c)(3)(A): 180 calendar days from the letter; ten consecutive closes at or above it inside them cure
         (3) 5810(c)(3)(A)(i), (ii): a second period on the Capital Market, from the first deadline as rolled
         (4) 5810(c)(3)(A)(iv): none after a reverse split within a year, or splits of 250:1 in all within two
         (5) 5815(a)(1)(B): after the second period a hearing no longer stays the suspension
         (6) 5810(c)(3)(A), last paragraph: a reverse split that breaks another rule does not cure
Not modelled: hearings panels, the discretion of the staff to ask for up to twenty closes (shown, not required), the
         initial listing standards that a second period wants met
"""

from collections.abc import Sequence
from datetime import date

from datmon.rulebook.listing.clocks.bid_price import SUBJECT, BidPriceClock
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.security import NASDAQ, Security
from datmon.rulebook.listing.state import ListingState

NAME = SUBJECT
VENUES = NASDAQ
MINIMUM = "minimum_bid"
CLAUSES = ("5450(a)(1)", "5550(a)(2)")


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for, from one pass through the closes."""
    return closes_walked(security, days, BidPriceClock(security, switched_on))
