"""Sentences and small tables in the words of many houses, each with what it says, or why it says nothing.

All were written here; the manner is the field's, some figures are true, the sentences are ours. Acme is the issuer, and
unless a row says otherwise it speaks in an exhibit of Form 8-K filed on 24 November 2025. `<|` begins a table: rows are
parted by "/", cells by "|".
"""

from dataclasses import dataclass
from datetime import date

FILED = date(2025, 11, 24)
T = str(FILED)


@dataclass(frozen=True, slots=True)
class Saying:
    """Paragraphs, the facts they state ("measure asset value day"), and why."""

    parts: tuple[str, ...]
    facts: tuple[str, ...]
    why: str
    form: str = "8-K"
    filed: date = FILED


def says(*parts: str, facts: str, why: str = "", form: str = "8-K", filed: date = FILED) -> Saying:
    """Paragraphs that state facts, one a line."""
    return Saying(parts, tuple(line.strip() for line in facts.strip().splitlines()), why, form, filed)


def silent(*parts: str, why: str, form: str = "8-K", filed: date = FILED) -> Saying:
    """Paragraphs that state nothing that may be taken as a number of the issuer."""
    return Saying(parts, (), why, form, filed)


OCTOBER = date(2025, 11, 4)

EXAMPLES = [
    # holdings: the weekly filer
    says(
        "As of November 23, 2025, the Company and its subsidiaries together held an aggregate of approximately "
        "649,870 bitcoins, acquired at an aggregate purchase price of approximately $48.37 billion and an average "
        "purchase "
        "price of approximately $74,433 per bitcoin.",
        facts="""holdings_units BTC 649870 2025-11-23
                 holdings_cost_usd BTC 48370000000 2025-11-23
                 avg_cost_usd BTC 74433 2025-11-23""",
    ),
    says("Acme now holds 3,629,701 ETH.", facts=f"holdings_units ETH 3629701 {T}"),
    says("We currently own 1,293,562 SOL.", facts=f"holdings_units SOL 1293562 {T}"),
    says("Our holdings have grown to 515,554 BNB.", facts=f"holdings_units BNB 515554 {T}"),
    says("As of November 14, 2025, Acme held 473,276,430 XRP.", facts="holdings_units XRP 473276430 2025-11-14"),
    says(
        "As of November 21, 2025, Acme and its subsidiaries held 717,402,000 DOGE at an average cost of $0.2001 per "
        "DOGE.",
        facts="""holdings_units DOGE 717402000 2025-11-21
                 avg_cost_usd DOGE 0.2001 2025-11-21""",
    ),
    says("Acme’s treasury now stands at 12,500,000 HYPE.", facts=f"holdings_units HYPE 12500000 {T}"),
    says("The Company holds 677,596,945 TRX tokens in its treasury.", facts=f"holdings_units TRX 677596945 {T}"),
    says("As of October 28, 2025, Acme’s holdings stood at 929,548 LTC.", facts="holdings_units LTC 929548 2025-10-28"),
    says("As of November 10, 2025, we held 217,500,000 TON.", facts="holdings_units TON 217500000 2025-11-10"),
    says("Acme’s SUI treasury now totals 108,098,436 SUI.", facts=f"holdings_units SUI 108098436 {T}"),
    says("Total AVAX holdings: 13,834,000", facts=f"holdings_units AVAX 13834000 {T}"),
    says("Acme now holds 562,535 LINK tokens.", facts=f"holdings_units LINK 562535 {T}"),
    says("As of November 18, 2025, the Company owned 61,250 TAO.", facts="holdings_units TAO 61250 2025-11-18"),
    says("The Company’s total holdings are now 233,644 ZEC.", facts=f"holdings_units ZEC 233644 {T}"),
    says("As of November 1, 2025, Acme held 7,283,000,000 WLFI.", facts="holdings_units WLFI 7283000000 2025-11-01"),
    says("Acme held 40,000,000 ADA at November 12, 2025.", facts="holdings_units ADA 40000000 2025-11-12"),
    # the filer in its own ways of speaking
    says(
        "In October we produced 640 BTC and held 12,500 BTC as of October 31, 2025.",
        facts="holdings_units BTC 12500 2025-10-31",
        why="the subject of the first verb",
    ),
    says(
        "The Company’s wholly-owned subsidiary, Halo Digital Ltd., held 3,100 BTC as of October 31, 2025.",
        facts="holdings_units BTC 3100 2025-10-31",
    ),
    says(
        "Borealis held 15,000 BTC as of October 31, 2025, while we held 3,100 BTC.",
        facts="holdings_units BTC 3100 2025-10-31",
        why="each clause has its own subject",
    ),
    says(
        "As of October 31, 2025 the Company held 3,100 BTC, compared with a cost of $300 million at June 30, 2025.",
        facts="holdings_units BTC 3100 2025-10-31",
        why="the cost is another day's",
    ),
    says(
        "On October 29, 2025, the Company purchased 9,000 SOL and repurchased 900,000 shares of its common stock at an "
        "average price of $151.50 per share.",
        facts="""purchase_units SOL 9000 ..2025-10-29
                 buyback_shares 900000 ..2025-10-29""",
        why="a price per share is no coin's",
    ),
    says(
        "Since October 20, 2025, the Company sold 9,800 ETH for $39 million.",
        facts="""sale_units ETH 9800 2025-10-20..2025-11-24
                 sale_proceeds_usd ETH 39000000 2025-10-20..2025-11-24""",
        why="a period begins with its first day",
    ),
    # headlines
    says("Acme’s Bitcoin Treasury Grows to 2,201 BTC", facts=f"holdings_units BTC 2201 {T}"),
    says("Acme Reports 5,398 BTC in Treasury", facts=f"holdings_units BTC 5398 {T}"),
    says("Acme ETH Holdings Reach 3.63 Million Tokens", facts=f"holdings_units ETH 3630000 {T}"),
    says(
        "Acme Acquires $20 Million of Bitcoin, Bringing Total Holdings to 5,021 BTC",
        facts=f"holdings_units BTC 5021 {T}",
    ),
    says(
        "Acme ETH Holdings Reach 4.285 Million Tokens",
        "As of November 22, 2025, the Company’s ETH holdings totaled 4,285,125 ETH.",
        facts="holdings_units ETH 4285125 2025-11-22",
        why="the exact body wins over the rounded headline",
    ),
    # comprised of
    says(
        "As of November 23, 2025 at 4:00 p.m. ET, Acme’s crypto and cash holdings total $11.2 billion, comprised of "
        "3,559,879 ETH at $3,120 per ETH (Coinbase), 192 Bitcoin (BTC), a $37 million stake in Moonshot Holdings and "
        "unencumbered cash of $607 million.",
        facts="""holdings_units ETH 3559879 2025-11-23
                 holdings_units BTC 192 2025-11-23
                 cash_usd 607000000 2025-11-23""",
        why="the price per ETH is a market's, the total of cash and coins is no holding",
    ),
    says(
        "<p>As of November 16, 2025, the Company’s total crypto and cash holdings are comprised of:</p><ul>"
        "<li>3,505,723 ETH at $3,639 per ETH</li><li>192 Bitcoin</li><li>unencumbered cash of $398 million</li></ul>",
        facts="""holdings_units ETH 3505723 2025-11-16
                 holdings_units BTC 192 2025-11-16
                 cash_usd 398000000 2025-11-16""",
    ),
    says(
        "Its treasury as of November 20, 2025 includes 501,000 BNB, 2,500 BTC and $20 million of cash.",
        facts="""holdings_units BNB 501000 2025-11-20
                 holdings_units BTC 2500 2025-11-20
                 cash_usd 20000000 2025-11-20""",
    ),
    says(
        "Acme held 1,805 BTC, 31 ETH and 50,000 SOL as of September 30, 2025.",
        facts="""holdings_units BTC 1805 2025-09-30
                 holdings_units ETH 31 2025-09-30
                 holdings_units SOL 50000 2025-09-30""",
    ),
    says(
        "The Company holds 272,966,448 WLD, 11,068 ETH and total cash of $180 million.",
        facts=f"""holdings_units ETH 11068 {T}
                  cash_usd 180000000 {T}""",
        why="a ticker that is not known stays unread and does not break the list",
    ),
    # bullets and labels
    says("<ul><li>Total ETH holdings: 861,251</li></ul>", facts=f"holdings_units ETH 861251 {T}"),
    says("<ul><li>Bitcoin Held: 5,398</li></ul>", facts=f"holdings_units BTC 5398 {T}"),
    says("<ul><li>BTC holdings – 1,111 BTC</li></ul>", facts=f"holdings_units BTC 1111 {T}"),
    says("<p>• SOL held as of November 16, 2025: 2,018,419</p>", facts="holdings_units SOL 2018419 2025-11-16"),
    says(
        "<p>Treasury update (as of November 16, 2025)</p><ul><li>Total BTC held: 7,525</li><li>Cash: $24.6 "
        "million</li></ul>",
        facts="""holdings_units BTC 7525 2025-11-16
                 cash_usd 24600000 2025-11-16""",
        why="a heading that names a day dates the list below it",
    ),
    says("Total HBAR holdings of 48,335,475 as of October 31, 2025", facts="holdings_units HBAR 48335475 2025-10-31"),
    # growth and totals
    says("It increased its SOL holdings from 1,182,685 SOL to 1,293,562 SOL.", facts=f"holdings_units SOL 1293562 {T}"),
    says("This brings our total to 94 BTC.", facts=f"holdings_units BTC 94 {T}"),
    says("The purchase brings Acme’s aggregate holdings to 15,000 ETH.", facts=f"holdings_units ETH 15000 {T}"),
    says(
        "Acme has accumulated a total of 4,020 BTC to date at an average cost of $98,500.",
        facts=f"""holdings_units BTC 4020 {T}
                  avg_cost_usd BTC 98500 {T}""",
    ),
    says("As of today, Acme has 94 Bitcoin.", facts=f"holdings_units BTC 94 {T}"),
    says(
        "We ended October with 3,534 BTC on our balance sheet.",
        facts="holdings_units BTC 3534 2025-10-31",
        filed=OCTOBER,
    ),
    says("A total of 1,250 BTC is currently held in cold storage.", facts=f"holdings_units BTC 1250 {T}"),
    says(
        "We held approximately 69,000 ETH on November 20, 2025, up from 29,122 ETH on June 30, 2025.",
        facts="holdings_units ETH 69000 2025-11-20",
        why="the earlier figure is a comparison",
    ),
    says(
        "Following the sale, the Company holds 40,000 ETH, down from 50,770 ETH.",
        facts=f"holdings_units ETH 40000 {T}",
    ),
    says(
        "Q: How many coins does Acme hold? A: As of November 14, 2025 we held 765,000 NEAR and 1,200 BTC.",
        facts="holdings_units BTC 1200 2025-11-14",
        why="a coin that is not in the data file is not guessed",
    ),
    says(
        "“We now hold 2,384,250 SOL,” said the Chief Executive Officer of Acme.",
        facts=f"holdings_units SOL 2384250 {T}",
    ),
    # what it cost and what it is worth
    says(
        "Acme’s total bitcoin holdings reached 3,171 BTC at an average price of $116,709, with total cost of $370 "
        "million.",
        facts=f"""holdings_units BTC 3171 {T}
                  avg_cost_usd BTC 116709 {T}
                  holdings_cost_usd BTC 370000000 {T}""",
    ),
    says(
        "As of October 31, 2025, the Company held 1,234 BTC with a fair market value of approximately $135.2 million.",
        facts="""holdings_units BTC 1234 2025-10-31
                 holdings_fair_value_usd BTC 135200000 2025-10-31""",
    ),
    says(
        "Acme owns 15,000 BTC valued at approximately $1.4B.",
        facts=f"""holdings_units BTC 15000 {T}
                  holdings_fair_value_usd BTC 1400000000 {T}""",
    ),
    says(
        "As of November 20, 2025, we held 765,148 SOL, worth approximately $102 million.",
        facts="""holdings_units SOL 765148 2025-11-20
                 holdings_fair_value_usd SOL 102000000 2025-11-20""",
    ),
    says(
        "Treasury holdings of BTC and ETH were 553.2 and 9,900.9, with a fair market value of approximately $60.6 "
        "million "
        "and $38.1 million, respectively, on October 31, 2025.",
        facts="""holdings_units BTC 553.2 2025-10-31
                 holdings_units ETH 9900.9 2025-10-31
                 holdings_fair_value_usd BTC 60600000 2025-10-31
                 holdings_fair_value_usd ETH 38100000 2025-10-31""",
    ),
    says(
        "The Company holds 6,834,506 SOL, with an average acquisition price of $232.08 per SOL.",
        facts=f"""holdings_units SOL 6834506 {T}
                  avg_cost_usd SOL 232.08 {T}""",
    ),
    says(
        "As of November 23, 2025, our 861,251 ETH had been acquired at an average cost basis of $3,609.",
        "As of November 23, 2025, we held 861,251 ETH acquired at an average cost basis of $3,609.",
        facts="""holdings_units ETH 861251 2025-11-23
                 avg_cost_usd ETH 3609 2025-11-23""",
    ),
    # purchases
    says(
        "During the period between November 17, 2025 and November 23, 2025, the Company acquired approximately 8,178 "
        "bitcoins for approximately $835.6 million in cash, at an average price of approximately $102,171 per bitcoin.",
        facts="""purchase_units BTC 8178 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 835600000 2025-11-17..2025-11-23
                 purchase_avg_price_usd BTC 102171 2025-11-17..2025-11-23""",
    ),
    says("In the past week, we acquired 69,822 ETH.", facts=f"purchase_units ETH 69822 ..{T}"),
    says(
        "Acme purchased 19,271 ETH at an average price of $3,892, for a total of $75.0 million, in the week ended "
        "November 16, 2025.",
        facts="""purchase_units ETH 19271 2025-11-10..2025-11-16
                 purchase_avg_price_usd ETH 3892 2025-11-10..2025-11-16
                 purchase_cost_usd ETH 75000000 2025-11-10..2025-11-16""",
    ),
    says(
        "The Company used $30.2 million of the net proceeds to purchase 10,000 ETH at an average price of $3,020.",
        facts=f"""purchase_units ETH 10000 ..{T}
                  purchase_cost_usd ETH 30200000 ..{T}
                  purchase_avg_price_usd ETH 3020 ..{T}""",
        why="used … to purchase is done, not planned",
    ),
    says(
        "Acme spent $1.2M to buy 12 BTC on November 19, 2025.",
        facts="""purchase_units BTC 12 ..2025-11-19
                 purchase_cost_usd BTC 1200000 ..2025-11-19""",
    ),
    says(
        "In the week ended November 16, 2025, Acme added 1,000 BTC for $95.0 million.",
        facts="""purchase_units BTC 1000 2025-11-10..2025-11-16
                 purchase_cost_usd BTC 95000000 2025-11-10..2025-11-16""",
        why="added, with what was paid",
    ),
    says("<ul><li>ETH acquired during the week: 54,156</li></ul>", facts=f"purchase_units ETH 54156 ..{T}"),
    says("Acme Buys 463 BTC", facts=f"purchase_units BTC 463 ..{T}"),
    says(
        "Since June 2, 2025, the Company has acquired 200,000 ETH for $600 million.",
        facts="""purchase_units ETH 200000 2025-06-02..2025-11-24
                 purchase_cost_usd ETH 600000000 2025-06-02..2025-11-24""",
        why="a cumulative window keeps its first day",
    ),
    says(
        "Acme acquired 100 BTC and 500 ETH for a total of $11.5 million.",
        facts=f"""purchase_units BTC 100 ..{T}
                  purchase_units ETH 500 ..{T}""",
        why="the sum is of both coins and belongs to neither",
    ),
    says(
        "<p>In November, the Company made these purchases:</p><ul><li>On November 5, 2025, Acme purchased 20 BTC for "
        "$2.0 "
        "million.</li><li>On November 12, 2025, Acme purchased 30 BTC for $3.0 million.</li></ul>",
        facts="""purchase_units BTC 20 ..2025-11-05
                 purchase_cost_usd BTC 2000000 ..2025-11-05
                 purchase_units BTC 30 ..2025-11-12
                 purchase_cost_usd BTC 3000000 ..2025-11-12""",
    ),
    says(
        "Acme completed the acquisition of 1,000,000 SOL for $135 million at $135 per SOL.",
        facts=f"""purchase_units SOL 1000000 ..{T}
                  purchase_cost_usd SOL 135000000 ..{T}
                  purchase_avg_price_usd SOL 135 ..{T}""",
    ),
    # sales
    says(
        "Between November 3 and November 9, 2025, the Company sold 10,922 ETH for an aggregate of $36.7 million.",
        facts="""sale_units ETH 10922 2025-11-03..2025-11-09
                 sale_proceeds_usd ETH 36700000 2025-11-03..2025-11-09""",
    ),
    says(
        "In October, we sold 589.88 BTC at an average price of $112,534 for net proceeds of $66.4 million.",
        facts="""sale_units BTC 589.88 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 112534 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 66400000 2025-10-01..2025-10-31""",
        filed=OCTOBER,
    ),
    says(
        "The Company earned 205 BTC and sold 185 BTC for total proceeds of $20.3 million during October 2025.",
        facts="""sale_units BTC 185 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 20300000 2025-10-01..2025-10-31""",
        filed=OCTOBER,
    ),
    # staked, pledged
    says(
        "As of November 23, 2025, approximately 1,032,000 ETH were staked.", facts="staked_units ETH 1032000 2025-11-23"
    ),
    says("Total staked ETH: 3,040,515", facts=f"staked_units ETH 3040515 {T}"),
    says("Acme has staked 2,000,000 SOL with three providers.", facts=f"staked_units SOL 2000000 {T}"),
    says(
        "As of October 31, 2025, Acme held 19,287 BTC, including 3,300 restricted BTC.",
        facts="""holdings_units BTC 19287 2025-10-31
                 restricted_or_pledged_units BTC 3300 2025-10-31""",
    ),
    says(
        "As of September 30, 2025, we held 5,398 BTC, of which 2,903 BTC were pledged as collateral.",
        facts="""holdings_units BTC 5398 2025-09-30
                 restricted_or_pledged_units BTC 2903 2025-09-30""",
    ),
    says(
        "As of September 30, 2025, 1,460 of the Company’s 3,275 bitcoin were pledged as collateral.",
        facts="restricted_or_pledged_units BTC 1460 2025-09-30",
        why="the first number is the part",
        form="10-Q",
    ),
    says(
        "As of September 30, 2025, 1,738,682 SOL were staked and 345,551 SOL were restricted or locked.",
        facts="""staked_units SOL 1738682 2025-09-30
                 restricted_or_pledged_units SOL 345551 2025-09-30""",
        why="each number has its own verb behind it",
    ),
    # cash and net asset value
    says(
        "The Company had cash and cash equivalents of $21.9 million as of October 31, 2025.",
        facts="cash_usd 21900000 2025-10-31",
    ),
    says("As of October 31, 2025, we had $150.2 million in cash.", facts="cash_usd 150200000 2025-10-31"),
    says("<ul><li>Unencumbered cash: $398 million</li></ul>", facts=f"cash_usd 398000000 {T}"),
    says("NAV per share of $3.94 as of November 17, 2025", facts="nav_per_share 3.94 2025-11-17"),
    says("Net asset value (“NAV”) per share was $12.31 at October 31, 2025.", facts="nav_per_share 12.31 2025-10-31"),
    # tables
    says(
        "Acme Announces October 2025 Bitcoin Production and Operations Update",
        "<|Metric|October 2025|September 2025|% Change/Bitcoin Produced|437|445|(2)%/Bitcoin Held (1)|19,324|19,287|0%"
        "/Restricted Bitcoin|3,300|3,250|2%/Bitcoin Sold|400|465|(14)%/Bitcoin Sales - Net Proceeds|$46.0 million|"
        "$52.6 million|(13)%/Average Net Price per Bitcoin Sold|$114,970|$113,043|2%",
        facts="""holdings_units BTC 19324 2025-10-31
                 restricted_or_pledged_units BTC 3300 2025-10-31
                 sale_units BTC 400 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 46000000 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 114970 2025-10-01..2025-10-31""",
        why="the present month's column, without what was produced",
        filed=OCTOBER,
    ),
    says(
        "Acme Provides Unaudited October 2025 Update",
        "<|Key performance indicators|Oct-25|Sep-25|Oct-24/BTC produced|205|215|250/BTC equivalent "
        "holdings|2,000|1,900|"
        "1,800/Total BTC held in treasury|1,827|1,800|1,147",
        facts="holdings_units BTC 1827 2025-10-31",
        why="the month before and the year before stand beside it",
        filed=OCTOBER,
    ),
    says(
        "Holdings as of November 16, 2025",
        "<|Asset|Tokens|Average Cost|Total Cost|Market Value/Bitcoin (BTC)|192|$ 98,000|$ 18,816,000|$ 17,900,000"
        "/Ethereum (ETH)|10,000|$ 3,120|$ 31,200,000|$ 30,900,000",
        facts="""holdings_units BTC 192 2025-11-16
                 avg_cost_usd BTC 98000 2025-11-16
                 holdings_cost_usd BTC 18816000 2025-11-16
                 holdings_fair_value_usd BTC 17900000 2025-11-16
                 holdings_units ETH 10000 2025-11-16
                 avg_cost_usd ETH 3120 2025-11-16
                 holdings_cost_usd ETH 31200000 2025-11-16
                 holdings_fair_value_usd ETH 30900000 2025-11-16""",
    ),
    says(
        "Treasury snapshot",
        "<|Total ETH Holdings|861,251/Average Purchase Price|$3,609/Total cost basis|$3.11 billion/Staked ETH|856,000"
        "/Cash and cash equivalents|$11.1 million/NAV per share|$14.20",
        facts=f"""holdings_units ETH 861251 {T}
                  avg_cost_usd ETH 3609 {T}
                  holdings_cost_usd ETH 3110000000 {T}
                  staked_units ETH 856000 {T}
                  cash_usd 11100000 {T}
                  nav_per_share 14.2 {T}""",
    ),
    says(
        "Key metrics",
        "<||Nov 16, 2025|Nov 9, 2025/Total SOL held|2,018,419|2,000,518/SOL per share|0.0197|0.0190",
        facts="holdings_units SOL 2018419 2025-11-16",
        why="the later of two dated columns",
    ),
    says(
        "Summary",
        "<|Metric|As of November 21, 2025/XRP holdings|473,276,430/Market value of XRP holdings|$ 900.0 million",
        facts="""holdings_units XRP 473276430 2025-11-21
                 holdings_fair_value_usd XRP 900000000 2025-11-21""",
    ),
    says(
        "Notice of additional purchase of Bitcoin",
        "<|Number of Bitcoin purchased|5,268 BTC/Aggregate purchase amount|91.60 billion yen/Bitcoin holdings (as of "
        "today)|30,823 BTC/Aggregate amount purchased|492.10 billion yen",
        facts=f"""purchase_units BTC 5268 ..{T}
                  holdings_units BTC 30823 {T}""",
        form="6-K",
    ),
    # other forms and tongues
    says("At 31 October 2025, the Group held 2,440 BTC.", facts="holdings_units BTC 2440 2025-10-31", form="6-K"),
    says(
        "As at 31 October 2025 the Company held 531 bitcoin, acquired for an aggregate of US$58.4 million.",
        facts="""holdings_units BTC 531 2025-10-31
                 holdings_cost_usd BTC 58400000 2025-10-31""",
        form="6-K",
    ),
    says("We currently hold 94 BTC.", facts=f"holdings_units BTC 94 {T}", form="10-Q"),
]

NON_EXAMPLES = [
    # plans, wishes, conditions
    silent("The Company plans to acquire and hold up to 100 BTC.", why="a plan and a bound"),
    silent("Acme has a goal of holding 10,000 BTC by 2027.", why="a goal"),
    silent("Upon closing, the combined company is expected to hold approximately 5,000 BTC.", why="a merger to come"),
    silent("Acme intends to use the proceeds to purchase 500 BTC.", why="a use of proceeds"),
    silent("Acme entered into an agreement to acquire 500 BTC.", why="an agreement"),
    silent("The board authorized the purchase of 1,000 ETH.", why="an authority"),
    silent("On a pro forma basis, the Company holds 12,000 BTC.", why="pro forma"),
    silent("If the offering closes, Acme will own 3,000 SOL.", why="a condition"),
    silent("Acme may purchase an additional 2,000 BNB.", why="a possibility"),
    silent("We are on track to hold 5% of all ETH, or 6,000,000 ETH.", why="a target"),
    silent("Acme plans to stake 100,000 ETH.", why="a plan"),
    silent("Acme will have cash of $300 million upon closing.", why="not yet"),
    silent("Acme aims to reach total holdings of 21,000 BTC.", why="an aim"),
    # other holders
    silent("Strategy holds 640,031 bitcoin, the most of any company.", why="another firm's"),
    silent("We rank second behind Strategy Inc. (NASDAQ: MSTR), which owns 649,870 BTC.", why="another firm's"),
    silent(
        "Public companies together held 1,012,000 BTC as of October 31, 2025, and miners hold 110,000 BTC.",
        why="others'",
    ),
    silent("Our customers held 3,200 BTC with us as of October 31, 2025.", why="customers' coins"),
    silent("Acme holds in custody for clients 12,000 ETH.", why="custody for clients"),
    silent("It was held, with AcmeSub holding approximately 115,110 of these bitcoins.", why="a subsidiary's part"),
    silent("Spot ETFs hold 1,300,000 BTC.", why="funds"),
    silent("The chairman personally owns 17,732 BTC.", why="a person's"),
    silent("There are only 21 million bitcoin that will ever exist.", why="the supply"),
    silent("Acme’s ETH holdings are 3.0% of the ETH supply of 120.7 million.", why="the supply"),
    # the subject of the verb is not the filer
    silent(
        "Borealis Capital, our adviser, held 2,750 BTC as of October 31, 2025.", why="an apposition, another's name"
    ),
    silent("As of October 31, 2025, Strategy, the biggest holder of all, held 640,808 BTC.", why="another firm's"),
    silent("As of October 31, 2025, miners around the world held 1.7 million BTC.", why="a plural that is not us"),
    silent("As of October 31, 2025, owners of the Company’s tokens held 4,100 BTC.", why="the Company is an object"),
    silent("We bought shares of Metaplanet, which held 30,823 BTC as of October 31, 2025.", why="which: Metaplanet"),
    silent("We own half of a venture that owns 2,900 BTC as of October 31, 2025.", why="that: a venture"),
    silent("Metaplanet is a peer; it held 30,823 BTC as of October 31, 2025.", why="it: Metaplanet"),
    silent("Strategy increased its holdings to 640,808 BTC as of October 31, 2025.", why="its: Strategy's"),
    silent("Metaplanet’s bitcoin holdings rose to 30,823 BTC as of October 31, 2025.", why="another's possessive"),
    silent("As of October 31, 2025, Acme Foundation held 3,100 BTC.", why="a foundation of that name"),
    silent("As of October 31, 2025, observers believe that the Company holds 8,800 BTC.", why="a claim by others"),
    silent(
        "On October 30, 2025, Galaxy purchased 4,000 SOL at an average price of $180 per SOL.", why="another's trade"
    ),
    # the number is not today's holding of coins
    silent(
        "As of October 31, 2025, we no longer held any BTC; one year earlier we held 3,100 BTC.", why="a year earlier"
    ),
    silent("As of October 31, 2025, we held 41,000 SOL through a listed SOL ETF.", why="shares of a fund"),
    silent("As of October 31, 2025, we held 41.502 BTC at a cost of $4.1 billion.", why="no coin has cost so much"),
    silent(
        "To date the Company has acquired a total of 6,000 BTC and sold 1,500 BTC.", why="what was bought, less sales"
    ),
    silent(
        "As of October 31, 2025 there were 11,000,000 shares of common stock outstanding of our subsidiary Halo Inc.",
        why="a subsidiary's shares",
    ),
    # made, earned, borrowed, owed
    silent("We produced 650 bitcoin in October and earned 5,200 SOL in staking rewards.", why="income, not a stock"),
    silent("Acme mined 428 bitcoin during the month.", why="mined"),
    silent("The Company earned 400 ETH in staking rewards.", why="rewards"),
    silent("Acme added 86 BTC to its treasury in October.", why="a miner adds what it made: no price, no purchase"),
    silent("The Company received the equivalent of 2,533 bitcoins receivable.", why="a receivable"),
    silent("Acme borrowed 500 BTC from a lender.", why="a debt"),
    silent("The BTC equivalent of our digital asset holdings was approximately 1,558.3.", why="an equivalent"),
    silent(
        "As of November 20, 2025, Acme owned 2,380,000 SOL and SOL equivalents.",
        why="equivalents are more than the coin",
    ),
    silent("We issued a warrant to purchase 5,000 BTC.", why="a right"),
    silent("The loan may be repaid with 1,000 BTC.", why="a right"),
    silent("The Company pledged no bitcoin and does not hold 500 BTC.", why="denied"),
    silent(
        "The Company did not purchase any bitcoin between November 3, 2025 and November 9, 2025.", why="nothing bought"
    ),
    silent("No ETH was sold and we never owned 10,000 SOL.", why="denied"),
    # other numbers near coins
    silent("The market price of one bitcoin was $63,266 and 450 bitcoin are mined per day.", why="a market"),
    silent("Exhibit 99.1 describes our bitcoin holdings by the end of 2026.", why="an exhibit and a year"),
    silent("The Company’s BTC holdings increased by 25 BTC.", why="an increase, not the level"),
    silent("Acme acquired 30 bitcoin mining machines.", why="machines"),
    silent("Acme operates 8,400 Bitcoin ATMs.", why="machines"),
    silent("The Company held 1,000,000 shares of Bitcoin Depot.", why="shares"),
    silent("Total hash rate of bitcoin miners held steady at 50 EH.", why="machines"),
    silent("Acme’s BTC Yield was 26.0% and BTC per share 0.0021.", why="ratios"),
    silent("The Company granted 1,955 restricted shares and announced its ETH strategy.", why="own shares"),
    silent("The staking yield on our ETH holdings is 3.1%.", why="a rate"),
    silent("Acme sold 10,922 shares to buy more ETH.", why="shares"),
    silent(
        "Approximately 95% of its 2,018,419 SOL is staked, a spokesman wrote.", why="a share of the whole, not the part"
    ),
    silent("Acme runs 1,200 ETH validators.", why="validators"),
    silent("Bitcoin traded at 98,000 on November 20, 2025.", why="a price without its dollars"),
    silent("Rule 5550(a)(2) and 500 BTC are mentioned in Item 8.01.", why="no verb governs the number"),
    silent("The Company’s 10-K for 2024 and its 8-K on bitcoin holdings are on file.", why="names of forms"),
    silent("Between 2021 and 2024 our SOL strategy held up.", why="years"),
    silent("In 5 of 7 weeks ETH holdings rose.", why="weeks"),
    # days that are not told, or too many
    silent("At the end of the quarter, we held 2,123 BTC.", why="a day that is not given"),
    silent("In the third quarter, the Company acquired 100 BTC.", why="days that are not given"),
    silent("As previously disclosed, the Company purchased 100 BTC.", why="told before, without its day"),
    silent(
        "As of June 30, 2025 and December 31, 2024, we held 10,000 BTC and 9,000 BTC, respectively.",
        why="two days side by side",
    ),
    silent("As of December 31, 2027, we held 5,000 BTC.", why="a day that lies ahead"),
    silent("Acme used 367 BTC and holds 5,398 BTC.", why="in a periodic report the present has no day", form="10-Q"),
    # bounds and roundings
    silent("Acme now holds more than 1,000 bitcoin.", why="a bound"),
    silent("“We now hold over 600,000 HYPE,” said the CEO.", why="a bound"),
    silent("As of November 1, 2025 we held up to 3,000 ETH.", why="a bound"),
    # numbers that cannot be told
    silent("As of November 20, 2025, the Company had 12 703 BTC in treasury.", why="blanks that may group digits"),
    silent("As of November 20, 2025, Acme held 1.250.000 SOL.", why="dots that group digits"),
    silent("La société détenait 1 653 BTC au 31 octobre 2025.", why="not English", form="6-K"),
    silent("Die Gesellschaft hielt 4.705 ETH zum 31. Oktober 2025.", why="not English", form="6-K"),
    # money that is not cash, or not the firm's
    silent("Total crypto and cash holdings of $11.2 billion", why="a sum of cash and coins"),
    silent("We ended the quarter with cash, cash equivalents and restricted cash of $50 million.", why="a sum"),
    silent("The Company had $50 million in cash and bitcoin.", why="a sum"),
    silent("The purchase was funded with $50 million in cash.", why="paid"),
    silent("Net cash used in operating activities was $5 million.", why="a flow"),
    silent("As of October 31, 2025, restricted cash of $4.0 million secured the lease.", why="restricted"),
    silent("Holders receive $5 million in cash per year.", why="paid to holders"),
    silent("The Company had cash of C$21.9 million as of October 31, 2025.", why="not US dollars"),
    silent(
        "Acme had cash and cash equivalents of $5.0 million as of October 31, 2025.",
        why="its statements say it",
        form="10-Q",
    ),
    silent("mNAV of 0.91x against a NAV per share target of $5", why="a multiple and a target"),
    silent("NAV per share increased 12% in October.", why="a change"),
    silent("Acme’s book value per share was $3.10 at October 31, 2025.", why="book value"),
    # tables
    silent(
        "Peer comparison",
        "<|Company|BTC Holdings/Strategy|649,870/MARA|53,250/Acme|5,398",
        why="other firms beside ours",
    ),
    silent(
        "Summary",
        "<|Month|BTC Earned|BTC Sold|BTC Balance/August|184|100|1,402/September|205|120|1,487",
        why="months in rows: not modelled",
    ),
    silent(
        "Key metrics",
        "<|Metric|Q3 2025|Q2 2025/BTC held|5,000|4,000",
        why="quarters whose days the table does not name",
    ),
    silent(
        "Production",
        "<|Metric|Month/Bitcoin produced|437/Average per day|14.1/Hash rate|36.5",
        why="nothing of what is held",
    ),
    silent(
        "Key metrics", "<||Value/Cash|$ 5.2/BTC price|$ 98,000", why="a sum that has lost its scale, and a market price"
    ),
    silent("Targets", "<|Metric|2026 Target/BTC Holdings|10,000", why="a target"),
    silent(
        "Metrics",
        "<|Metric|Value/BTC per share|0.0021/ETH Yield|12.1%/SOL equivalents held|1,200",
        why="ratios and equivalents",
    ),
    silent(
        "Notice of purchase of Bitcoin",
        "<|Aggregate amount purchased|492.10 billion yen/Average purchase price|17,394,020 yen per BTC",
        why="yen: sums that are neither coins nor dollars",
        form="6-K",
    ),
    silent("Fees", "<|Coin|Fee/BTC|0.5/ETH|0.7", why="fees"),
    silent("Prices", "<|Coin|Price/Bitcoin|$ 98,000/Ether|$ 3,100", why="prices"),
    silent(
        "Assets",
        "<|Asset|Tokens|Fair Value/Bitcoin|500|$ 48,000",
        why="a value at which no bitcoin has traded this year: thousands unsaid",
    ),
]
