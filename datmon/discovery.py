"""Companies that hold coins and that no row of issuers has: found through EDGAR, proposed as rows, never added.

Two ways: the frames of concepts that only holders of crypto assets file, and full-text search. Neither proves anything:
a frame is one tag of one filer, a search matches a string. So each proposal names its evidence, and leaves open what
EDGAR does not tell; a file of proposals is no file of issuers until somebody has filled in coin and kind.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from datmon.edgar import Stopped
from datmon.edgar_answers import Company, Frame, SearchPage
from datmon.errors import FetchTrouble
from datmon.issuers import Issuers

_MOST_EVIDENCE = 6
# "MicroStrategy Inc  (MSTR, STRK)  (CIK 0001050446)": must match with and without tickers.
_DISPLAY = re.compile(r"(?P<name>[^()]{1,200}?)\s*(?:\((?P<tickers>[A-Z0-9.,\- ]{1,100})\)\s*)?\(CIK \d{1,10}\)\Z")
_PAGE = 100


class Asked(Protocol):
    """As much of EDGAR as is asked."""

    def frame(self, taxonomy: str, concept: str, unit: str, period: str) -> Frame | None:
        """One concept across all filers."""
        ...

    def search(
        self,
        text: str,
        *,
        forms: Iterable[str] = (),
        since: date | None = None,
        until: date | None = None,
        start: int = 0,
    ) -> SearchPage:
        """A page of documents that hold the text."""
        ...

    def company(self, cik: int, since: date | None = None) -> Company | None:
        """The company's listing."""
        ...


@dataclass(frozen=True, slots=True)
class Proposal:
    """A company that may hold coins: what EDGAR says of it, coins that the evidence suggests, and the evidence."""

    cik: int
    name: str
    tickers: tuple[str, ...]
    former_names: tuple[str, ...]
    forms: tuple[str, ...]
    coins: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found: proposals, the strongest evidence first; how many had rows already; failures (where, why)."""

    proposals: tuple[Proposal, ...]
    known: int = 0
    failures: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Found:
    """What speaks for one company so far."""

    name: str = ""
    tickers: tuple[str, ...] = ()
    coins: set[str] = field(default_factory=set)
    tagged: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def strength(self) -> tuple[int, int]:
        """Tags before words, more before fewer."""
        return len(self.tagged), len(self.said)


@cache
def _rules() -> Mapping[str, Any]:
    return tomllib.loads(files("datmon").joinpath("discovery.toml").read_text("utf-8"))


def discover(
    edgar: Asked, known: Issuers, today: date, *, search: bool = True, told: Callable[[str], None] | None = None
) -> Discovery:
    """The companies that EDGAR's frames and full-text search show and `known` has no row for.

    `told` gets each question before it is asked. A question that fails is told of and stops no other.

    Raises Stopped when EDGAR refuses to go on.
    """
    tell, failures = told or (lambda _: None), list[tuple[str, str]]()
    found: dict[int, _Found] = {}
    for question, ask in (*_frames(edgar, today), *(_searches(edgar, today) if search else ())):
        tell(question)
        try:
            ask(found)
        except Stopped:
            raise
        except FetchTrouble as error:
            failures.append((question, str(error)))
    fresh = {cik: row for cik, row in found.items() if known.ticker_of(cik).startswith("CIK")}
    strongest = sorted((cik for cik in fresh if not _passed_over(fresh[cik].name)), key=lambda cik: fresh[cik].strength)
    proposals = []
    for cik in strongest[::-1][: _rules()["proposals"]["most"]]:
        tell(fresh[cik].name)
        proposals.append(_proposal(edgar, cik, fresh[cik], failures))
    return Discovery(tuple(proposals), len(found) - len(fresh), tuple(failures))


def _passed_over(name: str) -> bool:
    return any(re.search(pattern, name, re.IGNORECASE) for pattern in _rules()["proposals"]["passed_over"])


_Question = tuple[str, Callable[[dict[int, _Found]], None]]


# frames -----------------------------------------------------------------------------------------------------------


def _frames(edgar: Asked, today: date) -> Iterator[_Question]:
    rules = _rules()["frames"]
    for year, quarter in _quarters(today, rules["quarters"]):
        for row in rules["concepts"]:
            period = f"CY{year}Q{quarter}{'I' if row['instant'] else ''}"
            yield f"{row['concept']} {row['unit']} {period}", _tagged(edgar, row["concept"], row["unit"], period)


def _quarters(today: date, count: int) -> Iterator[tuple[int, int]]:
    """The calendar quarters that have ended, newest first."""
    place = today.year * 4 + (today.month - 1) // 3
    for ended in range(place - 1, place - 1 - count, -1):
        yield ended // 4, ended % 4 + 1


def _tagged(edgar: Asked, concept: str, unit: str, period: str) -> Callable[[dict[int, _Found]], None]:
    def ask(found: dict[int, _Found]) -> None:
        frame = edgar.frame("us-gaap", concept, unit, period)
        for row in frame.data if frame is not None else ():
            if row.val:
                company = found.setdefault(row.cik, _Found())
                company.name = company.name or row.entity_name
                company.tagged.append(f"{concept} {row.val:,f} {unit} on {row.end} in {row.accn}")

    return ask


# full-text search ---------------------------------------------------------------------------------------------------


def _searches(edgar: Asked, today: date) -> Iterator[_Question]:
    for query in _rules()["search"]["queries"]:
        yield f"search {query['text']}", _said(edgar, query["text"], query["coin"], today)


def _said(edgar: Asked, text: str, coin: str, today: date) -> Callable[[dict[int, _Found]], None]:
    def ask(found: dict[int, _Found]) -> None:
        rules = _rules()["search"]
        since = today - timedelta(days=rules["days"])
        for page in range(rules["pages"]):
            answer = edgar.search(text, forms=rules["forms"], since=since, until=today, start=page * _PAGE)
            for hit in answer.hits:
                for cik, written in hit.filers:
                    _note(found.setdefault(cik, _Found()), written, f"{text} in {hit.form} {hit.accession}", coin)
            if (page + 1) * _PAGE >= answer.total:
                return

    return ask


def _note(company: _Found, written: str, evidence: str, coin: str) -> None:
    match = _DISPLAY.match(written)
    company.name = company.name or (match["name"] if match else written)
    if match and match["tickers"]:
        company.tickers = tuple(ticker.strip() for ticker in match["tickers"].split(","))
    company.said.append(evidence)
    if coin:
        company.coins.add(coin)


# proposals ----------------------------------------------------------------------------------------------------------


def _proposal(edgar: Asked, cik: int, found: _Found, failures: list[tuple[str, str]]) -> Proposal:
    """What EDGAR's listing says of the company; without the listing, what the evidence does."""
    listing = None
    try:
        listing = edgar.company(cik)
    except Stopped:
        raise
    except FetchTrouble as error:
        failures.append((found.name or str(cik), str(error)))
    evidence = (*found.tagged[:_MOST_EVIDENCE], *found.said[:_MOST_EVIDENCE])
    if listing is None:
        return Proposal(cik, found.name, found.tickers, (), (), tuple(sorted(found.coins)), evidence)
    forms = tuple(dict.fromkeys(filing.form for filing in listing.filings))
    tickers = listing.tickers or found.tickers
    return Proposal(cik, listing.name, tickers, listing.former_names, forms, tuple(sorted(found.coins)), evidence)


def as_rows(found: Discovery, today: date) -> str:
    """The proposals as rows for a file of issuers, each with its evidence; what nobody knows yet is left empty.

    Such a row is refused as it stands: coin, kind and venue are for a person to fill in.
    """
    head = (
        f"# {len(found.proposals)} companies that may hold coins, found on EDGAR on {today}; {found.known} others have"
        " rows.\n# Look at the evidence, fill in what is empty, and keep the rows that are right; nothing was added.\n"
    )
    return "\n".join([head, *map(_row, found.proposals)])


def _row(proposal: Proposal) -> str:
    lines = [f"# {line}" for line in map(_one_line, proposal.evidence)]
    suggested = f"  # suggested by the search: {', '.join(proposal.coins)}" if proposal.coins else ""
    keys = [
        ("ticker", proposal.tickers[0] if proposal.tickers else "", ""),
        ("name", proposal.name, ""),
        ("venue", "", "  # nasdaq-gs, nasdaq-gm, nasdaq-cm, nyse, nyse-american, otc or foreign"),
        ("country", "", "  # two capitals"),
        ("coin", "", suggested or "  # a symbol, or multi"),
        ("kind", "", "  # treasury, miner or operating"),
        ("files", _files(proposal.forms), ""),
        ("fiscal_year_end", "", "  # MM-DD"),
    ]
    lines += ["[[issuer]]", f"cik = {proposal.cik}", *(f"{key} = {_quoted(value)}{more}" for key, value, more in keys)]
    if proposal.former_names:
        lines.append(f"former_names = [{', '.join(map(_quoted, proposal.former_names))}]")
    lines.append('notes = ["proposed by datmon discover, to be checked"]')
    return "\n".join(lines) + "\n"


def _files(forms: Iterable[str]) -> str:
    """The kind of filer its forms show; empty where they show none or several."""
    kinds = {
        "domestic 10-Q/8-K": ("10-Q", "10-K", "8-K"),
        "foreign 6-K/20-F": ("20-F",),
        "40-F": ("40-F",),
    }
    shown = [kind for kind, theirs in kinds.items() if set(forms) & set(theirs)]
    return shown[0] if len(shown) == 1 else ""


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's, too."""
    return json.dumps(_one_line(text), ensure_ascii=False)


def _one_line(text: str) -> str:
    return " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())
