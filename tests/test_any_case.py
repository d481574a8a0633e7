"""Patterns that match however the letters are written: the same matches as with `re.IGNORECASE`, only sooner."""

import re
import sys
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datmon.any_case import AnyCase

PATTERNS = (
    r"\b(?:acquired|purchased|Bought)\b",
    r"(?P<verb>held|HOLDS)\s+(?P<count>\d+)",
    r"\S+ (?:BTC|ETH)\b",
    r"[A-Z]{2,3}\d",
    r"\b(?:may|(?-i:May))\b",
    r"\.\s(?=(?-i:[A-Z]))",
    r"(?<=\bfrom )\$\d",
    r"^[^A-C]x",
)
WORDS = "acquired PURCHASED Bought held HOLDS 12 btc ETH may May . A b $5 from USD3 \u0130 \u212a x CX ’ é".split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=SENTENCES)
def test_it_finds_what_the_pattern_finds_with_the_case_ignored(pattern: str, text: str) -> None:
    plain, any_case = re.compile(pattern, re.IGNORECASE), AnyCase(pattern)
    for start in (0, 3):
        expected, found = plain.search(text, start), any_case.search(text, start)
        assert (found and (found.span(), found.groupdict())) == (expected and (expected.span(), expected.groupdict()))
    assert any_case.sub("-", text) == plain.sub("-", text)
    assert [each.span() for each in any_case.finditer(text)] == [each.span() for each in plain.finditer(text)]


def test_a_match_has_the_words_as_they_are_written() -> None:
    match = AnyCase(r"(?P<verb>acquired) (?P<coin>\w+)").search("The Company ACQUIRED Bitcoin")
    assert match is not None
    assert (match["verb"], match["coin"]) == ("ACQUIRED", "Bitcoin")


def test_a_part_for_which_the_case_counts_is_looked_at_too() -> None:
    month_or_modal = AnyCase(r"\b(?:will|(?-i:may))\b")
    assert month_or_modal.search("Sold in May 2025") is None
    assert month_or_modal.search("We may sell") is not None
    assert month_or_modal.search("In May we WILL sell") is not None


def test_a_text_longer_than_any_sentence_and_a_letter_that_grows_in_small_are_searched_too() -> None:
    held = AnyCase(r"\bheld\b")
    assert held.search("x " * 5_000 + "HELD") is not None
    match = held.search("\u0130stanbul: HELD")
    assert match is not None
    assert match.start() == len("\u0130stanbul: ")


def test_a_part_of_a_text_is_searched_within_its_bounds() -> None:
    held = AnyCase(r"\bheld\b")
    assert held.search("Held 5, held 6", 1) is not None
    assert held.search("Acme held 5", 0, 6) is None
    assert held.match("Acme HELD 5", 5) is not None
    assert held.fullmatch("HELD") is not None
    assert held.split("5 HELD 6") == ["5 ", " 6"]


def test_no_pattern_of_the_styles_counts_the_case_in_what_may_not_stand_there() -> None:
    import_module("datmon.disclosures")
    rooms = [room for name, room in sys.modules.items() if name.startswith("datmon.")]
    patterns = {value.pattern for room in rooms for value in vars(room).values() if isinstance(value, AnyCase)}
    assert len(patterns) > 50
    assert [pattern for pattern in patterns if re.search(r"\(\?<?!(?:[^()]|\([^()]*\))*\(\?-i:", pattern)] == []
