"""How fast inline XBRL is read, against a bare parse of the same bytes and against edgartools, all in one run.

Measured over the periodic reports with tagged numbers in ../shared/filings: processor time of (a) a bare
`lxml.etree.fromstring`, (b) `read_inline` with every fact's value, unit, context and dimensions touched, best of
three rounds each, taken turn by turn; (c) `edgar.documents.parse_html(text).xbrl_facts` on a sample, by megabyte;
and the peak memory of a fresh process that reads the whole corpus. Prints the figures; exits 1 where a bar is
missed. Run:

    python benchmarks/inline_xbrl.py
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from datmon.disclosures import read_filing
from datmon.documents import Filing, open_document
from datmon.inline_xbrl import read_inline
from datmon.reading import sweep_seldom

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "filings"
MOST_TIMES_A_PARSE = 1.8
LEAST_TIMES_EDGARTOOLS = 20
MOST_MEGABYTES = 100
ROUNDS = 3
SAMPLE = 6
FILING = Filing("0000000000-25-000001", "XYZ", "10-Q", datetime(2025, 11, 21, tzinfo=UTC))


def corpus() -> list[Path]:
    return [path for path in sorted(SHARED.glob("*/*.htm")) if b"<ix:nonFraction" in path.read_bytes()]


def read_all(content: bytes) -> int:
    """Reads a report and touches what the bar counts: value, unit, context and dimensions of every fact."""
    touched = 0
    for fact in read_inline(content).facts:
        touched += fact.value is not None or fact.nil or bool(fact.note)
        touched += bool(fact.unit) + bool(fact.context.end) + len(fact.context.dimensions)
    return touched


def seconds(work: Callable[[bytes], object], contents: list[bytes]) -> float:
    before = time.process_time()
    for content in contents:
        work(content)
    return time.process_time() - before


def edgartools_seconds_per_megabyte(contents: list[bytes]) -> float | None:
    try:
        from edgar.documents import parse_html
    except ImportError:
        return None
    sample = contents[:: max(1, len(contents) // SAMPLE)][:SAMPLE]
    texts = [content.decode("utf-8", "replace") for content in sample]
    before = time.process_time()
    for text in texts:
        _ = len(parse_html(text).xbrl_facts)
    return (time.process_time() - before) / megabytes(sample)


def megabytes(contents: list[bytes]) -> float:
    return sum(map(len, contents)) / 1e6


def peak_of_a_worker() -> float:
    """Megabytes at the peak of a fresh process that reads the corpus as an ingesting worker does, with every style."""
    done = subprocess.run([sys.executable, __file__, "worker"], capture_output=True, text=True, check=True)
    return float(done.stdout)


def worker() -> None:
    sweep_seldom()
    for path in SHARED.glob("*/*.htm"):
        content = path.read_bytes()
        if b"<ix:nonFraction" in content:
            read_filing([open_document(FILING, path.name, "10-Q", content)])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> int:
    if not SHARED.exists():
        print("The real filings (../shared/filings) are not beside the project; nothing is measured.")
        return 0
    peak = peak_of_a_worker()  # first, while this process is small: a child's peak begins at its parent's size
    contents = [path.read_bytes() for path in corpus()]
    rounds = [(seconds(etree.fromstring, contents), seconds(read_all, contents)) for _ in range(ROUNDS)]
    bare, ours = (min(times) for times in zip(*rounds, strict=True))
    size, theirs = megabytes(contents), edgartools_seconds_per_megabyte(contents)
    print(
        f"{len(contents)} reports, {size:.1f} MB, {sum(len(read_inline(c).facts) for c in contents):,} tagged numbers"
    )
    print(f"bare lxml parse  {bare:6.2f} s  {len(contents) / bare:6.1f} filings/s")
    print(f"datmon           {ours:6.2f} s  {len(contents) / ours:6.1f} filings/s  {ours / bare:.2f} x the bare parse")
    missed = [] if ours / bare <= MOST_TIMES_A_PARSE else [f"more than {MOST_TIMES_A_PARSE} x a bare parse"]
    if theirs is None:
        print("edgartools       not installed; not compared")
    else:
        faster = theirs / (ours / size)
        print(f"edgartools       {theirs:6.2f} s/MB on {SAMPLE} reports; datmon is {faster:.0f} x faster")
        missed += [] if faster >= LEAST_TIMES_EDGARTOOLS else [f"less than {LEAST_TIMES_EDGARTOOLS} x edgartools"]
    print(f"peak memory      {peak:6.1f} MB of a fresh worker that reads them all with every style")
    missed += [] if peak <= MOST_MEGABYTES else [f"more than {MOST_MEGABYTES} MB"]
    for miss in missed:
        print(f"MISSED: {miss}")
    return 1 if missed else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["worker"]:
        worker()
    else:
        sys.exit(main())
