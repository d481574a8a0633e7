"""Debt that was issued; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.issued_debt_sentence import STYLE


def test_the_fixture_of_a_closed_offering() -> None:
    assert case_agrees(STYLE, "closed_offering", date(2025, 10, 20))


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "On October 9, 2025, the Company and the Lender signed papers under which the Lender issued a $48.0 "
            "million term loan to the Borrower.",
            ["debt_principal_usd 48000000 2025-10-09"],
        ),
        (
            "On November 20, 2025, the Company issued $100 million aggregate principal amount of convertible notes.",
            ["debt_principal_usd 100000000 2025-11-20"],
        ),
        (
            "As of June 30, 2025, Acme had $3.909 billion aggregate indebtedness, consisting of notes.",
            ["debt_principal_usd 3909000000 2025-06-30"],
        ),
        (
            "NEW YORK, November 21, 2025 (GLOBE NEWSWIRE) -- Acme today announced the closing of its private "
            "offering of $1.2 billion aggregate principal amount of its zero-coupon convertible notes due 2033.",
            ["debt_principal_usd 1200000000 2025-11-21"],
        ),
        (
            "On November 18, 2025, the Company issued a secured convertible promissory note to an investor in the "
            "original "
            "principal amount of $7,810,526.",
            ["debt_principal_usd 7810526 2025-11-18"],
        ),
        (
            "On November 14, 2025, Acme borrowed $20 million under its master loan agreement with the lender.",
            ["debt_principal_usd 20000000 2025-11-14"],
        ),
        (
            "On October 29, 2025, the Company completed the sale of $189 million of secured convertible notes.",
            ["debt_principal_usd 189000000 2025-10-29"],
        ),
        (
            "The redemption reduced the Company’s outstanding principal from $189.0 million to $94.5 million.",
            ["debt_principal_usd 94500000 2025-11-24"],
        ),
        (
            "The principal amount of the secured debentures outstanding fell from $189.0 million to $94.5 million.",
            ["debt_principal_usd 94500000 2025-11-24"],
        ),
        (
            "The principal outstanding under the credit facility was $203,017,500 as of September 30, 2025.",
            ["debt_principal_usd 203017500 2025-09-30"],
        ),
        (
            "The Company repaid $24.1 million of the notes, leaving $17.8 million principal amount outstanding.",
            ["debt_principal_usd 17800000 2025-11-24"],
        ),
        (
            "On July 7, 2025, Acme closed its placement of $195 million in equity and $189 million of 0% secured "
            "convertible "
            "debentures due 2028.",
            ["debt_principal_usd 189000000 2025-07-07"],
        ),
        (
            "On November 14, 2025, Acme entered into a loan agreement under which it borrowed $100 million.",
            ["debt_principal_usd 100000000 2025-11-14"],
        ),
        (
            "As of November 21, 2025, Acme had total debt of $11.9 million.",
            ["debt_principal_usd 11900000 2025-11-21"],
        ),
        (
            "As of August 31, 2025, we had $18.7 million in principal debt outstanding under two notes.",
            ["debt_principal_usd 18700000 2025-08-31"],
        ),
        (
            "As of August 31, 2025, there were outstanding $340.0 million in principal amount of the Notes.",
            ["debt_principal_usd 340000000 2025-08-31"],
        ),
        (
            "As of October 17, 2025, the Company had about $23,480,000 in outstanding borrowings, backed by coins.",
            ["debt_principal_usd 23480000 2025-10-17"],
        ),
    ],
)
def test_debt_is_read(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence) == facts


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The Company has priced an offering of $550 million aggregate principal amount of notes.", "priced"),
        ("The Company intends to redeem $500.0 million aggregate principal amount of notes issued.", "to be redeemed"),
        ("After giving effect to the offering, Acme had $4.274 billion aggregate indebtedness.", "pro forma"),
        ("The purchasers may buy up to $100 million aggregate principal amount of notes.", "an option"),
        ("The Company agreed to issue $50 million principal amount of notes to an investor.", "agreed, not issued"),
        ("The Company expects to reduce its total debt from $189 million to $94.5 million.", "expected"),
        ("As of September 30, 2025, the Company had $60 million in outstanding shares under option.", "shares"),
        ("The facility lets the Company borrow up to $100 million of loans from the lender.", "a limit"),
        ("On November 3, 2025, Acme issued a press release on $40 million of purchases of bitcoin.", "no debt"),
        ("Each $1,000 principal amount of notes converts into 38.5 shares.", "a denomination"),
        (
            "As of June 30, 2025, Acme had $3.1 billion aggregate indebtedness remaining after the redemption.",
            "pro forma",
        ),
        ("The offering was upsized, to $640 million in aggregate principal amount all told.", "upsized, not closed"),
    ],
)
def test_debt_not_yet_issued_is_passed_over(sentence: str, why: str) -> None:
    assert said(STYLE, sentence) == [], why


def test_the_day_of_closing_is_not_that_of_the_agreement_told_after_it() -> None:
    paragraphs = [
        "On November 13, 2025, the Company completed its private offering of convertible notes.",
        "On November 10, 2025, the Company and the first buyers entered into a purchase agreement.",
        "The aggregate principal amount of notes sold that day was $580 million.",
    ]
    assert said(STYLE, *paragraphs) == ["debt_principal_usd 580000000 2025-11-13"]


def test_a_report_in_thousands_needs_the_scale_word() -> None:
    sentence = "As of September 30, 2025, the Company had $560,000 in outstanding borrowings under the line."
    assert said(STYLE, "(in thousands)", sentence, form="10-Q") == [
        "? dollars without a scale word in a report in thousands"
    ]


def test_the_balance_of_one_note_is_not_read_beside_a_total() -> None:
    paragraphs = [
        "As of September 30, 2025, the Company had $18.7 million in principal debt outstanding, spread over two notes.",
        "The principal amount outstanding under the first note was $6.2 million as of September 30, 2025.",
    ]
    assert said(STYLE, *paragraphs, form="10-Q") == ["debt_principal_usd 18700000 2025-09-30"]
    assert said(STYLE, paragraphs[1], form="10-Q") == []


def test_parts_told_side_by_side_are_no_total() -> None:
    sentence = (
        "As of May 31, 2025, we had $410 million aggregate principal amount of indebtedness under the notes and $52.0 "
        "million of outstanding borrowings under a loan."
    )
    assert said(STYLE, sentence, form="10-Q") == []


def test_notes_that_another_named_firm_issued_are_not_the_filers_debt() -> None:
    sentence = (
        "On October 27, 2025, Borealis Lender issued $90.0 million aggregate principal amount of notes to a bank."
    )
    assert said(STYLE, sentence) == ["? the issuer of the debt named is another"]


def test_a_loan_in_a_stablecoin_is_not_one_in_dollars() -> None:
    sentence = "On November 10, 2025, Acme borrowed 25,000,000 USDC from a lending protocol."
    assert said(STYLE, sentence) == ["? a loan in a stablecoin, whose principal is not in dollars"]


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


def _sheet(*debts: str) -> str:
    rows = ("Cash|$ 5,000,000", *debts, "Total assets|$ 90,000,000")
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


COVER = "For the quarterly period ended September 30, 2025"
LOAN = "Under the agreement $35.0 million principal was outstanding on September 30, 2025."
BALANCE = "The credit facility had an outstanding balance of $35.0 million at September 30, 2025."


@pytest.mark.parametrize("sentence", [LOAN, BALANCE])
def test_the_one_loan_of_a_report_without_tags_is_all_its_debt(sentence: str) -> None:
    for sheet in (_sheet(), _sheet("Notes payable|$ 34,000,000")):
        assert said(STYLE, COVER, sheet, sentence, form="10-Q") == ["debt_principal_usd 35000000 2025-09-30"]


@pytest.mark.parametrize(
    ("sheet", "sentence", "why"),
    [
        (_sheet("Notes payable|$ 34,000,000", "Convertible notes, net|$ 90,000,000"), LOAN, "one of two debts"),
        (_sheet("Notes payable|$ 60,000,000"), LOAN, "a part of what is carried"),
        (_sheet(), f"{LOAN} The term loan had a principal of $9.0 million at September 30, 2025.", "one of two loans"),
        (_sheet(), LOAN.replace("September", "June"), "an older day"),
        (_sheet(), LOAN.replace("$", "C$"), "Canadian dollars"),
    ],
)
def test_a_loan_that_may_not_be_all_is_not_the_total(sheet: str, sentence: str, why: str) -> None:
    assert said(STYLE, COVER, sheet, sentence, form="10-Q") == [], why


def test_notes_that_had_been_issued_by_a_day_are_owed_on_it() -> None:
    sentence = (
        "In June 2025 the Company agreed on notes of up to US$500 million; US$100 million of notes had been issued by "
        "October 25, 2025."
    )
    assert said(STYLE, sentence) == ["debt_principal_usd 100000000 2025-10-25"]


ANNUAL = "For the fiscal year ended December 31, 2024"
AT_END = "As of December 31, 2024 we had cash of $8.4 million."


@pytest.mark.parametrize(
    ("form", "paragraph", "facts"),
    [
        (
            "20-F",
            f"{AT_END} We have outstanding convertible notes with a principal amount of US$30.0 million.",
            ["debt_principal_usd 30000000 2024-12-31"],
        ),
        (
            "40-F",
            "All amounts are in thousands of U.S. dollars unless otherwise noted. As at December 31, 2024, the "
            "principal outstanding under the credit facility was $30,000.",
            ["debt_principal_usd 30000000 2024-12-31"],
        ),
        ("20-F", f"{AT_END} We had convertible notes outstanding in earlier years.", []),
        ("20-F", f"{AT_END} We may issue convertible notes with a principal amount of US$30.0 million.", []),
    ],
)
def test_the_only_loan_of_a_report_without_a_balance_sheet(form: str, paragraph: str, facts: list[str]) -> None:
    assert said(STYLE, ANNUAL, paragraph, form=form, filed=date(2025, 3, 14)) == facts


def test_debt_a_stretch_closed_with_is_not_of_the_day_it_is_told() -> None:
    owed = "$95 million outstanding on our convertible notes due 2029."
    assert said(STYLE, f"We closed the year with $33.5 million in cash and {owed}") == []
    told = said(
        STYLE, "Acme reports results for the quarter ended September 30, 2025.", f"We closed the quarter with {owed}"
    )
    assert told == ["debt_principal_usd 95000000 2025-09-30"]


REPAID = "On November 3, 2025, Acme Inc. repaid in full the $60.0 million outstanding under its credit agreement."


def test_what_is_left_after_a_repayment_is_of_its_day() -> None:
    left = "Following the repayment, our only outstanding debt for borrowed money is the $115.0 million of notes."
    assert said(STYLE, REPAID, left) == ["debt_principal_usd 115000000 2025-11-03"]
    assert said(STYLE, REPAID, left.replace("Following the repayment, our", "Our")) == [
        "debt_principal_usd 115000000 2025-11-24"
    ]


def test_the_only_debt_of_another_is_not_the_filer_s() -> None:
    only = "only outstanding debt is the $115.0 million principal amount of its notes."
    assert said(STYLE, f"The Company’s {only}") == ["debt_principal_usd 115000000 2025-11-24"]
    assert said(STYLE, f"Northwind’s {only}") == []


COVER = "For the quarterly period ended September 30, 2025"


@pytest.mark.parametrize(
    ("sentence", "dollars"),
    [
        ("As of September 30, 2025, the unpaid principal balance of the Harbor loan was $41.0 million.", 41_000_000),
        ("At September 30, 2025, $15.5 million was drawn on our line of credit with Elm Bank.", 15_500_000),
        ("We had $30.0 million drawn under the $50 million Larch credit line at September 30, 2025.", 30_000_000),
        ("Drawings under the credit agreement amounted to $12.0 million as of September 30, 2025.", 12_000_000),
        ("As of September 30, 2025, the $20.0 million delayed draw term loan was fully drawn.", 20_000_000),
        ("At the balance sheet date 410 BTC secured our $18.0 million promissory note.", 18_000_000),
        (
            "The principal owed under the promissory note to Larch was reduced from $2.5 million to $850,000 by a "
            "payment in August, and the note was still outstanding at the balance sheet date.",
            850_000,
        ),
        (
            "Notes payable comprised $45.0 million of principal as of September 30, 2025, less unamortized costs of "
            "$1.2 million, for a carrying amount of $43.8 million.",
            45_000_000,
        ),
        (
            "As of September 30, 2025, outstanding principal was $50.0 million on the 2029 notes and $27.5 million on "
            "the term loan, for a total of $77.5 million.",
            77_500_000,
        ),
        (
            "Our indebtedness at quarter-end comprised $40.0 million of 0.00% notes due 2029, $30.0 million of 2.25% "
            "notes due 2031 and a $10.0 million term loan, an aggregate principal amount of $80.0 million.",
            80_000_000,
        ),
    ],
)
def test_a_report_without_tags_that_tells_of_one_debt_is_read(sentence: str, dollars: int) -> None:
    assert said(STYLE, COVER, sentence, form="10-Q") == [f"debt_principal_usd {dollars} 2025-09-30"]


@pytest.mark.parametrize(
    "sentence",
    [
        "As of September 30, 2025, we may draw up to $40.0 million under the credit line.",
        "The outstanding principal may not exceed $62.5 million as of September 30, 2025.",
        "As of September 30, 2025, our customer’s outstanding principal balance under the loan we made was $5.0 "
        "million.",
        "As of September 30, 2025, the fair value of the loan was $40.0 million.",
        "As of September 30, 2025, 900 BTC secured a facility of $100.0 million.",
        "At September 30, 2025, Northwind had $40.0 million drawn under its credit line.",
        "We repaid $4.0 million and $6.0 million of borrowings, or $10.0 million in total, as of September 30, 2025.",
        "As of September 30, 2025, proceeds were $27.9 million from notes and $4.6 million from shares, or $32.5 "
        "million in total.",
        "As of September 30, 2025, principal of $10.0 million on notes matures in 2026 and $15.0 million in 2027, or "
        "$25.0 million in total.",
        "As of December 31, 2024, the outstanding principal balance of the loan was $8.0 million.",
    ],
)
def test_what_a_report_does_not_owe_at_its_end_is_not_read(sentence: str) -> None:
    assert said(STYLE, COVER, sentence, form="10-Q") == []


def test_a_report_that_tells_of_two_debts_in_two_places_is_not_read() -> None:
    one = "As of September 30, 2025, the unpaid principal balance of the Harbor loan was $41.0 million."
    another = "In May 2024 the Company issued a promissory note of $3.0 million to Larch Capital."
    assert said(STYLE, COVER, one, another, form="10-Q") == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The aggregate amount drawn against our bitcoin is now US$95 million.", ["95000000 2025-11-24"]),
        ("With today’s drawing the total amount borrowed under the facility stands at $95 million.",
         ["95000000 2025-11-24"]),
        ("Acme exchanged $30.0 million of its 2030 notes for shares, following which $120.0 million of the notes "
         "remains outstanding.", ["120000000 2025-11-24"]),
        ("On November 3, 2025, the Company repaid $4.5 million of its loan with Harbor; the remaining principal of "
         "$5.5 million is due in 2027.", ["5500000 2025-11-03"]),
        ("The sale redeemed half of its notes, taking the outstanding principal from $44 million to $22 million.",
         ["22000000 2025-11-24"]),
        ("• Debt: $13.5 million of 5.50% convertible senior notes due 2030", ["13500000 2025-11-24"]),
        ("• Debt outstanding – US$8.2 million", ["8200000 2025-11-24"]),
        ("Our only borrowing is an $18.0 million term loan from Harbor Bank.", ["18000000 2025-11-24"]),
        ("The Group’s outstanding bank loans amount to US$5.0 million.", ["5000000 2025-11-24"]),
        ("As at 30 September 2025 the Group had interest-bearing debt of US$5.0 million.", ["5000000 2025-09-30"]),
        ("Acme ended 2024 with 1,402 BTC, $8.0 million in cash and $20.0 million outstanding under its term loan.",
         ["20000000 2024-12-31"]),
        ("We have no debt other than a $4.1 million equipment loan.", ["4100000 2025-11-24"]),
        ("Our treasury now stands at 310 BTC, bought at US$99,000 on average, with a US$9.5 million bitcoin-backed "
         "loan outstanding.", ["9500000 2025-11-24"]),
        ("After giving effect to this repayment, the principal amount outstanding under the Loan Agreement was "
         "$3,300,000 as of November 20, 2025.", ["3300000 2025-11-20"]),
        ("The Company has debt of $50.0 million in senior notes and $27.5 million in equipment loans, or $77.5 million "
         "in aggregate.", ["77500000 2025-11-24"]),
    ],
)  # fmt: skip
def test_what_a_release_owes_is_read_in_many_words(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence, form="RELEASE") == [f"debt_principal_usd {fact}" for fact in facts]


@pytest.mark.parametrize(
    "sentence",
    [
        "Net debt: $12.0 million",
        "Acme has debt of $50.0 million in senior notes and $27.5 million in equipment loans.",
        "Northwind had interest-bearing debt of US$5.0 million.",
        "We closed the year with $33.5 million in cash and $95 million available under our credit line.",
        "We closed the year with $33.5 million in cash and $95 million of notes receivable.",
        "Debt: $12.0 million available under the facility",
        "Debt: up to $12.0 million of convertible notes",
        "Acme has no debt other than lease liabilities of $2.0 million.",
        "Northwind has no debt other than a $4.1 million equipment loan.",
        "We have no debt other than up to $5 million available under our line.",
        "Upon closing, the cumulative amount borrowed would total US$210 million.",
        "Northwind’s total amount borrowed under its facility stands at $95 million.",
        "Acme will repurchase $64.0 million of the notes, after which $436.0 million of the notes would remain "
        "outstanding.",
        "After giving effect to the offering, the principal amount outstanding under the notes was $436,000,000.",
        "The Company used $41.3 million of the proceeds to pay outstanding principal of $40.0 million.",
        "A year ago the outstanding principal of the loan was $8.0 million.",
    ],
)
def test_what_a_release_plans_or_others_owe_is_not_read(sentence: str) -> None:
    assert said(STYLE, sentence, form="RELEASE") == []


def test_what_was_drawn_at_closing_is_of_the_facility_its_list_is_on() -> None:
    drawn = "• Aggregate commitment of $50.0 million, of which $35.0 million was drawn at closing"
    assert said(STYLE, "Key terms of the facility:", drawn) == ["debt_principal_usd 35000000 2025-11-24"]
    assert said(STYLE, "Key terms of the facility:", drawn.replace("was", "may be")) == []


def test_in_results_has_may_mean_the_end_or_today() -> None:
    results = "Acme today reported results for the third quarter ended September 30, 2025."
    other = "The Company has no debt other than $1.1 million outstanding on an equipment note."
    assert said(STYLE, results, other, form="RELEASE") == []
    closed = "We ended the quarter with $8.0 million of cash and $12.0 million of debt."
    assert said(STYLE, results, closed, form="RELEASE") == ["debt_principal_usd 12000000 2025-09-30"]
