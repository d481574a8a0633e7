"""Rows of releases: a measure to a row, months side by side, two columns; what is not the firm's own is left."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.treasury_rows import STYLE

TODAY = "2025-11-24"


def table(*rows: str) -> str:
    """A table, its cells parted by "|"."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_the_fixture_of_a_monthly_update() -> None:
    assert case_agrees(STYLE, "monthly_production", date(2025, 11, 4))


def test_two_rows_for_one_thing_are_said_and_not_chosen() -> None:
    rows = table("Metric|Value", "BTC holdings|5,000", "Total BTC held|5,100")
    assert said(STYLE, "Snapshot", rows) == ["? two rows for one thing"]


def test_two_rows_that_agree_are_one_fact() -> None:
    rows = table("Metric|Value", "BTC holdings|5,000", "Total BTC held|5,000")
    assert said(STYLE, "Snapshot", rows) == [f"holdings_units BTC 5000 {TODAY}"]


def test_a_column_of_last_year_is_not_the_present() -> None:
    rows = table("Metric|Sep-25|Sep-24", "BTC held|5,000|4,000")
    assert said(STYLE, "Acme Announces October 2025 Production Update", rows, filed=date(2025, 11, 4)) == []


def test_a_day_to_come_is_not_the_present() -> None:
    assert said(STYLE, "Outlook", table("Metric|December 31, 2027", "BTC held|9,000")) == []


def test_what_stands_between_two_balances_is_of_the_days_between_them() -> None:
    rows = table(
        "|SOL units",
        "Balance, September 30, 2024|4,315",
        "Acquired|8,200",
        "Sold|(900)",
        "Balance, June 30, 2025|11,615",
    )
    head = "Notes to the statements for the three and nine months ended June 30, 2025"
    told = said(STYLE, head, rows, form="6-K", filed=date(2025, 8, 13))
    assert "purchase_units SOL 8200 2024-10-01..2025-06-30" in told
    assert "sale_units SOL 900 2024-10-01..2025-06-30" in told


def test_a_scale_of_dollars_spares_a_count_that_a_price_makes_a_sum() -> None:
    rows = table(
        "|November 23, 2025|November 16, 2025",
        "Total SOL held|1,204,617|1,203,405",
        "Aggregate cost|$ 211,169|$ 211,169",
        "Average cost per SOL|$ 175.30|$ 175.48",
    )
    told = said(STYLE, "The Company’s SOL position (dollar amounts in thousands, except per-SOL amounts):", rows)
    assert "holdings_units SOL 1204617 2025-11-23" in told
    unpriced = table("|November 23, 2025|November 16, 2025", "Bitcoin held|106,374|75,963", "Other|$ 5|$ 6")
    told = said(STYLE, "Balances of Bitcoin (dollar amounts in thousands):", unpriced)
    assert not any("106374 " in line for line in told)


def test_an_aim_is_not_the_present() -> None:
    assert said(STYLE, "Outlook", table("Metric|2026 guidance", "BTC held|9,000")) == []


def test_tables_of_periodic_reports_are_left_to_their_own_styles() -> None:
    assert said(STYLE, "Holdings", table("Metric|Value", "BTC held|5,000"), form="10-Q") == []


def test_months_side_by_side_are_read_in_the_latest_column() -> None:
    rows = table(
        "Metric|October 2025|September 2025",
        "Bitcoin Produced1|463|445",
        "Bitcoin Held2|19,324|19,287",
        "Bitcoin Sales - Net Proceeds|$46.0 million|$52.6 million",
        "Bitcoin Sales - Average Net Price|$114,970|$113,043",
        "Bitcoin Sold|400|465",
    )
    assert said(STYLE, "October update", rows, filed=date(2025, 11, 4)) == [
        "holdings_units BTC 19324 2025-10-31",
        "sale_proceeds_usd BTC 46000000 2025-10-01..2025-10-31",
        "sale_avg_price_usd BTC 114970 2025-10-01..2025-10-31",
        "sale_units BTC 400 2025-10-01..2025-10-31",
    ]


def test_weeks_side_by_side_are_read_in_the_latest_column() -> None:
    rows = table(
        "|Week ended November 16|Week ended November 9",
        "ETH acquired|77,100|83,561",
        "Total ETH holdings (week end)|598, 800|521,939",
    )
    assert said(STYLE, "ETH treasury", rows) == [
        "purchase_units ETH 77100 2025-11-10..2025-11-16", "holdings_units ETH 598800 2025-11-16",
    ]  # fmt: skip


def test_two_columns_are_labels_and_values_of_the_day_in_the_heading() -> None:
    rows = table(
        "SUI Holdings|105,696,565",
        "SUI Holdings (USD) (1)|~$344 million",
        "SUI held|100 (incl. 5 SUI locked)",
        "Cash available for SUI purchases|$58 million",
        "Shares outstanding (common)|39,114,102",
        "Fully Adjusted Shares Outstanding (2)|89,067,582",
        "SUI per Share|1.19",
    )
    assert sorted(said(STYLE, "Key Metrics as of November 20, 2025:", rows)) == [
        "? two rows for one thing",
        "cash_usd 58000000 2025-11-20",
        "holdings_fair_value_usd SUI 344000000 2025-11-20",
        "shares_outstanding 39114102 2025-11-20",
    ]


def test_a_coin_to_a_row_counts_what_the_heading_over_it_says() -> None:
    rows = table(
        "|October 31, 2025|September 30, 2025", "Bitcoin (BTC)|2,123 BTC|2,087 BTC", "Solana (SOL)|49,567|45,298"
    )
    assert said(STYLE, "Digital Asset Holdings1", rows) == [
        "holdings_units BTC 2123 2025-10-31", "holdings_units SOL 49567 2025-10-31",
    ]  # fmt: skip


def test_a_coin_to_a_row_under_no_such_heading_is_unread() -> None:
    rows = table("|October 31, 2025|September 30, 2025", "Bitcoin (BTC)|2,123 BTC|2,087 BTC")
    assert all(line.startswith("?") for line in said(STYLE, "Swap volume, cash settled", rows))


def test_a_row_of_words_names_the_coin_of_the_rows_below_it() -> None:
    rows = table("Metric|Q|October 2025", "Bitcoin", "- Mined|1|7.5", "- Sold|2|(17.3)", "- Purchased|3|-")
    assert said(STYLE, "Held and sold", rows, filed=date(2025, 11, 4)) == ["sale_units BTC 17.3 2025-10-01..2025-10-31"]


def test_coins_over_the_columns_are_read_each_for_itself() -> None:
    rows = table("|BTC|ETH", "Coins held|1,000|25,000", "Average cost|$90,000|$3,100")
    assert said(STYLE, "Holdings as of November 15, 2025", rows) == [
        "holdings_units BTC 1000 2025-11-15", "holdings_units ETH 25000 2025-11-15",
        "avg_cost_usd BTC 90000 2025-11-15", "avg_cost_usd ETH 3100 2025-11-15",
    ]  # fmt: skip


def test_of_two_currencies_the_us_dollars_are_read() -> None:
    rows = table(
        "(in thousands)|December 31, 2024 (RMB)|September 30, 2025 (RMB)|September 30, 2025 (US$)",
        "Cash and cash equivalents|35,614|82,450|11,510",
    )
    assert said(STYLE, "Bitcoin and cash", rows) == ["cash_usd 11510000 2025-09-30"]


def test_a_scale_that_spares_coins_is_not_theirs() -> None:
    rows = table("|October 31, 2025", "Bitcoin held|1,000", "Cash|$ 12,000")
    spared = said(STYLE, "Data (in thousands, except share and bitcoin data)", rows)
    assert spared == ["holdings_units BTC 1000 2025-10-31", "cash_usd 12000000 2025-10-31"]


def test_a_scale_that_may_be_meant_for_coins_leaves_them_unread() -> None:
    rows = table("|October 31, 2025", "Bitcoin held|1,000")
    assert said(STYLE, "Data (in thousands)", rows) == ["? a scale that may not be meant for it"]


@pytest.mark.parametrize(
    "row",
    [
        "Average Delegated Stake, SOL held by others|3,310,440 SOL",  # others' coins
        "Bitcoin held for customers|500",
        "BTC held per share|0.001",
        "Bitcoin mined|500",
        "Bitcoin held|12%",
        "Weighted average shares outstanding|86,004,911",
        "Market capitalization held in BTC|$149 billion",
    ],
)
def test_rows_of_other_things_are_left(row: str) -> None:
    assert [line for line in said(STYLE, "Treasury", table("Metric|Value", row)) if not line.startswith("?")] == []


def test_another_countrys_dollars_are_unread() -> None:
    said_so = "All dollar amounts are in Canadian dollars unless stated."
    rows = table("Value of SOL held|$126,432,000")
    assert said(STYLE, said_so, rows) == ["? the dollars are another country's"]


def test_a_quarters_column_counts_where_the_release_reports_on_it() -> None:
    rows = table("Metric|Q3 2025|Q2 2025", "BTC held|5,000|4,000", "BTC sold|100|90")
    assert said(STYLE, "Acme Reports Third Quarter 2025 Results", rows, filed=date(2025, 11, 4)) == [
        "holdings_units BTC 5000 2025-09-30", "sale_units BTC 100 2025-07-01..2025-09-30",
    ]  # fmt: skip
    assert said(STYLE, "Acme update", rows, filed=date(2025, 11, 4)) == []


def test_one_row_under_headings_has_them_for_labels() -> None:
    rows = table("BTC Holdings|Average Cost|Total Cost|Market Value", "1,250|$95,000|$118.8 million|$120.0 million")
    assert said(STYLE, "Holdings as of November 15, 2025", rows) == [
        "holdings_units BTC 1250 2025-11-15", "avg_cost_usd BTC 95000 2025-11-15",
        "holdings_cost_usd BTC 118800000 2025-11-15", "holdings_fair_value_usd BTC 120000000 2025-11-15",
    ]  # fmt: skip


def test_a_statement_directly_behind_another_has_its_scale() -> None:
    held = table("(in thousands)|September 30, 2025|June 30, 2025", "Cash held|$ 61,842|$ 44,106")
    gains = table(
        "|Three Months Ended September 30,", "|2025|2024", "Gain (loss) on fair value of bitcoin, net|64,935|(19,240)"
    )
    title = "Acme Reports Third Quarter 2025 Results, Bitcoin"
    assert said(STYLE, title, held, gains, filed=date(2025, 11, 4)) == [
        "cash_usd 61842000 2025-09-30", "unrealized_gain_loss_usd BTC 64935000 2025-07-01..2025-09-30",
    ]  # fmt: skip


def test_a_small_sum_without_a_scale_is_unread() -> None:
    rows = table("Bitcoin held|1,000 BTC", "Cash and cash equivalents|$ 61,842")
    assert said(STYLE, "Treasury", rows)[0] == "? a small sum without a scale"


def test_a_worth_that_is_no_price_of_the_coins_is_unread() -> None:
    rows = table("Bitcoin held|1,000 BTC", "Market value of bitcoin|$ 2.5 million")
    assert said(STYLE, "Treasury", rows) == [
        f"holdings_units BTC 1000 {TODAY}",
        "? no price the coin has had that year",
    ]


def test_a_table_of_options_on_coins_is_no_treasury() -> None:
    assert said(STYLE, "Covered calls", table("Strike|Expiration|Bitcoin", "BTC held|1,000|$ 120,000|5")) == []


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


def test_a_scale_in_a_label_is_of_its_own_count_or_sum() -> None:
    rows = table(
        "Treasury|October 31, 2025|September 30, 2025", "SUI tokens (millions)|94.6|91.2",
        "SUI market value (millions)|$302.7|$290.0", "Cash (US$ million)|48.9|60.2",
    )  # fmt: skip
    assert said(STYLE, "Holdings of SUI", rows) == [
        "holdings_units SUI 94600000 2025-10-31", "holdings_fair_value_usd SUI 302700000 2025-10-31",
        "cash_usd 48900000 2025-10-31",
    ]  # fmt: skip


def test_a_scale_in_another_currency_is_no_dollars() -> None:
    rows = table(
        "R$ million, except where indicated|October 31, 2025", "Bitcoin held (units)|3,175",
        "Market value of Bitcoin|1,918.6", "Market value of Bitcoin (US$ million)|347.7",
    )  # fmt: skip
    facts = [line for line in said(STYLE, "Bitcoin", rows) if not line.startswith("?")]
    assert facts == ["holdings_units BTC 3175 2025-10-31", "holdings_fair_value_usd BTC 347700000 2025-10-31"]


def test_a_cell_behind_the_label_may_be_the_unit() -> None:
    rows = table(
        "Metric|Unit|Oct-25|Sep-25", "Bitcoin holdings|BTC|1,104.5|1,050.2", "Bitcoin value|US$ million|121.0|9"
    )
    assert said(STYLE, "Bitcoin", rows) == [
        "holdings_units BTC 1104.5 2025-10-31", "holdings_fair_value_usd BTC 121000000 2025-10-31",
    ]  # fmt: skip


def test_a_currency_sign_in_a_cell_of_its_own_keeps_the_scale_of_the_table() -> None:
    rows = table("(in thousands)||October 31, 2025", "Bitcoin, at fair value|$|121,000", "Cash|$|11,204")
    assert "cash_usd 11204000 2025-10-31" in said(STYLE, "Bitcoin", rows)


def test_dollars_in_thousands_are_no_count_of_coins() -> None:
    rows = table("|October 31, 2025", "Bitcoin held (in thousands)|121,000")
    assert all(line.startswith("?") for line in said(STYLE, "Bitcoin", rows))


AT = "Acme treasury as at 24 November 2025:"


def test_the_dollars_behind_another_currency_are_read() -> None:
    rows = table(
        "Bitcoin held|512.61",
        "Average purchase price of Bitcoin held|£ 80,600 (US$107,840)",
        "Aggregate purchase price of Bitcoin held|£ 41,316,366 (US$55,280,000)",
    )
    assert said(STYLE, AT, rows, form="6-K") == [
        f"holdings_units BTC 512.61 {TODAY}",
        f"avg_cost_usd BTC 107840 {TODAY}",
        f"holdings_cost_usd BTC 55280000 {TODAY}",
    ]
    before = table("Bitcoin held|512.61", "Market value of Bitcoin|US$50.2 million (£37.6 million)")
    assert said(STYLE, AT, before, form="6-K") == [
        f"holdings_units BTC 512.61 {TODAY}",
        f"holdings_fair_value_usd BTC 50200000 {TODAY}",
    ]


@pytest.mark.parametrize("cell", ["£ 41,316,366", "£ 41,316,366 (€55,280,000)", "£ 41,316,366 (35%)"])
def test_another_currency_alone_is_no_dollars(cell: str) -> None:
    rows = table("Bitcoin held|512.61", f"Aggregate purchase price of Bitcoin held|{cell}")
    facts = [line for line in said(STYLE, AT, rows, form="6-K") if not line.startswith("?")]
    assert facts == [f"holdings_units BTC 512.61 {TODAY}"]


def test_shares_in_issue_and_cash_in_dollars_are_rows_of_a_treasury() -> None:
    rows = table(
        "BTC held|5,000", "Cash (US$ and US$ equivalents)|US$51.3 million", "Ordinary shares in issue|58,204,911"
    )
    assert said(STYLE, "Snapshot", rows) == [
        f"holdings_units BTC 5000 {TODAY}",
        f"cash_usd 51300000 {TODAY}",
        f"shares_outstanding 58204911 {TODAY}",
    ]


def test_a_balance_sheet_s_rows_are_money_though_they_print_no_sign() -> None:
    rows = table(
        "|June 30, 2025|December 31, 2024",
        "Cash|$ 21,644|$ 30,118",
        "Digital assets pledged as collateral|34,215|900",
        "Bitcoin held|130,130|99,000",
        "Total assets|$ 278,307|$ 232,418",
        "Total liabilities|$ 27,442|$ 8,344",
    )
    head = "(in thousands of US dollars, except share and bitcoin amounts) The Company holds bitcoin."
    assert [line for line in said(STYLE, head, rows, form="6-K", filed=date(2025, 8, 13)) if "_units" in line] == []


def test_a_key_figure_beside_total_assets_still_counts_coins() -> None:
    rows = table("|June 30, 2025", "Bitcoin pledged as collateral|300", "Total assets|$ 278.3 million")
    assert said(STYLE, "Acme bitcoin update", rows, filed=date(2025, 8, 13)) == [
        "restricted_or_pledged_units BTC 300 2025-06-30"
    ]
    rows = table("|June 30, 2025", "Bitcoin held (BTC)|1,441", "Total assets|$ 27 million", "Total equity|$ 9 million")
    assert "holdings_units BTC 1441 2025-06-30" in said(STYLE, "Acme update", rows, filed=date(2025, 8, 13))
