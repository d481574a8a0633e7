"""What commands print: tables to standard output, progress and failures to standard error."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from datmon import frames
from datmon.cli.parameters import Form
from datmon.errors import BadInput

if TYPE_CHECKING:
    from datmon.arrivals import SourceReport


def print_rows(columns: Sequence[frames.Column], rows: Iterable[Mapping[str, Any]], form: Form) -> None:
    """The one formatter: a table for people, JSON or CSV for programs."""
    rows = list(rows)
    if form.json and form.csv:
        raise BadInput("Both --json and --csv were asked for; choose one.")
    if form.json:
        sys.stdout.write(frames.json_text(rows))
    elif form.csv:
        sys.stdout.write(frames.csv_text(columns, rows))
    elif rows:
        frames.print_table(columns, rows)
    else:
        print("datmon: nothing was found; was anything ingested, and known by then?", file=sys.stderr)


def tell(what: str) -> None:
    """Say on standard error, to people only, what is being asked."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what[:60]}", end="", file=sys.stderr, flush=True)


def exit_code_of(report: "SourceReport") -> int:
    """Print what a source brought; the exit code."""
    tell("")
    print(report)
    for place, reason in report.failures:
        print(f"failed: {place}: {reason}", file=sys.stderr)
    if not report.failures:
        return 0
    return 2 if report.brought or report.known else 1


def check_read(failed: int, failures: Sequence[tuple[str, str]]) -> None:
    """Say in one sentence what could not be read, so that the exit code is 1.

    Raises BadInput when anything failed as a whole.
    """
    if failed:
        where, reason = failures[0]
        raise BadInput(f"{failed} of the filings could not be read; the first was {where}: {reason}")
