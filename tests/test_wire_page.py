"""Pages of the wires: only the release is read, and its citations still lead to the page's bytes."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

import datmon
from datmon.corpus import FilingSource, Overrides, filings_at
from datmon.disclosures import read_filing
from datmon.documents import Filing, layout_of, open_document
from datmon.errors import BadInput
from datmon.fact import Fact
from datmon.wire_page import wire_page

BODY = """<p>LAS VEGAS, Nov. 24, 2025 ({wire}) -- Acme Holdings, Inc. (NASDAQ: ACME) (“Acme”) today announced that,
as of November 23, 2025, the Company held 3,629,701 ETH.</p><div><p>Cash: $38.2 million</p></div>
<table><tr><td>Metric</td><td>Nov 23, 2025</td></tr><tr><td>NAV per share</td><td>$12.34</td></tr></table>"""
ABOVE = (
    "<nav><ul><li>Omega Inc. now holds 649,870 BTC</li></ul></nav><div>Bitcoin treasury holdings: 999 BTC, é 漢</div>"
)
BELOW = "<aside><h3>More</h3><p>As of November 20, 2025, the Company held 12,345 SOL.</p></aside></body></html>"
AT_EIGHT = datetime(2025, 11, 24, 13, 0, tzinfo=UTC)


def page(wire: str, head: str, opening: str, closing: str, stamp: str = "") -> bytes:
    body = BODY.format(wire=wire)
    return (
        f"<html><head>{head}</head><body>{ABOVE}<h1>Acme ETH Update</h1>{stamp}{opening}{body}{closing}{BELOW}".encode()
    )


def link(address: str) -> str:
    return f'<link rel="canonical" href="https://www.{address}/x.html">'


PAGES = {
    "GlobeNewswire": page(
        "GLOBE NEWSWIRE",
        link("globenewswire.com"),
        '<div class="main-body-container article-body" id="main-body-container" itemprop="articleBody">',
        "</div>",
        '<time datetime="2025-11-24T13:00:00Z">November 24, 2025 08:00 ET</time>',
    ),
    "PR Newswire": page(
        "PRNewswire",
        link("prnewswire.com"),
        '<section class="release-body container ">',
        "</section>",
        '<p class="mb-no">Nov 24, 2025, 08:00 ET</p>',
    ),
    "Business Wire": page(
        "BUSINESS WIRE",
        link("businesswire.com")
        + '<script type="application/ld+json">{"datePublished":"2025-11-24T13:00:00.000Z"}</script>',
        '<div class="bw-release-story" id="bw-release-story">',
        "</div>",
    ),
    "ACCESS Newswire": page(
        "ACCESS Newswire",
        '<meta property="og:url" content="https://www.accessnewswire.com/newsroom/en/x">'
        '<meta property="article:published_time" content="2025-11-24T08:00:00-05:00">',
        "<article>",
        "</article>",
    ),
    "Newsfile": page(
        "Newsfile Corp.",
        link("newsfilecorp.com"),
        '<div class="release">',
        "</div>",
        "<p>November 24, 2025 8:00 AM EST | Source: Acme</p>",
    ),
}
RELEASE = Filing("release:acme", "ACME", "RELEASE", AT_EIGHT)


@pytest.mark.parametrize("wire", PAGES)
def test_the_wire_and_the_instant_of_publication_are_found(wire: str) -> None:
    found = wire_page(PAGES[wire])
    assert found is not None
    assert (found.wire, found.title, found.published) == (wire, "Acme ETH Update", AT_EIGHT)


@pytest.mark.parametrize("wire", PAGES)
def test_only_the_release_is_read_and_its_quotes_lie_in_the_page_as_served(wire: str) -> None:
    content = PAGES[wire]
    document = open_document(RELEASE, "release.html", "RELEASE", content)
    facts = [reading for reading in read_filing([document]) if isinstance(reading, Fact)]
    assert {(fact.measure, fact.asset, str(fact.value)) for fact in facts} == {
        ("holdings_units", "ETH", "3629701"),
        ("cash_usd", None, "38200000.0"),
        ("nav_per_share", None, "12.34"),
    }
    for fact in facts:
        assert fact.citation.holds_in(document.text)
        low, high = document.layout.byte_span(content, fact.citation.start, fact.citation.end)
        assert content[low:high].decode().split()[0] == fact.citation.quote.split()[0]


def test_an_exhibit_of_edgar_is_no_wire_page() -> None:
    exhibit = f"<html><body>{BODY.format(wire='GLOBE NEWSWIRE')}</body></html>".encode()
    assert wire_page(exhibit) is None
    assert "3,629,701 ETH" in layout_of(exhibit).text


def test_a_common_element_is_trusted_only_on_the_wires_own_page() -> None:
    assert wire_page(PAGES["ACCESS Newswire"].replace(b"www.accessnewswire.com", b"www.example.com")) is None


def test_bytes_that_are_no_utf8_keep_their_places() -> None:
    content = PAGES["PR Newswire"].decode().replace("é 漢", "é").encode("cp1252")
    document = open_document(RELEASE, "release.html", "RELEASE", content)
    place = document.text.index("3,629,701")
    low, high = document.layout.byte_span(content, place, place + len("3,629,701 ETH"))
    assert content[low:high] == b"3,629,701 ETH"


def test_a_wire_page_is_taken_in_without_its_instant_and_form(tmp_path: Path) -> None:
    file = tmp_path / "release.html"
    file.write_bytes(PAGES["GlobeNewswire"])
    (source,) = filings_at(file, Overrides(issuer="ACME"))
    assert isinstance(source, FilingSource)
    assert (source.filing.form, source.filing.known_at) == ("RELEASE", AT_EIGHT)


def test_what_the_user_says_wins_over_the_page(tmp_path: Path) -> None:
    file = tmp_path / "release.html"
    file.write_bytes(PAGES["GlobeNewswire"])
    said = datetime(2025, 11, 24, 14, 30, tzinfo=UTC)
    (source,) = filings_at(file, Overrides(issuer="ACME", form="EX-99.1", accepted=said))
    assert isinstance(source, FilingSource)
    assert (source.filing.form, source.filing.known_at) == ("EX-99.1", said)


def test_a_page_without_its_instant_asks_for_it(tmp_path: Path) -> None:
    file = tmp_path / "release.html"
    file.write_bytes(PAGES["PR Newswire"].replace(b"08:00 ET", b""))
    with pytest.raises(BadInput, match="--accepted"):
        list(filings_at(file, Overrides(issuer="ACME")))


def test_the_home_renders_a_release_again_as_it_was_read(tmp_path: Path) -> None:
    file = tmp_path / "release.html"
    file.write_bytes(PAGES["Business Wire"])
    monitor = datmon.open(tmp_path / "home")
    datmon.ingest(monitor, file, labels=datmon.monitor.Labels("ACME"))
    facts = datmon.facts(monitor)
    assert len(facts) == 3
    for fact in facts:
        assert fact.citation.holds_in(monitor.home.document(fact.citation.document).text)
    monitor.home.close()


HOSTILE = '<link rel="canonical" href="https://www.prnewswire.com/x"><section class="release-body">'


@pytest.mark.parametrize(
    "piece", ["<div>", "<section class='release-body'>", "<a b='", "<!", "<!--", "<h1>", "\n", "&#"]
)
def test_broken_markup_takes_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        content = (HOSTILE + piece * count).encode()
        start = time.process_time()
        layout_of(content)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 3 * seconds(20_000) + 0.3
