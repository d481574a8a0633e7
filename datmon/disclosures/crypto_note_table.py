"""Crypto note tables: units, cost and fair value of each coin, as the notes of periodic reports lay them out.

Three shapes are read: a coin to a row with its measures in columns; a measure to a row with days or coins in columns;
and a day to a row with measures in columns. A table says its scale for money; whether it holds for the coins too is
decided by the one thing that must be true, that fair value / units (or cost / units) was a price of the coin.

Reads       "Solana (SOL) | 600 | $ 70,000 | $ 93,000" under "(in thousands)": 600,000 SOL, for 155 a coin
            "Number of bitcoin held | 1,200 | 1,000" under two days; "Balance at March 31, 2025 | …"; "Units | …" under
            the coins; and quarters side by side under titles: "Crypto Assets Held", "Fair Value of Crypto Assets"
            Units alone, where words say that they are held and no scale can mean them
Parts       A row of the coin's bare name beside rows of its parts ("Bitcoin, pledged") is the whole only as a total
            shows it; rows of restricted coins are read beside a whole that is
Not modelled: roll-forwards, which are a style of their own.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any

from datmon.calendars import find_days, may_name_day
from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import Coin, coin_words, coins, find_coins, may_name_coin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.inline_xbrl import locate
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.passages import filed_on
from datmon.quantities import Precision
from datmon.report_days import period_end
from datmon.tables import FOREIGN, Table, TableNumber, table_at, tables_holding, tables_of
from datmon.tagged_numbers import inline_report

# Must match a currency's unit: "EUR", "CNY". Must not match "USD", "pure", "shares", "USD/shares".
_FOREIGN_UNIT = re.compile(r"^(?!USD$|usd$)[A-Za-z]{3}$")
_MEASURES = {
    "units": "holdings_units",
    "cost": "holdings_cost_usd",
    "fair_value": "holdings_fair_value_usd",
    "average": "avg_cost_usd",
}
# What a note's table cannot do without: words for a count and for money, in the table or just before it.
_COUNTED = keywords("unit", "token", "coin", "number", "quantit", "amount", "held", "btc", "eth")
_MONEY = ("cost", "value")
# One of these stands in every label of a row and every heading of a column that counts units.
_UNITS_NAMED = tuple("unit|token|coins| coin|\ncoin|quantit|number|amount of|volume|held|owned|holdings".split("|"))
_COUNTS = ("number of", "units", "tokens", "quantit")
_HELD = ("held", "hold", "owned", "treasury", "balance")
_TOTAL_ASSETS = keywords("otal assets", "OTAL ASSETS", "otal Assets")
_COINS = ("coin", "token", "crypto", "digital asset", "digital currenc", "virtual currenc", "ethereum")
# Must match "2023 Q3", "Q3 2023", "3Q23", "Q3 '23".
_QUARTER = re.compile(
    r"\b(?P<year>20\d\d)\s?-?Q(?P<a>[1-4])\b|\bQ(?P<b>[1-4])[\s-]?[’']?(?P<year2>20\d\d|\d\d)\b"
    r"|\b(?P<c>[1-4])Q[\s-]?[’']?(?P<year3>20\d\d|\d\d)\b"
)
_YEARS_ALONE = re.compile(r"(?<![\d,.$])20\d\d(?![\d,.]\d|\d)")
# Over a column: it is of no year's end. Must match "Q3 2025", "March 2025", "First quarter". Must not match "December
# 31".
_PERIODS = re.compile(
    r"\b(?:Q[1-4]|[1-4]Q|H[12]|quarters?|half|months?|weeks?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?! \d))\b",
    re.IGNORECASE,
)
_DAY_WORDS = re.compile(r"\b(?:as of|at|on|quarters?|ended|period|end|unaudited|audited)\b", re.IGNORECASE)
_STANDARD = "2023-08"  # ASU 2023-08, ASU No. 2023-08
_US = ("US$", "USD")
_MENTIONS, _AROUND = 12, 700  # how many mentions of the standard are looked at, and how far around each
_ADOPTED = re.compile(
    r"\b(?:(?:early[- ])?adopted|elected to (?:early )?adopt|upon adopting|upon adoption)\b", re.IGNORECASE
)
_NOT_ADOPTED = re.compile(
    r"\b(?:not (?:yet )?(?:early[- ])?adopt\w*|(?:will|expects? to|plans? to|intends? to|to be) (?:\w+ )?adopt\w*"
    r"|evaluating (?:the|its|this))\b",
    re.IGNORECASE,
)
_HEADS = 12  # numbers of a table that show what stands over its columns
_CORNER = 3  # rows over the labels that are looked at for a day
_CAPTION = 300  # the caption's last characters, which name the table
_SHORT = 160  # a line so long that ends in a full stop is a paragraph of its own, no heading over the table
# What a caption says the table leaves out. Must match "Coins held for customers are presented separately and are not
# included", "excluding coins of customers". Must not match "Customers' coins" of "Customers' coins, excluding ours".
_LEFT_OUT = re.compile(
    r"\b[^.;:|]{0,250}\b(?:presented separately|(?:is|are) (?:not included|excluded))\b"
    r"|\b(?:excluding|excludes?|not including|does not include)\b[^.;:|,]{0,120}",
    re.IGNORECASE,
)
_LEFT = 250  # characters of a caption's end beyond those looked at, for what is left out
# A day that a balance is of, and no event's. Must match "as of", "at December 31", "ended", "(December 31"; a line of
# nothing but a day is one too. Must not match "accepted on", "since".
_OF_A_DAY = re.compile(
    r"\b(?:as of|as at|at|ended|ending|and|to|of|through)[:,]?\s*$|^\W*$|[(|:–—-]\s*$", re.IGNORECASE
)
_AT = re.compile(r",? (?:at|as of|as at|on)\s*$", re.IGNORECASE)  # before a day
# Must match "The Company held no digital assets at December 31, 2024.". Must not match "held 5 BTC at".
_NOTHING_THEN = re.compile(
    r"(?:(?<=[.;] )|^)[^.;\n]{0,80}\b(?:(?:held|owned|had)\s(?:no|not any)|(?:were|was) no"
    r"|did not (?:hold|own|have) any)\b[^.;\n]{0,120}(?:[.;]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_HEADING = 240  # characters of a row's label or column's heading that are looked at
_TOTAL_COLUMN = re.compile(r"^(?:grand )?total\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:note|item)\s+\d|^\d{1,2}\.\s+\S", re.IGNORECASE)  # a note's own heading
# Must match "jitoSOL (as SOL equivalent)", "LsETH, in ETH equivalents". Must not match "cash equivalents".
_EQUIVALENT = re.compile(r"(?:\b(?:as|in)|\(|[–—-])\s?\$?(?P<coin>[A-Z]{2,6})[ -]equivalents?\b")
_SUM = "Total"  # what a row that sums the others is called here
# Must match "Balance at June 30, 2025", "Total, June 30, 2025"; must not match "Balance of bitcoin pledged".
_IS_BALANCE = re.compile(
    r"^(?:(?:total|closing|ending) )?(?:balances?|totals?)(?: held)?(?:,|,? (?:at|as of|as at|on)) ", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_PUNCTUATION = re.compile(r"[\W\d_]+")


_PLAIN = (
    "not_holdings",
    "others",
    "neutral",
    "total",
    "contained",
    "within",
    "another",
    "restricted",
    "free",
    "part",
    "held",
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The TOML, patterns compiled."""

    kinds: tuple[str, ...]
    current_reports: tuple[str, ...]
    annual: tuple[str, ...]
    latest_news: timedelta
    current: timedelta
    comparative: timedelta
    not_holdings: re.Pattern[str]
    others: re.Pattern[str]
    neutral: re.Pattern[str]
    total: re.Pattern[str]
    contained: re.Pattern[str]
    within: re.Pattern[str]
    another: re.Pattern[str]
    restricted: re.Pattern[str]
    free: re.Pattern[str]
    part: re.Pattern[str]
    held: re.Pattern[str]
    column: dict[str, re.Pattern[str]]
    row: dict[str, re.Pattern[str]]
    title: dict[str, re.Pattern[str]]
    principal_share: Decimal
    average_share: Decimal
    sum_share: Decimal


@cache
def _words() -> _Words:
    table = tomllib.loads(files("datmon.disclosures").joinpath("crypto_note_table.toml").read_text("utf-8"))
    coin = f"(?:{'|'.join(map(re.escape, coin_words()))})s?"

    def compiled(row: dict[str, Any]) -> dict[str, re.Pattern[str]]:
        return {key: re.compile(value.replace("{coin}", coin), re.IGNORECASE) for key, value in row.items()}

    plain = compiled({key: table[key] for key in _PLAIN})
    return _Words(
        kinds=tuple(table["kinds"]),
        current_reports=tuple(table["current_reports"]),
        annual=tuple(table["annual"]),
        latest_news=timedelta(days=table["latest_news"]),
        current=timedelta(days=table["current_days"]),
        comparative=timedelta(days=table["comparative_days"]),
        column=compiled(table["column"]),
        row=compiled(table["row"]),
        title=compiled(table["title"]),
        principal_share=Decimal(table["principal_share"]),
        average_share=Decimal(table["average_share"]),
        sum_share=Decimal(table["sum_share"]),
        **plain,
    )


@cache
def _symbols() -> re.Pattern[str]:
    """The coins' symbols and other names in capitals, as words of their own."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(name.upper()) for name in coin_words())})\b")


# the cells that say something ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cell:
    """A number with its role ("units", "cost", ...), the coin (None: all together) and the day it is of.

    `name` is the row's label where the coin is not known.
    """

    role: str
    coin: str | None
    day: date
    number: TableNumber
    name: str = ""


@lru_cache(maxsize=4096)
def column_role(heading: str) -> str | None:
    """What a column of that heading counts: "units", "cost", "fair_value", "average"; None where it is none of them."""
    patterns, heading = _words().column, heading[:_HEADING]
    if patterns["against"].search(heading):
        return None
    if patterns["average"].search(heading):
        return "average"
    if patterns["per_coin"].search(heading) and not patterns["units"].search(heading):
        return None
    for role in ("fair_value", "units", "cost"):
        if patterns[role].search(heading):
            return role
    return None


def _bare(label: str) -> str:
    """A row's words without brackets and the day it ends with: "Units held at September 30, 2025"."""
    bare = " ".join(_BRACKETS.sub(" ", label[:_HEADING]).split()).rstrip(" :,")
    days = find_days(bare)
    return _AT.sub("", bare[: days[-1][0]]).rstrip(" ,") if days and days[-1][1] == len(bare) else bare


@lru_cache(maxsize=4096)
def row_role(label: str) -> str | None:
    """What a row of that label counts, as for a column; None where it is none of them."""
    bare = _bare(label)
    return next((role for role in _MEASURES if _words().row[role].search(bare)), None)


def _counted_coin(label: str) -> str | None:
    """The role of a row of a coin's units, whatever stands over it: "Bitcoin (in units)"; None for other rows."""
    return "units" if _words().row["counted"].search(label[:_HEADING]) and coin_of_row(label) else None


@lru_cache(maxsize=4096)
def coin_of_row(label: str) -> str | None:
    """The coin a row is of, where its label says nothing but the coin: "Solana (SOL) (1)", "BTC"; else None."""
    label = label[:_HEADING]
    symbols = {symbol for _, _, symbol in find_coins(label)}
    if len(symbols) != 1:
        return None
    bare = _BRACKETS.sub(" ", label)
    for start, end, _ in reversed(find_coins(bare)):
        bare = f"{bare[:start]} {bare[end:]}"
    (symbol,) = symbols
    bare = re.sub(rf"\b{re.escape(symbol)}\b", " ", bare, flags=re.IGNORECASE)  # "Sui (SUI)"
    return symbols.pop() if not _PUNCTUATION.sub("", _words().neutral.sub(" ", bare)) else None


class _Sheet:
    """One table of a report: which of its cells say what of which coin on which day."""

    def __init__(
        self,
        table: Table,
        period_end: date,
        *,
        dated_rows_only: bool = False,
        at_fair_value: bool = False,
        year_ends: bool = False,
    ) -> None:
        self.table = table
        self.period_end = period_end
        self._dated_rows_only = dated_rows_only
        self._at_fair_value = at_fair_value
        self._year_ends = year_ends
        self._summed = _row_of_balance(table)
        balanced = [self._summed[1]] if self._summed else []
        self._caption_days = balanced or _corner_days(table) or _days_of_balance(over(table))

    def cells(self) -> Iterator[_Cell]:
        rows = self.table.number_rows()
        for row in rows:
            label = row[0].label
            unnamed = not label and row is rows[-1]
            if unnamed or (self._summed is not None and row[0].row == self._summed[0]):
                yield from self._coin_row(_SUM, row)
                continue
            if _words().others.search(f"{label[:_HEADING]} {row[0].section[:_HEADING]}"):
                continue
            role = row_role(label) or self._carrying(label) or _counted_coin(label)
            label_days = _days(label)
            if role and len(label_days) < 2 and not self._dated_rows_only and not _has_measures_over(row):
                yield from self._measure_row(role, label, row)
            elif len(label_days) == 1 and self._is_balance(label):
                yield from self._day_row(label_days[0], row)
            elif not self._dated_rows_only:
                yield from self._coin_row(label, row)

    def _carrying(self, label: str) -> str | None:
        """A carrying value is a fair value where the report has adopted that model and the table has no impairment."""
        if not self._at_fair_value or not _words().row["carrying"].search(_bare(label)):
            return None
        return None if self.table.holds("impair") else "fair_value"

    def _measure_row(self, role: str, label: str, row: tuple[TableNumber, ...]) -> Iterator[_Cell]:
        of_row = _only_coin(label) or (_only_coin(row[0].section) if row[0].section else None)
        summed = _summed_columns(row)
        for number in row:
            over = next((coin for text in number.header if (coin := coin_of_row(text))), None)
            coin = of_row or over or self._sole
            day = _one_day(label) or (self._day_of(number) if over or summed else self._day_told(number, row))
            name = summed.get(number.column, "") if coin is None or over is None else ""
            if coin is not None and _words().total.search(name):
                name = ""  # the whole of the one coin whose parts stand beside it
            if (coin or name) and day and number.value is not None and not (role == "units" and number.currency):
                yield _Cell(role, coin, day, number, name)

    def _day_told(self, number: TableNumber, row: tuple[TableNumber, ...]) -> date | None:
        """The day over a column, the report's end under its year alone; over a lone column that of the words before."""
        day = _one_day(number.heading)
        if day is None and self._years_over and f"{self.period_end.year}" in _YEARS_ALONE.findall(number.heading):
            return self.period_end
        alone = day is None and len(row) == 1 and not number.heading and len(set(self._caption_days)) == 1
        return self._caption_days[0] if alone else day

    @cached_property
    def _years_over(self) -> bool:
        """Whether two years stand over the columns, one to a column, and no day, month or quarter anywhere."""
        heads = {number.heading for number in self.table.numbers}
        years = [_YEARS_ALONE.findall(head) for head in heads]
        apart = all(len(each) == 1 for each in years) and len({each[0] for each in years}) > 1
        return apart and self._year_ends and not any(_days(head) or _PERIODS.search(head) for head in heads)

    @cached_property
    def _sole(self) -> str | None:
        """The one coin that the rows of the table, or else its column headings, name."""
        return _only_coin(*{number.label for number in self.table.numbers}) or _only_coin(self.table.header_text)

    def _is_balance(self, label: str) -> bool:
        bare = label
        for start, end, _ in reversed(find_days(label)):
            bare = f"{bare[:start]}{bare[end:]}"
        return bool(_words().row["balance"].search(" ".join(_BRACKETS.sub(" ", bare).split())))

    def _day_row(self, day: date, row: tuple[TableNumber, ...]) -> Iterator[_Cell]:
        coin = _only_coin(*(number.heading for number in row))
        for number in row:
            role = column_role(number.heading)
            if coin and role and number.value is not None and abs(day - self.period_end) <= _words().current:
                yield _Cell(role, coin, day, number)

    def _coin_row(self, label: str, row: tuple[TableNumber, ...]) -> Iterator[_Cell]:
        coin = coin_of_row(label)
        name = label if coin is None or _words().total.search(label) or self._is_bound_part(label) else ""
        for number in row:
            role = column_role(number.heading) or self._carrying(number.heading)
            day = self._day_of(number)
            if role and day and number.value is not None and not (role == "units" and number.currency):
                yield _Cell(role, coin, day, number, name)

    def _is_bound_part(self, label: str) -> bool:
        """Whether a row is a restricted part of a coin by its brackets, another row beside it: "SUI (locked)"."""
        remarks = " ".join(_BRACKETS.findall(label))
        coin = coin_of_row(label) if _words().restricted.search(remarks) or _words().free.search(remarks) else None
        return coin is not None and sum(coin_of_row(row[0].label) == coin for row in self.table.number_rows()) > 1

    def _day_of(self, number: TableNumber) -> date | None:
        """The day over the column, else of the section, else of the caption; two days are none."""
        for days in (_days(number.heading), _days(number.section), self._caption_days):
            if days:
                return days[0] if len(set(days)) == 1 else None
        return self.period_end


def _row_of_balance(table: Table) -> tuple[int, date] | None:
    """The last row of a table of coins that sums them and gives their day, and that day: "Balance at June 30, 2025".

    Only where nothing else in the table gives a day.
    """
    *above, last = table.number_rows() or [()]
    days = _days(last[0].label) if last else []
    if len(days) != 1 or not above or not _IS_BALANCE.match(last[0].label):
        return None
    dated = any(_days(number.heading) or _days(number.label) for row in above for number in row)
    return (last[0].row, days[0]) if not dated and any(coin_of_row(row[0].label) for row in above) else None


def _has_measures_over(row: tuple[TableNumber, ...]) -> bool:
    """Whether the columns of a row count different things: then its label names a coin ("Total SUI held"), not one."""
    return len({role for number in row if (role := column_role(number.heading))}) > 1


def _summed_columns(row: tuple[TableNumber, ...]) -> dict[int, str]:
    """The columns of a row by their names where the last is the total of the others: Unlocked, Locked, Total."""
    names = [next((text for text in reversed(number.header) if not _days(text)), "") for number in row]
    if len(row) < 3 or len(set(names)) != len(names) or not all(names) or not _TOTAL_COLUMN.match(names[-1]):
        return {}
    *parts, total = row
    summed = sum((number.value or Decimal(0) for number in parts), Decimal(0))
    near = total.value is not None and abs(summed - total.value) <= total.step * len(parts)
    return {number.column: name for number, name in zip(row, names, strict=True)} if near else {}


@lru_cache(maxsize=4096)
def _days(text: str) -> list[date]:
    """The days of the last line of a text that has any."""
    for line in reversed(text.split("\n")):
        days = [day for _, _, day in find_days(line)]
        if days:
            return days
    return [day for _, _, day in find_days(text)]  # "September\n30, 2025"


def over(table: Table) -> str:
    """The lines over a table that are about it: the one just before it, and the headings over that."""
    lines = table.caption.split("\n")
    kept = [lines.pop()]
    while lines and (len(lines[-1]) < _SHORT or lines[-1][-1:] not in ".;") and not _NUMBERED.match(kept[0]):
        kept.insert(0, lines.pop())
    return "\n".join(kept)


def _corner_days(table: Table) -> list[date]:
    """The day over the rows' labels, where it is the only one: "Digital assets at June 30, 2025"."""
    heads = (table.rows[index][0] for index in table.header_rows[:_CORNER])
    return _days_of_balance("\n".join(cell.text for cell in heads if cell.column == 0))


def _days_of_balance(text: str) -> list[date]:
    """The days of the last line of a text that says what day something is of; an event's day is none.

    Nor is the day on which nothing was held.
    """
    for line in reversed(_NOTHING_THEN.sub(" ", text).split("\n")):
        days = [day for start, _, day in find_days(line) if _OF_A_DAY.search(line[max(0, start - 20) : start])]
        if days:
            return days
    return []


def _one_day(text: str) -> date | None:
    days = {day for _, _, day in find_days(text)}
    return days.pop() if len(days) == 1 else None


def _looked_through(name: str) -> str:
    """The words of a row without its own token where it is counted in another: "jitoSOL (as SOL equivalent)"."""
    match = _EQUIVALENT.search(name)
    return match["coin"] if match else name


def _only_coin(*texts: str) -> str | None:
    symbols = {symbol for text in texts for _, _, symbol in find_coins(text)}
    return symbols.pop() if len(symbols) == 1 else None


# what the cells of one coin and day say together ----------------------------------------------------------------


_Groups = dict[tuple[str, date, str], list[_Cell]]  # the cells of one coin ("" where none is known), day and row


def _of_table(
    document: Document, table: Table, period_end: date, *, dated_rows_only: bool = False
) -> Iterator[Reading]:
    foreign = _foreign_tags(document)
    if not (foreign or _may_count_units(table)) or _words().not_holdings.search(_about(table)):
        return
    at_fair_value = table.holds("carrying") and _has_adopted(document.text)
    annual = document.filing.form.upper().removesuffix("/A") in _words().annual
    sheet = _Sheet(table, period_end, dated_rows_only=dated_rows_only, at_fair_value=at_fair_value, year_ends=annual)
    groups: _Groups = {}
    for cell in sheet.cells():
        if cell.role != "units" and cell.number.start in foreign:
            unit = foreign[cell.number.start]
            yield _unread(document, cell.number, f"tagged in {unit}, not in USD", cell.role)
        elif cell.role != "units" and _names_no_money(table, cell.number):
            yield _unread(document, cell.number, "a column without a currency beside one in another's", cell.role)
        elif cell.role == "units" or not _in_foreign_money(document, table, cell.number):
            groups.setdefault((cell.coin or "", cell.day, cell.name), []).append(cell)
    yield from _of_groups(document, table, groups, period_end)


def _may_count_units(table: Table) -> bool:
    """Whether a table may say more than amounts of dollars, of which alone nothing is read; no grid is built."""
    return table.holds(*_UNITS_NAMED, before=1) or FOREIGN.search(table.text) is not None


def _about(table: Table) -> str:
    """The words that say what a table is of: the end of its caption and its column headings."""
    words = over(table)[-_CAPTION - _LEFT :]
    if any(each in words for each in ("clud", "separately")):
        words = _LEFT_OUT.sub(" ", words)
    return f"{words[-_CAPTION:]} {table.header_text}"


def _of_groups(document: Document, table: Table, groups: _Groups, period_end: date) -> Iterator[Reading]:
    read: set[str] = set()
    told: set[str] = set()
    doubtful = False
    for whole in _wholes(table, groups):
        if not _of_this_report(whole.day, period_end, whole.cells):
            continue
        for reading in _of_whole(document, table, whole, period_end):
            doubtful = doubtful or isinstance(reading, Unread)
            read.add(whole.coin.symbol)
            told.update(whole.parts)
            yield reading
    for name, reading in _unknown(document, groups, period_end, told):
        read.add(name)
        yield reading
    if len(_kinds(groups, told) | read) > 1 and not doubtful:
        yield from _totals(document, groups, period_end)


def _kinds(groups: _Groups, parts: set[str]) -> set[str]:
    """The coins that rows count, the unknown by the rows' names; `parts` of a coin are none of their own."""
    counted = ((symbol, name) for (symbol, _, name), cells in groups.items() if "units" in _roles(cells))
    kinds = ((symbol, name) for symbol, name in counted if name not in parts and not _words().total.search(name))
    return {symbol or _only_coin(name) or name for symbol, name in kinds}


@dataclass(frozen=True, slots=True)
class _Whole:
    """All of a coin on a day: the cells that say it, and why it may not be all.

    `parts` names the rows of its parts, `restricted` has the cells of those that are bound.
    """

    coin: Coin
    day: date
    cells: list[_Cell]
    parts: tuple[str, ...] = ()
    restricted: tuple[list[_Cell], ...] = ()
    doubt: str = ""


def _wholes(table: Table, groups: _Groups) -> Iterator[_Whole]:
    """What the table holds of each coin on each day."""
    by_day: defaultdict[date, _Groups] = defaultdict(dict)
    for key, cells in groups.items():
        by_day[key[1]][key] = cells
    for day, rows in by_day.items():
        symbols = list(dict.fromkeys(symbol for symbol, _, _ in rows if symbol))
        names = [_looked_through(name) for _, _, name in rows]
        sole = _only_coin(table.header_text, *names) if not symbols else None
        for symbol in [sole] if sole else symbols:
            yield _whole(symbol, day, rows, alone=len(symbols) < 2)


def _whole(symbol: str, day: date, rows: _Groups, *, alone: bool) -> _Whole:
    """The coin's own row, or the total over it and the rows of its parts ("Bitcoin, pledged"), where they add up."""
    own = rows.get((symbol, day, ""), [])
    named = {name: cells for (of, _, name), cells in rows.items() if of in ("", symbol) and name}
    totals = [cells for name, cells in named.items() if _words().total.search(name) and (alone or cells[0].coin)]
    others = {name: cells for name, cells in named.items() if not _is_elsewhere(name)}
    bare = {name for name in others if alone and (not own or _words().contained.search(name))}
    about = {
        name: cells for name, cells in others.items() if _only_coin(_looked_through(name)) == symbol or name in bare
    }
    parts = {name: cells for name, cells in about.items() if not _words().contained.search(name)}
    restricted = tuple(cells for name, cells in (others if alone else about).items() if _is_restricted(name))
    total = totals[0] if len(totals) == 1 else []
    if total and (_add_up(total, [own, *parts.values()]) or (not own and total[0].coin)):
        return _Whole(coins()[symbol], day, total, tuple(about), restricted)
    counted = [name for name, cells in parts.items() if "units" in _roles(cells) and not _words().within.search(name)]
    doubt = f"the table has another row of it: {counted[0][:60]!r}" if counted else ""
    beside = tuple(name for name in about if not _words().within.search(name))
    return _Whole(coins()[symbol], day, own, beside, restricted if own else (), doubt)


def _is_elsewhere(name: str) -> bool:
    """Whether a row is a total, or of an asset that only has the coin in its name."""
    another = _words().another.search(name) is not None and not _EQUIVALENT.search(name)
    return _words().total.search(name) is not None or another


def _is_restricted(name: str) -> bool:
    return _words().restricted.search(name) is not None and _words().free.search(name) is None


def _add_up(total: list[_Cell], parts: Iterable[list[_Cell]]) -> bool:
    """Whether the units of the parts come to the total's, and there is more than one part."""
    whole = _roles(total).get("units")
    counts = [roles["units"] for cells in parts if "units" in (roles := _roles(cells))]
    if whole is None or whole.value is None or len(counts) < 2:
        return False
    summed = sum((count.value or Decimal(0) for count in counts), Decimal(0))
    return abs(summed - whole.value) <= whole.step * len(counts)


def _of_whole(document: Document, table: Table, whole: _Whole, period_end: date) -> Iterator[Reading]:
    roles = _roles(whole.cells)
    if "units" not in roles:
        return
    if len(roles) < 2:
        if abs(whole.day - period_end) <= _words().current and not whole.doubt:
            yield from _units_alone(document, table, whole, roles["units"])
        return
    if whole.doubt:
        yield _unread(document, roles["units"], whole.doubt, "units")
        return
    yield from _of_coin(document, whole.coin, whole.day, roles)
    for cells in whole.restricted:
        yield from _restricted_part(document, whole, _roles(cells))


def _units_alone(document: Document, table: Table, whole: _Whole, number: TableNumber) -> Iterator[Reading]:
    """A count without an amount beside it: words say that it is one and that it is held, and no scale can mean it."""
    about = f"{_about(table)} {number.label} {number.section}"
    of_money = "except" in number.scale_words.lower() or FOREIGN.search(table.caption[-_CAPTION:]) is not None
    if not number.value or number.value < 0 or number.currency or number.percent:
        return
    if number.scale != 1 and not (number.scale_from == "caption" and of_money):
        return
    said = column_role(number.heading) == "units" or _words().row["counted"].search(number.label[:_HEADING])
    held = _words().held.search(about) or any(each.foreign for each in table.numbers if each.row == number.row)
    if said and (held or FOREIGN.search(table.caption[-_CAPTION:])) and not _words().part.search(about):
        yield _fact(document, "units", number, number.value, whole.coin.symbol, whole.day)


def _restricted_part(document: Document, whole: _Whole, roles: dict[str, TableNumber]) -> Iterator[Reading]:
    """The restricted coins of a table that shows them beside the whole, where their amount makes a price."""
    money = _amount(roles.get("fair_value") or roles.get("cost"))
    units = roles.get("units")
    read = _units(whole.coin, whole.day, units, money, fair="fair_value" in roles) if units and money else None
    if units and read:
        span = _span(document, units)
        yield stated(
            document, "restricted_or_pledged_units", read[0], span, STYLE.reader, asset=whole.coin.symbol,
            as_of=whole.day, precision=read[1], source="table", note=read[2],
        )  # fmt: skip


def _unknown(document: Document, groups: _Groups, period_end: date, told: set[str]) -> Iterator[tuple[str, Reading]]:
    """The rows with units and two amounts whose coin is not known, by name, without those that were `told`."""
    for (symbol, day, name), cells in groups.items():
        roles = _roles(cells)
        if symbol or _words().total.search(name) or not _of_this_report(day, period_end, cells):
            continue
        if "units" in roles and len(roles) > 2 and name not in told:
            yield name, _unread(document, roles["units"], f"no coin is known by the name {name[:60]!r}", "units")


@lru_cache(maxsize=1)
def _foreign_tags(document: Document) -> dict[int, str]:
    """The currency of each amount that is tagged in another than the dollar, by where its digits begin."""
    if b"ix:nonFraction" not in document.content:
        return {}
    try:
        report = inline_report(document)
    except BadDocument:
        return {}
    foreign = {unit for unit in report.units if _FOREIGN_UNIT.search(unit)}
    if not foreign:
        return {}
    found = {fact.order: fact for fact in report.facts_in(foreign)}
    names = {fact.concept.rpartition(":")[2] for fact in found.values()}
    places = locate(report, document.layout, names)
    return {places[order][0]: fact.unit for order, fact in found.items() if order in places}


def _in_foreign_money(document: Document, table: Table, number: TableNumber) -> bool:
    """Whether an amount is not in dollars: by its cell or column.

    Where no column says US dollars the caption counts, and the document's word: "All amounts are in Canadian dollars".
    """
    about = f"{over(table)[-_CAPTION:]} {number.heading}"
    if number.foreign or number.currency in _US or "US$" in about or "USD" in about:
        return number.foreign
    if number.currency is None and FOREIGN.search(about):
        return True
    return counts_in_other_dollars(document)


def _names_no_money(table: Table, number: TableNumber) -> bool:
    """Whether the column of an amount names no currency where others of the table do, one of them another country's."""
    heading = number.heading
    if number.currency in _US or any(word in heading for word in _US) or FOREIGN.search(heading):
        return False
    return FOREIGN.search(table.header_text) is not None


def _roles(cells: Iterable[_Cell]) -> dict[str, TableNumber]:
    """The number of each role; a role that two numbers claim has none."""
    found: defaultdict[str, list[TableNumber]] = defaultdict(list)
    for cell in cells:
        found[cell.role].append(cell.number)
    return {role: numbers[0] for role, numbers in found.items() if len({number.value for number in numbers}) == 1}


def _of_this_report(day: date, period_end: date, cells: list[_Cell]) -> bool:
    if abs(day - period_end) <= _words().current:
        return True
    return timedelta(0) < period_end - day <= _words().comparative and all(_days(c.number.heading) for c in cells)


def _of_coin(document: Document, coin: Coin, day: date, roles: dict[str, TableNumber]) -> Iterator[Reading]:
    money = _amount(roles.get("fair_value") or roles.get("cost"))
    if not money:
        return
    units = _units(coin, day, roles["units"], money, fair="fair_value" in roles)
    if units is None:
        reason = f"{money:,} USD over {roles['units'].value:,} {coin.symbol} is no price of {day.year}"
        yield _unread(document, roles["units"], reason, "units")
        return
    value, precision, note = units
    yield _fact(document, "units", roles["units"], value, coin.symbol, day, precision, note)
    for role in ("cost", "fair_value"):
        amount = _amount(roles.get(role))
        if amount:
            yield _fact(document, role, roles[role], amount, coin.symbol, day)
    yield from _average(document, coin, day, roles, value)


def _amount(number: TableNumber | None) -> Decimal | None:
    """The dollars a cell gives, its scale applied and its bracket dropped."""
    return None if number is None or number.scaled is None else abs(number.scaled)


def _units(
    coin: Coin, day: date, number: TableNumber, money: Decimal, *, fair: bool
) -> tuple[Decimal, Precision, str] | None:
    """The coins, as printed or times the table's scale, whichever alone makes a price; None where neither or both do.

    Where no price band is known the printed number stands, if no scale could mean it.
    """
    if not number.value or number.value < 0:
        return None
    plain, scaled = number.value, number.value * number.scale
    if not coin.bands:
        return (plain, Precision.EXACT, "") if scaled == plain else None
    fitting = [value for value in dict.fromkeys((plain, scaled)) if _is_price(coin, money / value, day, fair=fair)]
    if len(fitting) != 1:
        return None
    if fitting[0] == plain:
        return plain, Precision.EXACT, ""
    return scaled, Precision.ROUNDED, f"printed {number.value:,} under {number.scale_words!r}, as its price shows"


def _is_price(coin: Coin, price: Decimal, day: date, *, fair: bool) -> bool:
    """A price of that year for fair value; for cost, of any year up to then."""
    return bool(coin.plausible_price(price, day) if fair else coin.plausible_cost(price, day))


def _average(
    document: Document, coin: Coin, day: date, roles: dict[str, TableNumber], units: Decimal
) -> Iterator[Reading]:
    """The stated average cost, where cost / units bears it out."""
    average, cost = roles.get("average"), roles.get("cost")
    if average is None or cost is None or not average.value or not cost.scaled:
        return
    if abs(cost.scaled / units - average.value) <= _words().average_share * average.value:
        yield _fact(document, "average", average, average.value, coin.symbol, day)


def _totals(
    document: Document, groups: dict[tuple[str, date, str], list[_Cell]], period_end: date
) -> Iterator[Reading]:
    """Cost and fair value of all coins together, where the rows add up to them."""
    for role in ("cost", "fair_value"):
        cells = [
            cell
            for group in groups.values()
            for cell in group
            if cell.role == role and abs(cell.day - period_end) <= _words().current
        ]
        totals = [cell for cell in cells if not cell.coin and _words().total.search(cell.name)]
        parts = sum((_amount(cell.number) or Decimal(0) for cell in cells if cell not in totals), Decimal(0))
        amount = _amount(totals[0].number) if len(totals) == 1 else None
        if parts and amount and abs(amount - parts) <= _words().sum_share * parts:
            yield _fact(document, role, totals[0].number, amount, None, totals[0].day)


def _fact(
    document: Document,
    role: str,
    number: TableNumber,
    value: Decimal,
    asset: str | None,
    day: date,
    precision: Precision = Precision.EXACT,
    note: str = "",
) -> Reading:
    return stated(
        document, _MEASURES[role], value, _span(document, number), STYLE.reader, asset=asset, as_of=day,
        precision=precision, source="table", note=note,
    )  # fmt: skip


def _unread(document: Document, number: TableNumber, reason: str, role: str) -> Unread:
    return Unread(cite(document, *_span(document, number)), STYLE.reader, reason, _MEASURES[role])


def _span(document: Document, number: TableNumber) -> tuple[int, int]:
    """From the row's first word to the number's last digit."""
    table = table_at(document, number.start)
    return (table.rows[number.row][0].start if table is not None else number.start), number.end


# several quarters side by side ---------------------------------------------------------------------------------


def _of_titled_tables(document: Document, tables: Iterable[Table], period_end: date) -> Iterator[Reading]:
    """Tables that differ in their titles ("… held at period end", "Fair value of …") and have days over all columns.

    Only the column of this report's day is read, wherever it stands, and of it the coin that makes up most of the worth
    and the total: the small coins of such a survey are stated by the note.
    """
    groups: defaultdict[tuple[str, date, str], list[_Cell]] = defaultdict(list)
    for table in tables:
        title = _title(document.text, table)
        role = title_role(title)
        if role is None or _words().not_holdings.search(title) or not _compares_days(table):
            continue
        for number in table.numbers:
            if number.value is not None and _day_over(number) == period_end:
                coin = coin_of_row(number.label)
                name = "" if coin else number.label
                groups[coin or "", period_end, name].append(_Cell(role, coin, period_end, number, name))
    rows = {key: _roles(cells) for key, cells in groups.items()}
    whole = sum((_worth(roles) for (_, _, name), roles in rows.items() if not _words().total.search(name)), Decimal(0))
    for (symbol, day, _), roles in rows.items():
        if symbol and "units" in roles and len(roles) > 1 and _worth(roles) > whole * _words().principal_share:
            yield from _of_coin(document, coins()[symbol], day, roles)
            yield from _totals(document, groups, period_end)


def _worth(roles: dict[str, TableNumber]) -> Decimal:
    return _amount(roles.get("fair_value") or roles.get("cost")) or Decimal(0)


def title_role(title: str) -> str | None:
    """What all columns of a table with that title count: "Crypto Assets Held at Period End" units; None elsewhere."""
    if not _words().title["about"].search(title) or _words().title["against"].search(title):
        return None
    return next((role for role in ("fair_value", "cost", "units") if _words().title[role].search(title)), None)


def _title(text: str, table: Table) -> str:
    """The words that stand alone in a table's first row, else the line before it."""
    first = text[table.start : table.start + _HEADING].lstrip().partition("\n")[0]
    if " | " not in first and find_days(first) == []:
        return first
    return text[max(0, table.start - _HEADING) : table.start].rstrip().rpartition("\n")[2]


def _compares_days(table: Table) -> bool:
    """Whether nothing but days stands over the columns, and not the same over all."""
    first = table.numbers[:_HEADS]
    return len({_day_over(number) for number in first} - {None}) > 1 and all(_only_day(each.heading) for each in first)


def _only_day(heading: str) -> bool:
    for start, end, _ in reversed(find_days(heading)):
        heading = f"{heading[:start]} {heading[end:]}"
    return not _PUNCTUATION.sub("", _DAY_WORDS.sub(" ", _QUARTER.sub(" ", heading)))


def _day_over(number: TableNumber) -> date | None:
    """The day over a column, or the end of the calendar quarter ("2023 Q3", "Q3 2023", "3Q23")."""
    day = _one_day(number.heading)
    match = _QUARTER.search(number.heading) if day is None else None
    if match is None:
        return day
    quarter = int(match["a"] or match["b"] or match["c"])
    year = match["year"] or match["year2"] or match["year3"]
    following = date(int(year if len(year) == 4 else f"20{year}") + quarter // 4, quarter % 4 * 3 + 1, 1)
    return following - timedelta(days=1)


# the style -----------------------------------------------------------------------------------------------------


def _recognises(document: Document) -> bool:
    kinds = {document.kind.removesuffix("/A"), document.filing.form.removesuffix("/A")}
    return not kinds.isdisjoint(_words().kinds) or _current_report(document)


def _current_report(document: Document) -> bool:
    """Whether the document comes with a current report; the statements of a 40-F are an exhibit of that."""
    return document.filing.form.removesuffix("/A") in _words().current_reports


def _read(document: Document) -> Iterator[Reading]:
    tables = (t for t in tables_holding(document, _COUNTED, before=_CAPTION) if _has_money(t) or _has_counts(t))
    about_coins = (t for t in tables if t.holds(*_COINS, before=_CAPTION) or _has_symbol(document, t))
    if _current_report(document):
        yield from _of_current_report(document, about_coins)
        return
    ended = period_end(document)
    if ended is not None:
        read = [(table, list(_of_table(document, table, ended))) for table in about_coins]
        yield from _without_rivals(read, ended)
        yield from _of_titled_tables(document, tables_of(document), ended)


def _gives_a_day(table: Table) -> bool:
    """Whether a table or the words over it say what day it is of; else the report's end is what is meant."""
    if _row_of_balance(table) or _corner_days(table) or _days_of_balance(over(table)):
        return True
    return any(_days(each.heading) or _days(each.section) or _days(each.label) for each in table.numbers)


def _without_rivals(read: list[tuple[Table, list[Reading]]], ended: date) -> Iterator[Reading]:
    """The readings of tables; where several count a coin differently, those that give no day may be another's.

    Not told apart: which of two tables without a day is the present one.
    """
    counts: defaultdict[str, set[Decimal]] = defaultdict(set)
    for _, readings in read:
        for each in readings:
            if isinstance(each, Fact) and each.measure == "holdings_units" and each.asset and each.as_of == ended:
                counts[each.asset].add(each.number)
    rivals = {asset for asset, values in counts.items() if len(values) > 1}
    for table, readings in read:
        rival = any(isinstance(each, Fact) and each.asset in rivals for each in readings)
        doubtful = rival and not _gives_a_day(table)
        for each in readings:
            if doubtful and isinstance(each, Fact):
                yield Unread(
                    each.citation, each.reader, "two tables count the coin, and this one gives no day", each.measure
                )
            else:
                yield each


def _has_symbol(document: Document, table: Table) -> bool:
    """Whether a coin's symbol or name in capitals stands in a table; most hold none, which is soon known."""
    return may_name_coin(document.text, table.start, table.end) and _symbols().search(table.text) is not None


def _has_money(table: Table) -> bool:
    return table.holds(*_MONEY, before=_CAPTION)


def _has_counts(table: Table) -> bool:
    """Whether a table without a word for money counts coins that somebody holds."""
    return table.holds(*_COUNTS) and table.holds(*_HELD, before=_CAPTION) and not table.holds("share", "warrant", "$")


def _of_current_report(document: Document, tables: Iterable[Table]) -> Iterator[Reading]:
    """What says its day itself, of the latest day: a current report has no period of its own.

    Of a release only rows that begin with a day are read; of financial statements, and where the day stands in the
    table's corner, whole tables, as in a report.
    """
    filed = filed_on(document)
    statements = speaks_of(document, *_TOTAL_ASSETS)
    for table in tables:
        if not may_name_day(table.text) and not (statements and may_name_day(table.caption)):
            continue  # no grid is built
        corner = set(_corner_days(table))
        whole = statements or len(corner) == 1
        days = corner if corner and not statements else _days_named(table, rows_only=not statements)
        latest = max((day for day in days if day <= filed), default=None)
        if latest is not None and filed - latest <= _words().latest_news:
            yield from _of_table(document, table, latest, dated_rows_only=not whole)


def _days_named(table: Table, *, rows_only: bool) -> Iterator[date]:
    """The days a table names: in its rows' first words, over its columns and, where it names none there, before it."""
    for row in table.number_rows():
        yield from _days(row[0].label)
        if not rows_only:
            yield from (day for number in row for day in _days(number.heading))
    if not rows_only:
        yield from _days(table.caption[-_CAPTION:])


def _has_adopted(text: str) -> bool:
    """Whether the report says that it measures its coins by ASU 2023-08: each mention and what is near."""
    place = text.find(_STANDARD)
    for _ in range(_MENTIONS):
        if place < 0:
            return False
        around = text[max(0, place - _AROUND) : place + _AROUND]
        if _ADOPTED.search(around) and not _NOT_ADOPTED.search(around):
            return True
        place = text.find(_STANDARD, place + 1)
    return False


STYLE = Style("crypto_note_table", 10, _recognises, _read)
