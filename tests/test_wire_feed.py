"""Feeds and lists of the wires: releases on the wires' own hosts, with instants in UTC; everything hostile refused."""

import time
from datetime import UTC, datetime

import pytest

from datmon.errors import BadDocument
from datmon.wire_feed import feed_instant, plain_words, read_items, wires

GLOBE, PR, BUSINESS, NEWSFILE, ACCESS = (
    wires()[key] for key in ("globenewswire", "prnewswire", "businesswire", "newsfile", "accessnewswire")
)
RELEASE = "https://www.globenewswire.com/news-release/2025/11/24/3193737/0/en/Acme-ETH-Update.html"
FEED = "https://www.globenewswire.com/RssFeed/organization/abc=="
AT_EIGHT = datetime(2025, 11, 24, 13, 0, tzinfo=UTC)


def item(title: str = "Acme ETH Update", link: str = RELEASE, date: str = "Mon, 24 Nov 2025 13:00 GMT") -> str:
    return f"<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate></item>"


def rss(*items: str) -> bytes:
    return (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>{''.join(items)}</channel></rss>".encode()
    )


def test_an_item_gives_title_address_and_instant() -> None:
    (found,) = read_items(rss(item()), FEED, GLOBE).items
    assert (found.title, found.address, found.published) == ("Acme ETH Update", RELEASE, AT_EIGHT)


def test_an_atom_entry_gives_the_same() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Acme &lt;b&gt;ETH&lt;/b&gt; Update</title>'
        f'<link rel="self" href="https://example.com/"/><link href="{RELEASE}?utm_source=x#top"/>'
        "<published>2025-11-24T08:00:00-05:00</published></entry></feed>"
    )
    (found,) = read_items(atom.encode(), FEED, GLOBE).items
    assert (found.title, found.address, found.published) == ("Acme ETH Update", RELEASE, AT_EIGHT)


def test_a_date_of_dublin_core_and_an_address_in_the_guid_count() -> None:
    feed = (
        '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>'
        f'<title>x</title><guid isPermaLink="true">{RELEASE}</guid><dc:date>2025-11-24T13:00:00Z</dc:date>'
        "</item></channel></rss>"
    )
    (found,) = read_items(feed.encode(), FEED, GLOBE).items
    assert (found.address, found.published) == (RELEASE, AT_EIGHT)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("Mon, 24 Nov 2025 13:00 GMT", AT_EIGHT),
        ("Mon, 24 Nov 2025 08:00:00 -0500", AT_EIGHT),
        ("Mon, 24 Nov 2025 08:00:00 EST", AT_EIGHT),
        ("Mon, 24 Nov 2025 08:00:00 ET", AT_EIGHT),
        ("Tue, 15 Jul 2025 08:00:00 ET", datetime(2025, 7, 15, 12, 0, tzinfo=UTC)),
        ("2025-11-24T13:00:00.123Z", AT_EIGHT),
        ("Mon, 24 Nov 2025 13:00:00 -0000", AT_EIGHT),
        ("2025-11-24T08:00:00", None),  # whose eight o'clock?
        ("Mon, 24 Nov 2025 13:00:00", None),
        ("yesterday", None),
        ("", None),
        ("Mon, 99 Nov 2025 13:00:00 GMT", None),
        ("9999-12-31T23:59:59-12:00", None),
    ],
)
def test_an_instant_has_a_zone_or_is_none(written: str, instant: datetime | None) -> None:
    assert feed_instant(written) == instant


@pytest.mark.parametrize(
    ("wire", "link"),
    [
        (PR, "https://www.prnewswire.com/news-releases/acme-eth-update-302123456.html"),
        (PR, "https://www.newswire.ca/en/news-releases/acme-eth-update-812345678.html"),
        (BUSINESS, "https://www.businesswire.com/news/home/20251124123456/en/Acme-ETH-Update"),
        (NEWSFILE, "https://www.newsfilecorp.com/release/277551/Acme-ETH-Update"),
        (ACCESS, "https://www.accessnewswire.com/newsroom/en/blockchain/acme-eth-update-1098765"),
        (ACCESS, "https://www.accesswire.com/949995/acme-eth-update"),
    ],
)
def test_each_wires_releases_are_known_by_their_path(wire: object, link: str) -> None:
    (found,) = read_items(rss(item(link=link)), FEED, wire).items  # type: ignore[arg-type]
    assert found.address == link


@pytest.mark.parametrize(
    "link",
    [
        "/news-release/2025/11/24/3193737/0/en/Acme.html",  # relative
        "https://evil.example/news-release/2025/11/24/3193737/0/en/Acme.html",
        "https://www.globenewswire.com.evil.example/news-release/2025/11/24/3193737/0/en/Acme.html",
        "http://www.globenewswire.com/news-release/2025/11/24/3193737/0/en/Acme.html",
        "https://user@www.globenewswire.com/news-release/2025/11/24/3193737/0/en/Acme.html",
        "https://www.globenewswire.com:8443/news-release/2025/11/24/3193737/0/en/Acme.html",
        "https://www.globenewswire.com/news-release/2025/11/24/3193737/0/en/../../../../admin",
        "https://www.globenewswire.com/search/organization/Acme",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://[::1",
        "",
    ],
)
def test_a_link_that_is_no_release_on_the_wires_hosts_is_refused_and_told_of(link: str) -> None:
    found = read_items(rss(item(link=link), item(title="good")), FEED, GLOBE)
    assert [row.title for row in found.items] == ["good"]
    assert [what for what, _ in found.refused] == ["Acme ETH Update"]


def test_a_title_is_words_without_markup_however_often_it_is_escaped() -> None:
    title = (
        "<![CDATA[<script>alert(1)</script>Acme &amp; Co]]> &lt;img src=x onerror=alert(1)&gt;"
        " &amp;lt;b&amp;gt;up\u202e"
    )
    (found,) = read_items(rss(item(title=title)), FEED, GLOBE).items
    assert found.title == "alert(1) Acme & Co up"
    assert len(plain_words("x" * 10_000)) == 300


def test_the_same_release_stands_once() -> None:
    assert len(read_items(rss(item(), item(link=RELEASE + "?a=b")), FEED, GLOBE).items) == 1


def test_a_feed_with_entities_of_its_own_is_refused() -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else '&a;' * 10}'>" for n in range(12)
    )
    content = f"{bomb}]><rss><channel><item><title>&a11;</title><link>{RELEASE}</link></item></channel></rss>".encode()
    began = time.monotonic()
    with pytest.raises(BadDocument, match="with its own entities"):
        read_items(content, FEED, GLOBE)
    assert time.monotonic() - began < 1


def test_a_file_of_this_machine_is_never_read_by_a_feed() -> None:
    feed = (
        f"<!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{__file__}'>]>"
        f"<rss><channel><item><title>&x;</title><link>{RELEASE}</link></item></channel></rss>"
    )
    with pytest.raises(BadDocument, match="with its own entities"):
        read_items(feed.encode(), FEED, GLOBE)


def test_a_feed_that_was_cut_gives_its_whole_items_and_says_so() -> None:
    whole = rss(item(), item(link=RELEASE.replace("3193737", "3193738")))
    found = read_items(whole[:-60], FEED, GLOBE)
    assert found.items[0].address == RELEASE
    assert any("not well-formed" in why for _, why in found.refused)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Too many requests",
        b'{"error": 1}',
        b"<other/>",
        b"<a>" * 100_000,
        b"<!DOCTYPE html><html><body>Sign in</body></html>",
        b"x" * 6_000_000,
    ],
    ids=["empty", "words", "json", "other xml", "deep", "sign in", "large"],
)
def test_what_is_no_feed_is_told_of(content: bytes) -> None:
    with pytest.raises(BadDocument, match=r"https://www\.globenewswire\.com/RssFeed"):
        read_items(content, FEED, GLOBE)


def test_a_page_gives_the_releases_it_links_to() -> None:
    page = (
        "<!doctype html><html><body><a href='/news/acme/'>all</a>"
        "<a class=\"card\" href='/news-releases/acme-eth-update-302123456.html'><h3>Acme</h3></a>"
        '<a href="https://www.prnewswire.com/news-releases/acme-two-302123457.html?x=1&amp;y=2">Two</a>'
        '<a href="https://evil.example/news-releases/acme-three-302123458.html">Three</a></body></html>'
    )
    found = read_items(page.encode(), "https://www.prnewswire.com/news/acme/", PR)
    assert [row.address for row in found.items] == [
        "https://www.prnewswire.com/news-releases/acme-eth-update-302123456.html",
        "https://www.prnewswire.com/news-releases/acme-two-302123457.html",
    ]


@pytest.mark.parametrize("content", [b"<html>" + b"<a " * 300_000, b"<html>" + b"<a href='" * 300_000], ids="ab")
def test_a_page_made_to_cost_time_costs_little(content: bytes) -> None:
    began = time.monotonic()
    with pytest.raises(BadDocument):
        read_items(content, "https://www.prnewswire.com/news/acme/", PR)
    assert time.monotonic() - began < 2
