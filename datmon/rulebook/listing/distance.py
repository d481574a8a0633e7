"""How far a security is from the next step of a listing rule, in closes, days and splits.

Formula  closes left to the notice  = thirty less the run below the minimum
         last day a cure can start  = the cure's closes counted back from the deadline, the deadline included
         split that cures           = the smallest whole number of shares for one that lifts the close to the minimum,
                                      above the band in which a close leaves the bid in doubt where the rule has one
         chance                     = runs that reached thirty / runs that reached this length (run_chances.toml)
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.rulebook.listing.numbers import Numbers
from datmon.rulebook.listing.security import Security, reverse_splits_within
from datmon.rulebook.listing.state import ListingState
from datmon.sessions import session_back


@dataclass(frozen=True, slots=True)
class Chance:
    """Of `runs` runs that reached this length `reached` went on to the notice."""

    reached: int
    runs: int

    @property
    def share(self) -> Decimal:
        """From 0 to 1."""
        return Decimal(self.reached) / Decimal(self.runs)


@dataclass(frozen=True, slots=True)
class Distance:
    """What stands between a security and the next step; None where there is nothing of the kind.

    `cure_closes` are still needed at or above the minimum, the run of them starting by `last_cure_start` at the latest.
    `cure_split` is how many shares would have to become one at the last close; `split_why` says what it would cost.
    """

    days_to_deadline: int | None
    cure_closes: int | None
    last_cure_start: date | None
    cure_split: int | None
    split_may_be_used: bool | None
    split_why: str
    chance: Chance | None


NO_DISTANCE = Distance(None, None, None, None, None, "", None)


def distance_of(state: ListingState, security: Security, numbers: Numbers, minimum: str) -> Distance:
    """The distances of a state that counts closes against the number called `minimum`."""
    deadline = state.deadline if state.cure_period else None
    needed = numbers.at("cure_closes", state.as_of)
    closes = None if deadline is None or needed is None else max(0, int(needed) - state.cure_run)
    split, usable, why = _cure_split(state, security, numbers, minimum)
    return Distance(
        days_to_deadline=None if deadline is None else (deadline - state.as_of).days,
        cure_closes=closes,
        last_cure_start=None if deadline is None or needed is None else session_back(deadline, int(needed)),
        cure_split=split,
        split_may_be_used=usable,
        split_why=why,
        chance=chance_of(state.rule, state.days_below) if state.closes_left and state.days_below else None,
    )


def chance_of(rule: str, days_below: int) -> Chance | None:
    """How often runs of that length went on to the rule's letter; None for rules that were not counted."""
    counted = _counted()
    if rule != counted["rule"]:
        return None
    held = [(runs, reached) for length, runs, reached in counted["runs"] if length <= days_below]
    return Chance(held[-1][1], held[-1][0]) if held else None


@cache
def _counted() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon.rulebook.listing").joinpath("run_chances.toml").read_text("utf-8"))


def _cure_split(
    state: ListingState, security: Security, numbers: Numbers, minimum: str
) -> tuple[int | None, bool | None, str]:
    closes = [close for close in security.closes if close.day <= state.as_of]
    least = numbers.at(minimum, state.as_of)
    if not closes or least is None or closes[-1].price >= least:
        return None, None, ""
    ratio = _least_ratio(closes[-1].price, least, numbers.at("uncertain_to", state.as_of))
    ended = state.determination is not None and not state.cure_period
    if ended or (state.stage.is_open and state.cure_period is False):
        return ratio, False, f"no period to use it in: {state.cure_why}"
    ends, why = _after_split(ratio, state.as_of, security, numbers)
    return ratio, not ends, why


def _least_ratio(close: Decimal, least: Decimal, clear_of: Decimal | None) -> int:
    """The least whole number that lifts the close to the minimum; above `clear_of` of it where that is given."""
    if clear_of is None:
        return int((least / close).to_integral_value(ROUND_CEILING))
    return int(least * clear_of // close) + 1


def _after_split(ratio: int, day: date, security: Security, numbers: Numbers) -> tuple[bool, str]:
    """Whether such a split would itself end the listing, and in words what it would cost the next deficiency."""
    years, bar = numbers.at("bar_ratio_days", day), numbers.at("bar_ratio", day)
    if years is not None and bar is not None:
        product = Decimal(ratio)
        for split in reverse_splits_within(security.splits, day, int(years)):
            product *= split.consolidation
        if product >= bar:
            ends = bool(numbers.at("ratio_ends_listing", day))
            cost = "which ends the listing at once" if ends else "the next deficiency would get no period"
            return ends, f"it would bring reverse splits within two years to {product:.0f}:1 (bar {bar:f}:1): {cost}"
    days = numbers.at("bar_any_split_days", day)
    return False, "" if days is None else f"a new deficiency within {int(days)} days of it would get no period"
