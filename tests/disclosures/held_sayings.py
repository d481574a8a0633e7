"""What is held, in less usual words: a treasury that stands at, coins valued, coins included, bounds, gains on paper.

All were written here, in the manner of many houses. Acme is the issuer; unless a row says otherwise it speaks in an
exhibit of Form 8-K filed on 24 November 2025.
"""

from datetime import date

from sayings import OCTOBER, T, says, silent

ANNUAL = date(2026, 2, 20)
YEAR_END = "2025-12-31"
NEW_YEAR = date(2026, 1, 5)
MONTH_END, IN_OCTOBER = "2025-10-31", "2025-10-01..2025-10-31"

EXAMPLES = [
    # a stock told behind the deeds that made it
    says(
        "After these acquisitions, Acme’s reserve stands at 3,110 BTC, acquired at an average of $97,000 per coin.",
        facts=f"""holdings_units BTC 3110 {T}
                 avg_cost_usd BTC 97000 {T}""",
    ),
    says("Acme is now in possession of 12,408 ETH.", facts=f"holdings_units ETH 12408 {T}"),
    says("Total SUI holdings currently comprise 61,250,000 tokens.", facts=f"holdings_units SUI 61250000 {T}"),
    says(
        "Including the 2,200 ETH purchased on November 18, 2025 for $6.6 million, Acme is in possession of 12,408 ETH.",
        facts=f"""purchase_units ETH 2200 ..2025-11-18
                 purchase_cost_usd ETH 6600000 ..2025-11-18
                 holdings_units ETH 12408 {T}""",
    ),
    # coins that are there to be valued
    says(
        "The fair value of our 2,040 bitcoin on December 31, 2025 was $178.5 million.",
        facts=f"""holdings_units BTC 2040 {YEAR_END}
                 holdings_fair_value_usd BTC 178500000 {YEAR_END}""",
        form="10-K",
        filed=ANNUAL,
    ),
    says(
        "Included in digital assets at December 31, 2025 are 512,000 SOL.",
        facts=f"holdings_units SOL 512000 {YEAR_END}",
        form="10-K",
        filed=ANNUAL,
    ),
    says(
        "On December 31, 2025, digital assets comprised 41.5 BTC and 2,260 ETH, with respective fair values of $3.6 "
        "million and $6.7 million.",
        facts=f"""holdings_units BTC 41.5 {YEAR_END}
                 holdings_units ETH 2260 {YEAR_END}
                 holdings_fair_value_usd BTC 3600000 {YEAR_END}
                 holdings_fair_value_usd ETH 6700000 {YEAR_END}""",
        form="10-K",
        filed=ANNUAL,
    ),
    says(
        "Digital assets were $91.0 million at December 31, 2025, compared with $12.4 million at December 31, 2024, and "
        "are comprised of 1,040 bitcoin.",
        facts=f"holdings_units BTC 1040 {YEAR_END}",
        form="10-K",
        filed=ANNUAL,
    ),
    # what is left out stands in brackets; the day is the report's
    says(
        "As of November 20, 2025, BTC held by the Company (excluding customers’ deposits) totalled 905.",
        facts="holdings_units BTC 905 2025-11-20",
    ),
    says(
        "As of the date of this interim report, the Group held 30,400 BNB at an average cost of US$702 each.",
        facts=f"""holdings_units BNB 30400 {T}
                 avg_cost_usd BNB 702 {T}""",
        form="6-K",
    ),
    # units x average = cost tells which dollars are which
    says(
        "Our wallets now hold 2,000,000 AVAX, bought at an all-in price of $21.50, for a total of $43.0 million.",
        facts=f"""holdings_units AVAX 2000000 {T}
                 avg_cost_usd AVAX 21.5 {T}
                 holdings_cost_usd AVAX 43000000 {T}""",
    ),
    # a bound is no count, but what was paid is told
    says(
        "Acme’s DOGE treasury now exceeds 310 million DOGE, purchased at a blended cost of $0.2214.",
        facts=f"avg_cost_usd DOGE 0.2214 {T}",
    ),
    # a list whose stock is told after the deed
    says(
        "<ul><li>Bitcoin acquired in the week: 0</li><li>Bitcoin holdings after the week: 1,880</li>"
        "<li>Aggregate cost: $180.5 million ($96,000 per bitcoin)</li></ul>",
        facts=f"""holdings_units BTC 1880 {T}
                 holdings_cost_usd BTC 180500000 {T}
                 avg_cost_usd BTC 96000 {T}""",
    ),
    # the day of a table's coins, a week by its number, the year's end in results of a quarter and a year
    says(
        "CALGARY, November 24, 2025 - Acme reports the composition of its digital assets as at October 31, 2025.",
        "<table><tr><td>Asset</td><td>Quantity</td><td>Market value (US$)</td></tr>"
        "<tr><td>Bitcoin (BTC)</td><td>31.50</td><td>$3,450,000</td></tr>"
        "<tr><td>Litecoin (LTC)</td><td>8,200</td><td>$803,000</td></tr></table>",
        facts="""holdings_units BTC 31.5 2025-10-31
                 holdings_units LTC 8200 2025-10-31
                 holdings_fair_value_usd BTC 3450000 2025-10-31
                 holdings_fair_value_usd LTC 803000 2025-10-31""",
    ),
    says(
        "Acme has during week 47 acquired 5.62 bitcoin at an average price of SEK 898,719 (USD 94,036) per bitcoin.",
        facts="""purchase_units BTC 5.62 2025-11-17..2025-11-23
                 purchase_avg_price_usd BTC 94036 2025-11-17..2025-11-23""",
    ),
    says(
        "Acme purchased 98,210 SOL last week at an average price of £102.40 per SOL ($134.12).",
        facts="""purchase_units SOL 98210 2025-11-17..2025-11-23
                 purchase_avg_price_usd SOL 134.12 2025-11-17..2025-11-23""",
    ),
    says(
        "Acme reported results for the three months and year ended December 31, 2025.",
        "Ended the year with 3,204 bitcoin, valued at $280.4 million.",
        facts=f"""holdings_units BTC 3204 {YEAR_END}
                 holdings_fair_value_usd BTC 280400000 {YEAR_END}""",
        filed=ANNUAL,
    ),
    # the cost model beside the revaluation model
    says(
        "As of December 31, 2025 we held 1,036 bitcoin. Had it been carried at historical cost, its carrying amount at "
        "December 31, 2025 would have been US$98.4 million.",
        facts=f"""holdings_units BTC 1036 {YEAR_END}
                 holdings_cost_usd BTC 98400000 {YEAR_END}""",
        form="20-F",
        filed=ANNUAL,
    ),
    # "FY" in a table is no fiscal year of the firm's own where its year and quarter end together
    says(
        "Acme reported results for the three months and year ended December 31, 2025, its best FY 2025 yet.",
        "Cash and cash equivalents of $141.7 million at year end.",
        facts=f"cash_usd 141700000 {YEAR_END}",
        filed=ANNUAL,
    ),
    # a row whose "$" has a cell of its own under heads that do not reach over it
    says(
        "Acme today reported results for the third quarter ended September 30, 2025.",
        "<table><tr><td>CONDENSED CONSOLIDATED BALANCE SHEETS (in thousands, unaudited)</td></tr>"
        "<tr><td></td><td>September 30, 2025</td><td>December 31, 2024</td></tr><tr><td>Assets</td></tr>"
        "<tr><td>Cash and cash equivalents</td><td>$</td><td>6,214</td><td>$</td><td>9,688</td></tr>"
        "<tr><td>Accounts receivable, net</td><td>8,340</td><td>7,902</td></tr>"
        "<tr><td>Total assets</td><td>14,554</td><td>17,590</td></tr></table>",
        facts="cash_usd 6214000 2025-09-30",
    ),
    # the dollars of yen in brackets
    says(
        "<table><tr><td>Item</td><td>Details</td></tr>"
        "<tr><td>Purchase period</td><td>November 17, 2025 – November 21, 2025</td></tr>"
        "<tr><td>Number of Bitcoin purchased</td><td>24.3 BTC</td></tr>"
        "<tr><td>Average purchase price</td><td>14,284,000 yen per Bitcoin (approx. US$91,800)</td></tr></table>",
        facts="""purchase_units BTC 24.3 2025-11-17..2025-11-21
                 purchase_avg_price_usd BTC 91800 2025-11-17..2025-11-21""",
    ),
    # what is owed is none, what is held is told
    says(
        "Acme has no indebtedness and holds 1,175 bitcoin.",
        facts=f"""holdings_units BTC 1175 {T}
                  debt_principal_usd 0 {T}""",
    ),
    # gains on paper stand beside the stock, up to its day
    says(
        "On November 20, 2025, our reserve amounted to 48.2 million XRP with a market value of $101.2 million and an "
        "unrealized loss of approximately $12.0 million.",
        facts="""holdings_units XRP 48200000 2025-11-20
                 holdings_fair_value_usd XRP 101200000 2025-11-20
                 unrealized_gain_loss_usd XRP -12000000 ..2025-11-20""",
    ),
    says(
        "Our 655 BTC remain in an unrealized gain position of about $11 million.",
        facts=f"""holdings_units BTC 655 {T}
                 unrealized_gain_loss_usd BTC 11000000 ..{T}""",
    ),
    # a stock come to, or named by its coin
    says("The Company now reaches a total of 12,400 SOL in treasury.", facts=f"holdings_units SOL 12400 {T}"),
    says("Our total ETH now stands at 4,100.", facts=f"holdings_units ETH 4100 {T}"),
    says("Acme’s total SOL reached 12,400 on November 19, 2025.", facts="holdings_units SOL 12400 2025-11-19"),
    # parts, and the whole of them without its coin
    says(
        "As of November 19, 2025, Acme had 800 unpledged BTC and 105 BTC pledged under its loan, for combined holdings "
        "of 905.",
        facts="""holdings_units BTC 905 2025-11-19
                 restricted_or_pledged_units BTC 105 2025-11-19""",
    ),
    # the coins in brackets behind the dollars of a label
    says(
        "Market value of digital assets as of November 19, 2025: $83.1 million (905 BTC).",
        facts="""holdings_units BTC 905 2025-11-19
                 holdings_fair_value_usd BTC 83100000 2025-11-19""",
    ),
    # what one cost on average, told of coins that are counted before
    says(
        "The average purchase price of the Company’s 905 BTC is $97,200 per bitcoin, or $88.0 million.",
        facts=f"""holdings_units BTC 905 {T}
                 holdings_cost_usd BTC 88000000 {T}
                 avg_cost_usd BTC 97200 {T}""",
    ),
    says(
        "The average acquisition cost of the 4,100 ETH in our portfolio is approximately US$2,950.",
        facts=f"""holdings_units ETH 4100 {T}
                 avg_cost_usd ETH 2950 {T}""",
    ),
    says(
        "Acme owned 905 BTC on November 19, at which point the average purchase price worked out to $97,203.",
        facts="""holdings_units BTC 905 2025-11-19
                 avg_cost_usd BTC 97203 2025-11-19""",
    ),
    says(
        "The aggregate cost of our ETH as of December 31, 2025 was $12.1 million, or $2,951 on average for each of the "
        "4,100 ETH held.",
        facts=f"""holdings_units ETH 4100 {YEAR_END}
                 holdings_cost_usd ETH 12100000 {YEAR_END}
                 avg_cost_usd ETH 2951 {YEAR_END}""",
        form="10-K",
        filed=ANNUAL,
    ),
    # a value told by a pronoun, or behind "or"
    says(
        "The result was driven by our 905 BTC, whose market value stood at $79.2 million on December 31, 2025.",
        facts=f"""holdings_units BTC 905 {YEAR_END}
                 holdings_fair_value_usd BTC 79200000 {YEAR_END}""",
        form="10-K",
        filed=ANNUAL,
    ),
    says(
        "ETH held: 4,100 ETH, representing $12.4 million on November 19, 2025.",
        facts="""holdings_units ETH 4100 2025-11-19
                 holdings_fair_value_usd ETH 12400000 2025-11-19""",
    ),
    says(
        "Bitcoin held in treasury had a fair value of $79.2 million at December 31, 2025 versus a purchase cost of "
        "$88.0 million; 905 BTC were held on that date.",
        facts=f"""holdings_units BTC 905 {YEAR_END}
                 holdings_cost_usd BTC 88000000 {YEAR_END}
                 holdings_fair_value_usd BTC 79200000 {YEAR_END}""",
        form="10-K",
        filed=ANNUAL,
    ),
    says(
        "Acme’s BTC position grew by 30 BTC during the week to 905 BTC, representing a cumulative outlay of $88.0 "
        "million.",
        facts=f"""purchase_units BTC 30 ..{T}
                 holdings_units BTC 905 {T}
                 holdings_cost_usd BTC 88000000 {T}""",
    ),
    says(
        "To date, the Company has invested $88.0 million in bitcoin, with 905 BTC now owned.",
        facts=f"""holdings_units BTC 905 {T}
                 holdings_cost_usd BTC 88000000 {T}""",
    ),
    says(
        "We held 905 BTC and 4,100 ETH (November 19, 2025), having a combined market value of $95.5 million.",
        facts="""holdings_units BTC 905 2025-11-19
                 holdings_units ETH 4100 2025-11-19
                 holdings_fair_value_usd 95500000 2025-11-19""",
    ),
    # the month just over, and the year
    says(
        "We ended the month with a reserve of 905 BTC. In October we sold no bitcoin.",
        facts=f"holdings_units BTC 905 {MONTH_END}",
        filed=OCTOBER,
    ),
    says(
        "October at a glance: 40 BTC mined, 25 BTC sold, 905 BTC held.",
        facts=f"""holdings_units BTC 905 {MONTH_END}
                 sale_units BTC 25 {IN_OCTOBER}""",
        filed=OCTOBER,
    ),
    says(
        "By the end of October our balance had fallen to 905 BTC, since 25 BTC were sold during the month for $2.7 "
        "million.",
        facts=f"""holdings_units BTC 905 {MONTH_END}
                 sale_units BTC 25 {IN_OCTOBER}
                 sale_proceeds_usd BTC 2700000 {IN_OCTOBER}""",
        filed=OCTOBER,
    ),
    says(
        "At month end we held 905 BTC, worth $99.2 million at the October 31 closing price.",
        facts=f"""holdings_units BTC 905 {MONTH_END}
                 holdings_fair_value_usd BTC 99200000 {MONTH_END}""",
        filed=OCTOBER,
    ),
    says(
        "We closed out 2025 with 905 BTC, up from 122 BTC a year earlier.",
        facts=f"holdings_units BTC 905 {YEAR_END}",
        filed=NEW_YEAR,
    ),
    says(
        "After the disposal of 400 ETH at an average of $3,010, the Company retains 2,600 ETH.",
        facts=f"""sale_units ETH 400 ..{T}
                 sale_avg_price_usd ETH 3010 ..{T}
                 holdings_units ETH 2600 {T}""",
    ),
    # the average of a treasury, in the present
    says("Our blended cost is now $97,400 per bitcoin.", facts=f"avg_cost_usd BTC 97400 {T}"),
    says("We hold our bitcoin at an average cost of $97,400.", facts=f"avg_cost_usd BTC 97400 {T}"),
    says("Our average entry price in ether is $2,950.", facts=f"avg_cost_usd ETH 2950 {T}"),
    says("The all-in cost basis of our BTC treasury is $97,400 per coin.", facts=f"avg_cost_usd BTC 97400 {T}"),
    # coins, and no debt beside them
    says(
        "Acme has 905 BTC and no debt.",
        facts=f"""holdings_units BTC 905 {T}
                  debt_principal_usd 0 {T}""",
    ),
    # a period that began with the treasury
    says(
        "The unrealized loss on our AVAX was $9.5 million for the period from September 17, 2025 (inception) to "
        "December 31, 2025. For the year ended December 31, 2025 there was no revenue.",
        facts=f"unrealized_gain_loss_usd AVAX -9500000 2025-09-17..{YEAR_END}",
        form="10-K",
        filed=ANNUAL,
    ),
    # what all of it cost
    says(
        "Acme has spent a total of $88.0 million on its 905 BTC.",
        facts=f"""holdings_units BTC 905 {T}
                 holdings_cost_usd BTC 88000000 {T}""",
    ),
    says(
        "To date, Acme has acquired 905 BTC for $88.0 million, or $97,238 per BTC.",
        facts=f"""holdings_units BTC 905 {T}
                 holdings_cost_usd BTC 88000000 {T}
                 avg_cost_usd BTC 97238 {T}""",
    ),
    says(
        "The total purchase price of the 905 BTC held is $88.0 million.",
        facts=f"""holdings_units BTC 905 {T}
                 holdings_cost_usd BTC 88000000 {T}""",
    ),
    says(
        "Since adopting its strategy in May, Acme has accumulated 905 BTC at an average price of $97,238.",
        facts=f"""holdings_units BTC 905 {T}
                 avg_cost_usd BTC 97238 {T}""",
    ),
    # dollars first, twice
    says(
        "Acme holds approximately $83.1 million of bitcoin (905 BTC) and $12.4 million of ether (4,100 ETH) as of "
        "November 19, 2025.",
        facts="""holdings_units BTC 905 2025-11-19
                 holdings_units ETH 4100 2025-11-19
                 holdings_fair_value_usd BTC 83100000 2025-11-19
                 holdings_fair_value_usd ETH 12400000 2025-11-19""",
    ),
    says("Today Acme is the proud owner of 905 BTC.", facts=f"holdings_units BTC 905 {T}"),
    # a month's end told beside the news of a day does not date the news
    says(
        "Acme today announced it bought 30 BTC for $3.0 million, bringing its holdings to 905 BTC, up from 875 BTC at "
        "the end of October.",
        facts="""purchase_units BTC 30 ..2025-11-04
                 purchase_cost_usd BTC 3000000 ..2025-11-04
                 holdings_units BTC 905 2025-11-04""",
        filed=OCTOBER,
    ),
    says(
        "Acme acquired 30 BTC. Bitcoin ended the month lower in October.",
        facts="purchase_units BTC 30 ..2025-11-04",
        filed=OCTOBER,
    ),
    # "which", and brackets behind "had"
    says(
        "As of December 31, 2025, the Company owned 905.3 bitcoin, the cost of which was $88.0 million and the fair "
        "value of which was $79.2 million.",
        facts=f"""holdings_units BTC 905.3 {YEAR_END}
                 holdings_cost_usd BTC 88000000 {YEAR_END}
                 holdings_fair_value_usd BTC 79200000 {YEAR_END}""",
        form="10-K",
        filed=ANNUAL,
    ),
    says(
        "We had 905 bitcoin (fair value: $83.1 million) at November 19, 2025.",
        facts="""holdings_units BTC 905 2025-11-19
                 holdings_fair_value_usd BTC 83100000 2025-11-19""",
    ),
]

NON_EXAMPLES = [
    silent("Purchases made by other treasuries stand at 2,317 BTC this month.", why="others’ purchases"),
    silent(
        "The fair value of Borealis’s 2,040 bitcoin on December 31, 2025 was $178.5 million.",
        why="another’s coins",
        form="10-K",
        filed=ANNUAL,
    ),
    silent("The cost of our 54 BTC purchase program has not been set.", why="a program"),
    silent("Included in revenue are 120 BTC of hosting fees.", why="revenue, not what is held"),
    silent(
        "The indenture requires Acme to maintain a minimum of 900 bitcoin as collateral while the notes remain "
        "outstanding.",
        why="a covenant, not what is pledged",
    ),
    silent("Total bitcoin holdings at month-end: 3,146", why="which month is not told"),
    silent("Bitcoin holdings at period end: 3,146", why="which period is not told"),
    silent(
        "A fall of 10 % in the price of the SOL we hold would lead to an unrealized loss of $8.1 million.",
        why="a supposition",
    ),
    silent(
        "Northwind Capital is in possession of 12,408 ETH.",
        why="another’s",
    ),
    silent("Acme would be in possession of 12,408 ETH if the merger closed.", why="a condition"),
    silent("Acme’s customers are in possession of 12,408 ETH.", why="customers’"),
    silent(
        "With 500 BTC held by our clients, custody grew in the quarter.",
        why="clients’",
    ),
    silent(
        "Including the 2,200 ETH that Northwind purchased on November 18, 2025 for $6.6 million, the market was busy.",
        why="another’s purchase",
    ),
    silent("An unrealised profit of US$8.3 million was reported by a peer on its 5,934 ETH.", why="a peer’s"),
    silent("A balance of 133 BTC was lent to Northwind.", why="lent"),
    silent("During October Acme bought SUI, of which 1.5 million were locked tokens.", why="a part of what was bought"),
    silent("Acme will have no debt and hold 1,175 bitcoin.", why="a plan"),
    silent("Acme has no plan and holds 1,175 bitcoin contracts.", why="contracts"),
    silent(
        "As of December 31, 2025, had the price fallen by 10%, the carrying amount of our bitcoin would have been "
        "US$98.4 million.",
        why="a supposition",
        form="20-F",
        filed=ANNUAL,
    ),
    silent("In week 2 of the trial 98,210 SOL were staked by our partner.", why="a partner’s"),
    silent(
        "Northwind purchased 98,210 SOL last week at an average price of £102.40 per SOL ($134.12).", why="another’s"
    ),
    silent(
        "Had the spot price been 20% lower, the 341 bitcoin Northwind sold would have generated $31.2 million.",
        why="a supposition, and another’s",
    ),
    silent("Acme recorded gross profit of $8.3 million on its bitcoin mining.", why="a profit of mining"),
    silent("Our goal is to reach a total of 12,400 SOL in treasury.", why="a goal"),
    silent("Northwind reached 1,000 BTC in treasury on November 19, 2025.", why="another’s"),
    silent("Customers reached 1,000 BTC held on our platform on November 19, 2025.", why="customers’"),
    silent("Northwind’s total SOL reached 12,400 on November 19, 2025.", why="another’s"),
    silent("Our total BTC mined was 905.", why="mined"),
    silent("Total BTC supply now stands at 19,900,000.", why="the network’s"),
    silent("Northwind’s customers hold 800 BTC and pledged 105 BTC, for total holdings of 905.", why="customers’"),
    silent("Revenue in digital assets at November 19, 2025: $48.9 million (428 BTC).", why="revenue"),
    silent("The average cost of the 905 BTC held by our customers is $97,200.", why="customers’"),
    silent("The average price of one of our 905 mining containers is $97,200.", why="no coins"),
    silent("The fund’s digital assets represented 905 BTC at November 19, 2025.", why="another’s"),
    silent("Bitcoin fell; 25 BTC were sold by Northwind for $2.7 million.", why="another’s sale"),
    silent("Following Northwind’s disposal of 400 ETH at an average of $3,010, the market fell.", why="another’s sale"),
    silent("The proposed disposal of 400 ETH is subject to approval.", why="proposed"),
    silent("To date, the Company has spent $88.0 million on bitcoin miners.", why="machines"),
    silent("To date, customers have invested $88.0 million in bitcoin.", why="customers’"),
    silent("Northwind at a glance: 40 BTC mined, 25 BTC sold, 905 BTC held.", why="another’s", filed=OCTOBER),
    silent("October targets: 40 BTC mined, 25 BTC sold, 905 BTC held.", why="targets", filed=OCTOBER),
    silent(
        "Month-end holdings: 905 BTC. In September we sold none; in October we mined 12.",
        why="which month is not told",
        filed=OCTOBER,
    ),
    silent("We finished fiscal 2025 with 905 BTC.", why="a year of the firm’s own", filed=NEW_YEAR),
    silent("We will close out 2025 with 905 BTC.", why="a plan", filed=NEW_YEAR),
    silent("Our average purchase price is $97,000 for this tranche of bitcoin.", why="one purchase"),
    silent("Northwind’s average entry price in bitcoin is $97,000.", why="another’s"),
    silent("Our all-in cost to mine one bitcoin is $61,000.", why="what mining costs"),
    silent("Our average cost per bitcoin is $61,000 excluding depreciation.", why="what mining costs"),
    silent("Customers hold their bitcoin at an average cost of $97,000.", why="customers’"),
    silent("Analysts put our average entry price in bitcoin at $97,000.", why="a claim"),
    silent("We would have 905 BTC and no debt.", why="a supposition"),
    silent("With 905 BTC and no debt, Northwind is well placed.", why="another’s"),
    silent("Northwind has spent a total of $88.0 million on its 905 BTC.", why="another’s"),
    silent("To date, customers have acquired 905 BTC for $88.0 million.", why="customers’"),
    silent("The total purchase price of the 905 BTC held by Northwind is $88.0 million.", why="another’s"),
    silent("Since adopting its strategy in May, Northwind has accumulated 905 BTC.", why="another’s"),
    silent("Clients hold $83.1 million of bitcoin (905 BTC) and $12.4 million of ether (4,100 ETH).", why="clients’"),
    silent("Acme will be the proud owner of 905 BTC.", why="a plan"),
    silent("Northwind had 905 bitcoin (fair value: $83.1 million) at November 19, 2025.", why="another’s"),
    silent("We had 905 bitcoin (the average of our peers) in mind.", why="no holding"),
    silent("Northwind owned 905.3 bitcoin, the cost of which was $88.0 million.", why="another’s"),
    silent("By the end of October customers’ balances had fallen to 905 BTC.", why="customers’", filed=OCTOBER),
    silent("Digital assets sold in October represented 30 BTC.", why="sold", filed=OCTOBER),
    silent("Our total ETH is 4,100 lower than in June.", why="a change"),
    silent("Our total ETH reached 4,100 in rewards.", why="rewards"),
    silent("Total BTC of 30 was sold in October.", why="sold", filed=OCTOBER),
]
