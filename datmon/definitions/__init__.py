"""The shelf of published definitions: a row of definitions.toml and a function each; the list of books is explicit.

Adding one: a row and a function in the book of its family. Books do not import each other.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import Any

from datmon.definitions import accretion, cover, credit, debt_to_nav, growth, mnav, nav_per_share, rating
from datmon.definitions.definition import Definition, Family, Given, Parts
from datmon.errors import UnknownName
from datmon.figures import Derived, Missing, derive

BOOKS: Mapping[str, ModuleType] = {
    "mnav": mnav,
    "nav_per_share": nav_per_share,
    "debt_to_nav": debt_to_nav,
    "rating": rating,
    "growth": growth,
    "credit": credit,
    "cover": cover,
    "accretion": accretion,
}


@cache
def definitions() -> Mapping[str, Definition]:
    """Every definition by its key, in the order of the file."""
    rows = tomllib.loads(files("datmon.definitions").joinpath("definitions.toml").read_text("utf-8"))["definition"]
    return {row["key"]: _definition(row) for row in rows}


def _definition(row: dict[str, Any]) -> Definition:
    book = BOOKS[row["family"]]
    family: Family | None = getattr(book, "FAMILY", None)
    function = getattr(book, row["function"])
    words = {name: row[name] for name in ("key", "name", "publisher", "formula", "source", "date", "note")}
    return Definition(
        **words,
        family_name=row["family"],
        inputs=tuple(row["inputs"]),
        function=function,
        family=family,
        parts=function if family else None,
    )


def definition_named(key: str) -> Definition:
    """The definition of that key.

    Raises UnknownName with the keys that exist.
    """
    found = definitions().get(key.lower())
    if found is None:
        raise UnknownName(f"{key!r} is no published definition; there are {', '.join(definitions())}.")
    return found


def worked_out(definition: Definition, given: Given) -> Derived | Missing:
    """The definition of the firm; Missing where a part that it asks for is not known, or it needs what no sheet has."""
    if definition.family is None or definition.parts is None:
        return Missing(definition.name, f"{definition.title} needs {', '.join(definition.inputs)}, which no sheet has")
    family = definition.family
    return derive(
        definition.name, definition.formula, family.unit, lambda **slots: family.formula(slots),
        definition.parts(given), f"{definition.title}, {definition.source}",
    )  # fmt: skip


__all__ = ["BOOKS", "Definition", "Family", "Given", "Parts", "definition_named", "definitions", "worked_out"]
