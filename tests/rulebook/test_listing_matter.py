"""The listing among the reasons: which stage brings which level, runs, deadlines, and what shuts issuance."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from factories import exposed, fact

from datmon.exposure import ListingMatter
from datmon.funding_gate import Gate
from datmon.rulebook.listing_matter import RULE, as_far_as_seen, may_press
from datmon.rulebook.rule import Status, Verdict

DAY = date(2025, 11, 21)


def judged(stage: str, **more: Any) -> Verdict:
    return RULE.judge(exposed(ListingMatter(stage, "nasdaq_bid_price", "5550(a)(2)", "", **more), debt="0"))


@pytest.mark.parametrize(
    ("stage", "status"),
    [
        ("regained", Status.CLEAR),
        ("flag", Status.CLEAR),
        ("expected_notice", Status.NEAR),
        ("period_1", Status.WATCH),
        ("period_2", Status.NEAR),
        ("determination", Status.IMMINENT),
        ("hearing", Status.IMMINENT),
        ("suspended", Status.BREACHED),
    ],
)
def test_each_stage_of_the_clock_has_its_level(stage: str, status: Status) -> None:
    assert judged(stage).status is status


@pytest.mark.parametrize(("days", "status"), [(19, Status.CLEAR), (20, Status.WATCH), (29, Status.WATCH)])
def test_a_run_counts_from_its_twentieth_close(days: int, status: Status) -> None:
    assert judged("counting", days_below=days, days_needed=30).status is status


def test_a_run_weighs_by_how_much_of_it_is_done() -> None:
    verdict = judged("counting", days_below=24, days_needed=30)
    assert verdict.pressure is not None
    assert verdict.pressure.value == Decimal("0.8")
    assert verdict.reason == "the last 24 closes lie below the minimum price; 30 bring a letter"


@pytest.mark.parametrize(("deadline", "status"), [("2025-12-21", Status.IMMINENT), ("2025-12-22", Status.WATCH)])
def test_a_deadline_within_thirty_days_is_imminent(deadline: str, status: Status) -> None:
    verdict = judged("period_1", deadline=date.fromisoformat(deadline))
    assert (verdict.status, verdict.deadline) == (status, date.fromisoformat(deadline))
    assert verdict.reason == f"listing: first period to comply until {deadline} (5550(a)(2))"


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("expected_notice", "listing: a letter is due (5550(a)(2))"),
        ("determination", "listing: to be delisted (5550(a)(2))"),
        ("hearing", "listing: hearing (5550(a)(2))"),
        ("suspended", "listing: suspended (5550(a)(2))"),
    ],
)
def test_only_a_period_to_comply_lasts_until_its_deadline(stage: str, said: str) -> None:
    assert judged(stage, deadline=date(2025, 11, 3)).reason == said


@pytest.mark.parametrize(
    ("unseen", "is_stated", "status"),
    [
        (9, False, Status.BREACHED),
        (10, False, Status.UNKNOWN),
        (204, False, Status.UNKNOWN),
        (204, True, Status.BREACHED),
    ],
)
def test_a_computed_matter_is_not_known_after_ten_sessions_without_a_close(
    unseen: int, is_stated: bool, status: Status
) -> None:
    matter = ListingMatter("suspended", "nasdaq_bid_price", "5550(a)(2)", "", is_stated=is_stated)
    assert RULE.judge(exposed(as_far_as_seen(matter, unseen, DAY), debt="0")).status is status


def test_what_is_not_seen_is_told_with_how_long() -> None:
    matter = ListingMatter("suspended", "nasdaq_bid_price", "5550(a)(2)", "", deadline=date(2025, 9, 1))
    verdict = RULE.judge(exposed(as_far_as_seen(matter, 204, DAY), debt="0"))
    assert verdict.reason == "listing: not known (5550(a)(2)): no close of the last 204 sessions is known"
    assert verdict.deadline is None


def test_a_letter_without_a_period_to_cure_is_imminent() -> None:
    assert judged("expected_notice", cure=False).status is Status.IMMINENT
    assert judged("expected_notice", cure=True).status is Status.NEAR


def test_nothing_known_to_press_is_clear_and_so_is_a_firm_without_coins() -> None:
    assert RULE.judge(exposed(debt="0")).status is Status.CLEAR
    sold = fact("holdings_units", "0", "2025-11-12", asset="BTC")
    matter = ListingMatter("determination", "nasdaq_bid_price", "5550(a)(2)", "")
    assert RULE.judge(exposed(matter, more=(sold,))).status is Status.CLEAR


def test_a_suspension_shuts_issuance() -> None:
    firm = exposed(ListingMatter("suspended", "nasdaq_bid_price", "5550(a)(2)", ""), mnav="2.00")
    assert firm.gate.gate is Gate.SHUT


@pytest.mark.parametrize(
    ("closes", "asked"),
    [
        (["0.99"] * 15, True),
        (["1.20", *["0.99"] * 15], True),
        ([*["0.90"] * 14, "1.20"], True),  # the average lies below
        ([*["0.99"] * 14, "1.20"], False),
        ([], False),
    ],
)
def test_the_clock_is_asked_only_of_firms_with_low_closes(closes: list[str], asked: bool) -> None:
    assert may_press([Decimal(close) for close in closes], DAY) is asked
