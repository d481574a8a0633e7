"""Taking filings in: once each, killed and resumed, by two at once, with hostile ones among them."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from corpora import accession, container, corpus, dump, page, read_holdings, wrapped

from datmon import intake, reading
from datmon.corpus import Contents, FilingSource, LoadedDocument, Overrides, filings_at
from datmon.documents import Document
from datmon.errors import BadInput
from datmon.fact import Fact, Reading
from datmon.home import Home, at_folder, in_memory
from datmon.intake import IngestReport, import_table, ingest, tables_under
from datmon.reading import read_sources

HERE = Path(__file__).parent
COINS = "date,asset,close_usd\n2025-11-20,BTC,86631.9\n2025-11-21,BTC,85087.62\n"


@pytest.fixture
def home() -> Iterator[Home]:
    with in_memory() as opened:
        yield opened


def straight(folder: Path) -> str:
    """The facts of the corpus, read in one go."""
    with in_memory() as home:
        ingest(home, [folder], read_holdings, version="1")
        return dump(home.store.facts())


# what an ingest does -------------------------------------------------------------------------------------------


def test_filings_are_read_once_a_version(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 3, bodies={2: b"<p>nothing here</p>"})
    first = ingest(home, [tmp_path], read_holdings, version="1")
    assert (first.new, first.skipped, first.failed, first.facts, first.unread) == (3, 0, 0, 2, 1)
    again = ingest(home, [tmp_path], read_holdings, version="1")
    assert (again.new, again.skipped, again.facts) == (0, 3, 0)
    newer = ingest(home, [tmp_path], read_holdings, version="2")
    assert (newer.new, newer.skipped) == (3, 0)
    assert len(home.store.facts()) == 2


def test_a_filing_read_before_is_not_even_loaded(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 2)
    ingest(home, [tmp_path], read_holdings, version="1")
    for file in (tmp_path / "XYZ").iterdir():
        file.unlink()
    assert ingest(home, [tmp_path], read_holdings, version="1").skipped == 2


def test_the_same_filing_twice_in_one_go_is_read_once(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 2)
    report = ingest(home, [tmp_path, tmp_path], read_holdings, version="1")
    assert (report.new, report.skipped) == (2, 2)


def test_filings_not_wanted_are_passed_over(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 5)
    until = datetime(2025, 10, 3, tzinfo=UTC)
    report = ingest(home, [tmp_path], read_holdings, version="1", wanted=lambda filing: filing.known_at < until)
    assert (report.new, report.skipped) == (2, 3)


def test_the_order_of_ingestion_does_not_show(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path / "a", 4)
    submission = container(wrapped("8-K", "main.htm", page("7")), accession=accession(900))
    (tmp_path / "sub.txt").write_bytes(submission)
    other = in_memory()
    ingest(home, [tmp_path / "a", tmp_path / "sub.txt"], read_holdings, version="1")
    ingest(other, [tmp_path / "sub.txt", tmp_path / "a"], read_holdings, version="1")
    assert dump(home.store.facts()) == dump(other.store.facts())
    assert len(home.store.facts()) == 5


def test_progress_tells_the_report_so_far(home: Home, tmp_path: Path) -> None:
    seen: list[IngestReport] = []
    ingest(home, [corpus(tmp_path, 3)], read_holdings, version="1", progress=seen.append)
    assert [report.new for report in seen] == [1, 2, 3]
    assert str(seen[-1]) == "3 filings read, 0 skipped, 0 failed: 3 facts, 0 passages unread"


def test_a_wrong_path_is_told_of_before_anything_is_read(home: Home, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="does not exist"):
        ingest(home, [corpus(tmp_path / "a", 2), tmp_path / "b"], read_holdings, version="1")
    assert home.store.filings() == []


def test_one_html_file_is_taken_with_what_the_user_says(home: Home, tmp_path: Path) -> None:
    (tmp_path / "x.htm").write_bytes(page("42"))
    said = Overrides("XYZ", "EX-99.1", datetime(2025, 11, 17, tzinfo=UTC), period=date(2025, 11, 16))
    ingest(home, [tmp_path / "x.htm"], read_holdings, version="1", overrides=said)
    (fact,) = home.store.facts()
    assert (fact.issuer, fact.number) == ("XYZ", 42)


def test_reading_needs_no_home(tmp_path: Path) -> None:
    sources = [source for source in filings_at(corpus(tmp_path, 2)) if isinstance(source, FilingSource)]
    assert [len(result.readings) for result in read_sources(sources, read_holdings)] == [1, 1]


# executors ----------------------------------------------------------------------------------------------------


def test_many_processes_read_what_one_reads(tmp_path: Path) -> None:
    corpus(tmp_path / "corpus", 45, bodies={5: b"\x00" * 100})
    with at_folder(tmp_path / "home") as home:
        report = ingest(home, [tmp_path / "corpus"], read_holdings, version="1", workers=2)
        assert (report.new, report.facts) == (45, 44)
        assert dump(home.store.facts()) == straight(tmp_path / "corpus")


def test_any_executor_will_do(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 40)
    with ThreadPoolExecutor(3) as executor:
        assert ingest(home, [tmp_path], read_holdings, version="1", executor=executor).new == 40
    assert dump(home.store.facts()) == straight(tmp_path)


class Lagging(Executor):
    """An executor that never answers before it is asked; counts what is in flight."""

    def __init__(self) -> None:
        self._max_workers = 2
        self.waiting = self.most = 0

    def submit(self, call, /, *arguments, **named):  # type: ignore[no-untyped-def]
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future: Future[object] = Future()

        def result(timeout: float | None = None) -> object:
            self.waiting -= 1
            return call(*arguments, **named)

        future.result = result  # type: ignore[method-assign]
        return future


def test_only_a_bounded_number_of_batches_is_held(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 200)
    executor = Lagging()
    assert ingest(home, [tmp_path], read_holdings, version="1", executor=executor).new == 200
    assert executor.most == 4


def reader_that_dies(documents: list[Document]) -> list[Reading]:
    """Kills its process on the page that says 1,007."""
    if "1,007" in documents[0].text:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_holdings(documents)


def test_a_filing_that_kills_its_process_is_named_and_the_rest_is_read(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 40)
    report = ingest(home, [tmp_path], reader_that_dies, version="1", workers=2)
    assert (report.new, report.failed) == (39, 1)
    (failure,) = home.store.failures()
    assert failure.accession == accession(7)
    assert "the process reading it died" in failure.reason


# hostile filings ----------------------------------------------------------------------------------------------


def test_a_binary_document_is_refused_and_stops_nothing(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 3, bodies={1: bytes(range(256)) * 50})
    report = ingest(home, [tmp_path], read_holdings, version="1")
    assert (report.new, report.facts) == (3, 2)
    ((where, reason),) = report.failures
    assert where == f"{accession(1)}/xyz-1.htm"
    assert "binary" in reason
    (failure,) = home.store.failures()
    assert (failure.accession, failure.name, failure.reason) == (accession(1), "xyz-1.htm", reason)


def test_a_file_that_is_no_submission_is_listed_and_stops_nothing(home: Home, tmp_path: Path) -> None:
    folder = tmp_path / "sec-edgar-filings" / "X" / "8-K"
    for name, content in (("a", b"<SEC-HEADER>"), ("b", container(wrapped("8-K", "m.htm", page())))):
        (folder / name).mkdir(parents=True)
        (folder / name / "full-submission.txt").write_bytes(content)
    report = ingest(home, [tmp_path], read_holdings, version="1")
    assert (report.new, report.failed) == (1, 1)
    assert [failure.name for failure in home.store.failures()] == ["full-submission.txt"]


def test_a_cut_submission_is_read_as_far_as_it_goes_and_listed(home: Home, tmp_path: Path) -> None:
    whole = container(wrapped("8-K", "m.htm", page()), wrapped("EX-99.1", "e.htm", page()))
    (tmp_path / "sub.txt").write_bytes(whole[:-50])
    report = ingest(home, [tmp_path / "sub.txt"], read_holdings, version="1")
    assert (report.new, report.facts) == (1, 1)
    assert [failure.reason for failure in home.store.failures()] == ["document 2 is cut short and was not read"]
    assert not home.store.runs()[0].complete


def test_a_path_as_a_file_name_is_read_under_a_plain_name_and_listed(home: Home, tmp_path: Path) -> None:
    (tmp_path / "sub.txt").write_bytes(container(wrapped("8-K", "../../m.htm", page())))
    ingest(home, [tmp_path / "sub.txt"], read_holdings, version="1")
    assert home.store.facts()[0].citation.document.endswith("/m.htm")
    assert "is kept as 'm.htm'" in home.store.failures()[0].reason
    assert home.store.runs()[0].complete


def reader_with_a_fault(documents: list[Document]) -> list[Reading]:
    """Divides by zero on the page that says 1,001."""
    if "1,001" in documents[0].text:
        raise ZeroDivisionError("a fault")
    return read_holdings(documents)


def test_a_fault_of_a_reader_fails_one_filing_which_is_read_when_mended(home: Home, tmp_path: Path) -> None:
    corpus(tmp_path, 3)
    report = ingest(home, [tmp_path], reader_with_a_fault, version="1")
    assert (report.new, report.failed) == (2, 1)
    assert home.store.failures()[0].reason == "the reader failed: ZeroDivisionError: a fault"
    mended = ingest(home, [tmp_path], read_holdings, version="1")
    assert (mended.new, mended.skipped) == (1, 2)
    assert home.store.failures() == []


def reader_without_end(documents: list[Document]) -> list[Reading]:
    """Never comes back from the page that says 1,001."""
    while "1,001" in documents[0].text:
        pass
    return read_holdings(documents)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm on this system")
def test_a_document_that_takes_too_long_is_left_out(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "SECONDS_A_FILING", 0.2)
    report = ingest(home, [corpus(tmp_path, 3)], reader_without_end, version="1")
    assert (report.new, report.failed) == (2, 1)
    assert "took more than 0.2 seconds" in home.store.failures()[0].reason


def test_a_thread_reads_without_an_alarm(tmp_path: Path) -> None:
    source = next(iter(filings_at(corpus(tmp_path, 1))))
    assert isinstance(source, FilingSource)
    found: list[int] = []
    thread = threading.Thread(
        target=lambda: found.extend(len(r.readings) for r in read_sources([source], read_holdings))
    )
    thread.start()
    thread.join()
    assert found == [1]


def test_hostile_markup_costs_linear_time(home: Home, tmp_path: Path) -> None:
    bodies = {0: b"<div>" * 200_000, 1: b"<table><tr><td>" * 50_000, 2: b"<" * 500_000, 3: b"&#x41;" * 100_000}
    began = time.process_time()
    report = ingest(home, [corpus(tmp_path, 4, bodies=bodies)], read_nothing, version="1")
    assert (report.new, report.failed) == (4, 0)
    assert time.process_time() - began < 20


def read_nothing(documents: list[Document]) -> list[Reading]:
    """A reader that finds nothing."""
    return []


def test_a_name_that_is_no_name_is_refused_alone(home: Home) -> None:
    (filing,) = (s.filing for s in [_source("x/../y.htm")])
    report = intake.ingest_sources(home, [_source("x/../y.htm")], read_nothing, version="1")
    assert (report.new, filing.accession) == (1, accession(1))
    assert "is not a plain file name" in report.failures[0][1]


def _source(name: str) -> FilingSource:
    from datmon.documents import Filing

    filing = Filing(accession(1), "XYZ", "8-K", datetime(2025, 1, 1, tzinfo=UTC))
    return FilingSource(filing, "made", lambda: Contents((LoadedDocument(name, "8-K", page()),)))


# killed, and two at once --------------------------------------------------------------------------------------

DEADLY = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from corpora import read_holdings
from datmon import store
from datmon.home import at_folder
from datmon.intake import ingest

insert_all, calls = store._insert_all, 0

def deadly(*arguments):
    global calls
    calls += 1
    if calls == {deadly}:
        os.kill(os.getpid(), signal.SIGKILL)
    return insert_all(*arguments)

if __name__ == "__main__":
    store._insert_all = deadly
    with at_folder(Path({home!r})) as home:
        print(ingest(home, [Path({corpus!r})], read_holdings, version="1", workers={workers}).new)
"""


def script(folder: Path, *, deadly: int = 0, workers: int = 1) -> Path:
    places = {"tests": str(HERE), "home": str(folder / "home"), "corpus": str(folder / "corpus")}
    file = folder / f"script-{deadly}-{workers}.py"
    file.write_text(DEADLY.format(deadly=deadly, workers=workers, **places))
    return file


@pytest.mark.parametrize(
    ("deadly", "workers"),
    [
        (1, 1),  # before the first document's row
        (2, 1),  # between the documents and the facts of a filing
        (51, 1),  # before the unread passages of the 17th filing
        (80, 2),  # with worker processes at work
    ],
)
def test_killed_in_a_transaction_and_run_again_the_store_is_the_same(tmp_path: Path, deadly: int, workers: int) -> None:
    corpus(tmp_path / "corpus", 40, bodies={3: b"<p>nothing</p>"})
    killed = subprocess.run([sys.executable, script(tmp_path, deadly=deadly, workers=workers)], check=False)
    assert killed.returncode == -signal.SIGKILL
    with at_folder(tmp_path / "home") as home:
        half = home.store.runs()
        assert len(half) == (deadly - 1) // 3
        report = ingest(home, [tmp_path / "corpus"], read_holdings, version="1", workers=1)
        assert (report.new, report.skipped) == (40 - len(half), len(half))
        assert dump(home.store.facts()) == straight(tmp_path / "corpus")
        assert len(home.store.unread()) == 1


def test_two_processes_into_one_home_lose_and_double_nothing(tmp_path: Path) -> None:
    corpus(tmp_path / "corpus", 60)
    command = [sys.executable, str(script(tmp_path))]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    new = [int(process.communicate(timeout=120)[0]) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum(new) == 60
    with at_folder(tmp_path / "home") as home:
        assert dump(home.store.facts()) == straight(tmp_path / "corpus")
        assert len(home.store.runs()) == 60


def test_a_script_without_a_main_guard_is_told_what_to_do(tmp_path: Path) -> None:
    corpus(tmp_path / "corpus", 40)
    file = script(tmp_path, workers=2)
    file.write_text(file.read_text().replace('if __name__ == "__main__":', "if True:"))
    done = subprocess.run([sys.executable, file], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "put the call under" in done.stderr.splitlines()[-1]


# curated tables -----------------------------------------------------------------------------------------------


def test_a_table_is_imported_once(home: Home, tmp_path: Path) -> None:
    (tmp_path / "coins.csv").write_text(COINS)
    first = import_table(home, tmp_path / "coins.csv")
    again = import_table(home, tmp_path / "coins.csv")
    assert (first.facts, first.already, str(first)) == (2, False, "coins.csv: 2 facts imported")
    assert (again.facts, again.already, str(again)) == (0, True, "coins.csv: imported before, nothing changed")
    assert len(home.store.facts()) == 2


def test_a_longer_table_adds_only_its_new_rows(home: Home, tmp_path: Path) -> None:
    (tmp_path / "coins.csv").write_text(COINS)
    import_table(home, tmp_path / "coins.csv")
    (tmp_path / "coins.csv").write_text(COINS + "2025-11-22,BTC,84648.4\n")
    report = import_table(home, tmp_path / "coins.csv")
    assert (report.facts, report.known) == (1, 2)
    assert [fact.as_of.day for fact in home.store.facts() if fact.as_of] == [20, 21, 22]


def test_a_corrected_row_stands_beside_the_first_one(home: Home, tmp_path: Path) -> None:
    (tmp_path / "coins.csv").write_text(COINS)
    import_table(home, tmp_path / "coins.csv")
    (tmp_path / "coins.csv").write_text(COINS.replace("85087.62", "85000"))
    assert import_table(home, tmp_path / "coins.csv").facts == 1
    assert len(home.store.facts()) == 3


def test_a_table_with_a_bad_row_leaves_nothing(home: Home, tmp_path: Path) -> None:
    (tmp_path / "coins.csv").write_text(COINS + "2025-11-22,BTC,dear\n")
    with pytest.raises(BadInput, match=r"coins\.csv, line 4, column close_usd"):
        import_table(home, tmp_path / "coins.csv")
    assert (home.store.facts(), home.store.filings()) == ([], [])


def test_only_the_facts_wanted_are_imported_and_the_rest_can_follow(home: Home, tmp_path: Path) -> None:
    file = tmp_path / "coins.csv"
    file.write_text(COINS + "2025-11-22,BTC,84648.4\n")

    def until(day: int) -> int:
        return import_table(home, file, wanted=lambda fact: fact.known_at < datetime(2025, 11, day, tzinfo=UTC)).facts

    assert [until(22), until(21), until(22), until(30), until(22)] == [2, 0, 0, 1, 0]
    assert len(home.store.facts()) == 3


@pytest.mark.real
def test_real_filings_are_taken_in_and_every_quote_holds(shared: Path, tmp_path: Path) -> None:
    import shutil

    (tmp_path / "corpus").mkdir()
    shutil.copytree(shared / "filings" / "DFDV", tmp_path / "corpus" / "DFDV")
    import json

    manifest = json.loads((shared / "filings" / "manifest.json").read_text())
    manifest["companies"] = [company for company in manifest["companies"] if company["ticker"] == "DFDV"]
    (tmp_path / "corpus" / "manifest.json").write_text(json.dumps(manifest))
    with at_folder(tmp_path / "home") as home:
        report = ingest(home, [tmp_path / "corpus"], read_first_words, version="1")
        assert (report.new, report.failed, report.facts) == (2, 0, 2)
        for fact in home.store.facts():
            assert fact.citation.holds_in(home.document(fact.citation.document).text)


def read_first_words(documents: list[Document]) -> list[Reading]:
    """A reader that takes the length of a document for cash."""
    from decimal import Decimal

    from datmon.fact import stated

    return [
        stated(d, "cash_usd", Decimal(len(d.text)), (0, 10), "test@1", as_of=d.filing.known_at.date())
        for d in documents
    ]


def test_the_basis_of_a_table_is_said_with_its_first_import(home: Home, tmp_path: Path) -> None:
    (tmp_path / "instruments.csv").write_text("ticker,instrument,known_at\nXYZ,warrant,2025-11-14\n")

    def restated(fact: Fact) -> Fact:
        return replace(fact, note="in the shares of 2026-03-31")

    report = import_table(home, tmp_path / "instruments.csv", restated=restated)
    assert str(report) == "instruments.csv: 1 facts imported, 1 of them of firms whose shares split since"
    with pytest.raises(BadInput, match="the basis of a table is taken once"):
        import_table(home, tmp_path / "instruments.csv", restated=restated)


def test_a_folder_stands_for_its_tables_splits_first_and_names_what_it_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "coins.csv").write_text(COINS)
    (tmp_path / "notes.csv").write_text("day,what\n2025-11-20,call\n")
    (tmp_path / "read me.txt").write_text("no table")
    (tmp_path / "splits.csv").write_text("ticker,effective_date,ratio_new,ratio_old\nABC,2025-11-20,1,10\n")
    tables, left_out = tables_under([tmp_path])
    assert [table.name for table in tables] == ["splits.csv", "coins.csv"]
    assert [name for name, _ in left_out] == ["notes.csv"]
    assert "none of the tables datmon takes" in left_out[0][1]


def test_named_tables_are_imported_splits_first_and_instruments_last_in_whatever_order(tmp_path: Path) -> None:
    (tmp_path / "coins.csv").write_text(COINS)
    (tmp_path / "splits.csv").write_text("ticker,effective_date,ratio_new,ratio_old\nABC,2025-11-20,1,10\n")
    (tmp_path / "notes.csv").write_text("ticker,instrument,known_at\nABC,warrant,2025-11-20\n")
    named = [tmp_path / name for name in ("notes.csv", "coins.csv", "splits.csv")]
    for order in (named, named[::-1]):
        tables, _ = tables_under(order)
        assert [table.name for table in tables] == ["splits.csv", "coins.csv", "notes.csv"]


def test_a_folder_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no CSV file that datmon takes"):
        tables_under([tmp_path])


def test_a_named_file_is_asked_for_whatever_its_header(tmp_path: Path) -> None:
    (tmp_path / "notes.csv").write_text("day,what\n2025-11-20,call\n")
    assert tables_under([tmp_path / "notes.csv", tmp_path / "gone.csv"]) == (
        [tmp_path / "notes.csv", tmp_path / "gone.csv"],
        [],
    )
