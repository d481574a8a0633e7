"""Rank changes: why the firms stand elsewhere than before, by replacing one kind of input after the other.

First the prices, then the day (what ages, what falls due sooner), then facts that are new, then facts that correct what
was known, then the rules in force. Each step ranks all firms anew; what a step moves is its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from datmon.explanation import amount_text
from datmon.fact import Fact
from datmon.ledger import PRICES
from datmon.ranking import RankRow
from datmon.rulebook import Status, Verdict


class Kind(StrEnum):
    """What moved a firm, in the order in which the inputs are replaced."""

    PRICE = "price"
    TIME = "time"
    NEW_FACT = "new fact"
    CORRECTION = "correction"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a firm stands; `rank` None: it is not ranked."""

    rank: int | None
    level: Status | None
    score: Decimal | None


@dataclass(frozen=True, slots=True)
class Change:
    """What inputs of one kind did to one firm: where it stood before and after, and what they changed, in words."""

    issuer: str
    kind: Kind
    before: Place
    after: Place
    what: tuple[str, ...]


def parted(before: Iterable[Fact], after: Iterable[Fact]) -> Mapping[Kind, tuple[Fact, ...]]:
    """The facts of the first ledger with those of the second added kind by kind: all that is known after each step.

    A fact that came since about a thing and day that something was known of is a correction, else it is new.
    """
    earlier, later = tuple(before), tuple(after)
    known = {fact.fact_id for fact in earlier}
    said = {_subject(fact) for fact in earlier}
    came = [fact for fact in later if fact.fact_id not in known]
    prices = (*earlier, *(fact for fact in came if fact.measure in PRICES))
    news = (*prices, *(fact for fact in came if fact.measure not in PRICES and _subject(fact) not in said))
    return {Kind.PRICE: prices, Kind.TIME: prices, Kind.NEW_FACT: news, Kind.CORRECTION: later, Kind.RULE: later}


def _subject(fact: Fact) -> tuple[object, ...]:
    name = (fact.value, fact.terms) if fact.measure == "instrument" else ()
    return fact.issuer, fact.measure, fact.asset, fact.share_class, fact.period_start, fact.day, name


def changes(start: Sequence[RankRow], steps: Sequence[tuple[Kind, Sequence[RankRow]]]) -> Iterator[Change]:
    """What each step did to each firm whose place, level or score it changed, by ticker and step."""
    rankings = [start, *(rows for _, rows in steps)]
    by_issuer = [{row.issuer: row for row in rows} for rows in rankings]
    for issuer in sorted({name for rows in by_issuer for name in rows}):
        for number, (kind, _) in enumerate(steps, 1):
            earlier, later = by_issuer[number - 1].get(issuer), by_issuer[number].get(issuer)
            before, after = _place(earlier), _place(later)
            if (before.level, before.score) != (after.level, after.score):
                yield Change(issuer, kind, before, after, tuple(_what(earlier, later)))


def _place(row: RankRow | None) -> Place:
    return Place(None, None, None) if row is None else Place(row.rank, row.level, row.score)


def _what(before: RankRow | None, after: RankRow | None) -> Iterator[str]:
    """What the firm was judged on that came out otherwise, rule by rule."""
    if before is None or after is None:
        yield "ranked from here on" if before is None else "no longer ranked"
        return
    then = {verdict.rule: verdict for verdict in before.verdicts}
    for verdict in after.verdicts:
        was = then.get(verdict.rule)
        if was is not None and (was.status, was.measured.value) != (verdict.status, verdict.measured.value):
            yield _moved(was, verdict)


def _moved(was: Verdict, now: Verdict) -> str:
    statuses = str(now.status) if was.status is now.status else f"{was.status} to {now.status}"
    before, after = _number(was), _number(now)
    return f"{now.rule} {statuses} ({f'{before} to {after}' if before != after else _words(was, now, after)})"


def _words(was: Verdict, now: Verdict, number: str) -> str:
    """What a verdict says whose number stayed, or is not known: its reason, else the reason that is gone."""
    if now.reason:
        return now.reason
    return f"no longer: {was.reason}" if was.reason else number


def _number(verdict: Verdict) -> str:
    measured = verdict.measured
    return "not known" if measured.value is None else amount_text(measured.value, measured.unit)
