"""Mentions: the sentences around key words, found without reading the rest of a document.

A report has ten thousand sentences and a handful that speak of a listing rule or a reverse split. The key words are
found first, in one fast search of the text; only the lines that hold them become sentences.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from datmon.any_case import AnyCase
from datmon.coins import symbol_of
from datmon.documents import Document
from datmon.keywords import holds, spans_of
from datmon.passages import BULLET, Sentence, sentences_of_line, split_sentences

LONGEST_PARAGRAPH = 20_000  # characters; a longer line is no paragraph
_CUT = 120  # a line this long that stops in mid-sentence runs on behind a page break
_FURNITURE_LINES = 4
_HEAD = 2_000  # characters in which a document says who speaks
_STOPS = '.:;!?”"*☐☒'

# A page's own furniture between two halves of a paragraph: "12", "F-4", "Table of Contents", "ACME CORP."
_FURNITURE = re.compile(r"^(?:(?:[A-Z]{1,2}-)?\d{1,3}|table of contents|\(?continued\)?)$", re.IGNORECASE)
# The speaker's words for itself.
OURSELVES = AnyCase(
    r"\b(?:the (?:company|corporation|registrant|issuer|trust|partnership|group)|we|us|our|company"
    r"|registrant)(?:['’]s)?\b",
)
_NAME = re.compile(r"\b[A-Z][\w&.-]{2,30}")
_NOT_NAMES = frozenset(
    "the this that these those nasdaq nyse american stock market new york exchange listing rule rules section sections "
    "company guide board january february march april may june july august september october november december "
    "holdings inc corp ltd group global capital digital technologies notice letter minimum bid price united states "
    "securities under common shares class item mining bitcoin ethereum treasury technology company's stockholders "
    "shareholders regulation exchange's pursuant according form report ticker symbol also as on in note notes "
    "loan loans facility credit agreement convertible senior secured term debenture debentures principal total "
    "debt".split()
)

# Words of statements that are written like names.
_OF_STATEMENTS = frozenset(
    "adjusted ebitda gaap non-gaap net income loss revenue revenues results operating interest cash total fair "
    "value usd "
    "usdc usdt ebit eps hpc btc digital crypto assets asset unrealized realized gain gains other expense our its an of "
    "first second third fourth quarter full year fiscal q1 q2 q3 q4 average aggregate atm".split()
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph or bullet that holds a key word, as its sentences; offsets are the document's."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]


def paragraphs_with(document: Document, *words: str, beside: str = "") -> Iterator[Paragraph]:
    """The paragraphs of a document's prose that hold any of the words, in reading order; rows of tables are left out.

    The words are matched as written: leave out the first letter of one that may begin a sentence ("everse split").
    `beside` is a mark the line must hold too ("$"), without which it is not looked at.
    """
    return iter(_paragraphs(document, words, beside))


def sentences_with(document: Document, *words: str, beside: str = "") -> Iterator[Sentence]:
    """The sentences that hold any of the words, in reading order; `beside` as for paragraphs."""
    paragraphs = _paragraphs(document, words, beside)
    spans = _spans(document.text, words) if paragraphs else []
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            if _stands_in(spans, sentence.start, sentence.end):
                yield sentence


def speaks_of(document: Document, *words: str) -> bool:
    """Whether a document holds one of the words as written; for key words (`keywords`) it costs next to nothing."""
    return holds(document.text, *words)


def mentioned(text: str, *words: str) -> bool:
    """Whether the text of a sentence or paragraph holds one of the words."""
    for word in words:  # noqa: SIM110 - a plain loop: asked of every document by every style
        if word in text:
            return True
    return False


def speaks_of_filer(document: Document, sentence: str) -> bool:
    """Whether a sentence is about the one who speaks: by its words for itself, or a name the document opens with."""
    if OURSELVES.search(sentence):
        return True
    head = f"{document.filing.filer} {document.text[:_HEAD].replace(sentence, '')}".lower()
    names = {match[0].lower().rstrip(".-") for match in _NAME.finditer(sentence[:400])}
    return any(name in head for name in names - _NOT_NAMES)


def names_another(document: Document, sentence: str) -> bool:
    """Whether a sentence that is not about the one who speaks names somebody else."""
    if speaks_of_filer(document, sentence):
        return False
    names = {match[0].lower().rstrip(".-") for match in _NAME.finditer(sentence[1:400])}
    return any(symbol_of(name) is None for name in names - _NOT_NAMES - _OF_STATEMENTS)


@lru_cache(maxsize=16)
def _paragraphs(document: Document, words: tuple[str, ...], beside: str) -> tuple[Paragraph, ...]:
    text = document.text
    brk = _break_of(text)
    spans = _lines_beside(text, words, brk, beside) if beside else _lines_with(text, words, brk)
    return tuple(_paragraph(text, start, end, brk) for start, end in spans)


@lru_cache(maxsize=16)
def _spans(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where words stand in the text of a document, in reading order; not to be changed."""
    return spans_of(text, *words)


def _stands_in(spans: list[tuple[int, int]], low: int, high: int) -> bool:
    """Whether one of the sorted spans lies between two places."""
    index = bisect_left(spans, (low,))
    while index < len(spans) and spans[index][0] < high:
        if spans[index][1] <= high:
            return True
        index += 1
    return False


@lru_cache(maxsize=1)
def _break_of(text: str) -> str:
    return "\n\n" if "\n\n" in text else "\n"


def _lines_with(text: str, words: tuple[str, ...], brk: str) -> list[tuple[int, int]]:
    """The spans of the lines that hold one of the words."""
    found: list[tuple[int, int]] = []
    end = -1
    for place, _ in _spans(text, words):
        if place >= end:
            start, end = _line_at(text, place, brk)
            found.append((start, end))
    return found


def _lines_beside(text: str, words: tuple[str, ...], brk: str, beside: str) -> list[tuple[int, int]]:
    """The spans of the lines that hold the mark and one of the words; rows of tables, as many do, are left out."""
    spans = _lines_marked(text, brk, beside)
    starts, said = [start for start, _ in spans], set()
    for place, end in _spans(text, words) if spans else ():
        index = bisect_right(starts, place) - 1
        if index >= 0 and end <= spans[index][1]:
            said.add(index)
    return [spans[index] for index in sorted(said)]


@lru_cache(maxsize=4)
def _lines_marked(text: str, brk: str, mark: str) -> list[tuple[int, int]]:
    """The spans of the lines of prose that hold a mark; several styles ask for those with "$"."""
    spans, place = [], text.find(mark)
    while place >= 0:
        start, end = _line_at(text, place, brk)
        line = text[start:end]
        if " | " not in line or BULLET.match(line):
            spans.append((start, end))
        place = text.find(mark, end)
    return spans


def _line_at(text: str, place: int, brk: str) -> tuple[int, int]:
    start, end = text.rfind(brk, 0, place), text.find(brk, place)
    return 0 if start < 0 else start + len(brk), len(text) if end < 0 else end


@lru_cache(maxsize=4_096)
def _paragraph(text: str, start: int, end: int, brk: str) -> Paragraph:
    if brk == "\n":
        start = _begun(text, start, end)
        end = _continued(text, start, end)
    if end - start > LONGEST_PARAGRAPH:
        return Paragraph(start, end, ())
    if brk == "\n" and "\n" not in text[start:end]:
        return Paragraph(start, end, tuple(sentences_of_line(text, start, end)))
    found = tuple(
        Sentence(each.text, each.start + start, each.end + start, each.lead)
        for each in split_sentences(text[start:end])
    )
    return Paragraph(start, end, found)


def _begun(text: str, start: int, end: int) -> int:
    """The start of a paragraph of which a page break left this line the second half."""
    high = start - 1
    for _ in range(_FURNITURE_LINES):
        if high <= 0:
            return start
        low = text.rfind("\n", 0, high) + 1
        if not _FURNITURE.match(text[low:high]):
            return low if _runs_on(text[low:high], text[start:end]) else start
        high = low - 1
    return start


def _continued(text: str, start: int, end: int) -> int:
    """The end of a paragraph that a page break cut in mid-sentence."""
    low = end + 1
    for _ in range(_FURNITURE_LINES):
        high = text.find("\n", low)
        high = len(text) if high < 0 else high
        line = text[low:high]
        if line and not _FURNITURE.match(line):
            return high if _runs_on(text[start:end], line) else end
        low = high + 1
    return end


def _runs_on(before: str, line: str) -> bool:
    """Whether a line goes on the one before it: that one stops in mid-sentence, this one begins or ends as its rest."""
    if not _CUT <= len(before) <= LONGEST_PARAGRAPH or before[-1] in _STOPS or " | " in before or " | " in line:
        return False
    return line[:1].islower() or (". " in before and line[-1:] == "." and not BULLET.match(line))
