"""Nasdaq's proposals for firms of less than five million: rows that judge only where they are switched on."""

from datetime import date

import pytest
from closes import acme, closes_to, level

from datmon.rulebook.listing import nasdaq_least_value
from datmon.rulebook.listing.state import ListingState, Stage

FLOOR = frozenset({"nasdaq_least_value.floor"})
ACCELERATED = frozenset({"nasdaq_least_value.accelerated"})
SHARES = (level(date(2025, 1, 2), "1000000"),)


def on(day: date, prices: list[str], switched_on: frozenset[str]) -> tuple[ListingState, ...]:
    return nasdaq_least_value.walk(acme(closes_to(day, prices), shares=SHARES), (day,), switched_on)


def test_it_does_not_judge_unless_it_is_switched_on() -> None:
    assert on(date(2026, 11, 20), ["0.5"] * 60, frozenset()) == ()


@pytest.mark.parametrize(("day", "judged"), [(date(2026, 9, 29), 0), (date(2026, 9, 30), 1)])
def test_the_floor_judges_from_its_day_on(day: date, judged: int) -> None:
    assert len(on(day, ["4.00"] * 30, FLOOR)) == judged


@pytest.mark.parametrize(("day", "judged"), [(date(2026, 1, 16), 0), (date(2026, 1, 20), 1)])
def test_the_acceleration_judges_from_its_day_on(day: date, judged: int) -> None:
    assert len(on(day, ["0.50"] * 60, ACCELERATED)) == judged


def test_thirty_sessions_under_five_million_end_the_listing_at_once() -> None:
    day = date(2026, 11, 20)
    (state,) = on(day, ["5.00", *["4.99"] * 30], FLOOR)
    assert (state.stage, state.cure_period, state.determination) == (Stage.EXPECTED_NOTICE, False, date(2026, 11, 23))
    assert state.confidence == "low"
    (less,) = on(day, ["5.00", *["4.99"] * 29], FLOOR)
    assert less.stage is Stage.COUNTING


def test_ten_sessions_under_five_million_end_it_only_beside_a_deficiency() -> None:
    day = date(2026, 11, 20)
    (alone,) = on(day, ["4.00"] * 60, ACCELERATED)
    assert alone.stage is Stage.COUNTING
    (beside,) = on(day, ["0.80"] * 60, ACCELERATED)
    assert beside.stage.is_open
    assert beside.cure_period is False
