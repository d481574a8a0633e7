"""Net proceeds of sales at the market; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.atm_table import STYLE

AGREEMENT = "The Company may sell shares under an at-the-market Sales Agreement."


@pytest.mark.parametrize("case", ["programmes_with_a_total", "one_programme_sold"])
def test_the_fixtures(case: str) -> None:
    assert case_agrees(STYLE, case, date(2025, 10, 14))


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "During the period between November 10, 2025 and November 16, 2025, the Company had sold an aggregate of "
            "941,300 Shares under the Sales Agreement for aggregate net proceeds to the Company (less sales "
            "commissions) of approximately $137.5 million.",
            ["atm_net_proceeds_usd 137500000 2025-11-10..2025-11-16"],
        ),
        (
            "Prior to termination, Acme had issued and sold 402,118 shares under the Prior Sales Agreement for net "
            "proceeds of approximately $61.4 million.",
            ["atm_net_proceeds_usd 61400000 ..2025-11-24"],
        ),
        (
            "As of November 21, 2025, the Company had sold 100,000 shares under its ATM program, resulting in net "
            "proceeds of $5.2 million.",
            ["atm_net_proceeds_usd 5200000 ..2025-11-21"],
        ),
        (
            "During the quarter ended September 30, 2025, it received net proceeds of $412.6 million from sales "
            "under its "
            "at-the-market programs, and net proceeds of $96.0 million from selling notes.",
            ["atm_net_proceeds_usd 412600000 2025-07-01..2025-09-30"],
        ),
    ],
)
def test_sentences_are_read(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, AGREEMENT, sentence) == facts


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (
            "The Company may issue and sell Shares under the Sales Agreement for net proceeds of up to $500 million.",
            "a right",
        ),
        ("The Company sold Shares under the ATM for gross proceeds of $10 million.", "gross is another measure"),
        ("It assumes that all shares are sold under the Sales Agreement for net proceeds of $1.45 billion.", "assumed"),
        ("The net proceeds from the notes offering were $711.2 million; the ATM sold nothing.", "notes"),
        (
            "The Company may sell up to $500 million of Shares available under the ATM program.",
            "the size of a programme",
        ),
        (
            "Approximately $31 million remained available under the share repurchase plan, not under the ATM.",
            "a buyback",
        ),
        ("If the $40 million available under the ATM were sold, holders would be diluted.", "supposed"),
    ],
)
def test_what_is_no_net_proceeds_is_passed_over(sentence: str, why: str) -> None:
    assert said(STYLE, AGREEMENT, sentence) == [], why


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "As of November 16, 2025, approximately $890.5 million of Shares remained available under the ATM.",
            ["atm_remaining_usd 890500000 2025-11-16"],
        ),
        (
            "As of September 30, 2025, $2.2 billion of Class A shares remained available for sale pursuant to the "
            "2025 Common "
            "ATM, and $1.3 billion of ACMF shares remained available for sale pursuant to the ACMF ATM.",
            ["atm_remaining_usd Common 2200000000 2025-09-30", "atm_remaining_usd ACMF 1300000000 2025-09-30"],
        ),
        (
            "At November 14, 2025, Acme had approximately $412.5 million of remaining capacity under its "
            "at-the-market program.",
            ["atm_remaining_usd 412500000 2025-11-14"],
        ),
    ],
)
def test_what_is_left_to_sell_is_read(sentence: str, facts: list[str]) -> None:
    assert said(STYLE, AGREEMENT, sentence) == facts


def test_a_periodic_report_in_thousands_needs_the_scale_word_or_a_price_of_the_shares() -> None:
    sentence = (
        "The Company sold shares under the ATM Agreement during the nine months ended September 30, 2025, "
        "for net proceeds of approximately $5,161"
    )
    thousands = "(in thousands, except share data)"
    assert said(STYLE, thousands, f"{sentence}.", form="10-Q") == [
        "? dollars without a scale word in a report in thousands"
    ]
    assert said(STYLE, thousands, f"{sentence} thousand.", form="10-Q") == [
        "atm_net_proceeds_usd 5161000 2025-01-01..2025-09-30"
    ]
    counted = sentence.replace("sold shares", "sold 1,000,000 shares")
    assert said(STYLE, thousands, f"{counted}.", form="10-Q") == ["atm_net_proceeds_usd 5161000 2025-01-01..2025-09-30"]
    cheap = sentence.replace("sold shares", "sold 10,000 shares")
    assert said(STYLE, thousands, f"{cheap}.", form="10-Q") == [
        "? dollars without a scale word in a report in thousands"
    ]


def test_several_programmes_without_a_total_are_unread() -> None:
    rows = [["", "Shares Sold", "Net Proceeds"], ["Common ATM", "5", "$10"], ["Preferred ATM", "6", "$20"]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = said(STYLE, "From November 3, 2025 to November 9, 2025:", f"<table>{cells}</table>")
    assert found == ["? several programmes and no total row"]


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    found = false_facts(shared, STYLE, "8k")  # what is left to sell is not labelled
    assert [line for line in found if "atm_remaining_usd" not in line] == []


@pytest.mark.parametrize(
    ("when", "facts"),
    [
        ("In 2024", ["atm_net_proceeds_usd 118400000 2024-01-01..2024-12-31"]),
        ("Subsequent to year end", ["? the days of the sales are not given"]),
        ("Since then", ["? the days of the sales are not given"]),
    ],
)
def test_a_report_s_sales_are_not_of_the_day_it_is_filed(when: str, facts: list[str]) -> None:
    sold = f"{when}, we sold 7,000,000 shares under our at-the-market program for net proceeds of US$118.4 million."
    cover = "For the fiscal year ended December 31, 2024"
    assert said(STYLE, cover, sold, form="20-F", filed=date(2025, 3, 28)) == facts


PROGRAMME = "In March 2025 the Company entered into an at-the-market sales agreement for up to $150 million of stock."


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        (
            "During the nine months ended September 30, 2025, the Company sold 6,204,100 shares for gross proceeds of "
            "$48.9 million and net proceeds, after commissions and offering expenses, of $47.6 million.",
            "47600000 2025-01-01..2025-09-30",
        ),
        (
            "Through September 30, 2025 it sold 1,704,000 (post-split) shares for net proceeds of $6,668,400.",
            "6668400 ..2025-09-30",
        ),
        (
            "From November 10 through November 23, 2025 it produced net proceeds of $31.6 million through the issuance "
            "of 1,988,400 shares.",
            "31600000 2025-11-10..2025-11-23",
        ),
    ],
)
def test_a_sentence_goes_on_the_programme_its_paragraph_named(sentence: str, fact: str) -> None:
    assert said(STYLE, f"{PROGRAMME} {sentence}") == [f"atm_net_proceeds_usd {fact}"]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("In June 2025 it closed a private placement of 900,000 shares for net proceeds of $8.4 million.", "a PIPE"),
        (
            "In June 2025 it issued 900,000 shares upon exercise of warrants for net proceeds of $8.4 million.",
            "options",
        ),
        ("In June 2025 it sold 40 machines for net proceeds of $8.4 million.", "machines"),
        (
            "It sold notes in May. In June 2025 it issued 900,000 shares for net proceeds of $8.4 million.",
            "another sale stands between",
        ),
    ],
)
def test_another_sale_does_not_go_on_the_programme(sentence: str, why: str) -> None:
    assert [line for line in said(STYLE, f"{PROGRAMME} {sentence}") if line.startswith("atm_net")] == [], why


def test_sales_at_the_market_may_be_the_subject() -> None:
    cover = "For the fiscal year ended December 31, 2024"
    sentence = "At-the-market sales in 2024 totaled 4,116,000 shares for net proceeds of $38,220,700."
    found = said(STYLE, cover, sentence, form="10-K", filed=date(2025, 3, 14))
    assert found == ["atm_net_proceeds_usd 38220700 2024-01-01..2024-12-31"]


def test_the_question_says_what_and_when_the_answer_sold() -> None:
    answer = "A: Yes. We sold 112,000 shares for gross proceeds of $0.41 million, or $0.39 million after commissions."
    asked = said(STYLE, "Q: Did you use the ATM in October?", answer)
    assert asked == ["atm_net_proceeds_usd 390000 2025-10-01..2025-10-31"]
    assert (
        said(STYLE, "Q: Did you sell machines?", "A: We sold 112 machines for $0.39 million after commissions.") == []
    )


def _programme(*rows: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


SALES = (
    "|Three Months Ended September 30, 2025|Nine Months Ended September 30, 2025",
    "Shares sold|1,200,000|3,400,000",
    "Gross proceeds (in thousands)|$ 14,400|$ 40,800",
)
NET = "Net proceeds (in thousands)|$ 14,100|$ 39,900"


@pytest.mark.parametrize(
    ("caption", "rows", "facts"),
    [
        ("Our at-the-market sales:", (*SALES, NET), ["atm_net_proceeds_usd 14100000 2025-07-01..2025-09-30"]),
        ("Our registered direct offerings:", (*SALES, NET), []),
        ("Our at-the-market sales:", SALES, []),
        ("Our at-the-market sales:", (*SALES, "Net proceeds per share|$ 11.75|$ 11.74"), []),
        ("Our at-the-market sales:", (SALES[0], NET), []),
    ],
)
def test_net_proceeds_may_be_a_row_under_periods(caption: str, rows: tuple[str, ...], facts: list[str]) -> None:
    opening = "The Company has an at-the-market program with available capacity."
    assert said(STYLE, opening, caption, _programme(*rows), form="10-Q") == facts


SOLD = "Between November 10, 2025 and November 16, 2025, Acme sold 5,100,000 shares under its at-the-market program for"


@pytest.mark.parametrize(
    "proceeds",
    ["gross proceeds of $16.8 million (net $16.3 million).", "proceeds of $16.8 million, or net $16.3 million."],
)
def test_net_dollars_may_stand_behind_the_gross(proceeds: str) -> None:
    assert said(STYLE, f"{SOLD} {proceeds}") == ["atm_net_proceeds_usd 16300000 2025-11-10..2025-11-16"]


def test_what_the_proceeds_are_net_of_is_not_proceeds() -> None:
    assert said(STYLE, f"{SOLD} gross proceeds of $16.8 million (net of $0.5 million).") == []


def test_statements_on_form_6_k_may_count_proceeds_in_thousands() -> None:
    head = "(expressed in thousands of U.S. dollars, except share amounts)"
    told = said(STYLE, head, f"{SOLD} gross proceeds of $16,830 (net $16,320).", form="6-K")
    assert told == ["atm_net_proceeds_usd 16320000 2025-11-10..2025-11-16"]


RESULTS = "Acme reports results for the third quarter ended September 30, 2025."


@pytest.mark.parametrize(
    ("heading", "item", "facts"),
    [
        (
            "Third Quarter Highlights",
            "• Raised net proceeds of $96.2 million under the at-the-market program",
            ["96200000 2025-07-01..2025-09-30"],
        ),
        (
            "Q3 2025 Financial Highlights:",
            "• Generated $12.4 million of net proceeds through its ATM",
            ["12400000 2025-07-01..2025-09-30"],
        ),
        (
            "Third quarter and recent highlights",
            "Approximately $4.6 million raised under the ATM, net of commissions, in the third quarter",
            ["4600000 2025-07-01..2025-09-30"],
        ),
        ("Third quarter and recent highlights", "• Raised net proceeds of $96.2 million under the ATM program", []),
        (
            "Sources",
            "• $11.9 million net proceeds of the ATM program in the period from October 1 to October 31, 2025",
            ["11900000 2025-10-01..2025-10-31"],
        ),
        (
            "Subsequent Events",
            "• Raised net proceeds of $96.2 million under the ATM program",
            ["96200000 2025-10-01..2025-11-24"],
        ),
        ("Recent Developments", "• Raised net proceeds of $96.2 million under the ATM program", []),
    ],
)
def test_an_item_of_a_quarters_highlights_is_of_the_quarter(heading: str, item: str, facts: list[str]) -> None:
    found = [line for line in said(STYLE, RESULTS, heading, item) if not line.startswith("?")]
    assert found == [f"atm_net_proceeds_usd {fact}" for fact in facts]
