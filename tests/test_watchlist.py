"""Which file of issuers counts: the one named, the variable's, the home's."""

from pathlib import Path

import pytest

from datmon.errors import BadInput
from datmon.issuers import issuers
from datmon.watchlist import VARIABLE, watched

ROW = '[[issuer]]\noverrides = "MSTR"\nname = "{name}"\n'


def written(file: Path, name: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(ROW.format(name=name), "utf-8")
    return file


def test_the_file_named_goes_before_the_variable_and_that_before_the_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    home = tmp_path / "home"
    assert watched(home=home) is issuers()
    written(home / "issuers.toml", "of the home")
    assert watched(home=home)["MSTR"].name == "of the home"
    monkeypatch.setenv(VARIABLE, str(written(tmp_path / "b.toml", "of the variable")))
    assert watched(home=home)["MSTR"].name == "of the variable"
    assert watched(written(tmp_path / "a.toml", "of the option"), home)["MSTR"].name == "of the option"


def test_a_file_that_is_changed_is_read_anew(tmp_path: Path) -> None:
    assert watched(written(tmp_path / "a.toml", "one"))["MSTR"].name == "one"
    assert watched(written(tmp_path / "a.toml", "two"))["MSTR"].name == "two"


def test_a_file_that_is_not_there_or_no_text_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is not there; mend --issuers"):
        watched(tmp_path / "no.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="not UTF-8"):
        watched(tmp_path / "binary.toml")
