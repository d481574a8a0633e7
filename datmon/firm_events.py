"""Events: what firms did and were told, from the facts that tell of it; each told once, by whoever told it first."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from datmon.fact import Fact


@dataclass(frozen=True, slots=True)
class Event:
    """One number of an event, or a notice: what it is called, the fact that told of it first, how many tell of it."""

    name: str
    fact: Fact
    tellings: int

    @property
    def day(self) -> date:
        """The day it happened, or the last day of the time in which it did."""
        return self.fact.day


def events(facts: Iterable[Fact]) -> list[Event]:
    """The events the facts tell of, the earliest first; the same number of the same time is one event.

    A trade of none (0 coins sold) is none; a going-concern doubt that is denied is none.
    """
    told: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        if fact.measure in _names() and fact.value:
            told.setdefault((fact.subject, fact.period_start, fact.day, fact.value), []).append(fact)
    found = [_event(tellings) for tellings in told.values()]
    return sorted(found, key=lambda event: (event.day, event.fact.issuer, event.name, event.fact.fact_id))


def _event(tellings: list[Fact]) -> Event:
    first = min(tellings, key=lambda fact: (fact.known_at, fact.citation.document, fact.citation.start))
    return Event(_names()[first.measure], first, len(tellings))


@cache
def _names() -> Mapping[str, str]:
    names: Mapping[str, str] = tomllib.loads(files("datmon").joinpath("firm_events.toml").read_text("utf-8"))["events"]
    return names
