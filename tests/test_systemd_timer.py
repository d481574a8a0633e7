"""Units of systemd: what they say, how paths are quoted, that they are written and taken away once."""

import shutil
import subprocess
from pathlib import Path

import pytest

from datmon.errors import BadInput
from datmon.systemd_timer import Systemd, command_line, install, remove, units
from datmon.timetable import timetable_of

EVENING = timetable_of("22:30 America/New_York")
COMMAND = ("/usr/bin/true", "run", "--home", "/srv/100% desk", "--out", 'a "b" $HOME \\x %h')


def answer(folder: Path, code: int) -> Path:
    """A systemctl that notes what it is asked."""
    program = folder / "systemctl"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/asked"\nexit {code}\n')
    program.chmod(0o755)
    return folder / "asked"


def test_the_timer_names_the_zone_and_makes_up_for_what_was_missed() -> None:
    timer = units(COMMAND, EVENING)["datmon-run.timer"]
    assert "\nOnCalendar=*-*-* 22:30:00 America/New_York\n" in timer
    assert "\nPersistent=true\n" in timer


def test_words_are_quoted_and_nothing_in_them_is_expanded() -> None:
    assert command_line(COMMAND) == (
        r'"/usr/bin/true" "run" "--home" "/srv/100%% desk" "--out" "a \"b\" $$HOME \\x %%h"'
    )
    assert command_line(("/opt/a$b/python", "$x")) == '"/opt/a$b/python" "$$x"'


@pytest.mark.parametrize("word", ["a\nExecStart=/bin/false", "a\x00b", "a\x1bb"])
def test_a_word_that_would_end_the_line_is_refused(word: str) -> None:
    with pytest.raises(BadInput, match="no unit of systemd"):
        units(("/usr/bin/true", word), EVENING)


def test_installed_twice_there_is_one_and_removed_twice_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(tmp_path, 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    systemd = Systemd(tmp_path / "units")
    texts = units(COMMAND, EVENING)
    for _ in range(2):
        assert install(systemd, texts) == ()
        assert {file.name: file.read_text() for file in systemd.folder.iterdir()} == dict(texts)
    assert remove(systemd) == (systemd.files, ())
    assert remove(systemd) == ((), ())
    assert list(systemd.folder.iterdir()) == []
    assert asked.read_text().splitlines() == [
        *["--user daemon-reload", "--user enable datmon-run.timer", "--user restart datmon-run.timer"] * 2,
        "--user disable --now datmon-run.timer",
        "--user daemon-reload",
    ]


def test_what_systemctl_refuses_is_left_to_be_done_by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(tmp_path, 1)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert install(Systemd(tmp_path / "units"), units(COMMAND, EVENING))[0] == "systemctl --user daemon-reload"
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert len(install(Systemd(tmp_path / "units"), units(COMMAND, EVENING))) == 3


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")
def test_systemd_itself_takes_the_units_and_the_calendar(tmp_path: Path) -> None:
    for name, text in units(COMMAND, EVENING).items():
        (tmp_path / name).write_text(text)
    files = [str(file) for file in tmp_path.iterdir()]
    place = {"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--user", *files], capture_output=True, text=True, env=place, check=False
    )
    assert (verified.returncode, verified.stderr) == (0, "")
    calendar = subprocess.run(
        ["systemd-analyze", "calendar", "--base-time=2026-03-07 12:00:00 UTC", "--iterations=2",
         "*-*-* 22:30:00 America/New_York"],
        capture_output=True, text=True, env={**place, "TZ": "UTC"}, check=True,
    )  # fmt: skip
    assert "2026-03-08 03:30:00 UTC" in calendar.stdout  # the evening before clocks go forward
    assert "2026-03-09 02:30:00 UTC" in calendar.stdout
