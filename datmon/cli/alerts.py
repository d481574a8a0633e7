"""Commands about alerts: what is news, a test of the channels, what was told, and how the rules would have done."""

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

import datmon
from datmon import frames
from datmon.calendars import parse_day
from datmon.cli.parameters import ANYWHERE, AS_TABLE, Form, Where, now
from datmon.cli.printing import print_rows
from datmon.cli.program import app
from datmon.errors import BadInput

alerts_app = App(
    name="alerts",
    default_parameter=Parameter(negative=()),
    result_action="return_value",
)
app.command(alerts_app)


@alerts_app.default
def alerts(*, rules: Path | None = None, standing: bool = False, dry_run: bool = False, where: Where = ANYWHERE) -> int:
    """Tell what is new since the last look, each alert once over each channel.

    Rules and channels stand in alerts.toml in the home; without it datmon's own rules are looked at, and alerts go to
    the terminal. A first look tells nothing: what stands already is no news. The exit code is 2 where a message did not
    get through; it is tried again at the next run.

    Example: datmon alerts --dry-run

    Parameters
    ----------
    rules
        File of rules and channels. Default: alerts.toml in the home.
    standing
        On a first look, tell what stands already.
    dry_run
        Print what would be told; send and remember nothing.
    """
    monitor = where.monitor()
    report = datmon.alerts(
        monitor, clocks=where.clocks(monitor), now=now, rules=rules, standing=standing, dry_run=dry_run
    )
    if dry_run:
        from datmon.alert import lines_of

        for alert in report.raised:
            print("\n".join(lines_of(alert)))
    print(report, file=sys.stderr)
    for place, reason in report.failures:
        print(f"failed: {place}: {reason}", file=sys.stderr)
    return report.exit_code


@alerts_app.command(name="test")
def alerts_test(*, rules: Path | None = None, where: Where = ANYWHERE, form: Form = AS_TABLE) -> int:
    """Send one test message over every channel and say how each went; the exit code is 2 where one did not go.

    Example: datmon alerts test

    Parameters
    ----------
    rules
        File of rules and channels. Default: alerts.toml in the home.
    """
    from datmon.alert_frames import TRIALS, trial_rows

    tests = datmon.alerts_test(where.monitor(), now=now, rules=rules)
    print_rows(TRIALS, trial_rows(tests), form)
    return 2 if any(test.reason for test in tests) else 0


@alerts_app.command(name="list")
def alerts_list(*, where: Where = ANYWHERE, form: Form = AS_TABLE) -> None:
    """The alerts that were told, with how far each has come on its way to each channel.

    Example: datmon alerts list --json
    """
    from datmon.alert_frames import TOLD, told_rows

    rows = list(told_rows(datmon.alerts_list(where.monitor())))
    if rows or form.json or form.csv:
        print_rows(TOLD, rows, form)
    else:
        print("datmon: no alert was told yet; datmon alerts tells what is new.", file=sys.stderr)


@alerts_app.command(name="replay")
def alerts_replay(
    *,
    curated: Path,
    first: Annotated[str, Parameter(name="--from")],
    last: Annotated[str, Parameter(name="--to")],
    rules: Path | None = None,
    table: Literal["alerts", "false", "rules"] | None = None,
    workers: int | None = None,
    form: Form = AS_TABLE,
) -> None:
    """Which alerts the rules would have raised day by day, from tables of facts, and which came to nothing.

    Example: datmon alerts replay --curated tables --from 2025-07-01 --to 2025-12-31

    Parameters
    ----------
    curated
        Folder of tables: facts.csv, instruments.csv, splits.csv, coins.csv, closes.csv, events.csv.
    first
        First day, YYYY-MM-DD; what stood the day before is no news.
    last
        Last day, YYYY-MM-DD.
    rules
        File of rules. Default: datmon's own.
    table
        Only this one: the alerts, the false ones among them, or how each rule did.
    workers
        Processes that look at days; default one a core.
    """
    from datmon.alert_frames import COUNTS, REPLAYED, count_rows, replayed_rows
    from datmon.alert_replay import Came

    if form.csv and table is None:
        raise BadInput("CSV holds one table; choose it with --table alerts, false or rules.")
    days = (parse_day(first), parse_day(last))
    with frames.progress("days") as tick:
        replayed = datmon.alerts_replay(
            curated, first=days[0], last=days[1], rules=rules, workers=workers, progress=tick
        )
    false = [row for row in replayed if row.came is Came.FALSE]
    tables = {
        "alerts": (REPLAYED, list(replayed_rows(replayed))),
        "false": (REPLAYED, list(replayed_rows(false))),
        "rules": (COUNTS, list(count_rows(replayed))),
    }
    if form.json and table is None:
        sys.stdout.write(frames.record_text({name: rows for name, (_, rows) in tables.items()}))
        return
    for name in [table] if table else ["alerts", "rules"]:
        print_rows(*tables[name], form)
