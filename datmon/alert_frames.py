"""Alerts as rows: those that were told and how far each has come, those of a replay, how each rule did, how tests went.

Words from outside are written without steering signs.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from datmon.alert import Alert, plain
from datmon.alert_record import Delivery
from datmon.alert_replay import ReplayedAlert, RuleCount, rule_counts
from datmon.frames import Column
from datmon.monitor.alerting import ChannelTest

Row = dict[str, Any]

_ALERT = (
    Column("id", show="hidden"),
    Column("as_of"),
    Column("ticker"),
    Column("rule"),
    Column("subject", show="hidden"),
    Column("before", show="hidden"),
    Column("now", show="hidden"),
    Column("reason"),
    Column("quotes", show="hidden"),
)
TOLD = (
    *_ALERT,
    Column("channel"),
    Column("state"),
    Column("tries", show="hidden"),
    Column("last_try", show="hidden"),
    Column("why_not"),
)
REPLAYED = (*_ALERT, Column("came"), Column("lead_days", show="whole"), Column("event"))
COUNTS = (
    Column("rule"),
    Column("raised", show="whole"),
    Column("true", show="whole"),
    Column("late", show="whole"),
    Column("false", show="whole"),
    Column("data", show="whole"),
    Column("mean_lead_days", show="whole"),
)
TRIALS = (Column("channel"), Column("kind"), Column("went"))


def told_rows(deliveries: Iterable[Delivery]) -> Iterator[Row]:
    """A row for each alert and channel; `why_not` is None where nothing is wrong."""
    for row in deliveries:
        yield {
            **_alert_row(row.alert),
            "channel": row.channel,
            "state": row.state,
            "tries": row.tries,
            "last_try": row.last_try,
            "why_not": plain(row.reason) or None,
        }


def replayed_rows(replayed: Iterable[ReplayedAlert]) -> Iterator[Row]:
    """A row for each alert with what came of it; `event` and `lead_days` are None where nothing did."""
    for row in replayed:
        event = row.outcome
        yield {
            **_alert_row(row.alert),
            "came": str(row.came),
            "lead_days": row.lead_days,
            "event": f"{event.announced} {event.event}" if event else None,
        }


def count_rows(replayed: Iterable[ReplayedAlert]) -> Iterator[Row]:
    """A row for each rule that raised an alert."""
    return map(_count_row, rule_counts(replayed))


def trial_rows(tests: Iterable[ChannelTest]) -> Iterator[Row]:
    """A row for each channel: `went` is sent, or why it did not go."""
    for row in tests:
        yield {"channel": row.channel, "kind": row.kind, "went": plain(row.reason) or "sent"}


def _alert_row(alert: Alert) -> Row:
    return {
        "id": alert.alert_id,
        "as_of": alert.as_of,
        "ticker": plain(alert.issuer),
        "rule": alert.rule,
        "subject": plain(alert.subject),
        "before": plain(alert.before),
        "now": plain(alert.now),
        "reason": plain(alert.reason),
        "quotes": [
            f"{quote.document}, characters {quote.start} to {quote.end}: {plain(quote.words)}" for quote in alert.quotes
        ],
    }


def _count_row(count: RuleCount) -> Row:
    mean = count.mean_lead_days
    return {
        "rule": count.rule,
        "raised": count.raised,
        "true": count.true,
        "late": count.late,
        "false": count.false,
        "data": count.data,
        "mean_lead_days": None if mean is None else Decimal(f"{mean:.1f}"),
    }
