"""Nasdaq's equity, market value of listed securities and income: a deficiency only where none of them is met."""

from datetime import date
from typing import Any

from closes import acme, closes_to, level, reverse

from datmon.rulebook.listing import nasdaq_equity, nasdaq_listed_value
from datmon.rulebook.listing.security import Notice, Security, Step, Venue, count_on
from datmon.rulebook.listing.state import ListingState, Stage

DAY = date(2025, 11, 20)
EARLY = date(2025, 8, 14)
SHARES = (level(EARLY, "10000000"),)
POOR = (level(EARLY, "2000000"),)
LOSSES = tuple(level(date(year, 12, 31), "-5000000") for year in (2022, 2023, 2024))


def firm(**more: Any) -> Security:
    prices = more.pop("prices", ["4.00", *["3.00"] * 30])
    venue = more.pop("venue", Venue.NASDAQ_CM)
    return acme(closes_to(DAY, prices), venue, **{"shares": SHARES, "equity": POOR, "income": LOSSES, **more})


def value_of(security: Security) -> ListingState:
    (state,) = nasdaq_listed_value.walk(security, (DAY,))
    return state


def equity_of(security: Security) -> ListingState:
    (state,) = nasdaq_equity.walk(security, (DAY,))
    return state


def test_thirty_sessions_under_the_value_with_equity_short_call_for_a_letter() -> None:
    state = value_of(firm())
    assert (state.stage, state.clause, state.expected_notice) == (
        Stage.EXPECTED_NOTICE,
        "5550(b)(2)",
        date(2025, 11, 21),
    )
    assert state.deadline_1 == date(2026, 5, 20)
    assert state.deadline_2 is None


def test_a_letter_of_the_global_market_gets_a_hundred_and_eighty_days_cik_1883962() -> None:
    notice = Notice("5450(b)(2)(A)", Step.DEFICIENCY, date(2023, 4, 5), date(2023, 4, 5))
    (state,) = nasdaq_listed_value.walk(
        acme(closes_to(date(2023, 4, 5), ["1.00"]), Venue.NASDAQ_GM, notices=(notice,)), (date(2023, 4, 5),)
    )
    assert (state.clause, state.deadline_1) == ("5450(b)(2)(A)", date(2023, 10, 2))


def test_twenty_nine_sessions_do_not() -> None:
    state = value_of(firm(prices=["4.00", *["3.00"] * 29]))
    assert (state.stage, state.days_below, state.closes_left) == (Stage.COUNTING, 29, 1)


def test_a_value_at_the_minimum_is_enough() -> None:
    assert value_of(firm(prices=["3.50"] * 30)).stage is Stage.COMPLIANT


def test_enough_equity_or_income_makes_the_value_indifferent() -> None:
    assert value_of(firm(equity=(level(EARLY, "2500000"),))).stage is Stage.COMPLIANT
    rich = (*LOSSES[:2], level(date(2024, 12, 31), "500000"))
    assert value_of(firm(income=rich)).stage is Stage.COMPLIANT
    twice = (level(date(2022, 12, 31), "600000"), level(date(2023, 12, 31), "600000"), LOSSES[2])
    assert value_of(firm(income=twice)).stage is Stage.COMPLIANT


def test_what_is_not_known_is_said_and_judges_nothing() -> None:
    assert value_of(firm(shares=())).reason == "the number of shares is not known"
    unknown = value_of(firm(equity=()))
    assert (unknown.stage, unknown.expected_notice) == (Stage.UNKNOWN, None)
    assert equity_of(firm(equity=())).stage is Stage.UNKNOWN
    assert equity_of(firm(shares=())).stage is Stage.UNKNOWN


def test_without_the_income_of_three_years_a_letter_is_of_medium_confidence() -> None:
    assert value_of(firm(income=LOSSES[1:])).confidence == "medium"
    assert "income" in "".join(value_of(firm(income=())).findings)


def test_short_equity_calls_for_a_letter_with_a_plan_in_45_days_and_180_at_the_most() -> None:
    state = equity_of(firm(equity=(level(date(2025, 9, 30), "2499999", DAY),)))
    assert (state.stage, state.clause, state.expected_notice) == (
        Stage.EXPECTED_NOTICE,
        "5550(b)(1)",
        date(2025, 11, 21),
    )
    assert (state.plan_due, state.deadline_1) == (date(2026, 1, 5), date(2026, 5, 20))


def test_a_report_is_not_known_before_it_is_filed() -> None:
    late = level(date(2025, 9, 30), "2000000", date(2025, 11, 21))
    assert equity_of(firm(equity=(level(EARLY, "3000000"), late))).stage is Stage.COMPLIANT


def test_short_equity_is_no_deficiency_while_the_market_value_is_enough() -> None:
    assert equity_of(firm(prices=["3.60"] * 5)).stage is Stage.COMPLIANT


def test_market_value_makes_up_for_equity_until_thirty_sessions_in_a_row_are_under_it() -> None:
    rows = (level(date(2025, 9, 30), "2000000", DAY),)
    prices = ["4.00"] * 30
    states = {under: equity_of(firm(equity=rows, prices=[*prices, *["3.00"] * under])) for under in (1, 29, 30)}
    assert {under: state.stage for under, state in states.items()} == {
        1: Stage.COMPLIANT,
        29: Stage.COMPLIANT,
        30: Stage.EXPECTED_NOTICE,
    }
    assert "market value is enough until thirty sessions in a row are not (29 sessions" in states[29].reason


def test_a_letter_about_equity_follows_a_report_and_not_a_fall_of_the_price() -> None:
    before, with_it = (level(date(2025, 9, 30), "2000000", known) for known in (date(2025, 11, 14), DAY))
    prices = ["4.00", *["3.00"] * 30]
    assert equity_of(firm(equity=(before,), prices=prices)).stage is Stage.COMPLIANT
    assert equity_of(firm(equity=(with_it,), prices=prices)).stage is Stage.EXPECTED_NOTICE


def test_a_market_value_that_rebounds_for_ten_sessions_cures() -> None:
    rows = (level(EARLY, "2000000"),)
    under = ["4.00", *["3.00"] * 60]
    stages = [equity_of(firm(equity=rows, prices=[*under, *["4.00"] * back])).stage for back in (9, 10)]
    assert stages == [Stage.COMPLIANT, Stage.COMPLIANT]
    told = Notice("5550(b)(1)", Step.DEFICIENCY, date(2025, 9, 15), date(2025, 9, 15))
    stages = [equity_of(firm(equity=rows, prices=[*under, *["4.00"] * n], notices=(told,))).stage for n in (9, 10)]
    assert stages == [Stage.PERIOD_1, Stage.REGAINED]


def test_a_later_report_with_enough_equity_cures() -> None:
    late, enough = date(2025, 10, 10), date(2025, 11, 14)
    rows = (level(date(2025, 6, 30), "2000000", late), level(date(2025, 9, 30), "2600000", enough))
    state = equity_of(firm(equity=rows, prices=["3.00"] * 80))
    assert (state.stage, state.reason) == (Stage.REGAINED, "compliance regained on 2025-11-14 (computed)")


def test_the_global_markets_minimums_are_its_own() -> None:
    rows = (level(EARLY, "9999999", DAY),)
    assert equity_of(firm(venue=Venue.NASDAQ_GM, equity=rows)).clause == "5450(b)(1)(A)"
    assert equity_of(firm(venue=Venue.NASDAQ_GM, equity=rows)).stage.is_open
    assert equity_of(firm(venue=Venue.NASDAQ_CM, equity=rows)).stage is Stage.COMPLIANT


def test_a_count_is_carried_over_a_split_unless_it_was_published_behind_it() -> None:
    split = (reverse(date(2025, 9, 1), "50"),)
    before = (level(date(2025, 6, 30), "50000000", date(2025, 8, 14)),)
    restated = (level(date(2025, 6, 30), "1000000", date(2025, 9, 15)),)
    assert count_on(before, split, date(2025, 8, 31)) == 50_000_000
    assert count_on(before, split, DAY) == 1_000_000
    assert count_on(restated, split, DAY) == 1_000_000
