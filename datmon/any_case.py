"""Patterns that match however the letters are written, searched for several times as fast as with `re.IGNORECASE`.

When `re` ignores the case it goes through every alternative letter by letter; when it does not, it passes over those
that begin with another letter. So a text in small letters is searched first, with the pattern in small letters, and
only where that finds something the pattern itself says what. Most sentences hold none of the words they are asked for.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

_LONGEST = 4_000  # characters of a text that is searched in small letters; a longer one is searched as it stands
_LONGER_IN_SMALL = "\u0130"  # the one sign whose small letter takes more room
_CASE_COUNTS = "(?-i:"
# The signs of a pattern that are not letters to be matched, and each letter: "\S", "(?P", "A".
_SIGN = re.compile(r"\\.|\(\?P|.", re.DOTALL)


class AnyCase:
    """A pattern as `re.compile` makes it with `re.IGNORECASE`: what it matches are places of the text as it stands.

    A part for which the case counts, "(?-i:…)", is only looked at behind the first search; it must not stand in a
    negative lookaround.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._in_small = re.compile(_small(pattern)).search

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """As `re.Pattern.groupindex`."""
        return self._exact.groupindex

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`; a part of a text is searched as it stands."""
        if pos or len(text) > _LONGEST or endpos < len(text) or _LONGER_IN_SMALL in text:
            return self._exact.search(text, pos, endpos)
        found = self._in_small(text.lower())
        return None if found is None else self._exact.search(text, found.start())

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self._exact.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._exact.fullmatch(text, pos, endpos)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._exact.finditer(text, pos, endpos)

    def split(self, text: str) -> list[str]:
        """As `re.Pattern.split` with a pattern without groups."""
        return list(self._exact.split(text))

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`."""
        return text if self.search(text) is None else self._exact.sub(put, text)


Pattern = re.Pattern[str] | AnyCase


def _small(pattern: str) -> str:
    r"""A pattern with its letters small; its own signs, such as \S and (?P, stay."""
    signs = _SIGN.findall(pattern.replace(_CASE_COUNTS, "(?:"))
    return "".join(sign if len(sign) > 1 else sign.lower() for sign in signs)
