"""Document bytes kept for ever, each under the SHA-256 of its content, so that every citation can be checked.

Two archives with the same two methods: a folder, and memory for the demonstration and tests. A file is written
aside and renamed into its place, so that a process killed half way leaves no half document where one is looked for.
"""

import errno
import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from datmon.errors import StoreTrouble

_SHA256 = re.compile(r"[0-9a-f]{64}")
_HALF = "half"


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """What is remembered of a document beside its bytes: file name, EDGAR type, hash, and size in bytes."""

    name: str
    kind: str
    sha256: str
    size: int


class Archive(Protocol):
    """Bytes by their hash."""

    def put(self, content: bytes) -> str:
        """Keep the bytes; the SHA-256 under which they are found again."""
        ...

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash, checked against it."""
        ...


class MemoryArchive:
    """An archive that lives as long as the process."""

    def __init__(self) -> None:
        self._contents: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        """Keep the bytes; the SHA-256 under which they are found again."""
        sha256 = hashlib.sha256(content).hexdigest()
        self._contents[sha256] = content
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash.

        Raises StoreTrouble when they are not there.
        """
        if sha256 not in self._contents:
            raise _absent(sha256)
        return self._contents[sha256]


class FolderArchive:
    """An archive in a folder: <folder>/ab/cd/abcd…, made when the first document is kept.

    What is being written lies in <folder>/half, under the number of the process that writes it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, content: bytes) -> str:
        """Keep the bytes, durably, once; the SHA-256 under which they are found again.

        Raises StoreTrouble when the folder cannot be written.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        place = self._place(sha256)
        try:
            if not (place.exists() and place.stat().st_size == len(content)):
                place.parent.mkdir(parents=True, exist_ok=True)
                _write_whole(self._half(), place, content)
        except OSError as error:
            raise _unwritten(self.folder, error) from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes of that hash.

        Raises StoreTrouble when they are not there, or are no longer the bytes that were kept.
        """
        try:
            content = self._place(sha256).read_bytes()
        except FileNotFoundError as error:
            raise _absent(sha256) from error
        except OSError as error:
            raise StoreTrouble(f"The archive {self.folder} cannot be read: {error.strerror or error}.") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StoreTrouble(f"The archived bytes {sha256} have changed on disk; delete the file and ingest again.")
        return content

    def tidy(self) -> int:
        """Drop what processes that are gone had half written; how many files that were.

        Raises StoreTrouble when the folder cannot be written.
        """
        try:
            left = [file for file in self._half().iterdir() if not _is_alive(file.name.partition("-")[0])]
            for file in left:
                file.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritten(self.folder, error) from error
        return len(left)

    def _half(self) -> Path:
        folder = self.folder / _HALF
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _place(self, sha256: str) -> Path:
        if not _SHA256.fullmatch(sha256):
            raise StoreTrouble(f"{sha256[:80]!r} is not a SHA-256; the archive holds bytes by their hash only.")
        return self.folder / sha256[:2] / sha256[2:4] / sha256


def _write_whole(half: Path, place: Path, content: bytes) -> None:
    """Write aside, flush to disk, rename into the place."""
    handle, beside = tempfile.mkstemp(dir=half, prefix=f"{os.getpid()}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _is_alive(process: str) -> bool:
    """Whether that process may still be writing; where the system cannot be asked, it may."""
    if os.name != "posix" or not process.isdigit():
        return True
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # it is there, and another user's
    return True


def _unwritten(folder: Path, error: OSError) -> StoreTrouble:
    next_step = "make room and run again" if error.errno == errno.ENOSPC else "make it writable, or give another --home"
    return StoreTrouble(f"The archive {folder} cannot be written: {error.strerror or error}; {next_step}.")


def _absent(sha256: str) -> StoreTrouble:
    return StoreTrouble(f"The archive holds no bytes {sha256}; ingest the filing again.")
