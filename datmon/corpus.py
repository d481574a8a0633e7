"""Filings as they lie on disk: a corpus with a manifest, downloaded submissions, or one file that a user hands over.

Everything is named before anything is read: who filed what and when comes from the manifest, the submission's header
or the options; the documents' bytes are loaded only when somebody asks. A manifest is believed for what it
says of filings, never for where files lie: no path may leave the corpus folder.
"""

import hashlib
import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import Annotated, BinaryIO, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from datmon.calendars import end_of_day, find_days, from_eastern
from datmon.documents import Filing
from datmon.errors import BadDocument, BadInput, DatmonError
from datmon.plain_text import LARGEST_DOCUMENT
from datmon.submission import LARGEST_HEADER, Submission, is_container, safe_name, split
from datmon.wire_page import wire_page

MANIFEST = "manifest.json"
LARGEST_SUBMISSION = 512 * 1024 * 1024  # bytes; the largest seen is 24 MB
_LARGEST_MANIFEST = 256 * 1024 * 1024
_COVER = 4 * 1024 * 1024  # bytes in which the cover stands
_START = 64 * 1024  # bytes of a submission in which its header is looked for first

# Which exhibits are read: releases (99), contracts (10), instruments (4), plans of merger (2), charter (3).
# Must match "EX-99.1", "EX-10.1", "EX-4.2", "EX-99"; must not match "EX-101.SCH", "EX-23.1", "EX-31.1".
_READ_EXHIBIT = re.compile(r"EX-(?:99|10|4|2|3)(?!\d)")
_READ_NAME = re.compile(r"\.(?:html?|txt)\Z", re.IGNORECASE)
# A cover item of inline XBRL and its printed value: <ix:nonNumeric name="dei:TradingSymbol" …>MSTR</ix:nonNumeric>
_COVER_ITEM = re.compile(
    r"<ix:nonNumeric\b[^<>]*\bname=\"dei:(?P<name>EntityCentralIndexKey|TradingSymbol|DocumentType|"
    r"DocumentPeriodEndDate)\"[^<>]*>(?P<value>(?:[^<]|<(?!/ix:nonNumeric)){0,500})</ix:nonNumeric>",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<[^<>]*>")

NameIssuer = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a user says of a file that does not say it itself; it wins over what the file says."""

    issuer: str | None = None
    form: str | None = None
    accepted: datetime | None = None
    accession: str | None = None
    period: date | None = None


NOTHING_SAID = Overrides()


@dataclass(frozen=True, slots=True)
class LoadedDocument:
    """A document's plain name, EDGAR type and bytes, not yet rendered."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents of a filing that are read; those that cannot be, by name and reason; and what else was odd."""

    documents: tuple[LoadedDocument, ...]
    refused: tuple[tuple[str, str], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FilingSource:
    """A filing that can be read: what it is, where it lies, and how to get its documents.

    `load` may raise a DatmonError, which is the failure of this filing alone.
    """

    filing: Filing
    origin: str
    load: Callable[[], Contents]


@dataclass(frozen=True, slots=True)
class UnreadableSource:
    """A file that should be a filing and is not, and why."""

    origin: str
    reason: str


Source = FilingSource | UnreadableSource


def cik_name(cik: int) -> str:
    """The issuer's key where no ticker is known: CIK##########."""
    return f"CIK{cik:010d}"


def is_read(kind: str, name: str, *, main: bool) -> bool:
    """Whether a document of a submission is read: the main form and the exhibits that disclose, as HTML or text."""
    return (main or _READ_EXHIBIT.match(kind) is not None) and _READ_NAME.search(name) is not None


def filings_at(path: Path, overrides: Overrides = NOTHING_SAID, name_issuer: NameIssuer = cik_name) -> Iterator[Source]:
    """The filings at a path: a folder with a manifest.json, a folder of downloaded submissions, or one file.

    `name_issuer` gives an issuer's ticker for its CIK. A file in a folder that is no filing is an UnreadableSource.

    Raises BadInput, before the first filing, when the path is none of these or an option is missing.
    """
    if not path.exists():
        raise BadInput(f"{path} does not exist; give a corpus folder, a submission or an HTML file.")
    if path.is_file():
        return iter([_one_file(path, overrides, name_issuer)])
    if (path / MANIFEST).is_file():
        return _of_manifest(path)
    submissions = _downloaded(path)
    if submissions:
        return (_submission_file(file, overrides, name_issuer) for file in submissions)
    raise BadInput(
        f"{path} has no {MANIFEST} and no sec-edgar-filings/*/*/*/full-submission.txt; "
        "give one of these, or the files one by one."
    )


def submission_source(
    content: bytes, origin: str, overrides: Overrides = NOTHING_SAID, name_issuer: NameIssuer = cik_name
) -> FilingSource:
    """The filing in a submission container that was fetched already.

    Raises BadDocument when it has no header; BadInput when nothing tells its issuer or its acceptance.
    """
    submission = split(content)
    filing = _filing_of(submission, overrides, name_issuer, origin)
    return FilingSource(filing, origin, lambda: _contents(submission))


# a manifest ---------------------------------------------------------------------------------------------------


Day = Annotated[date | None, BeforeValidator(lambda value: value or None)]  # an empty text is no day


class ManifestDocument(BaseModel):
    """One document of a filing in the manifest; `path` is relative to the corpus folder."""

    model_config = ConfigDict(frozen=True)
    type: str = Field(min_length=1, max_length=40)
    name: str = Field(min_length=1, max_length=255)
    path: str = Field(min_length=1, max_length=1000)


class ManifestFiling(BaseModel):
    """One filing in the manifest; `accepted` without a zone is New York time, as EDGAR stamps it."""

    model_config = ConfigDict(frozen=True)
    accession: str
    form: str = Field(min_length=1, max_length=40)
    accepted: datetime
    filed: Day = None
    period: Day = None
    items: str = ""
    documents: tuple[ManifestDocument, ...]


class ManifestCompany(BaseModel):
    """One company in the manifest and its filings; a company that files nothing with EDGAR has no CIK, but a ticker."""

    model_config = ConfigDict(frozen=True)
    cik: int | None = Field(default=None, ge=0, lt=10**10)
    ticker: str = Field(default="", max_length=20, pattern=r"^[\w.\-]*$")
    name: str | None = Field(default=None, max_length=400)
    filings: tuple[ManifestFiling, ...]

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if not self.cik and not self.ticker:
            raise ValueError("a company has neither cik nor ticker")
        return self


class Manifest(BaseModel):
    """What a corpus folder holds."""

    model_config = ConfigDict(frozen=True)
    companies: tuple[ManifestCompany, ...]


def _of_manifest(folder: Path) -> Iterator[Source]:
    manifest = _read_manifest(folder / MANIFEST)
    for company in manifest.companies:
        for filing in company.filings:
            for document in filing.documents:
                _inside(folder, document.path)
    return chain.from_iterable(
        (_listed(folder, company, filing) for filing in company.filings) for company in manifest.companies
    )


def _read_manifest(file: Path) -> Manifest:
    try:
        return Manifest.model_validate_json(bytes_of(file, _LARGEST_MANIFEST))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise BadInput(f"{file}: {place}: {first['msg']}; mend the manifest ({error.error_count()} faults).") from error


def _inside(folder: Path, written: str) -> Path:
    """The file of that relative path, which may not leave the folder, by dots or by links."""
    try:
        place = (folder / written).resolve()
        fitting = "\x00" not in written and "\\" not in written and place.is_relative_to(folder.resolve())
    except (OSError, ValueError):
        fitting = False
    if not fitting:
        raise BadInput(f"{folder / MANIFEST}: the path {written[:120]!r} leaves the corpus folder; mend the manifest.")
    return place


def _listed(folder: Path, company: ManifestCompany, filing: ManifestFiling) -> Source:
    origin = f"{folder}/{filing.accession}"
    accepted = filing.accepted
    try:
        record = Filing(
            accession=filing.accession,
            issuer=company.ticker or cik_name(company.cik or 0),
            form=filing.form,
            known_at=from_eastern(accepted) if accepted.tzinfo is None else accepted.astimezone(UTC),
            filed=filing.filed,
            period=filing.period,
            items=tuple(item.strip() for item in filing.items.split(",") if item.strip()),
            filer=company.name or "",
        )
    except DatmonError as error:
        return UnreadableSource(origin, str(error))
    return FilingSource(record, origin, lambda: _listed_contents(folder, filing))


def _listed_contents(folder: Path, filing: ManifestFiling) -> Contents:
    documents: list[LoadedDocument] = []
    refused: list[tuple[str, str]] = []
    for number, listed in enumerate(filing.documents):
        name = safe_name(listed.name)
        if not is_read(listed.type, name, main=number == 0 or listed.type == filing.form):
            continue
        if name in (document.name for document in documents):
            refused.append((name, "the manifest lists two documents of that name; the second is not read"))
            continue
        try:
            content = bytes_of(_inside(folder, listed.path), LARGEST_DOCUMENT)
        except DatmonError as error:
            refused.append((name, str(error)))
        else:
            documents.append(LoadedDocument(name, listed.type, content))
    return Contents(tuple(documents), tuple(refused))


# submissions --------------------------------------------------------------------------------------------------


def _downloaded(folder: Path) -> list[Path]:
    """The full submissions of a sec-edgar-downloader folder, in a fixed order."""
    name = "full-submission.txt"
    patterns = (f"sec-edgar-filings/*/*/*/{name}", f"*/*/*/{name}", f"*/*/{name}", f"*/{name}", name)
    return next((found for pattern in patterns if (found := sorted(folder.glob(pattern)))), [])


def _submission_file(file: Path, overrides: Overrides, name_issuer: NameIssuer) -> Source:
    """The filing of a submission file; only its header is read until the documents are asked for."""
    try:
        submission = split(_header_of(file))
        filing = _filing_of(submission, overrides, name_issuer, str(file))
    except DatmonError as error:
        return UnreadableSource(str(file), str(error))
    return FilingSource(filing, str(file), lambda: _contents(split(bytes_of(file, LARGEST_SUBMISSION))))


def _header_of(file: Path) -> bytes:
    """The beginning of the file up to its first document."""
    with _opened(file) as handle:
        start = handle.read(_START)
        if b"<DOCUMENT>" not in start and is_container(start):
            start += handle.read(LARGEST_HEADER)
    return start.partition(b"<DOCUMENT>")[0]


def _filing_of(submission: Submission, overrides: Overrides, name_issuer: NameIssuer, origin: str) -> Filing:
    accepted = overrides.accepted or submission.accepted
    if accepted is None and submission.filed is not None:
        accepted = end_of_day(submission.filed)  # known by then at the latest
    if accepted is None:
        raise BadInput(f"{origin}: the header has no acceptance time; give it with --accepted.")
    if overrides.issuer is None and not submission.filers:
        raise BadInput(f"{origin}: the header names no filer; give the issuer with --ticker.")
    return Filing(
        accession=overrides.accession or submission.accession,
        issuer=overrides.issuer or name_issuer(submission.filers[0][0]),
        form=overrides.form or submission.form,
        known_at=accepted,
        filed=submission.filed,
        period=overrides.period or submission.period,
        items=submission.items,
        filer=submission.filers[0][1] if submission.filers else "",
    )


def _contents(submission: Submission) -> Contents:
    documents, refused = [], [(submission.accession, cut) for cut in submission.cut]
    for number, part in enumerate(submission.documents):
        main = number == 0 or part.kind == submission.form
        if not part.readable or not is_read(part.kind, part.name, main=main):
            continue
        if part.size > LARGEST_DOCUMENT:
            refused.append((part.name, f"{part.size:,} bytes; more than {LARGEST_DOCUMENT:,} is not read"))
        else:
            documents.append(LoadedDocument(part.name, part.kind, part.content))
    return Contents(tuple(documents), tuple(refused), tuple((submission.accession, note) for note in submission.notes))


# one file -----------------------------------------------------------------------------------------------------


def _one_file(file: Path, overrides: Overrides, name_issuer: NameIssuer) -> Source:
    with _opened(file) as handle:
        start = handle.read(_START)
    if is_container(start):
        return _submission_file(file, overrides, name_issuer)
    return _bare_document(file, overrides, name_issuer)


def _bare_document(file: Path, overrides: Overrides, name_issuer: NameIssuer) -> Source:
    """One HTML or text file; what its inline XBRL cover and the options do not say is asked for.

    Raises BadInput naming the options that are missing.
    """
    try:
        content = bytes_of(file, LARGEST_DOCUMENT)
    except BadDocument as error:
        return UnreadableSource(str(file), str(error))
    cover = _cover(content)
    issuer = overrides.issuer or _cover_issuer(cover, name_issuer)
    page = wire_page(content) if not cover else None
    form = overrides.form or cover.get("documenttype") or ("RELEASE" if page else None)
    accepted = overrides.accepted or (page.published if page else None)
    wanted = {"--ticker": issuer, "--form": form, "--accepted": accepted}
    missing = [option for option, value in wanted.items() if value is None]
    if missing or issuer is None or form is None or accepted is None:
        raise BadInput(f"{file} does not say whose filing it is, what and when; give {' and '.join(missing)}.")
    said = f"{issuer}\x1f{form}\x1f".encode()  # handed over again under another name, it is another filing
    accession = overrides.accession or f"release:{hashlib.sha256(said + content).hexdigest()[:16]}"
    filing = Filing(accession, issuer, form, accepted, period=overrides.period or _cover_period(cover))
    document = LoadedDocument(safe_name(file.name), form, content)
    return FilingSource(filing, str(file), lambda: Contents((document,)))


def _cover(content: bytes) -> dict[str, str]:
    """The first printed value of each cover item, by its name in lower case."""
    found: dict[str, str] = {}
    for match in _COVER_ITEM.finditer(content[:_COVER].decode("utf-8", "replace")):
        value = " ".join(html.unescape(_MARKUP.sub("", match["value"])).split())
        if value:
            found.setdefault(match["name"].lower(), value)
    return found


def _cover_issuer(cover: dict[str, str], name_issuer: NameIssuer) -> str | None:
    cik = cover.get("entitycentralindexkey", "")
    if cik.isascii() and cik.isdigit() and len(cik) <= 10:
        return name_issuer(int(cik))
    symbol = cover.get("tradingsymbol", "")
    return symbol if re.fullmatch(r"[A-Z0-9.\-]{1,10}", symbol) else None


def _cover_period(cover: dict[str, str]) -> date | None:
    days = find_days(cover.get("documentperiodenddate", ""))
    return days[0][2] if days else None


# bytes --------------------------------------------------------------------------------------------------------


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    """The regular file, open; a pipe or device is refused, and so is one that cannot be read.

    Raises BadInput naming the file.
    """
    try:
        if not file.is_file():
            raise BadInput(f"{file} is not there or is not a file; mend the path.")
        with file.open("rb") as handle:
            yield handle
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror or error}.") from error


def bytes_of(file: Path, largest: int) -> bytes:
    """The file's bytes.

    Raises BadDocument when there are more than `largest`; BadInput when it cannot be read.
    """
    with _opened(file) as handle:
        content = handle.read(largest + 1)
    if len(content) > largest:
        raise BadDocument(f"{file} has more than {largest:,} bytes; it is not read.")
    return content


def beginning_of(file: Path, largest: int) -> bytes:
    """The first line of the file, of `largest` bytes at most.

    Raises BadInput when it cannot be read.
    """
    with _opened(file) as handle:
        return handle.readline(largest)
