"""Candles of Coinbase Exchange: at most 300 in one answer, newest first, none for an hour without a trade.

Source: https://docs.cdp.coinbase.com/api-reference/exchange-api/rest-api/products/get-product-candles
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from datmon.errors import FetchTrouble
from datmon.market_data.quotes import (
    LARGEST_ANSWER,
    Candle,
    Candles,
    Span,
    in_order,
    instant,
    json_of,
    name_of,
    price,
    settings,
)
from datmon.web import Web

_NAME = "Coinbase Exchange"


def candles(web: Web, coin: str, span: Span) -> Iterator[Candles]:
    """The coin's candles that had ended within the span, answer by answer.

    Raises FetchTrouble when the coin is not listed, or an answer cannot be used.
    """
    product, row = name_of("coinbase", coin), settings("coinbase")
    for piece in span.pieces(row["most"]):
        address = (
            f"{row['base']}/products/{product}/candles?granularity={span.seconds}"
            f"&start={piece.first:%Y-%m-%dT%H:%M:%SZ}&end={piece.last:%Y-%m-%dT%H:%M:%SZ}"
        )
        page = web.get(address, LARGEST_ANSWER)
        found = [_candle(entry, span.seconds) for entry in _entries(json_of(page, _NAME))]
        yield Candles(f"{_NAME} {product}", address, page.content, in_order(found, span.last))


def _entries(answer: Any) -> list[Any]:
    if not isinstance(answer, list):
        raise FetchTrouble(f"{_NAME} answers with no list of candles; nothing of it was taken.")
    return answer


def _candle(entry: Any, seconds: int) -> Candle:
    """One candle: [time it begins, low, high, open, close, volume]."""
    if not isinstance(entry, list) or len(entry) < 5:
        raise FetchTrouble(f"{_NAME} gives a candle of another shape; nothing of the answer was taken.")
    return Candle(instant(entry[0], _NAME) + timedelta(seconds=seconds), price(entry[4], _NAME))
