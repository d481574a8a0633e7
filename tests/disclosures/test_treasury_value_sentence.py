"""The treasury's worth, cost and average, said without its number."""

import pytest
from prose_cases import said

from datmon.disclosures.treasury_value_sentence import STYLE

DAY = "2025-11-20"


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("At November 20, 2025, the fair value of our bitcoin was $199.2 million.", ["value BTC 199200000"]),
        (
            "As of November 20, 2025, the market value of Acme’s ETH treasury stood at $59.5 million.",
            ["value ETH 59500000"],
        ),
        ("Our SOL holdings were valued at $15.2 million on November 20, 2025.", ["value SOL 15200000"]),
        ("As of November 20, 2025, our average cost per bitcoin was $97,300.", ["average BTC 97300"]),
        ("As of November 20, 2025, our bitcoin had a cost basis of $120.1 million.", ["cost BTC 120100000"]),
        (
            "Our BTC holdings had a market value of $199.2 million at November 20, 2025 and a cost basis of "
            "$240.7 million.",
            ["value BTC 199200000", "cost BTC 240700000"],
        ),
        (
            "As of November 20, 2025, the aggregate BTC cost basis was $240.7 million, or $106,300 per BTC.",
            ["cost BTC 240700000", "average BTC 106300"],
        ),
    ],
)
def test_what_the_treasury_is_worth_and_cost(sentence: str, facts: list[str]) -> None:
    measures = {"value": "holdings_fair_value_usd", "cost": "holdings_cost_usd", "average": "avg_cost_usd"}
    wanted = [f"{measures[fact.split()[0]]} {fact.partition(' ')[2]} {DAY}" for fact in facts]
    assert said(STYLE, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("As of November 20, 2025, the market value of our shares was $1.2 billion, our bitcoin aside.", "shares"),
        ("The fair value of our bitcoin miners was $24.0 million on November 20, 2025.", "machines"),
        ("As of November 20, 2025, Northwind’s bitcoin was valued at $104.9 million.", "another's"),
        ("The fair value of ETH held by Northwind was $59.5 million on November 20, 2025.", "another's"),
        ("If bitcoin doubled, our holdings would be worth $2 billion.", "a hypothesis"),
        ("The change in fair value of our bitcoin was $12.0 million at November 20, 2025.", "a change"),
        ("As of November 20, 2025, bitcoin was valued at $85,000.", "a price"),
        ("The average price of bitcoin sold was $110,000 as of November 20, 2025.", "a price of sales"),
        ("As of November 20, 2025, the value of our BTC and ETH holdings was $300 million.", "two coins"),
        ("The market value of our ETH holdings exceeds $59.5 million.", "a bound"),
    ],
)
def test_other_values_are_not_read(sentence: str, why: str) -> None:
    assert said(STYLE, sentence) == [], why


def test_a_price_that_a_value_is_reckoned_with_is_not_the_value() -> None:
    sentence = "As of November 20, 2025 the fair value of our BTC was determined using a price of $91,000."
    assert said(STYLE, sentence) == []


def test_the_whole_and_the_average_told_in_one_breath_are_two() -> None:
    told = (
        "As of November 20, 2025, the total costs and the average costs of the Bitcoin held are about US$50.0 million"
    )
    assert said(STYLE, f"{told} and US$62,100, respectively.") == [
        "holdings_cost_usd BTC 50000000 2025-11-20",
        "avg_cost_usd BTC 62100 2025-11-20",
    ]
    assert "avg_cost_usd" not in str(said(STYLE, f"{told} and US$62,100."))  # whose the second is, is not told


def test_a_value_without_a_day_is_unread() -> None:
    assert said(STYLE, "At quarter end the fair value of our bitcoin was $199.2 million.") == ["? no day is given"]


def test_periodic_reports_are_left_to_the_notes_own_style() -> None:
    assert said(STYLE, "The average cost of SOL held, including fees, was $232.02.", form="10-Q") == []


def test_endless_words_cost_linear_time() -> None:
    assert said(STYLE, "value of our bitcoin " * 3_000) == []
