"""Crypto note tables: units, cost and fair value of each coin, as the notes of periodic reports lay them out.

Three shapes are read: a coin to a row with its measures in columns; a measure to a row with days in columns; and a day
to a row with measures in columns. A table says its scale for money; whether it holds for the coins too is decided by
the one thing that must be true, that fair value / units (or cost / units) was a price of the coin.

Reads       "Solana (SOL) | 573 | $ 66,964 | $ 89,239" under "(in thousands)": 573,000 SOL, for 155.74 a coin
            "Number of bitcoin held | 10,075 | 6,819" under two days; "Balance at March 31, 2024 | $ 7,534,798 | …"
            and quarters side by side under titles: "Crypto Assets Held at Period End", "Fair Value of Crypto Assets"
Not modelled: roll-forwards, which are a style of their own.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from typing import Any

from datmon.calendars import find_days
from datmon.coins import Coin, coins, find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.fact import Reading, Unread, cite, stated
from datmon.inline_xbrl import locate
from datmon.passages import filed_on
from datmon.quantities import Precision
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
# Must match the period a report's cover names: "For the quarterly period ended September 30, 2025".
_PERIOD_ENDED = re.compile(r"\b(?:period|year) ended:?\s", re.IGNORECASE)
# What a note's table cannot do without: words for a count and for money, in the table or just before it.
_COUNTED = ("unit", "token", "coin", "number", "quantit", "amount", "held", "btc", "eth")
_MONEY = ("cost", "value")
_COINS = ("coin", "token", "crypto", "digital asset", "digital currenc", "virtual currenc", "ethereum")
# Must match "2023 Q3", "Q3 2023", "3Q23", "Q3 '23".
_QUARTER = re.compile(
    r"\b(?P<year>20\d\d)\s?-?Q(?P<a>[1-4])\b|\bQ(?P<b>[1-4])[\s-]?[’']?(?P<year2>20\d\d|\d\d)\b"
    r"|\b(?P<c>[1-4])Q[\s-]?[’']?(?P<year3>20\d\d|\d\d)\b"
)
_DAY_WORDS = re.compile(r"\b(?:as of|at|on|quarters?|ended|period|end|unaudited|audited)\b", re.IGNORECASE)
_STANDARD = re.compile(r"\bASU (?:No\.? )?2023-08\b")
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
_COVER = 20_000  # characters of a report that hold its cover
_CAPTION = 300  # the caption's last characters, which name the table
_HEADING = 240  # characters of a row's label or column's heading that are looked at
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_PUNCTUATION = re.compile(r"[\W\d_]+")
_CLOSE = Decimal("0.02")  # a stated average is rounded; so are thousands
_SUM = Decimal("0.005")


@dataclass(frozen=True, slots=True)
class _Words:
    """The TOML, patterns compiled."""

    kinds: tuple[str, ...]
    current_reports: tuple[str, ...]
    latest_news: timedelta
    current: timedelta
    comparative: timedelta
    not_holdings: re.Pattern[str]
    others: re.Pattern[str]
    neutral: re.Pattern[str]
    total: re.Pattern[str]
    column: dict[str, re.Pattern[str]]
    row: dict[str, re.Pattern[str]]
    title: dict[str, re.Pattern[str]]
    principal_share: Decimal


@cache
def _words() -> _Words:
    table = tomllib.loads(files("datmon.disclosures").joinpath("crypto_note_table.toml").read_text("utf-8"))
    names = {name for coin in coins().values() for name in (*coin.names, *coin.words, coin.symbol.lower())}
    coin = f"(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})s?"

    def compiled(row: dict[str, Any]) -> dict[str, re.Pattern[str]]:
        return {key: re.compile(value.replace("{coin}", coin), re.IGNORECASE) for key, value in row.items()}

    plain = compiled({key: table[key] for key in ("not_holdings", "others", "neutral", "total")})
    return _Words(
        tuple(table["kinds"]), tuple(table["current_reports"]), timedelta(days=table["latest_news"]),
        timedelta(days=table["current_days"]), timedelta(days=table["comparative_days"]),
        plain["not_holdings"], plain["others"], plain["neutral"], plain["total"], compiled(table["column"]),
        compiled(table["row"]), compiled(table["title"]), Decimal(table["principal_share"]),
    )  # fmt: skip


@cache
def _symbols() -> re.Pattern[str]:
    """The coins' symbols and other names in capitals, as words of their own."""
    names = {name.upper() for coin in coins().values() for name in (*coin.names, *coin.words, coin.symbol)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


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
    return " ".join(_BRACKETS.sub(" ", label[:_HEADING]).split()).rstrip(" :,")


def row_role(label: str) -> str | None:
    """What a row of that label counts, as for a column; None where it is none of them."""
    bare = _bare(label)
    return next((role for role in _MEASURES if _words().row[role].search(bare)), None)


def coin_of_row(label: str) -> str | None:
    """The coin a row is of, where its label says nothing but the coin: "Solana (SOL) (1)", "BTC"; else None."""
    label = label[:_HEADING]
    symbols = {symbol for _, _, symbol in find_coins(label)}
    if len(symbols) != 1:
        return None
    bare = _BRACKETS.sub(" ", label)
    for start, end, _ in reversed(find_coins(bare)):
        bare = f"{bare[:start]} {bare[end:]}"
    return symbols.pop() if not _PUNCTUATION.sub("", _words().neutral.sub(" ", bare)) else None


class _Sheet:
    """One table of a report: which of its cells say what of which coin on which day."""

    def __init__(
        self, table: Table, period_end: date, *, dated_rows_only: bool = False, at_fair_value: bool = False
    ) -> None:
        self.table = table
        self.period_end = period_end
        self._dated_rows_only = dated_rows_only
        self._at_fair_value = at_fair_value
        self._caption_days = _days(table.caption)

    def cells(self) -> Iterator[_Cell]:
        for row in self.table.number_rows():
            label = row[0].label
            if _words().others.search(f"{label[:_HEADING]} {row[0].section[:_HEADING]}"):
                continue
            role = row_role(label) or self._carrying(label)
            label_days = _days(label)
            if role and not self._dated_rows_only:
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
        coin = _only_coin(label) or _only_coin(*{number.label for number in self.table.numbers}) or ""
        for number in row:
            day = _one_day(number.heading)
            if coin and day and number.value is not None:
                yield _Cell(role, coin, day, number)

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
        name = "" if coin else label
        for number in row:
            role = column_role(number.heading)
            day = self._day_of(number)
            if role and day and number.value is not None:
                yield _Cell(role, coin, day, number, name)

    def _day_of(self, number: TableNumber) -> date | None:
        """The day over the column, else of the section, else of the caption; two days are none."""
        for days in (_days(number.heading), _days(number.section), self._caption_days):
            if days:
                return days[0] if len(set(days)) == 1 else None
        return self.period_end


@lru_cache(maxsize=4096)
def _days(text: str) -> list[date]:
    """The days of the last line of a text that has any."""
    for line in reversed(text.split("\n")):
        days = [day for _, _, day in find_days(line)]
        if days:
            return days
    return [day for _, _, day in find_days(text)]  # "September\n30, 2025"


def _one_day(text: str) -> date | None:
    days = {day for _, _, day in find_days(text)}
    return days.pop() if len(days) == 1 else None


def _only_coin(*texts: str) -> str | None:
    symbols = {symbol for text in texts for _, _, symbol in find_coins(text)}
    return symbols.pop() if len(symbols) == 1 else None


# what the cells of one coin and day say together ----------------------------------------------------------------


def _of_table(
    document: Document, table: Table, period_end: date, *, dated_rows_only: bool = False
) -> Iterator[Reading]:
    if _words().not_holdings.search(f"{table.caption[-_CAPTION:]} {table.header_text}"):
        return
    groups: defaultdict[tuple[str, date, str], list[_Cell]] = defaultdict(list)
    at_fair_value = table.holds("carrying") and _has_adopted(document.text)
    foreign = _foreign_tags(document)
    sheet = _Sheet(table, period_end, dated_rows_only=dated_rows_only, at_fair_value=at_fair_value)
    for cell in sheet.cells():
        if cell.role != "units" and cell.number.start in foreign:
            unit = foreign[cell.number.start]
            yield _unread(document, cell.number, f"tagged in {unit}, not in USD", cell.role)
        elif cell.role == "units" or not _in_foreign_money(table, cell.number):
            groups[cell.coin or "", cell.day, cell.name].append(cell)
    read: list[str] = []
    doubtful = False
    for (symbol, day, name), cells in groups.items():
        roles = _roles(cells)
        if not _of_this_report(day, period_end, cells) or "units" not in roles or len(roles) < 2:
            continue
        if symbol:
            read.append(symbol)
            for reading in _of_coin(document, coins()[symbol], day, roles):
                doubtful = doubtful or isinstance(reading, Unread)
                yield reading
        elif not _words().total.search(name) and len(roles) > 2:
            read.append(name)
            yield _unread(document, roles["units"], f"no coin is known by the name {name[:60]!r}", "units")
    if len(set(read)) > 1 and not doubtful:
        yield from _totals(document, groups, period_end)


@lru_cache(maxsize=1)
def _foreign_tags(document: Document) -> dict[int, str]:
    """The currency of each amount that is tagged in another than the dollar, by where its digits begin."""
    if b"ix:nonFraction" not in document.content:
        return {}
    try:
        report = inline_report(document)
    except BadDocument:
        return {}
    found = {fact.order: fact for fact in report.facts if _FOREIGN_UNIT.search(fact.unit)}
    if not found:
        return {}
    names = {fact.concept.rpartition(":")[2] for fact in found.values()}
    places = locate(report, document.layout, names)
    return {places[order][0]: fact.unit for order, fact in found.items() if order in places}


def _in_foreign_money(table: Table, number: TableNumber) -> bool:
    """Whether an amount is not in dollars: by its cell or column, or by the caption where no column says dollars."""
    if number.currency is None and not any("US$" in text or "USD" in text for text in number.header):
        return number.foreign or FOREIGN.search(table.caption[-_CAPTION:]) is not None
    return number.foreign


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
    if abs(cost.scaled / units - average.value) <= _CLOSE * average.value:
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
        if parts and amount and abs(amount - parts) <= _SUM * parts:
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
    return document.kind.removesuffix("/A") in _words().kinds or _current_report(document)


def _current_report(document: Document) -> bool:
    return document.filing.form.removesuffix("/A") in _words().current_reports


def _read(document: Document) -> Iterator[Reading]:
    tables = tables_holding(document, _MONEY, _COUNTED, before=_CAPTION)
    about_coins = (t for t in tables if t.holds(*_COINS, before=_CAPTION) or _symbols().search(t.text))
    if _current_report(document):
        yield from _of_current_report(document, about_coins)
        return
    period_end = document.filing.period or _stated_period_end(document.text)
    if period_end is not None:
        for table in about_coins:
            yield from _of_table(document, table, period_end)
        yield from _of_titled_tables(document, tables_of(document), period_end)


def _of_current_report(document: Document, tables: Iterable[Table]) -> Iterator[Reading]:
    """The rows that say their day themselves, of the latest day: a current report has no period of its own."""
    filed = filed_on(document)
    for table in tables:
        days = [day for row in table.number_rows() for day in _days(row[0].label)]
        latest = max((day for day in days if day <= filed), default=None)
        if latest is not None and filed - latest <= _words().latest_news:
            yield from _of_table(document, table, latest, dated_rows_only=True)


def _has_adopted(text: str) -> bool:
    """Whether the report says that it measures its coins by ASU 2023-08: each mention and what is near."""
    for match in islice(_STANDARD.finditer(text), _MENTIONS):
        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        if _ADOPTED.search(around) and not _NOT_ADOPTED.search(around):
            return True
    return False


def _stated_period_end(text: str) -> date | None:
    """The day behind "period ended" on the cover, where no one told the filing's period."""
    match = _PERIOD_ENDED.search(text, 0, _COVER)
    days = find_days(text[match.end() : match.end() + 60]) if match else []
    return days[0][2] if days else None


STYLE = Style("crypto_note_table", 2, _recognises, _read)
