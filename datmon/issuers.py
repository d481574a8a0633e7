"""Who is watched: one row an issuer, from issuers.toml. A company is data, never a branch in code."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from datmon.errors import BadInput


@dataclass(frozen=True, slots=True)
class Issuer:
    """A listed company that holds coins. `cik` is None where EDGAR's number is not verified or there is none."""

    ticker: str
    name: str
    cik: int | None
    venue: str
    country: str
    coin: str
    kind: str
    files: str
    fiscal_year_end: str
    former_names: tuple[str, ...] = ()
    former_tickers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@cache
def issuers() -> dict[str, Issuer]:
    """All issuers by ticker.

    Raises BadInput when two rows share a ticker or CIK.
    """
    rows = [
        _issuer(row) for row in tomllib.loads(files("datmon").joinpath("issuers.toml").read_text("utf-8"))["issuer"]
    ]
    table = {issuer.ticker: issuer for issuer in rows}
    numbers = [issuer.cik for issuer in rows if issuer.cik is not None]
    if len(table) != len(rows) or len(set(numbers)) != len(numbers):
        raise BadInput("issuers.toml names a ticker or CIK twice; every issuer has one row.")
    return table


def _issuer(row: dict[str, Any]) -> Issuer:
    lists: dict[str, Any] = {name: tuple(row.get(name, ())) for name in ("former_names", "former_tickers", "notes")}
    return Issuer(**{"cik": None, **row, **lists})


@cache
def _ticker_by_cik() -> dict[int, str]:
    return {issuer.cik: issuer.ticker for issuer in issuers().values() if issuer.cik is not None}


def ticker_of(cik: int) -> str:
    """The ticker of that EDGAR number; `CIK##########` where datmon has no row for it."""
    return _ticker_by_cik().get(cik, f"CIK{cik:010d}")


def current_ticker(ticker: str) -> str:
    """The ticker an issuer bears today, for one it bore before; the ticker itself where that is not known."""
    now = [issuer.ticker for issuer in issuers().values() if ticker in issuer.former_tickers]
    return now[0] if len(now) == 1 and ticker not in issuers() else ticker
