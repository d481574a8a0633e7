"""What a style reads falsely in the real filings beside the project, by the gold facts there."""

import json
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from datmon.calendars import from_eastern
from datmon.disclosures.style import Style
from datmon.documents import Document, Filing, open_document
from datmon.fact import Fact


@cache
def _documents(shared: Path, kind: str) -> tuple[tuple[Document, tuple[Any, ...]], ...]:
    gold = [json.loads(line) for line in (shared / "gold" / "gold.jsonl").read_text("utf-8").splitlines()]
    wanted = {row["accession"]: row for row in gold if row["kind"].startswith(kind)}
    found = []
    for company in json.loads((shared / "filings" / "manifest.json").read_text("utf-8"))["companies"]:
        for row in company["filings"]:
            if row["accession"] in wanted:
                known = from_eastern(datetime.fromisoformat(row["accepted"]))
                filed = date.fromisoformat(row["filed"])
                filing = Filing(row["accession"], company["ticker"], row["form"], known, filed=filed)
                facts = tuple(wanted[row["accession"]]["facts"])
                found.extend((_open(shared, filing, part), facts) for part in row["documents"])
    return tuple(found)


def _open(shared: Path, filing: Filing, part: dict[str, str]) -> Document:
    return open_document(filing, part["name"], part["type"], (shared / "filings" / part["path"]).read_bytes())


def false_facts(shared: Path, style: Style, kind: str) -> list[str]:
    """The facts the style reads in documents of that kind that no gold fact of the document bears out."""
    return [
        f"{document.name}: {reading.measure} {reading.asset} {reading.value} {reading.day}"
        for document, gold in _documents(shared, kind)
        for reading in (style.read(document) if style.recognises(document) else ())
        if isinstance(reading, Fact) and not any(_bears_out(fact, reading) for fact in gold)
    ]


def _bears_out(gold: dict[str, Any], fact: Fact) -> bool:
    if gold["measure"] != fact.measure or not isinstance(gold["value"], int | float) or gold["asset"] != fact.asset:
        return False
    day = gold.get("as_of") or gold.get("period_end")
    near = day is None or abs((date.fromisoformat(day) - fact.day).days) <= 3
    value = Decimal(str(gold["value"]))
    return near and abs(value - fact.number) <= abs(value) * Decimal("0.005")
