"""The number behind a label: hedges, scales, units and marks are understood, what is not one number is left."""

import pytest

from datmon.line_values import line_value


@pytest.mark.parametrize(
    ("text", "value", "money", "coin"),
    [
        ("approx. $221 million", "221000000", True, None),
        ("12,703(1)", "12703", False, None),
        ("2,470 Bitcoin", "2470", False, "BTC"),
        ("2.4M SOL tokens", "2400000", False, "SOL"),
        ("435,159 (incl. 6,000 SOL set aside)", "435159", False, None),
        ("£81,978 per Bitcoin ($110,797)", "110797", True, None),
        ("C$6.2 million (approx. US$4.5 million)", "4500000", True, None),
        ("598, 800", "598800", False, None),
        ("1\u2009234\u2009567 shares", "1234567", False, None),
        ("$77.5M; see note 2", "77500000", True, None),
        ("210, proceeds of $21.9 million.", "210", False, None),
        ("1,250 BTC ($150.2 million)", "1250", False, "BTC"),
    ],
)
def test_the_first_number_behind_a_label_is_its_value(text: str, value: str, money: bool, coin: str | None) -> None:
    found = line_value(text)
    assert found is not None
    assert (f"{found.value.normalize():f}", found.money, found.coin) == (value, money, coin)


@pytest.mark.parametrize(
    "text",
    [
        "30%",  # a share of something
        "10,000 – 12,000",  # a range
        "over 2,000 BTC",  # a bound
        "up to $5 million",
        "60.4 EH/s",  # another unit
        "C$6.2 million",  # another country's dollars alone
        "£0.6 million.",
        "2025",  # a year
        "net of $5 million",  # words that are no hedge
        "as of October 31",
        "",
    ],
)
def test_what_is_not_plainly_one_number_is_no_value(text: str) -> None:
    assert line_value(text) is None


def test_a_hedge_makes_a_value_approximate_and_a_scale_word_rounded() -> None:
    hedged, scaled, plain = line_value("~$344 million"), line_value("$344 million"), line_value("344")
    assert hedged and scaled and plain
    assert (hedged.precision, scaled.precision, plain.precision) == ("approximate", "rounded", "exact")


def test_dollars_marked_as_those_of_the_united_states_are_known() -> None:
    assert [bool(found and found.us) for found in map(line_value, ("US$5", "USD 5", "$5", "€4 ($5)"))] == [
        True, True, False, True,
    ]  # fmt: skip
