"""The back-test: how early, and how surely, a ranking told which firms would sell coins or get a letter.

Scored by firm, not by row: each firm that had an outcome counts once, at the month-end a given time before it was
announced, against the firms to which nothing of the kind happened. Few firms ever sold, so every figure has a wide
interval, from a bootstrap by firm, and each place is told by name.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import ceil

from datmon.outcomes import Outcome, ReplayRules, parts_of, replay_rules

RANKING = "ranking"
BASELINES = ("secured_debt_to_coins", "debt_to_coins", "mnav_ascending", "paper_loss")
ORDERS = (RANKING, *BASELINES)


@dataclass(frozen=True, slots=True)
class Standing:
    """One firm at one month-end: how near each order puts it (higher is nearer; None: the order does not know it).

    `why` are the reasons of the ranking, for the false alarms.
    """

    issuer: str
    nearness: Mapping[str, Decimal | None]
    level: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The firms as ranked on one day, from what was known by its end."""

    day: date
    standings: tuple[Standing, ...]

    def places(self, order: str) -> dict[str, Decimal]:
        """Each firm's place in the order, 1 the nearest; equals share the mean of their places, unknown come last."""
        return _places({row.issuer: row.nearness.get(order) for row in self.standings})


@dataclass(frozen=True, slots=True)
class Lookup:
    """Where an order had one firm so many days before its outcome was announced; place None: it was not ranked then."""

    issuer: str
    announced: date
    days_ahead: int
    month_end: date | None
    place: Decimal | None
    firms: int
    in_top_share: bool


@dataclass(frozen=True, slots=True)
class Auc:
    """The chance that a firm to which it happened stood before one to which it did not, and its 95 % interval.

    `value` None: no firm had the outcome while it was ranked so many days before. `low` and `high` are from resampling
    the firms.
    """

    days_ahead: int
    value: float | None
    low: float | None
    high: float | None
    firms: int


@dataclass(frozen=True, slots=True)
class Alarm:
    """A firm that stood before the first one to which it happened, and came to nothing in time."""

    issuer: str
    month_ends: tuple[date, ...]
    why: str


@dataclass(frozen=True, slots=True)
class OrderScore:
    """One order's score for one kind of outcome.

    `mean_lead_days` is the mean over firms of how long each had stood in the top share, without a break, when it was
    announced; a firm that did not stand there counts 0. `precision` is, for so many first places, the share of the
    firms ever seen there to which it then happened in time.
    """

    order: str
    auc: tuple[Auc, ...]
    mean_lead_days: float | None
    leads: tuple[tuple[str, int], ...]
    precision: tuple[tuple[int, float | None], ...]
    lookups: tuple[Lookup, ...]


@dataclass(frozen=True, slots=True)
class KindScore:
    """All orders' scores for one kind of outcome, and the ranking's false alarms."""

    kind: str
    outcomes: tuple[Outcome, ...]
    orders: tuple[OrderScore, ...]
    alarms: tuple[Alarm, ...]


def score(month_ends: Iterable[MonthEnd], outcomes: Iterable[Outcome], kind: str) -> KindScore:
    """The scores of the ranking and of the baselines for outcomes of one kind; each firm's first one counts.

    An outcome announced after the day alarms are followed up to from the last month-end is left out: it was not there
    to be told yet.
    """
    rules = replay_rules()
    days = tuple(sorted((row for row in month_ends if len(row.standings) >= rules.fewest_firms), key=lambda r: r.day))
    first = _first_of_each(outcomes, kind)
    told = tuple(row for row in first if days and days[0].day < row.announced <= _last_day(days, rules))
    return KindScore(
        kind, told, tuple(_scored(order, days, told, rules) for order in ORDERS), _alarms(days, told, rules)
    )


def _scored(order: str, days: Sequence[MonthEnd], outcomes: Sequence[Outcome], rules: ReplayRules) -> OrderScore:
    leads = tuple((row.issuer, _lead(order, days, row, rules)) for row in outcomes if _ranked_before(days, row))
    mean = sum(lead for _, lead in leads) / len(leads) if leads else None
    return OrderScore(
        order,
        tuple(_auc(order, days, outcomes, ahead, rules) for ahead in rules.lookaheads),
        mean,
        leads,
        tuple((count, _precision(order, days, outcomes, count, rules)) for count in rules.top_counts),
        tuple(_lookup(order, days, row, ahead, rules) for row in outcomes for ahead in rules.lookaheads),
    )


# places -------------------------------------------------------------------------------------------------------


def _places(nearness: Mapping[str, Decimal | None]) -> dict[str, Decimal]:
    known = sorted({value for value in nearness.values() if value is not None}, reverse=True)
    places: dict[str, Decimal] = {}
    before = 0
    for value in (*known, None):
        equals = [issuer for issuer, own in nearness.items() if own == value]
        shared = before + Decimal(len(equals) + 1) / 2
        places |= dict.fromkeys(equals, shared)
        before += len(equals)
    return places


def _top(firms: int, rules: ReplayRules) -> int:
    return ceil(firms * rules.top_share)


def _at(days: Sequence[MonthEnd], announced: date, ahead: int) -> MonthEnd | None:
    """The last month-end before the announcement, and at least so many days before it."""
    before = [row for row in days if row.day < announced and (announced - row.day).days >= ahead]
    return before[-1] if before else None


def _lookup(order: str, days: Sequence[MonthEnd], outcome: Outcome, ahead: int, rules: ReplayRules) -> Lookup:
    at = _at(days, outcome.announced, ahead)
    places = at.places(order) if at else {}
    place = places.get(outcome.issuer)
    seen = place is not None and place <= _top(len(places), rules)
    return Lookup(outcome.issuer, outcome.announced, ahead, at.day if at else None, place, len(places), seen)


def _ranked_before(days: Sequence[MonthEnd], outcome: Outcome) -> bool:
    at = _at(days, outcome.announced, 0)
    return at is not None and any(row.issuer == outcome.issuer for row in at.standings)


def _lead(order: str, days: Sequence[MonthEnd], outcome: Outcome, rules: ReplayRules) -> int:
    """Days from the first month-end of its unbroken stand in the top share to the announcement; 0 without one."""
    since: date | None = None
    for row in days:
        if row.day >= outcome.announced:
            break
        places = row.places(order)
        seen = places.get(outcome.issuer, Decimal(len(places) + 1)) <= _top(len(places), rules)
        since = (since or row.day) if seen else None
    return (outcome.announced - since).days if since else 0


# chances ------------------------------------------------------------------------------------------------------


def _auc(order: str, days: Sequence[MonthEnd], outcomes: Sequence[Outcome], ahead: int, rules: ReplayRules) -> Auc:
    happened = {row.issuer for row in outcomes}
    wins: dict[str, dict[str, float]] = {}
    for outcome in outcomes:
        at = _at(days, outcome.announced, ahead)
        places = at.places(order) if at else {}
        if outcome.issuer in places:
            own = places.pop(outcome.issuer)
            wins[outcome.issuer] = {name: _won(own, place) for name, place in places.items() if name not in happened}
    value = _mean_win(wins, dict.fromkeys(wins, 1), None)
    low, high = _interval(wins, rules) if value is not None else (None, None)
    return Auc(ahead, value, low, high, len(wins))


def _won(own: Decimal, other: Decimal) -> float:
    return 1.0 if own < other else 0.5 if own == other else 0.0


def _mean_win(
    wins: Mapping[str, Mapping[str, float]], times: Mapping[str, int], others: Mapping[str, int] | None
) -> float | None:
    """The mean over firms of the mean over the others; `times` and `others` say how often each was drawn."""
    means, weights = 0.0, 0
    for issuer, against in wins.items():
        drawn = {name: 1 if others is None else others.get(name, 0) for name in against}
        number = sum(drawn.values())
        if number and times.get(issuer):
            means += times[issuer] * sum(against[name] * count for name, count in drawn.items()) / number
            weights += times[issuer]
    return means / weights if weights else None


def _interval(wins: Mapping[str, Mapping[str, float]], rules: ReplayRules) -> tuple[float | None, float | None]:
    """The middle 95 % of the mean over resampled firms, those it happened to and the others each among themselves."""
    chance = random.Random(rules.seed)  # noqa: S311 - resampling, not a secret
    firms, others = sorted(wins), sorted({name for against in wins.values() for name in against})
    if not others:
        return None, None
    drawn = (
        _mean_win(wins, _counted(chance.choices(firms, k=len(firms))), _counted(chance.choices(others, k=len(others))))
        for _ in range(rules.resamples)
    )
    means = sorted(mean for mean in drawn if mean is not None)
    return means[int(0.025 * len(means))], means[ceil(0.975 * len(means)) - 1]


def _counted(names: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


def _precision(
    order: str, days: Sequence[MonthEnd], outcomes: Sequence[Outcome], count: int, rules: ReplayRules
) -> float | None:
    """Of the firms ever among the first so many, before anything happened to them, the share to which it then did."""
    seen: dict[str, bool] = {}
    announced = {row.issuer: row.announced for row in outcomes}
    for row in days:
        for issuer, place in row.places(order).items():
            told = announced.get(issuer)
            if place <= count and (told is None or row.day < told):
                in_time = told is not None and (told - row.day).days <= rules.alarm_days
                seen[issuer] = seen.get(issuer, False) or in_time
    return sum(seen.values()) / len(seen) if seen else None


def _alarms(days: Sequence[MonthEnd], outcomes: Sequence[Outcome], rules: ReplayRules) -> tuple[Alarm, ...]:
    """At each month-end, the firms the ranking put before the first one to which it happened in time."""
    announced = {row.issuer: row.announced for row in outcomes}
    found: dict[str, list[tuple[date, str]]] = {}
    for row in days:
        places = row.places(RANKING)
        true = {name for name in places if _comes_true(announced.get(name), row.day, rules)}
        first = min((places[name] for name in true), default=Decimal(0))
        for standing in row.standings:
            told = announced.get(standing.issuer)
            if places[standing.issuer] < first and (told is None or told > row.day):
                found.setdefault(standing.issuer, []).append((row.day, standing.why))
    return tuple(Alarm(issuer, tuple(day for day, _ in seen), seen[-1][1]) for issuer, seen in sorted(found.items()))


def _comes_true(announced: date | None, day: date, rules: ReplayRules) -> bool:
    return announced is not None and day < announced <= day + timedelta(days=rules.alarm_days)


# outcomes -----------------------------------------------------------------------------------------------------


def _first_of_each(outcomes: Iterable[Outcome], kind: str) -> tuple[Outcome, ...]:
    first: dict[str, Outcome] = {}
    for row in sorted(outcomes, key=lambda row: row.announced):
        if row.kind in parts_of(kind):
            first.setdefault(row.issuer, row)
    return tuple(first.values())


def _last_day(days: Sequence[MonthEnd], rules: ReplayRules) -> date:
    return days[-1].day + timedelta(days=rules.alarm_days)
