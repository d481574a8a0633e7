"""What came in from outside: a submission as it arrived, a visit to a source, and what a source brought."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from datmon.errors import BadInput

POLLS = "edgar listings"  # the source of a visit that says when a company's own listing was last asked for


@dataclass(frozen=True, slots=True)
class Arrival:
    """One submission that was fetched, before anything of it is read: where from, when, and what finds its bytes.

    Four clocks, none of which replaces another: `listed_at` is the acceptance as the listing wrote it, text that may
    be Eastern or UTC and is never read as known; `accepted_at` is the SGML header's, None where it has none;
    `available_at` is when the file was there to fetch (Last-Modified); `fetched_at` is when it was. `sha256` finds the
    compressed container in the archive, `size` counts its bytes before that; `stopped` is True where fetching ended
    after the last wanted document. Instants are UTC.

    Raises BadInput when an instant has no UTC zone.
    """

    accession: str
    cik: int
    issuer: str
    form: str
    source: str
    address: str
    listed_at: str
    accepted_at: datetime | None
    available_at: datetime | None
    fetched_at: datetime
    sha256: str
    size: int
    stopped: bool = False

    def __post_init__(self) -> None:
        for instant in (self.accepted_at, self.available_at, self.fetched_at):
            _in_utc(self.accession, instant)


@dataclass(frozen=True, slots=True)
class Visit:
    """The last time a source was asked about a subject: an issuer's ticker, or a coin for prices.

    `succeeded_at` is None where this try failed, with `reason`; the store then keeps the success before it.
    `covered_from` is the first filing day from which on nothing wanted is missing, None where that is not known.
    `brought` counts what was new.
    """

    source: str
    subject: str
    tried_at: datetime
    succeeded_at: datetime | None
    reason: str = ""
    brought: int = 0
    covered_from: date | None = None

    def __post_init__(self) -> None:
        for instant in (self.tried_at, self.succeeded_at):
            _in_utc(f"{self.source} {self.subject}", instant)


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What one source did in a sync. `brought` counts what is new, `known` what was there; failures: (where, why)."""

    source: str
    requests: int = 0
    brought: int = 0
    known: int = 0
    failures: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """One line for people."""
        line = f"{self.source}: {self.brought} new, {self.known} known, {self.requests} requests"
        return line + (f"; {len(self.failures)} failures, the first: {self.failures[0][1]}" if self.failures else "")


def _in_utc(what: str, instant: datetime | None) -> None:
    if instant is not None and instant.utcoffset() != UTC.utcoffset(None):
        raise BadInput(f"An instant of {what} is not in UTC: {instant!r}.")
