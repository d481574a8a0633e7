from datetime import date

import pytest

from datmon.errors import BadInput
from datmon.outcomes import outcome_kinds, parts_of, read_outcomes, replay_rules

_HEADER = "event_id,ticker,event_date,announced_date,event_type,detail\n"


def _read(rows: str, header: str = _HEADER) -> list[tuple[str, str, date]]:
    return [(row.issuer, row.kind, row.announced) for row in read_outcomes("events.csv", (header + rows).encode())]


def test_a_sale_and_a_letter_are_outcomes_of_their_kinds() -> None:
    rows = (
        "E2,SQNS,2025-11-03,2025-11-04,coin_sale_for_debt,970 BTC\n"
        "E1,GAME,2025-09-10,2025-09-11,bid_price_deficiency_notice,\n"
    )
    assert _read(rows) == [
        ("GAME", "bid_notice", date(2025, 9, 11)),
        ("SQNS", "sale", date(2025, 11, 4)),
    ]


def test_the_day_that_counts_is_the_one_of_the_announcement() -> None:
    ((_, _, announced),) = _read("E1,FGNX,2025-11-19,2025-11-20,coin_sale_for_buyback,\n")
    assert announced == date(2025, 11, 20)


def test_a_buyback_a_split_and_a_letter_on_market_value_are_no_outcomes() -> None:
    rows = "".join(
        f"E1,AVX,2025-07-28,2025-07-25,{event},\n"
        for event in ("buyback_started", "reverse_split", "market_value_or_equity_deficiency_notice")
    )
    assert _read(rows) == []


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    content = "\ufeff" + (_HEADER + "E1,KULR,2025-12-30,2025-12-30,coin_sale_other,\n").replace("\n", "\r\n")
    (row,) = read_outcomes("events.csv", content.encode())
    assert (row.issuer, row.announced) == ("KULR", date(2025, 12, 30))


def test_a_day_that_is_none_is_told_with_its_line() -> None:
    with pytest.raises(BadInput, match=r"events.csv, line 3, column announced_date: "):
        _read("E1,KULR,2025-12-30,2025-12-30,coin_sale_other,\nE2,KULR,2025-12-30,30.12.2025,coin_sale_other,\n")


def test_a_table_of_something_else_is_told_by_the_columns_it_lacks() -> None:
    with pytest.raises(BadInput, match=r"no column ticker, announced_date, event_type\."):
        read_outcomes("coins.csv", b"date,asset,close_usd\n2025-11-21,BTC,85087.62\n")


def test_the_rules_of_the_replay_are_read_whole() -> None:
    assert outcome_kinds() == ("sale", "bid_notice", "any")
    assert replay_rules().lookaheads == (0, 30, 60, 90, 180)


def test_a_coin_sold_for_another_is_no_sale() -> None:
    head = "ticker,announced_date,event_type,detail\n"
    table = (
        head + 'AAA,2025-07-07,coin_sale_other,"Asset switch: all bitcoin for ether"\nBBB,2025-07-08,coin_sale_other,\n'
    )
    assert [(row.issuer, row.kind) for row in read_outcomes("events.csv", table.encode())] == [
        ("AAA", "asset_switch"),
        ("BBB", "sale"),
    ]
    assert outcome_kinds() == ("sale", "bid_notice", "any")
    assert parts_of("any") == ("sale", "bid_notice")
