"""Tagged numbers on the page: each number of an inline XBRL report with the printed words around it.

A tag says what a filer's software was told; the row, the column and the sentence say what the reader is told. Here the
two are laid over each other, so that a style can believe a tag only where the words agree.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from datmon.calendars import find_days
from datmon.documents import Document
from datmon.inline_xbrl import Context, InlineFact, InlineReport, distinct, locate, mark_name, read_inline
from datmon.plain_text import Mark
from datmon.quantities import Precision
from datmon.tables import TableNumber, table_at

_SENTENCE = 320  # characters of a sentence quoted before the number
_AFTER = 160  # and behind it
_OVER = 120  # characters before a table that say what all of it is
_LABEL = 240  # characters of a row's label or column's heading that are looked at

# What may stand at the end of a row's label: note references, footnote marks, scale notes, a symbol in brackets.
_LABEL_TAIL = re.compile(r"\s*(?:\([^()]{0,60}\)|[*†‡:])\s*$")
# Must match the end of "we held approximately ", "approximately $".
_HEDGED = re.compile(r"\bapproximately\s*\$?\s*$")
_WORD = re.compile(r"[A-Za-z]{3}")


class TaggedNumber(NamedTuple):
    """A visible tagged number: the fact, where it stands, the span to quote, and the words it stands among.

    In a table `label` is the row's first words, `heading` the column's and `over` all that stands over both: the
    section, the whole header, the last words before the table; in prose they are empty and `lead` is the sentence up to
    the number.
    """

    fact: InlineFact
    span: tuple[int, int]
    quote: tuple[int, int]
    label: str
    heading: str
    lead: str
    tail: str
    over: str = ""

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
    def in_dollars(self) -> bool:
        """Whether the tag's unit is the US dollar, and not another currency, a rate per share or a count."""
        return self.fact.unit.upper() == "USD"

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
    """A report laid over its document: its distinct visible numbers with their words, and what day the report is of.

    A report has a thousand numbers and a style reads some fifty: `wanted` says of a tag, `telling` of the first words
    of a number's row, whether the number is worth a look, and `dated` whether its day is; only those are placed.
    Without them all are.
    """

    def __init__(
        self,
        document: Document,
        report: InlineReport,
        wanted: Callable[[str], bool] | None = None,
        telling: Callable[[str], bool] | None = None,
        dated: tuple[timedelta, timedelta] | None = None,
    ) -> None:
        self.document = document
        self._text = document.text
        self._report = report
        self._wanted = wanted
        self._dated = dated
        self._telling_rows = _rows_of(document).telling(telling) if telling is not None else frozenset()
        self.end = _period_end(document, report)
        self.tagged = self._placed()
        kept, conflicts = distinct(tagged.fact for tagged in self.tagged)
        chosen = {fact.order for fact in kept}
        self.chosen = [tagged for tagged in self.tagged if tagged.fact.order in chosen]
        self.disputed: defaultdict[int, list[Decimal]] = defaultdict(list)
        for conflict in conflicts:
            if conflict.other.value is not None:
                self.disputed[conflict.kept.order].append(conflict.other.value)

    def _placed(self) -> list[TaggedNumber]:
        """The numbers worth a look, in document order."""
        names = self._names()
        places = locate(self._report, self.document.layout, names)
        found = []
        for fact in self._report.facts_named(names):
            span = places.get(fact.order)
            if span is None or fact.value is None or not self._is_of_time(fact.context.end):
                continue
            if names is None or self._is_wanted(fact.concept) or self._tells(span[0]):
                found.append(self._tagged(fact, span))
        return found

    def _is_of_time(self, day: date | None) -> bool:
        if day is None or self._dated is None:
            return day is not None
        before, after = self._dated
        return -after <= self.end - day <= before

    def _names(self) -> set[str] | None:
        """The local names of the tags that may be worth a look; None for all."""
        if self._wanted is None:
            return None
        names = {concept for concept in self._report.concepts if self._wanted(concept)}
        local = {concept.rpartition(":")[2] for concept in names}
        names_in = _rows_of(self.document).names
        return local.union(*(names_in[row] for row in self._telling_rows))

    def _is_wanted(self, concept: str) -> bool:
        return self._wanted is not None and self._wanted(concept)

    def _tells(self, place: int) -> bool:
        return self._text.rfind("\n", 0, place) + 1 in self._telling_rows

    def _tagged(self, fact: InlineFact, span: tuple[int, int]) -> TaggedNumber:
        table = table_at(self.document, span[0])
        number = table.number_at(*span) if table is not None else None
        if number is not None:
            return self._in_table(fact, span, number, table.caption if table is not None else "")
        start, end = self._sentence(span)
        lead, tail = self._text[start : span[0]], self._text[span[1] : end]
        return TaggedNumber(fact, span, (start, end), "", "", lead, tail)

    def _in_table(self, fact: InlineFact, span: tuple[int, int], number: TableNumber, caption: str) -> TaggedNumber:
        line = self._text.rfind("\n", 0, span[0]) + 1
        low = max(line, span[0] - _SENTENCE)
        label = plain_label((number.label or number.section)[:_LABEL])
        over = " ".join((number.section, *number.header))[-2 * _LABEL :]
        heading = _column(number)[:_LABEL]
        over = f"{caption[-_OVER:]} {over}"
        return TaggedNumber(fact, span, (low, max(span[1], number.end)), label, heading, "", "", over)

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


def rivals(numbers: Iterable[TaggedNumber]) -> set[Decimal]:
    """The values of one concept, context and unit that are no roundings of each other; empty where all agree."""
    _, conflicts = distinct(tagged.fact for tagged in numbers)
    values = {fact.value for conflict in conflicts for fact in (conflict.kept, conflict.other)}
    return {value for value in values if value is not None}


class _Rows:
    """The lines of a document that hold tagged elements: the first words of each, and the local names of its tags."""

    def __init__(self, document: Document) -> None:
        self.labels: dict[int, str] = {}  # by the line's start; "" where nothing is parted from the first tag
        self.names: defaultdict[int, set[str]] = defaultdict(set)
        text = document.text
        lines = [0, *accumulate(map((1).__add__, map(len, text.split("\n"))))]
        row = behind = 0
        for mark in sorted(document.layout.marks, key=_as_they_close):  # before a note the numbers in it
            if not row <= mark.start < behind:
                index = bisect_right(lines, mark.start)
                row, behind = lines[index - 1], lines[index]
            self.names[row].add(mark_name(mark))
            if row not in self.labels:
                end = text.find(" | ", row, min(mark.start, row + _LABEL))
                self.labels[row] = text[row:end] if end > 0 else ""

    def telling(self, telling: Callable[[str], bool]) -> frozenset[int]:
        """The lines whose first words are worth a look, by their start."""
        return frozenset(row for row, label in self.labels.items() if label and telling(label))


def _as_they_close(mark: Mark) -> tuple[int, int]:
    return mark.end, -mark.start


@lru_cache(maxsize=1)
def _rows_of(document: Document) -> _Rows:
    return _Rows(document)


@lru_cache(maxsize=1)
def inline_report(document: Document) -> InlineReport:
    """The document's tagged numbers, read once for all styles that ask.

    Raises BadDocument as `read_inline` does.
    """
    return read_inline(document.content, document.layout)


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
