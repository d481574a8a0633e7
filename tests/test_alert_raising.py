from datetime import date
from decimal import Decimal

from datmon.alert import Key, Standing
from datmon.alert_raising import raised
from datmon.alert_rules import AlertRule, rules_of
from datmon.alert_signals import Signal
from datmon.calendars import end_of_day

_TABLE = {"name": "lvl", "when": "level", "levels": ["watch", "near"], "rearm_days": 10}
RULES: tuple[AlertRule, ...] = rules_of("alerts.toml", {"rule": [_TABLE]}, ())


def look(
    step: int | None, before: dict[Key, Standing], day: str = "2025-11-04", *, event: bool = False, first: bool = False
) -> tuple[list[tuple[str, str, str]], dict[Key, Standing]]:
    """The alerts of one firm at that step as (id, before, now), and what is remembered after it."""
    on = date.fromisoformat(day)
    signal = Signal("lvl", "XYZ", "", step, f"step {step}", is_event=event)
    found = raised([signal], RULES, before, ("lvl",) if first else (), on, end_of_day(on))
    return [(alert.alert_id, alert.before, alert.now) for alert in found.alerts], {**before, **found.standing}


def test_what_stands_at_a_first_look_is_remembered_and_not_told() -> None:
    told, kept = look(2, {}, first=True)
    assert told == []
    assert look(2, kept) == ([], kept)


def test_each_step_is_told_once_with_what_was_before() -> None:
    told, kept = look(1, {})
    assert [row[1:] for row in told] == [("not seen before", "step 1")]
    assert look(1, kept)[0] == []
    worse, kept = look(2, kept, "2025-11-05")
    assert [row[1:] for row in worse] == [("step 1", "step 2")]
    assert look(2, kept, "2025-11-06")[0] == []


def test_what_comes_and_goes_is_not_told_each_time() -> None:
    kept = look(1, {}, "2025-11-01")[1]
    for day, step in (("2025-11-02", 0), ("2025-11-03", 1), ("2025-11-04", 0), ("2025-11-13", 1)):
        told, kept = look(step, kept, day)
        assert told == []


def test_after_standing_better_for_the_rules_days_it_is_told_again() -> None:
    told, kept = look(1, {}, "2025-11-01")
    for day in ("2025-11-02", "2025-11-12"):
        kept = look(0, kept, day)[1]
    again, _ = look(1, kept, "2025-11-13")
    assert len(again) == 1
    assert again[0][0] != told[0][0]


def test_a_day_less_than_the_rules_days_is_not_enough() -> None:
    kept = look(1, {}, "2025-11-01")[1]
    for day in ("2025-11-02", "2025-11-11"):
        kept = look(0, kept, day)[1]
    assert look(1, kept, "2025-11-12")[0] == []


def test_what_is_not_known_neither_raises_nor_ends_anything() -> None:
    kept = look(1, {}, "2025-11-01")[1]
    for day in ("2025-11-02", "2025-11-30"):
        told, kept = look(None, kept, day)
        assert told == []
    assert look(1, kept, "2025-12-01")[0] == []


def test_what_was_not_known_before_is_told_with_that() -> None:
    kept = look(None, {})[1]
    assert [row[1:] for row in look(1, kept, "2025-11-05")[0]] == [("step None", "step 1")]


def test_an_event_happens_once_and_has_one_id_on_every_day() -> None:
    one, kept = look(1, {}, "2025-11-04", event=True)
    other, _ = look(1, {}, "2025-11-05", event=True)
    assert one[0][0] == other[0][0]
    assert look(1, kept, "2026-11-05", event=True)[0] == []


def test_two_sentences_about_one_thing_in_one_look_are_one_alert() -> None:
    on = date(2025, 11, 4)
    twice = [Signal("lvl", "XYZ", "sale", 1, "sold", is_event=True)] * 2
    assert len(raised(twice, RULES, {}, (), on, end_of_day(on)).alerts) == 1


def test_the_words_of_the_rule_say_whether_it_is_urgent() -> None:
    (rule,) = rules_of("alerts.toml", {"rule": [{**_TABLE, "urgent": True, "rearm_days": Decimal(1)}]}, ())
    on = date(2025, 11, 4)
    (alert,) = raised([Signal("lvl", "XYZ", "", 1, "near")], [rule], {}, (), on, end_of_day(on)).alerts
    assert alert.urgent
    assert (alert.rule, alert.when, alert.reason) == ("lvl", "level", "near")
