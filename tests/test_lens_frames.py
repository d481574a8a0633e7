"""Lenses as rows: fixed columns, each count with its day and age, what is missing with its reason."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact
from test_share_lenses import DAY, EARLIER, FIRM, LATER, asked

from datmon.calendars import end_of_day
from datmon.definition_bridge import Bridge
from datmon.fact import Fact
from datmon.issuance import Score
from datmon.lens_frames import BRIDGE, LENSES, bridge_rows, lens_rows
from datmon.share_lenses import FirmSeen


def rows(*facts: Fact) -> dict[str, dict[str, object]]:
    firm = FirmSeen("XYZ", DAY, end_of_day(DAY), tuple(asked(*facts)[0].values()))
    return {str(row["lens"]): row for row in lens_rows(firm)}


def test_every_row_has_the_columns_and_no_others() -> None:
    for row in rows(*FIRM).values():
        assert set(row) == {column.name for column in LENSES}


def test_a_count_is_shown_with_its_day_its_age_its_kind_and_its_instruments() -> None:
    diluted = rows(*FIRM)["diluted"]
    assert (diluted["counted"], diluted["age_days"], diluted["count_kind"]) == (date(2025, 11, 14), 7, "cover page")
    assert diluted["exactness"] == "carried"
    assert diluted["instruments"] == "1 convertible if converted"
    (used,) = diluted["instruments_used"]  # type: ignore[misc]
    assert (used["how"], used["shares"]) == ("if converted", 500000)


def test_instruments_of_a_kind_are_told_together() -> None:
    warrants = [
        fact("instrument", "warrant", source="curated", terms=(("count", "10"), ("conversion_or_strike_price", strike)))
        for strike in ("20", "30")
    ]
    found = rows(*FIRM, *warrants)["diluted"]
    assert found["instruments"] == "1 convertible if converted; 2 warrant treasury stock"


def test_what_is_missing_is_none_and_named_with_its_reason() -> None:
    without = rows(*(row for row in FIRM if row.measure != "cash_usd"))["basic"]
    assert without["mnav"] == Decimal("0.5")
    assert without["mnav_enterprise"] is None
    assert without["missing"]["mnav_enterprise"] == "no cash was known by then"  # type: ignore[index]


def test_an_estimate_shows_its_bounds() -> None:
    found = rows(*EARLIER, *LATER)["with issuance since"]
    assert (found["exactness"], found["shares_low"], found["shares_high"]) == ("estimated", 700000, 1580000)


def test_the_basic_count_shows_how_far_the_estimate_before_it_was_off() -> None:
    seen = tuple(asked(*FIRM)[0].values())
    score = Score(Decimal(1120000), Decimal(1000000), Decimal("0.12"), within=True)
    shown = {str(row["lens"]): row for row in lens_rows(FirmSeen("XYZ", DAY, end_of_day(DAY), seen, score))}
    columns = ("estimate", "estimate_error_pct", "estimate_within")
    assert [shown["basic"][name] for name in columns] == [1120000, 12, True]
    assert [shown["diluted"][name] for name in columns] == [None] * 3
    assert [rows(*FIRM)["basic"][name] for name in columns] == [None] * 3


@pytest.mark.parametrize("second", ["strategy", "defillama-realistic"])
def test_a_bridge_has_its_columns_and_both_ends(second: str) -> None:
    from test_definition_bridge import between

    found: Bridge = between("coingecko", second)
    made = bridge_rows(found)
    assert all(set(row) <= {column.name for column in BRIDGE} for row in made)
    assert (made[0]["step"], made[-1]["step"]) == ("coingecko", second)
