"""The list of what may be stated: each measure with its unit, whether it is a stock or a flow, and what it means.

Same word, two units, is two measures: `preferred_shares` would be shares, `preferred_liquidation_usd` is dollars.
Values are absolute; a sign is carried only by measures whose definition says so.
"""

from dataclasses import dataclass
from typing import Literal

from datmon.errors import UnknownName

Kind = Literal["stock", "flow", "notice"]

DEPOSITARY = "ADS"  # the class of a count of depositary shares: ordinary shares counted another way


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing a filing can state.

    `unit` is "coins" (the asset's own symbol), "USD", "USD/coin", "shares", "flag", "rule" or "text".
    `per_asset` says whether a fact of it names a coin; a total over several coins has asset None.
    """

    name: str
    unit: str
    kind: Kind
    per_asset: bool
    definition: str


MEASURES: tuple[Measure, ...] = (
    Measure("holdings_units", "coins", "stock", True, "Coins owned at the end of the day, staked and pledged included"),
    Measure(
        "holdings_cost_usd", "USD", "stock", True, "Aggregate cost of the coins held, fees as the filer includes them"
    ),
    Measure("avg_cost_usd", "USD/coin", "stock", True, "Average cost per coin held, as stated, never derived"),
    Measure("holdings_fair_value_usd", "USD", "stock", True, "Fair or market value of the coins held (ASU 2023-08)"),
    Measure("purchase_units", "coins", "flow", True, "Coins bought in the period"),
    Measure("purchase_cost_usd", "USD", "flow", True, "Paid for the coins bought in the period"),
    Measure("purchase_avg_price_usd", "USD/coin", "flow", True, "Average price paid in the period, as stated"),
    Measure("sale_units", "coins", "flow", True, "Coins sold in the period"),
    Measure("sale_proceeds_usd", "USD", "flow", True, "Received for the coins sold in the period"),
    Measure("sale_avg_price_usd", "USD/coin", "flow", True, "Average price received in the period, as stated"),
    Measure(
        "realized_gain_loss_usd", "USD", "flow", True, "Result on coins disposed of in the period; a loss is negative"
    ),
    Measure("cost_method", "text", "stock", False, "How the cost of sold coins is told: FIFO, specific, average"),
    Measure("unrealized_gain_loss_usd", "USD", "flow", True, "Change in fair value of coins held, absolute as stated"),
    Measure("restricted_or_pledged_units", "coins", "stock", True, "Coins pledged, restricted or locked"),
    Measure("staked_units", "coins", "stock", True, "Coins staked; part of the holdings, not an addition"),
    Measure("locked_units", "coins", "stock", True, "Coins held that may not be sold before a day, as vesting ones"),
    Measure("locked_discount", "ratio", "stock", True, "Discount at which the filer values locked coins: 0.14 is 14 %"),
    Measure("lent_units", "coins", "stock", True, "Coins lent out and still counted among the holdings"),
    Measure("receivable_units", "coins", "stock", True, "Coins owed to the firm and counted among the holdings"),
    Measure(
        "liquid_staked_units",
        "coins",
        "stock",
        True,
        "Coins held through liquid-staking tokens and counted among the holdings, in the coin that was staked",
    ),
    Measure("look_through_rate", "coin/token", "stock", True, "Coins behind one liquid-staking or wrapped token"),
    Measure("customer_units", "coins", "stock", True, "Coins held for customers; no part of the holdings"),
    Measure(
        "shares_outstanding",
        "shares",
        "stock",
        False,
        "Shares outstanding of one class, or all where no class is named",
    ),
    Measure(
        "publicly_held_shares",
        "shares",
        "stock",
        False,
        "Shares outstanding less those of officers, directors and holders of a tenth",
    ),
    Measure("stockholders_equity_usd", "USD", "stock", False, "Total stockholders' equity; negative is a deficit"),
    Measure("total_assets_usd", "USD", "stock", False, "Total assets"),
    Measure(
        "investment_securities_usd", "USD", "stock", False, "Securities at fair value, without government securities"
    ),
    Measure(
        "continuing_income_usd", "USD", "flow", False, "A year's income from continuing operations; a loss is negative"
    ),
    Measure("cash_usd", "USD", "stock", False, "Cash and cash equivalents"),
    Measure("restricted_cash_usd", "USD", "stock", False, "Cash that may not be used freely"),
    Measure("earmarked_cash_usd", "USD", "stock", False, "Cash that the firm has set aside for a purpose of its own"),
    Measure("equity_stakes_usd", "USD", "stock", False, "Stakes in funds and other companies, as the firm values them"),
    Measure(
        "debt_principal_usd", "USD", "stock", False, "Principal of debt outstanding; announced-only debt is not debt"
    ),
    Measure(
        "secured_debt_principal_usd", "USD", "stock", False, "The part of debt_principal_usd secured on coins or assets"
    ),
    Measure("preferred_liquidation_usd", "USD", "stock", False, "Preferred stock at liquidation preference"),
    Measure(
        "preferred_price_to_par",
        "ratio",
        "stock",
        False,
        "Price of the preferred stock over its liquidation preference",
    ),
    Measure("preferred_arrears_usd", "USD", "stock", False, "Preferred dividends that are due and were not paid"),
    Measure("buyback_shares", "shares", "flow", False, "Own shares bought back in the period"),
    Measure("buyback_usd", "USD", "flow", False, "Paid for own shares bought back in the period"),
    Measure("buyback_authorised_usd", "USD", "stock", False, "Size of the approved buyback programme"),
    Measure("buyback_used_usd", "USD", "stock", False, "Used of the approved buyback programme"),
    Measure("buyback_remaining_usd", "USD", "stock", False, "Left of the approved buyback programme"),
    Measure(
        "atm_net_proceeds_usd",
        "USD",
        "flow",
        False,
        "Net proceeds of at-the-market sales in the period, all programmes",
    ),
    Measure("atm_remaining_usd", "USD", "stock", False, "Left for issue and sale under at-the-market programmes"),
    Measure("atm_shares_sold", "shares", "flow", False, "Common shares sold at the market in the period"),
    Measure("quarterly_burn_usd", "USD", "flow", False, "Cash used by operations in a quarter, coins not counted"),
    Measure("annual_interest_usd", "USD", "flow", False, "Interest due in cash over a year"),
    Measure("annual_preferred_dividend_usd", "USD", "flow", False, "Preferred dividends due over a year"),
    Measure("split_ratio", "new/old", "stock", False, "Shares after a split for one share before, from its day on"),
    Measure("ads_ratio", "ordinary/ADS", "stock", False, "Ordinary shares behind one American depositary share"),
    Measure("coin_price_usd", "USD/coin", "stock", True, "Closing price of a coin, at the end of the day in UTC"),
    Measure(
        "coin_price_at_share_close_usd",
        "USD/coin",
        "stock",
        True,
        "Price of a coin when the US session of the day ended: 16:00 in New York, 13:00 on half days",
    ),
    Measure(
        "coin_volume_usd", "USD", "stock", True, "Dollars for which a coin changed hands on markets for cash that day"
    ),
    Measure("currency_per_euro", "per EUR", "stock", True, "Units of the currency for one euro, as fixed that day"),
    Measure("nav_per_share", "USD/share", "stock", False, "Net asset value per share as the firm states it"),
    Measure("share_price_usd", "USD/share", "stock", False, "Closing price of the share or ADS, unadjusted"),
    Measure("delisting_notice", "rule", "notice", False, "Listing rule of an open deficiency, e.g. 5550(a)(2)"),
    Measure(
        "compliance_regained", "rule", "notice", False, "Listing rule under which an exchange said a matter is closed"
    ),
    Measure(
        "distress_event",
        "text",
        "notice",
        False,
        "What a lender, board or holder did, by its kind: waiver, margin_call…",
    ),
    Measure("going_concern", "flag", "notice", False, "Whether substantial doubt is concluded"),
    Measure("instrument_shares", "shares", "stock", False, "Shares an instrument may become or buy, among its terms"),
    Measure(
        "exercise_price_usd", "USD/share", "stock", False, "Conversion or exercise price among an instrument's terms"
    ),
    Measure(
        "instrument",
        "text",
        "stock",
        False,
        "A debt, preferred, warrant or option with its terms; the value is its name",
    ),
)

_BY_NAME = {measure.name: measure for measure in MEASURES}


def measure(name: str) -> Measure:
    """The measure of that name.

    Raises UnknownName with the names that exist.
    """
    if name not in _BY_NAME:
        raise UnknownName(f"{name!r} is not a measure; known are {', '.join(sorted(_BY_NAME))}.")
    return _BY_NAME[name]


def unit_of(name: str, asset: str | None) -> str:
    """The unit a fact of this measure and asset carries: "coins" becomes the symbol, "USD/coin" USD per symbol."""
    unit = measure(name).unit
    if unit == "coins":
        return asset or "coins"
    return f"USD/{asset}" if unit == "USD/coin" and asset else unit
