"""An alert: what came to stand otherwise with a firm, by which rule, what was before and what is now, on which words.

Its id is worked out from what it says, so that the same alert told twice is known to be the same.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from datmon.calendars import instant_text, parse_day, parse_instant
from datmon.fact import Citation

LONGEST_QUOTE = 1_000  # characters of a quote that an alert carries; its offsets are those of what it carries
_LONGEST_WORDS = 600
_SCHEMA = "datmon.alert/1"
# Signs that steer a terminal or turn the direction of writing: controls, formats, surrogates, private ones, line and
# paragraph separators.
_STEERING = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document, with their place in its text: document.text[start:end] == words."""

    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert. `rule` is the name of its rule and `when` the kind of it; `subject` says what of the firm it is about.

    `before` and `now` are how it stood at the last look and stands now, in words; `figures` are numbers by name, as
    written for people. `urgent` ones do not wait for the end of quiet hours.
    """

    alert_id: str
    rule: str
    when: str
    issuer: str
    subject: str
    as_of: date
    known_at: datetime
    before: str
    now: str
    reason: str
    figures: tuple[tuple[str, str], ...] = ()
    quotes: tuple[Quote, ...] = ()
    urgent: bool = False

    @property
    def title(self) -> str:
        """The alert in one line, for people."""
        return plain(f"{self.issuer}: {self.reason}")


Key = tuple[str, str, str]  # rule, issuer, subject


@dataclass(frozen=True, slots=True)
class Standing:
    """What is remembered of one thing: the step that was told, since when it has stood better, how it stood last."""

    step: int
    better_since: date | None
    said: str


def id_of(*parts: object) -> str:
    """The id of what is said in these parts: the same in every run."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:32]


def quoted(citation: Citation) -> Quote:
    """The citation's words as an alert carries them: of long ones the beginning."""
    words = citation.quote[:LONGEST_QUOTE]
    return Quote(citation.document, citation.start, citation.start + len(words), words)


def plain(text: str, longest: int = _LONGEST_WORDS) -> str:
    """The text as one line in which nothing steers a terminal or breaks a header: such signs become spaces."""
    shown = "".join(" " if unicodedata.category(sign) in _STEERING else sign for sign in text[: 4 * longest])
    line = " ".join(shown.split())
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def trial_alert(now: datetime) -> Alert:
    """An alert about nothing, for trying a channel."""
    return Alert(
        alert_id=id_of("test", now),
        rule="test",
        when="test",
        issuer="TEST",
        subject="",
        as_of=now.date(),
        known_at=now,
        before="not tried",
        now="tried",
        reason="this is a test of the channel; nothing happened",
    )


# as text and as a record --------------------------------------------------------------------------------------


def lines_of(alert: Alert) -> tuple[str, ...]:
    """The alert for people, line by line, with nothing in it that steers a terminal."""
    return tuple(_lines(alert))


def _lines(alert: Alert) -> Iterable[str]:
    yield alert.title
    yield f"  rule {alert.rule}; before: {plain(alert.before)}; now: {plain(alert.now)}"
    if alert.figures:
        yield f"  {plain('; '.join(f'{name}: {value}' for name, value in alert.figures))}"
    for quote in alert.quotes:
        yield f"  \u201c{plain(quote.words, 300)}\u201d"
        yield f"    from {plain(quote.document)}, characters {quote.start} to {quote.end}"
    yield f"  as of {alert.as_of}, known at {instant_text(alert.known_at)}, alert {alert.alert_id}"


def as_record(alert: Alert) -> dict[str, Any]:
    """The alert for JSON: the body of a webhook, a line of a file, a row of the record. Quotes are as the document's.

    JSON is to be written in ASCII, so that no sign of a quote steers a terminal that shows it.
    """
    return {
        "schema": _SCHEMA,
        "id": alert.alert_id,
        "ticker": alert.issuer,
        "rule": alert.rule,
        "when": alert.when,
        "subject": alert.subject,
        "urgent": alert.urgent,
        "as_of": str(alert.as_of),
        "known_at": instant_text(alert.known_at),
        "before": alert.before,
        "now": alert.now,
        "reason": alert.reason,
        "figures": [{"name": name, "value": value} for name, value in alert.figures],
        "quotes": [
            {"document": row.document, "start": row.start, "end": row.end, "quote": row.words} for row in alert.quotes
        ],
    }


def from_record(record: Mapping[str, Any]) -> Alert:
    """The alert that `as_record` wrote."""
    return Alert(
        alert_id=record["id"],
        rule=record["rule"],
        when=record["when"],
        issuer=record["ticker"],
        subject=record["subject"],
        as_of=parse_day(record["as_of"]),
        known_at=parse_instant(record["known_at"]),
        before=record["before"],
        now=record["now"],
        reason=record["reason"],
        figures=tuple((row["name"], row["value"]) for row in record["figures"]),
        quotes=tuple(Quote(row["document"], row["start"], row["end"], row["quote"]) for row in record["quotes"]),
        urgent=record["urgent"],
    )
