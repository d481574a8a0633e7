"""A line of a balance sheet is not divided by one that another event has outrun."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact

from datmon.balance_sheet import BalanceSheet, sheet
from datmon.calendars import end_of_day
from datmon.fact import Fact
from datmon.figures import Missing, Stated
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.valuation import Valuation, value

DAY = date(2025, 9, 30)


def firm(*facts: Fact) -> tuple[BalanceSheet, Valuation]:
    closes = [
        fact("coin_price_usd", "4000", "2025-09-30", asset="ETH"),
        fact("coin_price_usd", "100000", "2025-09-30", asset="BTC"),
        fact("share_price_usd", "17", "2025-09-30"),
    ]
    ledger = Ledger([*closes, *facts])
    shown = sheet(ledger, "XYZ", DAY, end_of_day(DAY))
    return shown, value(shown, prices_for(ledger, "XYZ", [row.asset for row in shown.positions], DAY, end_of_day(DAY)))


def held(units: str, day: str, asset: str = "ETH") -> Fact:
    return fact("holdings_units", units, day, asset=asset)


def counted(shares: str, day: str) -> Fact:
    return fact("shares_outstanding", shares, day)


def test_the_count_of_a_shell_does_not_answer_for_the_treasury_it_became() -> None:
    shown, valuation = firm(held("838152", "2025-09-14"), counted("575255", "2025-03-31"))
    assert isinstance(valuation.mnav_basic, Missing)
    assert isinstance(valuation.shares, Missing)
    assert valuation.shares.reason == (
        "the share count of 2025-03-31 is from before the coins: 0 ETH were stated by then, 838,152 for 2025-09-14"
    )
    assert [finding.kind for finding in shown.findings] == ["stale_count"]
    assert valuation.coin_value.value == Decimal(838_152 * 4000)


@pytest.mark.parametrize(
    ("then", "now", "count", "answers"),
    [
        (("1000", "2025-06-30"), ("1499", "2025-09-20"), "2025-08-07", True),
        (("1000", "2025-06-30"), ("1500", "2025-09-20"), "2025-08-07", False),
        (("1000", "2025-06-30"), ("1500", "2025-08-20"), "2025-08-07", True),  # 13 days: of the same events
        (("1000", "2025-06-30"), ("1500", "2025-08-21"), "2025-08-07", False),
        (("1000", "2025-08-10"), ("1500", "2025-09-20"), "2025-06-18", True),  # nothing stated by then, 94 days
        (("1000", "2025-08-10"), ("1500", "2025-09-21"), "2025-06-18", False),
    ],
)
def test_a_count_answers_unless_the_coins_grew_by_half_since(
    then: tuple[str, str], now: tuple[str, str], count: str, answers: bool
) -> None:
    _, valuation = firm(held(*then), held(*now), counted("1000000", count))
    assert isinstance(valuation.shares, Stated) is answers


def test_the_main_coin_decides_and_not_a_trifle_beside_it() -> None:
    _, valuation = firm(
        held("1000", "2025-06-30", "BTC"), held("1", "2025-06-30"), held("90", "2025-09-20"),
        counted("1000000", "2025-08-07"),
    )  # fmt: skip
    assert isinstance(valuation.shares, Stated)


def owed(dollars: str, day: str) -> Fact:
    return fact("debt_principal_usd", dollars, day, source="curated")


def test_debt_raised_after_the_coins_were_counted_is_not_set_against_them() -> None:
    before, after = owed("8000000", "2025-05-13"), owed("70000000", "2025-08-11")
    _, valuation = firm(held("15000", "2025-06-30"), counted("48000000", "2025-08-12"), before, after)
    for figure in (valuation.debt_to_coins, valuation.mnav_basic, valuation.coin_cover):
        assert isinstance(figure, Missing)
        assert figure.reason == "62,000,000 USD of debt were raised after the coins were counted on 2025-06-30"
    assert valuation.coin_value.value == Decimal(60_000_000)  # what was stated is shown, with its day


@pytest.mark.parametrize(
    ("counted_on", "debt", "missing"),
    [
        ("2025-06-30", "37999999", False),  # less than half of the coins
        ("2025-06-30", "38000000", True),
        ("2025-08-30", "38000000", True),  # 31 days
        ("2025-08-31", "38000000", False),
    ],
)
def test_a_young_count_and_a_small_loan_are_no_trouble(counted_on: str, debt: str, missing: bool) -> None:
    rows = (owed("8000000", "2025-05-13"), owed(debt, "2025-09-10"))
    _, valuation = firm(held("15000", counted_on), *rows)
    assert isinstance(valuation.debt_to_coins, Missing) is missing


def test_a_debt_that_was_not_known_then_says_nothing() -> None:
    _, valuation = firm(held("15000", "2025-06-30"), owed("50000000", "2025-09-10"))
    assert valuation.debt_to_coins.value is not None


def test_debt_of_many_times_the_coins_was_not_lent_on_them() -> None:
    _, valuation = firm(held("1000", "2025-09-20"), owed("15000000", "2025-09-20"))
    assert isinstance(valuation.debt_to_coins, Missing)
    assert valuation.debt_to_coins.reason == (
        "debt is 375% of the coins, no cash is known: other assets must stand behind it"
    )
    cash = fact("cash_usd", "8000000", "2025-09-20")
    _, covered = firm(held("1000", "2025-09-20"), owed("15000000", "2025-09-20"), cash)
    assert covered.debt_to_coins.value == Decimal("3.75")
