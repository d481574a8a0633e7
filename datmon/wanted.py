"""Which filings are wanted, in which order, and how many a plan expects: fetching.toml, applied.

Nothing here asks anybody; listings in, choices out.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.edgar_answers import Listed
from datmon.errors import BadInput

_AMENDED = "/A"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a plan: what is asked, and how often, as far as can be expected."""

    what: str
    requests: int


@dataclass(frozen=True, slots=True)
class Plan:
    """How many requests a sync would take, and how long at that rate; expected, not counted."""

    companies: int
    since: date
    steps: tuple[Step, ...]
    rate: float

    @property
    def requests(self) -> int:
        """All of them."""
        return sum(step.requests for step in self.steps)

    @property
    def seconds(self) -> float:
        """The time at the allowed rate: requests are what limits a sync, not bytes."""
        return self.requests / self.rate

    def __str__(self) -> str:
        """One line for people."""
        minutes, seconds = divmod(round(self.seconds), 60)
        return (
            f"{self.companies} companies since {self.since}: about {self.requests:,} requests, "
            f"{minutes} min {seconds:02} s at {self.rate:g} a second"
        )


@cache
def table() -> dict[str, Any]:
    """The tables of fetching.toml."""
    return tomllib.loads(files("datmon").joinpath("fetching.toml").read_text("utf-8"))


def default_since() -> date:
    """The first filing day that is asked for where nobody says."""
    since = table()["window"]["since"]
    assert isinstance(since, date)  # noqa: S101 - our own file
    return since


def kind_of(form: str) -> str | None:
    """Which kind of form it is: current, periodic, event, prospectus, vote; None where it is not wanted."""
    return _kinds().get(bare(form))


def is_wanted(listed: Listed, since: date, forms: Iterable[str] = ()) -> bool:
    """Whether the filing is to be fetched: of a form that is wanted, or of one of `forms` where these are named."""
    named = {bare(form) for form in forms}
    return listed.filed >= since and (bare(listed.form) in named if named else kind_of(listed.form) is not None)


def comes_last(listed: Listed) -> bool:
    """Whether its 8-K items are known and none of them is of those that come first."""
    return bool(listed.items) and not any(item in table()["items"]["first"] for item in listed.items)


def in_order(wanted: Iterable[Listed]) -> list[Listed]:
    """The filings as they are best fetched: rounds over all companies, newest first, the least telling ones last."""
    newest = sorted(wanted, key=lambda listed: (listed.filed, listed.listed_at, listed.accession), reverse=True)
    others = table()["order"]["others_a_round"]
    seen: defaultdict[tuple[int, bool], int] = defaultdict(int)
    rounds: list[tuple[bool, int, Listed]] = []
    for listed in newest:
        periodic = kind_of(listed.form) == "periodic"
        count = seen[listed.cik, periodic]
        seen[listed.cik, periodic] += 1
        rounds.append((comes_last(listed), count if periodic else count // others, listed))
    return [listed for *_, listed in sorted(rounds, key=lambda row: row[:2])]


def check_forms(forms: Iterable[str]) -> None:
    """That each form is one that fetching.toml names.

    Raises BadInput naming the first that is not.
    """
    for form in forms:
        if kind_of(form) is None:
            known = ", ".join(name for row in table()["forms"] for name in row["names"])
            raise BadInput(f"{form[:40]!r} is no form that datmon fetches; those are {known}.")


def plan(windows: Sequence[date], since: date, today: date, rate: float) -> Plan:
    """What a sync is expected to ask: a listing a company, and what the time from its day in `windows` on brought."""
    years = sum(max(0.0, _years(day, today)) for day in windows)
    assumed = table()["plan"]
    steps = [Step("listings", len(windows))]
    for kind, what in (("current", "8-K, 6-K"), ("periodic", "10-Q, 10-K, 20-F, 40-F"), ("prospectus", "prospectuses")):
        steps.append(Step(what, round(years * assumed[kind])))
    return Plan(len(windows), since, tuple(steps), rate)


def _years(since: date, today: date) -> float:
    """Years between the days; whole where month and day agree."""
    return today.year - since.year + (today.month - since.month) / 12 + (today.day - since.day) / 365


def bare(form: str) -> str:
    """The form without amendment, hyphens and blanks: "10-K/A" and "10K" are one."""
    return form.upper().removesuffix(_AMENDED).replace("-", "").replace(" ", "")


@cache
def _kinds() -> dict[str, str]:
    return {bare(name): row["kind"] for row in table()["forms"] for name in row["names"]}
