"""What a disclosure style is: a cheap, strict `recognises` and a `read` that yields facts or says why not.

A style is a module-level `STYLE = Style(...)`; the explicit list is in `datmon.disclosures`. Adding one: a fixture
folder, one file here, one line there. Styles never import each other; what they share lives on lower floors.
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
