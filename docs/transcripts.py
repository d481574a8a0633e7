"""Keeps the commands shown in the docs true: runs every `$ datmon ...` of a page and puts its output below it.

Run `python docs/transcripts.py` to refresh README.md and docs/*.md; `--check` only says which pages are stale.
A block marked ```console holds commands that run on the embedded demonstration; a line `...` after a command means
that its output is not shown. Python blocks marked ```pycon are checked by doctest.
"""

import contextlib
import io
import re
import shlex
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)


def refreshed(page: str) -> str:
    """The page with the output of every shown command as it is today."""
    return BLOCK.sub(lambda block: "".join(_answered(part) for part in _parts(block[1])), page)


def commands(page: str) -> list[str]:
    """The datmon commands a page shows."""
    return [line[2:] for block in BLOCK.findall(page) for line in block.splitlines() if line.startswith("$ datmon")]


def _parts(block: str) -> list[str]:
    return re.findall(r"^\$ .*\n(?:(?!\$ ).*\n)*", block, re.MULTILINE)


def _answered(part: str) -> str:
    command, _, shown = part.partition("\n")
    if not command.startswith("$ datmon ") or shown.strip() == "...":
        return part
    return f"{command}\n{output_of(command[2:])}"


def output_of(command: str) -> str:
    """What the command prints on standard output; a failure is said in its place."""
    from datmon.cli import run

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(shlex.split(command)[1:])
    text = "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
    return text if code == 0 else f"(exit code {code})\n"


def main(words: list[str]) -> int:
    """Refresh the pages, or with --check name the stale ones and return 1."""
    stale = [page for page in PAGES if refreshed(page.read_text("utf-8")) != page.read_text("utf-8")]
    for page in stale:
        print(("stale: " if "--check" in words else "refreshed: ") + page.name)
        if "--check" not in words:
            page.write_text(refreshed(page.read_text("utf-8")), "utf-8")
    return int(bool(stale) and "--check" in words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
