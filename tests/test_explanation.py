"""An explanation goes from the number by its formulas to the quotes, and says what is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from factories import fact, firm

from datmon.explanation import amount_text, explain
from datmon.figures import Missing, Stated
from datmon.quantities import Precision


def test_a_stated_number_shows_quote_document_and_offsets() -> None:
    count = fact(
        "holdings_units", "439000", asset="BTC", document="0001050446-24-000001/x.htm",
        precision=Precision.APPROXIMATE, known="2024-12-23T13:00Z", as_of="2024-12-22",
    )  # fmt: skip
    assert explain(Stated(count)) == (
        "holdings_units = 439,000 BTC, as of 2024-12-22, known 2024-12-23T13:00:00Z",
        "  quote: “holdings_units 439000”",
        "  from 0001050446-24-000001/x.htm, characters 0 to 21, read by test@1",
        "  stated as approximate, confidence high",
    )


def test_the_other_places_that_say_the_same_are_named() -> None:
    place = "0001050446-24-000001/x.htm, characters 70 to 92, read by tags@1"
    count = replace(fact("holdings_units", "439000", asset="BTC"), corroborated_by=(place,))
    assert f"  so also {place}" in explain(Stated(count))


def test_a_derived_number_unrolls_into_its_inputs() -> None:
    lines = explain(firm(debt="49000000", mnav="0.40")[1].debt_to_coins, "debt_to_coins")
    assert lines[0] == "debt_to_coins = 0.4900, as of 2025-09-30, known 2025-11-21T23:59:59Z"
    assert lines[1] == "  formula: debt / coin value"
    shown = [line.strip().split(" = ")[0] for line in lines if " = " in line]
    assert shown == ["debt_to_coins", "part", "whole", "BTC", "units", "price"]
    assert sum("quote:" in line for line in lines) == 3


def test_an_assumption_is_printed() -> None:
    more = (fact("holdings_units", "900", "2025-11-20", asset="BTC"),)
    lines = explain(firm(more=more)[1].cost)
    assert "    note: assumes that the average cost of 2025-09-30 held for the units of 2025-11-20" in lines


def test_a_missing_number_says_why() -> None:
    assert explain(Missing("cash", "no cash was known by then"), "cash_usd") == (
        "cash_usd: missing, no cash was known by then",
    )


def test_a_long_quote_is_cut_and_line_breaks_are_closed() -> None:
    long = fact("cash_usd", "1", "2025-09-30")
    assert max(len(line) for line in explain(Stated(long))) < 400
    assert long.day == date(2025, 9, 30)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("2264", "BTC", "2,264 BTC"),
        ("1056.69", "BTC", "1,056.69 BTC"),
        ("0.49055", "ratio", "0.4906"),
        ("-72249628.32", "USD", "-72,249,628.32 USD"),
        ("1E+9", "USD", "1,000,000,000 USD"),
    ],
)
def test_amounts_are_written_for_people(value: str, unit: str, text: str) -> None:
    assert amount_text(Decimal(value), unit) == text
