"""Loans on pledged coins: which count of the pledged coins answers, which level, and what is left out."""

from decimal import Decimal

import pytest
from factories import exposed, fact, instrument

from datmon.exposure import Exposure
from datmon.fact import Fact
from datmon.figures import Missing
from datmon.pledges import Pledge

LOAN = {"principal_usd": "30000000", "secured": "yes", "pledged_asset": "BTC"}  # of coins worth 100 million


def with_(*more: Fact) -> Exposure:
    return exposed(more=more)


def only(*more: Fact) -> Pledge:
    (found,) = with_(*more).pledges
    return found


def test_a_loan_is_measured_on_the_coins_pledged_to_it_alone() -> None:
    loan = only(instrument("term_loan", **LOAN, pledged_units="500"))
    assert loan.loan_to_value.value == Decimal("0.6")
    assert loan.call_price.value == 80_000  # 30 million / (500 x 0.75), the middle of 0.70 and 0.80
    assert loan.last_price.value == 40_000  # 30 million / (1,000 x 0.75)


def test_a_stated_level_is_no_interval() -> None:
    price = only(instrument("term_loan", **LOAN, pledged_units="500", ltv_margin_call="0.60")).call_price
    assert not isinstance(price, Missing)
    assert (price.value, price.low, price.high) == (100_000, 100_000, 100_000)


def test_a_hidden_level_lies_above_the_ratio_the_loan_began_with() -> None:
    assert only(instrument("term_loan", **LOAN, pledged_units="500", ltv_initial="0.74")).call.low == Decimal("0.74")
    assert only(instrument("term_loan", **LOAN, pledged_units="500", ltv_initial="0.50")).call.low == Decimal("0.70")


def test_an_on_chain_loan_is_closed_without_a_call() -> None:
    loan = only(instrument("defi_loan", **LOAN, pledged_units="500", ltv_liquidation="0.8"))
    assert (loan.call.low, loan.close.low) == (Decimal("0.8"), Decimal("0.8"))
    assert loan.health_factor.value == Decimal("0.8") / Decimal("0.6")
    assert loan.is_on_chain
    assert not only(instrument("term_loan", **LOAN)).is_on_chain


@pytest.mark.parametrize(
    ("counted", "day", "pledged"),
    [
        ("700", "2025-11-01", 700),  # newer, and more: coins were posted since the terms
        ("700", "2025-09-01", 500),  # from before the terms
        ("400", "2025-11-01", 500),  # fewer, and nothing tells of a repayment: another loan's, or another time's
    ],
)
def test_the_count_of_pledged_coins_that_fits_the_loan_answers(counted: str, day: str, pledged: int) -> None:
    count = fact("restricted_or_pledged_units", counted, day, asset="BTC", note="pledged to a lender")
    assert only(instrument("term_loan", **LOAN, pledged_units="500"), count).pledged.value == pledged


def test_the_count_of_a_firm_is_not_given_to_one_of_two_loans() -> None:
    count = fact("restricted_or_pledged_units", "700", "2025-11-01", asset="BTC", note="pledged to lenders")
    found = with_(instrument("term_loan", **LOAN), instrument("repo", **LOAN), count).pledges
    assert [row.pledged.value for row in found] == [None, None]


def test_collateral_asked_for_at_the_start_is_counted_at_that_days_price() -> None:
    terms = {**LOAN, "ltv_initial": "0.4", "issued": "2025-10-12"}
    then = fact("coin_price_usd", "150000", "2025-10-12", asset="BTC")
    assert only(instrument("term_loan", **terms), then).pledged.value == 500  # 30 million / (0.4 x 150,000)
    assert isinstance(only(instrument("term_loan", **terms)).pledged, Missing)  # no price of that day is known


def test_where_more_is_pledged_than_counted_the_last_price_is_not_known() -> None:
    price = only(instrument("term_loan", **LOAN, pledged_units="1001")).last_price
    assert isinstance(price, Missing)
    assert price.reason == "1,001 BTC are pledged, more than the 1,000 that were counted"


def test_loans_repaid_in_coins_and_loans_on_other_things_are_left_out() -> None:
    in_coins = instrument("convertible", **LOAN, settlement="in_kind_coin")
    elsewhere = instrument("term_loan", principal_usd="1", secured="yes", pledged_asset="ETH")
    open_ = instrument("term_loan", principal_usd="1", secured="no", pledged_asset="BTC")
    assert with_(in_coins, elsewhere, open_).pledges == ()
