"""Bridges: why two published definitions of a firm's mNAV differ, part by part, from the one number to the other.

Both definitions are one formula with other parts. The parts of the first are replaced one after another by those of the
second; what each step moves is shown, and the steps add up to the difference. Another order would give other steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, DivisionByZero, InvalidOperation

from datmon.balance_sheet import BalanceSheet, preferred_owed
from datmon.definitions import Definition, Family, Given, Parts, worked_out
from datmon.dilution import Lens, ShareCount
from datmon.errors import BadInput
from datmon.figures import Figure, Missing, derive
from datmon.instruments import Manner
from datmon.issuance import Issuance
from datmon.quantities import SHARES
from datmon.share_counts import added
from datmon.share_lenses import Seen
from datmon.valuation import Valuation

_GRAIN = Decimal("1e-12")  # to which values are rounded, so that the steps add up to the last digit


@dataclass(frozen=True, slots=True)
class Step:
    """One part replaced: its slot in words, the figure before and after (None: no part of the definition), the effect.

    `value` is the number after the step, `effect` what the step adds to it.
    """

    what: str
    before: Figure | None
    after: Figure | None
    effect: Decimal
    value: Decimal


@dataclass(frozen=True, slots=True)
class Bridge:
    """From one definition to the other: both figures, and the steps between. No steps where one of them is missing."""

    issuer: str
    as_of: date
    known_at: datetime
    first: Definition
    second: Definition
    start: Figure
    end: Figure
    steps: tuple[Step, ...]


def bridge(sheet: BalanceSheet, given: Given, first: Definition, second: Definition) -> Bridge:
    """The steps from the first definition of the firm to the second.

    Raises BadInput where the two measure different things, or what they need stands on no sheet.
    """
    family = first.family
    if family is None or first.parts is None:
        raise BadInput(f"{first.key} needs {', '.join(first.inputs)}, which no sheet has, and cannot be bridged.")
    if second.family_name != first.family_name or second.parts is None:
        raise BadInput(
            f"{first.key} measures {first.family_name} and {second.key} {second.family_name}: these are different"
            " things, and no step leads from one to the other."
        )
    start, end = worked_out(first, given), worked_out(second, given)
    known = not isinstance(start, Missing) and not isinstance(end, Missing)
    steps = _steps(family, first.parts(given), second.parts(given)) if known else ()
    return Bridge(sheet.issuer, sheet.as_of, sheet.known_at, first, second, start, end, steps)


def _steps(family: Family, before: Parts, after: Parts) -> tuple[Step, ...]:
    """The parts of the family replaced in its order, those that are the same in both passed over.

    A part without which nothing is left to divide by is replaced together with the one after it.
    """
    parts, value, steps = dict(before), _value(family, before), []
    together: list[tuple[str, Figure | None]] = []
    for slot, words in family.slots.items():
        old, new = before.get(slot), after.get(slot)
        if _number(old) == _number(new):
            continue
        parts.pop(slot, None)
        parts |= {} if new is None else {slot: new}
        together.append((words, old))
        try:
            now = _value(family, parts)
        except (DivisionByZero, InvalidOperation):
            continue
        steps.append(Step(" and ".join(name for name, _ in together), together[0][1], new, now - value, now))
        value, together = now, []
    return tuple(steps)


def _number(figure: Figure | None) -> Decimal | None:
    return None if figure is None else figure.value


def _value(family: Family, parts: Parts) -> Decimal:
    numbers = {slot: figure.value for slot, figure in parts.items() if figure.value is not None}
    return rounded(family.formula(numbers))


def rounded(value: Decimal) -> Decimal:
    """The value in the grain in which a bridge's steps add up."""
    return value.quantize(_GRAIN)


# what definitions are made of ---------------------------------------------------------------------------------


def given_by(
    sheet: BalanceSheet,
    valuation: Valuation,
    seen: Mapping[Lens, Seen],
    issued: Issuance | None,
    income: Figure,
    *,
    is_treasury: bool | None,
) -> Given:
    """The inputs of every definition, from one sheet at one set of prices.

    `income` is a year's result, below zero for a loss: it decides what GAAP counts as dilution.
    """
    diluted = seen[Lens.DILUTED].count
    return Given(
        {
            "shares": valuation.shares,
            "price": valuation.share_price,
            "market_cap": valuation.market_cap,
            "coins": valuation.coins_in_time,
            "debt": sheet.debt,
            "preferred": preferred_owed(sheet),
            "cash": sheet.cash,
            "stakes": sheet.stakes,
            "shares_diluted": diluted.figure,
            "debt_beside_diluted": diluted.debt,
            "preferred_beside_diluted": diluted.preferred,
            "shares_maximum": seen[Lens.MAXIMUM].count.figure,
            "shares_with_issuance": _completed(valuation, issued),
            "shares_gaap": _gaap(seen[Lens.PREFUNDED].count, diluted, income),
        },
        is_treasury,
    )


def _completed(valuation: Valuation, issued: Issuance | None) -> Figure:
    """The count and what is stated to have been issued since; an estimate is no event."""
    if issued is None or issued.is_estimate or isinstance(issued.with_count, Missing):
        return valuation.shares
    return issued.with_count


def _gaap(prefunded: ShareCount, diluted: ShareCount, income: Figure) -> Figure:
    """The shares GAAP dilutes by: after a profit all that the diluted count takes, after a loss no options or warrants.

    Not modelled: converts out of the money, which GAAP counts after a profit; earn-outs and mandatory conversions.
    """
    name = "shares with the dilution of GAAP"
    if isinstance(income, Missing):
        return Missing(name, f"whether the firm made a profit or a loss is not known: {income.reason}")
    if income.value >= 0 or isinstance(diluted.figure, Missing):
        return diluted.figure
    parts: dict[str, Figure] = {"basic": prefunded.figure}
    parts |= {
        effect.instrument.label: effect.shares
        for effect in diluted.used
        if effect.manner in (Manner.IF_CONVERTED, Manner.NET)
    }
    words = "basic shares, pre-funded warrants and converts in the money"
    return derive(name, words, SHARES, added, parts, "after a loss", timeless=set(parts) - {"basic"})
