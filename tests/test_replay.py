import json
from datetime import date
from pathlib import Path

import pytest

from datmon.cli import run
from datmon.errors import BadInput
from datmon.replay import backtest
from datmon.scoring import RANKING

_FACTS = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note\n"
_EVENTS = "event_id,ticker,announced_date,event_type\nE1,FFF,2025-11-04,coin_sale_for_debt\n"


def _tables(folder: Path, debt_known: str) -> Path:
    """Six firms with a hundred coins each; the last owes four fifths of them, known since the given day."""
    rows = [
        f"{firm},{measure},{asset},{value},{unit},2025-09-15,{known},filing,own,high,\n"
        for firm in ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
        for measure, asset, value, unit, known in (
            ("holdings_units", "BTC", "100", "BTC", "2025-09-15"),
            ("debt_principal_usd", "", "8000000" if firm == "FFF" else "0", "USD", debt_known),
            ("secured_debt_principal_usd", "", "8000000" if firm == "FFF" else "0", "USD", debt_known),
        )
    ]
    (folder / "facts.csv").write_text(_FACTS + "".join(rows))
    days = (date(2025, month, day) for month, day in ((9, 30), (10, 31)))
    (folder / "coins.csv").write_text("date,asset,close_usd\n" + "".join(f"{day},BTC,100000\n" for day in days))
    (folder / "events.csv").write_text(_EVENTS)
    return folder


def _places(folder: Path) -> list[tuple[date | None, int | None]]:
    sales, *_ = backtest(folder, first=date(2025, 9, 1), last=date(2025, 10, 31))
    ranking = next(row for row in sales.orders if row.order == RANKING)
    return [(row.month_end, None if row.place is None else int(row.place)) for row in ranking.lookups[:2]]


def test_a_firm_whose_debt_was_known_stood_first_before_it_sold(tmp_path: Path) -> None:
    assert _places(_tables(tmp_path, "2025-09-20")) == [(date(2025, 10, 31), 1), (date(2025, 9, 30), 1)]


def test_a_debt_told_after_the_month_end_does_not_reach_it(tmp_path: Path) -> None:
    assert _places(_tables(tmp_path, "2025-10-01")) == [(date(2025, 10, 31), 1), (date(2025, 9, 30), 3)]  # all alike


def test_miners_are_left_out_unless_they_are_asked_for(tmp_path: Path) -> None:
    folder = _tables(tmp_path, "2025-09-20")
    for name in ("facts.csv", "events.csv"):
        (folder / name).write_text((folder / name).read_text().replace("FFF", "MARA"))
    assert _places(folder) == [(date(2025, 10, 31), None), (date(2025, 9, 30), None)]
    sales, *_ = backtest(folder, first=date(2025, 9, 1), last=date(2025, 10, 31), with_miners=True)
    assert sales.orders[0].lookups[0].place == 1


def test_a_folder_without_a_table_of_events_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"events.csv cannot be read \(No such file or directory\)"):
        backtest(tmp_path)


def test_a_table_without_outcomes_leaves_nothing_to_score(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("ticker,announced_date,event_type\nAAA,2025-11-04,buyback_started\n")
    with pytest.raises(BadInput, match="nothing to score against"):
        backtest(tmp_path)


def test_days_in_the_wrong_order_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="No month ends between 2025-10-31 and 2025-09-01"):
        backtest(_tables(tmp_path, "2025-09-20"), first=date(2025, 10, 31), last=date(2025, 9, 1))


def test_the_command_prints_scores_places_and_alarms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["backtest", "--curated", str(_tables(tmp_path, "2025-09-20")), "--from", "2025-09-01"]
    assert run(words) == 0
    assert "auc 180" in capsys.readouterr().out
    assert run([*words, "--table", "places", "--csv"]) == 0
    header, row, _ = capsys.readouterr().out.splitlines()
    assert dict(zip(header.split(","), row.split(","), strict=True))["place_30"] == "1"
    assert run([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["scores"][0]["auc_0_value"] == 1


def test_csv_of_several_tables_at_once_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backtest", "--curated", str(_tables(tmp_path, "2025-09-20")), "--csv"]) == 1
    assert "choose it with --table" in capsys.readouterr().err


@pytest.mark.real
def test_the_curated_tables_are_replayed(shared: Path) -> None:
    sales, notices, either = backtest(shared / "curated", first=date(2025, 10, 1))
    assert {"SQNS", "FGNX", "NAKA"} <= {row.issuer for row in sales.outcomes}
    assert {"NAKA", "ZOOZ"} <= {row.issuer for row in notices.outcomes}
    assert {row.issuer for row in either.outcomes} == {row.issuer for row in (*sales.outcomes, *notices.outcomes)}
    ranking = next(row for row in sales.orders if row.order == RANKING)
    places = {row.issuer: row.place for row in ranking.lookups if row.days_ahead == 0}
    assert places["SQNS"] is not None and places["SQNS"] <= 3
