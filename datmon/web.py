"""One polite, bounded way to ask the web for a page: wires and price sources; EDGAR has a client of its own.

Every host is asked at its own pace and told who asks; a page is read only up to a size and for a time; redirects are
followed to addresses the caller allows, and to no others. Plain http goes to this machine only.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from datmon.errors import FetchTrouble

HERE = ("127.0.0.1", "localhost", "::1")
_TIMEOUT = 20.0  # seconds to connect, and between two pieces of a body
_LONGEST = 120.0  # seconds for a whole body
_REDIRECTS = 4
_AGAIN = (500, 502, 503, 504)
_MOVED = (301, 302, 303, 307, 308)
_SLOW_DOWN = 429
_PATIENCE = 30.0  # seconds that are waited where a server names them; more is left to the next run


class NoAnswer(FetchTrouble):
    """A host as a whole does not answer, or wants to be left alone: asking it for something else is no use now."""


@dataclass(frozen=True, slots=True)
class Page:
    """An answer: the address it came from in the end, its status, its media type in lower case, its bytes."""

    address: str
    status: int
    kind: str
    content: bytes = field(repr=False)


Allowed = Callable[[str], bool]


def anywhere(_: str) -> bool:
    """Any address: for hosts that are written in datmon's own files."""
    return True


class Web:
    """Asks for pages. `agent` is the User-Agent; `per_second` the pace a host is asked at.

    `instead` are addresses that stand for others, by their beginnings (a mirror). `clock` counts seconds; `sleep`
    waits so many. Use it as a context manager.
    """

    def __init__(
        self,
        agent: str,
        *,
        per_second: float = 1.0,
        attempts: int = 3,
        instead: Mapping[str, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._agent, self._gap, self._attempts = agent, 1.0 / per_second, attempts
        self._clock, self._sleep, self._instead = clock, sleep, dict(instead or {})
        self._next: dict[str, float] = {}
        self.requests = 0
        self._client: Any = None

    def __enter__(self) -> "Web":
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def get(
        self, address: str, largest: int, *, allowed: Allowed = anywhere, headers: Mapping[str, str] | None = None
    ) -> Page:
        """The page at the address, also where it is an error page: the caller looks at `status`.

        Raises FetchTrouble when no whole answer comes, it is larger than `largest` bytes, the host says to slow down,
        or the address or a redirect is not allowed.
        """
        first = _host(address)
        for _ in range(_REDIRECTS + 1):
            self._check(address, allowed)
            own = headers if headers and _host(address) == first else {}  # a key goes to no other host
            page, moved = self._asked(address, largest, own)
            if moved is None:
                return page
            address = urljoin(address, moved)
        raise FetchTrouble(f"{_host(address)} sends from one address to another without end; it was not read.")

    def _check(self, address: str, allowed: Allowed) -> None:
        try:
            parts = urlsplit(address)
            safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in HERE)
            safe = safe and parts.username is None and parts.hostname is not None and allowed(address)
        except ValueError:
            safe = False
        if not safe:
            raise FetchTrouble(f"The address {address[:120]!r} is not one that may be asked; it was passed over.")

    def _asked(self, address: str, largest: int, headers: Mapping[str, str]) -> tuple[Page, str | None]:
        """The answer, and where it sends on to; asked again where none or half of one comes."""
        import httpx  # noqa: PLC0415 - slow to import

        reason = ""
        for attempt in range(self._attempts):
            self._wait(_host(address), 2.0**attempt / 2 if attempt else 0.0)
            try:
                page, moved, patience = self._tried(address, largest, headers)
            except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
                reason = type(error).__name__
                continue
            if page.status == _SLOW_DOWN:
                if patience > _PATIENCE or attempt == self._attempts - 1:
                    raise NoAnswer(f"{_host(address)} says that it is asked too often (HTTP 429); try again later.")
                self._sleep(patience)
            elif page.status not in _AGAIN:
                return page, moved
            reason = f"HTTP {page.status}"
        raise NoAnswer(f"{_host(address)} did not answer in full ({reason}); try again later.")

    def _tried(self, address: str, largest: int, headers: Mapping[str, str]) -> tuple[Page, str | None, float]:
        self.requests += 1
        with self._opened().stream(
            "GET", self._served_by(address), headers={"User-Agent": self._agent, **headers}
        ) as response:
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            content = self._bounded(response, address, largest)
        moved = response.headers.get("Location") if response.status_code in _MOVED else None
        patience = response.headers.get("Retry-After", "")
        seconds = float(patience) if patience.isascii() and patience.isdigit() and len(patience) < 7 else 2.0
        return Page(address, response.status_code, kind, content), moved, seconds

    def _served_by(self, address: str) -> str:
        for beginning, other in self._instead.items():
            if address.startswith(beginning):
                return other + address[len(beginning) :]
        return address

    def _bounded(self, response: Any, address: str, largest: int) -> bytes:
        """The body, given up when it grows too large or too slowly."""
        began, content = self._clock(), bytearray()
        for piece in response.iter_bytes():
            content += piece
            if len(content) > largest:
                raise FetchTrouble(f"{_host(address)} answers with more than {largest:,} bytes; it was not read.")
            if self._clock() - began > _LONGEST:
                raise FetchTrouble(f"{_host(address)} answers too slowly; it was not read.")
        return bytes(content)

    def _wait(self, host: str, more: float) -> None:
        """Wait until the host may be asked again."""
        now = self._clock()
        due = max(self._next.get(host, now), now + more)
        self._next[host] = due + self._gap
        if due > now:
            self._sleep(due - now)

    def _opened(self) -> Any:
        if self._client is None:
            import httpx  # noqa: PLC0415 - as above

            here = {f"all://{host}": None for host in ("127.0.0.1", "localhost", "[::1]")}  # never through a proxy
            self._client = httpx.Client(timeout=_TIMEOUT, follow_redirects=False, mounts=here)
        return self._client


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address[:80]
    except ValueError:
        return address[:80]
