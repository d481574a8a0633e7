"""Debt that was issued, as the report of its closing says it, and debt outstanding as a sentence totals it.

Reads       "On November 20, 2024, the Company completed its … offering of … notes … The aggregate principal amount
            of notes sold in the offering was $1 billion"; "issued $100 million aggregate principal amount of";
            "the Lender issued a $205.0 million term loan"; "As of June 30, 2024, … had $3.909 billion aggregate
            indebtedness"; "reducing outstanding debt from $189.0 million to $94.5 million"; "had $66.3 million in
            principal debt outstanding"; "there were outstanding $1.7 billion in aggregate principal amount of the
            Notes"
Returns     Principal in USD of that issue on the day of closing, or the stated total on its day
Does not    read options to buy more, redemptions, pro forma totals ("after giving effect to"), earlier issues retold;
            in a report in thousands a number without its scale word is unread
Source      Form 8-K Items 1.01, 2.03 and 8.01, 6-K, releases; notes on debt
"""

import re
from collections.abc import Iterator
from datetime import date

from datmon.closed_issues import SMALLEST, closed_issues
from datmon.coin_clauses import issuer_names, subject_is_anothers
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.mentions import OURSELVES, mentioned, names_another, sentences_with
from datmon.passages import Sentence, announced_on, as_of_day, filed_on
from datmon.quantities import Amount, Precision, find_amounts

NAME = "issued_debt_sentence"
MEASURE = "debt_principal_usd"

_CLOSINGS = ("rincipal amount", "loan", "Loan", "orrowed", "romissory", "onvertible")
_TOTALS = (
    "ndebtedness",
    "utstanding",
    "otal debt",
    "ebt from",
    "ebt principal",
    "rincipal debt",
    "rincipal from",
    "oan from",
    "eaving",
)

# Behind the dollars: "aggregate indebtedness", "in principal debt outstanding", "of total debt", "in outstanding
# borrowings". Must not match "indebtedness remaining", "of outstanding shares".
_TOTAL_AFTER = re.compile(
    r"^\s*(?:of\s+|in\s+)?(?:(?:aggregate|total|consolidated)\s+(?:principal amount "
    r"of\s+)?(?:outstanding\s+)?(?:indebtedness|debt)\b(?! remaining)"
    r"|(?:outstanding\s+)?principal (?:amount of )?(?:debt|indebtedness)\s+outstanding\b"
    r"|(?:aggregate\s+)?outstanding (?:indebtedness|debt|borrowings)\b"
    r"|(?:in|of)\s+(?:debt|indebtedness|borrowings) outstanding\b)",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:had|has|have|with)\s+(?:an aggregate of\s+|a total of\s+|approximately\s+|total of\s+)*$", re.IGNORECASE
)
# "debt principal due of $", "total debt of $", "total outstanding debt was $", "outstanding $ … principal amount of
# the".
_TOTAL_BEFORE = re.compile(
    r"\b(?:debt principal (?:due|outstanding)|total (?:outstanding )?(?:debt|indebtedness)(?: principal| "
    r"outstanding)?|total principal outstanding"
    r"|outstanding (?:debt|indebtedness))\s+(?:of|was|is|totaled|totalled|stood at|stands at|now stands at|amounted "
    r"to)\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
_OUTSTANDING = re.compile(r"\bthere (?:was|were)\s+outstanding\s+(?:approximately\s+)?$", re.IGNORECASE)
_PRINCIPAL_OF = re.compile(
    r"^\s*(?:in|of)\s+(?:aggregate\s+|total\s+)?principal amount of (?:the|our|its)\b", re.IGNORECASE
)
# "reducing its outstanding principal from $189.0 million to $94.5 million", "brought total debt down to $"
_REDUCED = re.compile(
    r"\b(?:reduc\w+|lower\w+|decreas\w+|cut|cutting|brought|bringing|pa(?:id|ying) down|halv\w+)\b[^.;$]{0,120}"
    r"\b(?:debt|indebtedness|principal"
    r"|borrowings)\b[^.;$]{0,80}(?:\bfrom\s+(?:approximately\s+)?\$[\d.,]+(?:\s(?:thousand|million|billion))?\s+)?"
    r"\bto\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
# "its outstanding principal fell from $189.0 million to $94.5 million"
_FELL = re.compile(
    r"\b(?:debt|indebtedness|principal|borrowings)\b[^.;$]{0,80}\b(?:fell|declined|decreased|dropped|went down"
    r"|reduced)\s+"
    r"(?:from\s+(?:approximately\s+)?\$[\d.,]+(?:\s(?:thousand|million|billion))?\s+)?to\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
# "the principal outstanding under the credit facility was $", "principal of the note as of September 30, 2025 was $"
_BALANCE = re.compile(
    r"\b(?:(?:aggregate |total |combined )?principal(?: amount)?(?: balance)?|outstanding(?: principal)? (?:balance"
    r"|amount)"
    r"|outstanding)\b[^;$]{0,30}\b(?:under|of|on)\b"
    r"[^;$]{0,80}\b(?:facility|loans?|notes?|agreement|debentures?|line of credit)\b[^;$]{0,60}\b(?:was|were|is"
    r"|totaled)\s+"
    r"(?:approximately\s+)?$",
    re.IGNORECASE,
)
# "$1.7 billion aggregate principal amount of indebtedness under the notes, $500 million … under the loan": parts.
_UNDER = re.compile(r"^\s*(?:outstanding\s+)?under\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently|has|have|stands)\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:aggregate|total|combined)\b", re.IGNORECASE)
# "leaving $17.8 million principal amount outstanding", "$94.5 million of principal remains outstanding".
_STILL = re.compile(
    r"^\s*(?:in\s+|of\s+)?(?:aggregate\s+)?principal(?:\s+amount)?(?:\s+of\s+(?:the|its|our)\s+[\w\s]{0,40}?)?\s+"
    r"(?:(?:remain(?:s|ed|ing)?|still|is|are|was|were)\s+){0,2}outstanding\b",
    re.IGNORECASE,
)
_LEAVING = re.compile(r"\bleaving\s+(?:approximately\s+)?$|\bof which\s+(?:approximately\s+)?$", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:giving (?:further )?effect|pro forma|as adjusted|assum\w+|would|will|expects?|intends?|(?-i:may)|could|if"
    r"|up to|plans?"
    r"|hypothetical\w*|net debt|capacity|converted|maturities|subsidiar\w+|guarantee\w*)\b",
    re.IGNORECASE,
)
# A named party that issued: "Galaxy issued". Must not match "notes sold in the offering".
_ISSUES = re.compile(r"\b[A-Z][\w&.’-]*,?\s+(?:has\s+|have\s+)?(?P<verb>issued|sold|completed|closed)\b")
_IN_THOUSANDS = re.compile(r"\((?:amounts |dollars |\$ )?in thousands", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether the text speaks of principal, a loan, or debt outstanding."""
    words = _TOTALS if _periodic(document) else (*_CLOSINGS, *_TOTALS)
    return mentioned(document.text, *words)


def read(document: Document) -> Iterator[Reading]:
    """Yield the principal of each issue that closed, and each stated total, once."""
    told: set[tuple[object, date]] = set()
    for issue in closed_issues(document):
        told.add((issue.amount.value, issue.day))
        if _another_issues(document, issue.sentence):
            yield _unread(document, issue.sentence, "the issuer of the debt named is another")
        else:
            yield _fact(document, issue.amount, issue.sentence, issue.day)
    in_thousands = _periodic(document) and _IN_THOUSANDS.search(document.text) is not None
    for sentence, amount, day in _totals(document, {day for _, day in told}):
        if (amount.value, day) in told:
            continue
        told.add((amount.value, day))
        if in_thousands and not amount.scaled:
            yield _unread(document, sentence, "dollars without a scale word in a report in thousands")
        else:
            yield _fact(document, amount, sentence, day)


def _totals(document: Document, issued: set[date]) -> Iterator[tuple[Sentence, Amount, date]]:
    """Each total with its day; the balance of one loan only where it is all that is said of its day."""
    found = []
    for sentence in sentences_with(document, *_TOTALS):
        amount = _total(sentence.text)
        day = _day(document, sentence, amount) if amount is not None else None
        if amount is not None and day is not None and day <= filed_on(document) and _is_ours(document, sentence.text):
            found.append((sentence, amount, day))
    for sentence, amount, day in found:
        others = {other.value for _, other, that in found if that == day} - {amount.value}
        balance = _BALANCE.search(sentence.text[: amount.start])
        whole = balance is None or not _periodic(document) or _IN_ALL.search(balance[0])
        if whole and not (balance and (others or day in issued)):
            yield sentence, amount, day


def _another_issues(document: Document, sentence: Sentence) -> bool:
    """Whether a closing is of another's debt: a name that is not the filer issued it, and not to the filer."""
    verb = _ISSUES.search(sentence.text)
    if verb is None or OURSELVES.search(sentence.text):
        return False
    return subject_is_anothers(sentence.text, verb.start("verb"), lambda: issuer_names(document))


def _is_ours(document: Document, text: str) -> bool:
    return text.startswith("As of") or not names_another(document, text)


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


def _total(text: str) -> Amount | None:
    """The dollars a sentence calls debt outstanding; None where it supposes, plans, or gives two."""
    if "$" not in text:
        return None
    found = [amount for amount in find_amounts(text) if _is_total(text, amount)]
    return found[0] if len({amount.value for amount in found}) == 1 else None


def _is_total(text: str, amount: Amount) -> bool:
    if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST) or amount.value < SMALLEST:
        return False
    before, after = text[max(0, amount.start - 260) : amount.start], text[amount.end : amount.end + 90]
    before = re.sub(r"\b(?:approximately|about)\s+$", "", before)
    if _SUPPOSED.search(before):
        return False
    if any(pattern.search(before) for pattern in (_TOTAL_BEFORE, _REDUCED, _FELL, _BALANCE)):
        return not re.match(r"^\s*(?:per|in annual|of (?:interest|collateral))\b", after)
    if _OUTSTANDING.search(before) and _PRINCIPAL_OF.match(after):
        return True
    if _STILL.match(after):
        return bool(_LEAVING.search(before) or "remain" in after)
    total = _TOTAL_AFTER.match(after) if _HAD.search(before) else None
    return total is not None and not (_UNDER.match(after[total.end() :]) and text.count("$") > 1)


def _day(document: Document, sentence: Sentence, amount: Amount) -> date | None:
    """The day a total is stated for; what a current report was reduced to, or says is so now, is of its own day."""
    day = as_of_day(sentence.text, amount.start, filed_on(document))
    if day is not None or _periodic(document):
        return day
    before = sentence.text[: amount.start]
    now = any(pattern.search(before) for pattern in (_REDUCED, _FELL, _LEAVING, _NOW))
    return announced_on(document) if now else None


def _fact(document: Document, amount: Amount, sentence: Sentence, day: date) -> Reading:
    return stated(
        document, MEASURE, amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
        precision=amount.precision,
    )  # fmt: skip


def _unread(document: Document, sentence: Sentence, reason: str) -> Unread:
    return Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, MEASURE)


STYLE = Style(NAME, 3, recognises, read)
