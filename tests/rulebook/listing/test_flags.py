"""Flags are rows with evidence and never verdicts: an abnormally low price, a new business, many securities."""

from datetime import date

import pytest
from closes import acme, closes_to, level

from datmon.rulebook.listing import business_change, investment_company, judge_listing, nyse_low_price
from datmon.rulebook.listing.security import Business, Venue
from datmon.rulebook.listing.state import Stage

DAY = date(2025, 11, 20)
TREASURY = Business(True, ("Old Mill Ventures",), level(date(2025, 7, 1), "1000"))


def test_a_low_close_on_nyse_is_a_flag_and_counts_nothing_against_the_firm() -> None:
    (state,) = nyse_low_price.walk(acme(closes_to(DAY, ["0.30", "0.20", "0.15"]), Venue.NYSE), (DAY,))
    assert (state.stage, state.days_below, state.stage.severity) == (Stage.FLAG, 2, 0)
    assert "the rule names no number" in state.reason
    assert nyse_low_price.walk(acme(closes_to(DAY, ["0.21"]), Venue.NYSE), (DAY,)) == ()


@pytest.mark.parametrize(
    ("venue", "day", "flagged"),
    [
        (Venue.NYSE, date(2024, 7, 23), 0),
        (Venue.NYSE, date(2024, 7, 24), 1),
        (Venue.NYSE_AMERICAN, date(2024, 11, 13), 0),
        (Venue.NYSE_AMERICAN, date(2024, 11, 14), 1),
    ],
)
def test_a_new_business_is_flagged_from_the_first_day_of_the_rule(venue: Venue, day: date, flagged: int) -> None:
    business = Business(True, (), level(day, "1000"))
    assert len(business_change.walk(acme((), venue, business=business), (day,))) == flagged


def test_the_flag_names_its_evidence() -> None:
    (state,) = business_change.walk(acme((), Venue.NYSE, business=TREASURY), (DAY,))
    assert state.reason == (
        "now a treasury of coins, whose first holdings known are of 2025-07-01, before it listed as Old Mill Ventures"
    )


def test_a_firm_that_is_no_treasury_or_held_coins_before_the_rule_is_not_flagged() -> None:
    for business in (Business(False, (), TREASURY.first_coins), Business(True, (), level(date(2023, 1, 3), "5"))):
        assert business_change.walk(acme((), Venue.NYSE, business=business), (DAY,)) == ()


def test_holdings_that_are_not_yet_known_are_no_evidence() -> None:
    business = Business(True, (), level(date(2025, 7, 1), "1000", date(2025, 11, 21)))
    assert business_change.walk(acme((), Venue.NYSE, business=business), (DAY,)) == ()


def test_more_than_forty_percent_of_assets_in_securities_is_a_flag() -> None:
    held = date(2025, 9, 30)

    def stage(securities: str) -> Stage:
        security = acme(
            (),
            investment_securities=(level(held, securities),),
            total_assets=(level(held, "110"),),
            cash=(level(held, "10"),),
        )
        (state,) = investment_company.walk(security, (DAY,))
        return state.stage

    assert (stage("40"), stage("40.01")) == (Stage.COMPLIANT, Stage.FLAG)


def test_without_known_securities_there_is_no_row_and_without_assets_it_is_unknown() -> None:
    assert investment_company.walk(acme(()), (DAY,)) == ()
    (state,) = investment_company.walk(acme((), investment_securities=(level(DAY, "5"),)), (DAY,))
    assert state.stage is Stage.UNKNOWN


def test_a_flag_never_comes_before_a_rule_that_counts() -> None:
    from datmon.delisting_clock import clock_on

    security = acme(closes_to(DAY, ["0.15"] * 10), Venue.NYSE, business=TREASURY)
    clock = clock_on(security, DAY)
    assert clock.worst is not None
    assert clock.worst.state.rule == "nyse_average_price"
    assert clock.severity == 0
    assert {rule.state.rule for rule in clock.pressing} == {"nyse_average_price", "nyse_low_price", "business_change"}
    assert len(judge_listing(security, (DAY,))) == len(clock.rules)
