"""Cash cover: how many months of interest, preferred dividends and operations the free cash pays."""

from decimal import Decimal

from datmon.exposure import Exposure
from datmon.figures import Exactness, Figure, Missing, derive
from datmon.funding_gate import Gate
from datmon.quantities import RATIO
from datmon.rulebook.parameters import in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict

NAME = "cash_cover"
_SHORTEST = Decimal("0.1")  # months told in words


def judge(firm: Exposure) -> Verdict:
    """How long the firm can pay its charges without selling coins.

    Formula  (1) measured = 12 x what the charges since its count leave of free cash / a year's charges, as far as known
             (2) under `near` months with issuance shut, or not known to be open: near, where a year's charges beyond
                 cash are `near_of_coins` of the coins or more and the charges are no estimate; else watch
             (3) under `watch` months, issuance not open: watch; under `near` months with issuance open: watch
             (4) cash or all charges unknown: unknown; no coins held: clear, for none can be sold
    Source   cash_cover.toml
    Not modelled: revenue that grows, coins earned by mining or staking that are sold as they come
    """
    measured = firm.needs.months_of_cover
    near, watch = (in_force(parameters(NAME), name, firm.rules_on) for name in ("near", "watch"))
    if firm.valuation.holds_no_coins:
        return Verdict(NAME, watch.clause, Status.CLEAR, measured, watch, "")
    if isinstance(measured, Missing):
        charges = firm.needs.charges.value
        status = Status.CLEAR if charges is not None and charges <= 0 else Status.UNKNOWN
        return Verdict(NAME, watch.clause, status, measured, watch, "")
    gate = firm.gate.gate
    limit = near if gate is Gate.OPEN else watch
    if measured.value >= limit.value:
        return Verdict(NAME, watch.clause, Status.CLEAR, measured, watch, "", pressure=_pressure(firm))
    presses = measured.value < near.value and gate in (Gate.SHUT, Gate.UNKNOWN) and _presses(firm)
    status, met = (Status.NEAR, near) if presses else (Status.WATCH, limit)
    reason = f"{_covered(firm, measured.value)}; issuance is {gate}"
    evidence = (("free cash", firm.needs.cash_left), ("charges of a year", firm.needs.charges))
    return Verdict(
        NAME, met.clause, status, measured, met, reason, cure="raise cash or cut charges", evidence=evidence,
        pressure=_pressure(firm),
    )  # fmt: skip


def _covered(firm: Exposure, months: Decimal) -> str:
    counted = firm.needs.free_cash
    if months >= _SHORTEST or isinstance(counted, Missing):
        return f"free cash covers {months:.1f} months of charges"
    if months:
        return f"free cash covers less than {_SHORTEST} months of charges"
    return f"free cash of {counted.as_of} is used up by charges since, unless money was raised"


def _presses(firm: Exposure) -> bool:
    """Whether the charges are known well enough, and large enough beside the coins, to press."""
    charges, pressure = firm.needs.charges, _pressure(firm)
    if isinstance(charges, Missing) or charges.exactness is Exactness.ESTIMATED or isinstance(pressure, Missing):
        return False
    return pressure.value >= in_force(parameters(NAME), "near_of_coins", firm.rules_on).value


def _pressure(firm: Exposure) -> Figure:
    """A year's charges that free cash does not cover, as a share of the coins."""
    inputs = {"charges": firm.needs.charges, "cash": firm.needs.cash_left, "coins": firm.valuation.coin_value}

    def share(charges: Decimal, cash: Decimal, coins: Decimal) -> Decimal:
        return min(Decimal(1), max(Decimal(0), charges - cash) / coins)

    return derive("charges beyond cash", "min(1, (a year's charges - free cash) / coin value)", RATIO, share, inputs)


RULE = Rule(NAME, "months of cover", judge)
