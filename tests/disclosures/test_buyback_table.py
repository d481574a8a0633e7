"""Own shares bought back month by month: the programme's column, its total, and what the last month leaves."""

from datetime import date

from event_cases import told
from prose_cases import case_agrees
from test_sayings import markup

from datmon.disclosures.buyback_table import STYLE

FILED = date(2025, 11, 12)
HEAD = (
    "<|Period|Total number of shares purchased|Average price paid per share|Total number of shares purchased as part "
    "of publicly announced plans or programs|{left}"
)
DOLLARS = "Approximate dollar value of shares that may yet be purchased under the plans or programs"
NUMBER = "Maximum number of shares that may yet be purchased under the plans or programs"


def read(*rows: str, left: str = DOLLARS, form: str = "10-Q") -> list[str]:
    return told(STYLE, markup("/".join((HEAD.format(left=left), *rows))), filed=FILED, form=form)


def test_the_fixture_of_months_and_a_total() -> None:
    assert case_agrees(STYLE, "months_and_a_total", FILED, "10-Q")


def test_one_month_of_purchases_needs_no_total() -> None:
    rows = ["August 2025|12,000|$ 5.10|12,000|$ 939,000", "September 2025|—|$ —|—|$ 939,000"]
    assert read(*rows) == [
        "buyback_shares 12000 2025-08-01..2025-09-30",
        "buyback_remaining_usd 939000 2025-09-30",
    ]


def test_two_months_without_a_total_are_not_added_up() -> None:
    rows = ["August 2025|12,000|$ 5.10|12,000|$ 939,000", "September 2025|9,000|$ 5.00|9,000|$ 894,000"]
    assert read(*rows) == [
        "? months of purchases without one total",
        "buyback_remaining_usd 894000 2025-09-30",
    ]


def test_shares_withheld_beside_the_programme_are_no_buyback() -> None:
    assert read("September 2025|4,100|$ 5.00|—|$ 939,000", "Total|4,100|$ 5.00|—|$ 939,000") == [
        "buyback_remaining_usd 939000 2025-09-30"
    ]


def test_a_number_of_shares_left_is_no_amount_of_dollars() -> None:
    assert read("September 2025|4,100|$ 5.00|—|500,000", left=NUMBER) == []


def test_a_quarter_is_no_month_and_a_current_report_has_no_such_table() -> None:
    assert read("Quarter ended September 30, 2025|9,000|$ 5.00|9,000|$ 894,000") == []
    assert read("September 2025|9,000|$ 5.00|9,000|$ 894,000", form="8-K") == []
