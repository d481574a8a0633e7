"""The command line: each command parses its words, calls the public function of its name, and prints what it answers.

Today's date enters here and nowhere else. Tables go to standard output, progress and errors to standard error; an
error is one sentence and exit code 1.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cyclopts import App, CycloptsError, Parameter

import datmon
from datmon import __version__, frames
from datmon.errors import BadInput, DatmonError
from datmon.monitor import Clocks, Labels, Monitor, clocks_of

app = App(
    name="datmon",
    help="Watch the balance sheets of listed companies that hold digital assets, from their own filings.",
    version=__version__,
    result_action="return_value",
    default_parameter=Parameter(negative=()),
    suppress_keyboard_interrupt=False,
)


@Parameter(name="*")
@dataclass(frozen=True)
class Where:
    """Which facts to ask, and as of when.

    Parameters
    ----------
    as_of
        The day the numbers describe, YYYY-MM-DD. Default: today (the demonstration: its own day).
    known_at
        What the public knew by then, e.g. 2025-11-01T00:00Z. Default: the end of the as-of day.
    home
        Folder of the archive and the facts database. Default: DATMON_HOME, else the user data folder.
    demo
        Ask the embedded demonstration instead of a home.
    """

    as_of: str | None = None
    known_at: str | None = None
    home: Path | None = None
    demo: bool = False

    def monitor(self) -> Monitor:
        """The monitor these words mean."""
        if self.demo and self.home is not None:
            raise BadInput("Both --demo and --home were asked for; choose one.")
        _opened.append(datmon.open(self.home, demo=self.demo))
        return _opened[-1]

    def clocks(self, monitor: Monitor | None = None) -> Clocks:
        """Both clocks, today where nothing is said."""
        today = (monitor.day if monitor else None) or datetime.now(UTC).date()
        return clocks_of(self.as_of or today, self.known_at)

    def bounds(self) -> Clocks | None:
        """Both clocks where something is said: for commands that take in, which have no bound by themselves."""
        return clocks_of(self.as_of or date.max, self.known_at) if self.as_of or self.known_at else None


@Parameter(name="*")
@dataclass(frozen=True)
class Form:
    """How a table is printed.

    Parameters
    ----------
    json
        Print JSON: numbers unrounded, null where missing.
    csv
        Print CSV, with a header row and fixed columns.
    """

    json: bool = False
    csv: bool = False


@Parameter(name="*")
@dataclass(frozen=True)
class FileLabels(Labels):
    """What a bare file cannot say of itself.

    Parameters
    ----------
    ticker
        The issuer, where the file does not say.
    form
        The form type, e.g. 8-K or EX-99.1, where the file does not say.
    accepted
        When EDGAR accepted it (New York time, YYYY-MM-DDTHH:MM:SS), where the file does not say.
    """

    ticker: str | None = None
    form: str | None = None
    accepted: str | None = None


_opened: list[Monitor] = []  # closed when the command ends
ANYWHERE = Where()
AS_TABLE = Form()
UNLABELLED = FileLabels()


@app.command
def ingest(*paths: Path, workers: int | None = None, labels: FileLabels = UNLABELLED, where: Where = ANYWHERE) -> None:
    """Read filings into the home: files, submissions, or a corpus folder with a manifest.json.

    Parameters
    ----------
    paths
        Files or folders.
    workers
        Processes that read; default one a core, one for a handful of files.
    """
    with frames.progress("reading filings") as tick:
        report = datmon.ingest(
            where.monitor(), *paths, workers=workers, labels=labels, bounds=where.bounds(), progress=tick
        )
    print(report)
    _failed(report.failed, report.failures)


@app.command(name="import")
def import_(*files: Path, where: Where = ANYWHERE) -> None:
    """Bring curated tables into the home: facts, instruments, coin prices, share prices (CSV).

    Parameters
    ----------
    files
        CSV files; which table each is shows in its header.
    """
    if not files:
        raise BadInput("No file was given; name a CSV of facts, instruments, coin prices or share prices.")
    monitor = where.monitor()
    for file in files:
        print(datmon.import_(monitor, file, bounds=where.bounds()))


@app.command
def read(
    *paths: Path, out: Path, workers: int | None = None, labels: FileLabels = UNLABELLED, where: Where = ANYWHERE
) -> None:
    """Read filings without a home and write what was read, one JSON object a filing.

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
        report = datmon.read(*paths, out=out, workers=workers, labels=labels, bounds=where.bounds(), progress=tick)
    print(report)
    _failed(report.failed, report.failures)


@app.command
def facts(
    *tickers: str,
    measure: str | None = None,
    unread: bool = False,
    conflicts: bool = False,
    where: Where = ANYWHERE,
    form: Form = AS_TABLE,
) -> None:
    """List the facts of the home, each with its quote and place.

    Parameters
    ----------
    tickers
        Only these issuers.
    measure
        Only this measure, e.g. holdings_units.
    unread
        List instead the passages that look like disclosures and could not be read.
    conflicts
        List instead the facts that disagree or break an identity.
    """
    if unread + conflicts + (measure is not None) > 1:
        raise BadInput("Of --measure, --unread and --conflicts more than one was asked for; choose one.")
    monitor = where.monitor()
    clocks = where.clocks(monitor)
    if unread:
        _print(frames.UNREAD, map(frames.unread_row, datmon.unread(monitor, *tickers, clocks=clocks)), form)
    elif conflicts:
        _print(frames.FINDINGS, map(frames.finding_row, datmon.conflicts(monitor, *tickers, clocks=clocks)), form)
    else:
        rows = datmon.facts(monitor, *tickers, measure=measure, clocks=clocks)
        _print(frames.FACTS, map(frames.fact_row, rows), form)


@app.command
def check(
    *paths: Path,
    unread: bool = False,
    findings: bool = False,
    workers: int | None = None,
    labels: FileLabels = UNLABELLED,
    where: Where = ANYWHERE,
    form: Form = AS_TABLE,
) -> None:
    """What each style read and what it left: facts, unread passages, conflicts, broken identities.

    Parameters
    ----------
    paths
        Files or folders, as for ingest, read afresh and kept nowhere. Default: what the home holds.
    unread
        List instead the passages that could not be read, those left for the most frequent reason first.
    findings
        List instead the facts that disagree or break an identity.
    workers
        Processes that read.
    """
    monitor = None if paths else where.monitor()
    with frames.progress("reading filings") as tick:
        done = datmon.check(
            monitor, *paths, clocks=where.clocks(monitor), workers=workers, labels=labels, progress=tick
        )
    if unread and findings:
        raise BadInput("Both --unread and --findings were asked for; choose one.")
    for source, reason in done.failures:
        print(f"could not be read: {source}: {reason}", file=sys.stderr)
    if unread:
        _print(frames.CHECK_UNREAD, map(frames.check_unread_row, done.unread), form)
    elif findings:
        _print(frames.FINDINGS, map(frames.finding_row, done.findings), form)
    else:
        _print(frames.CHECK, map(frames.check_row, done.styles), form)


@app.command
def sheet(ticker: str, *, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """One firm's balance sheet: positions, cash, debt, preferred, shares, each with its age and source.

    Parameters
    ----------
    ticker
        The issuer.
    """
    monitor = where.monitor()
    rows = frames.sheet_rows(datmon.sheet(monitor, ticker, clocks=where.clocks(monitor)))
    _print(frames.SHEET, rows, form)


@app.command
def value(*tickers: str, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """What the treasuries are worth: coin value, unrealized result, mNAV, debt to coins.

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    """
    monitor = where.monitor()
    valuations = datmon.value(monitor, *tickers, clocks=where.clocks(monitor))
    _print(frames.VALUATION, [frames.valuation_row(valuation) for valuation in valuations], form)


@app.command
def rank(*tickers: str, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Who is nearest to being forced to sell coins, and why.

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    """
    monitor = where.monitor()
    rows = datmon.rank(monitor, *tickers, clocks=where.clocks(monitor))
    _print(frames.RANKING, [frames.ranking_row(row) for row in rows], form)


@app.command
def explain(ticker: str, field: str, *, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Where a number comes from: formula, figures, quotes, accessions.

    Parameters
    ----------
    ticker
        The issuer.
    field
        What to explain: a field of `datmon value --json`, e.g. unrealized_loss or mnav_basic; or rank.
    """
    monitor = where.monitor()
    explanation = datmon.explain(monitor, ticker, field, clocks=where.clocks(monitor))
    if form.json or form.csv:
        _print((frames.Column("line"),), [{"line": line} for line in explanation], form)
    else:
        print("\n".join(explanation))


@app.command
def export(*, out: Path, tables: str | None = None, where: Where = ANYWHERE) -> None:
    """Write dated CSV files of the ranking, valuation, holdings and facts.

    Parameters
    ----------
    out
        Folder to write to.
    tables
        Comma-separated names; default all.
    """
    monitor = where.monitor()
    names = tuple(tables.split(",")) if tables else ()
    for file in datmon.export(monitor, out, tables=names, clocks=where.clocks(monitor)):
        print(file)


def _print(columns: Sequence[frames.Column], rows: Iterable[Mapping[str, Any]], form: Form) -> None:
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


def _said(sentence: str) -> int:
    print(f"datmon: {sentence}", file=sys.stderr)
    return 1


def _let_go_of_output() -> None:
    """Point standard output at nothing, so that Python does not fail on it again when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(failed: int, failures: Sequence[tuple[str, str]]) -> None:
    """Say in one sentence what could not be read, so that the exit code is 1.

    Raises BadInput when anything failed as a whole.
    """
    if failed:
        where, reason = failures[0]
        raise BadInput(f"{failed} of the filings could not be read; the first was {where}: {reason}")


def run(words: Sequence[str]) -> int:
    """Run one command; the exit code is 0, or 1 after one sentence on standard error."""
    return _guarded(lambda: app(list(words), exit_on_error=False, print_error=False))


def _guarded(command: Callable[[], object]) -> int:
    try:
        command()
        sys.stdout.flush()
    except (DatmonError, CycloptsError) as error:
        return _said(" ".join(str(error).split()))
    except BrokenPipeError:  # whoever read the output has seen enough
        _let_go_of_output()
        return 1
    except OSError as error:
        _let_go_of_output()
        return _said(f"The output could not be written: {error.strerror or error}.")
    except KeyboardInterrupt:
        print("datmon: stopped; what was committed is kept, run the command again to go on.", file=sys.stderr)
        return 130
    finally:
        while _opened:
            _opened.pop().home.close()
    return 0
