"""Writes docs/data-dictionary.md from the tables' columns and data_dictionary.toml.

Run `python docs/data_dictionary.py` to refresh the page; `--check` only says whether it is stale.
"""

import sys
from pathlib import Path

from datmon.data_dictionary import in_markdown

PAGE = Path(__file__).resolve().parent / "data-dictionary.md"


def main(words: list[str]) -> int:
    """Refresh the page, or with --check return 1 where it is stale."""
    if PAGE.exists() and PAGE.read_text("utf-8") == in_markdown():
        return 0
    if "--check" in words:
        print(f"stale: {PAGE.name}")
        return 1
    PAGE.write_text(in_markdown(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
