"""What no ranking may do: look ahead, take missing for clear, or put a firm further off because it got worse."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from factories import exposure_of, fact, instrument
from hypothesis import given, settings
from hypothesis import strategies as st
from test_forced_selling_cases import CASES, facts_of

from datmon.calendars import end_of_day
from datmon.curated import read_table
from datmon.exposure import Exposure
from datmon.fact import Fact
from datmon.ledger import MARKET, PRICES
from datmon.ranking import level_of
from datmon.rulebook import Status, judge

DAY = date(2025, 11, 21)
ON_DEBT = ("secured_debt_cover", "pledged_collateral", "due_dates", "debt_cover")
_TOTALS = ("debt_principal_usd", "secured_debt_principal_usd")


def told(firm: Exposure) -> list[tuple[object, ...]]:
    return [(row.rule, row.status, row.measured.value, row.reason, row.deadline) for row in judge(firm)]


def level(facts: Iterable[Fact], issuer: str = "XYZ", day: date = DAY, coins: Sequence[str] = ("BTC",)) -> Status:
    return level_of(judge(exposure_of(facts, issuer, day, coins)))


def _kept_back(facts: Sequence[Fact], day: date) -> Iterator[tuple[Fact, list[Fact], list[Fact]]]:
    """Each fact, the facts with it told a day later than the day asked of, and the facts without it."""
    for number, one in enumerate(facts):
        rest = [*facts[:number], *facts[number + 1 :]]
        yield one, [*rest, replace(one, known_at=end_of_day(day) + timedelta(days=1))], rest


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_fact_told_a_day_later_has_no_effect(case: dict[str, object]) -> None:
    issuer, day, coins = str(case["issuer"]), case["day"], tuple(case["coins"])  # type: ignore[call-overload]
    assert isinstance(day, date)
    facts = facts_of(case)
    whole, moved = told(exposure_of(facts, issuer, day, coins)), 0
    for one, later, without in _kept_back(facts, day):
        seen = told(exposure_of(without, issuer, day, coins))
        assert told(exposure_of(later, issuer, day, coins)) == seen, one.measure
        moved += seen != whole
    assert moved > len(facts) / 3  # most of what a case tells counts, so that the comparison can fail


@pytest.fixture(scope="module")
def curated(shared: Path) -> dict[str, list[Fact]]:
    tables = ("facts.csv", "instruments.csv", "splits.csv", "coins.csv", "closes.csv")
    firms: dict[str, list[Fact]] = {MARKET: []}
    for name in tables:
        for one in read_table(name, (shared / "curated" / name).read_bytes())[1]:
            recent = DAY - timedelta(days=40) <= one.day <= DAY
            if one.known_at <= end_of_day(DAY) and (one.measure not in PRICES or recent):
                firms.setdefault(MARKET if one.measure.startswith("coin_price") else one.issuer, []).append(one)
    return firms


@pytest.mark.real
def test_no_fact_of_any_firm_reaches_a_ranking_of_the_day_before(curated: dict[str, list[Fact]]) -> None:
    prices = curated[MARKET]
    for issuer, facts in curated.items():
        coins = tuple({one.asset for one in facts if one.measure == "holdings_units" and one.asset})
        mine = [one for one in prices if one.asset in coins]
        told_of = [one for one in facts if one.measure not in PRICES]
        closes = [one for one in facts if one.measure in PRICES]
        for one, later, without in _kept_back(told_of, DAY) if issuer and coins else ():
            then = told(exposure_of([*later, *closes, *mine], issuer, DAY, coins))
            assert then == told(exposure_of([*without, *closes, *mine], issuer, DAY, coins)), (issuer, one.measure)


@pytest.mark.real
def test_no_firm_without_debt_facts_is_clear(curated: dict[str, list[Fact]]) -> None:
    for issuer, facts in curated.items():
        coins = tuple({one.asset for one in facts if one.measure == "holdings_units" and one.asset})
        held = [one for one in facts if one.measure == "holdings_units"]
        if issuer and held and held[-1].number > 0:
            left = [one for one in facts if one.measure not in (*_TOTALS, "instrument")]
            assert level([*left, *curated[MARKET]], issuer, DAY, coins) is not Status.CLEAR, issuer


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_without_its_debt_facts_no_firm_is_clear(case: dict[str, object]) -> None:
    issuer, day, coins = str(case["issuer"]), case["day"], tuple(case["coins"])  # type: ignore[call-overload]
    assert isinstance(day, date)
    left = [one for one in facts_of(case) if one.measure not in (*_TOTALS, "instrument")]
    verdicts = judge(exposure_of(left, issuer, day, coins))
    raised = [row.rule for row in verdicts if row.status not in (Status.UNKNOWN, Status.CLEAR)]
    assert not set(raised) & set(ON_DEBT)
    assert level_of(verdicts) is Status.UNKNOWN or raised


# worse is never further off -------------------------------------------------------------------------------------

MONEY = st.integers(0, 250).map(lambda million: million * 1_000_000)
FIRMS = st.fixed_dictionaries(
    {
        "loan": MONEY,
        "other": MONEY,
        "cash": st.none() | MONEY,
        "burn": st.none() | st.integers(0, 40).map(lambda million: million * 500_000),
        "price": st.integers(10_000, 150_000),
        "premium": st.none() | st.sampled_from(["0.30", "0.70", "0.79", "0.84", "0.90", "1.00", "1.20", "3.00"]),
        "pledged": st.none() | st.integers(1, 1200),
        "at_start": st.none() | st.sampled_from(["0.4", "0.6"]),
        "call": st.none() | st.sampled_from(["0.5", "0.7"]),
        "kind": st.sampled_from(["term_loan", "convertible", "defi_loan", "repo"]),
        "put_in": st.none() | st.integers(1, 800),
        "buyback": st.none() | MONEY,
        "covenant": st.none() | st.sampled_from(["0.55", "hidden"]),
        "known": st.sampled_from(["2025-09-01", "2025-11-10"]),
    }
)
Firm = dict[str, object]


def facts_made(firm: Firm) -> list[Fact]:
    """A firm of 1,000 coins, one loan on coins and other debt; its share moves with the coin, so its premium stays."""
    loan, other, price = int(str(firm["loan"])), int(str(firm["other"])), Decimal(str(firm["price"]))
    put = None if firm["put_in"] is None else DAY + timedelta(days=int(str(firm["put_in"])))
    terms = {
        "principal_usd": loan, "secured": "yes", "pledged_asset": "BTC", "pledged_units": firm["pledged"],
        "ltv_initial": firm["at_start"], "ltv_margin_call": firm["call"], "issued": "2025-08-01", "put_date": put,
        "maturity": "2029-01-01" if put else None, "covenant_debt_to_coins": firm["covenant"],
    }  # fmt: skip
    row = instrument(str(firm["kind"]), str(firm["known"]), **{k: str(v) for k, v in terms.items() if v is not None})
    second = int(str(firm.get("second", 0)))
    stated = {
        "debt_principal_usd": loan + other + second, "secured_debt_principal_usd": loan + second,
        "cash_usd": firm["cash"],
        "quarterly_burn_usd": firm["burn"], "preferred_liquidation_usd": 0, "buyback_authorised_usd": firm["buyback"],
    }  # fmt: skip
    found = [fact(name, str(value), source="curated") for name, value in stated.items() if value is not None]
    found += [fact("holdings_units", "1000", asset="BTC"), fact("coin_price_usd", "100000", "2025-08-01", asset="BTC")]
    found += [fact("coin_price_usd", str(price), "2025-11-21", asset="BTC"), row]
    if second:
        terms = {"principal_usd": second, "secured": "yes", "pledged_asset": "BTC", "issued": "2025-08-02"}
        found.append(instrument("term_loan", str(firm["known"]), **{k: str(v) for k, v in terms.items()}))
    if firm["premium"] is not None:
        share = Decimal(str(firm["premium"])) * price * 1000 / 1_000_000
        found += [
            fact("shares_outstanding", "1000000"),
            fact("share_price_usd", str(share), "2025-11-21"),
        ]
    return found


def worsened(firm: Firm, **changed: object) -> None:
    before, after = level(facts_made(firm)), level(facts_made({**firm, **changed}))
    assert after.severity <= before.severity, (before, after)


@settings(max_examples=150, deadline=None)
@given(FIRMS, st.integers(1, 200))
def test_more_pledged_debt_never_helps(firm: Firm, million: int) -> None:
    worsened(firm, loan=int(str(firm["loan"])) + million * 1_000_000)


@settings(max_examples=150, deadline=None)
@given(FIRMS, st.integers(1, 200), st.integers(0, 200))
def test_more_of_a_second_loan_on_the_same_coins_never_helps(firm: Firm, million: int, more: int) -> None:
    second = million * 1_000_000
    worsened({**firm, "second": second}, second=second + more * 1_000_000)


@settings(max_examples=150, deadline=None)
@given(FIRMS, st.integers(1, 200))
def test_a_second_loan_on_the_same_coins_never_moves_the_price_that_forces_down(firm: Firm, million: int) -> None:
    before, after = (
        exposure_of(facts_made(made), "XYZ", DAY).pledges for made in (firm, {**firm, "second": million * 1_000_000})
    )
    prices = [max((row.last_price.value or Decimal(0) for row in rows), default=Decimal(0)) for rows in (before, after)]
    assert prices[1] >= prices[0]


@settings(max_examples=150, deadline=None)
@given(FIRMS, st.integers(1, 99))
def test_a_lower_coin_price_never_helps_at_the_same_premium(firm: Firm, percent: int) -> None:
    worsened(firm, price=Decimal(str(firm["price"])) * percent / 100)


@settings(max_examples=150, deadline=None)
@given(FIRMS.filter(lambda firm: firm["cash"] is not None), st.integers(0, 99))
def test_less_cash_never_helps(firm: Firm, percent: int) -> None:
    worsened(firm, cash=Decimal(str(firm["cash"])) * percent / 100)


@settings(max_examples=150, deadline=None)
@given(FIRMS.filter(lambda firm: firm["put_in"] is not None), st.integers(0, 99))
def test_an_earlier_put_never_helps(firm: Firm, percent: int) -> None:
    worsened(firm, put_in=int(str(firm["put_in"])) * percent // 100)
