"""The shelf of listing rules: one subject a book, every number dated and sourced."""

from importlib.resources import files

from datmon.rulebook.listing import LISTING_RULES, SHARED_SUBJECTS, UNJUDGED
from datmon.rulebook.parameters import NOT_IN_FORCE, parameters


def test_every_toml_file_is_a_rule_or_a_shared_subject() -> None:
    books = {entry.name for entry in files("datmon.rulebook.listing").iterdir() if entry.name.endswith(".toml")}
    named = {f"{name}.toml" for name in (*(rule.name for rule in LISTING_RULES), *SHARED_SUBJECTS, UNJUDGED)}
    assert books - {"run_chances.toml"} == named


def test_every_row_has_its_clause_unit_and_source() -> None:
    for name in (*(rule.name for rule in LISTING_RULES), *SHARED_SUBJECTS, UNJUDGED):
        rows = parameters(f"listing/{name}")
        assert rows
        assert all(row.clause and row.source and row.unit for row in rows), name


def test_what_is_of_unknown_outcome_is_held_back() -> None:
    held = [row.name for row in parameters("listing/nasdaq_least_value") if row.status in NOT_IN_FORCE]
    assert held == ["accelerated.value", "accelerated.closes", "floor.value", "floor.closes"]


def test_no_two_rules_read_the_same_clause() -> None:
    clauses = [clause for rule in LISTING_RULES for clause in rule.clauses]
    assert len(clauses) == len(set(clauses))
