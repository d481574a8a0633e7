"""Counts of shares: the basic one names its classes and its day; instruments are shares or debt, never both."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from factories import fact
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.balance_sheet import sheet
from datmon.calendars import end_of_day, parse_instant
from datmon.dilution import COUNTS, Lens, ShareCount, assumed_price, basic_count, count, treasury_stock
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Missing, Stated
from datmon.issuers import AdsRatio
from datmon.ledger import Ledger


def basic(*facts: Fact) -> Stated | Derived | Missing:
    return basic_count(sheet(Ledger(facts), "XYZ", date(2025, 11, 21), parse_instant("2025-11-21")))


def test_one_count_is_taken_as_stated() -> None:
    count = fact("shares_outstanding", "384067823", "2025-11-20")
    assert basic(count) == Stated(count)


def test_classes_are_summed_by_name() -> None:
    a = fact("shares_outstanding", "195380091", share_class="A")
    b = fact("shares_outstanding", "732224903", share_class="B")
    figure = basic(a, b)
    assert isinstance(figure, Derived)
    assert figure.value == 927604994
    assert figure.inputs == (("class A", Stated(a)), ("class B", Stated(b)))


def test_a_carried_class_makes_the_count_as_old_as_itself() -> None:
    old_b = fact("shares_outstanding", "20", "2025-06-30", share_class="B")
    figure = basic(old_b, fact("shares_outstanding", "100", share_class="A"))
    assert isinstance(figure, Derived)
    assert (figure.value, figure.as_of) == (120, date(2025, 6, 30))


def test_without_a_count_the_shares_are_missing() -> None:
    assert basic() == Missing("basic shares", "no shares outstanding was known by then")


def test_a_count_of_no_shares_is_no_count() -> None:
    assert basic(fact("shares_outstanding", "0", "2025-11-20")) == Missing(
        "basic shares", "the count of 2025-11-20 is 0 shares, which no firm has"
    )
    a = fact("shares_outstanding", "195380091", share_class="A")
    assert basic(a, fact("shares_outstanding", "0", share_class="B")).value == 195380091


def test_ordinary_shares_become_the_ads_that_trade() -> None:
    ratio = fact("ads_ratio", "100", "2025-09-17")
    ordinary = fact("shares_outstanding", "12345678900", "2025-09-30")
    assert basic(ordinary, ratio).value == Decimal(123456789)


def test_a_count_in_ads_is_not_divided_again() -> None:
    ratio = fact("ads_ratio", "100", "2025-09-17")
    imported = fact("shares_outstanding", "13933963", "2025-09-30", source="curated", note="release; counted in ADS")
    assert basic(imported, ratio).value == Decimal(13933963)


# what instruments add ---------------------------------------------------------------------------------------------

DAY = date(2025, 11, 21)
OUTSTANDING = fact("shares_outstanding", "1000000", "2025-11-14", note="cover page", source="curated")
DEBT = fact("debt_principal_usd", "50000000", "2025-09-30", source="curated")


def listed(kind: str, known: str = "2025-11-14", note: str = "", **terms: str) -> Fact:
    return fact("instrument", kind, known, known, terms=tuple(terms.items()), source="curated", note=note)


def seen(lens: Lens, price: str, *facts: Fact, rows: tuple[AdsRatio, ...] = ()) -> ShareCount:
    shown = sheet(Ledger(facts), "XYZ", DAY, end_of_day(DAY), rows)
    return count(shown, lens, Stated(fact("share_price_usd", price, "2025-11-21")))


def shares(lens: Lens, price: str, *facts: Fact) -> Decimal:
    figure = seen(lens, price, *facts).figure
    assert figure.value is not None, figure
    return round(figure.value, 2)


WARRANT = listed("warrant", count="300000", conversion_or_strike_price="6", settlement="share")
NOTE = listed("convertible", principal_usd="50000000", conversion_or_strike_price="25", settlement="share")


def test_prefunded_warrants_are_shares_and_nothing_else_is_in_that_count() -> None:
    # Forward Industries, 2026-02-20: 52,802,604 common and 23,930,181 pre-funded warrants
    common = fact("shares_outstanding", "52802604", "2025-11-20")
    prefunded = listed("prefunded_warrant", count="23930181", conversion_or_strike_price="0.00001", settlement="share")
    assert shares(Lens.BASIC, "5", common, prefunded, WARRANT) == 52802604
    assert shares(Lens.PREFUNDED, "5", common, prefunded, WARRANT) == 76732785


def test_prefunded_warrants_that_the_count_includes_are_not_added_again() -> None:
    including = fact(
        "shares_outstanding", "137420344", "2025-11-10", note="incl. pre-funded warrants", source="curated"
    )
    prefunded = listed("prefunded_warrant", count="80820163", settlement="share")
    found = seen(Lens.DILUTED, "2", including, prefunded)
    assert found.figure.value == 137420344
    assert found.left_out == (f"{_label(prefunded)}: the count includes pre-funded warrants",)


def _label(row: Fact) -> str:
    return f"prefunded_warrant {row.fact_id[:6]}"


@pytest.mark.parametrize(
    ("price", "added"), [("5", "0"), ("6", "0"), ("8", "75000"), ("12", "150000"), ("60", "270000")]
)
def test_what_a_warrant_pays_buys_shares_back(price: str, added: str) -> None:
    assert shares(Lens.DILUTED, price, OUTSTANDING, WARRANT) == 1000000 + Decimal(added)
    assert shares(Lens.MAXIMUM, price, OUTSTANDING, WARRANT) == 1300000


def test_stock_units_count_in_full() -> None:
    units = listed("rsu", count="20000")
    free = listed("option", count="5000", conversion_or_strike_price="0")
    assert shares(Lens.DILUTED, "1", OUTSTANDING, units, free) == 1025000
    assert shares(Lens.PREFUNDED, "1", OUTSTANDING, units, free) == 1000000


@pytest.mark.parametrize(
    ("settlement", "price", "added", "debt"),
    [
        ("share", "24", "0", "50000000"),
        ("share", "25", "0", "50000000"),
        ("share", "26", "2000000", "0"),
        ("election", "26", "2000000", "0"),
        ("unknown", "26", "2000000", "0"),
        ("cash", "26", "0", "50000000"),
        ("in_kind_coin", "24", "0", "50000000"),
        ("in_kind_coin", "26", "2000000", "0"),
        ("net", "24", "0", "50000000"),
        ("net", "50", "1000000", "50000000"),
    ],
)
def test_a_convert_is_shares_or_debt_by_its_settlement(settlement: str, price: str, added: str, debt: str) -> None:
    note = listed("convertible", principal_usd="50000000", conversion_or_strike_price="25", settlement=settlement)
    found = seen(Lens.DILUTED, price, OUTSTANDING, DEBT, note)
    assert (found.figure.value, found.debt.value) == (1000000 + Decimal(added), Decimal(debt))


def test_a_convert_of_unknown_settlement_is_named_beside_the_count_that_takes_it() -> None:
    note = listed("convertible", principal_usd="50000000", conversion_or_strike_price="25", settlement="unknown")
    said = f"convertible {note.fact_id[:6]}: how it is settled is not known, shares are taken"
    assert seen(Lens.DILUTED, "26", OUTSTANDING, DEBT, note).left_out == (said,)
    assert seen(Lens.DILUTED, "24", OUTSTANDING, DEBT, note).left_out == ()
    assert seen(Lens.DILUTED, "26", OUTSTANDING, DEBT, NOTE).left_out == ()


def test_the_widest_count_takes_converts_in_shares_and_leaves_those_in_cash_as_debt() -> None:
    for settlement, added, debt in (("share", "2000000", 0), ("cash", "0", 50000000), ("in_kind_coin", "2000000", 0)):
        note = listed("convertible", principal_usd="50000000", conversion_or_strike_price="25", settlement=settlement)
        found = seen(Lens.MAXIMUM, "1", OUTSTANDING, DEBT, note)
        assert (found.figure.value, found.debt.value) == (1000000 + Decimal(added), debt)


def test_notes_repaid_in_locked_coins_are_shares_above_their_conversion_price() -> None:
    # Upexi, September 2025: 149,996,123 of notes at 4.25, which are 35,293,205.41 shares
    common = fact("shares_outstanding", "58888756", "2025-11-20")
    notes = listed(
        "convertible", principal_usd="149996123", conversion_or_strike_price="4.25", settlement="in_kind_coin"
    )
    assert shares(Lens.DILUTED, "2.52", common, notes) == 58888756
    assert shares(Lens.DILUTED, "6.16", common, notes) == Decimal("94181961.41")
    assert shares(Lens.MAXIMUM, "2.52", common, notes) == Decimal("94181961.41")


def test_a_loan_repaid_in_coins_is_no_shares_and_a_convert_needs_its_conversion_price() -> None:
    loan = listed("term_loan", principal_usd="50000000", settlement="in_kind_coin")
    found = seen(Lens.MAXIMUM, "26", OUTSTANDING, DEBT, loan)
    assert (found.figure.value, found.debt.value) == (Decimal(1000000), Decimal(50000000))
    note = listed("convertible", principal_usd="50000000", settlement="in_kind_coin")
    assert isinstance(seen(Lens.MAXIMUM, "26", OUTSTANDING, DEBT, note).figure, Missing)


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (  # 20 million at a cent are 2,000 million shares, and the row counts 12.7 million
            {"principal_usd": "20000000", "conversion_or_strike_price": "0.01", "count": "12738854"},
            "states 12,738,854 shares, and 20,000,000 of principal at 0.01, which are 2,000,000,000",
        ),
        (  # at 100 a thousand is 10 shares
            {"principal_usd": "20000000", "conversion_or_strike_price": "100", "conversion_rate": "8"},
            "converts at 100 and into 8 shares for 1,000 of principal",
        ),
        ({"principal_usd": "20000000", "conversion_or_strike_price": "0"}, "has a conversion price of 0"),
    ],
)
def test_a_convert_whose_terms_contradict_each_other_leaves_the_counts_missing(terms: dict[str, str], why: str) -> None:
    note = listed("convertible", settlement="share", **terms)
    for lens in (Lens.DILUTED, Lens.MAXIMUM):
        figure = seen(lens, "200", OUTSTANDING, DEBT, note).figure
        assert isinstance(figure, Missing)
        assert figure.reason == f"convertible {note.fact_id[:6]} {why}"


def test_a_rounded_count_beside_the_conversion_price_is_no_contradiction() -> None:
    note = listed("convertible", principal_usd="1775000", conversion_or_strike_price="26.63", count="66667")
    assert shares(Lens.MAXIMUM, "1", OUTSTANDING, note) == Decimal("1066654.15")


def test_a_conversion_rate_is_shares_for_a_thousand_of_principal() -> None:
    note = listed("convertible", principal_usd="486500000", conversion_rate="72.0841", settlement="share")
    assert shares(Lens.MAXIMUM, "1", OUTSTANDING, note) == Decimal("36068914.65")


def test_a_convertible_preferred_leaves_the_preferred_when_it_counts_as_shares() -> None:
    preferred = fact("preferred_liquidation_usd", "22000000", source="curated")
    series = listed("preferred", principal_usd="20000000", conversion_or_strike_price="10", settlement="share")
    for price, added, left in (("9", 0, 22000000), ("11", 2000000, 2000000)):
        found = seen(Lens.DILUTED, price, OUTSTANDING, preferred, series)
        assert (found.figure.value, found.preferred.value) == (1000000 + added, left)
    plain = seen(Lens.DILUTED, "11", OUTSTANDING, preferred, listed("preferred", principal_usd="20000000"))
    assert (plain.figure.value, plain.preferred.value) == (1000000, 22000000)


def test_after_a_reset_the_count_is_a_function_of_the_price() -> None:
    terms = {"reset_share_of_price": "0.9", "reset_floor": "10"}
    note = listed(
        "convertible", principal_usd="50000000", conversion_or_strike_price="25", reset_date="2025-11-21", **terms
    )
    assert shares(Lens.DILUTED, "20", OUTSTANDING, note) == Decimal("3777777.78")  # at 18
    assert shares(Lens.DILUTED, "11", OUTSTANDING, note) == 6000000  # at the floor of 10
    assert shares(Lens.DILUTED, "9", OUTSTANDING, note) == 1000000  # the floor is above the price
    assert shares(Lens.DILUTED, "30", OUTSTANDING, note) == 3000000  # never above 25
    later = listed(
        "convertible", principal_usd="50000000", conversion_or_strike_price="25", reset_date="2025-11-22", **terms
    )
    assert shares(Lens.DILUTED, "20", OUTSTANDING, later) == 1000000
    assert shares(Lens.MAXIMUM, "20", OUTSTANDING, later) == 3000000, "its day has not come"
    assert shares(Lens.MAXIMUM, "20", OUTSTANDING, note) == Decimal("3777777.78"), "never less than diluted"
    assert shares(Lens.MAXIMUM, "9", OUTSTANDING, note) == 6000000, "in the money or not"


def test_terms_move_over_a_split_with_counts_and_strikes_together() -> None:
    split = fact("split_ratio", "0.125", "2025-11-18", "2025-11-10")
    old = listed("warrant", count="2400000", conversion_or_strike_price="0.75")
    note = listed("convertible", principal_usd="50000000", conversion_or_strike_price="3.125", settlement="share")
    before = fact("shares_outstanding", "8000000", "2025-11-14")
    found = seen(Lens.DILUTED, "26", before, split, old, note)
    assert found.figure.value is not None
    # a million shares, 300,000 warrants at 6, notes at 25
    assert round(found.figure.value, 4) == 1000000 + round(Decimal(300000) * 20 / 26, 4) + 2000000
    told_later = listed("warrant", count="300000", conversion_or_strike_price="6", basis="2025-11-20")
    assert shares(Lens.MAXIMUM, "26", before, split, told_later) == 1300000


def test_of_a_firm_with_adss_terms_must_say_whose_they_are() -> None:
    rows = (AdsRatio(Decimal(10)), AdsRatio(Decimal(100), date(2025, 11, 18)))
    adss = fact("shares_outstanding", "1000000", "2025-11-19", note="counted in ADS", source="curated")
    ordinary = listed("warrant", count="30000000", conversion_or_strike_price="0.06", note="30,000,000 ordinary shares")
    in_ads = listed("warrant", count="3000000", conversion_or_strike_price="0.6", share_unit="ADS")
    for row in (ordinary, in_ads):
        found = seen(Lens.DILUTED, "12", adss, row, rows=rows)
        assert found.figure.value == 1150000
    silent = seen(
        Lens.DILUTED, "12", adss, listed("warrant", count="3000000", conversion_or_strike_price="6"), rows=rows
    )
    assert isinstance(silent.figure, Missing)
    assert "whether" in silent.figure.reason


def test_a_term_that_is_not_known_leaves_the_count_missing_and_is_no_zero() -> None:
    bare = listed("warrant", count="300000")
    assert isinstance(seen(Lens.DILUTED, "12", OUTSTANDING, bare).figure, Missing)
    assert shares(Lens.MAXIMUM, "12", OUTSTANDING, bare) == 1300000
    unpriced = listed("convertible", principal_usd="50000000", settlement="share")
    for lens in (Lens.DILUTED, Lens.MAXIMUM):
        found = seen(lens, "12", OUTSTANDING, DEBT, unpriced)
        assert isinstance(found.figure, Missing)
        assert isinstance(found.debt, Missing)


def test_without_a_table_of_instruments_only_the_outstanding_shares_are_known() -> None:
    assert shares(Lens.BASIC, "12", OUTSTANDING) == 1000000
    for lens in (Lens.PREFUNDED, Lens.DILUTED, Lens.MAXIMUM):
        figure = seen(lens, "12", OUTSTANDING).figure
        assert figure == Missing(f"{lens} shares", "no table lists the firm's warrants, options and converts")


def test_a_table_whose_instruments_have_all_ended_leaves_the_outstanding_shares() -> None:
    terms = {"principal_usd": "50000000", "conversion_or_strike_price": "25", "settlement": "share"}
    repaid = listed("convertible", maturity="2025-11-20", outcome="repaid", **terms)
    long_ago = listed("warrant", count="300000", conversion_or_strike_price="6", maturity="2025-11-13")
    for row in (repaid, long_ago):
        assert shares(Lens.MAXIMUM, "60", OUTSTANDING, row) == 1000000
    silent = listed("convertible", maturity="2025-11-20", **terms)
    figure = seen(Lens.MAXIMUM, "60", OUTSTANDING, silent).figure
    assert isinstance(figure, Missing)
    assert figure.reason.endswith("matured after the count, outcome unknown")


def test_what_filings_tell_of_instruments_is_named_and_not_summed() -> None:
    terms = (("count", "500000"), ("conversion_or_strike_price", "1"))
    told = fact("instrument", "warrant", "2025-11-14", terms=terms)
    found = seen(Lens.DILUTED, "12", OUTSTANDING, WARRANT, told)
    assert found.figure.value == 1150000
    assert found.left_out == ("1 told of in filings, which are shown and not summed",)


def test_a_note_that_matured_after_the_count_is_neither_shares_nor_debt_until_it_is_known_what_became_of_it() -> None:
    terms = {"principal_usd": "50000000", "conversion_or_strike_price": "25", "settlement": "share"}
    silent = listed("convertible", maturity="2025-11-20", **terms)
    found = seen(Lens.DILUTED, "26", OUTSTANDING, WARRANT, silent)
    assert isinstance(found.figure, Missing)
    assert "matured after the count, outcome unknown" in found.figure.reason
    told = listed("convertible", maturity="2025-11-20", outcome="repaid", **terms)
    assert seen(Lens.DILUTED, "12", OUTSTANDING, WARRANT, told).figure.value == 1150000
    long_ago = listed("convertible", maturity="2025-11-13", **terms)
    assert seen(Lens.DILUTED, "12", OUTSTANDING, WARRANT, long_ago).figure.value == 1150000, "the count is of after it"


def test_more_taken_as_shares_than_is_owed_leaves_the_debt_missing() -> None:
    small = fact("debt_principal_usd", "30000000", source="curated")
    assert isinstance(seen(Lens.DILUTED, "26", OUTSTANDING, small, NOTE).debt, Missing)
    rounded = fact("debt_principal_usd", "49999000", source="curated")
    assert seen(Lens.DILUTED, "26", OUTSTANDING, rounded, NOTE).debt.value == 0


def test_a_count_names_its_day_its_kind_and_its_instruments() -> None:
    found = seen(Lens.DILUTED, "12", OUTSTANDING, WARRANT, NOTE)
    assert (found.day, found.kind) == (date(2025, 11, 14), "cover page")
    assert found.instruments == (f"warrant {WARRANT.fact_id[:6]}: treasury stock",), "out of the money is not named"
    assert found.figure.as_of == date(2025, 11, 14)  # type: ignore[union-attr]


# properties -------------------------------------------------------------------------------------------------------

amounts = st.decimals(min_value=1, max_value=10**7, places=2)
prices = st.decimals(min_value="0.01", max_value=10**4, places=2)
kinds = st.sampled_from(["warrant", "option", "prefunded_warrant", "convertible"])
ways = st.sampled_from(["share", "cash", "net", "election", "in_kind_coin", "unknown"])
instruments = st.lists(st.tuples(kinds, ways, amounts, prices), min_size=1, max_size=6)


@given(amounts, prices, prices, prices)
def test_the_treasury_stock_count_never_falls_as_the_price_rises(
    number: Decimal, strike: Decimal, one: Decimal, other: Decimal
) -> None:
    low, high = sorted((one, other))
    assert 0 <= treasury_stock(number, strike, low) <= treasury_stock(number, strike, high) <= number


def _facts(rows: list[tuple[str, str, Decimal, Decimal]]) -> list[Fact]:
    made = [
        listed(
            kind, conversion_or_strike_price=f"{strike}", settlement=way,
            **{"principal_usd" if kind == "convertible" else "count": f"{amount}"},
        )
        for kind, way, amount, strike in rows
    ]  # fmt: skip
    owed = sum((amount for kind, _, amount, _ in rows if kind == "convertible"), Decimal(0))
    return [OUTSTANDING, fact("debt_principal_usd", f"{owed}", source="curated"), *made]


@settings(deadline=None, max_examples=60)
@given(instruments, prices)
def test_no_instrument_is_counted_twice(rows: list[tuple[str, str, Decimal, Decimal]], price: Decimal) -> None:
    found = seen(Lens.DILUTED, f"{price}", *_facts(rows))
    ids = [effect.instrument.fact.fact_id for effect in found.used]
    assert len(ids) == len(set(ids))
    as_shares = sum((e.replaces.value or 0 for e in found.used if e.replaces is not None), Decimal(0))
    owed = sum((amount for kind, _, amount, _ in rows if kind == "convertible"), Decimal(0))
    assert found.debt.value is not None
    assert found.debt.value + as_shares == owed
    widest = seen(Lens.MAXIMUM, f"{price}", *_facts(rows)).figure.value
    assert widest is not None
    assert found.figure.value is not None
    assert 1000000 <= found.figure.value <= widest


@settings(deadline=None, max_examples=40)
@given(instruments, prices, st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_nothing(
    rows: list[tuple[str, str, Decimal, Decimal]], price: Decimal, random: Random
) -> None:
    facts = _facts(rows)
    shuffled = random.sample(facts, len(facts))
    for lens in COUNTS:
        one, other = seen(lens, f"{price}", *facts), seen(lens, f"{price}", *shuffled)
        assert (one.figure.value, one.debt.value, one.instruments) == (
            other.figure.value, other.debt.value, other.instruments,
        )  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(instruments, prices, st.data())
def test_without_an_input_a_count_is_missing_and_never_smaller(
    rows: list[tuple[str, str, Decimal, Decimal]], price: Decimal, data: st.DataObject
) -> None:
    facts = _facts(rows)
    place = data.draw(st.integers(min_value=2, max_value=len(facts) - 1))
    whole = seen(Lens.DILUTED, f"{price}", *facts)
    bare = replace(facts[place], terms=tuple(term for term in facts[place].terms if term[0] == "settlement"))
    left = seen(Lens.DILUTED, f"{price}", *facts[:place], bare, *facts[place + 1 :]).figure
    assert isinstance(left, Missing) or left.value == whole.figure.value
    assert isinstance(seen(Lens.DILUTED, f"{price}", *facts[1:]).figure, Missing)


# what has ended, and what may be counted twice --------------------------------------------------------------------


def test_what_became_shares_after_the_count_is_added_and_is_no_debt() -> None:
    terms = {"principal_usd": "50000000", "conversion_or_strike_price": "25", "settlement": "share"}
    note = listed("convertible", maturity="2025-11-20", outcome="converted", **terms)
    for price in ("12", "60"):
        found = seen(Lens.PREFUNDED, price, OUTSTANDING, DEBT, note)
        assert (found.figure.value, found.debt.value) == (3000000, 0)
    told_since = fact("debt_principal_usd", "7000000", "2025-11-21", source="curated")
    assert seen(Lens.PREFUNDED, "12", OUTSTANDING, told_since, note).debt.value == 7000000, "told without it"
    bought = listed(
        "warrant", count="300000", conversion_or_strike_price="6", maturity="2025-11-20", outcome="exercised"
    )
    assert seen(Lens.DILUTED, "12", OUTSTANDING, bought).figure.value == 1300000
    assert seen(Lens.BASIC, "12", OUTSTANDING, bought).figure.value == 1000000
    lapsed = listed("warrant", count="300000", conversion_or_strike_price="6", maturity="2025-11-20", outcome="expired")
    assert seen(Lens.DILUTED, "12", OUTSTANDING, NOTE, lapsed).figure.value == 1000000


def test_prefunded_warrants_listed_before_the_count_may_be_in_it_and_that_is_said() -> None:
    old = listed("prefunded_warrant", "2025-08-01", count="100")
    (said,) = seen(Lens.PREFUNDED, "12", OUTSTANDING, old).left_out
    assert said.endswith("listed before the count of 2025-11-14; what was exercised since is in both")
    figure = seen(Lens.PREFUNDED, "12", OUTSTANDING, old).figure
    assert isinstance(figure, Derived)
    assert (figure.low, figure.value, figure.high) == (1000000, 1000100, 1000100)
    assert figure.exactness is Exactness.ESTIMATED
    assert seen(Lens.PREFUNDED, "12", OUTSTANDING, listed("prefunded_warrant", count="100")).left_out == ()


def test_a_count_is_a_function_of_an_assumed_price() -> None:
    shown = sheet(Ledger([OUTSTANDING, WARRANT]), "XYZ", DAY, end_of_day(DAY))
    close = Stated(fact("share_price_usd", "5", "2025-11-21"))
    at = [count(shown, Lens.DILUTED, assumed_price(Decimal(price), close)).figure for price in (5, 8, 12)]
    assert [figure.value for figure in at] == [1000000, 1075000, 1150000]
    assert at[-1].exactness is Exactness.ESTIMATED  # type: ignore[union-attr]


def test_terms_in_the_shares_of_a_split_that_was_not_known_yet_leave_the_count_missing() -> None:
    restated = listed(
        "warrant", count="300000", conversion_or_strike_price="6", basis="2026-02-13", restated_later="yes"
    )
    found = seen(Lens.MAXIMUM, "26", OUTSTANDING, restated).figure
    assert isinstance(found, Missing)
    assert "stated in the shares of 2026-02-13, of which nothing was known yet" in found.reason
