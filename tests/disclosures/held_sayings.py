"""What is held, in less usual words: a treasury that stands at, coins valued, coins included, bounds, gains on paper.

All were written here, in the manner of many houses. Acme is the issuer; unless a row says otherwise it speaks in an
exhibit of Form 8-K filed on 24 November 2025.
"""

from datetime import date

from sayings import T, says, silent

ANNUAL = date(2026, 2, 20)
YEAR_END = "2025-12-31"

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
    silent("Acme recorded gross profit of $8.3 million on its bitcoin mining.", why="a profit of mining"),
]
