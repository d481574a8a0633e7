"""Speakers: whose "we" a quote in a release is, where its speaker is named with another firm than the issuer."""

from functools import lru_cache

from datmon.any_case import AnyCase
from datmon.documents import Document
from datmon.holders import issuer_names

_SAID = ("said", "says", "stated", "commented", "added", "noted", "remarked", "explained")
_NEAR = 400  # characters of a name, its title and its firm
# An officer's title and firm. Must match "CEO of Northwind Corp.", "Chief Executive Officer of Northwind", "Head of
# Digital Assets at Galaxy". Must not match "CEO and a director", "Chairman of the Board".
_OF_FIRM = AnyCase(
    r"\b(?:(?:co-)?(?:CEO|CFO|COO|CIO|founder|president|chair(?:man|woman|person)?|officer|director|partner|head|manager)"
    r"\b(?: (?:and|&) [\w -]{2,40}?)?(?: of (?:digital assets|institutional|sales|lending|trading|treasury|markets"
    r"|business development|strategy|research)[\w ]{0,24})?)(?:,)? (?:of|at|for) (?:the )?"
    r"(?P<firm>(?-i:[A-Z0-9])[\w&.’-]*(?: (?-i:[A-Z0-9&])[\w&.’-]*){0,4})",
)
_OWN = frozenset("board company us group directors".split())  # no other firm's name
_QUOTES = '“”"'


def quoted_of_another(document: Document, start: int, end: int) -> bool:
    """Whether the words at a span stand in a quote whose speaker is an officer of a firm that is not the issuer."""
    text = document.text
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    line = text[low : high if high >= 0 else len(text)]
    if not any(mark in line for mark in _QUOTES):
        return False
    firm = _firm_of_speaker(line, start - low, end - low)
    return bool(firm) and _is_another(document, firm)


@lru_cache(maxsize=64)  # the sentences of a paragraph
def _firm_of_speaker(line: str, start: int, end: int) -> str:
    """The firm of the one who says what stands at a span of a paragraph: told behind it, else before it."""
    lowered = line.lower()
    if not any(word in lowered for word in _SAID) or _is_outside(line, start, end):
        return ""
    behind = _OF_FIRM.search(line, start, min(len(line), end + _NEAR))
    if behind is not None:
        return behind["firm"]
    before = [match["firm"] for match in _OF_FIRM.finditer(line, 0, start)]
    return before[-1] if before else ""


def _is_outside(line: str, start: int, end: int) -> bool:
    """Whether a span stands between quotes and in none: as many marks are opened as closed before it, none within."""
    if any(mark in line[start:end] for mark in _QUOTES):
        return False
    before = line[:start]
    return before.count("“") <= before.count("”") and before.count('"') % 2 == 0


def _is_another(document: Document, firm: str) -> bool:
    words = [word.strip(".,’'").lower().removesuffix("’s") for word in firm.split()]
    names = issuer_names(document)
    return not any(word in names or word in _OWN for word in words)
