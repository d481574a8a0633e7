"""NYSE's test of size: average market capitalization and equity both under fifty million, or the former under fifteen.

Clauses  (1) 802.01B: average global market capitalization over thirty sessions, and equity, each under the minimum
         (2) 802.02, 802.03: a plan within 45 days of the notice, 90 for firms from outside the US; up to 18 months
         (3) 802.01B: an average under the floor ends the listing at once
Formula  market capitalization = close x shares outstanding as known that day, averaged
Not modelled: the exchange's answer to the plan, two quarters of compliance as the cure, a shorter period for a firm
         that offends again (a stated date wins)
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from datmon.rulebook.listing.clocks.average import Average
from datmon.rulebook.listing.clocks.matter import NO_BAR, Bar, Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, MatterClock, Terms
from datmon.rulebook.listing.clocks.walk import closes_walked
from datmon.rulebook.listing.numbers import Numbers, numbers_of
from datmon.rulebook.listing.security import Security, Venue, level_on
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.rulebook.parameters import Parameter
from datmon.sessions import months_after, session_after

NAME = "nyse_market_value"
VENUES = (Venue.NYSE,)
MINIMUM = ""
CLAUSES = ("802.01B",)
_NO_PLAN = Bar("below the floor no plan is taken")


def walk(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state at the end of each of the days asked for; unknown while no share count is known."""
    return closes_walked(security, days, MarketValueClock(numbers_of(NAME, switched_on), security))


class MarketValueClock(MatterClock):
    """The clock on an average of market capitalization, with equity beside it."""

    def __init__(self, numbers: Numbers, security: Security) -> None:
        super().__init__(Terms(NAME, CLAUSES, "minimum_value"), numbers, security)
        self.average = Average()
        where = "foreign" if security.foreign else "domestic"
        self._plan_days = f"plan_days.{where}"

    def rules_on(self, day: date) -> tuple[Parameter, ...]:
        """The rows, of the days for a plan those for the firm's home."""
        rows = super().rules_on(day)
        return tuple(row for row in rows if not row.name.startswith("plan_days.") or row.name == self._plan_days)

    def count(self, day: date, close: Decimal) -> None:
        """The session's market capitalization; where the shares are not known the average starts anew."""
        shares = self.security.shares_on(day)
        if shares is None:
            self.average.clear()
        else:
            self.average.add(close * shares, self.numbers.count("average_closes", day))

    def interrupt(self) -> None:
        """An average over a gap is none."""
        self.average.clear()

    def is_due(self, day: date) -> bool:
        """(1), (3) Under the floor, or under the minimum with equity known to be short."""
        return self._is_under("floor_value", day) or (
            self._is_under("minimum_value", day) and self._equity_short(day) is True
        )

    def pass_to(self, day: date) -> None:
        """(3) The day ends; an average that falls under the floor ends a plan that runs, too."""
        super().pass_to(day)
        held = self.matter
        if held is not None and held.determination is None and self._is_under("floor_value", day):
            end = session_after(day)
            self.matter = replace(held, bar=_NO_PLAN, determination=end, suspension=end, stays=False)

    def has_recovered(self, day: date) -> bool:
        """The average is known and calls for no letter."""
        return self.average.mean is not None and not self.is_due(day)

    def _is_under(self, name: str, day: date) -> bool:
        mean = self.average.mean
        return mean is not None and mean < self.numbers.needed(name, day)

    def _equity_short(self, day: date) -> bool | None:
        equity = level_on(self.security.equity, day)
        return None if equity is None else equity.value < self.numbers.needed("minimum_equity", day)

    def barred(self, letter: date) -> Bar:
        """(3) Under the floor there is no plan."""
        return _NO_PLAN if self._is_under("floor_value", letter) else NO_BAR

    def noticed(self, letter: date) -> Matter:
        """(2) The deadline is the end of the longest plan; the plan itself is due much sooner. (3) No plan."""
        bar = self.barred(letter)
        if bar.why:
            return Matter(letter, bar=bar, determination=letter, suspension=letter, stays=False)
        plan = letter + timedelta(days=self.numbers.count(self._plan_days, letter))
        end = months_after(letter, self.numbers.count("plan_months", letter))
        return Matter(letter, deadline_1=end, plan_due=plan)

    def is_cured(self, day: date) -> bool:
        """Not modelled: the exchange says when two quarters of compliance have passed."""
        return False

    def granted(self, matter: Matter) -> str:
        """A period is the exchange's to give."""
        return f"a plan is due on {matter.plan_due}; the exchange may give until the deadline, and may give less"

    def deficiency(self) -> str:
        """What has happened, in words."""
        return f"an average market capitalization of {self._mean()} USD over thirty sessions"

    def counts(self) -> Fields:
        """The average."""
        return {"average": self.average.mean}

    def calm(self, as_of: date, last_close: date) -> Fields:
        """The average, or why there is none."""
        if self.average.mean is None:
            return {"stage": Stage.UNKNOWN, "reason": "too few closes with a known share count to average"}
        said = f"the average market capitalization is {self._mean()} USD"
        if self._is_under("minimum_value", last_close) and self._equity_short(as_of) is None:
            return {"stage": Stage.UNKNOWN, "reason": f"{said}; equity is not known"}
        return {"reason": said}

    def _mean(self) -> str:
        mean: Decimal | None = self.average.mean
        return "an unknown number of" if mean is None else f"{mean:,.0f}"
