"""A coin's units by what is done with them: buckets overlap, never exceed the units, and silence is not zero."""

from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from factories import fact
from hypothesis import given
from hypothesis import strategies as st

from datmon.balance_sheet import Position, sheet
from datmon.calendars import parse_instant
from datmon.coin_buckets import CoinBuckets, bucket_of
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Missing, Stated
from datmon.ledger import Ledger

DAY = date(2025, 11, 21)
HELD = fact("holdings_units", "2066827", asset="SOL")
LOCKED = fact("locked_units", "1047222", asset="SOL")
STAKED = fact("staked_units", "1963486", asset="SOL")


def position(*facts: Fact) -> Position:
    (row,) = sheet(Ledger(facts), "XYZ", DAY, parse_instant("2025-11-21")).positions
    return row


def buckets(*facts: Fact) -> CoinBuckets:
    return position(*facts).buckets


def test_what_is_not_locked_is_free() -> None:
    shown = buckets(HELD, LOCKED)
    assert shown["locked"] == Stated(LOCKED)
    assert shown.free.value == 1019605  # the liquid coins, as the filer counts them
    assert isinstance(shown.free, Derived)
    assert shown.free.note == "nothing is stated of pledged, lent, receivable coins"


def test_a_bucket_of_which_nothing_is_stated_is_missing_and_so_is_what_is_free() -> None:
    shown = buckets(HELD)
    assert shown["pledged"] == Missing("SOL pledged", "no pledged units of SOL were known by then")
    assert isinstance(shown["staked"], Missing)
    assert shown.free == Missing("SOL free", "nothing is stated of locked, pledged, lent, receivable or restricted SOL")


def test_staked_coins_can_be_sold_and_the_overlap_is_said() -> None:
    shown = buckets(HELD, LOCKED, STAKED)
    assert shown.free.value == 1019605
    assert shown.overlaps == (
        "staked and locked are stated apart: a coin may stand in several of them",
        "at least 943,881 must, of 2,066,827 held",
    )


def test_buckets_that_may_overlap_leave_an_interval() -> None:
    pledged = fact("restricted_or_pledged_units", "500000", asset="SOL", note="pledged to the lender")
    shown = buckets(HELD, LOCKED, pledged)
    assert isinstance(shown.free, Derived)
    assert (shown.free.low, shown.free.value, shown.free.high) == (519605, 519605, 1019605)
    assert shown.free.exactness is Exactness.ESTIMATED


def test_buckets_together_never_exceed_the_units() -> None:
    pledged = fact("restricted_or_pledged_units", "2000000", asset="SOL", note="pledged")
    shown = buckets(HELD, LOCKED, pledged)
    assert shown.tied.value == 2066827
    assert shown.free.value == 0
    assert isinstance(shown.free, Derived)
    assert shown.free.high == 66827


def test_a_bucket_larger_than_the_units_is_missing() -> None:
    shown = buckets(fact("holdings_units", "100", asset="SOL"), LOCKED)
    assert shown["locked"] == Missing("locked", "1,047,222 locked on 2025-09-30 are more than 100 held on 2025-09-30")


def test_a_stated_zero_of_pledged_coins_leaves_all_free() -> None:
    none = fact("restricted_or_pledged_units", "0", asset="SOL", note="pledged")
    assert buckets(HELD, none).free.value == 2066827


def test_coins_of_customers_are_no_part_of_the_units() -> None:
    shown = buckets(HELD, fact("customer_units", "5000000", asset="SOL"))
    assert shown.customer.value == 5000000
    assert shown.units.value == 2066827


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Number of Solana Tokens locked | 1,047,222", "locked"),
        ("Coins pledged as collateral | 70", "pledged"),
        ("XYZ,pledged_units,BTC,800,BTC,2025-09-30", "pledged"),
        ("Bitcoin loaned to third parties | 7,377", "lent"),
        ("Bitcoin - receivable, 10,000", "receivable"),
        ("Digital assets, restricted | 345,551", "restricted"),
        ("unlocked tokens", "restricted"),
    ],
)
def test_the_words_of_a_count_say_what_holds_the_coins(words: str, name: str) -> None:
    assert bucket_of(words) == name


def test_locked_coins_told_as_restricted_or_pledged_are_not_pledged() -> None:
    told = fact("restricted_or_pledged_units", "1047222", asset="SOL", note="Number of Solana Tokens locked")
    row = position(HELD, told)
    assert row.buckets["locked"] == Stated(told)
    assert isinstance(row.pledged, Missing)


def test_an_own_measure_goes_before_the_joint_one() -> None:
    told = fact("restricted_or_pledged_units", "999", asset="SOL", note="locked")
    assert buckets(HELD, LOCKED, told)["locked"] == Stated(LOCKED)


def test_the_order_of_the_facts_changes_nothing() -> None:
    pledged = fact("restricted_or_pledged_units", "500000", asset="SOL", note="pledged")
    first, *others = [buckets(*facts) for facts in permutations((HELD, LOCKED, STAKED, pledged))]
    assert all(other == first for other in others)


COUNTS = st.none() | st.integers(0, 2_000)


@given(units=st.integers(0, 1_000), locked=COUNTS, lent=COUNTS, owed=COUNTS)
def test_tied_and_free_coins_are_the_units(units: int, locked: int | None, lent: int | None, owed: int | None) -> None:
    stated = {"locked_units": locked, "lent_units": lent, "receivable_units": owed}
    told = [fact(name, str(count), asset="SOL") for name, count in stated.items() if count is not None]
    shown = buckets(fact("holdings_units", str(units), asset="SOL"), *told)
    if isinstance(shown.free, Missing) or isinstance(shown.tied, Missing):
        assert all(isinstance(shown[name], Missing) for name in ("locked", "lent", "receivable"))
        return
    assert shown.free.value + shown.tied.value == units
    assert 0 <= shown.free.low <= shown.free.value <= shown.free.high <= units
    assert Decimal(0) <= shown.tied.low <= shown.tied.value
