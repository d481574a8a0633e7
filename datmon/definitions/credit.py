"""BTC Risk and BTC Credit: the chance that coins do not cover a claim at its end, and the spread that comes of it."""

import math
from decimal import Decimal


def btc_risk(rating: Decimal, annual_return: Decimal, volatility: Decimal, years: Decimal) -> Decimal:
    """The chance that the rating is below one at maturity, from 0 to 1; return and volatility are parts a year.

    Formula  N(-d2), d2 = (ln rating + (annual return - volatility^2 / 2) x years) / (volatility x sqrt years)
    Not modelled: jumps, and a rating that is tested before maturity. To some ten digits.
    """
    spread = float(volatility) * math.sqrt(float(years))
    drift = (float(annual_return) - float(volatility) ** 2 / 2) * float(years)
    d2 = (math.log(float(rating)) + drift) / spread
    return Decimal(str(math.erfc(d2 / math.sqrt(2)) / 2))


def btc_credit(risk: Decimal, years: Decimal) -> Decimal:
    """The yearly spread for the risk with nothing recovered, as a part.

    Formula  -ln(1 - risk) / years
    """
    return -(1 - risk).ln() / years
