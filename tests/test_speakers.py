"""Whose "we" a quote is, by the title of the one who says it."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Filing, open_document
from datmon.speakers import quoted_of_another

OPENING = "MIAMI, Nov. 12, 2025 -- Acme Inc. (NASDAQ: ACME) today announced a loan."


def is_anothers(line: str, said: str = "hold 500 BTC") -> bool:
    filing = Filing("0000000001-25-000007", "ACME", "8-K", datetime(2025, 11, 12, 13, tzinfo=UTC), date(2025, 11, 12))
    document = open_document(filing, "acme.htm", "8-K", f"<p>{OPENING}</p><p>{line}</p>".encode())
    start = document.text.index(said)
    return quoted_of_another(document, start, start + len(said))


@pytest.mark.parametrize(
    "line",
    [
        "“We hold 500 BTC and will support it,” said John Doe, CEO of Northwind.",
        "“We hold 500 BTC,” said Jane Roe, Chief Executive Officer and Founder of Northwind Corp. “We are glad.”",
        "“We are glad,” said John Doe, Head of Digital Assets at Galaxy. “We hold 500 BTC.”",
    ],
)
def test_what_another_firms_officer_says_is_of_that_firm(line: str) -> None:
    assert is_anothers(line)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("“We hold 500 BTC,” said John Doe, CEO of Acme.", "the issuer"),
        ("“We hold 500 BTC,” said John Doe, Chief Executive Officer.", "no other firm is named"),
        ("“We hold 500 BTC,” said John Doe, Chairman of the Board.", "no other firm"),
        ("We hold 500 BTC. John Doe, CEO of Northwind, joined our board.", "no quote"),
        ("We hold 500 BTC. “We are glad,” said John Doe, CEO of Northwind.", "outside of the quote"),
    ],
)
def test_what_the_issuer_says_is_its_own(line: str, why: str) -> None:
    assert not is_anothers(line), why
