"""What wire releases say of coins and cash beside each other, of trades by a noun, of bounds and of other dollars.

All were written here, of a made-up firm. Acme is the issuer and speaks in an exhibit of Form 8-K filed on 2 July 2025,
in a monthly update where a row begins with its title.
"""

from datetime import date

from sayings import Saying
from sayings import says as _says
from sayings import silent as _silent

FILED = date(2025, 7, 2)
UPDATE = "Acme Provides June 2025 Production and Operations Update"
END, TODAY, JUNE = "2025-06-30", "2025-07-02", "2025-06-01..2025-06-30"


def says(*parts: str, facts: str, why: str = "") -> Saying:
    """Paragraphs that state facts, one a line."""
    return _says(*parts, facts=facts, why=why, filed=FILED)


def silent(*parts: str, why: str) -> Saying:
    """Paragraphs that state nothing that may be taken as a number of the issuer."""
    return _silent(*parts, why=why, filed=FILED)


EXAMPLES = [
    # cash and coins in one list
    says(
        "Acme held $15.6 million in cash and 905 BTC at June 30, 2025, for total liquidity of $112.6 million.",
        facts=f"""holdings_units BTC 905 {END}
                  cash_usd 15600000 {END}""",
    ),
    says(
        "As of June 30, 2025, Acme had $15.6 million in cash and 905 BTC.",
        facts=f"""holdings_units BTC 905 {END}
                  cash_usd 15600000 {END}""",
    ),
    says(
        "As of June 30, 2025, we held $4.1 million of unrestricted cash and 52,300 SOL valued at $8.1 million.",
        facts=f"""holdings_units SOL 52300 {END}
                  holdings_fair_value_usd SOL 8100000 {END}
                  cash_usd 4100000 {END}""",
    ),
    says("As at June 30, 2025 the Group had £4.2 million in cash and 120 BTC.", facts=f"holdings_units BTC 120 {END}"),
    says(
        "We hold no debt, $11.3 million in cash, and 3,388 ETH.",
        facts=f"""cash_usd 11300000 {TODAY}
                  holdings_units ETH 3388 {TODAY}
                  debt_principal_usd 0 {TODAY}""",
    ),
    says(
        UPDATE,
        "We ended the month with $207.6 million in cash, $1.3 billion in bitcoin and a full order book.",
        facts=f"""cash_usd 207600000 {END}
                  holdings_fair_value_usd BTC 1300000000 {END}""",
    ),
    says("The Company’s cash position improved to $20.8 million at June 30, 2025.", facts=f"cash_usd 20800000 {END}"),
    # coins in custody, in a wallet, in reserve
    says(UPDATE, "<ul><li>905 BTC in custody at June 30, 2025</li></ul>", facts=f"holdings_units BTC 905 {END}"),
    says(
        "The Company’s wallet currently holds 12,333,000 DOGE acquired at an average of $0.19.",
        facts=f"""holdings_units DOGE 12333000 {TODAY}
                  avg_cost_usd DOGE 0.19 {TODAY}""",
    ),
    says(
        UPDATE,
        "Total balance held in reserve was 7,243 Bitcoin as of June 30, 2025.",
        facts=f"holdings_units BTC 7243 {END}",
    ),
    # a purchase by its noun
    says(
        "Purchase of 196.8 Bitcoin at an average purchase price of £79,534 ($109,156) per Bitcoin for a total cost of "
        "£15.7 million ($21.5 million)",
        facts=f"""purchase_units BTC 196.8 ..{TODAY}
                  purchase_avg_price_usd BTC 109156 ..{TODAY}
                  purchase_cost_usd BTC 21500000 ..{TODAY}""",
    ),
    says(
        "Acquisition of 15 BTC for $1.6 million",
        facts=f"""purchase_units BTC 15 ..{TODAY}
                  purchase_cost_usd BTC 1600000 ..{TODAY}""",
    ),
    says(
        "Sale of 40 BTC at an average price of $105,000",
        facts=f"""sale_units BTC 40 ..{TODAY}
                  sale_avg_price_usd BTC 105000 ..{TODAY}""",
    ),
    says(
        "Acme has invested $1.1 million in bitcoin, corresponding to 8.95 BTC at an average price of $122,900.",
        facts=f"""purchase_units BTC 8.95 ..{TODAY}
                  purchase_cost_usd BTC 1100000 ..{TODAY}
                  purchase_avg_price_usd BTC 122900 ..{TODAY}""",
    ),
    says(
        "The company invested SEK 10 million in Bitcoin (BTC), equivalent to 8.95 BTC.",
        facts=f"purchase_units BTC 8.95 ..{TODAY}",
    ),
    says(
        "Acme now holds 161.7 bitcoin with a cost base of US$14.9 million.",
        facts=f"""holdings_units BTC 161.7 {TODAY}
                  holdings_cost_usd BTC 14900000 {TODAY}""",
    ),
    # dollars spent on coins that are not counted, and their price in the next sentence
    says(
        "Acme announced it has increased its bitcoin purchases for its treasury by a further $6.1 million to reach "
        "$48.3 million in all. The additional purchases were made at an average price of $97,305 per bitcoin.",
        facts=f"""purchase_cost_usd BTC 6100000 ..{TODAY}
                  purchase_avg_price_usd BTC 97305 ..{TODAY}""",
    ),
    says(
        "Acme has increased its ETH investments by approximately $3.2 million. These coins were acquired at a weighted "
        "average cost of $3,120.",
        facts=f"""purchase_cost_usd ETH 3200000 ..{TODAY}
                  purchase_avg_price_usd ETH 3120 ..{TODAY}""",
    ),
    # the cost of a purchase is not that of all that is held
    says(
        "Acme acquired 871 BTC at an average price of $101,616 per bitcoin for a total cost of $88.5 million.",
        facts=f"""purchase_units BTC 871 ..{TODAY}
                  purchase_avg_price_usd BTC 101616 ..{TODAY}
                  purchase_cost_usd BTC 88500000 ..{TODAY}""",
    ),
    says(
        UPDATE,
        "During June 2025, Acme bought 100 ETH at $2,500 per ETH for an aggregate cost of $250,000.",
        facts=f"""purchase_units ETH 100 {JUNE}
                  purchase_avg_price_usd ETH 2500 {JUNE}
                  purchase_cost_usd ETH 250000 {JUNE}""",
    ),
    says(
        "Acme holds 871 BTC acquired at an average price of $101,616 per bitcoin for a total cost of $88.5 million.",
        facts=f"""holdings_units BTC 871 {TODAY}
                  avg_cost_usd BTC 101616 {TODAY}
                  holdings_cost_usd BTC 88500000 {TODAY}""",
    ),
    # other dollars beside those of the United States
    says(
        "The Company purchased 5.1 Bitcoin for Cdn$750,000 (US$548,000), at an average price of Cdn$147,000 per "
        "Bitcoin (US$107,450), and now holds 161.2 Bitcoin.",
        facts=f"""purchase_units BTC 5.1 ..{TODAY}
                  purchase_cost_usd BTC 548000 ..{TODAY}
                  purchase_avg_price_usd BTC 107450 ..{TODAY}
                  holdings_units BTC 161.2 {TODAY}""",
    ),
    # several coins and their values, one by one
    says(
        UPDATE,
        "At month end, BTC and ETH holdings were 905 and 4,100, with a market value of $97.0 million and $10.2 "
        "million, respectively.",
        facts=f"""holdings_units BTC 905 {END}
                  holdings_units ETH 4100 {END}
                  holdings_fair_value_usd BTC 97000000 {END}
                  holdings_fair_value_usd ETH 10200000 {END}""",
    ),
    says(
        "BTC, ETH and SOL held at June 30, 2025 were 905, 4,100 and 52,000, respectively.",
        facts=f"""holdings_units BTC 905 {END}
                  holdings_units ETH 4100 {END}
                  holdings_units SOL 52000 {END}""",
    ),
    says(
        UPDATE,
        "The value of our BTC and ETH was $97.0 million and $10.2 million, respectively.",
        facts=f"""holdings_fair_value_usd BTC 97000000 {END}
                  holdings_fair_value_usd ETH 10200000 {END}""",
    ),
    says(
        UPDATE, "We ended June with $97 million worth of bitcoin.", facts=f"holdings_fair_value_usd BTC 97000000 {END}"
    ),
    says(
        "Our total holdings are 640,585 SOL and SOL equivalents valued at approximately $98.1 million.",
        facts=f"""holdings_units SOL 640585 {TODAY}
                  holdings_fair_value_usd SOL 98100000 {TODAY}""",
    ),
    says(
        "At June 30, 2025, we held bitcoin worth $97.0 million (905 BTC).",
        facts=f"""holdings_units BTC 905 {END}
                  holdings_fair_value_usd BTC 97000000 {END}""",
    ),
    # a total of debt and its parts
    says(
        "Total debt at June 30, 2025 was $85.6 million, including $50.0 million drawn on the bitcoin-backed facility.",
        facts=f"debt_principal_usd 85600000 {END}",
    ),
    says(
        "As of June 30, 2025, debt totaled $85.6 million, of which $50.0 million was drawn under the facility.",
        facts=f"debt_principal_usd 85600000 {END}",
    ),
    says(
        "Following the transaction Acme holds 315 bitcoin and has no debt.",
        facts=f"""holdings_units BTC 315 {TODAY}
                  debt_principal_usd 0 {TODAY}""",
    ),
    # what the coins are worth, as a line calls it
    says(
        UPDATE,
        "<ul><li>Bitcoin holdings: 412.3 BTC</li><li>Bitcoin NAV: $44.2 million</li></ul>",
        facts=f"""holdings_units BTC 412.3 {END}
                  holdings_fair_value_usd BTC 44200000 {END}""",
    ),
    # digital assets with their dollars before the coins
    says(
        "As of June 30, 2025, the Company held digital assets of $91.0 million, comprised of 849 BTC and 12 ETH.",
        facts=f"""holdings_units BTC 849 {END}
                  holdings_units ETH 12 {END}""",
    ),
    says(
        UPDATE,
        "Digital currencies were $91.0 million at month end, comprised of 849 BTC and 12 ETH.",
        facts=f"""holdings_units BTC 849 {END}
                  holdings_units ETH 12 {END}""",
    ),
    # a footnote's own list, led by its first line
    says(
        "(1) Of our ether at June 30, 2025:",
        "(a) 2,750 ETH were staked with two validators; and",
        "(b) 18,400 ETH were pledged as collateral for our loans.",
        facts=f"""staked_units ETH 2750 {END}
                  restricted_or_pledged_units ETH 18400 {END}""",
    ),
    # sales at the market
    says(
        "In June 2025, the Company raised $38.9 million net under its at-the-market offering program.",
        facts=f"atm_net_proceeds_usd 38900000 {JUNE}",
    ),
    says("We raised net $38.9 million through our ATM in June 2025.", facts=f"atm_net_proceeds_usd 38900000 {JUNE}"),
    says("ATM net proceeds for June 2025 were $38.9 million.", facts=f"atm_net_proceeds_usd 38900000 {JUNE}"),
    # shares
    says(
        "The Company’s number of shares outstanding has been reduced to 41,208,775.",
        facts=f"shares_outstanding 41208775 {TODAY}",
    ),
    # what a deed left outstanding, and nothing owed
    says(
        "On June 24, 2025 Acme issued 2,000,000 shares for notes, leaving 44,310,200 shares outstanding.",
        facts="shares_outstanding 44310200 2025-06-24",
    ),
    says(
        "As of June 30, 2025, Acme had 18,244,901 shares outstanding after retiring 1,100,000 shares.",
        facts=f"shares_outstanding 18244901 {END}",
    ),
    says(
        "The Company did not have any borrowings outstanding at June 30, 2025.",
        facts=f"debt_principal_usd 0 {END}",
    ),
]

NON_EXAMPLES = [
    silent("Acme paid $15.6 million in cash and 905 shares for the site.", why="a price"),
    silent("The escrow holds $15.6 million in cash and 905 BTC.", why="another’s"),
    silent("Acme agreed to pay $15.6 million in cash and 905 BTC.", why="a promise"),
    silent("Acme contributed $15.6 million in cash and 905 BTC to the venture.", why="gone"),
    silent("Pro forma for the financing, the Company will hold $45 million in cash and 905 BTC.", why="pro forma"),
    silent("Acme plans to increase its bitcoin purchases by $6.1 million.", why="a plan"),
    silent("Acme increased its bitcoin mining investments by $3.2 million.", why="machines"),
    silent("Acme’s bitcoin treasury has surpassed 1,000 BTC.", why="a bound"),
    silent("Acme’s bitcoin holdings now exceed 1,000 BTC.", why="a bound"),
    silent(
        UPDATE, "On a BTC-equivalent basis, total holdings were 2,210 BTC.", why="several coins in the measure of one"
    ),
    silent(UPDATE, "Expressed in BTC equivalents, our treasury held 2,210 BTC at month end.", why="the same"),
    silent(UPDATE, "BTC and ETH holdings were 905.", why="it cannot be told of which"),
    silent("Northwind’s BTC and ETH holdings were 340 and 1,900 at June 30, 2025, respectively.", why="another’s"),
    silent("Our customers’ holdings of BTC and ETH were 340 and 1,900, respectively.", why="customers’"),
    silent("905 BTC in custody for clients at June 30, 2025.", why="clients’ coins"),
    silent("Customers of Acme held 4,500 BTC on our platform at June 30, 2025.", why="customers’"),
    silent("Our joint venture held 310 BTC at June 30, 2025, of which our share is 155 BTC.", why="another’s"),
    silent("Northwind’s wallet currently holds 12,333,000 DOGE.", why="another’s"),
    silent("As of June 30, 2025, Acme held 31,200 Aave aUSDC tokens.", why="a token of the network, not its coin"),
    silent("As of June 30, 2025, Acme held 1,200 Ethereum USDT tokens.", why="a token of the network, not its coin"),
    silent("Acme will invest $1.1 million in bitcoin, corresponding to 8.95 BTC.", why="a plan"),
    silent("Customers invested $1.1 million in bitcoin, corresponding to 8.95 BTC.", why="customers’"),
    silent("Acme earned $1.1 million in bitcoin, corresponding to 8.95 BTC.", why="mined"),
    silent("Northwind has no debt.", why="another’s"),
    silent("Acme has no debt maturing before 2028.", why="no statement of all debt"),
    silent("The property is debt free.", why="a property’s"),
    silent("A company that has no debt can wait.", why="nobody’s"),
    silent(UPDATE, "<ul><li>NAV multiple: 1.3x</li><li>Bitcoin NAV growth: 12%</li></ul>", why="no value"),
    silent("Proposed purchase of 15 BTC for $1.6 million", why="proposed"),
    silent("Purchase of 15 BTC for $1.6 million is subject to approval.", why="not done"),
    silent("Purchase of 500 BTC at an average price of $101,000 by Northwind", why="another’s"),
    silent("Purchase of 500 BTC for $50 million by one of our peers", why="another’s"),
    silent("Purchase of 15 miners for $1.6 million", why="machines"),
    silent("Acme sold covered calls on 500 ETH at $4,500.", why="options"),
    silent("Acme had cash of $4.2 million CAD at June 30, 2025.", why="Canadian dollars"),
    silent("Acme had $4.2 million Canadian in cash at June 30, 2025.", why="Canadian dollars"),
    silent("Acme’s cash was Cdn$4.2 million at June 30, 2025.", why="Canadian dollars"),
    silent("The Company’s cash position would improve to $20.8 million.", why="a supposition"),
    silent("The average prices of BTC and ETH were $105,000 and $2,500, respectively.", why="prices"),
    silent("Interest on our BTC and ETH loans was $1.0 million and $0.2 million, respectively.", why="interest"),
    silent("We expect to hold $97 million worth of bitcoin by December.", why="a plan"),
    silent("Acme insures $97 million worth of bitcoin for its customers.", why="customers’"),
    silent("Public companies now hold $61 billion worth of bitcoin.", why="others"),
    silent("Our CEO personally holds $6 million worth of bitcoin.", why="a person’s"),
    silent("The fund held digital assets of $91.0 million, comprised of 849 BTC and 12 ETH.", why="another’s"),
    silent("We paid in digital assets of $91.0 million, comprised of 849 BTC and 12 ETH.", why="a payment"),
    silent("In June 2025, the Company raised $38.9 million gross under its at-the-market program.", why="gross"),
    silent("In June 2025, the Company had a $38.9 million net loss beside its at-the-market program.", why="a loss"),
    silent("Acme will enter into a loan facility secured by 420 BTC.", why="a plan"),
    silent("The Company’s shares outstanding will be reduced to 41,208,775 upon completion.", why="a plan"),
    silent("The offering would close in July, leaving 41,208,775 shares outstanding.", why="a plan"),
    silent("2,400,000 shares remain outstanding under the pre-funded warrants.", why="warrants"),
    silent("Acme does not have any debt maturing before 2027 at June 30, 2025.", why="no statement of all debt"),
    silent("Acme did not have any borrowings outstanding at June 30, 2025 under the second line.", why="one line"),
    silent("Our tenant did not have any borrowings outstanding at June 30, 2025.", why="another’s"),
]
