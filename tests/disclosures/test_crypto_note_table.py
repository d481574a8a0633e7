"""The tables of crypto notes: which cell says what, and at which scale."""

from datetime import UTC, date, datetime

import pytest
from inline_pages import page, tag
from reading_cases import agrees, case_document, expected, readings, report

from datmon.disclosures.crypto_note_table import STYLE, coin_of_row, column_role, row_role
from datmon.documents import Filing, open_document
from datmon.fact import Fact

NAME = "crypto_note_table"


@pytest.mark.parametrize("case", ["measures_in_rows", "units_in_thousands", "coins_over_columns"])
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
    assert units.note == "printed 840 under 'in thousands', as its price shows"


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Number of units", "units"),
        ("Approximate Number of Bitcoins Held on the Last Day", "units"),
        ("Tokens", "units"),
        ("Digital Asset Original Cost Basis (in thousands)", "cost"),
        ("Fair Market Value", "fair_value"),
        ("Market Value of Bitcoin Held on the Last Day Using Ending Market Price (in thousands)", "fair_value"),
        ("Market Value of Bitcoin Held on the Last Day Using Lowest Market Price", None),
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


def test_a_day_on_which_nothing_was_held_is_not_the_table_s() -> None:
    rows = "<tr><td>Sui (SUI)</td><td>10,000</td><td>33,500</td></tr>"
    caption = "Our coins at September 30, 2025 were as follows. The Company held no coins at December 31, 2024."
    assert {"measure": "holdings_units", "asset": "SUI", "value": "10000", "as_of": "2025-09-30"} in _read(
        _note(rows, caption)
    )


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


def test_a_last_row_without_a_label_is_the_total_if_the_rows_add_up_to_it() -> None:
    coins = "<tr><td>ETH</td><td>10</td><td>41,440</td></tr><tr><td>BTC</td><td>2</td><td>228,000</td></tr>"
    good = _read(_note(coins + "<tr><td></td><td></td><td>269,440</td></tr>"))
    bad = _read(_note(coins + "<tr><td></td><td></td><td>300,000</td></tr>"))
    assert {"measure": "holdings_fair_value_usd", "value": "269440", "as_of": "2025-09-30"} in good
    assert not any("asset" not in reading for reading in bad)


def test_other_kinds_of_document_are_left_to_other_styles() -> None:
    assert not STYLE.recognises(report(b"<p>x</p>", kind="S-3"))
    assert STYLE.recognises(report(b"<p>x</p>", kind="10-K/A"))


def _rows(*rows: tuple[str, ...]) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def _holdings(body: str, kind: str = "10-Q", period: date | None = date(2025, 9, 30)) -> dict[str, str]:
    found = readings(STYLE, report(f"<html><body>{body}</body></html>".encode(), period, kind=kind))
    assert all("measure" in reading for reading in found), found
    return {
        f"{reading['measure']} {reading.get('asset', '')} {reading['as_of']}".strip(): reading["value"]
        for reading in found
    }


QUARTERS = ("Asset", "2024 Q3", "2024 Q4", "2025 Q1", "2025 Q2", "2025 Q3")
HELD = "<p>Crypto Assets Held at Period End</p>"
WORTH = "<p>Fair Value of Crypto Assets at Period End</p>"


def test_of_five_quarters_the_report_s_own_is_read_wherever_it_stands() -> None:
    units = ("Ethereum (ETH)", "8,380", "8,454", "8,524", "7,833", "7,748")
    value = ("Ethereum (ETH)", "21,787,000", "28,169,000", "15,530,000", "19,481,000", "32,100,000")
    wanted = {"holdings_units ETH 2025-09-30": "7748", "holdings_fair_value_usd ETH 2025-09-30": "32100000"}
    assert _holdings(HELD + _rows(QUARTERS, units) + WORTH + _rows(QUARTERS, value)) == wanted
    turned = [(row[0], *reversed(row[1:])) for row in (QUARTERS, units, value)]
    assert _holdings(HELD + _rows(turned[0], turned[1]) + WORTH + _rows(turned[0], turned[2])) == wanted


def test_a_table_of_prices_by_quarter_is_neither_units_nor_value() -> None:
    prices = ("Ethereum (ETH)", "2,600", "3,332", "1,822", "2,487", "4,143")
    units = ("Ethereum (ETH)", "8,380", "8,454", "8,524", "7,833", "7,748")
    body = HELD + _rows(QUARTERS, units) + "<p>Prices of Crypto Assets at Period End</p>" + _rows(QUARTERS, prices)
    assert _holdings(body) == {}


ADOPTED = "<p>ASU 2023-08 asks for fair value. The Company adopted the standard on January 1, 2025.</p>"
DAYS = ("", "September 30, 2025", "December 31, 2024")


@pytest.mark.parametrize(
    ("before", "more", "read"),
    [
        (ADOPTED, (), True),
        ("<p>The Company will adopt ASU 2023-08 next year.</p>", (), False),
        ("", (), False),  # nothing is said of the standard
        (ADOPTED, (("Cumulative impairment of digital assets", "$ 1,000", "$ -"),), False),
    ],
)
def test_a_carrying_value_is_a_fair_value_only_under_the_new_standard(
    before: str, more: tuple[tuple[str, ...], ...], read: bool
) -> None:
    table = _rows(
        DAYS, ("Number of Solana Tokens held", "359", "-"), ("Digital asset carrying value", "$ 74,732", "$ -"), *more
    )
    found = _holdings(before + table)
    assert (found.get("holdings_fair_value_usd SOL 2025-09-30") == "74732") is read


def test_amounts_in_another_currency_are_no_dollars_and_the_convenience_column_is_read() -> None:
    plain = _rows(("", "Units", "Fair value (RMB)"), ("BTC", "100", "81,190,000"))
    both = _rows(("", "Units", "Fair value (RMB)", "Fair value (US$)"), ("BTC", "100", "81,190,000", "11,405,000"))
    assert _holdings("<p>Our bitcoin</p>" + plain, "20-F") == {"holdings_units BTC 2025-09-30": "100"}
    assert _holdings("<p>Our bitcoin (RMB and US$)</p>" + both, "20-F") == {
        "holdings_units BTC 2025-09-30": "100",
        "holdings_fair_value_usd BTC 2025-09-30": "11405000",
    }


def test_a_current_report_is_read_where_a_row_names_its_own_day() -> None:
    head = ("", "Number of Bitcoins Held", "Market Value Using Lowest Price", "Market Value Using Ending Market Price")
    table = _rows(head, ("December 31, 2025", "1,000", "$ 81,000,000", "$ 93,390,000"))
    body = "<p>Bitcoin at the end of the quarter</p>" + table
    assert _holdings(body, "8-K", None) == {
        "holdings_units BTC 2025-12-31": "1000",
        "holdings_fair_value_usd BTC 2025-12-31": "93390000",
    }
    assert (
        _holdings(body.replace("December 31, 2025", "December 31, 2024").replace("93,390", "93,391"), "8-K", None) == {}
    )


SMALL = [
    pytest.param("Digital assets held (in thousands):",
                 (("", "Quantity", "Cost", "Fair Value"), ("XRP", "12,000", "$ 30,000", "$ 34,200")),
                 {"holdings_units XRP 2025-09-30": "12000000", "holdings_cost_usd XRP 2025-09-30": "30000000",
                  "holdings_fair_value_usd XRP 2025-09-30": "34200000"}, id="xrp in thousands, coins too"),
    pytest.param("Digital assets held (in thousands, except units):",
                 (("", "Units", "Fair Value", "Cost Basis"), ("Dogecoin", "710,000,000", "$ 165,430", "$ 170,000")),
                 {"holdings_units DOGE 2025-09-30": "710000000", "holdings_cost_usd DOGE 2025-09-30": "170000000",
                  "holdings_fair_value_usd DOGE 2025-09-30": "165430000"}, id="doge, value before cost"),
    pytest.param("Crypto assets:",
                 (("", "Number of tokens", "Cost basis", "Fair value"), ("BNB (1)", "515", "$ 500,000", "$ 519,000"),
                  ("AVAX", "10,000", "$ 290,000", "$ 300,000"), ("Total", "", "$ 790,000", "$ 819,000")),
                 {"holdings_units BNB 2025-09-30": "515", "holdings_cost_usd BNB 2025-09-30": "500000",
                  "holdings_fair_value_usd BNB 2025-09-30": "519000", "holdings_units AVAX 2025-09-30": "10000",
                  "holdings_cost_usd AVAX 2025-09-30": "290000", "holdings_fair_value_usd AVAX 2025-09-30": "300000",
                  "holdings_cost_usd  2025-09-30": "790000", "holdings_fair_value_usd  2025-09-30": "819000"},
                 id="two coins and their total"),
    pytest.param("HYPE:", (DAYS, ("Number of HYPE tokens held", "1,000", "-"),
                  ("Fair value of HYPE", "$ 45,100", "$ -")),
                 {"holdings_units HYPE 2025-09-30": "1000", "holdings_fair_value_usd HYPE 2025-09-30": "45100"},
                 id="a measure to a row"),
    pytest.param("Litecoin held as of September 30, 2025",
                 (("", "Units", "Fair value"), ("Litecoin (LTC)", "929,548", "$ 98,500,000")),
                 {"holdings_units LTC 2025-09-30": "929548", "holdings_fair_value_usd LTC 2025-09-30": "98500000"},
                 id="litecoin"),
    pytest.param("Rewards earned", (("", "Tokens", "Fair value"), ("ETH", "10", "$ 41,000")),
                 {}, id="rewards are no holdings"),
    pytest.param("Bitcoin held on behalf of customers", (("", "Units", "Fair value"), ("BTC", "10", "$ 1,140,000")),
                 {}, id="customers' coins"),
    pytest.param("Bitcoin mined", (("", "Units", "Fair value"), ("BTC", "10", "$ 1,140,000")), {}, id="coins mined"),
    pytest.param("Coins", (("", "Units", "Fair value"), ("Staked ETH", "10", "$ 41,000")),
                 {}, id="a part of the coins"),
    pytest.param("Coins", (("", "Units", "Price per coin"), ("ETH", "10", "$ 4,143")), {}, id="a price is no value"),
    pytest.param("Coins", (("", "Units"), ("ETH", "10")), {}, id="units that no amount bears out"),
    pytest.param("Coins (pro forma)", (("", "Units", "Fair value"), ("ETH", "10", "$ 41,000")), {}, id="pro forma"),
    pytest.param("Coins as of June 30, 2025", (("", "Units", "Fair value"), ("ETH", "10", "$ 24,870")),
                 {}, id="another day"),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "rows", "wanted"), SMALL)
def test_a_small_table_is_read_as_by_eye(
    caption: str, rows: tuple[tuple[str, ...], ...], wanted: dict[str, str]
) -> None:
    assert _holdings(f"<p>{caption}</p>" + _rows(*rows)) == wanted


def _tagged_row(label: str, unit: str) -> list[dict[str, str]]:
    number = tag("9,000,000", "us-gaap:CryptoAssetCost", "btc", unit=unit)
    rows = f"<tr><td></td><td>Units</td><td>Cost</td></tr><tr><td>{label}</td><td>100</td><td>{number}</td></tr>"
    return readings(STYLE, report(page(f"<table>{rows}</table>"), period=date(2025, 9, 30)))


def test_an_amount_that_is_tagged_in_euros_is_unread() -> None:
    dollars = _tagged_row("Bitcoin", "usd")
    assert {reading.get("measure") for reading in dollars} == {"holdings_units", "holdings_cost_usd"}
    euros = _tagged_row("Bitcoin", "eur")
    assert euros == [{"unread": "holdings_cost_usd", "reason": "tagged in EUR, not in USD"}]


def test_a_row_of_coins_kept_for_customers_is_not_read() -> None:
    assert _tagged_row("Bitcoin held for customers", "usd") == []


PARTS = "<p>Our bitcoin as of September 30, 2025 (in thousands, except units):</p>"
HEAD = ("", "Units", "Cost basis", "Fair value")
FREE, BOUND, ALL = ("900", "$80,000", "$102,600"), ("300", "20,000", "34,200"), ("1,200", "$100,000", "$136,800")
BITCOIN = {
    "holdings_units BTC 2025-09-30": "1200",
    "holdings_cost_usd BTC 2025-09-30": "100000000",
    "holdings_fair_value_usd BTC 2025-09-30": "136800000",
}
PLEDGED = {"restricted_or_pledged_units BTC 2025-09-30": "300"}


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ((("Bitcoin", *FREE), ("Bitcoin pledged as collateral", *BOUND), ("Total", *ALL)), HEAD),
        ((("Bitcoin", *ALL), ("of which pledged as collateral", *BOUND)), HEAD),
        ((("Bitcoin, unrestricted", *FREE), ("Bitcoin, restricted", *BOUND), ("Total bitcoin", *ALL)), HEAD),
        (
            (("Unrestricted", *FREE), ("Restricted", *BOUND), ("Total", *ALL)),
            ("", "Number of bitcoin", "Cost basis", "Fair value"),
        ),
    ],
)
def test_a_coin_with_its_parts_is_the_total_and_its_restricted_part_is_told(
    rows: tuple[tuple[str, ...], ...], head: tuple[str, ...]
) -> None:
    assert _holdings(PARTS + _rows(head, *rows)) == BITCOIN | PLEDGED


def test_a_coin_beside_another_row_of_it_without_a_total_is_unread() -> None:
    rows = _rows(HEAD, ("Bitcoin", *FREE), ("Bitcoin of a related party", *BOUND))
    found = _read(f"<html><body>{PARTS}{rows}</body></html>".encode())
    reason = "the table has another row of it: 'Bitcoin of a related party'"
    assert found[0] == {"unread": "holdings_units", "reason": reason}
    assert not any("measure" in reading for reading in found)


def test_a_staked_part_lies_within_the_coin_s_own_row() -> None:
    assert _holdings(PARTS + _rows(HEAD, ("Bitcoin", *ALL), ("Staked bitcoin", "300", "", ""))) == BITCOIN


def test_coins_may_stand_over_the_columns() -> None:
    body = "<p>Digital assets as of September 30, 2025 (in thousands, except units)</p>" + _rows(
        ("", "Bitcoin", "Ether", "Total"),
        ("Number of units held", "1,200", "10,000", ""),
        ("Cost basis", "$ 100,000", "$ 30,000", "$ 130,000"),
        ("Fair value", "$ 136,800", "$ 41,440", "$ 178,240"),
    )
    assert _holdings(body) == BITCOIN | {
        "holdings_units ETH 2025-09-30": "10000",
        "holdings_cost_usd ETH 2025-09-30": "30000000",
        "holdings_fair_value_usd ETH 2025-09-30": "41440000",
        "holdings_cost_usd  2025-09-30": "130000000",
        "holdings_fair_value_usd  2025-09-30": "178240000",
    }


def test_coins_may_stand_over_sections_of_rows() -> None:
    rows = (("Number of units", "1,200"), ("Cost basis", "$100,000,000"), ("Fair value", "$136,800,000"))
    ether = (("Number of units", "10,000"), ("Cost basis", "$30,000,000"), ("Fair value", "$41,440,000"))
    found = _holdings(_rows(("", "September 30, 2025"), ("Bitcoin:", ""), *rows, ("Ether:", ""), *ether))
    assert found.items() >= BITCOIN.items()
    assert found["holdings_units ETH 2025-09-30"] == "10000"


def test_days_in_rows_are_read_for_the_report_s_own_day() -> None:
    body = "<p>Our bitcoin, dollars in millions</p>" + _rows(
        ("", "Bitcoin held", "Cost basis", "Fair value"),
        ("August 31, 2025", "1,100", "$ 90.0", "$ 119.0"),
        ("September 30, 2025", "1,200", "$ 100.0", "$ 136.8"),
    )
    found = {key: value.removesuffix(".0") for key, value in _holdings(body).items()}
    assert found == BITCOIN


HELD_ONLY = "<p>The number of units of each digital asset held by us as of September 30, 2025:</p>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (HELD_ONLY + _rows(("Digital asset", "Number of units"), ("Bitcoin", "1,200")), True),
        ("<p>Digital assets held:</p>" + _rows(DAYS, ("Bitcoin (units)", "1,200", "1,000")), True),
        (
            "<p>Digital assets (in thousands, except number of bitcoin)</p>"
            + _rows(DAYS, ("Number of bitcoin held", "1,200", "1,000"), ("Carrying value", "$ 24,000", "$ 20,000")),
            True,
        ),
        (
            "<p>Units purchased as of September 30, 2025</p>" + _rows(("", "Number of units"), ("Bitcoin", "1,200")),
            False,
        ),
        (HELD_ONLY.replace("us", "customers") + _rows(("", "Number of units"), ("Bitcoin", "1,200")), False),
        (HELD_ONLY + "<p>(in thousands)</p>" + _rows(("", "Number of units"), ("Bitcoin", "1,200")), False),
        ("<p>As of September 30, 2025</p>" + _rows(("", "Number of units"), ("Bitcoin", "1,200")), False),
    ],
    ids=["held", "counted in its label", "carried at cost", "purchased", "customers'", "in thousands", "of whom?"],
)
def test_units_alone_are_stated_where_words_say_that_they_are_held(body: str, said: bool) -> None:
    assert _holdings(body) == ({"holdings_units BTC 2025-09-30": "1200"} if said else {})


def test_a_price_a_unit_is_neither_cost_nor_value() -> None:
    head = ("Asset", "Quantity", "Market value per unit", "Market value", "Cost basis")
    body = "<p>As of September 30, 2025</p>" + _rows(
        head, ("Bitcoin", "1,200", "$ 114,000", "$ 136,800,000", "$ 100,000,000")
    )
    assert _holdings(body) == BITCOIN


def test_coins_bought_in_the_months_are_no_holdings() -> None:
    head = ("", "Number of bitcoin purchased", "Cost")
    assert _holdings(_rows(head, ("September 30, 2025", "1,200", "$ 136,800,000"))) == {}


def _of_filing(form: str, kind: str, body: str) -> list[dict[str, str]]:
    filing = Filing("0000000001-25-000001", "TST", form, datetime(2025, 11, 13, 21, tzinfo=UTC))
    document = open_document(filing, "tst.htm", kind, f"<html><body>{body}</body></html>".encode())
    return readings(STYLE, document) if STYLE.recognises(document) else []


def test_statements_on_a_current_report_are_read_as_a_report_s_and_a_release_is_not() -> None:
    note = "<p>Crypto assets as of September 30, 2025</p>" + _rows(
        HEAD, ("Bitcoin", "1,200", "$ 100,000,000", "$ 136,800,000")
    )
    statements = note + "<p>Total assets</p>"
    assert {each["measure"] for each in _of_filing("6-K", "EX-99.1", statements)} == {
        "holdings_units", "holdings_cost_usd", "holdings_fair_value_usd",
    }  # fmt: skip
    assert _of_filing("6-K", "EX-99.1", note) == []
    assert _of_filing("40-F", "EX-99.2", "<p>For the year ended September 30, 2025</p>" + note) != []


def test_an_event_s_day_before_the_note_is_not_the_table_s() -> None:
    event = "<p>Our plan was accepted on March 14, 2024.</p><p>NOTE 6. CRYPTO ASSETS</p>"
    body = event + _rows(HEAD, ("Bitcoin", "1,200", "$ 100,000,000", "$ 136,800,000"))
    assert _holdings(body) == BITCOIN


def test_a_day_that_the_words_over_a_table_are_as_of_is_the_table_s() -> None:
    before = "<p>The following table sets forth our crypto assets as of March 14, 2021:</p>"
    assert _holdings(before + _rows(HEAD, ("Bitcoin", "1,200", "$ 100,000,000", "$ 136,800,000"))) == {}


def test_a_row_named_like_a_count_under_columns_of_measures_is_the_coin_s() -> None:
    rows = (
        ("Unrestricted BTC", "900", "$ 75,000,000", "$ 102,600,000"),
        ("Restricted BTC", "300", "$ 25,000,000", "$ 34,200,000"),
        ("Total BTC held", "1,200", "$ 100,000,000", "$ 136,800,000"),
    )
    assert _holdings("<p>As of September 30, 2025</p>" + _rows(HEAD, *rows)) == BITCOIN | {
        "restricted_or_pledged_units BTC 2025-09-30": "300"
    }


@pytest.mark.parametrize(
    ("note", "heading"), [("", "Fair value (C$)"), ("<p>All amounts are in Canadian dollars.</p>", "Fair value")]
)
def test_of_a_table_in_canadian_dollars_only_the_coins_are_read(note: str, heading: str) -> None:
    rows = _rows(("", "Quantity", heading), ("Bitcoin", "1,200", "$ 136,800,000"))
    found = _holdings(f"{note}<p>Crypto assets held as of September 30, 2025</p>{rows}")
    assert set(found.values()) <= {"1200"}


def test_us_dollars_in_a_report_in_canadian_dollars_are_read() -> None:
    rows = _rows(("", "Quantity", "Fair value (US$)"), ("Bitcoin", "1,200", "136,800,000"))
    note = "<p>All amounts are in Canadian dollars.</p><p>Crypto assets held as of September 30, 2025</p>"
    assert "136800000" in _holdings(note + rows).values()


@pytest.mark.parametrize(
    ("token", "read"),
    [("jitoSOL (as SOL equivalent)", True), ("jitoSOL", False), ("jitoSOL (as ETH equivalent)", False)],
)
def test_a_staked_coin_counted_in_its_own_coin_is_part_of_the_total(token: str, read: bool) -> None:
    rows = (
        ("SOL – native, staked", "40,000", "$ 6,400,000", "$ 8,320,000"),
        (token, "10,000", "1,600,000", "2,080,000"),
        ("Total", "50,000", "$ 8,000,000", "$ 10,400,000"),
    )
    found = _read(f"<html><body><p>Coins at September 30, 2025</p>{_rows(HEAD, *rows)}</body></html>".encode())
    units = [each["value"] for each in found if (each.get("measure"), each.get("asset")) == ("holdings_units", "SOL")]
    assert units == (["50000"] if read else [])


def test_a_table_with_its_day_in_the_corner_is_read_in_a_current_report() -> None:
    head = ("Digital assets at September 30, 2025", "Units", "Cost (RMB thousands)", "Fair value (US$ thousands)")
    row = ("Bitcoin", "1,200", "712,000", "136,800")
    found = {(each["measure"], each["value"]) for each in _of_filing("6-K", "EX-99.1", _rows(head, row))}
    assert found == {("holdings_units", "1200"), ("holdings_fair_value_usd", "136800000")}
    assert _of_filing("6-K", "EX-99.1", _rows(("Digital assets", *head[1:]), row)) == []


def test_a_carrying_value_over_a_column_is_a_fair_value_only_under_the_new_standard() -> None:
    table = _rows(("", "Units", "Cost basis", "Carrying value"), ("Bitcoin", "1,200", "$ 100,000,000", "$ 136,800,000"))
    assert _holdings(ADOPTED + table) == BITCOIN
    assert "holdings_fair_value_usd BTC 2025-09-30" not in _holdings(table)


def test_a_row_of_another_day_is_not_of_this_report() -> None:
    rows = (
        ("", "Bitcoin"),
        ("Units held at {}", "1,200"),
        ("Cost basis", "$ 100,000,000"),
        ("Fair value", "$ 136,800,000"),
    )
    assert _holdings(_rows(*rows).replace("{}", "September 30, 2025")) == BITCOIN
    assert _holdings(_rows(*rows).replace("{}", "June 30, 2025")) == {}


PART_COLUMNS = ("", "Unrestricted", "Restricted", "Total")


def test_parts_may_stand_over_the_columns_beside_their_total() -> None:
    body = "<p>Bitcoin at September 30, 2025</p>" + _rows(
        PART_COLUMNS,
        ("Bitcoin held", "900", "300", "1,200"),
        ("Acquisition cost", "$ 75,000,000", "$ 25,000,000", "$ 100,000,000"),
        ("Fair value", "$ 102,600,000", "$ 34,200,000", "$ 136,800,000"),
    )
    assert _holdings(body) == BITCOIN | {"restricted_or_pledged_units BTC 2025-09-30": "300"}


def test_columns_that_do_not_add_up_to_the_last_are_no_parts_of_it() -> None:
    body = "<p>Bitcoin at September 30, 2025</p>" + _rows(
        PART_COLUMNS,
        ("Bitcoin held", "900", "300", "1,500"),
        ("Acquisition cost", "$ 75,000,000", "$ 25,000,000", "$ 125,000,000"),
    )
    assert _holdings(body) == {}


OWNED = "<p>The table shows the digital assets that the Company holds.</p>"
HEADS = ("", "Quantity", "Cost", "Fair value")
NOW = (("SOL", "5,100", "$ 650,000", "$ 1,050,000"), ("Bitcoin", "12", "$ 700,000", "$ 1,360,000"))
THEN = (("SOL", "2,100", "$ 250,000", "$ 450,000"), ("Bitcoin", "10", "$ 500,000", "$ 930,000"))
TODAY = {
    "holdings_units SOL 2025-09-30": "5100",
    "holdings_cost_usd SOL 2025-09-30": "650000",
    "holdings_fair_value_usd SOL 2025-09-30": "1050000",
    "holdings_units BTC 2025-09-30": "12",
    "holdings_cost_usd BTC 2025-09-30": "700000",
    "holdings_fair_value_usd BTC 2025-09-30": "1360000",
}
TOTALS = {"holdings_cost_usd None 2025-09-30": "1350000", "holdings_fair_value_usd None 2025-09-30": "2410000"}


def _told(body: str) -> dict[str, str]:
    """What is read, beside passages that are not."""
    found = readings(STYLE, report(f"<html><body>{body}</body></html>".encode(), date(2025, 9, 30)))
    facts = (reading for reading in found if "measure" in reading)
    return {f"{each['measure']} {each.get('asset')} {each['as_of']}": each["value"] for each in facts}


@pytest.mark.parametrize("words", ["Balance at {}", "Balance, {}", "Total as of {}", "Closing balance as at {}"])
def test_the_row_of_the_sum_may_give_the_day_of_a_table(words: str) -> None:
    now = _rows(HEADS, *NOW, (words.format("September 30, 2025"), "", "$ 1,350,000", "$ 2,410,000"))
    then = _rows(HEADS, *THEN, (words.format("September 30, 2024"), "", "$ 750,000", "$ 1,380,000"))
    assert _told(f"{OWNED}{now}{then}") == TODAY | TOTALS


def test_of_two_tables_that_count_a_coin_one_without_a_day_is_not_believed() -> None:
    total = ("Total", "", "$ 750,000", "$ 1,380,000")
    assert _told(f"{OWNED}{_rows(HEADS, *NOW)}{_rows(HEADS, *THEN, total)}") == {}
    dated = _rows(HEADS, *NOW, ("Balance at September 30, 2025", "", "$ 1,350,000", "$ 2,410,000"))
    assert _told(f"{OWNED}{dated}{_rows(HEADS, *THEN, total)}") == TODAY | TOTALS


def test_a_table_without_a_day_is_of_the_reports_end_where_no_other_says_otherwise() -> None:
    assert _told(f"{OWNED}{_rows(HEADS, *NOW)}{_rows(HEADS, *NOW)}") == TODAY


def test_balances_with_movements_between_them_are_no_sum_of_coins() -> None:
    rows = (
        ("Balance at December 31, 2024", "10", "$ 500,000", "$ 930,000"),
        ("Additions", "2", "$ 200,000", "$ 200,000"),
        ("Balance at September 30, 2025", "12", "$ 700,000", "$ 1,360,000"),
    )
    assert _told(OWNED + _rows(HEADS, *rows)) == {}


def test_of_columns_in_two_dollars_those_of_the_united_states_are_read() -> None:
    heads = ("", "Quantity", "Cost (USD)", "Cost (CAD)", "Market value")
    rows = (
        ("SOL", "5,100", "$ 650,000", "$ 900,000", "$ 1,450,000"),
        ("Bitcoin", "12", "$ 700,000", "$ 970,000", "$ 1,370,000"),
    )
    costs = {key: value for key, value in TODAY.items() if "fair_value" not in key}
    assert _told(OWNED + _rows(heads, *rows)) == costs, "the last column may be in either"
    named = (*heads[:4], "Market value (USD)")
    values = {key: value for key, value in _told(OWNED + _rows(named, *rows)).items() if "fair_value" in key}
    assert list(values.values()) == ["1450000", "1370000"]


def test_a_total_may_be_over_a_coin_that_is_not_known() -> None:
    rows = (NOW[0], ("QRX", "52,000", "$ 100,000", "$ 114,000"), ("Total", "", "$ 750,000", "$ 1,164,000"))
    told = _told(OWNED + _rows(HEADS, *rows))
    assert told["holdings_cost_usd None 2025-09-30"] == "750000"
    wrong = (*rows[:2], ("Total", "", "$ 790,000", "$ 1,190,000"))
    assert "holdings_cost_usd None 2025-09-30" not in _told(OWNED + _rows(HEADS, *wrong)), "the rows do not add up"


@pytest.mark.parametrize("caption", ["The SOL held as of September 30, 2025:", "Our SOL at September 30, 2025 was:"])
def test_measures_in_one_column_are_of_the_day_told_before_them(caption: str) -> None:
    rows = ("SOL tokens held", "9,840.22"), ("Cost", "$ 1,702,358"), ("Fair value", "$ 2,053,654")
    assert _told(f"<p>{caption}</p>{_rows(*rows)}") == {
        "holdings_units SOL 2025-09-30": "9840.22",
        "holdings_cost_usd SOL 2025-09-30": "1702358",
        "holdings_fair_value_usd SOL 2025-09-30": "2053654",
    }
    assert _told(f"<p>The SOL that the Company holds:</p>{_rows(*rows)}") == {}, "no day is told"
    assert _told(f"<p>SOL earned by delegators as of September 30, 2025:</p>{_rows(*rows)}") == {}


BY_YEAR = (
    ("", "2025", "2024"),
    ("Quantity – unencumbered", "84.6", "210.0"),
    ("Quantity – pledged", "650.0", "—"),
    ("Quantity – total", "734.6", "210.0"),
    ("Carrying amount at fair value", "$ 64,278", "$ 19,621"),
    ("Cost", "$ 72,406", "$ 12,978"),
    ("Average cost per bitcoin", "$ 98,565", "$ 61,800"),
)


def test_a_year_alone_is_its_end_in_an_annual_report() -> None:
    body = f"<p>Bitcoin holdings (in thousands except quantities):</p>{_rows(*BY_YEAR)}"
    content = f"<html><body>{body}</body></html>".encode()
    found = readings(STYLE, report(content, date(2025, 12, 31), kind="10-K"))
    assert {f"{each['measure']} {each['as_of']}": each["value"] for each in found} == {
        "holdings_units 2025-12-31": "734.6",
        "holdings_cost_usd 2025-12-31": "72406000",
        "holdings_fair_value_usd 2025-12-31": "64278000",
        "avg_cost_usd 2025-12-31": "98565",
    }
    assert _told(body) == {}, "a quarterly report has no year's end"


def test_brackets_may_tell_the_restricted_part_of_a_coin() -> None:
    rows = (
        HEADS,
        ("HYPE", "1,200,000", "$ 42,000,000", "$ 54,300,000"),
        ("HYPE (restricted)", "400,000", "10,000,000", "18,100,000"),
    )
    total = ("Total", "1,600,000", "$ 52,000,000", "$ 72,400,000")
    assert _told(OWNED + _rows(*rows, total)) == {
        "holdings_units HYPE 2025-09-30": "1600000",
        "holdings_cost_usd HYPE 2025-09-30": "52000000",
        "holdings_fair_value_usd HYPE 2025-09-30": "72400000",
        "restricted_or_pledged_units HYPE 2025-09-30": "400000",
    }
    assert "holdings_units HYPE 2025-09-30" not in _told(OWNED + _rows(*rows)), "which row is the whole is not told"


def test_the_word_total_may_stand_last() -> None:
    last = ("Digital assets held, total", "", "$ 1,350,000", "$ 2,410,000")
    assert _told(OWNED + _rows(HEADS, *NOW, last)) == TODAY | TOTALS


COINS = (
    "<table><tr><td>As of December 31, 2024</td><td>Quantity</td><td>Fair value</td></tr>"
    "<tr><td>Bitcoin</td><td>512</td><td>$ 47,821</td></tr><tr><td>Ether</td><td>3,100</td><td>10,332</td></tr></table>"
)


@pytest.mark.parametrize(
    ("caption", "own"),
    [
        ("Coins held for customers are presented separately and are not included", True),
        ("The following table, which excludes assets held on behalf of clients, sets out our coins", True),
        ("The following table sets out coins held for customers, excluding our own", False),
        ("Our own coins are not included in this table of customer assets", False),
    ],
)
def test_what_a_caption_leaves_out_does_not_tell_what_the_table_is_of(caption: str, own: bool) -> None:
    body = f"<p>{caption} (in thousands, except quantity):</p>{COINS}"
    document = report(f"<html><body>{body}</body></html>".encode(), date(2024, 12, 31), "20-F")
    units = {f"{each.asset} {each.value}" for each in STYLE.read(document) if isinstance(each, Fact)}
    assert ({"BTC 512", "ETH 3100", "BTC 47821000", "ETH 10332000"} <= units) is own
    assert own or not units
