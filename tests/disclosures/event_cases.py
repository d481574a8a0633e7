"""What a style of events and instruments reads in paragraphs of a made-up company, with values of every kind."""

from datetime import date

from prose_cases import FILED, document_of

from datmon.disclosures.style import Style
from datmon.fact import Fact


def told(style: Style, *paragraphs: str, filed: date = FILED, form: str = "8-K") -> list[str]:
    """What the style reads: "measure class value day" a fact, "? reason" a passage unread."""
    return [
        _line(reading) if isinstance(reading, Fact) else f"? {reading.reason}"
        for reading in _readings(style, paragraphs, filed, form)
    ]


def terms_of(style: Style, *paragraphs: str, filed: date = FILED, form: str = "8-K") -> dict[str, str]:
    """The terms of the one fact the style reads."""
    (reading,) = _readings(style, paragraphs, filed, form)
    assert isinstance(reading, Fact), reading.reason
    return dict(reading.terms)


def _readings(style: Style, paragraphs: tuple[str, ...], filed: date, form: str) -> list[object]:
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in paragraphs)
    document = document_of(body, filed, form)
    found = list(style.read(document)) if style.recognises(document) else []
    assert all(reading.citation.holds_in(document.text) for reading in found)
    return found


def _line(fact: Fact) -> str:
    day = str(fact.as_of) if fact.as_of else f"{fact.period_start or ''}..{fact.period_end}"
    value = fact.value if isinstance(fact.value, str) else f"{fact.number.normalize():f}"
    return " ".join(part for part in (fact.measure, fact.share_class or "", value, day) if part)


def line_with_asset(fact: Fact) -> str:
    """A fact as "measure asset class value day", for styles that read coins and events."""
    measure, rest = _line(fact).split(" ", 1)
    return " ".join(part for part in (measure, fact.asset or "", rest) if part)
