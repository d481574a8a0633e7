"""Debt that was issued, as the report of its closing says it; debt only announced, priced or upsized is not debt.

Reads       "On November 20, 2024, the Company completed its … offering of … notes … The aggregate principal amount
            of notes sold in the offering was $1 billion"; "issued $100 million aggregate principal amount of";
            "the Lender issued a $205.0 million term loan"; "As of June 30, 2024, … had $3.909 billion aggregate
            indebtedness"
Returns     Principal in USD of that issue (or the stated total), on the day of closing
Does not    read options to buy more, redemptions, pro forma totals ("after giving effect to"), earlier issues retold
Source      Form 8-K Items 1.01, 2.03 and 8.01
"""

import re
from collections.abc import Iterator
from datetime import date

from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, stated
from datmon.passages import Sentence, as_of_day, filed_on, find_loose_days, sentences_of
from datmon.quantities import Amount, Precision, find_amounts

NAME = "issued_debt_sentence"
MEASURE = "debt_principal_usd"
_REACH = 2_500  # characters back to the sentence that gives the day of closing

# "The aggregate principal amount of (the) notes sold in the offering was"
_SOLD_WAS = re.compile(
    r"\baggregate principal amount of (?:the )?(?:notes|debentures|bonds)\b"
    r"[^.$]{0,40}\b(?:sold|issued)\b[^.$]{0,60}\bwas\s*$",
    re.IGNORECASE,
)
# "completed its previously announced private offering of $", "issued $", "closed the sale of $"
_CLOSED = re.compile(
    r"\b(?:completed|closed|consummated)\b[^.;$]{0,160}"
    r"\b(?:offering|sale|issuance|placement) of\s*(?:an aggregate of\s*)?$"
    r"|\bissued(?: and sold)?\s*(?:an aggregate of\s*)?$",
    re.IGNORECASE,
)
_PRINCIPAL = re.compile(r"^\s*(?:in\s+)?(?:aggregate\s+)?(?:original\s+)?principal amount\b", re.IGNORECASE)
_LOAN = re.compile(
    r"\b(?:issued|made|extended|advanced|funded|borrowed|drew)\s+(?:to the \w+\s+)?(?:an?\s+)?$", re.IGNORECASE
)
_LOAN_AFTER = re.compile(r"^\s*(?:senior\s+)?(?:secured\s+)?(?:term\s+)?loans?\b", re.IGNORECASE)
_TOTAL = re.compile(r"\bhad\s+(?:an aggregate of\s+|approximately\s+|total of\s+)*$", re.IGNORECASE)
_TOTAL_AFTER = re.compile(
    r"^\s*(?:of\s+|in\s+)?(?:aggregate|total|consolidated)\s+(?:principal amount of\s+)?"
    r"(?:outstanding\s+)?indebtedness\b(?! remaining)",
    re.IGNORECASE,
)
# What keeps it from being this closing.
_NOT_CLOSED = re.compile(
    r"\b(?:priced|pricing|proposed|intends?|expects?|would|will|(?-i:may)|could|up to|upsized?|option|redeem\w*"
    r"|repurchas\w*|giving (?:further )?effect|pro forma|previously issued|as previously disclosed|exchange[ds]?\b for"
    r"|assum\w+|converted|conversion of)\b",
    re.IGNORECASE,
)
_COMPLETED = re.compile(r"\b(?:completed|closed|consummated|issued|closing|entered into)\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a current report speaks of principal or indebtedness."""
    current = document.filing.form.upper().startswith(("8-K", "6-K"))
    return current and bool(re.search(r"principal amount|term loan|indebtedness", document.text, re.IGNORECASE))


def read(document: Document) -> Iterator[Reading]:
    """Yield the principal of each issue that closed, once."""
    filed = filed_on(document)
    closing: tuple[int, date] | None = None
    told: set[tuple[object, date]] = set()
    for sentence in sentences_of(document):
        closing = _closing(sentence, filed) or closing
        amount, total = _principal(sentence)
        if amount is None:
            continue
        day = as_of_day(sentence.text, amount.start, filed) if total else _day(sentence, closing, filed)
        if day is None or day > filed or (amount.value, day) in told:
            continue
        told.add((amount.value, day))
        yield stated(
            document, MEASURE, amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
            precision=amount.precision,
        )  # fmt: skip


def _closing(sentence: Sentence, filed: date) -> tuple[int, date] | None:
    """The day a sentence says something was completed: "On November 20, 2024, … completed its … offering"."""
    if not _COMPLETED.search(sentence.text):
        return None
    days = find_loose_days(sentence.text, filed)
    if days and re.match(r"^(?:On|on)\s*$", sentence.text[max(0, days[0].start - 3) : days[0].start].strip() + " "):
        return sentence.start, days[0].day
    return None


def _principal(sentence: Sentence) -> tuple[Amount | None, bool]:
    """The dollars of a closed issue in this sentence, or of a stated total (then True)."""
    text = sentence.text
    for amount in find_amounts(text):
        if not amount.currency or amount.precision is Precision.AT_MOST:
            continue
        before, after = _before(text, amount), text[amount.end : amount.end + 80]
        if _SOLD_WAS.search(before):
            return amount, False
        if _NOT_CLOSED.search(text[: amount.start]):
            continue
        if _CLOSED.search(before) and _PRINCIPAL.match(after):
            return amount, False
        if _LOAN.search(before) and _LOAN_AFTER.match(after):
            return amount, False
        if _TOTAL.search(before) and _TOTAL_AFTER.match(after):
            return amount, True
    return None, False


def _before(text: str, amount: Amount) -> str:
    return re.sub(r"\b(?:approximately|about)\s*$", "", text[max(0, amount.start - 300) : amount.start].rstrip()) + " "


def _day(sentence: Sentence, closing: tuple[int, date] | None, filed: date) -> date:
    if closing is not None and sentence.start - closing[0] <= _REACH:
        return closing[1]
    return filed


STYLE = Style(NAME, 1, recognises, read)
