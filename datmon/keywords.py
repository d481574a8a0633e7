"""Key words: where the words stand that styles look for in a whole document, all of them found in one pass.

Forty styles ask for hundreds of words, and most documents hold few of them: to look for one after the other costs many
times what it costs to go over the text once. A word is made known where it is written down (`keywords`), and its places
are then there for the asking; one that was not made known is looked for by itself, with the same answer.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
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
    met_in.cache_clear()
    return words


def holds(text: str, *words: str) -> bool:
    """Whether the text of a document holds one of the words as written."""
    met = met_in(text)
    for word in words:
        key = _made_known.get(word)
        if key is None or met is None:
            if word in text:
                return True
        elif key in met and any(text.startswith(word, place) for place in met[key]):
            return True
    return False


def places_of(text: str, word: str) -> Iterator[int]:
    """Where a word stands in the text of a document as written, in reading order."""
    met, key = met_in(text), _made_known.get(word)
    if key is None or met is None:
        return looked_for(text, word)
    return (place for place in met.get(key, ()) if text.startswith(word, place))


def spans_in_any_case(text: str, *words: str) -> list[tuple[int, int]] | None:
    """Where words in small letters stand in the text of a document however written, as (start, end) in reading order.

    None where one of them was not made known, or there is nothing to search with: then they are to be looked for.
    """
    met, found = met_in(text), []
    if met is None or _LONGER_IN_SMALL in text or not _made_known.keys() >= set(words):
        return None
    for word in words:
        for place in met.get(_made_known[word], ()):
            end = place + len(word)
            if text[place:end].lower() == word:
                found.append((place, end))
    return sorted(found)


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
    met: defaultdict[bytes, array[int]] = defaultdict(lambda: array("I"))
    for low in range(0, len(shadow), _PIECE):
        piece = shadow[low : low + _PIECE + searcher.longest - 1]
        for index, start, _ in searcher.search(piece, overlapping=True):
            if start < _PIECE:
                met[searcher.keys[index]].append(low + start)
    return dict(met)


class _Searcher(NamedTuple):
    search: Callable[..., list[tuple[int, int, int]]]  # (index of the key, start, end), overlapping ones too
    keys: list[bytes]
    longest: int


@cache
def _searcher() -> _Searcher | None:
    """What finds all known words at once."""
    if not _CAN_SEARCH or not _made_known:
        return None
    keys = sorted(set(_made_known.values()))
    automaton = BytesAhoCorasick(keys, implementation=Implementation.DFA)
    return _Searcher(automaton.find_matches_as_indexes, keys, max(map(len, keys)))


def _shadow(text: str) -> bytes:
    """The text with one byte for each character: letters of ASCII in small, what Latin-1 lacks as "?"."""
    if _KELVIN in text:
        text = text.replace(_KELVIN, "K")
    return text.encode("latin-1", "replace").lower()
