"""The public names: a function for each command, taking what the command takes, typed for those who use them."""

import doctest
import inspect
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

import datmon
from datmon.cli import app

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = [name for name in app if not name.startswith("-")]
# Words of a command that say where to ask, as of when and how to print; the function gets a monitor, clocks, a day.
SHARED = {"where", "form", "labels", "home", "issuers", "workers", "progress"}
# Words of a command that choose another function, or what of an answer is printed.
CHOOSING = {
    "value": {"first": "history", "last": "history", "by_coin": "history"},
    "facts": {"unread": "unread", "conflicts": "conflicts"},
    "schedule": {"remove": "unschedule"},
    "sync": {"dry_run": "plan_sync", "companies": "plan_sync"},
    "listing": {
        "closes": "listing_of_closes",
        "venue": "listing_of_closes",
        "splits": "listing_of_closes",
        "notice": "listing_of_closes",
    },
}
PRINTING = {"check": {"unread", "findings"}, "forced": {"all_gates"}, "listing": {"all_rules"}, "backtest": {"table"}}
# What a command calls otherwise than its function does, because of what reads well on a command line.
CALLED = {
    ("explain", "field"): "field_name",
    ("listing", "with_"): "switched_on",
    ("rules", "with_"): "switched_on",
    ("rules", "venue"): "exchange",
    ("discover", "tags_only"): "search",
    ("sync_prices", "coins"): "coin_sources",
    ("sync_prices", "shares"): "share_sources",
    ("import", "files"): "path",
    ("backtest", "until"): "last",
}
WRITING = {"discover": {"out"}}  # a file the command writes of the answer
# Words that the command puts together: the plan of a run, what a scheduled run is told, both clocks.
GATHERED = {
    "run": {"config", "out", "tables", "formats", "offline", "as_of", "known_at"},
    "schedule": {"config", "out", "offline", "only_print"},
    "serve_schedule": {"config", "out", "offline"},
}


def function_of(command: str) -> str:
    return {"import": "import_"}.get(command, command.replace("-", "_"))


def parameters(name: str) -> set[str]:
    return set(inspect.signature(getattr(datmon, name)).parameters)


def test_every_public_name_can_be_had_and_none_is_a_module() -> None:
    assert "typo" not in dir(datmon)
    for name in datmon.__all__:
        assert not inspect.ismodule(getattr(datmon, name)), name
        assert name.startswith("__") or find_spec(f"datmon.{name}") is None, f"{name} is a room, too"


@pytest.mark.parametrize("command", [name for name in COMMANDS if hasattr(app[name], "default_command")])
def test_each_command_is_a_thin_skin_over_the_function_of_its_name(command: str) -> None:
    skin = app[command].default_command
    if skin is None:
        pytest.skip("a group of commands")
    name = function_of(command)
    assert name in datmon.__all__, f"datmon.{name} is not public"
    own, said = parameters(name), PRINTING.get(name, set()) | WRITING.get(name, set()) | GATHERED.get(name, set())
    for word in set(inspect.signature(skin).parameters) - SHARED - own - said:
        other = CHOOSING.get(name, {}).get(word)
        called = CALLED.get((name.rstrip("_"), word))
        assert other in datmon.__all__ or called in own, f"{command} --{word}: datmon.{name} has no such argument"


def test_every_public_function_says_what_it_answers() -> None:
    for name in datmon.__all__:
        if not name.startswith("__"):
            assert inspect.getdoc(getattr(datmon, name)), name


def test_the_example_of_the_package_holds() -> None:
    assert doctest.testmod(datmon, extraglobs={"datmon": datmon}) == (0, 3)


PROGRAM = """
from datetime import date
from decimal import Decimal
from pathlib import Path

import datmon

def nearest(monitor: datmon.Monitor, clocks: datmon.Clocks) -> list[tuple[int, str]]:
    return [(row.rank, row.issuer) for row in datmon.rank(monitor, clocks=clocks)]

def worth(monitor: datmon.Monitor, clocks: datmon.Clocks) -> dict[str, Decimal | None]:
    return {firm.issuer: firm.coin_value.value for firm in datmon.value(monitor, clocks=clocks)}

with datmon.open(demo=True) as monitor:
    clocks = datmon.clocks_of(date(2025, 11, 21))
    print(nearest(monitor, clocks)[:1], worth(monitor, clocks)["SQNS"])
    print(datmon.sheet(monitor, "SQNS", clocks=clocks).positions[0].asset)
    frame = datmon.rank(monitor, clocks=clocks).to_frame()
    print(frame["ticker"].tolist()[0], len(datmon.facts(monitor, "SQNS")))
    files: tuple[Path, ...] = datmon.export(monitor, Path("out"), clocks=clocks).files
    print(len(files), datmon.explain(monitor, "SQNS", "mnav", clocks=clocks)[0][:4])
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "program.py"
    file.write_text(PROGRAM)
    return file


def checked(file: Path) -> subprocess.CompletedProcess[str]:
    words = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--follow-imports=silent",
        "--cache-dir",
        str(ROOT / ".mypy_cache"),
    ]
    return subprocess.run([*words, str(file)], capture_output=True, text=True, check=False, cwd=file.parent)


def test_a_users_program_is_checked_strictly_and_runs(program: Path) -> None:
    pytest.importorskip("mypy")
    done = checked(program)
    assert done.returncode == 0, done.stdout
    ran = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=True, cwd=program.parent)
    assert ran.stdout.splitlines()[0].startswith("[(1, 'NAKA')]")


def test_a_wrong_name_or_argument_in_a_users_program_is_found(program: Path) -> None:
    pytest.importorskip("mypy")
    program.write_text("import datmon\n\ndatmon.rnak()\ndatmon.open(demo='yes')\n")
    found = checked(program).stdout
    assert 'has no attribute "rnak"' in found
    assert "incompatible type" in found


def test_the_wheel_says_that_it_is_typed(tmp_path: Path) -> None:
    pytest.importorskip("hatchling")
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(words, check=True, cwd=ROOT, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert "datmon/py.typed" in zipfile.ZipFile(wheel).namelist()
