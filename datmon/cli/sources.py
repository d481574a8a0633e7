"""Commands that bring filings, releases and prices into the home, and tell how fresh it is."""

import sys
from pathlib import Path
from typing import Literal

import datmon
from datmon import frames
from datmon.calendars import parse_day
from datmon.cli.parameters import ANYWHERE, AS_TABLE, Form, Where, now, open_monitors, words_of
from datmon.cli.printing import exit_code_of, print_rows, tell
from datmon.cli.program import app
from datmon.errors import BadInput


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
    first, named = parse_day(since) if since else None, words_of(forms)
    if dry_run:
        monitor = datmon.open(home, issuers=issuers, reading=True)
        open_monitors.append(monitor)
        today = now().date()
        plan = datmon.plan_sync(monitor, *tickers, today=today, since=first, companies=companies, forms=named)
        print_rows(frames.PLAN, map(frames.step_row, plan.steps), AS_TABLE)
        print(plan)
        return 0
    if companies is not None:
        raise BadInput("--companies plans for companies of which nothing is known; give it with --dry-run.")
    monitor = Where(home=home, issuers=issuers).monitor(fills=True)
    with frames.sync_progress() as show:
        report = datmon.sync(
            monitor,
            *tickers,
            now=now,
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
    return exit_code_of(datmon.sync_wires(monitor, *tickers, now=now, since=first, progress=tell))


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
        now=now,
        since=parse_day(since) if since else None,
        until=parse_day(until) if until else None,
        coin_sources=words_of(coins),
        share_sources=words_of(shares),
        currencies=words_of(currencies.upper() if currencies else None),
        progress=tell,
    )
    return exit_code_of(report)


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
    found = datmon.discover(monitor, now=now, search=not tags_only, progress=tell)
    tell("")
    text = as_rows(found, now().date())
    if out is None:
        sys.stdout.write(text)
    else:
        write_atomically(out, text)
        print(f"{len(found.proposals)} proposals written to {out}; none was added")
    for place, reason in found.failures:
        print(f"failed: {place}: {reason}", file=sys.stderr)
    return 2 if found.failures else 0


@app.command
def health(*tickers: str, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """How fresh the home is: the last success of each source for each company, and who has gone silent.

    A company of which too few filings are known to tell is unknown. Without tickers it also tells how the last datmon
    run went, when the next is due, and whether one was missed.

    Example: datmon health MSTR --json

    Parameters
    ----------
    tickers
        Only these issuers.
    """
    monitor = where.monitor()
    rows = [frames.freshness_row(row) for row in datmon.health(monitor, *tickers, now=now())]
    runs = datmon.last_run(monitor, now=now()) if monitor.home.folder is not None and not tickers else None
    is_told = runs is not None and runs.is_known
    if runs is not None and is_told and (form.json or form.csv):
        rows.append(runs.as_row())
    print_rows(frames.HEALTH, rows, form)
    if is_told and not (form.json or form.csv):
        print(runs)
