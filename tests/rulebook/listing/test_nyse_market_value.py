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


def test_a_plan_that_runs_ends_when_the_average_falls_under_fifteen_million() -> None:
    planned, ended = (on(["4.00"] * 30 + [price] * 30, equity=POOR) for price in ("1.50", "1.49"))
    assert (planned.stage, planned.suspension) == (Stage.PERIOD_1, None)
    assert (ended.stage, ended.suspension) == (Stage.PERIOD_1, date(2025, 11, 21))


def test_the_day_of_a_computed_suspension_is_the_first_one_found_whatever_the_day_asked() -> None:
    closes = closes_to(DAY, ["4.00"] * 5 + ["1.40"] * 60)
    security = acme(closes, Venue.NYSE, shares=SHARES, equity=POOR, has_documents=True)
    states = nyse_market_value.walk(security, [close.day for close in closes])
    suspensions = {state.suspension for state in states if state.suspension is not None}
    assert len(suspensions) == 1
    assert states[-1].stage is Stage.UNKNOWN
    assert "what came of it no document read tells" in states[-1].reason


def test_too_few_sessions_are_no_average() -> None:
    assert on(["1.00"] * 29, equity=POOR).stage is Stage.UNKNOWN
