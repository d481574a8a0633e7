"""The table of sayings on coins: what all styles together read in each, through `read_filing`."""

import re
from dataclasses import replace

import pytest
from coin_sayings import EXAMPLES, NON_EXAMPLES
from sayings import Saying
from test_sayings import facts_of, name_of

# Words by which a saying speaks of the filer even where another's name stands in it, too.
OURSELVES = re.compile(r"\b(?:we|our|us|it)\b|Company|Group|NASDAQ", re.IGNORECASE)
OTHERS = [
    replace(saying, parts=(*saying.parts[:-1], saying.parts[-1].replace("Acme", "Northwind")))
    for saying in EXAMPLES
    if "Acme" in saying.parts[-1] and not OURSELVES.search(saying.parts[-1])
]


@pytest.mark.parametrize("saying", EXAMPLES, ids=name_of)
def test_what_is_said_of_coins_is_read(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_is_not_said_of_the_filers_coins_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


@pytest.mark.parametrize("saying", OTHERS, ids=name_of)
def test_the_same_said_of_another_is_not_read(saying: Saying) -> None:
    assert [fact for fact in facts_of(saying) if not fact.startswith("cash_usd")] == [], "Northwind is not the issuer"


def test_half_of_the_sayings_say_nothing() -> None:
    assert 2 * (len(NON_EXAMPLES) + len(OTHERS)) >= len(EXAMPLES) + len(NON_EXAMPLES) + len(OTHERS) - 40
