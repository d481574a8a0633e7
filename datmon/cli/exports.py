"""Commands that write files for others to read."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

import datmon
from datmon.cli.parameters import ANYWHERE, Where, words_of
from datmon.cli.program import app


@app.command
def export(
    *,
    out: Path,
    tables: str | None = None,
    formats: Annotated[str | None, Parameter(name=["--format", "--formats"])] = None,
    where: Where = ANYWHERE,
) -> None:
    """Write tables as CSV or Parquet files of the day, with a manifest; DIR/latest is always the newest, and whole.

    The files of a day are in DIR/<day>, those of the latest day in DIR/latest. A day that is exported again is replaced
    in one step. What each column says stands in docs/data-dictionary.md.

    Example: datmon export --out exports --tables ranking,valuation --format csv,parquet

    Parameters
    ----------
    out
        Folder to write to.
    tables
        Comma-separated names: ranking, valuation, standing, holdings, facts, listing, triggers, events, conflicts,
        unread. Default: all.
    formats
        Comma-separated formats: csv, parquet (which needs datmon[parquet]). Default: csv.
    """
    monitor = where.monitor()
    clocks = where.clocks(monitor)
    for file in datmon.export(monitor, out, tables=words_of(tables), formats=words_of(formats), clocks=clocks):
        print(file)
