"""Sessions of the US exchanges, and how deadlines roll."""

from datetime import UTC, date, datetime, timedelta

import pytest
from exchange_calendars import get_calendar
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.errors import BadInput
from datmon.sessions import (
    all_sessions,
    closing_instant,
    is_last_session_of_month,
    is_session,
    months_after,
    roll_weekend,
    session_after,
    session_back,
    sessions_between,
)

DAYS = st.dates(date(2016, 1, 1), date(2030, 12, 31))


def test_the_days_without_trading_are_those_of_the_calendar() -> None:
    calendar = get_calendar("XNYS", start="2015-01-01", end="2031-12-31")
    assert list(all_sessions()) == [stamp.date() for stamp in calendar.sessions]


def test_half_days_count_and_holidays_and_unscheduled_closures_do_not() -> None:
    assert is_session(date(2025, 11, 28)), "the day after Thanksgiving closes at one"
    assert not is_session(date(2025, 11, 27))
    assert not is_session(date(2025, 1, 9)), "closed in mourning"
    assert is_session(date(2025, 10, 13)), "Columbus Day is traded"


def test_a_session_ends_at_four_in_new_york_and_at_one_on_half_days() -> None:
    assert closing_instant(date(2025, 11, 26)) == datetime(2025, 11, 26, 21, tzinfo=UTC)
    assert closing_instant(date(2025, 11, 28)) == datetime(2025, 11, 28, 18, tzinfo=UTC)
    assert closing_instant(date(2025, 7, 1)) == datetime(2025, 7, 1, 20, tzinfo=UTC)
    assert closing_instant(date(2025, 11, 27)) is None


def test_counting_back_includes_the_day_and_counting_on_does_not() -> None:
    assert session_back(date(2026, 3, 9), 10) == date(2026, 2, 24)
    assert session_back(date(2025, 12, 25), 1) == date(2025, 12, 24)
    assert session_after(date(2025, 12, 24)) == date(2025, 12, 26)
    assert session_after(date(2025, 8, 19), 2) == date(2025, 8, 21)


def test_a_weekend_rolls_to_monday_and_a_holiday_stays() -> None:
    assert roll_weekend(date(2025, 10, 11)) == roll_weekend(date(2025, 10, 12)) == date(2025, 10, 13)
    assert roll_weekend(date(2023, 5, 29)) == date(2023, 5, 29), "Memorial Day"


def test_months_are_those_of_the_calendar() -> None:
    assert months_after(date(2024, 4, 9), 6) == date(2024, 10, 9)
    assert months_after(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_after(date(2023, 8, 30), 6) == date(2024, 2, 29)


def test_the_last_session_of_a_month_is_not_always_its_last_day() -> None:
    assert is_last_session_of_month(date(2025, 5, 30))
    assert not is_last_session_of_month(date(2025, 5, 31))
    assert not is_last_session_of_month(date(2025, 5, 29))


def test_days_outside_the_calendar_are_refused() -> None:
    for day in (date(2014, 12, 31), date(2032, 1, 1)):
        with pytest.raises(BadInput, match="from 2015-01-01 to 2031-12-31"):
            is_session(day)
    with pytest.raises(BadInput):
        session_after(date(2031, 12, 31))


@settings(deadline=None)
@given(DAYS, st.integers(1, 200))
def test_counting_on_and_back_is_one_count(day: date, count: int) -> None:
    there = session_after(day, count)
    assert session_back(there, count + 1) <= day < session_back(there, count)
    assert len(sessions_between(day + timedelta(days=1), there)) == count


@settings(deadline=None)
@given(DAYS)
def test_a_rolled_day_is_no_weekend_and_at_most_two_days_later(day: date) -> None:
    rolled = roll_weekend(day)
    assert rolled.weekday() < 5
    assert 0 <= (rolled - day).days <= 2


def test_sessions_are_in_order_and_each_stands_once() -> None:
    days = all_sessions()
    assert list(days) == sorted(set(days))
