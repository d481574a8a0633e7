"""Treasury coins: which coin a firm's "digital assets" are, where its document leaves no doubt.

A statement's line says "Digital assets"; what they are stands in the words of the document. Only where all that it says
of coins is of one coin, and no table lists another, the line is that coin's.
"""

import re
from collections import Counter
from functools import lru_cache

from datmon.coin_clauses import clauses_of
from datmon.coins import coins_of, find_coins, is_stablecoin
from datmon.documents import Document

_PASSING = 3  # mentions; a coin named more often than that is spoken of
_SHARE = 10  # and one named less than a tenth as often as the first is named in passing

# Must match ", Inc." of "Quill Ether Holdings, Inc.", " Corp." of "Northgate Corp."; must not match " Corporate Trust".
_LEGAL_FORM = re.compile(r",?\s(?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|LLC|L\.P|N\.V|S\.A|SE|AG|Co)\b\.?(?:\s.*)?$")

_LABEL = 80  # characters of a row's words that are looked at
_BARE = re.compile(r"[\W\d_]+")  # what stands around a coin's name and says nothing


@lru_cache(maxsize=1)
def coins_named(document: Document) -> Counter[str]:
    """How often a document names each coin; not to be changed."""
    return Counter(symbol for _, _, symbol in coins_of(document.text))


def names_a_coin(document: Document) -> bool:
    """Whether a document speaks of any coin but in its filer's own name: "Quill Ether Holdings" alone names none."""
    named = sum(count for symbol, count in coins_named(document).items() if not is_stablecoin(symbol))
    name = _LEGAL_FORM.sub("", document.filing.filer)
    own = len(find_coins(name))
    return named > 0 and not (own and named <= own * document.text.lower().count(name.lower()))


@lru_cache(maxsize=1)
def sole_coin(document: Document) -> str | None:
    """The one coin whose amounts the document gives; None where it gives several coins', or none."""
    told = {clause.asset for clause in clauses_of(document) if not is_stablecoin(clause.asset)}
    if len(told) > 1:
        return None
    if len(row_coins(document)) > 1:
        return None
    named = Counter({symbol: count for symbol, count in coins_named(document).items() if not is_stablecoin(symbol)})
    if not named:
        return None
    coin, often = named.most_common(1)[0]
    if (told and coin not in told) or len(row_coins(document) - {coin}) > 0:
        return None
    others = [count for symbol, count in named.items() if symbol != coin]
    return coin if all(count <= max(_PASSING, often // _SHARE) for count in others) else None


def counts_several(document: Document) -> bool:
    """Whether the document counts more than one coin of its own, so that its "digital assets" are all of them."""
    told = {each.asset for each in clauses_of(document) if not each.doubt and not is_stablecoin(each.asset)}
    return len(told) > 1 or len(_bare_rows(document)) > 1


def coin_of(document: Document, label: str) -> str | None:
    """The coin of a line: the one its words name, else the document's only one; None where that is not certain."""
    symbols = {symbol for _, _, symbol in find_coins(label)}
    if symbols:
        return symbols.pop() if len(symbols) == 1 else None
    return sole_coin(document)


@lru_cache(maxsize=1)
def _bare_rows(document: Document) -> set[str]:
    """The coins that rows of tables are named by, and by nothing else: "Bitcoin", "Ether (ETH)"."""
    labels = {line.partition(" | ")[0] for line in document.text.splitlines() if " | " in line}
    found = set()
    for label in labels:
        coins = find_coins(label) if len(label) <= _LABEL else []
        if coins and not _BARE.sub("", f"{label[: coins[0][0]]}{label[coins[-1][1] :]}"):
            found |= {symbol for _, _, symbol in coins if not is_stablecoin(symbol)}
    return found


@lru_cache(maxsize=1)
def row_coins(document: Document) -> set[str]:
    """The coins that begin a row of a table; not to be changed."""
    rows = {line.partition(" | ")[0][:80] for line in document.text.splitlines() if " | " in line}
    return {symbol for row in rows for _, _, symbol in find_coins(row) if not is_stablecoin(symbol)}
