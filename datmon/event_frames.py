"""Events as rows: one a number or notice, with the words that told of it first."""

from decimal import Decimal
from typing import Any

from datmon.firm_events import Event
from datmon.frames import Column

EVENTS = (
    Column("ticker"),
    Column("event"),
    Column("event_day"),
    Column("period_start", show="hidden"),
    Column("known_at"),
    Column("asset"),
    Column("what"),
    Column("number", show="ratio"),
    Column("unit"),
    Column("said"),
    Column("precision", show="hidden"),
    Column("confidence", show="hidden"),
    Column("tellings", show="whole"),
    Column("document", show="hidden"),
    Column("quote"),
    Column("fact_id", show="hidden"),
)


def event_row(event: Event) -> dict[str, Any]:
    """An event as one row of EVENTS."""
    fact = event.fact
    is_number = isinstance(fact.value, Decimal)
    return {
        "ticker": fact.issuer,
        "event": event.name,
        "event_day": event.day,
        "period_start": fact.period_start,
        "known_at": fact.known_at,
        "asset": fact.asset,
        "what": fact.measure,
        "number": fact.value if is_number else None,
        "unit": fact.unit,
        "said": fact.value if isinstance(fact.value, str) else None,
        "precision": fact.precision.value,
        "confidence": fact.confidence,
        "tellings": Decimal(event.tellings),
        "document": fact.citation.document,
        "quote": fact.citation.quote,
        "fact_id": fact.fact_id,
    }
