"""What EDGAR answers, checked and made into records: listings, indexes, feeds, facts, frames, search results.

Everything here is bytes in, records out. Bytes that are not what EDGAR is known to send are a FetchTrouble that names
the address; a column or field that datmon does not use may be anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel

from datmon.errors import FetchTrouble

_ACCESSION = r"^\d{10}-\d{2}-\d{6}$"
Accession = Annotated[str, StringConstraints(pattern=_ACCESSION)]
Cik = Annotated[int, Field(gt=0, lt=10**10)]
Words = Annotated[str, StringConstraints(max_length=1000)]
Word = Annotated[str, BeforeValidator(lambda value: value or ""), StringConstraints(max_length=400)]
Day = Annotated[date | None, BeforeValidator(lambda value: value or None)]
# A page of older filings: must match "CIK0001050446-submissions-001.json", must not match "../x.json".
PageName = Annotated[str, StringConstraints(pattern=r"^CIK\d{10}-submissions-\d{3}\.json$")]

# The end of a container: must match "</SEC-DOCUMENT>" near the end of the bytes; what was cut has none.
_ENDS = (b"</SEC-DOCUMENT>", b"</IMS-DOCUMENT>")
_TAIL = 400


# records ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listed:
    """A filing as a listing of EDGAR's names it, before anything of it is fetched.

    `listed_at` is the listing's acceptance stamp as received, empty where it has none: Eastern or UTC, nobody knows.
    `size` is in bytes, 0 where the listing does not say; `items` are 8-K items, empty where there are none or the
    listing does not say.
    """

    cik: int
    accession: str
    form: str
    filed: date
    items: tuple[str, ...] = ()
    listed_at: str = ""
    size: int = 0

    @property
    def path(self) -> str:
        """Where the full submission lies on EDGAR."""
        return f"/Archives/edgar/data/{self.cik}/{self.accession.replace('-', '')}/{self.accession}.txt"


@dataclass(frozen=True, slots=True)
class OlderPage:
    """A page of older filings: its name, and the first and last filing day on it."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Company:
    """What EDGAR's listing says of a company, and its filings, as far as pages were asked for, newest first."""

    cik: int
    name: str
    tickers: tuple[str, ...]
    former_names: tuple[str, ...]
    filings: tuple[Listed, ...]
    older: tuple[OlderPage, ...] = ()


@dataclass(frozen=True, slots=True)
class CurrentFiling:
    """An entry of the feed of current filings; `updated` is a true instant, in UTC."""

    cik: int
    accession: str
    form: str
    updated: datetime


# listings -----------------------------------------------------------------------------------------------------


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True)


class _Columns(_Answer):
    accession_number: tuple[Accession, ...]
    filing_date: tuple[date, ...]
    form: tuple[Word, ...]
    items: tuple[Word, ...] = ()
    acceptance_date_time: tuple[Word, ...] = ()
    size: tuple[int | None, ...] = ()


class _Page(_Answer):
    name: PageName
    filing_from: date
    filing_to: date


class _Filings(_Answer):
    recent: _Columns
    files: tuple[_Page, ...] = ()


class _FormerName(_Answer):
    name: Words


class _Company(_Answer):
    cik: Cik
    name: Words = ""
    tickers: tuple[Word | None, ...] = ()
    former_names: tuple[_FormerName, ...] = ()
    filings: _Filings


def company(content: bytes, cik: int, address: str) -> Company:
    """The listing of a company: submissions/CIK##########.json.

    Raises FetchTrouble when it is none, or of another company.
    """
    found = _read(_Company, content, address)
    if found.cik != cik:
        raise FetchTrouble(f"{address} lists filings of CIK {found.cik}, not {cik}; nothing of it is used.")
    return Company(
        cik=cik,
        name=found.name,
        tickers=tuple(filter(None, found.tickers)),
        former_names=tuple(former.name for former in found.former_names),
        filings=tuple(_rows(found.filings.recent, cik, address)),
        older=tuple(OlderPage(page.name, page.filing_from, page.filing_to) for page in found.filings.files),
    )


def older_filings(content: bytes, cik: int, address: str) -> tuple[Listed, ...]:
    """The filings of an older page of a listing.

    Raises FetchTrouble when it is none.
    """
    return tuple(_rows(_read(_Columns, content, address), cik, address))


def _rows(columns: _Columns, cik: int, address: str) -> Iterator[Listed]:
    count = len(columns.accession_number)
    given = (columns.filing_date, columns.form, columns.items, columns.acceptance_date_time, columns.size)
    if any(column and len(column) != count for column in given) or count != len(columns.form):
        raise FetchTrouble(f"{address}: its columns are not of one length; nothing of it is used.")
    for at in range(count):
        items = columns.items[at].split(",") if columns.items else ()
        yield Listed(
            cik=cik,
            accession=columns.accession_number[at],
            form=columns.form[at],
            filed=columns.filing_date[at],
            items=tuple(item.strip() for item in items if item.strip()),
            listed_at=columns.acceptance_date_time[at] if columns.acceptance_date_time else "",
            size=(columns.size[at] or 0) if columns.size else 0,
        )


def is_whole(content: bytes) -> bool:
    """Whether these bytes of a submission reach its end."""
    return any(end in content[-_TAIL:] for end in _ENDS)


# indexes and feeds --------------------------------------------------------------------------------------------


def daily_index(content: bytes, address: str) -> tuple[Listed, ...]:
    """The filings of a master index: CIK|Company Name|Form Type|Date Filed|File Name, a line each.

    Raises FetchTrouble when it has no such head. A line that is none of these is passed over.
    """
    head, _, rows = content.decode("latin-1").partition("CIK|Company Name|Form Type|Date Filed|File Name")
    if not rows or len(head) > 10_000:
        raise FetchTrouble(f"{address} is no master index of EDGAR's; nothing of it is used.")
    return tuple(filter(None, map(_index_row, rows.splitlines())))


# The file of an index line: must match "edgar/data/1050446/0001193125-25-262568.txt".
_INDEX_FILE = re.compile(r"edgar/data/(\d{1,10})/(\d{10}-\d{2}-\d{6})\.txt")


def _index_row(line: str) -> Listed | None:
    cells = line.split("|")
    file = _INDEX_FILE.fullmatch(cells[-1].strip()) if len(cells) == 5 else None
    try:
        filed = date.fromisoformat(cells[3].strip()) if file else None
    except ValueError:
        filed = None
    if file is None or filed is None:
        return None
    return Listed(int(file[1]), file[2], cells[2].strip()[:40], filed)


# The folder of a feed entry's link, and the accession in its id.
_FEED_FOLDER = re.compile(r"/Archives/edgar/data/(\d{1,10})/(\d{18})/")
_ATOM = "{http://www.w3.org/2005/Atom}"


def current_filings(content: bytes, address: str) -> tuple[CurrentFiling, ...]:
    """The entries of the feed of current filings, as the feed has them: newest first.

    Raises FetchTrouble when it is no Atom feed.
    """
    from lxml import etree  # noqa: PLC0415 - only a sync that reads the feed needs it

    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    try:
        feed = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise FetchTrouble(f"{address} is no XML ({error}); ask again later.") from error
    if feed.tag != f"{_ATOM}feed":
        raise FetchTrouble(f"{address} is no Atom feed; ask again later.")
    return tuple(filter(None, (_entry(entry) for entry in feed.iterfind(f"{_ATOM}entry"))))


def _entry(entry: Any) -> CurrentFiling | None:
    link, kind = entry.find(f"{_ATOM}link"), entry.find(f"{_ATOM}category")
    folder = _FEED_FOLDER.search(link.get("href", "")) if link is not None else None
    try:
        updated = datetime.fromisoformat(entry.findtext(f"{_ATOM}updated", "").strip())
    except ValueError:
        return None
    if folder is None or kind is None or updated.tzinfo is None:
        return None
    digits = folder[2]
    accession = f"{digits[:10]}-{digits[10:12]}-{digits[12:]}"
    return CurrentFiling(int(folder[1]), accession, kind.get("term", "")[:40], updated.astimezone(UTC))


# facts, frames, search, tickers -------------------------------------------------------------------------------


class TaggedValue(_Answer):
    """A value of companyfacts: no dimensions, standard taxonomies only."""

    val: Decimal | None
    end: date
    accn: Accession
    start: Day = None
    form: Word = ""
    filed: Day = None


class Concept(_Answer):
    """The values of a concept, by unit."""

    label: Annotated[str | None, StringConstraints(max_length=2000)] = None
    units: dict[Word, tuple[TaggedValue, ...]] = Field(default_factory=dict)


class CompanyFacts(_Answer):
    """EDGAR's own numbers of a company: taxonomy, concept, unit, values. A cross-check, no source of facts."""

    cik: Cik
    entity_name: Words = ""
    facts: dict[Word, dict[str, Concept]] = Field(default_factory=dict)


class FrameRow(_Answer):
    """One filer's value in a frame."""

    cik: Cik
    accn: Accession
    entity_name: Words
    end: date
    val: Decimal | None


class Frame(_Answer):
    """One concept across all filers: for each the value of the period nearest to the quarter, latest filed.

    Not point in time; good for finding filers, not for their numbers.
    """

    taxonomy: Word
    tag: Annotated[str, StringConstraints(max_length=300)]
    uom: Word = ""
    data: tuple[FrameRow, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A document that full-text search found: filing, file, form, filing day, and the filers as (CIK, name)."""

    accession: str
    file: str
    form: str
    filed: date | None
    filers: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of a full-text search; `total` counts all hits, and EDGAR stops counting at 10,000."""

    total: int
    hits: tuple[SearchHit, ...]


class _Source(BaseModel):
    ciks: tuple[Cik, ...] = ()
    display_names: tuple[Words, ...] = ()
    form: Word = ""
    file_date: Day = None


class _Hit(BaseModel):
    id: Annotated[str, Field(alias="_id", max_length=400, pattern=r"^\d{10}-\d{2}-\d{6}(:.*)?$")]
    source: Annotated[_Source, Field(alias="_source")]


class _Total(BaseModel):
    value: int = 0


class _Hits(BaseModel):
    total: _Total = _Total()
    hits: tuple[_Hit, ...] = ()


class _Search(BaseModel):
    hits: _Hits


class _TickerRow(BaseModel):
    cik_str: Cik
    ticker: Word
    title: Words = ""


def company_facts(content: bytes, address: str) -> CompanyFacts:
    """EDGAR's numbers of a company: api/xbrl/companyfacts.

    Raises FetchTrouble when it is none.
    """
    return _read(CompanyFacts, content, address)


def frame(content: bytes, address: str) -> Frame:
    """A concept across all filers: api/xbrl/frames.

    Raises FetchTrouble when it is none.
    """
    return _read(Frame, content, address)


def search_page(content: bytes, address: str) -> SearchPage:
    """A page of hits of the full-text search.

    Raises FetchTrouble when it is none.
    """
    found = _read(_Search, content, address).hits
    return SearchPage(found.total.value, tuple(map(_search_hit, found.hits)))


def _search_hit(hit: _Hit) -> SearchHit:
    accession, _, file = hit.id.partition(":")
    source = hit.source
    names = (*source.display_names, *[""] * len(source.ciks))
    filers = tuple(zip(source.ciks, names, strict=False))
    return SearchHit(accession, file, source.form, source.file_date, filers)


def tickers(content: bytes, address: str) -> dict[str, int]:
    """EDGAR's number of each ticker today: files/company_tickers.json.

    Raises FetchTrouble when it is none.
    """
    return {row.ticker: row.cik_str for row in _table(content, address).values()}


@cache
def _ticker_table() -> TypeAdapter[dict[str, _TickerRow]]:
    return TypeAdapter(dict[str, _TickerRow])


def _table(content: bytes, address: str) -> dict[str, _TickerRow]:
    try:
        return _ticker_table().validate_json(content)
    except ValidationError as error:
        raise _not_as_known(address, content, error) from error


Model = TypeVar("Model", bound=BaseModel)


def _read(model: type[Model], content: bytes, address: str) -> Model:
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        raise _not_as_known(address, content, error) from error


def _not_as_known(address: str, content: bytes, error: ValidationError) -> FetchTrouble:
    if content[:1000].lstrip().startswith(b"<"):
        return FetchTrouble(
            f"{address} answered with a page instead of JSON; nothing of it is used. Something between here and EDGAR "
            "answers, a login perhaps: open the address in a browser, and run again."
        )
    first = error.errors(include_input=False, include_url=False)[0]
    place = ".".join(map(str, first["loc"]))[:200] or "the answer"
    return FetchTrouble(f"{address}: {place}: {first['msg'][:200]}; nothing of it is used.")
