"""Coin buckets: which of a coin's units can be sold today, and which are staked, locked, pledged, lent or owed.

Buckets overlap: a pledged coin may be staked, a staked one locked. So they are never summed into a total; what ties the
coins down is known between the largest bucket and the sum of them, and never exceeds the units. A bucket of which
nothing is stated is missing, which is not empty.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing, derive
from datmon.instruments import Instrument
from datmon.quantities import parse_number
from datmon.questions import Question

_OF_A_MEASURE = {
    "staked": "staked_units",
    "locked": "locked_units",
    "lent": "lent_units",
    "receivable": "receivable_units",
    "liquid-staked": "liquid_staked_units",
}
_TOLD_TOGETHER = "restricted_or_pledged_units"
_RESTRICTED = "restricted"
_TYING = ("locked", "pledged", "lent", "receivable", _RESTRICTED)  # what keeps a coin from being sold today
NAMES = ("staked", *_TYING, "liquid-staked")


@dataclass(frozen=True, slots=True)
class CoinBuckets:
    """One coin's units by what is done with them; all in coins.

    `buckets` are parts of the units by name (NAMES), Missing where nothing is stated. `tied` are the coins that cannot
    be sold today (locked, pledged, lent, receivable, or restricted nobody knows how), `free` the others; both lie
    between bounds where buckets may overlap, and are Missing where nothing is stated of any of them. `overlaps` says
    what may be, or must be, counted twice. `customer` are coins held for others, which are no part of the units.
    """

    asset: str
    units: Figure
    buckets: Mapping[str, Figure]
    tied: Figure
    free: Figure
    locked_discount: Figure
    customer: Figure
    overlaps: tuple[str, ...]

    def __getitem__(self, name: str) -> Figure:
        """The bucket of that name."""
        return self.buckets[name]


def buckets_of(question: Question, asset: str, units: Figure, instruments: Sequence[Instrument] = ()) -> CoinBuckets:
    """The coin's buckets from what is stated of them up to the question's day; never more than the units.

    Where no pledged coins are counted, those that the terms of the secured debts among `instruments` name.
    """
    stated = {name: question.figure(f"{asset} {name}", measure, asset) for name, measure in _OF_A_MEASURE.items()}
    for name, figure in _told_together(question, asset).items():
        if name not in stated or isinstance(stated[name], Missing):
            stated[name] = figure
    if isinstance(stated["pledged"], Missing):
        stated["pledged"] = _pledged_by_terms(asset, instruments) or stated["pledged"]
    buckets = {name: _within(units, name, stated[name]) for name in NAMES}
    tied = _tied(asset, units, {name: buckets[name] for name in _TYING})
    overlaps = tuple(_overlaps(units, buckets))
    return CoinBuckets(
        asset=asset,
        units=units,
        buckets=buckets,
        tied=tied,
        free=_free(asset, units, tied, overlaps),
        locked_discount=question.figure(f"discount on locked {asset}", "locked_discount", asset),
        customer=question.figure(f"{asset} of customers", "customer_units", asset),
        overlaps=overlaps,
    )


# what is told together ----------------------------------------------------------------------------------------


def _told_together(question: Question, asset: str) -> dict[str, Figure]:
    """The counts of restricted or pledged coins by the bucket their own words put them in, the newest of each."""
    rows: dict[str, list[Fact]] = {}
    for fact in question.known(_TOLD_TOGETHER, asset):
        kind = bucket_of(fact.citation.quote, fact.note)
        rows[kind] = [other for other in rows.get(kind, []) if other.day == fact.day] + [fact]
    found: dict[str, Figure] = {}
    for kind in _TYING:
        name = f"{asset} {kind}"
        if kind in rows:
            answer = question.fresh(question.ledger.settle(rows[kind]))
            found[kind] = question.settled(name, answer)
        else:
            found[kind] = Missing(name, f"no {kind} units of {asset} were known by then")
    return found


def bucket_of(*texts: str) -> str:
    """The bucket a count's own words put it in, of the first text that tells; "restricted" where none does."""
    said = [text.replace(_TOLD_TOGETHER, "") for text in texts]  # the measure's own name tells nothing
    told = (name for text in said for name, pattern in _patterns() if pattern.search(text))
    return next(told, _RESTRICTED)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each bucket's words. "locked" must match "tokens locked", must not match "unlocked" or "blocked"."""
    rows = tomllib.loads(files("datmon").joinpath("coin_buckets.toml").read_text("utf-8"))["bucket"]
    return tuple((str(row["name"]), _any_of(row["words"])) for row in rows)


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})(?![^\W_])", re.IGNORECASE)


def _pledged_by_terms(asset: str, instruments: Sequence[Instrument]) -> Figure | None:
    """The coins that the terms of secured debts name as pledged; None where they name none. They hold until changed."""
    units: list[Decimal] = []
    figures: dict[str, Figure] = {}
    for row in instruments:
        terms = dict(row.fact.terms)
        pledged = terms.get("pledged_units", "")
        if row.is_debt and row.is_counted and row.secured and terms.get("pledged_asset") == asset and pledged:
            units.append(parse_number(pledged))
            figures[row.label] = row.principal
    if not units:
        return None
    return derive(
        f"{asset} pledged", "units that the terms of secured debts name", asset,
        lambda **_: sum(units, Decimal(0)), figures, "by the terms of the debts", timeless=figures,
    )  # fmt: skip


# parts of the units -------------------------------------------------------------------------------------------


def _within(units: Figure, name: str, bucket: Figure) -> Figure:
    """The bucket, missing where the units are or where it is larger than they are."""
    if isinstance(bucket, Missing):
        return bucket
    if isinstance(units, Missing):
        return Missing(name, units.reason)
    if bucket.low > units.high:
        reason = f"{bucket.value:,f} {name} on {bucket.as_of} are more than {units.value:,f} held on {units.as_of}"
        return Missing(name, reason)
    return bucket


def _tied(asset: str, units: Figure, parts: Mapping[str, Figure]) -> Figure:
    """The coins that cannot be sold today: at least the largest bucket, at most their sum or all units."""
    name = f"{asset} tied down"
    known = {part: figure for part, figure in parts.items() if not isinstance(figure, Missing)}
    if isinstance(units, Missing):
        return Missing(name, units.reason)
    if not known:
        return Missing(name, f"nothing is stated of locked, pledged, lent, receivable or restricted {asset}")
    note = _silence(parts)
    if len(known) == 1:
        return derive(name, "the one bucket stated", asset, _only, known, note)
    least = max(figure.low for figure in known.values())
    most = min(sum((figure.high for figure in known.values()), Decimal(0)), units.high)
    note = "; ".join(filter(None, ("the buckets may overlap", note)))
    return derive(
        name, "sum of the buckets, at most the units", asset, _at_most_units, {**known, "units": units}, note,
        estimated=True, bounds=(least, most),
    )  # fmt: skip


def _only(**parts: Decimal) -> Decimal:
    (part,) = parts.values()
    return part


def _at_most_units(units: Decimal, **parts: Decimal) -> Decimal:
    return min(units, sum(parts.values(), Decimal(0)))


def _silence(parts: Mapping[str, Figure]) -> str:
    silent = [part for part, figure in parts.items() if isinstance(figure, Missing) and part != _RESTRICTED]
    return f"nothing is stated of {', '.join(silent)} coins" if silent else ""


def _free(asset: str, units: Figure, tied: Figure, overlaps: Sequence[str]) -> Figure:
    def rest(units: Decimal, tied: Decimal) -> Decimal:
        return max(Decimal(0), units - tied)

    said = (tied.note if isinstance(tied, Derived) else "", *overlaps)
    return derive(
        f"{asset} free", "units - tied", asset, rest, {"units": units, "tied": tied}, "; ".join(filter(None, said))
    )


def _overlaps(units: Figure, buckets: Mapping[str, Figure]) -> list[str]:
    """What may be counted twice, and how many coins must be."""
    known = {name: figure for name, figure in buckets.items() if not isinstance(figure, Missing) and figure.value}
    if len(known) < 2 or isinstance(units, Missing):
        return []
    said = [f"{' and '.join(known)} are stated apart: a coin may stand in several of them"]
    beyond = sum((figure.value for figure in known.values()), Decimal(0)) - units.value
    if beyond > 0:
        said.append(f"at least {beyond:,f} must, of {units.value:,f} held")
    return said
