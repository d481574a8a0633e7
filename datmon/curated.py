"""Tables that people keep (facts, instruments, coin prices, share prices) as facts that cite their own row.

The CSV is the document: it is archived like a filing, and every fact quotes the row it came from. A table is read
whole or not at all; cells are data, whatever they look like, and nothing in them is ever evaluated.
"""

import csv
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import PurePosixPath

from datmon import distress
from datmon.calendars import end_of_day, parse_day, parse_instant
from datmon.documents import Document, Filing
from datmon.errors import BadInput, DatmonError
from datmon.fact import Fact, cite
from datmon.ledger import MARKET
from datmon.measures import measure as measure_named
from datmon.measures import unit_of
from datmon.plain_text import Layout, verbatim
from datmon.quantities import Precision
from datmon.submission import safe_name

READER = "curated@1"
KIND = "CSV"

# Must match "MSTR", "0434.HK", "NA", "BRK-B"; must not match "=1+1", "A B", "abc" (which would be another firm).
_TICKER = re.compile(r"[A-Z0-9][A-Z0-9.\-]{0,19}\Z")
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_ASSET = re.compile(r"[\w+.\-]{1,30}\Z")
_CONFIDENCE = ("high", "medium", "low")
_PRECISIONS = tuple(precision.value for precision in Precision)
_SIGNED = ("realized_gain_loss_usd", "continuing_income_usd", "stockholders_equity_usd")  # a loss, a deficit
# Days a row of a notice may state, in columns of these names: the terms that documents' notices have.
_NOTICE_DAYS = "notice_date deadline plan_due second_period determination hearing suspension".split()
# A note's days, where there is no such column: must match "cure by 2026-09-01", "plan due 2025-09-07"; must not match
# "cured 2026-09-01", "cure by September".
_NOTED_DAYS = (
    ("deadline", re.compile(r"\bcure by (\d{4}-\d{2}-\d{2})\b", re.IGNORECASE | re.ASCII)),
    ("plan_due", re.compile(r"\bplan due (?:by |on )?(\d{4}-\d{2}-\d{2})\b", re.IGNORECASE | re.ASCII)),
)
# A spreadsheet's number of zero or more: must match "1056.69", "1,056", "1e-05"; must not match "-1", "1_000", "NaN",
# "=1+1", nor exponents and lengths that no figure has.
_NUMBER = re.compile(r"(?:\d{1,30}|\d{1,3}(?:,\d{3}){1,8})(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?\Z", re.ASCII)
_OLD_NAMES = {"pledged_units": "restricted_or_pledged_units"}
# Units people write for a count of shares, with what the fact's note then says.
_SHARE_UNITS = {"shares": "", "ordinary shares": "counted in ordinary shares", "ADS": "counted in ADS"}
_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_NUMBER_COLUMNS = (
    "principal_usd count coupon conversion_or_strike_price conversion_rate pledged_units ltv_initial ltv_margin_call "
    "ltv_liquidation cure_hours reset_share_of_price reset_floor"
).split()
_RATIO_COLUMNS = "coupon ltv_initial ltv_margin_call ltv_liquidation reset_share_of_price".split()  # of one, not of 100
# Columns of an instrument that take these words only: another would be taken for none of them, in silence.
_WORD_COLUMNS = {
    "settlement": ("share", "cash", "net", "in_kind_coin", "election", "unknown"),
    "share_unit": ("ADS", "ordinary"),
    "outcome": ("converted", "exercised", "repaid", "redeemed", "expired", "cancelled"),
}
_COVENANT, _HIDDEN = "covenant_debt_to_coins", "hidden"  # a limit on debt over coins, or that there is one
_DAY_COLUMNS = "issued maturity put_date basis reset_date".split()
_PRICES = ("coin_price_usd", "coin_price_at_share_close_usd", "share_price_usd", "currency_per_euro")


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table: its first line's number, its span in the text, and its cells by column."""

    number: int
    start: int
    end: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Table:
    """A kind of table: its name, the columns it is known by, and how a row becomes a fact (None: passed over)."""

    name: str
    columns: frozenset[str]
    fact: Callable[["_Cells"], "_Said | None"]


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says, before it is cited."""

    issuer: str
    measure: str
    value: Decimal | bool | str
    day: date
    known_at: datetime
    asset: str | None = None
    confidence: str = "high"
    note: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    precision: Precision = Precision.EXACT


class _Cells:
    """The cells of one row, read by column; every complaint names file, line and column."""

    def __init__(self, name: str, line: _Line) -> None:
        self._name, self._line = name, line

    def text(self, column: str) -> str:
        return self._line.cells.get(column, "").strip()

    def all(self) -> dict[str, str]:
        return {column: cell.strip() for column, cell in self._line.cells.items() if cell.strip()}

    def bad(self, column: str, why: str) -> BadInput:
        return BadInput(
            f"{self._name}, line {self._line.number}, column {column}: {why}; "
            "mend the row and import again; nothing was imported."
        )

    def fitting(self, column: str, pattern: re.Pattern[str], what: str) -> str:
        text = self.text(column)
        if not pattern.match(text):
            raise self.bad(column, f"{text[:80]!r} is not {what}")
        return text

    def number(self, column: str) -> Decimal:
        text = self.text(column)
        if not _NUMBER.match(text):
            raise self.bad(column, f"{text[:80]!r} is not a plain number of zero or more")
        return Decimal(text.replace(",", ""))

    def day(self, column: str) -> date:
        try:
            return parse_day(self.text(column))
        except BadInput as error:
            raise self.bad(column, str(error).rstrip(".")) from error

    def instant(self, column: str) -> datetime:
        try:
            return parse_instant(self.text(column))
        except BadInput as error:
            raise self.bad(column, str(error).rstrip(".")) from error

    def signed(self, column: str) -> Decimal:
        """A number that may be negative."""
        text = self.text(column)
        if not _NUMBER.match(text.removeprefix("-")):
            raise self.bad(column, f"{text[:80]!r} is not a plain number")
        return Decimal(text.replace(",", ""))

    def precision(self) -> Precision:
        """How exactly the number is given; exact where the table has no such column."""
        text = self.text("precision") or Precision.EXACT.value
        if text not in _PRECISIONS:
            raise self.bad("precision", f"{text[:80]!r} is not one of {', '.join(_PRECISIONS)}")
        return Precision(text)

    def confidence(self) -> str:
        text = self.text("confidence") or "high"
        if text not in _CONFIDENCE:
            raise self.bad("confidence", f"{text[:80]!r} is not one of {', '.join(_CONFIDENCE)}")
        return text


def read_table(name: str, content: bytes) -> tuple[Document, list[Fact]]:
    """The table as a document, and a fact a row, in the order of the rows.

    Known at the end of a plain day (UTC), or at the instant given. Source and note of a row go into the fact's note.

    Raises BadInput naming file, line, column and what to do; BadDocument when the file is too large or binary.
    """
    layout = verbatim(content)
    header, lines = _lines(name, layout.text)
    table = _table(name, header)
    said = [(line, _said(name, table, line)) for line in lines]
    rows = [(line, row) for line, row in said if row is not None]
    if not rows:
        raise BadInput(f"{name} has a header and no row to import; add rows and import again.")
    _check_said_once(name, rows)
    document = _document(name, content, layout, max(row.known_at for _, row in rows))
    return document, [_fact(document, line, row) for line, row in rows]


def _check_said_once(name: str, rows: Iterable[tuple[_Line, _Said]]) -> None:
    """That no two rows give two prices of one thing on one day.

    Raises BadInput naming both lines.
    """
    seen: dict[tuple[str, str, str | None, date], tuple[_Line, _Said]] = {}
    for line, said in rows:
        if said.measure not in _PRICES:
            continue
        first, earlier = seen.setdefault((said.measure, said.issuer, said.asset, said.day), (line, said))
        if earlier.value != said.value:
            raise BadInput(
                f"{name}, lines {first.number} and {line.number}: {earlier.value} and {said.value} for "
                f"{said.asset or said.issuer} on {said.day}; leave one of the rows; nothing was imported."
            )


def kind_of(name: str, content: bytes) -> str:
    """Which table it is, by its header: facts, instruments, splits, share prices and so on.

    Raises BadInput with the tables datmon takes.
    """
    _, _, header = next(_rows(name, verbatim(content).text), (0, (0, 0), []))
    return _table(name, [column.strip() for column in header]).name


def accession_of(name: str, content: bytes) -> str:
    """The accession of a table: its name and the beginning of its hash, so that the same bytes are the same table."""
    stem = re.sub(r"[^\w.+-]", "_", PurePosixPath(safe_name(name)).stem)[:100]
    return f"curated:{stem}-{hashlib.sha256(content).hexdigest()[:12]}"


def _document(name: str, content: bytes, layout: Layout, known_at: datetime) -> Document:
    sha256 = hashlib.sha256(content).hexdigest()
    filing = Filing(accession_of(name, content), "curated", KIND, known_at)
    return Document(filing, safe_name(name), KIND, content, sha256, layout)


def _said(name: str, table: _Table, line: _Line) -> _Said | None:
    """What the row says, checked so far as a fact checks itself."""
    cells = _Cells(name, line)
    said = table.fact(cells)
    if said is not None and said.asset is not None and not _ASSET.match(said.asset):
        raise cells.bad("asset", f"{said.asset[:80]!r} is not a coin's symbol")
    return said


def _fact(document: Document, line: _Line, said: _Said) -> Fact:
    flow = measure_named(said.measure).kind == "flow"
    try:
        return Fact(
            issuer=said.issuer,
            measure=said.measure,
            asset=said.asset,
            value=said.value,
            unit=unit_of(said.measure, said.asset),
            known_at=said.known_at,
            citation=cite(document, line.start, line.end),
            reader=READER,
            as_of=None if flow else said.day,
            period_end=said.day if flow else None,
            source="curated",
            confidence=said.confidence,
            note=said.note,
            terms=said.terms,
            precision=said.precision,
        )
    except DatmonError as error:
        raise BadInput(f"{document.name}, line {line.number}: {error} Nothing was imported.") from error


# lines of the file --------------------------------------------------------------------------------------------


def _lines(name: str, text: str) -> tuple[list[str], list[_Line]]:
    """The column names, and the rows with their places in the text; blank lines are passed over."""
    rows = _rows(name, text)
    _, _, header = next(rows, (0, (0, 0), []))
    header = [column.strip() for column in header]
    if not header or "" in header or len(set(header)) != len(header):
        raise BadInput(f"{name}, line 1: the header names no columns, or one twice; give each column its name.")
    return header, [_line(name, number, span, header, row) for number, span, row in rows if row]


def _line(name: str, number: int, span: tuple[int, int], header: list[str], row: list[str]) -> _Line:
    if len(row) != len(header):
        raise BadInput(
            f"{name}, line {number}: {len(row)} cells under {len(header)} columns; "
            "quote a cell that holds a comma; nothing was imported."
        )
    return _Line(number, *span, dict(zip(header, row, strict=True)))


def _rows(name: str, text: str) -> Iterator[tuple[int, tuple[int, int], list[str]]]:
    """Every CSV row with the number of its first line and its span, without the line end."""
    place = 0

    def fed() -> Iterator[str]:
        nonlocal place
        for match in _PHYSICAL_LINE.finditer(text):
            place = match.end()
            yield match[0]

    reader = csv.reader(fed(), strict=True)
    start, number = 0, 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput(
                f"{name}, line {number}: {error}; quote the row's cells as CSV; nothing imported."
            ) from error
        yield number, (start, start + len(text[start:place].rstrip("\r\n"))), row
        start, number = place, reader.line_num + 1


_PHYSICAL_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def _table(name: str, header: list[str]) -> _Table:
    """The kind of table the columns show.

    Raises BadInput with the tables datmon takes.
    """
    for table in _TABLES:
        if table.columns <= set(header):
            return table
    known = "; ".join(f"{table.name}: {', '.join(sorted(table.columns))}" for table in _TABLES)
    raise BadInput(f"{name} is none of the tables datmon takes, by its header. They are: {known}.")


# what a row says ----------------------------------------------------------------------------------------------


def _curated_fact(cells: _Cells) -> _Said:
    """A row of facts.csv: one measure of one issuer on one day."""
    name = _OLD_NAMES.get(cells.text("measure"), cells.text("measure"))
    try:
        measure = measure_named(name)
    except DatmonError as error:
        raise cells.bad("measure", str(error).rstrip(".")) from error
    asset = cells.text("asset") or None
    note = _unit_note(cells, measure.unit, asset)
    return _Said(
        issuer=cells.fitting("ticker", _TICKER, "a ticker in capitals"),
        measure=name,
        value=cells.signed("value") if name in _SIGNED else _value(cells, name, measure.unit),
        day=cells.day("as_of"),
        known_at=cells.instant("known_at"),
        asset=asset,
        confidence=cells.confidence(),
        note=_joined(_source(cells), note, cells.text("note")),
        terms=tuple(_notice_days(cells)) if name == "delisting_notice" else (),
        precision=cells.precision(),
    )


def _notice_days(cells: _Cells) -> Iterator[tuple[str, str]]:
    """The days a notice's row states: in columns of their own, or in its note."""
    for column in _NOTICE_DAYS:
        if cells.text(column):
            yield column, cells.day(column).isoformat()
    for name, pattern in _NOTED_DAYS:
        noted = pattern.search(cells.text("note"))
        if noted and not cells.text(name):
            yield name, _noted_day(cells, noted[1]).isoformat()


def _noted_day(cells: _Cells, text: str) -> date:
    try:
        return parse_day(text)
    except BadInput as error:
        raise cells.bad("note", str(error).rstrip(".")) from error


def _value(cells: _Cells, measure: str, unit: str) -> Decimal | bool | str:
    text = cells.text("value")
    if measure == "distress_event" and text not in distress.kinds():
        raise cells.bad("value", f"{text[:80]!r} is not one of {', '.join(distress.kinds())}")
    if unit == "flag":
        if text.lower() not in _FLAGS:
            raise cells.bad("value", f"{text[:80]!r} is neither true nor false")
        return _FLAGS[text.lower()]
    if unit in ("rule", "text"):
        if not text:
            raise cells.bad("value", "it is empty")
        return text
    return cells.number("value")


def _unit_note(cells: _Cells, unit: str, asset: str | None) -> str:
    """Checks the unit column against the measure; what the note must say where another unit is meant.

    A coin may be counted more widely than the coin itself ("SOL+collateral" in SOL): that is an asset of its own.
    """
    written = cells.text("unit")
    if unit == "shares" and written in _SHARE_UNITS:
        return _SHARE_UNITS[written]
    if unit == "coins" and asset and (written == asset or asset.startswith(f"{written}+")):
        return "" if written == asset else f"counted in {written}"
    if unit == "USD/coin" and asset and written in (unit, f"USD/{asset}"):
        return ""
    if written == unit and unit not in ("coins", "USD/coin"):
        return ""
    expected = {"coins": "the coin's symbol, as in asset", "USD/coin": f"USD/{asset}, with the coin in asset"}
    raise cells.bad("unit", f"{written[:80]!r} does not fit the measure, which is in {expected.get(unit, unit)}")


def _instrument(cells: _Cells) -> _Said:
    """A row of instruments.csv: one instrument, its terms as written, known since known_at."""
    kind = cells.text("instrument")
    if not kind:
        raise cells.bad("instrument", "it is empty")
    terms = cells.all()
    for column in _NUMBER_COLUMNS:
        if column in terms:
            terms[column] = f"{cells.number(column):f}"  # "1e-05" in plain digits
        if column in terms and column in _RATIO_COLUMNS and cells.number(column) > 1:
            raise cells.bad(column, f"{cells.text(column)[:80]!r} is above one; write 70 % as 0.7")
    for column in _DAY_COLUMNS:
        if column in terms:
            cells.day(column)
    if terms.get(_COVENANT, _HIDDEN) != _HIDDEN and not 0 < cells.number(_COVENANT) <= 1:
        raise cells.bad(_COVENANT, f"{terms[_COVENANT][:80]!r} is neither a ratio of one nor '{_HIDDEN}'")
    for column, words in _WORD_COLUMNS.items():
        if column in terms and terms[column] not in words:
            raise cells.bad(column, f"{terms[column][:80]!r} is not one of {', '.join(words)}")
    known_at = cells.instant("known_at")
    return _Said(
        issuer=cells.fitting("ticker", _TICKER, "a ticker in capitals"),
        measure="instrument",
        value=kind,
        day=cells.day("issued") if "issued" in terms else known_at.date(),
        known_at=known_at,
        confidence=cells.confidence(),
        note=_joined(_source(cells), cells.text("note")),
        terms=tuple(terms.items()),
    )


def _event(cells: _Cells) -> _Said | None:
    """A row of events.csv: what was done to a firm or by it; None for events that facts tell of otherwise."""
    kind = distress.kind_of_type(cells.text("event_type"))
    if kind is None:
        return None
    doubted = kind == distress.GOING_CONCERN
    return _Said(
        issuer=cells.fitting("ticker", _TICKER, "a ticker in capitals"),
        measure=distress.GOING_CONCERN if doubted else "distress_event",
        value=True if doubted else kind,
        day=cells.day("event_date"),
        known_at=cells.instant("announced_date"),
        confidence=cells.confidence(),
        note=_joined(cells.text("source_url"), cells.text("detail")),
    )


def _split(cells: _Cells) -> _Said:
    """A row of splits.csv: `ratio_new` shares for `ratio_old` ones from a session on, known when it was announced."""
    day, new, old = cells.day("effective_date"), cells.number("ratio_new"), cells.number("ratio_old")
    for column, ratio in (("ratio_new", new), ("ratio_old", old)):
        if ratio <= 0:
            raise cells.bad(column, f"{ratio:f} is not above zero")
    announced = cells.day("announced_date") if cells.text("announced_date") else day
    return _Said(
        issuer=cells.fitting("ticker", _TICKER, "a ticker in capitals"),
        measure="split_ratio",
        value=new / old,
        day=day,
        known_at=end_of_day(announced),
        confidence=cells.confidence(),
        note=_joined(_source(cells), cells.text("note")),
        terms=(("kind", cells.text("kind") or "split"), ("ratio_new", f"{new:f}"), ("ratio_old", f"{old:f}")),
    )


def _coin_price(cells: _Cells) -> _Said:
    """A row of coins.csv: a coin's close of the UTC day, known when the day is over."""
    day, asset = cells.day("date"), cells.fitting("asset", _ASSET, "a coin's symbol")
    return _market(cells, "coin_price_usd", "close_usd", day, asset)


def _coin_price_at_close(cells: _Cells) -> _Said:
    """A row of a coin's price when the US session of the day ended."""
    day, asset = cells.day("date"), cells.fitting("asset", _ASSET, "a coin's symbol")
    return _market(cells, "coin_price_at_share_close_usd", "price_at_share_close_usd", day, asset)


def _coin_volume(cells: _Cells) -> _Said:
    """A row of what a coin was traded for in a day, on markets whose figures are trusted."""
    day, asset = cells.day("date"), cells.fitting("asset", _ASSET, "a coin's symbol")
    return _market(cells, "coin_volume_usd", "volume_usd", day, asset)


def _currency(cells: _Cells) -> _Said:
    """A row of a currency's rate: units of it for one euro."""
    day, currency = cells.day("date"), cells.fitting("currency", _CURRENCY, "a currency's code of three capitals")
    return _market(cells, "currency_per_euro", "per_euro", day, currency)


def _market(cells: _Cells, measure: str, column: str, day: date, asset: str) -> _Said:
    """A price that belongs to no firm, with the source its row names."""
    return _Said(MARKET, measure, cells.number(column), day, _known(cells, day), asset, note=_source(cells))


def _share_price(cells: _Cells) -> _Said | None:
    """A row of closes.csv: the close as it was traded that day; a row without one says nothing."""
    if not cells.text("close_unadjusted"):
        return None
    if cells.text("currency") not in ("", "USD"):
        raise cells.bad("currency", f"{cells.text('currency')[:80]!r} is not USD; datmon does not convert prices")
    day = cells.day("date")
    return _Said(
        issuer=cells.fitting("ticker", _TICKER, "a ticker in capitals"),
        measure="share_price_usd",
        value=cells.number("close_unadjusted"),
        day=day,
        known_at=_known(cells, day),
        confidence=_RESTORED.get(cells.text("restore_quality"), "high"),
        note=_joined(_source(cells), cells.text("note").rstrip("; ")),
    )


# How well the traded price could be restored from an adjusted one, as the confidence in it.
_RESTORED = {"yes": "high", "unknown": "medium", "low": "low", "no": "low"}


def _known(cells: _Cells, day: date) -> datetime:
    """When a price of that day was known: never before the day itself, or a question would look ahead."""
    if not cells.text("known_at"):
        return end_of_day(day).astimezone(UTC)
    known_at = cells.instant("known_at")
    if known_at.date() < day:
        raise cells.bad("known_at", f"{cells.text('known_at')[:80]!r} is before {day}, the day of the price")
    return known_at


def _source(cells: _Cells) -> str:
    return ": ".join(filter(None, (cells.text("source_kind"), cells.text("source"))))


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))


_TABLES = (
    _Table("facts", frozenset("ticker measure asset value unit as_of known_at".split()), _curated_fact),
    _Table("instruments", frozenset(("ticker", "instrument", "known_at")), _instrument),
    _Table("splits", frozenset("ticker effective_date ratio_new ratio_old".split()), _split),
    _Table("events", frozenset("ticker event_date announced_date event_type".split()), _event),
    _Table("share prices", frozenset(("ticker", "date", "close_unadjusted")), _share_price),
    _Table("coin prices", frozenset(("date", "asset", "close_usd")), _coin_price),
    _Table(
        "coin prices at the share's close",
        frozenset(("date", "asset", "price_at_share_close_usd", "known_at")),
        _coin_price_at_close,
    ),
    _Table("coin volumes", frozenset(("date", "asset", "volume_usd")), _coin_volume),
    _Table("currencies", frozenset(("date", "currency", "per_euro")), _currency),
)
