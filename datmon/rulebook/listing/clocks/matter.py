"""An open matter under a listing rule: its letter, its deadlines, how far it has come, what bars it from a period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from datmon.fact import Fact
from datmon.rulebook.listing.numbers import Numbers
from datmon.rulebook.listing.security import reverse_splits_within
from datmon.sessions import session_back
from datmon.splits import Split


@dataclass(frozen=True, slots=True)
class Bar:
    """Why a deficiency gets no compliance period; `medium` where it rests on an ADS ratio change alone.

    `doubt` says why there may be a bar where none was found.
    """

    why: str
    confidence: str = "high"
    facts: tuple[Fact, ...] = ()
    doubt: str = ""


NO_BAR = Bar("")


@dataclass(frozen=True, slots=True)
class Matter:
    """An open deficiency. `stated` says whether a document told of the letter, `deadline_stated` of the deadline.

    `end_stated` says whether one told of the determination, `stays` whether a hearing could hold the suspension up,
    `stay_doubted` whether that it could not is only what cases showed, `unconfirmed` whether closes went on after a
    computed end for so long that a document would tell of it, `doubt` why a computed letter may be wrong,
    `expected` its day as computed before one was stated.
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
    stay_doubted: bool = False
    unconfirmed: bool = False
    doubt: str = ""
    expected: date | None = None

    @property
    def last_deadline(self) -> date | None:
        """The deadline that runs now."""
        return self.deadline_2 if self.in_second else self.deadline_1


def split_bar(numbers: Numbers, splits: Sequence[Split], letter: date, found: date | None = None) -> Bar:
    """Why reverse splits leave a deficiency of that letter no compliance period: the surest of the reasons.

    (1) any reverse split effective in the look-back of `bar_any_split_days`
    (2) reverse splits whose ratios multiply to `bar_ratio` or more in that of `bar_ratio_days`
    Only splits effective before the deficiency was `found` are looked at: before the session that precedes the letter,
    unless said otherwise. The look-back is counted from the letter; where one from the day it was found would reach a
    split, that is a doubt. Where only ADS ratio changes make it so the confidence is medium: no text says that they
    count.
    """
    if not splits:
        return NO_BAR
    found = found or session_back(letter - timedelta(days=1), 1)
    splits = [split for split in splits if split.effective < found]
    bar = _surest(_bar_of_any(numbers, splits, letter), _bar_of_ratio(numbers, splits, letter))
    if bar.why:
        return bar
    nearly = _surest(_bar_of_any(numbers, splits, letter, found), _bar_of_ratio(numbers, splits, letter, found))
    if not nearly.why:
        return NO_BAR
    return Bar("", "medium", nearly.facts, f"{nearly.why}, the day it was found, though not of the letter's")


def _bar_of_any(numbers: Numbers, splits: Sequence[Split], letter: date, counted_from: date | None = None) -> Bar:
    """(1) The newest split in the look-back."""
    days, day = numbers.at("bar_any_split_days", letter), counted_from or letter
    recent = () if days is None else reverse_splits_within(splits, day, int(days))
    if not recent:
        return NO_BAR
    why = f"a reverse split took effect on {recent[-1].effective}, within {days:f} days of {day}"
    return _bar(why, recent, sure=any(not split.is_ratio_change for split in recent))


def _bar_of_ratio(numbers: Numbers, splits: Sequence[Split], letter: date, counted_from: date | None = None) -> Bar:
    """(2) The splits in the look-back, if they reach the ratio."""
    ratio, day = numbers.at("bar_ratio", letter), counted_from or letter
    looked_at = () if ratio is None else reverse_splits_within(splits, day, numbers.count("bar_ratio_days", letter))
    if ratio is None or consolidation_of(looked_at) < ratio:
        return NO_BAR
    whole = consolidation_of(looked_at).normalize()
    why = f"reverse splits of {whole:f}:1 in all within two years of {day} reach {ratio:f}:1"
    plain = [split for split in looked_at if not split.is_ratio_change]
    return _bar(why, looked_at, sure=consolidation_of(plain) >= ratio)


def _surest(one: Bar, other: Bar) -> Bar:
    if one.why and other.why:
        return one if one.confidence == "high" else other
    return one if one.why else other


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
