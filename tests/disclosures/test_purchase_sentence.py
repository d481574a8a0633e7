"""Purchases and sales in the words of many companies; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.purchase_sentence import STYLE

TODAY = "2025-11-24"

READ = [
    (
        "On December 2, 2024, the Company announced that, during the period between November 25, 2024 and "
        "December 1, 2024,"
        " it acquired approximately 15,400 bitcoins for approximately $1.5 billion in cash, at an average price of "
        "approximately $95,976 per bitcoin.",
        [
            "purchase_units BTC 15400 2024-11-25..2024-12-01",
            "purchase_cost_usd BTC 1500000000 2024-11-25..2024-12-01",
            "purchase_avg_price_usd BTC 95976 2024-11-25..2024-12-01",
        ],
    ),
    (
        "On December 4, 2020, Acme announced that it had purchased approximately 2,574 bitcoins for $50.0 "
        "million in cash.",
        ["purchase_units BTC 2574 ..2020-12-04", "purchase_cost_usd BTC 50000000 ..2020-12-04"],
    ),
    (
        "The Company purchased an additional 88,888 BNB for approximately $76.4 million at an average price of "
        "$859.60.",
        [
            f"purchase_units BNB 88888 ..{TODAY}",
            f"purchase_cost_usd BNB 76400000 ..{TODAY}",
            f"purchase_avg_price_usd BNB 859.6 ..{TODAY}",
        ],
    ),
    ("In the past week, we acquired 54,156 ETH.", [f"purchase_units ETH 54156 ..{TODAY}"]),
    (
        "We acquired an additional 463 BTC for ~$53.7 million at ~$115,895 per bitcoin.",
        [
            f"purchase_units BTC 463 ..{TODAY}",
            f"purchase_cost_usd BTC 53700000 ..{TODAY}",
            f"purchase_avg_price_usd BTC 115895 ..{TODAY}",
        ],
    ),
    (
        "In October, we sold 589.88 BTC for proceeds of approximately $64.9 million, an average of "
        "approximately $110,057.",
        [
            "sale_units BTC 589.88 2025-10-01..2025-10-31",
            "sale_proceeds_usd BTC 64900000 2025-10-01..2025-10-31",
            "sale_avg_price_usd BTC 110057 2025-10-01..2025-10-31",
        ],
    ),
    (
        "Acme completed the acquisition of 1,000,000 SOL for $185 million at $185 per SOL.",
        [
            f"purchase_units SOL 1000000 ..{TODAY}",
            f"purchase_cost_usd SOL 185000000 ..{TODAY}",
            f"purchase_avg_price_usd SOL 185 ..{TODAY}",
        ],
    ),
    (
        "Since launching its strategy on June 2, 2025, the Company has acquired 200,000 ETH for $600 million.",
        ["purchase_units ETH 200000 2025-06-02..2025-11-24", "purchase_cost_usd ETH 600000000 2025-06-02..2025-11-24"],
    ),
    (
        "As of September 30, 2025, the Company has purchased 5,765 Bitcoin for approximately $681 million.",
        ["purchase_units BTC 5765 ..2025-09-30", "purchase_cost_usd BTC 681000000 ..2025-09-30"],
    ),
    ("Acme Acquires 4,225 BTC", [f"purchase_units BTC 4225 ..{TODAY}"]),
]

NOT_READ = [
    ("The Company plans to acquire up to 100 BTC.", "a plan"),
    ("The Company intends to use the proceeds to purchase 500 BTC.", "a use of proceeds"),
    ("Acme entered into an agreement to acquire 500 BTC.", "an agreement"),
    ("The Company mined 428 bitcoin and earned 12 ETH.", "income"),
    ("The Company did not purchase any bitcoin between November 3, 2025 and November 9, 2025.", "nothing bought"),
    ("The Company repurchased 1,955 shares and held 10 BTC.", "own shares"),
    ("The Company acquired 30 bitcoin mining machines.", "machines"),
    ("A warrant to purchase 5,000 BTC was considered.", "a right"),
]


@pytest.mark.parametrize(("sentence", "facts"), READ)
def test_trades_are_read(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence) == facts


@pytest.mark.parametrize(("sentence", "why"), NOT_READ)
def test_what_is_no_trade_is_passed_over(sentence: str, why: str) -> None:
    assert said(STYLE, sentence) == [], why


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("In the third quarter, the Company acquired 100 BTC.", "? the days of the trade are not given"),
        ("As previously disclosed, the Company purchased 100 BTC.", "? the days of the trade are not given"),
        ("Strategy acquired 4,225 BTC.", "? the holder named is not the issuer"),
    ],
)
def test_doubt_is_said_and_not_guessed(sentence: str, reason: str) -> None:
    assert said(STYLE, sentence) == [reason]


def test_two_purchases_and_a_sale_in_three_bullets() -> None:
    items = (
        "<li>During the period between November 1, 2022 and December 21, 2022, Acme acquired approximately "
        "2,395 bitcoins "
        "for approximately $42.8 million in cash;</li><li>On December 22, 2022, Acme sold approximately 704 "
        "bitcoins for "
        "cash proceeds of approximately $11.8 million; and</li><li>On December 24, 2022, Acme acquired "
        "approximately 810 "
        "bitcoins for approximately $13.6 million in cash.</li>"
    )
    assert said(STYLE, f"<p>Acme reported that:</p><ul>{items}</ul>", filed=date(2022, 12, 28)) == [
        "purchase_units BTC 2395 2022-11-01..2022-12-21",
        "purchase_cost_usd BTC 42800000 2022-11-01..2022-12-21",
        "sale_units BTC 704 ..2022-12-22",
        "sale_proceeds_usd BTC 11800000 ..2022-12-22",
        "purchase_units BTC 810 ..2022-12-24",
        "purchase_cost_usd BTC 13600000 ..2022-12-24",
    ]


def test_an_earlier_purchase_told_again_keeps_its_own_day() -> None:
    found = said(
        STYLE,
        "The Company previously disclosed, on August 11, 2020, that it had purchased 21,454 bitcoins. On September 14, "
        "2020, the Company completed its acquisition of 16,796 additional bitcoins.",
        filed=date(2020, 9, 15),
    )
    assert found == ["purchase_units BTC 21454 ..2020-08-11", "purchase_units BTC 16796 ..2020-09-14"]


def test_a_headline_that_tells_the_same_purchase_is_not_a_second_one() -> None:
    body = "Between November 17, 2025 and November 23, 2025, Acme acquired 1,000 BTC for $90.0 million."
    assert said(STYLE, "Acme Acquires 1,000 BTC", body) == [
        "purchase_units BTC 1000 2025-11-17..2025-11-23",
        "purchase_cost_usd BTC 90000000 2025-11-17..2025-11-23",
    ]


def test_a_price_no_year_has_seen_is_not_read() -> None:
    found = said(STYLE, "On November 3, 2025, we purchased 10 BTC at an average price of $1,050 per bitcoin.")
    assert found == ["? units, amount and average price do not agree", "purchase_units BTC 10 ..2025-11-03"]


def test_foreign_money_is_not_dollars() -> None:
    assert said(STYLE, "Acme purchased 10 BTC for C$1.4 million.") == [f"purchase_units BTC 10 ..{TODAY}"]


def test_a_list_takes_its_week_from_its_lead() -> None:
    lead = "<p>Highlights for the week ended November 16, 2025:</p>"
    found = said(
        STYLE,
        lead + "<ul><li>Acquired 19,271 ETH at an average price of $3,892, for a total of $75.0 million</li></ul>",
    )
    assert found == [
        "purchase_units ETH 19271 2025-11-10..2025-11-16",
        "purchase_cost_usd ETH 75000000 2025-11-10..2025-11-16",
        "purchase_avg_price_usd ETH 3892 2025-11-10..2025-11-16",
    ]


def test_a_document_of_endless_trades_costs_linear_time() -> None:
    sentence = "<p>" + "acquired 1,000 BTC for $5 at an average price of " * 60 + ". A</p>"
    assert len(said(STYLE, sentence * 100)) <= 4 * 400


def test_the_fixture_of_three_bullets() -> None:
    assert case_agrees(STYLE, "purchases_and_a_sale", date(2022, 12, 28))


@pytest.mark.real
def test_no_false_trade_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
