"""Real splits: market cap and mNAV go on across the day, and break by the split's ratio where a factor is left out.

Closes, coins, counts and splits are those of the curated tables; where these have none, the row says who does.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from factories import fact

from datmon.balance_sheet import sheet
from datmon.calendars import end_of_day
from datmon.curated import read_table
from datmon.definition_bridge import bridge, given_by
from datmon.definitions import definition_named
from datmon.dilution import COUNTS, Lens
from datmon.fact import Fact
from datmon.figures import Derived, Missing
from datmon.issuance import issued_since, score
from datmon.issuers import issuers
from datmon.ledger import Ledger
from datmon.prices import prices_for
from datmon.share_lenses import Seen, through_lenses
from datmon.valuation import Valuation, value

pytestmark = pytest.mark.real

# The table's instruments are on the shares of this day, as its README says.
BASIS = "2026-03-01"


@dataclass(frozen=True)
class Crossing:
    """A split: the last session on the old shares, the first on the new, and how many old shares made a new one."""

    ticker: str
    before: date
    after: date
    consolidation: Decimal


CROSSINGS = [
    Crossing("SQNS", date(2025, 9, 16), date(2025, 9, 17), Decimal(10)),
    Crossing("HSDT", date(2025, 6, 30), date(2025, 7, 1), Decimal(50)),
    Crossing("KULR", date(2025, 6, 20), date(2025, 6, 23), Decimal(8)),
    Crossing("ETHZ", date(2025, 10, 17), date(2025, 10, 20), Decimal(10)),
    Crossing("MSTR", date(2024, 8, 7), date(2024, 8, 8), Decimal("0.1")),
]
NAMES = [crossing.ticker for crossing in CROSSINGS]
# What the tables lack: MSTR's class B of mid-2024 is a tenth of the 19,640,250 of later, its class A and its coins are
# round numbers; ETHZ's closes of October 2025 are made up, and that it still
# counts the coins of September; HSDT held no coins then.
LACKING = {
    "MSTR": (
        fact("shares_outstanding", "17700000", "2024-07-24", issuer="MSTR", share_class="A"),
        fact("shares_outstanding", "1964025", "2024-07-24", issuer="MSTR", share_class="B"),
        fact("holdings_units", "226500", "2024-07-31", issuer="MSTR", asset="BTC"),
    ),
    "ETHZ": (
        fact("share_price_usd", "1.90", "2025-10-17", issuer="ETHZ"),
        fact("share_price_usd", "18.70", "2025-10-20", issuer="ETHZ"),
        fact("holdings_units", "102264", "2025-10-10", issuer="ETHZ", asset="ETH"),
    ),
    "HSDT": (fact("holdings_units", "1", "2025-06-30", issuer="HSDT", asset="SOL"),),
}
OUTRUN = ("shares_outstanding", "holdings_units")


@cache
def _tables(folder: Path) -> tuple[Fact, ...]:
    found: list[Fact] = []
    for name in ("facts.csv", "splits.csv", "coins.csv", "closes.csv", "instruments.csv"):
        content = (folder / name).read_bytes()
        found += read_table(name, _on_basis(content) if name == "instruments.csv" else content)[1]
    return tuple(found)


def _on_basis(content: bytes) -> bytes:
    header, *rows = content.decode().splitlines()
    return "\n".join([f"{header},basis", *(f"{row},{BASIS}" for row in rows)]).encode() + b"\n"


def facts_of(shared: Path, ticker: str) -> list[Fact]:
    """The firm's facts and the coins' prices, without those of SQNS from before it had coins."""
    rows = [row for row in _tables(shared / "curated") if row.issuer in (ticker, "")]
    kept = [
        row for row in rows if not (row.issuer == "SQNS" and row.day <= date(2025, 6, 30) and row.measure in OUTRUN)
    ]
    return kept + list(LACKING.get(ticker, ()))


def valued(facts: Iterable[Fact], ticker: str, day: date, known: date | None = None) -> Valuation:
    ledger, known_at = Ledger(facts), end_of_day(known or day)
    shown = sheet(ledger, ticker, day, known_at, issuers()[ticker].ads_ratios)
    return value(shown, prices_for(ledger, ticker, [row.asset for row in shown.positions], day, known_at))


def number(figure: object) -> Decimal:
    found = getattr(figure, "value", None)
    assert found is not None, figure
    return Decimal(found)


def steps(facts: list[Fact], crossing: Crossing, known: date | None = None) -> tuple[Decimal, Decimal]:
    """How market cap and mNAV move over the split, the share's own move and that of the coins taken off."""
    before, after = (valued(facts, crossing.ticker, day, known) for day in (crossing.before, crossing.after))
    move = number(after.share_price) / crossing.consolidation / number(before.share_price)
    market = number(after.market_cap) / number(before.market_cap) / move
    coins = number(after.coin_value) / number(before.coin_value)
    return market, number(after.mnav_basic) / number(before.mnav_basic) * coins / move


@pytest.mark.parametrize("crossing", CROSSINGS, ids=NAMES)
@pytest.mark.parametrize("known", [None, date(2025, 12, 31)], ids=["known then", "known later"])
def test_market_cap_and_mnav_go_on_over_the_day(shared: Path, crossing: Crossing, known: date | None) -> None:
    # ETHZ states 16,000,000 for the day, "about": 0.1 % less than a tenth of 160,176,122
    market, multiple = steps(facts_of(shared, crossing.ticker), crossing, known)
    assert abs(market - 1) < Decimal("0.0012")
    assert abs(multiple - 1) < Decimal("0.0012")


@pytest.mark.parametrize("crossing", CROSSINGS, ids=NAMES)
def test_without_the_split_they_break_by_its_ratio(shared: Path, crossing: Crossing) -> None:
    given = facts_of(shared, crossing.ticker)
    given = [row for row in given if not (row.measure == "shares_outstanding" and row.day == crossing.after)]
    market, _ = steps(given, crossing)
    assert abs(market - 1) < Decimal("0.0001"), "a count of the day itself needs no factor and is left out"
    left = [row for row in given if row.measure not in ("split_ratio", "ads_ratio")]
    market, _ = steps(left, crossing)
    ratio = 1 if crossing.ticker == "SQNS" else crossing.consolidation  # that of SQNS stands in the issuer's row
    assert abs(market / ratio - 1) < Decimal("0.0001")


def test_without_the_ratio_of_its_row_and_of_documents_an_ads_is_taken_for_an_ordinary_share(shared: Path) -> None:
    left = [row for row in facts_of(shared, "SQNS") if row.measure not in ("split_ratio", "ads_ratio")]
    ledger, day = Ledger(left), date(2025, 9, 17)
    shown = sheet(ledger, "SQNS", day, end_of_day(day))
    wrong = value(shown, prices_for(ledger, "SQNS", ["BTC"], day, end_of_day(day))).market_cap
    assert number(wrong) == 100 * number(valued(left, "SQNS", day).market_cap)


@pytest.mark.parametrize("crossing", CROSSINGS, ids=NAMES)
def test_a_close_from_before_is_moved_with_the_count(shared: Path, crossing: Crossing) -> None:
    """Asked of the first day with the last close of the old shares: the market cap is that of the eve, to the cent."""
    given = [
        row
        for row in facts_of(shared, crossing.ticker)
        if not (row.measure == "share_price_usd" and row.day >= crossing.after)
        and not (row.measure == "shares_outstanding" and row.day >= crossing.after)
    ]
    before = valued(given, crossing.ticker, crossing.before).market_cap
    after = valued(given, crossing.ticker, crossing.after).market_cap
    assert round(number(after), 2) == round(number(before), 2)


def test_a_count_before_and_one_after_a_split_agree() -> None:
    """MSTR's class B is the same before and after its 10-for-1; only a factor on the right side makes it so."""
    split = fact("split_ratio", "10", "2024-08-08", "2024-07-11", issuer="MSTR")
    old = fact("shares_outstanding", "1964025", "2024-07-24", issuer="MSTR", share_class="B")
    new = fact("shares_outstanding", "19640250", "2025-06-30", issuer="MSTR", share_class="B")
    for told, day in ((old, date(2024, 8, 8)), (new, date(2025, 7, 1))):
        assert valued([told, split], "MSTR", day).shares.value == 19640250


def test_terms_of_ethzilla_move_with_its_split(shared: Path) -> None:
    """Notes at 34.45 and 30.50 on the new shares are at 3.445 and 3.05 on the old: in or out of the money alike."""
    given = [row for row in facts_of(shared, "ETHZ") if row.measure != "shares_outstanding" or row.day.month == 9]
    counts = [_through(given, "ETHZ", date(2025, 10, day))[Lens.MAXIMUM] for day in (17, 20)]
    old, new = (number(row.count.figure) for row in counts)
    assert round(old / new, 6) == 10
    assert round(new) == round(16017612 + 156250000 / Decimal("34.45") + 350000000 / Decimal("30.5"))


def _through(facts: list[Fact], ticker: str, day: date, known: date | None = None) -> dict[Lens, Seen]:
    ledger, known_at = Ledger(facts), end_of_day(known or day)
    shown = sheet(ledger, ticker, day, known_at, issuers()[ticker].ads_ratios)
    prices = prices_for(ledger, ticker, [row.asset for row in shown.positions], day, known_at)
    return {row.lens: row for row in through_lenses(shown, value(shown, prices))}


# Strategy at the start of 2026 ------------------------------------------------------------------------------------

# 8.383 billion of notional of its preferred at the end of 2025, named in the note of the carrying amounts of facts.csv.
NOTIONAL = fact("preferred_liquidation_usd", "8383000000", "2025-12-31", "2026-01-05", issuer="MSTR", source="curated")


def test_strategys_enterprise_multiple_at_the_start_of_2026(shared: Path) -> None:
    given = facts_of(shared, "MSTR")
    day, known = date(2026, 1, 4), date(2026, 1, 5)
    seen = _through([*given, NOTIONAL], "MSTR", day, known)
    # (311,877,460 x 157.16 + 8.21366 bn + 8.383 bn - 2.25 bn) / (673,783 x 91,499.58)
    assert round(number(seen[Lens.BASIC].mnav_enterprise), 4) == Decimal("1.0277")
    # 800 million of notes at 149.77 are in the money: 5.34 million shares in their place
    assert round(number(seen[Lens.DILUTED].mnav_enterprise), 4) == Decimal("1.0284")
    assert seen[Lens.DILUTED].count.debt.value == 7413660000
    # at the carrying amount of the balance sheet the preferred of September is 2.6 billion, 0.042 less
    carried = _through(given, "MSTR", day, known)
    assert round(number(carried[Lens.BASIC].mnav_enterprise), 4) == Decimal("0.9856")


def test_shares_that_nobody_told_of_are_estimated_from_the_coins_and_scored_at_the_next_count(shared: Path) -> None:
    """BitMine counted 224 million shares on 2025-09-22 and 384 million on 2025-11-20; it told its coins each week."""
    given, day = facts_of(shared, "BMNR"), date(2025, 11, 18)
    ledger, known = Ledger(given), end_of_day(day)
    shown = sheet(ledger, "BMNR", day, known)
    valuation = value(shown, prices_for(ledger, "BMNR", [row.asset for row in shown.positions], day, known))
    issued = issued_since(ledger, shown, valuation)
    assert issued is not None
    assert issued.is_estimate
    assert isinstance(issued.with_count, Derived)
    found = score(issued.with_count, Decimal(384067823))
    assert found.within
    assert abs(found.error) < Decimal("0.25")


def test_forward_industries_with_its_prefunded_warrants(shared: Path) -> None:
    """52,802,604 common and 23,930,181 pre-funded warrants on 2026-02-20; the row of September is replaced."""
    terms = (("count", "23930181"), ("issued", "2025-09-15"), ("conversion_or_strike_price", "0.00001"))
    told = [
        fact("shares_outstanding", "52802604", "2026-02-20", issuer="FWDI"),
        fact("instrument", "prefunded_warrant", "2026-02-20", issuer="FWDI", source="curated", terms=terms),
    ]
    seen = _through([*facts_of(shared, "FWDI"), *told], "FWDI", date(2026, 2, 20))
    assert seen[Lens.BASIC].count.figure.value == 52802604
    assert seen[Lens.PREFUNDED].count.figure.value == 76732785


def test_strategy_and_the_press_differ_by_its_claims(shared: Path) -> None:
    """What explains Strategy's own multiple beside that of the press at the start of 2026, step by step."""
    given = [*facts_of(shared, "MSTR"), NOTIONAL]
    ledger, day, known = Ledger(given), date(2026, 1, 4), end_of_day(date(2026, 1, 5))
    shown = sheet(ledger, "MSTR", day, known)
    valuation = value(shown, prices_for(ledger, "MSTR", ["BTC"], day, known))
    seen = {row.lens: row for row in through_lenses(shown, valuation)}
    inputs = given_by(shown, valuation, seen, None, Missing("income", "not asked for"), is_treasury=True)
    found = bridge(shown, inputs, definition_named("coingecko"), definition_named("strategy"))
    assert round(number(found.start), 3) == Decimal("0.795")
    assert [(step.what.split()[0], round(step.effect, 3)) for step in found.steps] == [
        ("debt", Decimal("0.133")), ("preferred", Decimal("0.136")), ("cash", Decimal("-0.036")),
    ]  # fmt: skip
    assert abs(number(found.end) - number(seen[Lens.DILUTED].mnav_enterprise)) < Decimal("0.02")


def test_every_row_of_instruments_comes_out_without_an_error(shared: Path) -> None:
    rows = list(csv.DictReader((shared / "curated" / "instruments.csv").read_text().splitlines()))
    day = date(2025, 11, 21)
    for ticker in sorted({row["ticker"] for row in rows}):
        if ticker in issuers():
            for seen in _through(facts_of(shared, ticker), ticker, day).values():
                assert seen.count.figure.value != 0


def test_the_counts_of_a_firm_never_fall_from_the_narrowest_to_the_widest(shared: Path) -> None:
    for ticker in ("MSTR", "SBET", "HSDT", "DFDV", "NAKA", "KULR", "CYPH"):
        found = _through(facts_of(shared, ticker), ticker, date(2025, 11, 21))
        values = [number(found[lens].count.figure) for lens in COUNTS]
        assert values == sorted(values), ticker
