"""Days and instants."""
# ruff: noqa: DTZ001

from datetime import UTC, date, datetime

import pytest

from datmon.calendars import day_ending, find_days, from_eastern, instant_text, parse_day, parse_instant
from datmon.errors import BadInput


def test_a_day_alone_is_known_by_its_last_second() -> None:
    assert parse_instant("2025-11-21") == datetime(2025, 11, 21, 23, 59, 59, tzinfo=UTC)


def test_an_instant_without_a_zone_is_utc_and_one_with_a_zone_is_converted() -> None:
    assert parse_instant("2025-11-01T00:00") == datetime(2025, 11, 1, tzinfo=UTC)
    assert parse_instant("2025-11-01T00:00-04:00") == datetime(2025, 11, 1, 4, tzinfo=UTC)
    assert parse_instant("2025-11-01T00:00Z") == datetime(2025, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall_clock", "utc"),
    [
        (datetime(2025, 7, 1, 16, 5), datetime(2025, 7, 1, 20, 5, tzinfo=UTC)),  # daylight time
        (datetime(2025, 12, 1, 16, 5), datetime(2025, 12, 1, 21, 5, tzinfo=UTC)),  # standard time
        (datetime(2025, 11, 2, 16, 5), datetime(2025, 11, 2, 21, 5, tzinfo=UTC)),  # the day the clocks change
    ],
)
def test_eastern_stamps_follow_daylight_saving(wall_clock: datetime, utc: datetime) -> None:
    assert from_eastern(wall_clock) == utc


def test_instants_are_written_in_a_width_that_sorts() -> None:
    assert instant_text(datetime(2025, 1, 2, 3, 4, 5, 999, tzinfo=UTC)) == "2025-01-02T03:04:05Z"


@pytest.mark.parametrize("text", ["21/11/2025", "2025-13-01", "", "tomorrow"])
def test_what_is_not_a_day_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(BadInput, match="YYYY-MM-DD"):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of September 30, 2025, the Company", date(2025, 9, 30)),
        ("as of September\n30, 2025", date(2025, 9, 30)),  # a line break inside
        ("JUNE 30, 2025", date(2025, 6, 30)),  # capitals
        ("on Sept. 9, 2024", date(2024, 9, 9)),
        ("at 30 June 2025 we", date(2025, 6, 30)),  # European order, no comma
        ("12/31/2023", date(2023, 12, 31)),
        ("July 4th, 2025", date(2025, 7, 4)),
    ],
)
def test_days_are_found_as_filings_write_them(text: str, day: date) -> None:
    assert [found for _, _, found in find_days(text)] == [day]


@pytest.mark.parametrize("text", ["February 30, 2025", "Section 13 or 15(d)", "the May 2025 notes", "Marchand 5, 2025"])
def test_what_is_no_day_is_not_found(text: str) -> None:
    assert find_days(text) == []


def test_a_day_is_found_by_the_end_of_its_year_and_not_the_one_before_it() -> None:
    text = "Filed May 3, 2025; May 9, 2025 (GLOBE"
    assert day_ending(text, text.index(" (GLOBE")) == (text.index("May 9"), date(2025, 5, 9))
    assert day_ending("in fiscal 2025", 14) is None
    assert day_ending("February 30, 2025", 17) is None
