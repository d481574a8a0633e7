from datetime import date
from decimal import Decimal

import pytest

from datmon.outcomes import Outcome
from datmon.scoring import BASELINES, RANKING, KindScore, MonthEnd, OrderScore, Standing, score

_ENDS = (date(2025, 8, 31), date(2025, 9, 30), date(2025, 10, 31))


def _month_end(day: date, order: str) -> MonthEnd:
    """The firms of these letters, the first the nearest by the ranking; the baselines know nothing."""
    nothing = dict.fromkeys(BASELINES)
    rows = (Standing(firm, {**nothing, RANKING: Decimal(-place)}) for place, firm in enumerate(order))
    return MonthEnd(day, tuple(rows))


def _score(orders: tuple[str, ...], *sellers: tuple[str, date]) -> KindScore:
    month_ends = [_month_end(day, order) for day, order in zip(_ENDS, orders, strict=True)]
    return score(month_ends, [Outcome(firm, "sale", "coin_sale_for_debt", day) for firm, day in sellers], "sale")


def _ranking(told: KindScore) -> OrderScore:
    return next(row for row in told.orders if row.order == RANKING)


def test_a_seller_that_stood_before_all_others_makes_a_chance_of_one() -> None:
    told = _score(("ABCDE",) * 3, ("A", date(2025, 11, 4)))
    (at_once, *_) = _ranking(told).auc
    assert (at_once.value, at_once.low, at_once.high, at_once.firms) == (1.0, 1.0, 1.0, 1)


def test_a_seller_that_stood_in_the_middle_makes_a_chance_of_a_half() -> None:
    told = _score(("ABCDE",) * 3, ("C", date(2025, 11, 4)))
    assert _ranking(told).auc[0].value == 0.5


def test_sellers_are_not_measured_against_each_other() -> None:
    told = _score(("ABCDE",) * 3, ("A", date(2025, 11, 4)), ("B", date(2025, 11, 20)))
    assert _ranking(told).auc[0].value == 1.0


def test_an_order_that_knows_nothing_puts_all_firms_in_one_place() -> None:
    told = _score(("ABCDE",) * 3, ("A", date(2025, 11, 4)))
    for order in told.orders[1:]:
        assert order.auc[0].value == 0.5
        assert {row.place for row in order.lookups if row.place} == {Decimal(3)}


def test_thirty_days_ahead_looks_at_the_month_end_before_that() -> None:
    told = _score(("EDCBA", "ABCDE", "ABCDE"), ("A", date(2025, 10, 31)))
    lookups = {row.days_ahead: (row.month_end, row.place) for row in _ranking(told).lookups}
    assert lookups[0] == (date(2025, 9, 30), Decimal(1))
    assert lookups[30] == (date(2025, 9, 30), Decimal(1))
    assert lookups[60] == (date(2025, 8, 31), Decimal(5))
    assert lookups[90] == (None, None)


def test_a_month_end_on_the_day_of_the_announcement_tells_nothing() -> None:
    told = _score(("EDCBA", "EDCBA", "ABCDE"), ("A", date(2025, 10, 31)))
    assert _ranking(told).lookups[0].place == Decimal(5)


def test_the_lead_runs_from_the_first_month_end_of_an_unbroken_stand_at_the_top() -> None:
    assert _ranking(_score(("ABCDE",) * 3, ("A", date(2025, 11, 4)))).leads == (("A", 65),)
    assert _ranking(_score(("ABCDE", "BACDE", "ABCDE"), ("A", date(2025, 11, 4)))).leads == (("A", 4),)
    assert _ranking(_score(("ABCDE", "ABCDE", "BACDE"), ("A", date(2025, 11, 4)))).leads == (("A", 0),)


def test_only_the_first_sale_of_a_firm_counts() -> None:
    told = _score(("ABCDE",) * 3, ("A", date(2025, 11, 20)), ("A", date(2025, 10, 27)))
    assert [row.announced for row in told.outcomes] == [date(2025, 10, 27)]


def test_an_outcome_before_the_first_month_end_could_not_be_told() -> None:
    assert _score(("ABCDE",) * 3, ("A", date(2025, 8, 20))).outcomes == ()


def test_of_the_firms_ever_among_the_first_five_the_share_that_sold_is_the_precision() -> None:
    told = _score(("ABCDEF", "ABCDEF", "ABCDFE"), ("A", date(2025, 11, 4)), ("D", date(2025, 12, 1)))
    assert _ranking(told).precision[0][1] == pytest.approx(2 / 6)


def test_a_firm_that_had_sold_before_is_no_longer_seen_coming() -> None:
    told = _score(("ABCDEF", "BCDEFA", "ABCDEF"), ("A", date(2025, 9, 15)))
    assert _ranking(told).precision[0][1] == pytest.approx(1 / 6)


def test_the_firms_before_the_first_that_sold_are_false_alarms_by_name() -> None:
    told = _score(("BACDE", "BACDE", "CABDE"), ("A", date(2025, 11, 4)))
    assert [(row.issuer, row.month_ends) for row in told.alarms] == [("B", _ENDS[:2]), ("C", _ENDS[2:])]


def test_a_month_at_which_nobody_was_to_sell_in_time_has_no_first_one_and_no_alarm() -> None:
    assert _score(("BACDE",) * 3, ("A", date(2026, 6, 30))).alarms == ()


def test_a_month_end_with_too_few_firms_is_left_out() -> None:
    told = _score(("ABCD", "ABCD", "ABCDE"), ("A", date(2025, 11, 4)))
    assert _ranking(told).leads == (("A", 4),)


def test_the_same_inputs_give_the_same_interval() -> None:
    sellers = (("A", date(2025, 11, 4)), ("D", date(2025, 11, 20)))
    first, again = (_ranking(_score(("ABCDEFG",) * 3, *sellers)).auc[0] for _ in range(2))
    assert first == again
    assert first.low is not None and first.value is not None and first.high is not None
    assert first.low <= first.value <= first.high
    assert first.low < first.high
