"""How the runs of a home stand: the last one, the next one, and those that did not begin."""

from datetime import UTC, datetime

import pytest

from datmon.run_health import RunHealth, run_health
from datmon.run_log import BEGUN, RUN, Logged, LogLine
from datmon.run_schedule import RunSchedule
from datmon.timetable import timetable_of


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# 22:30 in New York in November is 03:30 UTC of the next day.
DAILY = RunSchedule(timetable_of("22:30 America/New_York"), "systemd", at("2025-11-18 12:00"))
NOW = at("2025-11-21 12:00")
BEGIN = LogLine("b", RUN, BEGUN, at("2025-11-21 03:30:02"))
SYNC = LogLine("b", "sync edgar", "partly", BEGIN.started, BEGIN.started, failures=(("MSTR", "no answer"),), failed=1)
END = LogLine("b", RUN, "partly", BEGIN.started, at("2025-11-21 03:31"), exit_code=2)
EARLIER = (
    LogLine("a", RUN, BEGUN, at("2025-11-20 03:30:02")),
    LogLine("a", RUN, "done", at("2025-11-20 03:30:02"), at("2025-11-20 03:32"), exit_code=0),
)


def told(
    *lines: LogLine, held: bool | None = False, now: datetime = NOW, daily: RunSchedule | None = DAILY
) -> RunHealth:
    return run_health(Logged(lines), daily, held, now)


def test_without_a_run_and_a_schedule_nothing_is_known() -> None:
    health = told(daily=None)
    assert (health.state, health.is_known, health.next_due) == ("never", False, None)
    assert str(health) == "last run: none is known"


def test_the_last_run_is_told_with_what_failed_and_when_the_next_is_due() -> None:
    health = told(*EARLIER, BEGIN, SYNC, END)
    assert (health.state, health.started, health.ended) == ("partly", BEGIN.started, END.ended)
    assert health.failures == (("sync edgar: MSTR", "no answer"),)
    assert health.next_due == at("2025-11-22 03:30")
    assert str(health).splitlines() == [
        "last run: partly, 2025-11-21T03:30:02Z to 2025-11-21T03:31:00Z",
        "failed: sync edgar: MSTR: no answer",
        "next run: 2025-11-22T03:30:00Z, daily at 22:30 America/New_York, by systemd",
    ]


def test_a_run_without_an_end_is_at_work_or_was_killed_and_the_success_before_it_stays() -> None:
    assert told(*EARLIER, BEGIN, held=True).state == "running"
    killed = told(*EARLIER, BEGIN, SYNC)
    assert (killed.state, killed.ended, killed.last_success) == ("killed", None, at("2025-11-20 03:32"))
    assert "killed before its end" in str(killed)
    assert told(*EARLIER, BEGIN, held=None).state == "unfinished"


def test_a_failed_run_is_no_success() -> None:
    failed = LogLine("b", RUN, "failed", BEGIN.started, END.ended, exit_code=1)
    health = told(*EARLIER, BEGIN, failed)
    assert (health.state, health.last_success) == ("failed", at("2025-11-20 03:32"))


@pytest.mark.parametrize(
    ("now", "missed", "state"),
    [
        ("2025-11-22 03:29", 0, "partly"),
        ("2025-11-22 03:44", 0, "partly"),  # fourteen minutes late: it may still begin
        ("2025-11-22 03:46", 1, "missed"),
        ("2025-11-24 12:00", 3, "missed"),
    ],
)
def test_a_run_that_did_not_begin_is_missed_after_a_while(now: str, missed: int, state: str) -> None:
    health = told(*EARLIER, BEGIN, END, now=at(now))
    assert (health.missed, health.state, health.outcome) == (missed, state, "partly")
    assert ("missed" in str(health)) == bool(missed)
    if missed:
        assert health.missed_since == at("2025-11-22 03:30")


def test_nothing_is_missed_of_the_time_before_the_schedule() -> None:
    installed = RunSchedule(DAILY.timetable, "cron", at("2025-11-21 04:00"))
    assert told(daily=installed).state == "never"
    assert told(daily=installed, now=at("2025-11-22 04:00")).missed == 1


def test_a_run_at_work_is_not_missed_and_one_begun_by_hand_afterwards_makes_up_for_it() -> None:
    assert told(BEGIN, held=True, now=at("2025-11-23 12:00")).state == "running"
    by_hand = LogLine("c", RUN, BEGUN, at("2025-11-23 10:00")), LogLine("c", RUN, "done", NOW, at("2025-11-23 10:01"))
    assert told(BEGIN, END, *by_hand, now=at("2025-11-23 12:00")).missed == 0


def test_years_without_a_run_are_counted_up_to_a_bound() -> None:
    assert 300 < told(BEGIN, END, now=at("2035-01-01 12:00")).missed < 500


def test_lines_that_were_cut_off_are_told_of() -> None:
    health = run_health(Logged((BEGIN, END), 2), None, False, NOW)
    assert "2 lines were cut off" in str(health)


def test_a_row_beside_the_sources_says_the_same() -> None:
    row = told(*EARLIER, BEGIN, SYNC, END).as_row()
    assert (row["source"], row["state"], row["last_success"]) == ("runs", "partly", END.ended)
    assert row["reason"].startswith("failed: sync edgar: MSTR: no answer; next run: 2025-11-22T03:30:00Z")
