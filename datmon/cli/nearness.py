"""Commands about nearness to forced selling: the ranking, forced sales, what moved, and how early it told."""

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

import datmon
from datmon import frames
from datmon.calendars import parse_day
from datmon.cli.parameters import ANYWHERE, AS_TABLE, Form, Where
from datmon.cli.printing import print_rows
from datmon.cli.program import app
from datmon.errors import BadInput
from datmon.monitor import clocks_of


@app.command
def rank(*tickers: str, with_miners: bool = False, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """Who is nearest to being forced to sell coins, and why.

    Miners, who sell what they produce, follow the others with places of their own.

    Example: datmon rank SQNS BMNR --as-of 2025-11-21

    Parameters
    ----------
    tickers
        Only these issuers; default all that hold coins.
    with_miners
        Rank miners among the others.
    """
    monitor = where.monitor()
    rows = datmon.rank(monitor, *tickers, clocks=where.clocks(monitor), with_miners=with_miners)
    print_rows(frames.RANKING, [frames.ranking_row(row) for row in rows], form)


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
    print_rows(FORCED, [row for row in rows if every or row["is_own_gate"]], form)


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
    print_rows(CHANGES, map(change_row, found), form)


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

    Example: datmon backtest --curated tables --table places

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

    if form.csv and table is None:
        raise BadInput("CSV holds one table; choose it with --table scores, places or alarms.")
    bounds = (parse_day(first) if first else None, parse_day(until) if until else None)
    with frames.progress("month-ends") as told:
        scores = datmon.backtest(curated, first=bounds[0], last=bounds[1], with_miners=with_miners, progress=told)
    tables = {name: (columns, list(rows(scores))) for name, (columns, rows) in score_frames.TABLES.items()}
    asked = [table] if table else list(tables)
    if form.json and table is None:
        sys.stdout.write(frames.record_text({name: rows for name, (_, rows) in tables.items()}))
        return
    for name in asked:
        print_rows(*tables[name], form)
