"""Closes as they were traded, from closes that a source has adjusted for the splits after them; and when not to try.

Sources adjust closes backwards, so that a chart has no steps; market value wants the close of the day and the shares of
the day. A split that nobody told of makes a close wrong by its whole ratio, so what is stored is used as a check, and
around a split, whose day filings state loosely, nothing is restored.

Not modelled: adjustments for dividends and spin-offs
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from datmon.errors import FetchTrouble
from datmon.issuers import AdsRatio
from datmon.market_data.quotes import Closes, Split, settings


def unadjusted(close: Decimal, day: date, splits: Iterable[Split], basis: date) -> tuple[Decimal, list[Split]]:
    """The close as it was traded, from one adjusted for the splits up to `basis`; and the splits that were undone.

    Formula: traded close = adjusted close x shares after / shares before, for each split after the day
    """
    later = [split for split in splits if day < split.day <= basis]
    for split in later:
        close *= split.ratio
    return close.normalize(), later


def check_close(
    ticker: str, answer: Closes, splits: Iterable[Split], check: tuple[date, Decimal] | None, basis: date
) -> bool:
    """Whether a close that is stored, (day, close), is in the answer too and comes out the same.

    Raises FetchTrouble when it comes out otherwise: a split is missing, and nothing of the answer is right.
    """
    if check is None:
        return False
    day, stored = check
    for row in answer.closes:
        if row.day == day:
            close, _ = unadjusted(row.close, day, splits, basis)
            if abs(close - stored) > stored * settings("splits")["same_close"]:
                raise FetchTrouble(
                    f"{answer.source} gives {close:f} for {day} where {stored:f} is stored: a split is not known;"
                    f" import {ticker}'s closes as a CSV, or ingest the filing that tells of the split."
                )
            return True
    return False


def near_a_split(day: date, splits: Iterable[Split]) -> bool:
    """Whether a split lies so near that it is not sure on which side of it the day was traded."""
    return any(abs((split.day - day).days) <= settings("splits")["unsure_days"] for split in splits)


def ads_changes(ratios: Sequence[AdsRatio]) -> Iterator[Split]:
    """Changes of the ADS ratio, which act on the price like splits of the ADS."""
    for before, after in pairwise(ratios):
        if after.since is not None:
            yield Split(after.since, before.ordinary / after.ordinary)


def said_once(splits: Iterable[Split]) -> list[Split]:
    """Each split once: statements of about one ratio within some days are one, of the day said most."""
    groups: list[list[Split]] = []
    for split in sorted(splits, key=lambda row: (row.day, row.ratio)):
        group = next((group for group in groups if _is_same(group[0], split)), None)
        if group is None:
            groups.append([split])
        else:
            group.append(split)
    return [Split(_most_said([split.day for split in group]), group[0].ratio) for group in groups]


def _is_same(one: Split, other: Split) -> bool:
    """Whether two statements are of one split: 1 for 15 is written as 0.0667, too."""
    rules = settings("splits")
    apart, off = abs((other.day - one.day).days), abs(one.ratio - other.ratio)
    return bool(apart <= rules["same_split_days"] and off <= one.ratio * rules["same_ratio"])


def _most_said(days: Sequence[date]) -> date:
    return max(set(days), key=lambda day: (days.count(day), day))
