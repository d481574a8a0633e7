"""The columns of exports stand under a version: who changes them raises it."""

import json
from pathlib import Path

import pytest

from datmon import export_schema
from datmon.errors import BadInput
from datmon.export_schema import TypedColumn, as_record, columns_of, schema_version, table_names

SCHEMAS = Path(__file__).resolve().parent.parent / "fixtures" / "export_schemas"


def test_the_columns_are_those_kept_under_their_version() -> None:
    kept = json.loads((SCHEMAS / f"{schema_version()}.json").read_text("utf-8"))
    assert as_record() == kept, "columns or types changed: raise schema_version, then run python docs/export_schema.py"


def test_every_version_up_to_now_is_kept() -> None:
    kept = sorted(int(file.stem) for file in SCHEMAS.glob("*.json"))
    assert kept == list(range(1, schema_version() + 1))


def test_a_change_of_kind_or_order_would_show(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = as_record()
    changed = (*columns_of("ranking")[::-1],)
    monkeypatch.setattr(export_schema, "columns_of", lambda name: changed if name == "ranking" else columns_of(name))
    assert as_record() != kept


def test_dollars_coins_and_ratios_have_scales_of_their_own() -> None:
    types = {column.name: column.type for name in table_names() for column in columns_of(name)}
    assert types["coin_value_usd"] == "decimal(38,6)"
    assert types["units"] == "decimal(38,18)"
    assert types["mnav_basic"] == "decimal(38,18)"
    assert types["rank"] == "whole"
    assert types["known_at"] == "instant"
    assert types["is_own_gate"] == "flag"


def test_every_number_has_a_unit_or_a_column_that_says_it() -> None:
    for name in table_names():
        columns = {column.name: column for column in columns_of(name)}
        for column in columns.values():
            if column.kind == "number" and column.name != "score":
                assert column.unit or "unit" in columns, f"{name}.{column.name}"


@pytest.mark.parametrize("name", table_names())
def test_a_column_is_what_its_manifest_says(name: str) -> None:
    assert [TypedColumn.of_record(column.as_record()) for column in columns_of(name)] == list(columns_of(name))


def test_a_column_of_a_later_datmon_is_told() -> None:
    with pytest.raises(BadInput, match="of a later datmon"):
        TypedColumn.of_record({"name": "x", "type": "complex", "unit": ""})


def test_without_pyarrow_parquet_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert export_schema.checked_formats(["csv"]) == ("csv",)
    with pytest.raises(BadInput, match=r"pip install 'datmon\[parquet\]'"):
        export_schema.checked_formats(["csv", "parquet"])


def test_a_table_or_format_that_is_none_is_told() -> None:
    with pytest.raises(BadInput, match="'ranks' is no table; tables are ranking, valuation"):
        export_schema.checked_tables(["ranks"])
    with pytest.raises(BadInput, match="formats are csv, parquet"):
        export_schema.checked_formats(["xls"])
