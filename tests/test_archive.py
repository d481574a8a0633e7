"""Bytes by their hash: kept whole, once, and checked when read."""

import errno
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from datmon.archive import Archive, FolderArchive, MemoryArchive
from datmon.errors import StoreTrouble

CONTENT = b"<html>held 1,234 BTC</html>"
SHA256 = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(params=["folder", "memory"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Archive:
    return FolderArchive(tmp_path / "archive") if request.param == "folder" else MemoryArchive()


def test_bytes_are_found_again_under_their_hash(archive: Archive) -> None:
    assert archive.put(CONTENT) == SHA256
    assert archive.get(SHA256) == CONTENT


def test_bytes_never_kept_are_told_of_in_one_sentence(archive: Archive) -> None:
    with pytest.raises(StoreTrouble, match="holds no bytes"):
        archive.get(SHA256)


def test_the_file_lies_two_folders_down(tmp_path: Path) -> None:
    FolderArchive(tmp_path).put(CONTENT)
    assert (tmp_path / SHA256[:2] / SHA256[2:4] / SHA256).read_bytes() == CONTENT


def test_a_half_written_file_is_written_again(tmp_path: Path) -> None:
    archive = FolderArchive(tmp_path)
    place = tmp_path / SHA256[:2] / SHA256[2:4] / SHA256
    place.parent.mkdir(parents=True)
    place.write_bytes(CONTENT[:5])
    archive.put(CONTENT)
    assert archive.get(SHA256) == CONTENT


def test_bytes_that_changed_on_disk_are_not_given_out(tmp_path: Path) -> None:
    archive = FolderArchive(tmp_path)
    archive.put(CONTENT)
    (tmp_path / SHA256[:2] / SHA256[2:4] / SHA256).write_bytes(CONTENT.replace(b"1,234", b"9,234"))
    with pytest.raises(StoreTrouble, match="have changed on disk"):
        archive.get(SHA256)


def test_nothing_but_the_document_stays_in_the_folder(tmp_path: Path) -> None:
    archive = FolderArchive(tmp_path)
    for _ in range(3):
        archive.put(CONTENT)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [SHA256]


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "ABC", SHA256.upper(), SHA256 + "\n"])
def test_only_a_hash_is_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreTrouble, match="is not a SHA-256"):
        FolderArchive(tmp_path).get(name)


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreTrouble, match="cannot be written"):
        FolderArchive(tmp_path / "file").put(CONTENT)


def test_what_a_killed_process_had_half_written_is_dropped_and_what_a_living_one_writes_is_not(tmp_path: Path) -> None:
    archive = FolderArchive(tmp_path)
    archive.put(CONTENT)
    gone = subprocess.Popen([sys.executable, "-c", "pass"])
    gone.wait()
    for process in (gone.pid, os.getpid()):
        (tmp_path / "half" / f"{process}-x").write_bytes(CONTENT[:5])
    assert archive.tidy() == 1
    assert [file.name for file in (tmp_path / "half").iterdir()] == [f"{os.getpid()}-x"]
    assert archive.get(SHA256) == CONTENT


def test_a_full_disk_is_told_of_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("datmon.archive.os.fsync", full)
    with pytest.raises(StoreTrouble, match="No space left on device; make room and run again"):
        FolderArchive(tmp_path).put(b"content")
    assert list((tmp_path / "half").iterdir()) == []
