"""Covenants on debt over coins: both sides of a stated and of a hidden limit, and what is not known."""

import pytest
from factories import exposed, fact, instrument

from datmon.rulebook.debt_covenant import RULE
from datmon.rulebook.rule import Status, Verdict


def judged(debt: str | None, limit: str = "0.55") -> Verdict:
    """Debt over coins worth 100 million."""
    return RULE.judge(exposed(debt=debt, more=(instrument("note", principal_usd="1", covenant_debt_to_coins=limit),)))


@pytest.mark.parametrize(
    ("debt", "status"),
    [
        ("55000000", Status.BREACHED),
        ("54999999", Status.NEAR),
        ("46750000", Status.NEAR),  # a fall of 15 %
        ("46749999", Status.WATCH),
        ("33000000", Status.WATCH),  # 40 %
        ("32999999", Status.CLEAR),
    ],
)
def test_a_stated_limit_is_broken_at_its_number(debt: str, status: Status) -> None:
    assert judged(debt).status is status


@pytest.mark.parametrize(
    ("debt", "status"),
    [
        ("60000000", Status.IMMINENT),  # above all it can be: nobody can say that it is broken
        ("59999999", Status.NEAR),
        ("50000000", Status.NEAR),
        ("46750000", Status.NEAR),  # 15 % to the middle, 55 %
        ("46749999", Status.WATCH),
    ],
)
def test_a_hidden_limit_never_breaks(debt: str, status: Status) -> None:
    assert judged(debt, "hidden").status is status


def test_the_reason_tells_the_limit_and_what_stands() -> None:
    assert judged("49000000", "hidden").reason == (
        "debt is 49% of the coins; its covenant allows 50% to 60%, not stated"
    )


def test_debt_that_is_only_estimated_breaks_nothing() -> None:
    guess = fact("holdings_units", "1000", "2025-10-31", asset="BTC", confidence="low")
    note = instrument("note", principal_usd="1", covenant_debt_to_coins="0.55")
    assert RULE.judge(exposed(debt="56000000", more=(note, guess))).status is Status.IMMINENT


def test_no_limit_is_clear_and_a_debt_that_is_not_known_unknown() -> None:
    assert RULE.judge(exposed(debt="99000000")).status is Status.CLEAR
    note = instrument("note", covenant_debt_to_coins="0.55")
    verdict = RULE.judge(exposed(more=(note,)))
    assert verdict.status is Status.UNKNOWN
    assert verdict.reason.startswith("debt may be 55%, as stated, of the coins; what it is is not known: ")
