"""Which share count is taken, of what kind it is said to be, and in which day's shares it comes out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from factories import fact

from datmon.balance_sheet import sheet
from datmon.calendars import end_of_day
from datmon.fact import Fact
from datmon.figures import Derived, Figure, Missing
from datmon.issuers import AdsRatio
from datmon.ledger import Ledger
from datmon.share_counts import Counted, CountKind, counted, kind_of

DAY = date(2025, 11, 21)


def count(*facts: Fact, on: date = DAY, known: date = DAY, rows: tuple[AdsRatio, ...] = ()) -> Counted:
    shown = sheet(Ledger(facts), "XYZ", on, end_of_day(known), rows)
    return counted(shown.shares, shown.share_units, shown.as_of)


def value_of(figure: Figure) -> Decimal:
    assert figure.value is not None, figure
    return figure.value


def imported(value: str, day: str, known: str | None = None, **more: str) -> Fact:
    return fact("shares_outstanding", value, day, known, source="curated", **more)  # type: ignore[arg-type]


def test_a_count_from_before_a_split_is_taken_in_the_shares_of_the_day_asked_of() -> None:
    # KULR: 298,466,335 on the cover of 2025-05-15, 1-for-8 from 2025-06-23
    cover = imported("298466335", "2025-05-15", note="cover page")
    split = fact("split_ratio", "0.125", "2025-06-23", "2025-06-18")
    before, after = (count(cover, split, on=date(2025, 6, day), known=date(2025, 6, day)) for day in (22, 23))
    assert value_of(before.figure) == 298466335
    assert value_of(after.figure) == Decimal("37308291.875")
    assert isinstance(after.figure, Derived)
    assert after.figure.note == "split 0.125 for 1 of 2025-06-23"
    assert [label for label, _ in after.figure.inputs] == ["count", "split_1"]
    assert after.figure.as_of == date(2025, 5, 15), "the split makes the count no younger"


def test_a_restated_comparative_asked_of_before_the_split_is_taken_back() -> None:
    # HSDT: the quarter ended on the eve of a 1-for-50, its report gives the count after it
    quarter = imported("680475", "2025-06-30", "2025-08-14", note="balance sheet date")
    split = fact("split_ratio", "0.02", "2025-07-01", "2025-06-27")
    assert value_of(count(quarter, split, on=date(2025, 6, 30)).figure) == 34023750
    after = count(quarter, split, on=date(2025, 7, 1)).figure
    assert value_of(after) == 680475


def test_a_split_that_is_announced_and_not_in_effect_changes_nothing() -> None:
    split = fact("split_ratio", "0.2", "2026-02-13", "2025-11-20")
    assert value_of(count(imported("100", "2025-11-12"), split).figure) == 100


def test_a_split_learned_of_later_does_not_change_an_earlier_answer() -> None:
    cover = imported("1000", "2025-06-01")
    split = fact("split_ratio", "0.1", "2025-10-01", "2025-11-25")
    assert value_of(count(cover, split).figure) == 1000
    assert value_of(count(cover, split, known=date(2025, 11, 26)).figure) == 100


def test_ordinary_shares_are_divided_by_the_ratio_of_the_day_and_adss_moved_by_its_change() -> None:
    rows = (AdsRatio(Decimal(10)), AdsRatio(Decimal(100), date(2025, 9, 17)))
    ordinary = imported("1423396540", "2025-07-16", note="counted in ordinary shares")
    adss = imported("142339654", "2025-07-16", note="counted in ADS")
    for given in (ordinary, adss):
        values = [value_of(count(given, on=date(2025, 9, day), rows=rows).figure) for day in (16, 17)]
        assert values == [Decimal("142339654"), Decimal("14233965.4")]


def test_a_ratio_does_not_grow_stale() -> None:
    ratio = fact("ads_ratio", "15", "2019-11-21")
    figure = count(imported("1500", "2025-09-30", note="counted in ordinary shares"), ratio).figure
    assert (value_of(figure), figure.as_of) == (100, date(2025, 9, 30))  # type: ignore[union-attr]


def test_a_ratio_that_changed_with_no_ratio_known_leaves_ordinary_shares_missing() -> None:
    changed = fact("split_ratio", "0.1", "2025-09-17", terms=(("kind", "ads_ratio_change"),))
    figure = count(imported("1500", "2025-09-30"), changed).figure
    assert figure == Missing("basic ADS", "no number of ordinary shares behind one ADS is known for 2025-11-21")


@pytest.mark.parametrize(
    ("reader", "note", "kind"),
    [
        ("cover_shares@3", "", CountKind.COVER),
        ("inline_xbrl_issuer@2", "", CountKind.COVER),
        ("issued_shares_row@1", "", CountKind.PERIOD_END),
        ("share_count_sentence@1", "", CountKind.STATED),
        ("curated@1", "cover page; filed: signature date", CountKind.COVER),
        ("curated@1", "balance sheet date; filed: signature date", CountKind.PERIOD_END),
        ("curated@1", "weighted average, no period-end count found", CountKind.WEIGHTED),
        ("curated@1", "class A + B", CountKind.STATED),
    ],
)
def test_the_kind_of_a_count(reader: str, note: str, kind: CountKind) -> None:
    assert kind_of(replace(fact("shares_outstanding", "1"), reader=reader, note=note)) is kind


def test_a_days_count_goes_before_the_average_of_its_quarter_and_an_older_one_does_not() -> None:
    average = imported("500", "2025-09-30", "2025-11-04", note="weighted average")
    within = imported("450", "2025-07-15", note="cover page")
    taken = count(average, within)
    assert (value_of(taken.figure), taken.kinds, taken.day) == (450, (CountKind.COVER,), date(2025, 7, 15))
    older = count(average, imported("450", "2025-06-20", note="cover page"))
    assert (value_of(older.figure), older.kinds) == (500, (CountKind.WEIGHTED,))
    weak = count(average, imported("450", "2025-07-15", confidence="low"))
    assert value_of(weak.figure) == 500


@pytest.mark.parametrize(
    ("note", "included"),
    [
        ("incl. pre-funded warrants (80.8M)", True),
        ("common + 12.9M pre-funded warrants", True),
        ("including 23,930,181 pre-funded warrants", True),
        ("plus 133.8M pre-funded warrants", False),
        ("common only; 13,814,883 pre-funded", False),
        ("excludes 222,458,520 pre-funded", False),
    ],
)
def test_whether_a_count_includes_prefunded_warrants(note: str, included: bool) -> None:
    assert count(imported("1000", "2025-11-10", note=note)).includes_prefunded is included


# counts that a document after the split gives of a day before it ---------------------------------------------------


def told(value: str, day: str, known: str, form: str, *beside: Fact) -> Counted:
    """A count read in a document of that form, with the counts beside it; a 1-for-8 split from 2025-06-23."""
    split = fact("split_ratio", "0.125", "2025-06-23", "2025-06-18")
    read = fact("shares_outstanding", value, day, known, document="0000000000-25-999999/x.htm")
    ledger = Ledger([read, split, *beside], {"0000000000-25-999999": form})
    shown = sheet(ledger, "XYZ", DAY, end_of_day(DAY))
    return counted(shown.shares, shown.share_units, DAY)


COVER = imported("298466335", "2025-05-15", note="cover page")


def test_the_count_a_split_began_from_is_told_by_the_count_beside_it() -> None:
    from_before = told("305000000", "2025-06-20", "2025-06-24", "8-K", COVER)
    assert value_of(from_before.figure) == 38125000
    assert isinstance(from_before.figure, Derived)
    assert "fits the counts beside it only in shares from before the split" in from_before.figure.note
    restated = told("38125000", "2025-06-20", "2025-06-24", "8-K", COVER)
    assert value_of(restated.figure) == 38125000


def test_a_periodic_report_restates_whatever_is_beside_it() -> None:
    assert value_of(told("305000000", "2025-06-20", "2025-08-14", "10-Q", COVER).figure) == 305000000


def test_without_a_count_beside_it_a_count_is_taken_as_restated() -> None:
    assert value_of(told("305000000", "2025-06-20", "2025-06-24", "8-K").figure) == 305000000
