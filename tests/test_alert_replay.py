import json
from datetime import date
from pathlib import Path

import pytest

from datmon.alert_replay import Came, alerts_replay, rule_counts
from datmon.cli import run
from datmon.errors import BadInput

_FACTS = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note\n"
_RULES = 'keep_default_rules = false\n[[rule]]\nname = "sale"\nwhen = "coin_sale"\nat_least_share = 0.01\n'
_AGE = '[[rule]]\nname = "age"\nwhen = "stale_holdings"\ndays = [20]\n'


def tables(folder: Path) -> Path:
    """Four firms whose counts fell by a third on 2025-11-20: AAA sold a week later, BBB a week before, CCC never,
    DDD seven months later."""
    rows = [
        f"{firm},holdings_units,BTC,{units},BTC,{day},{day},filing,own,high,\n"
        for firm in ("AAA", "BBB", "CCC", "DDD")
        for day, units in (("2025-11-01", 300), ("2025-11-20", 200))
    ]
    (folder / "facts.csv").write_text(_FACTS + "".join(rows))
    (folder / "coins.csv").write_text("date,asset,close_usd\n2025-11-01,BTC,100000\n2025-11-21,BTC,100000\n")
    (folder / "events.csv").write_text(
        "event_id,ticker,event_date,announced_date,event_type\nE1,AAA,2025-11-27,2025-11-27,coin_sale_for_debt\n"
        "E2,BBB,2025-11-13,2025-11-13,coin_sale_for_debt\nE3,CCC,2025-11-27,2025-11-27,buyback_started\n"
        "E4,DDD,2026-06-20,2026-06-20,coin_sale_other\n"
    )
    (folder / "rules.toml").write_text(_RULES + _AGE)
    return folder


def replay(folder: Path, first: str, last: str, workers: int = 1) -> list[tuple[str, str, str, str, int | None]]:
    days = date.fromisoformat(first), date.fromisoformat(last)
    found = alerts_replay(folder, first=days[0], last=days[1], rules=folder / "rules.toml", workers=workers)
    return [(str(row.alert.as_of), row.alert.issuer, row.alert.rule, str(row.came), row.lead_days) for row in found]


def test_an_alert_is_true_where_something_was_announced_within_half_a_year(tmp_path: Path) -> None:
    assert replay(tables(tmp_path), "2025-11-19", "2025-11-22") == [
        ("2025-11-20", "AAA", "sale", "true", 7),
        ("2025-11-20", "BBB", "sale", "late", None),
        ("2025-11-20", "CCC", "sale", "false", None),
        ("2025-11-20", "DDD", "sale", "false", None),
    ]


def test_what_stood_before_the_first_day_is_no_news(tmp_path: Path) -> None:
    assert replay(tables(tmp_path), "2025-11-21", "2025-11-23") == []


def test_alerts_about_the_data_are_neither_true_nor_false(tmp_path: Path) -> None:
    found = replay(tables(tmp_path), "2025-12-09", "2025-12-10")
    assert found == [("2025-12-10", firm, "age", "data", None) for firm in ("AAA", "BBB", "CCC", "DDD")]


def test_several_processes_tell_the_same(tmp_path: Path) -> None:
    folder = tables(tmp_path)
    assert replay(folder, "2025-11-17", "2025-11-22", workers=2) == replay(folder, "2025-11-17", "2025-11-22")


def test_how_a_rule_did_is_counted(tmp_path: Path) -> None:
    folder = tables(tmp_path)
    days = date(2025, 11, 19), date(2025, 11, 22)
    (count,) = rule_counts(alerts_replay(folder, first=days[0], last=days[1], rules=folder / "rules.toml", workers=1))
    assert (count.rule, count.raised, count.true, count.late, count.false, count.data) == ("sale", 4, 1, 1, 2, 0)
    assert count.mean_lead_days == 7


def test_days_in_the_wrong_order_are_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="The days from 2025-11-20 to 2025-11-19 are none"):
        replay(tables(tmp_path), "2025-11-20", "2025-11-19")


def test_the_command_prints_the_alerts_the_false_ones_and_how_each_rule_did(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tables(tmp_path)
    words = ["alerts", "replay", "--curated", str(folder), "--from", "2025-11-19", "--to", "2025-11-21", "--workers",
             "1", "--rules", str(folder / "rules.toml")]  # fmt: skip
    assert run([*words, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["ticker"] for row in told["false"]] == ["CCC", "DDD"]
    assert told["alerts"][0]["event"] == "2025-11-27 coin_sale_for_debt"
    assert told["rules"] == [
        {"rule": "sale", "raised": 4, "true": 1, "late": 1, "false": 2, "data": 0, "mean_lead_days": 7.0}
    ]
    assert run([*words, "--table", "false", "--csv"]) == 0
    assert capsys.readouterr().out.count("\n") == 3
    assert run([*words, "--csv"]) == 1
    assert "choose it with --table" in capsys.readouterr().err


@pytest.mark.real
@pytest.mark.parametrize(
    ("first", "last", "ticker", "rule", "day"),
    [
        ("2025-07-27", "2025-07-29", "SQNS", "near-forced-sale", "2025-07-28"),
        ("2025-09-09", "2025-09-10", "GAME", "listing-stage", "2025-09-10"),
        ("2025-11-13", "2025-11-14", "FGNX", "near-forced-sale", "2025-11-14"),
        ("2025-12-09", "2025-12-10", "NAKA", "listing-stage", "2025-12-10"),
    ],
)
def test_those_who_sold_or_got_a_letter_are_told_on_the_day_it_could_be_known(
    shared: Path, first: str, last: str, ticker: str, rule: str, day: str
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    found = alerts_replay(shared / "curated", first=days[0], last=days[1], workers=1)
    own = [row for row in found if (row.alert.issuer, row.alert.rule) == (ticker, rule)]
    assert [str(row.alert.as_of) for row in own] == [day]
    assert own[0].came is Came.TRUE
    assert own[0].alert.reason
