"""Closes and what is missing of them: halts, gaps, old closes, an exchange that was left."""

from datetime import date
from decimal import Decimal

from closes import acme, closes_from, closes_to, reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.rulebook.listing import judge_listing, nasdaq_bid_price, nyse_average_price
from datmon.rulebook.listing.security import Close, Notice, Security, Step, Venue
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.sessions import session_after, session_back, sessions_between

DAY = date(2025, 11, 20)


def on(security: Security, day: date) -> ListingState:
    (state,) = nasdaq_bid_price.walk(security, (day,))
    return state


def test_a_session_without_a_close_counts_with_the_one_before_and_is_told() -> None:
    closes = closes_to(DAY, ["1.2", *["0.8"] * 20])
    halted = tuple(close for close in closes if close.day != closes[10].day)
    state = on(acme(halted), DAY)
    assert (state.days_below, state.confidence) == (20, "low")
    assert state.findings[0].startswith("1 session without a close")


def test_a_long_gap_ends_the_run() -> None:
    closes = closes_to(DAY, ["1.2", *["0.8"] * 28])
    gap = (*closes[:10], *closes[16:])
    assert on(acme(gap), DAY).days_below == len(closes) - 16


def test_a_gap_of_five_sessions_is_carried_and_one_of_six_is_not() -> None:
    closes = closes_to(DAY, ["1.2", *["0.8"] * 28])
    assert on(acme((*closes[:10], *closes[15:])), DAY).days_below == 28
    assert on(acme((*closes[:10], *closes[16:])), DAY).days_below == 13


def test_an_average_over_a_long_gap_is_none() -> None:
    closes = closes_to(DAY, ["0.8"] * 40)
    (state,) = nyse_average_price.walk(acme((*closes[:20], *closes[27:]), Venue.NYSE), (DAY,))
    assert state.stage is Stage.UNKNOWN


def test_an_old_last_close_is_told() -> None:
    state = on(acme(closes_to(DAY, ["0.8"] * 5)), session_after(DAY, 4))
    assert any(f"the last close known is of {DAY}, 4 sessions before" in said for said in state.findings)
    assert not any("last close known" in said for said in on(acme(closes_to(DAY, ["0.8"] * 5)), DAY).findings)


def test_closes_behind_the_day_are_never_looked_at() -> None:
    closes = closes_to(DAY, ["1.2", *["0.8"] * 30])
    later = closes_from(session_after(DAY), ["9.9"] * 40)
    for venue in (Venue.NASDAQ_CM, Venue.NYSE, Venue.NYSE_AMERICAN):
        assert judge_listing(acme((*closes, *later), venue), (DAY,)) == judge_listing(acme(closes, venue), (DAY,))


def test_closes_on_another_exchange_do_not_count() -> None:
    moved = session_back(DAY, 10)
    closes = closes_to(DAY, ["0.8"] * 40)
    security = Security("ACME", ((date.min, Venue.OTHER), (moved, Venue.NASDAQ_CM)), closes, has_documents=False)
    assert on(security, DAY).days_below == 10


def test_a_change_of_tier_does_not_begin_the_count_anew() -> None:
    closes = closes_to(DAY, ["1.2", *["0.8"] * 25])
    venues = ((date.min, Venue.NASDAQ_GM), (session_back(DAY, 10), Venue.NASDAQ_CM))
    state = on(Security("ACME", venues, closes, has_documents=False), DAY)
    assert (state.days_below, state.clause) == (25, "5550(a)(2)")


def test_a_run_that_begins_with_the_first_close_known_may_be_older() -> None:
    state = on(acme(closes_to(DAY, ["0.8"] * 5)), DAY)
    assert state.confidence == "medium"
    assert "the run and its letter may be older" in state.findings[0]


def test_states_asked_for_together_are_those_asked_for_one_by_one() -> None:
    closes = closes_from(date(2025, 2, 3), [*["1.1"] * 5, *["0.7"] * 60, *["1.2"] * 30, *["0.6"] * 40])
    days = [close.day for close in closes]
    for venue in (Venue.NASDAQ_CM, Venue.NYSE):
        together = [state for state in judge_listing(acme(closes, venue), days) if state.as_of == days[-1]]
        assert together == list(judge_listing(acme(closes, venue), days[-1:]))


@settings(deadline=None)  # the calendar is read with the first example
@given(st.lists(st.sampled_from(["0.70", "0.99", "1.00", "1.30"]), min_size=1, max_size=90))
def test_a_week_of_holidays_shifts_the_days_and_nothing_else(prices: list[str]) -> None:
    """The same sessions in a stretch without holidays, and in one with Christmas and New Year between them."""
    plain, holidays = date(2025, 10, 31), date(2026, 1, 16)
    one, other = (on(acme(closes_to(day, prices)), day) for day in (plain, holidays))
    assert counted(one) == counted(other)
    assert count_of_sessions(one) == count_of_sessions(other)


def counted(state: ListingState) -> tuple[object, ...]:
    return state.stage, state.days_below, state.days_below_at_most, state.closes_left, state.cure_run, state.cure_period


def count_of_sessions(state: ListingState) -> int | None:
    return None if state.below_since is None else len(sessions_between(state.below_since, state.as_of))


def test_a_close_is_a_record_of_its_day() -> None:
    assert Close(DAY, acme(closes_to(DAY, ["0.8"])).closes[0].price) == closes_to(DAY, ["0.8"])[0]


def test_a_close_carried_over_a_split_is_in_the_shares_after_it() -> None:
    closes = closes_to(DAY, ["1.2", *["0.8"] * 20, *["8.0"] * 9])
    split_day = closes[21].day
    halted = tuple(close for close in closes if close.day != split_day)
    assert on(acme(halted, splits=(reverse(split_day, "10"),)), split_day).days_below == 20, "not known yet"
    notice = Notice("5550(a)(2)", Step.DEFICIENCY, closes[15].day, closes[15].day)
    state = on(acme(halted, splits=(reverse(split_day, "10"),), notices=(notice,)), DAY)
    assert (state.days_below, state.cure_run) == (0, 9)
    (average,) = nyse_average_price.walk(acme(halted, Venue.NYSE, splits=(reverse(split_day, "10"),)), (DAY,))
    assert average.average == (Decimal("12.0") + Decimal("8.0") * 29) / 30
