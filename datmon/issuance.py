"""Issuance: the shares a firm has sold since its last count, as it states them, else what its new coins must have cost.

A firm that sells shares at the market and buys coins states the coins each week and the shares once a quarter. What
is stated of sales is summed; where nothing is, the coins bought since the count give an estimate, labelled and wide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from datmon.balance_sheet import BalanceSheet, Position, sheet
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Known, Missing, Stated, derive
from datmon.issuers import AdsRatio
from datmon.ledger import MARKET, Gap, Ledger
from datmon.prices import coin_price, prices_for
from datmon.quantities import SHARES
from datmon.share_counts import Counted, CountKind, added, counted, in_shares_of
from datmon.splits import units_day
from datmon.valuation import Valuation, value

NAME = "shares issued since the count"
_SOLD = "atm_shares_sold"
_A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Issuance:
    """What was issued after a count: shares that trade on the sheet's day, by statement or by estimate.

    `counted` is the count it begins from, `with_count` that and what came since. An estimate's `low` and `high` are
    what the dearest and cheapest prices since would have made of the same coins, in the lowest after all cash, and
    after debt and preferred issued since.
    """

    counted: Counted
    shares: Figure
    with_count: Figure

    @property
    def is_estimate(self) -> bool:
        """Whether the shares are worked out from coins and not stated."""
        return isinstance(self.shares, Derived) and self.shares.estimated


@dataclass(frozen=True, slots=True)
class Score:
    """An estimate held against the next count that was stated: the error as a part of it, above zero where too high."""

    estimated: Decimal
    stated: Decimal
    error: Decimal
    within: bool


def score(estimate: Known, stated: Decimal) -> Score:
    """How far the estimate was from what was then stated, and whether that lay between its bounds."""
    error = estimate.value / stated - 1
    return Score(estimate.value, stated, error, estimate.low <= stated <= estimate.high)


def last_scored(ledger: Ledger, shown: BalanceSheet, ads_ratios: Sequence[AdsRatio] = ()) -> Score | None:
    """The newest count held against what was estimated for its day before it was told; None where nothing was.

    The estimate knows what was public until the count was; a weighted average is no count to hold one against.
    """
    stated = counted(shown.shares, shown.share_units, shown.as_of)
    if stated.day is None or CountKind.WEIGHTED in stated.kinds:
        return None
    before = min(fact.known_at for fact in stated.facts) - _A_MOMENT
    then = sheet(ledger, shown.issuer, stated.day, before, ads_ratios)
    coins = [position.asset for position in then.positions]
    issued = issued_since(ledger, then, value(then, prices_for(ledger, then.issuer, coins, then.as_of, before)))
    told = counted(shown.shares, shown.share_units, stated.day).figure.value
    if issued is None or not issued.is_estimate or isinstance(issued.with_count, Missing) or not told:
        return None
    return score(issued.with_count, told)


def issued_since(ledger: Ledger, sheet: BalanceSheet, valuation: Valuation) -> Issuance | None:
    """What was issued between the count of the sheet and its day; None where there is no count to begin from.

    A count that the coins have outrun is one to begin from.
    """
    outrun = any(finding.kind == "stale_count" for finding in sheet.findings)
    counts = sheet.shares.facts if isinstance(sheet.shares, Gap) and outrun else sheet.shares
    start = counted(counts, sheet.share_units, sheet.as_of)
    if start.day is None or isinstance(start.figure, Missing):
        return None
    stated = _stated(ledger, sheet, start.day)
    shares = stated if stated is not None else _estimated(ledger, sheet, valuation, start.day)
    whole = derive(
        "shares with issuance since", "count + shares issued since", SHARES, added,
        {"count": start.figure, "issued": shares}, estimated=stated is None,
        bounds=_around(start, shares) if stated is None else None,
    )  # fmt: skip
    return Issuance(start, shares, whole)


def _around(start: Counted, issued: Figure) -> tuple[Decimal, Decimal] | None:
    if isinstance(issued, Missing) or isinstance(start.figure, Missing):
        return None
    return start.figure.value + issued.low, start.figure.value + issued.high


# stated sales -------------------------------------------------------------------------------------------------


def _stated(ledger: Ledger, sheet: BalanceSheet, since: date) -> Figure | None:
    """The sum of the sales stated for periods after the count; None where none is, Missing where periods overlap."""
    told = [fact for fact in ledger.known(sheet.issuer, _SOLD, None, sheet.as_of, sheet.known_at) if fact.day > since]
    if not told:
        return None
    if why := _unclear(told, since):
        return Missing(NAME, why)
    parts = {f"to {fact.day}": _moved(sheet, fact) for fact in told}
    return derive(NAME, "sum of the sales stated", SHARES, added, parts)


def _moved(sheet: BalanceSheet, fact: Fact) -> Figure:
    day, why = units_day(fact, sheet.share_units)
    return in_shares_of("shares sold", Stated(fact), sheet.share_units, day, sheet.as_of, in_ads=True, why=why)


def _unclear(told: Sequence[Fact], since: date) -> str:
    """Why the periods cannot be summed: one has no beginning, begins before the count, or within another."""
    last = since
    for fact in told:
        if fact.period_start is None or fact.period_start <= last:
            return f"the sales to {fact.day} are of a period that does not begin after {last}"
        last = fact.day
    return ""


# an estimate --------------------------------------------------------------------------------------------------


def _estimated(ledger: Ledger, sheet: BalanceSheet, valuation: Valuation, since: date) -> Figure:
    """Coins bought since the count, at their price, over the price of a share.

    Formula  (coins now - coins then) x mean price of the coin / mean price of the share, both means of the two days
    """
    position = _main(sheet, valuation)
    if position is None or isinstance(position.units, Missing):
        return Missing(NAME, "no main coin is known")
    held = ledger.known(sheet.issuer, "holdings_units", position.asset, since, sheet.known_at)
    if not held:
        return Missing(NAME, f"no {position.asset} were stated by the count of {since}")
    bought = position.units.value - held[-1].number
    if bought <= 0:
        return Missing(NAME, f"no {position.asset} were bought since the count of {since}")
    shares = _closes(ledger, sheet, since)
    coin = [coin_price(ledger, position.asset, day, sheet.known_at) for day in (since, sheet.as_of)]
    if not shares or any(isinstance(price, Missing) for price in coin):
        return Missing(NAME, "the price of coin or share on both days is not known")
    first, last = shares[0], shares[-1]
    coins = [fact.number for fact in _coin_closes(ledger, sheet, position.asset, since)]
    coins += [price.value for price in coin if price.value is not None]
    paid = [price.value for price in shares]
    other = _other_money(sheet, since)
    low = max(Decimal(0), (bought * min(coins) - other) / max(paid)) if other is not None else Decimal(0)
    return derive(
        NAME, "(coins now - coins then) x mean coin price / mean share price", SHARES, _issued,
        {
            "now": position.units, "then": Stated(held[-1]), "coin_then": coin[0], "coin_now": coin[1],
            "share_then": first, "share_now": last,
        },
        "an estimate: as if all coins bought since the count were paid with new shares",
        estimated=True, bounds=(low, bought * max(coins) / min(paid)),
    )  # fmt: skip


def _issued(
    now: Decimal, then: Decimal, coin_then: Decimal, coin_now: Decimal, share_then: Decimal, share_now: Decimal
) -> Decimal:
    return (now - then) * (coin_then + coin_now) / (share_then + share_now)


def _other_money(sheet: BalanceSheet, since: date) -> Decimal | None:
    """What may have paid for coins beside shares: all cash, debt and preferred issued since; None where not known."""
    issued = [
        row.principal.value for row in sheet.instruments
        if row.is_counted and row.issued is not None and row.issued > since and (row.is_debt or row.kind == "preferred")
    ]  # fmt: skip
    if sheet.cash.value is None or None in issued:
        return None
    return sheet.cash.value + sum((principal for principal in issued if principal is not None), Decimal(0))


def _main(sheet: BalanceSheet, valuation: Valuation) -> Position | None:
    """The position worth most; None where one of them has no value."""
    worth = [row.value.value for row in valuation.positions]
    known = [value for value in worth if value is not None]
    return sheet.positions[worth.index(max(known))] if known and len(known) == len(worth) else None


def _coin_closes(ledger: Ledger, sheet: BalanceSheet, asset: str, since: date) -> list[Fact]:
    rows = ledger.known(MARKET, "coin_price_usd", asset, sheet.as_of, sheet.known_at)
    return [fact for fact in rows if fact.day >= since]


def _closes(ledger: Ledger, sheet: BalanceSheet, since: date) -> list[Known]:
    """The closes from the count's day on, in the shares that trade on the sheet's day, oldest first."""
    rows = ledger.known(sheet.issuer, "share_price_usd", None, sheet.as_of, sheet.known_at)
    return list(_in_traded(sheet, (fact for fact in rows if fact.day >= since)))


def _in_traded(sheet: BalanceSheet, facts: Iterable[Fact]) -> Iterable[Known]:
    for fact in facts:
        moved = in_shares_of(
            "share price", Stated(fact), sheet.share_units, fact.day, sheet.as_of, in_ads=True, per_share=True
        )
        if not isinstance(moved, Missing):
            yield moved
