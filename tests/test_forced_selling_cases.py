"""The firms of 2025 that sold, and some that did not: distances and levels as computed by hand from public figures."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from factories import exposure_of, fact, instrument

from datmon.exposure import Exposure
from datmon.fact import Fact
from datmon.figures import Exactness, Figure, Missing
from datmon.forced_sale import ForcedSales, horizons
from datmon.funding_gate import SUPPOSED, Gate
from datmon.pledges import Pledge
from datmon.ranking import level_of
from datmon.rulebook import judge
from datmon.valuation import ratio

FILE = Path(__file__).parent.parent / "fixtures" / "cases" / "forced_selling.toml"
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text("utf-8"))["case"]


def facts_of(case: Mapping[str, Any]) -> list[Fact]:
    issuer, day = case["issuer"], str(case["day"])
    days = {day: case["coins"], **case.get("prices_before", {})}
    told = [
        fact(row[0], row[1], row[2], issuer=issuer, asset=row[3] if len(row) > 3 else None, source="curated")
        for row in case["facts"]
    ]
    told += [fact("coin_price_usd", price, on, asset=coin) for on, row in days.items() for coin, price in row.items()]
    told += [instrument(row["kind"], row["known"], issuer=issuer, **_terms(row)) for row in case["instruments"]]
    if "share_price" in case:
        told.append(fact("share_price_usd", case["share_price"], day, issuer=issuer))
    return told


def _terms(row: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in row.items() if name not in ("kind", "known")}


def firm_of(case: Mapping[str, Any]) -> Exposure:
    day: date = case["day"]
    return exposure_of(facts_of(case), case["issuer"], day, tuple(case["coins"]))


def _rounded(figure: Figure, like: str) -> Decimal:
    assert not isinstance(figure, Missing), figure.reason
    return figure.value.quantize(Decimal(like))


def _loan(firm: Exposure) -> Pledge:
    (loan,) = firm.pledges
    return loan


def _sales(firm: Exposure) -> ForcedSales:
    assert firm.sales is not None
    return firm.sales


FIGURES = {
    "secured_share": lambda firm: (
        ratio("", "", firm.sheet.secured_cash_debt, firm.valuation.coin_value)
        if isinstance(firm.sheet.restricted_cash, Missing)
        else next(row.measured for row in judge(firm) if row.rule == "secured_debt_cover")
    ),
    "mnav": lambda firm: firm.valuation.mnav_basic,
    "loan_to_value": lambda firm: _loan(firm).loan_to_value,
    "pledged": lambda firm: _loan(firm).pledged,
    "health_factor": lambda firm: _loan(firm).health_factor,
    "close_price": lambda firm: _loan(firm).close_price,
    "last_price": lambda firm: _loan(firm).last_price,
    "months_of_cover": lambda firm: firm.needs.months_of_cover,
    "buyback_left": lambda firm: firm.needs.buyback_left,
}
BY_DAYS = {
    "shortfall_shut": lambda firm, days: _sales(firm).within(days, Gate.SHUT).shortfall,
    "shortfall_open": lambda firm, days: _sales(firm).within(days, Gate.OPEN).shortfall,
    "trigger_price": lambda firm, days: _sales(firm).within(days, Gate.SHUT).trigger_price,
    "coins_to_sell": lambda firm, days: _sales(firm).within(days, Gate.SHUT).coins,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_worked_case_comes_out_as_by_hand(case: dict[str, Any]) -> None:
    firm, expected = firm_of(case), dict(case["expected"])
    statuses = {row.rule: str(row.status) for row in judge(firm)}
    assert {rule: statuses[rule] for rule in expected["verdicts"]} == expected["verdicts"]
    for name in FIGURES.keys() & expected.keys():
        assert _rounded(FIGURES[name](firm), expected[name]) == Decimal(expected[name]), name
    for name in BY_DAYS.keys() & expected.keys():
        for days, number in expected[name].items():
            assert _rounded(BY_DAYS[name](firm, int(days)), number) == Decimal(number), (name, days)


@pytest.mark.parametrize("case", [row for row in CASES if "level" in row["expected"]], ids=lambda case: case["name"])
def test_a_worked_case_has_its_level(case: dict[str, Any]) -> None:
    assert str(level_of(judge(firm_of(case)))) == case["expected"]["level"]


@pytest.mark.parametrize("case", [row for row in CASES if "gate" in row["expected"]], ids=lambda case: case["name"])
def test_a_worked_case_has_its_gate(case: dict[str, Any]) -> None:
    assert str(firm_of(case).gate.gate) == case["expected"]["gate"]


@pytest.mark.parametrize(
    "case", [row for row in CASES if "call_price_low" in row["expected"]], ids=lambda case: case["name"]
)
def test_a_hidden_level_gives_an_interval_of_prices(case: dict[str, Any]) -> None:
    price, expected = _loan(firm_of(case)).call_price, case["expected"]
    assert not isinstance(price, Missing)
    assert price.exactness is Exactness.ESTIMATED
    told = (price.low.quantize(Decimal("0.01")), price.high.quantize(Decimal("0.01")))
    assert told == (Decimal(expected["call_price_low"]), Decimal(expected["call_price_high"]))


@pytest.mark.parametrize(
    "case", [row for row in CASES if "first_date" in row["expected"]], ids=lambda case: case["name"]
)
def test_a_worked_case_has_its_first_date(case: dict[str, Any]) -> None:
    assert _sales(firm_of(case)).first_date == case["expected"]["first_date"]


def test_an_estimate_of_the_pledged_coins_is_labelled_as_one() -> None:
    (case,) = [row for row in CASES if "is_estimate" in row["expected"]]
    pledged = _loan(firm_of(case)).pledged
    assert not isinstance(pledged, Missing)
    assert pledged.exactness is Exactness.ESTIMATED


def test_where_nothing_forces_there_is_no_trigger_at_any_price() -> None:
    (case,) = [row for row in CASES if "no_trigger" in row["expected"]]
    sales = _sales(firm_of(case))
    triggers = [sales.within(days, gate).trigger_price for days in horizons() for gate in SUPPOSED]
    assert all(isinstance(price, Missing) for price in triggers)
    assert sales.first_date is None


@pytest.mark.parametrize(
    ("price", "ratio_to"),
    [("120000", "0.487"), ("100000", "0.584"), ("85087.62", "0.687"), ("73051.95", "0.800"), ("60000", "0.974")],
)
def test_the_debentures_on_1617_pledged_coins_at_any_price(price: str, ratio_to: str) -> None:
    (after,) = [case for case in CASES if case["name"].startswith("SQNS after")]
    case = after | {"coins": {"BTC": price}}
    assert _rounded(_loan(firm_of(case)).loan_to_value, "0.001") == Decimal(ratio_to)
