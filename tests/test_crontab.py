"""Lines in a crontab: what they say, and that nobody else's line is ever lost."""

import shlex
from pathlib import Path

import pytest

from datmon import crontab
from datmon.crontab import block, with_block, without_block
from datmon.errors import BadInput, StoreTrouble
from datmon.timetable import timetable_of

EVENING = timetable_of("22:30 America/New_York")
COMMAND = ("/usr/bin/python3", "-m", "datmon", "run", "--home", "/srv/100% of 'it'")
LINES = block(COMMAND, EVENING)
OTHERS = "MAILTO=desk@example.com\n\n# mine\n5 4 * * * /usr/bin/true 100\\%\n"
# crontab(1) as far as it is asked: it keeps what it is given in a file.
PROGRAM = """#!/bin/sh
if [ "$1" = "-l" ]; then
  [ -f "{folder}/denied" ] && {{ echo "you are not allowed to use this program" >&2; exit 1; }}
  [ -f "{folder}/kept" ] || {{ echo "no crontab for desk" >&2; exit 1; }}
  exec /bin/cat "{folder}/kept"
fi
echo w >> "{folder}/written"
exec /bin/cat > "{folder}/kept"
"""


@pytest.fixture
def cron(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "crontab").write_text(PROGRAM.format(folder=tmp_path))
    (tmp_path / "crontab").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_lines_name_zone_minute_and_hour() -> None:
    lines = LINES.splitlines()
    assert lines[1] == "CRON_TZ=America/New_York"
    assert lines[2].startswith("30 22 * * * /usr/bin/python3 -m datmon run --home ")


def test_what_a_run_prints_is_left_to_cron_to_mail_for_alerts_may_be_in_it() -> None:
    assert ">" not in LINES


def test_the_command_is_read_by_a_shell_as_it_was_meant() -> None:
    command = LINES.splitlines()[2].split(" ", 5)[5]
    assert shlex.split(command.replace(r"\%", "%")) == list(COMMAND)  # cron takes the backslash before a % away
    assert command.count("%") == command.count(r"\%") == 1


@pytest.mark.parametrize("word", ["a\n* * * * * /bin/false", "a\x00b", "a\rb"])
def test_a_word_that_would_end_the_line_is_refused(word: str) -> None:
    with pytest.raises(BadInput, match="no crontab can hold"):
        block(("datmon", word), EVENING)


def test_a_command_longer_than_cron_takes_is_refused() -> None:
    with pytest.raises(BadInput, match="--config"):
        block(("datmon", "x" * 2_000), EVENING)


@pytest.mark.parametrize("before", ["", OTHERS, OTHERS.rstrip("\n"), "\r\nodd\x0c\u2028line\n"])
def test_the_lines_come_last_and_go_away_without_a_trace(before: str) -> None:
    once = with_block(before, LINES)
    assert once.endswith(LINES)
    assert with_block(once, LINES) == once
    assert without_block(once).rstrip("\n") == before.rstrip("\n")
    assert without_block(before) == before


def test_another_time_takes_the_place_of_the_first_and_later_lines_stay() -> None:
    morning = block(COMMAND, timetable_of("06:05 Europe/London"))
    after = with_block(LINES + OTHERS, morning)
    assert after == OTHERS + morning


@pytest.mark.parametrize("lost", [0, 3])
def test_a_crontab_that_lost_a_mark_is_left_alone(lost: int) -> None:
    lines = LINES.splitlines(keepends=True)
    del lines[lost]
    with pytest.raises(BadInput, match="crontab -e"):
        without_block(OTHERS + "".join(lines))


def test_installed_twice_there_is_one_and_removed_twice_there_is_none(cron: Path) -> None:
    (cron / "kept").write_text(OTHERS)
    for _ in range(2):
        crontab.install(LINES)
        assert (cron / "kept").read_text() == OTHERS + LINES
    assert crontab.remove()
    assert not crontab.remove()
    assert (cron / "kept").read_text() == OTHERS
    assert (cron / "written").read_text() == "w\nw\n"


def test_a_user_without_a_crontab_gets_one(cron: Path) -> None:
    crontab.install(LINES)
    assert (cron / "kept").read_text() == LINES


def test_bytes_that_are_no_utf8_stay_as_they_are(cron: Path) -> None:
    (cron / "kept").write_bytes(b"# caf\xe9\n")
    crontab.install(LINES)
    assert (cron / "kept").read_bytes() == b"# caf\xe9\n" + LINES.encode()


def test_a_crontab_that_cannot_be_read_is_not_taken_for_empty(cron: Path) -> None:
    (cron / "kept").write_text(OTHERS)
    (cron / "denied").touch()
    with pytest.raises(StoreTrouble, match="nothing was changed"):
        crontab.install(LINES)
    assert (cron / "kept").read_text() == OTHERS


def test_a_machine_without_cron_is_told_of_what_else_there_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreTrouble, match="serve-schedule"):
        crontab.install(LINES)
    assert not crontab.remove()
