"""Coins staked and coins bound, as parts of what is held."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.staked_and_pledged_sentence import STYLE

TODAY = "2025-11-24"


def test_the_fixture_parts_of_a_treasury() -> None:
    assert case_agrees(STYLE, "parts_of_a_treasury", date(2025, 11, 24))


@pytest.mark.parametrize(
    "sentence",
    [
        "As of November 20, 2025, 1,460 of the Company’s 3,275 bitcoin were pledged as collateral.",
        "As of November 20, 2025, we held 3,275 BTC, of which 1,460 were pledged.",
        "As of November 20, 2025, Acme had pledged 1,460 BTC.",
        "As of November 20, 2025, collateral for the notes, consisting of 1,460 BTC, stays with the trustee.",
        "Restricted bitcoin stood at 1,460 as of November 20, 2025.",
        "As of November 20, 2025, 1,460 BTC are supplied to a lending pool as security for our borrowings.",
        "As of November 20, 2025, 1,460 BTC secure a $50 million loan agreement with Northbank.",
    ],
)
def test_what_is_pledged_is_read_and_the_whole_is_not(sentence: str) -> None:
    assert said(STYLE, sentence) == ["restricted_or_pledged_units BTC 1460 2025-11-20"]


@pytest.mark.parametrize(
    "sentence",
    [
        "All collateral, including approximately 69,080 bitcoins, has been released.",
        "The 500 BTC are unencumbered and unrestricted.",
        "Customers staked 3,000 ETH with us.",
        "Acme may pledge 500 BTC, which would then be restricted.",
    ],
)
def test_what_is_free_or_another_s_is_not(sentence: str) -> None:
    assert said(STYLE, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "As of November 20, 2025, Northwind Treasury Corp. held 9,100 BTC and 1,000 of its BTC were restricted.",
        "As of November 20, 2025, 1,000 of Northwind’s 9,100 BTC were restricted.",
        "As of November 20, 2025, our director Ms. Vale has pledged 1,000 BTC.",
        "As of November 20, 2025, our largest shareholder had pledged 1,000 BTC.",
        "As of November 20, 2025, our portfolio company Lumen Chain has staked 3,300 ETH.",
        "As of November 20, 2025, 3,000 ETH were staked by customers of our platform.",
        "As of November 20, 2025, borrowers had 500 BTC pledged to the Company.",
    ],
)
def test_others_restricted_coins_are_never_the_filers(sentence: str) -> None:
    assert [line for line in said(STYLE, sentence) if not line.startswith("?")] == []


def test_an_undated_part_in_a_periodic_report_is_unread() -> None:
    assert said(STYLE, "ETH holdings include 10,460 ETH staked.", form="10-Q") == ["? no day is given"]


@pytest.mark.real
def test_no_false_part_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


def _in_report(*paragraphs: str) -> list[str]:
    return said(STYLE, "For the fiscal year ended December 31, 2024", *paragraphs, form="10-K", filed=date(2025, 3, 14))


@pytest.mark.parametrize(
    "sentence",
    [
        "At December 31, 2024 it held 4,081 bitcoin. Of them, 900 bitcoin were pledged under the facility.",
        "In total, 900 of the Company’s own bitcoin were pledged as of December 31, 2024.",
        "As of December 31, 2024, 900 bitcoin with a fair value of $84.0 million had been transferred to a lender as "
        "collateral.",
        "As of December 31, 2024, 900 BTC were held in a blocked account of the lender.",
    ],
)
def test_a_report_s_pledges_have_its_paragraph_s_day(sentence: str) -> None:
    assert _in_report(sentence) == ["restricted_or_pledged_units BTC 900 2024-12-31"]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("It began to buy on July 17, 2024. Of them, 900 bitcoin were pledged.", "an event's day"),
        ("At December 31, 2024 it held 4,081 bitcoin. In May, 900 bitcoin were pledged.", "another month"),
        ("The note is secured by collateral, of which 900 bitcoin were pledged.", "no day at all"),
    ],
)
def test_a_pledge_without_a_day_is_unread(sentence: str, why: str) -> None:
    assert all(line.startswith("?") for line in _in_report(sentence)), why


@pytest.mark.parametrize(
    ("sentences", "fact"),
    [
        (["As of October 31, 2025 we held 1,184 bitcoin, 400 of which secure our revolving facility."],
         "BTC 400 2025-10-31"),
        (["75 bitcoin secure a small loan from Elm Bank."], f"BTC 75 {TODAY}"),
        (["The bitcoin is kept by two banks, and 110 of them guarantee the option structure."], f"BTC 110 {TODAY}"),
        (["Acme bought 5 SUI in September. 41.7 million of all tokens held on September 30 were so restricted."],
         "SUI 41700000 2025-09-30"),
        (["In March we drew $11 million; 310 of our bitcoin sit with the lender as security."], f"BTC 310 {TODAY}"),
        (["As of October 3, 2025, we owed $50.0 million. An aggregate of 940 bitcoin secured these facilities on that "
          "date."], "BTC 940 2025-10-03"),
        (["At October 31, 2025 the pledged bitcoin numbered 410."], "BTC 410 2025-10-31"),
        (["Of the 2,000 bitcoin held at October 31, 2025, 450 were with lenders as collateral."], "BTC 450 2025-10-31"),
    ],
)  # fmt: skip
def test_what_binds_coins_is_said_in_many_ways(sentences: list[str], fact: str) -> None:
    assert f"restricted_or_pledged_units {fact}" in said(STYLE, " ".join(sentences))


@pytest.mark.parametrize(
    "sentence",
    [
        "Customers posted 85 bitcoin as collateral for their loans from us.",  # theirs
        "The plan would place 200 BTC as margin.",  # not yet
        "100 BTC formerly pledged were returned to us.",  # no more
        "600 bitcoin were sold and the proceeds secured a new site.",  # another matter
        "The 500 BTC can be withdrawn at any time.",  # free
        "As of November 20, 2025, none of the Company’s 1,204 bitcoin was pledged as collateral.",  # none
        "No part of our 1,204 bitcoin has been pledged.",  # none
    ],
)
def test_coins_that_are_free_or_others_are_not_bound(sentence: str) -> None:
    assert said(STYLE, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        (
            "Acme closed a $25 million bitcoin-backed loan secured by 420 BTC, bearing interest at 9.5% per annum.",
            "420",
        ),
        ("The Company drew down $10 million under its credit facility, pledging 180 BTC as collateral.", "180"),
        ("We have entered into a term loan of $8 million and pledged 95 BTC as collateral.", "95"),
    ],
)
def test_coins_bound_by_a_loan_told_as_news_are_bound_that_day(sentence: str, number: str) -> None:
    assert said(STYLE, sentence) == [f"restricted_or_pledged_units BTC {number} 2025-11-24"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme will enter into a bitcoin-backed loan secured by 420 BTC.",
        "Acme repaid its loan in full and the 520 BTC pledged as collateral were returned.",
        "Northwind closed a $25 million loan secured by 420 BTC.",
    ],
)
def test_coins_of_a_loan_to_come_or_repaid_are_not_bound(sentence: str) -> None:
    assert [line for line in said(STYLE, sentence) if not line.startswith("?")] == []


def test_what_secures_a_loan_of_a_report_does_so_at_its_end() -> None:
    report = "For the quarterly period ended September 30, 2025."
    told = said(STYLE, report, "The bank loan is secured by 900 BTC kept in escrow.", form="10-Q")
    assert told == ["restricted_or_pledged_units BTC 900 2025-09-30"]
    assert said(STYLE, report, "The bank loan was secured by 900 BTC and was repaid in May 2025.", form="10-Q") == []


def test_coins_acquired_in_locked_form_are_bound_on_the_day_of_the_total() -> None:
    held = "Acme ended October with 2,500 SOL. As of October 31, 2025, Acme held 2,500 SOL."
    told = said(STYLE, f"{held} Of the total, 300 SOL were acquired in locked form.")
    assert told == ["restricted_or_pledged_units SOL 300 2025-10-31"]
    assert said(STYLE, f"{held} Of the total, 300 SOL were acquired in private sales.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Included at November 20, 2025 are 1,460 BTC acquired in a private transaction that are subject to a lock-up.",
        "As of November 20, 2025, we held 3,275 BTC, including 1,460 BTC purchased from a miner at a discount, which "
        "remain subject to transfer restrictions.",
    ],
)
def test_where_bound_coins_came_from_may_stand_in_between(sentence: str) -> None:
    assert said(STYLE, sentence) == ["restricted_or_pledged_units BTC 1460 2025-11-20"]


def test_coins_once_bound_are_free_again() -> None:
    told = "As of November 20, 2025, 1,460 BTC received from a miner that were subject to a lock-up have been released."
    assert said(STYLE, told) == []


def test_what_was_pledged_later_is_not_pledged_on_the_day_told() -> None:
    assert said(STYLE, "As of November 14, 2025, we held 2,310 BTC, of which 620 were subsequently pledged.") == []
    assert said(STYLE, "As of November 14, 2025, we held 2,310 BTC, of which 620 were pledged.") == [
        "restricted_or_pledged_units BTC 620 2025-11-14"
    ]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("As of November 20, 2025, the facility has $4.5 million drawn, bears 9.25% and is backed by 75 bitcoin.", 75),
        ("As of November 20, 2025, our loan balance was $6.2 million, due in June 2026 and secured by 110 BTC.", 110),
        ("All of our bitcoin, 3,072 coins at the close of business on November 20, serves as collateral.", 3072),
        ("All of its bitcoin, 88 coins as of November 20, 2025, is pledged to the lender.", 88),
        ("Restricted bitcoin: 418 coins at November 20, 2025 (2024: nil), kept apart for the lender.", 418),
        ("The lender released 57 BTC in May, so that 254 BTC remained pledged at November 20, 2025.", 254),
        ("As of November 20, 2025, 140 bitcoin were held in a margin account.", 140),
    ],
)
def test_coins_are_bound_behind_the_terms_of_a_loan_and_beside_their_day(sentence: str, number: int) -> None:
    assert said(STYLE, sentence) == [f"restricted_or_pledged_units BTC {number} 2025-11-20"]


@pytest.mark.parametrize(
    "sentence",
    [
        "As of November 20, 2025, the loan receivable of $5.5 million was secured by 200 BTC.",
        "The note was repaid in March 2025; it had carried 9.25% and was secured by 200 BTC.",
        "All of our bitcoin, 3,072 coins at the close of business on November 20, is in cold storage.",
        "The loan agreement for $10.5 million would be due in 2027 and secured by 200 BTC.",
    ],
)
def test_coins_of_loans_over_given_or_planned_are_not_bound(sentence: str) -> None:
    assert [line for line in said(STYLE, sentence) if not line.startswith("?")] == []
