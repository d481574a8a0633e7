"""The ranking: who is nearest to being forced to sell coins, from what is known, with the reasons.

A firm's level is its worst verdict. A firm of which debt or coins are not known is unknown, never clear. Paper loss is
no reason: the largest losers of 2025 owed nothing and sold nothing.
"""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.balance_sheet import BalanceSheet
from datmon.exposure import Exposure
from datmon.figures import Figure
from datmon.rulebook import Status, Verdict, judge
from datmon.valuation import Valuation

ESSENTIAL = ("secured_debt_cover", "debt_cover")  # verdicts without which no firm is clear
_DISCOUNT = "discount_to_coins"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence and the figures it rests on, by name."""

    text: str
    figures: tuple[tuple[str, Figure], ...]


@dataclass(frozen=True, slots=True)
class RankRow:
    """One firm's place: 1 is nearest to forced selling; its level, its reasons, and all it was judged on.

    Firms that sell coins as they produce them stand `apart`, with places of their own.
    `score` orders firms of one level: higher is nearer; it counts only what is known.
    """

    rank: int
    issuer: str
    level: Status
    reasons: tuple[Reason, ...]
    score: Decimal
    verdicts: tuple[Verdict, ...]
    valuation: Valuation
    sheet: BalanceSheet
    exposure: Exposure
    apart: bool = False


def rank(firms: Iterable[Exposure], apart: Collection[str] = ()) -> tuple[RankRow, ...]:
    """The firms in order of nearness to forced selling: worst verdict, then score, then ticker.

    Firms whose coins are unknown or none are ranked too, by what is known of them. Issuers named `apart`, such as
    miners who sell what they produce, follow the others, ranked among themselves.
    """
    firms = tuple(firms)
    together = _ranked((firm for firm in firms if firm.issuer not in apart), apart=False)
    return together + _ranked((firm for firm in firms if firm.issuer in apart), apart=True)


def _ranked(firms: Iterable[Exposure], *, apart: bool) -> tuple[RankRow, ...]:
    judged = [(firm, judge(firm)) for firm in firms]
    judged.sort(key=lambda row: (stands_among(row[1]).severity, -score_of(row[1]), row[0].issuer))
    return tuple(
        RankRow(
            rank=place,
            issuer=firm.issuer,
            level=level_of(verdicts),
            reasons=reasons_for(verdicts),
            score=score_of(verdicts),
            verdicts=verdicts,
            valuation=firm.valuation,
            sheet=firm.sheet,
            exposure=firm,
            apart=apart,
        )
        for place, (firm, verdicts) in enumerate(judged, 1)
    )


def level_of(verdicts: Sequence[Verdict]) -> Status:
    """The worst verdict; unknown where nothing is known of debt and nothing worse than watch of the rest.

    A firm whose debt nobody knows is not merely to be watched. Where a verdict on debt is unknown, none is clear.
    """
    worst = stands_among(verdicts)
    debt = {row.status for row in verdicts if row.rule in ESSENTIAL}
    return Status.UNKNOWN if worst is Status.WATCH and debt == {Status.UNKNOWN} else worst


def stands_among(verdicts: Sequence[Verdict]) -> Status:
    """Its worst verdict, whatever is unknown: a firm of unknown debt may stand among the watched."""
    raised = [row.status for row in verdicts if row.status not in (Status.UNKNOWN, Status.CLEAR)]
    if raised:
        return min(raised, key=lambda status: status.severity)
    unknown = any(row.status is Status.UNKNOWN for row in verdicts if row.rule in ESSENTIAL)
    return Status.UNKNOWN if unknown or not verdicts else Status.CLEAR


def score_of(verdicts: Iterable[Verdict]) -> Decimal:
    """The weighted sum of the known measures, over basic mNAV where that is above one.

    A ratio without unit; larger is nearer to forced selling; a measure that is not known adds nothing.
    """
    verdicts = tuple(verdicts)
    weighed = sum((_weighted(verdict) for verdict in verdicts), Decimal(0))
    premiums = [row.measured.value for row in verdicts if row.rule == _DISCOUNT and row.measured.value is not None]
    return weighed / max([Decimal(1), *premiums])


def reasons_for(verdicts: Iterable[Verdict]) -> tuple[Reason, ...]:
    """The two or three sentences that say most: raised verdicts first, then what is not known.

    What is clear is a reason only where nothing is raised. The same words are said once.
    """
    most: int = _rules()["reasons"]["most"]
    ordered = [row for row in sorted(verdicts, key=lambda row: row.status.severity) if row.reason]
    raised = any(row.status not in (Status.UNKNOWN, Status.CLEAR) for row in ordered)
    said = {row.reason: row for row in reversed(ordered) if not (raised and row.status is Status.CLEAR)}
    chosen = [row for row in ordered if said.get(row.reason) is row][:most]
    return tuple(Reason(row.reason, (("measured", row.measured), *row.evidence)) for row in chosen)


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("ranking.toml").read_text("utf-8"), parse_float=Decimal)


def _weighted(verdict: Verdict) -> Decimal:
    weights: dict[str, Decimal] = {row["verdict"]: row["value"] for row in _rules()["weight"]}
    if verdict.pressure is None or verdict.pressure.value is None or verdict.rule not in weights:
        return Decimal(0)
    return weights[verdict.rule] * max(Decimal(0), verdict.pressure.value)
