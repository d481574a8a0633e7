"""Coins by the names people write."""

from datetime import date
from decimal import Decimal

import pytest

from datmon.coins import coins, find_coins, symbol_of


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("held 5 bitcoins and 3 ETH", ["BTC", "ETH"]),
        ("the SOL we stake", ["SOL"]),
        ("dfdvSOL is its own asset", ["dfdvSOL"]),
        ("follow the link, the dot and a ton of words", []),  # English words count only as tickers
        ("LINK and TON tokens", ["LINK", "TON"]),
        ("Tron Inc. holds TRX", ["TRX"]),  # a company that bears the name
        ("together with ethernet", []),
    ],
)
def test_names_are_found_and_words_are_not(text: str, symbols: list[str]) -> None:
    assert [symbol for _, _, symbol in find_coins(text)] == symbols


def test_an_unknown_name_stays_unknown() -> None:
    assert symbol_of("mooncoin") is None


def test_the_band_tells_a_factor_of_a_thousand_from_a_price() -> None:
    ether = coins()["ETH"]
    day = date(2025, 9, 30)
    assert ether.plausible_price(Decimal("210435000") / 50_778, day)
    assert not ether.plausible_price(Decimal("210435000") / 50_778_000, day)
    assert coins()["LsETH"].plausible_price(Decimal(1), day) is None


def test_bands_ascend_by_year_and_low_is_below_high() -> None:
    for coin in coins().values():
        years = [year for year, _, _ in coin.bands]
        assert years == sorted(set(years)), coin.symbol
        assert all(low < high for _, low, high in coin.bands), coin.symbol
