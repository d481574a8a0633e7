"""A subject's dated numbers, asked by name and day; what is proposed or of unknown outcome only where switched on."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from datmon.errors import UnknownName
from datmon.rulebook.parameters import NOT_IN_FORCE, Parameter, parameters


class Numbers:
    """The numbers of one subject as they were in effect; between two changes every day has the same answers."""

    def __init__(self, subject: str, rows: Iterable[Parameter], switched_on: frozenset[str] = frozenset()) -> None:
        self.subject = subject
        self._switched_on = switched_on
        self._rows = [row for row in rows if self._judges(row)]
        self._names = tuple(dict.fromkeys(row.name for row in self._rows))
        self._changes = sorted({row.effective for row in self._rows})
        self._known: dict[tuple[str, int], Parameter | None] = {}
        self._together: dict[tuple[str, int], tuple[Parameter, ...]] = {}

    def row(self, name: str, day: date) -> Parameter | None:
        """The newest row of that name in effect on the day; None before there was one."""
        key = name, bisect_right(self._changes, day)
        if key not in self._known:
            held = [row for row in self._rows if row.name == name and row.effective <= day]
            self._known[key] = max(held, key=lambda row: row.effective, default=None)
        return self._known[key]

    def at(self, name: str, day: date) -> Decimal | None:
        """The number of that name in effect on the day; None before there was one."""
        row = self.row(name, day)
        return row.value if row else None

    def needed(self, name: str, day: date) -> Decimal:
        """The number of that name in effect on the day.

        Raises UnknownName when there is none.
        """
        value = self.at(name, day)
        if value is None:
            raise UnknownName(f"{self.subject}.toml has no row {name!r} in effect on {day}.")
        return value

    def count(self, name: str, day: date) -> int:
        """The same as a whole number of sessions, days or months."""
        return int(self.needed(name, day))

    def in_effect(self, day: date, venue: str = "") -> tuple[Parameter, ...]:
        """The rows in effect on the day, one a name, in the order of the file; of rows by venue only this one's."""
        key = venue, bisect_right(self._changes, day)
        if key not in self._together:
            held = (self.row(name, day) for name in self._names if not venue or _is_of(name, venue))
            self._together[key] = tuple(row for row in held if row is not None)
        return self._together[key]

    def _judges(self, row: Parameter) -> bool:
        return row.status not in NOT_IN_FORCE or switch_of(self.subject, row) in self._switched_on


def switch_of(subject: str, row: Parameter) -> str:
    """The name by which a row that is held back is switched on, with those that belong to it: subject.name."""
    return f"{subject}.{row.name.partition('.')[0]}"


def _is_of(name: str, venue: str) -> bool:
    return "." not in name or name.endswith(f".{venue}")


@cache
def numbers_of(subject: str, switched_on: frozenset[str] = frozenset()) -> Numbers:
    """The numbers of listing/<subject>.toml; `switched_on` names those held back that shall judge."""
    return Numbers(subject, parameters(f"listing/{subject}"), switched_on)
