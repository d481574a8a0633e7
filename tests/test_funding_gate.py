"""The funding gate: both sides of one and of the shut level, programmes that are used up, small floats."""

from datetime import date

import pytest
from factories import exposed, exposure_of, fact

from datmon.funding_gate import Gate, funding_gate


@pytest.mark.parametrize(
    ("mnav", "gate"),
    [
        ("1.00", Gate.OPEN),
        ("0.99", Gate.HALF_OPEN),
        ("0.80", Gate.HALF_OPEN),
        ("0.79", Gate.SHUT),
        (None, Gate.UNKNOWN),
    ],
)
def test_the_gate_follows_the_market_cap_over_the_coins(mnav: str | None, gate: Gate) -> None:
    assert exposed(mnav=mnav).gate.gate is gate


def test_a_programme_that_is_used_up_shuts_the_gate_at_any_premium() -> None:
    shut = exposed(mnav="2.00", more=(fact("atm_remaining_usd", "0"),)).gate
    assert (shut.gate, shut.why) == (Gate.SHUT, "nothing is left of the programme to sell shares at the market")


@pytest.mark.parametrize(
    ("stage", "cure", "mnav", "gate"),
    [
        ("suspended", None, "2.00", Gate.SHUT),
        ("determination", None, "2.00", Gate.SHUT),
        ("hearing", None, "2.00", Gate.SHUT),
        ("period_1", True, "2.00", Gate.HALF_OPEN),
        ("period_1", True, "0.79", Gate.SHUT),
        ("period_2", None, None, Gate.UNKNOWN),
        ("expected_notice", True, "2.00", Gate.OPEN),
        ("expected_notice", False, "2.00", Gate.SHUT),  # a reverse split within the year: no period is granted
        ("counting", False, "2.00", Gate.OPEN),
        ("", None, "2.00", Gate.OPEN),
    ],
)
def test_the_listing_leaves_the_gate_open_no_further(
    stage: str, cure: bool | None, mnav: str | None, gate: Gate
) -> None:
    firm = exposed(mnav=mnav)
    assert funding_gate(firm.valuation, firm.needs, stage=stage, has_cure=cure).gate is gate


def test_the_gate_says_why_the_listing_holds_it() -> None:
    firm = exposed(mnav="2.00")
    held = funding_gate(firm.valuation, firm.needs, stage="period_1", has_cure=True)
    assert held.why == "a period to comply with a listing rule runs; the shares trade at 2.00 of the coins"
    assert funding_gate(firm.valuation, firm.needs, stage="determination").why == "the shares are to be delisted"
    barred = funding_gate(firm.valuation, firm.needs, stage="expected_notice", has_cure=False)
    assert barred.why == "no period to comply is left after a reverse split: the shares are to be delisted"


def test_preferred_under_par_is_told_beside_the_gate() -> None:
    under = exposed(mnav="0.90", more=(fact("preferred_price_to_par", "0.75"),)).gate
    assert (under.gate, under.why) == (
        Gate.HALF_OPEN, "the shares trade at 0.90 of the coins; the preferred trades at 0.75 of par"
    )  # fmt: skip
    assert (
        exposed(mnav="0.90", more=(fact("preferred_price_to_par", "1"),)).gate.why
        == "the shares trade at 0.90 of the coins"
    )


def test_a_year_brings_a_share_of_the_market_cap_no_more_than_is_left_or_a_small_float_allows() -> None:
    assert exposed(mnav="1.00").gate.yearly.value == 20_000_000  # a fifth of 100 million
    assert exposed(mnav="1.00", more=(fact("atm_remaining_usd", "5000000"),)).gate.yearly.value == 5_000_000
    assert exposed(mnav="0.70").gate.yearly.value == 14_000_000  # under the third that Form S-3 leaves


def test_half_open_brings_half_and_shut_nothing() -> None:
    gate = exposed(mnav="1.00").gate
    raised = [gate.raised(supposed, 73).value for supposed in (Gate.OPEN, Gate.HALF_OPEN, Gate.SHUT)]
    assert raised == [4_000_000, 2_000_000, 0]  # a fifth of a year


def test_without_a_market_cap_nobody_knows_what_can_be_raised() -> None:
    facts = [fact("holdings_units", "1", asset="BTC"), fact("coin_price_usd", "1", "2025-11-21", asset="BTC")]
    gate = exposure_of(facts, "XYZ", date(2025, 11, 21)).gate
    assert gate.raised(Gate.OPEN, 30).value is None
