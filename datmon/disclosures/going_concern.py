"""Going concern: whether a report concludes that there is substantial doubt about its issuer's survival, or that not.

Reads       True: "These conditions raise substantial doubt about the Company's ability to continue as a going concern";
            "management has concluded that substantial doubt exists"; "a material uncertainty exists that may cast
            significant doubt on the Group's ability to continue as a going concern" (IFRS)
            False: "substantial doubt … has been alleviated"; "there is no substantial doubt"; "did not identify
            conditions that raise substantial doubt"
Returns     One fact a document, of the end of its period; what was doubted first and then alleviated is false
Does not    read sentences that explain the rule ("we evaluate whether …"), conditions ("if we fail …"), another firm's
            doubt, doubt about another matter ("that we will be able to develop our platform"), an old opinion
Source      ASC 205-40; AS 2415; IAS 1.25; Items 1A, 7 and 8 of Forms 10-K and 10-Q, Item 5 and 18 of Form 20-F
"""

import re
from collections.abc import Iterator

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import Paragraph, mentioned, paragraphs_with, speaks_of, speaks_of_filer
from datmon.passages import Sentence, filed_on
from datmon.report_days import period_end
from datmon.reported_periods import reported

NAME = "going_concern"
_KINDS = ("10-K", "10-Q", "20-F", "40-F", "6-K", "8-K", "RELEASE", "424B", "S-1", "S-3", "F-1", "F-3")
_WORDS = keywords("tantial doubt", "TANTIAL DOUBT", "ificant doubt", "raise doubt", "raised doubt", "raises doubt")
_CURRENT = ("8-K", "RELEASE", "6-K")
_TOLD = keywords("oing concern", "oing-concern")  # in a release, which tells of an opinion in fewer words

_CONCERN = re.compile(r"\bgoing[- ]concern\b", re.IGNORECASE)
# Must match "ability to continue as a “going concern”", "ability to continue operations", "able to remain in business".
_SURVIVAL = re.compile(
    r"\b(?:ability|able|capacity|continue)\b[^.;]{0,40}\b(?:going[- ]concern|continu\w+ (?:operations|operating|in"
    r" (?:operation|business|existence)|its existence|as an? operating)|remain in business)|\bas an? [“\"']?going",
    re.IGNORECASE,
)
_DOUBT = re.compile(r"\bdoubts?\b", re.IGNORECASE)
# Whose survival: "about our ability", "as to the Company's ability", "that we will be able", "on Acme's ability".
_WHOSE = re.compile(
    r"\bdoubts?\b[^.;]{0,60}?\b(?:about|as to|regarding|concerning|upon|on|over|of|that|whether|with respect to)\s+"
    r"(?:whether\s+)?"
    r"(?P<whose>(?:our|we|us|its|it|their|the\s+[\w-]+(?:['’]s)?|[A-Z][\w&.,’' -]{1,60}?['’]s?|such\s+\w+(?:['’]s)?)"
    r"(?:\s+(?:and|or)\s+[\w’' ]{1,40}?)?)\s+(?:ability|capacity|will|would|can|may|is\s+able|continu)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"^(?:our|we|us|the (?:company|group|registrant|corporation|partnership|trust|issuer|bank|combined company)"
    r"(?:['’]s)?)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:investees?|borrowers?|lessees?|tenants?|customers?|suppliers?|counterpart\w+|targets?|subsidiar\w+"
    r"|custodians?"
    r"|(?<!accounting )firms|lenders?|banks?|brokers?|peers|competitors|exchanges?|vendors?|licensees?|joint venture"
    r"|acquired (?:company|business)"
    r"|acquirees?|entity|entities|organi[sz]ations?|reporting)(?:['’]s?)?\b",
    re.IGNORECASE,
)

# It is over, or never was: what governs the doubt says so.
_ALLEVIATED = re.compile(
    r"\bdoubts?\b[^;.]{0,200}\b(?:(?:is|are|was|were|been|be)\s+(?:\w+\s+){0,3}?"
    r"(?:alleviated|mitigated|removed|resolved|eliminated|overcome|dispelled|relieved)"
    r"|no longer\s+(?:exist\w*|appl\w+|present|raised?)|(?:does|do|did)\s+not\s+exist|ceased\s+to\s+exist"
    r"|is\s+not\s+present)"
    r"|\b(?:alleviat(?:es?|ed|ing)|mitigat(?:es?|ed|ing)|remov(?:es?|ed)|resolv(?:es?|ed)|eliminat(?:es?|ed)"
    r"|overc[ao]mes?"
    r"|dispel(?:s|led)?|reliev(?:es?|ed))\b[^;.]{0,110}\bdoubts?\b",
    re.IGNORECASE,
)
_NOT_ALLEVIATED = re.compile(
    r"\b(?:not|cannot|unable|insufficient|inadequate|fail\w*|no\s+assurance|uncertain|neither)\b[^;.]{0,70}"
    r"\b(?:alleviat|mitigat|remov|resolv|eliminat|overc|dispel|reliev)\w*",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no|not\s+any)\s+(?:longer\s+)?(?:material\s+)?(?:substantial|significant|material|serious)?\s*doubts?\b"
    r"|\b(?:is|are|was|were|be)\s+not\s+(?:any\s+)?(?:substantial|significant)\s+doubt"
    r"|\bno\s+(?:such\s+)?(?:(?:material|adverse)\s+)?(?:conditions?|events?|circumstances|factors|uncertaint\w+"
    r"|facts)\b[^;.]{0,120}?"
    r"\b(?:rais\w+|cast\w*|caus\w+|creat\w+|giv\w+\s+rise)\b[^;.]{0,30}\bdoubt"
    r"|\b(?:does|do|did|has|have|had|is|are|was|were|would|will|could)\s+not\s+(?:\w+ly\s+)?(?:rais\w+|giv\w+ rise|cast"
    r"|creat\w+|caus\w+|indicat\w+|result\s+in|constitut\w+|identif\w+|exist|believ\w+|consider\w*|conclud\w+|aware)"
    r"\b[^;.]{0,160}?\bdoubt"
    r"|\b(?:not|n[’']t)\s+(?:aware|in)\b[^;.]{0,90}\bdoubt",
    re.IGNORECASE,
)

# Must match "may be alleviated", "could eliminate". Must not match "will alleviate", "has been alleviated".
_HOPED = re.compile(
    r"\b(?:may|might|could|can)\s+(?:\w+\s+){0,2}?(?:alleviat|mitigat|remov|resolv|eliminat|overc|dispel|reliev)\w*",
    re.IGNORECASE,
)
# What is meant to be done. Must match "plans to alleviate", "steps being taken to mitigate". Must not match "plans are
# sufficient to alleviate", "plans alleviate".
_MEANT = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|efforts?|intend(?:s|ed|ing)?|intentions?|steps|measures|actions|strateg(?:y|ies)"
    r"|initiatives|seek(?:s|ing)?|aim(?:s|ed|ing)?|attempt(?:s|ed|ing)?|hop(?:es?|ed|ing)|try(?:ing)?|work(?:s|ing)?"
    r"|order|designed|needed|required)\s+(?:being taken |taken |undertaken |designed |intended )?to\s+"
    r"(?:\w+ly\s+|help\s+)?(?:alleviat|mitigat|remov|resolv|eliminat|overc|dispel|reliev)\w*",
    re.IGNORECASE,
)

# Behind a doubt told before: "management concluded that such conditions have been alleviated". Must not match "these
# conditions may be alleviated", "such conditions have not been alleviated".
_CONDITIONS_OVER = re.compile(
    r"\b(?:such|these|those|the|said)\s+(?:\w+\s+)?(?:conditions?|events?|uncertaint(?:y|ies)|circumstances"
    r"|concerns?)\b"
    r"[^.;]{0,60}?\b(?:(?:have|has|had|were|was|are|is)\s+(?:now\s+|since\s+|therefore\s+|fully\s+)?(?:been\s+)?"
    r"(?:fully\s+)?(?:alleviated|mitigated|resolved|remedied|overcome)|no longer (?:exist|apply|are present))\b",
    re.IGNORECASE,
)
# It is asserted: what makes the doubt, or who found it.
_ASSERTED = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|cast(?:s|ing)?|creat(?:e|es|ed|ing)|caus(?:e|es|ed|ing)|giv(?:e|es|ing)\s+rise\s+to"
    r"|gave\s+rise\s+to"
    r"|indicat(?:e|es|ed|ing)|result(?:s|ed|ing)?\s+in|there\s+(?:is|was|remains|exists|continues\s+to\s+be)"
    r"|express(?:es|ed|ing)?|has|have|had|concluded|determined|contain(?:s|ed)?|includ(?:es|ed|ing)|stat(?:es|ed|ing)"
    r"|constitutes?|represents?|fac(?:e|es|ed|ing)|(?:as|due)\s+to|into|regarding|disclos(?:es|ed|ing))\s+(?:that\s+)?"
    r"(?:(?:there\s+(?:is|was|exists|remains)|a|an|the|their|its|some|as\s+to|concern\w*|our)\s+)?(?:\w+\s+){0,2}?"
    r"(?:substantial\s+|significant\s+|serious\s+)?doubts?\b"
    r"|\b(?:substantial|significant)\s+doubts?\b(?:\s+(?!be\b)[\w’'“”\"-]+){0,30}?\s+(?:exists?|remains?|(?:is"
    r"|was)\s+(?:deemed|present|raised))\b"
    r"|\bability\b[^.;]{0,90}\b(?:is|are|remains?)\s+(?:in|subject\s+to|a\s+matter\s+of)\s+(?:substantial"
    r"|significant)\s+doubt\b",
    re.IGNORECASE,
)
# A rule or a condition, where it stands before the doubt and nothing is concluded in between.
_CONDITION = re.compile(
    r"\b(?:whether|if|when(?!\s+considered)|unless|could|would|might|may|evaluat\w+|assess\w*|consider(?:s|ing)"
    r"|requires?|required"
    r"|in the event|until|to the extent|any)\b",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(
    r"\b(?:conclu(?:ded|sion)|determined|therefore|accordingly|as a result|thus|these\s+(?:\w+\s+){0,3}?"
    r"(?:factors|conditions|events|circumstances|matters|uncertainties|losses|items)|this\s+(?:condition|factor"
    r"|uncertainty|matter|raises|casts)"
    r"|which\s+(?:raise|cast|create)\w*|there\s+(?:is|exists))\b",
    re.IGNORECASE,
)
_UNCERTAINTY = re.compile(
    r"\bmaterial\s+uncertaint\w+\b(?:[^.;]{0,60}?\bexists?\b)?[^.;]{0,80}?\b(?:may|might"
    r"|could)\s+(?:\w+\s+)?(?:cast|raise)\b"
    r"|\b(?:exist\w*|indicat\w+|constitut\w+|represent\w*|giv\w+ rise to|there\s+(?:is|are|exists?))\s+(?:of\s+)?"
    r"(?:an?\s+)?material\s+uncertaint",
    re.IGNORECASE,
)
# A conclusion that may come: "may in the future conclude that there is", "might be required to express".
_MAY_CONCLUDE = re.compile(
    r"\b(?:may|might|could|would)\b(?:\s+[\w,]+){0,6}?\s+(?:conclude|determine|find|express|issue"
    r"|include)\b[^.;]{0,60}\bdoubt",
    re.IGNORECASE,
)
# What a release tells of an auditor's report. Must match "audit opinion that contains a going concern explanatory
# paragraph", "included a going concern qualification". Must not match "does not contain a going concern paragraph",
# "a going concern opinion could".
_OPINION = re.compile(
    r"\b(?:opinion|reports?|auditors?|accounting firm|financial statements)\b[^.;]{0,200}?"
    r"\b(?:contain(?:s|ed|ing)|includ(?:es|ed|ing)|with|express(?:es|ed)|carr(?:y|ies|ied))\s[^.;]{0,60}?"
    r"\bgoing[- ]concern[”\"]?\s(?:\w+\s){0,2}?(?:paragraph|qualification|emphasis|explanatory|modification|opinion"
    r"|disclosure|language|note|statement)",
    re.IGNORECASE,
)
_NO_OPINION = re.compile(
    r"\b(?:not|no|never|without|requires?|required|could|would|may|might|if|whether|any|removed|prior|previous)\b",
    re.IGNORECASE,
)
# The list of risks at a release's end. Must match "risks and uncertainties, including", "Factors that could cause".
_LISTED_RISK = re.compile(
    r"\b(?:forward-looking|risks?(?: and uncertainties)?,? (?:includ\w+|relat\w+|such as|that|associated)"
    r"|factors(?: that| which)? (?:includ\w+|could|may|might)|important factors|uncertainties includ\w+"
    r"|risk factors)\b",
    re.IGNORECASE,
)
# An opinion of another time.
_OLD = re.compile(
    r"\b(?:previously|prior[- ]year|in prior|in the past|formerly|historically|at the time|initially"
    r"|(?:prior|previous|earlier|past) (?:\w+ )?(?:filings?|reports?|periods?|years?|financial statements|opinions?)"
    r"|had\s+(?:raised|expressed|been|concluded))\b"
    r"|\b(?:raised|expressed|contained|included|noted)\b[^.;]{0,200}?\b(?:opinion|report)\b[^.;]{0,60}\byear ended\b"
    r"|\bin (?:the|our|its) (?:previous |last |prior )?(?:annual report|quarterly report|form (?:10-[KQ]|20-F"
    r"|40-F)|financial statements)"
    r"\b[^;]{0,160}\b(?:disclosed|reported|stated|noted|concluded|identified)\s+(?:that\s)?",
    re.IGNORECASE,
)


def verdict(sentence: str, *, spoken_of: bool = False) -> bool | None:
    """What one sentence concludes of its speaker: True where doubt stands, False where not, None where it tells not.

    Where the paragraph has `spoken_of` the doubt before, a sentence that takes it away need not say again what about.
    """
    doubt = _DOUBT.search(sentence)
    about_survival = _CONCERN.search(sentence) is not None or _SURVIVAL.search(sentence) is not None
    if doubt is None and spoken_of and _CONDITIONS_OVER.search(sentence):
        return None if _HOPED.search(sentence) or _CONDITION.search(sentence) else False
    if doubt is None or not (about_survival or spoken_of):
        return None
    hedged = _NOT_ALLEVIATED.search(sentence) or _HOPED.search(sentence)
    denied = _alleviated(sentence) and not hedged
    if denied or (about_survival and _NONE.search(sentence)):
        return None if _conditional(sentence, doubt.start(), denial=True) else False
    return _asserts(sentence, doubt.start()) if about_survival else None


def told_opinion(sentence: str) -> bool:
    """Whether a release tells that the auditor's report speaks of going concern: the news Nasdaq Rule 5250(b)(2) asks.

    Source: Nasdaq Listing Rule 5250(b)(2); NYSE American Company Guide 401(h), 610(b)
    """
    match = _OPINION.search(sentence)
    return (
        match is not None
        and not _NO_OPINION.search(sentence[: match.end()])
        and not _ANOTHER.search(sentence[max(0, match.start() - 40) : match.end()])
    )


def _asserts(sentence: str, place: int) -> bool | None:
    """True where a sentence that speaks of survival says that its doubt stands, None where it does not tell."""
    if _OLD.search(sentence) or _MAY_CONCLUDE.search(sentence) or not _own(sentence):
        return None
    if _UNCERTAINTY.search(sentence) and not re.search(r"\bwhether\b|\bif\b", sentence[:place], re.IGNORECASE):
        return True
    asserted = _ASSERTED.search(sentence) or _NOT_ALLEVIATED.search(sentence)
    if not asserted or _conditional(sentence, place, denial=False):
        return None
    return True


def _conditional(sentence: str, place: int, *, denial: bool) -> bool:
    """Whether a word before the doubt makes the sentence a rule or a condition, and nothing is concluded after it."""
    found = None
    for match in _CONDITION.finditer(sentence, 0, place):
        if not (denial and match[0].lower() in ("could", "would", "may", "might", "any", "required")):
            found = match
    return found is not None and _CONCLUDED.search(sentence, found.end(), place) is None


def _own(sentence: str) -> bool:
    """Whether the doubt is about the speaker: "our ability", "the Company's", or "its" with the speaker as subject."""
    match = _WHOSE.search(sentence)
    if match is None:
        return bool(re.search(r"\b(?:we|our|the company)\b", sentence, re.IGNORECASE)) and not _ANOTHER.search(sentence)
    whose = match["whose"].lower()
    if _SELF.match(whose):
        return True
    if whose in ("its", "it", "their"):
        return _ANOTHER.search(sentence) is None
    return _ANOTHER.search(whose) is None


def recognises(document: Document) -> bool:
    """Whether a report, a half-year report or a prospectus speaks of substantial doubt at all."""
    words = _TOLD if _is_current(document) else _WORDS
    return document.filing.form.upper().startswith(_KINDS) and speaks_of(document, *words)


def _is_current(document: Document) -> bool:
    return document.filing.form.upper().startswith(_CURRENT)


def read(document: Document) -> Iterator[Reading]:
    """Yield what the report concludes; nothing where it only speaks of the rule; Unread where it says both."""
    doubts: list[Sentence] = []
    denials: list[Sentence] = []
    relieved = False
    for paragraph in paragraphs_with(document, *(_TOLD if _is_current(document) else _WORDS)):
        for sentence, spoken_of in _speaking(document, paragraph):
            text = " ".join(sentence.text.split())
            if _is_current(document) and _LISTED_RISK.search(text):
                continue
            said = verdict(text, spoken_of=spoken_of)
            said = True if said is None and _is_current(document) and told_opinion(text) else said
            if said is not None:
                (doubts if said else denials).append(sentence)
                relieved = relieved or (not said and _is_over(sentence.text))
    if doubts and denials and not relieved:
        yield _unread(
            document, denials[0], "the report says both that there is substantial doubt and that there is none"
        )
    elif doubts or denials:
        yield _fact(document, (denials or doubts)[-1 if denials else 0], value=not denials)


def _alleviated(text: str) -> bool:
    return _ALLEVIATED.search(_MEANT.sub("", text)) is not None


def _is_over(text: str) -> bool:
    return _alleviated(text) or _CONDITIONS_OVER.search(text) is not None


def _speaking(document: Document, paragraph: Paragraph) -> Iterator[tuple[Sentence, bool]]:
    """The sentences of a paragraph that speak of doubt, about the filer as far as they name anyone.

    With each goes whether a sentence before it spoke of going on as a concern.
    """
    spoken_of = False
    for sentence in paragraph.sentences:
        concern = _CONCERN.search(sentence.text) is not None
        doubted = mentioned(sentence.text, *_WORDS) and (concern or speaks_of_filer(document, sentence.text))
        doubted = doubted or (concern and _is_current(document))
        if doubted or (spoken_of and _is_over(sentence.text)):
            yield sentence, spoken_of
        spoken_of = spoken_of or concern


def _fact(document: Document, sentence: Sentence, *, value: bool) -> Reading:
    told = reported(document).period if _is_current(document) else None
    day = told.end if told else period_end(document) or filed_on(document)
    return stated(document, NAME, value, (sentence.start, sentence.end), STYLE.reader, as_of=day)


def _unread(document: Document, sentence: Sentence, reason: str) -> Unread:
    return Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, NAME)


STYLE = Style(NAME, 7, recognises, read)
