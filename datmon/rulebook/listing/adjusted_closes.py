"""Closes that were adjusted backwards for a split, on which no listing rule can be judged: how they are told.

On the day of a split the close as traded jumps by about its ratio; adjusted closes do not. Where nobody names the
split, cents give it away: closes that a reverse split of 1 for 20 was worked into are all multiples of 20 cents.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from math import gcd

from datmon.errors import BadInput
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Close
from datmon.splits import Split

_CLOSES = "closes"
_UNIT = 1_000_000  # to the dollar: the finest a close is kept in


def unmoved_splits(closes: Sequence[Close], splits: Iterable[Split]) -> tuple[Split, ...]:
    """The splits at which the closes do not move, oldest first: what lies before the last of them is adjusted.

    Splits outside the closes, and of less than two to one, are passed over.
    """
    return tuple(split for split in sorted(splits, key=lambda split: split.effective) if _is_unmoved(closes, split))


def _is_unmoved(closes: Sequence[Close], split: Split) -> bool:
    steps, least = _steps(closes, split), numbers_of(_CLOSES).needed("least_step", split.effective)
    return bool(steps) and not any(step >= least for step in steps)


def _steps(closes: Sequence[Close], split: Split) -> list[Decimal]:
    """The moves about the split's day, in its ratios on a logarithmic scale; none where the closes do not tell."""
    numbers, day = numbers_of(_CLOSES), split.effective
    place = next((number for number, close in enumerate(closes) if close.day >= day), 0)
    size = split.consolidation.ln()
    if place == 0 or abs(size) < numbers.needed("least_split", day).ln():
        return []
    slack = numbers.count("split_slack_sessions", day)
    around = closes[max(0, place - 1 - slack) : place + 1 + slack]
    return [(after.price / before.price).ln() / size for before, after in pairwise(around)]


def _is_reversed(closes: Sequence[Close], split: Split) -> bool:
    least = 1 - numbers_of(_CLOSES).needed("least_step", split.effective)
    return any(step <= -least for step in _steps(closes, split))


def check_unadjusted(closes: Sequence[Close], splits: Iterable[Split]) -> None:
    """Refuse closes that were adjusted backwards.

    Raises BadInput in one sentence naming the first split they do not move at, or move against.
    """
    for split in unmoved_splits(closes, splits):
        named = f"{split.new.normalize():f}-for-{split.old.normalize():f} split of {split.effective}"
        if _is_reversed(closes, split):
            raise BadInput(
                f"The closes move against the {named}; swap its ratios: ratio_new shares came for ratio_old ones."
            )
        raise BadInput(
            f"The closes do not move at the {named}, so they are adjusted for it; the rules judge closes as traded, so "
            "give those."
        )


def seems_adjusted(closes: Sequence[Close], splits: Iterable[Split]) -> str:
    """In words, that the first closes look adjusted for a reverse split nobody named; empty where they do not.

    They are many different multiples of a step that is wider than the cent in which shares over a dollar trade. Where
    a split of one share into several follows they may have been multiplied back, so nothing is said.
    """
    step, first = _common_step(closes)
    if not first:
        return ""
    last = first[-1].day
    needed = numbers_of(_CLOSES).count("adjusted_prices", last)
    restored = any(not split.is_reverse and split.effective > last for split in splits)
    if restored or len({close.price for close in first}) < needed:
        return ""
    return (
        f"the closes up to {last} are all multiples of {step.normalize():f} USD, as are closes adjusted for a "
        "reverse split; the rules judge closes as traded"
    )


def seems_split(closes: Sequence[Close], splits: Iterable[Split]) -> str:
    """In words, the last rise of the closes that looks like a reverse split nobody named; empty where there is none.

    A fall of as much is mostly a fall.
    """
    named, found = tuple(splits), ""
    for before, after in pairwise(closes):
        least = numbers_of(_CLOSES).needed("unexplained_step", after.day)
        is_named = any(before.day < split.effective <= after.day for split in named)
        if after.price >= least * before.price and not is_named:
            found = (
                f"the close of {after.day} is {after.price:f} after {before.price:f} with no split named; if there was "
                "one, give it: it counts for the bars and the average"
            )
    return found


def _common_step(closes: Sequence[Close]) -> tuple[Decimal, Sequence[Close]]:
    """The widest step of which the first closes are multiples, as long as it is wide enough, and those closes."""
    step = count = 0
    for close in closes:
        common = gcd(step, int(close.price * _UNIT))
        if common < numbers_of(_CLOSES).needed("adjusted_step", close.day) * _UNIT:
            break
        step, count = common, count + 1
    return Decimal(step) / _UNIT, closes[:count]


def as_traded(closes: Sequence[Close], splits: Iterable[Split]) -> tuple[tuple[Close, ...], str]:
    """The closes that are as traded, and in words what was left out; empty where nothing was."""
    unmoved = unmoved_splits(closes, splits)
    if not unmoved:
        return tuple(closes), ""
    day = unmoved[-1].effective
    kept = tuple(close for close in closes if close.day >= day)
    return kept, f"the closes before {day} do not move at the split of that day, are adjusted for it and were left out"
