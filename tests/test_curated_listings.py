"""The delisting clock on two years of real closes: the notices it predicts are those that came."""

import csv
from datetime import date
from pathlib import Path

import pytest

from datmon.calendars import end_of_day
from datmon.curated import read_table
from datmon.issuers import issuers
from datmon.ledger import Ledger
from datmon.listed_securities import Listed, listed
from datmon.rulebook.listing import judge_listing, nasdaq_bid_price, nyse_average_price
from datmon.rulebook.listing.security import Venue
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.sessions import sessions_between

pytestmark = pytest.mark.real
LAST = date(2026, 1, 30)
# The first events of the curated list are of June 2025, the last of December.
EVENTS = (date(2025, 6, 5), date(2025, 12, 31))


@pytest.fixture(scope="module")
def ledger(shared: Path) -> Ledger:
    tables = (shared / "curated" / name for name in ("closes.csv", "splits.csv"))
    return Ledger([fact for table in tables for fact in read_table(table.name, table.read_bytes())[1]])


def of(ledger: Ledger, ticker: str, day: date = LAST) -> Listed:
    return listed(ledger, issuers()[ticker], day, end_of_day(day))


def bid_price_by_day(ledger: Ledger, ticker: str) -> list[ListingState]:
    security = of(ledger, ticker).security
    return list(nasdaq_bid_price.walk(security, [close.day for close in security.closes]))


@pytest.mark.parametrize(
    ("ticker", "thirtieth"),
    [
        ("SLNH", date(2025, 5, 8)),
        ("GAME", date(2025, 9, 9)),
        ("NAKA", date(2025, 12, 9)),
        ("TBH", date(2026, 1, 5)),
    ],
)
def test_the_thirtieth_close_below_a_dollar_is_found(ledger: Ledger, ticker: str, thirtieth: date) -> None:
    due = [state.as_of for state in bid_price_by_day(ledger, ticker) if state.stage is Stage.EXPECTED_NOTICE]
    assert thirtieth in due
    early = of(ledger, ticker, thirtieth).security
    (state,) = nasdaq_bid_price.walk(early, (thirtieth,))
    assert (state.stage, state.days_below) == (Stage.EXPECTED_NOTICE, 30)


def test_every_nasdaq_notice_that_is_predicted_in_the_time_of_the_events_came(ledger: Ledger, shared: Path) -> None:
    came = {
        (row["ticker"], date.fromisoformat(row["event_date"]))
        for row in csv.DictReader((shared / "curated" / "events.csv").read_text("utf-8").splitlines())
        if row["event_type"] == "bid_price_deficiency_notice"
    }
    predicted = {
        (ticker, state.expected_notice)
        for ticker in ledger.issuers
        if of(ledger, ticker).security.venue_on(LAST).is_nasdaq
        for state in bid_price_by_day(ledger, ticker)
        if state.stage is Stage.EXPECTED_NOTICE and state.expected_notice is not None
    }
    within = {row for row in predicted if EVENTS[0] <= row[1] <= EVENTS[1]}
    assert within == {("GAME", date(2025, 9, 10)), ("NAKA", date(2025, 12, 10))}
    assert within <= came
    assert came - within == {("ZOOZ", date(2025, 12, 16))}, "of which no closes are known"


def test_names_on_other_venues_are_judged_by_their_own_rules(ledger: Ledger) -> None:
    for ticker, venue in (("ZONE", Venue.NYSE_AMERICAN), ("SQNS", Venue.NYSE), ("LUXFF", Venue.OTHER)):
        security = of(ledger, ticker).security
        assert security.venue_on(LAST) is venue
        rules = {state.rule for state in judge_listing(security, (LAST,))}
        assert not any(rule.startswith("nasdaq") for rule in rules), rules
    below = [close for close in of(ledger, "ZONE").security.closes if close.price < 1]
    assert len(below) > 30, "by Nasdaq's rule there would be a notice"


def test_a_notice_of_2024_was_followed_by_the_lag_of_a_day(ledger: Ledger) -> None:
    """The letter is of 2024-10-16; the thirtieth close was two sessions before, where one is assumed."""
    due = [state for state in bid_price_by_day(ledger, "GAME") if state.stage is Stage.EXPECTED_NOTICE]
    assert due[0].expected_notice == date(2024, 10, 15)
    assert len(sessions_between(date(2024, 10, 15), date(2024, 10, 16))) == 2


def test_the_average_of_sequans_fell_below_a_dollar_before_its_notice_of_2024(ledger: Ledger) -> None:
    security = of(ledger, "SQNS").security
    days = sessions_between(date(2024, 2, 15), date(2024, 4, 30))
    due = [state for state in nyse_average_price.walk(security, days) if state.stage is Stage.EXPECTED_NOTICE]
    assert due
    assert date(2024, 3, 25) <= due[0].as_of <= date(2024, 4, 8)


def test_a_fresh_breach_of_sequans_would_get_no_period_only_if_a_ratio_change_counts(ledger: Ledger) -> None:
    """Two ratio changes, of October 2024 and September 2025; nothing is asserted."""
    changes = [split for split in of(ledger, "SQNS").security.splits if split.is_ratio_change]
    assert [split.effective for split in changes] == [date(2024, 10, 9), date(2025, 9, 17)]


def test_the_closes_of_the_home_move_at_every_split(ledger: Ledger) -> None:
    assert [ticker for ticker in ledger.issuers if of(ledger, ticker).left_out] == ["LUXFF"]
