"""Every column of every table has a meaning, every meaning a column, and the page says so."""

import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from datmon.data_dictionary import ROOMS, columns_of, in_markdown, tables
from datmon.errors import UnknownName
from datmon.frames import Column
from datmon.measures import MEASURES

ROOT = Path(__file__).resolve().parent.parent


def rows() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads((ROOT / "datmon" / "data_dictionary.toml").read_text("utf-8"))


def test_every_table_of_columns_is_in_the_dictionary() -> None:
    named = {table.name for table in tables()}
    for room in ROOMS:
        for name, held in vars(room).items():
            if name.isupper() and not name.startswith("_") and isinstance(held, tuple) and isinstance(held[0], Column):
                assert name in named, name


def test_every_column_has_a_meaning_and_stands_once() -> None:
    for table in tables():
        names = [entry.name for entry in table.entries]
        assert len(set(names)) == len(names), table.name
        assert all(entry.meaning for entry in table.entries), table.name


def test_no_meaning_is_left_of_a_column_that_went() -> None:
    everywhere = {column.name for table in tables() for column in columns_of(table.name)}
    assert set(rows()["columns"]) <= everywhere
    for table, own in rows()["tables"].items():
        names = [column.name for column in columns_of(table)]
        for name in set(own) - {"title"}:
            assert any(fnmatchcase(column, name) for column in names), (table, name)


def test_a_loss_is_said_to_be_negative_wherever_it_stands() -> None:
    losses = [entry for table in tables() for entry in table.entries if entry.name.startswith("unrealized")]
    assert len(losses) >= 5
    assert all("negative" in entry.meaning for entry in losses)


def test_the_page_is_what_the_tables_are() -> None:
    page = (ROOT / "docs" / "data-dictionary.md").read_text("utf-8")
    assert page == in_markdown(), "run `python docs/data_dictionary.py` to refresh the page"


def test_a_table_that_is_none_is_told() -> None:
    with pytest.raises(UnknownName, match="NOPE"):
        columns_of("NOPE")


def test_the_page_names_every_measure_that_may_be_imported() -> None:
    lines = in_markdown().partition("## Measures")[2].splitlines()
    named = [line.split("`")[1] for line in lines if line.startswith("| `")]
    assert named == [each.name for each in MEASURES]
    assert "| `locked_units` | coins | stock | " in in_markdown()
