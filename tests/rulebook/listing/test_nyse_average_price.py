"""NYSE's average price: the average, the calendar months, the cure at a month's end, the bars."""

from datetime import date
from decimal import Decimal

from closes import acme, closes_from, closes_to, reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.rulebook.listing import nyse_average_price
from datmon.rulebook.listing.security import Notice, Security, Step, Venue
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.sessions import sessions_between


def on(security: Security, day: date) -> ListingState:
    (state,) = nyse_average_price.walk(security, (day,))
    return state


def nyse(closes, **more) -> Security:  # type: ignore[no-untyped-def]
    return acme(closes, Venue.NYSE, **more)


def test_an_average_below_a_dollar_calls_for_a_notice_though_most_closes_are_above_it() -> None:
    closes = closes_to(date(2025, 11, 20), ["1.05"] * 20 + ["0.80"] * 10)
    state = on(nyse(closes), date(2025, 11, 20))
    assert (state.stage, state.average) == (Stage.EXPECTED_NOTICE, Decimal("29.00") / 30)
    assert state.expected_notice == date(2025, 11, 21)


def test_an_average_of_a_dollar_does_not() -> None:
    closes = closes_to(date(2025, 11, 20), ["1.20"] * 15 + ["0.80"] * 15)
    assert on(nyse(closes), date(2025, 11, 20)).stage is Stage.COMPLIANT


def test_twenty_nine_closes_are_too_few_to_judge() -> None:
    assert on(nyse(closes_to(date(2025, 11, 20), ["0.80"] * 29)), date(2025, 11, 20)).stage is Stage.UNKNOWN


def test_the_period_is_six_calendar_months_from_the_notice_sequans_2024() -> None:
    told = Notice("802.01C", Step.DEFICIENCY, date(2024, 4, 9), date(2024, 5, 9))
    state = on(nyse(closes_to(date(2024, 5, 9), ["0.60"] * 40), notices=(told,)), date(2024, 5, 9))
    assert (state.stage, state.notice, state.deadline_1) == (Stage.PERIOD_1, date(2024, 4, 9), date(2024, 10, 9))


def test_a_cure_is_judged_on_the_last_session_of_a_month_only() -> None:
    sessions = sessions_between(date(2025, 3, 3), date(2025, 7, 31))
    prices = ["0.80"] * 30 + ["1.25"] * (len(sessions) - 30)
    closes = closes_from(date(2025, 3, 3), prices)
    assert on(nyse(closes), date(2025, 5, 29)).stage is Stage.PERIOD_1
    assert on(nyse(closes), date(2025, 5, 30)).stage is Stage.REGAINED


def test_a_high_average_with_a_last_close_under_a_dollar_cures_nothing() -> None:
    closes = closes_from(date(2025, 3, 3), ["0.80"] * 30 + ["1.25"] * 33 + ["0.99"])
    assert closes[-1].day == date(2025, 6, 2)
    held = closes_from(date(2025, 3, 3), ["0.80"] * 30 + ["1.25"] * 32 + ["0.99"])
    assert on(nyse(held), date(2025, 5, 30)).stage is Stage.PERIOD_1


def test_a_reverse_split_within_a_year_ends_the_listing_at_once_since_2025() -> None:
    closes = closes_to(date(2025, 11, 20), ["0.80"] * 30)
    state = on(nyse(closes, splits=(reverse(date(2025, 2, 3), "4"),)), date(2025, 11, 21))
    assert (state.stage, state.suspension, state.cure_period) == (Stage.SUSPENDED, date(2025, 11, 21), False)


def test_the_day_before_the_rule_took_effect_it_did_not() -> None:
    closes = closes_to(date(2025, 1, 13), ["0.80"] * 30)
    state = on(nyse(closes, splits=(reverse(date(2024, 9, 3), "4"),)), date(2025, 1, 14))
    assert (state.notice, state.cure_period) == (date(2025, 1, 14), True)
    later = on(
        nyse(closes_to(date(2025, 1, 14), ["0.80"] * 30), splits=(reverse(date(2024, 9, 3), "4"),)), date(2025, 1, 15)
    )
    assert (later.notice, later.cure_period) == (date(2025, 1, 15), False)


def test_two_ads_ratio_changes_bar_with_medium_confidence_and_are_not_asserted() -> None:
    splits = (
        reverse(date(2024, 10, 9), "2.5", "ads_ratio_change"),
        reverse(date(2025, 9, 17), "10", "ads_ratio_change"),
    )
    state = on(nyse(closes_to(date(2026, 3, 20), ["0.80"] * 30), splits=splits), date(2026, 3, 23))
    assert (state.stage, state.confidence) == (Stage.DETERMINATION, "medium")
    assert "if the exchange counts an ADS ratio change as a reverse split" in state.cure_why


@settings(deadline=None)  # the calendar is read with the first example
@given(st.permutations(["0.70", "0.90", "1.30", "1.10", "0.60"] * 6))
def test_the_average_ignores_the_order_of_the_closes(prices: list[str]) -> None:
    state = on(nyse(closes_to(date(2025, 11, 20), prices)), date(2025, 11, 20))
    assert (state.average, state.stage) == (Decimal("0.92"), Stage.EXPECTED_NOTICE)


def test_an_average_that_never_recovers_stays_suspended_or_is_not_known() -> None:
    closes = closes_from(date(2024, 1, 2), ["0.80"] * 600)
    days = [close.day for close in closes]
    bare, silent = (nyse_average_price.walk(nyse(closes, has_documents=told), days) for told in (False, True))
    first = next(number for number, state in enumerate(bare) if state.stage is Stage.SUSPENDED)
    assert {state.stage for state in bare[first:]} == {Stage.SUSPENDED}
    assert {state.stage for state in silent[first:]} == {Stage.SUSPENDED, Stage.UNKNOWN}
    assert {state.suspension for state in silent[first:]} == {bare[first].suspension}
    assert (silent[-1].stage, silent[-1].average, silent[-1].days_below) == (Stage.UNKNOWN, Decimal("0.80"), 600)


def test_an_average_that_recovers_ends_it() -> None:
    closes = closes_from(date(2024, 1, 2), ["0.80"] * 600 + ["1.20"] * 30)
    state = on(nyse(closes), closes[-1].day)
    assert (state.stage, state.confidence) == (Stage.COMPLIANT, "medium")
    assert any("no document read tells what came of it" in said for said in state.findings)


def test_closes_before_a_split_are_averaged_in_the_unit_after_it() -> None:
    day = date(2025, 11, 20)
    closes = closes_to(day, ["0.50"] * 20 + ["5.00"] * 10)
    state = on(nyse(closes, splits=(reverse(closes[20].day, "10"),)), day)
    assert (state.average, state.stage, state.confidence) == (Decimal("5.00"), Stage.COMPLIANT, "medium")
    assert any("how the exchange does it no text says" in said for said in state.findings)


def test_a_split_before_the_window_leaves_no_doubt() -> None:
    day = date(2025, 11, 20)
    closes = closes_to(day, ["0.50"] * 20 + ["5.00"] * 30)
    state = on(nyse(closes, splits=(reverse(closes[20].day, "10"),)), day)
    assert (state.average, state.confidence, state.findings) == (Decimal("5.00"), "high", ())


def test_a_letter_while_the_average_is_not_below_a_dollar_is_a_finding() -> None:
    closes, letter = closes_to(date(2025, 11, 20), ["1.30"] * 40), date(2025, 11, 10)
    told = Notice("802.01C", Step.DEFICIENCY, letter, letter)
    state = on(nyse(closes, notices=(told,)), date(2025, 11, 20))
    assert "the letter is dated 2025-11-10; the average on 2025-11-07 is 1.3000, not below 1.00" in state.findings


def test_a_letter_after_an_average_below_a_dollar_is_none() -> None:
    closes, letter = closes_to(date(2025, 11, 20), ["0.90"] * 40), date(2025, 11, 10)
    state = on(nyse(closes, notices=(Notice("802.01C", Step.DEFICIENCY, letter, letter),)), date(2025, 11, 20))
    assert not any("average on" in said for said in state.findings)
