"""What stands over a number and makes it doubtful: "Pro Forma", "Use of Proceeds", "held by an unconsolidated fund".

An item of a release leaves its subject to its heading, a row of a table to the words that lead to the table. A fact so
placed is left unread with the reason.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from datmon.any_case import AnyCase
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread
from datmon.headings import LONGEST, TITLE, is_set_as_heading, lines_over
from datmon.holders import issuer_names, names_of_others, opens_with_another, terms_defined
from datmon.mentions import OURSELVES
from datmon.passages import filed_on, find_loose_days
from datmon.speakers import quoted_of_another
from datmon.tables import Table, tables_of

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
# Whose the coins of a table are, in the words that lead to it. Must match "acquired Beta Inc., which held", "equity
# method investment", "a Trust of which the Company is sponsor", "pledged to the Company by borrowers". Must not match
# "pledged to lenders", "held by the Company".
_TABLE_OF_OTHERS = AnyCase(
    r"\b(?:acquisition of|acquired|merged? with|merger with|combination with|target)\b(?:[^.;]|\.(?=,)){0,140}"
    r"\b(?:which|that|who) (?:held|holds|owned|owns)\b"
    r"|\bequity[- ]method\b|\bunconsolidated\b|\binvestees?\b"
    r"|\bin which (?:the company|the group|we) (?:holds?|owns?|has|have) (?:an? )?(?:approximately )?[\d.]+%"
    r"|\bof which (?:the company|the group|we) (?:is|are|acts? as) (?:the )?(?:sponsor|manager|advis[eo]r"
    r"|trustee)\b"
    r"|\bpledged (?:to|with) (?:the company|the group|us) by\b"
    r"|\b(?:received|collateral) (?:as collateral )?from (?:its |our )?(?:borrowers|customers|counterparties|clients)\b"
    r"|\bcollateral (?:received|held for (?:borrowers|clients))\b",
)
# Must match "Digital asset borrowings and obligation to return collateral". Must not match "secured by digital
# assets".
_OWED = AnyCase(
    r"\bobligations? to (?:return|deliver)\b|\b(?:digital|crypto) ?assets? (?:borrowings|borrowed|loans? payable"
    r"|payable)\b"
    r"|\bborrowed (?:digital|crypto) ?assets\b|\bcollateral payable\b",
)
# Must match "expected to be contributed by PIPE investors at closing". Must not match "expected useful lives".
_TO_COME = AnyCase(
    r"\b(?:expected|anticipated|proposed|agreed) to (?:be )?(?:contributed?|acquired?|purchased?|received?|transferred"
    r"|transfer)\b|\b(?:will|to) be (?:contributed|acquired|purchased|received|transferred)\b",
)
_NEAR = 2_500  # characters over a line in which the heading of its part stands
_LEADS = 3  # lines over a table that lead to it
_LONG = 160  # characters of a paragraph: the lines over it lead to other things
_LEAD = 500  # characters of it that are of the table
# What is over or told elsewhere. Must match "Company Timeline", "Our History", "Related Headlines", "More News". Must
# not match "Recent Developments", "Historical Cost".
_PAST = AnyCase(
    r"\b(?:timeline|(?:company|our|corporate|acquisition|purchase) history|our journey"
    r"|(?:related|other|more|previous|past|latest|recent) (?:headlines|news|articles|releases|stories"
    r"|announcements))\b",
)
# Must match "doubt about Beta’s ability". Must not match "doubt about the Company’s ability".
_DOUBT_ABOUT = re.compile(r"\bdoubt (?:about|as to|on|regarding) [A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4}[’']s\b")
_ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z0-9][^:]{1,80}):?$")
_OURSELVES = frozenset("us company group our we".split())
_OF_FIRM = re.compile(r"\b(?:we|our|the company|the group)\b", re.IGNORECASE)  # who says it of itself


def doubted(document: Document, reading: Reading) -> Reading:
    """A reading, or what stands over it leaves unread of it; a tagged number says itself what it is."""
    if not isinstance(reading, Fact) or reading.citation.xbrl_id is not None:
        return reading
    citation = reading.citation
    table = _table_at(document, citation.start)
    if table is None:
        reason = doubt_over(document, citation.start, citation.end)
    else:
        reason = _doubt(document, table.start, citation.quote) or _doubt_of_lead(_lead_of_table(document, table.start))
    if not reason and reading.asset is None and _is_of_another_firm(document, citation.quote):
        reason = "another firm's, by its name"
    return Unread(citation, reading.reader, reason, reading.measure) if reason else reading


def _is_of_another_firm(document: Document, quote: str) -> bool:
    """Whether a sentence opens with another firm, or with something of one, and names the issuer nowhere.

    What is told of coins has been asked by then whose they are.
    """
    if " | " in quote or OURSELVES.search(quote):
        return False
    words = {word.strip(".,;:’'“”()").lower().removesuffix("’s") for word in quote.split() if word[0].isupper()}
    if words.isdisjoint(terms_defined(document)) or not _opens_with_other_than(quote, frozenset()):
        return False
    names = issuer_names(document)
    if not words.isdisjoint(names) or words.isdisjoint(names_of_others(document)):
        return False
    return _opens_with_other_than(quote, names)


def _opens_with_other_than(quote: str, names: frozenset[str]) -> bool:
    return opens_with_another(quote, lambda: names) or _DOUBT_ABOUT.search(quote) is not None


def doubt_over(document: Document, start: int, end: int) -> str:
    """Why the words at a span of a document are not the issuer's on its present, by their heading or speaker; or ""."""
    reason = _doubt(document, start, document.text[start:end])
    if not reason and quoted_of_another(document, start, end):
        return "said by another firm's officer"
    return reason


def _doubt(document: Document, place: int, quote: str) -> str:
    """What the heading over a place of a release says against it."""
    if document.filing.form.upper().startswith(_PERIODIC):
        return ""
    reason, own = _heading_doubt(document, _line_of(document, place))
    if not reason or find_loose_days(quote, filed_on(document)):
        return ""
    return "" if own and _OF_FIRM.search(quote) else reason


@lru_cache(maxsize=256)  # of the items of one list
def _heading_doubt(document: Document, line: int) -> tuple[str, bool]:
    """The doubt of the nearest heading over a line, and whether what the firm says of itself is free of it."""
    heading = next((each for each in lines_over(document.text, line, _NEAR) if is_set_as_heading(each)), "")
    if _ABOUT.match(heading) is not None:
        return ("another's, by its heading" if _is_of_another(document, heading) else ""), False
    return _doubt_of_heading(heading) if heading else ("", False)


def _is_of_another(document: Document, heading: str) -> bool:
    """Whether "About Northwind" is of another firm: the release has a part of that kind on the issuer, too."""
    if _is_of_issuer(document, heading):
        return False
    abouts = (line for line in document.text.split("\n") if line.startswith("About ") and len(line) <= LONGEST)
    return any(_is_of_issuer(document, each) for each in abouts if _ABOUT.match(each))


def _is_of_issuer(document: Document, heading: str) -> bool:
    match = _ABOUT.match(heading)
    words = {word.strip(".,’'()").lower().removesuffix("’s") for word in match["name"].split()} if match else set()
    return not words.isdisjoint(issuer_names(document) | _OURSELVES)


@lru_cache(maxsize=64)  # the lines of a section share their heading
def _doubt_of_heading(heading: str) -> tuple[str, bool]:
    if TITLE.search(heading):
        return "", False
    if _SUPPOSED.search(heading):
        return "a number supposed, by its heading", False
    if _PAST.search(heading):
        return "told of the past, by its heading", False
    if _AHEAD.search(heading) and not _REACHED.search(heading):
        return "a plan, by its heading", True
    return ("another's, by its heading" if _OTHERS.search(heading) else ""), True


def _table_at(document: Document, place: int) -> Table | None:
    """The table a place stands in, where it is one of rows and no item of a list."""
    tables = tables_of(document)
    index = bisect_right(tables, place, key=lambda each: each.start) - 1
    found = tables[index] if index >= 0 and place < tables[index].end else None
    return None if found is None or found.is_item else found


@lru_cache(maxsize=64)  # so do the rows of a table
def _doubt_of_lead(lead: str) -> str:
    if _TABLE_OF_OTHERS.search(lead):
        return "another's, by the words over its table"
    if _OWED.search(lead):
        return "owed and not held, by the words over its table"
    return "a plan, by the words over its table" if _TO_COME.search(lead) else ""


def _line_of(document: Document, place: int) -> int:
    return document.text.rfind("\n", 0, place) + 1


@lru_cache(maxsize=64)  # its rows share it
def _lead_of_table(document: Document, start: int) -> str:
    """The lines that lead to the table that begins at a place: its heading, and the end of the paragraph over it."""
    text, end = document.text, start - 1
    found: list[str] = []
    while end > 0 and len(found) < _LEADS:
        low = text.rfind("\n", 0, end) + 1
        above = text[max(low, end - _LEAD) : end].strip()
        if " | " in above:
            break
        if above:
            found.append(above)
        if len(above) > _LONG:
            break
        end = low - 1
    return "\n".join(reversed(found))
