"""What stands behind a share: coins, and what a firm adds to them or takes off, over its shares."""

from collections.abc import Mapping
from decimal import Decimal

from datmon.definitions.definition import Family, Given, Parts
from datmon.instruments import USD_PER_SHARE

_NONE = Decimal(0)


def _formula(slots: Mapping[str, Decimal]) -> Decimal:
    """(coins + cash + stakes - debt - preferred) / shares."""
    assets = slots["coins"] + slots.get("cash", _NONE) + slots.get("stakes", _NONE)
    return (assets - slots.get("debt", _NONE) - slots.get("preferred", _NONE)) / slots["shares"]


FAMILY = Family(
    "nav_per_share",
    USD_PER_SHARE,
    "(coins + cash + stakes - debt - preferred) / shares",
    {
        "coins": "coins",
        "cash": "cash",
        "stakes": "stakes in other companies",
        "debt": "debt taken off",
        "preferred": "preferred taken off",
        "shares": "share count",
    },
    _formula,
)


def with_cash_and_stakes(given: Given) -> Parts:
    """Coins, cash and stakes over the shares as stated; claims are not taken off."""
    return {name: given[name] for name in ("coins", "cash", "stakes", "shares")}


def net_of_all_claims(given: Given) -> Parts:
    """Coins and cash, less debt and preferred, over the shares as stated."""
    return {name: given[name] for name in ("coins", "cash", "debt", "preferred", "shares")}
