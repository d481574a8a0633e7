"""The two BTC Ratings: how often the coins cover a claim, and since 2026 how much is left for the common shares.

One name, two objects. The second is one over the mNAV net of claims.
"""

from collections.abc import Mapping
from decimal import Decimal

from datmon.definitions.definition import Family, Given, Parts
from datmon.quantities import RATIO

_NONE = Decimal(0)


def _formula(slots: Mapping[str, Decimal]) -> Decimal:
    """(coins + cash - debt - preferred taken off) / (claims covered + market cap)."""
    left = slots["coins"] + slots.get("cash", _NONE)
    left -= slots.get("debt_off", _NONE) + slots.get("preferred_off", _NONE)
    return left / (slots.get("covered", _NONE) + slots.get("market_cap", _NONE))


FAMILY = Family(
    "rating",
    RATIO,
    "(coins + cash - claims taken off) / (claims covered + market cap)",
    {
        "coins": "coins",
        "market_cap": "market cap to be covered",
        "covered": "claims to be covered",
        "cash": "cash added to the coins",
        "debt_off": "debt taken off the coins",
        "preferred_off": "preferred taken off the coins",
    },
    _formula,
)


def of_debt(given: Given) -> Parts:
    """Coins over the debt."""
    return {"coins": given["coins"], "covered": given["debt"]}


def of_common_shares(given: Given) -> Parts:
    """What coins and cash leave after debt and preferred, over the market cap."""
    return {
        "coins": given["coins"],
        "cash": given["cash"],
        "debt_off": given["debt"],
        "preferred_off": given["preferred"],
        "market_cap": given["market_cap"],
    }
