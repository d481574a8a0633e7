"""The EDGAR client against a server on this machine: whole or not at all, polite, and stopped by a refusal."""

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from corpora import page, wrapped
from edgar_replay import NO_INDEX, REFUSAL, UNDECLARED, Filed, Replay, made_up

from datmon.edgar import Edgar, Fetched, Lost, Stopped, Turns, kept_part
from datmon.edgar_answers import Listed
from datmon.errors import BadInput, FetchTrouble
from datmon.settings import EdgarSettings, edgar_settings

NOW = datetime(2025, 11, 21, 15, 0, tzinfo=UTC)
FILED = made_up(1050446, 1, "2025-11-17")
LISTED = Listed(FILED.cik, FILED.accession, FILED.form, FILED.day)
Odd = tuple[int, bytes, dict[str, str]]


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[EdgarSettings]:
    monkeypatch.setenv("DATMON_USER_AGENT", "Test test@example.com")
    monkeypatch.setenv("DATMON_EDGAR_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("DATMON_EDGAR_RATE", "500")
    monkeypatch.setenv("DATMON_EDGAR_BREAK_SECONDS", "0.3")
    yield edgar_settings()


def asking(settings: EdgarSettings, replay: Replay, home: Path | None = None, **changes: object) -> Edgar:
    patience = settings.patience.model_copy(update={"first_wait_seconds": 0.01, "attempts": 4, **changes})
    return Edgar(settings.model_copy(update={"url": replay.url, "patience": patience}), home, now=lambda: NOW)


class Script:
    """Answers in turn to paths that hold a word; the last one again and again, None leaves it to the replay."""

    def __init__(self, word: str, *answers: Odd | None) -> None:
        self._word, self._answers, self.asked = word, list(answers), 0

    def __call__(self, path: str) -> Odd | None:
        if self._word not in path:
            return None
        self.asked += 1
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def test_a_submission_comes_as_it_lies_there_with_its_instants(settings: EdgarSettings) -> None:
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        got = edgar.submission(LISTED)
    assert got.content == FILED.submission()
    assert got.address == replay.url + LISTED.path
    assert got.fetched_at == NOW
    assert got.available_at == datetime(2025, 11, 17, 21, 5, 28, tzinfo=UTC)
    assert not got.stopped


def test_whoever_does_not_say_who_they_are_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATMON_USER_AGENT", raising=False)
    with pytest.raises(BadInput, match="DATMON_USER_AGENT"):
        Edgar(edgar_settings(), None, now=lambda: NOW)


def test_every_request_says_who_asks(settings: EdgarSettings) -> None:
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        edgar.submission(LISTED)
        edgar.tickers()
    assert {asked.agent for asked in replay.asked} == {"Test test@example.com"}


# bodies that were cut -----------------------------------------------------------------------------------------

WHOLE = FILED.submission()
ZIPPED = gzip.compress(WHOLE)


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        ((200, ZIPPED[:-40], {"Content-Encoding": "gzip"}), "compressed body was cut"),
        ((200, b"no gzip at all", {"Content-Encoding": "gzip"}), "damaged"),
        ((200, WHOLE[:-40], {"Content-Encoding": "identity"}), "no end"),
        ((200, WHOLE[:-40], {"Content-Encoding": "identity", "Content-Length": ""}), "no end"),
        ((200, WHOLE, {"Content-Encoding": "identity", "Content-Length": f"{len(WHOLE) + 9}"}), "RemoteProtocolError"),
        ((503, b"<html>overloaded</html>", {}), "answered 503"),
        ((500, b"", {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}), "answered 500"),
    ],
)
def test_what_is_cut_or_overloaded_is_asked_for_again_and_never_taken(
    settings: EdgarSettings, odd: Odd, reason: str
) -> None:
    script = Script(FILED.accession, odd, odd, None)
    with Replay([FILED], odd=script) as replay, asking(settings, replay) as edgar:
        assert edgar.submission(LISTED).content == WHOLE
        assert (edgar.counts.requests, edgar.counts.again, edgar.counts.blocks) == (3, 2, 0)
    script = Script(FILED.accession, odd)
    with (
        Replay([FILED], odd=script) as replay,
        asking(settings, replay) as edgar,
        pytest.raises(FetchTrouble, match=f"asked for 4 times.*{reason}"),
    ):
        edgar.submission(LISTED)


def test_a_connection_that_breaks_is_made_again(settings: EdgarSettings) -> None:
    with (
        Replay([FILED], faults=0.3) as replay,
        asking(settings, replay, attempts=30, longest_wait_seconds=0.02) as edgar,
    ):
        got = list(edgar.bring([LISTED] * 40))
    assert [result.content for result in got if isinstance(result, Fetched)] == [WHOLE] * 40
    assert edgar.counts.again > 5


def test_the_server_may_ask_for_a_pause(settings: EdgarSettings) -> None:
    script = Script(FILED.accession, (503, b"", {"Retry-After": "1"}), None)
    with Replay([FILED], odd=script) as replay, asking(settings, replay, longest_wait_seconds=0.2) as edgar:
        began = time.monotonic()
        edgar.submission(LISTED)
    assert 0.2 <= time.monotonic() - began < 0.9


def test_an_answer_that_never_comes_is_not_waited_for(settings: EdgarSettings) -> None:
    def slow(path: str) -> Odd | None:
        time.sleep(0.4)
        return None

    with (
        Replay([FILED], odd=slow) as replay,
        asking(settings, replay, answer_seconds=0.1, attempts=2) as edgar,
        pytest.raises(FetchTrouble, match="ReadTimeout"),
    ):
        edgar.submission(LISTED)


def test_an_answer_without_end_is_given_up(settings: EdgarSettings) -> None:
    zeros = gzip.compress(bytes(8_000_000), 9)
    small = settings.largest_megabytes.model_copy(update={"submission": 1})
    script = Script(FILED.accession, (200, zeros, {"Content-Encoding": "gzip"}))
    with (
        Replay([FILED], odd=script) as replay,
        asking(settings.model_copy(update={"largest_megabytes": small}), replay) as edgar,
        pytest.raises(FetchTrouble, match="more than 1,048,576 bytes"),
    ):
        edgar.submission(LISTED)
    assert script.asked == 1


# missing objects and refusals ---------------------------------------------------------------------------------


def test_a_missing_object_is_none_and_no_block(settings: EdgarSettings) -> None:
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        assert edgar.company(7) is None
        assert edgar.daily_index(date(2025, 11, 15)) is None  # 403 with AccessDenied
        assert edgar.company_facts(7) is None
        assert edgar.counts.blocks == 0
        with pytest.raises(FetchTrouble, match="is not there"):
            edgar.submission(Listed(7, FILED.accession, "8-K", FILED.day))
    assert edgar.counts.requests == 4


@pytest.mark.parametrize("status", [403, 429])
def test_a_block_stops_every_connection_for_the_break_and_then_all_goes_on(
    settings: EdgarSettings, status: int
) -> None:
    refused = Script("/Archives/", (status, REFUSAL, {}), None)
    told: list[str] = []
    with Replay([FILED], odd=refused) as replay, asking(settings, replay) as edgar:
        edgar.told = told.append
        got = list(edgar.bring([LISTED] * 8))
    assert all(isinstance(result, Fetched) for result in got)
    assert edgar.counts.blocks == 1
    times = [asked.at for asked in replay.asked]
    under_way = [at for at in times if at - times[0] < 0.25]
    assert len(under_way) <= settings.patience.connections
    assert len(times) == 8 + 1
    assert told
    assert "EDGAR refused" in told[0]


def test_a_break_is_honoured_by_another_process_of_the_home(settings: EdgarSettings, tmp_path: Path) -> None:
    with Replay([FILED]) as replay:
        with asking(settings, replay, tmp_path) as edgar:
            edgar.pacer.block()
        with asking(settings, replay, tmp_path) as other:
            began = time.monotonic()
            other.submission(LISTED)
    assert time.monotonic() - began > 0.2


def test_whoever_is_refused_for_ever_stops(settings: EdgarSettings) -> None:
    quick = settings.model_copy(update={"block": settings.block.model_copy(update={"break_seconds": 0.01})})
    with (
        Replay([FILED], odd=lambda _: (403, REFUSAL, {})) as replay,
        asking(quick, replay) as edgar,
        pytest.raises(Stopped, match="run again tomorrow"),
    ):
        list(edgar.bring([LISTED] * 50))
    assert len(replay.asked) < 40


def test_an_agent_that_edgar_does_not_take_is_said_at_once(settings: EdgarSettings) -> None:
    with (
        Replay([FILED], odd=lambda _: (403, UNDECLARED, {})) as replay,
        asking(settings, replay) as edgar,
        pytest.raises(Stopped, match="mend DATMON_USER_AGENT"),
    ):
        edgar.submission(LISTED)
    assert len(replay.asked) == 1


def test_other_answers_are_not_asked_for_again(settings: EdgarSettings) -> None:
    with (
        Replay([FILED], odd=lambda _: (301, b"", {"Location": "http://127.0.0.1:1/"})) as replay,
        asking(settings, replay) as edgar,
        pytest.raises(FetchTrouble, match="answered 301"),
    ):
        edgar.submission(LISTED)
    assert len(replay.asked) == 1


# connections and turns ----------------------------------------------------------------------------------------


def test_connections_are_kept_and_are_no_more_than_four(settings: EdgarSettings) -> None:
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        assert len(list(edgar.bring([LISTED] * 60))) == 60
    assert len({asked.connection for asked in replay.asked}) <= 4


def test_the_rate_holds_over_all_connections(settings: EdgarSettings) -> None:
    pace = settings.pace.model_copy(update={"requests_per_second": 9.5})
    with Replay([FILED], rate=10) as replay, asking(settings.model_copy(update={"pace": pace}), replay) as edgar:
        list(edgar.bring([LISTED] * 22))
    times = [asked.at for asked in replay.asked]
    assert edgar.counts.blocks == 0
    assert replay.most_in_a_second <= 10
    assert 21 / (times[-1] - times[0]) > 9


def test_what_fails_is_lost_and_the_others_come(settings: EdgarSettings) -> None:
    absent = Listed(7, "0000000007-25-000001", "8-K", FILED.day)
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        got = list(edgar.bring([LISTED, absent, LISTED]))
    assert sorted(type(result).__name__ for result in got) == ["Fetched", "Fetched", "Lost"]
    assert [result.listed for result in got if isinstance(result, Lost)] == [absent]


def test_whoever_stops_taking_stops_the_fetching(settings: EdgarSettings) -> None:
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        coming = edgar.bring([LISTED] * 1000)
        next(coming)
        coming.close()
    assert len(replay.asked) < 50


def test_turns_for_others_wait_for_breaks_and_are_counted(settings: EdgarSettings) -> None:
    with Replay([FILED]) as replay, asking(settings, replay) as edgar:
        turns = Turns(edgar)
        turns.block()
        began = time.monotonic()
        turns.counted(turns.turn())
        assert time.monotonic() - began > 0.25
        assert edgar.counts.requests == 1


def test_a_client_that_was_closed_says_so(settings: EdgarSettings) -> None:
    with Replay([FILED], odd=lambda _: (503, b"", {})) as replay:
        edgar = asking(settings, replay, first_wait_seconds=30, attempts=9)
        threading.Timer(0.2, edgar.close).start()
        with pytest.raises(Stopped):
            edgar.submission(LISTED)


# listings -----------------------------------------------------------------------------------------------------


def test_older_pages_are_asked_for_only_where_the_window_needs_them(settings: EdgarSettings) -> None:
    filings = [made_up(1050446, number, f"20{25 - number}-06-02") for number in range(6)]
    with Replay(filings, page=2) as replay, asking(settings, replay) as edgar:
        newest = edgar.company(1050446)
        some = edgar.company(1050446, date(2022, 1, 1))
    assert newest is not None
    assert some is not None
    assert [listed.filed.year for listed in newest.filings] == [2025, 2024]
    assert [listed.filed.year for listed in some.filings] == [2025, 2024, 2023, 2022]
    assert sum("-submissions-" in path for path in replay.paths) == 1


def test_the_feed_is_asked_for_by_page(settings: EdgarSettings) -> None:
    filings = [made_up(1050446, number, f"2025-11-{number + 10}") for number in range(5)]
    with Replay(filings) as replay, asking(settings, replay) as edgar:
        assert [entry.accession for entry in edgar.current(start=1, count=2)] == [
            filings[3].accession,
            filings[2].accession,
        ]


def test_words_of_a_search_cannot_change_its_address(settings: EdgarSettings) -> None:
    found = Script("/LATEST/", (200, b'{"hits": {"total": {"value": 0}, "hits": []}}', {}))
    with Replay([FILED], odd=found) as replay, asking(settings, replay) as edgar:
        edgar.search('"bitcoin & treasury"', forms=("8-K", "6-K"), since=date(2025, 1, 1), until=date(2025, 2, 1))
        edgar.frame("us-gaap", "../x", "USD", "CY2025Q3I")
    assert replay.paths[0] == (
        "/LATEST/search-index?q=%22bitcoin%20%26%20treasury%22&forms=8-K%2C6-K"
        "&dateRange=custom&startdt=2025-01-01&enddt=2025-02-01"
    )
    assert replay.paths[1] == "/api/xbrl/frames/us-gaap/..%2Fx/USD/CY2025Q3I.json"


def test_an_index_that_is_not_there_is_told_from_a_block() -> None:
    assert b"AccessDenied" in NO_INDEX


# what is kept of a submission ---------------------------------------------------------------------------------

AFTERNOON = datetime.fromisoformat("2025-11-03T16:10:00")
BIG = b"<R>" + bytes(range(32, 127)) * 40_000 + b"</R>"  # 3.8 MB of a rendering


def report(form: str = "10-Q") -> Filed:
    documents = ((form, "q.htm", page()), ("EX-99.1", "ex.htm", b"<p>release</p>"))
    tail = wrapped("EX-101.SCH", "q.xsd", b"<x/>", 3) + wrapped("XML", "R1.htm", BIG, 4)
    return Filed(1050446, "0001050446-25-000009", form, AFTERNOON, documents, tail=tail)


@pytest.mark.parametrize(("form", "stopped"), [("10-Q", True), ("10-K/A", True), ("8-K", False)])
def test_fetching_stops_after_the_last_wanted_document_of_a_periodic_report(
    settings: EdgarSettings, form: str, stopped: bool
) -> None:
    filed = report(form)
    plain = (200, filed.submission(), {"Content-Encoding": "identity"})
    with Replay([filed], odd=Script(filed.accession, plain)) as replay, asking(settings, replay) as edgar:
        got = edgar.submission(Listed(filed.cik, filed.accession, form, filed.day))
    assert got.stopped is stopped
    assert (len(got.content) < 10_000) is stopped
    kept = kept_part(got.content, settings.submission)
    assert kept == filed.submission().partition(b"<DOCUMENT>\n<TYPE>EX-101")[0]


def test_little_that_is_left_is_fetched_to_spare_the_connection(settings: EdgarSettings) -> None:
    filed = Filed(
        1050446,
        "0001050446-25-000009",
        "10-Q",
        AFTERNOON,
        (("10-Q", "q.htm", page()),),
        tail=wrapped("EX-101.SCH", "q.xsd", b"<x/>", 2),
    )
    with Replay([filed]) as replay, asking(settings, replay) as edgar:
        got = edgar.submission(Listed(filed.cik, filed.accession, "10-Q", filed.day))
    assert not got.stopped


def test_graphics_after_the_last_document_are_not_kept_but_those_before_it_are(settings: EdgarSettings) -> None:
    graphic = wrapped("GRAPHIC", "logo.jpg", b"begin 644 logo.jpg\nM_]C_X\nend")
    main, exhibit = wrapped("8-K", "m.htm", page()), wrapped("EX-99.1", "e.htm", b"<p>release</p>", 3)
    head = FILED.submission().partition(b"<DOCUMENT>")[0]
    content = head + main + graphic + exhibit + graphic + b"</SEC-DOCUMENT>\n"
    assert kept_part(content, settings.submission) == head + main + graphic + exhibit


# servers that trickle, or send on -----------------------------------------------------------------------------


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_body_that_comes_byte_by_byte_is_given_up(settings: EdgarSettings, coding: str) -> None:
    body = FILED.submission() if coding == "identity" else gzip.compress(FILED.submission())

    def trickle(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            connection.recv(4096)
            head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall(head.encode())
            for byte in body:
                connection.sendall(bytes([byte]))
                time.sleep(0.02)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=trickle, args=(listener,), daemon=True).start()
        patience = settings.patience.model_copy(update={"whole_answer_seconds": 0.2})
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        asked = settings.model_copy(update={"url": url, "patience": patience})
        with Edgar(asked, None, now=lambda: NOW) as edgar, pytest.raises(FetchTrouble, match=r"in full after 0\.2 s"):
            edgar.submission(LISTED)


def test_an_answer_that_sends_on_says_whereto(settings: EdgarSettings) -> None:
    moved = (302, b"", {"Location": "https://login.example/portal"})
    with (
        Replay([FILED], odd=lambda _: moved) as replay,
        asking(settings, replay) as edgar,
        pytest.raises(FetchTrouble, match=r"sends on to https://login\.example/portal"),
    ):
        edgar.company(FILED.cik)


def test_a_login_page_instead_of_json_is_called_one(settings: EdgarSettings) -> None:
    portal = (200, b"<!doctype html><form>Log in</form>", {})
    with (
        Replay([FILED], odd=lambda _: portal) as replay,
        asking(settings, replay) as edgar,
        pytest.raises(FetchTrouble, match="a page instead of JSON"),
    ):
        edgar.company(FILED.cik)
