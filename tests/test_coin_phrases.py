"""The patterns of coin prose, each beside what it must and must not match; repetition is bounded in all of them."""

import re

import pytest

from datmon import coin_phrases, doubt_phrases, held_phrases, holder_phrases, price_phrases, trade_phrases
from datmon.any_case import AnyCase, Pattern

ROOMS = (coin_phrases, held_phrases, trade_phrases, price_phrases, doubt_phrases, holder_phrases)

# What a pattern is tried against: the words before an amount, or behind it, as the reader cuts them.
CASES: dict[str, tuple[list[str], list[str]]] = {
    "HOLDINGS": (
        ["total ETH holdings increased to", "our treasury now stands at"],
        ["a shareholding of 5%, ", "holdings, which "],
    ),
    "ENDED_WITH": (["ended October with", "closed the quarter holding"], ["ended October 5% above", "ends at"]),
    "ACCUMULATED": (["has now accumulated a total of"], ["has accumulated losses of $", "accumulated deficit of"]),
    "ADDITIONAL": (["an additional"], ["in addition to"]),
    "FROM_TO": (["holdings from 1,182,685 SOL to"], ["revenue from 5 to", "holdings to"]),
    "BRINGS": (["bringing its total holdings to"], ["bring 3 more to", "brought up"]),
    "LENDER_SELLS": (
        ["the lender liquidated ", "our lenders have sold ", "the lender foreclosed on "],
        ["the lender lent ", "a lender of Northwind sold "],
    ),
    "CONVERTED": (["converted approximately ", "swapped "], ["conversion of ", "convertible into "]),
    "INTO_DOLLARS": ([" into approximately $11.0 million", " into US$11.0 million"], [" into WBTC", " to fund"]),
    "ON_BOOKS": ([" of the Company ", " on our balance sheet, "], [" of another firm "]),
    "SYMBOL_FIRST": ([" "], [" of "]),
    "LABEL_FIRST": ([": ", "): "], [" was ", "; "]),
    "TWO_NUMBERS": ([" and ", " BTC and approximately "], [" and sold ", ", of which "]),
    "DECIMAL_COMMA": ([",5 ", ".034,50 "], [",000 ", " "]),
    "LABELLED": (["Total BTC held: "], ["price per share: "]),
    "HAS": (["now have ", "reported "], ["having ", "has been "]),
    "IN_TREASURY": (
        [" in our treasury", " tokens on its balance sheet"],
        [" in October", " in treasury bills of others"],
    ),
    "FULL_STOP": ([".", " tokens, "], [" mining machines", " holders"]),
    "HAS_NOW": (["has now "], ["has sold "]),
    "HELD_AFTER": ([" are held", " tokens now held"], [" held-for-sale machines", " holders"]),
    "BUYS": (
        ["acquired approximately ", ", acquiring an additional "],
        ["considers acquiring ", "acquired Gridline, which has "],
    ),
    "PURCHASE_DONE": (["the purchase of "], ["the purchaser of "]),
    "DONE_BEHIND": ([" for $27 million was completed", " brings"], [" is subject to approval"]),
    "DEPLOYED": (
        ["used $30.2 million of the proceeds to purchase ", "invested SEK 10 million in bitcoin, corresponding to "],
        ["may use $5 to purchase ", "used to "],
    ),
    "ADDED": (["added ", "increased its holdings by "], ["in addition ", "increased to "]),
    "SELLS": (["sold ", "sold all of its "], ["unsold ", "sold shares to buy "]),
    "SALE_OF": (["completed the sale of "], ["proposed sale of ", "sales of "]),
    "LEAD_HOLDS": (
        ["Our holdings were comprised of:", "As of November 9 we held:"],
        ["Our plans for 2026:", "Contacts:"],
    ),
    "LEAD_BUYS": (["The Company purchased the following:"], ["We sold:"]),
    "PLAN": (["will acquire", "plans to hold"], ["in May 2025", "held"]),
    "PART": (["of which", "our customers"], ["the Company held"]),
    "OTHER_THING": ([" mined in October", " ATMs"], [" tokens", " in our treasury"]),
    "EQUIVALENTS": ([" and SOL equivalents", "-equivalent"], [" and cash equivalents of $5", " held"]),
    "VALUED_BEHIND": (
        [" valued at $1.48 billion.", " tokens worth approximately $9 million and cash"],
        [" worth $2 million pledged", " valued at $5 million, of which"],
    ),
    "BOUGHT_KIND": ([" discounted, locked ", " additional unlocked ", " locked $"], [" staked ", " of ", " "]),
    "RANKED": (
        [
            "Acme remains the largest public holder of TAO, with ",
            "we are the second-largest corporate owner of ETH, holding approximately ",
            "Acme is the largest holder of SOL in Europe with ",
        ],
        ["is the holder of record of TAO with ", "is a holder of notes with ", "Acme, the largest miner, with "],
    ),
    "BEFORE_COIN": ([" additional ", " "], [" validators of "]),
    "NOT_COINS": (["%", " validators"], [" tokens", ""]),
    "LIST": ([", ", " and approximately "], [" of which "]),
    "RESPECTIVE": (["holdings of BTC and ETH were 553.2 and 9,900.9."], ["holdings of BTC were 553.2."]),
    "RESPECTIVE_FIRST": (
        ["BTC and ETH holdings at June 30, 2025 were 905 and 4,100."],
        ["BTC holdings were 905 and 880."],
    ),
    "TOTAL": (["a total of"], ["totally"]),
    "TO_DATE": (["to date", "since inception"], ["to the date of"]),
    "SO_FAR": (
        ["In total Acme has now acquired ", "has cumulatively purchased ", "cumulative purchases now amount to "],
        ["In total, the purchases were ", "has acquired "],
    ),
    "SO_FAR_BEHIND": ([" tokens to date.", " in total for"], [" in total consideration", " to date it"]),
    "IN_STRETCH": (["this week", "in October", "since the beginning"], ["since inception", "in the first batch"]),
    "BOUNDARY": (["; ", ", while ", " and currently holds"], [", or ", " and sold"]),
    "ADVERBS": (["Acme has now"], ["Acme bought"]),
    "WITH_SUBSIDIARIES": ([", together with its subsidiaries"], [", together with Borealis"]),
    "WHOLLY_OWNED": (["its wholly-owned subsidiary"], ["a partly owned subsidiary"]),
    "DAY_WORDS": (["October 31, 2025", "9/7/2025"], ["10,500"]),
    "CLAUSE": (["; we", "announced that it"], ["Corp. held", "as of"]),
    "SELF": (["As of DAY the Company", " we"], ["the companies", "Acme"]),
    "SELF_FIRST": (["DAY we held", "the Company"], ["the Company’s lender"]),
    "OBJECT": (["holders of "], ["announced "]),
    "VERB_FIRST": (["Produced 650 BTC"], ["Borealis produced"]),
    "ADVERBIAL": (["During the week"], ["Borealis"]),
    "LABEL": (["Total number of tokens"], ["Borealis total"]),
    "CLAIM": (["analysts believe"], ["we estimate"]),
    "EARLIER": (["a year earlier"], ["this year"]),
    "THROUGH_FUND": ([" through a listed ETF"], [" through its subsidiary"]),
    "SOLD_BESIDE": (["and sold"], ["unsold"]),
    "COMPARED": (["compared with"], ["comparable"]),
    "SHARES": (["900,000 shares", "repurchased"], ["shared custody"]),
    "PER_SHARE": ([" per share"], [" per SOL"]),
    "DATED_LATER": ([" as of DAY"], [" on DAY"]),
    "PARENTHESIS": (["(NASDAQ: ACME)"], ["no brackets"]),
    "COORDINATED": (["sold 5 BTC and"], ["sold 5 BTC"]),
    "FINITE": (["sold"], ["total"]),
    "CAPITALS": (["In October Acme"], ["in october we"]),
    "ENDS_DAY": (["As of DAY"], ["As of DAY it"]),
    "EARLIER_BEHIND": ([" a year earlier"], [", and earlier"]),
    "OWNER": (["Metaplanet’s holdings"], ["the companies hold"]),
    "ITS_OWN": (["increased its total "], ["increased Borealis "]),
    "NAME_FIRST": (["Strategy increased"], ["The Company increased", "We held"]),
    "OTHERS_STOCK": (["ETF holdings", "customers"], ["our holdings"]),
    "RELATIVE": (["Inc., which "], ["which firm "]),
    "COST": (["for ", "at an aggregate purchase price of "], ["before ", "fortunes of "]),
    "AVERAGE": (["at an average price of ", "(average cost: "], ["above the averages of "]),
    "PROCEEDS": (["for cash proceeds of "], ["proceeds to "]),
    "PER_COIN": ([" per BTC", " each"], [" in cash"]),
    "AT_PRICE": ([" at ", " ("], [" at least ", " (net "]),
    "ON_AVERAGE": ([" on average", " per ETH on average", " average)"], [" on a daily average", " average price of "]),
    "TRAILING_HEDGE": (["for approximately "], ["for "]),
    "PAID": (["acquired for"], ["valued at"]),
    "WORTH": (["valued at"], ["acquired for"]),
    "MARKET_VALUE": ([" with a fair value of ", ", worth "], [" acquired for "]),
    "MARKET_VALUE_OF": (["had a fair market value of "], ["had a value proposition "]),
    "RESPECTIVELY": ([", respectively"], ["respective"]),
    "FOREIGN": (["for C", "for HK"], ["for "]),
    "YEAR": (["2025"], ["2,025", "1999"]),
    "LEAVES": ([", leaving us with approximately "], ["leaving open the purchase of "]),
    "LEFT_FOR": ([" unencumbered", " to be delivered"], [" in treasury"]),
    "COMPRISED": (
        ["our digital assets comprised ", "digital assets on our balance sheet, consisting of "],
        ["digital assets increased by "],
    ),
    "VALUE_OF_ITS": (
        ["The fair value of our ", "the cost of Acme’s approximately "],
        ["the value of ", "the cost of a "],
    ),
    "INCLUDED": (["Included in digital assets at June 30, 2025 are "], ["included in revenue are "]),
    "WITH_NO_DEBT": ([" and no leverage, ", " coins and zero outstanding debt"], [" and no interest ", ", no debt"]),
    "REACHES": (["now reaches a total of ", "reached "], ["reaching ", "reached agreement on "]),
    "TOTAL_NAMED": (["Acme’s total SOL now stands at ", "total ETH of "], ["total revenue from ETH of "]),
    "VALUE_OF_THE": (
        ["average cost of the ", "on average for each of the "],
        ["sale of the ", "value of the shares of the "],
    ),
    "SUMMED_UP": (
        [", for combined holdings of ", ", making a total treasury of "],
        ["customers’ total holdings of ", ", for total proceeds of "],
    ),
    "ASSETS_LABEL": (
        ["Fair value of digital assets at September 30, 2025: ", "Crypto assets: "],
        ["Revenue in digital assets: ", "Digital assets sold: "],
    ),
    "AVERAGE_OF_ITS": (
        ["weighted-average cost of our ", "average purchase price of all "],
        ["average price of a ", "cost of our "],
    ),
    "COST_OF_ITS": (
        ["total purchase price of the ", "cost basis of our "],
        ["average cost of our ", "cost of a "],
    ),
    "SAID_OF_ITS": (
        [" held at June 30, 2025 was $9", " in our portfolio is approximately US$9"],
        [" rose to $9", " at $9"],
    ),
    "OR_IN_ALL": ([" per token, or $8.9 million", " per ETH, for a total of $9"], [" per ETH, and $9", ", or $9"]),
    "NUMBERS_TOGETHER": (["were 905 and 4,100", "of 1.5, 20"], ["June 30, 2025", "held 905 BTC and "]),
    "STOCK_OF": (["holdings of ", "our total position in "], ["price of ", "in "]),
    "NONE_HELD": (
        ["holds zero ", "no longer held any ", "do not own any "],
        ["holds almost no ", "has no ", "not only hold any "],
    ),
    "NONE_BEHIND": (
        [" as of November 20, 2025", ".", " in our treasury."],
        ["-backed debt", " in custody for clients", " other than"],
    ),
    "TWO_DAYS": (
        ["As of June 30, 2025 and 2024", "as of June 30, 2025 and December 31, 2024", "At 30 June 2025 and 2024"],
        ["between June 30, 2025 and July 7, 2025"],
    ),
    "COIN_LABEL": (
        [" held in treasury: ", " holdings increased to ", " acquired during the week: "],
        [" mined: ", " price is "],
    ),
    "HOLDS": (["the Company held an aggregate of ", "we now hold "], ["the holders of ", "with Acme holding "]),
    "PURCHASE_OF": (["completed its acquisition of "], ["an agreement for the purchase of "]),
    "TICKER": ([" WLD.", " WLD and"], [" EH.", " USD.", " WLDX1"]),
}
CASES |= {
    "GONE": (["exited our ", "sold the whole of its bitcoin "], ["grew our ", "unsold ones"]),
    "ITS_STOCK": (["our ", "its total ", "Acme’s approximately "], ["it ", "hours "]),
    "STOCK_BEHIND": (
        [" holdings", " treasury gives", " were acquired at"],
        [" treasury strategy", " mining", " were sold"],
    ),
    "GROWN_BY": (["its treasury by 300 BTC to "], ["revenue by 300 to ", "treasury by "]),
    "SALE_DONE": (["sales of ", "the disposal of "], ["on sales ", "unsold "]),
    "FLOW_TOTAL": (
        ["Purchases during the week ended November 21 totaled ", "our purchase, on May 1, comprised "],
        ["purchases of machines totaled ", "purchases "],
    ),
    "ADDITIONS": (
        ["Additions of bitcoin consist of ", "Additions during the period included "],
        ["Additions to 10 machines include ", "in addition to "],
    ),
    "PURCHASED_BEHIND": ([" tokens that were purchased", " acquired"], [" mined", " used"]),
    "SALE_FROM": (
        ["raised $5.5 million from the sale of ", "received $2 from sales of "],
        ["raised $5.5 million from the sale of stock to buy ", "raised 5 from the sale of "],
    ),
    "DONE_TO": (
        [" were purchased for", " was sold at", " tokens were added to our treasury"],
        [" were sold by our", " were mined"],
    ),
    "HEAD": (
        ["On November 20, 2025, ", "A total of ", "", "During the quarter ", "Movements: ", "The last "],
        ["If ", "we said that ", "Plans: ", "During the quarter Borealis said that "],
    ),
    "HELD_BY_OTHERS": (
        [" is held in cold storage by Acme’s clients", " held by Northwind"],
        [" held by our custodian", " held with custodians"],
    ),
    "FOR_OTHERS": (
        [" for the benefit of clients", " in custody for its customers", ", 5 ETH and 9.4 million SOL as custodian"],
        [" and earns fees on behalf of clients", " for $5 million", " on behalf of the company"],
    ),
    "PAYS": (
        [
            "paid $7.9 million for an additional ",
            "spent $5 million on ",
            "converted $4.4 million of cash into ",
            "grew its reserve by about $9 million at an average price of $101,500 per bitcoin, net of fees, for ",
        ],
        ["paid $5 million for an option on ", "spent years on ", "grew its reserve by 90 for "],
    ),
    "EQUIVALENTS": (
        [" and SOL equivalents", "-equivalent", " and liquid SOL equivalents"],
        [" and cash equivalents", " held"],
    ),
    "PRECISELY": (
        [" (headline rounding; precisely 23,996)", " (exactly 23,996 BTC)"],
        [" (23,996 in May)", " (precisely)"],
    ),
    "GROWN": (["by July 31, it had grown to ", "it now stands at "], ["revenue had grown to ", "growing it "]),
    "PROCEEDS_SUBJECT": (
        ["the net proceeds", "proceeds of the offering"],
        ["Northwind’s proceeds", "proceeds to holders"],
    ),
    "COMPARED_BEFORE": (["(2024: 2.4 BTC)", "(September 30, 2024: 100,763 SOL)"], ["(NASDAQ: ACME)", "(average: $5)"]),
    "LED_BY_AVERAGE": (
        ["At an average price of $221.06, Acme purchased", "At a weighted average price of $5 per ETH, we sold "],
        ["At an average exercise price of $2, we issued ", "At an average price of $5 per share, we sold "],
    ),
    "BRACKETED_COST": (
        [" (US$5.5 million)", " tokens (approximately $5.5 million)"],
        [" (valued at $5.5 million)", " ($5.5 million of notes)"],
    ),
    "IN_BRACKETS": (
        [" per coin (approximately $", " ($", " each (total $"],
        [" per coin (up from $", " per coin and $"],
    ),
    "IN_ALL": ([" in all", " in total)"], [" in all cash", " in October"]),
    "VALUE_BEHIND": (
        [" in value", " at that day’s price)", " based on the closing price"],
        [" per BTC", " at an average price"],
    ),
    "VALUE_BEFORE": ([" (", ", or ", ", representing "], [" acquired for ", " at "]),
    "DOLLARS_FIRST": (
        ["$124.7 million in bitcoin (", "$10 million worth of BTC (approximately "],
        ["a fee of $5 million per year (", "$5 million of notes, ("],
    ),
    "PURPOSE": (["In order to fund working capital, "], ["in order to buy 500 BTC", "to fund growth, "]),
    "DONE_IN": (
        [" bought on November 6", " purchased in the open market in the month", " sold during the quarter"],
        [" purchased by Northwind", " acquired assets", " sold in exchange for"],
    ),
    "BEFORE_DONE": (["with just ", "Of the ", "held; "], ["machines worth ", "paid for "]),
    "FLOW_LABEL": (["Bought since October 31, 2025: ", "Purchases in the week: "], ["Purchased miners: ", "Sold out "]),
    "DEED_SUBJECT": (["The purchase", "This latest acquisition"], ["The merger", "Northwind’s purchase"]),
    "BY_NOW": (["we had invested a total of ", "has now purchased "], ["we bought ", "has sold "]),
    "DONE_AT": ([" liquidated at an average of", " sold for $"], [" soldiers", " sold by Northwind"]),
    "ENDED_AT": (["closed the month at ", "our treasury ended the year at "], ["ended at ", "closed the sale at "]),
    "WHOLE_OF": (
        ["750 of Acme’s ", "85% of our ", "All of its approximately "],
        ["because of its ", "750 of the ", "sold $5 of our "],
    ),
    "NOT_HELD_BEHIND": ([" mined in May", " production"], [" are pledged", " is in cold storage"]),
    "IN_FULL": ([" (689,914,206 TRX)", " (23,996)"], [" (June 30: 818 BTC)", " (11)"]),
    "ASKS_HELD": (
        ["How much bitcoin does the Company have?", "What is in the treasury?", "How many ETH do you hold today?"],
        ["How much bitcoin will you hold?", "How many shares do you have?", "We hold bitcoin."],
    ),
    "ASKS_BOUGHT": (
        ["Did you buy more in the quarter?", "How many bitcoin did the Company purchase in May?"],
        ["Will you buy more?", "Did you buy or sell any?", "Did you buy back shares?"],
    ),
    "ASKS_SOLD": (
        ["Did you sell any bitcoin in May?", "Have you sold ETH this year?"],
        ["Will you sell?", "Did you sell shares?", "Did you buy or sell?"],
    ),
    "AS_OF_HEAD": (["As of May 1", "As at 1 May"], ["On May 1", "we, as of May 1"]),
}
WHOLE = frozenset(("HEAD", "SYMBOL_FIRST", "LABEL_FIRST", "COIN_LABEL"))  # these must fit from end to end


def matches(name: str, text: str) -> bool:
    pattern: Pattern = next(getattr(room, name) for room in ROOMS if hasattr(room, name))
    return (pattern.fullmatch(text) if name in WHOLE else pattern.search(text)) is not None


@pytest.mark.parametrize("name", CASES)
def test_a_pattern_matches_what_it_must_and_nothing_it_must_not(name: str) -> None:
    must, must_not = CASES[name]
    assert [text for text in must if not matches(name, text)] == []
    assert [text for text in must_not if matches(name, text)] == []


def test_every_pattern_has_its_cases() -> None:
    patterns = {
        name for room in ROOMS for name, value in vars(room).items() if isinstance(value, (re.Pattern, AnyCase))
    }
    assert patterns == set(CASES)
