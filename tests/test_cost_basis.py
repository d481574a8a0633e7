"""What the coins held cost after purchases and sales, and what was realized on those that left."""

from datetime import date
from decimal import Decimal

import pytest
from factories import fact
from hypothesis import given
from hypothesis import strategies as st

from datmon.balance_sheet import Position, question_of, sheet
from datmon.calendars import parse_instant
from datmon.cost_basis import FIFO, CostHistory, cost_history, relieved
from datmon.fact import Fact
from datmon.figures import Derived, Exactness, Missing, Stated
from datmon.ledger import Ledger

DAY = date(2025, 11, 21)
KNOWN = parse_instant("2025-11-21")


def position(*facts: Fact) -> Position:
    (row,) = sheet(Ledger(facts), "XYZ", DAY, KNOWN).positions
    return row


def history(*facts: Fact, asset: str = "BTC") -> CostHistory:
    return cost_history(question_of(Ledger(facts), "XYZ", DAY, KNOWN), asset)


def btc(measure: str, value: str, day: str, start: str | None = None, **more: str) -> Fact:
    return fact(measure, value, day, asset="BTC", start_of_period=start, **more)  # type: ignore[arg-type]


# the cost of what is held ---------------------------------------------------------------------------------------

HELD = btc("holdings_units", "100", "2025-06-30")
COST = btc("holdings_cost_usd", "5000000", "2025-06-30")  # 50,000 a coin
BOUGHT = btc("purchase_units", "100", "2025-07-31", "2025-07-01")
PAID = btc("purchase_cost_usd", "10000000", "2025-07-31", "2025-07-01")  # 100,000 a coin
SOLD = btc("sale_units", "50", "2025-08-31", "2025-08-01")
LEFT = btc("holdings_units", "150", "2025-08-31")


def test_purchases_after_the_last_stated_cost_add_at_their_cost() -> None:
    row = position(HELD, COST, BOUGHT, PAID, btc("holdings_units", "200", "2025-07-31"))
    assert row.cost.value == 15000000
    assert isinstance(row.cost, Derived)
    assert (row.cost.note, row.cost.exactness) == ("", Exactness.EXACT)
    assert row.avg_cost.value == 75000


def test_a_sale_relieves_the_average_where_no_method_is_stated_and_says_so() -> None:
    row = position(HELD, COST, BOUGHT, PAID, SOLD, LEFT)
    assert row.cost.value == 11250000  # 150 of 200 coins that cost 15,000,000
    assert isinstance(row.cost, Derived)
    assert row.cost.note == "no cost method is stated: sold coins are taken at the average cost"
    assert row.cost.exactness is Exactness.ESTIMATED


def test_by_first_in_first_out_the_oldest_coins_leave_first() -> None:
    method = fact("cost_method", "first-in, first-out (FIFO)", "2025-06-30")
    row = position(HELD, COST, BOUGHT, PAID, SOLD, LEFT, method)
    assert row.cost.value == 12500000  # 50 at 50,000 and 100 at 100,000
    assert isinstance(row.cost, Derived)
    assert row.cost.note == "what was held on 2025-06-30 is taken for one lot"


def test_a_stated_average_method_assumes_nothing() -> None:
    method = fact("cost_method", "weighted average cost", "2025-06-30")
    row = position(HELD, COST, BOUGHT, PAID, SOLD, LEFT, method)
    assert row.cost.value == 11250000
    assert isinstance(row.cost, Derived)
    assert row.cost.note == ""


def test_which_coins_were_identified_is_not_known_and_the_average_is_taken() -> None:
    method = fact("cost_method", "specific identification", "2025-06-30")
    row = position(HELD, COST, BOUGHT, PAID, SOLD, LEFT, method)
    assert row.cost.value == 11250000
    assert isinstance(row.cost, Derived)
    assert row.cost.note.startswith("sold coins are identified one by one")


def test_purchases_that_do_not_come_to_the_count_are_not_followed() -> None:
    row = position(HELD, COST, BOUGHT, PAID, btc("holdings_units", "300", "2025-08-31"))
    assert row.cost.value == 15000000  # 300 at the old 50,000
    assert isinstance(row.cost, Derived)
    assert row.cost.note == "assumes that the average cost of 2025-06-30 held for the units of 2025-08-31"


def test_a_purchase_without_a_cost_leaves_the_cost_missing() -> None:
    row = position(HELD, COST, BOUGHT, btc("holdings_units", "200", "2025-07-31"))
    assert isinstance(row.cost, Missing)
    priced = btc("purchase_avg_price_usd", "100000", "2025-07-31", "2025-07-01")
    assert position(HELD, COST, BOUGHT, priced, btc("holdings_units", "200", "2025-07-31")).cost.value == 15000000


def test_a_month_within_a_quarter_is_not_counted_twice() -> None:
    quarter = btc("purchase_units", "100", "2025-09-30", "2025-07-01")
    whole = btc("purchase_cost_usd", "10000000", "2025-09-30", "2025-07-01")
    row = position(HELD, COST, BOUGHT, PAID, quarter, whole, btc("holdings_units", "200", "2025-09-30"))
    assert row.cost.value == 15000000


LOTS = st.lists(st.tuples(st.decimals(1, 10**6, places=2), st.decimals(1, 10**9, places=2)), min_size=1, max_size=5)


@given(lots=LOTS, share=st.decimals(0, 1, places=3), method=st.sampled_from([FIFO, "average"]))
def test_what_is_relieved_and_what_stays_are_what_there_was(
    lots: list[tuple[Decimal, Decimal]], share: Decimal, method: str
) -> None:
    units, cost = sum(lot[0] for lot in lots), sum(lot[1] for lot in lots)
    gone, left = relieved(lots, units * share, method)
    assert gone >= 0
    assert abs(gone + sum(lot[1] for lot in left) - cost) < Decimal("0.01")
    assert abs(units * share + sum(lot[0] for lot in left) - units) < Decimal("0.01")


# what was realized ----------------------------------------------------------------------------------------------

# Sequans: 3,234 bitcoin on October 31, 2,264 on November 4 (release of that day); about 117,000 a coin before
BEFORE = btc("holdings_units", "3234", "2025-10-31", known="2025-11-04")
AFTER = btc("holdings_units", "2264", "2025-11-04")
AVERAGE = btc("avg_cost_usd", "117000", "2025-10-31", known="2025-11-04")
SALE = btc("sale_units", "970", "2025-11-04", "2025-11-01")
PROCEEDS = btc("sale_proceeds_usd", "103000000", "2025-11-04", "2025-11-01")


def test_a_realized_result_is_proceeds_less_the_cost_relieved() -> None:
    (row,) = history(BEFORE, AFTER, AVERAGE, SALE, PROCEEDS).disposals
    assert row.relieved.value == 113490000  # 970 x 117,000
    assert row.realized.value == -10490000
    assert row.told
    assert isinstance(row.relieved, Derived)
    assert row.relieved.note == "no cost method is stated: sold coins are taken at the average cost"


def test_the_cost_of_what_stays_after_a_sale_is_rolled() -> None:
    row = position(BEFORE, AFTER, AVERAGE, SALE, PROCEEDS)
    assert row.cost.value == 264888000  # 2,264 x 117,000
    assert isinstance(row.cost, Derived)
    assert row.cost.note == "assumes that the average cost of 2025-10-31 held for the units of 2025-11-04"


def closes(**by_day: str) -> list[Fact]:
    return [
        fact("coin_price_usd", price, day.replace("_", "-").strip("d"), asset="BTC") for day, price in by_day.items()
    ]


CLOSES = closes(d2025_10_31="109000", d2025_11_02="110500", d2025_11_03="106500", d2025_11_04="101500")


def test_a_count_that_fell_is_a_disposal_at_closes_of_its_days() -> None:
    (row,) = history(BEFORE, AFTER, AVERAGE, *CLOSES).disposals
    assert (row.since, row.until, row.told) == (date(2025, 10, 31), date(2025, 11, 4), False)
    assert row.units.value == 970
    assert isinstance(row.proceeds, Derived)
    # 970 x (101,500 + 110,500) / 2; the close of the day before the first is not of its days
    assert (row.proceeds.low, row.proceeds.value, row.proceeds.high) == (98455000, 102820000, 107185000)
    assert isinstance(row.realized, Derived)
    assert (row.realized.low, row.realized.value, row.realized.high) == (-15035000, -10670000, -6305000)
    assert row.realized.exactness is Exactness.ESTIMATED


def test_a_told_sale_is_not_found_again_in_the_counts() -> None:
    shown = history(BEFORE, AFTER, AVERAGE, SALE, PROCEEDS, *CLOSES)
    assert [row.told for row in shown.disposals] == [True]
    assert shown.realized.value == -10490000


def test_a_sale_told_later_without_its_first_day_is_the_fall_of_the_count_before() -> None:
    told = btc("sale_units", "980", "2025-11-10")
    (row,) = history(BEFORE, AFTER, AVERAGE, told, *CLOSES).disposals
    assert (row.told, row.units.value, row.since) == (True, 980, date(2025, 10, 11))
    late = btc("sale_units", "980", "2025-12-20", known="2025-11-20")
    assert [row.told for row in history(BEFORE, AFTER, AVERAGE, late, *CLOSES).disposals] == [False]


def test_without_closes_or_cost_the_result_is_missing_and_the_disposal_stands() -> None:
    (row,) = history(BEFORE, AFTER, AVERAGE).disposals
    assert isinstance(row.realized, Missing)
    assert row.units.value == 970
    (row,) = history(BEFORE, AFTER, *CLOSES).disposals
    assert isinstance(row.relieved, Missing)
    assert isinstance(row.realized, Missing)
    assert row.proceeds.value == 102820000


def test_a_single_close_of_many_days_gives_no_proceeds() -> None:
    (row,) = history(BEFORE, AFTER, AVERAGE, CLOSES[-1]).disposals
    assert row.proceeds == Missing(
        "proceeds of BTC", "no proceeds are stated, and closes of BTC are known of 1 of the 4 days"
    )


def test_coins_that_became_liquid_staking_tokens_did_not_leave() -> None:
    before = fact("holdings_units", "50000", "2025-09-30", asset="ETH")
    after = fact("holdings_units", "100", "2025-11-10", asset="ETH")
    tokens = fact("holdings_units", "46000", "2025-11-10", asset="LsETH")
    assert len(history(before, after, asset="ETH").disposals) == 1
    assert history(before, after, tokens, asset="ETH").disposals == ()


def test_a_trifling_fall_and_one_within_the_rounding_are_no_disposal() -> None:
    assert not history(BEFORE, btc("holdings_units", "3228", "2025-11-04"), AVERAGE).disposals
    assert history(BEFORE, btc("holdings_units", "3220", "2025-11-04"), AVERAGE).disposals


def test_a_count_of_low_confidence_makes_no_disposal() -> None:
    assert not history(BEFORE, btc("holdings_units", "100", "2025-11-04", confidence="low"), AVERAGE).disposals


def test_a_stated_result_stays_stated_and_a_difference_is_a_finding() -> None:
    near = btc("realized_gain_loss_usd", "-10400000", "2025-11-04", "2025-11-01")
    shown = history(BEFORE, AFTER, AVERAGE, SALE, PROCEEDS, near)
    assert shown.disposals[0].realized == Stated(near)
    assert shown.findings == ()
    far = btc("realized_gain_loss_usd", "-19000000", "2025-11-04", "2025-11-01")
    shown = history(BEFORE, AFTER, AVERAGE, SALE, PROCEEDS, far)
    assert shown.realized.value == -19000000
    assert [finding.message for finding in shown.findings] == [
        "the realized result on BTC is stated as -19,000,000; proceeds less cost relieved come to -10,490,000"
    ]


def test_the_realized_result_is_missing_where_one_disposals_is() -> None:
    later = btc("holdings_units", "2000", "2025-11-14")
    shown = history(BEFORE, AFTER, AVERAGE, SALE, PROCEEDS, later)
    assert len(shown.disposals) == 2
    assert isinstance(shown.realized, Missing)
    assert isinstance(history(BEFORE).realized, Missing)


def test_the_oldest_lots_are_relieved_by_first_in_first_out() -> None:
    method = fact("cost_method", "FIFO", "2025-06-30")
    sale = btc("sale_units", "120", "2025-08-31", "2025-08-02")
    received = btc("sale_proceeds_usd", "12000000", "2025-08-31", "2025-08-02")
    count = btc("holdings_units", "200", "2025-07-31")
    rest = btc("holdings_units", "80", "2025-08-31")
    (row,) = history(HELD, COST, BOUGHT, PAID, sale, received, count, rest, method).disposals
    assert row.relieved.value == 7000000  # 100 at 50,000 and 20 at 100,000
    assert row.realized.value == 5000000


@pytest.mark.parametrize(
    ("words", "method"),
    [("First-in, first-out", "FIFO"), ("Specific identification", "average"), ("moving average", "average")],
)
def test_a_method_is_told_by_its_words(words: str, method: str) -> None:
    assert history(HELD, fact("cost_method", words, "2025-06-30")).method == method


def test_the_order_of_the_facts_changes_nothing() -> None:
    facts = [BEFORE, AFTER, AVERAGE, SALE, PROCEEDS, *CLOSES]
    assert history(*facts) == history(*reversed(facts))
