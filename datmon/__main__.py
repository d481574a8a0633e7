"""The command line's front door: answers `--version` before anything heavy is imported."""

import io
import os
import sys
from pathlib import Path


def main() -> None:
    """Run the command line; `datmon --version` costs little more than starting Python."""
    if sys.argv[1:] == ["--version"]:
        from datmon import __version__

        print(f"datmon {__version__}")
        return
    from datmon.cli import run

    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115 - closed with the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without a character shows "?", never a traceback
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
