"""Files written whole or not at all."""

import os
import tempfile
from pathlib import Path

from datmon.errors import BadInput


def write_atomically(file: Path, text: str) -> Path:
    """Write the text so that a reader sees the old file or the new one, never a half: temporary file, then rename.

    Raises BadInput when the folder cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".part")
    except OSError as error:
        raise BadInput(f"Cannot write to {file.parent}: {error.strerror}; choose another folder.") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as part:
            part.write(text)
            part.flush()
            os.fsync(part.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return file
