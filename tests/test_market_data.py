"""Sources of prices, each against a local server that answers in the source's own shapes, errors and limits too."""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pandas
import pytest
from local_servers import Answer, LocalServer, serving

from datmon.errors import FetchTrouble
from datmon.market_data import COIN_SOURCES, SHARE_SOURCES, rates
from datmon.market_data.quotes import Candle, Closes, Span
from datmon.web import Web

HOSTS = (
    "https://api.exchange.coinbase.com",
    "https://api.kraken.com",
    "https://api.coingecko.com",
    "https://pro-api.coingecko.com",
    "https://stooq.com",
    "https://data-api.ecb.europa.eu",
)
Site = Mapping[str, Answer] | Callable[[str], Answer]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 11, day, hour, minute, tzinfo=UTC)


def stamp(day: int, hour: int, minute: int = 0) -> int:
    return int(at(day, hour, minute).timestamp())


HOURS = Span(at(21, 19), at(21, 21), 3600)


def as_json(value: object, status: int = 200) -> Answer:
    return Answer(json.dumps(value), status, "application/json")


def asked(source: str, coin: str, site: Site, span: Span = HOURS) -> tuple[list[Candle], LocalServer]:
    with serving(site) as server, web(server) as here:
        return [candle for answer in COIN_SOURCES[source](here, coin, span) for candle in answer.candles], server


def web(server: LocalServer) -> Web:
    return Web("datmon test@example.com", per_second=1000, attempts=1, instead=dict.fromkeys(HOSTS, server.url))


def closes(site: Site) -> Closes:
    with serving(site) as server, web(server) as here:
        return SHARE_SOURCES["stooq"](here, "MSTR", date(2025, 11, 20), date(2025, 11, 21))


# Coinbase Exchange ------------------------------------------------------------------------------------------------


def test_coinbase_candles_end_an_hour_after_they_begin_and_come_oldest_first() -> None:
    body = [
        [stamp(21, 21), 84000, 86000, 85500, 85600.5, 12.5],  # still open at the end of the span
        [stamp(21, 20), 84000, 86000, 85000, 85087.62, 10.1],
        [stamp(21, 19), 84000, 86000, 84500, 85000, 9.9],
    ]
    found, server = asked("coinbase", "BTC", lambda _: as_json(body))
    assert found == [Candle(at(21, 20), Decimal(85000)), Candle(at(21, 21), Decimal("85087.62"))]
    assert server.paths == [
        "/products/BTC-USD/candles?granularity=3600&start=2025-11-21T19:00:00Z&end=2025-11-21T21:00:00Z"
    ]


def test_coinbase_is_asked_for_at_most_300_candles_at_a_time() -> None:
    _, server = asked("coinbase", "BTC", lambda _: as_json([]), Span(at(1, 0), at(25, 23), 3600))
    assert len(server.paths) == 2  # 600 candles
    assert server.paths[0].endswith("start=2025-11-01T00:00:00Z&end=2025-11-13T11:00:00Z")
    assert server.paths[1].endswith("start=2025-11-13T12:00:00Z&end=2025-11-25T23:00:00Z")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (as_json({"message": "NotFound"}, 404), "HTTP 404.*NotFound"),
        (as_json({"message": "granularity too small for the requested time range"}, 400), "granularity too small"),
        (as_json({"message": "Public rate limit exceeded"}, 429), "asked too often"),
        (Answer("<html>Just a moment...</html>"), "something else than JSON"),
        (Answer(""), "something else than JSON"),
        (as_json({"candles": []}), "no list of candles"),
        (as_json([[stamp(21, 20), 1, 2]]), "a candle of another shape"),
        (as_json([[stamp(21, 20), 1, 2, 3, "NaN", 5]]), "'NaN' as a price"),
        (as_json([[stamp(21, 20), 1, 2, 3, 0, 5]]), "'0' as a price"),
        (as_json([["soon", 1, 2, 3, 4, 5]]), "'soon' as a time"),
        (Answer("[" * 100_000), "something else than JSON"),
        (Answer(f"[[{stamp(21, 20)},1,2,3,{'9' * 5000},5]]"), "something else than JSON"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_answer_of_coinbase_that_cannot_be_used_is_told_of(answer: Answer, why: str) -> None:
    with pytest.raises(FetchTrouble, match=why):
        asked("coinbase", "BTC", lambda _: answer)


def test_a_coin_that_is_not_listed_is_told_of_without_asking() -> None:
    with pytest.raises(FetchTrouble, match="coinbase has no PURR"):
        asked("coinbase", "PURR", {})


# Kraken -----------------------------------------------------------------------------------------------------------


def kraken(rows: list[list[object]], error: tuple[str, ...] = ()) -> Answer:
    return as_json({"error": list(error), "result": {"XXBTZUSD": rows, "last": stamp(21, 20)} if rows else {}})


def ohlc(day: int, hour: int, close: str) -> list[object]:
    return [stamp(day, hour), "84000.0", "86000.0", "83000.0", close, "85000.0", "1.5", 42]


def test_krakens_last_candle_is_still_open_and_never_counts() -> None:
    rows = [ohlc(21, 19, "85000.0"), ohlc(21, 20, "85087.6"), ohlc(21, 21, "1.0")]
    found, server = asked("kraken", "BTC", lambda _: kraken(rows))
    assert found == [Candle(at(21, 20), Decimal("85000.0")), Candle(at(21, 21), Decimal("85087.6"))]
    assert server.paths == [f"/0/public/OHLC?pair=XBTUSD&interval=60&since={stamp(21, 18)}"]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (kraken([], ("EQuery:Unknown asset pair",)), "Unknown asset pair"),
        (kraken([], ("EGeneral:Too many requests",)), "Too many requests"),
        (kraken([]), "no list of candles"),
        (as_json([1, 2]), "no object"),
        (kraken([[stamp(21, 20)], ohlc(21, 21, "1")]), "another shape"),
        (Answer("<html/>", 502), "did not answer in full"),
    ],
)
def test_an_answer_of_kraken_that_cannot_be_used_is_told_of(answer: Answer, why: str) -> None:
    with pytest.raises(FetchTrouble, match=why):
        asked("kraken", "BTC", lambda _: answer)


# CoinGecko --------------------------------------------------------------------------------------------------------


def points(*rows: tuple[int, float]) -> Answer:
    prices = [[seconds * 1000 + 123, price] for seconds, price in rows]
    return as_json({"prices": prices, "market_caps": [], "total_volumes": []})


def test_coingecko_is_asked_with_the_users_key_and_gives_points(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATMON_COINGECKO_KEY", "demo-key")
    monkeypatch.delenv("DATMON_COINGECKO_PRO_KEY", raising=False)
    found, server = asked("coingecko", "BTC", lambda _: points((stamp(21, 20, 1), 85000.5), (stamp(21, 21, 2), 85087)))
    assert found == [Candle(at(21, 20, 1), Decimal("85000.5")), Candle(at(21, 21, 2), Decimal(85087))]
    assert server.headers[0]["x-cg-demo-api-key"] == "demo-key"
    assert "demo-key" not in server.paths[0]
    reach = f"from={stamp(21, 18, 50)}&to={stamp(21, 21, 10)}"
    assert server.paths[0] == f"/api/v3/coins/bitcoin/market_chart/range?vs_currency=usd&{reach}"


def test_coingecko_without_a_key_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATMON_COINGECKO_KEY", raising=False)
    monkeypatch.delenv("DATMON_COINGECKO_PRO_KEY", raising=False)
    with pytest.raises(FetchTrouble, match="put yours into DATMON_COINGECKO_KEY"):
        asked("coingecko", "BTC", {})


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (
            as_json({"status": {"error_code": 429, "error_message": "You've exceeded the Rate Limit."}}, 429),
            "too often",
        ),
        (as_json({"error": {"status": {"error_code": 10012, "error_message": "past 365 days"}}}, 401), "past 365 days"),
        (as_json({"prices": None}), "no list of prices"),
        (as_json({"prices": [[1, 2, 3]]}), "another shape"),
        (as_json({"prices": [[stamp(21, 20), 85000]]}), "as a time"),  # seconds where milliseconds belong
    ],
)
def test_an_answer_of_coingecko_that_cannot_be_used_is_told_of(
    monkeypatch: pytest.MonkeyPatch, answer: Answer, why: str
) -> None:
    monkeypatch.setenv("DATMON_COINGECKO_KEY", "k")
    with pytest.raises(FetchTrouble, match=why):
        asked("coingecko", "BTC", lambda _: answer)


# Stooq ------------------------------------------------------------------------------------------------------------

CSV = "Date,Open,High,Low,Close,Volume\r\n2025-11-20,1,2,3,177.13,100\r\n2025-11-21,1,2,3,170.5,100\r\n"


def test_stooq_gives_the_closes_of_the_days() -> None:
    found = closes({"/q/d/l/?s=mstr.us&d1=20251120&d2=20251121&i=d": Answer(CSV, kind="text/csv")})
    assert [(row.day, row.close) for row in found.closes] == [
        (date(2025, 11, 20), Decimal("177.13")),
        (date(2025, 11, 21), Decimal("170.5")),
    ]
    assert found.splits is None


def test_stooq_that_has_no_data_gives_no_closes() -> None:
    assert closes(lambda _: Answer("No data")).closes == ()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer("Exceeded the daily hits limit"), "Exceeded the daily hits limit"),
        (Answer(""), "'nothing'"),
        (Answer("<!doctype html><html>"), "doctype html"),
        (Answer(CSV, status=403), "HTTP 403"),
        (Answer(CSV.replace("170.5", "N/D")), "'N/D' as a price"),
        (Answer(CSV.replace("2025-11-21", "21.11.2025")), "the line '21.11.2025"),
        (Answer(CSV + "2025-11-22,1"), "the line '2025-11-22,1'"),
    ],
)
def test_an_answer_of_stooq_that_cannot_be_used_is_told_of(answer: Answer, why: str) -> None:
    with pytest.raises(FetchTrouble, match=why):
        closes(lambda _: answer)


# Yahoo ------------------------------------------------------------------------------------------------------------


class Ticker:
    """As much of yfinance's Ticker as is used."""

    def __init__(self, name: str) -> None:
        self.name = name

    def history(self, **asked: object) -> pandas.DataFrame:
        assert asked["auto_adjust"] is False and (asked["start"], asked["end"]) == ("2025-11-20", "2025-11-22")
        if self.name == "GONE":
            raise RuntimeError("possibly delisted")
        days = pandas.DatetimeIndex(["2025-11-20", "2025-11-21"], tz="America/New_York")
        return pandas.DataFrame({"Close": [17.049999237060547, float("nan")]}, index=days)

    @property
    def splits(self) -> pandas.Series:
        return pandas.Series([0.1], index=pandas.DatetimeIndex(["2026-01-20"], tz="America/New_York"))


def yahoo(ticker: str) -> Closes:
    with Web("x") as here:
        return SHARE_SOURCES["yahoo"](here, ticker, date(2025, 11, 20), date(2025, 11, 21))


def test_yahoo_gives_closes_and_splits_in_plain_digits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yfinance", SimpleNamespace(Ticker=Ticker))
    found = yahoo("ACME")
    assert [(row.day, row.close) for row in found.closes] == [(date(2025, 11, 20), Decimal("17.05"))]
    assert found.splits is not None
    assert [(row.day, row.ratio) for row in found.splits] == [(date(2026, 1, 20), Decimal("0.1"))]
    assert found.content == b"day,close,split\n2025-11-20,17.05,\n2026-01-20,,0.1\n"


def test_yahoo_that_has_nothing_or_is_not_installed_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yfinance", SimpleNamespace(Ticker=Ticker))
    with pytest.raises(FetchTrouble, match="no closes of GONE"):
        yahoo("GONE")
    monkeypatch.setitem(sys.modules, "yfinance", None)
    with pytest.raises(FetchTrouble, match=r"install datmon\[prices\]"):
        yahoo("ACME")


# European Central Bank --------------------------------------------------------------------------------------------

ECB = (
    "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\r\n"
    "EXR.D.CAD.EUR.SP00.A,D,CAD,EUR,SP00,A,2025-11-20,1.6217\r\n"
    "EXR.D.CAD.EUR.SP00.A,D,CAD,EUR,SP00,A,2025-11-21,NaN\r\n"
    "EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2025-11-20,1.1514\r\n"
)


def fixed(answer: Answer) -> list[tuple[str, date, Decimal, datetime]]:
    with serving(lambda _: answer) as server, web(server) as here:
        found = rates(here, ("USD", "CAD"), date(2025, 11, 20), date(2025, 11, 21))
    assert server.paths == [
        "/service/data/EXR/D.USD+CAD.EUR.SP00.A?startPeriod=2025-11-20&endPeriod=2025-11-21&format=csvdata&detail=dataonly"
    ]
    return [(rate.currency, rate.day, rate.per_euro, rate.at) for rate in found.rates]


def test_euro_rates_are_known_when_the_bank_publishes_them() -> None:
    published = datetime(2025, 11, 20, 15, 0, tzinfo=UTC)  # 16:00 in Frankfurt
    assert fixed(Answer(ECB, kind="text/csv")) == [
        ("CAD", date(2025, 11, 20), Decimal("1.6217"), published),
        ("USD", date(2025, 11, 20), Decimal("1.1514"), published),
    ]


def test_days_without_rates_give_none() -> None:
    assert fixed(Answer("", status=404)) == []
    assert fixed(Answer("")) == []


@pytest.mark.parametrize(
    "answer",
    [Answer("<html>maintenance</html>"), Answer(ECB.replace("CAD,EUR", "XXX,EUR")), Answer(ECB, status=400)],
)
def test_an_answer_of_the_bank_that_cannot_be_used_is_told_of(answer: Answer) -> None:
    with pytest.raises(FetchTrouble, match="European Central Bank"):
        fixed(answer)
