"""The plan of a run from TOML, and the sentence that tells of a mistake in one."""

import shlex
from datetime import date
from pathlib import Path

import pytest

from datmon.cli import app
from datmon.errors import BadInput
from datmon.run_plan import RunPlan, plan_of

FULL = """
home = "desk"
issuers = "/etc/mine.toml"
at = "22:30 America/New_York"

[sync]
sources = ["edgar", "prices"]
tickers = ["MSTR", "1050446"]
since = 2024-01-01
workers = 2

[read]
filings = ["inbox"]
curated = ["tables", "prices/closes.csv"]

[export]
out = "../exports 100%"
tables = ["ranking", "facts"]
formats = ["csv", "parquet"]

[alerts]
rules = "alerts.toml"
"""


def read(tmp_path: Path, text: str) -> RunPlan:
    file = tmp_path / "run.toml"
    file.write_text(text, "utf-8")
    return plan_of(file)


def test_paths_are_meant_from_the_folder_of_the_file(tmp_path: Path) -> None:
    plan = read(tmp_path, FULL)
    assert plan.home == tmp_path / "desk"
    assert plan.issuers == Path("/etc/mine.toml")
    assert plan.read.filings == (tmp_path / "inbox",)
    assert plan.read.curated == (tmp_path / "tables", tmp_path / "prices/closes.csv")
    assert plan.export.out == tmp_path / "../exports 100%"
    assert plan.alerts.rules == tmp_path / "alerts.toml"


def test_what_is_to_be_asked_and_exported_is_as_written(tmp_path: Path) -> None:
    plan = read(tmp_path, FULL)
    assert plan.sync.sources == ("edgar", "prices")
    assert plan.sync.tickers == ("MSTR", "1050446")
    assert (plan.sync.since, plan.sync.workers) == (date(2024, 1, 1), 2)
    assert (plan.export.tables, plan.export.formats) == (("ranking", "facts"), ("csv", "parquet"))
    assert str(plan.timetable) == "22:30 America/New_York"


def test_every_key_may_be_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, "") == RunPlan()
    assert RunPlan().sync.sources == ("edgar", "wires", "prices")
    assert RunPlan().export.out is None
    assert RunPlan().timetable is None


def test_words_of_the_command_line_go_before_the_file(tmp_path: Path) -> None:
    plan = read(tmp_path, FULL)
    assert plan.exported_to(Path("/other"), ("listing",)).export.out == Path("/other")
    assert plan.exported_to(Path("/other"), ("listing",)).export.tables == ("listing",)
    assert plan.exported_to(None) == plan
    assert plan.without_sources().sync.sources == ()
    assert plan.without_sources().sync.tickers == plan.sync.tickers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("out = 'x'", "out is no setting of a run; there are home, issuers, at;"),
        ("[sync]\nsource = ['edgar']", "sync.source is no setting"),
        ("[sync]\nsources = ['twitter']", "sync.sources cannot be 'twitter'"),
        ("[sync]\nsources = 'edgar'", "sync.sources cannot be 'edgar'"),
        ("[sync]\nworkers = 0", "sync.workers cannot be '0'"),
        ("[sync]\nsince = 'lately'", "sync.since cannot be 'lately'"),
        ("sync = 'edgar'", "sync must be a table, [sync]"),
        ("at = '22:30'", "at: '22:30' is no time of day with its zone"),
        ("at = 2230", "at cannot be '2230'"),
        ("home = ''", "home cannot be ''"),
        ('[export]\nout = "a\\u0000b"', "export.out cannot be"),
        ("[read]\nfilings = [3]", "read.filings cannot be '3'"),
        ("home = ", "cannot be read as TOML"),
        ("[" * 10_000, "cannot be read as TOML"),
    ],
)
def test_a_mistake_is_told_in_one_sentence_with_file_and_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadInput) as error:
        read(tmp_path, text)
    sentence = str(error.value)
    assert said in sentence
    assert str(tmp_path / "run.toml") in sentence
    assert len(sentence) < 600


def test_a_file_that_is_none_is_told_of(tmp_path: Path) -> None:
    for file in (tmp_path / "nothing.toml", tmp_path):
        with pytest.raises(BadInput, match="--config"):
            plan_of(file)
    (tmp_path / "large.toml").write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(BadInput, match="larger"):
        plan_of(tmp_path / "large.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="binary"):
        plan_of(tmp_path / "binary.toml")


def shown(language: str) -> str:
    page = (Path(__file__).parent.parent / "docs" / "operating.md").read_text("utf-8")
    return "\n".join(part.split("```")[0] for part in page.split(f"```{language}\n")[1:])


def test_the_plan_in_the_docs_has_every_key_and_is_one(tmp_path: Path) -> None:
    plan = read(tmp_path, shown("toml"))
    own = {"home", "issuers", "at", "sync", "read", "export", "alerts"}
    assert plan.model_fields_set == own == set(RunPlan.model_fields)
    for table in (plan.sync, plan.read, plan.export, plan.alerts):
        assert table.model_fields_set == set(type(table).model_fields)


def test_the_commands_in_the_docs_are_understood() -> None:
    lines = [line for line in shown("sh").splitlines() if line.startswith("datmon ")]
    assert len(lines) >= 9
    for line in lines:
        command, bound, _ = app.parse_args(shlex.split(line, comments=True)[1:], exit_on_error=False, print_error=False)
        assert command.__name__ in {"run", "health", "schedule", "serve_schedule"}
        assert bound.arguments, line
