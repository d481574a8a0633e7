"""The words with which companies say what was done with coins: held, bought, sold, planned, for how much.

Only patterns live here, each with what it must and must not match; `coin_clauses` puts them together. A verb pattern is
matched against the text before an amount and ends at the amount: nothing but filler may stand between a verb and the
number it governs. All repetitions are bounded, so that no text takes more than linear time.
"""

import re
from functools import cache

from datmon.coins import coin_pattern

_I = re.IGNORECASE

HEDGE = r"(?:approximately|about|around|roughly|nearly|almost|over|more than|in excess of|at least|an estimated|some|~)"
# Words that may stand between a verb and the amount it governs.
_FILLER = (
    r"(?:\s|,|:|–|—|~|\b(?:an?|the|its|our|their|aggregate|total|combined|cumulative|consolidated|of|additional"
    r"|another|further|in|now|currently|also|then|collectively|directly|first|initial|new|record|strategic|approximately"
    r"|about|around|roughly|nearly|almost|over|more|than|some|treasury|reserves?|balance sheet|equivalent|to date"
    r"|as of today|approximate|purchase|acquisition|amount|quantity|sum|which|were|was|up|on the open market"
    r"|amounting|totaling|through its subsidiary|for its treasury)\b){0,14}"
)
STOCK = (
    r"(?:holdings?|treasury(?: holdings?| balance| position| reserves?)?|reserves?|stockpile|position|balance|stack"
    r"|token count|portfolio|inventory)"
)
_STATE = (
    r"(?:(?:has|have|had)?\s*(?:now\s+|since\s+|again\s+|currently\s+)?(?:increased|grown|grew|risen|rose|expanded"
    r"|reached|totaled|totalled|totals?|totaling|totalling|stands? at|stood at|amounts? to|amounted to|exceeds?"
    r"|exceeded|surpassed|surpasses|comprises?|comprised(?: of)?|comprising(?: of)?|consists? of|consisted of"
    r"|consisting of|includes?|included|is|are|was|were|of|at|to|:|=)(?:\s+(?:to|of|at|by\s+[\d.]+%\s+to))?)"
)

# Must match before "439,000 bitcoins": "the Company held an aggregate of", "we now hold", "currently owns".
# Must not match: "holding" (a part of a whole), "holders of"; "to hold" is caught by PLAN.
HOLDS = re.compile(
    rf"\b(?P<verb>held|holds|owned|owns|possesses|maintained|maintains|custodied|hold|own|hodls?)\b(?P<gap>{_FILLER})$",
    _I,
)
# "total ETH holdings increased to", "our treasury now stands at", "holdings: ", "holdings as of November 20 include"
HOLDINGS = re.compile(
    rf"\b(?P<stock>{STOCK})(?P<middle>[^.;:,$\d]{{0,60}}?(?:,?\s+as of [^.;:$]{{4,30}}?,?)?)\s*"
    rf"(?:{_STATE}|:)(?P<gap>{_FILLER})$",
    _I,
)
# "increased its SOL holdings from 1,182,685 SOL to"
FROM_TO = re.compile(
    rf"\b(?P<stock>{STOCK})\b[^.;:$]{{0,60}}?\bfrom\s+(?:{HEDGE}\s+)?[\d,.]{{1,20}}(?:\s+(?:million|thousand))?"
    rf"(?:\s+[A-Za-z]{{2,20}})?\s+(?:[^.;:$\d]{{0,30}}?\s)?to(?P<gap>{_FILLER})$",
    _I,
)
# "bringing its total holdings to", "brings the total to"
BRINGS = re.compile(
    rf"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|rais(?:es|ing)|push(?:es|ing))\b[^.;:$\d]{{0,90}}?"
    rf"\bto(?P<gap>{_FILLER})$",
    _I,
)
# "Total BTC held: ", "BTC held in treasury – ", "Total bitcoin owned as of November 30: "
LABELLED = re.compile(
    r"\b(?:held|owned|on hand|in treasury|holdings?|treasury)\b[^.;$]{0,60}?(?::|–|—|-\s|=|\bof\b)"
    rf"(?P<gap>{_FILLER})$",
    _I,
)
# "we now have" — a holding only with IN_TREASURY behind the coins.
HAS = re.compile(rf"\b(?:has|have|had)\b(?P<gap>{_FILLER})$", _I)
IN_TREASURY = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^)]{0,20}\)\s*)?(?:in|on)\s+(?:its|our|the|their)?\s*"
    r"(?:corporate\s+|digital asset\s+)?(?:treasury|balance sheet|reserves?)",
    _I,
)
# "500,000 BNB are held", "5,398 BTC held in treasury"
HELD_AFTER = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:(?:are|were|is)\s+)?(?:(?:now|currently)\s+)?"
    r"(?:held|owned|on (?:the )?balance sheet|in treasury)\b",
    _I,
)
# "acquired approximately", "has purchased an additional", headline "Acquires", "Buys"
BUYS = re.compile(rf"\b(?P<verb>acquired|purchased|bought|acquires|purchases|buys)\b(?P<gap>{_FILLER})$", _I)
# "completed its acquisition of", "announces purchase of". Must not match "agreement for the purchase of".
PURCHASE_OF = re.compile(
    r"\b(?:announce[sd]?|announcing|complete[sd]?|completing|completion of|closed|closing of|executed|made|reports?"
    r"|reported|through|following|after|with|reflects)\b[^.;:$\d]{0,40}?"
    rf"\b(?P<verb>acquisition|purchase|buy)\s+of\b(?P<gap>{_FILLER})$",
    _I,
)
SELLS = re.compile(rf"\b(?P<verb>sold|disposed of|liquidated|sells)\b(?P<gap>{_FILLER})$", _I)
SALE_OF = re.compile(
    r"\b(?:announced|completed|closed|executed|made|through|following|with)\b[^.;:$\d]{0,40}?"
    rf"\b(?P<verb>sale|disposition)\s+of\b(?P<gap>{_FILLER})$",
    _I,
)
# The words over a list: "the Company's holdings were comprised of:", "the Company had:", "as of November 9 we held:".
LEAD_HOLDS = re.compile(
    rf"\b(?:{STOCK}|assets|balance sheet|crypto|tokens?)\b[^.;]{{0,120}}?"
    r"(?:comprised of|consisted of|consists of|comprise|included?s?|were|was|are|is|as follows|following|totaled)?\s*:$"
    r"|\b(?:held|holds|owned|owns|had|has|hold|own)(?:\s+the following)?"
    r"(?:\s+(?:holdings|assets|tokens|digital assets))?\s*:$",
    _I,
)
LEAD_BUYS = re.compile(
    r"\b(?:acquired|purchased|bought)(?:\s+the following)?(?:\s+[\w ]{0,40})?\s*:$"
    r"|\b(?:purchases|acquisitions)\b[^.;$\d]{0,60}:$",
    _I,
)

# A plan, a wish, a condition, a right: not what happened. "May" the month is not "may".
PLAN = re.compile(
    r"\b(?:will|would|(?-i:may)|might|could|should|shall|intends?|intended|intention|plans?|planned|planning|expects?"
    r"|expected|aims?|aimed|seeks?|targets?|targeted|targeting|goals?|propose[sd]?|agree[sd]? to"
    r"|commit(?:s|ted|ment)? to|in order to|assum(?:e|es|ed|ing)|pro forma|ability to|right to|option to"
    r"|letter of intent|authori[sz]ed|approved|anticipate[sd]?|anticipation|hypothetical|illustrative|objective"
    r"|ambition|on track|if|unless|until|upon|definitive agreement|business combination|prospective|potential|not"
    r"|never|no|neither|enough to|capacity to)\b"
    r"|\bto\s+(?:hold|own|acquire|purchase|buy|sell)\b",
    _I,
)
# Words that make the amount a part of something, or someone else's.
PART = re.compile(
    r"\b(?:of which|of these|of those|including|excluding|pledged|collateral|custody for|on behalf of|customers?"
    r"|clients?|investors? (?:hold|own)|circulating|circulation|supply|network|miners? (?:hold|own)|users?"
    r"|shareholders?|stockholders?|another|other companies|peers?|competitors?|lender|borrower|loaned|lent|borrowed"
    r"|receivable|escrow|released?|compared (?:to|with)|versus|vs\.?|up from|down from|prior to|previously held|mined"
    r"|produced|earned|generated|derivatives?|options?|futures|notional|fund holds|ETFs? hold|trust holds"
    r"|respectively|sponsor|directors?|officers?|chairman|founder|personally|PIPE|in-kind|contribut(?:e|ed|ion)"
    r"|exchange for shares)\b",
    _I,
)
# What may not follow the coin's name: the amount is then of something else ("650 bitcoin mined", "100 ETH rewards").
OTHER_THING = re.compile(
    r"^\s*[-–]?\s*(?:\([^)]{0,20}\)\s*)?(?:treasury (?:compan|strateg|program|vehicle)|miners?\b|mining|machines?"
    r"|ATMs?\b|rewards?|per\b|a (?:day|month)|staking|options?|price|backed|denominated|transactions?|blocks?|address"
    r"|wallets|validators?|nodes?|mined|produced|pledged|earned|trust|ETFs?\b|ETPs?\b|futures|call|put|loan|yield"
    r"|concentration|gain|locked|staked|receivable|as collateral|of staking|collateral|restricted|generated"
    r"|in (?:staking )?rewards"
    r"|warrants?|worth|production)",
    _I,
)
# "SOL and SOL equivalents", "BTC-equivalent": more than the coin itself.
EQUIVALENTS = re.compile(r"^\s*(?:\([^)]{0,20}\)\s*)?(?:(?:and|or|&)\s+\w+\s+|[-–]?\s*)equivalents?\b", _I)
# Between the number and the coin's name: "additional", "units of". "1,000 staked ETH" is another measure.
BEFORE_COIN = re.compile(
    r"^(?:[\s-]{1,2}(?:additional|native|more|new|whole|total|spot|units of|tokens of|units|tokens|coins of"
    r"|of its|of))?[\s-]{0,2}\$?$",
    _I,
)
# What a number without a coin behind it may not count.
NOT_COINS = re.compile(
    r"^\s*(?:%|percent|basis|bps|x\b|days?|months?|years?|weeks?|shares?|per\b|validators?|miners?|MW|EH|PH|wallets?"
    r"|million in|customers|employees|times|hours|satoshis?|sats?)",
    _I,
)
# Between two amounts of one list: ", ", " and ", " at $2,840 per ETH (Coinbase), ".
LIST = re.compile(
    r"^\s*(?:\([^)]{0,80}\))?\s*(?:(?:at|valued at|worth|with)\s+[^;]{0,90}?)?(?:\([^)]{0,80}\))?\s*"
    rf"(?:,|;|\band\b|, and|\+|&)\s*(?:and\s+)?(?:{HEDGE}\s+)?(?:an?\s+)?(?:additional\s+)?$",
    _I,
)
TOTAL = re.compile(r"\b(?:total|aggregate|combined|cumulative|all|entire)\b", _I)
# Under these words "purchased a total of" counts what is held.
TO_DATE = re.compile(
    r"\b(?:to date|to-date|since inception|cumulatively|since (?:the )?(?:launch|adoption|adopting))\b", _I
)
# A clause begins behind one of these.
BOUNDARY = re.compile(r"[;:•]|,\s+(?:and|but|while|which|with|as|whereas)\s|\bthat\b,?|\.\s", _I)
VERB = re.compile(r"\b(?:held|holds|owns|owned|hold|own|acquired|purchased|bought|sold)\b")
# A proper name right before the verb: "MicroStrategy, together with its subsidiaries, held", "Acme Corp. now holds".
NAMED = re.compile(
    r"(?P<name>(?:[A-Z][\w&’'-]{0,30}\.?,?\s+){1,5})(?:\((?:[^()]{0,80})\)\s*)?"
    r"(?:,?\s*together with its[^,]{0,40},\s*)?"
    r"(?:(?:has|have|had|now|currently|also|then|already|again|recently|today|directly)\s+){0,3}$"
)

# "behind Strategy Inc. (NASDAQ: MSTR), which owns": the holder stands before the relative word.
RELATIVE = re.compile(r"\b(?:which|who|that)\s+(?:(?:now|currently|also|has|have)\s+){0,2}$", _I)
PROPER = re.compile(r"\b[A-Z][\w&’'-]{1,30}")

# Before the dollars of a purchase: "for approximately", "at an aggregate purchase price of", "total cost of".
COST = re.compile(
    r"(?:\bfor\s+(?:(?:an?\s+)?(?:aggregate|total|combined)?\s*"
    r"(?:purchase price|cost|consideration|amount|investment|sum|price)?\s*(?:of\s+)?)?"
    r"|\b(?:aggregate|total|combined|overall)\s+(?:net\s+|gross\s+)?"
    r"(?:purchase price|acquisition cost|acquisition price|cost(?: basis)?|consideration|investment)\s*"
    r"(?:of|was|is|:|at)?\s*"
    r"|\b(?:with|at)\s+an?\s+(?:total\s+|aggregate\s+|net\s+)?(?:cost basis|purchase price|cost)\s+of\s+"
    r"|\bfor a total of\s+|\btotaling\s+|\binvest(?:ed|ing)\s+)$",
    _I,
)
# "at an average price of", "average purchase price of", "weighted average price per ETH of", "(average cost: "
AVERAGE = re.compile(
    r"\b(?:average|avg\.?|weighted[- ]average)(?:\s+(?:purchase|acquisition|net|gross|all-in|unit|market|execution"
    r"|weighted|buy|entry|sale|sales|selling|token|coin)){0,4}(?:\s+(?:price|cost(?:\s+basis)?))?(?:\s+paid)?"
    r"(?:\s+(?:per|for each|of each)\s+\w{2,20})?\s*(?:\([^)]{0,40}\)\s*)?(?:of|was|is|at|:|equal to|–|-)?\s*$",
    _I,
)
# "for cash proceeds of", "generating net proceeds of", "for total proceeds of"
PROCEEDS = re.compile(
    r"(?:\bfor\s+(?:(?:aggregate|total|gross|net|cash|an?)\s+){0,4}(?:proceeds\s+of\s+|sum of\s+|total of\s+)?"
    r"|\b(?:proceeds|consideration)\s+(?:of|totaling|totalling|were|was)\s+"
    r"|\b(?:generating|receiving|raising)\s+(?:[a-z]+\s+){0,3})$",
    _I,
)
PER_COIN = re.compile(r"^\s*(?:\(?USD\)?\s*)?(?:per|each|/|a)\s*(?:whole\s+)?(?:\$?[A-Za-z]+)?", _I)
# "at $101,200 per BTC", "or approximately $117.9 thousand per bitcoin"
AT_PRICE = re.compile(r"\b(?:at|or)\s+(?:a\s+price\s+of\s+)?$", _I)
TRAILING_HEDGE = re.compile(rf"(?:{HEDGE}\s*){{1,3}}$", _I)
# Between coins held and dollars: what they cost, and what they are worth.
PAID = re.compile(r"acquired|purchased|bought|purchase price|cost|acquisition|invest", _I)
WORTH = re.compile(r"valu|worth|market", _I)
# "C$", "HK$", "A$": not US dollars.
FOREIGN = re.compile(r"(?:[A-Z]{1,2}|[€£¥])$")
YEAR = re.compile(r"^20[1-3]\d$")  # "by the end of 2022": a count of coins is written with a comma


@cache
def coin_holdings() -> re.Pattern[str]:
    """A stock that names its coin before the number: "total ETH holdings increased to", "BTC held: "."""
    return re.compile(
        rf"{coin_pattern()}(?i:\s+(?:\([A-Z$]{{2,8}}\)\s+)?(?:tokens?\s+)?(?:{STOCK}|held|owned)\b"
        rf"[^.;$\d]{{0,60}}?(?:,?\s*as of [^.;:$]{{4,40}}?,?)?\s*(?:{_STATE}|:|–|—)"
        r"(?:\s|,|\b(?:an?|aggregate|total|of|approximately|about|roughly|nearly|now)\b){0,8})$"
    )
