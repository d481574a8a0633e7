"""The roll-forward of coins from one balance to the next: what was held, bought, sold and gained in between.

Reads                                            | Cost Basis  | Carrying Value | Bitcoins Held | Average Price
            Balance at March 31, 2025            | $ 1,000,000 | $ 1,200,000    | 15,000        | $ 66,667
            Digital asset purchases          (a) |     100,000 |     100,000    |  1,000        |  100,000
            Unrealized gain on digital assets    |             |     420,000
            Balance at June 30, 2025             | $ 1,100,000 | $ 1,720,000    | 16,000        | $ 68,750
            and the same of one column ("Fair value"), of a period or a coin to a column, with "Beginning balance" or
            nothing but the day; "Additions (1)" are purchases where note (1) under the table says so
Proves      A column counts only where the opening balance and all rows in between add up to the closing one. Then
            signs are known too: a row that takes away is a loss or a sale. A carrying value is a fair value where a row
            of gains and losses stands in its column and none of impairment.
Returns     Of the last stretch only: closing units, cost and fair value, coins bought with cost and stated average
            price, coins sold, the change in fair value (loss negative)
Source      ASC 350-60-50-3; Forms 10-Q, 10-K, 20-F; Form 8-K Items 2.02 and 7.01
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import groupby

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.coin_clauses import counts_in_other_dollars
from datmon.coins import Coin, coin_words, coins, find_coins, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import speaks_of
from datmon.passages import filed_on
from datmon.quantities import Precision
from datmon.report_days import period_end
from datmon.report_scales import counts_in_thousands, notes_scale, tagged_scales
from datmon.tables import FOREIGN, Table, TableNumber, tables_holding
from datmon.treasury_coins import row_coins, sole_coin

NAME = "coin_roll_forward"
_BALANCE = (
    "balance", "beginning", "opening", "end of", "at january", "at december", "at 1 january", "as at ", "coin as of",
    "btc as of", "ether as of", "eth as of", "solana as of", "sol as of", "token as of", "asset as of", "held as of",
    "currencies, ", "assets, ", "as of january 1,", "as of april 1,", "as of july 1,", "as of october 1,",
    "at april 1,", "at july 1,", "at october 1,", "at 1 april", "at 1 july", "at 1 october", "value at ",
)  # fmt: skip
_DAYS = ("march 31, 20", "june 30, 20", "september 30, 20", "december 31, 20")  # where nothing else opens a balance
# A row that is a day and its numbers; over columns another day follows.
_BARE_ROW = re.compile(r"^[A-Z][a-z]{2,8}\.? \d{1,2},? 20\d\d \| [$\d(\u2012-\u2015-]", re.MULTILINE)
_OPENINGS = keywords(
    "alance",
    "urrencies, ",
    " as of ",
    "As of",
    "As at",
    "At January",
    "At 1 January",
    "At December",
    "At 31 December",
    "air value at ",
    "air value, ",
)
_FAIR_VALUE_MODEL = keywords("350-60", "2023-08", "measured at fair value", "measures at fair value", "IFRS")
_COINS = keywords(
    "coin", "token", "crypto", "digital asset", "btc", "eth", "solana", "trx", "xrp", "hype", "bnb", "doge"
)  # fmt: skip
_FLOWS = (
    "purchas", "acqui", "addition", "bought", "receiv", "fair value", "unrealized", "earned", "mined", "revaluation",
    "dispos", "sold", "sale",
)  # fmt: skip
_CAPTION = 300
_TITLE = 200  # the last sentence's last characters, which say what the table is
_ALSO_REALIZED = "coins were sold in between, and no row tells the gain of that apart"
_NO_SCALE = "no words over the table say its scale, and the report counts in thousands elsewhere"

# Around a number of coins. Must match " bitcoin purchased", " BTC were acquired"; "purchased an aggregate of ".
# Must not match " bitcoin mined", " shares purchased".
_COIN_WORD = rf"(?:{'|'.join(map(re.escape, coin_words()))}|tokens|coins)"
_BOUGHT_BEHIND = re.compile(
    rf"^ {_COIN_WORD}s?(?: (?:tokens|coins))?,? (?:(?:that|which) )?(?:(?:were|was) )?(?:purchased|acquired|bought)\b",
    re.I,
)
_BOUGHT_BEFORE = re.compile(
    r"\b(?:purchased|acquired|bought|(?:purchase|acquisition)s? of)(?: (?:an?|aggregate|total|of|approximately|about"
    r"|additional))*\s$",
    re.IGNORECASE,
)
_COIN_BEHIND = re.compile(rf"^ {_COIN_WORD}s?\b", re.IGNORECASE)
_TELLING = 3  # digits; a shorter number stands for anything
# Must match "The additions consisted of 62.62 bitcoin and 812 ether purchased for cash", "Additions represent purchases
# for cash". Must not match "Additions consisted of coins mined", "additions to equipment were purchased".
_ADDITIONS_BOUGHT = AnyCase(
    r"\b(?:the )?additions\b(?! to)[^.;$]{0,20}\b(?:consist(?:ed|s)? of|represent(?:ed|s)?|comprise[sd]?|were|are"
    r"|relate[sd]? to)"
    r"\b(?:(?!\b(?:mined|mining|staking|rewards?|exchange|contribut\w*)\b)(?:[^.;$]|\.\d)){0,80}?"
    r"\b(?:purchased|bought|purchases|acquired) (?:for|with|in) (?:cash|the market|the open market)"
)
_BELOW = 1_500  # characters behind a table in which words on its rows may stand
_REPEATED, _BESIDE = 12, 60  # how often a number is looked for in prose, and how far around it
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
# A change of whatever was held in between. Must match "Changes in fair value", "Change in fair value, net". Must not
# match "Change in fair value of bitcoin held", "Revaluation gain".
_ANY_CHANGE = re.compile(r"^(?:net )?changes? in fair values?(?:,? net)?$", re.IGNORECASE)
_BARE_DAY = re.compile(r"^(?:[A-Z][a-z]{2,8}\.? \d{1,2},? 20\d\d|\d{1,2} [A-Z][a-z]{2,8} 20\d\d)$")  # and nothing else
_MARKS = re.compile(r"[(\[](?P<mark>\d{1,2}|[a-z]|\*)[)\]]")  # of notes behind a row's words
_NOTE_LINES, _LONGEST_NOTE = 8, 300  # lines behind a table that may be its notes, and characters of one
# What a note says of a row's number. Must match "Represents purchases of bitcoin for cash", "Bitcoin sold to fund
# operations". Must not match "Represents bitcoin mined and purchased", "Bitcoin transferred to the lender".
_NOTE_OPENS = r"^(?:(?:this )?(?:represents?|reflects?|relates? to|consists? (?:solely )?of|comprises?) )?(?:the )?"
_NOTE_BOUGHT = re.compile(
    rf"{_NOTE_OPENS}(?:(?:open[- ]market )?(?:purchases?|acquisitions?) of {_COIN_WORD}s?"
    rf"|{_COIN_WORD}s? (?:that were |were )?"
    r"(?:purchased|bought|acquired))\b(?![^.;]*\b(?:mined|mining|received|rewards?|contribut\w+|in exchange"
    r"|in kind)\b)",
    re.IGNORECASE,
)
_NOTE_SOLD = re.compile(
    rf"{_NOTE_OPENS}(?:sales? of {_COIN_WORD}s?|{_COIN_WORD}s? (?:that were |were )?sold)\b"
    r"(?![^.;]*\b(?:transferred|lent|loaned|paid|exchanged|pledged|in kind)\b)",
    re.IGNORECASE,
)
# Coins counted in a row's words. Must match "Additions (66.0 Bitcoin, 2025)". Must not match "(2024: 66.0 million)".
_IN_LABEL = re.compile(r"\((?P<count>\d[\d,]*(?:\.\d+)?)\s(?P<coin>[A-Za-z]{2,12})\b[^()]{0,30}\)")
# Must match "Three Months Ended", "For the year ended", "nine-month period".
_SPAN = re.compile(r"\b(three|six|nine|twelve)[- ]months?\b|\b(year|quarter)s?[- ]ended\b", re.IGNORECASE)
_MONTHS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "year": 12, "quarter": 3}
_DAY_OF_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}\b"
    r"(?!,? 20\d\d)"
    r"|\b\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b(?! 20\d\d)"
)
_YEAR = re.compile(r"(?<![\d,.$])20\d\d(?![\d,.])")
_UNITS = re.compile(
    r"\b(?:number|quantity|units|tokens|coins|bitcoins)\b(?!.*\b(?:value|cost|price)\b)|^(?:BTC|ETH|SOL)$",
    re.IGNORECASE,
)
# A table's title that says that it counts coins. Must match "Bitcoin activity (in units)", "activity in units:",
# "number of bitcoin". Must not match "in thousands, except units", "units of preferred stock".
_IN_UNITS = re.compile(
    r"(?<!except )\b(?:in (?:units|coins|tokens)\b(?! of)"
    rf"|(?:number|quantity) of (?:units|{_COIN_WORD}s?)\b)|\(units\)",
    re.IGNORECASE,
)
_AVERAGE_WORDS = re.compile(r"\baverage\b|\bper (?:unit|coin|token|bitcoin|BTC|ETH|SOL)\b", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:value|cost|price|amount|dollars|US\$)|\$", re.IGNORECASE)
_US_DOLLARS = AnyCase(r"US\$|\bUSD\b|\b(?:US|U\.S\.|United States) dollars?\b")
# A table of whatever coins the document tells of. Must match "roll-forward of digital assets". Must not match "fixed
# assets".
_OF_ASSETS = re.compile(r"\b(?:digital|crypto(?:graphic)?|virtual)[- ]?(?:assets?|currenc(?:y|ies))\b", re.IGNORECASE)
_COST = re.compile(r"\bcost(?: basis)?\b", re.IGNORECASE)
# Must match "Total", "Total US$", "Total digital assets (USD)". Must not match "Total cost of sales".
_ALL_COINS = re.compile(
    r"^(?:grand )?total(?: (?:digital|crypto)(?:currency)? ?assets?)?(?: (?:fair |carrying )?(?:value|amount))?,?"
    r"(?: \(?(?:in )?(?:US ?\$|USD|\$|U\.S\. dollars)(?: ?[’']?000s?)?\)?)?$",
    re.IGNORECASE,
)
_PRODUCT = Decimal("0.005")  # coins x price may miss the sum by so much: prices are rounded
# Must match "Balance, October 31, 2025 (at market)", "at fair value"; "Balance (at cost)".
_AT_MARKET = re.compile(r"\b(?:at|market|fair)\s(?:market|fair|value)\b", re.IGNORECASE)
_AT_COST = re.compile(r"\bat (?:average )?cost\b", re.IGNORECASE)
# A sum in the prose before a table, no note on its money. Must match "C$92.4", "RMB 58.6". Must not match "C$".
_FOREIGN_SUM = re.compile(r"(?:\b[A-Z]{1,3}\$|\b(?:RMB|CNY|HKD|JPY|EUR|GBP|CAD)|[€£¥₩])\s?\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class _Words:
    """The TOML, patterns compiled."""

    kinds: tuple[str, ...]
    current: timedelta
    latest_news: timedelta
    longest: int
    average_share: Decimal
    table: dict[str, re.Pattern[str]]


@cache
def _words() -> _Words:
    table = tomllib.loads(files("datmon.disclosures").joinpath("coin_roll_forward.toml").read_text("utf-8"))
    coin = f"(?:{'|'.join(map(re.escape, coin_words()))})"
    rows = {key: table[key] for key in ("balance", "named", "counted", "closes", "opens", "other", "less", "bound")}
    rows |= table["row"] | table["column"]
    return _Words(
        tuple(table["kinds"]),
        timedelta(days=table["current_days"]),
        timedelta(days=table["latest_news"]),
        table["longest_rows"],
        Decimal(table["average_share"]),
        {key: re.compile(value.replace("{coin}", coin), re.IGNORECASE) for key, value in rows.items()},
    )


def _says(key: str, text: str) -> bool:
    return _words().table[key].search(text) is not None


# rows and stretches ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of numbers: its words without notes, the day they name, and the numbers."""

    label: str
    day: date | None
    numbers: tuple[TableNumber, ...]
    written: str = ""

    @property
    def coins_told(self) -> TableNumber | None:
        """The coins its words count, signed as its one number is."""
        match = _IN_LABEL.search(self.written)
        if match is None or len(self.numbers) != 1 or symbol_of(match["coin"]) is None:
            return None
        sign = -1 if (self.numbers[0].value or 0) < 0 else 1
        step = Decimal(1).scaleb(-len(match["count"].partition(".")[2]))
        count = sign * Decimal(match["count"].replace(",", ""))
        return self.numbers[0]._replace(value=count, currency=None, scale=Decimal(1), scale_from="cell", step=step)

    @property
    def section(self) -> str:
        """The heading the row stands under."""
        return self.numbers[0].section

    @property
    def is_balance(self) -> bool:
        named = self.day is not None and (_says("named", self.label) or _BARE_DAY.match(self.label) is not None)
        return named or _says("balance", self.label)

    def at(self, column: int, columns: Sequence[int]) -> TableNumber | None:
        """The row's number under that column of `columns`, or beside it where a bracket or a mark shifted it."""
        for number in self.numbers:
            nearest = min(columns, key=lambda each: abs(each - number.column))
            if nearest == column and abs(column - number.column) <= 1:
                return number
        return None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From an opening balance to a closing one; `bound` is the row below that takes off what is pledged."""

    opening: _Row
    flows: tuple[_Row, ...]
    closing: _Row
    bound: _Row | None = None

    @property
    def columns(self) -> tuple[int, ...]:
        """The grid columns of the closing balance."""
        return tuple(number.column for number in self.closing.numbers)


def _rows(table: Table) -> list[_Row]:
    found = []
    for numbers in table.number_rows():
        written = numbers[0].label or numbers[0].section
        label = " ".join(_BRACKETS.sub(" ", written).split()).strip(" :,*")
        days = {day for _, _, day in find_days(written)}
        found.append(_Row(label, days.pop() if len(days) == 1 else None, numbers, written))
    return found


def _last_stretch(rows: list[_Row]) -> _Stretch | None:
    """The rows from the last balance but one to the last; the balance before it opens.

    A balance less the part of it that is restricted is no new one: it is passed over.
    """
    places = [index for index, row in enumerate(rows) if row.is_balance]
    while len(places) > 2 and all(_says("less", row.label) for row in rows[places[-2] + 1 : places[-1]]):
        places.pop()
    if len(places) < 2:
        return None
    low, high = places[-2], places[-1]
    closing, opening = rows[high], rows[low]
    if _says("opens", closing.label) or _says("closes", opening.label) or high - low < 2:
        return None
    if opening.day and closing.day and opening.day >= closing.day:
        return None
    bound = (row for row in rows[high + 1 :] if _says("less", row.label) and _says("bound", row.label))
    return _Stretch(opening, tuple(rows[low + 1 : high]), closing, next(bound, None))


@dataclass(frozen=True, slots=True)
class _Column:
    """A proven column of a stretch: what it counts, of which coin, from which day to which."""

    role: str
    closing: TableNumber
    flows: tuple[tuple[str, TableNumber], ...]
    start: date | None
    day: date


def _adds_up(stretch: _Stretch, column: int, number: TableNumber) -> tuple[tuple[str, TableNumber], ...] | None:
    """The flows of a column with their labels, where they lead from the opening to the closing balance."""
    columns = stretch.columns
    opening = stretch.opening.at(column, columns)
    flows = [(row.label, found) for row in stretch.flows if (found := row.at(column, columns)) is not None]
    given = [(label, flow) for label, flow in flows if flow.value is not None]
    if opening is None or number.value is None or not given:
        return None
    total = (opening.value or Decimal(0)) + sum((flow.value or Decimal(0) for _, flow in given), Decimal(0))
    slack = (len(given) + 1) * max(number.step, *(flow.step for _, flow in given))
    return tuple(given) if abs(total - number.value) <= slack else None


# what a column counts --------------------------------------------------------------------------------------------


def _role(
    document: Document,
    table: Table,
    stretch: _Stretch,
    number: TableNumber,
    flows: tuple[tuple[str, TableNumber], ...],
    *,
    counted: bool,
) -> str | None:
    """One of "units", "cost" and "fair"; None where the column is of another matter, or a value after impairment."""
    heading, several = number.heading, len(stretch.closing.numbers) > 1
    if _AVERAGE_WORDS.search(heading) or number.percent or number.foreign:
        return None
    if number.currency is None and (_UNITS.search(heading) or (counted and not _COST.search(heading))):
        return "units"
    if _COST.search(heading) and not _says("fair", heading):
        return "cost"
    if any(_says("impairment", label) for label, _ in flows):
        return None
    money = _says("fair", heading) or _says("carrying", heading)
    if not several or not heading or find_days(heading) or _SPAN.search(heading):
        money = (
            money or _says("fair", f"{table.caption[-_CAPTION:]} {table.header_text}") or number.currency is not None
        )
    if _says("fair", stretch.opening.label) and _says("fair", stretch.closing.label):
        return "fair"
    at_fair_value = speaks_of(document, *_FAIR_VALUE_MODEL)
    gains = any(_says("gain", label) or (at_fair_value and _says("all_gains", label)) for label, _ in flows)
    remeasured = any(_says("gain", row.label) and _says("remeasured", row.label) for row in stretch.flows)
    return "fair" if remeasured or (money and (gains or _says("fair", heading))) else None


def _coin(document: Document, table: Table, number: TableNumber, stretch: _Stretch) -> str | None:
    """The one coin of a column: named over it, by its balances or the caption, else by its flows.

    A flow of one coin ("Bitcoin mined") does not make the balance of "digital assets" that coin's alone, where tables
    of the document list others. Where no words name one, "digital assets" are the only coin of the document.
    """
    flows = {symbol for row in stretch.flows for _, _, symbol in find_coins(row.label)}
    balances = f"{stretch.opening.label} {stretch.closing.label}"
    proved = flows if len(flows) == 1 and row_coins(document) <= flows else set()
    own = (stretch.closing.section, number.heading, balances, *proved)
    for text in (*own, table.header_text, table.caption[-_CAPTION:]):
        symbols = {symbol for _, _, symbol in find_coins(text)}
        if symbols:
            return symbols.pop() if len(symbols) == 1 and flows <= symbols else None
    of_assets = _OF_ASSETS.search(f"{table.caption[-_CAPTION:]} {table.header_text} {balances}") is not None
    return sole_coin(document) if of_assets else None


def _columns(document: Document, table: Table, stretch: _Stretch) -> Iterator[_Column]:
    counted = _is_counted(table, stretch)
    for number in stretch.closing.numbers:
        beside = counted or _counts_beside_money(number, stretch)
        flows = _adds_up(stretch, number.column, number)
        dates = _dates(document, table, stretch, number)
        if flows is None or dates is None:
            continue
        role = _role(document, table, stretch, number, flows, counted=beside)
        if role:
            yield _Column(role, number, flows, *dates)


def _told_in_words(stretch: _Stretch, money: _Column) -> Iterator[_Column]:
    """The coins that the words of the rows count beside one column of money, where they add up."""
    opening, closing = stretch.opening.coins_told, stretch.closing.coins_told
    flows = [(row.label, told) for row in stretch.flows if (told := row.coins_told) is not None]
    if opening is None or closing is None or not flows:
        return
    total = sum((told.value or Decimal(0) for told in (opening, *(flow for _, flow in flows))), Decimal(0))
    if abs(total - (closing.value or Decimal(0))) <= (len(flows) + 1) * max(closing.step, opening.step):
        yield _Column("units", closing, tuple(flows), money.start, money.day)


def _is_counted(table: Table, stretch: _Stretch) -> bool:
    """Whether the balance rows say that coins are counted ("Number of Bitcoin, end of period") and no cell is money."""
    title = table.caption.rpartition("\n")[2][-_TITLE:]
    if not (
        _says("counted", stretch.opening.label) or _says("counted", stretch.closing.label) or _IN_UNITS.search(title)
    ):
        return False
    rows = (stretch.opening, *stretch.flows, stretch.closing)
    return not any(number.currency or _MONEY.search(number.heading) for row in rows for number in row.numbers)


def _counts_beside_money(number: TableNumber, stretch: _Stretch) -> bool:
    """Whether nothing but a coin's name stands over a column without money, and over the only other one that it is."""
    others = [each for each in stretch.closing.numbers if each.column != number.column]
    rows = (stretch.opening, *stretch.flows, stretch.closing)
    column = [each for row in rows if (each := row.at(number.column, stretch.columns)) is not None]
    if len(others) != 1 or any(each.currency for each in column) or not _is_coin(number.heading):
        return False
    return others[0].currency is not None or _MONEY.search(others[0].heading) is not None


def _is_coin(heading: str) -> bool:
    """Whether a heading is a coin's name and nothing else: "Bitcoin", "Ether (ETH)"."""
    bare = _BRACKETS.sub(" ", heading).strip()
    named = find_coins(bare)
    return len(named) == 1 and named[0][:2] == (0, len(bare))


def _dates(document: Document, table: Table, stretch: _Stretch, number: TableNumber) -> tuple[date | None, date] | None:
    """The first day of the stretch, where it is known, and the last, where it is this document's."""
    over = {day for _, _, day in find_days(number.heading)}
    day = stretch.closing.day or (over.pop() if len(over) == 1 else None)
    period = period_end(document)
    if day is None:
        day = _day_by_year(stretch.closing.label, number.heading)
    alone = len(stretch.closing.numbers) == 1 or not any(_is_dated(each.heading) for each in stretch.closing.numbers)
    if day is None and not over and alone and period:
        day = period
    if day is None or not _is_current(document, day, period):
        return None
    opened = stretch.opening.day or _day_by_year(stretch.opening.label, number.heading)
    if opened and not stretch.opening.day and opened > day:  # "at 1 July" over the year that ends in June
        opened = opened.replace(year=opened.year - 1)
    if opened and opened < day:
        return _day_after(opened), day
    span = _SPAN.search(number.heading) or _SPAN.search(table.header_text) or _SPAN.search(table.caption[-_CAPTION:])
    return (_months_before(day, _MONTHS[(span[1] or span[2]).lower()]) if span else None), day


def _is_dated(heading: str) -> bool:
    return find_days(heading) != [] or _YEAR.search(heading) is not None


def _day_by_year(label: str, heading: str) -> date | None:
    """The day of "Balance as of December 31," under "2024"."""
    named, years = _DAY_OF_YEAR.findall(label), set(_YEAR.findall(heading))
    parts = " " if named and named[-1][0].isdigit() else ", "
    days = find_days(f"{named[-1]}{parts}{years.pop()}") if named and len(years) == 1 else []
    return days[0][2] if days else None


def _day_after(opening: date) -> date:
    """The first day behind an opening balance; a balance "at January 1" opens on that day."""
    return opening if opening.day == 1 else opening + timedelta(days=1)


def _is_current(document: Document, day: date, period: date | None) -> bool:
    if document.filing.form.upper().startswith(("8-K", "6-K")):
        return timedelta(0) <= filed_on(document) - day <= _words().latest_news
    return period is not None and abs(day - period) <= _words().current


def _months_before(day: date, months: int) -> date:
    """The first day of a stretch of so many months that ends with `day`, itself the end of a month."""
    month = day.month - months + 1
    return date(day.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


# facts -----------------------------------------------------------------------------------------------------------


def _of_table(document: Document, table: Table) -> Iterator[Reading]:
    title = table.caption.rpartition("\n")[2].rpartition(". ")[2][-_TITLE:]
    if _says("other", f"{title} {table.header_text}") or _in_foreign_money(document, table):
        return
    rows = _rows(table)
    if len(rows) > _words().longest:
        return
    for section in _sections(rows):
        stretch = _last_stretch(section)
        if stretch is not None:
            yield from _of_stretch(document, table, stretch)


def _sections(rows: list[_Row]) -> list[list[_Row]]:
    """The rows of each coin where headings part them ("Bitcoin", "Ether"); else all together."""
    if not any(find_coins(row.section) for row in rows):
        return [rows]
    return [list(group) for _, group in groupby(rows, key=lambda row: row.section)]


def _of_stretch(document: Document, table: Table, stretch: _Stretch) -> Iterator[Reading]:
    columns = list(_columns(document, table, stretch))
    if len(columns) == 1 and columns[0].role != "units":
        columns += _told_in_words(stretch, columns[0])
    named: list[tuple[Coin, _Column]] = []
    symbols = [_coin(document, table, column.closing, stretch) for column in columns]
    for symbol, column in zip(symbols, columns, strict=True):
        if symbol and _one_each(columns, column):
            own = [each for of, each in zip(symbols, columns, strict=True) if of in (symbol, None)]
            named.append((coins()[symbol], column))
            yield from _facts(document, table, stretch, coins()[symbol], column, own)
    yield from _of_all(document, table, columns, named)


def _of_all(
    document: Document, table: Table, columns: list[_Column], named: list[tuple[Coin, _Column]]
) -> Iterator[Reading]:
    """What all coins together cost or are worth: the column of the total of those of the coins beside it."""
    for column in columns:
        parts = [(coin, each) for coin, each in named if (each.role, each.day) == (column.role, column.day)]
        if column.role == "units" or len(parts) < 2 or not _ALL_COINS.match(column.closing.heading):
            continue
        summed = sum((each.closing.value or Decimal(0) for _, each in parts), Decimal(0))
        scale = _money_scale(document, parts[0][0], column, columns)
        value = column.closing.value
        if scale is not None and value and abs(summed - value) <= column.closing.step * len(parts):
            span = table.rows[column.closing.row][0].start, column.closing.end
            measure = "holdings_cost_usd" if column.role == "cost" else "holdings_fair_value_usd"
            yield stated(document, measure, value * scale, span, STYLE.reader, as_of=column.day, source="table")
            yield from _gain_of_all(document, table, column, [each for _, each in parts], scale)


def _gain_of_all(
    document: Document, table: Table, total: _Column, parts: list[_Column], scale: Decimal
) -> Iterator[Reading]:
    """The change in fair value of all coins together, where it is the sum of those of each and nothing was realized."""
    if total.role != "fair" or any(_says("impairment", label) for label, _ in total.flows):
        return
    gains, *of_parts = (_gain(each) for each in (total, *parts))
    last = next((flow for label, flow in reversed(total.flows) if _is("gain", label) and flow.value), None)
    near = abs(sum(of_parts, Decimal(0)) - gains) <= total.closing.step * len(parts)
    if last is not None and near and not _holds_realized(total):
        span = table.rows[last.row][0].start, last.end
        yield stated(
            document, "unrealized_gain_loss_usd", gains * scale, span, STYLE.reader, period=(total.start, total.day),
            source="table",
        )  # fmt: skip


def _gain(column: _Column) -> Decimal:
    return sum((flow.value or Decimal(0) for label, flow in column.flows if _is("gain", label)), Decimal(0))


def _in_foreign_money(document: Document, table: Table) -> bool:
    words = _FOREIGN_SUM.sub(" ", f"{table.caption[-_CAPTION:]} {table.header_text}")
    if _US_DOLLARS.search(words):
        return False
    return FOREIGN.search(words) is not None or counts_in_other_dollars(document)


def _one_each(columns: list[_Column], column: _Column) -> bool:
    """Whether no other column claims the same: two carrying values of one day are two things."""
    same = [
        each
        for each in columns
        if (each.role, each.day, each.closing.heading) == (column.role, column.day, column.closing.heading)
    ]
    return len(same) == 1 or all(each.closing.value == column.closing.value for each in same)


def _facts(
    document: Document, table: Table, stretch: _Stretch, coin: Coin, column: _Column, columns: list[_Column]
) -> Iterator[Reading]:
    units = column.role == "units"
    scale = _unit_scale(document, coin, column, columns) if units else _money_scale(document, coin, column, columns)
    if scale is None:
        if not units:
            span = table.rows[column.closing.row][0].start, column.closing.end
            yield Unread(cite(document, *span), STYLE.reader, _NO_SCALE, "holdings_fair_value_usd")
        return

    def fact(measure: str, number: TableNumber, value: Decimal, *, flow: bool = False) -> Reading:
        days = {"period": (column.start, column.day)} if flow else {"as_of": column.day}
        return stated(
            document, measure, value, (table.rows[number.row][0].start, number.end), STYLE.reader, asset=coin.symbol,
            source="table", precision=Precision.EXACT if scale == 1 or column.role != "units" else Precision.ROUNDED,
            **days,
        )  # fmt: skip

    closing = {"units": "holdings_units", "cost": "holdings_cost_usd", "fair": "holdings_fair_value_usd"}[column.role]
    if column.closing.value and column.closing.value > 0:
        yield fact(closing, column.closing, column.closing.value * scale)
    bought = _only([flow for label, flow in column.flows if _is("purchase", label) and flow.value and flow.value > 0])
    bought = bought or _noted(document, table, column, "added", _NOTE_BOUGHT) or _added(document, column, columns)
    told = column.role == "fair" and any(each.role == "cost" for each in columns)
    if bought is not None and bought.value and not told:
        yield fact(
            "purchase_units" if column.role == "units" else "purchase_cost_usd", bought, bought.value * scale, flow=True
        )
    if column.role == "units":
        sold = _only([flow for label, flow in column.flows if _is("sale", label) and flow.value and flow.value < 0])
        if sold is not None and sold.value:
            yield fact("sale_units", sold, -sold.value * scale, flow=True)
        bound = stretch.bound.at(column.closing.column, stretch.columns) if stretch.bound else None
        if bound is not None and bound.value:
            yield fact("restricted_or_pledged_units", bound, abs(bound.value) * scale)
        yield from _averages(document, table, stretch, coin, column, columns)
        yield from _multiplied(document, table, stretch, coin, columns)
    if column.role == "fair":
        spent = _only([flow for label, flow in column.flows if _says("sold", label) and flow.value and flow.value < 0])
        spent = spent or _noted(document, table, column, "left", _NOTE_SOLD)
        if spent is not None and spent.value:
            yield fact("sale_proceeds_usd", spent, -spent.value * scale, flow=True)
        gains = [flow for label, flow in column.flows if _is("gain", label) and flow.value]
        total = sum((gain.value or Decimal(0) for gain in gains), Decimal(0))
        if gains and _holds_realized(column):
            span = table.rows[gains[-1].row][0].start, gains[-1].end
            yield Unread(cite(document, *span), STYLE.reader, _ALSO_REALIZED, "unrealized_gain_loss_usd")
        elif gains and not any(_says("impairment", label) for label, _ in column.flows):
            yield fact("unrealized_gain_loss_usd", gains[-1], total * scale, flow=True)


def _is(kind: str, label: str) -> bool:
    return _says(kind, label) and not _says(f"not_{kind}", label)


def _noted(document: Document, table: Table, column: _Column, kind: str, said: re.Pattern[str]) -> TableNumber | None:
    """The one row of that kind whose note under the table says what it is: "(1) Represents purchases of bitcoin"."""
    rows = [(label, flow) for label, flow in column.flows if _says(kind, label) and flow.value]
    if len(rows) != 1:
        return None
    marks = [match["mark"] for match in _MARKS.finditer(rows[0][1].label)]
    note = _note(document, table, marks[0]) if len(marks) == 1 else ""
    return rows[0][1] if said.search(note) else None


def _note(document: Document, table: Table, mark: str) -> str:
    """The words of a note of that mark among the lines behind a table; "" where there is none."""
    behind = document.text[table.end : table.end + _NOTE_LINES * _LONGEST_NOTE].strip()
    for line in behind.split("\n")[:_NOTE_LINES]:
        match = _MARKS.match(line)
        if match and match["mark"] == mark:
            return line[match.end() :].strip(" |")[:_LONGEST_NOTE]
    return ""


def _holds_realized(column: _Column) -> bool:
    """Whether coins were sold, no row tells the gain of it apart, and the change is not said to be of coins held."""
    if not any(_ANY_CHANGE.match(label) for label, _ in column.flows if _is("gain", label)):
        return False
    sold = any((_is("sale", label) or _says("sold", label)) and flow.value for label, flow in column.flows)
    return sold and not any(_says("realized", label) for label, _ in column.flows)


def _added(document: Document, column: _Column, columns: list[_Column]) -> TableNumber | None:
    """The one row of "Additions" where the document says of one of its numbers that so many coins were bought."""
    additions = [flow for each in columns for label, flow in each.flows if _says("added", label)]
    own = _only([flow for label, flow in column.flows if _says("added", label) and flow.value and flow.value > 0])
    inflows = [flow for label, flow in column.flows if flow.value and flow.value > 0 and not _says("gain", label)]
    if own is None or len(inflows) > 1:
        return None
    told = _ADDITIONS_BOUGHT.search(document.text, column.closing.end, column.closing.end + _BELOW) is not None
    return own if told or any(_are_bought(document.text, flow) for flow in additions) else None


def _are_bought(text: str, number: TableNumber) -> bool:
    """Whether prose says of the printed number of coins that they were bought: "319.4 Bitcoin purchased for"."""
    digits = text[number.start : number.end].strip("$ ()")
    place = text.find(digits) if len(digits) >= _TELLING else -1
    for _ in range(_REPEATED):
        if place < 0:
            return False
        end = place + len(digits)
        before, behind = text[max(0, place - _BESIDE) : place], text[end : end + _BESIDE]
        if _BOUGHT_BEHIND.match(behind) or (_BOUGHT_BEFORE.search(before) and _COIN_BEHIND.match(behind)):
            return True
        place = text.find(digits, place + 1)
    return False


def _only(numbers: list[TableNumber]) -> TableNumber | None:
    return numbers[0] if len(numbers) == 1 else None


def _money_scale(document: Document, coin: Coin, column: _Column, columns: list[_Column]) -> Decimal | None:
    """What the dollars of a column are multiplied by; None where neither words, tags nor a price tell."""
    if column.closing.scale_from != "none":
        return column.closing.scale
    if not counts_in_thousands(document):
        return Decimal(1)
    tagged = tagged_scales(document)
    numbers = (column.closing, *(number for _, number in column.flows))
    scales = {tagged[number.start] for number in numbers if number.start in tagged}
    priced = scales.pop() if len(scales) == 1 else _priced_scale(coin, column, columns)
    notes = notes_scale(document)
    return notes[1] if priced is None and notes is not None and column.closing.start > notes[0] else priced


def _priced_scale(coin: Coin, money: _Column, columns: list[_Column]) -> Decimal | None:
    """One or a thousand, whichever alone makes a price of the coins counted beside the dollars."""
    counted = {each.closing.value for each in columns if each.role == "units" and each.day == money.day}
    if len(counted) != 1 or not (units := counted.pop()) or not money.closing.value:
        return None
    price, likely = money.closing.value / units, coin.plausible_price if money.role == "fair" else coin.plausible_cost
    scales = [scale for scale in (Decimal(1), Decimal(1_000)) if likely(price * scale, money.day)]
    return scales[0] if len(scales) == 1 else None


def _unit_scale(document: Document, coin: Coin, column: _Column, columns: list[_Column]) -> Decimal | None:
    """One, or the table's scale, whichever makes a price of cost or fair value beside it; one where neither is told."""
    for money in columns:
        if money.role == "units" or money.day != column.day or not money.closing.value or not column.closing.value:
            continue
        dollars = money.closing.value * (_money_scale(document, coin, money, columns) or money.closing.scale)
        likely = coin.plausible_price if money.role == "fair" else coin.plausible_cost
        scales = [
            scale
            for scale in dict.fromkeys((Decimal(1), column.closing.scale))
            if likely(dollars / (column.closing.value * scale), column.day) is not False
        ]
        return scales[0] if len(scales) == 1 else None
    return Decimal(1) if column.closing.scale == 1 or column.closing.scale_from == "caption" else None


def _averages(
    document: Document, table: Table, stretch: _Stretch, coin: Coin, units: _Column, columns: list[_Column]
) -> Iterator[Reading]:
    """The stated averages of the closing balance and of the purchases, where cost over units bears them out."""
    cost = next((column for column in columns if column.role == "cost" and column.day == units.day), None)
    if cost is None:
        return
    bought = [row for row in stretch.flows if _is("purchase", row.label)]
    pairs = [
        ("avg_cost_usd", stretch.closing),
        *(("purchase_avg_price_usd", row) for row in bought if len(bought) == 1),
    ]
    for measure, row in pairs:
        number = next((each for each in row.numbers if _AVERAGE_WORDS.search(each.heading) and each.value), None)
        money, count = row.at(cost.closing.column, stretch.columns), row.at(units.closing.column, stretch.columns)
        if number is None or money is None or count is None or not count.value or not money.scaled or not number.value:
            continue
        if abs(money.scaled / count.value - number.value) <= _words().average_share * number.value:
            flow = measure != "avg_cost_usd"
            yield stated(
                document, measure, number.value, (table.rows[number.row][0].start, number.end), STYLE.reader,
                asset=coin.symbol, source="table", as_of=None if flow else units.day,
                period=(units.start, units.day) if flow else None,
            )  # fmt: skip


def _multiplied(
    document: Document, table: Table, stretch: _Stretch, coin: Coin, columns: list[_Column]
) -> Iterator[Reading]:
    """Price and sum of a row of coins, sold, bought or left, where coins x price = sum says which is which.

    Of what is left only what its row calls the market's or a cost. A column of sums that adds up is read by itself.
    """
    units = next(column for column in columns if column.role == "units")
    summed = {column.closing.column for column in columns}
    for row in (*stretch.flows, stretch.closing):
        measures = _measures_of(row)
        count = row.at(units.closing.column, stretch.columns)
        price = next((each for each in row.numbers if _AVERAGE_WORDS.search(each.heading) and each.value), None)
        if measures is None or count is None or not count.value or price is None or price.value is None:
            continue
        if coin.plausible_price(price.value, units.day) is False and row is not stretch.closing:
            continue
        total = abs(count.value * price.value)
        others = [each for each in row.numbers if each.column not in {*summed, price.column} and each.value]
        sums = [(each, scale) for each in others for scale in (Decimal(1), each.scale) if _is_near(each, scale, total)]
        if len({each.column for each, _ in sums}) != 1:
            continue
        whole, scale = sums[0]
        flow = row is not stretch.closing
        for measure, number, value in (
            (measures[0], price, price.value), (measures[1], whole, abs(whole.value or Decimal(0)) * scale)
        ):  # fmt: skip
            if measure:
                yield stated(
                    document, measure, value, (table.rows[number.row][0].start, number.end), STYLE.reader,
                    asset=coin.symbol, source="table", as_of=None if flow else units.day,
                    period=(units.start, units.day) if flow else None,
                )  # fmt: skip


def _measures_of(row: _Row) -> tuple[str, str] | None:
    """What the price and the sum of a row are: of coins bought, sold, or there at a cost or at the market's price."""
    if row.is_balance:
        if _AT_MARKET.search(row.written):
            return "", "holdings_fair_value_usd"
        return ("avg_cost_usd", "holdings_cost_usd") if _AT_COST.search(row.written) else None
    if _is("purchase", row.label):
        return "purchase_avg_price_usd", "purchase_cost_usd"
    return ("sale_avg_price_usd", "sale_proceeds_usd") if _is("sale", row.label) else None


def _is_near(number: TableNumber, scale: Decimal, total: Decimal) -> bool:
    return abs(abs(number.value or Decimal(0)) * scale - total) <= _PRODUCT * total


# the style -------------------------------------------------------------------------------------------------------


def recognises(document: Document) -> bool:
    """Whether the document is of a kind that has such tables, and speaks of a balance and of coins."""
    return document.filing.form.upper().removesuffix("/A") in _words().kinds and speaks_of(document, *_OPENINGS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what each roll-forward proves."""
    for table in tables_holding(document, (*_BALANCE, *_DAYS), _FLOWS, _COINS, before=_CAPTION):
        opened = table.holds(*_BALANCE, before=_CAPTION) or _BARE_ROW.search(table.text) is not None
        if opened and not table.holds("net cash", "stockholders", "shareholders’ equity", "paid-in"):
            yield from _of_table(document, table)


STYLE = Style(NAME, 10, recognises, read)
