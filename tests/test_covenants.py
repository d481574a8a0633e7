"""Limits on debt over all coins: stated and hidden, which debts have them, and what is left out."""

from decimal import Decimal

from factories import exposed, instrument

from datmon.covenants import Covenant
from datmon.figures import Exactness, Missing


def limits(*more: str, debt: str = "44000000", **terms: str) -> tuple[Covenant, ...]:
    notes = [instrument("note", principal_usd="1000000", covenant_debt_to_coins=limit, **terms) for limit in more]
    return exposed(debt=debt, more=tuple(notes)).covenants


def test_a_stated_limit_is_met_down_to_one_price() -> None:
    (limit,) = limits("0.55")  # 44 million over coins worth 100
    assert (limit.measured.value, limit.kept.value, limit.level.words) == (
        Decimal("0.44"), Decimal("0.8"), "55%, as stated"
    )  # fmt: skip


def test_a_hidden_limit_is_an_interval_with_its_origin() -> None:
    (limit,) = limits("hidden")
    assert limit.level.words == "50% to 60%, not stated"
    assert limit.level.origin.startswith("level 50% to 60%, not stated (Sequans, release of 2025-11-04")
    assert not isinstance(limit.kept, Missing)
    assert limit.kept.exactness is Exactness.ESTIMATED
    assert (limit.kept.value, limit.kept.high) == (Decimal("0.8"), Decimal("0.88"))


def test_the_strictest_limit_comes_first_and_debts_without_one_are_left_out() -> None:
    assert [row.level.low for row in limits("0.7", "0.5")] == [Decimal("0.5"), Decimal("0.7")]
    assert exposed(debt="1", more=(instrument("note", principal_usd="1"),)).covenants == ()
    assert limits("0.5", settlement="in_kind_coin") == ()
    assert limits("soft") == limits("0") == ()
