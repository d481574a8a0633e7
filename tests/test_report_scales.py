"""Whether a report counts in thousands, and what its tags say of a bare number."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from disclosures.inline_pages import page, tag

from datmon.documents import Document, Filing, open_document
from datmon.quantities import find_amounts
from datmon.report_scales import counts_in_thousands, is_bare, of_all_amounts, tagged_scales


def document(body: str | bytes) -> Document:
    filing = Filing("0000000001-25-000007", "ACME", "10-Q", datetime(2025, 11, 4, 13, tzinfo=UTC))
    return open_document(filing, "acme.htm", "10-Q", body if isinstance(body, bytes) else body.encode())


@pytest.mark.parametrize(
    ("heading", "scaled"),
    [
        ("(in thousands, except share data)", True),
        ("(In millions)", True),
        ("(US$’000)", True),
        ("We own thousands of machines", False),
        ("We raised $5 million", False),
    ],
)
def test_a_heading_says_that_amounts_are_in_thousands(heading: str, scaled: bool) -> None:
    assert counts_in_thousands(document(f"<p>{heading}</p>")) is scaled


@pytest.mark.parametrize(("words", "bare"), [("$73,302", True), ("$73.3 million", False)])
def test_an_amount_without_a_scale_word_may_be_in_the_report_s_thousands(words: str, bare: bool) -> None:
    amount = find_amounts(words)[0]
    assert is_bare(document("<p>(in thousands)</p>"), amount) is bare
    assert not is_bare(document("<p>Whole dollars.</p>"), amount)


def test_a_tag_says_what_its_number_is_multiplied_by() -> None:
    report = document(page(f"<p>Cash was {tag('1,234', 'us-gaap:Cash', 'now', scale='3')} and none.</p>"))
    assert tagged_scales(report) == {report.text.index("1,234"): Decimal(1000)}


def test_a_page_without_tags_has_no_tagged_scale() -> None:
    assert tagged_scales(document("<p>Cash was 1,234.</p>")) == {}


@pytest.mark.parametrize(
    ("words", "dollars"),
    [
        ("All amounts are in thousands of United States dollars unless otherwise noted.", 11_845_000),
        ("All dollar amounts are expressed in thousands of U.S. dollars, except per share data.", 11_845_000),
        ("All amounts are in thousands of Canadian dollars unless otherwise noted.", None),
        ("Tables are in thousands of U.S. dollars.", None),
        ("All amounts are in U.S. dollars unless noted; we own thousands of machines.", None),
    ],
)
def test_a_report_may_say_the_scale_of_all_its_amounts(words: str, dollars: int | None) -> None:
    scaled = of_all_amounts(document(f"<p>{words}</p>"), find_amounts("$11,845")[0])
    assert (scaled and scaled.value) == dollars


def test_a_number_too_long_for_thousands_is_left_bare() -> None:
    report = document("<p>All amounts are in thousands of United States dollars unless otherwise noted.</p>")
    assert of_all_amounts(report, find_amounts("$11,845,000")[0]) is None


@pytest.mark.parametrize(
    ("form", "words", "dollars"),
    [
        ("6-K", "(Unaudited – expressed in thousands of U.S. dollars, except share amounts)", 11_845_000),
        ("20-F", "(Amounts in thousands of US$, except for number of shares)", 11_845_000),
        ("10-Q", "(Amounts in thousands of US$, except for number of shares)", None),
        ("6-K", "(in thousands of US$, except for number of shares)", None),
        ("6-K", "(Amounts in thousands of Canadian dollars, except for number of shares)", None),
    ],
)
def test_statements_made_abroad_say_the_scale_of_their_notes_too(form: str, words: str, dollars: int | None) -> None:
    filing = Filing("0000000001-25-000007", "ACME", form, datetime(2025, 11, 4, 13, tzinfo=UTC))
    told = open_document(filing, "acme.htm", form, f"<p>{words}</p>".encode())
    scaled = of_all_amounts(told, find_amounts("$11,845")[0])
    assert (scaled and scaled.value) == dollars
