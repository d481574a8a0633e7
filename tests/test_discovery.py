"""Companies found through EDGAR's frames and full-text search: proposed with their evidence, never added."""

import json
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from local_servers import Answer, LocalServer, serving

from datmon.discovery import Discovery, as_rows, discover
from datmon.edgar import Edgar
from datmon.errors import BadInput
from datmon.issuers import issuers, with_own
from datmon.settings import edgar_settings

TODAY = date(2025, 11, 25)
NOT_THERE = Answer("<?xml version='1.0'?><Error><Code>NoSuchKey</Code></Error>", 404, "application/xml")


def as_json(value: object) -> Answer:
    return Answer(json.dumps(value), kind="application/json")


def frame(concept: str, *rows: tuple[int, str, float]) -> Answer:
    data = [
        {
            "accn": f"0000000001-25-{cik % 10**6:06d}",
            "cik": cik,
            "entityName": name,
            "loc": "US-NV",
            "end": "2025-09-30",
            "val": value,
        }
        for cik, name, value in rows
    ]
    return as_json(
        {"taxonomy": "us-gaap", "tag": concept, "ccp": "CY2025Q3I", "uom": "USD", "pts": len(data), "data": data}
    )


def hits(*rows: tuple[int, str], total: int | None = None) -> Answer:
    found = [
        {
            "_index": "edgar_file",
            "_id": f"0000000002-25-{cik % 10**6:06d}:ex991.htm",
            "_source": {"ciks": [f"{cik:010d}"], "display_names": [name], "form": "8-K", "file_date": "2025-11-20"},
        }
        for cik, name in rows
    ]
    return as_json({"took": 1, "hits": {"total": {"value": total or len(found), "relation": "eq"}, "hits": found}})


def listing(cik: int, name: str, tickers: list[str], forms: list[str]) -> Answer:
    columns = {
        "accessionNumber": [f"0000000003-25-{n:06d}" for n, _ in enumerate(forms)],
        "filingDate": ["2025-11-20" for _ in forms],
        "reportDate": ["" for _ in forms],
        "acceptanceDateTime": ["2025-11-20T16:00:00.000Z" for _ in forms],
        "form": forms,
        "items": ["" for _ in forms],
        "size": [1 for _ in forms],
        "primaryDocument": ["x.htm" for _ in forms],
    }
    former = [{"name": "Old Bakery Inc", "from": "2020-01-01T00:00:00.000Z", "to": "2025-06-01T00:00:00.000Z"}]
    return as_json(
        {"cik": f"{cik:010d}", "name": name, "tickers": tickers, "exchanges": ["Nasdaq" for _ in tickers],
         "formerNames": former, "filings": {"recent": columns, "files": []}}
    )  # fmt: skip


def site(path: str) -> Answer:
    parts = urlsplit(path)
    if parts.path == "/api/xbrl/frames/us-gaap/CryptoAssetFairValueNoncurrent/USD/CY2025Q3I.json":
        return frame(
            "CryptoAssetFairValueNoncurrent",
            (1050446, "STRATEGY INC", 73205000000),
            (7000001, "ACME BAKERY CORP", 12000000),
            (7000003, "NOTHING HELD INC", 0),
            (7000004, "Acme Bitcoin Trust ETF", 5),
        )
    if parts.path == "/LATEST/search-index":
        query = parse_qs(parts.query)
        if query["q"] == ['"solana treasury"']:
            return hits((7000002, "Omega Foods Ltd.  (OMGA, OMGAW)  (CIK 0007000002)"), (7000001, "ACME BAKERY CORP"))
        return hits()
    if parts.path == "/submissions/CIK0007000001.json":
        return listing(7000001, "Acme Bakery Corp", ["ACMB"], ["8-K", "10-Q", "4"])
    if parts.path == "/submissions/CIK0007000002.json":
        return listing(7000002, 'Omega "Foods"\nLtd.', ["OMGA"], ["6-K", "20-F"])
    return NOT_THERE


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Discovery, LocalServer]]:
    def ask(answers: Callable[[str], Answer] = site, search: bool = True) -> tuple[Discovery, LocalServer]:
        with serving(answers) as server:
            monkeypatch.setenv("DATMON_EDGAR_URL", server.url)
            monkeypatch.setenv("DATMON_USER_AGENT", "datmon tests test@example.com")
            monkeypatch.setenv("DATMON_EDGAR_RATE", "1000")
            with Edgar(edgar_settings(), None, now=lambda: datetime(2025, 11, 25, tzinfo=UTC)) as edgar:
                return discover(edgar, issuers(), TODAY, search=search), server

    return ask


def rows(text: str) -> Iterator[dict[str, object]]:
    yield from tomllib.loads(text)["issuer"]


def test_tags_go_before_words_and_who_has_a_row_is_not_proposed(
    found: Callable[..., tuple[Discovery, LocalServer]],
) -> None:
    discovery, _ = found()
    assert [(row.cik, row.name, row.tickers) for row in discovery.proposals] == [
        (7000001, "Acme Bakery Corp", ("ACMB",)),
        (7000002, 'Omega "Foods"\nLtd.', ("OMGA",)),
    ]
    assert (discovery.known, discovery.failures) == (1, ())  # Strategy


def test_a_proposal_names_its_evidence(found: Callable[..., tuple[Discovery, LocalServer]]) -> None:
    first, second = found()[0].proposals
    assert first.evidence == (
        "CryptoAssetFairValueNoncurrent 12,000,000 USD on 2025-09-30 in 0000000001-25-000001",
        '"solana treasury" in 8-K 0000000002-25-000001',
    )
    assert second.coins == ("SOL",)


def test_the_last_two_quarters_that_ended_are_asked_for(found: Callable[..., tuple[Discovery, LocalServer]]) -> None:
    _, server = found(search=False)
    periods = {path.rsplit("/", 1)[1] for path in server.paths if "/frames/" in path}
    assert periods == {"CY2025Q3I.json", "CY2025Q2I.json", "CY2025Q3.json", "CY2025Q2.json"}
    assert not [path for path in server.paths if "search-index" in path]


def test_the_rows_read_as_toml_and_are_refused_until_somebody_fills_them_in(
    found: Callable[..., tuple[Discovery, LocalServer]],
) -> None:
    text = as_rows(found()[0], TODAY)
    acme, omega = rows(text)
    assert (acme["ticker"], acme["files"], acme["former_names"]) == ("ACMB", "domestic 10-Q/8-K", ["Old Bakery Inc"])
    assert (omega["name"], omega["files"], omega["coin"]) == ('Omega "Foods" Ltd.', "foreign 6-K/20-F", "")
    assert "# suggested by the search: SOL" in text
    with pytest.raises(BadInput, match=r"ACMB\): venue"):
        with_own("proposals.toml", text, issuers())


def test_rows_that_were_filled_in_are_taken(found: Callable[..., tuple[Discovery, LocalServer]]) -> None:
    text = as_rows(found()[0], TODAY)
    for key, value in {"venue": "nasdaq-cm", "country": "US", "kind": "treasury", "fiscal_year_end": "12-31"}.items():
        text = text.replace(f'{key} = ""', f'{key} = "{value}"')
    table = with_own("proposals.toml", text.replace('coin = ""', 'coin = "SOL"'), issuers())
    assert (table.ticker_of(7000001), table["OMGA"].coin) == ("ACMB", "SOL")


def test_a_search_goes_on_to_further_pages_up_to_a_limit(
    found: Callable[..., tuple[Discovery, LocalServer]],
) -> None:
    def many(path: str) -> Answer:
        return hits((7000002, "Omega (CIK 0007000002)"), total=5000) if "search-index" in path else site(path)

    _, server = found(many)
    solana = [parse_qs(urlsplit(path).query) for path in server.paths if "solana" in path]
    assert [query.get("from", ["0"])[0] for query in solana] == ["0", "100", "200"]
    assert solana[0]["startdt"] == ["2025-08-27"] and solana[0]["enddt"] == ["2025-11-25"]


def test_a_question_that_fails_is_told_of_and_stops_no_other(
    found: Callable[..., tuple[Discovery, LocalServer]],
) -> None:
    def broken(path: str) -> Answer:
        return Answer("<html>maintenance</html>") if "CryptoAssetCost" in path else site(path)

    discovery, _ = found(broken)
    assert len(discovery.proposals) == 2
    assert {where for where, _ in discovery.failures} == {
        "CryptoAssetCost USD CY2025Q3I",
        "CryptoAssetCost USD CY2025Q2I",
    }


def test_a_company_without_a_listing_is_proposed_from_its_evidence_alone(
    found: Callable[..., tuple[Discovery, LocalServer]], tmp_path: Path
) -> None:
    discovery, _ = found(lambda path: NOT_THERE if "/submissions/" in path else site(path))
    omega = discovery.proposals[1]
    assert (omega.name, omega.tickers, omega.forms) == ("Omega Foods Ltd.", ("OMGA", "OMGAW"), ())
