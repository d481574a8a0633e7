"""The words around dollars: what coins cost, brought, are worth; what one of them cost on average."""

import re

from datmon.any_case import AnyCase
from datmon.coin_phrases import HEDGE

_I = re.IGNORECASE

# Before a sum that is another day's or another thing's: "compared with a cost of". Must not match "comparable".
COMPARED = AnyCase(
    r"\b(?:compared|versus|vs\.?|against|up from|down from|prior(?! (?:update|announcement|report|release)))\b"
)
# Must match "900,000 shares", "repurchased"; must not match "shared custody".
SHARES = re.compile(r"\b(?:[\d,.]+ (?:million )?(?:\w+ ){0,2}shares|repurchased?|buybacks?|bought back)\b", _I)
# Must match " per share"; must not match " per SOL".
PER_SHARE = re.compile(r"^\s*(?:per|a|each|/)\s*(?:common\s+|ordinary\s+)?(?:share|ADS|unit of stock)", _I)
# Must match " as of DAY"; must not match " on DAY".
DATED_LATER = re.compile(r"^[\s,]*(?:at|as of)\s+DAY")
# Before the dollars of a purchase: "for approximately", "at an aggregate purchase price of", "total cost of". Must
# not match "before ", "fortunes of ".
COST = re.compile(
    r"(?:\bfor\s+(?:(?:an?\s+)?(?:aggregate|total|combined)?\s*"
    r"(?:purchase price|acquisition (?:value|cost|price)|purchase value|cost|consideration|amount|investment|sum"
    r"|price)?"
    r"\s*(?:of\s+)?)?"
    r"|\b(?:aggregate|total|combined|overall|cumulative)\s+(?:net\s+|gross\s+)?"
    r"(?:purchase price|acquisition cost|acquisition price|cost(?: basis)?|consideration|investment)\s*"
    r"(?:of|was|is|:|at)?\s*"
    r"|\b(?:with|at|and)\s+an?\s+(?:total\s+|aggregate\s+|net\s+)?(?:cost bas(?:is|e)|purchase price|cost)\s+of\s+"
    r"|\b(?:spending|paying)\s+(?:an?\s+(?:aggregate|total)\s+of\s+)?"
    r"|\bfor a total of\s+|\btotall?ing\s+|\binvest(?:ed|ing)\s+|\bcost basis\s*(?:of|:|was|is)?\s*"
    r"|\bcost(?: basis)? of which (?:was|is|were|totaled)\s+"
    r"|\b(?:(?:has|have|had|having)\s+)?cost\s+|\bcost(?: basis)?\s*:\s*|\bpaid\s+(?:an?\s+(?:aggregate"
    r"|total)\s+of\s+)?"
    r"|\bcost(?: basis)?,\s+(?:including|inclusive of|excluding|net of)[^,$]{3,40},\s+of\s+"
    r"|\baggregat(?:ing|es?)\s+(?:to\s+)?"
    r"|\b(?:aggregate|total|cumulative)\s+(?:purchase\s+)?(?:price|outlay|spend)\s*(?:of"
    r"|:|was|is)?\s*"
    r"|\b(?:which|that)\s+(?:had\s+)?cost(?:\s+(?:us|it|the company))?(?:\s+a\s+(?:little|bit"
    r"|touch)(?:\s+(?:under|over|below|above|less than|more than))?)?\s*"
    r"|\b(?:at|for) an? (?:total\s+|aggregate\s+)?(?:cost|price|outlay|spend) of\s+)$",
    _I,
)
# "at an average price of", "average purchase price of", "weighted average price per ETH of", "(average cost: ". Must
# not match "above the averages of ".
AVERAGE = re.compile(
    r"\b(?:average|averaging|avg\.?|weighted[- ]average|blended)(?:\s+(?:purchase|acquisition|net|gross|all-in"
    r"|unit|market|execution"
    r"|weighted|buy|entry|sale|sales|selling|token|coin)){0,4}(?:\s+(?:price|cost(?:\s+basis)?))?(?:\s+paid)?"
    r"(?:\s+(?:per|for each|of each)\s+\w{2,20})?\s*(?:\([^)]{0,40}\)\s*)?"
    r"(?:of|was|is|at|:|equal to|–|-|stands at|stood at|(?:work|c[ao]m)(?:s|es|ed|e)? (?:out )?(?:to|at))?\s*$",
    _I,
)
# Before coins whose average is told behind them. Must match "weighted-average cost of our ", "average purchase price of
# all ". Must not match "average price of the ", "cost of our ".
AVERAGE_OF_ITS = re.compile(
    r"\b(?:average|blended)\s(?:\w+\s){0,2}?(?:price|cost)(?:\sbasis)?(?:\spaid)?\s(?:of|for)\s"
    r"(?:our|its|all(?:\sof)?(?:\sour|\sits|\sthe)?|the|(?:the\s)?[\w.&-]{2,24}[’']s)\s(?:total\s|entire\s"
    r"|approximately\s)?$",
    _I,
)
# The same of what all cost. Must match "total purchase price of the ", "cost basis of our ". Must not match "average
# cost
# of our ", "cost of a ".
COST_OF_ITS = re.compile(
    r"(?<!average )(?<!average purchase )(?<!average acquisition )\b(?:(?:total|aggregate|combined)\s(?:purchase"
    r"|acquisition)\s"
    r"(?:price|cost)|cost(?: basis)?)\s(?:of|for)\s(?:our|its|all(?:\sof)?(?:\sour|\sits|\sthe)?|the"
    r"|(?:the\s)?[\w.&-]{2,24}[’']s)\s"
    r"(?:total\s|entire\s|approximately\s)?$",
    _I,
)
# Between such coins and their average. Must match " held at June 30, 2025 was ", " in our portfolio is approximately ".
# Must not match " rose to ", " at ".
SAID_OF_ITS = re.compile(
    r"(?:\s(?:tokens|coins))?(?:\s\([A-Z$]{2,6}\))?(?:,?\s(?:held|owned|(?:now )?in (?:our|its"
    r"|the) (?:\w+ )?(?:portfolio|treasury"
    r"|reserve)|on (?:our|its|the) balance sheet)\b)?(?:,?\s(?:as of|as at|at|on)\s(?:[^,.;:$\d]|\d{1,2}(?=,\s20)"
    r"|,(?=\s20)"
    r"|20\d\d|\d{1,2}(?=\s[A-Z])|(?<=[a-z]\s)\d{1,2}){2,40},?)?\s(?:is|was|were|stands at|stood at|works out at"
    r"|came to)\s"
    r"(?:now\s)?(?:approximately\s|about\s|around\s|roughly\s|~)?(?=(?:US)?\$)",
    _I,
)
# Between the average of coins held and their cost. Must match " per token, or ", " per ETH, for a total of ". Must not
# match " per ETH, and ".
OR_IN_ALL = re.compile(
    r"\s?(?:(?:per|a|each|/)\s?\$?\w{2,12}|each|apiece),?\s(?:or|for an? (?:total|aggregate)(?: cost)? of|that is,?)\s"
    r"(?:an? (?:total|aggregate)(?: cost)? of\s)?(?:approximately\s|about\s|roughly\s|~)?(?=(?:US)?\$)",
    _I,
)
# "for cash proceeds of", "generating net proceeds of", "for total proceeds of". Must not match "proceeds to ".
PROCEEDS = re.compile(
    r"(?:\bfor\s+(?:(?:aggregate|total|gross|net|cash|an?)\s+){0,4}(?:proceeds\s+of\s+|(?:sum\s+|total\s+)?of\s+)?"
    r"|\binto\s+|\b(?:proceeds|consideration)\s+(?:of|totaling|totalling|were|was)\s+"
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
    r"(?:\(\s*|\b(?:at|or)\s+(?:an?\s+(?:(?:all-in|net|gross|unit|purchase|sale|execution|fixed)\s+)?price\s+of\s+)?"
    r"|,\s+(?:a\s+(?:unit\s+)?price\s+of|that is,?|i\.e\.,?)\s+)$",
    _I,
)
# Before the deed that a price leads: "At an average price of $221.06, Acme purchased". Must not match "At an average
# exercise price of $2, ", "At an average price of $5 per share, ".
LED_BY_AVERAGE = re.compile(
    r"^\W*at an? (?:weighted[- ])?average (?:(?:purchase|acquisition|sales?|selling|execution|unit"
    r"|net) )?(?:price|cost)"
    rf"(?: per \w{{2,12}})? of {HEDGE}?\s?(?P<average>(?:US)?\$\s?\d(?:[\d,.]*\d)?)"
    r"(?:\s?(?:(?:per|a|/)\s?(?!share|ADS|machine)\$?\w{2,12}|each|apiece))?,\s[^$\d;:]{3,90}$",
    _I,
)
# Right behind coins that were traded. Must match " (US$5.5 million)", " tokens (approximately $5.5 million)"; must not
# match " (valued at $5.5 million)", " ($5.5 million of notes)".
BRACKETED_COST = re.compile(
    rf"(?:\s(?:tokens|coins))?\s\((?:(?:{HEDGE}|or|for|costing|totaling|cost:|in exchange for|an?|total|of)\s)*"
    r"(?=(?:US)?\$\s?[\d.,]+\s?(?:million|billion|[MB])\))",
    _I,
)
# Between the price of one coin and what all cost in brackets. Must match " per coin (approximately ", " (", " each
# (total "; must not match " per coin (up from ".
IN_BRACKETS = re.compile(
    rf"(?:\s?(?:(?:per|a|/)\s?\$?\w{{2,12}}|each|apiece))?\s\((?:(?:{HEDGE}|or|for|an?|total|totaling|in all|aggregate"
    r"|cost|of|proceeds|outlay|i\.e\.,?|:)\s*)*(?=(?:US)?\$)",
    _I,
)
# Behind an average. Must match " on average", " per ETH on average"; must not match " on a daily average".
ON_AVERAGE = re.compile(
    r"^\s*(?:(?:per|a|each)\s+(?:whole\s+)?\$?[A-Za-z]{2,12}\s+)?(?:each\s+)?(?:on average|average)\b(?! \w)", _I
)
# Between coins held and dollars: what they cost, and what they are worth. Must match "acquired for"; must not match
# "valued at".
PAID = re.compile(
    r"paid|acquired|purchased|bought|purchase price|aggregate price|total price|outlay|cost|acquisition|invest", _I
)
# Must match "valued at"; must not match "acquired for".
WORTH = re.compile(r"(?<!acquisition )(?<!purchase )valu|worth|market|carrying", _I)
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
    r"|(?:marked|measured) at(?: fair value at)?|worth)\s*$|^,\s+amounted to\s*$"
    r"|^(?:\s(?:tokens|coins))?,?\s+whose (?:(?:fair|market|current|total|aggregate) ){0,3}value"
    r" (?:was|is|stood at|stands at|totaled|amounted to|came to)\s*$",
    _I,
)
# Behind dollars that are a value. Must match " in value", " at that day’s price)", " based on the closing price"; must
# not match " per BTC", " at an average price".
VALUE_BEHIND = re.compile(
    r"^\s*(?:USD\s*)?(?:in (?:market |fair )?value\b|(?:at|based on|using) (?:the |today[’']s |that day[’']s "
    r"|that date[’']s |current |prevailing |a )"
    r"(?:\w+[- ]){0,4}?(?:prices?|values?|rates?)\b|,?\s?(?:as of|as at|at|on)\s(?-i:[A-Z])[a-z]{2,8}\.?\s\d)",
    _I,
)
# Between coins held and such dollars. Must match " (approximately ", ", or about ", ", representing "; must not match
# " acquired for ".
VALUE_BEFORE = re.compile(
    r"^\s*(?:tokens?\s*|coins?\s*)?(?:\([^()]{0,24}\)\s*)?,?\s*\(?\s*(?:or|representing|equal to|equivalent to"
    r"|equating to|i\.e\.,?)?\s*$",
    _I,
)
# Must match "had a fair market value of "; must not match "had a value proposition ".
MARKET_VALUE_OF = re.compile(
    r"\b(?:fair(?: market)?|market|fair and market) value\s*(?:of which (?:was|is)|of|was|is|:|totaling|totalling)?\s*$"
    r"|,\s(?:valued|measured|marked) at\s*$",
    _I,
)
# Must match ", respectively"; must not match "respective".
RESPECTIVELY = re.compile(r"\brespectively\b", _I)
