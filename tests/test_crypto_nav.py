"""Crypto net asset value: locked coins discounted in the haircut view only, cash in the expanded one only."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact

from datmon.balance_sheet import sheet
from datmon.calendars import parse_instant
from datmon.crypto_nav import CryptoNav, crypto_nav, haircut_of
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Missing
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.valuation import value


def of(*facts: Fact, day: date = date(2025, 9, 30)) -> CryptoNav:
    ledger, known = Ledger(facts), parse_instant("2025-12-31")
    shown = sheet(ledger, "XYZ", day, known)
    return crypto_nav(
        shown, value(shown, prices_for(ledger, "XYZ", [row.asset for row in shown.positions], day, known))
    )


def upexi(day: str, units: str, locked: str, price: str) -> tuple[Fact, ...]:
    """SOL held, SOL locked and the close, of the notes on digital assets of Upexi's reports for that day."""
    return (
        fact("holdings_units", units, day, asset="SOL"),
        fact("locked_units", locked, day, asset="SOL"),
        fact("coin_price_usd", price, day, asset="SOL"),
    )


SEPTEMBER = upexi("2025-09-30", "2066827", "1047222", "208.74")
JUNE = upexi("2025-06-30", "744026", "421451", "154.74")


@pytest.mark.parametrize(
    ("facts", "day", "locked_at", "spot", "haircut"),
    [
        (SEPTEMBER, date(2025, 9, 30), "179.52", "431429467.98", "400825871.14"),
        (JUNE, date(2025, 6, 30), "133.07", "115130583.24", "106000437.36"),
    ],
)
def test_locked_coins_carry_their_haircut_in_the_haircut_view_only(
    facts: tuple[Fact, ...], day: date, locked_at: str, spot: str, haircut: str
) -> None:
    shown = of(*facts, day=day)
    (coin,) = shown.coins
    assert round(shown.strict.value or 0, 2) == Decimal(spot)
    assert round(coin.haircut.value or 0, 2) == Decimal(haircut)
    locked, price = facts[1].number, facts[2].number
    taken = price - (Decimal(spot) - (coin.haircut.value or 0)) / locked
    assert abs(taken - Decimal(locked_at)) < Decimal("0.01")  # what the filer itself values a locked coin at
    assert round(taken / price, 3) == Decimal("0.860")


def test_the_haircut_view_comes_to_the_fair_value_the_filer_states() -> None:
    # 10-Q: 400,825,831 at 2025-09-30 and 105,997,180 at 2025-06-30
    assert abs((of(*SEPTEMBER).strict_haircut.value or 0) - 400825831) < 100
    assert abs((of(*JUNE, day=date(2025, 6, 30)).strict_haircut.value or 0) - 105997180) < 5000


def test_the_holders_own_discount_goes_before_the_tables() -> None:
    (coin,) = of(*SEPTEMBER, fact("locked_discount", "0.20", asset="SOL")).coins
    assert isinstance(coin.haircut, Derived)
    assert coin.haircut.formula == "spot - locked x price x the holder's discount"
    assert round(coin.haircut.value, 2) == Decimal("387710043.92")  # 431,429,467.98 - 1,047,222 x 208.74 x 0.2
    assert coin.haircut.exactness is Exactness.EXACT


def test_a_haircut_of_the_table_is_an_estimate_and_names_its_source() -> None:
    (coin,) = of(*SEPTEMBER).coins
    assert isinstance(coin.haircut, Derived)
    assert coin.haircut.exactness is Exactness.ESTIMATED
    assert "Upexi" in coin.haircut.note


def test_where_no_lock_is_stated_the_haircut_view_is_missing_and_spot_stands() -> None:
    shown = of(SEPTEMBER[0], SEPTEMBER[2])
    assert shown.strict_haircut == Missing("coins with haircuts", "no locked units of SOL were known by then")
    assert shown.strict.value is not None


def test_coins_known_not_to_be_locked_are_taken_at_spot() -> None:
    shown = of(SEPTEMBER[0], SEPTEMBER[2], fact("locked_units", "0", asset="SOL"))
    assert shown.strict_haircut.value == shown.strict.value


def test_a_coin_without_a_row_has_no_haircut() -> None:
    shown = of(
        fact("holdings_units", "10", asset="SUI"),
        fact("locked_units", "5", asset="SUI"),
        fact("coin_price_usd", "3", asset="SUI"),
    )
    assert shown.coins[0].haircut == Missing("value of SUI with haircuts", "no haircut on locked SUI is known")


def test_a_haircut_answers_from_its_day_on() -> None:
    assert haircut_of("locked", "SOL", date(2025, 6, 29)) is None
    row = haircut_of("locked", "SOL", date(2025, 6, 30))
    assert row is not None
    assert row["discount"] == Decimal("0.14")


# what stands beside the coins -----------------------------------------------------------------------------------

COINS = (fact("holdings_units", "100", asset="BTC"), fact("coin_price_usd", "100000", asset="BTC"))
CASH, STAKES = fact("cash_usd", "500000"), fact("equity_stakes_usd", "250000")


def test_expanded_nav_adds_cash_and_stakes() -> None:
    shown = of(*COINS, CASH, STAKES)
    assert (shown.strict.value, shown.with_cash.value, shown.expanded.value) == (10000000, 10500000, 10750000)


def test_restricted_and_earmarked_cash_and_customers_coins_are_in_no_nav() -> None:
    apart = (
        fact("restricted_cash_usd", "70000"),
        fact("earmarked_cash_usd", "1440000"),
        fact("customer_units", "900", asset="BTC"),
    )
    shown = of(*COINS, CASH, STAKES, *apart)
    assert (shown.restricted_cash.value, shown.earmarked_cash.value) == (70000, 1440000)
    assert (shown.strict.value, shown.expanded.value) == (10000000, 10750000)


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        (COINS[1], {"nav_strict_usd", "nav_with_cash_usd", "nav_expanded_usd"}),
        (CASH, {"nav_with_cash_usd", "nav_expanded_usd"}),
        (STAKES, {"nav_expanded_usd", "stakes_usd"}),
    ],
)
def test_without_an_input_what_rests_on_it_is_missing(left_out: Fact, missing: set[str]) -> None:
    facts = [row for row in (*COINS, CASH, STAKES) if row is not left_out]
    found = {name for name, figure in of(*facts).fields().items() if isinstance(figure, Missing)}
    never = {"restricted_cash_usd", "earmarked_cash_usd", "nav_strict_haircut_usd", "nav_expanded_haircut_usd"}
    assert found == missing | never


# liquid-staking tokens ------------------------------------------------------------------------------------------


def test_a_liquid_staking_token_is_worth_the_coins_behind_it() -> None:
    tokens = (fact("holdings_units", "1000", asset="LsETH"), fact("coin_price_usd", "4000", asset="ETH"))
    rate = fact("look_through_rate", "1.08", asset="LsETH")
    assert of(*tokens, rate).strict.value == 4320000
    assert of(*tokens).strict == Missing("coin value", "no coin price of LsETH was known by then")


def test_a_tokens_own_price_goes_before_the_look_through() -> None:
    own = fact("coin_price_usd", "4300", asset="LsETH")
    rate = fact("look_through_rate", "1.08", asset="LsETH")
    assert of(fact("holdings_units", "1000", asset="LsETH"), own, rate).strict.value == 4300000
