"""The newest day known answers: exact over rounded, amendments over what they amend, and gaps on disputes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from factories import fact
from hypothesis import given, settings
from hypothesis import strategies as st

from datmon.balance_sheet import sheet
from datmon.calendars import parse_instant
from datmon.corroboration import agree, rounding
from datmon.fact import Fact
from datmon.ledger import MARKET, Gap, Ledger, total_of_parts
from datmon.prices import prices_for
from datmon.quantities import Precision
from datmon.valuation import value

DAY = date(2025, 9, 30)
LATE = parse_instant("2026-01-01")


def newest(*facts: Fact, measure: str = "holdings_units", asset: str | None = "BTC", as_of: date = DAY) -> Fact | Gap:
    return Ledger(facts).latest("XYZ", measure, asset, as_of, LATE)


def held(value: str, as_of: str = "2025-09-30", known: str | None = None, **more: object) -> Fact:
    return fact("holdings_units", value, as_of, known, asset="BTC", **more)  # type: ignore[arg-type]


def test_a_filing_accepted_after_the_asked_instant_is_not_known() -> None:
    early = held("1000", "2025-06-30", "2025-08-14T20:00Z")
    quarter = held("1500", "2025-09-30", "2025-11-14T21:05:00Z")
    ledger = Ledger([early, quarter])
    ask = lambda known: ledger.latest("XYZ", "holdings_units", "BTC", DAY, parse_instant(known))  # noqa: E731
    assert ask("2025-11-01T00:00Z") == early
    assert ask("2025-11-14T21:04:59Z") == early
    assert ask("2025-11-14T21:05:00Z") == quarter


def test_a_day_after_the_asked_day_does_not_answer() -> None:
    first, second = held("1000", "2025-09-29"), held("1500", "2025-09-30")
    assert newest(first, second, as_of=date(2025, 9, 29)) == first
    assert newest(first, second, as_of=date(2025, 9, 30)) == second


def test_a_newer_total_beats_an_older_one_learned_later() -> None:
    newer = held("2264", "2025-09-30", "2025-10-01")
    older = held("3234", "2025-06-30", "2025-11-14")
    assert newest(newer, older) == newer


def test_a_purchase_is_not_added_to_the_holdings() -> None:
    total = held("1000", "2025-06-30")
    bought = fact("purchase_units", "200", "2025-09-30", asset="BTC", start_of_period="2025-07-01")
    assert newest(total, bought) == total


def test_up_to_is_never_a_holding_and_more_than_may_be() -> None:
    assert isinstance(newest(held("5000", precision=Precision.AT_MOST)), Gap)
    least = held("1000", precision=Precision.AT_LEAST)
    assert newest(least) == least


def test_the_exact_number_answers_for_the_rounded_one_it_agrees_with() -> None:
    rounded = held("4285000", precision=Precision.ROUNDED)
    exact = held("4285125")
    assert newest(rounded, exact) == exact == newest(exact, rounded)


def test_a_rounded_number_beyond_its_rounding_disputes_the_exact_one() -> None:
    answer = newest(held("4285000", precision=Precision.ROUNDED), held("4285501"))
    assert isinstance(answer, Gap)
    assert answer.reason == "conflict: 4,285,000 and 4,285,501 are both stated for 2025-09-30"
    assert len(answer.facts) == 2


def test_order_never_decides_between_two_filings() -> None:
    one, other = held("1000", known="2025-10-01"), held("1200", known="2025-10-02")
    assert isinstance(newest(one, other), Gap)
    assert isinstance(newest(other, one), Gap)


def test_a_dispute_about_the_newest_day_does_not_fall_back_to_an_older_number() -> None:
    assert isinstance(newest(held("900", "2025-06-30"), held("1000"), held("1200")), Gap)


def test_an_amendment_answers_for_what_it_amends_from_its_acceptance_on() -> None:
    original = held("50778000", known="2025-11-14T20:00Z", document="0001111111-25-000001/q.htm")
    amended = held("50778", known="2025-12-01T20:00Z", document="0001111111-25-000002/q.htm")
    ledger = Ledger([amended, original], {"0001111111-25-000001": "10-Q", "0001111111-25-000002": "10-Q/A"})
    ask = lambda known: ledger.latest("XYZ", "holdings_units", "BTC", DAY, parse_instant(known))  # noqa: E731
    assert ask("2025-12-01T19:59:59Z") == original
    assert ask("2025-12-01T20:00Z") == amended


FORMS = {
    "0001111111-25-000001": "10-Q",
    "0001111111-25-000002": "10-Q/A",
    "0001111111-25-000003": "8-K",
    "0001111111-25-000004": "8-K/A",
    "0001111111-25-000005": "10-Q/A",
}


def said_in(form: str, measure: str, value: str, as_of: str = "2025-09-30", **more: object) -> Fact:
    """A fact of the first filing of that form; each of FORMS was known a day after the one before."""
    accession = next(name for name, kind in FORMS.items() if kind == form)
    known = f"2025-11-{10 + int(accession[-1])}T20:00Z"
    asset = "BTC" if measure.startswith(("holdings", "avg")) else None
    return fact(measure, value, as_of, known, asset=asset, document=f"{accession}/x.htm", **more)  # type: ignore[arg-type]


def test_an_amendment_that_restates_the_units_displaces_the_units_only() -> None:
    ledger = Ledger(
        [
            said_in("10-Q", "holdings_units", "50778000"),
            said_in("10-Q", "holdings_cost_usd", "195709000"),
            said_in("10-Q", "cash_usd", "37000000"),
            said_in("10-Q/A", "holdings_units", "50778"),
        ],
        FORMS,
    )
    answers = {
        name: ledger.latest("XYZ", name, asset, DAY, LATE)
        for name, asset in (("holdings_units", "BTC"), ("holdings_cost_usd", "BTC"), ("cash_usd", None))
    }
    assert [getattr(answer, "value", None) for answer in answers.values()] == [50_778, 195_709_000, 37_000_000]
    assert ledger.form_of(answers["holdings_cost_usd"]) == "10-Q"  # type: ignore[arg-type]


def test_an_amendment_of_the_cover_and_part_three_displaces_nothing() -> None:
    report = [
        said_in("10-Q", "holdings_units", "50778"),
        said_in("10-Q", "shares_outstanding", "1000000", "2025-11-07"),
    ]
    part_three = said_in("10-Q/A", "shares_outstanding", "1010000", "2025-11-12")
    ledger = Ledger([*report, part_three], FORMS)
    assert ledger.latest("XYZ", "holdings_units", "BTC", DAY, LATE) == report[0]
    november = date(2025, 11, 30)
    assert ledger.latest("XYZ", "shares_outstanding", None, november, LATE) == part_three
    assert ledger.latest("XYZ", "shares_outstanding", None, date(2025, 11, 10), LATE) == report[1]


def test_a_rounding_in_an_amendment_does_not_displace_the_exact_number_it_repeats() -> None:
    exact = said_in("10-Q", "holdings_units", "50778")
    rounded = said_in("10-Q/A", "holdings_units", "50800", precision=Precision.ROUNDED)
    assert Ledger([exact, rounded], FORMS).latest("XYZ", "holdings_units", "BTC", DAY, LATE) == exact


def test_an_amended_report_answers_for_the_release_too_and_an_amended_release_not_for_the_report() -> None:
    release, amended = said_in("8-K", "holdings_units", "50000"), said_in("10-Q/A", "holdings_units", "50778")
    late = fact("holdings_units", "50778", known="2025-12-01", asset="BTC", document="0001111111-25-000005/x.htm")
    assert Ledger([release, late], FORMS).latest("XYZ", "holdings_units", "BTC", DAY, LATE) == late
    assert isinstance(Ledger([amended, release], FORMS).latest("XYZ", "holdings_units", "BTC", DAY, LATE), Gap)
    report, mended = said_in("10-Q", "holdings_units", "50778"), said_in("8-K/A", "holdings_units", "51000")
    assert isinstance(Ledger([report, mended], FORMS).latest("XYZ", "holdings_units", "BTC", DAY, LATE), Gap)
    assert Ledger([release, mended], FORMS).latest("XYZ", "holdings_units", "BTC", DAY, LATE) == mended


def test_a_filing_wins_over_an_import_of_low_confidence_only() -> None:
    filed = held("1000")
    assert newest(filed, held("1200", source="curated", confidence="low")) == filed
    assert isinstance(newest(filed, held("1200", source="curated", confidence="medium")), Gap)


def test_what_was_never_stated_is_a_gap_that_names_it() -> None:
    answer = newest(measure="debt_principal_usd", asset=None)
    assert isinstance(answer, Gap)
    assert answer.reason == "no debt principal was known by then"


def test_doubted_facts_do_not_answer_and_say_why() -> None:
    wrong, right = held("50778000"), held("50778")
    ledger = Ledger([wrong, right])
    assert ledger.setting_aside({wrong.fact_id: "a factor"}).latest("XYZ", "holdings_units", "BTC", DAY, LATE) == right
    both = {wrong.fact_id: "a factor", right.fact_id: "a factor"}
    answer = ledger.setting_aside(both).latest("XYZ", "holdings_units", "BTC", DAY, LATE)
    assert isinstance(answer, Gap)
    assert answer.reason == "doubted: a factor"


@pytest.mark.parametrize(
    ("one", "other", "agreed"),
    [
        (held("195709000"), held("195708612"), True),  # a table in thousands beside dollars
        (held("195709000"), held("195707900"), False),
        (held("10000000"), held("11900000"), False),  # filling zeros of an exact number are trusted to three digits
        (held("439000", precision=Precision.APPROXIMATE), held("438200"), True),  # within half a per cent
        (held("439000", precision=Precision.APPROXIMATE), held("436000"), False),
        (held("1000", precision=Precision.AT_LEAST), held("5000"), True),
        (held("1000", precision=Precision.AT_LEAST), held("990"), False),
        (held("331.6579"), held("332"), True),
        (held("0"), held("332"), False),
    ],
)
def test_two_statements_agree_within_the_rounding_of_the_coarser(one: Fact, other: Fact, agreed: bool) -> None:
    assert agree(one, other) is agreed
    assert agree(other, one) is agreed


def test_the_rounding_of_a_number_is_half_its_last_digit() -> None:
    assert rounding(held("4.3", precision=Precision.ROUNDED)) == Decimal("0.05")
    assert rounding(held("1500000000", precision=Precision.ROUNDED)) == Decimal(50_000_000)
    assert rounding(held("0")) == 0


# share classes --------------------------------------------------------------------------------------------------


def count(value: str, share_class: str | None = None, as_of: str = "2025-09-30") -> Fact:
    return fact("shares_outstanding", value, as_of, share_class=share_class)


def classes(*facts: Fact) -> tuple[Fact, ...] | Gap:
    return Ledger(facts).classes("XYZ", "shares_outstanding", DAY, LATE)


def test_classes_of_one_day_stand_side_by_side() -> None:
    a, b = count("267468000", "A"), count("19640250", "B")
    assert classes(a, b) == (a, b)


def test_a_total_is_not_added_to_its_classes() -> None:
    a, b, whole = count("267468000", "A"), count("19640250", "B"), count("287108250")
    assert classes(a, b, whole) == (whole,)
    assert classes(a, b, count("267468000")) == (a, b)  # the count without a class repeats class A
    assert isinstance(classes(a, b, count("300000000")), Gap)


def test_depositary_shares_are_not_added_to_the_shares_they_stand_for() -> None:
    ordinary, ads = count("640000000", as_of="2025-06-30"), count("64000000", "ADS")
    assert classes(ordinary, ads) == (ordinary,)
    a = count("500000000", "A")
    assert classes(a, count("64000000", "ADS")) == (a,)
    assert classes(ads) == (ads,)  # where nothing else is known, it answers


def test_a_class_the_newest_day_leaves_out_is_carried_from_its_own_day() -> None:
    b = count("19640250", "B", "2025-06-30")
    a = count("267468000", "A")
    assert classes(count("260000000", "A", "2025-06-30"), b, a) == (a, b)


def test_an_amount_that_is_the_sum_of_the_others_is_the_total() -> None:
    def series(value: str) -> Fact:
        return fact("preferred_liquidation_usd", value)

    parts = [series(text) for text in ("1091342000", "1193240000", "2473800000", "1027948000")]
    whole = series("5786330000")
    assert total_of_parts([*parts, whole]) == whole
    assert total_of_parts(parts) is None
    ledger = Ledger([*parts, whole])
    assert ledger.latest("XYZ", "preferred_liquidation_usd", None, DAY, LATE) == whole
    answer = Ledger(parts).latest("XYZ", "preferred_liquidation_usd", None, DAY, LATE)
    assert isinstance(answer, Gap)
    assert "may be parts of a total" in answer.reason


def test_coin_prices_belong_to_no_issuer() -> None:
    close = fact("coin_price_usd", "85087.62", asset="BTC", issuer="whoever")
    ledger = Ledger([close])
    assert ledger.latest(MARKET, "coin_price_usd", "BTC", DAY, LATE) == close
    assert ledger.issuers == ()


# the property: nothing learned later changes an answer -------------------------------------------------------------

_DAYS = st.dates(date(2025, 9, 1), date(2025, 9, 8))
_KINDS = st.sampled_from(
    [
        ("holdings_units", "BTC"), ("holdings_units", "ETH"), ("holdings_cost_usd", "BTC"), ("avg_cost_usd", "BTC"),
        ("holdings_fair_value_usd", "BTC"), ("debt_principal_usd", None), ("shares_outstanding", None),
        ("cash_usd", None), ("coin_price_usd", "BTC"), ("share_price_usd", None), ("purchase_units", "BTC"),
    ]
)  # fmt: skip


@st.composite
def _facts(draw: st.DrawFn) -> Fact:
    measure, asset = draw(_KINDS)
    day, known = draw(_DAYS), draw(_DAYS)
    return fact(
        measure,
        draw(st.sampled_from(["10", "12", "1000", "100000", "1000000"])),
        day.isoformat(),
        known.isoformat(),
        asset=asset,
        document=f"000000000{draw(st.integers(1, 3))}-25-000001/x.htm",
        source=draw(st.sampled_from(["text", "ixbrl", "curated"])),
        confidence=draw(st.sampled_from(["high", "low"])),
        share_class=draw(st.sampled_from([None, "A", "B"])) if measure == "shares_outstanding" else None,
        precision=draw(st.sampled_from(list(Precision))),
        start_of_period="2025-09-01" if measure == "purchase_units" else None,
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(_facts(), max_size=14), _DAYS, _DAYS)
def test_nothing_learned_later_than_the_asked_instant_changes_an_answer(
    facts: list[Fact], as_of: date, known: date
) -> None:
    known_at = parse_instant(known.isoformat())
    forms = {"0000000001-25-000001": "10-Q", "0000000002-25-000001": "10-Q/A"}

    def answers(facts: list[Fact]) -> object:
        ledger = Ledger(facts, forms)
        shown = sheet(ledger, "XYZ", as_of, known_at)
        prices = prices_for(ledger, "XYZ", [row.asset for row in shown.positions], as_of, known_at)
        return shown, value(shown, prices)

    assert answers(facts) == answers([row for row in facts if row.known_at <= known_at])


@settings(max_examples=50, deadline=None)
@given(st.lists(_facts(), max_size=10, unique_by=lambda row: row.fact_id), st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_no_answer(facts: list[Fact], chance: object) -> None:
    shuffled = list(facts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    end = parse_instant("2025-09-08")

    def lines(facts: list[Fact]) -> object:
        shown = sheet(Ledger(facts), "XYZ", date(2025, 9, 8), end)
        return shown.positions, shown.cash, shown.debt, isinstance(shown.shares, Gap) or shown.shares

    assert lines(facts) == lines(shuffled)


def test_where_a_release_disagrees_with_a_filing_the_filing_answers() -> None:
    released = fact(
        "holdings_units", "100", "2025-11-23", "2025-11-24T13:00Z", asset="ETH", document="release:a/r.html"
    )
    filed = fact(
        "holdings_units", "101", "2025-11-23", "2025-11-24T14:00Z", asset="ETH", document="0000000000-25-1/x.htm"
    )
    forms = {"release:a": "RELEASE", "0000000000-25-1": "8-K"}
    ledger = Ledger([released, filed], forms)
    day = date(2025, 11, 23)
    assert ledger.latest("XYZ", "holdings_units", "ETH", day, filed.known_at) == filed
    assert ledger.latest("XYZ", "holdings_units", "ETH", day, released.known_at) == released
    two = Ledger([filed, replace(filed, value=Decimal(103), citation=released.citation)], {"0000000000-25-1": "8-K"})
    assert isinstance(two.latest("XYZ", "holdings_units", "ETH", day, filed.known_at), Gap)  # two filings do not agree
