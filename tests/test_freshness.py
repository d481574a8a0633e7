"""How fresh a home is: the last success of each source, and silence by each company's own cadence."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from corpora import accession

from datmon.arrivals import POLLS, Visit
from datmon.documents import Filing
from datmon.errors import BadInput
from datmon.freshness import Freshness, freshness, usual_gap

NOW = datetime(2025, 11, 21, 15, 0, tzinfo=UTC)


def filed(days_ago: Iterable[int], issuer: str = "MSTR") -> list[Filing]:
    return [
        Filing(accession(number), issuer, "8-K", NOW - timedelta(days=days)) for number, days in enumerate(days_ago, 1)
    ]


def visit(hours_ago: float = 1, reason: str = "", subject: str = "MSTR") -> Visit:
    at = NOW - timedelta(hours=hours_ago)
    return Visit("edgar", subject, at, None if reason else at, reason)


def the_one(visits: list[Visit], filings: list[Filing]) -> Freshness:
    (row,) = freshness(visits, filings, ["MSTR"], NOW)
    return row


def test_a_company_that_files_every_week_is_silent_after_three() -> None:
    weekly = range(0, 70, 7)
    assert the_one([visit()], filed(day + 3 for day in weekly)).state == "fresh"
    row = the_one([visit()], filed(day + 22 for day in weekly))
    assert (row.state, row.usual_gap_days, row.silent_days, row.filings) == ("silent", 7, 22, 10)


def test_a_company_that_files_every_quarter_is_not_silent_after_three_weeks() -> None:
    quarterly = [22 + 91 * number for number in range(7)]
    assert the_one([visit()], filed(quarterly)).state == "fresh"


def test_of_too_few_filings_no_cadence_is_made_and_silence_is_unknown() -> None:
    row = the_one([visit()], filed([300, 310, 320]))
    assert (row.state, row.usual_gap_days, row.silent_days) == ("unknown", None, 300)


@pytest.mark.parametrize(
    ("visits", "state"),
    [([], "never"), ([visit(49)], "stale"), ([visit(47)], "unknown"), ([visit(1, "EDGAR refused")], "failing")],
)
def test_a_source_is_as_fresh_as_its_last_success(visits: list[Visit], state: str) -> None:
    assert the_one(visits, []).state == state


def test_a_failure_after_a_success_is_told_with_its_reason() -> None:
    at = NOW - timedelta(hours=1)
    row = the_one([Visit("edgar", "MSTR", at, NOW - timedelta(hours=5), "not there")], [])
    assert (row.state, row.reason) == ("failing", "not there")


def test_every_source_and_every_watched_company_has_a_row() -> None:
    visits = [visit(), Visit("kraken", "BTC", NOW, NOW)]
    rows = freshness(visits, filed([1]), ["MSTR", "BMNR"], NOW)
    assert [(row.subject, row.source, row.state) for row in rows] == [
        ("BMNR", "edgar", "never"),
        ("BTC", "kraken", "fresh"),
        ("MSTR", "edgar", "unknown"),
    ]


def test_when_a_listing_was_last_polled_is_no_row_of_its_own() -> None:
    polled = Visit(POLLS, "MSTR", NOW, NOW)
    assert [row.source for row in freshness([visit(), polled], filed([1]), ["MSTR"], NOW)] == ["edgar"]


def test_the_usual_gap_is_the_one_nine_of_ten_gaps_are_within() -> None:
    days = [date(2025, 1, 1) + timedelta(days=7 * number) for number in range(10)]
    assert usual_gap([*days, days[-1] + timedelta(days=90)]) == 7
    assert usual_gap([*days, days[-1] + timedelta(days=90), days[-1] + timedelta(days=180)]) == 90
    assert usual_gap([days[0]] * 9) is None
    assert usual_gap([]) is None


def test_a_visit_without_a_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="not in UTC"):
        Visit("edgar", "MSTR", datetime.fromisoformat("2025-11-21T15:00:00"), None)
