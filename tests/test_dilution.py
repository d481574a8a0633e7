"""The basic count names its classes and its day."""

from datetime import date
from decimal import Decimal

from factories import fact

from datmon.balance_sheet import sheet
from datmon.calendars import parse_instant
from datmon.dilution import basic_count
from datmon.fact import Fact
from datmon.figures import Derived, Missing, Stated
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


def test_ordinary_shares_become_the_ads_that_trade() -> None:
    ratio = fact("ads_ratio", "100", "2025-09-17")
    ordinary = fact("shares_outstanding", "12345678900", "2025-09-30")
    assert basic(ordinary, ratio).value == Decimal(123456789)


def test_a_count_in_ads_is_not_divided_again() -> None:
    ratio = fact("ads_ratio", "100", "2025-09-17")
    imported = fact("shares_outstanding", "13933963", "2025-09-30", source="curated", note="release; counted in ADS")
    assert basic(imported, ratio).value == Decimal(13933963)
