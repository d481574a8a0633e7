"""Draws the plots of docs/walkthrough.md by running the page's own examples; they land in docs/plots/.

Run `python docs/walkthrough.py`; it needs the extra `plots`.
"""

import contextlib
import doctest
from pathlib import Path

PAGE = Path(__file__).resolve().parent / "walkthrough.md"


def main() -> int:
    """Run the page beside its plots; 1 where an example does not hold."""
    with contextlib.chdir(PAGE.parent):
        failed, _ = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    return int(failed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
