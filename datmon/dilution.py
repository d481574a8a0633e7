"""Dilution: what pre-funded warrants, options, warrants and converts add to the shares outstanding, at a share price.

Four counts, each naming the instruments it took: outstanding as stated; with pre-funded warrants; diluted (treasury
stock, if converted); maximum (every fixed count, in the money or not). A convert is shares or debt, never both: what a
count takes as shares leaves the debt that goes with that count.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet, preferred_owed
from datmon.errors import BadInput
from datmon.figures import Derived, Figure, Known, Missing, derive
from datmon.instruments import Instrument, Manner, Reset
from datmon.quantities import SHARES, USD
from datmon.share_counts import Counted, counted, in_shares_of
from datmon.splits import RESTATED_LATER


class Lens(StrEnum):
    """Which shares are counted."""

    BASIC = "basic"  # outstanding, as stated
    PREFUNDED = "with pre-funded"  # and pre-funded warrants, which are shares but for a cent
    DILUTED = "diluted"  # and what is in the money at the price, by treasury stock and if converted
    MAXIMUM = "maximum"  # and every fixed count, in the money or not, without proceeds
    ISSUED = "with issuance since"  # outstanding, and what is stated or estimated to have been issued since


COUNTS = (Lens.BASIC, Lens.PREFUNDED, Lens.DILUTED, Lens.MAXIMUM)  # those that a sheet and a price suffice for


@dataclass(frozen=True, slots=True)
class Effect:
    """What one instrument adds to a count: shares that trade, how they come about, and the principal they replace."""

    instrument: Instrument
    manner: Manner
    shares: Figure
    replaces: Figure | None = None


@dataclass(frozen=True, slots=True)
class ShareCount:
    """A count of shares with all it rests on: the figure, its lens, the count it starts from, the instruments taken.

    `debt` and `preferred` are what is still owed beside these shares. `left_out` says in words what was not taken, or
    might be counted twice.
    """

    lens: Lens
    figure: Figure
    counted: Counted
    used: tuple[Effect, ...]
    debt: Figure
    preferred: Figure
    left_out: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of the oldest count of outstanding shares in it."""
        return self.counted.day

    @property
    def kind(self) -> str:
        """Of what kind the count of outstanding shares is: cover page, period end, weighted average or stated."""
        return " + ".join(self.counted.kinds)

    @property
    def instruments(self) -> tuple[str, ...]:
        """The instruments in the count, in words."""
        return tuple(f"{effect.instrument.label}: {effect.manner}" for effect in self.used)


_BECAME_SHARES = ("converted", "exercised")


# functions of the price ---------------------------------------------------------------------------------------


def treasury_stock(shares: Decimal, strike: Decimal, price: Decimal) -> Decimal:
    """The shares that options or warrants add: what they pay buys shares back at the price.

    Formula  max(0, shares x (1 - strike / price)); never falls as the price rises
    Source   ASC 260-10-45-23
    """
    return max(Decimal(0), shares * (1 - strike / price)) if price > 0 else Decimal(0)


def if_converted(principal: Decimal, strike: Decimal, price: Decimal, reset: Reset | None = None) -> Decimal:
    """The shares a convert becomes at that share price; 0 out of the money, where it stays debt.

    Formula  principal / conversion price where the price is above it; after a reset at the price it is set to
    """
    if reset is not None:
        strike = reset.applied(strike, price)
    return principal / strike if price > strike else Decimal(0)


def net_shares(principal: Decimal, strike: Decimal, price: Decimal) -> Decimal:
    """The shares of a convert whose principal is paid in cash: only for what it is worth beyond.

    Formula  max(0, principal / conversion price x (1 - conversion price / price))
    """
    return treasury_stock(principal / strike, strike, price)


def assumed_price(price: Decimal, close: Known) -> Derived:
    """A share price that is assumed in place of the close, for counts at other prices."""
    return Derived("share price", "assumed", price, close.unit, (("close", close),), "assumed", estimated=True)


# counts -------------------------------------------------------------------------------------------------------


def basic_count(sheet: BalanceSheet) -> Figure:
    """Shares outstanding of all classes, in the unit that trades on the sheet's day: ADS where the firm has ADSs.

    Returns  shares; as old as the oldest class counted; Missing where no count is known or the counts dispute.
    """
    return counted(sheet.shares, sheet.share_units, sheet.as_of).figure


def count(sheet: BalanceSheet, lens: Lens, price: Figure) -> ShareCount:
    """The sheet's shares by one of `COUNTS`, at that price of a share that trades on the sheet's day.

    Returns  shares; Missing where a count, strike or principal that it needs is not known, or no table of instruments
             lists any. An instrument that ended since the count's day, nobody says how, leaves all but basic missing.

    Raises BadInput for a lens that a sheet and a price do not suffice for.
    """
    if lens not in COUNTS:
        raise BadInput(f"Shares {lens} are not counted from a sheet; issuance.issued_since gives them.")
    start = counted(sheet.shares, sheet.share_units, sheet.as_of)
    if lens is Lens.BASIC:
        return ShareCount(lens, start.figure, start, (), sheet.debt, preferred_owed(sheet))
    listed = [row for row in sheet.instruments if row.is_counted]
    older = _before_count(listed, start)
    effects, left_out = (
        _became_shares(sheet, start),
        _untold(sheet) + _unclear(sheet, start) + _in_both(older, start),
    )
    for row in listed:
        if row.is_prefunded and start.includes_prefunded:
            left_out.append(f"{row.label}: the count includes pre-funded warrants")
        elif (effect := _effect(sheet, row, lens, price)) is not None:
            effects.append(effect)
            if row.is_taken_as_shares and effect.shares.value != 0:
                left_out.append(f"{row.label}: how it is settled is not known, shares are taken")
        elif lens is not Lens.PREFUNDED and row.converts:
            left_out.append(f"{row.label}: settled in {row.settlement}: debt")
    name = f"{lens} shares"
    unclear = _unclear(sheet, start)
    figure: Figure = (
        Missing(name, unclear[0]) if unclear
        else Missing(name, "no table lists the firm's warrants, options and converts") if not (listed or sheet.matured)
        else _with(name, start.figure, effects, older)
    )  # fmt: skip
    taken = tuple(effect for effect in effects if effect.shares.value != 0)
    preferred = [effect for effect in taken if not effect.instrument.is_debt]
    return ShareCount(
        lens, figure, start, taken,
        _less("debt", sheet.debt, figure, [effect for effect in taken if effect.instrument.is_debt]),
        _less("preferred", preferred_owed(sheet), figure, preferred),
        tuple(left_out),
    )  # fmt: skip


def _with(name: str, start: Figure, effects: Sequence[Effect], older: Sequence[Instrument]) -> Figure:
    """The count with what the instruments add; instruments hold until they are changed and make it no older.

    Pre-funded warrants that may stand in both are all of them in the count at most: that is its lower bound.
    """
    parts: dict[str, Figure] = {"outstanding": start}
    parts |= {effect.instrument.label: effect.shares for effect in effects}
    if len(parts) == 1:
        return start

    def added(**values: Decimal) -> Decimal:
        return sum(values.values(), Decimal(0))

    whole = derive(
        name, "outstanding + what each instrument adds", SHARES, added, parts, timeless=set(parts) - {"outstanding"}
    )
    twice = sum((effect.shares.value or Decimal(0) for effect in effects if effect.instrument in older), Decimal(0))
    if isinstance(whole, Missing) or not twice:
        return whole
    note = "what was exercised of pre-funded warrants since they were listed is in both"
    return replace(whole, note=note, estimated=True, bounds=(whole.low - twice, whole.high))


def _less(name: str, owed: Figure, shares: Figure, effects: Sequence[Effect]) -> Figure:
    """What is owed without the principal that the count takes as shares; Missing where the count is."""
    parts = {effect.instrument.label: effect.replaces for effect in effects if effect.replaces is not None}
    label = f"{name} beside the shares"
    if isinstance(shares, Missing):
        return Missing(label, shares.reason)
    if not parts:
        return owed
    known = [figure.value for figure in parts.values() if figure.value is not None]
    if len(known) == len(parts) and owed.value is not None and sum(known) > owed.value * _rules()["named_beyond_total"]:
        return Missing(label, f"the {name} taken as shares comes to more than all {name} of the firm")

    def left(**values: Decimal) -> Decimal:
        whole = values.pop("owed")
        return max(Decimal(0), whole - sum(values.values(), Decimal(0)))

    inputs: dict[str, Figure] = {"owed": owed, **parts}
    return derive(label, f"{name} - principal taken as shares", USD, left, inputs, timeless=set(parts))


def _became_shares(sheet: BalanceSheet, start: Counted) -> list[Effect]:
    """What ended after the count's day and became shares, which the count cannot have."""
    ended = [row for row in _ended_since(sheet, start) if row.outcome in _BECAME_SHARES]
    return [
        Effect(row, Manner.IN_FULL, _count_of(sheet, row)) if row.manner in (Manner.IN_FULL, Manner.TREASURY_STOCK)
        else Effect(row, Manner.IF_CONVERTED, _became(sheet, row), _still_owed(sheet, row))
        for row in ended
    ]  # fmt: skip


def _became(sheet: BalanceSheet, row: Instrument) -> Figure:
    if odd := row.at_odds(_rules()["terms_apart"]):
        return Missing(row.label, odd)
    inputs = {"principal": row.principal, "strike": _strike_of(sheet, row)}
    return derive(row.label, "principal / conversion price", SHARES, _whole, inputs)


def _still_owed(sheet: BalanceSheet, row: Instrument) -> Figure | None:
    """The principal, where the debt that is known is from before it became shares."""
    counted_then = not isinstance(sheet.debt, Missing) and row.maturity is not None and sheet.debt.as_of < row.maturity
    return row.principal if counted_then else None


def _ended_since(sheet: BalanceSheet, start: Counted) -> list[Instrument]:
    if start.day is None:
        return []
    return [row for row in sheet.matured if row.maturity is not None and row.maturity > start.day]


def _before_count(listed: Sequence[Instrument], start: Counted) -> list[Instrument]:
    """The pre-funded warrants listed before the count: those exercised in between would be in both."""
    if start.day is None or start.includes_prefunded:
        return []
    return [row for row in listed if row.is_prefunded and row.fact.known_at.date() < start.day]


def _in_both(older: Sequence[Instrument], start: Counted) -> list[str]:
    return [
        f"{row.label}: listed before the count of {start.day}; what was exercised since is in both" for row in older
    ]


def _untold(sheet: BalanceSheet) -> list[str]:
    told = sum(not row.is_counted for row in sheet.instruments)
    return [f"{told} told of in filings, which are shown and not summed"] if told else []


def _unclear(sheet: BalanceSheet, start: Counted) -> list[str]:
    """The instruments that ended after the count's day, and of which it is not known whether they became shares."""
    ended = [row for row in _ended_since(sheet, start) if row.manner is not Manner.NONE]
    return [f"{row.label} matured after the count, outcome unknown" for row in ended if not row.outcome]


# one instrument -----------------------------------------------------------------------------------------------


def _effect(sheet: BalanceSheet, row: Instrument, lens: Lens, price: Figure) -> Effect | None:
    """What the instrument adds by that lens; None where the lens does not take it."""
    if row.manner is Manner.IN_FULL:
        taken = row.is_prefunded or lens is not Lens.PREFUNDED
        return Effect(row, row.manner, _count_of(sheet, row)) if taken else None
    if lens is Lens.PREFUNDED or row.manner is Manner.NONE:
        return None
    if row.manner is Manner.TREASURY_STOCK:
        if lens is Lens.MAXIMUM:
            return Effect(row, Manner.IN_FULL, _count_of(sheet, row))
        return Effect(row, row.manner, _bought(sheet, row, price))
    if row.manner is Manner.NET:
        return Effect(row, row.manner, _converted(sheet, row, price, "net of principal", _net))
    become = _whole_at(sheet, row) if lens is Lens.MAXIMUM else _at_price(sheet, row)
    return Effect(row, row.manner, _converted(sheet, row, price, "if converted", become), row.principal)


def _count_of(sheet: BalanceSheet, row: Instrument) -> Figure:
    """The instrument's count in the shares that trade on the sheet's day."""
    return _in_traded(sheet, row, row.label, row.count)


def _strike_of(sheet: BalanceSheet, row: Instrument) -> Figure:
    """The conversion or exercise price per share that trades on the sheet's day."""
    return _in_traded(sheet, row, f"strike of {row.label}", row.strike, per_share=True)


def _in_traded(sheet: BalanceSheet, row: Instrument, name: str, term: Figure, *, per_share: bool = False) -> Figure:
    """A term in the shares that trade; of a firm with ADSs it has to say in which it is stated."""
    units = sheet.share_units
    if units.has_ads and not row.share_unit:
        return Missing(name, f"it is not said whether {row.label} is stated in ADSs or in ordinary shares")
    if row.basis > sheet.known_at.date() and RESTATED_LATER in dict(row.fact.terms):
        return Missing(name, f"{row.label} is stated in the shares of {row.basis}, of which nothing was known yet")
    in_ads = not units.has_ads or row.share_unit == "ADS"
    why = f"stated in the shares of {row.basis}"
    return in_shares_of(name, term, units, row.basis, sheet.as_of, in_ads=in_ads, why=why, per_share=per_share)


def _bought(sheet: BalanceSheet, row: Instrument, price: Figure) -> Figure:
    inputs = {"shares": _count_of(sheet, row), "strike": _strike_of(sheet, row), "price": price}
    return derive(
        row.label, "max(0, shares x (1 - strike / share price))", SHARES, treasury_stock, inputs,
        timeless=("shares", "strike"),
    )  # fmt: skip


def _converted(
    sheet: BalanceSheet, row: Instrument, price: Figure, words: str, become: Callable[..., Decimal]
) -> Figure:
    if odd := row.at_odds(_rules()["terms_apart"]):
        return Missing(row.label, odd)
    inputs = {"principal": row.principal, "strike": _strike_of(sheet, row), "price": price}
    formula = f"principal / conversion price, {words}"
    return derive(row.label, formula, SHARES, become, inputs, timeless=("principal", "strike"))


def _at_price(sheet: BalanceSheet, row: Instrument) -> Callable[..., Decimal]:
    """The convert's shares at a price: 0 out of the money; by the price it is reset to from that day on."""
    reset = _reset_in_force(sheet, row)

    def become(principal: Decimal, strike: Decimal, price: Decimal) -> Decimal:
        return if_converted(principal, strike, price, reset)

    return become


def _whole_at(sheet: BalanceSheet, row: Instrument) -> Callable[..., Decimal]:
    """The shares of the whole principal, in the money or not; by the price it is reset to from that day on."""
    reset = _reset_in_force(sheet, row)

    def become(principal: Decimal, strike: Decimal, price: Decimal) -> Decimal:
        return principal / (strike if reset is None else reset.applied(strike, price))

    return become


def _reset_in_force(sheet: BalanceSheet, row: Instrument) -> Reset | None:
    """The reset whose day has come, its floor in the shares that trade."""
    if row.reset is None or row.reset.day > sheet.as_of:
        return None
    return replace(row.reset, floor=row.reset.floor / sheet.share_units.factor(row.basis, sheet.as_of))


def _whole(principal: Decimal, strike: Decimal) -> Decimal:
    """The shares of the whole principal."""
    return principal / strike


def _net(principal: Decimal, strike: Decimal, price: Decimal) -> Decimal:
    return net_shares(principal, strike, price)


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("dilution.toml").read_text("utf-8"), parse_float=Decimal)
