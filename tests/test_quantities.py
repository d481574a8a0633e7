"""Numbers as people write them."""

from decimal import Decimal

import pytest

from datmon.errors import BadInput
from datmon.quantities import (
    Precision,
    Quantity,
    find_amounts,
    first_amount,
    in_us_dollars,
    parse_number,
    read_cell,
    words_before,
)


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("held 439,000 bitcoins", "439000", Precision.EXACT),
        ("approximately 439,000 bitcoins", "439000", Precision.APPROXIMATE),
        ("for $47.35 billion", "47350000000", Precision.ROUNDED),
        ("4.285 million tokens", "4285000", Precision.ROUNDED),
        ("more than 1,000 bitcoin", "1000", Precision.AT_LEAST),
        ("up to 100 BTC", "100", Precision.AT_MOST),
        ("53,822 BTC", "53822", Precision.EXACT),  # the B is not billion
        ("1,056.69 BTC", "1056.69", Precision.EXACT),
    ],
)
def test_an_amount_keeps_its_scale_and_how_exactly_it_was_given(text: str, value: str, precision: Precision) -> None:
    (amount,) = find_amounts(text)
    assert (amount.value, amount.precision) == (Decimal(value), precision)


def test_the_worth_of_the_last_digit_is_kept_for_comparing_roundings() -> None:
    assert find_amounts("$1.54 billion")[0].step == Decimal(10_000_000)
    assert find_amounts("439,000")[0].step == Decimal(1)


def test_an_amount_stands_where_it_was_found() -> None:
    text = "paid US$ 4.2 million for it"
    (amount,) = find_amounts(text)
    assert text[amount.start : amount.end] == "US$ 4.2 million"
    assert amount.currency


@pytest.mark.parametrize("text", ["Exhibit 99.1.2", "form 10-K", "0001193125-25-091211"])
def test_numbers_that_are_names_give_no_large_amount(text: str) -> None:
    assert all(amount.value < 100 for amount in find_amounts(text))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("$ 531.9", "531.9"),
        ("(1,234)", "-1234"),
        ("$ (12)", "-12"),
        ("1.92 billion", "1920000000"),
        ("7,330(2)", "7330"),  # a footnote mark behind the number
        ("4,614 (3)", "4614"),
        ("\u2212 5", "-5"),
        (".50", "0.50"),
    ],
)
def test_a_cell_that_is_one_number_is_read(cell: str, value: str) -> None:
    assert read_cell(cell) == Decimal(value)


@pytest.mark.parametrize("cell", ["", "-", "\u2014", "BTC Acquired (1)", "1,354,500 MSTR Shares", "2 + 3", "1,23,4"])
def test_a_cell_that_is_not_one_number_is_not_read(cell: str) -> None:
    assert read_cell(cell) is None


def test_a_quantity_needs_a_finite_decimal_and_a_unit() -> None:
    with pytest.raises(BadInput, match="finite"):
        Quantity(Decimal("NaN"), "USD")
    with pytest.raises(BadInput, match="no unit"):
        Quantity(Decimal(1), "")


@pytest.mark.parametrize("text", ["1e999999999999", "inf", "", "12a", "nan"])
def test_what_is_not_a_finite_number_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse_number(text)


def test_dollars_may_be_written_with_their_letters() -> None:
    (amount,) = find_amounts("a total of USD 122.4 million")
    assert amount.currency and amount.value == Decimal("122400000")
    (other,) = find_amounts("a total of AUSD 122")
    assert not other.currency


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("cash of RMB66.1 million (US$9.2 million)", "cash of "),
        ("a cost of €4,500 (or $4,900)", "a cost of "),
        ("cash of HK$71.8 million (approximately US$9.2 million)", "cash of "),
        ("cash of $66.1 million ($9.2 million)", "cash of $66.1 million ("),
        ("RMB66.1 million of cash (US$9.2 million)", "RMB66.1 million of cash ("),
    ],
)
def test_the_same_sum_in_another_currency_is_no_word_before_an_amount(text: str, before: str) -> None:
    amount = [each for each in find_amounts(text) if each.currency][-1]
    assert words_before(text, amount, 80) == before


@pytest.mark.parametrize("text", ["as of 4:00 p.m. ET", "at 17:30 UTC", "at 5 p.m.", "at 9am"])
def test_a_time_of_day_is_no_number(text: str) -> None:
    assert find_amounts(text) == []
    assert len(find_amounts(f"{text} we held 5 BTC")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "$4.2 million CAD",
        "$4.2 million (CAD)",
        "$4.2 million Canadian",
        "$4.2 million in Australian dollars",
        "$4,200 HKD",
    ],
)
def test_dollars_that_name_another_country_behind_them_are_no_us_dollars(text: str) -> None:
    assert [each.currency for each in find_amounts(f"cash of {text}, no debt")] == [False]


@pytest.mark.parametrize("text", ["$4.2 million USD", "$4.2 million Canadian mine", "$4.2 million (CAD 5.8 million)"])
def test_dollars_with_other_words_behind_them_are_us_dollars(text: str) -> None:
    assert find_amounts(f"cash of {text}")[0].currency


@pytest.mark.parametrize(
    "text",
    [
        "for CDN$10.3 million (approximately US$7.33 million)",
        "for Cdn$10.3 million (US$7.33 million)",
        "for CAD $10.3 million (US$7.33 million)",
        "for $10.3 million CAD (approximately $7.33 million USD)",
        "at C$159,900 per BTC (US$114,200)",
    ],
)
def test_a_sum_of_which_us_dollars_are_the_translation_is_left_out(text: str) -> None:
    (amount,) = [each for each in find_amounts(in_us_dollars(text)) if each.currency]
    assert amount.value in (Decimal(7_330_000), Decimal(114_200))


def test_a_price_before_its_total_is_no_translation() -> None:
    text = "an average price of $107.58 per token (US$100.0 million in all)"
    assert in_us_dollars(text) == text


def test_the_first_amount_is_the_first_of_all() -> None:
    text = "about $2.5 million for 30 BTC"
    assert first_amount(text) == find_amounts(text)[0]
    assert first_amount("no number at all") is None
