"""Loans on pledged coins: which count of the pledged coins answers, which level, and what is left out."""

from datetime import date
from decimal import Decimal

import pytest
from factories import exposed, fact, instrument

from datmon.exposure import Exposure
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Missing
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


@pytest.mark.parametrize(
    ("begun", "low"),
    [
        ("0.40", "0.50"),  # a fourth above it, as with the one loan of which both are told
        ("0.50", "0.625"),
        ("0.60", "0.70"),  # usual levels begin here
        ("0.74", "0.74"),  # no loan is called at the ratio it began with or under it
        ("0.90", "0.80"),
    ],
)
def test_a_hidden_level_lies_above_the_ratio_the_loan_began_with(begun: str, low: str) -> None:
    loan = only(instrument("term_loan", **LOAN, pledged_units="500", ltv_initial=begun))
    assert (loan.call.low, loan.call.high) == (Decimal(low), Decimal("0.80"))


def test_a_level_that_is_not_stated_says_where_it_comes_from() -> None:
    usual = only(instrument("term_loan", **LOAN, pledged_units="500")).call_price
    assert isinstance(usual, Derived)
    assert usual.note.startswith("level 70% to 80%, not stated (usual margin-call levels of coin-backed loans")
    low = only(instrument("term_loan", **LOAN, pledged_units="500", ltv_initial="0.40")).call_price
    assert isinstance(low, Derived)
    assert low.note.startswith("level 50% to 80%, not stated (DeFi Development, loan of July 2025: begun at 250 %")
    stated = only(instrument("term_loan", **LOAN, pledged_units="500", ltv_margin_call="0.60")).call_price
    assert isinstance(stated, Derived)
    assert stated.note == "level 60%, as stated"


def test_a_call_stated_above_the_level_of_liquidation_comes_with_it() -> None:
    loan = only(instrument("term_loan", **LOAN, pledged_units="500", ltv_margin_call="0.9", ltv_liquidation="0.8"))
    assert (loan.call.low, loan.call_price.value) == (Decimal("0.8"), 75_000)


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


def test_where_more_is_pledged_than_counted_the_last_price_is_an_interval() -> None:
    price = only(instrument("term_loan", **LOAN, pledged_units="1200", ltv_margin_call="0.5")).last_price
    assert not isinstance(price, Missing)
    assert price.value == 50_000  # 30 million / (1,200 x 0.5): nothing else may be there to post
    assert (price.low.quantize(Decimal(1)), price.high) == (27_273, 50_000)  # 1,000 counted beside them
    assert price.exactness is Exactness.ESTIMATED


def test_coins_that_lenders_hold_beside_those_counted_can_be_posted_too() -> None:
    # As with DeFi Development on 2025-09-30: the balance sheet counts no coins that were handed over as collateral.
    wide = fact("holdings_units", "1500", asset="BTC+collateral")
    loan = instrument("term_loan", **LOAN, pledged_units="500", ltv_margin_call="0.5")
    assert only(loan).last_price.value == 60_000  # 30 million / (1,000 x 0.5)
    assert only(loan, wide).last_price.value == 40_000  # 30 million / (1,500 x 0.5)
    old = fact("holdings_units", "1500", "2025-06-30", asset="BTC+collateral")
    assert only(loan, old).last_price.value == 60_000


def test_two_loans_share_the_coins_that_can_be_posted() -> None:
    half = {**LOAN, "pledged_units": "400", "ltv_margin_call": "0.8"}
    other = instrument("repo", principal_usd="20000000", secured="yes", pledged_asset="BTC", ltv_margin_call="0.5")
    assert only(instrument("term_loan", **half)).last_price.value == 37_500  # 30 million / (1,000 x 0.8)
    found = with_(instrument("term_loan", **half), other).pledges
    assert [row.last_price.value for row in found] == [77_500] * 2  # (30 million / 0.8 + 20 million / 0.5) / 1,000


def test_loans_that_newer_ones_may_have_repaid_count_at_the_most() -> None:
    # As with Nakamoto in October 2025: two loans after the last total, the second of which repaid the first, untold.
    level = {"ltv_margin_call": "0.8", "pledged_units": "400", "secured": "yes", "pledged_asset": "BTC"}
    first = instrument("term_loan", principal_usd="20000000", issued="2025-10-01", **level)
    second = instrument("margin_loan", principal_usd="24000000", issued="2025-11-01", **level)
    price = with_(first, second, fact("debt_principal_usd", "0", "2025-08-31", source="curated")).pledges[0].last_price
    assert not isinstance(price, Missing)
    assert (price.value, price.low, price.high) == (55_000, 30_000, 55_000)  # 44, and 24 million / (1,000 x 0.8)
    assert price.note.endswith("; at most: what newer loans repaid of older ones is not told")


def test_pledged_coins_are_of_the_day_the_terms_were_told_and_not_of_the_basis_of_the_shares() -> None:
    terms = {**LOAN, "pledged_units": "500", "basis": "2026-03-31"}
    pledged = only(instrument("term_loan", "2025-08-14", **terms)).pledged
    assert not isinstance(pledged, Missing)
    assert pledged.as_of == date(2025, 8, 14)


def test_restricted_cash_secures_its_part_of_the_loans() -> None:
    # As with ETHZilla: notes of 506 million, secured by 500 million of cash and some ether.
    found = with_(instrument("term_loan", **LOAN), fact("restricted_cash_usd", "27000000")).pledges
    assert [(row.loan.value, row.exposed.value, row.last_price.value) for row in found] == [
        (30_000_000, 3_000_000, 4_000)
    ]
    covered = with_(instrument("term_loan", **LOAN), fact("restricted_cash_usd", "30000000")).pledges[0].last_price
    assert isinstance(covered, Missing)
    assert covered.reason == "restricted cash covers the loans on coins"


def test_restricted_cash_secures_no_loan_on_a_chain() -> None:
    chain = instrument("defi_loan", **LOAN, pledged_units="500", ltv_liquidation="0.8")
    assert only(chain, fact("restricted_cash_usd", "27000000")).last_price.value == 37_500


def test_loans_repaid_in_coins_and_loans_on_other_things_are_left_out() -> None:
    in_coins = instrument("convertible", **LOAN, settlement="in_kind_coin")
    elsewhere = instrument("term_loan", principal_usd="1", secured="yes", pledged_asset="ETH")
    open_ = instrument("term_loan", principal_usd="1", secured="no", pledged_asset="BTC")
    assert with_(in_coins, elsewhere, open_).pledges == ()
