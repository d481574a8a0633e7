"""The listed security of an issuer, from facts known at an instant."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from factories import fact

from datmon.calendars import end_of_day
from datmon.fact import Fact
from datmon.issuers import AdsRatio, EarlierVenue, Issuer
from datmon.ledger import Ledger
from datmon.listed_securities import Listed, counts_of, listed, notices_of, period_end
from datmon.rulebook.listing.security import Step, Venue
from datmon.splits import splits_of

DAY = date(2025, 11, 21)
XYZ = Issuer(
    ticker="XYZ", name="Xyz Inc", venue="nasdaq-cm", country="US", coin="BTC", kind="treasury",
    files="domestic 10-Q/8-K", fiscal_year_end="12-31",
)  # fmt: skip


def of(*facts: Fact, issuer: Issuer = XYZ, day: date = DAY) -> Listed:
    return listed(Ledger(facts), issuer, day, end_of_day(day))


def notice(rule: str = "5550(a)(2)", day: str = "2025-09-10", **terms: str) -> Fact:
    return fact("delisting_notice", rule, day, terms=tuple(terms.items()))


def split(day: str, new: str, old: str, **more: Any) -> Fact:
    terms = (("kind", more.pop("kind", "reverse_split")), ("ratio_new", new), ("ratio_old", old))
    return fact(more.pop("measure", "split_ratio"), more.pop("value", "0.1"), day, terms=terms, **more)


def test_nothing_learned_later_or_about_later_days_is_in_it() -> None:
    late = fact("share_price_usd", "0.5", "2025-11-20", "2025-12-01T00:00Z")
    ahead = fact("share_price_usd", "0.5", "2025-11-24")
    told_late = fact("delisting_notice", "5550(a)(2)", "2025-11-20", "2025-12-01T00:00Z")
    security = of(fact("share_price_usd", "0.9", "2025-11-20"), late, ahead, told_late).security
    assert [(row.day, row.price) for row in security.closes] == [(date(2025, 11, 20), Decimal("0.9"))]
    assert security.notices == ()


def test_closes_that_could_not_be_restored_with_certainty_are_left_out() -> None:
    assert of(fact("share_price_usd", "0.9", "2025-11-20", confidence="low")).security.closes == ()


def test_closes_adjusted_for_a_split_are_left_out_and_it_is_said() -> None:
    days = ("2025-11-13", "2025-11-14", "2025-11-17", "2025-11-18", "2025-11-19", "2025-11-20")
    closes = [fact("share_price_usd", "10", day) for day in days]
    found = of(*closes, split("2025-11-17", "1", "20"))
    assert [row.day.day for row in found.security.closes] == [17, 18, 19, 20]
    assert "adjusted for it and were left out" in found.left_out


def test_a_split_that_two_documents_state_is_one() -> None:
    told = [split("2025-09-17", "1", "10"), split("2025-09-20", "1", "10", confidence="medium")]
    (one,) = splits_of(told)
    assert (one.effective, one.consolidation, one.fact) == (date(2025, 9, 17), 10, told[0])
    assert len(splits_of([told[0], split("2025-12-01", "1", "10")])) == 2


def test_a_change_of_the_ads_ratio_acts_like_a_reverse_split_of_the_ads() -> None:
    changed = split("2025-09-17", "100", "10", measure="ads_ratio", value="100", kind="ads_ratio_change")
    (one,) = splits_of([changed])
    assert (one.new, one.old, one.is_reverse, one.is_ratio_change) == (10, 100, True, True)
    assert splits_of([fact("ads_ratio", "100", "2025-09-17")]) == [], "a ratio alone is no change"


def test_the_rows_ratio_changes_are_splits_and_one_with_those_that_documents_state() -> None:
    issuer = replace(XYZ, ads_ratios=(AdsRatio(Decimal(4)), AdsRatio(Decimal(10), date(2024, 10, 9))))
    told = split("2024-10-10", "1", "2.5", kind="ads_ratio_change")
    (one,) = splits_of([told], issuer)
    assert one.fact is told


def test_a_notice_brings_the_letters_day_its_deadline_and_the_later_steps() -> None:
    told = notice(notice_date="2025-03-03", deadline="2026-02-23", second_period="2025-09-02", plan_due="2025-04-17")
    first, second = notices_of(told)
    assert (first.step, first.letter, first.deadline, first.plan_due) == (
        Step.DEFICIENCY,
        date(2025, 3, 3),
        None,
        date(2025, 4, 17),
    )
    assert (second.step, second.letter, second.deadline) == (Step.SECOND_PERIOD, date(2025, 9, 2), date(2026, 2, 23))
    assert [row.step for row in notices_of(notice(determination="2025-10-01"))] == [Step.DEFICIENCY, Step.DETERMINATION]


def test_a_period_in_words_gives_the_deadline_where_no_day_is_stated() -> None:
    letter = date(2025, 6, 5)
    assert period_end(letter, "nine months") == date(2026, 3, 5)
    assert period_end(letter, "180 days") == date(2025, 12, 2)
    assert period_end(letter, "a while") is None
    (told,) = notices_of(notice("802.01B", notice_date="2025-06-05", compliance_period="nine months"))
    assert told.deadline == date(2026, 3, 5)


def test_a_row_of_a_table_that_gives_a_letter_of_a_document_another_day_is_left_out() -> None:
    read = notice(day="2025-09-12", notice_date="2025-09-10")
    row = replace(notice(day="2025-09-04"), source="curated")
    assert [told.fact for told in of(row, read).security.notices] == [read]
    other = replace(notice(day="2025-03-04"), source="curated")
    assert [told.fact for told in of(other, read).security.notices] == [other, read]
    assert [told.fact for told in of(row).security.notices] == [row]
    agreeing = replace(notice(), source="curated")
    assert [told.fact for told in of(agreeing, read).security.notices] == [agreeing, read]


def test_compliance_regained_is_a_fact_that_closes_the_rules_matter() -> None:
    closed = fact("compliance_regained", "5550(a)(2)", "2025-10-20")
    steps = [row.step for row in of(notice(), closed).security.notices]
    assert steps == [Step.DEFICIENCY, Step.REGAINED]


def test_counts_are_of_the_classes_together_and_in_the_unit_that_trades() -> None:
    both = [
        fact("shares_outstanding", count, document="d", share_class=name)
        for name, count in (("A", "300"), ("B", "200"), ("ADS", "50"))
    ]
    (level,) = counts_of(both)
    assert level.value == 500
    issuer = replace(XYZ, ads_ratios=(AdsRatio(Decimal(100)),))
    (ads,) = counts_of([fact("shares_outstanding", "1000")], issuer)
    assert ads.value == 10
    (counted,) = counts_of([fact("shares_outstanding", "1000", note="counted in ADS")], issuer)
    assert counted.value == 1000


def test_equity_income_and_securities_are_taken_as_they_are_known() -> None:
    security = of(
        fact("stockholders_equity_usd", "-1000000", "2025-09-30", "2025-11-14T12:00Z"),
        fact("continuing_income_usd", "-5", "2024-12-31", "2025-03-31T12:00Z"),
        fact("investment_securities_usd", "7", "2025-09-30"),
    ).security
    (equity,) = security.equity
    assert (equity.value, equity.as_of, equity.known) == (-1_000_000, date(2025, 9, 30), date(2025, 11, 14))
    assert security.income[0].value == -5
    assert security.investment_securities[0].value == 7


def test_the_venue_is_that_of_the_day() -> None:
    issuer = replace(XYZ, venue="otc", earlier_venues=(EarlierVenue("nasdaq-cm", date(2025, 8, 21)),))
    security = of(issuer=issuer).security
    assert security.venue_on(date(2025, 8, 20)) is Venue.NASDAQ_CM
    assert security.venue_on(date(2025, 8, 21)) is Venue.OTHER


def test_the_first_holdings_known_speak_for_a_new_business() -> None:
    business = of(
        fact("holdings_units", "0", "2025-03-31", asset="BTC"), fact("holdings_units", "12", "2025-06-30", asset="BTC")
    ).security.business
    assert business.is_treasury
    assert business.first_coins is not None
    assert business.first_coins.as_of == date(2025, 6, 30)
