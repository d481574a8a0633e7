"""The clock of rules that count consecutive sessions: thirty below a minimum, a letter, a period, ten above to cure.

Nasdaq's bid price, market value of listed securities and market value of publicly held shares run on it.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from datmon.rulebook.listing.clocks.matter import Matter
from datmon.rulebook.listing.clocks.matter_clock import Fields, MatterClock, Terms
from datmon.rulebook.listing.numbers import Numbers
from datmon.rulebook.listing.security import Security
from datmon.rulebook.listing.state import Stage, weakest
from datmon.sessions import session_after

_OLDER = "the closes known begin below the minimum, so the run and its letter may be older"


@dataclass(slots=True)
class _Cure:
    """The run of closes that ended a matter as computed: how long it is by now, and how many leave the bid in doubt."""

    closes: int
    uncertain: int
    goes_on: bool = True


class AllDaysClock(MatterClock):
    """One rule's clock on runs of closes; `measured` is what the rule looks at: the close unless it says else."""

    side = "below the minimum"  # on which a session counts, in words

    def __init__(self, terms: Terms, numbers: Numbers, security: Security) -> None:
        super().__init__(terms, numbers, security)
        self.below: list[date] = []
        self.above: list[date] = []
        self.perhaps_below = 0
        self.uncertain = 0
        self.perhaps_not_above = 0  # closes of the run above that leave the bid in doubt
        self._cure: _Cure | None = None
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
        self._count_on_after_cure()
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
        self._count_doubts_above(value, minimum, most)

    def _count_doubts_above(self, value: Decimal, minimum: Decimal, most: Decimal | None) -> None:
        if not self.above:
            self.perhaps_not_above = 0
        elif most is not None and value <= minimum * most:
            self.perhaps_not_above += 1

    def _count_on_after_cure(self) -> None:
        if self._cure is not None and self._cure.goes_on:
            self._cure.goes_on = bool(self.above)
            self._cure.closes += bool(self.above)

    def interrupt(self) -> None:
        """No run is known to go on."""
        self._forget()

    def _forget(self) -> None:
        self.below.clear()
        self.above.clear()
        self.perhaps_below = self.uncertain = self.perhaps_not_above = 0
        self._first, self._known = None, 0

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

    def has_recovered(self, day: date) -> bool:
        """As many sessions at or above the minimum as would have cured, or as a letter wants where nothing cures."""
        needed = self.numbers.at("cure_closes", day) or self.numbers.at("deficiency_closes", day)
        return needed is not None and len(self.above) >= needed

    def cure_run(self) -> int:
        """Consecutive sessions at or above the minimum since the letter."""
        matter = self.matter
        if matter is None or not self.above or self.above[-1] < matter.letter:
            return 0
        return sum(day >= matter.letter for day in self.above)

    def _close(self, day: date) -> None:
        self._cure = _Cure(self.cure_run(), self.perhaps_not_above)
        super()._close(day)

    def _at_rest(self, as_of: date, last_close: date) -> Fields:
        """What the state tells while no matter is open, with what is doubtful about a cure that was computed."""
        told, cure = super()._at_rest(as_of, last_close), self._cure
        if cure is None or not self.regained or self._regained_how != "computed":
            return told
        doubts = self._cure_doubts(cure, as_of)
        return told | {
            "cure_run": cure.closes if cure.goes_on else 0,
            "findings": (*told.get("findings", self.findings), *doubts),
            "confidence": weakest(told.get("confidence", "high"), "medium" if doubts else "high"),
        }

    def _cure_doubts(self, cure: "_Cure", as_of: date) -> list[str]:
        doubts, most = [], self.numbers.row("cure_closes_at_most", as_of)
        if most is not None and cure.closes < most.value:
            doubts.append(f"{cure.closes} closes cured it; the staff may ask for up to {most.value:f} ({most.clause})")
        if cure.uncertain:
            doubts.append(f"{cure.uncertain} of the closes that cured it leave the bid in doubt")
        return doubts

    def next_letter(self, last_close: date) -> date:
        """The day after a whole run that goes on from the last close."""
        needed = int(self.numbers.at("deficiency_closes", last_close) or 1)
        return session_after(last_close, max(1, needed - self._run_since_over()) + 1)

    def _run_since_over(self) -> int:
        """The sessions of the run that came after the last matter was over."""
        return len(self.below) if self.over is None else sum(day > self.over for day in self.below)

    def deficiency(self) -> str:
        """What has happened, in words."""
        return f"{len(self.below)} closes {self.side}"

    def counts(self) -> Fields:
        """The run below the minimum."""
        since = self.below[0] if self.below else None
        if not self._known:
            return {}
        return {
            "days_below": len(self.below),
            "below_since": since,
            "days_below_at_most": self.perhaps_below,
            "uncertain_closes": self.uncertain,
        }

    def calm(self, as_of: date, last_close: date) -> Fields:
        """How far the run is from the letter."""
        if not self.below:
            return self._doubted({} if self.regained else {"reason": "the last close is at the minimum or above"})
        needed = self.numbers.count("deficiency_closes", last_close)
        left = max(1, needed - self._run_since_over())
        told: Fields = {
            "stage": Stage.COUNTING,
            "closes_left": left,
            "expected_notice": session_after(last_close, left + 1),
            "reason": self._run_in_words(needed),
        }
        if self._is_cut_off():
            told |= {"confidence": "medium", "findings": (*self.findings, _OLDER)}
        return self._doubted(told)

    def _run_in_words(self, needed: int) -> str:
        run, counted = len(self.below), self._run_since_over()
        if run == counted <= needed:
            return f"{run} of {needed} closes {self.side}"
        since = "" if run == counted else f", {counted} of {needed} since {self.over}"
        return f"{run} closes {self.side}{since}"

    def _doubted(self, told: Fields) -> Fields:
        """What is told while the bid may have been below on more of the last closes than the closes were."""
        if self.perhaps_below <= len(self.below):
            return told
        run = "the last close" if self.perhaps_below == 1 else f"the last {self.perhaps_below} closes"
        said = f"on {run} the bid may have been below"
        reason = f"{told['reason']}; {said}" if "reason" in told else said
        return told | {"reason": reason, "confidence": "medium"}
