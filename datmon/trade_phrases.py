"""The words with which companies say that coins were bought or sold.

A verb pattern is matched against the text before an amount and ends at the amount: nothing but filler may stand between
a verb and the number it governs.
"""

import re

from datmon.any_case import AnyCase
from datmon.coin_phrases import FILLER, HEDGE, STOCK

_I = re.IGNORECASE

# "acquired approximately", "has purchased an additional", headline "Acquires", "Buys". Must not match "considers
# acquiring ", "acquired Gridline, which has ".
BUYS = AnyCase(
    r"(?:\b(?P<verb>acquired|purchased|bought(?: the dip(?: again)?:)?|(?:picked|snapped|scooped) up|acquires"
    r"|purchases(?!\s+of\b)|buys)"
    r"|(?:(?<=, )|(?<=after )|(?<=following ))(?:acquiring|purchasing|buying|(?:picking|snapping|scooping) up))(?!\w)"
    rf"(?P<gap>{FILLER})$",
)
# "completed its acquisition of", "announces purchase of". Must not match "agreement for the purchase of".
PURCHASE_OF = AnyCase(
    r"\b(?:funded|financed|announce[sd]?|announcing|confirm(?:s|ed|ing|ation of)?|complete[sd]?|completing"
    r"|completion of|closed"
    r"|closing of|executed|made|reports?"
    r"|reported|through|following|after|with|reflects)\b(?:(?!\bagreement\b)[^.;:$\d]){0,40}?"
    rf"\b(?P<verb>acquisitions?|purchases?|buy),?\s+of\b(?P<gap>{FILLER})$"
    r"|\b(?:announce[sd]?|complete[sd]?|closed|reported)\b"
    r"(?:(?!\b(?:agree\w*|plan\w*|facility|commit\w*|program\w*|letter|fund|finance|for)\b)[^.;:$\d]){0,100}?"
    rf"\band\s+(?:the|its|our)\s+(?P<verb2>acquisition|purchase)\s+of\b(?P<gap2>{FILLER})$"
    r"|\b(?:applied|used|deployed|put|directed|allocated)\b[^.;:$\d]{0,80}?\b(?:towards?|to|for|in)\s+(?:the\s+"
    r"|its\s+)?"
    rf"(?P<verb3>acquisition|purchase)\s+of\b(?P<gap3>{FILLER})$",
)
# "the latest acquisition of 221 BTC … was completed", "the purchase of 75 BTC … brings": done, by the words behind.
# Must not match "the purchaser of ".
PURCHASE_DONE = re.compile(rf"\b(?:acquisition|purchase)\s+of\b(?P<gap>{FILLER})$", _I)
# "sales of 50 BTC … generated": done, by the words behind. Must not match "on sales of".
SALE_DONE = re.compile(rf"\b(?:sales?|disposals?|dispositions?)\s+of\b(?P<gap>{FILLER})$", _I)
# "Purchases during the week ended November 21 totaled", "sales in the month were". Must not match "purchases of
# machines".
FLOW_TOTAL = re.compile(
    rf"\b(?P<verb>purchases?|acquisitions?|sales?|disposals?)\b(?!\s+of\b)"
    rf"(?:(?!(?:,\s[^,.;:$]{{0,60}}|(?:\bour|\bits|[’']s)\s(?:\w+\s){{0,3}})\b{STOCK}\b)[^.;:$]){{0,90}}?\b(?:totaled|totalled"
    r"|totaling|were|amount(?:ed|s)? to"
    rf"|came to|comes? to|stands? at|reached|comprised|consisted of)(?P<gap>{FILLER})$",
    _I,
)
# "Bought since October 31, 2025: ", "Purchases in the week: ": a line's own label. Must not match "Purchased miners: ".
FLOW_LABEL = re.compile(
    r"^\W*(?:(?:(?:our|the|(?P<owner>[\w.&-]{1,24})[’']s)\s+)?"
    r"(?:total|new|latest|newest|first|this week[’']s|today[’']s)\s+)?"
    r"(?:(?:bitcoin|BTC|ETH|ether|SOL|treasury|coin|token)\s+)?"
    r"(?P<verb>bought|purchased|acquired|sold|purchases?|acquisitions?|sales?|buys?)"
    rf"(?:\s+(?:since|in|during|on|between|this|last|for the (?:week|month|quarter|year))\b[^.;:$]{{0,60}})?"
    rf":(?P<gap>{FILLER})$",
    _I,
)
# "Additions of bitcoin consist of" with " bitcoin purchased" behind the number. Must not match "additions to property
# include".
ADDITIONS = re.compile(
    r"\badditions?\b[^.;:$\d]{0,60}?\b(?:consist(?:s|ed)? of|compris(?:es?|ed|ing)|represent(?:s|ed)?|includes?"
    r"|included"
    rf"|were|reflect(?:s|ed)?)(?P<gap>{FILLER})$",
    _I,
)
# Must match " bitcoin purchased", " BTC tokens acquired"; must not match " bitcoin mined".
PURCHASED_BEHIND = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:that\s+|which\s+)?(?:were\s+)?(?:purchased|acquired|bought)\b", _I
)
# "raised $5.5 million from the sale of". Must not match "raised $5.5 million from the sale of stock to buy ".
SALE_FROM = AnyCase(
    r"(?:\b(?P<verb>raised|generated|received|reali[sz]ed|obtained"
    r"|netted|brought in)\b|^\W*)(?P<paid>[^.;:$\d]{0,40}(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:million"
    rf"|billion|[MB])\b)?)[^.;$\d]{{0,40}}?\b(?:from|by|through)\s+(?:the\s+|its\s+|our\s+)?(?:(?:sales?"
    rf"|dispositions?|disposals?)\s+of|selling|liquidating|disposing of)\b(?P<gap>{FILLER})$",
)
# Behind coins at a clause's head. Must match " were purchased for", " was sold at"; must not match " were sold by our".
DONE_TO = re.compile(
    r"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{0,40}\)\s*|of (?:the|our|its) \w{3,14}\s)?"
    r"(?:were|was|have been|has been|had been)\s+(?:since\s+|recently\s+|also\s+)?"
    r"(?P<verb>purchased|acquired|bought|accumulated|amassed|added to (?:our|the|its) (?:treasury|holdings|reserve"
    r"|balance sheet)"
    r"|added through (?:[\w-]+\s){0,3}purchases"
    r"|sold|liquidated|disposed of)\b(?![^.;,$]{0,40}\bby\b(?! (?:us|the company|the group|(?:the|our"
    r"|its) lenders?)\b))",
    _I,
)
# What may stand before such coins: nothing but a day and words for a total. Must match "Among which, ", "A
# total of ", "During the quarter ", "Movements: "; must not match "If ", "we said that ", "Plans: ".
HEAD = re.compile(
    r"(?:(?:(?:treasury|trading|coin)\s+)?(?:movements?|transactions?|activity|trades|sales|purchases):\s*)?"
    r"(?:(?:on|in|during|between|as of|as at|at|to)\b[^.;:$]{2,70}[,:]\s*"
    r"|of (?:the|this|these|those)\b[^.;:$\d]{3,60},\s*|(?:among|of) (?:which|these|those|them),\s*"
    r"|(?:during|in|over|through) the (?:past |reported )?(?:week|month|quarter|half|year|period)\s+)?"
    r"(?:of\s+(?:our\s+|its\s+)?)?(?:an?\s+|the\s+)?(?:(?:further|additional|remaining|last|final|latest|newest"
    r"|most recent|first)\s+)?"
    rf"(?:(?:aggregate|total)\s+of\s+)?(?:{HEDGE}\s*)?",
    _I,
)
# Must match " for $27 million was completed", " brings"; must not match " is subject to approval".
DONE_BEHIND = re.compile(
    r"^(?:[^.;]|\.\d){0,160}?\b(?:(?:was|were) (?:completed|closed|made|executed|consummated|funded)"
    r"|closed (?:on|for|at|in)|settled|increased|brings|brought|raised|took|takes|generated|yielded|resulted in"
    r"|contributed|produced)\b",
    _I,
)
# "paid $7.9 million for an additional", "spent $7.9 million on": the price stands before the coins. Must not match
# "paid $5 million for an option on ", "spent years on ".
PAYS = AnyCase(
    rf"\b(?:paid|pays|spent|invested|deployed)\b(?P<paid>[^.;:$\d]{{0,30}}(?:US)?\$\s?\d[\d.,]{{0,16}}(?:\s?(?:mill"
    r"ion|billion|[MB]))?"
    r"(?:\s+in cash)?(?:\s+(?:last|this|in the past) (?:week|month|quarter))?)"
    rf"\s+(?:for|on|in|into)\b(?P<gap>{FILLER})$"
    r"|\b(?:converted|exchanged|rotated|swapped)\b(?P<paid2>[^.;:$\d]{0,20}(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:mill"
    r"ion|billion|[MB]))?)"
    r"\s+(?:of|in)\s+(?:its\s+|our\s+)?(?:cash|reserves|working capital"
    rf"|dollars)[^.;:$\d]{{0,30}}?\s+(?:in)?to\b(?P<gap2>{FILLER})$"
    rf"|\b(?:expanded|increased|grew|grown|boosted|raised)\b[^.;:$\d]{{0,60}}?\bby\s+(?:{HEDGE}\s+)?"
    r"(?P<paid3>(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:million|billion|[MB])\b)?)"
    r"(?:,?\s+at\s+an?\s+(?:weighted[- ])?average (?:\w+ )?(?:price|cost) of\s+"
    rf"(?P<average>(?:{HEDGE}\s+)?(?:US)?\$\s?\d[\d.,]{{0,16}}) (?:per|a|each) \w{{2,12}})?"
    r"(?:,? (?:including|inclusive of|net of|before) \w{2,12}(?: \w{2,12}){0,3})?,?\s+"
    rf"for\b(?P<gap3>{FILLER})$"
    r"|\b(?:spent|invested|deployed|put)\b(?P<paid4>[^.;:$\d]{0,30}(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:million"
    r"|billion|[MB])\b)?)[^.;:$\d]{0,60}?(?:,|\band)\s+(?:acquiring|purchasing|buying|(?:picking|snapping|scooping) up)"
    rf"\b(?P<gap4>{FILLER})$",
)
# "used $30.2 million of the proceeds to purchase", "deployed approximately $50 million to acquire": done, not
# planned. Must not match "may use $5 to purchase ", "used to ".
DEPLOYED = re.compile(
    r"\b(?:used|deployed|invested|spent|utili[sz]ed|allocated)\b(?P<paid>(?:[^.;]|\.\d){0,140}?)"
    r"(?:\bto\s+(?:acquire|purchase|buy|(?:lift|grow|increase|expand|boost)\s(?:its|our)\s[^.;:$\d]{2,40}\sby)\b"
    r"|\b(?:in|on|into)\s[A-Za-z]\w+(?:\s\([A-Z]{2,6}\))?,?\s(?:corresponding|equivalent|amounting) to\b)"
    rf"(?P<gap>{FILLER})$",
    _I,
)
# "added", "increased its holdings by": a purchase only where the price is told, for a miner adds what it made. Must
# not match "in addition ", "increased to ".
ADDED = re.compile(
    rf"\b(?:added|adds|adding)\b(?P<gap>{FILLER})$"
    rf"|\b(?:increased|expanded|grew)\b[^.;:$\d]{{0,60}}?\bby(?P<gap2>{FILLER})$",
    _I,
)
# Must match "sold ", "sold all of its ", ", selling all "; must not match "unsold ", "sold shares to buy ".
SELLS = AnyCase(
    r"(?:\b(?P<verb>sold(?: off| down)?|trimmed|disposed of|liquidated|sells|monetized|parted with|offloaded"
    r"|unloaded|divested)"
    r"|(?<=, )(?:selling|liquidating|disposing of))\b"
    r"(?:\s+(?:(?:substantially )?all|the whole)(?: of)?(?:\s+(?:its|our|the))?(?:\s+remaining)?"
    r"|\s+(?:its|our|the)\s+(?:entire|whole|full|remaining|total)\s+(?:position|holdings?|stake|balance|stack|treasury)"
    r"\s+(?:of|in)|\s+(?:its|our|the)\s+(?:remaining|last|final)(?=\s))?"
    rf"(?P<gap>{FILLER})$",
)
# Coins turned into money. Must match "converted " with " BTC into approximately $11.0 million"; must not match
# "converted " with " BTC into WBTC".
CONVERTED = re.compile(rf"\b(?:converted|exchanged|swapped|turned)\b(?P<gap>{FILLER})$", _I)
INTO_DOLLARS = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:in)?to\s(?:approximately\s|about\s|roughly\s|cash of\s)?(?:US)?\$", _I
)
# Must match "completed the sale of "; must not match "proposed sale of ", "sales of ".
SALE_OF = AnyCase(
    r"\b(?:announce[sd]|confirm(?:s|ed)|disclose[sd]|report(?:s|ed)|complete[sd]|closed|executed|made|through|following"
    r"|reflect(?:s|ing)|after|with)\b[^.;:$\d]{0,40}?"
    rf"\b(?P<verb>sale|disposition|disposal)\s+of\b(?P<gap>{FILLER})$"
    rf"|\bproceeds\s+(?:of|from)\s+(?:the\s+|its\s+|our\s+)?(?P<verb2>sale|disposition"
    rf"|disposal)\s+of\b(?P<gap2>{FILLER})$"
    r"|\b(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:financed|funded)\s+(?:by|from|with|through)\s+(?:the\s+)?"
    rf"(?P<verb3>sale|disposition|disposal)\s+of\b(?P<gap3>{FILLER})$",
)
# Must match "The Company purchased the following:"; must not match "We sold:".
LEAD_BUYS = re.compile(
    r"\b(?:acquired|purchased|bought)(?:\s+the following)?(?:\s+[\w ]{0,40})?\s*:$"
    r"|\b(?:purchases|acquisitions)\b[^.;$\d]{0,60}:$",
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
# A sale of what was pledged. Must match "the lender liquidated ", "our lenders have sold "; must not match "the lender
# lent ", "a lender of Northwind sold ".
LENDER_SELLS = re.compile(
    r"\b(?:the|our|its|such|each)\s(?:[\w-]+\s){0,2}?(?:lenders?|secured party|collateral agent|noteholders?)\s"
    r"(?:(?:has|have|had|then|subsequently|promptly)\s)*(?:sold|liquidated|foreclosed (?:on|upon)(?: and sold)?"
    r"|seized and sold)\s(?:[a-z]+\s){0,3}$",
    _I,
)
