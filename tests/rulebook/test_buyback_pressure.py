"""Buybacks without cash: both sides of each number, cash that lenders hold, loans taken for a programme."""

import pytest
from factories import exposed, fact, instrument

from datmon.fact import Fact
from datmon.rulebook.buyback_pressure import RULE
from datmon.rulebook.rule import Status, Verdict


def judged(cash: str | None, left: str = "20000000", mnav: str | None = "0.84", *more: Fact) -> Verdict:
    programme = fact("buyback_authorised_usd", left, "2025-09-01")
    return RULE.judge(exposed(cash=cash, mnav=mnav, more=(programme, *more)))


def loan(principal: str, issued: str = "2025-09-01", **terms: str) -> Fact:
    terms = {"principal_usd": principal, "secured": "yes", "pledged_asset": "BTC", **terms}
    return instrument("term_loan", issued=issued, **terms)


@pytest.mark.parametrize(
    ("cash", "left", "mnav", "status"),
    [
        ("1999999", "20000000", "0.84", Status.NEAR),  # under a tenth of it
        ("2000000", "20000000", "0.84", Status.WATCH),
        ("4999999", "20000000", "0.84", Status.WATCH),
        ("5000000", "20000000", "0.84", Status.CLEAR),  # a quarter of it
        ("1999999", "20000000", "0.85", Status.CLEAR),
        ("1999999", "20000000", None, Status.NEAR),
        ("8000000", "33000000", "0.84", Status.NEAR),  # 25 million of it, a quarter of the coins, are not paid for
        ("8000000", "32999999", "0.84", Status.WATCH),
        ("0", "4999999", "0.84", Status.CLEAR),  # a trifle of the coins
        (None, "20000000", "0.84", Status.WATCH),
        (None, "20000000", None, Status.UNKNOWN),
    ],
)
def test_the_level_follows_cash_and_discount(cash: str | None, left: str, mnav: str | None, status: Status) -> None:
    assert judged(cash, left, mnav).status is status


def test_cash_that_lenders_hold_pays_for_no_shares() -> None:
    assert judged("51000000", "20000000", "0.84").status is Status.CLEAR
    assert judged("51000000", "20000000", "0.84", fact("restricted_cash_usd", "50000000")).status is Status.NEAR


@pytest.mark.parametrize(
    ("taken", "status"),
    [
        (loan("4999999"), Status.UNKNOWN),  # a trifle of the coins
        (loan("5000000"), Status.WATCH),
        (loan("25000000"), Status.NEAR),
        (loan("25000000", "2025-08-31"), Status.UNKNOWN),  # from before the programme
        (loan("25000000", pledged_asset="ETH"), Status.UNKNOWN),
        (loan("25000000", settlement="in_kind_coin"), Status.UNKNOWN),
    ],
)
def test_loans_on_coins_since_the_programme_began_press_even_where_cash_is_not_known(
    taken: Fact, status: Status
) -> None:
    assert judged(None, "20000000", None, taken).status is status


def test_the_reason_names_the_programme_the_cash_and_the_loans() -> None:
    assert judged("2000000", "20000000", "0.84", loan("10000000")).reason == (
        "20 million of a buyback are left, free cash is 10% of it; 10 million were borrowed on coins since it began"
    )


def test_no_programme_is_clear() -> None:
    assert RULE.judge(exposed(cash="0", mnav="0.50")).status is Status.CLEAR
