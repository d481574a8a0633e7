"""The row of the share capital on a balance sheet: the count of the current day."""

import pytest
from prose_cases import said
from statement_cases import statement

from datmon.disclosures.issued_shares_row import STYLE

HEAD = ("", "September 30, 2025", "December 31, 2024")
ASSETS = ("Total assets", "900,000", "500,000")
STOCK = "Common stock, $0.001 par value; 500,000,000 shares authorized; "


def _read(label: str, head: tuple[str, ...] = HEAD) -> list[str]:
    return said(
        STYLE, statement("Balance sheets (in thousands, except share data)", head, ASSETS, (label, "105", "99"))
    )


SAME = [
    pytest.param("105,100,000 and 99,300,000 shares issued and outstanding at September 30, 2025 and December 31, "
                 "2024, respectively", id="respectively"),
    pytest.param("105,100,000 and 99,300,000 shares issued and outstanding", id="in the order of the columns"),
    pytest.param("issued and outstanding – 105,100,000 and 99,300,000", id="behind a dash"),
    pytest.param("105,900,000 shares issued and 105,100,000 shares outstanding as of September 30, 2025; 99,900,000 "
                 "shares issued and 99,300,000 shares outstanding as of December 31, 2024", id="issued apart"),
    pytest.param("105,100,000 shares issued and outstanding", id="the same on both days"),
]  # fmt: skip


@pytest.mark.parametrize("words", SAME)
def test_the_count_of_the_latest_day_is_read(words: str) -> None:
    assert _read(STOCK + words) == ["shares_outstanding 105100000 2025-09-30"]


def test_the_columns_may_stand_the_other_way_round() -> None:
    words = "99,300,000 and 105,100,000 shares issued and outstanding"
    assert _read(STOCK + words, ("", "December 31, 2024", "September 30, 2025")) == [
        "shares_outstanding 105100000 2025-09-30"
    ]


def test_a_class_keeps_its_name() -> None:
    words = (
        "Class B ordinary shares (par value of US$0.0001; 40,000,000 shares authorized; 5,500,000 shares issued and "
    )
    assert _read(words + "outstanding)") == ["shares_outstanding Class B 5500000 2025-09-30"]


NON_EXAMPLES = [
    pytest.param("Preferred stock, $0.001 par value; 1,000,000 shares issued and outstanding", id="preferred"),
    pytest.param("Treasury stock at par value, 112,000 shares outstanding", id="treasury shares"),
    pytest.param("Warrants, no par value, 5,000,000 outstanding", id="warrants"),
]


@pytest.mark.parametrize("label", NON_EXAMPLES)
def test_other_capital_is_not_read(label: str) -> None:
    assert _read(label) == []


DOUBT = [
    pytest.param(STOCK + "105,100,000 and 99,300,000 shares issued and outstanding at June 30, 2025 and May 31, 2024",
                 id="days of another balance sheet"),
    pytest.param(STOCK + "105,100 and 9,300 shares issued and outstanding; 1,000 outstanding", id="three counts"),
    pytest.param(STOCK + "105 and 99 shares issued and outstanding", id="counts in thousands"),
]  # fmt: skip


@pytest.mark.parametrize("label", DOUBT)
def test_counts_that_do_not_pair_with_days_are_left_unread(label: str) -> None:
    assert _read(label) == ["? the row's counts and days do not pair"]
