"""Parameters: the numbers a rule needs, each with the day it took effect, its unit, clause, source and status.

A rule's numbers stand in the TOML file of its own stem. Old rows stay; a proposed row is shown and never judges.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.errors import BadInput, UnknownName

STATUSES = ("rule", "confirmed", "observed", "typical", "choice", "proposed", "unknown")
NOT_IN_FORCE = ("proposed", "unknown")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One dated number of a rule.

    `status` says what it rests on: rule (a stated requirement), confirmed (a listing rule whose source was found),
    observed (what cases showed), typical (market custom), choice (this project's own), proposed or unknown (not in
    force, or its outcome is not known: never judges unless it is switched on). `proposed` is the day since which the
    public knows of a row that is not in force yet, where it is told.
    """

    name: str
    effective: date
    value: Decimal
    unit: str
    clause: str
    source: str
    status: str
    proposed: date | None = None


@cache
def parameters(subject: str) -> tuple[Parameter, ...]:
    """All rows of the subject's TOML file, in the order they stand there.

    Raises BadInput naming the file and row when a part is missing or of the wrong kind.
    """
    text = files("datmon.rulebook").joinpath(f"{subject}.toml").read_text("utf-8")
    return read_parameters(subject, tomllib.loads(text, parse_float=Decimal).get("parameter", []))


def read_parameters(subject: str, rows: Iterable[Mapping[str, Any]]) -> tuple[Parameter, ...]:
    """The rows as parameters; `subject` is named in the errors.

    Raises BadInput naming the file and row when a part is missing or of the wrong kind.
    """
    return tuple(_parameter(subject, number, row) for number, row in enumerate(rows, 1))


def in_force(rows: Iterable[Parameter], name: str, on: date) -> Parameter:
    """The newest row of that name in effect on the day; what is proposed or of unknown outcome is passed over.

    Raises UnknownName when none is in effect that day.
    """
    held = [row for row in rows if row.name == name and row.effective <= on and row.status not in NOT_IN_FORCE]
    if not held:
        raise UnknownName(f"No parameter {name!r} is in effect on {on}; add a dated row to the rule's TOML file.")
    return max(held, key=lambda row: row.effective)


def _parameter(subject: str, number: int, row: Mapping[str, Any]) -> Parameter:
    where = f"{subject}.toml, parameter {number}"
    try:
        parameter = Parameter(
            name=str(row["name"]),
            effective=row["effective"],
            value=Decimal(row["value"]),
            unit=str(row["unit"]),
            clause=str(row["clause"]),
            source=str(row["source"]),
            status=str(row["status"]),
            proposed=row.get("proposed"),
        )
    except KeyError as error:
        raise BadInput(
            f"{where}: {error} is missing; every row has its day, unit, clause, source and status."
        ) from error
    if parameter.status not in STATUSES or not isinstance(parameter.effective, date):
        raise BadInput(f"{where}: status {parameter.status!r} or day {parameter.effective!r} cannot be used.")
    return parameter
