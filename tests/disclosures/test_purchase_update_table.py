"""The weekly table in its generations; fixtures written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.purchase_update_table import STYLE


@pytest.mark.parametrize(
    ("case", "filed"),
    [
        ("scale_by_column", date(2025, 10, 14)),
        ("scale_in_cell", date(2025, 6, 10)),
        ("nothing_bought_over_the_year", date(2026, 1, 5)),
    ],
)
def test_the_fixtures(case: str, filed: date) -> None:
    assert case_agrees(STYLE, case, filed)


def table(header: list[str], row: list[str]) -> str:
    return "<table>" + "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in (header, row)
    ) + "</table>"  # fmt: skip


HEADER = [
    "SOL Purchased",
    "Total Cost",
    "Average Price",
    "Total SOL Holdings",
    "Holdings Cost Basis",
    "Average Cost of Holdings",
]


def test_dates_may_stand_in_the_words_before_and_columns_in_other_words() -> None:
    words = "Between November 3, 2025 and November 9, 2025, Acme acquired SOL as follows:"
    found = said(STYLE, words, table(HEADER, ["1,000", "$160,000", "$160", "50,000", "$9,000,000", "$180"]))
    assert found == [
        "purchase_units SOL 1000 2025-11-03..2025-11-09",
        "purchase_cost_usd SOL 160000 2025-11-03..2025-11-09",
        "purchase_avg_price_usd SOL 160 2025-11-03..2025-11-09",
        "holdings_units SOL 50000 2025-11-09",
        "holdings_cost_usd SOL 9000000 2025-11-09",
        "avg_cost_usd SOL 180 2025-11-09",
    ]


def test_a_cost_a_thousandfold_off_leaves_the_row_unread() -> None:
    words = "Between November 3, 2025 and November 9, 2025:"
    found = said(STYLE, words, table(HEADER, ["1,000", "$160", "$160", "50,000", "$9,000,000", "$180"]))
    assert found == ["? units, amount and average price do not agree"]


def test_a_table_of_two_coins_without_a_row_label_is_unread() -> None:
    header = ["BTC and ETH Purchased", "Total Cost", "Average Price", "Total Holdings"]
    assert said(STYLE, "On November 9, 2025:", table(header, ["1", "$2", "$2", "5"])) == [
        "? coin, day or column of the table cannot be told"
    ]


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
