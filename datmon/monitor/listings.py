"""The delisting clocks, and the numbers of the rules."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from datmon.errors import BadInput
from datmon.monitor.clocks import Clocks
from datmon.monitor.monitored_home import Monitor, known_names

if TYPE_CHECKING:
    from datmon.answers import Answer
    from datmon.delisting_clock import DelistingClock
    from datmon.framed_records import FirmClock
    from datmon.ledger import Ledger
    from datmon.rules_in_force import RuleRow


def listing(
    monitor: Monitor, *tickers: str, clocks: Clocks, switched_on: Iterable[str] = ()
) -> "Answer[DelistingClock]":
    """The delisting clocks of the tickers, or of every firm with facts and a row: the one that has come furthest first.

    `switched_on` names rules of unknown outcome that shall judge ("nasdaq_least_value.floor").

    Raises UnknownName when the home has no fact about a ticker, or a name is none of a rule that is held back.
    """
    from datmon.answers import Answer
    from datmon.frames import listing_rows
    from datmon.rules_in_force import check_switched_on

    names = frozenset(switched_on)
    check_switched_on(names)
    ledger = monitor.ledger(clocks.known_at)
    with_rows = [name for name in ledger.issuers if name in monitor.issuers]
    asked = known_names(monitor, ledger.issuers, tickers) or with_rows
    found = [clock_of(monitor, ledger, ticker, clocks, names) for ticker in asked]
    if not tickers:
        found.sort(key=lambda clock: (-clock.severity, clock.ticker))
    return Answer(found, "LISTING", listing_rows)


def clock_of(
    monitor: Monitor, ledger: "Ledger", ticker: str, clocks: Clocks, switched_on: frozenset[str]
) -> "DelistingClock":
    """The delisting clock of a ticker that the facts know; without a row of issuers it has no venue."""
    from datmon.delisting_clock import clock_on, clock_without_venue
    from datmon.listed_securities import listed

    if ticker not in monitor.issuers:
        return clock_without_venue(ticker, clocks.as_of)
    firm = listed(ledger, monitor.issuers[ticker], clocks.as_of, clocks.known_at)
    return clock_on(firm.security, clocks.as_of, switched_on, firm.left_out)


def listing_of_closes(
    closes: Path | str,
    venue: str,
    *,
    as_of: date,
    splits: Path | str | None = None,
    notice: date | None = None,
    switched_on: Iterable[str] = (),
) -> "FirmClock":
    """The delisting clock of one's own closes, a CSV file with columns date and close (USD, as traded).

    `splits` is a CSV file with columns effective_date, ratio_new, ratio_old; `notice` the day of the exchange's letter
    about the price; `venue` one of nasdaq-gs, nasdaq-gm, nasdaq-cm, nyse, nyse-american.

    Raises BadInput naming file and line where a row cannot be used, where the closes were adjusted for a split, where
    none is as old as `as_of`, or the venue's rules are not modelled.
    """
    from datmon.close_files import LARGEST, read_closes, read_splits
    from datmon.corpus import bytes_of
    from datmon.delisting_clock import clock_of_closes
    from datmon.framed_records import FirmClock, framed
    from datmon.rules_in_force import check_switched_on

    names = frozenset(switched_on)
    check_switched_on(names)
    prices = read_closes(str(closes), bytes_of(Path(closes), LARGEST))
    if prices[0].day > as_of:
        raise BadInput(f"{closes} has no close up to {as_of}; its first is of {prices[0].day}.")
    acted = read_splits(str(splits), bytes_of(Path(splits), LARGEST)) if splits else ()
    return framed(FirmClock, clock_of_closes(prices, venue, as_of, acted, notice, names))


def rules(
    on: date, *, since: date | None = None, switched_on: Iterable[str] = (), exchange: str | None = None
) -> "Answer[RuleRow]":
    """The numbers of the rules in force on the day, and those held back; with `since` what took effect after it.

    `exchange` is nasdaq, nyse, nyse-american, or other for what is of none.

    Raises UnknownName when a name to switch on is none of a rule that is held back, or the exchange is not known.
    """
    from datmon.answers import answer
    from datmon.frames import rule_row
    from datmon.rules_in_force import rules_on

    return answer(rules_on(on, since, frozenset(switched_on), exchange), "RULES", rule_row)
