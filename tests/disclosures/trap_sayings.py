"""Traps in the words of many houses: clients' coins in a list, firms to be bought, sums up to now, other clauses' days.

All were written here. Acme is the issuer; unless a row says otherwise it speaks in an exhibit of Form 8-K filed on 24
November 2025.
"""

from datetime import date

from sayings import T, says, silent

NOVEMBER = date(2025, 11, 6)

EXAMPLES = [
    # the cost of a purchase is not the cost of the whole
    says(
        "From October 27, 2025 to November 9, 2025, Acme purchased 310.5 ETH at a total cost of approximately USD "
        "1.1 million.",
        facts="""purchase_units ETH 310.5 2025-10-27..2025-11-09
                 purchase_cost_usd ETH 1100000 2025-10-27..2025-11-09""",
    ),
    # purchases in a table, holdings in another
    says(
        "Bitcoin Update",
        "<||BTC Acquired|Aggregate Purchase Price (in millions)|Average Purchase Price/"
        "November 10 – November 16, 2025|100|$ 9.7|$ 97,000",
        "<||Aggregate BTC Holdings|Aggregate Purchase Price (in millions)|Average Purchase Price/"
        "As of November 16, 2025|2,000|$ 180.0|$ 90,000",
        facts="""purchase_units BTC 100 2025-11-10..2025-11-16
                 purchase_cost_usd BTC 9700000 2025-11-10..2025-11-16
                 purchase_avg_price_usd BTC 97000 2025-11-10..2025-11-16
                 holdings_units BTC 2000 2025-11-16
                 holdings_cost_usd BTC 180000000 2025-11-16
                 avg_cost_usd BTC 90000 2025-11-16""",
    ),
    # what was bought up to now is what is held
    says(
        "Acme has cumulatively purchased 18,400 SOL at a total cost of $3.1 million and an average cost of $168.48.",
        facts=f"""holdings_units SOL 18400 {T}
                  holdings_cost_usd SOL 3100000 {T}
                  avg_cost_usd SOL 168.48 {T}""",
    ),
    says(
        "All told, we have now bought 4,200 BTC at an average price of $98,000.",
        facts=f"""holdings_units BTC 4200 {T}
                  avg_cost_usd BTC 98000 {T}""",
    ),
    says(
        "The Company’s total purchases to date now amount to 51,000 LINK for $1.1 million.",
        facts=f"holdings_units LINK 51000 {T}",
    ),
    says(
        "Acme has purchased 4,200 BTC in total since September 1, 2025.",
        facts="purchase_units BTC 4200 2025-09-01..2025-11-24",
        why="a sum of a stretch is no stock",
    ),
    # the day of one clause or deed is not the day of another number
    says(
        "Together with the 900 BNB bought in a first lot on August 20, 2025 for $0.8 million, Acme now holds 1,650 "
        "BNB.",
        facts=f"holdings_units BNB 1650 {T}",
    ),
    says(
        "Following the 150 BTC it bought on October 3, 2025, the Company’s treasury totals 4,200 BTC.",
        facts=f"holdings_units BTC 4200 {T}",
    ),
    says(
        "• Bitcoin holdings of 640 BTC at September 30, 2025 with a market value of US$73.0 million; 702 BTC as of the "
        "date of this release",
        facts=f"""holdings_units BTC 640 2025-09-30
                  holdings_fair_value_usd BTC 73000000 2025-09-30
                  holdings_units BTC 702 {T}""",
    ),
    says(
        "As of September 30, 2025, Acme had cash of $41.2 million, compared with $44.9 million as of June 30, 2025. "
        "The "
        "long-term loans are secured by 6,818.4 bitcoin.",
        facts="""cash_usd 41200000 2025-09-30
                 restricted_or_pledged_units BTC 6818.4 2025-09-30""",
        why="what goes on a sentence is of its day, not of the day it compares with",
    ),
    says(
        "Acme Treasury Metrics as of October 19, 2025",
        "We bought back 185,000 ordinary shares at an average of $6.00, for $1.1 million.",
        facts="""buyback_shares 185000 ..2025-10-19
                 buyback_usd 1100000 ..2025-10-19""",
        filed=date(2025, 10, 23),
    ),
    # words between a verb and its number, and clauses that begin anew
    says(
        "The Company purchased, on November 20, 2025, a total of 15 BTC for aggregate consideration of US$1,518,000.",
        facts="""purchase_units BTC 15 ..2025-11-20
                 purchase_cost_usd BTC 1518000 ..2025-11-20""",
    ),
    says(
        "Total debt has been reduced from $189.0 million to $94.5 million, and the Company now holds 2,264 bitcoin.",
        facts=f"""debt_principal_usd 94500000 {T}
                  holdings_units BTC 2264 {T}""",
    ),
    says(
        "It now has 2,395 bitcoin acquired at an average price of £82,046 (US$110,744).",
        facts=f"""holdings_units BTC 2395 {T}
                  avg_cost_usd BTC 110744 {T}""",
    ),
    says("At the end of October our treasury contained 13,033 BTC.", facts="holdings_units BTC 13033 2025-10-31"),
    says("It has 2,264 bitcoin left.", facts=f"holdings_units BTC 2264 {T}"),
    says(
        "Confirmation of the acquisition of 12 BTC for €1.2 million, bringing the total to 2,201 BTC.",
        facts=f"""purchase_units BTC 12 ..{T}
                  holdings_units BTC 2201 {T}""",
    ),
    says(
        "The cash was US$32.4 million on October 25, 2025, and the Company has no debt.",
        facts="cash_usd 32400000 2025-10-25",
        why="the day is of the first clause",
    ),
    # trades in the words of many houses
    says(
        "It used $77.1 million of that amount on November 18 and 19 to acquire 706 BTC at an average of $109,207 each.",
        facts="""purchase_units BTC 706 2025-11-18..2025-11-19
                 purchase_cost_usd BTC 77100000 2025-11-18..2025-11-19
                 purchase_avg_price_usd BTC 109207 2025-11-18..2025-11-19""",
    ),
    says(
        "• $21.6 million from selling 272 bitcoin during October, net of brokerage",
        facts="""sale_units BTC 272 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 21600000 2025-10-01..2025-10-31""",
    ),
    says(
        "During October Acme disposed of its entire position of 1,020,000 DOGE for $196,900.",
        facts="""sale_units DOGE 1020000 2025-10-01..2025-10-31
                 sale_proceeds_usd DOGE 196900 2025-10-01..2025-10-31""",
    ),
    says(
        "Disposal of 150 ETH in July 2025 for £398,000 (US$537,000)",
        facts="""sale_units ETH 150 2025-07-01..2025-07-31
                 sale_proceeds_usd ETH 537000 2025-07-01..2025-07-31""",
    ),
    says(
        "The Company has applied a part of the proceeds toward the acquisition of 14.2071 bitcoin.",
        facts=f"purchase_units BTC 14.2071 ..{T}",
    ),
    says(
        "Since the beginning of the year we have bought 41,233 ETH.",
        facts=f"purchase_units ETH 41233 2025-01-01..{T}",
    ),
    says(
        "In August we bought 9.74 bitcoin for SEK 10.6 million, an average of SEK 1,088,000 (USD 113,900) per bitcoin.",
        facts="""purchase_units BTC 9.74 2025-08-01..2025-08-31
                 purchase_avg_price_usd BTC 113900 2025-08-01..2025-08-31""",
    ),
    says(
        "Acme bought 10 BTC on November 3, 12 BTC on November 10 and 14 BTC on November 17, 2025.",
        facts="""purchase_units BTC 10 ..2025-11-03
                 purchase_units BTC 12 ..2025-11-10
                 purchase_units BTC 14 ..2025-11-17""",
    ),
    says(
        "Acme bought 10 BTC on November 3, bringing holdings to 500 BTC on November 4.",
        facts="""purchase_units BTC 10 ..2025-11-03
                 holdings_units BTC 500 2025-11-04""",
        why="the second is no trade",
    ),
    says(
        "We did not sell any bitcoin in October and bought 43 BTC for $4.8 million.",
        facts="""purchase_units BTC 43 2025-10-01..2025-10-31
                 purchase_cost_usd BTC 4800000 2025-10-01..2025-10-31""",
    ),
    says(
        "As at October 31, 2025, it held 3,150 ETH and 40.5 BTC with an aggregate market value of US$14.0 million.",
        facts="""holdings_units ETH 3150 2025-10-31
                 holdings_units BTC 40.5 2025-10-31
                 holdings_fair_value_usd 14000000 2025-10-31""",
        why="the worth of both is of neither",
    ),
    says(
        "As of November 21 2025, total holdings: 1,234 BTC; average price: $97,000.",
        facts="""holdings_units BTC 1234 2025-11-21
                 avg_cost_usd BTC 97000 2025-11-21""",
    ),
    says(
        "Acme reported results for the first quarter of fiscal 2026, which ended on September 30, 2025.",
        "At quarter end Acme held 61,207 TAO. Acme acquired 6,400 TAO in the quarter for $1.9 million.",
        facts="""holdings_units TAO 61207 2025-09-30
                 purchase_units TAO 6400 2025-07-01..2025-09-30
                 purchase_cost_usd TAO 1900000 2025-07-01..2025-09-30""",
    ),
    # a line's remark, and the sentence behind
    says(
        "• Bitcoin added during August 2025: 341.20, for $39,503,500 ($115,778 on average)",
        facts="""purchase_units BTC 341.2 2025-08-01..2025-08-31
                 purchase_cost_usd BTC 39503500 2025-08-01..2025-08-31
                 purchase_avg_price_usd BTC 115778 2025-08-01..2025-08-31""",
    ),
    says(
        "• BTC sold in October 2025: 120 for net proceeds of $13.4 million",
        facts="""sale_units BTC 120 2025-10-01..2025-10-31
                 sale_proceeds_usd BTC 13400000 2025-10-01..2025-10-31""",
    ),
    says(
        "• Bitcoin purchased: 341, including 120 for $10 million", facts=f"purchase_units BTC 341 ..{T}", why="a part"
    ),
    says(
        "• Shares of common stock repurchased during August 2025: 90,650, at a cost of $1,104,000",
        facts="""buyback_shares 90650 2025-08-01..2025-08-31
                 buyback_usd 1104000 2025-08-01..2025-08-31""",
    ),
    says(
        "Capital returned: 9.4 million common shares were repurchased for $150.0 million.",
        facts=f"""buyback_shares 9400000 ..{T}
                  buyback_usd 150000000 ..{T}""",
    ),
    says(
        "As of November 21, 2025, Acme held 4,449 bitcoins. The market value of these holdings was $466.8 million.",
        facts="""holdings_units BTC 4449 2025-11-21
                 holdings_fair_value_usd BTC 466800000 2025-11-21""",
    ),
    says(
        "As of October 31, 2025 Acme held 500 BTC. A year ago the market value of these holdings was $40.0 million.",
        facts="holdings_units BTC 500 2025-10-31",
        why="another day's worth",
    ),
    says("Its holdings on November 20 were 41,680 bitcoin.", facts="holdings_units BTC 41680 2025-11-20"),
    says("Total BTC: 5,000", facts=f"holdings_units BTC 5000 {T}"),
    says(
        "Cash, equivalents and Treasury bills totaled $327.9 million on October 31, 2025, of which $262.4 million were "
        "cash and cash equivalents.",
        facts="cash_usd 262400000 2025-10-31",
    ),
    # what is bound
    says(
        "To secure the advance, the Company transferred 270 bitcoin to a wallet controlled by the lender.",
        facts=f"restricted_or_pledged_units BTC 270 {T}",
    ),
    says(
        "Acme has delivered 38.0 million XRP to a collateral agent.",
        facts=f"restricted_or_pledged_units XRP 38000000 {T}",
    ),
    says("We have posted 500 BTC as margin with Coinhaven.", facts=f"restricted_or_pledged_units BTC 500 {T}"),
    says(
        "Roughly 40% of our bitcoin, 1,204 BTC, is posted with lenders.",
        facts=f"restricted_or_pledged_units BTC 1204 {T}",
    ),
    says("Bitcoin pledged under the Company’s credit line: 1,400", facts=f"restricted_or_pledged_units BTC 1400 {T}"),
    # shares, in a release's words
    says(
        "On November 11, 2025, 16,204,991 shares of common stock were issued and outstanding.",
        facts="shares_outstanding 16204991 2025-11-11",
    ),
    says("The number of ordinary shares in issue is 44,870,115.", facts=f"shares_outstanding 44870115 {T}"),
    says("Share count: 12,671,550", facts=f"shares_outstanding 12671550 {T}"),
    says("31,044,500 ordinary shares were in issue at 30 June 2025.", facts="shares_outstanding 31044500 2025-06-30"),
    says(
        "Issued and outstanding at September 30, 2025: 28,906,442 common shares.",
        facts="shares_outstanding 28906442 2025-09-30",
    ),
    says(
        "At November 17, 2025 there were 40,100,200 Class A shares and 4,500,000 Class B shares outstanding.",
        facts="""shares_outstanding Class A 40100200 2025-11-17
                 shares_outstanding Class B 4500000 2025-11-17""",
    ),
    # the company that "a company" is
    says(
        "Acme, a bitcoin treasury company that holds 5,200 BTC, named a new CFO.", facts=f"holdings_units BTC 5200 {T}"
    ),
    says("The Company, a listed firm that owns 5,200 BTC, named a new CFO.", facts=f"holdings_units BTC 5200 {T}"),
    says(
        "Acme, through its wholly owned subsidiary Acme Chain Pte. Ltd., completed the purchase of 7,200 BNB on "
        "November "
        "19, 2025.",
        facts="purchase_units BNB 7200 ..2025-11-19",
    ),
    says(
        "<|Metric|October 31, 2025/BTC held|500/Purchase price per BTC|$90,000/Fair value|$55,000,000",
        facts="""holdings_units BTC 500 2025-10-31
                 avg_cost_usd BTC 90000 2025-10-31
                 holdings_fair_value_usd BTC 55000000 2025-10-31""",
    ),
    says(
        "<|Metric|October 31, 2025/BTC held|500/Price per BTC|$110,000/Fair value|$55,000,000",
        facts="""holdings_units BTC 500 2025-10-31
                 holdings_fair_value_usd BTC 55000000 2025-10-31""",
        why="among what is held the price of a coin is the market's",
    ),
]

_CLIENTS = "the list's first coins are clients', and so are the others"
NON_EXAMPLES = [
    silent("Our ETH holdings at 17:00 UTC on November 5, 2025 are listed below.", why="a clock"),
    silent("Acme publishes its ETH holdings as of 4 p.m. ET on November 5, 2025.", why="a clock"),
    silent(
        "At the end of July, clients had entrusted Acme with 21,000 BTC, 186,000 ETH and 3 million SOL.", why=_CLIENTS
    ),
    silent("Our customers held 5,200 BTC and 31,000 ETH with us at October 31, 2025.", why=_CLIENTS),
    silent("On behalf of investors, Acme Custody holds 5,200 BTC, 31,000 ETH and 90,000 SOL.", why=_CLIENTS),
    silent(
        "Our institutional clients have deposited with Acme 12,400 BTC, 85,000 ETH and 2 million SOL.", why=_CLIENTS
    ),
    silent("Acme safeguards 12,400 BTC, 85,000 ETH and 2 million SOL for its customers.", why=_CLIENTS),
    silent("Upon closing, Acme is expected to hold 4,500 BTC, 30,000 ETH and 800,000 SOL.", why="a plan, all of it"),
    silent("The sponsor will contribute 1,000 BTC, 5,000 ETH and 100,000 SOL.", why="a plan, all of it"),
    silent(
        "On November 20, 2025 the Company signed a letter of intent to acquire a privately held company that owns 300 "
        "BTC.",
        why="the firm to be bought holds them",
    ),
    silent("Acme is negotiating with a listed company which has 2,100 BTC on its balance sheet.", why="another firm"),
    silent(
        "The Company has agreed in principle to buy another treasury firm that holds 2,100 BTC.", why="another firm"
    ),
    silent(
        "A privately held miner that produces 300 BTC a year and holds 1,200 BTC has agreed to be acquired by Acme.",
        why="another firm",
    ),
    silent("The Company borrowed from a group that holds 1,200 BTC.", why="another firm"),
    silent("When first issued in August 2024 the notes amounted to $100 million.", why="what they were at first"),
    silent("At issuance the convertible notes totaled $100 million.", why="what they were at first"),
    silent("The notes were initially $250 million.", why="what they were at first"),
    silent("Prior to the redemption, the notes had a principal of $100 million.", why="what they were before"),
    silent(
        "At closing, Northwind is expected to hold 12.6 million HYPE. The value of the tokens was $583 million.",
        why="a plan, and another's",
    ),
    silent("Northwind disposed of its entire position of 1,020,000 DOGE for $196,900.", why="another's"),
    silent("Acme may use $77.1 million of that amount to acquire 706 BTC.", why="a plan"),
    silent("The proceeds will be applied toward the acquisition of 500 BTC.", why="a plan"),
    silent("Proposed disposal of 150 ETH in July 2026 for US$537,000", why="a plan"),
    silent("Disposal of 150 mining machines in July 2025 for US$537,000", why="machines"),
    silent("• $21.6 million from selling 272 machines during October", why="machines"),
    silent("So far this year we have mined 512 BTC.", why="mined"),
    silent("Northwind: 9.4 million common shares were repurchased for $150.0 million by Northwind.", why="another's"),
    silent(
        "Cash, bitcoin and bills totaled $327.9 million, of which $262.4 million were cash and bitcoin.",
        why="two together",
    ),
    silent("Northwind holds 500 BTC and 300 ETH with an aggregate value of $50 million.", why="another's"),
    silent("We did not buy or sell 43 BTC.", why="nothing done"),
    silent("The number of shares to be issued is 2,375,561.", why="shares that may be"),
    silent("The number of authorized ordinary shares is 500,000,000.", why="authorised"),
    silent("Issued and outstanding at September 30, 2025: 500,000 preferred shares.", why="another class"),
    silent("Our weighted average number of ordinary shares in issue is 44,870,115.", why="an average"),
    silent("Total issued shares: 2,375,561 under the ATM", why="sold, not all"),
    silent("We hold 500 BTC as margin for clients.", why="clients'"),
    silent("Clients transferred 270 bitcoin to an escrow account.", why="clients'"),
    silent("Northwind Ltd. has 2,264 bitcoin left.", why="another's"),
    silent("The unencumbered balance of 1,486 bitcoin remains in cold storage.", why="a part"),
    silent("The plan will reduce the number of outstanding shares, if approved.", why="a plan"),
    silent("The number of shares sold was 2,375,561.", why="shares sold"),
    silent("The loan requires a transfer of 270 bitcoin to a wallet controlled by the lender.", why="a demand"),
    silent("Acme has acquired 4,200 BTC to date and has since sold 700 BTC.", why="sales have to come off"),
    silent("Acme has cumulatively purchased 4,200 BTC this quarter.", why="no stock, and no days"),
]
