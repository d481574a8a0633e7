"""The issuers to watch: datmon's own list, and the file in which a user adds to it or overrides its rows."""

import os
from functools import lru_cache
from pathlib import Path

from datmon.coins import coins
from datmon.errors import BadInput
from datmon.issuers import LARGEST_FILE, Issuer, Issuers, issuers, with_own

FILE = "issuers.toml"
VARIABLE = "DATMON_ISSUERS"
SEVERAL = "multi"  # the coin of a row whose issuer holds several


def watched(file: Path | None = None, home: Path | None = None) -> Issuers:
    """Datmon's own issuers and those of one file: `file`, else what DATMON_ISSUERS names, else the home's issuers.toml.

    Raises BadInput when the file that was named is not there or has a row that cannot be used.
    """
    named = file or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if named is not None:
        return _read(named.expanduser())
    own = home / FILE if home is not None else None
    return _read(own) if own is not None and _is_file(own) else issuers()


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror or error}; give another --home.") from error


def _read(file: Path) -> Issuers:
    try:
        if file.is_dir():
            raise BadInput(f"{file} is a folder; give the file of issuers in it to --issuers or {VARIABLE}.")
        if not file.is_file():
            raise BadInput(f"The file of issuers {file} is not there; mend --issuers or {VARIABLE}.")
        with file.open("rb") as handle:
            content = handle.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            raise BadInput(f"The file of issuers {file} has more than {LARGEST_FILE:,} bytes; it is not read.")
        return _issuers_in(str(file), content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(f"The file of issuers {file} is not UTF-8 text; save it as such.") from error
    except OSError as error:
        raise BadInput(f"The file of issuers {file} cannot be read: {error.strerror or error}.") from error


@lru_cache(maxsize=8)
def _issuers_in(name: str, text: str) -> Issuers:
    found = with_own(name, text, issuers())
    for row in found.values():
        if row != issuers().get(row.ticker):
            _check(name, row)
    return found


def _check(name: str, row: Issuer) -> None:
    """That datmon knows the coin and the wires of a row of one's own.

    Raises BadInput naming what it does not know.
    """
    if row.coin != SEVERAL and row.coin not in coins():
        raise BadInput(
            f"{name} ({row.ticker}): coin: {row.coin!r} is no coin that datmon knows; write its symbol in capitals, or "
            f"{SEVERAL} for several."
        )
    if row.feeds:
        from datmon.wire_feed import wires  # noqa: PLC0415 - lxml waits until a row has feeds

        for key, feed in row.feeds.items():
            if key not in wires():
                raise BadInput(f"{name} ({row.ticker}): feeds: {key!r} is no wire; known are {', '.join(wires())}.")
            if not wires()[key].serves(feed):
                raise BadInput(f"{name} ({row.ticker}): feeds: {feed} is no https address of {wires()[key].name}.")
