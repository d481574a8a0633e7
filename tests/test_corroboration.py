"""What a filing says several times is said once, the best statement first; what disagrees is kept for all to see."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from time import process_time

import pytest
from factories import fact

from datmon.corroboration import agree, said_once, told_first
from datmon.fact import Citation, Fact
from datmon.findings import conflicts
from datmon.quantities import Precision

RELEASE = "0000000000-25-000001/ex991.htm"
HELD = fact("holdings_units", "4285125", "2026-02-01", asset="ETH", document=RELEASE)
SPOKEN = {date(2026, 2, 3), date(2026, 2, 4)}


def at(start: int, quote: str, base: Fact = HELD, **changes: object) -> Fact:
    """The fact said at another place of the release, in those words."""
    citation = Citation(RELEASE, start, start + len(quote), quote)
    return replace(base, citation=citation, **changes)  # type: ignore[arg-type]


def told(*facts: Fact) -> set[Fact]:
    """What is left, without the places that say the same."""
    return {replace(fact, corroborated_by=()) for fact in said_once(facts, lambda _document: SPOKEN)}


def test_the_exact_number_wins_over_its_rounding_in_the_headline() -> None:
    assert told(replace(HELD, value=Decimal(4_285_000), precision=Precision.ROUNDED), HELD) == {HELD}
    assert told(replace(HELD, value=Decimal(4_300_000), precision=Precision.APPROXIMATE), HELD) == {HELD}


def test_a_rounding_that_does_not_fit_is_kept_beside_the_exact_number_and_is_a_conflict() -> None:
    other = at(900, "3.0 million tokens", value=Decimal(3_000_000), precision=Precision.ROUNDED)
    both = said_once([other, HELD])
    assert set(both) == {HELD, other}
    (found,) = conflicts(both)
    assert {citation.quote for citation in found.citations} == {"holdings_units 4285125", "3.0 million tokens"}


def test_two_exact_numbers_that_differ_are_both_kept() -> None:
    other = replace(HELD, value=Decimal(4_285_126))
    assert told(other, HELD) == {HELD, other}


def test_more_than_gives_way_to_the_count_that_says_how_many() -> None:
    bound = replace(HELD, value=Decimal(4_000_000), precision=Precision.AT_LEAST)
    assert told(bound, HELD) == {HELD}
    higher = replace(bound, value=Decimal(5_000_000))
    assert told(higher, HELD) == {HELD, higher}


def test_an_upper_bound_never_stands_for_a_number() -> None:
    bound = replace(HELD, value=Decimal(4_300_000), precision=Precision.AT_MOST)
    assert told(bound, HELD) == {HELD, bound}


def test_of_a_repeat_the_tagged_one_is_kept_and_a_table_beats_prose() -> None:
    tagged, row = at(90, "4,285,125", source="ixbrl"), at(400, "ETH | 4,285,125", source="table")
    assert told(HELD, row, tagged) == {tagged}
    assert told(HELD, row) == {row}


def test_dollars_to_the_dollar_win_over_a_table_in_thousands_and_coins_do_not_give_way() -> None:
    fine = fact("holdings_cost_usd", "195708612", asset="ETH", document=RELEASE)
    coarse = replace(fine, value=Decimal(195_709_000), source="table")
    assert told(coarse, fine) == {fine}
    coins = [replace(HELD, value=Decimal(10_000)), replace(HELD, value=Decimal(10_040))]
    assert agree(*coins)
    assert told(*coins) == set(coins)


def test_one_count_read_with_and_without_its_class_is_one_count() -> None:
    tagged = fact("shares_outstanding", "41301400", "2025-11-17", source="ixbrl", document=RELEASE)
    named = replace(tagged, share_class="Class A", source="text")
    assert told(named, tagged) == {tagged}


def test_two_classes_of_the_same_size_are_two_counts() -> None:
    one = fact("shares_outstanding", "1000", "2025-11-17", share_class="Class A", document=RELEASE)
    other = replace(one, share_class="Class B")
    assert told(one, other) == {one, other}


def test_a_quarter_and_a_year_that_end_on_one_day_are_two_flows() -> None:
    quarter = fact("purchase_units", "359", "2025-03-31", asset="SOL", start_of_period="2025-01-01", document=RELEASE)
    year = replace(quarter, period_start=date(2024, 7, 1))
    assert told(quarter, year) == {quarter, year}
    assert told(quarter, replace(quarter, period_start=None)) == {quarter}


# corroboration ----------------------------------------------------------------------------------------------------


def test_a_second_reader_or_a_second_place_is_remembered() -> None:
    second_reader = replace(HELD, source="ixbrl", reader="tags@1")
    elsewhere = at(700, "now holds 4.285 million ETH", value=Decimal(4_285_000), precision=Precision.ROUNDED)
    (kept,) = said_once([HELD, second_reader, elsewhere])
    assert kept.reader == "tags@1"
    assert kept.corroborated_by == (
        f"{RELEASE}, characters 0 to 22, read by test@1",
        f"{RELEASE}, characters 700 to 727, read by test@1",
    )
    assert kept.fact_id == second_reader.fact_id  # what stands behind a fact does not make it another one


def test_the_same_words_read_twice_by_one_style_corroborate_nothing() -> None:
    (kept,) = said_once([HELD, HELD])
    assert kept.corroborated_by == ()


# days -------------------------------------------------------------------------------------------------------------


def test_a_number_dated_with_the_day_of_the_release_gives_way_to_the_same_number_with_a_day_of_its_own() -> None:
    undated = at(700, "We now hold 4,285,125 ETH", as_of=date(2026, 2, 3))
    assert told(undated, HELD) == {HELD}
    rounded = at(60, "4.285 million", as_of=date(2026, 2, 4), value=Decimal(4_285_000), precision=Precision.ROUNDED)
    assert told(rounded, HELD) == {HELD}


@pytest.mark.parametrize(
    ("quote", "day", "why"),
    [
        ("As of February 3, 2026 we held 4,285,125 ETH", date(2026, 2, 3), "its own words give its day"),
        ("We now hold 4,285,125 ETH", date(2026, 2, 5), "the release does not speak on that day"),
    ],
)
def test_two_days_that_were_both_given_are_two_facts(quote: str, day: date, why: str) -> None:
    other = at(700, quote, as_of=day)
    assert told(other, HELD) == {other, HELD}, why


def test_a_table_has_its_day_from_its_heading_and_another_number_is_another_fact() -> None:
    row = at(700, "ETH | 4,285,125", as_of=date(2026, 2, 3), source="table")
    assert told(row, HELD) == {row, HELD}
    more = at(700, "We now hold 4,300,126 ETH", as_of=date(2026, 2, 3), value=Decimal(4_300_126))
    assert told(more, HELD) == {more, HELD}


def test_a_statement_of_the_month_before_is_no_slip() -> None:
    old = replace(HELD, as_of=date(2026, 1, 25))
    undated = at(700, "We now hold 4,285,125 ETH", as_of=date(2026, 2, 3))
    assert told(old, undated) == {old, undated}


def test_a_purchase_without_a_window_is_the_same_purchase_with_one() -> None:
    week = fact("purchase_units", "155", "2026-02-01", asset="BTC", start_of_period="2026-01-26", document=RELEASE)
    bare = at(700, "acquired 155 bitcoin", week, period_start=None, period_end=date(2026, 2, 3))
    assert told(bare, week) == {week}


def test_words_and_tag_of_one_place_that_differ_by_days_are_one_count() -> None:
    words = "As of August 5, 2025, there were 52,640,118 shares outstanding"
    said = at(50, words, fact("shares_outstanding", "52640118", "2025-08-05", document=RELEASE), reader="words@1")
    tagged = at(60, words[10:], said, as_of=date(2025, 8, 1), reader="tags@1", source="ixbrl")
    assert told(said, tagged) == {tagged}


# cost -------------------------------------------------------------------------------------------------------------


def test_a_filing_made_of_thousands_of_numbers_for_one_thing_costs_no_more_than_its_length() -> None:
    def seconds(count: int) -> float:
        rows = [replace(HELD, value=Decimal(4_000_000 + place)) for place in range(count)]
        rows += [replace(row, precision=Precision.ROUNDED) for row in rows]
        before = process_time()
        said_once(rows, lambda _document: SPOKEN)
        return process_time() - before

    seconds(200)
    assert seconds(4_000) < 20 * max(seconds(500), 0.01)


# a release and the filed exhibit of its text ---------------------------------------------------------------------

WIRE, FILED = "release:0123456789abcdef/release.html", "0000000000-25-000009/ex991.htm"
LINKS = {(WIRE, FILED)}
WORDS = "As of November 23, 2025, the Company held 3,629,701 ETH."


def stated(document: str, known: str, value: str = "3629701", day: str = "2025-11-23", quote: str = WORDS) -> Fact:
    said = fact("holdings_units", value, day, known, asset="ETH", document=document)
    return replace(said, citation=Citation(document, 100, 100 + len(quote), quote))


RELEASED, EXHIBITED = stated(WIRE, "2025-11-24T13:00Z"), stated(FILED, "2025-11-24T13:15Z")


def test_of_a_release_and_its_exhibit_the_earlier_tells_and_the_later_stands_behind() -> None:
    (kept,) = told_first([EXHIBITED, RELEASED], LINKS)
    assert replace(kept, corroborated_by=()) == RELEASED
    assert kept.corroborated_by == (f"{FILED}, characters 100 to {100 + len(WORDS)}, read by test@1",)
    earlier = stated(FILED, "2025-11-24T12:50Z")
    (kept,) = told_first([earlier, RELEASED], LINKS)
    assert kept.known_at == earlier.known_at


def test_the_same_words_of_another_day_are_the_same_statement() -> None:
    slipped = stated(FILED, "2025-11-25T13:15Z", day="2025-11-25")
    assert [row.day for row in told_first([RELEASED, slipped], LINKS)] == [date(2025, 11, 23)]
    other_words = stated(FILED, "2025-11-25T13:15Z", day="2025-11-25", quote="The Company holds 3,629,701 ETH.")
    assert told_first([RELEASED, other_words], LINKS) == [RELEASED, other_words]


def test_what_only_the_exhibit_says_keeps_its_own_instant() -> None:
    more = stated(FILED, "2025-11-24T13:15Z", "5")
    assert told_first([RELEASED, more], LINKS) == [RELEASED, more]


def test_documents_that_are_not_linked_leave_each_other_alone() -> None:
    assert told_first([RELEASED, EXHIBITED], set()) == [RELEASED, EXHIBITED]
    assert told_first([RELEASED, EXHIBITED], {(WIRE, "0000000000-25-000008/other.htm")}) == [RELEASED, EXHIBITED]
