"""How long a command takes before it does anything, as ratios against Python itself in the same run.

Bars: `datmon --version` at most 12 x `python -c pass`; `datmon rank --demo` at most 1.5 s where `import pandas`
takes 0.36 s, that is 4.2 x. Exits 1 when a bar is missed.
"""

import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 7
SCRIPT = str(Path(sys.executable).parent / "datmon")


def seconds(*command: str) -> float:
    """The best of several runs of the command."""

    def once() -> float:
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return time.perf_counter() - start

    return min(once() for _ in range(ROUNDS))


def main() -> int:
    bare = seconds(sys.executable, "-c", "pass")
    pandas = seconds(sys.executable, "-c", "import pandas")
    version = seconds(SCRIPT, "--version")
    rank = seconds(SCRIPT, "rank", "--demo")
    bars = [
        ("datmon --version", version / bare, 12.0, "python -c pass", version),
        ("datmon rank --demo", rank / pandas, 1.5 / 0.36, "import pandas", rank),
    ]
    for name, ratio, bar, peer, took in bars:
        said = "ok" if ratio <= bar else "MISSED"
        print(f"{name:<20} {took * 1000:7.0f} ms   {ratio:5.2f} x {peer} (bar {bar:.2f})  {said}")
    return int(any(ratio > bar for _, ratio, bar, _, _ in bars))


if __name__ == "__main__":
    sys.exit(main())
