"""A schedule kept by systemd: a service that does one run, and the timer that begins it.

Source: systemd.service(5) "COMMAND LINES", systemd.syntax(7), systemd.unit(5) "SPECIFIERS", systemd.time(7).
"""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from datmon.errors import BadInput, StoreTrouble
from datmon.exports import write_atomically
from datmon.run_steps import ALREADY_RUNNING
from datmon.timetable import Timetable

UNIT = "datmon-run"
_PATIENCE = 30  # seconds for systemctl to answer

_SERVICE = """\
[Unit]
Description=datmon: sync, read, rank, export, alerts once

[Service]
Type=oneshot
ExecStart={command}
# {already} says that another run is at work; it does its work.
SuccessExitStatus={already}
"""
_TIMER = """\
[Unit]
Description=datmon: daily at {at}

[Timer]
OnCalendar=*-*-* {time} {zone}
# A run that was due while the machine was off is made up for once.
Persistent=true

[Install]
WantedBy=timers.target
"""


@dataclass(frozen=True, slots=True)
class Systemd:
    """The user's own systemd and where its units lie."""

    folder: Path

    @property
    def files(self) -> tuple[Path, Path]:
        """Where the service and the timer stand."""
        return self.folder / f"{UNIT}.service", self.folder / f"{UNIT}.timer"


def units(command: Sequence[str], timetable: Timetable) -> Mapping[str, str]:
    """The text of both units by file name.

    Raises BadInput when a word of the command cannot be written in a unit.
    """
    service = _SERVICE.format(command=command_line(command), already=ALREADY_RUNNING)
    timer = _TIMER.format(at=timetable, time=f"{timetable.at:%H:%M:%S}", zone=timetable.zone.key)
    return {f"{UNIT}.service": service, f"{UNIT}.timer": timer}


def command_line(command: Sequence[str]) -> str:
    """The command as ExecStart takes it: each word in quotation marks, nothing in it expanded.

    A "%" is doubled everywhere; a "$" in all words but the first, in which systemd looks for no variables.

    Raises BadInput when a word has a character that a unit cannot hold.
    """
    for word in command:
        if not word.isprintable():
            raise BadInput(f"{word!r} has a character that no unit of systemd can hold; choose another path.")
    first, *rest = [word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") for word in command]
    return " ".join(f'"{word}"' for word in (first, *(word.replace("$", "$$") for word in rest)))


def install(systemd: Systemd, texts: Mapping[str, str]) -> tuple[str, ...]:
    """Write the units over what was there, and have systemd begin with the timer; what is left to do by hand.

    Raises BadInput when the folder cannot be written.
    """
    for name, text in texts.items():
        write_atomically(systemd.folder / name, text)
    asked = ("daemon-reload",), ("enable", f"{UNIT}.timer"), ("restart", f"{UNIT}.timer")
    return tuple(by_hand for words in asked if (by_hand := _ask(*words)))


def remove(systemd: Systemd) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Take the units away; those that were there, and what is left to do by hand.

    Raises StoreTrouble when one cannot be removed.
    """
    there = tuple(file for file in systemd.files if file.is_file())
    if not there:
        return (), ()
    left = [_ask("disable", "--now", f"{UNIT}.timer")]
    for file in there:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise StoreTrouble(f"{file} cannot be removed: {error.strerror or error}; mend it.") from error
    left.append(_ask("daemon-reload"))
    return there, tuple(by_hand for by_hand in left if by_hand)


def _ask(*words: str) -> str:
    """Ask the user's systemd; empty where it did so, else the command to give by hand."""
    command = ["systemctl", "--user", *words]
    program = shutil.which("systemctl")
    try:
        if (
            program
            and subprocess.run(  # noqa: S603 - fixed words
                [program, *command[1:]], capture_output=True, check=False, timeout=_PATIENCE
            ).returncode
            == 0
        ):
            return ""
    except (OSError, subprocess.TimeoutExpired):
        pass
    return " ".join(command)
