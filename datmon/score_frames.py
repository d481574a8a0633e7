"""The scores of a back-test as rows: each order's chances and leads, each firm's place, each false alarm."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from datmon.frames import Column, Row
from datmon.outcomes import replay_rules
from datmon.scoring import RANKING, Auc, KindScore, OrderScore

PLACES = (
    Column("outcome"),
    Column("ticker"),
    Column("announced"),
    Column("event"),
    *(Column(f"place_{days}") for days in replay_rules().lookaheads),
    Column("firms", show="whole"),
    Column("in_top_share"),
    Column("detail", show="hidden"),
)
SCORES = (
    Column("outcome"),
    Column("order"),
    *(Column(f"auc_{days}") for days in replay_rules().lookaheads),
    *(
        Column(f"auc_{days}_{end}", show="hidden")
        for days in replay_rules().lookaheads
        for end in ("value", "low", "high")
    ),
    Column("firms", show="whole"),
    Column("mean_lead_days", show="whole"),
    *(Column(f"precision_at_{count}", show="ratio") for count in replay_rules().top_counts),
)
ALARMS = (
    Column("outcome"),
    Column("ticker"),
    Column("month_ends", show="whole"),
    Column("first"),
    Column("last"),
    Column("why"),
)


def place_rows(scores: Iterable[KindScore]) -> Iterator[Row]:
    """Where the ranking had each firm before its outcome was announced: place by days ahead; None: not ranked then.

    `firms` and `in_top_share` are those of the last month-end before the announcement.
    """
    for kind in scores:
        ranking = _ranking(kind)
        for outcome in kind.outcomes:
            looked = {row.days_ahead: row for row in ranking.lookups if row.issuer == outcome.issuer}
            last = looked[min(looked)]
            yield {
                "outcome": kind.kind,
                "ticker": outcome.issuer,
                "announced": outcome.announced,
                "event": outcome.event,
                **{f"place_{days}": row.place for days, row in looked.items()},
                "firms": last.firms or None,
                "in_top_share": None if last.place is None else last.in_top_share,
                "detail": outcome.detail,
            }


def score_rows(scores: Iterable[KindScore]) -> Iterator[Row]:
    """Each order's chance that a firm to which it happened stood before one to which it did not, with its interval."""
    for kind in scores:
        for order in kind.orders:
            yield {
                "outcome": kind.kind,
                "order": order.order,
                **{name: value for row in order.auc for name, value in _chance(row).items()},
                "firms": order.auc[0].firms,
                "mean_lead_days": _rounded(order.mean_lead_days),
                **{f"precision_at_{count}": _rounded(share) for count, share in order.precision},
            }


def alarm_rows(scores: Iterable[KindScore]) -> Iterator[Row]:
    """The firms the ranking put before the first one to which it happened, and to which it did not happen in time."""
    for kind in scores:
        for alarm in sorted(kind.alarms, key=lambda row: (-len(row.month_ends), row.issuer)):
            yield {
                "outcome": kind.kind,
                "ticker": alarm.issuer,
                "month_ends": len(alarm.month_ends),
                "first": alarm.month_ends[0],
                "last": alarm.month_ends[-1],
                "why": alarm.why,
            }


def _ranking(kind: KindScore) -> OrderScore:
    return next(row for row in kind.orders if row.order == RANKING)


def _chance(auc: Auc) -> dict[str, Any]:
    name = f"auc_{auc.days_ahead}"
    told = None if auc.value is None else f"{auc.value:.2f} ({auc.low:.2f} to {auc.high:.2f})"
    numbers = {"value": auc.value, "low": auc.low, "high": auc.high}
    return {name: told, **{f"{name}_{end}": _rounded(number) for end, number in numbers.items()}}


def _rounded(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(f"{number:.3f}")


TABLES = {"scores": (SCORES, score_rows), "places": (PLACES, place_rows), "alarms": (ALARMS, alarm_rows)}
