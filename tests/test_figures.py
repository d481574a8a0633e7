"""A number carries how exact it is, what it can be, and its age, through every formula."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact
from hypothesis import given
from hypothesis import strategies as st

from datmon.figures import Derived, Exactness, Figure, Missing, Stated, age_on, derive, exactness_on, total, worst
from datmon.quantities import Precision

DAY = date(2025, 11, 21)


def stated(value: str, precision: Precision = Precision.EXACT, **more: str) -> Stated:
    return Stated(fact("cash_usd", value, precision=precision, **more))  # type: ignore[arg-type]


def ratio(part: Figure, whole: Figure) -> Derived:
    made = derive("r", "part / whole", "ratio", lambda part, whole: part / whole, {"part": part, "whole": whole})
    assert isinstance(made, Derived)
    return made


def test_an_exact_number_is_its_own_low_and_high() -> None:
    exact = stated("2264")
    assert (exact.low, exact.high, exact.exactness) == (2264, 2264, Exactness.EXACT)
    assert ratio(exact, stated("4")).bounds is None


def test_a_rounded_number_lies_within_half_its_last_digit() -> None:
    billion = stated("1540000000", Precision.ROUNDED)
    assert (billion.low, billion.high) == (1535000000, 1545000000)
    assert billion.exactness is Exactness.ROUNDED


def test_a_bound_is_open_on_one_side() -> None:
    assert (stated("1000", Precision.AT_LEAST).low, stated("1000", Precision.AT_LEAST).high) == (
        1000,
        Decimal("Infinity"),
    )
    assert stated("1000", Precision.AT_MOST).low == Decimal("-Infinity")


def test_a_ratio_is_least_where_its_part_is_least_and_its_whole_greatest() -> None:
    made = ratio(stated("90", Precision.ROUNDED), stated("300", Precision.ROUNDED))
    assert made.value == Decimal("0.3")
    assert (made.low, made.high) == (Decimal(85) / 350, Decimal(95) / 250)
    assert made.exactness is Exactness.ROUNDED


def test_what_divides_by_an_unbounded_number_comes_down_to_zero() -> None:
    made = ratio(stated("90"), stated("300", Precision.AT_LEAST))
    assert (made.low, made.high) == (0, Decimal("0.3"))


def test_an_estimate_makes_every_number_on_it_an_estimate() -> None:
    guess = derive("g", "average held", "USD", lambda a: a, {"a": stated("5")}, "assumes it", estimated=True)
    sum_ = total("t", "sum", "USD", {"guess": guess, "stated": stated("1")})
    assert isinstance(sum_, Derived)
    assert sum_.exactness is Exactness.ESTIMATED
    assert stated("5", confidence="low").exactness is Exactness.ESTIMATED


def test_an_estimate_with_bounds_of_its_own_hands_them_on() -> None:
    guess = derive(
        "g", "in between", "USD", lambda a: a, {"a": stated("5")}, "", estimated=True, bounds=(Decimal(3), Decimal(9))
    )
    sum_ = total("t", "sum", "USD", {"guess": guess, "stated": stated("1")})
    assert isinstance(sum_, Derived)
    assert (sum_.low, sum_.value, sum_.high) == (4, 6, 10)


def test_a_number_of_an_earlier_day_is_carried_and_has_an_age() -> None:
    old = stated("5", as_of="2025-09-30")
    assert (exactness_on(old, DAY), age_on(old, DAY)) == (Exactness.CARRIED, 52)
    today = stated("5", as_of="2025-11-21")
    assert (exactness_on(today, DAY), age_on(today, DAY)) == (Exactness.EXACT, 0)
    assert exactness_on(stated("5", confidence="low"), DAY) is Exactness.ESTIMATED
    assert age_on(Missing("cash", "none"), DAY) is None


def test_a_figure_is_as_old_as_its_oldest_input() -> None:
    made = ratio(stated("5", as_of="2025-11-21"), stated("2", as_of="2025-11-11"))
    assert age_on(made, DAY) == 10


def test_a_missing_input_leaves_no_number_and_no_bounds() -> None:
    made = derive("r", "a x b", "USD", lambda a, b: a * b, {"a": stated("5"), "b": Missing("b", "not told")})
    assert made == Missing("r", "not told")


@pytest.mark.parametrize("value", list(Exactness))
def test_the_worst_of_one_is_that_one(value: Exactness) -> None:
    assert worst(value) is value
    assert worst(value, Exactness.ESTIMATED) is Exactness.ESTIMATED


AMOUNTS = st.decimals(min_value=1, max_value=10**9, places=0)


@given(a=AMOUNTS, b=AMOUNTS, x=st.floats(0, 1), y=st.floats(0, 1))
def test_whatever_the_rounded_inputs_were_the_result_lies_within_its_bounds(
    a: Decimal, b: Decimal, x: float, y: float
) -> None:
    one, other = stated(f"{a:f}", Precision.ROUNDED), stated(f"{b:f}", Precision.ROUNDED)
    made = ratio(one, other)
    truth = (one.low + (one.high - one.low) * Decimal(x)) / (other.low + (other.high - other.low) * Decimal(y))
    assert made.low <= made.value <= made.high
    assert made.low * Decimal("0.999999") <= truth <= made.high * Decimal("1.000001")
