"""What a source of prices answers with: candles of coins, closes of shares, rates of currencies; and how JSON is taken.

Every price keeps its instant, its source and the bytes it was read from; numbers keep the digits they were served with.
"""

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.errors import FetchTrouble
from datmon.web import Page, Web

LARGEST_ANSWER = 8 * 1024 * 1024  # bytes; a year of hours is under one
DAY, HOUR = 86_400, 3_600  # seconds of a candle
_OLDEST, _NEWEST = 1_200_000_000, 4_000_000_000  # seconds since 1970 that are a price's instant
_DIGITS = 30


@dataclass(frozen=True, slots=True)
class Candle:
    """The last price of a span of time: it ends at `end` (UTC), and `close` is what was paid then, USD per coin."""

    end: datetime
    close: Decimal


@dataclass(frozen=True, slots=True)
class Candles:
    """One answer of a source about a coin: its name and address, the bytes, the finished candles, oldest first."""

    source: str
    address: str
    content: bytes = field(repr=False)
    candles: tuple[Candle, ...]


@dataclass(frozen=True, slots=True)
class Close:
    """A share's close of a session as the source gives it: adjusted for the splits after it, USD per share."""

    day: date
    close: Decimal


@dataclass(frozen=True, slots=True)
class Split:
    """A split: `ratio` shares after it for one before, from the session of `day` on."""

    day: date
    ratio: Decimal


@dataclass(frozen=True, slots=True)
class Closes:
    """One answer of a source about a share: closes, oldest first, and the splits the source itself names."""

    source: str
    address: str
    content: bytes = field(repr=False)
    closes: tuple[Close, ...]
    splits: tuple[Split, ...] | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of a currency for one euro, as fixed that day, and when that was published (UTC)."""

    currency: str
    day: date
    per_euro: Decimal
    at: datetime


@dataclass(frozen=True, slots=True)
class Rates:
    """One answer about currencies."""

    source: str
    address: str
    content: bytes = field(repr=False)
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """What is asked for: prices from `first` to `last` (UTC), a candle every `seconds`."""

    first: datetime
    last: datetime
    seconds: int

    def pieces(self, most: int) -> "Iterator[Span]":
        """The span in pieces of at most so many candles, oldest first."""
        step, start = timedelta(seconds=self.seconds), self.first
        while start <= self.last:
            end = min(start + step * (most - 1), self.last)
            yield Span(start, end, self.seconds)
            start = end + step


CoinSource = Callable[[Web, str, Span], Iterator[Candles]]
ShareSource = Callable[[Web, str, date, date], Closes]


@cache
def settings(source: str) -> Mapping[str, Any]:
    """A source's row of market_data.toml."""
    table = tomllib.loads(files("datmon").joinpath("market_data.toml").read_text("utf-8"), parse_float=Decimal)
    row: Mapping[str, Any] = table[source]
    return row


def name_of(source: str, coin: str) -> str:
    """What the source calls the coin.

    Raises FetchTrouble where it does not list it.
    """
    names: Mapping[str, str] = settings(source)["names"]
    if coin not in names:
        raise FetchTrouble(f"{source} has no {coin}; add its name there to market_data.toml, or import a CSV.")
    return names[coin]


def json_of(page: Page, source: str) -> Any:
    """The page's JSON with exact numbers.

    Raises FetchTrouble when the answer is an error, or is not JSON.
    """
    try:
        value = json.loads(page.content, parse_float=Decimal, parse_int=_whole, parse_constant=_refused)
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise FetchTrouble(
            f"{source} answers with something else than JSON (HTTP {page.status}, {page.kind})."
        ) from error
    if page.status != 200:
        raise FetchTrouble(f"{source} answers HTTP {page.status}: {_message(value)}.")
    return value


def _whole(text: str) -> int:
    if len(text) > _DIGITS:
        raise ValueError("a number without end")
    return int(text)


def _refused(text: str) -> Any:
    raise ValueError(text)


def _message(value: Any) -> str:
    """What an error answer says, in one line."""
    words = json.dumps(value, default=str) if not isinstance(value, str) else value
    return " ".join(words.split())[:160] or "nothing"


def price(written: object, source: str) -> Decimal:
    """A price as a source writes it, number or text, above zero.

    Raises FetchTrouble where it is none.
    """
    try:
        value = Decimal(str(written)) if len(str(written)) <= _DIGITS else Decimal("NaN")
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value <= 0:
        raise FetchTrouble(f"{source} gives {str(written)[:40]!r} as a price; nothing of the answer was taken.")
    return value


def instant(seconds: object, source: str) -> datetime:
    """The instant of so many seconds since 1970.

    Raises FetchTrouble where that is no instant of a price.
    """
    if isinstance(seconds, bool) or not isinstance(seconds, (int, Decimal)) or not _OLDEST <= seconds <= _NEWEST:
        raise FetchTrouble(f"{source} gives {str(seconds)[:40]!r} as a time; nothing of the answer was taken.")
    return datetime.fromtimestamp(int(seconds), UTC)


def in_order(candles: Iterable[Candle], last: datetime) -> tuple[Candle, ...]:
    """The candles that had ended by `last`, oldest first, each instant once."""
    by_end = {candle.end: candle for candle in candles if candle.end <= last}
    return tuple(by_end[end] for end in sorted(by_end))
