"""The share count: which of the counts that are stated is taken, of what kind and day it is, and in which day's shares.

A cover page counts weeks after the balance sheet does; a weighted average counts no day at all. Between counts on each
side of a split the units differ by its whole ratio, and a count published after a split is on its basis already.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.fact import Fact
from datmon.figures import Figure, Missing, Stated, derive
from datmon.ledger import Gap
from datmon.measures import DEPOSITARY
from datmon.quantities import SHARES
from datmon.questions import Question
from datmon.splits import ShareUnits, Split, is_from_before, units_day

PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "10-KT", "10-QT")
# Must match a count of "13,933,963 ADSs", "123,456,789 American Depositary Shares"; and imports "counted in ADS".
_IN_ADS = re.compile(r"[\d,]{4,}\s+(?:outstanding\s+)?(?:ADSs?|ADRs?|American [Dd]epositary)|counted in ADS")
_WEIGHTED = re.compile(r"\bweighted\b", re.IGNORECASE)
_COVER = re.compile(r"\bcover\b", re.IGNORECASE)
_PERIOD_END = re.compile(r"\bbalance sheet date\b|\bperiod[- ]end\b", re.IGNORECASE)
# Must match "incl. pre-funded warrants", "including 23,930,181 pre-funded", "common + 12.9M pre-funded warrants"; must
# not match "plus 133.8M pre-funded warrants" (beside the count), "excludes 222,458,520 pre-funded".
_WITH_PREFUNDED = re.compile(
    r"(?:\bincl(?:\.|uding|udes|usive of)|\bcommon \+) (?:the )?(?:[\d,.]+ ?(?:M|million)? )?pre-?funded", re.IGNORECASE
)


class CountKind(StrEnum):
    """What a share count is a count of."""

    COVER = "cover page"
    PERIOD_END = "period end"
    WEIGHTED = "weighted average"
    STATED = "stated"  # a release, a sentence, a prospectus: a count of a day


@dataclass(frozen=True, slots=True)
class Counted:
    """The outstanding shares of all classes in the shares that trade on `on`: the figure, and what it was taken from.

    `day` is the oldest day counted and None where there is no count.
    """

    figure: Figure
    on: date
    kinds: tuple[CountKind, ...] = ()
    facts: tuple[Fact, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of the oldest class counted."""
        return min((fact.day for fact in self.facts), default=None)

    @property
    def includes_prefunded(self) -> bool:
        """Whether the count says that pre-funded warrants are among the shares it counts."""
        return any(_WITH_PREFUNDED.search(_words(fact)) for fact in self.facts)


def kind_of(fact: Fact) -> CountKind:
    """What a stated count is a count of, by its words, then by who read it."""
    words = fact.note if fact.source == "curated" else f"{fact.citation.quote} {fact.note}"
    if _WEIGHTED.search(words):
        return CountKind.WEIGHTED
    kind = _rules()["kind_by_reader"].get(fact.reader.partition("@")[0])
    if kind is not None:
        return CountKind(kind)
    if _COVER.search(words):
        return CountKind.COVER
    return CountKind.PERIOD_END if _PERIOD_END.search(words) else CountKind.STATED


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("share_counts.toml").read_text("utf-8"))


def is_counted_in_ads(fact: Fact) -> bool:
    """Whether a count of shares says that it is one of depositary shares."""
    return fact.share_class == DEPOSITARY or bool(_IN_ADS.search(_words(fact)))


def _words(fact: Fact) -> str:
    return f"{fact.citation.quote} {fact.note}"


def newest_counts(asked: Question) -> tuple[Fact, ...] | Gap:
    """The counts of the newest day that add up to all shares: cover page, period end or sentence, whichever is newest.

    A weighted average answers only where no firm count is known of a day among those it averages.
    """
    newest = asked.classes("shares_outstanding")
    if isinstance(newest, Gap) or not any(kind_of(fact) is CountKind.WEIGHTED for fact in newest):
        return newest
    first = min(fact.day for fact in newest) - timedelta(days=_rules()["averaged_days"])
    days = {fact.day for fact in asked.known("shares_outstanding") if fact.day >= first and _is_firm(fact)}
    for day in sorted(days, reverse=True):
        earlier = asked.ledger.classes(asked.issuer, "shares_outstanding", day, asked.known_at)
        if not isinstance(earlier, Gap) and all(_is_firm(fact) for fact in earlier):
            return earlier
    return newest


def _is_firm(fact: Fact) -> bool:
    return kind_of(fact) is not CountKind.WEIGHTED and fact.confidence != "low"


def in_old_shares(asked: Question, units: ShareUnits) -> frozenset[str]:
    """The ids of counts that were published after a split and fit the counts beside them only in shares from before it.

    Reports restate earlier counts for a split; what tells of the split itself often gives the count it began from. Of
    those, the nearest count whose shares are sure decides; without one it is taken as restated.
    """
    told = asked.known("shares_outstanding")
    unsure = [fact for fact in told if _is_unsure(asked, fact, units)]
    sure = [fact for fact in told if fact not in unsure] if unsure else []
    return frozenset(fact.fact_id for fact in unsure if _fits_before(fact, sure, units))


def _is_unsure(asked: Question, fact: Fact, units: ShareUnits) -> bool:
    """Whether the count was published after a split it is from before, by other than a periodic report or a table."""
    periodic = asked.ledger.form_of(fact).removesuffix("/A") in PERIODIC
    if periodic or fact.source == "curated" or is_from_before(fact):
        return False
    return bool(_units_day(fact, units)[1])


def _fits_before(fact: Fact, sure: Sequence[Fact], units: ShareUnits) -> bool:
    alike = [other for other in sure if other.share_class == fact.share_class and other.number > 0]
    if not alike or fact.number <= 0:
        return False
    nearest = min(alike, key=lambda other: (abs((other.day - fact.day).days), other.fact_id))
    ordinary = not _is_traded(fact, units)
    restated, _ = _units_day(fact, units)
    beside = nearest.number * units.factor(_units_day(nearest, units)[0], restated, ordinary=ordinary)
    from_before = fact.number * units.factor(fact.day, restated, ordinary=ordinary)
    return abs((fact.number / beside).ln()) > abs((from_before / beside).ln())


def _is_traded(fact: Fact, units: ShareUnits) -> bool:
    """Whether the count is of what trades; of a firm with ADSs it has to say so."""
    return not units.has_ads or is_counted_in_ads(fact)


def _units_day(fact: Fact, units: ShareUnits) -> tuple[date, str]:
    return units_day(fact, units, ordinary=not _is_traded(fact, units))


def counted(shares: tuple[Fact, ...] | Gap, units: ShareUnits, on: date) -> Counted:
    """Shares outstanding of all classes, in the shares that trade on the day: ADSs where the firm has an ADS ratio.

    Formula  count x splits since the day in whose shares it is stated / ordinary shares behind one ADS
    Returns  shares; as old as the oldest class counted; Missing where no count is known or the counts dispute.
    """
    if isinstance(shares, Gap):
        return Counted(Missing("basic shares", shares.reason), on)
    kinds = tuple(dict.fromkeys(kind_of(fact) for fact in shares))
    figures = {f"class {fact.share_class}": _traded(fact, units, on) for fact in shares}
    whole = _sum(figures)
    if whole.value == 0:
        whole = Missing(
            "basic shares", f"the count of {min(fact.day for fact in shares)} is 0 shares, which no firm has"
        )
    return Counted(whole, on, kinds, tuple(shares))


def _sum(figures: Mapping[str, Figure]) -> Figure:
    if len(figures) == 1:
        return next(iter(figures.values()))
    return derive("basic shares", "sum of the share classes", SHARES, added, figures)


def added(**values: Decimal) -> Decimal:
    """The sum of the values."""
    return sum(values.values(), Decimal(0))


def _traded(fact: Fact, units: ShareUnits, on: date) -> Figure:
    """One count in the shares that trade on the day."""
    name = "basic ADS" if units.has_ads else "basic shares"
    day, why = _units_day(fact, units)
    return in_shares_of(name, Stated(fact), units, day, on, in_ads=_is_traded(fact, units), why=why)


def in_shares_of(
    name: str,
    count: Figure,
    units: ShareUnits,
    since: date,
    on: date,
    *,
    in_ads: bool,
    why: str = "",
    per_share: bool = False,
) -> Figure:
    """A count in the shares of `since` as one in those that trade `on`; a price `per_share` moves the other way.

    `in_ads` says that the shares of `since` are those that trade; else they are the ordinary shares behind ADSs.
    The splits and the ratio are among the inputs and make the figure no older.
    """
    acting = units.between(since, on, ordinary=not in_ads)
    behind = None if in_ads else units.behind_on(on)
    if not in_ads and behind is None:
        return Missing(name, f"no number of ordinary shares behind one ADS is known for {on}")
    if not acting and behind is None:
        return count
    factor = units.factor(since, on, ordinary=not in_ads) / (behind.ordinary if behind else 1)
    inputs: dict[str, Figure] = {"count": count}
    inputs |= {f"split_{place}": Stated(split.fact) for place, split in enumerate(acting, 1) if split.fact}
    inputs |= {"ratio": Stated(behind.fact)} if behind and behind.fact else {}

    def moved(**values: Decimal) -> Decimal:
        return values["count"] / factor if per_share else values["count"] * factor

    return derive(
        name, _formula(acting, behind is not None, per_share), count.unit if not isinstance(count, Missing) else SHARES,
        moved, inputs, _note(acting, behind.ordinary if behind else None, why), timeless=set(inputs) - {"count"},
    )  # fmt: skip


def _formula(acting: Sequence[Split], is_ordinary: bool, per_share: bool) -> str:
    thing = "price per share" if per_share else "ordinary shares" if is_ordinary else "count"
    over, by = ("/", "x") if per_share else ("x", "/")
    splits = f" {over} splits since" if acting else ""
    return f"{thing}{splits}" + (f" {by} ordinary shares behind one ADS" if is_ordinary else "")


def _note(acting: Iterable[Split], behind: Decimal | None, why: str) -> str:
    words = [f"split {split.words}" for split in acting]
    words += [f"{behind.normalize():f} ordinary shares behind one ADS"] if behind is not None else []
    return "; ".join([*words, *([why] if why else [])])
