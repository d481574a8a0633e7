"""Firms by nearness to forced selling: the ranking, at which coin price they must sell, what moved them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from datmon.errors import BadInput
from datmon.monitor.clocks import Clocks
from datmon.monitor.firms import Asked, valued_firms_from
from datmon.monitor.listings import clock_of
from datmon.monitor.monitored_home import Monitor, known_names

if TYPE_CHECKING:
    from datmon.answers import Answer
    from datmon.exposure import Exposure, ListingMatter
    from datmon.ledger import Ledger
    from datmon.rank_changes import Change
    from datmon.ranking import RankRow

_MINER = "miner"


def rank(monitor: Monitor, *tickers: str, clocks: Clocks, with_miners: bool = False) -> "Answer[RankRow]":
    """The firms by nearness to forced selling, with reasons; `tickers` picks rows, their rank is that among all.

    Miners sell what they produce: they are ranked apart, after the others, or among them `with_miners`. A firm that is
    asked for and of which no coins are known is ranked by itself, at the end.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon import ranking
    from datmon.answers import answer
    from datmon.frames import ranking_row

    named = known_names(monitor, monitor.ledger(clocks.known_at).issuers, tickers)
    rows = ranked(monitor, exposed(monitor, (), clocks), with_miners=with_miners)
    found = [row for row in rows if not named or row.issuer in named]
    without_coins = [ticker for ticker in named if ticker not in {row.issuer for row in found}]
    found += ranking.rank(exposed(monitor, without_coins, clocks)) if without_coins else ()
    return answer(found, "RANKING", ranking_row)


def ranked(monitor: Monitor, firms: "Sequence[Exposure]", *, with_miners: bool = False) -> "tuple[RankRow, ...]":
    """The firms in order of nearness, miners apart unless they are ranked among the others."""
    from datmon import ranking

    return ranking.rank(firms, _apart(monitor, with_miners=with_miners))


def forced(monitor: Monitor, *tickers: str, clocks: Clocks) -> "Answer[Exposure]":
    """The firms as the rules look at them: what falls due, what is pledged, and at which coin price they must sell.

    Of the tickers, or of every firm that is known to hold coins.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon.answers import Answer
    from datmon.forced_frames import forced_rows

    return Answer(exposed(monitor, tickers, clocks), "FORCED", forced_rows)


def diff(monitor: Monitor, *tickers: str, first: Clocks, second: Clocks, with_miners: bool = False) -> "Answer[Change]":
    """What moved the firms in the ranking between two questions, and why: kind of input by kind of input.

    Raises BadInput where the second question is earlier than the first; UnknownName as `rank` does.
    """
    from datmon.answers import answer
    from datmon.change_frames import change_row
    from datmon.ledger import Ledger
    from datmon.rank_changes import Kind, changes, parted

    if (first.as_of, first.known_at) > (second.as_of, second.known_at) or first.known_at > second.known_at:
        raise BadInput(f"{second.as_of} is not later than {first.as_of}; name the earlier day first.")
    before, after = monitor.facts_known(first.known_at), monitor.facts_known(second.known_at)
    forms = monitor.forms(second.known_at)
    start = ranked(
        monitor, _exposed_from(monitor, Ledger(before, forms), (), Asked(first, first)), with_miners=with_miners
    )
    steps = []
    for kind, facts in parted(before, after).items():
        sheet_day = first.as_of if kind is Kind.PRICE else second.as_of
        asked = Asked(
            Clocks(sheet_day, second.known_at), second, second.as_of if kind is Kind.RULE else first.as_of
        )  # fmt: skip
        steps.append(
            (kind, ranked(monitor, _exposed_from(monitor, Ledger(facts, forms), (), asked), with_miners=with_miners))
        )
    named = known_names(monitor, Ledger(after, forms).issuers, tickers)
    moved = [change for change in changes(start, steps) if not named or change.issuer in named]
    return answer(moved, "CHANGES", change_row)


def _apart(monitor: Monitor, *, with_miners: bool) -> tuple[str, ...]:
    return () if with_miners else tuple(row.ticker for row in monitor.issuers.values() if row.kind == _MINER)


def exposed(monitor: Monitor, tickers: Sequence[str], clocks: Clocks) -> "list[Exposure]":
    """The exposures of the tickers, or of every firm that is known to hold coins."""
    ledger = monitor.ledger(clocks.known_at)
    return _exposed_from(monitor, ledger, tickers, Asked(clocks, clocks))


def _exposed_from(monitor: Monitor, ledger: "Ledger", tickers: Sequence[str], at: Asked) -> "list[Exposure]":
    from datmon.balance_sheet import question_of
    from datmon.exposure import exposure

    found = []
    for firm, valued in valued_firms_from(monitor, ledger, tickers, at):
        asked = question_of(ledger, firm.issuer, firm.as_of, firm.known_at)
        matter = _listing_matter(monitor, ledger, firm.issuer, at.prices)
        found.append(replace(exposure(firm, valued, asked, matter), judged_on=at.rules_on))
    return found


def _listing_matter(monitor: Monitor, ledger: "Ledger", ticker: str, clocks: Clocks) -> "ListingMatter | None":
    """The delisting clock in short, of a firm with a notice or with low closes: most firms need none."""
    from datmon.rulebook.listing_matter import as_far_as_seen, may_press
    from datmon.sessions import sessions_between

    if ticker not in monitor.issuers:
        return None
    prices = ledger.known(ticker, "share_price_usd", None, clocks.as_of, clocks.known_at)
    closes = [fact.number for fact in prices if fact.confidence != "low"]
    notices = ledger.known(ticker, "delisting_notice", None, clocks.as_of, clocks.known_at)
    if not notices and not may_press(closes, clocks.as_of):
        return None
    from datmon.delisting_clock import matter_of

    matter = matter_of(clock_of(monitor, ledger, ticker, clocks, frozenset()))
    if matter is None or not prices:
        return matter
    return as_far_as_seen(matter, len(sessions_between(prices[-1].day, clocks.as_of)) - 1, clocks.as_of)
