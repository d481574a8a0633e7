"""A small EDGAR on this machine for tests: listings, submissions, indexes and the feed of a few made-up filings.

It refuses as EDGAR does: no contact, too many requests in a second, or when told to. The trap of the clocks is set:
a listing's stamps are Eastern time with a Z on them for odd CIKs, and true UTC for even ones.
"""

import gzip
import json
import random
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlparse

from corpora import container, page, wrapped

from datmon.calendars import EASTERN

REFUSAL = b"<html><h1>Request Rate Threshold Exceeded</h1></html>"
UNDECLARED = b"<html><h1>Your Request Originates from an Undeclared Automated Tool</h1></html>"
NOT_THERE = b"<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>"
NO_INDEX = b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>"
EXHIBITS = {"7.01": "Regulation FD Disclosure", "8.01": "Other Events", "9.01": "Financial Statements and Exhibits"}


@dataclass(frozen=True)
class Filed:
    """A filing of the replay; `accepted` is New York time. `documents` are (type, name, bytes)."""

    cik: int
    accession: str
    form: str
    accepted: datetime
    documents: tuple[tuple[str, str, bytes], ...]
    items: str = ""
    filed: date | None = None
    period: date | None = None
    tail: bytes = b""  # documents that EDGAR appends: renderings, archives

    @property
    def day(self) -> date:
        return self.filed or self.accepted.date()

    @property
    def known_at(self) -> datetime:
        return self.accepted.replace(tzinfo=EASTERN).astimezone(UTC)

    def submission(self) -> bytes:
        parts = [wrapped(kind, name, body, at) for at, (kind, name, body) in enumerate(self.documents, 1)]
        whole = container(
            *parts,
            self.tail,
            accession=self.accession,
            form=self.form,
            accepted=f"{self.accepted:%Y%m%d%H%M%S}",
            items=[EXHIBITS[item] for item in self.items.split(",") if item in EXHIBITS],
            cik=f"{self.cik:010d}",
        )
        period = f"CONFORMED PERIOD OF REPORT:\t{self.period:%Y%m%d}\n" if self.period else ""
        return whole.replace(b"CONFORMED PERIOD OF REPORT:\t20251116\n", period.encode(), 1).replace(
            b"FILED AS OF DATE:\t\t20251117", f"FILED AS OF DATE:\t\t{self.day:%Y%m%d}".encode(), 1
        )


@dataclass
class Asked:
    """A request that came: when (monotonic), what, the status it got, and over which connection."""

    at: float
    path: str
    status: int
    agent: str
    connection: object


@dataclass
class Replay:
    """with Replay(filings) as edgar: edgar.url; edgar.asked lists what was asked.

    `odd` may answer (status, body, headers) for a path, before anything else; None leaves it to the replay.
    """

    filings: list[Filed]
    names: dict[int, str] = field(default_factory=dict)
    page: int = 1000
    rate: int = 0
    block: float = 0.2
    faults: float = 0.0
    indexed: set[date] = field(default_factory=set)
    odd: Callable[[str], tuple[int, bytes, dict[str, str]] | None] = lambda _path: None
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    def __enter__(self) -> "Replay":
        self._dice, self._lock, self._blocked_until = random.Random(1), threading.Lock(), 0.0
        handler = type("Handler", (_Handler,), {"replay": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    @property
    def most_in_a_second(self) -> int:
        times = sorted(asked.at for asked in self.asked)
        return max(sum(start <= other <= start + 1 for other in times) for start in times)

    # answers --------------------------------------------------------------------------------------------------

    def answer(self, path: str, agent: str) -> tuple[int, bytes, dict[str, str]]:
        odd = self.odd(path)
        if odd is not None:
            return odd
        if "@" not in agent:
            return 403, UNDECLARED, {}
        if self._too_fast():
            return 403, REFUSAL, {}
        return self._found(urlparse(path).path, parse_qs(urlparse(path).query))

    def fails(self) -> str:
        """Which fault this answer has: "503", "cut", or none."""
        with self._lock:
            dice = self._dice.random()
        return "503" if dice < self.faults else "cut" if dice < 2 * self.faults else ""

    def _too_fast(self) -> bool:
        now = time.monotonic()
        with self._lock:
            if self.rate and sum(asked.at > now - 1 for asked in self.asked) > self.rate:
                self._blocked_until = now + self.block
            return now < self._blocked_until

    def _found(self, path: str, query: dict[str, list[str]]) -> tuple[int, bytes, dict[str, str]]:
        if path.startswith("/submissions/CIK"):
            return self._listing(path)
        if path.startswith("/Archives/edgar/daily-index/"):
            return self._index(path)
        if path == "/cgi-bin/browse-edgar":
            return 200, self._feed(int(query["start"][0]), int(query["count"][0])), {}
        if path == "/files/company_tickers.json":
            rows = enumerate(self._ciks())
            table = {
                str(at): {"cik_str": cik, "ticker": self.names.get(cik, f"T{cik}"), "title": ""} for at, cik in rows
            }
            return 200, json.dumps(table).encode(), {}
        for filed in self.filings:
            if path == f"/Archives/edgar/data/{filed.cik}/{filed.accession.replace('-', '')}/{filed.accession}.txt":
                return 200, filed.submission(), {"Last-Modified": "Mon, 17 Nov 2025 21:05:28 GMT"}
        return 404, NOT_THERE, {}

    def _ciks(self) -> list[int]:
        return sorted({filed.cik for filed in self.filings})

    def _listing(self, path: str) -> tuple[int, bytes, dict[str, str]]:
        cik, _, part = path.removeprefix("/submissions/CIK").removesuffix(".json").partition("-submissions-")
        theirs = [filed for filed in self.filings if filed.cik == int(cik)]
        if not theirs:
            return 404, NOT_THERE, {}
        newest = sorted(theirs, key=lambda filed: filed.accepted, reverse=True)
        pages = [newest[at : at + self.page] for at in range(0, len(newest), self.page)]
        if part:
            return 200, json.dumps(columns(pages[int(part)])).encode(), {}
        older = [
            {
                "name": f"CIK{int(cik):010d}-submissions-{at:03d}.json",
                "filingCount": len(rows),
                "filingFrom": f"{rows[-1].day}",
                "filingTo": f"{rows[0].day}",
            }
            for at, rows in enumerate(pages[1:], 1)
        ]
        name = self.names.get(int(cik), f"T{int(cik)}")
        found = {"cik": cik, "name": name, "tickers": [name], "formerNames": []}
        return 200, json.dumps({**found, "filings": {"recent": columns(pages[0]), "files": older}}).encode(), {}

    def _index(self, path: str) -> tuple[int, bytes, dict[str, str]]:
        day = date.fromisoformat(path[-12:-4])
        if day not in self.indexed:
            return 403, NO_INDEX, {}
        rows = [
            f"{filed.cik}|A COMPANY|{filed.form}|{day:%Y%m%d}|edgar/data/{filed.cik}/{filed.accession}.txt"
            for filed in self.filings
            if filed.day == day
        ]
        head = "Description: Master Index\n \nCIK|Company Name|Form Type|Date Filed|File Name\n" + "-" * 80
        return 200, "\n".join([head, "99|SOMEBODY ELSE|8-K|x|y", *rows]).encode(), {}

    def _feed(self, start: int, count: int) -> bytes:
        newest = sorted(self.filings, key=lambda filed: filed.accepted, reverse=True)[start : start + count]
        entries = "".join(
            f"<entry><title>{filed.form}</title><link rel='alternate' href='/Archives/edgar/data/{filed.cik}/"
            f"{filed.accession.replace('-', '')}/{filed.accession}-index.htm'/>"
            f"<updated>{filed.accepted.replace(tzinfo=EASTERN).isoformat()}</updated>"
            f"<category term='{filed.form}'/></entry>"
            for filed in newest
        )
        return f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>".encode()


def columns(filings: list[Filed]) -> dict[str, list[object]]:
    """EDGAR's filings, a list a column."""
    return {
        "accessionNumber": [filed.accession for filed in filings],
        "filingDate": [f"{filed.day}" for filed in filings],
        "reportDate": ["" for _ in filings],
        "acceptanceDateTime": [stamp(filed) for filed in filings],
        "form": [filed.form for filed in filings],
        "items": [filed.items for filed in filings],
        "size": [0 for _ in filings],
    }


def stamp(filed: Filed) -> str:
    """The acceptance as the listing has it, always with a Z, and Eastern time all the same for odd CIKs."""
    at = filed.known_at if filed.cik % 2 == 0 else filed.accepted
    return f"{at:%Y-%m-%dT%H:%M:%S}.000Z"


def made_up(cik: int, number: int, day: str, form: str = "8-K", items: str = "8.01", units: str = "1,234") -> Filed:
    """A filing with one page that states a holding; its accession is told by CIK and number."""
    accepted = datetime.fromisoformat(day if "T" in day else f"{day}T16:05:00")
    accession = f"{cik:010d}-25-{number:06d}"
    return Filed(cik, accession, form, accepted, ((form, f"x{number}.htm", page(units)),), items)


def of_corpus(folder: Path, tickers: Iterable[str] = ()) -> tuple[list[Filed], dict[int, str]]:
    """The filings of a corpus folder, and the tickers of its companies by CIK."""
    asked = set(tickers)
    manifest = json.loads((folder / "manifest.json").read_text())
    companies = [row for row in manifest["companies"] if not asked or row["ticker"] in asked]
    filings = [
        Filed(
            cik=int(company["cik"]),
            accession=row["accession"],
            form=row["form"],
            accepted=datetime.fromisoformat(row["accepted"]),
            documents=tuple((d["type"], d["name"], (folder / d["path"]).read_bytes()) for d in row["documents"]),
            items=row["items"],
            filed=date.fromisoformat(row["filed"]),
            period=date.fromisoformat(row["period"]) if row["period"] else None,
        )
        for company in companies
        for row in company["filings"]
    ]
    return filings, {int(company["cik"]): company["ticker"] for company in companies}


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:  # a client that hangs up is no news
        pass


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    replay: Replay

    def do_GET(self) -> None:
        asked = Asked(time.monotonic(), self.path, 0, self.headers.get("User-Agent", ""), self.client_address)
        self.replay.asked.append(asked)
        status, body, headers = self.replay.answer(self.path, asked.agent)
        fault = self.replay.fails() if status == 200 else ""
        if fault == "503":
            status, body, headers = 503, b"<html>Service Unavailable</html>", {}
        asked.status = status
        if "gzip" in self.headers.get("Accept-Encoding", "") and status == 200 and "Content-Encoding" not in headers:
            body, headers = gzip.compress(body, 1), {**headers, "Content-Encoding": "gzip"}
        sent = {"Content-Length": str(len(body)), **headers}
        self.send_response(status)
        for name, value in sent.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.close_connection = fault == "cut" or sent["Content-Length"] != str(len(body))
        self.wfile.write(body[: len(body) // 2] if fault == "cut" else body)

    def log_message(self, *_: object) -> None:
        pass
