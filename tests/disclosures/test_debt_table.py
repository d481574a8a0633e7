"""Notes on debt set as tables: the principal is read where the table's own sums prove it."""

from datetime import date

import pytest
from prose_cases import said

from datmon.disclosures.debt_table import STYLE

FILED = date(2025, 11, 14)
COVER = "For the quarterly period ended September 30, 2025."
THOUSANDS = "Notes payable consisted of the following (in thousands):"


def table(*rows: str) -> str:
    """A table from its rows ("a|b|c")."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>"


def read(intro: str, *rows: str, form: str = "10-Q") -> list[str]:
    return said(STYLE, COVER, intro, table(*rows), filed=FILED, form=form)


NOTES = ("Convertible notes due 2030|$ 500,000|$ (9,310)|$ 490,690", "Term loan|20,000|—|20,000")


def test_the_column_of_principal_is_read_at_its_total() -> None:
    rows = ("|Principal|Unamortized costs|Carrying amount", *NOTES, "Total|$ 520,000|$ (9,310)|$ 510,690")
    assert read(THOUSANDS, *rows) == ["debt_principal_usd 520000000 2025-09-30"]


def test_a_total_that_is_not_the_sum_is_no_proof() -> None:
    assert read(THOUSANDS, "|Principal|Carrying amount", *NOTES, "Total|$ 521,000|$ (9,310)|$ 511,690") == []


def test_principal_less_discount_is_proved_by_the_net_amount() -> None:
    rows = ("|September 30, 2025|December 31, 2024", "Principal|$ 100,000|$ 40,000")
    off = ("Less: unamortized discount|(2,300)|(900)", "Net carrying amount|$ 97,700|$ 39,100")
    assert read(THOUSANDS, *rows, *off) == ["debt_principal_usd 100000000 2025-09-30"]


def test_principal_and_interest_are_proved_by_their_sum() -> None:
    rows = ("|September 30, 2025|December 31, 2024", "Principal - Bridge note|$ 4,000,000|$ 4,000,000")
    owed = ("Interest to be paid|510,000|510,000", "Interest payments made|(120,000)|(30,000)")
    assert read("The note payable:", *rows, *owed, "|4,390,000|4,480,000") == ["debt_principal_usd 4000000 2025-09-30"]
    summed = (
        rows[0],
        "Principal|$ 4,000,000|$ 4,000,000",
        "Accrued interest|90,000|30,000",
        "Total|$ 4,090,000|$ 4,030,000",
    )
    assert read("The note payable:", *summed) == ["debt_principal_usd 4000000 2025-09-30"]
    assert read("The note payable:", *summed[:3], "Total|$ 4,100,000|$ 4,030,000") == []


def test_total_principal_is_the_sum_of_the_rows_above() -> None:
    rows = ("|September 30, 2025|December 31, 2024", "Coinbase loan|$ 65,000|$ 10,000", "2030 notes|150,000|—")
    more = (
        "Total principal|215,000|10,000",
        "Less: unamortized issuance costs|(3,100)|—",
        "Total debt, net|$ 211,900|$ 10,000",
    )
    assert read(THOUSANDS, *rows, *more) == ["debt_principal_usd 215000000 2025-09-30"]


def test_one_note_is_read_where_its_net_amount_stands_beside_it() -> None:
    row = "Convertible notes due 2030|$ 500,000|$ (9,310)|$ 490,690"
    assert read(THOUSANDS, "|Principal|Unamortized costs|Carrying amount", row) == [
        "debt_principal_usd 500000000 2025-09-30"
    ]


def test_the_day_over_the_table_is_taken() -> None:
    intro = "Our debt as of October 31, 2025 (in thousands):"
    rows = ("|Principal|Carrying amount", "2028 notes|$ 300|$ 290", "2030 notes|400|395", "Total|$ 700|$ 685")
    assert read(intro, *rows, form="8-K") == ["debt_principal_usd 700000 2025-10-31"]


@pytest.mark.parametrize(
    ("intro", "rows", "why"),
    [
        (THOUSANDS, ("|Original principal|Carrying amount", *NOTES, "Total|$ 520,000|$ (9,310)"), "as issued"),
        (
            "Maturities of notes (in thousands):",
            ("|Principal payments", "2026|$ 20", "2027|30", "Total|$ 50"),
            "by year",
        ),
        ("Notes (in thousands), as of June 30, 2025:", ("|Principal|Net", *NOTES, "Total|$ 520,000|1"), "another day"),
        ("Our notes receivable:", ("Principal of notes receivable|Face value", *NOTES, "Total|$ 520,000|1"), "lent"),
        ("Pro forma debt:", ("|Principal|Net", *NOTES, "Total|$ 520,000|1"), "pro forma"),
        (THOUSANDS, ("|Principal|Net", *NOTES), "two notes without a total"),
        (THOUSANDS, ("|September 30, 2025", "Principal|$ 100,000", "Accrued interest|1,000"), "nothing proves it"),
        ("Convertible notes:", ("|Principal|Conversion price", "2030 notes|$ 500|$ 7"), "no net amount"),
        (THOUSANDS, ("|Principal|Net", "2028 notes|C$ 300|C$ 1", "2030 notes|C$ 400|C$ 1", "Total|C$ 700|C$ 2"), "C$"),
    ],
)
def test_what_is_not_the_principal_owed_is_not_read(intro: str, rows: tuple[str, ...], why: str) -> None:
    assert [line for line in read(intro, *rows) if not line.startswith("?")] == [], why


def test_two_tables_of_one_day_are_unread() -> None:
    first = table("|Principal|Net", "2028 notes|$ 30,000|1", "2030 notes|40,000|1", "Total|$ 70,000|2")
    second = table("|Principal|Net", "Loan A|$ 30,000|1", "Loan B|10,000|1", "Total|$ 40,000|2")
    assert set(said(STYLE, COVER, "Notes:", first, "Loans:", second, filed=FILED, form="10-Q")) == {
        "? several tables of principal"
    }


def test_a_total_without_words_is_one_where_it_is_the_sum_of_all() -> None:
    rows = ("|Face amount|Discount|Carrying amount", *NOTES)
    assert read(THOUSANDS, *rows, "|$ 520,000|$ (9,310)|$ 510,690") == ["debt_principal_usd 520000000 2025-09-30"]
    assert read(THOUSANDS, *rows, "|$ 519,000|$ (9,310)|$ 509,690") == []


GROSS = (
    "|September 30, 2025|December 31, 2024",
    "Promissory note, 8%|$ 1,200,000|$ 1,200,000",
    "Convertible notes|850,000|400,000",
)


@pytest.mark.parametrize("words", ["Total notes payable", "Total debt outstanding", "Total"])
@pytest.mark.parametrize("costs", ["Less: debt discount", "Less: deferred financing fees"])
def test_what_costs_are_taken_off_is_principal(words: str, costs: str) -> None:
    rows = (*GROSS, f"{words}|2,050,000|1,600,000", f"{costs}|(120,000)|(60,000)")
    assert read("Notes payable consist of:", *rows, "Notes payable, net|$ 1,930,000|$ 1,540,000") == [
        "debt_principal_usd 2050000 2025-09-30"
    ]


def test_what_the_current_part_is_taken_off_may_be_a_carrying_amount() -> None:
    rows = (*GROSS, "Total notes payable|2,050,000|1,600,000", "Less: current portion|(120,000)|(60,000)")
    assert read("Notes payable consist of:", *rows, "Non-current, net|$ 1,930,000|$ 1,540,000") == []


SERIES = (
    "|2029 Notes|2030 Notes|Total",
    "Principal at September 30, 2025|$ 200,000|$ 300,000|$ 500,000",
    "Unamortized issuance costs|(3,000)|(5,000)|(8,000)",
    "Net carrying amount|$ 197,000|$ 295,000|$ 492,000",
)


def test_series_of_notes_side_by_side_are_read_at_their_total() -> None:
    caption = "Convertible notes (in thousands):"
    assert read(caption, *SERIES) == ["debt_principal_usd 500000000 2025-09-30"]
    without = tuple(row.rpartition("|")[0] for row in SERIES)
    assert read(caption, *without) == [], "the sum is not printed"
    assert read(caption, SERIES[0], SERIES[1].replace("500,000", "510,000"), *SERIES[2:]) == [], "it is no sum"
    assert read(caption, SERIES[0], SERIES[1].replace("September 30, 2025", "December 31, 2024"), *SERIES[2:]) == []


SHEET = table("|September 30, 2025", "Cash|$ 12,900", "Total assets|$ 212,900")
BARE = table("|Principal|Unamortized costs|Carrying amount", *NOTES, "Total|$ 520,000|$ (9,310)|$ 510,690")
HEADING = "NOTES TO CONDENSED CONSOLIDATED FINANCIAL STATEMENTS (Unaudited)"
BUSINESS = "The Company holds bitcoin and writes software for hospitals. It was formed in Delaware and has one segment."


def test_the_heading_of_the_notes_tells_the_scale_of_their_tables() -> None:
    scale = "(Dollars in thousands, except per share and per bitcoin amounts)"
    behind = ("1. Business", *[BUSINESS] * 5, "7. Debt", BARE)
    told = said(STYLE, COVER, "(in thousands)", SHEET, HEADING, scale, *behind, filed=FILED, form="10-Q")
    assert told == ["debt_principal_usd 520000000 2025-09-30"]
    doubted = said(STYLE, COVER, "(in thousands)", SHEET, HEADING, *behind, filed=FILED, form="10-Q")
    assert doubted == ["? no words over the table say its scale"]


def test_a_day_of_the_paragraph_before_is_not_that_of_the_table() -> None:
    rows = ("|Principal|Unamortized costs|Carrying amount", *NOTES, "Total|$ 520,000|$ (9,310)|$ 510,690")
    before = "At June 30, 2025 the Company held 402 bitcoin."
    told = said(
        STYLE, COVER, before, f"Debt at September 30, 2025 (in thousands):{table(*rows)}", filed=FILED, form="10-Q"
    )
    assert told == ["debt_principal_usd 520000000 2025-09-30"]
    both = "Debt at September 30, 2025 and at June 30, 2025 (in thousands):"
    assert read(both, *rows) == []
