"""Inspection: what the readers found and what they left, style by style, so that recall shows without labels.

A passage that looks like a disclosure and could not be read is the next thing to teach; facts that disagree or break
an identity are the next thing to doubt.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from datmon.fact import Fact, Unread
from datmon.findings import Finding

TOTAL = "all"


@dataclass(frozen=True, slots=True)
class StyleCount:
    """What one style came to: facts, those of them that another place says too, and passages it could not read.

    `conflicts` and `broken` count the findings that any of its facts has a part in; a finding between two styles counts
    with both, and once in the total.
    """

    style: str
    facts: int
    corroborated: int
    unread: int
    conflicts: int
    broken: int


@dataclass(frozen=True, slots=True)
class UnreadPassage:
    """A passage that could not be read, and how many others were left for the same reason in other numbers."""

    passage: Unread
    alike: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """The counts by style with their total last, the passages to teach next, and the findings.

    `failures` are (where, reason) of filings and documents that could not be opened at all.
    """

    styles: tuple[StyleCount, ...]
    unread: tuple[UnreadPassage, ...]
    findings: tuple[Finding, ...]
    failures: tuple[tuple[str, str], ...] = ()


def inspect(
    facts: Sequence[Fact],
    unread: Sequence[Unread],
    findings: Sequence[Finding],
    styles: Iterable[str] = (),
    failures: Iterable[tuple[str, str]] = (),
) -> Inspection:
    """The counts over these facts, passages and findings; `styles` are named even where they found nothing."""
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    named = list(dict.fromkeys(styles))
    for fact in facts:
        _count(tally, fact.reader, facts=1, corroborated=int(bool(fact.corroborated_by)))
    for passage in unread:
        _count(tally, passage.reader, unread=1)
    for finding in findings:
        kind = "conflicts" if finding.kind == "conflict" else "broken"
        for style in {style_of(fact.reader) for fact in finding.facts}:
            tally[style][kind] += 1
        tally[TOTAL][kind] += 1
    named += sorted(set(tally) - {*named, TOTAL})
    counts = tuple(_row(style, tally[style]) for style in (*named, TOTAL))
    return Inspection(counts, most_frequent_first(unread), tuple(findings), tuple(failures))


def style_of(reader: str) -> str:
    """The style behind a reader's name: "holdings_sentence@3" -> "holdings_sentence"."""
    return reader.partition("@")[0]


def most_frequent_first(unread: Iterable[Unread]) -> tuple[UnreadPassage, ...]:
    """The passages by how many were left for the same reason, then by reason and place."""
    unread = list(unread)
    alike = Counter(map(_cause, unread))
    found = [UnreadPassage(passage, alike[_cause(passage)]) for passage in unread]
    return tuple(sorted(found, key=lambda row: (-row.alike, _cause(row.passage), _place(row.passage))))


# What differs between two reasons of one kind: numbers, and names in quotation marks.
_PARTICULAR = re.compile(r"\d[\d,.]*|'[^']*'|\"[^\"]*\"")


def _cause(passage: Unread) -> tuple[str, str, str]:
    return style_of(passage.reader), passage.measure or "", _PARTICULAR.sub("#", passage.reason)


def _place(passage: Unread) -> tuple[str, int]:
    return passage.citation.document, passage.citation.start


def _count(tally: defaultdict[str, Counter[str]], reader: str, **counts: int) -> None:
    for name, count in counts.items():
        tally[style_of(reader)][name] += count
        tally[TOTAL][name] += count


def _row(style: str, counts: Counter[str]) -> StyleCount:
    names = ("facts", "corroborated", "unread", "conflicts", "broken")
    return StyleCount(style, *(counts[name] for name in names))
