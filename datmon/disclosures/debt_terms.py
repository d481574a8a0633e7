"""Debts with the terms their closing states: convertible notes, term loans, loans on coins, repos.

Reads       "The notes … bear interest at …% per annum … will mature on … initial conversion price of approximately $…
            per share … require the Company to repurchase … on … cash, shares … or a combination … unsecured"; "a $…
            million term loan … collateralized by … bitcoin … initial LTV of …% … margin call at an LTV of …% … within
            24 hours"
Returns     An `instrument` a closed issue of the filer: its value is the kind (convertible, term_loan, margin_loan,
            defi_loan, repo, note), its terms are named as the columns of a table of instruments: principal_usd, coupon,
            issued, maturity, put_date, conversion_or_strike_price, settlement, secured, pledged_units, pledged_asset,
            ltv_initial, ltv_margin_call, ltv_liquidation, cure_hours; and conversion_rate (shares per $1,000),
            capped_call_price, interest_paid (in_kind); each only where it is stated, and stated once
Does not    read terms where a document speaks of several issues, nor another's debt; a level of collateral is its
            inverse as an LTV (250 % is 0.4)
Sums        What is read here is shown and not summed: one note is told of in many filings
Source      Form 8-K Items 1.01, 2.03 and 8.01, 6-K, releases
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.any_case import AnyCase, Pattern
from datmon.calendars import find_days
from datmon.closed_issues import WORDS, ClosedIssue, closed_issues
from datmon.coins import find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.keywords import keywords
from datmon.mentions import mentioned, paragraphs_with, sentences_with, speaks_of, speaks_of_filer
from datmon.passages import Sentence, filed_on
from datmon.quantities import Precision, find_amounts

NAME = "debt_terms"
MEASURE = "instrument"

_WORDS = keywords(
    "rincipal amount", "erm loan", "erm Loan", "loan", "Loan", "bear ", "bears ", "atur", " due ", "onversion price",
    "onversion Price", "onversion rate", "epurchase", "nsecured", "ecured", "ollateral", "ledge", "oan-to-value",
    "oan to value", "LTV", "cap price", "PIK interest", "-in-kind", "in kind", "argin call", "argin Call", "iquidat",
    "combination", "ettle",
)  # fmt: skip
_LEVELS = keywords("argin call", "oan-to-value", "LTV", "ollateral level", "ollateral ratio", "ollateralization ratio")
_CONVERTIBLE = re.compile(r"\bconvertible\b", re.IGNORECASE)
_REPO = re.compile(r"\brepurchase (?:agreement|transaction|facility)\b|\brepo\b", re.IGNORECASE)
_LOAN = re.compile(r"\bloans?\b|\bborrow\w*|\bcredit (?:agreement|facility)\b", re.IGNORECASE)
_MARGIN = re.compile(r"\bmargin (?:call|loan)\b|\bloan[- ]to[- ]value\b|\bLTV\b|\bmaster loan\b", re.IGNORECASE)
_DEFI = re.compile(r"\b(?:Aave|DeFi|decentrali[sz]ed finance|health factor|lending protocol)\b", re.IGNORECASE)
_SERIES = re.compile(r"\bdue\s+(20\d\d)\b")
_OTHER_NOTES = re.compile(
    r"\b(?:existing|outstanding|previously issued|prior|repurchase of|redeem\w*)\b[^.]{0,80}$", re.IGNORECASE
)

_OTHERS = re.compile(
    r"\b(?:existing (?:convertible )?notes|use(?:d)? (?:approximately|of (?:the )?(?:net )?proceeds)|capped call)\b",
    re.IGNORECASE,
)
_SECURED_DEBT = re.compile(r"\bsecured indebtedness\b", re.IGNORECASE)

_PERCENT = r"(?P<percent>\d{1,3}(?:\.\d{1,4})?)\s?%"
# "bear interest at a rate of 0.625% per year", "at an annual rate of 10%", "interest rate of 11.5% per annum".
_COUPON = re.compile(
    rf"\b(?:interest|coupon|loan fee|borrow(?:ing)? fee)\b[^.;%]{{0,70}}\b(?:of|at|is|equal "
    rf"to)\s+(?:a\s+)?(?:fixed\s+)?(?:rate of\s+)?"
    rf"{_PERCENT}(?:\s+(?:per|annual|an|a)\b|\s*[,.;)]|\s+and\b|\s+payable\b|\s+\(|$)"
    rf"|\b(?:rate|fee)\b[^.;%]{{0,40}}{_PERCENT.replace('percent', 'percent2')}\s+per\s+(?:annum|year)\b",
    re.IGNORECASE,
)
_NAMED_COUPON = re.compile(
    rf"{_PERCENT}\s+(?:(?:senior|secured|unsecured|junior)\s+){{0,3}}convertible\s+(?:\w+\s+){{0,2}}(?:notes?|bonds?"
    rf"|debentures?)\b",
    re.I,
)
_NO_COUPON = re.compile(
    r"\bwill not bear (?:any |regular )?interest\b|\bdo(?:es)? not bear (?:any |regular )?interest\b|\bnon-interest "
    r"bearing\b|\bzero[- ]coupon\b",
    re.I,
)
_DEFAULT_RATE = re.compile(r"\b(?:default|special interest|additional interest|penalty|late)\b", re.IGNORECASE)
_MATURES = re.compile(
    r"\b(?:matur(?:e|es|ing|ity)(?: date)?|due(?: and payable)?|repaid)\b(?:\s+\([^)]{0,30}\))?\s*(?:of the "
    r"\w+\s+)?(?:will be\s+|is\s+|of\s+|on\s+|in full on\s+|as of\s+)*$",
    re.IGNORECASE,
)
_CONVERSION = re.compile(
    r"\bconversion price\b(?:[^.;$]{0,40}?)\b(?:of|is|equal to"
    r"|was)\s+(?:initially\s+)?(?:approximately\s+)?\$\s?(?P<price>\d[\d,]*(?:\.\d+)?)",
    re.I,
)
# "initial conversion rate of 38.5981 shares of common stock per $1,000 principal amount"
_CONVERSION_RATE = re.compile(
    r"\bconversion rate\b[^.;$\d]{0,60}\b(?:of|is|was|be|equal to)\s+(?:initially\s+)?(?:approximately\s+)?"
    r"(?P<rate>\d[\d,]*(?:\.\d+)?)\s+(?:\w+[’']?s?\s+){0,6}?(?:shares|ADSs)[^.;$]{0,60}\bper\s+\$1,000\b",
    re.IGNORECASE,
)
_CAP_PRICE = re.compile(
    r"\bcap price\b[^.;$]{0,80}\b(?:of|is|be|was|equal to)\s+(?:initially\s+)?(?:approximately\s+)?"
    r"\$\s?(?P<price>\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_IN_KIND = re.compile(r"\binterest\b[^.;]{0,120}\b(?:paid|payable|pay)[- ]in[- ]kind\b|\bPIK interest\b", re.IGNORECASE)
_PUT = re.compile(r"\brequire\b[^.;]{0,60}\b(?:repurchase|purchase|redeem|repay)\b", re.IGNORECASE)
_ELECTION = re.compile(r"\bcash\b[^.;]{0,160}\bshares\b[^.;]{0,160}\bcombination\b", re.IGNORECASE)
_IN_SHARES = re.compile(r"\bsettled?\s+(?:solely\s+|only\s+)?in\s+shares\b|\bsolely in shares\b", re.IGNORECASE)
_IN_COINS = re.compile(
    r"\brepa(?:id|yable|y)\s+(?:in kind\s+)?(?:solely\s+|only\s+)?in\s+(?:bitcoin|BTC|ether|ETH|kind)\b", re.IGNORECASE
)
_UNSECURED = AnyCase(r"\bunsecured\b")
_SECURED = AnyCase(
    r"\b(?:is|are|was|were|be)\s+(?:fully\s+|initially\s+)?(?:over-?)?(?:secured|collaterali[sz]ed)\b|\bsenior "
    r"secured\b|\bsecured (?:convertible|loan|term loan|notes?|by)\b"
    r"|\bcollaterali[sz]ed (?:by|with)\b|\bsecurity interest in\b|\bBitcoin-backed\b|\bpledged?\b",
)
_COLLATERAL = re.compile(r"\b(?:collateral\w*|pledg\w+|secured by|posted|security interest)\b", re.IGNORECASE)
_NOT_PLEDGED = re.compile(r"\b(?:releas\w+|return\w*|unencumbered|may be required|additional)\b", re.IGNORECASE)
_LTV = r"(?:loan[- ]to[- ]value(?: ratio)?|LTV(?: ratio)?)"
_LEVEL = r"(?:collateral(?:i[sz]ation)?(?: coverage)?|coverage|maintenance)\s+(?:level|ratio|requirement|percentage)"
_THRESHOLD = rf"(?:{_LTV}|{_LEVEL}|collateral|level|value of the collateral)"
_OF = (
    r"[^.;%]{0,70}?\b(?:of|at|to|is|above|below|exceeds?|exceeding|reaches|reach|equal to|than|under)\s+"
    r"(?:or (?:above|below|exceeds)\s+)?(?:approximately\s+)?"
)
_INITIAL = re.compile(
    rf"\binitial(?:ly)?\b[^.;%]{{0,60}}\b(?P<what>{_THRESHOLD}){_OF}{_PERCENT}"
    rf"|\b(?P<what2>{_LTV}){_OF}(?P<percent2>\d{{1,3}}(?:\.\d+)?)\s?%\s+at (?:closing|inception|origination)"
    rf"|{_PERCENT.replace('percent', 'percent3')}\s+(?:initial\s+)?(?:over-?)?collateral(?:i[sz]ation)?\s+(?:level"
    rf"|ratio)"
    rf"|\bcollaterali[sz]ed at\s+(?:approximately\s+)?{_PERCENT.replace('percent', 'percent4')}",
    re.IGNORECASE,
)
_CALL = re.compile(
    rf"\bmargin call\b[^.;%]{{0,90}}?{_PERCENT}"
    rf"|{_PERCENT.replace('percent', 'percent2')}\s+(?:{_LTV}\s+)?margin call\b"
    rf"|\badditional collateral\b[^.;%]{{0,90}}?{_PERCENT.replace('percent', 'percent3')}"
    rf"|\b(?:below|exceeds?|above|reaches)\s+{_PERCENT.replace('percent', 'percent4')}[^.;%]{{0,70}}\bmargin call\b",
    re.IGNORECASE,
)
_LIQUIDATION = re.compile(
    rf"\bliquidat\w+\b[^.;%]{{0,90}}?{_PERCENT}"
    rf"|\b(?:exceeds?|reaches|above|rises to|below|falls below)\s+{_PERCENT.replace('percent', 'percent3')},?"
    rf"(?:(?!\band\b)[^.;%]){{0,70}}\bliquidat"
    rf"|{_PERCENT.replace('percent', 'percent2')}\s+(?:{_LTV}\s+)?liquidation\b",
    re.IGNORECASE,
)
_CURE = re.compile(
    r"\bwithin\s+(?:(?P<hours>\d{1,3}|twelve|twenty-four|forty-eight|seventy-two)(?:\s?\(\d+\))?)[- ]hours?\b",
    re.IGNORECASE,
)
_DEAREST = 40  # percent a year; no loan costs more
_HOURS = {"twelve": 12, "twenty-four": 24, "forty-eight": 48, "seventy-two": 72}


_CURED = re.compile(r"\bmargin\b|\bcollateral\b|\bcure\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a current report speaks of a principal or a loan, or any document of levels of collateral."""
    current = document.filing.form.upper().startswith(("8-K", "6-K"))
    words = WORDS if current else _LEVELS
    return speaks_of(document, *words)


def read(document: Document) -> Iterator[Reading]:
    """Yield the one issue that closed with its terms; elsewhere the loans whose levels of collateral are told."""
    issues = [issue for issue in closed_issues(document) if not issue.doubt]
    if not issues:
        yield from _loans_with_levels(document)
        return
    if len({issue.amount.value for issue in issues}) > 1 or len(_series(document, issues[0])) > 1:
        first = issues[0].sentence
        reason = "several issues, whose terms are not told apart"
        yield Unread(cite(document, first.start, first.end), STYLE.reader, reason, MEASURE)
        return
    sentences = list(sentences_with(document, *_WORDS))
    fact = _fact(document, issues[0], [each for each in sentences if not _is_about_others(each.text)])
    texts = [each.text for each in sentences]
    capped = _one("capped_call_price", (match["price"] for match in _found(texts, _CAP_PRICE, "cap price")))
    yield replace(fact, terms=(*fact.terms, *capped.items()))


def _loans_with_levels(document: Document) -> Iterator[Reading]:
    """A loan on coins a paragraph, by its LTV or level of collateral; the same levels are told once."""
    told: set[tuple[tuple[str, str], ...]] = set()
    for paragraph in paragraphs_with(document, *_LEVELS):
        texts = [sentence.text for sentence in paragraph.sentences]
        levels = _collateral_terms(texts)
        key = tuple(item for item in levels.items() if item[0].startswith("ltv"))
        text = " ".join(texts)
        if not key or key in told or not _LOAN.search(text) or not speaks_of_filer(document, text):
            continue
        told.add(key)
        day = _signed(text, filed_on(document)) or document.filing.period or filed_on(document)
        terms = (
            _principal_of_loan(text)
            | _note_terms(texts, day)
            | _conversion_terms(texts, day, "margin_loan")
            | levels
            | {"secured": "yes"}
        )
        kind = "defi_loan" if _DEFI.search(text) else "margin_loan"
        fact = stated(document, MEASURE, kind, (paragraph.start, paragraph.end), STYLE.reader, as_of=day)
        yield replace(fact, terms=tuple(terms.items()))


def _principal_of_loan(text: str) -> dict[str, str]:
    """The principal where a paragraph names one loan ("a $10.0 million loan")."""
    loans = [
        each for each in find_amounts(text) if each.currency and re.match(r"^\s+(?:term\s+)?loan\b", text[each.end :])
    ]
    return _one(
        "principal_usd", (f"{each.value.normalize():f}" for each in loans if each.precision is not Precision.AT_MOST)
    )


def _signed(text: str, filed: date) -> date | None:
    """The first day of a paragraph that something was done on ("On July 25, 2025, we entered into")."""
    days = [day for start, _, day in find_days(text) if day <= filed and re.search(r"\b[Oo]n\s+$", text[:start])]
    return days[0] if days else None


def _series(document: Document, issue: ClosedIssue) -> set[str]:
    """The years notes fall due that the text names as those of this issue; other notes' are left out."""
    return {
        match[1]
        for match in _SERIES.finditer(issue.sentence.text)
        if not _OTHER_NOTES.search(issue.sentence.text[: match.start()])
    }


def _is_about_others(text: str) -> bool:
    """Whether a sentence is about notes that were there before, or only about the use of proceeds."""
    return next(_found([text], _OTHERS, "existing ", "proceeds", "approximately", "capped"), None) is not None


def _fact(document: Document, issue: ClosedIssue, sentences: list[Sentence]) -> Fact:
    texts = [sentence.text for sentence in sentences]
    kind = _kind(issue.sentence.text, texts)
    terms = {"principal_usd": f"{issue.amount.value.normalize():f}", "currency": "USD", "issued": issue.day.isoformat()}
    terms |= _note_terms(texts, issue.day) | _conversion_terms(texts, issue.day, kind) | _collateral_terms(texts)
    span = issue.sentence.start, issue.sentence.end
    fact = stated(document, MEASURE, kind, span, STYLE.reader, as_of=issue.day, precision=issue.amount.precision)
    return replace(fact, terms=tuple(terms.items()))


def _kind(text: str, texts: list[str]) -> str:
    """The kind of debt, by the words of its closing, then by those of its terms."""
    everything = " ".join(texts)
    if _CONVERTIBLE.search(text) or (not _LOAN.search(text) and _CONVERTIBLE.search(everything)):
        return "convertible"
    if _REPO.search(text):
        return "repo"
    if _LOAN.search(text):
        return "margin_loan" if _MARGIN.search(everything) else "term_loan"
    return "note"


# terms -----------------------------------------------------------------------------------------------------------


def _one(name: str, found: Iterable[object]) -> dict[str, str]:
    """The term where all that was found is one value; nothing where two differ or none is stated."""
    distinct = {str(value) for value in found if value is not None}
    return {name: distinct.pop()} if len(distinct) == 1 else {}


def _note_terms(texts: list[str], issued: date) -> dict[str, str]:
    secured = {"no" for _ in _found(texts, _UNSECURED, "unsecured")} | {
        "yes"
        for text in texts
        if _may_be_secured(text) and _SECURED.search(_UNSECURED.sub("", text)) and not _SECURED_DEBT.search(text)
    }
    return (
        _one("coupon", (rate for text in texts for rate in _coupons(text)))
        | _one("maturity", (day for text in texts for day in _days_behind(text, _MATURES, issued)))
        | (_one("secured", secured))
        | _one("interest_paid", ("in_kind" for _ in _found(texts, _IN_KIND, "kind", "pik")))
    )


def _found(texts: Iterable[str], pattern: Pattern, *words: str) -> Iterator[re.Match[str]]:
    """Where a pattern stands in texts, looked for in those that hold, in small letters, one of the words it needs."""
    for text in texts:
        if mentioned(text.lower(), *words):
            yield from pattern.finditer(text)


def _may_be_secured(text: str) -> bool:
    """Whether a word stands in a text without which `_SECURED` finds nothing, which takes it long."""
    said = text.lower()
    return "secur" in said or "collateral" in said or "pledge" in said or "backed" in said


def _coupons(text: str) -> Iterator[str]:
    if next(_found([text], _NO_COUPON, "interest", "zero"), None):
        yield "0"
        return
    for pattern in (_COUPON, _NAMED_COUPON) if "%" in text else ():
        for match in pattern.finditer(text):
            percent = next(value for name, value in match.groupdict().items() if name.startswith("percent") and value)
            if not _DEFAULT_RATE.search(text[max(0, match.start() - 60) : match.end()]) and Decimal(percent) < _DEAREST:
                yield _share(percent)


def _days_behind(text: str, words: Pattern, issued: date) -> Iterator[str]:
    for start, _, day in find_days(text):
        if day > issued and words.search(text[max(0, start - 60) : start]):
            yield day.isoformat()


def _conversion_terms(texts: list[str], issued: date, kind: str) -> dict[str, str]:
    if kind != "convertible":
        return _one("settlement", ("in_kind_coin" for _ in _found(texts, _IN_COINS, "repa")))
    prices = (match["price"].replace(",", "") for match in _found(texts, _CONVERSION, "conversion price"))
    rates = (match["rate"].replace(",", "") for match in _found(texts, _CONVERSION_RATE, "conversion rate"))
    ways = ["election" for _ in _found(texts, _ELECTION, "combination")] or [
        "share" for _ in _found(texts, _IN_SHARES, "in shares", "settle")
    ]
    return (
        _one("put_date", (day for text in texts for day in _put_days(text, issued)))
        | _one("conversion_or_strike_price", prices)
        | _one("conversion_rate", rates)
        | _one("settlement", ways)
    )


def _put_days(text: str, issued: date) -> Iterator[str]:
    put = next(_found([text], _PUT, "require"), None)
    for start, _, day in find_days(text) if put else ():
        if put and start > put.end() and day > issued and re.search(r"\bon\s+(?:each of\s+)?$", text[:start]):
            yield day.isoformat()


def _collateral_terms(texts: list[str]) -> dict[str, str]:
    pledged = [pair for text in texts for pair in _pledged(text)]
    units, assets = (
        _one("pledged_units", (units for units, _ in pledged)),
        _one("pledged_asset", (a for _, a in pledged)),
    )
    levels = [(text, text.lower()) for text in texts if "%" in text]
    return (
        (units | assets if units and assets else assets)
        | _one("ltv_initial", _levels(levels, _INITIAL, "initial", "collateral", "closing", "inception", "origination"))
        | _one("ltv_margin_call", _levels(levels, _CALL, "margin call", "additional collateral"))
        | _one(
            "ltv_liquidation",
            _levels(levels, _LIQUIDATION, "liquidat", but="call"),
        )
        | _one("cure_hours", (hours for text in texts for hours in _cure_hours(text)))
    )


def _levels(
    texts: list[tuple[str, str]], pattern: Pattern, *words: str, but: str | None = None
) -> Iterator[str | None]:
    """The loan-to-value that each place a pattern finds means, searched for only where one of its words stands."""
    for text, said in texts:
        if mentioned(said, *words):
            yield from (_ltv(match) for match in pattern.finditer(text) if but is None or but not in match[0])


def _pledged(text: str) -> Iterator[tuple[str, str]]:
    """Coins a sentence says are pledged for the loan: (units, coin)."""
    bound = next(_found([text], _COLLATERAL, "collateral", "pledg", "secur", "posted"), None)
    if bound is None or _NOT_PLEDGED.search(text):
        return
    places = [(start, symbol) for start, _, symbol in find_coins(text)]
    for amount in find_amounts(text):
        coin = next((symbol for start, symbol in places if 0 <= start - amount.end <= 12), None)
        if coin and not amount.currency and not text[amount.end :].lstrip().startswith("%"):
            yield f"{amount.value.normalize():f}", coin


def _ltv(match: re.Match[str]) -> str | None:
    """The loan-to-value a percentage means: as it is, or the inverse of a level of collateral (250 % -> 0.4)."""
    percent = next((value for name, value in match.groupdict().items() if name.startswith("percent") and value), None)
    if percent is None:
        return None
    share = Decimal(percent) / 100
    if share > 1:
        share = (1 / share).quantize(Decimal("0.0001"))
    return f"{share.normalize():f}" if 0 < share <= 1 else None


def _cure_hours(text: str) -> Iterator[str]:
    if next(_found([text], _CURED, "margin", "collateral", "cure"), None):
        for match in _CURE.finditer(text):
            yield str(_HOURS.get(match["hours"].lower(), match["hours"]))


def _share(percent: str) -> str:
    return f"{(Decimal(percent) / 100).normalize():f}"


STYLE = Style(NAME, 3, recognises, read)
