"""The schema of exports: which tables there are, and the kind, unit and scale of every column, under one version."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Self, get_args

from datmon.cells import DIGITS, Kind
from datmon.data_dictionary import entries_of
from datmon.errors import BadInput

FORMATS = ("csv", "parquet")
_DECIMAL = re.compile(r"decimal\(\d{1,2},(\d{1,2})\)")  # must match "decimal(38,6)"; must not match "decimal"


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """One column of a file; `scale` is the digits after the point of a number, 0 else."""

    name: str
    kind: Kind
    unit: str = ""
    scale: int = 0

    @property
    def type(self) -> str:
        """The kind as the manifest has it; a number with its digits: decimal(38,6)."""
        return f"decimal({DIGITS},{self.scale})" if self.kind == "number" else self.kind

    def as_record(self) -> dict[str, str]:
        """Name, type and unit, as the manifest has them."""
        return {"name": self.name, "type": self.type, "unit": self.unit}

    @classmethod
    def of_record(cls, record: Mapping[str, str]) -> Self:
        """The column of which a manifest says that.

        Raises BadInput when it is no column.
        """
        try:
            name, told, unit = record["name"], record["type"], record["unit"]
        except (KeyError, TypeError) as error:
            raise BadInput(f"{record!r} of a manifest is no column; export the table again.") from error
        number = _DECIMAL.fullmatch(told)
        if number:
            return cls(name, "number", unit, int(number[1]))
        kinds: Mapping[str, Kind] = {kind: kind for kind in get_args(Kind)}
        if told not in kinds:
            raise BadInput(f"Type {told!r} of column {name!r} is of a later datmon; export the table again.")
        return cls(name, kinds[told], unit)


@cache
def _schema() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("export_schema.toml").read_text("utf-8"))


def schema_version() -> int:
    """The version under which the columns of today stand."""
    version: int = _schema()["schema_version"]
    return version


def table_names() -> tuple[str, ...]:
    """The tables that can be exported, in order."""
    return tuple(_schema()["tables"])


def columns_of(table: str) -> tuple[TypedColumn, ...]:
    """The columns of an exported table, in order."""
    return typed(_schema()["tables"][table])


@cache
def typed(name: str) -> tuple[TypedColumn, ...]:
    """The columns of any table of the data dictionary ("RANKING"), with the scales of their numbers.

    Raises UnknownName when there is none of that name.
    """
    scales = _schema()["scales"]
    return tuple(
        TypedColumn(
            entry.name, entry.kind, entry.unit, scales.get(entry.unit, scales["other"]) if entry.kind == "number" else 0
        )
        for entry in entries_of(name)
    )


def as_record() -> dict[str, Any]:
    """The whole schema, to be kept under its version."""
    tables = {name: [column.as_record() for column in columns_of(name)] for name in table_names()}
    return {"schema_version": schema_version(), "tables": tables}


def checked_tables(names: Sequence[str]) -> tuple[str, ...]:
    """The tables asked for, in the schema's order; all where none is.

    Raises BadInput when one is no table.
    """
    return _checked(names, table_names(), "table")


def checked_formats(names: Sequence[str]) -> tuple[str, ...]:
    """The formats asked for; CSV where none is.

    Raises BadInput when one is none of csv and parquet, or parquet cannot be written here.
    """
    chosen = _checked(names or ("csv",), FORMATS, "format")
    if "parquet" in chosen:
        _check_parquet()
    return chosen


def _checked(names: Sequence[str], known: Sequence[str], what: str) -> tuple[str, ...]:
    asked = [name.strip() for name in names]
    for name in asked:
        if name not in known:
            raise BadInput(f"{name!r} is no {what}; {what}s are {', '.join(known)}.")
    return tuple(name for name in known if name in asked or not asked)


def _check_parquet() -> None:
    from importlib.util import find_spec  # noqa: PLC0415 - asked only where Parquet is

    if find_spec("pyarrow") is None:
        raise BadInput(
            "Parquet needs pyarrow, which is not here; run pip install 'datmon[parquet]', or leave parquet out."
        )
