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
    r"|another|further|in|now|currently|also|then|collectively|directly|first|initial|new|record|strategic"
    r"|approximately"
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
    r"|increases?|grows?|rises?|expands?|climb(?:s|ed)|hits?|tops?|reach|reaches|advanced|swells?|decreased|declined"
    r"|reached|totaled|totalled|totals?|totaling|totalling|stands? at|stood at|standing at|amounts? to|amounted to"
    r"|exceeds?"
    r"|exceeded|surpassed|surpasses|(?:is|are|was|were) (?:comprised|composed|made up) of|comprises?|comprised(?: "
    r"of)?|comprising(?: of)?|consists? of|consisted of"
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
    rf"\b(?P<stock>{STOCK})(?P<middle>(?:,?\s+(?:of|total(?:s|ed|ing)?|valued at|worth|were|was|are|is|stood at"
    rf"|stands? at|reached)\s+(?:{HEDGE}\s+)?\$[\d.,]{{1,16}}\s?"
    rf"(?:million|billion|[MB])?\b,?)?[^.;:,$\d]{{0,60}}?(?:,?\s+as of [^.;:$]{{4,30}}?,?)?)\s*"
    rf"(?:{_STATE}|:)(?P<gap>{_FILLER})$",
    _I,
)
# "ended the month with", "closed October with", "exited the quarter with"; a holding: what was made is OTHER_THING.
ENDED_WITH = re.compile(
    rf"\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|exit(?:ed|s|ing)|finish(?:ed|es|ing))\b[^.;:$\d]{{0,40}}"
    rf"(?:\b\d{{1,2}},\s20\d\d|\b20\d\d)?[^.;:$\d]{{0,12}}?\bwith(?P<gap>{_FILLER})$",
    _I,
)
# "has accumulated", "has now accumulated a total of"; with "additional" it is a purchase.
ACCUMULATED = re.compile(rf"\b(?P<verb>(?:has|have)\s+(?:now\s+)?(?:accumulated|amassed))\b(?P<gap>{_FILLER})$", _I)
ADDITIONAL = re.compile(r"\b(?:additional|another|further|more)\b", _I)
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
HAS = re.compile(rf"\b(?:has|have|had|reports?|reported|with)\b(?P<gap>{_FILLER})$", _I)
IN_TREASURY = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^)]{0,20}\)\s*)?(?:now\s+|currently\s+)?"
    r"(?:(?:in|on|under|within)\s+(?:its|our|the|their)?\s*"
    r"(?:(?:corporate|digital asset|crypto|company|strategic|consolidated|bitcoin|total)\s+){0,2}"
    r"(?:treasury|balance sheet|reserves?|custody|inventory)|on hand)\b",
    _I,
)
# "has 94 Bitcoin." — nothing else said of the coins.
FULL_STOP = re.compile(r"^\s*(?:tokens?|coins?)?\s*(?:[.,;]|$|and\s+[$\d])", _I)
HAS_NOW = re.compile(rf"\b(?:has|have|had)\b(?P<gap>{_FILLER})$", _I)
# A coin datmon does not know, by its ticker: "272,966,448 WLD". Must not match "50 EH", "10 USD", "5 MW".
TICKER = re.compile(
    r"^\s\$?(?P<ticker>(?!(?:USD|EUR|CAD|GBP|EH|PH|MW|GW|ATM|ETF|AI|HPC|IT|US|UK|CEO|CFO|ADS"
    r"|ASIC)\b)[A-Z]{3,6})\b(?=\s*[.,;]|\s+and\b|$)"
)
# "500,000 BNB are held", "5,398 BTC held in treasury"
HELD_AFTER = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:(?:are|were|is)\s+)?(?:(?:now|currently)\s+)?"
    r"(?:held|owned|on (?:(?:the|its|our) )?balance sheet|in (?:(?:the|its|our) )?treasury|on hand)\b",
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
# "used $30.2 million of the proceeds to purchase", "deployed approximately $50 million to acquire": done, not planned.
DEPLOYED = re.compile(
    r"\b(?:used|deployed|invested|spent|utili[sz]ed|allocated)\b(?P<paid>(?:[^.;]|\.\d){0,140}?)"
    rf"\bto\s+(?:acquire|purchase|buy)\b(?P<gap>{_FILLER})$",
    _I,
)
# "added", "increased its holdings by": a purchase only where the price is told, for a miner adds what it made.
ADDED = re.compile(
    rf"\b(?:added|adds|adding)\b(?P<gap>{_FILLER})$"
    rf"|\b(?:increased|expanded|grew)\b[^.;:$\d]{{0,60}}?\bby(?P<gap2>{_FILLER})$",
    _I,
)
SELLS = re.compile(rf"\b(?P<verb>sold|disposed of|liquidated|sells|monetized)\b(?P<gap>{_FILLER})$", _I)
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
    r"\b(?:(?:companies|firms|governments|institutions|funds|treasuries|corporations)\s+(?:\w+\s+){0,3}(?:hold|held"
    r"|own|owned)\b"
    r"|of which|of these|of those|including|excluding|pledged|collateral|custody for|on behalf of|customers?"
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
BETWEEN = (
    "additional|native|more|new|whole|total|spot|units of|tokens of|units|tokens|coins of|of its|of our|of the|of"
    "|staked|locked|liquid|pledged|restricted|unrestricted|unencumbered|unpledged|self-mined"
)
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
    r"^\s*(?:tokens?\b|coins?\b)?\s*(?:\([^)]{0,80}\))?\s*(?:(?:at|valued at|worth"
    r"|with)\s+[^;]{0,90}?)?(?:\([^)]{0,80}\))?\s*"
    rf"(?:,|;|\band\b|, and|\+|&)\s*(?:and\s+)?(?:{HEDGE}\s+)?(?:an?\s+)?(?:additional\s+)?$",
    _I,
)
# "Treasury holdings of BTC and ETH were 553.2 and 9,900.9, …, respectively": coins first, then their numbers.
RESPECTIVE = re.compile(
    rf"\b(?:{STOCK}|held|owned)\b[^.;:$\d]{{0,30}}?\bof\s+(?P<coins>[^.;:$\d]{{3,60}}?)\s+"
    rf"(?:{_STATE})\s+(?P<numbers>(?:{HEDGE}\s+)?[\d.,]{{1,20}}(?:(?:,"
    rf"|,?\s+and)\s+(?:{HEDGE}\s+)?[\d.,]{{1,20}}){{1,3}})(?=[\s,.;]|$)",
    _I,
)
TOTAL = re.compile(r"\b(?:total|aggregate|combined|cumulative|all|entire)\b", _I)
# Under these words "purchased a total of" counts what is held.
TO_DATE = re.compile(
    r"\b(?:to date|to-date|since inception|cumulatively|since (?:the )?(?:launch|adoption|adopting))\b", _I
)
# A clause begins behind one of these.
BOUNDARY = re.compile(r"[;:•]|,\s+(?:and|but|while|which|with|as|whereas)\s|\bthat\b,?|\.\s", _I)
# What may stand between a subject and its verb: "has now", "currently", "also".
ADVERBS = re.compile(
    r"(?:(?:^|(?<=[\s,]))(?:has|have|had|having|is|are|was|were|been|being|now|currently|also|then|already|again|recently"
    r"|today|directly|thereby|subsequently|since|further|additionally|together|collectively|still|successfully|only"
    r"|opportunistically|strategically|separately|did|does|do|previously|in aggregate|in total|to date"
    r"|reports?|reported"
    r"|announce[sd]?|discloses?|confirm(?:s|ed)|each|all|both|cumulatively|officially|beneficially|indirectly)"
    r"(?=[\s,]|$)[\s,]*)+$",
    _I,
)
# ", together with its subsidiaries", "and its wholly owned subsidiary", "through our subsidiary": still the firm.
WITH_SUBSIDIARIES = re.compile(
    r",?\s+(?:and|together with|along with|through|via)\s+(?:its|our)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:subsidiary|subsidiaries|affiliates)\b(?-i:,?\s+[A-Z][\w.&-]*){0,4},?",
    _I,
)
WHOLLY_OWNED = re.compile(r"\b(?:our|its|[’']s)\s+(?:\w+\s+)?(?:wholly|100%)[- ]owned\s+(?:\w+\s+){0,2}subsidiar", _I)
# A day in any spelling, so that its commas part nothing: "October 31, 2025", "9/7/2025", "13 November 2025".
DAY_WORDS = re.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}(?:,?\s+20\d\d)?|\d{1,2}\s+(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)(?:,?\s+20\d\d)?|\d{1,4}[/-]\d{1,2}[/-]\d{2,4}"
    r"|\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?(?:\s(?:ET|EST|EDT|UTC|Eastern Time|Eastern))?)",
    _I,
)
# A subject ends its clause's opening at one of these: "…; we", "…, while we", "announced that it".
CLAUSE = re.compile(
    r"[;:•“”\"]|\.\s(?=[A-Z])|\b(?:that|while|whereas|but|although|because|when|where|and that|as)\b(?!\s+of\b)", _I
)
# The filer's own words for itself, as the last words of a subject.
SELF = re.compile(
    r"(?:^|\s)(?P<before>\S+\s+)??(?P<self>(?:the|our|this)\s+(?:combined\s+)?(?:company|group|registrant|issuer"
    r"|corporation|trust|partnership)|(?:our|its)\s+(?:\w+\s+)?treasury|we|it|company)$",
    _I,
)
SELF_FIRST = re.compile(
    r"(?:^|[,(]\s*|DAY\s+|\s(?:today|currently|date|week|month|quarter|year)\s+)(?:we|it|(?:the|our)\s+(?:company|group"
    r"|registrant|issuer|corporation|trust|partnership))\b(?![’'])",
    _I,
)
# Before a name, these make it an object: "holders of the Company", "firms like Acme", "Strategy and the Company".
OBJECT = re.compile(r"\b(?:of|by|with|than|behind|like|and|or|versus|to|besides|including|beyond)\s*$", _I)
# A bullet or heading that opens with what was done: "Produced 650 BTC and held", "Acquires … and holds".
VERB_FIRST = re.compile(
    r"^(?:\w{2,}ed|bought|sold|sells?|holds?|held|owns?|buys?|acquires|purchases|adds|raises|expands|increases|grew"
    r"|total|treasury|currently|now)\b",
    _I,
)
# A clause's opening that is no subject: "During the week of", "Following the closing".
ADVERBIAL = re.compile(
    r"^(?:as|on|in|at|during|following|after|since|between|from|to|for|with|through|under|by|until|upon|subsequent"
    r"|today|currently|additionally|also|further|moreover|this|last|over|before|including|excluding|using|DAY)\b",
    _I,
)
# Words of labels that name no holder: "Total BTC held", "Number of tokens held", "Digital assets owned".
LABEL = re.compile(
    r"^(?:(?:total|aggregate|number|amount|quantity|units?|of|the|coins?|tokens?|digital|assets?|crypto|cryptocurrency|in"
    r"|treasury|net|cumulative|currently|any|all|#|-|–|—|\||\*|·|s|DAY|COIN|highlights?|update|as|at|end|to|date)\W*)*$",
    _I,
)
# Another's claim, not the firm's word. "We estimate that we held" is the firm's.
CLAIM = re.compile(
    r"\b(?:analysts?|observers?|commentators?|(?:media|press) (?:outlets?|reports?)|bloggers?|trackers?"
    r"|rumou?rs?|speculat\w+|alleg\w+|reportedly"
    r"|market participants|third part(?:y|ies))\b",
    _I,
)
# Another day's number set beside today's: "a year earlier it held", "previously held".
EARLIER = re.compile(
    r"\b(?:(?:a|one|two|the) (?:year|month|quarter|week)s? (?:earlier|ago|before|prior)|formerly"
    r"|(?:last|prior|previous) (?:year|quarter|month|week))\b",
    _I,
)
# A share in something that holds coins: "40,000 SOL through the Bitwise SOL ETF".
THROUGH_FUND = re.compile(
    r"^[^.;]{0,40}?\b(?:through|via|by way of|in the form of|indirectly)\b[^.;,]{0,60}?\b(?:ETFs?|ETPs?|funds?|trusts?"
    r"|joint ventures?|shares)\b",
    _I,
)
# "acquired a total of 5,000 BTC and sold 2,000 BTC": what was acquired is not what is held.
SOLD_BESIDE = re.compile(r"\b(?:sold|sells|disposed of|liquidated|sales? of)\b", _I)
# Before a sum that is another day's or another thing's: "compared with a cost of".
COMPARED = re.compile(r"\b(?:compared|versus|vs\.?|against|up from|down from|prior)\b", _I)
SHARES = re.compile(r"\b(?:[\d,.]+ (?:million )?(?:\w+ ){0,2}shares|repurchased?|buybacks?|bought back)\b", _I)
PER_SHARE = re.compile(r"^\s*(?:per|a|each|/)\s*(?:common\s+|ordinary\s+)?(?:share|ADS|unit of stock)", _I)
DATED_LATER = re.compile(r"^[\s,]*(?:at|as of)\s+DAY")
PARENTHESIS = re.compile(r"\([^()]{0,200}\)")
COORDINATED = re.compile(r"(?:^|[\s,])(?:and|or|then|&)$", _I)
FINITE = re.compile(r"\b(?:\w{2,}ed|sold|bought|held|grew|made|is|was|are|were|has|have|holds?|owns?)\b", _I)
# The capitalised words a subject ends with: "As of DAY Acme Treasury Inc.", "In October Acme".
CAPITALS = re.compile(r"(?:[A-Z0-9][\w&.’'-]*,?\s+){0,6}[A-Z][\w&.’'-]*$")
# Words that make a name with the issuer's in it another's: "Acme Lender", "Acme Foundation".
ODD = frozenset(
    "lender lenders foundation fund funds trust etf etp etps partner partners ventures venture manager labs"
    " association holders shareholders investors users customers miners sponsor director directors chairman founder"
    " borrower".split()
)
DAYLIKE = frozenset(
    "day today currently january february march april may june july august september october november december as of on"
    " in at the by our monday tuesday wednesday thursday friday q1 q2 q3 q4 update".split()
)
ENDS_DAY = re.compile(r"(?:DAY|\b20\d\d|quarter|month|week|year|end|period|ET|EST|EDT)[\s,]*$")
EARLIER_BEHIND = re.compile(r"^[^,;.(]{0,12}?\b(?:earlier|ago|previously)\b", _I)
# Whose stock it is: "Metaplanet’s holdings", "holdings of public companies", "ETF holdings".
OWNER = re.compile(r"(?:(?P<name>[\w.&-]+)[’']s|(?P<plural>[\w.&-]+s)[’'])(?=\s)")
# "increased its holdings to": the stock is the subject's.
ITS_OWN = re.compile(r"\b(?:its|their)\s+(?:[\w-]+\s+){0,4}$", _I)
# A clause that opens with a name and its verb: "Strategy increased", "Metaplanet is".
NAME_FIRST = re.compile(
    r"^(?P<name>(?!The |This |These |That |Total |Our |We |It |Such )[A-Z][\w&’-]*\.?)(?:\s+[A-Z][\w&.’-]*){0,4}\s+"
    r"(?:has\s+|have\s+|now\s+|also\s+)*(?-i:[a-z]+ed|grew|bought|sold|brought|took|made|is|was|has|had|holds|held)\b"
)
TIMES = frozenset("today week month quarter year yesterday".split())
OTHERS_STOCK = re.compile(
    r"\b(?:public compan|companies|corporate treasuries|corporate holdings|ETFs?|funds|miners|peers?|industry|global"
    r"|worldwide|competitors?|institution|governments?|whales?|holders?|shareholders?|directors?|customers?|clients?)\w*",
    _I,
)

# "behind Strategy Inc. (NASDAQ: MSTR), which owns": the holder stands before the relative word.
RELATIVE = re.compile(r"\b(?:which|who|that)\s+(?:(?:now|currently|also|has|have)\s+){0,2}$", _I)

# Before the dollars of a purchase: "for approximately", "at an aggregate purchase price of", "total cost of".
COST = re.compile(
    r"(?:\bfor\s+(?:(?:an?\s+)?(?:aggregate|total|combined)?\s*"
    r"(?:purchase price|cost|consideration|amount|investment|sum|price)?\s*(?:of\s+)?)?"
    r"|\b(?:aggregate|total|combined|overall)\s+(?:net\s+|gross\s+)?"
    r"(?:purchase price|acquisition cost|acquisition price|cost(?: basis)?|consideration|investment)\s*"
    r"(?:of|was|is|:|at)?\s*"
    r"|\b(?:with|at)\s+an?\s+(?:total\s+|aggregate\s+|net\s+)?(?:cost basis|purchase price|cost)\s+of\s+"
    r"|\bfor a total of\s+|\btotaling\s+|\binvest(?:ed|ing)\s+|\bcost basis\s*(?:of|:|was|is)\s*)$",
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
    r"(?:\bfor\s+(?:(?:aggregate|total|gross|net|cash|an?)\s+){0,4}(?:proceeds\s+of\s+|(?:sum\s+|total\s+)?of\s+)?"
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
# Between coins held and dollars: what they are worth now, as the firm says. "valued at $2,840 per ETH" is a price.
MARKET_VALUE = re.compile(
    r"^\s*(?:tokens?\s*|coins?\s*)?(?:\([^()]{0,40}\)\s*)?,?\s*\(?(?:(?:and|which (?:is|was|has|had|are|were)|with"
    r"|having"
    r"|representing|had|has|at|for)\s+)?(?:an?\s+|the\s+)?(?:(?:current|currently|aggregate|total|estimated"
    r"|approximate|combined"
    r"|now|carrying at|carried at)\s+){0,2}"
    r"(?:(?:fair(?: market)?|market|fair and market) values?\s*(?:of|was|is|:|at|totaling)?|valued at|worth)\s*$",
    _I,
)
MARKET_VALUE_OF = re.compile(
    r"\b(?:fair(?: market)?|market|fair and market) value\s*(?:of|was|is|:|totaling|totalling)?\s*$", _I
)
RESPECTIVELY = re.compile(r"\brespectively\b", _I)
# "C$", "HK$", "A$": not US dollars.
FOREIGN = re.compile(r"(?:[A-Z]{1,2}|[€£¥])$")
YEAR = re.compile(r"^20[1-3]\d$")  # "by the end of 2022": a count of coins is written with a comma


@cache
def coin_holdings() -> re.Pattern[str]:
    """A stock that names its coin before the number: "total ETH holdings increased to", "BTC held: "."""
    return re.compile(
        rf"{coin_pattern()}(?i:\s+(?:\([A-Z$]{{2,8}}\)\s+)?(?:tokens?\s+)?(?:{STOCK}|held|owned|on hand|in treasury"
        rf"|hodl)\b"
        rf"[^.;$\d]{{0,60}}?(?:,?\s*as of [^.;:$]{{4,40}}?,?)?\s*(?:{_STATE}|:|–|—)"
        r"(?:\s|,|\b(?:an?|aggregate|total|of|approximately|about|roughly|nearly|now)\b){0,8})$"
    )


@cache
def coin_flows() -> re.Pattern[str]:
    """A flow that names its coin before the number: "BTC acquired during the week: ", "Bitcoin Sold – "."""
    return re.compile(
        rf"{coin_pattern()}(?i:\s+(?:\([A-Z$]{{2,8}}\)\s+)?(?:tokens?\s+)?(?P<flow>acquired|purchased|bought|sold"
        r"|purchases|acquisitions)\b[^.;$\d]{0,60}?\s*(?::|=|–|—)(?:\s|~|\b(?:approximately|about|roughly)\b){0,4})$"
    )
