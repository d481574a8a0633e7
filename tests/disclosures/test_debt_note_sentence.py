"""Principal told in sentences of a report, proved by the balance sheet; written by eye."""

from datetime import date

import pytest
from prose_cases import said

from datmon.disclosures.debt_note_sentence import STYLE

FILED = date(2025, 11, 14)
COVER = "For the quarterly period ended September 30, 2025."
DAY = "2025-09-30"


def sheet(*debts: str, note: str = "(in thousands)") -> str:
    """A balance sheet with these rows of debt ("Senior notes|98,400")."""
    rows = (
        "|September 30, 2025|December 31, 2024", "Cash|$ 41,200|$ 40,100", "Total assets|$ 771,500|$ 701,000",
        "Accounts payable|1,200|900", *(f"{debt}|77,000" for debt in debts), "Total liabilities|$ 170,000|$ 160,000",
    )  # fmt: skip
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<p>Balance Sheets {note}</p><table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>"


def read(balance: str, *notes: str, form: str = "10-Q") -> list[str]:
    return said(STYLE, COVER, balance, *notes, filed=FILED, form=form)


@pytest.mark.parametrize(
    ("row", "note", "principal"),
    [
        (
            "Senior notes|98,400",
            "In November 2023 we issued $100.0 million of 7.25% senior notes due 2028. Our $105.0 million revolving "
            "credit facility was undrawn.",
            "100000000",
        ),
        (
            "Loan payable|20,000",
            "On August 20, 2025, the Company borrowed $20,000,000 under a master loan agreement with a lender of "
            "digital assets. The agreement has a limit of $50,000,000.",
            "20000000",
        ),
        (
            "Convertible notes, at fair value|24,871",
            "In May 2025 the Company issued convertible notes in an aggregate principal amount of $24,000,000. The "
            "purchasers have a right to buy up to an additional $26,000,000 of notes.",
            "24000000",
        ),
        (
            "Convertible loan notes|(4,870)",
            "On 20 June 2025 the Company issued convertible loan notes with a nominal value of $5.0 million.",
            "5000000",
        ),
        (
            "Convertible debenture (Note 6)|480",
            "In 2022 the Company issued a convertible debenture with a principal amount of $480,000.",
            "480000",
        ),
        (
            "Term loan, net of issuance discount|29,310",
            "The Company drew the full $30,000 under the term loan agreement in July.",
            "30000000",
        ),
        (
            "Notes payable|2,500",
            "The Company owes its founder under a promissory note in the amount of $2.5 million.",
            "2500000",
        ),
    ],
)
def test_one_principal_that_fits_the_balance_sheet_is_read(row: str, note: str, principal: str) -> None:
    assert read(sheet(row), note) == [f"debt_principal_usd {principal} {DAY}"]


def test_each_debt_is_read_where_each_fits_its_row() -> None:
    notes = "We issued $100.0 million of senior notes.", "The Company drew $20,000 under the term loan agreement."
    found = read(sheet("Senior notes, net|98,400", "Term loan|20,000"), *notes)
    assert sorted(found) == [f"debt_principal_usd 100000000 {DAY}", f"debt_principal_usd 20000000 {DAY}"]


@pytest.mark.parametrize(
    ("row", "note", "why"),
    [
        ("Senior notes|98,400", "We issued $100.0 million of senior notes and $101.5 million of bonds.", "two fit"),
        ("Notes receivable|98,400", "We issued $100.0 million of senior notes.", "what others owe"),
        (
            "Senior notes|98,400",
            "The Company purchased $100.0 million of senior notes of Larkspur Ltd.",
            "others' notes",
        ),
        ("Lease liabilities|98,400", "We issued $100.0 million of senior notes.", "a lease is no note"),
        ("Senior notes|40,400", "We issued $100.0 million of senior notes.", "most of it is gone"),
        (
            "Senior notes|80,000",
            "We issued $100.0 million of notes; $20.0 million of them were repaid.",
            "repaid in part",
        ),
        (
            "Line of credit|48,000",
            "We have a credit facility of up to $50.0 million of loans.",
            "a size, not a drawing",
        ),
        ("Senior notes|98,400", "We may issue $100.0 million of senior notes.", "a plan"),
        ("Senior notes|98,400", "We paid interest of $100.0 million on the notes.", "interest"),
        ("Senior notes|98,400", "The fair value of the notes had a principal basis, $100.0 million.", "a fair value"),
    ],
)
def test_what_the_balance_sheet_does_not_prove_is_not_read(row: str, note: str, why: str) -> None:
    assert read(sheet(row), note) == [], why


def test_a_release_that_is_no_report_is_left_to_its_closings() -> None:
    assert read(sheet("Senior notes|98,400"), "We issued $100.0 million of senior notes.", form="8-K") == []
