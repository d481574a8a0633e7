"""The share count a market value is taken on; today the basic count only.

Room for more: warrants, converts and pre-funded shares belong here, each count with its name and its day.
"""

from datmon.balance_sheet import BalanceSheet
from datmon.figures import Figure, Missing, Stated, total
from datmon.ledger import Gap
from datmon.quantities import SHARES


def basic_count(sheet: BalanceSheet) -> Figure:
    """Shares outstanding of all classes, in the unit that trades (ADS where the firm trades as ADS).

    Returns  shares; as old as the oldest class counted; Missing where no count is known or the counts dispute.
    Not modelled: pre-funded warrants, options, converts; shares sold since the count's day.
    """
    if isinstance(sheet.shares, Gap):
        return Missing("basic shares", sheet.shares.reason)
    if len(sheet.shares) == 1:
        return Stated(sheet.shares[0])
    classes = {f"class {fact.share_class}": Stated(fact) for fact in sheet.shares}
    return total("basic shares", "sum of the share classes", SHARES, classes)
