"""Who is watched: one row an issuer, from issuers.toml and from a user's file. A company is data, never code.

Rows are checked one by one; a row that cannot be used is told of with file, line and key. A row of one's own adds an
issuer, or says which one it overrides: two rows never claim one ticker or CIK in silence.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files as resources
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from datmon.errors import BadInput

LARGEST_FILE = 4 * 1024 * 1024  # bytes of a file of issuers; the one of datmon has 30 kB

Venue = Literal["nasdaq-gs", "nasdaq-gm", "nasdaq-cm", "nyse", "nyse-american", "otc", "foreign"]
# Must match "MSTR", "0434.HK", "NA", "BRK-B"; must not match "mstr", "A B", "=1+1".
Ticker = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9.\-]{0,19}$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f]+$")]
Symbol = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{2,15}$")]
Cik = Annotated[int, Field(gt=0, lt=10**10, strict=True)]
Form = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9 \-]{0,19}$")]
Feed = Annotated[str, StringConstraints(max_length=500, pattern=r"^https?://[^\s\"'<>\\]+$")]
# The line on which a row begins.
_ROW = re.compile(r"^[ \t]*\[\[[ \t]*issuer[ \t]*\]\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EarlierVenue:
    """Where the shares were listed before; the last day it was so is the one before `until`."""

    venue: Venue
    until: date
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class AdsRatio:
    """How many ordinary shares stand behind one ADS, from the day `since` on (None: from the beginning)."""

    ordinary: Annotated[Decimal, Field(gt=0)]
    since: date | None = None
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Issuer:
    """A listed company that holds coins. `cik` is None where EDGAR has none or it is not known.

    `venue` is the newest listing known, `earlier_venues` those before it as far as known, `files` the kind of filer,
    `forms` the row's own list of forms (else that of its kind), `feeds` a wire's feeds about it by the wire's key.
    """

    ticker: Ticker
    name: Words
    venue: Venue
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    coin: Symbol
    kind: Literal["treasury", "miner", "operating"]
    files: Literal["domestic 10-Q/8-K", "foreign 6-K/20-F", "40-F", "none"]
    fiscal_year_end: Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
    cik: Cik | None = None
    former_ciks: tuple[Cik, ...] = ()
    former_names: tuple[Words, ...] = ()
    former_tickers: tuple[Ticker, ...] = ()
    earlier_venues: tuple[EarlierVenue, ...] = ()
    ads_ratios: tuple[AdsRatio, ...] = ()
    forms: tuple[Form, ...] = ()
    feeds: dict[Annotated[str, StringConstraints(pattern=r"^[a-z_]{2,30}$")], Feed] = field(default_factory=dict)
    notes: tuple[Words, ...] = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    @property
    def ciks(self) -> tuple[int, ...]:
        """Every EDGAR number its filings stand under, today's first."""
        return (*((self.cik,) if self.cik is not None else ()), *self.former_ciks)

    @property
    def filed_forms(self) -> tuple[str, ...]:
        """The forms that can tell of it, amendments not named: the row's own, else those of its kind of filer."""
        return self.forms or _forms()[self.files]

    def venue_on(self, day: date) -> Venue:
        """Where its shares were listed that day, as far as known."""
        then = [earlier for earlier in self.earlier_venues if day < earlier.until]
        return min(then, key=lambda earlier: earlier.until).venue if then else self.venue

    def ads_ratio_on(self, day: date) -> Decimal | None:
        """Ordinary shares behind one ADS that day; None where no ratio is known."""
        then = [ratio for ratio in self.ads_ratios if ratio.since is None or ratio.since <= day]
        return max(then, key=lambda ratio: ratio.since or date.min).ordinary if then else None

    def contradicted_by(self, tickers: Iterable[str], names: Iterable[str]) -> str:
        """Why EDGAR's record of the CIK seems to be of another company; empty where a ticker or name agrees.

        A CIK written from memory may be another firm's; its filings must not become this issuer's.
        """
        said, called = {ticker.upper() for ticker in tickers}, {_letters(name) for name in names}
        if said & {self.ticker, *self.former_tickers}:
            return ""
        ours = [_letters(name) for name in (self.name, *self.former_names)]
        if any(_same_name(name, other) for name in ours for other in called):
            return ""
        whose = ", ".join(sorted(filter(None, names))) or "nobody"
        return f"{self.ticker}: EDGAR has CIK {self.cik} as {whose}, not {self.name}; mend the row's cik or name."


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _same_name(one: str, other: str) -> bool:
    """Whether one name is the beginning of the other: "CleanSpark" and "CLEANSPARK, INC."."""
    return len(min(one, other, key=len)) >= _LETTERS and (one.startswith(other) or other.startswith(one))


_LETTERS = 4  # of a name, so that "BTCS" is one and "Bit" is not


class Issuers(Mapping[str, Issuer]):
    """Issuers by ticker. Raises BadInput when two rows claim one ticker or CIK."""

    def __init__(self, rows: Iterable[Issuer]) -> None:
        self._by_ticker: dict[str, Issuer] = {}
        self._by_cik: dict[int, str] = {}
        for row in rows:
            if row.ticker in self._by_ticker:
                raise BadInput(f"The ticker {row.ticker} stands in two rows of issuers; every issuer has one row.")
            self._by_ticker[row.ticker] = row
            for cik in row.ciks:
                if self._by_cik.setdefault(cik, row.ticker) != row.ticker:
                    raise BadInput(f"CIK {cik} stands in the rows of {self._by_cik[cik]} and {row.ticker}; mend one.")

    def __getitem__(self, ticker: str) -> Issuer:
        return self._by_ticker[ticker]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_ticker)

    def __len__(self) -> int:
        return len(self._by_ticker)

    def ticker_of(self, cik: int) -> str:
        """The ticker of that EDGAR number, today's or a former one; `CIK##########` where there is no row for it."""
        return self._by_cik.get(cik, f"CIK{cik:010d}")

    def current_ticker(self, ticker: str) -> str:
        """The ticker an issuer bears today, for one it bore before; the ticker itself where that is not known."""
        now = [issuer.ticker for issuer in self.values() if ticker in issuer.former_tickers]
        return now[0] if len(now) == 1 and ticker not in self else ticker


@cache
def issuers() -> Issuers:
    """The issuers of datmon's own list."""
    return Issuers(_issuer(place, row) for place, row in _placed("issuers.toml", _own_text()))


def with_own(name: str, text: str, known: Issuers) -> Issuers:
    """The known issuers and those of a file of the user's own; a row that overrides says which one.

    Raises BadInput naming file, line and key of a row that cannot be used.
    """
    table = dict(known)
    for place, row in _placed(name, text):
        replaced = row.pop("overrides", None)
        issuer = _issuer(place, row if replaced is None else _overriding(place, row, replaced, known))
        if replaced is not None:
            table.pop(replaced, None)
        _check_new(place, issuer, table)
        table[issuer.ticker] = issuer
    return Issuers(table.values())


def ticker_of(cik: int) -> str:
    """The ticker of that EDGAR number in datmon's own list; `CIK##########` where it has no row."""
    return issuers().ticker_of(cik)


def current_ticker(ticker: str) -> str:
    """The ticker an issuer of datmon's own list bears today, for one it bore before; else the ticker itself."""
    return issuers().current_ticker(ticker)


# rows ---------------------------------------------------------------------------------------------------------


@cache
def _own_text() -> str:
    return resources("datmon").joinpath("issuers.toml").read_text("utf-8")


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {kind: tuple(forms) for kind, forms in tomllib.loads(_own_text())["forms"].items()}


@cache
def _row_checker() -> TypeAdapter[Issuer]:
    return TypeAdapter(Issuer)


def _placed(name: str, text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of the file, each with its place in words."""
    starts = [text.count("\n", 0, match.start()) + 1 for match in _ROW.finditer(text)]
    for number, row in enumerate(_tables(name, text)):
        yield f"{name}, " + (f"line {starts[number]}" if number < len(starts) else f"row {number + 1}"), row


def _tables(name: str, text: str) -> list[dict[str, Any]]:
    try:
        tables = tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, RecursionError, ArithmeticError) as error:
        raise BadInput(
            f"{name} is not TOML: {error or type(error).__name__}; write rows as in datmon's own."
        ) from error
    rows, other = tables.get("issuer", []), sorted(tables.keys() - {"issuer", "forms"})
    if other:
        raise BadInput(f"{name}: {other[0][:40]!r} is no row of issuers; begin each row with [[issuer]].")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadInput(f"{name}: issuers must be rows that begin with [[issuer]]; mend the file.")
    return rows


def _overriding(place: str, row: dict[str, Any], replaced: object, known: Mapping[str, Issuer]) -> dict[str, Any]:
    """The keys of the row that is overridden, with its own in their place; a ticker that changed is a former one.

    Raises BadInput when it overrides no issuer.
    """
    if not isinstance(replaced, str) or replaced not in known:
        raise BadInput(f"{place}: overrides {str(replaced)[:40]!r}, which is no issuer; mend the row.")
    base = {part.name: getattr(known[replaced], part.name) for part in fields(Issuer)}
    if row.get("ticker", replaced) != replaced and "former_tickers" not in row:
        base["former_tickers"] = (*base["former_tickers"], replaced)
    return {**base, **row}


def _issuer(place: str, row: dict[str, Any]) -> Issuer:
    try:
        return _row_checker().validate_python(row)
    except ValidationError as error:
        first = error.errors()[0]
        key, wrong = ".".join(map(str, first["loc"])) or "the row", repr(first["input"])[:60]
        said = _FAULTS.get(first["type"], f"{wrong} will not do: {first['msg'][:1].lower()}{first['msg'][1:]}")
        absent = [str(fault["loc"][-1]) for fault in error.errors() if fault["type"] in _ABSENT]
        fault = f"{_and(absent)} are missing" if len(absent) > 1 else f"{key}: {said}"
        raise BadInput(f"{place} ({str(row.get('ticker'))[:20]}): {fault}; mend the row.") from error


_ABSENT = ("missing_argument", "missing")
_FAULTS = {
    "missing_argument": "it is missing",
    "missing": "it is missing",
    "unexpected_keyword_argument": "an issuer's row has no such key",
}


def _and(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _check_new(place: str, row: Issuer, table: Mapping[str, Issuer]) -> None:
    """That no known issuer has the ticker or a CIK of a row that does not override it."""
    other = table.get(row.ticker) or next((one for one in table.values() if set(one.ciks) & set(row.ciks)), None)
    if other is not None:
        what = f"the ticker {row.ticker}" if other.ticker == row.ticker else f"CIK {row.cik}"
        raise BadInput(
            f'{place} ({row.ticker}): {what} is {other.name}\'s already; write overrides = "{other.ticker}" in the row'
            " to replace its keys, or mend it."
        )
