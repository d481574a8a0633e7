"""Splits: in which day's shares a number is stated, and what it is in the shares of another day.

Numbers are kept as reported; counts, strikes, conversion prices and closes are brought into the shares of one day when
they are read, all by the same dated factors. A change of the ordinary shares behind an ADS acts on ADSs and their price
like a split, and on ordinary shares not at all.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from datmon.calendars import EASTERN
from datmon.fact import Fact
from datmon.issuers import AdsRatio, Issuer

RESTATED = "published after the split of {day}, so it is taken as restated for it"
BEFORE = "says that it is from before the split of {day}"
RESTATED_LATER = "restated_later"  # a term: the row is in the shares of a split that came after it was known
FITS_BEFORE = "fits the counts beside it only in shares from before the split of {day}"
# Must match "pre-split", "pre 1:10 split", "before the reverse stock split", "prior to the 1-for-8 Reverse Split"; must
# not match "post-split", "adjusted for the split", "before the offering", "after giving effect to the reverse split".
_FROM_BEFORE = re.compile(
    r"\b(?:pre|before|(?:immediately )?prior to)[\s-]{1,3}(?:the )?(?:\d{1,4}[\s:-]{1,3}(?:for-?\s?)?\d{1,4} )?"
    r"(?:forward |reverse )?(?:stock |share )?split\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Split:
    """`new` shares for `old` ones from the session `effective` on; an ADS ratio change acts on the price alike."""

    effective: date
    new: Decimal
    old: Decimal
    kind: str = "split"
    fact: Fact | None = None

    @property
    def consolidation(self) -> Decimal:
        """How many old shares (or ADSs) became one: 10 for a 1-for-10 reverse split, 0.1 for a 10-for-1."""
        return self.old / self.new

    @property
    def is_reverse(self) -> bool:
        """Whether it lowers the count and lifts the price."""
        return self.old > self.new

    @property
    def is_ratio_change(self) -> bool:
        """Whether it changes the ordinary shares behind an ADS, and not the shares themselves."""
        return "ads" in self.kind

    @property
    def words(self) -> str:
        """The split in words: "1 for 10 of 2025-09-17"."""
        return f"{self.new.normalize():f} for {self.old.normalize():f} of {self.effective}"


@dataclass(frozen=True, slots=True)
class Behind:
    """How many ordinary shares stand behind one ADS since a day (None: from the beginning), and who says so."""

    ordinary: Decimal
    since: date | None = None
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class ShareUnits:
    """An issuer's splits and ADS ratios, each oldest first: what turns shares of one day into those of another.

    `before` are the ids of facts that were found to be in old shares, though published after a split.
    """

    splits: tuple[Split, ...] = ()
    ratios: tuple[Behind, ...] = ()
    before: frozenset[str] = frozenset()

    @property
    def has_ads(self) -> bool:
        """Whether what trades are ADSs, which a number has to say that it counts."""
        return bool(self.ratios) or any(split.is_ratio_change for split in self.splits)

    def between(self, since: date, until: date, *, ordinary: bool = False) -> tuple[Split, ...]:
        """The splits after the one day up to the other, whichever is first; of ordinary shares no ratio changes."""
        first, last = sorted((since, until))
        acting = (split for split in self.splits if first < split.effective <= last)
        return tuple(split for split in acting if not (ordinary and split.is_ratio_change))

    def factor(self, since: date, until: date, *, ordinary: bool = False) -> Decimal:
        """How many shares of `until` stand for one of `since`: 0.1 over a 1-for-10, 10 over a 10-for-1.

        Counts are multiplied by it, prices per share divided. Without `ordinary` the shares are those that trade.
        """
        found = Decimal(1)
        for split in self.between(since, until, ordinary=ordinary):
            found = found * split.new / split.old if since < until else found * split.old / split.new
        return found

    def behind_on(self, day: date) -> Behind | None:
        """The ordinary shares behind one ADS that day; None where no ratio is known of it."""
        held = [ratio for ratio in self.ratios if ratio.since is None or ratio.since <= day]
        return held[-1] if held else None


NO_SPLITS = ShareUnits()


def share_units(splits: Iterable[Fact], ratios: Iterable[Fact] = (), rows: Sequence[AdsRatio] = ()) -> ShareUnits:
    """The units of an issuer, from facts `split_ratio` and `ads_ratio` and from the ratios of its row."""
    told = sorted(ratios, key=lambda fact: (fact.day, fact.known_at))
    timeline = _timeline(told, rows)
    changes = [
        Split(after.since, before.ordinary, after.ordinary, "ads_ratio_change", after.fact)
        for before, after in pairwise(timeline)
        if after.since is not None and after.ordinary != before.ordinary
    ]
    stated = _stated_once([*splits, *told], [])
    ratio_changes = [*changes, *(split for split in stated if split.is_ratio_change and not _is_among(split, changes))]
    acting = [split for split in stated if not split.is_ratio_change] + ratio_changes
    return ShareUnits(tuple(sorted(acting, key=lambda split: split.effective)), timeline)


def on_sessions(units: ShareUnits, closes: Sequence[tuple[date, Decimal]], as_of: date) -> ShareUnits:
    """The same units with each split on the session at which the closes (day, price as traded; oldest first) step.

    Where the closes known by `as_of` reach to the day named and have not stepped, it acts after the last of them.
    Closes that never step near it are adjusted ones, and the day named is kept.
    """
    moved = (_on_session(split, closes, as_of) for split in units.splits)
    return replace(units, splits=tuple(sorted(moved, key=lambda split: split.effective)))


def session_window() -> tuple[int, int]:
    """How many days before and after the day named a split may come to act."""
    rules = _rules()["session"]
    return rules["before"], rules["after"]


def _on_session(split: Split, closes: Sequence[tuple[date, Decimal]], as_of: date) -> Split:
    rules = _rules()["session"]
    first, last = (split.effective + timedelta(days=days) for days in (-rules["before"], rules["after"]))
    size = split.consolidation.ln()
    around = [(day, price) for day, price in closes if first <= day <= last]
    if abs(size) < Decimal(rules["least"]).ln() or len(around) < 2:
        return split
    steps = [((after[1] / before[1]).ln(), after[0]) for before, after in pairwise(around)]
    off, session = min((abs(step / size - 1), day) for step, day in steps)
    if off <= rules["near"]:
        return replace(split, effective=session)
    newest = around[-1][0]
    return (
        replace(split, effective=newest + timedelta(days=1)) if split.effective <= newest and as_of <= last else split
    )


def units_day(fact: Fact, units: ShareUnits, *, ordinary: bool = False) -> tuple[date, str]:
    """The day in whose shares a number is stated, and in words why where that is not its own day.

    A number from before a split, published when the split was in effect, is on its basis already, unless its words or
    the counts beside it say otherwise.

    Source  SAB Topic 4.C: a split before the report's date is given effect to in all periods shown
    """
    published = fact.known_at.astimezone(EASTERN).date()
    if published <= fact.day:
        return fact.day, ""
    crossed = units.between(fact.day, published, ordinary=ordinary)
    if not crossed:
        return fact.day, ""
    if is_from_before(fact):
        return fact.day, BEFORE.format(day=crossed[-1].effective)
    if fact.fact_id in units.before:
        return fact.day, FITS_BEFORE.format(day=crossed[-1].effective)
    return published, RESTATED.format(day=crossed[-1].effective)


def on_basis(fact: Fact, splits: Sequence[Split], day: date) -> Fact:
    """An instrument whose table is in the shares of `day`: with that basis, where the shares split since it was known.

    The basis is as early as it can be, a few days after the last of those splits: from then on its terms can be brought
    into the shares of any day. A row with a basis of its own, and one of a firm without such a split, stays as it is.
    """
    known = fact.known_at.astimezone(EASTERN).date()
    crossed = [split for split in splits if known < split.effective <= day]
    if fact.measure != "instrument" or "basis" in dict(fact.terms) or not crossed:
        return fact
    _, after = session_window()
    since = min(day, max(split.effective for split in crossed) + timedelta(days=after))
    said = f"in the shares of {day}, as said at import"
    note = f"{fact.note}; {said}" if fact.note else said
    return replace(fact, terms=(*fact.terms, ("basis", since.isoformat()), (RESTATED_LATER, "yes")), note=note)


def is_from_before(fact: Fact) -> bool:
    """Whether a number's own words say that it is from before a split."""
    return bool(_FROM_BEFORE.search(f"{fact.citation.quote} {fact.note}"))


def _timeline(facts: Sequence[Fact], rows: Sequence[AdsRatio]) -> tuple[Behind, ...]:
    """The ratios by day, each once: of the row, then of documents that tell of a change, else of those that tell one.

    A ratio that was left behind is not come back to: a late statement of it is an old text.
    """
    told = [Behind(row.ordinary, row.since) for row in rows]
    changes = [fact for fact in facts if "ratio_old" in dict(fact.terms)]
    if changes and not told:
        told.append(Behind(Decimal(dict(changes[0].terms)["ratio_old"]), None, changes[0]))
    told += [Behind(fact.number, fact.day, fact) for fact in changes]
    if not told:
        told = [Behind(fact.number, fact.day, fact) for fact in facts]
    by_ratio: dict[Decimal, Behind] = {}
    for ratio in told:
        by_ratio.setdefault(ratio.ordinary, ratio)
    return tuple(sorted(by_ratio.values(), key=lambda ratio: ratio.since or date.min))


def _is_among(split: Split, changes: Iterable[Split]) -> bool:
    """Whether the change of that ratio is known by its ordinary shares already, of whatever day."""
    return any(split.new * other.old == other.new * split.old for other in changes)


# the splits that are stated -----------------------------------------------------------------------------------


def splits_of(facts: Iterable[Fact], issuer: Issuer | None = None) -> list[Split]:
    """The splits that the facts state, and the changes of the ADS ratio in the issuer's row, oldest first.

    Several statements of one split are one, of the best known day.
    """
    return _stated_once(facts, _ratio_changes(issuer.ads_ratios) if issuer else [])


def _stated_once(facts: Iterable[Fact], changes: Iterable[Split]) -> list[Split]:
    told = [split for fact in facts if (split := _split(fact)) is not None]
    found: list[Split] = []
    for split in sorted([*told, *changes], key=lambda split: split.effective):
        twin = next((other for other in found if _is_twin(split, other)), None)
        if twin is None:
            found.append(split)
        elif _is_better(split, twin):
            found[found.index(twin)] = split
    return found


def _split(fact: Fact) -> Split | None:
    """A fact's split; None where it states the ratio behind an ADS and no change of it."""
    terms = dict(fact.terms)
    kind = terms.get("kind", "split")
    if "ratio_new" not in terms or "ratio_old" not in terms:
        return Split(fact.day, fact.number, Decimal(1), kind, fact) if fact.measure == "split_ratio" else None
    new, old = Decimal(terms["ratio_new"]), Decimal(terms["ratio_old"])
    if new <= 0 or old <= 0:
        return None
    if fact.measure == "ads_ratio":  # more ordinary shares behind an ADS leave fewer ADSs
        new, old, kind = old, new, "ads_ratio_change"
    return Split(_session_told(terms) or fact.day, new, old, kind, fact)


def _session_told(terms: Mapping[str, str]) -> date | None:
    """The first session on the new shares, where the document names it beside the day of legal effect."""
    try:
        return date.fromisoformat(terms.get("trading_day", ""))
    except ValueError:
        return None


def _ratio_changes(rows: Sequence[AdsRatio]) -> list[Split]:
    return [
        Split(after.since, before.ordinary, after.ordinary, "ads_ratio_change")
        for before, after in pairwise(rows)
        if after.since is not None
    ]


def _is_better(split: Split, other: Split) -> bool:
    """Whether a statement goes before another of the same split: from a document, and sure of its day."""
    if split.fact is None or other.fact is None:
        return split.fact is not None
    return split.fact.confidence == "high" and other.fact.confidence != "high"


def _is_twin(one: Split, other: Split) -> bool:
    return one.new * other.old == other.new * one.old and abs((one.effective - other.effective).days) <= _days()


def _days() -> int:
    return int(_rules()["one_split"]["days"])


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("splits.toml").read_text("utf-8"), parse_float=Decimal)
