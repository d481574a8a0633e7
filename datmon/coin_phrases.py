"""The words with which companies say what was done with coins: held, bought, sold, planned, for how much.

Only patterns live here, each with what it must and must not match; `coin_clauses` puts them together. A verb pattern is
matched against the text before an amount and ends at the amount: nothing but filler may stand between a verb and the
number it governs. All repetitions are bounded, so that no text takes more than linear time.
"""

import re

_I = re.IGNORECASE

HEDGE = r"(?:approximately|about|around|roughly|nearly|almost|over|more than|in excess of|at least|an estimated|some|~)"
# Words that may stand between a verb and the amount it governs.
_FILLER = (
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
_STATE = (
    r"(?:(?:has|have|had)?\s*(?:now\s+|since\s+|again\s+|currently\s+)?(?:increased|grown|grew|risen|rose|expanded"
    r"|increases?|grows?|rises?|expands?|climb(?:s|ed)|hits?|tops?|reach|reaches|advanced|swells?|decreased|declined"
    r"|reached|totaled|totalled|totals?|totaling|totalling|stands? at|stood at|standing at|amounts? to|amounted to"
    r"|exceeds?|has|contains|contained|numbers|numbered"
    r"|exceeded|surpassed|surpasses|(?:is|are|was|were) (?:comprised|composed|made up) of|comprises?"
    r"|comprised(?: "
    r"of)?|comprising(?: of)?|consists? of|consisted of"
    r"|consisting of|includes?|included|is|are|was|were|of|at|to|:|=)(?:\s+(?:to|of|at|by\s+[\d.]+%\s+to))?)"
)

# Must match before "439,000 bitcoins": "the Company held an aggregate of", "we now hold", "currently owns", "is now
# custodying". Must not match: "holding" (a part of a whole), "holders of"; "to hold" is caught by PLAN.
HOLDS = re.compile(
    rf"\b(?P<verb>held|holds|owned|owns|possesses|maintained|maintains|custodied|custodies|carries|controls|controlled"
    rf"|sits on|retains?|counts|(?:is|are|was|were|reports?|reported|disclosed)(?: (?:now|currently|still))? (?:holding"
    rf"|custodying|hodling)|hold|own|hodls?)\b(?P<gap>{_FILLER})$",
    _I,
)
# "total ETH holdings increased to", "our treasury now stands at", "holdings: ", "holdings as of November 20 include".
# Must not match "a shareholding of 5%, ", "holdings, which ".
HOLDINGS = re.compile(
    rf"\b(?P<stock>{STOCK})(?!\s+(?:compan|firms?\b|vehicle|manager))"
    rf"(?P<middle>(?:,?\s+(?:of|total(?:s|ed|ing)?|valued at|worth|were|was|are|is|stood at"
    rf"|stands? at|reached)\s+(?:{HEDGE}\s+)?\$[\d.,]{{1,16}}\s?"
    rf"(?:million|billion|[MB])?\b,?)?[^.;:,$\d]{{0,60}}?(?:,?\s+(?:as of|as at|at|on) [^.;:$]{{4,30}}?,?)?)\s*"
    rf"(?:,\s+which\s+)?(?:{_STATE}|:|\bnow)(?P<gap>{_FILLER})$",
    _I,
)
# "ended the month with", "closed October with", "exited the quarter with"; a holding: what was made is OTHER_THING.
# Must match "ended October with", "closed the quarter holding"; must not match "ended October 5% above", "ends at".
ENDED_WITH = re.compile(
    rf"\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|exit(?:ed|s|ing)|finish(?:ed|es|ing))\b(?! of\b)[^.;:$\d]{{0,40}}"
    rf"(?:\b\d{{1,2}},\s20\d\d|\b20\d\d)?[^.;:$\d]{{0,12}}?\b(?:with|holding)(?P<gap>{_FILLER})$",
    _I,
)
# Must match "closed the month at", "our treasury ended the year at"; must not match "ended at", "closed the sale at".
ENDED_AT = re.compile(
    r"\b(?:end(?:ed|s)|clos(?:ed|es)|exit(?:ed|s)|finish(?:ed|es))\s(?:the\s)?(?:\w+\s){0,2}?(?:week|month|quarter"
    r"|half|year|period"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|Q[1-4])\sat"
    rf"(?P<gap>{_FILLER})$",
    _I,
)
# "has accumulated", "has now accumulated a total of"; with "additional" it is a purchase. Must not match "has
# accumulated losses of $", "accumulated deficit of".
ACCUMULATED = re.compile(rf"\b(?P<verb>(?:has|have)\s+(?:now\s+)?(?:accumulated|amassed))\b(?P<gap>{_FILLER})$", _I)
# Must match "an additional"; must not match "in addition to".
ADDITIONAL = re.compile(r"\b(?:additional|another|further|more)\b", _I)
# "increased its SOL holdings from 1,182,685 SOL to". Must not match "revenue from 5 to", "holdings to".
FROM_TO = re.compile(
    rf"\b(?P<stock>{STOCK})\b[^.;:$]{{0,60}}?\bfrom\s+(?:{HEDGE}\s+)?[\d,.]{{1,20}}(?:\s+(?:million|thousand))?"
    rf"(?:\s+[A-Za-z]{{2,20}})?\s+(?:[^.;:$\d]{{0,30}}?\s)?to(?P<gap>{_FILLER})$",
    _I,
)
# Before a stock that is no more. Must match "exited our ", "sold the whole of its bitcoin "; must not match "grew our
# ".
GONE = re.compile(
    r"\b(?:exit(?:ed|ing)?|sold|closed|clos(?:ed|ing) out|liquidat\w+|unw\w+"
    r"|dispos\w+ of)\s+(?:out\s+)?(?:of\s+)?(?:\w+\s+){0,5}$",
    _I,
)
# "our 5,200 BTC treasury", "its 294.9 Bitcoin holdings": the words before and behind. Must not match "its partner’s ".
ITS_STOCK = re.compile(
    r"(?:\b(?:our|its)|[\w.&-][’']s)\s+(?:(?:total|current|existing|combined|entire|full)\s+)?(?:approximately\s+"
    r"|about\s+)?$",
    _I,
)
# Before the whole of which a part is told. Must match "750 of Acme’s ", "85% of our ", "All of its approximately ".
# Must not match "because of its ", "750 of the ".
WHOLE_OF = re.compile(
    r"(?:^\W*(?:out\s)?|(?:(?<![\d,.$])\d[\d,.]{0,16}(?:%|\s(?:million|thousand|percent|bitcoin|BTC|ETH|coins|tokens))?"
    r"|\b(?:half|all|most|none|some|much|two[- ]thirds|a (?:third|quarter|half|fifth|portion|part|majority)"
    r"|the (?:majority|bulk|rest)))\s+)of\s+"
    rf"(?:our|its|(?:the\s)?[\w.&-]{{2,24}}[’']s)\s+(?:(?:total|current|entire|{HEDGE})\s+){{0,2}}$",
    _I,
)
# Behind coins that were not held as a whole. Must match " mined in May", " production"; must not match " are pledged".
NOT_HELD_BEHIND = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:were\s+)?(?:mined|produced|production|purchased|acquired|bought|sold|earned"
    r"|rewards?"
    r"|sales?|purchases?|miners?|target|goal)\b",
    _I,
)
# Must match " holdings", "-BTC treasury"; must not match " treasury strategy", " mining".
STOCK_BEHIND = re.compile(
    rf"^\s*(?:tokens?\s+)?(?:\([^()]{{0,20}}\)\s*)?(?:{STOCK}\b(?!\s+(?:strateg|compan|program|plan|vehicle|goal"
    r"|target|polic))"
    r"|(?:had|has|have)\s+(?:an?|the)\b|(?:were|was|are|is)\s+(?:acquired|purchased|bought|valued|worth|carried"
    r"|custodied|stored)\b)",
    _I,
)
# "grew its treasury by 300 BTC to", "treasury grew 5% week over week to". Must not match "grew revenue by 300 to".
GROWN_BY = re.compile(
    rf"\b(?P<stock>{STOCK})\b\s+(?:(?:(?:has|have)\s+)?(?:increased|grew|grown|risen|rose|expanded|climbed|fell"
    rf"|declined"
    rf"|decreased)\s+)?(?:by\s+(?:{HEDGE}\s+)?[\d,.]{{1,20}}(?:%|\s[A-Za-z]{{2,20}})?|(?:{HEDGE}\s+)?[\d.]{{1,8}}%)"
    rf"(?:[^.;:,$\d]{{0,30}}?)?,?\s+to(?P<gap>{_FILLER})$",
    _I,
)
# "bringing its total holdings to", "brings the total to". Must not match "bring 3 more to", "brought up".
BRINGS = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|rais(?:es|ing)|push(?:es|ing)|lift(?:s|ed|ing)?|boost(?:s|ed"
    rf"|ing)?)\b[^.;:$\d]{{0,90}}?"
    rf"\bto(?P<gap>{_FILLER})$",
    _I,
)
# "…, leaving us with 700 million DOGE". Must not match "leaving open the purchase of"; what is left free, owed or still
# to come is LEFT_FOR.
LEAVES = re.compile(
    rf"\bleav(?:es|ing)\b(?:\s+(?:us|it|the (?:company|group|treasury)|our treasury)(?:\s+with)?)?(?P<gap>{_FILLER})$",
    _I,
)
# Behind what is left: not the whole. Must match "unencumbered", "to be delivered". Must not match "in treasury".
LEFT_FOR = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:available|unencumbered|unpledged|unrestricted|unstaked|unlocked|unsold"
    r"|outstanding"
    r"|to (?!date)|under|still|yet|liquid|owed|due|short|for|behind)\b",
    _I,
)
# "our digital assets comprised", "digital assets on our balance sheet, consisting of": whose they are is `owner` or in
# `of` (ON_BOOKS). Must not match "digital assets increased by"; "paid in digital assets consisting of" has neither.
COMPRISED = re.compile(
    r"(?P<owner>\b(?:our|its|[\w.&-]{1,24}[’']s)\s+(?:\w+\s+)?)?"
    r"\b(?P<stock>(?:digital|crypto)[- ]?(?:assets?(?: portfolio)?|currenc(?:y|ies)))\b(?P<of>[^.;:$\d]{0,60}?)"
    rf"\b(?:compris(?:ed?|es|ing)|consist(?:s|ed|ing)?|(?:is|are|was|were) (?:comprised|composed|made up))(?: of)?"
    rf"(?P<gap>{_FILLER})$",
    _I,
)
# Must match " of the Company ", " on our balance sheet, "; must not match " of another firm ".
ON_BOOKS = re.compile(
    r"\b(?:of|by|on|in) (?:the|our|its) (?:company|group|corporation|balance sheet|treasury)\b|\b(?:held|owned)\b", _I
)
# "holdings of ", "our total position in ": a stock right before its coin's name. Must not match "in ", "price of ".
STOCK_OF = re.compile(rf"\b{STOCK}\s+(?:of|in)\s+(?:its\s+|our\s+|the\s+)?$", _I)
# Before a coin that is not held. Must match "holds zero", "no longer held any", "do not own any"; must not match "holds
# almost no", "not only hold any", "has no".
NONE_HELD = re.compile(
    r"\b(?P<verb>(?:holds?|held|owns?|owned)\s+(?:zero|no|nil)|(?:no longer|(?:do|does|did) not(?: currently)?)\s+"
    r"(?:holds?|held|owns?|owned)\s+any)\s+$",
    _I,
)
# Behind a coin that is not held: the end, a day, the treasury. Must not match "holds no BTC-backed debt", "no bitcoin
# in custody for", "any bitcoin other than", "any bitcoin for customers".
NONE_BEHIND = re.compile(
    r"^(?:\s*(?:tokens?|coins?)\b)?(?:\s+(?:in (?:its|our|the) (?:corporate )?treasury|on (?:its|our|the) balance sheet"
    r"|(?:for|on) (?:its|our) own (?:account|balance sheet)))?\s*"
    r"(?:[.;]|$|,?\s+(?:as of|as at|at|on)\s(?!behalf)(?!any))",
    _I,
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
# "Total BTC held: ", "BTC held in treasury – ", "Total bitcoin owned as of November 30: ". Must not match "price per
# share: ".
LABELLED = re.compile(
    r"\b(?:held|owned|on hand|in treasury|holdings?|treasury)\b[^.;$]{0,60}?(?::|–|—|-\s|=|\bof\b)"
    rf"(?P<gap>{_FILLER})$",
    _I,
)
# "we now have" — a holding only with IN_TREASURY behind the coins. Must not match "having ", "has been ".
HAS = re.compile(rf"\b(?:has|have|had|reports?|reported|with)\b(?P<gap>{_FILLER})$", _I)
# Must match " in our treasury", " tokens on its balance sheet"; must not match " in October", " in treasury bills of
# others".
IN_TREASURY = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^)]{0,20}\)\s*)?(?:now\s+|currently\s+)?"
    r"(?:(?:in|on|under|within)\s+(?:its|our|the|their)?\s*"
    r"(?:(?:corporate|digital asset|crypto|company|strategic|consolidated|bitcoin|total)\s+){0,2}"
    r"(?:treasury(?! (?:bills?|notes?|bonds?|securities|stock|shares))|balance sheet|reserves?|custody|inventory)"
    r"|on hand)\b",
    _I,
)
# "has 94 Bitcoin." — nothing else said of the coins. Must not match " mining machines", " holders".
FULL_STOP = re.compile(
    r"^\s*(?:tokens?|coins?)?\s*(?:[.,;]|$|and\s+[$\d]|left\b|(?:acquired|purchased|bought)\s+(?:at|for)\b)", _I
)
# Must match "has now "; must not match "has sold ".
HAS_NOW = re.compile(rf"\b(?:has|have|had)\b(?P<gap>{_FILLER})$", _I)
# A coin datmon does not know, by its ticker: "272,966,448 WLD". Must not match "50 EH", "10 USD", "5 MW".
TICKER = re.compile(
    r"^\s\$?(?P<ticker>(?!(?:USD|EUR|CAD|GBP|EH|PH|MW|GW|ATM|ETF|AI|HPC|IT|US|UK|CEO|CFO|ADS"
    r"|ASIC)\b)[A-Z]{3,6})\b(?=\s*[.,;]|\s+and\b|$)"
)
# "500,000 BNB are held", "5,398 BTC held in treasury". Must not match " held-for-sale machines", " holders".
HELD_AFTER = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:(?:are|were|is)\s+)?(?:(?:now|currently)\s+)?"
    r"(?:held|owned|custodied|stored|on (?:(?:the|its|our) )?balance sheet|in (?:(?:the|its|our) )?treasury"
    r"|on hand)\b(?!-)(?! (?:as|in) (?:an? |the )?(?:collateral|blocked|escrow|restricted))"
    r"(?![^.;,]{0,90}?\b(?:as (?:collateral|security)|charged to|in favou?r of|pledged to|collateral account)\b)",
    _I,
)
# "acquired approximately", "has purchased an additional", headline "Acquires", "Buys". Must not match "considers
# acquiring ", "acquired Gridline, which has ".
BUYS = re.compile(
    r"(?:\b(?P<verb>acquired|purchased|bought|(?:picked|snapped|scooped) up|acquires|purchases(?!\s+of\b)|buys)"
    r"|(?<=, )(?:acquiring|purchasing|buying))\b"
    rf"(?P<gap>{_FILLER})$",
    _I,
)
# "completed its acquisition of", "announces purchase of". Must not match "agreement for the purchase of".
PURCHASE_OF = re.compile(
    r"\b(?:announce[sd]?|announcing|confirm(?:s|ed|ing|ation of)?|complete[sd]?|completing|completion of|closed"
    r"|closing of|executed|made|reports?"
    r"|reported|through|following|after|with|reflects)\b(?:(?!\bagreement\b)[^.;:$\d]){0,40}?"
    rf"\b(?P<verb>acquisition|purchase|buy)\s+of\b(?P<gap>{_FILLER})$"
    r"|\b(?:announce[sd]?|complete[sd]?|closed|reported)\b"
    r"(?:(?!\b(?:agree\w*|plan\w*|facility|commit\w*|program\w*|letter|fund|finance|for)\b)[^.;:$\d]){0,100}?"
    rf"\band\s+(?:the|its|our)\s+(?P<verb2>acquisition|purchase)\s+of\b(?P<gap2>{_FILLER})$"
    r"|\b(?:applied|used|deployed|put|directed|allocated)\b[^.;:$\d]{0,80}?\b(?:towards?|to|for|in)\s+(?:the\s+"
    r"|its\s+)?"
    rf"(?P<verb3>acquisition|purchase)\s+of\b(?P<gap3>{_FILLER})$",
    _I,
)
# "the latest acquisition of 221 BTC … was completed", "the purchase of 75 BTC … brings": done, by the words behind.
# Must not match "the purchaser of ".
PURCHASE_DONE = re.compile(rf"\b(?:acquisition|purchase)\s+of\b(?P<gap>{_FILLER})$", _I)
# "sales of 50 BTC … generated": done, by the words behind. Must not match "on sales of".
SALE_DONE = re.compile(rf"\b(?:sales?|disposals?|dispositions?)\s+of\b(?P<gap>{_FILLER})$", _I)
# "Purchases during the week ended November 21 totaled", "sales in the month were". Must not match "purchases of
# machines".
FLOW_TOTAL = re.compile(
    rf"\b(?P<verb>purchases?|acquisitions?|sales?|disposals?)\b(?!\s+of\b)[^.;:$]{{0,90}}?\b(?:totaled|totalled"
    r"|totaling|were|amount(?:ed|s)? to"
    rf"|came to|comes? to|stands? at|reached|comprised|consisted of)(?P<gap>{_FILLER})$",
    _I,
)
# "Bought since October 31, 2025: ", "Purchases in the week: ": a line's own label. Must not match "Purchased miners: ".
FLOW_LABEL = re.compile(
    r"^\W*(?:(?:total|new)\s+)?(?P<verb>bought|purchased|acquired|sold|purchases|acquisitions|sales)"
    rf"(?:\s+(?:since|in|during|on|between|this|last|for the (?:week|month|quarter|year))\b[^.;:$]{{0,60}})?"
    rf":(?P<gap>{_FILLER})$",
    _I,
)
# "Additions of bitcoin consist of" with " bitcoin purchased" behind the number. Must not match "additions to property
# include".
ADDITIONS = re.compile(
    r"\badditions?\b[^.;:$\d]{0,60}?\b(?:consist(?:s|ed)? of|compris(?:es?|ed|ing)|represent(?:s|ed)?|includes?"
    r"|included"
    rf"|were|reflect(?:s|ed)?)(?P<gap>{_FILLER})$",
    _I,
)
# Must match " bitcoin purchased", " BTC tokens acquired"; must not match " bitcoin mined".
PURCHASED_BEHIND = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:that\s+|which\s+)?(?:were\s+)?(?:purchased|acquired|bought)\b", _I
)
# "raised $5.5 million from the sale of". Must not match "raised $5.5 million from the sale of stock to buy ".
SALE_FROM = re.compile(
    r"(?:\b(?P<verb>raised|generated|received|reali[sz]ed|obtained"
    r"|netted|brought in)\b|^\W*)(?P<paid>[^.;:$\d]{0,40}(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:million"
    rf"|billion|[MB])\b)?)[^.;$\d]{{0,40}}?\b(?:from|by|through)\s+(?:the\s+|its\s+|our\s+)?(?:(?:sales?"
    rf"|dispositions?|disposals?)\s+of|selling|liquidating|disposing of)\b(?P<gap>{_FILLER})$",
    _I,
)
# Behind coins at a clause's head. Must match " were purchased for", " was sold at"; must not match " were sold by our".
DONE_TO = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{0,40}\)\s*|of (?:the|our|its) \w{3,14}\s)?"
    r"(?:were|was|have been|has been|had been)\s+(?:since\s+|recently\s+|also\s+)?"
    r"(?P<verb>purchased|acquired|bought|added to (?:our|the|its) (?:treasury|holdings|reserve|balance sheet)"
    r"|added through (?:[\w-]+\s){0,3}purchases"
    r"|sold|liquidated|disposed of)\b(?![^.;,$]{0,40}\bby\b(?! (?:us|the company|the group)\b))",
    _I,
)
# What may stand before such coins: nothing but a day and words for a total. Must match "On November 20, 2025, ", "A
# total of ", "During the quarter ", "Movements: "; must not match "If ", "we said that ", "Plans: ".
HEAD = re.compile(
    r"(?:(?:(?:treasury|trading|coin)\s+)?(?:movements?|transactions?|activity|trades|sales|purchases):\s*)?"
    r"(?:(?:on|in|during|between|as of|as at|at|to)\b[^.;:$]{2,70}[,:]\s*"
    r"|of (?:the|this|these|those)\b[^.;:$\d]{3,60},\s*"
    r"|(?:during|in|over|through) the (?:past |reported )?(?:week|month|quarter|half|year|period)\s+)?"
    r"(?:an?\s+|the\s+)?(?:(?:further|additional|remaining|last|final|latest|newest|most recent|first)\s+)?"
    rf"(?:(?:aggregate|total)\s+of\s+)?(?:{HEDGE}\s*)?",
    _I,
)
# Behind coins that others hold. Must match " is held in cold storage by Corebank’s clients", " held by Northwind". Must
# not match " held by custodians".
HELD_BY_OTHERS = re.compile(
    r"^[^.;,]{0,60}?\bby [^.;,]{0,40}?\b(?:clients?|customers?|users?|investors?|holders|shareholders?"
    r"|stockholders?|directors?"
    r"|founders?|members)\b|^\s*(?:tokens?\s+)?(?:(?:is|are|was|were)\s+)?(?:held|owned)\s+by\s+(?!the\b|us\b"
    r"|our\b|its\b)(?P<name>(?-i:[A-Z])[\w&-]+)",
    _I,
)
# Must match " for $27 million was completed", " brings"; must not match " is subject to approval".
DONE_BEHIND = re.compile(
    r"^(?:[^.;]|\.\d){0,160}?\b(?:(?:was|were) (?:completed|closed|made|executed|consummated|funded)"
    r"|increased|brings|brought|raised|took|takes|generated|yielded|resulted in|contributed|produced)\b",
    _I,
)
# "paid $7.9 million for an additional", "spent $7.9 million on": the price stands before the coins. Must not match
# "paid $5 million for an option on ", "spent years on ".
PAYS = re.compile(
    rf"\b(?:paid|pays|spent|invested|deployed)\b(?P<paid>[^.;:$\d]{{0,30}}(?:US)?\$\s?\d[\d.,]{{0,16}}(?:\s?(?:mill"
    r"ion|billion|[MB]))?"
    r"(?:\s+in cash)?(?:\s+(?:last|this|in the past) (?:week|month|quarter))?)"
    rf"\s+(?:for|on|in|into)\b(?P<gap>{_FILLER})$"
    r"|\b(?:converted|exchanged|rotated|swapped)\b(?P<paid2>[^.;:$\d]{0,20}(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:mill"
    r"ion|billion|[MB]))?)"
    r"\s+(?:of|in)\s+(?:its\s+|our\s+)?(?:cash|reserves|working capital"
    rf"|dollars)[^.;:$\d]{{0,30}}?\s+(?:in)?to\b(?P<gap2>{_FILLER})$"
    rf"|\b(?:expanded|increased|grew|grown|boosted|raised)\b[^.;:$\d]{{0,60}}?\bby\s+(?:{HEDGE}\s+)?"
    r"(?P<paid3>(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:million|billion|[MB])\b)?)"
    r"(?:,?\s+at\s+an?\s+(?:weighted[- ])?average (?:\w+ )?(?:price|cost) of\s+"
    rf"(?P<average>(?:{HEDGE}\s+)?(?:US)?\$\s?\d[\d.,]{{0,16}}) (?:per|a|each) \w{{2,12}})?"
    r"(?:,? (?:including|inclusive of|net of|before) \w{2,12}(?: \w{2,12}){0,3})?,?\s+"
    rf"for\b(?P<gap3>{_FILLER})$",
    _I,
)
# "used $30.2 million of the proceeds to purchase", "deployed approximately $50 million to acquire": done, not
# planned. Must not match "may use $5 to purchase ", "used to ".
DEPLOYED = re.compile(
    r"\b(?:used|deployed|invested|spent|utili[sz]ed|allocated)\b(?P<paid>(?:[^.;]|\.\d){0,140}?)"
    rf"\bto\s+(?:acquire|purchase|buy)\b(?P<gap>{_FILLER})$",
    _I,
)
# "added", "increased its holdings by": a purchase only where the price is told, for a miner adds what it made. Must
# not match "in addition ", "increased to ".
ADDED = re.compile(
    rf"\b(?:added|adds|adding)\b(?P<gap>{_FILLER})$"
    rf"|\b(?:increased|expanded|grew)\b[^.;:$\d]{{0,60}}?\bby(?P<gap2>{_FILLER})$",
    _I,
)
# Must match "sold ", "sold all of its ", ", selling all "; must not match "unsold ", "sold shares to buy ".
SELLS = re.compile(
    r"(?:\b(?P<verb>sold(?: off)?|disposed of|liquidated|sells|monetized|parted with|offloaded|unloaded|divested)"
    r"|(?<=, )(?:selling|liquidating|disposing of))\b"
    r"(?:\s+(?:(?:substantially )?all|the whole)(?: of)?(?:\s+(?:its|our|the))?(?:\s+remaining)?"
    r"|\s+(?:its|our|the)\s+(?:entire|whole|full|remaining|total)\s+(?:position|holdings?|stake|balance|stack|treasury)"
    r"\s+(?:of|in))?"
    rf"(?P<gap>{_FILLER})$",
    _I,
)
# Must match "completed the sale of "; must not match "proposed sale of ", "sales of ".
SALE_OF = re.compile(
    r"\b(?:announced|completed|closed|executed|made|through|following|after|with)\b[^.;:$\d]{0,40}?"
    rf"\b(?P<verb>sale|disposition)\s+of\b(?P<gap>{_FILLER})$"
    rf"|\bproceeds\s+(?:of|from)\s+(?:the\s+|its\s+|our\s+)?(?P<verb2>sale|disposition)\s+of\b(?P<gap2>{_FILLER})$"
    r"|\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:financed|funded)\s+(?:by|from|with|through)\s+(?:the\s+)?"
    rf"(?P<verb3>sale|disposition)\s+of\b(?P<gap3>{_FILLER})$",
    _I,
)
# The words over a list: "the Company's holdings were comprised of:", "the Company had:", "as of November 9 we held:".
# Must match "Our holdings were comprised of:", "As of November 9 we held:"; must not match "Our plans for 2026:",
# "Contacts:".
LEAD_HOLDS = re.compile(
    rf"\b(?:{STOCK}|assets|balance sheet|crypto|tokens?)\b[^.;]{{0,120}}?"
    r"(?:comprised of|consisted of|consists of|comprise|included?s?|were|was|are|is|as follows|following|totaled)?\s*:$"
    r"|\b(?:held|holds|owned|owns|had|has|hold|own)(?:\s+the following)?"
    r"(?:\s+(?:holdings|assets|tokens|digital assets))?\s*:$",
    _I,
)
# Must match "The Company purchased the following:"; must not match "We sold:".
LEAD_BUYS = re.compile(
    r"\b(?:acquired|purchased|bought)(?:\s+the following)?(?:\s+[\w ]{0,40})?\s*:$"
    r"|\b(?:purchases|acquisitions)\b[^.;$\d]{0,60}:$",
    _I,
)

# The question that an answer's number is the answer to. Must match "How much bitcoin does the Company have?", "What do
# you hold today?"; must not match "How much bitcoin will you hold?", "How many shares do you have?".
ASKS_HELD = re.compile(
    r"^(?![^?]*\b(?:will|would|could|plan|target|goal|shares?|customers?|clients?|buy|bought|purchased?|sell|sold"
    r"|pledged"
    r"|lent|staked|mined?)\b)"
    r"[^?]{0,80}\b(?:how (?:much|many)|what|how large|how big|where)\b[^?]{0,120}?\b(?:have|has|hold|holds|held|own"
    r"|owns|owned"
    r"|holdings?|treasury|position|stack|stockpile)\b[^?]{0,80}\?$",
    _I,
)
# Must match "Did you buy more in the quarter?", "How many bitcoin did the Company purchase in May?". Must not match
# "Will you buy more?", "Did you buy or sell any?", "Did you buy back shares?".
ASKS_BOUGHT = re.compile(
    r"^(?![^?]*\b(?:will|would|plan|shares?|stock|miners?|machines?|sell|sold|back)\b)[^?]{0,80}\b(?:did|have"
    r"|has)\b[^?]{0,60}?"
    r"\b(?:buy|bought|purchased?|acquired?|add|added)\b[^?]{0,80}\?$",
    _I,
)
# Must match "Did you sell any bitcoin in May?"; must not match "Will you sell?", "Did you sell shares?", "Did you buy
# or sell?".
ASKS_SOLD = re.compile(
    r"^(?![^?]*\b(?:will|would|plan|shares?|stock|miners?|machines?|buy|bought|purchased?|acquired?|ATM)\b)[^?]{0,80}"
    r"\b(?:did|have|has)\b[^?]{0,60}?\b(?:sell|sold|dispose[d]? of|liquidated?)\b[^?]{0,80}\?$",
    _I,
)

# A plan, a wish, a condition, a right: not what happened. "May" the month is not "may". Must match "will acquire",
# "plans to hold"; must not match "in May 2025", "held".
PLAN = re.compile(
    r"\b(?:will|would|(?-i:may)|might|could|should|shall|intends?|intended|intention|plans?|planned|planning|expects?"
    r"|expected|aims?|aimed|seeks?|targets?|targeted|targeting|goals?|propose[sd]?|agree[sd]? to"
    r"|commit(?:s|ted|ment)? to|in order to|assum(?:e|es|ed|ing)|pro forma|ability to|right to|option to"
    r"|letter of intent|requires?|must|authori[sz]ed|approved"
    r"|anticipate[sd]?|anticipation|hypothetical|illustrative|objective"
    r"|ambition|on track|if|unless|until|upon|definitive agreement|business combination|prospective|potential|not"
    r"|never|no|neither|enough to|capacity to)\b"
    r"|\b(?<!continue )(?<!continues )(?<!continued )to\s+(?:hold|own|acquire|purchase|buy|sell)\b",
    _I,
)
# Words that make the amount a part of something, or someone else's. Must match "of which", "our customers"; must not
# match "the Company held".
PART = re.compile(
    r"\b(?:(?:companies|firms|governments|institutions|funds|treasuries|corporations)\s+(?:\w+\s+){0,3}(?:hold|held"
    r"|own|owned)\b"
    r"|of which|of these|of those|included in (?:the|our|its|these|this|that)|including|excluding|pledged"
    r"|(?:unencumbered|unpledged|unstaked) (?:balance|portion|part|remainder|rest)"
    r"|collateral|custody for|on behalf of|customers?"
    r"|clients?|investors? (?:hold|own)|circulating|circulation|supply|network|miners? (?:hold|own)|users?"
    r"|shareholders?|stockholders?|another|other companies|peers?|competitors?|lender|borrower|loaned|lent|borrowed"
    r"|receivable|escrow|(?<!this )(?<!press )(?<!news )releas(?:e|ed|es)|compared (?:to|with)|versus|vs\.?"
    r"|up from|down from|prior to|previously held|mined"
    r"|produced|earned|generated|derivatives?|options?|futures|notional|fund holds|ETFs? hold|trust holds"
    r"|respectively|sponsor|directors?|officers?|chairman|founder|personally|PIPE|in-kind|contribut(?:e|ed|ion)"
    r"|exchange for shares)\b",
    _I,
)
# What may not follow the coin's name: the amount is then of something else ("650 bitcoin mined", "100 ETH rewards").
# Must match " mined in October", " ATMs"; must not match " tokens", " in our treasury".
OTHER_THING = re.compile(
    r"^\s*[-–]?\s*(?:\([^)]{0,20}\)\s*)?(?:treasury (?:compan|strateg|program|vehicle)|miners?\b|mining"
    r"|customers?|clients?|users?|holders|machines?"
    r"|ATMs?\b|rewards?|per\b|an? (?:day|week|month|quarter|year)|staking|options?|price|backed|denominated"
    r"|transactions?|blocks?|address"
    r"|wallets|validators?|nodes?|mined|produced|pledged|earned|trust|ETFs?\b|ETPs?\b|futures|call|put|loan|yield"
    r"|concentration|gain|locked|staked|receivable|as collateral|of staking|collateral|restricted|generated"
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
    "|unencumbered|unpledged|self-mined"
)
# Must match " additional ", " "; must not match " validators of ".
BEFORE_COIN = re.compile(
    r"^(?:[\s-]{1,2}(?:additional|native|more|new|whole|total|spot|units of|tokens of|units|tokens|coins of"
    r"|of its|of our|of))?[\s-]{0,2}\$?$",
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
    rf"(?:{_STATE})\s+(?P<numbers>(?:{HEDGE}\s+)?[\d.,]{{1,20}}(?:(?:,"
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
# "by July 31, it had grown to": the stock named before in the sentence. Must not match "revenue had grown to".
GROWN = re.compile(rf"\b(?:it|this|that)\s+(?:has|had|have)?\s*(?:since\s+)?(?:{_STATE})(?P<gap>{_FILLER})$", _I)
# Before coins in brackets: the dollars they are worth or cost, behind the words that govern both. Must match "$124.7
# million in bitcoin (", "$10 million worth of BTC (approximately "; must not match "a fee of $5 million per year (",
# "$5 million of notes, (".
DOLLARS_FIRST = re.compile(
    rf"(?:{HEDGE}\s*|an? (?:aggregate|total) of\s+){{0,2}}(?P<dollars>(?:US)?\$\s?\d[\d,.]{{0,16}}"
    r"(?:\s?(?:million|billion|[MB])\b)?)(?:\s(?:of|in|worth of)\s(?:its\s|our\s)?(?P<coin>[A-Za-z]{2,12}))?"
    rf"\s?\((?:(?:{HEDGE}|or|representing|equal to|i\.e\.,?)\s*)?$",
    _I,
)
# What is done to an end: no plan of the deed that follows. Must match "In order to fund working capital, "; must not
# match "in order to buy 500 BTC".
PURPOSE = re.compile(r"(?:^|,)\s*(?:in order to|so as to)\s[^.,;:$\d]{3,90},\s", _I)
# Behind coins told by what was done with them, with its time. Must match " bought on November 6", " purchased in the
# open market in the month", " sold during the quarter"; must not match " purchased by Northwind", " acquired assets".
DONE_IN = re.compile(
    r"\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{0,40}\)\s*)?(?:(?:that|which)\s(?:we|it|the company)\s(?:\w+\s)?)?"
    r"(?P<verb>purchased|acquired|bought|sold)\s+(?:(?:in|on|through) the open market\s+|by (?:us|the company)\s+)?"
    r"(?:on|in|during|between|this|over|for the (?:week|month|quarter))\s(?!behalf\b|exchange\b|connection\b|total\b"
    r"|aggregate\b)[^.;$]{0,60}",
    _I,
)
# The same at the very head of a bullet or sentence. Must match " liquidated at an average of", " sold for $", " BTC
# purchased through"; must not match " soldiers", " sold by Northwind".
DONE_AT = re.compile(
    r"\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{0,40}\)\s*)?(?P<verb>purchased|acquired|bought|sold|liquidated|monetized"
    r"|disposed of)"
    r"\s+(?:at|for|to|from|on|in|during|through|over|under)\b[^.;]{0,80}",
    _I,
)
# What may stand right before such coins. Must match "with just ", "Of the ", "; "; must not match "machines worth ",
# "paid for ".
BEFORE_DONE = re.compile(
    r"(?:^|[,;:(]|\b(?:the|these|those|our|its|all|with|just|only|and|reflects?|reflecting|includes))\s*"
    rf"(?:(?:latest|last|first|additional|further|another|{HEDGE})\s*){{0,2}}$",
    _I,
)
# The count in full, behind its rounding: "689.9 million TRX (689,914,206 TRX)". Must not match " (June 30: 818 BTC)".
IN_FULL = re.compile(r"\s*\((?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?:\s\$?[A-Za-z]{2,12})?\)")
# Must match "a total of"; must not match "totally".
TOTAL = re.compile(r"\b(?:total|aggregate|combined|cumulative|all|entire)\b", _I)
# Under these words "purchased a total of" counts what is held. Must match "to date", "since inception"; must not
# match "to the date of".
TO_DATE = re.compile(
    r"\b(?:to date|to-date|since inception|cumulatively|since (?:the )?(?:launch|adoption|adopting))\b", _I
)
# What was bought in all. Must match "In total Acme has now acquired ", "has cumulatively purchased "; must not match
# "In total, the purchases were ", "has acquired ".
SO_FAR = re.compile(
    r"\b(?:in total|in all|all told|altogether|overall|in aggregate|so far|to date|cumulatively|since inception)\b"
    r"[^.;:$\d]{0,70}?\b(?:has|have)\s+(?:(?:now|already|thus far|since)\s+)?(?:purchased|acquired|bought"
    r"|accumulated|amassed)\b"
    r"|\b(?:has|have)\s+(?:(?:now|already|in total|to date|so far|since|thus far)\s+){0,2}cumulatively\s+(?:purchased"
    r"|acquired|bought)\b"
    r"|\b(?:total|cumulative|aggregate)\s+(?:\w+\s+)?(?:purchases|acquisitions)\s+(?:to date\s+)?(?:now\s+|to date\s+)?"
    r"(?:amount|come|stand|total)s?\b",
    _I,
)
# Behind such coins. Must match " BTC in total", " tokens to date"; must not match " in total consideration".
SO_FAR_BEHIND = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:in total|in all|all told|altogether|to date|so far|cumulatively)"
    r"(?=\s*[.,;(]|\s+(?:for|at)\b)",
    _I,
)
# A stretch in which so many were bought. Must match "this week", "in October", "during the quarter", "since May". Must
# not match "since inception".
IN_STRETCH = re.compile(
    r"\b(?:this|last|past|the|these) (?:\w+ )?(?:day|week|month|quarter|half|year|period|fortnight)s?\b"
    r"|\b(?:in|during|since|between|from|over) (?:the )?(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Q[1-4]|20\d\d|(?:first|second|third|fourth) (?:quarter|half)|beginning|start)\b"
    r"|\byear[- ]to[- ]date\b",
    _I,
)
# A clause begins behind one of these. Must match "; ", ", while "; must not match ", or ".
BOUNDARY = re.compile(r"[;:•]|,\s+(?:and|but|while|which|with|as|whereas)\s|\bthat\b,?|\.\s", _I)
# What may stand between a subject and its verb: "has now", "currently", "also". Must match "Acme has now"; must not
# match "Acme bought".
ADVERBS = re.compile(
    r"(?:(?:^|(?<=[\s,]))(?:continues? to|continued to|has|have|had|having|is|are|was|were|been|being|now"
    r"|currently|also|then|already|again|recently"
    r"|(?:earlier )?today|yesterday|this (?:morning|week|afternoon)|earlier this week|directly|thereby|subsequently"
    r"|since|further|additionally|together|collectively|still|successfully|only"
    r"|opportunistically|strategically|separately|did|does|do|previously|in aggregate|in total|to date"
    r"|reports?|reported"
    r"|announce[sd]?|discloses?|confirm(?:s|ed)|each|all|both|cumulatively|officially|beneficially|indirectly)"
    r"(?=[\s,]|$)[\s,]*)+$",
    _I,
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
# A deed told before, as the subject of what follows from it. Must match "The purchase", "This latest acquisition".
# Must not match "The merger", "Northwind’s purchase".
DEED_SUBJECT = re.compile(
    r"^(?:the|this|these|our|its|such|today[’']s)\s+(?:[\w-]+\s+){0,2}(?:purchases?|acquisitions?|buys?)$", _I
)
# Behind coins that are held for others. Must match " for the benefit of clients", " on behalf of its users", " in
# custody for its customers", ", 5 ETH and 9.4 million SOL as custodian". Must not match " and earns fees on behalf of
# clients".
FOR_OTHERS = re.compile(
    r"^(?!\s+for\s+\$)(?:(?!\b(?:and|but|while|which|who|where)\s+(?!\d|approximately|about)|[;(])(?:[^.]"
    r"|\.\d)){0,140}?"
    r"\b(?:for the benefit of|on behalf of|in custody (?:for|on)|under custody|as (?:an?\s+)?(?:qualified\s+)?"
    r"(?:custodian|agent|trustee|nominee)\b"
    r"|for (?:(?:our|its|the|their|third-party|institutional|retail|certain|other)\s+){0,2}"
    r"(?:clients?|customers?|users?|account holders|third parties|others|lenders|members|depositors|beneficiaries)\b)"
    r"(?! (?:the company|us\b|our (?:company|group|subsidiar)))",
    _I,
)
# A day in any spelling, so that its commas part nothing: "October 31, 2025", "9/7/2025", "13 November 2025". Must not
# match "10,500".
DAY_WORDS = re.compile(
    r"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+\d{1,2}(?!\d)(?:,?\s+20\d\d)?|\d{1,2}\s+(?:January|February|March|April"
    r"|May|June|July"
    r"|August|September|October|November|December)(?:,?\s+20\d\d)?|\d{1,4}[/-]\d{1,2}[/-]\d{2,4}"
    r"|\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?(?:\s(?:ET|EST|EDT|UTC|Eastern Time|Eastern))?)",
    _I,
)
# A subject ends its clause's opening at one of these: "…; we", "…, while we", "announced that it". Must not match
# "Corp. held", "as of".
CLAUSE = re.compile(
    r"[;:•“”\"]|\.\s(?=(?-i:[A-Z]))|\b(?:that|while|whereas|but|although|because|when|where|and that|as)\b(?!\s+of\b)",
    _I,
)
# The filer's own words for itself, as the last words of a subject. Must match "As of DAY the Company", " we"; must
# not match "the companies", "Acme".
SELF = re.compile(
    r"(?:^|\s)(?P<before>\S+\s+)??(?P<self>(?:the|our|this)\s+(?:combined\s+)?(?:company|group|registrant|issuer"
    r"|corporation|trust|partnership)|(?:our|its)\s+(?:\w+\s+)?treasury|we|it|company)$",
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
    r"|treasury|net|cumulative|currently|any|all|#|-|–|—|\||\*|·|s|DAY|COIN|highlights?|update|as|at|end|to"
    r"|date)\W*)*$",
    _I,
)
# Another's claim, not the firm's word. "We estimate that we held" is the firm's. Must match "analysts believe"; must
# not match "we estimate".
CLAIM = re.compile(
    r"\b(?:analysts?|observers?|commentators?|(?:media|press) (?:outlets?|reports?)|bloggers?|trackers?"
    r"|rumou?rs?|speculat\w+|alleg\w+|reportedly"
    r"|market participants|third part(?:y|ies))\b",
    _I,
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
# Another day's figure in brackets. Must match "(2024: 2.4 BTC)", "(September 30, 2024: 100,763 SOL)"; must not match
# "(NASDAQ: ACME)", "(average: $5)".
COMPARED_BEFORE = re.compile(
    r"\((?:(?:as of|as at|at)\s)?(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?|\d{1,2}\s[A-Z][a-z]{2,8}\s|Q[1-4]\s"
    r"|FY\s?)?20\d\d:\s?[^()]{1,60}\)"
)
# Before a sum that is another day's or another thing's: "compared with a cost of". Must not match "comparable".
COMPARED = re.compile(
    r"\b(?:compared|versus|vs\.?|against|up from|down from|prior(?! (?:update|announcement|report|release)))\b", _I
)
# Must match "900,000 shares", "repurchased"; must not match "shared custody".
SHARES = re.compile(r"\b(?:[\d,.]+ (?:million )?(?:\w+ ){0,2}shares|repurchased?|buybacks?|bought back)\b", _I)
# Must match " per share"; must not match " per SOL".
PER_SHARE = re.compile(r"^\s*(?:per|a|each|/)\s*(?:common\s+|ordinary\s+)?(?:share|ADS|unit of stock)", _I)
# Must match " as of DAY"; must not match " on DAY".
DATED_LATER = re.compile(r"^[\s,]*(?:at|as of)\s+DAY")
# Must match "(NASDAQ: ACME)"; must not match "no brackets".
PARENTHESIS = re.compile(r"\([^()]{0,200}\)")
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
# Must match " a year earlier"; must not match ", and earlier".
EARLIER_BEHIND = re.compile(r"^[^,;.(]{0,12}?\b(?:earlier|ago|previously)\b", _I)
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
OTHERS_STOCK = re.compile(
    r"\b(?:public compan|companies|corporate treasuries|corporate holdings|ETFs?|funds|miners|peers?|industry|global"
    r"|worldwide|competitors?|institution|governments?|whales?|holders?|shareholders?|directors?|customers?"
    r"|clients?)\w*",
    _I,
)

# "behind Strategy Inc. (NASDAQ: MSTR), which owns": the holder stands before the relative word. Must match "Inc.,
# which "; must not match "which firm ".
RELATIVE = re.compile(r"\b(?:which|who|that)\s+(?:(?:now|currently|also|has|have)\s+){0,2}$", _I)

# Before the dollars of a purchase: "for approximately", "at an aggregate purchase price of", "total cost of". Must
# not match "before ", "fortunes of ".
COST = re.compile(
    r"(?:\bfor\s+(?:(?:an?\s+)?(?:aggregate|total|combined)?\s*"
    r"(?:purchase price|cost|consideration|amount|investment|sum|price)?\s*(?:of\s+)?)?"
    r"|\b(?:aggregate|total|combined|overall)\s+(?:net\s+|gross\s+)?"
    r"(?:purchase price|acquisition cost|acquisition price|cost(?: basis)?|consideration|investment)\s*"
    r"(?:of|was|is|:|at)?\s*"
    r"|\b(?:with|at|and)\s+an?\s+(?:total\s+|aggregate\s+|net\s+)?(?:cost basis|purchase price|cost)\s+of\s+"
    r"|\b(?:spending|paying)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?"
    r"|\bfor a total of\s+|\btotall?ing\s+|\binvest(?:ed|ing)\s+|\bcost basis\s*(?:of|:|was|is)\s*"
    r"|\b(?:(?:has|have|had|having)\s+)?cost\s+|\bcost(?: basis)?\s*:\s*|\bpaid\s+(?:an?\s+(?:aggregate"
    r"|total)\s+of\s+)?"
    r"|\bcost(?: basis)?,\s+(?:including|inclusive of|excluding|net of)[^,$]{3,40},\s+of\s+"
    r"|\baggregat(?:ing|es?)\s+(?:to\s+)?|\b(?:aggregate|total)\s+(?:purchase\s+)?(?:price|outlay|spend)\s*(?:of"
    r"|:|was|is)?\s*"
    r"|\b(?:which|that)\s+(?:had\s+)?cost(?:\s+(?:us|it|the company))?(?:\s+a\s+(?:little|bit"
    r"|touch)(?:\s+(?:under|over|below|above|less than|more than))?)?\s*"
    r"|\bat a (?:total\s+|aggregate\s+)?(?:cost|price|outlay) of\s+)$",
    _I,
)
# "at an average price of", "average purchase price of", "weighted average price per ETH of", "(average cost: ". Must
# not match "above the averages of ".
AVERAGE = re.compile(
    r"\b(?:average|averaging|avg\.?|weighted[- ]average|blended)(?:\s+(?:purchase|acquisition|net|gross|all-in"
    r"|unit|market|execution"
    r"|weighted|buy|entry|sale|sales|selling|token|coin)){0,4}(?:\s+(?:price|cost(?:\s+basis)?))?(?:\s+paid)?"
    r"(?:\s+(?:per|for each|of each)\s+\w{2,20})?\s*(?:\([^)]{0,40}\)\s*)?(?:of|was|is|at|:|equal to|–|-)?\s*$",
    _I,
)
# "for cash proceeds of", "generating net proceeds of", "for total proceeds of". Must not match "proceeds to ".
PROCEEDS = re.compile(
    r"(?:\bfor\s+(?:(?:aggregate|total|gross|net|cash|an?)\s+){0,4}(?:proceeds\s+of\s+|(?:sum\s+|total\s+)?of\s+)?"
    r"|\b(?:proceeds|consideration)\s+(?:of|totaling|totalling|were|was)\s+"
    r"|\b(?:generating|receiving|raising|reali[sz]ing|netting|yielding|bringing in|brought(?: in)?|fetched|yielded"
    r"|generated)\s+(?:[a-z]+\s+){0,3})$",
    _I,
)
# Behind the dollars of a whole. Must match " in all", " in total)"; must not match " in all cash".
IN_ALL = re.compile(r"^\s*(?:in all|in total|in aggregate|all in|altogether|overall)(?=\s*[.,;)]|$)", _I)
# Must match " per BTC", " each"; must not match " in cash".
PER_COIN = re.compile(r"^\s*(?:\(?USD\)?\s*)?(?:(?:per|each|apiece|a)\b|/)\s*(?:whole\s+)?(?:\$?[A-Za-z]+)?", _I)
# "at $101,200 per BTC", "or approximately $117.9 thousand per bitcoin". Must not match " at least ".
AT_PRICE = re.compile(
    r"(?:\(\s*|\b(?:at|or)\s+(?:a\s+price\s+of\s+)?|,\s+(?:a\s+(?:unit\s+)?price\s+of|that is,?|i\.e\.,?)\s+)$", _I
)
# Behind an average. Must match " on average", " per ETH on average"; must not match " on a daily average".
ON_AVERAGE = re.compile(
    r"^\s*(?:(?:per|a|each)\s+(?:whole\s+)?\$?[A-Za-z]{2,12}\s+)?(?:each\s+)?(?:on average|average)\b(?! \w)", _I
)
# Must match "for approximately "; must not match "for ".
TRAILING_HEDGE = re.compile(rf"(?:{HEDGE}\s*){{1,3}}$", _I)
# Between coins held and dollars: what they cost, and what they are worth. Must match "acquired for"; must not match
# "valued at".
PAID = re.compile(
    r"paid|acquired|purchased|bought|purchase price|aggregate price|total price|outlay|cost|acquisition|invest", _I
)
# Must match "valued at"; must not match "acquired for".
WORTH = re.compile(r"valu|worth|market|carrying", _I)
# Between coins held and dollars: what they are worth now, as the firm says. "valued at $2,840 per ETH" is a price.
# Must match " with a fair value of ", ", worth "; must not match " acquired for ".
MARKET_VALUE = re.compile(
    r"^\s*(?:tokens?\s*|coins?\s*)?(?:(?:held|owned|on hand|in treasury|(?:on|in) (?:our|its"
    r"|the) (?:\w+ )?(?:balance sheet|treasury|reserve))\b\s*)?"
    r"(?:\([^()]{0,40}\)\s*)?,?\s*\(?(?:(?:and|which (?:is|was|has|had|are|were)|with"
    r"|having|is|was|are|were"
    r"|representing|had|has|at|for)\s+)?(?:an?\s+|the\s+)?(?:(?:current|currently|then|aggregate|total|estimated"
    r"|approximate|combined"
    r"|now|carrying at|carried at)\s+){0,2}"
    r"(?:(?:(?:fair(?: market)?|market|fair and market) )?values?\s*(?:of|was|is|:|at|totaling)"
    r"|(?:fair(?: market)?|market) values?|valued at"
    r"|(?:marked|measured) at(?: fair value at)?|worth)\s*$|^,\s+amounted to\s*$",
    _I,
)
# Behind dollars that are a value. Must match " in value", " at that day’s price)", " based on the closing price"; must
# not match " per BTC", " at an average price".
VALUE_BEHIND = re.compile(
    r"^\s*(?:USD\s*)?(?:in (?:market |fair )?value\b|(?:at|based on|using) (?:the |today[’']s |that day[’']s "
    r"|that date[’']s |current |prevailing |a )"
    r"(?:\w+[- ]){0,4}?(?:prices?|values?|rates?)\b|(?:as of|as at)\s(?-i:[A-Z])[a-z]{2,8}\.?\s\d)",
    _I,
)
# Between coins held and such dollars. Must match " (approximately ", ", or about ", ", representing "; must not match
# " acquired for ".
VALUE_BEFORE = re.compile(
    r"^\s*(?:tokens?\s*|coins?\s*)?(?:\([^()]{0,24}\)\s*)?,?\s*\(?\s*(?:or|representing|equal to|equivalent to"
    r"|equating to|i\.e\.,?)?\s*$",
    _I,
)
# "As of November 21, 2025, we had invested", "has now purchased": what was bought up to a day. Must not match "we
# bought".
BY_NOW = re.compile(
    r"\b(?:has|have|had)\s+(?:now\s+|already\s+|so far\s+)?(?:invested|acquired|purchased|bought|spent"
    r"|accumulated)\b(?:[^.;]|\.\d)*$",
    _I,
)
AS_OF_HEAD = re.compile(r"^\W*(?:as of|as at)\b", _I)
# Must match "had a fair market value of "; must not match "had a value proposition ".
MARKET_VALUE_OF = re.compile(
    r"\b(?:fair(?: market)?|market|fair and market) value\s*(?:of|was|is|:|totaling|totalling)?\s*$"
    r"|,\s(?:valued|measured|marked) at\s*$",
    _I,
)
# Must match ", respectively"; must not match "respective".
RESPECTIVELY = re.compile(r"\brespectively\b", _I)
# "C$", "HK$", "A$": not US dollars. Must match "for C", "for HK"; must not match "for ".
FOREIGN = re.compile(r"(?:[A-Z]{1,2}|[€£¥])$")
# Must match "2025"; must not match "2,025", "1999".
YEAR = re.compile(r"^20[1-3]\d$")  # "by the end of 2022": a count of coins is written with a comma

# Behind a coin's name (also in brackets), right before a number: a stock of it, or a deed. Must match "BTC held in
# treasury: ", "ETH holdings increased to ", "Bitcoin Sold – ", "ETH acquired during the week: ". Must not match
# "BTC mined: ", "ETH holdings rose by 3% to 5 million dollars of ".
COIN_LABEL = re.compile(
    rf"\)?\s+(?:\([A-Z$]{{2,8}}\)\s+)?(?:tokens?\s+)?(?:"
    rf"(?:{STOCK}|count|held|owned|on hand|in treasury|on (?:our|its|the) balance sheet"
    rf"|hodl)\b[^.;$\d]{{0,60}}?(?:,?\s*(?:as of|as at|at|on) [^.;:$]{{4,40}}?,?)?\s*"
    rf"(?:{_STATE}|:|–|—)(?:\s|,|\b(?:an?|aggregate|total|of|approximately|about|roughly|nearly|now)\b){{0,8}}"
    r"|(?P<flow>acquired|purchased|bought|sold|purchases|acquisitions)\b[^.;$\d]{0,60}?\s*(?::|=|–|—)"
    r"(?:\s|~|\b(?:approximately|about|roughly)\b){0,4})",
    _I,
)
