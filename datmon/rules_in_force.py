"""The rules as they were in force on a day: every dated number of the rulebook, with clause, source and status.

What is proposed, or of unknown outcome, is shown as such and judges only where it is switched on by name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from datmon.errors import UnknownName
from datmon.rulebook import RULES
from datmon.rulebook.listing import LISTING_RULES, SHARED_SUBJECTS
from datmon.rulebook.listing.numbers import switch_of
from datmon.rulebook.parameters import NOT_IN_FORCE, Parameter, parameters


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One number of a rule. `judges` says whether it counts that day; `before` is the row it took the place of."""

    rule: str
    parameter: Parameter
    judges: bool
    before: Parameter | None = None


def rules_on(day: date, since: date | None = None, switched_on: frozenset[str] = frozenset()) -> tuple[RuleRow, ...]:
    """The rows in force on the day, the listing rules first, and those held back; by subject, in the files' order.

    With `since` only those that took effect after that day.

    Raises UnknownName when a name to switch on is none of the rows held back.
    """
    check_switched_on(switched_on)
    rows = [row for subject, file in _subjects() for row in _rows(subject, file, day, switched_on)]
    return tuple(row for row in rows if since is None or row.parameter.effective > since)


def check_switched_on(names: Iterable[str]) -> None:
    """Whether each name is that of a row that is held back.

    Raises UnknownName with the names there are.
    """
    known = [switch_of(subject, row) for subject, file in _subjects() for row in parameters(file) if _is_held_back(row)]
    for name in names:
        if name not in known:
            raise UnknownName(f"{name!r} is no rule that is held back; those are {', '.join(sorted(set(known)))}.")


def _subjects() -> list[tuple[str, str]]:
    """Each subject with its file."""
    listing = [*(rule.name for rule in LISTING_RULES), *SHARED_SUBJECTS]
    return [(name, f"listing/{name}") for name in listing] + [(rule.name, rule.name) for rule in RULES]


def _rows(subject: str, file: str, day: date, switched_on: frozenset[str]) -> list[RuleRow]:
    by_name: dict[str, list[Parameter]] = {}
    for row in parameters(file):
        by_name.setdefault(row.name, []).append(row)
    found = []
    for rows in by_name.values():
        live = [row for row in rows if not _is_held_back(row) or switch_of(subject, row) in switched_on]
        held = sorted((row for row in live if row.effective <= day), key=lambda row: row.effective)
        if held:
            found.append(RuleRow(subject, held[-1], True, held[-2] if len(held) > 1 else None))
        found += [RuleRow(subject, row, False) for row in rows if row not in live]
    return found


def _is_held_back(row: Parameter) -> bool:
    return row.status in NOT_IN_FORCE
