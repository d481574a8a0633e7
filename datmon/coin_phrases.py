"""The words around an amount and the coin it counts: hedges, fillers, labels, lists, days, what a number may not count.

Only patterns live here and in the rooms beside it (`held_phrases`, `trade_phrases`, `price_phrases`, `doubt_phrases`,
`holder_phrases`), each with what it must and must not match; `coin_clauses` puts them together. All repetitions are
bounded, so that no text takes more than linear time.
"""

import re

from datmon.any_case import AnyCase

_I = re.IGNORECASE

HEDGE = r"(?:approximately|about|around|roughly|nearly|almost|over|more than|in excess of|at least|an estimated|some|~)"
# Words that may stand between a verb and the amount it governs.
FILLER = (
    r"(?:\s++|,|:|–|—|~|≈|\bapprox\.|\bc\.|\bca\.|\b(?:exactly|precisely|fully|just|well|an?|the|its|our|their"
    r"|aggregate|total|combined|cumulative|consolidated|of|additional"
    r"|another|further|in|now|currently|also|then|collectively|directly|first|initial|new|record|strategic"
    r"|approximately"
    r"|about|around|roughly|nearly|almost|over|more|than|some|treasury|reserves?|balance sheet|equivalent|to date"
    r"|as of today|approximate|purchase|acquisition|amount|quantity|sum|which|were|was|up|on the open market"
    r"|amounting|totaling|through its subsidiary|for its treasury)\b){0,14}"
)
STOCK = (
    r"(?:holdings?|treasury(?: holdings?| balance| position| reserves?)?|reserves?|stockpile|position|balance|stack"
    r"|(?:token|bitcoin|BTC|ETH|coin) count|portfolio|inventory|hoard|stash|trove)"
)
STATE = (
    r"(?:(?:has|have|had)?\s*(?:now\s+|since\s+|again\s+|currently\s+)?(?:increased|grown|grew|risen|rose|expanded"
    r"|increases?|grows?|rises?|expands?|climb(?:s|ed)|hits?|tops?|reach|reaches|advanced|swells?|decreased|declined"
    r"|reached|totaled|totalled|totals?|totaling|totalling|stands? at|stood at|standing at|amounts? to|amounted to"
    r"|exceeds?|has|contains|contained|numbers?|numbered"
    r"|exceeded|surpassed|surpasses|(?:is|are|was|were) (?:comprised|composed|made up) of|comprises?"
    r"|comprised(?: "
    r"of)?|comprising(?: of)?|consists? of|consisted of"
    r"|consisting of|includes?|included|is|are|was|were|of|at|to|:|=)(?:\s+(?:to|of|at|by\s+[\d.]+%\s+to))?)"
)
# What may stand between a symbol and its number: "BTC 3,200", "₿1,523"; and alone in a bullet, "Bitcoin (BTC):
# 1,020". Must match " "; must not match " of ".
SYMBOL_FIRST = re.compile(r"\s?")
# Must match ": ", "): "; must not match " was ", "; ".
LABEL_FIRST = re.compile(r"\s*\)?\s*[:–—-]\s*")
# Between two numbers of one coin for two days: "320.5 and 110 bitcoin", "3,200 BTC and 2,100 BTC". Must not match "
# and sold ", ", of which ".
TWO_NUMBERS = re.compile(rf"^\s*(?:[A-Za-z$]{{2,12}}(?:\s+(?:tokens|coins))?)?,?\s+and\s+(?:{HEDGE}\s+)?$", _I)
# The two days they are of. Must match "June 30, 2025 and 2024", "June 30, 2025 and December 31, 2024", "30 June 2025
# and 2024". Must not match "between June 30, 2025 and July 7, 2025".
TWO_DAYS = re.compile(
    r"\b(?i:as of|as at|at)\s+"
    r"(?P<first>[A-Z][a-z]{2,8}\.?\s\d{1,2},\s20\d\d|\d{1,2}\s[A-Z][a-z]{2,8}\s20\d\d),?\s+and\s+"
    r"(?P<second>(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s|\d{1,2}\s[A-Z][a-z]{2,8}\s)?20\d\d)\b",
)
# "1,5 BTC", "3.034,50 BTC": a comma that parts decimals, between the number read so far and the coin. Must not match
# ",000 ", " ".
DECIMAL_COMMA = re.compile(r"^(?:\.\d{3})*,\d{1,2}[\s-]{1,2}$")
# A coin datmon does not know, by its ticker: "272,966,448 WLD". Must not match "50 EH", "10 USD", "5 MW".
TICKER = re.compile(
    r"^\s\$?(?P<ticker>(?!(?:USD|EUR|CAD|GBP|EH|PH|MW|GW|ATM|ETF|AI|HPC|IT|US|UK|CEO|CFO|ADS"
    r"|ASIC)\b)[A-Z]{3,6})\b(?=(?:\s(?:tokens|coins))?(?:\s*[.,;]|\s+and\b|$))"
)
# What may not follow the coin's name: the amount is then of something else ("650 bitcoin mined", "100 ETH rewards").
# Must match " mined in October", " ATMs"; must not match " tokens", " in our treasury".
OTHER_THING = re.compile(
    r"^\s*[-–]?\s*(?:\([^)]{0,20}\)\s*)?(?:treasury (?:compan|strateg|program|vehicle)|miners?\b|mining"
    r"|customers?|clients?|users?|holders|machines?"
    r"|ATMs?\b|rewards?|per\b|an? (?:day|week|month|quarter|year)|staking|options?|price|backed|denominated"
    r"|transactions?|blocks?|address"
    r"|wallets|validators?|nodes?|mined|produced|pledged|earned|trust|ETFs?\b|ETPs?\b|futures|call|put|loan|yield"
    r"|concentration|gain|locked|staked|receivable|of staking"
    r"|(?:of (?:the|our|its) (?:treasury|holdings|reserves?|coins) )?as (?:pledged |posted )?collateral"
    r"|collateral|restricted|generated"
    r"|in (?:staking )?rewards"
    r"|warrants?|worth of|production)",
    _I,
)
# "SOL and SOL equivalents": liquid-staked forms that the firm counts as the coin; "BTC-equivalent": a sum told in the
# coin. Must not match " and cash equivalents of $5", " held".
EQUIVALENTS = re.compile(
    r"^\s*(?:\([^)]{0,20}\)\s*)?(?:(?:and|or|&)\s+(?:(?:its|liquid|their)\s+)?(?!cash\b)(?P<coin>\w+)[ -]"
    r"|[-–]?\s*)equivalents?\b",
    _I,
)
# Between the number and the coin's name: "additional", "units of". "1,000 staked ETH" is another measure.
BETWEEN = (
    "additional|native|more|new|whole|total|spot|units of|tokens of|units|tokens|coins of|of its|of our|of the|of"
    "|of (?:the )?[\\w.&-]{1,24}[’']s(?: own| total)?|staked|locked|liquid|pledged|restricted|unrestricted"
    "|unencumbered|unpledged|self-mined|additional (?:discounted|unlocked|locked)"
    "|(?:discounted|unlocked|vested|locked)(?:,? (?:and )?(?:discounted|unlocked|vested|locked|liquid))?"
)
# Between the number of coins bought and their name: what kind they are. Must match " discounted, locked ", " additional
# unlocked ". Must not match " staked ", " of ".
BOUGHT_KIND = re.compile(
    r"^\s(?:(?:additional|discounted|unlocked|vested|locked|liquid|spot)(?:,? and|,)?\s){1,3}\$?$", _I
)
# Must match " additional ", " "; must not match " validators of ".
BEFORE_COIN = re.compile(
    r"^(?:[\s-]{1,2}(?:additional|native|more|new|whole|total|spot|units of|tokens of|units|tokens|coins of"
    r"|of its|of our|of the|of))?[\s-]{0,2}\$?$",
    _I,
)
# What a number without a coin behind it may not count. Must match "%", " validators", " November 2025"; must not match
# " tokens", "".
NOT_COINS = re.compile(
    r"^\s*(?:%|percent|basis|bps|x\b|days?|months?|years?|weeks?|shares?|per\b|validators?|miners?|MW|EH|PH|wallets?"
    r"|million in|customers|employees|times|hours|satoshis?|sats?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)",
    _I,
)
# Between two amounts of one list: ", ", " and ", " at $2,840 per ETH (Coinbase), ". Must not match " of which ".
LIST = re.compile(
    r"^\s*(?:tokens?\b|coins?\b)?\s*(?:\([^)]{0,80}\))?\s*"
    r"(?:(?:(?:purchased|acquired|bought)\s)?(?:at|valued at|worth|for|on"
    r"|with)\s+[^;]{0,90}?)?(?:\([^)]{0,80}\))?\s*"
    rf"(?:,|;|\band\b|, and|\+|&|/)\s*(?:and\s+)?(?:{HEDGE}\s+)?(?:an?\s+)?(?:additional\s+|another\s+|further\s+)?$",
    _I,
)
# "Treasury holdings of BTC and ETH were 553.2 and 9,900.9, …, respectively": coins first, then their numbers. Must
# match "holdings of BTC and ETH were 553.2 and 9,900.9."; must not match "holdings of BTC were 553.2.".
RESPECTIVE = re.compile(
    rf"\b(?:{STOCK}|held|owned)\b[^.;:$\d]{{0,30}}?\bof\s+(?P<coins>[^.;:$\d]{{3,60}}?)\s+"
    rf"(?:{STATE})\s+(?P<numbers>(?:{HEDGE}\s+)?[\d.,]{{1,20}}(?:(?:,"
    rf"|,?\s+and)\s+(?:{HEDGE}\s+)?[\d.,]{{1,20}}){{1,3}})(?=[\s,.;]|$)",
    _I,
)
# What both end with, looked for first: two numbers that stand together and are no day. Must match "were 905 and 4,100",
# "of 1.5, 20". Must not match "June 30, 2025", "held 905 BTC and".
NUMBERS_TOGETHER = re.compile(
    r"[\d.,](?<=\s.)(?<!uary\s.)(?<!March\s.)(?<!April\s.)(?<!May\s.)(?<!June\s.)(?<!July\s.)(?<!August\s.)"
    rf"(?<!ember\s.)(?<!ober\s.)[\d.,]{{0,19}}(?:,|,?\s+and)\s+(?:{HEDGE}\s+)?[\d.,]",
    _I,
)
# The same with the coins before their stock: "BTC and ETH holdings at June 30, 2025 were 905 and 4,100". Must not
# match "BTC holdings were 905 and 880".
RESPECTIVE_FIRST = re.compile(
    rf"(?P<coins>\$?[A-Za-z]\w+(?:\s\([A-Z]{{2,6}}\))?(?:,\s\$?[A-Za-z]\w+(?:\s\([A-Z]{{2,6}}\))?){{0,3}},?\sand\s(?:our\s|its\s)?"
    rf"\$?[A-Za-z]\w+(?:\s\([A-Z]{{2,6}}\))?)\s(?:tokens\s)?(?P<stock>{STOCK}|held|owned)\b(?:[^.;:$\d]|\d{{1,2}}(?=,\s20\d\d)|20\d\d){{0,60}}?\s"
    rf"(?:{STATE})\s+(?P<numbers>(?:{HEDGE}\s+)?[\d.,]{{1,20}}(?:(?:,"
    rf"|,?\s+and)\s+(?:{HEDGE}\s+)?[\d.,]{{1,20}}){{1,3}})(?=[\s,.;]|$)",
    _I,
)
# Must match " (headline rounding; precisely 23,996)", " (exactly 23,996 BTC)"; must not match " (23,996 in May)".
PRECISELY = re.compile(
    r"\s*\([^()]{0,40}?\b(?:precisely|exactly|exact(?: (?:figure|number|amount|count))?(?: is)?:?|to be (?:exact"
    r"|precise),?)"
    r"\s+(?P<number>\d[\d,.]*)(?:\s\w{2,12})?\s?\)",
    _I,
)
# Before coins in brackets: the dollars they are worth or cost, behind the words that govern both. Must match "$124.7
# million in bitcoin (", "$10 million worth of BTC (approximately "; must not match "a fee of $5 million per year (",
# "$5 million of notes, (".
DOLLARS_FIRST = re.compile(
    rf"(?:{HEDGE}\s*|an? (?:aggregate|total) of\s+){{0,2}}(?P<dollars>(?:US)?\$\s?\d[\d,.]{{0,16}}"
    r"(?:\s?(?:million|billion|[MB])\b)?)(?:\s(?:of|in|worth of)\s(?:its\s|our\s)?(?P<coin>[A-Za-z]{2,12}))?"
    rf"\s?\((?:(?:{HEDGE}|or|representing|equal to|i\.e\.,?)\s*)?$",
    _I,
)
# The count in full, behind its rounding: "689.9 million TRX (689,914,206 TRX)". Must not match " (June 30: 818 BTC)".
IN_FULL = re.compile(r"\s*\((?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?:\s\$?[A-Za-z]{2,12})?\)")
# Must match "a total of"; must not match "totally".
TOTAL = re.compile(r"\b(?:total|aggregate|combined|cumulative|all|entire)\b", _I)
# A day in any spelling, so that its commas part nothing: "October 31, 2025", "9/7/2025", "13 November 2025". Must not
# match "10,500".
DAY_WORDS = AnyCase(
    r"\b(?=[JFMASOND\d])"  # which is soon known
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}(?!\d)(?:,?\s+20\d\d)?|\d{1,2}\s+(?:January|February|March|April"
    r"|May|June|July"
    r"|August|September|October|November|December)(?:,?\s+20\d\d)?|\d{1,4}[/-]\d{1,2}[/-]\d{2,4}"
    r"|\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?(?:\s(?:ET|EST|EDT|UTC|Eastern Time|Eastern))?)",
)
# A subject ends its clause's opening at one of these: "…; we", "…, while we", "announced that it". Must not match
# "Corp. held", "as of".
CLAUSE = re.compile(
    r"[;:•“”\"]|\.\s(?=(?-i:[A-Z]))|\b(?:that|while|whereas|but|although|because|when|where|and that|as)\b(?!\s+of\b)",
    _I,
)
# Another day's figure in brackets. Must match "(2024: 2.4 BTC)", "(September 30, 2024: 100,763 SOL)"; must not match
# "(NASDAQ: ACME)", "(average: $5)".
COMPARED_BEFORE = re.compile(
    r"\((?:(?:as of|as at|at)\s)?(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?|\d{1,2}\s[A-Z][a-z]{2,8}\s|Q[1-4]\s"
    r"|FY\s?)?20\d\d:\s?[^()]{1,60}\)"
    r"|\((?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]"
    r"|(?:prior|previous|last) (?:week|month|quarter|year)):\s?[^()]{1,60}\)"
)
# Must match "(NASDAQ: ACME)"; must not match "no brackets".
PARENTHESIS = re.compile(r"\([^()]{0,200}\)")
# Must match "for approximately "; must not match "for ".
TRAILING_HEDGE = AnyCase(rf"(?:{HEDGE}\s*){{1,3}}$")
# "C$", "HK$", "A$": not US dollars. Must match "for C", "for HK"; must not match "for ".
FOREIGN = re.compile(r"(?:[A-Z]{1,2}|[€£¥])$")
# Must match "2025"; must not match "2,025", "1999".
YEAR = re.compile(r"^20[1-3]\d$")  # "by the end of 2022": a count of coins is written with a comma
# Behind a coin's name (also in brackets), right before a number: a stock of it, or a deed. Must match "BTC held in
# treasury: ", "ETH holdings increased to ", "Bitcoin Sold – ", "ETH acquired during the week: ". Must not match
# "BTC mined: ", "ETH holdings rose by 3% to 5 million dollars of ".
COIN_LABEL = re.compile(
    rf"\)?\s+(?:\([A-Z$]{{2,8}}\)\s+)?(?:tokens?\s+)?(?:"
    rf"(?:{STOCK}|count|held|owned|on hand|in treasury|in custody(?! (?:for|on behalf))"
    rf"|on (?:our|its|the) balance sheet|hodl)\b[^.;$\d]{{0,60}}?(?:,?\s*(?:as of|as at|at|on) [^.;:$]{{4,40}}?,?)?\s*"
    rf"(?:{STATE}|:|–|—)(?:\s|,|\b(?:an?|aggregate|total|of|approximately|about|roughly|nearly|now)\b){{0,8}}"
    r"|(?P<flow>acquired|purchased|bought|sold|purchases|acquisitions)\b[^.;$\d]{0,60}?\s*(?::|=|–|—)"
    r"(?:\s|~|\b(?:approximately|about|roughly)\b){0,4})",
    _I,
)
