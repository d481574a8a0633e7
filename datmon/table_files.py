"""Typed tables as files: CSV and Parquet with the same columns, the same numbers and the same order of rows.

The same rows give the same bytes: no clock, no random number and no dictionary order has a part in them.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datmon.cells import DIGITS, Cell, cell_of, csv_cell, read_cell
from datmon.errors import BadInput
from datmon.export_schema import TypedColumn

if TYPE_CHECKING:
    import pyarrow

_LONGEST = 100 * 1024 * 1024  # characters of a cell that is read back
_GROUP = 100_000  # rows of a group of Parquet

Columns = Sequence[TypedColumn]
Rows = Sequence[Mapping[str, Any]]


def write_csv(file: Path, columns: Columns, rows: Rows) -> None:
    """UTF-8, a header of column names, lines ending in a line feed; missing is an empty cell."""
    with file.open("w", encoding="utf-8", newline="") as sheet:
        writer = csv.writer(sheet, lineterminator="\n")
        writer.writerow([column.name for column in columns])
        for row in rows:
            writer.writerow([_told(csv_cell, row, column) for column in columns])


def write_parquet(file: Path, columns: Columns, rows: Rows) -> None:
    """The same as typed columns: decimals, 64-bit integers, days, UTC instants, booleans, text; JSON is text."""
    import pyarrow  # noqa: PLC0415 - an optional library
    from pyarrow import parquet  # noqa: PLC0415

    schema = pyarrow.schema([_field(column) for column in columns])
    with parquet.ParquetWriter(file, schema, compression="snappy", version="2.6") as writer:
        for start in range(0, len(rows), _GROUP) or (0,):
            group = rows[start : start + _GROUP]
            cells = [[_told(cell_of, row, column) for row in group] for column in columns]
            arrays = [pyarrow.array(column, field.type) for column, field in zip(cells, schema, strict=True)]
            writer.write_table(pyarrow.table(arrays, schema=schema))


WRITERS: Mapping[str, Callable[[Path, Columns, Rows], None]] = {"csv": write_csv, "parquet": write_parquet}


def _told(make: Callable[..., Any], row: Mapping[str, Any], column: TypedColumn) -> Any:
    """The cell; what cannot be one is told with its column and row.

    Raises BadInput.
    """
    try:
        return make(row.get(column.name), column.kind, column.scale)
    except (TypeError, OverflowError) as error:
        about = row.get("ticker") or row.get("document") or "a row"
        raise BadInput(f"Column {column.name} of {about} cannot be written: {error}; see it with --json.") from error


def _field(column: TypedColumn) -> "pyarrow.Field[Any]":
    import pyarrow  # noqa: PLC0415 - an optional library

    types = {
        "text": pyarrow.string(),
        "json": pyarrow.string(),
        "number": pyarrow.decimal128(DIGITS, column.scale),
        "whole": pyarrow.int64(),
        "day": pyarrow.date32(),
        "instant": pyarrow.timestamp("us", tz="UTC"),
        "flag": pyarrow.bool_(),
    }
    return pyarrow.field(column.name, types[column.kind], metadata={"unit": column.unit} if column.unit else None)


def read_csv(file: Path, columns: Columns) -> Iterator[dict[str, Cell]]:
    """The rows of a file that `write_csv` wrote, with typed cells; missing is None.

    Raises BadInput when it has other columns or a cell that is none of its kind.
    """
    limit = csv.field_size_limit(_LONGEST)
    try:
        with file.open(encoding="utf-8", newline="") as sheet:
            yield from _read(file, csv.reader(sheet), columns)
    finally:
        csv.field_size_limit(limit)


def _read(file: Path, lines: Iterable[list[str]], columns: Columns) -> Iterator[dict[str, Cell]]:
    names = [column.name for column in columns]
    for number, line in enumerate(lines):
        if number == 0 and line != names:
            raise BadInput(f"{file} has other columns than its schema; export it again.")
        if number == 0:
            continue
        try:
            cells = zip(names, line, columns, strict=True)
            yield {name: read_cell(text, column.kind) for name, text, column in cells}
        except (ValueError, ArithmeticError) as error:
            raise BadInput(f"{file}, row {number}: {error}; export it again.") from error


def read_parquet(file: Path, columns: Columns) -> Iterator[dict[str, Cell]]:
    """The rows of a file that `write_parquet` wrote."""
    from pyarrow import parquet  # noqa: PLC0415 - an optional library

    names = [column.name for column in columns]
    yield from parquet.read_table(file, columns=names, partitioning=None).to_pylist()


READERS: Mapping[str, Callable[[Path, Columns], Iterator[dict[str, Cell]]]] = {
    "csv": read_csv,
    "parquet": read_parquet,
}
