"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from datmon import exports
from datmon.errors import BadInput


def test_a_failed_write_leaves_the_old_file_and_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = exports.write_atomically(tmp_path / "x.csv", "old")

    def fail(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(exports.os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        exports.write_atomically(file, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
    assert file.read_text() == "old"


def test_a_folder_that_cannot_be_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="choose another folder"):
        exports.write_atomically(tmp_path / "file" / "x.csv", "")
