"""The command line: words in, tables out, errors in one sentence."""

import csv
import io
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from local_servers import Answer, serving

from datmon.cli import run
from datmon.cli.program import app
from datmon.web import NoAnswer, Page, Web

ROOT = Path(__file__).resolve().parent.parent
DEMONSTRATION = ROOT / "fixtures" / "demonstration"
VALUE_KEYS = (
    "ticker as_of known_at positions coin_value_usd cost_usd unrealized_usd unrealized_pct shares share_price_usd "
    "market_cap_usd mnav_basic mnav_enterprise mnav_net debt_usd debt_to_coins cash_usd preferred_usd age_days "
    "ages exactness bounds missing"
).split()


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = run(words)
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return captured.out


def test_value_in_json_has_the_fixed_fields_and_negative_losses(capsys: pytest.CaptureFixture[str]) -> None:
    (firm,) = json.loads(answered(capsys, "value", "SQNS", "--demo", "--json"))
    assert list(firm) == VALUE_KEYS
    assert list(firm["positions"][0]) == (
        "asset units cost_usd avg_cost_usd price_usd value_usd unrealized_usd".split()
    )
    assert firm["unrealized_usd"] < 0
    assert firm["cash_usd"] is None
    assert firm["missing"]["cash_usd"]


def test_rank_in_json_is_an_ordered_list_with_levels_reasons_and_values(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(answered(capsys, "rank", "--demo", "--json"))
    firms, miners = ([row["rank"] for row in rows if row["group"] == group] for group in ("firms", "miners"))
    assert [row["rank"] for row in rows] == [*range(1, len(firms) + 1), *range(1, len(miners) + 1)]
    together = json.loads(answered(capsys, "rank", "--demo", "--json", "--with-miners"))
    assert [row["rank"] for row in together] == list(range(1, len(rows) + 1))
    assert all(row["level"] in {"breached", "imminent", "near", "watch", "clear", "unknown"} for row in rows)
    assert all(isinstance(row["reasons"], list) and row["reasons"] for row in rows)
    assert set(VALUE_KEYS) <= set(rows[0])


@pytest.mark.parametrize("command", [["rank"], ["value"], ["facts"], ["sheet", "SQNS"], ["facts", "--unread"]])
def test_csv_has_a_header_and_as_many_cells_in_every_row(
    capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    rows = list(csv.reader(io.StringIO(answered(capsys, *command, "--demo", "--csv"))))
    assert len({len(row) for row in rows}) == 1


def test_a_home_is_filled_asked_and_filled_again_without_change(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    home = ("--home", str(tmp_path / "home"))
    answered(capsys, "ingest", str(DEMONSTRATION), *home)
    for table in ("facts", "instruments", "coins", "closes"):
        answered(capsys, "import", str(DEMONSTRATION / f"{table}.csv"), *home)
    before = answered(capsys, "facts", "--csv", "--as-of", "2025-11-21", *home)
    assert "0 filings read" in answered(capsys, "ingest", str(DEMONSTRATION), *home)
    answered(capsys, "import", str(DEMONSTRATION / "facts.csv"), *home)
    assert answered(capsys, "facts", "--csv", "--as-of", "2025-11-21", *home) == before
    ranked = answered(capsys, "rank", "--as-of", "2025-11-21", "--json", *home)
    assert ranked == answered(capsys, "rank", "--demo", "--json")


def test_read_writes_one_object_a_filing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "predictions.jsonl"
    answered(capsys, "read", str(DEMONSTRATION), "--out", str(out))
    filings = [json.loads(line) for line in out.read_text().splitlines()]
    assert len(filings) >= 14
    for filing in filings:
        assert {"accession", "path", "facts", "unread"} <= set(filing)
        for fact in filing["facts"]:
            assert {"measure", "asset", "value", "unit", "quote", "start", "end", "reader"} <= set(fact)
            assert ("as_of" in fact) != ("period_end" in fact)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rank", "--as-of", "2025"], "YYYY-MM-DD"),
        (["rank", "--known-at", "soon", "--demo"], "2025-11-21T21:00Z"),
        (["value", "NOBODY", "--demo"], "Nothing is known of 'NOBODY'"),
        (["facts", "--measure", "coins", "--demo"], "is not a measure"),
        (["read", "/nowhere", "--out", "x.jsonl"], "does not exist"),
        (["ingest"], "No path was given"),
        (["rank", "--demo", "--json", "--csv"], "choose one"),
        (["frobnicate"], "frobnicate"),
        (["explain", "SQNS", "size", "--demo"], "is no field"),
        (["facts", "NOBODY", "--demo"], "Nothing is known of 'NOBODY'"),
        (["facts", "--unread", "--conflicts", "--demo"], "choose one"),
        (["facts", "--unread", "--measure", "cash_usd", "--demo"], "choose one"),
        (["rank", "--demo", "--home", "somewhere"], "choose one"),
        (["rank", "--demo", "--issuers", "mine.toml"], "leave out --demo, or --issuers"),
        (["alerts", "replay", "--curated", "/no", "--from", "2025-11-01", "--to", "2025-11-02", "--csv"], "--table"),
        (["backtest", "--curated", "/nowhere", "--csv"], "--table"),
        (["import"], "No file was given"),
        (["schedule", "--print", "--at", "22:30 America/New_York"], "add --install systemd, or --install cron"),
        (["schedule", "--at", "22:30 America/New_York"], "add --install systemd, or --install cron"),
    ],
)
def test_an_error_is_one_sentence_and_exit_code_1(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(words) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert "Traceback" not in captured.err


def test_a_ticker_in_small_letters_or_a_former_one_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    now = answered(capsys, "value", "FGNX", "--demo", "--json")
    assert answered(capsys, "value", "fgnx", "--demo", "--json") == now
    assert answered(capsys, "value", "FGF", "--demo", "--json") == now


def test_a_picked_firm_keeps_its_rank_among_all(capsys: pytest.CaptureFixture[str]) -> None:
    everyone = {row["ticker"]: row["rank"] for row in json.loads(answered(capsys, "rank", "--demo", "--json"))}
    picked = json.loads(answered(capsys, "rank", "BMNR", "FGNX", "--demo", "--json"))
    assert {row["ticker"]: row["rank"] for row in picked} == {name: everyone[name] for name in ("FGNX", "BMNR")}


def test_a_filing_that_cannot_be_read_is_one_sentence_and_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "cut.txt").write_bytes(b"<SEC-DOCUMENT>nothing")
    for words in (["ingest", "--home", str(tmp_path / "h")], ["read", "--out", str(tmp_path / "p.jsonl")]):
        assert run([*words, str(tmp_path / "cut.txt")]) == 1
        assert "could not be read" in capsys.readouterr().err


def test_an_empty_answer_says_so_on_standard_error(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["rank", "--home", str(tmp_path)]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "nothing was found" in captured.err


def shell(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("end", [">/dev/full", ">&-", "| head -1", "| true"], ids=["full", "closed", "head", "nobody"])
def test_output_that_cannot_be_written_is_no_traceback(end: str) -> None:
    done = shell(f"{sys.executable} -m datmon rank --demo {end}")
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_terminal_without_the_characters_gets_others() -> None:
    done = shell(f"PYTHONIOENCODING=ascii {sys.executable} -m datmon value SQNS --demo")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_command_that_is_stopped_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("datmon.monitor.rank", stopped)
    assert run(["rank", "--demo"]) == 130


def loaded(command: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after the command."""
    code = f"import sys\n{command}\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_the_version_is_told_without_loading_anything_heavy() -> None:
    modules = loaded("sys.argv = ['datmon', '--version']\nfrom datmon.__main__ import main\nmain()")
    assert not modules & {"cyclopts", "pydantic", "pandas", "lxml", "sqlalchemy", "rich", "httpx", "bs4"}


def test_ranking_loads_no_frames_calendars_or_plots() -> None:
    modules = loaded("from datmon.cli import run\nrun(['rank', '--demo', '--json'])")
    assert not modules & {"pandas", "numpy", "exchange_calendars", "matplotlib", "httpx", "bs4"}


# check ------------------------------------------------------------------------------------------------------------


def test_check_counts_by_style_and_in_all(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(answered(capsys, "check", "--demo", "--json"))
    assert list(rows[0]) == "style facts corroborated unread conflicts broken_identities".split()
    by_style = {row["style"]: row for row in rows}
    assert rows[-1] is by_style["all"]
    assert by_style["holdings_sentence"]["facts"] > 0
    assert by_style["all"]["facts"] == sum(row["facts"] for row in rows[:-1])
    listed = json.loads(answered(capsys, "facts", "--demo", "--json"))
    assert by_style["all"]["facts"] == len(listed)


def test_check_reads_a_corpus_without_a_home(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATMON_HOME", str(tmp_path / "home"))
    rows = {row["style"]: row for row in json.loads(answered(capsys, "check", str(DEMONSTRATION), "--json"))}
    assert rows["all"]["facts"] > 100
    assert "curated" not in rows
    assert not (tmp_path / "home").exists()


def test_check_keeps_both_clocks(capsys: pytest.CaptureFixture[str]) -> None:
    def facts(*words: str) -> int:
        rows = json.loads(answered(capsys, "check", str(DEMONSTRATION), "--json", *words))
        return int(rows[-1]["facts"])

    assert facts("--as-of", "2025-01-01") == 0
    assert 0 < facts("--as-of", "2025-11-21", "--known-at", "2025-11-05T00:00Z") < facts("--as-of", "2025-11-21")


def test_check_lists_what_to_teach_next_and_what_to_doubt(capsys: pytest.CaptureFixture[str]) -> None:
    unread = json.loads(answered(capsys, "check", "--demo", "--unread", "--json"))
    assert unread
    assert [row["alike"] for row in unread] == sorted((row["alike"] for row in unread), reverse=True)
    assert all(row["reason"] and row["quote"] and row["style"] for row in unread)
    header = answered(capsys, "check", "--demo", "--findings", "--csv").splitlines()[0]
    assert header == "kind,ticker,message,facts,documents,quotes"


def test_check_says_which_file_it_could_not_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "0000000001-25-000001.txt").write_bytes(b"\x00\x01 no submission")
    code = run(["check", str(tmp_path / "0000000001-25-000001.txt")])
    captured = capsys.readouterr()
    assert code == 1 or "could not be read" in captured.err


def test_check_wants_one_list_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--demo", "--unread", "--findings"]) == 1
    assert "choose one" in capsys.readouterr().err


# sources outside --------------------------------------------------------------------------------------------------


def test_discover_proposes_rows_and_adds_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = [{"accn": "0000000001-25-000001", "cik": 7000001, "entityName": "ACME CORP", "end": "2025-09-30", "val": 5}]
    frame = {"taxonomy": "us-gaap", "tag": "CryptoAssetFairValue", "uom": "USD", "data": data}
    missing = Answer("<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>", 404, "application/xml")

    def edgar(path: str) -> Answer:
        return Answer(json.dumps(frame), kind="application/json") if "/CryptoAssetFairValue/" in path else missing

    home = ("--home", str(tmp_path / "home"))
    with serving(edgar) as server:
        monkeypatch.setenv("DATMON_EDGAR_URL", server.url)
        monkeypatch.setenv("DATMON_EDGAR_RATE", "1000")
        monkeypatch.setenv("DATMON_USER_AGENT", "datmon tests test@example.com")
        shown = answered(capsys, "discover", "--tags-only", *home)
        out = tmp_path / "proposals.toml"
        assert "1 proposals written" in answered(capsys, "discover", "--tags-only", "--out", str(out), *home)
    assert tomllib.loads(shown)["issuer"][0]["cik"] == 7000001
    assert out.read_text("utf-8") == shown
    assert not (tmp_path / "home" / "issuers.toml").exists()


def test_sources_that_do_not_answer_are_told_of_and_the_exit_code_is_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(*_: object, **__: object) -> Page:
        raise NoAnswer("the host did not answer in full (ConnectError); try again later.")

    monkeypatch.setattr(Web, "get", silent)
    monkeypatch.delenv("DATMON_COINGECKO_KEY", raising=False)
    home = ("--home", str(tmp_path / "home"))
    assert run(["sync-prices", "MSTR", "--since", "2025-11-20", "--until", "2025-11-21", *home]) == 1
    said = capsys.readouterr().err
    assert "failed: MSTR share_price_usd: 2 sessions have no close" in said
    assert "put yours into DATMON_COINGECKO_KEY" in said
    assert run(["sync-wires", "IREN", *home]) == 1
    assert "failed: IREN globenewswire: the host did not answer" in capsys.readouterr().err
    assert run(["sync-wires", "MSTR", *home]) == 0  # it has no feed
    assert run(["sync-wires", "NOBODY", *home]) == 1
    assert "'NOBODY' has no row of issuers" in capsys.readouterr().err


def test_a_bad_row_in_a_file_of_issuers_is_told_of_by_every_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    home = ("--home", str(tmp_path / "home"), "--issuers", str(own))
    own.write_text('[[issuer]]\noverrides = "SQNS"\nvenue = "moon"\n', "utf-8")
    assert run(["facts", *home]) == 1
    assert f"{own}, line 1 (SQNS): venue: 'moon' will not do" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["rank"], ["health"], ["facts"], ["value"]])
def test_a_command_that_only_reads_makes_no_home_and_says_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: list[str]
) -> None:
    home = tmp_path / "home"
    assert run([*command, "--home", str(home)]) == 1
    said = capsys.readouterr().err
    assert f"There is no home at {home} yet; fill it with datmon sync" in said
    assert len(said.splitlines()) == 1
    assert not home.exists()


def test_a_dry_run_makes_no_home(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "about" in answered(capsys, "sync", "MSTR", "--dry-run", "--home", str(tmp_path / "home"))
    assert not (tmp_path / "home").exists()


def test_the_help_of_every_command_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    commands = [name for name in app if not name.startswith("-")]
    assert {"rank", "alerts", "run"} <= set(commands)
    for command in [*commands, "alerts test", "alerts list", "alerts replay"]:
        assert f"Example: datmon {command}" in answered(capsys, *command.split(), "--help"), command
