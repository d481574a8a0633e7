"""A run from end to end: every step once, none spoiling the next, what was exported staying whole."""

import csv
import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from edgar_replay import Replay, made_up

import datmon
from datmon.cli import run as command
from datmon.errors import BadInput, StoreTrouble
from datmon.monitor import Monitor
from datmon.run_lock import AlreadyRunning, held
from datmon.run_log import RunLog
from datmon.run_plan import RunPlan, plan_of
from datmon.run_steps import RunReport, StepReport

ROOT = Path(__file__).resolve().parent.parent
DEMONSTRATION = ROOT / "fixtures" / "demonstration"
TABLES = [DEMONSTRATION / f"{name}.csv" for name in ("facts", "instruments", "coins", "closes")]
STRATEGY = 1050446
EVENING = datetime(2025, 11, 22, 3, 30, tzinfo=UTC)  # 22:30 of the 21st in New York


@pytest.fixture(scope="module")
def read_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home into which the demonstration was read, to be copied."""
    home = tmp_path_factory.mktemp("read") / "home"
    with datmon.open(home) as monitor:
        datmon.ingest(monitor, DEMONSTRATION, workers=1)
        for table in TABLES:
            datmon.import_(monitor, table)
    return home


@pytest.fixture
def monitor(read_home: Path, tmp_path: Path) -> Iterator[Monitor]:
    """A home of one's own in which the demonstration is."""
    shutil.copytree(read_home, tmp_path / "home")
    with datmon.open(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Monitor]:
    with datmon.open(tmp_path / "home") as opened:
        yield opened


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody outside is there, unless a test says who."""
    monkeypatch.setenv("DATMON_USER_AGENT", "Test test@example.com")
    monkeypatch.setenv("DATMON_EDGAR_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("DATMON_EDGAR_RATE", "500")


def planned(tmp_path: Path, text: str = "", **tables: str) -> RunPlan:
    """A plan without sources that exports two tables, with these lines in its own."""
    own = {"sync": "sources = []", "export": 'out = "exports"\ntables = ["ranking", "facts"]', **tables}
    file = tmp_path / "run.toml"
    file.write_text(text + "\n" + "".join(f"[{name}]\n{lines}\n" for name, lines in own.items()), "utf-8")
    return plan_of(file)


def reading(*curated: Path) -> str:
    return f"filings = [{json.dumps(str(DEMONSTRATION))}]\ncurated = {json.dumps([str(file) for file in curated])}"


def ran(monitor: Monitor, plan: RunPlan, now: Callable[[], datetime] = lambda: EVENING) -> RunReport:
    return datmon.run(monitor, plan, now=now)


def outcomes(report: RunReport) -> dict[str, str]:
    return {step.name: step.outcome for step in report.steps}


def exported(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((folder / "latest" / "ranking.csv").read_text().splitlines()))


def test_a_run_reads_ranks_and_exports_and_the_next_one_has_nothing_to_read(empty: Monitor, tmp_path: Path) -> None:
    plan = planned(tmp_path, read=reading(*TABLES))
    first = ran(empty, plan)
    assert outcomes(first) == {
        "sync": "skipped", "read": "done", "rank": "done", "export": "done", "alerts": "done",
    }  # fmt: skip
    assert first.exit_code == 0
    before = exported(tmp_path / "exports")
    second = ran(empty, plan)
    assert (outcomes(second)["read"], second.exit_code) == ("skipped", 0)
    assert exported(tmp_path / "exports") == before


def test_the_day_is_that_of_new_york_and_known_is_what_is_public_now(monitor: Monitor, tmp_path: Path) -> None:
    ran(monitor, planned(tmp_path))
    assert {row["as_of"] for row in exported(tmp_path / "exports")} == {"2025-11-21"}
    manifest = json.loads((tmp_path / "exports" / "latest" / "manifest.json").read_text())
    assert (manifest["as_of"], manifest["known_at"]) == ("2025-11-21", "2025-11-22T03:30:00Z")


def test_the_day_is_that_of_the_plans_own_clocks(monitor: Monitor, tmp_path: Path) -> None:
    ran(monitor, planned(tmp_path, 'at = "06:00 Asia/Tokyo"'))
    assert {row["as_of"] for row in exported(tmp_path / "exports")} == {"2025-11-22"}


def test_a_run_syncs_from_edgar_and_reads_what_came(
    empty: Monitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(tmp_path, sync='sources = ["edgar"]\ntickers = ["MSTR"]\nsince = 2025-01-01')
    with Replay([made_up(STRATEGY, 1, "2025-11-17")], {STRATEGY: "MSTR"}) as edgar:
        monkeypatch.setenv("DATMON_EDGAR_URL", edgar.url)
        report = ran(empty, plan)
    assert (report.steps[0].name, report.steps[0].outcome) == ("sync edgar", "done")
    assert (report.steps[0].counts["fetched"], report.steps[0].counts["read"]) == (1, 1)
    assert (outcomes(report)["read"], outcomes(report)["export"], report.exit_code) == ("skipped", "done", 0)
    assert [fact.issuer for fact in datmon.facts(empty)] == ["MSTR"]


def test_what_was_fetched_and_not_read_is_read_without_asking_anybody(
    empty: Monitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_home: object, sources: Iterable[object], *_: object, **__: object) -> None:
        list(sources)
        raise KeyboardInterrupt

    plan = planned(tmp_path, sync='sources = ["edgar"]\ntickers = ["MSTR"]\nsince = 2025-01-01')
    with Replay([made_up(STRATEGY, 1, "2025-11-17")], {STRATEGY: "MSTR"}) as edgar, monkeypatch.context() as patch:
        patch.setenv("DATMON_EDGAR_URL", edgar.url)
        patch.setattr("datmon.fetching.ingest_sources", stopped)
        with pytest.raises(KeyboardInterrupt):
            ran(empty, plan)
    assert datmon.facts(empty) == []
    report = ran(empty, plan.without_sources())
    assert (report.steps[1].name, report.steps[1].outcome, report.steps[1].counts["read"]) == ("read", "done", 1)
    assert [fact.issuer for fact in datmon.facts(empty)] == ["MSTR"]


def test_a_source_that_fails_leaves_the_rest_to_be_done(
    monitor: Monitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATMON_USER_AGENT")
    report = ran(monitor, planned(tmp_path, sync='sources = ["edgar"]'))
    assert outcomes(report)["sync edgar"] == "failed"
    assert (outcomes(report)["export"], report.exit_code) == ("done", 2)
    assert "DATMON_USER_AGENT" in report.failures[0][1]
    assert "DATMON_USER_AGENT" in str(datmon.last_run(monitor, now=EVENING))


def test_a_file_that_cannot_be_read_stops_no_other(monitor: Monitor, tmp_path: Path) -> None:
    bad = tmp_path / "facts.csv"
    bad.write_text("ticker,measure\nMSTR\n")
    plan = planned(tmp_path, read=reading(bad, tmp_path / "none.csv"))
    report = ran(monitor, plan)
    assert (outcomes(report)["read"], report.exit_code) == ("partly", 2)
    assert [Path(where.removeprefix("read: ")).name for where, _ in report.failures] == ["facts.csv", "none.csv"]
    assert outcomes(report)["rank"] == "done"


def test_an_export_that_fails_fails_the_run_and_leaves_the_last_one_whole(monitor: Monitor, tmp_path: Path) -> None:
    plan = planned(tmp_path)
    ran(monitor, plan)
    before = exported(tmp_path / "exports")
    report = ran(monitor, plan.exported_to(None, ("no such table",)))
    assert (outcomes(report)["export"], report.exit_code) == ("failed", 1)
    assert exported(tmp_path / "exports") == before
    assert ran(monitor, plan).exit_code == 0


def test_a_ranking_that_fails_keeps_the_exports_as_they_were_or_whole(
    monitor: Monitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(tmp_path)
    ran(monitor, plan)
    before = exported(tmp_path / "exports")

    def broken(*_: object, **__: object) -> None:
        raise ArithmeticError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr("datmon.monitor.running.rank", broken)
        report = ran(monitor, plan)
    assert (outcomes(report)["rank"], report.exit_code) == ("failed", 1)
    assert "a fault of datmon's own" in report.failures[0][1]
    assert exported(tmp_path / "exports") == before


def test_an_empty_home_is_no_failure(empty: Monitor, tmp_path: Path) -> None:
    report = ran(empty, planned(tmp_path))
    assert set(outcomes(report).values()) == {"skipped"}
    assert report.exit_code == 0
    assert not (tmp_path / "exports").exists()


def test_each_step_is_told_of_when_it_is_done_and_logged_with_versions(monitor: Monitor, tmp_path: Path) -> None:
    told: list[StepReport] = []
    report = datmon.run(monitor, planned(tmp_path), now=lambda: EVENING, told=told.append)
    assert tuple(told) == report.steps
    begin = RunLog(tmp_path / "home").read().lines[0]
    assert set(begin.versions) == {"datmon", "readers", "store"}
    assert begin.versions["datmon"] == datmon.__version__


def test_a_plan_is_a_file_too_and_that_of_the_home_where_none_is_given(monitor: Monitor, tmp_path: Path) -> None:
    planned(tmp_path)
    datmon.run(monitor, tmp_path / "run.toml", now=lambda: EVENING)
    assert (tmp_path / "exports" / "latest").exists()
    (tmp_path / "run.toml").rename(tmp_path / "home" / "run.toml")
    datmon.run(monitor, now=lambda: EVENING)
    assert (tmp_path / "home" / "exports" / "latest").exists()


def test_a_second_run_is_refused_while_one_is_at_work(monitor: Monitor, tmp_path: Path) -> None:
    with held(tmp_path / "home"), pytest.raises(AlreadyRunning, match="at work"):
        ran(monitor, planned(tmp_path))
    assert not (tmp_path / "home" / "runs.jsonl").exists()


def test_a_home_in_memory_has_no_runs() -> None:
    with datmon.open(demo=True) as demo:
        with pytest.raises(BadInput, match="--home"):
            ran(demo, RunPlan())
        with pytest.raises(BadInput, match="--home"):
            datmon.last_run(demo, now=EVENING)


def test_a_log_that_cannot_be_written_fails_the_run_before_anything_is_done(monitor: Monitor, tmp_path: Path) -> None:
    (tmp_path / "home" / "runs.jsonl").mkdir()
    with pytest.raises(StoreTrouble, match=r"runs\.jsonl"):
        ran(monitor, planned(tmp_path))
    assert not (tmp_path / "exports").exists()


# the command --------------------------------------------------------------------------------------------------


def test_the_command_prints_a_line_a_step_and_health_tells_of_the_run(
    capsys: pytest.CaptureFixture[str], monitor: Monitor, tmp_path: Path
) -> None:
    planned(tmp_path, 'home = "home"')
    assert command(["run", "--config", str(tmp_path / "run.toml"), "--as-of", "2025-11-21"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:-1]] == ["sync", "read", "rank", "export", "alerts"]
    assert lines[-1].startswith("run done: ")
    assert command(["health", "--home", str(tmp_path / "home")]) == 0
    assert "last run: done, " in capsys.readouterr().out
    assert command(["health", "--home", str(tmp_path / "home"), "--json"]) == 0
    row = json.loads(capsys.readouterr().out)[-1]
    assert (row["source"], row["state"]) == ("runs", "done")


def test_the_command_says_in_one_sentence_that_another_run_is_at_work(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with held(tmp_path):
        assert command(["run", "--home", str(tmp_path), "--offline"]) == 3
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "at work" in said.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run", "--config", "none.toml"], "none.toml cannot be read"),
        (["run", "--known-at", "2025-11-21T00:00Z"], "--as-of"),
        (["run", "--as-of", "today"], "YYYY-MM-DD"),
        (["schedule", "--install", "systemd"], "No time was given"),
        (["schedule", "--install", "cron", "--at", "half past ten"], "22:30 America/New_York"),
        (["schedule", "--install", "cron", "--remove"], "choose one"),
        (["serve-schedule"], "No time was given"),
    ],
)
def test_a_mistake_is_one_sentence_and_exit_code_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], said: str
) -> None:
    assert command([*words, "--home", str(tmp_path / "home")]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert said in told.err


def test_a_run_asked_to_end_logs_that_and_exits_with_130(tmp_path: Path) -> None:
    home = tmp_path / "home"
    script = "import sys, time, datmon.monitor.running as r\nr.rank = lambda *_, **__: (print('at work', flush=True), "
    script += "time.sleep(60))\nfrom datmon.cli import run\n"
    script += f"sys.exit(run(['run', '--offline', '--home', {str(home)!r}]))"
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert [process.stdout.readline() for _ in range(3)][-1] == "at work\n"
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, "Traceback" in err) == (130, False)
    assert RunLog(home).read().lines[-1].outcome == "stopped"


def test_two_commands_at_once_do_the_work_once(monitor: Monitor, tmp_path: Path) -> None:
    planned(tmp_path, 'home = "home"')
    words = [sys.executable, "-m", "datmon", "run", "--config", str(tmp_path / "run.toml"), "--as-of", "2025-11-21"]
    runs = [subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    errors = [process.communicate()[1] for process in runs]
    assert sorted(process.returncode for process in runs) == [0, 3], errors
    assert sum(b"at work" in error for error in errors) == 1
    assert len({line.run for line in RunLog(tmp_path / "home").read().lines}) == 1


def test_a_run_goes_on_where_nobody_reads_what_it_prints(monitor: Monitor, tmp_path: Path) -> None:
    planned(tmp_path, 'home = "home"')
    words = [sys.executable, "-m", "datmon", "run", "--config", str(tmp_path / "run.toml"), "--as-of", "2025-11-21"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    process.stdout.close()
    _, error = process.communicate()
    assert (process.returncode, error) == (0, b"")
    assert RunLog(tmp_path / "home").read().lines[-1].outcome == "done"
