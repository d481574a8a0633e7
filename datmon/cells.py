"""Cells of typed columns: what one holds in memory, and how it is written in CSV so that every reader has it back.

A number is a Decimal, a whole number an int, JSON its text; missing, as empty text, is None, and an empty cell in CSV.
Text that a reader would take for a formula or for nothing at all is written with a leading apostrophe, and so is text
that begins with one: whoever takes one leading apostrophe off has the text as it was.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any, Literal, cast

from datmon.calendars import instant_text

Kind = Literal["text", "number", "whole", "day", "instant", "flag", "json"]
Cell = str | Decimal | int | bool | date | datetime | None

DIGITS = 38  # of a number in a file, before and after the point
_EXACT = Context(prec=100, rounding=ROUND_HALF_EVEN)
_STARTS = frozenset("=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20")  # the last four: the same in full width
# What pandas takes for missing wherever it stands, whether quoted or not.
_NOTHING = frozenset(
    "#N/A,#N/A N/A,#NA,-1.#IND,-1.#QNAN,-NaN,-nan,1.#IND,1.#QNAN,<NA>,N/A,NA,NULL,NaN,None,n/a,nan,null".split(",")
)


def disarmed(text: str) -> str:
    """Text as printed CSV has it: a leading apostrophe before what a spreadsheet would run."""
    return "'" + text if text[:1] in _STARTS or text.lstrip(" ")[:1] in _STARTS else text


def guarded(text: str) -> str:
    """Text as files have it: disarmed, and with the apostrophe before what pandas would take for missing, too."""
    return "'" + text if text in _NOTHING else disarmed(text)


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text[:1] == "'" else text


def cell_of(value: Any, kind: Kind, scale: int = 0) -> Cell:
    """The value as a cell of that kind; a number is rounded to `scale` digits after the point, half to even.

    Raises TypeError where it is of another kind; OverflowError where the number has more than `DIGITS` digits.
    """
    if value is None or value == "":
        return None
    if kind == "number":
        return _rounded(value, scale)
    if kind == "whole":
        return _whole(value)
    if kind == "json":
        return json.dumps(plain(value), separators=(",", ":"), allow_nan=False)  # in ASCII, for every reader
    if kind == "text":
        return _text(value)
    wanted: dict[str, type] = {"day": date, "instant": datetime, "flag": bool}
    if not isinstance(value, wanted[kind]) or (kind == "day" and isinstance(value, datetime)):
        raise TypeError(f"{value!r} is no {kind}")
    cell: Any = value.astimezone(UTC) if isinstance(value, datetime) else value
    return cast(Cell, cell)


def _rounded(value: Any, scale: int) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise TypeError(f"{value!r} is no number")
    rounded = _EXACT.quantize(Decimal(value), Decimal(1).scaleb(-scale))
    if len(rounded.as_tuple().digits) > DIGITS:
        raise OverflowError(f"{value} has more than {DIGITS} digits")
    return rounded if rounded else abs(rounded)


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, Decimal | int) or value != int(value):
        raise TypeError(f"{value!r} is no whole number")
    return int(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def csv_cell(value: Any, kind: Kind, scale: int = 0) -> str:
    """The value as CSV has it: numbers plainly and without trailing zeros, instants with Z, flags true or false."""
    cell = cell_of(value, kind, scale)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, Decimal):
        return _shortest(cell)
    if isinstance(cell, datetime):
        return instant_text(cell)
    if kind == "text" and not isinstance(value, Decimal):
        return guarded(str(cell))
    return str(cell)


def _shortest(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_cell(text: str, kind: Kind) -> Cell:
    """The cell that `csv_cell` wrote; empty is missing."""
    if not text:
        return None
    return _READ[kind](text)


_READ: Mapping[Kind, Callable[[str], Cell]] = {
    "text": unguarded,
    "number": Decimal,
    "whole": int,
    "day": date.fromisoformat,
    "instant": datetime.fromisoformat,
    "flag": lambda text: text == "true",
    "json": str,
}


def plain(cell: Any) -> Any:
    """A cell as JSON can hold it: Decimals as numbers, days and instants as ISO text, missing as None."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    if isinstance(cell, datetime):
        return instant_text(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Mapping):
        return {key: plain(value) for key, value in cell.items()}
    if isinstance(cell, list | tuple):
        return [plain(value) for value in cell]
    return cell
