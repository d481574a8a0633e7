"""What a listing rule looks at: the listed security's venue, its unadjusted closes, its splits and its notices."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from datmon.fact import Fact
from datmon.splits import Split


class Venue(StrEnum):
    """Where a security is listed, tier included, for tiers have rules of their own."""

    NASDAQ_GS = "nasdaq-gs"
    NASDAQ_GM = "nasdaq-gm"
    NASDAQ_CM = "nasdaq-cm"
    NYSE = "nyse"
    NYSE_AMERICAN = "nyse-american"
    OTHER = "other"

    @property
    def is_nasdaq(self) -> bool:
        """Whether one of Nasdaq's three tiers."""
        return self in NASDAQ

    def is_of_exchange(self, other: "Venue") -> bool:
        """Whether of one exchange: a tier may be changed without a count beginning anew."""
        return self is other or (self.is_nasdaq and other.is_nasdaq)


NASDAQ = (Venue.NASDAQ_GS, Venue.NASDAQ_GM, Venue.NASDAQ_CM)


def venue_named(name: str) -> Venue:
    """The venue of that name; OTHER for over-the-counter and foreign ones, whose rules are not modelled."""
    return Venue(name) if name in set(Venue) else Venue.OTHER


@dataclass(frozen=True, slots=True)
class Close:
    """A session's unadjusted close of the listed security (share or ADS), in USD."""

    day: date
    price: Decimal


class Step(StrEnum):
    """What a notice says has happened to a matter."""

    DEFICIENCY = "deficiency"
    SECOND_PERIOD = "second_period"
    DETERMINATION = "determination"
    HEARING = "hearing"
    SUSPENSION = "suspension"
    REGAINED = "regained"


@dataclass(frozen=True, slots=True)
class Notice:
    """What an exchange told the firm under a rule: the letter's day, and the day it became public.

    `deadline` is the end of the period, of a determination the day of suspension, and `plan_due` the day for a plan,
    where the document states them.
    """

    clause: str
    step: Step
    letter: date
    known: date
    deadline: date | None = None
    fact: Fact | None = None
    plan_due: date | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A number from a filing, such as shares outstanding or equity, with its day and the day it became public."""

    as_of: date
    known: date
    value: Decimal
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Business:
    """What the firm does with coins: whether it is a treasury now, its names before, the first holdings stated."""

    is_treasury: bool = False
    former_names: tuple[str, ...] = ()
    first_coins: Level | None = None


NO_BUSINESS = Business()


@dataclass(frozen=True, slots=True)
class Security:
    """A listed security's record, each list oldest first. `venues` are (first day, venue) rows.

    Counts are in the unit that trades (ADS where the firm has ADSs); `public_shares` are those not held by insiders or
    holders of a tenth. `income` are years' results from continuing operations, each on the year's last day.
    `has_documents` says whether a notice would be known if there were one: not where all that is known are closes.
    """

    ticker: str
    venues: tuple[tuple[date, Venue], ...]
    closes: tuple[Close, ...]
    splits: tuple[Split, ...] = ()
    notices: tuple[Notice, ...] = ()
    foreign: bool = False
    shares: tuple[Level, ...] = ()
    public_shares: tuple[Level, ...] = ()
    equity: tuple[Level, ...] = ()
    income: tuple[Level, ...] = ()
    total_assets: tuple[Level, ...] = ()
    investment_securities: tuple[Level, ...] = ()
    cash: tuple[Level, ...] = ()
    business: Business = NO_BUSINESS
    has_documents: bool = True

    def venue_on(self, day: date) -> Venue:
        """Where it was listed that day; the first known venue for days before it."""
        for first, venue in reversed(self.venues):
            if first <= day:
                return venue
        return self.venues[0][1]

    def on_exchange_since(self, day: date) -> date:
        """The first day of its listing on the exchange of that day, tiers not told apart."""
        since, now = date.min, self.venue_on(day)
        for first, venue in self.venues:
            if first <= day and not venue.is_of_exchange(now):
                since = date.max
            elif first <= day and since == date.max:
                since = first
        return since

    def shares_on(self, day: date) -> Decimal | None:
        """How many shares there are that day, as far as known by then."""
        return count_on(self.shares, self.splits, day)

    def public_shares_on(self, day: date) -> Decimal | None:
        """How many of them the public holds, as far as known by then."""
        return count_on(self.public_shares, self.splits, day)


def level_on(levels: Sequence[Level], day: date) -> Level | None:
    """The newest level that describes the day or one before it and was public by then."""
    newest: Level | None = None
    for level in levels:
        if level.as_of <= day and level.known <= day and (newest is None or _is_newer(level, newest)):
            newest = level
    return newest


def _is_newer(level: Level, other: Level) -> bool:
    return (level.as_of, level.known) > (other.as_of, other.known)


def count_on(levels: Sequence[Level], splits: Iterable[Split], day: date) -> Decimal | None:
    """The newest count, carried over the splits since; a count published after a split is on its basis already.

    Source: filers restate earlier counts for a split that took effect before the filing (SAB Topic 4.C).
    """
    level = level_on(levels, day)
    if level is None:
        return None
    count = level.value
    for split in splits:
        if level.as_of < split.effective <= day and level.known < split.effective:
            count /= split.consolidation
    return count


def reverse_splits_within(splits: Iterable[Split], day: date, days: int) -> tuple[Split, ...]:
    """The reverse splits effective in the `days` up to the day, the day included."""
    return tuple(split for split in splits if split.is_reverse and 0 <= (day - split.effective).days < days)
