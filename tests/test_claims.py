"""Who is paid from the coins, in which order, and at which coin prices that changes."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from factories import fact
from hypothesis import given
from hypothesis import strategies as st

from datmon.balance_sheet import BalanceSheet, sheet
from datmon.calendars import parse_instant
from datmon.claims import (
    COMMON,
    IN_COINS,
    PREFERRED,
    SECURED,
    UNSECURED,
    BreakEvens,
    Estate,
    Waterfall,
    break_evens,
    pay,
    waterfall,
    waterfall_of_coins,
)
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.valuation import Valuation, value

DAY = date(2025, 11, 21)
KNOWN = parse_instant("2025-11-21")
Firm = tuple[BalanceSheet, Valuation]


def of(*facts: Fact) -> Firm:
    ledger = Ledger(facts)
    shown = sheet(ledger, "XYZ", DAY, KNOWN)
    return shown, value(shown, prices_for(ledger, "XYZ", [row.asset for row in shown.positions], DAY, KNOWN))


def close(asset: str, price: str) -> Fact:
    return fact("coin_price_usd", price, "2025-11-21", asset=asset)


def owed(measure: str, amount: str, day: str = "2025-11-04") -> Fact:
    return fact(measure, amount, day, source="curated")


# release of 2025-11-04, 6-K of February 2026 for the pledged coins; close of the curated table
SEQUANS = (
    close("BTC", "85087.62"),
    fact("holdings_units", "2264", "2025-11-04", asset="BTC"),
    fact("holdings_cost_usd", "265000000", "2025-11-04", asset="BTC"),
    owed("debt_principal_usd", "94500000"),
    owed("secured_debt_principal_usd", "94500000"),
    fact("shares_outstanding", "13933963"),
    fact("share_price_usd", "5.47", "2025-11-21"),
)
PLEDGED = fact("restricted_or_pledged_units", "1617", "2025-11-04", asset="BTC", note="pledged account")
PREFERENCE = fact("preferred_liquidation_usd", "20000000")
CASH = fact("cash_usd", "13000000")


# what is paid ---------------------------------------------------------------------------------------------------


def estate(**amounts: int | None) -> Estate:
    nothing = {"coins": 0, "cash": 0, "collateral": None, "in_coins": 0, "secured": 0, "unsecured": 0, "preferred": 0}
    given_ = {**nothing, **amounts}
    return Estate(**{name: None if amount is None else Decimal(amount) for name, amount in given_.items()})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("there", "paid"),
    [
        # enough for all: the rest is the common stock's
        (estate(coins=100, cash=20, secured=30, unsecured=40, preferred=10), (0, 30, 40, 10, 40)),
        # a lien on all coins: the secured come first
        (estate(coins=50, secured=60, unsecured=40), (0, 50, 0, 0, 0)),
        # collateral of 20 for 60: the other 40 share what is left with the unsecured 40
        (estate(coins=50, collateral=20, secured=60, unsecured=40), (0, 35, 15, 0, 0)),
        # debt repaid in coins takes no cash
        (estate(coins=50, cash=30, in_coins=80, unsecured=20), (50, 0, 20, 0, 10)),
        # preferred takes what is left up to its preference
        (estate(coins=50, unsecured=20, preferred=100), (0, 0, 20, 30, 0)),
        (estate(), (0, 0, 0, 0, 0)),
    ],
)
def test_each_class_is_paid_in_its_turn(there: Estate, paid: tuple[int, ...]) -> None:
    assert tuple(pay(there).values()) == paid


AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)


@given(
    there=st.builds(
        Estate,
        coins=AMOUNTS,
        cash=AMOUNTS,
        collateral=st.none() | AMOUNTS,
        in_coins=AMOUNTS,
        secured=AMOUNTS,
        unsecured=AMOUNTS,
        preferred=AMOUNTS,
    )
)
def test_what_is_paid_is_exactly_what_there_is_and_never_more_than_is_owed(there: Estate) -> None:
    paid = pay(there)
    assert sum(paid.values()) == there.coins + there.cash
    assert min(paid.values()) >= 0
    for name in ("in_coins", "secured", "unsecured", "preferred"):
        assert paid["repaid in coins" if name == "in_coins" else name] <= getattr(there, name)
    if paid[COMMON]:
        assert (paid[SECURED], paid[UNSECURED], paid[PREFERRED]) == (there.secured, there.unsecured, there.preferred)


# a firm ---------------------------------------------------------------------------------------------------------


def paid(shown: Waterfall) -> dict[str, Decimal | None]:
    return {tier.name: None if tier.paid.value is None else round(tier.paid.value, 2) for tier in shown.tiers}


def test_the_waterfall_of_a_firm_pays_its_assets() -> None:
    shown = waterfall(*of(*SEQUANS, PLEDGED, PREFERENCE, CASH))
    assert round(shown.assets.value or 0, 2) == Decimal("205638371.68")  # 2,264 x 85,087.62 + 13M
    assert paid(shown) == {
        IN_COINS: 0, SECURED: 94500000, UNSECURED: 0, PREFERRED: 20000000, COMMON: Decimal("91138371.68")
    }  # fmt: skip
    assert shown[SECURED].recovery.value == 1
    assert shown[UNSECURED].recovery == Missing("recovery of unsecured", "nothing is owed")


def test_what_common_gets_is_missing_where_the_preferred_is_not_known() -> None:
    shown = waterfall_of_coins(*of(*SEQUANS, PLEDGED))
    assert shown[SECURED].paid.value == 94500000
    assert shown[COMMON].paid == Missing("paid to common", "no preferred liquidation was known by then")
    assert round(shown.left_after_debt.value or 0, 2) == Decimal("98138371.68")


def test_a_lien_on_all_coins_is_taken_where_no_pledged_coins_are_stated_and_it_is_said() -> None:
    tier = waterfall_of_coins(*of(*SEQUANS))[SECURED]
    assert isinstance(tier.paid, Derived)
    assert (tier.paid.estimated, tier.paid.note) == (
        True, "a lien on all coins is taken: no pledged coins are stated"
    )  # fmt: skip
    told = waterfall_of_coins(*of(*SEQUANS, PLEDGED))[SECURED].paid
    assert isinstance(told, Derived)
    assert not told.note


def test_where_nothing_is_secured_no_lien_is_assumed() -> None:
    unsecured = (*SEQUANS[:4], owed("secured_debt_principal_usd", "0"))
    tier = waterfall_of_coins(*of(*unsecured))[UNSECURED]
    assert isinstance(tier.paid, Derived)
    assert (tier.paid.value, tier.paid.estimated, tier.paid.note) == (94500000, False, "")


def test_arrears_are_owed_with_the_preference() -> None:
    arrears = fact("preferred_arrears_usd", "1500000")
    assert waterfall_of_coins(*of(*SEQUANS, PREFERENCE, arrears))[PREFERRED].claim.value == 21500000
    assert waterfall_of_coins(*of(*SEQUANS, PREFERENCE))[PREFERRED].claim.value == 20000000


def test_arrears_stand_in_every_number_that_preferred_stands_in() -> None:
    # 1,000 coins at 2,764.76; debt 0.9M, preferred 1.5M and 0.04M of arrears; cash 0.3M; a million shares at 9.52
    firm = of(
        close("ETH", "2764.76"), fact("holdings_units", "1000", "2025-11-18", asset="ETH"),
        fact("preferred_liquidation_usd", "1500000"), fact("preferred_arrears_usd", "40000"),
        owed("debt_principal_usd", "900000"), owed("secured_debt_principal_usd", "0"), fact("cash_usd", "300000"),
        fact("shares_outstanding", "1000000", "2025-11-18"), fact("share_price_usd", "9.52", "2025-11-21"),
    )  # fmt: skip
    prices = break_evens(*firm)
    assert prices is not None
    assert prices.debt_and_preferred.value == 2440
    assert prices.claim_of_one_dollar.value == 3140
    assert waterfall(*firm)[COMMON].paid.value == Decimal("624760")
    assert round(firm[1].mnav_net.value or 0, 4) == Decimal("15.2379")  # 9.52M / 0.62476M
    assert round(firm[1].mnav_enterprise.value or 0, 4) == Decimal("4.2174")  # 11.66M / 2.76476M


def test_the_terms_of_a_secured_debt_name_its_collateral() -> None:
    terms = {
        "instrument": "convertible", "principal_usd": "94500000", "issued": "2025-07-07", "maturity": "2028-07-07",
        "secured": "yes", "settlement": "cash", "pledged_units": "1000", "pledged_asset": "BTC",
    }  # fmt: skip
    note = fact("instrument", "convertible", "2025-07-07", terms=tuple(terms.items()), source="curated")
    # 1,000 pledged coins are worth 85,087,620: 9,412,380 stand beside nothing unsecured and are paid from the rest
    shown = waterfall_of_coins(*of(*SEQUANS, note))[SECURED]
    assert isinstance(shown.paid, Derived)
    assert round(dict(shown.paid.inputs)["collateral"].value, 2) == 85087620
    assert shown.paid.value == 94500000


def figures(firm: Firm) -> dict[str, Figure]:
    shown, prices = waterfall(*firm), break_evens(*firm)
    assert prices is not None
    return {
        "assets": shown.assets, "left": shown.left_after_debt, **{tier.name: tier.paid for tier in shown.tiers},
        **prices.fields(),
    }  # fmt: skip


EVERYTHING = (*SEQUANS, PLEDGED, PREFERENCE, CASH)
# Without the pledge a lien on all coins is taken, and it is said.
RESTS_ON = {
    "coin_price_usd": {"assets", "left", SECURED, UNSECURED, COMMON, "break_even_share_of_one_dollar_usd"},
    "holdings_cost_usd": {"break_even_cost_usd"},
    "debt_principal_usd": {
        "left",
        SECURED,
        UNSECURED,
        COMMON,
        "break_even_debt_usd",
        "break_even_debt_and_preferred_usd",
    },
    "secured_debt_principal_usd": {"left", SECURED, UNSECURED, COMMON, "break_even_secured_debt_usd"},
    "preferred_liquidation_usd": {PREFERRED, COMMON, "break_even_debt_and_preferred_usd"},
    "cash_usd": {"assets", "left", SECURED, UNSECURED, COMMON, "break_even_claim_of_one_dollar_usd"},
    "shares_outstanding": {"break_even_claim_of_one_dollar_usd"},
    "share_price_usd": {"break_even_share_of_one_dollar_usd"},
}


def test_everything_is_there_where_every_input_is() -> None:
    assert not [name for name, figure in figures(of(*EVERYTHING)).items() if isinstance(figure, Missing)]


@pytest.mark.parametrize("measure", list(RESTS_ON))
def test_without_an_input_what_rests_on_it_is_missing_and_never_zero(measure: str) -> None:
    whole = figures(of(*EVERYTHING))
    without = figures(of(*(row for row in EVERYTHING if row.measure != measure)))
    missing = {name for name, figure in without.items() if isinstance(figure, Missing)}
    assert missing >= RESTS_ON[measure]
    assert all(figure.value == whole[name].value for name, figure in without.items() if name not in missing)


def test_the_order_of_the_facts_changes_nothing() -> None:
    wanted = {name: figure.value for name, figure in figures(of(*EVERYTHING)).items()}
    for facts in list(permutations(EVERYTHING))[::40_000]:
        assert {name: figure.value for name, figure in figures(of(*facts)).items()} == wanted


# debt repaid in coins -------------------------------------------------------------------------------------------

# 10-Q for 2025-09-30: notes repaid in SOL, secured on the SOL contributed; 2,066,827 SOL, close of 2025-11-21
UPEXI = (
    close("SOL", "128.59"),
    fact("holdings_units", "2066827", asset="SOL"),
    owed("debt_principal_usd", "155936823", "2025-09-30"),
    owed("secured_debt_principal_usd", "149996123", "2025-09-30"),
    fact(
        "instrument", "convertible", "2025-07-16", source="curated",
        terms=(
            ("instrument", "convertible"), ("principal_usd", "149996123"), ("issued", "2025-07-16"),
            ("maturity", "2027-07-16"), ("settlement", "in_kind_coin"), ("secured", "yes"), ("pledged_asset", "SOL"),
        ),
    ),
)  # fmt: skip


def test_debt_repaid_in_coins_is_no_cash_debt_and_claims_coins() -> None:
    firm = of(*UPEXI)
    assert firm[0].cash_debt.value == 5940700
    shown = waterfall_of_coins(*firm)
    assert paid(shown) == {
        IN_COINS: 149996123, SECURED: 0, UNSECURED: 5940700, PREFERRED: None, COMMON: None
    }  # fmt: skip
    prices = break_evens(*firm)
    assert prices is not None
    assert prices.secured_debt.value == 0
    assert round(prices.cash_debt.value or 0, 2) == Decimal("2.87")  # 5,940,700 / 2,066,827
    assert round(prices.debt.value or 0, 2) == Decimal("75.45")  # 155,936,823 / 2,066,827


def test_debt_repaid_in_coins_takes_no_cash() -> None:
    fallen = (close("SOL", "50"), *UPEXI[1:], fact("cash_usd", "50000000"), fact("preferred_liquidation_usd", "0"))
    # the coins are worth 103,341,350, less than the notes; the cash pays the others and the rest is common's
    assert paid(waterfall(*of(*fallen))) == {
        IN_COINS: 103341350, SECURED: 0, UNSECURED: 5940700, PREFERRED: 0, COMMON: 44059300
    }  # fmt: skip


# break-even prices ----------------------------------------------------------------------------------------------


def prices_of(firm: Firm) -> BreakEvens:
    shown = break_evens(*firm)
    assert shown is not None
    return shown


def rounded(shown: BreakEvens, name: str) -> Decimal:
    figure: Figure = getattr(shown, name)
    assert figure.value is not None, figure
    return round(figure.value, 2)


def test_break_even_prices_cover_what_is_owed() -> None:
    shown = prices_of(of(*SEQUANS, PREFERENCE, CASH))
    assert (shown.asset, shown.price.value) == ("BTC", Decimal("85087.62"))
    assert rounded(shown, "cost") == Decimal("117049.47")  # 265,000,000 / 2,264
    assert rounded(shown, "secured_debt") == Decimal("41740.28")  # 94,500,000 / 2,264
    assert rounded(shown, "debt") == Decimal("41740.28")
    assert rounded(shown, "debt_and_preferred") == Decimal("50574.20")  # 114,500,000 / 2,264
    assert rounded(shown, "share_of_one_dollar") == Decimal("15555.32")  # 85,087.62 / 5.47
    assert rounded(shown, "claim_of_one_dollar") == Decimal("50986.73")  # (13,933,963 + 94.5M + 20M - 13M) / 2,264


def test_other_coins_stay_at_their_prices() -> None:
    others = (close("ETH", "2764.76"), fact("holdings_units", "10000", asset="ETH"))
    shown = prices_of(of(*SEQUANS, *others))
    # (94,500,000 - 27,647,600) / 2,264
    assert rounded(shown, "debt") == Decimal("29528.45")
    # (220,285,971.68 / 5.47 - 27,647,600) / 2,264 = (40,271,658.44 - 27,647,600) / 2,264
    assert rounded(shown, "share_of_one_dollar") == Decimal("5576.00")


def test_what_other_coins_cover_alone_breaks_even_at_zero() -> None:
    others = (close("ETH", "2764.76"), fact("holdings_units", "50000", asset="ETH"))
    assert rounded(prices_of(of(*SEQUANS, *others)), "debt") == 0


def test_a_firm_without_coins_or_with_a_coin_without_price_has_no_main_coin() -> None:
    assert break_evens(*of(fact("holdings_units", "0", asset="BTC"))) is None
    assert break_evens(*of(*SEQUANS, fact("holdings_units", "5", asset="SUI"))) is None


def test_every_break_even_is_a_field() -> None:
    shown = prices_of(of(*SEQUANS))
    assert len(shown.fields()) == len(fields(BreakEvens)) - 2
