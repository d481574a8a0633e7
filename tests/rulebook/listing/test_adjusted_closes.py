"""Closes that were adjusted backwards for a split are found by the step they do not make."""

from datetime import date
from decimal import Decimal

import pytest
from closes import closes_to, reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.errors import BadInput
from datmon.rulebook.listing.adjusted_closes import as_traded, check_unadjusted, seems_adjusted
from datmon.rulebook.listing.security import Close
from datmon.splits import Split

DAY = date(2025, 11, 20)
SPLIT_ON = date(2025, 11, 10)


def traded(ratio: Decimal, noise: list[int]) -> tuple[Close, ...]:
    """Closes as traded around a split of 1 for `ratio`, each off by some percent."""
    sessions = closes_to(DAY, ["1"] * len(noise))
    return tuple(
        Close(row.day, Decimal("0.5") * (ratio if row.day >= SPLIT_ON else 1) * (100 + off) / 100)
        for row, off in zip(sessions, noise, strict=True)
    )


NOISE = st.lists(st.integers(-9, 9), min_size=30, max_size=30)


@settings(deadline=None)  # the calendar is read with the first example
@given(st.integers(3, 250), NOISE)
def test_closes_as_traded_pass_and_adjusted_ones_are_refused(old: int, noise: list[int]) -> None:
    split = reverse(SPLIT_ON, str(old))
    closes = traded(Decimal(old), noise)
    check_unadjusted(closes, (split,))
    adjusted = tuple(Close(row.day, row.price if row.day >= SPLIT_ON else row.price * old) for row in closes)
    with pytest.raises(BadInput) as refused:
        check_unadjusted(adjusted, (split,))
    assert str(refused.value).count(".") == 1, "one sentence"
    assert f"1-for-{old} split of {SPLIT_ON}" in str(refused.value)


def test_a_forward_split_is_checked_the_other_way_round() -> None:
    down = tuple(
        Close(row.day, Decimal(70) if row.day < SPLIT_ON else Decimal(10)) for row in closes_to(DAY, ["1"] * 20)
    )
    split = Split(SPLIT_ON, Decimal(7), Decimal(1))
    check_unadjusted(down, (split,))
    with pytest.raises(BadInput):
        check_unadjusted(closes_to(DAY, ["10"] * 20), (split,))


def test_a_crash_beside_a_split_is_no_adjustment() -> None:
    closes = tuple(
        Close(row.day, Decimal("0.5") if row.day < SPLIT_ON else Decimal(6)) for row in closes_to(DAY, ["1"] * 20)
    )
    check_unadjusted(closes, (reverse(SPLIT_ON, "50"),))


def test_splits_outside_the_closes_and_small_ones_say_nothing() -> None:
    closes = closes_to(DAY, ["1.0"] * 20)
    check_unadjusted(
        closes, (reverse(date(2024, 1, 2), "50"), reverse(date(2026, 5, 1), "50"), reverse(SPLIT_ON, "1.5"))
    )


def test_of_a_home_the_closes_before_the_last_such_split_are_left_out_and_told() -> None:
    closes = closes_to(DAY, ["1.0"] * 20)
    kept, said = as_traded(closes, (reverse(SPLIT_ON, "50"),))
    assert kept[0].day == SPLIT_ON
    assert "the closes before 2025-11-10" in said
    assert as_traded(closes, ()) == (closes, "")


def test_ratios_the_wrong_way_round_are_told_of_as_such() -> None:
    closes = traded(Decimal(10), [0] * 30)
    with pytest.raises(BadInput, match=r"move against the 10-for-1 split of 2025-11-10; swap its ratios"):
        check_unadjusted(closes, (Split(SPLIT_ON, Decimal(10), Decimal(1)),))


@settings(deadline=None)
@given(st.integers(2, 250), st.lists(st.integers(31, 999), min_size=16, max_size=60, unique=True))
def test_closes_that_a_split_nobody_named_was_worked_into_are_told(old: int, cents: list[int]) -> None:
    prices = [Decimal(number) / 100 * old for number in cents]
    assert "multiples of" in seems_adjusted(closes_to(DAY, prices), ())


@settings(deadline=None)
@given(st.lists(st.integers(31, 999), min_size=14, max_size=40, unique=True))
def test_closes_in_cents_are_not_told_of_as_adjusted(cents: list[int]) -> None:
    prices = [Decimal("0.31"), Decimal("0.32"), *(Decimal(number) / 100 for number in cents)]
    assert seems_adjusted(closes_to(DAY, prices), ()) == ""


def test_fifteen_different_closes_on_a_wide_step_may_be_chance() -> None:
    prices = [Decimal("0.20") * number for number in range(5, 20)] * 2
    assert seems_adjusted(closes_to(DAY, prices), ()) == ""
    assert seems_adjusted(closes_to(DAY, [*prices, Decimal("6.20")]), ())


def test_closes_multiplied_back_for_a_forward_split_are_not_told_of() -> None:
    prices = [Decimal("0.10") * number for number in range(2000, 2040)]
    later = Split(date(2025, 11, 24), Decimal(10), Decimal(1))
    assert seems_adjusted(closes_to(DAY, prices), (later,)) == ""
    assert seems_adjusted(closes_to(DAY, prices), (reverse(date(2025, 11, 24), "10"),))
