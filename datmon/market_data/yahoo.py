"""Daily closes and splits of Yahoo Finance by yfinance, an extra that is asked for by name.

yfinance makes its requests itself; what comes is kept as a CSV of days, closes and splits. Yahoo's terms allow personal
use only.
"""

import contextlib
import io
import struct
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from datmon.errors import FetchTrouble
from datmon.market_data.quotes import Close, Closes, Split, price, settings
from datmon.web import Web

_SINGLE = struct.Struct("f")  # Yahoo's numbers are short binary floats: 17.049999237060547 is 17.05


def closes(_: Web, ticker: str, first: date, last: date) -> Closes:
    """The share's closes from the first day to the last, and its splits up to today.

    Raises FetchTrouble when yfinance is not installed, or Yahoo answers with nothing it can use.
    """
    try:
        import yfinance  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise FetchTrouble("Yahoo prices need yfinance; install datmon[prices], or take another source.") from error
    name = settings("yahoo")["name"]
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            share = yfinance.Ticker(ticker)
            table = share.history(
                start=first.isoformat(),
                end=(last + timedelta(days=1)).isoformat(),
                auto_adjust=False,
                actions=True,
                raise_errors=True,
            )
            splits = share.splits
    except Exception as error:
        raise FetchTrouble(f"{name} has no closes of {ticker} ({type(error).__name__}); try again later.") from error
    found = tuple(Close(stamp.date(), _rounded(value, name)) for stamp, value in table["Close"].dropna().items())
    named = tuple(Split(stamp.date(), _rounded(value, name)) for stamp, value in splits.items())
    return Closes(f"{name} {ticker}", "", _as_csv(found, named), found, named)


def _rounded(value: Any, name: str) -> Decimal:
    """The shortest decimal that is the same short binary float."""
    number = float(value)
    shortest = next(
        (text for digits in range(1, 10) if _single(float(text := f"{number:.{digits}g}")) == _single(number)), "nan"
    )
    return price(f"{Decimal(shortest):f}", name)


def _single(number: float) -> bytes:
    return _SINGLE.pack(number)


def _as_csv(found: tuple[Close, ...], splits: tuple[Split, ...]) -> bytes:
    lines = [
        "day,close,split",
        *(f"{row.day},{row.close}," for row in found),
        *(f"{row.day},,{row.ratio}" for row in splits),
    ]
    return ("\n".join(lines) + "\n").encode()
