"""One's own closes and splits: columns, rows, and what is refused, by file and line."""

from datetime import date
from decimal import Decimal

import pytest

from datmon.close_files import LARGEST, read_closes, read_splits
from datmon.errors import BadInput

GOOD = b"date,close\n2025-11-20,0.8312\n2025-11-19,0.84\n"


def test_closes_come_oldest_first_as_decimals() -> None:
    closes = read_closes("own.csv", GOOD)
    assert [(row.day, row.price) for row in closes] == [
        (date(2025, 11, 19), Decimal("0.84")),
        (date(2025, 11, 20), Decimal("0.8312")),
    ]


def test_further_columns_a_byte_order_mark_and_crlf_do_no_harm() -> None:
    assert read_closes("own.csv", b"\xef\xbb\xbfdate,open,close\r\n2025-11-20,=1+1,0.8312\r\n")[0].price == Decimal(
        "0.8312"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "own.csv is empty; write a line `date,close`"),
        (b"\n\n", "own.csv is empty"),
        (b"date;close\n2025-11-20;1\n", "own.csv parts its columns by another mark than a comma"),
        (b"date\tclose\n2025-11-20\t1\n", "save it as CSV with commas"),
        (b"day,close\n2025-11-20,1\n", "no column 'date'"),
        (b"date,close\n", "has no closes"),
        (b"date,close\n2025-11-20,one\n", "own.csv, line 2: close 'one' is not a number"),
        (b"date,close\n2025-11-20,\n", "has no closes"),
        (b"date,close\n2025-11-20,0.0000001\n", "line 2: close '0.0000001' is finer than any price"),
        (b"date,close,Close\n2025-11-20,1,2\n", "has two columns 'close'"),
        (b"date,close\n2025-11-20,\n2025-11-20,1\n", "line 3: 2025-11-20 stands twice"),
        (b"date,close\n2025-11-20,0\n", "line 2: close '0' must be above zero"),
        (b"date,close\n2025-11-20,nan\n", "is not a number"),
        (b"date,close\n2025-11-20,1e3\n", "own.csv, line 2: close '1e3' is not a number"),
        (b"date,close\n2025-11-20,1_0\n", "line 2: close '1_0' is not a number"),
        (b"date,close\n2025-11-20,99999999\n", "line 2: close '99999999' must be above zero and at most 10,000,000"),
        (b"date,close\n2014-11-20,1\n", "own.csv, line 2: The session calendar goes from"),
        (b"date,close\n20.11.2025,1\n", "own.csv, line 2"),
        (b"date,close\n2025-11-20,1\n2025-11-20,2\n", "line 3: 2025-11-20 stands twice"),
        (b"date,close\n2025-11-22,1\n", "line 2: 2025-11-22 is no trading day"),
        (b"date,close\n2025-11-20,1\xff\n", "not a CSV file in UTF-8"),
        (b'date,close\n2025-11-20,"1\n', "not a CSV file"),
        (b" " * (LARGEST + 1), "a file of closes has at most"),
    ],
)
def test_what_cannot_be_used_is_refused_by_file_and_line(content: bytes, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_closes("own.csv", content)
    assert said in str(refused.value)
    assert "own.csv" in str(refused.value)


def test_columns_may_be_written_in_capitals_and_with_spaces() -> None:
    exported = b"Date, Open, Close ,Adj Close\n2025-11-20,9,0.8312,7\n"
    assert read_closes("own.csv", exported)[0].price == Decimal("0.8312")


def test_a_row_without_a_close_is_a_session_without_one() -> None:
    closes = read_closes("own.csv", b"date,close\n2025-11-19,\n2025-11-20,0.83\n")
    assert [row.day for row in closes] == [date(2025, 11, 20)]


@pytest.mark.parametrize(
    ("written", "price"),
    [
        ("0.9999999999999999", "1"),  # 1.00 as a computer adds it up
        ("0.8309999704360962", "0.831"),  # 0.831 from a column of narrow floats
        ("0.999999", "0.999999"),
        ("0.8312", "0.8312"),
    ],
)
def test_digits_finer_than_any_price_are_a_computers_rounding(written: str, price: str) -> None:
    assert read_closes("own.csv", f"date,close\n2025-11-20,{written}\n".encode())[0].price == Decimal(price)


def test_a_day_with_two_splits_is_refused() -> None:
    with pytest.raises(BadInput, match=r"splits.csv, line 3: 2025-09-17 stands twice"):
        read_splits("splits.csv", b"effective_date,ratio_new,ratio_old\n2025-09-17,1,20\n2025-09-17,1,20\n")


def test_splits_come_oldest_first_with_their_kind() -> None:
    content = b"effective_date,ratio_new,ratio_old,kind\n2025-09-17,1,10,ads_ratio_change\n2024-10-09,1,2.5,\n"
    first, second = read_splits("splits.csv", content)
    assert (first.old, first.is_ratio_change, first.is_reverse) == (Decimal("2.5"), False, True)
    assert (second.consolidation, second.is_ratio_change) == (10, True)


def test_a_split_of_nothing_is_refused() -> None:
    with pytest.raises(BadInput, match=r"splits.csv, line 2: ratio_old '0' must be above zero"):
        read_splits("splits.csv", b"effective_date,ratio_new,ratio_old\n2025-09-17,1,0\n")


def test_a_ratio_with_an_exponent_is_refused() -> None:
    with pytest.raises(BadInput, match=r"splits.csv, line 2: ratio_old '1e1' is not a number"):
        read_splits("splits.csv", b"effective_date,ratio_new,ratio_old\n2025-09-17,1,1e1\n")
