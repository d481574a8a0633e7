"""A discount alone is worth a watch and no more."""

import pytest
from factories import exposed

from datmon.rulebook.discount_to_coins import RULE
from datmon.rulebook.rule import Status


@pytest.mark.parametrize(
    ("mnav", "status"),
    [("0.10", Status.WATCH), ("0.8499", Status.WATCH), ("0.85", Status.CLEAR), (None, Status.UNKNOWN)],
)
def test_the_level_turns_at_its_parameter(mnav: str | None, status: Status) -> None:
    assert RULE.judge(exposed(mnav=mnav)).status is status


def test_the_reason_gives_the_ratio() -> None:
    assert RULE.judge(exposed(mnav="0.3957")).reason == "the shares trade at 0.40 of the coins"
