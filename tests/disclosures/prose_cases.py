"""Sentences and tables set as the documents of a made-up company, Acme, filed on a fixed day."""

from datetime import UTC, date, datetime

from reading_cases import FIXTURES, agrees, expected, readings

from datmon.disclosures.style import Style
from datmon.documents import Document, Filing, open_document
from datmon.fact import Fact

FILED = date(2025, 11, 24)


def document_of(body: str, filed: date = FILED, form: str = "8-K", kind: str = "EX-99.1") -> Document:
    """A document of Acme with this body, as HTML."""
    known = datetime(filed.year, filed.month, filed.day, 13, tzinfo=UTC)
    filing = Filing("0000000001-25-000007", "ACME", form, known, filed=filed)
    opening = "<p>Acme Holdings, Inc. (NASDAQ: ACME) (“Acme” or the “Company”)</p>"
    return open_document(filing, "acme.htm", kind, f"<html><body>{opening}{body}</body></html>".encode())


def said(style: Style, *paragraphs: str, filed: date = FILED, form: str = "8-K") -> list[str]:
    """What the style reads in these paragraphs: "measure asset value day" a fact, "? reason" a passage unread."""
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in paragraphs)
    document = document_of(body, filed, form)
    if not style.recognises(document):
        return []
    lines = []
    for reading in style.read(document):
        assert reading.citation.holds_in(document.text)
        lines.append(line_of(reading) if isinstance(reading, Fact) else f"? {reading.reason}")
    return lines


def line_of(fact: Fact) -> str:
    """A fact as "measure asset value day"."""
    day = str(fact.as_of) if fact.as_of else f"{fact.period_start or ''}..{fact.period_end}"
    parts = [fact.measure, fact.asset or "", fact.share_class or "", f"{fact.number.normalize():f}", day]
    return " ".join(part for part in parts if part)


def case_agrees(style: Style, case: str, filed: date, form: str = "8-K") -> bool:
    """Whether the style reads in a fixture's document what its expected.jsonl says, written by eye."""
    content = (FIXTURES / style.name / case / "document.htm").read_bytes()
    known = datetime(filed.year, filed.month, filed.day, 21, tzinfo=UTC)
    document = open_document(
        Filing("0000000001-25-000007", "ACME", form, known, filed=filed), "acme.htm", form, content
    )
    found, wanted = readings(style, document), expected(style.name, case)
    assert agrees(found, wanted), f"read {found}"
    return True
