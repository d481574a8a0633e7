"""Prices into the home: only what is missing, at the share's close, as traded, each with source and instant."""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from local_servers import Answer, LocalServer, serving

import datmon
from datmon.arrivals import SourceReport
from datmon.errors import FetchTrouble
from datmon.fact import Fact
from datmon.issuers import Issuers, issuers, with_own
from datmon.market_data.quotes import Split
from datmon.monitor import Monitor
from datmon.price_intake import PriceOrder, sync_prices
from datmon.prices import coin_price, dollars_for
from datmon.traded_closes import said_once, unadjusted
from datmon.web import Web

NOW = datetime(2025, 12, 1, 12, 0, tzinfo=UTC)
WEEK = PriceOrder(date(2025, 11, 24), date(2025, 11, 30), NOW, ("coinbase",), ("stooq",))
HOSTS = (
    "https://api.exchange.coinbase.com",
    "https://api.kraken.com",
    "https://stooq.com",
    "https://data-api.ecb.europa.eu",
)
MSTR = Issuers([issuers()["MSTR"]])
CLOSES = {
    "2025-11-21": "170.5",
    "2025-11-24": "179.04",
    "2025-11-25": "172.19",
    "2025-11-26": "175.64",
    "2025-11-28": "177.18",
}


def stooq(path: str, table: dict[str, str] = CLOSES) -> Answer:
    asked = parse_qs(urlsplit(path).query)
    rows = [
        f"{day},1,1,1,{close},1"
        for day, close in table.items()
        if asked["d1"][0] <= day.replace("-", "") <= asked["d2"][0]
    ]
    return Answer("\n".join(["Date,Open,High,Low,Close,Volume", *rows]) if rows else "No data")


def coinbase(path: str) -> Answer:
    """A candle for every hour or day asked for; its close tells the hour at which it ends: 86000 + day + hour / 100."""
    asked = parse_qs(urlsplit(path).query)
    step = timedelta(seconds=int(asked["granularity"][0]))
    begin, rows = datetime.fromisoformat(asked["start"][0]), []
    while begin <= datetime.fromisoformat(asked["end"][0]):
        end = begin + step
        rows.append([int(begin.timestamp()), 1, 1, 1, round(86000 + end.day + end.hour / 100, 2), 1])
        begin += step
    return Answer(json.dumps(rows[::-1]), kind="application/json")


def site(path: str) -> Answer:
    return stooq(path) if path.startswith("/q/d/l/") else coinbase(path)


@pytest.fixture
def monitor(tmp_path: Path) -> Iterator[Monitor]:
    with datmon.open(tmp_path / "home") as opened:
        yield opened


def synced(
    monitor: Monitor,
    answers: Callable[[str], Answer] = site,
    order: PriceOrder = WEEK,
    rows: Issuers = MSTR,
) -> tuple[SourceReport, LocalServer]:
    with (
        serving(answers) as server,
        Web("x", per_second=1000, attempts=1, instead=dict.fromkeys(HOSTS, server.url)) as web,
    ):
        report = sync_prices(monitor.home, rows, order, web)
    monitor.forget()
    return report, server


def prices(monitor: Monitor, measure: str) -> dict[str, str]:
    return {fact.day.isoformat(): f"{fact.number:f}" for fact in monitor.home.store.facts(measure=measure)}


def priced(monitor: Monitor, day: str, known_at: str | None = None) -> tuple[str, datetime]:
    clocks = datmon.clocks_of(day, known_at)
    figure = coin_price(monitor.ledger(clocks.known_at), "BTC", clocks.as_of, clocks.known_at)
    assert figure.value is not None
    return f"{figure.value.normalize():f}", figure.known_at  # type: ignore[union-attr]


def imported(monitor: Monitor, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    datmon.import_(monitor, folder / name)


# what comes ---------------------------------------------------------------------------------------------------------


def test_a_week_of_prices_comes_in_three_requests(monitor: Monitor) -> None:
    report, server = synced(monitor)
    # seven days in UTC, four sessions (Thanksgiving has none) of the coin and of the share
    assert (report.brought, report.known, report.failures) == (7 + 4 + 4, 0, ())
    assert report.requests == len(server.paths) == 3
    assert prices(monitor, "share_price_usd") == {day: close for day, close in CLOSES.items() if day > "2025-11-21"}


def test_the_coin_is_taken_when_the_share_closed_also_on_a_half_day(monitor: Monitor) -> None:
    synced(monitor)
    at_close = prices(monitor, "coin_price_at_share_close_usd")
    assert at_close["2025-11-26"] == "86026.21"  # 16:00 in New York is 21:00 UTC
    assert at_close["2025-11-28"] == "86028.18"  # 13:00 on the day after Thanksgiving
    assert "2025-11-27" not in at_close


def test_a_valuation_takes_the_price_at_the_close_and_on_other_days_the_close_in_utc(monitor: Monitor) -> None:
    synced(monitor)
    assert priced(monitor, "2025-11-28") == ("86028.18", datetime(2025, 11, 28, 18, 0, tzinfo=UTC))
    assert priced(monitor, "2025-11-29")[0] == "86030"  # Saturday's close, at midnight
    assert priced(monitor, "2025-11-27")[0] == "86028"  # Thanksgiving


def test_no_price_is_known_before_its_instant(monitor: Monitor) -> None:
    synced(monitor)
    before, after = "2025-11-26T20:59:59Z", "2025-11-26T21:00:00Z"
    assert priced(monitor, "2025-11-26", before)[0] == "86025.21"  # the last price is of the day before
    assert priced(monitor, "2025-11-26", after)[0] == "86026.21"


def test_every_price_names_its_source_and_the_answer_it_was_read_from(monitor: Monitor) -> None:
    synced(monitor)
    for measure, source in (
        ("coin_price_usd", "Coinbase Exchange BTC-USD"),
        ("coin_price_at_share_close_usd", "Coinbase Exchange BTC-USD"),
        ("share_price_usd", "Stooq mstr.us"),
    ):
        for fact in monitor.home.store.facts(measure=measure):
            assert fact.note.startswith(f"{source}, answer ")
            assert monitor.home.archive.get(fact.note.split("answer ")[1][:64])
            assert fact.citation.holds_in(monitor.home.document(fact.citation.document).text)


def test_a_second_sync_asks_for_nothing(monitor: Monitor) -> None:
    synced(monitor)
    report, server = synced(monitor)
    assert (report.brought, report.known, server.paths) == (0, 15, [])


def test_what_was_imported_is_not_asked_for(monitor: Monitor, tmp_path: Path) -> None:
    days = [f"2025-11-{day}" for day in range(24, 31)]
    imported(monitor, tmp_path, "coins.csv", "date,asset,close_usd\n" + "".join(f"{day},BTC,1\n" for day in days))
    _, server = synced(monitor)
    assert not [path for path in server.paths if "granularity=86400" in path]
    assert prices(monitor, "coin_price_usd")["2025-11-24"] == "1"


def test_a_day_that_has_not_ended_has_no_close(monitor: Monitor) -> None:
    order = PriceOrder(
        date(2025, 11, 26), date(2025, 11, 26), datetime(2025, 11, 26, 21, 30, tzinfo=UTC), ("coinbase",)
    )
    synced(monitor, order=order)
    assert prices(monitor, "coin_price_usd") == {}
    assert prices(monitor, "coin_price_at_share_close_usd") == {"2025-11-26": "86026.21"}


def test_an_hour_without_a_trade_leaves_the_close_in_utc(monitor: Monitor) -> None:
    def answers(path: str) -> Answer:
        if "granularity=3600" in path:
            rows = [row for row in json.loads(coinbase(path).body) if row[4] != 86026.21]
            return Answer(json.dumps(rows))
        return site(path)

    report, _ = synced(monitor, answers)
    assert "2025-11-26" not in prices(monitor, "coin_price_at_share_close_usd")
    assert priced(monitor, "2025-11-26")[0] == "86027"
    assert report.failures == ()


# sources that fail --------------------------------------------------------------------------------------------------


def test_the_next_source_is_asked_for_what_the_first_did_not_have(monitor: Monitor) -> None:
    def answers(path: str) -> Answer:
        if path.startswith("/products/"):
            return Answer('{"message": "NotFound"}', 404)
        if path.startswith("/0/public/OHLC"):
            begin = int(parse_qs(urlsplit(path).query)["since"][0])
            step = int(parse_qs(urlsplit(path).query)["interval"][0]) * 60
            rows = [[begin + step * n, "1", "1", "1", "87000.5", "1", "1", 1] for n in range(200)]
            return Answer(json.dumps({"error": [], "result": {"XXBTZUSD": rows, "last": 1}}))
        return site(path)

    order = PriceOrder(WEEK.since, WEEK.until, NOW, ("coinbase", "kraken"), ("stooq",))
    report, _ = synced(monitor, answers, order)
    assert prices(monitor, "coin_price_at_share_close_usd")["2025-11-26"] == "87000.5"
    assert (report.brought, report.failures) == (15, ())


def test_a_source_that_refuses_is_told_of_and_the_others_come(monitor: Monitor) -> None:
    report, _ = synced(
        monitor, lambda path: Answer("Exceeded the daily hits limit") if "/q/d/l/" in path else coinbase(path)
    )
    assert report.brought == 11
    ((where, why),) = report.failures
    assert where == "MSTR share_price_usd"
    assert "4 sessions have no close" in why and "daily hits limit" in why
    visits = {visit.subject: visit.succeeded_at for visit in monitor.home.store.visits()}
    assert visits == {"BTC": NOW, "MSTR": None}


def test_a_source_that_does_not_answer_at_all_is_asked_once(monitor: Monitor) -> None:
    rows = Issuers([issuers()["MSTR"], issuers()["BMNR"], issuers()["FWDI"]])  # three shares, three coins
    report, server = synced(
        monitor,
        lambda path: Answer("Exceeded the daily hits limit") if "/q/d/l/" in path else Answer("busy", status=503),
        rows=rows,
    )
    assert len(server.paths) == 2
    assert (report.brought, len(report.failures)) == (0, 9)


def test_a_source_that_there_is_not_is_told_of_before_anything_is_asked(monitor: Monitor) -> None:
    with pytest.raises(FetchTrouble, match="'binance' is no source of prices"):
        synced(monitor, order=PriceOrder(WEEK.since, WEEK.until, NOW, ("binance",)))


def test_the_price_of_another_coin_is_refused(monitor: Monitor) -> None:
    report, _ = synced(monitor, rows=Issuers([issuers()["FWDI"]]))  # the stand-in gives bitcoin's prices for any coin
    assert prices(monitor, "coin_price_usd") == {}
    assert "that is another coin's price" in report.failures[0][1]


def test_what_came_before_a_stop_is_kept(monitor: Monitor) -> None:
    def stopped(path: str) -> Answer:
        if "/q/d/l/" in path:
            asked.append(path)
        return site(path)

    asked: list[str] = []

    def told(name: str) -> None:
        if name == "MSTR":
            raise KeyboardInterrupt

    with (
        serving(stopped) as server,
        Web("x", per_second=1000, attempts=1, instead=dict.fromkeys(HOSTS, server.url)) as web,
        pytest.raises(KeyboardInterrupt),
    ):
        sync_prices(monitor.home, MSTR, WEEK, web, told)
    assert (len(prices(monitor, "coin_price_usd")), asked) == (7, [])


# closes as traded ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("close", "splits", "traded"),
    [
        ("11.5", (), "11.5"),
        ("11.5", (Split(date(2026, 2, 6), Decimal("0.05")),), "0.575"),  # 1 for 20: twenty times too high
        ("30", (Split(date(2026, 2, 6), Decimal(7)),), "210"),  # 7 for 1
        ("11.5", (Split(date(2025, 11, 24), Decimal("0.05")),), "11.5"),  # traded after the split already
        ("11.5", (Split(date(2026, 3, 2), Decimal("0.05")),), "11.5"),  # after the data were taken
        ("40", (Split(date(2026, 1, 2), Decimal("0.1")), Split(date(2026, 2, 2), Decimal("0.5"))), "2"),
    ],
)
def test_a_close_is_restored_as_it_was_traded(close: str, splits: tuple[Split, ...], traded: str) -> None:
    restored, _ = unadjusted(Decimal(close), date(2025, 11, 24), splits, date(2026, 2, 20))
    assert restored == Decimal(traded)


def test_a_split_that_several_filings_state_is_one_split_of_the_day_said_most() -> None:
    stated = [
        Split(date(2025, 5, 6), Decimal("0.0667")),
        Split(date(2025, 5, 9), Decimal("0.06666667")),
        Split(date(2025, 5, 9), Decimal("0.0667")),
        Split(date(2025, 7, 1), Decimal("0.02")),  # another one
        Split(date(2024, 5, 9), Decimal("0.0667")),  # a year before
    ]
    found = said_once(stated)
    assert [(split.day, round(split.ratio, 3)) for split in found] == [
        (date(2024, 5, 9), Decimal("0.067")),
        (date(2025, 5, 9), Decimal("0.067")),
        (date(2025, 7, 1), Decimal("0.020")),
    ]


SPLIT = "ticker,measure,asset,value,unit,as_of,known_at\nASST,split_ratio,,0.05,new/old,2026-02-06,2026-02-03\n"
LATER = datetime(2026, 2, 20, 12, 0, tzinfo=UTC)
ADJUSTED = {"2025-11-24": "20", "2025-11-25": "22", "2026-01-29": "12", "2026-02-18": "11.9", "2026-02-19": "12.5"}
ASST = Issuers([issuers()["ASST"]])


def split_site(path: str) -> Answer:
    return stooq(path, ADJUSTED) if path.startswith("/q/d/l/") else coinbase(path)


@pytest.mark.real
def test_the_closes_of_the_curated_table_are_restored_as_their_makers_did(shared: Path) -> None:
    splits: dict[str, list[Split]] = {}
    for row in rows_of(shared / "curated" / "splits.csv"):
        if row["in_price_file"] == "yes":
            ratio = Decimal(row["ratio_new"]) / Decimal(row["ratio_old"])
            splits.setdefault(row["ticker"], []).append(Split(date.fromisoformat(row["effective_date"]), ratio))
    checked = 0
    for row in rows_of(shared / "curated" / "closes.csv"):
        if row["close_unadjusted"] and row["restore_quality"] == "yes" and row["ticker"] in splits:
            day, mine = date.fromisoformat(row["date"]), splits[row["ticker"]]
            traded, _ = unadjusted(Decimal(row["close"]), day, mine, date(2026, 2, 18))
            theirs = Decimal(row["close_unadjusted"])
            assert abs(traded - theirs) <= theirs / 1000, row
            checked += 1
    assert checked > 5_000


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_closes_before_a_split_that_a_filing_states_are_restored(monitor: Monitor, tmp_path: Path) -> None:
    imported(monitor, tmp_path, "facts.csv", SPLIT)
    order = PriceOrder(date(2025, 11, 24), date(2026, 2, 19), LATER, ("coinbase",), ("stooq",))
    synced(monitor, split_site, order, ASST)
    found = prices(monitor, "share_price_usd")
    assert (found["2025-11-24"], found["2025-11-25"]) == ("1", "1.1")
    assert found["2026-02-19"] == "12.5"
    assert "2026-01-29" not in found  # too near the split to say on which side it was traded
    sure = {fact.day.isoformat(): fact.confidence for fact in monitor.home.store.facts(measure="share_price_usd")}
    assert (sure["2025-11-24"], sure["2026-02-19"]) == ("medium", "high")


def test_closes_that_contradict_what_is_stored_are_not_taken(monitor: Monitor, tmp_path: Path) -> None:
    stored = "ticker,date,close_unadjusted\nASST,2025-11-24,1.00\n"
    imported(monitor, tmp_path, "closes.csv", stored)
    order = PriceOrder(date(2025, 11, 25), date(2025, 11, 26), LATER, ("coinbase",), ("stooq",))
    report, _ = synced(monitor, split_site, order, ASST)
    assert prices(monitor, "share_price_usd") == {"2025-11-24": "1.00"}
    assert "gives 20 for 2025-11-24 where 1.00 is stored: a split is not known" in report.failures[0][1]


def test_a_change_of_the_ads_ratio_acts_like_a_split(monitor: Monitor) -> None:
    table = {"2025-08-01": "11", "2025-11-25": "6"}
    order = PriceOrder(date(2025, 8, 1), date(2025, 8, 1), LATER, ("coinbase",), ("stooq",))
    synced(
        monitor,
        lambda path: stooq(path, table) if "/q/d/l/" in path else coinbase(path),
        order,
        Issuers([issuers()["SQNS"]]),
    )
    assert prices(monitor, "share_price_usd") == {
        "2025-08-01": "1.1"
    }  # 1 ADS of 10 shares became a tenth of one of 100


# coins and currencies -----------------------------------------------------------------------------------------------


def test_coins_that_are_held_are_asked_for_and_staked_ones_are_not(monitor: Monitor, tmp_path: Path) -> None:
    facts = "ticker,measure,asset,value,unit,as_of,known_at\n" + "".join(
        f"MSTR,holdings_units,{coin},5,{coin},2025-11-01,2025-11-02\n" for coin in ("SOL", "JitoSOL", "USDC")
    )
    imported(monitor, tmp_path, "facts.csv", facts)
    _, server = synced(monitor)
    asked = {path.split("/")[2] for path in server.paths if path.startswith("/products/")}
    assert asked == {"BTC-USD", "SOL-USD"}


def test_a_coin_that_nobody_knows_is_told_of(monitor: Monitor) -> None:
    row = '[[issuer]]\noverrides = "MSTR"\ncoin = "NEWCOIN"\n'
    report, _ = synced(monitor, rows=Issuers([with_own("own.toml", row, issuers())["MSTR"]]))
    assert report.failures == (("NEWCOIN", "NEWCOIN is no coin that datmon knows; import its prices as a CSV."),)
    assert report.brought == 4  # the share's closes


def test_a_currency_is_turned_into_dollars_by_the_rates_of_one_day(monitor: Monitor) -> None:
    table = (
        "CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE\nCAD,EUR,2025-11-28,1.6\nUSD,EUR,2025-11-28,1.2\n"
        "CAD,EUR,2025-11-27,1.5\n"
    )
    order = PriceOrder(WEEK.since, WEEK.until, NOW, ("coinbase",), ("stooq",), ("USD", "CAD"))
    synced(monitor, lambda path: Answer(table) if "/EXR/" in path else site(path), order)
    clocks = datmon.clocks_of("2025-11-30")
    ledger = monitor.ledger(clocks.known_at)
    rate = dollars_for(ledger, "CAD", clocks.as_of, clocks.known_at)
    assert (rate.value, rate.unit) == (Decimal("0.75"), "USD/CAD")  # type: ignore[union-attr]
    assert dollars_for(ledger, "EUR", clocks.as_of, clocks.known_at).value == Decimal("1.2")
    before = datmon.clocks_of("2025-11-28", "2025-11-28T14:59Z")  # an hour before the bank publishes
    assert dollars_for(monitor.ledger(before.known_at), "CAD", before.as_of, before.known_at).value is None


def test_the_price_of_a_coin_belongs_to_no_firm(monitor: Monitor) -> None:
    synced(monitor)
    facts: list[Fact] = monitor.home.store.facts(measure="coin_price_at_share_close_usd")
    assert {fact.issuer for fact in facts} == {""}


def test_what_came_of_a_coin_is_kept_before_the_next_name_is_asked_about(monitor: Monitor) -> None:
    class Stop(Exception):
        """Somebody stopped it."""

    def told(name: str) -> None:
        if name == "MSTR":
            raise Stop

    with (
        serving(site) as server,
        Web("x", per_second=1000, attempts=1, instead=dict.fromkeys(HOSTS, server.url)) as web,
        pytest.raises(Stop),
    ):
        sync_prices(monitor.home, MSTR, WEEK, web, told)
    assert len(prices(monitor, "coin_price_usd")) == 7
    assert [(visit.subject, visit.succeeded_at) for visit in monitor.home.store.visits()] == [("BTC", NOW)]
