"""Secured debt repaid in cash over coins: both sides of each level, and of the gate of issuance."""

import pytest
from factories import exposed, fact, instrument

from datmon.rulebook.rule import Status
from datmon.rulebook.secured_debt_cover import RULE


@pytest.mark.parametrize(
    ("secured", "mnav", "status", "parameter"),
    [
        ("39999999", "0.40", Status.CLEAR, "watch"),
        ("40000000", "0.40", Status.WATCH, "watch"),
        ("44999999", "0.40", Status.WATCH, "watch"),
        ("45000000", "0.80", Status.NEAR, "near"),
        ("45000000", "0.79", Status.IMMINENT, "issuance_shut_below"),
        ("45000000", None, Status.NEAR, "near"),
        ("49999999", "0.90", Status.NEAR, "near"),
        ("50000000", "0.90", Status.IMMINENT, "imminent"),
        ("50000000", None, Status.IMMINENT, "imminent"),
        ("102000000", "2.56", Status.WATCH, "issuance_open_from"),  # 0.398 of the market cap
        ("102000000", "2.55", Status.IMMINENT, "imminent"),  # 0.400 of it: too much to be raised
        ("102000000", "0.99", Status.IMMINENT, "imminent"),
        ("0", "0.40", Status.CLEAR, "watch"),
    ],
)
def test_the_level_follows_the_ratio_and_the_gate(
    secured: str, mnav: str | None, status: Status, parameter: str
) -> None:
    verdict = RULE.judge(exposed(debt=secured, secured=secured, mnav=mnav))
    assert verdict.status is status
    assert verdict.required is not None
    assert verdict.required.name == parameter


def test_the_verdict_names_what_it_measured() -> None:
    verdict = RULE.judge(exposed(debt="94500000", secured="49055657", mnav="0.40"))
    assert verdict.reason == "secured debt repaid in cash is 49% of the coins; cash is not known"
    assert str(verdict.measured.value) == "0.49055657"
    assert verdict.evidence[0][0] == "basic mNAV"


def test_an_unknown_secured_part_is_bounded_by_the_whole_debt() -> None:
    clear = RULE.judge(exposed(debt="39999999", mnav="0.40"))
    assert (clear.status, clear.reason) == (
        Status.CLEAR,
        "all debt is 40% of the coins, so its secured part is no more",
    )
    unknown = RULE.judge(exposed(debt="40000000", mnav="0.40"))
    assert unknown.status is Status.UNKNOWN
    assert unknown.reason == "secured debt over coins is not known: no secured debt principal was known by then"


def test_no_known_debt_is_unknown_and_not_clear() -> None:
    assert RULE.judge(exposed(mnav="1.00")).status is Status.UNKNOWN


def test_the_paper_loss_is_not_asked() -> None:
    known = exposed(debt="0", mnav="1.00")
    assert known.valuation.unrealized.value == -100000000
    assert RULE.judge(known).status is Status.CLEAR


def test_cash_held_as_collateral_is_taken_off_the_secured_debt() -> None:
    held = fact("restricted_cash_usd", "45000000", source="curated")
    assert RULE.judge(exposed(debt="60000000", secured="60000000", mnav="0.40")).status is Status.IMMINENT
    assert RULE.judge(exposed(debt="60000000", secured="60000000", mnav="0.40", more=(held,))).status is Status.CLEAR


def test_the_reason_names_the_day_on_which_secured_debt_may_be_asked_for() -> None:
    terms = {"principal_usd": "49000000", "maturity": "2028-07-07", "put_date": "2027-01-07", "settlement": "cash"}
    sooner = instrument("note", principal_usd="1", maturity="2026-03-01", secured="no")
    more = (instrument("convertible", **terms, secured="yes"), sooner)
    verdict = RULE.judge(exposed(debt="49000001", secured="49000000", mnav="0.40", cash="0", more=more))
    assert verdict.reason == ("secured debt repaid in cash is 49% of the coins; put of the convertible on 2027-01-07")
