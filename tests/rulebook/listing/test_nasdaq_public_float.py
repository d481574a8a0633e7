"""Nasdaq's market value of publicly held shares."""

from datetime import date
from typing import Any

from closes import acme, closes_to, level

from datmon.rulebook.listing import nasdaq_public_float
from datmon.rulebook.listing.state import ListingState, Stage

DAY = date(2025, 11, 20)


def on(prices: list[str], **more: Any) -> ListingState:
    (state,) = nasdaq_public_float.walk(acme(closes_to(DAY, prices), **more), (DAY,))
    return state


HELD = (level(date(2025, 8, 14), "1000000"),)


def test_thirty_sessions_under_a_million_call_for_a_letter() -> None:
    state = on(["1.00", *["0.99"] * 30], public_shares=HELD)
    assert (state.stage, state.clause, state.deadline_1) == (Stage.EXPECTED_NOTICE, "5550(a)(5)", date(2026, 5, 20))
    assert on(["1.00", *["0.99"] * 29], public_shares=HELD).closes_left == 1
    assert on(["1.00"] * 40, public_shares=HELD).stage is Stage.COMPLIANT


def test_where_publicly_held_shares_are_not_known_the_worth_of_all_is_told_and_nothing_judged() -> None:
    state = on(["0.50"] * 40, shares=HELD)
    assert (state.stage, state.days_below) == (Stage.UNKNOWN, None)
    assert state.reason.endswith("all shares are worth 500,000 USD")
