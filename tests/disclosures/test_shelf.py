"""The shelf of styles: each has a name of its own, and the version stored with a filing names all that shaped it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from datmon import keywords
from datmon.corroboration import READER
from datmon.disclosures import READERS, STYLES, read_document
from datmon.documents import Document
from tests.disclosures.sayings import EXAMPLES
from tests.reading_cases import FIXTURES, report

KINDS = ("10-Q", "8-K", "20-F", "RELEASE")


def documents() -> Iterator[Document]:
    """The fixtures' documents and all sayings in one, each in several forms."""
    said = "".join(f"<p>{part}</p>" for saying in EXAMPLES for part in saying.parts).encode()
    for content in (said, *map(Path.read_bytes, sorted(FIXTURES.glob("*/*/document.htm")))):
        yield from (report(content, kind=kind) for kind in KINDS)


def test_each_style_has_its_own_name() -> None:
    assert len({style.name for style in STYLES}) == len(STYLES)


def test_a_filing_is_read_again_when_a_style_or_the_bringing_together_changes() -> None:
    assert READERS.split() == [*(style.reader for style in STYLES), READER]


def test_every_word_that_documents_are_searched_for_was_made_known(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()

    class Known(dict[str, bytes]):
        def get(self, word: str, otherwise: Any = None) -> Any:
            asked.add(word)
            return super().get(word, otherwise)

    known = Known(keywords._made_known)
    monkeypatch.setattr(keywords, "_made_known", known)
    for document in documents():
        read_document(document)
    unknown = {word for word in asked - known.keys() if not any(map(str.isdigit, word))}  # numbers are the document's
    assert asked and unknown == set()


def test_documents_are_read_the_same_without_the_search_for_all_words_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = list(map(read_document, documents()))
    monkeypatch.setattr(keywords, "_CAN_SEARCH", False)
    keywords._searcher.cache_clear()
    assert list(map(read_document, documents())) == at_once
    monkeypatch.undo()
    keywords._searcher.cache_clear()
    keywords.met_in.cache_clear()
