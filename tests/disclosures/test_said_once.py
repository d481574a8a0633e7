"""What several styles say of one filing is said once; what disagrees is kept for all to see."""

from dataclasses import replace
from decimal import Decimal

from datmon.disclosures import STYLES, _said_once
from datmon.fact import Citation
from datmon.quantities import Precision
from tests.factories import fact

HELD = fact(measure="holdings_units", asset="ETH", value="4285125", as_of="2026-02-01", source="text")


def test_the_exact_number_wins_over_its_rounding_in_the_headline() -> None:
    headline = replace(HELD, value=Decimal(4_285_000), precision=Precision.ROUNDED)
    assert _said_once([headline, HELD]) == [HELD]


def test_a_rounding_that_does_not_fit_is_kept_beside_the_exact_number() -> None:
    other = replace(HELD, value=Decimal(3_000_000), precision=Precision.ROUNDED)
    assert set(_said_once([other, HELD])) == {HELD, other}


def test_two_exact_numbers_that_differ_are_both_kept() -> None:
    other = replace(HELD, value=Decimal(4_285_126))
    assert set(_said_once([other, HELD])) == {HELD, other}


def test_of_a_repeat_the_tagged_one_is_kept() -> None:
    tagged = replace(HELD, source="ixbrl", citation=Citation("0000000000-00-000000/x.htm", 90, 93, "4,2"))
    assert _said_once([HELD, tagged]) == [tagged]


def test_an_upper_bound_never_stands_for_a_number() -> None:
    bound = replace(HELD, value=Decimal(4_300_000), precision=Precision.AT_MOST)
    assert set(_said_once([bound, HELD])) == {HELD, bound}


def test_one_count_read_with_and_without_its_class_is_one_count() -> None:
    tagged = fact(measure="shares_outstanding", asset=None, value="41301400", as_of="2025-11-17", source="ixbrl")
    named = replace(tagged, share_class="Class A", source="text")
    assert _said_once([named, tagged]) == [tagged]


def test_two_classes_of_the_same_size_are_two_counts() -> None:
    one = fact(measure="shares_outstanding", asset=None, value="1000", as_of="2025-11-17", share_class="Class A")
    other = replace(one, share_class="Class B")
    assert set(_said_once([one, other])) == {one, other}


def test_each_style_has_its_own_name() -> None:
    assert len({style.name for style in STYLES}) == len(STYLES)
