"""Tables as files: the same in every format, the same bytes for the same rows, read elsewhere without a hint."""

import csv
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from datmon.errors import BadInput
from datmon.export_schema import TypedColumn
from datmon.table_files import WRITERS, read_csv, read_parquet

COLUMNS = (
    TypedColumn("ticker", "text"),
    TypedColumn("loss_usd", "number", "USD", 6),
    TypedColumn("units", "number", "coins", 18),
    TypedColumn("age_days", "whole", "days"),
    TypedColumn("as_of", "day"),
    TypedColumn("known_at", "instant"),
    TypedColumn("judges", "flag"),
    TypedColumn("quote", "text"),
    TypedColumn("missing", "json"),
)
KNOWN = datetime(2025, 11, 21, 23, 59, 59, tzinfo=UTC)


def row(ticker: str, quote: str | None, loss: str | None, units: str | None = "1") -> dict[str, Any]:
    return {
        "ticker": ticker,
        "loss_usd": None if loss is None else Decimal(loss),
        "units": None if units is None else Decimal(units),
        "age_days": 7,
        "as_of": date(2025, 11, 21),
        "known_at": KNOWN,
        "judges": ticker == "NA",
        "quote": quote,
        "missing": {"cash_usd": "none, \u201cyet\u201d"} if quote is None else {},
    }


ROWS = [
    row("NA", None, "-72249628.5", "0.000000000000000001"),
    row("MSTR", '=HYPERLINK("http://127.0.0.1","x")', "0.1", "649870"),
    row("SQNS", '"970" bitcoin, sold\nin November', None, None),
    row("TRUE", "-10% of the coins", "-1"),
    row("MAR1", "the registrant\u2019s coins", "1000000000"),
]
QUOTES = [None, *(each["quote"] for each in ROWS[1:])]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    WRITERS["csv"](folder / "table.csv", COLUMNS, ROWS)
    return folder


@pytest.fixture(scope="module")
def parquet(written: Path) -> Path:
    pytest.importorskip("pyarrow")
    WRITERS["parquet"](written / "table.parquet", COLUMNS, ROWS)
    return written / "table.parquet"


def test_csv_and_parquet_hold_the_same_cells(written: Path, parquet: Path) -> None:
    told = list(read_csv(written / "table.csv", COLUMNS))
    assert told == list(read_parquet(parquet, COLUMNS))
    assert told[0]["ticker"] == "NA"
    assert told[0]["units"] == Decimal("1e-18")
    assert [each["quote"] for each in told] == QUOTES


def test_an_empty_table_has_its_columns_and_types(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow.parquet")
    for form in ("csv", "parquet"):
        WRITERS[form](tmp_path / f"none.{form}", COLUMNS, [])
    assert (tmp_path / "none.csv").read_text() == ",".join(column.name for column in COLUMNS) + "\n"
    schema = pyarrow.read_schema(tmp_path / "none.parquet")
    assert str(schema.field("units").type) == "decimal128(38, 18)"
    assert schema.field("loss_usd").metadata[b"unit"] == b"USD"


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_same_rows_give_the_same_bytes_in_another_process(form: str, tmp_path: Path) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; import test_table_files as t\n"
        "t.WRITERS[sys.argv[3]](Path(sys.argv[2]), t.COLUMNS, t.ROWS)"
    )
    seen = set()
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.{form}"
        words = [sys.executable, "-c", code, str(Path(__file__).parent), str(file), form]
        subprocess.run(words, check=True, env={"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "1" else "UTC"})
        seen.add(file.read_bytes())
    assert len(seen) == 1


def test_a_cell_that_is_none_of_its_kind_is_told_with_its_column(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="Column age_days of NA cannot be written"):
        WRITERS["csv"](tmp_path / "x.csv", COLUMNS, [{**ROWS[0], "age_days": Decimal("0.5")}])


@pytest.mark.parametrize("text", ["other\n1\n", "ticker,units\nX\n", "ticker,units\nX,many\n"])
def test_a_file_that_is_another_is_told_and_not_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.csv").write_text(text)
    with pytest.raises(BadInput, match="export it again"):
        list(read_csv(tmp_path / "x.csv", COLUMNS[0:3:2]))


# other readers, without a hint ------------------------------------------------------------------------------------


def test_the_csv_module_reads_the_header_and_every_row(written: Path) -> None:
    with (written / "table.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [column.name for column in COLUMNS]
    assert len(rows) == len(ROWS)
    assert rows[2]["quote"] == QUOTES[2]


def test_pandas_reads_numbers_and_loses_no_ticker(written: Path) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(written / "table.csv")
    assert len(frame) == len(ROWS)
    assert frame["ticker"].tolist() == ["'NA", "MSTR", "SQNS", "TRUE", "MAR1"]
    assert not frame["ticker"].isna().any()
    assert frame["loss_usd"].dtype == "float64"
    assert frame["loss_usd"][0] == -72249628.5
    assert frame["loss_usd"].isna().tolist() == [False, False, True, False, False]
    assert frame["age_days"].dtype == "int64"
    assert frame["judges"].tolist() == [True, False, False, False, False]


def test_pandas_reads_typed_parquet_with_the_bare_ticker(parquet: Path) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_parquet(parquet)
    assert frame["ticker"].tolist() == ["NA", "MSTR", "SQNS", "TRUE", "MAR1"]
    assert frame["units"][0] == Decimal("1e-18")
    assert str(frame["known_at"].dtype) == "datetime64[us, UTC]"


def test_duckdb_reads_both_with_types_of_its_own(written: Path, parquet: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    told = duckdb.sql(f"select * from '{written / 'table.csv'}'")
    kinds = dict(zip(told.columns, map(str, told.types), strict=True))
    assert kinds["loss_usd"] == "DOUBLE"
    assert kinds["age_days"] == "BIGINT"
    assert kinds["as_of"] == "DATE"
    assert kinds["judges"] == "BOOLEAN"
    assert duckdb.sql(f"select count(*), min(loss_usd) from '{written / 'table.csv'}'").fetchall() == [(5, -72249628.5)]
    exact = duckdb.sql(f"select ticker, units from '{parquet}' where ticker = 'NA'").fetchall()
    assert exact == [("NA", Decimal("0.000000000000000001"))]


@pytest.fixture(scope="module")
def spreadsheet(written: Path) -> list[dict[str, str]]:
    """The table as LibreOffice has it after opening it without a word about what it is."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    words = [office, f"-env:UserInstallation=file://{written}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*words, "--outdir", str(written), str(written / "table.csv")], capture_output=True, check=True)
    return _cells(written / "table.xlsx")


def _cells(file: Path) -> list[dict[str, str]]:
    """The rows of a sheet, cells by column letter: formulas as "=...", text as "text:...", numbers as they are kept."""
    import zipfile
    from xml.etree import ElementTree

    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(file) as parts:
        strings = ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))
        texts = ["".join(text.text or "" for text in item.iter(f"{space}t")) for item in strings.iter(f"{space}si")]
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))

    def said(cell: ElementTree.Element) -> str:
        formula, value = cell.find(f"{space}f"), cell.find(f"{space}v")
        if formula is not None:
            return f"={formula.text}"
        if value is None or value.text is None:
            return ""
        return f"text:{texts[int(value.text)]}" if cell.get("t") == "s" else value.text

    lines = sheet.iter(f"{space}row")
    return [{str(cell.get("r")).rstrip("0123456789"): said(cell) for cell in line.iter(f"{space}c")} for line in lines]


def test_a_spreadsheet_runs_no_cell_and_keeps_rows_numbers_days_and_tickers(spreadsheet: list[dict[str, str]]) -> None:
    header, *rows = spreadsheet
    assert list(header.values()) == [f"text:{column.name}" for column in COLUMNS]
    assert len(rows) == len(ROWS)
    assert not [cell for line in rows for cell in line.values() if cell.startswith("=")]
    assert [line["A"] for line in rows[:3]] == ["text:'NA", "text:MSTR", "text:SQNS"]
    assert float(rows[0]["B"]) == -72249628.5
    assert rows[2].get("B", "") == ""
    assert rows[0]["E"] == str((date(2025, 11, 21) - date(1899, 12, 30)).days)
    assert rows[1]["H"].startswith("text:'=HYPERLINK")
    assert rows[2]["H"] == 'text:"970" bitcoin, sold\nin November'
