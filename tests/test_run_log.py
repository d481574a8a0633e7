"""The log of runs: appended whole, read around half lines, never larger than its bounds."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from datmon.errors import StoreTrouble
from datmon.run_lock import rules
from datmon.run_log import BEGUN, RUN, LogLine, RunLog, cut, shortened

STARTED = datetime(2025, 11, 21, 22, 30, tzinfo=UTC)
ENDED = datetime(2025, 11, 21, 22, 31, tzinfo=UTC)
BEGIN = LogLine("a", RUN, BEGUN, STARTED, versions={"datmon": "0.1.0"}, process=7)
RANKED = LogLine("a", "rank", "done", STARTED, ENDED, "19 firms", {"breached": 1})
SYNCED = LogLine("a", "sync edgar", "partly", STARTED, ENDED, "1 failed", {"fetched": 2}, (("MSTR", "no answer"),), 1)
END = LogLine("a", RUN, "partly", STARTED, ENDED, "run partly", failed=1, exit_code=2)


def filled(folder: Path) -> RunLog:
    log = RunLog(folder)
    for line in (BEGIN, SYNCED, RANKED, END):
        log.append(line)
    return log


def test_lines_are_read_as_they_were_written(tmp_path: Path) -> None:
    assert filled(tmp_path).read().lines == (BEGIN, SYNCED, RANKED, END)


def test_each_line_is_an_object_of_json_that_other_programs_read(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in filled(tmp_path).file.read_text().splitlines()]
    assert rows[1] == {
        "schema": "datmon.run/1",
        "run": "a",
        "step": "sync edgar",
        "outcome": "partly",
        "started": "2025-11-21T22:30:00Z",
        "ended": "2025-11-21T22:31:00Z",
        "said": "1 failed",
        "counts": {"fetched": 2},
        "failed": 1,
        "failures": [{"where": "MSTR", "why": "no answer"}],
    }
    assert rows[3]["exit_code"] == 2


def test_a_log_cut_at_any_byte_is_read_up_to_there_and_goes_on_whole(tmp_path: Path) -> None:
    whole = filled(tmp_path).file.read_bytes()
    last = whole.rindex(b"\n", 0, -1) + 1
    for end in range(last, len(whole)):
        log = RunLog(tmp_path / str(end))
        log.file.parent.mkdir()
        log.file.write_bytes(whole[:end])
        is_whole = end in (last, len(whole) - 1)  # nothing of the line, or all of it but its end
        told = log.read()
        assert told.half_lines == (not is_whole)
        assert told.lines == (BEGIN, SYNCED, RANKED, END)[: 4 if end == len(whole) - 1 else 3]
        log.append(BEGIN)
        assert log.read().lines == (*told.lines, BEGIN)
        assert log.read().half_lines == told.half_lines


@pytest.mark.parametrize(
    "line", [b"[1, 2]", b'{"run": "a"}', b'{"run": 1e999}', b"[" * 100_000, b"\xff\xfe", b"null", b'"' * 9]
)
def test_what_is_no_line_of_the_log_is_counted_and_passed_over(tmp_path: Path, line: bytes) -> None:
    log = filled(tmp_path)
    log.file.write_bytes(line + b"\n" + log.file.read_bytes())
    assert log.read().half_lines == 1
    assert len(log.read().lines) == 4


def test_a_large_log_is_put_aside_and_only_a_few_are_kept(tmp_path: Path) -> None:
    log = RunLog(tmp_path)
    full = rules()["log"]["file_megabytes"] * 1024 * 1024
    for turn in range(6):
        log.append(LogLine(f"run {turn}", RUN, BEGUN, STARTED))
        with log.file.open("ab") as handle:
            handle.truncate(full)
        log.turn_over()
        assert not log.file.exists()
    kept = sorted(file.name for file in tmp_path.iterdir())
    assert kept == ["runs.1.jsonl", "runs.2.jsonl", "runs.3.jsonl"]


def test_the_last_run_is_still_known_after_the_log_was_put_aside(tmp_path: Path) -> None:
    log = filled(tmp_path)
    log.file.replace(tmp_path / "runs.1.jsonl")
    assert log.read().lines[-1] == END
    log.append(BEGIN)
    assert log.read().lines[-2:] == (END, BEGIN)


def test_a_small_log_stays(tmp_path: Path) -> None:
    log = filled(tmp_path)
    log.turn_over()
    assert log.file.exists()


def test_failures_and_sentences_are_bounded() -> None:
    assert len(shortened((("where", "why"),) * 10_000)) == rules()["log"]["most_failures"]
    assert len(cut("x" * 1_000_000)) == rules()["log"]["longest_sentence"]
    assert cut("two\n  words") == "two words"


def test_a_log_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "runs.jsonl").mkdir()
    with pytest.raises(StoreTrouble, match=r"runs\.jsonl"):
        RunLog(tmp_path).append(BEGIN)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreTrouble):
        RunLog(tmp_path / "file").append(BEGIN)
