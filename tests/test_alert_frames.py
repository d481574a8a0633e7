from datetime import UTC, datetime

from datmon.alert_frames import TOLD, told_rows, trial_rows
from datmon.alert_record import Delivery
from datmon.monitor.alerting import ChannelTest
from tests.test_alert import HOSTILE, an_alert


def test_no_cell_steers_a_terminal() -> None:
    hostile = an_alert(issuer=HOSTILE, reason=HOSTILE, before=HOSTILE, now=HOSTILE, subject=HOSTILE)
    (row,) = told_rows([Delivery(hostile, "hook", "waiting", 1, datetime(2025, 11, 4, tzinfo=UTC), None, HOSTILE)])
    cells = [cell for value in row.values() for cell in (value if isinstance(value, list) else [value])]
    assert all(cell.isprintable() for cell in cells if isinstance(cell, str))
    assert {column.name for column in TOLD} == {*row}


def test_a_test_that_went_well_says_so() -> None:
    rows = list(trial_rows([ChannelTest("hook", "webhook", ""), ChannelTest("mail", "email", "no")]))
    assert [row["went"] for row in rows] == ["sent", "no"]
