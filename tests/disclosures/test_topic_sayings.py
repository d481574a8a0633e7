"""The table of what is told over several sentences: what all styles together read in each, through `read_filing`."""

import pytest
from sayings import Saying
from test_sayings import facts_of, name_of
from topic_sayings import EXAMPLES, NON_EXAMPLES, PARTLY


@pytest.mark.parametrize("saying", [*EXAMPLES, *PARTLY], ids=name_of)
def test_what_goes_on_is_read_and_nothing_else(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_goes_on_another_matter_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


def test_half_of_the_sayings_hold_something_back() -> None:
    assert len(NON_EXAMPLES) + len(PARTLY) >= len(EXAMPLES)
    assert all(saying.why for saying in [*NON_EXAMPLES, *PARTLY])
