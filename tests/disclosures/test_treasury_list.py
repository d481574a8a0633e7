"""Lists of releases, label and value line by line: what each says, of which day, and what is left alone."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.treasury_list import STYLE

TODAY = "2025-11-24"


def test_the_fixture_of_a_treasury_update() -> None:
    assert case_agrees(STYLE, "treasury_update", date(2025, 11, 17))


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("Total BTC holdings as of October 31: 12,703(1)", "holdings_units BTC 12703 2025-10-31"),
        ("• Bitcoin held by Acme: 1,959 BTC (including 258 BTC pledged)", f"holdings_units BTC 1959 {TODAY}"),
        ("SOL Holdings – 6,834,506 SOL", f"holdings_units SOL 6834506 {TODAY}"),
        ("Total ETH holdings ..... 598,800", f"holdings_units ETH 598800 {TODAY}"),
        ("ETH holdings (USD): ~$344 million", f"holdings_fair_value_usd ETH 344000000 {TODAY}"),
        ("BTC sold in October: 578.51, at the best price", "sale_units BTC 578.51 2025-10-01..2025-10-31"),
        ("Outstanding common shares: 164,373,479", f"shares_outstanding 164373479 {TODAY}"),
        ("Cash and other: $77.5M", f"cash_usd 77500000 {TODAY}"),
        ("BTC held: 500 (as of November 14, 2025)", "holdings_units BTC 500 2025-11-14"),
    ],
)
def test_a_label_with_a_value_is_a_fact(line: str, fact: str) -> None:
    assert said(STYLE, line) == [fact]


@pytest.mark.parametrize(
    "line",
    [
        "Companies holding bitcoin: 180",  # others
        "Customer BTC holdings: 12,000",
        "Target BTC holdings: 10,000",
        "Price of bitcoin: $100,000",  # the market's
        "BTC held: 10,000 – 12,000",  # a range
        "BTC held: over 5,000",  # a bound
        "ETH staked: 100%",  # a share
        "Bitcoin mined in the quarter: 722",  # produced
        "Webcast at 4:00 p.m.: 10 minutes on our BTC held",
        "Fully diluted shares outstanding: 89,067,582",
        "Cash: C$12.0 million",  # another country's dollars
    ],
)
def test_what_is_not_the_firms_present_is_left(line: str) -> None:
    assert said(STYLE, line) == []


def test_a_heading_says_of_what_the_labels_below_it_are() -> None:
    lines = ("Current Bitcoin Holdings", "Total: 2,470 Bitcoin", "Average Purchase Price: $95,000")
    assert said(STYLE, *lines) == [f"holdings_units BTC 2470 {TODAY}", f"avg_cost_usd BTC 95000 {TODAY}"]


def test_a_line_that_counts_coins_says_of_what_the_lines_below_it_are() -> None:
    lines = (
        "Bitcoin acquired: 100 BTC",
        "Average price: $105,000",
        "Total bitcoin held: 2,100",
        "Average cost: $90,000",
    )
    assert said(STYLE, *lines) == [
        f"purchase_units BTC 100 ..{TODAY}", f"purchase_avg_price_usd BTC 105000 ..{TODAY}",
        f"holdings_units BTC 2100 {TODAY}", f"avg_cost_usd BTC 90000 {TODAY}",
    ]  # fmt: skip


def test_a_price_whose_list_says_nothing_of_it_is_unread_or_left() -> None:
    assert all(line.startswith("?") for line in said(STYLE, "BTC facts", "Average purchase price of BTC: $95,000"))


def test_under_nothing_but_a_day_a_coin_counted_is_held() -> None:
    lead = "We went on buying back shares. As of market close on November 19, 2025:"
    assert said(STYLE, lead, "ETH: 40,000") == ["holdings_units ETH 40000 2025-11-19"]
    since = "We went on buying back shares. Since November 19, 2025:"
    assert said(STYLE, since, "ETH: 40,000") == ["? whether it was held, bought or sold is not told"]


def test_dollars_of_a_treasury_are_its_worth_where_the_words_behind_say_so() -> None:
    price = "based on a price of $188.56"
    assert said(STYLE, "Update as of November 19, 2025", f"SOL treasury: ~$397 million value {price}") == [
        "holdings_fair_value_usd SOL 397000000 2025-11-19"
    ]
    assert said(STYLE, "Update as of November 19, 2025", f"SOL treasury: ~$397 million {price}") == []


def test_the_heading_of_a_week_dates_its_trades_and_its_stocks() -> None:
    lines = ("Highlights for the week ending November 16, 2025", "ETH acquired: 19,271", "Total ETH holdings: 859,853")
    assert said(STYLE, *lines) == [
        "purchase_units ETH 19271 2025-11-10..2025-11-16", "holdings_units ETH 859853 2025-11-16",
    ]  # fmt: skip


def test_a_list_without_a_day_is_of_the_day_the_release_says_it_reports_on() -> None:
    lead = "Acme issued the following update as of October 31, 2025."
    assert said(STYLE, lead, "BTC held: 700") == ["holdings_units BTC 700 2025-10-31"]


def test_a_stock_in_the_results_of_a_quarter_needs_its_day() -> None:
    assert said(STYLE, "Acme Reports Third Quarter 2025 Results", "BTC held: 700") == ["? no day is given"]


def test_the_quarter_reported_on_dates_its_trades() -> None:
    lines = ("Acme reported results for its quarter ended September 30, 2025.", "Bitcoin sold: 210, for cash")
    assert said(STYLE, *lines) == ["sale_units BTC 210 2025-07-01..2025-09-30"]


def test_a_label_with_another_name_is_unread() -> None:
    (line,) = said(STYLE, "Beta Corp bitcoin holdings: 5,000 BTC")
    assert line.startswith("? a word in the label that is not the field's")


def test_two_labels_in_one_line_are_two_facts() -> None:
    line = "Cash on hand: $2.5 million. Total shares in issue: 319,109,001."
    assert said(STYLE, line) == [f"cash_usd 2500000 {TODAY}", f"shares_outstanding 319109001 {TODAY}"]


def test_a_price_no_coin_has_had_is_unread() -> None:
    assert said(STYLE, "BTC held: 500", "Average cost: $95")[1:] == ["? no price the coin has had that year"]


def test_a_worth_that_is_no_price_of_the_coins_is_unread() -> None:
    lines = ("BTC held: 500", "Market value: $400,000")
    assert said(STYLE, *lines)[1:] == ["? no price the coin has had that year"]


def test_a_plan_over_a_list_is_no_present() -> None:
    assert said(STYLE, "Our plan for the coming year", "BTC held: 20,000") == []


def test_a_sum_since_the_beginning_is_no_purchase_of_the_period() -> None:
    assert [line for line in said(STYLE, "Cumulative bitcoin purchases: 1,200 BTC") if not line.startswith("?")] == []


def test_periodic_reports_are_left_to_their_own_styles() -> None:
    assert said(STYLE, "BTC held: 500", form="10-Q") == []


def test_a_page_of_colons_costs_no_more_than_its_length() -> None:
    assert said(STYLE, "a: 1 " * 20_000) == []


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


def test_the_average_in_brackets_behind_a_cost_is_told_too() -> None:
    lines = ("BTC Holdings (Oct. 31): 1,104.5", "Cost Basis: $97.6M ($88,366/BTC)", "Debt Outstanding: $20M")
    assert said(STYLE, *lines) == [
        "holdings_units BTC 1104.5 2025-10-31", f"holdings_cost_usd BTC 97600000 {TODAY}",
        f"avg_cost_usd BTC 88366 {TODAY}", f"debt_principal_usd 20000000 {TODAY}",
    ]  # fmt: skip
