"""What is left of `datmon run` when it is killed at random moments: exports whole, store open, the next run complete.

Against ../shared/edgar_replay/serve.py, on filings of five companies from October and November 2025. Every trial begins
with a home and an export of the day before; a run of 2025-11-21 is killed with SIGKILL at a random moment: one in ten
while Python starts, the others from its first line in the log on, for as long as a whole run takes. Then: every export
agrees with its manifest and `latest` is there; the database is sound and opens; the log tells of the kill; the next run
ends with exit code 0 and in the very bytes of a run that nobody killed. Exits 1 where anything of that does not hold.
Run:

    python benchmarks/killed_runs.py [--kills 50] [--seed 1]
"""

import argparse
import importlib.util
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import datmon
from datmon.export_folder import faults, opened
from datmon.home import DATABASE
from datmon.run_log import RUN, RunLog

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
TABLES = ROOT / "fixtures" / "demonstration"
ENDED = "the end"
BEFORE, DAY = "2025-11-20", "2025-11-21"
PLAN = """
[sync]
sources = ["edgar"]
tickers = ["BTCS", "MSTR", "NAKA", "TRON", "UPXI"]
since = 2025-10-01

[read]
curated = {tables}

[export]
out = "exports"
"""


@dataclass(frozen=True)
class Moment:
    """So many seconds after the process was started, or after its first line in the log."""

    after: float
    is_starting: bool = False


@dataclass(frozen=True)
class Desk:
    """A folder with a plan, a home and exports, and the EDGAR it asks."""

    folder: Path
    url: str

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def exports(self) -> Path:
        return self.folder / "exports"

    def command(self, *words: str) -> list[str]:
        plan = ["--config", str(self.folder / "run.toml"), "--home", str(self.home)]
        return [sys.executable, "-m", "datmon", "run", *plan, *words]

    def begin(self, *words: str) -> "subprocess.Popen[str]":
        asked = {"DATMON_USER_AGENT": "Benchmark benchmark@example.com", "DATMON_EDGAR_URL": self.url}
        surroundings = {**os.environ, **asked, "DATMON_EDGAR_RATE": "100"}
        pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen(self.command(*words), env=surroundings, cwd=ROOT, **pipes)

    def run(self, *words: str) -> tuple[int, str]:
        begun = self.begin(*words)
        _, error = begun.communicate()
        return begun.returncode, error.strip()

    def contents(self) -> dict[str, Any]:
        """What the latest export says of its tables: names, rows, hashes."""
        manifest = opened(self.exports / "latest").manifest
        tables = {table["name"]: table for table in manifest["tables"]}
        return {"the day": manifest["as_of"], "the digest of inputs": manifest["inputs"], **tables}


def replay_module() -> Any:
    spec = importlib.util.spec_from_file_location("serve", SHARED / "edgar_replay" / "serve.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prepared(folder: Path, url: str) -> Desk:
    """A desk with some tables in its home and an export of the day before."""
    desk = Desk(folder, url)
    folder.mkdir()
    tables = [str(TABLES / f"{name}.csv") for name in ("facts", "instruments", "coins")]
    (folder / "run.toml").write_text(PLAN.format(tables=json.dumps(tables)))
    code, error = desk.run("--offline", "--as-of", BEFORE)
    assert code == 0, error
    (folder / "run.toml").write_text(PLAN.format(tables=json.dumps([*tables, str(TABLES / "closes.csv")])))
    return desk


def copied(desk: Desk, folder: Path) -> Desk:
    shutil.copytree(desk.folder, folder, symlinks=True)
    return Desk(folder, desk.url)


def wrong(desk: Desk) -> Iterator[str]:
    """What a killed run spoilt."""
    links = [link for link in desk.exports.iterdir() if link.is_symlink()]
    if not {"latest", BEFORE} <= {link.name for link in links}:
        yield "latest, or the export of the day before, is gone"
    for link in links:
        yield from faults(link)
    with sqlite3.connect(desk.home / DATABASE) as database:
        (sound,) = database.execute("PRAGMA integrity_check").fetchone()
        if sound != "ok":
            yield f"the database is not sound: {sound}"
    database.close()
    with datmon.open(desk.home) as monitor:
        if not datmon.facts(monitor):
            yield "the store has lost its facts"
        if datmon.last_run(monitor, now=datetime.now(UTC)).state not in ("killed", "done"):
            yield "the log does not tell of the kill"


def killed_in(desk: Desk) -> str:
    """The step that was cut off, by the last line of the log."""
    lines = RunLog(desk.home).read().lines
    theirs = [line for line in lines if line.run == lines[-1].run]
    if len({line.run for line in lines}) == 1:
        return "starting"
    if theirs[-1].step == RUN:
        return "sync edgar" if len(theirs) == 1 else ENDED
    return {"sync edgar": "read", "read": "rank", "rank": "export", "export": "alerts"}.get(theirs[-1].step, "ending")


def wait_for_log(desk: Desk, running: "subprocess.Popen[str]") -> None:
    """Until the run has begun in earnest: there is a second run in the log."""
    while running.poll() is None and len({line.run for line in RunLog(desk.home).read().lines}) < 2:
        time.sleep(0.01)


def trial(template: Desk, folder: Path, moment: Moment, expected: dict[str, Any]) -> tuple[str, list[str]]:
    """Which step the kill came in, and what was wrong then or after the next run."""
    desk = copied(template, folder)
    begun = desk.begin("--as-of", DAY)
    if not moment.is_starting:
        wait_for_log(desk, begun)
    time.sleep(moment.after)
    begun.send_signal(signal.SIGKILL)
    begun.communicate()
    step, found = killed_in(desk), list(wrong(desk))
    code, error = desk.run("--as-of", DAY)
    found += [f"the next run ended with {code}: {error}"] if code else []
    found += list(wrong(desk))
    other = [name for name, told in desk.contents().items() if told != expected.get(name)]
    found += [f"{name} of the next run is not that of a run that nobody killed" for name in other]
    shutil.rmtree(folder)
    return step, found


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if not SHARED.is_dir():
        print("the real filings (../shared) are not beside the project")
        return 0
    dice, steps, bad = random.Random(asked.seed), Counter[str](), 0
    with replay_module().Replay(SHARED / "filings", rate=0) as edgar, tempfile.TemporaryDirectory() as place:
        template = prepared(Path(place) / "template", edgar.url)
        whole = copied(template, Path(place) / "whole")
        began = time.perf_counter()
        running = whole.begin("--as-of", DAY)
        wait_for_log(whole, running)
        start_up = time.perf_counter() - began
        _, error = running.communicate()
        took = time.perf_counter() - began - start_up
        assert running.returncode == 0, error
        expected = whole.contents()
        rows = sum(told["rows"] for told in expected.values() if isinstance(told, dict) and "rows" in told)
        print(f"a run that nobody killed: {start_up:.1f} s to start, {took:.1f} s at work, {rows} rows exported")
        while steps.total() < asked.kills:
            is_starting = dice.random() < 0.1
            moment = Moment(dice.uniform(0, start_up if is_starting else took), is_starting)
            step, found = trial(template, Path(place) / "trial", moment, expected)
            bad += bool(found)
            if step == ENDED and not found:
                continue  # it was faster than the kill
            steps[step] += 1
            told = "; ".join(found) or "whole"
            print(f"{steps.total():>3} killed after {moment.after:5.2f} s, in {step}: {told}", flush=True)
    print(f"{asked.kills} kills ({', '.join(f'{count} in {step}' for step, count in steps.items())}): {bad} spoilt")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
