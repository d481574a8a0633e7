"""Financial statements set without tags: which column is the present one, what days it covers, and its lines.

Releases, exhibits of Form 6-K and older reports print balance sheets, income statements and cash flows, whole or as an
extract, with the year before beside them, sometimes in two currencies. Here a table becomes the lines of its present
column, in US dollars, with the day or the stretch of time that stands over it; a table that is another's (an
investee's, pro forma, the parent alone) or has no such column has no lines.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.documents import Document
from datmon.mentions import mentioned
from datmon.passages import Window, filed_on
from datmon.reported_periods import named_periods, reported
from datmon.tables import FOREIGN, Table, TableNumber, tables_holding, tables_of

CAPTION = 300  # the caption's last characters, which name the table
_LONGEST = 400  # rows; a longer table is no statement
_NEAR = 200  # characters between a table and the one whose note holds for it too
_TITLE = 160  # characters; a longer line before a table is prose, as is one that ends in a full stop
_LABEL = 1_500  # characters of a row's label; the row of the share capital is long

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_NOTES = re.compile(r"\s*(?:,? ?notes? \d{1,2}(?: and \d{1,2})?|[*†‡]|\d{1,2})$", re.IGNORECASE)
# Another's statement, or one of a state that is not.
_OTHER = AnyCase(
    r"\bpro[- ]forma\b|\bas adjusted\b|\bparent(?: company)?[- ]only\b|\binvestees?\b|\bequity method\b|\bpredecessor\b"
    r"|\bvariable interest\b|\bVIEs?\b|\btrust account\b|\bcondensed consolidating\b|\bsegment|\bpurchase price\b"
    r"|\b(?:assets|liabilities) (?:acquired|assumed)\b|\bjoint venture\b|\bdiscontinued\b|\bhypothetical\b"
    r"|\billustrative\b|\bassociate\b|\btarget\b|\bpercentage of\b",
)
# One of these stands in every such statement, in small letters: the pattern is slow to find nothing.
_IN_OTHERS = (
    "forma", "as adjusted", "only", "investee", "equity method", "predecessor", "variable interest", "vie",
    "trust account", "consolidating", "segment", "purchase price", "acquired", "assumed", "joint venture",
    "discontinued", "hypothetical", "illustrative", "associate", "target", "percentage of",
)  # fmt: skip
# A column that is no state and no period of the firm's.
_NO_COLUMN = AnyCase(
    r"\b(?:pro[- ]forma|adjust\w*|eliminations?|change|variance|increase|decrease|restate\w*|guidance|target|forecast"
    r"|estimated?|budget|cumulative|inception)\b|%|\bΔ",
)
# Must match "(expressed in Canadian dollars)", "£’000". FOREIGN of `tables` knows the symbols.
_FOREIGN_WORDS = AnyCase(
    r"\b(?:Canadian|Australian|Hong Kong|Singapore|New Zealand|New Taiwan|NT) dollars?\b|\bpounds? sterling\b|\bCAD\b"
    r"|\bSwiss francs?\b|\bKorean won\b|\bshekels?\b|\bNIS\b|\brupees?\b|\breais\b|\bkron(?:a|e|or|er)\b",
)
_DOLLARS = re.compile(r"US ?\$|\bUSD\b|\bU\.?S\.? dollars?\b|\bUnited States dollars?\b", re.IGNORECASE)
# Must match "Three Months Ended", "nine-month period ended", "Quarter Ended", "For the Fiscal Year Ended".
_SPAN = AnyCase(
    r"\b(?:(?P<count>three|six|nine|twelve|3|6|9|12)[- ]months?(?: periods?)?"
    r"|(?P<word>quarter|half[- ]year|year|month)s?)\s+(?:ended|ending|to)\b",
)
_MONTHS = {
    "three": 3, "3": 3, "quarter": 3, "six": 6, "6": 6, "half-year": 6, "half year": 6, "nine": 9, "9": 9,
    "twelve": 12, "12": 12, "year": 12, "month": 1,
}  # fmt: skip
# A period's words that may stand over a column of a state by mistake of ours: then it is no state.
_PERIOD = re.compile(
    r"\b(?:months?|quarters?|half|years?|weeks?)[- ](?:period )?(?:ended|ending)\b|\b[QH][1-4]\b", re.I
)
# Must match "September 30," and "30 June" where the year stands elsewhere.
_DAY_OF_YEAR = re.compile(
    r"\b(?:(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\.?\s(?P<day>\d{1,2})\b"
    r"|(?P<day2>\d{1,2})\s(?P<month2>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\b)",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    r"^(?:[($]|\)|\s|US\$|USD|in thousands|in millions|unaudited|audited)*20\d\d"
    r"(?:[($]|\)|\s|US\$|USD|unaudited|audited)*$",
    re.IGNORECASE,
)
_OF_STATE = re.compile(r"\b(?:balance sheets?|financial (?:position|condition))\b", re.IGNORECASE)
_NIL = Decimal(0)  # a dash is smaller than any number
_YEAR = re.compile(r"(?<![\d,.$])20\d\d(?![\d,.]\d|\d)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a statement's present column: its words as printed and bare of notes, the heading above it."""

    label: str
    printed: str
    section: str
    number: TableNumber


@dataclass(frozen=True, slots=True)
class Statement:
    """The present column of a table: `window.start` is None for a state on a day.

    `before` is the table right before it, whose note on the scale may hold for it too.
    """

    table: Table
    window: Window
    lines: tuple[Line, ...]
    before: Table | None

    def value_of(self, line: Line) -> Decimal | None:
        """A line's dollars; None for a nil, and where no note tells whether they are whole dollars or thousands.

        A table without a note right behind one that has it is of the same scale.
        """
        value, source = line.number.scaled, line.number.scale_from
        if value is None or source != "none" or self._is_large:
            return value
        scale = self._scale_before
        return None if scale is None else value * scale

    @property
    def _scale_before(self) -> Decimal | None:
        numbers = self.before.numbers if self.before is not None else ()
        scales = {number.scale for number in numbers if number.scale_from in ("caption", "header")}
        return scales.pop() if len(scales) == 1 else None

    @property
    def _is_large(self) -> bool:
        return max(abs(line.number.value or _NIL) for line in self.lines) >= _rules().smallest_without_scale

    def span_of(self, number: TableNumber) -> tuple[int, int]:
        """The span to quote: from the row's first word to the number."""
        return self.table.rows[number.row][0].start, number.end


@dataclass(frozen=True, slots=True)
class _Rules:
    """The TOML."""

    oldest: timedelta
    smallest_without_scale: Decimal


@cache
def _rules() -> _Rules:
    table = tomllib.loads(files("datmon").joinpath("statements.toml").read_text("utf-8"))
    return _Rules(timedelta(days=table["oldest_days"]), Decimal(table["smallest_without_scale"]))


@lru_cache(maxsize=1)
def is_untagged(document: Document) -> bool:
    """Whether a document has no tags, which would say its statements better."""
    return b"ix:nonFraction" not in document.content


def has_row(document: Document, row: re.Pattern[str], *words: Sequence[str]) -> bool:
    """Whether a pattern finds a row, from the line's end before it, in the tables that hold a word of each group."""
    spans = ((max(0, table.start - 1), table.end) for table in tables_holding(document, *words, before=CAPTION))
    return any(row.search(document.text, *span) for span in spans)


def states(document: Document, *words: Sequence[str]) -> Iterator[Statement]:
    """The tables that hold a word of each group, as states on the latest day the document can know."""
    for table, before in _each(document, words, 0):
        day = latest_day(document, table)
        if day is None or is_anothers(table):
            continue
        heads = {number.header: number for number in table.numbers}
        stub = _stub_of_state(document, table)
        lines = tuple(_lines(table, {header for header, number in heads.items() if state_day(number, stub) == day}))
        if lines:
            yield Statement(table, Window(None, day), lines, before)


def periods(document: Document, *words: Sequence[str]) -> Iterator[Statement]:
    """The tables that hold a word of each group, as the shortest of the periods that end last."""
    filed = filed_on(document)
    for table, before in _each(document, words, CAPTION):
        if is_anothers(table):
            continue
        windows = _windows(document, table)
        ended = [
            window for window in windows.values() if window and timedelta(0) <= filed - window.end <= _rules().oldest
        ]
        if not ended:
            continue
        present = max(ended, key=lambda window: (window.end, window.start or window.end))
        lines = tuple(_lines(table, {header for header, window in windows.items() if window == present}))
        if lines:
            yield Statement(table, present, lines, before)


def _each(document: Document, words: Sequence[Sequence[str]], reach: int) -> Iterator[tuple[Table, Table | None]]:
    """The tables that hold a word of each group, each with the one right before it."""
    tables = tables_of(document)
    starts = [table.start for table in tables]
    for table in tables_holding(document, *words, before=reach):
        place = bisect_left(starts, table.start)
        before = tables[place - 1] if place else None
        near = before is not None and 0 <= table.start - before.end <= _NEAR
        yield table, before if near else None


@lru_cache(maxsize=1024)  # asked by several styles
def is_anothers(table: Table) -> bool:
    """Whether a table's words say that it is not the firm's own statement as it stands."""
    words = f"{_titles(table)} {table.header_text}"
    return mentioned(words.lower(), *_IN_OTHERS) and _OTHER.search(words) is not None


def _titles(table: Table) -> str:
    """The lines before a table that are no prose."""
    return " ".join(line for line in table.caption[-CAPTION:].splitlines() if _is_title(line))


def _is_title(line: str) -> bool:
    return len(line) <= _TITLE and not line.endswith(".")


def plain(label: str) -> str:
    """A row's words without brackets, notes and marks."""
    return _NOTES.sub("", " ".join(_BRACKETS.sub(" ", label).split()).rstrip(" :,*")).rstrip(" :,")


def state_day(number: TableNumber, stub: str = "") -> date | None:
    """The one day that stands over a number of a balance sheet: "As at December 31," may stand in its corner."""
    heading = number.heading
    if _PERIOD.search(heading) or _NO_COLUMN.search(heading):
        return None
    days = {day for _, _, day in find_days(heading)}
    if not days and stub and _YEAR_ALONE.match(heading) and not _PERIOD.search(stub):
        days = _days_of_year(stub, heading)
    return days.pop() if len(days) == 1 else None


def _days_of_year(stub: str, heading: str) -> set[date]:
    """The days that a corner's "As at December 31," names in the year over a column."""
    years = _YEAR.findall(heading)
    named = {
        (match["month"] or match["month2"], match["day"] or match["day2"]) for match in _DAY_OF_YEAR.finditer(stub)
    }
    return {day for month, each in named for _, _, day in find_days(f"{month} {each}, {years[0]}")} if years else set()


def _stub(table: Table) -> str:
    """The words in the corner over a table's labels."""
    rows = table.header_rows[:6]
    return " ".join(table.rows[index][0].text for index in rows if table.rows[index][0].column == 0)


def _stub_of_state(document: Document, table: Table) -> str:
    """The words in the corner; where an annual balance sheet has years alone over its columns, the year's end too."""
    stub, period = _stub(table), document.filing.period
    annual = document.filing.form.upper().startswith(("10-K", "20-F", "40-F"))
    if period is None or not annual or _DAY_OF_YEAR.search(stub) or not _OF_STATE.search(f"{_titles(table)} {stub}"):
        return stub
    return f"{stub} {period:%B} {period.day}"


def latest_day(document: Document, table: Table) -> date | None:
    """The latest day over a table's columns that the document can know; None where it is too old to be its own."""
    filed = filed_on(document)
    heads = {number.header: number for number in table.numbers}
    stub = _stub_of_state(document, table)
    days = {day for number in heads.values() if (day := state_day(number, stub)) is not None and day <= filed}
    latest = max(days, default=None)
    return latest if latest is not None and filed - latest <= _rules().oldest else None


def _lines(table: Table, present: Collection[tuple[str, ...]]) -> Iterator[Line]:
    """The lines of the columns under the `present` headers, each its one number in dollars."""
    rows = table.number_rows()
    if len(rows) > _LONGEST:
        return
    for row in rows:
        printed = row[0].label[:_LABEL]
        number = in_dollars(table, [number for number in row if number.header in present and not number.percent])
        if printed and number is not None:
            yield Line(plain(printed), printed, row[0].section, number)


def in_dollars(table: Table, fitting: Sequence[TableNumber]) -> TableNumber | None:
    """The one number of a row in US dollars; None where there is none, or more."""
    dollars = [number for number in fitting if _DOLLARS.search(number.heading)]
    chosen = dollars or [number for number in fitting if not number.foreign]
    if len(chosen) != 1 or chosen[0].foreign:
        return None
    if dollars or chosen[0].currency in ("US$", "USD"):
        return chosen[0]
    return None if in_other_money(table) else chosen[0]


@lru_cache(maxsize=1)
def in_other_money(table: Table) -> bool:
    """Whether the words around a table name another currency, and its own do not name US dollars alone."""
    around = f"{table.caption[-CAPTION:]} {table.header_text}"
    foreign = FOREIGN.search(around) or _FOREIGN_WORDS.search(around)
    return foreign is not None and not _in_dollars_alone(table)


def _in_dollars_alone(table: Table) -> bool:
    """Whether the table's own note on its scale names US dollars: "(in thousands of US dollars)"."""
    last = f"{table.caption.rpartition(chr(10))[2]} {table.header_text}"
    return _DOLLARS.search(last) is not None and not FOREIGN.search(last) and not _FOREIGN_WORDS.search(last)


# periods ---------------------------------------------------------------------------------------------------------


def _windows(document: Document, table: Table) -> dict[tuple[str, ...], Window | None]:
    """The period of each column by the words over it."""
    stub = _stub(table)
    titles = _titles(table)
    found: dict[tuple[str, ...], Window | None] = {}
    for number in table.numbers:
        if number.header not in found:
            found[number.header] = _window(document, number.heading, stub, titles)
    return found


def _window(document: Document, heading: str, stub: str, titles: str) -> Window | None:
    if _NO_COLUMN.search(heading):
        return None
    if _SPAN.search(heading):
        return _told(heading)
    if _SPAN.search(stub):
        return _told(f"{stub} {heading}") or _with_year(stub, heading)
    named = named_periods(heading)
    if len(named) == 1:
        period = reported(document).period
        return named[0][2] if period is not None and period.end == named[0][2].end else None
    return _with_year(titles, heading) if _YEAR_ALONE.match(heading) else _told(titles) if not heading else None


def _told(text: str) -> Window | None:
    """The period of "Three Months Ended September 30, 2025", where the text names one span and one day."""
    spans = {_months(match) for match in _SPAN.finditer(text)}
    days = {day for _, _, day in find_days(text)}
    if len(spans) == 1 and not days:
        return _with_year(text, " ".join(_YEAR.findall(text)))
    return _ending(days.pop(), spans.pop()) if len(spans) == 1 and len(days) == 1 else None


def _with_year(text: str, heading: str) -> Window | None:
    """The period of "Three months ended September 30," in a text, with the year over the column."""
    years, spans = set(_YEAR.findall(heading)), {_months(match) for match in _SPAN.finditer(text)}
    named = _DAY_OF_YEAR.finditer(text)
    ends = {(match["month"] or match["month2"], match["day"] or match["day2"]) for match in named}
    if len(years) != 1 or len(spans) != 1 or len(ends) != 1:
        return None
    month, day = ends.pop()
    days = find_days(f"{month} {day}, {years.pop()}")
    return _ending(days[0][2], spans.pop()) if days else None


def ended_periods(text: str) -> list[Window]:
    """The periods a text names by their length and last day ("the three months ended June 30, 2025"), in its order."""
    found = []
    for match in _SPAN.finditer(text):
        days = find_days(text[match.end() : match.end() + 24])
        if days and not text[match.end() : match.end() + days[0][0]].strip():
            found.append(_ending(days[0][2], _months(match)))
    return found


def _months(match: re.Match[str]) -> int:
    return _MONTHS[(match["count"] or match["word"]).lower()]


def _ending(end: date, months: int) -> Window:
    """The period of so many months that ends on that day: from the first of its first month."""
    month = end.month - months + 1
    return Window(date(end.year + (month - 1) // 12, (month - 1) % 12 + 1, 1), end)
