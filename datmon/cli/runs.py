"""Commands that do everything once, and have it done every day."""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

import datmon
from datmon.calendars import instant_text
from datmon.cli.parameters import Where, now, words_of
from datmon.cli.program import app, let_go_of_output
from datmon.errors import BadInput
from datmon.monitor import Monitor, RunOrder, clocks_of
from datmon.run_lock import AlreadyRunning
from datmon.run_log import place_of
from datmon.run_steps import ALREADY_RUNNING

if TYPE_CHECKING:
    from datmon.run_plan import RunPlan
    from datmon.run_steps import StepReport


@app.command
def run(
    *,
    config: Path | None = None,
    out: Path | None = None,
    tables: str | None = None,
    formats: Annotated[str | None, Parameter(name=["--format", "--formats"])] = None,
    offline: bool = False,
    as_of: str | None = None,
    known_at: str | None = None,
    home: Path | None = None,
    issuers: Path | None = None,
) -> int:
    """Sync, read, rank, export and send alerts, once; a step that fails spoils neither the others nor what was there.

    What to do stands in a TOML file, run.toml in the home or --config. One run at a time works on a home; its log is
    runs.jsonl there, and datmon health tells how the last one went. The exit code is 0 when all is done, 1 when the
    input is wrong, ranking or export failed, or nothing could be done, 2 when all is done but some sources or alerts
    failed, 3 when another run is at work, 130 when it was stopped.

    Example: datmon run --home desk --out exports --offline

    Parameters
    ----------
    config
        The plan of the run. Default: run.toml in the home, where there is one.
    out
        Folder of the exports. Default: out of the plan; without either nothing is exported.
    tables
        Comma-separated tables to export. Default: those of the plan, else all.
    formats
        Comma-separated formats, csv or parquet. Default: those of the plan, else csv.
    offline
        Ask nobody outside; read, rank and export what is there.
    as_of
        The day the numbers describe, YYYY-MM-DD. Default: today on the plan's clocks, else on New York's.
    known_at
        What the public knew by then. Default: now, or the end of the day given with --as-of.
    home
        Folder of the archive and the facts database. Default: home of the plan, else DATMON_HOME, else the user's.
    issuers
        File that adds to datmon's list of issuers. Default: issuers of the plan, else DATMON_ISSUERS.
    """
    if known_at is not None and as_of is None:
        raise BadInput("--known-at goes with --as-of; name the day the numbers describe.")
    clocks = clocks_of(as_of, known_at) if as_of else None
    monitor, plan = _opened(config, home, issuers)
    plan = plan.exported_to(out, words_of(tables), words_of(formats))
    plan = plan.without_sources() if offline else plan
    try:
        with _stopped_as_by_key():
            report = datmon.run(monitor, plan, now=now, clocks=clocks, told=_tell)
    except AlreadyRunning as error:
        print(f"datmon: {error}", file=sys.stderr)
        return ALREADY_RUNNING
    _say(str(report))
    return report.exit_code


@app.command
def schedule(
    *,
    install: Literal["systemd", "cron"] | None = None,
    at: str | None = None,
    only_print: Annotated[bool, Parameter(name="--print")] = False,
    remove: bool = False,
    config: Path | None = None,
    out: Path | None = None,
    offline: bool = False,
    home: Path | None = None,
    issuers: Path | None = None,
) -> None:
    """Have systemd or cron begin datmon run every day, show the schedule there is, or take it away.

    Example: datmon schedule --install systemd --at "22:30 America/New_York" --print

    Parameters
    ----------
    install
        Who begins the runs: systemd (the user's own units) or cron (the user's crontab).
    at
        Time of day and zone, like "22:30 America/New_York". Default: at of the plan.
    only_print
        Show the units or lines and install nothing.
    remove
        Take away the units and the lines of an earlier --install.
    config
        The plan of the runs. Default: run.toml in the home, where there is one.
    out
        Folder of the exports. Default: out of the plan.
    offline
        Runs ask nobody outside.
    home
        Folder of the archive and the facts database. Default: home of the plan, else DATMON_HOME, else the user's.
    issuers
        File that adds to datmon's list of issuers. Default: issuers of the plan, else DATMON_ISSUERS.
    """
    if remove and install:
        raise BadInput("Both --install and --remove were asked for; choose one.")
    if not install and (at or only_print):
        raise BadInput("Who is to begin the runs was not said; add --install systemd, or --install cron.")
    monitor, plan = _opened(config, home, issuers)
    order = _order(monitor, config, out, issuers, offline)
    if remove:
        print(datmon.unschedule(order.home))
    elif install:
        print(datmon.schedule(order, _at(at, plan), install, now=now, install=not only_print))
    else:
        print(datmon.last_run(monitor, now=now()))


@app.command
def serve_schedule(
    *,
    at: str | None = None,
    config: Path | None = None,
    out: Path | None = None,
    offline: bool = False,
    home: Path | None = None,
    issuers: Path | None = None,
) -> None:
    """Stay and begin datmon run every day, where there is neither systemd nor cron; SIGTERM or Ctrl-C ends it.

    A run that was missed in the last hours is made up for at once. Needs APScheduler: install datmon[schedule].

    Example: datmon serve-schedule --at "22:30 America/New_York"

    Parameters
    ----------
    at
        Time of day and zone, like "22:30 America/New_York". Default: at of the plan.
    config
        The plan of the runs. Default: run.toml in the home, where there is one.
    out
        Folder of the exports. Default: out of the plan.
    offline
        Runs ask nobody outside.
    home
        Folder of the archive and the facts database. Default: home of the plan, else DATMON_HOME, else the user's.
    issuers
        File that adds to datmon's list of issuers. Default: issuers of the plan, else DATMON_ISSUERS.
    """
    monitor, plan = _opened(config, home, issuers)
    order = _order(monitor, config, out, issuers, offline)
    datmon.serve_schedule(order, _at(at, plan), now=now, told=_say_when)


def _opened(config: Path | None, home: Path | None, issuers: Path | None) -> "tuple[Monitor, RunPlan]":
    """The home and its plan; a plan that is named may name the home."""
    from datmon.run_plan import FILE, RunPlan, plan_of

    plan = plan_of(config) if config is not None else RunPlan()
    monitor = Where(home=home or plan.home, issuers=issuers or plan.issuers).monitor(fills=True)
    folder = monitor.home.folder
    if config is None and folder is not None and (folder / FILE).exists():
        plan = plan_of(folder / FILE)
    return monitor, plan


def _order(monitor: Monitor, config: Path | None, out: Path | None, issuers: Path | None, offline: bool) -> RunOrder:
    if monitor.home.folder is None:
        raise BadInput("The demonstration has no runs; name a home with --home.")
    named = issuers or (Path(os.environ["DATMON_ISSUERS"]) if os.environ.get("DATMON_ISSUERS") else None)
    return RunOrder(monitor.home.folder, config, out, named, offline)


def _at(at: str | None, plan: "RunPlan") -> str:
    found = at or plan.at
    if not found:
        raise BadInput('No time was given; say --at "22:30 America/New_York", or at in the plan.')
    return found


def _tell(report: "StepReport") -> None:
    """A step on standard output, what failed of it on standard error."""
    _say(str(report))
    for where, why in report.failures:
        print(f"failed: {place_of(report.name, where)}: {why}", file=sys.stderr)


def _say(line: str) -> None:
    """A line on standard output; a run goes on, and a schedule is kept, where nobody reads it any more."""
    try:
        print(line, flush=True)
    except OSError:
        let_go_of_output()


def _say_when(line: str) -> None:
    _say(f"{instant_text(now())} {line}")


@contextlib.contextmanager
def _stopped_as_by_key() -> Iterator[None]:
    """SIGTERM, by which systemd and serve-schedule end a run, ends it as Ctrl-C does: logged, nothing half written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
