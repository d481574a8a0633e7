"""Exports of the demonstration: dated and latest, the same bytes for the same inputs, told by a manifest."""

import hashlib
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal

import datmon
from datmon.cli import run
from datmon.errors import BadInput
from datmon.export_folder import faults
from datmon.monitor import Monitor

DAY = datmon.clocks_of("2025-11-21")


@pytest.fixture(scope="module")
def demonstration() -> Iterator[Monitor]:
    with datmon.open(demo=True) as monitor:
        yield monitor


@pytest.fixture(scope="module")
def exported(demonstration: Monitor, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pyarrow")
    folder = tmp_path_factory.mktemp("exports")
    datmon.export(demonstration, folder, formats=("csv", "parquet"), clocks=DAY)
    return folder


def test_the_manifest_tells_of_the_question_the_code_the_inputs_and_every_file(
    exported: Path, demonstration: Monitor
) -> None:
    told = json.loads((exported / "latest" / "manifest.json").read_text("utf-8"))
    assert (told["as_of"], told["known_at"]) == ("2025-11-21", "2025-11-21T23:59:59Z")
    assert told["schema_version"] == 1
    assert told["datmon"]
    assert any(reader.startswith("holdings_sentence@") for reader in told["readers"])
    assert told["inputs"]["facts"] == len(datmon.facts(demonstration, clocks=DAY))
    assert len(told["inputs"]["sha256"]) == 64
    ranking = told["tables"][0]
    assert (ranking["name"], ranking["rows"]) == ("ranking", len(datmon.rank(demonstration, clocks=DAY)))
    assert {"name": "coin_value_usd", "type": "decimal(38,6)", "unit": "USD"} in ranking["columns"]
    for table in told["tables"]:
        for file in table["files"]:
            content = (exported / "latest" / file["name"]).read_bytes()
            assert file["sha256"] == hashlib.sha256(content).hexdigest()
            assert file["bytes"] == len(content)


def test_another_home_of_the_same_filings_gives_the_same_bytes(exported: Path, tmp_path: Path) -> None:
    with datmon.open(demo=True) as again:
        other = datmon.export(again, tmp_path, formats=("csv", "parquet"), clocks=DAY)
    for file in (*other.files, other.folder / "manifest.json"):
        assert file.read_bytes() == (exported / "latest" / file.name).read_bytes(), file.name


@pytest.mark.parametrize("table", ["ranking", "valuation", "standing", "facts", "listing", "triggers", "events"])
def test_what_was_exported_comes_back_as_the_frame_of_the_answer(
    exported: Path, demonstration: Monitor, table: str, tmp_path: Path
) -> None:
    from_csv = datmon.read_export(exported / "latest", table, exact=True)
    datmon.export(demonstration, tmp_path, tables=[table], formats=["parquet"], clocks=DAY)
    assert_frame_equal(from_csv, datmon.read_export(tmp_path / "latest", table, exact=True))
    if table == "ranking":
        frame = datmon.rank(demonstration, clocks=DAY).to_frame()
        assert_frame_equal(datmon.read_export(exported / "latest", table), frame, check_exact=False)


def test_days_of_exports_have_the_same_columns_and_types(demonstration: Monitor, tmp_path: Path) -> None:
    exports = [
        datmon.export(demonstration, tmp_path, clocks=datmon.clocks_of(DAY.as_of - timedelta(days=back)))
        for back in (300, 20, 2, 0)
    ]
    assert len({json.dumps([table["columns"] for table in each.manifest["tables"]]) for each in exports}) == 1
    for table in ("ranking", "conflicts", "events"):
        kinds = {tuple(map(str, datmon.read_export(each.folder, table).dtypes)) for each in exports}
        assert len(kinds) == 1, table
    assert [table["rows"] for table in exports[0].manifest["tables"]] != [
        table["rows"] for table in exports[-1].manifest["tables"]
    ]
    assert [link.name for link in sorted(tmp_path.glob("20*"))][-1] == "2025-11-21"
    assert all(faults(link) == [] for link in tmp_path.glob("20*"))


def test_a_day_exported_later_does_not_take_the_latest_back(demonstration: Monitor, tmp_path: Path) -> None:
    datmon.export(demonstration, tmp_path, tables=["ranking"], clocks=DAY)
    datmon.export(demonstration, tmp_path, tables=["ranking"], clocks=datmon.clocks_of("2025-11-18"))
    assert json.loads((tmp_path / "latest" / "manifest.json").read_text())["as_of"] == "2025-11-21"
    assert (tmp_path / "2025-11-18" / "ranking.csv").exists()


def test_a_folder_never_loses_a_file_that_others_open_by_name(demonstration: Monitor, tmp_path: Path) -> None:
    datmon.export(demonstration, tmp_path, tables=["ranking", "facts"], clocks=DAY)
    with pytest.raises(BadInput, match=r"latest has facts\.csv|2025-11-21 has facts\.csv"):
        datmon.export(demonstration, tmp_path, tables=["ranking"], clocks=DAY)
    assert (tmp_path / "latest" / "facts.csv").exists()
    datmon.export(demonstration, tmp_path, tables=["ranking", "facts", "events"], clocks=DAY)
    assert (tmp_path / "latest" / "events.csv").exists()


def test_a_file_that_is_not_the_manifests_is_not_read(demonstration: Monitor, tmp_path: Path) -> None:
    export = datmon.export(demonstration, tmp_path, tables=["ranking"], clocks=DAY)
    export.files[0].chmod(0o644)
    export.files[0].write_text("rank\n1\n")
    with pytest.raises(BadInput, match="export the day again"):
        datmon.read_export(tmp_path / "latest", "ranking")
    with pytest.raises(BadInput, match="has no table 'facts'; it has ranking"):
        datmon.read_export(tmp_path / "latest", "facts")


def test_the_command_writes_what_was_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["export", "--demo", "--out", str(tmp_path), "--tables", "ranking, events", "--format", "csv"]
    assert run(words) == 0
    assert [Path(line).name for line in capsys.readouterr().out.splitlines()] == ["ranking.csv", "events.csv"]
    assert run([*words[:-1], "xls"]) == 1
    assert "formats are csv, parquet" in capsys.readouterr().err


@pytest.mark.real
def test_every_fact_of_the_real_filings_is_written_and_comes_back(real_monitor: Monitor, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    export = datmon.export(real_monitor, tmp_path, formats=["csv", "parquet"], clocks=DAY)
    assert faults(export.folder) == []
    frame = datmon.read_export(export.folder, "facts", exact=True)
    facts = datmon.facts(real_monitor, clocks=DAY)
    assert frame["fact_id"].tolist() == [fact.fact_id for fact in facts]
    assert frame["quote"].tolist() == [fact.citation.quote for fact in facts]
    written = [None if isinstance(fact.value, bool | str) else fact.value for fact in facts]
    assert [None if number is None else number.normalize() for number in frame["number"]] == [
        None if number is None else number.normalize() for number in written
    ]
