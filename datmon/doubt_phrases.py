"""The words that speak against a sentence on coins: plans, parts, claims, others' coins, other days."""

import re

from datmon.any_case import AnyCase

_I = re.IGNORECASE

# Behind coins that others hold. Must match " is held in cold storage by Corebank’s clients", " held by Northwind". Must
# not match " held by custodians".
HELD_BY_OTHERS = re.compile(
    r"^[^.;,]{0,60}?\bby [^.;,]{0,40}?\b(?:clients?|customers?|users?|investors?|holders|shareholders?"
    r"|stockholders?|directors?"
    r"|founders?|members)\b|^\s*(?:tokens?\s+)?(?:(?:is|are|was|were)\s+)?(?:held|owned)\s+by\s+(?!the\b|us\b"
    r"|our\b|its\b)(?P<name>(?-i:[A-Z])[\w&-]+)",
    _I,
)
# A plan, a wish, a condition, a right: not what happened. "May" the month is not "may". Must match "will acquire",
# "plans to hold", "Had we sold"; must not match "in May 2025", "held".
PLAN = AnyCase(
    r"\b(?:will|would|(?-i:may)|might|could|should|shall|intends?|intended|intention|plans?|planned|planning|expects?"
    r"|expected|aims?|aimed|seeks?|targets?|targeted|targeting|goals?|propose[sd]?|agree[sd]? to"
    r"|commit(?:s|ted|ment)? to|in order to|assum(?:e|es|ed|ing)|pro forma|ability to|right to|option to"
    r"|letter of intent|requires?|must|authori[sz]ed|approved"
    r"|anticipate[sd]?|anticipation|hypothetical|illustrative|objective"
    r"|ambition|on track|if|unless|until|upon|definitive agreement|business combination|prospective|potential|not"
    r"|never|no|neither|enough to|capacity to)\b"
    r"|\b(?-i:Had) (?:we|it|the company|the trust|(?-i:[A-Z])[\w&.-]+) (?:\w+ly )?(?:not )?(?:sold|bought"
    r"|purchased|acquired|held|owned|been|invested|used|retained|kept)\b"
    r"|\b(?<!continue )(?<!continues )(?<!continued )to\s+(?:hold|own|acquire|purchase|buy|sell)\b",
)
# Words that make the amount a part of something, or someone else's. Must match "of which", "our customers"; must not
# match "the Company held".
PART = AnyCase(
    r"\b(?:(?:companies|firms|governments|institutions|funds|treasuries|corporations)\s+(?:\w+\s+){0,3}(?:hold|held"
    r"|own|owned)\b"
    r"|of which|of these|of those|included in (?:the|our|its|these|this|that)|including|excluding|pledged"
    r"|(?:unencumbered|unpledged|unstaked) (?:balance|portion|part|remainder|rest)"
    r"|collateral|custody for|on behalf of|customers?"
    r"|clients?|investors? (?:hold|own)|circulating|circulation|supply|network|miners? (?:hold|own)|users?"
    r"|shareholders?|stockholders?|another|other companies|peers?|competitors?|lender|borrower|loaned|lent|borrowed"
    r"|receivable|escrow|(?<!this )(?<!press )(?<!news )releas(?:e|ed|es)|compared (?:to|with)|versus|vs\.?"
    r"|up from|down from|prior to|previously held|mined"
    r"|produced|earned|generated|(?:staking|validator|block) rewards\b[^.;]{0,60}? (?:increased|rose|grew|climbed"
    r"|reached|total+ed|amounted)|derivatives?|options?|futures|notional|fund holds|ETFs? hold|trust holds"
    r"|respectively|sponsor|directors?|officers?|chairman|founder|personally|PIPE|in-kind|contribut(?:e|ed|ion)"
    r"|exchange for shares)\b",
)
# What is done to an end: no plan of the deed that follows. Must match "In order to fund working capital, "; must not
# match "in order to buy 500 BTC".
PURPOSE = re.compile(
    r"(?:^|,)\s*(?:in order to|so as to)\s[^.,;:$\d]{3,90},\s"
    r"|^\W*to (?:fund|finance|support|meet|raise|repay|provide|pay|cover|increase|strengthen|maintain)\s"
    r"[^.,;:$\d]{3,120},\s(?=(?:the company|we|it|(?-i:[A-Z])\w+)\s(?:has |have )?"
    r"(?:sold|bought|purchased|acquired)\b)",
    _I,
)
# A clause begins behind one of these. Must match "; ", ", while ", " and currently holds"; must not match ", or ".
BOUNDARY = re.compile(
    r"[;:•]|,\s+(?:and|but|while|which|with|as|whereas)\s|\bthat\b,?|\.\s"
    r"|\sand\s(?=(?:(?:it|we)\s)?(?:currently|already|now)\s(?:hold|own|ha[sd]\b|have\b))",
    _I,
)
# Behind coins that are held for others. Must match " for the benefit of clients", " on behalf of its users", " in
# custody for its customers", ", 5 ETH and 9.4 million SOL as custodian". Must not match " and earns fees on behalf of
# clients".
FOR_OTHERS = re.compile(
    r"^(?!\s+for\s+\$)(?:(?!\b(?:and|but|while|which|who|where)\s+(?!\d|approximately|about)|[;(])(?:[^.]"
    r"|\.\d)){0,140}?"
    r"\b(?:for the benefit of|on behalf of|in custody (?:for|on)|under custody|on deposit (?:from|for)|(?:deposited"
    r"|entrusted) by|as (?:an?\s+)?(?:qualified\s+)?"
    r"(?:custodian|agent|trustee|nominee)\b"
    r"|for (?:(?:our|its|the|their|third-party|institutional|retail|certain|other)\s+){0,2}"
    r"(?:clients?|customers?|users?|account holders|third parties|others|lenders|members|depositors|beneficiaries)\b)"
    r"(?! (?:the company|us\b|our (?:company|group|subsidiar)))",
    _I,
)
# Another's claim, not the firm's word. "We estimate that we held" is the firm's. Must match "analysts believe"; must
# not match "we estimate".
CLAIM = AnyCase(
    r"\b(?:analysts?|observers?|commentators?|(?:media|press) (?:outlets?|reports?)|bloggers?|trackers?"
    r"|rumou?rs?|speculat\w+|alleg\w+|reportedly"
    r"|market participants|third part(?:y|ies))\b",
)
# Another day's number set beside today's: "a year earlier it held", "previously held". Must not match "this year".
EARLIER = re.compile(
    r"\b(?:(?:a|one|two|the) (?:year|month|quarter|week)s? (?:earlier|ago|before|prior)|formerly"
    r"|(?:last|prior|previous) (?:year|quarter|month|week))\b",
    _I,
)
# A share in something that holds coins: "40,000 SOL through the Bitwise SOL ETF". Must match " through a listed ETF";
# must not match " through its subsidiary".
THROUGH_FUND = re.compile(
    r"^[^.;]{0,40}?\b(?:through|via|by way of|in the form of|indirectly)\b[^.;,]{0,60}?\b(?:ETFs?|ETPs?|funds?|trusts?"
    r"|joint ventures?|shares)\b",
    _I,
)
# "acquired a total of 5,000 BTC and sold 2,000 BTC": what was acquired is not what is held. Must not match "unsold".
SOLD_BESIDE = re.compile(r"\b(?:sold|sells|disposed of|liquidated|sales? of)\b", _I)
# Must match " a year earlier"; must not match ", and earlier".
EARLIER_BEHIND = re.compile(r"^[^,;.(]{0,12}?\b(?:earlier|ago|previously)\b", _I)
