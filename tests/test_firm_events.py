"""Events are told once, by whoever told first; what is no event is none."""

from factories import fact

from datmon.event_frames import EVENTS, event_row
from datmon.firm_events import events


def test_the_same_sale_told_twice_is_one_event_of_the_first_telling() -> None:
    first = fact("sale_units", "970", "2025-10-31", "2025-11-04T11:35:00Z", asset="BTC")
    second = fact("sale_units", "970", "2025-10-31", "2025-11-18T21:00:00Z", asset="BTC")
    (event,) = events([second, first])
    assert event.name == "coin sale"
    assert event.fact is first
    assert event.tellings == 2


def test_sales_of_two_months_are_two_and_the_earlier_comes_first() -> None:
    told = events(fact("sale_units", "10", day, asset="BTC") for day in ("2025-10-31", "2025-09-30"))
    assert [str(event.day) for event in told] == ["2025-09-30", "2025-10-31"]


def test_nothing_sold_no_doubt_and_a_balance_are_no_events() -> None:
    told = [
        fact("sale_units", "0", asset="BTC"),
        fact("going_concern", False),
        fact("holdings_units", "5", asset="BTC"),
    ]
    assert events(told) == []


def test_a_notice_says_its_rule_and_has_no_number() -> None:
    row = event_row(events([fact("delisting_notice", "5550(a)(2)", "2025-10-03")])[0])
    assert list(row) == [column.name for column in EVENTS]
    assert (row["event"], row["said"], row["number"]) == ("listing notice", "5550(a)(2)", None)
