"""A monitor over a home folder, or over the embedded demonstration."""

import os
import tomllib
from importlib.resources import files
from pathlib import Path

from datmon.monitor.filings import import_, ingest
from datmon.monitor.monitored_home import Monitor

DEMONSTRATION = "demonstration"


def open(
    home: Path | str | None = None,
    *,
    demo: bool = False,
    database_url: str | None = None,
    issuers: Path | str | None = None,
    reading: bool = False,
) -> Monitor:
    """A monitor over the home folder (default: DATMON_HOME, else the user data folder), or over the demonstration.

    `database_url` (default: DATMON_DATABASE_URL) points at another database than the home's own SQLite file. `issuers`
    (default: DATMON_ISSUERS, else issuers.toml in the home) is a file that adds to datmon's list of issuers. With
    `reading` nothing is made: a home that is not there is empty.

    Raises StoreTrouble when the home cannot be made or opened; BadInput when a row of the file cannot be used.
    """
    if demo:
        return _demonstration()
    from datmon.home import at_folder
    from datmon.watchlist import watched

    folder = Path(home or os.environ.get("DATMON_HOME") or _user_folder()).expanduser()
    at = at_folder(folder, database_url or os.environ.get("DATMON_DATABASE_URL") or None, reading=reading)
    return Monitor(at, own_issuers=watched(Path(issuers) if issuers else None, folder))


def _user_folder() -> str:
    from platformdirs import user_data_dir

    return user_data_dir("datmon", appauthor=False)


def demonstration_folder() -> Path:
    """Where the embedded demonstration lies: in the installed package, or in fixtures/ of a checkout."""
    packaged = Path(str(files("datmon"))) / DEMONSTRATION
    return packaged if packaged.is_dir() else packaged.parent.parent / "fixtures" / DEMONSTRATION


def _demonstration() -> Monitor:
    """The demonstration, read afresh through the same pipeline into a home in memory."""
    from datmon.home import in_memory

    folder = demonstration_folder()
    about = tomllib.loads((folder / "demonstration.toml").read_text("utf-8"))
    monitor = Monitor(in_memory(), about["as_of"])
    ingest(monitor, folder, workers=1)
    for table in about["tables"]:
        import_(monitor, folder / table)
    return monitor
