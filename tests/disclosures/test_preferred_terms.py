"""Preferred stock with its terms, and offers that did not close; written by eye."""

import pytest
from event_cases import terms_of, told

from datmon.disclosures.preferred_terms import STYLE

CLOSED = (
    "On November 10, 2025, the Company completed its public offering of 2,000,000 shares of its 8.00% "
    "Series A Perpetual Preferred Stock."
)


def test_a_series_with_its_terms() -> None:
    paragraphs = (
        CLOSED,
        "The preferred stock has a liquidation preference of $100 per share; holders receive dividends at a fixed "
        "rate of "
        "8.00% per annum.",
        "The aggregate liquidation preference of the preferred stock is an aggregate liquidation preference of $200 "
        "million.",
    )
    assert told(STYLE, *paragraphs) == ["instrument preferred 2025-11-10"]
    assert terms_of(STYLE, *paragraphs) == {
        "count": "2000000", "currency": "USD", "issued": "2025-11-10", "series": "Series A", "coupon": "0.08",
        "liquidation_preference_per_share_usd": "100", "principal_usd": "200000000",
    }  # fmt: skip


def test_a_rate_that_is_stated_twice_differently_is_left_out() -> None:
    other = "Unpaid dividends accrue at a rate of 18% per annum on the preferred stock."
    assert "coupon" not in terms_of(STYLE, CLOSED, other)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The Company priced its offering of 2,000,000 shares of 8.00% Series A Preferred Stock.", "priced"),
        ("The Company intends to issue 5,000,000 shares of its Series B Preferred Stock.", "a plan"),
        ("The Company sold 34,000 shares of Series A Preferred Stock under its ATM.", "at the market"),
        (
            "Upon closing of the merger, 1,000,000 shares of preferred stock would be converted into common stock.",
            "converted",
        ),
        ("On November 10, 2025, the Company completed a sale of 2,000,000 shares of common stock.", "common stock"),
        ("Holders of the preferred stock receive dividends at a rate of 10% per annum.", "no issue"),
    ],
)
def test_what_did_not_close_is_passed_over(sentence: str, why: str) -> None:
    assert told(STYLE, sentence) == [], why


def test_two_series_of_one_report_are_not_told_apart() -> None:
    other = "On November 12, 2025, the Company closed its sale of 500,000 shares of its Series B Preferred Stock."
    assert told(STYLE, CLOSED, other) == ["? several issues of preferred stock, whose terms are not told apart"]
