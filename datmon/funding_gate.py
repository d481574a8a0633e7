"""The funding gate: whether a firm can still raise money by selling shares, and how much of it, USD.

What decides is the market cap against the gross coins: below one each share sold takes coins from those that are there,
whatever the enterprise multiple says. A small firm's shelf is limited besides.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.cash_needs import CashNeeds
from datmon.figures import Figure, Missing, derive
from datmon.quantities import USD
from datmon.valuation import Valuation


class Gate(StrEnum):
    """How far issuance is open."""

    OPEN = "open"
    HALF_OPEN = "half-open"
    SHUT = "shut"
    UNKNOWN = "unknown"


SUPPOSED = (Gate.OPEN, Gate.HALF_OPEN, Gate.SHUT)


@dataclass(frozen=True, slots=True)
class FundingGate:
    """How far issuance is open, why, and what it brings in a year when it is open (USD).

    `yearly` is capped by what is left of the programmes and, for a small float, by the shelf's own limit.
    """

    gate: Gate
    why: str
    yearly: Figure

    def raised(self, supposed: Gate, days: int) -> Figure:
        """What issuance brings within the days if the gate were as supposed, USD; nothing where it is shut."""
        if isinstance(self.yearly, Missing):
            return self.yearly
        part = {Gate.OPEN: Decimal(1), Gate.HALF_OPEN: _rules()["raising"]["half_open"]}.get(supposed, Decimal(0))
        return derive(
            "raised by issuance", f"a year's x {days} / 365 x {part}", USD,
            lambda yearly: yearly * days * part / 365, {"yearly": self.yearly}, estimated=True,
        )  # fmt: skip


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("funding_gate.toml").read_text("utf-8"), parse_float=Decimal)


def funding_gate(
    valuation: Valuation, needs: CashNeeds, *, stage: str = "", has_cure: bool | None = None
) -> FundingGate:
    """The firm's gate, by its shares' price and by how far their listing has come.

    `stage` is that of the delisting clock, empty where nothing presses; `has_cure` False says that a reverse split of
    the last years leaves no period to comply.
    """
    gate, why = _gate(valuation.mnav_basic, needs.atm_left)
    limit, listed = _by_listing(stage, has_cure)
    if _OPENNESS.index(limit) < _OPENNESS.index(gate):
        gate, why = limit, listed if limit is Gate.SHUT else f"{listed}; {why}"
    if needs.preferred_to_par.value is not None and needs.preferred_to_par.value < 1:
        why = f"{why}; the preferred trades at {needs.preferred_to_par.value:.2f} of par"
    return FundingGate(gate, why, _yearly(valuation.market_cap, needs.atm_left))


_OPENNESS = (Gate.SHUT, Gate.UNKNOWN, Gate.HALF_OPEN, Gate.OPEN)


def _by_listing(stage: str, has_cure: bool | None) -> tuple[Gate, str]:
    """How far the listing leaves the gate open at the most, and why."""
    rows = _rules()["listing"]
    row = rows.get("no_cure" if has_cure is False and stage in rows["no_cure"]["stages"] else stage)
    return (Gate.OPEN, "") if row is None else (Gate(row["at_most"]), row["why"])


def _gate(mnav: Figure, atm_left: Figure) -> tuple[Gate, str]:
    rules = _rules()["gate"]
    if atm_left.value == 0:
        return Gate.SHUT, "nothing is left of the programme to sell shares at the market"
    if isinstance(mnav, Missing):
        return Gate.UNKNOWN, f"basic mNAV is not known: {mnav.reason}"
    told = f"the shares trade at {mnav.value:.2f} of the coins"
    if mnav.value >= rules["open_from"]:
        return Gate.OPEN, told
    return (Gate.SHUT if mnav.value < rules["shut_below"] else Gate.HALF_OPEN), told


def _yearly(market_cap: Figure, atm_left: Figure) -> Figure:
    """What may be sold in a year: a share of the market cap, no more than is left, than a small float allows."""
    inputs = {"market_cap": market_cap}
    if not isinstance(atm_left, Missing):
        inputs["left"] = atm_left
    raising, small = _rules()["raising"]["share_of_market_cap_a_year"], _rules()["baby_shelf"]

    def yearly(market_cap: Decimal, left: Decimal | None = None) -> Decimal:
        share = raising
        if market_cap < small["float_below_usd"]:
            share = min(share, small["share_of_float_a_year"])
        most: Decimal = market_cap * share
        return most if left is None else min(most, left)

    return derive(
        "raised in a year by issuance", "market cap x share sold in a year, no more than the programme has left", USD,
        yearly, inputs, estimated=True,
    )  # fmt: skip
