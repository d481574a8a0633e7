"""Outcomes: what came of firms, from a table of dated events: who sold coins, who got a letter, and when it was told.

A ranking is scored against the day an event was announced, not the day it happened: nobody could know it before.
"""

import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.calendars import parse_day
from datmon.errors import BadInput

_COLUMNS = ("ticker", "announced_date", "event_type")
_LONGEST = 300  # characters of an event's own words


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that came of a firm: its `kind` as in outcomes.toml, the event's name, the day it was announced."""

    issuer: str
    kind: str
    event: str
    announced: date
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReplayRules:
    """How a replay is scored: days ahead, places counted as the top, and the bootstrap."""

    lookaheads: tuple[int, ...]
    top_counts: tuple[int, ...]
    top_share: Decimal
    alarm_days: int
    fewest_firms: int
    resamples: int
    seed: int


@cache
def replay_rules() -> ReplayRules:
    """The rules of outcomes.toml."""
    rows = _rules()["replay"]
    return ReplayRules(
        tuple(rows["lookaheads_days"]),
        tuple(rows["top_counts"]),
        rows["top_share"],
        rows["alarm_days"],
        rows["fewest_firms"],
        rows["resamples"],
        rows["seed"],
    )


def outcome_kinds() -> tuple[str, ...]:
    """The kinds of outcomes that are scored, in the order of outcomes.toml."""
    return tuple(row["name"] for row in _rules()["outcome"] if row.get("scored", True))


def parts_of(kind: str) -> tuple[str, ...]:
    """The kinds that a kind is made of; itself where it is of none."""
    made_of = {row["name"]: tuple(row["of"]) for row in _rules()["outcome"] if "of" in row}
    return made_of.get(kind, (kind,))


def read_outcomes(name: str, content: bytes) -> tuple[Outcome, ...]:
    """The outcomes among the rows of a table of events, by announcement; events of other kinds are passed over.

    Raises BadInput naming the file, and the line of a bad row.
    """
    try:
        table = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        lacking = [column for column in _COLUMNS if column not in (table.fieldnames or ())]
        if lacking:
            raise BadInput(f"{name} is no table of events: it has no column {', '.join(lacking)}.")
        found = [_outcome(name, table.line_num, row) for row in table]
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{name} cannot be read as a table of events: {error}.") from error
    return tuple(sorted((row for row in found if row), key=lambda row: (row.announced, row.issuer, row.event)))


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("outcomes.toml").read_text("utf-8"), parse_float=Decimal)


def _kind(event: str, detail: str) -> str | None:
    """The kind of the event: one that asks for words of the detail goes before one that does not."""
    rows = [row for row in _rules()["outcome"] if event in row.get("events", ())]
    said = detail.lower()
    worded = (row["name"] for row in rows if any(word in said for word in row.get("words", ())))
    plain = (row["name"] for row in rows if "words" not in row)
    return next(worded, None) or next(plain, None)


def _outcome(name: str, line: int, row: Mapping[str, str | None]) -> Outcome | None:
    event = (row["event_type"] or "").strip()
    detail = (row.get("detail") or "").strip()
    kind = _kind(event, detail)
    if kind is None:
        return None
    try:
        announced = parse_day((row["announced_date"] or "").strip())
    except BadInput as error:
        raise BadInput(
            f"{name}, line {line}, column announced_date: {str(error).rstrip('.')}; mend the row."
        ) from error
    return Outcome((row["ticker"] or "").strip(), kind, event, announced, detail[:_LONGEST])
