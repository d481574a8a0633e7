"""Purchases and sales in the words of many companies; written by eye."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from prose_cases import case_agrees, document_of, line_of, said

from datmon.disclosures.purchase_sentence import STYLE
from datmon.fact import Fact

TODAY = "2025-11-24"

READ = [
    (
        "On December 4, 2024, the Company announced that, during the days between November 26, 2024 and December 3, "
        "2024, it acquired approximately 2,150 bitcoins for approximately $206.0 million, all in cash, at an average "
        "price of about $95,814 per bitcoin.",
        [
            "purchase_units BTC 2150 2024-11-26..2024-12-03",
            "purchase_cost_usd BTC 206000000 2024-11-26..2024-12-03",
            "purchase_avg_price_usd BTC 95814 2024-11-26..2024-12-03",
        ],
    ),
    (
        "On December 9, 2020, Acme announced that it had purchased approximately 1,310 bitcoins for $24.0 million in "
        "cash.",
        ["purchase_units BTC 1310 ..2020-12-09", "purchase_cost_usd BTC 24000000 ..2020-12-09"],
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
    ("In the past week, we acquired 54,156 ETH.", [f"purchase_units ETH 54156 2025-11-17..{TODAY}"]),
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
        "As of September 30, 2025, the Company has purchased 3,140 Bitcoin for approximately $352 million.",
        ["purchase_units BTC 3140 ..2025-09-30", "purchase_cost_usd BTC 352000000 ..2025-09-30"],
    ),
    ("Acme Acquires 4,225 BTC", [f"purchase_units BTC 4225 ..{TODAY}"]),
    (
        "Acme today announced the closing of its first tranche and the purchase of 4,100,000 DOGE at an average all-in "
        "price of US$0.2130 per coin.",
        [f"purchase_units DOGE 4100000 ..{TODAY}", f"purchase_avg_price_usd DOGE 0.213 ..{TODAY}"],
    ),
    (
        "Acme has grown its bitcoin treasury by approximately $9.0 million at a weighted average price of $90,000 per "
        "bitcoin, inclusive of fees, for an additional 100 BTC.",
        [
            f"purchase_units BTC 100 ..{TODAY}",
            f"purchase_cost_usd BTC 9000000 ..{TODAY}",
            f"purchase_avg_price_usd BTC 90000 ..{TODAY}",
        ],
    ),
    (
        "On November 10, 2025, the Company sold 500 SOL for US$80,000 (about US$160.00 each).",
        [
            "sale_units SOL 500 ..2025-11-10",
            "sale_proceeds_usd SOL 80000 ..2025-11-10",
            "sale_avg_price_usd SOL 160 ..2025-11-10",
        ],
    ),
    (
        "On November 10, 2025, the Company bought 300 SOL for $48,000, at $160.00 on average.",
        [
            "purchase_units SOL 300 ..2025-11-10",
            "purchase_cost_usd SOL 48000 ..2025-11-10",
            "purchase_avg_price_usd SOL 160 ..2025-11-10",
        ],
    ),
    (
        "The repurchases were funded by the sale of 900 ETH on November 10, 2025 at an average of $3,500.",
        ["sale_units ETH 900 ..2025-11-10", "sale_avg_price_usd ETH 3500 ..2025-11-10"],
    ),
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
    ("Acme announced an agreement for its offering and the purchase of 500 BTC.", "an agreement"),
    (
        "Acme expects to grow its bitcoin treasury by about $9 million at an average price of $90,000 per bitcoin for "
        "100 BTC.",
        "a plan",
    ),
    ("The repurchases would be funded by the sale of 900 ETH.", "a condition"),
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
        ("In the second quarter, the Company acquired 100 BTC.", "? the days of the trade are not given"),
        ("As previously disclosed, the Company purchased 100 BTC.", "? the days of the trade are not given"),
        ("Strategy acquired 4,225 BTC.", "? the holder named is not the issuer"),
    ],
)
def test_doubt_is_said_and_not_guessed(sentence: str, reason: str) -> None:
    assert said(STYLE, sentence) == [reason]


ROWS = "<table><tr><td>Additions</td><td>100,000</td></tr></table>"


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (
            ("Activity for the nine months ended September 30, 2025:", ROWS),
            ["purchase_units BTC 1200 2025-01-01..2025-09-30"],
        ),
        (("Activity for the nine months ended September 30, 2024:", ROWS), ["? the days of the trade are not given"]),
        ((ROWS,), ["? the days of the trade are not given"]),
    ],
)
def test_a_sentence_on_a_row_of_a_table_is_of_the_table_s_period(parts: tuple[str, ...], lines: list[str]) -> None:
    cover, told = "For the quarterly period ended September 30, 2025", "Additions consist of 1,200 bitcoin purchased."
    assert said(STYLE, cover, *parts, told, form="10-Q") == lines
    assert said(STYLE, cover, *parts, told.replace("purchased", "mined"), form="10-Q") == []


def test_a_quarter_counts_where_the_reports_period_bears_it_out() -> None:
    sentence = "We purchased approximately 20,857 bitcoins for $1.086 billion in the first quarter of 2021."
    assert reported(sentence, date(2021, 3, 31)) == [
        "purchase_units BTC 20857 2021-01-01..2021-03-31",
        "purchase_cost_usd BTC 1086000000 2021-01-01..2021-03-31",
    ]
    assert reported(sentence, date(2021, 6, 30)) == ["? the days of the trade are not given"]


def test_since_reaches_to_the_end_of_the_reports_period() -> None:
    sentence = "Since May 19, 2025, the Company has purchased 34 bitcoin."
    assert reported(sentence, date(2025, 6, 30)) == ["purchase_units BTC 34 2025-05-19..2025-06-30"]


def reported(sentence: str, period: date) -> list[str]:
    """What is read in a quarterly report for the quarter that ends that day."""
    document = document_of(f"<p>{sentence}</p>", period + timedelta(days=40), "10-Q")
    document = replace(document, filing=replace(document.filing, period=period))
    return [line_of(each) if isinstance(each, Fact) else f"? {each.reason}" for each in STYLE.read(document)]


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
        "The Company previously disclosed, on August 6, 2020, that it had purchased 4,120 bitcoins. On September 8, "
        "2020, the Company completed its acquisition of 2,975 more bitcoins.",
        filed=date(2020, 9, 15),
    )
    assert found == ["purchase_units BTC 4120 ..2020-08-06", "purchase_units BTC 2975 ..2020-09-08"]


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


@pytest.mark.parametrize(
    ("sentence", "window"),
    [
        ("Year-to-date, Acme purchased 40 BTC.", "2025-01-01..2025-11-24"),
        ("Month-to-date through November 20, 2025, Acme purchased 40 BTC.", "2025-11-01..2025-11-20"),
        ("In the month of October 2025, Acme purchased 40 BTC.", "2025-10-01..2025-10-31"),
        ("The purchase of 40 BTC was completed on November 14, 2025.", "..2025-11-14"),
    ],
)
def test_the_window_of_a_purchase(sentence: str, window: str) -> None:
    assert said(STYLE, sentence) == [f"purchase_units BTC 40 {window}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Q2 2025, Acme purchased 40 BTC.",
        "In fiscal 2025, Acme purchased 40 BTC.",
        "During 2024, Acme purchased 40 BTC.",
        "Fiscal year-to-date, Acme purchased 40 BTC.",
        "In the prior-year quarter, Acme purchased 40 BTC.",
    ],
)
def test_a_window_without_its_days_is_unread(sentence: str) -> None:
    assert said(STYLE, sentence) == ["? the days of the trade are not given"]


def test_what_a_monthly_update_tells_without_days_is_of_its_month() -> None:
    title = "Acme Announces October 2025 Production Update"
    assert said(STYLE, title, "Acme sold 90 BTC.", filed=date(2025, 11, 4)) == [
        "sale_units BTC 90 2025-10-01..2025-10-31"
    ]


@pytest.mark.real
def test_no_false_trade_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


@pytest.mark.parametrize(
    ("form", "sentence", "facts"),
    [
        ("20-F", "In 2024, we sold 300 bitcoin for a total of US$19.5 million.",
         ["sale_units BTC 300 2024-01-01..2024-12-31", "sale_proceeds_usd BTC 19500000 2024-01-01..2024-12-31"]),
        ("20-F", "In 2023 and 2024 we sold 300 bitcoin for $19.5 million.", ["? the days of the trade are not given"]),
        ("10-Q", "In 2024, we sold 300 bitcoin for US$19.5 million.", ["? the days of the trade are not given"]),
    ],
)  # fmt: skip
def test_in_the_year_of_an_annual_report_is_its_period(form: str, sentence: str, facts: list[str]) -> None:
    cover = "For the period ended December 31, 2024"
    assert said(STYLE, cover, sentence, form=form, filed=date(2025, 3, 28)) == facts


REPORT = "For the quarterly period ended September 30, 2025"


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "At September 30, 2025 we held 400 bitcoin, including 50 bitcoin bought in the quarter ended September 30, "
            "2025 for $5.1 million.",
            ["purchase_units BTC 50 2025-07-01..2025-09-30", "purchase_cost_usd BTC 5100000 2025-07-01..2025-09-30"],
        ),
        (
            "During the nine months the Company purchased 4 bitcoin for $400,000.",
            ["purchase_units BTC 4 2025-01-01..2025-09-30", "purchase_cost_usd BTC 400000 2025-01-01..2025-09-30"],
        ),
        (
            "During the third quarter the Company sold 20 bitcoin for $2.2 million.",
            ["sale_units BTC 20 2025-07-01..2025-09-30", "sale_proceeds_usd BTC 2200000 2025-07-01..2025-09-30"],
        ),
    ],
)
def test_a_report_s_own_months_may_be_told_by_their_number(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, REPORT, sentence, form="10-Q") == facts


def test_what_a_part_cost_is_not_told_beside_another_deed() -> None:
    sentence = "We held 400 bitcoin, of which 50 were bought in September 2025 and 20 sold for $2.3 million."
    assert said(STYLE, sentence) == ["purchase_units BTC 50 2025-09-01..2025-09-30"]


@pytest.mark.parametrize(
    ("deed", "price"),
    [
        ("bought another 64.2 BTC at a price of CDN$159,900 (about US$114,200) on October 21, 2025", "114200"),
        ("picked up 64.2 BTC on October 21, 2025 at a price of $114,200", "114200"),
        ("picked up 64.2 BTC on October 21, 2025 for $114,200 per bitcoin", "114200"),
        ("picked up 64.2 BTC on October 21, 2025 for $114,200 each", "114200"),
        ("bought 64.2 BTC on October 21, 2025 at $114,200", "114200"),
    ],
)
def test_dollars_that_can_only_be_of_one_coin_are_its_price(deed: str, price: str) -> None:
    lines = said(STYLE, f"Acme {deed}.")
    assert lines == ["purchase_units BTC 64.2 ..2025-10-21", f"purchase_avg_price_usd BTC {price} ..2025-10-21"]


def test_a_price_may_stand_beside_what_was_received() -> None:
    assert said(STYLE, "On October 27, 2025 Acme sold 500 ETH at $4,020 for $2.01 million.") == [
        "sale_units ETH 500 ..2025-10-27",
        "sale_proceeds_usd ETH 2010000 ..2025-10-27",
        "sale_avg_price_usd ETH 4020 ..2025-10-27",
    ]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Acme sold 64.2 BTC on October 21, 2025 as bitcoin traded at $114,200.", "the market's price"),
        ("Acme sold 64.2 BTC on October 21, 2025, with BTC closing at $114,200.", "the market's price"),
        ("Acme sold 64.2 BTC on October 21, 2025 and issued shares at $4.20.", "another deed's price"),
        ("Acme sold 64.2 BTC on October 21, 2025 for CAD $10.3 million.", "another country's dollars"),
        ("Acme sold 64.2 BTC on October 21, 2025 for $10.3 million CAD.", "another country's dollars"),
    ],
)
def test_other_dollars_are_no_price_of_the_coins(sentence: str, why: str) -> None:
    assert said(STYLE, sentence) == ["sale_units BTC 64.2 ..2025-10-21"], why


def test_dollars_for_many_coins_that_are_too_few_are_doubted() -> None:
    (line,) = said(STYLE, "Acme bought 50 BTC on October 21, 2025 for $114,200 plus 400,000 shares.")
    assert line.startswith("? a price per coin")


WEEK = "2025-11-03..2025-11-09"


@pytest.mark.parametrize(
    ("deed", "facts"),
    [
        (
            "bought 40.5 BTC and 1,200 ETH for total consideration of $4.2 million and $4.1 million, respectively",
            [f"purchase_cost_usd BTC 4200000 {WEEK}", f"purchase_cost_usd ETH 4100000 {WEEK}"],
        ),
        (
            "sold 40.5 BTC and 1,200 ETH for proceeds of about $4.2 million and $4.1 million, respectively",
            [f"sale_proceeds_usd BTC 4200000 {WEEK}", f"sale_proceeds_usd ETH 4100000 {WEEK}"],
        ),
        (
            "bought 40.5 BTC and 1,200 ETH at average prices of $103,704 and $3,417, respectively",
            [f"purchase_avg_price_usd BTC 103704 {WEEK}", f"purchase_avg_price_usd ETH 3417 {WEEK}"],
        ),
        ("bought 40.5 BTC and 1,200 ETH, valued at $4.4 million and $4.3 million, respectively", []),
        ("bought 40.5 BTC and 1,200 ETH for a total of $8.3 million", []),
    ],
)
def test_coins_and_their_sums_may_stand_one_by_one(deed: str, facts: list[str]) -> None:
    told = said(STYLE, f"Between November 3, 2025 and November 9, 2025 the Company {deed}.")
    assert [line for line in told if "_usd" in line] == facts


def test_money_that_is_a_price_only_as_thousands_is_in_thousands() -> None:
    head = "(Amounts in thousands of US$, except for number of crypto assets and shares)"
    bought = "Between November 3, 2025 and November 9, 2025 the Company purchased 40.5 Bitcoin for $4,200."
    assert said(STYLE, head, bought) == [f"purchase_units BTC 40.5 {WEEK}", f"purchase_cost_usd BTC 4200000 {WEEK}"]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Acme announced that it bought 36.4 BTC between November 10 and November 14, 2025", "2025-11-10..2025-11-14"),
        (
            "Acme Inc. issued a press release announcing that it had bought 36.4 BTC in the week ended "
            "November 16, 2025",
            "2025-11-10..2025-11-16",
        ),
        ("the Company announced that it bought 36.4 BTC", "..2025-11-17"),
        ("the Company bought 36.4 BTC, and sold shares between November 3 and November 7, 2025", "..2025-11-17"),
        (
            "the Company announced that it bought 36.4 BTC with the proceeds of shares sold between November 3 and "
            "November 7, 2025",
            "..2025-11-17",
        ),
    ],
)
def test_the_day_of_the_news_gives_way_to_the_days_of_the_purchase(told: str, days: str) -> None:
    assert said(STYLE, f"On November 17, 2025, {told}.") == [f"purchase_units BTC 36.4 {days}"]


def test_an_item_without_days_is_of_its_section() -> None:
    parts = (
        "Acme Reports Third Quarter 2025 Results",
        "Acme today reported results for the quarter ended September 30, 2025.",
        "Third Quarter 2025 Highlights",
        "Sold 85 BTC for proceeds of $9.6 million.",
        "First Nine Months of 2025",
        "Sold 240 BTC for proceeds of $24.1 million.",
        "Subsequent Events",
        "Sold 12 BTC for proceeds of $1.3 million.",
        "Recent Developments",
        "Sold 31 BTC for proceeds of $3.2 million.",
    )
    assert [line for line in said(STYLE, *parts, filed=date(2025, 11, 12)) if "units" in line or "?" in line] == [
        "sale_units BTC 85 2025-07-01..2025-09-30",
        "sale_units BTC 240 2025-01-01..2025-09-30",
        "sale_units BTC 12 2025-10-01..2025-11-12",
        "? the days of the trade are not given",
    ]


@pytest.mark.parametrize(
    ("item", "fact"),
    [
        ("<ul><li>March 2024: Acquired 300 BTC</li></ul>", "purchase_units BTC 300 2024-03-01..2024-03-31"),
        ("<ul><li>October 6, 2025 – Sold 25 BTC</li></ul>", "sale_units BTC 25 ..2025-10-06"),
    ],
)
def test_an_item_may_begin_with_its_days(item: str, fact: str) -> None:
    assert said(STYLE, "Acme Provides an Update", item) == [fact]
