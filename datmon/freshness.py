"""How fresh the home is: when each source last answered for each company, and whether the company has gone silent.

Silence is measured by the company's own cadence: one that files every week is late after three, one that files every
quarter is not.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from datmon.arrivals import POLLS, Visit
from datmon.calendars import EASTERN
from datmon.documents import Filing
from datmon.wanted import table

_EDGAR = "edgar"


@dataclass(frozen=True, slots=True)
class Freshness:
    """One source of one company (or coin). `state` is fresh, stale, failing, never, silent, or unknown.

    Unknown is a company of which too few filings are known to tell whether it has gone silent.

    `usual_gap_days` is the gap within which nine of ten of its gaps between filing days were; None where too few are
    known. `silent_days` counts from its last filing.
    """

    subject: str
    source: str
    state: str
    last_success: datetime | None
    last_try: datetime | None
    reason: str
    filings: int
    last_filing: datetime | None
    usual_gap_days: int | None
    silent_days: int | None


def freshness(
    visits: Iterable[Visit], filings: Iterable[Filing], watched: Iterable[str], now: datetime
) -> list[Freshness]:
    """One row for each source and subject, and one for each watched company that nothing was ever asked about."""
    theirs: defaultdict[str, list[Filing]] = defaultdict(list)
    for filing in filings:
        theirs[filing.issuer].append(filing)
    visits = [visit for visit in visits if visit.source != POLLS]
    asked = {visit.subject for visit in visits}
    rows = [_row(visit.source, visit.subject, visit, theirs[visit.subject], now) for visit in visits]
    rows += [_row(_EDGAR, name, None, theirs[name], now) for name in {*watched} - asked]
    return sorted(rows, key=lambda row: (row.subject, row.source))


def _row(source: str, subject: str, visit: Visit | None, filings: Sequence[Filing], now: datetime) -> Freshness:
    last = max((filing.known_at for filing in filings), default=None)
    gap = usual_gap([filing.known_at.astimezone(EASTERN).date() for filing in filings])
    silent = (now - last).days if last is not None else None
    return Freshness(
        subject=subject,
        source=source,
        state=_state(visit, gap, silent, now),
        last_success=visit.succeeded_at if visit else None,
        last_try=visit.tried_at if visit else None,
        reason=visit.reason if visit else "",
        filings=len(filings),
        last_filing=last,
        usual_gap_days=gap,
        silent_days=silent,
    )


def _state(visit: Visit | None, gap: int | None, silent: int | None, now: datetime) -> str:
    limits = table()["health"]
    if visit is None or visit.succeeded_at is None:
        return "never" if visit is None else "failing"
    if now - visit.succeeded_at > timedelta(hours=limits["stale_hours"]):
        return "stale"
    if visit.reason:
        return "failing"
    if gap is not None and silent is not None:
        longest = max(limits["least_silent_days"], limits["silent_times"] * gap)
        return "silent" if silent > longest else "fresh"
    return "unknown" if visit.source == _EDGAR else "fresh"


def usual_gap(days: Iterable[date]) -> int | None:
    """The days within which nine of ten gaps between successive filing days were; None where too few are known."""
    limits = table()["health"]
    known = sorted(set(days))
    lately = [day for day in known if day >= known[-1] - timedelta(days=limits["cadence_days"])]
    if len(lately) < limits["least_filing_days"]:
        return None
    gaps = sorted((after - before).days for before, after in pairwise(lately))
    return gaps[(len(gaps) * 9 - 1) // 10]
