"""A history says of each day what the valuation of that day says, and each day knows only what was known by its end."""

import math
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from factories import fact
from hypothesis import given, settings
from hypothesis import strategies as st

import datmon
from datmon.balance_sheet import sheet
from datmon.calendars import end_of_day
from datmon.change_days import Span
from datmon.errors import BadInput, UnknownName
from datmon.fact import Fact
from datmon.figures import exactness_on, worst
from datmon.frames import valuation_row
from datmon.histories import FIRM_COLUMNS, History, history
from datmon.history_frames import (
    HISTORY,
    HISTORY_BY_COIN,
    coin_history_frame,
    coin_history_rows,
    history_frame,
    history_rows,
)
from datmon.ledger import Ledger
from datmon.monitor import Monitor
from datmon.prices import prices_for
from datmon.valuation import value

NOVEMBER = Span(date(2025, 11, 1), date(2025, 11, 30))


def told(facts: Iterable[Fact], span: Span = NOVEMBER, *issuers: str) -> History:
    ledger = Ledger(facts)
    return history(ledger, issuers or ledger.issuers, span, {})


def cell(shown: History, column: str, day: date, row: int = 0) -> float:
    return float(shown.firms[column][row, shown.days.index(day)])


def why(shown: History, column: str, day: date, row: int = 0) -> str:
    return shown.why(shown.firm_reasons, row, shown.days.index(day))[column]


def same_as_single_days(facts: Iterable[Fact], span: Span) -> int:
    """Hold every cell of the history against the valuation of its day; the number of cells held."""
    ledger, held = Ledger(facts), 0
    for row in history_rows(history(ledger, ledger.issuers, span, {})):
        day = row["as_of"]
        shown = sheet(ledger, row["ticker"], day, end_of_day(day))
        coins = [position.asset for position in shown.positions]
        valuation = value(shown, prices_for(ledger, row["ticker"], coins, day, end_of_day(day)))
        single = valuation_row(valuation)
        for column in FIRM_COLUMNS:
            held += 1
            assert (row[column] is None) == (single[column] is None), (day, column, row[column], single[column])
            if row[column] is None:
                assert row["missing"][column], (day, column)
            else:
                assert math.isclose(row[column], single[column], rel_tol=1e-9), (day, column)
        known = [figure for name, figure in valuation.fields().items() if name in FIRM_COLUMNS]
        known = [figure for figure in known if figure.value is not None]
        assert row["exactness"] == (str(worst(*(exactness_on(each, day) for each in known))) if known else None)  # type: ignore[arg-type]
        assert row["age_days"] == (max((day - each.as_of).days for each in known) if known else None)  # type: ignore[union-attr]
    return held


COINS = (
    fact("coin_price_usd", "100000", "2025-11-10", asset="BTC"),
    fact("coin_price_usd", "90000", "2025-11-11", asset="BTC"),
    fact("coin_price_usd", "80000", "2025-11-12", asset="BTC"),
)
BOUGHT = (
    fact("holdings_units", "100", "2025-10-31", asset="BTC"),
    fact("holdings_cost_usd", "12000000", "2025-10-31", asset="BTC"),
    fact("holdings_units", "150", "2025-11-10", "2025-11-11T13:00Z", asset="BTC"),
    fact("holdings_cost_usd", "17000000", "2025-11-10", "2025-11-11T13:00Z", asset="BTC"),
)


def test_a_day_knows_what_was_known_by_its_end_and_no_more() -> None:
    shown = told([*COINS, *BOUGHT])
    assert cell(shown, "coin_value_usd", date(2025, 11, 10)) == 100 * 100_000  # the purchase is told the day after
    assert cell(shown, "coin_value_usd", date(2025, 11, 11)) == 150 * 90_000
    assert cell(shown, "unrealized_usd", date(2025, 11, 11)) == 150 * 90_000 - 17_000_000


def test_a_price_answers_for_its_days_and_is_then_missing_with_its_reason() -> None:
    shown = told([*COINS, *BOUGHT])
    assert cell(shown, "coin_value_usd", date(2025, 11, 15)) == 150 * 80_000  # three days later
    assert math.isnan(cell(shown, "coin_value_usd", date(2025, 11, 16)))
    assert why(shown, "coin_value_usd", date(2025, 11, 16)).startswith("the last price of BTC is of 2025-11-12")
    assert why(shown, "coin_value_usd", date(2025, 11, 9)) == "no coin price of BTC was known by then"


def test_a_firm_of_which_no_coin_is_known_has_reasons_and_no_zero() -> None:
    shown = told([fact("cash_usd", "1000000", "2025-10-31")])
    assert math.isnan(cell(shown, "coin_value_usd", date(2025, 11, 12)))
    assert why(shown, "mnav_basic", date(2025, 11, 12)) == "no shares outstanding was known by then"
    (first, *_) = history_rows(shown)
    assert (first["asset"], first["units"], first["coins"]) == (None, None, 0)
    assert list(coin_history_rows(shown)) == []


def test_stated_zero_coins_are_worth_zero_and_have_no_multiple() -> None:
    zero = fact("holdings_units", "0", "2025-10-31", asset="BTC")
    shown = told([*COINS, zero, fact("shares_outstanding", "10", "2025-10-31")])
    assert cell(shown, "coin_value_usd", date(2025, 11, 11)) == 0
    assert why(shown, "mnav_enterprise", date(2025, 11, 11)) == "no coins are held: their value is zero"


def test_market_cap_does_not_jump_on_the_day_of_a_split() -> None:
    split = fact("split_ratio", "0.1", "2025-11-12", "2025-11-03", terms=(("ratio_new", "1"), ("ratio_old", "10")))
    closes = [
        fact("share_price_usd", price, f"2025-11-{day}")
        for day, price in (("07", "1"), ("10", "1"), ("11", "1"), ("12", "10"), ("13", "10"))
    ]
    shown = told([*COINS, *BOUGHT, split, *closes, fact("shares_outstanding", "5000000", "2025-09-30")])
    assert [cell(shown, "market_cap_usd", date(2025, 11, day)) for day in (10, 11, 12, 13, 15)] == [5_000_000] * 5
    assert cell(shown, "shares", date(2025, 11, 11)) == 5_000_000
    assert cell(shown, "shares", date(2025, 11, 12)) == 500_000


def test_the_coin_worth_most_is_named_and_one_without_a_price_leaves_the_whole_missing() -> None:
    ether = fact("holdings_units", "1000", "2025-10-31", asset="ETH")
    prices = [
        fact("coin_price_usd", price, f"2025-11-{day}", asset="ETH") for day, price in (("11", "5000"), ("12", "20000"))
    ]
    rows = {row["as_of"].day: row for row in history_rows(told([*COINS, *BOUGHT, ether, *prices]))}
    assert (rows[11]["asset"], rows[11]["units"], rows[11]["coins"]) == ("BTC", 150, 2)
    assert rows[12]["asset"] == "ETH"
    assert rows[10]["asset"] is None
    assert rows[10]["missing"]["coin_value_usd"] == "no coin price of ETH was known by then"


def test_a_history_knows_arrears_and_preferred_issued_since_its_total() -> None:
    facts = [
        *COINS, *BOUGHT,
        fact("shares_outstanding", "1000000", "2025-10-31"), fact("share_price_usd", "12", "2025-11-10"),
        fact("debt_principal_usd", "0", "2025-10-31", source="curated"), fact("cash_usd", "0", "2025-10-31"),
        fact("preferred_liquidation_usd", "2000000", "2025-10-31"),
        fact("preferred_arrears_usd", "100000", "2025-11-11", "2025-11-11"),
        fact(
            "instrument", "preferred", "2025-11-12", "2025-11-12", source="curated",
            terms=(("principal_usd", "3000000"), ("issued", "2025-11-12")),
        ),
    ]  # fmt: skip
    assert same_as_single_days(facts, Span(date(2025, 11, 10), date(2025, 11, 13))) > 0
    rows = {row["as_of"].day: row for row in history_rows(told(facts))}
    # (12M + 2M) / 10M; (12M + 2.1M) / 13.5M, of 150 coins at 90,000; then three millions more of preferred
    assert [f"{rows[day]['mnav_enterprise']:.4f}" for day in (10, 11)] == ["1.4000", "1.0444"]
    assert rows[12]["mnav_enterprise"] is None
    assert rows[12]["missing"]["mnav_net"] == "3,000,000 USD of preferred were issued after the total of 2025-10-31"


AMOUNTS = st.integers(0, 400).map(lambda number: str(number * 25_000))
DAYS = st.integers(1, 30).map(lambda day: f"2025-11-{day:02d}")


@st.composite
def firms(draw: st.DrawFn) -> list[Fact]:
    """Two firms with a few facts each, told on the day or up to a week later, and prices with gaps."""
    facts = []
    for issuer in ("AAA", "BBB"):
        for measure, asset in (
            ("holdings_units", "BTC"), ("holdings_units", "ETH"), ("holdings_cost_usd", "BTC"), ("avg_cost_usd", "ETH"),
            ("shares_outstanding", None), ("debt_principal_usd", None), ("cash_usd", None),
            ("preferred_liquidation_usd", None), ("share_price_usd", None),
        ):  # fmt: skip
            for day in draw(st.lists(DAYS, unique=True, max_size=3)):
                known = date.fromisoformat(day).toordinal() + draw(st.sampled_from((0, 0, 1, 7)))
                facts.append(
                    fact(
                        measure,
                        draw(AMOUNTS),
                        day,
                        f"{date.fromordinal(known)}",
                        asset=asset,
                        issuer=issuer,
                        source="curated",
                    )
                )
    for asset in ("BTC", "ETH"):
        days = draw(st.lists(DAYS, unique=True, max_size=8))
        facts += [fact("coin_price_usd", str(draw(st.integers(1, 9)) * 1000), day, asset=asset) for day in days]
    return facts


@settings(max_examples=25, deadline=None)
@given(firms())
def test_every_cell_is_that_of_the_single_day(facts: list[Fact]) -> None:
    if any(each.measure != "coin_price_usd" for each in facts):
        assert same_as_single_days(facts, Span(date(2025, 11, 1), date(2025, 12, 5))) > 0


def test_a_frame_has_the_fixed_columns_with_numbers_and_days_in_them() -> None:
    shown = told([*COINS, *BOUGHT])
    frame = history_frame(shown)
    assert list(frame.columns) == [column.name for column in HISTORY]
    assert frame.set_index("as_of").loc["2025-11-11", "coin_value_usd"] == 13_500_000
    assert math.isnan(frame.set_index("as_of").loc["2025-11-11", "mnav_basic"])
    by_coin = coin_history_frame(shown)
    assert list(by_coin.columns) == [column.name for column in HISTORY_BY_COIN]
    assert by_coin["units"].dtype == "float64"


def test_days_in_the_wrong_order_or_too_many_are_told_and_so_is_an_unknown_firm() -> None:
    with datmon.open(demo=True) as monitor:
        day = date(2025, 11, 21)
        with pytest.raises(BadInput, match="give a --from that is not after --to"):
            datmon.history(monitor, "BMNR", first=day, last=date(2025, 11, 20))
        with pytest.raises(BadInput, match="ask for fewer"):
            datmon.history(monitor, "BMNR", first=date(1900, 1, 1), last=day)
        with pytest.raises(UnknownName, match="NOPE"):
            datmon.history(monitor, "NOPE", first=day, last=day)


@pytest.mark.real
@pytest.mark.parametrize(
    ("ticker", "first", "last"),
    [
        ("SQNS", date(2025, 9, 8), date(2025, 9, 26)),  # the ADS goes from ten ordinary shares to a hundred
        ("MSTR", date(2024, 7, 30), date(2024, 8, 16)),  # ten for one
        ("DFDV", date(2025, 10, 25), date(2025, 11, 21)),  # several coins
        ("GREE", date(2025, 9, 20), date(2025, 10, 5)),
    ],
)
def test_the_curated_firms_have_the_numbers_of_each_single_day(
    curated_monitor: Monitor, ticker: str, first: date, last: date
) -> None:
    for row in history_rows(datmon.history(curated_monitor, ticker, first=first, last=last)):
        (valuation,) = datmon.value(curated_monitor, ticker, clocks=datmon.clocks_of(row["as_of"]))
        single = valuation_row(valuation)
        for column in FIRM_COLUMNS:
            assert (row[column] is None) == (single[column] is None), (row["as_of"], column)
            assert row[column] is None or math.isclose(row[column], single[column], rel_tol=1e-9)


@pytest.fixture(scope="module")
def curated_monitor(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterable[Monitor]:
    """A home with the curated tables in it."""
    with datmon.open(tmp_path_factory.mktemp("curated") / "home") as monitor:
        for table in ("facts", "instruments", "splits", "coins", "closes"):
            datmon.import_(monitor, shared / "curated" / f"{table}.csv")
        yield monitor


def test_a_decimal_of_a_row_prints_as_the_float_it_was() -> None:
    row = next(row for row in history_rows(told([*COINS, *BOUGHT])) if row["as_of"] == date(2025, 11, 12))
    assert row["coin_value_usd"] == Decimal("12000000.0")
