"""Answers: what the public functions give back, which are the records themselves with `to_frame` beside them.

A frame has the columns of the data dictionary, in its order, with types that do not depend on what is in it: numbers
float64 (NaN is missing), or Decimal objects where asked for `exact`; whole numbers Int64; days and instants
datetime64[ns], instants in UTC; flags boolean; text string; lists and objects Python objects.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from datmon.cells import Kind, cell_of, plain

if TYPE_CHECKING:
    import pandas

    from datmon.export_schema import TypedColumn

Row = Mapping[str, Any]
Record = TypeVar("Record")

_TYPES: Mapping[Kind, str] = {
    "text": "string",
    "number": "float64",
    "whole": "Int64",
    "day": "datetime64[ns]",
    "instant": "datetime64[ns, UTC]",
    "flag": "boolean",
    "json": "object",
}


def table_frame(table: str, rows: Iterable[Row], *, exact: bool = False) -> "pandas.DataFrame":
    """The rows as a pandas frame of the columns of that table of the data dictionary, e.g. RANKING."""
    from datmon.export_schema import typed  # noqa: PLC0415 - the dictionary of all tables waits for a frame

    return typed_frame(typed(table), rows, exact=exact)


def typed_frame(columns: "Sequence[TypedColumn]", rows: Iterable[Row], *, exact: bool = False) -> "pandas.DataFrame":
    """The rows as a pandas frame of these columns; the types are always the same."""
    import pandas  # noqa: PLC0415 - loaded when a frame is asked for, and not before

    rows = list(rows)
    series = {
        column.name: pandas.Series(
            [_held(row.get(column.name), column, exact=exact) for row in rows],
            dtype="object" if exact and column.kind == "number" else _TYPES[column.kind],
        )
        for column in columns
    }
    return pandas.DataFrame(series, columns=[column.name for column in columns])


def _held(value: Any, column: "TypedColumn", *, exact: bool) -> Any:
    if column.kind == "json":
        return json.loads(value) if isinstance(value, str) else plain(value)
    if column.kind == "number":
        return value if exact or value is None else float(value)
    return cell_of(value, column.kind)


class Answer(list[Record]):
    """The records of an answer, in order; `rows` and `to_frame` are the same as a table of fixed columns."""

    def __init__(self, records: Iterable[Record], table: str, rows_of: Callable[[Record], Iterable[Row]]) -> None:
        super().__init__(records)
        self.table = table
        self._rows_of = rows_of

    def rows(self) -> list[Row]:
        """The rows of the table; numbers are Decimals, missing is None."""
        return [row for record in self for row in self._rows_of(record)]

    def to_frame(self, *, exact: bool = False) -> "pandas.DataFrame":
        """The rows as a pandas frame; numbers are float64, or with `exact` Decimal objects and None."""
        return table_frame(self.table, self.rows(), exact=exact)


def answer(records: Iterable[Record], table: str, row_of: Callable[[Record], Row]) -> Answer[Record]:
    """An answer of one row a record."""
    return Answer(records, table, lambda record: (row_of(record),))
