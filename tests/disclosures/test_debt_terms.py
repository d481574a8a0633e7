"""Debts with their terms, and what is no closing or not told apart; written by eye."""

from datetime import date

import pytest
from event_cases import terms_of, told
from prose_cases import case_agrees

from datmon.disclosures.debt_terms import STYLE

NOTES = (
    "On November 18, 2025, the Company completed its private offering of 0.625% convertible senior notes due 2030. The "
    "aggregate principal amount of the notes sold that day was $410 million."
)
NOTE_TERMS = (
    "The notes are senior unsecured obligations and bear interest at a rate of 0.625% per annum.",
    "The notes will mature on December 15, 2030, unless earlier converted, redeemed or repurchased.",
    "The initial conversion price is equal to approximately $25.91 per share.",
    "Upon conversion, the Company will pay or deliver cash, shares of its common stock or a combination of both.",
    "Holders may require the Company to repurchase their notes at par on June 15, 2028.",
)
LOAN = "On November 14, 2025, the Company borrowed $20 million under its master loan agreement with the lender."
LOAN_TERMS = (
    "The loan bears interest at 10% per annum and matures on May 14, 2026.",
    "It is collateralized by 315 bitcoin, for an initial loan-to-value ratio of 65%.",
    "A margin call is made at an LTV of 75%, to be met within 24 hours, and the lender may liquidate the collateral "
    "at an LTV "
    "of 85%.",
)


def test_a_convertible_note_with_its_terms() -> None:
    assert told(STYLE, NOTES, *NOTE_TERMS) == ["instrument convertible 2025-11-18"]
    assert terms_of(STYLE, NOTES, *NOTE_TERMS) == {
        "principal_usd": "410000000", "currency": "USD", "issued": "2025-11-18", "coupon": "0.00625",
        "maturity": "2030-12-15", "secured": "no", "put_date": "2028-06-15", "conversion_or_strike_price": "25.91",
        "settlement": "election",
    }  # fmt: skip


def test_a_loan_on_coins_with_its_collateral() -> None:
    assert told(STYLE, LOAN, *LOAN_TERMS) == ["instrument margin_loan 2025-11-14"]
    assert terms_of(STYLE, LOAN, *LOAN_TERMS) == {
        "principal_usd": "20000000", "currency": "USD", "issued": "2025-11-14", "coupon": "0.1",
        "maturity": "2026-05-14", "secured": "yes", "pledged_units": "315", "pledged_asset": "BTC",
        "ltv_initial": "0.65", "ltv_margin_call": "0.75", "ltv_liquidation": "0.85", "cure_hours": "24",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("The notes will not bear regular interest.", {"coupon": "0"}),
        ("The notes bear interest at 4.00% per year, payable semi-annually.", {"coupon": "0.04"}),
        ("Default interest accrues at a rate of 18% per annum.", {}),
        ("The notes are secured by a first lien on coins.", {"secured": "yes"}),
        ("The notes are unsecured and rank junior to secured indebtedness.", {"secured": "no"}),
        ("The notes may be settled solely in shares.", {"settlement": "share"}),
        ("Holders may require the Company to repurchase the notes upon a fundamental change.", {}),
        (
            "The conversion price is $4.16 per share, or $5.20 per share after a year.",
            {"conversion_or_strike_price": "4.16"},
        ),
        ("The notes are secured by 1,200 ETH, of which 200 ETH may be released.", {"secured": "yes"}),
        ("The notes mature on July 1, 2030.", {"maturity": "2030-07-01"}),
        (
            "Interest is first due on July 1, 2026; the notes mature on July 1, 2030.",
            {},
        ),  # two days: doubt, no maturity
        ("The initial collateral level is 250%.", {"ltv_initial": "0.4"}),
        (
            "The margin call level is 200% and is to be met within twenty-four hours of a margin call.",
            {"ltv_margin_call": "0.5", "cure_hours": "24"},
        ),
    ],
)
def test_each_term_is_read_where_it_is_stated_once(sentence: str, terms: dict[str, str]) -> None:
    closing = "On November 18, 2025, the Company issued $50 million aggregate principal amount of convertible notes."
    bare = terms_of(STYLE, closing)
    assert bare == {"principal_usd": "50000000", "currency": "USD", "issued": "2025-11-18"}
    found = terms_of(STYLE, closing, sentence)
    assert {name: value for name, value in found.items() if name not in bare} == terms


@pytest.mark.parametrize(
    ("paragraphs", "why"),
    [
        (
            ["Acme priced an offering of $500 million aggregate principal amount of convertible notes due 2030."],
            "priced",
        ),
        (["The Company may borrow up to $100 million; a loan would bear interest at 10% per annum."], "a limit"),
        (
            ["The Company entered into a term sheet for a $50 million loan at an interest rate of 9% per annum."],
            "no closing",
        ),
        (["Margin calls on futures are a risk of the market; loan-to-value ratios of 50% are common."], "general talk"),
    ],
)
def test_what_did_not_close_is_passed_over(paragraphs: list[str], why: str) -> None:
    assert told(STYLE, *paragraphs) == [], why


def test_two_issues_of_one_report_are_not_told_apart() -> None:
    other = "On November 19, 2025, the Company issued $75 million aggregate principal amount of notes to a bank."
    assert told(STYLE, NOTES, other) == ["? several issues, whose terms are not told apart"]


def test_a_periodic_report_gives_the_levels_of_a_loan() -> None:
    note = (
        "On October 21, 2025, we entered into a $14.0 million loan at a borrow fee of 8.1%. The initial collateral "
        "level is 160% and the margin call level is 130%."
    )
    assert told(STYLE, note, form="10-Q") == ["instrument margin_loan 2025-10-21"]
    assert terms_of(STYLE, note, form="10-Q") == {
        "principal_usd": "14000000", "coupon": "0.081", "ltv_initial": "0.625", "ltv_margin_call": "0.7692",
        "secured": "yes",
    }  # fmt: skip


def test_the_fixture_of_a_loan_on_bitcoin() -> None:
    assert case_agrees(STYLE, "a_loan_on_bitcoin", date(2025, 11, 24))
