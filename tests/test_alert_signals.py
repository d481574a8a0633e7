from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from datmon.alert_rules import rules_of
from datmon.alert_signals import Seen, Signal, signals
from datmon.calendars import end_of_day
from datmon.delisting_clock import DelistingClock, RuleClock
from datmon.documents import Filing
from datmon.fact import Fact
from datmon.freshness import Freshness
from datmon.ledger import Ledger
from datmon.ranking import RankRow, rank
from datmon.rulebook import Status
from datmon.rulebook.listing import ListingState, Stage
from datmon.rulebook.listing.distance import NO_DISTANCE
from datmon.rulebook.listing.security import Venue
from tests.factories import exposure_of, fact, instrument

_DAY = date(2025, 11, 21)
_HELD = (
    fact("holdings_units", "1000", asset="BTC"),
    fact("coin_price_usd", "100000", "2025-11-21", asset="BTC"),
    fact("share_price_usd", "50", "2025-11-21"),
    fact("shares_outstanding", "1000000"),
)


def seen(*facts: Fact, **more: Any) -> Seen:
    """A firm with a thousand bitcoin at 100,000 dollars, worth half of them, and what else is said of it."""
    everything = [*_HELD, *facts]
    row: RankRow = rank([exposure_of(everything, "XYZ", _DAY)])[0]
    told = {"rows": [row], "clocks": [], "ledger": Ledger(everything), **more}
    return Seen(as_of=_DAY, known_at=end_of_day(_DAY), **told)


def found(at: Seen, **rule: Any) -> list[Signal]:
    (asked,) = rules_of("alerts.toml", {"rule": [{"name": "r", **rule}]}, ())
    return list(signals(at, [asked]))


def steps(at: Seen, **rule: Any) -> list[int | None]:
    return [signal.step for signal in found(at, **rule)]


# the ranking


@pytest.mark.parametrize(
    ("level", "step"), [("clear", 0), ("watch", 1), ("near", 2), ("imminent", 3), ("breached", 3), ("unknown", None)]
)
def test_a_level_is_a_step_for_each_threshold_it_passes(level: str, step: int | None) -> None:
    at = seen()
    at = replace(at, rows=[replace(at.rows[0], level=Status(level))])
    assert steps(at, when="level", levels=["imminent", "watch", "near"]) == [step]


def test_a_rule_of_the_rulebook_can_be_left_out_of_the_level() -> None:
    at = seen(
        fact("debt_principal_usd", "0", source="curated"), fact("secured_debt_principal_usd", "0", source="curated"),
        fact("cash_usd", "100000"), fact("quarterly_burn_usd", "3000000"),
    )  # fmt: skip
    assert steps(at, when="level", levels=["near"]) == [1]
    (signal,) = found(at, when="level", levels=["near"], without=["cash_cover"])
    assert signal.step == 0
    assert "cash" not in signal.reason


def test_what_one_rule_says_is_looked_at_by_itself() -> None:
    at = seen(
        fact("debt_principal_usd", "41000000", source="curated"),
        fact("secured_debt_principal_usd", "41000000", source="curated"),
        fact("cash_usd", "0"),
    )
    assert steps(at, when="verdict", of="secured_debt_cover", levels=["watch", "near"]) == [1]
    assert steps(at, when="verdict", of="due_dates", levels=["watch"]) == [0]


def test_a_level_carries_the_figures_and_the_words_it_rests_on() -> None:
    at = seen(
        fact("debt_principal_usd", "51000000", source="curated"),
        fact("secured_debt_principal_usd", "51000000", source="curated", document="0000000000-25-000009/x.htm"),
        fact("cash_usd", "0"),
    )
    (signal,) = found(at, when="level", levels=["near"])
    assert signal.now == "imminent"
    assert ("secured debt to coins", "0.5100") in signal.figures
    assert "0000000000-25-000009/x.htm" in {quote.document for quote in signal.quotes}


def test_a_firm_out_of_danger_carries_no_quotes() -> None:
    at = seen(fact("debt_principal_usd", "0"), fact("secured_debt_principal_usd", "0"), fact("cash_usd", "1000000"))
    (signal,) = found(at, when="verdict", of="secured_debt_cover", levels=["near"])
    assert (signal.step, signal.quotes, signal.figures) == (0, (), ())


def _pledged(units: str) -> Seen:
    loan = instrument("term_loan", principal_usd="50000000", maturity="2030-01-01", secured="yes", pledged_units=units,
                      pledged_asset="BTC", ltv_margin_call="0.7", ltv_liquidation="0.8", settlement="cash")  # fmt: skip
    return seen(
        loan, fact("debt_principal_usd", "50000000", source="curated"), fact("cash_usd", "90000000"),
        fact("secured_debt_principal_usd", "50000000", source="curated"), fact("quarterly_burn_usd", "1"),
    )  # fmt: skip


def test_the_distance_to_the_trigger_is_that_of_the_coin_price() -> None:
    # 50 million on 1,000 coins at 80 %: 62,500 dollars, 37.5 % under 100,000
    rule = {"when": "trigger_distance", "within_days": 90}
    assert steps(_pledged("900"), below_percent=[40, 30], **rule) in ([1], [2])
    assert steps(_pledged("900"), below_percent=[5], **rule) == [0]


def test_cash_that_does_not_last_is_told_only_where_it_is_asked_for() -> None:
    due = instrument("term_loan", principal_usd="50000000", maturity="2025-12-20", secured="no", settlement="cash")
    at = seen(
        due, fact("debt_principal_usd", "50000000", source="curated"), fact("cash_usd", "0"),
        fact("secured_debt_principal_usd", "0", source="curated"), fact("quarterly_burn_usd", "1000000"),
    )  # fmt: skip
    rule = {"when": "trigger_distance", "within_days": 90, "below_percent": [5]}
    assert steps(at, of=["collateral"], **rule) == []
    (signal,) = found(at, of=["cash", "collateral"], **rule)
    assert signal.step == 1
    assert "at any price" in signal.reason


# the listing


def clock(**state: Any) -> DelistingClock:
    told = {"rule": "nasdaq_bid_price", "clause": "5450(a)(1)", "stage": Stage.COUNTING, "as_of": _DAY, **state}
    return DelistingClock("XYZ", Venue.NASDAQ_GM, _DAY, (RuleClock(ListingState(**told), NO_DISTANCE),))


@pytest.mark.parametrize(("below", "step"), [(19, 0), (20, 1), (29, 1), (30, 2)])
def test_closes_below_the_minimum_are_counted(below: int, step: int) -> None:
    at = seen(clocks=[clock(days_below=below, closes_left=30 - below)])
    assert steps(at, when="closes_below", closes=[30, 20]) == [step]


def test_a_run_of_closes_quotes_the_close_that_began_it_and_the_last() -> None:
    days = {"2025-10-24": "1.24", "2025-10-27": "0.97", "2025-10-28": "0.98", "2025-11-20": "0.91"}
    closes = [fact("share_price_usd", price, day) for day, price in days.items()]
    counted = clock(days_below=20, closes_left=10, below_since=date(2025, 10, 27))
    (signal,) = found(replace(seen(clocks=[counted]), ledger=Ledger(closes)), when="closes_below", closes=[20])
    assert [quote.words for quote in signal.quotes] == ["share_price_usd 0.97", "share_price_usd 0.91"]


def test_the_letter_that_is_due_is_told_without_the_count_twice() -> None:
    said = "30 closes below the minimum; a letter is due on 2025-11-24"
    at = seen(clocks=[clock(days_below=30, stage=Stage.EXPECTED_NOTICE, reason=said)])
    (signal,) = found(at, when="closes_below", closes=[30])
    assert signal.reason == "30 closes below the minimum in a row under 5450(a)(1); a letter is due on 2025-11-24"


def test_a_run_in_an_open_period_is_no_news() -> None:
    at = seen(clocks=[clock(days_below=40, stage=Stage.PERIOD_1)])
    assert steps(at, when="closes_below", closes=[20]) == []


def test_closes_that_bring_no_letter_are_not_counted() -> None:
    at = seen(clocks=[clock(days_below=30, stage=Stage.FLAG, rule="nasdaq_listed_value")])
    assert steps(at, when="closes_below", closes=[20]) == []


def test_the_thirtieth_close_is_told_while_the_letter_is_due() -> None:
    at = seen(clocks=[clock(days_below=30, stage=Stage.EXPECTED_NOTICE, expected_notice=date(2025, 11, 24))])
    assert steps(at, when="closes_below", closes=[20, 30]) == [2]


@pytest.mark.parametrize(("due", "step"), [(date(2025, 11, 24), 0), (_DAY, 1)])
def test_a_letter_is_told_on_the_day_it_is_due_not_before(due: date, step: int) -> None:
    at = seen(clocks=[clock(stage=Stage.EXPECTED_NOTICE, expected_notice=due)])
    assert steps(at, when="listing_stage", stages=["expected_notice"]) == [step]


def test_a_stage_passes_every_one_before_it() -> None:
    stages = ["suspended", "expected_notice", "determination"]
    assert steps(seen(clocks=[clock(stage=Stage.DETERMINATION)]), when="listing_stage", stages=stages) == [2]
    assert steps(seen(clocks=[clock(stage=Stage.UNKNOWN)]), when="listing_stage", stages=stages) == [None]
    assert steps(seen(clocks=[clock(stage=Stage.FLAG)]), when="listing_stage", stages=stages) == [0]


@pytest.mark.parametrize(("left", "step"), [(31, 0), (30, 1), (10, 2)])
def test_a_deadline_of_the_listing_comes_nearer(left: int, step: int) -> None:
    at = seen(clocks=[clock(stage=Stage.PERIOD_1, deadline_1=_DAY + timedelta(days=left), cure_period=True)])
    assert steps(at, when="deadline", of=["listing"], days=[30, 10]) == [step]


def test_a_debt_falls_due_only_where_cash_is_not_known_to_cover_it() -> None:
    due = instrument("term_loan", principal_usd="50000000", maturity="2025-12-20", secured="no", settlement="cash")
    debt = fact("debt_principal_usd", "50000000", source="curated")
    rule = {"when": "deadline", "of": ["debt"], "days": [30]}
    assert steps(seen(due, debt, fact("cash_usd", "50000000")), **rule) == [0]
    assert steps(seen(due, debt, fact("cash_usd", "49000000")), **rule) == [1]
    (unknown,) = found(seen(due, debt), **rule)
    assert unknown.step == 1
    assert "free cash is not known" in unknown.reason


# events


def filing(items: tuple[str, ...], known: str = "2025-11-20T21:00:00+00:00") -> Filing:
    return Filing("0000000000-25-000077", "XYZ", "8-K", datetime.fromisoformat(known), items=items)


def test_a_filing_with_an_item_is_told_and_one_without_is_not() -> None:
    rule = {"when": "filing_item", "items": ["3.01", "2.04"]}
    (signal,) = found(seen(filings=[filing(("8.01", "3.01"))]), **rule)
    assert signal.subject == "0000000000-25-000077 item 3.01"
    assert found(seen(filings=[filing(("8.01",))]), **rule) == []


def test_an_old_filing_that_comes_into_the_home_is_no_news() -> None:
    rule = {"when": "filing_item", "items": ["3.01"], "within_days": 14}
    assert found(seen(filings=[filing(("3.01",), "2025-11-07T23:59:58+00:00")]), **rule) == []
    assert found(seen(filings=[filing(("3.01",), "2025-11-22T00:00:00+00:00")]), **rule) == []  # not known yet


def test_the_words_of_a_notice_go_with_its_item() -> None:
    notice = fact("delisting_notice", "5450(a)(1)", "2025-11-20", document="0000000000-25-000077/x.htm")
    (signal,) = found(seen(notice, filings=[filing(("3.01",))]), when="filing_item", items=["3.01"])
    assert [quote.document for quote in signal.quotes] == ["0000000000-25-000077/x.htm"]
    assert "about 5450(a)(1)" in signal.reason


def test_a_flag_is_news_only_where_it_is_true() -> None:
    rule = {"when": "new_fact", "measures": ["going_concern"]}
    assert steps(seen(fact("going_concern", True, "2025-11-20")), **rule) == [1]
    assert steps(seen(fact("going_concern", False, "2025-11-20")), **rule) == []


@pytest.mark.parametrize(("sold", "told"), [("9", False), ("11", True), ("0", False)])
def test_a_sale_is_told_from_its_share_of_what_was_held(sold: str, told: bool) -> None:
    at = seen(fact("sale_units", sold, "2025-11-20", asset="BTC", start_of_period="2025-11-17"))
    assert bool(found(at, when="coin_sale", at_least_share=Decimal("0.01"))) is told


@pytest.mark.parametrize(("held", "told"), [("989", True), ("995", False), ("1100", False)])
def test_a_count_that_falls_is_a_sale_where_none_is_told(held: str, told: bool) -> None:
    at = seen(fact("holdings_units", held, "2025-11-20", asset="BTC"))
    assert bool(found(at, when="coin_sale", at_least_share=Decimal("0.01"))) is told


def test_a_count_in_doubt_is_nothing_to_have_fallen_from() -> None:
    at = seen(
        fact("holdings_units", "1000000", "2025-10-31", asset="BTC", document="0000000000-25-000088/x.htm"),
        fact("holdings_fair_value_usd", "100000000", "2025-10-31", asset="BTC", document="0000000000-25-000088/x.htm"),
        fact("coin_price_usd", "100000", "2025-10-31", asset="BTC"),
        fact("holdings_units", "1000", "2025-11-20", asset="BTC"),
    )
    assert found(at, when="coin_sale", at_least_share=Decimal("0.01")) == []


def test_a_count_that_falls_by_a_told_sale_is_told_once() -> None:
    at = seen(
        fact("holdings_units", "900", "2025-11-20", asset="BTC"),
        fact("sale_units", "100", "2025-11-20", asset="BTC", start_of_period="2025-11-17"),
    )
    (signal,) = found(at, when="coin_sale", at_least_share=Decimal("0.01"))
    assert signal.reason == "100 BTC sold by 2025-11-20, 10.0% of the coins"


# the data


def test_a_source_that_fails_is_told_with_its_reason() -> None:
    row = Freshness("XYZ", "edgar", "stale", datetime(2025, 11, 1, tzinfo=end_of_day(_DAY).tzinfo), None, "HTTP 503", 3,
                    None, None, None)  # fmt: skip
    at = seen(freshness=[row, replace(row, source="wire", state="fresh")])
    first, second = found(at, when="stale_source", states=["stale"])
    assert (first.step, first.reason) == (1, "edgar is stale: last success 2025-11-01 (HTTP 503)")
    assert second.step == 0


@pytest.mark.parametrize(("days", "step"), [(52, 1), (53, 0)])
def test_the_age_of_a_count_is_counted_in_days(days: int, step: int) -> None:
    assert steps(seen(), when="stale_holdings", days=[days]) == [step]


def test_a_conflict_is_told_where_a_number_in_use_rests_on_it() -> None:
    rule = {"when": "conflict", "kinds": ["conflict"], "measures": ["holdings_units", "cash_usd"]}
    old = [fact("cash_usd", value, "2025-06-30") for value in ("5", "700")]
    new = [fact("cash_usd", value, "2025-09-30") for value in ("6", "800")]
    assert [signal.subject for signal in found(seen(*old, *new), **rule)] == ["conflict cash_usd  2025-09-30"]
    assert found(seen(*old, fact("cash_usd", "6")), **rule) == []


# whom it looks at


def test_a_rule_for_some_firms_looks_at_no_others() -> None:
    assert found(seen(), when="level", levels=["near"], tickers=["ABC"]) == []
    assert len(found(seen(), when="level", levels=["near"], tickers=["xyz"])) == 1


def test_miners_are_left_out_unless_they_are_asked_for() -> None:
    at = seen(miners=frozenset({"XYZ"}))
    assert found(at, when="level", levels=["near"]) == []
    assert len(found(at, when="level", levels=["near"], with_miners=True)) == 1
