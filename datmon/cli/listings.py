"""Commands about listings: the delisting clocks and the rules in force."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

import datmon
from datmon import frames
from datmon.calendars import parse_day
from datmon.cli.parameters import ANYWHERE, AS_TABLE, Form, Where, now, words_of
from datmon.cli.printing import print_rows
from datmon.cli.program import app
from datmon.errors import BadInput

if TYPE_CHECKING:
    from datmon.delisting_clock import DelistingClock


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

    Example: datmon listing GAME NAKA --as-of 2025-11-21

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
    names = words_of(with_)
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
    print_rows(frames.LISTING, [row for clock in clocks for row in rows_of(clock)], form)


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

    Example: datmon rules --on 2026-01-19 --since 2025-12-31

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
    day = parse_day(on) if on else now().date()
    first = parse_day(since) if since else None
    found = datmon.rules(day, since=first, switched_on=words_of(with_), exchange=venue)
    if found or form.json or form.csv:
        print_rows(frames.RULES, map(frames.rule_row, found), form)
    else:
        after = f" after {first}" if first else ""
        print(f"datmon: no rule took effect or was proposed{after} by {day}; ask about other days.", file=sys.stderr)
