"""Closes set on sessions of the exchange, for a made-up company on a venue."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from datmon.rulebook.listing.security import Close, Level, Security, Venue
from datmon.sessions import sessions_between
from datmon.splits import Split

BEGINNING = date(2015, 1, 2)


def closes_from(first: date, prices: Iterable[str | Decimal]) -> tuple[Close, ...]:
    """One price a session, from the first session on or after the day."""
    sessions = sessions_between(first, date(2031, 1, 1))
    return tuple(Close(day, Decimal(price)) for day, price in zip(sessions, prices, strict=False))


def closes_to(last: date, prices: Iterable[str | Decimal]) -> tuple[Close, ...]:
    """One price a session, ending with the last session on or before the day."""
    listed = list(prices)
    sessions = sessions_between(BEGINNING, last)[-len(listed) :]
    return tuple(Close(day, Decimal(price)) for day, price in zip(sessions, listed, strict=True))


def acme(closes: tuple[Close, ...], venue: Venue = Venue.NASDAQ_CM, **more: Any) -> Security:
    """A security of a made-up company of which no documents are read, unless some are given or it is said."""
    return Security("ACME", ((BEGINNING, venue),), closes, **{"has_documents": False, **more})


def reverse(effective: date, old: str, kind: str = "reverse_split") -> Split:
    """A reverse split of 1 for `old`."""
    return Split(effective, Decimal(1), Decimal(old), kind)


def level(as_of: date, value: str, known: date | None = None) -> Level:
    """A reported number, known on its day unless said otherwise."""
    return Level(as_of, known or as_of, Decimal(value))
