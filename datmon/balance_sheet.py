"""The balance sheet: what a firm was known to hold and owe, each line with its own day.

Lines of different days stand side by side and show their age; nothing is carried forward by adding flows to it.
Facts that break an identity do not answer here; they stand among the sheet's findings.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.coin_buckets import CoinBuckets, buckets_of
from datmon.coins import coins
from datmon.cost_basis import average_of, cost_of
from datmon.fact import Fact
from datmon.figures import Figure, Known, Missing, Stated, derive, figure_of, total
from datmon.findings import Finding, doubts, examine
from datmon.identities import Close
from datmon.instruments import Instrument, matured, outstanding
from datmon.issuers import AdsRatio
from datmon.ledger import MARKET, Gap, Ledger
from datmon.prices import coin_price
from datmon.quantities import USD
from datmon.questions import Question
from datmon.scale_slips import ScaleSlip, scale_slips
from datmon.share_counts import PERIODIC, in_old_shares, newest_counts
from datmon.splits import NO_SPLITS, ShareUnits, on_sessions, share_units
from datmon.vintages import stale_count


@dataclass(frozen=True, slots=True)
class Position:
    """One coin a firm holds: units, aggregate cost (USD), average cost (USD per coin), and what is done with the units.

    `pledged` is the bucket of that name.
    """

    asset: str
    units: Figure
    cost: Figure
    avg_cost: Figure
    pledged: Figure
    buckets: CoinBuckets


@dataclass(frozen=True, slots=True)
class BalanceSheet:
    """What a firm was known to hold and owe as of a day: USD except units and shares; amounts owed are positive.

    `secured_debt` is the part of `debt` secured on coins or assets. `cash_debt` and `secured_cash_debt` leave out
    what is known to be repaid in coins. `restricted_cash` and `earmarked_cash` stand beside `cash`, not within it;
    `stakes` are those in funds and companies. `shares` are the counts that add up to the basic count, one a class;
    `ads_ratio` the ordinary shares behind one ADS, Missing where there are none.
    `share_units` are the splits and ADS ratios known then, and `matured` the instruments of tables that have ended.
    `coins_counted` is the day of the main coin's count, None where no coin is known to be the main one, and
    `debt_when_counted` the debt as of that day.
    """

    issuer: str
    as_of: date
    known_at: datetime
    positions: tuple[Position, ...]
    cash: Figure
    restricted_cash: Figure
    earmarked_cash: Figure
    stakes: Figure
    debt: Figure
    cash_debt: Figure
    secured_debt: Figure
    secured_cash_debt: Figure
    preferred: Figure
    preferred_arrears: Figure
    shares: tuple[Fact, ...] | Gap
    ads_ratio: Figure
    coins_counted: date | None
    debt_when_counted: Figure
    instruments: tuple[Instrument, ...]
    findings: tuple[Finding, ...]
    share_units: ShareUnits = NO_SPLITS
    matured: tuple[Instrument, ...] = ()


def sheet(
    ledger: Ledger, issuer: str, as_of: date, known_at: datetime, ads_ratios: Sequence[AdsRatio] = ()
) -> BalanceSheet:
    """The firm's balance sheet as of the day, from what was known at the instant and is not in doubt.

    `ads_ratios` are those of the issuer's row, which go before what documents say of them.

    Not modelled: purchases and sales after the newest stated total; coins carried at cost as stablecoins.
    """
    findings = findings_on(ledger, issuer, known_at)
    asked = _question(ledger, issuer, as_of, known_at, findings)
    rows = ledger.known(issuer, "instrument", None, as_of, known_at)
    instruments = outstanding(rows, as_of)
    debt = _debt(asked, instruments)
    secured = _secured_debt(asked, debt, instruments)
    in_coins = _repaid_in_coins(debt, instruments)
    positions, dropped = _positions(asked, instruments)
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
        earmarked_cash=asked.figure("earmarked cash", "earmarked_cash_usd"),
        stakes=asked.figure("stakes", "equity_stakes_usd"),
        debt=debt,
        cash_debt=_in_cash("cash debt", debt, in_coins),
        secured_debt=secured,
        secured_cash_debt=_in_cash("secured cash debt", secured, [row for row in in_coins if row.secured]),
        preferred=_preferred(asked),
        preferred_arrears=asked.figure("preferred dividends in arrears", "preferred_arrears_usd"),
        shares=shares,
        ads_ratio=asked.figure("ADS ratio", "ads_ratio"),
        coins_counted=counted,
        debt_when_counted=debt if counted in (None, as_of) else _debt_then(replace(asked, as_of=counted)),
        instruments=instruments,
        findings=(*findings, *dropped, *stale),
        share_units=_share_units(asked, ads_ratios),
        matured=matured(rows, date.min, as_of),
    )


def question_of(ledger: Ledger, issuer: str, as_of: date, known_at: datetime) -> Question:
    """What a sheet of that day asks: facts that break an identity do not answer, proven slips are put right."""
    return _question(ledger, issuer, as_of, known_at, findings_on(ledger, issuer, known_at))


def _question(ledger: Ledger, issuer: str, as_of: date, known_at: datetime, findings: Sequence[Finding]) -> Question:
    return Question(ledger.setting_aside(doubts(findings)), issuer, as_of, known_at, slips_of(ledger, issuer, known_at))


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


# positions ------------------------------------------------------------------------------------------------------


def _coins_held(asked: Question) -> list[str]:
    """The coins that are positions: no stablecoins, and no wider count of a coin ("SOL+collateral") beside the coin."""
    known = coins()
    stated = asked.ledger.assets(asked.issuer, asked.as_of, asked.known_at)
    return [
        symbol
        for symbol in stated
        if symbol.partition("+")[0] == symbol and (symbol not in known or not known[symbol].stablecoin)
    ]


def _positions(asked: Question, instruments: Sequence[Instrument]) -> tuple[tuple[Position, ...], tuple[Finding, ...]]:
    """The positions, and a finding for each coin left out because it was long not mentioned while others were."""
    held, dropped = [], []
    coins_held = _coins_held(asked)
    long_ago = {coin: _long_ago(asked, coin) for coin in coins_held}
    for coin in coins_held:
        last = long_ago[coin]
        if last is None or None not in long_ago.values():
            held.append(_position(asked, coin, instruments))
        else:
            message = f"{coin} is left out: last stated for {last.day}, while other coins were stated since"
            dropped.append(Finding("stale_position", message, (last,)))
    return tuple(held), tuple(dropped)


def _long_ago(asked: Question, coin: str) -> Fact | None:
    """The newest statement of the coin, where even that is older than the sheet allows."""
    newest = asked.ledger.known(asked.issuer, "holdings_units", coin, asked.as_of, asked.known_at)[-1]
    return newest if isinstance(asked.fresh(newest), Gap) else None


def _position(asked: Question, asset: str, instruments: Sequence[Instrument]) -> Position:
    units = asked.figure(f"{asset} held", "holdings_units", asset)
    cost = cost_of(asked, asset, units)
    buckets = buckets_of(asked, asset, units, instruments)
    return Position(
        asset=asset,
        units=units,
        cost=cost,
        avg_cost=average_of(asked, asset, units, cost),
        pledged=buckets["pledged"],
        buckets=buckets,
    )


def _main_position(asked: Question, positions: Sequence[Position]) -> Position | None:
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


def _shares(asked: Question, main: Position | None) -> tuple[tuple[Fact, ...] | Gap, tuple[Finding, ...]]:
    """The counts that add up to the basic count; a gap, and a finding, where the coins have outrun them."""
    counts = newest_counts(asked)
    if isinstance(counts, Gap) or main is None:
        return counts, ()
    stale = stale_count(asked.ledger, asked.issuer, main.asset, main.units, counts, asked.known_at)
    if stale is None:
        return counts, ()
    return Gap(stale.reason, counts), (Finding("stale_count", stale.reason, stale.facts),)


def _share_units(asked: Question, ads_ratios: Sequence[AdsRatio]) -> ShareUnits:
    """The splits and ADS ratios known at the instant, those announced for later days too."""
    ahead = replace(asked, as_of=date.max)
    units = share_units(ahead.known("split_ratio"), ahead.known("ads_ratio"), ads_ratios)
    if not units.splits:
        return units
    closes = {fact.day: fact.number for fact in asked.known("share_price_usd") if fact.confidence != "low"}
    units = on_sessions(units, [(day, price) for day, price in sorted(closes.items()) if price > 0], asked.as_of)
    return replace(units, before=in_old_shares(asked, units))


# debt -----------------------------------------------------------------------------------------------------------


def _debt(asked: Question, instruments: Sequence[Instrument]) -> Figure:
    """Total debt: an imported total, else the sum of the debts known by name, else a periodic report's own total.

    A principal read from a sentence is one note's, not the firm's, and never stands for the total.
    """
    stated = asked.latest("debt_principal_usd")
    debts = [row for row in instruments if row.is_debt and row.is_counted]
    imported = _imported(asked, "debt_principal_usd")
    if imported is not None:
        return _unless_outrun("debt", imported, debts)
    by_name = {debt.label: debt.principal for debt in debts}
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


def _debt_then(asked: Question) -> Figure:
    """The debt as of an earlier day, from what is known now."""
    rows = asked.ledger.known(asked.issuer, "instrument", None, asked.as_of, asked.known_at)
    return _debt(asked, outstanding(rows, asked.as_of))


def _imported(asked: Question, measure: str) -> Figure | None:
    """The newest total a curated table gives; None where none does."""
    facts = asked.ledger.known(asked.issuer, measure, None, asked.as_of, asked.known_at)
    curated = [fact for fact in facts if fact.source == "curated" and fact.share_class is None]
    newest = [fact for fact in curated if fact.day == curated[-1].day]
    return figure_of("debt", asked.fresh(asked.ledger.settle(newest))) if newest else None


def _unless_outrun(name: str, stated: Figure, debts: Sequence[Instrument]) -> Figure:
    """The total; Missing where much debt was issued after its day and told after it, so that it cannot have known.

    What was repaid with the new money is not told, so the two are not added up.
    """
    if isinstance(stated, Missing):
        return stated
    since = [
        row for row in debts
        if row.issued is not None and row.issued > stated.as_of and row.fact.known_at > stated.known_at
    ]  # fmt: skip
    raised = sum((row.principal.value for row in since if row.principal.value is not None), Decimal(0))
    if raised <= _outrun_by("debt") * stated.value:
        return stated
    why = f"{raised:,.0f} USD of debt were issued after the total of {stated.as_of}; what they repaid is not told"
    return Missing(name, why)


@cache
def _outrun_by(what: str) -> Decimal:
    rules = tomllib.loads(files("datmon").joinpath("balance_sheet.toml").read_text("utf-8"), parse_float=Decimal)
    return Decimal(rules[what]["outrun_by"])


def _secured_debt(asked: Question, debt: Figure, instruments: Sequence[Instrument]) -> Figure:
    """The secured part of the debt; a total stated as zero has no secured part."""
    stated = asked.figure("secured debt", "secured_debt_principal_usd")
    if isinstance(stated, Missing) and not isinstance(debt, Missing) and debt.value == 0:
        return derive("secured debt", "part of a debt of zero", USD, lambda debt: debt, {"debt": debt})
    secured = [row for row in instruments if row.is_debt and row.is_counted and row.secured]
    return _unless_outrun("secured debt", stated, secured)


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
    return derive(name, "debt - debt repaid in coins", USD, less, {"debt": debt, **parts}, timeless=parts)


def preferred_owed(sheet: BalanceSheet) -> Figure:
    """What goes to preferred stock before common: the liquidation preference, and arrears where they are stated.

    Missing where much preferred was issued after the day of the total, which cannot have it; the total as it is stated
    is the sheet's `preferred`. A filer in arrears must state them.
    """
    stated = sheet.preferred
    if isinstance(stated, Missing):
        return stated
    if (why := _issued_since(stated, sheet.instruments)) is not None:
        return Missing("preferred", why)
    if isinstance(sheet.preferred_arrears, Missing):
        return stated
    parts = {"preference": stated, "arrears": sheet.preferred_arrears}
    return total("preferred", "liquidation preference + arrears", USD, parts)


def _issued_since(stated: Known, instruments: Sequence[Instrument]) -> str | None:
    issued = [
        row.principal.value for row in instruments
        if row.kind == "preferred" and row.is_counted and row.issued is not None and row.issued > stated.as_of
    ]  # fmt: skip
    new = sum((principal for principal in issued if principal is not None), Decimal(0))
    if new <= _outrun_by("preferred") * stated.value:
        return None
    return f"{new:,.0f} USD of preferred were issued after the total of {stated.as_of}"


def _preferred(asked: Question) -> Figure:
    """Preferred stock at liquidation preference: one total, or the sum of its series."""
    answer = asked.classes("preferred_liquidation_usd")
    if isinstance(answer, Gap):
        return Missing("preferred", answer.reason)
    if len(answer) == 1:
        return Stated(answer[0])
    return total("preferred", "sum of the series", USD, {f"series {row.share_class}": Stated(row) for row in answer})
