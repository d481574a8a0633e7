import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from datmon.alert_channels import Outlet, append, to_terminal
from datmon.alert_settings import FileChannel, TerminalChannel, WebhookChannel
from datmon.alert_webhook import TryAgain
from datmon.errors import FetchTrouble
from tests.alert_servers import taking_posts
from tests.test_alert import HOSTILE, an_alert


def outlet(folder: Path, waited: list[float] | None = None, written: list[str] | None = None) -> Outlet:
    return Outlet(
        folder,
        lambda: datetime(2025, 11, 4, tzinfo=UTC),
        (waited if waited is not None else []).append,
        (written if written is not None else []).append,
    )


def hook(url: str) -> WebhookChannel:
    return WebhookChannel(name="hook", kind="webhook", url=url, secret_env="DESK_SECRET")


def lines(file: Path) -> list[str]:
    return [json.loads(line)["id"] for line in file.read_text("ascii").splitlines()]


def test_a_terminal_shows_no_steering_signs(tmp_path: Path) -> None:
    written: list[str] = []
    channel = TerminalChannel(name="terminal", kind="terminal")
    outlet(tmp_path, written=written).send(channel, an_alert(reason=HOSTILE))
    assert "".join(written).replace("\n", "").isprintable()


def test_a_terminal_without_a_sign_shows_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", shown)
    to_terminal("\u201cheld\u201d\n")
    assert shown.buffer.getvalue() == b"?held?\n"  # type: ignore[attr-defined]


def test_a_file_gets_a_line_of_json_an_alert(tmp_path: Path) -> None:
    channel = FileChannel(name="file", kind="file", path="out/alerts.jsonl")
    for name in ("a1", "a2"):
        outlet(tmp_path).send(channel, an_alert(alert_id=name, reason=HOSTILE))
    assert lines(tmp_path / "out" / "alerts.jsonl") == ["a1", "a2"]


def test_an_alert_that_is_in_the_file_already_is_not_written_again(tmp_path: Path) -> None:
    for again in (False, True, True):
        append(tmp_path / "alerts.jsonl", an_alert(), again=again)
    assert lines(tmp_path / "alerts.jsonl") == ["a1"]


@pytest.mark.parametrize("kept", [1, 12, 40, 300])
def test_a_line_that_was_cut_off_is_written_anew(tmp_path: Path, kept: int) -> None:
    file = tmp_path / "alerts.jsonl"
    append(file, an_alert(alert_id="a0"))
    whole = file.stat().st_size
    append(file, an_alert())
    file.write_bytes(file.read_bytes()[: whole + kept])
    append(file, an_alert(), again=True)
    assert lines(file) == ["a0", "a1"]


def test_what_another_program_wrote_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "alerts.jsonl"
    file.write_text("a note without an end")
    append(file, an_alert())
    assert file.read_text().splitlines()[0] == "a note without an end"
    assert len(file.read_text().splitlines()) == 2


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FetchTrouble, match="cannot be written: Is a directory; name another file"):
        append(tmp_path, an_alert())


def test_a_server_that_comes_back_gets_the_alert_under_the_same_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    waited: list[float] = []
    with taking_posts(503, (503, {"Retry-After": "9"}), 204) as there:
        outlet(tmp_path, waited).send(hook(there.url), an_alert())
    assert [request.headers["idempotency-key"] for request in there.posted] == ["a1"] * 3
    assert waited == [1.0, 9.0]


def test_a_server_that_does_not_come_back_is_left_to_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    with taking_posts(503) as there, pytest.raises(TryAgain):
        outlet(tmp_path).send(hook(there.url), an_alert())
    assert len(there.posted) == 3
