"""Holdings in the words of many companies; each row was written by eye, non-examples with their reason."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.holdings_sentence import STYLE

TODAY = "2025-11-24"

READ = [
    (
        "As of November 12, 2024, the Company and its subsidiaries together held an aggregate of approximately 18,400 "
        "bitcoins, acquired at an aggregate purchase price of about $881.6 million and an average purchase price "
        "of about $47,913 per bitcoin, fees included.",
        [
            "holdings_units BTC 18400 2024-11-12",
            "holdings_cost_usd BTC 881600000 2024-11-12",
            "avg_cost_usd BTC 47913 2024-11-12",
        ],
    ),
    ("The Company now holds approximately 2,195,926 SOL.", [f"holdings_units SOL 2195926 {TODAY}"]),
    (
        "Acme’s total ETH holdings increased to 859,853 as of November 16, 2025.",
        ["holdings_units ETH 859853 2025-11-16"],
    ),
    (
        "This brings the Company’s total Bitcoin holdings to 5,398 BTC, acquired at a weighted average price of "
        "$118,204.88.",
        [f"holdings_units BTC 5398 {TODAY}", f"avg_cost_usd BTC 118204.88 {TODAY}"],
    ),
    (
        "Following this purchase, we now own 1,293,562 SOL at an average cost of $173.48 per SOL.",
        [f"holdings_units SOL 1293562 {TODAY}", f"avg_cost_usd SOL 173.48 {TODAY}"],
    ),
    ("It increased its SOL holdings from 1,182,685 SOL to 1,293,562 SOL.", [f"holdings_units SOL 1293562 {TODAY}"]),
    ("Total BTC Holdings: 30,823 BTC", [f"holdings_units BTC 30823 {TODAY}"]),
    (
        "As of October 31, 2025, the Company held 53,250 BTC, including loaned and collateralized bitcoin of "
        "17,357 BTC.",
        ["holdings_units BTC 53250 2025-10-31"],
    ),
    (
        "Our BNB treasury has grown to 515,054 BNB, acquired at an average cost of $851.29.",
        [f"holdings_units BNB 515054 {TODAY}", f"avg_cost_usd BNB 851.29 {TODAY}"],
    ),
    (
        "As of 9/7/2025, we hodl 638,460 bitcoin acquired for $47.17 billion at $73,880 per bitcoin.",
        [
            "holdings_units BTC 638460 2025-09-07",
            "holdings_cost_usd BTC 47170000000 2025-09-07",
            "avg_cost_usd BTC 73880 2025-09-07",
        ],
    ),
    (
        "As of November 23, 2025 at 3:00pm ET, the Company’s crypto holdings are comprised of 3,629,701 ETH at "
        "$2,840 per "
        "ETH (Coinbase), 192 Bitcoin (BTC), a $38 million stake in another firm and cash of $800 million.",
        ["holdings_units ETH 3629701 2025-11-23", "holdings_units BTC 192 2025-11-23"],
    ),
    (
        "Acme held 1,805 BTC, 31 ETH and 50,000 SOL as of September 30, 2025.",
        [
            "holdings_units BTC 1805 2025-09-30",
            "holdings_units ETH 31 2025-09-30",
            "holdings_units SOL 50000 2025-09-30",
        ],
    ),
    (
        "We produced 650 bitcoin in October and held 12,703 bitcoin as of October 31, 2025.",
        ["holdings_units BTC 12703 2025-10-31"],
    ),
    (
        "During the week of November 10 – November 16, 2025, Acme acquired 110,288 ETH, bringing total holdings "
        "to 3,505,723 ETH.",
        ["holdings_units ETH 3505723 2025-11-16"],
    ),
    (
        "Acme’s total bitcoin holdings reached 3,171 BTC at an average price of $116,709, with total cost of "
        "$370 million.",
        [
            f"holdings_units BTC 3171 {TODAY}",
            f"holdings_cost_usd BTC 370000000 {TODAY}",
            f"avg_cost_usd BTC 116709 {TODAY}",
        ],
    ),
    (
        "Its treasury holdings as of November 20, 2025 include 501,000 BNB, 2,500 BTC and $20 million of cash.",
        ["holdings_units BNB 501000 2025-11-20", "holdings_units BTC 2500 2025-11-20"],
    ),
    ("Acme now has 4,000 BTC in its treasury.", [f"holdings_units BTC 4000 {TODAY}"]),
    (
        "Treasury now stands at 1,850,000 AVAX, valued at $25 million.",
        [f"holdings_units AVAX 1850000 {TODAY}", f"holdings_fair_value_usd AVAX 25000000 {TODAY}"],
    ),
    ("A total of 1,250 BTC is currently held in cold storage.", [f"holdings_units BTC 1250 {TODAY}"]),
    (
        "The Company’s holdings stood at 929,548 LTC tokens on October 28, 2025.",
        ["holdings_units LTC 929548 2025-10-28"],
    ),
    ("As of October 31, 2025, we held 730,000,000 DOGE.", ["holdings_units DOGE 730000000 2025-10-31"]),
    (
        "To date, the Company has purchased a total of 12,600 bitcoins at an aggregate cost of $1.2 billion.",
        [f"holdings_units BTC 12600 {TODAY}", f"holdings_cost_usd BTC 1200000000 {TODAY}"],
    ),
]

NOT_READ = [
    ("The Company plans to acquire and hold up to 100 BTC.", "a plan and a bound"),
    ("Acme has a goal of holding 10,000 BTC by 2027.", "a goal"),
    ("Upon closing, the combined company is expected to hold approximately 5,000 BTC.", "a merger to come"),
    ("It was held, with AcmeSub holding approximately 115,110 of these bitcoins.", "a subsidiary's part"),
    ("All collateral, including approximately 69,080 bitcoins, will be released.", "collateral to be released"),
    ("The Company pledged 2,903 BTC as collateral for the loan.", "pledged, a part"),
    ("There are only 21 million bitcoin that will ever exist.", "the supply"),
    ("The market price of one bitcoin was $63,266 and 450 bitcoin are mined per day.", "a market"),
    ("We produced 650 bitcoin in October and earned 5,200 SOL in staking rewards.", "income, not a stock"),
    ("Exhibit 99.1 describes our bitcoin holdings by the end of 2026.", "an exhibit and a year"),
    ("Acme’s ETH holdings are 3.0% of the ETH supply.", "a share of the supply"),
    ("The Company’s BTC holdings increased by 25 BTC.", "an increase, not the level"),
    ("Total hash rate of bitcoin miners held steady at 50 EH.", "machines"),
    ("The Company held 1,000,000 shares of Bitcoin Depot.", "shares"),
]

UNREAD = [
    ("Strategy holds 640,031 bitcoin, the most of any company.", "? the holder named is not the issuer"),
    (
        "We rank second behind Strategy Inc. (NASDAQ: MSTR), which owns 649,870 BTC.",
        "? the holder named is not the issuer",
    ),
    ("Acme now holds more than 1,000 bitcoin.", "? a bound, not a count"),
    ("At the end of the quarter, we held 2,123 BTC.", "? no day is given for the holding"),
    ("We held approximately 69,000 ETH, up from 29,122 ETH on June 30, 2025.", "? no day is given for the holding"),
    ("Acme now holds 2,195,926 SOL and ETH equivalents.", "? the amount counts equivalents"),
    ("As of November 20, 2025, Acme held 3.034,50 BTC.", "? a comma that may part decimals or thousands"),
    ("As of November 20, 2025, Acme held 12,5 BTC.", "? a comma that may part decimals or thousands"),
    ("Acme now holds 3.6B BTC.", "? more than all coins of that kind are worth"),
    (
        "As of November 20, 2025, our portfolio company Lumen Chain held 3,300 ETH.",
        "? the holder named is not the issuer",
    ),
    ("As of November 20, 2025, the fund had total holdings of 3,000 BTC.", "? the holder named is not the issuer"),
    ("As of November 20, 2025, Northwind no longer holds any bitcoin.", "? the holder named is not the issuer"),
    ("As of June 30, 2025 and December 31, 2024, we held 10,000 BTC and more.", "? several days side by side"),
]


@pytest.mark.parametrize(("sentence", "facts"), READ)
def test_holdings_are_read(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence) == facts


@pytest.mark.parametrize(("sentence", "why"), NOT_READ)
def test_what_is_no_holding_is_passed_over(sentence: str, why: str) -> None:
    assert said(STYLE, sentence) == [], why


@pytest.mark.parametrize(("sentence", "reason"), UNREAD)
def test_doubt_is_said_and_not_guessed(sentence: str, reason: str) -> None:
    found = said(STYLE, sentence)
    assert len(found) == 1 and found[0].startswith(reason)


@pytest.mark.parametrize(
    "holder",
    [
        "our director, Ms. Vale,",
        "the chairman of the Company",
        "directors and officers of the Company",
        "our largest shareholder",
        "our portfolio companies",
        "customers of our platform",
        "Northwind Treasury Corp.",
        "other treasury companies",
        "the lender",
        "an affiliate of our sponsor",
    ],
)
@pytest.mark.parametrize("words", ["held 2,300 BTC", "had total holdings of 2,300 BTC", "owned zero BTC"])
def test_others_coins_are_never_the_filers(holder: str, words: str) -> None:
    found = said(STYLE, f"As of November 20, 2025, {holder} {words}.")
    assert [line for line in found if not line.startswith("?")] == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("As of November 20, 2025, the Company held zero BTC.", ["holdings_units BTC 0 2025-11-20"]),
        ("As of November 20, 2025, we no longer hold any ether.", ["holdings_units ETH 0 2025-11-20"]),
        ("We do not own any bitcoin in our treasury.", [f"holdings_units BTC 0 {TODAY}"]),
        ("We hold no bitcoin other than the 5 BTC we lent.", []),
        ("As of November 20, 2025, we hold no BTC-backed debt.", []),
    ],
)
def test_a_stated_zero_is_a_fact(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence) == facts


def test_an_undated_zero_of_a_periodic_report_has_no_day() -> None:
    assert said(STYLE, "We do not own any bitcoin.", form="10-Q") == ["? no day is given for the holding"]


def test_numbers_for_two_days_go_with_their_days() -> None:
    sentence = (
        "At June 30, 2025 and 2024, we held 320.5 and 110 bitcoin, worth $34.3 million and $6.8 million, respectively."
    )
    assert said(STYLE, sentence, form="10-Q") == [
        "holdings_units BTC 320.5 2025-06-30",
        "holdings_fair_value_usd BTC 34300000 2025-06-30",
        "holdings_units BTC 110 2024-06-30",
        "holdings_fair_value_usd BTC 6800000 2024-06-30",
    ]


def test_two_coins_for_two_days_are_not_guessed() -> None:
    found = said(STYLE, "At June 30, 2025 and 2024, we held 320 BTC and 4,000 ETH, respectively.", form="10-Q")
    assert set(found) == {"? several days side by side"}


def test_another_countrys_dollars_are_not_read_as_dollars() -> None:
    told = "All amounts are expressed in Canadian dollars."
    found = said(STYLE, told, "As of October 31, 2025, we held 120 BTC at an average cost of $140,000.")
    assert found == ["holdings_units BTC 120 2025-10-31"]
    found = said(STYLE, told, "As of October 31, 2025, we held 120 BTC at an average cost of US$100,000.")
    assert found == ["holdings_units BTC 120 2025-10-31", "avg_cost_usd BTC 100000 2025-10-31"]


def test_a_list_takes_day_and_role_from_its_lead() -> None:
    lead = "<p>As of November 9, 2025, Acme’s holdings were comprised of:</p>"
    items = "<ul><li>3,505,723 ETH at $3,639 per ETH</li><li>192 Bitcoin</li><li>$398 million of cash</li></ul>"
    assert said(STYLE, lead + items) == ["holdings_units ETH 3505723 2025-11-09", "holdings_units BTC 192 2025-11-09"]


def test_a_rounded_headline_gives_way_to_the_exact_body() -> None:
    headline = "Acme now holds 4.285 million ETH"
    assert said(STYLE, headline, "As of November 22, 2025, the Company held 4,285,125 ETH.") == [
        "holdings_units ETH 4285125 2025-11-22"
    ]


def test_an_undated_boilerplate_beside_a_dated_holding_is_doubted() -> None:
    found = said(STYLE, "As of November 22, 2025, Acme held 859,853 ETH.", "Acme holds 600,000 ETH.")
    assert found == ["holdings_units ETH 859853 2025-11-22", "? an undated holding beside a dated one"]


def test_the_parts_named_beside_the_whole_are_passed_over() -> None:
    found = said(
        STYLE,
        "As of June 30, 2025, we held 1,150 bitcoin in our main treasury.",
        "As of June 30, 2025, we held 64 bitcoin in the treasury for rewards.",
        "As of June 30, 2025, we held approximately 1,214 BTC.",
    )
    assert found == ["holdings_units BTC 1214 2025-06-30"]


def test_a_number_said_to_be_a_part_is_one_wherever_it_stands() -> None:
    whole = "As of March 31, 2024, we held 214,278 bitcoins, of which approximately 175,721 are unencumbered."
    assert said(STYLE, whole, "As of March 31, 2024, AcmeSub, we say, held 175,721 bitcoins.")[0] == (
        "holdings_units BTC 214278 2024-03-31"
    )


def test_an_average_that_contradicts_the_cost_is_not_read() -> None:
    found = said(STYLE, "As of November 1, 2025, we held 1,000 BTC acquired at an aggregate cost of $100 "
    "million and an "
                 "average cost of $50,000.")  # fmt: skip
    assert found == ["holdings_units BTC 1000 2025-11-01", "? units, cost and average do not agree"]


def test_an_undated_holding_of_a_periodic_report_has_no_day() -> None:
    assert said(STYLE, "Acme used 367 BTC and holds 5,398 BTC.", form="10-Q") == ["? no day is given for the holding"]
    assert said(STYLE, "We currently hold 94 BTC.", form="10-Q") == [f"holdings_units BTC 94 {TODAY}"]


def test_a_monthly_update_states_its_month_end() -> None:
    title = "Acme Announces October 2025 Production and Operations Updates"
    found = said(STYLE, title, "Total bitcoin holdings were 19,368 at month-end.", filed=date(2025, 11, 4))
    assert found == ["holdings_units BTC 19368 2025-10-31"]


def test_hostile_repetition_costs_linear_time() -> None:
    said(STYLE, "held an aggregate of " * 20_000, "holdings to of at " * 20_000, "1 BTC, " * 20_000)


def test_the_fixture_of_a_weekly_release() -> None:
    assert case_agrees(STYLE, "ether_treasury_release", date(2025, 11, 24))


@pytest.mark.real
def test_no_false_holding_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


def test_year_end_in_a_report_is_its_own_end_and_in_another_year_is_not() -> None:
    cover = "For the fiscal year ended December 31, 2024"
    held = "At year-end we held 859 bitcoin."
    assert said(STYLE, cover, held, form="40-F", filed=date(2025, 3, 28)) == ["holdings_units BTC 859 2024-12-31"]
    before = "At year-end in 2023 we held 804 bitcoin."
    assert "holdings_units BTC 804 2024-12-31" not in said(STYLE, cover, before, form="40-F", filed=date(2025, 3, 28))


@pytest.mark.parametrize(
    "sentence",
    [
        "On a BTC-equivalent basis, total holdings were 2,210 BTC at October 31, 2025.",
        "Expressed in BTC equivalents, Acme held 2,210 BTC at October 31, 2025.",
        "The BTC equivalent of our ETH and SOL, on top of our BTC holdings, was about 2,210.4 on October 31, 2025.",
    ],
)
def test_a_sum_of_several_coins_in_the_measure_of_one_is_doubted(sentence: str) -> None:
    assert said(STYLE, sentence) in (["? the amount counts equivalents of the coin"], [])


def test_a_sum_in_equivalents_does_not_make_the_holding_beside_it_a_conflict() -> None:
    held = "At October 31, 2025 our holdings of BTC and ETH were 905 and 4,100, respectively."
    equivalent = "The BTC equivalent of all our coins (on top of our BTC holdings) was 1,310.4 on October 31, 2025."
    facts = [line for line in said(STYLE, f"{held} {equivalent}") if not line.startswith("?")]
    assert facts == ["holdings_units BTC 905 2025-10-31", "holdings_units ETH 4100 2025-10-31"]


def test_coins_and_their_equivalents_are_held() -> None:
    assert said(STYLE, "Acme held 2,109,000 SOL and SOL equivalents at October 31, 2025.") == [
        "holdings_units SOL 2109000 2025-10-31"
    ]


@pytest.mark.parametrize(
    "had", ["we had", "we had cash of $2.2 million and", "Acme has", "the Company had cash and cash equivalents and"]
)
def test_what_is_had_in_digital_assets_is_held(had: str) -> None:
    told = f"As of November 14, 2025, {had} digital assets of $8.1 million, consisting of 64.2 bitcoin."
    assert said(STYLE, told) == ["holdings_units BTC 64.2 2025-11-14"]


@pytest.mark.parametrize("had", ["our customers had", "we were paid in", "the lender has received"])
def test_digital_assets_of_others_or_received_are_not_held(had: str) -> None:
    told = f"As of November 14, 2025, {had} digital assets of $8.1 million, consisting of 64.2 bitcoin."
    assert said(STYLE, told) == []
