"""NYSE's market capitalization tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from closes import acme, closes_to, level

from datmon.rulebook.listing import nyse_market_value
from datmon.rulebook.listing.security import Venue
from datmon.rulebook.listing.state import ListingState, Stage

DAY = date(2025, 11, 20)
SHARES = (level(date(2025, 8, 14), "10000000"),)
POOR, RICH = (level(date(2025, 8, 14), "49999999"),), (level(date(2025, 8, 14), "50000000"),)


def on(prices: list[str], **more: Any) -> ListingState:
    security = acme(closes_to(DAY, prices), Venue.NYSE, **{"shares": SHARES, **more})
    (state,) = nyse_market_value.walk(security, (DAY,))
    return state


def test_average_and_equity_both_under_fifty_million_call_for_a_notice() -> None:
    state = on(["4.99"] * 30, equity=POOR)
    assert (state.stage, state.average) == (Stage.EXPECTED_NOTICE, Decimal("49900000"))
    assert (state.plan_due, state.deadline_1) == (date(2026, 1, 5), date(2027, 5, 21))


def test_a_firm_from_outside_the_us_has_ninety_days_for_its_plan() -> None:
    assert on(["4.99"] * 30, equity=POOR, foreign=True).plan_due == date(2026, 2, 19)


def test_one_of_the_two_alone_does_not() -> None:
    assert on(["4.99"] * 30, equity=RICH).stage is Stage.COMPLIANT
    assert on(["5.00"] * 30, equity=POOR).stage is Stage.COMPLIANT


def test_a_low_average_without_known_equity_is_unknown() -> None:
    assert on(["4.99"] * 30).stage is Stage.UNKNOWN


def test_under_fifteen_million_the_listing_ends_at_once_whatever_the_equity() -> None:
    state = on(["1.49"] * 30)
    assert (state.stage, state.cure_period, state.suspension) == (Stage.EXPECTED_NOTICE, False, date(2025, 11, 21))
    assert on(["1.50"] * 30, equity=RICH).stage is Stage.COMPLIANT


def test_too_few_sessions_are_no_average() -> None:
    assert on(["1.00"] * 29, equity=POOR).stage is Stage.UNKNOWN
