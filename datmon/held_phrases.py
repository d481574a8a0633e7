"""The words with which companies say that coins are held, or how a stock of them came to stand.

A verb pattern is matched against the text before an amount and ends at the amount: nothing but filler may stand between
a verb and the number it governs.
"""

import re

from datmon.any_case import AnyCase
from datmon.coin_phrases import FILLER, HEDGE, STATE, STOCK

_I = re.IGNORECASE

# Must match before "439,000 bitcoins": "the Company held an aggregate of", "we now hold", "currently owns", "is now
# custodying". Must not match: "holding" (a part of a whole), "holders of"; "to hold" is caught by PLAN.
HOLDS = AnyCase(
    rf"\b(?P<verb>held|holds|owned|owns|possesses|maintained|maintains|custodied|custodies|carries|controls"
    rf"|controlled|(?:we|the Company) (?:also|still|currently) (?:keeps?|maintain|possess)"
    rf"|sits on|retains?|counts|(?:is|are) (?:now )?(?:in possession|the (?:proud |sole )?owners?) of|(?:is|are"
    rf"|was|were|reports?|reported"
    rf"|disclosed)(?: (?:now|currently|still))? (?:holding"
    rf"|custodying|hodling)|hold|own|hodls?)\b(?P<gap>{FILLER})$",
)
# A rank among holders, and what it is by. Must match "remains the largest public holder of TAO, with ", "is the second
# largest corporate owner of ETH, holding ". Must not match "is the holder of record of ", "is a holder of notes with ".
RANKED = AnyCase(
    r"\b(?P<verb>remains?|is|are|ranks?|became|has become|continues to (?:be|rank))\b[^.;:$\d]{0,50}?"
    r"\b(?:largest|biggest|leading|top)\b[^.;:$\d]{0,50}?\b(?:holders?|owners?|treasur(?:y|ies)) of\s\$?[A-Za-z]{2,12}"
    r"(?:\s\([A-Z$]{2,6}\))?(?:\stokens)?(?:\sin (?:the )?[A-Za-z.]{2,20})?,?\s(?:with|holding|owning)"
    rf"(?P<gap>{FILLER})$",
)
# "total ETH holdings increased to", "our treasury now stands at", "holdings: ", "holdings as of November 20 include".
# Must not match "a shareholding of 5%, ", "holdings, which ".
HOLDINGS = AnyCase(
    rf"\b(?P<stock>{STOCK})(?!\s+(?:compan|firms?\b|vehicle|manager))"
    rf"(?P<middle>(?:,?\s+(?:of|total(?:s|ed|ing)?|valued at|worth|were|was|are|is|stood at"
    rf"|stands? at|reached)\s+(?:{HEDGE}\s+)?\$[\d.,]{{1,16}}\s?"
    rf"(?:million|billion|[MB])?\b,?)?[^.;:,$\d]{{0,60}}?(?:,?\s+(?:as of|as at|at|on) [^.;:$]{{4,30}}?,?)?)\s*"
    rf"(?:,\s+which\s+)?(?:{STATE}|:|\bnow)(?P<gap>{FILLER})$",
)
# "ended the month with", "closed October with", "exited the quarter with"; a holding: what was made is OTHER_THING.
# Must match "ended October with", "closed the quarter holding"; must not match "ended October 5% above", "ends at".
ENDED_WITH = re.compile(
    rf"\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|exit(?:ed|s|ing)|finish(?:ed|es|ing))\b(?! of\b)[^.;:$\d]{{0,40}}"
    rf"(?:\bQ[1-4]\b(?:\s20\d\d)?|\b\d{{1,2}},\s20\d\d|\b20\d\d)?[^.;:$\d]{{0,12}}?\b(?:with"
    rf"|holding)(?P<gap>{FILLER})$",
    _I,
)
# Must match "closed the month at", "our treasury ended the year at"; must not match "ended at", "closed the sale at".
ENDED_AT = re.compile(
    r"\b(?:end(?:ed|s)|clos(?:ed|es)|exit(?:ed|s)|finish(?:ed|es))\s(?:the\s)?(?:\w+\s){0,2}?(?:week|month|quarter"
    r"|half|year|period"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d|Q[1-4])\sat"
    rf"(?P<gap>{FILLER})$",
    _I,
)
# "has accumulated", "has now accumulated a total of"; with "additional" it is a purchase. Must not match "has
# accumulated losses of $", "accumulated deficit of".
ACCUMULATED = re.compile(rf"\b(?P<verb>(?:has|have)\s+(?:now\s+)?(?:accumulated|amassed))\b(?P<gap>{FILLER})$", _I)
# Must match "an additional"; must not match "in addition to".
ADDITIONAL = re.compile(r"\b(?:additional|another|further|more)\b", _I)
# "increased its SOL holdings from 1,182,685 SOL to". Must not match "revenue from 5 to", "holdings to".
FROM_TO = AnyCase(
    rf"\b(?P<stock>{STOCK})\b[^.;:$]{{0,60}}?\bfrom\s+(?:{HEDGE}\s+)?[\d,.]{{1,20}}(?:\s+(?:million|thousand))?"
    rf"(?:\s+[A-Za-z]{{2,20}})?\s+(?:[^.;:$\d]{{0,30}}?\s)?to(?P<gap>{FILLER})$",
)
# Before a stock that is no more. Must match "exited our ", "sold the whole of its bitcoin "; must not match "grew our
# ".
GONE = re.compile(
    r"\b(?:exit(?:ed|ing)?|sold|clos(?:ed|ing)(?!(?: out)? (?:the (?:\w+ )?(?:week|month|quarter|half|year|period)"
    r"|20\d\d|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December)\b)(?: out)?"
    r"|liquidat\w+|unw\w+"
    r"|dispos\w+ of)\s+(?:out\s+)?(?:of\s+)?(?:\w+\s+){0,5}$",
    _I,
)
# "our 5,200 BTC treasury", "its 294.9 Bitcoin holdings": the words before and behind. Must not match "its partner’s ".
ITS_STOCK = AnyCase(
    r"(?:\b(?:our|its)|[\w.&-][’']s)\s+(?:(?:total|current|existing|combined|entire|full)\s+)?(?:approximately\s+"
    r"|about\s+)?$",
)
# Before the whole of which a part is told. Must match "750 of Acme’s ", "85% of our ", "All of its approximately ".
# Must not match "because of its ", "750 of the ".
WHOLE_OF = AnyCase(
    r"(?:^\W*(?:out\s)?|(?:(?<![\d,.$])\d[\d,.]{0,16}(?:%|\s(?:million|thousand|percent|bitcoin|BTC|ETH|coins|tokens))?"
    r"|\b(?:half|all|most|none|some|much|two[- ]thirds|a (?:third|quarter|half|fifth|portion|part|majority)"
    r"|the (?:majority|bulk|rest)))\s+)of\s+"
    rf"(?:our|its|(?:the\s)?[\w.&-]{{2,24}}[’']s)\s+(?:(?:total|current|entire|{HEDGE})\s+){{0,2}}$",
)
# "The fair value of our ", "the cost of Acme’s ", "an unrealized gain of $17.0 million on its ": coins that are
# there to be valued. Must not match "the value of ", "a realized gain of $17.0 million on its ".
VALUE_OF_ITS = re.compile(
    r"(?:\b(?:value|cost|cost basis|carrying amount)\s+of"
    r"|\bunreali[sz]ed\s(?:\w+\s){0,2}?(?:gains?|loss(?:es)?|profits?)\b[^.;:$]{0,24}"
    r"(?:(?:US)?\$\s?\d[\d.,]{0,16}(?:\s(?:million|billion))?\s)?(?:on|from|related to))"
    r"\s+(?:our|its|(?:the\s)?[\w.&-]{2,24}[’']s)\s+"
    rf"(?:(?:total|current|entire|{HEDGE})\s+){{0,2}}$",
    _I,
)
# The same of coins said to be held behind. Must match "average cost of the ", "on average for each of the ". Must not
# match "sale of the ".
VALUE_OF_THE = re.compile(
    rf"\b(?:value|cost|cost basis|price|carrying amount|average)(?:\s(?:paid|basis))?\s(?:of"
    rf"|for)\s(?:each\s(?:of\s)?)?the\s"
    rf"(?:(?:total|entire|{HEDGE})\s){{0,2}}$",
    _I,
)
# "Included in digital assets at June 30, 2025 are ". Must not match "included in revenue are ".
INCLUDED = re.compile(
    r"\bincluded (?:in|within|among) (?:our |its |the Company[’']s )?(?:digital|crypto)[- ]?(?:assets?|currenc(?:y"
    r"|ies))\b"
    rf"(?:[^.;:$\d]|\d{{1,2}}(?=,\s20\d\d)|20\d\d){{0,60}}?\b(?:is|are|was|were)(?P<gap>{FILLER})$",
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
    r"|remains?\s+in\b|(?:had|has|have)\s+(?:an?|the)\b|(?:were|was|are|is)\s+(?:acquired|purchased|bought|valued"
    r"|worth|carried"
    r"|custodied|stored)\b)|^,?\s+whose\s(?:(?:fair|market|total|aggregate|current)\s){0,3}(?:value|cost)\b",
    _I,
)
# "grew its treasury by 300 BTC to", "treasury grew 5% week over week to". Must not match "grew revenue by 300 to".
GROWN_BY = AnyCase(
    rf"\b(?P<stock>{STOCK})\b\s+(?:(?:(?:has|have)\s+)?(?:increased|grew|grown|risen|rose|expanded|climbed|fell"
    rf"|declined"
    rf"|decreased)\s+)?(?:by\s+(?:{HEDGE}\s+)?[\d,.]{{1,20}}(?:%|\s[A-Za-z]{{2,20}})?|(?:{HEDGE}\s+)?[\d.]{{1,8}}%)"
    rf"(?:[^.;:,$\d]{{0,30}}?)?,?\s+to(?P<gap>{FILLER})$",
)
# "bringing its total holdings to", "brings the total to". Must not match "bring 3 more to", "brought up",
# "bringing purchases in the quarter to".
BRINGS = AnyCase(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|rais(?:es|ing)|push(?:es|ing)|lift(?:s|ed|ing)?|boost(?:s|ed"
    rf"|ing)?)\b(?:(?!\b(?:purchases|acquisitions|additions|sales|buys|repurchases)\b)[^.;:$\d]){{0,90}}?"
    rf"\bto(?P<gap>{FILLER})$",
)
# "…, leaving us with 700 million DOGE". Must not match "leaving open the purchase of"; what is left free, owed or still
# to come is LEFT_FOR.
LEAVES = re.compile(
    rf"\bleav(?:es|ing)\b(?:\s+(?:us|it|the (?:company|group|treasury)|our treasury)(?:\s+with)?)?(?P<gap>{FILLER})$",
    _I,
)
# Behind what is left: not the whole. Must match "unencumbered", "to be delivered". Must not match "in treasury".
LEFT_FOR = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:available|unencumbered|unpledged|unrestricted|unstaked|unlocked|unsold"
    r"|outstanding"
    r"|to (?!date)|under|still|yet|liquid|owed|due|short|for|behind)\b",
    _I,
)
# "our digital assets comprised", "digital assets of $91.0 million, consisting of": whose they are is `owner` or in
# `of` (ON_BOOKS). Must not match "digital assets increased by"; "paid in digital assets consisting of" has neither.
COMPRISED = re.compile(
    r"(?P<owner>\b(?:our|its|[\w.&-]{1,24}[’']s)\s+(?:\w+\s+)?)?"
    r"\b(?P<stock>(?:digital|crypto)[- ]?(?:assets?(?: portfolio)?|currenc(?:y|ies)))\b"
    r"(?P<of>(?:[^.;:$\d]|(?:US)?\$\s?\d[\d.,]*|\d{1,2}(?=,\s20\d\d)|20\d\d){0,90}?)"
    rf"\b(?:compris(?:ed?|es|ing)|represent(?:s|ed|ing)?|consist(?:s|ed|ing)?"
    rf"|(?:is|are|was|were) (?:comprised|composed|made up))(?: of)?"
    rf"(?P<gap>{FILLER})$",
    _I,
)
# Behind parts, the whole of them. Must match ", for combined holdings of ", ", making a total treasury of "; must not
# match
# "customers’ total holdings of ".
SUMMED_UP = AnyCase(
    rf",?\s(?:for|making|giving|or|i\.e\.,?|bringing|which makes)\s(?:us\s|it\s)?(?:an?\s|our\s|its\s)?"
    rf"(?:combined|total|aggregate|overall)\s(?:\w+\s)?{STOCK}\s(?:of|to)\s(?:{HEDGE}\s)?$",
)
# "Fair value of digital assets at September 30, 2025: " with the coins in brackets behind the dollars. Must not match
# "Revenue in digital assets: ", "Digital assets sold: ".
ASSETS_LABEL = re.compile(
    r"^\W*(?:(?:total|aggregate|our)\s)?(?:(?:fair|market|carrying|current)\s(?:market\s)?value\sof\s(?:our\s"
    r"|its\s|the\s)?)?"
    r"(?:digital|crypto)[- ]?(?:assets?|currenc(?:y|ies))(?:\s(?:held|holdings|portfolio|treasury|on hand"
    r"|at fair value))?"
    r"(?:,?\s\(?(?:as of|as at|at|on)\s[^.;:$()]{4,30}\)?)?\s*:\s*$",
    _I,
)
# Must match " of the Company ", " on our balance sheet, "; must not match " of another firm ".
ON_BOOKS = re.compile(
    r"\b(?:of|by|on|in) (?:the|our|its) (?:company|group|corporation|balance sheet|treasury)\b|\b(?:held|owned)\b", _I
)
# "holdings of ", "our total position in ": a stock right before its coin's name. Must not match "in ", "price of ".
STOCK_OF = AnyCase(rf"\b{STOCK}\s+(?:of|in)\s+(?:its\s+|our\s+|the\s+)?$")
# Before a coin that is not held. Must match "holds zero", "no longer held any", "do not own any"; must not match "holds
# almost no", "not only hold any", "has no".
NONE_HELD = re.compile(
    r"\b(?P<verb>(?:holds?|held|owns?|owned)\s+(?:zero|no|nil)|(?:no longer|(?:do|does|did) not(?: currently)?)\s+"
    r"(?:holds?|held|owns?|owned)\s+any)\s+$",
    _I,
)
NONE_WORDS = ("zero", "no", "nil", "any")  # how it ends
# Behind a coin that is not held: the end, a day, the treasury. Must not match "holds no BTC-backed debt", "no bitcoin
# in custody for", "any bitcoin other than", "any bitcoin for customers".
NONE_BEHIND = re.compile(
    r"^(?:\s*(?:tokens?|coins?)\b)?(?:\s+(?:in (?:its|our|the) (?:corporate )?treasury|on (?:its|our|the) balance sheet"
    r"|(?:for|on) (?:its|our) own (?:account|balance sheet)))?\s*"
    r"(?:[.;]|$|,?\s+(?:as of|as at|at|on)\s(?!behalf)(?!any))",
    _I,
)
# "Total BTC held: ", "BTC held in treasury – ", "Total bitcoin owned as of November 30: ". Must not match "price per
# share: ".
LABELLED = re.compile(
    r"\b(?:held|owned|on hand|in treasury|holdings?|treasury)\b[^.;$]{0,60}?(?::|–|—|-\s|=|\bof\b)"
    rf"(?P<gap>{FILLER})$",
    _I,
)
# "we now have" — a holding only with IN_TREASURY behind the coins. Must not match "having ", "has been ".
HAS = re.compile(rf"\b(?:has|have|had|reports?|reported|with)\b(?P<gap>{FILLER})$", _I)
# The same of a number come to: "now reaches a total of". Must not match "reaching ", "reached agreement on ".
REACHES = re.compile(rf"\breach(?:es|ed)\b(?P<gap>{FILLER})$", _I)
# A coin's whole by its name: "Acme’s total SOL now stands at". Must match "total ETH of "; must not match "total
# revenue
# from ETH of ".
TOTAL_NAMED = re.compile(
    r"\b(?P<stock>total|aggregate)\s\$?[A-Za-z]\w{1,11}(?:\s(?:tokens|coins))?\s(?:of|(?:has\s)?(?:now\s)?"
    rf"(?:amounts? to|stands? at|stood at|is|was|reached|comes to))(?P<gap>{FILLER})$",
    _I,
)
# Must match " in our treasury", " tokens on its balance sheet"; must not match " in October", " in treasury bills of
# others".
IN_TREASURY = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^)]{0,20}\)\s*)?(?:now\s+|currently\s+)?"
    r"(?:(?:in|on|under|within)\s+(?:its|our|the|their)?\s*"
    r"(?:(?:corporate|digital asset|crypto|company|strategic|consolidated|bitcoin|total)\s+){0,2}"
    r"(?:treasury(?! (?:bills?|notes?|bonds?|securities|stock|shares))|balance sheet|reserves?|custody|inventory"
    r"|portfolio)"
    r"|on hand)\b",
    _I,
)
_AND_NO_DEBT = r"and\s+(?:no|zero)\s(?:[\w-]+\s)?(?:debt|leverage|borrowings?|loans?|liabilities)\b"
# Behind coins that the firm is said to be "with". Must match " and no leverage, "; must not match " and no interest ".
WITH_NO_DEBT = re.compile(rf"^\s*(?:tokens?\s|coins?\s)?{_AND_NO_DEBT}", _I)
# "has 94 Bitcoin." — nothing else said of the coins. Must not match " mining machines", " holders".
FULL_STOP = re.compile(
    rf"^\s*(?:tokens?|coins?)?\s*(?:[.,;]|$|\((?:(?:fair|market|current) |valued|worth|average|cost)|and\s+[$\d]"
    rf"|{_AND_NO_DEBT}|left\b|(?:acquired|purchased|bought)\s+(?:at|for)\b)",
    _I,
)
# Behind coins that someone has: what they are worth, and nothing more of them. Must match " valued at $1.48 billion.",
# " tokens worth approximately $9 million and". Must not match " worth $2 million pledged", " valued at $5 million, of
# which".
VALUED_BEHIND = re.compile(
    r"^,?\s*(?:tokens?,?\s|coins?,?\s)?(?:valued at|worth|with an? (?:(?:aggregate|total|estimated|current)\s)*"
    r"(?:fair|market)(?: market)? value of|carried at (?:an? |its |their )?(?:fair|market) value of)\s"
    r"(?:approximately\s|about\s|roughly\s|around\s|some\s)?(?:US)?\$\s?[\d,.]*\d(?:\s(?:million|billion|thousand)\b"
    r"|[MBK]\b)?(?=;|\.(?:\s|$)|,?\sand\s(?!pledged|sold|restricted)|,\s(?:a\s)?(?:total|no|cash|debt|long|stable)|$)",
    _I,
)
# Must match "has now "; must not match "has sold ".
HAS_NOW = re.compile(rf"\b(?:has|have|had)\b(?P<gap>{FILLER})$", _I)
# "500,000 BNB are held", "5,398 BTC held in treasury". Must not match " held-for-sale machines", " holders".
HELD_AFTER = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:(?:are|were|is)\s+)?(?:(?:now|currently)\s+)?"
    r"(?:held|owned|custodied|stored|on (?:(?:the|its|our) )?balance sheet|in (?:(?:the|its|our) )?treasury"
    r"|in (?:(?:its|our) )?custody(?! (?:for|on behalf))"
    r"|on hand)\b(?!-)(?! (?:as|in) (?:an? |the )?(?:collateral|blocked|escrow|restricted))"
    r"(?![^.;,]{0,90}?\b(?:as (?:collateral|security)|charged to|in favou?r of|pledged to|collateral account)\b)",
    _I,
)
# The words over a list: "the Company's holdings were comprised of:", "the Company had:", "as of November 9 we held:".
# Must match "Our holdings were comprised of:", "As of November 9 we held:"; must not match "Our plans for 2026:",
# "Contacts:".
LEAD_HOLDS = re.compile(
    rf"\b(?:{STOCK}|assets|balance sheet|crypto|tokens?)\b[^.;]{{0,120}}?"
    r"(?:comprised of|consisted of|consists of|comprise|included?s?|were|was|are|is|as follows|following|totaled)?\s*:$"
    r"|\b(?:held|holds|owned|owns|had|has|hold|own)(?:\s+the following)?"
    r"(?:\s+(?:holdings|assets|tokens|digital assets))?\s*:$"
    r"|^\W*as (?:of|at)\s[^.;:$]{0,40}?20\d\d(?:,? (?:at )?\d{1,2}:\d\d\s?[ap]\.?m\.?[ A-Za-z()]{0,16})?:$",
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
# "by July 31, it had grown to": the stock named before in the sentence. Must not match "revenue had grown to".
GROWN = re.compile(rf"\b(?:it|this|that)\s+(?:has|had|have)?\s*(?:since\s+)?(?:{STATE})(?P<gap>{FILLER})$", _I)
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
IN_STRETCH = AnyCase(
    r"\b(?:this|last|past|the|these) (?:\w+ )?(?:day|week|month|quarter|half|year|period|fortnight)s?\b"
    r"|\b(?:in|during|since|between|from|over) (?:the )?(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Q[1-4]|20\d\d|(?:first|second|third|fourth) (?:quarter|half)|beginning|start)\b"
    r"|\byear[- ]to[- ]date\b",
)
# "As of November 21, 2025, we had invested", "has now purchased": what was bought up to a day. Must not match "we
# bought".
BY_NOW = re.compile(
    r"\b(?:has|have|had)\s+(?:now\s+|already\s+|so far\s+)?(?:invested|acquired|purchased|bought|spent"
    r"|accumulated)\b(?:[^.;]|\.\d)*$",
    _I,
)
AS_OF_HEAD = re.compile(r"^\W*(?:as of|as at)\b", _I)
