"""Parameters are dated, sourced rows; proposals never judge."""

from datetime import date
from decimal import Decimal
from importlib.resources import files

import pytest

from datmon.errors import BadInput, UnknownName
from datmon.rulebook import RULES
from datmon.rulebook.parameters import in_force, parameters, read_parameters

ROW = {
    "name": "floor", "effective": date(2025, 1, 1), "value": Decimal("1.00"), "unit": "USD/share",
    "clause": "5550(a)(2)", "source": "a rule text", "status": "rule",
}  # fmt: skip


def test_the_newest_row_in_effect_on_the_day_is_in_force() -> None:
    later = ROW | {"effective": date(2026, 1, 1), "value": Decimal("2.00")}
    rows = read_parameters("x", [later, ROW])
    assert in_force(rows, "floor", date(2025, 12, 31)).value == 1
    assert in_force(rows, "floor", date(2026, 1, 1)).value == 2


def test_before_its_first_day_a_parameter_is_not_in_force() -> None:
    rows = read_parameters("x", [ROW])
    assert in_force(rows, "floor", date(2025, 1, 1)).value == 1
    with pytest.raises(UnknownName, match="'floor' is in effect on 2024-12-31"):
        in_force(rows, "floor", date(2024, 12, 31))


def test_a_proposal_does_not_judge() -> None:
    with pytest.raises(UnknownName):
        in_force(read_parameters("x", [ROW | {"status": "proposed"}]), "floor", date(2026, 1, 1))


@pytest.mark.parametrize("part", list(ROW))
def test_a_row_without_one_of_its_parts_is_refused_by_file_and_number(part: str) -> None:
    with pytest.raises(BadInput, match=r"x.toml, parameter 1"):
        read_parameters("x", [{name: cell for name, cell in ROW.items() if name != part}])


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(BadInput, match="status 'law'"):
        read_parameters("x", [ROW | {"status": "law"}])


def test_every_subject_is_one_toml_and_one_rule_of_the_same_stem() -> None:
    books = {entry.name for entry in files("datmon.rulebook").iterdir() if entry.name.endswith(".toml")}
    assert books == {f"{rule.name}.toml" for rule in RULES}
    for rule in RULES:
        rows = parameters(rule.name)
        assert rows
        assert all(row.clause and row.source and row.unit for row in rows)
