"""Instruments are read from their terms, and count while they are outstanding."""

from datetime import date

from factories import fact

from datmon.fact import Fact
from datmon.figures import Missing
from datmon.instruments import Instrument, matured, outstanding

DAY = date(2025, 11, 21)


def row(kind: str = "convertible", day: str = "2025-07-07", known: str | None = None, **terms: str) -> Fact:
    return fact("instrument", kind, day, known, terms=tuple(terms.items()), source="curated")


def only(*facts: Fact) -> Instrument:
    (instrument,) = outstanding(facts, DAY)
    return instrument


def test_terms_that_are_not_stated_are_none() -> None:
    bare = only(row())
    assert (bare.secured, bare.issued, bare.maturity, bare.settlement) == (None, None, None, "")
    assert bare.principal == Missing("principal of the convertible", "the convertible of XYZ has no stated principal")
    told = only(row(secured="no", issued="2025-07-07", maturity="2028-07-07", principal_usd="189,000,000"))
    assert (told.secured, told.issued, told.maturity) == (False, date(2025, 7, 7), date(2028, 7, 7))
    assert told.principal.value == 189000000


def test_it_counts_from_its_issue_to_the_day_before_it_matures() -> None:
    note = [row(issued="2025-07-07", maturity="2028-07-07")]
    for day, count in [("2025-07-06", 0), ("2025-07-07", 1), ("2028-07-06", 1), ("2028-07-07", 0)]:
        assert len(outstanding(note, date.fromisoformat(day))) == count


def test_a_later_row_about_the_same_note_replaces_the_earlier_and_another_strike_does_not() -> None:
    first = row(known="2025-07-07", issued="2025-07-07", principal_usd="189000000")
    later = row(known="2025-11-04", issued="2025-07-07", principal_usd="94500000")
    assert only(later, first).principal.value == 94500000
    other = row(known="2025-11-04", issued="2025-07-07", conversion_or_strike_price="21.0")
    assert len(outstanding([first, other], DAY)) == 2


def test_two_rows_of_one_table_with_the_same_terms_are_two_instruments() -> None:
    twins = [row("warrant", conversion_or_strike_price="25", count="140000") for _ in range(2)]
    assert len(outstanding(twins, DAY)) == 2


def test_only_what_is_owed_is_a_debt_and_only_some_of_it_is_repaid_in_coins() -> None:
    assert [only(row(kind)).is_debt for kind in ("convertible", "repo", "warrant", "preferred")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert [only(row(settlement=way)).is_repaid_in_coins for way in ("in_kind_coin", "cash", "share", "election")] == [
        True, False, False, False,
    ]  # fmt: skip


def test_what_a_filing_says_of_a_note_neither_replaces_a_row_of_a_table_nor_is_counted() -> None:
    listed = row(known="2025-07-07", issued="2025-07-07", maturity="2028-07-07", principal_usd="189000000")
    terms = (("issued", "2025-07-07"), ("maturity", "2028-07-07"), ("principal_usd", "189000000"))
    told = fact("instrument", "convertible", "2025-07-07", "2025-07-09", terms=terms)
    both = outstanding([listed, told], DAY)
    assert sorted(each.is_counted for each in both) == [False, True]


def test_terms_are_told_in_words_and_what_is_not_stated_is_left_out() -> None:
    note = row(
        issued="2025-07-07", maturity="2028-07-07", put_date="2027-01-07", secured="yes", settlement="in_kind_coin",
        conversion_or_strike_price="21.0", principal_usd="94500000",
    )  # fmt: skip
    assert only(note).terms_in_words == (
        "at 21 USD/share; settled in coins; issued 2025-07-07; put 2027-01-07; due 2028-07-07; secured"
    )
    assert only(row("warrant")).terms_in_words == ""
    told = fact("instrument", "note", "2025-07-07", terms=(("settlement", "cash"),))
    (shown,) = outstanding([told], DAY)
    assert shown.terms_in_words == "settled in cash; told in a filing, not summed"


def test_a_conversion_rate_is_a_price_and_counts_are_of_the_day_they_were_known() -> None:
    note = only(row(conversion_rate="40", known="2025-11-04"))
    assert note.strike.value == 25
    assert (note.basis, only(row(basis="2026-03-01")).basis) == (date(2025, 11, 4), date(2026, 3, 1))


def test_what_has_ended_is_told_with_its_outcome() -> None:
    rows = [
        row(maturity=day, outcome=what)
        for day, what in (("2025-11-20", "repaid"), ("2025-11-21", ""), ("2026-01-01", ""))
    ]
    ended = matured(rows, date(2025, 11, 19), DAY)
    assert [(each.maturity, each.outcome) for each in ended] == [(date(2025, 11, 20), "repaid"), (DAY, "")]
    assert matured(rows, DAY, DAY) == ()
