"""Closes that were adjusted backwards for a split, on which no listing rule can be judged: how they are told.

On the day of a split the close as traded jumps by about its ratio; adjusted closes do not.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from datmon.errors import BadInput
from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Close, Split

_CLOSES = "closes"


def unmoved_splits(closes: Sequence[Close], splits: Iterable[Split]) -> tuple[Split, ...]:
    """The splits at which the closes do not move, oldest first: what lies before the last of them is adjusted.

    Splits outside the closes, and of less than two to one, are passed over.
    """
    return tuple(split for split in sorted(splits, key=lambda split: split.effective) if _is_unmoved(closes, split))


def _is_unmoved(closes: Sequence[Close], split: Split) -> bool:
    numbers, day = numbers_of(_CLOSES), split.effective
    place = next((number for number, close in enumerate(closes) if close.day >= day), 0)
    size = split.consolidation.ln()
    if place == 0 or abs(size) < numbers.needed("least_split", day).ln():
        return False
    slack = numbers.count("split_slack_sessions", day)
    around = closes[max(0, place - 1 - slack) : place + 1 + slack]
    steps = ((after.price / before.price).ln() / size for before, after in pairwise(around))
    return not any(step >= numbers.needed("least_step", day) for step in steps)


def check_unadjusted(closes: Sequence[Close], splits: Iterable[Split]) -> None:
    """Refuse closes that were adjusted backwards.

    Raises BadInput in one sentence naming the first split they do not move at.
    """
    for split in unmoved_splits(closes, splits):
        raise BadInput(
            f"The closes do not move at the {split.new.normalize():f}-for-{split.old.normalize():f} split of "
            f"{split.effective}, so they are adjusted for it; the rules judge closes as traded, so give those."
        )


def as_traded(closes: Sequence[Close], splits: Iterable[Split]) -> tuple[tuple[Close, ...], str]:
    """The closes that are as traded, and in words what was left out; empty where nothing was."""
    unmoved = unmoved_splits(closes, splits)
    if not unmoved:
        return tuple(closes), ""
    day = unmoved[-1].effective
    kept = tuple(close for close in closes if close.day >= day)
    return kept, f"the closes before {day} do not move at the split of that day, are adjusted for it and were left out"
