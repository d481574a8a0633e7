"""What the processes of one home tell each other through files: one at a time here, and who has taken what.

Both rest on locks that the system lets go of when a process dies, however it dies; nothing has to be cleaned up.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from datmon.errors import StoreTrouble

_LARGEST = 1024 * 1024  # bytes of a shared state
_PLACES = 2**30  # bytes of the claims file that can be locked; none of them is ever written


class SharedState:
    """A small JSON object that threads and processes read and write one at a time.

    With no file it is shared by the threads of this process only. What a killed process left half written is
    read as nothing at all, so every holder must be able to begin anew.

    Raises StoreTrouble when the file cannot be opened.
    """

    def __init__(self, file: Path | None) -> None:
        self._threads = threading.Lock()
        self._memory: dict[str, Any] = {}
        self._handle = -1 if file is None else _open(file)

    @contextmanager
    def held(self) -> Iterator[dict[str, Any]]:
        """The object, held alone; what is changed in it is kept when the block ends without an error."""
        with self._threads:
            if self._handle < 0:
                yield self._memory
                return
            _lock(self._handle)
            try:
                size, state = self._read()
                yield state
                content = json.dumps(state).encode()
                os.lseek(self._handle, 0, os.SEEK_SET)
                self._write(content.ljust(size))
            finally:
                _unlock(self._handle)

    def close(self) -> None:
        """Let go of the file."""
        with self._threads:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1

    def _write(self, content: bytes) -> None:
        try:
            os.write(self._handle, content)  # one call: a kill leaves the old state or the new one
        except OSError as error:
            raise StoreTrouble(
                f"A file of the home cannot be written: {error.strerror or error}; make room and run again."
            ) from error

    def _read(self) -> tuple[int, dict[str, Any]]:
        os.lseek(self._handle, 0, os.SEEK_SET)
        content = os.read(self._handle, _LARGEST)
        try:
            state = json.loads(content)
        except (ValueError, RecursionError):
            state = {}
        return len(content), state if isinstance(state, dict) else {}


class Claims:
    """Names that a process has taken, so that another one leaves them alone; a dead process holds none.

    With no file nothing is shared, and every name can be taken. Within a process a name is to be taken once.

    Raises StoreTrouble when the file cannot be opened.
    """

    def __init__(self, file: Path | None) -> None:
        self._handle = -1 if file is None else _open(file)
        self._threads = threading.Lock()

    def take(self, name: str) -> bool:
        """Whether the name is now this process's; False where another process has it."""
        with self._threads:
            return self._handle < 0 or _claim(self._handle, _place(name))

    def leave(self, name: str) -> None:
        """Let others have the name."""
        with self._threads:
            if self._handle >= 0:
                _unclaim(self._handle, _place(name))

    def close(self) -> None:
        """Let go of all of them."""
        with self._threads:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1


def _place(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:8], "big") % _PLACES


def _open(file: Path) -> int:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    except OSError as error:
        raise StoreTrouble(f"{file} cannot be opened: {error.strerror or error}; give another --home.") from error


if sys.platform != "win32":
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)

    def _claim(handle: int, place: int) -> bool:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except OSError:
            return False
        return True

    def _unclaim(handle: int, place: int) -> None:
        fcntl.lockf(handle, fcntl.LOCK_UN, 1, place)

else:  # Windows locks ranges of bytes, and for reading too: the state's own lock lies beyond its bytes
    import msvcrt
    import time

    def _lock(handle: int) -> None:
        while not _claim(handle, _LARGEST):
            time.sleep(0.005)

    def _unlock(handle: int) -> None:
        _unclaim(handle, _LARGEST)

    def _claim(handle: int, place: int) -> bool:
        os.lseek(handle, place, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unclaim(handle: int, place: int) -> None:
        os.lseek(handle, place, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
