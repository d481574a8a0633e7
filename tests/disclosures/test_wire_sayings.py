"""The table of sayings on what wire releases say beside each other: what all styles together read in each."""

import pytest
from sayings import Saying
from test_sayings import facts_of, name_of
from wire_sayings import EXAMPLES, NON_EXAMPLES


@pytest.mark.parametrize("saying", EXAMPLES, ids=name_of)
def test_what_a_release_says_is_read(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_a_release_does_not_say_of_its_issuer_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


def test_half_of_the_sayings_say_nothing() -> None:
    assert 2 * len(NON_EXAMPLES) >= len(EXAMPLES) + len(NON_EXAMPLES)
    assert all(saying.why for saying in NON_EXAMPLES)
