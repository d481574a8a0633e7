"""NYSE American: a low price, serial reverse splits, equity by years of losses."""

from datetime import date
from typing import Any

import pytest
from closes import acme, closes_to, level, reverse

from datmon.rulebook.listing import american_equity, american_price
from datmon.rulebook.listing.security import Level, Venue
from datmon.rulebook.listing.state import ListingState, Stage

DAY = date(2025, 11, 20)


def price(prices: list[str], **more: Any) -> ListingState:
    (state,) = american_price.walk(acme(closes_to(DAY, prices), Venue.NYSE_AMERICAN, **more), (DAY,))
    return state


def equity(value: str, years: str, **more: Any) -> ListingState:
    """`years` are the results of the newest years, the newest first: "-" a loss, "+" a profit."""
    security = acme(
        closes_to(DAY, ["2.00"] * 40),
        Venue.NYSE_AMERICAN,
        **{"equity": (level(date(2025, 11, 14), value),), "income": results(years), "shares": few(), **more},
    )
    (state,) = american_equity.walk(security, (DAY,))
    return state


def few() -> tuple[Level, ...]:
    return (level(date(2025, 8, 14), "1000000"),)


def results(years: str) -> tuple[Level, ...]:
    return tuple(level(date(2024 - back, 12, 31), f"{sign}1") for back, sign in enumerate(years))


def test_an_average_under_twenty_cents_is_what_the_staff_was_seen_to_act_on() -> None:
    state = price(["0.19"] * 30)
    assert (state.stage, state.confidence, state.deadline_1) == (Stage.EXPECTED_NOTICE, "medium", date(2026, 5, 21))
    assert price(["0.20"] * 30).stage is Stage.COMPLIANT


def test_closes_under_a_dollar_are_nothing_to_nyse_american() -> None:
    assert price(["0.80"] * 40).stage is Stage.COMPLIANT


def test_reverse_splits_of_200_to_one_end_the_listing_at_any_price_and_199_do_not() -> None:
    assert price(["9.00"] * 30, splits=(reverse(date(2025, 11, 3), "200"),)).stage is Stage.SUSPENDED
    assert price(["9.00"] * 30, splits=(reverse(date(2025, 11, 3), "199"),)).stage is Stage.COMPLIANT
    product = (reverse(date(2024, 1, 3), "20"), reverse(date(2025, 11, 3), "10"))
    assert price(["9.00"] * 30, splits=product).cure_period is False


@pytest.mark.parametrize(
    ("value", "years", "clause_met"),
    [
        ("1999999", "--+", False),
        ("2000000", "--+", True),
        ("1999999", "-++", True),
        ("3999999", "---+", False),
        ("3999999", "--++", True),
        ("5999999", "-----", False),
        ("5999999", "----+", True),
        ("6000000", "-----", True),
    ],
)
def test_equity_falls_short_by_the_losses_of_the_newest_years(value: str, years: str, clause_met: bool) -> None:
    state = equity(value, years)
    assert state.stage.is_open is not clause_met, state.reason


def test_a_letter_wants_a_plan_in_thirty_days_and_may_give_eighteen_months() -> None:
    state = equity("1000000", "---")
    assert state.notice == date(2025, 11, 17)
    assert (state.plan_due, state.deadline_1) == (date(2025, 12, 17), date(2027, 5, 17))


def test_what_is_not_known_judges_nothing() -> None:
    assert equity("1000000", "-").stage is Stage.UNKNOWN
    assert equity("1000000", "---", shares=()).stage is Stage.UNKNOWN, "it may be exempt by size"
    assert equity("1000000", "---", shares=(level(date(2025, 8, 14), "25000000"),)).stage is Stage.UNKNOWN
    assert equity("1000000", "---", equity=()).stage is Stage.UNKNOWN
