"""A change of the primary business, which NYSE and NYSE American may act on: a flag with its evidence, never a verdict.

Clauses  (1) NYSE 802.01D, NYSE American 1003: the primary business is one the firm did not have when it was listed
Formula  a flag where the firm is a treasury of coins, and its first holdings were stated, or it was renamed, since
Not modelled: what the exchange makes of it; what share of assets or revenue the earlier business still has
"""

from collections.abc import Sequence
from datetime import date

from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Business, Security, Venue
from datmon.rulebook.listing.state import ListingState, Stage

NAME = "business_change"
VENUES = (Venue.NYSE, Venue.NYSE_AMERICAN)
MINIMUM = ""
CLAUSES: tuple[str, ...] = ()


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """A flag on each of the days asked for on which there is evidence; none before the rule."""
    numbers = numbers_of(NAME, switched_on)
    states = []
    for day in sorted(set(days)):
        row = numbers.row(f"applies.{security.venue_on(day)}", day)
        said = _evidence(security.business, row.effective, day) if row is not None else ""
        if row is not None and said:
            first = security.business.first_coins
            facts = (first.fact,) if first is not None and first.fact is not None else ()
            states.append(ListingState(NAME, row.clause, Stage.FLAG, day, reason=said, evidence=facts, rules=(row,)))
    return tuple(states)


def _evidence(business: Business, since: date, day: date) -> str:
    """(1) What speaks for a change since the rule is there; empty where nothing does."""
    first = business.first_coins
    if not business.is_treasury or first is None or first.known > day or first.as_of < since:
        return ""
    before = f", before it listed as {', '.join(business.former_names)}" if business.former_names else ""
    return f"now a treasury of coins, whose first holdings known are of {first.as_of}{before}"
