"""The curated tables and the real filings: claims, break-even prices, locked coins and a realized loss, by hand."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from datmon.balance_sheet import question_of, sheet
from datmon.calendars import end_of_day
from datmon.cost_basis import cost_history
from datmon.curated import read_table
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Figure, Missing
from datmon.firm_standing import Standing, standing
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.valuation import value

pytestmark = pytest.mark.real

DAY = date(2025, 11, 21)
TABLES = ("facts.csv", "instruments.csv", "splits.csv", "coins.csv", "closes.csv")


@pytest.fixture(scope="module")
def curated(shared: Path) -> list[Fact]:
    tables = [read_table(name, (shared / "curated" / name).read_bytes())[1] for name in TABLES]
    return [fact for facts in tables for fact in facts]


@pytest.fixture(scope="module")
def ledger(curated: list[Fact]) -> Ledger:
    return Ledger(curated)


def standing_of(ledger: Ledger, ticker: str, day: date, known: datetime | None = None) -> Standing:
    known = known or end_of_day(day)
    shown = sheet(ledger, ticker, day, known)
    prices = prices_for(ledger, ticker, [row.asset for row in shown.positions], day, known)
    asked = question_of(ledger, ticker, day, known)
    histories = [cost_history(asked, row.asset) for row in shown.positions]
    return standing(shown, value(shown, prices), histories)


@pytest.fixture(scope="module")
def firm(ledger: Ledger) -> Callable[[str], Standing]:
    return lambda ticker: standing_of(ledger, ticker, DAY)


def cents(figure: Figure) -> Decimal | None:
    return None if figure.value is None else round(figure.value, 2)


# break-even prices ----------------------------------------------------------------------------------------------

# ticker, then prices of the main coin: cost, secured debt, all debt, debt and preferred, share of $1; by hand from the
# rows of the tables for 2025-11-21, None where no preferred is stated
BREAK_EVENS = [
    # 265,000,000, 94,500,000 and 94,500,000 over 2,264; 85,087.62 / 5.47
    ("SQNS", "BTC", "117049.47", "41740.28", "41740.28", None, "15555.32"),
    # 195,709,000 / 50,778; 10,000,000, 11,900,000 and 34,264,500 over 40,005; 2,764.76 / 2.40
    ("FGNX", "ETH", "3854.21", "249.97", "297.46", "856.51", "1151.98"),
    # nothing owed; (9,858,547,887.08 / 26.00 - 16,336,823.04) / 3,559,879: 192 bitcoin stay at their price
    ("BMNR", "ETH", "4009.00", "0.00", "0.00", None, "101.92"),
    # 48,370,000,000; 0; 8,213,660,000; 13,999,990,000 over 649,870; 85,087.62 / 170.50
    ("MSTR", "BTC", "74430.27", "0.00", "12638.93", "21542.75", "499.05"),
]


@pytest.mark.parametrize(("ticker", "asset", "cost", "secured", "debt", "preferred", "dollar"), BREAK_EVENS)
def test_break_even_prices_come_out_as_by_hand(
    firm: Callable[[str], Standing],
    ticker: str,
    asset: str,
    cost: str,
    secured: str,
    debt: str,
    preferred: str | None,
    dollar: str,
) -> None:
    shown = firm(ticker).break_evens
    assert shown is not None
    assert shown.asset == asset
    assert [cents(shown.cost), cents(shown.secured_debt), cents(shown.debt)] == [
        Decimal(cost), Decimal(secured), Decimal(debt)
    ]  # fmt: skip
    assert cents(shown.debt_and_preferred) == (None if preferred is None else Decimal(preferred))
    assert cents(shown.share_of_one_dollar) == Decimal(dollar)


# claims ---------------------------------------------------------------------------------------------------------


def test_every_waterfall_pays_exactly_what_there_is(ledger: Ledger) -> None:
    paid = 0
    for ticker in ledger.issuers:
        shown = standing_of(ledger, ticker, DAY)
        for flow in (shown.paid, shown.paid_from_coins):
            amounts = [tier.paid.value for tier in flow.tiers]
            if None not in amounts:
                assert sum(amount for amount in amounts if amount is not None) == flow.assets.value
                paid += 1
    assert paid >= 8


def test_the_notes_of_upexi_claim_coins_and_no_cash(firm: Callable[[str], Standing]) -> None:
    shown = firm("UPXI")
    assert shown.sheet.cash_debt.value == 5940700  # 155,936,823 less 149,996,123 repaid in SOL
    assert shown.sheet.secured_cash_debt.value == 0
    tiers = {tier.name: tier.claim.value for tier in shown.paid.tiers}
    assert (tiers["repaid in coins"], tiers["secured"], tiers["unsecured"]) == (149996123, 0, 5940700)
    assert shown.paid_from_coins["repaid in coins"].paid.value == 149996123


def test_the_order_of_the_facts_changes_nothing(curated: list[Fact], firm: Callable[[str], Standing]) -> None:
    turned = Ledger(list(reversed(curated)))
    for ticker, *_ in BREAK_EVENS:
        wanted = {name: figure.value for name, figure in firm(ticker).fields().items()}
        assert {name: figure.value for name, figure in standing_of(turned, ticker, DAY).fields().items()} == wanted


# what rests on a measure of the firm; taken away, the figure is missing and never zero
RESTS_ON = [
    ("holdings_units", "nav_strict_usd"),
    ("cash_usd", "nav_with_cash_usd"),
    ("debt_principal_usd", "paid_from_coins_unsecured_usd"),
    ("secured_debt_principal_usd", "paid_from_coins_secured_usd"),
    ("preferred_liquidation_usd", "break_even_debt_and_preferred_usd"),
    ("shares_outstanding", "break_even_claim_of_one_dollar_usd"),
    ("share_price_usd", "break_even_share_of_one_dollar_usd"),
]


@pytest.mark.parametrize(("measure", "field"), RESTS_ON)
def test_without_a_measure_of_fgnx_what_rests_on_it_is_missing(
    curated: list[Fact], firm: Callable[[str], Standing], measure: str, field: str
) -> None:
    assert firm("FGNX").fields()[field].value is not None
    gone = (measure, "instrument")  # debts known by name stand in for a total
    left = [fact for fact in curated if fact.issuer != "FGNX" or fact.measure not in gone]
    fields = standing_of(Ledger(left), "FGNX", DAY).fields()
    assert field not in fields or isinstance(fields[field], Missing)


# locked coins ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def upexi(curated: list[Fact], real_facts: tuple[Fact, ...]) -> Ledger:
    prices = [fact for fact in curated if fact.measure == "coin_price_usd"]
    return Ledger([*(fact for fact in real_facts if fact.issuer == "UPXI"), *prices])


@pytest.mark.parametrize(
    ("day", "locked", "liquid"),
    [(date(2025, 9, 30), 1047222, 1019605), (date(2025, 6, 30), 421451, 322575)],
)
def test_locked_coins_of_upexi_carry_fourteen_per_cent_in_the_haircut_view_only(
    upexi: Ledger, day: date, locked: int, liquid: int
) -> None:
    shown = standing_of(upexi, "UPXI", day, end_of_day(date(2025, 11, 12)))
    (position,) = shown.sheet.positions
    assert position.buckets["locked"].value == locked
    assert position.buckets.free.value == liquid
    assert isinstance(position.pledged, Missing)
    price = shown.valuation.positions[0].price.value
    assert price is not None
    assert shown.nav.strict.value == (locked + liquid) * price
    haircut = shown.nav.strict_haircut.value
    assert haircut is not None
    assert round((haircut - liquid * price) / (locked * price), 3) == Decimal("0.860")


# a realized loss ------------------------------------------------------------------------------------------------


def test_the_sale_of_sequans_is_a_loss_of_some_eleven_millions(firm: Callable[[str], Standing]) -> None:
    (history,) = firm("SQNS").histories
    (sale,) = history.disposals
    assert (sale.since, sale.until, sale.units.value) == (date(2025, 10, 31), date(2025, 11, 4), 970)
    assert sale.relieved.value == 113777120  # 970 x 117,296, the average last stated before
    assert isinstance(sale.proceeds, Derived)
    assert sale.proceeds.low < 103000000 < sale.proceeds.high
    assert abs(sale.proceeds.value - 103000000) < 1000000
    assert isinstance(sale.realized, Derived)
    assert sale.realized.exactness is Exactness.ESTIMATED
    assert sale.realized.low < sale.realized.value < sale.realized.high < 0


def test_the_cost_of_sequans_is_rolled_over_the_sale(curated: list[Fact]) -> None:
    told_after = {"holdings_cost_usd", "avg_cost_usd"}
    before = [
        fact
        for fact in curated
        if not (fact.issuer == "SQNS" and fact.measure in told_after and fact.day >= date(2025, 11, 4))
    ]
    (position,) = sheet(Ledger(before), "SQNS", DAY, end_of_day(DAY)).positions
    assert position.cost.value == 265558144  # 2,264 x 117,296
    assert isinstance(position.cost, Derived)
    assert position.cost.note == "assumes that the average cost of 2025-07-25 held for the units of 2025-11-04"
