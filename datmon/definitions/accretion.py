"""What issuing shares for coins, or buying shares back with coins, does to the coins a share.

Both break even at a market cap of one times the gross coins: a levered firm may have an enterprise mNAV above one and
still take coins from its shareholders by issuing.
"""

from decimal import Decimal


def of_issuing(new_shares_part: Decimal, mnav: Decimal) -> Decimal:
    """The change of coins a share, as a part, by issuing so many new shares for each at that market-cap mNAV.

    Formula  x (m - 1) / (1 + x)
    """
    return new_shares_part * (mnav - 1) / (1 + new_shares_part)


def of_buying_back(shares_part: Decimal, mnav: Decimal) -> Decimal:
    """The change of coins a share, as a part, by buying so many of the shares back with coins sold.

    Formula  (1 - y m) / (1 - y) - 1
    """
    return (1 - shares_part * mnav) / (1 - shares_part) - 1
