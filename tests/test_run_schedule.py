"""The schedule that a home remembers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from datmon.errors import StoreTrouble
from datmon.run_schedule import FILE, RunSchedule, forget, note, noted
from datmon.timetable import timetable_of

SINCE = datetime(2025, 11, 20, 12, tzinfo=UTC)
LATER = datetime(2025, 11, 21, 12, tzinfo=UTC)
EVENING = timetable_of("22:30 America/New_York")


def test_a_schedule_is_remembered_and_forgotten(tmp_path: Path) -> None:
    assert noted(tmp_path) is None
    schedule = RunSchedule(EVENING, "systemd", SINCE)
    note(tmp_path / "home", schedule)
    assert noted(tmp_path / "home") == schedule
    assert str(schedule) == "daily at 22:30 America/New_York, by systemd"
    assert forget(tmp_path / "home")
    assert not forget(tmp_path / "home")
    assert noted(tmp_path / "home") is None


def test_the_same_schedule_noted_again_holds_since_the_first_time(tmp_path: Path) -> None:
    note(tmp_path, RunSchedule(EVENING, "systemd", SINCE))
    note(tmp_path, RunSchedule(EVENING, "systemd", LATER))
    assert noted(tmp_path) == RunSchedule(EVENING, "systemd", SINCE)
    note(tmp_path, RunSchedule(EVENING, "cron", LATER))
    assert noted(tmp_path) == RunSchedule(EVENING, "cron", LATER)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"at": "soon"}', b"\xff", b"[" * 60_000])
def test_a_schedule_that_cannot_be_read_is_told_of_and_can_be_written_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(StoreTrouble, match="install the schedule again"):
        noted(tmp_path)
    note(tmp_path, RunSchedule(EVENING, "cron", LATER))
    assert noted(tmp_path) == RunSchedule(EVENING, "cron", LATER)
