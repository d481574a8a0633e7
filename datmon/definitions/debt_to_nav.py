"""What is owed for each dollar of coins; the coins are gross of what is owed."""

from collections.abc import Mapping
from decimal import Decimal

from datmon.definitions.definition import Family, Given, Parts
from datmon.quantities import RATIO

_NONE = Decimal(0)


def _formula(slots: Mapping[str, Decimal]) -> Decimal:
    """(debt + preferred) / coins."""
    return (slots["debt"] + slots.get("preferred", _NONE)) / slots["coins"]


FAMILY = Family(
    "debt_to_nav",
    RATIO,
    "(debt + preferred) / coins",
    {"debt": "debt", "preferred": "preferred", "coins": "coins"},
    _formula,
)


def debt_at_par(given: Given) -> Parts:
    """Debt at par over gross coins."""
    return {"debt": given["debt"], "coins": given["coins"]}


def debt_and_preferred(given: Given) -> Parts:
    """Debt and preferred over gross coins."""
    return {**debt_at_par(given), "preferred": given["preferred"]}
