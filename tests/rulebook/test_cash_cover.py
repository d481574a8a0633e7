"""Months of cover: both sides of each number, the gate, small charges, and numbers that are estimates."""

import pytest
from factories import exposed, fact

from datmon.rulebook.cash_cover import RULE
from datmon.rulebook.rule import Status, Verdict


def judged(cash: str | None, mnav: str | None, *, burn: str = "3000000", confidence: str = "high") -> Verdict:
    """A million a month against coins worth a hundred: twelve per cent a year."""
    told = [fact("quarterly_burn_usd", burn, confidence=confidence)]
    told += [fact("cash_usd", cash, "2025-11-21")] if cash is not None else []
    return RULE.judge(exposed(debt="0", mnav=mnav, more=tuple(told)))


@pytest.mark.parametrize(
    ("cash", "mnav", "status"),
    [
        ("1999999", "0.79", Status.NEAR),  # two months, ten million of a year uncovered: a tenth of the coins
        ("1999999", None, Status.NEAR),
        ("1999999", "0.80", Status.WATCH),  # half open
        ("5999999", "1.00", Status.WATCH),
        ("6000000", "1.00", Status.CLEAR),
        ("6000000", "0.79", Status.WATCH),
        ("11999999", "0.79", Status.WATCH),
        ("12000000", "0.79", Status.CLEAR),
    ],
)
def test_the_level_follows_the_months_and_the_gate(cash: str, mnav: str | None, status: Status) -> None:
    assert judged(cash, mnav).status is status


def test_charges_that_are_a_trifle_of_the_coins_are_only_watched() -> None:
    assert judged("0", "0.79", burn="2500000").status is Status.NEAR  # a tenth of the coins
    assert judged("0", "0.79", burn="2499999").status is Status.WATCH


def test_under_two_quarters_of_cover_is_near_where_the_charges_weigh() -> None:
    assert judged("11999999", "0.79", burn="6000000").status is Status.NEAR
    assert judged("12000000", "0.79", burn="6000000").status is Status.WATCH


def test_cash_counted_some_time_ago_is_less_the_charges_since() -> None:
    # A million a month: of 5 million on 2025-09-30, 52 days later 3.29 million are left, of 1.5 nothing.
    burn = fact("quarterly_burn_usd", "3000000")
    verdict = RULE.judge(exposed(debt="0", cash="5000000", mnav="0.79", more=(burn,)))
    assert verdict.reason == "free cash covers 3.3 months of charges; issuance is shut"
    last = RULE.judge(exposed(debt="0", cash="1800000", mnav="0.79", more=(burn,)))  # 90,411 are left
    assert last.reason == "free cash covers less than 0.1 months of charges; issuance is shut"
    gone = RULE.judge(exposed(debt="0", cash="1500000", mnav="0.79", more=(burn,)))
    assert gone.reason == (
        "free cash of 2025-09-30 is used up by charges since, unless money was raised; issuance is shut"
    )
    assert gone.status is Status.NEAR


def test_charges_of_low_confidence_are_only_watched() -> None:
    assert judged("0", "0.79", confidence="low").status is Status.WATCH


def test_unknown_cash_is_unknown_and_income_that_covers_the_charges_is_clear() -> None:
    assert judged(None, "0.79").status is Status.UNKNOWN
    assert judged("0", "0.79", burn="-1000000").status is Status.CLEAR


def test_a_firm_without_coins_cannot_be_made_to_sell_any() -> None:
    sold = fact("holdings_units", "0", "2025-11-12", asset="BTC")
    assert RULE.judge(exposed(debt="0", cash="0", more=(sold, fact("quarterly_burn_usd", "1")))).status is Status.CLEAR
