"""Coins bought and sold in a statement of cash flows."""

import pytest
from prose_cases import said
from statement_cases import statement

from datmon.disclosures.cash_flow_table import STYLE

ENDED = ("", "Nine Months Ended September 30,")
YEARS = ("", "2025", "2024")
FLOWS = ("Net cash used in investing activities", "$ (50,000)", "$ (1,000)")
TITLE = "Statements of cash flows (in thousands)"
PERIOD = "2025-01-01..2025-09-30"


def _read(*rows: tuple[str, ...]) -> list[str]:
    return said(STYLE, statement(TITLE, ENDED, YEARS, *rows, FLOWS, heads=2))


def test_purchases_and_proceeds_are_read_without_their_signs() -> None:
    rows = (
        ("Purchases of bitcoin", "(48,100)", "(1,000)"),
        ("Proceeds from the sale of digital assets", "12,200", "—"),
    )
    bought, sold = f"purchase_cost_usd BTC 48100000 {PERIOD}", f"sale_proceeds_usd BTC 12200000 {PERIOD}"
    assert _read(*rows) == [bought, sold]


SAME = ["Purchase of digital assets", "Cash paid for bitcoin", "Investments in digital assets", "Acquisition of BTC"]


@pytest.mark.parametrize("label", SAME)
def test_a_purchase_has_several_names(label: str) -> None:
    assert _read((label, "(48,100)", "(1,000)")) == [f"purchase_cost_usd BTC 48100000 {PERIOD}"]


NON_EXAMPLES = [
    pytest.param("Purchases of bitcoin miners", id="machines"),
    pytest.param("Purchases of property and equipment", id="property"),
    pytest.param("Proceeds from sale of bitcoin mining equipment", id="machines sold"),
    pytest.param("Gain on sale of bitcoin", id="a gain"),
    pytest.param("Proceeds from loans secured by bitcoin", id="a loan"),
    pytest.param("Bitcoin purchased with shares", id="without money"),
]


@pytest.mark.parametrize("label", NON_EXAMPLES)
def test_other_flows_are_not_read(label: str) -> None:
    assert _read((label, "(48,100)", "(1,000)")) == []


def test_what_moved_no_money_is_not_read() -> None:
    below = (("Supplemental non-cash disclosures:",), ("Purchases of bitcoin", "48,100", "1,000"))
    assert _read(("Net income", "1", "2"), *below) == []


def test_two_lines_and_a_negative_sale_are_left_unread() -> None:
    twice = ("Purchases of bitcoin", "(48,100)", "(1,000)"), ("Purchases of digital assets", "(5)", "(1)")
    assert _read(*twice) == ["? several lines of one kind"]
    assert _read(("Sales of bitcoin", "(48,100)", "1,000")) == ["? money that flows the other way"]


@pytest.mark.parametrize(
    "label",
    [
        "Proceeds from at-the-market offering, net of offering costs",
        "Net proceeds from issuance of common stock under ATM",
        "Issuance of common stock under sales agreement, net",
        "Proceeds from ATM Program, less commissions",
    ],
)
def test_shares_sold_at_the_market_are_read_net(label: str) -> None:
    rows = (label, "14,200", "—"), ("Net cash provided by financing activities", "99,000", "—")
    assert _read(*rows) == [f"atm_net_proceeds_usd 14200000 {PERIOD}"]


@pytest.mark.parametrize(
    ("label", "why"),
    [
        ("Proceeds from at-the-market offering", "net or gross is not told"),
        ("Payment of at-the-market offering costs, net", "a cost"),
        ("Proceeds from private placement, net", "another sale"),
        ("Proceeds from preferred stock under sales agreement, net", "preferred stock"),
        ("Net proceeds from the sale of property", "no shares"),
    ],
)
def test_other_money_for_shares_is_not_read(label: str, why: str) -> None:
    rows = (label, "14,200", "—"), ("Net cash provided by financing activities", "99,000", "—")
    assert _read(*rows) == [], why
