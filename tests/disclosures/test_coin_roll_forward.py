"""Roll-forwards: only what leads from one balance to the next is believed, and signs come from the sum."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from datmon.disclosures.coin_roll_forward import STYLE
from datmon.documents import Document, Filing, open_document
from datmon.fact import Fact

END = date(2025, 9, 30)


def _table(*rows: tuple[str, ...]) -> str:
    return (
        "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    )


def _document(caption: str, table: str, form: str = "10-Q", period: date | None = END) -> Document:
    known = datetime(2025, 11, 10, 21, 0, tzinfo=UTC)
    filing = Filing("0000000001-25-000001", "TST", form, known, filed=date(2025, 11, 10), period=period)
    return open_document(filing, "tst.htm", form, f"<html><body><p>{caption}</p>{table}</body></html>".encode())


def _read(
    caption: str, *rows: tuple[str, ...], form: str = "10-Q", period: date | None = END, below: str = ""
) -> dict[str, str]:
    document = _document(caption, f"{_table(*rows)}<p>{below}</p>", form, period)
    facts = [reading for reading in STYLE.read(document) if isinstance(reading, Fact)]
    assert all(fact.citation.holds_in(document.text) for fact in facts)
    assert len({(fact.measure, fact.asset) for fact in facts}) == len(facts)
    return {f"{fact.measure} {fact.asset} {fact.period_start or ''}".strip(): f"{fact.number:f}" for fact in facts}


FOUR_COLUMNS = (
    (
        "",
        "Cost Basis (in thousands)",
        "Carrying Value (in thousands)",
        "Number of Bitcoins Held",
        "Average Price Per Bitcoin",
    ),
    ("Balance at June 30, 2025", "$ 1,000,000", "$ 1,500,000", "15,000", "$ 66,667"),
    ("Digital asset purchases (a)", "100,000", "100,000", "1,000", "100,000"),
    ("Unrealized gain on digital assets", "", "220,000", "", ""),
    ("Balance at September 30, 2025", "$ 1,100,000", "$ 1,820,000", "16,000", "$ 68,750"),
)


def test_cost_value_units_and_averages_side_by_side() -> None:
    assert _read("Roll-forward of our bitcoin", *FOUR_COLUMNS) == {
        "holdings_cost_usd BTC": "1100000000",
        "holdings_fair_value_usd BTC": "1820000000",
        "holdings_units BTC": "16000",
        "avg_cost_usd BTC": "68750",
        "purchase_cost_usd BTC 2025-07-01": "100000000",
        "purchase_units BTC 2025-07-01": "1000",
        "purchase_avg_price_usd BTC 2025-07-01": "100000",
        "unrealized_gain_loss_usd BTC 2025-07-01": "220000000",
    }


def test_a_current_report_tells_of_the_quarter_that_just_ended() -> None:
    assert "holdings_units BTC" in _read("Roll-forward of our bitcoin", *FOUR_COLUMNS, form="8-K", period=None)
    older = tuple(tuple(cell.replace("2025", "2024") for cell in row) for row in FOUR_COLUMNS)
    assert _read("Roll-forward of our bitcoin", *older, form="8-K", period=None) == {}


SINGLE = [
    pytest.param(
        "Digital assets at fair value:",
        (("", "Fair Value"), ("Balance at December 31, 2024", "$ -"), ("Purchases of BTC", "2,289,585"),
         ("Sales of BTC", "-"), ("Change in fair value of BTC", "(39,019)"),
         ("Balance at September 30, 2025", "$ 2,250,566")),
        {"holdings_fair_value_usd BTC": "2250566", "purchase_cost_usd BTC 2025-01-01": "2289585",
         "unrealized_gain_loss_usd BTC 2025-01-01": "-39019"},
        id="one column of fair value, a loss in brackets",
    ),
    pytest.param(
        "The reconciliation of our SOL at fair value (in thousands)",
        (("", "September 30, 2025"), ("Beginning balance", "$ 10,000"), ("Purchases of Solana", "83,473"),
         ("Staking rewards", "1,260"), ("Dispositions of Solana", "(5,494)"),
         ("(Loss) gain from changes in fair value", "10,761"), ("Ending balance", "$ 100,000")),
        {"holdings_fair_value_usd SOL": "100000000", "purchase_cost_usd SOL": "83473000",
         "unrealized_gain_loss_usd SOL": "10761000"},
        id="a label in brackets, whose sign the sum tells",
    ),
    pytest.param(
        "TRX roll-forward",
        (("", "Fair Value"), ("Balance at June 30, 2025", "$ -"), ("TRX received for preferred stock", "100,000,000"),
         ("Change in fair value", "16,114,038"), ("Unrealized income from staking TRX", "2,303,539"),
         ("Balance at September 30, 2025", "$ 118,417,577")),
        {"holdings_fair_value_usd TRX": "118417577", "unrealized_gain_loss_usd TRX 2025-07-01": "16114038"},
        id="coins received for stock are no purchase, staking income is no gain",
    ),
    pytest.param(
        "Bitcoin activity (in thousands)",
        (("", "Three months ended September 30, 2025"), ("Beginning balance", "$ 929,080"),
         ("Bitcoin mined", "161,000"),
         ("Bitcoin sold", "(20,080)"), ("Gain on fair value of bitcoin, net", "130,000"),
         ("Ending balance", "$ 1,200,000")),
        {"holdings_fair_value_usd BTC": "1200000000", "unrealized_gain_loss_usd BTC 2025-07-01": "130000000",
         "sale_proceeds_usd BTC 2025-07-01": "20080000"},
        id="coins mined are no purchase, the stretch stands over the column",
    ),
    pytest.param(
        "Number of ETH",
        (("", "Number of ETH tokens"), ("Balance at June 30, 2025", "1,200"), ("Purchased", "9,000"), ("Sold", "(200)"),
         ("Balance at September 30, 2025", "10,000")),
        {"holdings_units ETH": "10000", "purchase_units ETH 2025-07-01": "9000", "sale_units ETH 2025-07-01": "200"},
        id="units alone",
    ),
    pytest.param(
        "HYPE roll-forward (in thousands)",
        (("", "HYPE tokens", "Fair Value"), ("Balance at June 30, 2025", "-", "$ -"), ("Purchases", "1,200", "48,000"),
         ("Unrealized gain", "", "6,000"), ("Balance at September 30, 2025", "1,200", "$ 54,000")),
        {"holdings_units HYPE": "1200000", "holdings_fair_value_usd HYPE": "54000000",
         "purchase_units HYPE 2025-07-01": "1200000", "purchase_cost_usd HYPE 2025-07-01": "48000000",
         "unrealized_gain_loss_usd HYPE 2025-07-01": "6000000"},
        id="units in thousands too, as the price shows",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "rows", "wanted"), SINGLE)
def test_a_roll_forward_is_read_as_by_eye(
    caption: str, rows: tuple[tuple[str, ...], ...], wanted: dict[str, str]
) -> None:
    assert _read(caption, *rows) == wanted


NON_EXAMPLES = [
    pytest.param(
        "Digital assets at fair value: BTC",
        (("", "Fair Value"), ("Balance at June 30, 2025", "$ 100"), ("Purchases of BTC", "50"),
         ("Balance at September 30, 2025", "$ 190")),
        id="the rows do not add up",
    ),
    pytest.param(
        "Digital assets at fair value: BTC",
        (("", "Fair Value"), ("Balance at March 31, 2025", "$ 100"), ("Purchases of BTC", "50"),
         ("Balance at June 30, 2025", "$ 150")),
        id="the balance of another quarter",
    ),
    pytest.param(
        "Bitcoin held for customers",
        (("", "Fair Value"), ("Balance at June 30, 2025", "$ 100"), ("Purchases of BTC", "50"),
         ("Balance at September 30, 2025", "$ 150")),
        id="coins of customers",
    ),
    pytest.param(
        "Convertible notes payable in bitcoin, fair value",
        (("", "Fair Value"), ("Balance at June 30, 2025", "$ 100"), ("Change in fair value", "50"),
         ("Balance at September 30, 2025", "$ 150")),
        id="notes payable",
    ),
    pytest.param(
        "Bitcoin, net",
        (("", "Carrying Value"), ("Balance at June 30, 2025", "$ 100"), ("Impairment of bitcoin", "(50)"),
         ("Purchases of BTC", "20"),
         ("Balance at September 30, 2025", "$ 70")),
        id="cost less impairment is no fair value",
    ),
    pytest.param(
        "Digital assets (RMB in thousands), bitcoin",
        (("", "Fair value"), ("Balance at June 30, 2025", "100"), ("Purchases of BTC", "50"),
         ("Balance at September 30, 2025", "150")),
        id="yuan",
    ),
    pytest.param(
        "Digital assets at fair value",
        (("", "Fair Value"), ("Balance at June 30, 2025", "$ 100"), ("Purchases of BTC", "50"),
         ("Purchases of ETH", "20"),
         ("Balance at September 30, 2025", "$ 170")),
        id="two coins in one column",
    ),
    pytest.param(
        "Stock of common shares for bitcoin",
        (("", "Shares Outstanding"), ("Balance at June 30, 2025", "100"), ("Purchases", "50"),
         ("Balance at September 30, 2025", "150")),
        id="shares",
    ),
    pytest.param(
        "Bitcoin, fair value",
        (("", "Fair Value"), ("Balance at September 30, 2025", "$ 150")),
        id="one balance alone",
    ),
    pytest.param(
        "Bitcoin at fair value",
        (("", "Fair Value"), ("Balance at June 30, 2025", "$ 100"), ("Realized and unrealized gains", "50"),
         ("Balance at August 15, 2025", "$ 150")),
        id="a day between",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "rows"), NON_EXAMPLES)
def test_what_is_no_roll_forward_of_own_coins_is_not_read(caption: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert _read(caption, *rows) == {}


def test_what_was_sold_too_is_no_unrealized_gain() -> None:
    rows = (
        ("", "Fair Value"),
        ("Balance at June 30, 2025", "$ 100"),
        ("Realized and unrealized gains on BTC", "50"),
        ("Balance at September 30, 2025", "$ 150"),
    )
    assert not any(key.startswith("unrealized") for key in _read("Bitcoin at fair value", *rows))


def test_a_quote_begins_with_the_row() -> None:
    document = _document("Roll-forward of our bitcoin", _table(*FOUR_COLUMNS))
    units = next(fact for fact in STYLE.read(document) if isinstance(fact, Fact) and fact.measure == "holdings_units")
    assert units.citation.quote == "Balance at September 30, 2025 | $ 1,100,000 | $ 1,820,000 | 16,000"
    assert units.number == Decimal(16000)


def test_a_row_of_remeasurement_makes_a_fair_value_of_a_column_without_a_heading() -> None:
    rows = (
        ("", "Nine months ended September 30, 2025"),
        ("Beginning balance", "93,000"),
        ("Purchases of bitcoin", "25,000"),
        ("Bitcoin used for fees", "(5,000)"),
        ("Change in fair value of bitcoin", "23,800"),
        ("Ending balance", "136,800"),
    )
    assert _read("Bitcoin (in thousands)", *rows) == {
        "holdings_fair_value_usd BTC": "136800000",
        "purchase_cost_usd BTC 2025-01-01": "25000000",
        "unrealized_gain_loss_usd BTC 2025-01-01": "23800000",
    }


def test_a_revaluation_under_ifrs_opens_on_the_first_of_the_year() -> None:
    rows = (
        ("", "US$’000"),
        ("At January 1, 2025", "93,000"),
        ("Additions", "25,000"),
        ("Disposals", "(10,000)"),
        ("Revaluation gain", "28,800"),
        ("At September 30, 2025", "136,800"),
    )
    assert _read("Intangible assets: bitcoin", *rows, form="20-F") == {
        "holdings_fair_value_usd BTC": "136800000",
        "unrealized_gain_loss_usd BTC 2025-01-01": "28800000",
    }


def test_a_cost_less_impairment_is_no_fair_value() -> None:
    rows = (
        ("", "US$’000"),
        ("At January 1, 2025", "93,000"),
        ("Additions", "25,000"),
        ("Impairment", "(18,000)"),
        ("At September 30, 2025", "100,000"),
    )
    assert _read("Intangible assets: bitcoin", *rows, form="20-F") == {}


def test_rows_that_count_coins_make_units_of_a_column_without_a_heading() -> None:
    rows = (
        ("", "Nine months ended September 30, 2025"),
        ("Beginning number of Bitcoin", "155.5"),
        ("Production of Bitcoin", "17.6"),
        ("Purchase of Bitcoin", "164.0"),
        ("Sale of Bitcoin", "(31.9)"),
        ("Ending number of Bitcoin", "305.2"),
    )
    assert _read("Bitcoin", *rows) == {
        "holdings_units BTC": "305.2",
        "purchase_units BTC 2025-01-01": "164.0",
        "sale_units BTC 2025-01-01": "31.9",
    }


def test_a_count_beside_money_is_told_by_its_heading_alone() -> None:
    rows = (
        ("", "Nine months ended September 30, 2025"),
        ("Number of Bitcoin, beginning of period", "$ 155.5"),
        ("Purchased", "164.0"),
        ("Number of Bitcoin, end of period", "$ 319.5"),
    )
    assert "holdings_units BTC" not in _read("Bitcoin", *rows)


SCALELESS = (
    ("", "Amount"),
    ("Digital assets at December 31, 2024", "$ 93,000"),
    ("Additions", "25,000"),
    ("Gains from change in fair value", "18,800"),
    ("Digital assets at September 30, 2025", "$ 136,800"),
)


def test_a_table_without_a_scale_in_a_report_in_thousands_is_unread() -> None:
    sheet = "<p>Balance sheet (in thousands)</p>" + _table(("", "2025"), ("Cash", "5,000"))
    assert _read(f"{sheet}<p>The table reconciles the bitcoin held:</p>", *SCALELESS) == {}


def test_a_table_without_a_scale_in_a_report_of_whole_dollars_is_read() -> None:
    assert _read("The table reconciles the bitcoin held:", *SCALELESS)["holdings_fair_value_usd BTC"] == "136800"


def test_a_paragraph_that_ends_in_another_matter_does_not_name_the_table() -> None:
    rows = (
        ("", "Nine months ended September 30, 2025"),
        ("Beginning number of Bitcoin", "155.5"),
        ("Purchase of Bitcoin", "164.0"),
        ("Ending number of Bitcoin", "319.5"),
    )
    other = "Some Bitcoin secure a loan. Movements of the Bitcoin held:"
    assert "holdings_units BTC" in _read(other, *rows)
    assert _read("Movements of the Bitcoin under our loans:", *rows) == {}


def test_canadian_dollars_are_no_us_dollars() -> None:
    rows = (
        ("", "Nine months ended September 30, 2025"),
        ("Beginning balance", "$ 93,000,000"),
        ("Purchases of bitcoin", "25,000,000"),
        ("Change in fair value of bitcoin", "18,800,000"),
        ("Ending balance", "$ 136,800,000"),
    )
    assert _read("<p>All amounts are in Canadian dollars.</p><p>Bitcoin</p>", *rows) == {}


def test_the_coins_and_a_day_are_a_balance() -> None:
    rows = (
        ("", "Amount", "Number of Bitcoin"),
        ("Digital currencies, January 1, 2025", "$ 93,000,000", "1,000"),
        ("Digital currency mined", "30,000,000", "300"),
        ("Digital currency sold", "(10,000,000)", "(100)"),
        ("Revaluation of digital currencies", "23,800,000", ""),
        ("Digital currencies, September 30, 2025", "$ 136,800,000", "1,200"),
    )
    assert _read("The movement of bitcoin:", *rows, form="40-F") == {
        "holdings_fair_value_usd BTC": "136800000",
        "unrealized_gain_loss_usd BTC 2025-01-01": "23800000",
        "holdings_units BTC": "1200",
        "sale_units BTC 2025-01-01": "100",
        "sale_proceeds_usd BTC 2025-01-01": "10000000",
    }


def test_a_balance_less_its_restricted_part_is_no_new_balance() -> None:
    rows = (
        ("", "Quantity", "Value", "Quantity", "Value"),
        ("", "2025", "2025", "2024", "2024"),
        ("Balance as of January 1,", "500.0", "$ 46,500", "310.0", "$ 13,100"),
        ("BTC earned", "300.0", "31,000", "400.0", "25,000"),
        ("BTC exchanged for cash and services", "(200.0)", "(21,000)", "(210.0)", "(14,000)"),
        ("Change in unrealized gain on revaluation", "—", "11,900", "—", "22,400"),
        ("Balance of digital assets as of September 30,", "600.0", "$ 68,400", "500.0", "$ 46,500"),
        ("Less: digital assets pledged as collateral", "(150.0)", "(17,100)", "—", "—"),
        ("Balance excluding pledged digital assets", "450.0", "$ 51,300", "500.0", "$ 46,500"),
    )
    assert _read("Bitcoin transactions and their values (in thousands):", *rows, form="40-F") == {
        "holdings_units BTC": "600.0",
        "holdings_fair_value_usd BTC": "68400000",
        "sale_units BTC 2025-01-01": "200.0",
        "restricted_or_pledged_units BTC": "150.0",
        "unrealized_gain_loss_usd BTC 2025-01-01": "11900000",
    }


def test_coins_counted_in_the_words_of_the_rows_are_read_where_they_add_up() -> None:
    rows = (
        ("Opening balance (300.0 Bitcoin)", "$ 28,000"),
        ("Purchases (66.0 Bitcoin)", "6,800"),
        ("Disposals (266.0 Bitcoin)", "(25,600)"),
        ("Revaluation loss", "2,200"),
        ("Closing balance (100.0 Bitcoin)", "$ 11,400"),
    )
    read = _read("Movements of bitcoin (in thousands):", *rows)
    assert read["holdings_units BTC"] == "100.0"
    assert (read["purchase_units BTC"], read["sale_units BTC"]) == ("66.0", "266.0")
    assert "holdings_units BTC" not in _read("Movements of bitcoin:", *rows[:2], *rows[3:])


def test_a_flow_of_one_coin_does_not_name_the_coins_of_the_balance() -> None:
    rows = (
        ("Balance, June 30, 2025", "$ 46,200"),
        ("Additions, principally bitcoin received as payment", "67,000"),
        ("Unrealized gain, net", "90,000"),
        ("Balance, September 30, 2025", "$ 203,200"),
    )
    listed = "<table><tr><td>Bitcoin</td><td>1,941</td></tr><tr><td>Ether</td><td>2,660</td></tr></table>"
    assert _read(f"{listed}<p>Movements of digital assets (in thousands):</p>", *rows) == {}


def test_a_day_behind_more_words_is_no_balance() -> None:
    rows = (
        ("", "Number of Bitcoin"),
        ("Digital currencies bought on January 1, 2025", "1,000"),
        ("Digital currency mined", "300"),
        ("Digital currencies bought on September 30, 2025", "1,300"),
    )
    assert _read("The movement of bitcoin:", *rows) == {}


def test_coins_and_dollars_may_have_no_more_over_them_than_their_names() -> None:
    rows = (
        ("", "Bitcoin", "US$"),
        ("Beginning balance", "1,000", "93,400,000"),
        ("Purchases", "300", "30,000,000"),
        ("Unrealized gain", "", "24,800,000"),
        ("Ending balance", "1,300", "148,200,000"),
    )
    caption = "Movements of bitcoin in the nine months ended September 30, 2025:"
    assert _read(caption, *rows) == {
        "holdings_units BTC": "1300",
        "purchase_units BTC 2025-01-01": "300",
        "holdings_fair_value_usd BTC": "148200000",
        "purchase_cost_usd BTC 2025-01-01": "30000000",
        "unrealized_gain_loss_usd BTC 2025-01-01": "24800000",
    }
    shares = (("", "Bitcoin", "Shares"), *rows[1:])
    assert _read(caption, *shares) == {}


@pytest.mark.parametrize(
    ("prose", "bought"),
    [
        ("It grew to 319.4 bitcoin purchased for $30.0 million.", True),
        ("In the year we purchased an aggregate of 319.4 bitcoin.", True),
        ("In the year we mined 319.4 bitcoin.", False),
        ("319.4 shares purchased.", False),
        ("We purchased 319.45 bitcoin.", False),
    ],
)
def test_additions_were_bought_where_the_prose_says_so_of_their_number(prose: str, bought: bool) -> None:
    rows = (
        ("", "Bitcoin (units)", "USD thousands"),
        ("At January 1, 2025", "—", "—"),
        ("Additions", "319.4", "30,000"),
        ("Revaluation recognised in profit or loss", "—", "(159)"),
        ("At September 30, 2025", "319.4", "29,841"),
    )
    found = _read(f"{prose}</p><p>Our bitcoin:", *rows)
    assert found["holdings_units BTC"] == "319.4"
    assert (found.get("purchase_units BTC 2025-01-01"), found.get("purchase_cost_usd BTC 2025-01-01")) == (
        ("319.4", "30000000") if bought else (None, None)
    )


def test_headings_part_the_coins_of_one_table() -> None:
    rows = (
        ("", "Units", "Fair value"),
        ("Bitcoin", "", ""),
        ("Beginning balance", "1,000", "$ 93,400,000"),
        ("Purchases", "300", "30,000,000"),
        ("Proceeds from sale of bitcoin", "(100)", "(11,000,000)"),
        ("Change in fair value", "", "24,400,000"),
        ("Ending balance", "1,200", "$ 136,800,000"),
        ("Ether", "", ""),
        ("Beginning balance", "5,000", "$ 16,675,000"),
        ("Purchases", "5,000", "20,000,000"),
        ("Change in fair value", "", "4,765,000"),
        ("Ending balance", "10,000", "$ 41,440,000"),
    )
    found = _read("Activity in the nine months ended September 30, 2025", *rows)
    assert (found["holdings_units BTC"], found["holdings_units ETH"]) == ("1200", "10000")
    assert (found["holdings_fair_value_usd BTC"], found["holdings_fair_value_usd ETH"]) == ("136800000", "41440000")
    assert found["sale_proceeds_usd BTC 2025-01-01"] == "11000000"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Bitcoin activity (in units)", True),
        ("The number of bitcoins held moved as follows:", True),
        ("Bitcoin activity (in thousands, except units)", False),
        ("Bitcoin activity", False),
    ],
)
def test_a_title_may_say_that_coins_are_counted(title: str, said: bool) -> None:
    rows = (
        ("", "Bitcoin"),
        ("Balance at December 31, 2024", "1,000"),
        ("Purchased", "300"),
        ("Sold", "(100)"),
        ("Balance at September 30, 2025", "1,200"),
    )
    wanted = {"holdings_units BTC": "1200", "purchase_units BTC 2025-01-01": "300", "sale_units BTC 2025-01-01": "100"}
    assert _read(title, *rows) == (wanted if said else {})


COIN_COLUMNS = (
    ("", "Bitcoin", "Ether", "Total"),
    ("As of July 1, 2025", "—", "—", "—"),
    ("Purchases", "44,402", "12,090", "56,492"),
    ("Disposals", "(1,310)", "—", "(1,310)"),
    ("Change in fair value", "(7,873)", "(2,883)", "(10,756)"),
)


def test_coins_side_by_side_are_read_with_their_total() -> None:
    closing = ("As of September 30, 2025", "35,219", "9,207", "44,426")
    found = _read("Digital assets (in thousands)", *COIN_COLUMNS, closing)
    assert found["holdings_fair_value_usd BTC"] == "35219000"
    assert found["holdings_fair_value_usd ETH"] == "9207000"
    assert found["holdings_fair_value_usd None"] == "44426000"
    assert found["purchase_cost_usd ETH 2025-07-01"] == "12090000"


REVALUED = (
    ("", "Bitcoin", "Ether", "Total"),
    ("Balance as of January 1, 2025", "10,464", "—", "10,464"),
    ("Additions", "5,896", "2,114", "8,010"),
    ("Revaluation gain recognized in other comprehensive income", "2,355", "—", "2,355"),
    ("Loss recognized in profit or loss", "—", "(95)", "(95)"),
    ("Balance as of September 30, 2025", "18,715", "2,019", "20,734"),
)


def test_a_revaluation_of_one_coin_makes_fair_values_of_the_columns_beside_it() -> None:
    found = _read("Movement (in thousands)", *REVALUED, form="20-F")
    assert found["holdings_fair_value_usd ETH"] == "2019000"
    assert found["unrealized_gain_loss_usd BTC 2025-01-01"] == "2355000"
    assert found["unrealized_gain_loss_usd ETH 2025-01-01"] == "-95000"
    assert "purchase_cost_usd BTC 2025-01-01" not in found


@pytest.mark.parametrize(
    ("note", "bought"),
    [
        ("The additions consisted of 62.62 bitcoin and 812 ether purchased for cash.", True),
        ("Additions represent coins purchased in the market with one broker.", True),
        ("The additions consisted of bitcoin mined and of ether received as staking rewards.", False),
        ("Additions to equipment were purchased for cash of $1.2 million.", False),
    ],
)
def test_additions_were_bought_where_the_words_below_the_table_say_so(note: str, bought: bool) -> None:
    found = _read("Movement (in thousands)", *REVALUED, form="20-F", below=note)
    assert ("purchase_cost_usd ETH 2025-01-01" in found) is bought


def test_a_column_that_is_not_the_sum_is_no_total_of_the_coins() -> None:
    closing = ("As of September 30, 2025", "35,219", "9,207", "44,926")
    assert "holdings_fair_value_usd None" not in _read("Digital assets (in thousands)", *COIN_COLUMNS, closing)


BITCOIN_ROWS = (
    ("", "Units of BTC", "Amount"),
    ("Balance at June 30, 2025", "1,246", "$ 116,413"),
    ("Acquired", "902", "96,518"),
    ("Revaluation", "—", "(28,914)"),
    ("Balance at September 30, 2025", "2,148", "$ 184,017"),
)


def test_a_sum_of_foreign_money_in_the_prose_before_is_no_note_on_the_table() -> None:
    found = _read("The Company raised C$92.4 million, as told below (in thousands)", *BITCOIN_ROWS)
    assert found["holdings_fair_value_usd BTC"] == "184017000"


def test_a_note_on_foreign_money_keeps_a_table_unread() -> None:
    assert "holdings_fair_value_usd BTC" not in _read("Digital currencies (in thousands of C$)", *BITCOIN_ROWS)


COINS_OVER = (
    ("", "Bitcoin", "Ether", "Total"),
    ("Fair value at January 1, 2025", "$ 9,340", "$ 3,330", "$ 12,670"),
    ("Purchases", "11,200", "4,180", "15,380"),
    ("Sales", "(1,140)", "—", "(1,140)"),
    ("Net gains (losses)", "3,000", "790", "3,790"),
    ("Fair value at September 30, 2025", "$ 22,400", "$ 8,300", "$ 30,700"),
)


def test_balances_called_fair_values_prove_a_column_of_each_coin() -> None:
    assert _read("A reconciliation of crypto assets (in thousands):", *COINS_OVER) == {
        "holdings_fair_value_usd BTC": "22400000",
        "purchase_cost_usd BTC 2025-01-01": "11200000",
        "sale_proceeds_usd BTC 2025-01-01": "1140000",
        "holdings_fair_value_usd ETH": "8300000",
        "purchase_cost_usd ETH 2025-01-01": "4180000",
        "holdings_fair_value_usd None": "30700000",
    }


def test_a_carrying_value_with_gains_of_any_kind_is_fair_only_under_that_model() -> None:
    rows = (
        ("Balance, December 31, 2024", "$ 5,000"),
        ("Purchases of ether", "20,000"),
        ("Proceeds from sale of ether", "(1,000)"),
        ("Gain on digital assets, net", "2,400"),
        ("Balance, September 30, 2025", "$ 26,400"),
    )
    assert _read("Activity of digital assets (in thousands):", *rows) == {}
    assert _read("Under ASC 350-60, activity of digital assets (in thousands):", *rows) == {
        "holdings_fair_value_usd ETH": "26400000",
        "purchase_cost_usd ETH 2025-01-01": "20000000",
        "sale_proceeds_usd ETH 2025-01-01": "1000000",
    }


WITH_MARKS = (
    ("", "Bitcoin", "Amount"),
    ("Balance at December 31, 2024", "500.0", "$ 46,700"),
    ("Additions (1)", "100.0", "10,500"),
    ("Dispositions (2)", "(20.0)", "(2,100)"),
    ("Change in fair value, net", "—", "11,000"),
    ("Balance at September 30, 2025", "580.0", "$ 66,100"),
)
KEPT = {"holdings_units BTC": "580.0", "sale_units BTC 2025-01-01": "20.0", "holdings_fair_value_usd BTC": "66100000"}


def _with_notes(*notes: str) -> dict[str, str]:
    lines = "".join(f"<p>{note}</p>" for note in notes)
    document = _document("Bitcoin activity (in thousands, except bitcoin):", _table(*WITH_MARKS) + lines)
    facts = [reading for reading in STYLE.read(document) if isinstance(reading, Fact)]
    return {f"{fact.measure} {fact.asset} {fact.period_start or ''}".strip(): f"{fact.number:f}" for fact in facts}


def test_a_note_under_the_table_tells_what_was_added_and_what_left() -> None:
    notes = "(1) Represents purchases of bitcoin for cash.", "(2) Represents bitcoin sold to fund operating expenses."
    assert _with_notes(*notes) == KEPT | {
        "purchase_units BTC 2025-01-01": "100.0",
        "purchase_cost_usd BTC 2025-01-01": "10500000",
        "sale_proceeds_usd BTC 2025-01-01": "2100000",
    }


@pytest.mark.parametrize(
    "notes",
    [
        (),
        ("(1) Represents bitcoin mined and purchased.", "(2) Represents bitcoin transferred to a lender."),
        ("(1) Represents purchases of bitcoin and bitcoin received as rewards.", "(2) Bitcoin paid to vendors."),
        ("(3) Represents purchases of bitcoin.", "(4) Represents bitcoin sold."),
    ],
)
def test_without_such_a_note_additions_are_no_purchases(notes: tuple[str, ...]) -> None:
    assert _with_notes(*notes) == KEPT


def test_a_change_in_fair_value_may_hold_the_gain_of_what_was_sold() -> None:
    told = STYLE.read(_document("Bitcoin activity (in thousands, except bitcoin):", _table(*WITH_MARKS)))
    reasons = [each.reason for each in told if not isinstance(each, Fact)]
    assert reasons == ["coins were sold in between, and no row tells the gain of that apart"]


def test_days_alone_are_balances_where_the_rows_between_them_lead_from_one_to_the_other() -> None:
    rows = (
        ("", "XRP tokens", "Cost", "Fair value"),
        ("December 31, 2024", "—", "$ —", "$ —"),
        ("Contributed in kind", "3,000,000", "8,844,000", "8,844,000"),
        ("Purchased", "1,802,428", "5,530,590", "5,530,590"),
        ("Fair value adjustment", "—", "—", "(690,071)"),
        ("September 30, 2025", "4,802,428", "$ 14,374,590", "$ 13,684,519"),
    )
    told = _read("XRP tokens as of each day:", *rows)
    assert told["purchase_units XRP 2025-01-01"] == "1802428"
    assert told["purchase_cost_usd XRP 2025-01-01"] == "5530590"
    assert _read("XRP tokens purchased as of each day:", rows[0], rows[1], rows[3], rows[5]) == {}


def test_proceeds_in_a_column_of_coins_are_coins_sold() -> None:
    rows = (
        ("", "Bitcoin", "Amount"),
        ("Balance as of December 31, 2024", "650", "$ 60,700"),
        ("Bitcoin mined", "1,021", "104,000"),
        ("Proceeds from sale of bitcoin", "(702)", "(70,915)"),
        ("Gain on fair value of bitcoin, net", "—", "16,681"),
        ("Balance as of September 30, 2025", "969", "$ 110,466"),
    )
    told = _read("A roll-forward of bitcoin (in thousands, except number of bitcoin):", *rows)
    assert told["sale_units BTC 2025-01-01"] == "702"
    assert told["sale_proceeds_usd BTC 2025-01-01"] == "70915000"


SEVERAL = (
    ("", "Bitcoin Units", "Bitcoin US$", "Ether Units", "Ether US$", "Total US$"),
    ("Balance at December 31, 2024", "20.00", "1,868,000", "400.0", "1,333,200", "3,201,200"),
    ("Purchases", "10.00", "1,010,000", "150.0", "390,000", "1,400,000"),
    ("Fair value gain (loss)", "—", "543,000", "—", "(348,200)", "194,800"),
    ("Balance at September 30, 2025", "30.00", "3,421,000", "550.0", "1,375,000", "4,996,000"),
)


def test_the_coins_of_each_column_are_priced_by_its_own_dollars() -> None:
    closing = ("Balance at September 30, 2025", "30.00", "3,421,000", "550.0", "1,375,000", "4,796,000")
    told = _read("Digital assets at fair value (IFRS):", *SEVERAL[:-1], closing)
    assert (told["holdings_units BTC"], told["holdings_units ETH"]) == ("30.00", "550.0")
    assert told["holdings_fair_value_usd None"] == "4796000"
    assert told["unrealized_gain_loss_usd None 2025-01-01"] == "194800"


def test_a_total_that_is_not_the_sum_tells_no_gain_of_all_coins() -> None:
    told = _read("Digital assets at fair value (IFRS):", *SEVERAL)
    assert "unrealized_gain_loss_usd None 2025-01-01" not in told
    assert told["unrealized_gain_loss_usd ETH 2025-01-01"] == "-348200"


UNNAMED = (
    ("", "Units", "Fair Value"),
    ("Balance, June 30, 2025", "—", "$ —"),
    ("Purchases", "1,402,300", "57,435"),
    ("Staking rewards", "18,200", "806"),
    ("Unrealized loss", "—", "(5,824)"),
    ("Balance, September 30, 2025", "1,420,500", "$ 52,417"),
)
ONE_COIN = "Our treasury is in HYPE, measured at fair value under ASC 350-60.</p>"


def test_digital_assets_without_a_name_are_the_one_coin_of_the_document() -> None:
    told = _read(f"{ONE_COIN}<p>Roll-forward of digital assets (in thousands, except units):", *UNNAMED)
    assert told == {
        "holdings_units HYPE": "1420500",
        "holdings_fair_value_usd HYPE": "52417000",
        "purchase_units HYPE 2025-07-01": "1402300",
        "purchase_cost_usd HYPE 2025-07-01": "57435000",
        "unrealized_gain_loss_usd HYPE 2025-07-01": "-5824000",
    }


def test_of_two_coins_digital_assets_are_neither_s_alone() -> None:
    two = "Acme holds 12,000 HYPE and 400 ETH, measured at fair value under ASC 350-60.</p>"
    filler = f"<p>{'The notes go on. ' * 30}</p>"
    assert _read(f"{two}{filler}<p>Roll-forward of digital assets (in thousands, except units):", *UNNAMED) == {}
    assert _read(f"{ONE_COIN}{filler}<p>Roll-forward of restricted units (in thousands):", *UNNAMED) == {}


PRICED = (
    ("(in thousands, except SOL and per SOL amounts)", "SOL", "Average price", "Amount"),
    ("Balance, June 30, 2025", "410,000", "", "$ —"),
    ("Staking rewards", "1,200", "—", "—"),
    ("Sales", "(61,200)", "$ 190.00", "(11,628)"),
    ("Balance, September 30, 2025 (at market)", "350,000", "$ 208.00", "$ 72,800"),
)


def test_a_price_and_a_sum_are_believed_where_coins_times_price_is_the_sum() -> None:
    assert _read("Activity in our Solana treasury", *PRICED, form="8-K", period=None) == {
        "holdings_units SOL": "350000",
        "sale_units SOL 2025-07-01": "61200",
        "sale_avg_price_usd SOL 2025-07-01": "190.00",
        "sale_proceeds_usd SOL 2025-07-01": "11628000",
        "holdings_fair_value_usd SOL": "72800000",
    }
    wrong = tuple(tuple(cell.replace("11,628", "14,628") for cell in row) for row in PRICED)
    told = _read("Activity in our Solana treasury", *wrong, form="8-K", period=None)
    assert "sale_proceeds_usd SOL 2025-07-01" not in told
    assert "sale_avg_price_usd SOL 2025-07-01" not in told


YEARS = (
    ("US$’000", "2025", "2024"),
    ("Fair value at 1 October", "9,400", "—"),
    ("Purchases", "89,100", "9,300"),
    ("Revaluation surplus", "12,500", "100"),
    ("Fair value at 30 September", "111,000", "9,400"),
)


def test_a_day_before_its_month_takes_its_year_from_over_the_column() -> None:
    assert _read("Note 12: Intangible assets – bitcoin", *YEARS, form="20-F") == {
        "holdings_fair_value_usd BTC": "111000000",
        "purchase_cost_usd BTC 2024-10-01": "89100000",
        "unrealized_gain_loss_usd BTC 2024-10-01": "12500000",
    }
