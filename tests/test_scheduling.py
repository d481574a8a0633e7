"""Schedules: what is written where, that it is shown, remembered and taken away, and what is left to know."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import datmon
from datmon.cli import run as command
from datmon.monitor import RunOrder
from datmon.run_log import BEGUN, RUN, LogLine, RunLog
from datmon.run_schedule import RunSchedule, note, noted
from datmon.timetable import timetable_of

NOON = datetime(2025, 11, 21, 12, tzinfo=UTC)
AT = "22:30 America/New_York"


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a systemd that answers, and without cron."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DATMON_USER_AGENT", raising=False)
    monkeypatch.delenv("DATMON_EDGAR_URL", raising=False)


def order(tmp_path: Path) -> RunOrder:
    return RunOrder(tmp_path / "100% home", out=tmp_path / "my exports", offline=True)


def unit_files(tmp_path: Path) -> list[str]:
    return sorted(file.name for file in tmp_path.glob("config/systemd/user/*"))


def test_the_command_is_that_of_this_python_with_whole_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = RunOrder(Path("home"), config=Path("run.toml")).command
    assert words[:5] == (sys.executable, "-P", "-m", "datmon", "run")
    assert words[5:] == ("--home", str(tmp_path / "home"), "--config", str(tmp_path / "run.toml"))


def test_only_shown_nothing_is_written(tmp_path: Path) -> None:
    for keeper in ("systemd", "cron"):
        report = datmon.schedule(order(tmp_path), AT, keeper, now=lambda: NOON, install=False)
        assert "100%% home" in str(report) if keeper == "systemd" else r"100\% home" in str(report)
        assert report.done == ()
    assert list(tmp_path.iterdir()) == []


def test_installed_the_units_are_there_and_the_home_knows_when_it_is_due(tmp_path: Path) -> None:
    for _ in range(2):
        report = datmon.schedule(order(tmp_path), AT, "systemd", now=lambda: NOON)
        assert unit_files(tmp_path) == ["datmon-run.service", "datmon-run.timer"]
    assert report.done == ("installed; next run: 2025-11-22T03:30:00Z",)
    assert "by hand: systemctl --user daemon-reload" in report.notes
    assert noted(tmp_path / "100% home") == RunSchedule(timetable_of(AT), "systemd", NOON)


def test_taken_away_the_home_is_due_no_more(tmp_path: Path) -> None:
    datmon.schedule(order(tmp_path), AT, "systemd", now=lambda: NOON)
    assert len(datmon.unschedule(tmp_path / "100% home").done) == 3
    assert unit_files(tmp_path) == []
    assert noted(tmp_path / "100% home") is None
    assert datmon.unschedule(tmp_path / "100% home").done == ("there was no schedule",)


def test_what_a_scheduled_run_will_not_see_is_named_and_no_value_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATMON_DATABASE_URL", "postgresql://desk:secret@host/facts")
    report = str(datmon.schedule(order(tmp_path), AT, "cron", now=lambda: NOON, install=False))
    assert "DATMON_DATABASE_URL" in report
    assert "secret" not in report


def test_a_time_that_clocks_skip_is_told_of(tmp_path: Path) -> None:
    def told(at: str) -> str:
        return str(datmon.schedule(order(tmp_path), at, "cron", now=lambda: NOON, install=False))

    assert "On 2026-03-08 clocks are changed" in told("02:30 America/New_York")
    assert "clocks are changed" not in told(AT)


def test_the_command_shows_installs_tells_and_removes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    home = ["--home", str(tmp_path / "home")]
    assert command(["schedule", "--install", "systemd", "--at", AT, *home]) == 0
    assert "OnCalendar=*-*-* 22:30:00 America/New_York" in capsys.readouterr().out
    assert command(["schedule", *home]) == 0
    assert "daily at 22:30 America/New_York, by systemd" in capsys.readouterr().out
    assert command(["health", *home]) == 0
    assert "next run: " in capsys.readouterr().out
    assert command(["schedule", "--remove", *home]) == 0
    assert unit_files(tmp_path) == []
    assert command(["schedule", "--install", "cron", "--at", AT, *home]) == 1
    assert "There is no crontab on this machine" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("late", "made_up"),
    [(timedelta(hours=1), True), (timedelta(hours=13), False), (timedelta(minutes=1), False)],
)
def test_a_run_that_was_missed_lately_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: timedelta, made_up: bool
) -> None:
    pytest.importorskip("apscheduler")
    begun: list[datetime | None] = []
    monkeypatch.setattr("datmon.run_keeper.RunKeeper.serve", lambda _, first=None: begun.append(first))
    now = datetime(2025, 11, 22, 3, 30, tzinfo=UTC) + late
    home = tmp_path / "100% home"
    note(home, RunSchedule(timetable_of(AT), "datmon serve-schedule", NOON - timedelta(days=3)))
    RunLog(home).append(LogLine("a", RUN, BEGUN, NOON - timedelta(hours=8)))
    datmon.serve_schedule(order(tmp_path), AT, now=lambda: now, told=lambda _: None)
    assert begun == [now if made_up else None]


def test_a_keeper_that_was_never_there_before_makes_up_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("apscheduler")
    begun: list[datetime | None] = []
    monkeypatch.setattr("datmon.run_keeper.RunKeeper.serve", lambda _, first=None: begun.append(first))
    datmon.serve_schedule(order(tmp_path), AT, now=lambda: NOON, told=lambda _: None)
    assert begun == [None]
    assert noted(tmp_path / "100% home") == RunSchedule(timetable_of(AT), "datmon serve-schedule", NOON)


def test_the_serving_command_ends_cleanly(tmp_path: Path) -> None:
    pytest.importorskip("apscheduler")
    asked = ["serve-schedule", "--at", AT, "--home", str(tmp_path / "home"), "--offline"]
    words = [sys.executable, "-m", "datmon", *asked]
    serving = subprocess.Popen(words, stdout=subprocess.PIPE, cwd=Path(__file__).parent.parent, text=True)
    assert serving.stdout is not None
    assert "next run: " in serving.stdout.readline()
    serving.terminate()
    assert serving.wait(20) == 0
    assert serving.stdout.read().endswith(" ended\n")
    serving.stdout.close()
