"""Own shares bought back, and the programmes for it; sentences and expectations written by eye."""

from datetime import date

import pytest
from event_cases import told
from prose_cases import case_agrees, said

from datmon.disclosures.buyback_sentence import STYLE


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "On November 20, 2025, the Company’s board approved a share repurchase program of up to $150 million.",
            ["buyback_authorised_usd 150000000 2025-11-20"],
        ),
        (
            "Acme announced a $1 billion stock buyback program that runs to September 2027.",
            ["buyback_authorised_usd 1000000000 2025-11-24"],
        ),
        (
            "On November 18, 2025, our board increased the repurchase program by $50 million to $200 million.",
            ["buyback_authorised_usd 200000000 2025-11-18"],
        ),
        (
            "The Company repurchased 418,300 shares of its common stock during the quarter ended September 30, 2025, "
            "for $1.9 million in all, an average of $4.60 per share.",
            ["buyback_shares 418300 2025-07-01..2025-09-30", "buyback_usd 1900000 2025-07-01..2025-09-30"],
        ),
        (
            "As of November 21, 2025, we had repurchased 1,250,000 ADSs under our repurchase plan at a total cost of "
            "$8.4 "
            "million.",
            [
                "buyback_shares 1250000 ..2025-11-21",
                "buyback_usd 8400000 ..2025-11-21",
                "buyback_used_usd 8400000 2025-11-21",
            ],
        ),
        (
            "Since October 23, 2025, Acme has bought back 3.4 million shares at an average price of $3.45 per share.",
            ["buyback_shares 3400000 2025-10-23..2025-11-24"],
        ),
        (
            "As of September 30, 2025, approximately $47.0 million remained available under our share repurchase "
            "program.",
            ["buyback_remaining_usd 47000000 2025-09-30"],
        ),
        (
            "At November 14, 2025 the Company had $31.5 million remaining under its stock repurchase authorization.",
            ["buyback_remaining_usd 31500000 2025-11-14"],
        ),
        (
            "From October 1, 2025 to November 10, 2025, we purchased and retired 236,657 shares under the buyback "
            "program for "
            "$1,001,059.",
            ["buyback_shares 236657 2025-10-01..2025-11-10", "buyback_usd 1001059 2025-10-01..2025-11-10"],
        ),
    ],
)
def test_buybacks_are_read(sentence: str, facts: list[str]) -> None:
    assert told(STYLE, sentence) == facts


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The Company repurchased $19.4 million principal amount of its convertible notes due 2026.", "notes"),
        ("The Company intends to repurchase up to $36 million of its own stock.", "a plan"),
        ("The board may consider a share repurchase program of up to $25 million.", "not approved"),
        ("In the quarter the Company did not repurchase any of its shares.", "none bought"),
        (
            "Under a repurchase agreement the Company sold securities for $50 million and agreed to buy them back.",
            "repo",
        ),
        (
            "In the quarter 12,000 shares were withheld for taxes and retired at a cost of $40,000.",
            "withheld for taxes",
        ),
        ("Holders may require the Company to repurchase the notes for $1,000 in cash each.", "a put"),
        ("The average price of shares repurchased was $4.60 per share.", "a price"),
        ("The Company repurchased warrants for 400,000 shares for $1.2 million.", "warrants"),
        ("The excise tax is one percent of the $10 million of stock that would be repurchased.", "would be"),
        ("A buyback of shares by Borealis Corp of $40 million was announced on November 3, 2025.", "another firm"),
    ],
)
def test_what_is_no_buyback_is_passed_over(sentence: str, why: str) -> None:
    assert [line for line in told(STYLE, sentence) if line[0] != "?"] == [], why


def test_thousands_of_a_report_are_told_by_the_price_they_give() -> None:
    told_in_thousands = [
        "(in thousands, except per share data)",
        "The Company repurchased 4,318,000 shares of its common stock in the nine months ended June 30, 2025, for an "
        "aggregate repurchase price of approximately $52,000.",
    ]
    assert told(STYLE, *told_in_thousands, form="10-Q")[1] == "buyback_usd 52000000 2024-10-01..2025-06-30"
    assert told(STYLE, told_in_thousands[1], form="10-Q") == ["? what was paid gives no price a share can have"]


def test_two_buybacks_in_one_sentence_are_unread() -> None:
    sentence = (
        "The Company repurchased 200,000 shares for $1.1 million in October 2025 and repurchased 300,000 shares for "
        "$1.4 "
        "million in November."
    )
    assert told(STYLE, sentence) == ["? several buybacks in one sentence"]


def test_the_fixture_of_a_release() -> None:
    assert case_agrees(STYLE, "approved_bought_and_left", date(2025, 11, 24))


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Under its repurchase program, the Company purchased 1,311,600 shares of its common stock between "
            "November 10, 2025 and November 16, 2025 for $9.7 million.",
            ["buyback_shares 1311600 2025-11-10..2025-11-16", "buyback_usd 9700000 2025-11-10..2025-11-16"],
        ),
        (
            "Acme used approximately $40.0 million of the proceeds to repurchase 2,173,900 shares of its common stock "
            "from purchasers of notes at $18.40 per share.",
            ["buyback_shares 2173900 ..2025-11-24", "buyback_usd 40000000 ..2025-11-24"],
        ),
        (
            "In the quarter ended September 30, 2025 we acquired 44,000 of our own shares, now treasury shares, "
            "for $0.9 million.",
            ["buyback_shares 44000 2025-07-01..2025-09-30", "buyback_usd 900000 2025-07-01..2025-09-30"],
        ),
        (
            "In September 2025 the Board authorized the repurchase of up to $25.0 million of common stock; 352,900 "
            "shares had been repurchased by October 31, 2025.",
            ["buyback_shares 352900 ..2025-10-31"],
        ),
        (
            "During the quarter ended September 30, 2025, the Company repurchased 3,298,700 shares for $61.3 million "
            "and 655,400 warrants for $3.2 million.",
            ["buyback_shares 3298700 2025-07-01..2025-09-30", "buyback_usd 61300000 2025-07-01..2025-09-30"],
        ),
    ],
)
def test_shares_bought_in_other_words_are_read(sentence: str, facts: list[str]) -> None:
    assert told(STYLE, sentence) == facts


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("A director purchased 44,000 shares of its common stock for $0.9 million.", "a director's"),
        ("In October 2025 we acquired 44,000 of our machines for $0.9 million.", "machines"),
        ("In October 2025 we purchased 44,000 shares of Larkspur Ltd. for $0.9 million.", "another's shares"),
        ("In October 2025 we repurchased $40.0 million of notes from holders of the notes.", "notes"),
    ],
)
def test_what_else_is_bought_is_no_buyback(sentence: str, why: str) -> None:
    assert [line for line in told(STYLE, sentence) if line.startswith("buyback")] == [], why


QUARTER = "During the quarter ended September 30, 2025, the Company repurchased "


@pytest.mark.parametrize(
    "shares",
    [
        "1,200,000 ADSs, representing 6,000,000 Class A ordinary shares,",
        "1,200,000 American depositary shares (equivalent to 6,000,000 ordinary shares)",
        "6,000,000 ordinary shares (in the form of 1,200,000 ADSs)",
    ],
)
def test_depositary_shares_are_counted_in_the_ordinary_shares_they_stand_for(shares: str) -> None:
    assert told(STYLE, f"{QUARTER}{shares} for $3.4 million.") == [
        "buyback_shares 6000000 2025-07-01..2025-09-30",
        "buyback_usd 3400000 2025-07-01..2025-09-30",
    ]


def test_two_kinds_of_shares_bought_are_not_one() -> None:
    assert told(STYLE, f"{QUARTER}1,200,000 ADSs and 500,000 ordinary shares for $3.4 million.") == [
        "? several buybacks in one sentence"
    ]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "As of October 24, 2025, Acme had 16,007,113 shares outstanding after repurchasing roughly 600,000 shares "
            "for about $12 million.",
            ["buyback_shares 600000 ..2025-10-24", "buyback_usd 12000000 ..2025-10-24"],
        ),
        (
            "Having bought back 310,500 shares for $1.9 million in October 2025, Acme has 12,400,000 outstanding.",
            ["buyback_shares 310500 2025-10-01..2025-10-31", "buyback_usd 1900000 2025-10-01..2025-10-31"],
        ),
        (
            "So far we have bought back 412,606 shares at an average of $3.74, or about $1.54 million in total, and "
            "24,422,172 shares remain outstanding.",
            ["buyback_shares 412606 ..2025-11-24", "buyback_usd 1540000 ..2025-11-24"],
        ),
        (
            "Since launching the buyback program in October, we have retired 3,140,000 shares.",
            ["buyback_shares 3140000 ..2025-11-24"],
        ),
        (
            "The Company used $30.0 million of the proceeds to repurchase 1,408,450 shares of its common stock on "
            "November 20, 2025 and intends to use the rest for bitcoin.",
            ["buyback_shares 1408450 ..2025-11-20", "buyback_usd 30000000 ..2025-11-20"],
        ),
        (
            "During October 2025 we bought 39 SUI nodes, and repurchased 2,210,000 common shares for $8.5 million.",
            ["buyback_shares 2210000 2025-10-01..2025-10-31", "buyback_usd 8500000 2025-10-01..2025-10-31"],
        ),
        ("The Company announced and intends to repurchase 400,000 shares for $2.1 million.", []),
        ("The Company may create value by repurchasing 600,000 shares of common stock for $12 million.", []),
        ("After repurchasing 600,000 shares for $12 million, the Company will have 15 million shares.", []),
    ],
)
def test_shares_bought_back_are_told_behind_what_they_left(sentence: str, facts: list[str]) -> None:
    assert [line for line in said(STYLE, sentence) if not line.startswith(("?", "buyback_used"))] == facts
