"""Nasdaq's minimum bid price: the count, the periods, the bars, and what documents say."""

import csv
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from closes import acme, closes_from, closes_to, level, reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.rulebook.listing import nasdaq_bid_price
from datmon.rulebook.listing.security import Notice, Security, Step, Venue
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.sessions import roll_weekend, session_after, session_back, sessions_between

CASES = Path(__file__).parents[3] / "fixtures" / "cases" / "nasdaq_deadlines.csv"
ROWS = list(csv.DictReader(CASES.read_text("utf-8").splitlines()))
BELOW = ["0.80"] * 30


def on(security: Security, day: date) -> ListingState:
    (state,) = nasdaq_bid_price.walk(security, (day,))
    return state


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_deadlines_are_those_the_notices_state(row: dict[str, str]) -> None:
    letter = date.fromisoformat(row["letter"])
    security = acme(closes_to(session_back(letter - timedelta(days=1), 1), BELOW))
    state = on(security, letter)
    assert state.notice == letter
    assert state.deadline_1 == date.fromisoformat(row["deadline_1"])
    if row["deadline_2"]:
        assert state.deadline_2 == date.fromisoformat(row["deadline_2"])


def test_the_thirtieth_close_below_the_minimum_calls_for_a_letter_on_the_next_session() -> None:
    state = on(acme(closes_to(date(2025, 12, 9), BELOW)), date(2025, 12, 9))
    assert (state.stage, state.days_below, state.expected_notice) == (Stage.EXPECTED_NOTICE, 30, date(2025, 12, 10))


def test_the_twenty_ninth_does_not() -> None:
    state = on(acme(closes_to(date(2025, 12, 8), BELOW[:29])), date(2025, 12, 8))
    assert (state.stage, state.days_below, state.closes_left) == (Stage.COUNTING, 29, 1)
    assert state.expected_notice == date(2025, 12, 10)


def test_a_close_at_the_minimum_is_not_below_it() -> None:
    assert on(acme(closes_to(date(2025, 12, 9), ["1.00"] * 30)), date(2025, 12, 9)).stage is Stage.COMPLIANT


def test_a_close_just_above_the_minimum_leaves_the_bid_in_doubt() -> None:
    state = on(acme(closes_to(date(2025, 12, 9), ["0.90"] * 28 + ["1.01"])), date(2025, 12, 9))
    assert (state.days_below, state.days_below_at_most, state.uncertain_closes) == (0, 29, 1)


@pytest.mark.parametrize(
    ("close", "at_most", "uncertain"),
    [("0.994", 1, 0), ("0.995", 1, 1), ("1.00", 1, 1), ("1.02", 1, 1), ("1.03", 0, 0)],
)
def test_the_band_in_which_the_bid_is_in_doubt(close: str, at_most: int, uncertain: int) -> None:
    state = on(acme(closes_to(date(2025, 12, 9), ["1.50", close])), date(2025, 12, 9))
    assert (state.days_below_at_most, state.uncertain_closes) == (at_most, uncertain)


@settings(deadline=None)  # the calendar is read with the first example
@given(st.integers(0, 28), st.integers(0, 28))
def test_one_close_at_or_above_the_minimum_resets_the_count(before: int, after: int) -> None:
    prices = ["0.5"] * before + ["1.00"] + ["0.5"] * after
    state = on(acme(closes_to(date(2025, 11, 21), prices)), date(2025, 11, 21))
    assert state.days_below == after


def test_ten_closes_at_the_minimum_inside_the_period_cure_and_nine_do_not() -> None:
    first = date(2025, 3, 3)
    nine = closes_from(first, [*BELOW, *["1.00"] * 9])
    ten = closes_from(first, [*BELOW, *["1.00"] * 10])
    assert on(acme(nine), nine[-1].day).stage is Stage.PERIOD_1
    assert on(acme(nine), nine[-1].day).cure_run == 9
    assert on(acme(ten), ten[-1].day).stage is Stage.REGAINED


def test_a_run_of_ten_that_ends_after_the_deadline_is_too_late_on_the_global_market() -> None:
    closes = closes_from(date(2025, 3, 3), BELOW)
    letter = session_after(closes[-1].day)
    deadline = roll_weekend(letter + timedelta(days=180))
    low = len(sessions_between(letter, deadline)) - 9
    late = closes_from(date(2025, 3, 3), [*BELOW, *["0.80"] * low, *["1.10"] * 10])
    assert on(acme(late, Venue.NASDAQ_GM), late[-1].day).stage is Stage.DETERMINATION


def test_a_reverse_split_within_a_year_leaves_no_period_since_2025() -> None:
    closes = closes_to(date(2025, 11, 20), BELOW)
    state = on(acme(closes, splits=(reverse(date(2024, 12, 2), "5"),)), date(2025, 11, 21))
    assert (state.stage, state.cure_period, state.determination) == (Stage.DETERMINATION, False, date(2025, 11, 21))
    assert state.suspension == date(2025, 11, 25)


def test_the_same_prices_a_year_later_get_a_hundred_and_eighty_days() -> None:
    state = on(
        acme(closes_to(date(2026, 11, 19), BELOW), splits=(reverse(date(2024, 12, 2), "5"),)), date(2026, 11, 20)
    )
    assert (state.stage, state.cure_period, state.deadline_1) == (Stage.PERIOD_1, True, date(2027, 5, 19))


def test_a_split_within_a_year_did_not_bar_a_period_before_2025() -> None:
    state = on(acme(closes_to(date(2024, 11, 20), BELOW), splits=(reverse(date(2024, 3, 1), "5"),)), date(2024, 11, 21))
    assert state.cure_period is True


def test_splits_of_250_to_one_within_two_years_bar_it_before_2025_too() -> None:
    splits = (reverse(date(2023, 1, 10), "20"), reverse(date(2024, 3, 1), "15"))
    state = on(acme(closes_to(date(2024, 11, 20), BELOW), splits=splits), date(2024, 11, 21))
    assert (state.cure_period, state.stage) == (False, Stage.DETERMINATION)


def test_an_ads_ratio_change_bars_with_medium_confidence_only() -> None:
    splits = (reverse(date(2025, 9, 17), "10", "ads_ratio_change"),)
    state = on(acme(closes_to(date(2026, 1, 20), BELOW), splits=splits), date(2026, 1, 21))
    assert (state.cure_period, state.confidence) == (False, "medium")
    assert "if the exchange counts an ADS ratio change as a reverse split" in state.cure_why


def test_after_the_second_period_a_hearing_no_longer_stays_the_suspension() -> None:
    prices = ["0.80"] * 330
    closes = closes_from(date(2024, 8, 1), prices)
    state = on(acme(closes), closes[-1].day)
    assert state.stage is Stage.SUSPENDED
    assert state.determination is not None
    assert state.suspension == session_after(state.determination, 2)


def test_the_upper_tiers_have_no_second_period_without_a_transfer() -> None:
    closes = closes_to(date(2025, 12, 9), BELOW)
    state = on(acme(closes, Venue.NASDAQ_GM), date(2025, 12, 10))
    assert state.deadline_2 is None
    assert "after a transfer from nasdaq-gm to nasdaq-cm" in state.cure_why


def test_a_stated_letter_and_deadline_win_over_the_computed_ones_and_the_difference_is_told() -> None:
    closes = closes_to(date(2025, 12, 12), ["0.80"] * 33)
    told = Notice("5550(a)(2)", Step.DEFICIENCY, date(2025, 12, 11), date(2025, 12, 12), date(2026, 6, 10))
    state = on(acme(closes, notices=(told,)), date(2025, 12, 12))
    assert (state.notice, state.notice_stated, state.deadline_1) == (date(2025, 12, 11), True, date(2026, 6, 10))
    assert state.findings == (
        "the letter is dated 2025-12-11; computed was 2025-12-10",
        "the deadline is stated as 2026-06-10; computed is 2026-06-09",
    )


def test_a_notice_is_not_known_before_it_is_public() -> None:
    closes = closes_to(date(2025, 12, 11), ["0.80"] * 32)
    told = Notice("5550(a)(2)", Step.DEFICIENCY, date(2025, 12, 11), date(2025, 12, 12), date(2026, 6, 10))
    assert on(acme(closes, notices=(told,)), date(2025, 12, 11)).notice_stated is False


def test_a_letter_told_again_in_a_later_report_opens_nothing_new() -> None:
    closes = closes_to(date(2026, 3, 2), ["0.80"] * 85)
    first = Notice("5550(a)(2)", Step.DEFICIENCY, date(2025, 12, 11), date(2025, 12, 12), date(2026, 6, 9))
    again = Notice("5550(a)(2)", Step.DEFICIENCY, date(2026, 2, 20), date(2026, 2, 20))
    assert on(acme(closes, notices=(first, again)), date(2026, 3, 2)).notice == date(2025, 12, 11)


def test_a_cure_by_a_split_that_breaks_another_rule_waits_for_both() -> None:
    prices = ["0.80"] * 40 + ["4.00"] * 15
    closes = closes_from(date(2025, 3, 3), prices)
    split = reverse(closes[40].day, "5")
    broken = Notice("5550(a)(4)", Step.DEFICIENCY, session_after(split.effective), session_after(split.effective))
    assert on(acme(closes, splits=(split,)), closes[-1].day).stage is Stage.REGAINED
    held = on(acme(closes, splits=(split,), notices=(broken,)), closes[-1].day)
    assert held.stage is Stage.PERIOD_1
    assert "5550(a)(4)" in held.cure_why


@pytest.mark.parametrize(
    ("venue", "after", "stage"),
    [
        (Venue.NASDAQ_CM, "499999", Stage.PERIOD_1),
        (Venue.NASDAQ_CM, "500000", Stage.REGAINED),
        (Venue.NASDAQ_GM, "749999", Stage.PERIOD_1),
        (Venue.NASDAQ_GM, "750000", Stage.REGAINED),
    ],
)
def test_a_split_that_leaves_too_few_shares_with_the_public_does_not_cure(
    venue: Venue, after: str, stage: Stage
) -> None:
    closes = closes_from(date(2025, 3, 3), ["0.80"] * 40 + ["4.00"] * 15)
    split = reverse(closes[40].day, "5")
    public = (level(date(2025, 2, 3), "4000000"), level(split.effective, after))
    state = on(acme(closes, venue, splits=(split,), public_shares=public), closes[-1].day)
    assert state.stage is stage
    assert any("publicly held shares, fewer than" in said for said in state.findings) is (stage is Stage.PERIOD_1)


def test_before_october_2024_a_split_that_broke_another_rule_cured() -> None:
    closes = closes_from(date(2024, 3, 1), ["0.80"] * 40 + ["4.00"] * 15)
    split = reverse(closes[40].day, "5")
    public = (level(date(2024, 2, 1), "4000000"), level(split.effective, "100000"))
    assert on(acme(closes, splits=(split,), public_shares=public), closes[-1].day).stage is Stage.REGAINED


def test_a_holiday_week_shifts_the_days_and_nothing_else() -> None:
    easy, holidays = date(2025, 10, 31), date(2026, 1, 2)
    one, other = (on(acme(closes_to(day, BELOW)), day) for day in (easy, holidays))
    assert (one.stage, one.days_below, one.closes_left) == (other.stage, other.days_below, other.closes_left)


def test_prices_stay_decimals() -> None:
    closes = closes_to(date(2025, 12, 9), ["0.99999"] * 29 + ["1.00000"])
    assert on(acme(closes), date(2025, 12, 9)).days_below == 0
    assert closes[-1].price == Decimal(1)


@pytest.mark.parametrize(("effective", "barred"), [(19, True), (20, False), (21, False), (25, False)])
def test_only_a_split_before_the_thirtieth_close_bars_a_period(effective: int, barred: bool) -> None:
    closes = closes_to(date(2025, 11, 20), BELOW)
    state = on(acme(closes, splits=(reverse(date(2025, 11, effective), "20"),)), date(2025, 11, 20))
    assert state.cure_period is not barred


def test_between_a_deadline_and_the_next_session_no_deadline_runs() -> None:
    closes = closes_to(date(2025, 12, 9), BELOW)
    told = Notice("5450(a)(1)", Step.DEFICIENCY, date(2025, 12, 10), date(2025, 12, 10), date(2026, 6, 5))
    state = on(acme(closes, Venue.NASDAQ_GM, notices=(told,)), date(2026, 6, 6))
    assert (state.stage, state.deadline, state.determination) == (Stage.PERIOD_1, None, date(2026, 6, 8))
    assert state.reason == "the period ended on 2026-06-05; a determination is due on 2026-06-08"


def test_a_computed_end_of_a_stated_letter_is_not_called_stated() -> None:
    closes = closes_to(date(2025, 12, 9), BELOW)
    told = Notice("5450(a)(1)", Step.DEFICIENCY, date(2025, 12, 10), date(2025, 12, 10), date(2026, 6, 5))
    state = on(acme(closes, Venue.NASDAQ_GM, notices=(told,)), date(2026, 6, 8))
    assert state.reason.startswith("delisting determination of 2026-06-08 (computed)")


def test_where_a_hearing_stays_it_no_suspension_is_told_but_by_when_to_ask() -> None:
    closes = closes_from(date(2025, 10, 27), ["1.50", *["0.80"] * 200])
    state = on(acme(closes, Venue.NASDAQ_GM), date(2026, 6, 22))
    assert (state.stage, state.suspension, state.cure_period) == (Stage.DETERMINATION, None, None)
    assert state.reason.endswith("a hearing asked for within 7 calendar days (by 2026-06-16) stays the suspension")


@pytest.mark.parametrize(
    ("day", "stage", "confidence"),
    [
        ("2025-08-19", Stage.DETERMINATION, "high"),
        ("2025-08-20", Stage.DETERMINATION, "high"),
        ("2025-08-21", Stage.SUSPENDED, "medium"),
        ("2025-08-25", Stage.SUSPENDED, "medium"),
    ],
)
def test_without_a_period_trading_is_suspended_two_sessions_after_the_determination(
    day: str, stage: Stage, confidence: str
) -> None:
    closes = closes_to(date(2025, 8, 25), ["1.50"] * 60 + ["0.48"] * 35)
    state = on(acme(closes, splits=(reverse(date(2025, 4, 1), "50"),)), date.fromisoformat(day))
    assert (state.stage, state.confidence, state.suspension) == (stage, confidence, date(2025, 8, 21))


def test_before_2025_a_bar_of_splits_left_the_stay_of_a_hearing() -> None:
    closes = closes_to(date(2024, 8, 15), ["1.50", *["0.80"] * 30])
    state = on(acme(closes, splits=(reverse(date(2023, 8, 1), "250"),)), date(2024, 8, 30))
    assert (state.stage, state.suspension, state.cure_period) == (Stage.DETERMINATION, None, False)


def test_a_letter_after_too_few_closes_below_the_minimum_is_a_finding() -> None:
    closes = closes_to(date(2025, 12, 9), ["1.50"] * 5 + ["0.80"] * 12)
    told = Notice("5550(a)(2)", Step.DEFICIENCY, date(2025, 12, 10), date(2025, 12, 10))
    state = on(acme(closes, notices=(told,)), date(2025, 12, 10))
    assert "the letter is dated 2025-12-10; only 12 of 30 closes before it are below the minimum" in state.findings


@pytest.mark.parametrize(
    ("prices", "at_most", "said"),
    [
        (["1.50", *["1.01"] * 40], 40, "the last close is at the minimum or above; on the last 40 closes the bid may"),
        (["1.50", *["0.90"] * 29, "1.00"], 30, "on the last 30 closes the bid may have been below"),
        (["1.50", *["0.90"] * 15, "1.00", *["0.90"] * 14], 30, "14 of 30 closes below the minimum; on the last 30 "),
    ],
)
def test_closes_that_leave_the_bid_in_doubt_leave_the_state_in_doubt(
    prices: list[str], at_most: int, said: str
) -> None:
    state = on(acme(closes_to(date(2025, 12, 9), prices)), date(2025, 12, 9))
    assert (state.days_below_at_most, state.confidence) == (at_most, "medium")
    assert said in state.reason


def test_closes_clear_of_the_band_leave_no_doubt() -> None:
    state = on(acme(closes_to(date(2025, 12, 9), ["1.50", *["0.90"] * 29, "1.03"])), date(2025, 12, 9))
    assert (state.confidence, state.reason) == ("high", "the last close is at the minimum or above")


def test_a_run_beyond_thirty_is_not_told_as_so_many_of_thirty() -> None:
    closes = closes_to(date(2025, 12, 9), ["1.50", *["0.90"] * 51])
    over = Notice("5550(a)(2)", Step.REGAINED, date(2025, 12, 5), date(2025, 12, 5))
    state = on(acme(closes, notices=(over,)), date(2025, 12, 9))
    assert (state.stage, state.days_below) == (Stage.COUNTING, 51)
    assert state.closes_left == 28
    assert state.reason == "51 closes below the minimum, 2 of 30 since 2025-12-05"


@pytest.mark.parametrize("venue", [Venue.NASDAQ_CM, Venue.NASDAQ_GM])
def test_a_price_that_never_recovers_never_becomes_compliant(venue: Venue) -> None:
    closes = closes_from(date(2024, 1, 2), ["1.50", *["0.80"] * 600])
    states = nasdaq_bid_price.walk(acme(closes, venue), [close.day for close in closes])
    ended = next(number for number, state in enumerate(states) if state.stage is Stage.DETERMINATION)
    end = Stage.SUSPENDED if venue is Venue.NASDAQ_CM else Stage.DETERMINATION
    assert {state.stage for state in states[ended + 2 :]} == {end}
    assert {state.determination for state in states[ended:]} == {states[ended].determination}
    assert states[-1].days_below == 600
    assert any("no document read tells what came of" in said for said in states[-1].findings)
    assert states[-1].confidence == "medium"


@pytest.mark.parametrize(("above", "stage"), [(9, Stage.SUSPENDED), (10, Stage.COMPLIANT)])
def test_only_a_price_that_recovers_ends_what_nobody_told_the_end_of(above: int, stage: Stage) -> None:
    closes = closes_from(date(2024, 1, 2), ["1.50", *["0.80"] * 600, *["1.50"] * above])
    state = on(acme(closes), closes[-1].day)
    assert (state.stage, state.confidence) == (stage, "medium")
    assert any("no document read tells what came of" in said for said in state.findings)
    assert state.days_below == 0


def test_while_nothing_is_open_the_state_tells_whether_a_letter_would_bring_a_period() -> None:
    day, split = date(2025, 11, 5), reverse(date(2025, 3, 3), "20")
    counting = on(acme(closes_to(day, ["1.20", *["0.70"] * 20]), splits=(split,)), day)
    assert (counting.stage, counting.cure_period, counting.expected_notice) == (
        Stage.COUNTING,
        False,
        date(2025, 11, 20),
    )
    assert counting.cure_why.startswith("a letter of 2025-11-20 would bring none: a reverse split took effect")
    calm = on(acme(closes_to(day, ["9.00"] * 20), splits=(split,)), day)
    assert (calm.stage, calm.cure_period) == (Stage.COMPLIANT, False)
    assert on(acme(closes_to(day, ["9.00"] * 20)), day).cure_period is True


def test_a_split_after_the_day_bars_nothing_yet() -> None:
    day = date(2025, 11, 5)
    security = acme(closes_to(day, ["1.20", *["0.70"] * 20]), splits=(reverse(date(2025, 11, 10), "20"),))
    assert on(security, day).cure_period is True


@pytest.mark.parametrize(
    ("effective", "barred", "confidence"),
    [
        (date(2024, 11, 21), True, "high"),
        (date(2024, 11, 20), False, "medium"),  # a year to the letter, a day less to the thirtieth close
        (date(2024, 11, 19), False, "high"),
    ],
)
def test_a_year_from_the_letter_that_is_not_one_from_the_thirtieth_close_is_a_doubt(
    effective: date, barred: bool, confidence: str
) -> None:
    closes = closes_to(date(2025, 11, 20), ["1.20", *["0.70"] * 31])
    state = on(acme(closes, splits=(reverse(effective, "5"),)), date(2025, 11, 20))
    assert (state.notice, state.cure_period, state.confidence) == (date(2025, 11, 20), not barred, confidence)


def test_a_stated_deadline_shows_that_the_doubtful_split_did_not_bar() -> None:
    letter = date(2025, 11, 20)
    notice = Notice("5550(a)(2)", Step.DEFICIENCY, letter, letter, date(2026, 5, 19))
    closes = closes_to(letter, ["1.20", *["0.70"] * 31])
    state = on(acme(closes, splits=(reverse(date(2024, 11, 20), "5"),), notices=(notice,)), letter)
    assert (state.deadline_stated, state.confidence) == (True, "high")


def test_the_surest_of_two_bars_is_told() -> None:
    closes = closes_to(date(2025, 11, 19), ["1.20", *["0.70"] * 30])
    splits = (
        reverse(date(2024, 5, 20), "20"),
        reverse(date(2024, 10, 10), "15"),
        reverse(date(2025, 3, 3), "2", "ads_ratio_change"),
    )
    state = on(acme(closes, splits=splits), date(2025, 11, 19))
    assert (state.cure_period, state.confidence) == (False, "high")


CURED_ON = date(2025, 11, 20)
LETTER_BEFORE_CURE = Notice("5550(a)(2)", Step.DEFICIENCY, date(2025, 10, 16), date(2025, 10, 16))


def cured(prices: list[str]) -> ListingState:
    closes = closes_to(CURED_ON, ["1.20", *["0.80"] * 50, *prices])
    return on(acme(closes, notices=(LETTER_BEFORE_CURE,)), CURED_ON)


@pytest.mark.parametrize(("closes", "confidence"), [(10, "medium"), (19, "medium"), (20, "high")])
def test_until_twenty_closes_the_staff_may_not_yet_call_it_cured(closes: int, confidence: str) -> None:
    state = cured(["1.50"] * closes)
    assert (state.stage, state.cure_run, state.confidence) == (Stage.REGAINED, closes, confidence)
    assert any("up to 20 (5810(c)(3)(H))" in said for said in state.findings) == (confidence == "medium")


def test_a_cure_by_closes_that_leave_the_bid_in_doubt_is_in_doubt() -> None:
    state = cured(["1.01"] * 20)
    assert (state.stage, state.confidence) == (Stage.REGAINED, "medium")
    assert "10 of the closes that cured it leave the bid in doubt" in state.findings


def test_a_run_that_breaks_after_the_cure_leaves_it_in_doubt() -> None:
    state = cured(["1.50"] * 12 + ["0.90"])
    assert (state.stage, state.days_below, state.cure_run) == (Stage.COUNTING, 1, 0)
    assert any("12 closes cured it" in said for said in state.findings)
