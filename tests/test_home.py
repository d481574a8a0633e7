"""Where things are kept: made on demand, found again, and checked."""

import subprocess
import sys
from pathlib import Path

import pytest
from corpora import corpus, page, read_holdings

from datmon.errors import StoreTrouble, UnknownName
from datmon.home import Home, at_folder, in_memory
from datmon.intake import import_table, ingest

COINS = b"date,asset,close_usd\n2025-11-21,BTC,85087.62\n"


def test_a_home_is_made_when_it_is_first_used(tmp_path: Path) -> None:
    home = at_folder(tmp_path / "new" / "home")
    assert not home.folder.exists()
    assert home.store.facts() == []
    assert (tmp_path / "new" / "home" / "facts.sqlite").exists()


def test_another_database_address_keeps_the_archive_in_the_folder(tmp_path: Path) -> None:
    home = at_folder(tmp_path / "home", f"sqlite:///{tmp_path}/team.sqlite")
    ingest(home, [corpus(tmp_path / "corpus", 1)], read_holdings, version="1")
    assert (tmp_path / "team.sqlite").exists()
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == ["archive"]


@pytest.mark.parametrize("kind", ["folder", "memory"])
def test_a_citation_is_checked_against_the_archived_bytes(tmp_path: Path, kind: str) -> None:
    with at_folder(tmp_path / "home") if kind == "folder" else in_memory() as home:
        ingest(home, [corpus(tmp_path / "corpus", 1)], read_holdings, version="1")
        (tmp_path / "coins.csv").write_bytes(COINS)
        import_table(home, tmp_path / "coins.csv")
        facts = home.store.facts()
        assert len(facts) == 2
        for fact in facts:
            assert fact.citation.holds_in(home.document(fact.citation.document).text)
        assert home.document(facts[1].citation.document).content == page("1,000")


def test_a_document_that_was_never_read_is_an_unknown_name() -> None:
    with pytest.raises(UnknownName):
        in_memory().document("0000000001-25-000001/x.htm")


def test_a_home_where_none_can_be_is_told_of_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreTrouble, match="give another with --home"):
        assert at_folder(tmp_path / "file" / "home").store


def test_two_homes_in_memory_share_nothing(tmp_path: Path) -> None:
    first, second = in_memory(), in_memory()
    ingest(first, [corpus(tmp_path, 1)], read_holdings, version="1")
    assert isinstance(first, Home)
    assert second.store.filings() == []


def test_opening_a_home_and_its_worker_loads_no_heavy_library() -> None:
    code = (
        "import sys, datmon.home, datmon.intake, datmon.archive; "
        "print([m for m in ('sqlalchemy', 'pandas', 'pydantic', 'httpx', 'rich', 'bs4') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
