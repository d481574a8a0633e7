"""The cases of fixtures/cases: what notices stated, and both sides of each day on which a rule changed."""

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from datmon.rulebook.listing import judge_listing
from datmon.rulebook.listing.security import Close, Notice, Security, Step, Venue
from datmon.sessions import sessions_between
from datmon.splits import Split

FOLDER = Path(__file__).parents[3] / "fixtures" / "cases"
Row = dict[str, str]


def rows_of(name: str) -> list[Row]:
    return list(csv.DictReader((FOLDER / name).read_text("utf-8").splitlines()))


CASES = [*rows_of("worked_examples.csv"), *rows_of("effective_days.csv")]
LOOKED_AT = "notice deadline_1 deadline_2 plan_due determination suspension cure_period confidence".split()


def parts(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def closes_of(cell: str) -> Iterator[Close]:
    for run in parts(cell):
        days, _, price = run.partition("@")
        first, _, last = days.partition("..")
        for day in sessions_between(date.fromisoformat(first), date.fromisoformat(last)):
            yield Close(day, Decimal(price))


def split_of(text: str) -> Split:
    day, new, old, kind = text.split()
    return Split(date.fromisoformat(day), Decimal(new), Decimal(old), kind)


def notice_of(text: str) -> Notice:
    clause, step, *days = text.split()
    letter, known, deadline, plan = (None if day == "-" else date.fromisoformat(day) for day in days)
    assert letter and known
    return Notice(clause, Step(step), letter, known, deadline, None, plan)


def security_of(row: Row) -> Security:
    return Security(
        row["case"],
        ((date.min, Venue(row["venue"])),),
        tuple(closes_of(row["closes"])),
        tuple(map(split_of, parts(row["splits"]))),
        tuple(map(notice_of, parts(row["notices"]))),
        foreign=row["case"].startswith("SQNS"),
        has_documents=False,
    )


def expected(cell: str) -> object:
    if cell == "none":
        return None
    if cell in ("true", "false"):
        return cell == "true"
    return date.fromisoformat(cell) if cell[:2] == "20" else cell


@pytest.mark.parametrize("row", CASES, ids=[row["case"] for row in CASES])
def test_the_clock_shows_the_case(row: Row) -> None:
    states = judge_listing(security_of(row), (date.fromisoformat(row["as_of"]),))
    (state,) = [state for state in states if state.rule == row["rule"]]
    assert state.stage == row["status"], state.reason
    for name in LOOKED_AT:
        if row[name]:
            assert getattr(state, name) == expected(row[name]), name


def test_what_a_document_states_otherwise_is_a_finding() -> None:
    said = {
        row["case"]: state.findings
        for row in CASES
        for state in judge_listing(security_of(row), (date.fromisoformat(row["as_of"]),))
        if state.rule == row["rule"]
    }
    stated = next(findings for case, findings in said.items() if case.startswith("DEFT: told as received"))
    assert "the letter is dated 2026-03-06; computed was 2026-03-05" in stated
    assert "the deadline is stated as 2026-09-01; computed is 2026-09-02" in stated
    nine_months = next(findings for case, findings in said.items() if case.startswith("SQNS 2025: the plan's day"))
    assert "the plan is due on 2025-09-07 as stated; computed is 2025-09-03" in nine_months


def test_a_span_called_thirty_days_may_have_thirty_one_sessions() -> None:
    assert len(sessions_between(date(2024, 8, 16), date(2024, 9, 30))) == 31
