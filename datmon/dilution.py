"""The share count a market value is taken on; today the basic count only.

Room for more: warrants, converts and pre-funded shares belong here, each count with its name and its day.
"""

import re

from datmon.balance_sheet import BalanceSheet
from datmon.fact import Fact
from datmon.figures import Figure, Known, Missing, Stated, derive, total
from datmon.ledger import Gap
from datmon.quantities import SHARES

# Must match a count of "13,933,963 ADSs", "123,456,789 American Depositary Shares"; and imports "counted in ADS".
_IN_ADS = re.compile(r"[\d,]{4,}\s+(?:outstanding\s+)?(?:ADSs?|ADRs?|American [Dd]epositary)|counted in ADS")


def basic_count(sheet: BalanceSheet) -> Figure:
    """Shares outstanding of all classes, in the unit that trades: ADS where the firm has an ADS ratio.

    Formula  ordinary shares / ordinary shares behind one ADS, where a count is not in ADS already
    Returns  shares; as old as the oldest class counted; Missing where no count is known or the counts dispute.
    Not modelled: pre-funded warrants, options, converts; shares sold since the count's day.
    """
    if isinstance(sheet.shares, Gap):
        return Missing("basic shares", sheet.shares.reason)
    counts = {f"class {fact.share_class}": _traded(fact, sheet.ads_ratio) for fact in sheet.shares}
    if len(counts) == 1:
        return next(iter(counts.values()))
    return total("basic shares", "sum of the share classes", SHARES, counts)


def is_counted_in_ads(fact: Fact) -> bool:
    """Whether a count of shares says that it is one of depositary shares."""
    return bool(_IN_ADS.search(f"{fact.citation.quote} {fact.note}"))


def _traded(fact: Fact, ads_ratio: Figure) -> Known | Missing:
    """The count in the unit that trades."""
    if isinstance(ads_ratio, Missing) or is_counted_in_ads(fact):
        return Stated(fact)
    return derive(
        "basic ADS", "ordinary shares / ordinary shares behind one ADS", SHARES,
        lambda shares, ratio: shares / ratio, {"shares": Stated(fact), "ratio": ads_ratio},
    )  # fmt: skip
