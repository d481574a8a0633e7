"""Financial statements as filers set them: "$", digits and ")" in cells of their own, headers over four columns."""

_INTRO = (
    "<p>Acme reports results for the quarter ended September 30, 2025. At that day Acme held 1,200 bitcoin, which is "
    "carried at fair value under ASU 2023-08.</p>"
)


def statement(title: str, *rows: tuple[str, ...], heads: int = 1, intro: str = _INTRO) -> str:
    """A title and a table of which the first `heads` rows stand over the columns."""
    width = 4 * (max(len(row) for row in rows) - 1)
    cells = "".join(f"<tr>{_head(row, width) if index < heads else _row(row)}</tr>" for index, row in enumerate(rows))
    return f"{intro}<p>{title}</p><table>{cells}</table>"


def _head(row: tuple[str, ...], width: int) -> str:
    span = width // max(1, len(row) - 1)
    return f"<td>{row[0]}</td>" + "".join(f'<td></td><td colspan="{span - 1}">{cell}</td>' for cell in row[1:])


def _row(row: tuple[str, ...]) -> str:
    return f"<td>{row[0]}</td>" + "".join(map(_money, row[1:]))


def _money(cell: str) -> str:
    sign = "$" if cell.startswith("$") else ""
    digits, close = cell.removeprefix("$").strip(), ""
    if digits.startswith("(") and digits.endswith(")"):
        digits, close = digits[:-1], ")"
    return f"<td></td><td>{sign}</td><td>{digits}</td><td>{close}</td>"
