"""The digest of what an answer rests on: facts, passages unread, forms of filings, rows of issuers.

Homes that hold the same have the same digest, in whatever order it came in; whoever has two exports of one digest,
one version and one pair of clocks has the same bytes.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from datmon.fact import Fact, Unread
from datmon.issuers import Issuers


def inputs_digest(facts: Iterable[Fact], unread: Iterable[Unread], forms: Mapping[str, str], issuers: Issuers) -> str:
    """The SHA-256, in hexadecimal, over the hash of each input in order of the hashes."""
    hashes = [_hash(fact) for fact in facts]
    hashes += [_hash(passage) for passage in unread]
    hashes += [_hash(row) for row in sorted(forms.items())]
    hashes += [_hash(repr(row)) for row in issuers.values()]
    return hashlib.sha256("\n".join(sorted(hashes)).encode()).hexdigest()


@lru_cache(maxsize=1_000_000)
def _hash(record: object) -> str:
    return hashlib.sha256(repr(record).encode()).hexdigest()


@lru_cache(maxsize=1)
def tables_digest() -> str:
    """The SHA-256 over datmon's own tables: issuers, rules, words; they are data that answers rest on, too."""
    digest = hashlib.sha256()
    for name, content in sorted(_tables(files("datmon"), "")):
        digest.update(f"{name}\n{len(content)}\n".encode() + content)
    return digest.hexdigest()


def _tables(folder: object, prefix: str) -> Iterable[tuple[str, bytes]]:
    for entry in folder.iterdir():  # type: ignore[attr-defined]
        if entry.name.endswith(".toml"):
            yield prefix + entry.name, entry.read_bytes()
        elif entry.is_dir() and entry.name != "demonstration":
            yield from _tables(entry, f"{prefix}{entry.name}/")
