"""The command line: each command parses its words, calls the public function of its name, and prints what it answers.

Today's date enters here and nowhere else. Tables go to standard output, progress and errors to standard error; an
error is one sentence and exit code 1. A room has the commands of one noun; help lists them in this order.
"""

from datmon.cli import filings, sources, firms, nearness, listings, exports, runs, alerts  # noqa: F401, I001 - registers
from datmon.cli.program import app, run

__all__ = ["app", "run"]
