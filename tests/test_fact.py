"""Facts, citations and documents are valid by construction."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.errors import BadInput
from datmon.fact import Fact, cite, stated

KNOWN = datetime(2025, 9, 29, 12, 0, tzinfo=UTC)
FILING = Filing("0001193125-25-000001", "XYZ", "8-K", KNOWN, date(2025, 9, 29))
DOCUMENT = open_document(FILING, "x.htm", "8-K", b"<p>As of September 28, 2025 we held 1,500 bitcoins.</p>")
SPAN = (DOCUMENT.text.index("we held"), DOCUMENT.text.index("bitcoins") + 8)


def holding(**changes: object) -> Fact:
    fact = stated(DOCUMENT, "holdings_units", Decimal(1500), SPAN, "test@1", asset="BTC", as_of=date(2025, 9, 28))
    return replace(fact, **changes)  # type: ignore[arg-type]


def test_a_fact_takes_issuer_instant_and_unit_from_its_filing_and_measure() -> None:
    fact = holding()
    assert (fact.issuer, fact.known_at, fact.unit, fact.day) == ("XYZ", KNOWN, "BTC", date(2025, 9, 28))
    assert DOCUMENT.text[fact.citation.start : fact.citation.end] == fact.citation.quote == "we held 1,500 bitcoins"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"unit": "USD"}, "unit"),
        ({"value": Decimal("NaN")}, "not a value"),
        ({"value": True}, "not a value"),
        ({"as_of": None}, "give as_of"),
        ({"period_end": date(2025, 9, 28)}, "not both"),
        ({"known_at": KNOWN.replace(tzinfo=None)}, "UTC"),
        ({"measure": "holdings"}, "not a measure"),
    ],
)
def test_a_fact_that_is_not_whole_is_refused(change: dict[str, object], reason: str) -> None:
    with pytest.raises(Exception, match=reason):
        holding(**change)


def test_the_same_fact_has_the_same_id_and_another_has_another() -> None:
    assert holding().fact_id == holding().fact_id
    assert holding().fact_id != holding(value=Decimal(1501)).fact_id


def test_a_citation_lies_inside_its_document() -> None:
    for start, end in [(5, 5), (-1, 4), (0, len(DOCUMENT.text) + 1)]:
        with pytest.raises(BadInput, match="to cite"):
            cite(DOCUMENT, start, end)


def test_bytes_that_do_not_match_their_hash_are_refused() -> None:
    with pytest.raises(BadInput, match="SHA-256"):
        Document(FILING, "x.htm", "8-K", b"other", DOCUMENT.sha256, DOCUMENT.layout)


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "a\x00b", ".hidden", "a/b.htm", ""])
def test_a_name_that_could_be_a_path_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="plain file name"):
        open_document(FILING, name, "8-K", b"<p>x</p>")


@pytest.mark.parametrize("accession", ["", "12", "0001193125-25-1", "x/../y", "release:"])
def test_an_accession_is_valid_by_construction(accession: str) -> None:
    with pytest.raises(BadInput, match="accession"):
        Filing(accession, "XYZ", "8-K", KNOWN)
