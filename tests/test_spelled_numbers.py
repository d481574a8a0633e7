"""Numbers written in words."""

from decimal import Decimal

import pytest

from datmon.quantities import Precision
from datmon.spelled_numbers import ends_in_sentence, find_spelled, spelled_ends, value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two", 2),
        ("twenty-five", 25),
        ("two hundred twelve", 212),
        ("two hundred and twelve", 212),
        ("one thousand and six", 1_006),
        ("one hundred twenty-three thousand four hundred five", 123_405),
        ("five million", 5_000_000),
    ],
)
def test_a_number_in_words_has_its_value(words: str, value: int) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    "words", ["one", "two three", "twenty ten", "hundred", "twelve hundred", "two thousand million"]
)
def test_what_is_no_well_formed_number_is_none(words: str) -> None:
    assert value_of(words) is None


def test_digits_in_brackets_belong_to_the_words_where_they_agree() -> None:
    (amount,) = find_spelled("sold twenty-five (25) BTC")
    assert (amount.value, amount.start, amount.end) == (Decimal(25), 5, 21)
    assert find_spelled("sold twenty-five (26) BTC") == []


def test_a_hedge_before_the_words_is_kept() -> None:
    assert [amount.precision for amount in find_spelled("about two hundred, at least ten, up to six")] == [
        Precision.APPROXIMATE,
        Precision.AT_LEAST,
        Precision.AT_MOST,
    ]


def test_words_inside_words_end_no_number() -> None:
    for ends in (spelled_ends, ends_in_sentence):
        assert list(ends("often written, sometimes seventeenth")) == []
        assert list(ends("we own ten bitcoin")) == [(7, 10)]


def test_a_sentence_ends_its_numbers_as_a_document_does() -> None:
    text = "we own twenty-five (25) BTC, two three hundred-four and post-million - ten "
    assert sorted(spelled_ends(text)) == list(ends_in_sentence(text))
