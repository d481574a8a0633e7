"""Filings and their documents: where a text comes from, when the public had it, and the bytes it was read from."""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from datmon.errors import BadInput
from datmon.plain_text import Layout, render
from datmon.wire_page import article_layout

# "0001193125-25-091211" of EDGAR; "release:…" of a wire; "curated:…" of an imported table.
_ACCESSION = re.compile(r"^(?:\d{10}-\d{2}-\d{6}|(?:release|curated):[\w.:+-]{1,200})\Z")
_TAGGED = 200_000  # bytes in which a document of inline XBRL shows its tags
# The name a filer gives a file: never a path.
_NAME = re.compile(r"^(?!\.)[\w. ()+,&'@=-]{1,180}\Z")


@dataclass(frozen=True, slots=True)
class Filing:
    """One submission (or release, or imported table): who, what form, for what period, known since when.

    `issuer` is the ticker of the issuer's row, or `CIK##########` where datmon has none. `known_at` is the
    acceptance instant in UTC. `period` is the day the report describes, None where it has none. `filer` is the filer's
    name, "" where it is not given: it helps reading, is no part of what a filing is, and is not kept.

    Raises BadInput when the accession is not one or the instant has no zone.
    """

    accession: str
    issuer: str
    form: str
    known_at: datetime
    filed: date | None = None
    period: date | None = None
    items: tuple[str, ...] = ()
    address: str | None = None
    filer: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not _ACCESSION.match(self.accession):
            raise BadInput(f"{self.accession!r} is not an accession number like 0001193125-25-091211.")
        if self.known_at.tzinfo is None or self.known_at.utcoffset() != UTC.utcoffset(None):
            raise BadInput(f"The acceptance of {self.accession} has no UTC zone: {self.known_at!r}.")
        if not self.issuer:
            raise BadInput(f"{self.accession} names no issuer; give its ticker or CIK.")


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a filing: the bytes as served, their hash, and the text with its map back to them.

    `kind` is EDGAR's document type ("8-K", "EX-99.1", "10-Q"). Invariant: `sha256` is the hash of `content`;
    given empty, it is worked out.
    """

    filing: Filing
    name: str
    kind: str
    content: bytes = field(repr=False, hash=False)  # its SHA-256 says the same
    sha256: str
    layout: Layout = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if not _NAME.match(self.name):
            raise BadInput(f"{self.name!r} in {self.filing.accession} is not a plain file name; it is not read.")
        digest = hashlib.sha256(self.content).hexdigest()
        if not self.sha256:
            object.__setattr__(self, "sha256", digest)
        elif digest != self.sha256:
            raise BadInput(f"The bytes of {self.key} do not match their SHA-256; fetch the document again.")

    def __hash__(self) -> int:
        return hash(self.sha256)  # which says what the bytes are: asked for whatever is kept of a document

    @property
    def key(self) -> str:
        """Accession and file name: what a citation points to."""
        return f"{self.filing.accession}/{self.name}"

    @property
    def text(self) -> str:
        """The readable text that citations count their offsets in."""
        return self.layout.text


def open_document(filing: Filing, name: str, kind: str, content: bytes) -> Document:
    """The document of these bytes, rendered; of a wire's page only the release itself.

    Raises BadDocument when the bytes are too many or binary; BadInput when the name is a path.
    """
    return Document(filing, name, kind, content, "", layout_of(content))


def layout_of(content: bytes) -> Layout:
    """The layout of a document's bytes: always the same for the same bytes.

    Raises BadDocument when the bytes are too many or binary.
    """
    tagged = b"<ix:" in content[:_TAGGED]  # no wire's page, however long
    return (None if tagged else article_layout(content)) or render(content)
