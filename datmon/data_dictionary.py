"""The data dictionary: what each column of each table says, its unit and its sign; the page in docs is made of it.

The tables' columns are fixed where the rows are made; their meanings stand in one list, so that a name that stands in
two tables means the same in both, or says where it does not.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any

from datmon import change_frames, event_frames, forced_frames, frames, history_frames, lens_frames, score_frames
from datmon.cells import Kind
from datmon.errors import UnknownName
from datmon.frames import Column
from datmon.measures import MEASURES

ROOMS = (frames, lens_frames, history_frames, forced_frames, change_frames, event_frames, score_frames)


@dataclass(frozen=True, slots=True)
class Entry:
    """One column as the dictionary has it."""

    name: str
    kind: Kind
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
    return tuple(Table(name, own["title"], entries_of(name)) for name, own in _rows()["tables"].items())


@cache
def entries_of(table: str) -> tuple[Entry, ...]:
    """The columns of the table of that name, each with its kind, its unit and its meaning.

    Raises UnknownName when there is no such table, or a column has no meaning.
    """
    own = _rows()["tables"].get(table, {})
    return tuple(_entry(column, table, own) for column in columns_of(table))


def _entry(column: Column, table: str, own: Mapping[str, str]) -> Entry:
    for meanings in (own, _rows()["columns"]):
        for name, meaning in meanings.items():
            if name != "title" and fnmatchcase(column.name, name):
                unit = column.unit or _rows()["units"].get(column.name, "")
                return Entry(column.name, _kind(column.name, table), unit, meaning)
    raise UnknownName(f"Column {column.name!r} of {table} has no meaning; add one to data_dictionary.toml.")


def _kind(column: str, table: str) -> Kind:
    own: Mapping[str, Kind] = _rows()["kinds_in"].get(table, {})
    found: Iterator[Kind] = (kind for pattern, kind in _kinds() if fnmatchcase(column, pattern))
    return own[column] if column in own else next(found, "text")


@cache
def _kinds() -> tuple[tuple[str, Kind], ...]:
    return tuple((pattern, kind) for kind, names in _rows()["kinds"].items() for pattern in names.split())


def in_markdown() -> str:
    """The dictionary as a page."""
    lines = [
        "# Data dictionary\n",
        "The columns of every table, in order. CSV and JSON have all of them; people see those that fit a line. Made",
        "by `python docs/data_dictionary.py` from the tables themselves and `datmon/data_dictionary.toml`.\n",
        f"A number that is not there is {_rows()['general']['missing']}.\n",
        "Kinds: `text`; `number`, a decimal; `whole`, an integer; `day`, YYYY-MM-DD; `instant`, YYYY-MM-DDTHH:MM:SSZ;",
        "`flag`, true or false; `json`, a list or an object as JSON text.",
    ]
    for table in tables():
        lines += ["", f"## {table.title}\n", "| column | kind | unit | meaning |", "|---|---|---|---|"]
        lines += [f"| `{entry.name}` | {entry.kind} | {entry.unit} | {entry.meaning} |" for entry in table.entries]
    return "\n".join([*lines, *_measures_in_markdown()]) + "\n"


def _measures_in_markdown() -> Iterator[str]:
    yield from ("", "## Measures\n", "What a fact may state, and a row of facts.csv, in column `measure`. A stock is")
    yield from ("of a day (`as_of`), a flow of the period that ends that day.\n", "| measure | unit | kind | meaning |")
    yield "|---|---|---|---|"
    yield from (f"| `{each.name}` | {each.unit} | {each.kind} | {each.definition} |" for each in MEASURES)
