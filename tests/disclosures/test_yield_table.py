"""The per-share yield table; its fixture was written by eye."""

from datetime import date

from prose_cases import case_agrees, said

from datmon.disclosures.yield_table import STYLE


def test_the_fixture() -> None:
    assert case_agrees(STYLE, "shares_in_thousands", date(2025, 11, 18))


def test_a_table_without_dates_over_its_columns_is_passed_over() -> None:
    rows = "<tr><td></td><td>Now</td></tr><tr><td>Total ETH Holdings</td><td>5</td></tr>"
    assert said(STYLE, f"<table>{rows}<tr><td>Basic Shares Outstanding</td><td>7</td></tr></table>") == []
