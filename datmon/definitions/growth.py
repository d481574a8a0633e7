"""Coins a share over time: Strategy's BTC Yield and what is made of it. A loss of coins a share is below zero."""

from decimal import Decimal


def btc_yield(coins_then: Decimal, shares_then: Decimal, coins_now: Decimal, shares_now: Decimal) -> Decimal:
    """The growth of coins a share, as a part: 0.25 is 25 %.

    The shares are assumed diluted shares: all converts, options and units at no exercise price.

    Formula  (coins now / shares now) / (coins then / shares then) - 1
    """
    return (coins_now / shares_now) / (coins_then / shares_then) - 1


def btc_gain(coins_then: Decimal, btc_yield: Decimal) -> Decimal:
    """The coins that the yield would have been on those held then.

    Formula  coins then x BTC Yield
    """
    return coins_then * btc_yield


def btc_dollar_gain(btc_gain: Decimal, coin_price: Decimal) -> Decimal:
    """The gain at the price of the coin, USD.

    Formula  BTC Gain x price
    """
    return btc_gain * coin_price
