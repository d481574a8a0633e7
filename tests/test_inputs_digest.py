"""The digest of inputs is that of what they say, not of how they came in."""

from dataclasses import replace

from factories import fact

from datmon.inputs_digest import inputs_digest, tables_digest
from datmon.issuers import issuers

FACTS = [
    fact("holdings_units", "10", asset="BTC", document="0000000000-25-000001/x.htm"),
    fact("cash_usd", "5", document="0000000000-25-000002/x.htm"),
]
FORMS = {"0000000000-25-000001": "10-Q"}


def test_the_order_in_which_facts_came_in_does_not_matter() -> None:
    assert inputs_digest(FACTS, [], FORMS, issuers()) == inputs_digest(FACTS[::-1], [], FORMS, issuers())


def test_any_part_of_a_fact_a_form_or_an_issuer_that_changes_changes_it() -> None:
    told = inputs_digest(FACTS, [], FORMS, issuers())
    assert inputs_digest([replace(FACTS[0], note="rounded"), FACTS[1]], [], FORMS, issuers()) != told
    assert inputs_digest(FACTS, [], {"0000000000-25-000001": "8-K"}, issuers()) != told
    assert inputs_digest(FACTS, [], FORMS, type(issuers())(list(issuers().values())[1:])) != told


def test_the_digest_of_datmons_own_tables_is_one_hash() -> None:
    assert len(tables_digest()) == 64
    assert tables_digest() == tables_digest()
