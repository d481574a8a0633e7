"""What the market pays for a coin: every published mNAV, as one formula with other parts."""

from collections.abc import Mapping
from decimal import Decimal

from datmon.definitions.definition import Family, Given, Parts
from datmon.figures import Missing
from datmon.quantities import RATIO

_NONE = Decimal(0)


def _formula(slots: Mapping[str, Decimal]) -> Decimal:
    """(shares x price + debt + preferred - cash) / (coins + cash counted as asset - claims taken off the coins)."""
    paid = slots["shares"] * slots["price"] + slots.get("debt", _NONE) + slots.get("preferred", _NONE)
    behind = slots["coins"] + slots.get("cash_in_nav", _NONE)
    return (paid - slots.get("cash", _NONE)) / (
        behind - slots.get("debt_off_nav", _NONE) - slots.get("preferred_off_nav", _NONE)
    )


FAMILY = Family(
    "mnav",
    RATIO,
    "(shares x price + debt + preferred - cash) / (coins + cash in NAV - claims off NAV)",
    {
        "shares": "share count",
        "price": "share price",
        "debt": "debt added to market cap",
        "preferred": "preferred added to market cap",
        "cash": "cash taken off market cap",
        "coins": "coins",
        "cash_in_nav": "cash added to the coins",
        "debt_off_nav": "debt taken off the coins",
        "preferred_off_nav": "preferred taken off the coins",
    },
    _formula,
)


def market_cap_multiple(given: Given) -> Parts:
    """Shares as stated; no claims."""
    return _capitalized(given, "shares")


def diluted_multiple(given: Given) -> Parts:
    """Diluted shares; no claims."""
    return _capitalized(given, "shares_diluted")


def realized_multiple(given: Given) -> Parts:
    """Shares with what is stated to have been issued since the count; no claims."""
    return _capitalized(given, "shares_with_issuance")


def realistic_multiple(given: Given) -> Parts:
    """Shares with the dilution that GAAP counts, of a firm with a loss none that would make it smaller; no claims."""
    return _capitalized(given, "shares_gaap")


def maximum_multiple(given: Given) -> Parts:
    """Every fixed count; no claims."""
    return _capitalized(given, "shares_maximum")


def enterprise(given: Given) -> Parts:
    """Shares as stated, all debt and preferred, cash taken off."""
    claims = {name: given[name] for name in ("debt", "preferred", "cash")}
    return {**_capitalized(given, "shares"), **claims}


def enterprise_of_treasuries(given: Given) -> Parts:
    """The same, of treasury companies; for others there is none."""
    parts = dict(enterprise(given))
    if given.is_treasury is not True:
        why = "unknown to be one" if given.is_treasury is None else "none"
        parts["shares"] = Missing("EV mNAV", f"it is published for treasury companies, and the firm is {why}")
    return parts


def enterprise_before_cash(given: Given) -> Parts:
    """Shares as stated, all debt and preferred."""
    return {**_capitalized(given, "shares"), "debt": given["debt"], "preferred": given["preferred"]}


def diluted_enterprise(given: Given) -> Parts:
    """Diluted shares, and the debt and preferred that are not among them; cash taken off."""
    return {
        **_capitalized(given, "shares_diluted"),
        "debt": given["debt_beside_diluted"],
        "preferred": given["preferred_beside_diluted"],
        "cash": given["cash"],
    }


def fully_diluted_enterprise(given: Given) -> Parts:
    """Every fixed count and all debt, converts in both; cash taken off, preferred left out."""
    return {**_capitalized(given, "shares_maximum"), "debt": given["debt"], "cash": given["cash"]}


def net_of_claims(given: Given) -> Parts:
    """Shares as stated over what the coins and cash leave after debt and preferred."""
    return {**net_of_senior_claims(given), "cash_in_nav": given["cash"]}


def net_of_senior_claims(given: Given) -> Parts:
    """Shares as stated over what the coins leave after debt and preferred."""
    claims = {"debt_off_nav": given["debt"], "preferred_off_nav": given["preferred"]}
    return {**_capitalized(given, "shares"), **claims}


def _capitalized(given: Given, shares: str) -> Parts:
    return {"shares": given[shares], "price": given["price"], "coins": given["coins"]}
