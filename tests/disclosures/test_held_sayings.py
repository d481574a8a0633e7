"""The table of sayings on what is held, in less usual words: what all styles together read in each."""

import pytest
from held_sayings import EXAMPLES, NON_EXAMPLES
from sayings import Saying
from test_sayings import facts_of, name_of


@pytest.mark.parametrize("saying", EXAMPLES, ids=name_of)
def test_what_is_said_to_be_held_is_read(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_is_not_said_of_the_issuers_own_coins_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


def test_half_of_the_sayings_say_nothing() -> None:
    assert 2 * len(NON_EXAMPLES) >= len(EXAMPLES) + len(NON_EXAMPLES)
    assert all(saying.why for saying in NON_EXAMPLES)
