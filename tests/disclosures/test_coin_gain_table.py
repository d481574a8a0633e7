"""Gains on coins in an income statement: the current quarter's, with the sign the words give."""

from datetime import date

import pytest
from prose_cases import case_agrees, said
from statement_cases import statement

from datmon.disclosures.coin_gain_table import STYLE

ENDED = ("", "Three Months Ended September 30,", "Nine Months Ended September 30,")
YEARS = ("", "2025", "2024", "2025", "2024")
SALES = ("Revenues", "$ 60,000", "$ 40,000", "$ 160,000", "$ 120,000")
NET = ("Net income", "42,345", "15,000", "102,000", "91,000")
TITLE = "Statements of operations (in thousands, except per share amounts)"
COSTS = ("Costs and expenses:",)
OTHER = ("Other income (expense):",)
QUARTER = "2025-07-01..2025-09-30"


def _read(*rows: tuple[str, ...], title: str = TITLE) -> list[str]:
    return said(STYLE, statement(title, ENDED, YEARS, SALES, *rows, NET, heads=2))


EXAMPLES = [
    pytest.param("Gain (loss) on fair value of bitcoin, net", "12,345", "12345000", id="gain first"),
    pytest.param("(Loss) gain on digital assets", "(12,345)", "-12345000", id="loss in brackets first"),
    pytest.param("Unrealized loss (gain) on digital assets", "(12,345)", "12345000", id="loss first: a credit"),
    pytest.param("Unrealized (gain) loss on digital assets", "12,345", "-12345000", id="gain in brackets: a charge"),
    pytest.param("Unrealized loss on bitcoin", "(12,345)", "-12345000", id="a loss in brackets is a loss"),
    pytest.param("Net unrealized gain on bitcoin", "12,345", "12345000", id="a gain is a gain"),
    pytest.param("Gain on change in fair value of digital assets", "12,345", "12345000", id="of a change"),
]


@pytest.mark.parametrize(("label", "printed", "value"), EXAMPLES)
def test_the_words_give_the_sign(label: str, printed: str, value: str) -> None:
    assert _read((label, printed, "1", "2", "3")) == [f"unrealized_gain_loss_usd BTC {value} {QUARTER}"]


def test_a_change_in_value_takes_its_sign_from_the_heading() -> None:
    change = ("Change in fair value of bitcoin", "(12,345)", "1", "2", "3")
    assert _read(COSTS, change) == [f"unrealized_gain_loss_usd BTC 12345000 {QUARTER}"]
    assert _read(OTHER, change) == [f"unrealized_gain_loss_usd BTC -12345000 {QUARTER}"]
    assert _read(change) == ["? whether it is a gain or a loss is not told"]


def test_a_heading_ends_with_its_total() -> None:
    total = ("Total costs and expenses", "5", "5", "5", "5")
    change = ("Change in fair value of bitcoin", "(12,345)", "1", "2", "3")
    assert _read(COSTS, total, change) == ["? whether it is a gain or a loss is not told"]


NON_EXAMPLES = [
    pytest.param("Gain on bitcoin collateral", id="a claim on a lender"),
    pytest.param("Gain on sale of bitcoin", id="a sale"),
    pytest.param("Realized gain on digital assets", id="realized"),
    pytest.param("Change in fair value of warrants", id="of warrants"),
    pytest.param("Impairment of digital assets", id="at cost"),
    pytest.param("Loss on digital asset loans", id="of loans"),
]


@pytest.mark.parametrize("label", NON_EXAMPLES)
def test_other_gains_are_not_read(label: str) -> None:
    assert _read((label, "12,345", "1", "2", "3")) == []


def test_doubt_is_left_unread() -> None:
    line = ("Gain (loss) on bitcoin", "12,345", "1", "2", "3")
    assert _read(line, line) == ["? several lines of gains and losses on coins"]
    both = ("Realized and unrealized gains on bitcoin", "12,345", "1", "2", "3")
    assert _read(both) == ["? realized gains are in it"]
    assert _read(line, title="Statements of operations") == [
        "? no note tells whether the statement is in dollars or thousands"
    ]


def test_a_bridge_takes_out_what_was_put_in() -> None:
    line = ("Gain (loss) on bitcoin", "12,345", "1", "2", "3")
    assert _read(line, ("Adjusted EBITDA", "1", "1", "1", "1")) == []
    assert _read(line, title="Reconciliation of net income (in thousands)") == []


def test_a_table_behind_one_with_a_note_is_of_its_scale() -> None:
    before = statement("Selected data (in thousands)", ("", "September 30, 2025"), ("Cash", "41,200"))
    line = ("Gain (loss) on bitcoin", "12,345", "1", "2", "3")
    rows = statement("Operations", ENDED, YEARS, SALES, line, heads=2, intro="")
    assert said(STYLE, before + rows) == [f"unrealized_gain_loss_usd BTC 12345000 {QUARTER}"]


def test_the_fixture_of_a_quarter_beside_nine_months() -> None:
    assert case_agrees(STYLE, "quarter_and_nine_months", date(2025, 11, 6))
