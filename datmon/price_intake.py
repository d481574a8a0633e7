"""Prices from outside into the home: what the watched firms' valuations need and the home does not have yet.

Only missing days are asked for, of one source after the other; what comes is kept twice, the answer's bytes in the
archive and the prices as a table whose rows name source, instant and those bytes. So a price that was asked for is a
fact that cites its row, like an imported one. A price that is already there is never asked for again.
"""

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from datmon.arrivals import SourceReport, Visit
from datmon.calendars import end_of_day, instant_text
from datmon.coins import coins
from datmon.errors import DatmonError, FetchTrouble
from datmon.market_data import COIN_SOURCES, SHARE_SOURCES, rates
from datmon.market_data.quotes import DAY, HOUR, Candle, Span, Split, settings
from datmon.sessions import closing_instant, sessions_between
from datmon.traded_closes import ads_changes, check_close, near_a_split, said_once, unadjusted
from datmon.watchlist import SEVERAL
from datmon.web import NoAnswer, Web

if TYPE_CHECKING:
    from datmon.home import Home
    from datmon.issuers import Issuers

SOURCE = "prices"
COIN_DAY, COIN_AT_CLOSE = "coin_price_usd", "coin_price_at_share_close_usd"
SHARE, CURRENCY = "share_price_usd", "currency_per_euro"


@dataclass(frozen=True, slots=True)
class PriceOrder:
    """Which sources are asked, in order, and for which days; `now` is the instant after which nothing has closed yet.

    `currencies` are asked of the European Central Bank; none by default.
    """

    since: date
    until: date
    now: datetime
    coin_sources: Sequence[str] = ()
    share_sources: Sequence[str] = ()
    currencies: Sequence[str] = ()

    @property
    def coin_order(self) -> Sequence[str]:
        """The coin sources, or those of market_data.toml."""
        return self.coin_sources or settings("order")["coins"]

    @property
    def share_order(self) -> Sequence[str]:
        """The share sources, or those of market_data.toml."""
        return self.share_sources or settings("order")["shares"]


@dataclass(slots=True)
class _Tables:
    """The rows that came and are not kept yet, by table; how many prices were new, and what went wrong."""

    home: "Home"
    rows: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    failures: list[tuple[str, str]] = field(default_factory=list)
    new: int = 0
    silent: dict[str, str] = field(default_factory=dict)  # sources that do not answer at all, and what was said

    def keep(self, content: bytes, source: str) -> str:
        """Archive an answer; how rows name it."""
        return f"{source}, answer {self.home.archive.put(content)}"

    def add(self, measure: str, *cells: object) -> None:
        self.rows.setdefault(measure, []).append(tuple(map(str, cells)))

    def fail(self, where: str, reason: str) -> None:
        self.failures.append((where, reason))

    def heard(self, source: str, error: FetchTrouble) -> None:
        """Remember a source that does not answer at all: it is not asked again in this run."""
        if isinstance(error, NoAnswer):
            self.silent[source] = str(error)

    @contextmanager
    def about(self, subject: str, order: "PriceOrder") -> Iterator[None]:
        """What is asked about one subject: kept when it ends, however it ends; a success only after that."""
        try:
            yield
        finally:
            self.new += _import(self, subject, order.now)
        reason = next((why for where, why in reversed(self.failures) if where.split()[0] == subject), "")
        self.home.store.note_visits([Visit(SOURCE, subject, order.now, None if reason else order.now, reason)])


_COLUMNS: Mapping[str, tuple[str, ...]] = {
    COIN_DAY: ("date", "asset", "close_usd", "known_at", "source"),
    COIN_AT_CLOSE: ("date", "asset", "price_at_share_close_usd", "known_at", "source"),
    SHARE: ("date", "ticker", "close_unadjusted", "restore_quality", "known_at", "source", "note"),
    CURRENCY: ("date", "currency", "per_euro", "known_at", "source"),
}


def sync_prices(
    home: "Home", issuers: "Issuers", order: PriceOrder, web: Web, told: Callable[[str], None] | None = None
) -> SourceReport:
    """Ask for the prices the home lacks, of the issuers' coins and shares; `told` gets each name beforehand.

    One source that fails is told of in the report and stops no other. What came of a coin or ticker is kept before the
    next one is asked about.

    Raises FetchTrouble when a source is asked for that there is not.
    """
    _check(order)
    tables = _Tables(home)
    tell = told or (lambda _: None)
    days = _Days(home, order)
    for coin in _coins(home, issuers, tables):
        tell(coin)
        with tables.about(coin, order):
            _coin_prices(coin, days, order, web, tables)
    for ticker in issuers:
        tell(ticker)
        with tables.about(ticker, order):
            _share_prices(ticker, issuers, days, order, web, tables)
    if order.currencies:
        tell("currencies")
        with tables.about("currencies", order):
            _currency_rates(days, order, web, tables)
    return SourceReport(SOURCE, web.requests, tables.new, days.known, tuple(tables.failures))


def _check(order: PriceOrder) -> None:
    for asked, known in ((order.coin_order, COIN_SOURCES), (order.share_order, SHARE_SOURCES)):
        for name in asked:
            if name not in known:
                raise FetchTrouble(f"{name!r} is no source of prices; known are {', '.join(known)}, or import a CSV.")


def _coins(home: "Home", issuers: "Issuers", tables: _Tables) -> list[str]:
    """The coins of the issuers' rows and those they are known to hold; staked and stable ones are not quoted."""
    held = {fact.asset for fact in home.store.facts(measure="holdings_units") if fact.issuer in issuers}
    rows = {issuer.coin for issuer in issuers.values()} - {SEVERAL}
    known = coins()
    for coin in sorted(rows - set(known)):
        tables.fail(coin, f"{coin} is no coin that datmon knows; import its prices as a CSV.")
    named = rows | {coin for coin in held if coin is not None}
    quoted = (coin for coin in named if coin in known)
    return sorted(coin for coin in quoted if known[coin].underlying is None and not known[coin].stablecoin)


class _Days:
    """Which days have a price in the home already, and which of the order's days still need one."""

    def __init__(self, home: "Home", order: PriceOrder) -> None:
        self._order = order
        self._had: set[tuple[str, str, date]] = set()
        self._last: dict[str, tuple[date, Decimal]] = {}
        for measure in _COLUMNS:
            for fact in home.store.facts(measure=measure):
                subject = fact.issuer if measure == SHARE else str(fact.asset)
                self._had.add((measure, subject, fact.day))
                if measure == SHARE and fact.day <= order.until and fact.confidence == "high":
                    self._last[subject] = (fact.day, fact.number)  # facts come by day
        self.splits = _splits(home)
        self.known = 0

    def _without_known(
        self, measure: str, subject: str, days: Iterable[tuple[date, datetime]]
    ) -> list[tuple[date, datetime]]:
        """Those of the days that had ended and have no price yet."""
        ended = [(day, end) for day, end in days if end <= self._order.now]
        missing = [(day, end) for day, end in ended if not self.has(measure, subject, day)]
        self.known += len(ended) - len(missing)
        return missing

    def all_days(self, coin: str) -> list[tuple[date, datetime]]:
        """Days whose close is missing, with the instant they end."""
        order = self._order
        days = [order.since + timedelta(days=n) for n in range((order.until - order.since).days + 1)]
        return self._without_known(COIN_DAY, coin, [(day, end_of_day(day) + timedelta(seconds=1)) for day in days])

    def sessions(self, measure: str, subject: str) -> list[tuple[date, datetime]]:
        """Sessions whose price is missing, with the instant they end."""
        days = sessions_between(self._order.since, self._order.until)
        ends = [(day, end) for day in days if (end := closing_instant(day)) is not None]
        return self._without_known(measure, subject, ends)

    def last_close(self, ticker: str, before: date) -> tuple[date, Decimal] | None:
        """The newest firm close of the share that the home has from before that day."""
        last = self._last.get(ticker)
        return last if last is not None and last[0] < before else None

    def currencies(self) -> list[str]:
        """The currencies of the order of which some working day is missing."""
        order = self._order
        days = [order.since + timedelta(days=n) for n in range((order.until - order.since).days + 1)]
        working = [day for day in days if day.weekday() < 5]
        return [code for code in order.currencies if any((CURRENCY, code, day) not in self._had for day in working)]

    def has(self, measure: str, subject: str, day: date) -> bool:
        """Whether the home has that price."""
        return (measure, subject, day) in self._had


# coins ----------------------------------------------------------------------------------------------------------


def _coin_prices(coin: str, days: _Days, order: PriceOrder, web: Web, tables: _Tables) -> None:
    """The coin's closes of days in UTC, and its prices at the closes of sessions."""
    for measure, seconds, wanted in (
        (COIN_DAY, DAY, days.all_days(coin)),
        (COIN_AT_CLOSE, HOUR, days.sessions(COIN_AT_CLOSE, coin)),
    ):
        missing, reasons = wanted, []
        for source in order.coin_order:
            if missing:
                missing, reason = _asked_of(source, coin, measure, seconds, missing, web, tables)
                reasons.append(reason)
        said = [reason for reason in reasons if reason]
        if missing and said:
            tables.fail(f"{coin} {measure}", f"{len(missing)} days have no price: {' '.join(dict.fromkeys(said))}")


def _asked_of(
    source: str,
    coin: str,
    measure: str,
    seconds: int,
    wanted: list[tuple[date, datetime]],
    web: Web,
    tables: _Tables,
) -> tuple[list[tuple[date, datetime]], str]:
    """Ask one source for the instants; those it did not have, and why."""
    span = Span(wanted[0][1] - timedelta(seconds=seconds), wanted[-1][1], seconds)
    found: list[tuple[Candle, str]] = []
    reason = ""
    if source in tables.silent:
        return wanted, tables.silent[source]
    try:
        for answer in COIN_SOURCES[source](web, coin, span):
            kept = tables.keep(answer.content, answer.source)
            found += [(candle, kept) for candle in answer.candles]
    except FetchTrouble as error:
        reason = str(error)
        tables.heard(source, error)
    priced = _nearest(found, [end for _, end in wanted], timedelta(seconds=int(settings(source)["tolerance"])))
    for day, end in wanted:
        if end in priced and not _is_plausible(coin, priced[end][0].close, day):
            reason = f"{source} gives {priced.pop(end)[0].close:f} for {coin} on {day}: that is another coin's price."
        if end in priced:
            candle, kept = priced[end]
            known = end_of_day(day) if measure == COIN_DAY and candle.end <= end else candle.end
            tables.add(measure, day, coin, f"{candle.close:f}", instant_text(known), kept)
    return [(day, end) for day, end in wanted if end not in priced], reason


def _is_plausible(coin: str, close: Decimal, day: date) -> bool:
    """Whether the coin can have cost so much, by the widened band of its year; so where no band is known."""
    bands = [(low, high) for year, low, high in coins()[coin].bands if year <= day.year]
    factor = settings("plausible")["factor"]
    return not bands or bands[-1][0] / factor <= close <= bands[-1][1] * factor


def _nearest(
    found: Iterable[tuple[Candle, str]], ends: Iterable[datetime], tolerance: timedelta
) -> dict[datetime, tuple[Candle, str]]:
    """For each instant the price nearest to it within the tolerance, the earlier of two as near; one pass over both."""
    rows = sorted(found, key=lambda row: row[0].end)
    priced: dict[datetime, tuple[Candle, str]] = {}
    place = 0
    for end in sorted(ends):
        while place < len(rows) and rows[place][0].end < end - tolerance:
            place += 1
        near = place
        while near + 1 < len(rows) and abs(rows[near + 1][0].end - end) < abs(rows[near][0].end - end):
            near += 1
        if near < len(rows) and rows[near][0].end <= end + tolerance:
            priced[end] = rows[near]
    return priced


# shares ---------------------------------------------------------------------------------------------------------


def _share_prices(ticker: str, issuers: "Issuers", days: _Days, order: PriceOrder, web: Web, tables: _Tables) -> None:
    """The share's closes as they were traded, of the sessions that lack one."""
    missing, reasons = days.sessions(SHARE, ticker), []
    for source in order.share_order:
        if not missing:
            return
        if source in tables.silent:
            reasons.append(tables.silent[source])
            continue
        try:
            missing = _closes_of(source, ticker, issuers, days, missing, order, web, tables)
        except FetchTrouble as error:
            reasons.append(str(error))
            tables.heard(source, error)
    if missing and reasons:
        tables.fail(f"{ticker} {SHARE}", f"{len(missing)} sessions have no close: {' '.join(reasons)}")


def _closes_of(
    source: str,
    ticker: str,
    issuers: "Issuers",
    days: _Days,
    wanted: list[tuple[date, datetime]],
    order: PriceOrder,
    web: Web,
    tables: _Tables,
) -> list[tuple[date, datetime]]:
    """Ask one source; the sessions it did not have."""
    check = days.last_close(ticker, wanted[0][0])
    answer = SHARE_SOURCES[source](web, ticker, check[0] if check else wanted[0][0], wanted[-1][0])
    splits = said_once((*days.splits.get(ticker, ()), *ads_changes(issuers[ticker].ads_ratios)))
    named = answer.splits if answer.splits is not None else tuple(splits)
    confirmed = check_close(ticker, answer, named, check, order.now.date())
    kept = tables.keep(answer.content, answer.source)
    raw = {row.day: row.close for row in answer.closes}
    if answer.splits is None:
        raw = {day: close for day, close in raw.items() if not near_a_split(day, named)}
    newest = _newest_session(order.now)
    for day, end in wanted:
        if day in raw:
            close, later = unadjusted(raw[day], day, named, order.now.date())
            sure = answer.splits is not None or day == newest or confirmed
            note = f"restored by {len(later)} splits since" if later else ""
            quality = "yes" if sure else "unknown"
            tables.add(SHARE, day, ticker, f"{close:f}", quality, instant_text(end), kept, note)
    return [(day, end) for day, end in wanted if day not in raw]


def _newest_session(now: datetime) -> date | None:
    """The last session that had ended by then: its close is not adjusted for anything yet."""
    ended = [
        day
        for day in sessions_between(now.date() - timedelta(days=10), now.date())
        if (end := closing_instant(day)) is not None and end <= now
    ]
    return ended[-1] if ended else None


def _splits(home: "Home") -> dict[str, list[Split]]:
    """The splits that filings state, by issuer."""
    found: dict[str, list[Split]] = {}
    for fact in home.store.facts(measure="split_ratio"):
        if fact.number > 0:
            found.setdefault(fact.issuer, []).append(Split(fact.day, fact.number))
    return found


# currencies -----------------------------------------------------------------------------------------------------


def _currency_rates(days: _Days, order: PriceOrder, web: Web, tables: _Tables) -> None:
    wanted = days.currencies()
    if not wanted:
        return
    try:
        answer = rates(web, wanted, order.since, order.until)
    except FetchTrouble as error:
        tables.fail("currencies", str(error))
        return
    kept = tables.keep(answer.content, answer.source)
    for rate in answer.rates:
        if rate.at <= order.now and not days.has(CURRENCY, rate.currency, rate.day):
            tables.add(CURRENCY, rate.day, rate.currency, f"{rate.per_euro:f}", instant_text(rate.at), kept)


# into the home --------------------------------------------------------------------------------------------------


def _import(tables: _Tables, subject: str, now: datetime) -> int:
    """What came about the subject, each table as a document of the home; how many prices are new."""
    from datmon.intake import import_content  # noqa: PLC0415 - SQLAlchemy and pydantic wait until prices came

    new = 0
    came, tables.rows = tables.rows, {}
    for measure, rows in came.items():
        content = _table(measure, rows)
        name = f"{measure}-{now.astimezone(UTC):%Y%m%d}-{hashlib.sha256(content).hexdigest()[:8]}.csv"
        try:
            new += import_content(tables.home, name, content, origin=SOURCE).facts
        except DatmonError as error:
            tables.fail(f"{subject} {measure}", str(error))
    return new


def _table(measure: str, rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS[measure])
    writer.writerows(sorted(rows))
    return text.getvalue().encode()
