"""Hostile input is refused or read with a finding: never a crash, a hang, or a file outside the home."""

import random
from pathlib import Path

import pytest

import datmon
from datmon.monitor import Labels

LABELS = Labels("EVIL", "8-K", "2025-11-21T10:00:00")
SENTENCE = "<p>As of November 20, 2025, the Company held 1,234 bitcoins.</p>"
LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
INLINE = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"'
FACT = '<ix:nonFraction name="us-gaap:Cash" contextRef="c" unitRef="u">'
HEADER = """<SEC-DOCUMENT>0001234567-25-00000{n}.txt : 20251121
<SEC-HEADER>0001234567-25-00000{n}.hdr.sgml : 20251121
<ACCEPTANCE-DATETIME>20251121160500
ACCESSION NUMBER:\t\t0001234567-25-00000{n}
CONFORMED SUBMISSION TYPE:\t8-K
FILED AS OF DATE:\t\t20251121
FILER:
\tCOMPANY DATA:
\t\tCOMPANY CONFORMED NAME:\t\t\tEVIL INC
\t\tCENTRAL INDEX KEY:\t\t\t0000001234
</SEC-HEADER>
"""
PART = "<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<FILENAME>{name}\n<TEXT>\n<html>{body}</html>\n</TEXT>\n</DOCUMENT>\n"


def sparse(file: Path, size: int) -> None:
    with file.open("wb") as handle:
        handle.write(b"<html>" + b"<div>" * 1000)
        handle.truncate(size)


HOSTILE = {
    "nested.htm": "<html>" + "<div><table><tr><td>" * 50_000 + SENTENCE,
    "laughs.htm": (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><html {INLINE}><ix:header/>&l11;</html>'
    ),
    "outside.htm": (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
        f"<html {INLINE}><ix:header/>{FACT}&e;</ix:nonFraction></html>"
    ),
    "deep.htm": f'<?xml version="1.0"?><html {INLINE}><ix:header></ix:header>{FACT * 30_000}1',
    "quotes.htm": "<html>" + '<a b="' * 200_000,
    "spans.htm": "<table>" + "<tr>" + "<td colspan=99999 rowspan=99999>1,000 bitcoin held</td>" * 2_000,
    "hedges.htm": "<p>As of May 1, 2025 the Company held " + "approximately " * 50_000 + "bitcoins</p>",
    "digits.htm": "<p>As of May 1, 2025, we held " + "1" * 500_000 + " bitcoins</p>",
    "commas.htm": "<p>We held " + "1,111" * 100_000 + " BTC</p>",
    "dates.htm": "<p>As of May 1, 2025, we held 5 bitcoin and " * 5_000,
    "one_sentence.htm": "<p>" + "the Company acquired 5 bitcoin for $5 million and sold 2 ETH, " * 5_000,
    "noise.htm": random.Random(7).randbytes(200_000),
    "noise.txt": b"<SEC-DOCUMENT>" + random.Random(8).randbytes(200_000),
    "dots.txt": HEADER.format(n=1) + PART.format(name="../../../../pwned.htm", body=SENTENCE),
    "cut.txt": HEADER.format(n=2) + PART.format(name="a.htm", body=SENTENCE) + PART.format(name="b.htm", body="")[:60],
    "empty.htm": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_or_read_and_stays_inside_the_home(name: str, tmp_path: Path) -> None:
    content = HOSTILE[name]
    source = tmp_path / "in" / name
    source.parent.mkdir()
    source.write_bytes(content if isinstance(content, bytes) else content.encode())
    monitor = datmon.open(tmp_path / "home")
    report = datmon.ingest(monitor, source, labels=LABELS, workers=1)
    assert report.new + report.failed == 1
    numbers = [fact for fact in datmon.facts(monitor) if fact.measure == "holdings_units"]
    assert all(fact.number in (1234, 5) for fact in numbers)
    assert all("root:" not in fact.citation.quote for fact in datmon.facts(monitor))
    monitor.home.close()
    assert {path.name for path in tmp_path.iterdir()} == {"in", "home"}
    assert [path.name for path in source.parent.iterdir()] == [name]


def test_a_name_that_climbs_is_kept_as_a_plain_name(tmp_path: Path) -> None:
    source = tmp_path / "dots.txt"
    source.write_text(str(HOSTILE["dots.txt"]))
    monitor = datmon.open(tmp_path / "home")
    datmon.ingest(monitor, source)
    (fact,) = datmon.facts(monitor)
    assert ".." not in fact.citation.document
    assert fact.number == 1234


def test_of_a_truncated_submission_the_whole_documents_are_read_and_the_cut_one_is_listed(tmp_path: Path) -> None:
    source = tmp_path / "cut.txt"
    source.write_text(str(HOSTILE["cut.txt"]))
    monitor = datmon.open(tmp_path / "home")
    report = datmon.ingest(monitor, source)
    assert report.facts == 1
    assert any("cut short" in reason for _, reason in report.failures)


def test_two_hundred_megabytes_of_nesting_are_refused_by_their_size(tmp_path: Path) -> None:
    sparse(tmp_path / "huge.htm", 200 * 1024 * 1024)
    report = datmon.ingest(datmon.open(tmp_path / "home"), tmp_path / "huge.htm", labels=LABELS)
    assert (report.new, report.failed) == (0, 1)
    assert "bytes" in report.failures[0][1]


def test_one_hostile_filing_does_not_stop_the_others(tmp_path: Path) -> None:
    for name in ("laughs.htm", "noise.htm"):
        content = HOSTILE[name]
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "good.htm").write_text(SENTENCE)
    files = [tmp_path / name for name in ("laughs.htm", "noise.htm", "good.htm")]
    monitor = datmon.open(tmp_path / "home")
    datmon.ingest(monitor, *files, labels=LABELS)
    assert [fact.number for fact in datmon.facts(monitor)] == [1234]
