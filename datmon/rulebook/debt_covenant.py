"""Covenants on debt over coins: how far the coins may fall before a limit of the lenders is broken."""

from decimal import Decimal

from datmon.covenants import Covenant
from datmon.exposure import Exposure
from datmon.figures import Exactness, Missing
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict

NAME = "debt_covenant"


def judge(firm: Exposure) -> Verdict:
    """How near debt over coins is to the strictest limit that is told of.

    Formula  (1) measured = debt repaid in cash / coin value
             (2) at or above a stated limit: breached, where the debt is no estimate; else imminent
             (3) at or above all a hidden one can be: imminent; above the least it can be: near
             (4) the fall of the coins to the limit's middle up to `near`: near; up to `watch`: watch; else clear
             (5) measured unknown: unknown; no limit told of, or no coins held: clear
    Source   debt_covenant.toml; hidden limits from covenants.toml
    Not modelled: limits on cash or net worth, waivers (distress_events)
    """
    watch = in_force(parameters(NAME), "watch", firm.rules_on)
    if not firm.covenants or firm.valuation.holds_no_coins:
        none = Missing("debt to coins", "no limit on debt over coins is told of")
        return Verdict(NAME, watch.clause, Status.CLEAR, none, watch, "")
    limit = firm.covenants[0]
    if isinstance(limit.measured, Missing):
        reason = f"debt may be {limit.level.words}, of the coins; what it is is not known: {limit.measured.reason}"
        return Verdict(NAME, watch.clause, Status.UNKNOWN, limit.measured, watch, reason)
    status, met = _status(limit, limit.measured.value, firm)
    reason = f"debt is {limit.measured.value:.0%} of the coins; its covenant allows {limit.level.words}"
    return Verdict(
        NAME, met.clause, status, limit.measured, met, reason, cure="repay, a waiver, or a higher coin price",
        evidence=(("part of today's price at which it is met", limit.kept),),
    )  # fmt: skip


def _status(limit: Covenant, measured: Decimal, firm: Exposure) -> tuple[Status, Parameter]:
    near, watch = (in_force(parameters(NAME), name, firm.rules_on) for name in ("near", "watch"))
    level = limit.level
    if measured >= level.high:
        is_sure = not isinstance(limit.measured, Missing) and limit.measured.exactness is not Exactness.ESTIMATED
        return (Status.BREACHED if level.is_stated and is_sure else Status.IMMINENT), near
    fall = 1 - measured / ((level.low + level.high) / 2)
    if measured >= level.low or fall <= near.value:
        return Status.NEAR, near
    return (Status.WATCH if fall <= watch.value else Status.CLEAR), watch


RULE = Rule(NAME, "covenants on debt over coins", judge)
