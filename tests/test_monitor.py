"""The composition: the embedded demonstration through the whole pipeline, and nothing known before its time."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

import datmon
from datmon import balance_sheet, valuation
from datmon.errors import BadInput, UnknownName
from datmon.fact import Fact
from datmon.ledger import Ledger
from datmon.monitor import Clocks, Monitor, stated_in
from datmon.prices import prices_for

NOVEMBER_21 = datmon.clocks_of("2025-11-21")
TWO_PERCENT = Decimal("0.02")


@pytest.fixture(scope="module")
def demonstration() -> Iterator[Monitor]:
    monitor = datmon.open(demo=True)
    yield monitor
    monitor.home.close()


# The figures the field argued about; written from the checked figures of that day, not from the code.
ARGUED = [
    ("SQNS", "coin_value_usd", "192636000", "192640000"),  # 2,264 BTC at 85,088
    ("SQNS", "cost_usd", "264000000", "266000000"),  # near 117k a coin
    ("SQNS", "unrealized_usd", "-73000000", "-71000000"),
    ("SQNS", "debt_to_coins", "0.49", "0.49"),
    ("SQNS", "mnav_basic", "0.40", "0.44"),
    ("FGNX", "unrealized_usd", "-47200000", "-43600000"),
    ("BMNR", "unrealized_usd", "-4600000000", "-4400000000"),
    ("MSTR", "unrealized_usd", "6900000000", "7000000000"),
    ("MSTR", "mnav_basic", "0.89", "0.89"),
]


@pytest.mark.parametrize(("ticker", "field", "low", "high"), ARGUED)
def test_the_demonstration_gives_the_figures_the_field_argued_about(
    demonstration: Monitor, ticker: str, field: str, low: str, high: str
) -> None:
    (firm,) = datmon.value(demonstration, ticker, clocks=NOVEMBER_21)
    value = firm.fields()[field].value
    assert value is not None
    margins = TWO_PERCENT * abs(Decimal(low)), TWO_PERCENT * abs(Decimal(high))
    assert Decimal(low) - margins[0] <= value <= Decimal(high) + margins[1]


@pytest.mark.parametrize(
    ("ticker", "asset", "units"),
    [("SQNS", "BTC", 2_264), ("FGNX", "ETH", 40_005), ("BMNR", "ETH", 3_559_879), ("MSTR", "BTC", 649_870)],
)
def test_the_coins_of_the_four_are_those_they_stated(
    demonstration: Monitor, ticker: str, asset: str, units: int
) -> None:
    (firm,) = datmon.value(demonstration, ticker, clocks=NOVEMBER_21)
    assert {position.asset: position.units.value for position in firm.positions}[asset] == units


def test_secured_debt_ranks_above_a_larger_paper_loss(demonstration: Monitor) -> None:
    rows = datmon.rank(demonstration, clocks=NOVEMBER_21)
    order = [row.issuer for row in rows]
    assert len(order) >= 14
    assert order.index("SQNS") < order.index("BMNR")
    (bmnr,) = (row for row in rows if row.issuer == "BMNR")
    assert bmnr.valuation.debt.value == 0
    firms = [row.rank for row in rows if not row.apart]
    assert [row.rank for row in rows] == [*range(1, len(firms) + 1), *range(1, len(rows) - len(firms) + 1)]


def test_every_number_of_the_demonstration_is_quoted_where_it_says(demonstration: Monitor) -> None:
    facts = datmon.facts(demonstration)
    texts = {key: demonstration.home.document(key).text for key in {fact.citation.document for fact in facts}}
    assert len(facts) > 100
    assert all(fact.citation.holds_in(texts[fact.citation.document]) for fact in facts)


def test_an_explanation_ends_in_quotes_and_says_that_they_were_found(demonstration: Monitor) -> None:
    lines = datmon.explain(demonstration, "SQNS", "unrealized_loss", clocks=NOVEMBER_21)
    text = "\n".join(lines)
    assert "formula: value - cost" in text
    assert "2,264" in text
    assert "sqns" in text.lower()
    assert "quotes found in their documents at their offsets" in lines[-1]


def test_a_quote_that_is_no_longer_there_is_called_out(demonstration: Monitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datmon.fact.Citation.holds_in", lambda *_: False)
    lines = datmon.explain(demonstration, "SQNS", "mnav", clocks=NOVEMBER_21)
    assert lines[-1].startswith("NOT FOUND")


def test_nothing_is_known_before_the_first_filing(demonstration: Monitor) -> None:
    assert datmon.rank(demonstration, clocks=datmon.clocks_of("2025-11-21", "2020-01-01T00:00Z")) == []
    with pytest.raises(UnknownName, match="SQNS"):
        datmon.value(demonstration, "SQNS", clocks=datmon.clocks_of("2020-01-01"))


def test_the_day_before_a_release_its_numbers_are_unknown(demonstration: Monitor) -> None:
    (before,) = datmon.value(demonstration, "FGNX", clocks=datmon.clocks_of("2025-11-21", "2025-11-19T00:00Z"))
    (after,) = datmon.value(demonstration, "FGNX", clocks=NOVEMBER_21)
    assert before.positions[0].units.value == 50_778
    assert after.positions[0].units.value == 40_005


def answers(ledger: Ledger, clocks: Clocks) -> list[object]:
    """All that is answered of every firm, with the facts each answer rests on."""
    found: list[object] = []
    for ticker in ledger.issuers:
        sheet = balance_sheet.sheet(ledger, ticker, clocks.as_of, clocks.known_at)
        coins = [position.asset for position in sheet.positions]
        firm = valuation.value(sheet, prices_for(ledger, ticker, coins, clocks.as_of, clocks.known_at))
        rests_on = [fact.fact_id for figure in firm.fields().values() for fact in stated_in(figure)]
        if coins or rests_on:
            numbers = {name: figure.value for name, figure in firm.fields().items()}
            found.append((ticker, coins, numbers, rests_on, len(sheet.findings)))
    return found


def no_fact_leaks(facts: list[Fact], forms: dict[str, str]) -> int:
    """Just before each instant at which facts became known, answers are as if those and later facts did not exist."""
    everything = Ledger(facts, forms)
    instants = sorted({fact.known_at for fact in facts})
    for instant in instants:
        clocks = Clocks(instant.date(), instant - timedelta(seconds=1))
        earlier = [fact for fact in facts if fact.known_at < instant]
        assert answers(everything, clocks) == answers(Ledger(earlier, forms), clocks), instant
    return len(instants)


def test_no_fact_of_the_demonstration_changes_an_answer_before_it_was_known(demonstration: Monitor) -> None:
    forms = {filing.accession: filing.form for filing in demonstration.home.store.filings()}
    assert no_fact_leaks(datmon.facts(demonstration), forms) > 20


@pytest.mark.real
def test_no_fact_of_the_real_filings_changes_an_answer_before_it_was_known(
    real_monitor: Monitor, real_facts: tuple[Fact, ...]
) -> None:
    forms = {filing.accession: filing.form for filing in real_monitor.home.store.filings()}
    assert no_fact_leaks(list(real_facts), forms) > 100


@pytest.mark.real
def test_a_quarterly_report_of_november_14_is_not_known_on_november_1(real_monitor: Monitor) -> None:
    early = datmon.rank(real_monitor, clocks=datmon.clocks_of("2025-09-30", "2025-11-01T00:00Z"))
    late = datmon.rank(real_monitor, clocks=datmon.clocks_of("2025-09-30", "2025-11-30T00:00Z"))
    units = [{row.issuer: [p.units.value for p in row.valuation.positions] for row in rows} for rows in (early, late)]
    assert Decimal(50_778) not in units[0].get("FGNX", [])
    for row in early:
        for figure in row.valuation.fields().values():
            assert all(fact.known_at <= datetime(2025, 11, 1, tzinfo=UTC) for fact in stated_in(figure))
    assert units[0] != units[1]


def test_a_day_before_the_rules_had_numbers_is_unknown_and_no_error(demonstration: Monitor) -> None:
    rows = datmon.rank(demonstration, clocks=datmon.clocks_of("2024-12-31", "2025-11-21"))
    assert {str(row.level) for row in rows} <= {"unknown"}


def test_clocks_want_a_day_and_an_instant_with_a_zone() -> None:
    with pytest.raises(BadInput, match="not the instant"):
        datmon.clocks_of(datetime(2025, 11, 21, tzinfo=UTC))
    with pytest.raises(BadInput, match="no zone"):
        datmon.clocks_of("2025-11-21", datetime(2025, 11, 21))  # noqa: DTZ001


def test_an_export_writes_every_table_for_the_day(demonstration: Monitor, tmp_path: Path) -> None:
    written = datmon.export(demonstration, tmp_path, clocks=NOVEMBER_21)
    names = "ranking valuation standing holdings facts listing triggers events conflicts unread".split()
    assert [file.name for file in written] == [f"{name}.csv" for name in names]
    for link in ("2025-11-21", "latest"):
        assert (tmp_path / link / "ranking.csv").read_text().splitlines()[1].startswith("1,firms,NAKA,")


def test_the_standing_of_a_firm_is_explained_down_to_its_quotes(demonstration: Monitor) -> None:
    lines = datmon.explain(demonstration, "FGNX", "break_even_debt_and_preferred_usd", clocks=NOVEMBER_21)
    assert lines[0].startswith("FGNX break_even_debt_and_preferred_usd = 856.51 USD/ETH, as of 2025-09-30 (52 days old")
    assert lines[-1] == "checked: 3 of 3 quotes found in their documents at their offsets"


def test_a_published_definition_is_explained_down_to_its_quotes(demonstration: Monitor) -> None:
    # 94.5 million over 2,264 coins at 85,087.62
    lines = datmon.explain(demonstration, "SQNS", "sequans", clocks=NOVEMBER_21)
    assert lines[0].startswith("SQNS sequans = 0.4906, as of ")
    assert lines[-1] == "checked: 3 of 3 quotes found in their documents at their offsets"
    (missing,) = datmon.explain(demonstration, "SQNS", "btc-yield", clocks=NOVEMBER_21)
    assert "needs coins_then, shares_then, coins_now, shares_now, which no sheet has" in missing


def test_every_number_explained_of_an_earlier_day_shows_its_age(demonstration: Monitor) -> None:
    lines = datmon.explain(demonstration, "SQNS", "unrealized_loss", clocks=NOVEMBER_21)
    numbers = [line for line in lines if " = " in line and "as of 2025-11-21," not in line]
    assert len(numbers) > 3
    assert all("17 days old" in line for line in numbers)


def test_a_table_that_is_not_one_is_refused(demonstration: Monitor, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="tables are ranking"):
        datmon.export(demonstration, tmp_path, tables=["rank"], clocks=NOVEMBER_21)


def test_an_unknown_field_is_named_with_those_spelled_alike(demonstration: Monitor) -> None:
    with pytest.raises(UnknownName, match="did you mean mnav or ev-mnav"):
        datmon.explain(demonstration, "SQNS", "mnavv", clocks=NOVEMBER_21)


def test_filings_accepted_after_the_bound_are_passed_over(tmp_path: Path) -> None:
    monitor = datmon.open(tmp_path / "home")
    folder = Path(__file__).resolve().parent.parent / "fixtures" / "demonstration"
    early = datmon.ingest(monitor, folder, bounds=datmon.clocks_of("2025-11-21", "2025-11-05T00:00Z"))
    assert early.new > 0
    assert early.skipped > 0
    assert all(fact.known_at <= datetime(2025, 11, 5, tzinfo=UTC) for fact in datmon.facts(monitor))
    rest = datmon.ingest(monitor, folder)
    assert (rest.new, rest.skipped) == (early.skipped, early.new)


def test_both_clocks_come_from_a_day_alone() -> None:
    assert datmon.clocks_of("2025-11-21") == Clocks(date(2025, 11, 21), datetime(2025, 11, 21, 23, 59, 59, tzinfo=UTC))
