"""Candles of Kraken: the last 720 whatever is asked for, the last of them not finished yet; errors come with HTTP 200.

Source: https://docs.kraken.com/api-reference/market-data/get-ohlc-data
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
from datmon.web import NoAnswer, Web

_NAME = "Kraken"
_BUSY = ("EGeneral:Too many requests", "EAPI:Rate limit exceeded", "EService:")  # errors of the whole service


def candles(web: Web, coin: str, span: Span) -> Iterator[Candles]:
    """The coin's candles that had ended within the span, as far back as Kraken gives them.

    Raises FetchTrouble when the coin is not listed, or the answer cannot be used.
    """
    pair, row = name_of("kraken", coin), settings("kraken")
    since = int(span.first.timestamp()) - span.seconds
    address = f"{row['base']}/0/public/OHLC?pair={pair}&interval={span.seconds // 60}&since={since}"
    page = web.get(address, LARGEST_ANSWER)
    entries = _entries(json_of(page, _NAME))
    found = [_candle(entry, span.seconds) for entry in entries[:-1]]  # the last one is still open
    yield Candles(f"{_NAME} {pair}", address, page.content, in_order(found, span.last))


def _entries(answer: Any) -> list[Any]:
    if not isinstance(answer, dict) or answer.get("error"):
        said = answer.get("error") if isinstance(answer, dict) else "no object"
        trouble = NoAnswer if any(word in str(said) for word in _BUSY) else FetchTrouble
        raise trouble(f"{_NAME} answers {str(said)[:120]}; try again later, or take another source.")
    lists = [value for name, value in dict(answer.get("result") or {}).items() if name != "last"]
    if len(lists) != 1 or not isinstance(lists[0], list):
        raise FetchTrouble(f"{_NAME} answers with no list of candles; nothing of it was taken.")
    return lists[0]


def _candle(entry: Any, seconds: int) -> Candle:
    """One candle: [time it begins, open, high, low, close, average, volume, trades], prices as text."""
    if not isinstance(entry, list) or len(entry) < 5:
        raise FetchTrouble(f"{_NAME} gives a candle of another shape; nothing of the answer was taken.")
    return Candle(instant(entry[0], _NAME) + timedelta(seconds=seconds), price(entry[4], _NAME))
