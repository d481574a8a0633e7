"""The clock of rules that count consecutive sessions: thirty below a minimum, a letter, a period, ten above to cure.

Nasdaq's bid price, market value of listed securities and market value of publicly held shares run on it.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, MatterClock, Terms
from datmon.rulebook.listing.numbers import Numbers
from datmon.rulebook.listing.security import Security
from datmon.rulebook.listing.state import Stage
from datmon.sessions import session_after

_OLDER = "the closes known begin below the minimum, so the run and its letter may be older"


class AllDaysClock(MatterClock):
    """One rule's clock on runs of closes; `measured` is what the rule looks at: the close unless it says else."""

    side = "below the minimum"  # on which a session counts, in words

    def __init__(self, terms: Terms, numbers: Numbers, security: Security) -> None:
        super().__init__(terms, numbers, security)
        self.below: list[date] = []
        self.above: list[date] = []
        self.perhaps_below = 0
        self.uncertain = 0
        self._first: date | None = None
        self._known = 0
        self._runs: dict[date, int] = {}  # by day, of runs whose beginning is known

    def measured(self, day: date, close: Decimal) -> Decimal | None:
        """What is held against the minimum; None where it is not known."""
        return close

    def is_below(self, value: Decimal, minimum: Decimal) -> bool:
        """Whether the value falls short: the minimum itself does not."""
        return value < minimum

    def count(self, day: date, close: Decimal) -> None:
        """One session more on one side; what is not known ends both runs."""
        self._first = self._first or day
        value, row = self.measured(day, close), self.minimum_row(day)
        if value is None or row is None:
            self._forget()
            return
        short, long = (self.below, self.above) if self.is_below(value, row.value) else (self.above, self.below)
        short.append(day)
        long.clear()
        self._count_doubts(day, value, row.value)
        self._known += 1
        if self.perhaps_below < self._known:
            self._runs[day] = self.perhaps_below

    def unexplained(self, letter: date) -> str:
        """Closes that had not been below the minimum for long enough when the letter was written."""
        before = max((day for day in self._runs if day < letter), default=None)
        needed = self.numbers.at("deficiency_closes", letter)
        if before is None or needed is None or session_after(before) < letter or self._runs[before] >= needed:
            return ""
        return f"the letter is dated {letter}; only {self._runs[before]} of {needed} closes before it are {self.side}"

    def _count_doubts(self, day: date, value: Decimal, minimum: Decimal) -> None:
        """The run if every close that leaves the bid in doubt was below, and how many of it are such closes."""
        least, most = self.numbers.at("uncertain_from", day), self.numbers.at("uncertain_to", day)
        if least is None or most is None:
            self.perhaps_below = len(self.below)
        elif value > minimum * most:
            self.perhaps_below = self.uncertain = 0
        else:
            self.perhaps_below += 1
            self.uncertain += value >= minimum * least

    def interrupt(self) -> None:
        """No run is known to go on."""
        self._forget()

    def _forget(self) -> None:
        self.below.clear()
        self.above.clear()
        self.perhaps_below = self.uncertain = 0
        self._first, self._known = None, 0

    def begin_anew(self) -> None:
        """Runs begin with the next session."""
        self.below.clear()
        self.above.clear()
        self.perhaps_below = self.uncertain = 0

    def window(self, day: date) -> int | None:
        """The run that a letter wants."""
        needed = self.numbers.at("deficiency_closes", day)
        return None if needed is None else int(needed)

    def is_due(self, day: date) -> bool:
        """The run is long enough, and began after the last matter was over."""
        needed = self.numbers.at("deficiency_closes", day)
        if needed is None or len(self.below) < needed:
            return False
        return self.over is None or self.below[-int(needed)] > self.over

    def noticed(self, letter: date) -> Matter:
        """A letter's matter, in doubt where nobody knows when the run began."""
        matter = super().noticed(letter)
        return replace(matter, doubt=_OLDER) if self._is_cut_off() else matter

    def _is_cut_off(self) -> bool:
        return bool(self.below) and self.below[0] == self._first

    def is_cured(self, day: date) -> bool:
        """The run at or above the minimum is long enough, and lies inside the period."""
        needed = self.numbers.at("cure_closes", day)
        return needed is not None and self.cure_run() >= needed

    def cure_run(self) -> int:
        """Consecutive sessions at or above the minimum since the letter."""
        matter = self.matter
        if matter is None or not self.above or self.above[-1] < matter.letter:
            return 0
        return sum(day >= matter.letter for day in self.above)

    def deficiency(self) -> str:
        """What has happened, in words."""
        return f"{len(self.below)} closes {self.side}"

    def counts(self) -> Fields:
        """The run below the minimum."""
        since = self.below[0] if self.below else None
        return {
            "days_below": len(self.below),
            "below_since": since,
            "days_below_at_most": self.perhaps_below,
            "uncertain_closes": self.uncertain,
        }

    def calm(self, as_of: date, last_close: date) -> Fields:
        """How far the run is from the letter."""
        if not self.below:
            return {} if self.regained else {"reason": "the last close is at the minimum or above"}
        needed = self.numbers.count("deficiency_closes", last_close)
        left = max(1, needed - len(self.below))
        told: Fields = {
            "stage": Stage.COUNTING,
            "closes_left": left,
            "expected_notice": session_after(last_close, left + 1),
            "reason": f"{len(self.below)} of {needed} closes {self.side}",
        }
        if self._is_cut_off():
            told |= {"confidence": "medium", "findings": (*self.findings, _OLDER)}
        return told
