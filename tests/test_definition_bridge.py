"""Why two definitions differ: steps that add up to the last digit, of the demonstration's firms and of made ones."""

import itertools
from decimal import Decimal

import pytest
from factories import fact
from test_share_lenses import FIRM, asked

import datmon
from datmon.balance_sheet import sheet
from datmon.calendars import end_of_day
from datmon.definition_bridge import Bridge, bridge, given_by
from datmon.definitions import definition_named, definitions
from datmon.errors import BadInput, UnknownName
from datmon.fact import Fact
from datmon.figures import Figure, Missing, Stated
from datmon.ledger import Ledger
from datmon.lens_frames import bridge_rows
from datmon.monitor import Monitor, clocks_of

DEMONSTRATED = clocks_of("2025-11-21")
MNAVS = [key for key, row in definitions().items() if row.family_name == "mnav"]
LOSS, PROFIT = (Stated(fact("continuing_income_usd", value, "2025-06-30")) for value in ("-1", "1"))


@pytest.fixture(scope="module")
def demonstration() -> Monitor:
    return datmon.open(demo=True)


def between(first: str, second: str, *facts: Fact, income: Figure = LOSS, treasury: bool | None = True) -> Bridge:
    seen, valued, issued = asked(*(facts or FIRM))
    shown = sheet(Ledger(facts or FIRM), "XYZ", valued.as_of, end_of_day(valued.as_of))
    given = given_by(shown, valued, seen, issued, income, is_treasury=treasury)
    return bridge(shown, given, definition_named(first), definition_named(second))


def adds_up(found: Bridge) -> bool:
    first, *_, last = (row["value"] for row in bridge_rows(found))
    return bool(first + sum(step.effect for step in found.steps) == last)


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(MNAVS, 2)))
def test_between_any_two_the_steps_add_up_exactly(first: str, second: str) -> None:
    found = between(first, second)
    assert not isinstance(found.start, Missing), found.start
    assert not isinstance(found.end, Missing), found.end
    assert adds_up(found)


def test_each_step_names_the_part_it_replaces_and_what_that_moves() -> None:
    found = between("coingecko", "strategy")
    # 50 million over 100; debt 25, preferred 15, cash 5
    assert [(step.what, step.before, step.effect) for step in found.steps] == [
        ("debt added to market cap", None, Decimal("0.25")),
        ("preferred added to market cap", None, Decimal("0.15")),
        ("cash taken off market cap", None, Decimal("-0.05")),
    ]
    assert (found.start.value, found.end.value) == (Decimal("0.5"), Decimal("0.85"))


def test_a_convert_in_the_shares_and_in_the_debt_is_seen_in_the_bridge() -> None:
    found = between("datmon-enterprise", "artemis")
    assert [(step.what, step.effect) for step in found.steps] == [
        ("debt added to market cap", Decimal("0.2")),  # the note's 20 million, whose shares are counted already
        ("preferred added to market cap", Decimal("-0.15")),
    ]


def test_the_way_back_is_the_way_there_turned_round() -> None:
    there, back = between("strategy", "net-mnav"), between("net-mnav", "strategy")
    assert sum(step.effect for step in there.steps) == -sum(step.effect for step in back.steps) != 0


def test_definitions_that_are_the_same_need_no_step() -> None:
    assert between("coingecko", "gross-mnav").steps == ()


def test_different_things_are_not_bridged() -> None:
    with pytest.raises(BadInput, match="strategy measures mnav and bitmine nav_per_share"):
        between("strategy", "bitmine")
    with pytest.raises(BadInput, match="days-to-cover needs mnav, daily_yield, which no sheet has"):
        between("days-to-cover", "strategy")
    with pytest.raises(BadInput, match="different things"):
        between("strategy", "days-to-cover")


def test_a_definition_that_is_missing_has_no_steps_and_its_reason() -> None:
    without = tuple(row for row in FIRM if row.measure != "cash_usd")
    found = between("coingecko", "strategy", *without)
    assert found.steps == ()
    assert [row.get("value") for row in bridge_rows(found)] == [Decimal("0.5"), None]
    assert bridge_rows(found)[1]["why"] == "mNAV by Strategy (MSTR) is missing: no cash was known by then"


def test_a_loss_takes_options_and_warrants_out_of_what_gaap_counts() -> None:
    warrant = fact(
        "instrument", "warrant", "2025-07-01", source="curated",
        terms=(("count", "100000"), ("conversion_or_strike_price", "25")),
    )  # fmt: skip
    shares = {}
    for word, income in (("loss", LOSS), ("profit", PROFIT)):
        found = between("defillama-realized", "defillama-realistic", *FIRM, warrant, income=income)
        assert found.steps[0].after is not None
        shares[word] = found.steps[0].after.value
    assert shares == {"loss": 1500000, "profit": 1550000}, "the note in the money counts in both"
    silent = between("coingecko", "defillama-realistic", income=Missing("income", "no income was known by then"))
    assert isinstance(silent.end, Missing)
    assert "profit or a loss is not known" in silent.end.reason


def test_the_ratings_of_one_name_are_bridged_and_their_objects_named() -> None:
    found = between("btc-rating-credit", "btc-rating-common")
    assert (found.start.value, found.end.value) == (4, Decimal("1.3"))
    assert adds_up(found)


def test_the_demonstrations_firm_is_bridged_and_every_step_is_explained(demonstration: Monitor) -> None:
    found = datmon.bridge(demonstration, "MSTR", "coingecko", "strategy", clocks=DEMONSTRATED)
    assert found.start.value is not None
    assert round(found.start.value, 2) == Decimal("0.89")
    assert adds_up(found)
    assert all(row["why"] for row in bridge_rows(found))


def test_of_a_firm_or_a_definition_nobody_knows_it_is_said(demonstration: Monitor) -> None:
    with pytest.raises(UnknownName, match="'mine' is no published definition"):
        datmon.bridge(demonstration, "MSTR", "mine", "strategy", clocks=DEMONSTRATED)
    with pytest.raises(UnknownName, match="Nothing is known of 'ZZZZ'"):
        datmon.bridge(demonstration, "ZZZZ", "coingecko", "strategy", clocks=DEMONSTRATED)


def test_a_part_without_which_nothing_is_left_to_divide_by_goes_with_the_next() -> None:
    found = between("btc-rating-common", "btc-rating-credit")
    assert "market cap to be covered and claims to be covered" in [step.what for step in found.steps]
    assert adds_up(found)
