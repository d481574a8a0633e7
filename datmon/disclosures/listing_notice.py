"""Notices of an exchange that a listing rule is not met, open matters only, and its word that a matter is closed.

Reads       "On …, the Company received a letter from … Nasdaq … not in compliance with the requirement … set forth in
            Nasdaq Listing Rule 5550(a)(2) (the “Minimum Bid Requirement”)"; "Section 802.01C of the NYSE Listed Company
            Manual"; "Section 1003(a)(i) and (ii) of the Company Guide"; "5550(a) (2)"; "commenced proceedings to
            delist"; "Sections 134 and 1101 of the Company Guide"
Returns     One fact a rule, the rule's number as its value, on the day of the notice where it is stated, else the day
            of the announcement; terms: venue, notice_date, deadline (of the compliance period), compliance_period,
            plan_due, second_period and determination (the days on which they were told)
            compliance_regained, the rule as its value, on the day the exchange's word is dated: "received a letter
            from Nasdaq confirming that it has regained compliance with Listing Rule 5550(a)(2)", "the NYSE notified us
            that we are no longer below"; terms: venue, notice_date
Closed      "has regained compliance with", "the matter is now closed" end what was opened before them under that rule,
            or under all rules where none is named; a later notice opens it again
Does not    read rules that are only explained, cited for a procedure, feared ("if we fail"), of another firm, or named
            as an alternative that is not met either; notices without a rule's number are unread
Source      Form 8-K Item 3.01; Nasdaq 5810(b) announcements; NYSE 802.02, NYSE American 1009(j) releases
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import Paragraph, mentioned, paragraphs_with, speaks_of, speaks_of_filer
from datmon.passages import Sentence, announced_on, filed_on, find_loose_days

NAME = "listing_notice"
MEASURE = "delisting_notice"
REGAINED = "compliance_regained"

_NUMBERS = keywords(
    "5550(",
    "5550 (",
    "5450(",
    "5450 (",
    "5250(",
    "5605(",
    "5620(",
    "5635(",
    "802.01",
    "1003(",
    "1003 (",
    "303A.",
    "5810(c)(3)(A)(i",
)
_SECTIONS = keywords("ection 134", "ections 134", "ection 704", "ection 1101")
# Words without which no notice is told of.
_MATTERS = keywords("ompl", "eficien", "elist", "ontinued listing", "below", "minimum", "fail", "notif")
_WORDS = keywords(
    *_NUMBERS, *_SECTIONS, "ontinued listing", "egained compliance", "regain compliance", "now closed",
    "in compliance with", "bid price", "Bid Price",
)  # fmt: skip

_PART = r"\s?\(\s?\w{1,4}\s?\)"
# Must match "5550(a)(2)", "5550(a) (2)", "5450(b)(2)(A)", "802.01C", "1003 (f) (v)", "303A.07(a)".
# Must not match "5550" alone, "1003" alone, "802.01".
_RULE = re.compile(
    rf"\b(?P<nasdaq>5[1-9]\d\d(?:{_PART})+)|\b(?P<nyse>802\.01\s?\(?[A-F]\)?)(?!\w)|\b(?P<american>100\d(?:{_PART})+)"
    rf"|\b(?P<governance>303A\.\d\d(?:{_PART})*)"
    r"|(?P<guide>(?:(?<=[Ss]ection )|(?<=[Ss]ections )|(?<=ections 134 and )|(?<=ections 134, )|(?<=ections 1101 and ))"
    r"(?:134|704|1101)\b(?!\())"
)
# The sections of the NYSE American Company Guide on late reports and meetings have numbers that other texts have too.
_GUIDE = re.compile(r"\bCompany Guide\b|\bNYSE American\b")
# "…(a)(i) and (ii)", "…(a)(i), (a)(ii) and (a)(iii)": further parts of the rule just named.
_MORE_PARTS = re.compile(rf"\s?(?:,|and|or|&|, and|and/or)\s?(?P<parts>(?:{_PART})+)(?!\w)")
# "(the “Bid Price Rule”)" behind a rule.
_ALIAS = re.compile(r"\((?:the|collectively,? the|or the|each,? an?)?\s?[“\"](?P<alias>[^”\"]{3,60})[”\"]\)")

_TOLD = re.compile(
    r"\b(?:received|receives|receipt of|notified|informed|advised|sen(?:t|d|ds|ding)|delivered|issued|determined"
    r"|stat(?:es|ed|ing)"
    r"|indicat(?:es|ed|ing)|granted|accepted|(?:commenced|initiated) (?:delisting )?proceedings)\b",
    re.IGNORECASE,
)
_EXCHANGE = AnyCase(
    r"\bnasdaq\b|\bNYSE\b|\bNew York Stock Exchange\b|\bthe Exchange\b|\bStaff\b|\bListing Qualifications\b|\bPanel\b",
)
# Must match "not in compliance", "no longer complies", "below the minimum", "failure to satisfy", "deficiency".
# Must not match "regain compliance".
_SHORT = AnyCase(
    r"\bnot (?:currently |presently |yet )?(?:in compliance|compliant|in conformity|compl(?:y|ied|ying)|me[et]t"
    r"|meeting|satisf\w+"
    r"|regained|maintain\w*|evidenced|achieved|timely|filed)\b|\bno longer\b|\bnon-?\s?complian\w+|\bout of "
    r"compliance\b|\bfail(?:ed|s|ure|ing)?\b"
    r"|\bbelow\b|\bless than\b|\bdeficien\w+|\bunder the minimum\b|\bdelist(?:ed|ing)?\b|\bviolat\w+|\blow "
    r"(?:selling )?"
    r"price\b|\bfell\b"
    r"|\bfallen\b|\bdid not\b|\bdoes not\b|\bdo not\b",
)
# More time for a matter that is open.
_EXTENDED = re.compile(
    r"\b(?:additional|second|further|extension|extended|exception|granted|accepted|until)\b[^.]{0,200}"
    r"\b(?:regain|demonstrat\w+|evidenc\w+|return to|cure)\b",
    re.IGNORECASE,
)
_NOW_SHORT = AnyCase(
    r"\b(?:is|are|was|were|remains?)\s+(?:currently\s+|presently\s+)?(?:not (?:currently |presently )?in compliance"
    r"|out of compliance|non-?compliant)\b",
)
# Must match "remains subject to the notice of March 6, 2025". Must not match "remains subject to the rules of".
_STILL_UNDER = re.compile(
    r"\b(?:remains?|continues? to be|is still|are still)\s+(?:also\s+)?(?:subject to|under)\s+(?:the|a|an|its|our"
    r"|that)\s"
    r"(?:[\w-]+\s){0,4}?(?:notice|notification|letter|deficiency)\b",
    re.IGNORECASE,
)
_REGAINED = re.compile(
    r"\bregained\s+(?:full\s+)?compliance\b|\b(?:achieved|restored|re-?established|evidenced"
    r"|demonstrated)\s+compliance\b"
    r"|\b(?:is|was|are|were|be)\s+(?:now |again |once again |currently |presently |back )+in (?:full )?compliance\b"
    r"|\b(?:is|was|are|were) in (?:full )?compliance\b|\bhas (?:since )?come (?:back )?into compliance\b"
    r"|\b(?:matters?|deficienc(?:y|ies)|proceedings?|issues?)\b[^.]{0,80}\b(?:closed|cured|resolved)\b"
    r"|\bcompliance\b[^.]{0,120}\bhas been (?:regained|restored|achieved)\b|\bcured\b|\bnow complies\b|\bcompli(?:es"
    r"|ed) "
    r"with\b"
    r"|\bwithdr[ae]wn?\b[^.]{0,60}\b(?:determination|notice)\b"
    r"|\bno longer (?:considered |deemed )?(?:to be )?(?:below|out of compliance|non-?compliant|deficient)\b"
    r"|\b(?:resolved|remedied|cured)\b[^.]{0,60}\b(?:deficienc(?:y|ies)|non-?compliance)\b",
    re.IGNORECASE,
)
# Must match "regained compliance on ", "regained compliance with the rule on ". Must not match "compliance by ".
_REGAINED_ON = re.compile(r"\bregained compliance(?:\swith\s[^.;,]{1,60}?)?\son\s", re.IGNORECASE)
# Words that end a matter for good. Must match "regained compliance", "the matter is now closed", "is again in
# compliance". Must not match "is in compliance with all other rules", "complied with".
_ENDED = re.compile(
    r"\b(?:regained|restored|achieved|evidenced|demonstrated|re-?established)\s+(?:full\s+)?compliance\b"
    r"|\b(?:now|again|once again|back)\s+in (?:full )?compliance\b|\bback into compliance\b|\bnow complies\b"
    r"|\bcompliance\b[^.]{0,60}\bhas been (?:regained|restored|achieved)\b"
    r"|\b(?:matters?|deficienc(?:y|ies)|proceedings?)\b[^.]{0,80}\b(?:closed|cured|resolved)\b"
    r"|\bno longer (?:considered |deemed )?(?:to be )?(?:below|out of compliance|non-?compliant|deficient)\b"
    r"|\b(?:resolved|remedied|cured)\b[^.]{0,60}\b(?:deficienc(?:y|ies)|non-?compliance)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"\b(?:told|confirm(?:ed|s|ing)|advis\w+)\b", re.IGNORECASE)
# What makes a closing words no closing: it stands under a condition or is denied.
_UNSURE = re.compile(
    r"\b(?:not|no longer|never|unable|until|unless|once|upon|when|whether|will|would|should|(?-i:may)|might|could"
    r"|can|cannot|if"
    r"|able to|believes?|assurance|seek\w*|intends?|plans?|expects?)\b",
    re.IGNORECASE,
)
# A closing told of a year. Must match "regained compliance in 2023", "in May 2024". Must not match "in 2,024".
_IN_PAST = re.compile(r"\b(?:in|during) (?:[A-Z][a-z]{2,8} (?:of )?)?(?P<year>20[12]\d)\b(?!,\d)")
_IF = re.compile(
    r"\b(?:if|in the event|unless|could|(?-i:may)|might|would|should|whether|no assurance|assure|guarantee|any "
    r"failure|risk that)\b",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\balternativ\w+\b", re.IGNORECASE)
_LETTER = re.compile(r"\b(?:notice|letter|notification|determination)\b", re.IGNORECASE)
_DATED = re.compile(r"\b(?:on|dated(?: as of)?|of|effective)\s+(?:\w+day,?\s+)?$", re.IGNORECASE)
_NOT_ITS_DAY = re.compile(
    r"\b(?:filed|held|ended|until|issued on form \S+)\s+(?:with the SEC\s+)?(?:on\s+)?$", re.IGNORECASE
)
_DEADLINE = re.compile(
    r"\b(?:until|by|no later than|on or before|not later than|to|(?:ends?|expires?) on)\s+(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
# A plan of compliance that is to be submitted: its day is not the end of the compliance period.
_PLAN = re.compile(
    r"\b(?:submit\w*|provid\w+|deliver\w*|present\w*)\b[^.;]{0,80}\bplan\b|\bplan\b[^.;]{0,60}\bsubmi", re.I
)
_PLAN_BEHIND = re.compile(r"^,?\s+(?:in which\s+)?to\s+(?:submit|provide|deliver|present)\b[^.;]{0,60}\bplan\b", re.I)
_DETERMINED = re.compile(
    r"\bdelisting determination\b|\bstaff determination\b|\bdetermin(?:ed|ation) to (?:delist|suspend|commence)"
    r"|\b(?:will|would|shall) be (?:delisted|suspended)\b|\bcommence[d]? (?:delisting )?proceedings\b",
    re.I,
)
_SECOND = re.compile(
    r"\b(?:additional|second)\s+(?:180|compliance period|period|grace period|(?:one hundred )?(?:and )?eighty)", re.I
)
# "180 calendar days", "six months", "18-month", "180-day".
_PERIOD = re.compile(
    r"\b(?P<length>\d{2,3}|six|nine|twelve|eighteen)(?:\s?\(\d+\))?[- ]?(?:calendar[- ])?(?P<unit>days?"
    r"|months?)\b(?=[^.]{0,80}"
    r"\b(?:compliance|comply|cure|until|from|to regain)\b)",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(r"\bnot (?:been )?(?:eligible|granted|provided|afforded)\b", re.IGNORECASE)
# A further finding of the letter just told of.
_STILL_OURS = re.compile(r"\b(?:it|its|also)\b|\b(?:the|such|this) (?:notice|letter|notification)\b", re.IGNORECASE)
_ALSO = re.compile(r"\balso\b|\b(?:the|such|this) (?:notice|letter|notification)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Event:
    """A notice, more time, or the end of a matter: its day (None where none is stated), its rules, its words."""

    opens: bool
    day: date | None
    rules: tuple[str, ...]
    sentence: Sentence
    terms: Mapping[str, str]
    exact: bool = True  # whether `day` is the day; else some day of its year


# What a step is for. Must match "to regain compliance with the", "regaining compliance with". Must not match "maintain
# compliance with".
_TO_REGAIN = re.compile(r"\b(?:regain(?:ing)?|restor(?:e|ing)|return(?:ing)? to) compliance with\b", re.IGNORECASE)
# The notice told behind it without exchange or rule. Must match "was notified of its noncompliance on", "received a
# deficiency letter regarding its non-compliance". Must not match "was notified of its compliance".
_NOTIFIED_OF = re.compile(
    r"\b(?:was|were|had been|has been)\s(?:\w+\s)?(?:notified|informed|advised)\b[^.;]{0,50}?\b(?:of|about)\s"
    r"(?:its|the|this|such|our|that)\s(?:\w+\s)?(?:non-?compliance|deficiency|failure|breach|shortfall)\b"
    r"|\breceived\s(?:a |an |the |its )?(?:\w+\s){0,2}?(?:notice|letter|notification)\b[^.;]{0,60}?\b(?:of|regarding"
    r"|concerning|about)\s(?:its |the |this |such |our )?(?:\w+\s)?(?:non-?compliance|deficiency|failure|breach)\b"
    r"|\b(?:notified|informed|advised)\s(?:us|the company)\s(?:of|about)\s(?:its|the|this|such|our)\s(?:\w+\s)?"
    r"(?:non-?compliance|deficiency|failure|breach)\b",
    re.IGNORECASE,
)


@cache
def _settings() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon.disclosures").joinpath("listing_notice.toml").read_text("utf-8"))


def recognises(document: Document) -> bool:
    """Whether the text names a listing rule by its number."""
    return speaks_of(document, *_MATTERS) and speaks_of(document, *_NUMBERS, *_SECTIONS)


def read(document: Document) -> Iterator[Reading]:
    """Yield each rule that a notice named and nothing later closed, and each that the exchange has closed."""
    ordered = _in_time(_Reader(document).events(), announced_on(document))
    openings = [event for event in ordered if event.opens]
    rules = dict.fromkeys(rule for event in openings for rule in event.rules)
    if openings and not rules:
        yield _unread(document, openings[0], "a notice that names no rule")
    for rule in rules:
        matter = _open_matter(ordered, rule)
        if matter is not None:
            yield _fact(document, rule, matter)
    yield from _regained(document, ordered)


# events ----------------------------------------------------------------------------------------------------------


class _Reader:
    """Walks the paragraphs about listing; remembers the names a text gives to rules, and the notice last told of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.aliases: dict[str, str] = {}
        self.latest: _Event | None = None
        self.missed: tuple[str, ...] = ()  # the rules with which a paragraph says compliance is to be regained

    def events(self) -> Iterator[_Event]:
        for paragraph in paragraphs_with(self.document, *_WORDS):
            if self._is_about_listing(self.document.text[paragraph.start : paragraph.end]):
                found = list(self._paragraph(paragraph))
                yield from found or self._more_terms(paragraph)
                self.latest = next((event for event in reversed(found) if event.opens and event.rules), self.latest)

    def _more_terms(self, paragraph: Paragraph) -> Iterator[_Event]:
        """The notice last told of, again, with the period and deadline that a paragraph behind it gives."""
        terms: dict[str, str] = {}
        for sentence in paragraph.sentences:
            terms = {**_terms(sentence.text), **terms}
        if self.latest is not None and terms:
            yield replace(self.latest, terms=terms)

    def _is_about_listing(self, text: str) -> bool:
        return bool(_EXCHANGE.search(text) or _RULE.search(text)) or mentioned(text, *self.aliases)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[_Event]:
        """The events of a paragraph; a notice's day may stand before, its rule behind the words that tell of it."""
        pending: _Event | None = None
        day: date | None = None
        ours, self.missed = False, ()
        for sentence in paragraph.sentences:
            rules = _rules(sentence.text)
            self._name(sentence.text)
            ours = ours or speaks_of_filer(self.document, sentence.text)
            event = self._event(sentence, rules, ours=ours)
            self.missed = (rules if _TO_REGAIN.search(sentence.text) else ()) or self.missed
            if event is None:
                day = _day_of_letter(sentence.text) or day
                pending = _with_rules(pending, rules, sentence) if pending else None
                continue
            if pending is not None:
                if event.opens and pending.opens and (not pending.rules or _ALSO.search(sentence.text)):
                    event = replace(event, day=event.day or pending.day)
                if pending.rules or not event.opens:
                    yield pending
            pending = replace(event, day=event.day or day)
        if pending is not None:
            yield pending

    def _event(self, sentence: Sentence, rules: tuple[str, ...], *, ours: bool) -> _Event | None:
        text = sentence.text
        closing = _closing(text)
        opening = None if closing else _opening(text) or (_NOTIFIED_OF.search(text) if self.missed else None)
        told = closing or opening
        if told is None or (opening and not _is_ours(self.document, text, ours=ours)):
            return None
        named = rules or self._by_alias(text) or (self._by_topic(text) if closing else self.missed)
        day = _day(text, told.start())
        if closing and day is None and (past := _IN_PAST.search(text)) is not None:
            return _Event(
                opens=False, day=date(int(past["year"]), 1, 1), rules=named, sentence=sentence, terms={}, exact=False
            )
        return _Event(opening is not None, day, named, sentence, {**_terms(text), **_steps(text, day)})

    def _by_alias(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(rule for alias, rule in self.aliases.items() if alias in text))

    def _by_topic(self, text: str) -> tuple[str, ...]:
        low = text.lower()
        return tuple(rule for rule, words in _settings()["topics"].items() if words in low)

    def _name(self, text: str) -> None:
        for match in _RULE.finditer(text):
            alias = _ALIAS.search(text, match.end(), match.end() + 160)
            rule = _number(match)
            if alias and not _is_procedure(rule) and not _RULE.search(text, match.end(), alias.start()):
                self.aliases[alias["alias"]] = rule


def _is_ours(document: Document, text: str, *, ours: bool) -> bool:
    """Whether a sentence is about the filer, by its own words or by "it" behind a sentence that was."""
    return speaks_of_filer(document, text) or (ours and bool(_STILL_OURS.search(text)))


def _opening(text: str) -> re.Match[str] | None:
    """The words that tell of a notice, of more time, or that a rule is not met now; None under a condition."""
    for told in _TOLD.finditer(text):
        if _IF.search(text[: told.start()]):
            break
        rest = text[told.end() :]
        short = _SHORT.search(rest)
        given = (_EXCHANGE.search(text) or _RULE.search(text)) and (short or _EXTENDED.search(text, told.start()))
        if given and not (short and _IF.search(rest[: short.start()])):
            return told
    now = _NOW_SHORT.search(text) or _STILL_UNDER.search(text)
    return now if now and not _IF.search(text[: now.start()]) else None


def _closing(text: str) -> re.Match[str] | None:
    """The words that end a matter; None where they are denied or stand under a condition."""
    for match in _REGAINED.finditer(text):
        before = text[max(0, match.start() - 90) : match.start()]
        if not _UNSURE.search(before) and not re.search(r"\b(?:if|to)\s*$|\bif\b", before + text[match.end() :], re.I):
            return match
    return None


def _with_rules(event: _Event, rules: tuple[str, ...], sentence: Sentence) -> _Event:
    """The event with the rules and terms that a sentence behind it adds, where the event named none of its own."""
    terms = {**_terms(sentence.text), **event.terms}
    if event.opens and not event.rules and rules:
        return replace(event, rules=rules, terms=terms, sentence=_widest(event.sentence, sentence))
    return replace(event, terms=terms)


def _widest(first: Sentence, last: Sentence) -> Sentence:
    """One passage from the first sentence to the last, as a citation shows it."""
    return Sentence(first.text, first.start, max(first.end, last.end), first.lead)


# rules -----------------------------------------------------------------------------------------------------------


def _rules(text: str) -> tuple[str, ...]:
    """The rules a sentence names as broken: no procedure, no alternative standard, one of a family of alternatives."""
    limit = _ALTERNATIVE.search(text)
    low_price = _settings()["procedure"]["broken"] if _DETERMINED.search(text) or _SHORT.search(text) else ()
    named = _numbers(text[: limit.start()] if limit else text)
    found = [rule for rule in named if rule in low_price or not _is_procedure(rule)]
    families = _settings()["alternatives"]["families"]
    kept: dict[str, str] = {}
    for rule in found:
        family = next((each for each in families if rule.startswith(each)), rule)
        kept.setdefault(family, rule)
    return tuple(dict.fromkeys(kept.values()))


def _numbers(text: str) -> Iterator[str]:
    for match in _RULE.finditer(text):
        if match["guide"] and not _GUIDE.search(text):
            continue
        rule = _number(match)
        yield rule
        place = match.end()
        while more := _MORE_PARTS.match(text, place):
            place = more.end()
            yield _sibling(rule, re.sub(r"\s", "", more["parts"]))


def _number(match: re.Match[str]) -> str:
    rule = re.sub(r"\s", "", match[0])
    return rule.replace("(", "").replace(")", "") if match["nyse"] else rule


def _sibling(rule: str, parts: str) -> str:
    """The rule of further parts: "1003(a)(i)" and "(ii)" give "1003(a)(ii)"."""
    steps = re.findall(r"\([^()]*\)", rule)
    kept = steps[: max(0, len(steps) - parts.count("("))]
    return rule.partition("(")[0] + "".join(kept) + parts


def _is_procedure(rule: str) -> bool:
    return any(rule.startswith(prefix) for prefix in _settings()["procedure"]["rules"])


# time ------------------------------------------------------------------------------------------------------------


def _day(text: str, place: int) -> date | None:
    """The day of a notice: "On October 21, 2024, … received", "dated …"; the nearest to the words that tell of it."""
    days = [
        (start, day)
        for start, _, day in find_days(text)
        if _DATED.search(text[max(0, start - 25) : start]) and not _NOT_ITS_DAY.search(text[max(0, start - 45) : start])
    ]
    before = [day for start, day in days if start < place]
    return before[-1] if before else days[0][1] if days else None


def _day_of_letter(text: str) -> date | None:
    """The day of a letter from the exchange whose words follow in the next sentence."""
    for told in _TOLD.finditer(text):
        if _LETTER.search(text) and _EXCHANGE.search(text) and not _IF.search(text[: told.start()]):
            return _day(text, told.start())
    return None


def _terms(text: str) -> Mapping[str, str]:
    terms: dict[str, str] = {}
    limits = [
        (start, end, day) for start, end, day in find_days(text) if _DEADLINE.search(text[max(0, start - 30) : start])
    ]
    plans = [day for start, end, day in limits if _PLAN_BEHIND.match(text[end:]) or _PLAN.search(_clause(text, start))]
    ends = [day for _, _, day in limits if day not in plans]
    if plans:
        terms["plan_due"] = max(plans).isoformat()
    if ends and re.search(r"complian|comply|cure|deficien|reverse (?:stock )?split", text, re.IGNORECASE):
        terms["deadline"] = max(ends).isoformat()
    period = _PERIOD.search(text)
    if period and not _NOT_GIVEN.search(text[: period.start()]):
        terms["compliance_period"] = f"{period['length'].lower()} {period['unit'].lower().rstrip('s')}s"
    return terms


def _clause(text: str, place: int) -> str:
    """The words before a place back to the last day or full stop, which govern what stands there."""
    days = [end for _, end, _ in find_days(text[:place])]
    return text[max(days[-1] if days else 0, place - 160) : place]


def _steps(text: str, day: date | None) -> dict[str, str]:
    """The later steps of a matter that a sentence tells of, each with the day it gives."""
    if day is None:
        return {}
    steps = {"second_period": _SECOND, "determination": _DETERMINED}
    return {
        name: day.isoformat() for name, words in steps.items() if words.search(text) and not _NOT_GIVEN.search(text)
    }


def _in_time(events: Iterable[_Event], announced: date) -> list[_Event]:
    """The events by their days, those of one day as written; what has no day of its own is news of the document's."""
    return sorted(events, key=lambda event: event.day or announced)


def _open_matter(events: list[_Event], rule: str) -> tuple[_Event, Mapping[str, str]] | None:
    """The notice that opened the matter that is still open under the rule, with the newest terms; None if closed."""
    first: _Event | None = None
    terms: dict[str, str] = {}
    for event in events:
        if event.opens and rule in event.rules:
            first, terms = first or event, {**(terms if first else {}), **event.terms}
        elif not event.opens and (rule in event.rules or not event.rules):
            first, terms = None, {}
    return (first, terms) if first else None


# facts -----------------------------------------------------------------------------------------------------------


def _fact(document: Document, rule: str, matter: tuple[_Event, Mapping[str, str]]) -> Reading:
    event, terms = matter
    day = event.day or announced_on(document)
    if day > filed_on(document):
        return _unread(document, event, "the day of the notice lies behind the filing")
    if filed_on(document) - day > timedelta(days=_settings()["open"]["days"]):
        return _unread(document, event, "an old notice whose end is not told")
    fact = stated(document, MEASURE, rule, (event.sentence.start, event.sentence.end), STYLE.reader, as_of=day)
    dated = {"notice_date": event.day.isoformat()} if event.day else {}
    return replace(fact, terms=tuple({"venue": _venue(rule, document), **dated, **terms}.items()))


def _regained(document: Document, ordered: list[_Event]) -> Iterator[Reading]:
    """The rules under which the exchange has closed the filer's matter, each once, where nothing opened it again."""
    opened = {rule: place for place, event in enumerate(ordered) if event.opens for rule in event.rules}
    told: set[str] = set()
    for place, event in enumerate(ordered):
        named = event.rules or (tuple(opened) if len(opened) == 1 else ())
        rules = [rule for rule in named if rule not in told and opened.get(rule, -1) < place]
        if event.opens or not event.exact or not rules or not _is_exchanges_word(document, event):
            continue
        if (event.day or announced_on(document)) <= filed_on(document):
            told.update(rules)
            yield from (_closing_fact(document, rule, event) for rule in rules)


def _closing_fact(document: Document, rule: str, event: _Event) -> Reading:
    own = _regained_on(event.sentence.text, filed_on(document)) or event.day
    day, span = own or announced_on(document), (event.sentence.start, event.sentence.end)
    fact = stated(document, REGAINED, rule, span, STYLE.reader, as_of=day)
    dated = {"notice_date": own.isoformat()} if own else {}
    return replace(fact, terms=tuple({"venue": _venue(rule, document), **dated}.items()))


def _regained_on(text: str, filed: date) -> date | None:
    """The day right behind the words of a closing: "with which it regained compliance on September 3, 2025"."""
    told = _REGAINED_ON.search(text)
    days = [each.day for each in find_loose_days(text[told.end() :], filed) if not each.start] if told else []
    return days[0] if days and days[0] <= filed else None


def _is_exchanges_word(document: Document, event: _Event) -> bool:
    """Whether the paragraph of a closing has the exchange say it, of the filer, without a condition."""
    text, sentence = document.text, event.sentence.text
    high = text.find("\n", event.sentence.end)
    paragraph = text[text.rfind("\n", 0, event.sentence.start) + 1 : high if high >= 0 else len(text)]
    ended = _ENDED.search(sentence)
    if ended is None or _UNSURE.search(ended[0].replace("no longer", "")) or _IF.search(sentence):
        return False
    told = bool(_EXCHANGE.search(paragraph) and (_TOLD.search(paragraph) or _CONFIRMED.search(paragraph)))
    return told and speaks_of_filer(document, paragraph)


def _venue(rule: str, document: Document) -> str:
    if rule.startswith("5"):
        return "Nasdaq"
    american = rule.startswith("100") or rule in _settings()["guide"]["sections"]
    return "NYSE American" if american else "NYSE"


def _unread(document: Document, event: _Event, reason: str) -> Unread:
    return Unread(cite(document, event.sentence.start, event.sentence.end), STYLE.reader, reason, MEASURE)


STYLE = Style(NAME, 5, recognises, read)
