"""Prices of CoinGecko: an average over many exchanges, as points near each hour; a key is needed.

The key is the user's own, in an environment variable; it goes into a header and is never written anywhere.
Source: https://docs.coingecko.com, coins/{id}/market_chart/range
"""

import os
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from datmon.errors import FetchTrouble
from datmon.market_data.quotes import (
    DAY,
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

_NAME = "CoinGecko"
_MILLISECONDS = Decimal(1000)


def candles(web: Web, coin: str, span: Span) -> Iterator[Candles]:
    """The coin's points within the span; each is the price of its own instant.

    Raises FetchTrouble when there is no key, the coin is not listed, or an answer cannot be used.
    """
    name, row = name_of("coingecko", coin), settings("coingecko")
    base, headers = _access()
    for piece in span.pieces(max(1, row["days"] * DAY // span.seconds)):
        first, last = int(piece.first.timestamp()), int(piece.last.timestamp())
        reach = int(row["tolerance"])
        address = f"{base}/coins/{name}/market_chart/range?vs_currency=usd&from={first - reach}&to={last + reach}"
        page = web.get(address, LARGEST_ANSWER, headers=headers)
        found = [_point(entry) for entry in _entries(json_of(page, _NAME))]
        newest = max((point.end for point in found), default=piece.last)
        yield Candles(f"{_NAME} {name}", address, page.content, in_order(found, newest))


def _access() -> tuple[str, dict[str, str]]:
    row = settings("coingecko")
    for kind in ("pro_", ""):
        key = os.environ.get(row[f"{kind}key"], "")
        if key:
            return row[f"{kind}base"], {row[f"{kind}header"]: key}
    raise FetchTrouble(f"{_NAME} wants a key; put yours into {row['key']}, or take another source.")


def _entries(answer: Any) -> list[Any]:
    prices = answer.get("prices") if isinstance(answer, dict) else None
    if not isinstance(prices, list):
        raise FetchTrouble(f"{_NAME} answers with no list of prices; nothing of it was taken.")
    return prices


def _point(entry: Any) -> Candle:
    """One point: [milliseconds since 1970, USD]."""
    if not isinstance(entry, list) or len(entry) != 2 or not isinstance(entry[0], int):
        raise FetchTrouble(f"{_NAME} gives a point of another shape; nothing of the answer was taken.")
    return Candle(instant(entry[0] / _MILLISECONDS, _NAME), price(entry[1], _NAME))
