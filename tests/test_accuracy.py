"""The accuracy the README claims is the accuracy the scorer finds on the real filings."""

import importlib.util
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

import datmon
from datmon.fact import Fact, Unread
from datmon.frames import prediction_line
from datmon.monitor import Monitor

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.real


def accuracy() -> ModuleType:
    spec = importlib.util.spec_from_file_location("accuracy", ROOT / "docs" / "accuracy.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ACCURACY = accuracy()


@pytest.fixture(scope="module")
def rows(real_monitor: Monitor, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, float]]:
    """The scorer's rows for what the home holds."""
    readings: defaultdict[str, list[Fact | Unread]] = defaultdict(list)
    for reading in (*datmon.facts(real_monitor), *datmon.unread(real_monitor)):
        readings[reading.citation.document.partition("/")[0]].append(reading)
    store = real_monitor.home.store
    lines = [prediction_line(filing, (), readings[filing.accession]) for filing in store.filings()]
    file = tmp_path_factory.mktemp("accuracy") / "predictions.jsonl"
    file.write_text("".join(lines), "utf-8")
    found: list[dict[str, float]] = ACCURACY.scored(file)
    return found


def test_the_table_of_the_readme_is_current(rows: list[dict[str, float]]) -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    assert ACCURACY.shown(page) == ACCURACY.table(rows), "run `python docs/accuracy.py` to refresh README.md"


def test_what_is_read_is_right_and_little_is_missed(rows: list[dict[str, float]]) -> None:
    overall = next(row for row in rows if row["measure"] == "OVERALL")
    assert overall["gold"] > 800
    assert overall["precision"] >= 0.99
    assert overall["recall"] >= 0.93
