"""A number written in any legal way reads back to itself: in a sentence and in a table's cell."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from datmon.plain_text import render
from datmon.quantities import Precision, find_amounts, read_cell
from datmon.tables import tables_of

SCALES = {"": 1, " thousand": 10**3, " million": 10**6, " millions": 10**6, " billion": 10**9, " Trillion": 10**12}
LETTERS = {"K": 10**3, "M": 10**6, "MM": 10**6, "mn": 10**6, "B": 10**9, "bn": 10**9, "T": 10**12}
CURRENCIES = ("", "$", "$ ", "US$", "US$ ")
HEDGES = {
    "": None,
    "approximately ": Precision.APPROXIMATE,
    "about ": Precision.APPROXIMATE,
    "~": Precision.APPROXIMATE,
    "more than ": Precision.AT_LEAST,
    "up to ": Precision.AT_MOST,
    "an aggregate of ": None,
}
BEFORE = ("", "held ", "Total: ", "(", "“", "the sum was ")
AFTER = ("", ".", ", and", " of BTC", " ETH", ")", "; it", " in cash", "”")
MARKS = ("", "(2)", " (1)", "*", "†", "(a)")


@st.composite
def digits(draw: st.DrawFn) -> tuple[str, Decimal]:
    """A number's digits as printed, and its value."""
    whole, places = draw(st.integers(0, 10**12)), draw(st.integers(0, 4))
    fraction = draw(st.integers(0, 10**places - 1)) if places else 0
    tail = f".{fraction:0{places}d}" if places else ""
    head = f"{whole:,}" if draw(st.booleans()) else str(whole)
    return head + tail, Decimal(f"{whole}{tail}")


@given(
    number=digits(),
    scale=st.sampled_from(sorted(SCALES | LETTERS)),
    currency=st.sampled_from(CURRENCIES),
    hedge=st.sampled_from(sorted(HEDGES)),
    before=st.sampled_from(BEFORE),
    after=st.sampled_from(AFTER),
)
def test_a_number_in_a_sentence_reads_back(
    number: tuple[str, Decimal], scale: str, currency: str, hedge: str, before: str, after: str
) -> None:
    written, value = number
    factor = (SCALES | LETTERS)[scale]
    text = f"{before}{hedge}{currency}{written}{scale}{after}"
    (found,) = find_amounts(text)
    assert found.value == value * factor
    assert text[found.start : found.end] == f"{currency}{written}{scale}"
    assert found.currency == bool(currency)
    rounded = Precision.ROUNDED if factor > 1 else Precision.EXACT
    assert found.precision is (HEDGES[hedge] or rounded)


@given(
    number=digits(),
    scale=st.sampled_from(sorted(SCALES)),
    currency=st.sampled_from(CURRENCIES),
    mark=st.sampled_from(MARKS),
)
def test_a_number_in_a_cell_reads_back(number: tuple[str, Decimal], scale: str, currency: str, mark: str) -> None:
    written, value = number
    assert read_cell(f"{currency}{written}{scale}{mark}") == value * SCALES[scale]
    assert read_cell(f"({currency}{written}{scale})") == -value * SCALES[scale]


@given(number=digits(), currency=st.sampled_from(("", "$", "US$")), apart=st.booleans(), negative=st.booleans())
def test_a_number_set_over_several_cells_reads_back(
    number: tuple[str, Decimal], currency: str, apart: bool, negative: bool
) -> None:
    written, value = number
    opening, closing = ("(", ")") if negative else ("", "")
    between = "</td><td>" if apart and currency else ""
    row = f"<tr><td>Total</td><td>{currency}{between}{opening}{written}</td><td>{closing}</td></tr>"
    layout = render(f"<table><tr><td></td><td>2025</td></tr>{row}</table>".encode())
    (table,) = tables_of(layout)
    assert [found.value for found in table.numbers] == [-value if negative else value]


@given(st.text(max_size=200))
def test_no_text_makes_a_number_that_is_not_there(text: str) -> None:
    for found in find_amounts(text):
        assert any(character.isdigit() for character in text[found.start : found.end])
        assert found.value.is_finite()
