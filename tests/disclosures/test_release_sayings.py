"""The table of what releases and letters say in passing: what all styles together read in each."""

import pytest
from release_sayings import EXAMPLES, NON_EXAMPLES, PARTLY
from sayings import Saying
from test_sayings import facts_of, name_of


@pytest.mark.parametrize("saying", [*EXAMPLES, *PARTLY], ids=name_of)
def test_what_is_told_in_passing_is_read_and_nothing_else(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_only_sounds_alike_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


def test_every_saying_that_holds_back_has_its_reason() -> None:
    assert all(saying.why for saying in [*NON_EXAMPLES, *PARTLY])
