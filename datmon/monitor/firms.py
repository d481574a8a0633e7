"""Firms by what they hold, owe and are worth."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from datmon.calendars import end_of_day
from datmon.monitor.clocks import Clocks
from datmon.monitor.monitored_home import Monitor, ads_ratios, known_name, known_names

if TYPE_CHECKING:
    from datmon.answers import Answer
    from datmon.balance_sheet import BalanceSheet
    from datmon.definitions import Given
    from datmon.firm_standing import Standing
    from datmon.framed_histories import HistoryAnswer
    from datmon.framed_records import BridgeAnswer, FirmSheet, FirmStanding
    from datmon.ledger import Ledger
    from datmon.share_lenses import FirmSeen
    from datmon.valuation import Valuation


def sheet(monitor: Monitor, ticker: str, *, clocks: Clocks) -> "FirmSheet":
    """What the firm was known to hold and owe.

    Raises UnknownName when the home has no fact about it.
    """
    from datmon import balance_sheet
    from datmon.framed_records import FirmSheet, framed

    ledger = monitor.ledger(clocks.known_at)
    ticker = known_name(monitor, ledger.issuers, ticker)
    ratios = ads_ratios(monitor, ticker)
    return framed(FirmSheet, balance_sheet.sheet(ledger, ticker, clocks.as_of, clocks.known_at, ratios))


def value(monitor: Monitor, *tickers: str, clocks: Clocks) -> "Answer[Valuation]":
    """The treasuries at market prices: of the tickers, or of every firm that is known to hold coins.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon.answers import answer
    from datmon.frames import valuation_row

    return answer((valued for _, valued in valued_firms(monitor, tickers, clocks)), "VALUATION", valuation_row)


def history(monitor: Monitor, *tickers: str, first: date, last: date) -> "HistoryAnswer":
    """The treasuries on every day from `first` to `last`: of the tickers, or of every firm that held coins in them.

    Each day knows only what was known by its end. Numbers are float64, missing ones NaN with a reason.

    Raises UnknownName when the home has no fact about a ticker by the last day; BadInput when the days are none, or
    too many.
    """
    from datmon.change_days import Span
    from datmon.framed_histories import HistoryAnswer
    from datmon.framed_records import framed
    from datmon.histories import history as told

    span = Span(first, last)
    span.check()
    ledger = monitor.ledger(end_of_day(last))
    named = known_names(monitor, ledger.issuers, tickers)
    firms = named or [name for name in ledger.issuers if ledger.assets(name, last, end_of_day(last))]
    return framed(HistoryAnswer, told(ledger, firms, span, {name: ads_ratios(monitor, name) for name in firms}))


def lenses(monitor: Monitor, *tickers: str, clocks: Clocks) -> "Answer[FirmSeen]":
    """The firms by each way of counting their shares: the count with its day and instruments, mNAVs, NAV per share.

    Raises UnknownName when the home has no fact about a ticker.
    """
    from datmon.answers import Answer
    from datmon.issuance import issued_since, last_scored
    from datmon.lens_frames import lens_rows
    from datmon.share_lenses import FirmSeen, through_lenses

    ledger, found = monitor.ledger(clocks.known_at), []
    for firm, valuation in valued_firms(monitor, tickers, clocks):
        seen = through_lenses(firm, valuation, issued_since(ledger, firm, valuation))
        scored = last_scored(ledger, firm, ads_ratios(monitor, firm.issuer))
        found.append(FirmSeen(firm.issuer, firm.as_of, firm.known_at, seen, scored))
    return Answer(found, "LENSES", lens_rows)


def standing(monitor: Monitor, ticker: str, *, clocks: Clocks) -> "FirmStanding":
    """One firm in full: crypto NAV, who is paid from coins and cash, break-even coin prices, realized losses.

    Raises UnknownName when the home has no fact about the ticker.
    """
    from datmon.framed_records import FirmStanding, framed

    ((firm, valuation),) = valued_firms(monitor, (ticker,), clocks)
    return framed(FirmStanding, standing_of(monitor, firm, valuation, clocks))


def standing_of(monitor: Monitor, firm: "BalanceSheet", valuation: "Valuation", clocks: Clocks) -> "Standing":
    """The standing of a firm whose sheet and value are known already."""
    from datmon import firm_standing
    from datmon.balance_sheet import question_of
    from datmon.cost_basis import cost_history

    asked = question_of(monitor.ledger(clocks.known_at), firm.issuer, clocks.as_of, clocks.known_at)
    histories = [cost_history(asked, position.asset) for position in firm.positions]
    return firm_standing.standing(firm, valuation, histories)


def bridge(monitor: Monitor, ticker: str, first: str, second: str, *, clocks: Clocks) -> "BridgeAnswer":
    """Why two published definitions of a firm differ: the parts of the first replaced one by one by the second's.

    Raises UnknownName when the home has no fact about the ticker or a definition is none; BadInput when the two
    measure different things.
    """
    from datmon.definition_bridge import bridge as bridged
    from datmon.definitions import definition_named
    from datmon.framed_records import BridgeAnswer, framed

    ends = definition_named(first), definition_named(second)
    firm, given = given_of(monitor, ticker, clocks)
    return framed(BridgeAnswer, bridged(firm, given, *ends))


def given_of(monitor: Monitor, ticker: str, clocks: Clocks) -> "tuple[BalanceSheet, Given]":
    """The sheet of a firm, and what published definitions of it are made of."""
    from datmon.definition_bridge import given_by
    from datmon.figures import figure_of
    from datmon.issuance import issued_since
    from datmon.share_lenses import through_lenses

    ((firm, valuation),) = valued_firms(monitor, (ticker,), clocks)
    ledger, row = monitor.ledger(clocks.known_at), monitor.issuers.get(firm.issuer)
    issued = issued_since(ledger, firm, valuation)
    seen = {each.lens: each for each in through_lenses(firm, valuation, issued)}
    income = ledger.latest(firm.issuer, "continuing_income_usd", None, clocks.as_of, clocks.known_at)
    given = given_by(
        firm, valuation, seen, issued, figure_of("income", income), is_treasury=row.kind == "treasury" if row else None
    )
    return firm, given


@dataclass(frozen=True, slots=True)
class Asked:
    """The clocks of sheets and of prices, and the day whose rules judge; None: the sheets' own."""

    sheets: Clocks
    prices: Clocks
    rules_on: date | None = None


def valued_firms(monitor: Monitor, tickers: Sequence[str], clocks: Clocks) -> "list[tuple[BalanceSheet, Valuation]]":
    """Sheet and value of the tickers, or of every firm that is known to hold coins."""
    return valued_firms_from(monitor, monitor.ledger(clocks.known_at), tickers, Asked(clocks, clocks))


def valued_firms_from(
    monitor: Monitor, ledger: "Ledger", tickers: Sequence[str], at: Asked
) -> "list[tuple[BalanceSheet, Valuation]]":
    """The same of any facts, with clocks of sheets and of prices."""
    from datmon import balance_sheet, valuation
    from datmon.prices import prices_for

    pairs = []
    for ticker in known_names(monitor, ledger.issuers, tickers) or ledger.issuers:
        ratios = ads_ratios(monitor, ticker)
        firm = balance_sheet.sheet(ledger, ticker, at.sheets.as_of, at.sheets.known_at, ratios)
        if firm.positions or tickers:
            coins = [position.asset for position in firm.positions]
            prices = prices_for(ledger, ticker, coins, at.prices.as_of, at.prices.known_at)
            pairs.append((firm, valuation.value(firm, prices)))
    return pairs
