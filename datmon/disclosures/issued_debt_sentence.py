"""Debt that was issued, as the report of its closing says it, and debt outstanding as a sentence totals it.

Reads       "On …, the Company completed its … offering of … notes … The aggregate principal amount of notes sold in the
            offering was $…"; "issued $… aggregate principal amount of"; "closed a $… offering of … notes"; "the Lender
            issued a $… term loan"; "entered into a master loan agreement … drew $…"; "As of …, … had $… aggregate
            indebtedness"; "reducing outstanding debt from $… to $…"; "had $… in principal debt outstanding"; "there
            were outstanding $… in aggregate principal amount of the Notes"; "has no outstanding debt as of"; "is
            debt-free"
Returns     Principal in USD of that issue on the day of closing, or the stated total on its day; zero only where the
            filer plainly says that it owes nothing, on the day told or in a release that reports on no period
Does not    read options to buy more, redemptions, pro forma totals ("after giving effect to"), earlier issues retold,
            facilities nothing is said to be drawn of, others' debt (unread); in a report in thousands a number without
            its scale word is unread
Source      Form 8-K Items 1.01, 2.03 and 8.01, 6-K, releases; notes on debt
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial

from datmon.any_case import AnyCase
from datmon.closed_issues import SMALLEST, WORDS, closed_issues
from datmon.coins import coins, find_coins
from datmon.debt_balances import deed_of_borrower, is_drawn, is_owed, was_at_first
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers, issuer_names, opens_with_another
from datmon.keywords import keywords
from datmon.mentions import names_another, sentences_with, speaks_of
from datmon.nothing_owed import debts_of_nothing
from datmon.passages import Sentence, as_of_day, filed_on, find_loose_days
from datmon.quantities import Amount, Precision, find_amounts, in_us_dollars
from datmon.report_days import paragraph_day, period_end
from datmon.report_scales import is_bare, of_all_amounts
from datmon.reported_periods import reported
from datmon.stock_days import clock_of, day_above, day_of_deed, own_days, sentence_before, stock_day
from datmon.tables import tables_holding
from datmon.told_days import (
    present_day_told,
    speaks_of_a_stretch,
    spoken_on,
    stock_day_told,
    update_day,
    window_told,
)

NAME = "issued_debt_sentence"
_SHEET = keywords("total assets")
MEASURE = "debt_principal_usd"

_OWED = keywords("utstanding", "rincipal", "alance")
_LENT = keywords("orrowed")
_ANY = keywords(
    "oan", "ine of credit", "redit line", "evolver", " note", "otes", "Note", "ebt", "rincipal", "orrow", "acilit",
    "ebenture", "redit agreement", "redit Agreement", "evolving", "rawings", " drawn", " owed ",
    "owes nothing", "owe nothing",
)  # fmt: skip
_TOTALS = keywords(
    "ndebtedness",
    "utstanding",
    "otal debt",
    "ebt from",
    "ebt to ",
    "own to ",
    "ebt principal",
    "rincipal debt",
    "rincipal from",
    "oan from",
    "eaving",
    "tood at",
    "orrowings",
    "oan balance",
    "oans had",
    "rincipal of",
    " drawn",
    "ote of",
    "ringing",
    " of debt",
    "in debt",
    " owe",
    " drew ",
    " draw of ",
    " drawdown of ",
    "drawing of",
    "eft to ",
    "mounted to",
    "orrowed ",
    " in use",
    "alance of",
    "fully drawn",
    " due in ",
    " due on ",
    "unpaid",
    "oans of",
    "nly debt",
    "ole debt",
    "emaining debt",
    "oan of",
    "oan from",
    "has principal",
    "had principal",
    "been issued",
    "secured the",
    "secures the",
    "secured our",
    "secured its",
    "ebt:",
    "ndebtedness:",
    "orrowings:",
    "onsisted of",
    "in total",
    "in aggregate",
    "quarter with",
    "mount to",
    "tand at",
    "bearing debt",
    " debt of",
    "nly borrowing",
    "ole borrowing",
    "nly loan",
    "ole loan",
    "year with",
    "month with",
    "half with",
    "period with",
    "ogether",
    "in all",
    " of principal",
    "rawings",
    " debt other than",
    " debt except",
    " debt apart from",
    "indebtedness other than",
    "with principal",
    "orrowing of",
    "educed to",
    "rincipal amount of the",
    "otes due ",
    "onds with",
    "otes with",
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
_TOTAL_BEFORE = AnyCase(
    r"\b(?:debt principal (?:due|outstanding)|total (?:outstanding )?(?:debt|indebtedness|borrowings"
    r"|loans)(?: principal| "
    r"outstanding)?|total principal outstanding"
    r"|outstanding (?:debt|indebtedness|borrowings))\s+(?:(?:as of|as at|at) [A-Z]\w+\.? \d{1,2},? 20\d\d,?\s+)?"
    r"(?:of|was|were|is|totaled|totalled|stood at|stands at|now stands at|amounted to|consist(?:s|ed) of|comprised)\s+"
    r"(?:approximately\s+|an?\s+)?$"
    r"|\b(?:cumulative|aggregate|total|combined) (?:amounts?|sums?) (?:borrowed|drawn|owed)\b[^.;$]{0,70}?\b(?:(?:now"
    r"|then|currently) )?(?:totals?|totall?ed|is|are|was|were|stands at|stood at|amounts to|comes to|reached|of"
    r"|to)(?: now)? "
    r"(?:approximately\s+)?$"
    r"|\b(?:only|sole) (?:(?:outstanding|remaining|funded) )*(?:debt|indebtedness|borrowings?|loan)(?: outstanding)?"
    r"(?: for borrowed money)?(?: outstanding)? (?:is|was|consists of|consisted of) (?:(?:an?|the|its|our"
    r"|approximately)\s+)*$",
)
_OUTSTANDING = re.compile(r"\bthere (?:was|were)\s+outstanding\s+(?:approximately\s+)?$", re.IGNORECASE)
_PRINCIPAL_OF = re.compile(
    r"^\s*(?:in|of)\s+(?:aggregate\s+|total\s+)?principal amount of (?:the|our|its)\b", re.IGNORECASE
)
# "reducing its outstanding principal from $189.0 million to $94.5 million", "brought total debt down to $"
_REDUCED = re.compile(
    r"\b(?:reduc\w+|lower\w+|decreas\w+|cut|cutting|brought|bringing|pa(?:id|ying) down|halv\w+)\b[^.;$]{0,120}"
    r"\b(?:debt|indebtedness|principal"
    r"|borrowings)\b[^.;$]{0,80}(?:\bfrom\s+(?:approximately\s+)?\$[\d.,]+(?:\s(?:thousand|million|billion))?\s+"
    r"(?:(?:as of|as at|at|on) [A-Z]\w{2,8}\.? \d{1,2},? 20\d\d,?\s+)?)?"
    r"\bto\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
# "increasing the principal amount outstanding to $35.0 million". Must not match "increasing the commitment to $".
_RAISED = re.compile(
    r"\b(?:increas(?:ed|es|ing)|rais(?:ed|es|ing)|br(?:ought|ings|inging)|taking|took)\s(?:the |its |our )?"
    r"(?:total |aggregate )?"
    r"(?:(?:outstanding )(?:principal(?: amount| balance)?|borrowings|indebtedness|debt|loan balance|balance)"
    r"|(?:principal(?: amount| balance)?|borrowings|indebtedness|debt|amount|balance) (?:then )?outstanding"
    r"|total (?:outstanding )?(?:debt|borrowings|indebtedness))"
    r"(?:\s(?:under|on|of)\s(?:the|its|our|that|this)\s[^.;,$]{1,50})?\s"
    r"(?:from (?:approximately )?\$[\d.,]+(?: million)? )?to\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
# "its outstanding principal fell from $189.0 million to $94.5 million"
_FELL = re.compile(
    r"\b(?:debt|indebtedness|principal|borrowings|loan balance|loans?|notes|debentures"
    r"|mortgage)\b[^.;$]{0,80}\b(?:fell|declined|decreased|dropped"
    r"|went down|reduced|(?:paid|brought) down|lowered|cut)\s+"
    r"(?:from\s+(?:approximately\s+)?\$[\d.,]+(?:\s(?:thousand|million|billion))?\s+)?to\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
# A loan that fell in the period of results or behind it: which, is not told. Must match "loan reduced to $".
_LOAN_FELL = re.compile(
    r"\b(?:loans?|notes|debentures|mortgage)\b[^.;$]{0,80}\b(?:fell|reduced|cut|lowered|dropped)\b", re.IGNORECASE
)
# "the principal outstanding under the credit facility was $", "principal of the note as of September 30, 2025 was $"
_BALANCE = AnyCase(
    r"\b(?:(?:aggregate |total |combined )?principal(?: amount)?(?: balance)?|outstanding(?: principal)? (?:balance"
    r"|amount)"
    r"|outstanding)\b[^;$]{0,30}\b(?:under|of|on)\b"
    r"[^;$]{0,80}\b(?:facility|loans?|notes?|agreement|debentures?|line of credit)\b[^;$]{0,60}\b(?:was|were|is"
    r"|totaled)\s+"
    r"(?:approximately\s+)?$",
)
# One loan's balance in a report: "the convertible notes had a principal of $", "the facility had an outstanding balance
# of $", "principal amount outstanding of convertible notes was $". Must not match "had a carrying value of $".
_OF_ONE = re.compile(
    r"\b(?:facility|loans?|notes?|debentures?|line of credit|borrowings|agreement)\b[^;$]{0,80}"
    r"(?:\$[\d.,]+\d(?: (?:million|thousand))?[^;$]{0,60})?"
    r"\b(?:had|has|with) (?:an? )?(?:aggregate |total )?"
    r"(?:outstanding )?(?:principal(?: amount)?(?: balance)?|principal balance"
    r"|balance)(?: outstanding)? of\s+(?:approximately\s+)?$"
    r"|\b(?:outstanding principal(?: amount)?|principal(?: amount)?(?: balance)? outstanding|outstanding balance)"
    r"(?: (?:of|under|on) (?:(?:the|our|its) )?[\w. -]{0,40}?(?:notes?|loans?|borrowings|debentures?|facility"
    r"|line of credit))?"
    r"[^;$]{0,40}?\b(?:was|were|is)\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
# Behind the dollars of one loan: "principal was outstanding on", "of principal remained outstanding", "is outstanding".
_OUTSTANDING_AFTER = re.compile(
    r"^\s*(?:in\s+|of\s+)?(?:aggregate\s+)?principal(?:\s+amount)?\s+(?:of\s+[\w\s]{1,60}?"
    r"\b(?:notes?|loans?|debentures?|borrowings)\s+)?(?:was|were|is|are|remain(?:s|ed))\s+(?:still\s+)?outstanding\b"
    r"|^\s*(?:(?:was|were|is)\s+)?outstanding\s+(?:under|on)\s+(?:the|its|our)\s[^.;]{0,60}?"
    r"\b(?:loan|facility|notes?|agreement|line)\b",
    re.IGNORECASE,
)
# Must match a balance sheet's rows "Notes payable", "Convertible notes, net", "Borrowings", "Loans payable, current".
_DEBT_ROW = re.compile(
    r"^(?:current portion of |long[- ]term |short[- ]term |total )*(?:(?:convertible|senior|secured|bank|term"
    r"|promissory)\s+)*"
    r"(?:notes?|loans?|borrowings?|debt|debentures?|credit facilit(?:y|ies)|line of credit)\b(?! receivable| to\b"
    r"| held)",
    re.IGNORECASE,
)
# "$1.7 billion aggregate principal amount of indebtedness under the notes, $500 million … under the loan": parts.
_UNDER = re.compile(r"^\s*(?:outstanding\s+)?under\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently|has|have|stands)\b", re.IGNORECASE)
_IS_SO = re.compile(r"\b(?:is|are)\s+(?:(?:an?|the|its|our|approximately)\s+)*$", re.IGNORECASE)
# Must match "Northwind’s only outstanding debt"; must not match "the Company’s only debt", "our only debt".
_ONLY_DEBT_OF = re.compile(
    r"\b(?P<who>(?!Company\b|Group\b|Registrant\b|Issuer\b)[A-Z][\w&-]+)[’']s (?:only|sole|total|aggregate|cumulative"
    r"|combined|outstanding|remaining|unpaid)\b"
    r"[^.;$]{0,40}\b(?:debt|indebtedness|borrow\w*|drawn|principal|notes|loans?)\b"
)
# What others owe the filer. Must match "our customer’s outstanding principal", "the loan we made".
_OWED_TO_US = re.compile(
    r"\b(?:customer|client|borrower|counterparty)(?:[’']s|s[’'])\s(?:\w+\s){0,3}?(?:principal|loans?|balance|notes?|debt)\b"
    r"|\b(?:loans?|notes?) (?:that )?(?:we|the Company) (?:made|extended|granted|provided|hold|purchased)\b"
    r"|\b(?:loans?|notes?) receivable\b",
    re.IGNORECASE,
)
# "had interest-bearing debt of $"; and behind, of a part: "$5 million in notes and $2 million in loans".
_HAD_DEBT_OF = AnyCase(
    r"\b(?:had|has|have|carr(?:y|ies|ied)) (?:an? )?(?:(?:total|gross|outstanding|interest[- ]bearing|financial"
    r"|consolidated|aggregate) )*(?:debt|indebtedness|borrowings)(?: outstanding)? of (?:approximately |about )?$",
)
_AND_MORE = re.compile(
    r"^(?:[^.;$]|\.\d){0,80}\b(?:and|plus|as well as|of which|including)\b[^.;$]{0,40}\$", re.IGNORECASE
)
# What is left after a repayment is of its day. Must match "Following the repayment, ", "After this redemption"; "On
# December 1, 2025, Elm Corp. repaid". Must not match "Following the offering"; "On May 2, 2025, Elm agreed".
_FOLLOWING = re.compile(
    r"\b(?:following|after|upon|as a result of|after giving effect to)\s(?:the|this|such|that)\s(?:(?:full|early)\s)?"
    r"(?:repayment|redemption|pay-?off|prepayment|retirement)\b",
    re.IGNORECASE,
)
_REPAID_ON = re.compile(
    r"\bOn (?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, 20\d\d),?(?:[^.;$]|\.(?=\S)|(?<=\bInc)\.|(?<=\bLtd)\."
    r"|(?<=\bCorp)\.){0,160}?\b(?:repaid|prepaid|redeemed|retired|paid off)\b"
)
_LEAD_IN = 4_000  # characters before what is left in which the repayment may be told
_IN_ALL = re.compile(r"\b(?:aggregate|total|combined)\b", re.IGNORECASE)
# "leaving $35.0 million outstanding under the loan"
_STILL_UNDER = re.compile(
    r"^\s*(?:(?:still|remaining)\s+)?outstanding\s+(?:under|on)\s+(?:the|its|our|that|this)\b[^.;]{0,60}"
    r"\b(?:loan|facility|notes?|agreement|debentures?|line)\b",
    re.IGNORECASE,
)
# "leaving $17.8 million principal amount outstanding", "$94.5 million of principal remains outstanding".
_STILL = re.compile(
    r"^\s*(?:in\s+|of\s+)?(?:aggregate\s+)?principal(?:\s+amount)?(?:\s+of\s+(?:the|its|our)\s+[\w\s]{0,40}?)?\s+"
    r"(?:(?:remain(?:s|ed|ing)?|still|is|are|was|were)\s+){0,2}outstanding\b",
    re.IGNORECASE,
)
# "of which" is no change: its day is that of the whole.
_LEFT_AFTER = re.compile(r"\bleaving\s[^.;$]*$", re.IGNORECASE)
_LEAVING = re.compile(
    r"\bleaving\s+(?:an?\s+(?:\w+\s+){0,3}?(?:balance|principal)(?: amount| balance)?(?: outstanding)?\s+of\s+)?"
    r"(?:approximately\s+)?$|\bof which\s+(?:approximately\s+)?$",
    re.IGNORECASE,
)
_DEBT = (
    r"(?:loans?|notes?|debentures?|bonds?|(?:credit |loan |lending |revolving |term )?facilit(?:y|ies)|lines? of credit"
    r"|borrowings?|debt|indebtedness)"
)
_RUN = r"(?:[^.;$]|\.(?=\S)|(?<=\b[A-Z])\.)"  # a sentence's own words, initials included
_ROUGHLY = r"(?:\s+(?:approximately|about|roughly|an aggregate of|a total of))*\s*$"
# "the collateral loan with Larkspur stood at $", "the loans had a principal of $", "the loan balance was $", "notes
# outstanding with an aggregate principal amount of $". Must not match "fair value of the loan stood at $".
_STOOD = AnyCase(
    rf"\b{_DEBT}\b[^.;$]{{0,70}}\b(?:stood at|stands at|c[ao]mes? to|total(?:l?ed|s)|amount(?:ed|s)? to|stand at)"
    rf"(?:{_ROUGHLY})"
    rf"|\b{_DEBT}\b{_RUN}{{0,60}}(?:\$[\d.,]+\d(?: (?:million|thousand))?{_RUN}{{0,60}})?"
    rf"\b(?:had|has|have|carr(?:y|ies|ied)) (?:an? )?(?:\w+ ){{0,3}}(?:principal|balance)"
    rf"(?: amount| balance)?(?: outstanding)? of(?:{_ROUGHLY})"
    rf"|\b(?:had|has|have)\s[^.;$]{{0,40}}\b(?:loans|notes|debentures|bonds|borrowings|a loan"
    rf"|a term loan)(?: outstanding)? of(?:{_ROUGHLY})"
    rf"|\bow(?:ed|es)\s+(?:[A-Z]\w+\s+){{0,3}}(?:approximately\s+)?$"
    rf"|\b{_DEBT} (?:principal )?balance\b[^.;$]{{0,60}}\b(?:was|were|is|of|stood at|stands at)(?:{_ROUGHLY})"
    rf"|\boutstanding\b[^.;$]{{0,40}}\b{_DEBT}\b[^.;$]{{0,30}}\b(?:with|in) an? (?:\w+ ){{0,2}}principal(?: amount"
    rf"| balance)? of"
    rf"(?:{_ROUGHLY})"
    rf"|\b(?:borrowings|amounts? (?:outstanding|borrowed|drawn)|indebtedness)\b[^.;$]{{0,30}}\b(?:under|on"
    rf"|from)\b[^.;$]{{0,60}}"
    rf"\b(?:was|were|is|are|totaled)(?:{_ROUGHLY})",
)
# Behind "had $25 million": "outstanding under its credit facility", "of convertible notes outstanding", "drawn on the".
_OUTSTANDING_UNDER = re.compile(
    rf"^\s*(?:(?:in|of)\s+)?(?:(?:aggregate|total|outstanding|principal|amount|of|in|its|our|borrowings|loans"
    rf"|borrowed)\s+){{0,6}}"
    rf"(?:outstanding|drawn|borrowed)\s+(?:under|on|from)\s(?=[^.;]{{0,80}}\b{_DEBT}\b)"
    rf"|^\s*(?:(?:in|of)\s+)?(?:(?:aggregate|total|principal|amount)\s+)*(?:in|of)\s+(?:its |our "
    rf"|the )?(?:[\w.%-]+\s){{0,4}}?{_DEBT}"
    r"(?:\sdue\s20\d\d)?\s+outstanding\b",
    re.IGNORECASE,
)
# "remain restricted under the June 2025 note of $18.4 million principal".
_NOTE_OF = re.compile(
    rf"\b(?:remain\w*|still|outstanding)\b[^.;$]{{0,90}}\b(?:under|by|for) (?:the|its|our|an?)\s[^.;$]{{0,50}}\b{_DEBT}"
    r"\s+of\s*$",
    re.IGNORECASE,
)
# "had drawn down $22.0 million of the $100 million facility".
_HAD_DRAWN = re.compile(
    r"\b(?:had|has|have)\s+(?:drawn(?:\s+down)?|borrowed)\s+(?:approximately\s+|an aggregate of\s+)?$", re.IGNORECASE
)
_DRAWN_OF = re.compile(
    r"^\s*(?:of|on|under|from)\s+(?:the|its|our|this|that)\b[^.;]{0,60}\b(?:facility|line|loan|agreement|revolver)\b",
    re.IGNORECASE,
)
# "a facility of up to $100 million, of which $35 million is drawn", "a line under which $50 million is outstanding".
_OF_WHICH = re.compile(
    rf"(?<!none of the )(?<!none of this )(?<!none of our )\b(?:{_DEBT}|lines?)\b(?:[^.;]|\.\d){{0,90}}?"
    r"\b(?:of|under|on|from) which\s+(?:an aggregate of\s+|approximately\s+)?$",
    re.IGNORECASE,
)
# Between a total and its parts. Must match ", including ", " million, of which "; must not match " and ".
_PARTS = re.compile(
    r"\b(?:including|includes|of which|of this|comprised|comprising|consist\w*|made up)\b", re.IGNORECASE
)
# The size of a facility: "of up to $100.0 million".
_UP_TO = re.compile(
    r"\b(?:of |for |providing )?up to (?:an aggregate of |approximately )?\$[\d.,]*\d(?: (?:million|billion))?", re.I
)
_IS_DRAWN = re.compile(
    r"^\s*(?:in principal\s+)?(?:is|was|are|were|has been|had been|remains?|remained)\s+"
    r"(?:currently\s+|now\s+|still\s+)?(?:drawn|outstanding|borrowed|utili[sz]ed)\b",
    re.IGNORECASE,
)
# A sum told behind its parts. Must match ", an aggregate principal amount of $", "or $32.5 million in total".
_SUM_BEFORE = AnyCase(
    r"\b(?:(?:aggregate|total|combined|overall) (?:outstanding )?(?:principal(?: amount| balance)?|debt|indebtedness"
    r"|borrowings|amount)?(?: outstanding)?(?: of| was| is| were|:)|totall?ing|for a total of|together|in all,?"
    r"|amounting to|adding up to|total(?: of)?|combined)(?:\s(?:approximately|about))?\s+$",
)
_SUM_BEHIND = re.compile(
    r"^\s*(?:(?:of|in) (?:debt|principal|indebtedness)\s)?(?:in total|in all|in aggregate|in the aggregate|altogether"
    r"|combined|together)\b",
    re.IGNORECASE,
)
_SUMMED_DEBT = re.compile(
    r"\b(?:indebtedness|debt|borrowings|unpaid principal|outstanding|owed|owes?|principal (?:of|on|under|amount"
    r"|balance)s?)\b",
    re.IGNORECASE,
)
_NOT_SUMMED = re.compile(
    r"\b(?:proceeds|repa(?:id|ying|yments?)|prepaid|redeemed|converted|repurchased|interest (?:of|was|expense)|fees?"
    r"|costs?|fair value|carrying|available|undrawn|capacity|commitments?|limits?|facilit(?:y|ies) of|maturities"
    r"|matur(?:e|es|ing)"
    r"|cash|issued during|raised|shares|collateral|receivables?|subsidiar\w+|customers?)\b",
    re.IGNORECASE,
)
_TWO = 2  # parts of a sum, at least; and the halves of a step
# A line that names all debt. Must match "• Debt: $", "Total debt outstanding – $"; must not match "Net debt: $".
_LABELLED = re.compile(
    r"^\W*(?:total |outstanding |gross |corporate |funded )*(?:debt|indebtedness|borrowings)(?: outstanding"
    r"| \(?principal\)?| balance)?\s*[:–—-]\s*(?:approximately |about )?(?:US)?$",
    re.IGNORECASE,
)
_LABELLED_DEBT = re.compile(
    rf"^\s*(?:\(|[.;]?\s*$|(?:(?:of|in)\s)?(?:aggregate |total )?(?:principal|outstanding)\b"
    rf"|(?:of|in)\s(?:[\w.%-]+\s){{0,6}}?{_DEBT}(?: due (?:in )?20\d\d)?[^$]{{0,60}}$)",
    re.IGNORECASE,
)
# The end of what a report is on, by its name. Must match "at quarter-end", "at the balance sheet date".
_AT_THE_END = re.compile(
    r"\b(?:at|as of|on) (?:the )?(?:(?:quarter|year|period)[- ]end|end of the (?:quarter|year|period)"
    r"|(?:balance sheet|reporting) date)\b",
    re.IGNORECASE,
)
# Dollars of another debt. Must match "a note of $", "$5.0 million term loan"; must not match "repaid the loan; $".
_BESIDE_A_DEBT = re.compile(
    rf"\b{_DEBT}(?: payable)?(?: (?:outstanding|balance|principal))?(?: (?:of|was|were|is|are|for|total\w+"
    rf"|in the amount of|to))+(?:{_ROUGHLY})",
    re.IGNORECASE,
)
_A_DEBT_BEHIND = re.compile(
    rf"^\s*(?:(?:of|in)\s)?(?:(?!to\b|for\b|against\b|available\b|repay\w*)[\w%.-]+\s){{0,4}}?{_DEBT}\b", re.IGNORECASE
)
# What secures a loan names its amount: "held as security for the loan of $", "collateral under a loan of $".
_SECURED = re.compile(
    rf"\b(?:security|collateral)\s+(?:for|under)\s+(?:the|its|our|an?)\s(?!personal)[^.;$]{{0,40}}\b{_DEBT}"
    r"(?: (?:from|with|by) [^.;$]{1,40}?)?\s+of\s*$",
    re.IGNORECASE,
)
# Behind the dollars: "in aggregate principal amount of loans is outstanding", "of 0% convertible notes due 2030, which
# are unsecured, remain outstanding". Must not match "of notes were repaid and none is outstanding".
_IS_OUTSTANDING = re.compile(
    rf"^\s*(?:(?:in|of)\s+)?(?:(?:aggregate|total|outstanding)\s+)*(?:principal(?: amount)?\s+(?:of\s+)?)?"
    rf"(?:(?:of|in)\s+)?(?:(?:its|our|the)\s+)?(?:[\w%.’'-]+\s+){{0,6}}?{_DEBT}"
    r"(?:\s+due\s+(?:in\s+|[A-Z][a-z]+\s(?:\d{1,2},\s)?)?20\d\d)?"
    rf"(?:,\s[^.;$]{{1,140}},|\s\([^()]{{1,80}}\))?\s+(?:(?:is|are|was|were|remain(?:s|ed)?"
    rf"|still)\s+){{1,2}}(?:currently\s+)?"
    r"outstanding\b",
    re.IGNORECASE,
)
_OF_PRINCIPAL = re.compile(r"^\s*(?:in |of )?(?:aggregate |outstanding )?principal\b", re.IGNORECASE)
_SPEAKS_OF_DEBT = re.compile(rf"\b{_DEBT}\b", re.IGNORECASE)
# What is told of a debt and is not its principal.
_NOT_PRINCIPAL = re.compile(
    r"\b(?:fair value|carrying|market value|value of|interest|collateral\w* (?:of|for|posted|stood|under)|receivables?"
    r"|proceeds|fees?|payments?|net debt|repaid|repaying|prepaid|redeemed|converted|exchanged|repurchased|lent"
    r"|loaned to"
    r"|available|undrawn|capacity|commitments?|(?-i:may)|could|up to|warrants?|options|customers?|net of|forgiv\w+"
    r"|extinguish\w*|capped calls?|gain|loss|none of|no part of|no portion of)\b",
    re.IGNORECASE,
)
_REMAINS = re.compile(r"\b(?:remains?|is|are)\s+(?:still\s+)?outstanding\b", re.IGNORECASE)
_WAS = re.compile(
    r"\b(?:had|was|were|stood|totaled|totalled|amounted|remained|carried|consisted|comprised)\b", re.IGNORECASE
)
_SUPPOSED = re.compile(
    r"\b(?:giving (?:further )?effect|pro forma|as adjusted|assum\w+|would|will|expects?|intends?|(?-i:may)|could|if"
    r"|up to|plans?"
    r"|hypothetical\w*|targets?|goals?|aims?|objective|net debt|capacity|converted|maturities|subsidiar\w+"
    r"|guarantee\w*)\b",
    re.IGNORECASE,
)
# What was done and not supposed. Must match "After giving effect to the foregoing"; not "to the offering".
_DONE_EFFECT = re.compile(
    r"\bafter giving effect to (?:the foregoing|(?:this|these|that|those|such) (?:re)?payments?"
    r"|(?:this|these|that|those|such) (?:redemption|repurchases?|conversions?|exchanges?|draw(?:down|ings?)?))\b",
    re.IGNORECASE,
)
# All debt but for one. Must match "no debt other than a $2.2 million mortgage", "no borrowings except the $".
_NONE_BUT = AnyCase(
    r"\b(?:no|not any|any) (?:\w+ ){0,2}?(?:debt|indebtedness|borrowings)(?: outstanding)?,? (?:other than"
    r"|except(?: for)?|apart from|aside from|besides|beyond|save(?: for)?)\s"
    r"(?:(?:an?|the|our|its|approximately|about)\s)*(?:US)?$",
)
_BUT_A_DEBT = re.compile(
    rf"^\s*(?!(?:[\w%.’'-]+\s){{0,5}}(?:letters?|leases?|guarantees?|undrawn|available))(?:(?:of|in|outstanding|under|on|an?"
    rf"|our|the)\s)*(?:[\w%.’'-]+\s){{0,6}}?(?:{_DEBT}|mortgage)\b",
    re.IGNORECASE,
)
_BORROWED = re.compile(r"\bborrowed\s+(?:approximately\s+|an aggregate of\s+)?\d[\d,.]*\d", re.IGNORECASE)
# A drawing on the day a loan was agreed, and the words for that. Must match "on the closing date", "entered into a loan
# agreement"; must not match "at closing prices", "entered into a lease".
_AT_CLOSING = re.compile(
    r"\b(?:at|upon|on)\s(?:the\s)?(?:initial\s)?(?:closing|funding|effective)(?:\sdate)?\b(?!\s(?:price|level))",
    re.IGNORECASE,
)
# Who drew then. Must match "On the closing date Northwind drew"; must not match "At closing, the borrower drew".
_CLOSING_DRAWER = re.compile(
    r"\W*(?i:at|upon|on)\s(?:the\s)?(?:initial\s)?(?i:closing|funding|effective)(?:\s[Dd]ate)?,?\s"
    r"(?P<who>[A-Z][\w.&’ -]{1,60}?)\s(?:has\s|had\s)?(?:drew|drawn|borrowed|took)\b"
)
_AGREED = re.compile(
    r"\b(?:closed|completed|entered into|executed|signed|established|obtained)\b[^;]{0,160}?"
    r"\b(?:loans?|credit|facility|notes?|debentures?|borrowings?)\b",
    re.IGNORECASE,
)
# Must match "The outstanding principal as of", "the remaining balance of the principal".
_LEFT_OF_IT = AnyCase(r"\b(?:outstanding|remaining|unpaid) (?:loan )?principal\b")
# Before what a repayment left. Must match "; the remaining principal of $", ", after which $".
_LEFT_AFTERWARDS = re.compile(
    r"\b(?:(?:outstanding|remaining|unpaid) (?:loan )?(?:principal|balance)|(?:after|following) which)\b[^.;$]{0,60}$",
    re.I,
)
_NEAR_FACILITY = 400  # characters before a drawing in which its facility is named
_NEAR = 12  # characters between an amount and its coin: "25 million USDC"
_NO_PRINCIPAL_BEHIND = re.compile(r"^\s*(?:per|in annual|of (?:interest|collateral)|(?:drawn |outstanding )?under)\b")
# "ended the quarter with $38.0 million of debt", "leaving $30 million outstanding".
_ENDED_WITH = re.compile(
    r"\b(?:ended|closed|exited|finished|ends|closes)\b[^.;$]{0,60}\bwith\s+(?:(?:[^.;]|\.\d){1,140}?(?:,|\band)\s)?"
    r"(?:only\s+|approximately\s+)?$",
    re.IGNORECASE,
)
_OF_DEBT = re.compile(
    rf"^\s*(?:of|in)\s+(?:total\s+|outstanding\s+)*(?:debt|borrowings|indebtedness)\b"
    rf"|^\s*(?:of|in)\s(?:(?:outstanding|senior|convertible|secured|unsecured|bank|term|0%|[\d.]+%)\s){{0,5}}{_DEBT}\b"
    r"(?! receivable)",
    re.IGNORECASE,
)
_LEFT = re.compile(r"^\s*(?:still\s+|remaining\s+)?(?:outstanding|owed|owing)\b", re.IGNORECASE)
# The lender's name: "the loan with Larkspur Lending".
_LENDER_NAMED = re.compile(r"\b(?:with|from|by|under|of|to|on|at|in)\s+(?:the\s+)?(?:[A-Z][\w.&’'-]*\s?){1,5}")
# A sentence's first word that is no firm. Must match "Debt was", "Management reduced"; must not match "Northwind has".
_OWN_SUBJECT = re.compile(
    r"\W*(?:debt|borrowings?|indebtedness|notes?|loans?|principal|convertible|senior|secured|outstanding|leverage|cash"
    r"|liabilities|management|repayments?|drawings?|amounts?|financing|liquidity|balance|proceeds|bitcoin"
    r"|collateral)\b",
    re.IGNORECASE,
)
_ZERO = Decimal(0)
_NOTE = 100  # a smaller bare number behind a balance sheet's row is the number of a note
_BEHIND_DAY = re.compile(
    r"^[^.;,$\d]{0,90}\b(?:outstanding|issued|drawn|owed|executed|obtained|taken out"
    r"|concluded)\b[^.;,$\d]{0,40}?\b(?:on|at|as of|as at|by)\s+"
    r"(?=[A-Z]\w{2,8}\.?\s\d)|^\s(?:as of|as at)\s(?=[A-Z]\w{2,8}\.?\s\d)",
    re.IGNORECASE,
)
# The day of an issue, which is none of what is outstanding of it: "was issued on May 1, 2025 and".
_EVENT_DAYS = re.compile(
    r"\b(?:issued|closed|drawn|borrowed|signed|entered into|dated|made|due|maturing|matures|repaid|amended)\s+"
    r"(?:on|in|as of)\s+[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},\s+)?(?:20\d\d)?",
)
_IS_NOW = re.compile(
    r"\b(?:is|are|remains?|has|have|owes?|still|today|currently|now|continues?|falls?|matures?)\b", re.IGNORECASE
)
# In results the present must be meant. Must match "remains outstanding", "now"; must not match "has no debt but".
_STILL_NOW = re.compile(
    r"\b(?:remains?|still|today|currently|now|continues?|falls?|matures?|owes?)\b|\b(?:is|are) (?:fully )?(?:drawn"
    r"|outstanding)\b",
    re.IGNORECASE,
)
_TODAY_SAID = re.compile(r"^[^.;,]{0,40}?\b(?:today|currently|now|as of this (?:release|writing))\b", re.IGNORECASE)
_NEAR_STATE = 60  # characters around dollars in which the tense of their state shows
_CLAUSE = re.compile(r"[;•]|,\s+(?:and|but|while|which|of which|so that)\s|\.\s")
_HEDGED = re.compile(r"\b(?:approximately|about)\s+$")
# How what stands right before dollars that are stated ends, in small letters: where nothing ends so, the patterns that
# say of what are not searched for.
_BEFORE_STATED = ("of", "was", "were", "is", "are", "at", "to", "ed", "totals", "approximately", "about", "roughly")
_BEFORE_TOTALS = (*_BEFORE_STATED, "total", "now", "a", "an", "the", "its", "our")
_FOREIGN = re.compile(r"(?:\b[A-TV-Z]|[A-Z]{2})$")  # "C" of "C$", "HK" of "HK$"
_PARAGRAPH = 1_200  # characters of a paragraph before a sentence in which its day may stand
# Must match "We have outstanding convertible notes", "is still outstanding". Must not match "had been outstanding".
_STILL_THERE = re.compile(
    r"\b(?:have|has) (?:issued and )?outstanding\b|\b(?:remains?|is|are) (?:still )?outstanding\b", re.IGNORECASE
)
# A tag of what debt is carried at or owed, which says more than prose. Must match "us-gaap:LongTermDebt".
# One pattern a taxonomy: the search leaps to its name.
_TAGGED_DEBT = tuple(
    re.compile(taxonomy + rb":[A-Za-z]{0,40}(?:Debt|Notes|Loan|Borrowings|LineOfCredit)")
    for taxonomy in (b"us-gaap", b"ifrs-full")
)
_IN_THOUSANDS = re.compile(r"\((?:amounts |dollars |\$ )?in thousands", re.IGNORECASE)

# What is of the end of a stretch, told later. Must match "We closed the year with $33.5 million in cash and ", "ended
# 2025 with ". Must not match "closed the offering with ".
_CLOSED_WITH = re.compile(
    r"\b(?:closed|ended|finished|exited|concluded) (?:(?:the|our|its) (?:\w+ ){0,2}?"
    r"(?:week|month|quarter|half|year|period)|20\d\d) with\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the text speaks of principal, a loan, or debt outstanding."""
    return speaks_of(document, *_ANY)


def read(document: Document) -> Iterator[Reading]:
    """Yield the principal of each issue that closed, and each stated total, once."""
    told: set[tuple[object, date]] = set()
    for issue in closed_issues(document):
        told.add((issue.amount.value, issue.day))
        yield (
            _unread(document, issue.sentence, issue.doubt)
            if issue.doubt
            else _fact(document, issue.amount, issue.sentence, issue.day)
        )
    in_thousands = _periodic(document) and _IN_THOUSANDS.search(document.text) is not None
    wholes: dict[int, Amount] = {}
    for sentence, amount, day in _totals(document, {day for _, day in told}):
        wholes[sentence.start] = amount
        if (amount.value, day) in told:
            continue
        told.add((amount.value, day))
        dollars = of_all_amounts(document, amount) if in_thousands and not amount.scaled else amount
        if dollars is None:
            yield _unread(document, sentence, "dollars without a scale word in a report in thousands")
        else:
            yield _fact(document, dollars, sentence, day)
    for sentence, amount, day in list(_owed(document, {day for _, day in told})):
        part = _is_part(sentence, wholes.get(sentence.start), amount)
        wholes.setdefault(sentence.start, amount)
        if not part and all(value != amount.value for value, _ in told):
            told.add((amount.value, day))
            yield _fact(document, amount, sentence, day)
    if _periodic(document) and not told and not any(tag.search(document.content) for tag in _TAGGED_DEBT):
        yield from _only_loan(document)
    if not _periodic(document):
        yield from _in_stablecoins(document)
    for sentence, day in debts_of_nothing(document):
        if all(when != day for _, when in told):
            told.add((_ZERO, day))
            yield stated(document, MEASURE, _ZERO, (sentence.start, sentence.end), STYLE.reader, as_of=day)


def _is_part(sentence: Sentence, whole: Amount | None, amount: Amount) -> bool:
    """Whether an amount is a part of the total its sentence told before: "$85.6 million, including $50.0 million"."""
    if whole is None or amount.start <= whole.end:
        return False
    return _PARTS.search(sentence.text[whole.end : amount.start]) is not None


def _only_loan(document: Document) -> Iterator[Reading]:
    """The principal of a report's one loan, where the balance sheet carries one debt at most and no more than that."""
    found = _balances_told(document, _OWED, _is_one_loans)
    if not found:
        found = _balances_told(document, _TOTALS, partial(_is_the_one_owed, document))
        if len({sentence.start for sentence, _ in found.values()}) != 1 or _tells_of_more(document, found):
            return
    carried = _carried(document)
    ended = period_end(document)
    if len(found) != 1 or ended is None or len(carried) > 1:
        return
    ((_, day), (sentence, amount)), *_ = found.items()
    if (
        day == ended
        and all(value <= amount.value + amount.step for value in carried)
        and _is_ours(document, sentence.text)
    ):
        yield _fact(document, amount, sentence, day)


def _balances_told(
    document: Document, words: tuple[str, ...], is_one: Callable[[Sentence, Amount], bool]
) -> dict[tuple[Decimal, date | None], tuple[Sentence, Amount]]:
    """The dollars a report calls the balance of a loan, by value and day."""
    found = {}
    for sentence in sentences_with(document, *words, beside="$"):
        for printed in find_amounts(sentence.text):
            bare = is_bare(document, printed)
            amount = (of_all_amounts(document, printed) if bare else None) or printed
            if is_one(sentence, amount):
                found[amount.value, _day_of_balance(document, sentence, amount)] = sentence, amount
    return found


def _day_of_balance(document: Document, sentence: Sentence, amount: Amount) -> date | None:
    """The day of a balance in a report: behind it, in its paragraph, or the report's end by its name."""
    behind = as_of_day(sentence.text[amount.end :], 0, filed_on(document))
    told = behind or paragraph_day(document, clock_of(document), sentence, amount.start)
    told = told or _day_right_behind(sentence.text, amount, filed_on(document))
    return told or _end_by_name(document, sentence.text) or _end_told_before(document, sentence)


def _end_by_name(document: Document, text: str) -> date | None:
    """The end of a report's period where a sentence names it, and no other day: "at quarter-end", "at June 30"."""
    named = {each.day for each in find_loose_days(own_days(_EVENT_DAYS.sub(_blank, text)), filed_on(document))}
    end = period_end(document)
    return end if named == {end} or (not named and _AT_THE_END.search(text)) else None


def _is_the_one_owed(document: Document, sentence: Sentence, amount: Amount) -> bool:
    """Whether dollars of a report are owed, or said to be all the loan that coins secure."""
    if amount.value < SMALLEST or _FOREIGN.search(sentence.text[: amount.start][-3:]):
        return False
    if _SUPPOSED.search(_UP_TO.sub(" ", sentence.text[: amount.start])):
        return False
    return is_owed(sentence.text, amount, partial(_spoken_before, document, sentence, amount))


def _tells_of_more(document: Document, found: dict[tuple[Decimal, date | None], tuple[Sentence, Amount]]) -> bool:
    """Whether a report tells, in another sentence, of another sum of a debt."""
    values = {value for value, _ in found}
    own = {sentence.start for sentence, _ in found.values()}
    for sentence in sentences_with(document, *_TOTALS, *WORDS, beside="$"):
        for amount in find_amounts(sentence.text) if sentence.start not in own else ():
            beside = _BESIDE_A_DEBT.search(sentence.text[max(0, amount.start - _NEAR_STATE) : amount.start])
            beside = beside or _A_DEBT_BEHIND.match(sentence.text[amount.end :][:_NEAR_STATE])
            if amount.currency and amount.value >= SMALLEST and amount.value not in values and beside:
                return True
    return False


def _end_told_before(document: Document, sentence: Sentence) -> date | None:
    """The report's end, where the paragraph says "as of" that day and the sentence goes on: "We have outstanding"."""
    if not _STILL_THERE.search(sentence.text):
        return None
    before = document.text[document.text.rfind("\n", 0, sentence.start) + 1 : sentence.start][-_PARAGRAPH:]
    day = as_of_day(before, len(before), filed_on(document))
    return day if day == period_end(document) else None


def _is_one_loans(sentence: Sentence, amount: Amount) -> bool:
    text = sentence.text
    if not amount.currency or (not amount.scaled and amount.value < SMALLEST) or amount.precision is Precision.AT_MOST:
        return False
    before, after = text[max(0, amount.start - 200) : amount.start], text[amount.end : amount.end + 60]
    if _FOREIGN.search(before[-3:]) or _SUPPOSED.search(before):
        return False
    return _OF_ONE.search(before.removesuffix("US")) is not None or _OUTSTANDING_AFTER.match(after) is not None


def _carried(document: Document) -> set[Decimal]:
    """The debts of the balance sheet, each row's first number."""
    for table in tables_holding(document, _SHEET, ("cash",)):
        rows = [row for row in table.number_rows() if _DEBT_ROW.match(row[0].label)]
        first = [
            next((n.scaled for n in row if n.currency or n.value is None or n.value >= _NOTE), None) for row in rows
        ]
        return {value for value in first if value}
    return set()


def _in_stablecoins(document: Document) -> Iterator[Unread]:
    """The sentences that tell of a loan taken in a stablecoin: its principal is in coins and not in dollars."""
    for sentence in sentences_with(document, *_LENT):
        borrowed = _BORROWED.search(sentence.text)
        lent = borrowed and next((each for each in find_coins(sentence.text) if each[0] >= borrowed.end()), None)
        coin = coins().get(lent[2]) if lent else None
        if borrowed and lent and coin and coin.stablecoin and lent[0] - borrowed.end() <= _NEAR:
            yield _unread(document, sentence, "a loan in a stablecoin, whose principal is not in dollars")


def _totals(document: Document, issued: set[date]) -> Iterator[tuple[Sentence, Amount, date]]:
    """Each total with its day; the balance of one loan only where it is all that is said of its day."""
    found = []
    for sentence in _beside(document, "$"):
        amount = _total(sentence.text)
        day = _day(document, sentence, amount) if amount is not None else None
        if amount is not None and day is not None and day <= filed_on(document) and _is_ours(document, sentence.text):
            found.append((sentence, amount, day))
    for sentence, amount, day in found:
        others = {other.value for _, other, that in found if that == day} - {amount.value}
        balance = _BALANCE.search(sentence.text[: amount.start])
        whole = _is_whole(sentence.text, amount) or _summed(sentence.text) is not None
        single = _IN_ALL.search(balance[0]) is None if balance else not whole
        if not (single and _periodic(document)) and not ((balance or single) and (others or day in issued)):
            yield sentence, amount, day


def _owed(document: Document, whole: set[date]) -> Iterator[tuple[Sentence, Amount, date]]:
    """The dollars a release calls owed, each loan for itself; none of a day whose whole debt is told."""
    filed = filed_on(document)
    for sentence in () if _periodic(document) else _with_dollars(document):
        sentence = replace(sentence, text=in_us_dollars(sentence.text))  # noqa: PLW2901 - the same, the other sums blanked
        for amount in find_amounts(sentence.text):
            if (
                not amount.currency
                or amount.value < SMALLEST
                or _FOREIGN.search(sentence.text[: amount.start][-3:])
                or not is_owed(sentence.text, amount, partial(_spoken_before, document, sentence, amount))
            ):
                continue
            day = _day_owed(document, sentence, amount)
            if day is not None and day <= filed and day not in whole and _is_ours(document, sentence.text):
                yield sentence, amount, day


def _with_dollars(document: Document) -> Iterator[Sentence]:
    """The sentences with words for what is owed and dollars, written "$" or "USD"."""
    told: set[int] = set()
    for sign in ("$", "USD") if "USD" in document.text else ("$",):
        for sentence in _beside(document, sign):
            if sentence.start not in told:
                told.add(sentence.start)
                yield sentence


@lru_cache(maxsize=2)
def _beside(document: Document, sign: str) -> tuple[Sentence, ...]:
    return tuple(sentences_with(document, *_TOTALS, beside=sign))


def _spoken_before(document: Document, sentence: Sentence, amount: Amount) -> str:
    """The sentence before; of a drawing, what is told before it, its paragraph's end passed: the facility it is of."""
    if is_drawn(sentence.text, amount):
        return document.text[max(0, sentence.start - _NEAR_FACILITY) : sentence.start]
    if _LEFT_OF_IT.search(sentence.text):
        return f"{sentence.lead} {document.text[max(0, sentence.start - _NEAR_FACILITY) : sentence.start]}"
    before = sentence_before(document, sentence)
    return f"{sentence.lead} {before.text if before else _heading_above(document, sentence)}"


def _heading_above(document: Document, sentence: Sentence) -> str:
    """The last line shortly before a sentence that ends with a colon: what its list is of."""
    lines = document.text[max(0, sentence.start - _NEAR_FACILITY) : sentence.start].split("\n")
    return next((line for line in reversed(lines) if line.rstrip().endswith(":")), "")


def _day_owed(document: Document, sentence: Sentence, amount: Amount) -> date | None:
    """The day of dollars owed: told; of a drawing its own; else the end of what is reported on, or the present."""
    filed, told = filed_on(document), reported(document)
    day = _day_right_behind(sentence.text, amount, filed)
    if day is None and is_drawn(sentence.text, amount):
        return _day_drawn(document, sentence)
    still = replace(sentence, text=own_days(_EVENT_DAYS.sub(_blank, sentence.text)))
    day = day or stock_day_told(document, still, amount.start) or _day_left(sentence.text, amount, filed)
    if day is not None or _CLOSED_WITH.search(sentence.text[: amount.start]):
        return day or _end_closed(document, sentence, amount)
    present = spoken_on(document)
    if _TODAY_SAID.search(sentence.text[amount.end :][:_NEAR_STATE]):
        return present
    around = sentence.text[max(0, amount.start - _NEAR_STATE) : amount.end + _NEAR_STATE]
    weak = _STILL_NOW.search(around) is None
    above = day_above(clock_of(document), sentence) if weak else None
    if _IS_NOW.search(around):
        return above or update_day(document, told) or (None if weak and (told.months or 0) > 1 else present)
    if told.period is None:
        return above or (None if speaks_of_a_stretch(sentence.text) else update_day(document, told))
    return told.period.end


def _end_closed(document: Document, sentence: Sentence, amount: Amount) -> date | None:
    """The end of what "closed the year with" names: that of what is reported on, else as the sentence tells it."""
    told = reported(document).period
    if told is not None:
        return told.end
    return stock_day(clock_of(document), sentence, sentence.start + amount.start)[0]


def _day_left(text: str, amount: Amount, filed: date) -> date | None:
    """The day of a repayment that a sentence tells before what it left: "On May 2 Acme repaid …; the remaining"."""
    left = _LEFT_AFTERWARDS.search(text[: amount.start])
    repaid = list(_REPAID_ON.finditer(text, 0, left.start())) if left else []
    days = find_loose_days(repaid[-1]["day"], filed) if repaid else []
    return days[0].day if days else None


def _day_drawn(document: Document, sentence: Sentence) -> date | None:
    """The day of a drawing: told; at a closing that of the agreement; else the day the document speaks of."""
    window = window_told(document, sentence.text)
    if window is not None:
        return window.end
    agreed = day_of_deed(document, sentence.start, _AGREED) if _AT_CLOSING.search(sentence.text) else None
    return agreed or update_day(document, reported(document))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _is_ours(document: Document, text: str) -> bool:
    if text.startswith("As of") or _OWED_TO_US.search(text):
        return _OWED_TO_US.search(text) is None
    drew = _CLOSING_DRAWER.match(text)
    if deed_of_borrower(document.text, text):
        return False
    if drew is not None and deed_is_anothers(document, drew["who"] + " drew", len(drew["who"]) + 1):
        return False
    if opens_with_another(text, partial(issuer_names, document)) and not _OWN_SUBJECT.match(text):
        return False
    owner = _ONLY_DEBT_OF.search(text)
    if owner is not None and owner["who"].lower() not in issuer_names(document):
        return False
    return not names_another(document, _LENDER_NAMED.sub(" ", text))


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


def _total(text: str) -> Amount | None:
    """The dollars a sentence calls debt outstanding; None where it supposes, plans, or gives two."""
    if "$" not in text:
        return None
    summed = _summed(text)
    found = [summed] if summed else [amount for amount in find_amounts(text) if _is_total(text, amount)]
    return found[0] if len({amount.value for amount in found}) == 1 else None


def _summed(text: str) -> Amount | None:
    """The dollars that a sentence on what is owed calls the sum of those before them, and which are that sum."""
    if text.count("$") <= _TWO:
        return None
    dollars = [amount for amount in find_amounts(text) if amount.currency]
    for place, amount in enumerate(dollars):
        before, after = text[: amount.start], text[amount.end :][:_NEAR_STATE]
        if place < _TWO or not (_SUM_BEFORE.search(before) or _SUM_BEHIND.match(after)):
            continue
        parts = dollars[:place]
        owed = _SUMMED_DEBT.search(before) and not (_NOT_SUMMED.search(before) or _SUPPOSED.search(before))
        foreign = any(_FOREIGN.search(text[: each.start][-3:]) for each in dollars)
        slack = amount.step + sum((each.step for each in parts), _ZERO)
        if owed and not foreign and abs(sum((each.value for each in parts), _ZERO) - amount.value) <= slack / _TWO:
            return amount
    return None


def _is_total(text: str, amount: Amount) -> bool:
    if not amount.currency or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST) or amount.value < SMALLEST:
        return False
    before, after = _around(text, amount)
    if not (_is_one_balance(before, after) or _is_whole(text, amount) or _is_balance(text, amount)):
        return False
    before = _DONE_EFFECT.sub(" ", before)
    supposed = _SUPPOSED.search(_UP_TO.sub(" ", before) if _IS_DRAWN.match(after) else before)
    return not (supposed or _FOREIGN.search(before[-3:]) or was_at_first(_CLAUSE.split(before)[-1]))


def _is_one_balance(before: str, after: str) -> bool:
    stated = before.rstrip().lower().endswith(_BEFORE_STATED)
    return stated and _BALANCE.search(before) is not None and not _NO_PRINCIPAL_BEHIND.match(after)


def _around(text: str, amount: Amount) -> tuple[str, str]:
    """The words before an amount, without "approximately", and those behind it."""
    before = text[max(0, amount.start - 260) : amount.start]
    if before.rstrip().endswith(("approximately", "about")):
        before = _HEDGED.sub("", before)
    return before, text[amount.end : amount.end + 150]


def _is_whole(text: str, amount: Amount) -> bool:
    """Whether the words next to dollars call them all that is owed."""
    before, after = _around(text, amount)
    said = before.rstrip().lower()
    moved = said.endswith("to") and any(each.search(before) for each in (_REDUCED, _RAISED, _FELL))
    if moved or (said.endswith(_BEFORE_TOTALS) and _TOTAL_BEFORE.search(before)):
        return not _NO_PRINCIPAL_BEHIND.match(after)
    if _is_all_named(before, after) or (_OF_DEBT.match(after) and _ENDED_WITH.search(before)):
        return True
    leaving = _LEAVING.search(before)
    if leaving and leaving[0].rstrip().endswith(" of") and _SPEAKS_OF_DEBT.search(before):
        return True
    left = leaving and (_STILL_UNDER.match(after) or (_LEFT.match(after) and _SPEAKS_OF_DEBT.search(before)))
    if left or (_PRINCIPAL_OF.match(after) and _OUTSTANDING.search(before)):
        return True
    if _STILL.match(after):
        return bool(leaving or "remain" in after)
    total = _TOTAL_AFTER.match(after)
    part = total is not None and _UNDER.match(after[total.end() :]) is not None and text.count("$") > 1
    return total is not None and not part and _HAD.search(before) is not None


def _is_all_named(before: str, after: str) -> bool:
    """Whether dollars are named all debt: by a label, as all but nothing, as the debt that the filer has."""
    if _LABELLED.search(before):
        return _LABELLED_DEBT.match(after) is not None
    if _NONE_BUT.search(before):
        return _BUT_A_DEBT.match(after) is not None
    return _HAD_DEBT_OF.search(before) is not None and _AND_MORE.match(after) is None


def _is_balance(text: str, amount: Amount) -> bool:
    """Whether dollars are what is outstanding of a loan, of notes or under a facility, by the words next to them."""
    before, after = _around(text, amount)
    if before.rstrip().lower().endswith(("of", "us")) and _SECURED.search(before.removesuffix("US")):
        return True
    return _is_principal_left(before, after) and not _NOT_PRINCIPAL.search(_CLAUSE.split(before)[-1])


def _is_principal_left(before: str, after: str) -> bool:
    said = before.rstrip().lower()
    if (said.endswith(_BEFORE_STATED) or "owe" in said) and _STOOD.search(before):
        return True
    if _OF_PRINCIPAL.match(after) and _NOTE_OF.search(before):
        return True
    if _IS_DRAWN.match(after) and _OF_WHICH.search(before):
        return True
    if _DRAWN_OF.match(after) and _HAD_DRAWN.search(before):
        return True
    if "outstanding" in after.lower() and _IS_OUTSTANDING.match(after):
        return True
    return _OUTSTANDING_UNDER.match(after) is not None and _HAD.search(before) is not None


def _day(document: Document, sentence: Sentence, amount: Amount) -> date | None:
    """The day a total is stated for; what a current report was reduced to, or says is so now, is of its own day."""
    behind = _day_right_behind(sentence.text, amount, filed_on(document))
    if behind is not None or _periodic(document):
        behind = behind or as_of_day(sentence.text, amount.start, filed_on(document))
        return behind or _end_by_name(document, sentence.text)
    before = sentence.text[: amount.start]
    if any(pattern.search(before) for pattern in (_REDUCED, _RAISED, _FELL, _LEFT_AFTER)):
        return _day_of_change(document, own_days(sentence.text), amount)
    day = stock_day_told(document, sentence, amount.start)
    if day is not None:
        return day
    told = reported(document)
    if _CLOSED_WITH.search(before):
        return _end_closed(document, sentence, amount)
    above = as_of_day(sentence.lead, len(sentence.lead), filed_on(document)) if _LABELLED.search(before) else None
    if told.period is not None and (told.months or 0) > 1 and _WAS.search(sentence.text):
        return None if speaks_of_a_stretch(sentence.text) else told.period.end
    now = (
        _LABELLED.search(before)
        or _NOW.search(before)
        or _IS_SO.search(before)
        or _STOOD.search(before)
        or _NOTE_OF.search(before)
    )
    after = sentence.text[amount.end :]
    now = (
        now
        or _IS_OUTSTANDING.match(after)
        or _IS_DRAWN.match(after)
        or (_STILL.match(after) and _REMAINS.search(after[:80]))
    )
    repaid = _day_repaid(document, sentence) if now and _FOLLOWING.search(before) else None
    return above or repaid or (present_day_told(document, sentence) if now else None)


def _day_repaid(document: Document, sentence: Sentence) -> date | None:
    """The day of the last repayment told before a sentence, where it is told with its day."""
    told = list(_REPAID_ON.finditer(document.text, max(0, sentence.start - _LEAD_IN), sentence.start))
    days = find_loose_days(told[-1]["day"], filed_on(document)) if told else []
    return days[0].day if days else None


def _day_of_change(document: Document, text: str, amount: Amount) -> date | None:
    """The day debt was reduced to an amount: told, or the end of the stretch it was done in, or the day it is told."""
    day = as_of_day(text, amount.start, filed_on(document))
    if day is not None or not speaks_of_a_stretch(text):
        in_results = (reported(document).months or 0) > 1 and _LOAN_FELL.search(text)
        if day is None and text.lstrip().startswith("Effective "):
            days = find_loose_days(text[:_NEAR_STATE], filed_on(document))
            return days[0].day if days else None
        return day or (None if in_results else spoken_on(document))
    window = window_told(document, text)
    return window.end if window else None


def _day_right_behind(text: str, amount: Amount, filed: date) -> date | None:
    """The day in the words right behind an amount: "$35.0 million was outstanding on September 30, 2025"."""
    behind = _BEHIND_DAY.match(text[amount.end : amount.end + 110])
    days = find_loose_days(text[amount.end + behind.end() :][:30], filed) if behind else []
    return days[0].day if days and days[0].start == 0 else None


def _fact(document: Document, amount: Amount, sentence: Sentence, day: date) -> Reading:
    return stated(
        document, MEASURE, amount.value, (sentence.start, sentence.end), STYLE.reader, as_of=day,
        precision=amount.precision,
    )  # fmt: skip


def _unread(document: Document, sentence: Sentence, reason: str) -> Unread:
    return Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, MEASURE)


STYLE = Style(NAME, 15, recognises, read)
