"""Nothing owed: the sentences in which a firm plainly says that it has no debt at all, with their day.

Three manners: it has none ("has no outstanding debt", "is debt-free", "carries no interest-bearing borrowings", "owes
nothing"), there is none ("there were no borrowings outstanding"), a line says none ("No debt", "Total debt: none"). The
day is told; else the present of a release is its own day, unless the release reports on a period. No debt of one kind,
under one facility, falling due by a day, or but for another, is not nothing.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from datmon.any_case import AnyCase
from datmon.documents import Document
from datmon.holders import issuer_names, opens_with_another, subject_is_anothers
from datmon.keywords import keywords
from datmon.mentions import names_another, sentences_with
from datmon.passages import Sentence, as_of_day, filed_on, find_loose_days
from datmon.reported_periods import reported
from datmon.stock_days import clock_of, stock_day
from datmon.told_days import present_day_told, stock_day_told

_PERIODIC = ("10-Q", "10-K", "20-F", "40-F")
_WORDS = keywords(
    " debt", "No debt", "Debt:", "Debt –", "Debt —", "ebt-free", "ndebtedness", "o borrowings", "ny borrowings",
    "loans payable", "notes payable", "owes nothing", "owe nothing", "ny outstanding", "o outstanding",
    "ebt outstanding:", "zero borrowings", "orrowings:", "ny debt", "ny indebtedness",
)  # fmt: skip
_ALL_DEBT = (
    r"(?:(?:outstanding|interest[- ]bearing|long[- ]term|funded|financial|remaining|corporate|existing|net new|such"
    r"|short-(?: and|or) long-term|short[- ]term or long[- ]term)\s+){0,2}"
    r"(?:debt(?: obligations)?|indebtedness|borrowings|notes or loans(?: payable)?|loans or notes(?: payable)?"
    r"|(?:loans|borrowings|notes) or other (?:debt|indebtedness|borrowings)|debt or (?:other )?(?:loans|borrowings"
    r"|indebtedness)|bank (?:debt|loans|borrowings) or other (?:debt|indebtedness|borrowings))"
    r"(?: for borrowed money| of any kind| whatsoever)?(?: outstanding| at all)?"
)
# What makes it less than all, behind it.
_BUT = (
    r"(?!\s*[,(–—-]*\s*(?:other than|except|excluding|apart from|aside from|besides|beyond|save|but for|before|until"
    r"|and equity|or equity|and (?:no |other )?covenants))"
    r"(?![^.;]{0,45}\bunder (?:the|its|our|that|this|either|any|such)\b)"
)
# What may stand behind it.
_BEHIND = (
    r"(?=\s*(?:[.,;:)!”\"–—]|$)|\s+(?:as (?:of|at)\b|at (?:the|our|its|this|that|quarter|year|month|period|present"
    r"|[A-Z]\w{2,8}\.? \d)|on (?:[A-Z]\w{2,8}\.? \d|that|(?:its|our|the|a consolidated) (?:\w+ )?balance sheet|hand\b"
    r"|either date|the books)|and\b|today\b|currently\b|to (?:support|fund|service|repay|pursue|continue|pay)\b|while\b"
    r"|which\b|against (?:its|our|the)\b|or (?:liens?|leverage|preferred|encumbrances?|warrants?)\b"
    r"|with (?:which|\$|\d)))"
)
_NONE = rf"(?:(?:no|zero)\s+{_ALL_DEBT}|(?:\w+ly )?(?:debt[- ]free|free of (?:all )?debt)){_BUT}{_BEHIND}"
# Must match "has no outstanding debt", "has $9.1 million in cash and no debt", "did not have any debt outstanding at".
# Must not match "no debt maturing in 2026", "no outstanding debt under the facility", "no bank debt".
_HAS_NONE = AnyCase(
    r"\b(?P<verb>has|had|have|with|carries|carry|carried|holds?|held|maintains?|is|are|was|were|remains?|remained"
    r"|d(?:id|oes|o) not (?:have|carry|hold)|reports|reported|ended|closed|exited|finished|stands)\s+(?:now\s+"
    r"|currently\s+|still\s+|also\s+|presently\s+|today\s+|essentially\s+)?"
    r"(?:(?:[^.;]|\.(?=\S)){0,160}?(?:,|\band|\bwith|\bbut|\bplus|\bagainst)\s+(?:(?:has|have|had|carr\w+|is|are"
    r"|remains?)\s+)?)?"
    rf"(?:(?<=not have )any\s+{_ALL_DEBT}{_BUT}{_BEHIND}|(?<=not carry )any\s+{_ALL_DEBT}{_BUT}{_BEHIND}|{_NONE}"
    rf"|neither (?:debt|borrowings|indebtedness) nor (?:preferred|warrants|liens|leverage|encumbrances)\b)"
    rf"|\bno longer (?P<verb2>has|have|had|carries|owes) any\s+{_ALL_DEBT}{_BUT}{_BEHIND}"
)
# Must match "There were no borrowings outstanding at June 30", "No debt was outstanding as of June 30"; must not match
# "No debt was issued".
_NONE_IS = AnyCase(
    rf"\b(?:there (?:is|was|are|were|has been) (?:currently |presently )?(?:no|zero)\s+{_ALL_DEBT}{_BUT}{_BEHIND}"
    rf"|no\s+{_ALL_DEBT}\s+(?:is|was|are|were|remains?|remained)\s+(?:then |currently )?outstanding\b{_BUT}{_BEHIND}"
    rf"|(?:owes|owed|owe) nothing\b(?=\s*(?:[.,;]|$)|\s+(?:to (?:anyone|any lender|lenders|banks)|as of)))",
)
_DENIES = re.compile(r"\b(?:no|zero|free|neither|nothing|not)\b", re.IGNORECASE)  # in all that says none
# A whole line. Must match "• No debt", "Total debt: none", "Debt outstanding – nil", "Zero debt"; must not match "Debt:
# none maturing in 2026", "No debt covenants".
_LINE = re.compile(
    rf"(?:^\W*|;\s(?:and\s)?)(?:(?:no|zero)\s+{_ALL_DEBT}"
    r"|(?:total |net |outstanding |long[- ]term |corporate )?(?:debt|borrowings|indebtedness)(?: outstanding"
    r"| balance)?\s*[:–—-]\s*(?:none|nil|zero|no debt|(?:US)?\$\s?(?:0|nil|zero|[–—-])(?:\.0+)?(?: million)?))"
    r"(?:\s*[,;]?\s*(?:as of|as at|at|on)\s(?:[A-Z]\w{2,8}\.? \d{1,2}(?:, 20\d\d)?|(?:quarter|month|year)[- ]end))?"
    r"\W*(?:$|(?<=;)\s)",
    re.IGNORECASE,
)
# No debt of a year and more is not none in a report, whose balance sheet has a line for what is due before.
_LONG_TERM = re.compile(
    r"\b(?<!short- and )(?<!short-term or )long[- ]term (?:debt|borrowings|indebtedness)", re.IGNORECASE
)
_NET = re.compile(r"^\W*net\b", re.IGNORECASE)
# Must match "would have", "intends to be", "until it has". Must not match "as of May 1".
_SUPPOSED = re.compile(
    r"\b(?:giving (?:further )?effect|pro forma|as adjusted|assum\w+|would|will|expects?|intends?|(?-i:may)|could|if"
    r"|should|can|plans?|hypothetical\w*|targets?|goals?|aims?|aiming|objective|subsidiar\w+|once|until|when|unless"
    r"|in order to|seeks?|become|becoming|unlike|ventures?|associates?|had it)\b",
    re.IGNORECASE,
)
# What began a period or was so then. Must match "a year ago we had no debt", "until June the Company had"; must not
# match "Last week Acme repaid".
_EARLIER = re.compile(
    r"\b(?:a year (?:ago|earlier)|years? ago|at that time|at the time|historically|never|previously|formerly|originally"
    r"|at (?:inception|the beginning)|began|begins?|starting|started|start|(?:prior|previous|last) (?:year|quarter))\b",
    re.IGNORECASE,
)
# What was done without debt. Must match "have built a treasury with no debt".
_DEED = re.compile(
    r"\b(?:done|built|bought|purchased|acquired|funded|financed|made|sold|grew|grown|completed|raised|paid|issued|buys?"
    r"|acquires?|which|that|who)\b",
    re.IGNORECASE,
)
# Must match "Our balance sheet ", "the Company’s capital structure "; must not match "Harlan’s balance sheet".
_OF_OUR_SHEET = re.compile(
    r"\b(?:our|the company[’']s) (?:\w+ )?(?:balance sheet|capital structure)\s*$", re.IGNORECASE
)
# Before "with no debt". Must match "", "a strong balance sheet, "; must not match "We purchased 410 BTC ".
_BESIDE = re.compile(
    r"^\W*$|\b(?:balance sheet|(?:cash|financial|liquidity|treasury) position|capital structure),?\s*$", re.IGNORECASE
)
_PAST = re.compile(r"\b(?:had|was|were|carried|held|remained|did|owed)\b", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:ended|closed|exited|finished)\b[^.;]{0,60}\bwith\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently|presently|today|at present)\b", re.IGNORECASE)
# A clause of its own, whose day is not the one before's. Must match ", and the Company"; must not match ", and had".
_AND_CLAUSE = re.compile(r",\s(?:and|but|while)\s(?=(?:the|our|its|we|it)\b)")


def debts_of_nothing(document: Document) -> Iterator[tuple[Sentence, date]]:
    """The sentences that plainly say the filer owes nothing, with their day; plans and others' debts are none."""
    for sentence in sentences_with(document, *_WORDS):
        place = _place(document, sentence.text)
        if place is None:
            continue
        day = _day(document, sentence, *place)
        if day is not None and day <= filed_on(document):
            yield sentence, day


def _place(document: Document, text: str) -> tuple[int, int] | None:
    """Where a sentence says of the filer that it owes nothing; None where it does not, or supposes it."""
    names = partial(issuer_names, document)
    line = _LINE.search(text)
    if line is not None:
        another = _NET.search(line[0]) or opens_with_another(text, names) or _SUPPOSED.search(text, 0, line.start())
        return None if another else line.span()
    said = (_NONE_IS.search(text) or _HAS_NONE.search(text)) if _DENIES.search(text) else None
    if said is None or any(pattern.search(text, 0, said.end()) for pattern in (_SUPPOSED, _EARLIER)):
        return None
    if _DEED.search(said[0]) or (_LONG_TERM.search(said[0]) and _is_periodic(document)):
        return None
    return said.span() if _is_the_filers(document, text, said) else None


def _is_the_filers(document: Document, text: str, said: re.Match[str]) -> bool:
    told = said.groupdict()
    verb, names = told.get("verb") or told.get("verb2"), partial(issuer_names, document)
    if verb is not None and verb.lower() != "with" and not _OF_OUR_SHEET.search(text, 0, said.start()):
        return not subject_is_anothers(text, said.start(), names)
    beside = verb is None or verb.lower() != "with" or _BESIDE.search(text, 0, said.start())
    return beside is not None and not (names_another(document, text) or opens_with_another(text, names))


def _day(document: Document, sentence: Sentence, start: int, end: int) -> date | None:
    """The day of nothing owed: told; else the end of what closed with it, or a release's present."""
    text = sentence.text
    clause = max((match.end() for match in _AND_CLAUSE.finditer(text, 0, start)), default=0)
    day = as_of_day(text[clause:], max(0, start - clause), filed_on(document))
    if day is not None or _is_periodic(document):
        return day or _period_named(document, text[clause:])
    found, named = stock_day(clock_of(document), sentence, sentence.start + start)
    if found is not None and named:
        return found if clause == 0 or _is_month_end(found) else None
    closed = stock_day_told(document, sentence, end)
    if closed is not None or _ENDED.search(text):
        return closed
    if reported(document).months and not _NOW.search(text):
        return None
    return found or (None if _PAST.search(text, start, end) else present_day_told(document, sentence))


def _is_month_end(day: date) -> bool:
    """Whether a day that an earlier clause tells is one that reports are made for: the present then is of it too."""
    return (day + timedelta(days=1)).day == 1


def _period_named(document: Document, text: str) -> date | None:
    """The end of a report's period where its text names that day alone: "no borrowings outstanding at June 30"."""
    days = {each.day for each in find_loose_days(text, filed_on(document))}
    return document.filing.period if days == {document.filing.period} else None


def _is_periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(_PERIODIC)
