"""Numbers written in words: "two hundred twelve bitcoin", "twenty-five (25) BTC"; from two up, whole, below a billion.

"One" is left out: it is a pronoun more often than a count. What is no well-formed number is no number ("two three").
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from datmon.keywords import keywords, spans_of
from datmon.quantities import Amount, Precision

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen se"
        "venteen"
        " eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES: Final = {"thousand": 1_000, "million": 1_000_000}
# What a number from two up can end with, as it stands in a text; looked for before any pattern is tried.
_ENDINGS: Final = keywords(
    *(f" {word} " for word in (*list(_UNITS)[1:], *_TENS, "hundred", *_SCALES)),
    *(f"-{word} " for word in list(_UNITS)[1:10]),
)
_LAST_WORDS = frozenset(word.strip(" -") for word in _ENDINGS)
_ENDING = re.compile(
    rf"[ -](?:(?<= )(?:{'|'.join(word.strip() for word in _ENDINGS if word[0] == ' ')})"
    rf"|(?<=-)(?:{'|'.join(word[1:-1] for word in _ENDINGS if word[0] == '-')}))(?= )"
)
_ANY = "|".join((*list(_UNITS)[1:], *_TENS, "hundred", *_SCALES))
# Must match "two hundred twelve", "twenty-five (25)", "one thousand and six". Must not match "someone", "a hundred".
_SPELLED = re.compile(
    rf"(?<![\w.-])(?P<words>(?:{_ANY})(?:(?:\s(?:and\s)?|-)(?:{_ANY})){{0,14}})(?![\w-])"
    r"(?:\s\((?P<digits>\d{1,3}(?:,\d{3})+|\d+)\))?",
    re.IGNORECASE,
)
_HEDGE = re.compile(r"\b(?:(?P<least>more than|over|at least)|(?P<most>up to|less than|fewer than)"
    r"|approximately|about|around|roughly|nearly|almost|some)\s+$", re.IGNORECASE)  # fmt: skip


def find_spelled(text: str) -> list[Amount]:
    """The numbers a text writes in words, in reading order; digits in brackets behind them belong to them."""
    return [amount for match in _SPELLED.finditer(text) if (amount := _amount(text, match)) is not None]


def spelled_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a number in words may end in a document, as (place of its last word, end of it with digits in brackets)."""
    return (_end(text, start + 1, end - 1) for start, end in spans_of(text, *_ENDINGS))


def ends_in_sentence(text: str) -> Iterator[tuple[int, int]]:
    """The same in a sentence, in reading order."""
    if _LAST_WORDS.isdisjoint(text.replace("-", " ").split(" ")):
        return iter(())
    return (_end(text, match.start() + 1, match.end()) for match in _ENDING.finditer(text))


def _end(text: str, start: int, end: int) -> tuple[int, int]:
    behind = text.find(") ", end, end + 14) if text.startswith("(", end + 1) else -1
    return start, behind + 1 if behind >= 0 else end


def value_of(words: str) -> int | None:
    """The number that words spell; None where they are not well formed, or are less than two."""
    total = group = 0
    scale = 1_000_000_000
    room = 1_000  # what may still be added to the group: less than a hundred behind "hundred", than ten behind "twenty"
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "and":
            continue
        if word in _SCALES:
            if not group or _SCALES[word] >= scale:
                return None
            scale, total, group, room = _SCALES[word], total + group * _SCALES[word], 0, 1_000
        elif word == "hundred":
            if not 0 < group < 10:
                return None
            group, room = group * 100, 100
        else:
            value = _UNITS[word] if word in _UNITS else _TENS[word]
            if value >= room:
                return None
            group, room = group + value, 10 if value >= 20 else 1
    return total + group if total + group > 1 else None


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    value = value_of(match["words"])
    digits = match["digits"]
    if value is None or (digits is not None and int(digits.replace(",", "")) != value):
        return None
    hedge = _HEDGE.search(text[max(0, match.start() - 20) : match.start()])
    precision = Precision.EXACT
    if hedge is not None:
        precision = (
            Precision.AT_LEAST if hedge["least"] else Precision.AT_MOST if hedge["most"] else Precision.APPROXIMATE
        )
    step = Decimal(1_000) if value % 1_000 == 0 else Decimal(1)
    return Amount(Decimal(value), match.start(), match.end(), precision, step, currency=False, scaled=False)
