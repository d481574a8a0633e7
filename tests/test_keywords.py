"""Key words found in one pass are those that a search for each finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datmon import keywords as room
from datmon.keywords import (
    holds,
    keywords,
    looked_for,
    met_in,
    places_of,
    spans_in_any_case,
    spans_in_sentence,
    spans_of,
)

WORDS = keywords("everse split", "split", "Split", "plits", "a’s a", "aa", "$5", "ﬁn", "Élan")
PIECES = ["reverse", " ", "split", "Split", "SPLIT", "s", "a", "’", "$", "5", "É", "é", "lan", "\u212a", "🙂", "ﬁ", "n"]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join)


def test_a_word_is_found_as_written_wherever_it_stands() -> None:
    text = "A reverse split, then Splits; “split-adjusted”."
    assert list(places_of(text, "split")) == [10, 31]
    assert list(places_of(text, "Split")) == [22]
    assert list(places_of(text, "plits")) == [23]
    assert list(places_of(text, "everse split")) == [3]


@pytest.mark.parametrize("text", ["", "no word of those", "SPLIT"])
def test_a_text_without_a_word_holds_none(text: str) -> None:
    assert not holds(text, "split", "everse split")


def test_an_unknown_word_is_looked_for_by_itself() -> None:
    assert list(places_of("one two one", "one")) == [0, 8]
    assert holds("one two one", "two")


@given(TEXTS)
def test_one_pass_finds_what_a_search_for_each_word_finds(text: str) -> None:
    for word in WORDS:
        assert list(places_of(text, word)) == list(looked_for(text, word))
        assert holds(text, word) == (word in text)
    spans = sorted((place, place + len(word)) for word in WORDS for place in looked_for(text, word))
    assert spans_of(text, *WORDS) == spans
    assert spans_of(text, "an unknown word", *WORDS) == spans


def test_a_word_in_small_letters_is_found_however_it_is_written() -> None:
    text = "Split, SPLITS and two splits"
    words = keywords("split", "plits")
    assert spans_in_any_case(text, *words) == spans_in_sentence(text, words)
    assert spans_in_sentence(text, words) == [(0, 5), (7, 12), (8, 13), (22, 27), (23, 28)]
    assert spans_in_sentence("no such word", words) == []


def test_a_word_across_two_pieces_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_PIECE", 4)
    met_in.cache_clear()
    text = "aasplitaasplitaa"
    assert [list(places_of(text, word)) for word in ("split", "aa")] == [[2, 9], [0, 7, 14]]
    met_in.cache_clear()


def test_without_the_searcher_the_answers_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_CAN_SEARCH", False)
    room._searcher.cache_clear()
    met_in.cache_clear()
    assert met_in("a split") is None
    assert list(places_of("a split", "split")) == [2]
    assert holds("a split", "split") and not holds("a split", "Split")
    room._searcher.cache_clear()
    met_in.cache_clear()
