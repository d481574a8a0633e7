"""Filings from EDGAR into a home: all of them, once, whole; after any interruption, at any fault, by either route."""

import gzip
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from corpora import dump, read_holdings
from edgar_replay import REFUSAL, UNDECLARED, Filed, Replay, made_up, of_corpus, stamp

import datmon
from datmon.calendars import EASTERN
from datmon.cli import run
from datmon.edgar import Edgar, Fetched
from datmon.edgar_answers import Listed
from datmon.errors import BadDocument, BadInput, FetchTrouble
from datmon.fetching import Reader, SyncReport, Watched, Wish, checked, sync
from datmon.home import Home, at_folder, in_memory
from datmon.issuers import issuers
from datmon.settings import edgar_settings
from datmon.wanted import table

ROOT = Path(__file__).resolve().parent.parent
DEMONSTRATION = ROOT / "fixtures" / "demonstration"
SOME = ("MSTR", "BMNR", "SQNS", "FGNX", "SBET", "TRON")
SINCE = date(2025, 1, 1)
# A Thursday before noon, New York time.
NOW = datetime(2025, 11, 20, 11, 0, tzinfo=EASTERN).astimezone(UTC)
READER = Reader(read_holdings, "1", workers=1)
ODD, EVEN = 1050447, 1050448  # CIKs whose listings are in Eastern time, and in UTC


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATMON_USER_AGENT", "Test test@example.com")
    monkeypatch.setenv("DATMON_EDGAR_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("DATMON_EDGAR_RATE", "500")
    monkeypatch.setenv("DATMON_EDGAR_BREAK_SECONDS", "0.3")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with at_folder(tmp_path / "home") as opened:
        yield opened


def filings(count: int = 6, cik: int = ODD) -> list[Filed]:
    return [made_up(cik, number, f"2025-10-{number + 1:02d}", units=f"{1000 + number:,}") for number in range(count)]


def company(cik: int) -> Watched:
    return Watched(f"T{cik}", (cik,))


def brought(
    home: Home,
    replay: Replay,
    *ciks: int,
    now: datetime = NOW,
    wish: Wish | None = None,
    reader: Reader = READER,
    companies: tuple[Watched, ...] = (),
) -> SyncReport:
    settings = edgar_settings()
    patience = settings.patience.model_copy(update={"first_wait_seconds": 0.01, "longest_wait_seconds": 0.02})
    settings = settings.model_copy(update={"url": replay.url, "patience": patience})
    asked = companies or tuple(map(company, ciks or sorted({filed.cik for filed in replay.filings})))
    with Edgar(settings, home.folder, now=lambda: now) as edgar:
        replay.asked.clear()
        wish = replace(wish, companies=asked) if wish else Wish(asked, SINCE)
        return sync(home, wish, reader, edgar, settings=settings, now=lambda: now)


def test_filings_come_whole_with_the_bytes_as_they_were_and_are_read(home: Home) -> None:
    with Replay([*filings(), *filings(3, EVEN)]) as replay:
        report = brought(home, replay)
        assert len(replay.asked) == 2 + 9
    assert (report.fetched, report.known, report.reading.new, report.exit_code) == (9, 0, 9, 0)
    for filed in replay.filings:
        (stored,) = home.store.documents(filed.accession)
        assert home.archive.get(stored.kept.sha256) == filed.documents[0][2]
        assert stored.filing.address == f"{replay.url}{Listed(filed.cik, filed.accession, '', filed.day).path}"
    assert sorted({fact.value for fact in home.store.facts()}) == [1000, 1001, 1002, 1003, 1004, 1005]


def test_known_at_is_the_headers_new_york_time_whatever_the_listing_says(home: Home) -> None:
    night = [made_up(cik, 90, "2025-07-01T18:45:10") for cik in (ODD, EVEN)]
    with Replay([*filings(2), *filings(2, EVEN), *night]) as replay:
        brought(home, replay)
    assert {filing.accession: filing.known_at for filing in home.store.filings()} == {
        filed.accession: filed.known_at for filed in replay.filings
    }
    for arrival in home.store.arrivals():
        (filed,) = [filed for filed in replay.filings if filed.accession == arrival.accession]
        assert arrival.listed_at == stamp(filed)
        assert arrival.accepted_at == filed.known_at
        assert arrival.available_at == datetime(2025, 11, 17, 21, 5, 28, tzinfo=UTC)
        assert arrival.fetched_at == NOW


def test_a_second_run_with_nothing_new_asks_for_the_listings_alone(home: Home) -> None:
    with Replay([*filings(), *filings(3, EVEN)]) as replay:
        brought(home, replay)
        again = brought(home, replay)
        assert len(replay.asked) == 2
    assert (again.fetched, again.known, again.reading.new, again.exit_code) == (0, 9, 0, 0)


def test_only_what_is_new_is_fetched(home: Home) -> None:
    with Replay(filings()) as replay:
        brought(home, replay)
        replay.filings.append(made_up(ODD, 77, "2025-11-19"))
        report = brought(home, replay, now=NOW + timedelta(days=1))
        assert len(replay.asked) == 2
    assert (report.fetched, report.wanted) == (1, 7)


def test_what_was_ingested_from_a_folder_is_not_fetched(home: Home, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(filings()[0].submission())
    from datmon.intake import ingest

    ingest(home, [tmp_path / "one.txt"], read_holdings, version="1")
    with Replay(filings()) as replay:
        assert brought(home, replay).fetched == 5


def test_forms_of_insiders_and_days_before_the_window_are_not_fetched(home: Home) -> None:
    others = [
        made_up(ODD, 50, "2025-10-01", form="4"),
        made_up(ODD, 51, "2024-12-31"),
        made_up(ODD, 52, "2025-10-01", "25"),
    ]
    with Replay([*filings(2), *others]) as replay:
        brought(home, replay)
    assert {arrival.form for arrival in home.store.arrivals()} == {"8-K", "25"}
    assert len(home.store.arrivals()) == 3


def test_forms_that_are_named_are_fetched_alone_and_cover_nothing(home: Home) -> None:
    with Replay([*filings(2), made_up(ODD, 50, "2025-10-01", form="4")]) as replay:
        assert brought(home, replay, wish=Wish((), SINCE, ("4",))).fetched == 1
        assert home.store.visits() == []
        assert brought(home, replay).fetched == 2


def test_older_pages_are_asked_for_once(home: Home) -> None:
    with Replay(filings(9), page=3) as replay:
        assert brought(home, replay).fetched == 9
        assert sum("-submissions-" in path for path in replay.paths) == 2
        brought(home, replay)
        assert len(replay.asked) == 1
        assert brought(home, replay, wish=Wish((), date(2024, 1, 1))).known == 9
        assert len(replay.asked) == 3


# faults -------------------------------------------------------------------------------------------------------


def test_overload_and_cut_bodies_change_nothing_in_the_end(home: Home, tmp_path: Path) -> None:
    with Replay([*filings(12), *filings(8, EVEN)]) as clean, at_folder(tmp_path / "clean") as other:
        brought(other, clean)
        expected = dump(other.store.facts())
    with Replay([*filings(12), *filings(8, EVEN)], faults=0.15) as replay:
        report = brought(home, replay)
    assert report.again > 3
    assert report.exit_code == 0
    assert dump(home.store.facts()) == expected


def test_a_block_is_waited_for_and_all_comes(home: Home) -> None:
    blocked = [2]

    def odd(path: str) -> tuple[int, bytes, dict[str, str]] | None:
        if "/Archives/" in path and blocked[0]:
            blocked[0] -= 1
            return 403, REFUSAL, {}
        return None

    with Replay(filings(), odd=odd) as replay:
        report = brought(home, replay)
    assert (report.fetched, report.exit_code) == (6, 0)
    assert report.blocks >= 1


def test_a_server_that_allows_less_is_obeyed_after_one_block(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATMON_EDGAR_RATE", "60")
    with Replay(filings(25), rate=35, block=0.2) as replay:
        report = brought(home, replay)
    assert (report.fetched, report.exit_code) == (25, 0)
    assert report.blocks <= 1


def test_a_missing_filing_is_a_failure_of_its_own_and_is_asked_for_again_next_time(home: Home) -> None:
    gone = filings()[2].accession
    with Replay(filings(), odd=lambda path: (404, b"<Code>NoSuchKey</Code>", {}) if gone in path else None) as replay:
        report = brought(home, replay)
        assert (report.fetched, report.exit_code, len(report.failures)) == (5, 2, 1)
        assert "is not there" in report.failures[0][1]
        assert [failure.accession for failure in home.store.failures()] == [gone]
        replay.odd = lambda _: None
        assert brought(home, replay).exit_code == 0
    assert home.store.failures() == []


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda content: content.replace(b"</DOCUMENT>", b""), "cut short"),
        (lambda content: content.replace(b"0001050447-25-000000", b"0001050447-25-999999"), "holds"),
        (lambda content: b"<html>" + content.partition(b"<DOCUMENT>")[2], "not an EDGAR submission"),
    ],
)
def test_a_submission_that_is_not_what_was_asked_for_is_not_kept(
    home: Home, spoil: Callable[[bytes], bytes], reason: str
) -> None:
    filed = filings(1)[0]
    spoiled = spoil(filed.submission())
    odd = (200, spoiled, {"Content-Encoding": "identity"})
    with Replay([filed], odd=lambda path: odd if filed.accession in path else None) as replay:
        report = brought(home, replay)
    assert report.fetched == 0
    assert reason in report.failures[0][1]
    assert home.store.arrivals() == []


def test_a_cut_submission_from_any_carrier_is_refused() -> None:
    filed = filings(1)[0]
    listed = Listed(filed.cik, filed.accession, filed.form, filed.day)
    with pytest.raises(BadDocument, match="without its end"):
        checked(Fetched(listed, filed.submission()[:-40], "address", NOW))


def test_a_company_that_edgar_does_not_know_stops_no_other(home: Home) -> None:
    with Replay(filings(2)) as replay:
        report = brought(home, replay, ODD, 7)
    assert (report.fetched, report.exit_code) == (2, 2)
    assert report.failures[0][0] == "T7"
    visits = {visit.subject: visit for visit in home.store.visits()}
    assert visits["T7"].succeeded_at is None
    assert visits[f"T{ODD}"].succeeded_at == NOW


def test_nothing_that_worked_at_all_is_a_failure(home: Home) -> None:
    with Replay(filings(2)) as replay:
        assert brought(home, replay, 7).exit_code == 1


def test_a_number_that_is_another_companys_brings_no_filings(home: Home) -> None:
    row = issuers()["MSTR"]
    assert row.cik is not None
    with Replay(filings(2, row.cik), names={row.cik: "SOMEBODY ELSE"}) as replay:
        report = brought(home, replay, companies=(Watched("MSTR", row.ciks, row),))
    assert home.store.arrivals() == []
    assert "not Strategy" in report.failures[0][1]


def test_a_home_in_memory_is_not_synced() -> None:
    with Replay(filings(1)) as replay, pytest.raises(BadInput, match="in memory"):
        brought(in_memory(), replay)


# interruptions ------------------------------------------------------------------------------------------------


def test_what_arrived_and_was_not_read_is_read_from_the_archive(home: Home) -> None:
    with Replay(filings()) as replay:
        brought(home, replay, reader=Reader(read_holdings, "0", workers=1))
        report = brought(home, replay)
        assert len(replay.asked) == 1
    assert (report.fetched, report.reading.new) == (0, 6)


def test_bytes_that_are_gone_from_the_archive_are_one_failure(home: Home) -> None:
    with Replay(filings(2)) as replay:
        brought(home, replay)
        lost = home.store.arrivals()[0]
        (home.folder / "archive" / lost.sha256[:2] / lost.sha256[2:4] / lost.sha256).unlink()  # type: ignore[operator]
        report = brought(home, replay, reader=Reader(read_holdings, "2", workers=1))
    assert (report.reading.new, report.reading.failed, report.exit_code) == (1, 1, 2)


def test_what_is_kept_is_the_submission_up_to_its_last_document(home: Home) -> None:
    with Replay(filings(1)) as replay:
        brought(home, replay)
    (arrival,) = home.store.arrivals()
    kept = gzip.decompress(home.archive.get(arrival.sha256))
    assert replay.filings[0].submission().startswith(kept)
    assert len(kept) == arrival.size


def command(replay: Replay, home: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "datmon", "sync", *words, "--home", str(home), "--workers", "1"],
        env={**os.environ, "DATMON_EDGAR_URL": replay.url, "DATMON_EDGAR_RATE": "50"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_killed_again_and_again_it_ends_in_the_same_store(tmp_path: Path) -> None:
    demonstration, names = of_corpus(DEMONSTRATION, SOME)
    moments = random.Random(5)
    with Replay(demonstration, names=names, faults=0.05) as replay:
        for _ in range(2):
            running = command(replay, tmp_path / "home", *names.values())
            began, before = time.monotonic(), len(replay.asked)
            while len(replay.asked) < before + 5 and time.monotonic() - began < 20:
                time.sleep(0.01)
            time.sleep(moments.uniform(0.0, 0.6))
            running.send_signal(signal.SIGKILL)
            running.communicate()
        running = command(replay, tmp_path / "home", *names.values())
        out, err = running.communicate(timeout=60)
        assert running.returncode == 0, out + err
    with datmon.open(tmp_path / "folder") as ingested, datmon.open(tmp_path / "home") as synced:
        datmon.ingest(ingested, DEMONSTRATION, workers=1)
        theirs = [fact for fact in ingested.home.store.facts() if fact.issuer in SOME]
        assert dump(synced.home.store.facts()) == dump(theirs)
        assert len(synced.home.store.runs()) == len(demonstration)
        assert len(synced.home.store.arrivals()) == len(demonstration)
        for filed in demonstration:
            stored = synced.home.store.documents(filed.accession)
            contents = [synced.home.archive.get(document.kept.sha256) for document in stored]
            assert contents == [body for _, _, body in filed.documents]
    assert list((tmp_path / "home" / "archive" / "half").iterdir()) == []


def test_two_syncs_of_one_home_share_the_work_and_the_pace(tmp_path: Path) -> None:
    demonstration, names = of_corpus(DEMONSTRATION, SOME)

    def slow(path: str) -> None:
        time.sleep(0.2 if path.endswith(".txt") else 0.0)  # long enough that both would ask for the same

    with Replay(demonstration, names=names, odd=slow) as replay:
        both = [command(replay, tmp_path / "home", *names.values()) for _ in range(2)]
        ends = [running.communicate(timeout=60) for running in both]
        assert [running.returncode for running in both] == [0, 0], ends
    assert replay.most_in_a_second <= 51
    fetched = [path for path in replay.paths if path.endswith(".txt")]
    assert len(fetched) == len(set(fetched)) == len(demonstration)
    with at_folder(tmp_path / "home") as home:
        assert len(home.store.runs()) == len(home.store.arrivals()) == len(demonstration)


# the daily index ----------------------------------------------------------------------------------------------

BY_INDEX = Wish((), SINCE, route="index")
NIGHT = datetime(2025, 11, 20, 22, 30, tzinfo=EASTERN).astimezone(UTC)
DAYS = {date(2025, 11, day) for day in (17, 18, 19, 20, 21)}


@pytest.fixture
def some_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """The index is worth asking for six companies, so that the tests are quick."""
    monkeypatch.setitem(table()["route"], "least_companies", 6)


def many() -> list[Filed]:
    """One filing each of as many companies as the index is worth asking for."""
    return [made_up(cik, 1, "2025-10-01") for cik in range(1, table()["route"]["least_companies"] + 1)]


@pytest.mark.usefixtures("some_are_enough")
def test_the_index_of_the_night_says_in_one_request_that_nothing_is_new(home: Home) -> None:
    with Replay(many(), indexed=DAYS) as replay:
        assert brought(home, replay, now=NIGHT - timedelta(hours=3)).route == "poll"
        report = brought(home, replay, now=NIGHT)
        assert replay.paths == ["/Archives/edgar/daily-index/2025/QTR4/master.20251120.idx"]
    assert (report.route, report.fetched, report.exit_code) == ("index", 0, 0)


@pytest.mark.usefixtures("some_are_enough")
def test_the_index_finds_what_was_filed_since_and_nothing_of_others(home: Home) -> None:
    with Replay(many(), indexed=DAYS) as replay:
        brought(home, replay)
        new = [made_up(3, 8, "2025-11-21"), made_up(4, 9, "2025-11-21", form="4"), made_up(999, 9, "2025-11-21")]
        replay.filings += new
        report = brought(home, replay, *range(1, 7), now=NIGHT + timedelta(days=1))
        assert len(replay.asked) <= 5
    assert (report.route, report.fetched) == ("index", 1)
    assert home.store.arrived(new[0].accession)


@pytest.mark.usefixtures("some_are_enough")
def test_by_day_the_feed_is_read_back_to_the_last_sync(home: Home) -> None:
    with Replay(many(), indexed=DAYS) as replay:
        brought(home, replay)
        replay.filings.append(made_up(5, 8, "2025-11-20T11:10:00"))
        report = brought(home, replay, now=NOW + timedelta(minutes=20))
        assert len(replay.asked) == 2
    assert (report.route, report.fetched) == ("index", 1)


@pytest.mark.usefixtures("some_are_enough")
def test_a_feed_that_does_not_reach_back_leaves_it_to_the_listings(home: Home) -> None:
    with Replay(many(), indexed=DAYS) as replay:
        brought(home, replay)
        replay.filings += [made_up(999, number, "2025-11-20T11:10:00", form="4") for number in range(250)]
        report = brought(home, replay, *range(1, 7), now=NOW + timedelta(minutes=20))
    assert report.route == "poll"


@pytest.mark.usefixtures("some_are_enough")
@pytest.mark.parametrize(
    ("later", "why"),
    [
        (timedelta(days=5), "too many days"),
        (timedelta(days=8), "too long since the listings were asked for"),
    ],
)
def test_after_a_longer_while_the_listings_are_asked(home: Home, later: timedelta, why: str) -> None:
    with Replay(many(), indexed={date(2025, 11, 1) + timedelta(days=day) for day in range(60)}) as replay:
        brought(home, replay, now=NIGHT)
        assert brought(home, replay, now=NIGHT + later).route == "poll", why


@pytest.mark.usefixtures("some_are_enough")
def test_a_day_without_an_index_leaves_it_to_the_listings(home: Home) -> None:
    with Replay(many(), indexed=DAYS - {date(2025, 11, 20)}) as replay:
        brought(home, replay)
        assert brought(home, replay, now=NIGHT + timedelta(days=1)).route == "poll"


@pytest.mark.usefixtures("some_are_enough")
def test_few_companies_are_asked_for_their_listings(home: Home) -> None:
    with Replay(filings(3), indexed=DAYS) as replay:
        brought(home, replay)
        assert brought(home, replay, now=NIGHT).route == "poll"
        assert brought(home, replay, now=NIGHT, wish=BY_INDEX).route == "index"


@pytest.mark.usefixtures("some_are_enough")
def test_a_company_that_failed_is_asked_for_its_listing_again(home: Home) -> None:
    gone = many()[3].accession
    with Replay(many(), indexed=DAYS, odd=lambda path: (404, b"", {}) if gone in path else None) as replay:
        assert brought(home, replay).exit_code == 2
        replay.odd = lambda _: None
        report = brought(home, replay, now=NIGHT)
    assert (report.route, report.fetched, report.exit_code) == ("poll", 1, 0)


@pytest.mark.usefixtures("some_are_enough")
def test_a_window_that_was_not_covered_is_polled_for(home: Home) -> None:
    with Replay([*many(), made_up(3, 5, "2024-05-01")], indexed=DAYS) as replay:
        brought(home, replay)
        report = brought(home, replay, now=NIGHT, wish=Wish((), date(2024, 1, 1)))
    assert (report.route, report.fetched) == ("poll", 1)


@pytest.mark.usefixtures("some_are_enough")
def test_the_index_route_alone_says_when_it_cannot_answer(home: Home) -> None:
    with Replay(filings(), indexed=DAYS) as replay, pytest.raises(BadInput, match="--route poll"):
        brought(home, replay, wish=BY_INDEX)


@pytest.mark.usefixtures("some_are_enough")
def test_a_gap_between_two_windows_is_not_taken_for_covered(home: Home) -> None:
    with Replay([made_up(ODD, 1, "2025-10-01"), made_up(ODD, 2, "2025-11-10")]) as replay:
        brought(home, replay, now=datetime(2025, 10, 2, tzinfo=UTC))
        brought(home, replay, wish=Wish((), date(2025, 11, 15)))
        (visit,) = [visit for visit in home.store.visits() if (visit.source, visit.subject) == ("edgar", f"T{ODD}")]
        assert visit.covered_from == date(2025, 11, 15)
        assert brought(home, replay).fetched == 0


@pytest.mark.usefixtures("some_are_enough")
def test_an_index_that_is_none_leaves_it_to_the_listings(home: Home) -> None:
    with Replay(many(), indexed=DAYS) as replay:
        brought(home, replay)
        replay.filings.append(made_up(3, 8, "2025-11-20"))
        replay.odd = lambda path: (200, b"<html>maintenance</html>", {}) if "daily-index" in path else None
        report = brought(home, replay, now=NIGHT)
        with pytest.raises(FetchTrouble, match="no master index"):
            brought(home, replay, now=NIGHT, wish=BY_INDEX)
    assert (report.route, report.fetched, report.exit_code) == ("poll", 1, 0)


@pytest.mark.usefixtures("some_are_enough")
def test_a_poll_of_some_does_not_stand_for_a_poll_of_all(home: Home) -> None:
    indexed = {date(2025, 11, 1) + timedelta(days=day) for day in range(60)}
    with Replay(many(), indexed=indexed) as replay:
        brought(home, replay, now=NIGHT)
        for days in (2, 4, 6):
            assert brought(home, replay, now=NIGHT + timedelta(days=days)).route == "index"
        brought(home, replay, 1, 2, now=NIGHT + timedelta(days=7))
        assert brought(home, replay, *range(1, 7), now=NIGHT + timedelta(days=8)).route == "poll"


# servers that are not there, or not EDGAR ---------------------------------------------------------------------


def test_a_server_that_takes_no_connection_ends_the_run_in_one_sentence(home: Home) -> None:
    settings = edgar_settings()
    patience = settings.patience.model_copy(update={"first_wait_seconds": 0.01, "longest_wait_seconds": 0.02})
    settings = settings.model_copy(update={"patience": patience})
    wish = Wish(tuple(company(cik) for cik in range(1, 41)), SINCE)
    with Edgar(settings, home.folder, now=lambda: NOW) as edgar:
        report = sync(home, wish, READER, edgar, settings=settings, now=lambda: NOW)
    assert report.exit_code == 1
    assert report.failures[-1][0] == "edgar"
    assert "http://127.0.0.1:1 (DATMON_EDGAR_URL" in report.failures[-1][1]
    assert len(report.failures) < 10


def test_nothing_done_at_all_is_exit_code_one(home: Home) -> None:
    with Replay([*filings(2), *filings(2, EVEN)], odd=lambda _: (403, UNDECLARED, {})) as replay:
        report = brought(home, replay)
    assert (report.complete, report.exit_code) == (0, 1)


def test_a_404_that_is_not_edgars_is_no_wrong_cik(home: Home) -> None:
    with Replay(filings(), odd=lambda _: (404, b"<h1>nginx</h1>", {})) as replay:
        ((name, reason),) = brought(home, replay).failures
    assert name == f"T{ODD}"
    assert "has no company" not in reason
    assert "nginx" in reason and "DATMON_EDGAR_URL" in reason


# the command --------------------------------------------------------------------------------------------------


def test_a_sync_without_a_name_says_so_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATMON_USER_AGENT")
    assert run(("sync", "MSTR", "--home", str(tmp_path))) == 1
    said = capsys.readouterr().err
    assert "DATMON_USER_AGENT" in said
    assert len(said.splitlines()) == 1


def test_a_dry_run_states_requests_and_minutes_and_asks_nobody(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("DATMON_USER_AGENT", "DATMON_EDGAR_URL", "DATMON_EDGAR_RATE"):
        monkeypatch.delenv(variable)
    today = datetime.now(UTC).date()
    since = f"{today.year - 2}-{today.month:02d}-{min(today.day, 28):02d}"
    tickers = [f"T{number}" for number in range(200)]
    for words in (tickers, ["--companies", "200"]):
        assert run(("sync", *words, "--dry-run", "--since", since, "--home", str(tmp_path))) == 0
        said = capsys.readouterr().out
        assert "about 12,8" in said
        assert "22 min" in said


def test_tickers_are_found_in_edgars_table_and_a_failure_is_exit_code_two(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = filings()[0].accession
    names = {ODD: "ZZZZ"}
    with Replay(filings(), names=names, odd=lambda path: (404, b"", {}) if gone in path else None) as replay:
        monkeypatch.setenv("DATMON_EDGAR_URL", replay.url)
        words = ("sync", "zzzz", "--workers", "1", "--home", str(tmp_path))
        assert run(words) == 2
        assert f"failed: ZZZZ {gone}" in capsys.readouterr().err
        replay.odd = lambda _: None
        assert run(words) == 0
        assert run(("sync", "QQQQ", "--home", str(tmp_path))) == 1
        assert "give its CIK" in capsys.readouterr().err
        assert run(("health", "ZZZZ", "--home", str(tmp_path), "--json")) == 0
    assert '"state": "silent"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--companies", "3"], "give it with --dry-run"),
        (["--forms", "8-K,10-Z"], "'10-Z' is no form that datmon fetches"),
        (["--forms", "10-Z", "--dry-run"], "'10-Z' is no form that datmon fetches"),
        (["--since", "2999-01-01"], "lies in the future"),
        (["--since", "2999-01-01", "--dry-run"], "lies in the future"),
    ],
)
def test_a_sync_that_was_asked_for_wrongly_asks_nobody(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], said: str
) -> None:
    assert run(("sync", "MSTR", *words, "--home", str(tmp_path / "home"))) == 1
    told = capsys.readouterr().err
    assert said in told
    assert len(told.splitlines()) == 1


@pytest.mark.real
def test_real_filings_come_byte_for_byte_within_ten_requests_a_second(
    shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, names = of_corpus(shared / "filings", ("MARA", "TRON", "CLSK"))
    monkeypatch.setenv("DATMON_EDGAR_RATE", "9.5")
    with Replay(corpus, names=names, rate=10) as replay, at_folder(tmp_path / "home") as home:
        companies = tuple(Watched(name, (cik,)) for cik, name in names.items())
        wish = Wish((), date(2020, 1, 1))
        report = brought(home, replay, companies=companies, wish=wish, reader=Reader(_nothing, "1", workers=1))
        assert (report.fetched, report.blocks, report.exit_code) == (len(corpus), 0, 0)
        assert replay.most_in_a_second <= 10
        for filed in corpus:
            contents = [home.archive.get(row.kept.sha256) for row in home.store.documents(filed.accession)]
            assert contents == [body for _, _, body in filed.documents]
            assert home.store.documents(filed.accession)[0].filing.known_at == filed.known_at


def _nothing(_documents: object) -> list[object]:
    return []
