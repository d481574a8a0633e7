"""sec-edgar-downloader as carrier: only whole submissions, amendments too, one request a filing, and no silent gaps."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from local_servers import Answer, LocalServer, serving

from datmon.downloader import DownloaderCarrier
from datmon.edgar import Fetched, Lost, Stopped
from datmon.edgar_answers import Listed
from datmon.errors import BadInput

FIRST, OTHER = "0000000001-25-000001", "0000000001-25-000002"
PLAIN = Listed(77, FIRST, "8-K", date(2025, 11, 17))
AMENDED = Listed(77, OTHER, "8-K/A", date(2025, 11, 18))
NOW = datetime(2025, 11, 20, 12, 0, tzinfo=UTC)
CONTACT = "Acme Research mail@acme.example"


def container(accession: str, form: str = "8-K") -> str:
    return (
        f"<SEC-DOCUMENT>{accession}.txt : 20251117\n<SEC-HEADER>{accession}.hdr.sgml : 20251117\n"
        "<ACCEPTANCE-DATETIME>20251117080028\n"
        f"ACCESSION NUMBER:\t\t{accession}\nCONFORMED SUBMISSION TYPE:\t{form}\nFILED AS OF DATE:\t\t20251117\n\n"
        "FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\tACME\n\t\tCENTRAL INDEX KEY:\t\t\t0000000077\n"
        "</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<FILENAME>x.htm\n<TEXT>\n<p>Held 5 BTC.</p>\n"
        "</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    )


EDGAR = {
    PLAIN.path: Answer(container(FIRST), headers={"Last-Modified": "Mon, 17 Nov 2025 13:00:56 GMT"}),
    AMENDED.path: Answer(container(OTHER, "8-K/A")),
}


class Turns:
    """Turns without waiting, counted."""

    def __init__(self) -> None:
        self.taken = self.answered = self.blocks = 0

    def rest(self) -> None: ...

    def turn(self) -> int:
        self.taken += 1
        return self.taken

    def counted(self, turn: int) -> None:
        self.answered += 1

    def block(self) -> None:
        self.blocks += 1


def brought(
    server: LocalServer, filings: Iterable[Listed] = (PLAIN, AMENDED), turns: Turns | None = None
) -> list[Fetched | Lost]:
    carrier = DownloaderCarrier(
        CONTACT, turns or Turns(), server.url, now=lambda: NOW, longest=60, sleep=lambda _: None
    )
    return list(carrier.bring(filings))


def test_a_submission_and_an_amendment_come_as_they_were_served() -> None:
    with serving(EDGAR) as server:
        first, second = brought(server)
    assert isinstance(first, Fetched) and isinstance(second, Fetched)
    assert (first.listed, first.content) == (PLAIN, container(FIRST).encode())
    assert (first.available_at, first.fetched_at) == (datetime(2025, 11, 17, 13, 0, 56, tzinfo=UTC), NOW)
    assert (second.listed, second.content) == (AMENDED, container(OTHER, "8-K/A").encode())
    assert second.available_at is None


def test_a_filing_costs_one_request_in_its_own_turn_that_says_who_asks() -> None:
    turns = Turns()
    with serving(EDGAR) as server:
        brought(server, turns=turns)
    assert server.paths == [PLAIN.path, AMENDED.path]
    assert turns.taken == turns.answered == 2
    assert {headers["User-Agent"] for headers in server.headers} == {CONTACT}


def test_a_filing_of_today_comes_however_long_the_process_has_been_up() -> None:
    late = replace(PLAIN, filed=date(2099, 1, 1))
    with serving(EDGAR) as server:
        assert [type(row) for row in brought(server, [late])] == [Fetched]


def test_a_body_that_was_cut_and_an_overload_are_asked_for_again() -> None:
    asked: dict[str, int] = {}

    def answer(path: str) -> Answer:
        asked[path] = asked.get(path, 0) + 1
        faults = {1: Answer("busy", status=503), 2: replace(EDGAR[path], cut=True)}
        return faults.get(asked[path], EDGAR[path])

    with serving(answer) as server:
        assert [type(row) for row in brought(server)] == [Fetched, Fetched]
    assert set(asked.values()) == {3}


def test_an_overload_that_lasts_is_told_of_and_stops_nothing() -> None:
    with serving({**EDGAR, PLAIN.path: Answer("busy", status=503)}) as server:
        lost, whole = brought(server)
    assert lost == Lost(PLAIN, "EDGAR does not give it (HTTP 503)")
    assert isinstance(whole, Fetched)


@pytest.mark.parametrize(
    ("served", "why"),
    [
        (Answer(container(FIRST)[:-20]), "cut short"),
        (Answer(container(OTHER)), f"the header says 8-K {OTHER}"),
        (Answer("</SEC-DOCUMENT>"), "no <SEC-HEADER>"),
        (Answer("<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", status=403), "HTTP 403"),
        (Answer("<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>", status=404), "HTTP 404"),
    ],
)
def test_what_is_not_the_whole_submission_is_lost_with_its_reason_and_stops_nothing(served: Answer, why: str) -> None:
    with serving({**EDGAR, PLAIN.path: served}) as server:
        lost, whole = brought(server)
    assert isinstance(lost, Lost) and why in lost.reason
    assert isinstance(whole, Fetched)


@pytest.mark.parametrize("status", [403, 429])
def test_a_block_stops_all_requests(status: int) -> None:
    turns = Turns()
    refusal = Answer("<html><h1>Request Rate Threshold Exceeded</h1></html>", status=status)
    with serving({**EDGAR, PLAIN.path: refusal}) as server, pytest.raises(Stopped, match="wait ten minutes"):
        brought(server, turns=turns)
    assert server.paths == [PLAIN.path]
    assert turns.blocks == 1


def test_a_form_the_library_does_not_know_is_told_of() -> None:
    with serving(EDGAR) as server:
        (lost,) = brought(server, [replace(PLAIN, form="SCHEDULE 13D")])
    assert isinstance(lost, Lost) and "does not know the form SCHEDULE 13D" in lost.reason
    assert not server.paths


def test_the_contact_is_asked_for() -> None:
    with pytest.raises(BadInput, match="a name and then an e-mail address"):
        DownloaderCarrier("nobody", Turns(), now=lambda: NOW, longest=60)


@pytest.mark.real
def test_the_same_bytes_come_from_the_replay_of_real_filings(shared: Path) -> None:
    sys.path.insert(0, str(shared / "edgar_replay"))
    try:
        from serve import Replay  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    with Replay(shared / "filings", rate=0) as edgar:
        corpus = edgar.server.corpus
        found = [(company, filing) for company, filing in corpus.by_accession.values() if filing["form"] == "10-Q"][:3]
        asked = [
            Listed(int(company["cik"]), filing["accession"], filing["form"], date.fromisoformat(filing["filed"]))
            for company, filing in found
        ]
        rows = brought(LocalServer(edgar.url), asked)
        for row, (company, filing) in zip(rows, found, strict=True):
            assert isinstance(row, Fetched) and row.content == corpus.full_submission(company, filing)


def test_a_form_without_its_hyphen_is_the_one_the_library_knows() -> None:
    listed = replace(PLAIN, form="S3ASR")
    with serving({PLAIN.path: Answer(container(FIRST, "S-3ASR"))}) as server:
        (got,) = brought(server, [listed])
    assert isinstance(got, Fetched)


def test_a_body_that_takes_too_long_is_given_up() -> None:
    with serving(EDGAR) as server:
        carrier = DownloaderCarrier(CONTACT, Turns(), server.url, now=lambda: NOW, longest=-1, sleep=lambda _: None)
        (lost,) = carrier.bring([PLAIN])
    assert isinstance(lost, Lost)
    assert "not there in full" in lost.reason
