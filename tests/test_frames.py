"""Rows in their three forms."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from factories import fact, firm

from datmon import frames
from datmon.frames import Column, csv_text, json_text, sheet_rows

COLUMNS = (Column("ticker"), Column("value"), Column("as_of"))


def test_missing_is_null_in_json_and_empty_in_csv_and_never_zero() -> None:
    rows = [{"ticker": "NA", "value": None, "as_of": date(2025, 11, 21)}]
    assert json.loads(json_text(rows)) == [{"ticker": "NA", "value": None, "as_of": "2025-11-21"}]
    assert csv_text(COLUMNS, rows) == "ticker,value,as_of\nNA,,2025-11-21\n"


def test_decimals_are_json_numbers_and_plain_csv_digits() -> None:
    rows = [{"ticker": "X", "value": Decimal("-72249628"), "as_of": None}, {"value": Decimal("1E+9")}]
    assert json.loads(json_text(rows))[0]["value"] == -72249628
    assert csv_text(COLUMNS, rows).splitlines()[1:] == ["X,-72249628,", ",1000000000,"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd", "@x", "\tx", "\rx"])
def test_text_a_spreadsheet_would_run_is_disarmed(text: str) -> None:
    assert csv_text(COLUMNS[:1], [{"ticker": text}]).splitlines()[1].strip('"').startswith("'")


def test_an_instant_is_written_in_utc() -> None:
    assert frames.plain(datetime(2025, 11, 21, 21, tzinfo=UTC)) == "2025-11-21T21:00:00Z"


def test_a_frame_keeps_decimals_and_the_ticker_na() -> None:
    frame = frames.to_frame(COLUMNS, [{"ticker": "NA", "value": Decimal("0.1")}])
    assert frame["ticker"][0] == "NA"
    assert frame["value"][0] == Decimal("0.1")
    assert frame["as_of"][0] is None


def test_large_numbers_are_shown_short_and_losses_negative() -> None:
    column = Column("unrealized_usd", show="short")
    assert frames._shown(column, Decimal("-4429343847")) == "-4.43B"
    assert frames._shown(column, None) == "\u2013"


def test_people_see_between_what_a_number_lies_where_it_is_not_exact(capsys: pytest.CaptureFixture[str]) -> None:
    columns = (Column("line"), Column("value", show="whole"), Column("low", show="whole", end_of="value"))
    exact = {"line": "units", "value": Decimal(40005), "low": Decimal(40005)}
    estimate = {"line": "realized", "value": Decimal(7272), "low": Decimal(-8952148)}
    open_below = {"line": "bought", "value": Decimal(5), "low": None}
    frames.print_table(columns, [exact])
    assert capsys.readouterr().out.split() == ["line", "value", "units", "40,005"]
    frames.print_table(columns, [exact, estimate, open_below])
    printed = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert printed == [
        ["line", "value", "low"], ["units", "40,005"], ["realized", "7,272", "-8,952,148"], ["bought", "5", "\u2013"]
    ]  # fmt: skip


def test_a_sheet_says_what_its_share_count_counts_and_lists_the_instruments_with_their_terms() -> None:
    note = (("principal_usd", "20000000"), ("conversion_or_strike_price", "40"), ("settlement", "share"))
    bare = (("count", "1000"),)
    shown, _ = firm(
        more=(
            fact("shares_outstanding", "1000000", "2025-11-14", source="curated", note="cover page"),
            fact("instrument", "convertible", "2025-07-01", source="curated", terms=note),
            fact("instrument", "warrant", "2025-07-02", source="curated", terms=bare),
        )
    )
    rows = [row for row in sheet_rows(shown) if row["line"] in ("shares", "convertible", "warrant")]
    assert [(row["line"], row["value"], row["note"]) for row in rows] == [
        ("shares", 1000000, "cover page"),
        ("convertible", 20000000, "at 40 USD/share; settled in shares"),
        ("warrant", 1000, None),
    ]
