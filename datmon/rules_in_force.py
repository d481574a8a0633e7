"""The rules as they were in force on a day: every dated number of the rulebook, with clause, source and status.

What is proposed, or of unknown outcome, is shown as such from the day it was proposed, and judges only where it is
switched on by name. Each row is of an exchange, or of none: this project's own choices and rules.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from datmon.errors import UnknownName
from datmon.rulebook import RULES
from datmon.rulebook.listing import LISTING_RULES, SHARED_SUBJECTS, UNJUDGED, rule_named
from datmon.rulebook.listing.numbers import switch_of
from datmon.rulebook.parameters import NOT_IN_FORCE, Parameter, parameters

OTHER = "other"
EXCHANGES = ("nasdaq", "nyse", "nyse-american", OTHER)
_NAMES = ("nasdaq", "nyse-american", "nyse")  # the longer one first: a venue is of the first it begins with
_SHARED = dict.fromkeys(("nasdaq_standards", "letters", "stated_notice"), ("nasdaq",))


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One number of a rule. `judges` says whether it counts that day; `before` is the row it took the place of.

    `exchanges` are those it is of, a part of EXCHANGES.
    """

    rule: str
    parameter: Parameter
    judges: bool
    exchanges: tuple[str, ...]
    before: Parameter | None = None


def rules_on(
    day: date, since: date | None = None, switched_on: frozenset[str] = frozenset(), exchange: str | None = None
) -> tuple[RuleRow, ...]:
    """The rows in force on the day, the listing rules first, and those held back that were proposed by then.

    By subject, in the files' order. With `since` only those that took effect, or were proposed, after that day; with
    `exchange` only those of it.

    Raises UnknownName when a name to switch on is none of the rows held back, or the exchange is not known.
    """
    check_switched_on(switched_on)
    if exchange is not None and exchange not in EXCHANGES:
        raise UnknownName(f"{exchange!r} is no exchange of the rules; those are {', '.join(EXCHANGES)}.")
    rows = [row for subject, file in _subjects() for row in _rows(subject, file, day, switched_on)]
    return tuple(
        row
        for row in rows
        if (since is None or _changed_after(row, since, day)) and (exchange is None or exchange in row.exchanges)
    )


def _changed_after(row: RuleRow, since: date, day: date) -> bool:
    """Whether the row took effect after `since` and by the day, or is held back and was proposed in that time."""
    taken = since < row.parameter.effective <= day
    return taken or (not row.judges and row.parameter.proposed is not None and row.parameter.proposed > since)


def check_switched_on(names: Iterable[str]) -> None:
    """Whether each name is that of a row that is held back.

    Raises UnknownName with the names there are.
    """
    subjects = [(subject, file) for subject, file in _subjects() if subject != UNJUDGED]
    known = [switch_of(subject, row) for subject, file in subjects for row in parameters(file) if _is_held_back(row)]
    for name in names:
        if name not in known:
            raise UnknownName(f"{name!r} is no rule that is held back; those are {', '.join(sorted(set(known)))}.")


def _subjects() -> list[tuple[str, str]]:
    """Each subject with its file."""
    listing = [*(rule.name for rule in LISTING_RULES), UNJUDGED, *SHARED_SUBJECTS]
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
            before = held[-2] if len(held) > 1 else None
            found.append(RuleRow(subject, held[-1], subject != UNJUDGED, _exchanges(subject, held[-1]), before))
        withheld = (row for row in rows if row not in live and (row.proposed or row.effective) <= day)
        found += [RuleRow(subject, row, False, _exchanges(subject, row)) for row in withheld]
    return found


def _exchanges(subject: str, row: Parameter) -> tuple[str, ...]:
    """The exchanges the row is of: by its own name, by its rule's venues, or none; a choice is this project's."""
    rule = rule_named(subject)
    own = row.name.partition(".")[2]
    if row.status == "choice":
        return (OTHER,)
    venues = (own,) if own.startswith(_NAMES) else rule.venues if rule else _SHARED.get(subject, ())
    named = (next((name for name in _NAMES if venue.startswith(name)), OTHER) for venue in venues)
    return tuple(dict.fromkeys(named)) or (OTHER,)


def _is_held_back(row: Parameter) -> bool:
    return row.status in NOT_IN_FORCE
