"""What the coins are worth and what the market pays: losses negative, and one missing input is never a smaller sum."""

from datetime import date
from decimal import Decimal

from factories import fact

from datmon.balance_sheet import sheet
from datmon.calendars import parse_instant
from datmon.fact import Fact
from datmon.figures import Derived, Missing
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.valuation import Valuation, value

DAY = date(2025, 11, 21)
KNOWN = parse_instant("2025-11-21")
BTC = fact("coin_price_usd", "85087.62", "2025-11-21", asset="BTC")
ETH = fact("coin_price_usd", "2764.76", "2025-11-21", asset="ETH")


def of(*facts: Fact) -> Valuation:
    ledger = Ledger([BTC, ETH, *facts])
    shown = sheet(ledger, "XYZ", DAY, KNOWN)
    return value(shown, prices_for(ledger, "XYZ", [row.asset for row in shown.positions], DAY, KNOWN))


SEQUANS = (  # release of 2025-11-04; average cost and close from the curated tables
    fact("holdings_units", "2264", "2025-11-04", asset="BTC"),
    fact("avg_cost_usd", "117000", "2025-11-04", asset="BTC"),
    fact("shares_outstanding", "13933963"),
    fact("debt_principal_usd", "94500000", "2025-11-04", source="curated"),
    fact("share_price_usd", "5.47", "2025-11-21"),
)


def shown(valuation: Valuation, field: str, places: int = 4) -> Decimal:
    figure = valuation.fields()[field]
    assert figure.value is not None, figure
    return round(figure.value, places)


def test_a_firm_is_valued_to_the_cent_from_its_own_numbers() -> None:
    valuation = of(*SEQUANS)
    assert shown(valuation, "coin_value_usd", 2) == Decimal("192638371.68")
    assert shown(valuation, "cost_usd", 2) == Decimal("264888000")
    assert shown(valuation, "unrealized_usd", 2) == Decimal("-72249628.32")
    assert shown(valuation, "unrealized_pct", 2) == Decimal("-27.28")
    assert shown(valuation, "market_cap_usd", 2) == Decimal("76218777.61")
    assert shown(valuation, "mnav_basic") == Decimal("0.3957")
    assert shown(valuation, "debt_to_coins") == Decimal("0.4906")


def test_what_is_not_known_is_missing_with_its_reason() -> None:
    valuation = of(*SEQUANS)
    assert valuation.missing == {
        "mnav_enterprise": "no preferred liquidation was known by then",
        "mnav_net": "no cash was known by then",
        "cash_usd": "no cash was known by then",
        "preferred_usd": "no preferred liquidation was known by then",
    }


def test_enterprise_mnav_adds_debt_and_preferred_and_takes_off_cash() -> None:
    preferred = fact("preferred_liquidation_usd", "20000000")
    cash = fact("cash_usd", "13000000")
    # (76,218,777.61 + 94,500,000 + 20,000,000 - 13,000,000) / 192,638,371.68 = 0.92255
    assert shown(of(*SEQUANS, preferred, cash), "mnav_enterprise") == Decimal("0.9226")
    assert isinstance(of(*SEQUANS, preferred).mnav_enterprise, Missing)
    assert isinstance(of(*SEQUANS, cash).mnav_enterprise, Missing)


def test_net_mnav_sets_the_market_cap_against_what_claims_leave_of_coins_and_cash() -> None:
    more = fact("preferred_liquidation_usd", "20000000"), fact("cash_usd", "13000000")
    # 76,218,777.61 / (192,638,371.68 + 13,000,000 - 94,500,000 - 20,000,000) = 0.83630
    assert shown(of(*SEQUANS, *more), "mnav_net") == Decimal("0.8363")
    drowned = of(*SEQUANS, fact("preferred_liquidation_usd", "200000000"), fact("cash_usd", "13000000"))
    assert drowned.missing["mnav_net"].startswith("claims come to more than coins and cash")


def test_one_coin_without_a_price_leaves_the_whole_unpriced_and_the_others_shown() -> None:
    valuation = of(*SEQUANS, fact("holdings_units", "10", asset="SUI"))
    assert valuation.coin_value == Missing("coin value", "no coin price of SUI was known by then")
    assert isinstance(valuation.unrealized, Missing)
    assert isinstance(valuation.mnav_basic, Missing)
    assert isinstance(valuation.debt_to_coins, Missing)
    by_asset = {row.asset: row.value.value for row in valuation.positions}
    assert by_asset == {"BTC": Decimal("192638371.68"), "SUI": None}


def test_one_coin_without_a_cost_leaves_the_total_cost_missing() -> None:
    valuation = of(*SEQUANS, fact("holdings_units", "1000", asset="ETH"))
    assert shown(valuation, "coin_value_usd", 2) == Decimal("195403131.68")
    assert valuation.cost == Missing("cost", "no avg cost of ETH was known by then")
    assert isinstance(valuation.unrealized, Missing)
    assert [row.unrealized.value for row in valuation.positions] == [Decimal("-72249628.32"), None]


def test_a_trifle_without_a_cost_is_left_out_of_the_cost_and_named() -> None:
    # 0.5 % of the coin value is the most that may be left out: 192.6M / 0.995 allows 968,032 dollars, 350.13 ETH
    valuation = of(*SEQUANS, fact("holdings_units", "350", asset="ETH"))
    assert isinstance(valuation.unrealized, Derived)
    assert valuation.unrealized.value == Decimal("-72249628.32")
    assert valuation.unrealized.note.startswith("leaves out ETH")
    assert shown(valuation, "coin_value_usd", 2) == Decimal("193606037.68")
    assert isinstance(of(*SEQUANS, fact("holdings_units", "351", asset="ETH")).unrealized, Missing)


def test_a_firm_without_coins_has_no_ratios() -> None:
    nothing = of(fact("holdings_units", "0", asset="BTC"), *SEQUANS[2:])
    assert nothing.coin_value.value == 0
    assert nothing.mnav_basic == Missing("basic mNAV", "no coins are held: their value is zero")
    silent = of(*SEQUANS[2:])
    assert silent.coin_value == Missing("coin value", "no coins are known to be held")
    assert silent.cost == Missing("cost", "no coins are known to be held")


def test_a_gain_is_positive() -> None:
    gain = of(fact("holdings_units", "649870", asset="BTC"), fact("avg_cost_usd", "74433", asset="BTC"))
    assert shown(gain, "unrealized_usd", 2) == Decimal("6924117899.40")


def test_a_valuation_is_as_old_as_its_oldest_input() -> None:
    assert of(*SEQUANS).market_cap.as_of == date(2025, 9, 30)  # type: ignore[union-attr]
