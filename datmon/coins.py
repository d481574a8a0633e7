"""The coins datmon knows, by symbol and by the names people write, from coins.toml.

A name that is not here stays unknown; nothing is guessed from a ticker-like word.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from datmon.keywords import keywords, looked_for, spans_in_any_case, spans_in_sentence


@dataclass(frozen=True, slots=True)
class Coin:
    """A coin or token: symbol, names, and the price band of each year (USD; years ascend, the last one stays open).

    `names` count however they are written, `words` only in capitals, `english` only in capitals and beside a number or
    a word for a stock of coins. `underlying` is set on wrapped and liquid-staked tokens: an asset of their own.
    """

    symbol: str
    name: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    english: tuple[str, ...]
    bands: tuple[tuple[int, Decimal, Decimal], ...]
    underlying: str | None
    stablecoin: bool

    def plausible_price(self, price: Decimal, on: date) -> bool | None:
        """Whether the coin can have traded at `price` that year; None where no band is known.

        Used to tell a factor of a thousand from a price, never as a price.
        """
        for year, low, high in reversed(self.bands):
            if on.year >= year:
                return low <= price <= high
        return None

    def plausible_cost(self, price: Decimal, on: date) -> bool | None:
        """Whether a coin held on that day can have cost so much: a price of any year up to then; None as above."""
        bands = [(low, high) for year, low, high in self.bands if year <= on.year]
        return any(low <= price <= high for low, high in bands) if bands else None


@cache
def coins() -> dict[str, Coin]:
    """All known coins by symbol."""
    rows = tomllib.loads(files("datmon").joinpath("coins.toml").read_text("utf-8"), parse_float=Decimal)["coin"]
    return {row["symbol"]: _coin(row) for row in rows}


def _coin(row: dict[str, object]) -> Coin:
    bands = row["bands"]
    names, words, english = row["names"], row.get("words", []), row.get("english", [])
    assert isinstance(bands, list) and isinstance(names, list)  # noqa: S101 - our own file
    assert isinstance(words, list) and isinstance(english, list)  # noqa: S101 - our own file
    return Coin(
        symbol=str(row["symbol"]),
        name=str(row["name"]),
        names=tuple(names),
        words=tuple(words),
        english=tuple(english),
        bands=tuple((int(year), Decimal(low), Decimal(high)) for year, low, high in bands),
        underlying=str(row["underlying"]) if "underlying" in row else None,
        stablecoin=bool(row.get("stablecoin", False)),
    )


@cache
def coin_words() -> tuple[str, ...]:
    """What coins are called, in lower case, longest first; without the symbols that are common words ("near", "op")."""
    found = {name for coin in coins().values() for name in (*coin.names, *coin.words, *_own_symbol(coin))}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def is_stablecoin(symbol: str) -> bool:
    """Whether a symbol is a known stablecoin's: money of another kind, in which no treasury is counted."""
    coin = coins().get(symbol)
    return coin is not None and coin.stablecoin


def _own_symbol(coin: Coin) -> tuple[str, ...]:
    symbol = coin.symbol.lower()
    return () if symbol in coin.english else (symbol,)


@cache
def _symbol_by_name() -> dict[str, str]:
    table = {}
    for coin in coins().values():
        for name in (*coin.names, *coin.words, *coin.english, coin.symbol.lower()):
            table[name] = coin.symbol
    return table


def symbol_of(word: str) -> str | None:
    """The coin a written name means ("bitcoins" -> BTC, "ETH" -> ETH); None where it is not a known name."""
    return _symbol_by_name().get(word.strip().lower())


def _capitals(word: str, coin: Coin) -> tuple[str, ...]:
    """How a name that is a word may be written to count: "SOL", "Avalanche", "Bitcoin Cash"."""
    title = (word.title(),) if len(word) > _SHORT and word not in coin.english else ()
    return (coin.symbol, word.upper(), *title)


_SHORT = 4  # letters; a word so short counts in capitals alone
# Words as coins' names are made of them; a name of several words is looked up from its first.
_WORD = re.compile(r"[^\W\d_]\w*|₿|◎")
_SIGNS = ("₿", "◎", "Ξ", "ξ")
_LONG = 2_000  # characters of a text that says most of its words again and again
_LABEL = 120  # characters of a text that is remembered
_CONTEXT = 32  # characters that tell whether a common word in capitals is a coin
# Behind a common word in capitals that is a coin. Must match "NEAR tokens", "LINK and TON tokens", "TON treasury",
# "DOT (Polkadot)". Must not match "NEAR TERM", "IP addresses", "LINK TO WEBCAST", "IP portfolio".
_STOCK_BEHIND = re.compile(
    r"\s(?:(?:and|or|&)\s[A-Z]{2,6}\s)?(?:tokens?|coins?|holdings?|treasury|reserves?|balance|stack|staked|staking|held|owned|acquired"
    r"|purchased)\b|\s(?:Protocol|Network)\b",
    re.IGNORECASE,
)
# Before one. Must match "holdings of ", "price of ", "$". Must not match "in ", "by ", "history of ".
_STOCK_BEFORE = re.compile(
    r"(?:\b(?:holdings?|held|position|treasury|reserves?|balance|tokens?|amount|units|number|staked|price|cost) "
    r"(?:of|in) "
    r"|\bper |\$)$",
    re.IGNORECASE,
)
# Behind one that is a bullet's label: "NEAR: 50,000".
_LABEL_BEHIND = re.compile(r"\)?\s?[:–—]\s?~?\d")
# Before one, a number: "3,200 ", "52.2 million ", "1.5M "; then nothing may follow that the number counts.
_NUMBER_BEFORE = re.compile(r"\d(?:\s?(?:thousand|million|billion|trillion)|[KMBkm])?[\s-]\$?$", re.IGNORECASE)
_NOT_COUNTED = re.compile(
    r"\s*(?:[.,;:)(|\n–—]|$)|\s(?:at|as|in|for|(?:and|or)(?=\s[\d$~a-z])|with|valued|worth|is|are|was|were|to|on|from|during|between|which"
    r"|amounted|totall?ed|increased|decreased|rose|grew|fell|stood|reached|had|has|have|bought|sold|by|through|under|including|following"
    r"|after|since|over|representing|comprising|against|before|via)\b(?!-)"
)


class _Name(NamedTuple):
    """A name in lower case, the coin it means, how it must be written (None: anyhow), whether it is a common word."""

    name: str
    symbol: str
    written: frozenset[str] | None
    english: bool


@cache
def _names_by_first_word() -> dict[str, tuple[_Name, ...]]:
    """Every name by its first word in lower case, longest name first."""
    table: dict[str, list[_Name]] = {}
    for coin in coins().values():
        for name in {*coin.names, *coin.words, *coin.english, coin.symbol.lower()}:
            written = None if name in coin.names else frozenset(_capitals(name, coin))
            row = _Name(name, coin.symbol, written, name in coin.english)
            table.setdefault(name.split()[0], []).append(row)
    return {first: tuple(sorted(names, key=lambda row: -len(row.name))) for first, names in table.items()}


@cache
def _first_words() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of coins' names: those that count however written, in lower case; those that count as written."""
    rows = [row for names in _names_by_first_word().values() for row in names]
    anyhow = frozenset(row.name.split()[0] for row in rows if row.written is None)
    return anyhow, frozenset(form.split()[0] for row in rows if row.written for form in row.written)


def begins_coin(word: str) -> bool:
    """Whether a coin's name can begin with that word: cheaper than `find_coins`, and never False where it finds one."""
    anyhow, exact = _first_words()
    return word in exact or word.lower() in anyhow


def may_name_coin(text: str, start: int, end: int) -> bool:
    """Whether a coin's name can begin between two places of a document's text; never False where one does."""
    places = coin_beginnings(text)
    index = bisect_left(places, start)
    return index < len(places) and places[index] < end


@lru_cache(maxsize=1)
def coin_beginnings(text: str) -> list[int]:
    """Where coins' names can begin in the text of a document, in reading order; not to be changed."""
    anyhow, exact = _first_words()
    return [place for place, word in first_words_of(text) if word in anyhow or text[place : place + len(word)] in exact]


def find_coins(text: str, offset: int = 0) -> list[tuple[int, int, str]]:
    """The coins a text names, as (start, end, symbol), in reading order."""
    length = len(text)
    found = _of_label(text) if length <= _LABEL else _of_sentence(text) if length < _LONG else _coins_in(text)
    return [(start + offset, end + offset, symbol) for start, end, symbol in found] if offset else list(found)


def coins_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """The same of the whole text of a document, whose key words are found already."""
    return _coins_at(text, first_words_of(text))


def _coins_in(text: str) -> tuple[tuple[int, int, str], ...]:
    return _coins_at(text, _places_of_first_words(text))


def _coins_at(text: str, places: Sequence[tuple[int, str]]) -> tuple[tuple[int, int, str], ...]:
    found: list[tuple[int, int, str]] = []
    names, end = _names_by_first_word(), 0
    for start, word in places:
        if start >= end:
            hit = _coin_at(text, start, names[word])
            if hit is not None:
                end = hit[0]
                found.append((start, end, hit[1]))
    return tuple(found)


_of_label = lru_cache(maxsize=8192)(_coins_in)  # labels and headings come again and again
_of_sentence = lru_cache(maxsize=512)(_coins_in)  # a sentence is read by several styles


def _places_of_first_words(text: str) -> list[tuple[int, str]]:
    """Where words stand with which coins' names begin, and the words in small letters, in reading order."""
    if len(text) < _LONG and (spans := spans_in_sentence(text, _first_words_known())) is not None:
        return _first_words_at(text, spans)
    lowered, names = text.lower(), _names_by_first_word()
    spoken = lowered if len(lowered) < _LONG else " ".join(set(lowered.split()))
    present = names.keys() & _WORD.findall(spoken)  # of most texts none, which is soon known
    if present and len(lowered) != len(text):  # small letters of another length stand elsewhere
        return [(match.start(), match[0].lower()) for match in _WORD.finditer(text) if match[0].lower() in names]
    return sorted((place, word) for word in present for place in _places_of(word, lowered))


@lru_cache(maxsize=1)
def first_words_of(text: str) -> list[tuple[int, str]]:
    """The same of the whole text of a document, whose key words are found already; not to be changed."""
    spans = spans_in_any_case(text, *_first_words_known())
    return _places_of_first_words(text) if spans is None else _first_words_at(text, spans)


def _first_words_at(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, str]]:
    """Those of the words at these places that are whole, and the signs of coins."""
    found = [(start, text[start:end].lower()) for start, end in spans if _is_whole_word(text, start, end)]
    for sign in _SIGNS:
        found.extend(
            (place, sign.lower()) for place in looked_for(text, sign) if _is_whole_word(text, place, place + 1)
        )
    return sorted(found)


@cache
def _first_words_known() -> tuple[str, ...]:
    return keywords(*(word for word in _names_by_first_word() if word.isascii() and _WORD.fullmatch(word)))


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether a word stands there as `_WORD` finds it."""
    if not text[start].isalpha():
        return True
    behind = text[end : end + 1]
    return not (behind.isalnum() or behind == "_") and _begins_word(text, start)


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where a word stands as `_WORD` finds it."""
    whole = word[0].isalpha()
    for match in _alone(word).finditer(text):
        if not whole or _begins_word(text, match.start()):
            yield match.start()


@cache
def _alone(word: str) -> re.Pattern[str]:
    """A word that does not go on, its letters first, so that the search leaps to them."""
    return re.compile(re.escape(word) + (r"(?!\w)" if word[0].isalpha() else ""))


def _begins_word(text: str, place: int) -> bool:
    """Whether no letter stands before a place, digits and underscores between passed over: "BTC" in "5BTC"."""
    while place and (text[place - 1].isdecimal() or text[place - 1] == "_"):
        place -= 1
    return not (place and text[place - 1].isalnum())


def _coin_at(text: str, start: int, rows: tuple[_Name, ...]) -> tuple[int, str] | None:
    """Where the coin's name that starts there ends, and its symbol; common words count as in "SOL", "3,200 NEAR"."""
    for row in rows:
        end = start + len(row.name)
        written = text[start:end]
        if (written.lower() if row.written is None else written) not in (row.written or (row.name,)):
            continue
        following = text[end : end + 1]
        whole = not (following.isidentifier() or following.isdigit()) or not row.name[-1].isalnum()
        if whole and (not row.english or _is_coin_here(text, start, end)):
            return end, row.symbol
    return None


def _is_coin_here(text: str, start: int, end: int) -> bool:
    """Whether a common word in capitals is a coin: by the words around it, or as all that a cell or a bracket says."""
    before, behind = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    alone = (not before.strip() and not behind.strip()) or (before.endswith("(") and behind.startswith(")"))
    if alone or _STOCK_BEHIND.match(behind) or (not before.strip(" (") and _LABEL_BEHIND.match(behind)):
        return True
    counted = _NUMBER_BEFORE.search(before) or _STOCK_BEFORE.search(before)
    return counted is not None and _NOT_COUNTED.match(behind) is not None
