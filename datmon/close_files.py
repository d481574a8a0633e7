"""One's own closes and splits, from CSV files: a column `date` and a column `close`; a split to a row.

Cells are taken as they are written, never run; a bad row is told of with file and line. What a listing rule judges
must be closes as traded: a file that was adjusted backwards for a split is refused.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from datmon.calendars import parse_day
from datmon.errors import BadInput
from datmon.rulebook.listing.security import Close
from datmon.sessions import is_session
from datmon.splits import Split

LARGEST = 16 * 1024 * 1024  # bytes; a hundred years of closes have less than one
_MOST_ROWS = 200_000
# Must match 0.8312, 12, .5, 0.8309999704360962; must not match 1e3, 1_000, +1, -1, nan, 1,5, digits of other scripts.
_PLAIN = re.compile(r"(?:[0-9]{1,12}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})")
_OTHER_MARKS = (";", "\t", "|")
_FINEST = Decimal("0.000001")  # USD; trades are reported to no finer price, what is behind is a computer's rounding
_MOST = Decimal(10_000_000)  # USD a share, or shares of a ratio; the dearest share trades under a million


def read_closes(name: str, content: bytes) -> tuple[Close, ...]:
    """The closes of a file, oldest first; columns `date` (YYYY-MM-DD) and `close` (USD, as traded), others ignored.

    A row whose close is empty says nothing, like a session that has no row.

    Raises BadInput naming file and line where a row cannot be used, a day stands twice, or is no trading day.
    """
    closes: dict[date, Close | None] = {}
    for line, row in _rows(name, content, ("date", "close")):
        day = _day(name, line, row["date"])
        if day in closes:
            raise BadInput(f"{name}, line {line}: {day} stands twice; give one close a day.")
        if not _is_session(name, line, day):
            raise BadInput(f"{name}, line {line}: {day} is no trading day of the US exchanges; take the row out.")
        closes[day] = Close(day, _price(name, line, row["close"])) if row["close"] else None
    found = tuple(close for day in sorted(closes) if (close := closes[day]) is not None)
    if not found:
        raise BadInput(f"{name} has no closes; write a line `date,close` and one line a day below it.")
    return found


def read_splits(name: str, content: bytes) -> tuple[Split, ...]:
    """The splits of a file, oldest first; columns `effective_date`, `ratio_new`, `ratio_old`, perhaps `kind`.

    Raises BadInput naming file and line where a row cannot be used.
    """
    splits: dict[date, Split] = {}
    for line, row in _rows(name, content, ("effective_date", "ratio_new", "ratio_old")):
        new, old = (_number(name, line, column, row[column]) for column in ("ratio_new", "ratio_old"))
        day = _day(name, line, row["effective_date"])
        if day in splits:
            raise BadInput(f"{name}, line {line}: {day} stands twice; give one split a day.")
        splits[day] = Split(day, new, old, row.get("kind") or "split")
    return tuple(splits[day] for day in sorted(splits))


def _rows(name: str, content: bytes, needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    if len(content) > LARGEST:
        raise BadInput(f"{name} has {len(content):,} bytes; a file of closes has at most {LARGEST:,}.")
    try:
        text = content.decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True, restval="")
        reader.fieldnames = _columns(name, reader.fieldnames or (), needed)
        for number, row in enumerate(reader, 1):
            if number > _MOST_ROWS:
                raise BadInput(f"{name} has more than {_MOST_ROWS:,} rows; give one listing's closes only.")
            yield reader.line_num, {key: value.strip() for key, value in row.items() if isinstance(value, str)}
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{name} is not a CSV file in UTF-8: {error}; save it as one.") from error


def _columns(name: str, first_line: Sequence[str], needed: tuple[str, ...]) -> list[str]:
    """The columns by name, in small letters: exports of closes write Date and Close."""
    columns = [column.strip().lower() for column in first_line]
    if not any(columns):
        raise BadInput(f"{name} is empty; write a line `{','.join(needed)}` and one row a line below it.")
    for column in needed:
        if column not in columns and len(columns) == 1 and any(mark in columns[0] for mark in _OTHER_MARKS):
            raise BadInput(f"{name} parts its columns by another mark than a comma; save it as CSV with commas.")
        if column not in columns:
            raise BadInput(f"{name} has no column {column!r}; its first line must name {', '.join(needed)}.")
        if columns.count(column) > 1:
            raise BadInput(f"{name} has two columns {column!r}; leave the one that counts.")
    return columns


def _price(name: str, line: int, text: str) -> Decimal:
    price = _number(name, line, "close", text)
    rounded = price.quantize(_FINEST)
    if not rounded:
        raise BadInput(f"{name}, line {line}: close {text[:40]!r} is finer than any price; give closes in USD.")
    return price if price == rounded else rounded


def _day(name: str, line: int, text: str) -> date:
    try:
        return parse_day(text)
    except BadInput as error:
        raise BadInput(f"{name}, line {line}: {error}") from error


def _is_session(name: str, line: int, day: date) -> bool:
    try:
        return is_session(day)
    except BadInput as error:
        raise BadInput(f"{name}, line {line}: {error}") from error


def _number(name: str, line: int, column: str, text: str) -> Decimal:
    if not _PLAIN.fullmatch(text):
        raise BadInput(f"{name}, line {line}: {column} {text[:40]!r} is not a number; write it like 0.8312.")
    value = Decimal(text)
    if not 0 < value <= _MOST:
        raise BadInput(f"{name}, line {line}: {column} {text[:40]!r} must be above zero and at most {_MOST:,}.")
    return value
