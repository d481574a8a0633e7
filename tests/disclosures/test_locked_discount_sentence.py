"""The discount at which locked coins are valued: not the one at which they were bought, nor one on shares."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from reading_cases import readings, report

from datmon.disclosures.locked_discount_sentence import STYLE, discount_in

SAID = [
    ("The fair value of locked tokens is their number times the closing price, discounted by 14%.", "0.14"),
    ("Locked SOL is marked to fair value at a 9.5% discount to the quoted price.", "0.095"),
    ("Restricted tokens are measured with a discount for lack of marketability of 12%.", "0.12"),
    ("Unvested AVAX is valued at a discount of approximately 20%.", "0.2"),
]
SILENT = [
    "We purchase locked SOL at a 15% discount to the spot price, which raises its fair value over time.",
    "Shares sold in the lock-up period were valued at a discount of 10%.",
    "Unlocked tokens are valued at a 5% discount.",
    "Locked tokens are valued at a discount of between 10% and 20%.",
    "Locked tokens may trade at a 14% discount.",
    "Restricted stock was measured with a discount of 30%.",
]


@pytest.mark.parametrize(("sentence", "share"), SAID)
def test_a_valuation_of_locked_coins_gives_its_discount(sentence: str, share: str) -> None:
    assert discount_in(sentence) == Decimal(share)


@pytest.mark.parametrize("sentence", SILENT)
def test_another_discount_is_not_read(sentence: str) -> None:
    assert discount_in(sentence) is None


def read(*paragraphs: str, period: date | None = date(2025, 9, 30)) -> list[dict[str, str]]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    document = report(f"<html><body>{body}</body></html>".encode(), period)
    return readings(STYLE, document) if STYLE.recognises(document) else []


def test_the_coin_is_that_of_the_sentence() -> None:
    assert read(SAID[1][0]) == [{"measure": "locked_discount", "asset": "SOL", "value": "0.095", "as_of": "2025-09-30"}]


def test_two_discounts_of_one_report_are_left_unread() -> None:
    reasons = [row["reason"] for row in read(SAID[1][0], SAID[3][0])]
    assert reasons == ["several discounts are stated"] * 2


def test_without_a_coin_or_a_day_it_is_left_unread() -> None:
    assert read(SAID[0][0])[0]["reason"] == "of which coin or day is not certain"
    assert read(SAID[1][0], period=None)[0]["reason"] == "of which coin or day is not certain"


@pytest.mark.real
@pytest.mark.parametrize(
    ("path", "period"),
    [("upxi-20250924-214483.htm", date(2025, 6, 30)), ("upxi-20251112-482353.htm", date(2025, 9, 30))],
)
def test_the_discount_of_real_reports(shared: Path, path: str, period: date) -> None:
    document = report((shared / "filings" / "UPXI" / path).read_bytes(), period)
    assert readings(STYLE, document) == [
        {"measure": "locked_discount", "asset": "SOL", "value": "0.14", "as_of": period.isoformat()}
    ]
