"""Which coin "digital assets" are: only where the document speaks of one."""

from datetime import UTC, date, datetime

import pytest

from datmon.documents import Document, Filing, open_document
from datmon.treasury_coins import coin_of, names_a_coin, sole_coin


def _document(body: str, filer: str = "") -> Document:
    filing = Filing(
        "0000000001-25-000001", "TST", "8-K", datetime(2025, 11, 10, 21, tzinfo=UTC), filed=date(2025, 11, 10),
        filer=filer,
    )  # fmt: skip
    return open_document(filing, "t.htm", "EX-99.1", f"<html><body>{body}</body></html>".encode())


HELD = "<p>Acme held 1,200 bitcoin at September 30, 2025.</p>"
CASES = [
    pytest.param(HELD, "BTC", id="one coin is held"),
    pytest.param("<p>Our digital assets are ether.</p>", "ETH", id="one coin is named"),
    pytest.param(HELD + "<p>Prices of bitcoin, ether and others move.</p>", "BTC", id="another in passing"),
    pytest.param(HELD + "<p>It holds 5,000 USDC.</p>", "BTC", id="a stablecoin is money"),
    pytest.param(HELD + "<p>Acme also held 900 ETH.</p>", None, id="two coins are held"),
    pytest.param(HELD + "<table><tr><td>Solana</td><td>900</td></tr></table>", None, id="a table lists another"),
    pytest.param("<p>Our digital assets grew.</p>", None, id="no coin is named"),
]


@pytest.mark.parametrize(("body", "coin"), CASES)
def test_the_sole_coin(body: str, coin: str | None) -> None:
    assert sole_coin(_document(body)) == coin


def test_the_words_of_a_line_come_first() -> None:
    document = _document(HELD)
    assert coin_of(document, "Ether, at fair value") == "ETH"
    assert coin_of(document, "Bitcoin and ether") is None
    assert coin_of(document, "Digital assets") == "BTC"


def test_a_filers_own_name_names_no_coin() -> None:
    name = "<p>QUILL ETHER HOLDINGS, INC.</p><p>Quill Ether Holdings had gains on digital assets.</p>"
    assert not names_a_coin(_document(name, "Quill Ether Holdings, Inc."))
    assert names_a_coin(_document(name + "<p>They are ether.</p>", "Quill Ether Holdings, Inc."))
    assert names_a_coin(_document(name, "Northgate Corp."))
    assert not names_a_coin(_document("<p>Our digital assets grew, and so did USDC.</p>", "Quill Ether Holdings, Inc."))
