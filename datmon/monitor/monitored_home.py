"""A home and the issuers that are watched in it, asked with both clocks; the names by which it knows its firms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from datmon.errors import UnknownName

if TYPE_CHECKING:
    from datmon.fact import Fact
    from datmon.home import Home
    from datmon.issuers import AdsRatio, Issuers
    from datmon.ledger import Ledger


@dataclass(slots=True)
class Monitor:
    """A home and what is asked of it. `day` is the demonstration's own day, None for a home.

    `own_issuers` are datmon's issuers and the user's; None means datmon's alone.
    """

    home: "Home"
    day: date | None = None
    own_issuers: "Issuers | None" = field(default=None, repr=False)
    _ledgers: dict[datetime, "Ledger"] = field(default_factory=dict, repr=False)

    def ledger(self, known_at: datetime) -> "Ledger":
        """The facts known by the instant, indexed; kept for further questions about the same instant."""
        if known_at not in self._ledgers:
            from datmon.ledger import Ledger

            self._ledgers = {known_at: Ledger(self.facts_known(known_at), self.forms(known_at))}
        return self._ledgers[known_at]

    def facts_known(self, known_at: datetime) -> "Sequence[Fact]":
        """The facts known by the instant, each told by whoever told it first."""
        from datmon.corroboration import told_first

        return told_first(self.home.store.facts(known_by=known_at), self.home.store.links())

    def forms(self, known_at: datetime) -> dict[str, str]:
        """The form of each filing known by the instant."""
        return {filing.accession: filing.form for filing in self.home.store.filings(known_by=known_at)}

    @property
    def issuers(self) -> "Issuers":
        """The issuers that are watched."""
        from datmon.issuers import issuers

        return issuers() if self.own_issuers is None else self.own_issuers

    def close(self) -> None:
        """Let go of the database. A monitor is a context manager, too."""
        self.home.close()

    def __enter__(self) -> "Monitor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def forget(self) -> None:
        """Drop what was indexed: called after facts came in."""
        self._ledgers.clear()


def known_names(monitor: Monitor, known: Sequence[str], tickers: Iterable[str]) -> tuple[str, ...]:
    """The tickers as the facts have them: as written, in capitals, or by the ticker a former one has become.

    Raises UnknownName when nothing is known of one of them.
    """
    return tuple(known_name(monitor, known, ticker) for ticker in tickers)


def known_name(monitor: Monitor, known: Sequence[str], ticker: str) -> str:
    """The ticker as the facts have it.

    Raises UnknownName when nothing is known of it.
    """
    for candidate in (ticker, ticker.upper(), monitor.issuers.current_ticker(ticker.upper())):
        if candidate in known:
            return candidate
    if {ticker, ticker.upper()} & set(monitor.home.store.issuers()):
        raise UnknownName(f"Nothing was known of {ticker!r} by then; the home has of it only what came later.")
    listed = ", ".join(known[:40]) or "none yet; ingest filings first, or ask with --demo"
    raise UnknownName(f"Nothing is known of {ticker!r} by then; known are {listed}.")


def ads_ratios(monitor: Monitor, ticker: str) -> "tuple[AdsRatio, ...]":
    """How many shares an ADS of the firm stood for, by day; none where it has no row."""
    row = monitor.issuers.get(ticker)
    return row.ads_ratios if row else ()
