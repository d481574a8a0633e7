"""Facts from tagged numbers: the citation with the tag's id and context, the precision as the page has it."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from datmon.documents import Document
from datmon.fact import Fact, Unread, cite, stated
from datmon.tagged_numbers import TaggedNumber


def stated_by_tag(
    document: Document, tagged: TaggedNumber, measure: str, value: Decimal, reader: str, **more: Any
) -> Fact:
    """The fact that a tagged number states; `more` is as for `stated`."""
    return stated(
        document, measure, value, tagged.quote, reader, precision=tagged.precision, source="ixbrl",
        xbrl=(tagged.fact.id, tagged.context.id), **more,
    )  # fmt: skip


def unread_tag(document: Document, tagged: TaggedNumber, measure: str, reason: str, reader: str) -> Unread:
    """A tagged number that looks like a measure and is not believed, and why."""
    return Unread(cite(document, *tagged.quote, tagged.fact.id, tagged.context.id), reader, reason, measure)


def listed(values: Collection[Decimal]) -> str:
    """The values in a sentence, the smallest four of them at most."""
    shown = [f"{value:,}" for value in sorted(values)[:4]]
    return " and ".join(shown) + (f" and {len(values) - 4} more" if len(values) > 4 else "")
