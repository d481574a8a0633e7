"""Sending alerts: each channel's own way, tried again a few times where the other side is not there.

A file gets an alert once, even where a process died on the way; a terminal, an address or a mailbox may get it twice,
under the same id.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from datmon.alert import Alert, as_record, lines_of
from datmon.alert_settings import Channel, EmailChannel, FileChannel, TerminalChannel, WebhookChannel
from datmon.alert_webhook import TryAgain, post
from datmon.errors import DatmonError, FetchTrouble

_TRIES = 3
_FIRST_WAIT = 1.0  # seconds; each further one is twice as long
_PIECE = 1 << 20
_OURS = b'{"schema": "datmon.alert/'


def to_terminal(text: str) -> None:
    """Write to standard output; a sign its encoding does not have becomes a question mark."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


@dataclass(frozen=True, slots=True)
class Outlet:
    """How things are sent: the folder paths count from, the clock, how to wait, where a terminal's lines go."""

    folder: Path
    now: Callable[[], datetime]
    sleep: Callable[[float], object]
    write: Callable[[str], object] = to_terminal

    def send(self, channel: Channel, alert: Alert, *, again: bool = False) -> None:
        """Send the alert over the channel; `again` where it may have been sent before.

        Raises TryAgain where it did not get through in a few tries; another DatmonError where it never will as it is.
        """
        wait = _FIRST_WAIT
        for left in reversed(range(_TRIES)):
            try:
                self._once(channel, alert, again=again)
                return
            except TryAgain as error:
                if not left:
                    raise
                self.sleep(max(wait, error.after))
                wait *= 2

    def _once(self, channel: Channel, alert: Alert, *, again: bool) -> None:
        if isinstance(channel, TerminalChannel):
            self.write("\n".join(lines_of(alert)) + "\n")
        elif isinstance(channel, FileChannel):
            append(self.folder / channel.path, alert, again=again)
        elif isinstance(channel, WebhookChannel):
            post(channel, alert, self.now(), self.folder)
        elif isinstance(channel, EmailChannel):
            from datmon.alert_mail import mail  # noqa: PLC0415 - waits until mail is sent

            mail(channel, alert, self.now(), self.folder)
        else:
            raise TypeError(f"no way is known to send over {type(channel).__name__}")


def append(file: Path, alert: Alert, *, again: bool = False) -> None:
    """Add the alert to the file as a line of JSON; with `again` only where no line has its id.

    What a killed process left of a line is taken away first.

    Raises FetchTrouble when the file cannot be written.
    """
    line = json.dumps(as_record(alert)).encode("ascii") + b"\n"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _mend(handle)
            if not (again and _holds(handle, f'"id": "{alert.alert_id}"'.encode())):
                _write(handle, line)
        finally:
            os.close(handle)
    except OSError as error:
        raise FetchTrouble(f"{file} cannot be written: {error.strerror or error}; name another file") from error


def _write(handle: int, line: bytes) -> None:
    left = memoryview(line)
    while left:
        left = left[os.write(handle, left) :]
    os.fsync(handle)


def _mend(handle: int) -> None:
    """End the last line: one of ours that was cut off is taken away, another one is left and closed."""
    size = os.lseek(handle, 0, os.SEEK_END)
    start = max(0, size - _PIECE)
    os.lseek(handle, start, os.SEEK_SET)
    tail = os.read(handle, _PIECE)
    whole = tail.rfind(b"\n") + 1
    rest = tail[whole:]
    if rest and (rest.startswith(_OURS) or _OURS.startswith(rest)):
        os.ftruncate(handle, start + whole)
    elif rest:
        os.write(handle, b"\n")


def _holds(handle: int, words: bytes) -> bool:
    os.lseek(handle, 0, os.SEEK_SET)
    before = b""
    while piece := os.read(handle, _PIECE):
        if words in before + piece:
            return True
        before = piece[-len(words) :]
    return False


def trouble_of(error: DatmonError) -> str:
    """The error in one line."""
    return " ".join(str(error).split())[:400]
