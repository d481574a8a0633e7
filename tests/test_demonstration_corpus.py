"""The embedded demonstration is sound: every file is there, every figure has a source, nothing is from a later day."""

import csv
import json
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from datmon import monitor
from datmon.corpus import FilingSource, filings_at
from datmon.curated import read_table
from datmon.disclosures import read_filing
from datmon.documents import open_document
from datmon.fact import Fact
from datmon.issuers import issuers
from datmon.measures import measure
from datmon.plain_text import render

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "demonstration"
THE_DAY = "2025-11-21"
ACCESSION = re.compile(r"^\d{10}-\d{2}-\d{6}$")
TABLES = {
    "facts.csv": "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note",
    "instruments.csv": "ticker,instrument,principal_usd,count,currency,coupon,issued,maturity,put_date,"
    "conversion_or_strike_price,settlement,secured,pledged_units,pledged_asset,ltv_initial,ltv_margin_call,"
    "ltv_liquidation,cure_hours,known_at,source,confidence,note",
    "closes.csv": "ticker,date,close,adjusted_basis,close_unadjusted,currency,restore_quality,note,volume",
    "coins.csv": "date,asset,close_usd",
    "sources.csv": "document,figures,source,accession",
    "expected.csv": "ticker,field,low,high,from",
}


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def companies() -> list[dict]:
    return json.loads((FOLDER / "manifest.json").read_text("utf-8"))["companies"]


def documents() -> list[str]:
    return [doc["path"] for company in companies() for filing in company["filings"] for doc in filing["documents"]]


def expected_facts() -> list[dict]:
    return [json.loads(line) for line in (FOLDER / "expected_facts.jsonl").read_text("utf-8").splitlines()]


def test_the_argued_four_and_at_least_a_dozen_others_are_there() -> None:
    tickers = {company["ticker"] for company in companies()}
    assert {"SQNS", "FGNX", "BMNR", "MSTR"} <= tickers
    assert len(tickers) >= 16


def test_every_company_is_the_issuer_of_that_cik() -> None:
    known = {issuer.ticker: issuer.cik for issuer in issuers().values()}
    for company in companies():
        assert known[company["ticker"]] == company["cik"]


def test_the_manifest_reads_as_a_corpus_and_every_document_loads() -> None:
    sources = list(filings_at(FOLDER))
    assert all(isinstance(source, FilingSource) for source in sources)
    loaded = [
        document.name for source in sources if isinstance(source, FilingSource) for document in source.load().documents
    ]
    assert sorted(loaded) == sorted(path.rsplit("/", 1)[1] for path in documents())


def test_accessions_are_of_the_right_form_and_none_is_used_twice() -> None:
    accessions = [filing["accession"] for company in companies() for filing in company["filings"]]
    assert all(ACCESSION.match(accession) for accession in accessions)
    assert len(set(accessions)) == len(accessions)


def test_no_file_lies_in_the_folder_unlisted() -> None:
    assert sorted(str(file.relative_to(FOLDER).as_posix()) for file in FOLDER.rglob("*.htm")) == sorted(documents())


def test_nothing_was_known_only_later() -> None:
    for company in companies():
        for filing in company["filings"]:
            assert datetime.fromisoformat(filing["accepted"]).date() <= date.fromisoformat(THE_DAY)
            assert filing["filed"] == filing["accepted"][:10]
    for name in ("facts.csv", "instruments.csv"):
        assert all(row["known_at"] <= THE_DAY for row in rows(name))
    assert all(row["date"] in ("2025-11-20", THE_DAY) for name in ("closes.csv", "coins.csv") for row in rows(name))


@pytest.mark.parametrize("path", documents())
def test_every_document_renders_is_small_and_names_its_sources(path: str) -> None:
    content = (FOLDER / path).read_bytes()
    assert len(content) < 30_000
    assert render(content).text.strip()
    assert any(row["document"] == path and row["source"] and row["figures"] for row in rows("sources.csv"))


def test_every_expected_quote_stands_in_its_document() -> None:
    texts = {path: render((FOLDER / path).read_bytes()).text for path in documents()}
    for fact in expected_facts():
        assert fact["quote"] in texts[fact["document"]], fact


def test_every_expected_fact_is_a_measure_with_one_day() -> None:
    for fact in expected_facts():
        kind = measure(fact["measure"])
        assert fact["level"] in ("core", "optional")
        assert kind.per_asset or fact["asset"] is None
        assert ("period_end" in fact) == (kind.kind == "flow"), fact


@pytest.mark.parametrize("name", TABLES)
def test_the_columns_of_every_table_are_those_that_are_imported(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8").splitlines()[0] == TABLES[name]


@pytest.mark.parametrize("name", ["facts.csv", "instruments.csv", "closes.csv", "coins.csv"])
def test_every_import_table_is_read_row_by_row(name: str) -> None:
    _, facts = read_table(name, (FOLDER / name).read_bytes())
    assert len(facts) == len(rows(name))


def test_every_company_has_a_close_and_every_coin_a_price_that_day() -> None:
    closes = {row["ticker"] for row in rows("closes.csv") if row["date"] == THE_DAY}
    assert {company["ticker"] for company in companies()} == closes
    held = {fact["asset"] for fact in expected_facts() if fact["measure"] == "holdings_units" and fact["asset"]}
    assert held <= {row["asset"] for row in rows("coins.csv") if row["date"] == THE_DAY}


def test_imported_rows_name_a_source_and_a_confidence() -> None:
    for name in ("facts.csv", "instruments.csv"):
        for row in rows(name):
            assert row["source"] and row["confidence"] in ("high", "medium", "low"), row


def test_the_bounds_of_the_argued_figures_are_in_order() -> None:
    assert {row["ticker"] for row in rows("expected.csv")} == {"SQNS", "FGNX", "BMNR", "MSTR"}
    assert all(Decimal(row["low"]) <= Decimal(row["high"]) for row in rows("expected.csv"))


def test_the_folder_stays_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file()) < 500_000


# through the pipeline -------------------------------------------------------------------------------------------

# What the readers of this version read wherever it stands; the other measures reach the figures by the import tables.
READ = {"shares_outstanding", "holdings_units", "holdings_cost_usd", "holdings_fair_value_usd", "avg_cost_usd"}


def read_by_document() -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for source in filings_at(FOLDER):
        assert isinstance(source, FilingSource)
        for loaded in source.load().documents:
            document = open_document(source.filing, loaded.name, loaded.kind, loaded.content)
            facts = [reading for reading in read_filing([document]) if isinstance(reading, Fact)]
            found[f"{source.filing.issuer}/{loaded.name}"] = facts
    return found


def says(expected: dict, fact: Fact) -> bool:
    """Whether a fact that was read is the one written by eye; the day is compared where the eye saw one."""
    value = expected["value"] if isinstance(fact.value, str) else Decimal(str(expected["value"]))
    day = expected.get("as_of") or expected.get("period_end")
    return (
        (fact.measure, fact.asset, fact.value) == (expected["measure"], expected["asset"], value)
        and (fact.share_class or "").removeprefix("Class ") == expected.get("share_class", "")
        and day in (None, fact.day.isoformat())
    )


def test_the_readers_find_every_coin_count_cost_and_share_count_the_eye_found() -> None:
    found = read_by_document()
    for fact in expected_facts():
        if fact["level"] == "core" and fact["measure"] in READ:
            assert any(says(fact, read) for read in found[fact["document"]]), fact


def test_the_readers_find_nothing_the_eye_did_not() -> None:
    by_eye: dict[str, list[dict]] = {}
    for fact in expected_facts():
        by_eye.setdefault(fact["document"], []).append(fact)
    for path, facts in read_by_document().items():
        for fact in facts:
            assert any(says(expected, fact) for expected in by_eye.get(path, [])), (path, fact)


def test_the_argued_figures_come_out_of_the_pipeline() -> None:
    demonstration = monitor.open(demo=True)
    clocks = monitor.clocks_of(THE_DAY)
    valuations = {row.issuer: row for row in monitor.value(demonstration, clocks=clocks)}
    for row in rows("expected.csv"):
        valuation = valuations[row["ticker"]]
        main = max(valuation.positions, key=lambda position: position.value.value or Decimal(0))
        figures = {**valuation.fields(), "holdings_units": main.units, "avg_cost_usd": main.avg_cost}
        value = figures[row["field"]].value
        assert value is not None, row
        assert Decimal(row["low"]) <= value <= Decimal(row["high"]), (row, value)


def test_the_sheets_of_the_day_are_without_conflict() -> None:
    assert monitor.conflicts(monitor.open(demo=True), clocks=monitor.clocks_of(THE_DAY)) == []
