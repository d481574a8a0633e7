"""A run killed in each of its steps: what it leaves is whole, and the next run does the rest.

benchmarks/killed_runs.py does the same at random moments, with filings that are fetched.
"""

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import datmon
from datmon.export_folder import faults, opened
from datmon.run_log import RunLog

ROOT = Path(__file__).resolve().parent.parent
DEMONSTRATION = ROOT / "fixtures" / "demonstration"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan, a home that was filled, and an export of the day before; to be copied."""
    folder = tmp_path_factory.mktemp("filled") / "desk"
    folder.mkdir()
    tables = [str(DEMONSTRATION / f"{name}.csv") for name in ("facts", "coins", "closes")]
    (folder / "run.toml").write_text(
        f'home = "home"\n[sync]\nsources = []\n[read]\ncurated = {json.dumps(tables)}\n[export]\nout = "exports"\n'
    )
    assert subprocess.run(words(folder, "2025-11-20"), cwd=ROOT, capture_output=True, check=False).returncode == 0
    return folder


@pytest.fixture
def desk(filled: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(filled, tmp_path / "desk", symlinks=True))


def words(desk: Path, day: str) -> list[str]:
    return [sys.executable, "-m", "datmon", "run", "--config", str(desk / "run.toml"), "--as-of", day]


def killed(desk: Path, is_time: Callable[[Path], bool]) -> None:
    running = subprocess.Popen(words(desk, "2025-11-21"), stdout=subprocess.DEVNULL, cwd=ROOT)
    while running.poll() is None and not is_time(desk):
        time.sleep(0.002)
    running.send_signal(signal.SIGKILL)
    running.wait()


def has_logged(step: str) -> Callable[[Path], bool]:
    return lambda desk: any(line.step == step for line in lines_of_second_run(desk))


def is_half_exported(desk: Path) -> bool:
    return any(desk.joinpath("exports").glob(".datmon-part-*/*.csv"))


def lines_of_second_run(desk: Path) -> list[object]:
    lines = RunLog(desk / "home").read().lines
    return [line for line in lines if line.run != lines[0].run]


@pytest.mark.parametrize("is_time", [has_logged("run"), has_logged("rank"), is_half_exported])
def test_what_a_killed_run_leaves_is_whole_and_the_next_one_does_the_rest(
    desk: Path, is_time: Callable[[Path], bool]
) -> None:
    killed(desk, is_time)
    assert all(line.step != "alerts" for line in lines_of_second_run(desk))  # it was in time
    assert not faults(desk / "exports" / "latest")
    assert opened(desk / "exports" / "latest").manifest["as_of"] == "2025-11-20"
    with datmon.open(desk / "home") as monitor:
        assert datmon.facts(monitor)
        assert datmon.last_run(monitor, now=datetime.now(UTC)).state == "killed"
    done = subprocess.run(words(desk, "2025-11-21"), cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not faults(desk / "exports" / "latest")
    assert opened(desk / "exports" / "latest").manifest["as_of"] == "2025-11-21"
    assert not list((desk / "exports").glob(".datmon-part-*"))
