"""The manners in which filers tag their coins: a small report each, and what it says, written by eye.

Every report is of the quarter that ends on September 30, 2025; the filers are made up. What is not in the list is not
said: lots and custodians' shares are never summed, an affiliate's coins are not the filer's.
"""

from inline_pages import of, tag

UNITS, COST, FAIR = "us-gaap:CryptoAssetNumberOfUnits", "us-gaap:CryptoAssetCost", "us-gaap:CryptoAssetFairValue"
HEAD = ("", "Units", "Cost", "Fair value")
Row = tuple[str, ...]


def table(*rows: Row) -> str:
    """Rows of cells as a table."""
    return (
        "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    )


def thousands(text: str, concept: str, context: str, **more: str) -> str:
    """An amount printed in thousands of dollars."""
    return tag(text, concept, context, **({"scale": "3", "decimals": "-3"} | more))


def millions(text: str, concept: str, context: str) -> str:
    """An amount printed in millions of dollars."""
    return tag(text, concept, context, scale="6", decimals="-5")


def held(
    label: str, units: str, cost: str, fair: str, context: str, concepts: Row = (UNITS, COST, FAIR), **more: str
) -> Row:
    """A row of units, cost and fair value (in thousands) under one context."""
    unit = more.get("unit", "btc")
    amounts = (thousands(cost, concepts[1], context), thousands(fair, concepts[2], context))
    return (label, tag(units, concepts[0], context, unit=unit), *amounts)


def _bitcoin(
    coin: str = "BTC", day: str = "2025-09-30", units: str = "1200", cost: str = "100000000", fair: str = "136800000"
) -> set[str]:
    return {
        f"holdings_units {coin} {day} {units}",
        f"holdings_cost_usd {coin} {day} {cost}",
        f"holdings_fair_value_usd {coin} {day} {fair}",
    }


_ONE = ("1,200", "100,000", "136,800")
_FREE, _BOUND = ("900", "80,000", "102,600"), ("300", "20,000", "34,200")
_LONG = " ".join(["bitcoin"] * 25)  # a report that speaks of nothing but bitcoin
_RELATED = "us-gaap:RelatedPartyTransactionsByRelatedPartyAxis=us-gaap:RelatedPartyMember"
_LEVEL = "us-gaap:FairValueByFairValueHierarchyLevelAxis=us-gaap:FairValueInputsLevel1Member"
_ETHER, _SOLANA = of("now", "t:DigitalAssetTypeAxis=t:EtherMember"), of("now", "t:DigitalAssetTypeAxis=t:SolanaMember")
_OWN = ("t:DigitalAssetUnits", COST, FAIR)
_LOT_1, _LOT_2 = (of("now", "t:BitcoinMember", f"t:LotAxis=t:Lot{number}Member") for number in (1, 2))
_AT_ONE = of("now", "t:BitcoinMember", "t:CustodianAxis=t:FirstTrustMember")
_PLEDGED = of("now", "t:BitcoinMember", "t:CollateralAxis=t:CollateralPledgedMember")
_NOW, _YEAR = of("now", "t:BitcoinMember"), of("year", "t:BitcoinMember")
_OF_MINER = of("now", "t:BitcoinMember", "dei:LegalEntityAxis=t:MinerMember")

MANNERS: dict[str, tuple[str, set[str]]] = {
    "a member in capitals, a unit of its own, a fraction of a coin": (
        table(HEAD, held("Bitcoin (BTC)", "1,200.5", "100,000", "136,800", of("now", "t:BTCMember"))),
        _bitcoin(units="1200.5"),
    ),
    "the standard axis of holdings and the standard member": (
        table(HEAD, held("Bitcoin", *_ONE, of("now", "us-gaap:CryptoAssetHoldingAxis=us-gaap:BitcoinMember"))),
        _bitcoin(),
    ),
    "a tag of its own without a member, measures in rows, a pure unit": (
        table(
            ("", "September 30, 2025", "December 31, 2024"),
            ("Number of bitcoin held", tag("1,200", "t:NumberOfBitcoinHeld", "now", unit="pure"),
             tag("1,000", "t:NumberOfBitcoinHeld", "before", unit="pure")),
            ("Cost basis", thousands("100,000", COST, "now"), thousands("80,000", COST, "before")),
            ("Fair value", thousands("136,800", FAIR, "now"), thousands("93,000", FAIR, "before")),
        ),
        _bitcoin() | _bitcoin("BTC", "2024-12-31", "1000", "80000000", "93000000"),
    ),
    "unrestricted and restricted members, the total without one": (
        table(HEAD, held("Unrestricted bitcoin", *_FREE, of("now", "t:UnrestrictedBitcoinMember")),
              held("Restricted bitcoin", *_BOUND, of("now", "t:RestrictedBitcoinMember")),
              held("Total bitcoin", *_ONE, "now")),
        _bitcoin() | {"restricted_or_pledged_units BTC 2025-09-30 300"},
    ),
    "the coin's bare member beside a pledged one, the total over both": (
        table(HEAD, held("Bitcoin", *_FREE, of("now", "t:BitcoinMember")),
              held("Bitcoin pledged as collateral", *_BOUND, of("now", "t:BitcoinPledgedAsCollateralMember")),
              held("Total", *_ONE, "now")),
        _bitcoin() | {"restricted_or_pledged_units BTC 2025-09-30 300"},
    ),
    "a related party's part on an axis of its own": (
        table(HEAD, held("Bitcoin", *_ONE, of("now", "t:DigitalAssetsBitcoinMember")),
              held("of which with a related party", *_BOUND, of("now", "t:DigitalAssetsBitcoinMember", _RELATED))),
        _bitcoin(),
    ),
    "two coins on an axis of its own, units under its own tag, a total": (
        table(HEAD, held("Ether", "10,000", "30,000", "41,440", _ETHER, _OWN, unit="pure"),
              held("Solana", "50,000", "8,000", "10,400", _SOLANA, _OWN, unit="pure"),
              ("Total", "", thousands("38,000", COST, "now"), thousands("51,840", FAIR, "now"))),
        _bitcoin("ETH", units="10000", cost="30000000", fair="41440000")
        | _bitcoin("SOL", units="50000", cost="8000000", fair="10400000")
        | {"holdings_cost_usd - 2025-09-30 38000000", "holdings_fair_value_usd - 2025-09-30 51840000"},
    ),
    "all three under its own tags, units counted as shares": (
        table(("", "Quantity", "Cost basis", "Fair value"),
              held("ETH", "10,000", "30,000", "41,440", of("now", "t:EthereumMember"),
                   ("t:CryptoCurrencyUnits", "t:DigitalAssetCostBasis", "t:DigitalAssetsFairValue"), unit="shares")),
        _bitcoin("ETH", units="10000", cost="30000000", fair="41440000"),
    ),
    "a sentence under its own tags": (
        f"<p>We held {tag('1,200', 't:BitcoinQuantity', 'now', unit='pure')} bitcoin at an aggregate cost basis of "
        f"${millions('100.0', 't:BitcoinCostBasis', 'now')} million and a fair value of "
        f"${millions('136.8', FAIR, 'now')} million.</p>",
        _bitcoin(),
    ),
    "a treasury's member": (
        table(HEAD, held("Bitcoin", *_ONE, of("now", "t:BitcoinTreasuryMember"))),
        _bitcoin(),
    ),
    "coins over the columns": (
        table(("", "SOL", "ETH"),
              ("Number of units held", tag("50,000", UNITS, of("now", "t:SolanaMember"), unit="coin"),
               tag("10,000", UNITS, of("now", "t:EtherMember"), unit="coin")),
              ("Cost basis", thousands("8,000", COST, of("now", "t:SolanaMember")),
               thousands("30,000", COST, of("now", "t:EtherMember"))),
              ("Fair value", thousands("10,400", FAIR, of("now", "t:SolanaMember")),
               thousands("41,440", FAIR, of("now", "t:EtherMember")))),
        _bitcoin("SOL", units="50000", cost="8000000", fair="10400000")
        | _bitcoin("ETH", units="10000", cost="30000000", fair="41440000"),
    ),
    "a liquid-staked coin beside its own": (
        table(HEAD, held("ETH", "10,000", "30,000", "41,440", of("now", "t:EtherMember")),
              held("LsETH", "2,000", "6,000", "8,900", of("now", "t:LsETHMember"))),
        _bitcoin("ETH", units="10000", cost="30000000", fair="41440000")
        | _bitcoin("LsETH", units="2000", cost="6000000", fair="8900000"),
    ),
    "a staked coin counted as its own": (
        table(HEAD, held("SOL – native", "40,000", "6,400", "8,320", of("now", "t:SolanaMember")),
              held("jitoSOL (as SOL equivalent)", "10,000", "1,600", "2,080", of("now", "t:JitoSOLMember")),
              held("Total", "50,000", "8,000", "10,400", "now", ("t:NumberOfSOLAndSOLEquivalents", COST, FAIR))),
        _bitcoin("SOL", units="50000", cost="8000000", fair="10400000"),
    ),
    "tags that say nothing under columns that do": (
        table(("", "Quantity", "Acquisition cost", "Fair value"),
              held("Bitcoin", *_ONE, _NOW, ("t:TokensHeld", "t:TotalBasis", "us-gaap:AssetsFairValueDisclosure"))),
        _bitcoin(),
    ),
    "tags that say nothing in a row of a part": (
        table(("", "Quantity", "Acquisition cost", "Fair value"),
              held("Bitcoin in escrow", *_ONE, _NOW, ("t:TokensHeld", "t:TotalBasis", "t:Value"))),
        set(),
    ),
    "a fair value tagged as cost, under no column that says so": (
        table(("", "Cost", "Fair value"),
              ("Ether", thousands("30,000", COST, _ETHER), thousands("41,440", FAIR, _ETHER)),
              ("Solana", thousands("8,000", COST, _SOLANA), thousands("10,400", FAIR, _SOLANA)))
        + table(("", "September 30, 2025"), ("Total crypto assets", thousands("51,840", COST, "now"))),
        {"holdings_fair_value_usd ETH 2025-09-30 41440000", "holdings_cost_usd ETH 2025-09-30 30000000",
         "holdings_fair_value_usd SOL 2025-09-30 10400000", "holdings_cost_usd SOL 2025-09-30 8000000"},
    ),
    "a roll-forward under its own tags": (
        f"<p>{_LONG}</p>" + table(
            ("", "2025"),
            ("Purchases", thousands("25,000", "t:PurchasesOfDigitalAssets", "year")),
            ("Unrealized (loss) gain",
             "(" + thousands("3,800", "t:UnrealizedGainLossOnBitcoin", "year", sign="-") + ")")),
        {"purchase_cost_usd BTC 2025-09-30 25000000", "unrealized_gain_loss_usd BTC 2025-09-30 -3800000"},
    ),
    "additions that nobody says were bought": (
        f"<p>{_LONG}</p>" + table(
            ("", "2025"), ("Additions", thousands("25,000", "us-gaap:CryptoAssetAddition", "year"))),
        set(),
    ),
    "levels of fair value beside the total": (
        table(("", "Level 1", "Level 2", "Total"),
              ("Bitcoin", thousands("100,000", FAIR, of("now", "t:BitcoinMember", _LEVEL)), "—",
               thousands("136,800", FAIR, of("now", "t:BitcoinMember")))),
        {"holdings_fair_value_usd BTC 2025-09-30 136800000"},
    ),
    "a roll-forward": (
        table(("", "Nine months ended September 30, 2025"),
              ("Purchases of bitcoin", thousands("25,000", "us-gaap:CryptoAssetPurchase", _YEAR)),
              ("Change in fair value of bitcoin", "(" + thousands(
                  "3,800", "us-gaap:CryptoAssetUnrealizedGainLossOperating", _YEAR, sign="-") + ")")),
        {"purchase_cost_usd BTC 2025-09-30 25000000", "unrealized_gain_loss_usd BTC 2025-09-30 -3800000"},
    ),
    "a cash flow statement under its own tags": (
        f"<p>{_LONG}</p>" + table(
            ("", "2025"),
            ("Purchase of digital assets", "(" + thousands("25,000", "t:PurchaseOfDigitalAssets", "year") + ")"),
            ("Sale of bitcoin", thousands("10,000", "t:ProceedsFromSaleOfBitcoin", "year"))),
        {"purchase_cost_usd BTC 2025-09-30 25000000", "sale_proceeds_usd BTC 2025-09-30 10000000"},
    ),
    "a loss in words, its tag without the sign": (
        f"<p>{_LONG}</p><p>The change consists of a realized gain of $0.5 million and an unrealized loss of "
        f"${millions('17.1', 'us-gaap:CryptoAssetUnrealizedGainLossOperating', 'quarter')} million.</p>",
        {"unrealized_gain_loss_usd BTC 2025-09-30 -17100000"},
    ),
    "a pledged part counted behind the whole": (
        f"<p>We held {tag('1,200', UNITS, of('now', 't:BitcoinMember'), unit='btc')} bitcoin, of which "
        f"{tag('300', UNITS, _PLEDGED, unit='btc')} bitcoin were pledged as collateral.</p>",
        {"holdings_units BTC 2025-09-30 1200", "restricted_or_pledged_units BTC 2025-09-30 300"},
    ),
    "restricted units under the standard tag": (
        f"<p>{tag('300', 'us-gaap:CryptoAssetNumberOfRestrictedUnits', of('now', 't:BitcoinMember'), unit='btc')} "
        "bitcoin are pledged as collateral.</p>",
        {"restricted_or_pledged_units BTC 2025-09-30 300"},
    ),
    "nothing held, printed as dashes": (
        table(HEAD, ("Bitcoin", tag("—", UNITS, of("now", "t:BitcoinMember"), unit="btc", format="ixt:fixed-zero"),
                     tag("-", COST, of("now", "t:BitcoinMember"), format="ixt:zerodash"), "")),
        set(),
    ),
    "lots without a total": (
        table(HEAD, held("First lot of bitcoin", *_FREE, _LOT_1), held("Second lot of bitcoin", *_BOUND, _LOT_2)),
        set(),
    ),
    "one custodian's part": (table(HEAD, held("Bitcoin at First Trust", *_FREE, _AT_ONE)), set()),
    "a subsidiary's coins, by member": (
        f"<p>It held {tag('700', UNITS, _OF_MINER, unit='btc')} bitcoin.</p>",
        set(),
    ),
    "a subsidiary's coins, by words": (
        f"<p>Our majority-owned subsidiary held {tag('700', UNITS, _NOW, unit='btc')} bitcoin.</p>",
        set(),
    ),
    "an amount under a name that may be a count": (
        f"<p>We report {tag('1,200', 't:BitcoinUnits', 'now', unit='eur')} bitcoin.</p>",
        set(),
    ),
    "a number that is hidden from the page": (
        f"<div><ix:hidden>{tag('1,200', UNITS, of('now', 't:BitcoinMember'), unit='btc')}</ix:hidden></div>",
        set(),
    ),
}  # fmt: skip
