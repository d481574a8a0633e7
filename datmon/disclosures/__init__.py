"""The shelf of disclosure styles: one book a style, never a company; books do not import each other.

`STYLES` is the explicit list. Several styles may read one document; what they say of the same thing is brought
together here: the exact number wins over a rounded one that agrees with it, repeats are dropped, and numbers that
disagree are both kept, for `findings` to show as a conflict.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain

from datmon.disclosures import (
    atm_table,
    cover_shares,
    crypto_note_table,
    holdings_sentence,
    inline_xbrl_concepts,
    issued_debt_sentence,
    purchase_sentence,
    purchase_update_table,
    yield_table,
)
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread
from datmon.quantities import Precision

STYLES: tuple[Style, ...] = (
    inline_xbrl_concepts.STYLE,
    crypto_note_table.STYLE,
    purchase_update_table.STYLE,
    yield_table.STYLE,
    holdings_sentence.STYLE,
    purchase_sentence.STYLE,
    atm_table.STYLE,
    issued_debt_sentence.STYLE,
    cover_shares.STYLE,
)

# What a style reads changes with its version; a filing is read again when any style's version has changed.
READERS = " ".join(style.reader for style in STYLES)

# A rounded number ("$1.5 billion") and the exact one it stands for differ by no more than this (traps, 21: 2.7 %).
_ROUNDING = Decimal("0.05")
_SOURCES = ("ixbrl", "table", "text")


def read_document(document: Document) -> list[Reading]:
    """All that the styles read in one document, as each says it."""
    return [reading for style in STYLES if style.recognises(document) for reading in style.read(document)]


def read_filing(documents: Sequence[Document]) -> list[Reading]:
    """The facts of a filing, each said once, and the passages that could not be read, in reading order."""
    readings = list(chain.from_iterable(map(read_document, documents)))
    facts = _said_once([reading for reading in readings if isinstance(reading, Fact)])
    unread = {(item.citation.document, item.citation.start, item.reason): item for item in _unread(readings)}
    return [*facts, *unread.values()]


def _unread(readings: Iterable[Reading]) -> Iterable[Unread]:
    return (reading for reading in readings if isinstance(reading, Unread))


def _said_once(facts: list[Fact]) -> list[Fact]:
    """The facts without repeats and without roundings of a number that is given exactly."""
    kept: dict[tuple[object, ...], list[Fact]] = {}
    for fact in sorted(facts, key=_rank):
        same = kept.setdefault((fact.issuer, fact.measure, fact.asset, fact.day), [])
        if not any(_covers(better, fact) for better in same):
            same.append(fact)
    return sorted(chain.from_iterable(kept.values()), key=lambda fact: (fact.citation.document, fact.citation.start))


def _one_passage(one: Fact, other: Fact) -> bool:
    """Whether both were read from the same words, one of them without seeing the share class."""
    a, b = one.citation, other.citation
    unclassed = one.share_class is None or other.share_class is None
    return unclassed and a.document == b.document and a.start < b.end and b.start < a.end


def _rank(fact: Fact) -> tuple[int, int, int]:
    exactness = list(Precision).index(fact.precision)
    source = _SOURCES.index(fact.source) if fact.source in _SOURCES else len(_SOURCES)
    return exactness, source, fact.citation.start


def _covers(better: Fact, fact: Fact) -> bool:
    """Whether `better` already says what `fact` says: the same value, or the exact one behind a rounding."""
    if better.share_class != fact.share_class and not _one_passage(better, fact):
        return False
    if better.period_start and fact.period_start and better.period_start != fact.period_start:
        return False
    if better.value == fact.value:
        return True
    if fact.precision in (Precision.EXACT, Precision.AT_MOST) or not isinstance(fact.value, Decimal):
        return False
    return abs(better.number - fact.number) <= _ROUNDING * abs(better.number)
