"""Issues of debt that closed, as current reports tell of them; one announced, priced or upsized is not debt.

A note has four numbers: announced, priced, upsized, closed. Only the words of its closing are read here, with the day
of the closing, which may stand in a sentence before. An agreement that was entered into is a closing where it is for a
loan or a note; one for a facility only where something says that it was drawn. Whose debt it is, the subject of the
sentence tells: what another party issued, and what the filer lent, is told apart from what the filer owes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from datmon.any_case import AnyCase, Pattern
from datmon.documents import Document
from datmon.holders import deed_is_anothers, issuer_names
from datmon.keywords import keywords
from datmon.mentions import Paragraph, mentioned, paragraphs_with
from datmon.passages import DayFound, Sentence, announced_on, filed_on, find_loose_days
from datmon.quantities import Amount, Precision, find_amounts
from datmon.reported_periods import reported
from datmon.told_days import speaks_of_a_stretch, window_told

CURRENT = ("8-K", "6-K", "RELEASE", "424B")  # forms that tell of a closing as news
_REACH = 2_500  # characters back to the sentence that gives the day of closing
_BEFORE = 300  # characters before an amount in which the words of its closing stand
SMALLEST = 100_000  # dollars; less is a bond of $1,000, a fee, a price
WORDS = keywords(
    "rincipal amount", "erm loan", "erm Loan", " loan", " Loan", "orrowed", "romissory", "onvertible", "ace amount",
    "redit facility", "redit agreement", "redit Agreement", "redit Facility", "enior notes", "enior secured notes",
)  # fmt: skip
_CLOSINGS = keywords(*WORDS, "losed", "ompleted", "losing")

# "The aggregate principal amount of (the) notes sold in the offering was"
_SOLD_WAS = re.compile(
    r"\baggregate principal amount of (?:the )?(?:notes|debentures|bonds)\b"
    r"[^.$]{0,40}\b(?:sold|issued)\b[^.$]{0,60}\bwas\s*$",
    re.IGNORECASE,
)
# "completed its previously announced private offering of $", "announced the closing of its offering of $", "issued $",
# "closed the sale of $"
_CLOSED = AnyCase(
    r"\b(?:completed|closed|consummated|completion|closing|consummation)\b[^.;$]{0,160}"
    r"\b(?:offering|sale|issuance|placement|financing) of\s*(?:its\s+|an aggregate of\s*|a total "
    r"of\s*)*(?:approximately\s+)?$"
    r"|\b(?:issued|sold|completed|closed)(?: and (?:sold|issued)| on)?\s*(?:its\s+|our\s+|the\s+|an?\s+"
    r"|an additional\s+"
    r"|an aggregate of\s*|a total of\s*)*$"
    r"|\b(?:closing|completion|consummation) of(?: (?:its|the|an?|our))?\s*$",
)
# "$325 million offering of 1.25% convertible senior notes" behind "closed a"
_OFFERING_AFTER = re.compile(
    r"^\s*(?:(?:private|public|registered|direct|offering|aggregate|principal|amount|in|debt)\s+){0,4}?"
    r"(?:offering|private placement|placement|financing|issuance|sale)\s+of\s+(?:[^.;$]|\.\d){0,80}?"
    r"\b(?:notes?|debentures?|bonds?)\b",
    re.IGNORECASE,
)
_PRINCIPAL = re.compile(
    r"^\s*(?:in\s+|of\s+)?(?:aggregate\s+|total\s+|original\s+)*principal(?:\s+amount)?\b", re.IGNORECASE
)
# "$189 million of secured convertible notes", "$150 million 4.00% Convertible Senior Notes due 2030"
_NOTES_AFTER = re.compile(
    r"^\s*(?:of\s+|in\s+)?(?:(?:its|the|new|our|\d[\d.]{0,6}%|senior|junior|secured|unsecured|zero[- ]coupon"
    r"|exchangeable)\s+){0,5}"
    r"convertible\s+(?:(?:senior|secured|unsecured|promissory)\s+){0,3}(?:notes?|debentures?|bonds?)\b",
    re.IGNORECASE,
)
# "$12.5 million senior secured promissory note"
_NOTE_AFTER = re.compile(
    r"^\s*(?:(?:senior|junior|secured|unsecured|subordinated|convertible|bridge)\s+){0,4}(?:promissory notes?|notes?\b"
    r"(?! payable| receivable)|debentures?|bonds?)\b",
    re.IGNORECASE,
)
# "issued a secured convertible promissory note in the original principal amount of $"
_NOTE_OF = AnyCase(
    r"\b(?:issued|sold|sale|delivered|completed|closed|consummated|executed|entered into)\b(?:[^.;]|\.(?=\d)){0,200}"
    r"\b(?:notes?|debentures?|bonds?)\b[^.;$]{0,120}"
    r"\b(?:principal|face) (?:amount|value|sum)(?:\s+equal to)?\s+of\s+(?:approximately\s+)?$"
    r"|\b(?:notes?|debentures?|bonds?)\s+(?:was|were)\s+(?:issued|sold)\b[^.;$]{0,80}"
    r"\bprincipal amount of\s+(?:approximately\s+)?$",
)
# "issued the first tranche of secured convertible notes to Anson Funds, $" before "in principal"
_NOTES_THEN = AnyCase(
    r"\b(?:issued|sold|delivered|closed|completed)\b[^.;$]{0,90}\b(?:notes?|debentures?|bonds?)\b[^.;$]{0,60},\s*"
    r"(?:of\s+|for\s+|in\s+|totaling\s+|totalling\s+|being\s+)?(?:approximately\s+|an aggregate of\s+)?$",
)
_LOAN = AnyCase(
    r"\b(?:issued|made|extended|advanced|funded|borrowed|drew(?: down)?|received|obtained|closed|provided|secured)\s+"
    r"(?:to the \w+\s+|the Company\s+(?:with\s+)?)?(?:(?:an?|another)\s+(?:initial\s+|aggregate\s+|additional\s+"
    r"|further\s+)?)?"
    r"(?:approximately\s+)?$",
)
_LOAN_AFTER = re.compile(
    r"^\s*(?:(?:in|of)\s+)?(?:(?:senior|secured|term|bitcoin[- ]backed|BTC[- ]backed|ether[- ]backed|cash|digital "
    r"asset|USDT|USDC|margin)\s+){0,4}"
    r"(?:loans?\b|(?:from|under)\b[^.;]{0,80}\b(?:facility|loan|lender|credit|agreement)\b)",
    re.IGNORECASE,
)
# "closed its private placement of $195 million in equity and $"
_CLOSED_BOTH = re.compile(
    r"\b(?:completed|closed|consummated|closing of|completion of)\b[^;]{0,220}\b(?:and|including|comprising)\s*$",
    re.IGNORECASE,
)
# "entered into a loan agreement … under which it borrowed $"
_BORROWED = re.compile(
    r"\b(?:loan|credit|borrowing)\b[^;$]{0,200}\b(?:borrowed|drew(?: down)?|has drawn)\s+(?:an aggregate "
    r"of\s+)?$",
    re.IGNORECASE,
)
# "entered into a $210 million loan with": as "a loan of $210 million"; a facility or an agreement is no loan yet.
_ENTERED_FOR = re.compile(r"\b(?:entered into|executed|concluded)\s+(?:an?\s+)?(?:new\s+)?$", re.IGNORECASE)
_LOAN_THEN = re.compile(
    r"^\s*(?:(?:senior|secured|term|bitcoin[- ]backed|BTC[- ]backed|cash|margin)\s+){0,4}loan\b(?! (?:facility"
    r"|agreement))",
    re.IGNORECASE,
)
# "made a term loan to the Company in the principal amount of $", "drew down a loan of $", "received a loan of $"
_LOAN_OF = AnyCase(
    r"\b(?:made|extended|advanced|provided|funded|drew(?: down)?|borrowed|received|obtained|took out|closed|issued)\b"
    r"[^.;$]{0,90}\b(?:loans?|advances?|borrowings?)\b(?:\s+\([^()]{0,60}\))?(?:\s+(?:to|from"
    r"|with)\b[^.;$,]{0,60}?)?,?\s+"
    r"(?:of|for|totaling|totalling|in (?:the|an?) (?:\w+\s+){0,3}amount (?:of|equal to))\s+$",
)
# "entered into a master loan agreement … in the principal amount of $", "entered into a credit facility for $"
_ENTERED = AnyCase(
    r"\b(?:entered into|executed|signed|concluded)\b[^.;$]{0,240}"
    r"\b(?:loans?|notes?|facility|(?:loan|credit|security|financing|borrowing|facility|note)"
    r"\s+agreement|borrowing|line of credit)\b(?:\s+\([^()]{0,60}\)|\s+with\b[^.;$]{0,120}?)?,?\s+"
    r"(?:(?:of|for|totaling|totalling)|(?:in|for) (?:the|an?) (?:\w+\s+){0,3}amount (?:of|equal to)"
    r"|(?:under|pursuant to|by) which\b[^.;$]{0,60}\b(?:borrow(?:ed|ing)|drew|received)|providing for)"
    r"\s+(?:an?\s+|the\s+)?$",
)
# Words of an agreement that promises money, which may not have been drawn.
_PROMISED = re.compile(r"\b(?:revolv\w+|facility|line of credit|credit agreement|commitments?|delayed draw)\b", re.I)
# Must match "fully drawn at closing", "the loan was funded", "received the proceeds". Must not match "none has been
# drawn", "undrawn".
_DRAWN = re.compile(
    r"(?<!none )(?<!nothing )\b(?:was|were|been|is|are|fully|and|then|initially|immediately|also|Company|we|it|which"
    r"|day|date)\s+(?:been\s+|has\s+|had\s+)?(?:drew|drawn|borrowed|funded|advanced|disbursed|received|closed)\b"
    r"|\b(?:drawn|funded|closed|advanced|disbursed) (?:at|on|upon) (?:the )?(?:closing|signing|effective)",
    re.IGNORECASE,
)
_NOT_DRAWN = re.compile(r"\b(?:undrawn|not (?:yet )?(?:been )?drawn|none of which|no amounts?|unfunded)\b", re.I)
# The words of one who lends, and of one who owes. A closing named as a noun is told by who announces it.
_LENDS = re.compile(r"^(?:made|extended|advanced|provided|funded|loaned|lent)\b", re.IGNORECASE)
_NOUN = re.compile(r"^(?:completion|closing|consummation|sale|establishment)\b", re.IGNORECASE)
_ANNOUNCES = re.compile(r"(?<!reviously )\b(?:announce[sd]?|reports?|reported)\b")
_LENDER = re.compile(r"\b(?:the|each|such)\s+(?:\w+\s+)?(?:lenders?|purchasers?|banks?)\s+(?:has\s+|have\s+)?$", re.I)
# "to Birchmont Energy": one who is named receives the loan. Must not match "to the Company", "to us".
_TO_ANOTHER = re.compile(r"^(?:[^.;]|\.\d){0,160}?\bto\s+(?:(?:a|an|our|its)\s|[A-Z])")
_BORROWER = re.compile(r"\b(?:the|each)\s+(?:Borrowers?|Issuers?|Obligors?|Makers?)\s+(?:has\s+|have\s+)?$")
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are)\s+$")
# Notes as the subject. Must match "notes were issued on May 15, 2025 in a principal amount of", "debentures were sold";
# must not match "issued notes".
_NOTES_WERE = re.compile(
    r"(?:[\w.%-]+\s){0,6}?(?:notes?|debentures?|bonds?)\s(?:was|were|has been|have been)\s(?:issued|sold)\b",
    re.IGNORECASE,
)
_BY_ANOTHER = re.compile(
    r"^[^;$]{0,120}?\bby\s(?!(?:us|the (?:Company|Group|Registrant|Issuer)|means|way|the end|private|(?:January"
    r"|February"
    r"|March|April|May|June|July|August|September|October|November|December))\b)[A-Za-z]"
)
# Notes that are no more. Must match "and were fully converted in July", "has since been repaid"; must not match "may be
# redeemed", "were issued".
_GONE_SINCE = re.compile(
    r"\b(?:were|was|has been|have been|has since been|have since been)\s(?:(?:since|fully|entirely|all|wholly|later"
    r"|then)\s){0,2}"
    r"(?:converted|repaid|redeemed|retired|extinguished|cancell?ed)\b",
    re.IGNORECASE,
)
_TO_US = re.compile(
    r"^(?:[^.;]|\.\d){0,160}?\b(?:to|with) (?:the (?:Company|Borrower|Partnership|Trust|Corporation)|us"
    r"|its wholly[- ]owned)\b"
    r"|^\w+\s+(?:the Company|us)\b",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"\b(?:the (?:Company|Registrant|Partnership|Trust|Corporation|Group|Borrower|Issuer)|[Ww]e)\b(?![’'])"
)
# Notes that are held and not owed: "$100 million of U.S. Treasury notes".
_OTHERS_NOTES = re.compile(
    r"^[^;$]{0,60}\b(?:treasury|government|agency|corporate)\s+(?:notes?|bonds?|bills?|securities)\b"
    r"|^(?:[^.;$]|\.(?=\S)){0,90}\bnotes?\s+(?:issued by|of (?!the Company|its|our))(?!us\b|the Company|it\b)",
    re.IGNORECASE,
)
# A day behind the amount. Must match "…, which closed on", "due 2030 was issued on", "(issued". Must not match "were
# priced on", "will be issued on".
_DONE_BEHIND = re.compile(
    r"^(?:[^.;$]|\.(?=\d)){0,170}?(?<!be )(?<!be fully )\b(?:closed|issued|sold|completed|settled|funded|drawn"
    r"|disbursed)"
    r"\s*(?:on\s+)?$",
    re.IGNORECASE,
)
# Must match "of the convertible notes was issued", "… notes due 2030 have been sold". Must not match "will be issued".
_WAS_DONE = re.compile(
    r"^(?:[^.;$]|\.(?=\d)){0,150}?\b(?:was|were|has been|have been|had been) "
    r"(?:issued|closed|funded|drawn|completed|sold)\b",
    re.IGNORECASE,
)
_FROM_LENDER = re.compile(r"^\s*(?:in cash\s+)?from\s+(?:an?\s|the\s|its\s|our\s|[A-Z])")
# "issued 21,300,400 shares of common stock and $": debt issued beside equity.
_ISSUED_BOTH = AnyCase(
    r"\b(?:issued|sold|issued and sold|delivered)\b[^;$]{0,160}\b(?:shares|stock|units|warrants|ADSs)\b[^;$]{0,60}"
    r"\band\s+$",
)
# What keeps it from being this closing.
NOT_CLOSED = AnyCase(
    r"\b(?:priced|pricing|proposed|intends?|expects?|expected|would|will|(?-i:may)|could|can|up to|upsized?|option"
    r"|redeem\w*|redemption|term sheet|letter of intent|non-binding|repa(?:id|y\w*)|prepa(?:id|y\w*)"
    r"|in which .{0,40} invested"
    r"|(?:carrying|market|fair) value|principal balance|repurchas\w*|giving (?:further )?effect|pro forma"
    r"|previously issued|previously disclosed|exchange[ds]?\b for"
    r"|assum\w+|converted|conversion of|agreed to|commit\w*|subject to|plans? to|each \$)\b",
)
# "In June 2022, the Company entered into": a month or a year tells of what is long done; a closing has a day.
_RETOLD = re.compile(
    r"^\W*(?:[A-Z]\w+,?\s+)?(?:[Ii]n|[Dd]uring|[Ss]ince)\s+(?:(?:early|late|mid)[- ]?)?"
    r"(?:the\s+[\w\s]{0,30}of\s+|fiscal\s+)?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?20\d\d\b"
)
# A cheap look for a day. Must match "November 6", "Nov. 6". Must not match "November 2025".
_HAS_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)\s\d{1,2}\b(?!\d)"
)
# The day an option for more notes was taken up, which is not that of the closing.
_EXERCISED_ON = re.compile(r"\bexercised(?: in (?:full|part))?,?(?: on)?\s+$", re.IGNORECASE)
_ON = re.compile(r"(?<!due )(?<!mature )(?<!matures )(?<!maturing )(?<!approved )(?<!dated )\b[Oo]n\s+$")
# The next sentence, with the day of a closing told without one. Must match "The whole amount was funded on ", "The loan
# closed on ", "Funding occurred on ". Must not match "The notes mature on ", "The Company repaid it on ".
_FUNDED_THEN = re.compile(
    r"^\W*(?:the|this|these|all|funding|closing|proceeds|funds|it)\b[^.;$]{0,90}?\b(?:funded|drawn(?: down)?|disbursed"
    r"|advanced|received|closed|completed|issued|settled|occurred|took place|made)\b[^.;$\d]{0,30}?\bon\s+$",
    re.IGNORECASE,
)
# A cheap look for "On November 20, 2025", before the days of a sentence are worked out.
_ON_A_DAY = re.compile(r"\b[Oo]n\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d)")
# Must match "Convertible notes of ", "Notes due 2030 in the amount of "; must not match "holders of the notes, ".
_NOTES_OF = re.compile(
    r"\b(?:notes|debentures|bonds)(?: due (?:in )?20\d\d)? (?:of|in (?:the|an) (?:\w+ ){0,2}amount of|totall?ing)\s+$",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:approximately|about)\s*$")
_HEDGES = ("approximately", "about")  # how it ends: where nothing ends so, it is not searched for
# One of these stands in small letters in every sentence that tells of an issue.
_IN_ISSUES = (
    "note", "loan", "principal", "credit", "borrow", "bond", "debenture", "advance", "facility", "agreement",
    "lender",
)  # fmt: skip
# One of these stands in small letters before the dollars of every closing, and one behind those that close behind them.
_IN_CLOSINGS = (
    "clos", "complet", "consumm", "issued", "sold", "sale", "deliver", "enter", "execut", "sign", "conclud", "borrow",
    "drew", "drawn", "made", "extended", "advanced", "funded", "receiv", "obtain", "provid", "secured", "took",
)  # fmt: skip
_BEFORE_SUMS = ("of", "for", "totaling", "totalling", "equal to", "approximately")  # how "in the amount of" may end
_IN_DONE = ("closed", "issued", "sold", "completed", "settled", "funded", "drawn", "disbursed")
_NOW_CLOSES = re.compile(
    r"\bpreviously (?:announced|disclosed)\s+(?=(?:[\w-]+\s+){0,4}(?:offering|placement))"
    r"|\bexercised\b[^.;$]{0,50}\boptions?\b|(?<=\bits )upsized\s+|(?<=\ban )upsized\s+|(?<=\bthe )upsized\s+",
    re.IGNORECASE,
)
_COMPLETED = AnyCase(
    r"\b(?:(?P<surely>completed|closed|consummated)|issued|sold|closing|entered into|borrowed|drew|received|funded)\b",
)


@dataclass(frozen=True, slots=True)
class ClosedIssue:
    """An issue of debt that closed: its principal as the sentence gives it, and the day of closing.

    `doubt` says why it may not be taken for the filer's debt ("the issuer of the debt named is another"), "" where
    nothing speaks against it.
    """

    amount: Amount
    day: date
    sentence: Sentence
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Closing:
    """A day on which something closed; `surely` where it was completed rather than entered into."""

    start: int
    day: date
    surely: bool


def closed_issues(document: Document) -> tuple[ClosedIssue, ...]:
    """The issues a current report tells the closing of, each principal and day once; none in other documents."""
    if not document.filing.form.upper().startswith(CURRENT):
        return ()
    return _closed_issues(document)


@lru_cache(maxsize=4)
def _closed_issues(document: Document) -> tuple[ClosedIssue, ...]:
    signs = ("$", "USD") if "USD" in document.text else ("$",)
    beside_dollars = (each for sign in signs for each in paragraphs_with(document, *_CLOSINGS, beside=sign))
    if not any(map(_tells_of_issue, beside_dollars)):
        return ()
    filed, announced = filed_on(document), announced_on(document)
    closing: _Closing | None = None
    found: dict[tuple[object, date], ClosedIssue] = {}
    for paragraph in paragraphs_with(document, *_CLOSINGS):
        for sentence in paragraph.sentences:
            closing = _newer(closing, _closing(sentence, filed))
            amount = _principal(sentence.text)
            if amount is None:
                continue
            day = _day(document, sentence, amount, closing)
            if day == announced and not _HAS_DAY.search(sentence.text):
                day = _day_then(paragraph.sentences, sentence, filed) or day
            doubt = "" if day is not None else "the day of the closing is not told"
            day = day or announced
            if day <= filed:
                doubt = _doubt(document, sentence, amount, paragraph.sentences) or doubt
                found.setdefault((amount.value, day), ClosedIssue(amount, day, sentence, doubt))
    return tuple(found.values())


def _tells_of_issue(paragraph: Paragraph) -> bool:
    return any(_principal(sentence.text) is not None for sentence in paragraph.sentences)


def _doubt(document: Document, sentence: Sentence, amount: Amount, paragraph: Iterable[Sentence]) -> str:
    """Why an issue may not be the filer's debt: another owes it, the filer lends it, or it is not said to be drawn."""
    text, told = sentence.text, " ".join(each.text for each in paragraph)
    if _is_anothers(document, text, amount):
        return "the issuer of the debt named is another"
    if _deed(text, amount, _LOAN, _LOAN_OF, _NOTE_OF, _CLOSED, _SOLD_WAS, _BORROWED) is None and (
        _NOT_DRAWN.search(told) or (_PROMISED.search(text[: amount.end + 60]) and not _DRAWN.search(told))
    ):
        return "an agreement whose loan is not said to be drawn"
    return ""


def _deed(text: str, amount: Amount, *patterns: Pattern) -> int | None:
    """The place of the words that tell of a closing, by the first of the patterns that finds them."""
    before = _before(text, amount)
    found = (match for pattern in patterns if (match := pattern.search(before)))
    return next((max(0, amount.start - _BEFORE) + match.start() for match in found), None)


def _is_anothers(document: Document, text: str, amount: Amount) -> bool:
    """Whether the one who issued or borrowed is not the filer, or the one who lent is."""
    deed = _deed(text, amount, _LOAN, _LOAN_OF, _CLOSED, _CLOSED_BOTH, _ISSUED_BOTH, _NOTE_OF)
    passive = deed is not None and _NOTES_WERE.match(text[deed:]) is not None
    if passive or _OTHERS_NOTES.match(text[amount.end :]):
        return not passive or _BY_ANOTHER.match(text[deed:]) is not None
    if deed is None and _is_done_behind(text, amount):
        announces = list(_ANNOUNCES.finditer(text, 0, amount.start))
        told_by_another = bool(announces) and deed_is_anothers(document, text, announces[-1].start())
        return told_by_another or _BY_ANOTHER.match(text[amount.end :]) is not None
    if deed is not None and _NOUN.match(text[deed:]):
        announces = list(_ANNOUNCES.finditer(text, 0, deed))
        deed = announces[-1].start() if announces else None
    if deed is None:
        entered = _deed(text, amount, _ENTERED, _ENTERED_FOR)
        return entered is not None and not _is_party(document, text[:entered])
    before = text[:deed]
    if _BORROWER.search(before):
        return False
    another = deed_is_anothers(document, text, deed)
    receives = _TO_US.match(text[deed:]) is not None
    if _LENDS.match(text[deed:]) or _LENDER.search(before):
        lent_elsewhere = _TO_ANOTHER.match(text[deed:]) is not None
        return not (receives or _PASSIVE.search(before) or (another and not lent_elsewhere))
    return another and not (receives and _LOAN_AFTER.match(text[amount.end :])) and not _is_both(document, before)


def _is_party(document: Document, before: str) -> bool:
    """Whether the filer stands among those who entered into an agreement."""
    names = issuer_names(document)
    words = (word.strip(",.") for word in before.split())
    return _PARTY.search(before) is not None or any(word[:1].isupper() and word.lower() in names for word in words)


def _is_both(document: Document, before: str) -> bool:
    """Whether a second verb of a sentence that began with the filer: "the Company entered into … and drew down"."""
    return re.search(r"\band\b[^,;.]{0,30}$", before) is not None and _is_party(document, before)


def _closing(sentence: Sentence, filed: date) -> _Closing | None:
    """The day a sentence says something was completed: "On November 20, 2024, … completed its … offering"."""
    done = _COMPLETED.search(sentence.text) if _ON_A_DAY.search(sentence.text) else None
    days = _days_done(sentence.text, filed) if done else []
    if (
        done
        and days
        and re.match(r"^(?:On|on)\s*$", sentence.text[max(0, days[0].start - 3) : days[0].start].strip() + " ")
    ):
        return _Closing(sentence.start, days[0].day, surely=done["surely"] is not None)
    return None


def _days_done(text: str, filed: date) -> list[DayFound]:
    """The days a text names, without those on which an option was exercised."""
    return [each for each in find_loose_days(text, filed) if not _EXERCISED_ON.search(text[: each.start])]


def _first_day(sentence: Sentence, filed: date) -> date | None:
    """The day a sentence opens with: "On November 6, 2025, the lender made a loan"."""
    days = find_loose_days(sentence.text[:60], filed) if sentence.text.startswith("On ") else []
    return days[0].day if days and days[0].start == len("On ") else None


def _newer(closing: _Closing | None, other: _Closing | None) -> _Closing | None:
    """The closing the words behind speak of: a completion is not replaced by the day of an agreement told after it."""
    if other is None or closing is None:
        return other or closing
    return closing if closing.surely and not other.surely and other.start - closing.start <= _REACH else other


def _day_behind(text: str, amount: Amount, filed: date) -> date | None:
    """The first day behind an amount whose words say that the issue was done on it."""
    if not _HAS_DAY.search(text, amount.end):
        return None
    days = (each for each in _days_done(text, filed) if each.start > amount.end)
    return next((each.day for each in days if _DONE_BEHIND.match(text[amount.end : each.start])), None)


def _day_then(paragraph: Iterable[Sentence], sentence: Sentence, filed: date) -> date | None:
    """The day that the sentence behind one of its paragraph gives a closing: "The whole amount was funded on May 2"."""
    after = next((each for each in paragraph if each.start > sentence.start), None)
    if after is None or not _HAS_DAY.search(after.text):
        return None
    days = (each for each in find_loose_days(after.text, filed) if _FUNDED_THEN.match(after.text[: each.start]))
    return next((each.day for each in days if each.day <= filed), None)


@lru_cache(maxsize=64)  # looked for first, and then taken
def _principal(text: str) -> Amount | None:
    """The dollars of a closed issue in a sentence; an issue of an earlier year that is told again is none."""
    if ("$" not in text and "USD" not in text) or not mentioned(text.lower(), *_IN_ISSUES) or _RETOLD.match(text):
        return None
    for amount in find_amounts(text):
        if not amount.currency or amount.precision is Precision.AT_MOST or amount.value < SMALLEST:
            continue
        before, after = _before(text, amount), text[amount.end : amount.end + 140]
        if before.rstrip()[-3:].lower() == "was" and _SOLD_WAS.search(before):
            return amount
        if not _is_closing(before, after):
            debt = _is_debt(after) or _NOTES_OF.search(before)
            if not (debt and _is_done_behind(text, amount)):
                continue
        if not (NOT_CLOSED.search(_without_announced(text[: amount.start])) or _GONE_SINCE.search(text, amount.end)):
            return amount
    return None


def _is_debt(after: str) -> bool:
    return bool(_PRINCIPAL.match(after) or _NOTES_AFTER.match(after) or _NOTE_AFTER.match(after))


def _is_done_behind(text: str, amount: Amount) -> bool:
    """Whether the words behind an amount of debt go on to say that it was issued or closed."""
    if not mentioned(text[amount.end :].lower(), *_IN_DONE):
        return False
    return _WAS_DONE.match(text[amount.end :]) is not None or any(
        _DONE_BEHIND.match(text[amount.end : each.start()]) for each in _HAS_DAY.finditer(text, amount.end)
    )


def _is_closing(before: str, after: str) -> bool:
    said = before.lower().rstrip()
    if not mentioned(said, *_IN_CLOSINGS):
        return False
    principal, notes = _PRINCIPAL.match(after), _NOTES_AFTER.match(after)
    if (principal or notes or _OFFERING_AFTER.match(after) or _NOTE_AFTER.match(after)) and _CLOSED.search(before):
        return True
    if (principal or notes) and _ISSUED_BOTH.search(before):
        return True
    if (notes and _CLOSED_BOTH.search(before)) or (principal and _NOTES_THEN.search(before)):
        return True
    if said.endswith(_BEFORE_SUMS) and (_NOTE_OF.search(before) or _LOAN_OF.search(before)):
        return True
    entered = _ENTERED.search(before) or (_LOAN_THEN.match(after) and _ENTERED_FOR.search(before))
    return bool(entered or _BORROWED.search(before)) or _is_loan(before, after)


def _is_loan(before: str, after: str) -> bool:
    loan = _LOAN.search(before)
    return bool(loan and (_LOAN_AFTER.match(after) or (loan[0].startswith("borrowed") and _FROM_LENDER.match(after))))


def _without_announced(text: str) -> str:
    """The text without "previously announced offering" and "upsized offering", which name what now closes."""
    said = text.lower()
    return _NOW_CLOSES.sub("", text) if "previously" in said or "exercised" in said or "upsized" in said else text


def _before(text: str, amount: Amount) -> str:
    """The words before the amount, without "approximately"."""
    before = text[max(0, amount.start - _BEFORE) : amount.start].rstrip()
    return f"{_HEDGED.sub('', before) if before.endswith(_HEDGES) else before} "


def _day(document: Document, sentence: Sentence, amount: Amount, closing: _Closing | None) -> date | None:
    """The day of an issue: behind its words, of its sentence, or of the closing told before; None where untold.

    An issue told in a release of results without a day may lie in the period or behind it.
    """
    filed = filed_on(document)
    behind = _day_behind(sentence.text, amount, filed) or _first_day(sentence, filed)
    if behind is not None:
        return behind
    if closing is not None and closing.start == sentence.start:
        return closing.day
    if speaks_of_a_stretch(sentence.text):
        window = window_told(document, sentence.text)
        return window.end if window else None
    if closing is not None and 0 <= sentence.start - closing.start <= _REACH:
        return closing.day
    named = [each for each in _days_done(sentence.text, filed) if _ON.search(sentence.text[: each.start])]
    if len(named) == 1:
        return named[0].day
    return None if reported(document).months else announced_on(document)
