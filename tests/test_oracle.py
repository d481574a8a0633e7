"""What is read of tagged reports, held against two others who read them: edgartools, and EDGAR's own company facts.

A sample of the reports in the ordinary run; all of them with DATMON_ORACLE=all.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from datmon.inline_xbrl import InlineFact, read_inline

pytestmark = [pytest.mark.oracle, pytest.mark.real]

SAMPLE = 8
STANDARD = ("us-gaap:", "dei:", "srt:")


def tagged_reports(shared: Path) -> list[Path]:
    paths = [path for path in sorted((shared / "filings").glob("*/*.htm")) if b"<ix:nonFraction" in path.read_bytes()]
    step = 1 if os.environ.get("DATMON_ORACLE") == "all" else max(1, len(paths) // SAMPLE)
    return paths[::step]


# edgartools -------------------------------------------------------------------------------------------------------


def theirs(path: Path) -> Counter[tuple[str, str, Decimal | None]]:
    """Concept, context and value of every number edgartools reads: its numbers are those with a unit."""
    from edgar.documents import parse_html

    facts = parse_html(path.read_text("utf-8", errors="replace")).xbrl_facts
    return Counter((fact.concept, fact.context_ref, _number(fact.value)) for fact in facts if fact.unit_ref is not None)


def _number(value: object) -> Decimal | None:
    return Decimal(str(value).replace(",", "")) if value not in (None, "") else None


def ours(path: Path) -> Counter[tuple[str, str, Decimal | None]]:
    return Counter((fact.concept, fact.context.id, fact.value) for fact in read_inline(path.read_bytes()).facts)


def test_every_tagged_number_is_the_one_edgartools_reads(shared: Path) -> None:
    pytest.importorskip("edgar.documents", reason="edgartools is not installed (extra: oracle)")
    compared, differing = 0, []
    for path in tagged_reports(shared):
        mine, other = ours(path), theirs(path)
        compared += mine.total()
        differing += [(path.name, fact) for fact in (mine - other) + (other - mine)]
    assert compared > 4_000
    assert differing == []


# EDGAR's company facts --------------------------------------------------------------------------------------------

Key = tuple[str, str, str | None, str]


def said_by_edgar(companyfacts: Any) -> dict[tuple[str, str], dict[Key, Decimal]]:
    """EDGAR's numbers by form and day of filing, then by concept, unit, start and end."""
    reports: dict[tuple[str, str], dict[Key, Decimal]] = {}
    for taxonomy, concepts in companyfacts["facts"].items():
        for name, concept in concepts.items():
            for unit, rows in concept["units"].items():
                for row in rows:
                    key = f"{taxonomy}:{name}", unit, row.get("start"), row["end"]
                    reports.setdefault((row["form"], row["filed"]), {})[key] = Decimal(row["val"])
    return reports


def said_by_us(content: bytes) -> dict[Key, Decimal]:
    """Our dimensionless standard numbers; of several for one key the most accurate, as EDGAR keeps it."""
    finest: dict[Key, InlineFact] = {}
    for fact in read_inline(content).facts:
        plain = not fact.context.dimensions and fact.concept.startswith(STANDARD)
        if plain and fact.value is not None and fact.context.end is not None:
            start = fact.context.start.isoformat() if fact.context.start else None
            key = fact.concept, fact.unit, start, fact.context.end.isoformat()
            if key not in finest or (fact.decimals or 0) > (finest[key].decimals or 0):
                finest[key] = fact
    return {key: fact.value for key, fact in finest.items() if fact.value is not None}


def reports_of(shared: Path, cik: int) -> Iterator[tuple[str, str, bytes]]:
    """Form, filing day and bytes of the company's tagged periodic reports."""
    manifest = json.loads((shared / "filings" / "manifest.json").read_text("utf-8"))
    (company,) = (company for company in manifest["companies"] if int(company["cik"]) == cik)
    for filing in company["filings"]:
        for document in filing["documents"] if filing["form"].startswith("10-") else ():
            content = (shared / "filings" / document["path"]).read_bytes()
            if b"<ix:nonFraction" in content:
                yield filing["form"], filing["filed"], content


def test_dimensionless_standard_numbers_are_those_edgar_publishes(shared: Path) -> None:
    files = sorted((shared / "filings" / "companyfacts").glob("CIK*.json"))
    if not files:
        pytest.skip("no company facts beside the project")
    compared = unknown = 0
    differing = []
    for file in files:
        companyfacts = json.loads(file.read_text("utf-8"), parse_float=Decimal)
        by_report = said_by_edgar(companyfacts)
        for form, filed, content in reports_of(shared, int(companyfacts["cik"])):
            published = by_report.get((form, filed), {})
            for key, value in said_by_us(content).items() if published else ():
                unknown += key not in published
                compared += key in published
                differing += [(filed, key, value, published[key])] if published.get(key, value) != value else []
    assert compared > 500
    assert differing == []
    assert unknown <= compared // 100  # EDGAR leaves out what it cannot place, such as a cover's hidden items
