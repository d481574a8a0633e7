"""The issuers to watch: datmon's own list, and the file in which a user adds to it or overrides its rows."""

import os
from functools import lru_cache
from pathlib import Path

from datmon.errors import BadInput
from datmon.issuers import LARGEST_FILE, Issuers, issuers, with_own

FILE = "issuers.toml"
VARIABLE = "DATMON_ISSUERS"


def watched(file: Path | None = None, home: Path | None = None) -> Issuers:
    """Datmon's own issuers and those of one file: `file`, else what DATMON_ISSUERS names, else the home's issuers.toml.

    Raises BadInput when the file that was named is not there or has a row that cannot be used.
    """
    named = file or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if named is not None:
        return _read(named.expanduser())
    own = home / FILE if home is not None else None
    return _read(own) if own is not None and own.is_file() else issuers()


def _read(file: Path) -> Issuers:
    try:
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
    return with_own(name, text, issuers())
