"""Processes that read: they go when whoever started them is gone, however it went."""

import signal
import subprocess
import sys
from pathlib import Path

BUSY = """
import time
from datmon.reading import _pool
if __name__ == "__main__":
    working = _pool(1).submit(time.sleep, 60)
    print("working", flush=True)
    working.result()
"""


def test_the_readers_of_a_killed_process_let_go_of_its_output_before_anybody_waits_for_it() -> None:
    killed = subprocess.Popen([sys.executable, "-c", BUSY], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "working\n"
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=20)  # ends only when no reader holds the pipes any more
    assert killed.returncode == -signal.SIGKILL


STOPPED = """
import os, signal, time
from datmon.reading import _pool

def stopped_by_a_key():
    os.kill(os.getpid(), signal.SIGINT)
    return "went on"

if __name__ == "__main__":
    with _pool(1) as pool:
        print(pool.submit(stopped_by_a_key).result())
"""


def test_the_key_that_stops_a_command_is_not_for_its_readers(tmp_path: Path) -> None:
    (tmp_path / "stopped.py").write_text(STOPPED)
    done = subprocess.run(
        [sys.executable, str(tmp_path / "stopped.py")], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr) == ("went on\n", "")
