"""How far it is to the next step: closes, days, splits, and how often runs went on."""

import csv
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest
from closes import acme, closes_to, reverse

from datmon.delisting_clock import RuleClock, clock_on
from datmon.issuers import issuers
from datmon.rulebook.listing.distance import chance_of
from datmon.rulebook.listing.security import Notice, Security, Step, Venue

DAY = date(2025, 11, 20)


def price_rule(security: Security, day: date = DAY) -> RuleClock:
    return next(rule for rule in clock_on(security, day).rules if rule.state.rule.endswith("_price"))


def test_the_ten_closes_must_start_ten_sessions_before_the_deadline() -> None:
    notice = Notice("5550(a)(2)", Step.DEFICIENCY, date(2025, 9, 10), date(2025, 9, 10))
    rule = price_rule(acme(closes_to(DAY, [*["0.8"] * 50, *["1.1"] * 3]), notices=(notice,)))
    assert (rule.distance.days_to_deadline, rule.distance.cure_closes) == (109, 7)
    assert rule.distance.last_cure_start == date(2026, 2, 24)


@pytest.mark.parametrize(
    ("close", "ratio"), [("0.80", 2), ("0.50", 3), ("0.49", 3), ("0.51", 3), ("0.52", 2), ("0.05", 21)]
)
def test_the_split_that_cures_lifts_the_last_close_clear_of_the_doubt_about_the_bid(close: str, ratio: int) -> None:
    rule = price_rule(acme(closes_to(DAY, ["1.2", *[close] * 5])))
    assert (rule.distance.cure_split, rule.distance.split_may_be_used) == (ratio, True)


def test_above_the_minimum_no_split_is_wanted() -> None:
    assert price_rule(acme(closes_to(DAY, ["1.00"] * 5))).distance.cure_split is None


def test_a_split_that_reaches_the_bar_costs_the_next_period() -> None:
    rule = price_rule(acme(closes_to(DAY, ["1.2", *["0.04"] * 5]), splits=(reverse(date(2024, 3, 1), "10"),)))
    assert rule.distance.split_why == (
        "it would bring reverse splits within two years to 260:1 (bar 250:1): the next deficiency would get no period"
    )
    assert rule.distance.split_may_be_used is True
    less = price_rule(acme(closes_to(DAY, ["1.2", *["0.80"] * 5])))
    assert less.distance.split_why == "a new deficiency within 365 days of it would get no period"


def test_where_nyse_averages_closes_there_is_no_doubt_about_the_bid() -> None:
    assert price_rule(acme(closes_to(DAY, ["0.50"] * 30), Venue.NYSE)).distance.cure_split == 2


@pytest.mark.parametrize(("earlier", "usable"), [("19", True), ("20", False)])
def test_on_nyse_american_a_split_that_reaches_the_bar_may_not_be_used(earlier: str, usable: bool) -> None:
    splits = (reverse(date(2024, 3, 1), earlier),)
    distance = price_rule(acme(closes_to(DAY, ["0.02"] * 5), Venue.NYSE_AMERICAN, splits=splits)).distance
    assert (distance.cure_split, distance.split_may_be_used) == (10, usable)
    assert ("which ends the listing at once" in distance.split_why) is not usable


def test_without_a_period_a_split_cannot_be_used() -> None:
    rule = price_rule(acme(closes_to(DAY, ["1.2", *["0.8"] * 30]), splits=(reverse(date(2025, 3, 3), "5"),)))
    assert rule.distance.split_may_be_used is False


def test_the_odds_of_a_run_are_told_while_it_counts_and_only_for_the_rule_they_were_counted_for() -> None:
    counting = price_rule(acme(closes_to(DAY, ["1.2", *["0.8"] * 12])))
    assert counting.distance.chance is not None
    assert counting.distance.chance.share == Decimal(27) / Decimal(41)
    assert price_rule(acme(closes_to(DAY, ["1.2", *["0.8"] * 30]))).distance.chance is None
    assert chance_of("nasdaq_low_price", 5) is None
    assert chance_of("nasdaq_bid_price", 0) is None


def test_the_average_of_nyse_tells_when_it_would_fall_below() -> None:
    state = price_rule(acme(closes_to(DAY, ["1.10"] * 29 + ["0.50"]), Venue.NYSE)).state
    assert state.closes_left == 5
    assert state.reason.endswith("below the minimum in 5 sessions if the last close stays")


@pytest.mark.real
def test_the_odds_are_those_of_the_curated_closes(shared: Path) -> None:
    """Counted anew: runs of closes below a dollar of Nasdaq names, by the lengths they reached."""
    rows = issuers()
    closes: dict[str, list[tuple[str, bool]]] = {}
    with (shared / "curated" / "closes.csv").open() as file:
        for row in csv.DictReader(file):
            if row["close_unadjusted"] and row["ticker"] in rows and rows[row["ticker"]].venue.startswith("nasdaq"):
                closes.setdefault(row["ticker"], []).append((row["date"], Decimal(row["close_unadjusted"]) < 1))
    runs = [run for days in closes.values() for run in _runs([below for _, below in sorted(days)])]
    for length in (1, 5, 10, 20, 28):
        reached = [run for run in runs if run >= length]
        share = sum(run >= 30 for run in reached) / len(reached)
        told = chance_of("nasdaq_bid_price", length)
        assert told is not None
        assert abs(share - float(told.share)) < 0.12, (length, share, told)


def _runs(days: list[bool]) -> list[int]:
    """The lengths of the runs, one cut off by the end before thirty left out."""
    found = [(below, len(list(group))) for below, group in groupby(days)]
    return [length for place, (below, length) in enumerate(found) if below and (place + 1 < len(found) or length >= 30)]
