"""Principal of debts as a report's notes tell of them in sentences, proved by what the balance sheet carries them at.

Reads       "In November 2023 we issued $100.0 million of 7.25% senior notes due 2028" beside "Senior notes | 98.4";
            "borrowed $20,000,000 under a master loan agreement" beside "Loan payable | 20,000,000"; "convertible loan
            notes with a nominal value of $5.0m" beside "Convertible loan notes | (4,870)"
Proves      One principal that is told, and no other, fits what all debts are carried at, or what one of them is: a
            carrying amount is the principal less discount and costs, a fair value may lie on either side
Returns     debt_principal_usd on the day of the balance sheet
Does not    read facilities not drawn, options to buy more, what was repaid or converted, debts of others; bare
            dollars of a report in thousands are taken as the balance sheet proves them
Source      ASC 470-10-50, ASC 835-30-45, IFRS 7.8; notes on debt of Forms 10-Q, 10-K, 20-F, 40-F, reports on 6-K
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from datmon.any_case import AnyCase
from datmon.coin_clauses import counts_in_other_dollars
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, stated
from datmon.keywords import keywords
from datmon.mentions import names_another, sentences_with, speaks_of
from datmon.passages import Sentence
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_scales import counts_in_thousands
from datmon.statements import Line, Statement, states

NAME = "debt_note_sentence"
_SHEET = keywords("total assets")
MEASURE = "debt_principal_usd"
_FORMS = ("10-Q", "10-K", "20-F", "40-F", "6-K")
_SMALLEST = 100_000  # dollars; less is a bond of $1,000, a fee, a price
_MOST = 60  # principals told; a hostile report repeats without end
_LEAST, _GREATEST = Decimal("0.75"), Decimal("1.02")  # of the principal, what a debt is carried at
_LEAST_REPAID = Decimal("0.97")  # the same where the report tells that debt was repaid or converted
_LEAST_FAIR, _GREATEST_FAIR = Decimal("0.5"), Decimal(2)  # the same at fair value
_THOUSAND = Decimal(1_000)
_REACH, _BEHIND = 220, 120  # characters before and behind dollars that say what they are

_BALANCE_SHEET = keywords("otal assets", "OTAL ASSETS", "otal Assets")
_WORDS = keywords(
    "rincipal", "otes", " note", "ebenture", " loan", " Loan", "orrowed", " drew ", " drawn", "ominal value",
    "ace amount", "ace value", " bonds",
)  # fmt: skip
_DEBT = (
    r"(?:loans?|(?:loan |promissory |convertible )?notes?|debentures?|bonds?|borrowings?|indebtedness"
    r"|(?:credit |loan |lending |term )?facilit(?:y|ies)|lines? of credit)"
)
# A debt on a balance sheet. Must match "Convertible loan notes", "Loan payable", "Notes payable, net", "Current portion
# of long-term debt". Must not match "Notes receivable", "Interest on notes", "Total debt", "Debt issuance costs".
_ROW = re.compile(
    r"^(?!total\b)(?!.*\b(?:receivables?|investments?|interest|lent|loaned|costs?|derivative|embedded|warrants?|leases?"
    r"|liabilities under|customers?|prepaid|deferred|collateral|purchase|premium)\b)"
    r"(?:[\w’'&,/-]+\s+){0,6}?"
    r"(?:notes?|loans?|borrowings?|debt|debentures?|bonds?|credit facilit(?:y|ies)|lines? of credit)\b",
    re.IGNORECASE,
)
_AT_FAIR_VALUE = re.compile(r"\bfair value\b", re.IGNORECASE)
_ASSETS = re.compile(r"^total assets$", re.IGNORECASE)
_ROUGHLY = r"(?:\s+(?:approximately|about|an aggregate of|a total of|US))*\s*$"
# "with an aggregate principal amount of", "a nominal value of", "principal outstanding under the credit facility was".
_PRINCIPAL_OF = re.compile(
    r"\b(?:principal|nominal|face)(?: amounts?| value| sum| balance)?(?: (?:outstanding|owed))?"
    r"(?: (?:of|under|on) (?:the|its|our|these|this|such)\b[^.;$]{0,50}?)?"
    rf",? (?:of|was|were|is|totall?ing|totall?ed|at){_ROUGHLY}",
    re.IGNORECASE,
)
# "borrowed $", "drew down an initial $".
_DREW = re.compile(
    rf"\b(?:borrowed|drew|drawn|obtained|received)(?: down)?(?: (?:the|an?|its|initial|full|further|first))*{_ROUGHLY}",
    re.I,
)
_UNDER = re.compile(
    rf"^\s*(?:in cash\s+)?(?:under|from|on|against|through|via|of)\b[^.;$]{{0,100}}\b{_DEBT}\b", re.IGNORECASE
)
_AGREED = re.compile(
    rf"^\s*(?:in cash\s+)?(?:under|from|on|through|via)\b[^.;$]{{0,80}}\b(?:{_DEBT}|(?:loan|credit) agreement)\b", re.I
)
# "a term loan of $", "promissory note in the amount of $".
_LOAN_OF = re.compile(
    rf"(?<!no )\b(?:loans?|notes?|debentures?|bonds?)\b(?: payable)? (?:of|for|in the amount of|totall?ing){_ROUGHLY}",
    re.I,
)
_PRINCIPAL_BEHIND = re.compile(
    r"^\s*(?:in |of )?(?:aggregate |total |original |outstanding )*principal\b", re.IGNORECASE
)
# "$100.0 million of 7.25% senior notes due 2028" behind "issued".
_OF_NOTES = re.compile(
    r"^\s*(?:in |of |worth of )?(?:[\w.%’'-]+\s+){0,7}?(?:notes?|debentures?|bonds?|term loans?)\b(?! receivable)", re.I
)
_ISSUED = re.compile(
    r"\b(?:issued?|issuance|sold|sale|completed|closed|placed|offering|outstanding|entered into|have|had|raised)\b"
    r"[^;]{0,140}$",
    re.I,
)
# What is told of a debt and is not what is owed of it.
_NOT = re.compile(
    r"\b(?:fair value|carrying|interest of|collateral\w* (?:of|worth|valued)|receivables?|proceeds|fees?|payments?"
    r"|repa(?:id|ying|yments?)|prepaid|redeem\w*|converted|exchanged|repurchased|lent|loaned|available|undrawn|capacity"
    r"|commitments?|limit|(?-i:may)|could|can|up to|maximum|additional|option|right|warrants?|net of|forgiv\w+"
    r"|extinguish\w*|gain|loss|would|will|expects?|intends?|plans?|if|pro forma|subsequent\w*|investment in|purchased"
    r"|acquired|invested|customers?|subsidiar\w+ of)\b",
    re.IGNORECASE,
)
_NOT_BEHIND = re.compile(
    r"^[^.;$]{0,60}?\b(?:per (?:annum|month|year|share)|available|undrawn|unused|capacity|commitments?|in interest"
    r"|(?:was|were|been) (?:repaid|redeemed|converted|retired)|matured and)\b|^\s*(?:per|in shares|shares)\b"
    r"|^\s*(?:revolv\w+|credit|committed|facility|line)\b",
    re.IGNORECASE,
)
# Must match "repaid $2.0 million", "$5.0 million of the notes were converted". Must not match "may be redeemed".
_REDUCED = AnyCase(
    r"\b(?:repaid|prepaid|paid down|redeemed|converted|repurchased|exchanged|extinguished|retired)\b"
    r"(?:[^.;$]|\.\d){0,80}\$"
    r"|\$(?:[^.;$]|\.\d){0,80}\b(?:was|were|been)\s(?:repaid|prepaid|redeemed|converted|repurchased|exchanged|retired)\b",
)
_CLAUSE = re.compile(r"[;•]|,\s+(?:and|but|while|which|of which|so that)\s|\.\s")
_FOREIGN = re.compile(r"(?:\b[A-TV-Z]|[A-Z]{2})$")  # "C" of "C$", "HK" of "HK$"


@dataclass(frozen=True, slots=True)
class _Told:
    """A principal a sentence tells of, in the dollars it may mean."""

    sentence: Sentence
    amount: Amount
    dollars: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class _Carried:
    """What debts are carried at on a balance sheet."""

    dollars: Decimal
    fair: bool

    def fits(self, principal: Decimal, least: Decimal) -> bool:
        """Whether they may be so much principal, of which discount and costs leave at least the share `least`."""
        least, greatest = (_LEAST_FAIR, _GREATEST_FAIR) if self.fair else (least, _GREATEST)
        return principal * least <= self.dollars <= principal * greatest


def recognises(document: Document) -> bool:
    """Whether a report has words of debt and a balance sheet."""
    reports = document.filing.form.upper().startswith(_FORMS)
    return reports and speaks_of(document, *_WORDS) and speaks_of(document, *_BALANCE_SHEET)


def read(document: Document) -> Iterator[Reading]:
    """Yield the principal that fits all the debts of the balance sheet, else each that fits one of them."""
    if counts_in_other_dollars(document):
        return
    found = _carried(document)
    if found is None:
        return
    day, rows = found
    told = list(_told(document))
    if not told:
        return
    least = _least(document)
    whole = _Carried(sum((row.dollars for row in rows), Decimal(0)), any(row.fair for row in rows))
    fitting = _fitting(told, whole, least)
    chosen = fitting if len(fitting) == 1 else {}
    if not fitting and len(rows) > 1:
        chosen = {value: each for row in rows for value, each in _alone(_fitting(told, row, least)).items()}
    for value, each in chosen.items():
        span = each.sentence.start, each.sentence.end
        precision = each.amount.precision if value == each.amount.value else Precision.ROUNDED
        yield stated(document, MEASURE, value, span, STYLE.reader, as_of=day, precision=precision)


def _alone(fitting: Mapping[Decimal, _Told]) -> Mapping[Decimal, _Told]:
    return fitting if len(fitting) == 1 else {}


def _least(document: Document) -> Decimal:
    reduced = sentences_with(document, *_WORDS, beside="$")
    return _LEAST_REPAID if any(_REDUCED.search(sentence.text) for sentence in reduced) else _LEAST


def _fitting(told: list[_Told], carried: _Carried, least: Decimal) -> dict[Decimal, _Told]:
    """The principals, by their dollars, that fit a carrying amount: the one that equals it, else all."""
    found: dict[Decimal, _Told] = {}
    for each in told:
        for value in each.dollars:
            if carried.fits(value, least):
                found.setdefault(value, each)
    return {carried.dollars: found[carried.dollars]} if carried.dollars in found else found


# the balance sheet -----------------------------------------------------------------------------------------------


def _carried(document: Document) -> tuple[date, list[_Carried]] | None:
    """The day of the balance sheet and its debts, one a row; None where there is none, or no debt on it."""
    for statement in states(document, _SHEET, ("cash",)):
        rows = [
            _Carried(abs(value), _AT_FAIR_VALUE.search(line.printed) is not None)
            for line in _liabilities(statement)
            if _ROW.match(line.label) and (value := statement.value_of(line))
        ]
        return (statement.window.end, rows) if rows else None
    return None


def _liabilities(statement: Statement) -> list[Line]:
    """The lines below the assets; deductions where a statement leads from assets to net assets."""
    place = next((index for index, line in enumerate(statement.lines) if _ASSETS.match(line.label)), None)
    return [] if place is None else list(statement.lines[place + 1 :])


# the notes -------------------------------------------------------------------------------------------------------


def _told(document: Document) -> Iterator[_Told]:
    """The principals that sentences tell of."""
    count = 0
    for sentence in sentences_with(document, *_WORDS, beside="$"):
        if count >= _MOST:
            return
        for amount in find_amounts(sentence.text):
            if _is_principal(sentence.text, amount) and not names_another(document, sentence.text):
                bare = not amount.scaled and counts_in_thousands(document)
                values = (amount.value, amount.value * _THOUSAND) if bare else (amount.value,)
                dollars = tuple(value for value in values if value >= _SMALLEST)
                count += 1
                yield _Told(sentence, amount, dollars)


def _is_principal(text: str, amount: Amount) -> bool:
    """Whether the words next to dollars call them the principal of a debt that was taken on."""
    if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
        return False
    before, after = text[max(0, amount.start - _REACH) : amount.start], text[amount.end : amount.end + _BEHIND]
    clause = _CLAUSE.split(before)[-1]
    if _NOT.search(clause) or _FOREIGN.search(before[-2:]) or _NOT_BEHIND.match(after):
        return False
    if _PRINCIPAL_OF.search(clause) or _PRINCIPAL_BEHIND.match(after) or _LOAN_OF.search(clause):
        return True
    if _DREW.search(clause):
        return _UNDER.match(after) is not None or _AGREED.match(after) is not None
    return _ISSUED.search(clause) is not None and _OF_NOTES.match(after) is not None


STYLE = Style(NAME, 2, recognises, read)
