"""Releases from local stand-ins of the wires: fetched once, dated, checked, read, and linked to what is filed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from local_servers import Answer, LocalServer, serving

import datmon
from datmon.arrivals import SourceReport
from datmon.disclosures import READERS, read_filing
from datmon.issuers import Issuers, issuers, with_own
from datmon.monitor import Monitor
from datmon.newswire import WireOrder, known_since, link_releases, names, sync_wires
from datmon.web import Web

NOW = datetime(2025, 11, 25, 12, 0, tzinfo=UTC)
ORDER = WireOrder(date(2025, 11, 1), NOW)
AT_EIGHT = datetime(2025, 11, 24, 13, 0, tzinfo=UTC)
HOST = "https://www.globenewswire.com"
PATH = "/news-release/2025/11/24/3193737/0/en/Acme-ETH-Update.html"
FEED = "/RssFeed/organization/acme=="
OWN = f"""
[[issuer]]
ticker = "ACME"
name = "Acme Holdings Inc"
cik = 9999999
venue = "nasdaq-cm"
country = "US"
coin = "ETH"
kind = "treasury"
files = "domestic 10-Q/8-K"
fiscal_year_end = "12-31"
feeds = {{ globenewswire = "{HOST}{FEED}" }}
"""
ACME = Issuers([with_own("own.toml", OWN, issuers())["ACME"]])
TEXT = """LAS VEGAS, Nov. 24, 2025 -- Acme Holdings, Inc. (NASDAQ: ACME) today announced that, as of November 23, 2025,
the Company held 3,629,701 ETH. The Company's treasury began in July and has grown by weekly purchases since then, which
were paid from sales of common stock at the market and from staking rewards that validators earn for the Company.
Management believes that a strong balance sheet without debt gives the Company room to act when prices fall, and it
will go on to report its holdings every week. Statements about the future rest on assumptions that may prove wrong."""


def page(text: str = TEXT, stamp: str = '<time datetime="2025-11-24T13:00:00Z">Nov 24</time>') -> Answer:
    return Answer(
        f'<html><head><link rel="canonical" href="{HOST}{PATH}"></head><body><nav>Omega held 649,870 BTC</nav>'
        f'<h1>Acme ETH Update</h1>{stamp}<div id="main-body-container" class="main-body-container article-body">'
        f"<p>{text}</p></div><aside>As of November 20, 2025, the Company held 12,345 SOL.</aside></body></html>"
    )


def feed(*links: str, date: str = "Mon, 24 Nov 2025 13:00 GMT") -> Answer:
    items = "".join(
        f"<item><title>t</title><link>{link}</link><pubDate>{date}</pubDate></item>" for link in links or (HOST + PATH,)
    )
    return Answer(f"<rss version='2.0'><channel>{items}</channel></rss>", kind="application/rss+xml")


SITE = {FEED: feed(), PATH: page()}


@pytest.fixture
def monitor(tmp_path: Path) -> Monitor:
    return datmon.open(tmp_path / "home")


def synced(
    monitor: Monitor,
    site: Mapping[str, Answer] | Callable[[str], Answer] = SITE,
    order: WireOrder = ORDER,
    rows: Issuers = ACME,
) -> tuple[SourceReport, LocalServer]:
    with serving(site) as server, Web("datmon test@example.com", per_second=1000, instead={HOST: server.url}) as web:
        report = sync_wires(monitor.home, rows, order, web, read_filing, READERS)
    monitor.forget()
    return report, server


def filed(monitor: Monitor, folder: Path, accepted: str, text: str = TEXT, kind: str = "EX-99.1") -> None:
    """Take in the 8-K whose exhibit has the text."""
    exhibit = f"<html><body><p>Exhibit 99.1</p><p>{text}</p></body></html>"
    accession = "0000000001-25-000001"
    content = (
        f"<SEC-DOCUMENT>{accession}.txt : 20251124\n<SEC-HEADER>x\n<ACCEPTANCE-DATETIME>{accepted}\n"
        f"ACCESSION NUMBER:\t\t{accession}\nCONFORMED SUBMISSION TYPE:\t8-K\nFILED AS OF DATE:\t\t20251124\n\n"
        "FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\tACME\n\t\tCENTRAL INDEX KEY:\t\t\t0009999999\n"
        f"</SEC-HEADER>\n<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>ex991.htm\n<TEXT>\n{exhibit}\n</TEXT>\n"
        "</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )
    file = folder / "submission.txt"
    file.write_text(content, "utf-8")
    monitor.own_issuers = with_own("own.toml", OWN, issuers())
    assert datmon.ingest(monitor, file).new == 1


def held(monitor: Monitor, known_at: str = "2025-11-25T00:00Z") -> tuple[str, datetime, tuple[str, ...]]:
    line = datmon.sheet(monitor, "ACME", clocks=datmon.clocks_of("2025-11-24", known_at)).positions[0].units
    fact = line.fact  # type: ignore[union-attr]
    return f"{fact.value}", fact.known_at, fact.corroborated_by


def test_a_release_is_read_and_known_from_the_wires_instant(monitor: Monitor) -> None:
    report, _ = synced(monitor)
    assert (report.brought, report.known, report.requests, report.failures) == (1, 0, 2, ())
    (filing,) = monitor.home.store.filings()
    assert (filing.issuer, filing.form, filing.known_at, filing.address) == ("ACME", "RELEASE", AT_EIGHT, HOST + PATH)
    assert {fact.asset for fact in datmon.facts(monitor, measure="holdings_units")} == {"ETH"}
    assert held(monitor)[:2] == ("3629701", AT_EIGHT)


def test_a_second_sync_asks_for_the_feed_alone(monitor: Monitor) -> None:
    synced(monitor)
    report, server = synced(monitor)
    assert (report.brought, report.known, server.paths) == (0, 1, [FEED])


def test_newer_readers_read_a_release_from_the_archive(monitor: Monitor) -> None:
    synced(monitor)
    with serving(SITE) as server, Web("x", per_second=1000, instead={HOST: server.url}) as web:
        report = sync_wires(monitor.home, ACME, ORDER, web, read_filing, "newer@2")
    assert (report.brought, server.paths) == (1, [FEED])


def test_releases_before_the_first_day_are_not_asked_for(monitor: Monitor) -> None:
    report, server = synced(monitor, order=WireOrder(date(2025, 11, 25), NOW))
    assert (report.brought, server.paths) == (0, [FEED])


def test_an_issuer_without_feeds_is_not_asked_about(monitor: Monitor) -> None:
    report, server = synced(monitor, rows=Issuers([issuers()["MSTR"]]))
    assert (report.requests, server.paths) == (0, [])


# what is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer("gone", status=404), "HTTP 404"),
        (Answer("<html><body>Are you a robot?</body></html>"), "shows no release"),
        (Answer(b"%PDF-1.7", kind="application/pdf"), "shows no release"),
        (Answer("x" * 4_000_000), "more than 3,145,728 bytes"),
        (page(TEXT.replace("Acme Holdings, Inc. (NASDAQ: ACME)", "Omega Corp.")), "does not name Acme Holdings"),
        (Answer("", status=301, headers={"Location": "https://evil.example/x.html"}), "not one that may be asked"),
        (Answer("", status=302, headers={"Location": PATH}), "from one address to another without end"),
        (Answer("slow down", status=429, headers={"Retry-After": "3600"}), "asked too often"),
    ],
    ids=["404", "robots", "pdf", "large", "another firm", "foreign redirect", "redirects", "429"],
)
def test_a_page_that_is_no_release_of_the_issuer_is_told_of_and_not_kept(
    monitor: Monitor, answer: Answer, why: str
) -> None:
    report, _ = synced(monitor, {**SITE, PATH: answer})
    ((where, reason),) = report.failures
    assert (report.brought, where) == (0, HOST + PATH)
    assert why in reason
    assert monitor.home.store.filings() == []


def test_a_release_without_any_instant_is_not_taken(monitor: Monitor) -> None:
    report, _ = synced(monitor, {FEED: feed(date="soon"), PATH: page(stamp="")})
    assert report.brought == 0
    assert "says when the release came out" in report.failures[0][1]


@pytest.mark.parametrize(
    "answer",
    [
        Answer("busy", status=404),
        Answer("<!DOCTYPE x [<!ENTITY a 'b'>]><rss>&a;</rss>"),
        Answer("Access denied"),
        Answer(f"<rss>{'<item/>' * 1_000_000}</rss>"),
    ],
    ids=["404", "entities", "words", "large"],
)
def test_a_feed_that_cannot_be_used_is_told_of_and_stops_no_other(monitor: Monitor, answer: Answer) -> None:
    other = OWN.replace("ACME", "OTHR").replace("9999999", "9999998").replace("acme==", "other==")
    rows = Issuers([with_own("o", other, issuers())["OTHR"], ACME["ACME"]])
    report, _ = synced(monitor, {**SITE, FEED.replace("acme", "other"): answer}, rows=rows)
    assert report.brought == 1
    assert report.failures[0][0] == "OTHR globenewswire"
    visits = {(visit.subject, visit.succeeded_at is None) for visit in monitor.home.store.visits()}
    assert visits == {("OTHR", True), ("ACME", False)}


def test_a_feed_that_fell_silent_is_told_of(monitor: Monitor) -> None:
    report, _ = synced(monitor, {FEED: feed(date="Mon, 25 Nov 2024 13:00 GMT")})
    assert report.failures == (
        (
            "ACME globenewswire",
            "The newest release of the feed is of 2024-11-25; the firm may have left GlobeNewswire.",
        ),
    )


def test_a_feed_on_another_host_is_never_asked(monitor: Monitor) -> None:
    rows = Issuers([with_own("o", OWN.replace(HOST, "https://evil.example"), issuers())["ACME"]])
    report, server = synced(monitor, rows=rows)
    assert server.paths == []
    assert "no address of a wire that datmon knows" in report.failures[0][1]


# clocks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("of_feed", "of_page", "known"),
    [
        (AT_EIGHT, AT_EIGHT, AT_EIGHT),
        (AT_EIGHT, None, AT_EIGHT),
        (None, AT_EIGHT, AT_EIGHT),
        (AT_EIGHT.replace(hour=14), AT_EIGHT, AT_EIGHT.replace(hour=14)),
        (AT_EIGHT, datetime(2025, 11, 24, 23, 59, 59, tzinfo=UTC), AT_EIGHT),  # the page gives the day only
        (None, datetime(2025, 11, 24, 23, 59, 59, tzinfo=UTC), datetime(2025, 11, 24, 23, 59, 59, tzinfo=UTC)),
        (datetime(2026, 1, 1, tzinfo=UTC), AT_EIGHT, NOW),  # from the future: known when fetched
        (None, None, None),
    ],
)
def test_the_later_instant_counts_and_none_after_the_fetch(
    of_feed: datetime | None, of_page: datetime | None, known: datetime | None
) -> None:
    assert known_since(of_feed, of_page, NOW) == known


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Acme Holdings today announced", True),
        ("ACME\nHOLDINGS, INC. announced", True),
        ("The firm (NASDAQ: ACME) announced", True),
        ("The firm (NYSE American: “ACME”) announced", True),
        ("Omega (NASDAQ: OMGA) beats acme solvers", False),
        ("the acme of Holdings", False),
    ],
)
def test_a_release_names_its_issuer_by_name_or_by_ticker_beside_an_exchange(text: str, is_named: bool) -> None:
    assert names(ACME["ACME"], text) is is_named


def test_a_name_that_is_a_word_counts_only_as_a_firms() -> None:
    assert not names(issuers()["MSTR"], "Omega Inc. announced its new strategy.")
    assert names(issuers()["MSTR"], "Strategy Inc. announced its holdings.")
    assert names(issuers()["MSTR"], "Strategy (Nasdaq: MSTR/STRK) announced its holdings.")


# the same text filed --------------------------------------------------------------------------------------------


def test_the_exhibit_of_the_same_text_says_the_release_again(monitor: Monitor, tmp_path: Path) -> None:
    synced(monitor)
    filed(monitor, tmp_path, "20251124081500")
    assert link_releases(monitor.home, ORDER.since) == 1
    monitor.forget()
    value, known_at, places = held(monitor)
    assert (value, known_at) == ("3629701", AT_EIGHT)
    assert any(place.startswith("0000000001-25-000001/ex991.htm") for place in places)
    assert link_releases(monitor.home, ORDER.since) == 0


def test_before_the_filing_the_release_answers_alone_and_before_the_release_nothing_does(
    monitor: Monitor, tmp_path: Path
) -> None:
    synced(monitor)
    filed(monitor, tmp_path, "20251124081500")
    link_releases(monitor.home, ORDER.since)
    assert held(monitor, "2025-11-24T13:05Z") == ("3629701", AT_EIGHT, ())
    clocks = datmon.clocks_of("2025-11-24", "2025-11-24T12:59Z")
    assert datmon.value(monitor, clocks=clocks) == []


def test_where_the_filing_came_first_its_instant_stands(monitor: Monitor, tmp_path: Path) -> None:
    filed(monitor, tmp_path, "20251124074500")
    synced(monitor)
    assert held(monitor)[1] == datetime(2025, 11, 24, 12, 45, tzinfo=UTC)
    assert len(monitor.home.store.links()) == 1


def test_another_text_is_not_linked_and_where_the_two_disagree_the_filing_answers(
    monitor: Monitor, tmp_path: Path
) -> None:
    synced(monitor)
    assert held(monitor)[0] == "3629701"
    other = "As of November 23, 2025, the Company held 3,629,107 ETH, all of them staked by its own validators."
    filed(monitor, tmp_path, "20251124081500", other)
    assert link_releases(monitor.home, ORDER.since) == 0
    monitor.forget()
    assert held(monitor)[0] == "3629107"
    (finding,) = datmon.conflicts(monitor, "ACME", clocks=datmon.clocks_of("2025-11-24"))
    assert {str(fact.value) for fact in finding.facts} == {"3629701", "3629107"}


def test_a_document_that_cannot_be_a_release_is_not_compared(monitor: Monitor, tmp_path: Path) -> None:
    synced(monitor)
    filed(monitor, tmp_path, "20251124081500", kind="EX-10.1")
    assert link_releases(monitor.home, ORDER.since) == 0


def test_a_release_that_will_not_do_is_not_fetched_again_until_the_row_is_mended(monitor: Monitor) -> None:
    other = {FEED: feed(), PATH: page(TEXT.replace("Acme Holdings, Inc. (NASDAQ: ACME)", "Omega Treasury Corp"))}
    first, _ = synced(monitor, other)
    assert "does not name Acme Holdings Inc" in first.failures[0][1]
    again, server = synced(monitor, other)
    assert (again.requests, again.known, again.failures) == (1, 1, ())
    assert server.paths == [FEED]
    mended = Issuers([replace(ACME["ACME"], former_names=("Omega Treasury Corp",))])
    assert synced(monitor, other, rows=mended)[0].brought == 1
