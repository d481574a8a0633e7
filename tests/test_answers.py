"""Answers are the records themselves, and frames of the columns and types of the data dictionary."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

import datmon
from datmon.answers import typed_frame
from datmon.data_dictionary import columns_of
from datmon.export_schema import typed
from datmon.monitor import Clocks, Monitor

DAY = datmon.clocks_of("2025-11-21")
BEFORE = datmon.clocks_of("2025-11-20")

ASKED: dict[str, tuple[str, Callable[[Monitor, Clocks], Any]]] = {
    "rank": ("RANKING", lambda home, at: datmon.rank(home, clocks=at)),
    "value": ("VALUATION", lambda home, at: datmon.value(home, clocks=at)),
    "sheet": ("SHEET", lambda home, at: datmon.sheet(home, "SQNS", clocks=at)),
    "standing": ("STANDING", lambda home, at: datmon.standing(home, "SQNS", clocks=at)),
    "lenses": ("LENSES", lambda home, at: datmon.lenses(home, "MSTR", clocks=at)),
    "bridge": ("BRIDGE", lambda home, at: datmon.bridge(home, "MSTR", "coingecko", "strategy", clocks=at)),
    "forced": ("FORCED", lambda home, at: datmon.forced(home, clocks=at)),
    "listing": ("LISTING", lambda home, at: datmon.listing(home, clocks=at)),
    "rules": ("RULES", lambda _, at: datmon.rules(at.as_of)),
    "facts": ("FACTS", lambda home, at: datmon.facts(home, clocks=at)),
    "unread": ("UNREAD", lambda home, at: datmon.unread(home, clocks=at)),
    "events": ("EVENTS", lambda home, at: datmon.events(home, clocks=at)),
    "conflicts": ("FINDINGS", lambda home, at: datmon.conflicts(home, clocks=at)),
    "diff": ("CHANGES", lambda home, at: datmon.diff(home, first=BEFORE, second=at)),
    "check": ("CHECK", lambda home, at: datmon.check(home, clocks=at)),
    "health": ("HEALTH", lambda home, at: datmon.health(home, now=at.known_at)),
}


@pytest.fixture(scope="module")
def demonstration() -> Iterator[Monitor]:
    with datmon.open(demo=True) as monitor:
        yield monitor


@pytest.mark.parametrize("name", ASKED)
def test_every_answer_is_a_frame_of_the_dictionarys_columns_and_types(demonstration: Monitor, name: str) -> None:
    table, ask = ASKED[name]
    frame = ask(demonstration, DAY).to_frame()
    empty = typed_frame(typed(table), [])
    assert list(frame.columns) == [column.name for column in columns_of(table)]
    assert list(map(str, frame.dtypes)) == list(map(str, empty.dtypes))


def test_a_history_is_a_frame_by_day_or_by_coin(demonstration: Monitor) -> None:
    told = datmon.history(demonstration, "MSTR", first=date(2025, 11, 20), last=date(2025, 11, 21))
    assert len(told.to_frame()) == 2
    assert told.to_frame(by_coin=True)["asset"].tolist() == ["BTC", "BTC"]


def test_numbers_are_floats_or_where_asked_for_the_exact_decimals(demonstration: Monitor) -> None:
    firms = datmon.value(demonstration, "SQNS", clocks=DAY)
    assert firms.to_frame()["coin_value_usd"].dtype == "float64"
    exact = firms.to_frame(exact=True)["coin_value_usd"][0]
    assert isinstance(exact, Decimal)
    assert exact == firms[0].coin_value.value


def test_an_answer_is_the_list_of_its_records(demonstration: Monitor) -> None:
    firms = datmon.rank(demonstration, clocks=DAY)
    assert isinstance(firms, list)
    assert firms[0].rank == 1
    assert firms.rows()[0]["ticker"] == firms[0].issuer


def test_missing_is_missing_in_every_kind_of_column_and_never_zero() -> None:
    columns = typed("LISTING")
    frame = typed_frame(columns, [{}])
    assert frame.isna().all().all()


def test_days_instants_and_flags_have_types_of_their_own() -> None:
    rows = [{"known_at": datetime(2025, 11, 21, 23, tzinfo=UTC), "is_own_gate": True, "first_date": date(2026, 4, 1)}]
    frame = typed_frame(typed("FORCED"), rows)
    assert str(frame["known_at"].dtype) == "datetime64[ns, UTC]"
    assert str(frame["first_date"].dtype) == "datetime64[ns]"
    assert str(frame["is_own_gate"].dtype) == "boolean"


def test_the_ticker_na_is_a_text_in_a_frame() -> None:
    assert typed_frame(typed("RANKING"), [{"ticker": "NA"}])["ticker"].tolist() == ["NA"]
