"""Steps one after the other: logged, none spoiling the next, and what the exit code says of them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from datmon.errors import BadInput
from datmon.run_log import RunLog
from datmon.run_steps import RunReport, Step, StepReport, performed

Do = Callable[[], StepReport]


class Clock:
    """A second later each time it is asked."""

    def __init__(self) -> None:
        self.at = datetime(2025, 11, 21, 22, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def says(name: str, outcome: str = "done", *failures: tuple[str, str]) -> Do:
    return lambda: StepReport(name, outcome, "said", {"firms": 1}, failures)


def fails(error: BaseException) -> Do:
    def do() -> StepReport:
        raise error

    return do


def ran(folder: Path, *steps: Step) -> RunReport:
    return performed(steps, RunLog(folder), Clock(), versions={"datmon": "0.1.0"})


def test_every_step_has_a_line_between_that_of_the_beginning_and_that_of_the_end(tmp_path: Path) -> None:
    report = ran(tmp_path, Step("read", says("read")), Step("rank", says("rank"), is_needed=True))
    lines = RunLog(tmp_path).read().lines
    assert [(line.step, line.outcome) for line in lines] == [
        ("run", "begun"),
        ("read", "done"),
        ("rank", "done"),
        ("run", "done"),
    ]
    assert {line.run for line in lines} == {report.run}
    assert lines[0].versions == {"datmon": "0.1.0"}
    assert lines[2].started > lines[1].started
    assert lines[2].counts == {"firms": 1}
    assert (lines[3].exit_code, lines[3].started) == (0, lines[0].started)


@pytest.mark.parametrize(
    "error", [BadInput("Nobody knows it."), OSError(28, "No space left on device"), ZeroDivisionError("a fault")]
)
def test_a_step_that_fails_does_not_keep_the_next_from_being_done(tmp_path: Path, error: Exception) -> None:
    report = ran(tmp_path, Step("sync", fails(error)), Step("rank", says("rank"), is_needed=True))
    assert [step.outcome for step in report.steps] == ["failed", "done"]
    assert report.exit_code == 2
    assert report.failures[0][0] == "sync"
    assert "sync" in RunLog(tmp_path).read().lines[1].failures[0][0]


def test_a_fault_of_datmons_own_is_logged_with_its_place(tmp_path: Path) -> None:
    report = ran(tmp_path, Step("sync", fails(ZeroDivisionError("a fault"))))
    assert "ZeroDivisionError at test_run_steps.py:" in report.failures[0][1]


@pytest.mark.parametrize(
    ("steps", "exit_code"),
    [
        ((), 0),
        ((("sync", "skipped", False), ("export", "skipped", True)), 0),
        ((("sync", "done", False), ("export", "done", True)), 0),
        ((("sync", "partly", False), ("export", "done", True)), 2),
        ((("sync", "failed", False), ("export", "done", True)), 2),
        ((("sync", "done", False), ("export", "failed", True)), 1),
        ((("sync", "failed", False), ("export", "skipped", True)), 1),
        ((("sync", "partly", False), ("export", "skipped", True)), 2),
        ((("export", "done", True), ("alerts", "failed", False)), 2),
    ],
)
def test_the_exit_code_says_whether_all_a_part_or_nothing_was_done(
    tmp_path: Path, steps: tuple[tuple[str, str, bool], ...], exit_code: int
) -> None:
    why = {"failed": (("it", "why"),), "partly": (("it", "why"),)}
    made = [Step(name, says(name, outcome, *why.get(outcome, ())), needed) for name, outcome, needed in steps]
    assert ran(tmp_path, *made).exit_code == exit_code


def test_a_run_that_is_stopped_says_so_in_its_log_and_does_no_more(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        ran(tmp_path, Step("read", fails(KeyboardInterrupt())), Step("rank", says("rank")))
    assert [(line.step, line.outcome) for line in RunLog(tmp_path).read().lines] == [
        ("run", "begun"),
        ("run", "stopped"),
    ]
