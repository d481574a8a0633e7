"""Whatever the text: no style raises, each quote stands at its offsets, and twice the text takes twice the time."""

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datmon.disclosures import (
    cash_sentence,
    holdings_sentence,
    nav_per_share_sentence,
    purchase_sentence,
    read_filing,
    staked_and_pledged_sentence,
    treasury_table,
)
from datmon.disclosures.style import Style
from datmon.documents import Document, Filing, open_document
from datmon.errors import BadDocument

FORMS = ("8-K", "6-K", "10-Q", "10-K", "RELEASE", "EX-99.1")
PIECES = (
    "As of November 20, 2025, the Company held approximately 1,234 bitcoins",
    ", of which 2,903 BTC were pledged as collateral",
    "acquired 19,271 ETH for $75.0 million at an average price of $3,892 per ETH",
    "Treasury holdings of BTC and ETH were 553.2 and 9,900.9, respectively",
    "total holdings of $11.2 billion, comprised of 3,559,879 ETH at $3,120 per ETH, and unencumbered cash of $607 "
    "million",
    "<p>", "</p>", "<table><tr><td>", "</td><td>", "</td></tr><tr>", "</table>", "<ul><li>", "</li>", "<br/>", "• ",
    "- ",
    "Bitcoin Held (1)", "Total ETH holdings: 861,251", "October 2025", "Sep-25", "% Change", "$ ", "(", ")", "19,324",
    "—",
    "<div class='release-body'>", "<section class='release-body'>", "<!--", "-->", "<ix:nonFraction "
                                                                                   "name='us-gaap:Cash'>",
    "</ix:nonFraction>", "&nbsp;", "&#8217;", "&", "<", "NAV per share of $3.94", "staked ETH: 5", "in thousands", "\n",
    "\n\n",
    ". ", "; ", "1.", "12 703 BTC", "$1.2B", "up to", "will", "between November 3 and November 9, 2025", "31/31/2025",
)  # fmt: skip
STYLES_OF_PROSE = (
    holdings_sentence.STYLE,
    purchase_sentence.STYLE,
    staked_and_pledged_sentence.STYLE,
    cash_sentence.STYLE,
    nav_per_share_sentence.STYLE,
    treasury_table.STYLE,
)


def document_of(content: bytes, form: str = "8-K") -> Document:
    known = datetime(2025, 11, 24, 13, tzinfo=UTC)
    return open_document(Filing("release:any", "ACME", form, known, filed=date(2025, 11, 24)), "any.htm", form, content)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40),
    cut=st.tuples(st.integers(0, 60), st.integers(0, 60)),
    form=st.sampled_from(FORMS),
)
def test_no_text_makes_a_reader_raise_or_quote_what_is_not_there(
    pieces: list[str], cut: tuple[int, int], form: str
) -> None:
    text = " ".join(pieces)
    content = text[cut[0] : len(text) - cut[1]].encode("utf-8", "replace")
    try:
        document = document_of(content, form)
    except BadDocument:
        return
    for reading in read_filing([document]):
        citation = reading.citation
        assert document.text[citation.start : citation.end] == citation.quote
        low, high = document.layout.byte_span(content, citation.start, citation.end)
        assert 0 <= low <= high <= len(content)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=st.binary(max_size=400), form=st.sampled_from(FORMS))
def test_no_bytes_make_a_reader_raise(content: bytes, form: str) -> None:
    try:
        document = document_of(content, form)
    except BadDocument:
        return
    assert all(reading.citation.holds_in(document.text) for reading in read_filing([document]))


REPEATED = {
    "a sentence without end": "the Company held 5 BTC and acquired 7 ETH for $9 million, ",
    "sentences": "As of May 1, 2025, the Company held 5,000 BTC. ",
    "bullets": "<li>3,505 ETH</li>",
    "leads": "<p>holdings are:</p><li>3,505 ETH</li>",
    "words for holding": "held an aggregate of total holdings of treasury to ",
    "numbers": "5,000 6,000 ",
    "numbers and coins": "5,000 BTC ",
    "parts": "of which 5 were pledged and 7 BTC staked, ",
    "cash": "cash of $5 million and $6 million in cash, ",
    "net asset value": "NAV per share of $3.94 ",
    "names": "Acme Corp. Holdings Ltd. (NASDAQ: ACME) holds 5 BTC ",
    "quotes": "“Acme” holds ",
    "dates": "as of May 1, 2025 and June 2, 2025 5 BTC held ",
    "blanks": " \n ",
    "long lines": "held " * 50 + "\n",
    "rows": "<table><tr><td>BTC held</td><td>5</td><td>October 2025</td></tr></table>",
    "one table": "<tr><td>BTC held</td><td>5</td></tr>",
    "digits": "1",
    "commas": "1,111",
    "dots": "1.1.",
    "dollars": "$ 5 $",
}


def seconds(style: Style, markup: str) -> float:
    """The processor time that a style takes for a text; rendering is not counted, what styles share is."""
    document = document_of(markup.encode())
    start = time.process_time()
    if style.recognises(document):
        for _ in style.read(document):
            pass
    return time.process_time() - start


@pytest.mark.parametrize("style", STYLES_OF_PROSE, ids=lambda style: style.name)
@pytest.mark.parametrize("name", REPEATED)
def test_twice_the_text_takes_twice_the_time(style: Style, name: str) -> None:
    piece = REPEATED[name]
    small = "<p>" + piece * (200_000 // len(piece))
    large = "<p>" + piece * (800_000 // len(piece))
    seconds(style, small[:10_000])
    assert seconds(style, large) < 7 * seconds(style, small) + 0.2  # four times the text
