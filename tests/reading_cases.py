"""Fixture cases of a disclosure style: a document, and what is expected of it, written by eye."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from datmon.disclosures.style import Style
from datmon.documents import Document, Filing, open_document
from datmon.fact import Fact, Unread

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "disclosures"


def report(content: bytes, period: date | None = None, kind: str = "10-Q") -> Document:
    """A periodic report of a made-up company with these bytes."""
    filing = Filing("0000000001-25-000001", "TST", kind, datetime(2026, 1, 13, 21, 0, tzinfo=UTC), period=period)
    return open_document(filing, "tst.htm", kind, content)


def case_document(style: str, case: str) -> Document:
    """The document of a fixture case."""
    return report((FIXTURES / style / case / "document.htm").read_bytes())


def expected(style: str, case: str) -> list[dict[str, str]]:
    """The expected facts of a fixture case, and the measures expected unread."""
    lines = (FIXTURES / style / case / "expected.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def readings(style: Style, document: Document) -> list[dict[str, str]]:
    """What the style reads, in the form of an expected.jsonl; every quote is checked against the text."""
    found: list[dict[str, str]] = []
    for reading in style.read(document):
        assert reading.citation.holds_in(document.text)
        found.append(_fact(reading) if isinstance(reading, Fact) else _unread(reading))
    return found


def _fact(fact: Fact) -> dict[str, str]:
    shown = {
        "measure": fact.measure,
        "asset": fact.asset,
        "value": f"{fact.value:f}" if isinstance(fact.value, Decimal) else str(fact.value),
        "as_of": fact.as_of and fact.as_of.isoformat(),
        "period_start": fact.period_start and fact.period_start.isoformat(),
        "period_end": fact.period_end and fact.period_end.isoformat(),
        "share_class": fact.share_class,
    }
    return {key: value for key, value in shown.items() if value is not None}


def _unread(unread: Unread) -> dict[str, str]:
    return {"unread": unread.measure or "", "reason": unread.reason}


def agrees(found: list[dict[str, str]], wanted: list[dict[str, str]]) -> bool:
    """Whether both say the same, in any order; an expected reason may be the beginning of the found one."""
    if len(found) != len(wanted):
        return False
    return all(any(_same(have, want) for have in found) for want in wanted)


def _same(have: dict[str, str], want: dict[str, str]) -> bool:
    if "unread" in want:
        return have.get("unread") == want["unread"] and have["reason"].startswith(want["reason"])
    return have == want
