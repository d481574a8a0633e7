"""What a disclosure style is: a cheap, strict `recognises` and a `read` that yields facts or says why not.

A style is a module-level `STYLE = Style(...)`; the explicit list is in `datmon.disclosures`. Adding one: a fixture
folder, one file here, one line there. Styles never import each other; what they share lives on lower floors.

A style costs nothing where its words do not stand. It asks a document for words by `speaks_of`, `sentences_with`,
`paragraphs_with` or `places_of`, and makes them known where it writes them down: `_WORDS = keywords("everse split")`.
A pattern is searched for around their places, never through a whole document. Tests hold every style to it: all words
are made known, and with the search for all of them at once or without it the same is read.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from datmon.documents import Document
from datmon.fact import Reading


@dataclass(frozen=True, slots=True)
class Style:
    """One manner in which companies disclose.

    `name` and `version` are stored with each fact ("holdings_sentence@1"): raise the version when the reading of any
    document changes, so that an archive is read again. `recognises` is cheap and strict; `read` yields facts with
    citations and `Unread` passages, and never raises on bad text.
    """

    name: str
    version: int
    recognises: Callable[[Document], bool]
    read: Callable[[Document], Iterator[Reading]]

    @property
    def reader(self) -> str:
        """The name stored with each fact this style reads."""
        return f"{self.name}@{self.version}"
