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
        ("nasdaq_bid_price", "no_stay_where_barred"),
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


def held_back(day: date, since: date | None = None) -> set[str]:
    return {row.parameter.name for row in rules_on(day, since) if not row.judges and row.rule != "unjudged"}


def test_a_proposal_is_listed_from_the_day_it_was_proposed() -> None:
    assert held_back(date(2025, 9, 2)) == set()
    assert held_back(date(2025, 9, 3)) == {"accelerated.value", "accelerated.closes"}
    assert "floor.value" not in held_back(date(2026, 1, 12))
    assert "floor.value" in held_back(date(2026, 1, 13))


def test_since_a_day_only_changes_and_proposals_up_to_the_day_asked() -> None:
    accelerated, floor = {"accelerated.value", "accelerated.closes"}, {"floor.value", "floor.closes"}
    assert held_back(date(2026, 1, 16), since=date(2026, 1, 12)) == floor
    assert held_back(date(2026, 1, 19), since=date(2026, 1, 12)) == accelerated | floor
    assert held_back(date(2025, 12, 31), since=date(2025, 9, 3)) == set()
    assert not [row for row in rules_on(date(2026, 1, 16), since=date(2025, 12, 31)) if row.judges]


@pytest.mark.parametrize(
    ("name", "before", "first"),
    [
        ("after_trading_suspension.nasdaq", date(2026, 7, 2), date(2026, 7, 3)),
        ("split_breaks_another_rule.nyse", date(2025, 1, 14), date(2025, 1, 15)),
        ("split_breaks_another_rule.nyse-american", date(2025, 1, 14), date(2025, 1, 15)),
        ("minimum_market_value.nyse-american", date(2026, 3, 5), date(2026, 3, 6)),
    ],
)
def test_what_nothing_judges_is_listed_from_its_day_and_never_judges(name: str, before: date, first: date) -> None:
    assert name not in {row.parameter.name for row in rules_on(before)}
    assert row(rules_on(first), "unjudged", name).judges is False
    with pytest.raises(UnknownName):
        rules_on(first, switched_on=frozenset({f"unjudged.{name.partition('.')[0]}"}))


def test_rules_of_one_exchange_leave_out_the_others_and_the_projects_own_choices() -> None:
    day = date(2026, 11, 22)
    by_exchange = {name: rules_on(day, exchange=name) for name in ("nasdaq", "nyse", "nyse-american", "other")}
    subjects = {name: {row.rule for row in rows} for name, rows in by_exchange.items()}
    assert "nasdaq_bid_price" in subjects["nasdaq"]
    assert not {"nyse_average_price", "american_price", "closes"} & subjects["nasdaq"]
    assert {"nyse_average_price", "business_change"} <= subjects["nyse"]
    assert "american_price" not in subjects["nyse"]
    assert {"american_price", "business_change"} <= subjects["nyse-american"]
    assert "closes" in subjects["other"]
    choices = [row for name in ("nasdaq", "nyse", "nyse-american") for row in by_exchange[name]]
    assert all(row.parameter.status != "choice" for row in choices)
    with pytest.raises(UnknownName, match="'amex' is no exchange of the rules; those are nasdaq, nyse"):
        rules_on(day, exchange="amex")
