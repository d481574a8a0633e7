"""Forced sales: shortfalls by horizon and gate, the price that forces, the first day, and what is not known."""

from datetime import date
from decimal import Decimal

from factories import exposed, fact, instrument

from datmon.fact import Fact
from datmon.figures import Missing
from datmon.forced_sale import ForcedSales
from datmon.funding_gate import Gate

# 365 dollars a year of each 1 of charges: 36.5 million a year are 100,000 a day
BURN = fact("quarterly_burn_usd", "9125000")


def sales(*more: Fact, **known: str) -> ForcedSales:
    found = exposed(more=more, **known).sales
    assert found is not None
    return found


def test_a_shortfall_is_what_cash_and_issuance_leave_and_is_sold_at_todays_price() -> None:
    found = sales(BURN, debt="0", cash="5000000", mnav="1.00")
    assert [found.within(90, gate).shortfall.value for gate in (Gate.SHUT, Gate.OPEN)] == [4_000_000, 0]
    case = found.within(90, Gate.SHUT)
    assert (case.coins.value, case.share.value) == (40, Decimal("0.04"))
    assert (case.trigger_price.value, case.fall.value) == (100_000, 0)


def test_without_a_shortfall_the_price_that_forces_is_that_of_the_last_coin_posted() -> None:
    loan = instrument("term_loan", principal_usd="30000000", secured="yes", pledged_asset="BTC", pledged_units="500")
    case = sales(loan, BURN, cash="90000000", mnav="1.00").within(30)
    assert (case.trigger_price.value, case.fall.value) == (40_000, -60)
    assert case.coins_at_trigger.value == 1_000


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
    assert sales(BURN, debt="0", cash="5000000").first_date == date(2026, 1, 10)  # 50 days of charges
    note = instrument("note", principal_usd="4000000", maturity="2025-12-01")
    found = sales(note, BURN, cash="4500000")
    assert (found.first_date, found.first_why) == (date(2025, 12, 1), "maturity of the note on 2025-12-01")
    on_demand = sales(instrument("repo", principal_usd="5000000"), BURN, cash="4500000")
    assert on_demand.first_date == date(2025, 11, 21)


def test_unknown_cash_leaves_the_shortfall_and_the_day_unknown() -> None:
    found = sales(BURN, debt="0", mnav="1.00")
    assert isinstance(found.within(30, Gate.SHUT).shortfall, Missing)
    assert (found.first_date, found.first_why) == (None, "cash is not known")


def test_a_gate_that_is_not_known_counts_as_shut() -> None:
    assert sales(BURN, debt="0", cash="5000000").within(90).gate is Gate.SHUT


def test_a_firm_without_coins_has_nothing_to_sell() -> None:
    assert exposed(more=(fact("holdings_units", "0", "2025-11-12", asset="BTC"),)).sales is None
