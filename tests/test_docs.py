"""README and docs stay true: every command shown runs, every command there is is shown, Python examples hold."""

import doctest
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from datmon.cli import app

ROOT = Path(__file__).resolve().parent.parent


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRANSCRIPTS = script("transcripts")


@pytest.mark.parametrize("page", TRANSCRIPTS.PAGES, ids=lambda page: page.name)
def test_every_output_shown_is_what_the_command_prints(page: Path) -> None:
    text = page.read_text("utf-8")
    assert TRANSCRIPTS.refreshed(text) == text, f"run `python docs/transcripts.py` to refresh {page.name}"


@pytest.mark.parametrize("page", TRANSCRIPTS.PAGES, ids=lambda page: page.name)
def test_every_python_example_holds(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    failures, _ = doctest.testfile(str(page), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert failures == 0


def test_every_command_is_shown_and_has_help() -> None:
    shown = " ".join(page.read_text("utf-8") for page in TRANSCRIPTS.PAGES)
    names = [name for name in app if not name.startswith("-")]
    assert len(names) >= 9
    for name in names:
        assert f"datmon {name}" in shown, f"no page shows `datmon {name}`"
        assert app[name].help, name


def test_the_pages_of_styles_and_rules_are_what_the_shelves_hold() -> None:
    assert script("shelves").main(["--check"]) == 0, "run `python docs/shelves.py`"


@pytest.mark.parametrize("page", TRANSCRIPTS.PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)[^):]*\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
