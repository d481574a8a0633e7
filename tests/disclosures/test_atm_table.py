"""Net proceeds of sales at the market; written by eye."""

from datetime import date
from pathlib import Path

import pytest
from prose_cases import case_agrees, said

from datmon.disclosures.atm_table import STYLE

AGREEMENT = "The Company may sell shares under an at-the-market Sales Agreement."


@pytest.mark.parametrize("case", ["programmes_with_a_total", "one_programme_sold"])
def test_the_fixtures(case: str) -> None:
    assert case_agrees(STYLE, case, date(2025, 8, 25))


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "During the period between November 10, 2025 and November 16, 2025, the Company had sold an aggregate of "
            "3,884,712 Shares under the Sales Agreement for aggregate net proceeds to the Company (less sales "
            "commissions) of approximately $1.54 billion.",
            ["atm_net_proceeds_usd 1540000000 2025-11-10..2025-11-16"],
        ),
        (
            "Prior to termination, Acme had issued and sold 1,567,430 shares under the Prior Sales Agreement for net "
            "proceeds of approximately $385.2 million.",
            ["atm_net_proceeds_usd 385200000 ..2025-11-24"],
        ),
        (
            "As of November 21, 2025, the Company had sold 100,000 shares under its ATM program, resulting in net "
            "proceeds of $5.2 million.",
            ["atm_net_proceeds_usd 5200000 ..2025-11-21"],
        ),
        (
            "During the quarter ended September 30, 2025, it received net proceeds of $15.09 billion from sales "
            "under its "
            "at-the-market programs, and net proceeds of $2.97 billion from the issuance of notes.",
            ["atm_net_proceeds_usd 15090000000 2025-07-01..2025-09-30"],
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
            "As of November 16, 2025, approximately $7.65 billion of Shares remained available under the ATM.",
            "remaining",
        ),
    ],
)
def test_what_is_no_net_proceeds_is_passed_over(sentence: str, why: str) -> None:
    assert said(STYLE, AGREEMENT, sentence) == [], why


def test_several_programmes_without_a_total_are_unread() -> None:
    rows = [["", "Shares Sold", "Net Proceeds"], ["Common ATM", "5", "$10"], ["Preferred ATM", "6", "$20"]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    found = said(STYLE, "From November 3, 2025 to November 9, 2025:", f"<table>{cells}</table>")
    assert found == ["? several programmes and no total row"]


@pytest.mark.real
def test_no_false_fact_in_the_real_current_reports(shared: Path) -> None:
    from real_filings import false_facts

    assert false_facts(shared, STYLE, "8k") == []
