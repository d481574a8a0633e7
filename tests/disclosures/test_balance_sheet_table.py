"""Balance sheets without tags: the latest column, in dollars, of the issuer itself."""

from datetime import UTC, date, datetime

import pytest
from prose_cases import case_agrees

from datmon.disclosures.balance_sheet_table import STYLE
from datmon.documents import Filing, open_document
from datmon.fact import Fact

HEAD = ("", "September 30, 2025", "December 31, 2024")
CASH = ("Cash and cash equivalents", "$ 41,200", "$ 18,700")
ASSETS = ("Total assets", "$ 900,000", "$ 500,000")
DEBTS = ("Total liabilities", "100,000", "90,000")


def _read(caption: str, *rows: tuple[str, ...], form: str = "8-K", before: str = "") -> dict[str, str]:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    content = f"<html><body>{before}<p>{caption}</p><table>{cells}</table></body></html>".encode()
    known = datetime(2025, 11, 10, 21, 0, tzinfo=UTC)
    filing = Filing("0000000001-25-000001", "TST", form, known, filed=date(2025, 11, 10))
    document = open_document(filing, "tst.htm", "EX-99.1", content)
    facts = [fact for fact in (STYLE.read(document) if STYLE.recognises(document) else ()) if isinstance(fact, Fact)]
    assert all(fact.citation.holds_in(document.text) for fact in facts)
    return {f"{fact.measure} {fact.as_of}": f"{fact.number:f}" for fact in facts}


def test_the_latest_column_is_read_at_the_table_s_scale() -> None:
    rows = (HEAD, CASH, ("Restricted cash", "3,000", "2,000"), ("Digital assets", "800,000", "400,000"), ASSETS, DEBTS)
    wanted = {"cash_usd 2025-09-30": "41200000", "restricted_cash_usd 2025-09-30": "3000000"}
    assert _read("Condensed balance sheets (in thousands)", *rows) == wanted
    turned = [(row[0], row[2], row[1]) for row in rows]
    assert _read("Condensed balance sheets (in thousands)", *turned) == wanted


def test_of_two_currencies_the_dollar_column_is_read() -> None:
    head = ("(in thousands)", "June 30, 2025 RMB", "June 30, 2025 US$")
    rows = (head, ("Cash", "71,640", "10,000"), ("Total assets", "716,400", "100,000"), ("Total liabilities", "1", "1"))
    assert _read("Unaudited statements of financial position", *rows, form="6-K") == {"cash_usd 2025-06-30": "10000000"}


def test_an_extract_without_a_total_is_read_where_other_lines_show_what_it_is() -> None:
    debt = ("Convertible notes payable", "250,000", "0")
    assert _read("Selected data (in thousands)", HEAD, CASH, debt) == {"cash_usd 2025-09-30": "41200000"}
    assert _read("Selected data (in thousands)", HEAD, CASH, ("Employees", "41", "40")) == {}


def test_cash_at_the_end_of_the_period_closes_the_cash_flows() -> None:
    head = ("Nine months ended September 30,", "2025", "2024")
    end = ("Cash and cash equivalents, end of period", "41,200", "18,700")
    assert _read("Interim figures (unaudited, US$ thousands)", head, end) == {"cash_usd 2025-09-30": "41200000"}
    with_restricted = ("Cash, cash equivalents and restricted cash, end of period", "44,200", "20,700")
    assert _read("Interim figures (unaudited, US$ thousands)", head, with_restricted) == {}
    opening = ("Cash and cash equivalents, beginning of period", "18,700", "9,700")
    assert _read("Interim figures (unaudited, US$ thousands)", head, opening) == {}


def test_figures_that_may_be_in_thousands_are_not_dollars() -> None:
    assert _read("Balance sheets", HEAD, CASH, ASSETS, DEBTS) == {}


NON_EXAMPLES = [
    pytest.param("Pro forma balance sheet", (HEAD, CASH, ASSETS, DEBTS), id="pro forma"),
    pytest.param("Balance sheets of our equity method investee", (HEAD, CASH, ASSETS, DEBTS), id="another's"),
    pytest.param("Balance sheets (RMB in thousands)", (HEAD, ("Cash", "41,200", "18,700"), ASSETS, DEBTS), id="yuan"),
    pytest.param(
        "Balance sheets (in thousands)",
        (HEAD, ("Cash held in trust", "41,200", "1"), ASSETS, DEBTS),
        id="cash of a trust",
    ),
    pytest.param("Balance sheets (in thousands)", (HEAD, CASH, CASH, ASSETS, DEBTS), id="two lines of cash"),
    pytest.param(
        "Balance sheets (in thousands)", (HEAD, ("Cash", "950,000", "1"), ASSETS, DEBTS), id="more than all assets"
    ),
    pytest.param(
        "Balance sheets (in thousands)", (("", "2025", "2024"), CASH, ASSETS, DEBTS), id="no day over the columns"
    ),
    pytest.param(
        "Balance sheets (in thousands)",
        (("", "March 31, 2024", "March 31, 2023"), CASH, ASSETS, DEBTS),
        id="an old balance sheet",
    ),
    pytest.param("Cash flows", (HEAD, ("Cash paid for interest", "5", "4"), ASSETS, DEBTS), id="cash flows"),
]


@pytest.mark.parametrize(("caption", "rows"), NON_EXAMPLES)
def test_what_is_no_balance_sheet_of_the_issuer_is_not_read(caption: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert _read(caption, *rows) == {}


def test_a_document_with_tags_is_left_to_its_tags() -> None:
    assert _read("Balance sheets", HEAD, CASH, ASSETS, DEBTS, before="<!-- --><ix:nonFraction/>") == {}


def test_the_fixture_of_a_half_year_in_two_currencies() -> None:
    assert case_agrees(STYLE, "half_year_in_two_currencies", date(2025, 9, 4), form="6-K")


def test_cash_is_read_beside_restricted_cash_where_both_come_to_the_total() -> None:
    rows = (HEAD, ("Cash and cash equivalents", "$ 44,120", "$ 30,077"), ("Restricted cash", "6,200", "1,200"))
    total = "Total cash, cash equivalents and restricted cash"
    wanted = {"cash_usd 2025-09-30": "44120000"}
    assert _read("A reconciliation (in thousands):", *rows, (total, "$ 50,320", "$ 31,277")) == wanted
    assert _read("A reconciliation (in thousands):", *rows, (total, "$ 50,330", "$ 31,277")) == {}
    customers = (*rows[:2], ("Cash held for customers", "6,200", "1,200"), (total, "$ 50,320", "$ 31,277"))
    assert _read("A reconciliation (in thousands):", *customers) == {}


SMALL = (
    ("BALANCE SHEETS", "September 30, 2025 (unaudited)", "December 31, 2024"),
    ("Cash", "$ 41,277", "$ 9,804"),
    ("Total assets", "$ 603,137", "$ 9,804"),
    ("Total stockholders’ equity", "$ 262,072", "$ (79,256)"),
)


def test_prose_that_says_the_numbers_in_dollars_tells_the_scale_of_a_small_firm() -> None:
    told = "<p>We had cash of $41,277 and stockholders’ equity of $262,072.</p>"
    assert _read("", *SMALL, before=told) == {"cash_usd 2025-09-30": "41277"}
    assert _read("", *SMALL) == {}
    assert _read("", *SMALL, before="<p>We had cash of $41,277.</p>") == {}, "one number may stand there by chance"
    fees = "<p>Fees (in thousands):</p><table><tr><td>Lending</td><td>12</td></tr></table>"
    assert _read("", *SMALL, before=fees + told * 5) == {}, "a note counts in thousands"


def test_a_year_alone_over_an_annual_balance_sheet_is_its_end() -> None:
    rows = (
        ("CONSOLIDATED BALANCE SHEETS (in thousands)", "2024", "2023"),
        ("Cash and cash equivalents", "$ 3,902", "$ 2,116"),
        ("Total assets", "$ 30,115", "$ 14,206"),
    )
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    known = datetime(2025, 3, 31, 21, 0, tzinfo=UTC)

    def read(form: str) -> list[str]:
        filing = Filing("0000000001-25-000001", "TST", form, known, filed=known.date(), period=date(2024, 12, 31))
        document = open_document(filing, "tst.htm", form, f"<html><body><table>{cells}</table></body></html>".encode())
        return [f"{each.number:f} {each.as_of}" for each in STYLE.read(document) if isinstance(each, Fact)]

    assert read("10-K") == ["3902000 2024-12-31"]
    assert read("10-Q") == []
