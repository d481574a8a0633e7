"""Headings: the short lines of a release that say what the lines below them are of."""

import re
from collections.abc import Iterator

from datmon.any_case import AnyCase
from datmon.passages import BULLET

LONGEST = 110  # characters of a heading
_WORDS = 14  # words of a heading
BACK = 8_000  # characters over a place in which its heading stands

# Figures of what a heading says of its time. Must match "2025", "30,", "Q3", "3Q25", "FY26". Must not match "412 BTC".
_TIME_FIGURES = re.compile(
    r"\b(?:20\d\d|[QH][1-4](?:FY)?\d{0,4}|[1-4]Q\d{0,4}|FY\s?[’']?\d\d(?:\d\d)?|\d{1,2}(?=,|\s[A-Z]))"
)
_FORMS = ("Ltd.", "Inc.", "Corp.", "Co.", "plc.")  # whose stop ends no sentence
_REMARK = re.compile(r"\([^()]*\)")
# Told by the title, by a form's cover and in sentences. Must match "Acme Reports Third Quarter Results", "For the month
# of August 2024". Must not match "Report of".
TITLE = AnyCase(
    r"\b(?:reports|announces|provides|releases|publishes|posts|delivers|achieves|acquires|sells|completes|announced"
    r"|reported|declares|launches|expands|raises)\b"
    r"|^for the month of\b",
)
# What is told of somebody, without a stop. Must match "Joe Doe named executive of the year". Must not match "Named".
_DEED = re.compile(
    r"\s(?:named|appointed|wins|won|signed|joined|joins|entered|hired|expanded|was|were|is|are|has|have)\s"
)
# Words of a heading that need no capital. Must match "and", "of", "to", "since". Must not match "held".
_SMALL = frozenset("a an the of on in at to for from by with and or our its per vs as after since under over".split())


def lines_over(text: str, line: int, back: int = BACK) -> Iterator[str]:
    """The short lines over the one that begins at `line`, the nearest first; rows of tables and items are none."""
    end, first = line - 1, max(0, line - back)
    while end > first:
        start = text.rfind("\n", first, end) + 1 or first
        stopped = text[end - 1] == "." and not text.endswith(_FORMS, start, end)
        if 3 < end - start <= LONGEST and not stopped and not text[start].islower():
            above = text[start:end].strip()
            if could_be_heading(above):
                yield above
        end = start - 1


def could_be_heading(line: str) -> bool:
    """Whether a line is short, without a stop, a verb and figures that are not of its time."""
    if line[-1:] == "." and not line.endswith(_FORMS):
        return False
    if not 3 < len(line) <= LONGEST or not (line[0].isupper() or line[0].isdigit()) or " | " in line:
        return False
    if line.count(" ") >= _WORDS or "$" in line or "%" in line or line[-1] in "!?;,…" or BULLET.match(line):
        return False
    return not ((line[-1] != ":" and _DEED.search(line)) or any(map(str.isdigit, _TIME_FIGURES.sub("", line))))


def is_set_as_heading(line: str) -> bool:
    """Whether the words of a line are set as a heading's: all but the small ones with a capital, or led to a list."""
    words = [word.strip("()“”\"':,") for word in _REMARK.sub("", line).split()]
    return line[-1] == ":" or all(word[:1].isupper() or word in _SMALL or not word[:1].isalpha() for word in words)
