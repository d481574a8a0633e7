"""The table of a release that says what a treasury holds: a measure to a row, or a coin to a row.

Reads       Metric                        | October 2025 | September 2025 | % Change
            Bitcoin Held (1)              | 12,703       | 12,600         | 1%
            Bitcoin Sold                  | 590          | 445            |
            Restricted Bitcoin            | 3,300        | 3,250          |
            and a coin to a row: Asset | Tokens | Average Cost | Fair Value — Solana (SOL) | 2,018,419 | $ 157.66 | …
            and two columns: Total ETH Holdings | 861,251; Average purchase price | $ 3,609
Days        over the columns, else in the words before the table, else the month of a monthly update, else the release's
Which       the latest column; the month before, the year before and changes in percent are left out
Does not    read coins produced, equivalents, counts per share, yields, market prices, tables of periodic reports
Source      Releases, Form 8-K and 6-K exhibits
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from datmon.coins import Coin, coins, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.measures import measure as measure_named
from datmon.passages import Window
from datmon.quantities import Precision
from datmon.stock_days import Clock, clock_of
from datmon.table_days import current
from datmon.tables import Table, TableNumber, tables_holding

NAME = "treasury_table"
MOST_TABLES, MOST_ROWS = 60, 80  # of one document, of one table; what has more is no treasury's table
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_LONGEST_LABEL = 90
_ROUNDING = Decimal("0.03")
_LEAST_SUM = Decimal(10_000)  # dollars; a smaller sum of a treasury has lost its "in millions"

_FOOTNOTE = re.compile(r"\s*(?:\(\d{1,2}\)|\([a-z]\)|[*†‡¹²³⁴]+|\[\d{1,2}\])+\s*$")
_NOTE = re.compile(r"\(\d{1,2}\)")
# A row or column that is about something else, whatever else it says.
_OTHER = re.compile(
    r"\bper (?:(?:diluted|basic|common|1,?000|thousand)\s)*(?:share|day|EH|exahash|petahash)|\byield\b|\bgain|\bloss"
    r"|(?<!cash )(?<!cash and )equivalent|\bproduced\b"
    r"|\bmined\b|production|\bearned\b|reward|hash|miner|machine|impair|revenue|\bratio\b|%|\bpercent|supply|network"
    r"|difficulty"
    r"|\bmNAV\b|market cap|per day|average daily|receivable|\bdebt\b|premium|concentration|dominance|unrealized"
    r"|realized|fees?\b"
    r"|target|goal|price change|customer|client|ranking|\brank\b|since inception|loaned|\blent\b|remaining|available "
    r"for",
    re.IGNORECASE,
)
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (measure, re.compile(pattern, re.IGNORECASE))
    for measure, pattern in (
        ("nav_per_share", r"^(?:NAV|net asset value(?: \(NAV\))?)(?: ?/ ?| per )(?:(?:diluted|basic|common)\s)*share"),
        (
            "purchase_avg_price_usd",
            r"\b(?:average|avg\.?)\b.*\b(?:price|cost)\b.*\b(?:of|for)\b.*\b(?:acquired|purchased|bought)\b",
        ),
        ("sale_avg_price_usd", r"\b(?:average|avg\.?)\b.*\b(?:sold|sales?|sale price|selling price)\b"),
        (
            "avg_cost_usd",
            r"\b(?:average|avg\.?|weighted[- ]average)\b.*\b(?:purchase|acquisition|cost|cost basis|entry)\b|\bcost "
            r"(?:basis )?per\b",
        ),
        ("sale_proceeds_usd", r"\bproceeds\b.*\b(?:sales?|sold)\b|\bsales?\b.*\bproceeds\b"),
        (
            "purchase_cost_usd",
            r"\b(?:amount|price|cost|paid|spent)\b.*\b(?:coins?|bitcoin|tokens?)? ?(?:acquired|purchased in"
            r"|purchases)\b",
        ),
        (
            "holdings_cost_usd",
            r"^(?:total |aggregate )?(?:[\w() ]{0,24})?(?:cost basis|acquisition cost|purchase price|purchase cost"
            r"|(?:aggregate|total) cost|capital invested)\b",
        ),
        (
            "holdings_fair_value_usd",
            r"\b(?:fair(?: market)?|market) value\b|^(?:total )?value of\b|\b(?:holdings?|treasury) value\b|\bvalue "
            r"of .{0,20}\b(?:holdings|treasury)\b",
        ),
        ("restricted_or_pledged_units", r"\b(?:restricted|pledged|collateral|encumbered)\b"),
        ("staked_units", r"\bstaked\b"),
        ("sale_units", r"\b(?:sold|sales|dispositions?)\b"),
        ("purchase_units", r"\b(?:acquired|purchased|purchases|bought|acquisitions)\b"),
        (
            "cash_usd",
            r"^(?:total |unencumbered |unrestricted )?cash(?:,? (?:and|&) (?:cash )?equivalents| balance| position| "
            r"on hand)?(?: \(.{0,25}\))?$",
        ),
        (
            "holdings_units",
            r"\b(?:holdings?|held|hodl|balance|in treasury|treasury|owned|on hand|reserves?|position)\b",
        ),
    )
)
# What a cash row may not count together with cash, and what a holdings row may not be: a part or a sum of coins.
_PART = re.compile(
    r"\b(?:unrestricted|unencumbered|unpledged|liquid|unlocked|unstaked|native|hot|cold|self-mined|beginning"
    r"|opening)\b",
    re.IGNORECASE,
)
_COLUMN_UNITS = re.compile(
    r"\b(?:tokens?|coins?|units?|quantity|qty|amount held|number|holdings|balance|held|#)\b", re.IGNORECASE
)
_COLUMN_AVERAGE = re.compile(r"\b(?:average|avg\.?)\b|\bper (?:token|coin|unit|[A-Z]{3,5})\b", re.IGNORECASE)
_COLUMN_PAID = re.compile(r"\b(?:cost|purchase|acquisition|invested|entry)\b", re.IGNORECASE)
_COLUMN_COST = re.compile(r"\b(?:cost|purchase price|acquisition|invested)\b", re.IGNORECASE)
_COLUMN_VALUE = re.compile(r"\bvalue\b", re.IGNORECASE)
_COLUMN_FAIR = re.compile(r"\b(?:fair|market)\b", re.IGNORECASE)
_COLUMN_PRICE = re.compile(r"\b(?:price|spot|nav)\b", re.IGNORECASE)
# Words for a count of coins, where the coin is not named; and for sums of money, which no count is.
_COUNT = re.compile(r"\b(?:tokens?|coins?|units?|number|quantity|holdings|held)\b", re.IGNORECASE)
_SUM = re.compile(
    r"\$|\b(?:USD?|dollars?|price|cost|value|invested|spent|paid|proceeds|yen|JPY|CAD|GBP|EUR|RMB|HKD|million|billion)\b",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\b(?:target|guidance|goal|forecast|project(?:ed|ion)|pro forma|planned|illustrative)", re.IGNORECASE
)
_MONEY = frozenset(("USD", "USD/coin", "USD/share"))
_DOLLARS = re.compile(r"\$|\bUSD?\b|dollars?", re.IGNORECASE)
_SOLE_COIN_HEAD = 1_500


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
    candidates = tables_holding(
        document,
        _coin_words(),
        ("hold", "held", "hodl", "treasury", "token", "quantity", "balance", "units"),
        before=300,
    )
    for table in islice(candidates, MOST_TABLES):
        if any(_AIM.search(cell.text) for row in table.rows[:2] for cell in row):
            continue
        rows = table.number_rows()
        if 0 < len(rows) <= MOST_ROWS:
            entries = list(_coin_rows(rows, clock, table)) or list(_measure_rows(rows, clock, table, sole))
            yield from _readings(document, table, entries)


def _value(measure: str, number: TableNumber) -> Decimal:
    value = number.scaled if measure_named(measure).unit == "USD" else number.value
    assert value is not None  # noqa: S101 - _fits made sure
    return value


def _coin_words() -> tuple[str, ...]:
    return tuple(name for coin in coins().values() for name in (*coin.names, *coin.words, coin.symbol.lower()))


# a measure to a row ----------------------------------------------------------------------------------------------


def _measure_rows(
    rows: Sequence[Sequence[TableNumber]], clock: Clock, table: Table, sole: str | None
) -> Iterator[_Entry]:
    for row in rows:
        label = _plain(row[0].label)
        measure = _role(label) if 0 < len(label) <= _LONGEST_LABEL else None
        if measure is None:
            continue
        found = current(row, clock, table.caption)
        if found is None:
            continue
        number, window = found
        asset = _asset(measure, label, number, table, sole)
        scaled = number.scale != 1 and measure_named(measure).unit != "USD"  # it may be meant for coins, or not
        if (asset or not measure_named(measure).per_asset) and _fits(measure, label, number) and not scaled:
            yield _Entry(measure, asset, number, window)


def _plain(label: str) -> str:
    return " ".join(_FOOTNOTE.sub("", label).split()).strip(" :–—-")


def _role(label: str) -> str | None:
    """The measure a row's label names; None where it names none or more than the present of the firm's own coins."""
    if _OTHER.search(label) and not re.match(r"(?:NAV|net asset value)", label, re.IGNORECASE):
        return None
    measure = next((measure for measure, pattern in _ROLES if pattern.search(label)), None)
    return None if measure == "holdings_units" and _PART.search(label) else measure


def _asset(measure: str, label: str, number: TableNumber, table: Table, sole: str | None) -> str | None:
    """The coin of a row: named in it, over it or before the table; None where the measure has none or in doubt."""
    if not measure_named(measure).per_asset:
        return None
    for words in (label, number.words, number.section, number.heading, _last_line(table.caption)):
        named = {symbol for _, _, symbol in find_coins(words)}
        if len(named) == 1:
            return named.pop()
        if named:
            return None
    if measure_named(measure).unit == "coins" and not _COUNT.search(label):
        return None
    within = {symbol for _, _, symbol in find_coins(table.text[:4_000])}
    if len(within) == 1:
        return within.pop()
    return None if within else sole


def _last_line(caption: str) -> str:
    return caption.rsplit("\n", 1)[-1][-200:]


def _fits(measure: str, label: str, number: TableNumber) -> bool:
    """Whether a number can be of that measure: money is marked as money, coins are not, and no scale is guessed."""
    if number.value is None or number.value <= 0 or number.percent:
        return False
    money = measure_named(measure).unit in _MONEY
    dollars = number.currency in ("$", "US$", "USD") or (
        number.currency is None and bool(_DOLLARS.search(label) or _DOLLARS.search(number.heading))
    )
    if money:
        return dollars and (measure_named(measure).unit != "USD" or _value(measure, number) >= _LEAST_SUM)
    counted = not number.words or find_coins(number.words) or _COUNT.search(number.words)
    return bool(number.currency is None and counted and not _SUM.search(label))


# a coin to a row -------------------------------------------------------------------------------------------------


def _coin_rows(rows: Sequence[Sequence[TableNumber]], clock: Clock, table: Table) -> Iterator[_Entry]:
    for row in rows:
        label = _plain(row[0].label)
        named = {symbol for _, _, symbol in find_coins(label)}
        if len(named) != 1 or len(label) > 40 or _role(label) is not None or _OTHER.search(label):
            continue
        window = _days_of(row, clock, table)
        if window is not None:
            yield from _coin_row(named.pop(), row, window)


def _days_of(row: Sequence[TableNumber], clock: Clock, table: Table) -> Window | None:
    """The one day that the headings or the words before the table name, else the release's own."""
    units = [number for number in row if _column(number) == "holdings_units"]
    if len(units) != 1:
        return None
    found = current(units, clock, f"{table.caption} {units[0].heading}")
    return found[1] if found else None


def _coin_row(asset: str, row: Sequence[TableNumber], window: Window) -> Iterator[_Entry]:
    columns: dict[str, list[TableNumber]] = {}
    for number in row:
        measure = _column(number)
        unmarked = measure != "holdings_units" and number.currency is None  # the heading has said that it is money
        if measure and _fits(measure, "$" if unmarked else "", number):
            columns.setdefault(measure, []).append(number)
    if "holdings_units" not in columns or not _is_true(asset, columns, window):
        return
    for measure, numbers in columns.items():
        if len(numbers) == 1:
            yield _Entry(measure, asset, numbers[0], window)


def _column(number: TableNumber) -> str | None:
    """What a column counts by its heading; None where it is none of the firm's own coins, their cost or their worth."""
    heading = _NOTE.sub("", number.heading)
    if _OTHER.search(heading):
        return None
    if _COLUMN_AVERAGE.search(heading):
        return "avg_cost_usd" if _COLUMN_PAID.search(heading) else None
    if _COLUMN_COST.search(heading):
        return "holdings_cost_usd"
    if _COLUMN_VALUE.search(heading):
        money = number.currency or _DOLLARS.search(heading) or _COLUMN_FAIR.search(heading)
        return "holdings_fair_value_usd" if money else None
    counts = number.currency is None and not _COLUMN_PRICE.search(heading) and _COLUMN_UNITS.search(heading)
    return "holdings_units" if counts else None


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


STYLE = Style(NAME, 1, recognises, read)
