"""Euro reference rates of the European Central Bank, every working day, as CSV.

Source: https://data.ecb.europa.eu, dataset EXR, series D.CURRENCY.EUR.SP00.A (units of the currency for one euro)
"""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from datmon.errors import FetchTrouble
from datmon.market_data.quotes import LARGEST_ANSWER, Rate, Rates, price, settings
from datmon.web import Web

_NAME = "European Central Bank"
_COLUMNS = {"CURRENCY", "CURRENCY_DENOM", "TIME_PERIOD", "OBS_VALUE"}
_NONE_FOUND = 404


def rates(web: Web, currencies: Sequence[str], first: date, last: date) -> Rates:
    """The rates from the first day to the last; none on days the bank does not fix them.

    Raises FetchTrouble when the answer cannot be used.
    """
    row = settings("ecb")
    series = f"D.{'+'.join(currencies)}.EUR.SP00.A"
    address = f"{row['base']}/EXR/{series}?startPeriod={first}&endPeriod={last}&format=csvdata&detail=dataonly"
    page = web.get(address, LARGEST_ANSWER)
    if page.status == _NONE_FOUND or (page.status == 200 and not page.content.strip()):
        return Rates(_NAME, address, page.content, ())
    table = csv.DictReader(io.StringIO(page.content.decode("utf-8", "replace")))
    if page.status != 200 or not set(table.fieldnames or ()) >= _COLUMNS:
        raise FetchTrouble(f"{_NAME} answers with no table of rates (HTTP {page.status}, {page.kind}).")
    found = [_rate(cells, currencies) for cells in table if cells["OBS_VALUE"] not in ("", "NaN", None)]
    return Rates(_NAME, address, page.content, tuple(found))


def _rate(cells: dict[str, str], currencies: Sequence[str]) -> Rate:
    try:
        currency, day = cells["CURRENCY"], date.fromisoformat(cells["TIME_PERIOD"])
        if currency not in currencies or cells["CURRENCY_DENOM"] != "EUR":
            raise ValueError(currency)
    except (ValueError, TypeError) as error:
        raise FetchTrouble(f"{_NAME} gives a line of another shape; nothing of the answer was taken.") from error
    return Rate(currency, day, price(cells["OBS_VALUE"], _NAME), _published(day))


def _published(day: date) -> datetime:
    row = settings("ecb")
    naive = datetime.combine(day, time.fromisoformat(row["published"]))
    return naive.replace(tzinfo=ZoneInfo(row["zone"])).astimezone(UTC)
