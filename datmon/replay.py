"""The replay: the ranking of each month-end as it would have stood, from tables of facts known by then, and its score.

The tables are taken into a home of their own, in memory; each month-end is asked with both clocks at its end, so that
nothing told later can reach it. What came of the firms is read from the table of events and only ever scores.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from datmon.errors import BadInput
from datmon.figures import Figure, Missing
from datmon.framed_records import Scores
from datmon.monitor import Monitor, clocks_of, import_, rank
from datmon.outcomes import Outcome, outcome_kinds, read_outcomes, replay_rules
from datmon.ranking import RankRow, stands_among
from datmon.rulebook import Status
from datmon.scoring import MonthEnd, Standing, score

_EVENTS = "events.csv"
_TABLES = ("facts.csv", "instruments.csv", "splits.csv", "coins.csv", "closes.csv")


def backtest(
    curated: Path | str,
    *,
    first: date | None = None,
    last: date | None = None,
    with_miners: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Scores:
    """How early the ranking told who would sell coins, and who would get a letter, beside four simpler orders.

    `curated` is a folder of tables (facts, instruments, splits, coins, closes, events). Month-ends from `first`
    (default: so long before the first outcome as a place is looked up) to `last` (default: the last before the last
    outcome). Miners, who sell what they produce, are left out unless `with_miners`. `progress` gets the number of
    month-ends done.

    Raises BadInput when the folder has no such tables, a row of one cannot be used, or no month-end is left.
    """
    folder = Path(curated)
    outcomes = curated_outcomes(folder)
    days = tuple(_month_ends(*_bounds(outcomes, first, last)))
    if not days:
        raise BadInput(f"No month ends between {first} and {last}; give a --from that is before --until.")
    with curated_home(folder) as monitor:
        month_ends = []
        for done, day in enumerate(days, 1):
            month_ends.append(_month_end(monitor, day, with_miners=with_miners))
            if progress:
                progress(done)
    return Scores(score(month_ends, outcomes, kind) for kind in outcome_kinds())


def curated_outcomes(folder: Path) -> tuple[Outcome, ...]:
    """What came of the firms, from the folder's table of events.

    Raises BadInput where it cannot be read, or tells of no outcome.
    """
    file = folder / _EVENTS
    try:
        outcomes = read_outcomes(file.name, file.read_bytes())
    except OSError as error:
        raise BadInput(f"{file} cannot be read ({error.strerror}); name a folder of tables with --curated.") from error
    if not outcomes:
        raise BadInput(f"{file} tells of no coin sale and no letter: there is nothing to score against.")
    return outcomes


def _bounds(outcomes: tuple[Outcome, ...], first: date | None, last: date | None) -> tuple[date, date]:
    longest = timedelta(days=max(replay_rules().lookaheads))
    return first or outcomes[0].announced - longest, last or outcomes[-1].announced


def _month_ends(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        end = following - timedelta(days=1)
        if end <= last:
            yield end
        day = following


def curated_home(folder: Path) -> Monitor:
    """A monitor over a home in memory, filled from the folder's tables."""
    from datmon.home import in_memory  # noqa: PLC0415 - the database's library waits until it is needed

    monitor = Monitor(in_memory())
    for name in _TABLES:
        if (folder / name).exists():
            import_(monitor, folder / name)
    return monitor


def _month_end(monitor: Monitor, day: date, *, with_miners: bool) -> MonthEnd:
    rows = rank(monitor, clocks=clocks_of(day), with_miners=with_miners)
    return MonthEnd(day, tuple(_standing(row) for row in rows if not row.apart))


def _standing(row: RankRow) -> Standing:
    valuation = row.valuation
    return Standing(
        row.issuer,
        {
            "ranking": None if stands_among(row.verdicts) is Status.UNKNOWN else Decimal(-row.rank),
            "secured_debt_to_coins": _share(row.sheet.secured_debt, valuation.coin_value),
            "debt_to_coins": _share(valuation.debt, valuation.coin_value),
            "mnav_ascending": _negative(valuation.mnav_basic),
            "paper_loss": _negative(valuation.unrealized),
        },
        row.level,
        _said(reason.text for reason in row.reasons),
    )


def _share(part: Figure, whole: Figure) -> Decimal | None:
    if isinstance(part, Missing) or isinstance(whole, Missing) or whole.value <= 0:
        return None
    return part.value / whole.value


def _negative(figure: Figure) -> Decimal | None:
    return None if isinstance(figure, Missing) else -figure.value


def _said(reasons: Iterable[str]) -> str:
    return "; ".join(reasons)
