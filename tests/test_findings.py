"""Disagreements and broken identities are found, and only what is broken is doubted."""

from datetime import date

import pytest
from factories import fact

from datmon.fact import Fact
from datmon.findings import Finding, conflicts, doubted, doubts, examine, identities
from datmon.quantities import Precision

ONE_FILING = "0001493152-25-023550/q.htm"


def filed(measure: str, value: str, as_of: str = "2025-09-30", asset: str = "ETH", **more: object) -> Fact:
    return fact(measure, value, as_of, asset=asset, document=ONE_FILING, **more)  # type: ignore[arg-type]


def only(findings: tuple[Finding, ...]) -> Finding:
    assert len(findings) == 1, [finding.message for finding in findings]
    return findings[0]


def test_two_counts_for_one_day_are_a_conflict_with_both_quotes() -> None:
    one, other = fact("holdings_units", "3234", asset="BTC"), fact("holdings_units", "3324", asset="BTC")
    found = only(conflicts([one, other]))
    assert found.kind == "conflict"
    assert found.message == "holdings_units of BTC for 2025-09-30 is stated as 3,234 and 3,324"
    assert found.citations == (one.citation, other.citation)
    assert found.doubted == ()


def test_a_rounded_count_that_fits_the_exact_one_is_no_conflict() -> None:
    exact = fact("holdings_units", "4285125", asset="ETH")
    assert conflicts([exact, fact("holdings_units", "4285000", asset="ETH", precision=Precision.ROUNDED)]) == ()


def test_up_to_contradicts_nothing() -> None:
    exact = fact("holdings_units", "100", asset="ETH")
    assert conflicts([exact, fact("holdings_units", "5000", asset="ETH", precision=Precision.AT_MOST)]) == ()


def test_two_classes_two_periods_and_two_tranches_are_no_conflict() -> None:
    assert conflicts([fact("shares_outstanding", "10", share_class="A"), fact("shares_outstanding", "20")]) == ()
    quarter = fact("purchase_units", "10", asset="BTC", start_of_period="2025-07-01")
    year = fact("purchase_units", "40", asset="BTC", start_of_period="2025-01-01")
    assert conflicts([quarter, year]) == ()
    assert conflicts([fact("debt_principal_usd", "48077000"), fact("debt_principal_usd", "1000000000")]) == ()


def test_units_times_average_is_the_cost() -> None:
    units, average = filed("holdings_units", "50778"), filed("avg_cost_usd", "3854.21")
    assert identities([units, average, filed("holdings_cost_usd", "195709000")]) == ()
    assert identities([units, average, filed("holdings_cost_usd", "197500000")]) == ()  # within one per cent
    wrong = filed("holdings_cost_usd", "199000000")
    found = only(identities([units, average, wrong]))
    assert found.kind == "cost_identity"
    assert doubted([units, average, wrong]) == {units.fact_id, average.fact_id, wrong.fact_id}


def test_a_rounded_cost_fits_within_its_rounding() -> None:
    units, average = filed("holdings_units", "649870", asset="BTC"), filed("avg_cost_usd", "74433", asset="BTC")
    cost = filed("holdings_cost_usd", "48370000000", asset="BTC", precision=Precision.ROUNDED)
    assert identities([units, average, cost]) == ()


def test_the_averages_of_two_filings_are_not_mixed() -> None:
    units, cost = filed("holdings_units", "50778"), filed("holdings_cost_usd", "195709000")
    assert identities([units, cost, fact("avg_cost_usd", "4500", asset="ETH")]) == ()


def test_a_factor_of_a_thousand_shows_in_the_price() -> None:
    tagged = filed("holdings_units", "50778000")
    value = filed("holdings_fair_value_usd", "210600000")
    found = only(identities([tagged, value]))
    assert found.kind == "fair_value_price"
    assert found.message == "fair value over units gives 4.15 per ETH on 2025-09-30: no price of that year"
    assert identities([filed("holdings_units", "50778"), value]) == ()


def test_the_close_of_the_day_is_a_finer_sieve_than_the_band_of_the_year() -> None:
    close = fact("coin_price_usd", "208.5", asset="SOL")
    units = filed("holdings_units", "1000", asset="SOL")

    def at(price: str) -> tuple[Finding, ...]:
        value = filed("holdings_fair_value_usd", price, asset="SOL")
        return identities([units, value], lambda _coin, day: close if day == date(2025, 9, 30) else None)

    assert at("208740") == ()
    assert at("179520") == ()  # locked coins at 14 % under the market
    assert only(at("130000")).message.endswith("the close was 208.5")
    assert only(at("270000")).kind == "fair_value_price"


def roll(new: str, *flows: Fact) -> tuple[Finding, ...]:
    return identities([fact("holdings_units", "3234", "2025-10-31", asset="BTC"), *flows,
                       fact("holdings_units", new, "2025-11-04", asset="BTC")])  # fmt: skip


def sold(value: str, start: str) -> Fact:
    return fact("sale_units", value, "2025-11-04", asset="BTC", start_of_period=start)


def test_holdings_roll_forward_by_what_was_bought_and_sold() -> None:
    assert roll("2264", sold("970", "2025-11-01")) == ()
    assert roll("2264", sold("970", "2025-10-31")) == ()
    assert roll("2160", sold("970", "2025-11-01")) == ()  # 4.8 %: fees and rewards are not stated
    found = only(roll("1264", sold("970", "2025-11-01")))
    assert found.kind == "roll_forward"
    assert found.message == "BTC holdings go from 3,234 to 1,264 on 2025-11-04, but -970 was stated"
    assert [doubt.value for doubt in found.doubted] == [1264]


def test_a_flow_that_does_not_span_the_two_days_judges_nothing() -> None:
    assert roll("1264", sold("970", "2025-11-02")) == ()
    assert roll("1264") == ()


def counts(*values: tuple[str, str], **more: object) -> list[Fact]:
    return [fact("shares_outstanding", value, day, **more) for day, value in values]  # type: ignore[arg-type]


def test_shares_do_not_jump_more_than_fivefold_unexplained() -> None:
    assert identities(counts(("2025-06-30", "1000000"), ("2025-09-30", "5000000"))) == ()
    jumped = counts(("2025-06-30", "1000000"), ("2025-09-30", "5000001"))
    found = only(identities(jumped))
    assert (found.kind, found.doubted) == ("share_jump", (jumped[1],))
    assert only(identities(counts(("2025-06-30", "5000001"), ("2025-09-30", "1000000")))).kind == "share_jump"


def test_an_offering_between_the_counts_or_a_second_document_explains_a_jump() -> None:
    jumped = counts(("2025-06-30", "1000000"), ("2025-09-30", "50000000"))
    offering = fact("atm_net_proceeds_usd", "90000000", "2025-09-30", start_of_period="2025-07-01")
    assert identities([*jumped, offering]) == ()
    before = fact("atm_net_proceeds_usd", "90000000", "2025-06-30", start_of_period="2025-04-01")
    assert len(identities([*jumped, before])) == 1
    assert identities([*jumped, *counts(("2025-11-10", "51000000"))]) == ()


def test_warrants_or_notes_issued_between_the_counts_explain_a_jump() -> None:
    jumped = counts(("2025-06-30", "1000000"), ("2025-09-30", "50000000"))
    placed = fact("instrument", "prefunded_warrant", "2025-07-16", terms=(("issued", "2025-07-16"),))
    assert identities([*jumped, placed]) == ()
    assert len(identities([*jumped, fact("instrument", "prefunded_warrant", "2025-07-16")])) == 1  # when is not told
    granted = fact("instrument", "option", "2025-07-16", terms=(("issued", "2025-07-16"),))
    assert len(identities([*jumped, granted])) == 1


def test_a_jump_a_person_looked_up_is_shown_but_not_doubted() -> None:
    for confidence, is_doubted in [("high", False), ("medium", False), ("low", True)]:
        jumped = counts(
            ("2025-06-30", "1000000"), ("2025-09-30", "50000000"), source="curated", confidence=confidence,
        )  # fmt: skip
        assert bool(only(identities(jumped)).doubted) is is_doubted


def test_a_jump_in_a_tagged_count_is_doubted_only_where_the_scale_may_have_slipped() -> None:
    for count, is_doubted in [("439850889", False), ("760633899", False), ("760633900", True)]:
        jumped = counts(("2025-08-04", "7606339"), ("2025-11-14", count), source="ixbrl")
        assert bool(only(identities(jumped)).doubted) is is_doubted


def test_a_doubt_carries_its_sentence() -> None:
    facts = [filed("holdings_units", "50778000"), filed("holdings_fair_value_usd", "210600000")]
    found = examine(facts)
    assert set(doubts(found)) == doubted(facts)
    assert set(doubts(found).values()) == {only(found).message}


@pytest.mark.parametrize("units", ["0", "-5"])
def test_no_coins_have_no_price_to_check(units: str) -> None:
    assert identities([filed("holdings_units", units), filed("holdings_fair_value_usd", "0")]) == ()


# which of them is wrong -------------------------------------------------------------------------------------------


def test_only_the_number_is_doubted_that_another_statement_of_the_day_shows_to_be_wrong() -> None:
    wrong, value = filed("holdings_units", "507780"), filed("holdings_fair_value_usd", "210600000")
    cost = filed("holdings_cost_usd", "195709000")
    assert doubted([wrong, value, cost]) == {wrong.fact_id, value.fact_id}
    elsewhere = fact("holdings_units", "50778", asset="ETH")
    assert doubted([wrong, value, cost, elsewhere]) == {wrong.fact_id}


def test_a_number_that_two_others_could_mend_leaves_all_in_doubt() -> None:
    units, value = filed("holdings_units", "507780"), filed("holdings_fair_value_usd", "210600000")
    fewer = fact("holdings_units", "50778", asset="ETH")
    more = fact("holdings_fair_value_usd", "2106000000", asset="ETH")
    assert doubted([units, value, fewer, more]) == {units.fact_id, value.fact_id}


def test_a_wrong_average_leaves_units_and_cost_alone() -> None:
    units, cost = filed("holdings_units", "50778"), filed("holdings_cost_usd", "195709000")
    average = filed("avg_cost_usd", "3054.21")
    elsewhere = fact("avg_cost_usd", "3854.21", asset="ETH")
    assert doubted([units, cost, average, elsewhere]) == {average.fact_id}


# splits -----------------------------------------------------------------------------------------------------------


def split(ratio: str, day: str = "2025-07-01") -> Fact:
    return fact("split_ratio", ratio, day)


@pytest.mark.parametrize(
    ("before", "after", "ratio", "explained"),
    [
        ("680475000", "13609500", "0.02", True),  # one for fifty
        ("680475000", "16500000", "0.02", True),  # and shares issued beside it
        ("680475000", "34000000", "0.02", False),  # one for twenty would do, one for fifty does not
        ("1000000", "10000000", "10", True),
        ("1000000", "10000000", "0.1", False),  # the wrong way round
    ],
)
def test_a_split_explains_a_jump_of_its_own_ratio(before: str, after: str, ratio: str, explained: bool) -> None:
    jumped = counts(("2025-06-30", before), ("2025-08-12", after))
    assert (identities([*jumped, split(ratio)]) == ()) is explained


def test_a_split_before_both_counts_explains_nothing() -> None:
    jumped = counts(("2025-06-30", "1000000"), ("2025-08-12", "10000000"))
    assert len(identities([*jumped, split("10", "2025-06-30")])) == 1
    assert identities([*jumped, split("10", "2025-08-12")]) == ()


def test_a_filing_of_thousands_of_numbers_for_one_day_is_judged_no_further() -> None:
    rows = [filed("holdings_units", str(1000 + place)) for place in range(300)]
    rows += [filed("avg_cost_usd", str(10 + place)) for place in range(300)]
    rows += [filed("holdings_cost_usd", str(10**9 + place)) for place in range(300)]
    assert identities(rows) == ()


def test_a_restated_count_is_explained_by_the_split_that_came_after_its_day_and_before_its_report() -> None:
    """A quarter ended on the eve of a 1-for-8; its report, filed after it, counts new shares."""
    cover = fact("shares_outstanding", "298466335", "2025-05-15", "2025-05-15")
    quarter = fact("shares_outstanding", "39453292", "2025-06-20", "2025-08-14")
    assert identities([cover, quarter, split("0.125", "2025-06-23")]) == ()
    published_before = fact("shares_outstanding", "39453292", "2025-06-20", "2025-06-22")
    assert len(identities([cover, published_before, split("0.125", "2025-06-23")])) == 1
    from_before = fact("shares_outstanding", "305000000", "2025-06-22", "2025-06-22")
    assert identities([quarter, from_before, split("0.125", "2025-06-23")]) == (), "either may stand first by its day"
