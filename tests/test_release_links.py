"""A release and the exhibit of its text are told to be one; two updates of one firm are not."""

import time
from decimal import Decimal
from itertools import product

from datmon.release_links import runs, shared_text

TEXT = " ".join(
    f"In week {week} the Company bought {week * 37} ether at an average of {3000 + week} dollars and staked them."
    for week in range(30)
)
ANOTHER = TEXT.replace("ether", "sol").replace("bought", "purchased")


def test_lines_cells_and_datelines_make_no_difference() -> None:
    exhibit = "EX-99.1 Press release\n" + TEXT.replace(" and ", " |\n and ").upper() + "\nContacts: ir@acme.example"
    share = shared_text(runs("NEW YORK (WIRE) -- " + TEXT), runs(exhibit))
    assert share is not None and share > Decimal("0.95")


def test_another_text_is_another_release() -> None:
    assert shared_text(runs(TEXT), runs(ANOTHER)) is None


def test_last_weeks_update_is_another_text_though_most_of_its_words_are_the_same() -> None:
    boilerplate = " ".join("".join(letters) for letters in product("bdfgk", "aeiou", "lmnrst", "aeo"))
    update = "As of {day} the Company held {coins} ether, bought for {cost} dollars or {average} a coin on average. "
    last = update.format(day="November 16, 2025", coins="3,559,879", cost="11.1 billion", average="3,120") + boilerplate
    this = update.format(day="November 23, 2025", coins="3,629,701", cost="11.3 billion", average="3,115") + boilerplate
    assert shared_text(runs(this), runs(this)) == 1
    assert shared_text(runs(this), runs(last)) is None


def test_a_summary_that_quotes_a_part_is_not_the_release() -> None:
    assert shared_text(runs(TEXT), runs(TEXT[: len(TEXT) // 2])) is None


def test_a_few_words_are_too_few_to_tell() -> None:
    assert shared_text(runs("Acme announces results."), runs("Acme announces results.")) is None


def test_a_long_text_costs_time_in_proportion() -> None:
    began = time.monotonic()
    assert shared_text(runs("a b " * 400_000), runs(TEXT)) is None
    assert time.monotonic() - began < 2
