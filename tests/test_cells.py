"""Cells of typed columns come back from CSV as they were, and no reader makes something else of them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datmon.cells import Kind, cell_of, csv_cell, disarmed, guarded, read_cell, unguarded

CELLS: list[tuple[Kind, Any, str]] = [
    ("text", "MSTR", "MSTR"),
    ("text", "NA", "'NA"),
    ("text", "", ""),
    ("number", Decimal("-72249628.5"), "-72249628.5"),
    ("number", Decimal("1E+9"), "1000000000"),
    ("number", Decimal("-0.0000001"), "0"),
    ("whole", Decimal(94), "94"),
    ("day", date(2025, 11, 21), "2025-11-21"),
    ("instant", datetime(2025, 11, 21, 21, 5, tzinfo=UTC), "2025-11-21T21:05:00Z"),
    ("flag", False, "false"),
    ("json", {"coin_value_usd": "no price, \u201cyet\u201d"}, '{"coin_value_usd":"no price, \\u201cyet\\u201d"}'),
    ("json", [Decimal("0.5"), None], "[0.5,null]"),
    ("number", None, ""),
]


@pytest.mark.parametrize(("kind", "value", "text"), CELLS)
def test_a_cell_is_written_as_its_kind_and_read_back(kind: Kind, value: Any, text: str) -> None:
    assert csv_cell(value, kind, 6) == text
    assert read_cell(text, kind) == cell_of(value, kind, 6)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd", "@x", "\tx", "\rx", "\nx", "  =1+1", "\uff1d1+1", "'quoted"])
def test_text_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text
    assert disarmed(text) == "'" + text


def test_a_number_is_not_guarded_even_where_its_column_is_text() -> None:
    assert csv_cell(Decimal("-5.10"), "text") == "-5.10"


def test_every_word_pandas_takes_for_missing_is_guarded() -> None:
    from pandas._libs.parsers import STR_NA_VALUES

    for word in STR_NA_VALUES - {""}:
        assert guarded(word) == "'" + word, word


@given(st.text(min_size=1))
def test_whatever_was_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15))
def test_a_number_of_the_scale_is_exact(number: Decimal) -> None:
    assert read_cell(csv_cell(number, "number", 6), "number") == number


def test_a_number_is_rounded_half_to_even() -> None:
    assert [csv_cell(Decimal(text), "number", 1) for text in ("0.25", "0.35", "-0.25")] == ["0.2", "0.4", "-0.2"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [("number", "1"), ("number", True), ("whole", Decimal("0.5")), ("day", datetime(2025, 1, 1, tzinfo=UTC)),
     ("flag", 1), ("instant", date(2025, 1, 1))],
)  # fmt: skip
def test_a_value_of_another_kind_is_refused(kind: Kind, value: Any) -> None:
    with pytest.raises(TypeError):
        cell_of(value, kind)


def test_a_number_too_long_for_its_type_is_refused_not_cut() -> None:
    with pytest.raises(OverflowError):
        cell_of(Decimal(10) ** 32, "number", 18)
