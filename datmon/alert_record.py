"""The alert record: what was looked at, what was told, and what has been sent where; a file of its own in the home.

A look is kept as a whole or not at all. A message is marked before it is sent and again when it was: what a killed
process left between the two is known, and sent again under the same id.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from datmon.alert import Alert, Key, Standing, as_record, from_record
from datmon.calendars import instant_text, parse_day, parse_instant
from datmon.errors import StoreTrouble

FILE = "alerts.sqlite"
WAITING, SENDING, SENT, GIVEN_UP = "waiting", "sending", "sent", "given up"
_GIVEN_UP_AFTER = timedelta(days=7)
_PATIENCE = 20.0  # seconds another process is waited for
_VERSION = 1
_TABLES = """
CREATE TABLE look (only INTEGER PRIMARY KEY CHECK (only = 1), as_of TEXT NOT NULL, known_at TEXT NOT NULL);
CREATE TABLE rule (name TEXT PRIMARY KEY, fingerprint TEXT NOT NULL);
CREATE TABLE standing (
    rule TEXT NOT NULL, issuer TEXT NOT NULL, subject TEXT NOT NULL,
    step INTEGER NOT NULL, better_since TEXT, said TEXT NOT NULL, PRIMARY KEY (rule, issuer, subject)
);
CREATE TABLE alert (
    id TEXT PRIMARY KEY, number INTEGER NOT NULL, raised_at TEXT NOT NULL, record TEXT NOT NULL
);
CREATE TABLE delivery (
    alert TEXT NOT NULL REFERENCES alert (id), channel TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL,
    last_try TEXT, reason TEXT NOT NULL, PRIMARY KEY (alert, channel)
);
"""


@dataclass(frozen=True, slots=True)
class Look:
    """Both clocks of a look."""

    as_of: date
    known_at: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way to one channel: `state` is waiting, sending, sent or given up; `reason` why not yet."""

    alert: Alert
    channel: str
    state: str
    tries: int
    raised_at: datetime
    last_try: datetime | None
    reason: str


class AlertRecord:
    """The record in a file, or in memory where there is none. Use it as a context manager.

    Raises StoreTrouble when it cannot be opened, read or written.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        with self._trouble():
            if file is not None:
                file.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(file or ":memory:", timeout=_PATIENCE, isolation_level=None)
            self._base.execute("PRAGMA synchronous = FULL")
            self._make()

    def __enter__(self) -> "AlertRecord":
        return self

    def __exit__(self, *_: object) -> None:
        self._base.close()

    def _make(self) -> None:
        with self._whole():
            (version,) = self._base.execute("PRAGMA user_version").fetchone()
            if version == 0:
                for statement in _TABLES.split(";\n"):
                    self._base.execute(statement)
                self._base.execute(f"PRAGMA user_version = {_VERSION}")
            elif version != _VERSION:
                raise StoreTrouble(f"{self._file} is of another datmon (version {version}); update datmon.")

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """All of the block is kept, or nothing."""
        with self._trouble():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._base.execute("COMMIT")
            except BaseException:
                self._base.execute("ROLLBACK")
                raise

    @contextmanager
    def _trouble(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StoreTrouble(
                f"The record of alerts {self._file} cannot be used: {error}; make room, or move it away to begin anew."
            ) from error

    # what was looked at

    def look(self) -> Look | None:
        """The last look; None before the first."""
        with self._trouble():
            row = self._base.execute("SELECT as_of, known_at FROM look").fetchone()
        return None if row is None else Look(parse_day(row[0]), parse_instant(row[1]))

    def fingerprints(self) -> dict[str, str]:
        """What each rule asked at the last look, by name."""
        with self._trouble():
            return dict(self._base.execute("SELECT name, fingerprint FROM rule").fetchall())

    def standing(self) -> dict[Key, Standing]:
        """What is remembered of each thing."""
        with self._trouble():
            rows = self._base.execute("SELECT rule, issuer, subject, step, better_since, said FROM standing").fetchall()
        return {
            (rule, issuer, subject): Standing(step, parse_day(since) if since else None, said)
            for rule, issuer, subject, step, since, said in rows
        }

    def keep(
        self,
        look: Look,
        fingerprints: Mapping[str, str],
        standing: Mapping[Key, Standing],
        alerts: Sequence[tuple[Alert, Sequence[str]]],
        now: datetime,
    ) -> None:
        """Keep a look: its clocks, the rules, what is remembered, and the alerts with the channels they go to.

        What was remembered by a rule that is gone, or asks something else now, is forgotten.
        """
        with self._whole():
            run = self._base.execute
            run("INSERT OR REPLACE INTO look VALUES (1, ?, ?)", (str(look.as_of), instant_text(look.known_at)))
            stale = [name for name, asked in self.fingerprints().items() if fingerprints.get(name) != asked]
            self._base.executemany("DELETE FROM standing WHERE rule = ?", ((name,) for name in stale))
            run("DELETE FROM rule")
            self._base.executemany("INSERT INTO rule VALUES (?, ?)", fingerprints.items())
            self._base.executemany(
                "INSERT OR REPLACE INTO standing VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (*key, row.step, str(row.better_since) if row.better_since else None, row.said)
                    for key, row in standing.items()
                ),
            )
            (count,) = run("SELECT count(*) FROM alert").fetchone()
            for number, (alert, channels) in enumerate(alerts, count + 1):
                self._add(number, alert, channels, now)

    def _add(self, number: int, alert: Alert, channels: Iterable[str], now: datetime) -> None:
        row = (alert.alert_id, number, instant_text(now), json.dumps(as_record(alert)))
        added = self._base.execute("INSERT OR IGNORE INTO alert VALUES (?, ?, ?, ?)", row).rowcount
        if added:
            self._base.executemany(
                "INSERT INTO delivery VALUES (?, ?, ?, 0, NULL, '')",
                ((alert.alert_id, channel, WAITING) for channel in channels),
            )

    # what was sent

    def deliveries(self, *, unsent: bool = False) -> list[Delivery]:
        """The alerts on their way, in the order they were raised; with `unsent` only those not there yet."""
        query = (
            "SELECT record, channel, state, tries, raised_at, last_try, reason FROM alert"
            " JOIN delivery ON alert.id = delivery.alert"
        )
        states = (WAITING, SENDING) if unsent else (WAITING, SENDING, SENT, GIVEN_UP)
        marks = ", ".join("?" * len(states))
        with self._trouble():
            rows = self._base.execute(
                f"{query} WHERE state IN ({marks}) ORDER BY number, channel",
                states,
            ).fetchall()
        return [
            Delivery(
                from_record(json.loads(record)), channel, state, tries, parse_instant(raised),
                parse_instant(tried) if tried else None, reason,
            )
            for record, channel, state, tries, raised, tried, reason in rows
        ]  # fmt: skip

    def mark(self, delivery: Delivery, state: str, now: datetime, reason: str = "") -> None:
        """Note how far an alert has come on its way; each time it is begun counts as a try."""
        with self._whole():
            self._base.execute(
                "UPDATE delivery SET state = ?, tries = tries + ?, last_try = ?, reason = ?"
                " WHERE alert = ? AND channel = ?",
                (state, state == SENDING, instant_text(now), reason, delivery.alert.alert_id, delivery.channel),
            )


def is_old(delivery: Delivery, now: datetime) -> bool:
    """Whether the alert was raised so long ago that it is not tried again."""
    return now - delivery.raised_at > _GIVEN_UP_AFTER
