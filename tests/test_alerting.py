import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

import datmon
from datmon import Monitor, clocks_of
from datmon.cli import run
from datmon.monitor import AlertReport
from tests.alert_servers import taking_mail, taking_posts

_FACTS = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note\n"
_NOON = datetime(2025, 11, 21, 17, 0, tzinfo=UTC)
_RULE = 'keep_default_rules = false\n[[rule]]\nname = "sale"\nwhen = "coin_sale"\nat_least_share = 0.01\n'
_FILE = '[[channel]]\nname = "file"\nkind = "file"\npath = "out.jsonl"\n'


def home(folder: Path, settings: str) -> Path:
    """A home of two firms: AAA sells a third of its coins on 2025-11-20, BBB none; with these settings."""
    facts = [
        f"{firm},holdings_units,BTC,{units},BTC,{day},{day},filing,own,high,\n"
        for firm, day, units in (
            ("AAA", "2025-11-10", 300),
            ("AAA", "2025-11-20", 200),
            ("BBB", "2025-11-10", 100),
            ("BBB", "2025-11-20", 100),
        )
    ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.csv").write_text(_FACTS + "".join(facts))
    (folder / "coins.csv").write_text(
        "date,asset,close_usd\n" + "".join(f"2025-11-{day},BTC,100000\n" for day in range(10, 29))
    )
    (folder / "alerts.toml").write_text(settings)
    with datmon.open(folder) as monitor:
        for name in ("facts.csv", "coins.csv"):
            datmon.import_(monitor, folder / name)
    return folder


def told(folder: Path, day: str, now: datetime = _NOON, **more: object) -> AlertReport:
    with datmon.open(folder) as monitor:
        return datmon.alerts(monitor, clocks=clocks_of(day), now=lambda: now, sleep=lambda _: None, **more)  # type: ignore[arg-type]


def written(folder: Path) -> list[str]:
    file = folder / "out.jsonl"
    return [json.loads(line)["ticker"] for line in file.read_text().splitlines()] if file.exists() else []


def test_a_sale_is_told_once_with_what_was_before_and_its_place(tmp_path: Path) -> None:
    folder = home(tmp_path, _RULE + _FILE)
    assert told(folder, "2025-11-15").raised == ()
    report = told(folder, "2025-11-20")
    assert (len(report.raised), report.sent, report.failed) == (1, 1, 0)
    for day in ("2025-11-20", "2025-11-21", "2025-11-28"):
        assert told(folder, day).raised == ()
    assert written(folder) == ["AAA"]
    record = json.loads((folder / "out.jsonl").read_text())
    with datmon.open(folder) as monitor:
        for quote in record["quotes"]:
            text = monitor.home.document(quote["document"]).text
            assert text[quote["start"] : quote["end"]] == quote["quote"]
    assert "300 BTC to 200 BTC" in record["reason"]


def test_a_question_about_an_earlier_day_tells_nothing_and_forgets_nothing(tmp_path: Path) -> None:
    folder = home(tmp_path, _RULE + _FILE)
    told(folder, "2025-11-15")
    told(folder, "2025-11-20")
    report = told(folder, "2025-11-14")
    assert report.raised == ()
    assert "the last look was of 2025-11-20, later than 2025-11-14" in report.note
    assert told(folder, "2025-11-21").raised == ()
    assert written(folder) == ["AAA"]


def test_a_first_look_tells_nothing_unless_it_is_asked_to(tmp_path: Path) -> None:
    folder = home(tmp_path, _RULE + _FILE)
    report = told(folder, "2025-11-20")
    assert (report.raised, report.standing, report.first_looks) == ((), 1, ("sale",))
    assert [alert.issuer for alert in told(home(tmp_path / "b", _RULE), "2025-11-20", standing=True).raised] == ["AAA"]


def test_a_rule_that_is_new_tells_nothing_of_what_stands_already(tmp_path: Path) -> None:
    folder = home(tmp_path, "keep_default_rules = false\n" + _FILE)
    told(folder, "2025-11-15")
    (folder / "alerts.toml").write_text(_RULE + _FILE)
    assert told(folder, "2025-11-20").raised == ()


def test_a_dry_run_sends_and_remembers_nothing(tmp_path: Path) -> None:
    folder = home(tmp_path, _RULE + _FILE)
    assert len(told(folder, "2025-11-20", standing=True, dry_run=True).raised) == 1
    assert not (folder / "alerts.sqlite").exists()
    told(folder, "2025-11-15")
    assert len(told(folder, "2025-11-20", dry_run=True).raised) == 1
    assert len(told(folder, "2025-11-20").raised) == 1


def test_in_quiet_hours_an_alert_waits_and_goes_out_after_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    night, morning = datetime(2025, 11, 21, 4, 0, tzinfo=UTC), datetime(2025, 11, 21, 12, 0, tzinfo=UTC)
    quiet = 'tell_standing = true\nquiet_hours = { from = "22:00", to = "07:00", zone = "America/New_York" }\n'
    with taking_posts() as there:
        hook = f'[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "{there.url}"\nsecret_env = "DESK_SECRET"\n'
        folder = home(tmp_path, quiet + _RULE + hook + _FILE)
        report = told(folder, "2025-11-20", night)
        assert (report.held, report.sent, there.posted) == (1, 1, [])  # the file keeps no quiet
        report = told(folder, "2025-11-21", morning)
        assert (report.held, report.sent, len(there.posted)) == (0, 1, 1)


def test_an_urgent_alert_does_not_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    quiet = 'tell_standing = true\nquiet_hours = { from = "22:00", to = "07:00", zone = "America/New_York" }\n'
    with taking_posts() as there:
        hook = f'[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "{there.url}"\nsecret_env = "DESK_SECRET"\n'
        folder = home(tmp_path, quiet + _RULE + "urgent = true\n" + hook)
        assert told(folder, "2025-11-20", datetime(2025, 11, 21, 4, 0, tzinfo=UTC)).sent == 1
    assert len(there.posted) == 1


def test_a_server_that_was_away_gets_the_alert_at_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    with taking_posts(503, 503, 503, 204) as there:
        hook = f'[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "{there.url}"\nsecret_env = "DESK_SECRET"\n'
        folder = home(tmp_path, "tell_standing = true\n" + _RULE + hook + _FILE)
        report = told(folder, "2025-11-20")
        assert (report.sent, report.failed, report.exit_code) == (1, 1, 2)
        assert report.failures == (("hook", "127.0.0.1 answers 503; it is tried again"),)
        report = told(folder, "2025-11-20")
        assert (report.sent, report.failed, report.exit_code) == (1, 0, 0)
    assert written(folder) == ["AAA"]
    assert len({request.headers["idempotency-key"] for request in there.posted}) == 1


def test_a_rule_can_go_to_some_channels_only(tmp_path: Path) -> None:
    other = '[[channel]]\nname = "other"\nkind = "file"\npath = "other.jsonl"\n'
    folder = home(tmp_path, "tell_standing = true\n" + _RULE + 'channels = ["other"]\n' + _FILE + other)
    assert told(folder, "2025-11-20").sent == 1
    assert not (folder / "out.jsonl").exists()
    assert (folder / "other.jsonl").exists()


def test_while_another_process_sends_nothing_is_done(tmp_path: Path) -> None:
    folder = home(tmp_path, _RULE)
    holder = (
        "import sys, pathlib; from datmon.locks import Claims\n"
        "claims = Claims(pathlib.Path(sys.argv[1])); claims.take('alerts'); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(folder / "alerts.claims")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        assert "another process" in told(folder, "2025-11-20").note
        other.communicate(b"")
    assert told(folder, "2025-11-20").note == ""


def test_what_a_killed_process_had_begun_is_sent_again_under_the_same_id_and_into_the_file_once(tmp_path: Path) -> None:
    folder = home(tmp_path, "tell_standing = true\n" + _RULE + _FILE)
    told(folder, "2025-11-20")
    with sqlite3.connect(folder / "alerts.sqlite") as base:  # as it stood before the alert was marked as sent
        base.execute("UPDATE delivery SET state = 'sending'")
    assert told(folder, "2025-11-21").sent == 1
    assert written(folder) == ["AAA"]


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9")
def test_killed_at_any_moment_each_alert_reaches_the_file_once(tmp_path: Path) -> None:
    folder = home(tmp_path, "tell_standing = true\n" + _RULE + _FILE)
    script = (
        "import sys, datetime, datmon\n"
        "with datmon.open(sys.argv[1]) as monitor:\n"
        "    print('open', flush=True)\n"
        "    datmon.alerts(monitor, clocks=datmon.clocks_of('2025-11-20'),\n"
        "                  now=lambda: datetime.datetime(2025, 11, 21, 17, tzinfo=datetime.UTC))\n"
    )
    for delay in (0.0, 0.15, 0.3, 0.45):
        with subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(delay)
            os.kill(process.pid, signal.SIGKILL)
    told(folder, "2025-11-20")
    assert written(folder) == ["AAA"]
    with sqlite3.connect(folder / "alerts.sqlite") as base:
        assert base.execute("SELECT state FROM delivery").fetchall() == [("sent",)]


# the commands


def test_a_test_message_goes_over_every_channel_and_says_how_each_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DESK_SECRET", "hunter2")
    with taking_posts(401) as hook, taking_mail() as box:
        folder = home(
            tmp_path,
            _RULE + _FILE
            + f'[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "{hook.url}"\nsecret_env = "DESK_SECRET"\n'
            + f'[[channel]]\nname = "mail"\nkind = "email"\nhost = "127.0.0.1"\nport = {box.port}\nsecurity = "none"\n'
            + 'sender = "a@desk.example"\nrecipients = ["b@desk.example"]\n'
            + '[[channel]]\nname = "screen"\nkind = "terminal"\n',
        )  # fmt: skip
        assert run(["alerts", "test", "--home", str(folder), "--csv"]) == 2
    out, _ = capsys.readouterr()
    assert "file,file,sent" in out
    assert 'hook,webhook,"127.0.0.1 refuses the alert with 401; look at its address and secret"' in out or (
        "hook,webhook,127.0.0.1 refuses the alert with 401; look at its address and secret" in out
    )
    assert "mail,email,sent" in out
    assert "TEST: this is a test of the channel; nothing happened" in out
    assert len(box.messages) == 1
    assert "hunter2" not in out
    assert not (folder / "alerts.sqlite").exists()


def test_what_was_told_can_be_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = home(tmp_path, "tell_standing = true\n" + _RULE + _FILE)
    told(folder, "2025-11-20")
    assert run(["alerts", "list", "--home", str(folder), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["ticker"], row["rule"], row["channel"], row["state"], row["tries"]) == (
        "AAA",
        "sale",
        "file",
        "sent",
        1,
    )


def test_the_command_prints_alerts_to_the_terminal_and_its_report_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home(tmp_path, _RULE)
    assert run(["alerts", "--home", str(folder), "--as-of", "2025-11-15"]) == 0
    assert run(["alerts", "--home", str(folder), "--as-of", "2025-11-20"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("AAA: the BTC held fell by 33.3%, from 300 BTC to 200 BTC on 2025-11-20\n")
    assert "1 new alerts; 1 messages sent, 0 held, 0 failed" in err


def test_a_mistake_in_the_rules_is_one_sentence_and_nothing_is_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home(tmp_path, '[[rule]]\nname = "a"\nwhen = "level"\n')
    assert run(["alerts", "--home", str(folder)]) == 1
    assert capsys.readouterr().err == (
        f"datmon: {folder / 'alerts.toml'}, rule 'a': it lacks levels; add it, see docs/alerts.md.\n"
    )
    assert not (folder / "alerts.sqlite").exists()


def test_the_demonstration_tells_what_stands_when_it_is_asked_to(capsys: pytest.CaptureFixture[str]) -> None:
    with datmon.open(demo=True) as monitor:
        assert isinstance(monitor, Monitor)
        report = datmon.alerts(monitor, clocks=clocks_of("2025-11-21"), now=lambda: _NOON, standing=True)
    assert "SQNS" in {alert.issuer for alert in report.raised}
    assert capsys.readouterr().out.count("alert ") >= len(report.raised)


def test_a_filed_item_is_told_with_its_own_words_at_their_place(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(
        'keep_default_rules = false\n[[rule]]\nname = "items"\nwhen = "filing_item"\nitems = ["3.01", "8.01"]\n'
        "within_days = 100\n"
    )
    with datmon.open(demo=True) as monitor:
        report = datmon.alerts(
            monitor, clocks=clocks_of("2025-11-21"), now=lambda: _NOON, rules=tmp_path / "rules.toml", standing=True,
            write=lambda _: None,
        )  # fmt: skip
        found = {(alert.issuer, alert.now): alert for alert in report.raised}
        for alert in found.values():
            (quote,) = alert.quotes
            assert monitor.home.document(quote.document).text[quote.start : quote.end] == quote.words
    assert "Nasdaq Listing Rule 5550(a)(2)" in found["GAME", "Item 3.01 of 8-K"].quotes[0].words
    assert found["MSTR", "Item 8.01 of 8-K"].quotes[0].words.startswith("Item 8.01")
