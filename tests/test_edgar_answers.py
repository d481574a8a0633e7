"""What EDGAR answers is checked before anything is believed: shapes, owners, sizes, clocks."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from datmon import edgar_answers as answers
from datmon.edgar_answers import Listed
from datmon.errors import FetchTrouble

CIK, ADDRESS = 1050446, "http://edgar/submissions/CIK0001050446.json"
TWO = {
    "accessionNumber": ["0001193125-25-000002", "0001193125-25-000001"],
    "filingDate": ["2025-11-17", "2025-11-10"],
    "reportDate": ["2025-11-16", ""],
    "acceptanceDateTime": ["2025-11-17T08:00:28.000Z", "2025-11-10T08:01:00.000Z"],
    "form": ["8-K", "4"],
    "items": ["7.01,8.01", ""],
    "size": [12000, None],
    "isXBRL": [1, 0],
}


def listing(recent: dict[str, Any] | None = None, files: list[dict[str, Any]] | None = None, cik: Any = CIK) -> bytes:
    filings = {"recent": recent or TWO, "files": files or []}
    about = {"cik": cik, "name": "Strategy Inc", "tickers": ["MSTR", None], "formerNames": [{"name": "MICROSTRATEGY"}]}
    return json.dumps({**about, "filings": filings, "somethingNew": {"a": [1]}}).encode()


def test_a_listing_gives_the_filings_newest_first_and_keeps_the_stamp_as_received() -> None:
    found = answers.company(listing(cik="0001050446"), CIK, ADDRESS)
    assert (found.name, found.tickers, found.former_names) == ("Strategy Inc", ("MSTR",), ("MICROSTRATEGY",))
    assert found.filings[0] == Listed(
        cik=CIK,
        accession="0001193125-25-000002",
        form="8-K",
        filed=date(2025, 11, 17),
        items=("7.01", "8.01"),
        listed_at="2025-11-17T08:00:28.000Z",
        size=12000,
    )
    assert (found.filings[1].items, found.filings[1].size) == ((), 0)
    assert found.filings[0].path == "/Archives/edgar/data/1050446/000119312525000002/0001193125-25-000002.txt"


def test_an_old_listing_without_stamps_items_and_sizes_is_read() -> None:
    old = {name: TWO[name] for name in ("accessionNumber", "filingDate", "form")}
    assert answers.older_filings(json.dumps(old).encode(), CIK, ADDRESS)[0].listed_at == ""


@pytest.mark.parametrize(
    "content",
    [
        listing({**TWO, "form": ["8-K"]}),
        listing({**TWO, "items": ["8.01"]}),
        listing({**TWO, "accessionNumber": ["../../x", "0001193125-25-000001"]}),
        listing({**TWO, "filingDate": ["yesterday", "2025-11-10"]}),
        listing(files=[{"name": "../secrets.json", "filingFrom": "2020-01-01", "filingTo": "2020-02-01"}]),
        listing(cik=320193),
        b"<html>Service Unavailable</html>",
        b"[]",
        b'{"cik": 1050446}',
        b"[" * 100_000,
    ],
)
def test_a_listing_that_is_not_what_it_should_be_is_not_used(content: bytes) -> None:
    with pytest.raises(FetchTrouble, match="nothing of it is used"):
        answers.company(content, CIK, ADDRESS)


def test_older_pages_come_with_their_days() -> None:
    page = {"name": "CIK0001050446-submissions-001.json", "filingCount": 9}
    found = answers.company(
        listing(files=[{**page, "filingFrom": "2001-02-03", "filingTo": "2004-05-06"}]), CIK, ADDRESS
    )
    assert found.older == (answers.OlderPage(page["name"], date(2001, 2, 3), date(2004, 5, 6)),)


# indexes and feeds --------------------------------------------------------------------------------------------

INDEX = b"""Description:           Master Index of EDGAR Dissemination Feed
Last Data Received:    Nov 17, 2025
Comments:              webmaster@sec.gov

CIK|Company Name|Form Type|Date Filed|File Name
--------------------------------------------------------------------------------
1050446|Strategy Inc|8-K|20251117|edgar/data/1050446/0001193125-25-283991.txt
1050446|Strategy | Inc|8-K|20251117|edgar/data/1050446/0001193125-25-283992.txt
1829311|Soci\xe9t\xe9|10-K/A|2025-11-17|edgar/data/1829311/0001493152-25-024679.txt
1|X|8-K|20251199|edgar/data/1/0001493152-25-024679.txt
1|X|8-K|20251117|edgar/data/../0001493152-25-024679.txt
"""


def test_an_index_gives_its_filings_and_passes_over_lines_that_are_none() -> None:
    assert [(row.cik, row.accession, row.form, row.filed) for row in answers.daily_index(INDEX, ADDRESS)] == [
        (1050446, "0001193125-25-283991", "8-K", date(2025, 11, 17)),
        (1829311, "0001493152-25-024679", "10-K/A", date(2025, 11, 17)),
    ]


def test_a_page_that_is_no_index_is_not_taken_for_an_empty_one() -> None:
    with pytest.raises(FetchTrouble, match="no master index"):
        answers.daily_index(b"<html>Service Unavailable</html>", ADDRESS)


FEED = """<?xml version="1.0" encoding="ISO-8859-1" ?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Latest Filings</title>
<entry><title>8-K - Strategy Inc (0001050446) (Filer)</title>
<link rel="alternate" href="https://www.sec.gov/Archives/edgar/data/1050446/000119312525283991/0001193125-25-283991-index.htm"/>
<updated>2025-11-17T08:01:39-05:00</updated><category label="form type" term="8-K"/></entry>
<entry><title>no link</title><updated>2025-11-17T08:01:39-05:00</updated><category term="8-K"/></entry>
<entry><link href="/Archives/edgar/data/1/000119312525283992/x"/><updated>soon</updated><category term="8-K"/></entry>
</feed>"""


def test_a_feed_gives_true_instants() -> None:
    (filing,) = answers.current_filings(FEED.encode(), ADDRESS)
    assert filing == answers.CurrentFiling(
        1050446, "0001193125-25-283991", "8-K", datetime(2025, 11, 17, 13, 1, 39, tzinfo=UTC)
    )


def test_entities_of_a_feed_are_not_expanded() -> None:
    entity = '<!DOCTYPE feed [<!ENTITY b "2025-11-17T08:01:39-05:00">]>'
    feed = FEED.replace("<updated>2025-11-17T08:01:39-05:00<", "<updated>&b;<")
    content = feed.replace("?>", f"?>{entity}", 1).encode()
    assert b"&b;" in content
    assert answers.current_filings(content, ADDRESS) == ()


@pytest.mark.parametrize("content", [b"", b"<html/>", b"<feed>", b"<a>" * 10_000])
def test_a_page_that_is_no_feed_is_told_of(content: bytes) -> None:
    with pytest.raises(FetchTrouble):
        answers.current_filings(content, ADDRESS)


# numbers and searches -----------------------------------------------------------------------------------------


def test_numbers_of_facts_and_frames_keep_every_digit() -> None:
    row = '{"end": "2025-09-30", "val": 640031.123456789, "accn": "0001193125-25-000001", "fy": 2025, "form": "10-Q"}'
    concept = f'{{"label": null, "units": {{"BTC": [{row}]}}}}'
    facts = f'{{"cik": 1050446, "entityName": "S", "facts": {{"us-gaap": {{"C": {concept}}}}}}}'
    (value,) = answers.company_facts(facts.encode(), ADDRESS).facts["us-gaap"]["C"].units["BTC"]
    assert value.val == Decimal("640031.123456789")
    filer = (
        '{"accn": "0001193125-25-000001", "cik": 7, "entityName": "S", "loc": "US", "end": "2025-09-30", "val": 0.1}'
    )
    frame = answers.frame(f'{{"taxonomy": "us-gaap", "tag": "C", "data": [{filer}]}}'.encode(), ADDRESS)
    assert frame.data[0].val == Decimal("0.1")


def test_a_search_gives_filings_files_and_filers() -> None:
    source = {
        "ciks": ["0001050446"],
        "display_names": ["Strategy Inc (MSTR)"],
        "form": "8-K",
        "file_date": "2025-11-17",
    }
    hit = {"_id": "0001193125-25-283991:ex99.htm", "_source": source, "_score": 1.0}
    found = answers.search_page(json.dumps({"hits": {"total": {"value": 312}, "hits": [hit]}}).encode(), ADDRESS)
    assert found.total == 312
    assert found.hits[0].filers == ((1050446, "Strategy Inc (MSTR)"),)
    assert (found.hits[0].accession, found.hits[0].file) == ("0001193125-25-283991", "ex99.htm")


def test_tickers_give_numbers() -> None:
    table = {"0": {"cik_str": 1050446, "ticker": "MSTR", "title": "Strategy Inc"}}
    assert answers.tickers(json.dumps(table).encode(), ADDRESS) == {"MSTR": 1050446}


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (b"<SEC-DOCUMENT>x</SEC-DOCUMENT>\n", True),
        (b"x</SEC-DOCUMENT>\n-----END PRIVACY-ENHANCED MESSAGE-----\n", True),
        (b"<SEC-DOCUMENT>x</TEXT>\n</DOCUMENT>\n", False),
        (b"</SEC-DOCUMENT>" + b"x" * 500, False),  # quoted in a text, and cut after it
    ],
)
def test_a_submission_is_whole_when_its_end_is_at_the_end(content: bytes, whole: bool) -> None:
    assert answers.is_whole(content) is whole
