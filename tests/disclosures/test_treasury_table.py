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


def test_the_fixture_of_a_monthly_update() -> None:
    assert case_agrees(STYLE, "monthly_production", date(2025, 11, 4))


def test_the_fixture_of_coins_by_row() -> None:
    assert case_agrees(STYLE, "coins_by_row", date(2025, 11, 17))


def test_a_scale_that_nothing_proves_is_not_guessed() -> None:
    rows = table("Asset|Tokens", "Solana (SOL)|2,018")
    assert said(STYLE, "Digital assets (in thousands)", rows) == []


def test_a_value_that_is_no_price_of_the_coin_leaves_the_row_unread() -> None:
    assert said(STYLE, "Holdings", table("Asset|Tokens|Fair Value", "Bitcoin|500|$ 48,000")) == []


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


def test_an_aim_is_not_the_present() -> None:
    assert said(STYLE, "Outlook", table("Metric|2026 guidance", "BTC held|9,000")) == []


def test_tables_of_periodic_reports_are_left_to_their_own_styles() -> None:
    assert said(STYLE, "Holdings", table("Metric|Value", "BTC held|5,000"), form="10-Q") == []


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
