"""The table of a release that says what a treasury holds: a coin to a row, or a day to a row.

Reads       Asset | Tokens | Average Cost | Fair Value — Solana (SOL) | 2,018,419 | $ 157.66 | …
            and a day or a month to a row: Month | BTC Sold | BTC Held — October 2025 | 90 | 1,607
Days        over the columns, else in the words before the table, else the month of a monthly update, else the release's
Which       the latest row or column; the month before, the year before and changes in percent are left out
Does not    read coins produced, equivalents, counts per share, yields, market prices, tables of periodic reports; a
            measure to a row stands in treasury_rows
Source      Releases, Form 8-K and 6-K exhibits
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from itertools import islice

from datmon.calendars import find_days
from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import Coin, coins, find_coins, is_stablecoin, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.line_items import BOUGHT, HELD, SOLD, Label, kind_of, label_of, limits, line_items, measure_of, plain_label
from datmon.measures import measure as measure_named
from datmon.passages import Window
from datmon.quantities import Precision
from datmon.stock_days import Clock, clock_of
from datmon.table_days import current, day_of_label, window_over
from datmon.tables import Table, TableNumber, tables_of

NAME = "treasury_table"
_LIMITS = tomllib.loads(
    files("datmon.disclosures").joinpath("treasury_table.toml").read_text("utf-8"), parse_float=Decimal
)
MOST_TABLES: int = _LIMITS["tables"]
MOST_ROWS: int = _LIMITS["rows"]
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_ROUNDING: Decimal = _LIMITS["rounding"]

_AIM = re.compile(
    r"\b(?:target|guidance|goal|forecast|project(?:ed|ion)|pro forma|planned|illustrative"
    r"|expir|strike|vesting)"
)  # in small letters
_MONEY = frozenset(("USD", "USD/coin", "USD/share"))
_US = ("US$", "USD")
# A day in a heading. Must match "Quantity 30-Nov-25". Must not match "30-year", "Q4-25".
_SHORT_DAY = re.compile(r"\b\d{1,2}-[A-Z][a-z]{2}-\d\d(?:\d\d)?(?![\d-])")
_SUMS = ("holdings_cost_usd", "holdings_fair_value_usd")
# A row of coins that are not named. Must match "Other tokens", "Others", "Altcoins". Must not match "Cash", "Equity".
_OTHER_COINS = re.compile(
    r"\b(?:others?|tokens|coins|altcoins|crypto\w*|digital assets?|miscellaneous|various)\b", re.I
)
# Must match "Total", "Total digital assets". Must not match "Total bitcoin", "Subtotal", "Total assets".
_TOTAL = re.compile(
    r"(?:grand )?totals?:?(?: (?:digital|crypto)(?: currency)? assets?| crypto| treasury| holdings)?", re.IGNORECASE
)
_LONGEST = limits()["longest"]
_FLOWS = {"purchase_units": BOUGHT, "sale_units": SOLD}
_SOLE_COIN_HEAD: int = _LIMITS["opening"]
_STOCKS = ("hold", "held", "hodl", "treasury", "token", "quantity", "balance", "units")
_BEFORE: int = _LIMITS["before"]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A measure read off a row: its coin, number and days.

    A scale over the table is money's: coins and prices a coin are taken as they stand.
    """

    measure: str
    asset: str | None
    number: TableNumber
    window: Window

    @property
    def value(self) -> Decimal:
        """The number, times its scale where it is a sum of money."""
        return _value(self.measure, self.number)


def recognises(document: Document) -> bool:
    """Whether a release has a table that could say what is held; reports with statements of their own are left."""
    return not document.filing.form.upper().startswith(_PERIODIC) and bool(document.layout.tables)


def read(document: Document) -> Iterator[Reading]:
    """Yield the present of each table, and rows that name a holding but leave a doubt."""
    clock = clock_of(document)
    head = {symbol for _, _, symbol in find_coins(document.text[:_SOLE_COIN_HEAD])}
    sole = next(iter(head)) if len(head) == 1 else None
    for table in islice(_about_coins(document), MOST_TABLES):
        if _AIM.search("\n".join(cell.text for row in table.rows[:2] for cell in row).lower()):
            continue
        rows = table.number_rows()
        if 0 < len(rows) <= MOST_ROWS:
            entries = list(_day_rows(rows, clock, table, sole)) or list(_coin_rows(rows, clock, table))
            entries += list(_totals(rows, entries))
            entries = [entry for entry in entries if not is_stablecoin(entry.asset or "")]
            if counts_in_other_dollars(document):
                entries = [entry for entry in entries if entry.number.currency in _US or not _is_money(entry.measure)]
            yield from _readings(document, table, entries)


def _about_coins(document: Document) -> Iterator[Table]:
    """The tables that speak of a stock and of a coin, in their words or those before them; no grid is built."""
    for table in tables_of(document):
        coins_named = may_name_coin(document.text, max(0, table.start - _BEFORE), table.end)  # soon known
        if coins_named and table.holds(*_STOCKS, before=_BEFORE) and not table.is_item:
            yield table


def _value(measure: str, number: TableNumber) -> Decimal:
    value = number.scaled if measure_named(measure).unit == "USD" else number.value
    assert value is not None  # noqa: S101 - _fits made sure
    return value


def _is_money(measure: str) -> bool:
    return measure_named(measure).unit in _MONEY


# a day or month to a row -----------------------------------------------------------------------------------------


def _day_rows(rows: Sequence[Sequence[TableNumber]], clock: Clock, table: Table, sole: str | None) -> Iterator[_Entry]:
    """What is held on the latest of the days, what was sold or bought on each of them, or in the latest month."""
    dated = [(window, row) for row in rows if (window := day_of_label(plain_label(row[0].label), clock)) is not None]
    latest = max((window.end for window, _ in dated), default=None)
    if latest is None or latest > clock.latest or (clock.month_end and latest < clock.month_end):
        return
    for window, row in dated:
        for measure, number in _dated_columns(row):
            flow = measure_named(measure).kind == "flow"
            if window.end < latest and not (flow and window.start is None):
                continue
            asset = _asset(measure, number, table, sole)
            if asset and number.scale == 1:
                yield _Entry(measure, asset, number, window)


def _dated_columns(row: Sequence[TableNumber]) -> list[tuple[str, TableNumber]]:
    """The numbers of a day's row with their measures, by the headings; a price or a sum is the flow's beside it."""
    flows = {measure for number in row if (measure := _measure(number)) in _FLOWS}
    kind = _FLOWS[flows.pop()] if len(flows) == 1 else None
    named = [(_measure(number, kind), number) for number in row]
    found = [
        (measure, number)
        for measure, number in named
        if measure and (not _is_money(measure) or (kind and measure_named(measure).kind == "flow"))
    ]
    counted = [measure for measure, _ in found]
    return [(measure, number) for measure, number in found if counted.count(measure) == 1]


def _measure(number: TableNumber, kind: str | None = None) -> str | None:
    """What a column counts by its heading; None where it is none of the firm's own coins, their cost or their worth.

    Dollars without a sign are dollars where the heading can mean nothing else.
    """
    if number.percent or number.currency not in (None, "$", *_US):
        return None
    items = line_items(label_of(_SHORT_DAY.sub(" ", number.heading[:_LONGEST])), kind)
    count, sum_ = number.value or Decimal(0), number.scaled or Decimal(0)
    counted = measure_of(items, count, money=False, counts=number.words) if number.currency is None else None
    return counted or measure_of(items, sum_, money=True)


def _asset(measure: str, number: TableNumber, table: Table, sole: str | None) -> str | None:
    """The coin of a column: named in it, over it or before the table; None where the measure has none or in doubt."""
    if not measure_named(measure).per_asset:
        return None
    for words in (number.heading, number.words, number.section, _last_line(table.caption)):
        named = {symbol for _, _, symbol in find_coins(words)}
        if len(named) == 1:
            return named.pop()
        if named:
            return None
    within = {symbol for _, _, symbol in find_coins(table.text[:4_000])}
    if len(within) == 1:
        return within.pop()
    return None if within else sole


def _last_line(caption: str) -> str:
    return caption.rsplit("\n", 1)[-1][-200:]


# a coin to a row -------------------------------------------------------------------------------------------------


def _coin_rows(rows: Sequence[Sequence[TableNumber]], clock: Clock, table: Table) -> Iterator[_Entry]:
    for row in rows:
        label = label_of(row[0].label[:_LONGEST])
        if len(label.coins) != 1 or kind_of(label.words) is not None or not _is_holding(label):
            continue
        present = _present(row, clock, table)
        if present is not None:
            yield from _coin_row(label.coins[0], present[0], present[1])


def _is_holding(label: Label) -> bool:
    """Whether a label names a coin and nothing else: with a heading of holdings over it, it counts them."""
    return any(item.number == "holdings_units" for item in line_items(label, HELD))


def _present(row: Sequence[TableNumber], clock: Clock, table: Table) -> tuple[list[TableNumber], Window] | None:
    """A row's numbers of the present and its day, by the headings, the words before the table, or the release's own.

    Where coins are counted for several days, each column of them must name its own.
    """
    units = [number for number in row if _measure(number, HELD) == "holdings_units"]
    if not units or (len(units) > 1 and any(window_over(number, clock) is None for number in units)):
        return None
    named = (words for words in (units[0].section, table.header_text) if find_days(words))
    over = next(named, table.caption)
    found = current(units, clock, f"{over} {units[0].heading}")
    if found is None:
        return None
    if len(units) == 1:
        return list(row), found[1]
    days = [(number, window_over(number, clock)) for number in row]
    return [number for number, window in days if window is None or window.end == found[1].end], found[1]


def _coin_row(asset: str, row: Sequence[TableNumber], window: Window) -> Iterator[_Entry]:
    columns: dict[str, list[TableNumber]] = {}
    for number in row:
        measure = _measure(number, HELD)
        if measure:
            columns.setdefault(measure, []).append(number)
    if "holdings_units" not in columns:
        return
    if not _is_true(asset, columns, window):
        scaled = _with_units_scaled(columns)
        if scaled is None or not _is_true(asset, scaled, window):
            return
        columns = scaled
    for measure, numbers in columns.items():
        if len(numbers) == 1:
            yield _Entry(measure, asset, numbers[0], window)


def _with_units_scaled(columns: dict[str, list[TableNumber]]) -> dict[str, list[TableNumber]] | None:
    """The columns with the count in its heading's own scale ("Units (thousands)"); None where it has none.

    The coin's price has to bear it out.
    """
    units = columns["holdings_units"]
    if len(units) != 1 or units[0].scale_from != "header" or "$" in units[0].scale_words or units[0].scale == 1:
        return None
    number, worth = units[0], columns.keys() & {"holdings_fair_value_usd", "holdings_cost_usd"}
    if number.value is None or not worth:
        return None
    scaled = number._replace(value=number.scaled, scale=Decimal(1), step=number.step * number.scale)
    return {**columns, "holdings_units": [scaled]}


def _totals(rows: Sequence[Sequence[TableNumber]], entries: Sequence[_Entry]) -> Iterator[_Entry]:
    """The sums of what several coins cost and are worth, where the rows above add up to them."""
    for number in (number for row in rows if _TOTAL.fullmatch(plain_label(row[0].label)) for number in row):
        measure = _measure(number, HELD)
        parts = [each for each in entries if each.measure == measure and each.number.heading == number.heading]
        if measure not in _SUMS or number.value is None or len({each.asset for each in parts}) < 2:
            continue
        whole, slack = _value(measure, number), number.step * number.scale * (len(parts) + 1) / 2
        kept = not any(is_stablecoin(each.asset or "") for each in parts)
        others = sum(_others(rows, number, parts)) if kept else Decimal(0)
        sums = {sum(each.value for each in parts), sum(each.value for each in parts) + others}
        if kept and any(abs(each - whole) <= slack for each in sums):
            yield _Entry(measure, None, number, parts[0].window)


def _others(rows: Sequence[Sequence[TableNumber]], total: TableNumber, parts: Sequence[_Entry]) -> Iterator[Decimal]:
    """The numbers over a total that no coin's entry is read of: "Other tokens | 311"."""
    read = {each.number.row for each in parts}
    for number in (each for row in rows for each in row if each.row < total.row and each.row not in read):
        if (
            number.heading == total.heading
            and number.value is not None
            and not _TOTAL.fullmatch(plain_label(number.label))
            and _OTHER_COINS.search(number.label)
        ):
            yield number.scaled or Decimal(0)


def _is_true(asset: str, columns: dict[str, list[TableNumber]], window: Window) -> bool:
    """Whether value / units is a price the coin can have had, and cost / units the average, where they are stated.

    Where a scale stands over the coins, one of the two must prove that it is not theirs.
    """
    if any(len(numbers) > 1 for numbers in columns.values()):
        return False
    read = {measure: _value(measure, numbers[0]) for measure, numbers in columns.items()}
    units, cost, average = read["holdings_units"], read.get("holdings_cost_usd"), read.get("avg_cost_usd")
    value, coin = read.get("holdings_fair_value_usd"), coins().get(asset)
    if cost is not None and average is not None and abs(cost - units * average) > _ROUNDING * cost:
        return False
    if coin is None or not coin.bands or (value is None and cost is None):
        return columns["holdings_units"][0].scale == 1
    return (
        _was_price(coin, value, units, window)
        and _was_price(coin, average, Decimal(1), None)
        and _was_price(coin, cost, units, None)
    )


def _was_price(coin: Coin, amount: Decimal | None, units: Decimal, window: Window | None) -> bool:
    """Whether amount / units is a price the coin has had that year, or in any year where none is given."""
    if amount is None or not coin.bands:
        return True
    if window is not None:
        return coin.plausible_price(amount / units, window.end) is not False
    return min(low for _, low, _ in coin.bands) <= amount / units <= max(high for _, _, high in coin.bands)


# readings --------------------------------------------------------------------------------------------------------


def _readings(document: Document, table: Table, entries: list[_Entry]) -> Iterator[Reading]:
    same: dict[tuple[str, str | None, date], list[_Entry]] = {}
    for entry in entries:
        same.setdefault((entry.measure, entry.asset, entry.window.end), []).append(entry)
    for (measure, _, _), twins in same.items():
        if len({twin.value for twin in twins}) > 1:
            place = _span(table, twins[0])[0], _span(table, twins[-1])[1]
            yield Unread(cite(document, *place), STYLE.reader, "two rows for one thing", measure)
        elif _plausible(twins[0], entries):
            yield _fact(document, table, twins[0])


def _plausible(entry: _Entry, entries: list[_Entry]) -> bool:
    """Whether a price is one the coin has had, and a sum divided by its coins is too."""
    value, coin = entry.value, coins().get(entry.asset or "")
    if coin is None:
        return True
    then = entry.window if entry.measure not in ("avg_cost_usd", "holdings_cost_usd") else None
    if measure_named(entry.measure).unit == "USD/coin":
        return _was_price(coin, value, Decimal(1), then)
    if entry.measure in ("holdings_fair_value_usd", "holdings_cost_usd"):
        units = [other.value for other in entries if (other.measure, other.asset) == ("holdings_units", entry.asset)]
        return bool(units) and _was_price(coin, value, units[0], then)
    return True


def _fact(document: Document, table: Table, entry: _Entry) -> Reading:
    exact = entry.value == entry.number.value and entry.number.step <= 1
    flow = measure_named(entry.measure).kind == "flow"
    return stated(
        document, entry.measure, entry.value, _span(table, entry), STYLE.reader, asset=entry.asset, source="table",
        as_of=None if flow else entry.window.end, period=(entry.window.start, entry.window.end) if flow else None,
        precision=Precision.EXACT if exact else Precision.ROUNDED,
    )  # fmt: skip


def _span(table: Table, entry: _Entry) -> tuple[int, int]:
    return table.rows[entry.number.row][0].start, entry.number.end


STYLE = Style(NAME, 9, recognises, read)
