"""What is brought from EDGAR, the wires and the markets into a home, and how fresh it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.calendars import end_of_day
from datmon.errors import BadInput
from datmon.monitor.monitored_home import Monitor, known_names

if TYPE_CHECKING:
    from datmon.answers import Answer
    from datmon.arrivals import SourceReport
    from datmon.discovery import Discovery
    from datmon.edgar import Edgar
    from datmon.fetching import Carrier, Progress, Route, SyncReport, Watched
    from datmon.freshness import Freshness
    from datmon.issuers import Issuers
    from datmon.settings import EdgarSettings
    from datmon.wanted import Plan
    from datmon.web import Web

_A_MONTH = timedelta(days=30)


def sync(
    monitor: Monitor,
    *tickers: str,
    now: Callable[[], datetime],
    since: date | None = None,
    forms: Sequence[str] = (),
    via: str = "edgar",
    route: "Route" = "auto",
    workers: int | None = None,
    wires: bool = False,
    prices: bool = False,
    progress: "Callable[[Progress], None] | None" = None,
) -> "SyncReport":
    """Bring the filings of these issuers (default: all watched) from EDGAR into the home, and read them.

    What the home has is not fetched again. `forms` restricts to these, `via` names who fetches the submissions (edgar
    or sec-edgar-downloader), `route` how EDGAR is asked what is new (poll, index; auto takes the shorter one). `wires`
    and `prices` bring releases and prices afterwards. `now` is the clock.

    Raises BadInput when nobody has said who is asking, a ticker is known to nobody, a form is none that is fetched, or
    `since` lies ahead; StoreTrouble.
    """
    from datmon import wanted
    from datmon.disclosures import READERS, read_filing
    from datmon.edgar import Edgar
    from datmon.fetching import Reader, Wish
    from datmon.fetching import sync as synced
    from datmon.settings import edgar_settings

    wanted.check_forms(forms)
    _check_begun(since, now())
    settings = edgar_settings(monitor.home.folder)
    with Edgar(settings, monitor.home.folder, now=now) as edgar:
        wish = Wish(_watched(monitor, tickers, edgar), since or wanted.default_since(), tuple(forms), route)
        report = synced(
            monitor.home,
            wish,
            Reader(read_filing, READERS, workers),
            edgar,
            settings=settings,
            now=now,
            carrier=_carrier(via, edgar, settings, monitor.home.folder, now),
            progress=progress,
        )
    rows = [ticker for ticker in tickers if monitor.issuers.current_ticker(ticker.upper()) in monitor.issuers]
    asked = bool(rows) or not tickers  # a company without a row has no feeds, and no coin of which it is known
    others = [sync_wires(monitor, *rows, now=now, since=since)] if wires and asked else []
    others += [sync_prices(monitor, *rows, now=now, since=since)] if prices and asked else []
    _link_releases(monitor, now().date())
    monitor.forget()
    return replace(report, others=tuple(others)) if others else report


def sync_wires(
    monitor: Monitor,
    *tickers: str,
    now: Callable[[], datetime],
    since: date | None = None,
    web: "Web | None" = None,
    progress: Callable[[str], None] | None = None,
) -> "SourceReport":
    """Bring the releases that the feeds of these issuers (default: all watched) name, and read them.

    Releases since that day (default: 30 days ago); each is linked to the filed document of its text. `progress` gets
    each ticker before it is asked about. `now` is the clock.
    """
    from datmon.disclosures import READERS, read_filing
    from datmon.newswire import WireOrder
    from datmon.newswire import sync_wires as synced

    at = now()
    _check_begun(since, at)
    order = WireOrder(since or at.date() - _A_MONTH, at)
    with web or _web(monitor) as asked:
        report = synced(monitor.home, _rows(monitor, tickers), order, asked, read_filing, READERS, progress)
    monitor.forget()
    return report


def sync_prices(
    monitor: Monitor,
    *tickers: str,
    now: Callable[[], datetime],
    since: date | None = None,
    until: date | None = None,
    coin_sources: Sequence[str] = (),
    share_sources: Sequence[str] = (),
    currencies: Sequence[str] = (),
    web: "Web | None" = None,
    progress: Callable[[str], None] | None = None,
) -> "SourceReport":
    """Bring the prices that the home lacks of the coins and shares of these issuers (default: those of the home).

    For the days from `since` (default: 30 days ago) to `until` (default: today); sources are asked in the order given,
    else in that of market_data.toml. `progress` gets each name before it is asked about. `now` is the clock.

    Raises FetchTrouble when a source is asked for that there is not.
    """
    from datmon.price_intake import PriceOrder
    from datmon.price_intake import sync_prices as synced

    at = now()
    _check_begun(since, at)
    first, last = since or at.date() - _A_MONTH, until or at.date()
    if first > last:
        raise BadInput(f"The days from {first} to {last} are none; give a --since that is not after --until.")
    order = PriceOrder(first, last, at, coin_sources, share_sources, currencies)
    with web or _web(monitor) as asked:
        report = synced(monitor.home, _rows(monitor, tickers, of_home=True), order, asked, progress)
    monitor.forget()
    return report


def discover(
    monitor: Monitor,
    *,
    now: Callable[[], datetime],
    search: bool = True,
    progress: Callable[[str], None] | None = None,
) -> "Discovery":
    """Companies that file concepts of crypto assets, or are found by full-text search, and have no row of issuers.

    They are proposed, never added; `discovery.as_rows` writes them as rows to be filled in. `now` is the clock.

    Raises BadInput when nobody has said who is asking.
    """
    from datmon.discovery import discover as found
    from datmon.edgar import Edgar
    from datmon.settings import edgar_settings

    with Edgar(edgar_settings(monitor.home.folder), monitor.home.folder, now=now) as edgar:
        return found(edgar, monitor.issuers, now().date(), search=search, told=progress)


def _check_begun(since: date | None, now: datetime) -> None:
    """That the first day asked for has begun somewhere.

    Raises BadInput when it has not.
    """
    if since is not None and since > now.date() + timedelta(days=1):
        raise BadInput(f"--since {since} lies in the future, of which nothing was filed; give a day that was.")


def _rows(monitor: Monitor, tickers: Sequence[str], *, of_home: bool = False) -> "Issuers":
    """The rows of these tickers; without any, those the home has something of where that is asked, else all.

    Raises BadInput when a ticker has no row.
    """
    from datmon.issuers import Issuers

    rows = monitor.issuers
    asked = [rows.current_ticker(ticker.upper()) for ticker in tickers]
    for ticker in asked:
        if ticker not in rows:
            raise BadInput(f"{ticker!r} has no row of issuers; add one to a file and give it with --issuers.")
    if not asked and of_home:
        asked = [ticker for ticker in monitor.home.store.issuers() if ticker in rows]
    return Issuers(rows[ticker] for ticker in dict.fromkeys(asked)) if asked else rows


def _web(monitor: Monitor) -> "Web":
    from importlib.metadata import version

    from datmon.settings import edgar_settings
    from datmon.web import Web

    return Web(f"datmon/{version('datmon')} {edgar_settings(monitor.home.folder).user_agent or ''}".strip())


def _link_releases(monitor: Monitor, today: date) -> None:
    """Link the releases of the last month to what has been filed since they came."""
    from datmon.newswire import link_releases

    link_releases(monitor.home, today - _A_MONTH)


def _watched(monitor: Monitor, tickers: Sequence[str], edgar: "Edgar") -> "tuple[Watched, ...]":
    """The companies of these tickers or CIKs, asking EDGAR for those that no row of issuers has; default all rows.

    Raises BadInput when nobody knows one of them.
    """
    from datmon.fetching import Watched

    rows = monitor.issuers
    if not tickers:
        return tuple(Watched(row.ticker, row.ciks, row) for row in rows.values() if row.ciks)
    found: dict[str, Watched] = {}
    theirs: dict[str, int] = {}
    for asked in dict.fromkeys(ticker.upper() for ticker in tickers):
        digits = asked.removeprefix("CIK")
        name = rows.ticker_of(int(digits)) if digits.isdigit() and len(digits) <= 10 else rows.current_ticker(asked)
        row = rows.get(name)
        if row is not None and row.ciks:
            found[name] = Watched(name, row.ciks, row)
        elif digits.isdigit() and len(digits) <= 10:
            found[name] = Watched(name, (int(digits),))
        else:
            theirs = theirs or edgar.tickers()
            if asked not in theirs:
                raise BadInput(f"Neither datmon's issuers nor EDGAR's tickers of today have {asked!r}; give its CIK.")
            found[name] = Watched(name, (theirs[asked],), row)
    return tuple(found.values())


def _carrier(
    via: str, edgar: "Edgar", settings: "EdgarSettings", folder: Path | None, now: Callable[[], datetime]
) -> "Carrier":
    if via == edgar.name:
        return edgar
    if via == "sec-edgar-downloader":
        from datmon.downloader import DownloaderCarrier
        from datmon.edgar import Turns

        return DownloaderCarrier(
            settings.contact(folder),
            Turns(edgar),
            settings.url,
            now=now,
            longest=settings.patience.whole_answer_seconds,
        )
    raise BadInput(f"Nobody fetches by the name {via!r}; give edgar or sec-edgar-downloader.")


def plan_sync(
    monitor: Monitor,
    *tickers: str,
    today: date,
    since: date | None = None,
    companies: int | None = None,
    forms: Sequence[str] = (),
) -> "Plan":
    """How many requests a sync would take, and how long at the allowed rate, without asking anybody.

    Counted are the companies named, else `companies` of which nothing is known, else all watched. What the home has of
    a company is not counted again; what is expected of the rest is assumed as fetching.toml says. `forms` are checked,
    and the plan is that of all forms.

    Raises BadInput as `sync` does.
    """
    from datmon import fetching, wanted
    from datmon.settings import edgar_settings

    wanted.check_forms(forms)
    _check_begun(since, end_of_day(today))
    day = since or wanted.default_since()
    names = tuple(dict.fromkeys(ticker.upper() for ticker in tickers))
    if not names and companies is None:
        names = tuple(row.ticker for row in monitor.issuers.values() if row.ciks)
    covered = fetching.covered(monitor.home, names, day) if names else {}
    windows = [covered.get(name, day) for name in names] or [day] * (companies or 0)
    return wanted.plan(windows, day, today, edgar_settings(monitor.home.folder).pace.requests_per_second)


def health(monitor: Monitor, *tickers: str, now: datetime) -> "Answer[Freshness]":
    """How fresh each source of each company is, and which companies are silent by their own cadence.

    Raises UnknownName when a ticker is neither watched nor in the home.
    """
    from datmon.answers import answer
    from datmon.frames import freshness_row
    from datmon.freshness import freshness

    store = monitor.home.store
    watched = [row.ticker for row in monitor.issuers.values() if row.ciks]
    rows = freshness(store.visits(), store.filings(), watched, now)
    asked = known_names(monitor, sorted({row.subject for row in rows}), tickers)
    return answer((row for row in rows if not asked or row.subject in asked), "HEALTH", freshness_row)
