"""Days of buybacks in a release's table: the row of the total is read, everything else is left."""

from pathlib import Path

import pytest
from prose_cases import said

from datmon.disclosures.buyback_update_table import STYLE


def table(*rows: str) -> str:
    """A table, its cells parted by "|"."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


DAYS = ("November 10, 2025|120,000|$7.02", "November 11, 2025|180,000|$7.24")


def test_the_total_is_of_the_days_of_its_rows() -> None:
    rows = table("Date|Shares|Average price", *DAYS, "Week total|300,000|$7.15")
    assert said(STYLE, "Acme repurchased shares:", rows) == ["buyback_shares 300000 2025-11-10..2025-11-11"]


def test_the_words_over_the_table_name_its_window() -> None:
    rows = table("Day|Shares repurchased|Amount", "Nov 10|120,000|$ 842,400", "Total|300,000|$ 2,145,600")
    assert said(STYLE, "Share buyback, week ended November 16, 2025", rows) == [
        "buyback_shares 300000 2025-11-10..2025-11-16", "buyback_usd 2145600 2025-11-10..2025-11-16",
    ]  # fmt: skip


def test_days_without_a_total_are_unread() -> None:
    rows = table("Date|Shares|Average price", *DAYS)
    assert said(STYLE, "Share buyback", rows) == ["? several rows and no one total"]


def test_a_week_and_the_programme_to_date_have_each_their_window() -> None:
    rows = ("November 17 – November 23, 2025|52,000", "Program to date (since October 6, 2025)|410,000")
    table_of_both = table("Period|Shares repurchased", *rows)
    assert said(STYLE, "Share repurchases", table_of_both) == [
        "buyback_shares 52000 2025-11-17..2025-11-23", "buyback_shares 410000 2025-10-06..2025-11-23",
    ]  # fmt: skip
    undated = table("Period|Shares repurchased", rows[0], "Program to date|410,000")
    assert said(STYLE, "Share repurchases", undated) == ["? several rows and no one total"]


@pytest.mark.parametrize(
    ("caption", "header"),
    [
        ("Sold under the ATM", "Date|Shares sold"),  # sold, not bought back
        ("Share buyback", "Programme|Shares authorized"),
        ("Share buyback", "Date|Shares remaining"),
        ("Votes on the repurchase plan", "Proposal|For"),
    ],
)
def test_counts_of_other_shares_are_left(caption: str, header: str) -> None:
    assert said(STYLE, caption, table(header, "November 10, 2025|120,000")) == []


def test_tables_of_periodic_reports_are_left_to_their_own_style() -> None:
    assert said(STYLE, "Share buyback", table("Date|Shares", "Total|300,000"), form="10-Q") == []


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
