"""The log of a home's runs: one JSON line where a run begins, one a step, one where it ends.

A line is appended in one write. A run that is killed leaves at most half a line, which readers pass over and count; the
next line begins on its own. A file that has grown large is put aside, and only a few of those are kept.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from datmon.calendars import instant_text, parse_instant
from datmon.errors import BadInput, StoreTrouble
from datmon.run_lock import rules

FILE = "runs.jsonl"
RUN = "run"  # the step of the lines that begin and end a run
BEGUN = "begun"
_MEGABYTE = 1024 * 1024
_SCHEMA = "datmon.run/1"

Failures = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LogLine:
    """What one line tells of a run, or of one of its steps.

    `outcome` is begun, done, partly, failed, skipped or stopped; `failures` are (where, why) and may be fewer than
    `failed` counts. `versions` and `process` stand where a run begins, `exit_code` where it ends. Instants are UTC.
    """

    run: str
    step: str
    outcome: str
    started: datetime
    ended: datetime | None = None
    said: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    failures: Failures = ()
    failed: int = 0
    versions: Mapping[str, str] = field(default_factory=dict)
    process: int | None = None
    exit_code: int | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """The lines of a log, oldest first, and how many were cut off or are none."""

    lines: tuple[LogLine, ...]
    half_lines: int = 0


class RunLog:
    """The log in this folder; written by one run at a time, read by anybody."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE

    def append(self, line: LogLine) -> None:
        """Add the line, durably.

        Raises StoreTrouble when it cannot be written whole.
        """
        content = _text(line).encode() + b"\n"
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.file, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
            try:
                content = b"\n" * _ends_within_a_line(handle) + content
                if os.write(handle, content) != len(content):
                    raise StoreTrouble(f"{self.file} could not be written whole; make room and run again.")
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise StoreTrouble(f"{self.file} cannot be written: {error.strerror or error}; mend it.") from error

    def turn_over(self) -> None:
        """Put the file aside where it has grown large, and drop the oldest one that was.

        Raises StoreTrouble when a file cannot be renamed.
        """
        kept = rules()["log"]["older_files"]
        try:
            if not self.file.exists() or self.file.stat().st_size < rules()["log"]["file_megabytes"] * _MEGABYTE:
                return
            for number in range(kept, 1, -1):
                if self._older(number - 1).exists():
                    self._older(number - 1).replace(self._older(number))
            self.file.replace(self._older(1))
        except OSError as error:
            raise StoreTrouble(f"{self.file} cannot be put aside: {error.strerror or error}; mend it.") from error

    def read(self) -> Logged:
        """The lines of the newest file and the one before it.

        Raises StoreTrouble when a file cannot be read.
        """
        lines: list[LogLine] = []
        half = 0
        for file in (self._older(1), self.file):
            for content in _contents(file):
                line = _line(content)
                half += line is None
                lines += [line] if line is not None else []
        return Logged(tuple(lines), half)

    def _older(self, number: int) -> Path:
        return self.file.with_name(f"runs.{number}.jsonl")


def place_of(step: str, where: str) -> str:
    """Where it failed, with the step, which is said once."""
    return step if where == step else f"{step}: {where}"


def shortened(failures: Failures) -> Failures:
    """As many of the failures as a line holds, each sentence no longer than one may be."""
    limits = rules()["log"]
    return tuple((cut(where), cut(why)) for where, why in failures[: limits["most_failures"]])


def cut(sentence: str) -> str:
    """The sentence in one line, no longer than a log line may hold."""
    longest: int = rules()["log"]["longest_sentence"]
    words = " ".join(sentence[: 4 * longest].split())
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _ends_within_a_line(handle: int) -> bool:
    size = os.lseek(handle, 0, os.SEEK_END)
    if not size:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"


def _contents(file: Path) -> list[bytes]:
    """The lines of the file; of one that has outgrown every bound its end."""
    longest = 4 * rules()["log"]["file_megabytes"] * _MEGABYTE
    try:
        with file.open("rb") as handle:
            size = handle.seek(0, os.SEEK_END)
            handle.seek(max(0, size - longest))
            content = handle.read(longest)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreTrouble(f"{file} cannot be read: {error.strerror or error}; mend it.") from error
    lines = content.split(b"\n")
    return [line for line in (lines[1:] if size > longest else lines) if line.strip()]


def _text(line: LogLine) -> str:
    row: dict[str, Any] = {"schema": _SCHEMA, "run": line.run, "step": line.step, "outcome": line.outcome}
    row["started"] = instant_text(line.started)
    row["ended"] = instant_text(line.ended) if line.ended else None
    row["said"] = line.said
    row["counts"] = dict(line.counts)
    row["failed"] = line.failed
    row["failures"] = [{"where": where, "why": why} for where, why in line.failures]
    if line.versions:
        row["versions"] = dict(line.versions)
    if line.process is not None:
        row["process"] = line.process
    if line.exit_code is not None:
        row["exit_code"] = line.exit_code
    return json.dumps(row)


def _line(content: bytes) -> LogLine | None:
    """The line, None where it was cut off or is none of this log."""
    try:
        row = json.loads(content)
        return LogLine(
            run=str(row["run"]),
            step=str(row["step"]),
            outcome=str(row["outcome"]),
            started=parse_instant(row["started"]),
            ended=parse_instant(row["ended"]) if row["ended"] else None,
            said=str(row["said"]),
            counts={str(name): int(count) for name, count in row["counts"].items()},
            failures=tuple((str(failure["where"]), str(failure["why"])) for failure in row["failures"]),
            failed=int(row["failed"]),
            versions={str(name): str(version) for name, version in row.get("versions", {}).items()},
            process=row.get("process"),
            exit_code=row.get("exit_code"),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, BadInput):
        return None
