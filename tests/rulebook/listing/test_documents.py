"""What documents say goes before what closes let compute: letters, deadlines, determinations, compliance regained."""

from datetime import date, timedelta

from closes import acme, closes_from, closes_to

from datmon.rulebook.listing import judge_listing, nasdaq_bid_price
from datmon.rulebook.listing.security import Notice, Security, Step, Venue
from datmon.rulebook.listing.state import ListingState, Stage
from datmon.sessions import session_after

CLAUSE = "5550(a)(2)"
LETTER = date(2025, 4, 14)  # a letter's day after thirty closes that end on 2025-04-11
LOW = ["1.20", *["0.80"] * 30]


def told(step: Step, letter: date, known: date | None = None, deadline: date | None = None) -> Notice:
    return Notice(CLAUSE, step, letter, known or letter, deadline)


def on(security: Security, day: date) -> ListingState:
    (state,) = nasdaq_bid_price.walk(security, (day,))
    return state


def low_until(last: date, *notices: Notice) -> Security:
    count = 400
    closes = [close for close in closes_from(date(2025, 2, 27), [*LOW, *["0.80"] * count]) if close.day <= last]
    return acme(tuple(closes), notices=notices, has_documents=True)


def test_a_letter_told_again_with_a_determination_does_not_bring_the_period_back() -> None:
    security = low_until(
        date(2025, 12, 1),
        told(Step.DEFICIENCY, LETTER),
        told(Step.DETERMINATION, date(2025, 10, 15)),
        told(Step.DEFICIENCY, LETTER, date(2025, 11, 14), date(2025, 10, 13)),
    )
    state = on(security, date(2025, 12, 1))
    assert (state.stage, state.determination) == (Stage.DETERMINATION, date(2025, 10, 15))


def test_the_first_letter_told_with_a_much_later_deadline_is_in_its_second_period() -> None:
    security = low_until(date(2025, 11, 14), told(Step.DEFICIENCY, LETTER, date(2025, 11, 14), date(2026, 4, 11)))
    state = on(security, date(2025, 11, 14))
    assert (state.stage, state.deadline, state.deadline_stated) == (Stage.PERIOD_2, date(2026, 4, 11), True)
    assert "the second deadline is stated as 2026-04-11; computed is 2026-04-13" in state.findings


def test_a_second_period_nobody_told_of_is_of_medium_confidence() -> None:
    state = on(low_until(date(2025, 11, 3), told(Step.DEFICIENCY, LETTER)), date(2025, 11, 3))
    assert (state.stage, state.confidence) == (Stage.PERIOD_2, "medium")


def test_compliance_regained_as_told_closes_the_matter_though_the_closes_do_not_show_it() -> None:
    security = low_until(date(2025, 6, 2), told(Step.DEFICIENCY, LETTER), told(Step.REGAINED, date(2025, 5, 30)))
    before, after = on(security, date(2025, 5, 29)), on(security, date(2025, 5, 30))
    assert (before.stage, after.stage) == (Stage.PERIOD_1, Stage.COUNTING)
    assert on(security, date(2025, 6, 2)).notice is None


def test_compliance_regained_under_an_older_letter_does_not_close_a_newer_matter() -> None:
    security = low_until(
        date(2025, 6, 2),
        told(Step.DEFICIENCY, LETTER),
        told(Step.REGAINED, date(2025, 1, 10), date(2025, 5, 30)),
    )
    assert on(security, date(2025, 6, 2)).stage is Stage.PERIOD_1


def test_an_old_letter_told_again_after_the_cure_opens_nothing() -> None:
    prices = [*LOW, *["1.10"] * 60]
    closes = closes_from(date(2025, 2, 27), prices)
    again = told(Step.DEFICIENCY, LETTER, date(2025, 6, 16))
    state = on(acme(closes, notices=(again,), has_documents=True), closes[-1].day)
    assert (state.stage, state.notice_stated, state.deadline) == (Stage.REGAINED, False, None)


def test_what_was_regained_keeps_its_letter_and_deadline() -> None:
    closes = closes_from(date(2025, 2, 27), [*LOW, *["1.10"] * 60])
    security = acme(closes, notices=(told(Step.DEFICIENCY, LETTER),), has_documents=True)
    state = on(security, closes[-1].day)
    assert (state.stage, state.notice, state.notice_stated) == (Stage.REGAINED, LETTER, True)
    assert (state.deadline_1, state.deadline) == (date(2025, 10, 13), None)


def test_the_computed_day_of_a_letter_stays_once_one_is_stated() -> None:
    stated = told(Step.DEFICIENCY, LETTER)
    bare = on(low_until(date(2025, 4, 30)), date(2025, 4, 30))
    state = on(low_until(date(2025, 4, 30), stated), date(2025, 4, 30))
    assert (state.notice, state.notice_stated, state.expected_notice) == (LETTER, True, bare.expected_notice)


def test_a_letter_after_the_deadline_of_the_one_before_is_a_new_matter() -> None:
    closes = closes_from(date(2024, 2, 1), ["1.20", *["0.80"] * 300])
    first, later = told(Step.DEFICIENCY, date(2024, 3, 18)), told(Step.DEFICIENCY, LETTER)
    state = on(acme(closes, Venue.NASDAQ_GM, notices=(first, later)), LETTER)
    assert (state.stage, state.notice) == (Stage.PERIOD_1, LETTER)


def test_a_notice_shows_without_any_close() -> None:
    state = on(acme((), notices=(told(Step.DEFICIENCY, LETTER),)), date(2025, 5, 1))
    assert (state.stage, state.deadline_1) == (Stage.PERIOD_1, date(2025, 10, 13))
    assert "no close is known" in state.findings


def test_a_hearing_that_is_told_of_holds_the_suspension_up() -> None:
    security = low_until(
        date(2025, 10, 30),
        told(Step.DEFICIENCY, LETTER),
        told(Step.DETERMINATION, date(2025, 10, 14)),
        told(Step.HEARING, date(2025, 10, 20)),
    )
    assert on(security, date(2025, 10, 30)).stage is Stage.HEARING


def test_a_computed_letter_nobody_told_of_within_four_days_is_in_doubt() -> None:
    within = on(low_until(date(2025, 4, 17)), date(2025, 4, 17))
    after = on(low_until(date(2025, 4, 22)), date(2025, 4, 22))
    assert (within.confidence, after.confidence) == ("high", "medium")
    assert any("no document read tells of a letter" in finding for finding in after.findings)
    assert on(acme(closes_to(date(2025, 4, 22), ["1.2", *["0.8"] * 40])), date(2025, 4, 22)).confidence == "high"


def test_a_computed_suspension_is_dropped_when_closes_go_on_and_nobody_told_of_it() -> None:
    prices = [*LOW, *["0.80"] * 260, *["1.50"] * 20]
    closes = closes_from(date(2024, 7, 1), prices)
    silent, bare = (on(acme(closes, has_documents=documents), closes[-1].day) for documents in (True, False))
    assert (silent.stage, bare.stage) == (Stage.COMPLIANT, Stage.SUSPENDED)
    low = acme(closes[:-20], has_documents=True)
    assert (on(low, closes[-21].day).stage, on(low, closes[-21].day).days_below) == (Stage.UNKNOWN, 290)
    assert any("closes went on" in finding for finding in silent.findings)


def test_a_second_deficiency_after_a_determination_is_a_further_basis_of_it() -> None:
    from datmon.delisting_clock import clock_on

    security = low_until(
        date(2025, 10, 30),
        told(Step.DEFICIENCY, LETTER),
        told(Step.DETERMINATION, date(2025, 10, 14)),
        Notice("5250(c)(1)", Step.DEFICIENCY, date(2025, 10, 20), date(2025, 10, 22)),
    )
    clock = clock_on(security, date(2025, 10, 30))
    by_rule = {rule.state.rule: rule.state for rule in clock.rules}
    assert clock.worst is not None
    assert clock.worst.state.rule == "nasdaq_bid_price"
    assert any("no plan or period is accepted (5810(d)(2))" in said for said in by_rule["stated_notice"].findings)


def test_several_deficiencies_run_side_by_side() -> None:
    other = Notice("5250(c)(1)", Step.DEFICIENCY, date(2025, 4, 21), date(2025, 4, 23), date(2025, 10, 13))
    states = judge_listing(low_until(date(2025, 5, 1), told(Step.DEFICIENCY, LETTER), other), (date(2025, 5, 1),))
    opened = {state.clause: state.deadline for state in states if state.stage.is_open}
    assert opened == {CLAUSE: date(2025, 10, 13), "5250(c)(1)": date(2025, 10, 13)}


def test_the_computed_letter_is_on_the_next_session_and_not_on_a_holiday() -> None:
    closes = closes_to(date(2025, 11, 26), ["1.20", *["0.80"] * 30])
    assert on(acme(closes), closes[-1].day).expected_notice == session_after(date(2025, 11, 26)) == date(2025, 11, 28)
    assert session_after(date(2025, 11, 26)) != date(2025, 11, 26) + timedelta(days=1)
