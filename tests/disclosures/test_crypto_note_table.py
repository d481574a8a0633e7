"""The tables of crypto notes: which cell says what, and at which scale."""

from datetime import date

import pytest
from reading_cases import agrees, case_document, expected, readings, report

from datmon.disclosures.crypto_note_table import STYLE, coin_of_row, column_role, row_role
from datmon.fact import Fact

NAME = "crypto_note_table"


@pytest.mark.parametrize("case", ["measures_in_rows", "units_in_thousands"])
def test_a_written_note_is_read_as_by_eye(case: str) -> None:
    found = readings(STYLE, case_document(NAME, case))
    assert agrees(found, expected(NAME, case)), found


def test_a_scale_found_by_the_price_is_said_in_the_note() -> None:
    units = next(
        reading
        for reading in STYLE.read(case_document(NAME, "units_in_thousands"))
        if isinstance(reading, Fact) and reading.measure == "holdings_units"
    )
    assert units.precision == "rounded"
    assert units.note == "printed 573 under 'in thousands', as its price shows"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Number of units", "units"),
        ("Approximate Number of Bitcoins Held at End of Quarter", "units"),
        ("Tokens", "units"),
        ("Digital Asset Original Cost Basis (in thousands)", "cost"),
        ("Fair Market Value", "fair_value"),
        ("Market Value of Bitcoin Held at End of Quarter Using Ending Market Price (in thousands)", "fair_value"),
        ("Market Value of Bitcoin Held at End of Quarter Using Lowest Market Price", None),
        ("Approximate Average Purchase Price Per Bitcoin", "average"),
        ("Market Price Per Bitcoin at End of Quarter", None),
        ("Token Rewards", None),
        ("Digital Asset Impairment Losses (in thousands)", None),
        ("Revenue ($USD)", None),
    ],
)
def test_a_heading_names_what_its_column_counts(heading: str, role: str | None) -> None:
    assert column_role(heading) == role


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Number of bitcoin held", "units"),
        ("Approximate number of Solana Tokens held", "units"),
        ("Cost basis of bitcoin (in '000s)", "cost"),
        ("Cost basis - per bitcoin", "average"),
        ("Fair value of bitcoin (in '000s)", "fair_value"),
        ("Fair value - per bitcoin", None),
        ("Number of Solana tokens purchased", None),
        ("Number of Solana Tokens locked", None),
    ],
)
def test_a_label_names_what_its_row_counts(label: str, role: str | None) -> None:
    assert row_role(label) == role


@pytest.mark.parametrize(
    ("label", "coin"),
    [
        ("BTC", "BTC"),
        ("Ethereum (ETH) (1)(2)", "ETH"),
        ("Cosmos (Atom)", "ATOM"),
        ("ETH digital assets", "ETH"),
        ("Staked ETH", None),
        ("Bitcoin pledged as collateral", None),
        ("BTC and ETH", None),
        ("Total", None),
    ],
)
def test_a_row_is_of_a_coin_only_if_its_label_says_nothing_else(label: str, coin: str | None) -> None:
    assert coin_of_row(label) == coin


def _note(
    rows: str, caption: str = "Our coins as of September 30, 2025:", head: str = "Units</td><td>Fair value"
) -> bytes:
    table = f"<table><tr><td></td><td>{head}</td></tr>{rows}</table>"
    return f"<html><body><p>{caption}</p>{table}</body></html>".encode()


def _read(content: bytes) -> list[dict[str, str]]:
    return readings(STYLE, report(content, date(2025, 9, 30)))


def test_a_value_that_is_no_price_is_unread_with_both_numbers() -> None:
    found = _read(_note("<tr><td>ETH</td><td>3,737,140</td><td>10,544,339</td></tr>"))
    assert found == [{"unread": "holdings_units", "reason": "10,544,339 USD over 3,737,140 ETH is no price of 2025"}]


def test_a_table_of_two_days_in_its_caption_is_not_read() -> None:
    rows = "<tr><td>ETH</td><td>10</td><td>41,440</td></tr>"
    assert _read(_note(rows, "Coins as of September 30, 2025 and December 31, 2024:")) == []


def test_a_table_of_an_older_day_is_not_this_report_s() -> None:
    rows = "<tr><td>ETH</td><td>10</td><td>33,350</td></tr>"
    assert _read(_note(rows, "Coins as of December 31, 2024:")) == []


def test_a_total_is_read_only_if_the_rows_add_up_to_it() -> None:
    coins = "<tr><td>ETH</td><td>10</td><td>41,440</td></tr><tr><td>BTC</td><td>2</td><td>228,000</td></tr>"
    good = _read(_note(coins + "<tr><td>Total</td><td></td><td>269,440</td></tr>"))
    bad = _read(_note(coins + "<tr><td>Total</td><td></td><td>369,440</td></tr>"))
    total = {"measure": "holdings_fair_value_usd", "value": "269440", "as_of": "2025-09-30"}
    assert total in good
    assert not any("asset" not in reading for reading in bad)


def test_other_kinds_of_document_are_left_to_other_styles() -> None:
    assert not STYLE.recognises(report(b"<p>x</p>", kind="8-K"))
    assert STYLE.recognises(report(b"<p>x</p>", kind="10-K/A"))
