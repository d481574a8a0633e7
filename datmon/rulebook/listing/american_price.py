"""NYSE American's low selling price, for which the rule names no number, and its bar on serial reverse splits.

Clauses  (1) 1003(f)(v): a low price for a substantial period; the staff was seen to act on an average under $0.20
         (2) a reasonable time, normally six months, to reverse split or to show a sustained price
         (3) 1003: reverse splits of 200:1 in all within two years, whatever the price: suspended at once
Not modelled: the staff's discretion; a reverse split that breaks another part of 1003. A stage here is what practice
         suggests, never certain
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from datmon.rulebook.listing.clocks.average import AverageClock
from datmon.rulebook.listing.clocks.matter import Bar, consolidation_of, split_bar
from datmon.rulebook.listing.clocks.matter_clock import Terms
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Security, Venue, reverse_splits_within
from datmon.rulebook.listing.state import ListingState, weakest

NAME = "american_price"
VENUES = (Venue.NYSE_AMERICAN,)
MINIMUM = "staff_average"
CLAUSES = ("1003(f)(v)",)


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for, of medium confidence unless a document tells of a letter."""
    clock = _StaffClock(Terms(NAME, CLAUSES, MINIMUM), numbers_of(NAME, switched_on), security)
    return closes_walked(security, days, clock)


class _StaffClock(AverageClock):
    """The clock on what the staff was seen to act on, and on serial reverse splits."""

    def is_due(self, day: date) -> bool:
        """(1) A low average; (3) or a reverse split since the rule that brings them to the ratio."""
        return self._has_split_too_often(day) or super().is_due(day)

    def _has_split_too_often(self, day: date) -> bool:
        row = self.numbers.row("bar_ratio", day)
        if row is None:
            return False
        looked_at = reverse_splits_within(self.security.splits, day, self.numbers.count("bar_ratio_days", day))
        since = max(row.effective, self.over or date.min)
        return any(split.effective >= since for split in looked_at) and consolidation_of(looked_at) >= row.value

    def barred(self, letter: date) -> Bar:
        """(3) The split that brings them to the ratio is itself what was found."""
        return split_bar(self.numbers, self.splits_so_far(), letter, found=letter)

    def unexplained(self, letter: date) -> str:
        """Nothing: the staff may write at any average."""
        return ""

    def deficiency(self) -> str:
        """What has happened, in words."""
        return super().deficiency() if self.average.mean is not None else "reverse splits within two years"

    def state(self, as_of: date, last_close: date) -> ListingState:
        """The state as practice suggests it."""
        state = super().state(as_of, last_close)
        return state if state.notice_stated else replace(state, confidence=weakest(state.confidence, "medium"))
