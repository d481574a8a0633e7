"""Nasdaq's low-price requirement, in both its versions."""

from datetime import date

import pytest
from closes import acme, closes_from, closes_to

from datmon.rulebook.listing import nasdaq_low_price
from datmon.rulebook.listing.clocks.bid_price import BidPriceClock
from datmon.rulebook.listing.security import Security
from datmon.rulebook.listing.state import ListingState, Stage


def on(security: Security, day: date) -> ListingState:
    (state,) = nasdaq_low_price.walk(security, (day,))
    return state


def test_ten_closes_at_ten_cents_end_the_listing_at_any_time_since_2026() -> None:
    closes = closes_to(date(2026, 1, 20), ["2.00"] * 20 + ["0.10"] * 10)
    state = on(acme(closes), date(2026, 1, 23))
    assert (state.determination, state.suspension, state.stage) == (
        date(2026, 1, 21),
        date(2026, 1, 23),
        Stage.SUSPENDED,
    )
    assert state.cure_period is False


def test_of_a_healthy_firm_nothing_is_said_of_a_period() -> None:
    state = on(acme(closes_to(date(2026, 2, 20), ["2.00"] * 40)), date(2026, 2, 20))
    assert (state.stage, state.cure_period, state.cure_why) == (Stage.COMPLIANT, None, "")
    assert on(acme(closes_to(date(2026, 2, 20), ["2.00", "0.10"])), date(2026, 2, 20)).cure_period is False


def test_nine_do_not_and_a_close_above_ten_cents_starts_anew() -> None:
    assert on(acme(closes_to(date(2026, 2, 20), ["0.10"] * 9)), date(2026, 2, 20)).closes_left == 1
    assert on(acme(closes_to(date(2026, 2, 20), ["0.10"] * 9 + ["0.11"])), date(2026, 2, 20)).stage is Stage.COMPLIANT


def test_before_2026_it_needed_a_compliance_period_and_a_hearing_stayed() -> None:
    outside = closes_to(date(2025, 11, 20), ["2.00"] * 20 + ["0.10"] * 10)
    assert on(acme(outside), date(2025, 11, 21)).determination is None
    inside = closes_to(date(2025, 11, 20), ["0.80"] * 30 + ["0.10"] * 10)
    state = on(acme(inside), date(2025, 12, 1))
    assert (state.stage, state.determination) == (Stage.DETERMINATION, date(2025, 11, 21))


@pytest.mark.parametrize("asked", [date(2026, 1, 16), date(2026, 1, 17), date(2026, 1, 19)])
def test_a_run_before_the_change_bites_with_the_first_session_after_it(asked: date) -> None:
    closes = closes_to(date(2026, 1, 16), ["2.00"] * 20 + ["0.09"] * 10)
    state = on(acme(closes), asked)
    assert (state.stage, state.days_below, state.closes_left) == (Stage.COUNTING, 10, 1)
    assert (state.expected_notice, state.determination) == (date(2026, 1, 21), None)
    assert state.reason.endswith("at any time from 2026-01-20, so the run would end the listing in 1 session")


@pytest.mark.parametrize(("close", "stage"), [("0.09", Stage.EXPECTED_NOTICE), ("0.50", Stage.COMPLIANT)])
def test_closes_before_the_change_count_and_the_first_after_it_decides(close: str, stage: Stage) -> None:
    closes = closes_to(date(2026, 1, 20), ["2.00"] * 20 + ["0.09"] * 10 + [close])
    state = on(acme(closes), date(2026, 1, 20))
    assert (state.stage, state.expected_notice) == (stage, date(2026, 1, 21) if close == "0.09" else None)


def test_the_day_before_and_the_day_of_the_change() -> None:
    before = closes_to(date(2026, 1, 16), ["2.00"] * 20 + ["0.05"] * 10)
    assert on(acme(before), date(2026, 1, 16)).stage is Stage.COUNTING
    after = closes_to(date(2026, 1, 20), ["2.00"] * 20 + ["0.05"] * 11)
    assert on(acme(after), date(2026, 1, 21)).stage is Stage.DETERMINATION


def test_outside_a_period_no_letter_is_expected_before_2026() -> None:
    state = on(acme(closes_to(date(2025, 11, 20), ["2.00"] * 20 + ["0.10"] * 6)), date(2025, 11, 20))
    assert (state.days_below, state.closes_left, state.expected_notice) == (6, None, None)
    assert state.reason == (
        "6 of 10 closes at or below the floor, which counts only inside a compliance period for the bid price"
    )


def test_the_bid_prices_clock_goes_through_the_closes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    stepped: list[date] = []
    step = BidPriceClock.step
    monkeypatch.setattr(BidPriceClock, "step", lambda clock, day, close: (stepped.append(day), step(clock, day, close)))
    closes = closes_from(date(2025, 2, 3), ["0.10"] * 60)
    on(acme(closes), closes[-1].day)
    assert stepped == [close.day for close in closes]


@pytest.mark.parametrize(("sessions", "stage"), [(14, Stage.COUNTING), (15, Stage.EXPECTED_NOTICE)])
def test_before_2026_all_ten_closes_lay_inside_the_period(sessions: int, stage: Stage) -> None:
    closes = closes_to(date(2025, 11, 20), ["1.20", *["0.80"] * 25, *["0.10"] * sessions])
    assert on(acme(closes), date(2025, 11, 20)).stage is stage
