"""The table of sayings: what all styles together read in each, through `read_filing`."""

import pytest
from prose_cases import document_of, line_of
from sayings import EXAMPLES, NON_EXAMPLES, Saying

from datmon.disclosures import read_filing
from datmon.fact import Fact


def markup(part: str) -> str:
    """A paragraph, a table from its rows ("<|a|b/c|d"), or markup as it stands."""
    if not part.startswith("<"):
        return f"<p>{part}</p>"
    if not part.startswith("<|"):
        return part
    rows = (row.split("|") for row in part[2:].split("/"))
    return f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)}</table>"


def facts_of(saying: Saying) -> list[str]:
    """What is read, each citation checked."""
    document = document_of("".join(map(markup, saying.parts)), saying.filed, saying.form)
    readings = read_filing([document])
    assert all(reading.citation.holds_in(document.text) for reading in readings)
    return sorted(line_of(reading) for reading in readings if isinstance(reading, Fact))


def name_of(saying: Saying) -> str:
    return saying.parts[-1][:60]


@pytest.mark.parametrize("saying", EXAMPLES, ids=name_of)
def test_what_is_said_is_read(saying: Saying) -> None:
    assert facts_of(saying) == sorted(saying.facts), saying.why


@pytest.mark.parametrize("saying", NON_EXAMPLES, ids=name_of)
def test_what_is_not_said_is_not_read(saying: Saying) -> None:
    assert facts_of(saying) == [], saying.why


def test_there_are_a_hundred_and_fifty_and_half_of_them_say_nothing() -> None:
    assert len(EXAMPLES) + len(NON_EXAMPLES) >= 150
    assert 2 * len(NON_EXAMPLES) >= len(EXAMPLES) + len(NON_EXAMPLES)
    assert all(saying.why for saying in NON_EXAMPLES)
