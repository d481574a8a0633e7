"""When a run is due, on ordinary days and on those when clocks are changed."""

from datetime import UTC, date, datetime

import pytest

from datmon.errors import BadInput
from datmon.timetable import timetable_of

EVENING = timetable_of("22:30 America/New_York")
NIGHT = timetable_of("02:30 America/New_York")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "due"),
    [
        ("2025-11-21 12:00", "2025-11-22 03:30"),  # winter: five hours behind UTC
        ("2025-11-22 03:29:59", "2025-11-22 03:30"),
        ("2025-11-22 03:30", "2025-11-23 03:30"),  # due now is not due next
        ("2025-07-01 00:00", "2025-07-01 02:30"),  # summer: four hours
        ("2025-11-02 00:00", "2025-11-02 02:30"),  # the evening before clocks go back
        ("2025-11-02 12:00", "2025-11-03 03:30"),  # the evening of that day
        ("2026-03-08 00:00", "2026-03-08 03:30"),  # the evening before they go forward
        ("2026-03-08 12:00", "2026-03-09 02:30"),
        ("2025-12-31 23:59", "2026-01-01 03:30"),
    ],
)
def test_the_next_run_is_due_at_the_clocks_of_new_york(after: str, due: str) -> None:
    assert EVENING.next_due(at(after)) == at(due)


def test_the_last_run_was_due_at_the_instant_itself_or_before() -> None:
    assert EVENING.last_due(at("2025-11-22 03:30")) == at("2025-11-22 03:30")
    assert EVENING.last_due(at("2025-11-22 03:29:59")) == at("2025-11-21 03:30")
    assert EVENING.last_due(at("2025-11-03 03:29")) == at("2025-11-02 02:30")


def test_a_year_has_as_many_runs_as_days() -> None:
    for timetable in (EVENING, NIGHT, timetable_of("01:30 America/New_York")):
        due, days = at("2025-01-01 12:00"), []
        while (due := timetable.next_due(due)) < at("2026-01-01 12:00"):
            days.append(timetable.day_of(due))
        assert len(set(days)) == len(days) == 365


def test_a_time_that_a_day_does_not_have_is_due_when_it_would_have_been() -> None:
    assert NIGHT.due_on(date(2026, 3, 8)) == at("2026-03-08 07:30")


def test_a_time_that_a_day_has_twice_is_due_the_first_time() -> None:
    assert timetable_of("1:30 America/New_York").due_on(date(2025, 11, 2)) == at("2025-11-02 05:30")


def test_odd_days_are_those_without_the_time_or_with_two_of_it() -> None:
    assert NIGHT.odd_days(2026) == (date(2026, 3, 8),)
    assert timetable_of("1:30 America/New_York").odd_days(2026) == (date(2026, 11, 1),)
    assert EVENING.odd_days(2026) == ()
    assert timetable_of("02:30 UTC").odd_days(2026) == ()


def test_a_timetable_is_written_as_it_is_read() -> None:
    assert str(timetable_of(" 7:05   Europe/London ")) == "07:05 Europe/London"


@pytest.mark.parametrize(
    "text",
    ["", "22:30", "24:00 UTC", "22.30 UTC", "22:30 Nowhere/Town", "22:30 ../../etc/passwd", "٢٢:30 UTC"],
)
def test_what_is_no_time_of_day_with_a_zone_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(BadInput, match="write"):
        timetable_of(text)


@pytest.mark.parametrize("zone", ["America", "posix", "Etc/Nowhere", "A" * 41])
def test_a_folder_of_zones_is_no_zone(zone: str) -> None:
    with pytest.raises(BadInput):
        timetable_of(f"22:30 {zone}")
