"""Curated tables: each row a fact that cites itself; one bad row and nothing is imported."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from datmon.calendars import end_of_day
from datmon.curated import read_table
from datmon.errors import BadDocument, BadInput
from datmon.fact import Fact
from datmon.quantities import Precision

FACTS = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note\n"
INSTRUMENTS = (
    "ticker,instrument,principal_usd,count,currency,coupon,issued,maturity,put_date,conversion_or_strike_price,"
    "settlement,secured,pledged_units,pledged_asset,ltv_initial,ltv_margin_call,ltv_liquidation,cure_hours,"
    "known_at,source,confidence,note\n"
)
CLOSES = "ticker,date,close,adjusted_basis,close_unadjusted,currency,restore_quality,note,volume\n"
COINS = "date,asset,close_usd\n"
ROW = "MSTR,holdings_units,BTC,649870,BTC,2025-11-16,2025-11-17,8-K,0001193125-25-283000,high,weekly update\n"


def facts(text: str, name: str = "facts.csv") -> list[Fact]:
    return read_table(name, text.encode())[1]


def test_a_row_becomes_a_fact_that_cites_the_row() -> None:
    document, (fact,) = read_table("facts.csv", (FACTS + ROW).encode())
    assert (fact.issuer, fact.measure, fact.asset, fact.value, fact.unit) == (
        "MSTR", "holdings_units", "BTC", Decimal(649870), "BTC",
    )  # fmt: skip
    assert fact.as_of == date(2025, 11, 16)
    assert fact.citation.quote == ROW.rstrip("\n")
    assert fact.citation.holds_in(document.text)
    assert (fact.source, fact.confidence, fact.reader) == ("curated", "high", "curated@1")
    assert fact.note == "8-K: 0001193125-25-283000; weekly update"


def test_the_table_is_a_document_whose_text_is_the_file() -> None:
    content = (FACTS + ROW).encode()
    document, _ = read_table("my facts.csv", content)
    assert document.text.encode() == document.content == content
    assert document.kind == "CSV"
    assert document.filing.accession.startswith("curated:my_facts-")
    assert document.layout.byte_span(content, 5, 9) == (5, 9)


def test_a_plain_day_is_known_at_its_end_and_an_instant_when_it_says() -> None:
    late = ROW.replace("2025-11-17", "2025-11-17T13:00:28Z")
    first, second = facts(FACTS + ROW + late)
    assert first.known_at == datetime(2025, 11, 17, 23, 59, 59, tzinfo=UTC)
    assert second.known_at == datetime(2025, 11, 17, 13, 0, 28, tzinfo=UTC)


def test_quoted_cells_line_ends_and_a_byte_order_mark_keep_the_places_true() -> None:
    row = 'NA,cash_usd,,"10,600,000",USD,2025-09-30,2025-11-17,press,"a, ""b""",low,"first\r\nsecond"\r\n'
    content = b"\xef\xbb\xbf" + (FACTS.replace("\n", "\r\n") + row + ROW.replace("\n", "\r\n")).encode()
    document, (first, second) = read_table("facts.csv", content)
    assert first.issuer == "NA"  # a ticker, not an absence
    assert first.value == Decimal(10600000)
    assert first.citation.quote == row.rstrip("\r\n")
    assert second.citation.quote == ROW.rstrip("\n")
    low, high = document.layout.byte_span(content, second.citation.start, second.citation.end)
    assert content[low:high].decode() == second.citation.quote


def test_a_flow_ends_on_its_day() -> None:
    (fact,) = facts(FACTS + "XYZ,quarterly_burn_usd,,5000000,USD,2025-09-30,2025-11-14,10-Q,x,medium,\n")
    assert (fact.as_of, fact.period_end) == (None, date(2025, 9, 30))


def test_pledged_units_and_shares_counted_as_ads_are_understood() -> None:
    pledged, shares = facts(
        FACTS
        + "BTCS,pledged_units,ETH,38400,ETH,2025-08-11,2025-08-13,10-Q,x,high,\n"
        + "SQNS,shares_outstanding,,13933963,ADS,2025-09-30,2025-11-04,press,x,medium,\n"
    )
    assert pledged.measure == "restricted_or_pledged_units"
    assert (shares.unit, shares.note) == ("shares", "press: x; counted in ADS")


def test_a_table_may_say_how_exact_a_number_is() -> None:
    header = FACTS.replace("\n", ",precision\n")
    (fact,) = facts(header + ROW.replace("\n", ",rounded\n"))
    assert fact.precision is Precision.ROUNDED
    (fact,) = facts(header + ROW.replace("\n", ",\n"))
    assert fact.precision is Precision.EXACT
    with pytest.raises(BadInput, match="line 2, column precision: 'about' is not one of exact, rounded"):
        facts(header + ROW.replace("\n", ",about\n"))


def test_a_realized_loss_is_negative_and_other_numbers_are_not() -> None:
    loss = "XYZ,realized_gain_loss_usd,BTC,-10400000,USD,2025-11-04,2025-11-04,press,,high,\n"
    (fact,) = facts(FACTS + loss)
    assert fact.value == Decimal("-10400000")
    with pytest.raises(BadInput, match="not a plain number of zero or more"):
        facts(FACTS + ROW.replace("649870", "-649870"))
    with pytest.raises(BadInput, match="'--1' is not a plain number"):
        facts(FACTS + loss.replace("-10400000", "--1"))


@pytest.mark.parametrize("measure", ["stockholders_equity_usd", "continuing_income_usd"])
def test_a_deficit_and_a_loss_of_continuing_operations_are_negative(measure: str) -> None:
    header = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note"
    row = f"BMNR,{measure},,-1000000,USD,2025-06-30,2025-08-14,10-Q,x,high,"
    (fact,) = read_table("facts.csv", f"{header}\n{row}\n".encode())[1]
    assert fact.number == -1_000_000


NOTICE = "ticker,measure,asset,value,unit,as_of,known_at,source_kind,source,confidence,note"


def terms_of_notice(note: str, columns: str = "", cells: str = "") -> dict[str, str]:
    row = f"DEFT,delisting_notice,,5550(a)(2),rule,2026-03-06,2026-03-06,release,x,high,{note}{cells}"
    (fact,) = read_table("facts.csv", f"{NOTICE}{columns}\n{row}\n".encode())[1]
    return dict(fact.terms)


def test_a_notice_states_its_days_in_columns_or_in_its_note() -> None:
    assert terms_of_notice("bid price; cure by 2026-09-01") == {"deadline": "2026-09-01"}
    assert terms_of_notice("plan due 2025-09-07") == {"plan_due": "2025-09-07"}
    assert terms_of_notice("cure by 2026-09-01", ",deadline", ",2026-09-02") == {"deadline": "2026-09-02"}
    told = terms_of_notice("", ",determination,suspension", ",2026-09-03,2026-09-08")
    assert told == {"determination": "2026-09-03", "suspension": "2026-09-08"}
    assert terms_of_notice("cured later") == {}


def test_a_day_of_a_notice_that_is_none_is_refused() -> None:
    with pytest.raises(BadInput, match="line 2, column note"):
        terms_of_notice("cure by 2026-02-30")
    with pytest.raises(BadInput, match="line 2, column deadline"):
        terms_of_notice("", ",deadline", ",soon")


def test_a_wider_count_of_a_coin_is_an_asset_of_its_own() -> None:
    (fact,) = facts(FACTS + "DFDV,holdings_units,SOL+collateral,1887000,SOL,2025-09-30,2025-11-19,10-Q,x,low,\n")
    assert (fact.asset, fact.unit) == ("SOL+collateral", "SOL+collateral")


def test_a_cell_that_looks_like_a_formula_is_data() -> None:
    (fact,) = facts(FACTS + ROW.replace("weekly update", "=HYPERLINK(1)"))
    assert fact.note.endswith("=HYPERLINK(1)")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("649870", "n/a", "line 2, column value: 'n/a' is not a plain number"),
        ("649870", "-5", "column value"),
        ("649870", "NaN", "column value"),
        ("649870", "1_000", "column value"),
        ("649870", "1e999999999", "column value"),
        ("649870", "=1+1", "column value"),
        ("649870", "", "column value"),
        ("649870", "٣", "column value"),
        (",BTC,2025", ",ETH,2025", "column unit"),
        ("holdings_units,BTC", "holdings_units,", "column unit"),
        ("holdings_units", "holding_units", "column measure: 'holding_units' is not a measure"),
        ("2025-11-16", "16/11/2025", "column as_of"),
        ("2025-11-17", "soon", "column known_at"),
        ("MSTR", "=cmd|calc", "column ticker"),
        ("MSTR", "", "column ticker"),
        (",high,", ",certain,", "column confidence"),
        (",weekly update", ",weekly, update", "12 cells under 11 columns"),
        ("weekly update", '"weekly', "line 2"),
    ],
)
def test_a_bad_row_names_line_and_column_and_what_next(old: str, new: str, said: str) -> None:
    with pytest.raises(BadInput) as trouble:
        facts(FACTS + ROW.replace(old, new, 1))
    assert said in str(trouble.value)
    assert str(trouble.value).startswith("facts.csv, line 2")


def test_the_line_of_a_bad_row_is_the_editors_line() -> None:
    quoted = ROW.replace("weekly update", '"two\nlines"')
    with pytest.raises(BadInput, match="line 4, column value"):
        facts(FACTS + quoted + ROW.replace("649870", "x"))


def test_an_instrument_keeps_all_its_terms() -> None:
    row = (
        "XYZ,convertible,500000000,,USD,0.0125,2025-07-31,2030-07-31,2028-06-01,1e-05,election,yes,2533,BTC,0.4,,,,"
        "2025-08-01,0001-x,medium,a note\n"
    )
    (fact,) = facts(INSTRUMENTS + row, "instruments.csv")
    assert (fact.measure, fact.value, fact.unit, fact.as_of) == ("instrument", "convertible", "text", date(2025, 7, 31))
    assert fact.known_at == datetime(2025, 8, 1, 23, 59, 59, tzinfo=UTC)
    terms = dict(fact.terms)
    assert terms["principal_usd"] == "500000000"
    assert terms["conversion_or_strike_price"] == "0.00001"
    assert "ltv_liquidation" not in terms


def test_events_that_come_before_sales_are_facts_known_when_they_were_announced() -> None:
    text = (
        "event_id,ticker,event_date,announced_date,event_type,detail\n"
        "E1,NAKA,2025-11-14,2025-11-19,margin_call_or_collateral_posting,posted twice\n"
        "E2,DDC,2025-10-31,2025-10-31,going_concern,\n"
        "E3,SQNS,2025-11-03,2025-11-04,coin_sale_for_debt,970 coins\n"
    )
    posted, doubted = facts(text, "events.csv")
    assert (posted.issuer, posted.measure, posted.value) == ("NAKA", "distress_event", "collateral_posted")
    assert (posted.day, posted.known_at) == (date(2025, 11, 14), end_of_day(date(2025, 11, 19)))
    assert (doubted.issuer, doubted.measure, doubted.value) == ("DDC", "going_concern", True)


def test_a_kind_of_event_that_nobody_knows_is_refused_with_the_kinds_there_are() -> None:
    row = "ticker,measure,asset,value,unit,as_of,known_at\nNAKA,distress_event,,{},text,2025-11-14,2025-11-19\n"
    assert facts(row.format("waiver"))[0].value == "waiver"
    with pytest.raises(BadInput, match="line 2, column value: 'rumour' is not one of default, acceleration"):
        facts(row.format("rumour"))


@pytest.mark.parametrize(("cell", "is_taken"), [("0.55", True), ("hidden", True), ("55", False), ("secret", False)])
def test_a_covenant_is_a_ratio_or_told_to_be_hidden(cell: str, is_taken: bool) -> None:
    text = f"ticker,instrument,known_at,covenant_debt_to_coins\nSQNS,convertible,2025-07-07,{cell}\n"
    if is_taken:
        assert dict(facts(text, "instruments.csv")[0].terms)["covenant_debt_to_coins"] == cell
    else:
        with pytest.raises(BadInput, match="line 2, column covenant_debt_to_coins"):
            facts(text, "instruments.csv")


@pytest.mark.parametrize("column", ["coupon", "ltv_initial", "ltv_margin_call", "ltv_liquidation"])
def test_a_ratio_written_in_hundreds_is_refused(column: str) -> None:
    header = f"ticker,instrument,known_at,{column}\n"
    (fact,) = facts(f"{header}NAKA,margin_loan,2025-10-07,0.7\n", "instruments.csv")
    assert dict(fact.terms)[column] == "0.7"
    with pytest.raises(BadInput, match=f"line 2, column {column}: '70' is above one; write 70 % as 0.7"):
        facts(f"{header}NAKA,margin_loan,2025-10-07,70\n", "instruments.csv")


@pytest.mark.parametrize(
    ("column", "good", "bad"),
    [
        ("outcome", "converted", "vanished"),
        ("settlement", "in_kind_coin", "shares"),
        ("share_unit", "ADS", "ads"),
        ("conversion_rate", "72.0841", "72 per 1,000"),
        ("reset_share_of_price", "0.9", "90"),
        ("reset_floor", "1.12", "none"),
    ],
)
def test_a_word_or_number_that_an_instruments_column_does_not_take_is_refused(column: str, good: str, bad: str) -> None:
    header = f"ticker,instrument,known_at,{column}\n"
    (fact,) = facts(f"{header}NAKA,convertible,2025-10-07,{good}\n", "instruments.csv")
    assert dict(fact.terms)[column] == good
    with pytest.raises(BadInput, match=f"line 2, column {column}: '{bad}' is "):
        facts(f'{header}NAKA,convertible,2025-10-07,"{bad}"\n', "instruments.csv")


def test_an_instrument_without_an_issue_day_counts_from_when_it_was_known() -> None:
    row = "XYZ,warrant,,22826,USD,,,2027-06-30,,37,share,no,,,,,,,2025-11-14,0001-x,medium,\n"
    assert facts(INSTRUMENTS + row)[0].as_of == date(2025, 11, 14)


@pytest.mark.parametrize(("old", "new"), [("500000000", "half"), ("2030-07-31", "2030"), ("0.0125", "1.25%")])
def test_an_instruments_terms_are_checked(old: str, new: str) -> None:
    row = "XYZ,convertible,500000000,,USD,0.0125,2025-07-31,2030-07-31,,,,,,,,,,,2025-08-01,x,high,\n"
    with pytest.raises(BadInput, match="line 2, column"):
        facts(INSTRUMENTS + row.replace(old, new))


def test_a_share_price_is_the_close_as_traded_and_a_blank_one_is_no_price() -> None:
    text = (
        CLOSES + "ABTC,2024-01-02,38.5,split-adjusted,0.385,USD,low,OTC; ,2493\nABTC,2024-01-03,39.8,,,USD,unknown,,3\n"
    )
    (fact,) = facts(text, "closes.csv")
    assert (fact.measure, fact.value, fact.unit) == ("share_price_usd", Decimal("0.385"), "USD/share")
    assert (fact.confidence, fact.note) == ("low", "OTC")
    assert fact.known_at == datetime(2024, 1, 2, 23, 59, 59, tzinfo=UTC)


def test_a_price_in_another_currency_is_refused() -> None:
    with pytest.raises(BadInput, match="does not convert"):
        facts(CLOSES + "0434.HK,2024-01-02,1,,1,HKD,yes,,1\n")


def test_a_coin_price_belongs_to_no_firm() -> None:
    (fact,) = facts(COINS + "2024-02-08,ADA,0.5303\n", "coins.csv")
    assert (fact.issuer, fact.measure, fact.asset, fact.unit) == ("", "coin_price_usd", "ADA", "USD/ADA")


SPLITS = "ticker,effective_date,announced_date,ratio_new,ratio_old,kind\n"


def test_a_split_is_known_when_it_was_announced_and_keeps_its_ratio_as_written() -> None:
    (fact,) = facts(SPLITS + "ARBK,2025-12-12,2025-12-01,1,216,ads_ratio_change\n", "splits.csv")
    assert (fact.measure, fact.unit, fact.as_of) == ("split_ratio", "new/old", date(2025, 12, 12))
    assert fact.known_at.date() == date(2025, 12, 1)
    assert fact.terms == (("kind", "ads_ratio_change"), ("ratio_new", "1"), ("ratio_old", "216"))


def test_a_split_of_nothing_is_refused() -> None:
    with pytest.raises(BadInput, match="ratio_old"):
        facts(SPLITS + "X,2025-12-12,,1,0,reverse_split\n", "splits.csv")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the header names no columns"),
        ("a,a\n1,2\n", "or one twice"),
        ("a,b\n1,2\n", "none of the tables"),
        (FACTS, "no row to import"),
    ],
)
def test_what_is_no_table_of_datmon_is_told_of(text: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        facts(text)


def test_binary_noise_is_refused() -> None:
    with pytest.raises(BadDocument, match="binary"):
        read_table("facts.csv", b"PK\x03\x04\x00\x00" * 100)


def test_a_table_named_like_a_path_is_kept_under_a_plain_name() -> None:
    document, _ = read_table("../../x.csv", (FACTS + ROW).encode())
    assert document.name == "x.csv"


@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "rows"), [("facts.csv", 1127), ("instruments.csv", 187), ("coins.csv", 10970), ("closes.csv", 25350)]
)
def test_the_curated_tables_are_taken_whole(shared: Path, name: str, rows: int) -> None:
    document, found = read_table(name, (shared / "curated" / name).read_bytes())
    assert len(found) == rows
    assert all(fact.citation.holds_in(document.text) for fact in found)


# prices that cannot have been known so ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "table",
    [
        "date,asset,close_usd,known_at\n2025-11-21,BTC,85000,2025-11-20T23:59:59Z\n",
        "date,asset,price_at_share_close_usd,known_at\n2025-11-21,BTC,85000,2025-11-20\n",
        "ticker,date,close_unadjusted,known_at\nMSTR,2025-11-21,170.5,2025-11-20\n",
    ],
)
def test_a_price_that_was_known_before_its_day_is_refused(table: str) -> None:
    with pytest.raises(BadInput, match=r"prices\.csv, line 2, column known_at: .* is before 2025-11-21"):
        read_table("prices.csv", table.encode())


def test_a_price_at_the_shares_close_is_known_during_its_day() -> None:
    table = b"date,asset,price_at_share_close_usd,known_at\n2025-11-21,BTC,85000,2025-11-21T21:00:00Z\n"
    _, (fact,) = read_table("prices.csv", table)
    assert fact.known_at == datetime(2025, 11, 21, 21, 0, tzinfo=UTC)


def test_two_closes_of_one_coin_and_day_are_refused_with_both_lines() -> None:
    head = "date,asset,close_usd\n2025-11-21,BTC,85000\n2025-11-21,ETH,2800\n"
    with pytest.raises(BadInput, match=r"lines 2 and 4: 85000 and 85001 for BTC on 2025-11-21"):
        read_table("coins.csv", f"{head}2025-11-21,BTC,85001\n".encode())
    assert len(read_table("coins.csv", f"{head}2025-11-21,BTC,85000.00\n".encode())[1]) == 3
