"""The table of traps: what all styles together read in each, through `read_filing`."""

import pytest
from sayings import Saying
from test_sayings import facts_of, name_of
from trap_sayings import EXAMPLES, NON_EXAMPLES


@pytest.mark.parametrize("saying", EXAMPLES, ids=name_of)
def test_what_is_said_beside_a_trap_is_read(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_a_trap_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


def test_each_trap_says_why() -> None:
    assert all(saying.why for saying in NON_EXAMPLES)
