"""The clock of rules on an average close: a notice below it, calendar months, a cure judged at the ends of months.

NYSE's price test and the practice of NYSE American run on it.
"""

from collections import deque
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, MatterClock, Terms
from datmon.rulebook.listing.numbers import Numbers
from datmon.rulebook.listing.security import Security
from datmon.rulebook.listing.state import ListingState, Stage, in_number, weakest
from datmon.sessions import is_last_session_of_month, months_after, session_after, session_back

_UNWRITTEN = "how the exchange does it no text says"


class Average:
    """The mean over the last sessions of a rule, as soon as there are as many; a gap starts it anew."""

    def __init__(self) -> None:
        self.values: deque[Decimal] = deque()
        self.mean: Decimal | None = None

    def add(self, value: Decimal, size: int) -> None:
        """One session more."""
        self.values.append(value)
        while len(self.values) > size:
            self.values.popleft()
        self.mean = sum(self.values, Decimal(0)) / size if len(self.values) == size else None

    def scale(self, factor: Decimal) -> None:
        """The sessions so far in another unit: so many old shares are one."""
        self.values = deque(value * factor for value in self.values)

    def clear(self) -> None:
        """Forget the sessions."""
        self.values.clear()
        self.mean = None

    def sessions_until_below(self, minimum: Decimal) -> int | None:
        """In how many sessions the mean falls below the minimum if the last value stays; None where it does not."""
        if self.mean is None or not self.values[-1] < minimum <= self.mean:
            return None
        values, size = list(self.values), len(self.values)
        total = sum(values, Decimal(0))
        for count, leaving in enumerate(values, 1):
            total += values[-1] - leaving
            if total / size < minimum:
                return count
        return None


class AverageClock(MatterClock):
    """One rule's clock on an average of closes."""

    def __init__(self, terms: Terms, numbers: Numbers, security: Security) -> None:
        super().__init__(terms, numbers, security)
        self.average = Average()
        self.close = Decimal(0)
        self._last = date.max
        self._scaled: dict[date, int] = {}  # by day of a split in the window, sessions from it on
        self.below: list[date] = []
        self._means: dict[date, Decimal] = {}

    def count(self, day: date, close: Decimal) -> None:
        """The average over the sessions of the rule, from the first day on which there are as many."""
        self.close = close
        self._scale_over_splits(day)
        self.average.add(close, self.numbers.count("average_closes", day))
        if self.average.mean is not None:
            self._means[day] = self.average.mean
        if close < self.numbers.needed(self.terms.minimum, day):
            self.below.append(day)
        else:
            self.below.clear()

    def _scale_over_splits(self, day: date) -> None:
        """Closes before a split count in the unit of those after it; how the exchange does it no text says."""
        size = self.numbers.count("average_closes", day)
        self._scaled = {split: count + 1 for split, count in self._scaled.items() if count + 1 < size}
        for split in self.security.splits:
            if self._last < split.effective <= day and self.average.values:
                self.average.scale(split.consolidation)
                self._scaled[split.effective] = 1
        self._last = day

    def state(self, as_of: date, last_close: date) -> ListingState:
        """The state, in doubt while the average spans a split."""
        state = super().state(as_of, last_close)
        if not self._scaled:
            return state
        said = f"the average counts closes before the split of {max(self._scaled)} in shares after it; {_UNWRITTEN}"
        return replace(state, confidence=weakest(state.confidence, "medium"), findings=(*state.findings, said))

    def interrupt(self) -> None:
        """An average over a gap is none."""
        self.average.clear()
        self._scaled.clear()
        self.below.clear()

    def unexplained(self, letter: date) -> str:
        """An average that was not below the minimum when the letter was written."""
        before = max((day for day in self._means if day < letter), default=None)
        if before is None or session_after(before) < letter:
            return ""
        mean, minimum = self._means[before], self.numbers.needed(self.terms.minimum, before)
        if mean < minimum:
            return ""
        return f"the letter is dated {letter}; the average on {before} is {mean:.4f}, not below {minimum:f}"

    def is_due(self, day: date) -> bool:
        """The average is below the minimum."""
        mean = self.average.mean
        return mean is not None and mean < self.numbers.needed(self.terms.minimum, day) and day != self.over

    def noticed(self, letter: date) -> Matter:
        """A letter's deadline so many calendar months later, or a bar with an immediate suspension."""
        bar = self.barred(letter)
        if bar.why:
            return Matter(letter, bar=bar, determination=letter, suspension=letter, stays=bar.confidence != "high")
        return Matter(letter, deadline_1=months_after(letter, self.numbers.count("cure_months", letter)), bar=bar)

    def is_cured(self, day: date) -> bool:
        """Judged on the last session of a month, or of the period: close and average both at the minimum or above."""
        matter, mean = self.matter, self.average.mean
        if matter is None or matter.deadline_1 is None or mean is None or not matter.letter < day <= matter.deadline_1:
            return False
        minimum = self.numbers.needed(self.terms.minimum, day)
        judged = is_last_session_of_month(day) or day == session_back(matter.deadline_1, 1)
        return judged and self.close >= minimum and mean >= minimum

    def has_recovered(self, day: date) -> bool:
        """The average is at the minimum or above."""
        mean = self.average.mean
        return mean is not None and mean >= self.numbers.needed(self.terms.minimum, day)

    def after_first(self, matter: Matter, deadline: date) -> Matter:
        """A determination, with suspension at once."""
        determination = session_after(deadline)
        return replace(matter, determination=determination, suspension=determination, stays=False)

    def deficiency(self) -> str:
        """What has happened, in words."""
        return f"an average close of {self.average.mean:.4f} over {len(self.average.values)} sessions"

    def counts(self) -> Fields:
        """The average, and the run below the minimum."""
        since, days = self.below[0] if self.below else None, len(self.below)
        return {"average": self.average.mean, "days_below": days, "days_below_at_most": days, "below_since": since}

    def calm(self, as_of: date, last_close: date) -> Fields:
        """The average, and when it would fall below the minimum if the last close stayed."""
        mean = self.average.mean
        if mean is None:
            known = f"{in_number(len(self.average.values), 'close')} known in a row, too few to average"
            return {"stage": Stage.UNKNOWN, "reason": known}
        said = f"the average of {len(self.average.values)} closes is {mean:.4f}"
        left = self.average.sessions_until_below(self.numbers.needed(self.terms.minimum, last_close))
        if left is None:
            return {"reason": said}
        said = f"{said}; below the minimum in {in_number(left, 'session')} if the last close stays"
        return {"closes_left": left, "expected_notice": session_after(last_close, left + 1), "reason": said}
