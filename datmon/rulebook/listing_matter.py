"""The listing: how far a rule of the exchange has come against the shares, for without a listing none can be sold."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.exposure import Exposure, ListingMatter
from datmon.figures import Derived, Figure, Missing, Stated
from datmon.quantities import RATIO
from datmon.rulebook.parameters import in_force, parameters
from datmon.rulebook.rule import Rule, Status, Verdict

NAME = "listing_matter"
_COUNTING, _EXPECTED, _UNSEEN = "counting", "expected_notice", "unseen"
_PERIODS = ("period_1", "period_2")  # before them the deadline is still computed, after them it is over
_WORDS = {
    "expected_notice": "a letter is due",
    "period_1": "first period to comply",
    "period_2": "second period to comply",
    "determination": "to be delisted",
}


def judge(firm: Exposure) -> Verdict:
    """How near the shares are to losing their listing.

    Formula  (1) a run below the minimum of `counting_from` closes or more: watch
             (2) a letter due or come, and what follows it: as `level` says; with no period to cure: imminent
             (3) a deadline within `imminent_days`: imminent at least
             (4) no letter told of, and `unseen_sessions` or more since the last close known: unknown
             (5) nothing presses, no coins are held, or no price rule is in question: clear
    Source   listing_matter.toml; what the exchange asks: listing/*.toml, stepped by the delisting clock
    """
    matter, day = firm.listing, firm.rules_on
    counting = in_force(parameters(NAME), "counting_from", day)
    nothing = Missing("closes below the minimum", "no rule of the exchange is known to press")
    if matter is None or firm.valuation.holds_no_coins:
        return Verdict(NAME, counting.clause, Status.CLEAR, nothing, counting, "")
    status = _status(matter, firm)
    if status is Status.CLEAR:
        return Verdict(NAME, matter.clause, Status.CLEAR, nothing, counting, "")
    if matter.stage == _UNSEEN:
        nothing_seen = Missing(nothing.name, matter.reason)
        return Verdict(NAME, matter.clause, Status.UNKNOWN, nothing_seen, counting, matter.reason)
    return Verdict(
        NAME, matter.clause, status, _run(matter, firm, nothing), counting, _reason(matter), deadline=matter.deadline,
        cure="closes at or above the minimum", evidence=tuple((fact.measure, Stated(fact)) for fact in matter.evidence),
        pressure=_run(matter, firm, nothing),
    )  # fmt: skip


def as_far_as_seen(matter: ListingMatter, unseen: int, on: date) -> ListingMatter:
    """The matter; where no letter tells of it, it is not known after too many sessions (`unseen`) without a close."""
    if matter.is_stated or unseen < in_force(parameters(NAME), "unseen_sessions", on).value:
        return matter
    reason = f"listing: not known ({matter.clause}): no close of the last {unseen} sessions is known"
    return replace(matter, stage=_UNSEEN, reason=reason, deadline=None)


def may_press(closes: Sequence[Decimal], on: date) -> bool:
    """Whether the last closes, oldest first, are so low that the clock is to be asked: in a row, or on average."""
    rows = parameters(NAME)
    under, count = (in_force(rows, name, on).value for name in ("looked_at_under", "looked_at_closes"))
    last = closes[-int(count) :]
    return bool(last) and (max(last) < under or sum(last, Decimal(0)) < under * len(last))


@cache
def _levels() -> Mapping[str, str]:
    text = files("datmon.rulebook").joinpath(f"{NAME}.toml").read_text("utf-8")
    return {str(stage): str(level) for stage, level in tomllib.loads(text)["level"].items()}


def _status(matter: ListingMatter, firm: Exposure) -> Status:
    rows, day, today = parameters(NAME), firm.rules_on, firm.sheet.as_of
    if matter.stage == _UNSEEN:
        return Status.UNKNOWN
    if matter.stage == _COUNTING:
        counted = matter.days_below is not None and matter.days_below >= in_force(rows, "counting_from", day).value
        return Status.WATCH if counted else Status.CLEAR
    status = Status(_levels().get(matter.stage, Status.CLEAR))
    is_soon = (
        matter.deadline is not None and (matter.deadline - today).days <= in_force(rows, "imminent_days", day).value
    )
    if status is not Status.CLEAR and (is_soon or (matter.stage == _EXPECTED and matter.cure is False)):
        return min(status, Status.IMMINENT, key=lambda row: row.severity)
    return status


def _run(matter: ListingMatter, firm: Exposure, nothing: Missing) -> Figure:
    """The run of closes as a share of the one that brings a letter, never above one."""
    price = firm.valuation.share_price
    if matter.days_below is None or not matter.days_needed or isinstance(price, Missing):
        return nothing
    share = min(Decimal(1), Decimal(matter.days_below) / matter.days_needed)
    formula = f"{matter.days_below} closes below the minimum / {matter.days_needed}"
    return Derived("run of closes below the minimum", formula, share, RATIO, (("last close", price),))


def _reason(matter: ListingMatter) -> str:
    if matter.stage == _COUNTING:
        return f"the last {matter.days_below} closes lie below the minimum price; {matter.days_needed} bring a letter"
    until = f" until {matter.deadline}" if matter.deadline and matter.stage in _PERIODS else ""
    return f"listing: {_WORDS.get(matter.stage, matter.stage)}{until} ({matter.clause})"


RULE = Rule(NAME, "the listing of the shares", judge)
