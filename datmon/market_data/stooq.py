"""Daily closes of Stooq, as CSV: adjusted for splits; a daily limit and unknown symbols are told in plain words.

Source: public code that reads https://stooq.com/q/d/l/; there is no documentation.
"""

import csv
import io
from datetime import date

from datmon.errors import FetchTrouble
from datmon.market_data.quotes import LARGEST_ANSWER, Close, Closes, price, settings
from datmon.web import NoAnswer, Web

_NAME = "Stooq"
_HEADER = ["Date", "Open", "High", "Low", "Close"]
_LIMIT = "daily hits limit"
_NOTHING = ("no data", "brak danych")


def closes(web: Web, ticker: str, first: date, last: date) -> Closes:
    """The share's closes from the first day to the last.

    Raises FetchTrouble when Stooq's limit for the day is reached, or it answers with anything but the table.
    """
    row = settings("stooq")
    symbol = f"{ticker.lower().replace('.', '-')}{row['suffix']}"
    address = f"{row['base']}/q/d/l/?s={symbol}&d1={first:%Y%m%d}&d2={last:%Y%m%d}&i=d"
    page = web.get(address, LARGEST_ANSWER)
    text = page.content.decode("utf-8", "replace").strip()
    if text.lower().rstrip(".!") in _NOTHING:
        return Closes(f"{_NAME} {symbol}", address, page.content, ())
    rows = list(csv.reader(io.StringIO(text)))
    if page.status != 200 or not rows or rows[0][:5] != _HEADER:
        said = " ".join(text.split())[:80] or "nothing"
        if _LIMIT in text[:200].lower():
            raise NoAnswer(f"{_NAME} answers {said!r}; try again tomorrow.")
        raise FetchTrouble(f"{_NAME} answers {said!r} (HTTP {page.status}) for {symbol}; try again later.")
    return Closes(f"{_NAME} {symbol}", address, page.content, tuple(_close(cells) for cells in rows[1:] if cells))


def _close(cells: list[str]) -> Close:
    """One line: Date,Open,High,Low,Close,Volume."""
    try:
        return Close(date.fromisoformat(cells[0]), price(cells[4], _NAME))
    except (ValueError, IndexError) as error:
        raise FetchTrouble(f"{_NAME} gives the line {','.join(cells)[:80]!r}; nothing of it was taken.") from error
