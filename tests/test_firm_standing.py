"""One firm in full: every figure under one name, ages and exactness with it, missing where an input is."""

from factories import fact, firm

from datmon.figures import Figure, Missing
from datmon.firm_standing import Standing, standing
from datmon.frames import STANDING, standing_rows


def of(**amounts: str) -> Standing:
    return standing(*firm(**amounts), ())  # type: ignore[arg-type]


def value_of(figure: Figure) -> object:
    return None if isinstance(figure, Missing) else figure.value


def test_each_name_stands_in_one_section_only() -> None:
    shown = of(debt="40000000", secured="30000000", cash="5000000", mnav="0.5")
    names = [name for section in shown.sections().values() for name in section]
    assert len(names) == len(set(names))
    assert set(shown.fields()) == set(names)


def test_a_firm_shows_what_its_coins_pay() -> None:
    fields = of(debt="40000000", secured="30000000", cash="5000000", mnav="0.5").fields()
    assert value_of(fields["nav_with_cash_usd"]) == 105000000
    assert value_of(fields["paid_from_coins_secured_usd"]) == 30000000
    assert value_of(fields["paid_unsecured_usd"]) == 10000000
    assert value_of(fields["left_after_debt_usd"]) == 65000000
    assert value_of(fields["break_even_debt_usd"]) == 40000
    assert value_of(fields["unrealized_BTC_usd"]) == -100000000


def test_a_row_has_its_age_and_a_missing_one_its_reason() -> None:
    rows = {row["line"]: row for row in standing_rows(of(debt="40000000", cash="5000000"))}
    assert {column.name for column in STANDING} >= set(rows["nav_with_cash_usd"])
    assert (rows["nav_with_cash_usd"]["age_days"], rows["nav_with_cash_usd"]["exactness"]) == (52, "carried")
    assert rows["owed_secured_usd"]["how"] == "missing"
    assert rows["owed_secured_usd"]["note"] == "no secured debt principal was known by then"
    assert rows["owed_secured_usd"]["value"] is None
    assert set(rows["owed_secured_usd"]) == set(rows["nav_with_cash_usd"])


def test_no_number_is_shown_without_its_age() -> None:
    rows = standing_rows(of(debt="40000000", secured="30000000", cash="5000000", mnav="0.5"))
    assert all(row["age_days"] is not None for row in rows if row.get("value") is not None)


def test_nothing_left_is_no_loss_of_zero() -> None:
    assert of().realized == Missing("realized result", "no sale and no fall of a count is known")


def test_a_firm_without_coins_has_no_break_even() -> None:
    none = (fact("holdings_units", "0", "2025-11-20", asset="BTC"),)
    shown = standing(*firm(more=none), ())
    assert shown.break_evens is None
    assert shown.sections()["break-even"] == {}
