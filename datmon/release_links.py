"""Whether a filed exhibit has the text of a wire's release: by runs of words, in linear time.

The wire's page and the exhibit differ in markup, in line ends, in datelines and in what stands around the release;
their words run alike. The earlier of the two is then what the public knew first, and the later one says it again.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any

# A word or a number: letters and digits, whatever stands between them.
_WORD = re.compile(r"[^\W_]+")


@cache
def rules() -> Mapping[str, Any]:
    """The rows of release_links.toml."""
    return tomllib.loads(files("datmon").joinpath("release_links.toml").read_text("utf-8"), parse_float=Decimal)


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of words of a text, each as a number that is equal in this process only; and those with a figure."""

    all: frozenset[int]
    figures: frozenset[int]


def runs(text: str) -> Runs:
    """The runs of words of a text; cells, lines and letter case make no difference."""
    row = rules()["same_text"]
    length: int = row["run_of_words"]
    words = [match[0].casefold() for match in islice(_WORD.finditer(text), row["most_words"])]
    figures = [word[:1].isdigit() for word in words]
    every, told = set(), set()
    for place in range(len(words) - length + 1):
        run = hash(tuple(words[place : place + length]))
        every.add(run)
        if any(figures[place : place + length]):
            told.add(run)
    return Runs(frozenset(every), frozenset(told))


def shared_text(release: Runs, filed: Runs) -> Decimal | None:
    """The share of the release's runs that stand in the filed document; None where it is too little to be its text."""
    row = rules()["same_text"]
    if len(release.all) < row["least_runs"]:
        return None
    share = _share(release.all, filed.all)
    enough = share >= row["share"] and _share(release.figures, filed.figures) >= row["share_of_figures"]
    return share.quantize(Decimal("0.001")) if enough else None


def _share(some: frozenset[int], others: frozenset[int]) -> Decimal:
    return Decimal(len(some & others)) / Decimal(len(some)) if some else Decimal(1)
