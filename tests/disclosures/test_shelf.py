"""The shelf of styles: each has a name of its own, and the version stored with a filing names all that shaped it."""

from datmon.corroboration import READER
from datmon.disclosures import READERS, STYLES


def test_each_style_has_its_own_name() -> None:
    assert len({style.name for style in STYLES}) == len(STYLES)


def test_a_filing_is_read_again_when_a_style_or_the_bringing_together_changes() -> None:
    assert READERS.split() == [*(style.reader for style in STYLES), READER]
