"""An open matter under a listing rule: its letter, its deadlines, how far it has come, what bars it from a period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from datmon.fact import Fact
from datmon.rulebook.listing.numbers import Numbers
from datmon.rulebook.listing.security import Split, reverse_splits_within
from datmon.sessions import session_back


@dataclass(frozen=True, slots=True)
class Bar:
    """Why a deficiency gets no compliance period; `medium` where it rests on an ADS ratio change alone."""

    why: str
    confidence: str = "high"
    facts: tuple[Fact, ...] = ()


NO_BAR = Bar("")


@dataclass(frozen=True, slots=True)
class Matter:
    """An open deficiency. `stated` says whether a document told of the letter, `deadline_stated` of the deadline.

    `end_stated` says whether one told of the determination, `stays` whether a hearing could hold the suspension up,
    `doubt` why a computed letter may be wrong.
    """

    letter: date
    stated: bool = False
    deadline_1: date | None = None
    deadline_2: date | None = None
    deadline_stated: bool = False
    plan_due: date | None = None
    in_second: bool = False
    bar: Bar = NO_BAR
    determination: date | None = None
    end_stated: bool = False
    hearing: bool = False
    suspension: date | None = None
    stays: bool = True
    doubt: str = ""

    @property
    def last_deadline(self) -> date | None:
        """The deadline that runs now."""
        return self.deadline_2 if self.in_second else self.deadline_1


def split_bar(numbers: Numbers, splits: Sequence[Split], letter: date, found: date | None = None) -> Bar:
    """Why reverse splits leave a deficiency of that letter no compliance period.

    (1) any reverse split effective in the look-back of `bar_any_split_days`
    (2) reverse splits whose ratios multiply to `bar_ratio` or more in that of `bar_ratio_days`
    Only splits effective before the deficiency was `found` are looked at: before the session that precedes the letter,
    unless said otherwise. Where only ADS ratio changes make it so the confidence is medium: no text says that they
    count.
    """
    any_days, ratio = numbers.at("bar_any_split_days", letter), numbers.at("bar_ratio", letter)
    if any_days is None and ratio is None:
        return NO_BAR
    found = found or session_back(letter - timedelta(days=1), 1)
    splits = [split for split in splits if split.effective < found]
    if any_days is not None:  # (1)
        recent = reverse_splits_within(splits, letter, int(any_days))
        if recent:
            why = f"a reverse split took effect on {recent[-1].effective}, within {int(any_days)} days of {letter}"
            return _bar(why, recent, sure=any(not split.is_ratio_change for split in recent))
    if ratio is not None:  # (2)
        looked_at = reverse_splits_within(splits, letter, numbers.count("bar_ratio_days", letter))
        if consolidation_of(looked_at) >= ratio:
            whole = consolidation_of(looked_at).normalize()
            why = f"reverse splits of {whole:f}:1 in all within two years reach {ratio:f}:1"
            plain = [split for split in looked_at if not split.is_ratio_change]
            return _bar(why, looked_at, sure=consolidation_of(plain) >= ratio)
    return NO_BAR


def _bar(why: str, splits: Sequence[Split], *, sure: bool) -> Bar:
    facts = tuple(split.fact for split in splits if split.fact is not None)
    if sure:
        return Bar(why, facts=facts)
    return Bar(f"{why}, if the exchange counts an ADS ratio change as a reverse split", "medium", facts)


def consolidation_of(splits: Sequence[Split]) -> Decimal:
    """How many old shares became one over all of the splits."""
    product = Decimal(1)
    for split in splits:
        product *= split.consolidation
    return product
