"""The clock of Nasdaq's minimum bid price: what the rule itself and the rules beside it need to know."""

from datetime import date, timedelta
from decimal import Decimal

from datmon.rulebook.listing.clocks.all_days import AllDaysClock
from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, Terms
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Security, Venue
from datmon.rulebook.listing.state import Stage
from datmon.splits import Split

SUBJECT = "nasdaq_bid_price"
_STANDARDS = "nasdaq_standards"  # whose numbers say how many shares the public has to hold
_TERMS = Terms(SUBJECT, ("5450(a)(1)", "5550(a)(2)"), "minimum_bid", second_period=True)


class BidPriceClock(AllDaysClock):
    """The clock with what only the bid price has: second periods by tier, and the tier's own clause."""

    def __init__(self, security: Security, switched_on: frozenset[str] = frozenset()) -> None:
        super().__init__(_TERMS, numbers_of(SUBJECT, switched_on), security)

    def may_have_second(self, day: date) -> bool:
        """(3) The Capital Market has a second period; the other tiers only after a transfer to it."""
        return self.security.venue_on(day) is Venue.NASDAQ_CM

    def is_in_period(self, day: date) -> bool:
        """Whether a compliance period for the bid price runs at the end of the day."""
        return self._stage(day) in (Stage.PERIOD_1, Stage.PERIOD_2)

    def broken_number(self, split: Split, day: date) -> str:
        """(6) Publicly held shares that the split took below the tier's minimum, and that are below it still."""
        row = numbers_of(_STANDARDS).row(f"minimum_public_shares.{self.security.venue_on(day)}", day)
        before = self.security.public_shares_on(split.effective - timedelta(days=1))
        after = self.security.public_shares_on(day)
        if row is None or before is None or after is None or not after < row.value <= before:
            return ""
        return f"left {after:,.0f} publicly held shares, fewer than {row.value:,.0f} ({row.clause})"

    def clause_on(self, day: date) -> str:
        """(1) The clause of the tier."""
        return self.terms.clauses[1] if self.security.venue_on(day) is Venue.NASDAQ_CM else self.terms.clauses[0]

    def open(self, as_of: date, matter: Matter) -> Fields:
        """(3) What the state tells, with the transfer that the upper tiers want before a second period."""
        told, venue = super().open(as_of, matter), self.security.venue_on(as_of)
        if matter.determination is not None or matter.bar.why or matter.in_second or told["deadline_2"] is not None:
            return told
        why = f"{told['cure_why']}; a second period only after a transfer from {venue} to {Venue.NASDAQ_CM}"
        return told | {"cure_why": why}


class BesideBidPrice(AllDaysClock):
    """A clock to which it matters whether a compliance period for the bid price runs: that clock goes along."""

    def __init__(self, terms: Terms, numbers: Numbers, security: Security) -> None:
        super().__init__(terms, numbers, security)
        self.bid_price = BidPriceClock(security)

    def step(self, day: date, close: Decimal) -> None:
        """A session closes at that price, for the bid price too."""
        self.bid_price.step(day, close)
        super().step(day, close)

    def pass_to(self, day: date) -> None:
        """A day ends, for the bid price too."""
        self.bid_price.pass_to(day)
        super().pass_to(day)

    def interrupt(self) -> None:
        """No run is known to go on."""
        self.bid_price.interrupt()
        super().interrupt()
