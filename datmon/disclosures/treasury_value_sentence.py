"""What the coins held are worth or have cost, said in a sentence of its own, beside or without their number.

Reads       "the market value of the Company's ETH holdings was approximately $590.5 million"; "these holdings had an
            approximate market value of $33.2 million"; "(current market value of approx. $456 million)" behind a
            holding; "the total average ETH acquisition price for all holdings was $3,045.11"; "an aggregate cost
            basis of $1.2 billion for its bitcoin"
Returns     holdings_fair_value_usd, avg_cost_usd, holdings_cost_usd
Day         as for holdings: in the sentence, over its list, the month reported on, or the day the release speaks
Does not    read averages of one purchase, prices of a coin, values of shares, of coins and cash together, or of coins
            that are another's or several; carrying amounts
Source      Releases, Form 8-K Items 2.02, 7.01 and 8.01 and their exhibits, Form 6-K
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice

from datmon.any_case import AnyCase, Pattern
from datmon.coin_clauses import counts_in_other_dollars, is_us_dollars
from datmon.coin_sentence import Role
from datmon.coin_topics import completed_clauses
from datmon.coins import coin_words, coins, find_coins, symbol_of
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.doubt_phrases import EARLIER
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import Names, issuer_names, opens_with_another, stock_is_anothers
from datmon.keywords import keywords, places_of
from datmon.mentions import mentioned, speaks_of
from datmon.passages import Sentence, before_comparison, find_loose_days, names_two_days, sentences_around
from datmon.price_phrases import PER_COIN
from datmon.quantities import Amount, Precision, find_amounts, in_us_dollars
from datmon.report_scales import is_bare
from datmon.stock_days import Clock, clock_of, day_above, day_before, sentence_before, stock_day
from datmon.treasury_coins import sole_coin

NAME = "treasury_value_sentence"
_WORTH = "holdings_fair_value_usd"
_SMALLEST = 1_000_000  # dollars; a bare amount below it may be in the document's thousands
MOST = 200
_PERIODIC = ("10-Q", "10-K", "20-F", "40-F", "S-", "F-", "424B")
_REACH = 170  # characters before the dollars in which the words that name them stand
_LOOK_BACK = 500  # characters before a sentence in which "these holdings" were named

# Words without which no sentence is looked at, found as they stand, and what must stand there, from that place on.
_KEYS = {
    "alue": re.compile(r"alued? (?:of|at|was|is|stood|as of|as at|on|amount|total|reached|[:=(])|alue[:=]"),
    "worth": re.compile(r"worth (?!of|while|\w+ing)"),
    "verage ": re.compile(r"verage (?:[\w ()-]{0,40}?(?:[Pp]rice|[Cc]ost|[Bb]asis)|of )"),
    "lended ": re.compile(r"lended (?:[Cc]ost|[Bb]asis|[Pp]rice|[Pp]urchase|[Aa]cquisition|[Ee]ntry)"),
    "ll-in ": re.compile(r"ll-in (?:[Cc]ost basis|[Aa]cquisition|[Pp]urchase|[Bb]asis)"),
    "ost basis": re.compile(r"ost basis"),
    "ggregate ": re.compile(r"ggregate (?:[A-Za-z]{2,12} )?(?:cost|purchase|acquisition)"),
    "otal ": re.compile(r"otal (?:[A-Za-z]{2,12} ){0,2}?(?:cost|acquisition|purchase|investment|outlay)"),
    "ombined ": re.compile(r"ombined (?:cost|purchase|acquisition)"),
    "umulative ": re.compile(r"umulative (?:[A-Za-z]{2,12} ){0,2}?(?:cost|acquisition|purchase|investment)"),
    "otal cost": re.compile(r"otal costs? and "),
    "had a cost": re.compile(r"had a cost"),
    "cquired ": re.compile(r"cquired (?:for|at) "),
    "o date": re.compile(r"o date"),
}
keywords(*_KEYS)
_DOLLARS = re.compile(r"\$|[Uu][Ss][Dd]")
_HEDGED = (
    r"\s*(?:approximately|approx\.?|about|around|roughly|nearly|over|more than|some|an? (?:aggregate|total) of"
    r"|c\.|ca\.|~|≈)?"
    r"\s*$"
)
_IS = (
    r"(?:\s+(?:was|were|is|are|of|at|stood at|stands at|stand at|totaled|totalled|totals|reached|amounted to"
    r"|amounts to|now exceeds)"
    r"|\s*[:=–—-]|,)(?:\s+(?:now|currently))?"
)
_NAMES = "|".join(map(re.escape, coin_words()))
_STOCK = r"(?:holdings?|treasury|reserves?|position|stack|portfolio|balance|inventory|stockpile|hodl|tokens|coins)"
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2}\.)"
_DAYED = (
    rf"(?:,?\s+(?:as of|as at|at|on)\s+(?:{_MONTHS}\s+\d{{1,2}}(?:,\s+20\d\d)?|\d{{1,2}}\s{_MONTHS}(?:\s20\d\d)?"
    r"|(?:that|such|the same|this) (?:date|day)|(?:month|quarter|year|period)[- ]end"
    r"|the end of the (?:month|quarter|year|period))\b,?)?"
)
# Must match "the market value of the Company's ETH holdings was approximately", "fair value of our bitcoin as of June
# 30, 2025 was", "value of its 294.9 Bitcoin holdings on October 31 was". Must not match "market value of our shares
# was".
_VALUE_OF = AnyCase(
    r"\b(?P<noun>(?:(?:fair|market|fair market|total|current|aggregate|estimated|approximate|notional"
    r"|dollar) )*value)\s+of\s+"
    r"(?P<whose>[^;:$]{1,90}?)"
    rf"{_DAYED}{_IS}{_HEDGED}",
)
# Must match "holdings had an approximate market value of", "held …, with a fair value of", "(current market value of",
# "their market value as of that date amounted to", "a carrying value at that day's price of". Must not match "market
# value of the", "carrying value of".
_HAD_VALUE = re.compile(
    r"\b(?P<noun>(?:(?:current|total|estimated|approximate|aggregate|combined)\s+)?(?:fair|market|fair market"
    r"|notional|dollar)\s+value"
    r"|(?:had|has|have) an? (?:(?:aggregate|approximate|total|combined) )?value"
    r"|(?:current|total|estimated|approximate)\s+value"
    r"|(?:carrying )?value (?:at|based on) (?:that|the) (?:day|date)[’']s (?:closing )?(?:market )?price)"
    rf"(?:\s+\([^()]{{0,30}}\))?{_DAYED}{_IS}{_HEDGED}",
    re.IGNORECASE,
)
# Must match "holdings were valued at", "BTC reserve, worth", "treasury of 1,164 bitcoin at quarter-end is worth". Must
# not match "company valued at", "worth of bitcoin".
_VALUED_AT = re.compile(
    rf"\b{_STOCK}(?:\s+of\s+[\d,.]{{1,16}}\s\w{{2,12}})?(?:\s*,|\s+\([^()]{{0,40}}\)"
    rf"|,\s(?:compris|consist|compos|made up|held)[^,.;:$\d]{{3,50}},)?{_DAYED}"
    rf"(?:\s+(?:is|are|was|were|currently|now|that))*\s+(?:valued at|worth){_HEDGED}"
    r"|(?:\bour|\bits|[’']s)\s+(?:\d[\d,.]{0,16}\s(?:million\s)?)?(?P<coin>[A-Za-z]\w{1,11})(?:\s+tokens)?"
    r"(?:\s+(?:is|are|was|were|currently|now))+"
    rf"\s+(?:valued at|worth){_HEDGED}",
    re.IGNORECASE,
)
# Must match "total average ETH acquisition price for all holdings was", "average cost basis of our bitcoin holdings
# is", "average purchase price across the treasury of". Must not match "average purchase price of" alone.
_AVERAGE = AnyCase(
    r"(?:\b(?P<total>total|overall|blended|cumulative|aggregate|all-in)?\s?(?:weighted[- ])?average\s+"
    r"|\b(?:blended|all-in)\s(?=(?:cost basis|basis|(?:purchase|acquisition|entry|buying) (?:cost|price))\b)"
    r"|\bblended\s(?=cost\b))(?:[\w()-]+\s+){0,3}?(?P<noun>price|cost(?: basis)?|basis)(?P<more>[^.;:$\d]{0,90}?)"
    rf"{_DAYED}{_IS}{_HEDGED}",
)
# Coins whose number another sentence tells. Must match "the ether was worth ", "At that price the coins are valued
# at ". Must not match "the coins bought were worth ", "our bitcoin is worth " (`_VALUED_AT`).
_THE_COINS = AnyCase(
    rf"\b(?:the|these|those)\s(?P<coin>coins|tokens|{_NAMES})\s(?P<held>(?:we|it) (?:hold|holds|held)\s|held\s)?"
    rf"(?:is|are|was|were)\s(?:then\s|now\s|currently\s|together\s)?(?:worth|valued at){_HEDGED}",
)
# Must match " of our bitcoin", " of all of Acme’s BTC". Must not match " of our purchase in October".
_OF_OUR = re.compile(
    r"\bof\s+(?:all\s+)?(?:of\s+)?(?:our|its|(?:the )?[\w.&-]{1,24}[’']s)\s+(?:\w+\s)?"
    r"\$?(?P<coin>\w{2,12})(?:\s(?:tokens|coins))?\s*$",
    re.IGNORECASE,
)
_OF_ALL = AnyCase(
    rf"\b(?:all|total|entire|across|our|its|[’']s)\b[^.;:$\d]{{0,50}}\b{_STOCK}\b|\bfor all\b|\bto date\b"
    r"|\b(?:held|owned)\b",
)
# Must match "aggregate cost basis of our bitcoin holdings was", "total acquisitions now amount to", "total cost basis
# of". Must not match "aggregate purchase price of" (a trade's own).
_COST = AnyCase(
    r"\b(?:(?:aggregate|total|combined|cumulative)\s+(?:[\w()-]+\s+){0,2}?cost(?: basis)?(?P<more>[^.;:$\d]{0,90}?)"
    rf"{_DAYED}{_IS}|(?:total|cumulative)\s+(?:[\w-]+\s+){{0,2}}(?:acquisitions|purchases)\s+(?:now|to date)\s+"
    r"(?:amount to|total|stand at)|(?:total|cumulative|aggregate)\s+(?:\w+\s+){0,2}?(?:investment|spend"
    r"|outlay)\s+(?:to date|so far)\s+"
    r"(?:is|was|of|totals|totaled|amounts to|stands at)"
    rf"|(?:\bour|\bits|[’']s)\s+(?:[\w()-]+\s+){{1,3}}?(?:had|has|have|carry|carries"
    r"|carried)\s+an?\s+(?:\w+\s+)?cost(?: basis)?\s+of"
    r"|(?:\bour|\bits|[’']s)\s+(?:total\s|aggregate\s)?cost basis\s(?:in|of|for|on)\s[^.;:$]{3,60}?\s(?:is|was|stood at"
    r"|stands at|totaled)"
    r"|(?:aggregate|total|combined)\s+(?:purchase|acquisition)\s+(?:price|cost)\s+(?:of|for)\s+(?P<whole>(?:our"
    r"|its|all|[\w ]{1,30}[’']s)\s+"
    rf"[^.;:$]{{1,60}}?){_DAYED}{_IS}){_HEDGED}",
)
# Before "total cost of": a trade, whose cost is not that of the whole. Must match "acquired 1,313.4 ETH at a ", "The 50
# ETH bought in October had a "; must not match "held 4,200 ETH acquired at a ", "our coins, purchased in 2024, at a ".
_TRADED = re.compile(
    r"(?P<so_far>\b(?:has|have)\s+(?:\w+\s+){0,2})?\b(?:acquired|purchased|bought|added|buying|acquiring|purchasing"
    r"|adding)\s+(?:(?:approximately|about|an?|another|additional|aggregate|total|of|further)\s+){0,5}\d[\d,.]*\s"
    r"[^.;:$\d]{1,60}$"
    r"|\b(?:the|these|those|such)\s(?:\w+\s)?\d[\d,.]*\s[^.;:$\d]{2,24}\s(?:acquired|purchased|bought|added)\s"
    r"(?:in|on|during|this|last)\b[^.;:$]{0,60}$|\b(?:purchases?|acquisitions?) of\s\d[\d,.]*\s[^.;:$\d]{1,40}$",
    re.IGNORECASE,
)
# A clause whose subject is a deed. Must match "Purchases of bitcoin of 200 "; must not match "After purchases of".
_DEEDS_OF = re.compile(
    r"\W*(?:the |our |these )?(?:purchases?|acquisitions?|sales?|grants?|receipts?) of\b", re.IGNORECASE
)
_OF_A_STRETCH = re.compile(r"\b(?:during|between|from|since|in|on|last|this)\s(?:the\b|[A-Z]|Q[1-4]|20\d\d|week|month)")
# What the whole has cost, told by how it was got. Must match "treasury was acquired for ", "holdings, purchased at a
# total cost of "; behind a line's label too: "; acquired for ". Must not match "acquired 500 BTC for ".
_GOT_FOR = AnyCase(
    rf"(?:\b{_STOCK}\b(?:\s*,)?[^.;:$\d]{{0,12}}|(?P<part>^|;))\s*"
    r"(?:(?:which\s+)?(?:was|were|is|are|has been|have been)\s+)?"
    r"(?:acquired|purchased|bought|accumulated)\s+(?:for|at)\s+(?:an?\s+)?(?:(?:total|aggregate|combined)\s+)?"
    rf"(?:(?:cost|consideration|price|purchase price|outlay)\s+of\s+)?{_HEDGED}",
)
# A line or bullet on the treasury. Must match "SOL treasury: ", "- BTC holdings – "; must not match "Our treasury is".
_LINE_ON_STOCK = re.compile(rf"^\W*(?:[\w$()-]+\s){{0,3}}?{_STOCK}\s*(?:\([^()]{{0,40}}\)\s*)?[:–—]", re.IGNORECASE)
# Must match "has invested ", "has now paid a total of "; what is paid for stands behind, with "to date" (_SO_FAR).
_PAID = re.compile(
    rf"\b(?:has|have)\s+(?:now\s+|so far\s+)?(?:paid|invested|spent|deployed)\s*{_HEDGED}", re.IGNORECASE
)
_SO_FAR = re.compile(r"^(?:\s(?:in|on|into|for)\s(?:\w+\s){0,3}?(?P<what>\w+))?,?\s(?:to date|so far)\b", re.IGNORECASE)
# The same with its time at the head. Must match "To date, the Company "; must not match "In the year to date, ".
_TO_DATE_HEAD = re.compile(r"^\W*(?:to date|so far|since inception|in total|cumulatively),?\s", re.IGNORECASE)
_SPENT_ON = re.compile(r"^\s(?:in|on|into|for)\s(?:\w+\s){0,3}?(?P<what>\w+)(?=[.,;]|$)", re.IGNORECASE)
# Before an average of all that was bought: "since launching its strategy, the Company has acquired SOL at an".
_GOT_AT = AnyCase(
    r"\b(?:has|have)\s+(?:now\s+)?(?:acquired|purchased|accumulated|bought)\s+(?:its\s+"
    r"|our\s+)?\$?[A-Za-z]{2,12}(?:\s+tokens)?"
    rf"\s+at\s+an?\s*$|\b{_STOCK}\b[^.;:$\d]{{0,12}}\s(?:acquired|purchased|bought|accumulated)\s+at\s+an?\s*$",
)
_SINCE = re.compile(
    r"\bsince\s+(?:(?:the\s|our\s|its\s)?(?:launch|inception|adopt|start|begin|commenc|initiat|establish)"
    r"|[A-Z][a-z]+\s20)"
    r"[^,.;$]{0,90}",
    re.IGNORECASE,
)
# Must match "(October 31)", "(as of October 31, 2025)". Must not match "(Nasdaq: ACME)".
# The day of the price a value is reckoned at. Must match "At the November 21 closing price", "using the spot price on
# November 21, 2025". Must not match "at a purchase price on November 21".
_PRICE_DAY = re.compile(
    r"\b(?:at|based on|using|by) (?:the |a |an )?(?:(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:, 20\d\d)?),? )(?:\w+ ){0,2}?"
    r"(?:closing |spot |market |reference |last )?(?:price|quotation|close)\b",
    re.IGNORECASE,
)
_BRACKETED_DAY = re.compile(r"\((?:(?:as of|as at|at|on)\s)?(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s20\d\d)?)\)")
_BY_NOW = re.compile(r"\bto date\b|\bso far\b|\bin total\b", re.IGNORECASE)
_UNNAMED = re.compile(r"\b(?:digital|crypto)[- ]?(?:assets?|currenc(?:y|ies))\b", re.IGNORECASE)
# Behind a sum that is of some days only. Must match " in October", " on November 6"; must not match " in total".
_OF_DAYS = AnyCase(rf"^\s*(?:on|in|during|between)\s+(?:the\b|{_MONTHS}|Q[1-4]|20\d\d)")
# What makes it no statement of the treasury's value: words of a hypothesis or a change before it; other things valued.
_SUPPOSED = AnyCase(
    r"\b(?:will|would|may|could|should|expects?|targets?|plans?|intends?|if|upon|up to|pro forma|hypothetical|assum\w+"
    r"|loss|gain|change in|decline in|increase in|decrease in|changes in|customers?|clients?|sold|sale of|loan of"
    r"|equivalents?)\b",
)
_OTHER = AnyCase(
    r"\b(?:will|would|shares?|stock|common|equity|equities|per share|notes?|fund|ETFs?|trust|loss|gain|change"
    r"|mining|mined|pledged|receivables?|payables?|loaned|lent|borrow\w+|restricted|measured"
    r"|machines?|miners?|warrants?|cash|stablecoins?|securities|hedg\w+|options?|derivatives?|sold|sales?|customers?"
    r"|clients?"
    r"|market capitali[sz]ation|circulation|circulating|collateral|rewards?|network|not)\b"
    r"|\b(?:held|owned)\s+for\b",
)
_BEHIND_NOT = re.compile(r"^\s*(?:per\s+(?:share|ads)|(?:in|of)\s+(?:cash|net proceeds|common))", re.IGNORECASE)
_HELD_BY = re.compile(r"\b(?:held|owned)\s+by\s+(?:the\s+)?(?P<name>[\w&-]+)", re.IGNORECASE)
# "As of November 21, 2025, our average cost per bitcoin was": an average of what is held by then.
# Behind the cost of the whole. Must match ", or ", " at a weighted average price of "; must not match " in October at
# ".
_AND_AVERAGE = re.compile(
    r"(?:\s(?:in|on|into|for)\s(?:\w+\s){0,3}?\w+)??(?:\s(?:to date|so far|in total))?"
    r"\s*(?:[,(]\s*)?(?:or|(?:spent |and |with )?(?:at\s+)?(?:an? |the )?(?:(?:weighted|overall|blended"
    r"|total)[- ])*average(?: (?:[\w()-]+ ){0,2}?(?:price|cost(?: basis)?))?"
    r"(?: (?:per|of each) \w+)?(?: of)?)\s*(?:approximately |about )?",
    re.IGNORECASE,
)
# Behind the average of the whole: "$0.2364 per DOGE, or approximately ". Must not match " per DOGE and raised ".
_AND_TOTAL = re.compile(
    r"\s(?:per|a|each)\s\$?\w{2,12}(?:\s(?:net of|including|inclusive of)\s\w+)?,?\s"
    r"(?:\(|or\s|for a (?:total|aggregate) (?:cost )?of\s|totaling\s)(?:approximately |about )?",
    re.IGNORECASE,
)
_IN_TOTAL = re.compile(r"\s(?:in (?:total|(?:the )?aggregate|all)|total|all in)\b", re.IGNORECASE)
# Behind the value of one coin. Must match " per bitcoin", "/ETH", " for each token", " a coin". Must not match " per
# share", " a year ago".
_OF_ONE = re.compile(
    r"\s?(?:(?:per|for each|for every|a|each|/)\s?(?:\$?(?P<coin>[A-Za-z]{2,12})\b)|apiece\b)", re.IGNORECASE
)
# Between the value of one coin and that of all. Must match " per bitcoin, or ", " a coin, for a total of ", " per ETH
# (".
_AND_ALL = re.compile(
    r"\s?(?:(?:per|for each|for every|a|each|/)\s?\$?\w{2,12}|apiece),?\s"
    r"(?:\(?(?:or|for|i\.e\.,?|totall?ing|amounting to|which (?:gives|makes))\s(?:an? )?(?:(?:total|aggregate|combined)"
    r"(?: value)?(?: of)? )?|\(|and )(?:approximately |about |roughly )?(?:a total of )?",
    re.IGNORECASE,
)
# Behind the value of the whole. Must match " at November 20, 2025 and a cost basis of "; must not match " and a cost of
# ".
_AND_COST = re.compile(
    r"(?:,?\s(?:as of|as at|at|on)\s[A-Z][a-z]{2,8}\s\d{1,2},\s20\d\d,?)?,?\s(?:and|with|against)\s(?:an? "
    r"|the )?(?:aggregate |total )?cost(?: basis)?\s(?:of|was|is)"
    r"\s(?:approximately |about )?",
    re.IGNORECASE,
)
_PER_COIN = re.compile(r"\s(?:per|each)\b", re.IGNORECASE)
_GOT_BEFORE = re.compile(r"(?:acquired|purchased|bought) for [^.;]{2,40}? at an?\s*$", re.IGNORECASE)
# Two sums told in one breath, the whole and the average. Must match "The total costs and the average costs of the
# Bitcoin held are approximately "; must not match "total costs and average revenue of ".
_BOTH = re.compile(
    r"\b(?:total|aggregate)\s(?:\w+\s)?costs?\sand\s(?:the\s)?(?:weighted[- ])?average\s(?:\w+\s)?"
    rf"(?:costs?|prices?)(?:\sper\s\w+)?\s(?:of|for)\s(?P<whose>[^.;:$]{{1,70}}?){_DAYED}{_IS}{_HEDGED}",
    re.IGNORECASE,
)
_THEN = re.compile(r"\s+and\s+(?:approximately\s+|about\s+)?", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"[^;.]{0,40}\brespectively\b", re.IGNORECASE)
# Words of a price that a value is reckoned with, between "value of" and "of": not the value of a stock. Must match "the
# BTC above was determined using a price", "our coins at a price"; must not match "our BTC holdings".
_RECKONED_WITH = re.compile(
    r"\b(?:prices?|determined|calculated|measured|computed|reckoned|quoted|quotations?)\b", re.IGNORECASE
)
# Must match "one bitcoin", "each ETH held"; must not match "our bitcoin", "a treasury of 500 BTC".
_ONE_OF_THEM = re.compile(r"\W*(?:one|each|a single|every|an?)\s(?!\w+\sof\b)", re.IGNORECASE)
_OWN = re.compile(r"(?:\bour|\bits|[’']s)\s*$", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as of|as at)\b", re.IGNORECASE)
# Before the average of a treasury. Must match "We hold our bitcoin at an ", "carries its SOL at a "; must not match "We
# bought our miners at an ", "hold their coins at an ".
_ITS_AT = AnyCase(
    r"\b(?:hold|holds|own|owns|carry|carries)\s(?:all\s(?:of\s)?)?(?:our"
    r"|its)\s\$?(?P<coin>\w{2,12})(?:\s(?:tokens|coins|holdings"
    r"|treasury|position))?\sat\san?\s*$",
)
# An average that is one now. Must match " entry price in bitcoin is $", " cost basis stands at $". Must not match "
# price was $".
_NOW_SO = re.compile(
    r"(?=[^.;:$]{0,60}?\b(?:price|purchase|acquisition|entry|basis|blended|held)\b)"
    r"[^.;:$\d]{0,90}?\s(?:is|stands at|now)\s(?:now\s|currently\s)?(?:approximately\s|about\s|~)?(?:US)?\$"
)
# What a sentence on one purchase says. Must match "this purchase", "the new coins", "in October"; must not match "all".
_ONE_TRADE = re.compile(
    r"\b(?:this|these|the (?:new|latest|additional|recent|first|second|third))\s(?:\w+\s)?(?:purchases?"
    r"|acquisitions?|tranche|coins"
    r"|tokens|buys?|transactions?)\b|\b(?:bought|purchased|acquired|buys|sold|sale|selling|to (?:produce|mine)"
    r"|produced|mined|mining|production|power|energy"
    r"|hash\w*|depreciation|analysts?|commentators?)\b",
    re.IGNORECASE,
)
# The clause before a value, without what it is reckoned from: "Based on a closing price of $86,805 on DAY, ".
_RECKONED = re.compile(
    r"^\W*(?:based (?:up)?on|using|at) [^;]{0,160}?(?:\$\s?[\d,.]+|price)[^;]{0,60}?,\s(?=[a-z]|[A-Z][\w’']+ )"
)
_THESE = AnyCase(rf"\b(?:these|those|such|this|the|its|our)\s+(?:\w+\s+){{0,2}}{_STOCK}\b")
_OUR_STOCK = re.compile(r"\b(?:our|the Company[’']s|its) (?:total |entire )?(?:holdings|treasury)\b", re.IGNORECASE)
_THE_COINS_UNNAMED = re.compile(r"\b(?:the|these|those) (?:coins|tokens)\b", re.IGNORECASE)
_COINS_OR_STOCK = re.compile(rf"\b{_STOCK}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """One statement: which measure, its dollars, and the place of the words that name them."""

    measure: str
    amount: Amount
    place: int


def recognises(document: Document) -> bool:
    """Whether a release or current report has words for the worth or the cost of coins."""
    return not document.filing.form.upper().startswith(_PERIODIC) and speaks_of(document, *_KEYS)


def _places(text: str) -> Iterator[int]:
    """Where words for a value or a cost stand."""
    for key, words in _KEYS.items():
        yield from (place for place in places_of(text, key) if words.match(text, place))


def read(document: Document) -> Iterator[Reading]:
    """Yield what is said of the treasury's worth and cost, and the passages that say it in doubt."""
    clock, names, traded = clock_of(document), partial(issuer_names, document), _traded(document)
    for sentence in sentences_around(document, islice(_places(document.text), MOST)):
        asset = _asset_of(sentence, document) if _DOLLARS.search(sentence.text) else None
        told = list(_said_in(sentence, names)) if asset is not None else []
        told = told or (list(_said_of_held(document, sentence, asset, names)) if asset is not None else [])
        if asset is not None and told and not _follows_another(document, sentence, names):
            for said in told:
                if said.measure != _WORTH and sentence.start + said.amount.start in traded:
                    continue
                if said.measure != _WORTH and _is_of_deed_before(document, sentence, asset):
                    continue
                if _is_of_deed(document, sentence, asset, said):
                    continue
                if counts_in_other_dollars(document) and not is_us_dollars(sentence.text, said.amount):
                    continue
                if said.measure != "avg_cost_usd" and said.amount.value < _SMALLEST and is_bare(document, said.amount):
                    continue  # coin_note_sentence reads it where the coins beside it show its scale
                yield _reading(document, sentence, asset, said, clock)


def _is_of_deed_before(document: Document, sentence: Sentence, asset: str) -> bool:
    """Whether "The tokens were acquired at" speaks of the purchase told right before it, not of all that is held."""
    if _THE_COINS_GOT.match(sentence.text) is None:
        return False
    before = [each for each in completed_clauses(document) if each.sentence.end <= sentence.start]
    return bool(before) and before[-1].role is Role.BOUGHT and before[-1].asset == asset


def _traded(document: Document) -> frozenset[int]:
    """Where the dollars stand that a purchase or sale of counted coins cost or brought: no cost of all that is held."""
    trades = (clause for clause in completed_clauses(document) if clause.role is not Role.HELD)
    return frozenset(each.start for clause in trades for each in (clause.cost, clause.average) if each is not None)


def _reading(document: Document, sentence: Sentence, asset: str, said: _Said, clock: Clock) -> Reading:
    day = _day(clock, sentence, said)
    span = sentence.start, sentence.end
    doubt = _doubt(sentence, asset, said, day, clock)
    if doubt or day is None:
        return Unread(cite(document, *span), STYLE.reader, doubt or "no day is given", said.measure)
    return stated(
        document, said.measure, said.amount.value, span, STYLE.reader, asset=asset, as_of=day,
        precision=said.amount.precision,
    )  # fmt: skip


# The coins of a deed told before. Must match "The tokens were acquired at "; must not match "Our tokens were acquired".
_THE_COINS_GOT = re.compile(
    r"\W*(?:the|these|those)\s(?:\w+\s)?(?:coins|tokens)\s(?:were|have been)\s(?:acquired|purchased|bought)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:expect\w*|will|would|planned|agreed|proposed|anticipat\w*|upon closing|pro forma)\b", re.I)
_AT_PRESENT = re.compile(r"\b(?:now|currently|today|to date|presently)\b", re.IGNORECASE)


def _day(clock: Clock, sentence: Sentence, said: _Said) -> date | None:
    """The day of a statement; what was reached "since" a day is of the day the words before it name, or of now."""
    bracketed = _BRACKETED_DAY.search(sentence.text) if _LINE_ON_STOCK.match(sentence.text) else None
    bracketed = bracketed or (_PRICE_DAY.search(sentence.text) if said.measure == _WORTH else None)
    days = find_loose_days(bracketed["day"], clock.filed) if bracketed else []
    if len(days) == 1:
        return days[0].day
    text = _SINCE.sub(lambda match: " " * len(match[0]), sentence.text)
    day, named = stock_day(clock, replace(sentence, text=text), sentence.start + said.amount.start)
    if text != sentence.text:
        return day if named else day_before(clock, sentence) or day
    told = named or clock.periodic or (day is not None and day != clock.announced) or _AT_PRESENT.search(text)
    before = None if told else sentence_before(clock.document, sentence)
    planned = before is not None and (_PLANNED.search(before.text) or EARLIER.search(text)) is not None
    return day if told or planned else day_above(clock, sentence) or day


def _doubt(sentence: Sentence, asset: str, said: _Said, day: date | None, clock: Clock) -> str:
    if day is None:
        return "no day is given"
    if day > clock.latest:
        return "the day lies after the filing"
    if names_two_days(sentence.text[: said.amount.start]):
        return "several days side by side"
    coin = coins().get(asset)
    if said.measure == "avg_cost_usd" and coin is not None and coin.plausible_cost(said.amount.value, day) is False:
        return "an average cost at which no coin of that kind has traded"
    return ""


def _asset_of(sentence: Sentence, document: Document) -> str | None:
    """The one coin of a sentence; of "these holdings" the one named before, of "digital assets" the release's only."""
    text = document.text
    named = {symbol for _, _, symbol in find_coins(sentence.text)}
    if not named and _THESE.search(sentence.text):
        low = max(text.rfind("\n", 0, sentence.start), sentence.start - _LOOK_BACK, 0)
        named = {symbol for _, _, symbol in find_coins(text[low : sentence.start])}
    if not named and any(each.search(sentence.text) for each in (_UNNAMED, _OUR_STOCK, _THE_COINS_UNNAMED)):
        return sole_coin(document)
    return named.pop() if len(named) == 1 else None


def _said_in(sentence: Sentence, names: Names) -> Iterator[_Said]:
    text, before = in_us_dollars(sentence.text), None
    for amount in find_amounts(text):
        if not amount.currency or amount.value <= 0 or amount.precision in (Precision.AT_MOST, Precision.AT_LEAST):
            continue
        if amount.start >= len(before_comparison(text, amount.start)) or _BEHIND_NOT.match(text[amount.end :]):
            continue
        said = _named(text, amount) or _going_on(text, before, amount)
        if said is not None and not _is_anothers(text, amount, names):
            if not _is_value_of_one(text, said):
                yield said
            before = said


def _said_of_held(document: Document, sentence: Sentence, asset: str, names: Names) -> Iterator[_Said]:
    """What "the coins" were worth, where that is a price of the coins held, and of no others the document counts."""
    text = in_us_dollars(sentence.text)
    for amount in find_amounts(text):
        exact = amount.precision not in (Precision.AT_MOST, Precision.AT_LEAST)
        match = _THE_COINS.search(text[: amount.start]) if amount.currency and amount.value > 0 and exact else None
        if match is None or amount.start >= len(before_comparison(text, amount.start)):
            continue
        clause = _RECKONED.sub("", _clause_before(text, match.start()))
        if _SUPPOSED.search(clause) or _OTHER.search(clause) or _is_anothers(text, amount, names):
            continue
        said = _Said(_WORTH, amount, match.start())
        priced = _priced(document, asset, amount)
        if not _is_value_of_one(text, said) and (priced == {Role.HELD} or (not priced and match["held"])):
            yield said


def _priced(document: Document, asset: str, amount: Amount) -> set[Role]:
    """Which coins a document counts have a price at which the coin has traded if dollars are their worth."""
    coin, day = coins().get(asset), document.filing.filed
    return {
        clause.role for clause in completed_clauses(document)
        if coin is not None and day is not None and clause.asset == asset and clause.units.value > 0
        and coin.plausible_price(amount.value / clause.units.value, day) is True
    }  # fmt: skip


def _is_of_deed(document: Document, sentence: Sentence, asset: str, said: _Said) -> bool:
    """Whether "the coins were worth" may speak of coins bought or sold, and not of all that are said to be held."""
    if said.measure != _WORTH or _THE_COINS.search(sentence.text[: said.amount.start]) is None:
        return False
    held = any(clause.role is Role.HELD and clause.asset == asset for clause in completed_clauses(document))
    return held and not _priced(document, asset, said.amount) <= {Role.HELD}


def _going_on(text: str, before: _Said | None, amount: Amount) -> _Said | None:
    """A number that goes on a statement: "$240.7 million, or $106,300 per BTC", "$199.2 million and a cost of"."""
    if before is None:
        return None
    between = text[before.amount.end : amount.start]
    if _THEN.fullmatch(between) and _BOTH.search(text, 0, before.amount.start):
        return _Said("avg_cost_usd", amount, amount.start) if _RESPECTIVELY.match(text, amount.end) else None
    if before.measure == "holdings_cost_usd" and _AND_AVERAGE.fullmatch(between):
        alone = between.strip(" ,(") not in ("or", "") or _PER_COIN.match(text, amount.end)
        return _Said("avg_cost_usd", amount, amount.start) if alone else None
    in_total = before.measure == "avg_cost_usd" and _AND_TOTAL.fullmatch(between)
    if in_total and _IN_TOTAL.match(text, amount.end):
        return _Said("holdings_cost_usd", amount, amount.start)
    if _is_value_of_one(text, before):
        whole = _AND_ALL.fullmatch(between) and not _is_value_of_one(text, _Said(before.measure, amount, amount.start))
        return _Said(before.measure, amount, amount.start) if whole else None
    and_cost = before.measure == "holdings_fair_value_usd" and _AND_COST.fullmatch(between)
    return _Said("holdings_cost_usd", amount, amount.start) if and_cost else None


def _is_value_of_one(text: str, said: _Said) -> bool:
    """Whether a value is that of one coin: "the fair value of our bitcoin was $114,068 per bitcoin"."""
    unit = _OF_ONE.match(text, said.amount.end) if said.measure == "holdings_fair_value_usd" else None
    if unit is None:
        return False
    word = (unit["coin"] or "coin").lower()
    return word in ("coin", "token", "unit") or symbol_of(unit["coin"] or "") is not None


def _is_anothers(text: str, amount: Amount, names: Names) -> bool:
    """Whether the treasury is another's by its owner's name, or by who holds it."""
    holder = _HELD_BY.search(text, max(0, amount.start - _REACH), amount.start)
    if holder is not None:
        return (
            holder["name"].lower() not in ("us", "our", "it", "company", "group")
            and holder["name"].lower() not in names()
        )
    return stock_is_anothers(text, amount.start, text[amount.end :], names) or opens_with_another(text, names)


def _follows_another(document: Document, sentence: Sentence, names: Names) -> bool:
    """Whether "these holdings" are those of another, who is the subject of the sentence before."""
    before = sentence_before(document, sentence) if _THESE.search(sentence.text) else None
    return before is not None and opens_with_another(before.text, names)


# What names dollars, with words in small letters of which one stands wherever the pattern finds something.
_NAMING = (
    ("avg_cost_usd", _AVERAGE, ("average", "blended", "all-in")),
    ("holdings_cost_usd", _COST, ("cost", "acquisition", "purchase", "investment", "spend", "outlay")),
    ("holdings_cost_usd", _GOT_FOR, ("acquired", "purchased", "bought", "accumulated")),
    ("holdings_cost_usd", _PAID, ("paid", "invested", "spent", "deployed")),
    ("holdings_fair_value_usd", _VALUE_OF, ("value",)),
    ("holdings_fair_value_usd", _VALUED_AT, ("valued", "worth")),
    ("holdings_fair_value_usd", _HAD_VALUE, ("value",)),
)


def _named(text: str, amount: Amount) -> _Said | None:
    """What the words before the dollars call them, None where they name nothing of the treasury's."""
    low = max(0, amount.start - _REACH)
    before = text[low : amount.start]
    said = before.lower()
    both = _BOTH.search(before) if "average" in said else None
    if both is not None:
        told = _is_stock(both["whose"]) and not _OTHER.search(both[0]) and not _SUPPOSED.search(before[: both.start()])
        return _Said("holdings_cost_usd", amount, low + both.start()) if told else None
    for measure, pattern, words in _NAMING:
        match = pattern.search(before) if mentioned(said, *words) else None
        if match is not None and _fits(pattern, match, text, amount):
            return _Said(measure, amount, low + match.start()) if _of_treasury(measure, match, text, low) else None
    return None


def _fits(pattern: Pattern, match: re.Match[str], text: str, amount: Amount) -> bool:
    """Whether dollars behind "acquired for" or "has paid" are those of the whole, by the line's label or "to date"."""
    behind = text[amount.end : amount.end + 80]
    if pattern is _PAID:
        so_far = (_SPENT_ON if _TO_DATE_HEAD.match(text) else _SO_FAR).match(behind)
        return so_far is not None and bool(find_coins(so_far["what"] or behind))
    if pattern is _GOT_FOR:
        told = match["part"] is None or _LINE_ON_STOCK.match(text) is not None
        return told and not _OF_DAYS.match(behind) and not PER_COIN.match(behind)
    return True


def _of_treasury(measure: str, match: re.Match[str], text: str, low: int) -> bool:
    """Whether what is valued is the treasury of coins and nothing else."""
    parts, before = match.groupdict(), _RECKONED.sub("", _clause_before(text, low + match.start()))
    if _OTHER.search(match[0]) or _SUPPOSED.search(before) or _DEEDS_OF.match(before):
        return False
    if measure == "avg_cost_usd":
        return _is_of_all(parts, before, text, low + match.start())
    if measure == "holdings_cost_usd":
        more = parts.get("more") or parts.get("whole")
        if not more and _is_trade(before):
            return False
        return not more or _is_stock(more)
    whose = parts.get("whose")
    if whose is not None:
        return _is_stock(whose) and not _RECKONED_WITH.search(whose) and not _ONE_OF_THEM.match(whose)
    return not _OTHER.search(before) and (
        _is_stock(before) or (measure == "holdings_fair_value_usd" and _VALUED_AT.search(match[0]) is not None)
    )


def _is_trade(before: str) -> bool:
    """Whether the words before a cost tell of coins bought in some days, not of all that was bought so far."""
    traded = _TRADED.search(before)
    return traded is not None and not (traded["so_far"] and _OF_A_STRETCH.search(before) is None)


def _is_of_all(parts: Mapping[str, str | None], before: str, text: str, place: int) -> bool:
    """Whether an average at a place of a sentence is that of all coins held, not of one purchase."""
    its = _ITS_AT.search(before)
    if its is not None and symbol_of(its["coin"]) is not None:
        return True
    if _GOT_AT.search(before):
        return bool(_SINCE.search(text) or _BY_NOW.search(text) or _COINS_OR_STOCK.search(before))
    if _LINE_ON_STOCK.match(text) and _GOT_BEFORE.search(text[:place]):
        return True
    coins_own = _OF_OUR.search(parts.get("more") or "")
    if coins_own is not None and symbol_of(coins_own["coin"]) is not None:
        return True
    own = _OWN.search(before) and (_AS_OF.search(text) or (_NOW_SO.match(text, place) and not _ONE_TRADE.search(text)))
    return bool(parts.get("total") or _OF_ALL.search(parts.get("more") or "") or own)


def _is_stock(words: str) -> bool:
    """Whether words name a treasury: "the Company's ETH holdings", "our bitcoin", "held 12,705 BTC"."""
    return bool(find_coins(words)) or _COINS_OR_STOCK.search(words) is not None or _UNNAMED.search(words) is not None


def _clause_before(text: str, place: int) -> str:
    return re.split(r"[;•]|\.\s", text[max(0, place - _REACH) : place])[-1]


STYLE = Style(NAME, 13, recognises, read)
