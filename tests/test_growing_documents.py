"""How reading grows with a document: what is twice as long takes twice the time, not four times."""

import importlib.util
import time
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from datmon.disclosures import read_filing
from datmon.documents import Filing, open_document

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
QUARTER_MEGABYTE = 1 << 18
KNOWN = datetime(2025, 11, 21, tzinfo=UTC)


def growing() -> ModuleType:
    spec = importlib.util.spec_from_file_location("growing", BENCHMARKS / "growing.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("form", ["10-Q", "8-K"])
def test_a_document_four_times_as_long_does_not_take_sixteen_times_the_time(form: str) -> None:
    document = growing().document

    def seconds(size: int) -> float:
        content = document(form, size)
        filing = Filing("0000000000-25-000001", "XYZ", form, KNOWN)
        before = time.process_time()
        assert read_filing([open_document(filing, "page.htm", form, content)])
        return time.process_time() - before

    seconds(QUARTER_MEGABYTE // 8)
    small, large = seconds(QUARTER_MEGABYTE), seconds(4 * QUARTER_MEGABYTE)
    assert large / small < 4 * 2.2  # quadratic would be 16
