"""The words that several commands take: which facts to ask and as of when, how to print, what a file is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from cyclopts import Parameter

import datmon
from datmon.errors import BadInput
from datmon.monitor import Clocks, Labels, Monitor, clocks_of

open_monitors: list[Monitor] = []  # closed when the command ends


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
        if self.demo and self.issuers is not None:
            raise BadInput("The demonstration has its own companies; leave out --demo, or --issuers.")
        self.bounds()  # words that are no day or instant are told of first
        opened = datmon.open(self.home, demo=self.demo, issuers=self.issuers, reading=not fills)
        if opened.home.is_missing and not fills:
            raise BadInput(
                f"There is no home at {opened.home.folder} yet; fill it with datmon sync, ingest or import, name "
                "another with --home, or ask the demonstration with --demo."
            )
        open_monitors.append(opened)
        return opened

    def clocks(self, monitor: Monitor | None = None) -> Clocks:
        """Both clocks, today where nothing is said."""
        today = (monitor.day if monitor else None) or now().date()
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


ANYWHERE = Where()
AS_TABLE = Form()
UNLABELLED = FileLabels()


def words_of(text: str | None) -> tuple[str, ...]:
    """The words between commas; none of nothing."""
    return tuple(word.strip() for word in text.split(",") if word.strip()) if text else ()


def now() -> datetime:
    """The clock, the one place where it is read."""
    return datetime.now(UTC)
