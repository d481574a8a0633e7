"""Commands that tell what was read, and what firms hold, owe and are worth."""

import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

import datmon
from datmon import frames
from datmon.calendars import parse_day
from datmon.cli.parameters import ANYWHERE, AS_TABLE, UNLABELLED, FileLabels, Form, Where
from datmon.cli.printing import print_rows
from datmon.cli.program import app
from datmon.errors import BadInput

if TYPE_CHECKING:
    from datmon.firm_standing import Standing

_WIDTH = 120  # of sentences below a table


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

    Example: datmon facts SQNS --measure holdings_units --as-of 2025-11-21

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
        print_rows(frames.UNREAD, map(frames.unread_row, datmon.unread(monitor, *tickers, clocks=clocks)), form)
    elif conflicts:
        print_rows(frames.FINDINGS, map(frames.finding_row, datmon.conflicts(monitor, *tickers, clocks=clocks)), form)
    else:
        rows = datmon.facts(monitor, *tickers, measure=measure, clocks=clocks)
        print_rows(frames.FACTS, map(frames.fact_row, rows), form)


@app.command
def events(*tickers: str, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """What firms did and were told: trades of coins, buybacks, issuance, splits, listing notices; each told once.

    Example: datmon events SQNS --as-of 2025-11-21

    Parameters
    ----------
    tickers
        Only these issuers.
    """
    from datmon.event_frames import EVENTS, event_row

    monitor = where.monitor()
    print_rows(EVENTS, map(event_row, datmon.events(monitor, *tickers, clocks=where.clocks(monitor))), form)


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

    Example: datmon check path/to/filings --unread

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
        print_rows(frames.CHECK_UNREAD, map(frames.check_unread_row, done.unread), form)
    elif findings:
        print_rows(frames.FINDINGS, map(frames.finding_row, done.findings), form)
    else:
        print_rows(frames.CHECK, map(frames.check_row, done.styles), form)


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
    print_rows(frames.SHEET, rows, form)


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
    print_rows(frames.VALUATION, [frames.valuation_row(valuation) for valuation in valuations], form)
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
    print_rows(columns, rows(told), form)


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
        print_rows(frames.STANDING, rows, form)
        return
    print_rows(frames.STANDING, [row for row in rows if row["value"] is not None], form)
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
    print_rows(LENSES, [row for firm in firms for row in lens_rows(firm)], form)


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
    print_rows(BRIDGE, bridge_rows(found), form)


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
        (mnav_net_diluted), a published definition (strategy); or rank, forced, or listing.
    """
    monitor = where.monitor()
    explanation = datmon.explain(monitor, ticker, field, clocks=where.clocks(monitor))
    if form.json or form.csv:
        print_rows((frames.Column("line"),), [{"line": line} for line in explanation], form)
    else:
        print("\n".join(explanation))
