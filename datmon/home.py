"""Where datmon keeps things: a folder with the archive of bytes and the facts database, or memory for a show."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.archive import Archive, FolderArchive, MemoryArchive
from datmon.curated import KIND as CURATED
from datmon.documents import Document, layout_of
from datmon.errors import StoreTrouble
from datmon.plain_text import verbatim

if TYPE_CHECKING:  # SQLAlchemy is imported when the database is first opened
    from datmon.store import Store

DATABASE = "facts.sqlite"
ARCHIVE = "archive"
_IN_MEMORY = "sqlite://"


@dataclass(slots=True)
class Home:
    """An archive and a facts database that belong together; the database is made when it is first used.

    One that is only read (`reading`) makes nothing: where there is no database, an empty one in memory answers. Use it
    as a context manager, or call `close`.
    """

    url: str
    archive: Archive
    folder: Path | None = None
    reading: bool = False
    _store: "Store | None" = field(default=None, init=False, repr=False)

    @property
    def store(self) -> "Store":
        """The facts database, opened once.

        Raises StoreTrouble when it or its folder cannot be made.
        """
        if self._store is None:
            from datmon.store import Store  # noqa: PLC0415 - SQLAlchemy waits until facts are asked for

            if self.folder is not None and not self.reading:
                _make(self.folder)
            self._store = Store(_IN_MEMORY if self.reading and self._is_empty() else self.url)
        return self._store

    @property
    def is_missing(self) -> bool:
        """Whether nothing was ever kept here: there is not even the folder."""
        return self.folder is not None and self._is_empty() and not _may_exist(self.folder)

    def _is_empty(self) -> bool:
        """Whether its own database file is not there yet; of a database elsewhere nobody here can tell."""
        return self.folder is not None and self.url == _beside(self.folder) and not _may_exist(self.folder / DATABASE)

    def document(self, key: str) -> Document:
        """The document a citation names, with its bytes from the archive, rendered as it was read.

        Raises UnknownName when there is none; StoreTrouble when its bytes are gone or have changed.
        """
        stored = self.store.document(key)
        content = self.archive.get(stored.kept.sha256)
        layout = verbatim(content) if stored.kept.kind == CURATED else layout_of(content)
        return Document(stored.filing, stored.kept.name, stored.kept.kind, content, stored.kept.sha256, layout)

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> "Home":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _may_exist(path: Path) -> bool:
    """Whether it is there; what may not be looked at may be, and opening it says why not."""
    try:
        return path.exists()
    except OSError:
        return True


def _beside(folder: Path) -> str:
    return f"sqlite:///{folder / DATABASE}"


def at_folder(folder: Path, url: str | None = None, *, reading: bool = False) -> Home:
    """The home in that folder; its database is SQLite there, unless `url` names another one (PostgreSQL)."""
    folder = folder.expanduser().absolute()
    if "?" in str(folder):
        raise StoreTrouble(f"The home folder {folder} has a question mark, which a database address cannot; move it.")
    return Home(url or _beside(folder), FolderArchive(folder / ARCHIVE), folder, reading)


def in_memory() -> Home:
    """A home that lives as long as the process: for the demonstration and for tests."""
    return Home(_IN_MEMORY, MemoryArchive())


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreTrouble(
            f"The home folder {folder} cannot be made: {error.strerror or error}; give another with --home."
        ) from error
