"""The command line: each command parses its words, calls the public function of its name, and prints what it answers.

Today's date enters here and nowhere else. Tables go to standard output, progress and errors to standard error; an
error is one sentence and exit code 1.
"""

import contextlib
import os
import sys
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import App, CycloptsError, Parameter

import datmon
from datmon import __version__, frames
from datmon.calendars import parse_day
from datmon.errors import BadInput, DatmonError
from datmon.monitor import Clocks, Labels, Monitor, clocks_of

if TYPE_CHECKING:
    from datmon.arrivals import SourceReport
    from datmon.delisting_clock import DelistingClock
    from datmon.firm_standing import Standing

_WIDTH = 120  # of sentences below a table

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
    issuers
        File that adds to datmon's list of issuers. Default: DATMON_ISSUERS, else issuers.toml in the home.
    """

    as_of: str | None = None
    known_at: str | None = None
    home: Path | None = None
    demo: bool = False
    issuers: Path | None = None

    def monitor(self, *, fills: bool = False) -> Monitor:
        """The monitor these words mean; a command that `fills` makes the home where there is none, others do not."""
        if self.demo and self.home is not None:
            raise BadInput("Both --demo and --home were asked for; choose one.")
        self.bounds()  # words that are no day or instant are told of first
        opened = datmon.open(self.home, demo=self.demo, issuers=self.issuers, reading=not fills)
        if opened.home.is_missing and not fills:
            raise BadInput(
                f"There is no home at {opened.home.folder} yet; fill it with datmon sync, ingest or import, name "
                "another with --home, or ask the demonstration with --demo."
            )
        _opened.append(opened)
        return opened

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
            where.monitor(fills=True), *paths, workers=workers, labels=labels, bounds=where.bounds(), progress=tick
        )
    print(report)
    _failed(report.failed, report.failures)


@app.command(name="import")
def import_(*files: Path, basis: str | None = None, where: Where = ANYWHERE) -> None:
    """Bring curated tables into the home: facts, instruments, coin prices, share prices (CSV).

    Example: datmon import facts.csv coins.csv, or datmon import splits.csv instruments.csv --basis 2026-03-31

    Parameters
    ----------
    files
        CSV files; which table each is shows in its header.
    basis
        Day in whose shares a table of instruments states counts and strikes, YYYY-MM-DD; its splits are imported before
        it. Default: the day each row was known, or its own column basis.
    """
    if not files:
        raise BadInput("No file was given; name a CSV of facts, instruments, coin prices or share prices.")
    shares_of = parse_day(basis) if basis else None
    monitor = where.monitor(fills=True)
    for file in files:
        print(datmon.import_(monitor, file, bounds=where.bounds(), basis=shares_of))


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
    _failed(report.failed, report.failures)


@app.command
def sync(
    *tickers: str,
    since: str | None = None,
    forms: str | None = None,
    dry_run: bool = False,
    companies: int | None = None,
    via: Literal["edgar", "sec-edgar-downloader"] = "edgar",
    route: Literal["auto", "poll", "index"] = "auto",
    wires: bool = False,
    prices: bool = False,
    workers: int | None = None,
    home: Path | None = None,
    issuers: Path | None = None,
) -> int:
    """Bring the filings of the watched companies from EDGAR into the home, and read them.

    EDGAR wants to know who is asking: set DATMON_USER_AGENT to your name and e-mail address. What the home has is not
    fetched again; stopped at any moment, the next run goes on. The exit code is 2 where a part failed, 1 where nothing
    was done.

    Example: datmon sync MSTR BMNR --since 2024-01-01 --forms 8-K,10-Q

    Parameters
    ----------
    tickers
        Only these issuers, by ticker or CIK; default all that are watched.
    since
        First filing day, YYYY-MM-DD. Default: 2020-01-01.
    forms
        Comma-separated forms, e.g. 8-K,10-Q, amendments included. Default: those that can tell of coins or debt.
    dry_run
        Print what would be asked and how long it takes at the allowed rate; ask nobody.
    companies
        With --dry-run: plan for so many companies of which nothing is known.
    via
        Who fetches the submissions.
    route
        How EDGAR is asked what is new: poll each company's listing, or the daily index; auto takes the shorter.
    wires
        Bring the releases of the issuers' feeds as well, as sync-wires does.
    prices
        Bring prices as well, as sync-prices does.
    workers
        Processes that read; default one a core.
    home
        Folder of the archive and the facts database. Default: DATMON_HOME, else the user data folder.
    issuers
        File that adds to datmon's list of issuers. Default: DATMON_ISSUERS, else issuers.toml in the home.
    """
    first, named = parse_day(since) if since else None, _words(forms)
    if dry_run:
        monitor = datmon.open(home, issuers=issuers, reading=True)
        _opened.append(monitor)
        today = datetime.now(UTC).date()
        plan = datmon.plan_sync(monitor, *tickers, today=today, since=first, companies=companies, forms=named)
        _print(frames.PLAN, map(frames.step_row, plan.steps), AS_TABLE)
        print(plan)
        return 0
    if companies is not None:
        raise BadInput("--companies plans for companies of which nothing is known; give it with --dry-run.")
    monitor = Where(home=home, issuers=issuers).monitor(fills=True)
    with frames.sync_progress() as show:
        report = datmon.sync(
            monitor,
            *tickers,
            now=lambda: datetime.now(UTC),
            since=first,
            forms=named,
            via=via,
            route=route,
            workers=workers,
            wires=wires,
            prices=prices,
            progress=show,
        )
    print(report)
    for place, reason in report.all_failures:
        print(f"failed: {place}: {reason}", file=sys.stderr)
    return report.exit_code


@app.command
def sync_wires(*tickers: str, since: str | None = None, home: Path | None = None, issuers: Path | None = None) -> int:
    """Bring the releases that the issuers' feeds name into the home, and read them; they rank below what is filed.

    Feeds stand in the rows of issuers. The exit code is 2 where a part failed.

    Example: datmon sync-wires IREN --since 2025-11-01

    Parameters
    ----------
    tickers
        Only these issuers; default all that have feeds.
    since
        First day of the releases, YYYY-MM-DD. Default: 30 days ago.
    home
        Folder of the archive and the facts database. Default: DATMON_HOME, else the user data folder.
    issuers
        File that adds to datmon's list of issuers. Default: DATMON_ISSUERS, else issuers.toml in the home.
    """
    monitor = Where(home=home, issuers=issuers).monitor(fills=True)
    first = parse_day(since) if since else None
    return _brought(datmon.sync_wires(monitor, *tickers, now=_now, since=first, progress=_tell))


@app.command
def sync_prices(
    *tickers: str,
    since: str | None = None,
    until: str | None = None,
    coins: str | None = None,
    shares: str | None = None,
    currencies: str | None = None,
    home: Path | None = None,
    issuers: Path | None = None,
) -> int:
    """Bring the prices that the home lacks: coins by the day and at the share's close, shares as traded, currencies.

    A price that is there, fetched or imported, is not asked for again; what came of a coin or share is kept at once.
    The exit code is 2 where a part failed.

    Example: datmon sync-prices MSTR --since 2025-11-01 --currencies USD,CAD

    Parameters
    ----------
    tickers
        Only these issuers and their coins; default those the home has something of.
    since
        First day, YYYY-MM-DD. Default: 30 days ago.
    until
        Last day, YYYY-MM-DD. Default: today.
    coins
        Comma-separated sources of coin prices in the order they are asked: coinbase, kraken, coingecko. Default: all.
    shares
        Comma-separated sources of share prices: stooq, yahoo. Default: stooq.
    currencies
        Comma-separated currencies whose euro rates are wanted, e.g. USD,CAD. Default: none.
    home
        Folder of the archive and the facts database. Default: DATMON_HOME, else the user data folder.
    issuers
        File that adds to datmon's list of issuers. Default: DATMON_ISSUERS, else issuers.toml in the home.
    """
    report = datmon.sync_prices(
        Where(home=home, issuers=issuers).monitor(fills=True),
        *tickers,
        now=_now,
        since=parse_day(since) if since else None,
        until=parse_day(until) if until else None,
        coin_sources=_words(coins),
        share_sources=_words(shares),
        currencies=_words(currencies.upper() if currencies else None),
        progress=_tell,
    )
    return _brought(report)


@app.command
def discover(
    *, out: Path | None = None, tags_only: bool = False, home: Path | None = None, issuers: Path | None = None
) -> int:
    """Find companies that may hold coins through EDGAR, and propose rows of issuers; nothing is added.

    The proposals go to standard output as TOML, each with its evidence; what EDGAR does not tell is left empty.

    Example: datmon discover --tags-only --out proposals.toml

    Parameters
    ----------
    out
        File to write the proposals to instead.
    tags_only
        Ask for tagged concepts only, and leave full-text search out.
    home
        Folder of the archive and the facts database. Default: DATMON_HOME, else the user data folder.
    issuers
        File that adds to datmon's list of issuers. Default: DATMON_ISSUERS, else issuers.toml in the home.
    """
    from datmon.discovery import as_rows
    from datmon.exports import write_atomically

    monitor = Where(home=home, issuers=issuers).monitor(fills=True)
    found = datmon.discover(monitor, now=_now, search=not tags_only, progress=_tell)
    _tell("")
    text = as_rows(found, _now().date())
    if out is None:
        sys.stdout.write(text)
    else:
        write_atomically(out, text)
        print(f"{len(found.proposals)} proposals written to {out}; none was added")
    for place, reason in found.failures:
        print(f"failed: {place}: {reason}", file=sys.stderr)
    return 2 if found.failures else 0


def _now() -> datetime:
    return datetime.now(UTC)


def _tell(what: str) -> None:
    """Say on standard error, to people only, what is being asked."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what[:60]}", end="", file=sys.stderr, flush=True)


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip()) if text else ()


def _brought(report: "SourceReport") -> int:
    """Print what a source brought; the exit code."""
    _tell("")
    print(report)
    for place, reason in report.failures:
        print(f"failed: {place}: {reason}", file=sys.stderr)
    if not report.failures:
        return 0
    return 2 if report.brought or report.known else 1


@app.command
def health(*tickers: str, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """How fresh the home is: the last success of each source for each company, and who has gone silent.

    A company of which too few filings are known to tell is unknown.

    Example: datmon health MSTR --json

    Parameters
    ----------
    tickers
        Only these issuers.
    """
    rows = datmon.health(where.monitor(), *tickers, now=datetime.now(UTC))
    _print(frames.HEALTH, map(frames.freshness_row, rows), form)


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
            monitor,
            *paths,
            clocks=where.clocks(monitor),
            workers=workers,
            labels=labels,
            issuers=where.issuers,
            progress=tick,
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

    Example: datmon sheet SQNS --as-of 2025-11-21

    Parameters
    ----------
    ticker
        The issuer.
    """
    monitor = where.monitor()
    rows = frames.sheet_rows(datmon.sheet(monitor, ticker, clocks=where.clocks(monitor)))
    _print(frames.SHEET, rows, form)


@app.command
def value(
    *tickers: str,
    first: Annotated[str | None, Parameter(name="--from")] = None,
    last: Annotated[str | None, Parameter(name="--to")] = None,
    by_coin: bool = False,
    where: Where = ANYWHERE,
    form: Form = AS_TABLE,
) -> None:
    """What the treasuries are worth: coin value, unrealized result, mNAV, debt to coins.

    Of one issuer the table of `datmon standing` follows. With --from and --to a row for each day, which knows only what
    was known by its end.

    Example: datmon value MSTR --as-of 2025-11-21, or datmon value MSTR --from 2025-10-01 --to 2025-11-21 --csv

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    first
        First day of a history, YYYY-MM-DD.
    last
        Last day of a history, YYYY-MM-DD. Default: the as-of day.
    by_coin
        Of a history, a row for each coin and day.
    """
    if first is not None or last is not None or by_coin:
        _print_history(tickers, first, last, by_coin, where, form)
        return
    monitor = where.monitor()
    valuations = datmon.value(monitor, *tickers, clocks=where.clocks(monitor))
    _print(frames.VALUATION, [frames.valuation_row(valuation) for valuation in valuations], form)
    if len(tickers) == 1 and not (form.json or form.csv):
        print()
        _print_standing(datmon.standing(monitor, *tickers, clocks=where.clocks(monitor)), form)


def _print_history(
    tickers: Sequence[str], first: str | None, last: str | None, by_coin: bool, where: Where, form: Form
) -> None:
    from datmon.history_frames import HISTORY, HISTORY_BY_COIN, coin_history_rows, history_rows

    if first is None:
        raise BadInput("--to and --by-coin go with --from; name the first day of the history.")
    if where.known_at is not None or (last is not None and where.as_of is not None):
        raise BadInput("A history knows on each day what was known by its end; leave out --known-at and --as-of.")
    begun, ended = parse_day(first), parse_day(last) if last else None
    monitor = where.monitor()
    told = datmon.history(monitor, *tickers, first=begun, last=ended or where.clocks(monitor).as_of)
    columns, rows = (HISTORY_BY_COIN, coin_history_rows) if by_coin else (HISTORY, history_rows)
    _print(columns, rows(told), form)


@app.command
def standing(ticker: str, *, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """One firm in full: crypto NAV, who is paid from coins and cash, break-even coin prices, realized losses.

    Each number with its day, its age and how exact it is; what is missing is told below with its reason.

    Example: datmon standing SQNS --as-of 2025-11-21

    Parameters
    ----------
    ticker
        The issuer.
    """
    monitor = where.monitor()
    _print_standing(datmon.standing(monitor, ticker, clocks=where.clocks(monitor)), form)


def _print_standing(standing: "Standing", form: Form) -> None:
    """The table; for people the lines that are missing are told below it, together by their reasons."""
    rows = frames.standing_rows(standing)
    if form.json or form.csv:
        _print(frames.STANDING, rows, form)
        return
    _print(frames.STANDING, [row for row in rows if row["value"] is not None], form)
    missing: dict[str, list[str]] = {}
    for row in rows:
        if row["value"] is None:
            missing.setdefault(row["note"], []).append(row["line"])
    for reason, lines in missing.items():
        print(textwrap.fill(f"missing, {reason}: {', '.join(lines)}", _WIDTH, subsequent_indent="  "))


@app.command
def lenses(*tickers: str, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Market cap, mNAVs and NAV per share by each count of the shares, with the count's day and its instruments.

    Counts: basic (as stated), with pre-funded warrants, diluted (treasury stock, if converted), maximum (every fixed
    count), and, where it can be told or estimated, with what was issued since the count.

    Example: datmon lenses MSTR SQNS --as-of 2025-11-21

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    """
    from datmon.lens_frames import LENSES, lens_rows

    monitor = where.monitor()
    firms = datmon.lenses(monitor, *tickers, clocks=where.clocks(monitor))
    _print(LENSES, [row for firm in firms for row in lens_rows(firm)], form)


@app.command
def bridge(ticker: str, first: str, second: str, *, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Why two published definitions of a firm's mNAV differ, part by part; the steps add up to the difference.

    Definitions are listed in docs/definitions.md, e.g. strategy, coingecko, artemis, defillama-maximum.

    Example: datmon bridge MSTR coingecko strategy

    Parameters
    ----------
    ticker
        The issuer.
    first
        The definition to begin from.
    second
        The definition to come to.
    """
    from datmon.lens_frames import BRIDGE, bridge_rows

    monitor = where.monitor()
    found = datmon.bridge(monitor, ticker, first, second, clocks=where.clocks(monitor))
    _print(BRIDGE, bridge_rows(found), form)


@app.command
def rank(*tickers: str, with_miners: bool = False, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Who is nearest to being forced to sell coins, and why.

    Miners, who sell what they produce, follow the others with places of their own.

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    with_miners
        Rank miners among the others.
    """
    monitor = where.monitor()
    rows = datmon.rank(monitor, *tickers, clocks=where.clocks(monitor), with_miners=with_miners)
    _print(frames.RANKING, [frames.ranking_row(row) for row in rows], form)


@app.command
def forced(*tickers: str, all_gates: bool = False, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """At which coin price, and when, a firm must sell coins: within 30, 90, 180 and 365 days.

    With issuance as it stands; with --all-gates (and in JSON and CSV) with issuance open, half-open and shut.

    Example: datmon forced SQNS --all-gates

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    all_gates
        Show what would be if issuance were open, half-open or shut.
    """
    from datmon.forced_frames import FORCED, forced_rows

    monitor = where.monitor()
    firms = datmon.forced(monitor, *tickers, clocks=where.clocks(monitor))
    rows = [row for firm in firms for row in forced_rows(firm)]
    every = all_gates or form.json or form.csv
    _print(FORCED, [row for row in rows if every or row["is_own_gate"]], form)


@app.command
def diff(
    first: str, second: str, *tickers: str, with_miners: bool = False, where: Where = ANYWHERE, form: Form = AS_TABLE
) -> None:
    """What moved in the ranking between two days, and why: price, time, new fact, correction, rule.

    One kind of input after the other is replaced by that of the second day; each row is what one of them did.

    Example: datmon diff 2025-10-31 2025-11-21

    Parameters
    ----------
    first
        The earlier day, YYYY-MM-DD, with what was known by its end.
    second
        The later day.
    tickers
        Only these issuers; default all.
    with_miners
        Rank miners among the others.
    """
    from datmon.change_frames import CHANGES, change_row

    if where.as_of or where.known_at:
        raise BadInput("diff asks about its own two days; leave out --as-of and --known-at.")
    monitor = where.monitor()
    days = (clocks_of(first), clocks_of(second))
    found = datmon.diff(monitor, *tickers, first=days[0], second=days[1], with_miners=with_miners)
    _print(CHANGES, map(change_row, found), form)


@app.command
def listing(
    *tickers: str,
    closes: Path | None = None,
    venue: str | None = None,
    splits: Path | None = None,
    notice: str | None = None,
    with_: Annotated[str | None, Parameter(name="--with")] = None,
    all_rules: bool = False,
    where: Where = ANYWHERE,
    form: Form = AS_TABLE,
) -> None:
    """The delisting clocks: how far each firm has come under the rules of its exchange, with deadlines and evidence.

    With --closes and --venue the clock of one's own closes, without a home.

    Parameters
    ----------
    tickers
        Only these issuers; default all that have a row.
    closes
        CSV file with columns date,close: closes in USD as traded, not adjusted for splits.
    venue
        Where they are listed: nasdaq-gs, nasdaq-gm, nasdaq-cm, nyse or nyse-american.
    splits
        CSV file with columns effective_date,ratio_new,ratio_old.
    notice
        Day of the exchange's letter about the price, YYYY-MM-DD.
    with_
        Comma-separated rules of unknown outcome that shall judge, e.g. nasdaq_least_value.floor.
    all_rules
        Show the rules that ask nothing of the firm, too.
    """
    names = _words(with_)
    if closes is not None:
        _print_own_clock(tickers, closes, venue, splits, notice, names, where, form)
        return
    if venue or splits or notice:
        raise BadInput("--venue, --splits and --notice go with --closes FILE; name the file of closes.")
    monitor = where.monitor()
    clocks = datmon.listing(monitor, *tickers, clocks=where.clocks(monitor), switched_on=names)
    _print_clocks(clocks, form, all_rules=all_rules)


def _print_own_clock(
    tickers: Sequence[str],
    closes: Path,
    venue: str | None,
    splits: Path | None,
    notice: str | None,
    switched_on: Sequence[str],
    where: Where,
    form: Form,
) -> None:
    from datmon.delisting_clock import as_record

    if tickers or where.demo or where.home:
        raise BadInput("--closes asks about one's own closes; leave out tickers, --demo and --home.")
    if venue is None:
        raise BadInput("--closes needs --venue: nasdaq-gs, nasdaq-gm, nasdaq-cm, nyse or nyse-american.")
    day = where.clocks().as_of
    letter = parse_day(notice) if notice else None
    clock = datmon.listing_of_closes(closes, venue, as_of=day, splits=splits, notice=letter, switched_on=switched_on)
    if form.json and not form.csv:
        sys.stdout.write(frames.record_text(as_record(clock)))
    else:
        _print_clocks([clock], form, all_rules=True)


def _print_clocks(clocks: "Sequence[DelistingClock]", form: Form, *, all_rules: bool) -> None:
    from datmon.delisting_clock import as_record

    if form.json and not form.csv:
        sys.stdout.write(frames.json_text(map(as_record, clocks)))
        return
    rows_of = frames.listing_rows if all_rules or form.csv else frames.pressing_rows
    _print(frames.LISTING, [row for clock in clocks for row in rows_of(clock)], form)


@app.command
def rules(
    *,
    on: str | None = None,
    since: str | None = None,
    venue: str | None = None,
    with_: Annotated[str | None, Parameter(name="--with")] = None,
    form: Form = AS_TABLE,
) -> None:
    """The numbers of the rules in force on a day, with clause, source and status; or what changed since a day.

    Parameters
    ----------
    on
        The day, YYYY-MM-DD. Default: today.
    since
        Only what took effect, or was proposed, after this day and by --on, with the number before it.
    venue
        Only rules of nasdaq, nyse or nyse-american, or of none (other): this project's own choices and rules.
    with_
        Comma-separated rules of unknown outcome to switch on, e.g. nasdaq_least_value.floor.
    """
    day = parse_day(on) if on else datetime.now(UTC).date()
    first = parse_day(since) if since else None
    found = datmon.rules(day, since=first, switched_on=_words(with_), exchange=venue)
    if found or form.json or form.csv:
        _print(frames.RULES, map(frames.rule_row, found), form)
    else:
        after = f" after {first}" if first else ""
        print(f"datmon: no rule took effect or was proposed{after} by {day}; ask about other days.", file=sys.stderr)


@app.command
def explain(ticker: str, field: str, *, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Where a number comes from: formula, figures, quotes, accessions.

    Example: datmon explain SQNS mnav_basic, or datmon explain MSTR shares_diluted

    Parameters
    ----------
    ticker
        The issuer.
    field
        What to explain: a field of `datmon value --json`, a line of `standing`, a column of `lenses` with its count
        (mnav_net_diluted); or rank, or listing.
    """
    monitor = where.monitor()
    explanation = datmon.explain(monitor, ticker, field, clocks=where.clocks(monitor))
    if form.json or form.csv:
        _print((frames.Column("line"),), [{"line": line} for line in explanation], form)
    else:
        print("\n".join(explanation))


@app.command
def export(*, out: Path, tables: str | None = None, where: Where = ANYWHERE) -> None:
    """Write dated CSV files of the ranking, valuation, standing, holdings and facts.

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


@app.command
def backtest(
    *,
    curated: Path,
    first: Annotated[str | None, Parameter(name="--from")] = None,
    until: str | None = None,
    with_miners: bool = False,
    table: Literal["scores", "places", "alarms"] | None = None,
    form: Form = AS_TABLE,
) -> None:
    """How early the ranking told who would sell coins or get a letter, beside four simpler orders.

    For example: datmon backtest --curated tables --table places

    Parameters
    ----------
    curated
        Folder of tables: facts.csv, instruments.csv, splits.csv, coins.csv, closes.csv, events.csv.
    first
        No month-end before this day. Default: half a year before the first event.
    until
        No month-end after this day. Default: the last event.
    with_miners
        Rank miners, who sell what they produce, among the others; else they are left out.
    table
        Only this one: each order's scores, each firm's place before its event, or the false alarms.
    """
    from datmon import score_frames

    bounds = (parse_day(first) if first else None, parse_day(until) if until else None)
    with frames.progress("month-ends") as told:
        scores = datmon.backtest(curated, first=bounds[0], last=bounds[1], with_miners=with_miners, progress=told)
    if form.csv and table is None:
        raise BadInput("CSV holds one table; choose it with --table scores, places or alarms.")
    tables = {name: (columns, list(rows(scores))) for name, (columns, rows) in score_frames.TABLES.items()}
    asked = [table] if table else list(tables)
    if form.json and table is None:
        sys.stdout.write(frames.record_text({name: rows for name, (_, rows) in tables.items()}))
        return
    for name in asked:
        _print(*tables[name], form)


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
    """Run one command; the exit code is 0, 2 where it says that a part failed, or 1 after one sentence on stderr."""
    return _guarded(lambda: app(list(words), exit_on_error=False, print_error=False))


def _guarded(command: Callable[[], object]) -> int:
    code: object = 0
    try:
        code = command()
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
    return code if isinstance(code, int) else 0
