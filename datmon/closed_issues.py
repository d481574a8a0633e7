"""Issues of debt that closed, as current reports tell of them; one announced, priced or upsized is not debt.

A note has four numbers: announced, priced, upsized, closed. Only the words of its closing are read here, with the day
of the closing, which may stand in a sentence before.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from datmon.documents import Document
from datmon.mentions import paragraphs_with
from datmon.passages import Sentence, announced_on, filed_on, find_loose_days
from datmon.quantities import Amount, Precision, find_amounts

_REACH = 2_500  # characters back to the sentence that gives the day of closing
SMALLEST = 100_000  # dollars; less is a bond of $1,000, a fee, a price
WORDS = ("rincipal amount", "erm loan", "erm Loan", " loan", " Loan", "orrowed", "romissory", "onvertible")

# "The aggregate principal amount of (the) notes sold in the offering was"
_SOLD_WAS = re.compile(
    r"\baggregate principal amount of (?:the )?(?:notes|debentures|bonds)\b"
    r"[^.$]{0,40}\b(?:sold|issued)\b[^.$]{0,60}\bwas\s*$",
    re.IGNORECASE,
)
# "completed its previously announced private offering of $", "announced the closing of its offering of $", "issued $",
# "closed the sale of $"
_CLOSED = re.compile(
    r"\b(?:completed|closed|consummated|completion|closing|consummation)\b[^.;$]{0,160}"
    r"\b(?:offering|sale|issuance|placement|financing) of\s*(?:its\s+|an aggregate of\s*|a total "
    r"of\s*)*(?:approximately\s+)?$"
    r"|\b(?:issued|sold|completed|closed)(?: and (?:sold|issued))?\s*(?:its\s+|a\s+|an aggregate of\s*|a total "
    r"of\s*)*$",
    re.IGNORECASE,
)
_PRINCIPAL = re.compile(
    r"^\s*(?:in\s+|of\s+)?(?:aggregate\s+|total\s+|original\s+)*principal(?:\s+amount)?\b", re.IGNORECASE
)
# "$189 million of secured convertible notes", "$150 million 4.00% Convertible Senior Notes due 2030"
_NOTES_AFTER = re.compile(
    r"^\s*(?:of\s+)?(?:(?:its|new|our|\d[\d.]{0,6}%|senior|junior|secured|unsecured|zero[- ]coupon"
    r"|exchangeable)\s+){0,5}"
    r"convertible\s+(?:(?:senior|secured|unsecured|promissory)\s+){0,3}(?:notes?|debentures?|bonds?)\b",
    re.IGNORECASE,
)
# "issued a secured convertible promissory note in the original principal amount of $"
_NOTE_OF = re.compile(
    r"\b(?:issued|sold|delivered|completed|closed)\b[^.;$]{0,200}\b(?:notes?|debentures?|bonds?)\b[^.;$]{0,120}"
    r"\bprincipal amount(?:\s+equal to)?\s+of\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
_LOAN = re.compile(
    r"\b(?:issued|made|extended|advanced|funded|borrowed|drew(?: down)?|received|obtained|closed|provided)\s+"
    r"(?:to the \w+\s+|the Company\s+(?:with\s+)?)?(?:an?\s+(?:initial\s+|aggregate\s+)?)?(?:approximately\s+)?$",
    re.IGNORECASE,
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
    r"\b(?:loan|credit|borrowing)\b[^;$]{0,200}\b(?:borrowed|drew down|has drawn)\s+(?:an aggregate "
    r"of\s+)?$",
    re.IGNORECASE,
)
# What keeps it from being this closing.
NOT_CLOSED = re.compile(
    r"\b(?:priced|pricing|proposed|intends?|expects?|expected|would|will|(?-i:may)|could|can|up to|upsized?|option"
    r"|redeem\w*"
    r"|repurchas\w*|giving (?:further )?effect|pro forma|previously issued|previously disclosed|exchange[ds]?\b for"
    r"|assum\w+|converted|conversion of|agreed to|commit\w*|subject to|plans? to|each \$)\b",
    re.IGNORECASE,
)
_COMPLETED = re.compile(
    r"\b(?:(?P<surely>completed|closed|consummated)|issued|closing|entered into|borrowed|funded)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ClosedIssue:
    """An issue of debt that closed: its principal as the sentence gives it, and the day of closing."""

    amount: Amount
    day: date
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class _Closing:
    """A day on which something closed; `surely` where it was completed rather than entered into."""

    start: int
    day: date
    surely: bool


def closed_issues(document: Document) -> tuple[ClosedIssue, ...]:
    """The issues a current report tells the closing of, each principal and day once; none in other documents."""
    if not document.filing.form.upper().startswith(("8-K", "6-K")):
        return ()
    return _closed_issues(document)


@lru_cache(maxsize=4)
def _closed_issues(document: Document) -> tuple[ClosedIssue, ...]:
    filed, announced = filed_on(document), announced_on(document)
    closing: _Closing | None = None
    found: dict[tuple[object, date], ClosedIssue] = {}
    for paragraph in paragraphs_with(document, *WORDS, "losed", "ompleted", "losing"):
        for sentence in paragraph.sentences:
            closing = _newer(closing, _closing(sentence, filed))
            amount = _principal(sentence.text)
            day = _day(sentence, closing, announced)
            if amount is not None and day <= filed:
                found.setdefault((amount.value, day), ClosedIssue(amount, day, sentence))
    return tuple(found.values())


def _closing(sentence: Sentence, filed: date) -> _Closing | None:
    """The day a sentence says something was completed: "On November 20, 2024, … completed its … offering"."""
    done = _COMPLETED.search(sentence.text)
    days = find_loose_days(sentence.text, filed) if done else []
    if (
        done
        and days
        and re.match(r"^(?:On|on)\s*$", sentence.text[max(0, days[0].start - 3) : days[0].start].strip() + " ")
    ):
        return _Closing(sentence.start, days[0].day, surely=done["surely"] is not None)
    return None


def _newer(closing: _Closing | None, other: _Closing | None) -> _Closing | None:
    """The closing the words behind speak of: a completion is not replaced by the day of an agreement told after it."""
    if other is None or closing is None:
        return other or closing
    return closing if closing.surely and not other.surely and other.start - closing.start <= _REACH else other


def _principal(text: str) -> Amount | None:
    """The dollars of a closed issue in a sentence."""
    if "$" not in text:
        return None
    for amount in find_amounts(text):
        if not amount.currency or amount.precision is Precision.AT_MOST or amount.value < SMALLEST:
            continue
        before, after = _before(text, amount), text[amount.end : amount.end + 140]
        if _SOLD_WAS.search(before):
            return amount
        if NOT_CLOSED.search(_without_announced(text[: amount.start])):
            continue
        if _is_closing(before, after):
            return amount
    return None


def _is_closing(before: str, after: str) -> bool:
    if _CLOSED.search(before) and (_PRINCIPAL.match(after) or _NOTES_AFTER.match(after)):
        return True
    if (_CLOSED_BOTH.search(before) and _NOTES_AFTER.match(after)) or _BORROWED.search(before):
        return True
    return bool(_NOTE_OF.search(before) or (_LOAN.search(before) and _LOAN_AFTER.match(after)))


def _without_announced(text: str) -> str:
    """The text without "previously announced/disclosed offering", which names what now closes."""
    return re.sub(r"\bpreviously (?:announced|disclosed)\s+(?=(?:[\w-]+\s+){0,4}(?:offering|placement))", "", text)


def _before(text: str, amount: Amount) -> str:
    return re.sub(r"\b(?:approximately|about)\s*$", "", text[max(0, amount.start - 300) : amount.start].rstrip()) + " "


def _day(sentence: Sentence, closing: _Closing | None, announced: date) -> date:
    if closing is not None and 0 <= sentence.start - closing.start <= _REACH:
        return closing.day
    return announced
