"""The facts database: append-only, all or nothing, the same answer in any order, on any database."""

import os
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from corpora import accession, dump, page
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from datmon import store as store_module
from datmon.archive import KeptDocument
from datmon.arrivals import Arrival, Visit
from datmon.documents import Document, Filing, open_document
from datmon.errors import BadInput, StoreTrouble, UnknownName
from datmon.fact import Fact, Unread, cite, stated
from datmon.store import IN_MEMORY, Failure, Store

DAY = date(2025, 9, 30)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store(IN_MEMORY)
    yield opened
    opened.close()


def document(number: int = 1, issuer: str = "XYZ", known: str = "2025-10-01T20:05:00") -> Document:
    known_at = datetime.fromisoformat(known).replace(tzinfo=UTC)
    filing = Filing(accession(number), issuer, "8-K", known_at, date(2025, 10, 1), DAY, ("7.01", "9.01"))
    return open_document(filing, "x.htm", "8-K", page())


def holding(of: Document, value: str = "1234", **changes: object) -> Fact:
    fact = stated(of, "holdings_units", Decimal(value), (0, 10), "test@1", asset="BTC", as_of=DAY)
    return replace(fact, **changes)  # type: ignore[arg-type]


def kept(of: Document) -> KeptDocument:
    return KeptDocument(of.name, of.kind, of.sha256, len(of.content))


def add(store: Store, of: Document, *readings: Fact | Unread, version: str = "1", complete: bool = True) -> bool:
    return store.add_filing(of.filing, [kept(of)], readings, version, complete=complete)


def test_a_fact_comes_back_as_it_went_in(store: Store) -> None:
    of = document()
    flow = replace(
        stated(of, "purchase_cost_usd", Decimal("1.50E+7"), (0, 5), "r@2", asset="ETH", period=(None, DAY)),
        terms=(("coupon", "0.0325"), ("note", "„quoted“, 42 %")),
        note="a note",
        corroborated_by=(f"{of.key}, characters 3 to 9, read by other@1",),
        confidence="low",
        citation=cite(of, 3, 9, "f-12", "c-3"),
    )
    notice = stated(of, "delisting_notice", "5550(a)(2)", (0, 5), "r@2", as_of=DAY)
    flag = stated(of, "going_concern", False, (0, 6), "r@2", as_of=DAY)
    exact = holding(of, "4285123.123456789012345678901234567890")
    add(store, of, exact, flow, notice, flag)
    assert {fact.fact_id: fact for fact in store.facts()} == {f.fact_id: f for f in (exact, flow, notice, flag)}


def test_filings_documents_and_unread_passages_come_back_too(store: Store) -> None:
    of = document()
    unread = Unread(cite(of, 0, 5), "test@1", "two numbers, one coin", "holdings_units")
    add(store, of, unread)
    assert store.filings() == [of.filing]
    assert store.unread() == [unread]
    assert store.unread(accession(2)) == []
    stored = store.document(of.key)
    assert (stored.filing, stored.kept, stored.key) == (of.filing, kept(of), of.key)
    assert store.documents(of.filing.accession) == [stored]


def test_a_document_never_read_is_an_unknown_name(store: Store) -> None:
    with pytest.raises(UnknownName, match="ingest its filing first"):
        store.document("0000000001-25-000009/x.htm")


def test_the_same_filing_is_added_once_a_version(store: Store) -> None:
    of = document()
    assert add(store, of, holding(of))
    assert not add(store, of, holding(of), holding(of, "99"))
    assert [fact.value for fact in store.facts()] == [Decimal(1234)]
    assert store.has(of.filing.accession, "1")
    assert store.read_by("1") == {of.filing.accession}
    assert store.read_by("2") == set()


def test_a_newer_reading_stands_for_the_older_one_which_stays(store: Store) -> None:
    of = document()
    add(store, of, holding(of), version="1")
    add(store, of, holding(of, "1235"), version="2")
    assert [fact.value for fact in store.facts()] == [Decimal(1235)]
    first, second = store.runs(of.filing.accession)
    assert (first.version, second.version) == ("1", "2")
    assert [fact.value for fact in store.facts(run=first.number)] == [Decimal(1234)]


def test_a_reading_that_refused_a_document_does_not_replace_a_complete_one(store: Store) -> None:
    of = document()
    add(store, of, holding(of), version="1")
    add(store, of, holding(of, "7"), version="2", complete=False)
    assert [fact.value for fact in store.facts()] == [Decimal(1234)]


def test_a_reading_that_refused_a_document_counts_where_there_is_no_other(store: Store) -> None:
    of = document()
    add(store, of, holding(of), version="1", complete=False)
    assert [fact.value for fact in store.facts()] == [Decimal(1234)]
    add(store, of, holding(of, "1236"), version="2")
    assert [fact.value for fact in store.facts()] == [Decimal(1236)]


def test_the_order_of_ingestion_does_not_show(store: Store) -> None:
    documents = [document(number, issuer) for number, issuer in ((1, "XYZ"), (2, "ABC"), (3, "XYZ"), (4, "NA"))]
    other = Store(IN_MEMORY)
    for of in documents:
        add(store, of, holding(of), holding(of, "5", share_class="A"))
    for of in reversed(documents):
        add(other, of, holding(of, "5", share_class="A"), holding(of))
    assert dump(store.facts()) == dump(other.facts())
    assert [fact.issuer for fact in store.facts()] == ["ABC", "ABC", "NA", "NA", "XYZ", "XYZ", "XYZ", "XYZ"]


def test_nothing_learned_later_than_known_by_is_answered(store: Store) -> None:
    early, late = document(1), document(2, known="2025-10-01T20:05:01")
    add(store, early, holding(early))
    add(store, late, holding(late, "1300"), Unread(cite(late, 0, 5), "test@1", "why"))
    instant = early.filing.known_at
    assert [fact.value for fact in store.facts(known_by=instant)] == [Decimal(1234)]
    assert store.filings(known_by=instant) == [early.filing]
    assert store.unread(known_by=instant) == []
    assert len(store.facts(known_by=late.filing.known_at)) == 2


def test_facts_are_asked_by_issuer_measure_and_source(store: Store) -> None:
    of = document()
    cash = stated(of, "cash_usd", Decimal(5), (0, 5), "test@1", as_of=DAY, source="table")
    add(store, of, holding(of), cash)
    assert store.facts("XYZ", "cash_usd") == [cash]
    assert store.facts(source="table") == [cash]
    assert store.facts("ABC") == []


def test_a_fact_read_twice_in_one_filing_is_kept_once(store: Store) -> None:
    of = document()
    add(store, of, holding(of), holding(of))
    assert len(store.facts()) == 1
    assert store.runs()[0].facts == 1


def test_a_filing_that_fails_half_way_leaves_nothing(store: Store) -> None:
    of = document()
    unkept = replace(kept(of), sha256=None)  # type: ignore[arg-type] - a document row the database refuses
    with pytest.raises(StoreTrouble):
        store.add_filing(of.filing, [kept(of), unkept], [holding(of)], "1")
    assert (store.filings(), store.facts(), store.runs()) == ([], [], [])


def test_failures_are_listed_until_the_source_is_read(store: Store) -> None:
    broken = Failure("corpus/a.txt", "a.txt", "it has no header")
    store.add_failure(broken, "1")
    store.add_failure(broken, "1")
    assert store.failures() == [broken]
    of = document()
    odd = Failure("corpus/a.txt", "logo.htm", "binary", of.filing.accession)
    store.add_filing(of.filing, [kept(of)], [], "1", source="corpus/a.txt", failures=[odd], complete=False)
    assert store.failures() == [odd]


def test_the_file_is_a_write_ahead_database_with_foreign_keys(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/facts.sqlite")
    with store._engine.connect() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert asked == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "busy_timeout": 60_000}


def test_a_store_is_found_again_after_closing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/facts.sqlite"
    of = document()
    first = Store(url)
    add(first, of, holding(of))
    first.close()
    assert Store(url).facts() == [holding(of)]


def test_a_store_of_another_schema_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path}/facts.sqlite"
    Store(url).close()
    monkeypatch.setattr(store_module, "SCHEMA", "99")
    with pytest.raises(StoreTrouble, match="another version of datmon"):
        Store(url)


def test_a_file_that_is_no_database_is_told_of_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "facts.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreTrouble, match="cannot be opened: file is not a database"):
        Store(f"sqlite:///{tmp_path}/facts.sqlite")


@pytest.mark.parametrize("url", ["nonsense", "nosuch://host/db", "sqlite:////proc/none/facts.sqlite"])
def test_an_address_that_opens_nothing_is_told_of(url: str) -> None:
    with pytest.raises(StoreTrouble):
        Store(url)


def test_a_password_is_never_shown() -> None:
    with pytest.raises(StoreTrouble) as trouble:
        Store("postgresql+psycopg://user:hunter2@127.0.0.1:1/none")
    assert "hunter2" not in str(trouble.value)


def test_a_store_whose_maker_was_killed_is_made_whole(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/facts.sqlite"
    with sqlite3.connect(tmp_path / "facts.sqlite") as half:
        half.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    of = document()
    store = Store(url)
    add(store, of, holding(of))
    assert store.facts() == [holding(of)]


@pytest.mark.skipif("DATMON_TEST_DATABASE_URL" not in os.environ, reason="no PostgreSQL to test on is named")
def test_another_database_answers_as_sqlite_does(store: Store) -> None:
    other = Store(os.environ["DATMON_TEST_DATABASE_URL"])
    stamp = str(time.time_ns())
    for number, issuer in ((1, "xyz"), (2, "ABC"), (3, "Ä"), (4, "NA")):
        of = document(number, issuer)
        for each in (store, other):
            each.add_filing(of.filing, [kept(of)], [holding(of), holding(of, "5", asset=None, unit="coins")], stamp)
    assert dump(store.facts()) == dump(other.facts())
    assert store.filings() == other.filings()
    other.close()


def test_every_table_can_be_made_on_postgresql() -> None:
    for table in store_module._tables.sorted_tables:
        statement = str(CreateTable(table, if_not_exists=True).compile(dialect=postgresql.dialect()))
        assert not {"FLOAT", "REAL", "NUMERIC", "BLOB", "DATETIME", "TIMESTAMP"} & set(statement.upper().split())
        for index in table.indexes:
            str(CreateIndex(index, if_not_exists=True).compile(dialect=postgresql.dialect()))


# what came in -------------------------------------------------------------------------------------------------

AT = datetime(2025, 11, 17, 13, 0, 28, tzinfo=UTC)
ARRIVAL = Arrival(
    accession=accession(1),
    cik=1050446,
    issuer="XYZ",
    form="8-K",
    source="edgar",
    address="https://www.sec.gov/Archives/edgar/data/1050446/x.txt",
    listed_at="2025-11-17T08:00:28.000Z",
    accepted_at=AT,
    available_at=None,
    fetched_at=AT.replace(hour=15),
    sha256="0" * 64,
    size=12_345,
    stopped=True,
)


def test_an_arrival_comes_back_as_it_went_in_and_only_the_first_one_stays(store: Store) -> None:
    assert store.add_arrival(ARRIVAL)
    assert not store.add_arrival(replace(ARRIVAL, sha256="1" * 64))
    assert store.arrivals() == [ARRIVAL]
    assert store.arrived(accession(1))
    assert not store.arrived(accession(2))


def test_filings_that_arrived_and_filings_that_were_read_are_both_known(store: Store) -> None:
    store.add_arrival(ARRIVAL)
    add(store, document(2))
    assert store.accessions() == {accession(1), accession(2)}


def test_a_visit_that_failed_leaves_the_success_before_it(store: Store) -> None:
    success = Visit("edgar", "XYZ", AT, AT, brought=3, covered_from=date(2020, 1, 1))
    later = AT.replace(hour=20)
    store.note_visits([success, Visit("kraken", "BTC", AT, None, "no answer")])
    store.note_visits([Visit("edgar", "XYZ", later, None, "EDGAR refused")])
    assert store.visits() == [
        Visit("edgar", "XYZ", later, AT, "EDGAR refused", covered_from=date(2020, 1, 1)),
        Visit("kraken", "BTC", AT, None, "no answer"),
    ]
    again = Visit("edgar", "XYZ", later, later, brought=1, covered_from=date(2024, 1, 1))
    store.note_visits([again])
    assert store.visits()[0] == again


def test_instants_of_an_arrival_are_in_utc() -> None:
    with pytest.raises(BadInput, match="not in UTC"):
        replace(ARRIVAL, fetched_at=datetime.fromisoformat("2025-11-17T15:00:00"))
