"""Facts and the sentences they come from; and passages that look like facts but could not be read."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from datmon.documents import Document
from datmon.errors import BadInput
from datmon.measures import measure as measure_named
from datmon.measures import unit_of
from datmon.quantities import Precision


@dataclass(frozen=True, slots=True)
class Citation:
    """The words a number was read from. Invariant, checked by `cite`: document.text[start:end] == quote.

    For inline XBRL the fact's id and context stand here too.
    """

    document: str
    start: int
    end: int
    quote: str
    xbrl_id: str | None = None
    xbrl_context: str | None = None

    def holds_in(self, text: str) -> bool:
        """Whether the quote stands in that text at its offsets."""
        return text[self.start : self.end] == self.quote


def cite(
    document: Document, start: int, end: int, xbrl_id: str | None = None, xbrl_context: str | None = None
) -> Citation:
    """The citation of document.text[start:end].

    Raises BadInput when the span is empty or outside the text.
    """
    if not 0 <= start < end <= len(document.text):
        raise BadInput(f"{document.key} has no characters {start} to {end} to cite.")
    return Citation(document.key, start, end, document.text[start:end], xbrl_id, xbrl_context)


@dataclass(frozen=True, slots=True)
class Fact:
    """One number (or notice) an issuer made public, with its unit, its day, the instant it was known, and the quote.

    A stock has `as_of`; a flow has `period_end` and, where stated, `period_start`. `value` is a Decimal, a bool for
    going_concern, text for delisting_notice and instrument. `asset` is a coin symbol; None on a measure that names
    coins means the total over several. `terms` are an instrument's terms by name; `corroborated_by` are other places of
    the filing that say the same. Facts are append-only: a correction is a new fact.

    Raises BadInput when a part is missing or of the wrong kind.
    """

    issuer: str
    measure: str
    asset: str | None
    value: Decimal | bool | str
    unit: str
    known_at: datetime
    citation: Citation
    reader: str
    as_of: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    share_class: str | None = None
    precision: Precision = Precision.EXACT
    source: str = "text"
    confidence: str = "high"
    note: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    corroborated_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        kind = measure_named(self.measure)
        if self.unit != unit_of(self.measure, self.asset):
            raise BadInput(f"{self._where()}: unit {self.unit!r}, expected {unit_of(self.measure, self.asset)!r}.")
        if kind.unit == "flag":
            fitting = isinstance(self.value, bool)
        elif kind.unit in ("rule", "text"):
            fitting = isinstance(self.value, str) and bool(self.value)
        else:
            fitting = isinstance(self.value, Decimal) and self.value.is_finite()
        if not fitting:
            raise BadInput(f"{self._where()}: {self.value!r} is not a value of that measure.")
        if (self.as_of is None) == (self.period_end is None):
            raise BadInput(f"{self._where()}: give as_of for a stock, or period_end for a flow, and not both.")
        if self.known_at.tzinfo is None or self.known_at.utcoffset() != UTC.utcoffset(None):
            raise BadInput(f"{self._where()}: known_at must be UTC.")

    def _where(self) -> str:
        return f"Fact {self.measure} of {self.issuer} in {self.citation.document}"

    @property
    def day(self) -> date:
        """The day the number describes: as_of, or the end of the period."""
        day = self.as_of or self.period_end
        assert day is not None  # noqa: S101 - __post_init__ made sure
        return day

    @property
    def number(self) -> Decimal:
        """The value as a number.

        Raises BadInput for a notice, which has none.
        """
        if not isinstance(self.value, Decimal):
            raise BadInput(f"{self._where()} is not a number.")
        return self.value

    @property
    def subject(self) -> tuple[str, str, str | None, str | None]:
        """What the fact is about: issuer, measure, asset, share class. Two facts of one subject and day must agree."""
        return self.issuer, self.measure, self.asset, self.share_class

    @property
    def fact_id(self) -> str:
        """A hash of the content, the same in every run: the key under which the store keeps the fact once."""
        parts: Iterable[object] = (
            self.citation.document, self.citation.start, self.citation.end, self.citation.xbrl_id, self.reader,
            self.issuer, self.measure, self.asset, self.share_class, self.value, self.as_of, self.period_start,
            self.period_end,
        )  # fmt: skip
        return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Unread:
    """A passage that looks like a disclosure and could not be read, and why; counted and listed, never dropped."""

    citation: Citation
    reader: str
    reason: str
    measure: str | None = None


Reading = Fact | Unread


def stated(
    document: Document,
    measure: str,
    value: Decimal | bool | str,
    span: tuple[int, int],
    reader: str,
    *,
    asset: str | None = None,
    as_of: date | None = None,
    period: tuple[date | None, date] | None = None,
    share_class: str | None = None,
    precision: Precision = Precision.EXACT,
    source: str = "text",
    note: str = "",
    xbrl: tuple[str | None, str | None] = (None, None),
) -> Fact:
    """The fact a document states at `span` of its text: issuer and known_at are the filing's, the unit the measure's.

    `period` is (start or None, end) for a flow. `xbrl` is (fact id, context id) of an inline fact.
    """
    return Fact(
        issuer=document.filing.issuer,
        measure=measure,
        asset=asset,
        value=value,
        unit=unit_of(measure, asset),
        known_at=document.filing.known_at,
        citation=cite(document, *span, *xbrl),
        reader=reader,
        as_of=as_of,
        period_start=period[0] if period else None,
        period_end=period[1] if period else None,
        share_class=share_class,
        precision=precision,
        source=source,
        note=note,
    )
