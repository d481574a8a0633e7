"""Loans on pledged coins: stated and hidden levels, fresh and old counts, the firm's other coins, small loans."""

from datetime import date

import pytest
from factories import exposed, instrument

from datmon.rulebook.pledged_collateral import RULE
from datmon.rulebook.rule import Status, Verdict

FRESH, OLD = "2025-10-22", "2025-10-21"  # 30 and 31 days before 2025-11-21


def judged(pledged: str, *, known: str = FRESH, principal: str = "30000000", **terms: str) -> Verdict:
    terms = {"principal_usd": principal, "secured": "yes", "pledged_asset": "BTC", "pledged_units": pledged, **terms}
    return RULE.judge(exposed(more=(instrument("term_loan", known, **terms),)))


@pytest.mark.parametrize(
    ("pledged", "known", "status"),
    [
        ("600", FRESH, Status.BREACHED),  # 50 %
        ("600", OLD, Status.NEAR),  # more must have been posted since: 1,000 coins carry 30 %
        ("601", FRESH, Status.NEAR),  # a fall of 0.2 %
        ("705", FRESH, Status.NEAR),  # 14.9 %
        ("706", FRESH, Status.WATCH),  # 15.01 %
        ("1000", FRESH, Status.WATCH),  # 40 %
    ],
)
def test_a_stated_level_is_broken_only_by_a_count_of_late(pledged: str, known: str, status: Status) -> None:
    assert judged(pledged, known=known, ltv_margin_call="0.5").status is status


@pytest.mark.parametrize(
    ("pledged", "known", "status"),
    [
        ("375", FRESH, Status.IMMINENT),  # 80 %: above all that lenders usually allow
        ("375", OLD, Status.NEAR),
        ("376", FRESH, Status.NEAR),
        ("428", FRESH, Status.NEAR),  # 70.1 %
        ("470", FRESH, Status.NEAR),  # 63.8 %: a fall of 14.9 % to the middle of the usual levels
        ("471", FRESH, Status.WATCH),
        ("666", FRESH, Status.WATCH),  # a fall of 39.9 %
        ("667", FRESH, Status.CLEAR),
    ],
)
def test_a_hidden_level_never_breaks(pledged: str, known: str, status: Status) -> None:
    assert judged(pledged, known=known).status is status


def test_an_old_count_is_imminent_where_all_coins_posted_leave_little_room() -> None:
    assert judged("900", known=OLD, principal="72000000").status is Status.IMMINENT  # 96,000 with all 1,000 posted
    assert judged("750", known=OLD, principal="60000000").status is Status.NEAR  # 80,000


def test_a_loan_of_under_a_tenth_of_the_coins_is_watched_and_presses_nothing() -> None:
    small = judged("100", principal="9999999")
    assert (small.status, small.pressure) == (Status.WATCH, None)
    assert judged("100", principal="10000000").status is Status.IMMINENT


def test_the_verdict_tells_when_the_coins_were_counted_and_of_which_price_to_beware() -> None:
    verdict = judged("500")
    assert verdict.reason == (
        "the term loan is 60% of the BTC pledged to it by 2025-10-22; a call comes at 70% to 80%, not stated"
    )
    assert dict(verdict.evidence)["price of the call"].value == 80_000


def test_a_loan_on_a_chain_shows_its_health_factor() -> None:
    terms = {"principal_usd": "30000000", "secured": "yes", "pledged_asset": "BTC", "pledged_units": "500"}
    loan = instrument("defi_loan", FRESH, **terms, ltv_liquidation="0.9")
    verdict = RULE.judge(exposed(more=(loan,)))
    assert verdict.reason == "the defi loan is 60% of the BTC pledged to it: health factor 1.50, it is closed at 1"


def test_collateral_that_is_not_told_is_unknown_and_no_loan_is_clear() -> None:
    hidden = instrument("term_loan", principal_usd="30000000", secured="yes", pledged_asset="BTC")
    verdict = RULE.judge(exposed(more=(hidden,)))
    assert (verdict.status, verdict.reason) == (
        Status.UNKNOWN,
        "a loan on pledged BTC is known, its collateral is not",
    )
    assert RULE.judge(exposed()).status is Status.CLEAR


def test_the_hours_for_posting_more_are_told_and_set_the_deadline_of_a_breach() -> None:
    broken = judged("600", ltv_margin_call="0.5", cure_hours="36")
    assert broken.reason.endswith("; a call comes at 50%, as stated, to be met within 36 hours")
    assert broken.deadline == date(2025, 11, 23)  # a day and a half after 2025-11-21
    assert judged("601", ltv_margin_call="0.5", cure_hours="36").deadline is None
    assert judged("600", ltv_margin_call="0.5").deadline is None


def test_two_loans_on_the_same_coins_leave_less_room_than_one() -> None:
    # 30 million on 375 of 1,000 coins, called at 80 % by an old count: all coins carry a fall to 37,500.
    old = {"principal_usd": "30000000", "secured": "yes", "pledged_asset": "BTC", "pledged_units": "375"}
    one = instrument("term_loan", OLD, **old, ltv_margin_call="0.8")
    other = instrument("repo", principal_usd="45000000", secured="yes", pledged_asset="BTC", ltv_margin_call="0.9")
    assert RULE.judge(exposed(more=(one,))).status is Status.NEAR
    # with 45 million at 90 %: (30 / 0.8 + 45 / 0.9) million / 1,000 = 87,500, a fall of 12.5 %
    assert RULE.judge(exposed(more=(one, other))).status is Status.IMMINENT
