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
NOVEMBER = date(2025, 11, 12)

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
    says(
        "Acme had cash and cash equivalents of $5.0 million as of October 31, 2025.",
        facts="cash_usd 5000000 2025-10-31",
        why="a report without tags says it in words alone",
        form="10-Q",
    ),
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
        "The Company holds 272,966,448 QWX, 11,068 ETH and total cash of $180 million.",
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
        "Q: How many coins does Acme hold? A: As of November 14, 2025 we held 765,000 QWX and 1,200 BTC.",
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
    says("In the past week, we acquired 69,822 ETH.", facts=f"purchase_units ETH 69822 2025-11-17..{T}"),
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
        facts="""restricted_or_pledged_units BTC 1460 2025-09-30
                 holdings_units BTC 3275 2025-09-30""",
        why="the first number is the part, the second the whole",
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
    # other coins, other manners of speaking, other windows
    says(
        "After the transfer, we sold 30 million DOGE, leaving 700 million DOGE as of November 20, 2025.",
        facts="""holdings_units DOGE 700000000 2025-11-20
                 sale_units DOGE 30000000 ..2025-11-20""",
    ),
    says(
        "As of June 30, 2025 and 2024, we held 320.5 and 110 bitcoin, respectively.",
        facts="""holdings_units BTC 320.5 2025-06-30
                 holdings_units BTC 110 2024-06-30""",
        form="10-Q",
    ),
    says(
        "As of September 30, 2025 and December 31, 2024, the Company held 3,200 BTC and 2,100 BTC, respectively.",
        facts="""holdings_units BTC 3200 2025-09-30
                 holdings_units BTC 2100 2024-12-31""",
        form="10-Q",
    ),
    says(
        "As of November 20, 2025, Acme held BTC 3,200.",
        facts="holdings_units BTC 3200 2025-11-20",
    ),
    says(
        "As of November 20, 2025, Acme held BTC 1,234.56 acquired at an average cost of US$98,000 per BTC.",
        facts="""holdings_units BTC 1234.56 2025-11-20
                 avg_cost_usd BTC 98000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, our treasury held ₿1,523.",
        facts="holdings_units BTC 1523 2025-11-20",
    ),
    says(
        "As of October 31, 2025, the Company held zero BTC.",
        facts="holdings_units BTC 0 2025-10-31",
    ),
    says(
        "As of November 20, 2025, the Company no longer holds any bitcoin.",
        facts="holdings_units BTC 0 2025-11-20",
    ),
    says(
        "Acme now holds 3.6B DOGE.",
        facts=f"holdings_units DOGE 3600000000 {T}",
    ),
    says(
        "Acme now holds 1.2M SOL.",
        facts=f"holdings_units SOL 1200000 {T}",
    ),
    says(
        "As of November 20, 2025, we held 12.3k ETH.",
        facts="holdings_units ETH 12300 2025-11-20",
    ),
    says(
        "Acme’s treasury holds 52.2 million NEAR tokens as of November 21, 2025.",
        facts="holdings_units NEAR 52200000 2025-11-21",
    ),
    says(
        "During the week ended November 21, 2025, the Company bought 1,450,000 SUI at an average price of $1.62 per"
        " SUI, spending $2.35 million.",
        facts="""purchase_units SUI 1450000 2025-11-15..2025-11-21
                 purchase_avg_price_usd SUI 1.62 2025-11-15..2025-11-21
                 purchase_cost_usd SUI 2350000 2025-11-15..2025-11-21""",
    ),
    says(
        "The Company’s holdings of TON amounted to 217,000,000 tokens as of November 20, 2025.",
        facts="holdings_units TON 217000000 2025-11-20",
    ),
    says(
        "With this purchase, Acme’s bitcoin stack rises to 4,091 BTC.",
        facts=f"holdings_units BTC 4091 {T}",
    ),
    says(
        "As of November 19, 2025, Acme had 6,922,005 SOL in its treasury at an average acquisition cost of $229.10.",
        facts="""holdings_units SOL 6922005 2025-11-19
                 avg_cost_usd SOL 229.1 2025-11-19""",
    ),
    says(
        "Acme’s Avalanche treasury company arm disclosed that we hold 13.9 million AVAX.",
        facts=f"holdings_units AVAX 13900000 {T}",
    ),
    says(
        "The latest acquisition of 221 BTC for approximately $27 million at $123,561 per bitcoin was completed on "
        "October 6, 2025.",
        facts="""purchase_units BTC 221 ..2025-10-06
                 purchase_cost_usd BTC 27000000 ..2025-10-06
                 purchase_avg_price_usd BTC 123561 ..2025-10-06""",
    ),
    says(
        "We have purchased 155 BTC for €16.2 million at €104,000 per bitcoin.",
        facts=f"purchase_units BTC 155 ..{T}",
        why="euros",
        form="6-K",
    ),
    says(
        "The Group held a total of 2,818 BTC as at 31 October 2025.",
        facts="holdings_units BTC 2818 2025-10-31",
        form="6-K",
    ),
    says(
        "As at 30 September 2025, digital assets of the Company comprised 1,140 Bitcoin and 4,500 Ether.",
        facts="""holdings_units BTC 1140 2025-09-30
                 holdings_units ETH 4500 2025-09-30""",
        form="6-K",
    ),
    says(
        "On 12 November 2025 the Company sold 25 BTC for C$3.6 million.",
        facts="sale_units BTC 25 ..2025-11-12",
        form="6-K",
    ),
    says(
        "The Company purchased 12 BTC at a cost of RMB 9.2 million on November 11, 2025.",
        facts="purchase_units BTC 12 ..2025-11-11",
        form="6-K",
    ),
    says(
        "For the month of October 2025, Acme sold 300 BTC at an average price of $113,900 per BTC.",
        facts="""sale_units BTC 300 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 113900 2025-10-01..2025-10-31""",
        filed=OCTOBER,
    ),
    says(
        "Acme sold 450 BTC in October for $50.9 million and ended the month holding 1,850 BTC.",
        facts="""sale_units BTC 450 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 50900000 2025-10-01..2025-10-31
                 holdings_units BTC 1850 2025-10-31""",
        filed=OCTOBER,
    ),
    says(
        "Acme has crossed the 10,000 BTC mark, with 10,028 BTC in treasury as of November 22, 2025.",
        facts="holdings_units BTC 10028 2025-11-22",
    ),
    says(
        "Our balance sheet included 2,400 bitcoin at October 31, 2025.",
        facts="holdings_units BTC 2400 2025-10-31",
    ),
    says(
        "As of the close of business on November 21, 2025, the Company’s treasury consisted of approximately 4.2 "
        "billion WLFI, 350 BTC and 6,100 ETH.",
        facts="""holdings_units WLFI 4200000000 2025-11-21
                 holdings_units BTC 350 2025-11-21
                 holdings_units ETH 6100 2025-11-21""",
    ),
    says(
        "Acme Adds 130 Bitcoin for $11.9 Million, Increasing Total Holdings to 1,375 BTC",
        facts=f"""purchase_units BTC 130 ..{T}
                  purchase_cost_usd BTC 11900000 ..{T}
                  holdings_units BTC 1375 {T}""",
    ),
    says(
        "Acme (NASDAQ: ACME) today announced it has bought 20,000 LINK at $13.05 per LINK, and that its LINK "
        "reserve now stands at 900,000 LINK.",
        facts=f"""purchase_units LINK 20000 ..{T}
                  purchase_avg_price_usd LINK 13.05 ..{T}
                  holdings_units LINK 900000 {T}""",
    ),
    says(
        "Total number of TAO held as of November 20, 2025: 54,058",
        facts="holdings_units TAO 54058 2025-11-20",
    ),
    says(
        "As of November 17, 2025 the Company’s HYPE treasury balance totaled 12.6 million HYPE, with a market value"
        " of $480 million.",
        facts="""holdings_units HYPE 12600000 2025-11-17
                 holdings_fair_value_usd HYPE 480000000 2025-11-17""",
    ),
    says(
        "“As of today we own 1,010 bitcoin free of any debt,” added the CFO.",
        facts=f"holdings_units BTC 1010 {T}",
    ),
    says(
        "Acme invested an additional $10 million in bitcoin, acquiring 108.9 BTC at an average price of $91,827.",
        facts=f"""purchase_units BTC 108.9 ..{T}
                  purchase_cost_usd BTC 10000000 ..{T}
                  purchase_avg_price_usd BTC 91827 ..{T}""",
    ),
    says(
        "The purchase of 75 BTC on November 14, 2025 at an average cost of $96,000 increased the Company’s position"
        " to 1,125 BTC.",
        facts="""purchase_units BTC 75 ..2025-11-14
                 purchase_avg_price_usd BTC 96000 ..2025-11-14
                 holdings_units BTC 1125 2025-11-14""",
    ),
    says(
        "As of November 21, 2025, Acme held 1,250,000 ADA (approximately $0.5 million).",
        facts="holdings_units ADA 1250000 2025-11-21",
    ),
    says(
        "As of November 21, 2025, Acme held 3.1 million DOT, 410,000 ATOM and 95,000 AAVE.",
        facts="""holdings_units DOT 3100000 2025-11-21
                 holdings_units ATOM 410000 2025-11-21
                 holdings_units AAVE 95000 2025-11-21""",
    ),
    says(
        "As of October 31, 2025, the Company held 14,800 JitoSOL and 90,500 SOL.",
        facts="""holdings_units JitoSOL 14800 2025-10-31
                 holdings_units SOL 90500 2025-10-31""",
    ),
    says(
        "Acme holds 3.5 billion PUMP and 120,000,000,000 BONK in its treasury.",
        facts=f"""holdings_units PUMP 3500000000 {T}
                  holdings_units BONK 120000000000 {T}""",
    ),
    says(
        "As of November 20, 2025, we held 5,000,000 FET and 250,000 RENDER.",
        facts="""holdings_units FET 5000000 2025-11-20
                 holdings_units RENDER 250000 2025-11-20""",
    ),
    says(
        "The Company owned 512.4567 bitcoins as of September 30, 2025, with an aggregate cost basis of $41.3 "
        "million and a fair value of $58.4 million.",
        facts="""holdings_units BTC 512.4567 2025-09-30
                 holdings_cost_usd BTC 41300000 2025-09-30
                 holdings_fair_value_usd BTC 58400000 2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "The Company has sold all of its 4,200 ETH and, as of November 20, 2025, holds no ETH.",
        facts="""holdings_units ETH 0 2025-11-20
                 sale_units ETH 4200 ..2025-11-20""",
    ),
    says(
        "As of November 20, 2025, our holdings comprise: 1,020 BTC; 11,250 ETH; and 402,000 XRP.",
        facts="""holdings_units BTC 1020 2025-11-20
                 holdings_units ETH 11250 2025-11-20
                 holdings_units XRP 402000 2025-11-20""",
    ),
    says(
        "<p>As of November 20, 2025, Acme holds:</p><ul><li>BTC: 1,020</li><li>ETH: 11,250</li><li>Cash: $12.0 "
        "million</li></ul>",
        facts="""holdings_units BTC 1020 2025-11-20
                 holdings_units ETH 11250 2025-11-20
                 cash_usd 12000000 2025-11-20""",
    ),
    says(
        "<ul><li>Purchased 55 BTC at an average price of $94,300 between November 10 and November 16, "
        "2025</li><li>Treasury: 2,250 BTC as of November 16, 2025</li></ul>",
        facts="""purchase_units BTC 55 2025-11-10..2025-11-16
                 purchase_avg_price_usd BTC 94300 2025-11-10..2025-11-16
                 holdings_units BTC 2250 2025-11-16""",
    ),
    says(
        "<ul><li>Bitcoin treasury: 883 BTC (acquired at an average price of $103,250)</li></ul>",
        facts=f"""holdings_units BTC 883 {T}
                  avg_cost_usd BTC 103250 {T}""",
    ),
    says(
        "<p>Balance sheet highlights as of September 30, 2025:</p><ul><li>3,033 bitcoin held, valued at $346 "
        "million</li><li>$28.9 million of cash and cash equivalents</li></ul>",
        facts="""holdings_units BTC 3033 2025-09-30
                 holdings_fair_value_usd BTC 346000000 2025-09-30
                 cash_usd 28900000 2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "Year to date through November 16, 2025, Acme has acquired 4,300 BTC.",
        facts="purchase_units BTC 4300 2025-01-01..2025-11-16",
    ),
    says(
        "During the three months ended September 30, 2025, the Company purchased 1,002 bitcoin at an average price "
        "of $114,000.",
        facts="""purchase_units BTC 1002 2025-07-01..2025-09-30
                 purchase_avg_price_usd BTC 114000 2025-07-01..2025-09-30""",
        form="10-Q",
        filed=NOVEMBER,
    ),
    says(
        "The Company’s treasury comprised approximately 1,111 BTC as at November 14, 2025, purchased for a total of"
        " USD 122.4 million.",
        facts="""holdings_units BTC 1111 2025-11-14
                 holdings_cost_usd BTC 122400000 2025-11-14""",
    ),
    says(
        "As of November 20, 2025, approximately 85,000 of Acme’s 101,200 ETH had been staked.",
        facts="""staked_units ETH 85000 2025-11-20
                 holdings_units ETH 101200 2025-11-20""",
        why="the part, and the whole it is a part of",
    ),
    says(
        "Net asset value per share: $9.42 (as of November 14, 2025)",
        facts="nav_per_share 9.42 2025-11-14",
    ),
    says(
        "Acme Announces October 2025 Production Results",
        "<|Month|BTC Produced|BTC Sold|BTC Held at Month End/August 2025|184|100|1,402/September "
        "2025|205|120|1,487/October 2025|210|90|1,607",
        facts="""holdings_units BTC 1607 2025-10-31
                 sale_units BTC 90 2025-10-01..2025-10-31""",
        filed=OCTOBER,
    ),
    says(
        "Monthly production",
        "<||Aug-25|Sep-25|Oct-25/BTC mined|184|205|210/BTC sold|100|120|90/BTC held (end of month)|1,402|1,487|1,607",
        facts="""holdings_units BTC 1607 2025-10-31
                 sale_units BTC 90 2025-10-01..2025-10-31""",
        filed=OCTOBER,
    ),
    says(
        "Treasury composition as of November 21, 2025",
        "<|Digital asset|Quantity|Fair value (USD)/BTC|1,020|$ 87,700,000/SOL|120,500|$ 15,600,000/USDC|5,000,000|$"
        " 5,000,000",
        facts="""holdings_units BTC 1020 2025-11-21
                 holdings_fair_value_usd BTC 87700000 2025-11-21
                 holdings_units SOL 120500 2025-11-21
                 holdings_fair_value_usd SOL 15600000 2025-11-21""",
    ),
    says(
        "Bitcoin purchases",
        "<|Purchase date|BTC purchased|Average price|Total cost/November 10, 2025|20|$ 105,000|$ 2,100,000/November"
        " 17, 2025|30|$ 92,000|$ 2,760,000",
        facts="""purchase_units BTC 20 ..2025-11-10
                 purchase_avg_price_usd BTC 105000 ..2025-11-10
                 purchase_cost_usd BTC 2100000 ..2025-11-10
                 purchase_units BTC 30 ..2025-11-17
                 purchase_avg_price_usd BTC 92000 ..2025-11-17
                 purchase_cost_usd BTC 2760000 ..2025-11-17""",
    ),
    says(
        "Key figures",
        "<|Item|As of November 20, 2025/BTC holdings (BTC)|2,201/Aggregate purchase price|US$ 230.4 million/Average"
        " purchase price per BTC|US$ 104,680",
        facts="""holdings_units BTC 2201 2025-11-20
                 holdings_cost_usd BTC 230400000 2025-11-20
                 avg_cost_usd BTC 104680 2025-11-20""",
        form="6-K",
    ),
    says(
        "Key figures",
        "<|Item|31 October 2025|30 September 2025/Bitcoin held|2,201|2,150/Cash and cash equivalents "
        "(US$)|11,200,000|12,400,000",
        facts="""holdings_units BTC 2201 2025-10-31
                 cash_usd 11200000 2025-10-31""",
        form="6-K",
    ),
    says(
        "SOL Treasury",
        "<|SOL held|2,201,000/SOL staked|2,100,000/SOL locked|450,000/Average cost per SOL|$165.20",
        facts=f"""holdings_units SOL 2201000 {T}
                  staked_units SOL 2100000 {T}
                  avg_cost_usd SOL 165.2 {T}
                  restricted_or_pledged_units SOL 450000 {T}""",
    ),
    says(
        "Treasury",
        "<|Token|Units held|Cost basis per token|Total cost basis/AVAX|1,850,000|$ 17.00|$ 31,450,000",
        facts=f"""holdings_units AVAX 1850000 {T}
                  avg_cost_usd AVAX 17 {T}
                  holdings_cost_usd AVAX 31450000 {T}""",
    ),
    says(
        "Holdings",
        "<|Date|ETH Holdings/November 9, 2025|100,200/November 16, 2025|105,600/November 23, 2025|111,000",
        facts="holdings_units ETH 111000 2025-11-23",
    ),
    says(
        "<p>October 2025 highlights</p><ul><li>Bitcoin mined: 210 BTC</li><li>Bitcoin sold: 90 BTC</li><li>Bitcoin "
        "held: 1,607 BTC as of October 31, 2025</li><li>Hashrate: 18 EH/s</li></ul>",
        facts="""sale_units BTC 90 2025-10-01..2025-10-31
                 holdings_units BTC 1607 2025-10-31""",
        filed=OCTOBER,
    ),
    says(
        "Digital asset holdings as of October 31, 2025",
        "<|Asset|Units/Bitcoin|1,607/Ethereum|3,010/NEAR Protocol|800,000",
        facts="""holdings_units BTC 1607 2025-10-31
                 holdings_units ETH 3010 2025-10-31
                 holdings_units NEAR 800000 2025-10-31""",
    ),
    says(
        "Bitcoin activity for the three months ended September 30, 2025",
        "<|Activity|BTC/Opening balance|1,200/Purchased|402/Sold|(50)/Closing balance|1,552",
        facts="""holdings_units BTC 1552 2025-09-30
                 purchase_units BTC 402 2025-07-01..2025-09-30
                 sale_units BTC 50 2025-07-01..2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "As at 31 December 2024, the Group did not hold any bitcoin.",
        facts="holdings_units BTC 0 2024-12-31",
        form="6-K",
    ),
    says(
        "We pledged 500 BTC, leaving 2,000 BTC unencumbered as of November 20, 2025.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "As of September 30, 2025 and December 31, 2024, we held approximately 1,020 and 730 bitcoin with a fair "
        "value of $116.3 million and $68.2 million, respectively.",
        facts="""holdings_units BTC 1020 2025-09-30
                 holdings_units BTC 730 2024-12-31
                 holdings_fair_value_usd BTC 116300000 2025-09-30
                 holdings_fair_value_usd BTC 68200000 2024-12-31""",
        form="10-Q",
        filed=NOVEMBER,
    ),
    says(
        "As of November 20, 2025, Acme held BTC 1,000 and ETH 20,000.",
        facts="""holdings_units BTC 1000 2025-11-20
                 holdings_units ETH 20000 2025-11-20""",
    ),
    says(
        "On November 12, 2025, the Company purchased BTC 25.5 for US$2.6 million.",
        facts="""purchase_units BTC 25.5 ..2025-11-12
                 purchase_cost_usd BTC 2600000 ..2025-11-12""",
    ),
    says(
        "Acme acquired 1.5k ETH for $4.6M.",
        facts=f"""purchase_units ETH 1500 ..{T}
                  purchase_cost_usd ETH 4600000 ..{T}""",
    ),
    says(
        "As of November 20, 2025, Acme held 3,200,000 IP tokens and 900,000 OP.",
        facts="""holdings_units IP 3200000 2025-11-20
                 holdings_units OP 900000 2025-11-20""",
    ),
    says(
        "Acme’s NEAR holdings increased to 3,900,000 as of November 20, 2025.",
        facts="holdings_units NEAR 3900000 2025-11-20",
    ),
    says(
        "As of November 20, 2025, our treasury included 2,000 wstETH, 300 WBTC and 14,000 ETH.",
        facts="""holdings_units wstETH 2000 2025-11-20
                 holdings_units WBTC 300 2025-11-20
                 holdings_units ETH 14000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 3,000 BCH and 1,200 BTC.",
        facts="""holdings_units BCH 3000 2025-11-20
                 holdings_units BTC 1200 2025-11-20""",
    ),
    says(
        "All amounts are expressed in Canadian dollars.",
        "As of October 31, 2025, the Company held 120 BTC at an average cost of $140,000.",
        facts="holdings_units BTC 120 2025-10-31",
        form="6-K",
    ),
    says(
        "All amounts are in US dollars unless stated; C$ means Canadian dollars.",
        "As of October 31, 2025, the Company held 120 BTC at an average cost of $100,000.",
        facts="""holdings_units BTC 120 2025-10-31
                 avg_cost_usd BTC 100000 2025-10-31""",
        form="6-K",
    ),
    says(
        "On November 12, 2025, we purchased 10 BTC for HK$7.6 million.",
        facts="purchase_units BTC 10 ..2025-11-12",
        form="6-K",
    ),
    says(
        "On November 12, 2025, we purchased 10 BTC for RMB7.1 million (US$1.0 million).",
        facts="""purchase_units BTC 10 ..2025-11-12
                 purchase_cost_usd BTC 1000000 ..2025-11-12""",
        form="6-K",
    ),
    says(
        "Results for the quarter ended September 30, 2025.",
        "In Q3 2025, the Company purchased 402 BTC for $45.6 million.",
        facts="""purchase_units BTC 402 2025-07-01..2025-09-30
                 purchase_cost_usd BTC 45600000 2025-07-01..2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "Acme ended the third quarter of 2025 with 7,080 BTC.",
        facts="holdings_units BTC 7080 2025-09-30",
        why="by number it is the calendar's last quarter before the release",
        filed=NOVEMBER,
    ),
    says(
        "Results for the quarter ended September 30, 2025.",
        "We exited the third quarter of 2025 with 7,080 BTC.",
        facts="holdings_units BTC 7080 2025-09-30",
        filed=NOVEMBER,
    ),
    says(
        "Month-to-date through November 20, 2025, Acme purchased 40 BTC.",
        facts="purchase_units BTC 40 2025-11-01..2025-11-20",
    ),
    says(
        "Acme closed its best week yet, with 1,400,000 SOL in treasury as of November 21, 2025.",
        facts="holdings_units SOL 1400000 2025-11-21",
    ),
    says(
        "As of November 20, 2025, we had pledged 500 BTC and staked 20,000 SOL.",
        facts="""restricted_or_pledged_units BTC 500 2025-11-20
                 staked_units SOL 20000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, all of our 120,000 AVAX were delegated to validators.",
        facts="""staked_units AVAX 120000 2025-11-20
                 holdings_units AVAX 120000 2025-11-20""",
    ),
    says(
        "All figures are in Canadian dollars.",
        "<|Asset|Tokens|Fair Value/Bitcoin|500|$ 48,000,000",
        facts=f"holdings_units BTC 500 {T}",
        form="6-K",
    ),
    says(
        "Sales of bitcoin",
        "<|Date of sale|BTC sold|Proceeds/November 10, 2025|20|$ 2,100,000",
        facts="""sale_units BTC 20 ..2025-11-10
                 sale_proceeds_usd BTC 2100000 ..2025-11-10""",
    ),
    says(
        "Bitcoin holdings by month (unaudited)",
        "<|Month|Bitcoin held/Sep 2025|1,487/Oct 2025|1,607",
        facts="holdings_units BTC 1607 2025-10-31",
        filed=OCTOBER,
    ),
    says(
        "Treasury",
        "<|Coin|Holdings|Price|Value/HYPE|1,400,000|$ 33.10|$ 46,340,000",
        facts=f"""holdings_units HYPE 1400000 {T}
                  holdings_fair_value_usd HYPE 46340000 {T}""",
    ),
    says(
        "<p>As of November 20, 2025, the Company’s treasury:</p><ul><li>₿ 1,020</li><li>Ξ and SOL: none</li></ul>",
        facts="holdings_units BTC 1020 2025-11-20",
    ),
    says(
        "<p>Acme’s digital asset treasury as of November 20, 2025:</p><ul><li>Bitcoin (BTC): "
        "1,020</li><li>Chainlink (LINK): 90,000</li><li>NEAR: 50,000</li><li>Price of SOL: 130</li></ul>",
        facts="""holdings_units BTC 1020 2025-11-20
                 holdings_units LINK 90000 2025-11-20
                 holdings_units NEAR 50000 2025-11-20""",
    ),
    says(
        "As of October 31, 2025, we no longer held any BTC; one year earlier we held 3,100 BTC.",
        facts="holdings_units BTC 0 2025-10-31",
        why="a stated zero; the other number is a year earlier's",
    ),
    says(
        "Summary",
        "<|Month|BTC Earned|BTC Sold|BTC Balance/August|184|100|1,402/September|205|120|1,487",
        facts="""holdings_units BTC 1487 2025-09-30
                 sale_units BTC 120 2025-09-01..2025-09-30""",
        why="months in rows: the latest one",
    ),
    says(
        "As of 5:00 p.m. ET on November 21, 2025, Acme’s total holdings were 1,310 BTC, acquired for approximately "
        "$137 million at an average of $104,580 per bitcoin.",
        facts="""holdings_units BTC 1310 2025-11-21
                 holdings_cost_usd BTC 137000000 2025-11-21
                 avg_cost_usd BTC 104580 2025-11-21""",
    ),
    says(
        "The acquisition brings the Company’s SOL treasury to a total of 428,720 SOL, of which 395,000 SOL are staked.",
        facts=f"""holdings_units SOL 428720 {T}
                  staked_units SOL 395000 {T}""",
    ),
    says(
        "Acme purchased 21 BTC for $1.9 million, or approximately $90,476 per bitcoin.",
        facts=f"""purchase_units BTC 21 ..{T}
                  purchase_cost_usd BTC 1900000 ..{T}
                  purchase_avg_price_usd BTC 90476 ..{T}""",
    ),
    says(
        "During the period from November 10, 2025 through November 16, 2025, we sold 2,000 SOL for net proceeds of "
        "$280,000.",
        facts="""sale_units SOL 2000 2025-11-10..2025-11-16
                 sale_proceeds_usd SOL 280000 2025-11-10..2025-11-16""",
    ),
    says(
        "Acme’s Bitcoin count stood at 3,350 as of November 21, 2025, up 2% from the prior week.",
        facts="holdings_units BTC 3350 2025-11-21",
    ),
    says(
        "The Company’s XRP position is 11.1 million XRP as of November 18, 2025.",
        facts="holdings_units XRP 11100000 2025-11-18",
    ),
    says(
        "As of November 20, 2025, Acme’s bitcoin treasury consists of 2,100 bitcoins with a market value of US$190 "
        "million.",
        facts="""holdings_units BTC 2100 2025-11-20
                 holdings_fair_value_usd BTC 190000000 2025-11-20""",
    ),
    says(
        "Acme raised $25 million and used the net proceeds to acquire 272 BTC.",
        facts=f"purchase_units BTC 272 ..{T}",
    ),
    says(
        "“With 30,823 BTC on our balance sheet, we rank fourth,” said the CEO of Acme.",
        facts=f"holdings_units BTC 30823 {T}",
    ),
    says(
        "Acme Announces October 2025 Mining Update",
        "Acme mined 33 BTC in October and held 2,234 BTC at month-end.",
        facts="holdings_units BTC 2234 2025-10-31",
        filed=OCTOBER,
    ),
    says(
        "At September 30, 2025, the Company held 118.3 BTC and 1,204.7 ETH, with a fair value of $13.5 million and "
        "$5.0 million, respectively.",
        facts="""holdings_units BTC 118.3 2025-09-30
                 holdings_units ETH 1204.7 2025-09-30
                 holdings_fair_value_usd BTC 13500000 2025-09-30
                 holdings_fair_value_usd ETH 5000000 2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "The Company has acquired 12,000 TAO since October 6, 2025.",
        facts=f"purchase_units TAO 12000 2025-10-06..{T}",
    ),
    says(
        "Acme’s reserve of 120,000,000 CRO was valued at $12.6 million on November 20, 2025.",
        facts="""holdings_units CRO 120000000 2025-11-20
                 holdings_fair_value_usd CRO 12600000 2025-11-20""",
    ),
    says(
        "As of November 19, 2025, the Company’s holdings include approximately 9.4 million TON (valued at about $15"
        " million).",
        facts="""holdings_units TON 9400000 2025-11-19
                 holdings_fair_value_usd TON 15000000 2025-11-19""",
    ),
    # coins bound
    says(
        "As of the date of this Current Report, 2,944 bitcoin have been transferred to the collateral account, "
        "which is with a lender.",
        facts=f"restricted_or_pledged_units BTC 2944 {T}",
    ),
    says(
        "On November 9, 2025, the Company amended the agreement. In connection with it, the Company "
        "transferred 829 bitcoin to a custody account as collateral. It matures on October 8, 2027.",
        facts="restricted_or_pledged_units BTC 829 2025-11-09",
    ),
    says(
        "At October 31, 2025, all 100 bitcoin were held with Larkspur as security.",
        facts="restricted_or_pledged_units BTC 100 2025-10-31",
    ),
    says(
        "As of November 14, 2025, 1,200 BTC were subject to a security interest in favor of the lender.",
        facts="restricted_or_pledged_units BTC 1200 2025-11-14",
    ),
    says(
        "As of November 14, 2025, Acme held 2,018,419 SOL, of which 1,735,000 are locked.",
        facts="""holdings_units SOL 2018419 2025-11-14
                 restricted_or_pledged_units SOL 1735000 2025-11-14""",
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "The Company has pledged 60.00 bitcoin to secure the convertible notes described in Note 8.",
        facts="restricted_or_pledged_units BTC 60 2025-09-30",
        form="10-Q",
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "Of the SOL held, 415,120 tokens were purchased under locked token agreements and are subject to contractual "
        "sale restrictions that lapse through January 2028.",
        facts="restricted_or_pledged_units SOL 415120 2025-09-30",
        form="10-Q",
    ),
    says(
        "As of October 31, 2025, 2,126 BTC were on deposit with the lender as collateral.",
        facts="restricted_or_pledged_units BTC 2126 2025-10-31",
    ),
    says(
        "As of November 12, 2025, 64,935,065 TON tokens cannot be transferred before August 2026.",
        facts="restricted_or_pledged_units TON 64935065 2025-11-12",
    ),
    says(
        "On November 19, 2025, Acme Holdings, Inc. (the “Company”) purchased 49 bitcoin for $4.3 million.",
        facts="""purchase_units BTC 49 ..2025-11-19
                 purchase_cost_usd BTC 4300000 ..2025-11-19""",
    ),
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
    silent("Counted in bitcoin, the BTC equivalent of our holdings was about 2,210.4.", why="an equivalent"),
    silent(
        "As of November 20, 2025, Acme owned digital assets equivalent to 2,380,000 SOL.",
        why="a sum told in the coin",
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
        "Approximately 95% of Northwind’s 2,018,419 SOL is staked, a spokesman wrote.",
        why="a share, and another’s whole",
    ),
    silent("Acme runs 1,200 ETH validators.", why="validators"),
    silent("Bitcoin traded at 98,000 on November 20, 2025.", why="a price without its dollars"),
    silent("Rule 5550(a)(2) and 500 BTC are mentioned in Item 8.01.", why="no verb governs the number"),
    silent("The Company’s 10-K for 2024 and its 8-K on bitcoin holdings are on file.", why="names of forms"),
    silent("Between 2021 and 2024 our SOL strategy held up.", why="years"),
    silent("In 5 of 7 weeks ETH holdings rose.", why="weeks"),
    # days that are not told, or too many
    silent("At the end of the quarter, we held 2,123 BTC.", why="a day that is not given"),
    silent("In the second quarter, the Company acquired 100 BTC.", why="not the last quarter: one of the firm's own"),
    silent("As previously disclosed, the Company purchased 100 BTC.", why="told before, without its day"),
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
        "Acme used cash of $5.0 million in its operations in the nine months ended October 31, 2025.",
        why="cash used",
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
    # words that look like coins, windows and holders, and are not
    silent(
        "In the second quarter of 2025, the Company purchased 402 BTC for $45.6 million.",
        why="a quarter that is not the last one, and whose last day the release does not name",
        filed=NOVEMBER,
    ),
    silent(
        "During Q2 2025, we sold 1,100 ETH at an average price of $4,310.",
        why="a quarter whose last day the release does not name",
        filed=NOVEMBER,
    ),
    silent(
        "At quarter end we held a lot of bitcoin and 12 employees.",
        why="people",
    ),
    silent(
        "Approximately 99% of the Company’s SOL is staked across 12 validators.",
        why="a share",
    ),
    silent(
        "Acme swapped 1,650 stETH for ETH on November 18, 2025.",
        why="a swap",
    ),
    silent(
        "Acme ended the fourth quarter of 2025 with 7,080 BTC.",
        why="a quarter that is not the calendar's last one, and whose last day the release does not name",
        filed=NOVEMBER,
    ),
    silent(
        "Our director, Ms. Vale, held 2,300 BTC as of November 20, 2025.",
        why="a director's",
    ),
    silent(
        "As of November 20, 2025, our largest shareholder, Tidewater Group, held 51,000 BTC.",
        why="a shareholder's",
    ),
    silent(
        "As of November 20, 2025, our portfolio company Lumen Chain held 3,300 ETH.",
        why="a portfolio company's",
    ),
    silent(
        "Customers of our platform held 18,200 ETH as of November 20, 2025.",
        why="customers'",
    ),
    silent(
        "As of November 20, 2025, Northwind Treasury Corp. held 9,100 BTC and 1,000 of its BTC were restricted.",
        why="another treasury's",
    ),
    silent(
        "We are close to 700,000 users as of November 20, 2025, near 5,000 of whom hold SOL.",
        why="users",
    ),
    silent(
        "The Company held IP 3,200 times as valuable as ONE year ago.",
        why="English words",
    ),
    silent(
        "As of November 20, 2025, Acme held 3,200 IP addresses.",
        why="addresses",
    ),
    silent(
        "As of November 20, 2025, Acme held 12 OP units in the partnership.",
        why="partnership units",
    ),
    silent(
        "As of November 20, 2025, Acme held 4,000 UNI-branded servers.",
        why="servers",
    ),
    silent(
        "We held 3 ROSE ceremonies and 2,000 DOT inspections as of November 20, 2025.",
        why="no coins",
    ),
    silent(
        "The miner delivered 4,000 TON of steel.",
        why="tons",
    ),
    silent(
        "Acme held 5,000,000 USDC as of November 20, 2025.",
        why="a stablecoin is no treasury coin",
    ),
    silent(
        "The fund had total holdings of 3,000 BTC as of November 20, 2025.",
        why="a fund's",
    ),
    silent(
        "Shares representing 1,000 BTC of exposure were held by Acme as of November 20, 2025.",
        why="exposure",
    ),
    silent(
        "Our call options cover 1,000 BTC as of November 20, 2025.",
        why="options",
    ),
    silent(
        "Acme’s board approved the sale of 500 BTC.",
        why="approved",
    ),
    silent(
        "Acme’s tender to buy 500 BTC was declined.",
        why="declined",
    ),
    silent(
        "Acme would have held 9,000 BTC had the merger closed.",
        why="hypothetical",
    ),
    silent(
        "Our hosting clients mined 310 BTC and we held their 310 BTC for a day.",
        why="clients'",
    ),
    silent(
        "As of November 20, 2025, the lender held 2,300 BTC of ours as collateral.",
        why="the lender",
    ),
    silent(
        "Acme held 2.5% of the 19.9 million BTC mined as of November 20, 2025.",
        why="the supply",
    ),
    silent(
        "Holding 1,000 BTC is a milestone for any company.",
        why="a generality",
    ),
    silent(
        "Acme acquired Gridline Inc., which mined 1,400 BTC in 2024.",
        why="another's",
    ),
    silent(
        "Als Emittentin hält die Gesellschaft 3.034 BTC.",
        why="not English",
        form="6-K",
    ),
    silent(
        "As of November 20, 2025, the Company held 3.034,50 BTC.",
        why="decimal comma after grouping dots",
        form="6-K",
    ),
    silent(
        "On November 20, 2025, the Company purchased 12,5 BTC.",
        why="a decimal comma",
        form="6-K",
    ),
    silent(
        "The Company’s subsidiary bank held $3,200 and 12 BTC machines.",
        why="machines",
    ),
    silent(
        "Total liabilities included an obligation to return 1,500 BTC.",
        why="a debt",
    ),
    silent(
        "The Company expects that holdings rise to 3,000 BTC in fiscal 2026.",
        why="expected",
    ),
    silent(
        "In fiscal 2024 Acme had planned for holdings of 3,000 BTC.",
        why="planned",
    ),
    silent(
        "Acme received 98 BTC from its mining pool in October.",
        why="income",
    ),
    silent(
        "Since inception Acme has mined 12,000 BTC.",
        why="mined",
    ),
    silent(
        "Acme’s bid for 200 BTC at $88,000 was not filled.",
        why="not done",
    ),
    silent(
        "Of the 21 million BTC, Acme owns a small part.",
        why="supply",
    ),
    silent(
        "Acme had an unrealized loss of $30 million on 1,000 ETH futures held.",
        why="futures",
    ),
    silent(
        "Acme lent 3,000 ETH to a market maker as of October 31, 2025.",
        why="lent",
    ),
    silent(
        "The trust we sponsor held 41,000 SOL as of November 20, 2025.",
        why="a trust we sponsor",
    ),
    silent(
        "The Company holds warrants over 2,000,000 TAO Synergies shares.",
        why="shares",
    ),
    silent(
        "We signed a non-binding term sheet for 4,000,000 AVAX.",
        why="a term sheet",
    ),
    silent(
        "As of November 20, 2025, PIPE investors had delivered 3,800 BTC.",
        why="investors'",
    ),
    silent(
        "Directors’ interests",
        "<|Director|BTC held/J. Vale|2,300/K. Stone|110",
        why="directors' coins",
    ),
    silent(
        "Largest corporate holders",
        "<|Rank|Holder|BTC/1|Strategy|649,870/2|MARA|53,250",
        why="others'",
    ),
    silent(
        "Scenario",
        "<|BTC price|NAV per share/$ 90,000|$ 3.10/$ 120,000|$ 4.20",
        why="a scenario",
    ),
    silent(
        "Cost of production",
        "<|Metric|October 2025/Cash cost per BTC|$ 52,000/BTC network share|0.9%",
        why="costs",
    ),
    silent(
        "Assets under management",
        "<|Product|BTC held for clients/Fund A|3,000",
        why="clients'",
    ),
    silent(
        "Fleet",
        "<|Site|Miners|EH/Alpha|12,000|3.1/Beta|8,000|2.0",
        why="machines",
    ),
    silent(
        "Outlook",
        "<|Metric|FY2026 target/BTC held|12,000",
        why="a target",
    ),
    silent(
        "Pool statistics",
        "<|Metric|October 2025/Customer BTC payouts|1,200",
        why="customers'",
    ),
    silent(
        "Loan",
        "<|Item|Amount/BTC collateral required|1,500/Loan-to-value|60%",
        why="what a loan requires",
    ),
    silent(
        "Financial summary (RMB in thousands)",
        "<|Item|September 30, 2025/Cash and cash equivalents|12,400/Digital assets|230,000",
        why="RMB",
        form="6-K",
    ),
    silent(
        "Statement",
        "<|Digital assets|C$ 23.0 million/Cash|C$ 4.1 million",
        why="Canadian dollars",
        form="6-K",
    ),
    silent(
        "Sensitivity",
        "<|ETH held|Staking yield|Annual rewards/100,000|3%|3,000",
        why="a sensitivity",
    ),
    silent(
        "As of November 20, 2025, none of our directors held any bitcoin and Northwind no longer holds any bitcoin.",
        why="others' nothing",
    ),
    silent(
        "We do not hold any bitcoin in custody for customers.",
        why="custody",
    ),
    silent(
        "As of November 20, 2025, we hold no BTC-backed debt.",
        why="debt",
    ),
    silent(
        "If we no longer hold any bitcoin, the covenant lapses.",
        why="a condition",
    ),
    silent(
        "We may decide to hold no ether at all.",
        why="a possibility",
    ),
    silent(
        "We do not own any Bitcoin mining machines as of November 20, 2025.",
        why="machines",
    ),
    silent(
        "As of November 20, 2025, we hold no SOL other than the 1,000,000 SOL that are staked.",
        why="an exception follows",
    ),
    silent(
        "Northwind sold 500 BTC, leaving 2,000 BTC on November 20, 2025.",
        why="another firm",
    ),
    silent(
        "The purchase would use most of our cash, leaving 2,000 BTC to be bought.",
        why="to come",
    ),
    silent(
        "As of June 30, 2025 and 2024, our customers held 320.5 and 110 bitcoin, respectively.",
        why="customers'",
        form="10-Q",
    ),
    silent(
        "As of June 30, 2025 and 2024, we held 320.5 and 110 bitcoin mining machines, respectively.",
        why="machines",
        form="10-Q",
    ),
    silent(
        "As of June 30, 2025 and 2024, we operated 320 and 110 Bitcoin ATMs, respectively.",
        why="machines",
        form="10-Q",
    ),
    silent(
        "As of June 30, 2025 and 2024, we held 320 BTC and 4,000 ETH, respectively.",
        why="two coins for two days",
        form="10-Q",
    ),
    silent(
        "Acme held BTC 3,200 times longer than planned.",
        why="times",
    ),
    silent(
        "Our ETH 2,000 validators held steady.",
        why="validators",
    ),
    silent(
        "The price of BTC 98,000 was held for a week.",
        why="a price",
    ),
    silent(
        "Acme’s BTC 2025 strategy held 3 meetings.",
        why="a year",
    ),
    silent(
        "Acme now holds 3.6B BTC.",
        why="more than there are",
    ),
    silent(
        "Acme’s 10-K BTC note and its S-1B SOL exhibit were filed.",
        why="forms",
    ),
    silent(
        "The 5m BTC rally held for an hour.",
        why="minutes",
    ),
    silent(
        "Acme holds 5,000 IP and SOL patents in 12 countries.",
        why="patents",
    ),
    silent(
        "ACME HOLDS 12 NEAR TERM NOTES AND 3 SOL LINKS",
        why="English",
    ),
    silent(
        "As of November 20, 2025, Acme owns 3 BAND saws, 100 PUMP stations and a BTC strategy.",
        why="English",
    ),
    silent(
        "All amounts are in Canadian dollars unless otherwise stated. As of October 31, 2025, the Company had cash "
        "of $21.9 million.",
        why="Canadian",
        form="6-K",
    ),
    silent(
        "Results for fiscal 2026 and the quarter ended September 30, 2025.",
        "In Q3 2025, the Company purchased 402 BTC.",
        why="a fiscal year",
        filed=NOVEMBER,
    ),
    silent(
        "In fiscal 2025, the Company purchased 402 BTC.",
        why="a fiscal year",
    ),
    silent(
        "During 2024, the Company purchased 402 BTC.",
        why="a year without its firm's own months",
    ),
    silent(
        "Fiscal year-to-date, Acme purchased 40 BTC.",
        why="a fiscal year",
    ),
    silent(
        "Quarter-to-date, Acme purchased 40 BTC.",
        why="a quarter's first day untold",
    ),
    silent(
        "The purchase of 75 BTC is subject to approval.",
        why="not done",
    ),
    silent(
        "The acquisition of 75 BTC would have increased our position.",
        why="hypothetical",
    ),
    silent(
        "The purchase of 75 BTC by Northwind was completed on November 14, 2025.",
        why="another's",
    ),
    silent(
        "Borealis leads the field, with 30,000 BTC in treasury as of November 21, 2025.",
        why="another's",
    ),
    silent(
        "Northwind has staked 3,000 ETH as of November 20, 2025.",
        why="another's",
    ),
    silent(
        "As of November 20, 2025, 3,000 ETH were staked by customers on our platform.",
        why="customers'",
    ),
    silent(
        "As of November 20, 2025, borrowers had 500 BTC pledged to the Company as collateral.",
        why="borrowers'",
    ),
    silent(
        "Forecast of holdings",
        "<|Month|Target BTC held/Dec 2025|1,800/Jan 2026|1,900",
        why="an aim",
    ),
    silent(
        "Options",
        "<|Expiry date|BTC purchased|Strike price/December 26, 2025|20|$ 105,000",
        why="options to come",
    ),
    silent(
        "Shares",
        "<|Month|Shares purchased|Average price/October 2025|20,000|$ 5.10",
        why="shares",
    ),
    silent(
        "Treasury of peers",
        "<|Company|Date|BTC held/Strategy|November 17, 2025|649,870",
        why="others'",
    ),
    silent(
        "Acme’s hosted miners produced 101 BTC; the pool held 12 BTC on November 20, 2025.",
        why="a pool's",
    ),
    silent(
        "The merger partner held 1,050 BTC as of November 20, 2025.",
        why="a partner's",
    ),
    silent(
        "Following the spin-off, SpinCo will hold 1,050 BTC.",
        why="will",
    ),
    silent(
        "Our at-the-market program could fund 1,050 BTC at current prices.",
        why="could",
    ),
    silent(
        "Acme’s convertible notes are secured by 150% of 1,050 BTC.",
        why="a security",
    ),
    silent(
        "The 1,050 BTC threshold for the bonus was not met.",
        why="a threshold",
    ),
    silent(
        "The vendor holds 1,050 BTC belonging to Acme’s former parent as of November 20, 2025.",
        why="a vendor",
    ),
    silent(
        "Acme wrote call options on 300 BTC and received 2 BTC in premiums.",
        why="options",
    ),
    silent(
        "An affiliate of Acme’s chairman contributed 4,000 ETH in exchange for preferred stock.",
        why="a contribution",
    ),
    silent(
        "Acme’s warrants are exercisable for 300,000 SOL.",
        why="a right",
    ),
    silent(
        "Acme completed a swap of 1,000 BTC exposure into cash-settled forwards.",
        why="exposure",
    ),
    silent(
        "In the prior-year quarter, the Company purchased 500 ETH.",
        why="the prior year",
    ),
    silent(
        "As previously announced on October 1, 2025, Acme agreed to purchase 500 ETH.",
        why="agreed",
    ),
    silent(
        "Acme’s bitcoin holdings grew by 300 BTC to an all-time high.",
        why="an increase",
    ),
    silent(
        "Acme has staked capacity for 20,000 ETH.",
        why="capacity",
    ),
    silent(
        "An investor delivered 5,000 BNB, which the escrow agent held on November 20, 2025.",
        why="escrow",
    ),
    silent(
        "Bitcoin ATMs: 8,400; average holdings of each ATM: 0.5 BTC.",
        why="machines",
    ),
    silent(
        "Top holders: Strategy 649,870 BTC; MARA 53,250 BTC; Metaplanet 30,823 BTC.",
        why="others'",
    ),
    silent(
        "For every 1,000 shares, holders indirectly own 0.52 BTC.",
        why="per share",
    ),
    silent(
        "The loan’s collateral would fall to 900 BTC if prices rise.",
        why="hypothetical",
    ),
    silent(
        "Guidance: year-end holdings of 3,000 BTC.",
        why="guidance",
    ),
    silent(
        "Acme was short 200 BTC and long 300 ETH on November 20, 2025.",
        why="positions",
    ),
    silent(
        "We estimate the global supply held by companies at 1,050,000 BTC on November 20, 2025.",
        why="the world's",
    ),
    silent("As of October 31, 2025, 1,735,000 SOL was locked in staking contracts.", why="staking, and no count of it"),
    silent("The lender may require us to pledge 500 additional bitcoin.", why="may"),
    silent("As of October 31, 2025, 2,126 BTC of third parties were pledged with us as collateral.", why="others’"),
    silent(
        "On November 9, 2025 the lender returned 300 bitcoin that had been pledged as collateral.",
        why="returned",
    ),
    silent("The loan will be secured by 500 BTC.", why="will be"),
    silent("Loans to customers are secured by 500 BTC as of November 12, 2025.", why="customers’"),
    silent(
        "For the quarterly period ended September 30, 2025",
        "The Company pledged 300 bitcoin as collateral when it entered into the loan.",
        why="when, and whether still, is not told",
        form="10-Q",
    ),
    silent(
        "For the quarterly period ended September 30, 2025",
        "In July 2025 the Company pledged 300 bitcoin as collateral, which were returned in August 2025.",
        why="returned",
        form="10-Q",
    ),
    silent(
        "The Company entered into a merger with Larkspur Scientific, Inc. Larkspur Scientific has disclosed that it "
        "held 5,048.1 bitcoin as of November 5, 2025.",
        why="another’s",
    ),
    silent("The Company has allocated $41.25 million of cash to purchase bitcoin in the open market.", why="a part"),
    silent(
        "The BTC Yield is the change of the ratio between bitcoin holdings and the Assumed Diluted Shares Outstanding, "
        "which were 16,310 thousand.",
        why="shares",
    ),
]
