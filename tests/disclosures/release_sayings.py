"""What releases, letters to shareholders, bullets and bodies of current reports say in passing, by many houses.

All were written here, in the manner of miners' and treasuries' own writers. Acme is the issuer; unless a row says
otherwise it speaks in an exhibit of Form 8-K filed on 24 November 2025.
"""

from datetime import date

from sayings import T, says, silent

EXAMPLES = [
    says(
        "Acme Reports Third Quarter 2025 Results",
        "Key figures: revenue of $4.0 million; unrealized gain on BTC $12.2 million.",
        facts="unrealized_gain_loss_usd BTC 12200000 2025-07-01..2025-09-30",
    ),
    says(
        "Net loss for the third quarter of 2025 was $14.3 million, due to a $12.2 million non-cash unrealized loss "
        "resulting from the mark-to-market of the Company’s SOL holdings.",
        facts="unrealized_gain_loss_usd SOL -12200000 2025-07-01..2025-09-30",
    ),
    says(
        "Acme Reports Third Quarter 2025 Results",
        "Our digital assets rose in value and we recorded an unrealized gain of $3.3 million.",
        facts="unrealized_gain_loss_usd 3300000 2025-07-01..2025-09-30",
    ),
    says(
        "As of November 12, 2025, digital assets totaled $93.4 million, consisting of 910 BTC.",
        facts="""holdings_units BTC 910 2025-11-12
                 holdings_fair_value_usd BTC 93400000 2025-11-12""",
        why="the dollars are a price of those coins",
    ),
    says(
        "For the quarterly period ended December 31, 2025",
        "As of December 31, 2025, the Company held 92,000 LTC. During the six months ended December 31, 2025, the "
        "Company recognized an unrealized loss of $2.8 million, of which $2.7 million was recognized during the "
        "three months ended December 31, 2025.",
        facts="""holdings_units LTC 92000 2025-12-31
                 unrealized_gain_loss_usd LTC -2800000 2025-07-01..2025-12-31
                 unrealized_gain_loss_usd LTC -2700000 2025-10-01..2025-12-31""",
        form="10-Q",
        filed=date(2026, 2, 10),
    ),
    says(
        "Cryptocurrency assets amounted to $8.3 million as of September 30, 2025, representing 2,000 ETH.",
        facts="""holdings_units ETH 2000 2025-09-30
                 holdings_fair_value_usd ETH 8300000 2025-09-30""",
    ),
    # worth: on a balance sheet, had beside cash, of the coins told before, of a coin and its number
    says(
        "As of October 31, 2025, we had cash of $3.1 million and 40,200 SOL worth approximately $7.5 million.",
        facts="""cash_usd 3100000 2025-10-31
                 holdings_units SOL 40200 2025-10-31
                 holdings_fair_value_usd SOL 7500000 2025-10-31""",
    ),
    says(
        "Balance sheet highlights as of September 30, 2025: cash of $4.3 million, bitcoin of 131 coins valued at $14.9 "
        "million and other assets of $2.0 million.",
        facts="""cash_usd 4300000 2025-09-30
                 holdings_units BTC 131 2025-09-30
                 holdings_fair_value_usd BTC 14900000 2025-09-30""",
    ),
    says(
        "Total assets at September 30, 2025 were $120.0 million, including $88.3 million of bitcoin at fair value.",
        facts="holdings_fair_value_usd BTC 88300000 2025-09-30",
    ),
    says(
        "At September 30, 2025, the Company’s balance sheet included XRP at a fair value of $18.3 million.",
        facts="holdings_fair_value_usd XRP 18300000 2025-09-30",
    ),
    says(
        "As of November 19, 2025, we hold 41,000 SOL.",
        "At a price of $135 on November 19, 2025, the SOL is worth approximately $5.5 million.",
        facts="""holdings_units SOL 41000 2025-11-19
                 holdings_fair_value_usd SOL 5500000 2025-11-19""",
        why="a price of the coins told to be held",
    ),
    # gains: a quarter by its number alone, the part that is unrealized, two spans, proof by cost and value
    says(
        "Third-quarter net loss of $8.0 million was due to a $12.3 million unrealized loss on our ether.",
        facts="unrealized_gain_loss_usd ETH -12300000 2025-07-01..2025-09-30",
        why="the calendar’s quarter of that number has just ended",
    ),
    says(
        "The Group’s ether was remeasured at year-end and the fourth quarter is charged with an unrealised, "
        "non-cash loss of USD 2.5 million.",
        facts="unrealized_gain_loss_usd ETH -2500000 2025-10-01..2025-12-31",
        filed=date(2026, 1, 22),
    ),
    says(
        "For the three months ended September 30, 2025, the unrealized gain on the Company’s digital assets was $41.2 "
        "million.",
        facts="unrealized_gain_loss_usd 41200000 2025-07-01..2025-09-30",
        why="where no coin is named, the digital assets are all that is held",
    ),
    says(
        "The Company recorded an unrealized loss on digital assets of $18.7 million for the three months ended "
        "September 30, 2025 and $25.8 million for the nine months then ended.",
        facts="""unrealized_gain_loss_usd -18700000 2025-07-01..2025-09-30
                 unrealized_gain_loss_usd -25800000 2025-01-01..2025-09-30""",
    ),
    says(
        "For the three months ended September 30, 2025 the unrealized gain on bitcoin was $5 million and for the nine "
        "months ended September 30, 2025 it was $9 million.",
        facts="unrealized_gain_loss_usd BTC 5000000 2025-07-01..2025-09-30",
    ),
    says(
        "Acme Reports Third Quarter 2025 Results",
        "Gains on bitcoin were $54.0 million for the quarter, of which approximately $50.1 million were unrealized.",
        facts="unrealized_gain_loss_usd BTC 50100000 2025-07-01..2025-09-30",
    ),
    says(
        "Acme Reports Third Quarter 2025 Results",
        "Gains on SOL were $14.0 million, comprised of unrealized gains of $12.5 million and realized gains of $1.5 "
        "million.",
        facts="unrealized_gain_loss_usd SOL 12500000 2025-07-01..2025-09-30",
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "Unrealized gains on bitcoin were $45.3 million and $60.1 million for the three and nine months ended "
        "September 30, 2025, respectively.",
        facts="unrealized_gain_loss_usd BTC 45300000 2025-07-01..2025-09-30",
        form="10-Q",
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "We recorded unrealized losses on ether of $45.3 million and $1.1 million for the nine months ended "
        "September 30, 2025 and 2024, respectively.",
        facts="unrealized_gain_loss_usd ETH -45300000 2025-01-01..2025-09-30",
        form="10-Q",
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "Comparison of the three months ended September 30, 2025 and 2024",
        "Other income. We recognized an unrealized gain on our bitcoin of $14.2 million.",
        facts="unrealized_gain_loss_usd BTC 14200000 2025-07-01..2025-09-30",
        why="the heading tells the period",
        form="10-Q",
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "As of September 30, 2025, our Dogecoin had a cost basis of $148.8 million and a fair value of $85.8 million, "
        "leaving a cumulative unrealized loss of $63.0 million.",
        facts="""holdings_cost_usd DOGE 148800000 2025-09-30
                 holdings_fair_value_usd DOGE 85800000 2025-09-30
                 unrealized_gain_loss_usd DOGE -63000000 ..2025-09-30""",
        form="10-Q",
    ),
    says(
        "As of November 19, 2025, unrealized gains on our bitcoin totaled $102.4 million.",
        facts="unrealized_gain_loss_usd BTC 102400000 ..2025-11-19",
    ),
    says(
        "Unrealised gain on Bitcoin: US$4.4 million (H1 2024: US$1.2 million).",
        facts="unrealized_gain_loss_usd BTC 4400000 2025-01-01..2025-06-30",
        why="the span of the year before tells its own",
        form="6-K",
        filed=date(2025, 8, 13),
    ),
    says(
        "Acme Reports Third Quarter 2025 Results",
        "A $23.3 million unrealized bitcoin gain lifted net income to $30.0 million, or $0.40 per share.",
        facts="unrealized_gain_loss_usd BTC 23300000 2025-07-01..2025-09-30",
    ),
    says(
        "Dear fellow shareholders,",
        "The year ended December 31, 2025 tested us.",
        "At year end we held 4,210 BTC, worth $368.4 million. Our cash stood at $18.2 million.",
        facts="""holdings_units BTC 4210 2025-12-31
                 holdings_fair_value_usd BTC 368400000 2025-12-31
                 cash_usd 18200000 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 our balance sheet was sound.",
        "With 22,410,000 shares outstanding at year end, each share stood for a little more than 0.0018 ETH.",
        facts="shares_outstanding 22410000 2025-12-31",
        filed=date(2026, 1, 8),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We ended the quarter with $41.3 million in cash and 1,911 bitcoin on our balance sheet.",
        facts="""cash_usd 41300000 2025-09-30
                 holdings_units BTC 1911 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "At quarter end, we had 1,911 bitcoin, of which 400 were pledged as collateral under our credit facility.",
        facts="""holdings_units BTC 1911 2025-09-30
                 restricted_or_pledged_units BTC 400 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme October 2025 Production and Operations Update",
        "At month end we held 1,720 bitcoin, up from 1,655 at the end of September.",
        facts="holdings_units BTC 1720 2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Dear stockholders,",
        "As of December 31, 2025 our balance sheet was sound.",
        "In the fourth quarter we also repurchased 311,000 shares for $2.4 million.",
        facts="""buyback_shares 311000 2025-10-01..2025-12-31
                 buyback_usd 2400000 2025-10-01..2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear stockholders,",
        "As of December 31, 2025 our balance sheet was sound.",
        "The fourth quarter was a hard one. We bought back 311,000 of our own shares in the quarter for $2.4 million.",
        facts="""buyback_shares 311000 2025-10-01..2025-12-31
                 buyback_usd 2400000 2025-10-01..2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Acme October 2025 Production and Operations Update",
        "<ul><li>Purchased 120 BTC in October at an average price of $113,400 per BTC</li><li>Sold 64 BTC for "
        "proceeds of $7.2 million</li></ul>",
        facts="""purchase_units BTC 120 2025-10-01..2025-10-31
                 purchase_avg_price_usd BTC 113400 2025-10-01..2025-10-31
                 sale_units BTC 64 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 7200000 2025-10-01..2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme today announced that it has completed the purchase of an additional 5,800 SOL, bringing its total "
        "holdings to 41,250 SOL.",
        "The additional SOL were purchased between November 12, 2025 and November 19, 2025 at an average price of "
        "$151.72 per SOL, inclusive of execution fees, for approximately $0.88 million.",
        facts="""holdings_units SOL 41250 2025-11-24
                 purchase_units SOL 5800 2025-11-12..2025-11-19
                 purchase_avg_price_usd SOL 151.72 2025-11-12..2025-11-19
                 purchase_cost_usd SOL 880000 2025-11-12..2025-11-19""",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "The bitcoin were acquired from November 10 to November 21, 2025 for a total purchase price of $29.6 "
        "million, an average of $95,484 per bitcoin.",
        facts="""purchase_units BTC 310 2025-11-10..2025-11-21
                 purchase_cost_usd BTC 29600000 2025-11-10..2025-11-21
                 purchase_avg_price_usd BTC 95484 2025-11-10..2025-11-21""",
    ),
    says(
        "The Company invested approximately $4.0 million in AVAX during October 2025.",
        facts="purchase_cost_usd AVAX 4000000 2025-10-01..2025-10-31",
    ),
    says(
        "Acme October 2025 Production and Operations Update",
        "During the month, the Company deployed $12.5 million into bitcoin.",
        facts="purchase_cost_usd BTC 12500000 2025-10-01..2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net income was $33.5 million, which includes a $24.8 million unrealized gain on bitcoin.",
        facts="unrealized_gain_loss_usd BTC 24800000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net loss for the quarter was $12.0 million, driven primarily by an unrealized loss of $9.1 million on our "
        "ETH.",
        facts="unrealized_gain_loss_usd ETH -9100000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, the Company held 10,540 SOL with a fair value of $2.2 million and a cost of "
        "$2.1 million, and recognized an unrealized gain of $0.1 million for the quarter.",
        facts="""holdings_units SOL 10540 2025-09-30
                 holdings_fair_value_usd SOL 2200000 2025-09-30
                 holdings_cost_usd SOL 2100000 2025-09-30
                 unrealized_gain_loss_usd SOL 100000 2025-07-01..2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the fourth quarter and full year ended December 31, 2025.",
        "As of December 31, 2025 we held 318 bitcoin and 4,150 ETH.",
        "The unrealized loss on digital assets was $15.3 million for the fourth quarter and $12.8 million for the "
        "full year.",
        facts="""holdings_units BTC 318 2025-12-31
                 holdings_units ETH 4150 2025-12-31
                 unrealized_gain_loss_usd -15300000 2025-10-01..2025-12-31
                 unrealized_gain_loss_usd -12800000 2025-01-01..2025-12-31""",
        filed=date(2026, 3, 5),
    ),
    says(
        "Acme today reported financial results for the fourth quarter and full year ended December 31, 2025.",
        "Results for the year reflect a non-cash unrealized loss on bitcoin of $42.7 million.",
        facts="unrealized_gain_loss_usd BTC -42700000 2025-01-01..2025-12-31",
        filed=date(2026, 3, 5),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We held 500 BTC on September 30, 2025.",
        "<ul><li>Unrealized gain on digital assets of $3.3 million compared to an unrealized loss of $1.1 million "
        "in the third quarter of 2024</li></ul>",
        facts="""holdings_units BTC 500 2025-09-30
                 unrealized_gain_loss_usd BTC 3300000 2025-07-01..2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "During the quarter, we raised $17.4 million of net proceeds under our at-the-market program.",
        facts="atm_net_proceeds_usd 17400000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "During the week the Company sold 1,240,500 shares of common stock under its at-the-market program for net "
        "proceeds of approximately $16.1 million.",
        "As of November 23, 2025, Acme held 1,200 BTC.",
        facts="""atm_net_proceeds_usd 16100000 2025-11-17..2025-11-23
                 holdings_units BTC 1200 2025-11-23""",
    ),
    says(
        "From November 1 to November 16, 2025, Acme issued 402,000 shares through its ATM facility, generating net "
        "proceeds of $3.3 million.",
        facts="atm_net_proceeds_usd 3300000 2025-11-01..2025-11-16",
    ),
    says(
        "As of 5:30 p.m. ET on November 21, 2025, Acme held 15,210 ETH and $12.4 million in cash.",
        facts="""holdings_units ETH 15210 2025-11-21
                 cash_usd 12400000 2025-11-21""",
    ),
    says(
        "As of November 21, 2025, 4:00 p.m. ET:",
        "<ul><li>15,210 ETH</li><li>Cash of $12.4 million</li></ul>",
        facts="""holdings_units ETH 15210 2025-11-21
                 cash_usd 12400000 2025-11-21""",
    ),
    says(
        "As of the close of business on Friday, November 21, 2025, the Company’s treasury held 15,210 ETH.",
        facts="holdings_units ETH 15210 2025-11-21",
    ),
    says(
        "On November 20, 2025, the lender liquidated 320 bitcoin pledged as collateral to satisfy the margin call, "
        "for proceeds of $27.9 million.",
        facts="""sale_units BTC 320 ..2025-11-20
                 sale_proceeds_usd BTC 27900000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, our lender sold 320 of the bitcoin we had pledged, realizing $27.9 million, which "
        "was applied to the loan.",
        facts="""sale_units BTC 320 ..2025-11-20
                 sale_proceeds_usd BTC 27900000 ..2025-11-20""",
    ),
    says(
        "• Held 1,766 bitcoin in treasury as at October 31, 2025, of which 250 are pledged in connection with the "
        "Company’s hedging arrangements.",
        facts="""holdings_units BTC 1766 2025-10-31
                 restricted_or_pledged_units BTC 250 2025-10-31""",
    ),
    says(
        "Of the contributed tokens, 3.2 million HYPE is subject to contractual transfer restrictions through "
        "December 2, 2026. As of November 20, 2025 Acme held 11.7 million HYPE.",
        facts="""holdings_units HYPE 11700000 2025-11-20
                 restricted_or_pledged_units HYPE 3200000 2025-11-24""",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, we held 702,316 SOL, of which 118,500 SOL was acquired at a discount and "
        "remains locked until January 2028.",
        facts="""holdings_units SOL 702316 2025-09-30
                 restricted_or_pledged_units SOL 118500 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "The Company’s 1.00% convertible notes due 2029, with an aggregate principal amount of $50.0 million, are "
        "not secured by bitcoin.",
        facts="debt_principal_usd 50000000 2025-11-24",
    ),
    says(
        "As of October 31, 2025, the Company had unrestricted cash of $38.4 million and $60.0 million principal "
        "outstanding under its bitcoin-backed credit facility, which matures in May 2027.",
        facts="""cash_usd 38400000 2025-10-31
                 debt_principal_usd 60000000 2025-10-31""",
    ),
    says(
        "As at October 31, 2025, the Company had US$14.0 million principal amount drawn under its credit facility "
        "with Harbour Prime.",
        facts="debt_principal_usd 14000000 2025-10-31",
    ),
    says(
        "Acme announces the acquisition of 62 BTC for a total of EUR 6.2 million (USD 7.2 million), at a price of "
        "EUR 100,210 (USD 116,440) per bitcoin, bringing its total holdings to 1,038 BTC.",
        facts="""purchase_units BTC 62 ..2025-11-24
                 purchase_cost_usd BTC 7200000 ..2025-11-24
                 purchase_avg_price_usd BTC 116440 ..2025-11-24
                 holdings_units BTC 1038 2025-11-24""",
    ),
    says(
        "Acme purchased 47.35 Bitcoin on November 20, 2025 at an average price of £68,120 (US$89,790) per Bitcoin "
        "for total consideration of £3,225,482 (US$4,251,557).",
        facts="""purchase_units BTC 47.35 ..2025-11-20
                 purchase_avg_price_usd BTC 89790 ..2025-11-20
                 purchase_cost_usd BTC 4251557 ..2025-11-20""",
    ),
    says(
        "As of October 31, 2025, we had cash of RMB 86.3 million (US$12.1 million).",
        facts="cash_usd 12100000 2025-10-31",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "At September 30, 2025, the fair value of the Company’s bitcoin was $114,068 per bitcoin, or $572.2 "
        "million in the aggregate.",
        facts="holdings_fair_value_usd BTC 572200000 2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Based on the closing price of $2,745 on November 21, 2025, the Company’s ETH treasury had a value of "
        "approximately $31.5 million.",
        facts="holdings_fair_value_usd ETH 31500000 2025-11-21",
    ),
    says(
        "On October 31, 2025, the share capital was composed of 38,911,204 shares with a par value of EUR 0.05 "
        "each, and 61,502,880 shares on a fully diluted basis.",
        facts="shares_outstanding 38911204 2025-10-31",
    ),
    says(
        "The Company used approximately $30.0 million of the net proceeds to repurchase 1,408,450 shares of its "
        "common stock from purchasers of notes in privately negotiated transactions.",
        "On November 20, 2025, it completed its offering.",
        facts="""buyback_shares 1408450 ..2025-11-24
                 buyback_usd 30000000 ..2025-11-24""",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "These purchases were made between November 10 and November 21, 2025.",
        facts="purchase_units BTC 310 2025-11-10..2025-11-21",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "All of the purchases took place during the week ended November 21, 2025.",
        facts="purchase_units BTC 310 2025-11-15..2025-11-21",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "The acquisition was completed on November 20, 2025.",
        facts="purchase_units BTC 310 ..2025-11-20",
    ),
    says(
        "Acme has sold 120 ETH to fund operations. The tokens were sold over the period from November 3, 2025 to "
        "November 14, 2025.",
        facts="sale_units ETH 120 2025-11-03..2025-11-14",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "The additional bitcoin was purchased in the open market from November 17 through November 20, 2025.",
        facts="purchase_units BTC 310 2025-11-17..2025-11-20",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "The notes were sold between November 10 and November 12, 2025.",
        facts="purchase_units BTC 310 ..2025-11-24",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "These purchases follow those made between October 1 and October 31, 2025.",
        facts="purchase_units BTC 310 ..2025-11-24",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "The new miners were purchased on November 3, 2025.",
        facts="purchase_units BTC 310 ..2025-11-24",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "The previous purchase was made on October 3, 2025.",
        facts="purchase_units BTC 310 ..2025-11-24",
    ),
    says(
        "Acme today announced it has acquired an additional 310 bitcoin.",
        "Our CEO spoke on the matter on November 14, 2025.",
        facts="purchase_units BTC 310 ..2025-11-24",
    ),
    says(
        "Between November 3 and November 9, 2025, Acme deployed $12.5 million into bitcoin.",
        facts="purchase_cost_usd BTC 12500000 2025-11-03..2025-11-09",
    ),
    says(
        "On November 20, 2025, we bought $3.1 million of ETH.",
        facts="purchase_cost_usd ETH 3100000 ..2025-11-20",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Purchases of bitcoin in the quarter totaled $9.9 million.",
        facts="purchase_cost_usd BTC 9900000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "In October 2025 the Company spent $8.2 million to acquire additional SOL.",
        facts="purchase_cost_usd SOL 8200000 2025-10-01..2025-10-31",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, the market value of our ETH was $4,146 per ETH, for a total of $82.9 million.",
        facts="holdings_fair_value_usd ETH 82900000 2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025 we held 5,016 BTC.",
        "The fair value of our bitcoin at September 30, 2025 was $114,068 a coin, or $572.2 million.",
        facts="""holdings_units BTC 5016 2025-09-30
                 holdings_fair_value_usd BTC 572200000 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, the fair value of our bitcoin was $572.2 million, or $114,068 per bitcoin.",
        facts="holdings_fair_value_usd BTC 572200000 2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Our SOL holdings have a value of $31.5 million as of November 21, 2025.",
        facts="holdings_fair_value_usd SOL 31500000 2025-11-21",
    ),
    says(
        "As of November 21, 2025, Acme’s treasury, comprised entirely of ETH, was worth $31.5 million.",
        facts="holdings_fair_value_usd ETH 31500000 2025-11-21",
    ),
    says(
        "As of November 21, 2025, our 2,000 bitcoin were worth $170.2 million.",
        facts="""holdings_units BTC 2000 2025-11-21
                 holdings_fair_value_usd BTC 170200000 2025-11-21""",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, we held 500 ETH. The ETH had an aggregate value of $2.1 million.",
        facts="""holdings_units ETH 500 2025-09-30
                 holdings_fair_value_usd ETH 2100000 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, we held 500 BTC.",
        "<ul><li>Unrealized gain on digital assets of $3.3 million compared to an unrealized loss of $1.1 million "
        "in the third quarter of 2024</li></ul>",
        facts="""holdings_units BTC 500 2025-09-30
                 unrealized_gain_loss_usd BTC 3300000 2025-07-01..2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "•Net income of $33.5 million and Adjusted EBITDA of $51.9 million, each of which includes a $24.8 million "
        "unrealized gain on bitcoin.",
        facts="unrealized_gain_loss_usd BTC 24800000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net income was $9.0 million, of which $4.4 million is unrealized gain on bitcoin.",
        facts="unrealized_gain_loss_usd BTC 4400000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "The net loss of $7.0 million for the quarter; $4.9 million of this is unrealized loss on TAO.",
        facts="unrealized_gain_loss_usd TAO -4900000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We recorded a mark-to-market loss on our bitcoin of $8.8 million in the quarter.",
        facts="unrealized_gain_loss_usd BTC -8800000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "The change in fair value of bitcoin contributed an unrealized gain of $8.8 million.",
        facts="unrealized_gain_loss_usd BTC 8800000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Other income included $8.8 million of unrealized gains on our ETH.",
        facts="unrealized_gain_loss_usd ETH 8800000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net loss attributable to shareholders was $6.2 million, primarily reflecting a $5.0 million non-cash "
        "unrealized loss on the Company’s SOL holdings.",
        facts="unrealized_gain_loss_usd SOL -5000000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the fourth quarter and full year ended December 31, 2025.",
        "The fair value loss on bitcoin was $15.3 million for the fourth quarter and $12.8 million for the full year.",
        facts="""unrealized_gain_loss_usd BTC -15300000 2025-10-01..2025-12-31
                 unrealized_gain_loss_usd BTC -12800000 2025-01-01..2025-12-31""",
        filed=date(2026, 3, 5),
    ),
    says(
        "Acme today reported financial results for the fourth quarter and full year ended December 31, 2025.",
        "In the fourth quarter, we recognized an unrealized loss of $15.3 million on our bitcoin.",
        facts="unrealized_gain_loss_usd BTC -15300000 2025-10-01..2025-12-31",
        filed=date(2026, 3, 5),
    ),
    says(
        "Of the Bitcoin held by the Company, 120.0 BTC has been provided as collateral for a borrowing of US$6.5 "
        "million executed on November 3, 2025.",
        facts="""debt_principal_usd 6500000 2025-11-03
                 restricted_or_pledged_units BTC 120 2025-11-24""",
    ),
    says(
        "As of November 20, 2025 Acme held 11.7 million HYPE. Of these tokens, 3.2 million HYPE is subject to "
        "contractual transfer restrictions through December 2, 2026.",
        facts="""holdings_units HYPE 11700000 2025-11-20
                 restricted_or_pledged_units HYPE 3200000 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, we held 900 BTC, including 300 BTC pledged under a loan due March 31, 2027.",
        facts="""holdings_units BTC 900 2025-11-20
                 restricted_or_pledged_units BTC 300 2025-11-20""",
    ),
    says(
        "The facility is secured by a pledge of 410 bitcoin, which are held in a segregated account.",
        facts="restricted_or_pledged_units BTC 410 2025-11-24",
    ),
    says(
        "As of November 20, 2025, 410 of our bitcoin serve as collateral for a loan drawn on June 2, 2025.",
        facts="restricted_or_pledged_units BTC 410 2025-11-20",
    ),
    says(
        "Our 6% secured notes due 2028, in an outstanding principal amount of $31.0 million, mature in June 2028 "
        "and are not convertible.",
        facts="debt_principal_usd 31000000 2025-11-24",
    ),
    says(
        "As at October 31, 2025, the Company had 33,517,092 common shares issued and outstanding and US$14.0 "
        "million principal amount drawn under its credit facility with Harbour Prime.",
        facts="""shares_outstanding 33517092 2025-10-31
                 debt_principal_usd 14000000 2025-10-31""",
    ),
    says(
        "On November 20, 2025, the principal amount of the convertible bonds subscribed by the Group’s partners "
        "was USD 24.0 million.",
        facts="debt_principal_usd 24000000 2025-11-20",
    ),
    says(
        "The coins serve as collateral for a borrowing of US$6.5 million executed on November 3, 2025.",
        facts="debt_principal_usd 6500000 2025-11-03",
    ),
    says(
        "We have $20.0 million outstanding on our Bitcoin-backed credit line and $40.0 million undrawn.",
        facts="debt_principal_usd 20000000 2025-11-24",
    ),
    says(
        "Following the repayment, $12.5 million of the term loan remains outstanding.",
        facts="debt_principal_usd 12500000 2025-11-24",
    ),
    says(
        "As of November 20, 2025, total debt consisted of $75.0 million of 2028 convertible notes.",
        facts="debt_principal_usd 75000000 2025-11-20",
    ),
    says(
        "As of 11:59 p.m. UTC on November 21, 2025, we held 15,210 ETH.",
        facts="holdings_units ETH 15210 2025-11-21",
    ),
    says(
        "As of market close on November 21, 2025, we held 15,210 ETH.",
        facts="holdings_units ETH 15210 2025-11-21",
    ),
    says(
        "As of Friday, November 21, Acme owned 15,210 ETH.",
        facts="holdings_units ETH 15210 2025-11-21",
    ),
    says(
        "At 4:00 p.m. Eastern Time on November 21, 2025, the treasury stood at 15,210 ETH.",
        facts="holdings_units ETH 15210 2025-11-21",
    ),
    says(
        "As of the evening of November 21, 2025, Acme owned 15,210 ETH.",
        facts="holdings_units ETH 15210 2025-11-21",
    ),
    says(
        "On November 20, 2025, the lender sold 320 BTC of the Company’s collateral for $27.9 million.",
        facts="""sale_units BTC 320 ..2025-11-20
                 sale_proceeds_usd BTC 27900000 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025, 320 bitcoin of our collateral were liquidated by the lender for $27.9 million.",
        facts="""sale_units BTC 320 ..2025-11-20
                 sale_proceeds_usd BTC 27900000 ..2025-11-20""",
    ),
    says(
        "As at the date of this announcement the Company’s issued share capital consists of 214,806,331 ordinary "
        "shares of 1 pence each.",
        facts="shares_outstanding 214806331 2025-11-24",
    ),
    says(
        "As of October 31, 2025, our issued and outstanding share capital comprised 38,911,204 common shares.",
        facts="shares_outstanding 38911204 2025-10-31",
    ),
    says(
        "Total holdings of 1,038 BTC, for an acquisition value of EUR 88.4 million (USD 99.7 million), i.e. an "
        "average of EUR 85,164 (USD 96,050) per bitcoin.",
        facts="""holdings_units BTC 1038 2025-11-24
                 holdings_cost_usd BTC 99700000 2025-11-24
                 avg_cost_usd BTC 96050 2025-11-24""",
    ),
    says(
        "The Company used approximately $30.0 million of the net proceeds to repurchase 1,408,450 shares of its "
        "common stock from purchasers of notes in privately negotiated transactions at a price of $21.30 per "
        "share.",
        facts="""buyback_shares 1408450 ..2025-11-24
                 buyback_usd 30000000 ..2025-11-24""",
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Acme mined 412 bitcoin in October and sold 398 bitcoin at an average net price of approximately $114,300, "
        "generating net proceeds of approximately $45.5 million.",
        facts="""sale_units BTC 398 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 114300 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 45500000 2025-10-01..2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Bitcoin HODL balance as of October 31, 2025 was 13,011 BTC, a 3% increase over the prior month.",
        facts="holdings_units BTC 13011 2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "We sold 583.75 bitcoin in October, equating to proceeds of approximately $64.9 million at an average of "
        "approximately $111,200 per bitcoin.",
        facts="""sale_units BTC 583.75 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 111200 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 64900000 2025-10-01..2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "As of October 31, 2025, we held 19,324 bitcoin, including 3,300 restricted bitcoin held as collateral.",
        facts="""holdings_units BTC 19324 2025-10-31
                 restricted_or_pledged_units BTC 3300 2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "The Company did not sell any bitcoin in October and ended the month with total holdings of 1,475 BTC with "
        "a market value of approximately $162 million.",
        facts="""holdings_units BTC 1475 2025-10-31
                 holdings_fair_value_usd BTC 162000000 2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Treasury: 2,140 BTC, 100% unencumbered, and $88 million in cash as of month end.",
        facts="""holdings_units BTC 2140 2025-10-31
                 cash_usd 88000000 2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "During October 2025, we converted approximately 100 BTC into approximately $11.0 million to fund capital "
        "expenditures.",
        facts="""sale_units BTC 100 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 11000000 2025-10-01..2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Of the 1,801 BTC held at month-end, 1,116 BTC were pledged to our lender.",
        facts="""holdings_units BTC 1801 2025-10-31
                 restricted_or_pledged_units BTC 1116 2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Between November 17, 2025 and November 23, 2025, Acme acquired 8,178 bitcoin for $835.6 million at an "
        "average price of $102,171 per bitcoin.",
        facts="""purchase_units BTC 8178 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 835600000 2025-11-17..2025-11-23
                 purchase_avg_price_usd BTC 102171 2025-11-17..2025-11-23""",
    ),
    says(
        "As of November 23, 2025, Acme’s holdings totaled 2,018,419 SOL and SOL equivalents, of which 1,900,120 "
        "were staked.",
        facts="""holdings_units SOL 2018419 2025-11-23
                 staked_units SOL 1900120 2025-11-23""",
    ),
    says(
        "The Company’s ETH holdings increased to 861,251 as of November 23, 2025, comprised of 639,241 native ETH "
        "and 222,010 ETH as-if redeemed from LsETH.",
        facts="holdings_units ETH 861251 2025-11-23",
    ),
    says(
        "Acme now owns 3.6 million ETH, or 3.0% of the ETH supply.",
        facts="holdings_units ETH 3600000 2025-11-24",
    ),
    says(
        "Total cash and digital asset holdings stand at $11.8 billion, made up of 3,559,879 ETH at $3,120 per ETH, "
        "192 bitcoin, and unencumbered cash of $607 million.",
        facts="""holdings_units ETH 3559879 2025-11-24
                 holdings_units BTC 192 2025-11-24
                 cash_usd 607000000 2025-11-24""",
    ),
    says(
        "Since inception of its treasury strategy, the Company has acquired 1,050 BTC at an aggregate cost of "
        "$104.2 million, or $99,238 per BTC.",
        facts="""holdings_units BTC 1050 2025-11-24
                 holdings_cost_usd BTC 104200000 2025-11-24
                 avg_cost_usd BTC 99238 2025-11-24""",
    ),
    says(
        "We purchased 36 bitcoin for an aggregate of $3.4 million, including transaction costs, during the period "
        "from November 10 to November 19, 2025, taking our total holdings to 5,821 bitcoin at an average cost of "
        "$95,013.",
        facts="""purchase_units BTC 36 2025-11-10..2025-11-19
                 purchase_cost_usd BTC 3400000 2025-11-10..2025-11-19
                 holdings_units BTC 5821 2025-11-19
                 avg_cost_usd BTC 95013 2025-11-19""",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We ended Q3 with $152.4 million of cash and cash equivalents and 5,096 bitcoin.",
        facts="""cash_usd 152400000 2025-09-30
                 holdings_units BTC 5096 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, liquidity consisted of $30.1 million of cash and 1,827 unencumbered bitcoin "
        "valued at $208.4 million.",
        facts="cash_usd 30100000 2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Bitcoin holdings of 2,348 BTC as of September 30, 2025, with a fair value of $267.8 million, compared to "
        "1,021 BTC with a fair value of $95.4 million as of December 31, 2024.",
        facts="""holdings_units BTC 2348 2025-09-30
                 holdings_fair_value_usd BTC 267800000 2025-09-30
                 holdings_fair_value_usd BTC 95400000 2024-12-31""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Subsequent to quarter-end, we purchased an additional 112 BTC for $12.3 million, bringing total holdings "
        "to 1,933 BTC as of November 4, 2025.",
        facts="""purchase_units BTC 112 2025-10-01..2025-11-06
                 purchase_cost_usd BTC 12300000 2025-10-01..2025-11-06
                 holdings_units BTC 1933 2025-11-04""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net loss was $14.4 million in the third quarter of 2025, which included a $10.2 million unrealized loss "
        "on the fair value of our digital assets.",
        "We held 4,000 ETH at September 30, 2025.",
        facts="""unrealized_gain_loss_usd ETH -10200000 2025-07-01..2025-09-30
                 holdings_units ETH 4000 2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "During the third quarter, we repurchased 1.9 million shares at an average price of $5.90 for a total of "
        "$11.2 million.",
        facts="""buyback_shares 1900000 2025-07-01..2025-09-30
                 buyback_usd 11200000 2025-07-01..2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "In the third quarter of 2025, the Company sold 2,119,334 shares under its ATM program, raising net "
        "proceeds of $28.8 million.",
        facts="atm_net_proceeds_usd 28800000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of November 3, 2025, the Company had approximately 98.3 million shares of common stock outstanding.",
        facts="shares_outstanding 98300000 2025-11-03",
        filed=date(2025, 11, 6),
    ),
    says(
        "On November 24, 2025, Acme Holdings, Inc. (the “Company”) announced that, during the period between "
        "November 17, 2025 and November 23, 2025, it had sold 1,200,000 shares of Class A common stock under its "
        "sales agreement for net proceeds of approximately $31.4 million.",
        facts="atm_net_proceeds_usd 31400000 2025-11-17..2025-11-23",
    ),
    says(
        "On November 20, 2025, the Board increased the share repurchase authorization from $50 million to $100 "
        "million. As of that date the Company had repurchased 2,410,000 shares for $14.6 million.",
        facts="""buyback_authorised_usd 100000000 2025-11-20
                 buyback_shares 2410000 ..2025-11-20
                 buyback_usd 14600000 ..2025-11-20""",
    ),
    says(
        "Q: How much bitcoin do you hold?",
        "A: As of today we hold 2,266 bitcoin, all of it in cold storage with two custodians.",
        facts="holdings_units BTC 2266 2025-11-24",
    ),
    says(
        "Q: Have you pledged any of it?",
        "A: Yes, 300 bitcoin are pledged under the facility we signed in May.",
        facts="restricted_or_pledged_units BTC 300 2025-11-24",
    ),
    says(
        "Q: Did you sell any ETH in October?",
        "A: We sold 1,500 ETH in October at $3,900 on average.",
        facts="""sale_units ETH 1500 2025-10-01..2025-10-31
                 sale_avg_price_usd ETH 3900 2025-10-01..2025-10-31""",
    ),
    says(
        "As of September 30, 2025, the Group held 1,111 BTC in aggregate, with a total acquisition cost of "
        "approximately US$105.6 million and an average acquisition cost of approximately US$95,050 per BTC.",
        facts="""holdings_units BTC 1111 2025-09-30
                 holdings_cost_usd BTC 105600000 2025-09-30
                 avg_cost_usd BTC 95050 2025-09-30""",
    ),
    says(
        "The Group’s holdings in bitcoin amounted to 1,111 units as of September 30, 2025.",
        facts="holdings_units BTC 1111 2025-09-30",
    ),
    says(
        "The Company has purchased 25.0 bitcoin at an average price of £84,120 ($112,580) per bitcoin, for an "
        "aggregate consideration of £2.10 million ($2.81 million). Following this purchase, the Company holds "
        "275.0 bitcoin.",
        facts="""purchase_units BTC 25 ..2025-11-24
                 purchase_avg_price_usd BTC 112580 ..2025-11-24
                 purchase_cost_usd BTC 2810000 ..2025-11-24
                 holdings_units BTC 275 2025-11-24""",
    ),
    says(
        "As at the close of business on 21 November 2025 the Company held 1,204.7 Bitcoin.",
        facts="holdings_units BTC 1204.7 2025-11-21",
    ),
    says(
        "The Company acquired a further 14.2 BTC on 20 November 2025, which takes its total treasury to 1,218.9 BTC.",
        facts="""purchase_units BTC 14.2 ..2025-11-20
                 holdings_units BTC 1218.9 2025-11-20""",
    ),
    says(
        "Excluding 36 bitcoin held for hosting customers, Acme held 2,407 bitcoin as of October 31, 2025.",
        facts="holdings_units BTC 2407 2025-10-31",
    ),
    says(
        "Acme held 2,407 bitcoin as of October 31, 2025 (excluding 36 bitcoin held for hosting customers).",
        facts="holdings_units BTC 2407 2025-10-31",
    ),
    says(
        "After accounting for the sale, the Company’s remaining position is 1,010 BTC.",
        facts="holdings_units BTC 1010 2025-11-24",
    ),
    says(
        "The sale of 300 BTC closed on November 20, 2025 for $27.6 million; the proceeds retired the bridge loan "
        "in full.",
        facts="""sale_units BTC 300 ..2025-11-20
                 sale_proceeds_usd BTC 27600000 ..2025-11-20""",
    ),
    says(
        "To fund the buyback, we sold 4,983 ETH for $14.5 million between November 17 and November 20, 2025.",
        facts="""sale_units ETH 4983 2025-11-17..2025-11-20
                 sale_proceeds_usd ETH 14500000 2025-11-17..2025-11-20""",
    ),
    says(
        "Acme has fully exited its XRP position, selling the remaining 2.1 million XRP for $4.5 million on "
        "November 20, 2025.",
        facts="""sale_units XRP 2100000 ..2025-11-20
                 sale_proceeds_usd XRP 4500000 ..2025-11-20""",
    ),
    says(
        "Acme’s cost basis in its 2,100 bitcoin is approximately $201 million.",
        facts="holdings_cost_usd BTC 201000000 2025-11-24",
    ),
    says(
        "At current prices our 2,100 bitcoin are worth roughly $180 million, against a cost of $201 million.",
        facts="""holdings_units BTC 2100 2025-11-24
                 holdings_fair_value_usd BTC 180000000 2025-11-24
                 holdings_cost_usd BTC 201000000 2025-11-24""",
    ),
    says(
        "We have $250.0 million of zero-coupon convertible notes outstanding, due December 2030, and no other debt.",
        facts="debt_principal_usd 250000000 2025-11-24",
    ),
    says(
        "Approximately 4.2 million of our SOL, or 62%, were natively staked as of November 20, 2025.",
        facts="staked_units SOL 4200000 2025-11-20",
    ),
    says(
        "BTC holdings of 6,979 at October 31, 2025, acquired at an average cost of $92,080.",
        facts="""holdings_units BTC 6979 2025-10-31
                 avg_cost_usd BTC 92080 2025-10-31""",
    ),
    says(
        "ETH holdings of 12,500 as of October 31, 2025, bought for approximately $41.0 million in all.",
        facts="""holdings_units ETH 12500 2025-10-31
                 holdings_cost_usd ETH 41000000 2025-10-31""",
    ),
    says(
        "Bitcoin holdings are now 1,624.",
        facts="holdings_units BTC 1624 2025-11-24",
    ),
    says(
        "Our bitcoin holdings now number 1,624, up from 1,590 in October.",
        facts="holdings_units BTC 1624 2025-11-24",
    ),
    says(
        "As of October 31, 2025, 31,450 ETH were supplied as collateral on Aave.",
        facts="restricted_or_pledged_units ETH 31450 2025-10-31",
    ),
    says(
        "Increased BTC in treasury by 42 to 905 at October 31, 2025.",
        facts="holdings_units BTC 905 2025-10-31",
    ),
    says(
        "As of October 31, 2025, the Company held 45,000 ETH. The ETH had an aggregate value of $173.2 million.",
        facts="""holdings_units ETH 45000 2025-10-31
                 holdings_fair_value_usd ETH 173200000 2025-10-31""",
    ),
    says(
        "As of October 31, 2025, we held 2,100 BTC. We paid $201.0 million for them, or $95,714 a coin.",
        facts="""holdings_units BTC 2100 2025-10-31
                 holdings_cost_usd BTC 201000000 2025-10-31
                 avg_cost_usd BTC 95714 2025-10-31""",
    ),
    says(
        "As of October 31, 2025, we held 2,100 BTC. They had a combined fair value of $229.9 million.",
        facts="""holdings_units BTC 2100 2025-10-31
                 holdings_fair_value_usd BTC 229900000 2025-10-31""",
    ),
    says(
        "Consolidated bitcoin holdings were 1,012.5 on October 31, 2025.",
        facts="holdings_units BTC 1012.5 2025-10-31",
    ),
    says(
        "Leaving 3,600 BTC in treasury today, the sale completes our deleveraging.",
        facts="holdings_units BTC 3600 2025-11-24",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We had $44.8 million in cash at quarter end.",
        facts="cash_usd 44800000 2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Following the purchase, the Company retains $31.7 million of cash.",
        facts="cash_usd 31700000 2025-11-24",
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We bought 134 BTC in the quarter and sold 41.",
        facts="purchase_units BTC 134 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "134 bitcoin mined and 41 bitcoin sold in the quarter.",
        facts="sale_units BTC 41 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme has expanded its bitcoin treasury by another $10.5 million at a weighted average price of $97,305 "
        "per bitcoin.",
        facts="""purchase_cost_usd BTC 10500000 ..2025-11-24
                 purchase_avg_price_usd BTC 97305 ..2025-11-24""",
    ),
    says(
        "The Company acquired 10,812,000 DOGE since its last update on November 6, 2025.",
        facts="purchase_units DOGE 10812000 2025-11-06..2025-11-24",
    ),
    says(
        "Roughly 61 bitcoin were bought in the market during October 2025.",
        facts="purchase_units BTC 61 2025-10-01..2025-10-31",
    ),
    says(
        "Acme also announced the repurchase of 3.4 million shares of its common stock for $24.1 million.",
        facts="""buyback_shares 3400000 ..2025-11-24
                 buyback_usd 24100000 ..2025-11-24""",
    ),
    says(
        "The loan was reduced to $5.1 million as of October 31, 2025.",
        facts="debt_principal_usd 5100000 2025-10-31",
    ),
    says(
        "As of November 20, 2025, we owed $14.0 million against 495 bitcoin of collateral.",
        facts="""debt_principal_usd 14000000 2025-11-20
                 restricted_or_pledged_units BTC 495 2025-11-20""",
    ),
    says(
        "As of November 20, 2025, Acme held 64.9 million TON, all of which are subject to a lock-up until August 2026.",
        facts="""holdings_units TON 64900000 2025-11-20
                 restricted_or_pledged_units TON 64900000 2025-11-20""",
    ),
    says(
        "Of our 5,000 bitcoin, 3,383 are unencumbered; the other 1,617 continue to be pledged as of November 20, 2025.",
        facts="""holdings_units BTC 5000 2025-11-20
                 restricted_or_pledged_units BTC 1617 2025-11-20""",
    ),
    says(
        "As of October 31, 2025, 73.8 million shares were in issue.",
        facts="shares_outstanding 73800000 2025-10-31",
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Bitcoin treasury value: approximately $41.7 million at the end of October.",
        facts="holdings_fair_value_usd BTC 41700000 2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Bitcoin in treasury: 382 (September: 361)",
        facts="holdings_units BTC 382 2025-10-31",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Monthly BTC production: 51; BTC sold: 30; BTC held at month end: 382.",
        facts="""holdings_units BTC 382 2025-10-31
                 sale_units BTC 30 2025-10-01..2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme added 500 ETH to its treasury last week at an average price of $2,850.",
        facts="""purchase_units ETH 500 2025-11-17..2025-11-23
                 purchase_avg_price_usd ETH 2850 2025-11-17..2025-11-23""",
    ),
    says(
        "In the period from July 1 to October 31, 2025, ATM sales brought net proceeds of $11.9 million.",
        facts="atm_net_proceeds_usd 11900000 2025-07-01..2025-10-31",
    ),
    says(
        "The Company raised $62.0 million, net of commissions, in the at-the-market program during October 2025.",
        facts="atm_net_proceeds_usd 62000000 2025-10-01..2025-10-31",
    ),
    says(
        "Since October 1, 2025, Acme has bought 88.8 million XRP in the open market for $225.6 million, or $2.54 "
        "per token.",
        facts="""purchase_units XRP 88800000 2025-10-01..2025-11-24
                 purchase_cost_usd XRP 225600000 2025-10-01..2025-11-24
                 purchase_avg_price_usd XRP 2.54 2025-10-01..2025-11-24""",
    ),
    says(
        "Acme Ireland Ltd., our wholly owned subsidiary, purchased 30.0 bitcoin on November 20, 2025 for $2.6 million.",
        facts="""purchase_units BTC 30 ..2025-11-20
                 purchase_cost_usd BTC 2600000 ..2025-11-20""",
    ),
    says(
        "With today’s purchase of 100 BTC for $8.7 million, Acme’s treasury passes 2,000 BTC.",
        facts="""purchase_units BTC 100 ..2025-11-24
                 purchase_cost_usd BTC 8700000 ..2025-11-24""",
    ),
    says(
        "Acme Buys 100 BTC for $8.7 Million; Holds 2,013 BTC",
        facts="""purchase_units BTC 100 ..2025-11-24
                 purchase_cost_usd BTC 8700000 ..2025-11-24
                 holdings_units BTC 2013 2025-11-24""",
    ),
    says(
        "On November 18 and 19, 2025, the Company bought a total of 150 BTC at prices between $91,000 and $93,400.",
        facts="purchase_units BTC 150 2025-11-18..2025-11-19",
    ),
    says(
        "The 150 BTC were acquired in three tranches, on November 12, November 14 and November 18, 2025.",
        facts="purchase_units BTC 150 2025-11-12..2025-11-18",
    ),
    says(
        "In October 2025 we bought $2.0 million of ETH at an average price of $3,950.",
        facts="""purchase_cost_usd ETH 2000000 2025-10-01..2025-10-31
                 purchase_avg_price_usd ETH 3950 2025-10-01..2025-10-31""",
    ),
    says(
        "Acme today announced the purchase of $5.0 million of SOL.",
        facts="purchase_cost_usd SOL 5000000 ..2025-11-24",
    ),
    says(
        "Acme today announced the repurchase of 3.4 million shares of its common stock (approximately 8% of shares "
        "outstanding on September 30, 2025) at an average price of $3.45 per share.",
        facts="buyback_shares 3400000 ..2025-11-24",
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "In 2025 we bought 1,310 BTC at an average price of $101,220.",
        facts="""holdings_units BTC 4210 2025-12-31
                 purchase_units BTC 1310 2025-01-01..2025-12-31
                 purchase_avg_price_usd BTC 101220 2025-01-01..2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "During the year we raised $212.0 million through our at-the-market program.",
        facts="holdings_units BTC 4210 2025-12-31",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "We closed the year with $61.0 million in cash.",
        facts="""holdings_units BTC 4210 2025-12-31
                 cash_usd 61000000 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "In the fourth quarter we purchased 410 BTC for $41.2 million.",
        facts="""holdings_units BTC 4210 2025-12-31
                 purchase_units BTC 410 2025-10-01..2025-12-31
                 purchase_cost_usd BTC 41200000 2025-10-01..2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "At year end 1,900 of our bitcoin were pledged.",
        facts="""holdings_units BTC 4210 2025-12-31
                 restricted_or_pledged_units BTC 1900 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "We had 3,000 ETH staked at year end.",
        facts="""holdings_units BTC 4210 2025-12-31
                 staked_units ETH 3000 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "At the year-end price of $87,500, our holdings were worth approximately $368.4 million.",
        facts="""holdings_units BTC 4210 2025-12-31
                 holdings_fair_value_usd BTC 368400000 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "We recorded an unrealized loss of $27.3 million on our bitcoin for the year.",
        facts="""holdings_units BTC 4210 2025-12-31
                 unrealized_gain_loss_usd BTC -27300000 2025-01-01..2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "At year end our share count was 17,658,000.",
        facts="""holdings_units BTC 4210 2025-12-31
                 shares_outstanding 17658000 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Dear fellow shareholders,",
        "As of December 31, 2025 we held 4,210 BTC.",
        "At year end we owed $40.0 million under our credit facility.",
        facts="""holdings_units BTC 4210 2025-12-31
                 debt_principal_usd 40000000 2025-12-31""",
        filed=date(2026, 1, 8),
    ),
    says(
        "Acme provides a weekly update for the week of November 17, 2025 to November 23, 2025.",
        "We acquired 130 BTC during the week for $11.7 million at an average price of $90,000 per BTC.",
        facts="""purchase_units BTC 130 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 11700000 2025-11-17..2025-11-23
                 purchase_avg_price_usd BTC 90000 2025-11-17..2025-11-23""",
    ),
    says(
        "Acme provides a weekly update for the week of November 17, 2025 to November 23, 2025.",
        "The Company sold 200,000 shares during the week under its ATM program for net proceeds of $2.1 million.",
        facts="atm_net_proceeds_usd 2100000 2025-11-17..2025-11-23",
    ),
    says(
        "Acme provides a weekly update for the week of November 17, 2025 to November 23, 2025.",
        "The Company repurchased 318,750 shares during the week at an average price of $6.42.",
        facts="buyback_shares 318750 2025-11-17..2025-11-23",
    ),
    says(
        "Acme provides a weekly update for the week of November 17, 2025 to November 23, 2025.",
        "As of the end of the week the Company held 2,033 BTC.",
        facts="holdings_units BTC 2033 2025-11-23",
    ),
    says(
        "Acme provides a weekly update for the week of November 17, 2025 to November 23, 2025.",
        "Cash reserves stood at $13.5 million at the end of the week.",
        facts="cash_usd 13500000 2025-11-23",
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Sold 85 BTC at an average price of $112,000 for gross proceeds of $9.5 million, net of fees of $0.1 million.",
        facts="""sale_units BTC 85 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 112000 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 9500000 2025-10-01..2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Month-end treasury of 3,141 BTC valued at $344 million.",
        facts="""holdings_units BTC 3141 2025-10-31
                 holdings_fair_value_usd BTC 344000000 2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "As of November 3, 2025, we held 3,160 BTC.",
        facts="holdings_units BTC 3160 2025-11-03",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme Announces October 2025 Production and Operations Update",
        "Bitcoin Treasury: Acme held 3,141 bitcoin at month end, 1,020 of which secure our bitcoin-backed loans.",
        facts="""holdings_units BTC 3141 2025-10-31
                 restricted_or_pledged_units BTC 1020 2025-10-31""",
        filed=date(2025, 11, 4),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "We invested $22.6 million in bitcoin during the quarter.",
        facts="purchase_cost_usd BTC 22600000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Proceeds from the sale of bitcoin were $14.3 million for the quarter.",
        facts="sale_proceeds_usd BTC 14300000 2025-07-01..2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "During the nine months ended September 30, 2025, we sold 2,010 BTC for $198.0 million.",
        facts="""sale_units BTC 2010 2025-01-01..2025-09-30
                 sale_proceeds_usd BTC 198000000 2025-01-01..2025-09-30""",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Shares outstanding were 41.2 million at quarter end.",
        facts="shares_outstanding 41200000 2025-09-30",
        filed=date(2025, 11, 6),
    ),
    says(
        "Acme announces the acquisition of 62 BTC for a total of $5.6 million, at a price of $90,210 per bitcoin.",
        "• 62 BTC acquired between November 17 and November 21, 2025",
        facts="""purchase_units BTC 62 2025-11-17..2025-11-21
                 purchase_cost_usd BTC 5600000 2025-11-17..2025-11-21
                 purchase_avg_price_usd BTC 90210 2025-11-17..2025-11-21""",
    ),
    # what was done: purchases, sales, buybacks
    says(
        "Acme bought 40 BTC on November 19, 2025 in two tranches of 25 BTC and 15 BTC, at an average price of $91,400"
        " and a total cost of $3,656,000.",
        facts="""purchase_units BTC 40 ..2025-11-19
                 purchase_cost_usd BTC 3656000 ..2025-11-19
                 purchase_avg_price_usd BTC 91400 ..2025-11-19""",
    ),
    says(
        "At an average price of $141.30 per SOL, Acme purchased 52,000 SOL on November 20, 2025.",
        facts="""purchase_units SOL 52000 ..2025-11-20
                 purchase_avg_price_usd SOL 141.3 ..2025-11-20""",
    ),
    says(
        "On November 20, 2025 we sold 31 BTC at an all-in price of $90,200 per coin (approximately $2.8 million).",
        facts="""sale_units BTC 31 ..2025-11-20
                 sale_avg_price_usd BTC 90200 ..2025-11-20
                 sale_proceeds_usd BTC 2800000 ..2025-11-20""",
    ),
    says(
        "The newest purchase, in which 410 ETH were bought for $1.2 million on November 20, 2025, was paid in cash.",
        facts="""purchase_units ETH 410 ..2025-11-20
                 purchase_cost_usd ETH 1200000 ..2025-11-20""",
    ),
    says(
        "On November 18, 2025 we put another $3.0 million to work, picking up 33 bitcoin at about $90,900 each.",
        facts="""purchase_units BTC 33 ..2025-11-18
                 purchase_cost_usd BTC 3000000 ..2025-11-18
                 purchase_avg_price_usd BTC 90900 ..2025-11-18""",
    ),
    says(
        "Acme’s latest buy: 14.5 BTC at $90,000 each ($1.31 million).",
        facts=f"""purchase_units BTC 14.5 ..{T}
                 purchase_cost_usd BTC 1310000 ..{T}
                 purchase_avg_price_usd BTC 90000 ..{T}""",
    ),
    says(
        "The Board confirms the disposal of 12 BTC on November 19, 2025 for total proceeds of $1,080,000.",
        facts="""sale_units BTC 12 ..2025-11-19
                 sale_proceeds_usd BTC 1080000 ..2025-11-19""",
    ),
    says(
        "Acme closed out October with 733 BTC after buying 21 BTC at prices averaging $110,400.",
        facts="""holdings_units BTC 733 2025-10-31
                 purchase_units BTC 21 2025-10-01..2025-10-31
                 purchase_avg_price_usd BTC 110400 2025-10-01..2025-10-31""",
    ),
    says(
        "Last month, we trimmed 18 BTC at $109,000 per coin to repay a loan.",
        facts="""sale_units BTC 18 2025-10-01..2025-10-31
                 sale_avg_price_usd BTC 109000 2025-10-01..2025-10-31""",
    ),
    says(
        "Today our treasury grew by 1,150 ether, acquired at an average of $3,120, and now totals 22,400 ether.",
        facts=f"""purchase_units ETH 1150 ..{T}
                 purchase_avg_price_usd ETH 3120 ..{T}
                 holdings_units ETH 22400 {T}""",
    ),
    says(
        "Acme Acquires 1,900,000 XRP",
        "The tokens were acquired at an average purchase price of $2.11, with total holdings of XRP and XRP equivalents"
        " now at 41,200,000.",
        facts=f"""purchase_units XRP 1900000 ..{T}
                 holdings_units XRP 41200000 {T}""",
        why="the average is of the purchase, not of what is held",
    ),
    says(
        "As of November 16, 2025, Acme held 640 ETH, all of which was purchased in October 2025 for $2.6 million.",
        facts="""holdings_units ETH 640 2025-11-16
                 holdings_cost_usd ETH 2600000 2025-11-16
                 purchase_units ETH 640 2025-10-01..2025-10-31
                 purchase_cost_usd ETH 2600000 2025-10-01..2025-10-31""",
    ),
    says(
        "• Bitcoin produced: 212",
        "• Bitcoin sold: 180",
        "• Bitcoin holdings at October 31, 2025: 4,015",
        facts="""sale_units BTC 180 2025-10-01..2025-10-31
                 holdings_units BTC 4015 2025-10-31""",
        filed=date(2025, 11, 5),
    ),
    says(
        "For the quarterly period ended September 30, 2025",
        "Subsequent to September 30, 2025, the Company purchased an additional 75 BTC for $7.6 million, increasing its"
        " total holdings to 912 BTC as of the date of this report.",
        facts="""purchase_units BTC 75 2025-10-01..2025-11-24
                 purchase_cost_usd BTC 7600000 2025-10-01..2025-11-24
                 holdings_units BTC 912 2025-11-24""",
        form="10-Q",
    ),
    says(
        "The Company repurchased 402,000 shares between November 3 and November 14, 2025 for $1.7 million, bringing"
        " total repurchases under the program to 2.9 million shares.",
        facts="""buyback_shares 402000 2025-11-03..2025-11-14
                 buyback_usd 1700000 2025-11-03..2025-11-14""",
    ),
    says(
        "ATM activity in October 2025: 1,100,000 shares, net proceeds $8.4 million.",
        facts="atm_net_proceeds_usd 8400000 2025-10-01..2025-10-31",
    ),
    # purposes, labels and subjects that are no holder's; marks of footnotes
    says(
        "To fund the buyback and to hold more cash, the Company sold 2,140 ETH from October 23, 2025 to November 19, "
        "2025 for proceeds of approximately $7.1 million.",
        facts="""sale_units ETH 2140 2025-10-23..2025-11-19
                 sale_proceeds_usd ETH 7100000 2025-10-23..2025-11-19""",
        why="a purpose before the deed is no plan",
    ),
    says(
        "November purchases: The 8,870 SOL were acquired on November 4, 2025 for approximately $1.5 million.",
        facts="""purchase_units SOL 8870 ..2025-11-04
                 purchase_cost_usd SOL 1500000 ..2025-11-04""",
        why="a label is no holder",
    ),
    says(
        "The increase since quarter end reflects the purchase of 480,000 SUI in October 2025 at an average price of "
        "$2.61.",
        facts="""purchase_units SUI 480000 2025-10-01..2025-10-31
                 purchase_avg_price_usd SUI 2.61 2025-10-01..2025-10-31""",
        why="an increase is no holder",
    ),
    says(
        "Held 191 BTC of the treasury as pledged collateral under its credit facility at October 31, 2025.",
        facts="restricted_or_pledged_units BTC 191 2025-10-31",
        why="a pledged part of the treasury is not the treasury",
    ),
    says(
        "As of October 31, 2025, 412,000 of the SOL held by the Company were subject to contractual lock-up "
        "restrictions that lapse in monthly installments through January 2028.",
        facts="restricted_or_pledged_units SOL 412000 2025-10-31",
        why="a part of what is held",
    ),
    says(
        "Under the share repurchase program of up to $20 million authorized by the Board of Directors in September "
        "2025, the Company has repurchased 402,118 shares through October 31, 2025 for approximately $2.5 million.",
        facts="""buyback_shares 402118 ..2025-10-31
                 buyback_usd 2500000 ..2025-10-31
                 buyback_used_usd 2500000 2025-10-31
                 buyback_authorised_usd 20000000 2025-11-24""",
        why="the month is the programme's",
    ),
    says(
        "As of September 30, 2025, Acme had cash and cash equivalents of $8.9 million, compared to $10.4 million as of "
        "December 31, 2024. As of the same date, $85.0 million principal amount of its convertible notes was "
        "outstanding.",
        facts="""cash_usd 8900000 2025-09-30
                 debt_principal_usd 85000000 2025-09-30""",
        why="the same date is not the one told for comparison",
    ),
    # two times in one sentence: each trade has its own
    says(
        "In October, Acme sold 40 bitcoin for $4.5 million; year to date it has sold 212 bitcoin for $21.8 million.",
        facts="""sale_units BTC 40 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 4500000 2025-10-01..2025-10-31
                 sale_units BTC 212 2025-01-01..2025-11-24
                 sale_proceeds_usd BTC 21800000 2025-01-01..2025-11-24""",
        why="the sum is of a longer time",
    ),
    says(
        "With today’s purchase of 85 bitcoin for $8.4 million, Acme has acquired 402 bitcoin year to date.",
        facts="""purchase_units BTC 85 ..2025-11-24
                 purchase_cost_usd BTC 8400000 ..2025-11-24
                 purchase_units BTC 402 2025-01-01..2025-11-24""",
        why="today’s is of today",
    ),
    says(
        "Acme bought 22 bitcoin today, bringing purchases in the fourth quarter to 172 bitcoin.",
        facts="purchase_units BTC 22 ..2025-11-24",
        why="purchases are no holding",
    ),
    says(
        "Our treasury has grown from 50 BTC in May to 1,031 BTC today.",
        facts="holdings_units BTC 1031 2025-11-24",
        why="today’s, not May’s",
    ),
    says(
        "Compared to 966 BTC at the end of October, Acme’s treasury now totals 1,031 BTC.",
        facts="holdings_units BTC 1031 2025-11-24",
        why="today’s, not October’s",
    ),
    says(
        "Acme launched its bitcoin strategy on May 12, 2025 and holds 1,622 bitcoin.",
        facts="holdings_units BTC 1622 2025-11-24",
        why="the day is the launch’s",
    ),
    says(
        "Acme sold 40 bitcoin on October 28, 2025. Current holdings: 1,622 bitcoin.",
        facts="""sale_units BTC 40 ..2025-10-28
                 holdings_units BTC 1622 2025-11-24""",
        why="the day is the sale’s",
    ),
    says(
        "The Company has pledged 600 bitcoin, of its total of 1,742 bitcoin, as collateral for its loan.",
        facts="restricted_or_pledged_units BTC 600 2025-11-24",
        why="the total is not pledged",
    ),
]

# Read, and something beside it held back, or read otherwise than it seems.
PARTLY = [
    says(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, we held 500 BTC and recorded an unrealized gain of $4.0 million on marketable "
        "securities.",
        facts="holdings_units BTC 500 2025-09-30",
        why="securities",
        filed=date(2025, 11, 6),
    ),
    says(
        "As of November 21, 2025, we held 500 BTC at a cost of $40.0 million, representing an unrealized gain of "
        "$4.0 million.",
        facts="""holdings_units BTC 500 2025-11-21
                 holdings_cost_usd BTC 40000000 2025-11-21
                 unrealized_gain_loss_usd BTC 4000000 ..2025-11-21""",
        why="a gain to date, of no period: up to the day of the holding",
    ),
    says(
        "As of October 31, 2025 we had $12.0 million in cash and $9.0 million available under our credit facility.",
        facts="cash_usd 12000000 2025-10-31",
        why="available",
    ),
    says(
        "Acme increased its bitcoin treasury to 5,048 BTC last week, investing $19.1 million at an average of "
        "$93,600 per coin.",
        facts="holdings_units BTC 5048 2025-11-24",
        why="the days of the week are not told",
    ),
    says(
        "Yes, 300 bitcoin are pledged under the facility we signed in May.",
        facts="restricted_or_pledged_units BTC 300 2025-11-24",
        why="May is the facility’s",
    ),
    says(
        "Acme purchased 41.2 BTC between October 6 and October 10, 2025. For reference, it held 301.4 BTC as of "
        "July 31, 2025.",
        facts="""purchase_units BTC 41.2 2025-10-06..2025-10-10
                 holdings_units BTC 301.4 2025-07-31""",
        why="an earlier holding stays of its own day",
    ),
    says(
        "We bought 8,310 ETH on November 20, 2025, because in September and October the market had valued us at "
        "less than our ETH.",
        facts="purchase_units ETH 8310 ..2025-11-20",
        why="the months are of the reason",
    ),
    says(
        "The loan matures on November 17, 2026 and is secured by 3,900 ETH.",
        facts="restricted_or_pledged_units ETH 3900 2025-11-24",
        why="a day to come is of no state",
    ),
    says(
        "As of November 3, 2025, we held 1,204 BTC on deposit with Corebank.",
        facts="holdings_units BTC 1204 2025-11-03",
        why="with a custodian",
    ),
    says(
        "• 62 BTC acquired between November 17 and November 21, 2025",
        "• Total holdings of 1,038 BTC",
        "As a reminder, Acme held 976 BTC as of November 14, 2025.",
        facts="""purchase_units BTC 62 2025-11-17..2025-11-21
                 holdings_units BTC 1038 2025-11-24
                 holdings_units BTC 976 2025-11-14""",
        why="the reminder is of a day before the purchase",
    ),
    says(
        "Total holdings are 1,038 BTC.",
        "As of November 21, 2025, Acme held 1,041 BTC.",
        facts="holdings_units BTC 1041 2025-11-21",
        why="an undated holding beside a dated one",
    ),
    says(
        "Acme announces the acquisition of 62 BTC for $5.6 million.",
        "Between October 6 and October 10, 2025, Acme acquired 48 BTC.",
        facts="""purchase_units BTC 62 ..2025-11-24
                 purchase_cost_usd BTC 5600000 ..2025-11-24
                 purchase_units BTC 48 2025-10-06..2025-10-10""",
        why="other coins of other days",
    ),
    says(
        "We finished the third quarter with 2,460 bitcoin after acquiring 315 bitcoin in the quarter for "
        "$36.0 million.",
        facts="""holdings_units BTC 2460 2025-09-30
                 purchase_units BTC 315 2025-07-01..2025-09-30
                 purchase_cost_usd BTC 36000000 2025-07-01..2025-09-30""",
        why="the third quarter is the calendar's last one before the release",
        filed=date(2025, 10, 8),
    ),
    says(
        "In the fourth quarter we bought 1,983 ETH at an average of $3,420 and repurchased 940,000 of our shares at an "
        "average of $3.07, ending the year with 27,316 ETH and $9.4 million in cash.",
        facts="""purchase_units ETH 1983 2025-10-01..2025-12-31
                 purchase_avg_price_usd ETH 3420 2025-10-01..2025-12-31
                 buyback_shares 940000 2025-10-01..2025-12-31
                 holdings_units ETH 27316 2025-12-31
                 cash_usd 9400000 2025-12-31""",
        why="the year ended with the quarter, and the cash is no price of shares",
        filed=date(2026, 1, 6),
    ),
    says(
        "As of January 9, 2026, the Company:",
        "Held 4,912,660 HYPE; and",
        "Had approximately $63.8 million of cash and cash equivalents.",
        "At a price of $25.10 on that date, the market value of the Company’s HYPE was approximately $123.3 million.",
        facts="""holdings_units HYPE 4912660 2026-01-09
                 cash_usd 63800000 2026-01-09
                 holdings_fair_value_usd HYPE 123300000 2026-01-09""",
        why="that date is the list's",
        filed=date(2026, 1, 13),
    ),
    says(
        "Acme Acquires 127,415 SOL, Increasing Treasury Position by 17.5%",
        "The tokens were acquired at an average purchase price of $159.37.",
        facts="""purchase_units SOL 127415 ..2025-11-24
                 purchase_avg_price_usd SOL 159.37 ..2025-11-24""",
        why="the deed is the title's",
    ),
    says(
        "Acme purchased 400,000 locked AVAX tokens from the foundation for $6.8 million.",
        facts="""purchase_units AVAX 400000 ..2025-11-24
                 purchase_cost_usd AVAX 6800000 ..2025-11-24""",
        why="bought they are, of whatever kind",
    ),
    says(
        "Acme remains the largest public holder of TAO, with 55,180 TAO as of November 18, 2025.",
        facts="holdings_units TAO 55180 2025-11-18",
        why="a rank tells what it is by",
    ),
    says(
        "Acme Announces June 2025 Production Update",
        "602 BTC mined, 497 BTC sold at an average price of $105,860.",
        facts="""sale_units BTC 497 2025-06-01..2025-06-30
                 sale_avg_price_usd BTC 105860 2025-06-01..2025-06-30""",
        why="what was made is no purchase",
        filed=date(2025, 7, 3),
    ),
    says(
        "Acme has acquired 5,268 BTC for ~$623 million at ~$118,328 per bitcoin and has achieved BTC Yield of 12.7% "
        "YTD 2025.",
        facts="""purchase_units BTC 5268 ..2025-11-24
                 purchase_cost_usd BTC 623000000 ..2025-11-24
                 purchase_avg_price_usd BTC 118328 ..2025-11-24""",
        why="the year to date is the yield's",
    ),
    says(
        "Acme acquired 100 BTC for $9.5 million and has a BTC Yield of 30% year to date.",
        facts="""purchase_units BTC 100 ..2025-11-24
                 purchase_cost_usd BTC 9500000 ..2025-11-24""",
        why="the year to date is the yield's",
    ),
    says(
        "Acme has acquired 5,268 BTC for $623 million year-to-date.",
        facts="""purchase_units BTC 5268 2025-01-01..2025-11-24
                 purchase_cost_usd BTC 623000000 2025-01-01..2025-11-24""",
        why="the year to date is the purchases'",
    ),
    says(
        "In Q3 we bought 100 BTC for $11.2 million and ended the quarter with 1,387 BTC.",
        facts="""purchase_units BTC 100 2025-07-01..2025-09-30
                 purchase_cost_usd BTC 11200000 2025-07-01..2025-09-30
                 holdings_units BTC 1387 2025-09-30""",
        why="Q3 is the calendar's last quarter",
    ),
    says(
        "Treasury snapshot as of October 31, 2025",
        "SOL held: 1,418,903",
        "Average cost: $198.44 per SOL, or $281.6 million in aggregate",
        "Market value at $187.10 per SOL: $265.5 million",
        facts="""holdings_units SOL 1418903 2025-10-31
                 avg_cost_usd SOL 198.44 2025-10-31
                 holdings_cost_usd SOL 281600000 2025-10-31
                 holdings_fair_value_usd SOL 265500000 2025-10-31""",
        why="a price in a label is not what it labels; coins times average prove the cost",
        filed=date(2025, 11, 5),
    ),
    says(
        "As of December 31, 2025, the Company held a total of 62,380 BNB. Among which, 7,250 BNB were bought in the "
        "fourth quarter at average price of approximately US$1,014, for around US$7.4 million.",
        facts="""holdings_units BNB 62380 2025-12-31
                 purchase_units BNB 7250 2025-10-01..2025-12-31
                 purchase_avg_price_usd BNB 1014 2025-10-01..2025-12-31
                 purchase_cost_usd BNB 7400000 2025-10-01..2025-12-31""",
        why="a part of them that was bought",
        filed=date(2026, 1, 9),
    ),
    says(
        "As of December 31, 2025, we also keep 105 BTC.",
        facts="holdings_units BTC 105 2025-12-31",
        why="kept is held",
        filed=date(2026, 1, 9),
    ),
]

NON_EXAMPLES = [
    silent("We keep 40 ETH of every 100 ETH that we mine.", why="a rule"),
    silent("Had we sold all 500 BTC at $120,000, we would have received $60 million.", why="it did not happen"),
    silent("Had Acme held 500 BTC on that day, its gain would have been larger.", why="it did not happen"),
    silent("Acme kept 40 BTC of the 105 BTC mined in October 2025.", why="a part of what was mined"),
    silent("Northwind remains the largest public holder of TAO, with 55,180 TAO.", why="another's rank"),
    silent("Acme aims to become the largest holder of TAO, with 100,000 TAO.", why="an aim"),
    silent("Acme is the largest holder of notes of Northwind, with $55 million.", why="no coins"),
    silent(
        "Acme Reports Third Quarter 2025 Results",
        "We recorded an unrealized gain on bitcoin of $5.0 million in October.",
        why="a month of the next quarter",
    ),
    silent(
        "Acme Reports Third Quarter 2025 Results",
        "Our digital assets and investments rose in value and we recorded an unrealized gain of $3.3 million.",
        why="of other things too",
    ),
    silent(
        "For the quarterly period ended September 30, 2025",
        "We hold ether and warrants. For the three months ended September 30, 2025, an unrealized gain of $2.4 "
        "million was recognized.",
        why="it may be of the warrants",
        form="10-Q",
    ),
    # worth that is of a deed, of a part, of another
    silent(
        "As of September 30, 2025, customers’ digital assets totaled $93.4 million, consisting of 820 bitcoin.",
        why="customers’ coins",
    ),
    silent("Purchases of bitcoin of 200 coins valued at $22 million were agreed.", why="a deed’s coins"),
    silent(
        "As of September 30, 2025, Northwind’s balance sheet showed $88.3 million of ether at fair value.",
        why="another’s",
    ),
    silent("Our receivables at September 30, 2025 included bitcoin at a fair value of $8.3 million.", why="owed to it"),
    silent(
        "Our assets under custody at September 30, 2025 included $8.3 million of ether at fair value held for "
        "customers.",
        why="customers’ coins",
    ),
    silent("By October 31, 2026, Acme will have 820 BTC valued at $90.2 million.", why="a plan"),
    silent(
        "We finished the third quarter with 2,460 bitcoin.",
        why="filed in May, a third quarter is of the firm's own year",
        filed=date(2025, 5, 8),
    ),
    silent(
        "In the quarter Borealis Corp. bought 1,983 ETH, ending the year with 27,316 ETH.",
        why="another's year",
        filed=date(2026, 1, 6),
    ),
    # gains that are another time’s, another’s, of a part or of other things
    silent("Second-quarter unrealized gain on bitcoin was $44.0 million.", why="that quarter ended long ago"),
    silent("Our fiscal third quarter included an unrealized gain on bitcoin of $44.0 million.", why="its own quarter"),
    silent("Northwind’s third-quarter unrealized gain on bitcoin was $44.0 million.", why="another’s"),
    silent(
        "Acme Reports Third Quarter 2025 Results",
        "In the fourth quarter to date, our bitcoin has an unrealized loss of $5 million.",
        why="the quarter goes on",
    ),
    silent(
        "Acme Reports Third Quarter 2025 Results",
        "Gain on bitcoin was $34.1 million in the quarter, of which $3.8 million was realized.",
        why="partly realized",
    ),
    silent(
        "Losses on bitcoin for the quarter ended September 30, 2025, net, were $2.0 million, comprised of "
        "unrealized gains of $5.0 million and realized losses of $7.0 million.",
        why="parts of two signs",
    ),
    silent(
        "Acme Reports Third Quarter 2025 Results",
        "Gain on investments was $14.0 million, of which $12.5 million was unrealized and relates to warrants on "
        "bitcoin.",
        why="of warrants",
    ),
    silent(
        "If bitcoin fell to $70,000, our bitcoin with a cost basis of $80.0 million would have a fair value of $65.5 "
        "million, an unrealized loss of $14.5 million.",
        why="supposed",
    ),
    silent(
        "The bitcoin pledged to the lender had a cost basis of $8.0 million and a fair value of $9.5 million, an "
        "unrealized gain of $1.5 million as of November 19, 2025.",
        why="of a part",
    ),
    silent(
        "For the quarterly period ended September 30, 2025",
        "Revenue and unrealized gains on bitcoin were $45.3 million and $60.1 million for the three months ended "
        "September 30, 2025 and 2024, respectively.",
        why="of two things",
        form="10-Q",
    ),
    silent(
        "For the quarterly period ended September 30, 2025",
        "Three and Nine Months Ended September 30, 2025",
        "We had an unrealized gain on bitcoin of $14.2 million.",
        why="the heading tells two periods",
        form="10-Q",
    ),
    silent(
        "Acme Reports Third Quarter 2025 Results",
        "We paid income taxes of $3 million on the unrealized gain of our bitcoin of $23.3 million in the prior year.",
        why="the year before",
    ),
    silent(
        "The Company may invest up to $4.0 million in AVAX during December 2025.",
        why="plan",
    ),
    silent(
        "Northwind invested $4.0 million in AVAX during October 2025.",
        why="another",
    ),
    silent(
        "The Company invested $4.0 million in mining machines during October 2025.",
        why="machines",
    ),
    silent(
        "Acme today reported financial results for the fourth quarter and full year ended December 31, 2025.",
        "A 10% fall in the price of bitcoin would give an unrealized loss of $4.2 million.",
        why="sensitivity",
        filed=date(2026, 3, 5),
    ),
    silent(
        "In the event of default, the lender may liquidate the 320 bitcoin pledged.",
        why="condition",
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "During the quarter we used $21.0 million of proceeds from our ATM. We spent $8.2 million on SOL.",
        why="days not told",
        filed=date(2025, 11, 6),
    ),
    silent(
        "The Company invested $4.0 million in bitcoin mining machines during October 2025.",
        why="machines",
    ),
    silent(
        "The Company invested $4.0 million in Ethereum infrastructure startups during October 2025.",
        why="firms",
    ),
    silent(
        "Since July 9, 2025, the Company has invested $31.5 million in BNB.",
        why="cumulative",
    ),
    silent(
        "On November 20, 2025, a fund managed by Corebank bought $3.1 million of ETH.",
        why="another",
    ),
    silent(
        "On November 20, 2025, we bought $3.1 million of BTC-backed notes.",
        why="notes",
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, the fair value of our bitcoin was $114,068 per bitcoin.",
        why="price",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Our ETH treasury strategy had a value proposition of $31.5 million.",
        why="not a value",
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net loss for the quarter would have been $2.0 million without the unrealized loss on bitcoin of $4.0 "
        "million in the prior-year quarter.",
        why="prior",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Adjusted net income excludes an unrealized gain on bitcoin of $4.0 million.",
        why="excluded: amount not said to be of the period",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "As of September 30, 2025, the fund held 500 BTC and we recognized an unrealized gain of $4.0 million on "
        "warrants.",
        why="warrants",
        filed=date(2025, 11, 6),
    ),
    silent(
        "On November 20, 2025, 250 bitcoin were pledged to us by customers.",
        why="others'",
    ),
    silent(
        "On November 20, 2025, the lender released its security interest in 1,890 bitcoin.",
        why="released",
    ),
    silent(
        "The loan will be secured by 3,900 ETH and is expected to close on December 15, 2025.",
        why="plan",
    ),
    silent(
        "The 3.2 million HYPE unlocked on November 2, 2025.",
        why="free",
    ),
    silent(
        "The notes, with an aggregate principal amount of up to $50.0 million, will be offered in January.",
        why="plan",
    ),
    silent(
        "The Company priced notes due 2029 with an aggregate principal amount of $50.0 million.",
        why="priced",
    ),
    silent(
        "Northwind’s notes due 2029, with an aggregate principal amount of $50.0 million, are trading below par.",
        why="other",
    ),
    silent(
        "The coins would serve as collateral for a borrowing of US$6.5 million.",
        why="plan",
    ),
    silent(
        "We repaid the $12.5 million outstanding under our term loan.",
        why="repaid",
    ),
    silent(
        "On November 20, 2025, the lender sold 320 bitcoin of its own.",
        why="own",
    ),
    silent(
        "The reverse stock split will allow the Company to maintain compliance with the minimum bid price "
        "requirement of Nasdaq Listing Rule 5550(a)(2).",
        why="no notice",
    ),
    silent(
        "The Company’s authorised share capital is composed of 500,000,000 shares.",
        why="authorised",
    ),
    silent(
        "The Company intends to use approximately $30.0 million of the net proceeds to repurchase shares of its "
        "common stock.",
        why="plan",
    ),
    silent(
        "Our goal is to hold 10,000 BTC by the end of 2026, and we have secured funding for the first 1,000 BTC.",
        why="goal",
    ),
    silent(
        "If we had held our 2021 production, we would own 4,400 bitcoin today.",
        why="hypothetical",
    ),
    silent(
        "Bitcoin treasury companies now hold more than 1 million BTC.",
        why="others",
    ),
    silent(
        "Customers earned 1,240 BTC of rewards on our platform in October 2025.",
        why="customers",
    ),
    silent(
        "The Company entered into covered call options on 500 BTC expiring November 28, 2025.",
        why="options",
    ),
    silent(
        "Hashprice rose to $52 per PH per day and network difficulty to 150T.",
        why="network",
    ),
    silent(
        "The Company was allocated 1,200 BTC from the bankruptcy estate, subject to court approval.",
        why="pending",
    ),
    silent(
        "Up to 1,500 bitcoin may be drawn under the BTC-denominated credit line.",
        why="may",
    ),
    silent(
        "Acme’s largest shareholder holds 4,500 BTC.",
        why="shareholder",
    ),
    silent(
        "On November 20, 2025, Acme transferred 500 BTC between its own wallets.",
        why="transfer",
    ),
    silent(
        "Dear shareholders,",
        "At year end we expect to hold 4,210 BTC.",
        why="a plan",
        filed=date(2026, 1, 8),
    ),
    silent(
        "Dear shareholders,",
        "At year end we held 4,210 BTC.",
        why="which year's end is told nowhere",
        filed=date(2026, 1, 8),
    ),
    silent(
        "Dear shareholders,",
        "In fiscal 2025, which ended on June 30, 2025, we learned much. At year end we held 4,210 BTC.",
        why="a year of its own, whose end is long past",
        filed=date(2026, 1, 8),
    ),
    silent(
        "Dear shareholders,",
        "In the quarter we repurchased 311,000 shares for $2.4 million.",
        why="which quarter is not told",
        filed=date(2026, 1, 8),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "At year end we held 900 BTC.",
        why="the year's end is not that of the quarter reported on",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "At the end of the prior quarter our cash stood at $41.3 million.",
        why="an earlier end",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme has not purchased bitcoin since 2024. The notes were sold between November 10 and November 12, 2025.",
        why="notes",
    ),
    silent(
        "The purchases of mining machines were made between November 10 and November 21, 2025.",
        why="machines",
    ),
    silent(
        "These purchases will be made between December 1 and December 12, 2025.",
        why="to come",
    ),
    silent(
        "The Company invested $4.0 million in a Solana validator business in October 2025.",
        why="a business",
    ),
    silent(
        "The Company spent $4.0 million on Bitcoin conference sponsorships in October 2025.",
        why="no coins",
    ),
    silent(
        "The Company deployed $4.0 million into its bitcoin treasury strategy, to be invested in December 2025.",
        why="a strategy",
    ),
    silent(
        "In October 2025 the Company spent $4.0 million to acquire a bitcoin miner.",
        why="a miner",
    ),
    silent(
        "Our clients invested $14.0 million in ETH in October 2025.",
        why="clients",
    ),
    silent(
        "In October 2025 we bought $2.0 million of call options on ETH.",
        why="options",
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Revenue rose $3.0 million and the unrealized gain on warrants was $4.0 million.",
        why="warrants",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "A decline of 10% in the price of bitcoin would produce an unrealized loss of $57.2 million.",
        why="a hypothesis",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Net income excludes a $24.8 million unrealized gain on bitcoin that the tax code defers.",
        why="excluded",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "Each of our peers reported an unrealized gain on bitcoin; Northwind’s was $24.8 million.",
        why="another’s",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "In the third quarter of 2024 we recorded an unrealized loss on bitcoin of $3.0 million.",
        why="an earlier quarter",
        filed=date(2025, 11, 6),
    ),
    silent(
        "Acme today reported financial results for the third quarter ended September 30, 2025.",
        "At September 30, 2025, the fair value of one bitcoin was $114,068.",
        why="the price of one",
        filed=date(2025, 11, 6),
    ),
    silent(
        "The fair value of our bitcoin miners was $4.1 million as of October 31, 2025.",
        why="machines",
    ),
    silent(
        "Based on the closing price of $2,745 on November 21, 2025, the ETH network had a value of approximately "
        "$331 billion.",
        why="the network",
    ),
    silent(
        "Had we held our ETH to November 21, 2025, our ETH treasury would have had a value of $31.5 million.",
        why="a hypothesis",
    ),
    silent(
        "Our lenders’ 2,000 bitcoin were worth $170.2 million on November 21, 2025.",
        why="the lenders’ own",
    ),
    silent(
        "As of 5:30 p.m. ET on November 21, 2025, bitcoin traded at $85,100.",
        why="a price",
    ),
    silent(
        "As of the close of business on Friday, November 21, 2025, the record date, 4,100 holders had voted.",
        why="no coins",
    ),
    silent(
        "As of November 21, 2025, 4:00 p.m. ET:",
        "<ul><li>15,210 ETH staked by customers</li></ul>",
        why="customers’",
    ),
    silent(
        "If the price falls below $70,000, the lender may sell 320 bitcoin of the Company’s collateral.",
        why="a condition",
    ),
    silent(
        "On November 20, 2025, the lender released 320 bitcoin pledged as collateral.",
        why="released",
    ),
    silent(
        "250 of the 1,766 miners are pledged in connection with an equipment loan.",
        why="miners",
    ),
    silent(
        "The tokens will be locked until December 2, 2026 once 3.2 million HYPE are contributed.",
        why="to come",
    ),
    silent(
        "The notes, in an aggregate principal amount of $50.0 million, were redeemed on November 3, 2025.",
        why="redeemed",
    ),
    silent(
        "The Company intends to issue notes due 2029 with an aggregate principal amount of $50.0 million.",
        why="a plan",
    ),
    silent(
        "As of October 31, 2025, up to $60.0 million is available under our credit facility, none of it drawn.",
        why="not drawn",
    ),
    silent(
        "The coins would serve as collateral for a borrowing of $6.5 million to be executed in December 2025.",
        why="a plan",
    ),
    silent(
        "The reverse stock split is intended to enable the Company to maintain compliance with the minimum bid "
        "price requirement of Nasdaq Listing Rule 5550(a)(2).",
        why="no notice was told",
    ),
    silent(
        "The reverse stock split is intended to help the Company regain compliance with Nasdaq Listing Rule "
        "5550(a)(2) should it ever be notified of a deficiency.",
        why="a condition",
    ),
    silent(
        "Northwind was notified of its noncompliance with Nasdaq Listing Rule 5550(a)(2) on May 16, 2025.",
        why="another firm",
    ),
    silent(
        "The authorized share capital is composed of 500,000,000 shares with a par value of $0.0001 each.",
        why="authorized",
    ),
    silent(
        "The share capital will be composed of 38,911,204 shares following the offering.",
        why="to come",
    ),
    silent(
        "Acme announces the acquisition of Gridline SA for a total of EUR 6.2 million (USD 7.2 million).",
        why="a firm",
    ),
    silent(
        "The Company used $30.0 million of the net proceeds to repay notes convertible into 1,408,450 shares of "
        "its common stock.",
        why="notes",
    ),
    silent(
        "Acme Announces October 2025 Production and Operations Update",
        "The Company did not sell any bitcoin in October and did not end the month with any debt.",
        why="nothing counted",
        filed=date(2025, 11, 4),
    ),
    silent(
        "Acme Announces October 2025 Production and Operations Update",
        "During October 2025, we converted approximately 100 BTC into 3,000 ETH-denominated notes.",
        why="no sale for money",
        filed=date(2025, 11, 4),
    ),
    silent(
        "Of the 1,801 BTC held by customers at month-end, 1,116 BTC were pledged.",
        why="customers’",
    ),
    silent(
        "Excluding 36 bitcoin held for hosting customers, Northwind held 2,407 bitcoin as of October 31, 2025.",
        why="another’s",
    ),
    silent(
        "In addition to the 500 BTC pledged by Northwind, its affiliates held 2,407 bitcoin as of October 31, 2025.",
        why="another’s",
    ),
    silent(
        "Northwind ended October with $152.4 million of cash and 5,096 bitcoin.",
        why="another’s",
    ),
    silent(
        "We paid $152.4 million in cash and 96 bitcoin for Gridline.",
        why="a price",
    ),
    silent(
        "The sale of 300 BTC is expected to close on December 20, 2025 for $27.6 million.",
        why="to come",
    ),
    silent(
        "Acme may fully exit its XRP position, selling the remaining 2.1 million XRP.",
        why="a plan",
    ),
    silent(
        "Northwind’s cost basis in its 2,100 bitcoin is approximately $201 million.",
        why="another’s",
    ),
    silent(
        "Northwind Ltd., a maker of coatings that has adopted BNB as its primary reserve asset, today announced "
        "that it has purchased 5,800 BNB.",
        why="another’s",
    ),
    silent(
        "Approximately 62% of the network’s SOL, or 380 million SOL, were staked as of November 20, 2025.",
        why="the network",
    ),
    silent(
        "We signed a facility in May under which 300 bitcoin may be pledged.",
        why="may",
    ),
    silent(
        "Acme hosts an investor event in the week of December 1, 2025 to December 5, 2025.",
        "We held talks with lenders during the week.",
        why="nothing counted",
    ),
    silent(
        "Northwind provides an update for the week of November 17, 2025 to November 23, 2025.",
        "Northwind bought 130 BTC during the week.",
        why="another’s",
    ),
    silent(
        "Dear fellow shareholders,",
        "In fiscal 2025 we bought 1,310 BTC at an average price of $101,220.",
        why="a year of its own, whose days are not told",
        filed=date(2026, 1, 8),
    ),
    silent(
        "Acme has invested $31.5 million in BNB.",
        why="may be all so far",
    ),
    silent(
        "Acme has expanded its bitcoin mining fleet by another $10.5 million.",
        why="machines",
    ),
    silent(
        "Acme today announced a $5.0 million purchase agreement for a Solana validator.",
        why="a validator",
    ),
    silent(
        "Acme has increased its bitcoin-backed credit line by $10.5 million.",
        why="a loan",
    ),
    silent(
        "The commitment under the credit facility was reduced to $50.0 million as of October 31, 2025.",
        why="a commitment",
    ),
    silent(
        "The Company’s sponsor acquired 30.0 bitcoin on November 20, 2025 for $2.6 million.",
        why="the sponsor’s",
    ),
    silent(
        "Acme today announced a program for the repurchase of up to 3.4 million shares of its common stock.",
        why="a program",
    ),
    silent(
        "In exchange for 1,000 ETH the seller received 2.0 million shares.",
        why="paid in shares",
    ),
    silent(
        "In addition to the foregoing, the Company’s subsidiary Acme Exchange Co., Ltd. held 1,204 BTC on deposit "
        "from users as of November 3, 2025.",
        why="users’",
    ),
    silent(
        "As of November 3, 2025, the exchange held 1,204 BTC deposited by its customers.",
        why="customers’",
    ),
    silent(
        "As of November 3, 2025, we held 1,204 BTC entrusted by third parties.",
        why="third parties’",
    ),
    # what was done by others, is planned, or is no deed
    silent(
        "Northwind’s latest purchase, in which 410 ETH were bought for $1.2 million, was funded with cash.", why="its"
    ),
    silent("Northwind’s latest buy: 14.5 BTC at $90,000 each.", why="Northwind’s"),
    silent("Planned purchase: 14.5 BTC at $90,000 each.", why="planned"),
    silent("Last month, Northwind trimmed 18 BTC at $109,000 per coin.", why="Northwind’s"),
    silent("Northwind disclosed the sale of 12 BTC for $1,080,000.", why="Northwind’s"),
    silent("The Board confirms the proposed disposal of 12 BTC for $1,080,000.", why="proposed"),
    silent("Northwind closed out October with 733 BTC after buying 21 BTC at prices averaging $110,400.", why="its"),
    silent("Northwind’s treasury grew by 1,150 ether and now totals 22,400 ether.", why="Northwind’s"),
    silent(
        "For the quarterly period ended September 30, 2025",
        "Subsequent to September 30, 2025, we agreed to purchase 75 BTC for $7.6 million.",
        why="agreed, not done",
        form="10-Q",
    ),
    silent(
        "We may repurchase 402,000 shares for $1.7 million, bringing total repurchases to 2.9 million shares.",
        why="may",
    ),
    # a footnote's mark, rewards that grew, a part of so many
    silent("3 Bitcoins held do not include the bitcoins that customers deposited.", why="3 is the footnote's mark"),
    silent("2 Bitcoin sold (excluding hosting) represents sales on exchanges.", why="2 is the footnote's mark"),
    silent(
        "Total staking rewards since the launch of the treasury strategy in June 2025 increased to 412 ETH.",
        why="rewards, not the treasury",
    ),
    silent(
        "Its wholly-owned subsidiary, Aurora Mining Ltd., holds 310 of the 1,420 bitcoin owned by the Company.",
        why="a part of what is held",
    ),
    silent(
        "The at-the-market program has generated net proceeds of $88.4 million since its launch in June 2025, "
        "including $12.1 million during the week ended November 16, 2025.",
        why="the week is the part’s",
    ),
]
