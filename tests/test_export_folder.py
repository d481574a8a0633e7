"""A folder of exports is whole at every moment: also where the process is killed between any two system calls."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from datmon.errors import BadInput
from datmon.export_folder import alone_in, digest_of, faults, latest_of, opened, publish


def writing(text: str) -> Callable[[Path], Mapping[str, Any]]:
    """What writes two tables of that text, and their manifest."""

    def write(part: Path) -> Mapping[str, Any]:
        tables = []
        for name in ("ranking", "facts"):
            file = part / f"{name}.csv"
            file.write_text(f"{name},{text}\n")
            tables.append({"name": name, "files": [{"name": file.name, "sha256": digest_of(file)}]})
        return {"text": text, "tables": tables}

    return write


def published(folder: Path, day: str, text: str, *, is_latest: bool = True) -> Path:
    with alone_in(folder):
        return publish(folder, day, writing(text), is_latest=is_latest).folder


def test_the_day_and_the_latest_point_to_the_export(tmp_path: Path) -> None:
    run = published(tmp_path, "2025-11-21", "a")
    for link in ("2025-11-21", "latest"):
        assert (tmp_path / link).resolve() == run.resolve()
        assert (tmp_path / link / "ranking.csv").read_text() == "ranking,a\n"
        assert faults(tmp_path / link) == []


def test_links_are_relative_so_that_the_folder_can_be_moved(tmp_path: Path) -> None:
    published(tmp_path / "old", "2025-11-21", "a")
    (tmp_path / "old").rename(tmp_path / "new")
    assert (tmp_path / "new" / "latest" / "facts.csv").read_text() == "facts,a\n"


def test_an_earlier_day_leaves_the_latest_alone(tmp_path: Path) -> None:
    published(tmp_path, "2025-11-21", "new")
    published(tmp_path, "2025-11-20", "old", is_latest=False)
    assert (tmp_path / "latest" / "facts.csv").read_text() == "facts,new\n"
    assert (tmp_path / "2025-11-20" / "facts.csv").read_text() == "facts,old\n"


def test_what_is_replaced_stays_until_the_next_export_for_those_who_still_read_it(tmp_path: Path) -> None:
    first = published(tmp_path, "2025-11-21", "a")
    second = published(tmp_path, "2025-11-21", "b")
    assert first.exists()
    third = published(tmp_path, "2025-11-21", "c")
    assert not first.exists()
    assert second.exists()
    assert third.exists()


def test_the_same_export_is_left_as_it_is(tmp_path: Path) -> None:
    run = published(tmp_path, "2025-11-21", "a")
    inode = (run / "facts.csv").stat().st_ino
    assert published(tmp_path, "2025-11-21", "a") == run
    assert (run / "facts.csv").stat().st_ino == inode


def test_an_export_that_was_changed_by_hand_is_told_and_made_anew(tmp_path: Path) -> None:
    run = published(tmp_path, "2025-11-21", "a")
    (run / "facts.csv").chmod(0o644)
    (run / "facts.csv").write_text("mine")
    assert "facts.csv is not the file of its manifest" in faults(tmp_path / "latest")[0]
    published(tmp_path, "2025-11-21", "a")
    assert faults(tmp_path / "latest") == []


def test_files_cannot_be_saved_over_by_mistake(tmp_path: Path) -> None:
    run = published(tmp_path, "2025-11-21", "a")
    assert all(file.stat().st_mode & 0o222 == 0 for file in run.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_any_step_the_latest_is_whole_and_agrees_with_its_manifest(tmp_path: Path) -> None:
    published(tmp_path, "2025-11-20", "0")
    published(tmp_path, "2025-11-21", "1")
    killed = 0
    while _killed_at_step(killed + 1, partial(published, tmp_path, "2025-11-21", f"try {killed}")):
        killed += 1
        for link in ("latest", "2025-11-21", "2025-11-20"):
            assert faults(tmp_path / link) == [], f"after step {killed}"
    assert killed > 20
    assert (tmp_path / "latest" / "facts.csv").read_text() == f"facts,try {killed}\n"
    published(tmp_path, "2025-11-21", "last")
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {".lock", "runs", "latest", "2025-11-20", "2025-11-21"}


def _killed_at_step(step: int, work: Callable[[], object]) -> bool:
    """Whether the work was killed before its step of that number: each opening, renaming, linking, removing is one."""
    child = os.fork()
    if child == 0:
        steps = 0

        def count(event: str, _: object) -> None:
            nonlocal steps
            if event == "open" or event.startswith(("os.", "shutil.", "fcntl.", "tempfile.")):
                steps += 1
                if steps == step:
                    os._exit(9)

        sys.addaudithook(count)
        try:
            work()
        finally:
            os._exit(0 if sys.exc_info()[0] is None else 1)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9)
    return code == 9


def test_a_failed_export_leaves_nothing_behind(tmp_path: Path) -> None:
    published(tmp_path, "2025-11-21", "a")

    def fail(part: Path) -> Mapping[str, Any]:
        (part / "half.csv").write_text("half")
        raise OSError(28, "No space left on device")

    with alone_in(tmp_path), pytest.raises(BadInput, match="No space left"):
        publish(tmp_path, "2025-11-22", fail, is_latest=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "2025-11-21", "latest", "runs"]
    assert (tmp_path / "latest" / "facts.csv").read_text() == "facts,a\n"


def test_a_folder_of_ones_own_is_never_taken_for_an_export(tmp_path: Path) -> None:
    (tmp_path / "runs" / "mine").mkdir(parents=True)
    (tmp_path / "runs" / "mine" / "manifest.json").write_text("{}")
    published(tmp_path, "2025-11-21", "a")
    published(tmp_path, "2025-11-21", "b")
    assert (tmp_path / "runs" / "mine" / "manifest.json").exists()
    (tmp_path / "2025-11-22").mkdir()
    with pytest.raises(BadInput, match="no link of an export"):
        published(tmp_path, "2025-11-22", "c")


def test_a_folder_without_an_export_is_told_in_one_sentence(tmp_path: Path) -> None:
    assert latest_of(tmp_path) is None
    with pytest.raises(BadInput, match="has no export"):
        opened(tmp_path)
    (tmp_path / "manifest.json").write_text(json.dumps([1]))
    with pytest.raises(BadInput, match="no manifest of an export"):
        opened(tmp_path)


@pytest.mark.parametrize("name", ["../ranking.csv", "", 7, None])
def test_a_manifest_that_names_no_file_beside_it_is_refused(tmp_path: Path, name: object) -> None:
    manifest = {"tables": [{"name": "ranking", "files": [{"name": name, "sha256": ""}]}]}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    assert "no manifest of an export" in faults(tmp_path)[0]


def test_an_export_that_was_taken_away_is_made_again(tmp_path: Path) -> None:
    run = published(tmp_path, "2025-11-21", "a")
    shutil.rmtree(run)
    assert latest_of(tmp_path) is None
    published(tmp_path, "2025-11-21", "a")
    assert faults(tmp_path / "latest") == []


def test_a_copy_that_follows_links_is_as_whole(tmp_path: Path) -> None:
    published(tmp_path / "out", "2025-11-21", "a")
    shutil.copytree(tmp_path / "out" / "latest", tmp_path / "copy")
    assert faults(tmp_path / "copy") == []
