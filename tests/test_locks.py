"""What processes of a home share: a state that is changed one at a time, and claims that die with their holder."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from datmon.errors import StoreTrouble
from datmon.locks import Claims, SharedState

COUNTING = """
import sys
from pathlib import Path
from datmon.locks import SharedState
state = SharedState(Path(sys.argv[1]))
for _ in range(300):
    with state.held() as held:
        held["count"] = held.get("count", 0) + 1
"""
HOLDING = """
import sys, time
from pathlib import Path
from datmon.locks import Claims
claims = Claims(Path(sys.argv[1]))
print(claims.take("0001193125-25-000001"), flush=True)
time.sleep(60)
"""


def test_no_change_is_lost_between_processes(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    counting = [subprocess.Popen([sys.executable, "-c", COUNTING, str(file)]) for _ in range(2)]
    assert [process.wait() for process in counting] == [0, 0]
    with SharedState(file).held() as state:
        assert state["count"] == 600


def test_a_shorter_state_leaves_nothing_of_the_longer_one(tmp_path: Path) -> None:
    state = SharedState(tmp_path / "state.json")
    with state.held() as held:
        held["long"] = "x" * 500
    with state.held() as held:
        held.clear()
        held["short"] = 1
    with SharedState(tmp_path / "state.json").held() as held:
        assert held == {"short": 1}


def test_a_change_that_fails_is_not_kept(tmp_path: Path) -> None:
    state = SharedState(tmp_path / "state.json")
    with pytest.raises(ZeroDivisionError), state.held() as held:
        held["count"] = 1 / 0
    with state.held() as held:
        assert held == {}


def test_a_claim_keeps_other_processes_away_until_its_holder_dies(tmp_path: Path) -> None:
    file = tmp_path / "claims"
    holder = subprocess.Popen([sys.executable, "-c", HOLDING, str(file)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "True"
    mine = Claims(file)
    assert not mine.take("0001193125-25-000001")
    assert mine.take("0001193125-25-000002")
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert mine.take("0001193125-25-000001")
    holder.stdout.close()


def test_without_a_file_everything_can_be_claimed() -> None:
    claims = Claims(None)
    assert claims.take("a")
    claims.leave("a")
    claims.close()


def test_a_file_that_cannot_be_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreTrouble, match="cannot be opened"):
        SharedState(tmp_path / "file" / "state.json")
