"""Dollars' worth of coins that a sentence does not count: of one coin, and of several told one by one."""

from datetime import date

import pytest
from prose_cases import said

from datmon.disclosures.coin_worth_sentence import STYLE

UPDATE = "Acme Announces October 2025 Treasury Update"
PUBLISHED = date(2025, 11, 5)
END = "2025-10-31"


def _said(*paragraphs: str, form: str = "8-K", filed: date = PUBLISHED) -> list[str]:
    return said(STYLE, UPDATE, *paragraphs, form=form, filed=filed)


@pytest.mark.parametrize(
    ("sentence", "dollars"),
    [
        ("As of October 31, 2025, Acme owned $75.2 million of crypto assets consisting of SOL.", "SOL 75200000"),
        ("At October 31, 2025 we held approximately $61 million worth of bitcoin.", "BTC 61000000"),
        ("As of October 31, 2025, Acme owned cash of $5 million and $61 million worth of ETH.", "ETH 61000000"),
        (
            "As of October 31, 2025, Acme held bitcoin valued at $61.5 million and $12.0 million in cash.",
            "BTC 61500000",
        ),
        ("We ended October with $61 million worth of XRP and $4 million in cash.", "XRP 61000000"),
        (
            "As of October 31, 2025, our treasury comprised $61 million of ETH and $14.0 million of cash.",
            "ETH 61000000",
        ),
        ("We hold $61 million in bitcoin.", "BTC 61000000"),
    ],
)
def test_dollars_worth_of_one_coin_are_its_value(sentence: str, dollars: str) -> None:
    assert _said(sentence) == [f"holdings_fair_value_usd {dollars} {END}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The value of our BTC and ETH holdings was $60.6 million and $38.1 million, respectively, at October 31, 2025.",
        "Treasury holdings of BTC and ETH were $60.6 million and $38.1 million, respectively.",
        "At month end, our bitcoin and ether had a market value of $60.6 million and $38.1 million, respectively.",
        "Our BTC and ETH were valued at $60.6 million and $38.1 million, respectively, on October 31, 2025.",
    ],
)
def test_values_told_one_by_one_go_to_their_coins(sentence: str) -> None:
    values = ("BTC 60600000", "ETH 38100000")
    assert _said(sentence) == [f"holdings_fair_value_usd {value} {END}" for value in values]


def test_three_coins_have_three_values() -> None:
    sentence = "The fair value of our BTC, ETH and SOL was $60.6 million, $38.1 million and $9.2 million, respectively."
    assert [line.split()[1:3] for line in _said(sentence)] == [
        ["BTC", "60600000"], ["ETH", "38100000"], ["SOL", "9200000"],
    ]  # fmt: skip


def test_a_cost_basis_told_one_by_one_is_a_cost() -> None:
    sentence = "The cost basis of our BTC and ETH was $48.0 million and $29.5 million, respectively."
    costs = ("BTC 48000000", "ETH 29500000")
    assert _said(sentence) == [f"holdings_cost_usd {cost} {END}" for cost in costs]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (
            "As of October 31, 2025, Acme owned $75.2 million of crypto assets consisting primarily of SOL.",
            "a part",
        ),
        ("Acme holds over $61 million worth of bitcoin.", "a bound"),
        ("We hold $61 million worth of bitcoin for customers.", "not ours"),
        ("Northwind holds $61 million worth of bitcoin.", "another's"),
        ("We hold $61 million in bitcoin-backed loans.", "loans"),
        ("We hold $61 million in bitcoin miners.", "machines"),
        ("We bought $61 million worth of bitcoin.", "a trade"),
        ("We expect to hold $61 million worth of bitcoin by March.", "a plan"),
        ("As of October 31, 2025, Acme held shares of a bitcoin fund valued at $38.1 million.", "a fund"),
        ("As of October 31, 2025, Acme held 9,900 ETH worth $38.1 million.", "counted: read with its number"),
        ("Revenue from BTC and ETH was $6.0 million and $1.1 million, respectively.", "revenue"),
        ("The closing prices of BTC and ETH were $109,000 and $3,850, respectively.", "prices"),
        ("The value of our BTC and ETH pledged was $20.0 million and $8.1 million, respectively.", "a part"),
        ("The value of our BTC holdings was $60.6 million and $58.1 million, respectively.", "one coin, two days"),
        ("Northwind’s holdings of BTC and ETH were $6.6 million and $3.1 million, respectively.", "another's"),
        ("We hold $61 million of USDC.", "a stablecoin"),
    ],
)
def test_other_dollars_are_no_worth_of_the_coins_held(sentence: str, why: str) -> None:
    assert _said(sentence) == [], why


def test_dollars_of_a_coin_may_be_cost_less_impairment_before_the_standard() -> None:
    early = date(2022, 11, 14)
    assert said(STYLE, "As of October 31, 2022, we held $35.2 million of bitcoin.", filed=early) == []
    valued = "As of October 31, 2022, we held bitcoin with a fair value of $35.2 million."
    assert said(STYLE, valued, filed=early) == ["holdings_fair_value_usd BTC 35200000 2022-10-31"]


def test_a_report_needs_a_word_for_a_value() -> None:
    held = "As of October 31, 2025, Acme owned $75.2 million of crypto assets consisting of SOL"
    assert _said(f"{held}.", form="10-Q") == []
    assert _said(f"{held} that are measured at fair value.", form="10-Q") == [
        f"holdings_fair_value_usd SOL 75200000 {END}"
    ]
