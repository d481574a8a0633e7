"""The table of event sayings: what the styles of events, instruments and shares read in each."""

import pytest
from event_cases import line_with_asset
from event_sayings import EXAMPLES, NON_EXAMPLES, EventSaying
from prose_cases import document_of
from test_sayings import markup

from datmon.disclosures import (
    atm_table,
    buyback_sentence,
    buyback_table,
    cash_sentence,
    cover_shares,
    debt_terms,
    issued_debt_sentence,
    listing_notice,
    preferred_terms,
    purchase_update_table,
    share_split,
    yield_table,
)
from datmon.fact import Fact

STYLES = tuple(
    book.STYLE
    for book in (
        atm_table, buyback_sentence, buyback_table, cash_sentence, cover_shares, debt_terms, issued_debt_sentence,
        listing_notice, preferred_terms, purchase_update_table, share_split, yield_table,
    )
)  # fmt: skip


def facts_of(saying: EventSaying) -> list[Fact]:
    """What is read, each citation checked."""
    document = document_of("".join(map(markup, saying.parts)), saying.filed, saying.form)
    readings = [reading for style in STYLES if style.recognises(document) for reading in style.read(document)]
    assert all(reading.citation.holds_in(document.text) for reading in readings)
    return [reading for reading in readings if isinstance(reading, Fact)]


def name_of(saying: EventSaying) -> str:
    return saying.parts[-1][:60]


@pytest.mark.parametrize("saying", EXAMPLES, ids=name_of)
def test_what_is_said_is_read(saying: EventSaying) -> None:
    facts = facts_of(saying)
    assert sorted({line_with_asset(fact) for fact in facts}) == sorted(saying.facts)
    terms = [item for fact in facts for item in fact.terms]
    assert [item for item in saying.terms.items() if item not in terms] == []


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_is_not_said_is_not_read(saying: EventSaying) -> None:
    assert [line_with_asset(fact) for fact in facts_of(saying)] == [], saying.why


def test_half_of_them_say_nothing_and_each_of_those_has_its_reason() -> None:
    assert len(NON_EXAMPLES) >= len(EXAMPLES)
    assert all(saying.why for saying in NON_EXAMPLES)
