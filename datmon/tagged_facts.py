"""Facts from tagged numbers: the citation with the tag's id and context, the precision as the page has it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from datmon.documents import Document
from datmon.fact import Fact, Unread, cite, stated
from datmon.inline_xbrl import InlineReport
from datmon.tagged_numbers import TaggedNumber, TaggedReport


@dataclass(frozen=True, slots=True)
class Interest:
    """What a style reads of a report: tags and rows as for `TaggedReport`, and the days that count.

    A day within `current` of the report's end is the report's own; numbers up to `before` its end and up to `later`
    after it are looked at.
    """

    wanted: Callable[[str], bool]
    telling: Callable[[str], bool]
    current: timedelta
    before: timedelta
    later: timedelta


class ReaderPage(TaggedReport):
    """A tagged report as one reader sees it: which numbers are of its period, and what it states or leaves unread."""

    def __init__(self, document: Document, report: InlineReport, interest: Interest, reader: str) -> None:
        self._current = interest.current
        self._reader = reader
        super().__init__(document, report, interest.wanted, interest.telling, (interest.before, interest.later))

    def current(self, day: date | None) -> bool:
        """Whether the day is the end of the report's period, or as near to it as fiscal calendars need."""
        return self.ends_near(day, self._current)

    def state(self, tagged: TaggedNumber, measure: str, value: Decimal, **more: Any) -> Fact:
        """The fact that a tagged number states; `more` is as for `stated`."""
        return stated(
            self.document, measure, value, tagged.quote, self._reader, precision=tagged.precision, source="ixbrl",
            xbrl=(tagged.fact.id, tagged.context.id), **more,
        )  # fmt: skip

    def unread(self, tagged: TaggedNumber, measure: str, reason: str) -> Unread:
        """A tagged number that looks like a measure and is not believed, and why."""
        citation = cite(self.document, *tagged.quote, tagged.fact.id, tagged.context.id)
        return Unread(citation, self._reader, reason, measure)


def listed(values: Collection[Decimal]) -> str:
    """The values in a sentence, the smallest four of them at most."""
    shown = [f"{value:,}" for value in sorted(values)[:4]]
    return " and ".join(shown) + (f" and {len(values) - 4} more" if len(values) > 4 else "")
