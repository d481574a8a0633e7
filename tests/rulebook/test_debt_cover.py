"""Debt beyond cash over coins: never worse than watch, cash taken off where it is known."""

import pytest
from factories import exposed, instrument

from datmon.rulebook.debt_cover import RULE
from datmon.rulebook.rule import Status


@pytest.mark.parametrize(
    ("debt", "cash", "mnav", "status"),
    [
        ("34999999", "10000000", "0.9", Status.CLEAR),
        ("35000000", "10000000", "0.9", Status.WATCH),
        ("59999999", "10000000", "0.9", Status.WATCH),
        ("60000000", "10000000", "0.9", Status.WATCH),
        ("200000000", "0", "0.9", Status.WATCH),
        ("200000001", "0", "0.9", Status.WATCH),  # nobody lent that on the coins, and it does not press on them
        ("11900000", "37000000", "0.8", Status.CLEAR),
        ("24999999", None, None, Status.CLEAR),  # even without any cash
        ("25000000", None, None, Status.UNKNOWN),  # an upper bound: cash, perhaps, stands behind it
        ("100000001", None, None, Status.UNKNOWN),
    ],
)
def test_the_level_follows_the_debt_that_cash_does_not_cover(
    debt: str, cash: str | None, mnav: str | None, status: Status
) -> None:
    assert RULE.judge(exposed(debt=debt, cash=cash, mnav=mnav)).status is status


@pytest.mark.parametrize(
    ("debt", "cash", "reason"),
    [
        ("0", None, "no debt"),
        ("11900000", "37000000", "cash covers all debt"),
        ("49000000", None, "debt is 49% of the coins; cash is not known"),
        ("49000000", "10000000", "debt beyond cash is 39% of the coins"),
    ],
)
def test_the_reason_says_what_is_known(debt: str, cash: str | None, reason: str) -> None:
    assert RULE.judge(exposed(debt=debt, cash=cash)).reason == reason


def test_debt_that_is_repaid_in_coins_is_not_called_none() -> None:
    notes = instrument("convertible", principal_usd="40000000", settlement="in_kind_coin", maturity="2027-07-16")
    assert RULE.judge(exposed(debt="40000000", more=(notes,))).reason == "no debt that is repaid in cash"


def test_unknown_debt_is_unknown() -> None:
    verdict = RULE.judge(exposed(cash="37000000", mnav="0.9"))
    assert verdict.status is Status.UNKNOWN
    assert verdict.reason == "debt over coins is not known: no debt principal was known by then"


def test_debt_that_other_assets_stand_behind_does_not_order_the_firms() -> None:
    assert RULE.judge(exposed(debt="200000000", cash="0")).pressure is not None
    assert RULE.judge(exposed(debt="200000001", cash="0")).pressure is None
