"""The words that name whose coins a sentence speaks of: subjects, owners, the filer's own words for itself."""

import re

from datmon.any_case import AnyCase

_I = re.IGNORECASE

# What may stand between a subject and its verb: "has now", "currently", "also". Must match "Acme has now"; must not
# match "Acme bought".
ADVERBS = AnyCase(
    r"(?:(?:^|(?<=[\s,]))(?:continues? to|continued to|has|have|had|having|is|are|was|were|been|being|now"
    r"|currently|also|then|thereafter|already|again|recently"
    r"|(?:earlier )?today|yesterday|this (?:morning|week|afternoon)|earlier this week|directly|thereby|subsequently"
    r"|since|further|additionally|together|collectively|still|successfully|only"
    r"|therefore|thus|accordingly|consequently|hence"
    r"|opportunistically|strategically|separately|did|does|do|previously|in aggregate|in total|to date"
    r"|reports?|reported"
    r"|(?:during|in) (?:week \d{1,2}|the (?:past |last |latest )?(?:week|month|quarter|period))"
    r"|announce[sd]?|discloses?|confirm(?:s|ed)|each|all|both|cumulatively|officially|beneficially|indirectly)"
    r"(?=[\s,]|$)[\s,]*)+$",
)
# ", together with its subsidiaries", "and its wholly owned subsidiary", "through our subsidiary": still the firm.
# Must not match ", together with Borealis".
WITH_SUBSIDIARIES = re.compile(
    r",?\s+(?:and|together with|along with|through|via)\s+(?:its|our)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:subsidiary|subsidiaries|affiliates)\b(?-i:,?\s+[A-Z][\w.&-]*){0,4},?",
    _I,
)
# Must match "its wholly-owned subsidiary"; must not match "a partly owned subsidiary".
WHOLLY_OWNED = re.compile(
    r"\b(?:our|its|(?P<owner>[\w.&-]+)[’']s)\s+(?:\w+\s+)?(?:wholly|100%)[- ]owned\s+(?:\w+\s+){0,2}subsidiar"
    r"|\ba\s+(?:wholly|100%)[- ]owned\s+(?:\w+\s+){0,2}subsidiary\s+of\s+(?:the\s+)?(?P<of>[\w.&-]+)",
    _I,
)
# What is paid with is the filer's where no one else is named. Must match "the net proceeds", "such proceeds"; must not
# match "Northwind’s proceeds".
PROCEEDS_SUBJECT = re.compile(
    r"^(?:[a-z]+ed\s+)?(?:(?:the|these|such|all|part of the|a portion of the|our|its)\s+)?(?:net |gross |entire "
    r"|remaining )?"
    r"proceeds(?:\s+(?:of|from)\s+(?:the|this|that|our|its)\s+[\w -]{1,40})?$",
    _I,
)
# A deed told before, as the subject of what follows from it. Must match "The purchase", "This latest acquisition",
# "The increase since quarter end". Must not match "The merger", "Northwind’s purchase".
DEED_SUBJECT = re.compile(
    r"^(?:the|this|these|our|its|such|today[’']s)\s+(?:[\w-]+\s+){0,2}(?:purchases?|acquisitions?|buys?|increase|decrease|change"
    r"|growth|rise|additions?)(?:\s(?:since|from|over)\s(?:[\w-]+\s?){1,4})?$",
    _I,
)
# The filer's own words for itself, as the last words of a subject. Must match "As of DAY the Company", " we"; must
# not match "the companies", "Acme".
SELF = re.compile(
    r"(?:^|\s)(?P<before>\S+\s+)??(?P<self>(?:the|our|this)\s+(?:combined\s+)?(?:company|group|registrant|issuer"
    r"|corporation|trust|partnership|board(?: of directors)?)"
    r"|(?:our|its)\s+(?:\w+\s+)?(?:treasury|wallets?|reserves?|portfolio)|we|it|company)$",
    _I,
)
# Must match "DAY we held", "the Company"; must not match "the Company’s lender".
SELF_FIRST = re.compile(
    r"(?:^|[,(]\s*|DAY\s+|\s(?:today|currently|date|week|month|quarter|year)\s+)(?:we|it|(?:the|our)\s+(?:company|group"
    r"|registrant|issuer|corporation|trust|partnership))\b(?![’'])",
    _I,
)
# Before a name, these make it an object: "holders of the Company", "firms like Acme", "Strategy and the Company".
# Must not match "announced ".
OBJECT = re.compile(r"\b(?:of|by|with|than|behind|like|and|or|versus|to|besides|including|beyond)\s*$", _I)
# A bullet or heading that opens with what was done: "Produced 650 BTC and held", "Acquires … and holds". Must not
# match "Borealis produced".
VERB_FIRST = re.compile(
    r"^(?:\w{2,}ed|bought|sold|sells?|holds?|held|owns?|buys?|acquires|purchases|adds|raises|expands|increases|grew"
    r"|total|treasury|currently|now)\b",
    _I,
)
# A clause's opening that is no subject: "During the week of", "Following the closing". Must not match "Borealis".
ADVERBIAL = re.compile(
    r"^(?:as|on|in|at|during|following|after|since|between|from|to|for|with|through|under|by|until|upon|subsequent"
    r"|today|currently|additionally|also|further|moreover|this|last|over|before|including|excluding|using|DAY)\b",
    _I,
)
# Words of labels that name no holder: "Total BTC held", "Number of tokens held", "Digital assets owned". Must match
# "Total number of tokens"; must not match "Borealis total".
LABEL = re.compile(
    r"^(?:(?:total|aggregate|number|amount|quantity|units?|of|the|coins?|tokens?|digital|assets?|crypto"
    r"|cryptocurrency|in"
    r"|treasury|balances?|reserves?|net|cumulative|currently|any|all|#|-|–|—|\||\*|·|s|DAY|COIN|highlights?|update|as|at|end|to"
    r"|date|purchases|acquisitions|additions|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\W*)*$",
    _I,
)
# Must match "sold 5 BTC and"; must not match "sold 5 BTC".
COORDINATED = re.compile(r"(?:^|[\s,])(?:and|or|then|&)$", _I)
# Must match "sold"; must not match "total".
FINITE = re.compile(r"\b(?:\w{2,}ed|sold|bought|held|grew|made|is|was|are|were|has|have|holds?|owns?)\b", _I)
# The capitalised words a subject ends with: "As of DAY Acme Treasury Inc.", "In October Acme". Must not match "in
# october we".
CAPITALS = re.compile(r"(?:[A-Z0-9][\w&.’'-]*,?\s+){0,6}[A-Z][\w&.’'-]*$")
# Words that make a name with the issuer's in it another's: "Acme Lender", "Acme Foundation".
ODD = frozenset(
    "lender lenders foundation fund funds trust etf etp etps partner partners ventures venture manager labs"
    " association holders shareholders investors users customers miners sponsor director directors chairman founder"
    " borrower".split()
)
DAYLIKE = frozenset(
    "during since for through from after over until following this last day today currently january february march "
    "april may june july august september october november december as of on"
    " in at the by our monday tuesday wednesday thursday friday q1 q2 q3 q4 update".split()
)
# Must match "As of DAY"; must not match "As of DAY it".
ENDS_DAY = re.compile(r"(?:DAY|\b20\d\d|quarter|month|week|year|end|period|ET|EST|EDT)[\s,]*$")
# Whose stock it is: "Metaplanet’s holdings", "holdings of public companies", "ETF holdings". Must not match "the
# companies hold".
OWNER = re.compile(r"(?:(?P<name>[\w.&-]+)[’']s|(?P<plural>[\w.&-]+s)[’'])(?=\s)")
# "increased its holdings to": the stock is the subject's. Must match "increased its total "; must not match
# "increased Borealis ".
ITS_OWN = re.compile(r"\b(?:its|their)\s+(?:[\w-]+\s+){0,4}$", _I)
# A clause that opens with a name and its verb: "Strategy increased", "Metaplanet is". Must not match "The Company
# increased", "We held".
NAME_FIRST = re.compile(
    r"^(?P<name>(?!The |This |These |Those |That |Total |Our |We |Its? |They |Their |All |Both |Each |Such "
    r"|(?:Treasury|Holdings) (?![A-Z]))"
    r"[A-Z][\w&’-]*\.?)(?:\s+[A-Z][\w&.’-]*){0,4}\s+"
    r"(?:(?:has|have|now|also|still|currently|recently|today|already)\s+)*(?-i:[a-z]+ed|grew|bought|sold|brought"
    r"|took|made|is|was|has"
    r"|had|holds|held|owns?|spent|paid|said|told|wrote|estimates|reports|says|believes|expects|notes|announces|buys"
    r"|acquires"
    r"|sells|raises|adds)\b"
)
TIMES = frozenset("today day date period week month quarter year yesterday".split())
# Must match "ETF holdings", "customers"; must not match "our holdings".
OTHERS_STOCK = AnyCase(
    r"\b(?:public compan|companies|corporate treasuries|corporate holdings|ETFs?|funds|miners|peers?|industry|global"
    r"|worldwide|competitors?|institution|governments?|whales?|holders?|shareholders?|directors?|customers?"
    r"|clients?)\w*",
)
# "behind Strategy Inc. (NASDAQ: MSTR), which owns": the holder stands before the relative word. Must match "Inc.,
# which "; must not match "which firm ".
RELATIVE = re.compile(r"\b(?:which|who|that)\s+(?:(?:now|currently|also|has|have)\s+){0,2}$", _I)
