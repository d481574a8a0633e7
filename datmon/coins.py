"""The coins datmon knows, by symbol and by the names people write, from coins.toml.

A name that is not here stays unknown; nothing is guessed from a ticker-like word.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Coin:
    """A coin or token: symbol, names, and the price band of each year (USD; years ascend, the last one stays open).

    `underlying` is set on wrapped and liquid-staked tokens, which are an asset of their own.
    """

    symbol: str
    name: str
    names: tuple[str, ...]
    words: tuple[str, ...]
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
    names, words = row["names"], row.get("words", [])
    assert isinstance(bands, list) and isinstance(names, list) and isinstance(words, list)  # noqa: S101 - our own file
    return Coin(
        symbol=str(row["symbol"]),
        name=str(row["name"]),
        names=tuple(names),
        words=tuple(words),
        bands=tuple((int(year), Decimal(low), Decimal(high)) for year, low, high in bands),
        underlying=str(row["underlying"]) if "underlying" in row else None,
        stablecoin=bool(row.get("stablecoin", False)),
    )


@cache
def _symbol_by_name() -> dict[str, str]:
    table = {}
    for coin in coins().values():
        for name in (*coin.names, *coin.words, coin.symbol.lower()):
            table[name] = coin.symbol
    return table


@cache
def coin_pattern() -> str:
    """A regular expression (without flags, one unnamed group) for a coin's name in prose: "bitcoins", "ETH", "Solana".

    Names that are English words match only in capitals ("SOL", "LINK").
    """
    plain: set[str] = set()
    capital: set[str] = set()
    for coin in coins().values():
        plain.update(coin.names)
        capital.update(word.upper() for word in coin.words)
        capital.update(word.capitalize() for word in coin.words if len(word) > 4)
        capital.add(coin.symbol)
    longest = sorted(plain, key=len, reverse=True)
    exact = sorted(capital, key=len, reverse=True)
    return rf"\b((?i:{'|'.join(map(re.escape, longest))})|{'|'.join(map(re.escape, exact))})\b"


def symbol_of(word: str) -> str | None:
    """The coin a written name means ("bitcoins" -> BTC, "ETH" -> ETH); None where it is not a known name."""
    return _symbol_by_name().get(word.strip().lower())


# Words as coins' names are made of them; a name of several words is looked up from its first.
_WORD = re.compile(r"[^\W\d_]\w*")


@cache
def _names_by_first_word() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Every (name, symbol, capitals needed) by its first word in lower case, longest name first."""
    table: dict[str, list[tuple[str, str, bool]]] = {}
    for coin in coins().values():
        for name in {*coin.names, *coin.words, coin.symbol.lower()}:
            table.setdefault(name.split()[0], []).append((name, coin.symbol, name not in coin.names))
    return {first: tuple(sorted(names, key=lambda row: -len(row[0]))) for first, names in table.items()}


def begins_coin(word: str) -> bool:
    """Whether a coin's name can begin with that word: cheaper than `find_coins`, and never False where it finds one."""
    return word.lower() in _names_by_first_word()


def find_coins(text: str, offset: int = 0) -> list[tuple[int, int, str]]:
    """The coins a text names, as (start, end, symbol), in reading order."""
    found: list[tuple[int, int, str]] = []
    names, end = _names_by_first_word(), 0
    for match in _WORD.finditer(text):
        rows = names.get(match[0].lower())
        if rows is not None and match.start() >= end:
            hit = _coin_at(text, match.start(), rows)
            if hit is not None:
                end = hit[0]
                found.append((match.start() + offset, end + offset, hit[1]))
    return found


def _coin_at(text: str, start: int, rows: tuple[tuple[str, str, bool], ...]) -> tuple[int, str] | None:
    """Where the coin's name that starts there ends, and its symbol; English words count only as in "SOL", "Solana"."""
    for name, symbol, capitals in rows:
        written = text[start : start + len(name)]
        whole = not text[start + len(name) : start + len(name) + 1].isidentifier()
        if written.lower() == name and whole and not text[start + len(name) : start + len(name) + 1].isdigit():
            marked = written in (symbol, name.upper()) or (len(name) > 4 and written == name.capitalize())
            if marked or not capitals:
                return start + len(name), symbol
    return None
