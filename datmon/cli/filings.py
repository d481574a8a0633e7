"""Commands that read filings and tables, into the home or without one."""

from pathlib import Path

import datmon
from datmon import frames
from datmon.calendars import parse_day
from datmon.cli.parameters import ANYWHERE, UNLABELLED, FileLabels, Where
from datmon.cli.printing import check_read
from datmon.cli.program import app
from datmon.errors import BadInput


@app.command
def ingest(*paths: Path, workers: int | None = None, labels: FileLabels = UNLABELLED, where: Where = ANYWHERE) -> None:
    """Read filings into the home: files, submissions, or a corpus folder with a manifest.json.

    Example: datmon ingest path/to/filings --home desk

    Parameters
    ----------
    paths
        Files or folders.
    workers
        Processes that read; default one a core, one for a handful of files.
    """
    with frames.progress("reading filings") as tick:
        report = datmon.ingest(
            where.monitor(fills=True), *paths, workers=workers, labels=labels, bounds=where.bounds(), progress=tick
        )
    print(report)
    check_read(report.failed, report.failures)


@app.command(name="import")
def import_(*files: Path, basis: str | None = None, where: Where = ANYWHERE) -> None:
    """Bring curated tables into the home: facts, instruments, coin prices, share prices (CSV).

    Example: datmon import facts.csv coins.csv, datmon import tables/, or
    datmon import splits.csv instruments.csv --basis 2026-03-31

    Parameters
    ----------
    files
        CSV files, or folders of them; which table each is shows in its header. A folder's files of another kind are
        named and left out.
    basis
        Day in whose shares a table of instruments states counts and strikes, YYYY-MM-DD; its splits are imported before
        it. Default: the day each row was known, or its own column basis.
    """
    if not files:
        raise BadInput("No file was given; name a CSV of facts, instruments, coin prices or share prices.")
    from datmon.intake import tables_under

    shares_of = parse_day(basis) if basis else None
    tables, left_out = tables_under(files)
    monitor = where.monitor(fills=True)
    for name, _ in left_out:
        print(f"{name}: left out; it is none of the tables datmon takes, by its header")
    for file in tables:
        print(datmon.import_(monitor, file, bounds=where.bounds(), basis=shares_of))


@app.command
def read(
    *paths: Path, out: Path, workers: int | None = None, labels: FileLabels = UNLABELLED, where: Where = ANYWHERE
) -> None:
    """Read filings without a home and write what was read, one JSON object a filing.

    Example: datmon read path/to/filings --out read.jsonl

    Parameters
    ----------
    paths
        Files or folders, as for ingest.
    out
        The .jsonl file to write.
    workers
        Processes that read.
    """
    with frames.progress("reading filings") as tick:
        report = datmon.read(
            *paths,
            out=out,
            workers=workers,
            labels=labels,
            bounds=where.bounds(),
            issuers=where.issuers,
            progress=tick,
        )
    print(report)
    check_read(report.failed, report.failures)
