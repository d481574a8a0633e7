"""The shelf of listing rules: one subject a book, with its dated numbers in the TOML file of the same stem.

Adding one: a .toml, a .py with `NAME`, `VENUES`, `CLAUSES` and `walk`, cases, and one line here. Books do not import
each other; what several count on stands in `clocks`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from datmon.rulebook.listing import (
    american_equity,
    american_price,
    business_change,
    investment_company,
    nasdaq_bid_price,
    nasdaq_equity,
    nasdaq_least_value,
    nasdaq_listed_value,
    nasdaq_low_price,
    nasdaq_public_float,
    nyse_average_price,
    nyse_low_price,
    nyse_market_value,
    stated_notice,
)
from datmon.rulebook.listing.security import Security, Venue
from datmon.rulebook.listing.state import ListingState, Stage

Walk = Callable[[Security, Sequence[date], frozenset[str]], tuple[ListingState, ...]]


@dataclass(frozen=True, slots=True)
class ListingRule:
    """A rule of an exchange: the venues it is of, the clauses its notices name, and how it goes through the closes.

    `minimum` names the number that a single close is measured against, where there is one.
    """

    name: str
    venues: tuple[Venue, ...]
    minimum: str
    clauses: tuple[str, ...]
    walk: Walk


# The price rule of each venue first: it is what a security is asked about.
LISTING_RULES: tuple[ListingRule, ...] = tuple(
    ListingRule(book.NAME, book.VENUES, book.MINIMUM, book.CLAUSES, book.walk)
    for book in (
        nasdaq_bid_price,
        nasdaq_low_price,
        nasdaq_listed_value,
        nasdaq_equity,
        nasdaq_public_float,
        nasdaq_least_value,
        nyse_average_price,
        nyse_market_value,
        nyse_low_price,
        american_price,
        american_equity,
        business_change,
        investment_company,
    )
)
# The subjects whose numbers several rules use, or none.
SHARED_SUBJECTS = ("nasdaq_standards", "stated_notice", "letters", "closes")
# The subject of rules that are known and that nothing judges.
UNJUDGED = "unjudged"


def judge_listing(
    security: Security, days: Sequence[date], switched_on: frozenset[str] = frozenset()
) -> tuple[ListingState, ...]:
    """The state of every rule of the venue at the end of each day, rule by rule in the order of the shelf.

    The venue is that of the last day. Notices under rules that no book judges come last.
    """
    venue = security.venue_on(max(days))
    applying = [rule for rule in LISTING_RULES if venue in rule.venues]
    states = [state for rule in applying for state in rule.walk(security, days, switched_on)]
    judged = {clause for rule in LISTING_RULES for clause in rule.clauses}
    return (*states, *stated_notice.walk(security, days, judged))


def rule_named(name: str) -> ListingRule | None:
    """The rule of that name; None where the shelf has none."""
    return next((rule for rule in LISTING_RULES if rule.name == name), None)


__all__ = [
    "LISTING_RULES",
    "SHARED_SUBJECTS",
    "UNJUDGED",
    "ListingRule",
    "ListingState",
    "Security",
    "Stage",
    "judge_listing",
]
