"""Submissions and corpora made for tests: containers as EDGAR writes them, and folders with a manifest."""

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated

PAGE = "<html><body><p>As of {day}, the Company held {units} BTC in custody.</p></body></html>"


def page(units: str = "1,234", day: str = "September 30, 2025") -> bytes:
    """A page that states a holding in one sentence."""
    return PAGE.format(units=units, day=day).encode()


def wrapped(kind: str, name: str, body: bytes, sequence: int = 1) -> bytes:
    """One document of a container."""
    top = f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>{sequence}\n<FILENAME>{name}\n<DESCRIPTION>{kind}\n<TEXT>\n"
    return top.encode() + body + b"\n</TEXT>\n</DOCUMENT>\n"


def header(
    accession: str = "0001193125-25-091211",
    form: str = "8-K",
    accepted: str = "20251117080028",
    items: Iterable[str] = ("Regulation FD Disclosure", "Financial Statements and Exhibits"),
    cik: str = "0001050446",
    name: str = "STRATEGY INC",
) -> bytes:
    """The header of a container, in EDGAR's words and tabs."""
    lines = [
        f"<SEC-DOCUMENT>{accession}.txt : 20251117",
        f"<SEC-HEADER>{accession}.hdr.sgml : 20251117",
        f"<ACCEPTANCE-DATETIME>{accepted}",
        f"ACCESSION NUMBER:\t\t{accession}",
        f"CONFORMED SUBMISSION TYPE:\t{form}",
        "PUBLIC DOCUMENT COUNT:\t\t3",
        "CONFORMED PERIOD OF REPORT:\t20251116",
        *(f"ITEM INFORMATION:\t\t{item}" for item in items),
        "FILED AS OF DATE:\t\t20251117",
        "DATE AS OF CHANGE:\t\t20251117",
        "",
        "FILER:",
        "",
        "\tCOMPANY DATA:\t",
        f"\t\tCOMPANY CONFORMED NAME:\t\t\t{name}",
        f"\t\tCENTRAL INDEX KEY:\t\t\t{cik}",
        "\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tSERVICES-PREPACKAGED SOFTWARE [7372]",
        "",
        "\tFILING VALUES:",
        "\t\tFORM TYPE:\t\t8-K",
        "</SEC-HEADER>",
        "",
    ]
    return "\n".join(lines).encode()


def container(*documents: bytes, **fields: object) -> bytes:
    """A whole submission."""
    return header(**fields) + b"".join(documents) + b"</SEC-DOCUMENT>\n"  # type: ignore[arg-type]


def accession(number: int) -> str:
    """The made-up accession of that number."""
    return f"0000000001-25-{number:06d}"


def corpus(folder: Path, filings: int, *, bodies: dict[int, bytes] | None = None, padding: int = 0) -> Path:
    """A corpus of that many 8-Ks of one company, each stating a holding of its own; `bodies` are other contents."""
    listed = []
    for number in range(filings):
        path = f"XYZ/{number}.htm"
        (folder / "XYZ").mkdir(parents=True, exist_ok=True)
        body = (bodies or {}).get(number, page(f"{1000 + number:,}") + b"<p>and so on</p>" * padding)
        (folder / path).write_bytes(body)
        documents = [{"type": "8-K", "name": f"xyz-{number}.htm", "path": path}]
        day = f"2025-10-{1 + number % 28:02d}"
        listed.append(
            {
                "accession": accession(number),
                "form": "8-K",
                "filed": day,
                "period": "",
                "accepted": f"{day}T16:05:00",
                "items": "7.01,9.01",
                "documents": documents,
            }
        )
    manifest = {"companies": [{"cik": 1, "ticker": "XYZ", "name": "Xyz Inc.", "filings": listed}]}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def read_holdings(documents: list[Document]) -> list[Reading]:
    """A reader for tests: the number before "BTC" is the holding; a page without one is unread."""
    return [_holding(document) for document in documents]


def _holding(document: Document) -> Reading:
    end = document.text.find(" BTC")
    if end < 0:
        return Unread(cite(document, 0, len(document.text)), "test@1", "no holding", "holdings_units")
    start = document.text.rfind(" ", 0, end) + 1
    value = Decimal(document.text[start:end].replace(",", ""))
    assert document.filing.filed is not None or document.filing.period is not None
    day = document.filing.period or document.filing.filed
    return stated(document, "holdings_units", value, (start, end), "test@1", asset="BTC", as_of=day)


def dump(facts: Iterable[Fact]) -> str:
    """The facts as one text, to compare stores by."""
    return "\n".join(f"{fact.fact_id} {fact}" for fact in facts)
