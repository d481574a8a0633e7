"""How fast filings become facts, each ratio beside its bar, all in one run on the real filings.

Processor time, of each document the best of three rounds over all of its kind, our work and its yardstick turn by turn:

1. inline XBRL: every tagged number with value, unit, context and dimensions, against a bare `lxml.etree.fromstring`;
2. a whole 10-Q to facts (rendering, tags and all styles), against the same bare parse, and against
   `edgar.documents.parse_html(text).xbrl_facts`, which reads its numbers alone;
3. 8-K and 6-K documents to facts: 100 a second where lxml.html gives text and tables of about 270, that is 0.37 of its
   rate; a bare `lxml.html.fromstring` without text and tables is shown beside it;
4. growth: a report and a release of our own words, of 16 and of 32 MB.

Below the second and the third the dearest styles are named, with what each spends on documents in which it reads
nothing: a new style that searches long texts with slow patterns is seen there. Whoever asks first for what styles share
(sentences, clauses, grids) pays for it.

Without the real filings (../shared/filings) only the growth is measured. Exits 1 where a bar is missed. Run:

    python benchmarks/reading.py
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from growing import document
from lxml import etree, html

from datmon.disclosures import STYLES, read_filing
from datmon.documents import Filing, open_document
from datmon.inline_xbrl import read_inline
from datmon.reading import sweep_seldom

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "filings"
ROUNDS = 3
SAMPLE = 6  # reports that edgartools reads
MEGABYTE = 1 << 20
GROWTH = (16 * MEGABYTE, 32 * MEGABYTE)

DEAREST = 6  # styles that are named

MOST_INLINE = 1.5  # x a bare parse
MOST_REPORT = 6.0  # x a bare parse
LEAST_EDGARTOOLS = 8.0  # x as fast
LEAST_RELEASES = 0.37  # of the rate of lxml.html to text and tables
MOST_GROWTH = 2.5  # x the time at twice the size; 2 is linear, 4 quadratic


class Page(NamedTuple):
    """A document as the corpus has it."""

    form: str
    content: bytes


def pages(*forms: str) -> list[Page]:
    companies = json.loads((SHARED / "manifest.json").read_text())["companies"]
    return [
        Page(filing["form"], (SHARED / listed["path"]).read_bytes())
        for company in companies
        for filing in company["filings"]
        if not forms or filing["form"] in forms
        for listed in filing["documents"]
    ]


def tagged(found: Iterable[Page]) -> list[Page]:
    return [page for page in found if b"<ix:nonFraction" in page.content]


# the work and its yardsticks -------------------------------------------------------------------------------------


def facts_of(page: Page) -> None:
    filing = Filing("0000000000-25-000001", "XYZ", page.form, datetime(2025, 11, 21, tzinfo=UTC))
    read_filing([open_document(filing, "page.htm", page.form, page.content)])


def numbers_of(page: Page) -> int:
    """What the bar counts as read: value, unit, context and dimensions of every tagged number."""
    touched = 0
    for fact in read_inline(page.content).facts:
        touched += fact.value is not None or fact.nil or bool(fact.note)
        touched += bool(fact.unit) + bool(fact.context.end) + len(fact.context.dimensions)
    return touched


def bare_xml(page: Page) -> None:
    etree.fromstring(page.content)


def bare_html(page: Page) -> None:
    html.fromstring(page.content)


def text_and_tables(page: Page) -> tuple[str, list[list[list[str]]]]:
    """The readable text by blocks, and the cells of each table, as a tree of lxml.html gives them."""
    tree = html.fromstring(page.content)
    text = "".join(_by_blocks(tree))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    tables = [
        [[" ".join(cell.text_content().split()) for cell in row.iter("td", "th")] for row in table.iter("tr")]
        for table in tree.iter("table")
    ]
    return "\n".join(line for line in lines if line), tables


def _by_blocks(tree: Any) -> Iterator[str]:
    for element in tree.iter():
        if element.tag in ("p", "div", "tr", "br", "li", "table", "h1", "h2", "h3", "h4"):
            yield "\n"
        if isinstance(element.tag, str) and element.tag not in ("script", "style") and element.text:
            yield element.text
        if element.tail:
            yield element.tail


# measuring -------------------------------------------------------------------------------------------------------


def seconds(found: list[Page], *works: Callable[[Page], object]) -> list[float]:
    """Processor time of each work over all pages, of each page the best of several rounds, turn by turn."""
    best = [[float("inf")] * len(found) for _ in works]
    for _ in range(ROUNDS):
        for took, work in zip(best, works, strict=True):
            for place, page in enumerate(found):
                before = time.process_time()
                work(page)
                took[place] = min(took[place], time.process_time() - before)
    return [sum(took) for took in best]


def edgartools() -> Callable[[Page], object] | None:
    """What reads a report's numbers alone with edgartools; None where it is not installed."""
    try:
        from edgar.documents import parse_html
    except ImportError:
        return None
    return lambda page: len(parse_html(page.content.decode("utf-8", "replace")).xbrl_facts)


class Scores:
    """The ratios and their bars, printed as they come; remembers whether one was missed."""

    missed = False

    def show(self, name: str, ratio: float, bar: float, words: str, *, least: bool = False) -> None:
        met = ratio >= bar if least else ratio <= bar
        self.missed = self.missed or not met
        sign = ">=" if least else "<="
        print(f"{name:<26} {ratio:6.2f}  (bar {sign} {bar:g})  {'ok' if met else 'MISSED':<6}  {words}", flush=True)


def measure_inline(scores: Scores) -> None:
    reports = tagged(pages())
    bare, ours = seconds(reports, bare_xml, numbers_of)
    words = f"x a bare parse of {1000 * bare / len(reports):.1f} ms, {len(reports)} reports"
    scores.show("inline XBRL", ours / bare, MOST_INLINE, words)


def measure_reports(scores: Scores) -> None:
    reports = tagged(pages("10-Q"))
    bare, ours = seconds(reports, bare_xml, facts_of)
    words = f"x a bare parse, {1000 * ours / len(reports):.0f} ms each, {len(reports)} reports"
    scores.show("10-Q to facts", ours / bare, MOST_REPORT, words)


def measure_edgartools(scores: Scores) -> None:
    """Measured last: what it imports stays in this process, where it would slow the others' rounds."""
    theirs = edgartools()
    if theirs is None:
        print("10-Q, edgartools            is not installed (pip install 'datmon[oracle]'); not compared")
        return
    sweep_seldom()  # nor is what it imported looked through in ours
    reports = tagged(pages("10-Q"))
    sample = reports[:: max(1, len(reports) // SAMPLE)][:SAMPLE]
    took, ours = seconds(sample, theirs, facts_of)
    words = f"x as fast as its numbers alone, {1000 * took / len(sample):.0f} ms each, {len(sample)} reports"
    scores.show("10-Q, edgartools", took / ours, LEAST_EDGARTOOLS, words, least=True)


def measure_releases(scores: Scores) -> None:
    releases = pages("8-K", "6-K")
    bare, walked, ours = (len(releases) / took for took in seconds(releases, bare_html, text_and_tables, facts_of))
    words = (
        f"{ours:.0f} a second; lxml.html to text and tables {walked:.0f}, bare parse {bare:.0f}; "
        f"{len(releases)} documents"
    )
    scores.show("8-K and 6-K to facts", ours / walked, LEAST_RELEASES, words, least=True)


def show_dearest(found: list[Page]) -> None:
    """The styles that take most of the time, in milliseconds a document, and what of it they spend in vain."""
    spent: defaultdict[str, float] = defaultdict(float)
    vain: defaultdict[str, float] = defaultdict(float)
    for page in found:
        filing = Filing("0000000000-25-000001", "XYZ", page.form, datetime(2025, 11, 21, tzinfo=UTC))
        document = open_document(filing, "page.htm", page.form, page.content)
        for style in STYLES:
            before = time.process_time()
            readings = list(style.read(document)) if style.recognises(document) else []
            took = 1000 * (time.process_time() - before) / len(found)
            spent[style.name] += took
            vain[style.name] += 0.0 if readings else took
    for name, took in sorted(spent.items(), key=lambda item: -item[1])[:DEAREST]:
        print(f"    {name:<28} {took:6.2f} ms a document, {vain[name]:5.2f} of them in vain", flush=True)


def measure_growth(scores: Scores) -> None:
    for form, name in (("10-Q", "growth, a report"), ("8-K", "growth, a release")):
        small, large = (_took(Page(form, document(form, size))) for size in GROWTH)
        words = f"x from {GROWTH[0] // MEGABYTE} to {GROWTH[1] // MEGABYTE} MB, {large:.0f} s"
        scores.show(name, large / small, MOST_GROWTH, words)


def _took(page: Page) -> float:
    before = time.process_time()
    facts_of(page)
    return time.process_time() - before


def main() -> int:
    sweep_seldom()  # as the reading processes do
    scores = Scores()
    if SHARED.exists():
        measure_inline(scores)
        measure_reports(scores)
        show_dearest(tagged(pages("10-Q")))
        measure_releases(scores)
        show_dearest(pages("8-K", "6-K"))
        measure_edgartools(scores)
    else:
        print("The real filings (../shared/filings) are not beside the project; only the growth is measured.")
    measure_growth(scores)
    return int(scores.missed)


if __name__ == "__main__":
    sys.exit(main())
