"""A folder of exports: each export is a folder of its own that is never changed; links that are swung say which counts.

    DIR/runs/2025-11-21-3f9a1c0b2d4e/ranking.csv, ..., manifest.json
    DIR/2025-11-21  a link to the export that counts for the day
    DIR/latest      a link to the export of the latest day

The files and the manifest are written and brought to the disk in a hidden folder, which is renamed into `runs` when it
is whole; then each link is replaced by one rename. So whatever is killed and whenever, `latest` is there, its files are
whole, and they are those of its manifest. A reader of several files goes by `latest.resolve()`, asked once.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datmon.errors import BadInput, StoreTrouble
from datmon.locks import SharedState

MANIFEST = "manifest.json"
LATEST = "latest"
_RUNS = "runs"
_HIDDEN = ".datmon-part-"  # folders and links that are being made or taken away
_DIGITS = 12  # of a manifest's hash in the name of its folder
_CHUNK = 1 << 20
_LARGEST = 16 * 1024 * 1024  # bytes of a manifest
# Must match "2025-11-21-3f9a1c0b2d4e", "2025-11-21-3f9a1c0b2d4e-2"; must not match "2025-11-21", "mine".
_RUN = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{12}(?:-\d+)?")


@dataclass(frozen=True, slots=True)
class Published:
    """An export that is there: its folder, which is never changed, and what its manifest says."""

    folder: Path
    manifest: Mapping[str, Any]

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of the tables, in the manifest's order."""
        return tuple(self.folder / file["name"] for table in self.manifest["tables"] for file in table["files"])

    def __iter__(self) -> Iterator[Path]:
        """The files."""
        return iter(self.files)

    def __len__(self) -> int:
        """How many files."""
        return len(self.files)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Held while one process publishes; others wait. What a killed one left half made is cleared away."""
    _make(folder)
    try:
        state = SharedState(folder / ".lock")
    except StoreTrouble as error:
        raise BadInput(f"Cannot write to {folder}; choose another folder.") from error
    try:
        with state.held():
            _clear(folder)
            yield
    finally:
        state.close()


def _make(folder: Path) -> None:
    try:
        (folder / _RUNS).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"Cannot write to {folder}: {error.strerror}; choose another folder.") from error


def publish(folder: Path, label: str, write: Callable[[Path], Mapping[str, Any]], *, is_latest: bool) -> Published:
    """Have the files of an export written, put them in their place and swing the links to them.

    `write` gets an empty folder and returns the manifest; `label` is the day. An export that is there already, byte for
    byte, is left as it is. To be called in `alone_in`.

    Raises BadInput when the folder cannot be written, or has no room for links.
    """
    part = Path(tempfile.mkdtemp(prefix=_HIDDEN, dir=folder))
    try:
        manifest = write(part)
        text = json.dumps(manifest, indent=1, ensure_ascii=False) + "\n"
        (part / MANIFEST).write_text(text, "utf-8")
        _settle(part)
        run = _place(folder / _RUNS, f"{label}-{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}", part)
    except OSError as error:
        raise BadInput(f"Cannot write to {folder}: {error.strerror}; make room or choose another folder.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    for name in (label, LATEST) if is_latest else (label,):
        _swing(folder, name, Path(_RUNS) / run.name)
    return Published(run, manifest)


def _settle(part: Path) -> None:
    """Bring every file to the disk, readable by all and to be changed by nobody."""
    for file in part.iterdir():
        file.chmod(0o444)
        _sync(file)
    part.chmod(0o755)
    _sync(part)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _place(runs: Path, name: str, part: Path) -> Path:
    """The folder under its own name; one that is there already and whole stays, beside one that is not it goes."""
    for number in range(1, 1_000):
        run = runs / (name if number == 1 else f"{name}-{number}")
        if not run.exists():
            part.rename(run)
            _sync(runs)
            return run
        if not faults(run):
            return run
    raise BadInput(f"{runs} is full of exports that were changed by hand; move it away.")


def _swing(folder: Path, name: str, target: Path) -> None:
    """Have the link point to the target, in one step.

    Raises BadInput when a folder or file stands in its place, or the file system has no links.
    """
    link = folder / name
    if link.is_symlink() and link.readlink() == target:
        return
    if link.exists() and not link.is_symlink():
        raise BadInput(f"{link} is no link of an export; move it away or choose another folder.")
    made = folder / f"{_HIDDEN}{name}"
    try:
        made.unlink(missing_ok=True)
        made.symlink_to(target, target_is_directory=True)
        made.replace(link)
        _sync(folder)
    except OSError as error:
        raise BadInput(
            f"{link} cannot be made a link ({error.strerror}); choose a folder whose file system has symbolic links."
        ) from error


def latest_of(folder: Path) -> Published | None:
    """The export that `latest` points to; None where there is none, or somebody has taken it away."""
    return opened_or_none(folder / LATEST)


def opened_or_none(folder: Path) -> Published | None:
    """The export of a folder or link; None where there is none that can be used."""
    try:
        return opened(folder)
    except BadInput:
        return None


def opened(folder: Path) -> Published:
    """The export of a folder or link, as it is now: what the link points to later does not change it.

    Raises BadInput when there is no export, or its manifest cannot be read.
    """
    run = folder.resolve()
    try:
        with (run / MANIFEST).open("rb") as file:
            manifest = json.loads(file.read(_LARGEST))
        if not _is_manifest(manifest):
            raise ValueError("it is no manifest of an export")
    except (OSError, ValueError, RecursionError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise BadInput(f"{folder} has no export ({MANIFEST}: {why}); name its folder, or latest.") from error
    return Published(run, manifest)


def _is_manifest(told: Any) -> bool:
    """Whether it lists tables with files beside it: names without a path, each with its hash."""
    tables = told.get("tables") if isinstance(told, dict) else None
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        return False
    files = [file for table in tables for file in table.get("files", [None])]
    return all(isinstance(file, dict) and _is_name(file.get("name")) and "sha256" in file for file in files)


def _is_name(told: Any) -> bool:
    return isinstance(told, str) and told == Path(told).name != ""


def faults(folder: Path) -> list[str]:
    """What of the export is not as its manifest says: files that are missing or have changed; nothing where all is."""
    try:
        export = opened(folder)
        told = [(export.folder / file["name"], file["sha256"]) for table in export.manifest["tables"]
                for file in table["files"]]  # fmt: skip
    except BadInput as error:
        return [str(error)]
    return [f"{file} is not the file of its manifest" for file, digest in told if _digest_or_none(file) != digest]


def _digest_or_none(file: Path) -> str | None:
    try:
        return digest_of(file)
    except OSError:
        return None


def digest_of(file: Path) -> str:
    """The SHA-256 of a file's bytes."""
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _clear(folder: Path) -> None:
    """Take away what was half made, and exports that no link points to: they were replaced before this one began."""
    _remove_hidden(folder)
    counted = {link.readlink().name for link in folder.iterdir() if link.is_symlink()}
    for run in (folder / _RUNS).iterdir():
        if run.name not in counted and _RUN.fullmatch(run.name) and (run / MANIFEST).exists():
            run.replace(folder / f"{_HIDDEN}{run.name}")
    _remove_hidden(folder)


def _remove_hidden(folder: Path) -> None:
    for rest in folder.glob(f"{_HIDDEN}*"):
        if rest.is_symlink():
            rest.unlink()
        else:
            shutil.rmtree(rest, ignore_errors=True)
