"""What the heading over a number makes doubtful: it stands under "Pro Forma", "Use of Proceeds" or "Customer Assets".

An item of a release leaves its subject to its heading. A fact so placed is left unread with the reason.
"""

import re
from functools import lru_cache

from datmon.any_case import AnyCase
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread
from datmon.headings import TITLE, is_set_as_heading, lines_over
from datmon.passages import filed_on, find_loose_days

_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "424", "S-")
# Numbers of no day. Must match "Pro Forma Capitalization", "Illustrative Example", "Sensitivity Analysis". Must not
# match "Forms of Payment".
_SUPPOSED = AnyCase(
    r"\b(?:pro[- ]forma|as adjusted|illustrat(?:ive|ion)|hypothetical|examples?|sensitivit(?:y|ies)|scenarios?"
    r"|simulation|stress test)\b",
)
# What is to come. Must match "2026 Targets", "Use of Proceeds", "Roadmap". Must not match "Progress against targets".
_AHEAD = AnyCase(
    r"\b(?:targets?|goals?|objectives?|roadmap|use of (?:the )?(?:net )?proceeds|guidance|ambitions?|milestones ahead"
    r"|next steps)\b",
)
_REACHED = AnyCase(r"\b(?:progress|achiev\w+|reached|met|exceed\w*|against|versus|vs|update|status|performance)\b")
# Whose the numbers are. Must match "Customer Assets", "Assets on Platform", "Portfolio Companies", "Our Subsidiary,
# Beta Ltd.", "Peer Comparison". Must not match "Investor Contact", "Bitcoin in Custody".
_OTHERS = AnyCase(
    r"\b(?:customers?|clients?|users?)[’']? (?:assets|funds|holdings|coins|bitcoin|deposits|balances)\b"
    r"|\bassets (?:on (?:the )?platform|under (?:custody|management|administration))\b"
    r"|\b(?:subsidiary|subsidiaries|investees?|portfolio compan(?:y|ies)|affiliates?|associates?|peers?|competitors?"
    r"|industry|market context|market overview|sponsor)\b",
)
_OF_FIRM = re.compile(r"\b(?:we|our|the company|the group)\b", re.IGNORECASE)  # who says it of itself


def doubted(document: Document, reading: Reading) -> Reading:
    """A reading, or what the heading over it leaves unread of it."""
    if not isinstance(reading, Fact) or document.filing.form.upper().startswith(_PERIODIC):
        return reading
    citation = reading.citation
    reason = _doubt(document, citation.start, citation.quote)
    return Unread(citation, reading.reader, reason, reading.measure) if reason else reading


def _doubt(document: Document, place: int, quote: str) -> str:
    heading = _heading_over(document, document.text.rfind("\n", 0, place) + 1)
    if not heading:
        return ""
    dated = bool(find_loose_days(quote, filed_on(document)))
    if _SUPPOSED.search(heading):
        return "" if dated else "a number supposed, by its heading"
    own = dated or _OF_FIRM.search(quote) is not None
    if _AHEAD.search(heading) and not _REACHED.search(heading) and not own:
        return "a plan, by its heading"
    return "another's, by its heading" if _OTHERS.search(heading) and not own else ""


@lru_cache(maxsize=256)  # of the items of one list
def _heading_over(document: Document, line: int) -> str:
    """The nearest line over a line that is set as a heading; "" where none is but the title."""
    found = next((each for each in lines_over(document.text, line) if is_set_as_heading(each)), "")
    return "" if TITLE.search(found) else found
