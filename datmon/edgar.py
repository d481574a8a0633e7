"""The EDGAR client: listings, submissions, indexes, feeds and facts over HTTP, politely and whole or not at all.

One pacer gives every request its turn. A refusal (403 or 429 with a page of words) stops everything for the length of
a break; a missing object does not. Overload, broken connections and bodies that were cut are asked for again. Nothing
that is returned was cut: a compressed body has its end, a body of a stated length has that length, and a submission
has its closing tag, or was stopped on purpose after its last wanted document.
"""

import random
import re
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from queue import Full, Queue
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from datmon import edgar_answers as answers
from datmon.edgar_answers import Company, CompanyFacts, CurrentFiling, Frame, Listed, SearchPage
from datmon.errors import FetchTrouble
from datmon.pacer import Broken, Pacer
from datmon.settings import EdgarSettings, SubmissionKinds

if TYPE_CHECKING:
    import httpx

PACE_FILE = "edgar-pace.json"
_DATA, _ARCHIVES, _SEARCH = "https://data.sec.gov", "https://www.sec.gov", "https://efts.sec.gov"
_MEGABYTE = 1024 * 1024
_PIECE = 256 * 1024
# What EDGAR says of an object that is not there, with 403 or 404; a refusal is a page of HTML.
_NOT_THERE = (b"<Code>AccessDenied</Code>", b"<Code>NoSuchKey</Code>")
_UNDECLARED = b"Undeclared Automated Tool"
_REFUSED = (403, 429)
_ABSENT = (403, 404)
_OVERLOADED = range(500, 600)
_MOVED = (301, 302, 303, 307, 308)
_GZIP_OR_ZLIB = 47  # zlib finds out by itself which of them it is
# The top of a document within a container; the type stands on the line after the tag.
_TOP = re.compile(rb"\n<DOCUMENT>\r?\n<TYPE>([^\r\n]{1,40})")
_TOP_AT_MOST = 64  # bytes
_AT_ONCE = 2  # fetched filings a connection may be ahead of whoever takes them

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Fetched:
    """A submission as it was served, whole, or up to the last wanted document where `stopped`."""

    listed: Listed
    content: bytes
    address: str
    fetched_at: datetime
    available_at: datetime | None = None
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """A filing that was wanted and did not come, and why."""

    listed: Listed
    reason: str


class Stopped(FetchTrouble):
    """The source refuses to go on: nothing more is asked in this run."""


class _NotThere(Exception):
    """The object does not exist."""


class _Again(Exception):
    """Worth asking for once more; `wait` is how many seconds the server asked for."""

    def __init__(self, why: str, wait: float = 0.0) -> None:
        super().__init__(why)
        self.wait = wait


class _Refused(Exception):
    """The server has had enough of us."""


@dataclass(slots=True)
class Counts:
    """What was asked: requests sent, those asked for once more, and blocks."""

    requests: int = 0
    again: int = 0
    blocks: int = 0


class Edgar:
    """EDGAR as `settings` say; a context manager. `now` gives the UTC instant; `told` hears why nothing happens.

    Raises BadInput when nobody has said who is asking.
    """

    name = "edgar"

    def __init__(
        self,
        settings: EdgarSettings,
        home: Path | None,
        *,
        now: Callable[[], datetime],
        told: Told | None = None,
    ) -> None:
        contact = settings.contact(home)
        self._settings, self.now, self.told = settings, now, told
        self._data, self._archives, self._search = (settings.url or host for host in (_DATA, _ARCHIVES, _SEARCH))
        self._ended = threading.Event()
        self.pacer = Pacer(
            home / PACE_FILE if home is not None else None,
            settings.pace,
            settings.block.break_seconds,
            sleep=self._ended.wait,
        )
        self._client = _client(settings, contact)
        self._counting = threading.Lock()
        self._refused_in_a_row = self._unreached_in_a_row = 0
        self._stopped: Stopped | None = None
        self.counts = Counts()

    def close(self) -> None:
        """Ask nothing more, and let go of the connections."""
        self._ended.set()
        self._client.close()
        self.pacer.close()

    def __enter__(self) -> "Edgar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def called(self) -> str:
        """How whoever answers is called in a sentence: EDGAR, or the server that was set in its place."""
        url = self._settings.url
        return "EDGAR" if url is None else f"{url} (DATMON_EDGAR_URL, or url in settings.toml)"

    # what can be asked ----------------------------------------------------------------------------------------

    def company(self, cik: int, since: date | None = None) -> Company | None:
        """The company's listing: its newest filings, and older pages as far as they reach back to `since`.

        None where EDGAR has no such company. Without `since` there is one request: the newest filings.
        """
        address = f"{self._data}/submissions/CIK{cik:010d}.json"
        content = self._content(address, "listing")
        if content is None:
            return None
        found = answers.company(content, cik, address)
        filings = list(found.filings)
        for page in found.older if since is not None else ():
            if since is not None and page.last >= since:
                filings += self._older(page.name, cik)
        return Company(found.cik, found.name, found.tickers, found.former_names, tuple(filings), found.older)

    def _older(self, name: str, cik: int) -> tuple[Listed, ...]:
        address = f"{self._data}/submissions/{name}"
        content = self._content(address, "listing")
        return answers.older_filings(content, cik, address) if content is not None else ()

    def submission(self, listed: Listed) -> Fetched:
        """The full submission in one request.

        Raises FetchTrouble when it is not there, or did not come whole however often it was asked for.
        """
        address = self.address_of(listed)
        try:
            return self._ask(address, lambda response: self._submission(response, listed, address))
        except _NotThere as error:
            raise FetchTrouble(f"{address} is not there, although EDGAR lists {listed.accession}.") from error

    def address_of(self, listed: Listed) -> str:
        """Where the full submission lies."""
        return self._archives + listed.path

    def daily_index(self, day: date) -> tuple[Listed, ...] | None:
        """All filings of that day; None where there is no index: a weekend, a holiday, or not built yet."""
        quarter = (day.month + 2) // 3
        address = f"{self._archives}/Archives/edgar/daily-index/{day.year}/QTR{quarter}/master.{day:%Y%m%d}.idx"
        content = self._content(address, "index")
        return answers.daily_index(content, address) if content is not None else None

    def current(self, form: str = "", start: int = 0, count: int = 100) -> tuple[CurrentFiling, ...]:
        """A page of the newest filings of all companies, newest first; `form` is the beginning of a form's name."""
        address = (
            f"{self._archives}/cgi-bin/browse-edgar?action=getcurrent&type={_quoted(form)}&company=&dateb=&owner=include"
            f"&start={start}&count={count}&output=atom"
        )
        content = self._content(address, "feed")
        return answers.current_filings(content, address) if content is not None else ()

    def company_facts(self, cik: int) -> CompanyFacts | None:
        """EDGAR's own numbers of a company; None where it has none."""
        address = f"{self._data}/api/xbrl/companyfacts/CIK{cik:010d}.json"
        content = self._content(address, "facts")
        return answers.company_facts(content, address) if content is not None else None

    def frame(self, taxonomy: str, concept: str, unit: str, period: str) -> Frame | None:
        """One concept across all filers, such as us-gaap CryptoAssetFairValueNoncurrent USD CY2025Q3I; None: nobody."""
        words = "/".join(map(_quoted, (taxonomy, concept, unit, period)))
        address = f"{self._data}/api/xbrl/frames/{words}.json"
        content = self._content(address, "facts")
        return answers.frame(content, address) if content is not None else None

    def search(
        self,
        text: str,
        *,
        forms: Iterable[str] = (),
        since: date | None = None,
        until: date | None = None,
        start: int = 0,
    ) -> SearchPage:
        """A page of a hundred documents that hold the text, as EDGAR's full-text search finds them (since 2001)."""
        asked = {"q": text, "forms": ",".join(forms), "from": str(start) if start else ""}
        if since is not None and until is not None:
            asked |= {"dateRange": "custom", "startdt": since.isoformat(), "enddt": until.isoformat()}
        words = "&".join(f"{key}={_quoted(value)}" for key, value in asked.items() if value)
        address = f"{self._search}/LATEST/search-index?{words}"
        content = self._content(address, "feed")
        return answers.search_page(content, address) if content is not None else SearchPage(0, ())

    def tickers(self) -> dict[str, int]:
        """EDGAR's number of every ticker there is today."""
        address = f"{self._archives}/files/company_tickers.json"
        content = self._content(address, "listing")
        return answers.tickers(content, address) if content is not None else {}

    # many at once ---------------------------------------------------------------------------------------------

    def bring(self, wanted: Iterable[Listed]) -> Iterator[Fetched | Lost]:
        """The submissions, over several connections, in about the order wanted, as they come."""
        return self.many(self._brought, wanted)

    def _brought(self, listed: Listed) -> Fetched | Lost:
        try:
            return self.submission(listed)
        except Stopped:
            raise
        except FetchTrouble as error:
            return Lost(listed, str(error))

    def many(self, ask: "Callable[[Item], Answer]", items: "Iterable[Item]") -> "Iterator[Answer]":
        """What `ask` answers for each item, over several connections, as the answers come.

        Raises what `ask` raised, at the first answer after it.
        """
        connections = self._settings.patience.connections
        return _Crew(ask, items, connections, self._ended).answers()

    # one request ----------------------------------------------------------------------------------------------

    def _content(self, address: str, kind: str) -> bytes | None:
        """The body of that address; None where the object does not exist."""
        largest = int(getattr(self._settings.largest_megabytes, kind) * _MEGABYTE)
        try:
            return self._ask(address, lambda response: b"".join(self._pieces(response, largest)))
        except _NotThere:
            return None

    def _ask(self, address: str, receive: "Callable[[httpx.Response], Answer]") -> "Answer":
        """What `receive` makes of the answer, asked for again as often as that may help.

        Raises _NotThere; Stopped when the server refuses for good; FetchTrouble when it is of no use to go on.
        """
        tries = 0
        while True:
            self.rest()
            try:
                answer = self._once(address, receive)
            except Broken:
                continue
            except _Refused as refused:
                self._blocked(address, refused)
            except _Again as trouble:
                tries += 1
                self._wait_or_give_up(address, tries, trouble)
            else:
                self._refused_in_a_row = 0
                return answer

    def _once(self, address: str, receive: "Callable[[httpx.Response], Answer]") -> "Answer":
        """One request, in its turn."""
        import httpx  # noqa: PLC0415 - most of a tenth of a second

        turn = _Turn(self.pacer, self.count)
        try:
            with self._client.stream("GET", address, extensions={"trace": turn.trace}) as response:
                self._unreached_in_a_row = 0
                self._judge(response)
                return receive(response)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            self._unreached(error)
            raise _Again(f"{type(error).__name__}: {error}") from error
        except httpx.TransportError as error:
            if self._ended.is_set():
                raise Stopped("The fetching was stopped.") from error
            raise _Again(f"{type(error).__name__}: {error}") from error
        except RuntimeError as error:
            if self._ended.is_set():  # the client was closed by another thread
                raise Stopped("The fetching was stopped.") from error
            raise

    def _judge(self, response: "httpx.Response") -> None:
        """Nothing for an answer; else which of the others it is."""
        status = response.status_code
        if status == 200:
            return
        if status in _OVERLOADED:
            raise _Again(f"the server answered {status}", _seconds(response.headers.get("retry-after", "")))
        if status in _MOVED:
            whereto = response.headers.get("location", "nowhere")[:200]
            raise FetchTrouble(f"{response.url} answered {status} and sends on to {whereto}; {self._mend()}.")
        body = b"".join(self._pieces(response, int(self._settings.largest_megabytes.refusal * _MEGABYTE)))
        if status in _ABSENT and any(mark in body for mark in _NOT_THERE):
            raise _NotThere
        if status == 404:
            said = " ".join(body[:60].decode("latin-1").split())
            raise FetchTrouble(f"{response.url} answered 404, but not as EDGAR does ({said!r}); {self._mend()}.")
        if status in _REFUSED:
            raise _Refused(_UNDECLARED in body)
        raise FetchTrouble(f"{response.url} answered {status}, which datmon does not understand.")

    def _mend(self) -> str:
        """What to do where somebody else seems to answer."""
        if self._settings.url is None:
            return "something between here and EDGAR answers in its place; try another network"
        return "mend DATMON_EDGAR_URL, or url in settings.toml"

    def _pieces(self, response: "httpx.Response", largest: int) -> Iterator[bytes]:
        return _pieces(response, largest, self._settings.patience.whole_answer_seconds)

    def _submission(self, response: "httpx.Response", listed: Listed, address: str) -> Fetched:
        pieces = self._pieces(response, int(self._settings.largest_megabytes.submission * _MEGABYTE))
        content, stopped = _until_wanted(response, pieces, listed.form, self._settings.submission)
        if not stopped and not answers.is_whole(content):
            raise _Again("the submission has no end")
        available = _instant(response.headers.get("last-modified", ""))
        return Fetched(listed, content, address, self.now(), available, stopped)

    # waiting --------------------------------------------------------------------------------------------------

    def rest(self) -> None:
        """Wait while there is a break.

        Raises Stopped when fetching has ended.
        """
        self.pacer.rest(self._tell_of_break)
        if self._stopped is not None:
            raise self._stopped
        if self._ended.is_set():
            raise Stopped("The fetching was stopped.")

    def _tell_of_break(self, seconds: float) -> None:
        if self._ended.is_set():
            raise Stopped("The fetching was stopped.")
        if self.told is not None:
            self.told(f"EDGAR refused; asking again in {seconds:,.0f} s")

    def _blocked(self, address: str, refused: _Refused) -> None:
        if refused.args[0]:
            self._stopped = Stopped(
                f"EDGAR does not take {self._settings.user_agent!r} for a name with an address; mend DATMON_USER_AGENT."
            )
            raise self._stopped
        if not self.pacer.block():
            return
        with self._counting:
            self.counts.blocks += 1
            self._refused_in_a_row += 1
            if self._refused_in_a_row > self._settings.block.most_in_a_row:
                self._stopped = Stopped(f"EDGAR refuses {address} however long it is left alone; run again tomorrow.")
                raise self._stopped

    def _unreached(self, error: Exception) -> None:
        """One more connection that nobody took.

        Raises Stopped when there were too many in a row: then nobody is there, for any company.
        """
        with self._counting:
            self._unreached_in_a_row += 1
            if self._unreached_in_a_row >= self._settings.patience.refused_connections:
                self._stopped = Stopped(
                    f"{self.called} cannot be reached ({error}); see that the network and the address are right, and "
                    "run again."
                )
                raise self._stopped from error

    def _wait_or_give_up(self, address: str, tries: int, trouble: _Again) -> None:
        patience = self._settings.patience
        if tries >= patience.attempts:
            raise FetchTrouble(f"{address} did not come, asked for {tries} times: {trouble}; run again later.")
        with self._counting:
            self.counts.again += 1
        grown = patience.first_wait_seconds * 2 ** (tries - 1) * random.uniform(0.5, 1.0)  # noqa: S311 - no secret
        self._ended.wait(min(max(grown, trouble.wait), patience.longest_wait_seconds))

    def count(self) -> None:
        """One more request was sent."""
        with self._counting:
            self.counts.requests += 1


class Turns:
    """EDGAR's turns for whoever asks it by other means: breaks are waited for, and requests counted."""

    def __init__(self, edgar: Edgar) -> None:
        self._edgar = edgar

    def rest(self) -> None:
        """Wait until a break is over."""
        self._edgar.rest()

    def turn(self) -> int:
        """Wait until a request may be sent; its number."""
        while True:
            self.rest()
            try:
                number = self._edgar.pacer.turn()
            except Broken:
                continue
            self._edgar.count()
            return number

    def counted(self, turn: int) -> None:
        """The answer of that turn has begun."""
        self._edgar.pacer.counted(turn)

    def block(self) -> None:
        """EDGAR has refused."""
        self._edgar.pacer.block()


def _client(settings: EdgarSettings, contact: str) -> "httpx.Client":
    import httpx  # noqa: PLC0415 - as above

    patience = settings.patience
    return httpx.Client(
        headers={"User-Agent": contact, "Accept-Encoding": "gzip, deflate", "Accept": "*/*"},
        timeout=httpx.Timeout(patience.answer_seconds, connect=patience.connect_seconds),
        limits=httpx.Limits(max_connections=patience.connections, max_keepalive_connections=patience.connections),
        follow_redirects=False,
        trust_env=True,
    )


class _Turn:
    """One request's turn, taken when its connection stands and its first byte is about to go."""

    def __init__(self, pacer: Pacer, count: Callable[[], None]) -> None:
        self._pacer, self._count = pacer, count
        self._number: int | None = None

    def trace(self, event: str, _info: dict[str, Any]) -> None:
        """What httpcore calls at each step of a request.

        Raises Broken when nothing may be asked now.
        """
        if event.endswith("send_request_headers.started"):
            self._number = self._pacer.turn()
            self._count()
        elif event.endswith("receive_response_headers.complete") and self._number is not None:
            self._pacer.counted(self._number)


# bodies -------------------------------------------------------------------------------------------------------


def _pieces(response: "httpx.Response", largest: int, seconds: float) -> Iterator[bytes]:
    """The body, decompressed piece by piece.

    Raises _Again when it was cut; FetchTrouble when it is larger than it may be, or takes longer than `seconds`.
    """
    size = 0
    for piece in _decoded(response, seconds):
        size += len(piece)
        if size > largest:
            raise FetchTrouble(f"{response.url} has more than {largest:,} bytes; it is not read.")
        yield piece


def _raw(response: "httpx.Response", seconds: float) -> Iterator[bytes]:
    """The bytes as they come, for so long: a server that sends one now and then would hold a connection for ever."""
    until = time.monotonic() + seconds
    for piece in response.iter_raw():
        if time.monotonic() > until:
            raise FetchTrouble(f"{response.url} was not there in full after {seconds:g} s; run again later.")
        yield piece


def _decoded(response: "httpx.Response", seconds: float) -> Iterator[bytes]:
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity"):
        yield from _raw(response, seconds)
    elif coding in ("gzip", "x-gzip", "deflate"):
        yield from _inflated(_raw(response, seconds))
    else:
        raise FetchTrouble(f"{response.url} came compressed as {coding[:40]!r}, which was not asked for.")


def _inflated(raw: Iterator[bytes]) -> Iterator[bytes]:
    """The bytes of one gzip member or of several in a row, never more than a piece at a time in memory.

    Raises _Again when the last one has no end, or the bytes are no gzip.
    """
    member, begun = zlib.decompressobj(_GZIP_OR_ZLIB), False
    try:
        for chunk in raw:
            left = chunk
            while left:
                if member.eof:
                    member = zlib.decompressobj(_GZIP_OR_ZLIB)
                begun = True
                piece = member.decompress(left, _PIECE)
                if piece:
                    yield piece
                left = member.unused_data if member.eof else member.unconsumed_tail
        while begun and not member.eof and (piece := member.decompress(b"", _PIECE)):
            yield piece  # what the last chunk held beyond one piece
    except zlib.error as error:
        raise _Again(f"the compressed body is damaged ({error})") from error
    if begun and not member.eof:
        raise _Again("the compressed body was cut")


def _until_wanted(
    response: "httpx.Response", pieces: Iterator[bytes], form: str, kinds: SubmissionKinds
) -> tuple[bytes, bool]:
    """The submission, and whether reading stopped before its end, after the last document that is wanted."""
    rendered = _kinds(kinds.rendered_kinds) if form.removesuffix("/A") in kinds.stopped_forms else None
    content, seen = bytearray(), 0
    for piece in pieces:
        content += piece
        if rendered is None:
            continue
        for top in _TOP.finditer(content, seen):
            if rendered.match(top[1]) and _spares(response, kinds.least_spared_kilobytes * 1024):
                return bytes(content[: top.start() + 1]), True
        seen = max(seen, len(content) - _TOP_AT_MOST)
    return bytes(content), False


def _spares(response: "httpx.Response", least: float) -> bool:
    """Whether enough of the body is still to come; where its length is not stated, it may be."""
    length = response.headers.get("content-length", "")
    return not length.isdigit() or int(length) - response.num_bytes_downloaded >= least


def kept_part(content: bytes, kinds: SubmissionKinds) -> bytes:
    """The submission up to the end of its last document that may be read: graphics and renderings after it are left."""
    unread = _kinds(kinds.unread_kinds)
    end = len(content)
    for top in reversed(list(_TOP.finditer(content))):
        if not unread.match(top[1]):
            break
        end = top.start() + 1
    return content[:end]


def _kinds(kinds: Iterable[str]) -> re.Pattern[bytes]:
    return re.compile(rb"(?:" + rb"|".join(re.escape(kind.encode()) for kind in kinds) + rb")(?![A-Za-z0-9])")


def _quoted(text: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 - not needed to fetch filings

    return quote(text, safe="")


def _seconds(text: str) -> float:
    """The seconds of a Retry-After header; nothing where it names a date or nonsense."""
    return float(text) if text.isdigit() and len(text) < 7 else 0.0


def _instant(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text).astimezone(UTC) if text else None
    except (ValueError, OverflowError):
        return None


# several connections ------------------------------------------------------------------------------------------

Item = TypeVar("Item")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Raised:
    error: BaseException


class _Done:
    """What a thread says last."""


class _Crew:
    """Threads that ask about items, one at a time each, and hand the answers over as they come.

    Items are taken when a thread is free; whoever takes the answers slows the threads down.
    """

    def __init__(self, ask: Callable[[Any], Any], items: Iterable[Any], count: int, ended: threading.Event) -> None:
        self._ask, self._items, self._threads = ask, iter(items), count
        self._taking = threading.Lock()
        self._answers: Queue[Any] = Queue(count * _AT_ONCE)
        self._ended, self._left = ended, threading.Event()

    def answers(self) -> Iterator[Any]:
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(self._threads)]
        for thread in threads:
            thread.start()
        working = len(threads)
        try:
            while working:
                answer = self._answers.get()
                if isinstance(answer, _Done):
                    working -= 1
                elif isinstance(answer, _Raised):
                    raise answer.error
                else:
                    yield answer
        finally:
            self._left.set()

    def _work(self) -> None:
        try:
            while not self._gone():
                with self._taking:
                    item = next(self._items, self)
                if item is self:
                    break
                self._hand(self._ask(item))
        except BaseException as error:  # raised again where the answers are taken
            self._hand(_Raised(error))
        self._hand(_Done())

    def _hand(self, answer: object) -> None:
        while not self._left.is_set():
            try:
                self._answers.put(answer, timeout=0.2)
            except Full:
                continue
            return

    def _gone(self) -> bool:
        return self._ended.is_set() or self._left.is_set()
