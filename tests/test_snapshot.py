"""The curated tables, valued and ranked as of 2025-11-21, against the snapshot made by hand beside them."""

import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from datmon.balance_sheet import BalanceSheet, question_of, sheet
from datmon.calendars import end_of_day
from datmon.curated import read_table
from datmon.exposure import exposure
from datmon.figures import Figure
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.ranking import rank
from datmon.valuation import Valuation, value

pytestmark = pytest.mark.real

DAY = date(2025, 11, 21)
KNOWN = end_of_day(DAY)
# The snapshot divides by the main coin alone; these firms hold a second coin, or one without a price.
OTHER_COINS = {"BTCS", "GAME"}

Firm = tuple[BalanceSheet, Valuation]


@pytest.fixture(scope="module")
def ledger(shared: Path) -> Ledger:
    facts = []
    for name in ("facts.csv", "instruments.csv", "coins.csv", "closes.csv"):
        content = (shared / "curated" / name).read_bytes()
        facts.extend(read_table(name, content)[1])
    return Ledger(facts)


@pytest.fixture(scope="module")
def firm(ledger: Ledger) -> Callable[[str], Firm]:
    def valued(ticker: str) -> Firm:
        shown = sheet(ledger, ticker, DAY, KNOWN)
        return shown, value(shown, prices_for(ledger, ticker, [row.asset for row in shown.positions], DAY, KNOWN))

    return valued


def _differs(figure: Figure, expected: str) -> bool:
    """The snapshot prints ratios to four places; an average cost there may be rounded to the cent."""
    if figure.value is None or not expected:
        return (figure.value is None) != (not expected)
    wanted = Decimal(expected)
    return abs(figure.value - wanted) > abs(wanted) * Decimal("0.002") + Decimal("0.00006")


def test_every_complete_row_of_the_snapshot_comes_out(shared: Path, firm: Callable[[str], Firm]) -> None:
    rows = list(csv.DictReader((shared / "curated" / "snapshot_2025-11-21.csv").read_text().splitlines()))
    complete = [row for row in rows if row["complete"] == "yes"]
    assert len(complete) == 31
    wrong = []
    for row in complete:
        shown, valuation = firm(row["ticker"])
        position = next(place for place in valuation.positions if place.asset == row["asset"])
        compared = {
            "holdings": position.units, "avg_cost": position.avg_cost, "coin_price": position.price,
            "coin_value": position.value, "unrealized_pl": position.unrealized, "shares": valuation.shares,
            "close": valuation.share_price, "market_cap": valuation.market_cap, "debt": valuation.debt,
            "preferred": shown.preferred, "cash": valuation.cash,
        }  # fmt: skip
        if row["ticker"] not in OTHER_COINS:
            compared |= {"basic_mnav": valuation.mnav_basic, "ltv_debt_over_coins": valuation.debt_to_coins}
        if row["secured_debt"]:
            compared["secured_debt"] = shown.secured_debt
        wrong += [(row["ticker"], name, row[name], figure) for name, figure in compared.items()
                  if _differs(figure, row[name])]  # fmt: skip
    assert wrong == []


def test_the_firm_that_sold_stands_above_the_firm_that_lost_most(ledger: Ledger, firm: Callable[[str], Firm]) -> None:
    tickers = [ticker for ticker in ledger.issuers if ledger.assets(ticker, DAY, KNOWN)]
    asked = {ticker: question_of(ledger, ticker, DAY, KNOWN) for ticker in tickers}
    rows = {row.issuer: row for row in rank(exposure(*firm(ticker), asked[ticker]) for ticker in tickers)}
    losses = {ticker: row.valuation.unrealized.value for ticker, row in rows.items()}
    assert min((loss, ticker) for ticker, loss in losses.items() if loss is not None)[1] == "BMNR"
    assert rows["SQNS"].rank < 5 < 40 < rows["BMNR"].rank
    assert (rows["SQNS"].level, rows["BMNR"].level) == ("imminent", "clear")
    assert rows["NAKA"].rank < rows["FGNX"].rank < rows["MSTR"].rank


def test_a_quarter_filed_in_november_is_not_known_on_the_first_of_it(ledger: Ledger) -> None:
    before = end_of_day(date(2025, 10, 31))
    shown = sheet(ledger, "SBET", date(2025, 9, 30), before)
    assert all(row.known_at <= before for row in _facts(shown))


def _facts(shown: BalanceSheet) -> list[Figure]:
    figures = [shown.cash, shown.debt, shown.preferred, *(row.units for row in shown.positions)]
    return [figure for figure in figures if figure.value is not None]
