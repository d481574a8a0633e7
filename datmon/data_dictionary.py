"""The data dictionary: what each column of each table says, its unit and its sign; the page in docs is made of it.

The tables' columns are fixed where the rows are made; their meanings stand in one list, so that a name that stands in
two tables means the same in both, or says where it does not.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any

from datmon import change_frames, forced_frames, frames, history_frames, lens_frames, score_frames
from datmon.errors import UnknownName
from datmon.frames import Column

ROOMS = (frames, lens_frames, history_frames, forced_frames, change_frames, score_frames)


@dataclass(frozen=True, slots=True)
class Entry:
    """One column as the dictionary has it."""

    name: str
    unit: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title and its columns in order."""

    name: str
    title: str
    entries: tuple[Entry, ...]


@cache
def _rows() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("data_dictionary.toml").read_text("utf-8"))


def columns_of(name: str) -> tuple[Column, ...]:
    """The columns of the table of that name, as the rows are made.

    Raises UnknownName when there is none.
    """
    for room in ROOMS:
        if hasattr(room, name):
            columns: tuple[Column, ...] = getattr(room, name)
            return columns
    raise UnknownName(f"{name!r} is no table; tables are {', '.join(_rows()['tables'])}.")


def tables() -> tuple[Table, ...]:
    """Every table, in the order of the list.

    Raises UnknownName when a column has no meaning there.
    """
    return tuple(
        Table(name, own["title"], tuple(_entry(column, name, own) for column in columns_of(name)))
        for name, own in _rows()["tables"].items()
    )


def _entry(column: Column, table: str, own: Mapping[str, str]) -> Entry:
    for meanings in (own, _rows()["columns"]):
        for name, meaning in meanings.items():
            if name != "title" and fnmatchcase(column.name, name):
                return Entry(column.name, column.unit, meaning)
    raise UnknownName(f"Column {column.name!r} of {table} has no meaning; add one to data_dictionary.toml.")


def in_markdown() -> str:
    """The dictionary as a page."""
    lines = [
        "# Data dictionary\n",
        "The columns of every table, in order. CSV and JSON have all of them; people see those that fit a line. Made",
        "by `python docs/data_dictionary.py` from the tables themselves and `datmon/data_dictionary.toml`.\n",
        f"A number that is not there is {_rows()['general']['missing']}.",
    ]
    for table in tables():
        lines += ["", f"## {table.title}\n", "| column | unit | meaning |", "|---|---|---|"]
        lines += [f"| `{entry.name}` | {entry.unit} | {entry.meaning} |" for entry in table.entries]
    return "\n".join(lines) + "\n"
