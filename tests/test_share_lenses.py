"""Each count of the shares with its own claims: enterprise value, net assets, what is behind a share."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.balance_sheet import sheet
from datmon.calendars import end_of_day
from datmon.dilution import COUNTS, Lens
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing
from datmon.issuance import Issuance, Score, issued_since, last_scored, score
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.share_lenses import Seen, named_figures, through_lenses
from datmon.valuation import Valuation, value

DAY = date(2025, 11, 21)
COINS = fact("holdings_units", "1000", "2025-11-20", asset="BTC")
PRICE = fact("coin_price_usd", "100000", "2025-11-21", asset="BTC")
CLOSE = fact("share_price_usd", "50", "2025-11-21")
COUNT = fact("shares_outstanding", "1000000", "2025-11-14", source="curated", note="cover page")
DEBT = fact("debt_principal_usd", "25000000", source="curated")
PREFERRED = fact("preferred_liquidation_usd", "15000000")
CASH = fact("cash_usd", "5000000")
NOTE = fact(
    "instrument", "convertible", "2025-07-01", source="curated",
    terms=(("principal_usd", "20000000"), ("conversion_or_strike_price", "40"), ("settlement", "share")),
)  # fmt: skip
FIRM = (COINS, PRICE, CLOSE, COUNT, DEBT, PREFERRED, CASH, NOTE)


def asked(*facts: Fact) -> tuple[dict[Lens, Seen], Valuation, Issuance | None]:
    ledger, known = Ledger(facts), end_of_day(DAY)
    shown = sheet(ledger, "XYZ", DAY, known)
    valued = value(shown, prices_for(ledger, "XYZ", [row.asset for row in shown.positions], DAY, known))
    issued = issued_since(ledger, shown, valued)
    return {row.lens: row for row in through_lenses(shown, valued, issued)}, valued, issued


def number(figure: Figure) -> Decimal:
    assert figure.value is not None, figure
    return round(figure.value, 6)


def test_the_basic_lens_is_the_valuation() -> None:
    seen, valued, _ = asked(*FIRM)
    basic = seen[Lens.BASIC]
    assert basic.mnav.value == valued.mnav_basic.value
    assert basic.mnav_enterprise.value == valued.mnav_enterprise.value


def test_a_count_that_takes_a_note_as_shares_stands_beside_the_debt_without_it() -> None:
    seen, _, _ = asked(*FIRM)
    basic, diluted = seen[Lens.BASIC], seen[Lens.DILUTED]
    # (50 + 25 + 15 - 5) / 100 and (75 + 5 + 15 - 5) / 100
    assert (number(basic.mnav_enterprise), number(diluted.mnav_enterprise)) == (Decimal("0.85"), Decimal("0.9"))
    # coins 100 + cash 5 - debt 25 - preferred 15 = 65, over a million; without the note's 20 it is 85, over 1.5 million
    assert (number(basic.net_assets), number(basic.nav_per_share)) == (65000000, 65)
    assert (number(diluted.net_assets), number(diluted.nav_per_share)) == (85000000, Decimal("56.666667"))
    assert number(basic.mnav_net) == Decimal("0.769231")
    assert number(basic.premium) == Decimal("-23.076923")
    assert (number(diluted.mnav_net), number(diluted.premium)) == (Decimal("0.882353"), Decimal("-11.764706"))
    assert number(basic.coins_per_share) == Decimal("0.001")


def test_preferred_issued_since_its_total_leaves_what_rests_on_it_missing() -> None:
    terms = (("principal_usd", "11000000"), ("issued", "2025-10-13"))
    seen, valued, _ = asked(*FIRM, fact("instrument", "preferred", "2025-10-13", source="curated", terms=terms))
    basic = seen[Lens.BASIC]
    why = "11,000,000 USD of preferred were issued after the total of 2025-09-30"
    for figure in (basic.mnav_enterprise, basic.mnav_net, basic.nav_per_share, valued.mnav_enterprise, valued.mnav_net):
        assert isinstance(figure, Missing)
        assert figure.reason == why
    assert (number(basic.mnav), number(valued.preferred)) == (Decimal("0.5"), 15000000)


def test_claims_beyond_the_assets_leave_no_multiple_of_what_is_left() -> None:
    heavy = fact("debt_principal_usd", "95000000", source="curated")
    seen, _, _ = asked(*(row for row in FIRM if row is not DEBT), heavy)
    basic = seen[Lens.BASIC]
    assert number(basic.nav_per_share) == -5
    for figure in (basic.mnav_net, basic.premium):
        assert isinstance(figure, Missing)
        assert "claims come to more" in figure.reason


@pytest.mark.parametrize(
    "left_out", [COINS, PRICE, CLOSE, COUNT, DEBT, PREFERRED, CASH, NOTE], ids=lambda row: row.measure
)
def test_without_an_input_what_needs_it_is_missing_and_never_zero(left_out: Fact) -> None:
    whole, _, _ = asked(*FIRM)
    without = [left_out, NOTE] if left_out is DEBT else [left_out]  # else the notes by name are the debt
    seen, _, _ = asked(*(row for row in FIRM if row not in without))
    for lens in COUNTS:
        for name, figure in seen[lens].figures().items():
            assert isinstance(figure, Missing) or figure.value == whole[lens].figures()[name].value != 0
    needs = {"holdings_units": "mnav", "cash_usd": "net_assets", "instrument": "shares"}.get(left_out.measure)
    if needs:
        assert isinstance(seen[Lens.DILUTED].figures()[needs], Missing)


@settings(deadline=None, max_examples=25)
@given(st.permutations(FIRM))
def test_the_order_of_facts_changes_nothing(facts: list[Fact]) -> None:
    whole, seen = asked(*FIRM)[0], asked(*facts)[0]
    assert {lens: row.figures() for lens, row in seen.items()} == {lens: row.figures() for lens, row in whole.items()}


def test_every_figure_has_a_name_of_its_own() -> None:
    names = named_figures(tuple(asked(*FIRM)[0].values()))
    assert number(names["mnav_enterprise_diluted"]) == Decimal("0.9")
    assert "nav_per_share_prefunded" in names


# what was issued since the count -----------------------------------------------------------------------------------

EARLIER = (
    fact("holdings_units", "600", "2025-09-01", asset="BTC"),
    fact("coin_price_usd", "110000", "2025-09-01", asset="BTC"),
    fact("share_price_usd", "70", "2025-09-01"),
    fact("shares_outstanding", "700000", "2025-09-01", source="curated"),
)
LATER = (COINS, PRICE, CLOSE)


def test_coins_bought_since_the_count_give_an_estimate_with_bounds() -> None:
    _, _, issued = asked(*EARLIER, *LATER)
    assert issued is not None
    assert isinstance(issued.shares, Derived)
    # 400 coins x 105,000 / 60, between 400 x 100,000 / 70 ... no cash known, so from nothing, to 400 x 110,000 / 50
    assert (issued.shares.value, issued.shares.low, issued.shares.high) == (700000, 0, 880000)
    assert issued.is_estimate
    assert issued.shares.note.startswith("an estimate")
    assert (issued.with_count.value, issued.with_count.high) == (1400000, 1580000)  # type: ignore[union-attr]
    with_cash = asked(*EARLIER, *LATER, fact("cash_usd", "5000000"))[2]
    assert with_cash is not None
    assert round(with_cash.shares.low) == 500000  # type: ignore[union-attr]


def test_what_debt_may_have_paid_for_is_not_in_the_lower_bound_of_an_estimate() -> None:
    def low(*facts: Fact) -> Decimal:
        issued = asked(*EARLIER, *LATER, fact("cash_usd", "5000000"), *facts)[2]
        assert issued is not None
        assert isinstance(issued.shares, Derived)
        assert issued.shares.value == 700000
        return round(issued.shares.low, 2)

    def note(kind: str, **terms: str) -> Fact:
        return fact("instrument", kind, "2025-10-01", source="curated", terms=tuple(terms.items()))

    # 400 coins x 100,000 less 5 million of cash and 20 million of notes, over 70
    assert low(note("convertible", principal_usd="20000000", issued="2025-10-01")) == Decimal("214285.71")
    assert low(note("preferred", principal_usd="40000000", issued="2025-10-01")) == 0
    assert low(note("convertible", principal_usd="20000000", issued="2025-09-01")) == 500000, "there at the count"
    assert low(note("warrant", count="1000", issued="2025-10-01")) == 500000
    assert low(note("convertible", issued="2025-10-01")) == 0, "of a principal that nobody states"


def test_an_estimate_is_scored_at_the_next_count() -> None:
    issued = asked(*EARLIER, *LATER)[2]
    assert issued is not None
    assert isinstance(issued.with_count, Derived)
    near, far = score(issued.with_count, Decimal(1250000)), score(issued.with_count, Decimal(2000000))
    assert (near.error, near.within) == (Decimal("0.12"), True)
    assert (far.error, far.within) == (Decimal("-0.3"), False)


def scored(*facts: Fact) -> Score | None:
    ledger, day = Ledger(facts), date(2025, 12, 10)
    return last_scored(ledger, sheet(ledger, "XYZ", day, end_of_day(day)))


def test_the_newest_count_is_held_against_the_estimate_that_went_before_it() -> None:
    # counted in November and told in December: until then 1.4 million shares were estimated for the day
    told = fact("shares_outstanding", "1250000", "2025-11-21", "2025-12-10", source="curated")
    found = scored(*EARLIER, *LATER, told)
    assert found == Score(Decimal(1400000), Decimal(1250000), Decimal("0.12"), within=True)
    far = scored(*EARLIER, *LATER, fact("shares_outstanding", "2000000", "2025-11-21", "2025-12-10", source="curated"))
    assert far == Score(Decimal(1400000), Decimal(2000000), Decimal("-0.3"), within=False)


def test_what_was_not_estimated_is_not_scored() -> None:
    told = fact("shares_outstanding", "1250000", "2025-11-21", "2025-12-10", source="curated")
    average = fact(
        "shares_outstanding", "1250000", "2025-11-21", "2025-12-10", source="curated", note="weighted average",
        confidence="low",
    )  # fmt: skip
    assert scored(*LATER, told) is None, "no count to begin from"
    assert scored(*EARLIER, *LATER, average) is None
    assert scored(*LATER) is None


def test_stated_sales_go_before_an_estimate_and_are_exact() -> None:
    sold = [
        fact("atm_shares_sold", "30000", "2025-09-15", start_of_period="2025-09-08"),
        fact("atm_shares_sold", "20000", "2025-10-05", start_of_period="2025-09-16"),
    ]
    seen, _, issued = asked(*EARLIER, *LATER, *sold)
    assert issued is not None
    assert (issued.shares.value, issued.is_estimate) == (50000, False)
    assert seen[Lens.ISSUED].count.figure.value == 750000


@pytest.mark.parametrize("start", ["2025-08-25", "2025-09-10", None])
def test_sales_of_periods_that_overlap_or_began_before_the_count_are_not_summed(start: str | None) -> None:
    sold = [
        fact("atm_shares_sold", "30000", "2025-09-15", start_of_period="2025-09-08"),
        fact("atm_shares_sold", "20000", "2025-10-05", start_of_period=start),
    ]
    seen, _, issued = asked(*EARLIER, *LATER, *sold)
    assert issued is not None
    assert isinstance(issued.shares, Missing)
    assert Lens.ISSUED not in seen


def test_no_coins_bought_are_no_sign_that_nothing_was_issued() -> None:
    issued = asked(*EARLIER, PRICE, CLOSE)[2]
    assert issued is not None
    assert issued.shares == Missing("shares issued since the count", "no BTC were bought since the count of 2025-09-01")
