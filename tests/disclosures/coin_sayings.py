"""What sentences say of coins: held, bought, sold, bound, valued; each with what it says, or why it says nothing.

All were written here, in the manner of many houses. Acme is the issuer; unless a row says otherwise it speaks in an
exhibit of Form 8-K filed on 24 November 2025. A title line gives a release the period it reports on.
"""

from datetime import date

from sayings import T, says, silent

NOVEMBER, AUGUST = date(2025, 11, 6), date(2025, 8, 7)
OCTOBER_UPDATE = "Acme Reports October 2025 Treasury Metrics"
OCTOBER_HEAD = "Acme today published its treasury metrics for the month ended October 31, 2025."
QUARTER_HEAD = "Acme reported results for its fiscal quarter ended June 30, 2025."
WEEK_HEAD = "Acme today gave its weekly treasury update as of November 23, 2025."

EXAMPLES = [
    # what a deed left is of the deed's day
    says(
        "On November 19, 2025, Acme completed the purchase of 410 ETH. Including this purchase, the Company owns 9,310 "
        "ETH.",
        facts="""purchase_units ETH 410 ..2025-11-19
                 holdings_units ETH 9310 2025-11-19""",
    ),
    says(
        "On November 19, 2025, Acme entered into a pledge agreement with Elm Bank for the loan.",
        "To secure the loan, the Company transferred 64 bitcoin to a custodian of the bank. Following the transfer of "
        "the collateral, the Company holds a total of 512 bitcoin, including the pledged bitcoin.",
        facts="""restricted_or_pledged_units BTC 64 2025-11-19
                 holdings_units BTC 512 2025-11-19""",
    ),
    says(
        "As of November 20, 2025, we held 512 bitcoin. Of this total, 64 bitcoin secure the debentures.",
        facts="""holdings_units BTC 512 2025-11-20
                 restricted_or_pledged_units BTC 64 2025-11-20""",
    ),
    says(
        "Acme reported results for the three months and the year ended December 31, 2024.",
        "As of December 31, 2024 we held 3,120 TAO. At the end of the third quarter we held 1,990 TAO.",
        facts="holdings_units TAO 3120 2024-12-31",
        why="another quarter's end is none of the period's",
        filed=date(2025, 2, 20),
    ),
    # periods told once, then spoken of
    says(
        OCTOBER_UPDATE,
        "Acme bought 4,210 ETH during the month, at an average price of approximately $4,120.",
        facts="""purchase_units ETH 4210 2025-10-01..2025-10-31
                 purchase_avg_price_usd ETH 4120 2025-10-01..2025-10-31""",
        filed=NOVEMBER,
    ),
    says(
        QUARTER_HEAD,
        "Bitcoin sold: 85, proceeds of $9.1 million.",
        facts="""sale_units BTC 85 2025-04-01..2025-06-30
                 sale_proceeds_usd BTC 9100000 2025-04-01..2025-06-30""",
        why="a results release tells the quarter's flows, whatever day it is published",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "During the quarter, Acme sold 85 BTC for $9.1 million.",
        facts="""sale_units BTC 85 2025-04-01..2025-06-30
                 sale_proceeds_usd BTC 9100000 2025-04-01..2025-06-30""",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "At quarter end, we held 1,164 bitcoin on our balance sheet.",
        facts="holdings_units BTC 1164 2025-06-30",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "Our treasury of 1,164 bitcoin at quarter-end is worth $124.7 million.",
        facts="""holdings_units BTC 1164 2025-06-30
                 holdings_fair_value_usd BTC 124700000 2025-06-30""",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "Bitcoin held at quarter end was 1,164; by July 31, it had grown to 1,301.",
        facts="""holdings_units BTC 1164 2025-06-30
                 holdings_units BTC 1301 2025-07-31""",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "Subsequent to quarter end, Acme purchased 310 BTC for $36.6 million.",
        facts="""purchase_units BTC 310 2025-07-01..2025-08-07
                 purchase_cost_usd BTC 36600000 2025-07-01..2025-08-07""",
        why="after the quarter's end and before the release",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "Since the end of the quarter, we have purchased an additional 310 BTC for $36.6 million.",
        facts="""purchase_units BTC 310 2025-07-01..2025-08-07
                 purchase_cost_usd BTC 36600000 2025-07-01..2025-08-07""",
        filed=AUGUST,
    ),
    says(
        QUARTER_HEAD,
        "After quarter-end, on July 14, 2025, Acme purchased 310 BTC for $36.6 million.",
        facts="""purchase_units BTC 310 ..2025-07-14
                 purchase_cost_usd BTC 36600000 ..2025-07-14""",
        filed=AUGUST,
    ),
    says(
        WEEK_HEAD,
        "During the week, Acme acquired 1,250 SOL at an average price of $131.",
        facts="""purchase_units SOL 1250 2025-11-17..2025-11-23
                 purchase_avg_price_usd SOL 131 2025-11-17..2025-11-23""",
        why="the week of a weekly update ends on its day",
    ),
    says(
        "As of November 23, 2025, Acme held 382 Bitcoin, of which 15 were purchased during the week ended "
        "November 23, 2025.",
        facts="""holdings_units BTC 382 2025-11-23
                 purchase_units BTC 15 2025-11-17..2025-11-23""",
    ),
    says(
        "As of November 23, 2025, Acme held 9,100 ETH, including 400 ETH purchased during the week ended November 23, "
        "2025.",
        facts="""holdings_units ETH 9100 2025-11-23
                 purchase_units ETH 400 2025-11-17..2025-11-23""",
    ),
    says(
        "Acme acquired 83 bitcoins in 2023 and purchased a further 500 bitcoins on March 12, 2025.",
        facts="purchase_units BTC 500 ..2025-03-12",
        why="each trade has its own days, and a year is the firm's own",
    ),
    # whose coins
    says(
        "As of November 23, 2025, Lodestar, Inc., the Company’s wholly owned subsidiary, held 382.9 Bitcoin.",
        facts="holdings_units BTC 382.9 2025-11-23",
    ),
    says(
        "As of November 23, 2025, our wholly-owned subsidiary, Lodestar Mining LLC, held 382.9 Bitcoin.",
        facts="holdings_units BTC 382.9 2025-11-23",
    ),
    says(
        "As of November 23, 2025, the Company, through its wholly owned subsidiary Lodestar Ltd., owned 382.9 BTC.",
        facts="holdings_units BTC 382.9 2025-11-23",
    ),
    # numbers in words, numbers in brackets
    says(
        "As of Friday, November 21, we owned one hundred forty bitcoin, which cost us a little under $13.2 million.",
        facts="""holdings_units BTC 140 2025-11-21
                 holdings_cost_usd BTC 13200000 2025-11-21""",
        why="numbers in words",
    ),
    says(
        "Acme has acquired ten bitcoin for $0.9 million.",
        facts=f"purchase_units BTC 10 ..{T}\npurchase_cost_usd BTC 900000 ..{T}",
    ),
    says("Acme sold twenty-five (25) BTC on November 20, 2025.", facts="sale_units BTC 25 ..2025-11-20"),
    says("Acme now holds two thousand bitcoin.", facts=f"holdings_units BTC 2000 {T}"),
    says(
        "As of November 23, 2025, Acme holds 24,000 bitcoin (a rounded figure; precisely 23,996).",
        facts="holdings_units BTC 23996 2025-11-23",
        why="the exact number in the brackets",
    ),
    # cost and average
    says(
        "As of November 21, 2025, Acme held 7,100,111 Dogecoin, at a blended cost of $0.2224 each, implying a total "
        "purchase outlay of roughly $1.58 million.",
        facts="""holdings_units DOGE 7100111 2025-11-21
                 holdings_cost_usd DOGE 1580000 2025-11-21
                 avg_cost_usd DOGE 0.2224 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, the Company held 583 bitcoins at an average acquisition cost of $31,386 per bitcoin, "
        "aggregating to approximately $18.3 million, and their market value as of that date amounted to approximately "
        "$49.2 million.",
        facts="""holdings_units BTC 583 2025-11-21
                 holdings_cost_usd BTC 18300000 2025-11-21
                 avg_cost_usd BTC 31386 2025-11-21
                 holdings_fair_value_usd BTC 49200000 2025-11-21""",
    ),
    says(
        "Acme now holds 2,400 bitcoin, aggregate price $247.1M, average $102,958.",
        facts=f"""holdings_units BTC 2400 {T}
                  holdings_cost_usd BTC 247100000 {T}
                  avg_cost_usd BTC 102958 {T}""",
    ),
    says(
        "Acme now holds 2,400 bitcoin, purchased for an average of $102,958 per coin.",
        facts=f"""holdings_units BTC 2400 {T}
                  avg_cost_usd BTC 102958 {T}""",
    ),
    says(
        "Acme now owns 1,427,178 HYPE, bought at an average price of $34.11 per token.",
        facts=f"""holdings_units HYPE 1427178 {T}
                  avg_cost_usd HYPE 34.11 {T}""",
    ),
    says(
        "On November 20, 2025 Acme acquired 10,859 additional HYPE for about $0.4 million, a price of $36.85 per "
        "token.",
        facts="""purchase_units HYPE 10859 ..2025-11-20
                 purchase_cost_usd HYPE 400000 ..2025-11-20
                 purchase_avg_price_usd HYPE 36.85 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, Acme acquired 90 BTC for total consideration of $7.9 million, or $87,800 per BTC, "
        "bringing holdings to 1,090 BTC.",
        facts="""purchase_units BTC 90 ..2025-11-20
                 purchase_cost_usd BTC 7900000 ..2025-11-20
                 purchase_avg_price_usd BTC 87800 ..2025-11-20
                 holdings_units BTC 1090 2025-11-20""",
    ),
    says(
        "Acme paid $7.9 million for an additional 90 BTC on November 20, 2025.",
        facts="""purchase_units BTC 90 ..2025-11-20
                 purchase_cost_usd BTC 7900000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, Acme spent $7.9 million on 90 bitcoin.",
        facts="""purchase_units BTC 90 ..2025-11-20
                 purchase_cost_usd BTC 7900000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025 the Company closed the first tranche of a note; the proceeds were used to purchase 1,225 "
        "SOL at an average price of $148.96.",
        facts="""purchase_units SOL 1225 ..2025-11-20
                 purchase_avg_price_usd SOL 148.96 ..2025-11-20""",
        why="what is used is the filer's money",
    ),
    says(
        "In August 2025 the Company acquired 29,548 LTC at an average price of $107.58 per token ($3.18 million in "
        "all).",
        facts="""purchase_units LTC 29548 2025-08-01..2025-08-31
                 purchase_avg_price_usd LTC 107.58 2025-08-01..2025-08-31
                 purchase_cost_usd LTC 3180000 2025-08-01..2025-08-31""",
    ),
    says(
        "In August 2025 Acme acquired 29,548 LTC. It has made no acquisitions or sales since. As at 20 November the "
        "tokens were worth c. $2.8 million.",
        facts="""purchase_units LTC 29548 2025-08-01..2025-08-31
                 holdings_fair_value_usd LTC 2800000 2025-11-20""",
    ),
    # what the treasury is worth, said on its own
    says(
        "Based on a closing ETH price of $2,845.80 on November 21, 2025, the market value of the Company’s ETH "
        "holdings was approximately $59.5 million.",
        facts="holdings_fair_value_usd ETH 59500000 2025-11-21",
    ),
    says(
        "As of November 23, 2025, Acme held 382 BTC. Based on the closing price of Bitcoin of $86,805 on November 23, "
        "2025, these holdings had an approximate market value of $33.2 million.",
        facts="""holdings_units BTC 382 2025-11-23
                 holdings_fair_value_usd BTC 33200000 2025-11-23""",
    ),
    says(
        "Acme estimates that the value of its 294.9 Bitcoin holdings on November 21, 2025, was approximately $25.3 "
        "million or $2.09 per share.",
        facts="""holdings_fair_value_usd BTC 25300000 2025-11-21
                 holdings_units BTC 294.9 2025-11-21""",
    ),
    says(
        "The value of the Bitcoin held, approximately $24.0 million at current prices, covers the debt.",
        facts=f"holdings_fair_value_usd BTC 24000000 {T}",
    ),
    says(
        "As of November 21, 2025, the market value of bitcoin held by the Company was $66.7 million.",
        facts="holdings_fair_value_usd BTC 66700000 2025-11-21",
    ),
    says(
        "• Total ETH holdings: 10,224, acquired at an average purchase price of $3,948.72 per ETH (current market "
        "value of approx. $29 million)",
        facts=f"""holdings_units ETH 10224 {T}
                  avg_cost_usd ETH 3948.72 {T}
                  holdings_fair_value_usd ETH 29000000 {T}""",
    ),
    says(
        "As of November 21, 2025, the Company held 2,175,724 Toncoin, with a carrying value at that day’s price of "
        "approximately $3.3 million.",
        facts="""holdings_units TON 2175724 2025-11-21
                 holdings_fair_value_usd TON 3300000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, our SOL treasury had a notional value of $152.4 million.",
        facts="holdings_fair_value_usd SOL 152400000 2025-11-21",
    ),
    says(
        "The total average ETH acquisition price for all holdings was $3,045.11 as of November 21, 2025.",
        facts="avg_cost_usd ETH 3045.11 2025-11-21",
    ),
    # what is left, what is bound
    says(
        "Acme sold 97 bitcoin on November 20, 2025, and its holdings decreased from 323 to 226 bitcoin.",
        facts="""sale_units BTC 97 ..2025-11-20
                 holdings_units BTC 226 2025-11-20""",
    ),
    says(
        "Acme completed the redemption of its notes, using the proceeds of the sale of 97 Bitcoin.",
        facts=f"sale_units BTC 97 ..{T}",
    ),
    says(
        "The terms of the remaining debt were modified: 161 Bitcoin remain pledged.",
        facts=f"restricted_or_pledged_units BTC 161 {T}",
    ),
    says(
        "30 bitcoin held as collateral were released to the Company on November 20, 2025, and 50 bitcoin remain "
        "restricted under the note.",
        facts="restricted_or_pledged_units BTC 50 2025-11-20",
    ),
    says(
        "As of November 21, 2025, Acme held 5,285 BTC*. *Includes 1,735 bitcoin that are loaned, actively managed or "
        "pledged as collateral.",
        facts="""holdings_units BTC 5285 2025-11-21
                 restricted_or_pledged_units BTC 1735 2025-11-21""",
        why="a footnote's part belongs to the holding it marks",
    ),
    says(
        QUARTER_HEAD,
        "At quarter end, 238 Bitcoin of the reserve were pledged for miner purchases and 96 were pledged to Corebank.",
        facts="""restricted_or_pledged_units BTC 238 2025-06-30
                 restricted_or_pledged_units BTC 96 2025-06-30""",
        filed=AUGUST,
    ),
    says(
        "As of November 21, 2025 Acme held 2,147 BTC. Under the collateral loan, 1,000 of the BTC above are posted.",
        facts="""holdings_units BTC 2147 2025-11-21
                 restricted_or_pledged_units BTC 1000 2025-11-21""",
        why="the day of the sentence before",
    ),
    says(
        "At September 30, 2025 it held 408.39 bitcoin. Of them, 93.6 bitcoin were pledged under the facility.",
        facts="""holdings_units BTC 408.39 2025-09-30
                 restricted_or_pledged_units BTC 93.6 2025-09-30""",
    ),
    says(
        "As of November 21, 2025, the notes are secured by approximately 1,611.32 of our bitcoin.",
        facts="restricted_or_pledged_units BTC 1611.32 2025-11-21",
    ),
    says(
        "As of November 21, 2025, we held 2,200 BTC, of which 320 remain collateral.",
        facts="""holdings_units BTC 2200 2025-11-21
                 restricted_or_pledged_units BTC 320 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, 337 of the bitcoin held serve as collateral with Corebank.",
        facts="restricted_or_pledged_units BTC 337 2025-11-21",
    ),
    says(
        "11,303 SOL were held in a blocked account of the lender at November 21, 2025.",
        facts="restricted_or_pledged_units SOL 11303 2025-11-21",
    ),
    says(
        "As of November 21, 2025, 6,816 SOL were staked with our own validator.",
        facts="staked_units SOL 6816 2025-11-21",
    ),
    says(
        "As of November 21, 2025, we held 12,010 ETH, with 9,400 ETH actively staked.",
        facts="""holdings_units ETH 12010 2025-11-21
                 staked_units ETH 9400 2025-11-21""",
    ),
    # two days told one after the other
    says(
        "• Bitcoin held: 387.2 as of September 30, 2025 and 519.4 as of October 31, 2025.",
        facts="""holdings_units BTC 387.2 2025-09-30
                 holdings_units BTC 519.4 2025-10-31""",
    ),
    says(
        "We held 387.2 BTC as of September 30, 2025 and 519.4 BTC as of October 31, 2025.",
        facts="""holdings_units BTC 387.2 2025-09-30
                 holdings_units BTC 519.4 2025-10-31""",
    ),
    # other manners
    says("Acme’s corporate treasury now has 4,410 ETH in it.", facts=f"holdings_units ETH 4410 {T}"),
    says("With today’s purchase our stack is 1,220 BTC.", facts=f"holdings_units BTC 1220 {T}"),
    says("“We now own 1,220 BTC,” said Ms. Vale, our chief executive.", facts=f"holdings_units BTC 1220 {T}"),
    says(
        "“With 1,220 bitcoin in our treasury, we are well placed,” said Ms. Vale, Chief Executive Officer of Acme.",
        facts=f"holdings_units BTC 1220 {T}",
    ),
    says("Following this purchase, total holdings are 1,220 BTC.", facts=f"holdings_units BTC 1220 {T}"),
    says(
        "Acme today announced the purchase of 196,141 SOL at an average purchase price of $132.76, bringing its total "
        "holdings to 2,027,817 SOL and SOL equivalents.",
        facts=f"""purchase_units SOL 196141 ..{T}
                  purchase_avg_price_usd SOL 132.76 ..{T}
                  holdings_units SOL 2027817 {T}""",
        why="liquid-staked forms of the coin count as the coin where the firm counts them so",
    ),
    says(
        "Acme now holds approximately 2.38 million SOL and SOL-equivalents.",
        facts=f"holdings_units SOL 2380000 {T}",
    ),
    says(
        "Immediately after the closing on November 20, 2025, the Company held 4,351.00 bitcoin.",
        facts="holdings_units BTC 4351 2025-11-20",
    ),
    says(
        "Acme bought back into the market last week, acquiring 75 BTC between November 17 and November 21, 2025.",
        facts="purchase_units BTC 75 2025-11-17..2025-11-21",
    ),
    says(
        "Between November 17 and 21, Acme purchased 40 BTC at an average price of $88,000, for a total of $3.52 "
        "million.",
        facts="""purchase_units BTC 40 2025-11-17..2025-11-21
                 purchase_cost_usd BTC 3520000 2025-11-17..2025-11-21
                 purchase_avg_price_usd BTC 88000 2025-11-17..2025-11-21""",
    ),
    says(
        "On November 19, 2025, we disposed of 150 ETH, realising proceeds of $0.45 million.",
        facts="""sale_units ETH 150 ..2025-11-19
                 sale_proceeds_usd ETH 450000 ..2025-11-19""",
    ),
    says(
        "On November 19, 2025, we sold 150 ETH at $3,010 per token for gross proceeds of $451,500.",
        facts="""sale_units ETH 150 ..2025-11-19
                 sale_proceeds_usd ETH 451500 ..2025-11-19
                 sale_avg_price_usd ETH 3010 ..2025-11-19""",
    ),
    says(
        "As of the close of business on November 21, 2025, Acme’s reserve consisted of 880 BTC with an aggregate cost "
        "basis of $88.2 million.",
        facts="""holdings_units BTC 880 2025-11-21
                 holdings_cost_usd BTC 88200000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, Acme’s total ETH position is 88,200 tokens, valued at roughly $250 million.",
        facts="""holdings_units ETH 88200 2025-11-21
                 holdings_fair_value_usd ETH 250000000 2025-11-21""",
    ),
    says(
        "Acme grew its treasury by 300 BTC to 1,500 BTC as of November 21, 2025.",
        facts="holdings_units BTC 1500 2025-11-21",
    ),
    # other verbs, other orders of words
    says(
        "Our bitcoin treasury reached 1,234 BTC this week.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "Acme’s balance sheet now carries 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "At present, the Company owns 1,234 BTC outright.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "The latest buy lifts Acme’s stack to 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "This acquisition increases total treasury holdings to approximately 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "With this addition, the Company’s cumulative holdings total 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "A total of 1,234 BTC is held in cold storage with regulated custodians.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "As of November 21, 2025, all of our 1,234 BTC are custodied with Corebank.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "We ended October with 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-10-31",
    ),
    says(
        "As of November 21, 2025, the Group’s treasury comprised 1,234 BTC and 5,600 ETH.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_units ETH 5600 2025-11-21""",
    ),
    says(
        "Acme has accumulated 1,234 BTC to date.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "Our holdings remain unchanged at 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "As of November 21, 2025, holdings were unchanged at 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "As of the date of this release, Acme holds 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "As of today, Acme’s holdings amount to 1,234 BTC.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "As of 4:00 p.m. ET on November 21, 2025, Acme held 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "As at 30 September 2025, the Group held 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-09-30",
    ),
    says(
        "As of November 21, 2025, Acme held 1,234.56 Bitcoin (“BTC”), worth approximately $104.9 million.",
        facts="""holdings_units BTC 1234.56 2025-11-21
                 holdings_fair_value_usd BTC 104900000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, Acme held digital assets consisting of 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "As of November 21, 2025, the number of bitcoin held by the Company was 1,234.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "As of November 21, 2025, our treasury totaled 1,234 BTC, compared to 1,100 BTC a month earlier.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "As of November 21, 2025, Acme’s treasury consists of a reserve of 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-11-21",
    ),
    says(
        "The Company, which holds 1,234 BTC, is the largest holder in Ohio.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "Acme (NASDAQ: ACME), with 1,234 BTC on its balance sheet, today opened an office.",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC (approximately $104.9 million at that day’s price).",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_fair_value_usd BTC 104900000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC, representing approximately $104.9 million in value.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_fair_value_usd BTC 104900000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC with a total value of $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_fair_value_usd BTC 104900000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC, carried at a fair value of $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_fair_value_usd BTC 104900000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC at a fair value of $104.9 million and a cost basis of $120.1 "
        "million.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_fair_value_usd BTC 104900000 2025-11-21
                 holdings_cost_usd BTC 120100000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC with an average cost basis of $97,300 per bitcoin and a total "
        "cost of $120.1 million.",
        facts="""holdings_units BTC 1234 2025-11-21
                 avg_cost_usd BTC 97300 2025-11-21
                 holdings_cost_usd BTC 120100000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC acquired for an aggregate of $120.1 million, inclusive of fees.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_cost_usd BTC 120100000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC at an average entry price of $97,300.",
        facts="""holdings_units BTC 1234 2025-11-21
                 avg_cost_usd BTC 97300 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC at an all-in average cost of $97,300 per BTC.",
        facts="""holdings_units BTC 1234 2025-11-21
                 avg_cost_usd BTC 97300 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, we had invested a total of $120.1 million in 1,234 BTC.",
        facts="""holdings_units BTC 1234 2025-11-21
                 holdings_cost_usd BTC 120100000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, our average cost per bitcoin was $97,300.",
        facts="avg_cost_usd BTC 97300 2025-11-21",
    ),
    says(
        "Our average purchase price across all BTC held is now $97,300.",
        facts=f"avg_cost_usd BTC 97300 {T}",
    ),
    says(
        "As of November 21, 2025, our bitcoin had a cost basis of $120.1 million.",
        facts="holdings_cost_usd BTC 120100000 2025-11-21",
    ),
    says(
        "As of November 21, 2025, the aggregate purchase price of our 1,234 bitcoin was $120.1 million.",
        facts="holdings_cost_usd BTC 120100000 2025-11-21",
    ),
    says(
        "At November 21, 2025 the fair value of our SOL stood at $15.2 million.",
        facts="holdings_fair_value_usd SOL 15200000 2025-11-21",
    ),
    says(
        "As of November 21, 2025, Acme’s bitcoin was valued at $104.9 million.",
        facts="holdings_fair_value_usd BTC 104900000 2025-11-21",
    ),
    says(
        "Our ETH treasury is currently valued at approximately $104.9 million.",
        facts=f"holdings_fair_value_usd ETH 104900000 {T}",
    ),
    says(
        "Acme has completed an additional purchase of 50 BTC for $4.4 million.",
        facts=f"""purchase_units BTC 50 ..{T}
                 purchase_cost_usd BTC 4400000 ..{T}""",
    ),
    says(
        "On November 20, 2025, Acme executed the purchase of 50 BTC at an average price of $88,000 per BTC.",
        facts="""purchase_units BTC 50 ..2025-11-20
                 purchase_avg_price_usd BTC 88000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, 50 BTC were purchased for $4.4 million.",
        facts="""purchase_units BTC 50 ..2025-11-20
                 purchase_cost_usd BTC 4400000 ..2025-11-20""",
    ),
    says(
        "A total of 50 BTC was acquired between November 17 and November 21, 2025 at an average price of $88,000.",
        facts="""purchase_units BTC 50 2025-11-17..2025-11-21
                 purchase_avg_price_usd BTC 88000 2025-11-17..2025-11-21""",
    ),
    says(
        "Purchases during the week ended November 21, 2025 totaled 50 BTC at an average of $88,000 per coin.",
        facts="""purchase_units BTC 50 2025-11-15..2025-11-21
                 purchase_avg_price_usd BTC 88000 2025-11-15..2025-11-21""",
    ),
    says(
        "On November 20, 2025, Acme converted $4.4 million of cash into 50 BTC.",
        facts="""purchase_units BTC 50 ..2025-11-20
                 purchase_cost_usd BTC 4400000 ..2025-11-20""",
    ),
    says(
        "Acme today announced its inaugural purchase of 50 BTC, at a cost of $4.4 million.",
        facts=f"""purchase_units BTC 50 ..{T}
                 purchase_cost_usd BTC 4400000 ..{T}""",
    ),
    says(
        "Acme has made its third bitcoin purchase, acquiring 50 BTC for $4.4 million.",
        facts=f"""purchase_units BTC 50 ..{T}
                 purchase_cost_usd BTC 4400000 ..{T}""",
    ),
    says(
        "Acme has added 50 BTC to its treasury at an average price of $88,000.",
        facts=f"""purchase_units BTC 50 ..{T}
                 purchase_avg_price_usd BTC 88000 ..{T}""",
    ),
    says(
        "The purchase of 50 BTC, for $4.4 million in cash, was completed on November 20, 2025.",
        facts="""purchase_units BTC 50 ..2025-11-20
                 purchase_cost_usd BTC 4400000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025 we bought 50 BTC, paying an average of $88,000 per coin.",
        facts="""purchase_units BTC 50 ..2025-11-20
                 purchase_avg_price_usd BTC 88000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, we purchased 50 BTC at a weighted average price of $88,000, for an aggregate "
        "purchase price of $4.4 million.",
        facts="""purchase_units BTC 50 ..2025-11-20
                 purchase_avg_price_usd BTC 88000 ..2025-11-20
                 purchase_cost_usd BTC 4400000 ..2025-11-20""",
    ),
    says(
        "Using $4.4 million from its credit line, Acme acquired 50 BTC on November 20, 2025.",
        facts="purchase_units BTC 50 ..2025-11-20",
    ),
    says(
        "Acme Acquires 50 BTC for $4.4 Million, Increasing Total Holdings to 1,234 BTC",
        facts=f"""purchase_units BTC 50 ..{T}
                 purchase_cost_usd BTC 4400000 ..{T}
                 holdings_units BTC 1234 {T}""",
    ),
    says(
        "Acme Adds 50 Bitcoin, Now Holds 1,234",
        facts=f"holdings_units BTC 1234 {T}",
    ),
    says(
        "On November 20, 2025, 50 BTC were sold at an average price of $88,000.",
        facts="""sale_units BTC 50 ..2025-11-20
                 sale_avg_price_usd BTC 88000 ..2025-11-20""",
    ),
    says(
        "In October 2025, we liquidated 50 BTC, generating $5.4 million in cash.",
        facts="""sale_units BTC 50 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 5400000 2025-10-01..2025-10-31""",
    ),
    says(
        "Sales of 50 BTC in October 2025 generated proceeds of $5.4 million.",
        facts="""sale_units BTC 50 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 5400000 2025-10-01..2025-10-31""",
    ),
    says(
        "On November 20, 2025 we sold 50 of our bitcoin for net proceeds of $4.4 million.",
        facts="""sale_units BTC 50 ..2025-11-20
                 sale_proceeds_usd BTC 4400000 ..2025-11-20""",
    ),
    says(
        "In October 2025, the Company sold approximately 50 BTC at an average price of $110,000 per BTC, for "
        "gross proceeds of approximately $5.5 million.",
        facts="""sale_units BTC 50 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 110000 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 5500000 2025-10-01..2025-10-31""",
    ),
    says(
        "The Company raised $5.5 million from the sale of 50 BTC in October 2025.",
        facts="""sale_units BTC 50 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 5500000 2025-10-01..2025-10-31""",
    ),
    says(
        "As of November 21, 2025, we held 1,234 BTC, of which 500 BTC secure our credit facility.",
        facts="""holdings_units BTC 1234 2025-11-21
                 restricted_or_pledged_units BTC 500 2025-11-21""",
    ),
    says(
        "On November 20, 2025, Acme posted 500 BTC as collateral for the loan.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "As of November 21, 2025, the loan was collateralized by 500 BTC.",
        facts="restricted_or_pledged_units BTC 500 2025-11-21",
    ),
    says(
        "As of November 21, 2025, the facility is backed by 500 BTC pledged by the Company.",
        facts="restricted_or_pledged_units BTC 500 2025-11-21",
    ),
    says(
        "As of November 21, 2025, we had 1,234 BTC, including 500 BTC pledged as collateral.",
        facts="""holdings_units BTC 1234 2025-11-21
                 restricted_or_pledged_units BTC 500 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, 500 BTC were locked as collateral for a forward.",
        facts="restricted_or_pledged_units BTC 500 2025-11-21",
    ),
    says(
        "As of November 21, 2025, approximately 500 BTC was encumbered.",
        facts="restricted_or_pledged_units BTC 500 2025-11-21",
    ),
    says(
        "As of November 21, 2025, the Company’s bitcoin included 500 restricted BTC.",
        facts="restricted_or_pledged_units BTC 500 2025-11-21",
    ),
    says(
        "As of November 21, 2025, 500 BTC had been transferred to the lender as collateral.",
        facts="restricted_or_pledged_units BTC 500 2025-11-21",
    ),
    # as many houses write their updates
    says(
        "As of November 16th at 3:00pm ET, Acme’s crypto holdings are comprised of 35,598 ETH at $3,120 per ETH "
        "(Coinbase), 192 Bitcoin (BTC) and unencumbered cash of $60.7 million.",
        facts="""holdings_units ETH 35598 2025-11-16
                 holdings_units BTC 192 2025-11-16
                 cash_usd 60700000 2025-11-16""",
    ),
    says(
        "As of October 31, 2025, the Company held 210,698 SOL, an increase of 8,875 SOL, or 4.4%, from the "
        "201,823 SOL reported on September 10, 2025.",
        facts="holdings_units SOL 210698 2025-10-31",
    ),
    says(
        "As of October 31, 2025, our 210,698 SOL had a value of $39.7 million and a total cost basis of $32.5 "
        "million, or $154.25 per SOL.",
        facts="""holdings_units SOL 210698 2025-10-31
                 holdings_fair_value_usd SOL 39700000 2025-10-31
                 holdings_cost_usd SOL 32500000 2025-10-31
                 avg_cost_usd SOL 154.25 2025-10-31""",
    ),
    says(
        "Total acquisitions to date amount to $91.0 million spent at a weighted average price of $98,760 per bitcoin.",
        facts=f"""holdings_cost_usd BTC 91000000 {T}
                 avg_cost_usd BTC 98760 {T}""",
    ),
    says(
        "Between October 25 and November 2, 2025, Acme acquired 167 bitcoins for $16.2 million at an average "
        "price of $97,093 per bitcoin, inclusive of fees and expenses.",
        facts="""purchase_units BTC 167 2025-10-25..2025-11-02
                 purchase_cost_usd BTC 16200000 2025-10-25..2025-11-02
                 purchase_avg_price_usd BTC 97093 2025-10-25..2025-11-02""",
    ),
    says(
        "As of November 2, 2025, we held 3,634 bitcoins, which were acquired for an aggregate $322.1 million at "
        "an average purchase price of $88,668 per bitcoin, inclusive of fees and expenses, with a market value of "
        "$399.0 million.",
        facts="""holdings_units BTC 3634 2025-11-02
                 holdings_cost_usd BTC 322100000 2025-11-02
                 avg_cost_usd BTC 88668 2025-11-02
                 holdings_fair_value_usd BTC 399000000 2025-11-02""",
    ),
    says(
        "Acme has purchased 43.8 BTC since its last update on November 10, 2025, and now holds 4,064.08 BTC.",
        facts=f"""holdings_units BTC 4064.08 {T}
                 purchase_units BTC 43.8 2025-11-10..{T}""",
    ),
    says(
        "Acme purchased 573.91 BTC at a weighted average price of $118,204.88 per Bitcoin; together with the 21 "
        "BTC it held before, it now holds 594.91 BTC.",
        facts=f"""purchase_units BTC 573.91 ..{T}
                 purchase_avg_price_usd BTC 118204.88 ..{T}
                 holdings_units BTC 594.91 {T}""",
    ),
    says(
        "As of November 5, 2025, Acme held approximately 4,004 BTC in its strategic reserve, an increase of "
        "approximately 139 BTC since October 24, 2025.",
        facts="holdings_units BTC 4004 2025-11-05",
    ),
    says(
        "Acme’s strategic reserve increased to approximately 4,004 BTC as of November 5, 2025.",
        facts="holdings_units BTC 4004 2025-11-05",
    ),
    says(
        "As of November 20, 2025, the Company held 515,054 BNB tokens at an average cost of $851.29 per BNB.",
        facts="""holdings_units BNB 515054 2025-11-20
                 avg_cost_usd BNB 851.29 2025-11-20""",
    ),
    says(
        "Acme sold 589.9 bitcoins in October 2025 for proceeds of approximately $64.9 million, at an average of "
        "$110,057 per bitcoin.",
        facts="""sale_units BTC 589.9 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 64900000 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 110057 2025-10-01..2025-10-31""",
    ),
    says(
        "In October 2025 the Company sold 400 BTC, resulting in net proceeds of $46.0 million.",
        facts="""sale_units BTC 400 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 46000000 2025-10-01..2025-10-31""",
    ),
    says(
        "Sold 185 BTC in October 2025 at an average price of $115,000 per BTC, generating total proceeds of $21.3 "
        "million.",
        facts="""sale_units BTC 185 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 115000 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 21300000 2025-10-01..2025-10-31""",
    ),
    says(
        "Total BTC holdings as of October 31, 2025: 13,033, of which 5,444 were posted as collateral or held as "
        "receivable.",
        facts="""holdings_units BTC 13033 2025-10-31
                 restricted_or_pledged_units BTC 5444 2025-10-31""",
    ),
    says(
        "As of October 31, 2025, the Company’s bitcoin holdings totaled 13,033, including 5,444 posted as collateral.",
        facts="""holdings_units BTC 13033 2025-10-31
                 restricted_or_pledged_units BTC 5444 2025-10-31""",
    ),
    says(
        "As of October 31, 2025, Acme held 11,542 bitcoin purchased at an average price of $118,529, for a total "
        "of approximately $1.37 billion.",
        facts="""holdings_units BTC 11542 2025-10-31
                 avg_cost_usd BTC 118529 2025-10-31
                 holdings_cost_usd BTC 1370000000 2025-10-31""",
    ),
    says(
        "At the end of October 2025, bitcoin holdings were valued at $519.4 million.",
        facts="holdings_fair_value_usd BTC 519400000 2025-10-31",
    ),
    says(
        "Acme acquired 101,568 SUI and 12,892 HYPE on November 19, 2025.",
        facts="""purchase_units SUI 101568 ..2025-11-19
                 purchase_units HYPE 12892 ..2025-11-19""",
    ),
    says(
        "As of November 20, 2025, Acme’s holdings amounted to 733,060,893 DOGE at an average of $0.2408, with "
        "unrealized losses of over $20 million.",
        facts="""holdings_units DOGE 733060893 2025-11-20
                 avg_cost_usd DOGE 0.2408 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, Acme owned 20,000 ETH, purchased at an aggregate cost of $70.2 million (an "
        "average of $3,510 per ETH).",
        facts="""holdings_units ETH 20000 2025-11-20
                 holdings_cost_usd ETH 70200000 2025-11-20
                 avg_cost_usd ETH 3510 2025-11-20""",
    ),
    says(
        "Acme’s ETH treasury grew to 20,000 ETH, up 8% week over week, as of November 20, 2025.",
        facts="holdings_units ETH 20000 2025-11-20",
    ),
    says(
        "As of November 20, 2025, Acme has a total of 20,000 ETH on its balance sheet, valued at approximately "
        "$57 million based on an ETH price of $2,850.",
        facts="""holdings_units ETH 20000 2025-11-20
                 holdings_fair_value_usd ETH 57000000 2025-11-20""",
    ),
    says(
        "For the week ended November 23, 2025, Acme acquired 1,982 ETH at an average price of $2,931.",
        facts="""purchase_units ETH 1982 2025-11-17..2025-11-23
                 purchase_avg_price_usd ETH 2931 2025-11-17..2025-11-23""",
    ),
    says(
        "During the period from November 17 to November 23, 2025, the Company purchased 1,982 ETH for an "
        "aggregate purchase price of $5.8 million (inclusive of fees), or an average of $2,931 per ETH.",
        facts="""purchase_units ETH 1982 2025-11-17..2025-11-23
                 purchase_cost_usd ETH 5800000 2025-11-17..2025-11-23
                 purchase_avg_price_usd ETH 2931 2025-11-17..2025-11-23""",
    ),
    says(
        "The Company’s most recent purchase, on November 19, 2025, comprised 75 BTC for approximately $6.8 million.",
        facts="""purchase_units BTC 75 ..2025-11-19
                 purchase_cost_usd BTC 6800000 ..2025-11-19""",
    ),
    says(
        "The Company deployed $6.8 million to purchase 75 BTC on November 19, 2025.",
        facts="""purchase_units BTC 75 ..2025-11-19
                 purchase_cost_usd BTC 6800000 ..2025-11-19""",
    ),
    says(
        "Acme (the “Company”) has purchased 75 bitcoin (“BTC”) for approximately $6.8 million, at an average "
        "price of approximately $90,700 per bitcoin.",
        facts=f"""purchase_units BTC 75 ..{T}
                 purchase_cost_usd BTC 6800000 ..{T}
                 purchase_avg_price_usd BTC 90700 ..{T}""",
    ),
    says(
        "Net of the sale, Acme’s holdings are 2,264 BTC.",
        facts=f"holdings_units BTC 2264 {T}",
    ),
    says(
        "After the sale, the Company continues to hold 2,264 BTC.",
        facts=f"holdings_units BTC 2264 {T}",
    ),
    says(
        "Acme still holds 2,264 BTC after the sale of 970 BTC.",
        facts=f"""holdings_units BTC 2264 {T}
                 sale_units BTC 970 ..{T}""",
    ),
    says(
        "Following the sale on November 19, 2025, we retain 2,264 BTC.",
        facts="holdings_units BTC 2264 2025-11-19",
    ),
    says(
        "The Company held 2,264 BTC at November 20, 2025, of which 1,617 are pledged as security for the notes.",
        facts="""holdings_units BTC 2264 2025-11-20
                 restricted_or_pledged_units BTC 1617 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, approximately 1,617 of the 2,264 BTC held are pledged as collateral.",
        facts="restricted_or_pledged_units BTC 1617 2025-11-20",
    ),
    says(
        "As of November 20, 2025, our unencumbered bitcoin was 647 and our encumbered bitcoin was 1,617.",
        facts="restricted_or_pledged_units BTC 1617 2025-11-20",
    ),
    says(
        "As of November 20, 2025, we had posted a total of 1,617 BTC as collateral under the facility.",
        facts="restricted_or_pledged_units BTC 1617 2025-11-20",
    ),
    says(
        "As of November 20, 2025, the market value of our treasury of 2,264 BTC was $199.2 million.",
        facts="""holdings_units BTC 2264 2025-11-20
                 holdings_fair_value_usd BTC 199200000 2025-11-20""",
    ),
    says(
        "Our Bitcoin holdings had a market value of approximately $199.2 million at November 20, 2025 and a cost "
        "basis of $240.7 million.",
        facts="""holdings_fair_value_usd BTC 199200000 2025-11-20
                 holdings_cost_usd BTC 240700000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, the 2,264 BTC in our treasury were worth $199.2 million.",
        facts="""holdings_units BTC 2264 2025-11-20
                 holdings_fair_value_usd BTC 199200000 2025-11-20""",
    ),
    says(
        "Acme’s aggregate BTC cost basis is $240.7 million, or $106,300 per BTC.",
        facts=f"""holdings_cost_usd BTC 240700000 {T}
                 avg_cost_usd BTC 106300 {T}""",
    ),
    says(
        "Our total bitcoin investment to date is $240.7 million at an average price of $106,300.",
        facts=f"""holdings_cost_usd BTC 240700000 {T}
                 avg_cost_usd BTC 106300 {T}""",
    ),
    # harder ones
    says(
        "As of November 20, 2025, Acme held BTC 1,234.",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "As of November 20, 2025, Acme held ₿1,234.",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "As of November 20, 2025, Acme held 12.3 million SOL valued at $1.6 billion.",
        facts="""holdings_units SOL 12300000 2025-11-20
                 holdings_fair_value_usd SOL 1600000000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, our treasury stood at 1,234 BTC ($104.9 million).",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "As of November 20, 2025, the Company was holding 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "The Company reported holding 1,234 BTC as of November 20, 2025.",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "Acme disclosed that it held 1,234 BTC at the close of business on November 20, 2025.",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "Bitcoin holdings rose to 1,234 at October 31, 2025 from 1,100 at September 30, 2025.",
        facts="holdings_units BTC 1234 2025-10-31",
    ),
    says(
        "From 1,100 BTC at September 30, 2025, our treasury grew to 1,234 BTC at October 31, 2025.",
        facts="holdings_units BTC 1234 2025-10-31",
    ),
    says(
        "As of October 31, 2025, we held 1,234 BTC, up from 1,100 BTC at September 30, 2025.",
        facts="holdings_units BTC 1234 2025-10-31",
    ),
    says(
        "We finished October 2025 holding 1,234 BTC.",
        facts="holdings_units BTC 1234 2025-10-31",
    ),
    says(
        "We closed the quarter ended September 30, 2025 with 1,234 BTC on the balance sheet.",
        facts="holdings_units BTC 1234 2025-09-30",
    ),
    says(
        "At September 30, 2025, bitcoin on our balance sheet amounted to 1,234.",
        facts="holdings_units BTC 1234 2025-09-30",
    ),
    says(
        "At September 30, 2025, digital assets comprised 1,234 BTC with a carrying amount equal to fair value of "
        "$140.7 million.",
        facts="""holdings_units BTC 1234 2025-09-30
                 holdings_fair_value_usd BTC 140700000 2025-09-30""",
    ),
    says(
        "At September 30, 2025 we held 1,234 BTC, which had a fair value of $140.7 million and had cost $120.1 "
        "million.",
        facts="""holdings_units BTC 1234 2025-09-30
                 holdings_fair_value_usd BTC 140700000 2025-09-30
                 holdings_cost_usd BTC 120100000 2025-09-30""",
    ),
    says(
        "As of November 20, 2025, our 1,234 BTC were worth $104.9 million at market.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC, then worth roughly $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC, whose market value was $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC (fair value: $104.9 million; cost: $120.1 million).",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20
                 holdings_cost_usd BTC 120100000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC with a combined market value of $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20""",
    ),
    says(
        "At a price of $85,000 on November 20, 2025, our 1,234 BTC are worth $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20""",
    ),
    says(
        "The dollar value of our bitcoin was $104.9 million on November 20, 2025.",
        facts="holdings_fair_value_usd BTC 104900000 2025-11-20",
    ),
    says(
        "At November 20, 2025 prices, our bitcoin treasury is worth $104.9 million.",
        facts="holdings_fair_value_usd BTC 104900000 2025-11-20",
    ),
    says(
        "Marked to market on November 20, 2025, the treasury’s 1,234 BTC were worth $104.9 million.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_fair_value_usd BTC 104900000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC bought for $120.1 million, that is $97,300 each.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_cost_usd BTC 120100000 2025-11-20
                 avg_cost_usd BTC 97300 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC, for which we have paid $120.1 million in total.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_cost_usd BTC 120100000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC; our average cost is $97,300.",
        facts="""holdings_units BTC 1234 2025-11-20
                 avg_cost_usd BTC 97300 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC at a total cost, including fees, of $120.1 million.",
        facts="""holdings_units BTC 1234 2025-11-20
                 holdings_cost_usd BTC 120100000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 1,234 BTC at an average of $97,300 (total cost: $120.1 million).",
        facts="""holdings_units BTC 1234 2025-11-20
                 avg_cost_usd BTC 97300 2025-11-20
                 holdings_cost_usd BTC 120100000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, Acme held 1,234 BTC purchased at a dollar-cost average of $97,300.",
        facts="""holdings_units BTC 1234 2025-11-20
                 avg_cost_usd BTC 97300 2025-11-20""",
    ),
    says(
        "Acme purchased 50 BTC on November 19, 2025 and another 25 BTC on November 20, 2025.",
        facts="""purchase_units BTC 50 ..2025-11-19
                 purchase_units BTC 25 ..2025-11-20""",
    ),
    says(
        "On November 19, 2025, Acme purchased 50 BTC for $4.5 million and 900 ETH for $2.7 million.",
        facts="""purchase_units BTC 50 ..2025-11-19
                 purchase_cost_usd BTC 4500000 ..2025-11-19
                 purchase_units ETH 900 ..2025-11-19
                 purchase_cost_usd ETH 2700000 ..2025-11-19""",
    ),
    says(
        "On November 19, 2025, Acme invested $4.5 million in bitcoin, buying 50 BTC at $90,000 each.",
        facts="""purchase_units BTC 50 ..2025-11-19
                 purchase_cost_usd BTC 4500000 ..2025-11-19
                 purchase_avg_price_usd BTC 90000 ..2025-11-19""",
    ),
    says(
        "On November 19, 2025, Acme closed on the purchase of 50 BTC.",
        facts="purchase_units BTC 50 ..2025-11-19",
    ),
    says(
        "Last week, between November 17 and November 21, 2025, we picked up 50 BTC.",
        facts="purchase_units BTC 50 2025-11-17..2025-11-21",
    ),
    says(
        "During the week of November 17, 2025 to November 23, 2025 purchases came to 50 BTC for $4.5 million.",
        facts="""purchase_units BTC 50 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 4500000 2025-11-17..2025-11-23""",
    ),
    says(
        "In October 2025 we bought 50 BTC (average price: $110,000).",
        facts="""purchase_units BTC 50 2025-10-01..2025-10-31
                 purchase_avg_price_usd BTC 110000 2025-10-01..2025-10-31""",
    ),
    says(
        "In October 2025 we bought 50 BTC at prices averaging $110,000.",
        facts="""purchase_units BTC 50 2025-10-01..2025-10-31
                 purchase_avg_price_usd BTC 110000 2025-10-01..2025-10-31""",
    ),
    says(
        "On November 19, 2025, 50 BTC were added to the treasury at an average price of $90,000.",
        facts="""purchase_units BTC 50 ..2025-11-19
                 purchase_avg_price_usd BTC 90000 ..2025-11-19""",
    ),
    says(
        "On November 19, 2025, we sold 50 BTC, realizing $4.5 million.",
        facts="""sale_units BTC 50 ..2025-11-19
                 sale_proceeds_usd BTC 4500000 ..2025-11-19""",
    ),
    says(
        "On November 19, 2025, we sold 50 BTC at $90,000 apiece.",
        facts="""sale_units BTC 50 ..2025-11-19
                 sale_avg_price_usd BTC 90000 ..2025-11-19""",
    ),
    says(
        "On November 19, 2025, the Company completed a sale of 50 BTC for total consideration of $4.5 million.",
        facts="""sale_units BTC 50 ..2025-11-19
                 sale_proceeds_usd BTC 4500000 ..2025-11-19""",
    ),
    says(
        "To fund capital expenditure, 50 BTC were sold in October 2025, bringing in $5.5 million.",
        facts="""sale_units BTC 50 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 5500000 2025-10-01..2025-10-31""",
    ),
    says(
        "We reduced our holdings by 50 BTC to 1,234 BTC as of November 20, 2025.",
        facts="holdings_units BTC 1234 2025-11-20",
    ),
    says(
        "At November 20, 2025, 500 BTC was held by lenders as collateral.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "At November 20, 2025 the loan was secured by a pledge of 500 BTC.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "At November 20, 2025, pledged bitcoin totaled 500.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "At November 20, 2025, bitcoin pledged as collateral was 500 BTC.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "At November 20, 2025, the collateral comprised 500 BTC.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    says(
        "As of November 20, 2025, 734 BTC were unencumbered and 500 BTC were pledged.",
        facts="restricted_or_pledged_units BTC 500 2025-11-20",
    ),
    # dollars and coins in brackets, deeds told by their coins, the cost of the whole, tiles
    says(
        "Acme added 120 BTC last week at an average price of $101,200, bringing total holdings to 1,340 BTC.",
        facts="""holdings_units BTC 1340 2025-11-24
                 purchase_avg_price_usd BTC 101200 2025-11-17..2025-11-23
                 purchase_units BTC 120 2025-11-17..2025-11-23""",
    ),
    says(
        "Acme is now custodying 1,340 BTC in its treasury.",
        facts="holdings_units BTC 1340 2025-11-24",
    ),
    says(
        "The Company now counts 1,340 BTC among its treasury assets.",
        facts="holdings_units BTC 1340 2025-11-24",
    ),
    says(
        "Our treasury: $124.7 million (1,340 BTC).",
        facts="""holdings_fair_value_usd BTC 124700000 2025-11-24
                 holdings_units BTC 1340 2025-11-24""",
    ),
    says(
        "As of November 20, 2025, Acme’s holdings amounted to $124.7 million in bitcoin (1,340 BTC).",
        facts="""holdings_fair_value_usd BTC 124700000 2025-11-20
                 holdings_units BTC 1340 2025-11-20""",
    ),
    says(
        "Acme holds approximately $124.7 million of bitcoin (1,340 BTC) as of November 20, 2025.",
        facts="""holdings_fair_value_usd BTC 124700000 2025-11-20
                 holdings_units BTC 1340 2025-11-20""",
    ),
    says(
        "On November 19, 2025 Acme purchased $2.6 million in bitcoin (approximately 25 BTC) at an average "
        "price of $104,000.",
        facts="""purchase_avg_price_usd BTC 104000 ..2025-11-19
                 purchase_cost_usd BTC 2600000 ..2025-11-19
                 purchase_units BTC 25 ..2025-11-19""",
    ),
    says(
        "Acme sold $2.6 million of bitcoin (25 BTC) on November 19, 2025.",
        facts="""sale_proceeds_usd BTC 2600000 ..2025-11-19
                 sale_units BTC 25 ..2025-11-19""",
    ),
    says(
        "In order to pay down debt, on November 19, 2025 we sold 12 BTC at an average price of $101,250 per bitcoin.",
        facts="""sale_avg_price_usd BTC 101250 ..2025-11-19
                 sale_units BTC 12 ..2025-11-19""",
    ),
    says(
        "The 25 BTC bought on November 6 cost US$2.6 million.",
        facts="""purchase_cost_usd BTC 2600000 ..2025-11-06
                 purchase_units BTC 25 ..2025-11-06""",
    ),
    says(
        "We continued adding in October 2025 with just 88,750 SOL purchased in the open market in the month.",
        facts="purchase_units SOL 88750 2025-10-01..2025-10-31",
    ),
    says(
        "The most recent 25 BTC were purchased on November 19, 2025 at an average price of $101,250.",
        facts="""purchase_avg_price_usd BTC 101250 ..2025-11-19
                 purchase_units BTC 25 ..2025-11-19""",
    ),
    says(
        "Total Dogecoin (DOGE) holdings of 733,060,893 as of November 12, 2025",
        facts="holdings_units DOGE 733060893 2025-11-12",
    ),
    says(
        "As of November 19, 2025 Acme held 1,827 BTC; 1,675 BTC at September 30, 2025.",
        facts="""holdings_units BTC 1675 2025-09-30
                 holdings_units BTC 1827 2025-11-19""",
    ),
    says(
        "Acme launches with 43,514 BTC on its balance sheet, worth approximately $3.9 billion.",
        facts="""holdings_fair_value_usd BTC 3900000000 2025-11-24
                 holdings_units BTC 43514 2025-11-24""",
    ),
    says(
        "As of November 20, 2025, Acme held 6,921,342 SOL. Since launching its strategy in September 2025, "
        "the Company has acquired SOL at an average price of $230.08 per SOL net of fees, for a total cost "
        "of approximately $1.59 billion.",
        facts="""avg_cost_usd SOL 230.08 2025-11-20
                 holdings_cost_usd SOL 1590000000 2025-11-20
                 holdings_units SOL 6921342 2025-11-20""",
    ),
    says(
        "The Company has paid $332 million to date, or $157.66 per SOL, for its SOL.",
        facts="""avg_cost_usd SOL 157.66 2025-11-24
                 holdings_cost_usd SOL 332000000 2025-11-24""",
    ),
    says(
        "Acme has invested $332 million in bitcoin to date at an average of $98,000 per BTC.",
        facts="""avg_cost_usd BTC 98000 2025-11-24
                 holdings_cost_usd BTC 332000000 2025-11-24""",
    ),
    says(
        "• Treasury acquired at an average cost of approximately $0.2364 per DOGE, or approximately $173.3 "
        "million in total",
        facts="""avg_cost_usd DOGE 0.2364 2025-11-24
                 holdings_cost_usd DOGE 173300000 2025-11-24""",
    ),
    says(
        "- SOL treasury (October 31, 2025): 2,106,989 SOL; acquired for $325 million at an average cost of "
        "$154.25 per SOL",
        facts="""avg_cost_usd SOL 154.25 2025-10-31
                 holdings_cost_usd SOL 325000000 2025-10-31
                 holdings_units SOL 2106989 2025-10-31""",
    ),
    says(
        "Our bitcoin holdings, acquired for $325 million, are held in cold storage.",
        facts="holdings_cost_usd BTC 325000000 2025-11-24",
    ),
    says(
        "The average purchase price of our bitcoin is $94,874 with a total cost of $412.7 million.",
        facts="""avg_cost_usd BTC 94874 2025-11-24
                 holdings_cost_usd BTC 412700000 2025-11-24""",
    ),
    says(
        "HYPE is our reserve asset.",
        "The fair value of digital assets was $77.2 million at September 30, 2025.",
        facts="holdings_fair_value_usd HYPE 77200000 2025-09-30",
    ),
    says(
        "Acme October 2025 Bitcoin Production and Operations Update",
        "Sales of bitcoin equated to proceeds of approximately $14.3 million.",
        facts="sale_proceeds_usd BTC 14300000 2025-10-01..2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme October 2025 Bitcoin Production and Operations Update",
        "Proceeds from BTC sales in October totaled $14.3 million.",
        facts="sale_proceeds_usd BTC 14300000 2025-10-01..2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme October 2025 Bitcoin Production and Operations Update",
        "During the month we generated $14.3 million in net proceeds from the sale of bitcoin.",
        facts="sale_proceeds_usd BTC 14300000 2025-10-01..2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "We sold 400 of the 650 BTC produced in October 2025 at an average price of $110,500.",
        facts="""sale_avg_price_usd BTC 110500 2025-10-01..2025-10-31
                 sale_units BTC 400 2025-10-01..2025-10-31""",
    ),
    says(
        "Acme has exited its position, selling all 105 BTC on November 18, 2025 for $10.1 million.",
        facts="""sale_proceeds_usd BTC 10100000 ..2025-11-18
                 sale_units BTC 105 ..2025-11-18""",
    ),
    says(
        "Acme’s treasury grew 5% week over week to 52,850 ETH.",
        facts="holdings_units ETH 52850 2025-11-24",
    ),
    says(
        "50,000 ETH Milestone Surpassed; Holdings Now 52,850 ETH",
        facts="holdings_units ETH 52850 2025-11-24",
    ),
    says(
        "The purchase, completed on November 18, 2025, added 210.5 BTC to our reserves at an average price of $95,012.",
        facts="""purchase_avg_price_usd BTC 95012 ..2025-11-18
                 purchase_units BTC 210.5 ..2025-11-18""",
    ),
    says(
        "Holdings (as of November 20, 2025): 4,350 BTC / 12,000 ETH",
        facts="""holdings_units BTC 4350 2025-11-20
                 holdings_units ETH 12000 2025-11-20""",
    ),
    says(
        "The Company currently owns 210 bitcoins worth approximately $20 million.",
        facts="""holdings_fair_value_usd BTC 20000000 2025-11-24
                 holdings_units BTC 210 2025-11-24""",
    ),
    says(
        "Acme added an incremental 52 BTC to its holdings, which now total 4,350 BTC.",
        facts="holdings_units BTC 4350 2025-11-24",
    ),
    says(
        "Between November 10, 2025 and November 16, 2025 Acme used proceeds from its ATM to purchase "
        "approximately 105 BTC for approximately $10.1 million in cash.",
        facts="""purchase_cost_usd BTC 10100000 2025-11-10..2025-11-16
                 purchase_units BTC 105 2025-11-10..2025-11-16""",
    ),
    says(
        "Our 4,350 BTC were purchased at an average cost of $94,874 per BTC.",
        facts="""avg_cost_usd BTC 94874 2025-11-24
                 holdings_units BTC 4350 2025-11-24""",
    ),
    says(
        "As of November 20, 2025, we held ₿1,523 and Ξ 12,345.",
        facts="""holdings_units BTC 1523 2025-11-20
                 holdings_units ETH 12345 2025-11-20""",
    ),
    says(
        "Bitcoin purchased since October 31, 2025: 12.06 BTC for US$1.2 million",
        facts="""purchase_units BTC 12.06 2025-10-31..2025-11-24
                 purchase_cost_usd BTC 1200000 2025-10-31..2025-11-24""",
    ),
    says(
        "<div><div>1,340</div><div>BTC Held</div></div><div><div>$124.7M</div><div>Market "
        "Value</div></div><div><div>$98,200</div><div>Average Cost</div></div>",
        facts="""avg_cost_usd BTC 98200 2025-11-24
                 holdings_fair_value_usd BTC 124700000 2025-11-24
                 holdings_units BTC 1340 2025-11-24""",
    ),
    says(
        "<div><div>Snapshot as of November 20, 2025</div><div>BTC "
        "Held</div><div>1,340</div></div><div><div>Market Value of BTC</div><div>$124.7M</div></div>",
        facts="""holdings_fair_value_usd BTC 124700000 2025-11-20
                 holdings_units BTC 1340 2025-11-20""",
    ),
    says(
        "Acme treasury as of November 20, 2025",
        "<ul><li>BTC 12.6071</li><li>Ξ 1,234</li></ul>",
        facts="""holdings_units BTC 12.6071 2025-11-20
                 holdings_units ETH 1234 2025-11-20""",
    ),
    says(
        "<|Asset|Quantity|Market Value/BTC|1,340|$124.7M/AVAX|140k|$2.4M/ETH|22.5k|$69.4M",
        facts="""holdings_fair_value_usd AVAX 2400000 2025-11-24
                 holdings_fair_value_usd BTC 124700000 2025-11-24
                 holdings_fair_value_usd ETH 69400000 2025-11-24
                 holdings_units AVAX 140000 2025-11-24
                 holdings_units BTC 1340 2025-11-24
                 holdings_units ETH 22500 2025-11-24""",
    ),
    says(
        "Our stack grew to 1,420,173 SOL.",
        facts="holdings_units SOL 1420173 2025-11-24",
    ),
    says(
        "As of November 20, 2025, Acme held 4,350 BTC and 12,000 ETH, valued at $380.2 million and $36.0 "
        "million, respectively.",
        facts="""holdings_fair_value_usd BTC 380200000 2025-11-20
                 holdings_fair_value_usd ETH 36000000 2025-11-20
                 holdings_units BTC 4350 2025-11-20
                 holdings_units ETH 12000 2025-11-20""",
    ),
    says(
        "The Group’s holdings of Bitcoin as at 20 November 2025 were 102.5, purchased at an average price of £75,000.",
        facts="holdings_units BTC 102.5 2025-11-20",
    ),
    says(
        "As of November 20, 2025 Acme’s holdings include 4,350 BTC purchased for $412.7 million, and 12,000 "
        "ETH purchased for $36.6 million.",
        facts="""holdings_cost_usd BTC 412700000 2025-11-20
                 holdings_cost_usd ETH 36600000 2025-11-20
                 holdings_units BTC 4350 2025-11-20
                 holdings_units ETH 12000 2025-11-20""",
    ),
    says(
        "Acme held 108,098,436 SUI (approximately $172.9 million as of November 20, 2025).",
        facts="""holdings_fair_value_usd SUI 172900000 2025-11-20
                 holdings_units SUI 108098436 2025-11-20""",
    ),
    says(
        "Treasury update as of November 15, 2025",
        "Bought since October 31, 2025: 12.06 bitcoin for US$1.2 million",
        facts="""purchase_cost_usd BTC 1200000 2025-10-31..2025-11-15
                 purchase_units BTC 12.06 2025-10-31..2025-11-15""",
    ),
    says(
        "Sold in October 2025: 45 BTC at an average price of $110,000",
        facts="""sale_avg_price_usd BTC 110000 2025-10-01..2025-10-31
                 sale_units BTC 45 2025-10-01..2025-10-31""",
    ),
    says(
        "Acme acquired 22,543,120 DOGE since its prior update on October 16, 2025, at an average price of "
        "approximately $0.1905.",
        facts="""purchase_avg_price_usd DOGE 0.1905 2025-10-16..2025-11-24
                 purchase_units DOGE 22543120 2025-10-16..2025-11-24""",
    ),
    says(
        "BTC Held: ~4,350 | Avg Cost: $94,874 | Fair Value: $380.2M",
        facts="""avg_cost_usd BTC 94874 2025-11-24
                 holdings_fair_value_usd BTC 380200000 2025-11-24
                 holdings_units BTC 4350 2025-11-24""",
    ),
    says(
        "- As of November 20: 4,350 BTC on balance sheet; no debt",
        facts="""holdings_units BTC 4350 2025-11-20
                 debt_principal_usd 0 2025-11-20""",
    ),
    says(
        "Acme Publishes Unaudited Treasury Snapshot at 30 November 2025",
        "<|Asset|Quantity|Fair value (US$ '000)/Ether|5,420.18|16,224/Bitcoin|61.5|5,578/Others||311/Total||22,113",
        "Movements: 4,326 SOL (rewards: 450) were sold during the month for US$0.61 million.",
        facts="""holdings_fair_value_usd 22113000 2025-11-30
                 holdings_fair_value_usd BTC 5578000 2025-11-30
                 holdings_fair_value_usd ETH 16224000 2025-11-30
                 holdings_units BTC 61.5 2025-11-30
                 holdings_units ETH 5420.18 2025-11-30
                 sale_proceeds_usd SOL 610000 2025-11-01..2025-11-30
                 sale_units SOL 4326 2025-11-01..2025-11-30""",
        filed=date(2025, 12, 8),
    ),
    says(
        "Acme expects to report for the year ended June 30, 2025:",
        "Cash: $214,903",
        "Bitcoin on hand: BTC 12.6071",
        facts="""cash_usd 214903 2025-06-30
                 holdings_units BTC 12.6071 2025-06-30""",
        filed=date(2025, 9, 29),
    ),
    says(
        "As of September 11, 2025 the Company holds 217,510,274 TON, together with approximately $51.1 "
        "million in cash, for a treasury of $734.1 million.",
        facts="""cash_usd 51100000 2025-09-11
                 holdings_units TON 217510274 2025-09-11""",
    ),
]

NON_EXAMPLES = [
    silent(
        "Including these coins of our customers, we own 9,310 ETH.",
        why="not the filer's alone",
    ),
    silent(
        "On November 19, 2025, Acme entered into a loan agreement with Northwind, which borrows from it. To secure the "
        "loan, the borrower transferred 64 bitcoin to a custodian.",
        why="the filer lends",
    ),
    silent(
        "To secure the loan, the Company will transfer 64 bitcoin to a custodian of the bank.",
        why="what will be pledged",
    ),
    silent(
        "Acme reported results for the three months and the year ended December 31, 2024.",
        "At the end of the third quarter we held 1,990 TAO.",
        why="a quarter that is over, whose day is not told",
        filed=date(2025, 2, 20),
    ),
    silent(
        "As of October 31, 2025, Acme held 48,211 BTC and 611,020 ETH for the benefit of clients.",
        why="what is held for clients is theirs",
    ),
    silent("As of October 31, 2025, Acme held 4,211 BTC on behalf of its users.", why="users' coins"),
    silent("As of October 31, 2025, Acme held 4,211 BTC in custody for its customers.", why="customers' coins"),
    silent("As of October 31, 2025, Acme safeguarded 4,211 BTC as custodian.", why="a custodian's coins are others'"),
    silent("Acme held 4,211 BTC as of October 31, 2025 as agent for the lenders.", why="an agent's coins are others'"),
    silent("Bitcoin sold during the prior quarter: 85, proceeds of $9.1 million.", why="which quarter is not told"),
    silent(
        QUARTER_HEAD, "During the prior-year quarter, Acme sold 85 BTC.", why="another year's quarter", filed=AUGUST
    ),
    silent(
        QUARTER_HEAD,
        "Acme has sold 85 BTC year to date under its fiscal plan.",
        why="a fiscal year to date has no first day here",
        filed=AUGUST,
    ),
    silent(
        QUARTER_HEAD,
        "Subsequent to quarter end, Acme agreed to purchase 310 BTC.",
        why="an agreement is no purchase",
        filed=AUGUST,
    ),
    silent("Subsequent to period end, Acme acquired 310 BTC.", why="which period is not told"),
    silent("Acme acquired 83 bitcoins in 2023 and has held them since.", why="a year without its firm's own months"),
    silent("Lodestar, Inc., a partly owned subsidiary, held 382.9 Bitcoin.", why="not wholly owned"),
    silent("Lodestar, Inc., the Company’s largest lender, held 382.9 Bitcoin.", why="a lender"),
    silent("Lodestar, Inc., a wholly owned subsidiary of Northwind Corp., held 382.9 Bitcoin.", why="another's"),
    silent("Lodestar, Northwind’s wholly owned subsidiary, held 382.9 Bitcoin.", why="another's subsidiary"),
    silent("We held one Bitcoin conference in Austin.", why="a conference"),
    silent("One bitcoin is divided into one hundred million satoshis.", why="a definition"),
    silent("Acme bought two bitcoin mining sites in Texas.", why="sites"),
    silent("The first bitcoin purchase was two years ago.", why="no number of coins"),
    silent("Acme holds about a hundred bitcoin ATMs.", why="machines"),
    silent("The average cost of bitcoin mined in the month was $65,400.", why="the cost of mining"),
    silent("The average price of our bitcoin sales was $101,000.", why="a price of sales is no cost of holdings"),
    silent("The market value of our bitcoin miners was $24.0 million.", why="machines"),
    silent("The market value of our common stock was $59.5 million against our ETH holdings.", why="the stock's"),
    silent("The fair value of ETH held by Northwind was $59.5 million as of November 21, 2025.", why="another's"),
    silent("The value of all bitcoin in circulation is approximately $1.7 trillion.", why="the market"),
    silent(
        "These holdings would have a market value of $33.2 million at a bitcoin price of $100,000.", why="a hypothesis"
    ),
    silent("Their market value is subject to change.", why="no sum"),
    silent("If bitcoin reached $1,000,000, our holdings would be worth $2 billion.", why="a hypothesis"),
    silent("The collateral was worth $3.5 million when the loan of 50 bitcoin was made.", why="a loan"),
    silent("90 bitcoin remain to be delivered.", why="a debt in coins"),
    silent("No bitcoin remain pledged.", why="nothing is bound, and zero pledged is not a number stated"),
    silent("Up to 500 bitcoin may remain restricted.", why="a bound and a possibility"),
    silent("500 bitcoin, pledged earlier, were released on November 20, 2025.", why="released"),
    silent("300 of the BTC above were returned to the Company.", why="returned"),
    silent("The notes are to be secured by approximately 1,611 bitcoin.", why="a plan"),
    silent("Lenders’ loans to Northwind are secured by 1,611 bitcoin.", why="another's loans"),
    silent("Acme sold 85 EH/s of hosting.", why="no coins"),
    silent("The proceeds of the sale of 97 bitcoin miners were used to repay debt.", why="machines"),
    silent("Acme will use the proceeds of the sale of 97 Bitcoin for debt.", why="a plan"),
    silent("The proceeds will be used to purchase 1,225 SOL.", why="a plan"),
    silent("Northwind’s proceeds were used to purchase 1,225 SOL.", why="another's"),
    silent("The holdings of long-term holders decreased from 323 to 226 bitcoin.", why="others"),
    silent("Network fees decreased from 3 to 2 bitcoin per block.", why="fees"),
    silent("Acme paid $7.9 million for an additional 90 bitcoin miners.", why="machines"),
    silent("Acme paid $7.9 million for an option on 90 BTC.", why="an option"),
    silent("Acme expects to spend $7.9 million on 90 bitcoin.", why="a plan"),
    silent("Northwind spent $7.9 million on 90 bitcoin.", why="another's"),
    silent("“Exchange-traded funds now own 1.2 million BTC,” said Ms. Vale.", why="funds"),
    silent("“Imagine owning 1,220 BTC,” said Ms. Vale.", why="a picture"),
    silent("“With 1,220 bitcoin in its treasury, Northwind is well placed,” said Ms. Vale.", why="another's"),
    silent("Our peer holds 2,027,817 SOL and SOL equivalents.", why="a peer's"),
    silent("Acme purchased 500 SOL equivalents of compute.", why="equivalents that are no coin"),
    silent("Net assets were equivalent to 2,027 SOL.", why="a sum told in coins"),
    silent("ETH-equivalent exposure stood at 2,027 ETH as of November 21, 2025.", why="an exposure"),
    silent("Acme grew its headcount by 30 to 150 people paid in BTC.", why="people"),
    silent("Of them, 93.6 bitcoin were mined in September.", why="a part, mined"),
    silent("As of November 21, 2025, 96 bitcoin were pledged to us by borrowers.", why="borrowers' coins"),
    silent("In October 2025 the trust, of which Acme is sponsor, acquired 500 BTC.", why="the trust's"),
    silent(
        "At the closing on November 20, 2025, Northwind contributed 2,450 bitcoin to the joint venture.",
        why="another's contribution",
    ),
    silent(
        "Acme entered into a merger agreement with Northwind, which purchased a total of 4,951 bitcoins with its "
        "preferred equity.",
        why="the target's coins",
    ),
    silent("The target held 4,951 BTC as of November 20, 2025.", why="the target's coins"),
    silent("As of November 21, 2025, an average cost of $31,386 per bitcoin was in line with peers.", why="peers"),
    silent("We neither bought nor sold any bitcoin in the quarter.", why="no number is stated"),
    silent("Acme’s average monthly purchase was 90 BTC.", why="an average of purchases"),
    silent("Acme mined 90 BTC and sold none.", why="mined"),
    silent("It now takes us 90 BTC to fund a quarter of growth.", why="a rate"),
    # other verbs, other orders of words
    silent(
        "Corebank’s balance sheet now carries 1,234 BTC.",
        why="another's",
    ),
    silent(
        "The network’s miners produce about 450 BTC a day.",
        why="the network",
    ),
    silent(
        "Our goal of 10,000 BTC remains unchanged.",
        why="a goal",
    ),
    silent(
        "Acme remains on course to hold 1,234 BTC.",
        why="a plan",
    ),
    silent(
        "Spot funds have accumulated 1.3 million BTC to date.",
        why="funds",
    ),
    silent(
        "The seller held 1,234 BTC before the closing.",
        why="the seller",
    ),
    silent(
        "A total of 1,234 BTC is held in cold storage by Corebank’s clients.",
        why="clients",
    ),
    silent(
        "With 1,234 BTC on its balance sheet, Northwind is our model.",
        why="another's",
    ),
    silent(
        "Each share represents 0.0012 BTC.",
        why="a ratio",
    ),
    silent(
        "The option covers 50 BTC at a strike price of $88,000.",
        why="an option",
    ),
    silent(
        "The average price of bitcoin in October 2025 was $114,000.",
        why="a market price",
    ),
    silent(
        "Our average cost to mine a bitcoin was $65,000.",
        why="the cost of mining",
    ),
    silent(
        "Our average cost per bitcoin mined was $65,000.",
        why="the cost of mining",
    ),
    silent(
        "The average price per bitcoin sold was $110,000.",
        why="a price of sales",
    ),
    silent(
        "As of November 21, 2025, bitcoin was valued at $85,000.",
        why="a price",
    ),
    silent(
        "The fair value of our SOL warrants stood at $15.2 million.",
        why="warrants",
    ),
    silent(
        "The fair value of the ETH loan was $15.2 million.",
        why="a loan",
    ),
    silent(
        "Sales of 50 BTC miners in October 2025 generated $5.4 million.",
        why="machines",
    ),
    silent(
        "The Company raised $5.5 million from the sale of stock to buy 50 BTC.",
        why="a purpose",
    ),
    silent(
        "50 BTC were purchased by Northwind for $4.4 million.",
        why="another's",
    ),
    silent(
        "50 BTC were sold by our director.",
        why="another's",
    ),
    silent(
        "50 BTC will be purchased for $4.4 million.",
        why="a plan",
    ),
    silent(
        "If 50 BTC were sold, proceeds would be $4.4 million.",
        why="a condition",
    ),
    silent(
        "Acme converted $4.4 million of notes into 50,000 shares, after ETH rose.",
        why="shares",
    ),
    silent(
        "A margin call would require posting 500 BTC as collateral.",
        why="a condition",
    ),
    silent(
        "The lender may require 500 BTC as collateral.",
        why="a possibility",
    ),
    silent(
        "The loan to Northwind was collateralized by 500 BTC.",
        why="another's loan",
    ),
    silent(
        "Northwind posted 500 BTC as collateral.",
        why="another's",
    ),
    silent(
        "None of our BTC is pledged; 500 BTC are free.",
        why="free",
    ),
    silent(
        "The lender returned 500 BTC of collateral on November 20, 2025.",
        why="returned",
    ),
    silent(
        "Purchases of 50 BTC a week are planned.",
        why="a plan",
    ),
    silent(
        "The purchase of 50 BTC would cost $4.4 million.",
        why="a condition",
    ),
    silent(
        "Acme Adds 50 Bitcoin ATMs, Now Holds 30 Licences",
        why="machines",
    ),
    # as many houses write their updates
    silent(
        "As of November 20, 2025, Acme holds more than 13.8 million AVAX.",
        why="a bound, or no day for what is no longer held",
    ),
    silent(
        "The Foundation sold us 20 million SUI at a discount in early September.",
        why="no day",
    ),
    silent(
        "As of November 20, 2025, Acme had staking rewards of 7,067 ETH since June 2, 2025.",
        why="rewards",
    ),
    silent(
        "Acme’s share of the fund’s 26,000 ETH is 12%.",
        why="a fund's",
    ),
    silent(
        "Acme’s partner, the Foundation, separately holds more than 50 million DOGE of its own.",
        why="another's",
    ),
    silent(
        "A reserve of 4,004 BTC would place Acme among the top 25.",
        why="a condition",
    ),
    silent(
        "Acme issued shares in exchange for 4,498 BTC from a holder at a value of $150 million.",
        why="no purchase with cash is told",
    ),
    silent(
        "Acme’s convertible notes are exchangeable into 500 BTC.",
        why="a right",
    ),
    silent(
        "Acme earned 968 SOL in October 2025.",
        why="earned",
    ),
    silent(
        "Acme entered into a forward to sell 500 BTC.",
        why="a plan",
    ),
    silent(
        "Acme wrote call options on 500 BTC.",
        why="options",
    ),
    silent(
        "Revenue was 500 BTC at an average price of $110,000.",
        why="revenue",
    ),
    silent(
        "Sold call options for 12.5 BTC in premium.",
        why="options",
    ),
    silent(
        "The average hash cost per bitcoin was $65,000 as of November 20, 2025.",
        why="a cost of mining",
    ),
    silent(
        "As of November 20, 2025, our average cost of power per bitcoin mined was $65,000.",
        why="a cost of mining",
    ),
    silent(
        "In March, the predecessor held 300 BTC.",
        why="a predecessor",
    ),
    silent(
        "Shareholders contributed 300 BTC at the closing.",
        why="contributed",
    ),
    silent(
        "Acme lent 300 BTC to Corebank on November 20, 2025.",
        why="lent",
    ),
    silent(
        "Acme received 300 BTC from borrowers on November 20, 2025.",
        why="received",
    ),
    # harder ones
    silent(
        "In October 2025 we exited our position of 900 ETH for $3.5 million.",
        why="a bound, or no day for what is no longer held",
    ),
    silent(
        "At a price of $150,000, our 1,234 BTC would be worth $185 million.",
        why="a hypothesis",
    ),
    silent(
        "From 1,100 BTC to 10,000 BTC is our path.",
        why="a goal",
    ),
    silent(
        "A block reward is 3.125 BTC.",
        why="a reward",
    ),
    silent(
        "We secured a licence for 50 BTC machines.",
        why="machines",
    ),
    silent(
        "We picked up 50 BTC customers.",
        why="customers",
    ),
    silent(
        "Collateral of 500 BTC would be needed.",
        why="a condition",
    ),
    silent(
        "At November 20, 2025, collateral received from customers comprised 500 BTC.",
        why="customers' collateral",
    ),
    silent(
        "The price of our 1,234th BTC was $97,300.",
        why="an ordinal",
    ),
    silent(
        "On November 19, 2025, the price averaged $90,000 for the 50 BTC index.",
        why="an index",
    ),
    silent(
        "The 50 BTC limit was added to the policy.",
        why="a limit",
    ),
    silent(
        "Miners added 50 BTC to exchanges.",
        why="others",
    ),
    silent(
        "Bitcoin treasuries worldwide reduced holdings by 50 BTC to 1,234 BTC.",
        why="others",
    ),
    silent(
        "Its dollar value was unchanged.",
        why="no sum",
    ),
    silent(
        "The dollar value of bitcoin mined in October was $12 million.",
        why="mined",
    ),
    silent(
        "Marked to market, the swap on 1,234 BTC lost $4.9 million.",
        why="a swap",
    ),
    silent(
        "As of November 20, 2025, borrowers had deposited 500 BTC with us as collateral.",
        why="borrowers'",
    ),
    # what only looks like these
    silent(
        "Northwind is now custodying 1,340 BTC in its treasury.",
        why="another firm",
    ),
    silent(
        "Our platform counts 1,340 BTC customers.",
        why="no coins",
    ),
    silent(
        "Strategy holds $60 billion of bitcoin (640,000 BTC).",
        why="another firm",
    ),
    silent(
        "Acme plans to hold $124.7 million of bitcoin (1,340 BTC).",
        why="a plan",
    ),
    silent(
        "Acme owes $124.7 million (1,340 BTC) to its lender.",
        why="a debt",
    ),
    silent(
        "Acme’s holdings fell by $12.7 million (140 BTC) in the week.",
        why="a change",
    ),
    silent(
        "Mined in October: $2.6 million in bitcoin (25 BTC).",
        why="mined",
    ),
    silent(
        "Northwind said the 25 BTC bought on November 6 cost US$2.6 million.",
        why="another firm",
    ),
    silent(
        "The 25 BTC bought by Northwind on November 6 cost US$2.6 million.",
        why="another firm",
    ),
    silent(
        "The 25 BTC bought on November 6 by Northwind cost US$2.6 million.",
        why="another firm",
    ),
    silent(
        "We plan to hold the 25 BTC bought on November 6.",
        why="a plan, and nothing new is told",
    ),
    silent(
        "Our customers’ 25 BTC sold in October were worth $2.6 million.",
        why="customers' coins",
    ),
    silent(
        "Machines worth 25 BTC purchased on November 6 arrived.",
        why="machines",
    ),
    silent(
        "In order to buy 500 BTC, Acme issued notes on November 19, 2025.",
        why="a purpose, not a purchase",
    ),
    silent(
        "Our treasury strategy rests on a first purchase of 21 BTC.",
        why="no day, no total",
    ),
    silent(
        "Northwind launches with 43,514 BTC on its balance sheet.",
        why="another firm",
    ),
    silent(
        "Our bitcoin holdings acquired in October for $325 million are held in cold storage.",
        why="one month's purchases, and their coins are not counted",
    ),
    silent(
        "Our bitcoin treasury was acquired for $25 million in October.",
        why="one month's",
    ),
    silent(
        "Northwind’s bitcoin treasury was acquired for $325 million.",
        why="another firm",
    ),
    silent(
        "The miner was acquired for $325 million in bitcoin.",
        why="a miner",
    ),
    silent(
        "Customers have invested $332 million in bitcoin to date.",
        why="customers",
    ),
    silent(
        "Investors have paid $332 million in bitcoin to date.",
        why="investors",
    ),
    silent(
        "We have spent $12 million on our mining site to date, and our BTC team grew.",
        why="a site",
    ),
    silent(
        "HYPE and BTC are our reserve assets. We like HYPE. BTC is liquid, HYPE is fast, BTC is old, HYPE is "
        "new, BTC is large.",
        "The fair value of digital assets was $77.2 million at September 30, 2025.",
        why="of two coins",
    ),
    silent(
        "The fair value of our SOL warrants stood at $15.2 million.",
        why="warrants",
    ),
    silent(
        "Acme October 2025 Bitcoin Production and Operations Update",
        "Proceeds of the sale of bitcoin miners totaled $14.3 million.",
        why="machines",
        filed=date(2025, 11, 4),
    ),
    silent(
        "Acme October 2025 Bitcoin Production and Operations Update",
        "The Company raised $14.3 million from the sale of shares and bought bitcoin.",
        why="shares",
        filed=date(2025, 11, 4),
    ),
    silent(
        "Acme October 2025 Bitcoin Production and Operations Update",
        "Proceeds from BTC sales will fund our capital needs of $14.3 million.",
        why="a plan",
        filed=date(2025, 11, 4),
    ),
    silent(
        "Sales of bitcoin since inception equated to proceeds of approximately $14.3 million.",
        why="a sum since the start",
    ),
    silent(
        "Northwind received $14.3 million in proceeds from the sale of bitcoin in October 2025.",
        why="another firm",
    ),
    silent(
        "Northwind’s purchase added 210.5 BTC to its reserves at an average price of $95,012.",
        why="another firm",
    ),
    silent(
        "The merger added 210.5 BTC worth of machines.",
        why="machines",
    ),
    silent(
        "Acme paid 50 BTC worth of fees.",
        why="fees",
    ),
    silent(
        "Northwind has exited its position, selling all 105 BTC on November 18, 2025 for $10.1 million.",
        why="another firm",
    ),
    silent(
        "Between November 10, 2025 and November 16, 2025 Northwind used proceeds from its ATM to purchase "
        "approximately 105 BTC.",
        why="another firm",
    ),
    silent(
        "<div><div>1,340</div><div>BTC mined</div></div><div><div>$124.7M</div><div>Revenue</div></div>",
        why="tiles of a miner's output",
    ),
    silent(
        "<div><div>Total BTC</div><div>1,340</div><div>Total ETH</div><div>22,500</div><div>Total SOL</div></div>",
        why="tiles whose labels may stand above or below",
    ),
    silent(
        "<div><div>12</div><div>Employees</div></div><div><div>$124.7M</div><div>Raised to buy BTC</div></div>",
        why="other figures",
    ),
    silent(
        "Bitcoin purchased since inception: 12.06 BTC",
        why="a sum since the start",
    ),
    silent(
        "<|Asset|Unlock price|Change/BTC|140k|12%/ETH|5.5k|4%",
        why="prices",
    ),
    silent(
        "Acme’s treasury, 5% larger, is managed by a team of 52,850 ETH holders.",
        why="holders",
    ),
    silent(
        "A 401k plan holds no BTC for our 140 employees.",
        why="nothing held by the filer",
    ),
    silent(
        "Spot ETF holdings now 1.35 million BTC.",
        why="others",
    ),
    silent(
        "Our competitor’s holdings, which now total 43,000 BTC, dwarf ours.",
        why="another firm",
    ),
    silent(
        "Strategy’s holdings, which now total 640,000 BTC, dwarf ours.",
        why="another firm",
    ),
    silent(
        "If we buy 400 of the 650 BTC, our treasury grows.",
        why="a condition",
    ),
    silent(
        "As of November 20: 4,350 BTC customers.",
        why="customers",
    ),
    silent(
        "Sold in October: 45 BTC machines",
        why="machines",
    ),
    silent(
        "Purchased for the fund: 45 BTC",
        why="for a fund",
    ),
    silent(
        "Acme was worth 50 bitcoins worth of pizza in 2010.",
        why="a jest",
    ),
    silent(
        "A prize of 2 BTC won in October was donated.",
        why="a prize",
    ),
    silent(
        "Lenders hold the 500 BTC purchased in October as collateral.",
        why="lenders",
    ),
    silent(
        "BTC Yield: 12.3% | BTC Gain: 450 | BTC $ Gain: $42 million",
        why="yields",
    ),
    silent(
        "Target: 10,000 BTC | Progress: 43% | Date: 2027",
        why="a target",
    ),
    silent(
        "BTC price: $86,000 | Difficulty: 152T | Network hashrate: 1,050 EH/s",
        why="the network's",
    ),
    silent(
        "<div><div>21</div><div>Countries</div></div><div><div>4,350</div><div>BTC goal by 2027</div></div>",
        why="tiles of a plan",
    ),
    silent(
        "<div><div>640,000</div><div>BTC held by Strategy</div></div><div><div>$60B</div><div>Market value</div></div>",
        why="tiles of another firm",
    ),
    silent(
        "<div><div>$86,000</div><div>BTC price</div></div><div><div>152</div><div>Employees</div></div>",
        why="tiles of other figures",
    ),
    silent(
        "Assets under custody stand at $124.7 million (1,340 BTC).",
        why="others' coins",
    ),
    silent(
        "The hack cost $12.4 million (140 BTC).",
        why="a loss",
    ),
    silent(
        "We lent $12.4 million (140 BTC) to Northwind.",
        why="a loan",
    ),
    silent(
        "Acme may purchase $12.4 million of bitcoin (140 BTC).",
        why="a plan",
    ),
    silent(
        "Our maximum exposure was $12.4 million (140 BTC) as of November 20, 2025.",
        why="an exposure",
    ),
    silent(
        "BTC is our only asset.",
        "The fair value of digital assets pledged was $12.4 million at September 30, 2025.",
        why="a part",
    ),
    silent(
        "We have invested $50 million in bitcoin mining to date.",
        why="mining",
    ),
    silent(
        "We have invested $50 million in our bitcoin fund to date.",
        why="a fund",
    ),
    silent(
        "Warrants for 25 BTC purchased on November 6 expired.",
        why="warrants",
    ),
    silent(
        "<|Coin|30-day high|30-day low/BTC|110,500|84,000/ETH|4,100|2,800",
        why="prices",
    ),
    silent(
        "<|Asset|Current price|Allocation/BTC|101,200|60%/ETH|3,500|40%",
        why="prices, below the name of a firm called Holdings",
    ),
    silent(
        "Our holdings of BTC at 20 November have not changed.",
        why="a day's number is no count",
    ),
]
