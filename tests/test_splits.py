"""Splits and ADS ratios: shares of one day as shares of another, and in which day's shares a number is stated."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact

from datmon.fact import Fact
from datmon.issuers import AdsRatio
from datmon.splits import ShareUnits, Split, is_from_before, on_basis, on_sessions, share_units, units_day

SPLIT_ON = date(2025, 6, 23)
BEFORE, AFTER = date(2025, 6, 20), date(2025, 6, 24)
ROWS = (AdsRatio(Decimal(4)), AdsRatio(Decimal(10), date(2024, 10, 9)), AdsRatio(Decimal(100), date(2025, 9, 17)))


def split(day: str = "2025-06-23", ratio: str = "0.125", kind: str = "reverse_split", **terms: str) -> Fact:
    return fact("split_ratio", ratio, day, terms=(("kind", kind), *terms.items()))


def one_for_eight() -> ShareUnits:
    return share_units([split()])


def test_a_share_from_before_a_reverse_split_is_a_part_of_one_after_it_and_the_other_way() -> None:
    units = one_for_eight()
    assert units.factor(BEFORE, SPLIT_ON) == Decimal("0.125"), "the split acts from its own day on"
    assert units.factor(SPLIT_ON, BEFORE) == 8
    assert units.factor(SPLIT_ON, AFTER) == units.factor(date(2025, 1, 2), BEFORE) == 1


def test_splits_one_after_another_multiply() -> None:
    units = share_units([split("2025-05-09", "0.0625"), split("2025-07-01", "0.02"), split("2024-08-08", "10")])
    assert units.factor(date(2024, 8, 1), date(2025, 8, 1)) == Decimal("0.0125")
    assert units.factor(date(2025, 5, 9), date(2025, 6, 30)) == 1


def test_a_ratio_change_moves_the_ads_and_not_the_ordinary_share() -> None:
    units = share_units([], [], ROWS)
    day = date(2025, 9, 17)
    assert units.factor(date(2025, 9, 16), day) == Decimal("0.1")
    assert units.factor(date(2025, 9, 16), day, ordinary=True) == 1
    assert [units.behind_on(each).ordinary for each in (date(2024, 10, 8), date(2025, 9, 16), day)] == [4, 10, 100]  # type: ignore[union-attr]


def test_a_change_told_by_the_row_by_ratios_and_by_a_split_is_one_change() -> None:
    ratios = [fact("ads_ratio", "10", "2024-10-09"), fact("ads_ratio", "100", "2025-09-17", "2025-09-04")]
    told = split("2025-09-19", "0.1", "ads_ratio_change", ratio_new="1", ratio_old="10")
    for units in (share_units([told], ratios, ROWS), share_units([told], ratios), share_units([told], [], ROWS)):
        assert units.factor(date(2025, 9, 16), date(2025, 10, 1)) == Decimal("0.1")


def test_an_old_text_about_a_ratio_left_behind_brings_it_not_back() -> None:
    late = fact("ads_ratio", "10", "2025-10-01", terms=(("kind", "ads_ratio"),))
    assert share_units([], [late], ROWS).factor(date(2025, 9, 16), date(2025, 12, 1)) == Decimal("0.1")
    changed = fact("ads_ratio", "100", "2025-09-17", terms=(("ratio_new", "100"), ("ratio_old", "10")))
    assert share_units([], [changed, late]).factor(date(2025, 9, 16), date(2025, 12, 1)) == Decimal("0.1")


def test_a_firm_without_a_ratio_has_no_adss() -> None:
    assert not one_for_eight().has_ads
    assert share_units([split(kind="ads_ratio_change")]).has_ads
    assert share_units([], [fact("ads_ratio", "15")]).has_ads


@pytest.mark.parametrize(
    ("day", "known", "of", "why"),
    [
        ("2025-05-15", "2025-05-15", "2025-05-15", "a cover before the split counts old shares"),
        ("2025-06-22", "2025-06-22", "2025-06-22", "and so on the eve"),
        ("2025-06-23", "2025-06-23", "2025-06-23", "a count of its day counts new shares"),
        ("2025-03-31", "2025-08-14", "2025-08-14", "a comparative in a report after it is restated"),
        ("2025-06-20", "2025-06-23", "2025-06-23", "a count of the eve, published on the day, is restated"),
        ("2025-06-30", "2025-08-14", "2025-06-30", "a count after it needs nothing"),
    ],
)
def test_in_which_days_shares_a_count_is(day: str, known: str, of: str, why: str) -> None:
    counted = fact("shares_outstanding", "1000", day, known)
    found, said = units_day(counted, one_for_eight())
    assert found == date.fromisoformat(of), why
    assert bool(said) == (of != day)


def test_what_is_filed_in_the_evening_of_new_york_is_of_that_day_though_it_is_past_midnight_in_utc() -> None:
    eve = fact("shares_outstanding", "1000", "2025-06-19", "2025-06-23T02:30:00Z")
    assert units_day(eve, one_for_eight()) == (date(2025, 6, 19), "")


def test_a_count_that_says_it_is_from_before_the_split_is_left_in_old_shares() -> None:
    told = fact(
        "shares_outstanding", "1000", "2025-06-20", "2025-06-25", note="as counted before the reverse stock split"
    )
    day, why = units_day(told, one_for_eight())
    assert (day, why) == (date(2025, 6, 20), "says that it is from before the split of 2025-06-23")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("pre-split", True),
        ("pre 1:10 split", True),
        ("prior to the 1-for-8 reverse stock split", True),
        ("post-split", False),
        ("adjusted for the reverse split", False),
        ("before the offering", False),
    ],
)
def test_the_words_for_a_count_from_before(words: str, told: bool) -> None:
    assert is_from_before(fact("shares_outstanding", "1000", note=words)) is told


# the session -------------------------------------------------------------------------------------------------------

TEN_FOR_ONE = share_units([split("2024-08-07", "10", "forward")])
CLOSES = [  # MSTR: legally in effect on the evening of 2024-08-07, on the new shares from the next session
    (date(2024, 8, 5), Decimal("1309")),
    (date(2024, 8, 6), Decimal("1369.2")),
    (date(2024, 8, 7), Decimal("1246.9")),
    (date(2024, 8, 8), Decimal("135.99")),
    (date(2024, 8, 9), Decimal("135.37")),
]


@pytest.mark.parametrize(
    ("known", "effective", "why"),
    [
        (5, "2024-08-08", "the closes step there"),
        (4, "2024-08-08", "and on that day"),
        (3, "2024-08-08", "a close of the day named that has not stepped is of the old shares"),
        (2, "2024-08-07", "before it nothing says otherwise"),
        (0, "2024-08-07", "without closes either"),
    ],
)
def test_a_split_acts_from_the_session_at_which_the_closes_step(known: int, effective: str, why: str) -> None:
    closes = CLOSES[:known]
    as_of = closes[-1][0] if closes else date(2024, 8, 9)
    (found,) = on_sessions(TEN_FOR_ONE, closes, as_of).splits
    assert found.effective == date.fromisoformat(effective), why


def test_closes_that_never_step_are_adjusted_and_leave_the_day_named() -> None:
    adjusted = [(day, price if price < 500 else price / 10) for day, price in CLOSES]
    (found,) = on_sessions(TEN_FOR_ONE, adjusted, date(2024, 9, 1)).splits
    assert found.effective == date(2024, 8, 7)


def test_a_fall_beside_the_split_hides_it_not_and_one_alone_feigns_none() -> None:
    hidden = [(date(2025, 6, 20), Decimal("0.865")), (date(2025, 6, 23), Decimal("4.2"))]  # 1-for-8, and 39 % down
    assert on_sessions(one_for_eight(), hidden, SPLIT_ON).splits[0].effective == SPLIT_ON
    feigned = [(date(2024, 8, 6), Decimal("1300")), (date(2024, 8, 7), Decimal("600"))]
    assert on_sessions(TEN_FOR_ONE, feigned, date(2024, 8, 7)).splits[0].effective == date(2024, 8, 8)


def test_the_session_that_a_document_names_goes_before_its_day_of_legal_effect() -> None:
    told = split("2024-08-07", "10", "forward", ratio_new="10", ratio_old="1", trading_day="2024-08-08")
    assert share_units([told]).splits[0].effective == date(2024, 8, 8)


def test_a_table_in_the_shares_of_a_later_day_gets_that_basis_where_the_shares_split_since() -> None:
    split = Split(date(2026, 2, 6), Decimal(1), Decimal(20))
    strike = (("conversion_or_strike_price", "27"),)
    warrant = fact("instrument", "warrant", "2026-01-05", terms=strike)
    restated = on_basis(warrant, [split], date(2026, 3, 31))
    assert dict(restated.terms)["basis"] == "2026-02-13"  # the split acts a week after the day named at the latest
    assert restated.note == "in the shares of 2026-03-31, as said at import"
    assert on_basis(warrant, [split], date(2026, 2, 5)) == warrant
    assert on_basis(warrant, [], date(2026, 3, 31)) == warrant
    later = fact("instrument", "warrant", "2026-02-20", terms=strike)
    assert on_basis(later, [split], date(2026, 3, 31)) == later
    own = fact("instrument", "warrant", "2026-01-05", terms=(*strike, ("basis", "2026-01-05")))
    assert on_basis(own, [split], date(2026, 3, 31)) == own
