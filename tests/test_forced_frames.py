"""The distances as rows: fixed columns, a row a horizon and gate, what is missing with its reason, days to sell."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from factories import exposed, fact

import datmon
from datmon.cli import run
from datmon.forced_frames import FORCED, forced_rows
from datmon.monitor import clocks_of

BURN = fact("quarterly_burn_usd", "9125000")  # 100,000 a day


def test_each_horizon_and_gate_has_a_row_with_every_column() -> None:
    rows = list(forced_rows(exposed(debt="0", cash="5000000", mnav="0.90", more=(BURN,))))
    assert [(row["days"], row["issuance"]) for row in rows] == [
        (days, gate) for days in (30, 90, 180, 365) for gate in ("open", "half-open", "shut")
    ]
    assert all(set(row) == {column.name for column in FORCED} for row in rows)
    assert [row["issuance"] for row in rows if row["is_own_gate"]] == ["half-open"] * 4


def test_the_note_says_what_is_assumed() -> None:
    (row,) = [row for row in forced_rows(exposed(debt="0", cash="0", more=(BURN,))) if row["is_own_gate"]][:1]
    assert row["issuance"] == "shut"
    assert row["note"] == (
        "at least: nothing is known of preferred dividends; issuance is not known, and taken as shut"
    )
    lacking = list(
        forced_rows(exposed(debt="0", cash="0", mnav="0.70", more=(fact("quarterly_burn_usd", "99000000"),)))
    )
    assert lacking[-1]["note"].endswith("; all BTC bring less than is lacking")
    assert (lacking[-1]["coins_to_sell"], lacking[-1]["share_of_coins"]) == (1_000, 1)


def test_days_to_sell_are_missing_with_their_reason_until_a_volume_is_known() -> None:
    (row,) = [
        row
        for row in forced_rows(exposed(debt="0", cash="10200000", mnav="0.70", more=(BURN,)))
        if row["days"] == 90 and row["is_own_gate"]
    ]
    # 9 million due in 90 days; 10.2 million on 2025-09-30 are 5 million 52 days later
    assert (row["shortfall_usd"], row["days_to_sell_fast"]) == (4_000_000, None)
    assert row["missing"]["days_to_sell_fast"].startswith("no volume of BTC was known by then")


def test_days_to_sell_follow_the_mean_volume_of_the_last_month() -> None:
    volumes = (
        fact("coin_volume_usd", "900000000", "2025-10-22", asset="BTC"),  # 30 days ago: no more
        fact("coin_volume_usd", "30000000", "2025-10-23", asset="BTC"),
        fact("coin_volume_usd", "10000000", "2025-11-21", asset="BTC"),
    )
    firm = exposed(debt="0", cash="10200000", mnav="0.70", more=(BURN, *volumes))
    assert firm.sales is not None
    case = firm.sales.within(90)
    # 4 million at a tenth and a twentieth of 20 million a day
    assert (case.days_fast.value, case.days_slow.value) == (Decimal(2), Decimal(4))


def test_volumes_are_imported_as_a_table_of_their_own(tmp_path: Path) -> None:
    table = tmp_path / "volumes.csv"
    table.write_text("date,asset,volume_usd,source\n2025-11-21,BTC,20000000000,own\n")
    with datmon.open(tmp_path / "home") as monitor:
        datmon.import_(monitor, table)
        (stated,) = datmon.facts(monitor, measure="coin_volume_usd")
        assert (stated.asset, stated.value, stated.issuer) == ("BTC", Decimal("20000000000"), "")


def test_the_command_shows_the_gate_as_it_stands_and_all_of_them_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["forced", "SQNS", "--demo"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 5
    assert run(["forced", "SQNS", "--demo", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 12
    # 94,500,000 USD of debentures over 2,264 coins at 75 %, the middle of the usual levels
    assert {round(row["trigger_price_usd"], 2) for row in rows} == {55653.71}


def test_the_explanation_of_a_forced_sale_tells_each_number_down_to_its_quotes() -> None:
    with datmon.open(demo=True) as monitor:
        lines = datmon.explain(monitor, "SQNS", "forced", clocks=clocks_of("2025-11-21"))
    assert lines[0] == "SQNS, BTC: issuance is shut (the shares trade at 0.40 of the coins)"
    assert lines[1] == "first date: none (cash is not known; next: maturity of the convertible on 2028-07-07)"
    # 94,500,000 USD over 2,264 coins at 75 %; at 70 and 80 %
    (price,) = [line for line in lines if line.startswith("  trigger_price_usd = ")]
    assert price.startswith(
        "  trigger_price_usd = 55,653.71 USD/coin, as of 2025-11-04 (17 days old, estimated, 52,175.35"
    )
    assert [line for line in lines if line.startswith("within")] == [f"within {d} days:" for d in (30, 90, 180, 365)]
    assert lines[-1].startswith("checked: ")


def test_the_explanation_of_a_rank_tells_every_verdict_down_to_its_quotes() -> None:
    with datmon.open(demo=True) as monitor:
        lines = datmon.explain(monitor, "BTCS", "rank", clocks=clocks_of("2025-11-21"))
    assert lines[0] == "BTCS is number 6: watch; issuance is shut (the shares trade at 0.67 of the coins)"
    rules = [line.partition(":")[0] for line in lines if line[:1].isalpha() and ": " in line]
    assert {"secured_debt_cover", "pledged_collateral", "due_dates", "listing_matter"} <= set(rules)
    assert any(line.startswith("  health factor = 1.4873") for line in lines)
    assert lines[-1].startswith("checked: ")
