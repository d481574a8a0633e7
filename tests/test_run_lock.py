"""One run at a time in a home, and nothing left to clean up after a killed one."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from datmon import run_lock
from datmon.errors import StoreTrouble
from datmon.run_lock import AlreadyRunning, held, is_held

HOLDING = """
import sys, time
from pathlib import Path
from datmon.run_lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_run(tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    process = subprocess.Popen([sys.executable, "-c", HOLDING, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_run_is_told_in_a_sentence(other_run: "subprocess.Popen[str]", tmp_path: Path) -> None:
    with pytest.raises(AlreadyRunning, match="at work"), held(tmp_path):
        pass
    assert is_held(tmp_path)


def test_the_lock_of_a_killed_run_is_free(other_run: "subprocess.Popen[str]", tmp_path: Path) -> None:
    other_run.send_signal(signal.SIGKILL)
    other_run.wait()
    assert not is_held(tmp_path)
    with held(tmp_path):
        assert is_held(tmp_path)
    assert not is_held(tmp_path)


def test_a_second_run_of_the_same_process_is_refused_too(tmp_path: Path) -> None:
    with held(tmp_path):
        with pytest.raises(AlreadyRunning), held(tmp_path):
            pass
        assert is_held(tmp_path)
    with held(tmp_path):
        pass


def test_who_only_looks_leaves_no_file_and_does_not_take_the_lock(tmp_path: Path) -> None:
    assert is_held(tmp_path) is False
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_is_held_for_a_moment_is_waited_for(other_run: "subprocess.Popen[str]", tmp_path: Path) -> None:
    threading.Thread(target=lambda: (time.sleep(0.3), other_run.kill())).start()
    with held(tmp_path):
        assert run_lock.rules()["lock"]["patience_seconds"] > 0.3


def test_a_home_whose_lock_cannot_be_made_is_told_of_each_time(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    for _ in range(2):
        with pytest.raises(StoreTrouble, match="cannot be opened"), held(tmp_path / "home"):
            pass
