"""Events before sales: the level of each kind, how long it counts, the debt behind it, first small sales."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest
from factories import exposed, fact

from datmon.distress import kinds
from datmon.fact import Fact
from datmon.rulebook.distress_events import RULE
from datmon.rulebook.rule import Status, Verdict


def event(kind: str, day: str = "2025-11-19") -> Fact:
    return fact("distress_event", kind, day)


def judged(*told: Fact, secured: str | None = "44000000", **known: Any) -> Verdict:
    """Of coins worth 100 million, as of 2025-09-30."""
    return RULE.judge(exposed(debt=secured, secured=secured, more=told, **known))


def test_every_kind_has_a_level() -> None:
    rows = tomllib.loads(files("datmon.rulebook").joinpath("distress_events.toml").read_text("utf-8"))
    assert set(rows["level"]) == set(kinds())
    assert set(rows["lenders"]["kinds"]) < set(rows["of_debt"]["kinds"]) < set(kinds())


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("default", Status.BREACHED),
        ("acceleration", Status.BREACHED),
        ("foreclosure", Status.BREACHED),
        ("waiver", Status.NEAR),
        ("forbearance", Status.NEAR),
        ("margin_call", Status.NEAR),
        ("collateral_posted", Status.NEAR),
        ("strategic_review", Status.WATCH),
        ("activist_letter", Status.WATCH),
    ],
)
def test_each_kind_raises_to_its_level(kind: str, status: Status) -> None:
    assert judged(event(kind)).status is status


def test_the_reason_says_what_happened_and_when() -> None:
    verdict = judged(event("collateral_posted"))
    assert verdict.reason == "more collateral was posted, 2025-11-19"
    assert [name for name, _ in verdict.evidence] == ["distress_event"]


@pytest.mark.parametrize(("day", "status"), [("2025-05-25", Status.NEAR), ("2025-05-24", Status.CLEAR)])
def test_an_event_counts_for_half_a_year(day: str, status: Status) -> None:
    assert judged(event("waiver", day)).status is status  # 180 days before 2025-11-21


@pytest.mark.parametrize(
    ("secured", "status"), [("10000000", Status.NEAR), ("9999999", Status.WATCH), (None, Status.WATCH)]
)
def test_a_lenders_act_weighs_only_with_secured_debt_of_a_tenth_of_the_coins(
    secured: str | None, status: Status
) -> None:
    # As with Metaplanet, which posted coins for loans of nine per cent and was never called.
    assert judged(event("collateral_posted"), secured=secured).status is status


def test_two_events_of_one_day_are_no_conflict_and_the_worse_counts() -> None:
    verdict = judged(event("strategic_review"), event("default"))
    assert (verdict.status, len(verdict.evidence)) == (Status.BREACHED, 2)


def test_a_debt_that_is_gone_takes_what_was_about_it_along() -> None:
    gone = fact("debt_principal_usd", "0", "2025-11-20", source="curated")
    assert judged(event("default"), gone).status is Status.CLEAR
    assert judged(event("activist_letter"), gone).status is Status.WATCH
    before = fact("debt_principal_usd", "0", "2025-11-18", source="curated")
    assert judged(event("default"), before).status is Status.BREACHED


def test_a_going_concern_doubt_is_watched_only_with_debt_and_issuance_shut() -> None:
    doubt = fact("going_concern", True, "2025-11-14")
    assert judged(doubt, mnav="0.79").status is Status.WATCH
    assert judged(doubt, mnav="0.80").status is Status.CLEAR  # half open
    assert judged(doubt).status is Status.CLEAR  # no share count is known
    assert judged(doubt, mnav="0.79", secured="0").status is Status.CLEAR
    assert judged(fact("going_concern", False, "2025-11-14"), mnav="0.79").status is Status.CLEAR
    assert judged(doubt, fact("going_concern", False, "2025-11-20"), mnav="0.79").status is Status.CLEAR


@pytest.mark.parametrize(
    ("sold", "status"),
    [
        ("111", Status.WATCH),  # of 1,111: a little under a tenth
        ("112", Status.CLEAR),
        ("0", Status.CLEAR),
    ],
)
def test_a_first_small_sale_is_watched(sold: str, status: Status) -> None:
    assert judged(fact("sale_units", sold, "2025-10-31", asset="BTC")).status is status


def test_a_second_sale_is_no_first_one() -> None:
    sales = [fact("sale_units", "20", day, asset="BTC") for day in ("2025-03-31", "2025-10-31")]
    assert judged(*sales).status is Status.CLEAR


def test_a_firm_without_coins_has_none_to_sell() -> None:
    assert judged(event("default"), fact("holdings_units", "0", "2025-11-12", asset="BTC")).status is Status.CLEAR
