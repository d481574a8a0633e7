"""A pass through a security's closes, with the state asked for on chosen days.

A session that has no close while others around it do is a halt or a gap in the data: the last close is carried over a
few of them, and a longer gap ends every run. Only closes on the exchange of the last day asked for are walked.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Protocol

from datmon.rulebook.listing.numbers import numbers_of
from datmon.rulebook.listing.security import Close, Security
from datmon.rulebook.listing.state import ListingState, in_number, weakest
from datmon.sessions import sessions_between
from datmon.splits import Split

CLOSES = "closes"  # the subject whose numbers say how long a gap is, and how old a close


class Clock(Protocol):
    """What is walked through the closes."""

    @property
    def is_open(self) -> bool:
        """Whether a matter is open."""

    def step(self, day: date, close: Decimal) -> None:
        """A session closes at that price."""

    def pass_to(self, day: date) -> None:
        """A day ends."""

    def interrupt(self) -> None:
        """Too many sessions have no close for runs to go on."""

    def state(self, as_of: date, last_close: date) -> ListingState:
        """Where the matter stands at the end of the day."""


def closes_walked(security: Security, days: Sequence[date], clock: Clock) -> tuple[ListingState, ...]:
    """The state at the end of each day; days before the first close have one only where documents opened a matter."""
    asked = sorted(set(days))
    since = security.on_exchange_since(asked[-1]) if asked else date.min
    ahead = _Ahead((close for close in security.closes if close.day >= since), security.splits)
    states = []
    for day in asked:
        ahead.bring(clock, day)
        clock.pass_to(day)
        if ahead.last is not None:
            states.append(_doubted(clock.state(day, ahead.last), _doubts(day, ahead.last, ahead.carried)))
        elif clock.is_open:
            states.append(_doubted(clock.state(day, day), ("no close is known",)))
    return tuple(states)


class _Ahead:
    """The closes still to be walked, and what was carried."""

    def __init__(self, closes: Iterable[Close], splits: Sequence[Split]) -> None:
        self._closes, self._splits = iter(closes), splits
        self._next = next(self._closes, None)
        self.last: date | None = None
        self._price = Decimal(0)
        self.carried: list[date] = []

    def bring(self, clock: Clock, day: date) -> None:
        """Walk the clock through the closes up to the day."""
        while self._next is not None and self._next.day <= day:
            self._bridge(clock, self._next.day)
            clock.step(self._next.day, self._next.price)
            self.last, self._price = self._next.day, self._next.price
            self._next = next(self._closes, None)

    def _bridge(self, clock: Clock, day: date) -> None:
        if self.last is None or (day - self.last).days == 1:
            return
        without = sessions_between(self.last, day)[1:-1]
        if len(without) > numbers_of(CLOSES).count("carried_sessions", day):
            clock.interrupt()
            return
        for session in without:
            clock.step(session, self._price_on(session))
            self.carried.append(session)

    def _price_on(self, session: date) -> Decimal:
        """The last close in the shares of the session."""
        price = self._price
        for split in self._splits:
            if self.last is not None and self.last < split.effective <= session:
                price *= split.consolidation
        return price


def _doubted(state: ListingState, doubts: Iterable[str]) -> ListingState:
    """The state with what is doubtful about its closes."""
    said = tuple(doubts)
    if not said:
        return state
    return replace(state, findings=(*state.findings, *said), confidence=weakest(state.confidence, "low"))


def _doubts(day: date, last: date, carried: Sequence[date]) -> Iterator[str]:
    """Carried closes in the run, and a last close that is old."""
    numbers = numbers_of(CLOSES)
    if carried:
        recent = last - timedelta(days=numbers.count("looked_back_days", day))
        in_run = [session for session in carried if session >= recent]
        if in_run:
            verb = "counts" if len(in_run) == 1 else "count"
            held = in_number(len(in_run), "session")
            yield f"{held} without a close, {in_run[-1]} the last, {verb} with the close before"
    if day == last:
        return
    old = len(sessions_between(last, day)) - 1
    if old > numbers.count("stale_sessions", day):
        yield f"the last close known is of {last}, {old} sessions before: trading is suspended, or closes are missing"
