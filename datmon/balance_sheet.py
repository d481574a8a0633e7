"""The balance sheet: what a firm was known to hold and owe, each line with its own day.

Lines of different days stand side by side and show their age; nothing is carried forward by adding flows to it.
Facts that break an identity do not answer here; they stand among the sheet's findings.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.coins import coins
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing, Stated, derive, figure_of, total
from datmon.findings import Finding, doubts, examine
from datmon.identities import Close
from datmon.instruments import Instrument, outstanding
from datmon.ledger import MARKET, Gap, Ledger, words_for
from datmon.prices import coin_price
from datmon.quantities import USD
from datmon.scale_slips import ScaleSlip, scale_slips
from datmon.vintages import stale_count

PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "10-KT", "10-QT")


@dataclass(frozen=True, slots=True)
class Position:
    """One coin a firm holds: units, aggregate cost (USD), average cost (USD per coin), and the part that is pledged."""

    asset: str
    units: Figure
    cost: Figure
    avg_cost: Figure
    pledged: Figure


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """What a firm was known to hold and owe as of a day: USD except units and shares; amounts owed are positive.

    `secured_debt` is the part of `debt` secured on coins or assets. `cash_debt` and `secured_cash_debt` leave out
    what is known to be repaid in coins. `shares` are the counts that add up to the basic count, one a class;
    `ads_ratio` the ordinary shares behind one ADS, Missing where there are none.
    `coins_counted` is the day of the main coin's count, None where no coin is known to be the main one, and
    `debt_when_counted` the debt as of that day.
    """

    issuer: str
    as_of: date
    known_at: datetime
    positions: tuple[Position, ...]
    cash: Figure
    restricted_cash: Figure
    debt: Figure
    cash_debt: Figure
    secured_debt: Figure
    secured_cash_debt: Figure
    preferred: Figure
    shares: tuple[Fact, ...] | Gap
    ads_ratio: Figure
    coins_counted: date | None
    debt_when_counted: Figure
    instruments: tuple[Instrument, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """One question put to the ledger again and again: of whom, as of when, known when."""

    ledger: Ledger
    issuer: str
    as_of: date
    known_at: datetime
    slips: Mapping[str, ScaleSlip]

    def latest(self, measure: str, asset: str | None = None) -> Fact | Gap:
        return self.fresh(self.ledger.latest(self.issuer, measure, asset, self.as_of, self.known_at))

    def classes(self, measure: str) -> tuple[Fact, ...] | Gap:
        answer = self.ledger.classes(self.issuer, measure, self.as_of, self.known_at)
        if isinstance(answer, Gap):
            return answer
        oldest = self.fresh(min(answer, key=lambda fact: fact.day))
        return oldest if isinstance(oldest, Gap) else answer

    def fresh(self, answer: Fact | Gap) -> Fact | Gap:
        """The answer, or the gap that an answer older than the sheet allows leaves."""
        if isinstance(answer, Gap) or (self.as_of - answer.day).days <= _oldest_days(answer.measure):
            return answer
        age = (self.as_of - answer.day).days
        thing = words_for(answer.measure, answer.asset)
        return Gap(f"{thing} last stated for {answer.day}, {age} days before {self.as_of}")

    def figure(self, name: str, measure: str, asset: str | None = None) -> Figure:
        return self.settled(name, self.latest(measure, asset))

    def on(self, measure: str, asset: str, day: date) -> Fact | Gap:
        return self.ledger.on(self.issuer, measure, asset, day, self.known_at)

    def figure_on(self, name: str, measure: str, asset: str, day: date) -> Figure:
        return self.settled(name, self.on(measure, asset, day))

    def settled(self, name: str, answer: Fact | Gap) -> Figure:
        """The answer as a figure; where only facts with one proven scale slip answer, the number they should be."""
        slips = [self.slips.get(fact.fact_id) for fact in answer.facts] if isinstance(answer, Gap) else []
        proven = [slip for slip in slips if slip is not None]
        if not proven or len(proven) < len(slips) or len({slip.corrected for slip in proven}) > 1:
            return figure_of(name, answer)
        if (self.as_of - proven[0].fact.day).days > _oldest_days(proven[0].fact.measure):
            return figure_of(name, answer)
        return corrected(name, proven[0])


@cache
def _oldest_days(measure: str) -> int:
    rules = tomllib.loads(files("datmon").joinpath("balance_sheet.toml").read_text("utf-8"))["oldest_days"]
    return int(rules.get(measure, rules["other"]))


def sheet(ledger: Ledger, issuer: str, as_of: date, known_at: datetime) -> BalanceSheet:
    """The firm's balance sheet as of the day, from what was known at the instant and is not in doubt.

    Not modelled: purchases and sales after the newest stated total; coins carried at cost as stablecoins.
    """
    findings, slips = findings_on(ledger, issuer, known_at), slips_of(ledger, issuer, known_at)
    asked = _Asked(ledger.setting_aside(doubts(findings)), issuer, as_of, known_at, slips)
    instruments = outstanding(ledger.known(issuer, "instrument", None, as_of, known_at), as_of)
    debt = _debt(asked, instruments)
    secured = _secured_debt(asked, debt)
    in_coins = _repaid_in_coins(debt, instruments)
    positions, dropped = _positions(asked)
    main = _main_position(asked, positions)
    shares, stale = _shares(asked, main)
    counted = main.units.as_of if main and not isinstance(main.units, Missing) else None
    return BalanceSheet(
        issuer=issuer,
        as_of=as_of,
        known_at=known_at,
        positions=positions,
        cash=asked.figure("cash", "cash_usd"),
        restricted_cash=asked.figure("restricted cash", "restricted_cash_usd"),
        debt=debt,
        cash_debt=_in_cash("cash debt", debt, in_coins),
        secured_debt=secured,
        secured_cash_debt=_in_cash("secured cash debt", secured, [row for row in in_coins if row.secured]),
        preferred=_preferred(asked),
        shares=shares,
        ads_ratio=asked.figure("ADS ratio", "ads_ratio"),
        coins_counted=counted,
        debt_when_counted=debt if counted in (None, as_of) else _debt_then(replace(asked, as_of=counted)),
        instruments=instruments,
        findings=(*findings, *dropped, *stale),
    )


def findings_on(ledger: Ledger, issuer: str, known_at: datetime) -> tuple[Finding, ...]:
    """The conflicts and broken identities among what was known of the firm at the instant."""
    return examine(ledger.facts_of(issuer, known_at), _closes(ledger, known_at))


def slips_of(ledger: Ledger, issuer: str, known_at: datetime) -> dict[str, ScaleSlip]:
    """The numbers that two identities prove to be off by a thousand, by fact, among what was known."""
    slips = scale_slips(ledger.facts_of(issuer, known_at), _closes(ledger, known_at))
    return {slip.fact.fact_id: slip for slip in slips}


def _closes(ledger: Ledger, known_at: datetime) -> Close:
    def close(coin: str, day: date) -> Fact | None:
        answer = ledger.on(MARKET, "coin_price_usd", coin, day, known_at)
        return answer if isinstance(answer, Fact) else None

    return close


def corrected(name: str, slip: ScaleSlip) -> Derived | Missing:
    """What the number should be, from the number as stated and the facts of its day that prove the slip."""
    inputs: dict[str, Figure] = {"stated": Stated(slip.fact)}
    for proof in slip.proofs:
        for fact in proof.facts:
            if fact.day == slip.fact.day:
                inputs.setdefault(_called(fact), Stated(fact))

    def mended(**values: Decimal) -> Decimal:
        return values["stated"] * slip.factor

    return derive(name, slip.formula, slip.fact.unit, mended, inputs, slip.words)


def _called(fact: Fact) -> str:
    return fact.measure.removeprefix("holdings_").removesuffix("_usd").replace("_", " ")


# positions ------------------------------------------------------------------------------------------------------


def _coins_held(asked: _Asked) -> list[str]:
    """The coins that are positions: no stablecoins, and no wider count of a coin ("SOL+collateral") beside the coin."""
    known = coins()
    stated = asked.ledger.assets(asked.issuer, asked.as_of, asked.known_at)
    return [
        symbol
        for symbol in stated
        if symbol.partition("+")[0] == symbol and (symbol not in known or not known[symbol].stablecoin)
    ]


def _positions(asked: _Asked) -> tuple[tuple[Position, ...], tuple[Finding, ...]]:
    """The positions, and a finding for each coin left out because it was long not mentioned while others were."""
    held, dropped = [], []
    coins_held = _coins_held(asked)
    long_ago = {coin: _long_ago(asked, coin) for coin in coins_held}
    for coin in coins_held:
        last = long_ago[coin]
        if last is None or None not in long_ago.values():
            held.append(_position(asked, coin))
        else:
            message = f"{coin} is left out: last stated for {last.day}, while other coins were stated since"
            dropped.append(Finding("stale_position", message, (last,)))
    return tuple(held), tuple(dropped)


def _long_ago(asked: _Asked, coin: str) -> Fact | None:
    """The newest statement of the coin, where even that is older than the sheet allows."""
    newest = asked.ledger.known(asked.issuer, "holdings_units", coin, asked.as_of, asked.known_at)[-1]
    return newest if isinstance(asked.fresh(newest), Gap) else None


def _position(asked: _Asked, asset: str) -> Position:
    units = asked.figure(f"{asset} held", "holdings_units", asset)
    cost = _cost(asked, asset, units)
    return Position(
        asset=asset,
        units=units,
        cost=cost,
        avg_cost=_average(asked, asset, units, cost),
        pledged=asked.figure(f"{asset} pledged", "restricted_or_pledged_units", asset),
    )


def _main_position(asked: _Asked, positions: Sequence[Position]) -> Position | None:
    """The position worth most at the closes; the only one where there is one; None where a close is missing."""
    if len(positions) < 2:
        return positions[0] if positions else None
    worth: dict[str, Decimal] = {}
    for row in positions:
        price = coin_price(asked.ledger, row.asset, asked.as_of, asked.known_at)
        if isinstance(price, Missing) or isinstance(row.units, Missing):
            return None
        worth[row.asset] = row.units.value * price.value
    return max(positions, key=lambda row: worth[row.asset])


def _shares(asked: _Asked, main: Position | None) -> tuple[tuple[Fact, ...] | Gap, tuple[Finding, ...]]:
    """The counts that add up to the basic count; a gap, and a finding, where the coins have outrun them."""
    counts = asked.classes("shares_outstanding")
    if isinstance(counts, Gap) or main is None:
        return counts, ()
    stale = stale_count(asked.ledger, asked.issuer, main.asset, main.units, counts, asked.known_at)
    if stale is None:
        return counts, ()
    return Gap(stale.reason, counts), (Finding("stale_count", stale.reason, stale.facts),)


def _cost(asked: _Asked, asset: str, units: Figure) -> Figure:
    """The aggregate cost of the units: stated for their day, else an average times them, with what that assumes."""
    name = f"cost of {asset}"
    if isinstance(units, Missing):
        return Missing(name, units.reason)
    same_day = asked.on("holdings_cost_usd", asset, units.as_of)
    stated = asked.settled(name, same_day)
    if not isinstance(stated, Missing) or (isinstance(same_day, Gap) and same_day.facts):
        return stated
    average = _newest_average(asked, asset)
    note = ""
    if not isinstance(average, Missing) and average.as_of != units.as_of:
        note = f"assumes that the average cost of {average.as_of} held for the units of {units.as_of}"
    return derive(name, "units x average cost", USD, _product, {"units": units, "average": average}, note)


def _newest_average(asked: _Asked, asset: str) -> Figure:
    """The average cost of the newest day: as stated, or as cost over units of one earlier day."""
    stated = asked.latest("avg_cost_usd", asset)
    cost = asked.latest("holdings_cost_usd", asset)
    if isinstance(cost, Fact) and not (isinstance(stated, Fact) and stated.day >= cost.day):
        units = asked.figure_on(f"{asset} held", "holdings_units", asset, cost.day)
        earlier = _per_unit(asset, Stated(cost), units)
        if not isinstance(earlier, Missing) or isinstance(stated, Gap):
            return earlier
    return figure_of(f"average cost of {asset}", stated)


def _average(asked: _Asked, asset: str, units: Figure, cost: Figure) -> Figure:
    """The average cost: as stated for the day of the units, else what the cost came from or comes to."""
    if not isinstance(units, Missing):
        same_day = asked.on("avg_cost_usd", asset, units.as_of)
        if isinstance(same_day, Fact):
            return Stated(same_day)
    if isinstance(cost, Derived) and "average" in dict(cost.inputs):
        return dict(cost.inputs)["average"]
    return _per_unit(asset, cost, units)


def _per_unit(asset: str, cost: Figure, units: Figure) -> Figure:
    name = f"average cost of {asset}"
    return derive(
        name, "cost / units", f"{USD}/{asset}", lambda cost, units: cost / units, {"cost": cost, "units": units}
    )


def _product(units: Decimal, average: Decimal) -> Decimal:
    return units * average


# debt -----------------------------------------------------------------------------------------------------------


def _debt(asked: _Asked, instruments: Sequence[Instrument]) -> Figure:
    """Total debt: an imported total, else the sum of the debts known by name, else a periodic report's own total.

    A principal read from a sentence is one note's, not the firm's, and never stands for the total.
    """
    stated = asked.latest("debt_principal_usd")
    imported = _imported(asked, "debt_principal_usd")
    if imported is not None:
        return imported
    by_name = {debt.label: debt.principal for debt in instruments if debt.is_debt and debt.is_counted}
    if by_name:
        return total("debt", "sum of the debts known by name", USD, by_name)
    reported = asked.ledger.latest(
        asked.issuer, "debt_principal_usd", None, asked.as_of, asked.known_at, forms=PERIODIC
    )
    if isinstance(reported, Fact) or reported.facts:
        return figure_of("debt", asked.fresh(reported))
    if isinstance(stated, Fact) or stated.facts:
        return Missing("debt", "only single issues are stated, no total")
    return Missing("debt", stated.reason)


def _debt_then(asked: _Asked) -> Figure:
    """The debt as of an earlier day, from what is known now."""
    rows = asked.ledger.known(asked.issuer, "instrument", None, asked.as_of, asked.known_at)
    return _debt(asked, outstanding(rows, asked.as_of))


def _imported(asked: _Asked, measure: str) -> Figure | None:
    """The newest total a curated table gives; None where none does."""
    facts = asked.ledger.known(asked.issuer, measure, None, asked.as_of, asked.known_at)
    curated = [fact for fact in facts if fact.source == "curated" and fact.share_class is None]
    newest = [fact for fact in curated if fact.day == curated[-1].day]
    return figure_of("debt", asked.fresh(asked.ledger.settle(newest))) if newest else None


def _secured_debt(asked: _Asked, debt: Figure) -> Figure:
    """The secured part of the debt; a total stated as zero has no secured part."""
    stated = asked.figure("secured debt", "secured_debt_principal_usd")
    if isinstance(stated, Missing) and not isinstance(debt, Missing) and debt.value == 0:
        return derive("secured debt", "part of a debt of zero", USD, lambda debt: debt, {"debt": debt})
    return stated


def _repaid_in_coins(debt: Figure, instruments: Sequence[Instrument]) -> list[Instrument]:
    """The debts repaid in coins; none where the debts known by name come to more than the total, as repaid ones do."""
    debts = [row for row in instruments if row.is_debt and row.is_counted]
    named = total("named debt", "sum of the debts known by name", USD, {row.label: row.principal for row in debts})
    if isinstance(debt, Missing) or isinstance(named, Missing) or named.value > debt.value:
        return []
    return [row for row in debts if row.is_repaid_in_coins]


def _in_cash(name: str, debt: Figure, in_coins: Sequence[Instrument]) -> Figure:
    """The debt less what is repaid in coins; never below zero."""
    if not in_coins:
        return debt

    def less(**amounts: Decimal) -> Decimal:
        whole = amounts.pop("debt")
        return max(Decimal(0), whole - sum(amounts.values(), Decimal(0)))

    parts = {row.label: row.principal for row in in_coins}
    return derive(name, "debt - debt repaid in coins", USD, less, {"debt": debt, **parts})


def _preferred(asked: _Asked) -> Figure:
    """Preferred stock at liquidation preference: one total, or the sum of its series."""
    answer = asked.classes("preferred_liquidation_usd")
    if isinstance(answer, Gap):
        return Missing("preferred", answer.reason)
    if len(answer) == 1:
        return Stated(answer[0])
    return total("preferred", "sum of the series", USD, {f"series {row.share_class}": Stated(row) for row in answer})
