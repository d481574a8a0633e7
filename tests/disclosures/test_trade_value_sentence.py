"""What a report paid for coins, or received, in sentences that do not count them."""

import pytest
from prose_cases import said

from datmon.disclosures.trade_value_sentence import STYLE

COVER = "For the quarterly period ended September 30, 2025. We hold 1,200 bitcoin."
NINE, THREE = "2025-01-01..2025-09-30", "2025-07-01..2025-09-30"
IN_NINE, IN_THREE = ("{} the nine months ended September 30, 2025", "{} the three months ended September 30, 2025")


def _said(*paragraphs: str, form: str = "10-Q") -> list[str]:
    return said(STYLE, COVER, *paragraphs, form=form)


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (f"{IN_NINE.format('During')}, the Company purchased bitcoin for cash of $95.4 million.",
         f"purchase_cost_usd BTC 95400000 {NINE}"),
        (f"We used $95.4 million of cash to purchase bitcoin {IN_NINE.format('during')}.",
         f"purchase_cost_usd BTC 95400000 {NINE}"),
        (f"Cash used in investing activities {IN_NINE.format('for')} was mainly purchases of digital assets of $95.4 "
         "million.", f"purchase_cost_usd BTC 95400000 {NINE}"),
        (f"{IN_THREE.format('In')} we sold bitcoin for total proceeds of $12.1 million.",
         f"sale_proceeds_usd BTC 12100000 {THREE}"),
        (f"Proceeds from sales of our bitcoin were $12.1 million {IN_THREE.format('in')}.",
         f"sale_proceeds_usd BTC 12100000 {THREE}"),
        (f"{IN_THREE.format('In')} we received $12.1 million in net proceeds from the sale of bitcoin.",
         f"sale_proceeds_usd BTC 12100000 {THREE}"),
        ("During the quarter the Company purchased ETH for RMB85.9 million (US$12.1 million).",
         f"purchase_cost_usd ETH 12100000 {THREE}"),
    ],
)  # fmt: skip
def test_money_for_coins_of_the_report_s_period_is_read(sentence: str, fact: str) -> None:
    assert _said(sentence) == [fact]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (f"{IN_NINE.format('During')}, the Company purchased bitcoin miners for cash of $95.4 million.", "machines"),
        (f"{IN_NINE.format('During')}, the Company purchased 900 bitcoin for cash of $95.4 million.", "coins counted"),
        ("During the nine months ended September 30, 2024, we purchased bitcoin for $95.4 million.", "another period"),
        ("Since inception the Company purchased bitcoin for cash of $95.4 million.", "to date"),
        ("The Company purchased bitcoin for cash of $95.4 million.", "no period"),
        (f"{IN_NINE.format('During')}, the gain on sales of bitcoin was $12.1 million.", "a gain"),
        (f"{IN_NINE.format('During')}, we sold bitcoin at a loss of $12.1 million.", "a loss"),
        (
            f"{IN_NINE.format('During')}, the Company purchased bitcoin in exchange for shares of $95.4 million.",
            "shares",
        ),
        (f"{IN_NINE.format('During')}, Northwind purchased bitcoin for cash of $95.4 million.", "another's"),
        (f"{IN_NINE.format('During')}, we expected to purchase bitcoin for $95.4 million.", "a plan"),
        (f"{IN_NINE.format('During')}, spending rose compared with purchases of bitcoin of $95.4 million.", "compared"),
        (f"{IN_NINE.format('During')}, the Company purchased bitcoin for CAD$95.4 million.", "other dollars"),
    ],
)
def test_other_money_is_not_read(sentence: str, why: str) -> None:
    assert _said(sentence) == [], why


def test_bare_dollars_of_a_report_in_thousands_are_unread() -> None:
    told = f"{IN_NINE.format('During')}, the Company purchased bitcoin for $95,400."
    assert _said("(in thousands)", told) == ["? dollars without a scale word in a report in thousands"]


def test_digital_assets_of_several_coins_are_all_of_them() -> None:
    told = f"{IN_NINE.format('During')}, the Company purchased digital assets for $95.4 million."
    assert _said("We hold 5,000 ETH.", told) == [f"purchase_cost_usd 95400000 {NINE}"]


def test_a_release_is_left_to_other_styles() -> None:
    assert _said(f"{IN_NINE.format('During')}, the Company purchased bitcoin for $95.4 million.", form="8-K") == []
