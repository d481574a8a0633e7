"""Coins by the names people write."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datmon.coins import coin_words, coins, coins_of, find_coins, is_stablecoin, may_name_coin, symbol_of


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
        ("₿1,523 in Bitcoin Cash (BCH)", ["BTC", "BCH", "BCH"]),
        ("2,000 wstETH, 300 WBTC and 14,000 JitoSOL", ["wstETH", "WBTC", "JitoSOL"]),
    ],
)
def test_names_are_found_and_words_are_not(text: str, symbols: list[str]) -> None:
    assert [symbol for _, _, symbol in find_coins(text)] == symbols


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("3,200 NEAR.", ["NEAR"]),
        ("52.2 million NEAR as of today", ["NEAR"]),
        ("holdings of TON amounted to", ["TON"]),
        ("holdings of NEAR, IP and ETH", ["NEAR", "ETH"]),  # "IP and" may be anything
        ("NEAR Protocol (NEAR)", ["NEAR", "NEAR"]),
        ("NEAR", ["NEAR"]),  # all that a cell says
        ("NEAR: 50,000", ["NEAR"]),
        ("900,000 OP tokens at $0.40 per OP.", ["OP", "OP"]),
        ("$BONK", ["BONK"]),
        ("NEAR TERM NOTES, 12 NEAR TERM NOTES", []),
        ("3,200 IP addresses and 5 IP patents", []),
        ("12 OP units, 4,000 TON of steel, 3 ROSE gardens", []),
        ("LINK TO THE WEBCAST, DOT INSPECTIONS, A BAND OF 5", []),
        ("PUMP IT UP and ETC. and UNI-branded", []),
        ("near, rose, band, bonk, mina, fil, dot, link", []),
        ("5,000 ONE", []),  # too common a word to be in the file
    ],
)
def test_a_common_word_is_a_coin_only_beside_a_number_or_a_stock(text: str, symbols: list[str]) -> None:
    assert [symbol for _, _, symbol in find_coins(text)] == symbols


def test_the_words_of_table_patterns_hold_no_common_word() -> None:
    assert {"bitcoin", "near protocol", "wsteth"} <= set(coin_words())
    assert not {"near", "op", "ip", "link", "ton", "band"} & set(coin_words())
    assert list(map(len, coin_words())) == sorted(map(len, coin_words()), reverse=True)


@pytest.mark.parametrize("text", ["held 5 bitcoins", "the SOL", "₿5", "3,200 NEAR", "nothing of the kind", "near it"])
def test_the_cheap_look_never_misses_a_name(text: str) -> None:
    assert may_name_coin(text, 0, len(text)) or not find_coins(text)


def test_money_of_another_kind_is_told_from_coins() -> None:
    assert is_stablecoin("USDC") and is_stablecoin("RLUSD")
    assert not is_stablecoin("BTC") and not is_stablecoin("QWX")


def test_wrapped_and_staked_tokens_name_a_coin_of_the_file() -> None:
    assert coins()["wstETH"].underlying == "ETH" and coins()["stETH"].underlying == "ETH"
    assert all(coin.underlying in coins() for coin in coins().values() if coin.underlying)


def test_no_name_means_two_coins() -> None:
    names = [name for coin in coins().values() for name in (*coin.names, *coin.words, *coin.english)]
    assert len(names) == len(set(names))


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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("5BTC and 3_ETH", [(1, 4, "BTC"), (11, 14, "ETH")]),
        ("aBTC, a5ETH, BTCx", []),
        ("₿5", [(0, 1, "BTC")]),
        ("İ 7 bitcoin", [(4, 11, "BTC")]),  # the small letter takes more room than the capital
    ],
)
def test_a_name_stands_where_a_word_begins(text: str, places: list[tuple[int, int, str]]) -> None:
    assert find_coins(text) == places


@pytest.mark.parametrize("name", coin_words())
def test_the_cheap_look_sees_every_name_in_capitals(name: str) -> None:
    assert may_name_coin(f"| {name.upper()} |", 0, len(name) + 4)


@pytest.mark.parametrize(
    ("words", "symbol"),
    [
        ("Lido Staked ETH (stETH)", "stETH"),
        ("Lido staked ether", "stETH"),
        ("Liquid Staked ETH (LsETH)", "LsETH"),
        ("Wrapped Bitcoin (WBTC)", "WBTC"),
        ("Marinade Staked SOL", "mSOL"),
        ("Staked ETH", "ETH"),
    ],
)
def test_a_wrapper_written_out_is_not_the_coin_it_stands_for(words: str, symbol: str) -> None:
    assert {found for _, _, found in find_coins(words)} == {symbol}


PIECES = [
    "bitcoin", "Bitcoin Cash", "BTC", "btc", "eth", "Ether", "SOL", "sol", "NEAR", "near protocol", "op", "1inch",
    "Ξ", "₿", "◎", "ξ", "7", " ", " ", "_", "x", "é", "İ", ",", "$", "’", "\u212a", "3,200 ", "usd", "USD Coin", ")",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_a_whole_document_names_the_coins_that_its_text_names(text: str) -> None:
    assert list(coins_of(text)) == find_coins(text)
    for start in range(0, len(text), 7):
        assert may_name_coin(text, start, len(text)) or not any(place >= start for place, _, _ in find_coins(text))
