"""A schedule kept by cron: a few marked lines at the end of the user's crontab.

Source: crontab(5) of cronie for CRON_TZ; crontab(5) of every cron for "%", which ends a command unless escaped.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence

from datmon.errors import BadInput, StoreTrouble
from datmon.timetable import Timetable

_BEGIN = (
    "# datmon run: begin (keep these lines last, CRON_TZ holds from here on; datmon schedule --remove takes them out)"
)
_END = "# datmon run: end"
_LONGEST = 900  # characters; Debian's cron takes commands of 999
_PATIENCE = 30  # seconds for crontab to answer
NOT_HONOURED = (
    "CRON_TZ is honoured by cronie (Fedora, Red Hat, SUSE, Arch) and FreeBSD; the cron of Debian, Ubuntu, BusyBox and "
    "macOS passes over it and begins the run at that time of the machine's own zone: use systemd or serve-schedule."
)


def block(command: Sequence[str], timetable: Timetable) -> str:
    """The lines for the crontab. What the run prints, alerts for the terminal among it, is mailed by cron.

    Raises BadInput when the command cannot be written in a crontab.
    """
    for word in command:
        if not word.isprintable():
            raise BadInput(f"{word!r} has a character that no crontab can hold; choose another path.")
    line = shlex.join(command).replace("%", r"\%")
    if len(line) > _LONGEST:
        raise BadInput("The command is longer than cron takes; write its paths into a file and give it with --config.")
    at = f"{timetable.at.minute} {timetable.at.hour} * * *"
    return "\n".join([_BEGIN, f"CRON_TZ={timetable.zone.key}", f"{at} {line}", _END, ""])


def with_block(crontab: str, lines: str) -> str:
    """The crontab with these lines at its end, in place of those of an earlier schedule."""
    rest = without_block(crontab)
    return rest + "\n" * bool(rest and not rest.endswith("\n")) + lines


def without_block(crontab: str) -> str:
    """The crontab without the lines of a schedule; every other line stays as it is.

    Raises BadInput when one of the marks is gone, so that nobody can tell which lines they were.
    """
    kept: list[str] = []
    inside = False
    for line in crontab.splitlines(keepends=True):
        mark = line.rstrip("\r\n")
        if mark in (_BEGIN, _END):
            if inside == (mark == _BEGIN):
                raise BadInput("The crontab has lost a mark around the lines of datmon; mend it with crontab -e.")
            inside = mark == _BEGIN
        elif not inside:
            kept.append(line)
    if inside:
        raise BadInput("The crontab has lost a mark around the lines of datmon; mend it with crontab -e.")
    return "".join(kept)


def install(lines: str) -> None:
    """Put the lines into the user's crontab, in place of earlier ones.

    Raises StoreTrouble when there is no cron, or it refuses.
    """
    before = _read()
    after = with_block(before, lines)
    if after != before:
        _write(after)


def remove() -> bool:
    """Take the lines out of the user's crontab; False where there were none, or there is no cron.

    Raises StoreTrouble when cron refuses.
    """
    if shutil.which("crontab") is None:
        return False
    before = _read()
    after = without_block(before)
    if after != before:
        _write(after)
    return after != before


def _read() -> str:
    """The user's crontab, empty where there is none; whatever else goes wrong must not pass for empty."""
    done = _crontab("-l")
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "surrogateescape")
    if b"no crontab" in done.stderr.lower():
        return ""
    raise StoreTrouble(f"The crontab could not be read: {_said(done)}; nothing was changed.")


def _write(text: str) -> None:
    done = _crontab("-", text.encode("utf-8", "surrogateescape"))
    if done.returncode:
        raise StoreTrouble(f"cron refused the crontab: {_said(done)}; nothing was changed.")


def _said(done: "subprocess.CompletedProcess[bytes]") -> str:
    return " ".join(done.stderr.decode("utf-8", "replace").split())[:200]


def _crontab(word: str, given: bytes | None = None) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which("crontab")
    if program is None:
        raise StoreTrouble("There is no crontab on this machine; use systemd, or datmon serve-schedule.")
    # What it says where there is no crontab yet is asked for in English.
    surroundings = {**os.environ, "LC_ALL": "C"}
    try:
        return subprocess.run(  # noqa: S603 - the system's own program, fixed words
            [program, word], input=given, capture_output=True, check=False, timeout=_PATIENCE, env=surroundings
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise StoreTrouble(f"crontab did not answer: {error}; nothing was changed.") from error
