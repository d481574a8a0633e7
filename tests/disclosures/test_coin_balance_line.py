"""Coins on a balance sheet: at fair value only where that is said, and whole only where no part stands beside them."""

import pytest
from prose_cases import said
from statement_cases import statement

from datmon.disclosures.coin_balance_line import STYLE

HEAD = ("", "September 30, 2025", "December 31, 2024")
CASH = ("Cash", "$ 41,200", "$ 18,700")
ASSETS = ("Total assets", "900,000", "500,000")
SHEET = "Balance sheets (in thousands)"
FACT = "holdings_fair_value_usd BTC 136800000 2025-09-30"
ETHER = "<p>Acme held 10 BTC and 900 ETH at fair value.</p>"
COST = "<p>Bitcoin is carried at cost less impairment; its fair value was higher.</p>"

EXAMPLES = [
    pytest.param(("Bitcoin, at fair value", "$ 136,800", "90,000"), id="the line says it"),
    pytest.param(("Digital assets", "136,800", "90,000"), id="the document says it, and names one coin"),
    pytest.param(("Digital assets – BTC (Note 4)", "136,800", "—"), id="the coin behind a dash"),
    pytest.param(("Bitcoin held for investment, at fair value", "136,800", "90,000"), id="held for investment"),
]


@pytest.mark.parametrize("line", EXAMPLES)
def test_one_line_of_the_coin_at_fair_value_is_read(line: tuple[str, ...]) -> None:
    assert said(STYLE, statement(SHEET, HEAD, CASH, line, ASSETS)) == [FACT]


def test_a_total_stands_for_its_parts() -> None:
    parts = (("Bitcoin, current", "100,000", "1"), ("Bitcoin, non-current", "36,800", "1"))
    total = ("Total bitcoin", "136,800", "2")
    assert said(STYLE, statement(SHEET, HEAD, CASH, *parts, total, ASSETS)) == [FACT]


NON_EXAMPLES = [
    pytest.param((("Bitcoin", "100,000", "1"), ("Restricted bitcoin", "36,800", "1")), "", id="free and restricted"),
    pytest.param((("Bitcoin - current", "88,410", "1"), ("Bitcoin - noncurrent", "9", "1")), "", id="parts of time"),
    pytest.param((("Digital assets", "9", "1"),), ETHER, id="which of two coins is not told"),
    pytest.param((("Bitcoin", "136,800", "1"),), COST, id="at cost less impairment"),
    pytest.param(
        (("Bitcoin", "100,000", "1"), ("Bitcoin pledged with lenders", "36,800", "1")), "", id="free and pledged"
    ),
    pytest.param((("Bitcoin", "1", "1"),), "", id="no count makes a price of it"),
]


@pytest.mark.parametrize(("lines", "intro"), NON_EXAMPLES)
def test_what_is_not_the_fair_value_of_all_is_left_unread(lines: tuple[tuple[str, ...], ...], intro: str) -> None:
    rows = (HEAD, CASH, *lines, ASSETS)
    found = said(STYLE, statement(SHEET, *rows, intro=intro) if intro else statement(SHEET, *rows))
    assert found and all(line.startswith("?") for line in found)


SILENT = [
    pytest.param(("Bitcoin mining equipment at fair value", "5", "4"), id="machines"),
    pytest.param(("Receivable for bitcoin collateral, at fair value", "5", "4"), id="a claim on a lender"),
    pytest.param(("Number of bitcoin held", "1,200", "900"), id="a count"),
    pytest.param(("USDC, at fair value", "5", "4"), id="a stablecoin"),
]


@pytest.mark.parametrize("line", SILENT)
def test_other_lines_are_no_coins(line: tuple[str, ...]) -> None:
    assert said(STYLE, statement(SHEET, HEAD, CASH, line, ASSETS)) == []


def test_a_pro_forma_sheet_and_one_in_canadian_dollars_are_not_read() -> None:
    line = ("Bitcoin, at fair value", "136,800", "90,000")
    assert said(STYLE, statement("Pro forma balance sheet (in thousands)", HEAD, CASH, line, ASSETS)) == []
    canadian = "Balance sheets (in thousands of Canadian dollars)"
    assert said(STYLE, statement(canadian, HEAD, CASH, line, ASSETS)) == []
