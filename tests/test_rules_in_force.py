"""The rules in force on a day, what changed since, and what judges only where it is switched on."""

from datetime import date

import pytest

from datmon.errors import UnknownName
from datmon.rules_in_force import RuleRow, rules_on

FLOOR = frozenset({"nasdaq_least_value.floor"})


def row(rows: tuple[RuleRow, ...], rule: str, name: str) -> RuleRow:
    (found,) = [row for row in rows if (row.rule, row.parameter.name) == (rule, name)]
    return found


def test_on_each_day_the_newest_row_is_in_force_and_knows_the_one_before() -> None:
    before = row(rules_on(date(2026, 1, 18)), "nasdaq_low_price", "at_any_time")
    after = row(rules_on(date(2026, 1, 19)), "nasdaq_low_price", "at_any_time")
    assert (before.parameter.value, before.before) == (0, None)
    assert after.parameter.value == 1
    assert after.before is not None
    assert after.before.value == 0


def test_a_row_is_not_in_force_before_its_day() -> None:
    names = {row.parameter.name for row in rules_on(date(2025, 1, 16)) if row.rule == "nasdaq_bid_price"}
    assert "bar_any_split_days" not in names
    assert row(rules_on(date(2025, 1, 17)), "nasdaq_bid_price", "bar_any_split_days").parameter.value == 365


def test_since_a_day_only_what_took_effect_after_it() -> None:
    changed = {
        (row.rule, row.parameter.name) for row in rules_on(date(2025, 1, 31), since=date(2025, 1, 15)) if row.judges
    }
    assert changed == {
        ("nasdaq_bid_price", "bar_any_split_days"),
        ("nasdaq_bid_price", "no_stay_after_second_period"),
    }


def test_what_is_held_back_is_shown_and_judges_only_where_switched_on() -> None:
    day = date(2026, 11, 22)
    assert row(rules_on(day), "nasdaq_least_value", "floor.value").judges is False
    switched = rules_on(day, switched_on=FLOOR)
    assert row(switched, "nasdaq_least_value", "floor.value").judges is True
    assert row(switched, "nasdaq_least_value", "floor.closes").judges is True
    assert row(switched, "nasdaq_least_value", "accelerated.value").judges is False


def test_only_what_is_held_back_can_be_switched_on() -> None:
    with pytest.raises(UnknownName, match=r"nasdaq_least_value.accelerated, nasdaq_least_value.floor"):
        rules_on(date(2026, 1, 1), switched_on=frozenset({"nasdaq_bid_price.minimum_bid"}))
