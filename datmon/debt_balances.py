"""Debt balances: whether a sentence says of dollars that they are owed, by its subject and by what it says of them.

Three manners: the dollars are said to be outstanding, drawn or left to pay ("$41.5 million remains outstanding"); a
balance, a loan or borrowings are said to be so many dollars ("the balance of that loan is $2.5 million"); the filer
drew them ("drew the full $15 million of its facility"). The debt is named in the sentence or in the one before it.
What a facility promises, what was repaid, what it costs and what is worth so much is not owed.
"""

import re
from collections.abc import Callable

from datmon.any_case import AnyCase
from datmon.mentions import mentioned
from datmon.quantities import Amount, Precision

_REACH = 260  # characters before an amount in which its subject stands
_BEHIND = 170  # characters behind it in which its state stands

_DEBT = (
    r"(?:(?:loan|note|bond|debenture|borrowing)s?|(?:credit |loan |lending |revolving |term )?facilit(?:y|ies)"
    r"|lines? of credit|(?:credit|revolving) lines?|revolvers?|indebtedness|debt|mortgages?|overdrafts?"
    r"|loan agreements?|credit agreements?)"
)
_NAMED = AnyCase(rf"(?<!no )\b{_DEBT}\b(?! (?:receivable|program|offering|holders?))")
_STATE = (
    r"(?:outstanding|drawn(?! by)|in use|owed|owing|unpaid|borrowed|left to (?:pay|repay|be (?:re)?paid)"
    r"|remaining to be (?:re)?paid|still to be (?:re)?paid)"
)
_WORDS = (
    r"(?:(?!(?:shares?|stock|warrants?|options?|interest|fees?|equity|collateral|bitcoin(?!-)|btc(?!-)|cash|may"
    r"|could|would|will|undrawn|available|capacity|commitments?|repaid|redeemed|retired|converted|none|not|no|never"
    r"|proceeds|pay|repay|purchase|buy)\b)[\w%&.’'/-]+\s+)"
)
# Behind the dollars. Must match "remains outstanding", "of notes had been issued and are outstanding", "drawn on the
# loan", "was issued on May 1, 2025 and remains outstanding", "left to pay". Must not match "of shares outstanding",
# "remains available", "was never drawn", "outstanding shares".
_SAID_BEHIND = re.compile(
    rf"^\)?\s*(?:\((?:[A-Z]{{1,3}}\$|[€£¥])[^()]{{1,30}}\)\s*)?"
    rf"(?:(?:of|on|under) (?:the|its|our|an?)\s(?:US)?\$[\d.,]*\d(?:\s(?:million|billion))?\s+)?(?:(?:of"
    rf"|in)\s+)?{_WORDS}{{0,8}}?"
    rf"(?:was (?:issued|drawn|borrowed|advanced|funded)(?: on [A-Z]\w{{2,8}}\.? \d{{1,2}}(?:, 20\d\d)?)? and )?"
    rf"(?:(?:is|are|was|were|remains?|remained|remaining|still|currently|now|fully|today|has been|have been"
    rf"|had been|continues? to be)\s+){{0,4}}{_STATE}\b(?! (?:shares|stock|warrants|capacity|balance of cash))",
    re.IGNORECASE,
)
# "$9.0 million line of credit with Platte River Bank is fully drawn".
_FULLY = re.compile(
    rf"^\s*(?:[\w-]+\s){{0,3}}?{_DEBT}\b[^.;$]{{0,90}}?\b(?:is|was|has been|had been|remains|remained)\s+(?:now\s+)?"
    r"(?:fully|wholly|entirely|completely)\s+(?:drawn|borrowed|utili[sz]ed|outstanding)\b",
    re.IGNORECASE,
)
# "US$100 million of notes had been issued by September 25", "$13.0 million principal amount of debentures has been
# issued". Must not match "of shares have been issued".
_ISSUED = re.compile(
    rf"^\s*(?:(?:in|of)\s+)?{_WORDS}{{0,5}}?{_DEBT}(?: due (?:in )?20\d\d)?\s+(?:has|have|had) been "
    r"(?:issued|sold|drawn|advanced)\b",
    re.IGNORECASE,
)
_ROUGHLY = r"(?:\s+(?:approximately|about|roughly|just|an aggregate of|a total of|only|still|now|currently))*\s*$"
_IS = (
    r"(?:was|were|is|are|stood at|stands at|totall?ed|totals?|amount(?:ed|s)? to|came to|comes? to|stand at|of|at"
    r"|(?:(?:was|were|is|are|has|have|had) )?(?:been )?(?:reduced|lowered|cut|(?:paid|brought) down|increased|raised"
    r"|fell"
    r"|fallen|declined|decreased|dropped|rose|risen|grew|grown)"
    r"(?: from (?:approximately )?(?:US)?\$[\d.,]*\d(?: (?:million|billion))?)? to)"
)
# Before the dollars, with its link. Must match "The balance of that loan is", "Outstanding borrowings on the revolver
# were", "principal outstanding under the notes was". Must not match "The cash balance was" (no debt).
_BALANCE = re.compile(
    rf"\b(?:(?:loan|principal|outstanding|unpaid|remaining|debt)\s+)*(?:balance|principal(?: amount)?"
    rf"|amounts? (?:outstanding|owed|owing|drawn|borrowed)|borrowings?|drawings?|indebtedness|draws?)\b"
    rf"(?P<run>(?:[^.;$]|\.(?=\S)){{0,90}}?)\b{_IS}{_ROUGHLY}",
    re.IGNORECASE,
)
# A balance of what the words before name. Must match "remaining principal of", "outstanding principal balance was".
_LEFT = re.compile(r"^(?:(?:loan|debt)\s+)?(?:remaining|outstanding|unpaid)\s", re.IGNORECASE)
# "cumulative amount borrowed against its bitcoin now totals".
_BORROWED = AnyCase(r"^amounts?\s(?:borrowed|drawn)\b")
# "Convertible notes payable consisted of $131.4 million of principal".
_MADE_OF = AnyCase(
    rf"\b{_DEBT}(?: payable)?(?:,? net,?)? (?:consist(?:ed|s) of|comprised?s?|represent(?:ed|s)){_ROUGHLY}"
)
_OF_PRINCIPAL = re.compile(r"^\s*(?:of|in)\s(?:aggregate |outstanding |unpaid )?principal\b", re.IGNORECASE)
# Coins that secure a loan name its amount. Must match "5,000 BTC secured the $250.0 million term loan"; must not match
# "secured a $50 million facility", "may secure a $5 million loan".
_SECURES = re.compile(
    r"\b(?:bitcoin|BTC|ether|ETH|SOL|XRP|coins?|tokens?|collateral)\b(?:[^.;]|\.(?=\d)){0,90}?"
    r"\b(?<!may )(?<!to )(?:secured?s?|collaterali[sz]e[sd]?)\s(?:the|our|its)\s(?:outstanding\s)?(?:US)?$",
    re.IGNORECASE,
)
_LOAN_BEHIND = re.compile(
    r"^\s*(?!(?:[\w-]+\s){0,3}(?:facilit|line|revolv))(?:[\w-]+\s){0,4}?(?:loans?|notes?|debentures|borrowings)\b"
    r"(?! (?:facility|agreement|program))",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:(?-i:may)|could|can|might|would|will|had been|previously|repaid|if|until)\b", re.IGNORECASE
)
# "Debt was $", "Total debt of $", "bank debt at quarter end was $". Must not match "net debt was $", "debt service of".
_DEBT_IS = re.compile(
    r"(?<!net )(?<!no )\b(?:debt|indebtedness|borrowings)\b(?! (?:service|securit\w+|issuance|repayments?|financing"
    r"|offering|extinguishment))(?:\s+(?:at|as of|as at|on)\s[^.;$]{1,40})?\s+"
    rf"(?:was|were|is|stood at|stands at|totall?ed|totals|amount(?:ed|s) to){_ROUGHLY}",
    re.IGNORECASE,
)
# "Notes payable of $3,250,000 fall due in September", "Convertible notes of $186.0 million outstanding".
_PAYABLE_OF = re.compile(rf"\b{_DEBT}(?: payable)?(?: due (?:in )?20\d\d)?\s+(?:of|for|totall?ing){_ROUGHLY}", re.I)
_FALLS_DUE = re.compile(
    r"^\s*(?:in (?:aggregate )?principal(?: amount)?\s+)?(?:falls?|comes?|come|is|are|becomes?|will (?:fall|come|be"
    r"|become)"
    r"|matures?|will mature)\s+(?:due|payable|in|on)\b",
    re.IGNORECASE,
)
_OWES = re.compile(
    rf"\b(?:owes?|owed)\s+(?:(?:the\s+|its\s+)?[A-Z][\w.&-]*\s+|the \w+\s+|it\s+){{0,4}}?{_ROUGHLY[:-1]}$"
)
# "drew the full $", "borrowed a further $", "has drawn down $", "made an initial draw of $".
_DREW = AnyCase(
    r"\bmade\s(?:an?|its|the)\s(?:(?:initial|first|second|further|additional)\s)?(?:draw(?:down|ing)?|borrowing)\s"
    r"(?:down\s)?of\s(?:approximately\s)?$"
    r"|\b(?:drew|drawn|borrowed|took|taken)(?:\s+down)?\s+(?:(?:the|an?)\s+)?"
    r"(?:(?:full|entire|whole|initial|further|first|another|additional|aggregate|total|of|approximately"
    r"|about)\s+){0,4}$",
)
_FROM_FACILITY = re.compile(
    rf"^\s*(?:(?:of|from|under|on|against|available under|in)\s+)(?:[^.;$]|\.(?=\S)){{0,70}}?\b(?:{_DEBT}|lender"
    rf"|bank)\b",
    re.IGNORECASE,
)
# Behind a drawing on a facility that the sentence before names. Must match " at closing", " on the closing date". Must
# not match " at closing prices".
_AT_CLOSING = re.compile(
    r"^\s*(?:in full\s+)?(?:at|upon|on|in connection with)\s(?:the\s)?(?:(?:initial\s)?closing(?: date)?|signing"
    r"|inception)\b"
    r"(?! (?:price|level|condition))",
    re.IGNORECASE,
)
# The same before it. Must match "On the closing date the borrower ", "At closing, the Company "; must not match "Until
# the closing date the borrower ".
_CLOSING_FIRST = re.compile(
    r"^\W*(?:on|at|upon)\s(?:the\s)?(?:(?:initial\s)?(?:closing|funding|effective)(?:\sdate)?|same\s(?:day|date))\b"
    r"(?!\s(?:price|level|condition))",
    re.IGNORECASE,
)
# Must match "the borrower drew ", "the Borrower has transferred "; must not match "the borrower may draw".
_BORROWER_DID = re.compile(
    r"\bthe borrower (?:has |had )?(?:made|drew|drawn|borrowed|transferred|posted|delivered|deposited|moved|placed"
    r"|assigned|lodged|pledged)\b",
    re.IGNORECASE,
)
# Must match "its subsidiary Acme Reserve LLC, as borrower", "the Company (as Borrower)"; must not match "Northwind, as
# borrower".
_AS_BORROWER = re.compile(
    r"(?i:\b(?:subsidiary|company|issuer|registrant|we)\b)[^;\n]{0,160}?(?:\bas (?:the )?(?:\w+ )?[Bb]orrower\b"
    r"|\((?:the |collectively, the )?[“\"]Borrower[”\"])"
    r"|[“\"]Borrower[”\"]\),? (?:an?|our|its|the Company[’']s) (?:\w+[ -]){0,4}?(?i:subsidiary)"
)
# "had $30.0 million borrowed against our bitcoin".
_AGAINST_COINS = re.compile(
    r"^\s*(?:borrowed|drawn) (?:against|on) (?:our|its|the) (?:bitcoin|btc|ether|eth|coins?|tokens?|digital assets)\b",
    re.I,
)
# Right before dollars that another number stands beside, whose words are none of theirs. Must match "had cash of $38.4
# million and ", "had 33,517,092 common shares outstanding and ". Must not match "repaid $5 million and ".
_JOINED = 30  # characters before dollars that join them to another number
_BESIDE_ANOTHER = re.compile(
    r"\b(?:had|has|have|with|were|are)\s(?:[^;$\d]{0,60}(?:US)?\$?\d[\d.,]*)(?:[^;$]{0,40}?,\s(?:US)?\$\d[\d.,]*)?[^;$]{0,80}?,?\sand(?:\sapproximately"
    r"|\sabout|\san aggregate of|\sa total of)?\s(?:US)?$"
    r"|(?:US)?\$?\d[\d.,]*[^;$]{0,60},\swith an?\s(?:US)?$"
)
# Before the dollars, of notes that are there. Must match "notes due 2029, with an aggregate principal amount of ". Must
# not match "notes with a conversion price of ".
_NOTES_WITH = AnyCase(
    rf"\b{_DEBT}(?: due (?:in )?20\d\d)?(?:,? (?:from|with|by) [^.;$]{{1,60}}?)?,?\s(?:with|having|in)\s"
    r"(?:(?:an?|the)\s)?(?:[\w-]+\s){0,2}?principal(?: amount"
    rf"| balance)?(?: outstanding)? of{_ROUGHLY}",
)
# Behind them. Must match ", are not secured by bitcoin", " mature in 2029", ", bear no interest". Must not match ",
# were priced", " and a conversion price".
_ARE_THERE = re.compile(
    r"^,?\s(?:(?:which|that)\s)?(?:are|is|remains?|bears?|matures?|contains?|carr(?:y|ies)|accrues?|will mature"
    r"|have no|has no)\b(?! (?:being|to be|expected|subject to (?:closing|approval)|proposed))",
    re.IGNORECASE,
)
_AGAINST_COLLATERAL = re.compile(r"^\s*against\b[^.;$]{0,60}\bcollateral\b", re.IGNORECASE)
# What keeps dollars from being owed, in their clause before them.
_NOT_OWED = AnyCase(
    r"\b(?:fair value|carrying|market value|value of|interest(?! rate)|collateral|receivables?|proceeds|fees?|payments?"
    r"|net debt|(?:to|will) pay|paying"
    r"|repay|repaid|repaying|repayments?|prepaid|redeemed|retired|converted|exchanged|repurchased|lent|loaned"
    r"|available|undrawn|unused|capacity|commitments?|(?-i:may)|could|can|might|up to|maximum|warrants?|options"
    r"|customers?|clients?|net of|forgiv\w+|extinguish\w*|gain|loss|none of|no part of|cash|equity|stock|shares"
    r"|would|will|expects?|intends?|plans?|if|pro forma|assum\w+|giving effect|subsidiar\w+|guarantee\w*|proposed"
    r"|priced|pricing|year ago|previously|had been|maturities|revenue|income|sold|purchased)\b",
)
_PAID = re.compile(r"\b(?:repaid|prepaid|retired|was paid|released)\b", re.IGNORECASE)
_NOT_BEHIND = re.compile(
    r"^(?:(?!\band\b|\bagainst\b)[^.;,]){0,40}?\b(?:a year (?:ago|earlier)|last year|available|undrawn|unused"
    r"|in interest|of interest|per|capacity"
    r"|commitments?|repaid|(?:was|were|has been|been) (?:re)?paid|(?:was|were) (?:retired|redeemed|converted)"
    r"|in fees|of collateral|fair value)\b",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"\b(?:of |for |providing )?up to (?:an aggregate of |approximately )?(?:US)?\$[\d.,]*\d(?: (?:million|billion))?",
    re.I,
)
# What is outstanding of notes that are being called is told of their end. Must match "a notice of full redemption of
# the notes, $1 billion of which". Must not match "after the redemption, $94.5 million remains".
_CALLED = re.compile(r"\b(?:redemption|redeem|tender offer|exchange offer|notice to convert|conversion notice)\b", re.I)
_AFTERWARDS = re.compile(r"\b(?:after|following|upon|remain\w*|leaving)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;•:]|\sand\s(?=(?:it |we |the Company )?(?:had|has|have|still|now)\b)"
    r"|,\s+(?:and|but|while|which|of which|after which|following which|so that|since)\s|\.\s"
    rf"|,\sagainst\s(?=(?:[\w-]+ ){{0,3}}{_DEBT}\b)"
)
# What a debt was at first, which is no balance. Must match "When first issued in August the notes amounted to", "were
# originally". Must not match "the notes originally due 2027".
_AT_FIRST = re.compile(
    r"\b(?:when|as) (?:(?:first|originally|initially) )?(?:issued|sold|drawn|borrowed|placed)\b|\b(?:at|upon|on) "
    r"(?:issuance|issue|inception|origination|(?:the )?(?:original|initial) (?:issuance|issue|drawing))\b"
    r"|\b(?:prior to|before) (?:the|this|that|these|its|our|such) (?:\w+ ){0,2}?(?:redemption|repayment|exchange"
    r"|conversions?|repurchases?|payments?|amendment|refinancing|paydown|transactions?)\b"
    r"|\b(?:originally|initially|at first|to begin with|at the outset)\b(?! due| announced| scheduled)",
    re.IGNORECASE,
)
# One of these stands in small letters where that does.
_IN_FIRST = (
    "issu", "sold", "drawn", "borrowed", "placed", "inception", "origin", "initial", "first", "drawing", "begin",
    "outset", "prior to", "before",
)  # fmt: skip
_INSERTED = re.compile(r",\s(?:[^,;]|,(?=\d{3})){1,90},\s")  # "The note, of $15,000,000 at issue, has"
_PART_OF = re.compile(
    r"\$[\d.,]*\d(?:\s(?:million|billion))?\s+(?:of|on|under)\s+(?:the|its|our|an?)\s+$"
)  # the whole is no part
_INNER = re.compile(r",(?!\d)[^,;.$]{1,60},")  # "Our only loan, from Acme Bank, has"
_HAS = re.compile(rf"\b(?:has|have|had|with|carr(?:y|ies|ied)){_ROUGHLY}", re.IGNORECASE)
# In small letters: how what stands right before dollars ends that are stated, and what stands around all others.
_BEFORE_STATED = (
    "was", "were", "is", "are", "at", "to", "of", "for", "ed", "total", "totals", "ing", "just", "only", "still",
    "approximately", "about", "roughly", "comprised", "comprise", "represent", "represents",
    "now", "currently",
)  # fmt: skip
_IN_DEEDS = ("drew", "draw", "borrowing", "drawn", "borrowed", "took", "taken", "owe")
_IN_STATES = (
    "outstanding", "drawn", "in use", "owed", "owing", "unpaid", "borrowed", "left to", "remaining", "still", "utili",
    "issued", "sold", "advanced",
)  # fmt: skip


def is_owed(text: str, amount: Amount, spoken_of: Callable[[], str] = str) -> bool:
    """Whether dollars of a sentence are debt that is owed; `spoken_of` gives what is told before, which may name it.

    Reads "After these trades, $41.5 million remains outstanding", "Outstanding borrowings on the revolver were $35.0
    million against a $60.0 million commitment", "drew the full US$15 million of its facility".
    """
    if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
        return False
    before = _INNER.sub(" ", _SIZE.sub(" ", text[max(0, amount.start - _REACH) : amount.start]))
    after = text[amount.end : amount.end + _BEHIND]
    if not _may_be_said(before.rstrip().lower(), after.lower()):
        return False
    if "secure" in before and _SECURES.search(before) and _LOAN_BEHIND.match(after):
        return _HYPOTHETICAL.search(before) is None and not _PAID.search(after)
    clause = _CLAUSE.split(before)[-1]
    if ("and" in clause[-_JOINED:] or "with" in clause[-_JOINED:]) and _BESIDE_ANOTHER.search(clause):
        clause = ""
    if _NOT_BEHIND.match(after) or _NOT_OWED.search(clause) or was_at_first(clause) or _PART_OF.search(before):
        return False
    if _CALLED.search(text, 0, amount.start) and not _AFTERWARDS.search(text):
        return False
    return _is_said(before, clause, after, spoken_of)


def deed_of_borrower(document_text: str, text: str) -> bool:
    """Whether words tell a deed of "the borrower" in a document that does not call the filer, or its own, one."""
    return _BORROWER_DID.search(text) is not None and _AS_BORROWER.search(document_text) is None


def was_at_first(clause: str) -> bool:
    """Whether the words before dollars tell what a debt was at first, or before it was paid down."""
    return mentioned(clause.lower(), *_IN_FIRST) and _AT_FIRST.search(_INSERTED.sub(" ", clause)) is not None


def is_drawn(text: str, amount: Amount) -> bool:
    """Whether the dollars are those of a drawing told as a deed: "drew $12 million from the facility", "at closing"."""
    after = text[amount.end :][:_BEHIND]
    if not (_FROM_FACILITY.match(after) or _AT_CLOSING.match(after) or _CLOSING_FIRST.match(text)):
        return False
    clause = _CLAUSE.split(_SIZE.sub(" ", text[max(0, amount.start - _REACH) : amount.start]))[-1]
    return _DREW.search(clause) is not None


def _may_be_said(before: str, after: str) -> bool:
    """Whether the words around dollars, in small letters, hold any that `_is_said` asks for."""
    if before.endswith(_BEFORE_STATED) or "secure" in before:
        return True
    return mentioned(before, *_IN_DEEDS) or mentioned(after, *_IN_STATES)


def _is_said(before: str, clause: str, after: str, spoken_of: Callable[[], str]) -> bool:
    made_of = _OF_PRINCIPAL.match(after) and _MADE_OF.search(clause)
    if made_of or _FULLY.match(after) or _ISSUED.match(after) or (_DREW.search(clause) and _FROM_FACILITY.match(after)):
        return True
    at_closing = _AT_CLOSING.match(after) if _DREW.search(clause) else None
    said = at_closing or _SAID_BEHIND.match(after)
    drew_then = _DREW.search(clause) is not None and _CLOSING_FIRST.match(before) is not None
    if said is not None or drew_then:
        behind = after[: said.end() + 60] if said is not None else after
        return any(map(_NAMED.search, (behind, before))) or _NAMED.search(spoken_of()) is not None
    if _AGAINST_COINS.match(after):
        return _HAS.search(clause) is not None
    with_principal = _NOTES_WITH.search(clause) is not None and _ARE_THERE.match(after) is not None
    if with_principal or _PAYABLE_OF.search(clause):
        return with_principal or _FALLS_DUE.match(after) is not None
    balance = _BALANCE.search(clause)
    if balance is not None:
        left = _LEFT.match(balance[0]) and (_NAMED.search(before) or _NAMED.search(spoken_of()))
        return bool(left) or _NAMED.search(balance[0]) is not None or _BORROWED.search(balance[0]) is not None
    of_a_debt = _NAMED.search(before + after) is not None or _AGAINST_COLLATERAL.match(after) is not None
    return _DEBT_IS.search(clause) is not None or (of_a_debt and _OWES.search(clause) is not None)
