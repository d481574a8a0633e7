"""Tables of releases: months side by side, coins by row, two columns; what is not the firm's own is left."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.treasury_table import STYLE

TODAY = "2025-11-24"


def table(*rows: str) -> str:
    """A table, its cells parted by "|"."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_the_fixture_of_coins_by_row() -> None:
    assert case_agrees(STYLE, "coins_by_row", date(2025, 11, 17))


def test_a_scale_that_nothing_proves_is_not_guessed() -> None:
    rows = table("Asset|Tokens", "Solana (SOL)|2,018")
    assert said(STYLE, "Digital assets (in thousands)", rows) == []


def test_a_value_that_is_no_price_of_the_coin_leaves_the_row_unread() -> None:
    assert said(STYLE, "Holdings", table("Asset|Tokens|Fair Value", "Bitcoin|500|$ 48,000")) == []


def test_months_in_rows_give_the_latest_month() -> None:
    rows = table("Month|BTC Produced|BTC Sold|BTC Held", "September 2025|205|120|1,487", "October 2025|210|90|1,607")
    assert sorted(said(STYLE, "Production", rows, filed=date(2025, 11, 4))) == [
        "holdings_units BTC 1607 2025-10-31",
        "sale_units BTC 90 2025-10-01..2025-10-31",
    ]


def test_of_two_days_in_columns_the_later_is_the_present() -> None:
    rows = table("Asset|Quantity 15-Nov-25|Quantity 31-Oct-25|Fair value (US$)", "Ether|2,000|1,900|6,300,000")
    assert sorted(said(STYLE, "Treasury holdings", rows)) == [
        "holdings_fair_value_usd ETH 6300000 2025-11-15",
        "holdings_units ETH 2000 2025-11-15",
    ]


def test_of_two_counts_of_which_one_has_no_day_none_is_read() -> None:
    rows = table("Asset|Quantity|Quantity 31-Oct-25", "Ether|2,000|1,900")
    assert said(STYLE, "Treasury holdings", rows) == []


def test_a_total_is_read_where_the_rows_add_up_to_it() -> None:
    coins = ("Token|Units|Cost (US$)|Market Value (US$)", "Ether|2,000|5,000,000|6,300,000", "SOL|100|15,000|16,000")
    summed = said(STYLE, "Treasury holdings", table(*coins, "Total||5,015,000|6,316,000"))
    assert f"holdings_cost_usd 5015000 {TODAY}" in summed
    assert f"holdings_fair_value_usd 6316000 {TODAY}" in summed
    others = said(STYLE, "Treasury holdings", table(*coins, "Total||5,015,000|9,999,000"))
    assert not [line for line in others if "9999000" in line]


def test_days_in_rows_give_each_days_purchase() -> None:
    rows = table(
        "Date|BTC purchased|Average price|Total cost",
        "November 10, 2025|20|$ 105,000|$ 2,100,000",
        "November 17, 2025|30|$ 92,000|$ 2,760,000",
    )
    found = said(STYLE, "Purchases", rows)
    assert len(found) == 6
    assert "purchase_units BTC 20 ..2025-11-10" in found and "purchase_cost_usd BTC 2760000 ..2025-11-17" in found


def test_a_row_of_days_that_stops_before_the_month_reported_on_is_not_the_present() -> None:
    rows = table("Month|BTC Held", "August 2025|1,402", "September 2025|1,487")
    title = "Acme Announces October 2025 Production Update"
    assert said(STYLE, title, rows, filed=date(2025, 11, 4)) == []


def test_a_stablecoin_is_no_treasury_coin() -> None:
    rows = table("Asset|Tokens|Fair Value", "USDC|5,000,000|$ 5,000,000", "SOL|1,000|$ 130,000")
    assert said(STYLE, "Holdings", rows) == [
        f"holdings_units SOL 1000 {TODAY}",
        f"holdings_fair_value_usd SOL 130000 {TODAY}",
    ]


def test_what_a_coin_costs_to_make_is_not_what_the_coins_held_cost() -> None:
    assert (
        said(STYLE, "Costs", table("Metric|October 2025", "Cash cost per BTC|$ 52,000", "BTC holdings, rank|4")) == []
    )


def test_another_countrys_dollars_are_left_out() -> None:
    rows = table("Asset|Tokens|Fair Value", "Bitcoin|500|$ 48,000,000")
    assert said(STYLE, "All figures are in Canadian dollars.", rows) == [f"holdings_units BTC 500 {TODAY}"]


def test_tables_of_periodic_reports_are_left_to_their_own_styles() -> None:
    assert said(STYLE, "Holdings", table("Asset|Tokens", "Bitcoin|500"), form="10-Q") == []


def test_an_aim_is_not_the_present() -> None:
    assert said(STYLE, "Holdings", table("2026 guidance|", "Asset|Tokens", "Bitcoin|500")) == []


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
