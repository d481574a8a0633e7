"""Tagged numbers on the page: each number of an inline XBRL report with the printed words around it.

A tag says what a filer's software was told; the row, the column and the sentence say what the reader is told. Here the
two are laid over each other, so that a style can believe a tag only where the words agree.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from datmon.calendars import find_days
from datmon.documents import Document
from datmon.inline_xbrl import Context, InlineFact, InlineReport, distinct, locate
from datmon.quantities import Precision
from datmon.tables import TableNumber, tables_of

_SENTENCE = 320  # characters of a sentence quoted before the number
_AFTER = 160  # and behind it
_LABEL = 240  # characters of a row's label or column's heading that are looked at

# What may stand at the end of a row's label: note references, footnote marks, scale notes, a symbol in brackets.
_LABEL_TAIL = re.compile(r"\s*(?:\([^()]{0,60}\)|[*†‡:])\s*$")
# Must match the end of "we held approximately ", "approximately $".
_HEDGED = re.compile(r"\bapproximately\s*\$?\s*$")
_WORD = re.compile(r"[A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class TaggedNumber:
    """A visible tagged number: the fact, where it stands, the span to quote, and the words it stands among.

    In a table `label` is the row's first words and `heading` the column's; in prose `label` is empty and `lead` the
    sentence up to the number.
    """

    fact: InlineFact
    span: tuple[int, int]
    quote: tuple[int, int]
    label: str
    heading: str
    lead: str
    tail: str

    @property
    def value(self) -> Decimal:
        """The tagged value, scale and sign applied."""
        assert self.fact.value is not None  # noqa: S101 - only facts with a value are put on the page
        return self.fact.value

    @property
    def context(self) -> Context:
        """Whom, when and what part the number is about."""
        return self.fact.context

    @property
    def words(self) -> str:
        """All the words around the number, for a search that does not mind where they stand."""
        return f"{self.lead} {self.tail} {self.label} {self.heading}"

    @property
    def precision(self) -> Precision:
        """Rounded where the filer says so in prose ("$113.2 million"), approximate where the sentence hedges."""
        if self.label:
            return Precision.EXACT
        if _HEDGED.search(self.lead):
            return Precision.APPROXIMATE
        return Precision.ROUNDED if self.fact.scale >= 5 else Precision.EXACT


class TaggedReport:
    """A report laid over its document: every distinct visible number with its words, and what day the report is of."""

    def __init__(self, document: Document, report: InlineReport) -> None:
        self.document = document
        self._text = document.text
        self._places = locate(report, document.layout)
        numbers = sorted((n for table in tables_of(document) for n in table.numbers), key=lambda n: n.start)
        self._numbers: list[TableNumber] = numbers
        self._starts = [number.start for number in numbers]
        kept, conflicts = distinct(report.facts)
        self.disputed: defaultdict[int, list[Decimal]] = defaultdict(list)
        for conflict in conflicts:
            if conflict.other.value is not None:
                self.disputed[conflict.kept.order].append(conflict.other.value)
        self.end = _period_end(document, report)
        self.tagged = [tagged for fact in report.facts if (tagged := self._tagged(fact)) is not None]
        chosen = {fact.order for fact in kept}
        self.chosen = [tagged for tagged in self.tagged if tagged.fact.order in chosen]

    def _tagged(self, fact: InlineFact) -> TaggedNumber | None:
        span = self._places.get(fact.order)
        if span is None or fact.value is None or fact.context.end is None:
            return None
        number = self._number_at(span)
        if number is not None:
            return self._in_table(fact, span, number)
        start, end = self._sentence(span)
        lead, tail = self._text[start : span[0]], self._text[span[1] : end]
        return TaggedNumber(fact, span, (start, end), "", "", lead, tail)

    def _in_table(self, fact: InlineFact, span: tuple[int, int], number: TableNumber) -> TaggedNumber:
        line = self._text.rfind("\n", 0, span[0]) + 1
        low = max(line, span[0] - _SENTENCE)
        label = plain_label((number.label or number.section)[:_LABEL])
        return TaggedNumber(fact, span, (low, max(span[1], number.end)), label, _column(number)[:_LABEL], "", "")

    def _number_at(self, span: tuple[int, int]) -> TableNumber | None:
        index = bisect_right(self._starts, span[0]) - 1
        number = self._numbers[index] if index >= 0 else None
        return number if number is not None and number.end >= span[1] else None

    def _sentence(self, span: tuple[int, int]) -> tuple[int, int]:
        floor = max(self._text.rfind("\n", 0, span[0]) + 1, span[0] - _SENTENCE)
        start = self._text.rfind(". ", floor, span[0])
        ceiling = self._text.find("\n", span[1])
        ceiling = min(ceiling if ceiling >= 0 else len(self._text), span[1] + _AFTER)
        end = self._text.find(". ", span[1], ceiling)
        return (floor if start < 0 else start + 2), (ceiling if end < 0 else end + 1)

    def ends_near(self, day: date | None, within: timedelta) -> bool:
        """Whether the day is the end of the report's period, or as near to it as `within`."""
        return day is not None and abs(day - self.end) <= within


def _column(number: TableNumber) -> str:
    """The words nearest over the column that are not just a day."""
    telling = [text for text in number.header if _WORD.search(text) and not find_days(text)]
    return telling[-1] if telling else number.heading


def _period_end(document: Document, report: InlineReport) -> date:
    """The end of the report's period: as its cover says, else as the filing says, else the most used day."""
    try:
        return date.fromisoformat(report.cover("dei:DocumentPeriodEndDate") or "")
    except ValueError:
        pass
    if document.filing.period:
        return document.filing.period
    days = Counter(fact.context.end for fact in report.facts if fact.context.end is not None)
    return days.most_common(1)[0][0] if days else document.filing.known_at.date()


def plain_label(label: str) -> str:
    """The row's words without footnote marks, note references and scale notes, white space folded."""
    label = " ".join(label.split())
    for _ in range(3):
        shorter = _LABEL_TAIL.sub("", label)
        if not shorter or shorter == label:
            break
        label = shorter
    return label.rstrip(" :,")
