"""The vocabulary of measures."""

import pytest

from datmon.errors import UnknownName
from datmon.measures import MEASURES, measure, unit_of


def test_every_measure_has_a_unit_and_a_definition() -> None:
    assert all(row.unit and row.definition for row in MEASURES)
    assert len({row.name for row in MEASURES}) == len(MEASURES)


def test_a_coin_measure_takes_the_coin_as_its_unit() -> None:
    assert unit_of("holdings_units", "ETH") == "ETH"
    assert unit_of("holdings_units", None) == "coins"  # a total over several coins
    assert unit_of("avg_cost_usd", "ETH") == "USD/ETH"
    assert unit_of("cash_usd", None) == "USD"


def test_an_unknown_measure_is_named_in_the_refusal() -> None:
    with pytest.raises(UnknownName, match="holdings_unit'"):
        measure("holdings_unit")
