"""Corroboration: when two statements of the same thing support each other, and what is left when they do.

Several styles read one filing, and a filing says a number more than once: tagged, in a table, rounded in a headline.
Here the best statement stands for the others and remembers where they are; statements that cannot both be true are
both kept, for `findings` to show as a conflict with both quotes.
"""

import tomllib
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, pairwise
from typing import Any

from datmon.calendars import find_days
from datmon.fact import Citation, Fact
from datmon.quantities import USD, Precision

Announced = Callable[[str], Collection[date]]

READER = "corroboration@1"  # raise it when the same readings come out otherwise

_SOURCES = ("ixbrl", "table", "text")
_COARSENESS = {Precision.EXACT: 0, Precision.ROUNDED: 1, Precision.APPROXIMATE: 2, Precision.AT_LEAST: 3}
_LOOKED_AT = 64  # of the statements near a number: more of them are a filing made to cost time


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("corroboration.toml").read_text("utf-8"), parse_float=Decimal)


# agreement ------------------------------------------------------------------------------------------------------


def agree(one: Fact, other: Fact) -> bool:
    """Whether two facts about the same thing can both be true, given how exactly each was stated."""
    if one.value == other.value:
        return True
    if not isinstance(one.value, Decimal) or not isinstance(other.value, Decimal):
        return False
    bounds = [fact for fact in (one, other) if fact.precision is Precision.AT_LEAST]
    if bounds:
        least = bounds[0]
        return len(bounds) > 1 or (other if least is one else one).number >= least.number - rounding(least)
    return abs(one.value - other.value) <= max(rounding(one), rounding(other))


def rounding(fact: Fact) -> Decimal:
    """How far the true number may lie from the stated one: half its last digit, in the fact's unit."""
    half = step(fact) / 2
    if fact.precision is Precision.APPROXIMATE:
        share: Decimal = _rules()["agreement"]["approximate_share"]
        return max(half, abs(fact.number) * share)
    return half


def step(fact: Fact) -> Decimal:
    """The worth of the last digit that was not a filling zero, in the fact's unit."""
    return _last_digit(fact.number, exact=fact.precision in (Precision.EXACT, Precision.AT_LEAST))


@lru_cache(maxsize=512)  # asked of a fact beside every other one
def _last_digit(value: Decimal, *, exact: bool) -> Decimal:
    if value == 0:
        return Decimal(0)
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - quantities are finite
    if exact:
        digits: int = _rules()["agreement"]["exact_digits"]
        exponent = min(exponent, value.adjusted() - digits + 1)
    return Decimal(1).scaleb(Decimal(exponent))


def coarseness(fact: Fact) -> tuple[int, Decimal]:
    """The smaller, the more exactly stated: exact before rounded before bounds, then by the last digit written."""
    if not isinstance(fact.value, Decimal):
        return 0, Decimal(0)
    finest = -fact.value if fact.precision is Precision.AT_LEAST else step(fact)
    return _COARSENESS.get(fact.precision, len(_COARSENESS)), finest


# one filing -----------------------------------------------------------------------------------------------------


def said_once(facts: Iterable[Fact], announced: Announced | None = None) -> list[Fact]:
    """The facts of one filing, each said once, in reading order; repeats and roundings stand behind the best one.

    `announced` gives the days on which a document (by its key) speaks: a number that one style dates with such a day
    and another with a day of its own is one number of the latter day. A tag beats its words, a table beats prose, and
    the exact number beats its rounding.
    """
    kept = _Kept()
    for fact in sorted(facts, key=_rank):
        kept.take(fact, _covers)
    settled = kept.all() if announced is None else list(_with_one_day(kept.all(), announced))
    return sorted(settled, key=lambda fact: (fact.citation.document, fact.citation.start))


class _Kept:
    """The facts kept so far, and the places of those that stand behind them; found by value, never by a walk."""

    def __init__(self, *, by_day: bool = True) -> None:
        self._by_day = by_day
        self._facts: list[Fact] = []
        self._behind: defaultdict[int, list[Fact]] = defaultdict(list)
        self._values: defaultdict[object, list[tuple[Decimal, int]]] = defaultdict(list)
        self._words: defaultdict[object, list[int]] = defaultdict(list)

    def take(self, fact: Fact, covers: Callable[[Fact, Fact], bool]) -> None:
        """Keep the fact, or put it behind a kept one that covers it."""
        for place in islice(self._near(fact), _LOOKED_AT):
            if covers(self._facts[place], fact):
                self._behind[place].append(fact)
                return
        self._facts.append(fact)
        place = len(self._facts) - 1
        if isinstance(fact.value, Decimal):
            insort(self._values[self._key(fact)], (fact.value, place))
        else:
            self._words[self._key(fact), fact.value].append(place)

    def all(self) -> list[Fact]:
        """The kept facts, each with the places that say the same."""
        return [_with_corroboration(fact, self._behind.get(place, [])) for place, fact in enumerate(self._facts)]

    def _key(self, fact: Fact) -> object:
        return fact.issuer, fact.measure, fact.asset, fact.day if self._by_day else None

    def _near(self, fact: Fact) -> Iterator[int]:
        """The places of the kept facts whose value this one may stand for, lowest value first."""
        if not isinstance(fact.value, Decimal):
            yield from self._words.get((self._key(fact), fact.value), ())
            return
        rows = self._values.get(self._key(fact), [])
        slack = rounding(fact) if fact.precision is not Precision.AT_MOST else Decimal(0)
        highest = None if fact.precision is Precision.AT_LEAST else fact.value + slack
        for place in range(bisect_left(rows, (fact.value - slack, -1)), len(rows)):
            if highest is not None and rows[place][0] > highest:
                return
            yield rows[place][1]


def _rank(fact: Fact) -> tuple[tuple[int, Decimal], int, int, str]:
    """The best statement first: the exact, then the tagged, then a table's, then the first one printed."""
    source = _SOURCES.index(fact.source) if fact.source in _SOURCES else len(_SOURCES)
    return coarseness(fact), source, fact.citation.start, fact.citation.document


def _covers(better: Fact, fact: Fact) -> bool:
    """Whether `better` already says what `fact` says: the same value, or the exact one behind a rounding."""
    if better.share_class != fact.share_class and not _one_of_them_unclassed(better, fact):
        return False
    if better.period_start and fact.period_start and better.period_start != fact.period_start:
        return False
    if better.value == fact.value:
        return True
    if Precision.AT_MOST in (better.precision, fact.precision) or not agree(better, fact):
        return False
    return fact.precision is not Precision.EXACT or _is_coarse(fact)


def _is_coarse(fact: Fact) -> bool:
    """Whether an exact amount is in dollars printed in thousands or more."""
    return fact.unit == USD and step(fact) >= _rules()["one_filing"]["coarse_dollars"]


def _same_words(one: Fact, other: Fact) -> bool:
    a, b = one.citation, other.citation
    return a.document == b.document and a.start < b.end and b.start < a.end


def _one_of_them_unclassed(one: Fact, other: Fact) -> bool:
    """Whether both were read from the same words, one of them without seeing the share class."""
    return (one.share_class is None or other.share_class is None) and _same_words(one, other)


# a release and the filed exhibit of its text ---------------------------------------------------------------------


def told_first(facts: Iterable[Fact], links: Iterable[tuple[str, str]]) -> list[Fact]:
    """The facts, in their order, where of two linked documents (by key) the earlier one tells what both say.

    A statement of the later document stands behind the earlier document's of the same measure, coin, class and value,
    when both are of one day or in the same words; what only the later one says keeps its own instant.
    """
    facts, partners = list(facts), _partners(links)
    if not partners:
        return facts
    told: defaultdict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.citation.document in partners:
            told[_statement(fact)].append(fact)
    behind: defaultdict[str, list[Fact]] = defaultdict(list)
    first = [_first_told(fact, told, partners) if fact.citation.document in partners else fact for fact in facts]
    for fact, earlier in zip(facts, first, strict=True):
        if earlier is not fact:
            behind[earlier.fact_id].append(fact)
    kept = [fact for fact, earlier in zip(facts, first, strict=True) if earlier is fact]
    return [_with_corroboration(fact, behind[fact.fact_id]) if fact.fact_id in behind else fact for fact in kept]


def _partners(links: Iterable[tuple[str, str]]) -> Mapping[str, Collection[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in links:
        found[one].add(other)
        found[other].add(one)
    return found


def _statement(fact: Fact) -> object:
    return fact.subject, fact.value, fact.period_start


def _first_told(fact: Fact, told: Mapping[object, Sequence[Fact]], partners: Mapping[str, Collection[str]]) -> Fact:
    """The earliest statement of the same in a linked document; the fact itself where none is earlier."""
    theirs = partners[fact.citation.document]
    earliest = fact
    for other in islice(told[_statement(fact)], _LOOKED_AT):
        same = other.day == fact.day or _words(other) == _words(fact)
        if other.citation.document in theirs and same and other.known_at < earliest.known_at:
            earliest = other
    return earliest


def _words(fact: Fact) -> str:
    return "".join(filter(str.isalnum, fact.citation.quote.casefold()))


# days that slipped ----------------------------------------------------------------------------------------------


def _with_one_day(facts: Iterable[Fact], announced: Announced) -> Iterator[Fact]:
    """The facts without those that repeat one of a near day and only assume theirs."""
    subjects: defaultdict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        subjects[fact.issuer, fact.measure, fact.asset].append(fact)
    for rows in subjects.values():
        if not _has_near_days(rows):
            yield from rows
            continue
        kept = _Kept(by_day=False)
        for fact in sorted(rows, key=lambda fact: (_is_assumed(fact, announced), _rank(fact))):
            kept.take(fact, lambda better, other: _is_slip(better, other, announced))
        yield from kept.all()


def _has_near_days(rows: Iterable[Fact]) -> bool:
    days = sorted({fact.day for fact in rows})
    return any((after - before).days <= _rules()["one_filing"]["slip_days"] for before, after in pairwise(days))


def _is_slip(better: Fact, fact: Fact, announced: Announced) -> bool:
    """Whether both are one number, of which `fact` has only the day the filing speaks, or a tag the better day."""
    if better.day == fact.day or abs((better.day - fact.day).days) > _rules()["one_filing"]["slip_days"]:
        return False
    if better.share_class != fact.share_class and not _one_of_them_unclassed(better, fact):
        return False
    if not _covers(replace(better, share_class=None), replace(fact, share_class=None)):
        return False
    if _same_words(better, fact):
        return better.reader != fact.reader
    return _is_assumed(fact, announced) and not _is_assumed(better, announced)


def _is_assumed(fact: Fact, announced: Announced) -> bool:
    """Whether the fact's day is the day its document speaks, and not one that a tag, a table or its own words give."""
    if fact.source != "text" or fact.period_start is not None:
        return False
    return fact.day in announced(fact.citation.document) and not _says_its_day(fact)


def _says_its_day(fact: Fact) -> bool:
    return any(day == fact.day for _, _, day in find_days(fact.citation.quote))


# what stands behind a fact --------------------------------------------------------------------------------------


def _with_corroboration(fact: Fact, behind: Iterable[Fact]) -> Fact:
    """The fact with the places that say the same in other words, or were read there by another style."""
    places = list(fact.corroborated_by)
    for other in behind:
        if other.reader != fact.reader or not _same_words(fact, other):
            places.append(place_of(other.citation, other.reader))
            places += other.corroborated_by
    remembered: int = _rules()["one_filing"]["remembered"]
    places = list(dict.fromkeys(places))[:remembered]
    return replace(fact, corroborated_by=tuple(places)) if places else fact


def place_of(citation: Citation, reader: str) -> str:
    """Where a statement stands and who read it, in words."""
    return f"{citation.document}, characters {citation.start} to {citation.end}, read by {reader}"
