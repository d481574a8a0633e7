"""One run at a time in a home. A killed run leaves nothing to clean up: the system lets go of its lock."""

import threading
import time
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from datmon.errors import DatmonError, StoreTrouble
from datmon.locks import Claims

FILE = "run.lock"
_NAME = "run"
_LOOK_AGAIN = 0.1  # seconds

# The system's locks are of processes: what the threads of this one hold is kept here.
_held: set[Path] = set()
_threads = threading.Lock()


class AlreadyRunning(DatmonError):
    """Another run is at work in the home; nothing was done."""


@cache
def rules() -> Mapping[str, Any]:
    """How runs are logged, kept going and called missed: running.toml."""
    return tomllib.loads(files("datmon").joinpath("running.toml").read_text("utf-8"))


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The home's lock, held by this run until the block ends or the process does.

    Raises AlreadyRunning where another run has it; StoreTrouble when its file cannot be opened.
    """
    file = folder.expanduser().absolute() / FILE
    with _threads:
        mine = file not in _held
        _held.add(file)
    if not mine:
        raise AlreadyRunning(f"A run is at work in {folder} already; this one did nothing.")
    try:
        with closing(Claims(file)) as claims:
            _take(claims, folder)
            yield
    finally:
        with _threads:
            _held.discard(file)


def is_held(folder: Path) -> bool | None:
    """Whether a run is at work in the home, of this process or another; None where this user may not look.

    Nothing is made to find out.
    """
    file = folder.expanduser().absolute() / FILE
    with _threads:
        if file in _held:  # to open it here and close it again would let go of this process's own lock
            return True
        if not file.is_file():
            return False
        try:
            claims = Claims(file)
        except StoreTrouble:
            return None
        try:
            return not claims.take(_NAME)
        finally:
            claims.close()


def _take(claims: Claims, folder: Path) -> None:
    until = time.monotonic() + rules()["lock"]["patience_seconds"]
    while not claims.take(_NAME):
        if time.monotonic() > until:
            raise AlreadyRunning(f"A run is at work in {folder} already; this one did nothing.")
        time.sleep(_LOOK_AGAIN)
