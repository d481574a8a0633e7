from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from datmon.alert import Standing
from datmon.alert_record import SENDING, SENT, AlertRecord, Look, is_old
from datmon.errors import StoreTrouble
from tests.test_alert import an_alert

_NOW = datetime(2025, 11, 4, 22, 30, tzinfo=UTC)
_LOOK = Look(date(2025, 11, 4), datetime(2025, 11, 4, 23, 59, 59, tzinfo=UTC))
_KEY = ("coin-sale", "XYZ", "BTC")
_HELD = {_KEY: Standing(1, date(2025, 11, 1), "held")}


def kept(file: Path, *names: str) -> None:
    with AlertRecord(file) as record:
        record.keep(_LOOK, {"coin-sale": "f"}, _HELD, [(an_alert(alert_id=name), ["hook"]) for name in names], _NOW)


def test_what_was_kept_is_there_for_the_next_process(tmp_path: Path) -> None:
    kept(tmp_path / "alerts.sqlite", "a1", "a2")
    with AlertRecord(tmp_path / "alerts.sqlite") as record:
        assert record.look() == _LOOK
        assert record.fingerprints() == {"coin-sale": "f"}
        assert record.standing() == _HELD
        assert [row.alert for row in record.deliveries()] == [an_alert(alert_id="a1"), an_alert(alert_id="a2")]


def test_a_look_that_fails_half_way_is_not_kept_at_all(tmp_path: Path) -> None:
    kept(tmp_path / "alerts.sqlite", "a1")
    later = Look(date(2025, 11, 5), _NOW)
    with AlertRecord(tmp_path / "alerts.sqlite") as record, pytest.raises(AttributeError):
        record.keep(later, {"coin-sale": "f"}, {}, [(an_alert(alert_id="a2"), ["hook"]), (None, ["hook"])], _NOW)  # type: ignore[list-item]
    with AlertRecord(tmp_path / "alerts.sqlite") as record:
        assert record.look() == _LOOK
        assert [row.alert.alert_id for row in record.deliveries()] == ["a1"]


def test_an_alert_is_sent_once_to_each_channel(tmp_path: Path) -> None:
    kept(tmp_path / "alerts.sqlite", "a1", "a2")
    with AlertRecord(tmp_path / "alerts.sqlite") as record:
        first, _ = record.deliveries(unsent=True)
        record.mark(first, SENDING, _NOW)
        record.mark(first, SENT, _NOW)
        assert [row.alert.alert_id for row in record.deliveries(unsent=True)] == ["a2"]
        assert [(row.state, row.tries) for row in record.deliveries()] == [("sent", 1), ("waiting", 0)]


def test_the_same_alert_is_not_kept_twice(tmp_path: Path) -> None:
    for _ in range(2):
        kept(tmp_path / "alerts.sqlite", "a1")
    with AlertRecord(tmp_path / "alerts.sqlite") as record:
        assert len(record.deliveries()) == 1


def test_what_a_rule_remembered_is_forgotten_when_it_asks_something_else(tmp_path: Path) -> None:
    kept(tmp_path / "alerts.sqlite")
    with AlertRecord(tmp_path / "alerts.sqlite") as record:
        record.keep(_LOOK, {"coin-sale": "g"}, {}, [], _NOW)
        assert record.standing() == {}


def test_after_a_week_an_alert_is_old(tmp_path: Path) -> None:
    kept(tmp_path / "alerts.sqlite", "a1")
    with AlertRecord(tmp_path / "alerts.sqlite") as record:
        (row,) = record.deliveries()
    assert not is_old(row, _NOW + timedelta(days=7))
    assert is_old(row, _NOW + timedelta(days=7, seconds=1))


def test_a_file_that_is_no_record_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "alerts.sqlite").write_text("not a database, but long enough to look like one" * 100)
    with pytest.raises(StoreTrouble, match=r"alerts.sqlite cannot be used: .*move it away to begin anew"):
        AlertRecord(tmp_path / "alerts.sqlite")


def test_a_record_of_a_later_datmon_is_not_touched(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "alerts.sqlite") as base:
        base.execute("PRAGMA user_version = 9")
    with pytest.raises(StoreTrouble, match=r"of another datmon \(version 9\); update datmon"):
        AlertRecord(tmp_path / "alerts.sqlite")
