"""Forced sales: shortfalls by horizon and gate, the price that forces, the first day, and what is not known."""

from datetime import date
from decimal import Decimal

from factories import exposed, exposure_of, fact, instrument

from datmon.fact import Fact
from datmon.figures import Derived, Missing
from datmon.forced_sale import ForcedSales
from datmon.funding_gate import Gate

# 365 dollars a year of each 1 of charges: 36.5 million a year are 100,000 a day, 5.2 million since cash was counted
BURN = fact("quarterly_burn_usd", "9125000")


def sales(*more: Fact, **known: str) -> ForcedSales:
    found = exposed(more=more, **known).sales
    assert found is not None
    return found


def test_a_shortfall_is_what_cash_and_issuance_leave_and_is_sold_at_todays_price() -> None:
    found = sales(BURN, debt="0", cash="10200000", mnav="1.00")
    assert [found.within(90, gate).shortfall.value for gate in (Gate.SHUT, Gate.OPEN)] == [4_000_000, 0]
    case = found.within(90, Gate.SHUT)
    assert (case.coins.value, case.share.value) == (40, Decimal("0.04"))
    assert (case.trigger_price.value, case.fall.value) == (100_000, 0)


def test_without_a_shortfall_the_price_that_forces_is_that_of_the_last_coin_posted() -> None:
    loan = instrument("term_loan", principal_usd="30000000", secured="yes", pledged_asset="BTC", pledged_units="500")
    case = sales(loan, BURN, cash="90000000", mnav="1.00").within(30)
    assert (case.trigger_price.value, case.fall.value) == (40_000, -60)
    assert (case.coins_at_trigger.value, case.share_at_trigger.value) == (750, Decimal("0.75"))  # 30 million / 40,000


def test_a_covenant_forces_at_the_price_at_which_it_is_broken() -> None:
    # 44 million over coins worth 100: a limit of 55 % is met down to 80,000, where the debt takes 550 coins.
    limited = {"principal_usd": "44000000", "secured": "no", "settlement": "cash"}
    note = instrument("note", **limited, covenant_debt_to_coins="0.55")
    case = sales(note, debt="44000000", cash="0").within(90, Gate.SHUT)
    assert (case.trigger_price.value, case.fall.value, case.coins_at_trigger.value) == (80_000, -20, 550)
    hidden = instrument("note", **limited, covenant_debt_to_coins="hidden")
    price = sales(hidden, debt="44000000", cash="0").within(90, Gate.SHUT).trigger_price
    assert isinstance(price, Derived)
    assert price.value == 80_000  # the middle of 50 and 60 %
    assert [round(end) for end in (price.low, price.high)] == [73_333, 88_000]


def test_the_higher_of_two_prices_forces() -> None:
    terms = {"principal_usd": "44000000", "secured": "yes", "pledged_asset": "BTC", "ltv_margin_call": "0.8"}
    both = sales(instrument("term_loan", **terms, covenant_debt_to_coins="0.55"), debt="44000000", cash="0")
    assert both.within(30, Gate.SHUT).trigger_price.value == 80_000
    loose = sales(instrument("term_loan", **terms, covenant_debt_to_coins="1"), debt="44000000", cash="0")
    assert loose.within(30, Gate.SHUT).trigger_price.value == 55_000  # 44 million / (1,000 x 0.8)


def test_no_more_coins_are_sold_than_are_held() -> None:
    note = instrument("note", principal_usd="150000000", maturity="2025-12-31")
    case = sales(note, cash="0", debt="150000000").within(90, Gate.SHUT)
    assert (case.shortfall.value, case.coins.value, case.share.value) == (150_000_000, 1_000, 1)
    assert isinstance(case.coins, Derived)
    assert case.coins.note == "all BTC bring less than is lacking"


def test_the_coin_whose_loan_is_nearest_to_a_sale_is_the_one_told_of() -> None:
    # 1,000 bitcoin are worth 100 million; 20,000 ether, worth 60, carry a loan of 40 that is called at 70 %.
    ether = (
        fact("holdings_units", "20000", asset="ETH"),
        fact("coin_price_usd", "3000", "2025-11-21", asset="ETH"),
        fact("holdings_units", "1000", asset="BTC"),
        fact("coin_price_usd", "100000", "2025-11-21", asset="BTC"),
    )
    terms = {"principal_usd": "40000000", "secured": "yes", "pledged_asset": "ETH", "ltv_margin_call": "0.7"}
    found = exposure_of([*ether, instrument("term_loan", **terms)], "XYZ", date(2025, 11, 21), ("BTC", "ETH")).sales
    assert found is not None
    assert (found.asset, found.price.value) == ("ETH", 3_000)
    price = found.within(30, Gate.SHUT).trigger_price.value
    assert price is not None
    assert price.quantize(Decimal("0.01")) == Decimal("2857.14")  # 40 million / (20,000 x 0.7)


def test_debt_due_within_the_days_is_counted_with_the_charges_of_those_days() -> None:
    note = instrument("note", principal_usd="7000000", maturity="2025-12-31")
    found = sales(note, BURN, cash="0", mnav="1.00")
    assert found.within(30, Gate.SHUT).due.value == 3_000_000
    assert found.within(90, Gate.SHUT).due.value == 16_000_000


def test_a_loan_on_a_chain_whose_collateral_is_known_is_due_at_a_price_and_not_on_a_date() -> None:
    terms = {"principal_usd": "30000000", "secured": "yes", "pledged_asset": "BTC", "ltv_liquidation": "0.8"}
    known = sales(instrument("defi_loan", **terms, pledged_units="500"), BURN, cash="90000000").within(30, Gate.SHUT)
    assert (known.due.value, known.trigger_price.value) == (3_000_000, 37_500)
    hidden = sales(instrument("defi_loan", **terms), BURN, cash="90000000").within(30, Gate.SHUT)
    assert hidden.due.value == 33_000_000


def test_the_first_day_is_when_cash_no_longer_covers_what_was_due_by_then() -> None:
    assert sales(BURN, debt="0", cash="10200000").first_date == date(2026, 1, 10)  # 102 days of charges
    note = instrument("note", principal_usd="4000000", maturity="2025-12-01")
    found = sales(note, BURN, cash="9700000")
    assert (found.first_date, found.first_why) == (date(2025, 12, 1), "maturity of the note on 2025-12-01")
    on_demand = sales(instrument("repo", principal_usd="5000000"), BURN, cash="9700000")
    assert on_demand.first_date == date(2025, 11, 21)


def test_a_debt_of_no_known_day_is_told_of_beside_what_is_due() -> None:
    loan = instrument("margin_loan", principal_usd="10000000")
    due = sales(loan, BURN, fact("preferred_liquidation_usd", "0"), debt="10000000", cash="0").within(30, Gate.SHUT).due
    assert isinstance(due, Derived)
    assert due.note == (
        "at least: nothing is known of interest; the day on which 10.0 million of the margin loan are due is not told"
    )


def test_what_was_due_is_due_today() -> None:
    past = instrument("term_loan", principal_usd="40000000", maturity="2025-11-15")
    found = sales(past, debt="40000000", cash="10000000")
    assert (found.first_date, found.within(30, Gate.SHUT).shortfall.value) == (date(2025, 11, 21), 30_000_000)


def test_cash_that_its_charges_have_used_up_ran_out_on_a_day_that_stays() -> None:
    found = sales(BURN, debt="0", cash="2000000")  # counted on 2025-09-30, 20 days of charges
    assert found.first_date == date(2025, 10, 20)
    assert found.first_why == "operations, interest and preferred dividends, unless money was raised after 2025-09-30"
    assert found.within(30, Gate.SHUT).shortfall.value == 3_000_000  # nothing is left for 30 days of charges


def test_unknown_cash_leaves_the_shortfall_and_the_day_unknown() -> None:
    found = sales(BURN, debt="0", mnav="1.00")
    assert isinstance(found.within(30, Gate.SHUT).shortfall, Missing)
    assert (found.first_date, found.first_why) == (None, "cash is not known")
    put = instrument("convertible", principal_usd="5000000", put_date="2027-01-07", maturity="2028-07-07")
    assert sales(put).first_why == "cash is not known; next: put of the convertible on 2027-01-07"


def test_a_gate_that_is_not_known_counts_as_shut() -> None:
    assert sales(BURN, debt="0", cash="5000000").within(90).gate is Gate.SHUT


def test_a_firm_without_coins_has_nothing_to_sell() -> None:
    assert exposed(more=(fact("holdings_units", "0", "2025-11-12", asset="BTC"),)).sales is None
