"""Loans on pledged coins: loan-to-value on the coins pledged to a loan, and the fall that leads to its margin call."""

from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from datmon.exposure import Exposure
from datmon.figures import Exactness, Figure, Missing, derive
from datmon.pledges import Pledge
from datmon.quantities import RATIO
from datmon.rulebook.parameters import Parameter, in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict

NAME = "pledged_collateral"


def judge(firm: Exposure) -> Verdict:
    """How near a lender is to calling for more collateral, by the loan that is nearest to it.

    Formula  (1) measured = loan / (pledged coins x price), loans repaid in coins left out
             (2) at or above a stated level, by coins counted up to `fresh_days` ago: breached
             (3) at or above the level, or all of the usual ones: imminent; by an older count, or an estimate, near, for
                 more was posted since; imminent, too, where all coins posted carry a fall of no more than `near`
             (4) above the lowest of the usual levels: near
             (5) the fall to the call's price up to `near`: near; up to `watch`: watch; else clear
             (6) a loan under `least_of_coins` of the coins: watch at most, a call on it is met from the rest
             (7) breached: the deadline is the hours for posting more after the day asked of, where they are told
             (8) a loan whose pledged coins are not told: unknown; no loan on coins: clear
    Source   pledged_collateral.toml; usual levels from pledges.toml
    Not modelled: haircuts of pools, coins posted by one firm to several lenders at once
    """
    watch = in_force(parameters(NAME), "watch", firm.rules_on)
    told = [row for row in firm.pledges if not isinstance(row.loan_to_value, Missing)]
    if not told:
        return _without(firm, watch)
    judged = [(row, *_status(row, firm)) for row in told]
    nearest, status, met = min(judged, key=lambda row: (row[1].severity, -(row[0].loan_to_value.value or 0)))
    evidence = [("pledged", nearest.pledged), ("loan", nearest.loan), ("price of the call", nearest.call_price)]
    if nearest.is_on_chain:
        evidence.append(("health factor", nearest.health_factor))
    return Verdict(
        NAME, met.clause, status, nearest.loan_to_value, met, _reason(nearest), cure="post coins or cash, or repay",
        deadline=_deadline(nearest, status, firm.sheet.as_of),
        evidence=(*evidence, ("price at which all coins are posted", nearest.last_price)),
        pressure=None if _is_trifle(nearest, firm) else nearest.loan_to_value,
    )  # fmt: skip


def _without(firm: Exposure, watch: Parameter) -> Verdict:
    if firm.pledges:
        unknown = firm.pledges[0].loan_to_value
        reason = f"a loan on pledged {firm.pledges[0].asset} is known, its collateral is not"
        return Verdict(NAME, watch.clause, Status.UNKNOWN, unknown, watch, reason)
    none = Missing("loan-to-value on pledged coins", "no loan on pledged coins is known")
    return Verdict(NAME, watch.clause, Status.CLEAR, none, watch, "")


def _status(row: Pledge, firm: Exposure) -> tuple[Status, Parameter]:
    """(2) to (6): the status and the parameter that decided it."""
    status, met = _by_call(row, firm)
    if _is_trifle(row, firm) and status.severity < Status.WATCH.severity:
        return Status.WATCH, in_force(parameters(NAME), "least_of_coins", firm.rules_on)
    return status, met


def _by_call(row: Pledge, firm: Exposure) -> tuple[Status, Parameter]:
    rows, day = parameters(NAME), firm.rules_on
    near, watch, fresh = (in_force(rows, name, day) for name in ("near", "watch", "fresh_days"))
    ratio = row.loan_to_value.value or Decimal(0)
    if ratio >= row.call.high:
        if _is_fresh(row, firm.sheet.as_of, fresh):
            return (Status.BREACHED if row.call.is_stated else Status.IMMINENT), fresh
        room = _room(row, firm)
        return (Status.IMMINENT if room is not None and room <= near.value else Status.NEAR), near
    if ratio >= row.call.low:
        return Status.NEAR, near
    fall = _fall(row.call_price, row, firm).value
    if fall is None:
        return Status.UNKNOWN, watch
    if fall <= near.value:
        return Status.NEAR, near
    return (Status.WATCH if fall <= watch.value else Status.CLEAR), watch


def _room(row: Pledge, firm: Exposure) -> Decimal | None:
    """The fall that all coins posted carry at the most, for the last price is no more than its bounds allow."""
    last, today = row.last_price, _today(row, firm).value
    return None if isinstance(last, Missing) or not today else 1 - last.low / today


def _is_fresh(row: Pledge, day: date, fresh: Parameter) -> bool:
    """Whether the pledged coins were counted of late; an estimate of them never is."""
    pledged = row.pledged
    if isinstance(pledged, Missing) or pledged.exactness is Exactness.ESTIMATED:
        return False
    return (day - pledged.as_of).days <= fresh.value


def _is_trifle(row: Pledge, firm: Exposure) -> bool:
    coins, least = firm.valuation.coin_value, in_force(parameters(NAME), "least_of_coins", firm.rules_on)
    if isinstance(coins, Missing) or isinstance(row.loan, Missing):
        return False
    return row.loan.value < least.value * coins.value


def _fall(price: Figure, row: Pledge, firm: Exposure) -> Figure:
    """The fall of the coin that leads from today's price to that one; below zero where it has been passed."""
    return derive(
        "fall", "1 - price / price today", RATIO, lambda price, today: 1 - price / today,
        {"price": price, "today": _today(row, firm)},
    )  # fmt: skip


def _today(row: Pledge, firm: Exposure) -> Figure:
    return next(held.price for held in firm.valuation.positions if held.asset == row.asset)


def _reason(row: Pledge) -> str:
    kind = row.instrument.kind.replace("_", " ")
    told = f"the {kind} is {row.loan_to_value.value:.0%} of the {row.asset} pledged to it"
    if row.is_on_chain and row.health_factor.value is not None:
        return f"{told}: health factor {row.health_factor.value:.2f}, it is closed at 1"
    hours = "" if not row.cure_hours else f", to be met within {row.cure_hours.normalize():f} hours"
    return f"{told}{_counted(row.pledged)}; a call comes at {row.call.words}{hours}"


def _deadline(row: Pledge, status: Status, day: date) -> date | None:
    """The day by which more must be posted, where the level is broken and the hours for it are told."""
    if status is not Status.BREACHED or row.cure_hours is None:
        return None
    return day + timedelta(days=ceil(row.cure_hours / 24))


def _counted(pledged: Figure) -> str:
    if isinstance(pledged, Missing):
        return ""
    return " at the start" if pledged.exactness is Exactness.ESTIMATED else f" by {pledged.as_of}"


RULE = Rule(NAME, "loans on pledged coins", judge)
