"""What is told over several sentences, by questions and answers, in two currencies, under the firm's own short names.

All were written here, in the manner of many houses. Acme is the issuer; unless a row says otherwise it speaks in an
exhibit of Form 8-K filed on 24 November 2025.
"""

from datetime import date

from sayings import T, says, silent

NOVEMBER, AUGUST = date(2025, 11, 6), date(2025, 8, 7)
QUARTER_HEAD = "Acme reported results for the three and six months ended June 30, 2025."

EXAMPLES = [
    # the average of what is held, told in the sentence behind it
    says(
        "Acme now holds 1,204 bitcoin. Its average cost is $93,355 per BTC.",
        facts=f"""holdings_units BTC 1204 {T}
                 avg_cost_usd BTC 93355 {T}""",
    ),
    says(
        "On November 20, 2025, Acme held 1,204 bitcoin. The weighted average acquisition cost per coin is $93,355.",
        facts="""holdings_units BTC 1204 2025-11-20
                 avg_cost_usd BTC 93355 2025-11-20""",
    ),
    says(
        "Acme held 44,870,000 DOGE on November 20, 2025. Our blended cost basis stands at $0.171 per DOGE.",
        facts="""holdings_units DOGE 44870000 2025-11-20
                 avg_cost_usd DOGE 0.171 2025-11-20""",
    ),
    says(
        "Acme now holds 5,000 ETH. The tokens have been acquired at a weighted average cost of $3,409.",
        facts=f"""holdings_units ETH 5000 {T}
                 avg_cost_usd ETH 3409 {T}""",
    ),
    says(
        "We hold 558 bitcoin. In all we have spent $53.7 million on them.",
        facts=f"""holdings_units BTC 558 {T}
                 holdings_cost_usd BTC 53700000 {T}""",
    ),
    says(
        "As of November 20, 2025, Acme holds 2,650 BNB. Using a BNB price of $900, the BNB was worth $2.385 million.",
        facts="""holdings_units BNB 2650 2025-11-20
                 holdings_fair_value_usd BNB 2385000 2025-11-20""",
    ),
    # a window that ends early in the month of the announcement, and a count of shares of the day it is told
    says(
        "Acme purchased 400 BNB during October and early November 2025 for $0.4 million.",
        facts=f"""purchase_units BNB 400 2025-10-01..{T}
                 purchase_cost_usd BNB 400000 2025-10-01..{T}""",
    ),
    says(
        "As of October 31, 2025, Acme holds 1,204 bitcoin. There are 18,340,721 common shares of the Company "
        "outstanding.",
        facts=f"""holdings_units BTC 1204 2025-10-31
                 shares_outstanding 18340721 {T}""",
    ),
    # the day a policy came to be is not that of the purchase listed under it
    says(
        "Acme announces the purchase of Bitcoin under its treasury policy adopted by shareholders in May 2025.",
        "Number of Bitcoin purchased: 62 Bitcoin",
        facts=f"purchase_units BTC 62 ..{T}",
    ),
    # an annual report's worth of coins "at that date"
    says(
        "As of December 31, 2024, we held 114 bitcoin, acquired for $9.5 million. Their market value at that date was "
        "$10.6 million.",
        facts="""holdings_units BTC 114 2024-12-31
                 holdings_cost_usd BTC 9500000 2024-12-31
                 holdings_fair_value_usd BTC 10600000 2024-12-31""",
        form="20-F",
        filed=date(2025, 4, 22),
    ),
    # the sentence behind a purchase tells what it cost
    says(
        "Acme bought 120 BTC on November 20, 2025. The coins cost $10.4 million in all, or $86,667 apiece.",
        facts="""purchase_units BTC 120 ..2025-11-20
                 purchase_cost_usd BTC 10400000 ..2025-11-20
                 purchase_avg_price_usd BTC 86667 ..2025-11-20""",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. The Company paid $10.4 million, or $86,667 for each coin.",
        facts="""purchase_units BTC 120 ..2025-11-20
                 purchase_cost_usd BTC 10400000 ..2025-11-20
                 purchase_avg_price_usd BTC 86667 ..2025-11-20""",
    ),
    says(
        "Between November 3 and November 9, 2025, we acquired 5,000 ETH. The average price was $3,410 for an aggregate "
        "of $17.05 million.",
        facts="""purchase_units ETH 5000 2025-11-03..2025-11-09
                 purchase_avg_price_usd ETH 3410 2025-11-03..2025-11-09
                 purchase_cost_usd ETH 17050000 2025-11-03..2025-11-09""",
    ),
    says(
        "We purchased 40,000 SOL on November 18, 2025. The purchase price was $5.6 million.",
        facts="""purchase_units SOL 40000 ..2025-11-18
                 purchase_cost_usd SOL 5600000 ..2025-11-18""",
        why="one deed stands right before, and its price is named as such",
    ),
    says(
        "We purchased 40,000 SOL on November 18, 2025. The average price paid was $140.20.",
        facts="""purchase_units SOL 40000 ..2025-11-18
                 purchase_avg_price_usd SOL 140.2 ..2025-11-18""",
    ),
    says(
        "We sold 85 BTC on November 18, 2025. The sale brought $7.8 million.",
        facts="""sale_units BTC 85 ..2025-11-18
                 sale_proceeds_usd BTC 7800000 ..2025-11-18""",
    ),
    says(
        "We sold 85 BTC on November 18, 2025. Net proceeds were $7.8 million.",
        facts="""sale_units BTC 85 ..2025-11-18
                 sale_proceeds_usd BTC 7800000 ..2025-11-18""",
    ),
    says(
        "The 85 bitcoin sold on November 18, 2025 brought $7.8 million.",
        facts="""sale_units BTC 85 ..2025-11-18
                 sale_proceeds_usd BTC 7800000 ..2025-11-18""",
    ),
    # behind a holding: what the whole cost, what it is worth
    says(
        "Acme now holds 2,050 BTC. It has spent $187.6 million building the position, an average of $91,512 per coin.",
        facts=f"""holdings_units BTC 2050 {T}
                 holdings_cost_usd BTC 187600000 {T}
                 avg_cost_usd BTC 91512 {T}""",
    ),
    says(
        "Acme now holds 2,050 BTC. Its blended cost is $91,512 per BTC, about $187.6 million in all.",
        facts=f"""holdings_units BTC 2050 {T}
                 holdings_cost_usd BTC 187600000 {T}
                 avg_cost_usd BTC 91512 {T}""",
    ),
    says(
        "Acme now holds 2,050 BTC. At the closing price of $86,300, the position had a value of $176.9 million.",
        facts=f"""holdings_units BTC 2050 {T}
                 holdings_fair_value_usd BTC 176900000 {T}""",
    ),
    says(
        "As of November 21, 2025, Acme held 2,050 BTC. They were valued at $176.9 million.",
        facts="""holdings_units BTC 2050 2025-11-21
                 holdings_fair_value_usd BTC 176900000 2025-11-21""",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025 and now holds 2,050 BTC. It has paid $187.6 million so far, or "
        "$91,512 "
        "a coin.",
        facts="""purchase_units BTC 120 ..2025-11-20
                 holdings_units BTC 2050 2025-11-20
                 holdings_cost_usd BTC 187600000 2025-11-20
                 avg_cost_usd BTC 91512 2025-11-20""",
        why="2,050 and not 120 of them cost as much",
    ),
    # questions and answers
    says(
        "Q: How many bitcoin do you hold?",
        "A: 557.9 bitcoin as of October 31, 2025.",
        facts="holdings_units BTC 557.9 2025-10-31",
    ),
    says(
        "Q: How many bitcoin do you hold?",
        "A: 557.9 bitcoin as of October 31, 2025. About half is in cold storage.",
        "Q: What did you pay for it?",
        "A: On average $79,310, so $44.2 million altogether.",
        facts="""holdings_units BTC 557.9 2025-10-31
                 avg_cost_usd BTC 79310 2025-10-31
                 holdings_cost_usd BTC 44200000 2025-10-31""",
    ),
    says(
        "How large is the ETH treasury?",
        "Roughly 14,200 ETH at November 20, 2025.",
        facts="holdings_units ETH 14200 2025-11-20",
        why="a question without its letter",
    ),
    says(
        "Q: Did you buy more in October?",
        "A: Yes, 4,120 TAO, for $1.4 million.",
        facts="""purchase_units TAO 4120 2025-10-01..2025-10-31
                 purchase_cost_usd TAO 1400000 2025-10-01..2025-10-31""",
        why="the question gives the days",
    ),
    says(
        "Q: Have you sold any ETH since we last spoke?",
        "A: 310 ETH on November 12, 2025.",
        facts="sale_units ETH 310 ..2025-11-12",
    ),
    # two currencies
    says(
        "On November 12, 2025, we purchased 25 BTC for R$14.4 million (US$2.7 million).",
        facts="""purchase_units BTC 25 ..2025-11-12
                 purchase_cost_usd BTC 2700000 ..2025-11-12""",
    ),
    says(
        "All dollar figures are in Canadian funds.",
        "On November 12, 2025, we sold 2,600 SOL for $570,000 (US$410,000).",
        facts="""sale_units SOL 2600 ..2025-11-12
                 sale_proceeds_usd SOL 410000 ..2025-11-12""",
    ),
    says(
        "On November 12, 2025, we purchased 25 BTC for US$2.7 million (C$3.8 million).",
        facts="""purchase_units BTC 25 ..2025-11-12
                 purchase_cost_usd BTC 2700000 ..2025-11-12""",
    ),
    # the firm's own names, and words of time between it and its verb
    says(
        "NEW YORK, NY / ACCESS Newswire / November 24, 2025 / Acme Holdings, Inc. (NYSE American:ACME) yesterday "
        "bought "
        "another 196,400 LINK.",
        facts=f"purchase_units LINK 196400 ..{T}",
    ),
    says(
        "NEW YORK, November 24, 2025 – Acme Holdings, Inc. (Nasdaq: ACME), a maker of boats that adopted a treasury "
        "policy in March 2025, said that it acquired 41.6 bitcoin between November 17 and November 23, 2025.",
        facts="purchase_units BTC 41.6 2025-11-17..2025-11-23",
        why="the policy’s month is not the purchase’s",
    ),
    says(
        QUARTER_HEAD,
        "Sold 85 BTC for $9.1 million.",
        facts="""sale_units BTC 85 2025-04-01..2025-06-30
                 sale_proceeds_usd BTC 9100000 2025-04-01..2025-06-30""",
        why="the shorter of the two stretches is the quarter",
        filed=AUGUST,
    ),
    says(
        "Acme reported results for the year ended December 31, 2024.",
        "Since year end Acme has sold 12 BTC for net proceeds of $0.9 million, and it held 76.04 BTC on February 20, "
        "2025.",
        facts="""sale_units BTC 12 2025-01-01..2025-02-20
                 sale_proceeds_usd BTC 900000 2025-01-01..2025-02-20
                 holdings_units BTC 76.04 2025-02-20""",
        filed=date(2025, 2, 27),
    ),
    # the whole of which a part is told
    says(
        "750 of Acme’s 2,236 bitcoin are now pledged.",
        facts=f"""holdings_units BTC 2236 {T}
                 restricted_or_pledged_units BTC 750 {T}""",
    ),
    says(
        "The purchase takes the Company’s treasury to more than 689.9 million TRX (689,914,206 TRX).",
        facts=f"holdings_units TRX 689914206 {T}",
        why="the count in full",
    ),
    says(
        "On November 14, 2025, Acme purchased 203,775 ZEC for $50.0 million. These are the only digital assets in our "
        "possession.",
        facts="""purchase_units ZEC 203775 ..2025-11-14
                 purchase_cost_usd ZEC 50000000 ..2025-11-14
                 holdings_units ZEC 203775 2025-11-14
                 holdings_cost_usd ZEC 50000000 2025-11-14""",
        why="what was bought is all there is",
    ),
    says(
        "Equity was $1,284,500 at September 30, 2025. Digital assets, consisting of 9.35 BTC, amounted to $1,066,000 "
        "on "
        "such date.",
        facts="""holdings_units BTC 9.35 2025-09-30
                 holdings_fair_value_usd BTC 1066000 2025-09-30""",
        why="the day told before",
    ),
    # coins without their name
    says(
        "As of November 20, 2025, Acme held 1,480 BTC.",
        "We sold 93 coins on November 3, 2025, for $9.4 million.",
        facts="""holdings_units BTC 1480 2025-11-20
                 sale_units BTC 93 ..2025-11-03
                 sale_proceeds_usd BTC 9400000 ..2025-11-03""",
        why="no other coin is counted",
    ),
    # periods and deeds in few words
    says(
        "Acme reported results for the quarter ended September 30, 2025.",
        "In 3Q25, the Company purchased 402 BTC for $45.6 million.",
        facts="""purchase_units BTC 402 2025-07-01..2025-09-30
                 purchase_cost_usd BTC 45600000 2025-07-01..2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "Acme reported results for the quarter ended September 30, 2025.",
        "In the September quarter, the Company purchased 402 BTC for $45.6 million.",
        facts="""purchase_units BTC 402 2025-07-01..2025-09-30
                 purchase_cost_usd BTC 45600000 2025-07-01..2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "On November 20, 2025, 9.6 BTC liquidated at an average of $95,300, yielding $914,880.",
        facts="""sale_units BTC 9.6 ..2025-11-20
                 sale_avg_price_usd BTC 95300 ..2025-11-20
                 sale_proceeds_usd BTC 914880 ..2025-11-20""",
    ),
    says(
        "Of the October increase, 40,000 SOL were purchased from a foundation for $7.2 million.",
        facts="""purchase_units SOL 40000 2025-10-01..2025-10-31
                 purchase_cost_usd SOL 7200000 2025-10-01..2025-10-31""",
    ),
    says(
        "Between November 3 and November 9, 2025, we sold 2,100 SOL for $350,000. With the proceeds we bought 4 BTC.",
        facts="""sale_units SOL 2100 2025-11-03..2025-11-09
                 sale_proceeds_usd SOL 350000 2025-11-03..2025-11-09
                 purchase_units BTC 4 2025-11-03..2025-11-09""",
        why="in the same days",
    ),
    says(
        "Acme reported results for the quarter ended September 30, 2025.",
        "Cash of $3.9 million",
        facts="cash_usd 3900000 2025-09-30",
        why="an item of the results",
        filed=NOVEMBER,
    ),
    says(
        "On October 31, 2025, we held 1,480 BTC. In addition there was cash of $8.4 million.",
        facts="""holdings_units BTC 1480 2025-10-31
                 cash_usd 8400000 2025-10-31""",
        why="the day of the sentence before",
    ),
    # other houses' ways
    says(
        "Acme scooped up a further 18.4 bitcoin on November 20, 2025. Total outlay: $1.7 million, which averages out "
        "at "
        "$92,391 each.",
        facts="""purchase_units BTC 18.4 ..2025-11-20
                 purchase_cost_usd BTC 1700000 ..2025-11-20
                 purchase_avg_price_usd BTC 92391 ..2025-11-20""",
    ),
    says(
        "Total holdings today: 1,204 BTC. Total cost: $112.4 million. Average: $93,355 per BTC.",
        facts=f"""holdings_units BTC 1204 {T}
                 holdings_cost_usd BTC 112400000 {T}
                 avg_cost_usd BTC 93355 {T}""",
        why="two sentences, one product",
    ),
    says(
        "Acme parted with 22 bitcoin on November 18, 2025, receiving $2.0 million net of fees.",
        facts="""sale_units BTC 22 ..2025-11-18
                 sale_proceeds_usd BTC 2000000 ..2025-11-18""",
    ),
    says(
        "Acme published its treasury update for October 2025.",
        "In October we bought 54 bitcoin for about $6.0 million, and closed the month at 1,204.",
        facts="""purchase_units BTC 54 2025-10-01..2025-10-31
                 purchase_cost_usd BTC 6000000 2025-10-01..2025-10-31
                 holdings_units BTC 1204 2025-10-31""",
        filed=NOVEMBER,
    ),
    says(
        "During October Acme spent $6.0 million on 54 bitcoin.",
        facts="""purchase_units BTC 54 2025-10-01..2025-10-31
                 purchase_cost_usd BTC 6000000 2025-10-01..2025-10-31""",
        filed=NOVEMBER,
    ),
    says(
        "Of our 1,204 bitcoin, 300 are now pledged under a loan.",
        facts=f"""holdings_units BTC 1204 {T}
                 restricted_or_pledged_units BTC 300 {T}""",
    ),
    says(
        "In the seven days to November 21, 2025, Acme bought 2,400 ETH, paying $7.25 million.",
        facts="""purchase_units ETH 2400 2025-11-15..2025-11-21
                 purchase_cost_usd ETH 7250000 2025-11-15..2025-11-21""",
    ),
    says(
        "Acme reported results for the three months ended September 30, 2025.",
        "During the three months, the Company bought 103 bitcoin for $11.9 million, an average of $115,534.",
        facts="""purchase_units BTC 103 2025-07-01..2025-09-30
                 purchase_cost_usd BTC 11900000 2025-07-01..2025-09-30
                 purchase_avg_price_usd BTC 115534 2025-07-01..2025-09-30""",
        filed=NOVEMBER,
    ),
    says(
        "On November 20, 2025, we bought 54 bitcoin for A$7.5 million, or US$4.9 million.",
        facts="""purchase_units BTC 54 ..2025-11-20
                 purchase_cost_usd BTC 4900000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, we bought 54 bitcoin for €4.2 million (approximately $4.9 million).",
        facts="""purchase_units BTC 54 ..2025-11-20
                 purchase_cost_usd BTC 4900000 ..2025-11-20""",
    ),
]

NON_EXAMPLES = [
    silent(
        "Acme purchased 400 BNB during September and early October 2025 for $0.4 million.",
        why="no day ends early October once the month is over",
    ),
    silent("Acme bought 400 BNB in late September 2025 for $0.4 million.", why="a part of a month that is over"),
    silent(
        "We keep bitcoin in custody. The market value of our shares at that date was $10.6 million.",
        why="the worth of shares",
        form="20-F",
        filed=date(2025, 4, 22),
    ),
    silent(
        "Northwind bought 120 BTC on November 20, 2025. The coins cost $10.4 million in all, or $86,667 apiece.",
        why="another firm’s coins",
    ),
    silent(
        "We want to buy 120 BTC. The coins would cost $10.4 million in all, or $86,667 apiece.",
        why="a plan",
    ),
    silent(
        "The coins cost $10.4 million in all, or $86,667 apiece.",
        why="no sentence says how many coins",
    ),
    silent(
        "A hundred firms hold 120,000 BTC. They paid $10.4 billion, or $86,667 apiece.",
        why="the whole market’s",
    ),
    silent(
        "Q: How many bitcoin will you hold in a year?",
        "A: 5,000 bitcoin.",
        why="a goal is asked for",
    ),
    silent(
        "Q: How many bitcoin do your customers hold?",
        "A: 9,400 bitcoin as of October 31, 2025.",
        why="customers’ coins",
    ),
    silent(
        "Q: How many bitcoin does Northwind hold?",
        "A: 9,400 bitcoin as of October 31, 2025.",
        why="another firm is asked about",
    ),
    silent(
        "Q: Did you buy or sell bitcoin in October?",
        "A: 41 bitcoin.",
        why="it is not said which of the two",
    ),
    silent(
        "Q: How many bitcoin did you mine in October?",
        "A: 41 bitcoin.",
        why="mined, not bought",
    ),
    silent(
        "Q: How much did you earn by staking?",
        "A: 41 ETH.",
        why="rewards",
    ),
    silent(
        "Northwind Partners, LLC (“Northwind”), our custodian, bought 120 BTC on November 20, 2025.",
        why="a partner with a defined name of its own",
    ),
    silent(
        "Northwind Corp. (NYSE: NWD) yesterday bought another 196,400 LINK.",
        why="a peer",
    ),
    silent(
        "On November 12, 2025, our customers purchased 25 BTC for R$14.4 million (US$2.7 million).",
        why="customers",
    ),
    silent(
        "750 of Northwind’s 2,236 bitcoin are now pledged.",
        why="another firm’s",
    ),
    silent(
        "85% of our 2,236 bitcoin mined in October were produced in Texas.",
        why="coins made, not held",
    ),
    silent(
        "We imagine a treasury of 100,000 BTC by 2030.",
        why="a goal",
    ),
    silent(
        "The network issued 450 coins a day.",
        why="no firm’s coins",
    ),
    silent(
        "In the June quarter, the Company purchased 402 BTC for $45.6 million.",
        why="the release names no day of any quarter",
    ),
    silent(
        "9.6 BTC liquidated by Northwind at an average of $95,300.",
        why="another’s sale",
    ),
    silent(
        "The fund issued 5,000,000 tokens to its customers.",
        why="tokens of others, and no coin is counted",
    ),
    silent(
        "We bought 138 BTC in the fall for $9.9 million.",
        why="the days of a season are not known",
    ),
    silent(
        "Q: What is your goal?",
        "A: 5,000 bitcoin in the treasury by 2030.",
        why="a goal",
    ),
    silent(
        "All of Northwind’s 5,000 ETH are staked with us.",
        why="a customer’s coins",
    ),
    silent(
        "The 140 bitcoin sold by our customers in August brought $16.1 million.",
        why="customers’ sales",
    ),
    silent(
        "Q: What do analysts say you hold?",
        "A: 1,500 bitcoin, but that is wrong.",
        why="others’ words",
    ),
    silent(
        "CALGARY, Nov. 24, 2025 /CNW/ - Northwind Inc. (TSX: NWD) and Acme Holdings, Inc. (NASDAQ: ACME) said that "
        "Northwind bought 54 bitcoin.",
        why="of two who speak, the other",
    ),
    silent(
        "Q: How many bitcoin does the average customer own?",
        "A: 0.4 bitcoin.",
        why="customers",
    ),
    silent(
        "SOURCE: Company filings",
        "Northwind bought 54 bitcoin on November 20, 2025.",
        why="another, and no sender",
    ),
]

# What may be taken of a passage stays, what may not is left out: the facts are all that is told for sure.
PARTLY = [
    says(
        "Acme now holds 1,204 bitcoin. Its average cost per share repurchased is $9.12.",
        facts=f"holdings_units BTC 1204 {T}",
        why="the price of shares",
    ),
    says(
        "Acme now holds 1,204 bitcoin. In all we have spent $53.7 million on marketing.",
        facts=f"holdings_units BTC 1204 {T}",
        why="the cost of something else",
    ),
    says(
        "Acme bought 50 BTC on November 20, 2025. Its average cost is $93,355 per BTC.",
        facts="purchase_units BTC 50 ..2025-11-20",
        why="the average is of all coins, whose number is not told",
    ),
    says(
        "Acme now holds 1,204 bitcoin. Its average mining cost is $53,355 per BTC.",
        facts=f"holdings_units BTC 1204 {T}",
        why="the cost of mining",
    ),
    says(
        "Acme now holds 1,204 bitcoin. In total we have invested $53.7 million in machines.",
        facts=f"holdings_units BTC 1204 {T}",
        why="the cost of machines",
    ),
    says(
        "Acme now holds 2,650 BNB. Based on an exercise price of $9, the warrants were worth $2.385 million.",
        facts=f"holdings_units BNB 2650 {T}",
        why="the worth of warrants",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. The Company paid $10.4 million for its new headquarters.",
        facts="purchase_units BTC 120 ..2025-11-20",
        why="a building",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. The new miners cost $4.1 million, or $2,050 each.",
        facts="purchase_units BTC 120 ..2025-11-20",
        why="machines",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. The shares cost $3.1 million, or $4.05 apiece.",
        facts="purchase_units BTC 120 ..2025-11-20",
        why="shares",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. It paid $9.1 million, or $70,100 apiece.",
        facts="purchase_units BTC 120 ..2025-11-20",
        why="120 coins at that price come to less: other coins are meant",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. Northwind paid $10.4 million, or $86,667 apiece.",
        facts="purchase_units BTC 120 ..2025-11-20",
        why="another firm’s price",
    ),
    says(
        "Acme bought 120 BTC on November 20, 2025. The coins would cost $10.9 million today.",
        facts="purchase_units BTC 120 ..2025-11-20",
        why="not what was paid",
    ),
    says(
        "On November 20, 2025, Acme bought 120 BTC and sold 300 ETH. The price was $10.4 million.",
        facts="""purchase_units BTC 120 ..2025-11-20
                 sale_units ETH 300 ..2025-11-20""",
        why="of two deeds it is not said which",
    ),
    says(
        "Acme now holds 2,050 BTC. It has raised $187.6 million of debt at a price of 91.5% of par.",
        facts=f"holdings_units BTC 2050 {T}",
        why="debt",
    ),
    says(
        "Acme now holds 2,050 BTC. The average price in October was $110,300.",
        facts=f"holdings_units BTC 2050 {T}",
        why="the market’s average, over a month",
    ),
    says(
        "On November 12, 2025, we purchased 25 BTC for R$14.4 million.",
        facts="purchase_units BTC 25 ..2025-11-12",
        why="reais alone are no dollars",
    ),
    says(
        "All dollar figures are in Canadian funds.",
        "On November 12, 2025, we sold 2,600 SOL for $570,000.",
        facts="sale_units SOL 2600 ..2025-11-12",
        why="Canadian dollars",
    ),
    says(
        "Dollar amounts are Canadian unless indicated.",
        "As of November 20, 2025, we held 2,600 SOL. They were valued at $570,000.",
        facts="holdings_units SOL 2600 2025-11-20",
        why="Canadian dollars",
    ),
    says(
        "On November 20, 2025, Acme held 1,480 BTC and 300 ETH.",
        "We sold 93 coins on November 3, 2025.",
        facts="""holdings_units BTC 1480 2025-11-20
                 holdings_units ETH 300 2025-11-20""",
        why="of two coins it is not said which",
    ),
    says(
        "On November 14, 2025, Acme purchased 203,775 ZEC. These are the only purchases of the month.",
        facts="purchase_units ZEC 203775 ..2025-11-14",
        why="not all that is held",
    ),
    says(
        "On November 20, 2025, we sold 22 bitcoin. The coins had cost $1.1 million and brought $2.0 million.",
        facts="sale_units BTC 22 ..2025-11-20",
        why="two sums of which one is the cost",
    ),
    says(
        "Acme now holds 1,204 bitcoin. Northwind, our largest peer, paid $112.4 million, or $93,355 per coin.",
        facts=f"holdings_units BTC 1204 {T}",
        why="a peer’s price, whatever the product",
    ),
    says(
        "Acme now holds 1,204 bitcoin. If the price rises to $200,000 each, they would be worth $240.8 million.",
        facts=f"holdings_units BTC 1204 {T}",
        why="a supposition",
    ),
    says(
        "Acme’s ETH position grew by 2,400 tokens to 31,750 over the past week, at a cost of $7.2 million.",
        facts=f"""holdings_units ETH 31750 {T}
                 purchase_units ETH 2400 2025-11-17..{T}""",
        why="the cost is not that of the whole",
    ),
    says(
        "Acme now holds 31,750 ETH, up by 2,400. The tokens were acquired at $3,020 apiece.",
        facts=f"holdings_units ETH 31750 {T}",
        why="it is not said which tokens",
    ),
    says(
        "Acme has taken its bitcoin treasury to 1,204 coins after purchasing another 54 at an average of $91,850.",
        facts=f"holdings_units BTC 1204 {T}",
        why="the average is of the 54",
    ),
]
