"""Events, instruments and share counts in the words of many houses, each with what it says, or why it says nothing.

All were written here, of made-up firms; the manner is the field's. Acme is the issuer, and unless a row says otherwise
it speaks in an exhibit of Form 8-K filed on 24 November 2025. `<|` begins a table: rows are parted by "/", cells by
"|".
"""

from dataclasses import dataclass, field
from datetime import date

FILED = date(2025, 11, 24)


@dataclass(frozen=True, slots=True)
class EventSaying:
    """Paragraphs, the facts they state ("measure class value day"), terms that stand among theirs, and why."""

    parts: tuple[str, ...]
    facts: tuple[str, ...]
    why: str = ""
    terms: dict[str, str] = field(default_factory=dict)
    form: str = "8-K"
    filed: date = FILED


def says(
    *parts: str, facts: str, terms: dict[str, str] | None = None, form: str = "8-K", filed: date = FILED
) -> EventSaying:
    """Paragraphs that state facts, one a line."""
    lines = tuple(line.strip() for line in facts.strip().splitlines())
    return EventSaying(parts, lines, "", terms or {}, form, filed)


def silent(*parts: str, why: str, form: str = "8-K", filed: date = FILED) -> EventSaying:
    """Paragraphs that state nothing that may be taken as a number of the issuer."""
    return EventSaying(parts, (), why, {}, form, filed)


QUARTER = "Acme Reports Third Quarter 2025 Results for the quarter ended September 30, 2025."
MONTH = "Acme Announces October 2025 Treasury and Operations Update"

EXAMPLES = [
    says(
        "As of September 30, 2025, we had cash and cash equivalents of $6.9 million, compared to $0.4 million as of "
        "December 31, 2024.",
        facts="cash_usd 6900000 2025-09-30",
        form="10-Q",
    ),
    says(
        "Between November 10, 2025 and November 16, 2025, the Company bought 36 BTC.",
        "During the same week the Company repurchased 150,000 shares of its common stock on the open market.",
        facts="buyback_shares 150000 2025-11-10..2025-11-16",
    ),
    # what a closing left is of its day
    says(
        "The split took effect on November 20, 2025. The number of shares outstanding was reduced from 61,440,280 to "
        "3,072,014.",
        facts="shares_outstanding 3072014 2025-11-20",
    ),
    says(
        "Retiring them took the loan off our books, and the cash balance was $8.1 million on November 18, 2025.",
        facts="cash_usd 8100000 2025-11-18",
    ),
    says(
        "On November 18, 2025, we completed the sale of 4,000,000 shares to two funds. Immediately after the closing, "
        "18,400,250 shares of our common stock were issued and outstanding.",
        facts="shares_outstanding 18400250 2025-11-18",
    ),
    says(
        "On November 17, 2025, Acme entered into a credit facility with Elm Bank for its bitcoin. The loan agreement "
        "lets it borrow up to $25.0 million. On the closing date Acme drew $14.0 million (the “First Loan”).",
        facts="debt_principal_usd 14000000 2025-11-17",
    ),
    says(
        "On November 17, 2025, Acme signed a loan agreement with Elm Bank. At closing, we drew $14.0 million.",
        facts="debt_principal_usd 14000000 2025-11-17",
    ),
    # the present of a report is not the day of a price, nor that of its earliest event
    says(
        "CHEYENNE, November 24, 2025 – Acme Corp. repaid its loan. Acme holds 812 BTC, with a value of $69.0 million "
        "based on a price of $85,000 as of November 20, 2025.",
        "The Company’s $75.0 million aggregate principal amount of 4% convertible notes due 2030 remain outstanding.",
        facts="debt_principal_usd 75000000 2025-11-24",
    ),
    says(
        "Date of Report (Date of earliest event reported): November 18, 2025",
        "As of November 21, 2025, the Company had 14 employees.",
        "It is a default under the 7% notes due 2027, of which $5.5 million in aggregate principal amount is "
        "outstanding.",
        facts="debt_principal_usd 5500000 2025-11-21",
    ),
    says(
        "The credit agreement provides for a facility of up to $18.0 million. The Company drew $12.0 million at "
        "closing on November 19, 2025.",
        facts="debt_principal_usd 12000000 2025-11-19",
    ),
    says(
        "Acme today announced a credit facility with Larch Lending LLC for borrowings of up to $50.0 million.",
        "The Company drew $20.0 million at closing on November 18, 2025.",
        facts="debt_principal_usd 20000000 2025-11-18",
    ),
    says(
        "On November 20, 2025, the Company paid a fee, increasing the principal amount outstanding to $35.0 million.",
        facts="debt_principal_usd 35000000 2025-11-20",
    ),
    # debt
    says(
        "The convertible notes were issued on November 14, 2025 in an aggregate principal amount of US$40.0 million.",
        facts="""debt_principal_usd 40000000 2025-11-14
                 instrument convertible 2025-11-14""",
    ),
    says("Acme has cut its debt to $94.5 million from $189.0 million.", facts="debt_principal_usd 94500000 2025-11-24"),
    says(
        "The outstanding loan balance was paid down to $30 million on November 10, 2025.",
        facts="debt_principal_usd 30000000 2025-11-10",
    ),
    says(
        "We had convertible debentures of C$14 million (US$10 million) outstanding at September 30, 2025.",
        facts="debt_principal_usd 10000000 2025-09-30",
    ),
    says(
        "On November 17, 2025, Zenon Coin LLC, a wholly owned subsidiary of the Company, entered into a Master Loan "
        "Agreement with Granary Prime Lending, Inc. On that date the subsidiary received a first advance of "
        "$18,500,000.",
        facts="""debt_principal_usd 18500000 2025-11-17
                 instrument margin_loan 2025-11-17""",
    ),
    says(
        "Acme closed a $30 million secured loan with Brazos Lending. The whole amount was funded on November 12, 2025.",
        facts="""debt_principal_usd 30000000 2025-11-12
                 instrument term_loan 2025-11-12""",
    ),
    says(
        "On November 12, 2025, the Company entered into a credit facility for $203,017,500 with Northwall "
        "Lending LLC, the full amount of which was drawn at closing.",
        facts="""debt_principal_usd 203017500 2025-11-12
                 instrument term_loan 2025-11-12""",
    ),
    says(
        "On November 12, 2025 (the “Closing Date”), Acme entered into a Master Loan Agreement with Coinhaven "
        "Ltd., as lender, and on the same date drew down a loan of $60,000,000.",
        "The loan is secured by a pledge of 1,150 Bitcoin and accrues interest at an annual rate of 9.5%. The "
        "maturity date of the loan is November 12, 2027.",
        "The initial LTV is 55%; if the LTV exceeds 70%, the lender may issue a margin call, and if the LTV "
        "exceeds 80% the lender may liquidate the collateral.",
        facts="""debt_principal_usd 60000000 2025-11-12
                 instrument margin_loan 2025-11-12""",
        terms={
            "pledged_units": "1150",
            "pledged_asset": "BTC",
            "coupon": "0.095",
            "maturity": "2027-11-12",
            "ltv_initial": "0.55",
            "ltv_margin_call": "0.7",
            "ltv_liquidation": "0.8",
        },
    ),
    says(
        "On November 19, 2025, Acme closed a $325 million offering of 1.25% convertible senior notes due 2031 "
        "in a private placement to qualified institutional buyers.",
        facts="""debt_principal_usd 325000000 2025-11-19
                 instrument convertible 2025-11-19""",
        terms={"coupon": "0.0125"},
    ),
    says(
        "Acme today announced the closing of its $500 million aggregate principal amount of 0% convertible "
        "senior notes due 2030.",
        "The initial conversion rate is 38.5981 shares of common stock per $1,000 principal amount of notes, "
        "equivalent to an initial conversion price of approximately $25.91 per share.",
        "Holders of the notes will have the right to require Acme to repurchase all or a portion of their "
        "notes on December 1, 2028 at 100% of their principal amount.",
        facts="""debt_principal_usd 500000000 2025-11-24
                 instrument convertible 2025-11-24""",
        terms={
            "coupon": "0",
            "conversion_or_strike_price": "25.91",
            "conversion_rate": "38.5981",
            "put_date": "2028-12-01",
        },
    ),
    says(
        "On November 17, 2025, holders of $30.0 million aggregate principal amount of the Company’s "
        "convertible notes exchanged their notes for 2.1 million shares of common stock, reducing the "
        "aggregate principal amount outstanding to $120.0 million.",
        facts="""debt_principal_usd 120000000 2025-11-17""",
    ),
    says(
        "As of November 21, 2025, the Company had no outstanding debt.",
        facts="""debt_principal_usd 0 2025-11-21""",
    ),
    says(
        "Acme is debt-free, giving it flexibility to grow its treasury.",
        facts="""debt_principal_usd 0 2025-11-24""",
    ),
    says(
        "Acme today reported results for the third quarter ended September 30, 2025.",
        "We closed the quarter with $8.0 million of cash and $12.0 million of 3% convertible notes.",
        facts="""cash_usd 8000000 2025-09-30
                 debt_principal_usd 12000000 2025-09-30""",
    ),
    says(
        "• Total debt: $60.0 million of 0% convertible notes due 2029",
        facts="""debt_principal_usd 60000000 2025-11-24""",
    ),
    says(
        "The Company has no debt outstanding as of September 30, 2025.",
        facts="""debt_principal_usd 0 2025-09-30""",
    ),
    says(
        "On November 6, 2025, Acme issued to an institutional investor a senior secured convertible note in "
        "the original principal amount of $16,500,000, with an original issue discount of 10%.",
        facts="""debt_principal_usd 16500000 2025-11-06
                 instrument convertible 2025-11-06""",
        terms={"secured": "yes"},
    ),
    says(
        "On November 6, 2025, the Company received gross proceeds of $15.0 million from the sale of a note "
        "with a face amount of $16.5 million.",
        facts="""debt_principal_usd 16500000 2025-11-06
                 instrument note 2025-11-06""",
    ),
    says(
        "Item 2.03 Creation of a Direct Financial Obligation",
        "On November 20, 2025, the Company and Arrowlake Credit, as lender, entered into a loan and security "
        "agreement pursuant to which the lender made a term loan to the Company in the principal amount of "
        "$25.0 million.",
        "The loan bears interest at 12.0% per annum, payable in kind, and matures on November 20, 2028. The "
        "obligations are secured by 340 Bitcoin.",
        facts="""debt_principal_usd 25000000 2025-11-20
                 instrument term_loan 2025-11-20""",
        terms={"coupon": "0.12", "maturity": "2028-11-20", "pledged_units": "340", "pledged_asset": "BTC"},
    ),
    says(
        "On October 31, 2025, we closed on a $12.5 million senior secured promissory note with an affiliate of "
        "Palisade Capital.",
        facts="""debt_principal_usd 12500000 2025-10-31
                 instrument note 2025-10-31""",
    ),
    says(
        "The Company consummated the private placement of convertible notes in an aggregate principal amount "
        "of $62.0 million on November 13, 2025.",
        facts="""debt_principal_usd 62000000 2025-11-13
                 instrument convertible 2025-11-13""",
    ),
    says(
        "On November 13, 2025, the Company entered into a Bitcoin-collateralized credit agreement with "
        "Ridgepoint, under which it drew $30 million on the same day.",
        "The facility matures 24 months after closing, bears interest at 8.75% per annum and requires an "
        "initial loan-to-value of no more than 50%. A margin call occurs if the loan-to-value ratio rises "
        "above 65%, and a liquidation event at 80%.",
        "The Company pledged 620 BTC.",
        facts="""debt_principal_usd 30000000 2025-11-13
                 instrument margin_loan 2025-11-13""",
        terms={
            "coupon": "0.0875",
            "ltv_initial": "0.5",
            "ltv_margin_call": "0.65",
            "ltv_liquidation": "0.8",
            "pledged_units": "620",
            "pledged_asset": "BTC",
        },
    ),
    says(
        "On November 10, 2025, Acme repaid $15.0 million of principal, leaving $35.0 million outstanding under "
        "the loan.",
        facts="""debt_principal_usd 35000000 2025-11-10""",
    ),
    # ADS ratios
    says(
        "Each ADS represents 15 ordinary shares.",
        facts="""ads_ratio 15 2025-11-24""",
    ),
    says(
        "American depositary shares, each representing five Class A ordinary shares, par value US$0.0001 per share",
        facts="""ads_ratio 5 2025-11-24""",
        form="6-K",
    ),
    says(
        "As of October 31, 2025, Acme had 64,000,000 ADSs outstanding.",
        facts="""shares_outstanding ADS 64000000 2025-10-31""",
        form="6-K",
    ),
    says(
        "ADSs, each representing 20 Class A ordinary shares, trade on Nasdaq under the symbol ACME.",
        facts="""ads_ratio 20 2025-11-24""",
        form="6-K",
    ),
    says(
        "Each of our ADSs represents two (2) ordinary shares.",
        facts="""ads_ratio 2 2025-11-24""",
        form="6-K",
    ),
    says(
        "As of September 30, 2025, the Company had 912,004,114 ordinary shares issued and outstanding "
        "(equivalent to 45,600,205 ADSs).",
        facts="""shares_outstanding 912004114 2025-09-30""",
        form="6-K",
    ),
    # splits
    says(
        "Acme Announces 1-for-10 Reverse Stock Split. The reverse stock split will become effective at 12:01 "
        "a.m. Eastern Time on November 28, 2025, and the common stock will begin trading on a split-adjusted "
        "basis on December 1, 2025.",
        facts="""split_ratio 0.1 2025-11-28""",
        terms={"kind": "reverse_split", "ratio_new": "1", "ratio_old": "10", "trading_day": "2025-12-01"},
    ),
    says(
        "The board approved a consolidation of the Company’s shares on the basis of one (1) new share for "
        "every fifty (50) existing shares, effective November 17, 2025.",
        facts="""split_ratio 0.02 2025-11-17""",
        form="6-K",
    ),
    says(
        "The bonus issue of one (1) new share for every two (2) existing shares was completed on November 12, 2025.",
        facts="""split_ratio 1.5 2025-11-12""",
        form="6-K",
    ),
    says(
        "The 3-for-1 stock split, in the form of a stock dividend of two additional shares for each share "
        "held, will be distributed on November 26, 2025.",
        facts="""split_ratio 3 2025-11-26""",
    ),
    says(
        "At 4:05 p.m. Eastern Time on November 20, 2025, every twenty-five (25) shares of issued and "
        "outstanding common stock were automatically reclassified and combined into one (1) share (the "
        "“Reverse Split”).",
        facts="""split_ratio 0.04 2025-11-20""",
    ),
    says(
        "Acme Announces Effective Date of 1-for-40 Share Consolidation. Beginning with the opening of trading "
        "on November 26, 2025, the Company’s Class A ordinary shares will trade on a post-consolidation basis.",
        facts="""split_ratio 0.025 2025-11-26""",
        form="6-K",
    ),
    says(
        "The forward split of 5-for-1 was effected on November 14, 2025 in the form of a stock dividend.",
        facts="""split_ratio 5 2025-11-14""",
    ),
    # listing notices
    says(
        "On November 18, 2025, the Company received a notice from Nasdaq that, because it had not yet filed "
        "its Quarterly Report on Form 10-Q for the period ended September 30, 2025, it no longer complies with "
        "Nasdaq Listing Rule 5250(c)(1). The Company has until January 19, 2026 to submit a plan to regain "
        "compliance.",
        facts="""delisting_notice 5250(c)(1) 2025-11-18""",
        terms={"plan_due": "2026-01-19"},
    ),
    says(
        "On November 10, 2025, Nasdaq notified the Company that it was not in compliance with Rule 5550(a)(2) "
        "because the closing bid price of its ordinary shares had been below $1.00 for 30 consecutive business "
        "days. The Company has 180 calendar days, or until May 11, 2026, to regain compliance.",
        facts="""delisting_notice 5550(a)(2) 2025-11-10""",
        terms={"deadline": "2026-05-11", "compliance_period": "180 days"},
    ),
    says(
        "On November 14, 2025, the Company received notification from NYSE American that it is not in "
        "compliance with Sections 134 and 1101 of the NYSE American Company Guide due to its failure to timely "
        "file its Form 10-Q for the quarter ended September 30, 2025.",
        facts="""delisting_notice 1101 2025-11-14
                 delisting_notice 134 2025-11-14""",
    ),
    says(
        "On November 14, 2025, NYSE American informed the Company that it is not in compliance with Sections "
        "1003(a)(i), (ii) and (iii) of the Company Guide. The Company must submit a plan by December 14, 2025.",
        facts="""delisting_notice 1003(a)(i) 2025-11-14
                 delisting_notice 1003(a)(ii) 2025-11-14
                 delisting_notice 1003(a)(iii) 2025-11-14""",
        terms={"plan_due": "2025-12-14"},
    ),
    says(
        "On November 5, 2025, Nasdaq staff determined to delist the Company’s securities because the bid price "
        "closed at $0.10 or less for ten consecutive trading days, as provided in Listing Rule "
        "5810(c)(3)(A)(iii). The Company requested a hearing before the Panel.",
        facts="""delisting_notice 5810(c)(3)(A)(iii) 2025-11-05""",
    ),
    says(
        "On November 11, 2025, NYSE American notified the Company under Section 1003(f)(v) of the Company "
        "Guide that its common stock had been selling for a low price per share for a substantial period of "
        "time and that it should effect a reverse split by May 11, 2026.",
        facts="""delisting_notice 1003(f)(v) 2025-11-11""",
        terms={"deadline": "2026-05-11"},
    ),
    says(
        "Acme Receives Nasdaq Notification Regarding Minimum Bid Price. Acme received notification on November "
        "17, 2025 that its ADSs had closed below the $1.00 minimum bid price required by Nasdaq Listing Rule "
        "5450(a)(1) for 30 straight business days. The compliance period ends on May 18, 2026.",
        facts="""delisting_notice 5450(a)(1) 2025-11-17""",
        terms={"deadline": "2026-05-18"},
        form="6-K",
    ),
    says(
        "On November 6, 2025, the Hearings Panel granted the Company’s request for continued listing, subject "
        "to the Company demonstrating compliance with Listing Rule 5550(a)(2) on or before January 30, 2026.",
        facts="""delisting_notice 5550(a)(2) 2025-11-06""",
        terms={"deadline": "2026-01-30"},
    ),
    says(
        "On November 14, 2025, the Company received a notice of delinquency from Nasdaq under Listing Rule "
        "5250(c)(1) for failing to timely file its Form 10-Q. On November 21, 2025, the Company filed the Form "
        "10-Q and believes it now complies.",
        facts="""delisting_notice 5250(c)(1) 2025-11-14""",
    ),
    says(
        "The audit committee vacancy: on November 3, 2025, Nasdaq notified the Company that it no longer "
        "complies with Listing Rule 5605(c)(2)(A), which requires an audit committee of at least three "
        "members. The Company has until its next annual meeting or May 3, 2026.",
        facts="""delisting_notice 5605(c)(2)(A) 2025-11-03""",
    ),
    says(
        "On November 19, 2025, the NYSE commenced proceedings to delist the Company’s common stock pursuant to "
        "Section 802.01D of the Listed Company Manual.",
        facts="""delisting_notice 802.01D 2025-11-19""",
    ),
    says(
        "The NYSE accepted the Company’s plan to regain compliance with Section 802.01B within 18 months of "
        "the notice received on September 4, 2025.",
        facts="""delisting_notice 802.01B 2025-09-04""",
    ),
    says(
        "On November 17, 2025, the Company received a letter from the Nasdaq staff that it is eligible for an "
        "additional 180 calendar day period, or until May 18, 2026, to regain compliance with Listing Rule "
        "5550(a)(2).",
        facts="""delisting_notice 5550(a)(2) 2025-11-17""",
        terms={"deadline": "2026-05-18", "compliance_period": "180 days", "second_period": "2025-11-17"},
    ),
    # sales at the market
    says(
        "From November 17, 2025 through November 23, 2025, Acme sold 2,310,000 shares of common stock under "
        "its ATM program for net proceeds of approximately $46.2 million. As of November 23, 2025, "
        "approximately $1.12 billion remained available for issuance.",
        facts="""atm_net_proceeds_usd 46200000 2025-11-17..2025-11-23
                 atm_remaining_usd 1120000000 2025-11-23""",
    ),
    says(
        "During the week ended November 21, 2025, the Company issued 500,000 shares via its at-the-market "
        "facility, raising $7.8 million in net proceeds.",
        facts="""atm_net_proceeds_usd 7800000 2025-11-15..2025-11-21""",
    ),
    says(
        "The Company did not sell any shares under its at-the-market program during the period from November "
        "17, 2025 to November 23, 2025; $880 million remains available.",
        facts="""atm_remaining_usd 880000000 2025-11-23""",
    ),
    says(
        "During the three months ended September 30, 2025, the Company sold 2,400,000 shares under the Equity "
        "Distribution Agreement, resulting in net proceeds of $38.6 million after commissions of $1.2 million.",
        facts="""atm_net_proceeds_usd 38600000 2025-07-01..2025-09-30""",
        form="10-Q",
        filed=date(2025, 11, 12),
    ),
    says(
        "As of November 21, 2025, there was $311.7 million of capacity remaining under the ATM Program.",
        facts="""atm_remaining_usd 311700000 2025-11-21""",
    ),
    says(
        "Subsequent to quarter end and through November 7, 2025, we issued 1.9 million shares through our ATM "
        "and received net proceeds of approximately $22.1 million.",
        facts="""atm_net_proceeds_usd 22100000 ..2025-11-07""",
        form="10-Q",
        filed=date(2025, 11, 12),
    ),
    # buybacks
    says(
        "On November 12, 2025, the board increased the share repurchase program by $50 million to a total of "
        "$100 million.",
        facts="""buyback_authorised_usd 100000000 2025-11-12""",
    ),
    says(
        "Acme bought back 1.3 million shares for $16.8 million between November 3, 2025 and November 21, 2025.",
        facts="""buyback_shares 1300000 2025-11-03..2025-11-21
                 buyback_usd 16800000 2025-11-03..2025-11-21""",
    ),
    says(
        "Acme announces $75 million share buyback program.",
        facts="""buyback_authorised_usd 75000000 2025-11-24""",
    ),
    # preferred stock
    says(
        "On November 20, 2025, Acme closed its offering of 2,500,000 shares of 10.50% Series B Cumulative "
        "Perpetual Preferred Stock at $92.00 per share.",
        "The Series B Preferred Stock has a liquidation preference of $100 per share, and holders are entitled "
        "to cumulative dividends at the rate of 10.50% per annum.",
        facts="""instrument preferred 2025-11-20""",
        terms={
            "count": "2500000",
            "coupon": "0.105",
            "liquidation_preference_per_share_usd": "100",
            "series": "Series B",
        },
    ),
    says(
        "On November 13, 2025, the Company issued and sold 150,000 shares of Series D Convertible Preferred "
        "Stock with a stated value of $1,000 per share to institutional investors.",
        facts="""instrument preferred 2025-11-13""",
        terms={"count": "150000", "series": "Series D", "liquidation_preference_per_share_usd": "1000"},
    ),
    # shares outstanding
    says(
        "As of November 18, 2025, there were outstanding 31,442,071 ordinary shares, nominal value US$0.0001 "
        "each, excluding 1,200,000 treasury shares.",
        facts="""shares_outstanding 31442071 2025-11-18""",
        form="6-K",
    ),
    says(
        "There were 18,204,551 Class A ordinary shares and 4,000,000 Class B ordinary shares outstanding as of "
        "November 20, 2025.",
        facts="""shares_outstanding Class A 18204551 2025-11-20
                 shares_outstanding Class B 4000000 2025-11-20""",
        form="10-K",
    ),
    says(
        "As of November 20, 2025, 44,120,990 common shares were issued and outstanding.",
        facts="""shares_outstanding 44120990 2025-11-20""",
    ),
    # tables of purchases
    says(
        "<|During Period November 17, 2025 to November 23, 2025|||As of November 23, 2025||/ETH "
        "Acquired|Aggregate Purchase Price (in millions)|Average Purchase Price|Aggregate ETH "
        "Holdings|Aggregate Purchase Price (in billions)|Average Purchase Price/21,000|$ 58.8|$ "
        "2,800|512,000|$ 1.69|$ 3,300",
        facts="""avg_cost_usd ETH 3300 2025-11-23
                 holdings_cost_usd ETH 1690000000 2025-11-23
                 holdings_units ETH 512000 2025-11-23
                 purchase_avg_price_usd ETH 2800 2025-11-17..2025-11-23
                 purchase_cost_usd ETH 58800000 2025-11-17..2025-11-23
                 purchase_units ETH 21000 2025-11-17..2025-11-23""",
    ),
    says(
        "Purchases from November 17, 2025 to November 23, 2025",
        "<|Asset|Tokens Acquired|Average Purchase Price (inclusive of fees)|Total Purchase Price (inclusive of "
        "fees)|Total Tokens Held|Average Cost Basis|Aggregate Cost Basis/SOL|30,000|$ 135.00|$ "
        "4,050,000|1,250,000|$ 182.00|$ 227,500,000",
        facts="""avg_cost_usd SOL 182 2025-11-23
                 holdings_cost_usd SOL 227500000 2025-11-23
                 holdings_units SOL 1250000 2025-11-23
                 purchase_avg_price_usd SOL 135 2025-11-17..2025-11-23
                 purchase_cost_usd SOL 4050000 2025-11-17..2025-11-23
                 purchase_units SOL 30000 2025-11-17..2025-11-23""",
    ),
    says(
        "<||During the period November 17, 2025 to November 23, 2025|As of November 23, 2025/BNB "
        "acquired|4,000|/Aggregate purchase price (in millions)|$ 3.4|$ 480.0/Average purchase price per BNB|$ "
        "850|$ 960/BNB holdings||500,000",
        facts="""avg_cost_usd BNB 960 2025-11-23
                 holdings_cost_usd BNB 480000000 2025-11-23
                 holdings_units BNB 500000 2025-11-23
                 purchase_avg_price_usd BNB 850 2025-11-17..2025-11-23
                 purchase_cost_usd BNB 3400000 2025-11-17..2025-11-23
                 purchase_units BNB 4000 2025-11-17..2025-11-23""",
    ),
    says(
        "<|During Period November 17, 2025 to November 23, 2025|||As of November 23, 2025||/BTC "
        "Acquired|Aggregate Purchase Price (in millions)|Average Purchase Price|Aggregate BTC "
        "Holdings|Aggregate Purchase Price (in billions)|Average Purchase Price/—|$ —|$ —|12,400|$ 1.19|$ "
        "95,968",
        facts="""avg_cost_usd BTC 95968 2025-11-23
                 holdings_cost_usd BTC 1190000000 2025-11-23
                 holdings_units BTC 12400 2025-11-23""",
    ),
    says(
        "As of November 23, 2025",
        "<|Period|BTC Acquired|BTC Total Purchase Price ($M)|BTC Average Purchase Price ($)|Total BTC "
        "Holdings/November 17, 2025 – November 23, 2025|220|$ 20.9|$ 95,000|6,220/Since inception|6,220|$ "
        "612.0|$ 98,392|6,220",
        facts="""avg_cost_usd BTC 98392 2025-11-23
                 holdings_cost_usd BTC 612000000 2025-11-23
                 holdings_units BTC 6220 2025-11-23
                 purchase_avg_price_usd BTC 95000 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 20900000 2025-11-17..2025-11-23
                 purchase_units BTC 220 2025-11-17..2025-11-23""",
    ),
    says(
        "<||BTC|ETH/Acquired November 17–23, 2025|10|200/Average purchase price|$ 95,000|$ 2,900/Aggregate "
        "purchase price|$ 950,000|$ 580,000/Total held as of November 23, 2025|410|8,200",
        facts="""holdings_units BTC 410 2025-11-23
                 holdings_units ETH 8200 2025-11-23
                 purchase_avg_price_usd BTC 95000 2025-11-17..2025-11-23
                 purchase_avg_price_usd ETH 2900 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 950000 2025-11-17..2025-11-23
                 purchase_cost_usd ETH 580000 2025-11-17..2025-11-23
                 purchase_units BTC 10 2025-11-17..2025-11-23
                 purchase_units ETH 200 2025-11-17..2025-11-23""",
    ),
    says(
        "<|Date Range|BTC Purchased|Average Purchase Price per BTC|Aggregate Purchase Price|Total BTC "
        "Held|Average Purchase Price of Total Holdings|Aggregate Purchase Price of Total Holdings/November 17 "
        "– November 23, 2025|102|$ 94,210|$ 9,609,420|3,612|$ 88,450|$ 319,481,400",
        facts="""avg_cost_usd BTC 88450 2025-11-23
                 holdings_cost_usd BTC 319481400 2025-11-23
                 holdings_units BTC 3612 2025-11-23
                 purchase_avg_price_usd BTC 94210 2025-11-17..2025-11-23
                 purchase_cost_usd BTC 9609420 2025-11-17..2025-11-23
                 purchase_units BTC 102 2025-11-17..2025-11-23""",
    ),
    says(
        "The following table shows ether activity for the week ended November 23, 2025:",
        "<||ETH|Average price|Total cost/Purchased this week|5,000|$ 2,810|$ 14,050,000/Total "
        "holdings|210,000|$ 3,105|$ 652,050,000",
        facts="""avg_cost_usd ETH 3105 2025-11-23
                 holdings_cost_usd ETH 652050000 2025-11-23
                 holdings_units ETH 210000 2025-11-23
                 purchase_avg_price_usd ETH 2810 2025-11-17..2025-11-23
                 purchase_cost_usd ETH 14050000 2025-11-17..2025-11-23
                 purchase_units ETH 5000 2025-11-17..2025-11-23""",
    ),
    says(
        "<|Coin|Acquired in November 2025|Average price|Amount paid|Holdings at November 23, 2025/BTC|40|$ "
        "97,000|$ 3,880,000|900/ETH|1,000|$ 3,000|$ 3,000,000|20,000/Total|||$ 6,880,000|",
        facts="""holdings_units BTC 900 2025-11-23
                 holdings_units ETH 20000 2025-11-23
                 purchase_avg_price_usd BTC 97000 2025-11-01..2025-11-30
                 purchase_avg_price_usd ETH 3000 2025-11-01..2025-11-30
                 purchase_cost_usd BTC 3880000 2025-11-01..2025-11-30
                 purchase_cost_usd ETH 3000000 2025-11-01..2025-11-30
                 purchase_units BTC 40 2025-11-01..2025-11-30
                 purchase_units ETH 1000 2025-11-01..2025-11-30""",
    ),
    says(
        "<|During Period November 17, 2025 to November 23, 2025|||As of November 23, 2025||/BTC Sold|Aggregate "
        "Sale Price (in millions)|Average Sale Price|Aggregate BTC Holdings|Aggregate Purchase Price (in "
        "billions)|Average Purchase Price/400|$ 37.2|$ 93,000|12,000|$ 1.15|$ 95,833",
        facts="""avg_cost_usd BTC 95833 2025-11-23
                 holdings_cost_usd BTC 1150000000 2025-11-23
                 holdings_units BTC 12000 2025-11-23
                 sale_avg_price_usd BTC 93000 2025-11-17..2025-11-23
                 sale_proceeds_usd BTC 37200000 2025-11-17..2025-11-23
                 sale_units BTC 400 2025-11-17..2025-11-23""",
    ),
    # tables of sales at the market
    says(
        "<|ATM Program|Shares Sold|Net Proceeds (in millions)|Available for Issuance and Sale (in "
        "millions)/During Period November 17, 2025 to November 23, 2025|||As of November 23, 2025/Series A "
        "Preferred ATM|120,000|$ 10.9|$ 1,840.2/Series B Preferred ATM|—|$ —|$ 2,100.0/Common ATM|640,000|$ "
        "12.8|$ 900.5/Total||$ 23.7|",
        facts="""atm_net_proceeds_usd 23700000 2025-11-17..2025-11-23
                 atm_remaining_usd Common 900500000 2025-11-23
                 atm_remaining_usd Series A Preferred 1840200000 2025-11-23
                 atm_remaining_usd Series B Preferred 2100000000 2025-11-23""",
    ),
    says(
        "Weekly share issuance under the ATM",
        "<|Week ended|Shares sold|Net proceeds (in thousands)/November 14, 2025|300,000|$ 6,100/November 21, "
        "2025|250,000|$ 4,900",
        facts="""atm_net_proceeds_usd 4900000 2025-11-15..2025-11-21
                 atm_net_proceeds_usd 6100000 2025-11-08..2025-11-14""",
    ),
    says(
        "<|Program|Shares issued during the week ended November 23, 2025|Net proceeds ($ millions)|Remaining "
        "availability ($ millions)/ATM – common|210,000|4.1|612.0",
        facts="""atm_net_proceeds_usd 4100000 2025-11-17..2025-11-23
                 atm_remaining_usd common 612000000 2025-11-23""",
    ),
    # tables of buybacks
    says(
        "Issuer Purchases of Equity Securities",
        "<|Period|Total number of shares purchased|Average price paid per share|Total number of shares "
        "purchased as part of publicly announced plans or programs|Approximate dollar value of shares that may "
        "yet be purchased under the plans or programs (in millions)/July 1 – July 31, 2025|100,000|$ "
        "9.50|100,000|$ 49.1/August 1 – August 31, 2025|—|—|—|$ 49.1/September 1 – September 30, 2025|60,000|$ "
        "10.00|60,000|$ 48.5/Total|160,000|$ 9.69|160,000|$ 48.5",
        facts="""buyback_remaining_usd 48500000 2025-09-30
                 buyback_shares 160000 2025-07-01..2025-09-30""",
        form="10-Q",
        filed=date(2025, 11, 12),
    ),
    # tables of shares
    says(
        "<||December 31, 2024|September 30, 2025|November 23, 2025/Total ETH "
        "Holdings|1,200|310,000|512,000/Shares Outstanding (in thousands)|||/Basic Shares "
        "Outstanding|4,100|62,300|71,940",
        facts="""holdings_units ETH 1200 2024-12-31
                 holdings_units ETH 310000 2025-09-30
                 holdings_units ETH 512000 2025-11-23
                 shares_outstanding 4100000 2024-12-31
                 shares_outstanding 62300000 2025-09-30
                 shares_outstanding 71940000 2025-11-23""",
    ),
    says(
        "<||September 30, 2025|November 23, 2025/Total Bitcoin Holdings|1,000|1,200/Assumed Diluted Shares "
        "Outstanding (thousands)|9,000|9,500/Basic Shares Outstanding (thousands)|8,000|8,400",
        facts="""holdings_units BTC 1000 2025-09-30
                 holdings_units BTC 1200 2025-11-23
                 shares_outstanding 8000000 2025-09-30
                 shares_outstanding 8400000 2025-11-23""",
    ),
    # tables of a cover
    says(
        "Indicate the number of outstanding shares of each of the issuer’s classes of common stock:",
        "<|Class|Outstanding at November 10, 2025/Class A common stock, $0.001 par value|88,410,200/Class B "
        "common stock, $0.001 par value|12,000,000",
        facts="""shares_outstanding Class A 88410200 2025-11-10
                 shares_outstanding Class B 12000000 2025-11-10""",
        form="10-Q",
    ),
    says(
        "<|Title of each class|Number of shares outstanding as of October 31, 2025/Ordinary shares, par value "
        "US$0.0001|77,120,004",
        facts="""shares_outstanding 77120004 2025-10-31""",
        form="20-F",
    ),
    # what a third look brought
    says(
        "Acme announces closing of $172.5 million convertible notes offering",
        facts="""debt_principal_usd 172500000 2025-11-24
                 instrument convertible 2025-11-24""",
    ),
    says(
        "As of September 30, 2025, the Company had outstanding borrowings of $22.6 million.",
        facts="debt_principal_usd 22600000 2025-09-30",
        form="10-Q",
        filed=date(2025, 11, 12),
    ),
    says(
        "American Depositary Shares (“ADSs”), each ADS representing one hundred (100) Class A Ordinary Shares",
        facts="ads_ratio 100 2025-11-24",
        form="6-K",
    ),
    says(
        "The ADS ratio change from one (1) ADS representing eight (8) Class A ordinary shares to one (1) ADS "
        "representing one hundred and sixty (160) Class A ordinary shares became effective on November 18, 2025.",
        facts="ads_ratio 160 2025-11-18",
        form="6-K",
    ),
    says(
        "The Company had 12,900,000 pre-funded warrants outstanding and 30,100,000 shares of common stock "
        "outstanding "
        "as of November 14, 2025.",
        facts="shares_outstanding 30100000 2025-11-14",
    ),
    says(
        "ETH purchased in the week from November 17, 2025 to November 23, 2025, inclusive of fees and expenses:",
        "<|ETH Acquired|Aggregate Purchase Price (1)|Average Purchase Price (1)|ETH Held as of November 23, "
        "2025|Aggregate Purchase Price of ETH Held (1)|Average Purchase Price of ETH Held (1)/12,000|$ 34,200,000|$ "
        "2,850|340,000|$ 1,054,000,000|$ 3,100",
        facts="""avg_cost_usd ETH 3100 2025-11-23
                 holdings_cost_usd ETH 1054000000 2025-11-23
                 holdings_units ETH 340000 2025-11-23
                 purchase_avg_price_usd ETH 2850 2025-11-17..2025-11-23
                 purchase_cost_usd ETH 34200000 2025-11-17..2025-11-23
                 purchase_units ETH 12000 2025-11-17..2025-11-23""",
    ),
    # shares outstanding in prose
    says(
        MONTH,
        "31,204,118 common shares were outstanding at month-end, after the 5-for-1 consolidation that took effect on "
        "September 8, 2025.",
        facts="shares_outstanding 31204118 2025-10-31",
    ),
    says(
        "Upon effectiveness of the amendment, the number of shares outstanding will be reduced from 61,440,280 to "
        "approximately 3,072,014.",
        facts="shares_outstanding 61440280 2025-11-24",
    ),
    says(
        "As of September 30, 2025, there were 21,350,006 Class A ordinary shares and 3,100,250 Class B ordinary "
        "shares "
        "issued and outstanding.",
        form="6-K",
        facts="""shares_outstanding Class A 21350006 2025-09-30
                 shares_outstanding Class B 3100250 2025-09-30""",
    ),
    says(
        "There are 52,118,640 shares of common stock outstanding as of today.",
        facts="shares_outstanding 52118640 2025-11-24",
    ),
    says(
        "As of the date of this release, Acme has 18,904,377 common shares issued and outstanding.",
        facts="shares_outstanding 18904377 2025-11-24",
    ),
    says(
        "Immediately following the closing, which took place today, there are 140,220,118 shares of Class A "
        "common stock and "
        "60,500,000 shares of Class B common stock outstanding.",
        facts="""shares_outstanding Class A 140220118 2025-11-24
                 shares_outstanding Class B 60500000 2025-11-24""",
    ),
    says(
        "On November 18, 2025 (the “Closing Date”), Acme completed the business combination with Beta "
        "Acquisition Corp.",
        "Immediately after the Closing there were 88,410,205 shares of Class A Common Stock and 41,000,300 "
        "shares of Class B "
        "Common Stock issued and outstanding.",
        facts="""shares_outstanding Class A 88410205 2025-11-18
                 shares_outstanding Class B 41000300 2025-11-18""",
    ),
    says(
        "As of September 30, 2025, the Company had 96,180,442 ordinary shares outstanding of Class A and "
        "12,000,000 of Class B.",
        form="6-K",
        facts="""shares_outstanding Class A 96180442 2025-09-30
                 shares_outstanding Class B 12000000 2025-09-30""",
    ),
    says(
        "For the fiscal year ended December 31, 2024",
        "Indicate the number of outstanding shares of each of the issuer’s classes of capital or common stock "
        "as of the close "
        "of the period covered by the annual report: 118,204,330 Class A ordinary shares and 150 Class B "
        "ordinary shares.",
        form="20-F",
        filed=date(2025, 4, 22),
        facts="""shares_outstanding Class A 118204330 2024-12-31
                 shares_outstanding Class B 150 2024-12-31""",
    ),
    says(
        "The ratio change does not alter the number of ordinary shares, being 310,447,902 as of October 31, 2025.",
        form="6-K",
        facts="shares_outstanding 310447902 2025-10-31",
    ),
    says(
        QUARTER,
        "Shares of common stock issued and outstanding were 74,310,882 at September 30, 2025 and 66,104,370 at "
        "December "
        "31, 2024.",
        facts="shares_outstanding 74310882 2025-09-30",
    ),
    says(
        "Acme’s issued share capital at November 20, 2025 consisted of 45,300,118 ordinary shares, all of them "
        "outstanding.",
        form="6-K",
        facts="shares_outstanding 45300118 2025-11-20",
    ),
    says(
        "At the close of business on November 21, 2025 we had 27,440,901 shares outstanding.",
        facts="shares_outstanding 27440901 2025-11-21",
    ),
    # cash
    says(
        MONTH,
        "Unrestricted cash and cash equivalents were $214.7 million at month end.",
        facts="cash_usd 214700000 2025-10-31",
    ),
    says(
        "As of November 20, 2025, Acme held 12,400 SOL. It also had unrestricted cash of $8.4 million as of the "
        "same date.",
        facts="cash_usd 8400000 2025-11-20",
    ),
    says(
        "As of November 20, 2025, Acme held 12,400 SOL.",
        "Our cash, $3.9 million on the same day, covers eighteen months.",
        facts="cash_usd 3900000 2025-11-20",
    ),
    says(
        "As of November 19, 2025, the principal balance of the loan from Elmwood Capital is $6.1 million, and "
        "cash is "
        "approximately $2.7 million.",
        facts="""cash_usd 2700000 2025-11-19
        debt_principal_usd 6100000 2025-11-19""",
    ),
    says(
        "The remaining cash at November 14, 2025 was US$19.3 million before the offering.",
        form="6-K",
        facts="cash_usd 19300000 2025-11-14",
    ),
    says(
        QUARTER,
        "Acme ended the quarter with $44.2 million in cash and cash equivalents.",
        facts="cash_usd 44200000 2025-09-30",
    ),
    says(
        QUARTER,
        "Cash and cash equivalents stood at $61.5 million at quarter-end.",
        facts="cash_usd 61500000 2025-09-30",
    ),
    # debt
    says(
        QUARTER,
        "During the quarter the Company issued $140 million aggregate principal amount of 2.00% convertible "
        "senior notes "
        "due 2030.",
        facts="""debt_principal_usd 140000000 2025-09-30
                 instrument convertible 2025-09-30""",
    ),
    says(
        "At the closing Acme issued 21,300,400 shares of common stock and $260.0 million aggregate principal "
        "amount of "
        "Notes.",
        facts="""debt_principal_usd 260000000 2025-11-24
                 instrument note 2025-11-24""",
    ),
    says(
        "In connection with the previously announced offering, $85.0 million aggregate principal amount of "
        "3.50% convertible "
        "senior notes due 2030 was issued on November 4, 2025.",
        facts="""debt_principal_usd 85000000 2025-11-04
                 instrument convertible 2025-11-04""",
    ),
    says(
        MONTH,
        "The BTC collateral loan with Larkspur Lending stood at $41 million.",
        facts="debt_principal_usd 41000000 2025-10-31",
    ),
    says(
        "On November 18, 2025, 220 bitcoin were returned to the Company, and 310 bitcoin remain restricted "
        "under the June "
        "2025 note of $18.4 million principal.",
        facts="debt_principal_usd 18400000 2025-11-18",
    ),
    says(
        QUARTER,
        "The loans from Pinecrest had a principal of US$77.2 million, at an average rate of 8.5%.",
        form="6-K",
        facts="debt_principal_usd 77200000 2025-09-30",
    ),
    says(
        "Acme reduced its total outstanding debt from $96 million to $48 million.",
        facts="debt_principal_usd 48000000 2025-11-24",
    ),
    says(
        "Financing was provided by $312 million aggregate principal amount of 0.75% convertible senior notes "
        "due 2031, which "
        "closed on November 6.",
        facts="""debt_principal_usd 312000000 2025-11-06
                 instrument convertible 2025-11-06""",
    ),
    # buyback
    says(
        "Share repurchases: 1.4 million shares repurchased through November 14, 2025 under the $100 million "
        "program for an "
        "aggregate of ~$3.8 million",
        facts="""buyback_shares 1400000 ..2025-11-14
        buyback_usd 3800000 ..2025-11-14""",
    ),
    says(
        "During October, under the repurchase authorization approved on October 3, the Company bought back "
        "204,110 shares at "
        "an average price of $5.10, spending $1.04 million.",
        facts="""buyback_shares 204110 2025-10-01..2025-10-31
        buyback_usd 1040000 2025-10-01..2025-10-31""",
    ),
    says(
        "In November we executed a $6 million private repurchase of 2.1 million shares and 4.0 million warrants.",
        facts="buyback_shares 2100000 2025-11-01..2025-11-24",
    ),
    says(
        "ADS buyback. The Company launched its ADS repurchase program of up to 900,000 ADSs. To date 211,000 "
        "ADSs were "
        "purchased.",
        form="6-K",
        facts="buyback_shares 211000 ..2025-11-24",
    ),
    says(
        QUARTER,
        "During the quarter the Company used $14,310,000 of the proceeds to buy back 1,204,000 shares.",
        facts="""buyback_shares 1204000 2025-07-01..2025-09-30
        buyback_usd 14310000 2025-07-01..2025-09-30""",
    ),
    says(
        "Since November 1, 2025, the Company repurchased 810,220 shares for $2.9 million, and acquired "
        "1,105,200 SUI for $3.1 "
        "million.",
        facts="""buyback_shares 810220 2025-11-01..2025-11-24
        buyback_usd 2900000 2025-11-01..2025-11-24""",
    ),
    says(
        "Under the buyback program, Acme repurchased 3.1 million common shares for C$5.2 million in October 2025.",
        facts="buyback_shares 3100000 2025-10-01..2025-10-31",
    ),
    # at the market
    says(
        QUARTER,
        "Under its at-the-market facility the Company received net proceeds of $7.2 million in the quarter.",
        facts="atm_net_proceeds_usd 7200000 2025-07-01..2025-09-30",
    ),
    says(
        "In the third quarter of 2025, Acme sold 1,204,000 shares under its at-the-market program for net "
        "proceeds of $9.1 "
        "million.",
        facts="atm_net_proceeds_usd 9100000 2025-07-01..2025-09-30",
    ),
    says(
        "In the week ended November 23, 2025, Acme raised $12.4 million in net proceeds under its ATM program.",
        facts="atm_net_proceeds_usd 12400000 2025-11-17..2025-11-23",
    ),
    # listing
    says(
        "On November 18, 2025, Acme was notified by the New York Stock Exchange that it is below the standard "
        "of Section 802.01C "
        "of the NYSE Listed Company Manual. The Company also remains subject to the notice of March 6, 2025 in "
        "respect of Section "
        "802.01B.",
        facts="""delisting_notice 802.01C 2025-11-18
        delisting_notice 802.01B 2025-03-06""",
    ),
    says(
        "Proceeds from the ATM, net of commissions, were $14.4 million in October 2025.",
        facts="atm_net_proceeds_usd 14400000 2025-10-01..2025-10-31",
    ),
    says(
        "Under the April 2025 Sales Agreement the Company has received, through November 21, 2025, gross proceeds of "
        "approximately $64.8 million from the sale of 2,006,303 shares; net of commissions this amounts to "
        "approximately $62.9 million.",
        facts="atm_net_proceeds_usd 62900000 ..2025-11-21",
    ),
    says(
        "Between October 1, 2025 and November 12, 2025, 2,410,000 shares were sold at the market, yielding $31.8 "
        "million after commissions.",
        facts="atm_net_proceeds_usd 31800000 2025-10-01..2025-11-12",
    ),
    says(
        "From October 1, 2025 to November 14, 2025, we issued 812,000 shares pursuant to the Equity Distribution "
        "Agreement and received aggregate proceeds, net of sales agent commissions of $0.2 million, of $10.3 million.",
        facts="atm_net_proceeds_usd 10300000 2025-10-01..2025-11-14",
    ),
    says(
        "From November 3, 2025 to November 9, 2025 the Company acquired nothing.",
        "During the same period the Company sold 306,250 shares of its preferred stock under its at-the-market "
        "offering program for net proceeds of approximately $28.9 million, after deducting sales commissions.",
        facts="atm_net_proceeds_usd 28900000 2025-11-03..2025-11-09",
    ),
    says(
        QUARTER,
        "Net proceeds from the Company’s at-the-market program were $9.9 million during the quarter.",
        facts="atm_net_proceeds_usd 9900000 2025-07-01..2025-09-30",
    ),
    says(
        "As of November 17, 2025, the Company had repurchased 5,980,431 ADSs for US$5.7 million under the US$30 "
        "million program announced in September 2024.",
        facts="""buyback_shares 5980431 ..2025-11-17
                 buyback_usd 5700000 ..2025-11-17""",
    ),
    says(
        QUARTER,
        "During October we also repurchased 1,140,350 ADSs for a total consideration of approximately US$0.9 million "
        "under the share repurchase program announced in the fourth quarter.",
        facts="""buyback_shares 1140350 2025-10-01..2025-10-31
                 buyback_usd 900000 2025-10-01..2025-10-31""",
    ),
    says(
        QUARTER,
        "• Repurchased 1,094,216 shares of common stock during the quarter for $8.4 million",
        "• Subsequent to quarter end, repurchased a further 400,000 shares for $3.1 million",
        facts="""buyback_shares 1094216 2025-07-01..2025-09-30
                 buyback_usd 8400000 2025-07-01..2025-09-30
                 buyback_shares 400000 2025-10-01..2025-11-24
                 buyback_usd 3100000 2025-10-01..2025-11-24""",
    ),
    says(
        "The directors approved a buyback of up to 20% of the shares; under it 1,002,100 ordinary shares were bought "
        "for US$1.02 million to September 26, 2025.",
        facts="""buyback_shares 1002100 ..2025-09-26
                 buyback_usd 1020000 ..2025-09-26""",
    ),
    says(
        "Our agent acquired 310,500 common shares on the open market in the normal course issuer bid between October "
        "1, 2025 and November 14, 2025, at a cost of $2.9 million.",
        facts="""buyback_shares 310500 2025-10-01..2025-11-14
                 buyback_usd 2900000 2025-10-01..2025-11-14""",
    ),
    says(
        "In November 2025 the Company bought 250,000 shares of common stock under the share repurchase program at an "
        "average price of $6.10, or $1.5 million in all.",
        facts="""buyback_shares 250000 2025-11-01..2025-11-24
                 buyback_usd 1500000 2025-11-01..2025-11-24""",
    ),
    says(
        QUARTER,
        "• Bought back 652,020 common shares for $3.0 million",
        facts="""buyback_shares 652020 2025-07-01..2025-09-30
                 buyback_usd 3000000 2025-07-01..2025-09-30""",
    ),
    # matters closed
    says(
        "On November 20, 2025, Acme received a letter from Nasdaq stating that it had regained compliance with "
        "Listing Rule 5550(a)(2) and that the matter was closed.",
        facts="compliance_regained 5550(a)(2) 2025-11-20",
        terms={"venue": "Nasdaq", "notice_date": "2025-11-20"},
    ),
    says(
        "On November 20, 2025, the Company was notified by Nasdaq that it had regained compliance with the "
        "minimum bid price requirement in Listing Rule 5550(a)(2), as its common stock closed at or above "
        "$1.00 for ten consecutive business days. Previously, on June 2, 2025, Nasdaq had notified the Company "
        "that it was not in compliance with that rule.",
        facts="compliance_regained 5550(a)(2) 2025-11-20",
        terms={"venue": "Nasdaq", "notice_date": "2025-11-20"},
    ),
    says(
        "On November 18, 2025, the NYSE notified the Company that a calculation of its average closing price indicated "
        "a price above $1.00 and that the Company has therefore regained compliance with Section 802.01C of the Listed "
        "Company Manual.",
        facts="compliance_regained 802.01C 2025-11-18",
        terms={"venue": "NYSE"},
    ),
    says(
        "As of the date of this Current Report, $200 million in aggregate principal amount of loans is outstanding "
        "under the Facility, and 2,944 bitcoin, out of the 19,211 held as of October 31, 2025, were moved.",
        facts=f"debt_principal_usd 200000000 {FILED}",
    ),
    says(
        "Its $235 million of 0% convertible notes due 2030, which are overcollateralized at two times, remain "
        "outstanding in full.",
        facts=f"debt_principal_usd 235000000 {FILED}",
    ),
    says(
        "On July 1, 2025, the Company issued the first tranche of secured convertible notes to two funds, US$25.0 "
        "million in principal, out of up to US$275 million.",
        facts="""debt_principal_usd 25000000 2025-07-01
                 instrument convertible 2025-07-01""",
    ),
    says(
        "On June 30, 2025, all 100 bitcoin were held with Larkspur as security for the loan of US$1.9 million.",
        facts="debt_principal_usd 1900000 2025-06-30",
    ),
    says(
        QUARTER,
        "In the fourth quarter the Company redeemed 50% of the debentures that had been issued on July 7, 2025, "
        "reducing the principal of them from $189 million to $94.5 million.",
        facts=f"debt_principal_usd 94500000 {FILED}",
    ),
    says(
        "On November 17, 2025, the Company repaid $10.0 million of the loan, leaving a principal balance of $15.0 "
        "million.",
        facts="debt_principal_usd 15000000 2025-11-17",
    ),
    says(
        "Following the repayment, $15.0 million of principal remains outstanding under the loan agreement.",
        facts=f"debt_principal_usd 15000000 {FILED}",
    ),
    says(
        "As of October 31, 2025 we had drawn down $22.0 million of the $100 million facility.",
        facts="debt_principal_usd 22000000 2025-10-31",
    ),
    says(
        "At November 14, 2025 borrowings under the revolver came to $40 million.",
        facts="debt_principal_usd 40000000 2025-11-14",
    ),
    says(
        "The convertible debenture, of $15,000,000 at issue in January 2021, has principal of $1.4 million at "
        "October 31, 2025.",
        facts="debt_principal_usd 1400000 2025-10-31",
    ),
    says(
        "On November 10, 2025, we completed the sale of $25.0 million in aggregate principal amount of 4.75% senior "
        "secured convertible notes due 2028.",
        facts="debt_principal_usd 25000000 2025-11-10",
        form="424B5",
    ),
    says(
        "During the nine months ended September 30, 2025 the Company paid $12.2 million to acquire 2,150,000 Class A "
        "shares under the 2025 Repurchase Program.",
        facts="""buyback_shares 2150000 2025-01-01..2025-09-30
                 buyback_usd 12200000 2025-01-01..2025-09-30""",
        form="10-Q",
    ),
    says(
        "Between July 1, 2025 and September 30, 2025, 1.1 million shares were repurchased under the plan for total "
        "consideration of $8.2 million.",
        facts="""buyback_shares 1100000 2025-07-01..2025-09-30
                 buyback_usd 8200000 2025-07-01..2025-09-30""",
        form="10-Q",
    ),
    says(
        "There were 1,104,218,665 Class A and 27,461,118 Class B ordinary shares in issue at June 30, 2025; the number "
        "of authorized shares is 6,000,000,000,000 Class A.",
        facts="""shares_outstanding Class A 1104218665 2025-06-30
                 shares_outstanding Class B 27461118 2025-06-30""",
        form="6-K",
    ),
    says(
        "The Reverse Split will reduce the number of outstanding shares from approximately 160,197,331 shares, as of "
        "October 14, 2025, to approximately 16,019,734 shares.",
        facts="shares_outstanding 160197331 2025-10-14",
        filed=date(2025, 10, 15),
    ),
    says(
        "The Company has a credit facility of up to $100.0 million, of which $35 million is drawn.",
        facts=f"debt_principal_usd 35000000 {FILED}",
    ),
    says(
        "Acme has a loan facility with Ledger Lending under which $50 million is outstanding as of November 12, 2025.",
        facts="debt_principal_usd 50000000 2025-11-12",
    ),
    says(
        QUARTER,
        "In the quarter, we purchased 120,000 shares of treasury stock for $0.9 million.",
        facts="""buyback_shares 120000 2025-07-01..2025-09-30
                 buyback_usd 900000 2025-07-01..2025-09-30""",
    ),
]

NON_EXAMPLES = [
    silent(
        "The Company used $3.4 million of cash in operations in the nine months ended September 30, 2025.",
        why="cash that was spent",
        form="10-Q",
    ),
    silent("In October 2025 we used $3.4 million of cash in operating activities.", why="cash that was spent"),
    silent(
        "Between July 1, 2025 and September 30, 2025, the Company bought 36 BTC.",
        "During the same week, holders sold 150,000 shares of its common stock on the open market.",
        why="others sold them",
    ),
    silent(
        "On November 18, 2025, we announced the sale of 4,000,000 shares to two funds. Immediately after the closing, "
        "18,400,250 shares of our common stock will be issued and outstanding.",
        why="it has not closed",
    ),
    silent(
        "On November 17, 2025, Acme signed a loan agreement with Elm Bank. On the closing date Acme may draw $14.0 "
        "million.",
        why="what may be drawn",
    ),
    silent(
        "On November 17, 2025, Northwind signed a loan agreement with Elm Bank. On the closing date Northwind drew "
        "$14.0 million.",
        why="another's loan",
    ),
    silent(
        "On November 17, 2025, Acme signed a lease of its offices. On the closing date Acme drew $14.0 million.",
        why="no debt is named",
    ),
    silent("The target is to reduce debt to $50 million by 2026.", why="a target"),
    silent("The Company plans to cut its debt to $94.5 million from $189.0 million.", why="a plan"),
    silent(
        "Convertible notes of $40.0 million were issued by the acquired company on November 5, 2025.", why="another's"
    ),
    silent("Convertible notes of $40.0 million were sold by investors on November 5, 2025.", why="not issued"),
    silent(
        "The notes were issued on May 15, 2025 in a principal amount of $40.0 million and were fully converted in "
        "July.",
        why="they are no more",
    ),
    silent(
        "The notes were issued by Northwind on November 14, 2025 in an aggregate principal amount of US$40.0 million.",
        why="another issued them",
    ),
    silent("When first issued in August 2024 the notes amounted to $100 million.", why="what they were at first"),
    silent("Northwind has cut its debt to $94.5 million from $189.0 million.", why="another's debt"),
    silent("The subsidiary of Northwind received a first advance of $18,500,000.", why="another's loan"),
    # debt
    silent(
        "On November 3, 2025, the Company executed a non-binding term sheet with a lender for a $150 million "
        "senior secured loan facility.",
        why="a term sheet is no debt",
    ),
    silent(
        "The Company entered into a revolving credit facility of up to $75 million, none of which has been drawn.",
        why="nothing is drawn of a facility",
    ),
    silent(
        "Galaxy Ridge Digital issued $300 million aggregate principal amount of convertible notes on November "
        "10, 2025, in which the Company did not participate.",
        why="another firm issued them",
    ),
    silent(
        "On November 4, 2025, our portfolio company Fernhill Compute closed a $40 million term loan.",
        why="a firm it holds shares in borrowed",
    ),
    silent(
        "On November 13, 2025, the Company repaid in full the $50 million outstanding under its bitcoin-backed "
        "term loan with Coinhaven, and all of the pledged bitcoin was returned.",
        why="repaid, not owed",
    ),
    silent(
        "Acme today reported results for the third quarter ended September 30, 2025.",
        "Acme is debt-free, giving it flexibility to grow its treasury.",
        why="of the quarter’s end or of today",
    ),
    silent("Acme has no bank debt.", why="no debt of one kind"),
    silent("Net debt: $12.0 million", why="less than the debt"),
    silent(
        "We intend to remain debt-free.",
        why="a wish",
    ),
    silent(
        "Unlike its peers, which have no debt, the Company uses leverage.",
        why="the peers owe nothing",
    ),
    silent(
        "As of November 21, 2025, the Company had no outstanding debt under the revolving facility.",
        why="nothing is owed on one facility, not in all",
    ),
    silent(
        "The Company had no debt maturing in 2025 as of September 30, 2025.",
        why="nothing falls due, which says nothing of the whole",
    ),
    silent(
        "The aggregate principal amount of notes sold in the offering would be $575 million if the option is "
        "exercised in full.",
        why="what would be sold",
    ),
    silent(
        "On November 20, 2025, the Company loaned $5.0 million to Birchmont Energy under a secured promissory "
        "note in the principal amount of $5.0 million.",
        why="the filer lent it",
    ),
    silent(
        "The Company sold $100 million in aggregate principal amount of U.S. Treasury notes on November 12, 2025.",
        why="notes it held",
    ),
    silent(
        "On November 12, 2025, $12.0 million aggregate principal amount of convertible notes were converted "
        "into common stock, following which no convertible notes remain outstanding.",
        why="notes converted are no issue",
    ),
    silent(
        "On November 21, 2025, Acme announced the pricing of its offering of $400 million aggregate principal "
        "amount of 0.50% convertible senior notes due 2031.",
        why="priced, not closed",
    ),
    silent(
        "The offering is expected to close on December 2, 2025, subject to customary closing conditions, and "
        "Acme expects net proceeds of approximately $390 million.",
        why="a closing to come",
    ),
    silent(
        "On November 18, 2025, Tern Capital invested $20 million in convertible notes issued by Larkfield AI.",
        why="a note that another issued",
    ),
    silent(
        "Net debt as of September 30, 2025 was $31 million.",
        why="net of cash",
    ),
    silent(
        "Our borrower customers had outstanding loans of $88 million as of October 31, 2025.",
        why="loans its customers took",
    ),
    silent(
        "If we had no outstanding debt, we would have greater flexibility.",
        why="a condition",
    ),
    silent(
        "The Company had no debt covenants in effect as of September 30, 2025.",
        why="no covenants is not no debt",
    ),
    silent(
        "On November 5, 2025, we entered into a commitment letter for a $100 million delayed draw term loan facility.",
        why="a commitment, nothing drawn",
    ),
    # ADS ratios
    silent(
        "Ten ADSs represent one ordinary share.",
        why="a ratio the other way round is left alone",
        form="6-K",
    ),
    silent(
        "After the change, each ADS will represent 50 ordinary shares instead of five.",
        why="a ratio to come, its day not told",
        form="6-K",
    ),
    # splits
    silent(
        "Shareholders authorised the board to effect a share consolidation at a ratio of not less than 1-for-5 "
        "and not more than 1-for-40.",
        why="a range to choose from",
        form="6-K",
    ),
    silent(
        "Cedar Mining Corp., our hosting counterparty, completed a 1-for-20 reverse stock split on November 14, 2025.",
        why="another firm split its shares",
    ),
    silent(
        "On November 7, 2025, stockholders approved an amendment to effect a reverse stock split at a ratio to "
        "be determined by the board within a range of 1-for-2 to 1-for-30.",
        why="a range to choose from",
    ),
    silent(
        "All share and per share amounts have been retroactively adjusted to reflect the one-for-eight reverse "
        "split effective October 15, 2023.",
        why="a restatement for a split of an earlier year",
        form="10-Q",
    ),
    silent(
        "The bitcoin-to-ether ratio moved from 30:1 to 28:1 in October 2025.",
        why="prices, not shares",
    ),
    silent(
        "The proposal to effect a reverse split of 1-for-25 was adjourned to the meeting on December 5, 2025.",
        why="a proposal",
    ),
    silent(
        "Stockholders are being asked to approve a reverse stock split in a range of 1-for-5 to 1-for-25 at "
        "the annual meeting on December 10, 2025.",
        why="a proposal with a range",
    ),
    silent(
        "If the board does not implement the 1-for-20 reverse split by March 31, 2026, the authority lapses.",
        why="a condition",
    ),
    # listing notices
    silent(
        "We intend to regain compliance with Nasdaq Listing Rule 5550(a)(2) by way of a reverse split, and have told "
        "Nasdaq so.",
        why="an intention",
    ),
    silent(
        "Once Acme has regained compliance with Listing Rule 5550(a)(2), Nasdaq will confirm it in writing and the "
        "matter will be closed.",
        why="a condition",
    ),
    silent(
        "Nasdaq has confirmed to Northwind that Northwind has regained compliance with Listing Rule 5550(a)(2).",
        why="another firm",
    ),
    silent(
        "If the closing bid price stays below $1.00, we may receive a deficiency notice under Nasdaq Listing "
        "Rule 5550(a)(2).",
        why="a fear",
    ),
    silent(
        "On November 18, 2025, the Company notified Nasdaq of its intention to voluntarily delist its common "
        "stock and transfer its listing to the NYSE.",
        why="the firm leaves of its own will",
    ),
    silent(
        "On November 17, 2025, Quartz Mining Inc., in which the Company holds a 3% stake, received a Nasdaq "
        "notice under Listing Rule 5550(b)(1).",
        why="another firm was told",
    ),
    silent(
        "On November 4, 2025, the Company received approval to transfer its listing from the Nasdaq Global "
        "Market to the Nasdaq Capital Market, effective November 6, 2025.",
        why="a change of market, no deficiency",
    ),
    silent(
        "Nasdaq Listing Rule 5635(d) requires stockholder approval prior to certain issuances at less than the "
        "minimum price.",
        why="a rule explained",
    ),
    silent(
        "Acme today announced it will transfer its stock exchange listing to Nasdaq from the NYSE American, "
        "effective December 3, 2025.",
        why="a change of market, no deficiency",
    ),
    # sales at the market
    silent(
        "Pursuant to this prospectus supplement we may offer and sell shares having an aggregate offering "
        "price of up to $500,000,000 from time to time through the sales agents under the Sales Agreement.",
        why="what may be sold",
        form="424B5",
    ),
    silent(
        "Another issuer, Bluefin Treasury, sold 3.0 million shares under its ATM for net proceeds of $20 "
        "million last week.",
        why="another firm sold",
    ),
    silent(
        "Proceeds from the ATM, before commissions, were $14.4 million in October 2025.",
        why="proceeds that are not net",
    ),
    silent(
        "Commissions and fees on sales under the ATM, net of rebates, were $0.4 million in October 2025.",
        why="what the sales cost",
    ),
    silent(
        "Under the ATM program 812,000 shares were sold in October 2025 for $10.5 million, of which $0.2 million went "
        "to the agent.",
        why="gross",
    ),
    silent(
        "In October 2025 the Company sold shares under its at-the-market program for gross proceeds of $10.5 million, "
        "net of nothing.",
        why="gross",
    ),
    silent(
        "The Company considered repurchasing shares for $4.0 million in October 2025.",
        why="considered, not done",
    ),
    silent(
        "Under the repurchase program announced in September 2024 the Company may buy 2,000,000 shares for $9 million.",
        why="may",
    ),
    silent(
        "In the fourth quarter to date the Company repurchased notes for $4.0 million.",
        why="notes",
    ),
    silent(
        "A normal course issuer bid for up to 1,200,000 common shares begins on November 25, 2025.",
        why="not begun",
    ),
    silent(
        "We entered into an At The Market Offering Agreement under which we may sell up to $75 million of "
        "common stock; net proceeds will be used to purchase SOL.",
        why="a programme just set up",
    ),
    # buybacks
    silent(
        "Our competitor repurchased 1,000,000 shares of its common stock for $30 million in October 2025.",
        why="another firm bought back",
    ),
    silent(
        "The Company withheld 22,000 shares to satisfy tax obligations upon vesting during October 2025.",
        why="shares withheld for taxes",
    ),
    silent(
        "The Company repurchased $20 million aggregate principal amount of its convertible notes on November 14, 2025.",
        why="notes, not shares",
    ),
    # preferred stock
    silent(
        "Acme intends to offer 2,500,000 shares of its 9.00% Series C Perpetual Preferred Stock.",
        why="an offer to come",
    ),
    silent(
        "On November 18, 2025, Pinegrove Capital completed its offering of 1,000,000 shares of 12% Series A "
        "Preferred Stock.",
        why="another firm issued it",
    ),
    silent(
        "As of September 30, 2025, dividends on the Series A Preferred Stock were in arrears in the amount of "
        "$4.2 million.",
        why="dividends owed, no stock issued",
    ),
    silent(
        "Holders of Series A Preferred Stock converted 1,200 shares into common stock on November 13, 2025.",
        why="a conversion of preferred stock",
    ),
    # shares outstanding
    silent(
        "On a fully diluted basis, the Company had 61,000,000 shares outstanding as of November 21, 2025.",
        why="a diluted count",
    ),
    silent(
        "As of November 21, 2025, Marlin Holdings Inc. owned 9,500,000 of the outstanding shares of common "
        "stock of the Company.",
        why="one holder’s shares",
    ),
    silent(
        "Warrants to purchase 3,500,000 shares of common stock were outstanding as of November 20, 2025.",
        why="warrants",
    ),
    silent(
        "The acquisition of Birchmont was paid with 2,000,000 shares of our common stock outstanding as of "
        "closing on November 3, 2025.",
        why="shares given for a firm",
    ),
    # tables of purchases
    silent(
        "<|Peer|BTC Acquired (last quarter)|Average Purchase Price|Purchase Price|BTC Holdings/Marlin "
        "Holdings|1,000|$ 100,000|$ 100,000,000|9,000/Northwall|500|$ 101,000|$ 50,500,000|4,000",
        why="other firms’ coins",
    ),
    # tables of a split
    silent(
        "<|Event|Date/Reverse split ratio|1-for-10/Effective|November 28, 2025/Split-adjusted trading "
        "begins|December 1, 2025",
        why="a ratio beside days that no words tie to it",
    ),
    # further words that say nothing
    silent(
        "Our lender, Stonebridge Bank, issued $500 million aggregate principal amount of senior notes on November 5, "
        "2025.",
        why="the lender’s own notes",
    ),
    silent(
        "In March 2024, the Company entered into a secured term loan agreement in the amount of $9.0 million.",
        why="an earlier year’s loan told again",
    ),
    silent(
        "The Company provided a $6.0 million loan to Birchmont Energy on November 6, 2025.",
        why="the filer lends",
    ),
    silent(
        "Larkfield AI has no debt as of September 30, 2025.",
        why="another firm owes nothing",
    ),
    silent(
        "After giving effect to the redemption, the Company would have no outstanding debt as of September 30, 2025.",
        why="pro forma",
    ),
    silent(
        "The Company had no debt other than a $3 million equipment lease as of September 30, 2025.",
        why="not nothing",
    ),
    silent("Each warrant represents the right to buy one ordinary share.", why="a warrant", form="6-K"),
    silent("Prior to the change, each ADS represented five ordinary shares.", why="a ratio of the past", form="6-K"),
    silent(
        "Larkfield Group Ltd. announced a bonus issue of one new share for every ten held, effective November 12, "
        "2025.",
        why="another firm’s shares",
        form="6-K",
    ),
    silent(
        "Section 134 of the Income Tax Act and Section 1101 of the Bankruptcy Code are not affected.",
        why="sections of other books",
    ),
    silent(
        "The Nasdaq staff may determine to delist under Listing Rule 5810(c)(3)(A)(iii) if our bid price is $0.10 or "
        "less.",
        why="a fear",
    ),
    silent(
        "In October 2025 we repaid $4.0 million of the line with the net proceeds of the ATM, and $16.0 million "
        "remained available under the credit facility.",
        why="what is left of a credit",
    ),
    silent(
        "<|Program|Shares sold|Net proceeds/Larkfield ATM|—|$ —",
        why="dashes state no sale",
    ),
    silent(
        "<|Period|Total number of shares purchased|Average price paid per share|Total number of shares purchased as "
        "part of publicly announced plans or programs|Maximum number of shares that may yet be purchased under the "
        "plans or programs/July 1 – July 31, 2025|1,250|$ 11.00|—|500,000/Total|1,250|$ 11.00|—|500,000",
        why="shares withheld stand beside the programme, and what is left is a number of shares",
        form="10-Q",
    ),
    silent(
        "<||September 30, 2025/Common stock, $0.001 par value; 400,000,000 shares authorized; 41,000,000 shares "
        "issued and outstanding|41,000",
        why="a balance sheet’s dollars",
        form="10-Q",
    ),
    silent(
        "<||Q3 2025|Q2 2025/BTC acquired|120|300/Average purchase price|$ 110,000|$ 98,000/Aggregate purchase price "
        "(in millions)|$ 13.2|$ 29.4/BTC held|4,000|3,880",
        why="quarters without days",
    ),
    silent(
        "<|During Period November 17, 2025 to November 23, 2025|||As of November 23, 2025||/BTC Acquired|Aggregate "
        "Purchase Price (in millions)|Average Purchase Price|Aggregate BTC Holdings|Aggregate Purchase Price (in "
        "billions)|Average Purchase Price/500|$ 74.0|$ 94,000|9,000|$ 0.85|$ 94,444",
        why="units times average is not the amount",
    ),
    silent(
        "On November 17, 2025, the Company entered into Amendment No. 2 to its loan agreement, which increased the "
        "maximum availability from $20 million to $35 million.",
        why="a limit raised",
    ),
    silent(
        "The Company’s founder pledged 2,000,000 shares to secure a personal loan of $10 million on November 17, 2025.",
        why="a founder’s loan",
    ),
    silent(
        "The miner’s total debt of $1.4 billion makes it the most leveraged of our peers.", why="another firm’s debt"
    ),
    silent("Our subsidiaries had no outstanding debt as of September 30, 2025.", why="not the firm as a whole"),
    silent(
        "For ADS holders, the change has the same effect as a one-for-twenty reverse ADS split and is effective "
        "November 18, 2025.",
        why="the change of the ADS ratio, told another way",
        form="6-K",
    ),
    silent("Peer Tidewater Inc. announced a 1-for-15 reverse stock split effective November 20, 2025.", why="a peer’s"),
    silent(
        "In 2021, we received, and in 2022 cured, a bid price deficiency under Nasdaq Rule 5550(a)(2).",
        why="over long ago",
    ),
    silent("The net proceeds of the registered direct offering were $24.0 million.", why="no sale at the market"),
    silent(
        "We sold no shares under the ATM in October 2025. The remaining unencumbered BTC with a market value of "
        "$284.6 "
        "million are available for general corporate purposes.",
        why="coins beside a word of the programme",
    ),
    silent(
        "On November 14, 2025, insiders held 4,000,000 shares, or 12% of the shares outstanding.",
        why="insiders’ shares",
    ),
    silent("The offering would leave 61,000,000 shares outstanding as of today’s count.", why="supposed"),
    silent(
        "Upon effectiveness the number of authorized shares will be reduced from 500,000,000 to 25,000,000.",
        why="authorized",
    ),
    silent("The authorised share capital is US$50,000, divided into 500,000,000 shares.", why="authorized"),
    silent("The number of shares would have been reduced from 42,000,000 to 40,800,000.", why="supposed"),
    silent(
        "If the notes are sold, our loan is due in June 2026, bears 9.25% and would be secured by 110 BTC.",
        why="a plan",
    ),
    silent(
        "The number of shares outstanding was reduced from 61,440,280 to approximately 3,072,014.",
        why="no longer so; about",
    ),
    silent(
        "Immediately after the closing, there will be 140,220,118 shares of Class A common stock and 60,500,000 "
        "shares of Class "
        "B common stock outstanding.",
        why="a plan",
    ),
    silent(
        "As of September 30, 2025, there were 3,100,250 Class B ordinary shares issued and outstanding.",
        form="6-K",
        why="one of two classes",
    ),
    silent("As of today, 4,100,000 warrants are outstanding.", why="warrants"),
    silent(QUARTER, "Weighted average shares outstanding were 71,004,300 in the quarter.", why="an average"),
    silent("As of today there are 7,100,000 shares of Series A preferred stock outstanding.", why="preferred"),
    silent(QUARTER, "At quarter end, Borealis Corp had 24,600,000 shares outstanding.", why="another firm"),
    silent("We had about 120,000 holders of our outstanding shares as of today.", why="holders"),
    silent(QUARTER, "Restricted cash was $4.2 million at quarter end.", why="restricted"),
    silent(QUARTER, "At quarter end we had cash and digital assets of $214.7 million.", why="a sum with coins"),
    silent(QUARTER, "Net cash used in operating activities was $14.7 million in the quarter.", why="a flow"),
    silent("Our customers held cash of $8.4 million on the same day.", why="customers’ money"),
    silent("Acme paid cash of $8.4 million for the assets on the same day.", why="paid"),
    silent("Cash was $6.0 million at the end of the prior quarter.", why="an earlier day that is not told"),
    silent("The Company could issue $140 million aggregate principal amount of notes during the quarter.", why="may"),
    silent(
        "During the first half of its fiscal year the Company issued $140 million aggregate principal amount of "
        "convertible "
        "notes.",
        why="the months of its year are its own",
    ),
    silent(
        "Subsequent to quarter end, the Company issued $40 million aggregate principal amount of convertible notes.",
        why="no day",
    ),
    silent(QUARTER, "The loan receivable from Pinecrest stood at $41 million.", why="lent"),
    silent(QUARTER, "The fair value of the loan stood at $41 million.", why="a value"),
    silent("Interest on the loans amounted to $4.1 million.", why="interest"),
    silent("The notes, of $85.0 million aggregate principal amount, will be issued on December 4, 2025.", why="a plan"),
    silent(
        "Pinecrest announced that $85.0 million aggregate principal amount of its 3.50% convertible senior "
        "notes due 2030 was "
        "issued on November 4, 2025.",
        why="another’s notes",
    ),
    silent("During the quarter, we bought back $20 million of our convertible notes for $14 million.", why="notes"),
    silent("To date no ADSs were purchased under the ADS repurchase program of up to 900,000 ADSs.", why="none"),
    silent("Since November 1, 2025, the Company acquired 1,105,200 SUI for $3.1 million.", why="coins"),
    silent("We executed a $6 million private repurchase of 4.0 million warrants.", why="warrants"),
    silent("Under the buyback program, Acme repurchased common shares for C$5.2 million.", why="Canadian dollars"),
    silent(
        QUARTER,
        "Under its at-the-market facility the Company received gross proceeds of $7.2 million in the quarter.",
        why="gross",
    ),
    silent(
        "Under its at-the-market facility the Company received net proceeds of $7.2 million in its second "
        "fiscal quarter.",
        why="the months of its year are its own",
    ),
    silent(
        "In the third quarter of 2025, Borealis Corp sold shares under its at-the-market program for net "
        "proceeds of $9.1 "
        "million.",
        why="another firm",
    ),
    silent(
        "The Company remains subject to the rules of Section 802.01B of the NYSE Listed Company Manual.",
        why="no notice",
    ),
    silent(
        "The Company received proceeds of $14.0 million from its public offering, net of its at-the-market fees.",
        why="no ATM sale",
    ),
    silent("Acme has issued and outstanding notes held by 1,200,000 holders as of today.", why="holders of notes"),
    silent("Proceeds of the offering reduced net debt to $4.0 million, from $48.0 million.", why="net debt"),
    silent("The collateral under the loan stood at $41 million.", why="collateral"),
    silent("The Company repurchased 600 shares from a former employee for $3,000 in October 2025.", why="a few shares"),
    silent("The stock closed on November 6 at $312 million of market value.", why="no debt"),
    silent(
        "Compliance with Nasdaq Listing Rule 5550(a)(2) is regained if the bid closes at $1.00 or more for ten days.",
        why="a rule explained",
    ),
    silent(
        "Acme told its shareholders that it hopes the NYSE will confirm that it is no longer below Section 802.01C.",
        why="a hope",
    ),
    silent(
        "As of October 31, 2025, none of the $100 million of loans under the Facility is outstanding.",
        why="nothing is owed",
    ),
    silent("Its $235 million of 0% convertible notes due 2030 were repaid and none is outstanding.", why="repaid"),
    silent(
        "On July 1, 2025, the Company may issue secured convertible notes to two funds, US$25.0 million in principal.",
        why="may",
    ),
    silent(
        "All 100 bitcoin are held as security for a personal loan of US$1.9 million of our founder.", why="another’s"
    ),
    silent(
        "In the prior quarter the holders converted notes, reducing interest from $189 million to $94.5 million.",
        why="interest",
    ),
    silent("As of October 31, 2025 we may draw down $22.0 million of the $100 million facility.", why="may"),
    silent("The customers had drawn down $22.0 million of our lending facility as of October 31, 2025.", why="lent"),
    silent("At November 14, 2025 the available borrowings under the revolver came to $40 million.", why="available"),
    silent(
        "The convertible debenture has a fair value of $1.4 million at October 31, 2025.",
        why="fair value",
    ),
    silent(
        "We intend to complete the sale of $25.0 million in aggregate principal amount of 4.75% convertible notes.",
        why="intended",
        form="424B5",
    ),
    silent(
        "On November 10, 2025, Birchmont completed the sale of $25.0 million in aggregate principal amount of notes.",
        why="another firm’s notes",
        form="424B5",
    ),
    silent(
        "The plan, under which 1.1 million shares may be repurchased for total consideration of $8.2 million, was "
        "approved on July 1, 2025.",
        why="may",
        form="10-Q",
    ),
    silent(
        "During the nine months ended September 30, 2025 Birchmont repurchased 1.1 million shares for $8.2 million.",
        why="another firm",
        form="10-Q",
    ),
    silent(
        "During the nine months ended September 30, 2025 the Company paid $12.2 million to acquire 2,150,000 Class A "
        "shares of Birchmont.",
        why="shares of another firm",
        form="10-Q",
    ),
    silent(
        "The number of authorized shares is 6,000,000,000,000 Class A and 500,000,000 Class B ordinary shares.",
        why="authorized",
        form="6-K",
    ),
    silent(
        "The Reverse Split will not reduce the number of authorized shares from 1,250,000,000 shares.",
        why="authorized",
    ),
    silent(
        "In the second quarter, leaving aside $15.0 million of notes, the Company had little debt.",
        why="notes left aside",
    ),
    silent("The facility, of which $35 million may be drawn, is undrawn.", why="may"),
    silent(
        "As of November 12, 2025 none of the facility, of which $35 million was drawn in June, is owed.", why="repaid"
    ),
    silent("Treasury shares of 120,000 were held at November 12, 2025 at a cost of $0.9 million.", why="held"),
]
