"""sec-edgar-downloader as the other carrier of submissions, wrapped so that its known faults cannot hurt.

The library is handed one filing at a time, in a folder of its own, with the listing answered from what is wanted: so it
asks EDGAR for the submission alone, its own first and last day do not matter, and no amendment is left out. Every
request waits for its turn, has a timeout, and is made again when the body was cut; a block stops all of them. What was
saved counts only when it is whole and the submission that was wanted; who filed it, what and when is told by its own
header, for the library's folders put amendments under their form and keep no time at all.

Not modelled: forms the library does not know (it has a list of its own): they are told of as lost
"""

import contextlib
import io
import json
import re
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Protocol

from datmon.edgar import Fetched, Lost, Stopped
from datmon.edgar_answers import Listed
from datmon.errors import BadInput, DatmonError
from datmon.submission import split
from datmon.wanted import bare

NAME = "sec-edgar-downloader"
LARGEST_SUBMISSION = 512 * 1024 * 1024  # bytes
TIMEOUT = (10.0, 60.0)  # seconds to connect, and between two pieces of a body
ATTEMPTS = 8
_HOST = "https://www.sec.gov"
_ENDS = 64 * 1024  # bytes at the end of a file in which its closing mark stands
_CLOSING = b"</SEC-DOCUMENT>"
_AMENDED = "/A"
_TICKERS = re.compile(r"/files/company_tickers_exchange\.json\Z")
_LISTING = re.compile(r"/submissions/CIK\d{10}\.json\Z")
_NO_TICKERS = b'{"fields":["cik","name","ticker","exchange"],"data":[]}'
_REQUEST = "_call_sec"  # the library's one function that asks
_OK = 200
_NEVER = datetime.min.replace(tzinfo=UTC)
_BLOCKING = (403, 429)
_PASSING = (500, 502, 503, 504)
_MISSING_OBJECT = b"<Code>"  # of the XML in which EDGAR says that an object is not there
_PIECE = 64 * 1024  # bytes
_one_at_a_time = threading.Lock()  # the library is patched while it works


class Turns(Protocol):
    """Who says when the next request may go to EDGAR: a pacer."""

    def rest(self) -> None:
        """Wait until a break is over."""
        ...

    def turn(self) -> int:
        """Wait until a request may be sent; its number."""
        ...

    def counted(self, turn: int) -> None:
        """The answer of that turn has begun."""
        ...

    def block(self) -> object:
        """EDGAR has refused."""
        ...


class DownloaderCarrier:
    """Brings submissions by sec-edgar-downloader, one after the other.

    `contact` is who asks, name and address ("Acme Research mail@acme.example"); `base` the address that stands for
    EDGAR, None for EDGAR itself; `now` gives the UTC instant; `longest` are the seconds a whole answer may take.

    Raises BadInput when the library or the contact will not do.
    """

    name = NAME

    def __init__(
        self,
        contact: str,
        turns: Turns,
        base: str | None = None,
        *,
        now: Callable[[], datetime],
        longest: float,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        who, _, address = contact.strip().rpartition(" ")
        if not who or "@" not in address:
            raise BadInput(f"{NAME} wants a name and then an e-mail address as the contact, not {contact!r}.")
        self._contact = (who, address)
        self._gateway, self._forms = _library()
        self._wire = _Wire(turns, base, now, longest, sleep)

    def bring(self, filings: Iterable[Listed]) -> Iterator[Fetched | Lost]:
        """Each submission whole, or why it did not come.

        Raises Stopped when EDGAR refuses this machine.
        """
        with tempfile.TemporaryDirectory(prefix="datmon-edgar-") as folder:
            for listed in filings:
                if bare(listed.form) in self._forms:
                    yield self._brought(listed, folder)
                else:
                    yield Lost(listed, f"{NAME} does not know the form {listed.form}; sync without --via")

    def _brought(self, listed: Listed, folder: str) -> Fetched | Lost:
        reason = self._saved(listed, folder)
        if self._wire.blocked:
            raise Stopped(self._wire.blocked)
        file = next(Path(folder).glob(f"sec-edgar-filings/*/*/{listed.accession}/full-submission.txt"), None)
        if file is None:
            return Lost(listed, reason or f"{NAME} did not save it")
        content = file.read_bytes()
        file.unlink()
        wrong = _fault(content, listed)
        if wrong:
            return Lost(listed, wrong)
        served = self._wire.served
        return Fetched(listed, content, served.address, served.fetched_at, served.available_at)

    def _saved(self, listed: Listed, folder: str) -> str:
        """Let the library save the filing; why it did not: it swallows its own errors."""
        from sec_edgar_downloader._Downloader import Downloader  # noqa: PLC0415 - slow to import

        form = self._forms[bare(listed.form)]
        self._wire.wanted, self._wire.reason = listed, ""
        self._wire.form = form + (_AMENDED if listed.form.endswith(_AMENDED) else "")
        with _one_at_a_time, _requests_by(self._gateway, self._wire), contextlib.redirect_stdout(io.StringIO()):
            try:
                Downloader(*self._contact, folder).get(
                    form,
                    f"{listed.cik:010d}",
                    after=listed.filed,
                    before=listed.filed,
                    include_amends=True,
                )
            except (_Failed, LookupError, TypeError, ValueError, OSError) as error:
                return self._wire.reason or f"{NAME} failed: {str(error)[:120] or type(error).__name__}"
        return self._wire.reason


def _library() -> tuple[Any, Mapping[str, str]]:
    """The library's room that makes requests, and the forms it knows, by their names without hyphens and blanks."""
    try:
        from sec_edgar_downloader import _sec_gateway  # noqa: PLC0415 - slow to import
        from sec_edgar_downloader._Downloader import Downloader  # noqa: PLC0415
    except ImportError as error:
        raise BadInput(f"{NAME} is not installed; install it, or sync without --via.") from error
    if not hasattr(_sec_gateway, _REQUEST):
        raise BadInput(f"This version of {NAME} makes its requests in a way datmon does not know; sync without --via.")
    return _sec_gateway, {bare(form): form for form in sorted(Downloader.supported_forms)}


@contextlib.contextmanager
def _requests_by(gateway: Any, wire: "_Wire") -> Iterator[None]:
    before = getattr(gateway, _REQUEST)
    setattr(gateway, _REQUEST, wire.call)
    try:
        yield
    finally:
        setattr(gateway, _REQUEST, before)


def _fault(content: bytes, listed: Listed) -> str:
    """Why the bytes are not the whole submission that is listed; empty where they are."""
    if _CLOSING not in content[-_ENDS:]:
        return "the submission is cut short: it has no end mark; it was not kept"
    try:
        header = split(content.partition(b"<DOCUMENT>")[0])
    except DatmonError as error:
        return f"{error} It was not kept."
    if header.accession != listed.accession:
        return f"the header says {header.form} {header.accession}; it was not kept"
    return ""


# requests -------------------------------------------------------------------------------------------------------


class _Failed(Exception):
    """A request that was given up; the library counts the filing as not fetched."""


class _TooSlow(Exception):
    """A body that comes byte by byte."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """As much of a response as the library uses, and where and when it came from."""

    content: bytes
    address: str = ""
    fetched_at: datetime = _NEVER
    available_at: datetime | None = None

    def json(self) -> Any:
        """The content as JSON."""
        return json.loads(self.content)


@dataclass(slots=True)
class _Wire:
    """Stands where the library makes its requests: in turns, with timeouts, tried again, and silent once blocked."""

    turns: Turns
    base: str | None
    now: Callable[[], datetime]
    longest: float
    sleep: Callable[[float], object]
    form: str = ""
    wanted: Listed | None = None
    served: _Answer = field(default_factory=lambda: _Answer(b""))
    reason: str = ""
    blocked: str = ""

    def call(self, uri: str, user_agent: str, host: str) -> _Answer:
        """The answer of that address, as the library asks for it."""
        if _TICKERS.search(uri):
            return _Answer(_NO_TICKERS)  # CIKs are given: the table of tickers is not needed
        if _LISTING.search(uri) and self.wanted is not None:
            return _Answer(_listing(self.wanted, self.form))  # the listing is known already
        address = uri.replace(_HOST, self.base.rstrip("/"), 1) if self.base else uri
        headers = {"User-Agent": user_agent, "Host": host, "Accept-Encoding": "gzip, deflate"}
        for attempt in range(ATTEMPTS):
            if attempt:
                self.sleep(min(2.0**attempt, 16.0) / 2)
            answer, passing = self._tried(address, headers)
            if answer is not None:
                self.served, self.reason = answer, ""
                return answer
            if not passing:
                break
        raise _Failed(self.reason)

    def _tried(self, address: str, headers: dict[str, str]) -> tuple[_Answer | None, bool]:
        """The answer, or whether to ask again; `reason` then says why there is none."""
        import requests  # noqa: PLC0415 - the library brings both
        from urllib3.exceptions import HTTPError  # noqa: PLC0415

        self.turns.rest()
        turn = self.turns.turn()
        try:
            with requests.get(address, headers=headers, timeout=TIMEOUT, stream=True) as response:
                self.turns.counted(turn)
                content = self._body(response.raw)
                expected, got = response.headers.get("Content-Length", ""), response.raw.tell()
        except _TooSlow:
            self.reason = f"{address} was not there in full after {self.longest:g} s"
            return None, False
        except (requests.RequestException, HTTPError, OSError) as error:
            self.reason = f"EDGAR did not answer in full ({type(error).__name__})"
            return None, True
        if len(content) > LARGEST_SUBMISSION or (expected.isdigit() and got != int(expected)):
            self.reason = "EDGAR did not answer in full (a body that is not whole)"
            return None, True
        if response.status_code == _OK:
            modified = _instant(response.headers.get("Last-Modified", ""))
            return _Answer(content, address, self.now(), modified), False
        return None, self._refused(response.status_code, content)

    def _body(self, raw: Any) -> bytes:
        """The body, as far as it may be large, taken as it comes.

        Raises _TooSlow when it takes longer than it may.
        """
        content, until = bytearray(), time.monotonic() + self.longest
        read = getattr(raw, "read1", raw.read)  # before urllib3 2 a read waits until the piece is full
        while len(content) <= LARGEST_SUBMISSION and (piece := read(_PIECE, decode_content=True)):
            content += piece
            if time.monotonic() > until:
                raise _TooSlow
        return bytes(content)

    def _refused(self, status: int, content: bytes) -> bool:
        """Whether to ask again; a 403 that is XML is a missing object, not a block."""
        if status in _BLOCKING and _MISSING_OBJECT not in content[:2000]:
            self.turns.block()
            self.blocked = (
                f"EDGAR refuses this machine for a while (HTTP {status}); wait ten minutes and sync again, what was"
                " fetched is kept."
            )
        self.reason = self.blocked or f"EDGAR does not give it (HTTP {status})"
        return status in _PASSING


def _listing(wanted: Listed, form: str) -> bytes:
    """A listing as EDGAR's, of this one filing, its form as the library writes it."""
    recent = {
        "accessionNumber": [wanted.accession],
        "form": [form],
        "filingDate": [wanted.filed.isoformat()],
        "primaryDocument": [""],
    }
    return json.dumps({"filings": {"recent": recent, "files": []}}).encode()


def _instant(text: str) -> datetime | None:
    try:
        instant = parsedate_to_datetime(text)
    except ValueError:
        return None
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
