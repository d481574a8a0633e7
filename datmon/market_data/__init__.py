"""Prices from outside: one book a source, which asks for a range and reads the answer; here only their list."""

from collections.abc import Mapping

from datmon.market_data import coinbase, coingecko, ecb, kraken, stooq, yahoo
from datmon.market_data.quotes import CoinSource, ShareSource

COIN_SOURCES: Mapping[str, CoinSource] = {
    "coinbase": coinbase.candles,
    "kraken": kraken.candles,
    "coingecko": coingecko.candles,
}
SHARE_SOURCES: Mapping[str, ShareSource] = {"stooq": stooq.closes, "yahoo": yahoo.closes}
rates = ecb.rates

__all__ = ["COIN_SOURCES", "SHARE_SOURCES", "rates"]
