"""A schedule kept by a process: when it begins runs, and that it ends cleanly with the one at work."""

import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from datmon.run_keeper import late_by, trigger
from datmon.timetable import timetable_of

pytest.importorskip("apscheduler")

EVENING = timetable_of("22:30 America/New_York")
# Keeps a schedule that is due at once and runs a command that sleeps until it is asked to end.
SERVING = """
import sys
from datetime import UTC, datetime
from datmon.run_keeper import RunKeeper
from datmon.timetable import timetable_of
run = "import signal, sys, time; signal.signal(15, lambda *_: sys.exit(130)); print('at work', flush=True); "
run += "time.sleep(60)"
told = lambda line: print(line, flush=True)
keeper = RunKeeper([sys.executable, "-c", run], timetable_of("22:30 America/New_York"), told)
keeper.serve(first=datetime.now(UTC))
print("ended", flush=True)
"""


@pytest.mark.parametrize(
    "day",
    ["2025-11-01", "2025-11-02", "2025-11-03", "2026-03-07", "2026-03-08", "2026-03-09", "2025-12-31", "2026-07-04"],
)
def test_apscheduler_begins_runs_when_they_are_due_also_where_clocks_change(day: str) -> None:
    now = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
    for _ in range(3):
        fired = trigger(EVENING).get_next_fire_time(None, now)
        assert fired.astimezone(UTC) == EVENING.next_due(now)
        now = fired + timedelta(seconds=1)


def test_a_year_of_apscheduler_is_a_year_of_the_timetable() -> None:
    kept, previous, now = trigger(EVENING), None, datetime(2025, 6, 1, tzinfo=UTC)
    for _ in range(365):
        previous = kept.get_next_fire_time(previous, now)
        assert previous.astimezone(UTC) == EVENING.next_due(now)
        now = previous + timedelta(microseconds=1)


def test_a_run_may_begin_late_but_not_a_day_late() -> None:
    assert timedelta(hours=1) < late_by() < timedelta(days=1)


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_ends_the_run_at_work_and_itself(by: int) -> None:
    serving = subprocess.Popen([sys.executable, "-c", SERVING], stdout=subprocess.PIPE, text=True)
    assert serving.stdout is not None
    begun_with = [serving.stdout.readline() for _ in range(3)]
    assert {line.split(":")[0].strip() for line in begun_with} == {"next run", "a run begins", "at work"}
    begun = time.monotonic()
    serving.send_signal(by)
    assert serving.wait(10) == 0
    assert time.monotonic() - begun < 5
    assert serving.stdout.read().splitlines() == ["a run ended with exit code 130", "ended"]
    serving.stdout.close()


def test_without_apscheduler_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    script = "import sys; sys.modules['apscheduler.schedulers.background'] = None\nfrom datmon.cli import run\n"
    script += f"sys.exit(run(['serve-schedule', '--at', '22:30 UTC', '--home', {str(tmp_path)!r}]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "datmon[schedule]" in done.stderr
