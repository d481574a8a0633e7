"""Cash alone, in releases; sums with coins and cash that moved are not it."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.cash_sentence import STYLE

TODAY = "2025-11-24"


def test_the_fixture_liquidity_of_a_release() -> None:
    assert case_agrees(STYLE, "liquidity_of_a_release", date(2025, 11, 12))


def test_two_amounts_for_one_day_are_said_and_not_chosen() -> None:
    found = said(STYLE, "Acme has cash of $5.2 million.", "Cash: $7.4 million")
    assert found == ["? two amounts of cash for one day", f"cash_usd 5200000 {TODAY}"]


def test_a_rounding_of_the_same_cash_is_no_second_amount() -> None:
    found = said(
        STYLE, "As of October 31, 2025, we had cash of $5 million.", "Cash was $5,214,000 at October 31, 2025."
    )
    assert found == ["cash_usd 5214000 2025-10-31"]


@pytest.mark.parametrize("joined", ["crypto and cash", "cash and bitcoin", "cash, BTC and investments"])
def test_a_sum_with_coins_is_not_cash(joined: str) -> None:
    assert said(STYLE, f"As of October 31, 2025, we had {joined} of $5 million.") == []


def test_an_item_of_a_list_may_open_with_its_dollars() -> None:
    lead = "<p>As of September 30, 2025, we had:</p>"
    assert said(STYLE, f"{lead}<ul><li>$28.9 million of cash and cash equivalents</li></ul>") == [
        "cash_usd 28900000 2025-09-30"
    ]


def test_another_countrys_dollars_are_not_cash_in_dollars() -> None:
    told = "All amounts are stated in Canadian dollars."
    assert said(STYLE, told, "As of October 31, 2025, we had cash of $5 million.") == []
    assert said(STYLE, told, "As of October 31, 2025, we had cash of US$5 million.") == ["cash_usd 5000000 2025-10-31"]


def test_the_same_date_is_the_one_told_before() -> None:
    held = "As of October 31, 2025, Acme held 1,200 bitcoin."
    same = "It also had unrestricted cash of $5.2 million as of the same date, and no debt."
    assert said(STYLE, held, same) == ["cash_usd 5200000 2025-10-31"]
    assert said(STYLE, "Acme held 1,200 bitcoin.", same) == ["? no day is given"]


def test_month_end_is_the_end_of_the_period_reported_on() -> None:
    title = "Acme announces production for the month ended October 31, 2025."
    assert said(STYLE, title, "Cash and cash equivalents were $5.2 million at month end.") == [
        "cash_usd 5200000 2025-10-31"
    ]


def test_a_loan_from_somebody_is_no_comparison() -> None:
    told = "As of October 31, 2025, the loan from Beta is $9.7 million, and cash is $3.1 million."
    assert said(STYLE, told) == ["cash_usd 3100000 2025-10-31"]


@pytest.mark.parametrize(
    "words", ["compared to cash of $5 million", "up from cash of $5 million", "versus cash of $5.0M"]
)
def test_an_earlier_amount_is_not_cash_now(words: str) -> None:
    assert said(STYLE, f"As of October 31, 2025, Acme spends less, {words} a year ago.") == []


def test_a_yearly_report_without_tags_says_its_own_cash_and_not_that_of_years_before() -> None:
    told = "Cash and cash equivalents were US$1,410 thousand as of {}."
    assert said(STYLE, told.format("September 30, 2025"), form="20-F") == ["cash_usd 1410000 2025-09-30"]
    assert said(STYLE, told.format("September 30, 2024"), form="20-F") == []
    assert said(STYLE, "<ix:nonFraction/>", told.format("September 30, 2025"), form="20-F") == []


@pytest.mark.real
def test_no_cash_is_read_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("The Company had cash of US$59,542 thousand.", ["cash_usd 59542000 2024-12-31"]),
        ("We ended the year with cash of US$59.5 million.", ["cash_usd 59500000 2024-12-31"]),
        ("In March 2024 the Company had cash of US$59.5 million.", []),  # long before the report
    ],
)
def test_a_report_s_undated_cash_is_of_its_end(sentence: str, facts: list[str]) -> None:
    cover = "For the fiscal year ended December 31, 2024"
    assert said(STYLE, cover, sentence, form="20-F", filed=date(2025, 3, 28)) == facts


def test_cash_without_a_scale_word_in_a_report_in_thousands_is_unread() -> None:
    cover = "For the fiscal year ended December 31, 2024"
    lines = said(
        STYLE, cover, "<p>(in thousands)</p>", "At December 31, 2024 we had cash of US$59,542.", form="20-F",
        filed=date(2025, 3, 28),
    )  # fmt: skip
    assert lines == ["? dollars without a scale word in a report in thousands"]


REPORTED = date(2025, 8, 12)


@pytest.mark.parametrize(
    "sentence",
    [
        "As of June 30, 2025 and December 31, 2024, we had US$2.1 million and US$0.9 million, respectively, in cash.",
        "As of December 31, 2024 and June 30, 2025, we had cash of $0.9 million and $2.1 million, respectively.",
        "Cash was $2.1 million and $0.9 million at June 30, 2025 and December 31, 2024, respectively.",
    ],
)
def test_of_two_days_told_one_behind_the_other_the_later_is_read(sentence: str) -> None:
    assert said(STYLE, sentence, filed=REPORTED, form="10-Q") == ["cash_usd 2100000 2025-06-30"]


@pytest.mark.parametrize(
    "sentence",
    [
        "As of June 30, 2025 and 2024, we had restricted cash of $2.1 million and $0.9 million, respectively.",
        "As of June 30, 2025 and 2024, we had $2.1 million and $0.9 million, respectively, in cash and bitcoin.",
    ],
)
def test_other_sums_of_two_days_are_not_cash(sentence: str) -> None:
    assert said(STYLE, sentence, filed=REPORTED, form="10-Q") == []


def test_a_part_may_be_called_cash_before_its_dollars() -> None:
    whole = "As of October 31, 2025, Acme had cash, cash equivalents and short-term deposits of $7.2 million"
    assert said(STYLE, f"{whole}, of which cash and cash equivalents constituted $4.9 million.") == [
        "cash_usd 4900000 2025-10-31"
    ]
    whole = "As of October 31, 2025, Acme had liquidity of $7.2 million"
    assert said(STYLE, f"{whole}, of which cash and bitcoin represented $4.9 million.") == []


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Cash and bank deposits were USD 2.4 million at the end of October.", ["cash_usd 2400000 2025-10-31"]),
        (
            "On November 3, 2025 we paid the miller, and our cash came in at $3.1 million at the end of October 2025.",
            ["cash_usd 3100000 2025-10-31"],
        ),
        (
            "As of October 31, 2025, we had EUR 4.2 million (US$4.9 million) in cash and bank balances.",
            ["cash_usd 4900000 2025-10-31"],
        ),
        ("As of October 31, 2025, we had EUR 4.2 million (US$4.9 million) in cash and bitcoin.", []),
        (
            "On November 18, 2025 a fund subscribed for 20,000 shares, after which the cash balance was $8.1 million.",
            [],
        ),
        (
            "On November 18, 2025 a fund paid for 2,000,000 shares, and the cash balance was $8.1 million.",
            ["cash_usd 8100000 2025-11-18"],
        ),
        ("If the holders paid for their shares, the cash balance would be $8.1 million on November 18, 2025.", []),
        (
            "As of October 31, 2025, liquidity consisted of $2.2 million of cash and ether with a value of $61.",
            ["cash_usd 2200000 2025-10-31"],
        ),
        (
            "We did not sell any bitcoin and ended October 2025 with $7.3 million in cash.",
            ["cash_usd 7300000 2025-10-31"],
        ),
        (
            "Our sources of liquidity are cash and cash equivalents, which totaled $15.4 million at October 31, 2025.",
            ["cash_usd 15400000 2025-10-31"],
        ),
        ("Bitcoin, cash and cash equivalents, which totaled $15.4 million at October 31, 2025.", []),
        ("Under the covenant we must maintain cash of $5.0 million.", []),
        (
            "As of October 31, 2025, cash amounted to US$7.4 million (December 31, 2024: US$11.9 million).",
            ["cash_usd 7400000 2025-10-31"],
        ),
    ],
)
def test_cash_is_told_beside_other_deeds_and_in_other_words(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, sentence) == facts


@pytest.mark.parametrize(
    ("items", "facts"),
    [
        (["24,010,566 shares outstanding", "$7.5 million in cash and equivalents", "No debt"], [f"7500000 {TODAY}"]),
        (["5,100 ETH held", "$4.1 million of cash on hand"], [f"4100000 {TODAY}"]),
        (["2,000,000 shares issued to the sellers", "$7.5 million in cash", "A note"], []),
        (["200 BTC purchased", "$7.5 million in cash", "$5 million of notes outstanding"], []),
        (["No debt assumed", "$7.5 million in cash consideration"], []),
    ],
)
def test_an_item_of_a_bare_list_of_what_a_firm_has_is_its_cash(items: list[str], facts: list[str]) -> None:
    assert said(STYLE, *(f"• {item}" for item in items)) == [f"cash_usd {fact}" for fact in facts]


@pytest.mark.parametrize("lead", ["Consideration for the merger:", "Acme will receive:", "The offering raised:"])
def test_an_item_of_what_is_paid_or_comes_in_is_no_cash_held(lead: str) -> None:
    assert said(STYLE, f"<p>{lead}</p><ul><li>$28.9 million in cash</li></ul>") == []
