"""Key words: where the words stand that styles look for in a whole document, all of them found in one pass.

Forty styles ask for hundreds of words, and most documents hold few of them: to look for one after the other costs many
times what it costs to go over the text once. A word is made known where it is written down (`keywords`), and its places
are then there for the asking; one that was not made known is looked for by itself, with the same answer.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

try:
    from ahocorasick_rs import BytesAhoCorasick, Implementation
except ImportError:  # no wheel for this system: each word is looked for by itself
    _CAN_SEARCH = False
else:
    _CAN_SEARCH = True

_PIECE = 1 << 20  # characters that are searched at a time, so that what is found in them is bounded
_LONGER_IN_SMALL = "\u0130"  # the one sign whose small letter takes more room
_KELVIN = "\u212a"  # the one sign besides "K" whose small letter is "k"

_made_known: dict[str, bytes] = {}  # each word and how it stands in a text's shadow


def keywords(*words: str) -> tuple[str, ...]:
    """The words, made known: for the constants of a module, so that they are known before a text is read.

    They are matched as written: leave out the first letter of one that may begin a sentence ("everse split").
    """
    _made_known.update((word, _shadow(word)) for word in words)
    _searcher.cache_clear()
    _by_shadow.cache_clear()
    met_in.cache_clear()
    return words


def holds(text: str, *words: str) -> bool:
    """Whether the text of a document holds one of the words as written."""
    met, known = met_in(text), _by_shadow(words)
    if met is None or known is None:
        return any(word in text for word in words)
    for key in met.keys() & known.keys():
        for word in known[key]:
            if any(text.startswith(word, place) for place in met[key]):
                return True
    return False


def places_of(text: str, word: str) -> Iterator[int]:
    """Where a word stands in the text of a document as written, in reading order."""
    met, key = met_in(text), _made_known.get(word)
    if key is None or met is None:
        return looked_for(text, word)
    places = met.get(key)
    return iter(()) if places is None else (place for place in places if text.startswith(word, place))


def spans_of(text: str, *words: str) -> list[tuple[int, int]]:
    """Where words stand in the text of a document as written, as (start, end) in reading order."""
    met, known = met_in(text), _by_shadow(words)
    if met is None or known is None:
        return sorted((place, place + len(word)) for word in words for place in places_of(text, word))
    return sorted(
        (place, place + len(word))
        for key in met.keys() & known.keys()  # of many words a text holds few
        for word in known[key]
        for place in met[key]
        if text.startswith(word, place)
    )


def spans_in_any_case(text: str, *words: str) -> list[tuple[int, int]] | None:
    """Where words in small letters stand in the text of a document however written, as (start, end) in reading order.

    None where one of them was not made known, or there is nothing to search with: then they are to be looked for.
    """
    met, known = met_in(text), _by_shadow(words)
    if met is None or known is None or _LONGER_IN_SMALL in text:
        return None
    found: list[tuple[int, int]] = []
    for key in met.keys() & known.keys():
        spans = [(place, place + len(key)) for place in met[key]]
        if key.isascii() and b"?" not in key:  # its shadow stands where the word does
            found += spans
        else:
            found += [span for word in known[key] for span in spans if text[slice(*span)].lower() == word]
    return sorted(found)


@lru_cache(maxsize=256)
def _by_shadow(words: tuple[str, ...]) -> Mapping[bytes, Sequence[str]] | None:
    """Words by how they stand in a text's shadow; None where one of them was not made known."""
    if not _made_known.keys() >= set(words):
        return None
    found: defaultdict[bytes, list[str]] = defaultdict(list)
    for word in words:
        found[_made_known[word]].append(word)
    return dict(found)


def spans_in_sentence(text: str, words: tuple[str, ...]) -> list[tuple[int, int]] | None:
    """Where words in small letters of ASCII stand in a short text however written; None without what searches.

    For the same words again and again, made known or not.
    """
    searcher = _searcher_of(words) if _CAN_SEARCH else None
    if searcher is None or _LONGER_IN_SMALL in text:
        return None
    found = searcher.search(_shadow(text), overlapping=True)
    return sorted(
        (start, end) for index, start, end in found if text[start:end].lower() == searcher.keys[index].decode("latin-1")
    )


def looked_for(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text as written, looked for by itself: for a sentence, and for words of one document."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


@lru_cache(maxsize=1)
def met_in(text: str) -> Mapping[bytes, Sequence[int]] | None:
    """Where the known words stand that a text holds in any case, by how they stand in its shadow.

    None where there is nothing to search with.
    """
    searcher = _searcher()
    if searcher is None:
        return None
    shadow = _shadow(text)
    if len(shadow) <= _PIECE:  # as nearly all are
        few: defaultdict[int, list[int]] = defaultdict(list)
        for index, start, _ in searcher.search(shadow, overlapping=True):
            few[index].append(start)
        return {searcher.keys[index]: found for index, found in few.items()}
    met: defaultdict[int, array[int]] = defaultdict(partial(array, "I"))
    for low in range(0, len(shadow), _PIECE):
        piece = shadow[low : low + _PIECE + searcher.longest - 1]
        for index, start, _ in searcher.search(piece, overlapping=True):
            if start < _PIECE:
                met[index].append(low + start)
    return {searcher.keys[index]: places for index, places in met.items()}


class _Searcher(NamedTuple):
    search: Callable[..., list[tuple[int, int, int]]]  # (index of the key, start, end), overlapping ones too
    keys: list[bytes]
    longest: int


@cache
def _searcher() -> _Searcher | None:
    """What finds all known words at once."""
    if not _CAN_SEARCH or not _made_known:
        return None
    return _searcher_for(sorted(set(_made_known.values())))


@lru_cache(maxsize=16)
def _searcher_of(words: tuple[str, ...]) -> _Searcher:
    """What finds these words, all of ASCII, at once."""
    return _searcher_for(sorted(set(map(_shadow, words))))


def _searcher_for(keys: list[bytes]) -> _Searcher:
    automaton = BytesAhoCorasick(keys, implementation=Implementation.DFA)
    return _Searcher(automaton.find_matches_as_indexes, keys, max(map(len, keys)))


def _shadow(text: str) -> bytes:
    """The text with one byte for each character: letters of ASCII in small, what Latin-1 lacks as "?"."""
    if _KELVIN in text:
        text = text.replace(_KELVIN, "K")
    return text.encode("latin-1", "replace").lower()
