"""Report scales: whether a report counts its money in thousands, and what its tags say of a number that stands bare.

A table without a note of its own, and a sentence of the notes ("a fair value of $73,302"), are in the report's
thousands as often as not. The words do not tell; a tag under the number does, else nothing may be assumed.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from datmon.documents import Document
from datmon.errors import BadDocument
from datmon.inline_xbrl import locate
from datmon.quantities import Amount
from datmon.tables import SCALE_NOTE
from datmon.tagged_numbers import inline_report

_SCALES = ("thousand", "million", "housands", "illions", "000")


@lru_cache(maxsize=1)
def counts_in_thousands(document: Document) -> bool:
    """Whether some heading of the document says that amounts are in thousands or in millions."""
    return any(word in document.text for word in _SCALES) and SCALE_NOTE.search(document.text) is not None


def is_bare(document: Document, amount: Amount) -> bool:
    """Whether an amount in prose may be in the document's thousands: it has no word of scale of its own."""
    return not amount.scaled and counts_in_thousands(document)


@lru_cache(maxsize=1)
def tagged_scales(document: Document) -> Mapping[int, Decimal]:
    """What each tagged number is multiplied by, by where its first digit stands; empty without tags."""
    if b"ix:nonFraction" not in document.content:
        return {}
    try:
        report = inline_report(document)
    except BadDocument:
        return {}
    places = locate(report, document.layout, None)
    return {places[fact.order][0]: Decimal(10) ** fact.scale for fact in report.facts if fact.order in places}
