"""Which filings are fetched, in which order, and what a plan expects."""

from datetime import date, timedelta

import pytest

from datmon.edgar_answers import Listed
from datmon.wanted import comes_last, default_since, in_order, is_wanted, kind_of, plan, table

SINCE = date(2025, 1, 1)


def listed(form: str = "8-K", day: str = "2025-06-02", items: str = "8.01", cik: int = 1, number: int = 0) -> Listed:
    return Listed(
        cik,
        f"{cik:010d}-25-{number:06d}",
        form,
        date.fromisoformat(day),
        tuple(items.split(",")) if items else (),
    )


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("8-K", "current"),
        ("8-K/A", "current"),
        ("6-K", "current"),
        ("10-Q", "periodic"),
        ("10-K/A", "periodic"),
        ("20-F", "periodic"),
        ("NT 10-K", "event"),
        ("NT 10-Q/A", "event"),
        ("25", "event"),
        ("25-NSE", "event"),
        ("15-12G", "event"),
        ("424B5", "prospectus"),
        ("S-3ASR", "prospectus"),
        ("S3ASR", "prospectus"),  # as some lists write it
        ("3", None),
        ("4", None),
        ("4/A", None),
        ("5", None),
        ("144", None),
        ("SC 13D", None),
        ("SCHEDULE 13G/A", None),
        ("UPLOAD", None),
        ("", None),
    ],
)
def test_forms_that_can_tell_are_wanted_and_those_of_insiders_and_holders_are_not(form: str, kind: str | None) -> None:
    assert kind_of(form) == kind
    assert is_wanted(listed(form), SINCE) is (kind is not None)


def test_the_window_begins_with_its_first_day() -> None:
    assert is_wanted(listed(day="2025-01-01"), SINCE)
    assert not is_wanted(listed(day="2024-12-31"), SINCE)


def test_forms_that_are_named_are_wanted_alone_with_their_amendments() -> None:
    assert is_wanted(listed("10-K/A"), SINCE, ("10-K",))
    assert is_wanted(listed("4"), SINCE, ("4",))
    assert not is_wanted(listed("8-K"), SINCE, ("10-K",))


@pytest.mark.parametrize("item", table()["items"]["first"])
def test_every_item_that_may_bring_news_comes_first(item: str) -> None:
    assert not comes_last(listed(items=item))
    assert not comes_last(listed(items=f"5.02,{item}"))


def test_items_of_the_form_that_were_named_all_count() -> None:
    named = "1.01 1.03 2.02 2.03 2.04 3.01 3.02 3.03 4.02 5.03 7.01 8.01 9.01"
    assert set(named.split()) <= set(table()["items"]["first"])


@pytest.mark.parametrize(("items", "last"), [("5.02", True), ("5.07,5.02", True), ("", False), ("5.07,9.01", False)])
def test_an_8k_whose_items_tell_nothing_comes_last_and_one_without_items_does_not(items: str, last: bool) -> None:
    assert comes_last(listed(items=items)) is last


def test_companies_take_turns_newest_first_and_least_telling_last() -> None:
    eights = [listed("8-K", f"2025-06-{30 - number:02d}", cik=1, number=number) for number in range(7)]
    periodic = [listed("10-Q", day, "", cik=1, number=50 + at) for at, day in enumerate(("2025-05-09", "2025-02-10"))]
    other = listed("8-K", "2025-01-15", cik=2, number=1)
    dull = listed("8-K", "2025-06-30", "5.07", cik=2, number=2)
    order = in_order([dull, other, *reversed(periodic), *reversed(eights)])
    assert order == [*eights[:5], periodic[0], other, *eights[5:], periodic[1], dull]


def test_a_plan_of_two_hundred_companies_and_two_years_is_about_12800_requests_and_22_minutes() -> None:
    today = date(2026, 11, 22)
    found = plan([date(2024, 11, 22)] * 200, date(2024, 11, 22), today, 9.5)
    assert [(step.what, step.requests) for step in found.steps] == [
        ("listings", 200),
        ("8-K, 6-K", 10_000),
        ("10-Q, 10-K, 20-F, 40-F", 1_600),
        ("prospectuses", 1_000),
    ]
    assert found.requests == 12_800
    assert str(found) == ("200 companies since 2024-11-22: about 12,800 requests, 22 min 27 s at 9.5 a second")


def test_what_is_there_already_is_not_planned_again() -> None:
    today = date(2026, 11, 22)
    assert plan([today] * 11, SINCE, today, 9.5).requests == 11
    assert plan([today + timedelta(days=1)], SINCE, today, 9.5).requests == 1


def test_the_window_begins_before_the_first_treasury_company_did() -> None:
    assert default_since() <= date(2020, 8, 11)
