"""Tables read as a person reads them; expected values written by eye from the markup below."""

import time
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datmon.keywords import keywords
from datmon.plain_text import render
from datmon.tables import Table, TableNumber, scale_note, table_at, tables_holding, tables_of


def table(rows: str, before: str = "") -> Table:
    return tables_of(render(f"<html><body><p>{before}</p><table>{rows}</table></body></html>".encode()))[-1]


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def only(found: Table) -> TableNumber:
    assert len(found.numbers) == 1
    return found.numbers[0]


def test_dollar_digits_and_bracket_in_three_cells_are_one_number() -> None:
    layout = render(b"<table><tr><td>Net loss</td><td>$</td><td>(531.9</td><td>)</td></tr></table>")
    number = only(tables_of(layout)[0])
    assert number.value == Decimal("-531.9")
    assert number.currency == "$"
    assert number.label == "Net loss"
    assert layout.text[number.start : number.end] == "$ (531.9)"


@pytest.mark.parametrize(
    ("rows", "item"),
    [
        (row("•", "$800.0 million of 2032 Notes"), True),
        (row("(a)", "In the first quarter we bought 500 BTC"), True),
        (row("(iv)", "for each 100 units"), True),
        (row("BTC", "500"), False),
        (row("$", "500"), False),
        (row("1.", "BTC") + row("2.", "ETH"), False),
        (row("•", "BTC") + row("•", "ETH"), False),
    ],
)
def test_one_line_that_a_mark_opens_is_an_item_and_is_not_looked_into(rows: str, item: bool) -> None:
    assert table(rows).is_item is item
    layout = render(f"<table>{rows}</table>".encode())
    assert len(list(tables_holding(layout, ("0", "t")))) == (0 if item else 1)


def test_every_cell_and_number_knows_its_place_in_the_text() -> None:
    layout = render(b"<table><tr><td>Coins</td><td>2025</td></tr><tr><td>ETH</td><td>4,110,525</td></tr></table>")
    found = tables_of(layout)[0]
    assert [layout.text[cell.start : cell.end] for cell in found.cells] == ["Coins", "2025", "ETH", "4,110,525"]
    assert layout.text[only(found).start : only(found).end] == "4,110,525"


def test_a_footnote_mark_is_not_a_number() -> None:
    assert only(table(row("BTC", "7,330(2)"))).value == Decimal(7330)
    assert only(table(row("BTC", "7,330", "(2)"))).value == Decimal(7330)
    assert only(table(row("BTC", "0(2)"))).value == Decimal(0)


def test_a_scale_word_in_the_cell_belongs_to_that_cell_alone() -> None:
    number = only(table(row("Net proceeds (in millions)", "$", "1.92 billion")))
    assert (number.scaled, number.scale_from, number.step) == (Decimal("1.92E9"), "cell", Decimal("10000000"))


def test_a_dash_is_an_explicit_nil_and_not_zero() -> None:
    found = table(row("STRC", "-", "—", "$ -", "$", "—", "–"))
    assert [number.value for number in found.numbers] == [None] * 5
    assert all(number.nil and number.scaled is None for number in found.numbers)


def test_words_behind_a_number_are_kept_apart() -> None:
    found = table(row("Common ATM", "1,354,500 MSTR Shares", "$2.37 billion of MSTR Shares", "30 September 2025"))
    assert [(number.value, number.words) for number in found.numbers] == [
        (Decimal(1354500), "MSTR Shares"),
        (Decimal("2.37E9"), "of MSTR Shares"),
    ]


def test_header_texts_stand_above_a_number_top_to_bottom() -> None:
    found = table(
        "<tr><td></td><td colspan=3>During the week</td><td colspan=3>As of August 24, 2025</td></tr>"
        + row("", "Acquired (1)", "", "Price (in millions)", "Held", "", "Cost(in billions) (2)")
        + row("", "3,081", "$", "356.9", "632,457", "$", "46.50")
    )
    assert [number.header for number in found.numbers] == [
        ("During the week", "Acquired (1)"),
        ("During the week", "Price (in millions)"),
        ("As of August 24, 2025", "Held"),
        ("As of August 24, 2025", "Cost(in billions) (2)"),
    ]
    assert [number.scaled for number in found.numbers] == [
        Decimal(3081),
        Decimal("356900000"),
        Decimal(632457),
        Decimal("46500000000"),
    ]
    assert found.header_rows == (0, 1)


def test_a_label_that_reaches_down_shifts_the_second_header_row_by_a_spacer() -> None:
    found = table(
        "<tr><td rowspan=2>Programme</td><td></td><td>During the week</td><td></td><td>As of Friday</td></tr>"
        + row("", "", "Net proceeds", "", "Available")
        + row("Common", "", "10.5", "", "99.5")
    )
    assert [number.header for number in found.numbers] == [
        ("During the week", "Net proceeds"),
        ("As of Friday", "Available"),
    ]


def test_years_alone_name_columns_and_a_year_label_is_a_label() -> None:
    found = table(row("", "2025", "2024") + row("Coins", "10", "20") + row("2026", "30", "40"))
    assert [(number.label, number.heading, number.value) for number in found.numbers] == [
        ("Coins", "2025", Decimal(10)),
        ("Coins", "2024", Decimal(20)),
        ("2026", "2025", Decimal(30)),
        ("2026", "2024", Decimal(40)),
    ]


def test_a_date_split_over_two_header_rows_reads_as_one() -> None:
    found = table(row("", "September 30,", "June 30,") + row("", "2025", "2025") + row("Coins", "10", "20"))
    assert [number.heading for number in found.numbers] == ["September 30, 2025", "June 30, 2025"]


def test_a_row_of_words_in_the_body_is_the_section_of_the_rows_below() -> None:
    found = table(row("", "2025") + row("Cash", "1") + row("Pledged") + row("Bitcoin", "2"))
    assert [(number.section, number.label) for number in found.numbers] == [("", "Cash"), ("Pledged", "Bitcoin")]


def test_the_nearest_scale_wins_label_then_header_then_caption() -> None:
    found = table(
        row("", "2025", "2024 (in millions)") + row("Cost", "5", "6") + row("Coins (in '000s)", "7", "8"),
        "Digital assets (in thousands, except per coin data)",
    )
    assert [(number.scaled, number.scale_from) for number in found.numbers] == [
        (Decimal(5000), "caption"),
        (Decimal(6000000), "header"),
        (Decimal(7000), "label"),
        (Decimal(8000), "label"),
    ]
    assert found.numbers[0].scale_words == "in thousands, except per coin data"


def test_a_scale_in_the_stub_is_that_of_the_whole_table() -> None:
    found = table(row("(in thousands)", "2025") + row("Cost", "5"))
    assert (only(found).scaled, only(found).scale_from) == (Decimal(5000), "caption")


def test_a_section_may_declare_the_scale_of_the_rows_below_it() -> None:
    found = table(
        row("", "12/31/2023")
        + row("Coins held", "189")
        + row("Shares outstanding (in ‘000s) (1)")
        + row("Class A", "5")
    )
    assert [(number.scaled, number.scale_from) for number in found.numbers] == [(189, "none"), (5000, "section")]


def test_scale_notes_in_many_spellings() -> None:
    for note, factor in {
        "(in thousands, except share data)": 1_000,
        "($ in millions)": 1_000_000,
        "(in ’000s)": 1_000,
        "($000)": 1_000,
        "(in billions) (2)": 1_000_000_000,
        "Dollars in thousands": 1_000,
        "(US$ in thousands)": 1_000,
        "(millions)": 1_000_000,
        "(in $000s)": 1_000,
        "US$’000": 1_000,
        "RMB'000": 1_000,
        "(unaudited, US$ thousands)": 1_000,
        "USD millions": 1_000_000,
    }.items():
        scale = scale_note(note)
        assert scale is not None and scale.factor == factor, note
    for words in (
        "a million bitcoin",
        "thousands of holders",
        "$5 million",
        "in 2000",
        "par value $0.001",
        "Class A (1)",
    ):
        assert scale_note(words) is None, words


def test_the_caption_is_the_lines_before_back_to_the_table_before() -> None:
    layout = render(
        b"<p>Old words</p><table><tr><td>A</td><td>1</td></tr></table><p>BTC Update</p><p>(in millions)</p>"
        b"<table><tr><td>B</td><td>2</td></tr></table>"
    )
    second = tables_of(layout)[1]
    assert second.caption == "BTC Update\n(in millions)"
    assert only(second).scaled == Decimal(2000000)


def test_a_table_inside_a_cell_is_a_table_of_its_own() -> None:
    inner = "<table><tr><td>Held</td><td>5,398</td></tr></table>"
    found = tables_of(render(f"<table><tr><td>{inner}</td><td>9</td></tr></table>".encode()))
    assert [[number.value for number in each.numbers] for each in found] == [[Decimal(9)], [Decimal(5398)]]


def test_foreign_currency_is_named_and_not_taken_for_dollars() -> None:
    found = table(row("Cash", "RMB", "5,000", "US$", "700"))
    assert [(number.currency, number.value) for number in found.numbers] == [
        ("RMB", Decimal(5000)),
        ("US$", Decimal(700)),
    ]


def test_hostile_spans_and_nesting_cost_linear_time() -> None:
    spans = "<tr>" + "<td colspan=99999 rowspan=99999>1</td>" * 2_000 + "</tr>" + "<tr><td>2</td></tr>" * 20_000
    nested = "<table><tr><td>1</td><td>" * 20_000
    started = time.process_time()
    tables_of(render(f"<table>{spans}</table>".encode()))
    tables_of(render(nested.encode()))
    assert time.process_time() - started < 10


def test_quarters_name_columns() -> None:
    found = table(row("Asset", "2025 Q2", "2025 Q3") + row("ETH", "10", "20"))
    assert [(number.heading, number.value) for number in found.numbers] == [("2025 Q2", 10), ("2025 Q3", 20)]


TWO = (
    "<p>Coins held (in thousands)</p><table><tr><td>ETH</td><td>5</td></tr></table>"
    "<p>Leases</p><table><tr><td>Rent</td><td>7</td></tr></table>"
)


def test_tables_are_found_by_their_words_without_building_a_grid() -> None:
    layout = render(TWO.encode())
    assert [found.text.strip() for found in tables_holding(layout, ("eth", "btc"))] == ["ETH | 5"]
    assert list(tables_holding(layout, ("coins",))) == []
    coins = next(tables_holding(layout, ("coins",), ("eth",), before=40))
    assert "rows" not in vars(coins) and "numbers" not in vars(coins)
    assert only(coins).scaled == Decimal(5000)


def test_a_number_is_found_before_the_rows_below_it_are_read() -> None:
    rows = "".join(f"<tr><td>Cash {row}</td><td>$</td><td>{row}00</td></tr>" for row in range(1, 9))
    layout = render(f"<table><tr><td>(in thousands)</td><td></td><td>2025</td></tr>{rows}</table>".encode())
    early, late = table_at(layout, 0), table_at(layout, 0)
    assert early is not None and late is not None
    place = layout.text.index("300")
    number = early.number_at(place, place + 3)
    assert number is not None
    assert (number.scaled, number.label, number.header) == (Decimal(300_000), "Cash 3", ("2025",))
    assert "rows" not in vars(early) and number in late.numbers
    assert (early.rows, early.numbers, early.header_rows) == (late.rows, late.numbers, late.header_rows)


def test_the_innermost_table_covers_a_place_and_prose_none() -> None:
    layout = render(
        b"<p>Words</p><table><tr><td>A</td><td>1</td><td><table><tr><td>B</td><td>22</td></tr></table></td></tr></table>"
    )
    inner = table_at(layout, layout.text.index("22"))
    outer = table_at(layout, layout.text.index("1"))
    assert inner is not None and outer is not None and inner.start > outer.start
    place = layout.text.index("22")
    number = inner.number_at(place, place + 2)
    assert number is not None and number.value == Decimal(22)
    assert inner.number_at(place, place + 9) is None
    assert table_at(layout, 0) is None


def test_an_amount_in_another_currency_is_foreign() -> None:
    found = table(row("", "RMB", "US$", "Units") + row("Bitcoin", "5,000", "700", "3"))
    assert [number.foreign for number in found.numbers] == [True, False, False]
    assert only(table(row("Cash", "HK$ 5"))).foreign
    assert not only(table(row("Cash", "$ 5"))).foreign


def test_a_hedge_before_a_number_is_not_part_of_it() -> None:
    assert only(table(row("Value", "~$344 million"))).value == Decimal(344_000_000)
    assert only(table(row("Value", "approx. 12,000"))).value == Decimal(12_000)
    assert table(row("Value", "about us")).numbers == ()


def test_a_remark_behind_a_number_is_its_words() -> None:
    number = only(table(row("SOL held", "435,159 (incl. 6,000 restaked)")))
    assert (number.value, number.words) == (Decimal(435_159), "(incl. 6,000 restaked)")
    number = only(table(row("BTC held", "1,250 BTC ($150.2 million)")))
    assert (number.value, number.words) == (Decimal(1_250), "BTC ($150.2 million)")


def test_a_year_with_a_remark_names_a_column() -> None:
    found = table(row("", "2025 (as of June 30)", "2024") + row("BTC", "5", "4"))
    assert [number.value for number in found.numbers] == [Decimal(5), Decimal(4)]


def test_digits_parted_by_a_slip_are_one_number() -> None:
    assert only(table(row("ETH held", "598, 800"))).value == Decimal(598_800)
    assert table(row("Days", "10, 20")).numbers == ()


def test_nil_in_a_word_is_an_explicit_nil() -> None:
    assert only(table(row("SUI held", "Nil (sold)"))).nil
    assert table(row("Name", "Nilson")).numbers == ()


def test_a_bare_dollar_in_a_column_of_canadian_dollars_is_one_of_those() -> None:
    found = table(row("", "Quantity", "Fair value (C$)", "Fair value (US$)") + row("Bitcoin", "5", "$ 9", "$ 7"))
    assert [number.foreign for number in found.numbers] == [False, True, False]


WORDS = keywords("total assets", "cash", "s, c")
SAID = ["Total assets", "cash", "CASH", "assets, cash", " ", "x", "İ", "\u212a", "é"]
TOLD = st.lists(st.sampled_from(SAID)).map("".join)


@given(TOLD, TOLD, TOLD)
def test_tables_hold_the_known_words_that_they_hold(before: str, first: str, second: str) -> None:
    tables = f"<table>{row(first)}{row(second)}</table><p>{first}</p><table>{row(second, before)}</table>"
    layout = render(f"<p>{before}</p>{tables}".encode())
    for word, reach in product(WORDS, (0, 5)):
        expected = [table.start for table in tables_of(layout) if table.holds(word, before=reach)]
        assert [table.start for table in tables_holding(layout, (word,), before=reach)] == expected


def test_notes_called_by_their_years_name_columns() -> None:
    found = table(row("", "2029 Notes", "2030 Convertible Notes") + row("Principal", "$ 200", "$ 300"))
    assert [(number.heading, number.value) for number in found.numbers] == [
        ("2029 Notes", Decimal(200)),
        ("2030 Convertible Notes", Decimal(300)),
    ]
    counted = table(row("", "Sold") + row("Shares", "2029 Shares"))
    assert [number.value for number in counted.numbers] == [Decimal(2029)], "a count of something else"
