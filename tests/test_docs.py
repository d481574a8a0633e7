"""README and docs stay true: every command shown runs, every command there is is shown, Python examples hold."""

import doctest
import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from datmon.cli import app, run
from datmon.issuers import issuers, with_own

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


def test_the_rows_of_issuers_that_the_page_on_filling_shows_can_be_used() -> None:
    text = (ROOT / "docs" / "filling.md").read_text("utf-8")
    shown = next(block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "[[issuer]]" in block)
    table = with_own("mine.toml", shown, issuers())
    assert (table["ACME"].coin, table["ACME"].cik, table["BMNR"].venue) == ("BTC", 1234567, "nyse")


# Commands of a page that ask the world, stay, or change the machine: they are parsed here and run, with stand-ins for
# what they ask, in test_cli, test_fetching, test_scheduling, test_running and test_replay.
OUTSIDE = ("sync", "sync-wires", "sync-prices", "discover", "serve-schedule", "schedule", "run", "backtest")


def shell_commands(page: Path) -> list[list[str]]:
    """The words of every datmon command in the page's shell blocks, without comments."""
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    lines = [shlex.split(line, comments=True) for block in blocks for line in block.splitlines()]
    return [words[1:] for words in lines if words and words[0] == "datmon"]


SHOWN = [
    pytest.param(words, id=f"{page.stem}: {' '.join(words)}")
    for page in TRANSCRIPTS.PAGES
    for words in shell_commands(page)
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all the files that the pages speak of, and a home of the demonstration."""
    folder = tmp_path_factory.mktemp("desk")
    demonstration = ROOT / "fixtures" / "demonstration"
    (folder / "path" / "to").mkdir(parents=True)
    (folder / "path" / "to" / "filings").symlink_to(demonstration)
    (folder / "facts.csv").write_bytes((demonstration / "facts.csv").read_bytes())
    (folder / "closes.csv").write_text("date,close\n2025-12-09,0.71\n2025-12-10,0.70\n")
    (folder / "splits.csv").write_text("effective_date,ratio_new,ratio_old\n2024-06-03,1,10\n")
    (folder / "mine.toml").write_text("")
    for home in ("home", "desk"):
        for words in (["ingest", str(demonstration)], ["import", str(demonstration)]):
            assert run([*words, "--home", str(folder / home)]) == 0
    return folder


@pytest.mark.parametrize("words", SHOWN)
def test_every_command_of_a_shell_block_runs(words: list[str], desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    monkeypatch.setenv("DATMON_HOME", str(desk / "home"))
    if words[0] in OUTSIDE:
        app.parse_args(words, exit_on_error=False, print_error=False)
    else:
        assert run(words) == 0
