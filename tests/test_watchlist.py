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
    with pytest.raises(BadInput, match="is a folder"):
        watched(tmp_path)
    with pytest.raises(BadInput, match="is not there; mend --issuers"):
        watched(tmp_path / "no.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="not UTF-8"):
        watched(tmp_path / "binary.toml")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('coin = "BITCOIN"', "'BITCOIN' is no coin that datmon knows"),
        ('feeds = { newsvine = "https://newsvine.example/a" }', "'newsvine' is no wire; known are"),
        ('feeds = { globenewswire = "https://elsewhere.example/a" }', "no https address of GlobeNewswire"),
    ],
)
def test_a_coin_or_wire_that_nobody_knows_is_refused_when_the_file_is_read(
    tmp_path: Path, keys: str, said: str
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(f'[[issuer]]\noverrides = "MSTR"\n{keys}\n', "utf-8")
    with pytest.raises(BadInput, match=rf"own\.toml \(MSTR\): .*{said}"):
        watched(file)
