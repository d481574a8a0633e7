"""Forced sales: the coin price at which a firm has to sell coins, how many, and when first.

Three things force: cash that runs out before what is due within the days, at any coin price; loans whose collateral no
longer suffices when all coins of its kind are posted, at one price; and a covenant on debt over coins, at another.
Paper losses force nothing.
"""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, partial
from importlib.resources import files
from typing import Any

from datmon.cash_needs import YEAR, CashNeeds, Due
from datmon.covenants import Covenant
from datmon.figures import Figure, Missing, derive, total
from datmon.funding_gate import SUPPOSED, FundingGate, Gate
from datmon.pledges import Pledge
from datmon.prices import coin_volume
from datmon.quantities import RATIO, USD
from datmon.questions import Question
from datmon.valuation import PERCENT, Valuation, ValuedPosition

_CHARGES = "operations, interest and preferred dividends"


@dataclass(frozen=True, slots=True)
class ForcedSale:
    """What a firm must sell within so many days if issuance is as supposed.

    `shortfall` is what cash and issuance do not cover, USD, 0 where they do. `trigger_price` is the price of the coin
    at or below which coins must be sold within the days: today's where there is a shortfall, else the one at which the
    loans can only be met by selling; Missing where nothing that is known forces at any price. `fall` is the way there
    in per cent of today's price, 0 or negative. `coins` and `share` are what must be sold of the coin today, no more
    than is held; `coins_at_trigger` and `share_at_trigger` what repays the loans at the trigger price. `days_fast` and
    `days_slow` are how long today's sale takes at the largest and the smallest share of the coin's volume that hardly
    moves its price.
    """

    days: int
    gate: Gate
    due: Figure
    shortfall: Figure
    trigger_price: Figure
    fall: Figure
    coins: Figure
    share: Figure
    coins_at_trigger: Figure
    share_at_trigger: Figure
    days_fast: Figure
    days_slow: Figure


@dataclass(frozen=True, slots=True)
class ForcedSales:
    """A firm's forced sales by horizon and supposed gate, and the first day on which cash runs out without issuance.

    `asset` is the coin whose loans are nearest to a sale; without loans on coins, the one worth most.
    """

    asset: str
    price: Figure
    volume: Figure
    gate: FundingGate
    cases: tuple[ForcedSale, ...]
    first_date: date | None
    first_why: str

    def within(self, days: int, gate: Gate | None = None) -> ForcedSale:
        """The case of that horizon and gate; without a gate, the firm's own (one that is unknown counts as shut)."""
        own = self.gate.gate if self.gate.gate in SUPPOSED else Gate.SHUT
        return next(case for case in self.cases if case.days == days and case.gate is (gate or own))


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("forced_sale.toml").read_text("utf-8"), parse_float=Decimal)


def horizons() -> tuple[int, ...]:
    """The days within which sales are looked for, shortest first."""
    return tuple(_rules()["horizons"]["days"])


def forced_sales(
    valuation: Valuation,
    needs: CashNeeds,
    pledges: Sequence[Pledge],
    gate: FundingGate,
    asked: Question,
    limits: Sequence[Covenant] = (),
) -> ForcedSales | None:
    """The firm's forced sales; None where no coin's worth is known.

    Not modelled: the price its own sales make (impact), coins of another kind posted, sales it chooses to make.
    """
    main = _main(valuation, pledges)
    if main is None:
        return None
    loans = _first([_Loans.on(main, pledges), *(_Loans.under(main, limit) for limit in limits)])
    on_chain = (row for row in pledges if row.is_on_chain and row.loan_to_value.value is not None)
    watched = {row.instrument.fact.fact_id for row in on_chain}
    volume = coin_volume(asked.ledger, main.asset, asked.as_of, asked.known_at)
    case = partial(_case, main, needs, loans, gate, volume, valuation.as_of, watched)
    cases = tuple(case(days, supposed) for days in horizons() for supposed in SUPPOSED)
    first, why = _first_date(needs, valuation.as_of, watched)
    return ForcedSales(main.asset, main.price, volume, gate, cases, first, why)


def _main(valuation: Valuation, pledges: Sequence[Pledge]) -> ValuedPosition | None:
    """The position whose loans are nearest to being met by a sale; without any, the one worth most, where known."""
    worth = {row.asset: row.value.value for row in valuation.positions if row.value.value}
    last = {row.asset: row.last_price.value or Decimal(0) for row in pledges}

    def nearness(row: ValuedPosition) -> tuple[Decimal, Decimal]:
        price = row.price.value
        return (last.get(row.asset, Decimal(0)) / price if price else Decimal(0)), worth[row.asset] or Decimal(0)

    return max((row for row in valuation.positions if row.asset in worth), key=nearness, default=None)


@dataclass(frozen=True, slots=True)
class _Loans:
    """The loans on one coin together: the price at which all coins are posted, and the coins that repay them then."""

    last_price: Figure
    coins: Figure

    @classmethod
    def on(cls, main: ValuedPosition, pledges: Sequence[Pledge]) -> "_Loans":
        rows = [row for row in pledges if row.asset == main.asset]
        if not rows:
            none = Missing("trigger price", "no loan on pledged coins is known")
            return cls(none, none)
        owed = {row.instrument.label: row.exposed for row in rows if not isinstance(row.exposed, Missing)}
        loans = total("loans on coins", "sum of the loans beyond restricted cash", USD, owed)
        coins = derive(
            f"{main.asset} that repay the loans", "loans on coins / trigger price", main.asset,
            lambda loans, price: loans / price, {"loans": loans, "price": rows[0].last_price},
        )  # fmt: skip
        return cls(rows[0].last_price, coins)

    @classmethod
    def under(cls, main: ValuedPosition, limit: Covenant) -> "_Loans":
        """What a covenant forces once it is broken: the lenders may ask for all of the debt."""
        price = derive(
            f"{main.asset} price at which the covenant is broken", "price x part at which the limit is met", "USD/coin",
            lambda price, kept: price * kept, {"price": main.price, "kept": limit.kept}, limit.level.origin,
        )  # fmt: skip
        coins = derive(
            f"{main.asset} that repay the debt", "debt / trigger price", main.asset, lambda debt, price: debt / price,
            {"debt": limit.debt, "price": price},
        )  # fmt: skip
        return cls(price, coins)


def _first(forcing: Sequence[_Loans]) -> _Loans:
    """What forces at the highest price; the loans where no price is known."""
    return max(forcing, key=lambda row: row.last_price.value or Decimal(0))


def _case(
    main: ValuedPosition,
    needs: CashNeeds,
    loans: _Loans,
    gate: FundingGate,
    volume: Figure,
    as_of: date,
    watched: Collection[str],
    days: int,
    supposed: Gate,
) -> ForcedSale:
    due = _due(needs, as_of, days, watched)
    shortfall = _shortfall(due, needs.cash_left, gate.raised(supposed, days), supposed)
    trigger = _trigger(main, shortfall, loans.last_price)
    coins = _coins(main, shortfall)
    at_trigger = loans.coins if trigger is loans.last_price and not isinstance(trigger, Missing) else coins
    return ForcedSale(
        days=days,
        gate=supposed,
        due=due,
        shortfall=shortfall,
        trigger_price=trigger,
        fall=_fall(trigger, main.price),
        coins=coins,
        share=_share(coins, main.units),
        coins_at_trigger=at_trigger,
        share_at_trigger=_share(at_trigger, main.units),
        days_fast=_days_to_sell(shortfall, volume, max(_shares_of_volume())),
        days_slow=_days_to_sell(shortfall, volume, min(_shares_of_volume())),
    )  # fmt: skip


def _coins(main: ValuedPosition, shortfall: Figure) -> Figure:
    """What is to be sold of the coin today; all of it where even that does not bring what is lacking."""
    inputs = {"shortfall": shortfall, "price": main.price, "held": main.units}
    short = shortfall.value is not None and main.value.value is not None and shortfall.value > main.value.value
    note = f"all {main.asset} bring less than is lacking" if short else ""

    def coins(shortfall: Decimal, price: Decimal, held: Decimal) -> Decimal:
        return min(shortfall / price, held)

    return derive(f"{main.asset} to sell", "min(shortfall / price, coins held)", main.asset, coins, inputs, note)


def _share(coins: Figure, held: Figure) -> Figure:
    return derive(
        "share of the holdings", "coins to sell / coins held, at most all", RATIO,
        lambda coins, held: min(Decimal(1), coins / held), {"coins": coins, "held": held},
    )  # fmt: skip


def _shares_of_volume() -> Sequence[Decimal]:
    return tuple(_rules()["selling"]["share_of_volume"])


def _days_to_sell(shortfall: Figure, volume: Figure, share: Decimal) -> Figure:
    return derive(
        f"days to sell at {share:.0%} of the volume", f"shortfall / ({share} x volume a day)", "days",
        lambda shortfall, volume: shortfall / (share * volume), {"shortfall": shortfall, "volume": volume},
    )  # fmt: skip


def _due(needs: CashNeeds, as_of: date, days: int, watched: Collection[str]) -> Figure:
    """Principal that falls due within the days, and the charges of those days as far as known.

    Loans that are `watched` by their collateral have no day: they are due at a price, not on a date.
    """
    owed = (due for due in needs.due_within(as_of, days) if due.instrument.fact.fact_id not in watched)
    parts: dict[str, Figure] = {due.instrument.label: due.amount for due in owed}
    if not isinstance(needs.charges, Missing):
        parts["charges"] = needs.charges
    if not parts:
        return Missing(f"due within {days} days", "no charge and no date of a debt is known")

    def due(**amounts: Decimal) -> Decimal:
        charges = amounts.pop("charges", Decimal(0))
        return sum(amounts.values(), Decimal(0)) + max(Decimal(0), charges) * days / YEAR

    note = _at_least(needs, watched)
    return derive(f"due within {days} days", f"principal due + charges x {days} / 365", USD, due, parts, note)


def _at_least(needs: CashNeeds, watched: Collection[str]) -> str:
    """What may be due besides what is summed: charges that are not known, and debts whose day is not told."""
    told = [f"nothing is known of {' and '.join(needs.unknown_charges)}"] if needs.unknown_charges else []
    for row in needs.undated:
        if row.fact.fact_id not in watched and row.principal.value is not None:
            kind = row.kind.replace("_", " ")
            told.append(
                f"the day on which {row.principal.value / 10**6:,.1f} million of the {kind} are due is not told"
            )
    return f"at least: {'; '.join(told)}" if told else ""


def _shortfall(due: Figure, cash: Figure, raised: Figure, supposed: Gate) -> Figure:
    inputs = {"due": due, "cash": cash} | ({} if supposed is Gate.SHUT else {"raised": raised})

    def short(due: Decimal, cash: Decimal, raised: Decimal = Decimal(0)) -> Decimal:
        return max(Decimal(0), due - cash - raised)

    return derive("shortfall", "max(0, due - free cash left - raised)", USD, short, inputs)


def _trigger(main: ValuedPosition, shortfall: Figure, last: Figure) -> Figure:
    if shortfall.value is not None and shortfall.value > 0:
        return main.price
    if isinstance(last, Missing) and isinstance(shortfall, Missing):
        return Missing("trigger price", shortfall.reason)
    return last


def _fall(trigger: Figure, price: Figure) -> Figure:
    return derive(
        "fall to the trigger price", "100 x min(0, trigger price / price - 1)", PERCENT,
        lambda trigger, price: 100 * min(Decimal(0), trigger / price - 1), {"trigger": trigger, "price": price},
    )  # fmt: skip


def _first_date(needs: CashNeeds, as_of: date, watched: Collection[str]) -> tuple[date | None, str]:
    """The first day on which cash no longer covers what was due by then, without issuance; and what takes it.

    Charges are paid from the day the cash was counted, so that the day stays where it is until something new is told.
    It may have passed: then money was raised since, or is lacking.
    """
    dated = [due for due in needs.dues if due.instrument.fact.fact_id not in watched]
    if isinstance(needs.free_cash, Missing):
        return None, "; next: ".join(["cash is not known", *(due.words for due in dated[:1])])
    cash, since = needs.free_cash.value, needs.free_cash.as_of
    a_day = max(Decimal(0), needs.charges.value or Decimal(0)) / YEAR
    for due in (*dated, None):
        until = _day_of(due, as_of)
        out = since + timedelta(days=int(cash / a_day)) if a_day and cash / a_day < 36_500 else None
        if out is not None and (until is None or out <= until):
            return (
                out,
                _CHARGES if out > as_of else f"{_CHARGES}, unless money was raised after {needs.free_cash.as_of}",
            )
        if due is None or until is None:
            break
        cash -= a_day * (until - since).days + (due.amount.value or Decimal(0))
        since = until
        if cash < 0:
            return until, due.words
    return None, "cash covers what is known to be due"


def _day_of(due: Due | None, as_of: date) -> date | None:
    """The day it is due; what is due on any day, or was due, is due on the day asked of."""
    return None if due is None else max(due.day or as_of, as_of)
